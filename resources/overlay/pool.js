// How many tickets of a paid pool are sold, and what became of it. Which pool: the one that ?pool= names; else one that
// has just been drawn, else the newest that runs, else the last one for a while.
"use strict";

(() => {
  const HOLD_MS = 60_000; // so long an outcome stands, also while another pool runs
  const LINGER_MS = 600_000; // so long it stands where none does
  const PARTS_MOST = 40;
  const LEAVING_MS = 240;
  const TURNING_MS = 200;
  const LARGEST = { title: 44, winner: 58 };
  const SMALLEST = 32;
  const NAME_LEAST = 4; // letters of a buyer's name; where there is no room for as many, nobody is named
  const SHARE_LEAST = 0.025; // one ticket of thousands is seen as something

  const raffle = window.raffle;
  const ids = ["card", "face", "heading", "price", "title", "track", "count", "sold", "of", "note", "label", "who"];
  const part = Object.fromEntries(ids.map((id) => [id, document.getElementById(id)]));

  let pools = null;
  let shown = null; // what is on screen, { pool, state }; null while there is nothing
  let isFirst = true;
  let wanted = null;
  let changing = 0; // the timer that runs while what was on screen leaves
  let callOff = () => {};

  // --- which one -----------------------------------------------------------------------------------------------------

  function stateOf(pool, now) {
    return pool.state === "won" && pool.winner.visibleFrom > now ? "drawing" : pool.state;
  }

  // From when its end is on screen; null while there is none.
  function endOf(pool) {
    return pool.endedAt === null ? null : Math.max(pool.endedAt, pool.winner?.visibleFrom ?? 0);
  }

  function chosen(now) {
    if (raffle.options.pool) {
      return pools.find((one) => String(one.id) === raffle.options.pool.trim()) ?? null;
    }
    const ended = pools.filter((one) => endOf(one) !== null).sort((a, b) => endOf(b) - endOf(a));
    const running = pools.filter((one) => endOf(one) === null).sort((a, b) => b.id - a.id)[0];
    const isHeld = (one) => {
      // An older pool that is cancelled is no news; a wheel that turns or has turned is.
      const counts = one.state !== "cancelled" || !running || one.id > running.id;
      return counts && now < endOf(one) + (one.state === "drawing" ? LINGER_MS : HOLD_MS);
    };
    return ended.find(isHeld) ?? running ?? ended.find((one) => now < endOf(one) + LINGER_MS) ?? null;
  }

  function nextChange(now) {
    const moments = pools
      .filter((one) => endOf(one) !== null)
      .flatMap((one) => [endOf(one), endOf(one) + HOLD_MS, endOf(one) + LINGER_MS]);
    return Math.min(...moments.filter((moment) => moment > now));
  }

  // --- how it looks --------------------------------------------------------------------------------------------------

  // One line as large as it fits; a title that does not has two, smaller.
  function fitTitle(state) {
    part.title.classList.remove("long");
    const fits = raffle.fitLine(part.title, state === "won" ? LARGEST.winner : LARGEST.title, SMALLEST);
    part.title.classList.toggle("long", state !== "won" && !fits);
  }

  function fit(state) {
    fitTitle(state);
    part.note.hidden = false;
    const letter = parseFloat(getComputedStyle(part.who).fontSize);
    const isCut = part.who.scrollWidth > part.who.clientWidth;
    part.note.hidden = isCut && part.who.clientWidth < NAME_LEAST * letter;
  }

  function headingFor(pool, state) {
    const headings = {
      open: "Ticket pool",
      full: "Sold out – the draw comes next",
      drawing: "Sold out – the wheel decides",
      won: "Winner",
      cancelled: pool.sold > 0 ? "Cancelled, tickets are refunded" : "Cancelled",
    };
    return headings[state];
  }

  // Where the price stood stands the number, and the prize has the line of the count to itself.
  function fillWon({ winner, title, required }) {
    const [number, all] = [winner.ticket, required].map(raffle.grouped);
    raffle.setText(part.price, winner.ticket === null ? "" : `Ticket ${number} of ${all}`);
    raffle.setText(part.title, winner.name);
    raffle.setText(part.label, "");
    raffle.setText(part.who, title);
  }

  function fillSale(pool, state) {
    raffle.setText(part.price, state === "open" ? `${pool.price} per ticket` : "");
    raffle.setText(part.title, pool.title);
    raffle.setText(part.sold, raffle.grouped(pool.sold));
    raffle.setText(part.of, ` of ${raffle.counted(pool.required, "1 ticket", "{n} tickets")}`);
    const buyer = state === "open" ? (pool.buyer ?? "") : "";
    raffle.setText(part.label, buyer ? "Newest: " : "");
    raffle.setText(part.who, buyer);
  }

  function fill({ pool, state }) {
    part.card.dataset.state = state;
    raffle.setText(part.heading, headingFor(pool, state));
    part.count.hidden = state === "won";
    if (state === "won") {
      fillWon(pool);
    } else {
      fillSale(pool, state);
    }
    part.track.toggleAttribute("data-parts", pool.required <= PARTS_MOST);
    part.track.style.setProperty("--parts", String(pool.required));
    const share = pool.sold / pool.required;
    part.track.style.setProperty("--share", String(pool.sold > 0 ? Math.max(SHARE_LEAST, share) : 0));
    fit(state);
  }

  // The animation begins anew, also where it still runs.
  function animate(element, kind) {
    element.classList.remove(kind);
    void element.offsetWidth;
    element.classList.add(kind);
  }

  function settle(isAnimated) {
    window.clearTimeout(changing);
    changing = 0;
    const before = shown;
    shown = wanted;
    part.card.classList.remove("leaving", "entering");
    part.face.classList.remove("turning", "turned");
    part.card.hidden = shown === null;
    if (shown === null) {
      return;
    }
    const isSame = before?.pool.id === shown.pool.id;
    // Of another pool the bar stands at once where it is.
    part.card.classList.toggle("instant", !isSame || !isAnimated);
    fill(shown);
    void part.card.offsetWidth;
    if (isAnimated && isSame && before.state !== shown.state) {
      animate(part.face, "turned");
    } else if (isAnimated && !isSame) {
      animate(part.card, "entering");
    }
    if (isAnimated && isSame && shown.state === "won") {
      animate(part.card, "gleaming");
    }
  }

  // The same pool in the same state, or about to be drawn: what has changed, changes where it stands.
  function refill(before) {
    shown = wanted;
    part.card.classList.remove("instant");
    fill(shown);
    if (shown.pool.sold > before.pool.sold) {
      animate(part.sold, "grown");
      animate(part.who, "grown");
    }
    if (before.state === "open" && shown.state === "full") {
      animate(part.card, "gleaming");
    }
  }

  function isQuiet(before, after) {
    const isSale = (one) => ["open", "full", "drawing"].includes(one.state);
    return before.pool.id === after.pool.id && (before.state === after.state || (isSale(before) && isSale(after)));
  }

  function look() {
    const now = raffle.now();
    callOff();
    callOff = () => {};
    const next = nextChange(now);
    if (Number.isFinite(next)) {
      callOff = raffle.when(next, look);
    }
    const pool = chosen(now);
    wanted = pool === null ? null : { pool, state: stateOf(pool, now) };
    if (changing) {
      return; // shown as soon as what is on screen has left
    }
    if (isFirst || raffle.isStill()) {
      // After a reload the present state stands at once.
      isFirst = false;
      settle(false);
    } else if (shown === null) {
      settle(true);
    } else if (wanted !== null && isQuiet(shown, wanted)) {
      refill(shown);
    } else if (wanted?.pool.id === shown.pool.id) {
      part.face.classList.add("turning");
      changing = window.setTimeout(settle, TURNING_MS, true);
    } else {
      part.card.classList.add("leaving");
      changing = window.setTimeout(settle, LEAVING_MS, true);
    }
  }

  raffle.on("pools", (document_) => {
    pools = document_.pools;
    look();
  });
  raffle.onClock(() => pools !== null && look());
  window.addEventListener("resize", () => shown !== null && fit(shown.state));
})();
