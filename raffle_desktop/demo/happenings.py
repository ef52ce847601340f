"""What can happen on the made-up channel: how it is told, how often, and in which amounts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from raffle_desktop.services.entries import EntryRequest
from raffle_desktop.services.ingest import OutsideEvent


class Kind(StrEnum):
    """What a line of the feed is about."""

    ENTRY = "entry"
    FOLLOW = "follow"
    UNFOLLOW = "unfollow"
    SUB = "sub"
    SUB_END = "sub_end"
    RESUB = "resub"
    GIFT = "gift"
    CHEER = "cheer"
    DONATION = "donation"
    WATCH = "watch"
    RAID = "raid"
    HYPE = "hype"
    LOST = "connection_lost"
    BACK = "connection_back"


class Mood(StrEnum):
    """How lively the channel is."""

    QUIET = "quiet"
    BUSY = "busy"
    RAID = "raid"
    HYPE = "hype"


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened at `at`, with the outside events a platform would report of it, or an entry in chat."""

    at: float
    kind: Kind
    name: str
    text: str
    events: tuple[OutsideEvent, ...] = ()
    entry: EntryRequest | None = None


@dataclass(frozen=True, slots=True)
class Pace:
    """Things per second, and in which proportion: the kinds in the order of `SUPPORT`."""

    entries: float
    support: float
    shares: tuple[float, ...]
    strangers: float
    """How many of those who enter or follow have never been here."""


SUPPORT = (Kind.FOLLOW, Kind.UNFOLLOW, Kind.SUB, Kind.SUB_END, Kind.RESUB, Kind.GIFT, Kind.CHEER, Kind.DONATION)
PACES = {
    Mood.QUIET: Pace(0.50, 0.22, (34, 3, 11, 1.5, 13, 5, 28, 5), 0.35),
    Mood.BUSY: Pace(0.95, 0.50, (30, 1.5, 12, 0.5, 15, 8, 28, 5), 0.40),
    Mood.RAID: Pace(2.60, 1.80, (82, 0, 3, 0, 1, 2, 11, 1), 0.90),
    Mood.HYPE: Pace(1.60, 9.50, (10, 0, 12, 0, 8, 24, 42, 4), 0.30),
}
BITS = (1, 5, 10, 25, 50, 100, 200, 300, 500, 1000, 1500, 2500, 5000, 10_000)
BITS_SHARES = (9, 4, 12, 6, 13, 28, 7, 5, 9, 8, 2.5, 1.5, 0.8, 0.2)
GIFTS = (1, 5, 10, 20, 50)
GIFT_SHARES = (58, 27, 9, 4, 2)
HYPE_GIFT_SHARES = (36, 36, 15, 9, 4)
CENTS = (100, 200, 300, 500, 1000, 1500, 2000, 2500, 5000, 10_000)
CENTS_SHARES = (6, 14, 15, 26, 18, 5, 7, 4, 4, 1)
NOTES = ("first time here!", "good luck all 🍀", "made this last night", "be kind pls", "120 bpm, key of F", "gl hf")
TRACKS = ("night-drive", "demo-v3-final", "untitled-7", "rainy-loop", "basement-jam", "sunrise-edit", "second-try")
RAIDERS = ("MondayMorningAgain", "vinyl_and_rain", "ねこまる", "dj_teabreak", "SynthAndSensibility")
