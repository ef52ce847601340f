"""Forms about pools: open one, set its prices anew, sell its tickets."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.domain.ledger import PoolState, PurchaseType
from raffle_desktop.domain.money import format_amount
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.money_form import (
    MoneyForm,
    ViewerField,
    amount_field,
    count_field,
    currency_field,
    show_currency,
    typed_amount,
)
from raffle_desktop.gui.tabs.pools_words import kind_name, offers
from raffle_desktop.gui.texts import number, shown_name, tr, tr_n
from raffle_desktop.gui.widgets import button, label
from raffle_desktop.services.money_desk import MoneyDesk
from raffle_desktop.services.pool_views import Pool, PoolTicket
from raffle_desktop.services.pools import TICKETS_MAX, PoolTerms
from raffle_desktop.services.prizes import TITLE_MAX, Prize, PrizeTerms
from raffle_desktop.services.wallet_views import Wallet

USUAL_TICKETS = 50
TITLE_SHOWN = 40
WIDTH = 500


class _PoolForm(MoneyForm):
    """The fields of a pool's terms; prices of what is not sold are left empty."""

    def __init__(self, context: DeskContext, owner: QWidget, title: str, text: str, act: str, currency: str) -> None:
        super().__init__(context, owner, title, text, act)
        self.setMinimumWidth(WIDTH)
        self.price = amount_field(currency)
        self.currency = currency_field(currency)
        self.required = count_field(USUAL_TICKETS, TICKETS_MAX)
        self.boost_box, self.boost = QCheckBox(tr("With &BOOST at")), amount_field(currency)
        self.retry_box, self.retry = QCheckBox(tr("With RETR&Y at")), amount_field(currency)
        self.sum = label("", "muted", wrap=True)
        self.currency.currentTextChanged.connect(self._take_currency)
        for box, field in ((self.boost_box, self.boost), (self.retry_box, self.retry)):
            field.setEnabled(False)
            box.toggled.connect(field.setEnabled)

    def add_terms(self) -> None:
        """Put the fields below those that stand already."""
        self.add(tr("&Price of a ticket"), self.price, "price")
        self.add(tr("C&urrency"), self.currency, "currency")
        self.add(tr("&Tickets to fill it"), self.required, "required")
        self.add_pair(self.boost_box, self.boost, "boost")
        self.add_pair(self.retry_box, self.retry, "retry")
        self.price.textChanged.connect(lambda _text: self._say_sum())
        self.required.valueChanged.connect(lambda _value: self._say_sum())
        about = tr(
            "BOOST is one more ticket for who has one in this pool; RETRY is for those who lost in the last pool of "
            "this prize."
        )
        self.fields.addRow(label(about, "small", wrap=True))
        self.fields.addRow(self.sum)

    def add_pair(self, box: QCheckBox, field: QLineEdit, name: str) -> None:
        """A price that a tick brings into play."""
        box.setObjectName(f"{name}Box")
        field.setObjectName(name)
        field.setAccessibleName(box.text().replace("&", ""))
        self.fields.addRow(box, field)

    def show_terms(self, pool: Pool) -> None:
        """Fill the fields with what a pool has."""
        self.price.setText(typed_amount(pool.ticket_price, pool.currency))
        self.required.setValue(pool.tickets_required)
        for box, field, price in (
            (self.boost_box, self.boost, pool.boost_price),
            (self.retry_box, self.retry, pool.retry_price),
        ):
            box.setChecked(price is not None)
            field.setText("" if price is None else typed_amount(price, pool.currency))

    def terms(self) -> PoolTerms | None:
        """What was typed; None where that was said to be wrong."""
        currency = self.currency.currentText()
        price = self.amount(self.price, currency, tr("The price of a ticket"))
        if price is None:
            return None
        more: list[int | None] = []
        for box, field, what in (
            (self.boost_box, self.boost, tr("The price of a BOOST")),
            (self.retry_box, self.retry, tr("The price of a RETRY")),
        ):
            amount = self.amount(field, currency, what) if box.isChecked() else None
            if box.isChecked() and amount is None:
                return None
            more.append(amount)
        return PoolTerms(price, self.required.value(), currency, boost_price=more[0], retry_price=more[1])

    def _take_currency(self, currency: str) -> None:
        for field in (self.price, self.boost, self.retry):
            show_currency(field, currency)
        self._say_sum()

    def _say_sum(self) -> None:
        currency = self.currency.currentText()
        price = self.read_amount(self.price, currency)
        self.sum.setText(
            tr("Full, it brings {amount}.", amount=format_amount(price * self.required.value(), currency))
            if price is not None and price > 0
            else ""
        )


class OpenPoolDialog(_PoolForm):
    """A pool for a prize that is in stock, or for one that is made here."""

    def __init__(
        self,
        context: DeskContext,
        owner: QWidget,
        prizes: Sequence[Prize],
        currency: str,
        *,
        prize_id: int | None = None,
        opened: Callable[[Pool], object] = lambda _pool: None,
    ) -> None:
        super().__init__(
            context,
            owner,
            tr("Open a pool"),
            tr("It sells a fixed number of tickets for one prize. One of the prize is set aside from its stock."),
            tr("Open"),
            currency,
        )
        self._opened = opened
        self.prize = QComboBox()
        # A long title must not make the form wider than the window.
        self.prize.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for prize in prizes:
            if prize.stock > 0:
                left = tr("{n} in stock", n=number(prize.stock))
                self.prize.addItem(f"{shown_name(prize.title, 60)} · {left}", prize.id)
        self.prize.addItem(tr("A new prize…"), None)
        self.prize.setCurrentIndex(max(0, self.prize.findData(prize_id)) if prize_id is not None else 0)
        self.title_field = QLineEdit()
        self.title_field.setMaxLength(TITLE_MAX)
        self.title_field.setPlaceholderText(tr("What is to be won"))
        self.value = amount_field(currency)
        self.is_money = QCheckBox(tr("It is money: paid to the winner’s wallet"))
        self.is_money.setObjectName("isMoney")
        self.add(tr("P&rize"), self.prize, "prize")
        self.add(tr("&Name of the prize"), self.title_field, "title")
        self.add(tr("&Worth"), self.value, "value")
        self.fields.addRow("", self.is_money)
        self.add_terms()
        if prize_id is not None and self.prize.currentData() == prize_id:
            # The prize is settled.
            self._first = self.price
        self.prize.currentIndexChanged.connect(lambda _place: self._show_new())
        self._show_new()

    def finish(self) -> None:
        prize_id, services = self.prize.currentData(), self._context.services
        new: PrizeTerms | None = None
        if prize_id is None:
            new = self._new_prize()
            if new is None:
                return
        terms = self.terms()
        if terms is None:
            return

        def work() -> Pool:
            if new is None:
                return services.pools.open(prize_id, terms, actor=ACTOR)
            made = services.prizes.create(new, actor=ACTOR)
            try:
                return services.pools.open(made.id, terms, actor=ACTOR)
            except RaffleError:
                # The form stays open, and would make it a second time.
                services.prizes.remove(made.id, actor=ACTOR)
                raise

        def done(pool: Pool) -> None:
            context = self._context
            text = tr("The pool for {prize} is open.", prize=shown_name(pool.prize, TITLE_SHOWN))
            context.notices.offer(text, tr("Show it"), lambda: context.go_to("pools", "pools"))
            self._opened(pool)

        self.run(work, done)

    def _new_prize(self) -> PrizeTerms | None:
        title, currency = self.title_field.text().strip(), self.currency.currentText()
        if not title:
            self.say(tr("Write what the prize is called."))
            self.title_field.setFocus()
            return None
        is_money = self.is_money.isChecked()
        value: int | None = 0
        if self.value.text().strip() or is_money:
            value = self.amount(self.value, currency, tr("What the prize is worth"), least=1 if is_money else 0)
        return None if value is None else PrizeTerms(title, value=value, currency=currency, is_money=is_money)

    def _show_new(self) -> None:
        is_new = self.prize.currentData() is None
        for field in (self.title_field, self.value, self.is_money):
            self.fields.setRowVisible(field, is_new)
        self.grow()


class ChangePoolDialog(_PoolForm):
    """Prices and size, as long as nothing is sold."""

    def __init__(self, context: DeskContext, owner: QWidget, pool: Pool) -> None:
        super().__init__(
            context,
            owner,
            tr("Change the pool for {prize}", prize=shown_name(pool.prize, TITLE_SHOWN)),
            tr("With the first ticket that is sold, prices and size stay as they are."),
            tr("Save"),
            pool.currency,
        )
        self._pool = pool
        self.add_terms()
        self.show_terms(pool)

    def finish(self) -> None:
        terms, pools, pool = self.terms(), self._context.services.pools, self._pool
        if terms is not None:
            self.run(lambda: pools.change(pool.id, terms, actor=ACTOR), lambda _pool: None)


class SellDialog(MoneyForm):
    """One ticket after the other: to whom, of which kind, and who has the money."""

    def __init__(self, context: DeskContext, owner: QWidget, pool: Pool) -> None:
        super().__init__(
            context,
            owner,
            tr("Sell a ticket for {prize}", prize=shown_name(pool.prize, TITLE_SHOWN)),
            "",
            tr("Sell"),
        )
        self._pool = pool
        self._desk = MoneyDesk(context.services.core)
        self.viewer = ViewerField(context, self, may_be_new=True)
        self.kind = QComboBox()
        for kind, price in offers(pool):
            self.kind.addItem(f"{kind_name(kind)} · {format_amount(price, pool.currency)}", kind.value)
        self.payment = QComboBox()
        self.payment.addItem(tr("you have the money"), False)
        self.payment.addItem(tr("from their wallet"), True)
        self.wallet = label("", "muted", wrap=True)
        self.state = label("", "small", wrap=True)
        self.add(tr("&Viewer"), self.viewer.name, "viewer")
        self.add(tr("&Platform"), self.viewer.platform, "platform")
        self.add(tr("&Ticket"), self.kind, "kind")
        self.add(tr("P&aid"), self.payment, "payment")
        self.fields.addRow("", self.wallet)
        self.fields.addRow(self.state)
        self.again = button(tr("Sell and go on"), self.sell_more, name="sellMore")
        self.add_act(self.again)
        self.viewer.changed.connect(self._read_wallet)
        self.payment.currentIndexChanged.connect(lambda _place: self._read_wallet())
        self._show_pool(pool)

    def finish(self) -> None:
        self._sell(go_on=False)

    def sell_more(self) -> None:
        """Sell, and stay open for the next viewer."""
        self._sell(go_on=True)

    def _sell(self, *, go_on: bool) -> None:
        if not self.viewer.text:
            self.say(tr("Write whose ticket it is."))
            self.viewer.name.setFocus()
            return
        find, desk, pool_id = self.viewer.finder(self._context.services), self._desk, self._pool.id
        kind, from_wallet = PurchaseType(self.kind.currentData()), bool(self.payment.currentData())
        pools = self._context.services.pools

        def work() -> tuple[PoolTicket, Pool]:
            ticket = desk.sell(pool_id, find(), kind, from_wallet=from_wallet, actor=ACTOR)
            return ticket, pools.get(pool_id)

        def done(sold: tuple[PoolTicket, Pool]) -> None:
            ticket, pool = sold
            self._context.notices.say(
                tr(
                    "Ticket no. {n} is {name}’s. {state}",
                    n=number(ticket.number),
                    name=shown_name(ticket.viewer, TITLE_SHOWN),
                    state=tr("The pool is full and can be drawn.")
                    if pool.state is PoolState.FULL
                    else tr_n("1 ticket to go.", "{n} tickets to go.", pool.left),
                )
            )
            self._show_pool(pool)
            if go_on and pool.state is PoolState.OPEN:
                self.problem.hide()
                self.viewer.clear()
            else:
                self.accept()

        self.run_and_stay(work, done, also=(self.again,))

    def _show_pool(self, pool: Pool) -> None:
        self._pool = pool
        self.state.setText(
            tr(
                "{sold} of {required} are sold; the next one is no. {next}.",
                sold=number(pool.tickets_sold),
                required=number(pool.tickets_required),
                next=number(pool.tickets_sold + 1),
            )
            if pool.left
            else ""
        )

    def _read_wallet(self) -> None:
        viewer_id, wallets, currency = self.viewer.viewer_id, self._context.services.wallets, self._pool.currency
        if viewer_id is None or not self.payment.currentData():
            self.wallet.setText("")
            return
        self._context.operations.run(
            lambda: wallets.of_viewer(viewer_id, currency), owner=self, success=self._show_wallet, latest="wallet"
        )

    def _show_wallet(self, wallet: Wallet | None) -> None:
        if wallet is None:
            self.wallet.setText(tr("They have no wallet in {currency} yet.", currency=self._pool.currency))
        elif wallet.is_suspended:
            self.wallet.setText(tr("Their wallet is suspended: it pays nothing."))
        else:
            available = format_amount(wallet.available, wallet.currency)
            self.wallet.setText(tr("{amount} are available there.", amount=available))
