"""Pools, purchases and paid tickets as they are read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.engine import Connection

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.ledger import PoolState, PurchaseStatus, PurchaseType
from raffle_desktop.services.merged import members_of, standing_id

_POOLS = (
    "SELECT o.id, o.prize_id, p.title, p.value, p.currency, p.is_money, o.ticket_price, o.boost_price, o.retry_price,"
    " o.currency, o.tickets_required, o.tickets_sold, o.state, o.opened_at, o.closed_at, p.image"
    " FROM pools AS o CROSS JOIN prizes AS p ON p.id = o.prize_id"
)
_PURCHASES = (
    "SELECT p.id, p.viewer_id, i.display_name, p.type, p.status, p.amount, p.currency, p.provider, p.provider_txn_id,"
    " p.pool_id, p.at, p.closed_at, p.transfer_id, t.number, (SELECT r.id FROM transfers AS r"
    " WHERE r.reverses = p.transfer_id AND r.reverses IS NOT NULL), EXISTS (SELECT 1 FROM transfers AS f"
    " CROSS JOIN accounts AS a ON a.id = f.debit_account WHERE f.id = p.transfer_id AND a.kind = 'wallet')"
    " FROM purchases AS p CROSS JOIN viewers AS v ON v.id = p.viewer_id"
    " CROSS JOIN identities AS i ON i.id = v.primary_identity_id LEFT JOIN pool_tickets AS t ON t.purchase_id = p.id"
)
_TICKETS = (
    "SELECT t.id, t.pool_id, t.number, t.viewer_id, i.display_name, t.purchase_id, p.type, p.amount, p.currency,"
    " p.provider, t.at, p.transfer_id, (SELECT r.id FROM transfers AS r WHERE r.reverses = p.transfer_id"
    " AND r.reverses IS NOT NULL), a.kind = 'wallet' FROM pool_tickets AS t"
    " CROSS JOIN purchases AS p ON p.id = t.purchase_id CROSS JOIN transfers AS f ON f.id = p.transfer_id"
    " CROSS JOIN accounts AS a ON a.id = f.debit_account CROSS JOIN viewers AS v ON v.id = t.viewer_id"
    " CROSS JOIN identities AS i ON i.id = v.primary_identity_id"
)


@dataclass(frozen=True, slots=True)
class Pool:
    """A price of None: the pool sells no ticket of that kind. Prices are minor units of `currency`, the prize's value
    those of `prize_currency`.
    """

    id: int
    prize_id: int
    prize: str
    prize_value: int
    prize_currency: str
    prize_is_money: bool
    ticket_price: int
    boost_price: int | None
    retry_price: int | None
    currency: str
    tickets_required: int
    tickets_sold: int
    state: PoolState
    opened_at: int
    closed_at: int | None
    image: str = ""
    """The prize's picture: an address or a file's name."""

    @property
    def left(self) -> int:
        return self.tickets_required - self.tickets_sold

    def price_of(self, kind: PurchaseType) -> int | None:
        """What a ticket of this kind costs; None where the pool sells none."""
        if kind is PurchaseType.ENTRY:
            return self.ticket_price
        return self.boost_price if kind is PurchaseType.BOOST else self.retry_price


@dataclass(frozen=True, slots=True)
class Purchase:
    """`pool_id`: what it is for; None = any pool's ticket yet. `ticket_number`: what it has brought. `transfer_id`: by
    which it was paid, `refunded_by`: by which that was paid back. `from_wallet`: paid from the viewer's wallet.
    """

    id: int
    viewer_id: int
    viewer: str
    type: PurchaseType
    status: PurchaseStatus
    amount: int
    currency: str
    provider: str
    provider_txn_id: str | None
    pool_id: int | None
    at: int
    closed_at: int | None
    transfer_id: int | None
    ticket_number: int | None
    refunded_by: int | None
    from_wallet: bool


@dataclass(frozen=True, slots=True)
class PoolTicket:
    """`from_wallet`: paid from the viewer's wallet; else outside, by `provider`. `refunded_by`: the refund, if any."""

    id: int
    pool_id: int
    number: int
    viewer_id: int
    viewer: str
    purchase_id: int
    type: PurchaseType
    amount: int
    currency: str
    provider: str
    at: int
    transfer_id: int
    refunded_by: int | None
    from_wallet: bool


def find_pool(connection: Connection, pool_id: int) -> Pool:
    """Raises RaffleError(POOL_NOT_FOUND)."""
    row = connection.exec_driver_sql(f"{_POOLS} WHERE o.id = ?", (pool_id,)).first()
    if row is None:
        raise RaffleError(Code.POOL_NOT_FOUND)
    return _pool(row)


def pools(
    connection: Connection, states: Sequence[PoolState], prize_id: int | None, *, limit: int, offset: int
) -> list[Pool]:
    """Newest first; no `states`: of every state."""
    condition, values = _filter(states, prize_id)
    statement = f"{_POOLS} WHERE {condition} ORDER BY o.id DESC LIMIT ? OFFSET ?"
    return [_pool(row) for row in connection.exec_driver_sql(statement, (*values, limit, offset))]


def count_pools(connection: Connection, states: Sequence[PoolState], prize_id: int | None) -> int:
    """How many `pools` there are in all."""
    condition, values = _filter(states, prize_id)
    statement = f"SELECT count(*) FROM pools AS o WHERE {condition}"  # noqa: S608 - ours
    return int(connection.exec_driver_sql(statement, values).scalar_one())


def find_purchase(connection: Connection, purchase_id: int) -> Purchase:
    """Raises RaffleError(PURCHASE_NOT_FOUND)."""
    row = connection.exec_driver_sql(f"{_PURCHASES} WHERE p.id = ?", (purchase_id,)).first()
    if row is None:
        raise RaffleError(Code.PURCHASE_NOT_FOUND)
    return _purchase(row)


def purchase_of_payment(connection: Connection, provider: str, provider_txn_id: str) -> Purchase | None:
    """The purchase that this payment of a provider is for."""
    row = connection.exec_driver_sql(
        f"{_PURCHASES} WHERE p.provider = ? AND p.provider_txn_id = ? AND p.provider_txn_id IS NOT NULL",
        (provider, provider_txn_id),
    ).first()
    return None if row is None else _purchase(row)


def purchases(
    connection: Connection, viewer_id: int | None, status: PurchaseStatus | None, *, limit: int, offset: int
) -> list[Purchase]:
    """Newest first, of everybody where no viewer is named."""
    condition, values = _purchase_filter(connection, viewer_id, status)
    statement = f"{_PURCHASES} WHERE {condition} ORDER BY p.id DESC LIMIT ? OFFSET ?"
    return [_purchase(row) for row in connection.exec_driver_sql(statement, (*values, limit, offset))]


def count_purchases(connection: Connection, viewer_id: int | None, status: PurchaseStatus | None) -> int:
    """How many `purchases` there are in all."""
    condition, values = _purchase_filter(connection, viewer_id, status)
    statement = f"SELECT count(*) FROM purchases AS p WHERE {condition}"  # noqa: S608 - ours
    return int(connection.exec_driver_sql(statement, values).scalar_one())


def paid_purchases(connection: Connection, pool_id: int) -> list[Purchase]:
    """Those of a pool that are paid and not paid back, with their ticket or without, in the order they came."""
    statement = f"{_PURCHASES} WHERE p.pool_id = ? AND p.status = 'CONFIRMED' ORDER BY p.id"
    found = (_purchase(row) for row in connection.exec_driver_sql(statement, (pool_id,)))
    return [one for one in found if one.refunded_by is None]


def find_ticket(connection: Connection, ticket_id: int) -> PoolTicket:
    """Raises RaffleError(TICKET_NOT_FOUND)."""
    row = connection.exec_driver_sql(f"{_TICKETS} WHERE t.id = ?", (ticket_id,)).first()
    if row is None:
        raise RaffleError(Code.TICKET_NOT_FOUND)
    return _ticket(row)


def tickets(
    connection: Connection, *, pool_id: int | None = None, viewer_id: int | None = None, limit: int, offset: int = 0
) -> list[PoolTicket]:
    """Of a pool in the order of its numbers, else newest first."""
    condition, values = _ticket_filter(connection, pool_id, viewer_id)
    order = "t.id DESC" if pool_id is None else "t.number"
    statement = f"{_TICKETS} WHERE {condition} ORDER BY {order} LIMIT ? OFFSET ?"
    return [_ticket(row) for row in connection.exec_driver_sql(statement, (*values, limit, offset))]


def count_tickets(connection: Connection, *, pool_id: int | None = None, viewer_id: int | None = None) -> int:
    """How many `tickets` there are in all."""
    condition, values = _ticket_filter(connection, pool_id, viewer_id)
    statement = f"SELECT count(*) FROM pool_tickets AS t WHERE {condition}"  # noqa: S608 - ours
    return int(connection.exec_driver_sql(statement, values).scalar_one())


def _filter(states: Sequence[PoolState], prize_id: int | None) -> tuple[str, tuple[Any, ...]]:
    conditions: list[str] = ["TRUE"]
    values: list[Any] = []
    if states:
        conditions.append(f"o.state IN ({', '.join('?' * len(states))})")
        values.extend(state.value for state in states)
    if prize_id is not None:
        conditions.append("o.prize_id = ?")
        values.append(prize_id)
    return " AND ".join(conditions), tuple(values)


def _ticket_filter(connection: Connection, pool_id: int | None, viewer_id: int | None) -> tuple[str, tuple[Any, ...]]:
    conditions: list[str] = ["TRUE"]
    values: list[Any] = []
    if pool_id is not None:
        conditions.append("t.pool_id = ?")
        values.append(pool_id)
    if viewer_id is not None:
        conditions.append("t.viewer_id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(members_of(connection, standing_id(connection, viewer_id))))
    return " AND ".join(conditions), tuple(values)


def _purchase_filter(
    connection: Connection, viewer_id: int | None, status: PurchaseStatus | None
) -> tuple[str, tuple[Any, ...]]:
    conditions: list[str] = ["TRUE"]
    values: list[Any] = []
    if viewer_id is not None:
        conditions.append("p.viewer_id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(members_of(connection, standing_id(connection, viewer_id))))
    if status is not None:
        conditions.append("p.status = ?")
        values.append(status.value)
    return " AND ".join(conditions), tuple(values)


def _pool(row: Any) -> Pool:
    values = list(row)
    values[5], values[12] = bool(row[5]), PoolState(row[12])
    return Pool(*values)


def _purchase(row: Any) -> Purchase:
    values = list(row)
    values[3], values[4], values[15] = PurchaseType(row[3]), PurchaseStatus(row[4]), bool(row[15])
    return Purchase(*values)


def _ticket(row: Any) -> PoolTicket:
    values = list(row)
    values[6], values[13] = PurchaseType(row[6]), bool(row[13])
    return PoolTicket(*values)
