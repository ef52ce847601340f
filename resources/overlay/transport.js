// How the state gets to a page that lies on disk: such a page cannot fetch, but it can load a script beside it.
// The program replaces state.js whole, so what loads is always a complete state.
"use strict";

(() => {
  const EVERY_MS = 500;
  const raffle = window.raffle;
  const known = new Map();

  function handOver(topic, key, content) {
    if (known.get(topic) !== key) {
      known.set(topic, key);
      raffle.receive(topic, content);
    }
  }

  function take(state) {
    if (!state) {
      return;
    }
    const { version, winner, visibleFrom, wheel, draw } = state;
    const card = { version, winner, visibleFrom: visibleFrom ?? 0 };
    handOver("winner", JSON.stringify(card), card);
    if (wheel) {
      handOver("wheel", wheel.version, wheel);
    }
    handOver("draw", JSON.stringify(draw ?? null), { draw: draw ?? null });
  }

  function again(script) {
    script.remove();
    window.setTimeout(load, EVERY_MS);
  }

  function load() {
    const script = document.createElement("script");
    script.addEventListener("load", () => {
      // The program runs on this computer: its clock is the computer's.
      raffle.setNow(Date.now());
      take(window.RAFFLE_STATE);
      again(script);
    });
    // For a moment the file can be away; what is shown stays.
    script.addEventListener("error", () => again(script));
    script.src = `state.js?${Date.now()}`;
    document.head.append(script);
  }

  load();
})();
