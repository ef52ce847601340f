"""Asks one feed again and again: at its interval while all goes well, ever more rarely while it does not."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Generic, Protocol, TypeVar

from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.feeds.access import Access
from raffle_desktop.feeds.board import FeedBoard
from raffle_desktop.feeds.listing import PartResult
from raffle_desktop.feeds.status import TITLES, CheckView, FeedName, FeedPhase, FeedStatus, PartState, PartView
from raffle_desktop.services.feed_settings import AffiliateFeedSettings, EntriesFeedSettings, FeedSettings

LONGEST_BACK_OFF_SECONDS = 900.0
AFTER_A_BUG_SECONDS = 60.0
REFRESH_SECONDS = 600.0
"""After so long a list is compared with what is stored even if it is the same as before: what is stored may have
changed in a way nobody told.
"""
REFRESH_POLLS = 10
_BUG = "The feed could not be dealt with; the log has the details."

Settings = TypeVar("Settings", EntriesFeedSettings, AffiliateFeedSettings)
Sleep = Callable[[float], Awaitable[object]]

_log = logging.getLogger(__name__)


class Feed(Protocol[Settings]):
    """What is polled."""

    @property
    def name(self) -> FeedName: ...
    def settings(self, given: FeedSettings) -> Settings: ...
    def forget(self) -> None: ...
    def outdated(self) -> None: ...
    async def poll(self, settings: Settings, access: Access, *, force: bool = False) -> tuple[PartResult, ...]: ...
    async def test(self, settings: Settings, access: Access) -> tuple[CheckView, ...]: ...


class Poller(Generic[Settings]):
    """`await run()` until it is cancelled; everything else is called on its loop.

    `look_up` gives the settings and the way in; `random` numbers from 0 to 1.
    """

    def __init__(
        self,
        feed: Feed[Settings],
        board: FeedBoard,
        look_up: Callable[[FeedName], Awaitable[tuple[FeedSettings, Access]]],
        sleep: Sleep,
        random: Callable[[], float],
    ) -> None:
        self._feed: Feed[Settings] = feed
        self._board, self._look_up = board, look_up
        self._sleep, self._random = sleep, random
        self._name = feed.name
        self._wake = asyncio.Event()
        self._asking = asyncio.Lock()
        self._known: tuple[Settings, Access] | None = None
        self._failures = 0
        self._due = 0.0
        self._refreshed_at = float("-inf")
        self._is_taking = False

    def wake(self) -> None:
        """Look at the settings again."""
        self._wake.set()

    def outdated(self) -> None:
        """What is stored has changed: compare it with the next answer, even if that is the same as before."""
        self._feed.outdated()

    def decided(self) -> None:
        """What the last answer comes to may be another thing now (the operator has said what is to become of a list
        that was held, a period has begun): compare at once. Told while this poller stores a list, it is its own doing.
        """
        if not self._is_taking:
            self._feed.outdated()
            self._due = 0.0
            self._wake.set()

    async def run(self) -> None:
        """Ask, for ever, while the feed is on."""
        while True:
            self._wake.clear()
            try:
                async with self._asking:
                    is_on = await self._looked_at()
            except EnvironmentFault as fault:
                self._failed(fault.message, fault.way_out)
                self._put_off(self._back_off(AFTER_A_BUG_SECONDS))
                await self._pause(self._due - self._time())
                continue
            if not is_on:
                self._due = 0.0
                self._say_off()
                await self._wake.wait()
                continue
            left = self._due - self._time()
            if left > 0 and not await self._pause(left):
                continue
            try:
                await self.ask()
            except EnvironmentFault:
                # Looked up anew in a moment, and told there.
                self._put_off(AFTER_A_BUG_SECONDS)
            except RaffleError:
                # Switched off in this very moment.
                continue

    async def ask(self, *, force: bool = False) -> FeedStatus:
        """Ask now. Raises EnvironmentFault where the settings cannot be read, RaffleError where the feed is off."""
        async with self._asking:
            if not await self._looked_at() or self._known is None:
                raise RaffleError(Code.NOT_AVAILABLE, f"{TITLES[self._name]}: it is switched off.")
            settings, access = self._known
            now = self._time()
            if now - self._refreshed_at >= max(REFRESH_SECONDS, REFRESH_POLLS * settings.seconds):
                self._refreshed_at = now
                self._feed.outdated()
            self._board.say(self._name, phase=FeedPhase.ASKING, asked_at=self._board.now(), next_at=0)
            self._is_taking = True
            delay = AFTER_A_BUG_SECONDS
            try:
                results = await self._feed.poll(settings, access, force=force)
            except Exception:  # noqa: BLE001 - the boundary: logged, told, tried again
                _log.exception("%s: a question failed", TITLES[self._name])
                self._failed(_BUG, "")
                delay = self._back_off(AFTER_A_BUG_SECONDS)
            else:
                delay = self._told(results, settings.seconds)
            finally:
                self._is_taking = False
                self._put_off(delay)
                self._wake.set()
            return self._board.status.of(self._name)

    async def test(self) -> tuple[CheckView, ...]:
        """Ask everything once and change nothing. Raises EnvironmentFault, RaffleError."""
        given, access = await self._look_up(self._name)
        if not access.address:
            raise RaffleError(Code.VALUE_INVALID, "Enter the feed’s address first.")
        return await self._feed.test(self._feed.settings(given), access)

    # ------------------------------------------------------------------------------------------------------------------

    async def _looked_at(self) -> bool:
        """Whether the feed is on. Raises EnvironmentFault."""
        given, access = await self._look_up(self._name)
        settings = self._feed.settings(given)
        if (settings, access) != self._known:
            if self._known is None or (settings.address, access) != (self._known[0].address, self._known[1]):
                self._board.say(self._name, parts=(), answered_at=0)
            if settings.on != (self._known is not None and self._known[0].on):
                self._board.line(self._name, "on" if settings.on else "off")
            self._known = settings, access
            self._feed.forget()
            self._failures = 0
            self._due = 0.0
        has_key = bool(access.secrets.key or access.secrets.query)
        self._board.say(self._name, host=access.host, has_key=has_key)
        return settings.on

    def _say_off(self) -> None:
        self._board.say(self._name, phase=FeedPhase.OFF, next_at=0, failures=0, problem="", way_out="")

    def _told(self, results: tuple[PartResult, ...], seconds: int) -> float:
        """Tell what came of it. Gives the seconds until the next question."""
        before = self._board.status.of(self._name)
        at = self._board.now()
        parts = tuple(_view(before.part(result.part), result, at) for result in results)
        for part, result in zip(parts, results, strict=True):
            self._log(before.part(part.part), part, result)
        worst = next((part for part in parts if part.problem), None)
        if worst is None:
            self._failures = 0
            said = {"phase": FeedPhase.WAITING, "problem": "", "way_out": "", "answered_at": at}
        else:
            self._failures += 1
            said = {"phase": FeedPhase.TROUBLE, "problem": worst.problem, "way_out": worst.way_out}
        self._board.say(self._name, parts=parts, failures=self._failures, **said)
        if not any(result.asks_later for result in results):
            # So that many desks do not ask in the same moment for ever.
            return seconds * (0.95 + self._random() / 10)
        return max(self._back_off(seconds), *(result.wait_seconds for result in results))

    def _log(self, before: PartView, part: PartView, result: PartResult) -> None:
        detail = part.problem or part.sentence
        if part.problem:
            if part.problem != before.problem:
                _log.warning("%s, %s: %s", TITLES[self._name], part.part, detail)
                self._board.line(self._name, "problem", part.part, detail)
            return
        if before.problem:
            self._board.line(self._name, "recovered", part.part)
        if result.state is PartState.TAKEN and (result.changed or before.state is not PartState.UNCHANGED):
            self._board.line(self._name, "taken", part.part, detail)
        elif result.state in (PartState.HELD, PartState.EMPTY) and (before.state, before.sentence) != (
            part.state,
            part.sentence,
        ):
            _log.warning("%s, %s: %s", TITLES[self._name], part.part, detail)
            self._board.line(self._name, result.state.value, part.part, detail)

    def _failed(self, problem: str, way_out: str) -> None:
        if self._board.status.of(self._name).problem != problem:
            self._board.line(self._name, "problem", detail=problem)
        self._failures += 1
        self._board.say(self._name, phase=FeedPhase.TROUBLE, problem=problem, way_out=way_out, failures=self._failures)

    def _back_off(self, seconds: float) -> float:
        """Twice as long each time, and never all desks at once."""
        longest = max(LONGEST_BACK_OFF_SECONDS, seconds)
        return min(longest, seconds * 2.0 ** min(self._failures - 1, 20)) * (0.75 + self._random() / 2)

    def _put_off(self, seconds: float) -> None:
        self._due = self._time() + seconds
        self._board.say(self._name, next_at=self._board.now() + round(seconds * 1_000_000))

    async def _pause(self, seconds: float) -> bool:
        """So many seconds, or until woken. Whether they have passed."""
        sleeping = asyncio.ensure_future(self._sleep(seconds))
        waiting = asyncio.ensure_future(self._wake.wait())
        try:
            await asyncio.wait({sleeping, waiting}, return_when=asyncio.FIRST_COMPLETED)
            return sleeping.done()
        finally:
            sleeping.cancel()
            waiting.cancel()
            await asyncio.gather(sleeping, waiting, return_exceptions=True)

    @staticmethod
    def _time() -> float:
        """Not the clock on the wall: that can be set."""
        return asyncio.get_running_loop().time()


def _view(before: PartView, result: PartResult, at: int) -> PartView:
    """What is known of the list now; what cannot be used leaves standing what the last good answer was."""
    if result.state is PartState.PROBLEM:
        return replace(
            before, state=PartState.PROBLEM, problem=result.problem, way_out=result.way_out, sentence=result.sentence
        )
    is_news = result.state is PartState.TAKEN
    return PartView(
        part=result.part,
        state=result.state,
        seen=result.seen,
        added=result.added,
        removed=result.removed,
        tracked=result.tracked,
        answered_at=at,
        changed_at=at if is_news and result.changed else before.changed_at,
        sentence=result.sentence,
        way_out=result.way_out,
    )
