"""One table model over tuples that sorts and searches itself; what is long runs in the background."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from raffle_desktop.gui.operations import Operations
from raffle_desktop.gui.tables.arranging import Arranged, Order, Row, arrange
from raffle_desktop.gui.texts import plain_tip

AT_ONCE = 3_000
"""Up to so many rows are arranged on the spot; it takes a few milliseconds."""
PAUSE_MS = 400
"""Between two arrangements of a live list: quicker, and nobody could read it."""

Index = QModelIndex | QPersistentModelIndex


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
    """Rows are tuples whose first value is their id. Ids, not row numbers, are what outlives a change of order."""

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
        self._order = Order(self.columns[0].value, descending=False, needle="", haystack=haystack)
        self._sorted_by = (0, Qt.SortOrder.AscendingOrder)
        self._arranged = Arranged([], [], {})
        self._changes: dict[Hashable, Row | None] = {}
        self._is_arranging = False
        self._again = False
        self._colours: Mapping[str, Any] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._arrange)
        self._last = 0.0

    # --- what it holds ------------------------------------------------------------------------------------------------

    @property
    def rows(self) -> list[Row]:
        """Every row, in order, whether shown or not. Not to be changed."""
        return self._arranged.rows

    @property
    def shown(self) -> list[Row]:
        """The rows that the search leaves, in order. Not to be changed."""
        return self._arranged.shown

    def row_of(self, row_id: Hashable) -> int | None:
        """Where the row with this id is shown, if it is."""
        return self._arranged.places.get(row_id)

    def put(self, rows: Sequence[Row]) -> None:
        """Take these rows in place of all there are."""
        self._changes.clear()
        self._start(lambda order: arrange(rows, order), len(rows), whole=True)

    def upsert(self, rows: Iterable[Row]) -> None:
        """Rows that are new or have changed. What is shown follows at once where it stays in its place, its place
        within half a second.
        """
        places, shown = self._arranged.places, self._arranged.shown
        for row in rows:
            self._changes[row[0]] = row
            place = places.get(row[0])
            if place is not None and not self._is_arranging:
                shown[place] = row
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns) - 1))
        self._soon()

    def discard(self, row_ids: Iterable[Hashable]) -> None:
        """Rows that are gone."""
        self._changes.update(dict.fromkeys(row_ids))
        self._soon()

    def search(self, text: str) -> None:
        """Show only rows that hold this text, whatever its case."""
        needle = text.strip().casefold()
        if needle != self._order.needle:
            self._order = Order(self._order.key, self._order.descending, needle, self._order.haystack)
            self._arrange()

    def take_colours(self, colours: Mapping[str, Any]) -> None:
        """The theme's colours by name, as brushes."""
        self._colours = colours
        if self.shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.shown) - 1, len(self.columns) - 1))

    # --- arranging ----------------------------------------------------------------------------------------------------

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By one column; Qt's headers call it."""
        if not 0 <= column < len(self.columns) or self._sorted_by == (column, order):
            return
        self._sorted_by = (column, order)
        descending = order == Qt.SortOrder.DescendingOrder
        self._order = Order(self.columns[column].value, descending, self._order.needle, self._order.haystack)
        self._arrange()

    def _soon(self) -> None:
        if len(self._arranged.rows) + len(self._changes) <= AT_ONCE and time.monotonic() - self._last > PAUSE_MS / 1000:
            self._arrange()
        elif not self._timer.isActive():
            self._timer.start()

    def _arrange(self) -> None:
        rows, changes = self._arranged.rows, self._changes
        self._changes = {}
        self._start(lambda order: arrange(rows, order, changed=changes), len(rows) + len(changes), changes=changes)

    def _start(
        self,
        work: Callable[[Order], Arranged],
        size: int,
        *,
        changes: dict[Hashable, Row | None] | None = None,
        whole: bool = False,
    ) -> None:
        if self._is_arranging and not whole:
            # Its changes go into the next turn.
            self._changes = {**(changes or {}), **self._changes}
            self._again = True
            return
        order = self._order
        if size <= AT_ONCE:
            self._take(work(order), whole=whole)
            return
        self._is_arranging = True

        def finished() -> None:
            self._is_arranging = False
            if self._again:
                self._again = False
                self._arrange()

        self._operations.run(
            lambda: work(order),
            owner=self,
            success=lambda arranged: self._take(arranged, whole=whole),
            finished=finished,
            latest="arrange",
        )

    def _take(self, arranged: Arranged, *, whole: bool) -> None:
        self._last = time.monotonic()
        old = len(self._arranged.shown)
        new = len(arranged.shown)
        if whole and abs(new - old) > AT_ONCE:
            self.beginResetModel()
            self._arranged = arranged
            self.endResetModel()
            self.arranged.emit()
            return
        # Rows come and go at the end, and then take their places, so that the selection stays with its rows.
        if new > old:
            self.beginInsertRows(QModelIndex(), old, new - 1)
            fresh = [row for row in arranged.shown if row[0] not in self._arranged.places][: new - old]
            fresh += [arranged.shown[-1]] * (new - old - len(fresh))
            self._arranged = Arranged(self._arranged.rows, self._arranged.shown + fresh, self._arranged.places)
            self.endInsertRows()
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._arranged.shown[index.row()][0] for index in before]
        kept = Arranged(arranged.rows, arranged.shown, arranged.places)
        if new < old:
            kept = Arranged(arranged.rows, arranged.shown + self._arranged.shown[: old - new], arranged.places)
        self._arranged = kept
        after = []
        for index, row_id in zip(before, ids, strict=True):
            place = arranged.places.get(row_id)
            after.append(QModelIndex() if place is None else self.index(place, index.column()))
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
        if new < old:
            self.beginRemoveRows(QModelIndex(), new, old - 1)
            self._arranged = arranged
            self.endRemoveRows()
        self.arranged.emit()

    # --- Qt's questions -----------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._arranged.shown)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        place = index.row()
        if not index.isValid() or place >= len(self._arranged.shown):
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(self._arranged.shown[place])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        if role == Qt.ItemDataRole.ForegroundRole and column.colour is not None:
            return self._colours.get(column.colour(self._arranged.shown[place]))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(column.text(self._arranged.shown[place]))
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
