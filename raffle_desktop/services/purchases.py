"""Purchases: what viewers buy tickets with, and whether they are paid."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from raffle_desktop.domain import names
from raffle_desktop.domain.changes import PoolChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.ledger import (
    PURCHASE_TRANSITIONS,
    AccountKind,
    PurchaseStatus,
    PurchaseType,
    Reason,
    may_become,
)
from raffle_desktop.domain.money import checked_amount, checked_currency
from raffle_desktop.services import ledger, pool_views
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.merged import members_of, standing_id
from raffle_desktop.services.money_requests import checked_payment
from raffle_desktop.services.paid_parts import PaidPart, require_part
from raffle_desktop.services.pool_offers import require_offer
from raffle_desktop.services.pool_views import Purchase
from raffle_desktop.services.ticket_views import account_of

WALLET = "wallet"
"""The provider of purchases that are paid from a wallet."""
BY_HAND = "hand"
"""The provider of purchases whose money the operator took in."""

_INSERT = (
    "INSERT INTO purchases (viewer_id, type, status, amount, currency, provider, provider_txn_id, pool_id, at)"
    " VALUES (?, ?, 'PENDING', ?, ?, ?, ?, ?, ?) RETURNING id"
)
_PAYMENT = "UPDATE purchases SET provider = ?, provider_txn_id = ? WHERE id = ?"
_FAIL = "UPDATE purchases SET status = 'FAILED', closed_at = ? WHERE id = ?"


class PurchaseService:
    """PENDING until a provider or the operator says that it is paid, or has failed."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def create(
        self,
        viewer_id: int,
        kind: PurchaseType,
        amount: int,
        currency: str,
        *,
        provider: str,
        provider_txn_id: str | None = None,
        pool_id: int | None = None,
        is_paid: bool = False,
        actor: str,
    ) -> Purchase:
        """Note what a viewer wants to pay for, or has paid for.

        The same transaction of a provider again gives the first purchase.

        Raises RaffleError: VIEWER_NOT_FOUND, VALUE_INVALID, POOL_NOT_FOUND; where that transaction is known,
        PURCHASE_NOT_YOURS for another viewer, PURCHASE_WRONG_TYPE or PURCHASE_WRONG_AMOUNT for another purchase, and
        ALREADY_CLOSED for something else.
        """
        checked_amount(amount)
        checked_currency(currency)
        named = checked_payment(provider, provider_txn_id)
        if provider.casefold() in ("", WALLET, BY_HAND):
            raise RaffleError(
                Code.VALUE_INVALID, "Name the provider of the payment; “wallet” and “hand” are the desk’s own."
            )

        def work(transaction: Transaction) -> Purchase:
            who = standing_id(transaction.connection, viewer_id)
            connection = transaction.connection
            account_of(connection, who)
            if pool_id is not None:
                pool_views.find_pool(connection, pool_id)
            if provider_txn_id is not None:
                first = pool_views.purchase_of_payment(connection, provider, provider_txn_id)
                if first is not None:
                    _require_same(first, members_of(connection, who), kind, (amount, currency))
                    return confirm_purchase(transaction, first.id, provider_txn_id) if is_paid else first
                ledger.require_new_payment(connection, provider, provider_txn_id)
            require_part(connection, PaidPart.POOLS)
            purchase_id = create_purchase(transaction, who, kind, amount, currency, *named, pool_id)
            after = {"viewer": who, "type": kind.value, "amount": amount, "currency": currency}
            transaction.audit("purchase.create", f"purchase {purchase_id}", after=after)
            transaction.publish(PoolChanged(pool_id, "purchase"))
            if is_paid:
                return confirm_purchase(transaction, purchase_id)
            return pool_views.find_purchase(connection, purchase_id)

        return self._core.write(work, actor=actor)

    def confirm(self, purchase_id: int, *, provider_txn_id: str | None = None, actor: str) -> Purchase:
        """It is paid: the money is in the ledger from now on. Confirmed again it stays as it is.

        Raises RaffleError: PURCHASE_NOT_FOUND, VALUE_INVALID, ALREADY_CLOSED for a failed one, and where the provider's
        transaction is known for something else.
        """
        return self._core.write(
            lambda transaction: confirm_purchase(transaction, purchase_id, provider_txn_id), actor=actor
        )

    def pay(self, purchase_id: int, *, actor: str) -> Purchase:
        """Pay it from the viewer's wallet.

        Raises RaffleError: PURCHASE_NOT_FOUND, ALREADY_CLOSED, also where a provider has a payment for it under way;
        POOL_FULL, POOL_NOT_OPEN, PURCHASE_WRONG_TYPE and PURCHASE_WRONG_AMOUNT where its pool would give no ticket for
        it; PART_IS_OFF, WALLET_NOT_FOUND, WALLET_SUSPENDED, INSUFFICIENT_FUNDS.
        """

        def work(transaction: Transaction) -> Purchase:
            connection = transaction.connection
            purchase = pool_views.find_purchase(connection, purchase_id)
            _require_open(purchase, PurchaseStatus.CONFIRMED)
            require_part(connection, PaidPart.POOLS)
            if purchase.provider_txn_id is not None:
                raise RaffleError(Code.ALREADY_CLOSED, "The provider has a payment for this purchase under way.")
            if purchase.pool_id is not None:
                require_offer(connection, pool_views.find_pool(connection, purchase.pool_id), purchase)
            wallet_id = require_wallet(transaction, purchase.viewer_id, purchase.currency)
            _post(transaction, purchase, wallet_id, "from the wallet")
            return _told(transaction, purchase_id, "purchase.pay", "")

        return self._core.write(work, actor=actor)

    def fail(self, purchase_id: int, reason: str = "", *, actor: str) -> Purchase:
        """It will not be paid; failed again it stays as it is.

        Raises RaffleError(PURCHASE_NOT_FOUND, ALREADY_CLOSED).
        """
        why = names.checked_notes(reason)
        return self._core.write(lambda transaction: fail_purchase(transaction, purchase_id, why), actor=actor)

    def remove(self, purchase_id: int, *, actor: str) -> None:
        """Forget one that never was paid and that no provider knows. Raises RaffleError(PURCHASE_NOT_FOUND,
        REFERRED_TO).
        """

        def work(transaction: Transaction) -> None:
            connection = transaction.connection
            purchase = pool_views.find_purchase(connection, purchase_id)
            if purchase.status is PurchaseStatus.CONFIRMED or purchase.provider_txn_id is not None:
                raise RaffleError(Code.REFERRED_TO, "The ledger or a provider refers to this purchase; it must stay.")
            connection.exec_driver_sql("DELETE FROM purchases WHERE id = ?", (purchase_id,))
            before = {"viewer": purchase.viewer_id, "amount": purchase.amount, "currency": purchase.currency}
            transaction.audit("purchase.remove", f"purchase {purchase_id}", before=before)
            transaction.publish(PoolChanged(purchase.pool_id, "purchase"))

        self._core.write(work, actor=actor)

    def get(self, purchase_id: int) -> Purchase:
        """Raises RaffleError(PURCHASE_NOT_FOUND)."""
        with self._core.database.read() as connection:
            return pool_views.find_purchase(connection, purchase_id)

    def page(
        self,
        *,
        viewer_id: int | None = None,
        status: PurchaseStatus | None = None,
        limit: int = 100,
        offset: int = 0,
    ) -> tuple[list[Purchase], int]:
        """One page, newest first, and how many there are."""
        with self._core.database.read() as connection:
            found = pool_views.purchases(connection, viewer_id, status, limit=limit, offset=offset)
            return found, pool_views.count_purchases(connection, viewer_id, status)


def create_purchase(
    transaction: Transaction,
    viewer_id: int,
    kind: PurchaseType,
    amount: int,
    currency: str,
    provider: str,
    provider_txn_id: str | None,
    pool_id: int | None,
) -> int:
    """A PENDING purchase of checked values within a transaction; gives its id."""
    values = (viewer_id, kind.value, amount, currency, provider, provider_txn_id, pool_id, transaction.now)
    return int(transaction.connection.exec_driver_sql(_INSERT, values).scalar_one())


def confirm_purchase(transaction: Transaction, purchase_id: int, provider_txn_id: str | None = None) -> Purchase:
    """See `PurchaseService.confirm`; within a transaction."""
    connection = transaction.connection
    purchase = pool_views.find_purchase(connection, purchase_id)
    checked_payment(purchase.provider, provider_txn_id)
    if purchase.provider_txn_id is not None and provider_txn_id not in (None, purchase.provider_txn_id):
        raise RaffleError(Code.ALREADY_CLOSED, "This purchase belongs to another transaction of the provider.")
    if provider_txn_id is not None:
        refuse_second_payment(purchase)
    if purchase.status is PurchaseStatus.CONFIRMED and provider_txn_id in (None, purchase.provider_txn_id):
        return purchase
    _require_open(purchase, PurchaseStatus.CONFIRMED)
    if provider_txn_id is not None and purchase.provider_txn_id is None:
        if pool_views.purchase_of_payment(connection, purchase.provider, provider_txn_id) is not None:
            raise RaffleError(Code.ALREADY_CLOSED, "This transaction of the provider paid for another purchase.")
        connection.exec_driver_sql(_PAYMENT, (purchase.provider, provider_txn_id, purchase_id))
        purchase = pool_views.find_purchase(connection, purchase_id)
    outside = ledger.own_account(transaction, AccountKind.PROVIDER, purchase.currency)
    _post(transaction, purchase, outside, "")
    return _told(transaction, purchase_id, "purchase.confirm", "")


def refuse_second_payment(purchase: Purchase) -> None:
    """Raise RaffleError(ALREADY_CLOSED) where a provider tells of a payment for what the wallet has paid meanwhile."""
    if purchase.from_wallet:
        raise RaffleError(
            Code.ALREADY_CLOSED,
            "This purchase was paid from the viewer’s wallet already; the provider’s payment is to be given back.",
        )


def fail_purchase(transaction: Transaction, purchase_id: int, why: str) -> Purchase:
    """See `PurchaseService.fail`; within a transaction."""
    purchase = pool_views.find_purchase(transaction.connection, purchase_id)
    if purchase.status is PurchaseStatus.FAILED:
        return purchase
    _require_open(purchase, PurchaseStatus.FAILED)
    transaction.connection.exec_driver_sql(_FAIL, (transaction.now, purchase_id))
    return _told(transaction, purchase_id, "purchase.fail", why)


def require_wallet(transaction: Transaction, viewer_id: int, currency: str) -> int:
    """The viewer's wallet to pay from. Raises RaffleError(WALLET_NOT_FOUND, PART_IS_OFF)."""
    require_part(transaction.connection, PaidPart.WALLETS)
    found = ledger.find_wallet_id(transaction.connection, viewer_id, currency)
    if found is None:
        raise RaffleError(Code.WALLET_NOT_FOUND, f"This viewer has no wallet in {currency} yet.")
    return found


def _post(transaction: Transaction, purchase: Purchase, debit: int, description: str) -> None:
    house = ledger.own_account(transaction, AccountKind.HOUSE, purchase.currency)
    outside: dict[str, Any] = {}
    if not ledger.find_account(transaction.connection, debit).is_wallet:
        outside = {"provider": purchase.provider, "provider_txn_id": purchase.provider_txn_id}
    ledger.post(
        transaction,
        debit,
        house,
        purchase.amount,
        Reason.TICKET_PURCHASE,
        description=description,
        purchase_id=purchase.id,
        pool_id=purchase.pool_id,
        **outside,
    )


def _told(transaction: Transaction, purchase_id: int, action: str, why: str) -> Purchase:
    purchase = pool_views.find_purchase(transaction.connection, purchase_id)
    after = {"status": purchase.status.value, "amount": purchase.amount, "transfer": purchase.transfer_id}
    transaction.audit(action, f"purchase {purchase_id}", reason=why, after=after)
    transaction.publish(PoolChanged(purchase.pool_id, "purchase"))
    return purchase


def _require_open(purchase: Purchase, status: PurchaseStatus) -> None:
    if not may_become(PURCHASE_TRANSITIONS, purchase.status, status):
        raise RaffleError(Code.ALREADY_CLOSED, f"This purchase is {purchase.status.value.lower()} for good.")


def _require_same(first: Purchase, viewer_ids: Sequence[int], kind: PurchaseType, price: tuple[int, str]) -> None:
    if first.viewer_id not in viewer_ids:
        raise RaffleError(Code.PURCHASE_NOT_YOURS, "This transaction of the provider is of somebody else’s purchase.")
    if first.type is not kind:
        raise RaffleError(Code.PURCHASE_WRONG_TYPE, f"This transaction is known for a purchase of type {first.type}.")
    if (first.amount, first.currency) != price:
        raise RaffleError(Code.PURCHASE_WRONG_AMOUNT, "This transaction of the provider is known for another amount.")
