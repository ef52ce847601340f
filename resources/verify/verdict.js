// The verdict at the top, what the level shows, and what only people can check.

// tone: good (holds and binds the streamer), weak (holds, and shows little), bad, none (no proof).
function verdictOf(outcome) {
  if (!outcome.isProof) {
    return { tone: "none", title: outcome.title ?? "This is not a proof", sentence: outcome.reason };
  }
  if (!outcome.ok) {
    const failed = outcome.checks.filter((check) => check.ok === false);
    const rest = failed.length > 1 ? ` Besides, ${counted(failed.length - 1, "other check fails", "other checks fail")}.` : "";
    return { tone: "bad", title: "This proof does NOT hold", sentence: `${failed[0].detail}${rest}` };
  }
  const level = levelOf(outcome);
  return level.strong
    ? { tone: "good", title: "This proof holds", sentence: level.sentence }
    : { tone: "weak", title: "The figures hold, but they show little", sentence: level.sentence };
}

function verdictCard(outcome, fileName) {
  const { tone, title, sentence } = verdictOf(outcome);
  const holds = tone === "good" || tone === "weak";
  return make(
    "section",
    { class: `verdict ${tone}`, "aria-labelledby": "verdict" },
    sign(tone),
    make(
      "div",
      {},
      make("h2", { id: "verdict", tabindex: "-1", text: title }),
      make("p", { class: "sentence", text: sentence }),
      outcome.isProof && outcome.terms ? drawLine(outcome) : null,
      make("p", { class: "file" }, "File: ", stranger(fileName)),
      holds
        ? make("p", {
            class: "caution",
            text: `All ${outcome.checks.length} checks were worked out again here. That is half of it: the points under “What only you can check” are the other half.`,
          })
        : null,
      tone === "bad" ? badAdvice() : null,
      tone === "none" && !outcome.title ? make("p", { text: "A proof is a file that ends in .json, from the streamer or from the address of the draw. Ask for the file itself: copies by hand or through an editor can change it." }) : null,
    ),
  );
}

function drawLine({ terms, level }) {
  return make(
    "p",
    { class: "draw" },
    `Draw number ${grouped(terms.seq)} of `,
    stranger(terms.channel),
    ` · level ${level}`,
  );
}

function badAdvice() {
  return make("p", {
    class: "caution",
    text: "Either the file was changed on its way, or what it claims is not what was drawn. Ask the streamer for the original; if this is what was published, do not accept the result.",
  });
}

function levelCard(outcome) {
  const level = levelOf(outcome);
  if (level === null) {
    return null;
  }
  const listed = (title, kind, sentences) =>
    make(
      "div",
      {},
      make("h3", { text: title }),
      make("ul", { class: `shown ${kind}` }, ...sentences.map((sentence) => make("li", {}, sign(kind), make("span", { text: sentence })))),
    );
  return section(
    "level",
    level.name,
    make(
      "div",
      { class: "halves" },
      listed("With what you find in chat, it shows", "good", level.shows),
      listed("It does not show", "open", level.hides),
    ),
  );
}

function humanCard(outcome) {
  const items = humanChecks(outcome);
  const [rows, more] = growing(make("ol", { class: "tasks" }), items.length, 20, (index) => humanRow(items[index], index, outcome), "points");
  return section(
    "human",
    "What only you can check",
    make("p", {
      text: "A file cannot show when something was said in public. Look in the chat, or in the recording (VOD) with its chat replay: the platform’s own copy is the evidence, not this file. Tick what you have found.",
    }),
    rows,
    more,
  );
}

function humanRow(item, index, outcome) {
  const box = make("input", { type: "checkbox", id: `task-${index}` });
  const body = make("div", { class: "body" }, make("p", { text: item.text }));
  if (item.warning !== null) {
    body.append(make("p", { class: "warning" }, sign("weak"), make("span", { text: item.warning })));
  }
  if (item.replaced !== undefined) {
    body.append(replacedLine(item, outcome));
  }
  if (item.times.length > 0) {
    body.append(
      make("ul", { class: "times" }, ...item.times.map(({ label, at }) => make("li", {}, `${label} `, moment(at)))),
    );
  }
  const [list, more] = growing(make("div"), item.look.length, 12, (at) => exactText(item.look[at].label, item.look[at].value), "texts");
  body.append(list, more);
  if (item.find === true) {
    const button = make("button", { class: "button small", type: "button", text: "Find your entry" });
    button.addEventListener("click", () => document.getElementById("search").focus());
    body.append(button);
  }
  if (item.posts.length > 0) {
    body.append(pointers(item.posts));
  }
  return make("li", {}, box, make("label", { for: `task-${index}`, text: item.title }), body);
}

function replacedLine(item, { proof, list }) {
  const line = make("p", {}, "It replaces ");
  item.replaced.slice(0, 20).forEach((name, index) => {
    const [event, place] = name.split(".").map(Number);
    const pick = proof.events[event]?.picks[place - 1];
    line.append(index > 0 ? ", " : "", `winner ${name}`, pick ? " " : "", pick ? stranger(nameOf(list, pick.id)) : "");
  });
  if (item.replaced.length > 20) {
    line.append(` and ${item.replaced.length - 20} more`);
  }
  line.append(". Reason, as stated by the streamer (it proves nothing): ", item.reason === "" ? "none" : stranger(item.reason), ".");
  return line;
}

// Where the file says that a message can be found.
function pointers(posts) {
  const [list, more] = growing(
    make("ul", { class: "pointers" }),
    posts.length,
    5,
    (index) => {
      const { platform, at, text, url } = posts[index];
      return make(
        "li",
        {},
        stranger(platform),
        ", ",
        moment(Math.floor(at / 1000)),
        ": ",
        stranger(text),
        url ? make("span", { class: "address" }, " ", stranger(url)) : null,
      );
    },
    "messages",
  );
  return make(
    "details",
    { class: "pointing" },
    make("summary", { text: "Where the file says that it was posted (a pointer, no evidence)" }),
    list,
    more,
  );
}
