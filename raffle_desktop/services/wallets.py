"""Viewers' wallets: what is in them, the operator's corrections, and what is set aside."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row
from sqlalchemy.engine import Connection

from raffle_desktop.domain import names
from raffle_desktop.domain.changes import MoneyChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.ledger import AccountKind, HoldReason, Reason, WalletState
from raffle_desktop.domain.money import checked_change, checked_currency, format_amount
from raffle_desktop.services import ledger, wallet_views
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.merged import standing_id
from raffle_desktop.services.paid_parts import PaidPart, require_part
from raffle_desktop.services.settings import CURRENCY, DEFAULT_CURRENCY, read_setting
from raffle_desktop.services.ticket_views import account_of
from raffle_desktop.services.tickets import checked_reason
from raffle_desktop.services.wallet_views import Hold, LedgerPage, Line, Wallet

_TRANSFER = (
    "SELECT id, debit_account, credit_account, amount, currency, reason, purchase_id, pool_id, ticket_id, reverses"
    " FROM transfers WHERE id = ?"
)
_REVERSED_BY = "SELECT id FROM transfers WHERE reverses = ? AND reverses IS NOT NULL"
_TICKET_OF = (
    "SELECT t.number, o.id, o.state FROM pool_tickets AS t JOIN pools AS o ON o.id = t.pool_id WHERE t.purchase_id = ?"
)
_IS_USED = (
    "SELECT 1 FROM accounts AS a WHERE a.id = ? AND (a.transfers > 0 OR EXISTS (SELECT 1 FROM holds WHERE"
    " account_id = a.id) OR EXISTS (SELECT 1 FROM money_requests WHERE account_id = a.id))"
)


class WalletService:
    """One wallet per viewer and currency. Amounts are minor units, times UTC microseconds."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def get(self, wallet_id: int) -> Wallet:
        """Raises RaffleError(WALLET_NOT_FOUND)."""
        with self._core.database.read() as connection:
            return wallet_views.wallet(connection, wallet_id, self._core.now_micros())

    def of_viewer(self, viewer_id: int, currency: str | None = None) -> Wallet | None:
        """The viewer's wallet in this currency (the desk's, where none is named); None where there is none yet."""
        with self._core.database.read() as connection:
            viewer_id = standing_id(connection, viewer_id)
            found = ledger.find_wallet_id(connection, viewer_id, currency or desk_currency(connection))
            return None if found is None else wallet_views.wallet(connection, found, self._core.now_micros())

    def all_of_viewer(self, viewer_id: int) -> list[Wallet]:
        """Every currency's."""
        with self._core.database.read() as connection:
            viewer_id = standing_id(connection, viewer_id)
            return wallet_views.wallets_of(connection, viewer_id, self._core.now_micros())

    def page(
        self, *, name: str = "", state: WalletState | None = None, limit: int = 100, offset: int = 0
    ) -> tuple[list[Wallet], int]:
        """One page in the order of opening, and how many there are. `name`: a part of one of the owner's names."""
        with self._core.database.read() as connection:
            now = self._core.now_micros()
            found = wallet_views.wallets(connection, now, name=name, state=state, limit=limit, offset=offset)
            return found, wallet_views.count_wallets(connection, name=name, state=state)

    def open(self, viewer_id: int, currency: str | None = None, *, actor: str) -> Wallet:
        """The viewer's wallet, opened if there is none yet. Raises RaffleError: VIEWER_NOT_FOUND, VALUE_INVALID,
        PART_IS_OFF.
        """

        return self._core.write(lambda transaction: open_wallet(transaction, viewer_id, currency), actor=actor)

    def remove(self, wallet_id: int, *, actor: str) -> None:
        """Forget a wallet that was never used. Raises RaffleError(WALLET_NOT_FOUND, REFERRED_TO)."""

        def work(transaction: Transaction) -> None:
            connection = transaction.connection
            found = wallet_views.wallet(connection, wallet_id, transaction.now)
            if connection.exec_driver_sql(_IS_USED, (wallet_id,)).first() is not None:
                raise RaffleError(Code.REFERRED_TO, "This wallet has been used; it stays, with its ledger.")
            connection.exec_driver_sql("DELETE FROM accounts WHERE id = ?", (wallet_id,))
            before = {"viewer": found.viewer_id, "currency": found.currency}
            transaction.audit("wallet.remove", f"wallet {wallet_id}", before=before)
            transaction.publish(MoneyChanged((wallet_id,)))

        self._core.write(work, actor=actor)

    def suspend(self, wallet_id: int, reason: str, *, actor: str) -> Wallet:
        """From now on it takes no debits and no holds; what is held stays held. Raises RaffleError(WALLET_NOT_FOUND,
        REASON_REQUIRED).
        """
        return self._switch(wallet_id, WalletState.SUSPENDED, checked_reason(reason), actor)

    def activate(self, wallet_id: int, reason: str = "", *, actor: str) -> Wallet:
        """Raises RaffleError(WALLET_NOT_FOUND)."""
        return self._switch(wallet_id, WalletState.ACTIVE, names.checked_notes(reason), actor)

    def adjust(self, wallet_id: int, amount: int, reason: str, *, actor: str) -> Line:
        """Put something in, or take it out where `amount` is below 0; the desk's own account bears it.

        Raises RaffleError: WALLET_NOT_FOUND, VALUE_INVALID, REASON_REQUIRED, WALLET_SUSPENDED, INSUFFICIENT_FUNDS.
        """
        checked_change(amount)
        why = checked_reason(reason)

        def work(transaction: Transaction) -> Line:
            found = wallet_views.wallet(transaction.connection, wallet_id, transaction.now)
            house = ledger.own_account(transaction, AccountKind.HOUSE, found.currency)
            sides = (house, wallet_id) if amount > 0 else (wallet_id, house)
            transfer_id = ledger.post(transaction, *sides, abs(amount), Reason.ADJUSTMENT, description=why)
            after = {"transfer": transfer_id, "amount": amount, "currency": found.currency}
            transaction.audit("wallet.adjust", f"wallet {wallet_id}", reason=why, after=after)
            return wallet_views.lines_of(transaction.connection, wallet_id, limit=1)[0]

        return self._core.write(work, actor=actor)

    def reverse(self, transfer_id: int, reason: str, *, actor: str) -> Line:
        """Move the money of a transfer back, whole and once; gives the new line, as its wallet sees it.

        A paid prize is owed again afterwards. Raises RaffleError: TRANSFER_NOT_FOUND, REASON_REQUIRED,
        ALREADY_REVERSED (also for what is a reversal itself), REFERRED_TO for a ticket that stands in a pool,
        WALLET_SUSPENDED, INSUFFICIENT_FUNDS.
        """
        why = checked_reason(reason)

        def work(transaction: Transaction) -> Line:
            connection = transaction.connection
            row = connection.exec_driver_sql(_TRANSFER, (transfer_id,)).first()
            if row is None:
                raise RaffleError(Code.TRANSFER_NOT_FOUND)
            _refuse_standing_ticket(connection, row)
            new = reverse_transfer(transaction, row, why)
            shown = format_amount(row.amount, row.currency)
            after = {"transfer": new, "amount": row.amount, "currency": row.currency, "shown": shown}
            transaction.audit("ledger.reverse", f"transfer {transfer_id}", reason=why, after=after)
            back_in_wallet = ledger.find_account(connection, row.debit_account).is_wallet
            seen_from = row.debit_account if back_in_wallet else row.credit_account
            return wallet_views.lines_of(connection, seen_from, limit=1)[0]

        return self._core.write(work, actor=actor)

    def ledger_page(self, wallet_id: int, *, limit: int = 50, offset: int = 0) -> LedgerPage:
        """Newest first, with what is pending. Raises RaffleError(WALLET_NOT_FOUND)."""
        with self._core.database.read() as connection:
            return wallet_views.page(connection, wallet_id, self._core.now_micros(), limit=limit, offset=offset)

    def hold(
        self,
        wallet_id: int,
        amount: int,
        *,
        reason: HoldReason = HoldReason.TICKET_RESERVATION,
        expires_at: int | None = None,
        description: str = "",
        actor: str,
    ) -> Hold:
        """Set money aside. For a withdrawal use `WithdrawalService`.

        Raises RaffleError: WALLET_NOT_FOUND, VALUE_INVALID, WALLET_SUSPENDED, INSUFFICIENT_FUNDS.
        """
        if reason is HoldReason.WITHDRAWAL:
            raise RaffleError(Code.VALUE_INVALID, "Money for a withdrawal is held by asking for the withdrawal.")
        note = names.checked_notes(description)

        def work(transaction: Transaction) -> Hold:
            require_part(transaction.connection, PaidPart.WALLETS)
            hold_id = ledger.hold(transaction, wallet_id, amount, reason, expires_at=expires_at, description=note)
            after = {"wallet": wallet_id, "amount": amount, "expires_at": expires_at}
            transaction.audit("hold.place", f"hold {hold_id}", after=after)
            return wallet_views.hold(transaction.connection, hold_id)

        return self._core.write(work, actor=actor)

    def capture(self, hold_id: int, *, amount: int | None = None, description: str = "", actor: str) -> Hold:
        """Take what was set aside for a ticket, or a part of it, as the desk's takings.

        Raises RaffleError: HOLD_NOT_FOUND, HOLD_NOT_ACTIVE, HOLD_EXPIRED, INSUFFICIENT_FUNDS for more than is held,
        WALLET_SUSPENDED, REFERRED_TO for the hold of a withdrawal.
        """
        note = names.checked_notes(description)

        def work(transaction: Transaction) -> Hold:
            connection = transaction.connection
            row = ledger.active_hold(transaction, hold_id)
            if row.reason == HoldReason.WITHDRAWAL:
                raise RaffleError(Code.REFERRED_TO, "This money is held for a withdrawal; complete the withdrawal.")
            currency = ledger.find_account(connection, row.account_id).currency
            house = ledger.own_account(transaction, AccountKind.HOUSE, currency)
            ledger.capture(transaction, hold_id, house, Reason.TICKET_PURCHASE, amount=amount, description=note)
            done = wallet_views.hold(connection, hold_id)
            transaction.audit("hold.capture", f"hold {hold_id}", after={"transfer": done.transfer_id, "amount": amount})
            return done

        return self._core.write(work, actor=actor)

    def release(self, hold_id: int, *, actor: str) -> Hold:
        """Raises RaffleError: HOLD_NOT_FOUND, HOLD_NOT_ACTIVE, HOLD_EXPIRED, REFERRED_TO (a withdrawal's)."""

        def work(transaction: Transaction) -> Hold:
            ledger.release(transaction, hold_id)
            transaction.audit("hold.release", f"hold {hold_id}")
            return wallet_views.hold(transaction.connection, hold_id)

        return self._core.write(work, actor=actor)

    def get_hold(self, hold_id: int) -> Hold:
        """Raises RaffleError(HOLD_NOT_FOUND)."""
        with self._core.database.read() as connection:
            return wallet_views.hold(connection, hold_id)

    def holds(self, wallet_id: int, *, active: bool = False, limit: int = 100, offset: int = 0) -> list[Hold]:
        """Newest first. Raises RaffleError(WALLET_NOT_FOUND)."""
        with self._core.database.read() as connection:
            wallet_views.wallet(connection, wallet_id, self._core.now_micros())
            return wallet_views.holds_of(connection, wallet_id, active=active, limit=limit, offset=offset)

    def count_holds(self, wallet_id: int, *, active: bool = False) -> int:
        """How many `holds` there are in all."""
        with self._core.database.read() as connection:
            return wallet_views.count_holds(connection, wallet_id, active=active)

    def release_expired(self) -> int:
        """What the desk does now and then, so that expired holds are seen to be released; gives how many were."""
        with self._core.database.read() as connection:
            due = connection.exec_driver_sql(
                "SELECT 1 FROM holds WHERE state = 'ACTIVE' AND expires_at IS NOT NULL AND expires_at <= ? LIMIT 1",
                (self._core.now_micros(),),
            ).first()
        return 0 if due is None else self._core.write(ledger.release_all_expired, actor="timer")

    def _switch(self, wallet_id: int, state: WalletState, why: str, actor: str) -> Wallet:
        def work(transaction: Transaction) -> Wallet:
            connection = transaction.connection
            before = wallet_views.wallet(connection, wallet_id, transaction.now)
            if before.state is not state:
                connection.exec_driver_sql("UPDATE accounts SET state = ? WHERE id = ?", (state.value, wallet_id))
                action = "wallet.suspend" if state is WalletState.SUSPENDED else "wallet.activate"
                transaction.audit(action, f"wallet {wallet_id}", reason=why, before={"state": before.state.value})
                transaction.publish(MoneyChanged((wallet_id,)))
            return wallet_views.wallet(connection, wallet_id, transaction.now)

        return self._core.write(work, actor=actor)


def open_wallet(transaction: Transaction, viewer_id: int, currency: str | None) -> Wallet:
    """See `WalletService.open`; within a transaction."""
    connection = transaction.connection
    wanted = desk_currency(connection) if currency is None else checked_currency(currency)
    before = ledger.find_wallet_id(connection, viewer_id, wanted)
    if before is None:
        require_part(connection, PaidPart.WALLETS)
    wallet_id = ledger.wallet_of(transaction, viewer_id, wanted)
    if before is None:
        transaction.audit("wallet.open", f"wallet {wallet_id}", after={"viewer": viewer_id, "currency": wanted})
    return wallet_views.wallet(connection, wallet_id, transaction.now)


def desk_currency(connection: Connection) -> str:
    """The currency in which the desk counts where none is named."""
    return str(read_setting(connection, CURRENCY, DEFAULT_CURRENCY))


def owner_of(connection: Connection, viewer_id: int) -> str:
    """The viewer's shown name. Raises RaffleError(VIEWER_NOT_FOUND)."""
    return account_of(connection, viewer_id)[0]


def reverse_transfer(transaction: Transaction, row: Row[Any], why: str, reason: Reason | None = None) -> int:
    """Move a row of the ledger back; gives the new transfer's id. Raises RaffleError: ALREADY_REVERSED and what `post`
    raises.
    """
    if row.reverses is not None:
        raise RaffleError(
            Code.ALREADY_REVERSED, "This transfer is a reversal itself; correct it with an adjustment instead."
        )
    if transaction.connection.exec_driver_sql(_REVERSED_BY, (row.id,)).first() is not None:
        raise RaffleError(Code.ALREADY_REVERSED)
    usual = Reason.REFUND if row.reason == Reason.TICKET_PURCHASE else Reason.ADJUSTMENT
    return ledger.post(
        transaction,
        row.credit_account,
        row.debit_account,
        row.amount,
        reason or usual,
        description=why,
        purchase_id=row.purchase_id,
        pool_id=row.pool_id,
        ticket_id=row.ticket_id,
        reverses=row.id,
    )


def _refuse_standing_ticket(connection: Connection, row: Row[Any]) -> None:
    """A paid ticket cannot be taken out of its pool; only a cancelled pool gives money back."""
    if row.purchase_id is None:
        return
    ticket = connection.exec_driver_sql(_TICKET_OF, (row.purchase_id,)).first()
    if ticket is not None and ticket.state != "CANCELLED":
        raise RaffleError(
            Code.REFERRED_TO,
            f"This money paid for ticket {ticket.number} of pool {ticket.id}, which stands; cancel the pool instead.",
        )
