"""What comes in from Twitch, as it comes: figures, and a live log that stands still while somebody reads."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QBrush, QColor, QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.tables.table_view import DeskTable, act
from raffle_desktop.gui.tables.tuple_model import Column, TupleModel
from raffle_desktop.gui.tabs.connections_links import NoStrayWheel
from raffle_desktop.gui.tabs.connections_twitch_words import (
    COUNTERS,
    GOOD,
    GROUPS,
    WARNED,
    counter_title,
    group_title,
    kind_title,
    line_text,
    who_text,
)
from raffle_desktop.gui.texts import local_date_time, local_time, number, tr, tr_n
from raffle_desktop.gui.theme import GRID, Theme
from raffle_desktop.gui.widgets import Figure, button, label
from raffle_desktop.twitch.status import LogLine, TwitchControl

KEPT = 1_000
POLL_MS = 500
HEIGHT = 300

LogRow = tuple[int, LogLine]


def _colour(row: LogRow) -> str:
    kind = row[1].kind
    return "warn" if kind in WARNED else "good" if kind in GOOD else ""


def log_columns() -> list[Column]:
    """Time, kind, name, and what the line says; each row is (number, LogLine)."""
    return [
        Column("at", tr("Time"), lambda row: local_time(row[1].at, seconds=True), lambda row: row[0], 80),
        Column("kind", tr("What"), lambda row: kind_title(row[1].kind), lambda row: row[1].kind, 130, colour=_colour),
        Column("name", tr("Who"), lambda row: who_text(row[1]), lambda row: row[1].name.casefold(), 130),
        Column("text", tr("Details"), lambda row: line_text(row[1]), lambda row: row[1].detail, 220),
        Column("day", tr("Day"), lambda row: local_date_time(row[1].at), lambda row: row[1].at, 130, hidden=True),
    ]


class LiveLog(QWidget):
    """Asks for new lines while it is seen, never otherwise; the newest stands first."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._lines: deque[LogRow] = deque(maxlen=KEPT)
        self._after = 0
        self._asking = False
        self._paused_at: int | None = None
        self.model = TupleModel(log_columns(), lambda row: row[1].name.casefold(), context.operations, self)
        self.table = DeskTable(self.model, tr("Live log of Twitch"), "twitchLog", context)
        self.table.sort_by("at", descending=True)
        self.table.setFixedHeight(HEIGHT)
        self.table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self.table.menu_for_rows(lambda menu: act(menu, tr("Copy"), self.table.copy, keys="Ctrl+C"))
        self.filter_box = QComboBox()
        self.filter_box.setObjectName("logFilter")
        self.filter_box.setAccessibleName(tr("Which lines to show"))
        self.filter_box.addItem(tr("Everything"), "")
        for group in GROUPS:
            self.filter_box.addItem(group_title(group), group)
        NoStrayWheel(self.filter_box)
        self.filter_box.currentIndexChanged.connect(self._refill)
        self.pause_button = button(tr("Pause"), self._toggle, name="pauseLog")
        self.pause_button.setCheckable(True)
        self.copy_button = button(tr("Copy all"), self.copy_all, name="copyLog")
        self.note = label("", "small", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(Flow(self.filter_box, self.pause_button, self.copy_button))
        layout.addWidget(self.table)
        layout.addWidget(self.note)
        self.table.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MS)
        self._poll.timeout.connect(self.ask)
        context.dress(self.copy_button, "copy")
        context.dress(self.pause_button, "pause")
        context.switch.changed.connect(self._take_theme)
        self._take_theme(context.theme)
        self._say()

    # --- asking -------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._poll.start()
        self.ask()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._poll.stop()

    def ask(self) -> None:
        """Ask for what is new, unless that is being asked."""
        control = self._context.twitch.control
        if control is None or self._asking or not self.isVisible():
            return
        self._asking = True
        after = self._after
        self._context.operations.run(
            lambda: _lines_since(control, after),
            owner=self,
            success=self._take,
            failure=self._failed,
            finished=self._asked,
        )

    def _failed(self, _error: BaseException) -> bool:
        # Said once, and not twice a second; it is tried again when the log is next seen.
        self._poll.stop()
        return False

    def _asked(self) -> None:
        self._asking = False

    def _take(self, found: tuple[int, list[LogRow]]) -> None:
        newest, rows = found
        if newest < self._after:
            # The connection was begun anew, and counts from 1 again.
            self._after = 0
            self._lines.clear()
            self.model.put([])
            self.ask()
            return
        self._after = newest
        if not rows:
            return
        gone = {row[0] for row in self._lines}
        self._lines.extend(rows)
        gone -= {row[0] for row in self._lines}
        if not self.is_paused:
            wanted = self._wanted()
            self.model.upsert(row for row in rows if wanted(row))
            self.model.discard(gone)
        self._say()

    # --- what is shown ------------------------------------------------------------------------------------------------

    @property
    def is_paused(self) -> bool:
        return self._paused_at is not None

    @property
    def kept(self) -> int:
        """How many lines there are, shown or not."""
        return len(self._lines)

    def copy_all(self) -> None:
        """Every line that the filter leaves, as a spreadsheet takes them."""
        self.table.selectAll()
        self.table.copy()
        self.table.clearSelection()
        self._context.notices.say(
            tr_n("1 line is on the clipboard.", "{n} lines are on the clipboard.", len(self.model.shown))
        )

    def _wanted(self) -> Callable[[LogRow], bool]:
        kinds = GROUPS.get(str(self.filter_box.currentData()))
        return (lambda _row: True) if kinds is None else lambda row: row[1].kind in kinds

    def _refill(self) -> None:
        """Show what there is by now; a pause ends with it."""
        self._paused_at = None
        self.pause_button.setChecked(False)
        self.table.verticalScrollBar().setValue(0)
        wanted = self._wanted()
        self.model.put([row for row in self._lines if wanted(row)])
        self._say()

    def _toggle(self) -> None:
        if self.is_paused:
            self._refill()
        else:
            self._pause()

    def _scrolled(self, value: int) -> None:
        # Who scrolls down reads: nothing moves under their eyes until they are back at the top.
        if value > 0 and not self.is_paused:
            self._pause()
        elif value == 0 and self.is_paused and not self.pause_button.isChecked():
            self._refill()

    def _pause(self) -> None:
        self._paused_at = self._after
        self._say()

    def _say(self) -> None:
        self.pause_button.setText(tr("Show the newest") if self.is_paused else tr("Pause"))
        if self._paused_at is not None:
            since = self._after - self._paused_at
            text = tr_n("Paused: 1 new line since.", "Paused: {n} new lines since.", since)
        elif not self._lines:
            text = tr("Nothing has come in yet. Type the keyword in chat, and it appears here.")
        else:
            text = tr("The newest {n} lines are kept.", n=number(KEPT)) if len(self._lines) == KEPT else ""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _take_theme(self, theme: Theme) -> None:
        self.model.take_colours({"warn": QBrush(QColor(theme.warn)), "good": QBrush(QColor(theme.good))})


class ActivityPage(QWidget):
    """Figures and the live log."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self.figures: dict[str, Figure] = {}
        figures = QWidget()
        across = QHBoxLayout(figures)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GRID)
        for counter in COUNTERS:
            caption, tip = counter_title(counter.key)
            figure = Figure(caption, "0")
            figure.setToolTip(tip)
            self.figures[counter.key] = figure
            across.addWidget(figure, 1)
        self.log = LiveLog(context)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(figures)
        layout.addWidget(self.log)
        context.twitch.changed.connect(self._take)
        self._take()

    def _take(self) -> None:
        counters = self._context.twitch.status.counters
        for counter in COUNTERS:
            total = sum(counters.get(kind, 0) for kind in counter.kinds)
            self.figures[counter.key].show_value(number(total), counter_title(counter.key)[1])


def _lines_since(control: TwitchControl, after: int) -> tuple[int, list[LogRow]]:
    """The newest line's number and the lines since `after`, each with its own number."""
    newest, lines = control.log(after)
    lines = lines[-KEPT:]
    first = newest - len(lines) + 1
    return newest, list(enumerate(lines, start=first))
