"""Keeping Kick's feed heard: the channel's numbers, the connection, when to try again, and what was missed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.kick.board import KickBoard
from raffle_desktop.kick.intake import Intake
from raffle_desktop.kick.look_up import Ids, NotFound
from raffle_desktop.kick.parsing import channels_of
from raffle_desktop.kick.status import KickPhase
from raffle_desktop.kick.transport import Again, Ended, Heard, Transport
from raffle_desktop.services.kick_settings import KickSettings
from raffle_desktop.services.off_loop import off_loop
from raffle_desktop.services.pauses import woken
from raffle_desktop.services.services import Services

SOURCE = "kick"
MISSED = "chat, subscriptions, gifted subs"
BACK_OFF_SECONDS = (1.0, 2.0, 5.0, 10.0, 30.0, 60.0)
"""Before each further attempt, and up to half as much again at random: all desks must not come back at once."""
ASK_AGAIN_SECONDS = (10.0, 30.0, 60.0, 300.0)
CLOSED_AT_LEAST_SECONDS = 10
"""A desk that was closed for less than this is not said to have missed anything."""
LIVE_SECONDS = 300.0
"""How often Kick is asked whether the stream runs, while somebody is paid for watching it."""
NOTE_SECONDS = 15.0
"""How often it is kept that the feed was heard until now, for after a crash."""
STEADY_SECONDS = 30.0
"""A connection that lasted less did not end the trouble before it."""
END_SECONDS = 1.0
SAME_PROBLEM_MOST = 3
"""What cannot be read is told in the log this many times for each connection; all of it is counted."""
_MICROS = 1_000_000
_WAY_OUT = "The desk tries again by itself."

_log = logging.getLogger(__name__)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ways:
    """How the outside is reached. `is_live`: whether the stream of this channel runs, None where nobody says; never
    fails. `random`: from 0 to 1.
    """

    look_up: Callable[[str], Awaitable[Ids]]
    is_live: Callable[[str], Awaitable[bool | None]]
    connect: Callable[[KickSettings], Transport]
    sleep: Callable[[float], Awaitable[object]]
    random: Callable[[], float]


class Listening:
    """`await run()` until it is cancelled. All of it belongs to one loop."""

    def __init__(self, services: Services, board: KickBoard, intake: Intake, ways: Ways) -> None:
        self._services, self._board, self._intake, self._ways = services, board, intake, ways
        self._changed = asyncio.Event()
        self._is_asked = False
        self._failures = 0
        self._deaf_since: int | None = None
        self._had_listened = False
        self._unreadable = 0
        self._listening_since = 0.0
        self._is_heard = asyncio.Event()
        self._notes: set[asyncio.Task[None]] = set()
        self.settings = KickSettings()
        self.was_wanted = asyncio.Event()
        """Set once the feed was on: before that nobody needs to be ready for what it tells."""

    def wake(self, *, asked: bool = False) -> None:
        """The settings may have changed, or (`asked`) the operator does not want to wait."""
        if asked and self._board.status.phase is KickPhase.LISTENING and not self._board.status.problem:
            # There is nothing to wait for, and another connection would miss what is said meanwhile.
            return
        self._is_asked = self._is_asked or asked
        self._changed.set()

    async def run(self) -> None:
        """Listen for ever, as the settings say."""
        try:
            while True:
                self._changed.clear()
                if self._is_asked:
                    self._is_asked, self._failures = False, 0
                await self._once()
        finally:
            for note in self._notes:
                note.cancel()
            if self._deaf_since is not None:
                await self._note_end(self._deaf_since)

    async def _once(self) -> None:
        try:
            before, self.settings = self.settings, await off_loop(self._services.kick_settings.get)
        except EnvironmentFault as fault:
            await self._wait(fault.message, fault.way_out or _WAY_OUT)
            return
        settings = self.settings
        if _aim(before) != _aim(settings):
            self._failures = 0
        self._board.say(channel=settings.channel, channel_id=settings.channel_id, chatroom_id=settings.chatroom_id)
        if settings.on:
            self.was_wanted.set()
        if not settings.on:
            await self._rest()
        elif not settings.chatroom_id:
            await self._find_ids(settings)
        else:
            await self._connect(settings)

    async def _rest(self) -> None:
        """Off: nobody expects the desk to hear anything."""
        if self._board.status.phase is not KickPhase.STOPPED and self._board.status.phase is not KickPhase.OFF:
            self._board.event("off")
        self._board.say(phase=KickPhase.OFF, next_at=0, problem="", way_out="")
        self._deaf_since, self._had_listened = None, True
        await self._noting(lambda: self._services.gaps.forget_heard(SOURCE))
        await self._changed.wait()

    # The two numbers

    async def _find_ids(self, settings: KickSettings) -> None:
        self._board.say(phase=KickPhase.LOOKING_UP, next_at=0, problem="", way_out="")
        asking = asyncio.ensure_future(self._ways.look_up(settings.channel))
        try:
            ids = await self._unless_changed(asking)
        except NotFound as missing:
            self._board.event("problem", detail=f"{missing.problem} {missing.way_out}")
            pause = self._pause(ASK_AGAIN_SECONDS) if missing.may_pass else None
            next_at = 0 if pause is None else self._board.now() + round(pause * _MICROS)
            self._board.say(
                phase=KickPhase.NEEDS_IDS, problem=missing.problem, way_out=missing.way_out, next_at=next_at
            )
            await woken(self._changed, pause, self._ways.sleep)
            return
        if ids is None:
            return
        self._failures = 0
        found = self._services.kick_settings.found
        try:
            await off_loop(lambda: found(settings.channel, ids.channel_id, ids.chatroom_id, actor=SOURCE))
        except EnvironmentFault as fault:
            await self._wait(fault.message, fault.way_out or _WAY_OUT)

    # The connection

    async def _connect(self, settings: KickSettings) -> None:
        self._board.say(phase=KickPhase.CONNECTING, next_at=0, problem="", way_out="")
        self._intake.begin(str(settings.chatroom_id))
        self._unreadable = 0
        self._is_heard.clear()
        channels = channels_of(settings.channel_id, settings.chatroom_id)
        try:
            transport = self._ways.connect(settings)
        except EnvironmentFault as fault:
            await self._wait(fault.message, fault.way_out)
            return
        hearing: asyncio.Future[None] = asyncio.ensure_future(transport.listen(channels, self))
        noting = asyncio.ensure_future(self._note_now_and_then())
        asking = asyncio.ensure_future(self._ask_now_and_then(settings.channel))
        try:
            while not self._is_asked:
                await self._unless_changed(hearing, keep=True)
                # What is no matter of the connection leaves it alone.
                self._changed.clear()
                current = await off_loop(self._services.kick_settings.get)
                if _aim(current) != _aim(settings):
                    return
                self.settings = current
        except Ended as ended:
            await self._ended(ended)
        except EnvironmentFault as fault:
            await self._wait(fault.message, fault.way_out or _WAY_OUT)
        finally:
            for task in (noting, asking, hearing):
                task.cancel()
            await asyncio.gather(hearing, noting, asking, return_exceptions=True)
            for task in (noting, asking):
                if not task.cancelled() and (bug := task.exception()) is not None:
                    _log.error("Kick: something beside the connection failed", exc_info=bug)
            self._was_heard()

    async def _ended(self, ended: Ended) -> None:
        was_listening = self._board.status.phase is KickPhase.LISTENING
        self._was_heard(ended.silence)
        now = asyncio.get_running_loop().time()
        was_steady = was_listening and now - self._listening_since >= STEADY_SECONDS
        if was_steady:
            self._failures = 0
        self._board.event("lost" if was_listening else "problem", detail=ended.problem)
        if ended.again is Again.NEVER:
            self._board.say(phase=KickPhase.REFUSED, problem=ended.problem, way_out=ended.way_out, next_at=0)
            await self._changed.wait()
        elif ended.again is Again.AT_ONCE and was_listening and (was_steady or not self._failures):
            # A server that says this again and again is waited for all the same.
            self._failures += 1
            self._board.say(phase=KickPhase.CONNECTING, problem="", way_out="")
        else:
            await self._wait(ended.problem, ended.way_out)

    async def _wait(self, problem: str, way_out: str) -> None:
        pause = self._pause(BACK_OFF_SECONDS)
        next_at = self._board.now() + round(pause * _MICROS)
        self._board.say(phase=KickPhase.WAITING, problem=problem, way_out=way_out, next_at=next_at)
        await woken(self._changed, pause, self._ways.sleep)

    def _pause(self, steps: Sequence[float]) -> float:
        pause = steps[min(self._failures, len(steps) - 1)] * (1 + self._ways.random() / 2)
        self._failures += 1
        return pause

    async def _unless_changed(self, work: asyncio.Future[T], *, keep: bool = False) -> T | None:
        """What the work gives, or None where something was changed first. Raises what it raises."""
        changed = asyncio.ensure_future(self._changed.wait())
        try:
            await asyncio.wait((work, changed), return_when=asyncio.FIRST_COMPLETED)
            if work.done():
                return work.result()
            return None
        finally:
            changed.cancel()
            if not keep and not work.done():
                work.cancel()
                await asyncio.gather(work, return_exceptions=True)

    # What is heard: transport.Ear

    def listening(self, deaf: Sequence[str]) -> None:
        """See Ear."""
        now = self._board.now()
        self._listening_since = asyncio.get_running_loop().time()
        self._is_heard.set()
        problem = f"Not heard: {', '.join(deaf)}." if deaf else ""
        way_out = "Some gifts or subscriptions may be missed; look at the log after the stream." if deaf else ""
        self._board.event("connected", detail=problem)
        self._board.say(phase=KickPhase.LISTENING, next_at=0, problem=problem, way_out=way_out)
        began, self._deaf_since = self._deaf_since, None
        is_first, self._had_listened = not self._had_listened, True
        if began is not None or is_first:
            self._start(self._keep_gap(began, now))

    def heard(self, event: Heard) -> None:
        """See Ear."""
        self._intake.heard(event)

    def unreadable(self, why: str) -> None:
        """See Ear."""
        self._unreadable += 1
        self._board.count("unreadable")
        if self._unreadable <= SAME_PROBLEM_MOST:
            _log.warning("Kick: something could not be read: %s", why)
            self._board.event("unknown", detail=why)

    # What was not heard

    def _was_heard(self, silence: float = 0.0) -> None:
        """Until now, but for the last so many seconds."""
        if self._board.status.phase is KickPhase.LISTENING and self._deaf_since is None:
            self._deaf_since = self._board.now() - round(silence * _MICROS)

    async def _keep_gap(self, began: int | None, now: int) -> None:
        gaps = self._services.gaps

        def keep() -> int | None:
            start = began
            if start is None:
                last = gaps.last_heard(SOURCE)
                start = last if last is not None and now - last >= CLOSED_AT_LEAST_SECONDS * _MICROS else None
            if start is not None and start < now:
                gaps.record(SOURCE, start, now, MISSED, actor=SOURCE)
                return now - start
            return None

        try:
            length = await off_loop(keep)
            if length is not None:
                self._board.event("gap", detail=MISSED, amount=round(length / _MICROS))
            await off_loop(lambda: gaps.heard(SOURCE, now))
        except EnvironmentFault as fault:
            self._board.event("problem", detail=str(fault))

    async def _ask_now_and_then(self, channel: str) -> None:
        """Whether the stream runs, where that makes a difference."""
        await self._is_heard.wait()
        while True:
            asked_at, is_live = self._board.now(), None
            if self.settings.watch_by_chat and await self._is_watching_paid():
                is_live = await self._ways.is_live(channel)
            self._intake.said_live(is_live=is_live, asked_at=asked_at)
            await self._ways.sleep(LIVE_SECONDS)

    async def _is_watching_paid(self) -> bool:
        try:
            return await off_loop(self._services.kick_settings.is_watching_paid)
        except EnvironmentFault as fault:
            _log.warning("Kick: whether minutes are paid for could not be looked up. %s", fault)
            return False

    async def _note_now_and_then(self) -> None:
        while True:
            await self._ways.sleep(NOTE_SECONDS)
            if self._board.status.phase is KickPhase.LISTENING:
                now = to_micros(self._services.core.clock())
                await self._noting(lambda at=now: self._services.gaps.heard(SOURCE, at))  # type: ignore[misc]

    async def _note_end(self, at: int) -> None:
        """The desk closes: what it misses begins now."""
        try:
            async with asyncio.timeout(END_SECONDS):
                await self._noting(lambda: self._services.gaps.heard(SOURCE, at))
        except TimeoutError:
            _log.warning("Kick: the time of the end could not be noted")

    async def _noting(self, act: Callable[[], None]) -> None:
        try:
            await off_loop(act)
        except EnvironmentFault as fault:
            _log.warning("Kick: the time could not be noted. %s", fault)

    def _start(self, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        self._notes.add(task)
        task.add_done_callback(self._notes.discard)


def _aim(settings: KickSettings) -> tuple[object, ...]:
    """What a connection is made for."""
    return (
        settings.on,
        settings.channel,
        settings.channel_id,
        settings.chatroom_id,
        settings.key,
        settings.cluster,
    )
