"""Comparing what the desk knows with Twitch's own lists: after a start or a gap, on demand, and in full once a day.

What a list holds is taken in; what it does not hold is believed only where Twitch's own count says that it was whole,
and of followers only when Twitch says it again of each one by itself: such a list never stands still.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing
from typing import Any, TypeVar

from raffle_desktop.domain.clock import Clock, to_micros
from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.services.pauses import to_its_end
from raffle_desktop.services.people import Person
from raffle_desktop.services.reconcile import ChatterRow, FollowerRow, Report, SubscriberRow
from raffle_desktop.services.services import Services
from raffle_desktop.twitch.faults import IncompleteList
from raffle_desktop.twitch.helix import Follower, Helix, Subscriber, Total
from raffle_desktop.twitch.reconciler_rows import Columns
from raffle_desktop.twitch.scopes import CHATTERS, FOLLOWERS, SUBSCRIPTIONS
from raffle_desktop.twitch.status import LogLine, SyncPart, SyncReport, SyncView

ACTOR = "twitch"
PLATFORM = "twitch"
USUAL_UNFOLLOWS = 50
USUAL_UNFOLLOW_SHARE = 50
"""One in so many followers."""
LIST_AGAIN_SECONDS = 3.0
"""Before a list is read once more: Twitch's count may lag behind its rows."""
ASKED_AT_ONCE = 10
"""Unfollows are stored by so many: soon, for each may follow again a moment later."""

_log = logging.getLogger(__name__)
T = TypeVar("T")
Row = TypeVar("Row")


class Reconciler:
    """One comparison at a time; a second call waits for the first. All of it belongs to one event loop."""

    def __init__(
        self,
        helix: Helix,
        services: Services,
        channel_id: str,
        scopes: Callable[[], frozenset[str]],
        on_progress: Callable[[SyncView | None], None],
        on_log: Callable[[LogLine], None],
        clock: Clock,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._helix, self._services, self._channel_id = helix, services, channel_id
        self._scopes, self._on_progress, self._on_log = scopes, on_progress, on_log
        self._clock, self._sleep = clock, sleep
        self._lock = asyncio.Lock()
        # Missing in an earlier full list, and far more than usual: asked for when a second list says the same.
        self._doubted: frozenset[str] = frozenset()
        self._told_missing: set[str] = set()
        self._told_problems: set[str] = set()

    async def run_once(self, full: bool) -> SyncReport:  # noqa: FBT001
        """Compare followers, subscriptions and chatters, each on its own: a fault in one holds up no other.

        `full` reads all followers and finds out who is none any more; otherwise the newest are read, until a page of
        known ones. A permission that is missing, a list that is not whole and a fault of Twitch or of the database end
        up in the report. Cancelling leaves whole chunks behind: what was stored until then is right.
        """
        async with self._lock:
            self._told_problems.clear()
            parts: list[SyncPart] = []
            try:
                full = full or await asyncio.to_thread(self._services.reconcile.nothing_known_of_followers)
                for part, scope, compare in (
                    ("followers", FOLLOWERS, self._all_followers if full else self._new_followers),
                    ("subscriptions", SUBSCRIPTIONS, self._subscriptions),
                    ("chatters", CHATTERS, self._chatters),
                ):
                    if scope in self._scopes():
                        parts += await self._compared(part, compare)
                    else:
                        parts.append(self._skipped(part, scope))
            finally:
                self._on_progress(None)
            return SyncReport(self._now(), full, tuple(parts))

    async def _compared(self, part: str, compare: Callable[[], Awaitable[list[SyncPart]]]) -> list[SyncPart]:
        self._progress(part, 0, 0)
        try:
            found = await compare()
        except (EnvironmentFault, RaffleError) as fault:
            found = [SyncPart(part, problem=str(fault))]
        for one in found:
            if not one.problem:
                self._say("sync", one.part, one.new + one.changed + one.gone)
            elif one.problem not in self._told_problems:
                # A sign-in that has ended ends every part with the same sentence.
                self._told_problems.add(one.problem)
                self._say("problem", one.problem)
        return found

    def _skipped(self, part: str, scope: str) -> SyncPart:
        sentence = (
            f"The permission {scope} was not given, so {part} are not compared. Sign in to Twitch again under"
            " Connections to give it."
        )
        # It is in every report; the log hears it once.
        if scope not in self._told_missing:
            self._told_missing.add(scope)
            self._say("problem", sentence)
        return SyncPart(part, problem=sentence, skipped=True)

    # Followers

    async def _new_followers(self) -> list[SyncPart]:
        rows = _follower_rows()
        async with aclosing(self._helix.followers(self._channel_id, total=Total.MOVING)) as pages:
            async for page in pages:
                rows.extend(map(_follower, page))
                self._progress("followers", len(rows), 0)
                if await asyncio.to_thread(self._all_known, page):
                    break
        return [_part("followers", await self._store_followers(rows))]

    def _all_known(self, page: Sequence[Follower]) -> bool:
        facts = self._services.channel_intake.facts([Person(PLATFORM, row.name, row.user_id) for row in page])
        return all(one.is_follower for one in facts)

    async def _all_followers(self) -> list[SyncPart]:
        of = await self._count("channels/followers")
        rows, _ = await self._read(
            "followers",
            of,
            lambda: self._helix.followers(self._channel_id, total=Total.MOVING),
            _follower_rows,
            _follower,
        )
        stored = await self._store_followers(rows)
        missing = await asyncio.to_thread(self._services.reconcile.not_listed_followers, rows)
        listed = len(rows)
        # A hundred thousand rows are not needed while those who are missing are asked for one by one.
        del rows
        return [_part("followers", stored), await self._unfollows(missing, listed)]

    async def _store_followers(self, rows: Sequence[FollowerRow]) -> Report:
        return await self._in_thread(
            "followers",
            lambda progress, cancelled: self._services.reconcile.followers(
                rows, actor=ACTOR, progress=progress, cancelled=cancelled
            ),
        )

    async def _unfollows(self, missing: Sequence[Person], listed: int) -> SyncPart:
        part = "unfollows"
        ids = frozenset(person.external_id or "" for person in missing)
        usual = max(USUAL_UNFOLLOWS, (listed + len(missing)) // USUAL_UNFOLLOW_SHARE)
        if len(ids - self._doubted) > usual:
            self._doubted = ids
            return SyncPart(
                part,
                seen=len(missing),
                problem=(
                    f"{len(missing)} of {listed + len(missing)} followers that the desk knows are missing in Twitch’s"
                    " list. That is more than usual, so nobody was taken for gone. If they are still missing at the"
                    " next full comparison, Twitch is asked for each of them."
                ),
            )
        gone = 0
        try:
            for start in range(0, len(missing), ASKED_AT_ONCE):
                some = missing[start : start + ASKED_AT_ONCE]
                # One after the other: entries from chat need Twitch's points at the same time.
                without = [one for one in some if not await self._follows(one)]
                if without:
                    gone += await asyncio.to_thread(self._services.reconcile.unfollowed, without, actor=ACTOR)
                self._progress(part, start + len(some), len(missing))
        except (EnvironmentFault, RaffleError) as fault:
            found = f"{gone} of {len(missing)} missing followers were found to be gone; then: " if gone else ""
            return SyncPart(part, seen=len(missing), gone=gone, problem=found + str(fault))
        self._doubted = frozenset()
        return SyncPart(part, seen=len(missing), gone=gone)

    async def _follows(self, person: Person) -> bool:
        return await self._helix.follower(self._channel_id, person.external_id or "") is not None

    # The others

    async def _subscriptions(self) -> list[SyncPart]:
        of = await self._count("subscriptions")
        rows, began = await self._read(
            "subscriptions",
            of,
            lambda: self._helix.subscriptions(self._channel_id),
            lambda: Columns(SubscriberRow, 3),
            _subscriber,
        )
        report = await self._in_thread(
            "subscriptions",
            lambda progress, cancelled: self._services.reconcile.subscribers(
                rows, actor=ACTOR, listed_from=began, progress=progress, cancelled=cancelled
            ),
        )
        return [_part("subscriptions", report)]

    async def _chatters(self) -> list[SyncPart]:
        rows, began = Columns(ChatterRow, 2), self._now()
        async with aclosing(self._helix.chatters(self._channel_id, self._channel_id)) as pages:
            async for page in pages:
                rows.extend((one.user_id, one.name) for one in page)
                self._progress("chatters", len(rows), 0)
        await asyncio.to_thread(self._services.reconcile.chatters, rows, at=began, actor=ACTOR)
        return [SyncPart("chatters", seen=len(rows))]

    # Reading and storing

    async def _count(self, path: str) -> int:
        """How long a list is, to show how far the reading is; 0 where Twitch does not say."""
        answer = await self._helix.get(path, {"broadcaster_id": self._channel_id, "first": 1})
        total = answer.get("total")
        return total if isinstance(total, int) else 0

    async def _read(
        self,
        part: str,
        of: int,
        listed: Callable[[], AsyncGenerator[list[T], None]],
        no_rows: Callable[[], Columns[Row]],
        values_of: Callable[[T], Sequence[Any]],
    ) -> tuple[Columns[Row], int]:
        """A whole list, and when its reading began; read once more where it was not whole the first time. Raises
        IncompleteList the second time.
        """
        for is_last in (False, True):
            rows = no_rows()
            began = self._now()
            try:
                async with aclosing(listed()) as pages:
                    async for page in pages:
                        rows.extend(map(values_of, page))
                        self._progress(part, len(rows), of)
            except IncompleteList as fault:
                if is_last:
                    raise
                _log.info("Twitch: %s It is read once more.", fault.message)
                await self._sleep(LIST_AGAIN_SECONDS)
            else:
                return rows, began
        raise AssertionError("unreachable")

    async def _in_thread(
        self, part: str, store: Callable[[Callable[[int, int], None], Callable[[], bool]], Report]
    ) -> Report:
        """Store in another thread. When this is cancelled, the thread stops behind the chunk it is at, and is awaited:
        nobody may close the database under it.
        """
        loop, cancelled, reached = asyncio.get_running_loop(), threading.Event(), 0

        def progress(done: int, of: int) -> None:
            nonlocal reached
            reached = done
            loop.call_soon_threadsafe(self._progress, part, done, of)

        storing = asyncio.ensure_future(asyncio.to_thread(store, progress, cancelled.is_set))
        try:
            return await asyncio.shield(storing)
        except asyncio.CancelledError:
            cancelled.set()
            await to_its_end(storing)
            if not storing.cancelled() and (problem := storing.exception()) is not None:
                _log.warning("Twitch: storing %s failed while it was being cancelled.", part, exc_info=problem)
            raise
        except (EnvironmentFault, RaffleError) as fault:
            if not reached:
                raise
            message = f"Of Twitch’s list of {part} {reached} rows were taken in, the others not: {fault}"
            raise EnvironmentFault(message) from fault

    # Telling

    def _progress(self, part: str, done: int, of: int) -> None:
        self._on_progress(SyncView(part, done, of))

    def _say(self, kind: str, detail: str, amount: int = 0) -> None:
        self._on_log(LogLine(self._now(), kind, detail=detail, amount=amount))

    def _now(self) -> int:
        return to_micros(self._clock())


def _part(part: str, report: Report) -> SyncPart:
    return SyncPart(part, report.seen, report.new, report.changed, report.gone)


def _follower_rows() -> Columns[FollowerRow]:
    return Columns(FollowerRow, 3)


def _follower(row: Follower) -> tuple[str, str, int]:
    return row.user_id, row.name, to_micros(row.followed_at)


def _subscriber(row: Subscriber) -> tuple[str, str, str]:
    return row.user_id, row.name, row.tier
