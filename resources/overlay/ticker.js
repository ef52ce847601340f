// The newest entries and winners on a belt. While all of them fit they stand still. Otherwise the belt moves at one
// speed: what has left it on one side is taken off, and the next item is laid on at the other, out of sight.
"use strict";

(() => {
  const raffle = window.raffle;
  const SPEED = 90; // units of the page a second
  const AHEAD = 200; // laid on so many pixels before it is seen

  const band = document.getElementById("band");
  const view = document.getElementById("window");
  const belt = document.getElementById("belt");
  const empty = document.getElementById("empty");

  let ticker = null;
  let items = []; // those that may be seen now, the oldest first
  let fresh = []; // not on the belt yet: they are next, before the round goes on
  let known = null; // ids; null before the first document
  let next = 0;
  let frames = 0;
  let before = 0;
  let offset = 0;
  let callOffs = [];

  function keyOf(item) {
    return JSON.stringify([item.id, item.name, item.weight, item.title]);
  }

  function makeItem(item) {
    const element = raffle.part("div", `item ${item.kind}`);
    element.dataset.id = item.id;
    element.dataset.key = keyOf(item);
    if (item.kind === "winner") {
      element.append(raffle.part("span", "mark", "Winner"), raffle.nameOf(item.name));
    } else {
      element.append(raffle.part("span", "mark", "+"), raffle.nameOf(item.name));
    }
    const note = item.kind === "winner" ? item.title : `weight ${item.weight}`;
    if (note) {
      const span = raffle.nameOf(note, "note");
      element.append(span);
    }
    return element;
  }

  // --- standing ------------------------------------------------------------------------------------------------------

  // Gives whether the belt was laid anew, with nothing of what was on it before.
  function stand() {
    window.cancelAnimationFrame(frames);
    frames = 0;
    offset = 0;
    fresh = [];
    belt.style.transform = "none";
    const there = new Map([...belt.children].map((element) => [element.dataset.key, element]));
    const isFirst = known === null;
    let kept = 0;
    const elements = items.map((item) => {
      const before = there.get(keyOf(item));
      if (before) {
        kept += 1;
        return before;
      }
      const element = makeItem(item);
      element.classList.toggle("coming", !isFirst);
      return element;
    });
    if (elements.length !== belt.children.length || elements.some((one, index) => one !== belt.children[index])) {
      belt.replaceChildren(...elements);
    }
    return kept === 0;
  }

  function fits() {
    return belt.offsetWidth <= view.clientWidth;
  }

  // Without motion, as many of the newest as fit.
  function thin() {
    while (belt.children.length > 1 && !fits()) {
      belt.firstElementChild.remove();
    }
  }

  // A belt that begins to move shows the newest first; the round then goes on with the oldest.
  function beginWithNewest() {
    while (belt.offsetWidth - belt.firstElementChild.offsetWidth > view.clientWidth) {
      belt.firstElementChild.remove();
    }
  }

  // --- moving --------------------------------------------------------------------------------------------------------

  function takeNext() {
    while (fresh.length > 0) {
      const item = fresh.shift();
      if (items.some((one) => one.id === item.id)) {
        return item;
      }
    }
    const item = items[next % items.length];
    next = (next + 1) % items.length;
    return item;
  }

  function layOn() {
    let width = belt.offsetWidth;
    while (width - offset < view.clientWidth + AHEAD) {
      const element = makeItem(takeNext());
      belt.append(element);
      if (element.offsetWidth === 0) {
        return; // the page is not laid out: no width would ever be enough
      }
      width += element.offsetWidth;
    }
  }

  function takeOff() {
    for (let first = belt.firstElementChild; first && first.offsetWidth <= offset; first = belt.firstElementChild) {
      offset -= first.offsetWidth;
      first.remove();
    }
  }

  function step(timestamp) {
    const unit = belt.offsetHeight / 68;
    // After a pause, when the page was hidden, the belt goes on where it was.
    offset += Math.min(timestamp - before, 100) * (SPEED / 1000) * unit;
    before = timestamp;
    takeOff();
    layOn();
    belt.style.transform = `translate3d(${-offset}px, 0, 0)`;
    frames = window.requestAnimationFrame(step);
  }

  function move() {
    if (frames === 0) {
      before = performance.now();
      next = 0;
      frames = window.requestAnimationFrame(step);
    }
  }

  // --- documents -----------------------------------------------------------------------------------------------------

  function isOnBelt() {
    const ids = new Set(items.map((item) => item.id));
    return [...belt.children].some((element) => ids.has(element.dataset.id));
  }

  // An undone or replaced winner must not go on as one. The place on the belt stays, so that nothing jumps.
  function fadeWhoIsNoWinner() {
    const ids = new Set(items.map((item) => item.id));
    for (const element of belt.querySelectorAll(".winner")) {
      element.classList.toggle("gone", !ids.has(element.dataset.id));
    }
  }

  // Whether everything would still be too much to stand; laid out for a moment where nobody sees it.
  function isTooMuch() {
    const trial = raffle.part("div", "trial");
    trial.append(...items.map(makeItem));
    view.append(trial);
    const width = trial.offsetWidth;
    trial.remove();
    return width > view.clientWidth;
  }

  function place() {
    const now = raffle.now();
    callOffs.forEach((callOff) => callOff());
    callOffs = ticker.items
      .filter((item) => (item.visibleFrom ?? 0) > now)
      .map((item) => raffle.when(item.visibleFrom, place));
    const due = items[next]?.id;
    items = ticker.items.filter((item) => (item.visibleFrom ?? 0) <= now);
    fadeWhoIsNoWinner();
    if (frames !== 0 && items.length > 0 && isOnBelt() && isTooMuch()) {
      const seen = new Set(known);
      fresh.push(...items.filter((item) => !seen.has(item.id)));
      next = Math.max(0, items.findIndex((item) => item.id === due));
    } else {
      settle(stand());
    }
    known = items.map((item) => item.id);
  }

  function settle(isAnew) {
    if (fits()) {
      return;
    }
    if (raffle.isStill()) {
      thin();
      return;
    }
    if (isAnew) {
      beginWithNewest();
    }
    move();
  }

  raffle.on("ticker", (document_) => {
    ticker = document_;
    const isQuiet = ticker.items.length === 0;
    band.dataset.state = ticker.submissionsOpen ? "open" : "closed";
    // Nothing to tell and nothing to wait for: no band at all.
    band.hidden = isQuiet && !ticker.submissionsOpen && ticker.entries === 0;
    empty.hidden = !isQuiet || !ticker.submissionsOpen;
    raffle.setText(document.getElementById("figure"), raffle.counted(ticker.entries, "1 entry", "{n} entries"));
    place();
  });

  let resized = 0;
  window.addEventListener("resize", () => {
    window.clearTimeout(resized);
    resized = window.setTimeout(() => {
      if (ticker !== null) {
        stand();
        settle(true);
      }
    }, 120);
  });
  raffle.onClock(() => ticker !== null && place());
})();
