"""Finishes the draws that wait for a round of the beacon, in a thread of its own with its own loop.

What waits is read from the database, so nothing is lost where the desk ends at any moment: it is read again at the next
start. A round decides as soon as it is there, whoever brings it: this keeper, another process on the same folder, or
somebody who pastes it. `run` blocks the thread that is given to it; everything else may be called from any other.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import logging
import os
import secrets as system_secrets
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

from raffle_desktop.domain.changes import Change, DrawChanged, OutsideChange
from raffle_desktop.domain.clock import from_micros
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.feeds.beacon import check_signature, pasted_signature
from raffle_desktop.feeds.beacon_board import BeaconBoard, Key
from raffle_desktop.feeds.beacon_status import (
    TRIES_BEFORE_GIVING_UP,
    AwaitedRound,
    BeaconPhase,
    BeaconStatus,
    ClockCheck,
)
from raffle_desktop.feeds.relays import (
    CheckSignature,
    NoRound,
    RelayLimits,
    Relays,
    compared_clock,
    relays_from_environment,
)
from raffle_desktop.services.off_loop import Impatient, off_loop
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.services import Services
from raffle_desktop.services.staged import WaitingRound

ACTOR = "beacon"
MARGIN_SECONDS = 0.8
"""The network's members agree on a round in about this time after it is due."""
NAP_SECONDS = 5.0
"""No wait for a time of day is longer in one piece: a machine that was asleep has another time when it wakes up."""
LOOK_AGAIN_SECONDS = 30.0
"""After so long what waits is read again, though nobody told of a change."""
ECHO_SECONDS = 1.0
BUSY_SECONDS = 2.0
LATE_SECONDS = 10.0
"""A round that is later than this is trouble that the operator should know of."""
PAUSES = (1.0, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 60.0)
AFTER_A_BUG_SECONDS = 60.0
CLOSE_SECONDS = 3.0
"""How long the end waits for a decision that is just being stored."""
_IS_OVER = {Code.DRAW_NOT_FOUND, Code.DRAW_VOID, Code.DRAW_UNDONE, Code.ALREADY_CLOSED}
_BUG = "The beacon’s round could not be dealt with; the log has the details."
_OR_PASTE = "Or paste the round’s signature."

_log = logging.getLogger(__name__)
T = TypeVar("T")
_random = system_secrets.SystemRandom().random


class BeaconKeeper:
    """Implements `beacon_status.BeaconControl`. `tell` is called with each change of the status, on several threads.

    `environment` can name other relays than drand's own. `sleep` and `random` (numbers from 0 to 1) are for tests.
    """

    def __init__(
        self,
        services: Services,
        *,
        tell: Callable[[BeaconStatus], None],
        environment: Mapping[str, str] = os.environ,
        check: CheckSignature = check_signature,
        sleep: Callable[[float], Any] = asyncio.sleep,
        random: Callable[[], float] = _random,
        limits: RelayLimits | None = None,
    ) -> None:
        self._services, self._check = services, check
        self._clock, self._sleep, self._random = services.core.clock, sleep, random
        self._limits = limits or RelayLimits()
        self._wrong_address: EnvironmentFault | None = None
        addresses: tuple[str, ...] = ()
        try:
            addresses = relays_from_environment(environment)
        except EnvironmentFault as fault:
            self._wrong_address = fault
        self._addresses = addresses
        self._lock = threading.Lock()
        """Over `_loop` and `_has_ended`."""
        self._board = BeaconBoard(tell, services.core.now_micros)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._has_ended = False
        self._stop, self._woken = asyncio.Event(), asyncio.Event()
        self._relays = Relays(addresses, clock=self._clock, limits=self._limits, check=check)
        self._tasks: dict[Key, asyncio.Task[None]] = {}
        self._nudges: dict[Key, asyncio.Event] = {}
        self._storing: set[asyncio.Task[Any]] = set()

    # --- its thread ---------------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Finish what waits, until `end`."""
        executor = Impatient(max_workers=4, thread_name_prefix="beacon look-up")
        try:
            with asyncio.Runner() as runner:
                runner.get_loop().set_default_executor(executor)
                runner.run(self._main())
        finally:
            self._board.stop()

    async def _main(self) -> None:
        with self._lock:
            if self._has_ended:
                return
            self._loop = asyncio.get_running_loop()
        unsubscribe = self._services.core.bus.subscribe(Change, self._something_changed)
        try:
            async with self._relays:
                keeping = asyncio.create_task(self._keeping())
                await self._stop.wait()
                tasks = [keeping, *self._tasks.values()]
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)
                if self._storing:
                    _, unfinished = await asyncio.wait(self._storing, timeout=CLOSE_SECONDS)
                    if unfinished:
                        _log.warning("Beacon: a decision was still being stored at the end")
        finally:
            unsubscribe()
            with self._lock:
                self._loop = None
            # Whoever asked until now has a task after this, which the runner cancels: nobody waits for ever.
            await asyncio.sleep(0)

    async def _keeping(self) -> None:
        """Have a task for each round that is waited for, for ever."""
        while True:
            self._woken.clear()
            pause = LOOK_AGAIN_SECONDS
            try:
                waiting = await off_loop(self._services.staged.waiting)
            except (EnvironmentFault, RaffleError) as fault:
                self._board.trouble(f"What waits for the beacon could not be read: {_sentence(fault)}")
                pause = BUSY_SECONDS
            except Exception:  # noqa: BLE001 - the boundary: logged, told, and tried again
                _log.exception("Reading what waits for the beacon failed")
                self._board.trouble(_BUG)
                pause = AFTER_A_BUG_SECONDS
            else:
                self._board.trouble("")
                self._follow(waiting)
            self._board.say()
            await self._nap(pause, self._woken)

    def _follow(self, waiting: list[WaitingRound]) -> None:
        wanted = {(one.draw_id, one.event, one.round): one for one in waiting}
        for key in self._tasks.keys() - wanted.keys():
            # Decided or given up meanwhile, by whomever.
            self._tasks[key].cancel()
        for key in wanted.keys() - self._tasks.keys():
            one = wanted[key]
            self._board.follow(key, AwaitedRound(one.draw_id, one.event, one.round, one.round_at))
            self._nudges[key] = asyncio.Event()
            self._tasks[key] = task = asyncio.create_task(self._see_through(key))
            task.add_done_callback(lambda _task, key=key: self._over(key))  # type: ignore[misc]

    def _over(self, key: Key) -> None:
        for kept in (self._tasks, self._nudges):
            kept.pop(key, None)
        self._board.drop(key)
        # Something else may wait now: an announced redraw, or the same one if it was not over after all.
        self._woken.set()

    # --- one round ----------------------------------------------------------------------------------------------------

    async def _see_through(self, key: Key) -> None:
        """Until it is cancelled, because nothing waits for the round any more."""
        await self._until_due(key)
        signature = ""
        failures = 0
        while True:
            failures += 1
            try:
                signature = signature or await self._fetched(key)
                await self._in_thread(partial(self._take, key[0], signature))
            except NoRound as problem:
                pause = self._told(key, problem, failures)
                if failures >= TRIES_BEFORE_GIVING_UP:
                    await self._expire(key)
            except RaffleError as refusal:
                pause = self._refused(key, refusal, failures)
            except EnvironmentFault as fault:
                pause = self._pause_after(failures)
                self._trouble(key, fault.message, fault.way_out, pause)
            except Exception:  # noqa: BLE001 - the boundary: logged, told, and tried again
                _log.exception("Round %s of the beacon failed", key[2])
                pause = AFTER_A_BUG_SECONDS
                self._trouble(key, _BUG, "", pause)
            else:
                pause = self._settled(key)
            await self._nap(pause, self._nudges[key])

    async def _expire(self, key: Key) -> None:
        """Whatever was asked for in vain again and again, and waits for more than a day, is given up."""
        awaited = self._board.round(key)
        missed = WaitingRound(awaited.draw_id, awaited.event, awaited.round, awaited.round_at)
        try:
            for view in await self._in_thread(partial(self._services.staged.expire, missed)):
                _log.warning("Draw %s has become void: %s", view.id, view.void_reason)
                self._woken.set()
        except (EnvironmentFault, RaffleError) as fault:
            _log.warning("A draw that waits for too long could not be given up: %s", fault)
        except Exception:  # noqa: BLE001 - the boundary: logged, and tried again
            _log.exception("A draw that waits for too long could not be given up")

    def _take(self, draw_id: str, signature: str) -> None:
        self._services.staged.take_signature(draw_id, signature, check=self._check, actor=ACTOR)

    def _settled(self, key: Key) -> float:
        """What waits is read again, which ends this; the pause is for the case that it waits all the same."""
        self._board.put(key, phase=BeaconPhase.WAITING)
        self._woken.set()
        return NAP_SECONDS

    async def _until_due(self, key: Key) -> None:
        due = self._board.round(key).round_at + MARGIN_SECONDS
        while (left := due - self._now() / 1_000_000) > 0:
            self._board.put(key, phase=BeaconPhase.WAITING, next_at=round(due * 1_000_000))
            await self._nap(min(left, NAP_SECONDS), None)

    async def _fetched(self, key: Key) -> str:
        if self._wrong_address is not None:
            raise self._wrong_address
        awaited = self._board.round(key)
        # What went wrong before stays in sight while the next attempt runs.
        phase = BeaconPhase.TROUBLE if awaited.problem else BeaconPhase.ASKING
        self._board.put(key, phase=phase, asked=awaited.asked + 1, next_at=0)
        answer = await self._relays.round(awaited.round)
        self._note(answer.notes)
        return answer.signature

    def _told(self, key: Key, problem: NoRound, failures: int) -> float:
        """Say why the round is not here; gives the seconds until the next question."""
        awaited = self._board.round(key)
        is_late = self._now() / 1_000_000 > awaited.round_at + LATE_SECONDS
        self._note(tuple(fault.message for fault in problem.faults))
        if problem.is_early and not is_late:
            pause = PAUSES[0]
            self._board.put(key, phase=BeaconPhase.WAITING, next_at=self._in(pause))
            return pause
        pause = self._pause_after(failures)
        since = self._board.status.trouble_since or self._now()
        when = f"{from_micros(since):%H:%M} UTC"
        message = problem.message.rstrip(".")
        sentence = f"{message} (since {when}). The draw waits, and is finished as soon as they give it."
        # By a clock that is ahead every round is late.
        way_out = "Check this machine’s clock." if problem.is_early else problem.way_out
        self._trouble(key, sentence, f"{way_out} {_OR_PASTE}".strip(), pause)
        return pause

    def _refused(self, key: Key, refusal: RaffleError, failures: int) -> float:
        """What is to become of a signature that the desk does not take yet; gives the seconds until the next try."""
        if refusal.code in _IS_OVER:
            return self._settled(key)
        if refusal.code is Code.NOT_AVAILABLE:
            # Chat has to show first that the list was closed in time: a matter of seconds.
            self._board.put(key, phase=BeaconPhase.WAITING, next_at=self._in(ECHO_SECONDS), problem=refusal.message)
            return ECHO_SECONDS
        pause = BUSY_SECONDS if refusal.code is Code.BUSY else self._pause_after(failures)
        if refusal.code is not Code.BUSY:
            _log.error("A verified round was refused: %s %s", refusal.code, refusal.message)
        self._trouble(key, refusal.message, "", pause)
        return pause

    def _pause_after(self, failures: int) -> float:
        return PAUSES[min(failures, len(PAUSES)) - 1] * (0.8 + 0.4 * self._random())

    def _trouble(self, key: Key, problem: str, way_out: str, pause: float) -> None:
        self._board.put(key, phase=BeaconPhase.TROUBLE, next_at=self._in(pause), problem=problem, way_out=way_out)

    def _note(self, notes: tuple[str, ...]) -> None:
        for note in notes:
            _log.info("Beacon: %s", note)
        self._board.note(notes)

    # --- small parts --------------------------------------------------------------------------------------------------

    def _now(self) -> int:
        return self._services.core.now_micros()

    def _in(self, seconds: float) -> int:
        return self._now() + round(seconds * 1_000_000)

    async def _nap(self, seconds: float, nudge: asyncio.Event | None) -> None:
        """Until so long has passed, or somebody nudges."""
        if nudge is None:
            await self._sleep(seconds)
            return
        tasks = {asyncio.ensure_future(self._sleep(seconds)), asyncio.ensure_future(nudge.wait())}
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        nudge.clear()

    async def _in_thread(self, work: Callable[[], T]) -> T:
        """Blocking work that stores; cancelled, it goes on, and the end waits for it a while."""
        task = asyncio.ensure_future(off_loop(work))
        self._storing.add(task)
        task.add_done_callback(self._storing.discard)
        return await asyncio.shield(task)

    def _something_changed(self, change: Change) -> None:
        """On the thread that tells it."""
        if isinstance(change, (DrawChanged, OutsideChange)):
            self._on_loop(self._woken.set)

    # --- any thread ---------------------------------------------------------------------------------------------------

    def end(self) -> None:
        """Have `run` return soon."""
        with self._lock:
            self._has_ended = True
        self._on_loop(self._stop.set)

    @property
    def status(self) -> BeaconStatus:
        """As of this moment."""
        return self._board.status

    def ask_now(self) -> None:
        """See BeaconControl."""

        def nudge() -> None:
            for event in (*self._nudges.values(), self._woken):
                event.set()

        self._on_loop(nudge)

    def take(self, draw_id: str, pasted: str, *, actor: str) -> DrawView:
        """See BeaconControl."""
        signature = pasted_signature(pasted)
        return self._services.staged.take_signature(draw_id, signature, check=self._check, actor=actor)

    def check_clock(self) -> ClockCheck:
        """See BeaconControl."""
        check: ClockCheck | None = None
        with self._lock:
            loop = self._loop
            future = None if loop is None else asyncio.run_coroutine_threadsafe(self._compared(), loop)
        if future is not None:
            with suppress(concurrent.futures.CancelledError, asyncio.CancelledError):
                check = future.result()
        if check is None:
            problem = "This machine’s clock could not be compared: the desk is just beginning or ending."
            return ClockCheck(self._now(), problem=problem)
        return check

    async def _compared(self) -> ClockCheck:
        if self._wrong_address is not None:
            check = ClockCheck(self._now(), None, 0, self._wrong_address.message, self._wrong_address.way_out)
        else:
            check = await compared_clock(self._relays)
        self._board.clock(check)
        return check

    def _on_loop(self, act: Callable[[], object]) -> None:
        """Do this on the loop, soon; nothing where it does not run."""
        with self._lock:
            loop = self._loop
        if loop is None:
            return
        # The loop may end between the two lines.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(act)


def _sentence(fault: RaffleError | EnvironmentFault) -> str:
    return fault.message if isinstance(fault, RaffleError) else str(fault)
