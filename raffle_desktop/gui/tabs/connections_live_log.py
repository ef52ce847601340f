"""A live log: what comes in from somewhere, as it comes, standing still while somebody reads."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from PySide6.QtCore import QTimer
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QComboBox, QHeaderView, QVBoxLayout, QWidget

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.tables.table_view import DeskTable, act
from raffle_desktop.gui.tables.tuple_model import Column, TupleModel
from raffle_desktop.gui.tabs.connections_links import NoStrayWheel
from raffle_desktop.gui.texts import local_date_time, local_time, number, tr, tr_n
from raffle_desktop.gui.theme import GRID, Theme
from raffle_desktop.gui.widgets import button, label

KEPT = 1_000
POLL_MS = 500
HEIGHT = 300
KIND_LEAST, KIND_MOST = 104, 176


class Line(Protocol):
    """What every line has; `at` in UTC microseconds."""

    @property
    def at(self) -> int: ...

    @property
    def kind(self) -> str: ...


LogRow = tuple[int, Any]
"""A line's number, counted from 1, and the line."""
Fetch = Callable[[int], tuple[int, Sequence[Line]]]
"""The lines since a number, oldest first, and the newest one's number; may take a while."""


@dataclass(frozen=True, slots=True)
class LogWords:
    """How a log is told. `key` names its parts and is under which its columns are remembered; `empty` is said while
    nothing has come. `what` a kind is called, `who` and `text` of a line; without `who` there is no such column.
    `groups`: kinds that are looked at together, by their title.
    """

    key: str
    name: str
    empty: str
    what: Callable[[str], str]
    text: Callable[[Any], str]
    who: Callable[[Any], str] | None = None
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    good: frozenset[str] = frozenset()
    warned: frozenset[str] = frozenset()


def log_columns(words: LogWords) -> list[Column]:
    """Time, kind, name and what the line says."""

    def colour(row: LogRow) -> str:
        kind = row[1].kind
        return "warn" if kind in words.warned else "good" if kind in words.good else ""

    what, who, text = words.what, words.who, words.text
    # As wide as the longest of them, which differs from language to language.
    metrics = QFontMetrics(QApplication.font())
    kinds = {kind for group in words.groups.values() for kind in group} | words.good | words.warned
    widest = max((metrics.horizontalAdvance(what(kind)) for kind in kinds), default=0)
    width = min(max(KIND_LEAST, widest + 2 * GRID), KIND_MOST)
    columns = [
        Column("at", tr("Time"), lambda row: local_time(row[1].at, seconds=True), lambda row: row[0], 80),
        Column("kind", tr("What"), lambda row: what(row[1].kind), lambda row: row[1].kind, width, colour=colour),
    ]
    if who is not None:
        columns.append(Column("name", tr("Who"), lambda row: who(row[1]), lambda row: who(row[1]).casefold(), 130))
    columns += [
        Column("text", tr("Details"), lambda row: text(row[1]), lambda row: row[1].detail, 220),
        Column("day", tr("Day"), lambda row: local_date_time(row[1].at), lambda row: row[1].at, 130, hidden=True),
    ]
    return columns


class LiveLog(QWidget):
    """Asks for new lines while it is seen, never otherwise; the newest stands first."""

    def __init__(self, context: DeskContext, words: LogWords, fetch: Callable[[], Fetch | None]) -> None:
        """`fetch` gives whom to ask, None while there is nobody."""
        super().__init__()
        self._context, self._words, self._fetch = context, words, fetch
        self._lines: deque[LogRow] = deque(maxlen=KEPT)
        self._after = 0
        self._asking = False
        self._paused_at: int | None = None
        columns = log_columns(words)
        who = words.who or words.text
        self.model = TupleModel(columns, lambda row: who(row[1]).casefold(), context.operations, self)
        self.table = DeskTable(self.model, words.name, words.key, context)
        self.table.sort_by("at", descending=True)
        self.table.setFixedHeight(HEIGHT)
        widest = next(place for place, column in enumerate(columns) if column.key == "text")
        self.table.horizontalHeader().setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)
        self.table.menu_for_rows(lambda menu: act(menu, tr("Copy"), self.table.copy, keys="Ctrl+C"))
        self.filter_box = QComboBox()
        self.filter_box.setObjectName(f"{words.key}Filter")
        self.filter_box.setAccessibleName(tr("Which lines to show"))
        self.filter_box.addItems([tr("Everything"), *words.groups])
        NoStrayWheel(self.filter_box)
        if not words.groups:
            self.filter_box.hide()
        self.filter_box.currentIndexChanged.connect(self._refill)
        self.pause_button = button(tr("Pause"), self._toggle, name=f"{words.key}Pause")
        self.pause_button.setCheckable(True)
        self.copy_button = button(tr("Copy all"), self.copy_all, name=f"{words.key}Copy")
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
        fetch = self._fetch()
        if fetch is None or self._asking or not self.isVisible():
            return
        self._asking = True
        after = self._after
        self._context.operations.run(
            lambda: _lines_since(fetch, after),
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
        place = self.filter_box.currentIndex()
        if place <= 0:
            return lambda _row: True
        kinds = tuple(self._words.groups.values())[place - 1]
        return lambda row: row[1].kind in kinds

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
            text = self._words.empty
        else:
            text = tr("The newest {n} lines are kept.", n=number(KEPT)) if len(self._lines) == KEPT else ""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _take_theme(self, theme: Theme) -> None:
        self.model.take_colours({"warn": QBrush(QColor(theme.warn)), "good": QBrush(QColor(theme.good))})


def _lines_since(fetch: Fetch, after: int) -> tuple[int, list[LogRow]]:
    """The newest line's number and the lines since `after`, each with its own number."""
    newest, lines = fetch(after)
    lines = lines[-KEPT:]
    first = newest - len(lines) + 1
    return newest, list(enumerate(lines, start=first))
