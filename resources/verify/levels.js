// What each level of a draw shows and what it does not, in words for everybody.

const CHANGED_AFTER_RESULT = "Nothing was changed after the result was posted: not the list, not a weight, not the winner.";
const ARITHMETIC = "The winners follow from the list and the secret by fixed arithmetic, in which every ticket counts the same.";
const AFTER_CLOSING = "List, weights and rules were not changed after the list was closed.";
const SECRET_FIRST = "The secret was chosen before anybody knew the list.";
const GIVEN_UP = "A draw that was given up because its result was disliked leaves a gap in the numbers.";
const INVENTED = "Whether there are invented accounts or bought entries in the list, or weights that the platform counted wrongly.";
const LEFT_OUT = "Whether somebody was left out before the list was closed: look for your own entry.";
const SKIPPED = "Whether a winner who was replaced really was away.";

const LEVELS = {
  a: {
    name: "Level a: local",
    strong: false,
    sentence:
      "Nothing was published before the draw. The file shows that nothing was changed after the result was posted. It does not show that the draw was fair.",
    shows: [CHANGED_AFTER_RESULT, ARITHMETIC],
    hides: [
      "Whether this was the first try: the streamer could draw in private until a result pleased.",
      "Whether the secret was chosen after looking at the list, or the list made to fit the secret.",
      SKIPPED,
      INVENTED,
      LEFT_OUT,
    ],
  },
  b: {
    name: "Level b: commitment, without a witness",
    strong: false,
    sentence:
      "Secret and rules were fixed beforehand, but nobody else had a hand in the result. Whoever knew the secret could try out lists until somebody they liked won; that takes a computer less than a second.",
    shows: [AFTER_CLOSING, SECRET_FIRST, ARITHMETIC, GIVEN_UP],
    hides: [
      "Whether the streamer, knowing the secret, added an invented entry or waited for the right moment to close.",
      "Whether a reveal was held back because the result was disliked: that is visible, and not prevented.",
      SKIPPED,
      INVENTED,
      LEFT_OUT,
    ],
  },
  witnessed: {
    name: "Level b: commitment, with a witness",
    strong: true,
    sentence:
      "Provably fair, if chat shows what is listed below and the witness and the streamer did not work together: the secret was fixed beforehand, and the witness’s words, posted after the list was closed, decided with it.",
    shows: [
      AFTER_CLOSING,
      SECRET_FIRST,
      "Nobody could try out lists until a friend won: what the witness would post was not known yet.",
      ARITHMETIC,
      GIVEN_UP,
    ],
    hides: [
      "Whether the witness and the streamer worked together.",
      "Whether a reveal was held back because the result was disliked: that is visible, and not prevented.",
      SKIPPED,
      INVENTED,
      LEFT_OUT,
    ],
  },
  c: {
    name: "Level c: commitment and public beacon",
    strong: true,
    sentence:
      "Provably fair, if chat shows what is listed below: the winner was decided by a public random number that nobody in the world knew when the list was closed.",
    shows: [
      AFTER_CLOSING,
      SECRET_FIRST,
      "Nobody, not even the streamer, could try out lists: the public number (drand, a network of independent organisations) did not exist yet.",
      "The streamer could not stop a disliked result by keeping silent: anybody could have finished the draw.",
      ARITHMETIC,
      GIVEN_UP,
    ],
    hides: [
      SKIPPED,
      INVENTED,
      LEFT_OUT,
      "Whether a majority of drand’s organisations worked together with the streamer.",
    ],
  },
};

function levelOf({ level, proof }) {
  return level === "" ? null : LEVELS[level === "b" && proof.salts.length > 0 ? "witnessed" : level];
}

// The checks, for people: what each is called, and what it is good for.
const CHECK_TEXTS = {
  form: ["Is the file complete?", ""],
  terms: [
    "Can the terms be read?",
    "Who draws, which number this draw has, how many winners there are, and the rules: fixed before anybody entered (levels b and c).",
  ],
  commitment: [
    "Does the commitment fit?",
    "A commitment is a fingerprint of secret and terms together. It can be shown to everybody without giving the secret away; once it is out, neither can be changed.",
  ],
  list: [
    "Does the list add up?",
    "Everybody who takes part, with a whole number of tickets, in alphabetical order of ids, nobody twice, and as many as the list says.",
  ],
  fingerprint: ["Does the list’s fingerprint fit?", "If one letter of the list were another, its fingerprint would be a completely different one."],
  belonging: ["Does the list belong to this draw?", "It names this draw’s commitment, so it cannot be that of another draw."],
  salts: ["Are the witness’s words unchanged?", "Salts are lines that a witness posts after the list is closed. They are allowed at level b only."],
  events: [
    "Do draw and redraws follow each other?",
    "One draw with as many winners as promised; after it only redraws, each of which names the winners it replaces.",
  ],
  rounds: ["Is each round the one that it must be?", "Which public number decides follows from the time at which the list was closed, or the redraw announced."],
  signatures: ["Does each round have its signature?", "The public number comes with a signature, one for each round."],
  beacon: [
    "Are the public numbers genuine?",
    "drand’s signature is checked against drand’s public key, which is written down in this page. Nobody can forge it, or ask for another number.",
  ],
  seeds: ["Do the seeds follow?", "The seed is the fingerprint of everything that was fixed before: list, secret, witness or public number. All winners follow from it."],
  picks: ["Do the winners follow from the seeds?", "Each winner’s ticket is worked out again, and who owned it among those who were still in."],
};
