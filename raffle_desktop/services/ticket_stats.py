"""Figures of a period: who takes part with what, where it came from, how it grows, and the periods before it."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, tzinfo
from fractions import Fraction

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.clock import from_micros
from raffle_desktop.domain.tickets import ANY_PLATFORM, EARNED, Source, is_standing
from raffle_desktop.services import ticket_views
from raffle_desktop.services.books import Book, Period, all_books, find_book, period_from_row, shown_period
from raffle_desktop.services.core import Core
from raffle_desktop.services.draw_views import view_of
from raffle_desktop.services.merged import STANDS
from raffle_desktop.services.period_draws import draws_of
from raffle_desktop.services.ticket_persons import table_of
from raffle_desktop.services.ticket_views import Standing, Totals
from raffle_desktop.services.tickets import BookName
from raffle_desktop.storage.ticket_tables import periods

TOP = 10
SLOT_MICROS = 15 * 60 * 1_000_000
"""Every time zone's midnight falls on a quarter of an hour."""
KEPT = 8
"""Periods whose log stays counted, so that only what is new has to be read."""

_SLOTS = (
    "SELECT at / ?, source, sum(max(change, 0)), sum(change), max(id) FROM ticket_log"
    " WHERE period_id = ? AND id > ? AND event_source <> 'merge' GROUP BY 1, 2"
)
_FIRST_AT = "SELECT at FROM ticket_log WHERE period_id = ? ORDER BY id LIMIT 1"
_AT_FIRST = (
    "SELECT source, sum(change) FROM ticket_log WHERE period_id = ? AND at = ? AND event_source <> 'merge'"
    " GROUP BY source"
)
_GIFTS = (
    "SELECT i.platform, coalesce(json_extract(e.effect, '$.amount'), g.count), l.change FROM ticket_log AS l"
    " JOIN viewers AS v ON v.id = l.viewer_id JOIN identities AS i ON i.id = v.primary_identity_id"
    " LEFT JOIN outside_events AS e ON e.source = l.event_source AND e.event_id = l.event_id AND e.type = 'gift'"
    " LEFT JOIN unpaid_gifts AS g ON g.event_source = l.event_source AND g.event_id = l.event_id"
    " WHERE l.period_id = ? AND l.source = 'gifted_sub' AND l.event_source <> 'merge'"
)
_VIEWERS = f"SELECT count(*) FROM viewers AS v WHERE excluded_at IS NULL AND {STANDS.format(viewer='v.id')}"  # noqa: S608 - ours
_LINKED = (
    "SELECT count(*) FROM affiliate_links AS a JOIN {table} AS t ON t.viewer_id = a.viewer_id"
    " WHERE a.state = 'verified' AND t.period_id = ?1 AND t.valid > 0"
)


@dataclass(frozen=True, slots=True)
class DayCount:
    """Tickets of one day. `given`: by the sources that bring tickets, only what is not 0; `net`: all changes summed."""

    day: date
    given: Mapping[Source, int]
    net: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """A period at one moment.

    `tickets`: valid ones. `by_source`: balances, only what is not 0; `shares`: of all that the sources which bring
    tickets have brought. `by_day`: every day from the first to the last on which something changed. `projection`: valid
    tickets at the period's end where what came since its beginning goes on at the same pace; None for one that has
    ended, or has no end. `participation`: participants among the viewers who are not excluded. `linked`: participants
    with a verified link. `gifts`: gifted subs that brought tickets. `previous`: valid tickets of the period before,
    None where there was none; `growth`: over it, of the projection while the period runs (1/4 = a quarter more), None
    also where the one before had no tickets.
    """

    book: Book
    period: Period
    participants: int
    tickets: int
    issued: int
    by_source: Mapping[Source, int]
    shares: Mapping[Source, Fraction]
    top: tuple[Standing, ...]
    by_day: tuple[DayCount, ...]
    projection: int | None
    viewers: int
    participation: Fraction
    linked: Fraction
    gifts: int
    gifts_per_participant: Fraction
    previous: int | None
    growth: Fraction | None


@dataclass(frozen=True, slots=True)
class TicketBoard:
    """A leaderboard with what it is of; `period` None while the book has had none yet."""

    book: Book
    period: Period | None
    totals: Totals
    lines: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class PastWinner:
    """Somebody who won a period and stands. `number`: the winning one."""

    draw_id: str
    name: str
    platform: str
    viewer_id: int | None
    number: int | None
    tickets: int
    odds: Fraction
    prize: str


@dataclass(frozen=True, slots=True)
class PeriodRecord:
    """A period in a list; `growth` of tickets over the period before it, None where that had none."""

    book: Book
    period: Period
    participants: int
    tickets: int
    winners: tuple[PastWinner, ...]
    growth: Fraction | None


@dataclass(slots=True)
class _Counted:
    """A period's log up to row `log_id`: (quarter of an hour, source) -> (given, net), and what its first moment gave
    of what follows the present state.
    """

    log_id: int
    slots: dict[tuple[int, str], tuple[int, int]]
    opening: int | None


class TicketStatsService:
    """Reads; may take a moment on a large period, so not on the window's thread."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._lock = threading.Lock()
        self._kept: dict[int, _Counted] = {}

    def statistics(
        self, book: BookName = None, *, period_id: int | None = None, top: int = TOP, zone: tzinfo = UTC
    ) -> Statistics | None:
        """Of the period named, else of the book's running one, else of its newest; None where it had none yet.

        `zone`: whose days are counted. Raises RaffleError(BOOK_NOT_FOUND, PERIOD_NOT_FOUND).
        """
        with self._core.database.read() as connection:
            period = shown_period(connection, book, period_id)
            if period is None:
                return None
            return self._statistics(connection, period, top, zone)

    def board(self, book: BookName = None, *, top: int = TOP, offset: int = 0) -> TicketBoard:
        """The leaderboard of the book's running period, else of its newest. Raises RaffleError(BOOK_NOT_FOUND)."""
        with self._core.database.read() as connection:
            return _board(connection, find_book(connection, book), top, offset)

    def boards(self, *, top: int = TOP) -> list[TicketBoard]:
        """The same of every book, the default one first."""
        with self._core.database.read() as connection:
            return [_board(connection, book, top, 0) for book in all_books(connection)]

    def history(self, book: BookName = None, *, limit: int | None = None, archived: bool = False) -> list[PeriodRecord]:
        """Periods of a book that have ended, newest first; `archived`: those as well that were put out of sight.

        Raises RaffleError(BOOK_NOT_FOUND).
        """
        with self._core.database.read() as connection:
            states = ("ended", "archived") if archived else ("ended",)
            found = find_book(connection, book)
            condition = (periods.c.book_id == found.id) & periods.c.state.in_(states)
            return _records(connection, condition, limit, 0)

    def periods(
        self, book: BookName = None, *, archived: bool = False, limit: int = 50, offset: int = 0
    ) -> tuple[list[PeriodRecord], int]:
        """Running periods and past ones, newest first, of one book or (None) of all; and how many there are in all.

        Raises RaffleError(BOOK_NOT_FOUND).
        """
        with self._core.database.read() as connection:
            states = ("active", "ended", "archived") if archived else ("active", "ended")
            condition: ColumnElement[bool] = periods.c.state.in_(states)
            if book is not None:
                condition &= periods.c.book_id == find_book(connection, book).id
            total = connection.execute(select(func.count()).select_from(periods).where(condition)).scalar_one()
            return _records(connection, condition, limit, offset), int(total)

    def _statistics(self, connection: Connection, period: Period, top: int, zone: tzinfo) -> Statistics:
        book = find_book(connection, period.book_id)
        totals = ticket_views.totals(connection, period.id)
        by_source = ticket_views.by_source(connection, period.id)
        counted = self._counted(connection, period, book)
        projection = _projection(period, totals.tickets, counted.opening or 0, self._core.now_micros())
        viewers = int(connection.exec_driver_sql(_VIEWERS).scalar_one())
        linked_of = _LINKED.format(table=table_of(connection, period.id))
        linked = int(connection.exec_driver_sql(linked_of, (period.id,)).scalar_one())
        gifts = _gifts(connection, period.id, book)
        before = _previous(connection, period)
        expected = totals.tickets if projection is None else projection
        return Statistics(
            book=book,
            period=period,
            participants=totals.participants,
            tickets=totals.tickets,
            issued=totals.issued,
            by_source=by_source,
            shares=_shares(by_source),
            top=tuple(ticket_views.leaderboard(connection, period.id, top)),
            by_day=_by_day(counted.slots, zone),
            projection=projection,
            viewers=viewers,
            participation=_part(totals.participants, viewers),
            linked=_part(linked, totals.participants),
            gifts=gifts,
            gifts_per_participant=_part(gifts, totals.participants),
            previous=before,
            growth=_growth(expected, before),
        )

    def _counted(self, connection: Connection, period: Period, book: Book) -> _Counted:
        """The log's rows never change and only grow, so what was counted once stays right."""
        with self._lock:
            known = self._kept.get(period.id) or _Counted(0, {}, None)
            slots, log_id = dict(known.slots), known.log_id
        for slot, source, given, net, newest in connection.exec_driver_sql(
            _SLOTS, (SLOT_MICROS, period.id, log_id)
        ).all():
            earlier = slots.get((slot, source), (0, 0))
            slots[slot, source] = (earlier[0] + given, earlier[1] + net)
            log_id = max(log_id, newest)
        opening = _opening(connection, period.id, book) if known.opening is None else known.opening
        counted = _Counted(log_id, slots, opening)
        with self._lock:
            self._kept.pop(period.id, None)
            self._kept[period.id] = counted
            while len(self._kept) > KEPT:
                del self._kept[next(iter(self._kept))]
        return counted


def _board(connection: Connection, book: Book, top: int, offset: int) -> TicketBoard:
    period = shown_period(connection, book.id)
    if period is None:
        return TicketBoard(book, None, Totals(0, 0, 0), ())
    lines = ticket_views.leaderboard(connection, period.id, top, offset)
    return TicketBoard(book, period, ticket_views.totals(connection, period.id), tuple(lines))


def _opening(connection: Connection, period_id: int, book: Book) -> int | None:
    """What the period's first moment gave of what follows the present state: that is no pace at which it goes on."""
    first = connection.exec_driver_sql(_FIRST_AT, (period_id,)).scalar()
    if first is None:
        return None
    return sum(
        int(change)
        for source, change in connection.exec_driver_sql(_AT_FIRST, (period_id, first))
        if source in EARNED and is_standing(Source(source), book.settings.origin(Source(source)))
    )


HOUR = 3_600_000_000
EARLY = 100
"""In the first hundredth of a period nobody can say where it leads."""


def _projection(period: Period, tickets: int, opening: int, now: int) -> int | None:
    if not period.is_active or period.ends_at is None:
        return None
    elapsed, left = now - period.starts_at, max(0, period.ends_at - now)
    if elapsed < max(HOUR, (period.ends_at - period.starts_at) // EARLY):
        return None
    return max(0, tickets + (tickets - opening) * left // elapsed)


def _shares(by_source: Mapping[Source, int]) -> dict[Source, Fraction]:
    brought = {source: by_source[source] for source in EARNED if by_source.get(source, 0) > 0}
    whole = sum(brought.values())
    return {source: Fraction(count, whole) for source, count in brought.items()}


def _by_day(slots: Mapping[tuple[int, str], tuple[int, int]], zone: tzinfo) -> tuple[DayCount, ...]:
    given: dict[date, dict[Source, int]] = {}
    net: dict[date, int] = {}
    days: dict[int, date] = {}
    for (slot, name), (plus, sum_of_all) in slots.items():
        day = days.get(slot)
        if day is None:
            day = days[slot] = from_micros(slot * SLOT_MICROS).astimezone(zone).date()
        net[day] = net.get(day, 0) + sum_of_all
        if plus and name in EARNED:
            of_day = given.setdefault(day, {})
            of_day[Source(name)] = of_day.get(Source(name), 0) + plus
    if not net:
        return ()
    every = range(min(net).toordinal(), max(net).toordinal() + 1)
    return tuple(
        DayCount(
            day,
            {source: given[day][source] for source in EARNED if given.get(day, {}).get(source)},
            net.get(day, 0),
        )
        for day in map(date.fromordinal, every)
    )


def _gifts(connection: Connection, period_id: int, book: Book) -> int:
    """Gifted subs as their events told; where there was none (the entries feed tells totals), by the present rate."""
    rates = book.settings.rates
    found = 0
    by_rate: dict[str, int] = {}
    for platform, count, change in connection.exec_driver_sql(_GIFTS, (period_id,)):
        if count is not None:
            found += count
        else:
            by_rate[platform] = by_rate.get(platform, 0) + change
    for platform, tickets in by_rate.items():
        rate = rates.of(platform, Source.GIFTED_SUB) or rates.of(ANY_PLATFORM, Source.GIFTED_SUB)
        found += max(0, tickets) // rate if rate else 0
    return found


def _previous(connection: Connection, period: Period) -> int | None:
    before = connection.execute(
        select(periods.c.id)
        .where(periods.c.book_id == period.book_id, periods.c.id != period.id)
        .where(
            (periods.c.starts_at < period.starts_at)
            | (periods.c.starts_at == period.starts_at) & (periods.c.id < period.id)
        )
        .order_by(periods.c.starts_at.desc(), periods.c.id.desc())
        .limit(1)
    ).scalar()
    return None if before is None else ticket_views.totals(connection, before).tickets


def _records(
    connection: Connection, condition: ColumnElement[bool], limit: int | None, offset: int
) -> list[PeriodRecord]:
    statement = select(periods).where(condition).order_by(periods.c.starts_at.desc(), periods.c.id.desc())
    rows = connection.execute(statement.limit(limit).offset(offset)).all()
    by_id = {book.id: book for book in all_books(connection)}
    return [_record(connection, by_id[row.book_id], period_from_row(row)) for row in rows]


def _record(connection: Connection, book: Book, period: Period) -> PeriodRecord:
    totals = ticket_views.totals(connection, period.id)
    winners = [
        PastWinner(
            draw_id=view.id,
            name=winner.name,
            platform=winner.platform,
            viewer_id=winner.viewer_id,
            number=winner.number,
            tickets=int(winner.weight),
            odds=winner.odds,
            prize=view.prize,
        )
        for view in (view_of(connection, draw_id) for draw_id in draws_of(connection, period.id))
        for winner in view.standing
    ]
    growth = _growth(totals.tickets, _previous(connection, period))
    return PeriodRecord(book, period, totals.participants, totals.tickets, tuple(winners), growth)


def _growth(now: int, before: int | None) -> Fraction | None:
    return Fraction(now - before, before) if before else None


def _part(some: int, of: int) -> Fraction:
    return Fraction(some, of) if of else Fraction(0)
