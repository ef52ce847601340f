"""When periods turn. All of it in UTC, so that no clock is ever put forward or back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from raffle_desktop.domain.errors import Code, RaffleError

MONTHLY, WEEKLY, CUSTOM = "monthly", "weekly", "custom"
WEEK = timedelta(days=7)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
MISSED_AT_MOST = 1200
"""Periods that a desk can have slept through: a hundred years of months. More is a clock that is wrong."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Turns monthly on a `day` (1 to 28), weekly on a `weekday` (0 = Monday), each at a full `hour` UTC; a "custom" one
    turns when the operator's dates say so, and never by itself.
    """

    kind: str = MONTHLY
    day: int = 1
    weekday: int = 0
    hour: int = 0

    def check(self) -> Calendar:
        """Itself. Raises RaffleError(VALUE_INVALID) for days and hours that are none."""
        if self.kind not in (MONTHLY, WEEKLY, CUSTOM):
            raise RaffleError(Code.VALUE_INVALID, "A calendar is monthly, weekly or custom.")
        for name, value, least, most in (
            ("day", self.day, 1, 28),
            ("weekday", self.weekday, 0, 6),
            ("hour", self.hour, 0, 23),
        ):
            if type(value) is not int or not least <= value <= most:
                raise RaffleError(Code.VALUE_INVALID, f"The {name} of a calendar must be {least} to {most}.")
        return self

    def next_turn(self, after: datetime) -> datetime | None:
        """The first turn later than `after`; None for a custom calendar."""
        after = after.astimezone(UTC)
        if self.kind == MONTHLY:
            turn = datetime(after.year, after.month, self.day, self.hour, tzinfo=UTC)
            return turn if turn > after else _a_month_later(turn)
        if self.kind == WEEKLY:
            monday = after.date() - timedelta(days=after.weekday())
            turn = datetime(monday.year, monday.month, monday.day, self.hour, tzinfo=UTC) + timedelta(days=self.weekday)
            return turn if turn > after else turn + WEEK
        return None

    def missed(self, last_end: datetime, now: datetime) -> list[tuple[datetime, datetime]]:
        """The whole periods (start, end) between `last_end` and `now`, oldest first; empty for a custom calendar.

        The period that runs at `now` is not among them. Of more than 1200 only the newest 1200 are told.
        """
        found: list[tuple[datetime, datetime]] = []
        start = last_end.astimezone(UTC)
        while (end := self.next_turn(start)) is not None and end <= now:
            found.append((start, end))
            start = end
        return found[-MISSED_AT_MOST:]

    def period_name(self, start: datetime) -> str:
        """What a period that begins then is called: "November 2026", "Week 47 of 2026", "From 21 November 2026"."""
        start = start.astimezone(UTC)
        if self.kind == WEEKLY:
            year, week, _ = start.isocalendar()
            return f"Week {week} of {year}"
        month = f"{MONTHS[start.month - 1]} {start.year}"
        if self.kind == MONTHLY and self.day == 1:
            return month
        return f"From {start.day} {month}"


FIRST_OF_MONTH = Calendar()


def _a_month_later(turn: datetime) -> datetime:
    if turn.month == 12:
        return turn.replace(year=turn.year + 1, month=1)
    return turn.replace(month=turn.month + 1)
