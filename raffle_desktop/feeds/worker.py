"""The desk's feeds, in a thread of their own with its own loop.

`run` blocks the thread that is given to it; everything else may be called from any other thread. Whatever fails here is
told, and tried again: it never reaches the desk's other parts.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import logging
import secrets as system_secrets
import threading
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any, TypeVar

from raffle_desktop.domain.changes import Change, FeedChanged, OutsideChange, PeriodChanged, SettingsChanged
from raffle_desktop.domain.clock import Clock, system_clock
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.feeds.access import Access, Secrets, UnreadableError, checked_key, origin_of, split_address
from raffle_desktop.feeds.affiliate_feed import AffiliateFeed
from raffle_desktop.feeds.board import FeedBoard
from raffle_desktop.feeds.entries_feed import EntriesFeed
from raffle_desktop.feeds.fetching import Fetcher, Limits
from raffle_desktop.feeds.poller import Poller, Sleep
from raffle_desktop.feeds.rows import FeedSync, SecretKeeper, Wagers
from raffle_desktop.feeds.status import CheckView, FeedLine, FeedName, FeedPhase, FeedsStatus, FeedStatus
from raffle_desktop.services.feed_settings import (
    FEED_SETTINGS,
    AffiliateFeedSettings,
    EntriesFeedSettings,
    FeedSettings,
)
from raffle_desktop.services.off_loop import Impatient, off_loop
from raffle_desktop.services.services import Services

CLOSE_SECONDS = 3.0
"""How long the end waits for a list that is just being stored."""
AFTER_A_BUG_SECONDS = 60.0
KEYRING_NAMES = {FeedName.ENTRIES: "feed.entries", FeedName.AFFILIATE: "feed.affiliate"}

_log = logging.getLogger(__name__)
T = TypeVar("T")
_random = system_secrets.SystemRandom().random
AnyPoller = Poller[EntriesFeedSettings] | Poller[AffiliateFeedSettings]


class Feeds:
    """Implements `status.FeedsControl`. `tell` is called with each change of the status, on several threads."""

    def __init__(
        self,
        services: Services,
        secrets: SecretKeeper,
        sync: FeedSync,
        wagers: Wagers,
        *,
        tell: Callable[[FeedsStatus], None],
        clock: Clock = system_clock,
        sleep: Sleep = asyncio.sleep,
        random: Callable[[], float] = _random,
        limits: Limits | None = None,
    ) -> None:
        self._services, self._secrets, self._sync, self._wagers = services, secrets, sync, wagers
        self._clock, self._sleep, self._random, self._limits = clock, sleep, random, limits or Limits()
        self._board = FeedBoard(tell, clock, self._has_news)
        self._is_telling = False
        self._lock = threading.Lock()
        """Over `_loop` and `_has_ended`: who asks is always answered."""
        self._loop: asyncio.AbstractEventLoop | None = None
        self._has_ended = False
        self._stop = asyncio.Event()
        self._pollers: dict[FeedName, AnyPoller] = {}
        self._kept: dict[FeedName, Secrets] = {}
        self._secret_changes = 0
        self._storing: set[asyncio.Task[Any]] = set()

    # --- its thread ---------------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Ask the feeds that are on until `end`."""
        executor = Impatient(max_workers=4, thread_name_prefix="feed look-up")
        try:
            with asyncio.Runner() as runner:
                runner.get_loop().set_default_executor(executor)
                runner.run(self._main())
        finally:
            for feed in FeedName:
                self._board.say(feed, phase=FeedPhase.STOPPED, next_at=0, problem="", way_out="")

    async def _main(self) -> None:
        with self._lock:
            if self._has_ended:
                return
            self._loop = asyncio.get_running_loop()
        unsubscribe = self._services.core.bus.subscribe(Change, self._something_changed)
        try:
            async with Fetcher(self._clock, self._limits) as fetcher:
                entries = EntriesFeed(fetcher, self._in_thread, self._sync)
                affiliate = AffiliateFeed(fetcher, self._in_thread, self._wagers)
                common = self._board, self._look_up, self._sleep, self._random
                self._pollers = {entries.name: Poller(entries, *common), affiliate.name: Poller(affiliate, *common)}
                tasks = [asyncio.create_task(self._polling(poller)) for poller in self._pollers.values()]
                await self._stop.wait()
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)
                if self._storing:
                    _, unfinished = await asyncio.wait(self._storing, timeout=CLOSE_SECONDS)
                    if unfinished:
                        _log.warning("Feeds: a list was still being stored at the end")
        finally:
            unsubscribe()
            with self._lock:
                self._loop = None
            # Whoever asked until now has a task after this, which the runner cancels: nobody waits for ever.
            await asyncio.sleep(0)

    async def _polling(self, poller: AnyPoller) -> None:
        while True:
            try:
                await poller.run()
            except Exception:  # noqa: BLE001 - the boundary: logged, and begun anew
                _log.exception("A feed failed")
                await self._sleep(AFTER_A_BUG_SECONDS)

    async def _in_thread(self, work: Callable[[], T]) -> T:
        """Blocking work; cancelled, it goes on, and the end waits for it a while."""
        task = asyncio.ensure_future(off_loop(work))
        self._storing.add(task)
        task.add_done_callback(self._storing.discard)
        return await asyncio.shield(task)

    async def _look_up(self, feed: FeedName) -> tuple[FeedSettings, Access]:
        """Raises EnvironmentFault."""
        given = await off_loop(self._services.feed_settings.get)
        part = given.entries if feed is FeedName.ENTRIES else given.affiliate
        if part.address:
            await self._read_secrets(feed)
        return given, Access(part.address, part.key_header, self._kept.get(feed, Secrets()))

    async def _read_secrets(self, feed: FeedName) -> None:
        """Once, and again after each change: the keyring can be slow. Raises EnvironmentFault."""
        while feed not in self._kept:
            changes = self._secret_changes
            secrets = await off_loop(lambda: Secrets.kept(self._secrets, KEYRING_NAMES[feed]))
            self._board.say_secrets(await off_loop(lambda: self._secrets.problem))
            # What was changed while it was read may have come too late for it.
            if changes == self._secret_changes:
                self._kept[feed] = secrets

    def _something_changed(self, change: Change) -> None:
        """On the thread that tells it."""
        if isinstance(change, SettingsChanged) and change.key == FEED_SETTINGS:
            self._on_loop(lambda: [poller.wake() for poller in self._pollers.values()])
        elif isinstance(change, OutsideChange):
            self._on_loop(lambda: [(poller.outdated(), poller.wake()) for poller in self._pollers.values()])
        elif isinstance(change, PeriodChanged) and change.what in ("started", "book"):
            # A book may only now take what the feed tells: nobody should wait for that until the next question.
            self._on_loop(lambda: [poller.decided() for poller in self._pollers.values()])
        elif isinstance(change, (SettingsChanged, PeriodChanged)):
            # An end, other dates: the same answer can mean something else now.
            self._on_loop(lambda: [poller.outdated() for poller in self._pollers.values()])
        elif isinstance(change, FeedChanged) and not self._is_telling:
            # A held list was agreed to, or given up.
            self._on_loop(lambda: [poller.decided() for name, poller in self._pollers.items() if name == change.feed])

    def _has_news(self, feed: FeedName) -> None:
        self._is_telling = True
        try:
            self._services.core.bus.publish(FeedChanged(feed.value))
        finally:
            self._is_telling = False

    # --- any thread ---------------------------------------------------------------------------------------------------

    def end(self) -> None:
        """Have `run` return soon."""
        with self._lock:
            self._has_ended = True
        self._on_loop(self._stop.set)

    @property
    def status(self) -> FeedsStatus:
        """As of this moment."""
        return self._board.status

    def log(self, after: int = 0) -> tuple[int, list[FeedLine]]:
        """See FeedsControl."""
        return self._board.log(after)

    def set_address(self, feed: FeedName, text: str, *, actor: str) -> None:
        """See FeedsControl."""
        address, query = split_address(text)
        kept = self._kept_of(feed)
        origin = origin_of(address) if address else ""
        # In this order: what is secret belongs to one host, so it stays where it is if the second step fails.
        self._change(feed, actor=actor, address=address)
        self._keep(feed, Secrets(origin, query, kept.key if kept.origin == origin else ""))

    def set_key(self, feed: FeedName, key: str, *, actor: str) -> None:
        """See FeedsControl."""
        checked = checked_key(key)
        part = self._part(feed)
        if not part.address:
            raise RaffleError(Code.VALUE_INVALID, "Enter the feed’s address first.")
        kept = self._kept_of(feed)
        origin = origin_of(part.address)
        self._keep(feed, Secrets(origin, kept.query if kept.origin == origin else "", checked))

        def work(transaction: Any) -> None:
            transaction.audit("feed.key", feed.value, after={"key": bool(checked), "host": origin})

        self._services.core.write(work, actor=actor)

    def switch(self, feed: FeedName, *, on: bool, actor: str) -> None:
        """See FeedsControl."""
        self._change(feed, actor=actor, on=on)

    def sync(self, feed: FeedName, *, force: bool = False) -> FeedStatus:
        """See FeedsControl."""
        return self._ask(self._of(feed, lambda poller: poller.ask(force=force)))

    def test(self, feed: FeedName) -> tuple[CheckView, ...]:
        """See FeedsControl."""
        return self._ask(self._of(feed, lambda poller: poller.test()))

    # ------------------------------------------------------------------------------------------------------------------

    def _part(self, feed: FeedName) -> EntriesFeedSettings | AffiliateFeedSettings:
        given = self._services.feed_settings.get()
        return given.entries if feed is FeedName.ENTRIES else given.affiliate

    def _change(self, feed: FeedName, *, actor: str, **changes: Any) -> None:
        given = self._services.feed_settings.get()
        if feed is FeedName.ENTRIES:
            changed = replace(given, entries=replace(given.entries, **changes))
        else:
            changed = replace(given, affiliate=replace(given.affiliate, **changes))
        self._services.feed_settings.set(changed, actor=actor)

    def _kept_of(self, feed: FeedName) -> Secrets:
        """What new ones take the place of. Raises EnvironmentFault."""
        try:
            return Secrets.kept(self._secrets, KEYRING_NAMES[feed])
        except UnreadableError:
            return Secrets()

    def _keep(self, feed: FeedName, secrets: Secrets) -> None:
        secrets.keep(self._secrets, KEYRING_NAMES[feed])

        def take() -> None:
            self._secret_changes += 1
            self._kept.pop(feed, None)
            poller = self._pollers.get(feed)
            if poller is not None:
                poller.wake()

        self._on_loop(take)

    async def _of(self, feed: FeedName, act: Callable[[AnyPoller], Coroutine[Any, Any, T]]) -> T:
        poller = self._pollers.get(feed)
        if poller is None:
            raise RaffleError(Code.NOT_AVAILABLE, "The feeds are just starting; try again in a moment.")
        return await act(poller)

    def _ask(self, work: Coroutine[Any, Any, T]) -> T:
        """Do this on the loop and wait. Raises what it raises."""
        with self._lock:
            if self._loop is None:
                work.close()
                raise RaffleError(Code.NOT_AVAILABLE, "The feeds are not running.")
            future = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return future.result()
        except (concurrent.futures.CancelledError, asyncio.CancelledError):
            raise RaffleError(Code.NOT_AVAILABLE, "This was given up before it had ended.") from None

    def _on_loop(self, act: Callable[[], object]) -> None:
        """Do this on the loop, soon; nothing where it does not run."""
        with self._lock:
            loop = self._loop
        if loop is None:
            return
        try:
            loop.call_soon_threadsafe(act)
        except RuntimeError:
            # The loop ended between the two lines.
            return
