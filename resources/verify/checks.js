// Each computed check, with how to redo it; and the texts of the draw.

const WINNERS_TO_REDO = 20;

function checksCard(outcome) {
  const failed = outcome.checks.filter((check) => check.ok === false).length;
  const counts = failed > 0 ? `${failed} of ${outcome.checks.length} fail` : `${outcome.checks.length} of ${outcome.checks.length} hold`;
  return section(
    "checks",
    `What was worked out again: ${counts}`,
    make("p", {
      class: "note",
      text: "Commands are for a terminal on Linux or macOS (there, write “shasum -a 256” for “sha256sum”), or for Git Bash on Windows.",
    }),
    make("ol", { class: "checks" }, ...outcome.checks.map((check) => checkRow(check, outcome))),
  );
}

// A tick is for what was shown; what a level does not use has nothing to show.
function standing({ name, ok }, { level, proof }) {
  if (ok !== true) {
    return ok === false ? ["bad", "Fails"] : ["open", "Not reached"];
  }
  const isUnused = name === "salts" ? level !== "b" : level !== "c" && ["rounds", "signatures", "beacon"].includes(name);
  if (isUnused) {
    return ["open", "Not used at this level"];
  }
  return name === "salts" && proof.salts.length === 0 ? ["weak", "Holds, and shows nothing"] : ["good", "Holds"];
}

function checkRow(check, outcome) {
  const [kind, word] = standing(check, outcome);
  const [title, purpose] = CHECK_TEXTS[check.name];
  const row = make(
    "li",
    { class: `check ${kind}`, "data-check": check.name, "data-ok": String(check.ok) },
    sign(kind),
    make(
      "div",
      {},
      make("h3", {}, make("span", { class: "hidden", text: `${word}: ` }), title),
      make("p", { class: "detail", text: check.detail }),
    ),
  );
  const steps = () => (check.name === "picks" ? pickSteps(outcome) : stepsOf(check.name, outcome));
  if (check.name !== "form" && check.ok !== null) {
    row.lastChild.append(howTo(purpose, steps, outcome));
  }
  return row;
}

// Its commands are written only when somebody opens it: a draw may have thousands of winners.
function howTo(purpose, steps, outcome) {
  const body = make("div", { class: "steps" });
  const details = make("details", {}, make("summary", { text: "How to do this step yourself" }), body);
  details.addEventListener("toggle", () => {
    if (details.open && body.childElementCount === 0) {
      const made = steps();
      body.append(make("p", { class: "note", text: purpose }), ...made.map((step) => stepPart(step, outcome)));
      if (made.length === 0) {
        body.append(make("p", { text: "There is nothing to compute: it can be read in the file." }));
      }
    }
  });
  return details;
}

function stepPart(step, { proof }) {
  const part = make("div", { class: "step" }, make("p", { text: step.say }));
  if (step.save === true) {
    part.append(saveButton("Save list.txt", "list.txt", proof.list));
  }
  if (step.command !== undefined) {
    part.append(
      make("div", { class: "command" }, make("pre", { tabindex: "0", "aria-label": "Command" }, wholly(step.command)), copyButton("the command", step.command)),
    );
  }
  if (step.gives !== undefined) {
    part.append(make("p", { class: "gives" }, step.online === true ? "It must have " : "It must print ", wholly(step.gives)));
  }
  return part;
}

function pickSteps({ proof, list }) {
  if (list === null) {
    return [];
  }
  const drawn = [];
  const steps = [];
  for (const event of proof.events) {
    for (const pick of event.picks) {
      if (steps.length < 2 * WINNERS_TO_REDO) {
        const [first, ...others] = pickCommands(event, pick, drawn);
        steps.push({ ...first, say: `Winner ${event.event}.${pick.pick}. ${first.say}` }, ...others);
      }
      drawn.push(pick.id);
    }
  }
  if (drawn.length > WINNERS_TO_REDO) {
    steps.push({
      say: `The other ${grouped(drawn.length - WINNERS_TO_REDO)} winners go the same way, each with the seed of its event and its own number.`,
    });
  }
  return steps;
}

function textsCard({ proof, terms, list }) {
  const texts = [
    exactText("Commitment", proof.commit),
    exactText("Fingerprint of the list", proof.list_sha256),
    exactText("Secret", proof.secret),
  ];
  const facts = terms === null ? [] : termFacts(terms, list, proof);
  return section(
    "texts",
    "The draw in figures",
    make("dl", { class: "facts wide" }, ...facts.map(([label, value]) => make("div", {}, make("dt", { text: label }), make("dd", {}, value)))),
    ...texts,
    make("div", { class: "acts" }, saveButton("Save list.txt", "list.txt", proof.list), saveButton("Save open.txt (the terms)", "open.txt", proof.open)),
  );
}

function termFacts(terms, list, proof) {
  const facts = [
    ["Channel", stranger(terms.channel)],
    ["Number of the draw", grouped(terms.seq)],
    ["Winners promised", grouped(terms.winners)],
    ["Time to speak up", terms.claim === 0 ? "no limit" : counted(terms.claim, "second", "seconds")],
    ["Rules", stranger(terms.rules)],
  ];
  if (list !== null) {
    facts.push(["List closed", moment(list.closed)]);
  }
  if (terms.level === "c") {
    const rounds = proof.events.filter((event) => event.round > 0).slice(0, 20);
    facts.push(["Delay to the public number", counted(terms.delay, "second", "seconds")]);
    rounds.forEach((event) =>
      facts.push([
        event.event === 0 ? "Round of the main draw" : `Round of redraw ${event.event}`,
        make("span", {}, `${grouped(event.round)}, `, moment(timeOfRound(event.round)), make("span", { class: "address" }, " ", stranger(relayAddress(event.round)))),
      ]),
    );
  }
  return facts;
}

// Which draws of a channel are here, and which are missing.
function chainCard({ channel, rows }, outcomes, choose) {
  const draws = new Set(rows.filter((row) => row.kind === "draw").map((row) => row.seq)).size;
  const gaps = rows.filter((row) => row.kind === "gap");
  const wrong = rows.filter((row) => row.kind === "draw" && (row.fits === false || row.clash !== null)).length;
  const said = [
    gaps.length === 0 ? "No number is missing up to the last of these." : "There are missing numbers.",
    wrong === 0 ? "" : " There are draws that contradict each other.",
  ].join("");
  return make(
    "section",
    { class: "card chain", "aria-label": "The chain of draws" },
    make("h2", {}, `${counted(draws, "draw", "draws")} of `, stranger(channel)),
    make("p", { class: "note", text: `${said} Whether there are later ones, only chat can tell.` }),
    make("ol", { class: "links" }, ...rows.map((row) => (row.kind === "gap" ? gapRow(row) : linkRow(row, outcomes[row.index], choose)))),
  );
}

function gapRow({ from, to, commit }) {
  const isOne = from === to;
  const which = isOne ? `Number ${grouped(from)} is missing` : `Numbers ${grouped(from)} to ${grouped(to)} are missing`;
  return make(
    "li",
    { class: "gap" },
    sign("weak"),
    make(
      "div",
      {},
      make("b", { text: `${which} here: given up, hidden, or only not asked for. Ask what became of ${isOne ? "it" : "them"}.` }),
      make("span", {
        text: ` A draw that was given up has no proof; if it was opened in chat, a message there begins with “STREAMDRAW #${isOne ? from : "…"} VOID” and says why. A draw that has a result has a proof: ask for the file.`,
      }),
      commit === null || commit === NO_PREDECESSOR ? null : exactText(`Commitment that number ${grouped(to)} must have`, commit),
    ),
  );
}

const CLASHES = {
  number: "Two different draws have this number: only one of them can be the one that was announced.",
  lists: "This draw was closed twice, with different lists: neither counts, even if each file holds by itself.",
  told: "This draw is told in two ways, with different witnesses, winners or redraws: at most one can be true. Compare with chat.",
};

function linkRow({ index, seq, fits, clash }, outcome, choose) {
  const { tone, title } = verdictOf(outcome);
  const button = make("button", { class: "link", type: "button", text: `Draw ${grouped(seq)}: ${title}` });
  button.addEventListener("click", () => choose(index));
  const problem = clash !== null
    ? CLASHES[clash]
    : fits === false
      ? "It does not name the commitment of the draw before: one of the two is not the one that was announced."
      : null;
  return make(
    "li",
    { class: problem === null ? "draw" : "draw broken" },
    sign(problem === null ? tone : "bad"),
    make("div", {}, button, problem === null ? null : make("p", { text: problem })),
  );
}
