"""The sessions there were, and how the chosen one filled."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.plots import EntriesOverTimePlot
from raffle_desktop.gui.tabs.history_rows import RowColumn, RowsTable
from raffle_desktop.gui.texts import local_date_time, number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, NameLabel, button, card, label, row
from raffle_desktop.services.entry_stats import EntryStats
from raffle_desktop.services.records import SessionView

FIRST = 100
LIVE_PAUSE_MS = 1000


def session_name(session: SessionView) -> str:
    """Its name, or its number."""
    return shown_name(session.name, 40) if session.name else tr("Session {n}", n=number(session.id))


class SessionsView(QWidget):
    """Newest first."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._stats = EntryStats(context.services.core)
        self._limit = FIRST
        self._stale = True
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(LIVE_PAUSE_MS)
        self._due.timeout.connect(self._read)
        self.table = RowsTable(
            tr("Sessions"),
            [
                RowColumn(tr("Name"), session_name),
                RowColumn(tr("Started"), lambda one: local_date_time(one.started_at), 144),
                RowColumn(
                    tr("Ended"),
                    lambda one: tr("is running") if one.ended_at is None else local_date_time(one.ended_at),
                    144,
                    colour=lambda one: context.theme.good if one.is_active else None,
                ),
                RowColumn(tr("Waiting"), lambda one: number(one.entries), 84, right=True),
                RowColumn(tr("Winners"), lambda one: number(one.winners), 84, right=True),
            ],
        )
        self.table.chosen.connect(self._chosen)
        self.table.near_end.connect(self._load_more)
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
        self.table.show_rows(sessions, key=lambda one: one.id)
        self.table.setVisible(bool(sessions))
        self._empty.setVisible(not sessions)
        self._count.setVisible(bool(sessions))
        complete = len(sessions) < self._limit
        self._count.setText(
            tr_n("1 session", "{n} sessions", len(sessions))
            if complete
            else tr("the newest {n} sessions", n=number(len(sessions)))
        )
        if sessions and self.table.current is None:
            self.table.choose(0)
        elif self.table.current is not None:
            self._chosen(self.table.current)

    def _load_more(self) -> None:
        if len(self.table.rows_model.rows) == self._limit:
            self._limit *= 2
            self._read()

    def _chosen(self, session: SessionView | None) -> None:
        self._plot_card.setVisible(session is not None)
        if session is None:
            return
        self._plot_title.set_text(session_name(session))
        stats, wanted = self._stats, session.id
        self._context.operations.run(
            lambda: stats.entered_over_time(wanted), owner=self, success=self.plot.show_entries, latest="plot"
        )
