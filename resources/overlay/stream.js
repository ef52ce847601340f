// One stream for all overlay pages of a browser. A browser holds six connections to a server at most, and a page that
// listens keeps one of them for good; so this runs as a SharedWorker, which listens for everybody.
// Where there are no SharedWorkers, live.js loads it as an ordinary script and the page listens by itself.
"use strict";

(() => {
  const SILENCE_MS = 25_000; // the server says something every ten seconds
  const LOOK_MS = 5_000;
  const SETTLE_MS = 150; // pages that open together are served by one connection
  const RETRY_LEAST_MS = 1_000;
  const RETRY_MOST_MS = 3_000;
  const PAGE_GONE_MS = 150_000; // a page speaks up every 15 s; hidden ones may be held back for a minute

  // `tell(topic, text)` for each new document, `opened()` when a connection stands, `beat(now)` for the server's time.
  function makeStream({ tell, opened, beat }) {
    let source = null;
    let address = "";
    let heard = 0;
    let retry = 0;
    const newest = new Map();

    function listen(topic) {
      source.addEventListener(topic, (event) => {
        heard = performance.now();
        if (newest.get(topic) !== event.data) {
          newest.set(topic, event.data);
          tell(topic, event.data);
        }
      });
    }

    function connect() {
      clearTimeout(retry);
      source?.close();
      source = null;
      if (address === "") {
        return;
      }
      heard = performance.now();
      const own = new EventSource(address);
      source = own;
      new URL(own.url).searchParams.get("topics").split(",").forEach(listen);
      own.addEventListener("beat", (event) => {
        heard = performance.now();
        beat(JSON.parse(event.data).now);
      });
      own.addEventListener("open", () => {
        heard = performance.now();
        opened();
      });
      own.addEventListener("error", () => {
        heard = performance.now();
        // A lost connection the browser takes up again by itself; an answer that is no stream it gives up on.
        if (own === source && own.readyState === EventSource.CLOSED) {
          clearTimeout(retry);
          retry = setTimeout(connect, RETRY_LEAST_MS + Math.random() * (RETRY_MOST_MS - RETRY_LEAST_MS));
        }
      });
    }

    setInterval(() => {
      if (source !== null && performance.now() - heard > SILENCE_MS) {
        connect();
      }
    }, LOOK_MS);

    return {
      newest,
      // Listen to these topics for these pages; to nothing without topics.
      want(topics, pages) {
        for (const topic of newest.keys()) {
          if (!topics.includes(topic)) {
            newest.delete(topic); // nobody keeps it up to date any more
          }
        }
        const query = new URLSearchParams({ topics: topics.join(","), pages: pages.join(",") });
        const next = topics.length === 0 ? "" : `events?${query}`;
        if (next !== address) {
          address = next;
          connect();
        }
      },
    };
  }

  function share() {
    const pages = new Map();
    let settling = 0;

    function toAll(message, wants = () => true) {
      for (const [port, page] of pages) {
        if (wants(page)) {
          port.postMessage(message);
        }
      }
    }

    const stream = makeStream({
      tell: (topic, text) => toAll({ kind: "document", topic, text }, (page) => page.topics.includes(topic)),
      opened: () => toAll({ kind: "opened" }),
      beat: (now) => toAll({ kind: "beat", now }),
    });

    function changed() {
      clearTimeout(settling);
      settling = setTimeout(() => {
        const all = [...pages.values()];
        const topics = [...new Set(all.flatMap((page) => page.topics))].sort();
        stream.want(topics, all.map((page) => page.page).sort());
      }, SETTLE_MS);
    }

    function join(port, { page, topics }) {
      pages.set(port, { page, topics, heard: performance.now() });
      for (const topic of topics) {
        if (stream.newest.has(topic)) {
          port.postMessage({ kind: "document", topic, text: stream.newest.get(topic) });
        }
      }
      changed();
    }

    function hear(port, message) {
      if (message.kind === "join") {
        join(port, message);
      } else if (message.kind === "leave") {
        pages.delete(port);
        changed();
        return;
      } else if (pages.has(port)) {
        pages.get(port).heard = performance.now();
      } else {
        // Given up for gone, and back: after a computer's sleep, say.
        port.postMessage({ kind: "unknown" });
        return;
      }
      port.postMessage({ kind: "here" });
    }

    setInterval(() => {
      for (const [port, page] of pages) {
        if (performance.now() - page.heard > PAGE_GONE_MS) {
          pages.delete(port);
          changed();
        }
      }
    }, LOOK_MS);

    self.addEventListener("connect", (event) => {
      const port = event.ports[0];
      port.addEventListener("message", ({ data }) => hear(port, data));
      port.start();
    });
  }

  if (typeof SharedWorkerGlobalScope !== "undefined" && self instanceof SharedWorkerGlobalScope) {
    share();
  } else {
    window.raffleStream = makeStream;
  }
})();
