"""The list of draws, newest first, and beside it the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from raffle_desktop.domain.figures import percent_text
from raffle_desktop.domain.streamdraw.verification import CheckSignature
from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.stage.winner_card import PLATFORMS
from raffle_desktop.gui.tabs.history_draw import DrawDetail, draw_state, list_state
from raffle_desktop.gui.tabs.history_files import ask_for_file, ask_where_to_save, write_file
from raffle_desktop.gui.tabs.history_proofs import (
    VerificationCard,
    Verified,
    VerifiedAll,
    verify_all,
    verify_draw,
    verify_file,
)
from raffle_desktop.gui.tabs.history_rows import RowColumn, RowsTable
from raffle_desktop.gui.texts import local_date_time, number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, SearchField, button, icon_button, label, page, row, scrolled
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.services import Services

PAGE = 100
CHANGE_PAUSE_MS = 150
WIDE = 1000
LIST_WIDE = 576
PROOF_COLUMN = 7
RESULTS_HIGH = 320
PROOF_KINDS = "JSON (*.json)"
NAMES_SHOWN = 3


@dataclass(frozen=True, slots=True)
class DrawRow:
    """A draw with the name of its session or list."""

    view: DrawView
    title: str

    @property
    def name(self) -> str:
        """What to call it; sessions may have no name."""
        return self.title or tr("Session {n}", n=number(self.view.session_id or 0))

    def matches(self, words: Iterable[str]) -> bool:
        """Whether each word is found in what the row shows, or in its ids."""
        view = self.view
        text = " ".join(
            (
                f"#{view.seq} {view.id} {view.list_sha256} {self.name} {draw_state(view)[0]}",
                local_date_time(view.opened_at),
                *(f"{one.name} {PLATFORMS.get(one.platform, '')} {one.reason}" for one in view.winners),
            )
        ).casefold()
        return all(word in text for word in words)


def _rows_of(services: Services, views: Iterable[DrawView]) -> list[DrawRow]:
    titles: dict[int, str] = {}
    rows: list[DrawRow] = []
    for view in views:
        if view.session_id is None:
            rows.append(DrawRow(view, view.source_label))
            continue
        if view.session_id not in titles:
            titles[view.session_id] = services.draw_reader.title(view)
        rows.append(DrawRow(view, titles[view.session_id]))
    return rows


def _winners(row: DrawRow) -> str:
    # Of an undone draw those who had won, as that is what people look for; the state says the rest.
    counted = row.view.standing or row.view.winners
    names = [
        shown_name(one.name, 40) + (f" ({PLATFORMS[one.platform]})" if PLATFORMS.get(one.platform) else "")
        for one in counted[:NAMES_SHOWN]
    ]
    if len(counted) > NAMES_SHOWN:
        names.append(tr("and {n} more", n=number(len(counted) - NAMES_SHOWN)))
    return ", ".join(names)


def _odds(row: DrawRow) -> str:
    counted = row.view.standing or row.view.winners
    return percent_text(counted[0].odds) if len(counted) == 1 else ""


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
        self._menu.addAction(tr("Verify a file…")).triggered.connect(lambda _checked: self.choose_file())
        self.menu_button = icon_button(tr("More"), name="more", icon=context.icon("menu"))
        self.menu_button.clicked.connect(self._open_menu)
        self.table = RowsTable(
            tr("Draws"),
            [
                RowColumn("#", lambda one: number(one.view.seq), 48, right=True),
                RowColumn(tr("When"), lambda one: local_date_time(one.view.opened_at), 144),
                RowColumn(tr("Winners"), _winners),
                RowColumn(tr("State"), lambda one: list_state(one.view), 116, colour=self._state_colour),
                RowColumn(tr("Source"), lambda one: shown_name(one.name, 40), 128, gives_way=2),
                RowColumn(tr("Entries"), lambda one: number(one.view.entries), 100, right=True, gives_way=3),
                RowColumn(tr("Odds"), _odds, 88, right=True, gives_way=4),
                RowColumn(tr("Proof"), self._outcome_text, 80, colour=self._outcome_colour),
            ],
        )
        self.table.chosen.connect(self._chosen)
        self.table.near_end.connect(self._load_more)
        self._count = label("", "small")
        self.results = VerificationCard(context)
        self.results.draw_wanted.connect(self.show_draw)
        self._results_area = scrolled(page(self.results, 1, margin=0), tr("What was verified"))
        self._results_area.hide()
        self.results.closed.connect(self._results_area.hide)
        self.detail = DrawDetail(context)
        self.detail.verify.connect(self._verify)
        self.detail.save.connect(self._save)
        self.detail.undo.connect(self._undo)
        self.detail.confirm.connect(self._confirm)
        self.detail.redraw.connect(self._redraw)
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
        if draw_id in self._rows:
            self.search.clear()
            self._choose(draw_id)
            return
        services = self._context.services

        def found(rows: list[DrawRow]) -> None:
            self.detail.show_draw(rows[0].view, rows[0].name)
            self._right.setCurrentIndex(1)
            self._choose(rows[0].view.id)

        self._context.operations.run(
            lambda: _rows_of(services, [services.draw_reader.get(draw_id)]), owner=self, success=found, latest="show"
        )

    def _choose(self, draw_id: str) -> None:
        for place, one in enumerate(self.table.rows_model.rows):
            if one.view.id == draw_id:
                self.table.choose(place)
                return

    def _load_more(self) -> None:
        if self._loading or self._complete or not self.isVisible():
            return
        self._loading = True
        services, offset = self._context.services, len(self._rows)

        def loaded(rows: list[DrawRow]) -> None:
            self._complete = len(rows) < PAGE
            for one in rows:
                self._rows.setdefault(one.view.id, one)
            self._filter()

        def finished() -> None:
            self._loading = False
            if self._words() and not self._complete:
                self._load_more()

        self._context.operations.run(
            lambda: _rows_of(services, services.draw_reader.history(limit=PAGE, offset=offset)),
            owner=self,
            success=loaded,
            finished=finished,
        )

    def _words(self) -> list[str]:
        return self.search.text().casefold().split()

    def _filter(self) -> None:
        words = self._words()
        listed = [one for one in self._rows.values() if one.matches(words)]
        listed.sort(key=lambda one: (one.view.opened_at, one.view.seq), reverse=True)
        self.table.show_rows(listed, key=lambda one: one.view.id)
        some = bool(self._rows)
        self._empty.setVisible(self._complete and not some)
        self.table.setVisible(some or not self._complete)
        self._right.setVisible(some or not self._complete)
        self._count.setVisible(some)
        self.verify_all_button.setEnabled(some)
        shown = number(len(listed))
        if words:
            self._count.setText(
                tr("{n} of {all} draws", n=shown, all=number(len(self._rows)))
                + ("" if self._complete else tr(", still looking…"))
            )
        else:
            self._count.setText(
                tr_n("1 draw", "{n} draws", len(listed)) if self._complete else tr("the newest {n} draws", n=shown)
            )
        if words and not self._complete:
            self._load_more()

    def _state_colour(self, one: DrawRow) -> str | None:
        theme = self._context.theme
        return {"good": theme.good, "warn": theme.warn}.get(draw_state(one.view)[1], theme.muted)

    def _outcome_text(self, one: DrawRow) -> str:
        if one.view.id not in self._outcomes:
            return ""
        return {True: tr("✓ holds"), False: tr("✗ fails"), None: tr("open")}[self._outcomes[one.view.id]]

    def _outcome_colour(self, one: DrawRow) -> str | None:
        theme, outcome = self._context.theme, self._outcomes.get(one.view.id)
        return theme.warn if outcome is None else theme.good if outcome else theme.bad

    def _chosen(self, one: DrawRow | None) -> None:
        if one is None:
            return
        self.detail.show_draw(one.view, one.name)
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

        def read() -> list[DrawRow]:
            if limit:
                return _rows_of(services, services.draw_reader.history(limit=limit))
            return _rows_of(services, [services.draw_reader.get(draw_id) for draw_id in ids])

        def taken(rows: list[DrawRow]) -> None:
            if limit:
                self._rows.clear()
                self._complete = len(rows) < limit
            for one in rows:
                before = self._rows.get(one.view.id)
                if before is not None and before.view != one.view:
                    self._outcomes.pop(one.view.id, None)
                self._rows[one.view.id] = one
                shown = self.detail.view
                if shown is not None and shown.id == one.view.id:
                    self.detail.show_draw(one.view, one.name)
            self._filter()
            if self.detail.view is None and self.table.rows_model.rows:
                self.table.choose(0)

        self._context.operations.run(read, owner=self, success=taken)

    # --- acts ---------------------------------------------------------------------------------------------------------

    def _act(self, work: Callable[[], DrawView], done: str) -> None:
        self.detail.set_acts_enabled(False)
        self._context.operations.run(
            work,
            owner=self,
            success=lambda _view: self._context.notices.say(done),
            finished=lambda: self.detail.set_acts_enabled(True),
        )

    def _confirm(self, place: int) -> None:
        view = self.detail.view
        if view is not None:
            winners = self._context.services.winners
            self._act(lambda: winners.confirm(view.id, [place], actor=ACTOR), tr("The winner is confirmed."))

    def _redraw(self, place: int) -> None:
        view = self.detail.view
        if view is None:
            return
        winners = self._context.services.winners
        name = next((one.name for one in view.standing if one.place == place), "")
        dialog = ReasonDialog(
            tr("Redraw"),
            tr(
                "{name} stays on record, marked with this reason, and is out of this draw. Somebody else is drawn.",
                name=shown_name(name, 40),
            ),
            [tr("Not here"), tr("Declined"), tr("Not eligible")],
            self.window(),
        )
        dialog.accepted_reason.connect(
            lambda reason: self._act(
                lambda: winners.redraw(view.id, reason, [place], actor=ACTOR), tr("Somebody else was drawn.")
            )
        )
        dialog.open()

    def _undo(self) -> None:
        view = self.detail.view
        if view is None:
            return
        winners = self._context.services.winners
        dialog = ReasonDialog(
            tr("Undo the draw"),
            tr_n(
                "The winner waits again with the weight they had. The record stays.",
                "All {n} winners wait again with the weight they had. The record stays.",
                len(view.standing),
            ),
            [tr("Drawn by mistake"), tr("Only a test"), tr("Wrong settings")],
            self.window(),
            danger=True,
        )
        dialog.accepted_reason.connect(
            lambda reason: self._act(lambda: winners.undo(view.id, reason, actor=ACTOR), tr("The draw was undone."))
        )
        dialog.open()

    def _save(self) -> None:
        view = self.detail.view
        if view is None:
            return
        services, folder = self._context.services, self._context.folder

        def save(target: Path) -> None:
            self._context.operations.run(
                lambda: write_file(target, services.draw_reader.proof(view.id), folder),
                owner=self,
                success=lambda path: self._context.notices.say(tr("The proof is in {path}", path=path)),
            )

        ask_where_to_save(self, tr("Save the proof"), folder.exports / f"proof-{view.id}.json", PROOF_KINDS, save)

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
            self._show_results()

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
            self._show_results()

        self._context.operations.run(lambda: verify_file(path, check), owner=self, success=shown, latest="file")

    def _show_results(self) -> None:
        # As high as what it says, and no more than leaves the list its place.
        said = self.results.heightForWidth(self.table.width() - 2 * GRID)
        self._results_area.setFixedHeight(min(RESULTS_HIGH, said + 2))
        self._results_area.show()

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
        self.table.put_away(PROOF_COLUMN, not self._outcomes)
        self.table.viewport().update()

    def _take_theme(self, _theme: object) -> None:
        self.menu_button.setIcon(self._context.icon("menu"))
        self.table.viewport().update()
