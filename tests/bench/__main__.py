"""`python -m tests.bench`: figures, ratios, and which aims are met."""

from __future__ import annotations

import argparse
import json
import platform
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from raffle_desktop.storage.engine import sqlite_version
from tests.bench import (
    chat,
    drawing,
    events,
    importing,
    lucky,
    money,
    overlays,
    processes,
    selection,
    stalls,
    starting,
    tables,
    tickets,
    twitch,
    verify_page,
    web,
    weighing,
    wheel,
)
from tests.bench.desks import entries_csv, fill
from tests.bench.measuring import Results

SIZES = (1_000, 10_000, 100_000, 1_000_000)


def main(arguments: Sequence[str] | None = None) -> int:
    options = _options(arguments)
    results = Results(_say)
    _say(f"Python {platform.python_version()}, SQLite {sqlite_version()}, {platform.platform()}")
    _say("Best of several turns, taken in alternation with what is compared; × = over the floor of the same run.")
    with tempfile.TemporaryDirectory(prefix="raffle-bench-", dir=options.folder) as name:
        folder = Path(name)
        filled: dict[int, Path] = {}

        def roots() -> dict[int, Path]:
            """A desk of each size, made when first needed."""
            for size in options.sizes:
                if size not in filled:
                    root = folder / f"desk-{size}"
                    fill(root, entries_csv(size))
                    filled[size] = root
            return filled

        benches: dict[str, Callable[[], None]] = {
            "selection": lambda: selection.measure(results, options.sizes),
            "events": lambda: events.measure(results, folder),
            "process": lambda: processes.measure(results, folder),
            "import": lambda: importing.measure(results, options.sizes, folder),
            "draw": lambda: drawing.measure(results, roots()),
            "weights": lambda: weighing.measure(results, roots()),
            "start": lambda: starting.measure(results),
            "wheel": lambda: wheel.measure(results),
            "table": lambda: tables.measure(results, options.sizes),
            "stalls": lambda: stalls.measure(results, folder),
            "web": lambda: web.measure(results, roots()),
            "overlays": lambda: overlays.measure(results, folder),
            "twitch": lambda: twitch.measure(results, folder),
            "chat": lambda: chat.measure(results, folder, options.chat_seconds),
            "tickets": lambda: tickets.measure(results, folder),
            "money": lambda: money.measure(results, folder),
            "lucky": lambda: lucky.measure(results, folder),
            "verify-page": lambda: verify_page.measure(results, options.sizes, folder),
        }
        for bench in options.only or benches:
            benches[bench]()
    missed = [aim for aim in results.aims if not aim.met]
    _say(f"{len(results.aims) - len(missed)} of {len(results.aims)} aims met.")
    for aim in missed:
        _say(f"MISSED: {aim.text}: {aim.value:.3g}, aim {'at least' if aim.at_least else 'at most'} {aim.limit:g}")
    if options.json is not None:
        options.json.write_text(json.dumps(results.as_object(), indent=1) + "\n", encoding="utf-8")
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__, allow_abbrev=False)
    parser.add_argument("--sizes", type=_sizes, default=SIZES, metavar="N,N", help="entries of the desks measured on")
    parser.add_argument(
        "--only",
        action="append",
        choices=(
            "selection",
            "events",
            "process",
            "import",
            "draw",
            "weights",
            "start",
            "wheel",
            "table",
            "stalls",
            "web",
            "overlays",
            "twitch",
            "chat",
            "tickets",
            "lucky",
            "money",
            "verify-page",
        ),
        help="this bench alone (may be given several times)",
    )
    parser.add_argument("--chat-seconds", type=int, default=60, metavar="N", help="how long the busy chat goes on")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--folder", type=Path, metavar="DIR", help="make the desks there (default: the system's own)")
    return parser.parse_args(arguments)


def _sizes(text: str) -> tuple[int, ...]:
    try:
        sizes = tuple(sorted({int(part.replace("_", "")) for part in text.split(",")}))
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a list of numbers") from None
    if sizes[0] < 200:
        raise argparse.ArgumentTypeError("200 entries are the fewest to measure on")
    return sizes


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
