"""Rows of the list of draws: what they hold, what is searched through, and the columns they are shown in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from raffle_desktop.domain.figures import percent_text
from raffle_desktop.gui.stage.steps_words import level_name
from raffle_desktop.gui.stage.winner_card import PLATFORMS
from raffle_desktop.gui.tables.tuple_model import Column
from raffle_desktop.gui.tabs.history_words import counted, draw_state, list_state
from raffle_desktop.gui.texts import local_date_time, number, shown_name, tr
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.services import Services

NAMES_SHOWN = 3


@dataclass(frozen=True, slots=True)
class DrawRow:
    """A draw with what it is called (its session or list), and the text that a search looks through."""

    view: DrawView
    name: str
    haystack: str


Listed = tuple[str, DrawRow]
"""A row of the table, by the draw's id."""


def read_rows(services: Services, views: Iterable[DrawView]) -> list[Listed]:
    """For a worker's thread."""
    titles: dict[int | None, str] = {}
    rows: list[Listed] = []
    for view in views:
        title = view.source_label if view.session_id is None else titles.get(view.session_id)
        if title is None:
            title = titles[view.session_id] = services.draw_reader.title(view)
        name = title or tr("Session {n}", n=number(view.session_id or 0))
        rows.append((view.id, DrawRow(view, name, _haystack(view, name))))
    return rows


def _haystack(view: DrawView, name: str) -> str:
    parts = [f"#{view.seq}", view.id, view.list_sha256, name, list_state(view), local_date_time(view.opened_at)]
    parts += [view.commitment, level_name(view.level), view.void_reason]
    for one in view.winners:
        parts += [one.name, PLATFORMS.get(one.platform, ""), one.reason]
    return " ".join(parts).casefold()


def _winners(view: DrawView) -> str:
    if view.state == "void":
        return shown_name(view.void_reason, 80)
    people = counted(view)
    names = [
        shown_name(one.name, 40) + (f" ({PLATFORMS[one.platform]})" if PLATFORMS.get(one.platform) else "")
        for one in people[:NAMES_SHOWN]
    ]
    if len(people) > NAMES_SHOWN:
        names.append(tr("and {n} more", n=number(len(people) - NAMES_SHOWN)))
    return ", ".join(names)


def _odds(view: DrawView) -> Fraction:
    people = counted(view)
    return people[0].odds if len(people) == 1 else Fraction(0)


def columns(outcomes: Mapping[str, bool | None]) -> list[Column]:
    """The columns; `outcomes` says by the draw's id what verifying it gave, and may change."""

    def of_view(text: Callable[[DrawView], Any]) -> Callable[[Listed], Any]:
        return lambda one: text(one[1].view)

    def tone(one: Listed) -> str:
        return draw_state(one[1].view)[1] or "muted"

    def source(one: Listed) -> str:
        return shown_name(one[1].name, 40)

    def odds(view: DrawView) -> str:
        return percent_text(_odds(view)) if _odds(view) else ""

    def outcome(one: Listed) -> int:
        # Failures first, then what stays open.
        return {False: 0, None: 1, True: 2}[outcomes[one[0]]] if one[0] in outcomes else 3

    def outcome_text(one: Listed) -> str:
        return (tr("✗ fails"), tr("open"), tr("✓ holds"), "")[outcome(one)]

    def outcome_colour(one: Listed) -> str:
        return ("bad", "warn", "good", "")[outcome(one)]

    by_seq = of_view(lambda view: view.seq)
    state = of_view(list_state)
    return [
        Column("seq", "#", of_view(lambda view: number(view.seq)), by_seq, 56, right=True, descending_first=True),
        Column("when", tr("When"), of_view(lambda view: local_date_time(view.opened_at)), by_seq, 144),
        Column("winners", tr("Winners"), of_view(_winners), of_view(lambda view: _winners(view).casefold())),
        Column("state", tr("State"), state, state, 116, colour=tone),
        Column("source", tr("Source"), source, lambda one: source(one).casefold(), 128),
        Column(
            "entries",
            tr("Entries"),
            of_view(lambda view: number(view.entries) if view.list_sha256 else ""),
            of_view(lambda view: view.entries),
            100,
            right=True,
            descending_first=True,
        ),
        Column("odds", tr("Odds"), of_view(odds), of_view(_odds), 88, right=True),
        Column("proof", tr("Proof"), outcome_text, outcome, 80, hidden=True, colour=outcome_colour),
    ]
