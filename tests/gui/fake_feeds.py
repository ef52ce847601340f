"""Feeds that a test drives: what they are asked is kept, what they answer is set."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace

from raffle_desktop.feeds.status import (
    CheckView,
    FeedLine,
    FeedName,
    FeedPhase,
    FeedsStatus,
    FeedStatus,
    PartState,
    PartView,
)
from raffle_desktop.services.services import Services

NOW = 1_795_291_200_000_000
"""21 November 2026, 20:00 UTC."""
FAR = 4_000_000_000_000_000
"""So far ahead that no clock of a test machine is there."""
FOLLOWERS = PartView("followers", PartState.TAKEN, 12_345, 17, 3, answered_at=NOW, changed_at=NOW, sentence="fine")
RUNNING = FeedStatus(
    FeedName.ENTRIES,
    FeedPhase.WAITING,
    NOW,
    "feed.example",
    has_key=True,
    asked_at=NOW,
    answered_at=NOW,
    next_at=FAR,
    parts=(
        FOLLOWERS,
        PartView("subscribers", PartState.UNCHANGED, 812, answered_at=NOW, sentence="fine"),
        PartView("gift_subs", PartState.TAKEN, 40, 120, 0, answered_at=NOW, changed_at=NOW, sentence="fine"),
    ),
)
TROUBLE = replace(
    RUNNING,
    phase=FeedPhase.TROUBLE,
    failures=3,
    problem="feed.example does not answer.",
    way_out="Check that the service runs.",
)
OFF = FeedStatus(FeedName.ENTRIES, FeedPhase.OFF, NOW, "feed.example", has_key=False)
CHECKS = (
    CheckView("followers", 2, ("mia", "<b>otto</b>"), "fine"),
    CheckView("subscribers", problem="feed.example answered 404.", way_out="Check the path."),
)


def both(entries: FeedStatus = OFF, affiliate: FeedStatus | None = None) -> FeedsStatus:
    return FeedsStatus(entries, affiliate or FeedStatus(FeedName.AFFILIATE, FeedPhase.OFF))


@dataclass
class FakeFeedsControl:
    """Keeps each call with its arguments; `fault` is raised by every one of them. `services`: what a switch is stored
    with.
    """

    services: Services
    asked: list[tuple[object, ...]] = field(default_factory=list)
    fault: Exception | None = None
    status: FeedsStatus = field(default_factory=both)
    checks: tuple[CheckView, ...] = CHECKS
    gate: threading.Event = field(default_factory=threading.Event)
    """Every call waits for it; set from the start."""

    def __post_init__(self) -> None:
        self.gate.set()

    def _ask(self, *call: object) -> None:
        assert threading.current_thread() is not threading.main_thread(), "asked on the window's thread"
        self.asked.append(call)
        assert self.gate.wait(10)
        if self.fault is not None:
            raise self.fault

    def set_address(self, feed: FeedName, text: str, *, actor: str) -> None:
        self._ask("set_address", feed, text, actor)
        self._store(feed, address=text.partition("?")[0])

    def set_key(self, feed: FeedName, key: str, *, actor: str) -> None:
        self._ask("set_key", feed, key, actor)

    def switch(self, feed: FeedName, *, on: bool, actor: str) -> None:
        self._ask("switch", feed, on, actor)
        self._store(feed, on=on)

    def sync(self, feed: FeedName, *, force: bool = False) -> FeedStatus:
        self._ask("sync", feed, force)
        return self.status.of(feed)

    def test(self, feed: FeedName) -> tuple[CheckView, ...]:
        self._ask("test", feed)
        return self.checks

    def log(self, after: int = 0) -> tuple[int, list[FeedLine]]:
        self._ask("log", after)
        return 0, []

    def _store(self, feed: FeedName, **changes: object) -> None:
        given = self.services.feed_settings.get()
        part = given.entries if feed is FeedName.ENTRIES else given.affiliate
        changed = replace(given, **{feed.value: replace(part, **changes)})  # type: ignore[arg-type]
        self.services.feed_settings.set(changed, actor="test")
