"""The made-up channel on its own thread: speed, bursts, pauses, trouble, and an end at any moment."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from itertools import count, repeat
from typing import Any

import pytest

from raffle_desktop.demo.happenings import Mood
from raffle_desktop.demo.simulator import DemoEvent, State
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from tests.conftest import Desk
from tests.demo.simulating import PATIENCE, Handed, ended, made, started, stored_ids

# Speed, hype, pause, stop


def test_a_tick_brings_as_much_as_its_time_and_speed_allow(session: Desk) -> None:
    simulator = made(session, seed=1)
    stop = threading.Event()
    simulator.speed = 20
    simulator._tick(0.5, stop)
    assert simulator._channel.time == 10.0
    simulator.speed = 0.5
    simulator._tick(0.5, stop)
    assert simulator._channel.time == 10.25
    for wanted, kept in ((0.01, 0.25), (1, 1.0), (1000, 20.0)):
        simulator.speed = wanted
        assert simulator.speed == kept


def test_a_hype_train_is_a_burst_that_ends(session: Desk) -> None:
    simulator = made(session, seed=1)
    stop = threading.Event()

    def events_of_five_seconds() -> int:
        before = simulator.stats().events
        for _ in range(10):
            simulator._tick(0.5, stop)
        return simulator.stats().events - before

    quiet = events_of_five_seconds()
    simulator.hype_train()
    hype = [events_of_five_seconds() for _ in range(3)]
    assert simulator._channel.mood is Mood.HYPE
    assert min(hype) > 8 * (quiet + 1)
    events_of_five_seconds()
    simulator._tick(0.5, stop)
    assert simulator._channel.mood is not Mood.HYPE


def test_pausing_lets_nothing_happen_and_resuming_goes_on(session: Desk) -> None:
    looked = threading.Event()
    looks = count()
    seconds = count(0, 5)

    def clock() -> float:
        if next(looks) >= 6:
            looked.set()
        return float(next(seconds))

    simulator = made(session, seed=1, clock=clock)
    simulator.speed = 20
    simulator.pause()
    told = started(simulator)
    assert looked.wait(PATIENCE)
    assert (simulator.state, simulator.paused) == (State.PAUSED, True)
    assert simulator.stats().happenings == 0
    assert simulator._channel.time == 0.0
    simulator.resume()
    assert told.wait(PATIENCE)
    assert simulator.state is State.RUNNING
    assert simulator.stop(PATIENCE)
    # The pause was no time to be made up for: each tick is half a second at most.
    assert simulator._channel.time <= 10.0 * next(looks)


def test_stopping_ends_the_thread_twice_and_a_start_goes_on(session: Desk) -> None:
    simulator = made(session, seed=1)
    assert not ended(simulator)
    assert simulator.stop()
    simulator.speed = 20
    assert started(simulator).wait(PATIENCE)
    thread = simulator._thread
    simulator.start()
    assert simulator._thread is thread
    assert simulator.stop(PATIENCE)
    assert simulator.stop(PATIENCE)
    assert ended(simulator)
    reached, stored = simulator._channel.time, len(stored_ids(session))
    assert started(simulator).wait(PATIENCE)
    assert simulator.stop(PATIENCE)
    assert simulator._channel.time > reached
    assert len(stored_ids(session)) == simulator.stats().events >= stored


def test_a_stopped_simulator_listens_no_more(session: Desk) -> None:
    simulator = made(session, seed=1)
    listeners = len(session.services.core.bus._listeners)
    simulator.start()
    assert len(session.services.core.bus._listeners) == listeners + 1
    assert simulator.stop(PATIENCE)
    assert len(session.services.core.bus._listeners) == listeners


def test_stopping_does_not_wait_for_a_write_that_hangs(session: Desk) -> None:
    simulator = made(session, seed=1)
    simulator.speed = 20
    assert started(simulator).wait(PATIENCE)
    gate, held = threading.Event(), threading.Event()

    def hold(_connection: object) -> None:
        held.set()
        gate.wait(PATIENCE)

    outcome = session.database.writer.submit(hold)
    assert held.wait(PATIENCE)
    asked = threading.Event()
    enter, apply_all = session.services.entries.enter, session.services.ingest.apply_all

    def noticed(act: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **more: Any) -> Any:
            asked.set()
            return act(*given, **more)

        return call

    session.services.entries.enter = noticed(enter)  # type: ignore[method-assign]
    session.services.ingest.apply_all = noticed(apply_all)  # type: ignore[method-assign]
    assert asked.wait(PATIENCE)
    assert not simulator.stop(0.01)
    gate.set()
    outcome.result(PATIENCE)
    assert simulator.stop(PATIENCE)


def test_stopping_from_a_listener_is_no_deadlock(session: Desk) -> None:
    simulator = made(session, seed=1)
    simulator.speed = 20
    answers: list[bool] = []
    told = threading.Event()

    def listener(_event: DemoEvent) -> None:
        answers.append(simulator.stop())
        told.set()

    simulator.on_event = listener
    simulator.start()
    assert told.wait(PATIENCE)
    assert simulator.stop(PATIENCE)
    assert answers[0] is False


# Trouble


def test_a_busy_or_full_disk_is_waited_out_and_nothing_is_lost(session: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    full = EnvironmentFault("The disk is full; nothing was changed.", "Free some space.")
    handed = Handed(session, monkeypatch, [full, RaffleError(Code.BUSY), full])
    waits: list[float] = []
    said: list[str] = []
    simulator = made(session, seed=1, say=said.append, sleep=waits.append)
    simulator.hype_train()
    simulator.step(60)
    assert waits == [0.25, 0.5, 1.0]
    assert said == [
        "The demo channel waits: The disk is full; nothing was changed. Free some space.",
        "The demo channel goes on.",
    ]
    assert simulator.stats().troubles == 3
    assert len(stored_ids(session)) == len(handed.events) == simulator.stats().events > 0


def test_waiting_for_the_disk_ends_when_stopped(session: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    Handed(session, monkeypatch, repeat(EnvironmentFault("The disk is full.")))
    waits = threading.Event()
    simulator = made(session, seed=1, say=lambda _text: waits.set())
    simulator.hype_train()
    simulator.start()
    assert waits.wait(PATIENCE)
    assert simulator.stop(PATIENCE / 4)
    assert simulator.state is State.STOPPED


def test_a_bug_ends_the_simulator_and_is_told(
    session: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    handed = Handed(session, monkeypatch, [ZeroDivisionError("a bug")])
    told = threading.Event()
    said: list[str] = []

    def say(text: str) -> None:
        said.append(text)
        told.set()

    simulator = made(session, seed=1, say=say)
    simulator.hype_train()
    with caplog.at_level(logging.ERROR, "raffle_desktop.demo.simulator"):
        simulator.start()
        assert told.wait(PATIENCE)
        assert simulator.stop(PATIENCE)
    assert said == ["The demo channel has stopped because of a fault in the program: a bug"]
    assert simulator.state is State.FAILED
    assert [record.exc_info is not None for record in caplog.records] == [True]
    handed.failures = iter([ZeroDivisionError("seen in steps too")])
    with pytest.raises(ZeroDivisionError):
        made(session, seed=1).step(50)
