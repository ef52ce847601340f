// A draw that goes in steps: its commitment while entries come in; list, secret and the time to the beacon's round once
// it is closed; who has won and where that is checked, or why it was given up. What is on screen follows from the
// document and the server's time alone, so a page that is loaded anew shows the same at once.
"use strict";

(() => {
  const LEAVING_MS = 200;
  const TURNING_MS = 160;
  const GROUP = 4;
  const CHECK = " · anybody can check the proof file on the page /verify, or work it out anew";
  const LEVELS = { committed: "committed draw", beacon: "beacon draw" };
  const HEADINGS = { opened: "open", closed: "closed", waiting: "closed", out: "closed", told: "closed", void: "given up" };

  const raffle = window.raffle;
  const { part } = raffle;

  // --- the plate -----------------------------------------------------------------------------------------------------

  const own = {};

  function named(tag, id, kind = "") {
    own[id] = part(tag, kind);
    own[id].id = `draw-${id}`;
    return own[id];
  }

  function hashRow(id, label) {
    const row = named("div", id, "hash");
    row.said = part("span", "said");
    row.hex = part("div", "hex");
    const head = part("p", "label", label);
    head.append(row.said);
    row.append(head, row.hex);
    return row;
  }

  function build() {
    const plate = named("article", "plate", "plate");
    plate.id = "draw";
    plate.hidden = true;
    const top = named("header", "top");
    top.append(named("p", "heading"), named("bdi", "title", "stranger"));
    const wait = named("div", "wait");
    const track = named("div", "track");
    track.append(named("i", "bar"));
    const words = named("p", "round");
    words.append(named("span", "words"), named("span", "number"), named("span", "rest"));
    wait.append(words, named("span", "left"), track);
    const check = named("p", "check");
    check.append(named("span", "before"), named("span", "proof"), named("span", "after"));
    const face = named("div", "face");
    face.append(top, named("bdi", "note"), hashRow("commitment", "Commitment"), hashRow("list", "List"),
      hashRow("secret", "Secret"), wait, named("div", "winners"), check);
    own.title.dir = "auto";
    own.note.dir = "auto";
    plate.append(face);
    document.getElementById("stage").append(plate);
  }

  build();

  // --- how it stands -------------------------------------------------------------------------------------------------

  let draw; // the newest document's; null where there is none, undefined before the first
  let shown = null; // what is on screen, { draw, phase }; null while nothing is
  let isFirst = true;
  let changing = 0; // the timer that runs while what was on screen leaves
  let callOff = () => {};
  let bar = null;

  // "out": the round's time has come, and its signature is being fetched. "told": decided, and the wheel still turns.
  function phaseOf(one, now) {
    if (one.state === "drawn") {
      return one.visibleFrom === null || now < one.visibleFrom ? "told" : "drawn";
    }
    return one.state === "waiting" && one.roundAt !== null && now >= one.roundAt ? "out" : one.state;
  }

  function present(now) {
    if (draw === null || (draw.until !== null && now >= draw.until)) {
      return null;
    }
    return { draw, phase: phaseOf(draw, now) };
  }

  function nextChange(now) {
    const moments = draw === null ? [] : [draw.visibleFrom, draw.roundAt, draw.until];
    return Math.min(...moments.filter((moment) => moment !== null && moment > now));
  }

  // --- words ---------------------------------------------------------------------------------------------------------

  function headingOf({ draw: one, phase }) {
    const kind = `#${one.seq} · ${LEVELS[one.level] ?? one.level}`;
    if (phase === "drawn") {
      return `${kind} · result`;
    }
    return one.redraw === null ? `${kind} ${HEADINGS[phase]}` : `${kind} · redraw\u00a0${one.redraw.number}`;
  }

  function noteOf({ draw: one, phase }) {
    if (phase === "void") {
      return one.reason;
    }
    if (phase === "closed") {
      return one.witnessed;
    }
    return one.redraw !== null && phase !== "drawn" ? `Drawn again: ${one.redraw.reason}` : "";
  }

  // What is said before the round's number, and behind it. The number as it is said in chat, in one piece.
  function roundWords({ draw: one, phase }) {
    if (phase === "told") {
      return one.round === null ? ["Decided – the wheel tells", ""] : ["drand round ", " has decided – the wheel tells"];
    }
    return phase === "out" ? ["drand quicknet round ", " is due"] : ["Decided by drand quicknet round ", ""];
  }

  function setHex(row, text) {
    row.hidden = text === "";
    if (row.dataset.value !== text) {
      row.dataset.value = text;
      const groups = text.match(new RegExp(`.{1,${GROUP}}`, "g")) ?? [];
      row.hex.replaceChildren(...groups.map((group) => part("span", "", group)));
    }
  }

  function minutes(milliseconds) {
    const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }

  // --- on screen -----------------------------------------------------------------------------------------------------

  function moveBar(one, now) {
    bar?.cancel();
    bar = null;
    const length = one.roundAt - one.waitsSince;
    if (raffle.isStill()) {
      own.bar.style.transform = `scaleX(${Math.min(1, Math.max(0, (one.roundAt - now) / length))})`;
      return;
    }
    bar = own.bar.animate([{ transform: "scaleX(1)" }, { transform: "scaleX(0)" }], { duration: length, fill: "both" });
    bar.currentTime = Math.min(length, Math.max(0, now - one.waitsSince));
  }

  function fillWait({ draw: one, phase }, now) {
    const waits = phase === "waiting" && one.roundAt !== null;
    own.wait.hidden = !["waiting", "out", "told"].includes(phase);
    own.left.hidden = !waits;
    own.track.hidden = !waits;
    if (!own.wait.hidden) {
      const [words, rest] = roundWords({ draw: one, phase });
      raffle.setText(own.words, words);
      raffle.setText(own.number, one.round ?? "");
      raffle.setText(own.rest, rest);
    }
    if (waits) {
      raffle.setText(own.left, minutes(one.roundAt - now));
      moveBar(one, now);
    } else {
      bar?.cancel();
      bar = null;
    }
  }

  function fillWinners({ draw: one, phase }) {
    const isTold = phase === "drawn";
    own.winners.hidden = !isTold;
    own.check.hidden = !isTold;
    if (!isTold) {
      own.winners.replaceChildren();
      return;
    }
    const more = one.more > 0 ? [part("span", "more", `+${raffle.grouped(one.more)} more`)] : [];
    own.winners.replaceChildren(...one.winners.map((name) => raffle.nameOf(name, "stranger")), ...more);
    raffle.setText(own.before, "Proof ");
    raffle.setText(own.proof, one.id);
    raffle.setText(own.after, one.check ? ` · anybody can check it: ${one.check}` : CHECK);
  }

  function fill(state) {
    const { draw: one, phase } = state;
    const isResult = phase === "drawn";
    own.plate.dataset.phase = phase;
    raffle.setText(own.heading, headingOf(state));
    raffle.setText(own.title, one.title);
    raffle.setText(own.note, noteOf(state));
    setHex(own.commitment, isResult ? "" : one.commitment);
    setHex(own.list, isResult ? "" : one.list);
    setHex(own.secret, isResult ? "" : one.secret);
    raffle.setText(own.list.said, one.counted);
    fillWait(state, raffle.now());
    fillWinners(state);
  }

  function settle(isAnimated) {
    window.clearTimeout(changing);
    changing = 0;
    const before = shown;
    shown = present(raffle.now());
    own.plate.classList.remove("leaving", "entering");
    own.face.classList.remove("turning", "turned");
    own.plate.hidden = shown === null;
    if (shown === null) {
      return;
    }
    fill(shown);
    if (isAnimated) {
      void own.plate.offsetWidth;
      (before === null ? own.plate : own.face).classList.add(before === null ? "entering" : "turned");
    }
  }

  function keyOf(state) {
    return state === null ? "" : JSON.stringify([state.draw.id, state.phase, state.draw.redraw?.number]);
  }

  function look() {
    const now = raffle.now();
    callOff();
    const wanted = present(now);
    // The figures change at whole seconds before the round, on every page in the same moment.
    const isCounting = wanted !== null && wanted.phase === "waiting" && draw.roundAt !== null;
    const second = isCounting ? now + ((draw.roundAt - now) % 1000 || 1000) : Infinity;
    const next = Math.min(nextChange(now), second);
    callOff = Number.isFinite(next) ? raffle.when(next, look) : () => {};
    if (changing) {
      return; // shown as soon as what is on screen has left
    }
    if (isFirst || raffle.isStill()) {
      // After a reload the present state stands at once.
      isFirst = false;
      settle(false);
    } else if (keyOf(wanted) === keyOf(shown)) {
      refill(wanted, now);
    } else if (shown === null) {
      settle(true);
    } else {
      (wanted === null ? own.plate : own.face).classList.add(wanted === null ? "leaving" : "turning");
      changing = window.setTimeout(settle, wanted === null ? LEAVING_MS : TURNING_MS, true);
    }
  }

  function refill(wanted, now) {
    const isSame = shown !== null && wanted.draw === shown.draw;
    shown = wanted;
    if (wanted === null) {
      return;
    }
    if (!isSame) {
      fill(wanted);
    } else if (wanted.phase === "waiting" && wanted.draw.roundAt !== null) {
      // Only the figures; the bar moves by itself.
      raffle.setText(own.left, minutes(wanted.draw.roundAt - now));
    }
  }

  raffle.on("draw", (content) => {
    draw = content.draw;
    look();
  });
  raffle.onClock(() => {
    if (draw === undefined) {
      return;
    }
    if (shown !== null && shown.phase === "waiting" && !changing) {
      fillWait(shown, raffle.now());
    }
    look();
  });

  // For tests.
  window.raffleDraw = { phase: () => shown?.phase ?? null, isSettled: () => changing === 0 };
})();
