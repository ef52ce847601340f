"""What Twitch tells goes into the database: in batches, each thing once, nothing that counts ever lost.

The way of a notification: `put` reads it and lays it in a queue; `run` takes what is there, holds back people who want
to enter until Twitch has been asked about them, and has the rest stored in one transaction. What somebody does after
asking to enter waits behind that, so nobody's acts change their order; everybody else's go on.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from raffle_desktop.domain.chat_words import ChatWords, CommandLine
from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.services.channel_intake import EntryWish, Item, LuckyTry, Outcome, Unknown
from raffle_desktop.services.lucky_words import LuckySettings
from raffle_desktop.services.people import Person
from raffle_desktop.services.services import Services
from raffle_desktop.twitch.chat_out import ChatOut
from raffle_desktop.twitch.claim_watch import ClaimWatch
from raffle_desktop.twitch.eventsub_messages import Notification
from raffle_desktop.twitch.intake_lines import Answering, answer_to, describe, line_of, unknown_of
from raffle_desktop.twitch.intake_reading import Reader
from raffle_desktop.twitch.intake_work import Backlog, Commands, Work, guarded
from raffle_desktop.twitch.live_checks import LiveChecks
from raffle_desktop.twitch.parsing import ChatLine, StreamChange, parse
from raffle_desktop.twitch.status import LogLine

ACTOR = "twitch"
MOST_IN_BATCH = 500
# Events come in showers; a moment of gathering turns a hundred transactions into one.
GATHER_SECONDS = 0.05
# So that a crowd is asked about together, and few calls to Twitch do.
SECONDS_BETWEEN_CHECKS = 0.5
CHECKS_AT_ONCE = 4
BACK_OFF_SECONDS = (0.5, 1.0, 2.0, 5.0, 10.0)
_ASIDE = "Something that Twitch told could not be counted; it is kept, and the log says more. Count it by hand."

_log = logging.getLogger(__name__)


class Intake:
    """`await run()` until it is cancelled; `put` is called on its loop and returns at once.

    `commands` is given commands of anybody, those before which entries were asked for only after these are stored.
    `on_log` gets a line for each thing that happened but chat, `on_count` ("chat", n) for that, `on_line` each of them.
    """

    def __init__(
        self,
        services: Services,
        *,
        channel_id: str,
        words: Callable[[], ChatWords],
        own_reward: Callable[[], str],
        luck: Callable[[], LuckySettings],
        checks: LiveChecks,
        out: ChatOut,
        commands: Callable[[ChatLine, CommandLine], None],
        claims: ClaimWatch,
        on_stream: Callable[[bool, datetime | None], None],
        on_log: Callable[[LogLine], None],
        on_count: Callable[[str, int], None] = lambda _kind, _number: None,
        on_line: Callable[[ChatLine], None] = lambda _line: None,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._services = services
        self._reader = Reader(channel_id, words, own_reward, luck)
        self._checks = checks
        self._out = out
        self._claims = claims
        self._on_stream = on_stream
        self._on_log = on_log
        self._on_count = on_count
        self._on_line = on_line
        self._sleep = sleep
        self._backlog = Backlog(self._dropped)
        self._commands = Commands(commands)
        self._to_check: list[Work] = []
        self._looks: set[asyncio.Task[None]] = set()
        # Account id to what this person did since asking to enter.
        self._held: dict[str, deque[Work]] = {}
        self._open = 0
        self._news = asyncio.Event()
        self._none_open = asyncio.Event()
        self._none_open.set()
        # When the newest look began, or will begin; -inf: it asked Twitch nothing.
        self._last_look = float("-inf")
        self._is_gathering = False

    # In

    def put(self, notification: Notification) -> None:
        """Take a notification in. Never fails, whatever it holds."""
        at = self._services.core.now_micros()
        for item in parse(notification):
            if isinstance(item, ChatLine):
                self._on_count("chat", 1)
                self._claims.heard(item)
                guarded(self._on_line, item)
            read = self._reader.read(item, notification.message_id, at)
            if read.line is not None:
                self._on_log(read.line)
            for work in read.work:
                self._open += 1
                self._none_open.clear()
                self._backlog.add(work)
                self._commands.expect(work)
                self._news.set()
            if isinstance(item, ChatLine) and read.command is not None:
                self._commands.add(item, read.command)
            if isinstance(item, StreamChange) and not read.is_repeated:
                guarded(self._on_stream, item.live, item.at)

    async def drained(self) -> None:
        """Wait until all that was put is in the database."""
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
            elif isinstance(work.item, EntryWish) and not work.is_checked:
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
        began, calls = asyncio.get_running_loop().time(), self._checks.calls
        self._last_look = began
        is_checked = False
        try:
            await self._look_at([work.item.person for work in works if isinstance(work.item, EntryWish)])
            is_checked = True
        finally:
            self._release(works, is_checked=is_checked)
        if self._checks.calls == calls and self._last_look == began:
            self._last_look = float("-inf")

    async def _look_at(self, persons: Sequence[Person]) -> None:
        tries = 0
        while True:
            try:
                await self._checks.look(persons)
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
                await asyncio.wait({taking})
                if not taking.cancelled() and taking.exception() is None:
                    self._done(works, batch, *taking.result())
                raise
            except (EnvironmentFault, RaffleError) as fault:
                await self._wait_for(fault, tries)
                tries += 1
            else:
                if tries:
                    _log.warning("What Twitch tells is being stored again.")
                self._done(works, batch, outcomes, answering)
                return

    def _take_now(self, items: Sequence[Item]) -> tuple[list[Outcome], Answering]:
        # First: a failure after the items are stored would make all of them duplicates.
        settings = self._services.channel_settings.get()
        answering = Answering(settings.answer_refusals, settings.answer_entries)
        return self._services.channel_intake.take(items, actor=ACTOR), answering

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
            self._out.refuse(outcome.item.person.name, answer)

    async def _set_aside(self, work: Work, batch: list[Work]) -> None:
        _log.exception("Something that Twitch told could not be stored (%s); it is kept aside.", describe(work.item))
        self._on_log(LogLine(self._services.core.now_micros(), "problem", detail=_ASIDE))
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
            self._commands.done(work)
        if not self._open:
            self._none_open.set()

    async def _wait_for(self, fault: EnvironmentFault | RaffleError, tries: int) -> None:
        """The surroundings fail: nothing is lost, everything waits."""
        if not tries:
            _log.warning("What Twitch tells cannot be stored at present; it waits. %s", fault)
            detail = f"What Twitch tells cannot be stored at present. It waits, nothing is lost. {fault}"
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
