"""Draws of all sorts, chosen by number: always the same ones, each written by the desk's own code."""

from __future__ import annotations

import random
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from raffle_desktop.domain.streamdraw.draw_list import TOTAL_MAX, build_list_from_weights, parse_list
from raffle_desktop.domain.streamdraw.proof import DrawEvent, main_event, proof_document, redraw_event, standing_picks
from raffle_desktop.domain.streamdraw.texts import QUICKNET_CHAIN, Level, OpenTerms, commitment
from tests.unit.streamdraw.plain_draw import Asked, Row

NAMES = (
    "Ann",
    "Jürgen",
    "e\u0301",
    "\u202eevil",
    "<b>x</b>",
    "名前",
    "🎲" * 70,
    "\n",
    "",
    "a\u2028b",
    "x" * 80,
    "12 x y",
)
SALTS = ("dice: 4 6 1", "café", "cafe\u0301", "🎲\u202e", "", "two\nlines", '"quoted" \\n')
REASONS = ("", "no reply 120 s", "weg 🙈", '"\\', "\u2028")


@dataclass(frozen=True)
class RandomDraw:
    """What is put in, and the proof that the desk makes of it."""

    open_text: str
    secret: str
    salts: list[str]
    rows: list[Row]
    events: list[Asked]
    document: dict[str, Any]


def random_draw(number: int) -> RandomDraw:
    """The draw of that number: any level, 1 to 12 entries, totals up to 2^53 - 1, up to 3 redraws."""
    chance = random.Random(f"streamdraw/1 random draw {number}")
    level = chance.choice(list(Level))
    rows = _rows(chance)
    terms = OpenTerms(
        channel=chance.choice(("twitch:12345678", "kick:1", "local:0")),
        seq=chance.choice((1, 2, 10**15 - 1)),
        prev=chance.choice(("0" * 64, chance.randbytes(32).hex())),
        level=level,
        winners=chance.choice((1, 1, 2, 3, len(rows), len(rows) + 2)),
        delay=chance.choice((15, 30, 600)) if level is Level.BEACON else chance.choice((0, 30)),
        claim=chance.choice((0, 120)),
        chain=QUICKNET_CHAIN if level is Level.BEACON else "-",
        rules=chance.choice(("One mug each.", "é" * 250, "Ein Becher 🎲 (1 Los = 1 €)")),
    )
    secret = chance.randbytes(32).hex()
    salts = chance.choices(SALTS, k=chance.randrange(4)) if level is Level.COMMITTED else []
    closed = chance.choice((0, 1_692_803_367 - 100, 1_692_806_334, 1_700_000_000 + chance.randrange(10**8)))
    # What is stored is text; a draw is taken up from there.
    terms = OpenTerms.parse(terms.text())
    draw = parse_list(
        build_list_from_weights(
            commitment(secret, terms.text()),
            closed,
            terms.round_for(closed),
            [(entry_id, name, weight) for entry_id, weight, name in rows],
        ).text
    )
    signatures: dict[int, str] = {}

    def signature(announced: int) -> str | None:
        at = terms.round_for(announced)
        return signatures.setdefault(at, "9a" + chance.randbytes(47).hex()) if level is Level.BEACON else None

    events: list[DrawEvent] = [main_event(terms, draw, secret, salts, signature(closed))]
    for _ in range(chance.choice((0, 0, 1, 3))):
        standing = list(standing_picks(events))
        if not standing:
            break
        announced = events[-1].announced + chance.choice((0, 1, 3, 120))
        events.append(
            redraw_event(
                terms,
                draw,
                secret,
                events,
                announced=announced,
                replaces=chance.sample(standing, chance.randrange(1, len(standing) + 1)),
                reason=chance.choice(REASONS),
                salts=salts,
                signature=signature(announced),
            )
        )
    asked = [Asked(event.announced, event.count, event.replaces, event.reason, event.signature) for event in events]
    document = proof_document(terms.text(), secret, draw.text, salts, events)
    return RandomDraw(terms.text(), secret, salts, rows, asked, document)


def _rows(chance: random.Random) -> list[Row]:
    size = chance.choice((1, 2, 3, 12))
    kind = chance.choice(("even", "small", "fractions", "large", "full"))
    rows = []
    for number in range(size):
        weight = Fraction(1)
        if kind == "small":
            weight = Fraction(2 * chance.randrange(1, 6))
        elif kind == "fractions":
            weight = Fraction(chance.randrange(1, 100), chance.choice((1, 2, 3, 7, 1000)))
        elif kind in ("large", "full"):
            weight = Fraction(chance.randrange(1, TOTAL_MAX // 12))
        entry_id = chance.choice((f"twitch:{chance.randrange(10**9)}", f"manual:%C3%BC{number}", f"kick:A{number}~!"))
        rows.append((f"{entry_id}{number}", weight, chance.choice(NAMES)))
    if kind == "full":
        entry_id, weight, name = rows[-1]
        rows[-1] = (entry_id, weight + TOTAL_MAX - sum(row[1] for row in rows), name)
    if chance.randrange(4) == 0:
        rows.append(("twitch:none", Fraction(0), "nobody"))
    return rows
