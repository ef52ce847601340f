"""Periods that have ended: how large they were, how they grew, and who won them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from raffle_desktop.domain.figures import percent_text
from raffle_desktop.gui.bridge import Topic
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.tables.tuple_model import Column
from raffle_desktop.gui.tabs.history_rows import FittingTable
from raffle_desktop.gui.tabs.tickets_state import TicketPart, TicketState
from raffle_desktop.gui.tabs.tickets_words import period_title
from raffle_desktop.gui.texts import local_date_time, number, shown_name, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, label, row
from raffle_desktop.services.ticket_stats import PeriodRecord

LISTED = 500
RECORD: Final = 1


class HistoryPart(TicketPart):
    """`wanted(period id)`: the operator wants to see this period."""

    wanted = Signal(int)
    topics = (Topic.TICKETS, Topic.DRAWS)

    def __init__(self, context: DeskContext, state: TicketState) -> None:
        super().__init__(context, state)
        self._live.setInterval(1_000)
        self.table = FittingTable(
            context,
            tr("Periods"),
            "periods",
            _columns(),
            stretch="winners",
            gives_way=("growth", "ended", "participants"),
        )
        self.table.sort_by("ended", descending=True)
        self.table.opened.connect(lambda period_id: self.wanted.emit(int(str(period_id))))
        self.archived = QCheckBox(tr("Also those put away"))
        self.archived.toggled.connect(lambda _on: self.load())
        self._hint = label(tr("Enter or a double-click shows a period in all parts of this tab."), "small", wrap=True)
        self._nothing = EmptyState(
            tr("No period has ended yet"), tr("Each period is listed here once it has turned, with its winners.")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._nothing, 1)
        foot = row(self._hint, self.archived)
        foot.layout().setStretch(0, 1)  # type: ignore[union-attr]  # `row` makes a QHBoxLayout
        foot.layout().setAlignment(self.archived, Qt.AlignmentFlag.AlignRight)  # type: ignore[union-attr]  # the same
        layout.addWidget(foot)

    def load(self) -> None:
        book, stats, archived = self._state.book, self._context.services.ticket_stats, self.archived.isChecked()
        if book is not None:
            self._context.operations.run(
                lambda: stats.history(book.id, limit=LISTED, archived=archived),
                owner=self,
                success=self._show,
                latest="history",
            )

    def _show(self, records: list[PeriodRecord]) -> None:
        self.table.rows_model.put([(record.period.id, record) for record in records])
        self.table.setVisible(bool(records))
        self._hint.setVisible(bool(records))
        self._nothing.setVisible(not records)


def _columns() -> list[Column]:
    def ended(row: tuple[int, PeriodRecord]) -> int:
        return row[RECORD].period.ended_at or 0

    def growth(row: tuple[int, PeriodRecord]) -> str:
        value = row[RECORD].growth
        if value is None:
            return "–"
        return f"{'+' if value > 0 else '−' if value < 0 else '±'}{percent_text(abs(value))}"

    def winners(row: tuple[int, PeriodRecord]) -> str:
        return ", ".join(shown_name(one.name, 40) for one in row[RECORD].winners[:10]) or tr("not drawn")

    return [
        Column(
            "period",
            tr("Period"),
            lambda row: period_title(row[RECORD].period),
            lambda row: row[RECORD].period.name,
            150,
        ),
        Column(
            "ended",
            tr("Ended"),
            lambda row: local_date_time(ended(row)),
            ended,
            130,
            descending_first=True,
        ),
        Column(
            "participants",
            tr("Participants"),
            lambda row: number(row[RECORD].participants),
            lambda row: row[RECORD].participants,
            104,
            right=True,
            descending_first=True,
        ),
        Column(
            "tickets",
            tr("Tickets"),
            lambda row: number(row[RECORD].tickets),
            lambda row: row[RECORD].tickets,
            96,
            right=True,
            descending_first=True,
        ),
        Column("growth", tr("Growth"), growth, lambda row: row[RECORD].growth or 0, 96, right=True),
        Column("winners", "\u2002" + tr("Winners"), lambda row: "\u2002" + winners(row), winners, 180),
    ]
