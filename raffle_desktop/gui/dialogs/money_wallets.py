"""Forms about wallets: open one, correct what is in it, top-ups and withdrawals."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from raffle_desktop.domain.ledger import RequestKind
from raffle_desktop.domain.money import format_amount
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.money_form import (
    MoneyForm,
    ViewerField,
    amount_field,
    currency_field,
    reason_field,
)
from raffle_desktop.gui.texts import shown_name, tr
from raffle_desktop.services.money_desk import MoneyDesk
from raffle_desktop.services.money_requests import PROVIDER_MAX, MoneyRequest
from raffle_desktop.services.wallet_views import Line, Wallet

NAME_SHOWN = 40
INTO, OUT_OF = 1, -1


class OpenWalletDialog(MoneyForm):
    """A wallet for anybody; where there is one already, that one is shown."""

    def __init__(self, context: DeskContext, owner: QWidget, currency: str, opened: Callable[[Wallet], object]) -> None:
        super().__init__(
            context,
            owner,
            tr("Open a wallet"),
            tr("One for each viewer and currency. A name that the desk has not met yet is made a viewer."),
            tr("Open"),
        )
        self._desk = MoneyDesk(context.services.core)
        self._opened = opened
        self.viewer = ViewerField(context, self, may_be_new=True)
        self.currency = currency_field(currency)
        self.add(tr("&Viewer"), self.viewer.name, "viewer")
        self.add(tr("&Platform"), self.viewer.platform, "platform")
        self.add(tr("&Currency"), self.currency, "currency")

    def finish(self) -> None:
        if not self.viewer.text:
            self.say(tr("Write whose wallet it is."))
            return
        find, desk, currency = self.viewer.finder(self._context.services), self._desk, self.currency.currentText()
        self.run(lambda: desk.open_wallet(find(), currency, actor=ACTOR), self._opened)


class _WalletForm(MoneyForm):
    """A form about one wallet, saying what is in it."""

    def __init__(self, context: DeskContext, owner: QWidget, wallet: Wallet, title: str, text: str, act: str) -> None:
        available = format_amount(wallet.available, wallet.currency)
        super().__init__(
            context,
            owner,
            title,
            " ".join(filter(None, (tr("{amount} are available in this wallet.", amount=available), text))),
            act,
        )
        self._wallet = wallet
        self.sum = amount_field(wallet.currency)


class AdjustDialog(_WalletForm):
    """Put something in or take it out, with a reason; the desk's takings bear it."""

    def __init__(self, context: DeskContext, owner: QWidget, wallet: Wallet) -> None:
        super().__init__(
            context,
            owner,
            wallet,
            tr("Adjust {name}’s wallet", name=shown_name(wallet.name, NAME_SHOWN)),
            tr("The desk’s own takings bear it. The line stays in the ledger for good; another one can correct it."),
            tr("Adjust"),
        )
        self.way = QComboBox()
        self.way.addItem(tr("put in"), INTO)
        self.way.addItem(tr("take out"), OUT_OF)
        self.reason = reason_field(tr("Why? It stands in the ledger"))
        self.add(tr("&What"), self.way, "way")
        self.add(tr("&Amount"), self.sum, "amount")
        self.add(tr("&Reason"), self.reason, "reason")

    def finish(self) -> None:
        wallet, reason = self._wallet, self.reason.text()
        amount = self.amount(self.sum, wallet.currency, tr("The amount"))
        if amount is None:
            return
        signed, wallets = amount * self.way.currentData(), self._context.services.wallets

        def done(line: Line) -> None:
            name, money = shown_name(wallet.name, NAME_SHOWN), format_amount(line.amount, line.currency)
            text = tr("{amount} were put into {name}’s wallet.", amount=money, name=name)
            if signed < 0:
                text = tr("{amount} were taken out of {name}’s wallet.", amount=money, name=name)
            self._context.notices.undoable(text, lambda: self._undo(line))

        self.run(lambda: wallets.adjust(wallet.id, signed, reason, actor=ACTOR), done)

    def _undo(self, line: Line) -> None:
        context = self._context
        context.operations.run(
            lambda: context.services.wallets.reverse(line.id, "undone at the desk", actor=ACTOR),
            owner=context.notices,
            success=lambda _line: context.notices.say(tr("The adjustment is reversed by another line.")),
        )


class RequestDialog(_WalletForm):
    """A top-up or a withdrawal that waits for the operator from then on."""

    def __init__(self, context: DeskContext, owner: QWidget, wallet: Wallet, kind: RequestKind) -> None:
        name = shown_name(wallet.name, NAME_SHOWN)
        self._kind = kind
        if kind is RequestKind.TOPUP:
            title = tr("Top up {name}’s wallet", name=name)
            text = tr("It waits among the requests until you say that the money has come.")
        else:
            title = tr("Withdraw from {name}’s wallet", name=name)
            text = tr("The amount is held from now on, until you say that it was paid out or refuse it.")
        super().__init__(context, owner, wallet, title, text, tr("Ask for it"))
        self.provider = QLineEdit()
        self.provider.setMaxLength(PROVIDER_MAX)
        self.provider.setPlaceholderText(tr("PayPal, bank, cash… if it is known"))
        self.note = reason_field(tr("A note, if you like"))
        self.add(tr("&Amount"), self.sum, "amount")
        self.add(tr("&By"), self.provider, "provider")
        self.add(tr("&Note"), self.note, "note")

    def finish(self) -> None:
        wallet, services = self._wallet, self._context.services
        amount = self.amount(self.sum, wallet.currency, tr("The amount"))
        if amount is None:
            return
        requests = services.topups if self._kind is RequestKind.TOPUP else services.withdrawals
        provider, note = self.provider.text().strip(), self.note.text()

        def done(request: MoneyRequest) -> None:
            context = self._context
            money = format_amount(request.amount, request.currency)
            text = tr("A top-up of {amount} waits for you.", amount=money)
            if request.kind is RequestKind.WITHDRAWAL:
                text = tr("A withdrawal of {amount} waits for you; the amount is held.", amount=money)
            context.notices.offer(text, tr("Show it"), lambda: context.go_to("wallets", "requests"))

        self.run(lambda: requests.create(wallet.id, amount, provider=provider, note=note, actor=ACTOR), done)


class CompleteDialog(MoneyForm):
    """The money has come, or has gone: with the provider's own name of the payment, which counts only once."""

    def __init__(self, context: DeskContext, owner: QWidget, request: MoneyRequest) -> None:
        name = shown_name(request.viewer, NAME_SHOWN)
        amount = format_amount(request.amount, request.currency)
        if request.kind is RequestKind.TOPUP:
            title, yes = tr("{amount} have come from {name}", amount=amount, name=name), tr("Credit it")
            text = tr("They are in the wallet from now on.")
        else:
            title, yes = tr("{amount} were paid out to {name}", amount=amount, name=name), tr("It is paid out")
            text = tr("They leave the wallet now; until now they were held.")
        super().__init__(context, owner, title, text, yes)
        self._request = request
        self.provider = QLineEdit(request.provider)
        self.txn = QLineEdit(request.provider_txn_id or "")
        self.provider.setReadOnly(bool(request.provider))
        self.txn.setReadOnly(request.provider_txn_id is not None)
        self.provider.setPlaceholderText(tr("PayPal, bank, cash… if it is known"))
        self.txn.setPlaceholderText(tr("the provider’s number of the payment, if there is one"))
        for field in (self.provider, self.txn):
            field.setMaxLength(PROVIDER_MAX)
        self.add(tr("&By"), self.provider, "provider")
        self.add(tr("&Payment"), self.txn, "payment")

    def finish(self) -> None:
        request, services, notices = self._request, self._context.services, self._context.notices
        requests = services.topups if request.kind is RequestKind.TOPUP else services.withdrawals
        provider, txn = self.provider.text().strip(), self.txn.text().strip() or None

        def done(now: MoneyRequest) -> None:
            name, amount = shown_name(now.viewer, NAME_SHOWN), format_amount(now.amount, now.currency)
            if now.kind is RequestKind.TOPUP:
                notices.say(tr("{amount} are in {name}’s wallet.", amount=amount, name=name))
            else:
                notices.say(tr("{amount} have left {name}’s wallet.", amount=amount, name=name))

        self.run(lambda: requests.complete(request.id, provider=provider, provider_txn_id=txn, actor=ACTOR), done)
