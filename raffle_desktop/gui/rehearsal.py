"""The rehearsal's bar in demo mode: the made-up channel in the operator's hand."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

import shiboken6
from PySide6.QtCore import QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QMenu, QPushButton, QSlider

from raffle_desktop.domain.names import visible
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.elided import Elided
from raffle_desktop.gui.operations import Operation, Progress
from raffle_desktop.gui.rehearsal_feed import FeedDialog
from raffle_desktop.gui.texts import local_time, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import Pill, button, icon_button, label, restyle

if TYPE_CHECKING:
    from raffle_desktop.gui.dialogs.odds_dialog import OddsDialog

SLOWEST, FASTEST = 0.25, 20.0
STEPS_PER_DOUBLING = 8
"""The slider's steps: equal ways on it are equal factors of speed."""
LOSS_SECONDS = 20.0
FEED_PAUSE_MS = 100
LOOK_MS = 250
KEPT = 100
TEXT_MOST = 160
ISOLATE, END = "\u2068", "\u2069"
"""Around a name, so that its direction does not turn the rest of the line around."""
CROWDS = (500, 10_000, 100_000)
ONE_LINE = 1560
"""From this width on the feed stands beside the controls; below, under them."""


class Event(Protocol):
    """A line of the feed: when (UTC microseconds), who (may be empty), what in words."""

    @property
    def at(self) -> int: ...
    @property
    def name(self) -> str: ...
    @property
    def text(self) -> str: ...


class Stats(Protocol):
    """`missed` counts what was lost with the connection; `lost_since` in UTC microseconds, None while connected."""

    @property
    def missed(self) -> int: ...
    @property
    def lost_since(self) -> int | None: ...


class Simulator(Protocol):
    """What the bar needs of the demo's channel. `on_event` is called on the channel's own thread."""

    on_event: Callable[[Any], None] | None

    @property
    def speed(self) -> float: ...
    @speed.setter
    def speed(self, wanted: float) -> None: ...
    @property
    def paused(self) -> bool: ...
    @property
    def connected(self) -> bool: ...
    def pause(self) -> None: ...
    def resume(self) -> None: ...
    def hype_train(self) -> None: ...
    def lose_connection(self, seconds: float) -> None: ...
    def stats(self) -> Stats: ...
    def flood(self, count: int, cancelled: Callable[[], bool], progress: Callable[[int, int], None]) -> int: ...


class Feed(QObject):
    """Events from the channel's thread to the window's: the last hundred, told at most ten times a second."""

    arrived = Signal()
    _poked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._lines: deque[Event] = deque(maxlen=KEPT)
        self._is_poked = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FEED_PAUSE_MS)
        self._timer.timeout.connect(self._tell)
        self._poked.connect(self._wake, Qt.ConnectionType.QueuedConnection)

    def take(self, event: Event) -> None:
        """Called on any thread; returns at once."""
        with self._lock:
            self._lines.append(event)
            poke = not self._is_poked
            self._is_poked = True
        if poke and shiboken6.isValid(self):
            self._poked.emit()

    def lines(self) -> list[Event]:
        """Oldest first."""
        with self._lock:
            return list(self._lines)

    def _wake(self) -> None:
        self._timer.start()

    def _tell(self) -> None:
        with self._lock:
            self._is_poked = False
        self.arrived.emit()


def speed_of(step: int) -> float:
    """The speed at a place of the slider."""
    return float(min(FASTEST, max(SLOWEST, 2 ** (step / STEPS_PER_DOUBLING))))


def step_of(speed: float) -> int:
    """The slider's place for a speed."""
    low, high = _steps()
    return min(range(low, high + 1), key=lambda step: abs(speed_of(step) - speed))


def _steps() -> tuple[int, int]:
    # 2^(-2) is the slowest; the last step but a bit goes over the fastest and is cut.
    return -2 * STEPS_PER_DOUBLING, 35


def speed_text(speed: float) -> str:
    """0.25×, 1×, 6.7×, 20×."""
    digits = f"{speed:.2f}" if speed < 1 else f"{speed:.1f}"
    return f"{digits.rstrip('0').rstrip('.')}×"


def line_text(event: Event) -> str:
    """One line of the feed; names and texts in it are hostile input, and names may run from right to left."""
    name = f"{ISOLATE}{shown_name(event.name, 40)}{END} " if event.name else ""
    return name + visible(event.text, TEXT_MOST)


class RehearsalBar(QFrame):
    """Stands between header and body while the demo runs."""

    def __init__(self, context: DeskContext, simulator: Simulator) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self.setAccessibleName(tr("Rehearsal"))
        self._context = context
        self._simulator = simulator
        self._lost_since: int | None = None
        self._missed_before = 0
        self._filling: Operation | None = None
        self._odds: OddsDialog | None = None
        self._list: FeedDialog | None = None

        self.pause_button = icon_button(tr("Pause"), self.toggle_pause, name="pause")
        self.speed_slider = QSlider(Qt.Orientation.Horizontal)
        self.speed_slider.setRange(*_steps())
        self.speed_slider.setPageStep(STEPS_PER_DOUBLING)
        self.speed_slider.setFixedWidth(112)
        self.speed_slider.setAccessibleName(tr("Speed of the made-up channel"))
        self.speed_slider.setToolTip(tr("How fast the made-up channel lives: 0.25× to 20×"))
        self.speed_slider.setValue(step_of(simulator.speed))
        self.speed_figure = label(speed_text(simulator.speed))
        self.speed_figure.setMinimumWidth(self.fontMetrics().horizontalAdvance("0.25×") + 2)
        self.speed_slider.valueChanged.connect(self._take_speed)
        self.hype_button = button(tr("Hype train"), self._hype, name="hype", tip=tr("20 seconds of everything at once"))
        self.lose_button = button(
            tr("Lose connection"),
            self._lose,
            name="lose",
            tip=tr("Let nothing arrive for 20 seconds, as when the network is gone"),
        )
        self.fill_button = button(tr("Fill up…"), name="fill", tip=tr("Put many strangers into the running session"))
        self.fill_menu = QMenu(self)
        for count in CROWDS:
            action = self.fill_menu.addAction(tr_n("1 entry", "{n} entries", count))
            action.triggered.connect(lambda _checked=False, count=count: self.fill(count))
        self.fill_button.setMenu(self.fill_menu)
        self.odds_button = button(
            tr("100 000 draws…"),
            self.show_odds,
            name="odds",
            tip=tr("Try the wheel out: what is drawn, beside what the weights promise"),
        )
        self._build()
        self.feed = Feed(self)
        self.feed.arrived.connect(self._show_feed)
        simulator.on_event = self.feed.take
        # Not a method of the bar: by then there is none.
        self.destroyed.connect(lambda: _let_go(simulator))
        # Whether it is connected, or paused by somebody else, the channel does not tell by itself.
        self._look_again = QTimer(self)
        self._look_again.setInterval(LOOK_MS)
        self._look_again.timeout.connect(self._look)
        context.switch.changed.connect(self._take_theme)
        self._take_theme()
        self._look()

    # --- building -----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        controls = QHBoxLayout()
        controls.setSpacing(GRID)
        controls.addWidget(Pill(tr("DEMO – rehearsal"), "accent"))
        controls.addWidget(self.pause_button)
        controls.addWidget(self.speed_slider)
        controls.addWidget(self.speed_figure)
        controls.addSpacing(GRID)
        self._buttons: tuple[QPushButton, ...] = (
            self.hype_button,
            self.lose_button,
            self.fill_button,
            self.odds_button,
        )
        # Goes on in a second line where a language has longer words than the smallest window has room for.
        controls.addWidget(Flow(*self._buttons), 1)
        self.lost_label = label("", "warn")
        self.lost_label.hide()
        self.feed_label = Elided(tr("The channel wakes up…"), "muted")
        self.feed_label.setMinimumWidth(160)
        self.feed_button = button(tr("Live feed"), self.show_feed_list, kind="link", name="feed")
        self.feed_button.setToolTip(tr("The last 100 things that happened"))
        feed = QHBoxLayout()
        feed.setSpacing(GRID)
        feed.addWidget(self.feed_button)
        feed.addWidget(self.lost_label)
        feed.addWidget(self.feed_label, 1)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(2 * GRID, GRID - 2, 2 * GRID, GRID - 2)
        self._box.setSpacing(GRID // 2)
        self._box.addLayout(controls)
        self._box.addLayout(feed, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= ONE_LINE
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_again.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._look_again.stop()

    def _take_theme(self) -> None:
        for one, name in zip(self._buttons, ("hype", "lost", "entries", "dice"), strict=True):
            one.setIcon(self._context.icon(name))
        self._show_pause()

    @property
    def odds_dialog(self) -> OddsDialog | None:
        """The check of the odds, while it is open."""
        return self._odds if self._odds is not None and shiboken6.isValid(self._odds) else None

    @property
    def feed_list(self) -> FeedDialog | None:
        """The list of the feed, while it is open."""
        return self._list if self._list is not None and shiboken6.isValid(self._list) else None

    @property
    def is_looking(self) -> bool:
        """Whether it follows the channel's state, which it does while it is seen."""
        return self._look_again.isActive()

    # --- acts ---------------------------------------------------------------------------------------------------------

    def toggle_pause(self) -> None:
        """Hold the made-up channel, or let it go on."""
        if self._simulator.paused:
            self._simulator.resume()
        else:
            self._simulator.pause()
        self._show_pause()

    def fill(self, count: int) -> None:
        """Put so many strangers into the running session; can be cancelled, those put in so far stay."""
        if self._filling is not None:
            return
        simulator = self._simulator

        def work(progress: Progress) -> int:
            return simulator.flood(count, progress.cancelled, progress.at)

        self.fill_button.setEnabled(False)
        self._filling = self._context.operations.run_long(
            tr_n("Putting 1 stranger in…", "Putting {n} strangers in…", count),
            work,
            owner=self,
            success=lambda stored: self._context.notices.say(
                tr_n("1 stranger has entered.", "{n} strangers have entered.", stored)
            ),
            finished=self._filled,
        )

    def show_odds(self) -> None:
        """Open the check of the odds, once."""
        from raffle_desktop.gui.dialogs.odds_dialog import OddsDialog

        present = self.odds_dialog
        if present is not None:
            present.activateWindow()
            return
        dialog = OddsDialog(self._context, self.window())
        self._odds = dialog
        dialog.show()
        dialog.start()

    def show_feed_list(self) -> None:
        """Open the list of the last hundred lines, once; it follows while it is open."""
        present = self.feed_list
        if present is not None:
            present.activateWindow()
            return
        self._list = FeedDialog(self.window())
        self._show_feed()
        self._list.show()

    def _hype(self) -> None:
        self._simulator.hype_train()

    def _lose(self) -> None:
        self._missed_before = self._simulator.stats().missed
        self._simulator.lose_connection(LOSS_SECONDS)
        self._look()

    def _filled(self) -> None:
        self._filling = None
        self.fill_button.setEnabled(True)

    def _take_speed(self, step: int) -> None:
        self._simulator.speed = speed_of(step)
        self.speed_figure.setText(speed_text(self._simulator.speed))

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show_pause(self) -> None:
        paused = self._simulator.paused
        text = tr("Go on") if paused else tr("Pause")
        self.pause_button.setIcon(self._context.icon("play" if paused else "pause"))
        self.pause_button.setAccessibleName(text)
        self.pause_button.setToolTip(tr("Let the channel go on") if paused else tr("Hold the channel"))
        restyle(self.pause_button, tone="accent" if paused else "")

    def _look(self) -> None:
        self._show_pause()
        step = step_of(self._simulator.speed)
        if step != self.speed_slider.value() and not self.speed_slider.isSliderDown():
            with QSignalBlocker(self.speed_slider):
                self.speed_slider.setValue(step)
            self.speed_figure.setText(speed_text(self._simulator.speed))
        self._show_connection()

    def _show_connection(self) -> None:
        lost = not self._simulator.connected
        self.lose_button.setEnabled(not lost)
        self.lost_label.setVisible(lost)
        if not lost:
            self._lost_since = None
            return
        stats = self._simulator.stats()
        # Between the wish and the next beat of the channel it is lost already, but not since any time.
        self._lost_since = stats.lost_since or self._lost_since or self._context.services.core.now_micros()
        missed = max(0, stats.missed - self._missed_before)
        since = tr("Connection lost since {time}", time=local_time(self._lost_since, seconds=True))
        so_far = tr_n("1 thing missed", "{n} things missed", missed) if missed else tr("nothing missed yet")
        self.lost_label.setText(f"{since} · {so_far}")

    def _show_feed(self) -> None:
        lines = self.feed.lines()
        if lines:
            self.feed_label.set_text(line_text(lines[-1]))
        shown = self.feed_list
        if shown is not None:
            shown.show_lines([(local_time(line.at, seconds=True), line_text(line)) for line in reversed(lines)])


def _let_go(simulator: Simulator) -> None:
    simulator.on_event = None
