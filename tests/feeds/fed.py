"""Feeds to test with: the desk's own worker in a thread, loopback feeds, a real database, time in the test's hand."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.feeds.fetching import Limits
from raffle_desktop.feeds.rows import EntriesList, FeedRow, FeedSync, WagerRow, Wagers
from raffle_desktop.feeds.status import FeedLine, FeedName, FeedsStatus, FeedStatus, PartView
from raffle_desktop.feeds.worker import Feeds
from raffle_desktop.services.feed_settings import AffiliateFeedSettings, EntriesFeedSettings, FeedSettings
from tests.conftest import Desk, build_desk
from tests.fakes.affiliate_feed import PATH, FakeAffiliateFeed
from tests.fakes.entries_feed import FakeEntriesFeed

PATIENCE_S = 30.0
LIMITS = Limits(seconds=10.0, bytes=1_000_000)


@dataclass(frozen=True)
class Synced:
    """As a service would answer; `held` takes the place of the changes."""

    seen: int
    added: int
    removed: int
    held: bool
    sentence: str
    set_aside: bool = False


@dataclass
class Books:
    """What was handed on, held as a set per list: the least that a ledger of tickets could do.

    `holds_over`: so many who would lose something are held. `fault`: what the next call raises.
    """

    lists: dict[str, dict[str, int]] = field(default_factory=dict)
    applied: list[tuple[EntriesList, tuple[FeedRow, ...], bool]] = field(default_factory=list)
    holds_over: int = 1000
    fault: Exception | None = None
    entered: threading.Event = field(default_factory=threading.Event)
    gate: threading.Event | None = None

    def apply_lists(
        self, lists: Mapping[EntriesList, Sequence[FeedRow]], *, force: bool, actor: str
    ) -> dict[EntriesList, Synced]:
        self.entered.set()
        if self.gate is not None:
            self.gate.wait(PATIENCE_S)
        if self.fault is not None:
            fault, self.fault = self.fault, None
            raise fault
        kept = dict(self.lists)
        outcomes = {kind: self._one(kind, rows, force=force) for kind, rows in lists.items()}
        if any(one.held for one in outcomes.values()):
            self.lists = kept
        return outcomes

    def _one(self, kind: EntriesList, rows: Sequence[FeedRow], *, force: bool) -> Synced:
        if not rows and self.lists.get(kind) and not force:
            return Synced(0, 0, 0, True, "The list is suddenly empty.")
        self.applied.append((kind, tuple(rows), force))
        before, wanted = self.lists.get(kind, {}), {row.name.casefold(): row.count for row in rows}
        added = sum(max(0, count - before.get(name, 0)) for name, count in wanted.items())
        removed = sum(max(0, count - wanted.get(name, 0)) for name, count in before.items())
        if removed > self.holds_over and not force:
            return Synced(len(rows), added, removed, True, f"{removed} tickets would be lost; confirm it first.")
        self.lists[kind] = wanted
        return Synced(len(rows), added, removed, False, f"{added} given, {removed} taken.")


@dataclass(frozen=True)
class Taken:
    seen: int
    paid: int
    tracked: int
    problems: Sequence[str] = ()


@dataclass
class Bets:
    """Every list of wagers that was handed on."""

    taken: list[tuple[WagerRow, ...]] = field(default_factory=list)
    sources: list[str | None] = field(default_factory=list)
    fault: Exception | None = None

    def take(self, rows: Sequence[WagerRow], *, actor: str, feed: str | None = None, campaign: str = "") -> Taken:
        if self.fault is not None:
            fault, self.fault = self.fault, None
            raise fault
        self.taken.append(tuple(rows))
        self.sources.append(feed)
        return Taken(len(rows), 0, len(rows))


class Keyring:
    """Keeps until the test ends. `fault`: what every call raises. `gate`: every call waits for it. `slow_once`: the
    next `get` gives what there was when it was asked, and not before this is set.
    """

    def __init__(self, values: Mapping[str, str] | None = None) -> None:
        self.values = dict(values or {})
        self.problem = ""
        self.fault: EnvironmentFault | None = None
        self.gate: threading.Event | None = None
        self.slow_once: threading.Event | None = None
        self.entered = threading.Event()
        self._is_slow = True

    def get(self, name: str) -> str | None:
        value = self.values.get(name)
        slow = self.slow_once if self._is_slow else None
        if slow is not None:
            self._is_slow = False
        self._fail()
        if slow is not None:
            slow.wait(PATIENCE_S)
            return value
        return self.values.get(name)

    def set(self, name: str, value: str) -> None:
        self._fail()
        self.values[name] = value

    def delete(self, name: str) -> None:
        self._fail()
        self.values.pop(name, None)

    def _fail(self) -> None:
        self.entered.set()
        if self.gate is not None:
            self.gate.wait(PATIENCE_S)
        if self.fault is not None:
            raise self.fault


class Pauses:
    """What the worker waits for between questions: until the test says that the time is up. `asked`: the seconds."""

    def __init__(self) -> None:
        self.asked: list[float] = []
        self._waiting: list[tuple[asyncio.AbstractEventLoop, asyncio.Event, float]] = []
        self._passed: list[asyncio.Event] = []
        self._changed = threading.Condition()

    async def __call__(self, seconds: float) -> None:
        waiter = asyncio.get_running_loop(), asyncio.Event(), seconds
        with self._changed:
            self.asked.append(seconds)
            self._waiting.append(waiter)
            self._changed.notify_all()
        try:
            await waiter[1].wait()
            with self._changed:
                self._passed.append(waiter[1])
        finally:
            with self._changed:
                self._waiting.remove(waiter)
                self._changed.notify_all()

    def pass_one(self) -> None:
        """Wait until the worker waits, and have its time be up. A wait that is given up meanwhile does not count."""
        while True:
            with self._changed:
                if not self._changed.wait_for(lambda: self._waiting, PATIENCE_S):
                    raise TimeoutError("the worker does not wait for anything")
                waiter = self._waiting[-1]
                waiter[0].call_soon_threadsafe(waiter[1].set)
                if self._is_over(waiter):
                    return

    def _is_over(self, waiter: tuple[asyncio.AbstractEventLoop, asyncio.Event, float]) -> bool:
        """Whether this wait has come to its end, and was not given up."""
        assert self._changed.wait_for(lambda: waiter not in self._waiting, PATIENCE_S)
        return waiter[1] in self._passed

    def until_waiting(self) -> float:
        """Wait until the worker waits. Gives the seconds it wants to."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._waiting, PATIENCE_S):
                raise TimeoutError("the worker does not wait for anything")
            return self.asked[-1]


@dataclass
class Fed:
    """All of it together. `statuses`: everything that was told. `sync`, `wagers`: in place of `books` and `bets`."""

    desk: Desk
    entries: FakeEntriesFeed
    affiliate: FakeAffiliateFeed
    books: Books = field(default_factory=Books)
    bets: Bets = field(default_factory=Bets)
    sync: FeedSync | None = None
    wagers: Wagers | None = None
    keyring: Keyring = field(default_factory=Keyring)
    pauses: Pauses = field(default_factory=Pauses)
    statuses: list[FeedsStatus] = field(default_factory=list)
    feeds: Feeds = field(init=False)
    limits: Limits = LIMITS
    _thread: threading.Thread | None = None
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def make(self) -> Feeds:
        self.feeds = Feeds(
            self.desk.services,
            self.keyring,
            self.sync or self.books,
            self.wagers or self.bets,
            tell=self._told,
            clock=self.desk.clock,
            sleep=self.pauses,
            random=lambda: 0.5,
            limits=self.limits,
        )
        return self.feeds

    def start(self) -> Fed:
        self.make()
        return self.run()

    def run(self) -> Fed:
        """In a thread, what `make` made."""
        self._thread = threading.Thread(target=self.feeds.run, name="feeds under test")
        self._thread.start()
        return self

    def stop(self, seconds: float = PATIENCE_S) -> None:
        if self._thread is not None:
            self.feeds.end()
            self._thread.join(seconds)
            assert not self._thread.is_alive(), "the feeds did not end"
            self._thread = None

    def _told(self, status: FeedsStatus) -> None:
        with self._changed:
            self.statuses.append(status)
            self._changed.notify_all()

    def until(self, condition: Callable[[FeedsStatus], object]) -> FeedsStatus:
        """Waits for the status to be so; says what there was instead where it does not come to that."""
        with self._changed:
            if not self._changed.wait_for(lambda: condition(self.feeds.status), PATIENCE_S):
                raise AssertionError(f"it did not come to that: {self.feeds.status}")
        return self.feeds.status

    # The entries feed, mostly

    def set_up(
        self, *, entries: EntriesFeedSettings | None = None, affiliate: AffiliateFeedSettings | None = None
    ) -> None:
        service = self.desk.services.feed_settings
        given = service.get()
        service.set(FeedSettings(entries or given.entries, affiliate or given.affiliate), actor="op")

    def entries_on(self, **more: object) -> Fed:
        """On, before the start or after it."""
        wanted = EntriesFeedSettings(on=True, address=self.entries.address)
        self.set_up(entries=replace(wanted, **more))  # type: ignore[arg-type]
        return self

    def affiliate_on(self, **more: object) -> Fed:
        wanted = AffiliateFeedSettings(on=True, address=self.affiliate.address + PATH, campaign="lele")
        self.set_up(affiliate=replace(wanted, **more))  # type: ignore[arg-type]
        return self

    def again(self) -> FeedStatus:
        """The time until the next question passes; gives the status once the worker waits again."""
        self.pauses.pass_one()
        self.pauses.until_waiting()
        return self.status

    def first(self) -> FeedStatus:
        """The status once the first answers were dealt with."""
        self.pauses.until_waiting()
        return self.status

    @property
    def status(self) -> FeedStatus:
        """Of the feed that is on."""
        status = self.feeds.status
        is_on = self.desk.services.feed_settings.get().affiliate.on
        return status.of(FeedName.AFFILIATE if is_on else FeedName.ENTRIES)

    def part(self, name: str) -> PartView:
        return self.status.part(name)

    def log(self, kind: str = "") -> list[FeedLine]:
        return [line for line in self.feeds.log()[1] if not kind or line.kind == kind]

    def names(self, part: EntriesList) -> frozenset[str]:
        return frozenset(self.books.lists.get(part, {}))


@contextmanager
def fed(tmp_path: Path) -> Iterator[Fed]:
    """Nothing is on, and the worker not started."""
    with FakeEntriesFeed() as entries, FakeAffiliateFeed() as affiliate:
        desk = build_desk(tmp_path / "desk")
        made = Fed(desk, entries, affiliate)
        try:
            yield made
        finally:
            made.stop()
            desk.database.close()
