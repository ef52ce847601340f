// Making parts of the page. Texts from files are written by strangers: they go in as text, each isolated in its own
// direction, and in no other way.

const SHOWN_MAX = 500; // characters of a stranger's text

// `options`: class, text, and attributes; children are nodes or null.
function make(tag, options = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(options)) {
    if (name === "class") {
      node.className = value;
    } else if (name === "text") {
      node.textContent = value;
    } else if (value !== null && value !== false) {
      node.setAttribute(name, value === true ? "" : value);
    }
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

// Cut where it is longer than any real one: a name of a million letters would stop the page.
function stranger(text, tag = "bdi") {
  const shown = text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text;
  return make(tag, { class: "stranger", text: shown, dir: "auto" });
}

// A text of which no letter may be missing.
function wholly(text) {
  return make("code", { class: "stranger", text, dir: "auto" });
}

const SIGNS = {
  good: "M5 12.5l4.5 4.5L19 7.5",
  weak: "M12 6.5v7.5M12 17.4v.2",
  bad: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  none: "M9.3 9.2a2.8 2.8 0 1 1 4 2.6c-.9.5-1.3 1-1.3 2.2M12 17.4v.2",
  open: "M6 12h12",
};

// A drawn sign; what it says stands beside it in words.
function sign(kind) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const path = document.createElementNS(space, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", `sign ${kind}`);
  path.setAttribute("d", SIGNS[kind]);
  svg.append(path);
  return svg;
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard on a page over plain http: the older way.
    const field = make("textarea", { class: "hidden", "aria-hidden": "true" });
    const focused = document.activeElement;
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    focused?.focus();
    return done;
  }
}

function copyButton(what, value) {
  const button = make("button", { class: "copy", type: "button", text: "Copy", "aria-label": `Copy: ${what}` });
  button.dataset.value = value;
  button.addEventListener("click", async () => {
    const done = await copyText(value);
    button.textContent = done ? "Copied" : "Select it by hand";
    announce(done ? `Copied: ${what}` : "Copying is not possible here.");
    window.setTimeout(() => (button.textContent = "Copy"), 2000);
  });
  return button;
}

// A text to look for or to compare, with a button that copies it.
function exactText(label, value) {
  return make(
    "div",
    { class: "exact" },
    make("span", { class: "label", text: label }),
    wholly(value),
    copyButton(label, value),
  );
}

function saveButton(text, name, content) {
  const button = make("button", { class: "button small", type: "button", text });
  button.addEventListener("click", () => {
    const address = URL.createObjectURL(new Blob([content], { type: "text/plain" }));
    const link = make("a", { href: address, download: name });
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
  });
  return button;
}

// A time in UTC, with that of the viewer's own clock beside it.
function moment(seconds) {
  const own = localTime(seconds);
  return make(
    "span",
    { class: "moment" },
    make("b", { text: utcTime(seconds) }),
    own === null ? null : make("span", { class: "own", text: ` (${own} on your clock)` }),
  );
}

function announce(sentence) {
  document.getElementById("announcement").textContent = sentence;
}

function section(id, title, ...children) {
  return make("section", { class: "card", id, "aria-labelledby": `${id}-title` }, make("h2", { id: `${id}-title`, text: title }), ...children);
}

// A list of which more is shown on request: `rowOf(index)` makes one row.
function growing(list, count, step, rowOf, more) {
  let shown = 0;
  const button = make("button", { class: "button small", type: "button" });
  const grow = () => {
    const end = Math.min(count, shown + step);
    list.append(...Array.from({ length: end - shown }, (_, index) => rowOf(shown + index)));
    shown = end;
    button.hidden = shown === count;
    button.textContent = `Show ${grouped(Math.min(step, count - shown))} of the ${grouped(count - shown)} other ${more}`;
  };
  button.addEventListener("click", grow);
  grow();
  return [list, button];
}
