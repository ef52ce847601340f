"""Minutes watched, and the tickets of each full hour.

A viewer's minutes are one number that only grows; each book keeps how many of them it has dealt with. What a book does
not take (minutes from elsewhere than its origin, or of a time in which it was not to be had) counts as dealt with, so
that what is left is always what the book owes tickets for. Minutes between two periods count for the second, where the
calendar begins it.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Collection, Mapping

from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import ViewerChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.tickets import MAX_GIVEN, Source, whole_hours
from raffle_desktop.services.books import (
    Book,
    Period,
    active_periods,
    all_books,
    books_between,
    find_book,
    require_active_period,
)
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.people import PLATFORM_ORDER
from raffle_desktop.services.settings import read_setting, store_setting
from raffle_desktop.services.ticket_log import LogRow, award_all

CHATTERS, API, IMPORT = "chatters", "api", "import"
MINUTE, HOUR = 60_000_000, 3_600_000_000
MOST_MINUTES = 10_000_000
"""Of one act: nineteen years. More is a slip of whoever told it."""
TOLD_SINGLY = 50
LAST_MINUTE = "watch.last_minute"
"""Setting: the minute of the clock (since 1970) in which the chatters were last counted."""
_PLATFORM_OF = {CHATTERS: "twitch", "kick": "kick"}

_WATCHED = "UPDATE engagement SET watch_minutes = watch_minutes + ? WHERE viewer_id IN (SELECT value FROM json_each(?))"
_DEALT_WITH = (
    "INSERT INTO watch_converted (book_id, viewer_id, minutes)"
    " SELECT b.id, e.viewer_id, coalesce(c.minutes, 0) + ? FROM books AS b JOIN engagement AS e"
    " LEFT JOIN watch_converted AS c ON c.book_id = b.id AND c.viewer_id = e.viewer_id"
    " WHERE b.id = ? AND e.viewer_id IN (SELECT value FROM json_each(?))"
    " ON CONFLICT (book_id, viewer_id) DO UPDATE SET minutes = excluded.minutes"
)
_ALL_DEALT_WITH = (
    "INSERT INTO watch_converted (book_id, viewer_id, minutes)"
    " SELECT ?, viewer_id, watch_minutes FROM engagement WHERE watch_minutes > 0"
    " ON CONFLICT (book_id, viewer_id) DO UPDATE SET minutes = excluded.minutes WHERE minutes < excluded.minutes"
)
_OPEN_HOURS = (
    "SELECT e.viewer_id, e.watch_minutes, coalesce(c.minutes, 0) FROM engagement AS e"
    " LEFT JOIN watch_converted AS c ON c.book_id = ? AND c.viewer_id = e.viewer_id"
    " WHERE e.watch_minutes >= coalesce(c.minutes, 0) + 60 ORDER BY e.viewer_id"
)
_CONVERTED = (
    "INSERT INTO watch_converted (book_id, viewer_id, minutes) VALUES (?, ?, ?)"
    " ON CONFLICT (book_id, viewer_id) DO UPDATE SET minutes = excluded.minutes"
)
_ACCOUNTS = "SELECT viewer_id, platform FROM identities WHERE viewer_id IN (SELECT value FROM json_each(?))"

log = logging.getLogger(__name__)


class WatchTimeService:
    """Minutes in, tickets out."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def wants_chatters(self) -> bool:
        """Whether a book pays for being in chat now, so that whoever is there has to be asked for."""
        with self._core.database.read() as connection:
            return is_paid(connection, CHATTERS)

    def note_chatters(self, viewer_ids: Collection[int], minutes: int = 1, *, actor: str) -> bool:
        """These were in chat, while the stream was live, for so many minutes. Asked for each minute.

        False, and nothing changed, where no book pays for it now, and for a second call within one minute of the
        clock: nobody watches two minutes in one. Raises RaffleError(VALUE_INVALID).
        """
        checked = checked_minutes(minutes)

        def work(transaction: Transaction) -> bool:
            begun = begin_minute(transaction)
            if begun:
                note_chatters(transaction, viewer_ids, checked)
            return begun

        return self._core.write(work, actor=actor)

    def convert_hours(self, book: int | str | None = None, *, actor: str) -> int:
        """Give the tickets of the full hours that are not dealt with yet; the rest waits. Gives how many tickets.

        Raises RaffleError: BOOK_NOT_FOUND, NO_ACTIVE_PERIOD.
        """

        def work(transaction: Transaction) -> int:
            found = find_book(transaction.connection, book)
            return convert(transaction, require_active_period(transaction.connection, found.id), found)

        return self._core.write(work, actor=actor)


def begin_minute(transaction: Transaction) -> bool:
    """Whether who is in chat is to be counted now: a book pays for it, and in this minute of the clock nobody was
    counted yet.
    """
    connection, minute = transaction.connection, transaction.now // MINUTE
    if not is_paid(connection, CHATTERS):
        return False
    if read_setting(connection, LAST_MINUTE) == minute:
        return False
    store_setting(transaction, LAST_MINUTE, minute)
    return True


def note_chatters(transaction: Transaction, viewer_ids: Collection[int], minutes: int = 1) -> None:
    """Add minutes in chat to each of these viewers, for the books that take them from there."""
    note_minutes(transaction, viewer_ids, CHATTERS, minutes)


def note_minutes(transaction: Transaction, viewer_ids: Collection[int], origin: str, minutes: int = 1) -> None:
    """Add minutes from this origin to each of these viewers, for the books that take them from there."""
    connection = transaction.connection
    connection.exec_driver_sql(_WATCHED, (minutes, json.dumps(list(viewer_ids))))
    pass_over(transaction, dict.fromkeys(viewer_ids, minutes), (origin,))
    if len(viewer_ids) <= TOLD_SINGLY:
        for viewer_id in viewer_ids:
            transaction.publish(ViewerChanged(viewer_id))


def pass_over(transaction: Transaction, minutes: Mapping[int, int], origins: Collection[str]) -> None:
    """Viewers were given these minutes just now: books that take theirs from elsewhere owe nothing for them."""
    by_count: dict[int, list[int]] = {}
    for viewer_id, count in minutes.items():
        if count > 0:
            by_count.setdefault(count, []).append(viewer_id)
    for book in all_books(transaction.connection):
        if book.settings.origin(Source.WATCHTIME) not in origins:
            for count, viewer_ids in by_count.items():
                transaction.connection.exec_driver_sql(_DEALT_WITH, (count, book.id, json.dumps(viewer_ids)))


def pass_over_all(transaction: Transaction, book_id: int) -> None:
    """The book owes nothing for any minute until now."""
    transaction.connection.exec_driver_sql(_ALL_DEALT_WITH, (book_id,))


def convert(transaction: Transaction, period: Period, book: Book) -> int:
    """Turn full hours into tickets of a running period; gives how many tickets. Part hours stay for later.

    Hours at a rate of 0 are dealt with too: a rate that is set later does not pay for them. Whoever would get more than
    can be given at once is left out, and holds up nobody else; the audit tells of them.
    """
    connection = transaction.connection
    open_hours = connection.exec_driver_sql(_OPEN_HOURS, (book.id,)).all()
    if not open_hours:
        return 0
    rates = _rates(connection, book, [row[0] for row in open_hours])
    awards: list[LogRow] = []
    dealt_with: list[tuple[int, int, int]] = []
    for viewer_id, known, converted in open_hours:
        hours = whole_hours(known, converted)
        tickets = hours * rates.get(viewer_id, 0)
        if tickets > MAX_GIVEN:
            log.warning("Viewer %s: %s watched hours are more than can be paid for", viewer_id, hours)
            continue
        dealt_with.append((book.id, viewer_id, converted + 60 * hours))
        if tickets:
            watched = "1 hour watched" if hours == 1 else f"{hours} hours watched"
            awards.append(LogRow(viewer_id, tickets, Source.WATCHTIME, watched))
    if dealt_with:
        connection.exec_driver_sql(_CONVERTED, dealt_with)
    if awards:
        award_all(transaction, period.id, awards)
    return sum(row.change for row in awards)


def checked_minutes(minutes: object) -> int:
    """Raises RaffleError(VALUE_INVALID) for what is no number of minutes."""
    if isinstance(minutes, bool) or not isinstance(minutes, int) or not 0 <= minutes <= MOST_MINUTES:
        raise RaffleError(Code.VALUE_INVALID, f"Minutes must be a whole number from 0 to {MOST_MINUTES}.")
    return minutes


def beyond_payment(connection: Connection) -> list[tuple[str, int, int]]:
    """(book, viewer, hours): who has watched so many hours that no book can pay for them at once."""
    found: list[tuple[str, int, int]] = []
    for _period, book in active_periods(connection):
        open_hours = connection.exec_driver_sql(_OPEN_HOURS, (book.id,)).all()
        rates = _rates(connection, book, [row[0] for row in open_hours])
        for viewer_id, known, converted in open_hours:
            hours = whole_hours(known, converted)
            if hours * rates.get(viewer_id, 0) > MAX_GIVEN:
                found.append((book.name, viewer_id, hours))
    return found


def is_paid(connection: Connection, origin: str) -> bool:
    """Whether a book pays now for minutes from this origin ("chatters" or "kick")."""
    return any(_pays_for(book, origin) for _, book in (*active_periods(connection), *books_between(connection)))


def _pays_for(book: Book, origin: str) -> bool:
    rates = book.settings.rates
    return book.settings.origin(Source.WATCHTIME) == origin and bool(rates.of(_PLATFORM_OF[origin], Source.WATCHTIME))


def _rates(connection: Connection, book: Book, viewer_ids: list[int]) -> Mapping[int, int]:
    """What an hour is worth: at the rate of the platform that was watched, and where nobody knows which it was, at the
    best rate among the viewer's accounts.
    """
    origin, rates = book.settings.origin(Source.WATCHTIME), book.settings.rates
    if origin in _PLATFORM_OF:
        return dict.fromkeys(viewer_ids, rates.of(_PLATFORM_OF[origin], Source.WATCHTIME))
    by_platform = {platform: rates.of(platform, Source.WATCHTIME) for platform in PLATFORM_ORDER}
    best: dict[int, int] = {}
    for viewer_id, platform in connection.exec_driver_sql(_ACCOUNTS, (json.dumps(viewer_ids),)):
        best[viewer_id] = max(best.get(viewer_id, 0), by_platform.get(platform, 0))
    return best
