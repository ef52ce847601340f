"""The ledger as rows for a file: every transfer, with both its sides in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy.engine import Connection

from raffle_desktop.services.core import rfc3339

LEDGER_COLUMNS = (
    "transfer_id",
    "at",
    "from_account",
    "from_kind",
    "from",
    "to_account",
    "to_kind",
    "to",
    "amount_cents",
    "currency",
    "reason",
    "status",
    "description",
    "actor",
    "purchase_id",
    "pool_id",
    "ticket_number",
    "provider",
    "provider_txn_id",
    "reverses",
    "hold_id",
    "hash",
)
_ROWS = (
    "SELECT t.id, t.at, t.debit_account, d.kind AS debit_kind, di.display_name AS debit_name, t.credit_account,"
    " c.kind AS credit_kind, ci.display_name AS credit_name, t.amount, t.currency, t.reason, r.id AS reversed_by,"
    " t.description, t.actor, t.purchase_id, t.pool_id, k.number, t.provider, t.provider_txn_id, t.reverses, t.hold_id,"
    " t.hash FROM transfers AS t CROSS JOIN accounts AS d ON d.id = t.debit_account"
    " CROSS JOIN accounts AS c ON c.id = t.credit_account"
    " LEFT JOIN viewers AS dv ON dv.id = d.viewer_id LEFT JOIN identities AS di ON di.id = dv.primary_identity_id"
    " LEFT JOIN viewers AS cv ON cv.id = c.viewer_id LEFT JOIN identities AS ci ON ci.id = cv.primary_identity_id"
    " LEFT JOIN pool_tickets AS k ON k.purchase_id = t.purchase_id"
    " LEFT JOIN transfers AS r ON r.reverses = t.id AND r.reverses IS NOT NULL ORDER BY t.id"
)


def ledger_rows(connection: Connection) -> Iterator[Mapping[str, Any]]:
    """In the order of the book. A wallet is called by its owner's name, the desk's own accounts by what they are."""
    for row in connection.exec_driver_sql(_ROWS):
        yield {
            "transfer_id": row.id,
            "at": rfc3339(row.at),
            "from_account": row.debit_account,
            "from_kind": row.debit_kind,
            "from": row.debit_name or row.debit_kind,
            "to_account": row.credit_account,
            "to_kind": row.credit_kind,
            "to": row.credit_name or row.credit_kind,
            "amount_cents": row.amount,
            "currency": row.currency,
            "reason": row.reason,
            "status": "POSTED" if row.reversed_by is None else "REVERSED",
            "description": row.description,
            "actor": row.actor,
            "purchase_id": row.purchase_id,
            "pool_id": row.pool_id,
            "ticket_number": row.number,
            "provider": row.provider,
            "provider_txn_id": row.provider_txn_id,
            "reverses": row.reverses,
            "hold_id": row.hold_id,
            "hash": row.hash.hex(),
        }
