"""All wallets: a live table to search, and what is done with the chosen one."""

from __future__ import annotations

from operator import itemgetter
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from raffle_desktop.domain.money import format_amount
from raffle_desktop.domain.names import name_key
from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.money_wallets import OpenWalletDialog
from raffle_desktop.gui.tables.arranging import Row
from raffle_desktop.gui.tables.table_view import act
from raffle_desktop.gui.tables.tuple_model import Column
from raffle_desktop.gui.tabs.history_rows import FittingTable
from raffle_desktop.gui.tabs.pools_parts import LivePart
from raffle_desktop.gui.tabs.tickets_words import platform_title
from raffle_desktop.gui.tabs.wallets_acts import WalletActs
from raffle_desktop.gui.tabs.wallets_words import sums_words, wallet_state
from raffle_desktop.gui.texts import number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, SearchField, button, label, row
from raffle_desktop.services.money_listing import (
    BALANCE,
    CURRENCY,
    HELD,
    NAME,
    PLATFORM,
    ROWS_MAX,
    SUSPENDED,
    VIEWER_ID,
    WALLET_ID,
    CurrencySum,
    MoneyListing,
    WalletBoard,
)
from raffle_desktop.services.wallet_views import Wallet

SEARCH_MS = 120
FOLLOWED_MAX = 2_000
"""Changed wallets that are read one by one; of more, everything is read anew."""
TABLE, EMPTY, NO_MATCH = range(3)


class BoardPart(LivePart):
    """Loads once, then follows the wallets that change. `ledger_wanted(wallet id)`: one was opened."""

    topics = (Topic.MONEY,)
    ledger_wanted = Signal(int)

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self.listing = MoneyListing(context.services.core)
        self._sums: tuple[CurrencySum, ...] = ()
        self._wallet_ids: set[int] = set()
        self._is_whole = False
        self._loading = False
        self._to_choose: int | None = None
        self.acts = WalletActs(context, self)
        self.table = FittingTable(
            context,
            tr("Wallets"),
            "wallets",
            _columns(),
            stretch="name",
            gives_way=("platform", "held", "state"),
            haystack=haystack,
        )
        self.model = self.table.rows_model
        self.table.sort_by("balance", descending=True)
        self.search_field = SearchField(tr("Search names (F3)"), context.icon("search"))
        self._search_due = QTimer(self)
        self._search_due.setSingleShot(True)
        self._search_due.setInterval(SEARCH_MS)
        self._search_due.timeout.connect(self._search)
        self.search_field.textChanged.connect(lambda _text: self._search_due.start())
        self.search_field.returnPressed.connect(self.table.setFocus)
        self.new_button = button(tr("Open a wallet…"), self.open_wallet, name="openWallet")
        self.ledger_button = button(tr("Ledger"), self.open_ledger, name="openLedger", tip=tr("Enter"))
        self.top_up_button = button(tr("Top up…"), lambda: self._do(self.acts.top_up), name="topUp")
        self.withdraw_button = button(tr("Withdraw…"), lambda: self._do(self.acts.withdraw), name="withdraw")
        self.adjust_button = button(tr("Adjust…"), lambda: self._do(self.acts.adjust), name="adjust")
        self.suspend_button = button(tr("Suspend…"), lambda: self._do(self.acts.suspend), name="suspend")
        self.activate_button = button(tr("Activate"), lambda: self._do(self.acts.activate), name="activate")
        self.open_button = button(tr("Open the viewer"), self.open_viewer, name="openOwner")
        for press, picture in (
            (self.new_button, "add"),
            (self.ledger_button, "history"),
            (self.top_up_button, "import"),
            (self.withdraw_button, "export"),
            (self.adjust_button, "edit"),
            (self.suspend_button, "exclude"),
            (self.activate_button, "confirm"),
        ):
            context.dress(press, picture)
        self.foot = label("", "muted", wrap=True)
        self.faces = QStackedWidget()
        self.faces.addWidget(self.table)
        self.faces.addWidget(self._empty_states())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(row(self.search_field, self.new_button))
        layout.addWidget(self.faces, 1)
        layout.addWidget(self.foot)
        self._acts_row = Flow(
            self.ledger_button,
            self.top_up_button,
            self.withdraw_button,
            self.adjust_button,
            self.suspend_button,
            self.activate_button,
            self.open_button,
        )
        layout.addWidget(self._acts_row)
        self.table.opened.connect(lambda wallet_id: self.ledger_wanted.emit(int(wallet_id)))
        self.table.picked.connect(self._enable)
        self.table.menu_for_rows(self._fill_menu)
        self.model.arranged.connect(self._count)
        self.model.arranged.connect(self._choose_due)
        self._enable()

    def _empty_states(self) -> QWidget:
        self._states = QStackedWidget()
        first = button(tr("Open the first wallet…"), self.open_wallet, kind="main", name="openFirstWallet")
        clear = button(tr("Clear the search"), self.search_field.clear, name="clearSearch")
        self._states.addWidget(QWidget())
        self._states.addWidget(
            EmptyState(
                tr("No wallets yet"),
                tr(
                    "A wallet holds what a viewer has paid in or won, and pays for tickets of pools. Open one here; a "
                    "prize that is money opens its winner’s by itself."
                ),
                first,
                icon=self._context.icon("wallets"),
            )
        )
        self._states.addWidget(EmptyState(tr("Nothing found"), tr("No owner’s name has what you typed."), clear))
        return self._states

    # --- loading and following ----------------------------------------------------------------------------------------

    def concerns(self, changes: Changes) -> bool:
        if changes.touches(Topic.VIEWERS) and changes.from_outside:
            self._is_whole = False
        if not changes.touches(Topic.MONEY):
            return False
        if changes.wallet_ids is None or len(self._wallet_ids) > FOLLOWED_MAX:
            self._is_whole = False
        else:
            self._wallet_ids |= changes.wallet_ids
        return True

    def load(self) -> None:
        """All of them the first time, then only those that changed."""
        if self._loading:
            self._stale = True
            return
        wallet_ids, self._wallet_ids = self._wallet_ids, set()
        is_whole, self._is_whole = not self._is_whole, True
        self._loading = True
        listing, needle = self.listing, self.search_field.text() if self._is_big else ""

        def taken(board: WalletBoard) -> None:
            self._sums = board.sums
            if is_whole:
                self.model.put(board.lines)
            else:
                gone = wallet_ids - {line[WALLET_ID] for line in board.lines}
                self.model.upsert(board.lines)
                self.model.discard(gone)

        self._context.operations.run(
            lambda: listing.wallets(needle) if is_whole else listing.changed(wallet_ids),
            owner=self,
            success=taken,
            failure=self._not_read,
            finished=self._done,
        )

    def _not_read(self, _error: BaseException) -> bool:
        # Whatever was to be followed is read as a whole the next time.
        self._is_whole = False
        return False

    def _done(self) -> None:
        self._loading = False
        self._count()
        if self._stale and self.isVisible():
            self._live.start()

    @property
    def _total(self) -> int:
        return sum(one.wallets for one in self._sums)

    @property
    def _is_big(self) -> bool:
        """Whether not all wallets are here, so that the database has to be searched for the others."""
        return self._total > ROWS_MAX

    def _search(self) -> None:
        self.model.search(self.search_field.text())
        if self._is_big:
            self._is_whole = False
            self.refresh()
        self._count()

    def search(self) -> None:
        self.search_field.setFocus()
        self.search_field.selectAll()

    # --- acts ---------------------------------------------------------------------------------------------------------

    @property
    def wallet_id(self) -> int | None:
        """The chosen wallet."""
        line = self.table.current
        return None if line is None else int(line[WALLET_ID])

    def open_wallet(self) -> None:
        """Ask whose; the new wallet's ledger is shown."""
        listing = self.listing

        def show(wallet: Wallet) -> None:
            self.ledger_wanted.emit(wallet.id)

        self._context.operations.run(
            listing.currency,
            owner=self,
            success=lambda currency: OpenWalletDialog(self._context, self, currency, show).open(),
        )

    def choose(self, wallet_id: int) -> None:
        """Choose this wallet, as soon as it is in the table."""
        self._to_choose = None if self.table.select_id(wallet_id) else wallet_id

    def open_ledger(self) -> None:
        """Show all lines of the chosen wallet."""
        self._do(self.ledger_wanted.emit)

    def open_viewer(self) -> None:
        line = self.table.current
        if line is not None:
            self._context.show_viewer(int(line[VIEWER_ID]))

    def _choose_due(self) -> None:
        if self._to_choose is not None:
            self.choose(self._to_choose)

    def _do(self, what: Any) -> None:
        if self.wallet_id is not None:
            what(self.wallet_id)

    def _fill_menu(self, menu: QMenu) -> None:
        acts = (
            self.ledger_button,
            self.top_up_button,
            self.withdraw_button,
            self.adjust_button,
            self.suspend_button,
            self.activate_button,
            self.open_button,
        )
        for press in acts:
            if not press.isHidden():
                act(menu, press.text(), press.click, enabled=press.isEnabled())
        menu.addSeparator()
        act(menu, tr("Copy"), self.table.copy, keys="Ctrl+C", enabled=self.wallet_id is not None)

    # --- the foot -----------------------------------------------------------------------------------------------------

    def _count(self) -> None:
        shown, held, total = len(self.model.shown), len(self.model.rows), self._total
        searching = bool(self.search_field.text().strip())
        count = tr_n("1 wallet", "{n} wallets", total)
        if searching:
            text = tr("{shown} of {n}", shown=number(shown), n=count)
        else:
            text = count + (" · " + tr("{amount} in them", amount=sums_words(self._sums)) if total else "")
            suspended = sum(one.suspended for one in self._sums)
            if suspended:
                text += " · " + tr("{n} suspended", n=number(suspended))
            if total > held > 0:
                text += " · " + tr("the first {n} are listed; search looks through all", n=number(held))
        self.foot.setText(text)
        self.foot.setVisible(bool(total))
        self._acts_row.setVisible(bool(total))
        self._enable()
        if shown or self._loading or not self._is_whole:
            self.faces.setCurrentIndex(0)
        else:
            self.faces.setCurrentIndex(1)
            self._states.setCurrentIndex(NO_MATCH if searching and total else EMPTY)

    def _enable(self) -> None:
        line = self.table.current
        suspended = line is not None and line[SUSPENDED]
        for press in (self.ledger_button, self.top_up_button, self.adjust_button, self.open_button):
            press.setEnabled(line is not None)
        self.withdraw_button.setEnabled(line is not None and not suspended and line[BALANCE] > line[HELD])
        self.suspend_button.setEnabled(line is not None)
        self.suspend_button.setVisible(not suspended)
        self.activate_button.setVisible(suspended)


def haystack(line: Row) -> str:
    """What a search looks through: the name, and the currency for who looks for that."""
    return f"{line[NAME].casefold()} {line[CURRENCY].casefold()}"


def _columns() -> list[Column]:
    def amount(place: int) -> Any:
        return lambda line: format_amount(line[place], line[CURRENCY])

    def state(line: Row) -> str:
        return wallet_state(suspended=line[SUSPENDED])[0]

    return [
        Column("name", tr("Viewer"), lambda line: shown_name(line[NAME]), lambda line: name_key(line[NAME]), 200),
        Column("platform", tr("Platform"), lambda line: platform_title(line[PLATFORM]), itemgetter(PLATFORM), 84),
        Column("balance", tr("Balance"), amount(BALANCE), itemgetter(BALANCE), 118, right=True, descending_first=True),
        Column(
            "held",
            tr("Held"),
            lambda line: format_amount(line[HELD], line[CURRENCY]) if line[HELD] else "–",
            itemgetter(HELD),
            100,
            right=True,
            descending_first=True,
            tip=tr("Set aside for tickets and withdrawals"),
            colour=lambda line: "warn" if line[HELD] else "muted",
        ),
        Column(
            "available",
            tr("Available"),
            lambda line: format_amount(line[BALANCE] - line[HELD], line[CURRENCY]),
            lambda line: line[BALANCE] - line[HELD],
            118,
            right=True,
            descending_first=True,
        ),
        Column(
            "state",
            "\u2002" + tr("State"),
            lambda line: "\u2002" + state(line),
            state,
            90,
            colour=lambda line: "bad" if line[SUSPENDED] else "muted",
        ),
        Column("currency", tr("Currency"), itemgetter(CURRENCY), itemgetter(CURRENCY), 84, hidden=True),
    ]
