// Files come in by choosing, dropping and pasting, or from the desk that serves this page; each is examined and shown.

const SLICE_MS = 40;
const STAGES = { list: "Reading the list", beacon: "Checking the public numbers", picks: "Working out the winners" };

const shownFiles = []; // {name, outcome}
const cards = {
  drop: document.getElementById("drop"),
  seen: document.getElementById("files-seen"),
  result: document.getElementById("result"),
};

// The examination, with pauses in which the page stays alive.
async function examinedSlowly(input, tell) {
  const steps = examination(input);
  let paused = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      return value;
    }
    if (performance.now() - paused > SLICE_MS) {
      tell(typeof value === "number" ? `${STAGES.list}: ${Math.round(100 * value)} %` : `${STAGES[value]}…`);
      await new Promise((resume) => window.setTimeout(resume));
      paused = performance.now();
    }
  }
}

async function bytesOf(file) {
  if (file.size > FILE_MAX) {
    return null;
  }
  return new Uint8Array(await file.arrayBuffer());
}

// Examines each of [{name, read}], where `read` gives text or bytes, and shows the first that is new.
async function take(sources) {
  const first = shownFiles.length;
  const busy = document.getElementById("progress");
  busy.hidden = false;
  for (const [index, { name, read }] of sources.entries()) {
    const tell = (what) => {
      busy.lastChild.textContent = sources.length > 1 ? `${index + 1} of ${sources.length}: ${what}` : what;
    };
    tell("Reading the file…");
    await new Promise((resume) => window.setTimeout(resume));
    shownFiles.push({ name, outcome: await outcomeOf(read, tell) });
  }
  busy.hidden = true;
  if (shownFiles.length > first) {
    show(first);
  }
}

async function outcomeOf(read, tell) {
  let input;
  try {
    input = await read();
  } catch (error) {
    return noProof(`${error.message}`, "The proof could not be loaded");
  }
  if (input === null) {
    return noProof(`The file is larger than ${FILE_MAX / 2 ** 20} MB.`);
  }
  try {
    return await examinedSlowly(input, tell);
  } catch (error) {
    // A fault of this page, or no memory left: it must not look like an answer about the draw.
    console.error(error);
    return noProof(`That says nothing about the draw: ${error}`, "This page could not check the file");
  }
}

function noProof(reason, title = null) {
  return { isProof: false, ok: false, complete: false, level: "", checks: [], reason, title };
}

// `isChosen`: among several files, by the viewer.
function show(index, isChosen = false) {
  document.body.dataset.filled = "";
  document.getElementById("clear").hidden = false;
  const { name, outcome } = shownFiles[index];
  showSeen(index);
  cards.result.replaceChildren(verdictCard(outcome, name), ...columnsOf(outcome).map((parts) => make("div", { class: "column" }, ...parts)));
  const verdict = document.getElementById("verdict");
  announce(`${verdict.textContent}. ${verdictOf(outcome).sentence}`);
  verdict.focus({ preventScroll: true });
  (isChosen || shownFiles.length === 1 ? cards.result : cards.seen).scrollIntoView({ block: "start" });
}

// Of a proof that does not hold, first what is wrong; nothing in chat can make up for that.
function columnsOf(outcome) {
  if (!outcome.isProof) {
    return [];
  }
  const isReadable = outcome.terms !== null && outcome.list !== null;
  const people = isReadable ? [winnersCard(outcome), findCard(outcome)] : [];
  return outcome.ok
    ? [[humanCard(outcome), ...people, textsCard(outcome)], [levelCard(outcome), checksCard(outcome)]]
    : [[checksCard(outcome)], [...people, textsCard(outcome)]];
}

// Several files: one button for each, and the chains of draws that they form.
function showSeen(current) {
  const outcomes = shownFiles.map(({ outcome }) => outcome);
  if (shownFiles.length < 2) {
    cards.seen.replaceChildren();
    return;
  }
  const [list, more] = growing(
    make("ul", { class: "seen" }),
    shownFiles.length,
    200,
    (index) => seenRow(shownFiles[index], index, current),
    "files",
  );
  const holding = outcomes.filter(({ ok }) => ok).length;
  cards.seen.replaceChildren(
    make("section", { class: "card", "aria-label": "Files" }, make("h2", { text: `${holding} of ${shownFiles.length} proofs hold` }), list, more),
    ...chainsOf(outcomes)
      .filter(({ rows }) => rows.length > 1)
      .map((chain) => chainCard(chain, outcomes, (index) => show(index, true))),
  );
}

function seenRow({ name, outcome }, index, current) {
  const { tone, title } = verdictOf(outcome);
  const button = make(
    "button",
    { class: "file", type: "button", "aria-current": index === current ? "true" : null },
    sign(tone),
    make("span", {}, stranger(name), make("span", { class: "hidden", text: ": " }), make("span", { class: "what", text: outcome.terms ? `draw ${grouped(outcome.terms.seq)} · ${title}` : title })),
  );
  button.addEventListener("click", () => show(index, true));
  return make("li", {}, button);
}

function clear() {
  shownFiles.length = 0;
  delete document.body.dataset.filled;
  document.getElementById("clear").hidden = true;
  document.getElementById("newest").hidden = true;
  document.getElementById("progress").hidden = true;
  cards.seen.replaceChildren();
  cards.result.replaceChildren();
  announce("");
}

// A proof of the desk that serves this page.
async function fromDesk(id) {
  const answer = await fetch(`/api/draws/${encodeURIComponent(id)}/proof`, { credentials: "omit" });
  const body = new Uint8Array(await answer.arrayBuffer());
  if (answer.ok) {
    return body;
  }
  let sentence = `The desk answers ${answer.status}.`;
  try {
    sentence = String(JSON.parse(new TextDecoder().decode(body)).message ?? sentence);
  } catch {
    // No sentence of the desk's own.
  }
  throw new Error(sentence);
}

function takeFromDesk(id) {
  take([{ name: id === "latest" ? "the newest draw of this desk" : `draw ${id} of this desk`, read: () => fromDesk(id) }]);
}

// The draw named in `?draw=ID` or `#draw=ID`.
function takeFromAddress(part) {
  const asked = new URLSearchParams(part.slice(1)).get("draw");
  if (asked !== null && asked !== "") {
    takeFromDesk(asked);
  }
}

function listen() {
  const isAtDesk = "desk" in document.documentElement.dataset && window.location.protocol.startsWith("http");
  const files = document.getElementById("files");
  const takeFiles = (chosen) => take(Array.from(chosen, (file) => ({ name: file.name, read: () => bytesOf(file) })));
  files.addEventListener("change", async () => {
    await takeFiles(files.files);
    files.value = ""; // so that the same file can be chosen again
  });
  window.addEventListener("dragover", (event) => {
    event.preventDefault();
    cards.drop.classList.add("over");
  });
  window.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) {
      cards.drop.classList.remove("over");
    }
  });
  window.addEventListener("drop", (event) => {
    event.preventDefault();
    cards.drop.classList.remove("over");
    if (event.dataTransfer.files.length > 0) {
      takeFiles(event.dataTransfer.files);
    }
  });
  document.getElementById("check").addEventListener("click", () => {
    const { value } = document.getElementById("pasted");
    take([{ name: "pasted text", read: () => value }]);
  });
  document.getElementById("clear").addEventListener("click", () => {
    clear();
    document.getElementById("newest").hidden = !isAtDesk;
    files.focus();
  });
  if (isAtDesk) {
    const newest = document.getElementById("newest");
    newest.hidden = false;
    newest.addEventListener("click", () => takeFromDesk("latest"));
    window.addEventListener("hashchange", () => takeFromAddress(window.location.hash));
    takeFromAddress(window.location.hash.includes("draw=") ? window.location.hash : window.location.search);
  }
}

clear(); // a browser that saves the page as it is keeps what was shown last
listen();

// For whoever wants to check from a program: the verdict on one proof, given as text or bytes.
window.streamdraw = Object.freeze({
  verify(input) {
    const { isProof, ok, complete, level, checks, reason = "" } = examine(input);
    return { isProof, ok, complete, level, checks, reason };
  },
});
