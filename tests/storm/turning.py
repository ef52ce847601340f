"""What the storm of turns knows of a viewer, and so what each source must have brought them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from raffle_desktop.services.bus import ChangeBus
from raffle_desktop.services.core import Core
from raffle_desktop.services.people import Person
from raffle_desktop.services.services import Services, build_services
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.database import open_database

MICRO = 1_000_000


@contextmanager
def opened(folder: Path, now: datetime) -> Iterator[Services]:
    """A desk whose clock stands at `now`."""
    database = open_database(DataFolder(folder), now)
    try:
        yield build_services(Core(database, ChangeBus(), lambda: now))
    finally:
        database.close()


@dataclass(slots=True)
class Viewer:
    """`minutes` in all, of them `converted` into tickets, of this period `hours`. `gifts` and `wagered` (millionths) of
    this period, `amount` wagered in all. `linked`: whether the affiliate name is known to be theirs.
    """

    name: str
    linked: bool = False
    follows: bool = False
    subscribes: bool = False
    minutes: int = 0
    converted: int = 0
    hours: int = 0
    gifts: int = 0
    wagered: int = 0
    amount: int = 0

    @property
    def person(self) -> Person:
        return Person("twitch", self.name, f"id-{self.name}")

    @property
    def affiliate(self) -> str:
        return f"{self.name}_bets"

    def convert(self) -> None:
        """Full hours become tickets; the rest of the minutes goes on."""
        hours = (self.minutes - self.converted) // 60
        self.hours += hours
        self.converted += 60 * hours

    def begin_anew(self) -> None:
        """The period has ended."""
        self.convert()
        self.hours = self.gifts = self.wagered = 0

    def standing(self) -> dict[str, int]:
        """What the present state alone brings."""
        return {
            name: count for name, count in (("follow", self.follows), ("subscription", 5 * self.subscribes)) if count
        }

    def at_the_end(self) -> dict[str, int]:
        """What all sources have brought once everything known is converted."""
        earned = {
            "gifted_sub": 5 * self.gifts,
            "watchtime": 10 * (self.hours + (self.minutes - self.converted) // 60),
            "wager": self.wagered * 20 // (1000 * MICRO) if self.linked else 0,
        }
        return {**self.standing(), **{name: count for name, count in earned.items() if count}}
