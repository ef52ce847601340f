"""The desk's table as lists that are read use it: one row at a time, columns that fit the room, more rows on demand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.tables.arranging import Row
from raffle_desktop.gui.tables.table_view import DeskTable, act
from raffle_desktop.gui.tables.tuple_model import Column, TupleModel
from raffle_desktop.gui.texts import tr

STRETCH_LEAST = 132
"""The column that takes what room is left gets at least so many pixels, before others give way."""

FIGURE_ROOM, WIDEST = 14, 320
"""Pixels that a column of figures has beside its text, and has at most."""


def no_search(_row: Row) -> str:
    """For lists that are not searched, or where the database searches."""
    return ""


class FittingTable(DeskTable):
    """`stretch` is the key of the column that takes what room is left; where that is too little, the columns of
    `gives_way` are hidden, the first of them first.
    """

    chosen = Signal(object)
    """The row that was chosen, None for none."""
    near_end = Signal()
    """The last rows came into view: more can be read."""

    def __init__(
        self,
        context: DeskContext,
        name: str,
        key: str,
        columns: Sequence[Column],
        *,
        stretch: str,
        gives_way: Sequence[str] = (),
        haystack: Callable[[Any], str] = no_search,
    ) -> None:
        self.rows_model = TupleModel(columns, haystack, context.operations)
        self._places = {column.key: place for place, column in enumerate(columns)}
        self._stretch = self._places[stretch]
        self._gives_way = [self._places[one] for one in gives_way]
        self._figures = [place for place, column in enumerate(columns) if column.right]
        self._put_away = {place for place, column in enumerate(columns) if column.hidden}
        super().__init__(self.rows_model, name, key, context)
        self.rows_model.setParent(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().setSectionResizeMode(self._stretch, QHeaderView.ResizeMode.Stretch)
        self.menu_for_rows(self._row_menu)
        self.picked.connect(lambda: self.chosen.emit(self.current))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.rows_model.arranged.connect(self._widen)

    @property
    def current(self) -> Row | None:
        """The chosen row, None for none."""
        selected = self.selected_rows
        return selected[0] if selected else None

    def choose(self, place: int) -> None:
        """Choose the row at this place."""
        self.selectRow(place)
        self.scrollTo(self.rows_model.index(place, 0))

    def put_away(self, key: str, away: bool) -> None:
        """Hide a column that has nothing to say yet, or bring it out."""
        self._put_away.discard(self._places[key])
        if away:
            self._put_away.add(self._places[key])
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._widen()

    def _widen(self) -> None:
        """Columns of figures grow to those in view: cut off, 9 000 000.00 looks like something else."""
        shown = self.rows_model.shown
        first = max(0, self.rowAt(0))
        rows = shown[first : first + self.viewport().height() // self.verticalHeader().defaultSectionSize() + 2]
        metrics, before = self.fontMetrics(), [self.columnWidth(place) for place in self._figures]
        for place, width in zip(self._figures, before, strict=True):
            text = self.rows_model.columns[place].text
            needed = metrics.horizontalAdvance(max((text(row) for row in rows), key=len, default="")) + FIGURE_ROOM
            if 0 < width < needed:
                self.setColumnWidth(place, min(needed, WIDEST))
        if before != [self.columnWidth(place) for place in self._figures]:
            self._fit()

    def _show_column(self, place: int, on: bool) -> None:
        # The operator's own choice: room does not bring it back.
        self.put_away(self.rows_model.columns[place].key, not on)
        super()._show_column(place, not self.isColumnHidden(place))

    def _fit(self) -> None:
        room = self.viewport().width()
        needed = {
            place: STRETCH_LEAST if place == self._stretch else self.columnWidth(place) or column.width
            for place, column in enumerate(self.rows_model.columns)
            if place not in self._put_away
        }
        for place in self._gives_way:
            if sum(needed.values()) <= room:
                break
            needed.pop(place, None)
        for place in range(len(self.rows_model.columns)):
            if self.isColumnHidden(place) == (place in needed):
                self.setColumnHidden(place, place not in needed)

    def _row_menu(self, menu: QMenu) -> None:
        act(menu, tr("Copy"), self.copy, keys="Ctrl+C", enabled=self.current is not None)

    def _scrolled(self, value: int) -> None:
        self._widen()
        if value >= self.verticalScrollBar().maximum() - self.verticalScrollBar().pageStep():
            self.near_end.emit()
