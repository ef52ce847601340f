// Who won, with which ticket and what chance; and looking for one's own entry.

const WINNERS_STEP = 100;

function nameOf(list, id) {
  const place = list === null ? -1 : list.find(id);
  const name = place < 0 ? "-" : list.name(place);
  return name === "-" ? id : name;
}

// The redraw that replaced each winner, by the winner's name `<event>.<pick>`.
function replacements(events) {
  return new Map(events.flatMap((event) => event.replaces.map((name) => [name, event])));
}

function winnersCard(outcome) {
  const { proof, list } = outcome;
  const replacedBy = replacements(proof.events);
  const [parts, more] = growing(make("div"), proof.events.length, 20, (index) => eventPart(proof.events[index], list, replacedBy), "redraws");
  return section(
    "winners",
    proof.events[0].count === 1 && proof.events.length === 1 ? "The winner" : "The winners",
    outcome.ok ? null : make("p", { class: "caution", text: "As the file states them. The proof does not hold, so this is not shown to be true." }),
    make("p", { class: "note", text: `Of ${counted(list.count, "entry", "entries")} with ${counted(list.total, "ticket", "tickets")} in the list.` }),
    parts,
    more,
  );
}

function eventPart(event, list, replacedBy) {
  const heading =
    event.event === 0
      ? make("h3", { text: `Main draw, ${utcTime(event.announced)}` })
      : make("h3", { text: `Redraw ${event.event}, announced ${utcTime(event.announced)}` });
  const why =
    event.event === 0
      ? null
      : make(
          "p",
          { class: "note" },
          `In place of ${event.replaces.slice(0, 20).join(", ")}${event.replaces.length > 20 ? " …" : ""}. Reason, as stated by the streamer (it proves nothing): `,
          event.reason === "" ? "none" : stranger(event.reason),
        );
  if (event.picks.length === 0) {
    return make("div", {}, heading, why, make("p", { text: "Nobody was left to win." }));
  }
  const [rows, more] = growing(
    make("ol", { class: "winners" }),
    event.picks.length,
    WINNERS_STEP,
    (index) => winnerRow(event, event.picks[index], list, replacedBy),
    "winners",
  );
  const missing = event.count - event.picks.length;
  return make(
    "div",
    {},
    heading,
    why,
    rows,
    more,
    missing > 0 ? make("p", { class: "note", text: `${grouped(event.count)} were to be drawn; there was nobody else in the list.` }) : null,
  );
}

function winnerRow(event, pick, list, replacedBy) {
  const place = list.find(pick.id);
  const weight = place < 0 ? 0 : list.weights[place];
  const later = replacedBy.get(`${event.event}.${pick.pick}`);
  const odds = weight === 0 ? "not in the list" : `${counted(weight, "ticket", "tickets")} of ${grouped(pick.of)}: ${chance(weight, pick.of)}`;
  return make(
    "li",
    { class: later === undefined ? "winner" : "winner replaced", value: String(Math.min(pick.pick, 2 ** 31 - 1)) },
    make("span", { class: "place", text: `${event.event}.${pick.pick}` }),
    make(
      "div",
      { class: "who" },
      stranger(nameOf(list, pick.id)),
      make("span", { class: "id" }, stranger(pick.id)),
      later === undefined ? null : make("span", { class: "tag", text: `Replaced by redraw ${later.event}` }),
    ),
    make(
      "div",
      { class: "facts" },
      make("span", { text: odds }),
      make("span", { text: `ticket number ${grouped(pick.ticket)} was drawn` }),
    ),
  );
}

function findCard(outcome) {
  const { list, terms } = outcome;
  let finder = null;
  const field = make("input", { id: "search", type: "search", autocomplete: "off", spellcheck: "false", placeholder: "Your name or id" });
  const answer = make("div", { id: "found" });
  let waiting = 0;
  const search = () => {
    finder ??= new Finder(outcome);
    answer.replaceChildren(...answerTo(field.value, finder, outcome));
    announce(answer.querySelector("p")?.textContent ?? "");
  };
  field.addEventListener("input", () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(search, 120);
  });
  const privately = list.count > 0 && (list.id(0).startsWith("blind:") || list.id(list.count - 1).startsWith("blind:"));
  return section(
    "find",
    "Find your own entry",
    make("p", {
      class: "note",
      text: `${counted(list.count, "entry", "entries")}, ${counted(list.total, "ticket", "tickets")}${list.scale > 1n ? `; ${grouped(list.scale)} tickets for a weight of 1` : ""}. Closed at ${utcTime(list.closed)}.`,
    }),
    make("label", { class: "label", for: "search", text: "Name or id, or a part of it" }),
    field,
    privately ? blindPart(field, search) : null,
    answer,
    terms === null ? null : make("p", { class: "note" }, "The rules, as they were fixed: ", stranger(terms.rules)),
  );
}

// In a list that hides who is in it, only those who know their nonce find their entry.
function blindPart(field, search) {
  const nonce = make("input", { id: "nonce", autocomplete: "off", spellcheck: "false", placeholder: "32 characters, 0-9 and a-f" });
  const own = make("input", { id: "own-id", autocomplete: "off", spellcheck: "false", placeholder: "platform:number" });
  const act = make("button", { class: "button small", type: "button", text: "Work out my entry" });
  const problem = make("p", { class: "warning", role: "alert" });
  act.addEventListener("click", () => {
    const [code, id] = [nonce.value.trim().toLowerCase(), own.value.trim()];
    const isRight = /^[0-9a-f]{32}$/.test(code) && ENTRY_ID.test(id);
    problem.textContent = isRight ? "" : "The number that you were told has 32 characters, 0-9 and a-f; the id has no blanks.";
    if (isRight) {
      field.value = blindId(code, id);
      search();
    }
  });
  return make(
    "div",
    { class: "blind" },
    make("p", { text: "This list hides who is in it. With the number (nonce) that you were told, and your id, your entry can be found:" }),
    make("label", { class: "label", for: "nonce", text: "Your number (nonce)" }),
    nonce,
    make("label", { class: "label", for: "own-id", text: "Your id" }),
    own,
    act,
    problem,
  );
}

function answerTo(words, finder, { list, proof }) {
  if (words.trim() === "") {
    return [];
  }
  const { count, exact, places } = finder.search(words);
  if (count === 0) {
    return [
      make(
        "div",
        { class: "absent" },
        make("p", {}, make("b", {}, "“", stranger(words.trim()), "” is not in this list.")),
        make("p", {
          text: `Whoever is not in the list could not win. Names are those at closing, so try your id too. If you entered before ${utcTime(list.closed)} and the rules let you take part, you were left out: your own message in the chat’s recording is the evidence, so ask the streamer.`,
        }),
      ),
    ];
  }
  const heading =
    exact === 0 && count > 1
      ? `${counted(count, "entry", "entries")} with that in the name or id; nobody is called exactly so.`
      : counted(count, "entry found.", "entries found.");
  const parts = [
    make("p", { class: "note", text: heading }),
    make("ul", { class: "entries" }, ...places.map((place) => entryRow(finder.entry(place), list, proof))),
  ];
  if (count > places.length) {
    parts.push(make("p", { class: "note", text: `…and ${grouped(count - places.length)} more: write more of the name.` }));
  }
  return parts;
}

function entryRow(entry, list, proof) {
  const range = entry.weight === 1 ? `ticket ${grouped(entry.first)}` : `tickets ${grouped(entry.first)} to ${grouped(entry.last)}`;
  const facts = [
    ["Weight", exactWeight(entry.weight, list.scale)],
    ["Tickets", `${grouped(entry.weight)} of ${grouped(list.total)}`],
    ["Chance at the first pick", chance(entry.weight, list.total)],
    ["Numbers at the first pick", range],
  ];
  return make(
    "li",
    { class: entry.won.length > 0 ? "entry won" : "entry" },
    make("div", { class: "who" }, stranger(entry.name === "-" ? entry.id : entry.name), make("span", { class: "id" }, stranger(entry.id))),
    make("p", { class: "drawn", text: drawnSentence(entry.won, proof.events) }),
    make("dl", { class: "facts" }, ...facts.map(([label, value]) => make("div", {}, make("dt", { text: label }), make("dd", { text: value })))),
  );
}

function drawnSentence(won, events) {
  if (won.length === 0) {
    return "Not drawn.";
  }
  const replacedBy = replacements(events);
  return won
    .map(({ event, pick }) => {
      const later = replacedBy.get(`${event}.${pick}`);
      const where = event === 0 ? `Drawn as winner ${pick}` : `Drawn as winner ${pick} of redraw ${event}`;
      return `${where}${later === undefined ? "" : `, and replaced by redraw ${later.event}`}.`;
    })
    .join(" ");
}
