// Instant wins, one after the other, each for a while. Names are written by strangers: they are text and nothing else.
"use strict";

(() => {
  const LEAST_MS = 3000; // so long stands each, also while others wait
  const OLD_MS = 60_000; // what the page missed for longer is no news any more
  const LEAVING_MS = 320;
  const NAME = { largest: 68, smallest: 36 };
  const PRIZE = { largest: 38, smallest: 26 };

  const raffle = window.raffle;
  const card = document.getElementById("card");
  const name = document.getElementById("name");
  const prize = document.getElementById("prize");

  const waiting = [];
  let newest = null; // the number of the newest win that was taken; null before the first document
  let showMs = 12_000;
  let since = null; // when the one on screen came in; null while there is none
  let until = 0;
  let callOff = () => {};
  let leaving = 0;

  function arm() {
    callOff();
    callOff = raffle.when(until, next);
  }

  function fit() {
    raffle.fitLine(name, NAME.largest, NAME.smallest);
    raffle.fitLine(prize, PRIZE.largest, PRIZE.smallest);
  }

  function show(win, end) {
    window.clearTimeout(leaving);
    raffle.setText(name, win.name);
    raffle.setText(prize, win.title);
    card.classList.remove("leaving", "entering");
    card.hidden = false;
    fit();
    void card.offsetWidth; // so that the animation begins anew
    card.classList.add("entering");
    since = raffle.now();
    until = end;
    arm();
  }

  function next() {
    const win = waiting.shift();
    if (win !== undefined) {
      const now = raffle.now();
      show(win, now + (waiting.length > 0 ? Math.min(LEAST_MS, showMs) : showMs));
      return;
    }
    since = null;
    card.classList.add("leaving");
    leaving = window.setTimeout(() => {
      card.hidden = true;
    }, raffle.isStill() ? 0 : LEAVING_MS);
  }

  function take(state) {
    const now = raffle.now();
    const last = state.wins.at(-1);
    showMs = state.showMs;
    if (newest === null) {
      // After a reload only what would still be on screen, for what is left of its time.
      newest = last?.id ?? 0;
      if (last !== undefined && last.at <= now && now < last.at + showMs) {
        show(last, last.at + showMs);
      }
      return;
    }
    const fresh = state.wins.filter((win) => win.id > newest && now < win.at + Math.max(OLD_MS, showMs));
    // Another database numbers its wins anew.
    newest = last?.id ?? 0;
    waiting.push(...fresh);
    if (since === null && waiting.length > 0) {
      next();
    } else if (fresh.length > 0) {
      until = Math.min(until, Math.max(now, since + LEAST_MS));
      arm();
    }
  }

  raffle.on("lucky", take);
  window.addEventListener("resize", fit);
  raffle.onClock(() => since !== null && arm());
})();
