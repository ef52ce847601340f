"""The sessions there were, and how the chosen one filled."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.plots import EntriesOverTimePlot
from raffle_desktop.gui.tables.tuple_model import Column
from raffle_desktop.gui.tabs.history_rows import FittingTable
from raffle_desktop.gui.texts import local_date_time, number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, NameLabel, button, card, label, row
from raffle_desktop.services.entry_stats import EntryStats
from raffle_desktop.services.records import SessionView

FIRST = 100
LIVE_PAUSE_MS = 1000

Listed = tuple[int, SessionView]


def session_name(session: SessionView) -> str:
    """Its name, or its number."""
    return shown_name(session.name, 40) if session.name else tr("Session {n}", n=number(session.id))


def _columns() -> list[Column]:
    # Rows are the session's id and the session.
    def ended(one: Listed) -> str:
        return tr("is running") if one[1].ended_at is None else local_date_time(one[1].ended_at)

    return [
        Column("name", tr("Name"), lambda one: session_name(one[1]), lambda one: session_name(one[1]).casefold()),
        Column("started", tr("Started"), lambda one: local_date_time(one[1].started_at), lambda one: one[0], 144),
        Column("ended", tr("Ended"), ended, lambda one: one[0], 144, colour=lambda one: "good" * one[1].is_active),
        Column(
            "waiting", tr("Waiting"), lambda one: number(one[1].entries), lambda one: one[1].entries, 84, right=True
        ),
        Column(
            "winners", tr("Winners"), lambda one: number(one[1].winners), lambda one: one[1].winners, 84, right=True
        ),
    ]


class SessionsView(QWidget):
    """Newest first."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._stats = EntryStats(context.services.core)
        self._limit = FIRST
        self._read_count = 0
        self._stale = True
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(LIVE_PAUSE_MS)
        self._due.timeout.connect(self._read)
        self.table = FittingTable(context, tr("Sessions"), "sessions", _columns(), stretch="name")
        self.table.sort_by("started", descending=True)
        self.table.chosen.connect(self._chosen)
        self.table.near_end.connect(self._load_more)
        self.table.rows_model.arranged.connect(self._arranged)
        self._count = label("", "small")
        self._plot_title = NameLabel(kind="heading")
        self.plot = EntriesOverTimePlot(context)
        self._plot_card = card(self._plot_title, self.plot)
        self._plot_card.hide()
        self._empty = EmptyState(
            tr("No session yet"),
            tr("Each raffle evening is listed here, with its entries and winners."),
            button(tr("Go to Session"), lambda: context.go_to("session", ""), name="goToSession"),
        )
        self._empty.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(row(self._count, 1))
        layout.addWidget(self._plot_card)
        self.table.setMinimumHeight(120)
        self.setFocusProxy(self.table)
        context.bridge.changed.connect(self._changed)

    def _changed(self, changes: Changes) -> None:
        if changes.touches(Topic.SESSION, Topic.ENTRIES, Topic.DRAWS):
            self._stale = True
            if self.isVisible() and not self._due.isActive():
                self._due.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read()

    def _read(self) -> None:
        if self.isVisible():
            self._stale = False
            services, limit = self._context.services, self._limit
            self._context.operations.run(
                lambda: services.sessions.history(limit), owner=self, success=self._show, latest="sessions"
            )

    def _show(self, sessions: list[SessionView]) -> None:
        self._read_count = len(sessions)
        self.table.setVisible(bool(sessions))
        self._empty.setVisible(not sessions)
        self._count.setVisible(bool(sessions))
        complete = len(sessions) < self._limit
        self._count.setText(
            tr_n("1 session", "{n} sessions", len(sessions))
            if complete
            else tr("the newest {n} sessions", n=number(len(sessions)))
        )
        self.table.rows_model.put([(session.id, session) for session in sessions])

    def _arranged(self) -> None:
        if self.table.current is not None:
            # It may have filled up further.
            self._chosen(self.table.current)
        elif self.table.rows_model.shown:
            self.table.choose(0)

    def _load_more(self) -> None:
        if self._read_count == self._limit:
            self._limit *= 2
            self._read()

    def _chosen(self, one: Listed | None) -> None:
        self._plot_card.setVisible(one is not None)
        if one is None:
            return
        session = one[1]
        self._plot_title.set_text(session_name(session))
        stats, wanted = self._stats, session.id
        self._context.operations.run(
            lambda: stats.entered_over_time(wanted), owner=self, success=self.plot.show_entries, latest="plot"
        )
