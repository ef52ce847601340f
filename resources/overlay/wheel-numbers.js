// The wheel as numbers: the same formulas as the program's own wheel, so that both stand at the same angle at any
// moment. Angles are in turns, clockwise; the pointer stands still at 12 o'clock. Times are milliseconds.
"use strict";

(() => {
  const SPIN_UP = 0.06;
  const FADE_MS = 400;
  const REVEAL_MS = 450;
  const CONFETTI_MS = 3200;

  // The part of the way that is done after this part of the time, both 0 to 1.
  function eased(time) {
    const rest = (1 - SPIN_UP) / 3;
    const way = SPIN_UP / 2 + rest;
    if (time < SPIN_UP) {
      return Math.max(0, time) ** 2 / (2 * SPIN_UP) / way;
    }
    const left = (1 - Math.min(1, time)) / (1 - SPIN_UP);
    return 1 - (rest * left ** 3) / way;
  }

  function endOf(spin) {
    return spin.startedAt + spin.durationMs;
  }

  function turnAt(spin, now) {
    if (now <= spin.startedAt) {
      return spin.from;
    }
    if (now >= endOf(spin)) {
      return spin.to;
    }
    return spin.from + (spin.to - spin.from) * eased((now - spin.startedAt) / spin.durationMs);
  }

  function pointAt(turn) {
    const point = -turn % 1;
    return point < 0 ? (point + 1 < 1 ? point + 1 : 0) : Math.abs(point);
  }

  function layoutOf(rows, total, count, band) {
    let before = 0;
    const slices = rows.map(([name, weight]) => {
      const one = { name, weight, before };
      before += weight;
      return one;
    });
    return { slices, total, count, bandCount: band.count, bandWeight: band.weight, bandBefore: total - band.weight };
  }

  // The index of the slice under the pointer; the number of slices for the band.
  function sliceAt(layout, turn) {
    const at = pointAt(turn) * layout.total;
    if (layout.bandCount && at >= layout.bandBefore) {
      return layout.slices.length;
    }
    let low = 0;
    let high = layout.slices.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (layout.slices[middle].before <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  function share(now, begin, length) {
    return length <= 0 ? Number(now >= begin) : Math.min(1, Math.max(0, (now - begin) / length));
  }

  // When everything has come to rest. Without motion the result fades in from the moment at which a spin would start.
  function endsAt(wheel, still) {
    if (still) {
      return wheel.spin.startedAt + FADE_MS;
    }
    return endOf((wheel.second ?? wheel).spin);
  }

  const AT_REST = { turn: 0, openedTurn: 0, opened: 0, lit: 0, shown: 1, isOver: false };

  // One frame. `opened`: how far the gathered band has opened into a wheel of its own; `lit`: how far the winner is lit
  // up; `shown`: how much of the disc is there.
  function momentAt(wheel, now, still) {
    if (wheel.spin === null) {
      return AT_REST;
    }
    const { spin, second } = wheel;
    const end = endsAt(wheel, still);
    const isOver = now >= end;
    if (still) {
      if (now < spin.startedAt) {
        return { ...AT_REST, turn: spin.from };
      }
      const part = share(now, spin.startedAt, FADE_MS);
      const openedTurn = second === null ? 0 : second.spin.to;
      return { turn: spin.to, openedTurn, opened: second === null ? 0 : 1, lit: part, shown: part, isOver };
    }
    const lit = share(now, end, REVEAL_MS);
    const turn = turnAt(spin, now);
    if (second === null) {
      return { turn, openedTurn: 0, opened: 0, lit, shown: 1, isOver };
    }
    const opening = second.spin.startedAt - endOf(spin);
    const opened = 1 - (1 - share(now, endOf(spin), opening)) ** 3;
    return { turn, openedTurn: turnAt(second.spin, now), opened, lit, shown: 1, isOver };
  }

  // The rotation of the disc that the pointer is on.
  function angleAt(wheel, now, still) {
    const moment = momentAt(wheel, now, still);
    const isOpened = wheel.spin !== null && wheel.second !== null && moment.opened > 0;
    return isOpened ? moment.openedTurn : moment.turn;
  }

  window.raffleNumbers = {
    REVEAL_MS,
    CONFETTI_MS,
    eased,
    turnAt,
    pointAt,
    sliceAt,
    layoutOf,
    endsAt,
    momentAt,
    angleAt,
  };
})();
