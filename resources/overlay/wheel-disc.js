// The turning part of the wheel, painted once to a canvas and then only turned. Colours, order and places are those of
// the program's own wheel.
"use strict";

(() => {
  const { partsOf, mixed, contrast, css } = window.raffle.colours;
  const TURN = 2 * Math.PI;
  const FONTS = 'system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif';

  // Distinguishable with any kind of colour vision; light and dark neighbours alternate.
  const PALETTE = ["#2355b5", "#f4a91f", "#16a685", "#f0dc5a", "#cc4a1c", "#72c4f2", "#a8508f"];
  // Around the circle, for slices too thin to tell apart.
  const RAMP = ["#3b7fd9", "#14a39a", "#6fb854", "#ecc83d", "#f0862b", "#d2475f", "#9153b3"];
  const THIN = 600;
  const LABEL_DARK = "#10131a";
  const LABEL_LIGHT = "#ffffff";
  const THEMES = {
    dark: {
      band: "#2c3242",
      bandHatch: "rgb(255 255 255 / 22%)",
      bandLabel: "#f1f3f8",
      separator: "rgb(11 13 18 / 35%)",
      peg: "#e9ecf5",
    },
    light: {
      band: "#dfe3ec",
      bandHatch: "rgb(255 255 255 / 44%)",
      bandLabel: "#161922",
      separator: "rgb(255 255 255 / 50%)",
      peg: "#7d869b",
    },
  };

  const LARGEST = 2048; // pixels across; what is larger is scaled up
  const ROUGH_LARGEST = 2880;
  const SMOOTH_UP_TO = 300; // more slices than this are painted larger and scaled down
  const HUB = 0.23;
  const LABEL_LEAST = 12; // pixels of arc that a label needs where it stands
  const LABEL_OUTER = 0.93;
  const LABEL_INNER = HUB + 0.05;
  const TEXT_LEAST = 9.5;
  const SEPARATOR_LEAST = 5;
  const PEGS_MOST = 90;
  const HATCHES = 72;
  const LEAN = 0.11;

  const rtl = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
  const segmenter = typeof Intl.Segmenter === "function" ? new Intl.Segmenter() : null;

  function charactersOf(text) {
    return segmenter ? Array.from(segmenter.segment(text), (one) => one.segment) : Array.from(text);
  }

  // --- colours -------------------------------------------------------------------------------------------------------

  function paletteIndex(index, count) {
    const colours = PALETTE.length;
    // The last one touches the first: neither that one's colour nor that of the one before it.
    return index === count - 1 && index > 0 && index % colours === 0 ? colours >> 1 : index % colours;
  }

  function rampColour(at) {
    const position = (at % 1) * RAMP.length;
    const first = Math.floor(position) % RAMP.length;
    const next = RAMP[(first + 1) % RAMP.length];
    return mixed(partsOf(RAMP[first]), partsOf(next), position - Math.floor(position));
  }

  // Lighter and darker by turns; the thinner the less, as strong contrasts near a pixel show patterns that are not there.
  function thinColour(at, index, share) {
    const depth = Math.max(0.08, Math.min(1, share * THIN) ** 1.5);
    const colour = rampColour(at);
    return index % 2 ? mixed(colour, [0, 0, 0], 0.28 * depth) : mixed(colour, [255, 255, 255], 0.14 * depth);
  }

  function colourOf(layout, index) {
    const one = layout.slices[index];
    if (one.weight * THIN < layout.total) {
      return css(thinColour((one.before + one.weight / 2) / layout.total, index, one.weight / layout.total));
    }
    return PALETTE[paletteIndex(index, layout.slices.length + (layout.bandCount ? 1 : 0))];
  }

  const INKS = PALETTE.map((colour) => {
    const ground = partsOf(colour);
    return contrast(partsOf(LABEL_LIGHT), ground) > contrast(partsOf(LABEL_DARK), ground) ? LABEL_LIGHT : LABEL_DARK;
  });

  // --- areas ---------------------------------------------------------------------------------------------------------

  function pie(context, radius, begin, share) {
    context.beginPath();
    if (share < 1) {
      context.moveTo(radius, radius);
    }
    context.arc(radius, radius, radius, (begin - 0.25) * TURN, (begin + Math.min(1, share) - 0.25) * TURN);
    context.closePath();
  }

  function pointOn(centre, reach, turn) {
    return [centre + reach * Math.sin(turn * TURN), centre - reach * Math.cos(turn * TURN)];
  }

  function paintSlices(context, layout, size, theme) {
    const radius = size / 2;
    const last = layout.slices.length - 1;
    if (last >= 0) {
      context.fillStyle = colourOf(layout, last);
      pie(context, radius, 0, 1);
      context.fill();
    }
    // Each reaches a little under the next one: smoothed edges that only met would let the game shine through.
    const under = 1.5 / (TURN * radius);
    layout.slices.forEach((one, index) => {
      const begin = one.before / layout.total;
      context.fillStyle = colourOf(layout, index);
      pie(context, radius, begin, Math.min(one.weight / layout.total + under, 1 - begin));
      context.fill();
    });
    if (layout.bandCount) {
      paintBand(context, layout, radius, theme);
    }
  }

  function paintBand(context, layout, radius, theme) {
    context.save();
    pie(context, radius, layout.bandBefore / layout.total, layout.bandWeight / layout.total);
    context.fillStyle = theme.band;
    context.fill();
    context.clip();
    // The colours that its entries would have, thinned, so that one sees it turn.
    const shade = context.createConicGradient(-0.25 * TURN, radius, radius);
    const steps = 4 * RAMP.length;
    for (let step = 0; step <= steps; step += 1) {
      shade.addColorStop(step / steps, css(mixed(partsOf(theme.band), rampColour(step / steps), 0.42)));
    }
    context.fillStyle = shade;
    context.fillRect(0, 0, 2 * radius, 2 * radius);
    // Hatching: two families of spirals cross on the disc.
    context.strokeStyle = theme.bandHatch;
    context.lineWidth = Math.max(0.8, radius / 420);
    context.beginPath();
    for (const lean of [-1, 1]) {
      for (let ray = 0; ray < HATCHES; ray += 1) {
        for (let step = 0; step < 9; step += 1) {
          const reach = HUB * 0.9 + ((1 - HUB * 0.9) * step) / 8;
          const point = pointOn(radius, radius * reach, ray / HATCHES + lean * LEAN * Math.log(reach));
          context[step ? "lineTo" : "moveTo"](...point);
        }
      }
    }
    context.stroke();
    context.restore();
  }

  function paintShading(context, size) {
    const shade = context.createRadialGradient(size / 2, size / 2, 0, size / 2, size / 2, size / 2);
    shade.addColorStop(0, "rgb(255 255 255 / 13.3%)");
    shade.addColorStop(0.55, "rgb(255 255 255 / 3.9%)");
    shade.addColorStop(0.8, "rgb(0 0 0 / 0%)");
    shade.addColorStop(0.97, "rgb(0 0 0 / 20.4%)");
    shade.addColorStop(1, "rgb(0 0 0 / 33%)");
    context.fillStyle = shade;
    pie(context, size / 2, 0, 1);
    context.fill();
  }

  function edgesOf(layout) {
    const edges = layout.slices.map((one) => one.before / layout.total);
    if (layout.bandCount) {
      edges.push(layout.bandBefore / layout.total);
    }
    return edges.length > 1 ? edges : [];
  }

  function paintSeparators(context, edges, size, theme) {
    const least = SEPARATOR_LEAST / (Math.PI * size);
    context.strokeStyle = theme.separator;
    context.lineWidth = Math.max(1, size / 620);
    context.beginPath();
    edges.forEach((edge, index) => {
      if ((edges[index + 1] ?? 1) - edge >= least) {
        context.moveTo(size / 2, size / 2);
        context.lineTo(...pointOn(size / 2, size / 2, edge));
      }
    });
    context.stroke();
  }

  function paintPegs(context, edges, size, theme) {
    if (edges.length < 2 || edges.length > PEGS_MOST) {
      return;
    }
    const peg = Math.max(1.2, size / 240);
    context.fillStyle = theme.peg;
    context.strokeStyle = "rgb(0 0 0 / 43%)";
    context.lineWidth = Math.max(0.6, size / 900);
    let before = -1;
    for (const edge of edges) {
      if ((edge - before) * Math.PI * size > 3 * peg) {
        context.beginPath();
        context.arc(...pointOn(size / 2, size / 2 - 2.2 * peg, edge), peg, 0, TURN);
        context.fill();
        context.stroke();
        before = edge;
      }
    }
  }

  // --- labels --------------------------------------------------------------------------------------------------------

  function fontOf(pixels) {
    return `600 ${Math.max(7, Math.floor(pixels))}px ${FONTS}`;
  }

  function elided(context, text, room) {
    if (context.measureText(text).width <= room) {
      return text;
    }
    const characters = charactersOf(text);
    let low = 0;
    let high = characters.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const tried = `${characters.slice(0, middle).join("")}…`;
      if (context.measureText(tried).width <= room) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return `${characters.slice(0, low).join("")}…`;
  }

  // Along a radius: outwards on the right half of the wheel at rest, inwards on the left, so upright on both.
  function writeLabel(context, size, uprightAt, label) {
    const { text, middle, share, colour, plate } = label;
    const outer = (size / 2) * LABEL_OUTER;
    const room = outer - (size / 2) * LABEL_INNER;
    const around = share * TURN;
    const largest = Math.min(around * outer * 0.62, size * 0.052);
    context.direction = rtl.test(text) ? "rtl" : "ltr";
    context.textAlign = "left";
    context.font = fontOf(20);
    // So many times as long as high; the letters nearest the hub have the least arc, and must fit it as well.
    const long = context.measureText(text).width / 20;
    let height = Math.min(largest, room / Math.max(long, 0.1), (around * outer) / (1.15 + around * long));
    height = Math.max(height, Math.min(largest, Math.max(TEXT_LEAST, 0.45 * largest)));
    context.font = fontOf(height);
    const shown = elided(context, text, Math.min(room, Math.max(room * 0.4, outer - (0.9 * height) / around)));
    const { width } = context.measureText(shown);
    const cap = context.measureText("H").actualBoundingBoxAscent;
    const place = (((middle + uprightAt) % 1) + 1) % 1;
    const isFlipped = place > 0.5;
    const left = isFlipped ? -outer : outer - width;
    context.save();
    context.translate(size / 2, size / 2);
    context.rotate((middle + (isFlipped ? 0.25 : -0.25)) * TURN);
    if (plate) {
      context.globalAlpha = 0.8;
      context.fillStyle = plate;
      context.beginPath();
      context.roundRect(left - height * 0.5, -height * 0.8, width + height, height * 1.6, height * 0.8);
      context.fill();
      context.globalAlpha = 1;
    } else {
      // Whatever a font does, nothing is painted beside the slice.
      const half = Math.min((around * outer) / 2, height);
      context.beginPath();
      context.rect(left - 2, -half, width + 4, 2 * half);
      context.clip();
    }
    context.fillStyle = colour;
    context.fillText(shown, left, cap / 2);
    context.restore();
  }

  function labelsOf(layout, size, theme) {
    const arc = Math.PI * size * LABEL_OUTER;
    const circles = layout.slices.length + (layout.bandCount ? 1 : 0);
    const labels = [];
    for (let index = 0; index < layout.slices.length; index += 1) {
      const one = layout.slices[index];
      const share = one.weight / layout.total;
      if (share * arc < LABEL_LEAST) {
        break; // by weight: whoever follows has no more room
      }
      const colour = INKS[paletteIndex(index, circles)];
      const middles = share === 1 ? [0.25, 0.75] : [(one.before + one.weight / 2) / layout.total];
      middles.forEach((middle) => labels.push({ text: one.name, middle, share, colour }));
    }
    const share = layout.bandWeight / layout.total;
    if (layout.bandCount && share * arc >= LABEL_LEAST) {
      const isAlone = layout.slices.length === 0;
      const { counted, grouped } = window.raffle;
      const text = isAlone
        ? counted(layout.bandCount, "1 entry", "{n} entries")
        : `and ${grouped(layout.bandCount)} more`;
      const begin = layout.bandBefore / layout.total;
      for (const place of isAlone ? [0.25, 0.75] : [0.5]) {
        const middle = begin + share * place;
        labels.push({ text, middle, share: Math.min(share, 0.1), colour: theme.bandLabel, plate: theme.band });
      }
    }
    return labels;
  }

  // --- the whole -----------------------------------------------------------------------------------------------------

  function blank(pixels) {
    const canvas = document.createElement("canvas");
    canvas.width = pixels;
    canvas.height = pixels;
    return canvas;
  }

  // Slices without labels. Kept by the page while only the labels change, as when a draw begins.
  function paintGround(layout, pixels, themeName) {
    const theme = THEMES[themeName];
    const canvas = blank(pixels);
    const context = canvas.getContext("2d");
    const isFine = layout.slices.length > SMOOTH_UP_TO;
    if (isFine) {
      const rough = blank(Math.min(2 * pixels, Math.max(pixels, ROUGH_LARGEST)));
      paintSlices(rough.getContext("2d"), layout, rough.width, theme);
      context.imageSmoothingQuality = "high";
      context.drawImage(rough, 0, 0, pixels, pixels);
      rough.width = 0; // gives its memory back at once
    } else {
      paintSlices(context, layout, pixels, theme);
    }
    paintShading(context, pixels);
    paintSeparators(context, edgesOf(layout), pixels, theme);
    return canvas;
  }

  // At rotation `uprightAt` no label is upside down.
  function paintDisc(canvas, ground, layout, uprightAt, themeName) {
    const theme = THEMES[themeName];
    const size = ground.width;
    canvas.width = size;
    canvas.height = size;
    const context = canvas.getContext("2d");
    context.drawImage(ground, 0, 0);
    for (const label of labelsOf(layout, size, theme)) {
      writeLabel(context, size, uprightAt, label);
    }
    paintPegs(context, edgesOf(layout), size, theme);
  }

  window.raffleDisc = { LARGEST, HUB, PALETTE, TURN, pie, colourOf, paintGround, paintDisc };
})();
