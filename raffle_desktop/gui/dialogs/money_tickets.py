"""The tickets of a pool, in the order of their numbers."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from raffle_desktop.domain.ledger import PoolState
from raffle_desktop.domain.money import format_amount
from raffle_desktop.domain.names import visible
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.tables.arranging import Row
from raffle_desktop.gui.tables.tuple_model import Column
from raffle_desktop.gui.tabs.history_rows import FittingTable
from raffle_desktop.gui.tabs.pools_words import kind_name, paid_words, sold_words
from raffle_desktop.gui.texts import local_date_time, number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, label, row
from raffle_desktop.services.pool_views import Pool, PoolTicket

PAGE = 500
SIZE = QSize(680, 560)
TICKET = 1
"""Where the ticket stands in a row; its number is the row's id."""


class PoolTicketsDialog(QDialog):
    """Reads on as it is scrolled. Of a cancelled pool it says which money is still to be given back by hand."""

    def __init__(self, context: DeskContext, owner: QWidget, pool: Pool) -> None:
        super().__init__(owner.window())
        self._context = context
        self._pool = pool
        self._whole = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = tr("Tickets for {prize}", prize=shown_name(pool.prize, 60))
        self.setWindowTitle(visible(title))
        self.setModal(True)
        self.resize(SIZE)
        self.table = FittingTable(
            context,
            tr("Tickets"),
            "poolTickets",
            _columns(cancelled=pool.state is PoolState.CANCELLED),
            stretch="viewer",
            gives_way=("at", "kind"),
        )
        self.table.near_end.connect(self._read)
        self.table.opened.connect(lambda _number: self._open_viewer())
        self.table.picked.connect(self._enable)
        self.foot = label("", "muted")
        self.owed = label("", "warn", wrap=True)
        self.owed.hide()
        self.open_button = button(tr("Open the viewer"), self._open_viewer, name="openHolder")
        close = button(tr("Close"), self.accept, name="closeTickets")
        close.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(label(title, "heading", wrap=True))
        layout.addWidget(label(sold_words(pool), "muted"))
        layout.addWidget(self.owed)
        layout.addWidget(self.table, 1)
        layout.addWidget(row(self.foot, 1, self.open_button, close))
        self._enable()
        self._read()

    def _read(self) -> None:
        pools, pool_id, offset = self._context.services.pools, self._pool.id, len(self.table.rows_model.rows)
        if not self._whole:
            self._context.operations.run(
                lambda: pools.tickets(pool_id, limit=PAGE, offset=offset),
                owner=self,
                success=self._take,
                latest="tickets",
            )

    def _take(self, found: list[PoolTicket]) -> None:
        self._whole = len(found) < PAGE
        self.table.rows_model.upsert([(ticket.number, ticket) for ticket in found])
        rows = {row[0]: row[TICKET] for row in self.table.rows_model.rows} | {one.number: one for one in found}
        self.foot.setText(tr_n("1 ticket", "{n} tickets", self._pool.tickets_sold))
        if self._pool.state is PoolState.CANCELLED:
            owed = [one for one in rows.values() if one.refunded_by is None]
            self.owed.setVisible(bool(owed))
            amount = format_amount(sum(one.amount for one in owed), self._pool.currency)
            self.owed.setText(
                tr_n(
                    "1 ticket was not paid from a wallet: give {amount} back by hand.",
                    "{n} tickets were not paid from wallets: give {amount} back by hand.",
                    len(owed),
                    amount=amount,
                )
            )

    def _enable(self) -> None:
        self.open_button.setEnabled(self.table.current is not None)

    def _open_viewer(self) -> None:
        line = self.table.current
        if line is not None:
            viewer_id = int(line[TICKET].viewer_id)
            self.accept()
            self._context.show_viewer(viewer_id)


def _columns(*, cancelled: bool) -> list[Column]:
    def paid(line: Row) -> str:
        if line[TICKET].refunded_by is not None:
            return tr("paid back")
        return tr("to be paid back") if cancelled else paid_words(line[TICKET])

    def colour(line: Row) -> str:
        return "warn" if cancelled and line[TICKET].refunded_by is None else "muted"

    return [
        Column("number", tr("No."), lambda line: number(line[0]), lambda line: line[0], 64, right=True),
        Column(
            "viewer",
            "\u2002" + tr("Viewer"),
            lambda line: "\u2002" + shown_name(line[TICKET].viewer),
            lambda line: line[TICKET].viewer.casefold(),
            200,
        ),
        Column("kind", tr("Kind"), lambda line: kind_name(line[TICKET].type), lambda line: line[TICKET].type, 80),
        Column(
            "amount",
            tr("Price"),
            lambda line: format_amount(line[TICKET].amount, line[TICKET].currency),
            lambda line: line[TICKET].amount,
            110,
            right=True,
        ),
        Column("paid", "\u2002" + tr("Paid"), lambda line: "\u2002" + paid(line), paid, 132, colour=colour),
        Column("at", tr("When"), lambda line: local_date_time(line[TICKET].at), lambda line: line[TICKET].at, 132),
    ]
