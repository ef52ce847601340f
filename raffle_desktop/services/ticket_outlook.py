"""What a viewer is told of their tickets: how far they are from the top, how likely they win, what they just got."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from sqlalchemy.engine import Connection

from raffle_desktop.domain.figures import grouped, percent_text
from raffle_desktop.domain.tickets import Source, is_standing
from raffle_desktop.services import ticket_views
from raffle_desktop.services.books import Book, active_periods, find_book, shown_period
from raffle_desktop.services.core import Core
from raffle_desktop.services.merged import standing_id
from raffle_desktop.services.ticket_persons import VIEWERS, held_by, holders_of, table_of
from raffle_desktop.services.tickets import BookName

TOP = 10
MOST = 20
"""Notices of one call: a list that brings something to thousands must not fill a chat."""

_ELIGIBLE = "SELECT coalesce(sum(valid), 0), count(*) FROM {table} WHERE period_id = ?1 AND valid >= ?2 AND valid > 0"
_AT_PLACE = (
    "SELECT valid FROM {table} WHERE period_id = ?1 AND valid > 0 ORDER BY valid DESC, viewer_id LIMIT 1 OFFSET ?2"
)
_BY_BOARD = f"{VIEWERS} INDEXED BY ix_ticket_totals_board"
_IS_EXCLUDED = "SELECT 1 FROM viewers WHERE id = ? AND excluded_at IS NOT NULL"
_LAST = "SELECT coalesce(max(id), 0) FROM ticket_log"
_FIRST_AT = "SELECT at FROM ticket_log WHERE period_id = ? ORDER BY id LIMIT 1"
_NEW = (
    "SELECT l.id, l.viewer_id, i.display_name, i.platform, l.change, l.source, l.at,"
    " coalesce(json_extract(e.effect, '$.amount'), g.count) FROM ticket_log AS l"
    " JOIN viewers AS v ON v.id = l.viewer_id JOIN identities AS i ON i.id = v.primary_identity_id"
    " LEFT JOIN outside_events AS e ON e.source = l.event_source AND e.event_id = l.event_id AND e.type = 'gift'"
    " LEFT JOIN unpaid_gifts AS g ON g.event_source = l.event_source AND g.event_id = l.event_id"
    " WHERE l.period_id = ? AND l.id > ? AND l.id <= ? AND (l.source = ? OR l.change >= ?) AND l.change > 0"
    " AND l.source IN ('follow', 'subscription', 'gifted_sub', 'watchtime', 'wager', 'bonus')"
    " AND v.excluded_at IS NULL AND l.event_source <> 'merge' ORDER BY l.id"
)
_FOR: dict[Source, str] = {
    Source.FOLLOW: "for following",
    Source.SUBSCRIPTION: "for subscribing",
    Source.GIFTED_SUB: "for gifting {gifts}",
    Source.WATCHTIME: "for watching",
    Source.WAGER: "for wagers",
    Source.BONUS: "as a bonus",
}


@dataclass(frozen=True, slots=True)
class Outlook:
    """A viewer in a period. `rank`: None without valid tickets. `needed`: tickets more that bring a rank among the
    first `top`; 0 = they have one, None = excluded. `odds`: of a draw of one winner held now, exactly.
    """

    viewer_id: int
    name: str
    rank: int | None
    tickets: int
    top: int
    needed: int | None
    of: int
    odds: Fraction

    @property
    def needed_sentence(self) -> str:
        """For chat."""
        if self.needed is None:
            return "You are excluded from this raffle."
        if self.needed == 0:
            return f"You are in the top {self.top}."
        return f"You need {_tickets(self.needed, 'more')} to reach the top {self.top}."

    @property
    def odds_sentence(self) -> str:
        """For chat."""
        if not self.odds:
            return "You do not have enough tickets for the draw yet."
        mine, whole = grouped(str(self.tickets)), grouped(str(self.of))
        return f"You hold {mine} of {whole} tickets: {percent_text(self.odds)} to win."


@dataclass(frozen=True, slots=True)
class Notice:
    """An award worth telling. `gifts`: how many gifted subs it was for; 0 where it was for something else."""

    log_id: int
    book: Book
    viewer_id: int
    name: str
    platform: str
    tickets: int
    source: Source
    gifts: int
    at: int = 0

    @property
    def why(self) -> str:
        """For chat: "for gifting a sub"."""
        gifts = "a sub" if self.gifts <= 1 else f"{grouped(str(self.gifts))} subs"
        return _FOR[self.source].format(gifts=gifts)


@dataclass(frozen=True, slots=True)
class Notices:
    """`left_out`: how many more there were than are told. `last`: what to ask from the next time."""

    told: tuple[Notice, ...]
    left_out: int
    last: int


class TicketOutlookService:
    """Answers on request, and what to tell unasked."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def of(self, viewer_id: int, book: BookName = None, *, top: int = TOP) -> Outlook | None:
        """A viewer's outlook in the book's running period, else its newest; None where it had none yet.

        Raises RaffleError(BOOK_NOT_FOUND, VIEWER_NOT_FOUND).
        """
        with self._core.database.read() as connection:
            viewer_id = standing_id(connection, viewer_id)
            name, _platform = ticket_views.account_of(connection, viewer_id)
            period = shown_period(connection, book)
            if period is None:
                return None
            minimum = find_book(connection, period.book_id).settings.minimum_tickets
            total, valid = held_by(connection, period.id, holders_of(connection, period.id, viewer_id))
            table = table_of(connection, period.id)
            table = _BY_BOARD if table is VIEWERS else table
            whole, _count = connection.exec_driver_sql(_ELIGIBLE.format(table=table), (period.id, minimum)).one()
            excluded = connection.exec_driver_sql(_IS_EXCLUDED, (viewer_id,)).first() is not None
            takes_part = valid >= minimum and not excluded
            return Outlook(
                viewer_id=viewer_id,
                name=name,
                rank=ticket_views.rank_of(connection, period.id, valid) if valid else None,
                tickets=valid,
                top=top,
                needed=None if excluded else _needed(connection, table, period.id, total, top),
                of=whole,
                odds=Fraction(valid, whole) if takes_part else Fraction(0),
            )

    def last_change(self) -> int:
        """Where to begin asking for notices: after everything that is in the log now."""
        with self._core.database.read() as connection:
            return int(connection.exec_driver_sql(_LAST).scalar_one())

    def notices(self, after: int, *, most: int = MOST, least: int | None = None) -> Notices:
        """Awards since the log's row `after`: every gift, and all else from the book's own number of tickets on.

        `least`: instead, everything from so many tickets on, gifts too.
        Oldest first, at most `most` of them. What the beginning of a period gives anew to who follows or subscribes is
        no award, and the excluded are told nothing.
        """
        with self._core.database.read() as connection:
            last = int(connection.exec_driver_sql(_LAST).scalar_one())
            found: list[Notice] = []
            for period, book in active_periods(connection):
                first_at = connection.exec_driver_sql(_FIRST_AT, (period.id,)).scalar()
                always, tickets = (Source.GIFTED_SUB, book.settings.notice_from) if least is None else ("", least)
                wanted = (period.id, after, last, str(always), tickets)
                for log_id, viewer_id, name, platform, change, source, at, gifts in connection.exec_driver_sql(
                    _NEW, wanted
                ):
                    kind = Source(source)
                    if at == first_at and is_standing(kind, book.settings.origin(kind)):
                        continue
                    count = _gift_count(book, platform, change, gifts) if kind is Source.GIFTED_SUB else 0
                    found.append(Notice(log_id, book, viewer_id, name, platform, change, kind, count, at))
        found.sort(key=lambda notice: notice.log_id)
        return Notices(tuple(found[:most]), max(0, len(found) - most), last)


def _needed(connection: Connection, table: str, period_id: int, total: int, top: int) -> int:
    """Equal numbers share a rank, so it is enough to draw level with the last of them."""
    last = connection.exec_driver_sql(_AT_PLACE.format(table=table), (period_id, top - 1)).scalar()
    # A sum below 0 has to be made up for first.
    return max(0, max(1, int(last or 0)) - total)


def _gift_count(book: Book, platform: str, tickets: int, told: int | None) -> int:
    if told is not None:
        return int(told)
    rate = book.settings.rates.of(platform, Source.GIFTED_SUB)
    return max(1, tickets // rate) if rate else 1


def _tickets(count: int, more: str = "") -> str:
    word = "ticket" if count == 1 else "tickets"
    return " ".join(part for part in (grouped(str(count)), more, word) if part)
