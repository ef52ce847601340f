// The form of a proof file, as a table: which fields there are, of which type, and how each is written. What has another
// type is no proof; what has the right type and is written wrongly is a fault of the proof.

const LIST_MAX = 64 * 2 ** 20; // characters
const FILE_MAX = 2 * LIST_MAX; // bytes
const WHOLE_MAX = 10 ** 15 - 1;
const HEX_64 = /^[0-9a-f]{64}$/;
const HEX_96 = /^[0-9a-f]{96}$/;
const ENTRY_ID = /^[!-~]{1,200}$/;
const PICK_NAME = /^[0-9]{1,15}\.[1-9][0-9]{0,14}$/;
const POST_KINDS = ["open", "close", "reveal", "salt", "redraw", "result", "void"];

// Each rule below is a function of (value, name, faults) that gives the value as it is used.

function text({ pattern = null, among = null, longest = Infinity } = {}) {
  return (value, name, faults) => {
    if (typeof value !== "string") {
      throw new NotAProof(`${name} is not text.`);
    }
    if (hasHalfCharacters(value)) {
      throw new NotAProof(`${name} holds half a character (a lone surrogate).`);
    }
    if ((pattern !== null && !pattern.test(value)) || (among !== null && !among.includes(value))) {
      faults.push(`${name} is not written as it must be.`);
    }
    if (isLongerThan(value, longest)) {
      faults.push(`${name} is longer than ${longest} characters.`);
    }
    return value;
  };
}

function whole(least = -Infinity, most = Infinity) {
  return (value, name, faults) => {
    if (typeof value !== "number") {
      throw new NotAProof(`${name} is not a whole number.`);
    }
    if (value < least || value > most) {
      faults.push(`${name} is not between ${least} and ${most}.`);
    }
    return value;
  };
}

function orNull(rule) {
  return (value, name, faults) => (value === null ? null : rule(value, name, faults));
}

function listOf(rule, what, { least = 0, most = Infinity } = {}) {
  return (value, name, faults) => {
    if (!Array.isArray(value)) {
      throw new NotAProof(`${name} is not a list.`);
    }
    if (value.length < least || value.length > most) {
      faults.push(value.length < least ? `There is no ${what}.` : `There are more than ${most} of ${name}.`);
    }
    return value.map((item) => rule(item, what, faults));
  };
}

function record(fields, optional = {}) {
  const rules = new Map([...Object.entries(fields), ...Object.entries(optional)]);
  const needed = Object.keys(fields);
  return (value, what, faults) => {
    if (!(value instanceof Map)) {
      throw new NotAProof(`Where ${what} should be is something else.`);
    }
    const missing = needed.find((name) => !value.has(name));
    if (missing !== undefined) {
      throw new NotAProof(`The field “${missing}” is missing in ${what}.`);
    }
    const found = {};
    for (const [name, given] of value) {
      const rule = rules.get(name);
      if (rule === undefined) {
        throw new NotAProof(`There is a field in ${what} that does not belong there.`);
      }
      found[name] = rule(given, name, faults);
    }
    return found;
  };
}

const proofForm = record({
  format: text(),
  open: text(),
  secret: text({ pattern: HEX_64 }),
  commit: text({ pattern: HEX_64 }),
  list: text(),
  list_sha256: text({ pattern: HEX_64 }),
  salts: listOf(text({ longest: 500 }), "salt", { most: 100 }),
  salts_sha256: text({ pattern: HEX_64 }),
  events: listOf(
    record({
      event: whole(0, WHOLE_MAX),
      announced: whole(0, WHOLE_MAX),
      count: whole(1, WHOLE_MAX),
      round: whole(0, WHOLE_MAX),
      signature: orNull(text({ pattern: HEX_96 })),
      replaces: listOf(text({ pattern: PICK_NAME }), "replaced winner"),
      reason: text({ longest: 200 }),
      seed: text({ pattern: HEX_64 }),
      picks: listOf(
        record({
          pick: whole(1, WHOLE_MAX),
          attempt: whole(0, WHOLE_MAX),
          of: whole(1, Number.MAX_SAFE_INTEGER),
          ticket: whole(0, Number.MAX_SAFE_INTEGER),
          id: text({ pattern: ENTRY_ID }),
        }),
        "pick",
      ),
    }),
    "event",
    { least: 1 },
  ),
  posts: listOf(
    record(
      { kind: text({ among: POST_KINDS }), platform: text(), text: text(), at: whole() },
      { message_id: text(), url: text(), author_id: text() },
    ),
    "post",
  ),
});

// What a file states, and the faults of its form as sentences. Throws NotAProof where there is no proof to speak of.
function readProof(input) {
  const document = readStrictJson(input, FILE_MAX);
  if (!(document instanceof Map)) {
    throw new NotAProof("The file is not a JSON object.");
  }
  if (document.get("format") !== "streamdraw/1") {
    throw new NotAProof("The file does not say that it is a streamdraw/1 proof.");
  }
  const faults = [];
  const proof = proofForm(document, "the proof", faults);
  if (isLongerThan(proof.list, LIST_MAX)) {
    throw new NotAProof(`The list is larger than ${LIST_MAX / 2 ** 20} MB.`);
  }
  return { proof, faults };
}
