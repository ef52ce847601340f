// Draws the winner card. Nothing here knows where a state comes from: whoever has one hands it over as topic winner.
// Names are written by strangers: they go into the page as text and in no other way.
"use strict";

(() => {
  const VERSION = 1;
  const LEAVING_MS = 240;
  const NAME_LARGEST = 104;
  const NAME_SMALLEST = 46;

  const raffle = window.raffle;
  const root = document.documentElement;
  const card = document.getElementById("card");
  const list = document.getElementById("winners");

  const { part } = raffle;

  let shown = null; // the key of what is on screen; "" when that is nothing; null before the first state
  let wanted = null; // the winner to show, or null for nobody
  let callOff = () => {};
  let leaving = 0; // the timer that runs while the card before leaves

  function keyOf(winner) {
    return winner === null ? "" : JSON.stringify([winner.drawId, winner.winners.map((one) => [one.place, one.name])]);
  }

  function setText(id, text) {
    raffle.setText(document.getElementById(id), text);
  }

  function lineOf(one, index) {
    const line = document.createElement("li");
    line.className = "winner";
    line.style.setProperty("--index", String(index));
    const name = part("div", "name", one.name);
    name.dir = "auto";
    const facts = part("div", "facts");
    facts.append(
      part("span", "platform", one.platformLabel),
      part("span", "odds", one.odds),
      part("span", "chance", one.chance),
      part("span", "weight", one.detail),
    );
    line.append(part("span", "place", String(one.place)), name, facts);
    return line;
  }

  function fill(winner) {
    const many = winner.winners.length;
    card.dataset.layout = many === 1 && winner.more === 0 ? "one" : many <= 5 ? "rows" : "columns";
    root.style.setProperty("--listed", String(many));
    const rows = many <= 5 ? many : Math.ceil(many / 2);
    list.style.setProperty("--rows", String(rows));
    // Few winners, high rows: larger names.
    list.style.setProperty("--size", String(Math.min(Math.max((232 / rows) * 0.64, 26), 56)));
    setText("heading", winner.heading);
    setText("title", winner.title);
    setText("footnote", winner.footnote);
    setText("more", winner.more > 0 ? `+${winner.more} more` : "");
    list.replaceChildren(...winner.winners.map(lineOf));
  }

  function refill(winner) {
    // The same people: odds or a title may have changed; nothing enters anew.
    fill(winner);
    fit();
  }

  function fit() {
    if (card.hidden || card.dataset.layout !== "one") {
      return;
    }
    const name = list.querySelector(".name");
    name.style.setProperty("--fit", String(NAME_LARGEST));
    const room = name.clientWidth;
    const needed = name.scrollWidth;
    if (needed > room) {
      // A hair less: glyphs do not shrink quite in proportion.
      const size = Math.max(NAME_SMALLEST, NAME_LARGEST * (room / needed) * 0.985);
      name.style.setProperty("--fit", String(size));
    }
  }

  function settle(animated) {
    leaving = 0;
    card.classList.remove("leaving", "entering");
    shown = keyOf(wanted);
    card.hidden = wanted === null;
    if (wanted !== null) {
      fill(wanted);
      fit();
      if (animated) {
        card.classList.add("entering");
      }
    }
  }

  function renderWinner(state) {
    if (!state || state.version !== VERSION) {
      return; // of another version of the program; what is shown stays until its own page files are here
    }
    const before = JSON.stringify(wanted);
    callOff();
    wanted = state.winner;
    if (wanted !== null && state.visibleFrom > raffle.now()) {
      // The wheel still turns: it must not be told before.
      wanted = null;
      callOff = raffle.when(state.visibleFrom, () => renderWinner(state));
    }
    if (leaving) {
      return; // shown as soon as the card before has left
    }
    const key = keyOf(wanted);
    if (shown === null || raffle.isStill()) {
      // After a reload the present state stands at once.
      if (key !== shown || before !== JSON.stringify(wanted)) {
        settle(false);
      }
    } else if (key === shown) {
      if (wanted !== null && before !== JSON.stringify(wanted)) {
        refill(wanted);
      }
    } else if (shown === "") {
      settle(true);
    } else {
      card.classList.remove("entering");
      card.classList.add("leaving");
      leaving = window.setTimeout(settle, LEAVING_MS, true);
    }
  }

  window.addEventListener("resize", fit);
  card.addEventListener("animationend", (event) => {
    // Removed at the very end, so that a row that is filled anew does not enter again.
    if (event.animationName === "gleam") {
      card.classList.remove("entering");
    }
  });

  window.renderWinner = renderWinner;
  raffle.on("winner", (state) => window.renderWinner(state));
})();
