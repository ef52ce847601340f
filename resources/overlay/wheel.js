// The wheel overlay. At rest it shows the pool; a draw's document says when the wheel turns and to where, and what is
// on screen follows from that and the server's time alone: a page opened in mid-spin joins in step, and one opened
// later shows the result at once.
"use strict";

(() => {
  const raffle = window.raffle;
  const numbers = window.raffleNumbers;
  const disc = window.raffleDisc;
  const frame = window.raffleFrame;

  const RESIZED_MS = 120;
  const CONFETTI_LARGEST = 800;
  const KICK_MS = 90;
  const KICK_DEGREES = 15;
  const TICK_MS = 33;
  const BAND_TICKS = 60; // the band has no edges on show; it ticks so many times a turn

  const root = document.documentElement;
  const part = Object.fromEntries(
    ["wheel", "stand", "disc", "opened", "light", "hub", "figures", "figure", "counted", "empty", "pointer", "caption",
      "title", "shown", "won", "winner", "odds", "proof", "confetti"].map((id) => [id, document.getElementById(id)]),
  );

  let wheel = null; // the document
  let main = null; // its layout
  let opened = null; // the layout of the opened band
  let side = 0;
  let ratio = 1;
  let frames = 0; // the request for the next frame; 0 while nothing moves
  let callOff = () => {};
  let celebrates = false; // the page was there before the end, so that this is no reload
  let confetti = [];
  let drawn = { turn: 0, openedTurn: 0, opened: 0, lit: 0, shown: 1, isOver: false };
  let last = { edge: null, ticked: -Infinity };
  const grounds = new Map(); // by canvas: what it was painted from
  // Only as the desk is set. What a browser wishes for its own windows (an OBS on a system without animations) must
  // not show the winner on air before the wheel of everybody else has come to rest.
  const isStill = () => wheel.style.reducedMotion;

  // --- places --------------------------------------------------------------------------------------------------------

  function measure() {
    ratio = Math.max(1, Math.min(4, window.devicePixelRatio || 1));
    const largest = Math.min(window.innerWidth, window.innerHeight / 1.07);
    side = Math.max(40, Math.floor(largest * Math.min(1, raffle.options.scale)));
    root.style.setProperty("--s", `${side}px`);
  }

  // A canvas of so many CSS pixels around a point; gives its context in those pixels.
  function lay(canvas, x, y, width, height) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    place(canvas, x, y, width, height);
    const context = canvas.getContext("2d");
    context.scale(ratio, ratio);
    return context;
  }

  function place(canvas, x, y, width, height) {
    canvas.style.left = `${x - width / 2}px`;
    canvas.style.top = `${y - height / 2}px`;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }

  const middle = () => side / 2;
  const centre = () => side * frame.CENTRE_Y;
  const reach = () => 2 * side * frame.DISC;

  function paintStill() {
    const stand = lay(part.stand, middle(), (side * 1.07) / 2, side, side * 1.07);
    frame.paintStand(stand, side);
    if (main.total <= 0) {
      frame.paintEmpty(stand, side);
    }
    const hub = 2 * side * frame.HUB_REACH * 1.26;
    frame.paintHub(lay(part.hub, middle(), centre(), hub, hub), hub, side);
    // The pointer's canvas turns around its pivot, a quarter from above.
    const pointer = side * 0.2;
    const pivot = centre() - side * (frame.RIM + 0.004);
    frame.paintPointer(lay(part.pointer, middle(), pivot + pointer / 4, pointer, pointer), pointer, side);
    part.pointer.style.transformOrigin = "50% 25%";
  }

  function paintDisc(canvas, layout, uprightAt) {
    const pixels = Math.max(16, Math.min(disc.LARGEST, Math.ceil(reach() * ratio)));
    const key = JSON.stringify([pixels, layout.slices.map((one) => [one.name, one.weight]), layout.bandCount,
      layout.bandWeight]);
    const before = grounds.get(canvas);
    place(canvas, middle(), centre(), reach(), reach());
    if (before?.key === key && before.uprightAt === uprightAt) {
      return;
    }
    const ground = before?.key === key ? before.ground : disc.paintGround(layout, pixels, raffle.options.theme);
    disc.paintDisc(canvas, ground, layout, uprightAt, raffle.options.theme);
    grounds.set(canvas, { key, ground, uprightAt });
  }

  function paintLight() {
    const size = reach();
    const context = lay(part.light, middle(), centre(), size, size);
    if (wheel.winner === null || wheel.spin === null) {
      return;
    }
    const [layout, spin, index] = wheel.second
      ? [opened, wheel.second.spin, wheel.second.index]
      : [main, wheel.spin, wheel.winner.index];
    const one = layout.slices[index] ?? { before: layout.bandBefore, weight: layout.bandWeight };
    frame.paintLight(context, size, side, one.before / layout.total + spin.to, one.weight / layout.total);
  }

  function paintAll() {
    measure();
    paintStill();
    if (main.total > 0) {
      paintDisc(part.disc, main, wheel.spin?.to ?? 0);
    }
    if (opened !== null) {
      paintDisc(part.opened, opened, wheel.second.spin.to);
    } else {
      grounds.delete(part.opened);
    }
    paintLight();
    // Paper that flies needs no sharp edges, and is painted anew in each frame.
    part.confetti.width = Math.min(CONFETTI_LARGEST, Math.round(side * ratio));
    part.confetti.height = Math.round(part.confetti.width * 1.07);
    place(part.confetti, middle(), (side * 1.07) / 2, side, side * 1.07);
  }

  // --- words ---------------------------------------------------------------------------------------------------------

  function captionOf(isOpened) {
    const { grouped, counted } = raffle;
    if (isOpened) {
      const [shown, gathered] = [grouped(opened.count), grouped(wheel.second.bandCount)];
      return `${shown} of ${gathered} gathered, around the winner · ${grouped(main.count)} in the pool`;
    }
    if (!main.bandCount) {
      return counted(main.count, "The only entry is shown", "All {n} entries are shown");
    }
    return `${grouped(main.slices.length)} shown · ${grouped(main.bandCount)} gathered`;
  }

  function fit(element, room, needed) {
    element.style.setProperty("--fit", "1");
    const wanted = needed();
    if (wanted > room()) {
      // A hair less: glyphs do not shrink quite in proportion.
      element.style.setProperty("--fit", String(Math.max(0.6, (room() / wanted) * 0.985)));
    }
  }

  function write(isOpened) {
    const isEmpty = main.total <= 0;
    part.empty.hidden = !isEmpty;
    part.caption.hidden = isEmpty && wheel.title === "";
    for (const id of ["disc", "hub", "figures"]) {
      part[id].hidden = isEmpty;
    }
    raffle.setText(part.title, wheel.title);
    raffle.setText(part.empty, emptyWords());
    raffle.setText(part.shown, isEmpty ? "" : captionOf(isOpened));
    raffle.setText(part.figure, raffle.grouped(isOpened ? opened.count : main.count));
    raffle.setText(part.counted, isOpened ? `of ${raffle.grouped(wheel.second.bandCount)}` : "in the pool");
    for (const element of [part.figure, part.counted]) {
      fit(element, () => part.figures.clientWidth, () => element.offsetWidth);
    }
  }

  function writeWinner() {
    if (wheel.winner !== null) {
      raffle.setText(part.winner, wheel.winner.name);
      raffle.setText(part.odds, `${wheel.winner.chance} chance · weight ${wheel.winner.weight}`);
      raffle.setText(part.proof, wheel.winner.proof ?? "");
      part.won.hidden = false;
      fit(part.winner, () => part.winner.clientWidth, () => part.winner.scrollWidth);
    }
    part.won.hidden = true;
  }

  // --- motion --------------------------------------------------------------------------------------------------------

  function kickAt(now) {
    const isMoving = wheel.spin !== null && !isStill() && now > wheel.spin.startedAt && !drawn.isOver;
    if (isMoving) {
      const layout = drawn.opened > 0 ? opened : main;
      const turn = drawn.opened > 0 ? drawn.openedTurn : drawn.turn;
      let index = numbers.sliceAt(layout, turn);
      if (index === layout.slices.length) {
        index += Math.floor(numbers.pointAt(turn) * BAND_TICKS);
      }
      const edge = `${Math.floor(turn)} ${index}`;
      if (edge !== last.edge) {
        last.ticked = last.edge !== null && now - last.ticked >= TICK_MS ? now : last.ticked;
        last.edge = edge;
      }
    }
    const since = now - last.ticked;
    return since >= 0 && since < 8 * KICK_MS ? Math.exp(-since / KICK_MS) : 0;
  }

  function show(now) {
    const wasOpened = drawn.opened >= 0.5;
    drawn = numbers.momentAt(wheel, now, isStill());
    part.disc.style.transform = `rotate(${drawn.turn % 1}turn)`;
    part.disc.style.opacity = String(drawn.shown);
    const isOpening = opened !== null && drawn.opened > 0;
    part.opened.style.visibility = isOpening ? "visible" : "hidden";
    if (isOpening) {
      // It grows out of the place at the pointer where the band was met.
      const up = (reach() / 2) * (1 - drawn.opened);
      const scale = 0.06 + 0.94 * drawn.opened;
      part.opened.style.transform = `translateY(${-up}px) scale(${scale}) rotate(${drawn.openedTurn % 1}turn)`;
      part.opened.style.opacity = String(drawn.shown);
    }
    if (wasOpened !== drawn.opened >= 0.5) {
      write(drawn.opened >= 0.5);
    }
    const isLit = wheel.winner !== null && drawn.lit > 0;
    part.light.style.visibility = isLit ? "visible" : "hidden";
    part.light.style.opacity = String(drawn.lit);
    part.won.hidden = !isLit;
    part.won.style.opacity = String(drawn.lit);
    const kick = kickAt(now);
    part.pointer.style.transform = kick > 0.004 ? `rotate(${KICK_DEGREES * kick}deg)` : "none";
  }

  function showConfetti(now) {
    const since = wheel.spin === null ? -1 : now - numbers.endsAt(wheel, isStill());
    const isOn = celebrates && since >= 0 && since < numbers.CONFETTI_MS;
    part.confetti.hidden = !isOn;
    if (isOn) {
      frame.paintConfetti(part.confetti.getContext("2d"), confetti, since, numbers.CONFETTI_MS);
    }
  }

  function restsFrom() {
    return numbers.endsAt(wheel, isStill()) + (celebrates ? numbers.CONFETTI_MS : 2 * numbers.REVEAL_MS);
  }

  function emptyWords() {
    if (wheel.running === false) {
      return "No raffle is running";
    }
    return wheel.submissionsOpen ? "Waiting for entries" : "Submissions are closed";
  }

  // A frame that comes late was begun long ago: what it shows must not be older than what can be seen as motion.
  const LATE_MS = 50;

  function step(timestamp) {
    const present = performance.now();
    const now = raffle.at(present - timestamp > LATE_MS ? present : timestamp);
    frames = 0;
    show(now);
    showConfetti(now);
    if (now < restsFrom()) {
      frames = window.requestAnimationFrame(step);
    }
  }

  // Frames are asked for only while something moves.
  function run() {
    callOff();
    window.cancelAnimationFrame(frames);
    frames = 0;
    const now = raffle.now();
    show(now);
    showConfetti(now);
    if (wheel.spin === null || now >= restsFrom()) {
      return;
    }
    if (now < wheel.spin.startedAt) {
      callOff = raffle.when(wheel.spin.startedAt, run);
    } else {
      frames = window.requestAnimationFrame(step);
    }
  }

  // --- documents -----------------------------------------------------------------------------------------------------

  function spinOf(one) {
    return one === null ? "" : JSON.stringify([one.spin, one.second?.spin]);
  }

  raffle.on("wheel", (next) => {
    const isSame = wheel !== null && spinOf(wheel) === spinOf(next);
    wheel = next;
    main = numbers.layoutOf(next.slices, next.total, next.count, next.band);
    opened = next.second
      ? numbers.layoutOf(next.second.slices, next.second.total, next.second.slices.length, { count: 0, weight: 0 })
      : null;
    if (!isSame) {
      const isAhead = next.spin !== null && raffle.now() < numbers.endsAt(next, isStill());
      celebrates = isAhead && next.winner !== null && next.style.confetti && !isStill();
      confetti = celebrates ? frame.confettiOf(next.version) : [];
      last = { edge: null, ticked: -Infinity };
      drawn = { ...drawn, opened: 0 };
    }
    part.wheel.hidden = false;
    refresh();
  });

  function refresh() {
    if (wheel !== null) {
      paintAll();
      write(drawn.opened >= 0.5 && opened !== null);
      writeWinner();
      run();
    }
  }

  let resized = 0;
  window.addEventListener("resize", () => {
    window.clearTimeout(resized);
    resized = window.setTimeout(refresh, RESIZED_MS);
  });
  document.addEventListener("visibilitychange", () => wheel !== null && run());
  raffle.onClock(() => wheel !== null && run());

  const { accent } = raffle.options;
  if (accent !== null) {
    root.style.setProperty("--glow", accent);
  }

  // For tests.
  window.raffleWheel = {
    angleAt: (now) => numbers.angleAt(wheel, now, isStill()),
    angle: () => (drawn.opened > 0 ? drawn.openedTurn : drawn.turn),
    now: raffle.now,
    mode: () => wheel?.mode ?? null,
    version: () => wheel?.version ?? null,
    landed: () => wheel !== null && wheel.spin !== null && drawn.isOver,
    isMoving: () => frames !== 0,
  };
})();
