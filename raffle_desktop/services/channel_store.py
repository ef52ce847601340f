"""What a platform tells goes into the database: in batches, each thing once, nothing that counts ever lost.

`run` takes what was added, holds back people who want to enter until the platform has been asked about them (where it
can be asked), and has the rest stored in one transaction. What somebody does after asking to enter waits behind that,
so nobody's acts change their order; everybody else's go on.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.domain.live_log import LogLine
from raffle_desktop.services.channel_intake import EntryWish, Item, LuckyTry, Outcome, Unknown
from raffle_desktop.services.channel_lines import Answering, answer_to, describe, line_of, unknown_of
from raffle_desktop.services.channel_work import Backlog, Work, guarded
from raffle_desktop.services.pauses import to_its_end
from raffle_desktop.services.people import Person
from raffle_desktop.services.services import Services

MOST_IN_BATCH = 500
# Events come in showers; a moment of gathering turns a hundred transactions into one.
GATHER_SECONDS = 0.05
# So that a crowd is asked about together, and few calls to the platform do.
SECONDS_BETWEEN_CHECKS = 0.5
CHECKS_AT_ONCE = 4
BACK_OFF_SECONDS = (0.5, 1.0, 2.0, 5.0, 10.0)

_log = logging.getLogger(__name__)


class Checks(Protocol):
    """Who is asked about people before they enter. `calls`: how often the platform was, in the end."""

    calls: int

    async def look(self, persons: Sequence[Person], /) -> None:
        """Have the desk know what the raffle asks of them. Raises EnvironmentFault or RaffleError: ask again."""


class ChannelStore:
    """`await run()` until it is cancelled; `add` is called on its loop and returns at once.

    `platform`: in whose name it is stored, as the database has it; `title`: as people read it. `answer` is told the
    name and the sentence for who is to be answered in chat, `on_done` each work that is stored or never will be.
    """

    def __init__(
        self,
        services: Services,
        *,
        platform: str,
        title: str,
        checks: Checks | None,
        answer: Callable[[str, str], None],
        on_done: Callable[[Work], None],
        on_log: Callable[[LogLine], None],
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._services = services
        self._platform = platform
        self._title = title
        self._checks = checks
        self._answer = answer
        self._on_done = on_done
        self._on_log = on_log
        self._sleep = sleep
        self._backlog = Backlog(self._dropped)
        self._to_check: list[Work] = []
        self._looks: set[asyncio.Task[None]] = set()
        # Account id to what this person did since asking to enter.
        self._held: dict[str, deque[Work]] = {}
        self._open = 0
        self._news = asyncio.Event()
        self._none_open = asyncio.Event()
        self._none_open.set()
        # When the newest look began, or will begin; -inf: it asked the platform nothing.
        self._last_look = float("-inf")
        self._is_gathering = False

    def add(self, work: Work) -> None:
        """One more thing to store."""
        self._open += 1
        self._none_open.clear()
        self._backlog.add(work)
        self._news.set()

    async def drained(self) -> None:
        """Wait until all that was added is in the database."""
        await self._none_open.wait()

    @property
    def waiting(self) -> int:
        """How many things are not in the database yet."""
        return self._open

    # Through

    async def run(self) -> None:
        """Store what comes, for ever. Cancelled while something is being stored, it ends when that is done."""
        # What an earlier run has left; a look that was cancelled before it began could not say so.
        self._is_gathering = False
        self._news.set()
        try:
            while True:
                await self._news.wait()
                if len(self._backlog) < MOST_IN_BATCH:
                    await self._sleep(GATHER_SECONDS)
                self._news.clear()
                batch = self._next_batch()
                self._start_looks()
                try:
                    await self._store(tuple(batch), batch)
                finally:
                    # Empty, but when this ends in the middle.
                    self._backlog.put_first(batch)
                if self._backlog:
                    self._news.set()
        finally:
            for look in self._looks:
                look.cancel()
            await asyncio.gather(*self._looks, return_exceptions=True)

    def _next_batch(self) -> list[Work]:
        """What can be stored now; who has to be asked about is held back, with all that this person does later."""
        batch: list[Work] = []
        while self._backlog and len(batch) < MOST_IN_BATCH:
            work = self._backlog.take()
            held = self._held.get(work.account)
            if held is not None and not work.is_checked:
                held.append(work)
            elif self._checks is not None and isinstance(work.item, EntryWish) and not work.is_checked:
                self._held[work.account] = deque()
                self._to_check.append(work)
            else:
                batch.append(work)
        return batch

    # Checks

    def _start_looks(self) -> None:
        if not self._to_check or self._is_gathering or len(self._looks) >= CHECKS_AT_ONCE:
            return
        loop = asyncio.get_running_loop()
        look = loop.create_task(self._look(max(0.0, self._last_look + SECONDS_BETWEEN_CHECKS - loop.time())))
        self._is_gathering = True
        self._looks.add(look)
        look.add_done_callback(self._looked)

    async def _look(self, pause: float) -> None:
        try:
            if pause:
                await self._sleep(pause)
        finally:
            self._is_gathering = False
        works, self._to_check = self._to_check[:MOST_IN_BATCH], self._to_check[MOST_IN_BATCH:]
        checks = self._checks
        if checks is None:
            raise AssertionError("nobody is held back where nobody can be asked")
        began, calls = asyncio.get_running_loop().time(), checks.calls
        self._last_look = began
        is_checked = False
        try:
            await self._look_at(checks, [work.item.person for work in works if isinstance(work.item, EntryWish)])
            is_checked = True
        finally:
            self._release(works, is_checked=is_checked)
        if checks.calls == calls and self._last_look == began:
            self._last_look = float("-inf")

    async def _look_at(self, checks: Checks, persons: Sequence[Person]) -> None:
        tries = 0
        while True:
            try:
                await checks.look(persons)
            except (EnvironmentFault, RaffleError) as fault:
                await self._wait_for(fault, tries)
                tries += 1
            except Exception:  # noqa: BLE001 - logged; nobody's entry may be lost by it
                # They enter with what is known of them.
                _log.exception("What the raffle asks of %d people could not be looked up.", len(persons))
                return
            else:
                return

    def _release(self, works: Sequence[Work], *, is_checked: bool) -> None:
        whole = [one for work in works for one in (work, *self._held.pop(work.account))]
        # In front of what these people do from now on.
        self._backlog.put_first([one.checked() for one in whole] if is_checked else whole)
        self._news.set()

    def _looked(self, look: asyncio.Task[None]) -> None:
        self._looks.discard(look)
        if not look.cancelled() and (problem := look.exception()) is not None:
            _log.error("A check before entering failed.", exc_info=problem)
        self._news.set()

    # Storing

    async def _store(self, works: Sequence[Work], batch: list[Work]) -> None:
        """Have these stored, the first ones of the batch; what is done leaves it."""
        if not works:
            return
        try:
            await self._take(works, batch)
        except Exception:  # noqa: BLE001 - logged when the one that it is about is found
            if len(works) == 1:
                await self._set_aside(works[0], batch)
                return
            # One of them is more than the desk can stand: the others must not suffer from it.
            middle = len(works) // 2
            await self._store(works[:middle], batch)
            await self._store(works[middle:], batch)

    async def _take(self, works: Sequence[Work], batch: list[Work]) -> None:
        items = [work.item for work in works]
        tries = 0
        while True:
            taking = asyncio.ensure_future(asyncio.to_thread(self._take_now, items))
            try:
                outcomes, answering = await asyncio.shield(taking)
            except asyncio.CancelledError:
                # The thread goes on whatever happens here; what it has stored must not be stored again.
                await to_its_end(taking)
                if not taking.cancelled() and taking.exception() is None:
                    self._done(works, batch, *taking.result())
                raise
            except (EnvironmentFault, RaffleError) as fault:
                await self._wait_for(fault, tries)
                tries += 1
            else:
                if tries:
                    _log.warning("What %s tells is being stored again.", self._title)
                self._done(works, batch, outcomes, answering)
                return

    def _take_now(self, items: Sequence[Item]) -> tuple[list[Outcome], Answering]:
        # First: a failure after the items are stored would make all of them duplicates.
        settings = self._services.channel_settings.get()
        answering = Answering(settings.answer_refusals, settings.answer_entries)
        return self._services.channel_intake.take(items, actor=self._platform), answering

    def _done(
        self, works: Sequence[Work], batch: list[Work], outcomes: Sequence[Outcome], answering: Answering
    ) -> None:
        del batch[: len(works)]
        at = self._services.core.now_micros()
        for work, outcome in zip(works, outcomes, strict=True):
            guarded(self._tell, work, outcome, answering, at)
        self._close(works)

    def _tell(self, work: Work, outcome: Outcome, answering: Answering, at: int) -> None:
        line = line_of(outcome, at)
        if line is not None:
            self._on_log(line)
        answer = answer_to(outcome, answering)
        if answer and work.is_answered and isinstance(outcome.item, EntryWish | LuckyTry):
            self._answer(outcome.item.person.name, answer)

    async def _set_aside(self, work: Work, batch: list[Work]) -> None:
        _log.exception("%s: something could not be stored (%s); it is kept aside.", self._title, describe(work.item))
        detail = (
            f"Something that {self._title} told could not be counted; it is kept, and the log says more."
            " Count it by hand."
        )
        self._on_log(LogLine(self._services.core.now_micros(), "problem", detail=detail))
        unknown = unknown_of(work.item)
        if unknown is not None and not isinstance(work.item, Unknown):
            try:
                await self._take([work.instead(unknown)], batch)
            except Exception:  # noqa: BLE001 - the others have to go on
                _log.exception("It could not even be kept aside.")
            else:
                return
        del batch[:1]
        self._close([work])

    def _close(self, works: Sequence[Work]) -> None:
        self._open -= len(works)
        for work in works:
            self._on_done(work)
        if not self._open:
            self._none_open.set()

    async def _wait_for(self, fault: EnvironmentFault | RaffleError, tries: int) -> None:
        """The surroundings fail: nothing is lost, everything waits."""
        if not tries:
            _log.warning("What %s tells cannot be stored at present; it waits. %s", self._title, fault)
            detail = f"What {self._title} tells cannot be stored at present. It waits, nothing is lost. {fault}"
            self._on_log(LogLine(self._services.core.now_micros(), "problem", detail=detail))
        await self._sleep(BACK_OFF_SECONDS[min(tries, len(BACK_OFF_SECONDS) - 1)])

    def _dropped(self, number: int) -> None:
        """Chat that was not looked at: the queue is full."""
        self._open -= number
        detail = (
            f"The desk cannot keep up: {number} lines of chat were not looked at. "
            "No entry and nothing else that counts was left out."
        )
        _log.warning("%s", detail)
        self._on_log(LogLine(self._services.core.now_micros(), "problem", detail=detail))
