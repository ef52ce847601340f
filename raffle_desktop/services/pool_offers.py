"""What a pool sells, to whom, at what price."""

from __future__ import annotations

import json

from sqlalchemy.engine import Connection

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.ledger import PoolState, PurchaseType
from raffle_desktop.domain.money import format_amount
from raffle_desktop.services.merged import members_of, standing_id
from raffle_desktop.services.pool_views import Pool, Purchase

_HAS_TICKET = "SELECT 1 FROM pool_tickets WHERE pool_id = ? AND viewer_id IN (SELECT value FROM json_each(?)) LIMIT 1"
_HAS_RETRY = (
    "SELECT 1 FROM pool_tickets AS t JOIN purchases AS p ON p.id = t.purchase_id WHERE t.pool_id = ?"
    " AND t.viewer_id IN (SELECT value FROM json_each(?)) AND p.type = 'RETRY' LIMIT 1"
)
_POOL_BEFORE = "SELECT max(id) FROM pools WHERE prize_id = ? AND id < ? AND state = 'STARTED'"
_HAS_WON = (
    "SELECT 1 FROM prize_wins WHERE pool_id = ? AND viewer_id IN (SELECT value FROM json_each(?))"
    " AND withdrawn_at IS NULL"
)
_IS_DRAWN = (
    "SELECT 1 FROM pool_draws AS d JOIN draw_winners AS w ON w.draw_id = d.draw_id WHERE d.pool_id = ?"
    " AND NOT EXISTS (SELECT 1 FROM draw_events AS e WHERE e.draw_id = w.draw_id"
    " AND e.winner_event = w.event AND e.winner_pick = w.pick AND e.kind IN ('redrawn', 'undone'))"
)
_STANDS = (
    "SELECT 1 FROM pool_draws AS d JOIN draw_winners AS w ON w.draw_id = d.draw_id WHERE d.pool_id = ?"
    " AND w.viewer_id IN (SELECT value FROM json_each(?)) AND NOT EXISTS (SELECT 1 FROM draw_events AS e"
    " WHERE e.draw_id = w.draw_id AND e.winner_event = w.event AND e.winner_pick = w.pick"
    " AND e.kind IN ('redrawn', 'undone'))"
)


def require_sale(connection: Connection, pool: Pool, viewer_id: int, kind: PurchaseType) -> int:
    """The price at which the pool sells this viewer a ticket of this kind.

    Raises RaffleError: POOL_FULL, POOL_NOT_OPEN, PURCHASE_WRONG_TYPE.
    """
    if pool.state is PoolState.FULL:
        raise RaffleError(Code.POOL_FULL)
    if pool.state is not PoolState.OPEN:
        raise RaffleError(Code.POOL_NOT_OPEN, f"This pool is not open: it is {pool.state.value.lower()}.")
    price = pool.price_of(kind)
    if price is None:
        raise RaffleError(Code.PURCHASE_WRONG_TYPE, f"This pool gives no ticket for a purchase of type {kind}.")
    if kind is PurchaseType.BOOST:
        if connection.exec_driver_sql(_HAS_TICKET, (pool.id, _all_ids(connection, viewer_id))).first() is None:
            raise RaffleError(
                Code.PURCHASE_WRONG_TYPE, "A BOOST is one more ticket: this viewer has none in this pool yet."
            )
    elif kind is PurchaseType.RETRY:
        _require_loser(connection, pool, viewer_id)
    return price


def _require_loser(connection: Connection, pool: Pool, viewer_id: int) -> None:
    """That the viewer lost in the prize's pool that was drawn last before this one, and tries again once."""
    ids = _all_ids(connection, viewer_id)
    before = connection.exec_driver_sql(_POOL_BEFORE, (pool.prize_id, pool.id)).scalar()
    took_part = before is not None and connection.exec_driver_sql(_HAS_TICKET, (before, ids)).first() is not None
    if not took_part:
        raise RaffleError(
            Code.PURCHASE_WRONG_TYPE, "A RETRY is for those who lost in the last pool drawn for this prize."
        )
    if connection.exec_driver_sql(_IS_DRAWN, (before,)).first() is None:
        raise RaffleError(
            Code.PURCHASE_WRONG_TYPE, "The draw of the last pool was taken back; a RETRY can be had after its next one."
        )
    if any(connection.exec_driver_sql(sql, (before, ids)).first() is not None for sql in (_STANDS, _HAS_WON)):
        raise RaffleError(Code.PURCHASE_WRONG_TYPE, "A RETRY is for those who lost; this viewer won.")
    if connection.exec_driver_sql(_HAS_RETRY, (pool.id, ids)).first() is not None:
        raise RaffleError(Code.PURCHASE_WRONG_TYPE, "This viewer has their RETRY in this pool already.")


def _all_ids(connection: Connection, viewer_id: int) -> str:
    """Under which the past knows this person, as JSON."""
    return json.dumps(members_of(connection, standing_id(connection, viewer_id)))


def require_offer(connection: Connection, pool: Pool, purchase: Purchase) -> None:
    """That the pool gives a ticket for this purchase, once it is paid. Raises RaffleError as `require_sale` does, and
    CURRENCY_MISMATCH, PURCHASE_WRONG_AMOUNT.
    """
    require_sale(connection, pool, purchase.viewer_id, purchase.type)
    if purchase.pool_id not in (None, pool.id):
        raise RaffleError(Code.PURCHASE_WRONG_TYPE, f"This purchase is for pool {purchase.pool_id}.")
    if purchase.currency != pool.currency:
        raise RaffleError(
            Code.CURRENCY_MISMATCH, f"This purchase is in {purchase.currency}, the pool’s price in {pool.currency}."
        )
    price = pool.price_of(purchase.type)
    if purchase.amount != price:
        raise RaffleError(
            Code.PURCHASE_WRONG_AMOUNT,
            f"This purchase is of {format_amount(purchase.amount, purchase.currency)}, the price is"
            f" {format_amount(price or 0, pool.currency)}.",
        )
