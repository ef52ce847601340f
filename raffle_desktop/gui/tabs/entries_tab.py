"""Who takes part: a live table to search and sort, and everything that is done to entries."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.entry_dialog import EntryDialog
from raffle_desktop.gui.tables.table_view import DeskTable, act
from raffle_desktop.gui.tables.tuple_model import TupleModel
from raffle_desktop.gui.tabs.entries_acts import EntryActs
from raffle_desktop.gui.tabs.entries_columns import Totals, entry_columns, haystack
from raffle_desktop.gui.texts import number, tr, tr_n, weight_text
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, SearchField, button, icon_button, label, row
from raffle_desktop.services.entry_listing import (
    ID,
    IS_WINNER,
    ROWS_MAX,
    TOTAL,
    VIEWER_ID,
    EntryLine,
    EntryListing,
    Line,
    Listing,
)

SEARCH_MS = 120
LIVE_MS = 250
"""Pause between two looks at what changed: a busy channel changes a dozen entries in it."""
FOLLOWED_MAX = 5_000
"""Changed entries that are read one by one; of more, everything is read anew."""
SUMMED_MAX = 10_000
"""Selected entries whose weights are added up while one selects."""
TABLE, NO_SESSION, NO_ENTRIES, NO_MATCH = range(4)


class EntriesTab(QWidget):
    """Loads once, then follows what changes; hidden, it only remembers that it is behind."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self._listing = EntryListing(context.services.core)
        self._totals = Totals()
        self._session_id: int | None = None
        self._listed = 0
        self._stale = True
        self._loading = False
        self._entry_ids: set[int] = set()
        self._viewer_ids: set[int] = set()
        self.model = TupleModel(entry_columns(self._totals), haystack, context.operations, self)
        self.table = DeskTable(self.model, tr("Entries"), "entries", context)
        self.table.sort_by("weight", descending=True)
        self.acts = EntryActs(context, self)

        self.search_field = SearchField(tr("Search names, links and notes (Ctrl+F)"), context.icon("search"))
        self._search_due = QTimer(self)
        self._search_due.setSingleShot(True)
        self._search_due.setInterval(SEARCH_MS)
        self._search_due.timeout.connect(self._search)
        self.search_field.textChanged.connect(lambda _text: self._search_due.start())
        self.search_field.returnPressed.connect(self.table.setFocus)
        self._live = QTimer(self)
        self._live.setSingleShot(True)
        self._live.setInterval(LIVE_MS)
        self._live.timeout.connect(self._follow)

        self.add_button = button(tr("Add entry"), self.add, kind="main", name="addEntry", tip=tr("Add one (Ctrl+N)"))
        self.import_button = button(tr("Import…"), self.import_list, name="importEntries")
        self.more_button = icon_button(tr("More"), name="moreEntries")
        context.dress(self.import_button, "import")
        context.dress(self.more_button, "menu")
        self._more = QMenu(self)
        self.more_button.setMenu(self._more)
        self.more_button.setPopupMode(self.more_button.ToolButtonPopupMode.InstantPopup)
        self._more.aboutToShow.connect(self._fill_more)
        self._foot = label("", "muted")
        self._picked = label("", "muted")

        self.faces = QStackedWidget()
        self.faces.addWidget(self.table)
        self.faces.addWidget(self._empty_states())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID)
        top = row(self.search_field, self.import_button, self.add_button, self.more_button)
        layout.addWidget(top)
        layout.addWidget(self.faces, 1)
        layout.addWidget(row(self._foot, 1, self._picked))

        self.table.opened.connect(self._open)
        self.table.picked.connect(self._count)
        self.table.menu_for_rows(self._fill_menu)
        self.model.arranged.connect(self._count)
        context.bridge.changed.connect(self._changed)
        self.table.removal_wanted.connect(self._remove)
        # While many are selected the table stands still; those that were removed are to go.
        self.acts.removed.connect(self.table.clearSelection)
        shortcut = QShortcut(QKeySequence("Ctrl+N"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.add)

    def _empty_states(self) -> QWidget:
        context = self._context
        self._states = QStackedWidget()
        go = button(tr("Go to Session"), lambda: context.go_to("session", ""), kind="main", name="goToSession")
        add = button(tr("Add entry"), self.add, name="addFirst")
        bring = button(tr("Import a list…"), self.import_list, kind="main", name="importFirst")
        clear = button(tr("Clear the search"), self.search_field.clear, name="clearSearch")
        self._states.addWidget(QWidget())
        self._states.addWidget(EmptyState(tr("No session yet"), tr("Start a session; then entries come in here."), go))
        self._states.addWidget(
            EmptyState(
                tr("Nobody has entered yet"),
                tr("Viewers enter by chat once Twitch is connected. Until then, bring a list, or add them by hand."),
                bring,
                add,
            )
        )
        self._states.addWidget(EmptyState(tr("Nothing found"), tr("No entry holds what you typed."), clear))
        return self._states

    # --- ways in ------------------------------------------------------------------------------------------------------

    def focus_search(self) -> None:
        self.search_field.setFocus()
        self.search_field.selectAll()

    def show_part(self, part: str) -> None:
        if part == "import":
            self.import_list()

    def add(self) -> None:
        EntryDialog(self._context, self.window()).open()

    def import_list(self) -> None:
        from raffle_desktop.gui.dialogs.import_dialog import ImportDialog

        ImportDialog(self._context, self.window()).open()

    # --- loading and following ----------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.load()

    def load(self) -> None:
        """Read everything anew."""
        self._stale = False
        self._loading = True
        self._entry_ids.clear()
        self._viewer_ids.clear()
        needle = self.search_field.text() if self._is_big else ""
        self._context.operations.run(
            lambda: self._listing.read(search=needle),
            owner=self,
            success=self._loaded,
            finished=self._done_loading,
            latest="load",
        )

    @property
    def _is_big(self) -> bool:
        """Whether not all entries are here, so that the database has to be searched for the others."""
        return max(self._listed, self._totals.count) > ROWS_MAX

    def _loaded(self, listing: Listing) -> None:
        self._session_id, self._listed = listing.session_id, listing.listed
        self._totals.count, self._totals.weight = listing.count, listing.total
        self.model.put(listing.lines)
        self._count()

    def _done_loading(self) -> None:
        self._loading = False
        self._count()
        if self._stale and self.isVisible():
            self.load()
        elif self._entry_ids or self._viewer_ids:
            self._live.start()

    def _changed(self, changes: Changes) -> None:
        if changes.touches(Topic.SESSION):
            self._stale = True
        elif changes.touches(Topic.ENTRIES, Topic.WEIGHTS, Topic.VIEWERS, Topic.DRAWS):
            if changes.entry_ids is None or changes.viewer_ids is None:
                self._stale = True
            else:
                self._entry_ids |= changes.entry_ids
                self._viewer_ids |= changes.viewer_ids
                self._stale |= len(self._entry_ids) + len(self._viewer_ids) > FOLLOWED_MAX
        else:
            return
        if not self.isVisible():
            self._stale = True
        elif not self._live.isActive() and not self._loading:
            self._live.start()

    def _follow(self) -> None:
        if not self.isVisible() or self._loading:
            return
        if self._stale:
            self.load()
            return
        entry_ids, self._entry_ids = self._entry_ids, set()
        viewer_ids, self._viewer_ids = self._viewer_ids, set()
        if not entry_ids and not viewer_ids:
            return
        self._context.operations.run(
            lambda: self._listing.changed(entry_ids=entry_ids, viewer_ids=viewer_ids),
            owner=self,
            success=lambda answer: self._take_changed(entry_ids, *answer),
        )

    def _take_changed(self, asked: set[int], lines: list[Line], count: int, total: int) -> None:
        self._totals.count, self._totals.weight = count, total
        self.model.upsert(lines)
        gone = asked - {line[ID] for line in lines}
        if gone:
            self.model.discard(gone)
        self._count()

    def _search(self) -> None:
        self.model.search(self.search_field.text())
        if self._is_big:
            self.load()
        self._count()

    # --- acts on rows -------------------------------------------------------------------------------------------------

    def _open(self, entry_id: object) -> None:
        place = self.model.row_of(entry_id)
        if place is not None:
            self._context.show_viewer(self.model.shown[place][VIEWER_ID])

    @property
    def _lines(self) -> list[EntryLine]:
        return [EntryLine._make(line) for line in self.table.selected_rows]

    def _remove(self) -> None:
        self.acts.remove(self._lines)

    def _fill_menu(self, menu: QMenu) -> None:
        count = self.table.selected_count
        one = self._lines[0] if count == 1 else None
        if one is not None:
            act(menu, tr("Open the viewer"), lambda: self._context.show_viewer(one.viewer_id), keys=tr("Enter"))
            act(menu, tr("Edit…"), lambda: self.acts.edit(one), enabled=not one.is_winner)
            act(menu, tr("Copy the name"), lambda: self.acts.copy_name(one))
            act(menu, tr("Link with another account…"), lambda: self.acts.link(one))
        act(menu, tr("Copy"), self.table.copy, keys="Ctrl+C", enabled=count > 0)
        menu.addSeparator()
        text = tr_n("Remove…", "Remove {n} entries…", count)
        # Of many it would take long to look whether all have won; then the act says so.
        removable = count > 1 if one is None else not one.is_winner
        act(menu, text, self._remove, keys=tr("Del"), enabled=removable)
        if one is not None:
            if one.excluded:
                act(menu, tr("Include in raffles again"), lambda: self.acts.include(one))
            else:
                act(menu, tr("Exclude from all raffles…"), lambda: self.acts.exclude(one))
            act(menu, tr("Demo played: start their support anew…"), lambda: self.acts.demo_played(one))

    def _fill_more(self) -> None:
        for menu in self._more.findChildren(QMenu):
            menu.deleteLater()
        self._more.clear()
        self._more.addMenu(self.table.columns_menu(self._more))
        self._more.addSeparator()
        act(self._more, tr("Export as CSV…"), lambda: self.acts.export("csv"))
        act(self._more, tr("Export as JSON…"), lambda: self.acts.export("json"))
        act(self._more, tr("Open the exports folder"), self.acts.open_exports)

    # --- the foot -----------------------------------------------------------------------------------------------------

    def _count(self) -> None:
        shown, held = len(self.model.shown), len(self.model.rows)
        searching = bool(self.search_field.text().strip())
        if searching:
            text = tr(
                "{shown} of {n}", shown=number(shown), n=tr_n("1 entry", "{n} entries", max(held, self._totals.count))
            )
        else:
            text = tr_n("1 entry", "{n} entries", self._totals.count)
            won = sum(1 for line in self.model.rows[:ROWS_MAX] if line[IS_WINNER]) if held < ROWS_MAX // 10 else 0
            text += " · " + tr_n("1 winner", "{n} winners", won) if won else ""
            text += " · " + tr("total weight {weight}", weight=weight_text(self._totals.weight))
        if self._listed > held:
            text += " · " + tr("the heaviest {n} are listed; search looks through all", n=number(held))
        self._foot.setText(text)
        self._picked.setText(self._picked_text())
        if shown or self._loading:
            self.faces.setCurrentIndex(0)
            return
        self.faces.setCurrentIndex(1)
        state = (
            NO_MATCH
            if searching and (held or self._totals.count)
            else NO_SESSION
            if self._session_id is None
            else NO_ENTRIES
        )
        self._states.setCurrentIndex(state)

    def _picked_text(self) -> str:
        count = self.table.selected_count
        if count < 2:
            return ""
        text = tr_n("1 selected", "{n} selected", count)
        if count <= SUMMED_MAX:
            weight = sum(line[TOTAL] for line in self.table.selected_rows if not line[IS_WINNER])
            text += " · " + tr("total weight {weight}", weight=weight_text(weight))
        return text
