"""How periods begin and end, within a transaction.

An end first converts what is known: full hours, and wagers of linked names. A beginning gives everybody the tickets of
their present state. A turn is both in one, and whatever the calendar would have turned while the desk was off is
recorded as empty periods in between.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import insert, select, update
from sqlalchemy.engine import Connection

from raffle_desktop.domain.calendar import CUSTOM
from raffle_desktop.domain.changes import PeriodChanged
from raffle_desktop.domain.clock import from_micros, to_micros
from raffle_desktop.domain.tickets import Source
from raffle_desktop.services import wagers, watch_time
from raffle_desktop.services.apart import left_out
from raffle_desktop.services.books import Book, Period, active_period, get_period, period_from_row
from raffle_desktop.services.core import Transaction, inserted_id
from raffle_desktop.services.period_plans import Planned, planned, store_plan
from raffle_desktop.services.settings import read_setting, store_setting
from raffle_desktop.services.ticket_sources import pay_waiting_gifts, reissue_standing
from raffle_desktop.storage.ticket_tables import periods

CALENDAR, MISSED = "calendar", "missed"
"""Who ended a period that nobody ended: its calendar, or its calendar while the desk was off."""
AFTER_TURN = "periods.after_turn"
"""Setting: ids of periods that have turned and whose draw, if the book wants one, is still to be seen to."""


@dataclass(frozen=True, slots=True)
class Turned:
    """What a turn did in one book. `ended` None: none was running; `started` None: none begins yet. `missed`: empty
    periods recorded in between.
    """

    book: Book
    ended: Period | None
    missed: int
    started: Period | None


@dataclass(frozen=True, slots=True)
class _Next:
    """What is to happen: the running period ends (if there is one), `missed` are recorded, and one begins or none."""

    missed: tuple[Planned, ...]
    begins: Planned | None


def is_due(connection: Connection, book: Book, now: int) -> bool:
    """Whether `turn` would do anything."""
    return _what_is_due(connection, book, now) is not None


def turn(transaction: Transaction, book: Book) -> Turned | None:
    """Do what the calendar asks of a book at this moment; None where that is nothing."""
    connection = transaction.connection
    due = _what_is_due(connection, book, transaction.now)
    if due is None:
        return None
    running = active_period(connection, book.id)
    if running is not None:
        close_period(transaction, running, book, CALENDAR)
        if book.settings.draw_on_turn:
            _remember_to_draw(transaction, running.id)
    started = _go_on(transaction, book, due, is_gapless=running is not None)
    ended = None if running is None else get_period(connection, running.id)
    transaction.audit(
        "period.turn",
        f"book {book.id}",
        before=None if ended is None else {"period": ended.id, "name": ended.name},
        after={
            "period": None if started is None else started.id,
            "name": None if started is None else started.name,
            "missed": len(due.missed),
        },
    )
    return Turned(book, ended, len(due.missed), started)


def end_now(transaction: Transaction, period: Period, book: Book) -> Period:
    """End a running period before its time; what the calendar asks for by now follows at once. Gives it as ended."""
    connection = transaction.connection
    close_period(transaction, period, book, transaction.actor)
    if period.ends_at is not None and period.ends_at <= transaction.now:
        # Its time had come already: the desk was off, or this very second.
        _go_on(transaction, book, _following(connection, book, period.ends_at, transaction.now), is_gapless=True)
    transaction.audit("period.end", f"period {period.id}", before={"name": period.name, "ends_at": period.ends_at})
    return get_period(connection, period.id)


def close_period(transaction: Transaction, period: Period, book: Book, by: str) -> None:
    """Convert what is known and end a running period for ever."""
    # More tickets than there can be must not keep the period from ending, for ever.
    with left_out(transaction, "period.hours", f"period {period.id}"):
        watch_time.convert(transaction, period, book)
    _pay_wagers(transaction, period, book)
    transaction.connection.execute(
        update(periods).where(periods.c.id == period.id).values(state="ended", ended_at=transaction.now, turned_by=by)
    )
    transaction.publish(PeriodChanged(period.id, "ended"))


def open_period(transaction: Transaction, book: Book, wanted: Planned, *, is_gapless: bool) -> Period:
    """Begin a period of a book that has none running, with everybody at 0 but for the tickets of their present state.

    `is_gapless`: the one before ended in this very moment, so that its part hours count on. What viewers earn between
    two periods counts for the second where the calendar begins it: of a book with a calendar, nothing is ever lost.
    Between periods of custom dates, nothing is to be had.
    """
    connection = transaction.connection
    before = _last_that_ran(connection, book.id)
    period = get_period(connection, _insert(transaction, book.id, wanted))
    counts_on = not is_gapless and before is not None and book.settings.calendar.kind != CUSTOM
    if not is_gapless and not counts_on:
        watch_time.pass_over_all(transaction, book.id)
    if before is not None:
        wagers.begin(transaction, book, before, period, counts_on=counts_on)
        _pay_wagers(transaction, period, book)
    if counts_on:
        with left_out(transaction, "period.gifts", f"period {period.id}"):
            pay_waiting_gifts(transaction, period, book)
    with left_out(transaction, "period.standing", f"period {period.id}"):
        reissue_standing(transaction, period, book, before)
    transaction.publish(PeriodChanged(period.id, "started"))
    return period


def _pay_wagers(transaction: Transaction, period: Period, book: Book) -> None:
    if book.settings.origin(Source.WAGER) == wagers.FEED:
        with left_out(transaction, "period.wagers", f"period {period.id}"):
            wagers.pay_owed(transaction, period, book, all_or_nothing=False)


def last_period(connection: Connection, book_id: int) -> Period | None:
    """The one that was begun last, running or not."""
    newest = select(periods).where(periods.c.book_id == book_id).order_by(periods.c.id.desc()).limit(1)
    found = connection.execute(newest).first()
    return None if found is None else period_from_row(found)


def free_name(connection: Connection, book_id: int, name: str) -> str:
    """The name, or the name with a number where the book has had a period of it."""
    taken = frozenset(connection.scalars(select(periods.c.name).where(periods.c.book_id == book_id)))
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    return free


def calendar_period(book: Book, start: int) -> Planned:
    """The period of the book's calendar that begins at this moment, UTC microseconds."""
    begin = from_micros(start)
    end = book.settings.calendar.next_turn(begin)
    return Planned(book.settings.calendar.period_name(begin), start, None if end is None else to_micros(end))


def after_turns(connection: Connection) -> list[int]:
    """Periods that have turned and whose draw is still to be seen to."""
    return list(read_setting(connection, AFTER_TURN, []))


def seen_to(transaction: Transaction, period_id: int) -> None:
    """The draw after this turn is done, or there is none."""
    left = [one for one in read_setting(transaction.connection, AFTER_TURN, []) if one != period_id]
    store_setting(transaction, AFTER_TURN, left or None)


def _remember_to_draw(transaction: Transaction, period_id: int) -> None:
    store_setting(transaction, AFTER_TURN, [*read_setting(transaction.connection, AFTER_TURN, []), period_id])


def _what_is_due(connection: Connection, book: Book, now: int) -> _Next | None:
    running = active_period(connection, book.id)
    if running is not None:
        plan = _plan_of(connection, book)
        ends = [one for one in (running.ends_at, None if plan is None else plan.starts_at) if one is not None]
        return _following(connection, book, min(ends), now) if ends and min(ends) <= now else None
    before = last_period(connection, book.id)
    if book.settings.calendar.kind == CUSTOM:
        due = _following(connection, book, now, now)
        return due if due.missed or due.begins is not None else None
    if before is None or before.ended_at is None:
        # The first one: it begins when the desk first looks, not at a turn that nobody was there for.
        return _Next((), calendar_period(book, now))
    turn_after = book.settings.calendar.next_turn(from_micros(before.ended_at))
    if turn_after is None or to_micros(turn_after) > now:
        return None
    return _following(connection, book, to_micros(turn_after), now)


def _following(connection: Connection, book: Book, end: int, now: int) -> _Next:
    """What comes after a period whose end was due at `end`, seen from `now`."""
    if book.settings.calendar.kind == CUSTOM:
        plan = _plan_of(connection, book)
        if plan is None or plan.starts_at > now:
            return _Next((), None)
        return _Next((plan,), None) if plan.ends_at is not None and plan.ends_at <= now else _Next((), plan)
    missed = tuple(
        calendar_period(book, to_micros(start))
        for start, _ in book.settings.calendar.missed(from_micros(end), from_micros(now))
    )
    begin = missed[-1].ends_at if missed else end
    return _Next(missed, calendar_period(book, end if begin is None else begin))


def _plan_of(connection: Connection, book: Book) -> Planned | None:
    return planned(connection, book.id) if book.settings.calendar.kind == CUSTOM else None


def _go_on(transaction: Transaction, book: Book, due: _Next, *, is_gapless: bool) -> Period | None:
    if book.settings.calendar.kind == CUSTOM and (due.missed or due.begins is not None):
        store_plan(transaction, book.id, None)
    for missed in due.missed:
        period_id = _insert(transaction, book.id, missed, ended_at=missed.ends_at, turned_by=MISSED)
        transaction.publish(PeriodChanged(period_id, "ended"))
    return None if due.begins is None else open_period(transaction, book, due.begins, is_gapless=is_gapless)


def _insert(
    transaction: Transaction,
    book_id: int,
    wanted: Planned,
    *,
    ended_at: int | None = None,
    turned_by: str | None = None,
) -> int:
    row = {
        "book_id": book_id,
        "name": free_name(transaction.connection, book_id, wanted.name),
        "state": "active" if ended_at is None else "ended",
        "starts_at": wanted.starts_at,
        "ends_at": wanted.ends_at,
        "ended_at": ended_at,
        "turned_by": turned_by,
    }
    return inserted_id(transaction.connection, insert(periods), row)


def _last_that_ran(connection: Connection, book_id: int) -> Period | None:
    """The last one that has ended, and was not just recorded as missed."""
    newest = (
        select(periods)
        .where(periods.c.book_id == book_id, periods.c.ended_at.is_not(None), periods.c.turned_by != MISSED)
        .order_by(periods.c.id.desc())
        .limit(1)
    )
    found = connection.execute(newest).first()
    return None if found is None else period_from_row(found)
