"""What the desk shows of its feeds, and what it may ask of them. Data only: quick to import."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class FeedName(StrEnum):
    ENTRIES = "entries"
    AFFILIATE = "affiliate"


class FeedPhase(StrEnum):
    """Where a feed stands."""

    STOPPED = "stopped"
    """This desk was started without feeds, or has ended them."""
    OFF = "off"
    """Switched off in the settings."""
    ASKING = "asking"
    WAITING = "waiting"
    """The last answer was as it should be; the next question comes at `next_at`."""
    TROUBLE = "trouble"
    """Something of the last answer could not be used; the next attempt comes by itself at `next_at`."""


class PartState(StrEnum):
    """What the last answer of one list came to."""

    UNKNOWN = "unknown"
    """Not asked yet."""
    TAKEN = "taken"
    """Compared with what is stored; what differed is changed now."""
    UNCHANGED = "unchanged"
    """The same as the one before."""
    HELD = "held"
    """Too many tickets would be lost: the operator has to agree."""
    EMPTY = "empty"
    """Nobody on it, and not taken: set aside by the operator, or a first list that says nothing."""
    WAITS = "waits"
    """It can be read, and is not taken before the others of its feed can be too."""
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class PartView:
    """One list: `part` is "followers", "subscribers", "gift_subs" or "wagers". Times in UTC microseconds, 0 = never.

    `seen`: rows of the last answer that could be read. `added`, `removed`: what the last answer that was taken changed,
    as the service counts it (tickets paid, for wagers); `tracked`: affiliate names that are counted for nobody yet.
    `sentence`: what the last answer came to, or what to know of it. `problem`: why it was not used; else empty.
    """

    part: str
    state: PartState = PartState.UNKNOWN
    seen: int = 0
    added: int = 0
    removed: int = 0
    tracked: int = 0
    answered_at: int = 0
    changed_at: int = 0
    sentence: str = ""
    problem: str = ""
    way_out: str = ""


@dataclass(frozen=True, slots=True)
class FeedStatus:
    """One feed at one moment. Times in UTC microseconds, 0 = none.

    `host`: of its address, which is never shown whole. `has_key`: the keyring holds a key or a part of the address for
    it; None = not looked yet. `asked_at`, `answered_at`: the last question, the last answer without a problem.
    `failures`: how many questions in a row had one.
    """

    feed: FeedName
    phase: FeedPhase = FeedPhase.STOPPED
    since: int = 0
    host: str = ""
    has_key: bool | None = None
    asked_at: int = 0
    answered_at: int = 0
    next_at: int = 0
    failures: int = 0
    parts: tuple[PartView, ...] = ()
    problem: str = ""
    way_out: str = ""

    def part(self, name: str) -> PartView:
        """The list of that name; unknown where it was never asked."""
        return next((part for part in self.parts if part.part == name), PartView(name))


@dataclass(frozen=True, slots=True)
class FeedsStatus:
    """`secrets_problem`: why keys last only until the desk closes, or empty."""

    entries: FeedStatus = field(default_factory=lambda: FeedStatus(FeedName.ENTRIES))
    affiliate: FeedStatus = field(default_factory=lambda: FeedStatus(FeedName.AFFILIATE))
    secrets_problem: str = ""

    def of(self, feed: FeedName) -> FeedStatus:
        return self.entries if feed is FeedName.ENTRIES else self.affiliate


@dataclass(frozen=True, slots=True)
class CheckView:
    """What one list answered to a test; nothing was changed. `examples`: its first names. `problem`: a sentence."""

    part: str
    seen: int = 0
    examples: tuple[str, ...] = ()
    sentence: str = ""
    problem: str = ""
    way_out: str = ""


@dataclass(frozen=True, slots=True)
class FeedLine:
    """One line of the live log. `kind`: "taken", "held", "empty", "problem", "recovered", "on" or "off"."""

    at: int
    feed: FeedName
    kind: str
    part: str = ""
    detail: str = ""


TITLES = {FeedName.ENTRIES: "Entries feed", FeedName.AFFILIATE: "Affiliate’s feed"}


def in_words(status: FeedStatus) -> str:
    """One sentence for a terminal; empty where there is nothing that somebody there should know."""
    title = TITLES[status.feed]
    if status.phase is FeedPhase.TROUBLE:
        return f"{title}: {status.problem} {status.way_out}".strip()
    told = [part.sentence for part in status.parts if part.state in (PartState.HELD, PartState.EMPTY) and part.sentence]
    return f"{title}: {told[0]}" if status.phase is FeedPhase.WAITING and told else ""


class FeedsControl(Protocol):
    """What the operator may ask. Every call may take a while (not on the window's thread) and raises RaffleError or
    EnvironmentFault with a sentence where it cannot be done.
    """

    @property
    def status(self) -> FeedsStatus: ...

    def set_address(self, feed: FeedName, text: str, *, actor: str) -> None:
        """An address as it was pasted; what stands behind its question mark goes into the keyring. A key or question
        mark given for another host is forgotten.
        """

    def set_key(self, feed: FeedName, key: str, *, actor: str) -> None:
        """The key for the feed's host, into the keyring; "" forgets it."""

    def switch(self, feed: FeedName, *, on: bool, actor: str) -> None: ...

    def sync(self, feed: FeedName, *, force: bool = False) -> FeedStatus:
        """Ask now and wait for what it came to. `force`: take it also where it would be held, or is empty."""

    def test(self, feed: FeedName) -> tuple[CheckView, ...]:
        """Ask every list of the feed once, on or off, and change nothing."""

    def log(self, after: int = 0) -> tuple[int, list[FeedLine]]:
        """The lines since number `after`, oldest first (the last 500 are kept), and the newest one's number."""
