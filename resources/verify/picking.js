// Working the winners out again: a tree of sums, in which an entry is found by its ticket, and leaves, in log2(n) steps.

class TicketTree {
  constructor(weights) {
    let leaves = 1;
    while (leaves < weights.length) {
      leaves *= 2;
    }
    this.leaves = leaves;
    this.sums = new Float64Array(2 * leaves);
    this.sums.set(weights, leaves);
    for (let node = leaves - 1; node > 0; node--) {
      this.sums[node] = this.sums[2 * node] + this.sums[2 * node + 1];
    }
  }

  get total() {
    return this.sums[1];
  }

  // Takes out the entry that owns a ticket, counted over those still in, and gives its place.
  take(ticket) {
    const { leaves, sums } = this;
    let node = 1;
    while (node < leaves) {
      node *= 2;
      if (ticket >= sums[node]) {
        ticket -= sums[node];
        node++;
      }
    }
    const place = node - leaves;
    for (const weight = sums[node]; node > 0; node >>>= 1) {
      sums[node] -= weight;
    }
    return place;
  }
}

// How many bits the largest ticket number needs.
function ticketBits(total) {
  let bits = 0;
  while (2 ** bits < total) {
    bits++;
  }
  return bits;
}

// The first so many bits (at most 53) of a fingerprint, as a number.
function leadingBits(words, bits) {
  const first = words[0] >>> 0;
  const second = words[1] >>> 0;
  return bits <= 32
    ? Math.floor(first / 2 ** (32 - bits))
    : first * 2 ** (bits - 32) + Math.floor(second / 2 ** (64 - bits));
}

// Which attempt gives a ticket, and which: numbers that are too large are thrown away.
function ticketOf(seed, pick, total) {
  const bits = ticketBits(total);
  for (let attempt = 0; ; attempt++) {
    const words = sha256(utf8Writer.encode(`streamdraw/1 pick\n${seed}\n${pick}\n${attempt}\n`));
    const ticket = leadingBits(words, bits);
    if (ticket < total) {
      return { attempt, ticket };
    }
  }
}
