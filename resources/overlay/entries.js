// How many are in, and whether one can still enter.
"use strict";

(() => {
  const raffle = window.raffle;
  const counter = document.getElementById("counter");
  const part = Object.fromEntries(
    ["session", "figure", "unit", "words", "left", "number"].map((id) => [id, document.getElementById(id)]),
  );
  let desk = null;
  let callOff = () => {};

  function clockText(milliseconds) {
    const seconds = Math.ceil(milliseconds / 1000);
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    const two = (value) => String(value).padStart(2, "0");
    return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  }

  function stateWords(left) {
    if (desk.session === null) {
      return "No raffle is running";
    }
    if (!desk.submissionsOpen) {
      return "Submissions are closed";
    }
    return left > 0 ? "Submissions close in" : "Submissions are open";
  }

  function showState() {
    callOff();
    const isTimed = desk.submissionsOpen && desk.closeAt !== null;
    const left = isTimed ? desk.closeAt - raffle.now() : 0;
    // At zero the program closes; until it says so the page shows neither open nor closed wrongly.
    const isDue = isTimed && left <= 0;
    raffle.setText(part.words, isDue ? "Submissions are closing" : stateWords(left));
    part.left.hidden = left <= 0;
    if (left > 0) {
      raffle.setText(part.left, clockText(left));
      // At the next full second.
      callOff = raffle.when(desk.closeAt - (Math.ceil(left / 1000) - 1) * 1000, showState);
    }
  }

  function fit() {
    part.figure.style.setProperty("--fit", "1");
    const [room, needed] = [part.number.clientWidth, part.number.scrollWidth];
    if (needed > room) {
      const fixed = part.unit.offsetWidth + (needed - part.unit.offsetWidth - part.figure.offsetWidth);
      part.figure.style.setProperty("--fit", String(Math.max(0.3, (room - fixed) / part.figure.offsetWidth)));
    }
  }

  raffle.on("desk", (next) => {
    const grew = desk !== null && next.entries > desk.entries;
    desk = next;
    counter.dataset.state = next.session === null ? "none" : next.submissionsOpen ? "open" : "closed";
    raffle.setText(part.session, next.session?.name ?? "");
    raffle.setText(part.figure, raffle.grouped(next.entries));
    raffle.setText(part.unit, next.entries === 1 ? "entry" : "entries");
    counter.hidden = false;
    fit();
    showState();
    if (grew) {
      part.figure.classList.remove("grown");
      void part.figure.offsetWidth; // so that the animation begins anew
      part.figure.classList.add("grown");
    }
  });

  part.figure.addEventListener("animationend", () => part.figure.classList.remove("grown"));
  window.addEventListener("resize", () => desk !== null && fit());
  raffle.onClock(() => desk !== null && showState());
})();
