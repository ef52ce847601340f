"""Triggers that refuse, as SQL."""

from __future__ import annotations


def refuse(name: str, when: str, condition: str, why: str) -> str:
    """A trigger that refuses rows of `when` ("UPDATE ON pools") under the condition."""
    return f"CREATE TRIGGER {name} BEFORE {when} WHEN {condition} BEGIN SELECT RAISE(ABORT, '{why}'); END"


def never(name: str, when: str, why: str) -> str:
    """The same under every condition."""
    return f"CREATE TRIGGER {name} BEFORE {when} BEGIN SELECT RAISE(ABORT, '{why}'); END"


def changed(*columns: str) -> str:
    """That an update changes one of these columns."""
    new, old = (", ".join(f"{row}.{column}" for column in columns) for row in ("NEW", "OLD"))
    return f"({new}) IS NOT ({old})"


# Of a table with `provider` and `provider_txn_id`: an update would name a payment that another row names.
SAME_TXN = (
    "(NEW.provider_txn_id IS NOT OLD.provider_txn_id AND EXISTS (SELECT 1 FROM {table}"
    " WHERE provider = NEW.provider AND provider_txn_id = NEW.provider_txn_id AND id <> OLD.id))"
)
PAID_BACK = "EXISTS (SELECT 1 FROM transfers AS back WHERE back.reverses = {transfer})"
