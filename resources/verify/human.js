// What a proof cannot show by itself: things to look for in chat or the recording, each with its time and exact text.

const POST_MARGIN = 5; // seconds by which chat must show a post before its round exists

// How the streamer's line in chat begins; the same from every desk.
function lineOf(terms, kind) {
  return { label: "The message begins with", value: `STREAMDRAW #${terms.seq} ${kind}` };
}

// Most important first: {key, title, text, times: [{label, at}], look: [{label, value}], warning, posts}. `posts` are those
// of the file that point to it; `warning` is null or something that should make people ask.
function humanChecks({ proof, terms, list, level }) {
  const items = [];
  if (level === "a") {
    items.push(publishedAfter(proof, list));
  } else {
    items.push(committedBefore(proof, terms, list));
    items.push(level === "c" ? closedInTime(proof, terms, list) : closedBeforeReveal(proof, terms, list));
  }
  if (level === "b") {
    items.push(witnessed(proof, terms, list));
  }
  items.push({
    key: "self",
    title: "Is your own entry right?",
    text: "Your id must be in the list, with the weight that you are due. Nobody else can know that for you.",
    find: true,
  });
  items.push(noneMissing(proof, terms));
  for (const event of proof.events.slice(1)) {
    items.push(redrawn(proof, terms, event));
  }
  return items.map((item) => ({ times: [], look: [], warning: null, posts: [], ...item }));
}

function postsOf(proof, ...kinds) {
  return proof.posts.filter((post) => kinds.includes(post.kind));
}

function publishedAfter(proof, list) {
  return {
    key: "published",
    title: "Was any of this posted together with the result?",
    text:
      "At level a nothing is published before the draw. If the streamer posted a commitment or a fingerprint of the list with the result, they must be these. If nothing was posted, the file could have been made anew later.",
    times: [{ label: "The list was closed at", at: list.closed }],
    look: [
      { label: "Commitment", value: proof.commit },
      { label: "Fingerprint of the list", value: proof.list_sha256 },
    ],
    posts: postsOf(proof, "result", "open", "close"),
  };
}

function committedBefore(proof, terms, list) {
  return {
    key: "open",
    title: "Was the commitment shown before anybody could enter?",
    text:
      "Find a message in chat, or the overlay in the recording, with exactly this text. It must be older than the first entry; for entries kept from an earlier session, older than the closing of the list.",
    times: [{ label: "The list was closed at", at: list.closed }],
    look: [lineOf(terms, "OPEN"), { label: "Commitment", value: proof.commit }],
    posts: postsOf(proof, "open"),
  };
}

function closedInTime(proof, terms, list) {
  const main = proof.events[0];
  const out = timeOfRound(main.round);
  const posts = postsOf(proof, "close");
  return {
    key: "close",
    title: "Was the list closed before the public number came out?",
    text:
      "Find the message that has both of these texts. There must be only one such message for this draw: a second one, or a message “VOID” or “UNDONE”, means that it does not count.",
    times: [
      { label: "It must be from about", at: list.closed },
      { label: "and not later than", at: out - POST_MARGIN },
      { label: `because round ${main.round} came out at`, at: out },
    ],
    look: [
      lineOf(terms, "CLOSED"),
      { label: "Fingerprint of the list", value: proof.list_sha256 },
      { label: "Secret", value: proof.secret },
    ],
    posts,
    warning: givenUp(proof, terms) ?? tooLate(posts, out),
  };
}

function tooLate(posts, out) {
  return posts.some((post) => post.at > (out - POST_MARGIN) * 1000)
    ? "Even by this file’s own pointer the message came too late: the public number could be known when it was posted."
    : null;
}

function givenUp(proof, terms) {
  const says = (kind) => postsOf(proof, "void").some((post) => post.text.startsWith(`STREAMDRAW #${terms.seq} ${kind}`));
  if (says("VOID")) {
    return "This file itself points to a message that says that the draw was given up.";
  }
  return says("UNDONE") ? "This file itself points to a message that says that the result was taken back: nobody has won by it." : null;
}

function closedBeforeReveal(proof, terms, list) {
  return {
    key: "close",
    title: "Was the list fixed before the secret was shown?",
    text: "Find the message with the list’s fingerprint. It must be older than the one with the secret, and there must be only one.",
    times: [{ label: "It must be from about", at: list.closed }],
    look: [
      lineOf(terms, "CLOSED"),
      { label: "Fingerprint of the list", value: proof.list_sha256 },
      { ...lineOf(terms, "REVEAL"), label: "The later message begins with" },
      { label: "Secret", value: proof.secret },
    ],
    posts: postsOf(proof, "close", "reveal"),
    warning: givenUp(proof, terms),
  };
}

function witnessed(proof, terms, list) {
  if (proof.salts.length === 0) {
    return {
      key: "witness",
      title: "There was no witness",
      text: "Nothing in chat can make up for that: whoever knew the secret could try out lists before closing.",
      warning: "This draw does not bind a streamer who may add entries.",
    };
  }
  return {
    key: "witness",
    title: "Did the witness post these words, in this order?",
    text:
      "The rules name the witness. Their messages must be exactly these, younger than the closing of the list and older than the secret. Ask yourself whether the witness is independent of the streamer.",
    times: [{ label: "All of them after", at: list.closed }],
    look: [
      { label: "Rules", value: terms.rules },
      ...proof.salts.map((salt, index) => ({ label: `Salt ${index + 1}`, value: salt })),
    ],
    posts: postsOf(proof, "salt"),
  };
}

function noneMissing(proof, terms) {
  const isFirst = terms.seq === 1;
  const first = terms.prev === NO_PREDECESSOR;
  return {
    key: "chain",
    title: isFirst ? "Is this really the channel’s first draw?" : "Is a draw missing?",
    text: isFirst
      ? `It says that it is number 1 of ${terms.channel}. If you saw a draw of this channel before, ask for its proof.`
      : `This is draw number ${terms.seq} of ${terms.channel}. Ask for the proofs of all numbers before it, and drop the files here together: then the page names those that are missing. A draw that was given up has no proof; its number stays missing, and there must be a good reason, which chat shows after “VOID”.` +
        (first ? "" : " The draw before this one must have this commitment."),
    look: first ? [] : [{ label: "Commitment of the draw before", value: terms.prev }],
    warning: isFirst === first ? null : "The number of this draw and the draw it names as the one before do not go together.",
  };
}

function redrawn(proof, terms, event) {
  const before = proof.events[event.event - 1];
  const posts = postsOf(proof, "redraw");
  const times = [{ label: "It must be from about", at: event.announced }];
  let warning = null;
  if (terms.level === "c") {
    const out = timeOfRound(event.round);
    times.push(
      { label: "and not later than", at: out - POST_MARGIN },
      { label: `because round ${event.round} came out at`, at: out },
    );
    if (before !== undefined && event.announced < timeOfRound(before.round)) {
      warning = "It was announced before anybody could know the winner whom it replaces. Ask why.";
    }
  }
  return {
    key: `redraw-${event.event}`,
    title: `Redraw ${event.event}: was it announced, and was there a good reason?`,
    text:
      "Find the message that announces it, and look in chat whether the winner whom it replaces really was away, or not allowed to win. Skipping a winner who was there is how a redraw is abused.",
    times,
    look: [lineOf(terms, `REDRAW ${event.event}`)],
    replaced: event.replaces,
    reason: event.reason,
    posts: posts.filter((post) => post.text.includes(`REDRAW ${event.event} `) || posts.length === 1),
    warning,
  };
}
