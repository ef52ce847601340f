"""The rehearsal's bar over a made-up channel."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from raffle_desktop.demo.simulator import DemoSimulator
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.operations import Operation
from raffle_desktop.gui.rehearsal import KEPT, RehearsalBar, Simulator, line_text, speed_of, speed_text, step_of
from tests.gui.conftest import Said
from tests.gui.pressing import press

LOST_AT = 1_763_750_000_000_000


@dataclass
class FakeStats:
    missed: int = 0
    lost_since: int | None = None


@dataclass
class FakeEvent:
    at: int
    name: str
    text: str


@dataclass
class FakeSimulator:
    """Does nothing by itself."""

    speed: float = 1.0
    paused: bool = False
    connected: bool = True
    on_event: Callable[[Any], None] | None = None
    now: FakeStats = field(default_factory=FakeStats)
    hypes: int = 0
    losses: list[float] = field(default_factory=list)
    floods: list[int] = field(default_factory=list)
    may_end: threading.Event = field(default_factory=threading.Event)

    def pause(self) -> None:
        self.paused = True

    def resume(self) -> None:
        self.paused = False

    def hype_train(self) -> None:
        self.hypes += 1

    def lose_connection(self, seconds: float) -> None:
        self.losses.append(seconds)
        self.connected = False

    def stats(self) -> FakeStats:
        return self.now

    def flood(self, count: int, cancelled: Callable[[], bool], progress: Callable[[int, int], None]) -> int:
        self.floods.append(count)
        progress(0, count)
        while not self.may_end.wait(0.01):
            if cancelled():
                return count // 2
        return count


@pytest.fixture
def simulator() -> FakeSimulator:
    return FakeSimulator()


@pytest.fixture
def bar(qtbot: QtBot, context: DeskContext, simulator: FakeSimulator) -> RehearsalBar:
    made = RehearsalBar(context, simulator)
    qtbot.addWidget(made)
    made.resize(1024, 80)
    made.show()
    qtbot.waitExposed(made)
    return made


def told(name: str, text: str) -> str:
    """A line of the feed: the name stands apart, so that a right-to-left one does not turn the line around."""
    return f"\u2068{name}\u2069 {text}"


def test_the_real_channel_fits_the_bar(context: DeskContext) -> None:
    # Checked by mypy; at run time that every part is there.
    real: Simulator = DemoSimulator(context.services)
    for name in ("on_event", "speed", "paused", "connected", "pause", "resume", "stats", "flood"):
        assert hasattr(real, name)


def test_pausing_and_going_on(qtbot: QtBot, bar: RehearsalBar, simulator: FakeSimulator) -> None:
    seen = []
    for _ in range(2):
        press(qtbot, bar.pause_button)
        seen.append((simulator.paused, bar.pause_button.accessibleName()))
    assert seen == [(True, "Go on"), (False, "Pause")]


def test_the_slider_goes_from_a_quarter_to_twenty_times(
    qtbot: QtBot, bar: RehearsalBar, simulator: FakeSimulator
) -> None:
    bar.speed_slider.setFocus()
    qtbot.keyClick(bar.speed_slider, Qt.Key.Key_Home)
    assert (simulator.speed, bar.speed_figure.text()) == (0.25, "0.25×")
    qtbot.keyClick(bar.speed_slider, Qt.Key.Key_End)
    assert (simulator.speed, bar.speed_figure.text()) == (20.0, "20×")


def test_a_page_on_the_slider_doubles_the_speed() -> None:
    assert [speed_of(step) for step in (-16, -8, 0, 8, 16)] == [0.25, 0.5, 1.0, 2.0, 4.0]
    assert step_of(1.0) == 0
    assert [speed_text(speed) for speed in (0.25, 0.5, 1.0, 6.72, 20.0)] == ["0.25×", "0.5×", "1×", "6.7×", "20×"]


def test_a_speed_set_elsewhere_is_shown(qtbot: QtBot, bar: RehearsalBar, simulator: FakeSimulator) -> None:
    simulator.speed = 4.0
    qtbot.waitUntil(lambda: bar.speed_figure.text() == "4×")
    assert simulator.speed == 4.0
    assert bar.speed_slider.value() == step_of(4.0)


def test_the_hype_train_departs(qtbot: QtBot, bar: RehearsalBar, simulator: FakeSimulator) -> None:
    press(qtbot, bar.hype_button)
    assert simulator.hypes == 1


def test_a_lost_connection_says_since_when_and_what_was_missed_until_it_is_back(
    qtbot: QtBot, bar: RehearsalBar, simulator: FakeSimulator
) -> None:
    simulator.now.missed = 100
    press(qtbot, bar.lose_button)
    assert simulator.losses == [20.0]
    assert not bar.lose_button.isEnabled()
    assert "lost since" in bar.lost_label.text()
    assert "nothing missed yet" in bar.lost_label.text()
    simulator.now = FakeStats(103, LOST_AT)
    qtbot.waitUntil(lambda: "3 things missed" in bar.lost_label.text())
    simulator.connected = True
    qtbot.waitUntil(lambda: not bar.lost_label.isVisible())
    assert bar.lose_button.isEnabled()


def test_filling_up_shows_progress_says_how_many_came_and_runs_once_at_a_time(
    qtbot: QtBot, context: DeskContext, bar: RehearsalBar, simulator: FakeSimulator, said: Said
) -> None:
    started: list[Operation] = []
    context.operations.started.connect(started.append)
    action = bar.fill_menu.actions()[1]
    assert action.text() == "10 000 entries"
    action.trigger()
    qtbot.waitUntil(lambda: simulator.floods == [10_000])
    assert not bar.fill_button.isEnabled()
    bar.fill(500)
    assert len(started) == 1
    assert started[0].can_cancel
    simulator.may_end.set()
    qtbot.waitUntil(lambda: ("undo", "10 000 strangers have entered.") in said)
    qtbot.waitUntil(bar.fill_button.isEnabled)
    assert simulator.floods == [10_000]


def test_filling_up_can_be_cancelled(
    qtbot: QtBot, context: DeskContext, bar: RehearsalBar, simulator: FakeSimulator, said: Said
) -> None:
    started: list[Operation] = []
    context.operations.started.connect(started.append)
    bar.fill(500)
    qtbot.waitUntil(lambda: simulator.floods == [500])
    started[0].cancel()
    qtbot.waitUntil(lambda: ("undo", "250 strangers have entered.") in said)


def test_without_a_session_nobody_is_put_in_and_the_reason_is_said(
    qtbot: QtBot, context: DeskContext, said: Said
) -> None:
    real = RehearsalBar(context, DemoSimulator(context.services))
    qtbot.addWidget(real)
    real.fill(500)
    qtbot.waitUntil(lambda: ("problem", "The raffle is not currently running.") in said)
    qtbot.waitUntil(real.fill_button.isEnabled)


def test_events_of_another_thread_reach_the_feed_coalesced(
    qtbot: QtBot, bar: RehearsalBar, simulator: FakeSimulator
) -> None:
    arrivals: list[None] = []
    bar.feed.arrived.connect(lambda: arrivals.append(None))
    tell = simulator.on_event
    assert tell is not None

    def channel() -> None:
        for number in range(5000):
            tell(FakeEvent(LOST_AT + number, f"viewer {number}", "follows"))

    thread = threading.Thread(target=channel)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bar.feed_label.text == told("viewer 4999", "follows"))
    assert len(arrivals) <= 3
    assert len(bar.feed.lines()) == KEPT


def test_the_list_of_the_feed_shows_the_newest_first_and_follows(
    qtbot: QtBot, bar: RehearsalBar, simulator: FakeSimulator
) -> None:
    tell = simulator.on_event
    assert tell is not None
    tell(FakeEvent(LOST_AT, "Ann", "follows"))
    qtbot.waitUntil(lambda: bar.feed_label.text == told("Ann", "follows"))
    press(qtbot, bar.feed_button)
    dialog = bar.feed_list
    assert dialog is not None
    assert dialog.list.item(0).text().endswith(told("Ann", "follows"))
    tell(FakeEvent(LOST_AT, "Bo", "cheered 5 bits"))
    qtbot.waitUntil(lambda: dialog.list.count() == 2)
    assert dialog.list.item(0).text().endswith(told("Bo", "cheered 5 bits"))
    press(qtbot, bar.feed_button)
    assert bar.feed_list is dialog
    dialog.close()
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
    tell(FakeEvent(LOST_AT, "Cy", "follows"))
    qtbot.waitUntil(lambda: bar.feed_label.text == told("Cy", "follows"))


def test_hostile_names_are_shown_as_text(qtbot: QtBot, bar: RehearsalBar, simulator: FakeSimulator) -> None:
    tell = simulator.on_event
    assert tell is not None
    tell(FakeEvent(LOST_AT, "<b>bold</b>\u202e", "x" * 4000))
    qtbot.waitUntil(lambda: bar.feed_label.text.startswith("\u2068<b>bold</b>\u2069 xxx"))
    assert len(bar.feed_label.text) < 250
    assert line_text(FakeEvent(1, "", "a\nb")) == "a\N{REPLACEMENT CHARACTER}b"
    assert bar.minimumSizeHint().width() <= 1024


def test_the_odds_are_checked_in_one_dialog(qtbot: QtBot, context: DeskContext, bar: RehearsalBar) -> None:
    press(qtbot, bar.odds_button)
    first = bar.odds_dialog
    assert first is not None
    press(qtbot, bar.odds_button)
    assert bar.odds_dialog is first
    qtbot.waitUntil(lambda: not first.running)
    first.close()
    qtbot.waitUntil(lambda: not shiboken6.isValid(first))
    assert bar.odds_dialog is None


def test_a_bar_that_is_gone_is_not_told_any_more(qtbot: QtBot, context: DeskContext, simulator: FakeSimulator) -> None:
    made = RehearsalBar(context, simulator)
    tell = simulator.on_event
    assert tell is not None
    shiboken6.delete(made)
    assert simulator.on_event is None
    tell(FakeEvent(LOST_AT, "Ann", "comes too late"))


def test_a_hidden_bar_looks_at_nothing(qtbot: QtBot, bar: RehearsalBar, simulator: FakeSimulator) -> None:
    assert bar.is_looking
    bar.hide()
    assert not bar.is_looking
