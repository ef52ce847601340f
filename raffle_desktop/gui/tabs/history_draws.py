"""The list of draws, newest first, and beside it the one that is chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from raffle_desktop.domain.streamdraw.verification import CheckSignature
from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.checking import save_page
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.tables.table_view import act
from raffle_desktop.gui.tabs.history_acts import DrawActs
from raffle_desktop.gui.tabs.history_chain import ChainCard
from raffle_desktop.gui.tabs.history_draw import DrawDetail
from raffle_desktop.gui.tabs.history_files import PROOF_KINDS, ask_for_file
from raffle_desktop.gui.tabs.history_list import DrawRow, Listed, columns, read_rows
from raffle_desktop.gui.tabs.history_proofs import (
    VerificationCard,
    Verified,
    VerifiedAll,
    verify_all,
    verify_draw,
    verify_file,
)
from raffle_desktop.gui.tabs.history_rows import FittingTable
from raffle_desktop.gui.texts import number, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, SearchField, button, icon_button, label, page, row, scrolled
from raffle_desktop.services.staged import ChainReport

PAGE = 100
CHANGE_PAUSE_MS = 150
WIDE = 1000
LIST_WIDE = 576
RESULTS_HIGH, RESULTS_LEAST = 320, 96
LIST_HIGH = 232
"""What the search, some lines of the list and the count below it need."""


class DrawsView(QWidget):
    """Reads pages as they are scrolled to; while something is searched for, all of them."""

    def __init__(self, context: DeskContext, check_signature: CheckSignature | None = None) -> None:
        super().__init__()
        self._context = context
        self._check = check_signature
        self._rows: dict[str, DrawRow] = {}
        self._complete = False
        self._loading = False
        self._stale = True
        self._changed_ids: set[str] = set()
        self._reload = True
        self._outcomes: dict[str, bool | None] = {}
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(CHANGE_PAUSE_MS)
        self._due.timeout.connect(self._refresh)

        self.search = SearchField(tr("Search draws: winner, session, number, state, hash"), context.icon("search"))
        # A file that is dropped here is meant for the tab.
        self.search.setAcceptDrops(False)
        self.search.textChanged.connect(self._filter)
        self.verify_all_button = button(tr("Verify all"), self.verify_all, name="verifyAll")
        self.verify_all_button.setToolTip(tr("Compute every draw anew from its proof, and compare"))
        self._menu = QMenu(self)
        act(self._menu, tr("Verify a file…"), self.choose_file)
        act(self._menu, tr("Chain of draws"), self.show_chain)
        act(self._menu, tr("Save the checking page…"), lambda: save_page(context, self))
        self.menu_button = icon_button(tr("More"), name="more", icon=context.icon("menu"))
        self.menu_button.clicked.connect(self._open_menu)
        self.table = FittingTable(
            context,
            tr("Draws"),
            "draws",
            columns(self._outcomes),
            stretch="winners",
            gives_way=("odds", "entries", "source"),
            haystack=lambda one: one[1].haystack,
        )
        self.table.sort_by("seq", descending=True)
        self.table.horizontalHeader().sectionClicked.connect(lambda _place: self._read_on())
        self.table.chosen.connect(self._chosen)
        self.table.near_end.connect(self._load_more)
        self.table.rows_model.arranged.connect(self._arranged)
        self._count = label("", "small")
        self.results = VerificationCard(context)
        self.results.draw_wanted.connect(self.show_draw)
        self.chain = ChainCard()
        self.chain.draw_wanted.connect(self.show_draw)
        self._results_area = scrolled(page(self.chain, self.results, 1, margin=0), tr("What was verified"))
        self._results_area.hide()
        self.chain.closed.connect(self._results_area.hide)
        self.results.closed.connect(self._results_area.hide)
        self.detail = DrawDetail(context)
        self.detail.verify.connect(self._verify)
        self._acts = DrawActs(context, self.detail)
        self._detail_area = scrolled(self.detail, tr("The chosen draw"))
        self._empty = EmptyState(
            tr("No draw yet"),
            tr(
                "Every draw is kept here with its proof, from the first one on. A proof from elsewhere can be verified."
            ),
            button(tr("Verify a file…"), self.choose_file, name="verifyFileEmpty"),
        )
        self._no_choice = EmptyState(tr("No draw is chosen"), tr("Choose one in the list to see every pick."))
        self._right = QStackedWidget()
        self._right.addWidget(self._no_choice)
        self._right.addWidget(self._detail_area)
        left = QWidget()
        left_layout = QVBoxLayout(left)
        left_layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        left_layout.setSpacing(GRID)
        left_layout.addWidget(row(self.search, self.verify_all_button, self.menu_button))
        left_layout.addWidget(self._results_area)
        left_layout.addWidget(self.table, 1)
        left_layout.addWidget(self._empty, 1)
        left_layout.addWidget(self._count)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(left)
        self._split.addWidget(self._right)
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        self._right.setMinimumHeight(160)
        left.setMinimumHeight(160)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._split)
        self._empty.hide()
        self._count.hide()
        self.setFocusProxy(self.search)
        context.bridge.changed.connect(self._changed)
        context.switch.changed.connect(self._take_theme)

    # --- the list -----------------------------------------------------------------------------------------------------

    @property
    def is_empty(self) -> bool:
        """Whether there is no draw at all, and the view says so."""
        return self._empty.isVisible()

    def show_draw(self, draw_id: str) -> None:
        """Choose this draw, wherever in the list it is."""
        self.search.clear()
        if draw_id in self._rows and self.table.select_id(draw_id):
            return
        services = self._context.services

        def found(rows: list[Listed]) -> None:
            self._show_detail(rows[0])
            self.table.select_id(rows[0][0])

        self._context.operations.run(
            lambda: read_rows(services, [services.draw_reader.get(draw_id)]), owner=self, success=found, latest="show"
        )

    def _load_more(self) -> None:
        if self._loading or self._complete or not self.isVisible():
            return
        self._loading = True
        services, offset = self._context.services, len(self._rows)

        def loaded(rows: list[Listed]) -> None:
            self._complete = len(rows) < PAGE
            fresh = [one for one in rows if one[0] not in self._rows]
            self._rows.update(fresh)
            self.table.rows_model.upsert(fresh)
            self._arranged()

        def finished() -> None:
            self._loading = False
            self._read_on()

        self._context.operations.run(
            lambda: read_rows(services, services.draw_reader.history(limit=PAGE, offset=offset)),
            owner=self,
            success=loaded,
            finished=finished,
        )

    def _read_on(self) -> None:
        # Whoever searches, or orders by something else than the time, means all draws and not the newest page.
        header = self.table.horizontalHeader()
        newest_first = header.sortIndicatorSection() < 2 and header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        if self.search.text().strip() or not newest_first:
            self._load_more()

    def _filter(self, text: str) -> None:
        self.table.rows_model.search(text)
        self._arranged()
        self._read_on()

    def _arranged(self) -> None:
        some = bool(self._rows)
        self._empty.setVisible(self._complete and not some)
        self.table.setVisible(some or not self._complete)
        self._right.setVisible(some or not self._complete)
        self._count.setVisible(some)
        self.verify_all_button.setEnabled(some)
        listed = len(self.table.rows_model.shown)
        if self.search.text().strip():
            self._count.setText(
                tr("{n} of {all} draws", n=number(listed), all=number(len(self._rows)))
                + ("" if self._complete else tr(", still looking…"))
            )
        elif self._complete:
            self._count.setText(tr_n("1 draw", "{n} draws", len(self._rows)))
        else:
            self._count.setText(tr("the newest {n} draws", n=number(len(self._rows))))
        if self.detail.view is None and listed:
            self.table.choose(0)

    def _chosen(self, one: Listed | None) -> None:
        if one is not None:
            self._show_detail(one)

    def _show_detail(self, one: Listed) -> None:
        self.detail.show_draw(one[1].view, one[1].name)
        self._right.setCurrentIndex(1)

    # --- what others do -----------------------------------------------------------------------------------------------

    def _changed(self, changes: Changes) -> None:
        if not changes.touches(Topic.DRAWS, Topic.SESSION):
            return
        self._stale = True
        self._changed_ids.update(change.draw_id for change in changes.draws)
        self._reload = self._reload or changes.from_outside or not changes.draws
        if self.isVisible() and not self._due.isActive():
            self._due.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()
        if self._stale:
            self._refresh()

    def _refresh(self) -> None:
        if not self.isVisible():
            return
        self._stale = False
        services, ids = self._context.services, set(self._changed_ids)
        limit = max(PAGE, len(self._rows)) if self._reload else 0
        self._changed_ids.clear()
        self._reload = False

        def read() -> list[Listed]:
            if limit:
                return read_rows(services, services.draw_reader.history(limit=limit))
            return read_rows(services, [services.draw_reader.get(draw_id) for draw_id in ids])

        def taken(rows: list[Listed]) -> None:
            for draw_id, one in rows:
                before = self._rows.get(draw_id)
                if before is not None and before.view != one.view:
                    self._outcomes.pop(draw_id, None)
                if self.detail.view is not None and self.detail.view.id == draw_id:
                    self.detail.show_draw(one.view, one.name)
            if limit:
                self._complete = len(rows) < limit
                self._rows = dict(rows)
                self.table.rows_model.put(rows)
            else:
                self._rows.update(rows)
                self.table.rows_model.upsert(rows)
            self._arranged()

        self._context.operations.run(read, owner=self, success=taken)

    # --- proofs -------------------------------------------------------------------------------------------------------

    def _verify(self) -> None:
        view = self.detail.view
        if view is None:
            return
        services, check = self._context.services, self._check
        title = tr("draw #{n}", n=number(view.seq))

        def shown(found: Verified) -> None:
            self._outcomes[view.id] = found.holds
            self._arrange()
            if self.detail.view is not None and self.detail.view.id == view.id:
                self.detail.verification.show_verified(found)

        self.detail.verify_button.setEnabled(False)
        self._context.operations.run(
            lambda: verify_draw(services, view.id, title, check),
            owner=self,
            success=shown,
            finished=lambda: self.detail.verify_button.setEnabled(True),
        )

    def verify_all(self) -> None:
        """Check every draw there is, with progress and Cancel."""
        services, check = self._context.services, self._check

        def shown(found: VerifiedAll) -> None:
            self._outcomes.update(found.outcomes)
            self._arrange()
            self.results.show_all(found)
            self._show_results(self.results)

        self.verify_all_button.setEnabled(False)
        self._context.operations.run_long(
            tr("Verifying all draws"),
            lambda progress: verify_all(services, check, progress),
            owner=self,
            success=shown,
            finished=lambda: self.verify_all_button.setEnabled(bool(self._rows)),
        )

    def choose_file(self) -> None:
        """Ask for a proof file, and check it."""
        ask_for_file(self, tr("Verify a proof file"), self._context.folder.exports, PROOF_KINDS, self.verify_path)

    def verify_path(self, path: Path) -> None:
        """Check a proof file from anywhere."""
        check = self._check

        def shown(found: Verified) -> None:
            self.results.show_verified(found)
            self._show_results(self.results)

        self._context.operations.run(lambda: verify_file(path, check), owner=self, success=shown, latest="file")

    def show_chain(self) -> None:
        """Show every number of the chain that a viewer may ask about."""

        def shown(report: ChainReport) -> None:
            self.chain.show_chain(report)
            self._show_results(self.chain)

        self._context.operations.run(self._context.services.staged.chain, owner=self, success=shown, latest="chain")

    def _show_results(self, card: ChainCard | VerificationCard) -> None:
        for other in (self.chain, self.results):
            other.setVisible(other is card)
        self._results_area.show()
        # What was just put on it has its size a turn of events later.
        QTimer.singleShot(0, self, lambda: self._fit_results(card))

    def _fit_results(self, card: ChainCard | VerificationCard) -> None:
        # As high as what it says, and no more than leaves the list its place.
        wanted = min(RESULTS_HIGH, card.heightForWidth(self._results_area.viewport().width()) + 2)
        whole, (left, _right) = self._split.height(), self._split.sizes()
        if self._split.orientation() is Qt.Orientation.Vertical and left < wanted + LIST_HIGH:
            left = min(wanted + LIST_HIGH, whole * 2 // 3)
            self._split.setSizes([left, whole - left])
        self._results_area.setFixedHeight(min(wanted, max(left - LIST_HIGH, RESULTS_LEAST)))

    def _open_menu(self) -> None:
        self._menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    # --- look ---------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= WIDE
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self._split.orientation() is not orientation:
            self._split.setOrientation(orientation)
            self._split.setSizes([LIST_WIDE, self.width() - LIST_WIDE] if wide else [1000, 1300])
        self.table.put_away("proof", not self._outcomes)
        self.table.viewport().update()

    def _take_theme(self, _theme: object) -> None:
        self.menu_button.setIcon(self._context.icon("menu"))
        self.table.viewport().update()
