"""The change bus on the window's thread: bursts become one message, at most thirty a second."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import QObject, QTimer, Signal

from raffle_desktop.domain.changes import (
    Change,
    ChannelChanged,
    DrawChanged,
    EntriesChanged,
    FeedChanged,
    LuckyChanged,
    MoneyChanged,
    OutsideChange,
    PeriodChanged,
    PoolChanged,
    SessionChanged,
    SettingsChanged,
    SubmissionsSwitched,
    TicketsChanged,
    ViewerChanged,
    WeightsChanged,
)

PAUSE_SECONDS = 1 / 30
IDS_MAX = 500
"""Above this many ids "all of them" is the shorter message, and the quicker one to follow."""


class Topic(Enum):
    SESSION = auto()
    SUBMISSIONS = auto()
    ENTRIES = auto()
    WEIGHTS = auto()
    VIEWERS = auto()
    DRAWS = auto()
    SETTINGS = auto()
    CHANNEL = auto()
    TICKETS = auto()
    FEEDS = auto()
    MONEY = auto()
    POOLS = auto()
    LUCKY = auto()


@dataclass(slots=True)
class Changes:
    """What changed since the last message. `entry_ids` and `viewer_ids` None = too many to name: read anew."""

    topics: set[Topic] = field(default_factory=set)
    entry_ids: set[int] | None = field(default_factory=set)
    viewer_ids: set[int] | None = field(default_factory=set)
    draws: list[DrawChanged] = field(default_factory=list)
    settings: set[str] = field(default_factory=set)
    ticket_viewers: set[int] | None = field(default_factory=set)
    """Whose tickets changed, in whatever period; None = read anew."""
    periods: bool = False
    """With TICKETS: not only tickets changed, but a period or a book (its settings, its shop) did."""
    feeds: set[str] = field(default_factory=set)
    wallet_ids: set[int] | None = field(default_factory=set)
    """With MONEY: accounts whose balance, holds, requests or state changed; None = read anew."""
    pool_ids: set[int] | None = field(default_factory=set)
    """With POOLS: the pools that changed; none of them = prizes or purchases did; None = read anew."""
    lucky_campaigns: bool = False
    """With LUCKY: not only tries and wins came, but a lucky draw or its prizes changed."""
    from_outside: bool = False
    """Another process wrote; every topic is named then, and nothing more is known."""

    def add(self, change: Change) -> None:
        if isinstance(change, EntriesChanged):
            self.topics.add(Topic.ENTRIES)
            self.entry_ids = _joined(self.entry_ids, change.entry_ids)
        elif isinstance(change, WeightsChanged):
            self.topics.add(Topic.WEIGHTS)
            self.viewer_ids = _joined(self.viewer_ids, change.viewer_ids)
        elif isinstance(change, ViewerChanged):
            self.topics.add(Topic.VIEWERS)
            self.viewer_ids = _joined(self.viewer_ids, (change.viewer_id,))
        elif isinstance(change, DrawChanged):
            self.topics.add(Topic.DRAWS)
            self.draws.append(change)
        elif isinstance(change, SessionChanged):
            self.topics.add(Topic.SESSION)
        elif isinstance(change, SubmissionsSwitched):
            self.topics.add(Topic.SUBMISSIONS)
        elif isinstance(change, SettingsChanged):
            self.topics.add(Topic.SETTINGS)
            self.settings.add(change.key)
        elif isinstance(change, ChannelChanged):
            self.topics.add(Topic.CHANNEL)
        elif isinstance(change, OutsideChange):
            self.topics.update(Topic)
            self.entry_ids = self.viewer_ids = self.ticket_viewers = self.wallet_ids = self.pool_ids = None
            self.periods = self.lucky_campaigns = True
            self.from_outside = True
        else:
            self._add_of_tickets(change)
            self._add_of_money(change)

    def _add_of_tickets(self, change: Change) -> None:
        if isinstance(change, TicketsChanged):
            self.topics.add(Topic.TICKETS)
            self.ticket_viewers = _joined(self.ticket_viewers, change.viewer_ids)
        elif isinstance(change, PeriodChanged):
            self.topics.add(Topic.TICKETS)
            self.periods = True
        elif isinstance(change, FeedChanged):
            self.topics.add(Topic.FEEDS)
            self.feeds.add(change.feed)

    def _add_of_money(self, change: Change) -> None:
        if isinstance(change, MoneyChanged):
            self.topics.add(Topic.MONEY)
            self.wallet_ids = _joined(self.wallet_ids, change.account_ids)
        elif isinstance(change, PoolChanged):
            self.topics.add(Topic.POOLS)
            if change.pool_id is not None:
                self.pool_ids = _joined(self.pool_ids, (change.pool_id,))
        elif isinstance(change, LuckyChanged):
            self.topics.add(Topic.LUCKY)
            self.lucky_campaigns |= change.what == "campaign"

    def touches(self, *topics: Topic) -> bool:
        return not self.topics.isdisjoint(topics)


def _joined(present: set[int] | None, more: tuple[int, ...]) -> set[int] | None:
    if present is None or not more or len(present) + len(more) > IDS_MAX:
        return None
    present.update(more)
    return present


class ChangeBridge(QObject):
    """`changed(Changes)` on the window's thread."""

    changed = Signal(object)
    _poked = Signal()

    def __init__(
        self, subscribe: Callable[[type[Change], Callable[[Change], None]], Callable[[], None]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._waiting = Changes()
        self._is_poked = False
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._flush)
        self._poked.connect(self._arrived)
        self._unsubscribe = subscribe(Change, self._take)

    def close(self) -> None:
        """Hear nothing more."""
        self._unsubscribe()
        self._timer.stop()

    def _take(self, change: Change) -> None:
        # On whatever thread published it: keep it, and wake the window once for however many there are.
        with self._lock:
            self._waiting.add(change)
            poke = not self._is_poked
            self._is_poked = True
        if poke:
            self._poked.emit()

    def _arrived(self) -> None:
        rest = PAUSE_SECONDS - (time.monotonic() - self._last)
        if rest <= 0:
            self._flush()
        else:
            self._timer.start(max(1, round(rest * 1000)))

    def _flush(self) -> None:
        with self._lock:
            changes, self._waiting = self._waiting, Changes()
            self._is_poked = False
        self._last = time.monotonic()
        if changes.topics:
            self.changed.emit(changes)
