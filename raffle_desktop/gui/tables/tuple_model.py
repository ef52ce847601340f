"""One table model over tuples that sorts and searches itself; what is long runs in the background."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from raffle_desktop.gui.operations import Operations
from raffle_desktop.gui.tables.arranging import Arranged, Order, Row, Step, arrange, arrange_anew, put_in
from raffle_desktop.gui.texts import plain_tip

AT_ONCE = 3_000
"""Up to so many rows are sorted on the spot; it takes a few milliseconds."""
CHANGES_AT_ONCE = 150
"""Up to so many changes are put in on the spot, among however many rows."""
PAUSE_MS = 400
"""Between two arrangements of a live list: quicker, and nobody could read it."""

Index = QModelIndex | QPersistentModelIndex
_DISPLAY, _ALIGNMENT = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.TextAlignmentRole)
_FOREGROUND, _TOOL_TIP = int(Qt.ItemDataRole.ForegroundRole), int(Qt.ItemDataRole.ToolTipRole)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)


@dataclass(frozen=True, slots=True)
class Column:
    """`text` is what is shown of a row, `value` what it is sorted by. `right`: figures, flush right.

    `colour`: the name of a theme colour for this row's text, or "".
    """

    key: str
    title: str
    text: Callable[[Any], str]
    value: Callable[[Any], Any]
    width: int = 120
    right: bool = False
    hidden: bool = False
    """Not shown until the operator asks for it."""
    descending_first: bool = False
    tip: str = ""
    colour: Callable[[Any], str] | None = None


class TupleModel(QAbstractTableModel):
    """Rows are tuples whose first value is their id. Ids, not row numbers, are what outlives a change of order.

    What changes is shown in its row at once; rows come, go and change places about twice a second.
    """

    arranged = Signal()
    """The rows on show, or their order, have changed."""

    def __init__(
        self,
        columns: Sequence[Column],
        haystack: Callable[[Any], str],
        operations: Operations,
        parent: QObject | None = None,
    ) -> None:
        """`haystack` gives the text a search looks through, casefolded."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self._operations = operations
        self._order = Order((Step(self.columns[0].value, descending=False),), haystack)
        self._sorted_by = (0, Qt.SortOrder.AscendingOrder)
        self._arranged = Arranged(self._order)
        self._changes: dict[Hashable, Row | None] = {}
        self._under_way: dict[Hashable, Row | None] = {}
        """Changes that the worker is putting in."""
        self._is_arranging = False
        self._again = False
        self._is_held = False
        self._colours: Mapping[str, Any] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._follow)
        self._last = 0.0

    # --- what it holds ------------------------------------------------------------------------------------------------

    @property
    def rows(self) -> list[Row]:
        """Every row, in order, whether shown or not. Not to be changed."""
        return self._arranged.rows

    @property
    def shown(self) -> list[Row]:
        """The rows that the search leaves, in order. Not to be changed; for what changed since the rows took their
        places, ask `newest`.
        """
        return self._arranged.shown

    @property
    def has_news(self) -> bool:
        """Whether any row has changed since the rows took their places."""
        return bool(self._changes or self._under_way)

    def newest(self, row: Row) -> Row:
        """The row as it is by now; itself where it is gone."""
        return self._changes.get(row[0]) or self._under_way.get(row[0]) or row

    def row_of(self, row_id: Hashable) -> int | None:
        """Where the row with this id is shown, if it is."""
        return self._arranged.place_of(row_id)

    def put(self, rows: Sequence[Row]) -> None:
        """Take these rows in place of all there are."""
        self._changes.clear()
        self._under_way.clear()
        self._again = False
        order, superseded = self._order, self._is_arranging
        if len(rows) > AT_ONCE or superseded:
            # Of several arrangements under way only the newest is taken.
            self._run(lambda: arrange(rows, order), free=not superseded)
        else:
            self._take(arrange(rows, order), free=True)

    def upsert(self, rows: Iterable[Row]) -> None:
        """Rows that are new or have changed. What is shown follows at once where it stays in its place, its place
        within half a second.
        """
        self._changes.update((row[0], row) for row in rows)
        self.refresh()
        self._soon()

    def discard(self, row_ids: Iterable[Hashable]) -> None:
        """Rows that are gone."""
        self._changes.update(dict.fromkeys(row_ids))
        self._soon()

    def refresh(self) -> None:
        """Paint what is on show anew: something that the texts depend on has changed."""
        if self.shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.shown) - 1, len(self.columns) - 1))

    def hold(self, on: bool) -> None:
        """While held, rows change but neither come nor go nor move; afterwards all of that follows at once."""
        self._is_held = on
        if not on and self._changes:
            self._soon()

    def search(self, text: str) -> None:
        """Show only rows that hold this text, whatever its case."""
        needle = text.strip().casefold()
        if needle != self._order.needle:
            self._order = self._order.searching(needle)
            self._arrange()

    def take_colours(self, colours: Mapping[str, Any]) -> None:
        """The theme's colours by name, as brushes."""
        self._colours = colours
        self.refresh()

    # --- arranging ----------------------------------------------------------------------------------------------------

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By one column; Qt's headers call it. Rows of equal value stay in the order that they are in."""
        if not 0 <= column < len(self.columns) or self._sorted_by == (column, order):
            return
        self._sorted_by = (column, order)
        descending = order == Qt.SortOrder.DescendingOrder
        self._order = self._order.sorted_by(self.columns[column].value, descending=descending)
        self._arrange()

    def _soon(self) -> None:
        if self._is_held or self._timer.isActive():
            return
        rest = PAUSE_MS / 1000 - (time.monotonic() - self._last)
        if rest <= 0:
            self._arrange()
        else:
            self._timer.start()

    def _follow(self) -> None:
        if not self._is_held:
            self._arrange()

    def _arrange(self) -> None:
        """Put in what has changed, in the order that is wanted now."""
        if self._is_arranging:
            self._again = True
            return
        before, order, changes = self._arranged, self._order, self._changes
        self._changes = {}
        if order == before.order and len(changes) <= CHANGES_AT_ONCE:
            self._take(put_in(before, changes))
        elif len(before.rows) + len(changes) <= AT_ONCE:
            self._take(arrange_anew(before, order, changes))
        else:
            self._under_way = changes
            self._run(lambda: arrange_anew(before, order, changes))

    def _run(self, work: Callable[[], Arranged], *, free: bool = False) -> None:
        self._is_arranging = True

        def taken(arranged: Arranged) -> None:
            self._under_way = {}
            self._take(arranged, free=free)

        def finished() -> None:
            self._is_arranging = False
            # After a failure: nothing of it was taken.
            self._changes = {**self._under_way, **self._changes}
            self._under_way = {}
            if self._again or self._order != self._arranged.order:
                self._again = False
                self._arrange()

        self._operations.run(work, owner=self, success=taken, finished=finished, latest="arrange")

    def _take(self, arranged: Arranged, *, free: bool = False) -> None:
        """`free`: nobody else holds the rows of before."""
        self._last = time.monotonic()
        before = self._arranged
        old, new = len(before.shown), len(arranged.shown)
        if abs(new - old) > AT_ONCE or self._is_held:
            self.beginResetModel()
            self._arranged = arranged
            self.endResetModel()
        else:
            self._move(before, arranged, old, new)
        if free and len(before.rows) > AT_ONCE:
            # A worker frees them one by one; in one go it would take the window's thread tens of milliseconds.
            self._operations.run(lambda: _let_go(before), owner=self)
        self.arranged.emit()

    def _move(self, before: Arranged, arranged: Arranged, old: int, new: int) -> None:
        """Rows come and go at the end, and then take their places, so that the selection stays with its rows."""
        if new > old:
            self.beginInsertRows(QModelIndex(), old, new - 1)
            filled = before.shown + arranged.shown[-1:] * (new - old)
            self._arranged = Arranged(before.order, before.rows, filled, before.by_id)
            self.endInsertRows()
        self.layoutAboutToBeChanged.emit()
        indexes = self.persistentIndexList()
        places: dict[int, int | None] = {}
        for index in indexes:
            row = index.row()
            if row not in places:
                places[row] = arranged.place_of(self._arranged.shown[row][0])
        self._arranged = arranged
        if new < old:
            filled = arranged.shown + before.shown[: old - new]
            self._arranged = Arranged(arranged.order, arranged.rows, filled, arranged.by_id)
        moved = []
        for index in indexes:
            place = places[index.row()]
            moved.append(QModelIndex() if place is None else self.index(place, index.column()))
        self.changePersistentIndexList(indexes, moved)
        self.layoutChanged.emit()
        if new < old:
            self.beginRemoveRows(QModelIndex(), new, old - 1)
            self._arranged = arranged
            self.endRemoveRows()

    # --- Qt's questions -----------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._arranged.shown)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        place = index.row()
        shown = self._arranged.shown
        if not index.isValid() or place >= len(shown):
            return None
        column = self.columns[index.column()]
        if role == _ALIGNMENT:
            return _RIGHT if column.right else _LEFT
        row = shown[place]
        if self.has_news:
            row = self.newest(row)
        if role == _DISPLAY:
            return column.text(row)
        if role == _FOREGROUND:
            return None if column.colour is None else self._colours.get(column.colour(row))
        if role == _TOOL_TIP:
            return plain_tip(column.text(row))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip or None
        return None


def _let_go(arranged: Arranged) -> None:
    arranged.by_id.clear()
    if arranged.shown is not arranged.rows:
        arranged.shown.clear()
    while arranged.rows:
        arranged.rows.pop()
