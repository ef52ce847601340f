"""What the table of entries shows of each."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from operator import itemgetter

from raffle_desktop.domain.figures import percent_text
from raffle_desktop.domain.names import name_key
from raffle_desktop.gui.tables.tuple_model import Column
from raffle_desktop.gui.texts import local_date_time, local_time, shown_name, tr, weight_text
from raffle_desktop.services.entry_listing import (
    CARRY_OVER,
    CURRENT,
    ENTERED_AT,
    EXCLUDED,
    IS_CARRIED,
    IS_WINNER,
    LINK,
    NAME,
    NOTES,
    ORIGIN,
    PLATFORM,
    TOTAL,
    Line,
)

PLATFORMS = {"twitch": "Twitch", "kick": "Kick", "discord": "Discord"}


@dataclass(slots=True)
class Totals:
    """Of all pending entries, by which chances are computed. It changes while the table lives."""

    count: int = 0
    weight: int = 0


def state_of(line: Line) -> str:
    """What an entry is at, in a word."""
    if line[IS_WINNER]:
        return tr("won")
    if line[EXCLUDED]:
        return tr("excluded")
    if not line[TOTAL]:
        return tr("cannot win")
    return tr("carried over") if line[IS_CARRIED] else tr("waiting")


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


def haystack(line: Line) -> str:
    """What a search looks through."""
    return f"{line[NAME]}\n{line[LINK]}\n{line[NOTES]}".casefold()


def entry_columns(totals: Totals) -> tuple[Column, ...]:
    """The columns; chances follow `totals`."""

    def chance(line: Line) -> str:
        if line[IS_WINNER] or line[EXCLUDED] or not totals.weight:
            return "–"
        return percent_text(Fraction(line[TOTAL], totals.weight))

    def colour(line: Line) -> str:
        return "good" if line[IS_WINNER] else "warn" if line[EXCLUDED] or not line[TOTAL] else "muted"

    return (
        Column("name", tr("Name"), lambda line: shown_name(line[NAME]), lambda line: name_key(line[NAME]), 190),
        Column("platform", tr("Platform"), lambda line: PLATFORMS.get(line[PLATFORM], ""), itemgetter(PLATFORM), 84),
        Column(
            "weight",
            tr("Weight"),
            lambda line: weight_text(line[TOTAL], 3),
            itemgetter(TOTAL),
            92,
            right=True,
            descending_first=True,
            tip=tr("The weight that counts in the draw, carry-over included"),
        ),
        Column(
            "chance",
            tr("Chance"),
            chance,
            lambda line: 0 if line[IS_WINNER] or line[EXCLUDED] else line[TOTAL],
            88,
            right=True,
            descending_first=True,
            tip=tr("The share of all weight in the pool"),
        ),
        Column(
            "carry",
            tr("Carried over"),
            lambda line: weight_text(line[CARRY_OVER], 3) if line[CARRY_OVER] else "",
            itemgetter(CARRY_OVER),
            112,
            right=True,
            descending_first=True,
        ),
        # Set off from the figures before it, which end where it begins.
        Column("state", tr("State"), lambda line: "\u2002" + state_of(line), state_of, 112, colour=colour),
        Column(
            "entered",
            tr("Entered"),
            lambda line: local_time(line[ENTERED_AT]),
            itemgetter(ENTERED_AT),
            84,
            right=True,
            descending_first=True,
        ),
        Column(
            "current",
            tr("Without carry-over"),
            lambda line: weight_text(line[CURRENT], 3),
            itemgetter(CURRENT),
            130,
            right=True,
            hidden=True,
            descending_first=True,
        ),
        Column("origin", tr("From"), lambda line: origin_text(line[ORIGIN]), itemgetter(ORIGIN), 100, hidden=True),
        Column("link", tr("Link"), lambda line: line[LINK], lambda line: line[LINK].casefold(), 180),
        Column(
            "notes", tr("Notes"), lambda line: " ".join(line[NOTES].split()), lambda line: line[NOTES].casefold(), 220
        ),
        Column(
            "date",
            tr("Entered, with the date"),
            lambda line: local_date_time(line[ENTERED_AT]),
            itemgetter(ENTERED_AT),
            140,
            hidden=True,
            descending_first=True,
        ),
    )
