"""The keeper of the beacon in a desk as it is started: it finishes what another process left waiting."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from raffle_desktop import bootstrap
from raffle_desktop.bootstrap.window import OUTSIDE_STOP_MS, _Running
from raffle_desktop.bootstrap.window_links import Links
from raffle_desktop.domain.entry_rows import EntryRow
from raffle_desktop.domain.streamdraw.texts import Level, round_time
from raffle_desktop.feeds.beacon_status import BeaconPhase
from raffle_desktop.feeds.relays import VARIABLE
from raffle_desktop.services import core
from raffle_desktop.services.staged import DrawSource
from raffle_desktop.storage.data_folder import DataFolder
from tests.conftest import FakeClock
from tests.fakes.drand import FakeDrand
from tests.fakes.entries_feed import Reply

PATIENCE_S = 60.0


@pytest.fixture
def relay(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeDrand]:
    clock = FakeClock(datetime.fromtimestamp(round_time(1000) - 30, UTC))
    with FakeDrand(clock) as running:
        monkeypatch.setenv(VARIABLE, running.address)
        monkeypatch.setattr("raffle_desktop.services.core.Core", partial(core.Core, clock=clock))
        monkeypatch.setattr("raffle_desktop.bootstrap.system_clock", clock)
        yield running


@pytest.fixture
def waiting(tmp_path: Path, relay: FakeDrand) -> DataFolder:
    """A folder with a closed draw whose round is out by now."""
    folder = DataFolder(tmp_path / "data")
    with bootstrap.open_desk(folder) as services:
        staged = services.staged
        draw = staged.open(DrawSource("list", label="names"), level=Level.BEACON, delay=30, actor="op")
        staged.close(draw.id, listed=[EntryRow(1, "ann"), EntryRow(2, "bob")], actor="op")
    assert isinstance(relay.clock, FakeClock)
    relay.clock.advance(seconds=60)
    return folder


def run(folder: DataFolder, said: list[str], until: Callable[[str], bool]) -> None:
    """A desk without a window, until something is said or it was too long."""
    stop = threading.Event()
    timer = threading.Timer(PATIENCE_S, stop.set)
    timer.start()

    def say(sentence: str) -> None:
        said.append(sentence)
        if until(sentence):
            stop.set()

    bootstrap.run_desk(folder, "INFO", stop, say, serve=False)
    timer.cancel()


@pytest.mark.usefixtures("qapp")
def test_a_desk_without_a_window_says_what_holds_a_draw_up_and_finishes_it_later(
    waiting: DataFolder, relay: FakeDrand, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    relay.says = Reply(503)
    run(waiting, said, lambda sentence: "do not give round 1000" in sentence)
    assert any("The draw waits, and is finished as soon as they give it." in sentence for sentence in said)
    relay.says = None
    real = bootstrap._keep_up
    stop = threading.Event()

    def look(services: core.Core, say: Callable[[str], None]) -> None:
        real(services, say)  # type: ignore[arg-type]
        if not services.staged.waiting():  # type: ignore[attr-defined]
            stop.set()

    monkeypatch.setattr(bootstrap, "_keep_up", look)
    monkeypatch.setattr(bootstrap, "TICK_SECONDS", 0.01)
    timer = threading.Timer(PATIENCE_S, stop.set)
    timer.start()
    bootstrap.run_desk(waiting, "INFO", stop, said.append, serve=False)
    timer.cancel()
    with bootstrap.open_desk(waiting) as services:
        view = services.draw_reader.get("#1")
        assert (view.state, len(view.standing)) == ("drawn", 1)
    assert said[-1] == "The desk has stopped; everything is stored."


@pytest.mark.parametrize("demo", [False, True])
def test_the_window_has_the_keeper_also_in_a_demo(
    waiting: DataFolder, relay: FakeDrand, qapp: QApplication, qtbot: QtBot, demo: bool
) -> None:
    with bootstrap.open_desk(waiting) as services:
        running = _Running(waiting, "INFO", demo=demo, screenshots=None, serve=False, port=0, say=print, message="")
        running._holder = QObject()
        links = Links(running._holder)
        running._make_connections(services, links)
        beacon, keeper = links.beacon, dict(running._outside)["beacon"]
        assert beacon.control is not None
        keeper.start()
        qtbot.waitUntil(lambda: services.draw_reader.get("#1").state == "drawn")
        qtbot.waitUntil(lambda: beacon.status.phase is BeaconPhase.IDLE)
        assert keeper.stop(OUTSIDE_STOP_MS)
        qtbot.waitUntil(lambda: beacon.status.phase is BeaconPhase.STOPPED)
    running._holder.deleteLater()
