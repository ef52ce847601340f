// Reading the two texts of a draw: its terms (OPEN) line by line, its list byte by byte.

const QUICKNET_CHAIN = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971";
const QUICKNET_GENESIS = 1692803367; // unix seconds of round 1
const QUICKNET_PERIOD = 3;
const NO_PREDECESSOR = "0".repeat(64);
const RULES_BYTES_MAX = 500;
const HEAD_MAX = 512; // no head of a list is as long
const SHORTEST_LINE = "1 a -\n".length;
const STEP = 200_000; // entries that are read before the page may breathe

// One check failed; the message is the sentence that says how.
class Failed extends Error {}

const NUMBER = "(0|[1-9][0-9]{0,14})";
const TERMS = [
  ["channel", /^[a-z][a-z0-9]{0,19}:(?:0|[1-9][0-9]{0,59})$/],
  ["seq", /^[1-9][0-9]{0,14}$/],
  ["prev", /^[0-9a-f]{64}$/],
  ["level", /^[abc]$/],
  ["winners", /^[1-9][0-9]{0,14}$/],
  ["delay", new RegExp(`^${NUMBER}$`)],
  ["claim", new RegExp(`^${NUMBER}$`)],
  ["chain", /^(?:[0-9a-f]{64}|-)$/],
  ["rules", /^[^\x00-\x1f\x7f-\x9f\u2028\u2029]{1,500}$/u],
];
const TERMS_IN_NUMBERS = ["seq", "winners", "delay", "claim"];
const LIST_HEAD = new RegExp(
  `^streamdraw/1 list\\ncommit ([0-9a-f]{64})\\nclosed ${NUMBER}\\nround ${NUMBER}\\n` +
    `scale ([1-9][0-9]{0,39})\\nentries ${NUMBER}\\ntotal (0|[1-9][0-9]{0,15})\\n`,
);

function readTerms(open) {
  const badly = () => new Failed("The terms (OPEN) are not written as they must be.");
  const lines = open.split("\n", TERMS.length + 3);
  if (lines.length !== TERMS.length + 2 || lines[0] !== "streamdraw/1 open" || lines.at(-1) !== "") {
    throw badly();
  }
  const terms = {};
  TERMS.forEach(([name, pattern], index) => {
    const line = lines[index + 1];
    const value = line.slice(name.length + 1);
    if (!line.startsWith(`${name} `) || !pattern.test(value)) {
      throw badly();
    }
    terms[name] = TERMS_IN_NUMBERS.includes(name) ? Number(value) : value;
  });
  if (utf8Writer.encode(terms.rules).length > RULES_BYTES_MAX) {
    throw new Failed(`The rules are longer than ${RULES_BYTES_MAX} bytes.`);
  }
  if (terms.level === "c" && (terms.chain !== QUICKNET_CHAIN || terms.delay < 15 || terms.delay > 600)) {
    throw new Failed("A beacon draw names drand’s quicknet and a delay of 15 to 600 seconds; these terms do not.");
  }
  if (terms.level !== "c" && terms.chain !== "-") {
    throw new Failed(`The terms name a beacon, which level ${terms.level} does not use.`);
  }
  return terms;
}

// The first beacon round at or after a time plus the delay; 0 at a level without beacon.
function roundAfter(terms, announced) {
  if (terms.level !== "c") {
    return 0;
  }
  const waiting = announced + terms.delay - QUICKNET_GENESIS;
  const rest = waiting % QUICKNET_PERIOD;
  return waiting <= 0 ? 1 : (waiting - rest) / QUICKNET_PERIOD + (rest === 0 ? 1 : 2);
}

function timeOfRound(round) {
  return QUICKNET_GENESIS + QUICKNET_PERIOD * (round - 1);
}

// A list that was read. Entries are known by their place, from 0; ids and names are cut out when somebody asks, so that
// a million entries take no more room than their text.
class EntryList {
  constructor(head, bytes, count) {
    const [, commit, closed, round, scale] = head;
    Object.assign(this, { commit, closed: Number(closed), round: Number(round), scale: BigInt(scale), bytes, count });
    this.weights = new Float64Array(count);
    this.lines = new Uint32Array(count + 1); // where each line begins
    this.total = 0;
    this.sums = null;
  }

  id(place) {
    return this.part(place)[0];
  }

  name(place) {
    return this.part(place)[1];
  }

  part(place) {
    const line = utf8Reader.decode(this.bytes.subarray(this.lines[place], this.lines[place + 1] - 1));
    const first = line.indexOf(" ") + 1;
    const second = line.indexOf(" ", first);
    return [line.slice(first, second), line.slice(second + 1)];
  }

  // The place of an id, -1 where it is not in the list.
  find(id) {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.id(middle) < id) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < this.count && this.id(low) === id ? low : -1;
  }

  // The first ticket of an entry while nobody is drawn.
  firstTicket(place) {
    if (this.sums === null) {
      this.sums = new Float64Array(this.count + 1);
      for (let index = 0; index < this.count; index++) {
        this.sums[index + 1] = this.sums[index] + this.weights[index];
      }
    }
    return this.sums[place];
  }
}

const utf8Reader = new TextDecoder("utf-8", { ignoreBOM: true });

// Gives an EntryList at the end; before that it yields now and then how much of the list is read (0 to 1).
function* readList(list, bytes) {
  const head = LIST_HEAD.exec(list.slice(0, HEAD_MAX));
  if (head === null) {
    throw new Failed("The list does not begin as it must.");
  }
  const count = Number(head[5]);
  const otherCount = () =>
    new Failed(`The list says that it has ${count} entries, and has another number of lines.`);
  let at = head[0].length; // all ASCII: as many bytes as characters
  if (bytes.length - at < SHORTEST_LINE * count || bytes[bytes.length - 1] !== 10) {
    throw otherCount();
  }
  const entries = new EntryList(head, bytes, count);
  let id = 0;
  let idEnd = 0;
  for (let place = 0; place < count; place++) {
    if (place % STEP === STEP - 1) {
      yield place / count;
    }
    const before = id;
    const beforeEnd = idEnd;
    [at, id, idEnd] = readLine(entries, place, at);
    if (place > 0 && !isAscending(bytes, before, beforeEnd, id, idEnd)) {
      throw new Failed(`Entry ${place + 1} of the list (${entries.id(place)}) is out of order, or there twice.`);
    }
    entries.total += entries.weights[place];
    if (entries.total > Number.MAX_SAFE_INTEGER) {
      throw new Failed("The weights of the list do not add up to its total, or are too large.");
    }
  }
  if (at !== bytes.length) {
    throw otherCount();
  }
  if (entries.total !== Number(head[6])) {
    throw new Failed("The weights of the list do not add up to its total, or are too large.");
  }
  if (commonFactor(entries) !== 1n) {
    throw new Failed("The list’s scale is not the smallest one that makes all weights whole.");
  }
  return entries;
}

// Reads `<weight> <id> <name>` and gives where the next line begins, and where the id begins and ends.
function readLine(entries, place, start) {
  const { bytes } = entries;
  const badly = () => new Failed(`Entry ${place + 1} of the list is not written as weight, id and name.`);
  let at = start;
  let weight = 0;
  while (bytes[at] >= 48 && bytes[at] <= 57) {
    weight = weight * 10 + (bytes[at] - 48);
    at++;
  }
  const digits = at - start;
  if (digits < 1 || digits > 16 || bytes[start] === 48 || bytes[at] !== 32) {
    throw badly();
  }
  const id = ++at;
  while (bytes[at] > 32 && bytes[at] < 127) {
    at++;
  }
  const idEnd = at;
  if (idEnd === id || idEnd - id > 200 || bytes[at] !== 32) {
    throw badly();
  }
  const name = ++at;
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) {
    at++;
  }
  if (at === name || bytes[at] !== 10) {
    throw badly();
  }
  entries.weights[place] = weight;
  entries.lines[place] = start;
  entries.lines[place + 1] = at + 1;
  return [at + 1, id, idEnd];
}

function isAscending(bytes, one, oneEnd, other, otherEnd) {
  while (one < oneEnd && other < otherEnd && bytes[one] === bytes[other]) {
    one++;
    other++;
  }
  return one === oneEnd ? other < otherEnd : other < otherEnd && bytes[one] < bytes[other];
}

// Of the scale and all weights; more than 1 where a smaller scale would do.
function commonFactor(entries) {
  const gcd = (one, other, zero) => {
    while (other !== zero) {
      [one, other] = [other, one % other];
    }
    return one;
  };
  let common = 0;
  for (let place = 0; place < entries.count && common !== 1; place++) {
    common = gcd(entries.weights[place], common, 0);
  }
  return gcd(entries.scale, BigInt(common), 0n);
}
