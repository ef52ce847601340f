// Reading JSON strictly. JSON.parse lets pass what another program would read otherwise: of a field named twice it takes
// the last, and 1.0, 1e0 and 1 are the same to it. So the structure is read here, and only texts are left to JSON.parse.

const JSON_DEPTH_MAX = 16; // a proof has five levels
const JSON_DIGITS_MAX = 20;
const JSON_VALUES_MAX = 2_000_000; // far above any proof: each takes many times its room in the file

// What was given is no streamdraw/1 proof at all; the message is a sentence for people.
class NotAProof extends Error {}

class StrictJson {
  constructor(text) {
    this.text = text;
    this.at = 0;
    this.values = 0;
  }

  // Objects become Maps, so that no name in a file means anything to JavaScript.
  document() {
    const value = this.value(0);
    this.skipBlanks();
    if (this.at !== this.text.length) {
      throw new NotAProof("The file is not JSON: something stands behind its end.");
    }
    return value;
  }

  skipBlanks() {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) {
        return;
      }
      this.at++;
    }
  }

  value(depth) {
    if (depth > JSON_DEPTH_MAX) {
      throw new NotAProof("The file is nested too deeply.");
    }
    this.skipBlanks();
    switch (this.text[this.at]) {
      case "{":
        return this.object(depth);
      case "[":
        return this.array(depth);
      case '"':
        return this.string();
      case "t":
        return this.word("true", true);
      case "f":
        return this.word("false", false);
      case "n":
        return this.word("null", null);
      default:
        return this.number();
    }
  }

  count() {
    this.values++;
    if (this.values > JSON_VALUES_MAX) {
      throw new NotAProof(`The file holds more than ${JSON_VALUES_MAX} values, which is more than any proof has.`);
    }
  }

  object(depth) {
    const found = new Map();
    this.count();
    this.at++;
    if (this.follows("}")) {
      return found;
    }
    do {
      this.skipBlanks();
      if (this.text[this.at] !== '"') {
        throw this.unexpected();
      }
      const name = this.string();
      if (found.has(name)) {
        throw new NotAProof("The file names the same field twice.");
      }
      if (!this.follows(":")) {
        throw this.unexpected();
      }
      found.set(name, this.value(depth + 1));
    } while (this.another());
    if (!this.follows("}")) {
      throw this.unexpected();
    }
    return found;
  }

  array(depth) {
    const found = [];
    this.count();
    this.at++;
    if (this.follows("]")) {
      return found;
    }
    do {
      found.push(this.value(depth + 1));
    } while (this.another());
    if (!this.follows("]")) {
      throw this.unexpected();
    }
    return found;
  }

  string() {
    const { text, at } = this;
    let end = at;
    let before;
    do {
      end = text.indexOf('"', end + 1);
      if (end < 0) {
        throw new NotAProof("The file is not JSON: a text in it has no end. Was it copied completely?");
      }
      before = end;
      while (text.charCodeAt(before - 1) === 92) {
        before--;
      }
    } while ((end - before) % 2 === 1); // behind an odd number of backslashes the quote is part of the text
    this.at = end + 1;
    try {
      return JSON.parse(text.slice(at, this.at));
    } catch {
      throw new NotAProof("The file is not JSON: a text in it is not written as it must be.");
    }
  }

  number() {
    const pattern = /-?(?:0|[1-9][0-9]*)/y;
    pattern.lastIndex = this.at;
    const digits = pattern.exec(this.text)?.[0];
    if (digits === undefined) {
      throw this.unexpected();
    }
    if (digits.length > JSON_DIGITS_MAX) {
      throw new NotAProof("The file holds a number that is far too large.");
    }
    this.at += digits.length;
    if (/[.eE]/.test(this.text[this.at] ?? "")) {
      throw new NotAProof(`The file holds a number that is not a whole one (at character ${this.at}).`);
    }
    if (digits === "-0") {
      throw new NotAProof("The file holds -0, which is not how a number is written.");
    }
    return Number(digits);
  }

  word(word, value) {
    if (!this.text.startsWith(word, this.at)) {
      throw this.unexpected();
    }
    this.at += word.length;
    return value;
  }

  follows(character) {
    this.skipBlanks();
    if (this.text[this.at] !== character) {
      return false;
    }
    this.at++;
    return true;
  }

  another() {
    const isThere = this.follows(",");
    if (isThere) {
      this.count();
    }
    return isThere;
  }

  unexpected() {
    return new NotAProof(
      this.at >= this.text.length
        ? "The file is not JSON: it ends too early. Was it copied completely?"
        : `The file is not JSON: character ${this.at + 1} does not belong there.`,
    );
  }
}

function hasHalfCharacters(text) {
  return typeof text.isWellFormed === "function" ? !text.isWellFormed() : /\p{Surrogate}/u.test(text);
}

// How many characters (not UTF-16 units) a text has.
function lengthOf(text) {
  let pairs = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0xd800 && code <= 0xdbff) {
      pairs++;
    }
  }
  return text.length - pairs;
}

function isLongerThan(text, most) {
  return text.length > most && (text.length > 2 * most || lengthOf(text) > most);
}

// The value of a JSON text, given as text or as bytes.
function readStrictJson(input, largest) {
  const tooLarge = () => new NotAProof(`The file is larger than ${largest / 2 ** 20} MB.`);
  if (typeof input !== "string" && input.length > largest) {
    throw tooLarge();
  }
  let text = input;
  if (typeof input !== "string") {
    try {
      text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(input);
    } catch {
      throw new NotAProof("The file is not UTF-8 text.");
    }
  } else if (isLongerThan(input, largest)) {
    throw tooLarge();
  }
  if (text.startsWith("\ufeff")) {
    throw new NotAProof("The file begins with a byte order mark, which no proof does.");
  }
  if (hasHalfCharacters(text)) {
    throw new NotAProof("The file holds half a character (a lone surrogate).");
  }
  return new StrictJson(text).document();
}
