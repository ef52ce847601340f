"""One provider, listened to for as long as it is switched on and takes the token.

What fails here is told and tried again, and touches no other provider.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.feeds.donation_absences import DonationAbsences
from raffle_desktop.feeds.donation_board import DonationBoard
from raffle_desktop.feeds.donation_intake import DonationIntake
from raffle_desktop.feeds.donation_parsing import Piece
from raffle_desktop.feeds.donation_status import TITLES, DonationPhase, DonationProvider
from raffle_desktop.feeds.donation_tokens import WHERE
from raffle_desktop.feeds.donation_wire import Line, Lost, Opener, ShownOut, TokenRefused

SECONDS_TO_OPEN = 15.0
SECONDS_TO_ANSWER = 20.0
"""In which the other side has to answer a sign of life."""
LONGEST_BACK_OFF = 60.0
REFUSED_SECONDS = 3600.0
DOUBTED_SECONDS = 300.0
"""Where it is not certain that it is the token: what was donated meanwhile nobody tells later."""
SHOWN_OUT_MOST = 3
"""After being shown out so often in a row, the token is taken for refused."""

_log = logging.getLogger(__name__)
T = TypeVar("T")
Sleep = Callable[[float], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the settings and the keyring say. `token` is "" where the keyring has none."""

    on: bool
    token: str


class DonationListener:
    """All of it belongs to one loop. `look_up` gives what is wanted; it raises EnvironmentFault."""

    def __init__(
        self,
        provider: DonationProvider,
        opener: Opener,
        look_up: Callable[[], Awaitable[Wanted]],
        intake: DonationIntake,
        absences: DonationAbsences,
        board: DonationBoard,
        *,
        sleep: Sleep,
        random: Callable[[], float],
    ) -> None:
        self.provider, self.intake, self.absences = provider, intake, absences
        self._opener, self._look_up, self._board = opener, look_up, board
        self._sleep, self._random = sleep, random
        self._wanted: Wanted | None = None
        self._changed = asyncio.Event()
        self._is_impatient = False
        self._failures = 0
        self._shown_out = 0

    def wake(self) -> None:
        """Look at settings and token anew; where they are the same, a wait goes on."""
        self._changed.set()

    def retry_now(self) -> None:
        """The same, and do not wait any longer."""
        self._is_impatient = True
        self._changed.set()

    async def run(self) -> None:
        """Until it is cancelled. Raises only what is a bug."""
        while True:
            self._changed.clear()
            self._is_impatient = False
            try:
                wanted = await self._look_up()
            except EnvironmentFault as fault:
                await self._fail(Lost(fault.message, fault.way_out))
                continue
            if wanted != self._wanted:
                self._wanted, self._failures, self._shown_out = wanted, 0, 0
            if not wanted.on:
                await self._rest(DonationPhase.OFF)
            elif not wanted.token:
                problem = f"There is no token of {TITLES[self.provider]} in the keyring."
                await self._rest(DonationPhase.NEEDS_TOKEN, problem=problem, way_out=WHERE[self.provider])
            else:
                await self._connected(wanted)

    async def _connected(self, wanted: Wanted) -> None:
        # What went wrong the last time stays to be read until it goes well.
        self._board.say(self.provider, phase=DonationPhase.CONNECTING, next_at=0)
        try:
            line = await self._opened(wanted.token)
            await self._listen(line, wanted)
        except TokenRefused as refused:
            seconds = REFUSED_SECONDS if refused.is_sure else DOUBTED_SECONDS
            await self._refused(refused.message, refused.way_out, seconds)
        except ShownOut as out:
            self._shown_out += 1
            if self._shown_out >= SHOWN_OUT_MOST:
                sentence = f"{out.message} It does so each time, so the token may be wrong."
                await self._refused(sentence, WHERE[self.provider], DOUBTED_SECONDS)
            else:
                await self._fail(out)
        except Lost as lost:
            await self._fail(lost)

    async def _opened(self, token: str) -> Line:
        line = await self._in_time(SECONDS_TO_OPEN, self._opening(token), _close)
        if line is None:
            raise Lost(f"{TITLES[self.provider]} did not answer within {SECONDS_TO_OPEN:.0f} seconds.")
        return line

    async def _opening(self, token: str) -> Line:
        return await self._opener(token)

    # Listening

    async def _listen(self, line: Line, wanted: Wanted) -> None:
        """Until the connection is lost, or something else is wanted. Raises Lost, TokenRefused."""
        try:
            await self.absences.listening()
            self._board.line(self.provider, "connected")
            self._board.say(self.provider, phase=DonationPhase.LISTENING, next_at=0, problem="", way_out="")
            orderly = True
            try:
                await self._follow(line, wanted)
            except Lost as lost:
                orderly = lost.orderly
                self._board.line(self.provider, "lost", detail=lost.message)
                raise
            finally:
                self.absences.deaf(was_heard_until_now=orderly)
        finally:
            await line.close()

    async def _follow(self, line: Line, wanted: Wanted) -> None:
        """Reads the line, and those that the provider moves the desk to; closes all but the first."""
        try:
            while True:
                following = await self._read(line, wanted)
                if following is None:
                    return
                await self._drain(line)
                line = following
        finally:
            # Also where the desk closes: what has come by now is not lost.
            await self._drain(line)

    async def _read(self, line: Line, wanted: Wanted) -> Line | None:
        """Takes what comes; gives the line that takes over, or None where something else is wanted."""
        tasks: dict[str, asyncio.Task[Any]] = {
            "beat": asyncio.create_task(self._beat(line)),
            "other": asyncio.create_task(self._other_wish(wanted, is_waiting=False)),
        }
        try:
            while True:
                if "heard" not in tasks:
                    tasks["heard"] = asyncio.create_task(_heard(line))
                await asyncio.wait(tasks.values(), return_when=asyncio.FIRST_COMPLETED)
                if tasks["heard"].done():
                    self.intake.put(tasks.pop("heard").result())
                    self.absences.heard()
                if tasks["beat"].done():
                    tasks["beat"].result()
                if tasks["other"].done():
                    tasks["other"].result()
                    return None
                if line.is_moving and "moved" not in tasks:
                    line.is_moving = False
                    tasks["moved"] = asyncio.create_task(self._opened(wanted.token))
                if "moved" in tasks and tasks["moved"].done():
                    following = _line_of(tasks.pop("moved"))
                    if following is not None:
                        return following
        finally:
            await ended(*tasks.values())
            await self._left_over(tasks.get("heard"), tasks.get("moved"))

    async def _left_over(self, heard: asyncio.Task[Sequence[Piece]] | None, moved: asyncio.Task[Line] | None) -> None:
        """What was done just before it would have been cancelled. Cancelled, hearing loses nothing."""
        if heard is not None and not heard.cancelled() and heard.exception() is None:
            self.intake.put(heard.result())
        late = None if moved is None else _line_of(moved)
        if late is not None:
            await late.close()

    async def _changes(self) -> None:
        await self._changed.wait()
        self._changed.clear()

    async def _other_wish(self, wanted: Wanted | None, *, is_waiting: bool) -> None:
        """Until there is a reason not to go on with listening, or with waiting for the next attempt. What others store
        again and again is none.
        """
        while True:
            await self._changes()
            if is_waiting and self._is_impatient:
                return
            self._is_impatient = False
            if await self._wants_other(wanted):
                return

    async def _wants_other(self, wanted: Wanted | None) -> bool:
        try:
            return await self._look_up() != wanted
        except EnvironmentFault as fault:
            # A locked keyring is no reason to give up a connection that works.
            _log.warning("%s: settings and token could not be read. %s", TITLES[self.provider], fault)
            return False

    async def _drain(self, line: Line) -> None:
        """Close a line that another has taken over, and take what was on its way before."""
        closing = asyncio.create_task(line.close())
        try:
            while True:
                self.intake.put(await line.heard())
        except (Lost, TokenRefused):
            pass
        finally:
            await closing

    async def _beat(self, line: Line) -> None:
        while True:
            await self._sleep(line.beat_seconds)
            if await self._in_time(SECONDS_TO_ANSWER, _beaten(line)) is None:
                raise Lost(f"{TITLES[self.provider]} gave no sign of life for {SECONDS_TO_ANSWER:.0f} seconds.")
            self.absences.heard()
            self._failures = self._shown_out = 0

    # Not listening

    async def _rest(self, phase: DonationPhase, *, problem: str = "", way_out: str = "") -> None:
        """Until somebody changes something."""
        before = self._board.status.of(self.provider).phase
        self._board.say(self.provider, phase=phase, next_at=0, problem=problem, way_out=way_out)
        if phase is DonationPhase.OFF:
            # Nobody expects the desk to hear anything meanwhile.
            await self.absences.forget()
            if before is not DonationPhase.STOPPED:
                self._board.line(self.provider, "off")
        await self._changed.wait()

    async def _refused(self, problem: str, way_out: str, seconds: float) -> None:
        if self._board.status.of(self.provider).problem != problem:
            self._board.line(self.provider, "problem", detail=problem)
        self._shown_out = 0
        await self._pause(DonationPhase.REFUSED, seconds, problem, way_out)

    async def _fail(self, lost: Lost) -> None:
        seconds = min(LONGEST_BACK_OFF, 2.0**self._failures) * (0.5 + self._random() / 2)
        self._failures = min(self._failures + 1, 10)
        _log.warning("%s: %s Next attempt in %.1f s.", TITLES[self.provider], lost.message, seconds)
        await self._pause(DonationPhase.WAITING, max(seconds, lost.wait_seconds), lost.message, lost.way_out)

    async def _pause(self, phase: DonationPhase, seconds: float, problem: str, way_out: str) -> None:
        self._board.say(
            self.provider,
            phase=phase,
            next_at=self._board.now() + round(seconds * 1_000_000),
            failures=self._failures,
            problem=problem,
            way_out=way_out,
        )
        await self._in_time(seconds, self._other_wish(self._wanted, is_waiting=True))

    async def _in_time(
        self,
        seconds: float,
        work: Coroutine[Any, Any, T],
        undo: Callable[[T], Awaitable[None]] | None = None,
    ) -> T | None:
        """What the work gives, None if it takes longer: then it is cancelled. `undo`: of a result nobody wants."""
        working = asyncio.create_task(work)
        timer = asyncio.ensure_future(self._sleep(seconds))
        is_wanted = False
        try:
            await asyncio.wait({working, timer}, return_when=asyncio.FIRST_COMPLETED)
            is_wanted = working.done()
            return working.result() if is_wanted else None
        finally:
            await ended(working, timer)
            if undo is not None and not is_wanted and not working.cancelled() and working.exception() is None:
                await undo(working.result())


async def _heard(line: Line) -> Sequence[Piece]:
    return await line.heard()


def _line_of(task: asyncio.Task[Line]) -> Line | None:
    """None where it could not be opened: then the one before is good until the provider ends it."""
    if task.cancelled():
        return None
    problem = task.exception()
    if isinstance(problem, Lost | TokenRefused):
        _log.warning("No change to a new connection. %s", problem)
        return None
    return task.result()


async def _close(line: Line) -> None:
    await line.close()


async def _beaten(line: Line) -> bool:
    await line.beat()
    return True


async def ended(*tasks: asyncio.Future[Any]) -> None:
    """Cancels what still runs, and waits until it has ended. Whoever needs a result or an exception has taken it."""
    for task in tasks:
        task.cancel()
    if tasks:
        await asyncio.gather(*tasks, return_exceptions=True)
