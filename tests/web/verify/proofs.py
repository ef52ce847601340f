"""Proofs for trying verifiers on: the worked ones, random ones of every kind, and ones that somebody meddled with."""

from __future__ import annotations

import json
import random
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from raffle_desktop.domain.streamdraw.draw_list import MICRO, TOTAL_MAX, DrawList, build_list, build_list_from_weights
from raffle_desktop.domain.streamdraw.proof import (
    DrawEvent,
    Post,
    main_event,
    proof_document,
    proof_json,
    redraw_event,
    standing_picks,
)
from raffle_desktop.domain.streamdraw.texts import (
    NO_PREDECESSOR,
    QUICKNET_CHAIN,
    Level,
    OpenTerms,
    blind_id,
    commitment,
    list_id,
    round_time,
)
from raffle_desktop.domain.streamdraw.verification import NotAProof, verify
from raffle_desktop.feeds.beacon import check_signature
from tests.obs.cards import HOSTILE

Document = dict[str, Any]

VECTORS = Path(__file__).parents[2] / "data" / "fair-draw" / "vectors.json"
NAMES = (*HOSTILE, "ann", "Jürgen", "日本", "-", 'it\'s 100%\\n $(touch x) `id` "q"', " blank first", "0", "İstanbul")
TEXTS = (
    "dice: 4",
    "café",
    "cafe\u0301",
    "",
    "%s %d \\n \\0101 'quoted' $HOME",
    "two\nlines",
    "\x1b[2J\x00\u202e\u2066",
    "😀" * 20,
)
RULES = (
    "One mug.",
    "T1 sub x1.5; witness: @mod 🎲",
    "100 % 'fair' \\t \"$(touch hacked)\" `touch hacked` !!",
    "\u202eevil\u2069\ufeff",
)


@cache
def vectors() -> Document:
    loaded: Document = json.loads(VECTORS.read_text(encoding="utf-8"))
    return loaded


def worked(number: int) -> Document:
    """The worked draw of level a, b or c, as a copy that may be changed."""
    document: Document = json.loads(json.dumps(vectors()["vectors"][number]["proof"]))
    return document


@cache
def signatures() -> dict[int, str]:
    """The real signatures of six rounds; there are no others to make proofs of level c with."""
    return {beacon["round"]: beacon["signature"] for beacon in vectors()["quicknet"]["rounds"]}


@cache
def is_signature(round_number: int, signature: bytes) -> bool:
    return check_signature(round_number, signature)


Outcome = tuple[bool, bool, bool, str, tuple[str, ...], tuple[str, ...]]


def judged(text: bytes) -> Outcome:
    """What the program's own verifier says: is it a proof, ok, complete, level, failed checks, open checks."""
    try:
        report = verify(text, is_signature)
    except NotAProof:
        return (False, False, False, "", (), ())
    failed = tuple(check.name for check in report.checks if check.ok is False)
    still_open = tuple(check.name for check in report.checks if check.ok is None)
    return (True, report.ok, report.complete, report.level, failed, still_open)


def random_proof(number: int) -> Document:
    """The same number always gives the same proof."""
    chance = random.Random(number)
    level = chance.choice(list(Level))
    entries = _entries(chance)
    rounds = sorted(chance.choices(list(signatures()), k=4))
    delay = chance.randint(15, 600) if level is Level.BEACON else chance.choice((0, 30, 999))
    terms = OpenTerms(
        channel=f"{chance.choice(('twitch', 'kick', 'youtube'))}:{chance.choice((0, 7, 10**59))}",
        seq=chance.choice((1, 2, 10**15 - 1)),
        prev=chance.choice((NO_PREDECESSOR, f"{chance.getrandbits(256):064x}")),
        level=level,
        winners=chance.choice((1, 1, 2, 3, len(entries), len(entries) + 2)),
        delay=delay,
        claim=chance.choice((0, 120)),
        chain=QUICKNET_CHAIN if level is Level.BEACON else "-",
        rules=chance.choice(RULES),
    )
    secret = f"{chance.getrandbits(256):064x}"

    def moment(event: int) -> int:
        """A time from which that event's round follows; at the other levels any, later and later."""
        if level is Level.BEACON:
            return round_time(rounds[event]) - delay - (0 if event else chance.randint(0, 2))
        return 1_700_000_000 + 60 * event

    closed = moment(0)
    draw = build_list_from_weights(commitment(secret, terms.text()), closed, terms.round_for(closed), entries)
    salts = chance.choices(TEXTS, k=chance.randint(0, 3)) if level is Level.COMMITTED else []
    events = _events(chance, terms, draw, secret, salts, [moment(event) for event in range(1, 4)])
    posts = (
        [Post("open", "twitch", "STREAMDRAW", 1_700_000_000_000, url="https://x.example/")]
        if chance.random() < 0.3
        else []
    )
    return proof_document(terms.text(), secret, draw.text, salts, events, posts=posts)


def _entries(chance: random.Random) -> list[tuple[str, str, Fraction]]:
    """With whole, fractional, huge or equal weights; the totals of the huge ones reach up to 2^53 - 1."""
    count = chance.choice((1, 2, 3, chance.randint(4, 40)))
    ids: set[str] = set()
    while len(ids) < count:
        name = f"{chance.choice(NAMES)}{chance.randint(1, 999)}"
        ids.add(
            chance.choice(
                (
                    list_id("twitch", str(chance.randint(1, 10**9)), name),
                    list_id("manual", None, name),
                    list_id("kick", None, name),
                    blind_id(f"{chance.getrandbits(128):032x}", "twitch:1"),
                    "!" * chance.randint(1, 200),
                    "'\"\\%$`~",
                )
            )
        )
    kind = chance.choice(("small", "fraction", "huge", "equal"))
    if kind == "huge":
        cuts = sorted(chance.sample(range(1, TOTAL_MAX), count - 1))
        weights = [Fraction(end - begin) for begin, end in zip([0, *cuts], [*cuts, TOTAL_MAX], strict=True)]
    elif kind == "fraction":
        weights = [Fraction(chance.randint(1, 99), chance.choice((1, 2, 3, 7, 8, 10, 1000))) for _ in range(count)]
    else:
        weights = [Fraction(1 if kind == "equal" else chance.randint(1, 50)) for _ in range(count)]
    return [
        (entry_id, "-" if entry_id.startswith("blind:") else chance.choice(NAMES), weight)
        for entry_id, weight in zip(sorted(ids), weights, strict=True)
    ]


def _events(
    chance: random.Random, terms: OpenTerms, draw: DrawList, secret: str, salts: list[str], moments: list[int]
) -> list[DrawEvent]:
    sealed = terms.level is Level.BEACON
    first = signatures()[draw.round_number] if sealed else None
    events = [main_event(terms, draw, secret, salts, first)]
    for announced in moments[: chance.choice((0, 0, 1, 2, 3))]:
        standing = list(standing_picks(events))
        if not standing or announced < events[-1].announced:
            break
        events.append(
            redraw_event(
                terms,
                draw,
                secret,
                events,
                announced=announced,
                replaces=chance.sample(standing, chance.randint(1, min(3, len(standing)))),
                reason=chance.choice(("", "no reply", *NAMES))[:200],
                salts=salts,
                signature=signatures()[terms.round_for(announced)] if sealed else None,
            )
        )
    return events


def beacon_proof(round_number: int) -> Document:
    """A draw of level c that this round decided."""
    terms = OpenTerms("twitch:1", 1, NO_PREDECESSOR, Level.BEACON, 2, 30, 0, QUICKNET_CHAIN, "One mug each.")
    closed, secret = round_time(round_number) - 30, "5e" * 32
    entries = [(f"twitch:{number}", f"viewer_{number}", Fraction(number)) for number in range(1, 9)]
    draw = build_list_from_weights(commitment(secret, terms.text()), closed, round_number, entries)
    event = main_event(terms, draw, secret, (), signatures()[round_number])
    return proof_document(terms.text(), secret, draw.text, (), [event])


def text_of(document: Document, chance: random.Random | None = None) -> bytes:
    """The proof file; with `chance`, written as some other program might have."""
    if chance is None:
        return proof_json(document).encode()
    return json.dumps(document, ensure_ascii=chance.random() < 0.5, indent=chance.choice((None, 0, 3))).encode(
        "utf-8", "surrogatepass"
    )


def meddled(number: int) -> bytes:
    """A random proof with one thing changed, somewhere in its text or in one of its fields."""
    chance = random.Random(f"meddled {number}")
    document = random_proof(chance.randint(0, 10_000))
    if chance.random() < 0.5:
        text = bytearray(text_of(document, chance))
        at = chance.randrange(len(text))
        text[at : at + chance.randint(0, 2)] = bytes(
            chance.choices((*b'0123456789abcdef"\\\n\r ,:{}[].eE-+', 0, 0xC3, 0xFF, text[at]), k=chance.randint(0, 2))
        )
        return bytes(text)
    place, key = chance.choice(_places(document))
    place[key] = _other(chance, place[key])
    return text_of(document, chance)


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Everything in a document that can be replaced, as (container, key)."""
    if not isinstance(value, dict | list):
        return []
    keys = list(value) if isinstance(value, dict) else range(len(value))
    return [one for key in keys for one in [(value, key), *_places(value[key])]]


def _other(chance: random.Random, value: Any) -> Any:
    if isinstance(value, bool) or value is None or chance.random() < 0.1:
        return chance.choice((None, True, 0, -1, 1.0, "", "x", [], {}, 2**53, 10**15, "\ud800", [value]))
    if isinstance(value, int):
        return chance.choice(
            (value + 1, value - 1, -value, value * 10, 2**53 - 1, 2**53, 2**64, float(value), str(value))
        )
    if isinstance(value, str) and value:
        at = chance.randrange(len(value))
        other = chance.choice(("", "0", "a", "\n", " ", "\r", "٣", "\ufeff", "😀", value[at] * 2, value[at].swapcase()))
        return value[:at] + other + value[at + 1 :]
    if isinstance(value, list) and value:
        return chance.choice((value[:-1], value[1:], value[::-1], [*value, value[0]]))
    if isinstance(value, dict):
        key = chance.choice(list(value))
        return chance.choice(({**value, "extra": 1}, {name: one for name, one in value.items() if name != key}))
    return "x"


def crowd_proof(entries: int, winners: int = 1) -> str:
    """A proof of level a with that many in the list."""
    terms = OpenTerms("twitch:1", 1, NO_PREDECESSOR, Level.LOCAL, winners, 0, 0, "-", "One mug each.")
    secret = "5e" * 32
    people = [
        (f"twitch:{number * 7919 % 10_000_019}", f"viewer_{number}", (number % 50 + 1) * MICRO)
        for number in range(entries)
    ]
    draw = build_list(commitment(secret, terms.text()), 1_700_000_000, 0, people)
    return proof_json(proof_document(terms.text(), secret, draw.text, (), [main_event(terms, draw, secret)]))
