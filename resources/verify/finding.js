// Finding entries in a list of up to a million without asking the page to hold them all.

const FOUND_MAX = 50;

class Finder {
  constructor(outcome) {
    this.list = outcome.list;
    this.text = outcome.proof.list.toLowerCase();
    this.won = new Map(); // id -> the picks that it won, as {event, pick}
    for (const event of outcome.proof.events) {
      for (const { id, pick } of event.picks) {
        this.won.set(id, [...(this.won.get(id) ?? []), { event: event.event, pick }]);
      }
    }
    this.starts = null;
  }

  // Where each line begins in the text that is searched; lower case may be longer than the original.
  lineStarts() {
    if (this.starts === null) {
      const starts = new Uint32Array(this.list.count + 1);
      let at = 0;
      for (let line = 0; line < 7; line++) {
        at = this.text.indexOf("\n", at) + 1;
      }
      for (let place = 0; place <= this.list.count; place++) {
        starts[place] = at;
        at = this.text.indexOf("\n", at) + 1;
      }
      starts[this.list.count] = this.text.length;
      this.starts = starts;
    }
    return this.starts;
  }

  // {count, exact, places}: how many entries have the words in id or name, how many are just that, and the first of
  // them, exact ones before the others.
  search(words) {
    const wanted = words.trim().normalize("NFC").toLowerCase();
    if (wanted === "" || wanted.includes("\n")) {
      return { count: 0, exact: 0, places: [] };
    }
    const starts = this.lineStarts();
    const { text } = this;
    const exact = [];
    const others = [];
    let count = 0;
    let exactCount = 0;
    let place = 0;
    let at = text.indexOf(wanted, starts[0]);
    while (at >= 0) {
      place = this.placeAt(at, place);
      const line = text.slice(starts[place], starts[place + 1] - 1);
      const id = line.indexOf(" ") + 1;
      if (line.indexOf(wanted, id) >= 0) {
        count++;
        const name = line.indexOf(" ", id) + 1;
        const own = line.slice(id, name - 1);
        const isExact = own === wanted || line.slice(name) === wanted || own.slice(own.indexOf(":") + 1) === wanted;
        exactCount += Number(isExact);
        const kept = isExact ? exact : others;
        if (kept.length < FOUND_MAX) {
          kept.push(place);
        }
      }
      at = text.indexOf(wanted, starts[place + 1]);
    }
    return { count, exact: exactCount, places: [...exact, ...others].slice(0, FOUND_MAX) };
  }

  placeAt(at, least) {
    const starts = this.starts;
    let low = least;
    let high = this.list.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (starts[middle] <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  // What a list says of an entry.
  entry(place) {
    const { list } = this;
    const first = list.firstTicket(place);
    const weight = list.weights[place];
    const [id, name] = list.part(place);
    return { id, name, weight, first, last: first + weight - 1, won: this.won.get(id) ?? [] };
  }
}

// The id under which somebody stands in a list that hides who is in it.
function blindId(nonce, id) {
  return `blind:${sha256Hex(`streamdraw/1 blind\n${nonce}\n${id}\n`)}`;
}
