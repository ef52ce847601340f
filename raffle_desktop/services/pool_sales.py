"""Tickets of pools: who may have one for what, and the ways to pay for it. Within a transaction."""

from __future__ import annotations

from raffle_desktop.domain.changes import PoolChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.ledger import AccountKind, HoldReason, PurchaseStatus, PurchaseType, Reason
from raffle_desktop.services import ledger, pool_views
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.merged import same_person, standing_id
from raffle_desktop.services.paid_parts import PaidPart, require_part
from raffle_desktop.services.pool_offers import require_offer, require_sale
from raffle_desktop.services.pool_views import Pool, PoolTicket
from raffle_desktop.services.purchases import BY_HAND, WALLET, confirm_purchase, create_purchase, require_wallet
from raffle_desktop.services.tickets import require_not_excluded

_INSERT = "INSERT INTO pool_tickets (pool_id, number, viewer_id, purchase_id, at) VALUES (?, ?, ?, ?, ?) RETURNING id"


def issue(transaction: Transaction, pool_id: int, viewer_id: int, purchase_id: int) -> PoolTicket:
    """Give the ticket that a paid purchase is for.

    Raises RaffleError: POOL_NOT_FOUND, PURCHASE_NOT_FOUND, VIEWER_NOT_FOUND, EXCLUDED, PURCHASE_NOT_YOURS,
    PURCHASE_ALREADY_REDEEMED, PURCHASE_NOT_CONFIRMED, POOL_FULL, POOL_NOT_OPEN, PURCHASE_WRONG_TYPE,
    CURRENCY_MISMATCH, PURCHASE_WRONG_AMOUNT.
    """
    connection = transaction.connection
    pool = pool_views.find_pool(connection, pool_id)
    purchase = pool_views.find_purchase(connection, purchase_id)
    require_not_excluded(connection, standing_id(connection, viewer_id))
    if not same_person(connection, purchase.viewer_id, viewer_id):
        raise RaffleError(Code.PURCHASE_NOT_YOURS)
    if purchase.ticket_number is not None:
        raise RaffleError(
            Code.PURCHASE_ALREADY_REDEEMED,
            f"This purchase has brought ticket {purchase.ticket_number} of pool {purchase.pool_id} already.",
        )
    if purchase.status is not PurchaseStatus.CONFIRMED:
        raise RaffleError(Code.PURCHASE_NOT_CONFIRMED)
    if purchase.refunded_by is not None:
        raise RaffleError(Code.PURCHASE_NOT_CONFIRMED, "The money for this purchase was paid back.")
    require_offer(connection, pool, purchase)
    # The ticket is of whom the purchase is of, should that one have been merged since.
    return _give(transaction, pool, purchase.viewer_id, purchase_id)


def buy_from_wallet(transaction: Transaction, pool_id: int, viewer_id: int, kind: PurchaseType) -> PoolTicket:
    """Hold the price in the viewer's wallet, give the ticket and take the money, all or nothing.

    Raises RaffleError: POOL_NOT_FOUND, VIEWER_NOT_FOUND, EXCLUDED, POOL_FULL, POOL_NOT_OPEN, PURCHASE_WRONG_TYPE,
    WALLET_NOT_FOUND, WALLET_SUSPENDED, INSUFFICIENT_FUNDS.
    """
    viewer_id = standing_id(transaction.connection, viewer_id)
    pool, price = _offer(transaction, pool_id, viewer_id, kind)
    wallet_id = require_wallet(transaction, viewer_id, pool.currency)
    hold_id = ledger.hold(transaction, wallet_id, price, HoldReason.TICKET_RESERVATION)
    purchase_id = create_purchase(transaction, viewer_id, kind, price, pool.currency, WALLET, None, pool_id)
    house = ledger.own_account(transaction, AccountKind.HOUSE, pool.currency)
    ledger.capture(transaction, hold_id, house, Reason.TICKET_PURCHASE, purchase_id=purchase_id, pool_id=pool_id)
    return _give(transaction, pool, viewer_id, purchase_id)


def sell(transaction: Transaction, pool_id: int, viewer_id: int, kind: PurchaseType) -> PoolTicket:
    """Sell by hand: the operator has taken the money. Raises as `buy_from_wallet`, but for what is about wallets."""
    viewer_id = standing_id(transaction.connection, viewer_id)
    pool, price = _offer(transaction, pool_id, viewer_id, kind)
    purchase_id = create_purchase(transaction, viewer_id, kind, price, pool.currency, BY_HAND, None, pool_id)
    confirm_purchase(transaction, purchase_id)
    return _give(transaction, pool, viewer_id, purchase_id)


def _offer(transaction: Transaction, pool_id: int, viewer_id: int, kind: PurchaseType) -> tuple[Pool, int]:
    pool = pool_views.find_pool(transaction.connection, pool_id)
    require_part(transaction.connection, PaidPart.POOLS)
    require_not_excluded(transaction.connection, viewer_id)
    return pool, require_sale(transaction.connection, pool, viewer_id, kind)


def _give(transaction: Transaction, pool: Pool, viewer_id: int, purchase_id: int) -> PoolTicket:
    connection = transaction.connection
    number = pool.tickets_sold + 1
    values = (pool.id, number, viewer_id, purchase_id, transaction.now)
    ticket_id = int(connection.exec_driver_sql(_INSERT, values).scalar_one())
    after = {"pool": pool.id, "number": number, "viewer": viewer_id, "purchase": purchase_id}
    transaction.audit("pool.ticket", f"pool {pool.id}", after=after)
    transaction.publish(PoolChanged(pool.id, "full" if number == pool.tickets_required else "ticket"))
    return pool_views.find_ticket(connection, ticket_id)
