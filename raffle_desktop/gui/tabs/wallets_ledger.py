"""One wallet: what is in it, and every line of its ledger, newest first."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.ledger import Direction, LineStatus
from raffle_desktop.domain.money import format_amount
from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.tables.arranging import Row
from raffle_desktop.gui.tables.table_view import act
from raffle_desktop.gui.tables.tuple_model import Column
from raffle_desktop.gui.tabs.history_rows import FittingTable
from raffle_desktop.gui.tabs.pools_parts import LivePart
from raffle_desktop.gui.tabs.tickets_words import platform_title
from raffle_desktop.gui.tabs.wallets_acts import WalletActs
from raffle_desktop.gui.tabs.wallets_words import (
    line_status,
    note_words,
    reason_name,
    references,
    signed_amount,
    wallet_state,
)
from raffle_desktop.gui.texts import local_date_time, number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, Figure, NameLabel, Pill, button, card, label, row
from raffle_desktop.services.wallet_views import LedgerPage, Line, Wallet

PAGE = 300
CANCELLED = re.compile(r"pool (\d+) cancelled: (.+)")
"""What the ledger says of a refund, to be said in the window's language."""
LINE = 1
"""Where the line stands in a row."""
RANKS = {"transfer": 0, "topup": 1, "hold": 2}
"""What is pending stands above what is posted."""


class LedgerPart(LivePart):
    """Of the wallet that `show_wallet` names. `back_wanted`: to the list of all."""

    topics = (Topic.MONEY,)
    back_wanted = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self.wallet: Wallet | None = None
        self._wallet_id: int | None = None
        self._wanted = PAGE
        self._total = 0
        self.acts = WalletActs(context, self)
        self.back_button = button(tr("All wallets"), self.back_wanted.emit, name="allWallets", tip=tr("Esc"))
        self.name = NameLabel(kind="title")
        self.platform, self.pill = Pill(), Pill()
        self.balance, self.held, self.available = (
            Figure(tr("Balance")),
            Figure(tr("Held")),
            Figure(tr("Available")),
        )
        self.top_up_button = button(tr("Top up…"), lambda: self._do("top_up"), name="topUpHere")
        self.withdraw_button = button(tr("Withdraw…"), lambda: self._do("withdraw"), name="withdrawHere")
        self.adjust_button = button(tr("Adjust…"), lambda: self._do("adjust"), name="adjustHere")
        self.suspend_button = button(tr("Suspend…"), lambda: self._do("suspend"), name="suspendHere")
        self.activate_button = button(tr("Activate"), lambda: self._do("activate"), name="activateHere")
        self.open_button = button(tr("Open the viewer"), self.open_viewer, name="openOwnerHere")
        self.reverse_button = button(tr("Reverse…"), self.reverse, kind="danger", name="reverseLine")
        for press, picture, colour in (
            (self.back_button, "back", "text"),
            (self.top_up_button, "import", "text"),
            (self.withdraw_button, "export", "text"),
            (self.adjust_button, "edit", "text"),
            (self.suspend_button, "exclude", "text"),
            (self.activate_button, "confirm", "text"),
            (self.reverse_button, "undo", "bad"),
        ):
            context.dress(press, picture, colour)
        self.table = FittingTable(
            context,
            tr("Ledger"),
            "walletLedger",
            _columns(),
            stretch="what",
            gives_way=("actor", "status"),
        )
        self.table.sort_by("at", descending=True)
        self.table.near_end.connect(self._read_on)
        self.table.picked.connect(self._enable)
        self.table.menu_for_rows(self._fill_menu)
        self.nothing = EmptyState(
            tr("Nothing yet"), tr("Top-ups, tickets, prizes and corrections of this wallet will stand here for good.")
        )
        self.faces = QStackedWidget()
        self.faces.addWidget(self.table)
        self.faces.addWidget(self.nothing)
        self.details = label("", "muted", wrap=True, selectable=True)
        self.details.setAccessibleName(tr("What the chosen line refers to"))
        self.foot = label("", "muted")
        head = row(self.back_button, self.name, self.platform, self.pill)
        head.layout().setStretch(1, 1)  # type: ignore[union-attr]  # `row` makes a QHBoxLayout
        figures = Flow(self.balance, self.held, self.available, spacing=5 * GRID)
        buttons = Flow(
            self.top_up_button,
            self.withdraw_button,
            self.adjust_button,
            self.suspend_button,
            self.activate_button,
            self.open_button,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(head)
        layout.addWidget(card(figures, buttons, spacing=2 * GRID))
        layout.addWidget(self.faces, 1)
        layout.addWidget(self.details)
        layout.addWidget(row(self.foot, 1, self.reverse_button))
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.back_wanted)
        self._enable()

    @property
    def wallet_id(self) -> int | None:
        """Whose lines are on show."""
        return self._wallet_id

    def show_wallet(self, wallet_id: int) -> None:
        """Show this wallet, from its newest line on."""
        if wallet_id != self._wallet_id:
            self._wallet_id, self.wallet = wallet_id, None
            self._wanted, self._total = PAGE, 0
            self.table.rows_model.put([])
            self.table.clearSelection()
            self.name.set_text("")
        self.refresh()

    def concerns(self, changes: Changes) -> bool:
        ids = changes.wallet_ids
        return changes.touches(Topic.MONEY) and (ids is None or self._wallet_id in ids)

    def load(self) -> None:
        wallet_id, wanted, wallets = self._wallet_id, self._wanted, self._context.services.wallets
        if wallet_id is None:
            return
        self._context.operations.run(
            lambda: wallets.ledger_page(wallet_id, limit=wanted),
            owner=self,
            success=self._show,
            failure=self._failed,
            latest="ledger",
        )

    def _read_on(self) -> None:
        if self._wanted < self._total and len(self.table.rows_model.rows) >= self._wanted:
            self._wanted += PAGE
            self.refresh()

    def _failed(self, error: BaseException) -> bool:
        if isinstance(error, RaffleError) and error.code is Code.WALLET_NOT_FOUND:
            self.back_wanted.emit()
        return False

    # --- acts ---------------------------------------------------------------------------------------------------------

    @property
    def line(self) -> Line | None:
        """The chosen line."""
        chosen = self.table.current
        return None if chosen is None else chosen[LINE]

    def reverse(self) -> None:
        """Ask why, and reverse the chosen transfer."""
        line = self.line
        if line is not None and _can_reverse(line):
            self.acts.reverse(line)

    def open_viewer(self) -> None:
        if self.wallet is not None:
            self._context.show_viewer(self.wallet.viewer_id)

    def _do(self, what: str) -> None:
        if self._wallet_id is not None:
            getattr(self.acts, what)(self._wallet_id)

    def _fill_menu(self, menu: QMenu) -> None:
        line = self.line
        act(menu, tr("Reverse…"), self.reverse, enabled=line is not None and _can_reverse(line))
        act(menu, tr("Copy"), self.table.copy, keys="Ctrl+C", enabled=line is not None)

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show(self, page: LedgerPage) -> None:
        wallet = self.wallet = page.wallet
        if wallet.id != self._wallet_id:
            return
        self._total = page.total
        self.name.set_text(wallet.name)
        self.platform.say(platform_title(wallet.platform))
        self.pill.say(*wallet_state(suspended=wallet.is_suspended))
        for figure, amount in (
            (self.balance, wallet.balance),
            (self.held, wallet.held),
            (self.available, wallet.available),
        ):
            figure.show_value(format_amount(amount, wallet.currency))
        self.setAccessibleName(tr("Wallet of {name}", name=self.name.text))
        lines = (*page.pending, *page.lines)
        self.table.rows_model.put([((RANKS[line.of], line.id), line) for line in lines])
        self.faces.setCurrentIndex(0 if lines else 1)
        text = tr_n("1 line", "{n} lines", page.total)
        if page.total > len(page.lines):
            text = tr("the newest {n} of {all}; scroll for more", n=number(len(page.lines)), all=text)
        if page.pending:
            text += " · " + tr_n("1 pending", "{n} pending", len(page.pending))
        self.foot.setText(text)
        self._enable()

    def _enable(self) -> None:
        wallet, line = self.wallet, self.line
        suspended = wallet is not None and wallet.is_suspended
        self.suspend_button.setVisible(not suspended)
        self.activate_button.setVisible(suspended)
        self.withdraw_button.setEnabled(wallet is not None and not suspended and wallet.available > 0)
        for press in (self.top_up_button, self.adjust_button, self.suspend_button, self.open_button):
            press.setEnabled(wallet is not None)
        self.reverse_button.setEnabled(line is not None and _can_reverse(line))
        self.details.setText("" if line is None else f"{local_date_time(line.at)} · {references(line)}")
        self.details.setVisible(line is not None)


def _can_reverse(line: Line) -> bool:
    return line.of == "transfer" and line.reversed_by is None and line.reverses is None


def _columns() -> list[Column]:
    def what(line: Row) -> str:
        entry = line[LINE]
        words = note_words(entry.description)
        if cancelled := CANCELLED.fullmatch(words):
            words = tr("pool {n} cancelled: {reason}", n=cancelled[1], reason=cancelled[2])
        if not words and entry.pool_id is not None:
            number_words = "" if entry.ticket_number is None else tr("ticket no. {n}", n=number(entry.ticket_number))
            words = " · ".join(filter(None, (tr("pool {n}", n=entry.pool_id), number_words)))
        return words

    def amount_colour(line: Row) -> str:
        entry = line[LINE]
        if entry.status is not LineStatus.POSTED:
            return "muted"
        return "good" if entry.direction is Direction.CREDIT else ""

    return [
        Column(
            "at",
            tr("When"),
            lambda line: local_date_time(line[LINE].at),
            # Of one moment the later line first; what is pending above all.
            lambda line: (line[0][0] > 0, line[LINE].at, line[0][1]),
            128,
            descending_first=True,
        ),
        Column(
            "reason",
            tr("Why"),
            lambda line: reason_name(line[LINE].reason),
            lambda line: line[LINE].reason.value,
            94,
        ),
        Column(
            "amount",
            tr("Amount"),
            lambda line: signed_amount(line[LINE]),
            lambda line: line[LINE].signed,
            120,
            right=True,
            descending_first=True,
            colour=amount_colour,
        ),
        Column(
            "status",
            "\u2002" + tr("Status"),
            lambda line: "\u2002" + line_status(line[LINE].status)[0],
            lambda line: line[LINE].status.value,
            88,
            colour=lambda line: line_status(line[LINE].status)[1] or "muted",
        ),
        Column("what", tr("What"), what, what, 180),
        Column("actor", tr("By"), lambda line: shown_name(line[LINE].actor), lambda line: line[LINE].actor, 84),
    ]
