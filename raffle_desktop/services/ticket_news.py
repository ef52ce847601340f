"""What of the ticket books is news for chat: periods that have turned, each told once."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.engine import Connection

from raffle_desktop.services import ticket_views
from raffle_desktop.services.books import active_period, all_books, period_from_row
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.period_turns import CALENDAR, MISSED
from raffle_desktop.services.settings import read_setting, store_setting
from raffle_desktop.storage.ticket_tables import periods

TOLD_TURNS = "tickets.told_turns"
"""Setting: book id (as text) -> the newest period of it that has ended and is no news any more; Twitch's, and with a
platform behind it that platform's."""
NEWS_HOURS = 24
"""A turn that is longer past is not told."""
_HOUR = 3_600_000_000


@dataclass(frozen=True, slots=True)
class TurnNews:
    """A period that its calendar has ended. `next`: the one that runs in its book now, "" for none."""

    book_id: int
    period_id: int
    period: str
    next: str
    tickets: int
    viewers: int


@dataclass(frozen=True, slots=True)
class Turns:
    """`seen`: how the books stood, by which the news is no news the next time."""

    news: tuple[TurnNews, ...]
    seen: dict[str, int]


class TicketNewsService:
    """For whoever speaks in chat."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def turns(self, platform: str = "twitch") -> Turns:
        """Periods whose turn the platform's chat was not told yet, of each book the newest, oldest first.

        What had turned before anybody first asked is no news, and neither is what is a day past.
        """
        with self._core.database.read() as connection:
            told = read_setting(connection, _told_key(platform), {})
            newest = newest_ended(connection)
            fresh = self._core.now_micros() - NEWS_HOURS * _HOUR
            known = {book_id: told.get(str(book_id)) for book_id in newest}
            news = [
                turn_news(connection, book_id, period_id)
                for book_id, (period_id, ended_at, by) in newest.items()
                if by == CALENDAR and ended_at > fresh and (before := known[book_id]) is not None and period_id > before
            ]
            seen = {str(book.id): newest.get(book.id, (0, 0, ""))[0] for book in all_books(connection)}
        return Turns(tuple(sorted(news, key=lambda one: one.period_id)), seen)

    def note_told(self, turns: Turns, *, platform: str = "twitch", actor: str) -> None:
        """What had turned then is no news any more on that platform."""
        key = _told_key(platform)

        def happened(connection: Connection) -> bool:
            return bool(read_setting(connection, key, {}) == turns.seen)

        with self._core.database.read() as connection:
            if happened(connection):
                return

        def work(transaction: Transaction) -> None:
            store_setting(transaction, key, turns.seen)

        self._core.write(work, actor=actor, happened=happened)


def _told_key(platform: str) -> str:
    return TOLD_TURNS if platform == "twitch" else f"{TOLD_TURNS}.{platform}"


def newest_ended(connection: Connection) -> dict[int, tuple[int, int, str]]:
    """Book -> its newest period that has run and ended, when (UTC microseconds), and who ended it."""
    rows = connection.execute(
        select(periods.c.book_id, periods.c.id, periods.c.ended_at, periods.c.turned_by)
        .where(periods.c.ended_at.is_not(None), periods.c.turned_by != MISSED)
        .order_by(periods.c.id)
    )
    return {row.book_id: (row.id, row.ended_at, row.turned_by) for row in rows}


def turn_news(connection: Connection, book_id: int, period_id: int) -> TurnNews:
    """What there is to tell of a period that has ended."""
    ended = period_from_row(connection.execute(select(periods).where(periods.c.id == period_id)).one())
    running = active_period(connection, book_id)
    totals = ticket_views.totals(connection, period_id)
    return TurnNews(
        book_id=book_id,
        period_id=period_id,
        period=ended.name,
        next="" if running is None else running.name,
        tickets=totals.tickets,
        viewers=totals.participants,
    )
