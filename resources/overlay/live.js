// The transport from the program's server, which serves it as transport.js: the stream's documents, the server's
// clock, and the wheel, which is too large to be sent at every change and is fetched.
"use strict";

(() => {
  const raffle = window.raffle;
  const PAGE = window.location.pathname.split("/").pop().replace(/\.html$/, "");
  const ALIVE_MS = 15_000;
  const UNANSWERED_MOST = 3;
  const FIRST_ANSWER_MS = 3_000;
  const CLOCK_ASKS = 5;
  const CLOCK_DRIFT_MS = 150;
  const POOL_EVERY_MS = 1_000;
  const RETRY_MS = 1_000;

  // --- clock ---------------------------------------------------------------------------------------------------------

  let measuring = false;

  async function askClock() {
    const sent = performance.now();
    const answer = await fetch("clock", { cache: "no-store" });
    const { now } = await answer.json();
    const came = performance.now();
    return { now, middle: (sent + came) / 2, took: came - sent };
  }

  async function measureClock() {
    if (measuring) {
      return;
    }
    measuring = true;
    try {
      let best = null;
      for (let ask = 0; ask < CLOCK_ASKS; ask += 1) {
        const one = await askClock();
        if (best === null || one.took < best.took) {
          best = one;
        }
      }
      raffle.setNow(best.now, best.middle);
    } catch {
      // The server has just gone: it is asked again when it is back.
    } finally {
      measuring = false;
    }
  }

  function beat(now) {
    // Somebody set the computer's clock, or it slept.
    if (Math.abs(now - raffle.now()) > CLOCK_DRIFT_MS) {
      measureClock();
    }
  }

  // --- the wheel -----------------------------------------------------------------------------------------------------

  const wheel = { wanted: null, had: null, request: null, began: -Infinity, timer: 0 };

  function wantWheel(summary) {
    wheel.wanted = summary;
    window.clearTimeout(wheel.timer);
    if (summary.version === wheel.had) {
      wheel.request?.abort();
      return;
    }
    if (summary.mode === "draw") {
      fetchWheel();
    } else if (wheel.request === null) {
      wheel.timer = window.setTimeout(fetchWheel, Math.max(0, wheel.began + POOL_EVERY_MS - performance.now()));
    }
  }

  async function fetchWheel() {
    window.clearTimeout(wheel.timer);
    wheel.request?.abort();
    const { version } = wheel.wanted;
    const request = new AbortController();
    wheel.request = request;
    wheel.began = performance.now();
    let whole = null;
    try {
      const address = `wheel.json?v=${encodeURIComponent(version)}`;
      const answer = await fetch(address, { cache: "no-store", signal: request.signal });
      whole = answer.ok ? await answer.json() : null;
    } catch {
      // Broken off for a newer one, or the server is away: what is on screen stays.
    }
    if (wheel.request !== request) {
      return;
    }
    wheel.request = null;
    if (whole !== null) {
      // May be newer than what was asked for; then the stream says so in a moment and nothing is left to fetch.
      wheel.had = whole.version;
      raffle.receive("wheel", whole);
    }
    if (whole === null && wheel.wanted.version !== wheel.had) {
      wheel.timer = window.setTimeout(fetchWheel, RETRY_MS);
    } else if (wheel.wanted.version !== version) {
      wantWheel(wheel.wanted);
    }
  }

  // --- the stream ----------------------------------------------------------------------------------------------------

  const texts = new Map();

  function hear(topic, text) {
    if (texts.get(topic) === text) {
      return;
    }
    texts.set(topic, text);
    const content = JSON.parse(text);
    if (topic === "wheel") {
      wantWheel(content);
    } else {
      raffle.receive(topic, content);
    }
  }

  let port = null;
  let unanswered = 0;
  let alone = false;

  function join() {
    port.postMessage({ kind: "join", page: PAGE, topics: raffle.topics() });
  }

  function answered({ data }) {
    unanswered = 0;
    if (data.kind === "document") {
      hear(data.topic, data.text);
    } else if (data.kind === "opened") {
      measureClock();
    } else if (data.kind === "beat") {
      beat(data.now);
    } else if (data.kind === "unknown") {
      join();
    }
  }

  function listenTogether() {
    const worker = new SharedWorker("stream.js");
    port = worker.port;
    port.addEventListener("message", answered);
    port.start();
    unanswered = 0;
    join();
    return worker;
  }

  function listenAlone() {
    if (alone) {
      return;
    }
    alone = true;
    port?.postMessage({ kind: "leave" });
    port = null;
    const script = document.createElement("script");
    script.addEventListener("load", () => {
      const stream = window.raffleStream({ tell: hear, opened: measureClock, beat });
      stream.want(raffle.topics(), [PAGE]);
    });
    script.addEventListener("error", () => {
      script.remove();
      alone = false;
      window.setTimeout(listenAlone, RETRY_MS);
    });
    script.src = "stream.js";
    document.head.append(script);
  }

  function start() {
    let worker = null;
    try {
      worker = listenTogether();
    } catch {
      listenAlone();
      return;
    }
    let spoke = false;
    port.addEventListener("message", () => {
      spoke = true;
    });
    worker.addEventListener("error", () => spoke || listenAlone());
    window.setTimeout(() => spoke || listenAlone(), FIRST_ANSWER_MS);
  }

  window.setInterval(() => {
    if (port === null) {
      return;
    }
    unanswered += 1;
    if (unanswered > UNANSWERED_MOST) {
      // The worker was ended: this starts it again, or meets the one that another page has started.
      listenTogether();
    } else {
      port.postMessage({ kind: "alive" });
    }
  }, ALIVE_MS);

  window.addEventListener("pagehide", () => port?.postMessage({ kind: "leave" }));
  window.addEventListener("pageshow", (event) => {
    if (event.persisted && port !== null) {
      join();
    }
  });

  start();
  measureClock();
})();
