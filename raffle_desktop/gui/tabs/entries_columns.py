"""What the table of entries shows of each."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from raffle_desktop.domain.figures import percent_text
from raffle_desktop.domain.names import name_key
from raffle_desktop.gui.tables.tuple_model import Column
from raffle_desktop.gui.texts import local_date_time, local_time, shown_name, tr, weight_text
from raffle_desktop.services.entry_listing import EntryLine

PLATFORMS = {"twitch": "Twitch", "kick": "Kick", "discord": "Discord"}


@dataclass(slots=True)
class Totals:
    """Of all pending entries, by which chances are computed. It changes while the table lives."""

    count: int = 0
    weight: int = 0


def state_of(line: EntryLine) -> str:
    """What an entry is at, in a word."""
    if line.is_winner:
        return tr("won")
    if line.excluded:
        return tr("excluded")
    if not line.total:
        return tr("cannot win")
    return tr("carried over") if line.is_carried else tr("waiting")


def origin_text(origin: str) -> str:
    """Where an entry came from, in words."""
    words = {
        "chat": tr("Chat"),
        "channel_points": tr("Channel points"),
        "api": tr("API"),
        "csv": tr("List"),
        "manual": tr("By hand"),
    }
    return words.get(origin, origin)


def haystack(line: EntryLine) -> str:
    """What a search looks through."""
    return f"{line.name}\n{line.link}\n{line.notes}".casefold()


def entry_columns(totals: Totals) -> tuple[Column, ...]:
    """The columns; chances follow `totals`."""

    def chance(line: EntryLine) -> str:
        if line.is_winner or line.excluded or not totals.weight:
            return "–"
        return percent_text(Fraction(line.total, totals.weight))

    def colour(line: EntryLine) -> str:
        return "good" if line.is_winner else "warn" if line.excluded or not line.total else "muted"

    return (
        Column("name", tr("Name"), lambda line: shown_name(line.name), lambda line: name_key(line.name), 190),
        Column(
            "platform", tr("Platform"), lambda line: PLATFORMS.get(line.platform, ""), lambda line: line.platform, 84
        ),
        Column(
            "weight",
            tr("Weight"),
            lambda line: weight_text(line.total, 3),
            lambda line: line.total,
            92,
            right=True,
            descending_first=True,
            tip=tr("The weight that counts in the draw, carry-over included"),
        ),
        Column(
            "chance",
            tr("Chance"),
            chance,
            lambda line: 0 if line.is_winner or line.excluded else line.total,
            88,
            right=True,
            descending_first=True,
            tip=tr("The share of all weight in the pool"),
        ),
        Column(
            "carry",
            tr("Carried over"),
            lambda line: weight_text(line.carry_over, 3) if line.carry_over else "",
            lambda line: line.carry_over,
            112,
            right=True,
            descending_first=True,
        ),
        Column("state", tr("State"), state_of, state_of, 104, colour=colour),
        Column(
            "entered",
            tr("Entered"),
            lambda line: local_time(line.entered_at),
            lambda line: line.entered_at,
            84,
            right=True,
            descending_first=True,
        ),
        Column(
            "current",
            tr("Without carry-over"),
            lambda line: weight_text(line.current, 3),
            lambda line: line.current,
            130,
            right=True,
            hidden=True,
            descending_first=True,
        ),
        Column("origin", tr("From"), lambda line: origin_text(line.origin), lambda line: line.origin, 100, hidden=True),
        Column("link", tr("Link"), lambda line: line.link, lambda line: line.link.casefold(), 180),
        Column(
            "notes", tr("Notes"), lambda line: " ".join(line.notes.split()), lambda line: line.notes.casefold(), 220
        ),
        Column(
            "date",
            tr("Entered, with the date"),
            lambda line: local_date_time(line.entered_at),
            lambda line: line.entered_at,
            140,
            hidden=True,
            descending_first=True,
        ),
    )
