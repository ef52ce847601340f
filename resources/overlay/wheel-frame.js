// Everything of the wheel that does not turn: rim, hub, pointer, the winner's light, and the paper in the air.
"use strict";

(() => {
  const { partsOf, mixed, css } = window.raffle.colours;
  const { HUB, PALETTE, TURN, pie } = window.raffleDisc;
  const THEMES = {
    dark: {
      rimHigh: "#4a5166",
      rimLow: "#1f2430",
      rimEdge: "#0b0d12",
      shadow: "0 0 0",
      hubHigh: "#2b3040",
      hubLow: "#161a24",
      hubEdge: "#4a5166",
      pointer: "#ffc53d",
      pointerEdge: "#3a2a05",
      veil: "rgb(13 15 21 / 63%)",
      glow: "#ffe08a",
      emptyRing: "#262b38",
    },
    light: {
      rimHigh: "#ffffff",
      rimLow: "#cdd3e0",
      rimEdge: "#aab2c4",
      shadow: "58 66 88",
      hubHigh: "#ffffff",
      hubLow: "#e9ecf3",
      hubEdge: "#c3c9d6",
      pointer: "#e0900a",
      pointerEdge: "#ffffff",
      veil: "rgb(244 245 249 / 66%)",
      glow: "#b86a00",
      emptyRing: "#dde1ea",
    },
  };
  const { accent } = window.raffle.options;
  const colours = { ...THEMES[window.raffle.options.theme] };
  if (accent !== null) {
    colours.pointer = accent;
    colours.glow = accent;
  }

  // Parts of the wheel's side, as on the program's stage.
  const RIM = 0.468;
  const DISC = RIM * 0.945;
  const CENTRE_Y = 0.508;
  const HUB_REACH = DISC * HUB;

  function circle(context, x, y, radius) {
    context.beginPath();
    context.arc(x, y, radius, 0, TURN);
  }

  function linear(context, from, to, stops) {
    const shade = context.createLinearGradient(...from, ...to);
    stops.forEach(([at, colour]) => shade.addColorStop(at, colour));
    return shade;
  }

  function radial(context, x, y, radius, stops) {
    const shade = context.createRadialGradient(x, y, 0, x, y, radius);
    stops.forEach(([at, colour]) => shade.addColorStop(at, colour));
    return shade;
  }

  function darker(colour, factor) {
    return css(mixed(partsOf(colour), [0, 0, 0], 1 - 1 / factor));
  }

  // Shadow and rim, on which the disc lies.
  function paintStand(context, side) {
    const x = side / 2;
    const y = side * CENTRE_Y;
    const rim = side * RIM;
    const reach = rim * 1.065;
    const below = y + side * 0.012;
    context.fillStyle = radial(context, x, below, reach, [
      [0.9, `rgb(${colours.shadow} / 55%)`],
      [1, `rgb(${colours.shadow} / 0%)`],
    ]);
    circle(context, x, below, reach);
    context.fill();
    context.fillStyle = linear(context, [x - rim / 2, y - rim], [x + rim / 2, y + rim], [
      [0, colours.rimHigh],
      [0.5, colours.rimLow],
      [1, darker(colours.rimHigh, 1.12)],
    ]);
    context.strokeStyle = colours.rimEdge;
    context.lineWidth = Math.max(1, side / 500);
    circle(context, x, y, rim);
    context.fill();
    context.stroke();
    // A light along the bevel, from above.
    context.strokeStyle = linear(context, [x, y - rim], [x, y + rim], [
      [0, "rgb(255 255 255 / 35%)"],
      [0.4, "rgb(255 255 255 / 5.5%)"],
      [1, "rgb(255 255 255 / 13%)"],
    ]);
    context.lineWidth = Math.max(1, side / 380);
    circle(context, x, y, rim - side / 260);
    context.stroke();
    context.fillStyle = colours.rimEdge;
    circle(context, x, y, side * DISC + side / 340);
    context.fill();
  }

  // A wheel that waits for somebody.
  function paintEmpty(context, side) {
    const x = side / 2;
    const y = side * CENTRE_Y;
    context.fillStyle = colours.emptyRing;
    circle(context, x, y, side * DISC);
    context.fill();
    context.strokeStyle = colours.hubEdge;
    context.lineWidth = Math.max(1.5, side / 260);
    context.setLineDash([4 * context.lineWidth, 4 * context.lineWidth]);
    circle(context, x, y, side * DISC * 0.86);
    context.stroke();
    context.setLineDash([]);
  }

  // In the middle of a square.
  function paintHub(context, pixels, side) {
    const middle = pixels / 2;
    const reach = side * HUB_REACH;
    const below = middle + reach * 0.06;
    context.fillStyle = radial(context, middle, below, reach * 1.16, [
      [0.82, "rgb(0 0 0 / 47%)"],
      [1, "rgb(0 0 0 / 0%)"],
    ]);
    circle(context, middle, below, reach * 1.16);
    context.fill();
    context.fillStyle = linear(context, [middle, middle - reach], [middle, middle + reach], [
      [0, colours.hubHigh],
      [1, colours.hubLow],
    ]);
    context.strokeStyle = colours.hubEdge;
    context.lineWidth = Math.max(1, side / 320);
    circle(context, middle, middle, reach);
    context.fill();
    context.stroke();
  }

  function pointerPath(context, side) {
    const half = side * 0.024;
    const tip = side * 0.068;
    const top = -side * 0.018;
    context.beginPath();
    context.moveTo(0, tip);
    context.bezierCurveTo(-half * 0.35, tip * 0.62, -half, tip * 0.32, -half, 0);
    context.bezierCurveTo(-half, top * 0.9, -half * 0.6, top, 0, top);
    context.bezierCurveTo(half * 0.6, top, half, top * 0.9, half, 0);
    context.bezierCurveTo(half, tip * 0.32, half * 0.35, tip * 0.62, 0, tip);
    return half;
  }

  // Around the pivot, which is at (pixels / 2, pixels / 4).
  function paintPointer(context, pixels, side) {
    context.save();
    context.translate(pixels / 2, pixels / 4);
    context.save();
    context.translate(side * 0.003, side * 0.007);
    pointerPath(context, side);
    context.fillStyle = "rgb(0 0 0 / 31%)";
    context.fill();
    context.restore();
    const half = pointerPath(context, side);
    context.fillStyle = linear(context, [-half, 0], [half, 0], [
      [0, css(mixed(partsOf(colours.pointer), [255, 255, 255], 0.18))],
      [1, darker(colours.pointer, 1.12)],
    ]);
    context.strokeStyle = colours.pointerEdge;
    context.lineWidth = Math.max(1, side / 420);
    context.fill();
    context.stroke();
    context.fillStyle = colours.pointerEdge;
    circle(context, 0, 0, half * 0.3);
    context.fill();
    context.restore();
  }

  // Everybody else under a veil, the winner's slice (from `begin`, on the screen) in a light.
  function paintLight(context, pixels, side, begin, share) {
    const radius = pixels / 2;
    context.clearRect(0, 0, pixels, pixels);
    context.save();
    pie(context, radius, 0, 1);
    context.clip();
    if (share < 1) {
      context.fillStyle = colours.veil;
      pie(context, radius, begin + share, 1 - share);
      context.fill();
    }
    // A thin slice must still be seen inside its light.
    const strength = Math.max(0.4, Math.min(1, (share * TURN * radius) / (0.06 * side)));
    context.strokeStyle = colours.glow;
    context.lineJoin = "round";
    pie(context, radius, begin, share);
    for (const [width, alpha] of [[0.018, 0.22], [0.011, 0.35], [0.005, 1]]) {
      context.globalAlpha = alpha;
      context.lineWidth = side * width * strength;
      context.stroke();
    }
    context.restore();
  }

  // --- paper in the air: every piece's place is a function of the seed and the time --------------------------------------

  const PIECES = 150;
  const GRAVITY = 0.95; // heights of the area per second squared

  function chanceOf(seed) {
    let state = 2166136261;
    for (const character of seed) {
      state = Math.imul(state ^ character.codePointAt(0), 16777619);
    }
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mix = Math.imul(state ^ (state >>> 15), 1 | state);
      mix = (mix + Math.imul(mix ^ (mix >>> 7), 61 | mix)) ^ mix;
      return ((mix ^ (mix >>> 14)) >>> 0) / 4294967296;
    };
  }

  function confettiOf(seed) {
    const chance = chanceOf(seed);
    const between = (low, high) => low + (high - low) * chance();
    const papers = [...PALETTE, colours.pointer];
    return Array.from({ length: PIECES }, () => {
      const side = chance() < 0.5 ? -1 : 1;
      const bell = chance() + chance() + chance() - 1.5;
      return {
        x: side * between(0.3, 0.44),
        y: between(0.52, 0.66),
        across: -side * (0.55 + 0.84 * bell),
        up: between(0.9, 2),
        drag: between(1.3, 2.4),
        size: between(0.01, 0.021),
        spin: between(-9, 9),
        phase: between(0, TURN),
        colour: papers[Math.floor(chance() * papers.length)],
      };
    });
  }

  function paintConfetti(context, pieces, milliseconds, length) {
    const { width, height } = context.canvas;
    const seconds = milliseconds / 1000;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.globalAlpha = Math.max(0, Math.min(1, (length - milliseconds) / 700));
    for (const piece of pieces) {
      // The air slows it down: the way is what is left of the speed.
      const flown = (1 - Math.exp(-piece.drag * seconds)) / piece.drag;
      const fallen = (GRAVITY / piece.drag) * (seconds - flown);
      const sway = 0.012 * Math.sin(piece.phase + 3.1 * seconds);
      const x = width / 2 + width * (piece.x + piece.across * flown + sway);
      const y = width * (piece.y - piece.up * flown + fallen);
      const size = width * piece.size;
      const turned = Math.abs(Math.cos(piece.phase + piece.spin * 1.7 * seconds));
      const angle = piece.phase + piece.spin * seconds;
      context.setTransform(Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), x, y);
      context.fillStyle = piece.colour;
      context.fillRect(-size / 2, (-size * turned) / 3, size, (size * (0.12 + turned)) / 1.5);
    }
  }

  window.raffleFrame = {
    RIM,
    DISC,
    CENTRE_Y,
    HUB_REACH,
    paintStand,
    paintEmpty,
    paintHub,
    paintPointer,
    paintLight,
    confettiOf,
    paintConfetti,
  };
})();
