// How the state gets to a page that lies on disk: such a page cannot fetch, but it can load a script beside it.
// The program replaces state.js whole, so what loads is always a complete state.
"use strict";

(() => {
  const EVERY_MS = 1000;

  function again(script) {
    script.remove();
    window.setTimeout(load, EVERY_MS);
  }

  function load() {
    const script = document.createElement("script");
    script.addEventListener("load", () => {
      window.renderWinner(window.RAFFLE_STATE);
      again(script);
    });
    // For a moment the file can be away; what is shown stays.
    script.addEventListener("error", () => again(script));
    script.src = `state.js?${Date.now()}`;
    document.head.append(script);
  }

  load();
})();
