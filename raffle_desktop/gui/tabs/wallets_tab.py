"""Wallets: what viewers have, every line of their ledgers, requests to approve, holds, and the reconciliation."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from raffle_desktop.gui.bridge import Topic
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.tabs.pools_parts import LivePart, PartsTab
from raffle_desktop.gui.tabs.wallets_board import BoardPart
from raffle_desktop.gui.tabs.wallets_ledger import LedgerPart
from raffle_desktop.gui.texts import number, tr
from raffle_desktop.services.money_listing import MoneyListing, Waiting


class WalletsPart(LivePart):
    """The list of all wallets, or in its place the ledger of one."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self.board = BoardPart(context)
        self._ledger: LedgerPart | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(self.board)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)
        self.board.ledger_wanted.connect(self.show_ledger)

    @property
    def ledger(self) -> LedgerPart:
        """The ledger's place, built when it is first wanted."""
        if self._ledger is None:
            self._ledger = LedgerPart(self._context)
            self._ledger.back_wanted.connect(self.show_all)
            self.stack.addWidget(self._ledger)
        return self._ledger

    def load(self) -> None:
        """Board and ledger read by themselves."""

    def search(self) -> None:
        self.show_all()
        self.board.search()

    def show_ledger(self, wallet_id: int) -> None:
        """The ledger of this wallet."""
        self.ledger.show_wallet(wallet_id)
        self.stack.setCurrentWidget(self.ledger)
        self.ledger.table.setFocus()

    def show_all(self) -> None:
        """The list, with the wallet that was on show chosen."""
        if self.stack.currentWidget() is not self.board:
            self.stack.setCurrentWidget(self.board)
            if self.ledger.wallet_id is not None:
                self.board.choose(self.ledger.wallet_id)
            self.board.table.setFocus()


class WalletsTab(PartsTab):
    """Wallets · Requests · Holds · Reconciliation."""

    topics = (Topic.MONEY,)

    def __init__(self, context: DeskContext) -> None:
        super().__init__(
            context,
            tr("Parts of the wallets"),
            "walletParts",
            {
                "wallets": self._wallets,
                "requests": self._requests,
                "holds": self._holds,
                "report": self._report,
            },
        )
        self._listing = MoneyListing(context.services.core)
        self.name_part("wallets", tr("Wallets"))
        self._take_waiting(Waiting(0, 0))
        self.name_part("holds", tr("Holds"))
        self.name_part("report", tr("Reconciliation"))

    def show_part(self, part: str) -> None:
        """Bring a part to the front; "wallet:7" shows the ledger of that wallet."""
        kind, _colon, wallet_id = part.partition(":")
        if kind == "wallet" and wallet_id.isdecimal():
            self.show_ledger(int(wallet_id))
        else:
            super().show_part(part)

    def show_ledger(self, wallet_id: int) -> None:
        """The ledger of this wallet, from wherever it was asked for."""
        super().show_part("wallets")
        part = self.part("wallets")
        if isinstance(part, WalletsPart):
            part.show_ledger(wallet_id)

    def _wallets(self) -> LivePart:
        return WalletsPart(self._context)

    def _requests(self) -> LivePart:
        from raffle_desktop.gui.tabs.wallets_requests import RequestsPart

        part = RequestsPart(self._context)
        part.ledger_wanted.connect(self.show_ledger)
        return part

    def _holds(self) -> LivePart:
        from raffle_desktop.gui.tabs.wallets_holds import HoldsPart

        part = HoldsPart(self._context)
        part.ledger_wanted.connect(self.show_ledger)
        return part

    def _report(self) -> LivePart:
        from raffle_desktop.gui.tabs.wallets_report import ReportPart

        return ReportPart(self._context)

    def count(self) -> None:
        self._context.operations.run(self._listing.waiting, owner=self, success=self._take_waiting, latest="waiting")

    def _take_waiting(self, waiting: Waiting) -> None:
        count = waiting.topups + waiting.withdrawals
        self.name_part("requests", tr("Requests ({n})", n=number(count)) if count else tr("Requests"))
