"""What is done with a wallet, from wherever it is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from raffle_desktop.domain.ledger import RequestKind
from raffle_desktop.domain.money import format_amount
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.money_wallets import NAME_SHOWN, AdjustDialog, RequestDialog
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.texts import shown_name, tr
from raffle_desktop.services.wallet_views import Line, Wallet


class WalletActs:
    """Each reads the wallet first, so that a form says what is in it at this moment."""

    def __init__(self, context: DeskContext, owner: QWidget) -> None:
        self._context = context
        self._owner = owner

    def adjust(self, wallet_id: int) -> None:
        """Open the form of a correction."""
        self._with(wallet_id, lambda wallet: AdjustDialog(self._context, self._owner, wallet).open())

    def top_up(self, wallet_id: int) -> None:
        """Open the form of a top-up."""
        self._with(wallet_id, lambda wallet: self._request(wallet, RequestKind.TOPUP))

    def withdraw(self, wallet_id: int) -> None:
        """Open the form of a withdrawal."""
        self._with(wallet_id, lambda wallet: self._request(wallet, RequestKind.WITHDRAWAL))

    def suspend(self, wallet_id: int) -> None:
        """Ask why, then let the wallet give nothing; Undo lets it give again."""
        self._with(wallet_id, self._ask_to_suspend)

    def activate(self, wallet_id: int, *, undoing: bool = False) -> None:
        """Let a suspended wallet give again, at once."""
        context = self._context

        def done(wallet: Wallet) -> None:
            text = tr("{name}’s wallet is active again.", name=shown_name(wallet.name, NAME_SHOWN))
            if undoing:
                context.notices.say(text)
            else:
                context.notices.undoable(text, lambda: self._suspend(wallet_id, "undone at the desk", undoing=True))

        context.operations.run(
            lambda: context.services.wallets.activate(wallet_id, actor=ACTOR), owner=self._owner, success=done
        )

    def reverse(self, line: Line) -> None:
        """Ask why, then move the money of a line back by another line."""
        context = self._context
        money = format_amount(line.amount, line.currency)
        dialog = ReasonDialog(
            tr("Reverse transfer {n}", n=line.id),
            tr(
                "{amount} move back, whole and once, by a new line; both stay in the ledger. A paid prize is owed "
                "again afterwards.",
                amount=money,
            ),
            [tr("Booked by mistake"), tr("Wrong wallet"), tr("Charged back")],
            self._owner.window(),
            yes_text=tr("Reverse"),
            danger=True,
        )

        def done(new: Line) -> None:
            context.notices.say(tr("Transfer {n} is reversed by transfer {new}.", n=line.id, new=new.id))

        dialog.accepted_reason.connect(
            lambda reason: context.operations.run(
                lambda: context.services.wallets.reverse(line.id, reason, actor=ACTOR), owner=self._owner, success=done
            )
        )
        dialog.open()

    def _request(self, wallet: Wallet, kind: RequestKind) -> None:
        RequestDialog(self._context, self._owner, wallet, kind).open()

    def _ask_to_suspend(self, wallet: Wallet) -> None:
        dialog = ReasonDialog(
            tr("Suspend {name}’s wallet", name=shown_name(wallet.name, NAME_SHOWN)),
            tr(
                "From now on nothing leaves it and nothing is held in it: no tickets, no withdrawals. What comes in "
                "still does, and what is held stays held."
            ),
            [tr("Charged back"), tr("Suspicious"), tr("Asked for it")],
            self._owner.window(),
            yes_text=tr("Suspend"),
            danger=True,
        )
        dialog.accepted_reason.connect(lambda reason: self._suspend(wallet.id, reason))
        dialog.open()

    def _suspend(self, wallet_id: int, reason: str, *, undoing: bool = False) -> None:
        context = self._context

        def done(wallet: Wallet) -> None:
            text = tr("{name}’s wallet is suspended.", name=shown_name(wallet.name, NAME_SHOWN))
            if undoing:
                context.notices.say(text)
            else:
                context.notices.undoable(text, lambda: self.activate(wallet_id, undoing=True))

        context.operations.run(
            lambda: context.services.wallets.suspend(wallet_id, reason, actor=ACTOR), owner=self._owner, success=done
        )

    def _with(self, wallet_id: int, do: Callable[[Wallet], object]) -> None:
        wallets = self._context.services.wallets
        self._context.operations.run(lambda: wallets.get(wallet_id), owner=self._owner, success=do)
