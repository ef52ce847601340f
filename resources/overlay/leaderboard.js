// Who has the best chances in the session, or with ?book= who holds most tickets in a book. A row keeps its element for as long as it is on the board, and moves to its new place.
"use strict";

(() => {
  const raffle = window.raffle;
  const GONE_MS = 350;
  const WEIGHT_LEAST = 4;
  const WEIGHT_MOST = 11;

  const root = document.documentElement;
  const board = document.getElementById("board");
  const list = document.getElementById("lines");
  const rows = new Map();
  let isFirst = true;

  // Two viewers can have one name; then the order decides which is which.
  function keysOf(lines) {
    const seen = new Map();
    return lines.map((line) => {
      const key = `${line.platform} ${line.name}`;
      const before = seen.get(key) ?? 0;
      seen.set(key, before + 1);
      return `${before} ${key}`;
    });
  }

  function makeRow(line) {
    const row = raffle.part("li", "line");
    row.append(
      raffle.part("span", "rank"),
      raffle.nameOf(line.name),
      raffle.part("span", "weight"),
      raffle.part("span", "chance"),
    );
    return row;
  }

  function fill(row, line, place, best) {
    const [rank, , weight, chance] = row.children;
    raffle.setText(rank, String(line.rank));
    raffle.setText(weight, line.weight);
    raffle.setText(chance, line.chance);
    row.classList.toggle("first", line.rank <= 3);
    row.style.setProperty("--place", String(place));
    row.style.setProperty("--share", String(best > 0 ? line.share / best : 0));
  }

  function leave(key) {
    const row = rows.get(key);
    rows.delete(key);
    row.classList.add("going");
    window.setTimeout(() => row.remove(), GONE_MS);
  }

  function render({ lines: all }, counted) {
    const lines = all.slice(0, raffle.options.top);
    const keys = keysOf(lines);
    board.classList.toggle("instant", isFirst);
    [...rows.keys()].filter((key) => !keys.includes(key)).forEach(leave);
    const longest = Math.max(WEIGHT_LEAST, ...lines.map((line) => line.weight.length));
    root.style.setProperty("--weight-size", String(Math.min(longest, WEIGHT_MOST) + 0.5));
    root.style.setProperty("--filled", String(lines.length));
    const coming = [];
    lines.forEach((line, place) => {
      let row = rows.get(keys[place]);
      if (!row) {
        row = makeRow(line);
        rows.set(keys[place], row);
        if (!isFirst) {
          row.classList.add("coming");
          coming.push(row);
        }
      }
      fill(row, line, place, lines[0].share);
    });
    // In reading order, also for who reads the page with other means than eyes.
    keys.forEach((key, place) => {
      const row = rows.get(key);
      if (list.children[place] !== row) {
        list.insertBefore(row, list.children[place] ?? null);
      }
    });
    document.getElementById("empty").hidden = lines.length > 0;
    raffle.setText(document.getElementById("entries"), counted);
    board.hidden = false;
    void list.offsetHeight; // so that what comes starts from where it was put
    coming.forEach((row) => row.classList.remove("coming"));
    isFirst = false;
  }

  function renderSession(content) {
    render(content, raffle.counted(content.entries, "1 entry", "{n} entries"));
  }

  // By its id or its name in any case; nothing after the equals sign means the default book.
  function isWanted(book) {
    const wanted = raffle.options.book.trim();
    const key = wanted.normalize("NFC").toLowerCase();
    return wanted === "" ? book.isDefault : String(book.id) === wanted || book.keys.includes(key);
  }

  function renderBook({ books }) {
    const book = books.find(isWanted);
    const title = document.getElementById("title");
    title.dir = "auto";
    raffle.setText(title, book?.name ?? "No such book");
    raffle.setText(document.getElementById("empty"), book ? "Waiting for tickets" : "There is no book of this name");
    render(book ?? { lines: [] }, raffle.counted(book?.tickets ?? 0, "1 ticket", "{n} tickets"));
  }

  root.style.setProperty("--rows", String(raffle.options.top));
  if (raffle.options.book === null) {
    raffle.on("leaderboard", renderSession);
  } else {
    raffle.on("books", renderBook);
  }
})();
