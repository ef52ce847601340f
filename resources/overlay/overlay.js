// What every overlay page shares. A transport (transport.js from disk, live.js from the program's server) hands
// documents to raffle.receive; a page asks for them with raffle.on. Neither knows the other.
"use strict";

(() => {
  const TOP_MOST = 50;
  const LEAST_CONTRAST = 4.5;
  const GROUNDS = { dark: [22, 25, 36], light: [246, 247, 251] }; // the plates, for reading an accent on them

  const root = document.documentElement;
  const handlers = new Map();
  const documents = new Map();
  const clockHandlers = [];
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");

  // --- the address ---------------------------------------------------------------------------------------------------

  const asked = new URLSearchParams(window.location.search);

  function numberIn(name, least, most, otherwise) {
    const text = asked.get(name);
    const value = Number(text);
    return text && value >= least && value <= most ? value : otherwise;
  }

  const options = {
    theme: asked.get("theme") === "light" ? "light" : "dark",
    scale: numberIn("scale", 0.25, 4, 1),
    top: Math.floor(numberIn("top", 1, TOP_MOST, 10)),
    book: asked.get("book"),
    pool: asked.get("pool"),
    accent: /^[0-9a-f]{6}$/i.test(asked.get("accent") ?? "") ? `#${asked.get("accent").toLowerCase()}` : null,
  };

  // --- colours -------------------------------------------------------------------------------------------------------

  function partsOf(colour) {
    return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  }

  function mixed(one, other, part) {
    return one.map((value, index) => Math.round(value + (other[index] - value) * part));
  }

  function luminance(parts) {
    const [red, green, blue] = parts.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function contrast(one, other) {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  }

  function css(parts) {
    return `rgb(${parts.join(" ")})`;
  }

  // A streamer's colour can be any: as text it is moved towards white or black until it can be read on a plate.
  function readable(parts, theme) {
    const ground = GROUNDS[theme];
    const far = theme === "dark" ? [255, 255, 255] : [0, 0, 0];
    for (let part = 0; part < 1; part += 0.05) {
      const tried = mixed(parts, far, part);
      if (contrast(tried, ground) >= LEAST_CONTRAST) {
        return tried;
      }
    }
    return far;
  }

  function applyAccent() {
    const parts = partsOf(options.accent);
    root.style.setProperty("--accent", css(readable(parts, options.theme)));
    root.style.setProperty("--stripe-top", css(mixed(parts, [255, 255, 255], 0.22)));
    root.style.setProperty("--stripe-bottom", css(mixed(parts, [0, 0, 0], 0.12)));
  }

  root.dataset.theme = options.theme;
  root.style.setProperty("--scale", String(options.scale));
  if (options.accent !== null) {
    applyAccent();
  }

  // --- the server's time ---------------------------------------------------------------------------------------------

  // Added to the page's own steady clock. On the computer that runs the program both tell the same time from the start.
  let offset = 0;

  function at(timestamp) {
    return performance.timeOrigin + timestamp + offset;
  }

  function now() {
    return at(performance.now());
  }

  function setNow(moment, timestamp = performance.now()) {
    const next = moment - performance.timeOrigin - timestamp;
    // Measuring again finds a little more or less each time; a wheel in motion must not twitch for that.
    if (Math.abs(next - offset) > 2) {
      offset = next;
      clockHandlers.forEach((handler) => handler());
    }
  }

  // Calls back at a moment of the server's time; gives a function that calls it off.
  function when(moment, callback) {
    let timer = 0;
    function look() {
      const left = moment - now();
      if (left <= 0) {
        callback();
      } else {
        // Timers cannot be long, and the clock may be set meanwhile.
        timer = window.setTimeout(look, Math.min(left + 1, 10_000));
      }
    }
    timer = window.setTimeout(look, Math.max(0, Math.min(moment - now() + 1, 10_000)));
    return () => window.clearTimeout(timer);
  }

  // --- documents -----------------------------------------------------------------------------------------------------

  function on(topic, handler) {
    handlers.set(topic, [...(handlers.get(topic) ?? []), handler]);
    if (documents.has(topic)) {
      handler(documents.get(topic));
    }
  }

  function receive(topic, content) {
    documents.set(topic, content);
    (handlers.get(topic) ?? []).forEach((handler) => handler(content));
  }

  // --- small helpers -------------------------------------------------------------------------------------------------

  // Names are written by strangers: they go into a page as text and in no other way.
  function part(tag, kind, text = "") {
    const element = document.createElement(tag);
    element.className = kind;
    element.textContent = text;
    return element;
  }

  // A viewer's name: a paragraph of its own, whatever its direction.
  function nameOf(text, kind = "name") {
    const element = part("bdi", kind, text);
    element.dir = "auto";
    return element;
  }

  function setText(element, text) {
    if (element.textContent !== text) {
      element.textContent = text;
    }
  }

  // As large as it fits on its line, in units of the page from `largest` down to `smallest`; gives whether it fits. The
  // element's style says what becomes of --fit.
  function fitLine(element, largest, smallest) {
    element.style.setProperty("--fit", String(largest));
    const [room, needed] = [element.clientWidth, element.scrollWidth];
    if (needed > room) {
      // A hair less: glyphs do not shrink quite in proportion.
      element.style.setProperty("--fit", String(Math.max(smallest, largest * (room / needed) * 0.985)));
    }
    return element.scrollWidth <= element.clientWidth;
  }

  function grouped(value) {
    return String(value).replace(/\B(?=(\d{3})+$)/g, " ");
  }

  function counted(value, one, many) {
    return value === 1 ? one : many.replace("{n}", grouped(value));
  }

  window.raffle = {
    options,
    on,
    receive,
    topics: () => [...handlers.keys()],
    now,
    at,
    setNow,
    when,
    onClock: (handler) => clockHandlers.push(handler),
    isStill: () => still.matches,
    colours: { partsOf, mixed, contrast, css },
    part,
    nameOf,
    setText,
    fitLine,
    grouped,
    counted,
  };
})();
