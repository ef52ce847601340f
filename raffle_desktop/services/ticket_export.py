"""What everybody holds in each book, as rows of a file."""

# ruff: noqa: S608 - statements of our own tables, made of nothing from outside
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy.engine import Connection

from raffle_desktop.domain.tickets import Source
from raffle_desktop.services import ticket_views
from raffle_desktop.services.books import Book, Period, all_books, shown_period
from raffle_desktop.services.merged import STANDS, standing_of_all
from raffle_desktop.services.ticket_persons import PERSONS, table_of

TICKET_COLUMNS = (
    "book",
    "period",
    "state",
    "rank",
    "username",
    "platform",
    "user_id",
    "viewer_id",
    "tickets",
    "balance",
    *(source.value for source in Source),
    "numbers",
)

_HOLDERS = (
    "SELECT t.viewer_id, t.valid, t.balance, i.display_name, i.platform, i.external_id FROM ticket_totals AS t"
    " JOIN viewers AS v ON v.id = t.viewer_id JOIN identities AS i ON i.id = v.primary_identity_id"
    f" WHERE t.period_id = ? AND (t.balance <> 0 OR {STANDS.format(viewer='t.viewer_id')})"
    " ORDER BY t.valid DESC, t.viewer_id"
)
_HOLDERS_OF_PERSONS = (
    "SELECT v.id AS viewer_id, sum(t.valid) AS valid, sum(t.balance) AS balance, i.display_name, i.platform,"
    " i.external_id FROM ticket_totals AS t LEFT JOIN merged_viewers AS m ON m.viewer_id = t.viewer_id"
    " JOIN viewers AS v ON v.id = coalesce(m.merged_into, t.viewer_id)"
    " JOIN identities AS i ON i.id = v.primary_identity_id"
    " WHERE t.period_id = ? GROUP BY v.id ORDER BY sum(t.valid) DESC, v.id"
)
_SOURCES = "SELECT viewer_id, source, balance FROM ticket_sources WHERE period_id = ?"


def ticket_rows(connection: Connection) -> Iterator[Mapping[str, Any]]:
    """A row for each viewer who ever had a ticket in the running period of a book, else in its newest.

    `tickets`: valid ones; `balance`: the sum by which they are, which can be below 0; then the balance by source.
    `numbers`: valid ones as "2-3 9-10". No rank without valid tickets.
    """
    for book in all_books(connection):
        period = shown_period(connection, book.id)
        if period is not None:
            yield from _of_period(connection, book, period)


def _of_period(connection: Connection, book: Book, period: Period) -> Iterator[Mapping[str, Any]]:
    by_source: dict[int, Counter[str]] = {}
    of_persons = table_of(connection, period.id) is PERSONS
    standing = standing_of_all(connection) if of_persons else {}
    for viewer_id, source, balance in connection.exec_driver_sql(_SOURCES, (period.id,)):
        by_source.setdefault(standing.get(viewer_id, viewer_id), Counter())[source] += balance
    numbers = ticket_views.numbers_by_viewer(connection, period.id)
    rank, before = 0, -1
    holders = _HOLDERS_OF_PERSONS if of_persons else _HOLDERS
    for place, row in enumerate(connection.exec_driver_sql(holders, (period.id,)), 1):
        if row.valid != before:
            rank, before = place, row.valid
        held = by_source.get(row.viewer_id, Counter())
        yield {
            "book": book.name,
            "period": period.name,
            "state": period.state,
            "rank": rank if row.valid else None,
            "username": row.display_name,
            "platform": row.platform,
            "user_id": row.external_id,
            "viewer_id": row.viewer_id,
            "tickets": row.valid,
            "balance": row.balance,
            **{source.value: held[source.value] for source in Source},
            "numbers": " ".join(
                str(first) if first == last else f"{first}-{last}" for first, last in numbers.get(row.viewer_id, ())
            ),
        }
