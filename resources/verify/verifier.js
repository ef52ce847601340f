// The checks, one after the other. A check throws Failed with the sentence that says what is wrong.

const CHECKS_BEHIND = ["belonging", "salts", "events", "rounds", "signatures", "beacon", "seeds", "picks"];

// Works everything in a proof out again, given as text or bytes. A generator: it yields now and then, so that a page can
// breathe, and gives an outcome at the end:
//   {isProof: false, reason}  for what is no proof at all, or
//   {isProof: true, ok, complete, level, checks: [{name, ok, detail}], proof, terms, list}, where `terms` and `list` are
//   null if they could not be read. `ok` is true while no check failed, `complete` if in addition none was left open.
function* examination(input) {
  let reading;
  try {
    reading = readProof(input);
  } catch (error) {
    if (error instanceof NotAProof) {
      return { isProof: false, ok: false, complete: false, level: "", checks: [], reason: error.message };
    }
    throw error;
  }
  const { proof, faults } = reading;
  if (faults.length > 0) {
    return outcome(proof, [{ name: "form", ok: false, detail: faults[0] }], null, null);
  }
  yield "list";
  return yield* new Examination(proof).run();
}

function outcome(proof, checks, terms, list) {
  const ok = checks.every((check) => check.ok !== false);
  const complete = checks.every((check) => check.ok === true);
  return { isProof: true, ok, complete, level: terms === null ? "" : terms.level, checks, proof, terms, list };
}

class Examination {
  constructor(proof) {
    this.proof = proof;
    this.checks = [{ name: "form", ok: true, detail: "The file has the fields of a proof, and nothing else." }];
    this.bytes = utf8Writer.encode(proof.list);
    this.saltsHash = sha256Hex(`streamdraw/1 salts\n${proof.salts.map((salt) => `${sha256Hex(salt)}\n`).join("")}`);
  }

  *run() {
    const { proof } = this;
    yield "list";
    this.listHash = sha256Hex(this.bytes);
    yield "list";
    const terms = yield* this.check("terms", () => readTerms(proof.open));
    yield* this.check("commitment", () => this.commitment());
    const list = yield* this.check("list", () => readList(proof.list, this.bytes));
    yield* this.check("fingerprint", () => this.fingerprint());
    if (terms === null || list === null) {
      const detail = "Not reached: the terms or the list could not be read.";
      this.checks.push(...CHECKS_BEHIND.map((name) => ({ name, ok: null, detail })));
      return outcome(proof, this.checks, terms, list);
    }
    yield* this.check("belonging", () => this.belonging(list));
    yield* this.check("salts", () => this.salts(terms));
    yield* this.check("events", () => this.events(terms, list));
    yield* this.check("rounds", () => this.rounds(terms, list));
    yield* this.check("signatures", () => this.signatures(terms));
    yield* this.check("beacon", () => this.beacon(terms));
    yield* this.check("seeds", () => this.seeds());
    yield* this.check("picks", () => this.picks(list));
    return outcome(proof, this.checks, terms, list);
  }

  // `work` gives the sentence for a check that holds, or what was read; a generator may yield in between.
  *check(name, work) {
    try {
      let found = work();
      if (typeof found === "object" && Symbol.iterator in found) {
        found = yield* found;
      }
      this.checks.push({ name, ok: true, detail: typeof found === "string" ? found : HOLDING[name] });
      return found ?? null;
    } catch (error) {
      if (!(error instanceof Failed)) {
        throw error;
      }
      this.checks.push({ name, ok: false, detail: error.message });
      return null;
    }
  }

  commitment() {
    const { secret, open, commit } = this.proof;
    if (sha256Hex(`streamdraw/1 commit\n${secret}\n${open}`) !== commit) {
      throw new Failed("Terms and secret do not give the stated commitment: one of the three was changed.");
    }
    return HOLDING.commitment;
  }

  fingerprint() {
    if (this.listHash !== this.proof.list_sha256) {
      throw new Failed("The list does not have the stated fingerprint: one of the two was changed.");
    }
    return HOLDING.fingerprint;
  }

  belonging(list) {
    if (list.commit !== this.proof.commit) {
      throw new Failed("The list names another commitment: it was made for another draw.");
    }
    return HOLDING.belonging;
  }

  salts({ level }) {
    const { salts, salts_sha256: stated } = this.proof;
    if (salts.length > 0 && level !== "b") {
      throw new Failed(`There are salts, which level ${level} does not allow: they could be chosen afterwards.`);
    }
    if (this.saltsHash !== stated) {
      throw new Failed("The salts do not have the stated fingerprint: one of the two was changed.");
    }
    if (level !== "b") {
      return `There are no salts, as it must be at level ${level}.`;
    }
    return salts.length === 0
      ? "There is no salt (level b without witness): this does not bind a streamer who may add entries."
      : `The fingerprint is that of the ${salts.length === 1 ? "one salt" : `${salts.length} salts`}.`;
  }

  events(terms, list) {
    const winners = new Set(); // those that no redraw has replaced so far
    let earliest = list.closed;
    this.proof.events.forEach((event, number) => {
      if (event.event !== number) {
        throw new Failed(`Where event ${number} should be stands event ${event.event}.`);
      }
      if (event.announced < earliest) {
        throw new Failed(`Event ${number} was announced before what it follows.`);
      }
      earliest = event.announced;
      if (number === 0) {
        this.mainDraw(event, terms, list);
      } else {
        if (event.count !== event.replaces.length) {
          throw new Failed(`Redraw ${number} does not draw one new winner for each one it replaces.`);
        }
        const unknown = event.replaces.find((name) => !winners.delete(name));
        if (unknown !== undefined) {
          throw new Failed(`Redraw ${number} replaces ${unknown}, which is no winner at that time.`);
        }
      }
      event.picks.forEach((_, index) => winners.add(`${number}.${index + 1}`));
    });
    return HOLDING.events;
  }

  mainDraw(event, terms, list) {
    if (event.announced !== list.closed) {
      throw new Failed("The main draw is announced by closing the list, and its time is another one.");
    }
    if (event.replaces.length > 0) {
      throw new Failed("The main draw cannot replace a winner.");
    }
    if (event.count !== terms.winners) {
      throw new Failed(`The terms promise ${terms.winners} winners, the main draw draws ${event.count}.`);
    }
  }

  rounds(terms, list) {
    if (list.round !== roundAfter(terms, list.closed)) {
      throw new Failed("The list’s beacon round does not follow from the time it was closed.");
    }
    const chosen = this.proof.events.find((event) => event.round !== roundAfter(terms, event.announced));
    if (chosen !== undefined) {
      throw new Failed(`The beacon round of event ${chosen.event} does not follow from its time.`);
    }
    return terms.level === "c"
      ? "Each beacon round is the first one after the announced time and the delay: nobody chose it."
      : `No beacon round is named, as it must be at level ${terms.level}.`;
  }

  signatures({ level }) {
    const { events } = this.proof;
    if (level !== "c") {
      const signed = events.find((event) => event.signature !== null);
      if (signed !== undefined) {
        throw new Failed(`Event ${signed.event} has a beacon signature, which level ${level} does not use.`);
      }
      return `There is no beacon signature, as it must be at level ${level}.`;
    }
    const known = new Map();
    for (const { event, round, signature } of events) {
      if (signature === null) {
        throw new Failed(`The beacon signature of event ${event} is missing.`);
      }
      // A compressed point begins with 8, 9, a or b; c to f is the point at infinity, which signs anything.
      if (!"89ab".includes(signature[0])) {
        throw new Failed(`The beacon signature of event ${event} is not a usable point.`);
      }
      if (known.has(round) && known.get(round) !== signature) {
        throw new Failed(`Beacon round ${round} is stated with two different signatures.`);
      }
      known.set(round, signature);
    }
    return HOLDING.signatures;
  }

  *beacon({ level }) {
    if (level !== "c") {
      return `Level ${level} uses no beacon.`;
    }
    const signed = this.proof.events.filter((event) => event.signature !== null);
    if (signed.length === 0) {
      throw new Failed("There is no beacon signature to check.");
    }
    for (const { round, signature } of signed) {
      if (!isQuicknetSignature(round, signature)) {
        throw new Failed(`The signature of beacon round ${round} is false: the beacon never published it.`);
      }
      yield "beacon";
    }
    return HOLDING.beacon;
  }

  seed(event) {
    return sha256Hex(seedText(event, this.listHash, this.proof.secret, this.saltsHash));
  }

  seeds() {
    const wrong = this.proof.events.find((event) => this.seed(event) !== event.seed);
    if (wrong !== undefined) {
      throw new Failed(`The seed of event ${wrong.event} does not follow from what the file states.`);
    }
    return HOLDING.seeds;
  }

  *picks(list) {
    const tree = new TicketTree(list.weights);
    let left = list.count;
    for (const event of this.proof.events) {
      const due = Math.min(event.count, left);
      if (event.picks.length !== due) {
        throw new Failed(`Event ${event.event} must have ${due} winners, and has ${event.picks.length}.`);
      }
      left -= due;
      const seed = this.seed(event);
      for (let index = 0; index < due; index++) {
        const of = tree.total;
        const { attempt, ticket } = ticketOf(seed, index + 1, of);
        const id = list.id(tree.take(ticket));
        const stated = event.picks[index];
        const right = { pick: index + 1, attempt, of, ticket, id };
        if (Object.keys(right).some((field) => right[field] !== stated[field])) {
          throw new Failed(
            `Winner ${index + 1} of event ${event.event} must be ${id} (ticket ${ticket} of ${of}, attempt ${attempt}),` +
              " and is stated otherwise.",
          );
        }
        if (index % 10_000 === 9_999) {
          yield "picks";
        }
      }
    }
    return HOLDING.picks;
  }
}

const HOLDING = {
  terms: "The terms (OPEN) are written as they must be.",
  commitment: "The commitment is that of these terms and this secret.",
  list: "The list is in order and adds up.",
  fingerprint: "The stated fingerprint is that of this list.",
  belonging: "The list names this draw’s commitment.",
  events: "Main draw and redraws follow each other properly.",
  signatures: "Each event comes with the signature of its beacon round.",
  beacon: "The beacon really published these values: their signatures hold.",
  seeds: "Each seed follows from list, secret, salts, event number and beacon.",
  picks: "Each winner follows from the seed and the list.",
};

// drand's random value of a round: the fingerprint of its signature; - without one.
function randomValue(signature) {
  return signature === null ? "-" : sha256Hex(bytesOfHex(signature));
}

function seedText({ event, round, signature }, listHash, secret, saltsHash) {
  const value = randomValue(signature);
  return `streamdraw/1 seed\n${listHash}\n${secret}\n${saltsHash}\n${event}\n${round}\n${value}\n`;
}

// The whole examination at once.
function examine(input) {
  const steps = examination(input);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
  }
}
