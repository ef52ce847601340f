"""Who holds how many tickets: a live table to search, and what is done to tickets by hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from operator import itemgetter

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHeaderView, QMenu, QStackedWidget, QVBoxLayout, QWidget

from raffle_desktop.domain.figures import percent_text
from raffle_desktop.domain.names import name_key
from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.merge_dialog import MergeDialog
from raffle_desktop.gui.dialogs.ticket_dialogs import GiveByNameDialog, GiveDialog, TakeDialog, TransferDialog
from raffle_desktop.gui.tables.table_view import DeskTable, act
from raffle_desktop.gui.tables.tuple_model import Column, TupleModel
from raffle_desktop.gui.tabs.tickets_state import TicketPart, TicketState
from raffle_desktop.gui.tabs.tickets_words import platform_title
from raffle_desktop.gui.texts import number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, SearchField, button, label, row
from raffle_desktop.services.ticket_listing import NAME, PLATFORM, ROWS_MAX, TICKETS, VIEWER_ID, Board, Line

SEARCH_MS = 120
FOLLOWED_MAX = 2_000
"""Changed viewers that are read one by one; of more, everything is read anew."""
PODIUM = 3
"""Ranks that stand out."""
TABLE, NO_PERIOD, NO_TICKETS, NO_MATCH, NOBODY_EVER = range(5)


@dataclass(slots=True)
class Everybody:
    """All holders' figures, by which ranks and shares are computed. They change while the table lives."""

    participants: int = 0
    tickets: int = 0
    ranks: dict[int, int] = field(default_factory=dict)


def board_columns(everybody: Everybody) -> tuple[Column, ...]:
    """The columns; ranks and shares follow `everybody`."""

    def rank(line: Line) -> str:
        place = everybody.ranks.get(line[TICKETS])
        return "–" if place is None else number(place)

    def share(line: Line) -> str:
        # Not hard at the table's edge.
        return (percent_text(Fraction(line[TICKETS], everybody.tickets)) if everybody.tickets else "–") + "\u2002"

    def tint(line: Line) -> str:
        return "accent_text" if everybody.ranks.get(line[TICKETS], 0) in range(1, PODIUM + 1) else "muted"

    return (
        Column("rank", tr("Rank"), rank, lambda line: -line[TICKETS], 72, right=True, colour=tint),
        Column(
            "name",
            "\u2002" + tr("Name"),
            lambda line: "\u2002" + shown_name(line[NAME]),
            lambda line: name_key(line[NAME]),
            220,
        ),
        Column("platform", tr("Platform"), lambda line: platform_title(line[PLATFORM]), itemgetter(PLATFORM), 96),
        Column(
            "tickets",
            tr("Tickets"),
            lambda line: number(line[TICKETS]),
            itemgetter(TICKETS),
            104,
            right=True,
            descending_first=True,
        ),
        Column(
            "share",
            tr("Share") + "\u2002",
            share,
            itemgetter(TICKETS),
            104,
            right=True,
            descending_first=True,
            tip=tr("Of all tickets: the chance in a draw of one winner"),
        ),
    )


def haystack(line: Line) -> str:
    """What a search looks through."""
    return line[NAME].casefold()


class BoardPart(TicketPart):
    """Loads once, then follows the viewers whose tickets change."""

    def __init__(self, context: DeskContext, state: TicketState) -> None:
        super().__init__(context, state)
        self._everybody = Everybody()
        self._viewer_ids: set[int] = set()
        self._period_id: int | None = None
        self._loading = False
        self.model = TupleModel(board_columns(self._everybody), haystack, context.operations, self)
        self.table = DeskTable(self.model, tr("Leaderboard"), "tickets", context)
        self.table.sort_by("tickets", descending=True)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.search_field = SearchField(tr("Search names (F3)"), context.icon("search"))
        self._search_due = QTimer(self)
        self._search_due.setSingleShot(True)
        self._search_due.setInterval(SEARCH_MS)
        self._search_due.timeout.connect(self._search)
        self.search_field.textChanged.connect(lambda _text: self._search_due.start())
        self.search_field.returnPressed.connect(self.table.setFocus)
        self.give_button = button(tr("Give by name…"), self.give_by_name, name="giveTickets")
        self.give_selected = button(tr("Give…"), self.give, name="giveSelected")
        self.take_button = button(tr("Take away…"), self.take, name="takeSelected", tip=tr("Del"))
        self.transfer_button = button(tr("Transfer…"), self.transfer, name="transferSelected")
        self.open_button = button(tr("Open the viewer"), self._open_selected, name="openSelected", tip=tr("Enter"))
        for press, picture in (
            (self.give_button, "gift"),
            (self.give_selected, "add"),
            (self.take_button, "remove"),
            (self.transfer_button, "redraw"),
        ):
            context.dress(press, picture)
        self._foot = label("", "muted")
        self._picked = label("", "muted")
        self.faces = QStackedWidget()
        self.faces.addWidget(self.table)
        self.faces.addWidget(self._empty_states())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(row(self.search_field, self.give_button))
        layout.addWidget(self.faces, 1)
        layout.addWidget(row(self._foot, 1, self._picked))
        layout.addWidget(Flow(self.give_selected, self.take_button, self.transfer_button, self.open_button))
        self.table.opened.connect(lambda viewer_id: context.show_viewer(int(viewer_id)))
        self.table.picked.connect(self._count)
        self.table.picked.connect(self._enable)
        self._enable()
        self.table.menu_for_rows(self._fill_menu)
        self.table.removal_wanted.connect(self.take)
        self.model.arranged.connect(self._count)

    def _empty_states(self) -> QWidget:
        self._states = QStackedWidget()
        give = button(tr("Give tickets…"), self.give_by_name, kind="main", name="giveFirst")
        clear = button(tr("Clear the search"), self.search_field.clear, name="clearSearch")
        self._states.addWidget(QWidget())
        self._states.addWidget(
            EmptyState(
                tr("No period yet"),
                tr("Tickets are given within a period. Start one above, or wait for the first one of the calendar."),
            )
        )
        connect = button(tr("Connect Twitch"), lambda: self._context.go_to("connections", "twitch"), name="toConnect")
        self._states.addWidget(
            EmptyState(
                tr("Nobody holds tickets yet"),
                tr(
                    "Follows, subscriptions, gifted subs, watch time and wagers bring them, as the rates say, once "
                    "Twitch or a feed is connected. Until then, give some by hand."
                ),
                give,
                connect,
            )
        )
        self._states.addWidget(EmptyState(tr("Nothing found"), tr("No holder’s name has what you typed."), clear))
        self._states.addWidget(
            EmptyState(tr("Nobody held a ticket"), tr("This period has ended without any; nothing can be drawn of it."))
        )
        return self._states

    # --- loading and following ----------------------------------------------------------------------------------------

    def concerns(self, changes: Changes) -> bool:
        if changes.touches(Topic.VIEWERS) and changes.from_outside:
            self._period_id = None
        if not changes.touches(Topic.TICKETS):
            return False
        if changes.ticket_viewers is None or len(self._viewer_ids) > FOLLOWED_MAX:
            self._period_id = None
        else:
            self._viewer_ids |= changes.ticket_viewers
        return True

    def load(self) -> None:
        """All of another period, and of the one that is shown only who changed."""
        if self._loading:
            self._stale = True
            return
        period = self._state.period
        viewer_ids, self._viewer_ids = self._viewer_ids, set()
        listing = self._state.listing
        if period is None:
            self._period_id = None
            self._take_figures(None)
            self.model.put([])
            self._count()
            return
        is_whole = period.id != self._period_id
        self._period_id = period.id
        self._loading = True
        needle = self.search_field.text() if self._is_big else ""

        def taken(board: Board) -> None:
            self._take_figures(board)
            if is_whole:
                self.model.put(board.lines)
            else:
                gone = viewer_ids - {line[VIEWER_ID] for line in board.lines}
                self.model.upsert(board.lines)
                if gone:
                    self.model.discard(gone)

        self._context.operations.run(
            lambda: listing.board(period.id, needle) if is_whole else listing.changed(period.id, viewer_ids),
            owner=self,
            success=taken,
            failure=self._not_read,
            finished=self._done,
        )

    def _not_read(self, _error: BaseException) -> bool:
        # Whatever was to be followed is read as a whole the next time.
        self._period_id = None
        return False

    def _done(self) -> None:
        self._loading = False
        self._count()
        if self._stale and self.isVisible():
            self._live.start()

    def _take_figures(self, board: Board | None) -> None:
        everybody = self._everybody
        everybody.participants = 0 if board is None else board.totals.participants
        everybody.tickets = 0 if board is None else board.totals.tickets
        everybody.ranks = {} if board is None else board.ranks

    @property
    def _is_big(self) -> bool:
        """Whether not all holders are here, so that the database has to be searched for the others."""
        return self._everybody.participants > ROWS_MAX

    def _search(self) -> None:
        self.model.search(self.search_field.text())
        if self._is_big:
            self._period_id = None
            self._chosen()
        self._count()

    def focus_search(self) -> None:
        self.search_field.setFocus()
        self.search_field.selectAll()

    # --- acts ---------------------------------------------------------------------------------------------------------

    @property
    def _can_act(self) -> bool:
        period = self._state.period
        return period is not None and period.is_active

    @property
    def _lines(self) -> list[Line]:
        return [(row[0], row[1], row[2], row[3]) for row in self.table.selected_rows]

    def give_by_name(self) -> None:
        """Open the form for a bonus to anybody."""
        book = self._state.book
        if book is not None:
            GiveByNameDialog(self._context, self, book).open()

    def give(self) -> None:
        """Open the form for a bonus to the selected viewers."""
        book, lines = self._state.book, self._lines
        if book is not None and lines and self._can_act:
            GiveDialog(self._context, self, book, lines).open()

    def take(self) -> None:
        """Open the form that takes tickets of the selected viewer."""
        book, lines = self._state.book, self._lines
        if book is not None and len(lines) == 1 and self._can_act:
            TakeDialog(self._context, self, book, lines[0]).open()

    def transfer(self) -> None:
        """Open the form that moves tickets of the selected viewer to another."""
        book, lines = self._state.book, self._lines
        if book is not None and len(lines) == 1 and self._can_act:
            TransferDialog(self._context, self, book, lines[0]).open()

    def _open_selected(self) -> None:
        if self.table.selected_count == 1:
            self._context.show_viewer(self._lines[0][VIEWER_ID])

    def _fill_menu(self, menu: QMenu) -> None:
        count, can = self.table.selected_count, self._can_act
        one = self._lines[0] if count == 1 else None
        if one is not None:
            viewer_id = one[VIEWER_ID]
            act(menu, tr("Open the viewer"), lambda: self._context.show_viewer(viewer_id), keys=tr("Enter"))
        act(menu, tr("Copy"), self.table.copy, keys="Ctrl+C", enabled=count > 0)
        menu.addSeparator()
        act(menu, tr_n("Give tickets…", "Give tickets to {n} viewers…", count), self.give, enabled=can and count > 0)
        if one is not None:
            act(menu, tr("Take tickets away…"), self.take, keys=tr("Del"), enabled=can)
            act(menu, tr("Transfer to another viewer…"), self.transfer, enabled=can)
            menu.addSeparator()
            name = one[NAME]
            act(
                menu,
                tr("Link with another account…"),
                lambda: MergeDialog(self._context, viewer_id, name, self).open(),
            )

    # --- the foot -----------------------------------------------------------------------------------------------------

    def _count(self) -> None:
        shown, held = len(self.model.shown), len(self.model.rows)
        everybody, period = self._everybody, self._state.period
        searching = bool(self.search_field.text().strip())
        self.give_button.setEnabled(self._state.running is not None)
        self.give_button.setToolTip("" if self._state.running is not None else tr("No period is running"))
        count = tr_n("1 participant", "{n} participants", everybody.participants)
        if searching:
            text = tr("{shown} of {n}", shown=number(shown), n=count)
        else:
            text = count + " · " + tr_n("1 ticket", "{n} tickets", everybody.tickets)
        if not searching and everybody.participants > held > 0:
            text += " · " + tr("the first {n} are listed; search looks through all", n=number(held))
        self._foot.setText(text)
        self._enable()
        picked = self.table.selected_count
        self._picked.setText(tr_n("1 selected", "{n} selected", picked) if picked > 1 else "")
        if shown or self._loading:
            self.faces.setCurrentIndex(0)
            return
        self.faces.setCurrentIndex(1)
        found_none = searching and (held or everybody.participants)
        nobody = NO_PERIOD if period is None else NO_TICKETS if period.is_active else NOBODY_EVER
        self._states.setCurrentIndex(NO_MATCH if found_none else nobody)

    def _enable(self) -> None:
        count, can = self.table.selected_count, self._can_act
        self.give_selected.setEnabled(can and count > 0)
        for press in (self.take_button, self.transfer_button):
            press.setEnabled(can and count == 1)
        self.open_button.setEnabled(count == 1)
