"""The periods of the ticket books: what runs, what was, and their turn at the calendar's word or the operator's."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import Protocol

from sqlalchemy import select, update
from sqlalchemy.engine import Connection

from raffle_desktop.domain import names
from raffle_desktop.domain.calendar import CUSTOM
from raffle_desktop.domain.changes import PeriodChanged
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.services import period_turns, watch_time
from raffle_desktop.services.apart import left_out
from raffle_desktop.services.books import (
    Book,
    Period,
    active_period,
    active_periods,
    all_books,
    find_book,
    get_period,
    period_from_row,
    require_active_period,
)
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.period_plans import PLANNED, Planned, planned, store_plan
from raffle_desktop.services.period_turns import Turned
from raffle_desktop.services.settings import read_setting, store_setting
from raffle_desktop.services.ticket_sources import is_in_line, standing_from_engagement
from raffle_desktop.storage.ticket_tables import periods

__all__ = ["PeriodService", "Planned", "Turned", "end_period"]

ACTOR = "calendar"
NAME_MAX = 100
HOUR_DONE = "periods.hour_done"
"""Setting: the hour (since 1970) for which the hourly work is done."""

_UNSETTLED = (
    "SELECT id FROM books WHERE NOT EXISTS (SELECT 1 FROM periods WHERE periods.book_id = books.id"
    " AND periods.state = 'active' AND (periods.ends_at IS NULL OR periods.ends_at > ?)) ORDER BY id"
)

BookName = int | str | None
log = logging.getLogger(__name__)


class AfterTurn(Protocol):
    """Whoever draws a period that has turned; safe to be called twice."""

    def __call__(self, period_id: int, *, actor: str) -> object: ...


class PeriodService:
    """`after_turn` draws a period that has turned, where its book wants that."""

    def __init__(self, core: Core, after_turn: AfterTurn | None = None) -> None:
        self._core = core
        self._after_turn = after_turn

    def current(self, book: BookName = None) -> Period | None:
        """The running period; None before the first and between two. Raises RaffleError(BOOK_NOT_FOUND)."""
        with self._core.database.read() as connection:
            return active_period(connection, find_book(connection, book).id)

    def get(self, period_id: int) -> Period:
        """Raises RaffleError(PERIOD_NOT_FOUND)."""
        with self._core.database.read() as connection:
            return get_period(connection, period_id)

    def history(self, book: BookName = None, *, limit: int = 1000, archived: bool = False) -> list[Period]:
        """All periods, newest first; `archived` with those that were put away. Raises RaffleError(BOOK_NOT_FOUND)."""
        with self._core.database.read() as connection:
            found = find_book(connection, book)
            statement = select(periods).where(periods.c.book_id == found.id)
            if not archived:
                statement = statement.where(periods.c.state != "archived")
            newest = statement.order_by(periods.c.starts_at.desc(), periods.c.id.desc()).limit(limit)
            return [period_from_row(row) for row in connection.execute(newest)]

    # By the calendar

    def turn_if_due(self) -> list[Turned]:
        """Whatever the calendars ask for at this moment: periods that turn, the first one of a book, the hourly
        conversion of watch time, and the draw after a turn. Gives the turns.

        The desk calls it each second and at its start. Each book turns in one transaction of its own, once, however
        often this is called and whatever the clock does. What fails in one book holds up no other; it is raised when
        all have had their turn.
        """
        now = self._core.now_micros()
        with self._core.database.read() as connection:
            due = self._books_due(connection, now)
            is_new_hour = read_setting(connection, HOUR_DONE) != now // watch_time.HOUR
            to_draw = period_turns.after_turns(connection)
        turned: list[Turned] = []
        faults: list[Exception] = []
        for book_id in due:
            _attempt(partial(self._turn, book_id, turned), faults)
        if is_new_hour:
            self._hourly(faults)
        drawable = [one.ended.id for one in turned if one.ended is not None and one.book.settings.draw_on_turn]
        for period_id in dict.fromkeys([*to_draw, *drawable]):
            _attempt(partial(self._draw, period_id), faults)
        if faults:
            raise faults[0]
        return turned

    def _books_due(self, connection: Connection, now: int) -> list[int]:
        unsettled = connection.exec_driver_sql(_UNSETTLED, (now,)).scalars().all()
        is_planned = read_setting(connection, PLANNED) is not None
        if not unsettled and not is_planned:
            return []
        return [book.id for book in all_books(connection) if period_turns.is_due(connection, book, now)]

    def _turn(self, book_id: int, turned: list[Turned]) -> None:
        def work(transaction: Transaction) -> Turned | None:
            # Looked at anew in here: another process may have been first.
            return period_turns.turn(transaction, find_book(transaction.connection, book_id))

        done = self._core.write(work, actor=ACTOR)
        if done is not None:
            turned.append(done)

    def _hourly(self, faults: list[Exception]) -> None:
        """Watched hours become tickets, and what no event told of follows and subscriptions is put right; each book on
        its own. What a rule refuses is tried again in an hour, what the disk does at the next beat.
        """
        with self._core.database.read() as connection:
            running = active_periods(connection)
        failed = len(faults)
        for period, _ in running:
            _attempt(partial(self._hour_of, period.id), faults)
        if any(isinstance(fault, EnvironmentFault) for fault in faults[failed:]):
            return

        def work(transaction: Transaction) -> None:
            store_setting(transaction, HOUR_DONE, transaction.now // watch_time.HOUR)

        _attempt(partial(self._core.write, work, actor=ACTOR), faults)

    def _hour_of(self, period_id: int) -> None:
        with self._core.database.read() as connection:
            period = get_period(connection, period_id)
            is_astray = not is_in_line(connection, period, find_book(connection, period.book_id))

        def work(transaction: Transaction) -> None:
            # Another process may have ended it since.
            period = get_period(transaction.connection, period_id)
            if not period.is_active:
                return
            book, subject = find_book(transaction.connection, period.book_id), f"period {period_id}"
            with left_out(transaction, "period.hours", subject):
                watch_time.convert(transaction, period, book)
            if is_astray:
                with left_out(transaction, "period.standing", subject):
                    standing_from_engagement(transaction, period, book)

        self._core.write(work, actor=ACTOR)

    def _draw(self, period_id: int) -> None:
        """The draw after a turn, on its own: whatever becomes of it, the turn stands."""
        if self._after_turn is None:
            return
        try:
            self._after_turn(period_id, actor=ACTOR)
        except EnvironmentFault:
            # Tried again at the next beat, or the next start.
            raise
        except RaffleError as refusal:
            log.warning("The period %s that has turned was not drawn: %s", period_id, refusal)
        except Exception:
            # Not tried for ever; the operator can draw by hand.
            self._seen_to(period_id)
            raise
        self._seen_to(period_id)

    def _seen_to(self, period_id: int) -> None:
        self._core.write(lambda transaction: period_turns.seen_to(transaction, period_id), actor=ACTOR)

    # By the operator

    def end(self, book: BookName = None, *, archive: bool = False, restart: bool = False, actor: str) -> Period:
        """End the running period without a draw; gives it. `archive`: put it away at once. `restart`: the next one
        begins in this moment; else it begins at the calendar's next turn, or when `start` is called.

        Raises RaffleError: BOOK_NOT_FOUND, NO_ACTIVE_PERIOD.
        """

        def work(transaction: Transaction) -> Period:
            connection = transaction.connection
            found = find_book(connection, book)
            period = period_turns.end_now(transaction, require_active_period(connection, found.id), found)
            if restart and active_period(connection, found.id) is None:
                wanted = period_turns.calendar_period(found, transaction.now)
                period_turns.open_period(transaction, found, wanted, is_gapless=True)
            if archive:
                _set_state(transaction, period, "archived")
            return get_period(connection, period.id)

        return self._core.write(work, actor=actor)

    def start(self, book: BookName = None, *, name: str = "", ends_at: int | None = None, actor: str) -> Period:
        """Begin a period now. `ends_at` (UTC microseconds) None = at the calendar's next turn; for a custom calendar,
        when the operator ends it. A planned one is forgotten.

        Raises RaffleError: BOOK_NOT_FOUND, VALUE_INVALID where one is running, or for an end that is not ahead.
        """
        checked = _checked_name(name)

        def work(transaction: Transaction) -> Period:
            connection = transaction.connection
            found = find_book(connection, book)
            _require_none(connection, found)
            _require_ahead(transaction, ends_at)
            usual = period_turns.calendar_period(found, transaction.now)
            wanted = Planned(checked or usual.name, transaction.now, usual.ends_at if ends_at is None else ends_at)
            store_plan(transaction, found.id, None)
            period = period_turns.open_period(transaction, found, wanted, is_gapless=False)
            transaction.audit("period.start", f"period {period.id}", after=_shown(wanted))
            return period

        return self._core.write(work, actor=actor)

    def set_end(self, ends_at: int | None, book: BookName = None, *, actor: str) -> Period:
        """When the running period is to turn, UTC microseconds; None = only the operator ends it.

        Raises RaffleError: BOOK_NOT_FOUND, NO_ACTIVE_PERIOD, VALUE_INVALID for an end that is not ahead.
        """

        def work(transaction: Transaction) -> Period:
            connection = transaction.connection
            period = require_active_period(connection, find_book(connection, book).id)
            _require_ahead(transaction, ends_at)
            connection.execute(update(periods).where(periods.c.id == period.id).values(ends_at=ends_at))
            before = {"ends_at": period.ends_at}
            transaction.audit("period.dates", f"period {period.id}", before=before, after={"ends_at": ends_at})
            transaction.publish(PeriodChanged(period.id, "changed"))
            return get_period(connection, period.id)

        return self._core.write(work, actor=actor)

    def plan(self, plan: Planned | None, book: BookName = None, *, actor: str) -> None:
        """The next period of a book with a custom calendar: it begins by itself, and ends the one that runs then.
        None: none is planned any more.

        Raises RaffleError: BOOK_NOT_FOUND, NAME_INVALID, VALUE_INVALID for dates that are not ahead or in order, and
        for a book that goes by a calendar of its own.
        """
        checked = None if plan is None else Planned(_checked_name(plan.name), plan.starts_at, plan.ends_at)

        def work(transaction: Transaction) -> None:
            connection = transaction.connection
            found = find_book(connection, book)
            before = planned(connection, found.id)
            wanted = checked
            if wanted is not None:
                if found.settings.calendar.kind != CUSTOM:
                    raise RaffleError(
                        Code.VALUE_INVALID, "Dates can be planned for a book whose calendar is set to custom dates."
                    )
                _require_ahead(transaction, wanted.starts_at)
                if wanted.ends_at is not None and wanted.ends_at <= wanted.starts_at:
                    raise RaffleError(Code.VALUE_INVALID, "A period must end after it begins.")
                if not wanted.name:
                    name = period_turns.calendar_period(found, wanted.starts_at).name
                    wanted = Planned(name, wanted.starts_at, wanted.ends_at)
            store_plan(transaction, found.id, wanted)
            transaction.audit("period.plan", f"book {found.id}", before=_shown(before), after=_shown(wanted))
            transaction.publish(PeriodChanged(None, "changed"))

        self._core.write(work, actor=actor)

    def planned(self, book: BookName = None) -> Planned | None:
        """Raises RaffleError(BOOK_NOT_FOUND)."""
        with self._core.database.read() as connection:
            return planned(connection, find_book(connection, book).id)

    def archive(self, period_id: int, *, actor: str) -> Period:
        """Put an ended period away, out of daily lists. Raises RaffleError: PERIOD_NOT_FOUND, VALUE_INVALID."""
        return self._put(period_id, "archived", actor)

    def unarchive(self, period_id: int, *, actor: str) -> Period:
        """Bring it back. Raises RaffleError: PERIOD_NOT_FOUND, VALUE_INVALID."""
        return self._put(period_id, "ended", actor)

    def _put(self, period_id: int, state: str, actor: str) -> Period:
        def work(transaction: Transaction) -> Period:
            period = get_period(transaction.connection, period_id)
            if period.is_active:
                raise RaffleError(Code.VALUE_INVALID, "This period is running; end it first.")
            if period.state != state:
                _set_state(transaction, period, state)
            return get_period(transaction.connection, period_id)

        return self._core.write(work, actor=actor)


def end_period(transaction: Transaction, period_id: int) -> None:
    """End a running period by the transaction's actor, as a part of another act. Converts what is known first; the
    next one begins at once only where the calendar's time for it has come already.

    Raises RaffleError: PERIOD_NOT_FOUND, NO_ACTIVE_PERIOD where it is not running.
    """
    period = get_period(transaction.connection, period_id)
    if not period.is_active:
        raise RaffleError(Code.NO_ACTIVE_PERIOD)
    period_turns.end_now(transaction, period, find_book(transaction.connection, period.book_id))


def _attempt(work: Callable[[], object], faults: list[Exception]) -> None:
    try:
        work()
    except Exception as fault:
        if faults:
            # Only the first is raised.
            log.exception("A further fault at the turn of periods")
        faults.append(fault)


def _set_state(transaction: Transaction, period: Period, state: str) -> None:
    transaction.connection.execute(update(periods).where(periods.c.id == period.id).values(state=state))
    transaction.audit(
        "period.archive" if state == "archived" else "period.unarchive", f"period {period.id}", after={"state": state}
    )
    transaction.publish(PeriodChanged(period.id, "archived" if state == "archived" else "changed"))


def _require_none(connection: Connection, book: Book) -> None:
    running = active_period(connection, book.id)
    if running is not None:
        raise RaffleError(Code.VALUE_INVALID, f"The period {names.shown(running.name)} is running; end it first.")


def _require_ahead(transaction: Transaction, moment: int | None) -> None:
    if moment is not None and moment <= transaction.now:
        raise RaffleError(Code.VALUE_INVALID, "The dates of a period must lie ahead.")


def _checked_name(given: str) -> str:
    name = names.checked_name(given) if given.strip() else ""
    if len(name) > NAME_MAX:
        raise RaffleError(Code.NAME_INVALID, f"The name of a period may have {NAME_MAX} characters at the most.")
    return name


def _shown(plan: Planned | None) -> dict[str, object] | None:
    return None if plan is None else {"name": plan.name, "starts_at": plan.starts_at, "ends_at": plan.ends_at}
