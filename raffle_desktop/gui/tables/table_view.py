"""The desk's table: sortable, columns to choose and move, copy, a menu for rows, a footer with counts."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QBrush, QColor, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from raffle_desktop.domain.names import neutralised_cell
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.tables.arranging import Row
from raffle_desktop.gui.tables.tuple_model import Column, TupleModel
from raffle_desktop.gui.texts import number, tr
from raffle_desktop.gui.theme import Theme, figures_font

ROW_HEIGHT = 32
COPY_MAX = 100_000
COPY_AT_ONCE = 300
HELD_FROM = 200
"""Rows: while more are selected, the table stands still, as somebody is about to act on them."""
KEPT_MAX = 2_000
"""Selected rows that stay selected when very many rows come or go at once."""


class DeskTable(QTableView):
    """A TupleModel on screen. `opened(id)`: a row was double-clicked or Enter pressed on it."""

    opened = Signal(object)
    removal_wanted = Signal()
    """Delete was pressed."""
    picked = Signal()
    """The selection has changed."""

    def __init__(self, model: TupleModel, name: str, key: str, context: DeskContext) -> None:
        """`name` is what the table is called; `key` is under which its columns are remembered."""
        super().__init__()
        self._model = model
        self._context = context
        self._key = f"table.{key}"
        self._fill_menu: Callable[[QMenu], object] | None = None
        self._last_sorted = -1
        self.setModel(model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        self.setFont(figures_font(self.font()))
        self.setCornerButtonEnabled(False)
        lines = self.verticalHeader()
        lines.hide()
        lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        lines.setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(40)
        # With the table's own it would look, to paint itself, whether each of a hundred thousand rows is selected.
        header.setSelectionModel(QItemSelectionModel(model, self))
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._columns_menu)
        for place, column in enumerate(model.columns):
            self.setColumnWidth(place, column.width)
            self.setColumnHidden(place, column.hidden)
        state = context.preferences.state(self._key)
        if not state.isEmpty():
            header.restoreState(state)
        header.sectionClicked.connect(self._sort_by)
        for signal in (header.sectionMoved, header.sectionResized, header.sortIndicatorChanged):
            signal.connect(self._remember)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.selectionModel().selectionChanged.connect(self._picked)
        self._kept: list[Hashable] = []
        self._kept_all = False
        self._kept_current: Hashable | None = None
        model.modelAboutToBeReset.connect(self._keep)
        # The view's own slot was connected before; it forgets the selection.
        model.modelReset.connect(self._restore)
        context.switch.changed.connect(self._take_theme)
        self._take_theme(context.theme)

    def sort_by(self, key: str, *, descending: bool) -> None:
        """Sort by the column of this key, as a click on its header would."""
        place = next(place for place, column in enumerate(self._model.columns) if column.key == key)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicatorShown(True)
        self.horizontalHeader().setSortIndicator(place, order)
        self._last_sorted = place
        self._model.sort(place, order)

    def menu_for_rows(self, fill: Callable[[QMenu], object]) -> None:
        """`fill` puts the acts on the selected rows into the menu each time it opens."""
        self._fill_menu = fill

    @property
    def selected_rows(self) -> list[Row]:
        """The selected rows, from top to bottom."""
        rows = self._selected()
        return [self._model.newest(row) for row in rows] if self._model.has_news else rows

    def _selected(self) -> list[Row]:
        shown = self._model.shown
        return [row for first, last in self._ranges() for row in shown[first : last + 1]]

    @property
    def selected_count(self) -> int:
        return sum(last - first + 1 for first, last in self._ranges())

    def _ranges(self) -> list[tuple[int, int]]:
        """First and last row of each run of selected rows. A list of a hundred thousand indexes would take seconds."""
        selection = self.selectionModel().selection()
        parts = [selection.at(place) for place in range(selection.count())]
        return sorted({(part.top(), part.bottom()) for part in parts})

    @property
    def selected_ids(self) -> list[Hashable]:
        return [row[0] for row in self.selected_rows]

    def select_id(self, row_id: Hashable) -> bool:
        """Select the row with this id and bring it into view; False where it is not shown."""
        place = self._model.row_of(row_id)
        if place is None:
            return False
        self.selectRow(place)
        self.scrollTo(self._model.index(place, 0))
        return True

    def copy(self) -> None:
        """The selected rows as a spreadsheet takes them, in the columns that are shown."""
        header = self.horizontalHeader()
        places = [header.logicalIndex(visual) for visual in range(header.count())]
        columns = [self._model.columns[place] for place in places if not self.isColumnHidden(place)]
        rows, newest = self._selected()[:COPY_MAX], self._model.newest
        if len(rows) <= COPY_AT_ONCE:
            if rows:
                QGuiApplication.clipboard().setText(_as_text(columns, map(newest, rows)))
            return
        notices = self._context.notices

        def written(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            notices.say(tr("{n} rows are copied.", n=number(len(rows))))

        self._context.operations.run(
            lambda: _as_text(columns, map(newest, rows)), owner=self, success=written, latest="copy"
        )

    def columns_menu(self, parent: QWidget | None = None) -> QMenu:
        """A menu with every column to tick; it lives as long as `parent`, else as the table."""
        menu = QMenu(tr("Columns"), parent or self)
        for place, column in enumerate(self._model.columns):
            action = QAction(column.title, menu)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(place))
            # The first column says whose row it is.
            action.setEnabled(place > 0)
            action.toggled.connect(lambda on, place=place: self._show_column(place, on))
            menu.addAction(action)
        return menu

    def _show_column(self, place: int, on: bool) -> None:
        self.setColumnHidden(place, not on)
        self._remember()

    def _columns_menu(self, where: QPoint) -> None:
        menu = self.columns_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(where))

    def _sort_by(self, place: int) -> None:
        header = self.horizontalHeader()
        order = header.sortIndicatorOrder()
        if not header.isSortIndicatorShown() or self._last_sorted != place:
            first = self._model.columns[place].descending_first
            order = Qt.SortOrder.DescendingOrder if first else Qt.SortOrder.AscendingOrder
            header.setSortIndicatorShown(True)
            header.setSortIndicator(place, order)
        self._last_sorted = place
        self._model.sort(place, order)

    def _picked(self, *_what: object) -> None:
        self._model.hold(self.selected_count > HELD_FROM)
        self.picked.emit()

    def _keep(self) -> None:
        """Remember what is selected, before all rows are exchanged."""
        count = self.selected_count
        self._kept = self.selected_ids if count <= KEPT_MAX else []
        self._kept_all = count > KEPT_MAX and count == len(self._model.shown)
        current = self.currentIndex().row()
        self._kept_current = self._model.shown[current][0] if 0 <= current < len(self._model.shown) else None

    def _restore(self) -> None:
        selection = QItemSelection()
        last = len(self._model.columns) - 1
        for row_id in self._kept:
            place = self._model.row_of(row_id)
            if place is not None:
                selection.select(self._model.index(place, 0), self._model.index(place, last))
        place = None if self._kept_current is None else self._model.row_of(self._kept_current)
        flags = QItemSelectionModel.SelectionFlag
        if place is not None:
            self.selectionModel().setCurrentIndex(self._model.index(place, 0), flags.NoUpdate)
        if self._kept_all:
            self.selectAll()
        else:
            self.selectionModel().select(selection, flags.ClearAndSelect)
            # Qt says nothing where a reset has emptied the selection.
            self._picked()

    def _remember(self, *_what: object) -> None:
        self._context.preferences.put(self._key, self.horizontalHeader().saveState())

    def _take_theme(self, theme: Theme) -> None:
        names = ("muted", "good", "warn", "bad", "accent_text")
        self._model.take_colours({name: QBrush(QColor(str(getattr(theme, name)))) for name in names})

    def _open(self, place: int) -> None:
        if 0 <= place < len(self._model.shown):
            self.opened.emit(self._model.shown[place][0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Typing letters does not jump about: single letters are the desk's keys."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._fill_menu is None:
            return
        place = self.rowAt(event.pos().y() if event.reason() != QContextMenuEvent.Reason.Keyboard else -1)
        if place >= 0 and not self.selectionModel().isRowSelected(place):
            self.selectRow(place)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_menu(menu)
        menu.addSeparator()
        menu.addMenu(self.columns_menu(menu))
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            where = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        menu.popup(where)


def _as_text(columns: Sequence[Column], rows: Iterable[Row]) -> str:
    lines = ["\t".join(column.title for column in columns)]
    lines += ["\t".join(neutralised_cell(" ".join(column.text(row).split())) for column in columns) for row in rows]
    return "\n".join(lines)


def act(menu: QMenu, text: str, do: Callable[[], object], *, keys: str = "", enabled: bool = True) -> QAction:
    """An entry of a row's menu; `keys` only says the key, which is bound elsewhere."""
    action = menu.addAction(f"{text}\t{keys}" if keys else text)
    action.setEnabled(enabled)
    action.triggered.connect(lambda _checked=False: do())
    return action
