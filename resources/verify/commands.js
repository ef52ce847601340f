// Commands with which anybody can redo a step in a terminal. Texts in them were written by strangers: each is quoted, and
// whatever is invisible, or could move the cursor or turn the line around, is written as numbers.

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}\p{Co}]/gu;
const DRAWN_MAX = 500; // so many earlier winners still fit into one command
const EVENTS_MAX = 20; // of more events the others go the same way
const OPEN_MAX = 2000; // no OPEN text that can be read is as long

function isPlain(text) {
  return !text.replaceAll(" ", "").match(INVISIBLE);
}

function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

// For printf's %b, which reads backslashes.
function quotedInNumbers(text) {
  const octal = (byte) => `\\0${byte.toString(8).padStart(3, "0")}`;
  const written = text
    .replaceAll("\\", "\\\\")
    .replace(INVISIBLE, (character) =>
      character === " " ? " " : Array.from(utf8Writer.encode(character), octal).join(""),
    );
  return quoted(written);
}

// Prints these lines, each with a line end behind it.
function printLines(lines) {
  const plain = lines.every(isPlain);
  const words = lines.map(plain ? quoted : quotedInNumbers);
  return `printf '${plain ? "%s" : "%b"}\\n' \\\n  ${words.join(" \\\n  ")}`;
}

// Prints a text that ends in a line end.
function printText(text) {
  return printLines(text.slice(0, -1).split("\n"));
}

function fingerprint(text) {
  return `${printText(text)} \\\n  | sha256sum`;
}

function saltsCommand(salts) {
  const one = (salt) =>
    `${isPlain(salt) ? `printf '%s' ${quoted(salt)}` : `printf '%b' ${quotedInNumbers(salt)}`} | sha256sum | cut -c1-64`;
  return ["{", "  printf '%s\\n' 'streamdraw/1 salts'", ...salts.map((salt) => `  ${one(salt)}`), "} | sha256sum"].join("\n");
}

function listCommands() {
  return [
    {
      say: "Save the list beside your terminal, then count it and add up the tickets. The first lines of the file say what must come out.",
      save: true,
      command: `awk 'NR > 7 { entries++; total += $1 } END { printf "entries %d\\ntotal %.0f\\n", entries, total }' list.txt`,
    },
    {
      say: "Are the ids in order, and none there twice? This prints “in order”, or the line that is not.",
      command: "tail -n +8 list.txt | cut -d ' ' -f 2 | LC_ALL=C sort -c -u && echo 'in order'",
    },
  ];
}

function randomValueCommand(signature) {
  const bytes = Array.from(bytesOfHex(signature), (byte) => `\\${byte.toString(8).padStart(3, "0")}`);
  return `printf '${bytes.join("")}' | sha256sum`;
}

function roundCommand(announced, delay) {
  const formula = `(${announced} + ${delay} - ${QUICKNET_GENESIS} + ${QUICKNET_PERIOD - 1}) / ${QUICKNET_PERIOD} + 1`;
  return announced + delay > QUICKNET_GENESIS ? `echo $(( ${formula} ))` : "echo 1";
}

function relayAddress(round) {
  return `https://api.drand.sh/${QUICKNET_CHAIN}/public/${round}`;
}

// From the seed of an event to one of its winners: the ticket, then its owner.
function pickCommands(event, pick, drawnBefore) {
  const bits = ticketBits(pick.of);
  const preimage = printLines(["streamdraw/1 pick", event.seed, String(pick.pick), String(pick.attempt)]);
  // 14 hex digits are 56 bits: the shell counts them without a sign, and no ticket needs more than 53.
  const ticket = `echo $(( 0x$(${preimage} \\\n  | sha256sum | cut -c1-14) >> ${56 - bits} ))`;
  const steps = [
    {
      say:
        `The ticket: the first ${counted(bits, "bit", "bits")} of this fingerprint, as a number below ${grouped(pick.of)}.` +
        (pick.attempt > 0
          ? ` Attempt ${pick.attempt}: with ${pick.attempt === 1 ? "0" : `0 to ${pick.attempt - 1}`} in its place the number is too large, and thrown away.`
          : ""),
      command: ticket,
      gives: String(pick.ticket),
    },
  ];
  if (drawnBefore.length <= DRAWN_MAX) {
    const owner = `awk -v ticket=${pick.ticket} 'BEGIN { n = split(ENVIRON["DRAWN"], d, " "); for (i = 1; i <= n; i++) gone[d[i]] = 1 }
  NR > 7 && !($2 in gone) { sum += $1; if (sum > ticket) { print $2; exit } }' list.txt`;
    steps.push({
      say: "Its owner: tickets are numbered from 0 down the list, over those who are not drawn yet.",
      save: true,
      command: `DRAWN=${quoted(drawnBefore.join(" "))} ${owner}`,
      gives: pick.id,
    });
  }
  return steps;
}

// How to redo one check: steps with `say`, and where there is one a `command`, what it `gives`, a list to `save`.
function stepsOf(name, { proof, terms, list }) {
  const unread = terms === null || list === null;
  if (proof.open.length > OPEN_MAX && (name === "terms" || name === "commitment")) {
    return [{ say: "The terms are far too long to be true: save open.txt and look at it." }];
  }
  switch (name) {
    case "terms":
      return [{ say: "Read them: this is the text whose fingerprint was published.", command: printText(ended(proof.open)) }];
    case "commitment":
      return [
        {
          say: "The fingerprint of the secret and the terms.",
          command: fingerprint(`streamdraw/1 commit\n${proof.secret}\n${ended(proof.open)}`),
          gives: proof.commit,
        },
      ];
    case "list":
      return listCommands();
    case "fingerprint":
      return [
        { say: "Save the list, and take its fingerprint.", save: true, command: "sha256sum list.txt", gives: proof.list_sha256 },
      ];
    case "belonging":
      return [{ say: "The list’s second line.", save: true, command: "sed -n 2p list.txt", gives: `commit ${proof.commit}` }];
    case "salts":
      return [{ say: "The fingerprint of the salts’ fingerprints.", command: saltsCommand(proof.salts), gives: proof.salts_sha256 }];
    default:
      return unread ? [] : stepsOfEvents(name, proof, terms);
  }
}

// A text that was cut off has no line end; the command then shows what is there.
function ended(text) {
  return text.endsWith("\n") ? text : `${text}\n`;
}

function stepsOfEvents(name, proof, terms) {
  const events = proof.events.slice(0, EVENTS_MAX);
  const label = (event) => (event.event === 0 ? "the main draw" : `redraw ${event.event}`);
  if (name === "seeds") {
    return events.map((event) => ({
      say: `The seed of ${label(event)}: the fingerprint of the list’s, the secret, the salts’, the number of the event, the round and its random value.`,
      command: fingerprint(seedText(event, proof.list_sha256, proof.secret, proof.salts_sha256)),
      gives: event.seed,
    }));
  }
  if (terms.level !== "c") {
    return [];
  }
  if (name === "rounds") {
    return events.map((event) => ({
      say: `The round of ${label(event)}, from its time and the delay: rounds come out every ${QUICKNET_PERIOD} seconds, round 1 at second ${QUICKNET_GENESIS}.`,
      command: roundCommand(event.announced, terms.delay),
      gives: String(event.round),
    }));
  }
  const signed = events.filter((event) => event.signature !== null);
  if (name === "beacon") {
    return signed.flatMap((event) => [
      {
        say: `What drand published for round ${event.round}, on ${utcTime(timeOfRound(event.round))}: any relay gives it, in a browser too. Compare “signature”.`,
        command: `curl -s ${quoted(relayAddress(event.round))}`,
        gives: event.signature,
        online: true,
      },
      {
        say: "The round’s random value is the fingerprint of that signature.",
        command: randomValueCommand(event.signature),
        gives: randomValue(event.signature),
      },
    ]);
  }
  return [];
}
