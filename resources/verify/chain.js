// Several draws of a channel: each names its number and the commitment of the one before, so a hidden one leaves a gap.

// By channel: {channel, rows}, a row being {kind: "draw", index, seq, fits, clash} or {kind: "gap", from, to, commit}.
// `index` is the place in `outcomes`; `fits` whether it names the commitment of the draw before (null: that one is not
// here); `clash`: what contradicts another file of the same number: "number" (another commitment), "lists" (closed twice,
// with different lists), "told" (one list, but different winners or redraws), or null. `commit`: that of the last missing
// draw.
function chainsOf(outcomes) {
  const channels = new Map();
  outcomes.forEach(({ proof, terms, ok }, index) => {
    if (terms) {
      const draws = channels.get(terms.channel) ?? [];
      draws.push({ index, seq: terms.seq, prev: terms.prev, commit: proof.commit, proof, ok });
      channels.set(terms.channel, draws);
    }
  });
  return Array.from(channels, ([channel, draws]) => ({ channel, rows: rowsOf(withoutCopies(draws)) }));
}

// Of files about one commitment those that tell different things; of copies the one that tells of most redraws. What an
// altered file says is no word against the draw itself: it counts only where no file of that commitment holds.
function withoutCopies(draws) {
  const alike = new Map();
  for (const draw of draws) {
    const key = `${draw.seq} ${draw.commit}`;
    alike.set(key, [...(alike.get(key) ?? []), draw]);
  }
  return Array.from(alike.values(), (files) => {
    const holding = files.filter(({ ok }) => ok);
    return holding.length === 0 ? files.slice(0, 1) : tellingApart(holding);
  })
    .flat()
    .sort((one, other) => one.seq - other.seq);
}

function tellingApart(files) {
  const kept = [];
  for (const draw of files) {
    const at = kept.findIndex(({ proof }) => isOneStory(proof, draw.proof));
    if (at < 0) {
      kept.push(draw);
    } else if (draw.proof.events.length > kept[at].proof.events.length) {
      kept[at] = draw;
    }
  }
  const clash = kept.some(({ proof }) => proof.list_sha256 !== kept[0].proof.list_sha256) ? "lists" : "told";
  return kept.length === 1 ? kept : kept.map((draw) => ({ ...draw, clash }));
}

const EVENT_FIELDS = ["event", "announced", "count", "round", "signature", "replaces", "reason", "seed", "picks", "pick", "attempt", "of", "ticket", "id"];

// Whether both tell of one list and one result, and one of them perhaps of further redraws.
function isOneStory(one, other) {
  if (one === other) {
    return true;
  }
  const [shorter, longer] = one.events.length <= other.events.length ? [one.events, other.events] : [other.events, one.events];
  const told = (event) => JSON.stringify(event, EVENT_FIELDS);
  return one.list_sha256 === other.list_sha256 && shorter.every((event, index) => told(event) === told(longer[index]));
}

function rowsOf(draws) {
  const rows = [];
  let before = [{ seq: 0, commit: NO_PREDECESSOR }]; // the draws with the number before
  for (let at = 0; at < draws.length; ) {
    const { seq } = draws[at];
    const same = draws.filter((draw) => draw.seq === seq);
    const last = before[0].seq;
    if (seq > last + 1) {
      const named = same.every(({ prev }) => prev === same[0].prev) ? same[0].prev : null;
      rows.push({ kind: "gap", from: last + 1, to: seq - 1, commit: named });
    }
    const isTwin = same.some(({ commit }) => commit !== same[0].commit);
    for (const { index, prev, clash = null } of same) {
      const fits = seq === last + 1 ? before.some((draw) => draw.commit === prev) : prev === NO_PREDECESSOR ? false : null;
      rows.push({ kind: "draw", index, seq, fits, clash: clash ?? (isTwin ? "number" : null) });
    }
    before = same;
    at += same.length;
  }
  return rows;
}
