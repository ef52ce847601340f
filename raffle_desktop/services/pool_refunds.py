"""What was paid for a pool from wallets, given back: all of it when the pool is cancelled, what has brought no ticket
when it is drawn. Within a transaction.
"""

# ruff: noqa: S608 - statements of our own tables, made of nothing from outside
from __future__ import annotations

from sqlalchemy.engine import Connection

from raffle_desktop.services.core import Transaction
from raffle_desktop.services.wallets import reverse_transfer

# Of a purchase that was paid, of this pool; f is its payment, a the account it came from, t its ticket if it has one.
_NOT_PAID_BACK = "NOT EXISTS (SELECT 1 FROM transfers AS r WHERE r.reverses = f.id AND r.reverses IS NOT NULL)"
_PAYMENTS = (
    "SELECT f.id, f.debit_account, f.credit_account, f.amount, f.currency, f.reason, f.purchase_id, f.pool_id,"
    " t.id AS ticket_id, f.reverses FROM purchases AS p JOIN transfers AS f ON f.id = p.transfer_id"
    " JOIN accounts AS a ON a.id = f.debit_account LEFT JOIN pool_tickets AS t ON t.purchase_id = p.id"
    f" WHERE p.pool_id = ? AND a.kind = 'wallet' AND {_NOT_PAID_BACK}"
)
_STRANDED = (
    "SELECT p.id, f.id FROM purchases AS p JOIN pools AS o ON o.id = p.pool_id JOIN transfers AS f"
    " ON f.id = p.transfer_id WHERE o.state <> 'OPEN' AND p.status = 'CONFIRMED'"
    f" AND NOT EXISTS (SELECT 1 FROM pool_tickets WHERE purchase_id = p.id) AND {_NOT_PAID_BACK} ORDER BY p.id"
)


def refund(transaction: Transaction, pool_id: int, why: str, *, without_ticket: bool = False) -> tuple[int, int]:
    """Pay back what wallets paid for the pool, each payment once; gives how many payments and how much in all.

    `without_ticket`: only what has brought no ticket. Raises what `reverse_transfer` raises.
    """
    which = f"{_PAYMENTS} AND t.id IS NULL" if without_ticket else _PAYMENTS
    payments = transaction.connection.exec_driver_sql(f"{which} ORDER BY t.number, p.id", (pool_id,)).fetchall()
    for payment in payments:
        reverse_transfer(transaction, payment, why[:500])
    return len(payments), sum(payment.amount for payment in payments)


def stranded(connection: Connection) -> list[tuple[int, int]]:
    """(purchase, transfer) of what was paid for pools that sell no more, brought no ticket and was not paid back."""
    return [(int(row[0]), int(row[1])) for row in connection.exec_driver_sql(_STRANDED)]
