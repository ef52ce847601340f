"""Periods to come, of books whose calendar is the operator's own dates."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.engine import Connection

from raffle_desktop.services.core import Transaction
from raffle_desktop.services.settings import read_setting, store_setting

PLANNED = "periods.planned"
"""Setting: book id (as text) -> {name, starts_at, ends_at}."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A period to come, of a book with a custom calendar. Times in UTC microseconds."""

    name: str
    starts_at: int
    ends_at: int | None


def planned(connection: Connection, book_id: int) -> Planned | None:
    """The period that the operator has planned for a book."""
    document = read_setting(connection, PLANNED, {}).get(str(book_id))
    return None if document is None else Planned(**document)


def store_plan(transaction: Transaction, book_id: int, plan: Planned | None) -> None:
    """None: none is planned any more."""
    document = read_setting(transaction.connection, PLANNED, {})
    document.pop(str(book_id), None)
    if plan is not None:
        document[str(book_id)] = {"name": plan.name, "starts_at": plan.starts_at, "ends_at": plan.ends_at}
    store_setting(transaction, PLANNED, document or None)
