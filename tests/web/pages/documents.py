"""Documents as the program's server sends them, to try the pages on."""

from __future__ import annotations

import time
from fractions import Fraction
from typing import Any

from raffle_desktop.domain.figures import percent_text
from raffle_desktop.domain.wheel import OPENING_MS, SECOND_SPIN_MS, Row, final_turn, turns_for
from raffle_desktop.obs.display_names import display_name
from raffle_desktop.obs.winner_card import state_of
from raffle_desktop.services.wheel_views import DrawWheel, wheel_of
from tests.obs.cards import ARABIC, ENGLAND, FAMILY, IMG, LONG, OVERRIDE, SCRIPT, ZALGO, card_with

HEBREW = "שלום_עולם_ארוך"
WIDE = "﷽" * 64
FLOOD = "".join(f"{letter}\u0301\u0316\u0353" for letter in "flood of accents")
NASTY = (
    IMG,
    SCRIPT,
    FAMILY * 9,
    ENGLAND * 9,
    ARABIC,
    HEBREW,
    OVERRIDE,
    LONG,
    ZALGO,
    FLOOD,
    WIDE,
    "W" * 64,
    "日本語の名前が長い配信者さん",
    "a\u200b\ufeffb",
    "{{7*7}}${7*7}",
    "'\"`;--",
    "javascript:alert(1)",
    "&lt;b&gt;&amp;",
)
PLAIN = ("PixelPirate_42", "sven7", "tiny_kiwi", "Nina_h", "CometLP", "jazzynoodle1988", "ЗлойБобёр", "느긋한수달")

Document = dict[str, Any]


def now_ms() -> float:
    return time.time() * 1000


def names_of(count: int) -> list[str]:
    return [name if index < len(PLAIN) else f"{name}_{index}" for index, name in _cycle(PLAIN, count)]


def hostile_names(count: int) -> list[str]:
    return [display_name(f"{name}{index}" if index >= len(NASTY) else name) for index, name in _cycle(NASTY, count)]


def _cycle(names: tuple[str, ...], count: int) -> list[tuple[int, str]]:
    return [(index, names[index % len(names)]) for index in range(count)]


def rows_of(names: list[str]) -> list[Row]:
    """Entries of falling weight; those far behind are light enough for the band."""
    return [(f"k{index:05}", name, 1 + 40_000_000 // (1 + index) ** 2) for index, name in enumerate(names)]


def desk(entries: int, *, is_open: bool = True, close_at: float | None = None, name: str = "Friday") -> Document:
    return {
        "session": {"id": 3, "name": name},
        "submissionsOpen": is_open,
        "closeAt": close_at,
        "entries": entries,
        "totalWeight": "1 234.5",
    }


def leaderboard(names: list[str], entries: int | None = None) -> Document:
    weights = [Fraction(1000, 1 + index) for index in range(len(names))]
    total = sum(weights, Fraction(0))
    lines = [
        {
            "rank": index + 1,
            "name": name,
            "platform": ("twitch", "kick")[index % 2],
            "weight": f"{float(weight):.4g}",
            "chance": percent_text(weight / total),
            "share": float(weight / total),
        }
        for index, (name, weight) in enumerate(zip(names, weights, strict=True))
    ]
    return {"entries": len(names) if entries is None else entries, "lines": lines[:50]}


def winner(*names: str, visible_from: float = 0, title: str = "Friday night giveaway") -> Document:
    return {**state_of(card_with(*names, title=title) if names else None), "visibleFrom": visible_from}


def entry_item(number: int, name: str) -> Document:
    return {"id": f"e{number}", "kind": "entry", "name": name, "weight": "1.5", "at": 1000.0 * number}


def winner_item(number: int, name: str, visible_from: float = 0) -> Document:
    item = {"id": f"w{number}", "kind": "winner", "name": name, "title": "Friday", "at": 1000.0 * number}
    return {**item, "visibleFrom": visible_from}


def ticker(items: list[Document], *, entries: int | None = None, is_open: bool = True) -> Document:
    return {"items": items, "submissionsOpen": is_open, "entries": len(items) if entries is None else entries}


def wheel(rows: list[Row], *, version: str, is_open: bool = True, title: str = "Friday") -> Document:
    """The pool at rest."""
    first = rows[0][0] if rows else ""
    document: Document = {
        "version": version,
        "mode": "pool",
        "title": title,
        "submissionsOpen": is_open,
        "total": 0,
        "count": 0,
        "slices": [],
        "band": {"count": 0, "weight": 0},
        "spin": None,
        "second": None,
        "winner": None,
        "style": {"confetti": True, "reducedMotion": False},
    }
    return document | _layout(draw_of(rows, first)) if rows else document


def staged(state: str, **given: Any) -> Document:
    """A beacon draw that goes in steps, as it is told in this state; anything of it can be given otherwise."""
    is_closed = state != "opened"
    return {
        "id": "1a2b3c4d5e6f7081",
        "seq": 3,
        "level": "beacon",
        "state": state,
        "title": "Friday night giveaway",
        "commitment": "c0" * 32,
        "list": "1a" * 32 if is_closed else "",
        "counted": "15 432 entries" if is_closed else "",
        "secret": "5e" * 32 if is_closed else "",
        "round": "32123456" if is_closed else None,
        "roundAt": now_ms() + 60_000 if is_closed else None,
        "waitsSince": now_ms() if is_closed else None,
        "witnessed": "",
        "redraw": None,
        "winners": [],
        "more": 0,
        "visibleFrom": None,
        "reason": "",
        "until": None,
        "check": "",
        **given,
    }


def draw_of(rows: list[Row], key: str) -> DrawWheel:
    name = next(row[1] for row in rows if row[0] == key)
    return wheel_of(rows, key, name=name, draw_id="d" * 16, commitment="c" * 64, event=0, pick=1)


def _layout(draw: DrawWheel) -> Document:
    layout = draw.layout
    return {
        "total": layout.total,
        "count": layout.count,
        "slices": [[display_name(one.name), one.weight] for one in layout.slices],
        "band": {"count": layout.band_count, "weight": layout.band_weight},
    }


def spun(
    rows: list[Row], key: str, *, version: str, started_at: float, duration_ms: int = 6000, reduced: bool = False
) -> Document:
    """A wheel that turns to the entry `key`; over or to come, as `started_at` (milliseconds) says."""
    draw = draw_of(rows, key)
    micros = round(started_at * 1000)
    spin, second = draw.spin(micros, duration_ms), draw.second_spin(micros, duration_ms)
    document = wheel(rows, version=version) | {"mode": "draw"}
    document["spin"] = {"startedAt": started_at, "durationMs": duration_ms, "from": 0.0, "to": spin.final_turn}
    if second is not None and draw.magnified is not None:
        layout = draw.magnified.layout
        one = layout.slices[draw.magnified.index]
        document["second"] = {
            "slices": [[display_name(one.name), one.weight] for one in layout.slices],
            "total": layout.total,
            "index": draw.magnified.index,
            "bandCount": draw.magnified.band_count,
            "spin": {
                "startedAt": started_at + duration_ms + OPENING_MS,
                "durationMs": SECOND_SPIN_MS,
                "from": 0.0,
                "to": final_turn(one.before, one.weight, layout.total, draw.landing, turns_for(SECOND_SPIN_MS)),
            },
        }
    own = next(row for row in rows if row[0] == key)
    document["winner"] = {
        "name": display_name(own[1]),
        "index": draw.index,
        "weight": "22",
        "chance": percent_text(Fraction(own[2], draw.layout.total)),
        "platform": "twitch",
    }
    document["style"] = {"confetti": True, "reducedMotion": reduced}
    return document
