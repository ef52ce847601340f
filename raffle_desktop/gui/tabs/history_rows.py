"""A small table over a list of rows, for lists that are read and not edited."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from raffle_desktop.gui.theme import figures_font

Index = QModelIndex | QPersistentModelIndex
LINE_HEIGHT = 30
STRETCH_LEAST = 132


@dataclass(frozen=True, slots=True)
class RowColumn:
    """`text` of a row; `wide` in pixels, 0 = takes what room is left; `colour` as #rrggbb, None = that of texts.

    Where room is short, the column that `gives_way` most is hidden first; 0 never is.
    """

    title: str
    text: Callable[[Any], str]
    wide: int = 0
    right: bool = False
    colour: Callable[[Any], str | None] | None = None
    gives_way: int = 0


class RowsModel(QAbstractTableModel):
    """Rows as they are handed in, in their order."""

    def __init__(self, columns: Sequence[RowColumn]) -> None:
        super().__init__()
        self._columns = columns
        self._rows: Sequence[Any] = ()

    @property
    def rows(self) -> Sequence[Any]:
        return self._rows

    def show_rows(self, rows: Sequence[Any]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = self._columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.text(self._rows[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole and column.right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and column.colour is not None:
            colour = column.colour(self._rows[index.row()])
            return None if colour is None else QColor(colour)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            column = self._columns[section]
            if role == Qt.ItemDataRole.DisplayRole:
                return column.title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
        return None


class RowsTable(QTableView):
    """One row is chosen at a time; Return or a double click opens it."""

    chosen = Signal(object)
    """The row that was chosen, None for none."""
    opened = Signal(object)
    near_end = Signal()
    """The last rows came into view: more can be read."""

    def __init__(self, name: str, columns: Sequence[RowColumn]) -> None:
        super().__init__()
        self._columns = columns
        self._put_away: set[int] = set()
        self.rows_model = RowsModel(columns)
        self.setModel(self.rows_model)
        self.setAccessibleName(name)
        self.setFont(figures_font(self.font()))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        # Texts start where the headings do.
        self.setStyleSheet("QTableView::item { padding: 0 5px; }")
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(LINE_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(32)
        for place, column in enumerate(columns):
            if column.wide:
                header.resizeSection(place, column.wide)
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows_model.rows[index.row()]))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def current(self) -> Any:
        """The chosen row, None for none."""
        index = self.currentIndex()
        return self.rows_model.rows[index.row()] if index.isValid() else None

    def show_rows(self, rows: Sequence[Any], key: Callable[[Any], object] | None = None) -> None:
        """Show these; with a `key` the chosen row stays chosen, and what is in view stays in view."""
        wanted = None if key is None or self.current is None else key(self.current)
        top = self.verticalScrollBar().value()
        self.rows_model.show_rows(rows)
        if key is not None:
            if wanted is not None:
                for place, one in enumerate(rows):
                    if key(one) == wanted:
                        blocked = self.selectionModel().blockSignals(True)
                        self.setCurrentIndex(self.rows_model.index(place, 0))
                        self.selectionModel().select(
                            self.rows_model.index(place, 0),
                            self.selectionModel().SelectionFlag.ClearAndSelect
                            | self.selectionModel().SelectionFlag.Rows,
                        )
                        self.selectionModel().blockSignals(blocked)
                        break
            self.verticalScrollBar().setValue(top)

    def put_away(self, column: int, away: bool) -> None:
        """Hide a column that has nothing to say yet, or bring it out."""
        self._put_away.discard(column)
        if away:
            self._put_away.add(column)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = {
            place: column.wide or STRETCH_LEAST
            for place, column in enumerate(self._columns)
            if place not in self._put_away
        }
        for place in sorted(needed, key=lambda place: self._columns[place].gives_way, reverse=True):
            if sum(needed.values()) <= self.viewport().width() or not self._columns[place].gives_way:
                break
            del needed[place]
        for place in range(len(self._columns)):
            if self.isColumnHidden(place) == (place in needed):
                self.setColumnHidden(place, place not in needed)

    def choose(self, place: int) -> None:
        self.selectRow(place)
        self.scrollTo(self.rows_model.index(place, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            row = self.current
            if row is not None:
                QGuiApplication.clipboard().setText("\t".join(column.text(row) for column in self._columns))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def _moved(self, index: Index) -> None:
        self.chosen.emit(self.rows_model.rows[index.row()] if index.isValid() else None)

    def _scrolled(self, value: int) -> None:
        if value >= self.verticalScrollBar().maximum() - self.verticalScrollBar().pageStep():
            self.near_end.emit()
