"""Reads for tables of tickets: a hundred thousand holders at once, and then only who changed."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from sqlalchemy.engine import Connection

from raffle_desktop.domain import names
from raffle_desktop.domain.calendar import CUSTOM
from raffle_desktop.domain.clock import from_micros, to_micros
from raffle_desktop.services import ticket_views
from raffle_desktop.services.books import Book, Period, all_books, find_book, get_period, period_from_row
from raffle_desktop.services.core import Core, quiet_collector
from raffle_desktop.services.period_plans import Planned, planned
from raffle_desktop.services.period_turns import last_period
from raffle_desktop.services.ticket_persons import VIEWERS, table_of
from raffle_desktop.services.ticket_views import Totals
from raffle_desktop.storage.ticket_tables import periods

ROWS_MAX = 100_000
PERIODS_MAX = 200
PART = 2_000
"""Rows that are fetched at once."""

VIEWER_ID: Final = 0
NAME: Final = 1
PLATFORM: Final = 2
TICKETS: Final = 3
Line = tuple[int, str, str, int]
"""(viewer id, shown name, platform, valid tickets)."""

# {table}: of `table_of`.
_HELD = (
    "SELECT t.viewer_id, i.display_name, i.platform, t.valid FROM {table} AS t"
    " JOIN viewers AS v ON v.id = t.viewer_id JOIN identities AS i ON i.id = v.primary_identity_id"
    " WHERE t.period_id = ?1 AND t.valid > 0"
)
_BOARD = f"{_HELD} ORDER BY t.valid DESC, t.viewer_id LIMIT {ROWS_MAX}"
_FOUND = f"{_HELD} AND instr(i.login_key, ?2) ORDER BY t.valid DESC, t.viewer_id LIMIT {ROWS_MAX}"
_SOME = f"{_HELD} AND t.viewer_id IN (SELECT value FROM json_each(?2))"  # noqa: S608 - texts of ours
_STEPS = "SELECT valid, count(*) FROM {table} WHERE period_id = ?1 AND valid > 0 GROUP BY valid ORDER BY valid DESC"
_BY_BOARD = f"{VIEWERS} INDEXED BY ix_ticket_totals_board"
_DRAWN = (
    "SELECT count(*), coalesce(sum(t.valid), 0) FROM {table} AS t JOIN viewers AS v ON v.id = t.viewer_id"
    " WHERE t.period_id = ?1 AND t.valid >= ?2 AND t.valid > 0 AND v.excluded_at IS NULL"
)


@dataclass(frozen=True, slots=True)
class Choice:
    """Every book, the one that is meant, its periods (newest first, those put away last), and the one to show.

    `next_at`: when the book's next period begins by itself, UTC microseconds; None where nothing begins one.
    `plan`: the operator's own dates for it, of a book without a calendar.
    """

    books: tuple[Book, ...]
    book: Book
    periods: tuple[Period, ...]
    period: Period | None
    next_at: int | None = None
    plan: Planned | None = None


@dataclass(frozen=True, slots=True)
class Board:
    """Holders, most tickets first. `ranks`: the rank that so many tickets have."""

    lines: list[Line]
    totals: Totals
    ranks: dict[int, int]


@dataclass(frozen=True, slots=True)
class Drawable:
    """Who would be drawn at this moment: viewers with at least the book's minimum, and their tickets together."""

    period: Period
    viewers: int
    tickets: int
    minimum: int


class TicketListing:
    """Reads only; for a worker's thread."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def choice(self, book_id: int | None, period_id: int | None) -> Choice:
        """What there is to choose from. A book or period that is gone, or of another book, is not insisted on."""
        with self._core.database.read() as connection:
            books = tuple(all_books(connection))
            wanted = next((book for book in books if book.id == book_id), None) or find_book(connection, None)
            statement = (
                periods.select()
                .where(periods.c.book_id == wanted.id)
                .order_by(periods.c.state == "archived", periods.c.starts_at.desc(), periods.c.id.desc())
                .limit(PERIODS_MAX)
            )
            listed = tuple(period_from_row(row) for row in connection.execute(statement))
            plan = planned(connection, wanted.id) if _is_custom(wanted) else None
            next_at = _next_at(connection, wanted, plan)
        named = next((period for period in listed if period.id == period_id), None)
        running = next((period for period in listed if period.is_active), None)
        return Choice(books, wanted, listed, named or running or (listed[0] if listed else None), next_at, plan)

    def board(self, period_id: int, search: str = "") -> Board:
        """At most `ROWS_MAX` holders; `search` looks through all there are, by name."""
        with self._core.database.read() as connection:
            key = names.name_key(search.strip())
            statement, values = (_FOUND, (period_id, key)) if key else (_BOARD, (period_id,))
            with quiet_collector():
                lines = _lines(connection, statement, values)
            return Board(lines, ticket_views.totals(connection, period_id), _ranks(connection, period_id))

    def changed(self, period_id: int, viewer_ids: Collection[int]) -> Board:
        """Of these viewers those who hold tickets, with everybody's figures as they are now."""
        with self._core.database.read() as connection:
            lines = _lines(connection, _SOME, (period_id, json.dumps(sorted(viewer_ids))))
            return Board(lines, ticket_views.totals(connection, period_id), _ranks(connection, period_id))

    def drawable(self, period_id: int) -> Drawable:
        """Raises RaffleError(PERIOD_NOT_FOUND)."""
        with self._core.database.read() as connection:
            period = get_period(connection, period_id)
            minimum = find_book(connection, period.book_id).settings.minimum_tickets
            drawn = _DRAWN.format(table=table_of(connection, period_id))
            viewers, tickets = connection.exec_driver_sql(drawn, (period_id, minimum)).one()
            return Drawable(period, int(viewers), int(tickets), minimum)


def _lines(connection: Connection, statement: str, values: tuple[int] | tuple[int, str]) -> list[Line]:
    """In parts: one long fetch would keep the interpreter, and with it the window, to itself."""
    found = connection.exec_driver_sql(statement.format(table=table_of(connection, values[0])), values)
    lines: list[Line] = []
    while part := found.fetchmany(PART):
        lines += [(row[0], row[1], row[2], row[3]) for row in part]
    return lines


def _is_custom(book: Book) -> bool:
    return book.settings.calendar.kind == CUSTOM


def _next_at(connection: Connection, book: Book, plan: Planned | None) -> int | None:
    """When a period begins by itself: at the end of the one that runs, or at the calendar's turn after the last."""
    if _is_custom(book):
        return None if plan is None else plan.starts_at
    before = last_period(connection, book.id)
    if before is None:
        # The first one begins as soon as anybody looks at the calendars.
        return None
    if before.ended_at is None:
        return before.ends_at
    turn = book.settings.calendar.next_turn(from_micros(before.ended_at))
    return None if turn is None else to_micros(turn)


def _ranks(connection: Connection, period_id: int) -> dict[int, int]:
    """Of every number of tickets that somebody holds."""
    table = table_of(connection, period_id)
    steps = _STEPS.format(table=_BY_BOARD if table is VIEWERS else table)
    ranks: dict[int, int] = {}
    above = 0
    for tickets, holders in connection.exec_driver_sql(steps, (period_id,)).all():
        ranks[tickets] = above + 1
        above += holders
    return ranks
