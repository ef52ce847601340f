"""Waiting for the beacon at the command line, beside whatever desk may be running on the same folder."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime

from raffle_desktop.cli.output import actor
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.feeds.beacon import check_signature
from raffle_desktop.feeds.beacon_status import TRIES_BEFORE_GIVING_UP
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.services import Services
from raffle_desktop.services.staged import WaitingRound

Say = Callable[[str], None]

LOOK_SECONDS = 1.0
"""So often it is looked whether somebody else has finished the draw."""
MARGIN_SECONDS = 0.8
LATE_SECONDS = 10.0
PAUSES = (1, 1, 2, 4, 8, 15, 30, 60)
_TRY_AGAIN = {Code.NOT_AVAILABLE, Code.BUSY}

sleep = time.sleep


def require_right_clock(desk: Services, say: Say, consequence: str) -> None:
    """Compare this machine's clock with the beacon's before a round is fixed by it; says where nothing is known.

    Raises RaffleError(NOT_AVAILABLE) for a clock that is off: the round could be out already. EnvironmentFault for a
    wrong address of a relay.
    """
    # Loads the network's library, which no other command needs.
    from raffle_desktop.feeds.relays import fetch_clock, relays_from_environment

    check = fetch_clock(relays_from_environment(os.environ), clock=desk.core.clock)
    if check.is_wrong:
        raise RaffleError(Code.NOT_AVAILABLE, f"{check.problem} {check.way_out} {consequence}")
    if check.offset is None:
        say(check.problem)


def wait_for_round(desk: Services, draw_id: str, say: Say) -> DrawView:
    """The draw as soon as nothing of it waits for the beacon any more, whoever finished it, or ended it.

    Raises RaffleError, EnvironmentFault for what waiting cannot mend, KeyboardInterrupt.
    """
    from raffle_desktop.feeds.relays import NoRound, fetch_round, relays_from_environment

    relays = relays_from_environment(os.environ)
    fetched: dict[int, str] = {}
    said: set[str] = set()
    failures = 0
    while (due := _due(desk, draw_id)) is not None:
        now = desk.core.now_micros() / 1_000_000
        left = due.round_at + MARGIN_SECONDS - now
        if left > 0:
            sleep(min(left, LOOK_SECONDS))
            continue
        try:
            if due.round not in fetched:
                fetched[due.round] = fetch_round(due.round, relays, clock=desk.core.clock).signature
            desk.staged.take_signature(draw_id, fetched[due.round], check=check_signature, actor=actor())
            continue
        except NoRound as problem:
            is_late = now > due.round_at + LATE_SECONDS
            sentence = "" if problem.is_early and not is_late else _words(problem, due)
            if failures >= TRIES_BEFORE_GIVING_UP:
                # A database that is busy is asked again after the next question.
                with suppress(RaffleError):
                    desk.staged.expire(due)
        except RaffleError as refusal:
            if refusal.code is Code.DRAW_VOID:
                break
            if refusal.code not in _TRY_AGAIN:
                raise
            sentence = refusal.message
        if sentence and sentence not in said:
            said.add(sentence)
            say(sentence)
        for _second in range(1 if due.round in fetched else PAUSES[min(failures, len(PAUSES) - 1)]):
            sleep(LOOK_SECONDS)
            if _due(desk, draw_id) != due:
                break
        failures += 1
    return desk.draw_reader.get(draw_id)


def _due(desk: Services, draw_id: str) -> WaitingRound | None:
    return next((one for one in desk.staged.waiting() if one.draw_id == draw_id), None)


def _words(problem: EnvironmentFault, due: WaitingRound) -> str:
    from raffle_desktop.feeds.relays import address_of

    return (
        f"{problem} The draw is stored and waits. Ctrl+C leaves it so; the round’s signature, from"
        f" {address_of(due.round)} for one, can also be given by hand: raffle-desktop draws signature {due.draw_id}"
        " SIGNATURE"
    )


def due_words(view: DrawView) -> str:
    """Which round is waited for, and when it comes out."""
    number = view.round if view.redraw is None else view.redraw.round
    at = datetime.fromtimestamp(view.round_at or 0, UTC)
    return f"drand’s round {number}, which comes out at {at:%H:%M:%S} UTC"


@contextmanager
def interruptible() -> Iterator[None]:
    """Ctrl+C ends the wait at once, though commands are otherwise finished first: what waits is stored."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
