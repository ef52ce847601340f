"""Ticket books: several raffles at once, each with its rates, its sources and its calendar."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.engine import Connection

from raffle_desktop.domain import names
from raffle_desktop.domain.calendar import CUSTOM, FIRST_OF_MONTH, Calendar
from raffle_desktop.domain.changes import PeriodChanged
from raffle_desktop.domain.clock import from_micros, to_micros
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.tickets import RATED, TWITCH_GIVEAWAY, Rates, Source, check_rates
from raffle_desktop.services.core import Core, Transaction, inserted_id
from raffle_desktop.services.period_plans import planned, store_plan
from raffle_desktop.storage.ticket_tables import books, periods

NAME_MAX = 60
ANNOUNCEMENT_MAX = 500

ORIGINS: dict[Source, tuple[str, ...]] = {
    Source.FOLLOW: ("twitch", "kick", "feed", "off"),
    Source.SUBSCRIPTION: ("twitch", "kick", "feed", "off"),
    Source.GIFTED_SUB: ("twitch", "kick", "feed", "api", "off"),
    Source.WATCHTIME: ("chatters", "kick", "import", "api", "off"),
    Source.WAGER: ("affiliate", "off"),
}
"""Where tickets of a source can come from; of each book exactly one, so that nothing is paid twice."""
DEFAULT_ORIGINS: dict[Source, str] = {
    Source.FOLLOW: "twitch",
    Source.SUBSCRIPTION: "twitch",
    Source.GIFTED_SUB: "twitch",
    Source.WATCHTIME: "chatters",
    Source.WAGER: "affiliate",
}
PRESET_ORIGINS: dict[str, dict[Source, str]] = {
    "Twitch giveaway": DEFAULT_ORIGINS,
    "Kick monthly": {
        Source.FOLLOW: "off",
        Source.SUBSCRIPTION: "off",
        Source.GIFTED_SUB: "kick",
        Source.WATCHTIME: "kick",
        Source.WAGER: "affiliate",
    },
}
"""Where tickets come from by the presets of `domain.tickets.PRESETS`."""
ANNOUNCEMENT = (
    "{winner} wins {prize} with ticket {number}! {total} tickets of {participants} took part, odds {odds}. {breakdown}"
)
"""What is said of a draw where the book has no text of its own."""

# The last period of each book that has none running.
_LAST_THAT_RAN = (
    "SELECT max(id), book_id FROM periods GROUP BY book_id HAVING sum(state = 'active') = 0 ORDER BY book_id"
)


@dataclass(frozen=True, slots=True)
class BookSettings:
    """How a book is fed and drawn.

    `origins`: for each rated source where its tickets come from (see `ORIGINS`). `minimum_tickets`: who holds fewer is
    not drawn. `draw_on_turn`: draw `winners` when a period turns. `notice_from`: awards of so many tickets are told in
    chat. `announcement`: with {winner}, {prize}, {number}, {total}, {participants}, {odds}, {breakdown}.
    `hold_percent`: a sync that would take a larger share of all valid tickets waits for the operator.
    """

    rates: Rates = TWITCH_GIVEAWAY
    origins: Mapping[Source, str] = field(default_factory=lambda: dict(DEFAULT_ORIGINS))
    calendar: Calendar = FIRST_OF_MONTH
    minimum_tickets: int = 1
    draw_on_turn: bool = False
    winners: int = 1
    notice_from: int = 20
    announcement: str = ANNOUNCEMENT
    hold_percent: int = 20

    def origin(self, source: Source) -> str:
        """Where tickets of this source come from; "off" for one that has no origin."""
        return self.origins.get(source, "off")


@dataclass(frozen=True, slots=True)
class Book:
    id: int
    name: str
    is_default: bool
    settings: BookSettings


@dataclass(frozen=True, slots=True)
class Period:
    """One round of a book. `state`: "active", "ended", "archived". Times in UTC microseconds; `ends_at` None = only the
    operator ends it.
    """

    id: int
    book_id: int
    name: str
    state: str
    starts_at: int
    ends_at: int | None
    ended_at: int | None
    turned_by: str | None

    @property
    def is_active(self) -> bool:
        return self.state == "active"


class BookService:
    """The operator's books."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def list(self) -> list[Book]:
        """The default book first, then by name."""
        with self._core.database.read() as connection:
            return all_books(connection)

    def get(self, book: int | str | None = None) -> Book:
        """By id or name (in any case); None = the default one. Raises RaffleError(BOOK_NOT_FOUND)."""
        with self._core.database.read() as connection:
            return find_book(connection, book)

    def create(self, name: str, settings: BookSettings | None = None, *, actor: str) -> Book:
        """A new book. Its first period begins with the next look at the calendars.

        Raises RaffleError(NAME_INVALID) for a name that is empty, too long or taken, (VALUE_INVALID) for settings.
        """
        wanted = check_settings(settings or BookSettings())

        def work(transaction: Transaction) -> Book:
            shown, key = _checked_name(transaction.connection, name)
            book_id = inserted_id(
                transaction.connection,
                insert(books),
                {
                    "name": shown,
                    "name_key": key,
                    "is_default": 0,
                    "settings": json.dumps(settings_document(wanted)),
                    "created_at": transaction.now,
                },
            )
            transaction.audit("book.create", f"book {book_id}", after={"name": shown, **settings_document(wanted)})
            transaction.publish(PeriodChanged(None, "book"))
            return find_book(transaction.connection, book_id)

        return self._core.write(work, actor=actor)

    def change(self, book_id: int, settings: BookSettings, *, actor: str) -> Book:
        """Give a book other settings. Tickets given before stay.

        With another calendar a running period ends at that calendar's next turn; one whose end has come already turns
        first. For custom dates its end stays as it is, and for a calendar a planned period is forgotten.
        Raises RaffleError(BOOK_NOT_FOUND, VALUE_INVALID).
        """
        checked = check_settings(settings)
        wanted = settings_document(checked)

        def work(transaction: Transaction) -> Book:
            book = find_book(transaction.connection, book_id)
            before = settings_document(book.settings)
            transaction.connection.execute(
                update(books).where(books.c.id == book_id).values(settings=json.dumps(wanted))
            )
            changed = [key for key, value in wanted.items() if before[key] != value]
            if changed:
                transaction.audit(
                    "book.change",
                    f"book {book_id}",
                    before={key: before[key] for key in changed},
                    after={key: wanted[key] for key in changed},
                )
            if checked.calendar != book.settings.calendar:
                _follow_calendar(transaction, book_id, checked.calendar)
            transaction.publish(PeriodChanged(None, "book"))
            return find_book(transaction.connection, book_id)

        return self._core.write(work, actor=actor)

    def rename(self, book_id: int, name: str, *, actor: str) -> Book:
        """Raises RaffleError(BOOK_NOT_FOUND, NAME_INVALID)."""

        def work(transaction: Transaction) -> Book:
            before = find_book(transaction.connection, book_id)
            shown, key = _checked_name(transaction.connection, name, besides=book_id)
            transaction.connection.execute(update(books).where(books.c.id == book_id).values(name=shown, name_key=key))
            transaction.audit("book.rename", f"book {book_id}", before={"name": before.name}, after={"name": shown})
            transaction.publish(PeriodChanged(None, "book"))
            return find_book(transaction.connection, book_id)

        return self._core.write(work, actor=actor)

    def make_default(self, book_id: int, *, actor: str) -> Book:
        """Let this be the book that is meant where none is named. Raises RaffleError(BOOK_NOT_FOUND)."""

        def work(transaction: Transaction) -> Book:
            before = find_book(transaction.connection, None)
            find_book(transaction.connection, book_id)
            transaction.connection.execute(update(books).where(books.c.is_default == 1).values(is_default=0))
            transaction.connection.execute(update(books).where(books.c.id == book_id).values(is_default=1))
            transaction.audit("book.default", f"book {book_id}", before={"book": before.id}, after={"book": book_id})
            transaction.publish(PeriodChanged(None, "book"))
            return find_book(transaction.connection, book_id)

        return self._core.write(work, actor=actor)


def all_books(connection: Connection) -> list[Book]:
    """The default book first, then by name."""
    statement = select(books).order_by(books.c.is_default.desc(), books.c.name_key)
    return [_book(row) for row in connection.execute(statement)]


def find_book(connection: Connection, book: int | str | None = None) -> Book:
    """By id or name (in any case); None = the default one. Raises RaffleError(BOOK_NOT_FOUND)."""
    if book is None:
        found = connection.execute(select(books).where(books.c.is_default == 1)).first()
    elif isinstance(book, int):
        found = connection.execute(select(books).where(books.c.id == book)).first()
    else:
        found = connection.execute(select(books).where(books.c.name_key == names.name_key(book.strip()))).first()
    if found is None:
        raise RaffleError(Code.BOOK_NOT_FOUND)
    return _book(found)


def active_period(connection: Connection, book_id: int) -> Period | None:
    """The running period of a book, None before its first and between two."""
    found = connection.execute(select(periods).where(periods.c.book_id == book_id, periods.c.state == "active")).first()
    return None if found is None else period_from_row(found)


def require_active_period(connection: Connection, book_id: int) -> Period:
    """Raises RaffleError(NO_ACTIVE_PERIOD)."""
    found = active_period(connection, book_id)
    if found is None:
        raise RaffleError(Code.NO_ACTIVE_PERIOD)
    return found


def active_periods(connection: Connection) -> list[tuple[Period, Book]]:
    """The running periods of all books with their books."""
    by_id = {book.id: book for book in all_books(connection)}
    rows = connection.execute(select(periods).where(periods.c.state == "active").order_by(periods.c.book_id))
    return [(period_from_row(row), by_id[row.book_id]) for row in rows]


def books_between(connection: Connection) -> list[tuple[Period, Book]]:
    """Books whose period was ended by hand and whose calendar begins the next one by itself, with the period that ran
    last. What viewers earn until then counts for the next.
    """
    rows = connection.exec_driver_sql(_LAST_THAT_RAN).all()
    found = [(get_period(connection, row[0]), find_book(connection, row[1])) for row in rows]
    return [one for one in found if one[1].settings.calendar.kind != CUSTOM]


def get_period(connection: Connection, period_id: int) -> Period:
    """Raises RaffleError(PERIOD_NOT_FOUND)."""
    found = connection.execute(select(periods).where(periods.c.id == period_id)).first()
    if found is None:
        raise RaffleError(Code.PERIOD_NOT_FOUND)
    return period_from_row(found)


def shown_period(connection: Connection, book: int | str | None = None, period_id: int | None = None) -> Period | None:
    """The period to show: the one named, else the book's running one, else its newest; None where it had none yet.

    Raises RaffleError(BOOK_NOT_FOUND, PERIOD_NOT_FOUND).
    """
    if period_id is not None:
        return get_period(connection, period_id)
    found = find_book(connection, book)
    running = active_period(connection, found.id)
    if running is not None:
        return running
    newest = connection.execute(
        select(periods)
        .where(periods.c.book_id == found.id)
        .order_by(periods.c.starts_at.desc(), periods.c.id.desc())
        .limit(1)
    ).first()
    return None if newest is None else period_from_row(newest)


def period_from_row(row: Row[Any]) -> Period:
    """From a whole row of `periods`."""
    return Period(row.id, row.book_id, row.name, row.state, row.starts_at, row.ends_at, row.ended_at, row.turned_by)


def _follow_calendar(transaction: Transaction, book_id: int, calendar: Calendar) -> None:
    """The running period ends when the new calendar says so."""
    if calendar.kind == CUSTOM:
        return
    connection = transaction.connection
    plan = planned(connection, book_id)
    if plan is not None:
        store_plan(transaction, book_id, None)
        before = {"name": plan.name, "starts_at": plan.starts_at, "ends_at": plan.ends_at}
        transaction.audit("period.plan", f"book {book_id}", before=before)
    period = active_period(connection, book_id)
    if period is None or (period.ends_at is not None and period.ends_at <= transaction.now):
        return
    # The clock may have been set back to before its beginning.
    turn = calendar.next_turn(from_micros(max(transaction.now, period.starts_at)))
    ends_at = None if turn is None else to_micros(turn)
    if ends_at == period.ends_at:
        return
    connection.execute(update(periods).where(periods.c.id == period.id).values(ends_at=ends_at))
    was, now = {"ends_at": period.ends_at}, {"ends_at": ends_at}
    transaction.audit("period.dates", f"period {period.id}", before=was, after=now)
    transaction.publish(PeriodChanged(period.id, "changed"))


def _book(row: Row[Any]) -> Book:
    return Book(row.id, row.name, bool(row.is_default), _settings(json.loads(row.settings)))


def _settings(document: dict[str, Any]) -> BookSettings:
    """Stored settings; what a document lacks is as in a new book."""
    known = dict(document)
    if "rates" in known:
        known["rates"] = check_rates(known["rates"])
    if "origins" in known:
        known["origins"] = {Source(name): origin for name, origin in known["origins"].items()}
    if "calendar" in known:
        known["calendar"] = Calendar(**known["calendar"])
    return BookSettings(**known)


def settings_document(settings: BookSettings) -> dict[str, Any]:
    """Settings as they are stored, and shown in the record of acts."""
    calendar = settings.calendar
    return {
        "rates": settings.rates.as_document(),
        "origins": {str(source): origin for source, origin in settings.origins.items()},
        "calendar": {
            "kind": calendar.kind,
            "day": calendar.day,
            "weekday": calendar.weekday,
            "hour": calendar.hour,
        },
        "minimum_tickets": settings.minimum_tickets,
        "draw_on_turn": settings.draw_on_turn,
        "winners": settings.winners,
        "notice_from": settings.notice_from,
        "announcement": settings.announcement,
        "hold_percent": settings.hold_percent,
    }


def check_settings(settings: BookSettings) -> BookSettings:
    """Itself. Raises RaffleError(VALUE_INVALID) naming what cannot be."""
    check_rates(settings.rates)
    settings.calendar.check()
    for source, origin in settings.origins.items():
        if source not in ORIGINS:
            raise RaffleError(Code.VALUE_INVALID, f"Tickets of {source} come from no feed.")
        if origin not in ORIGINS[source]:
            allowed = ", ".join(ORIGINS[source])
            raise RaffleError(
                Code.VALUE_INVALID, f"Tickets of {source} cannot come from {names.shown(str(origin))}, only: {allowed}."
            )
    missing = [source for source in RATED if source not in settings.origins]
    if missing:
        raise RaffleError(Code.VALUE_INVALID, f"It is not said where tickets of {missing[0]} come from.")
    for what, value, least, most in (
        ("minimum of tickets", settings.minimum_tickets, 1, 1_000_000),
        ("number of winners", settings.winners, 1, 1000),
        ("number of tickets for a notice", settings.notice_from, 1, 1_000_000_000),
        ("share at which a sync waits", settings.hold_percent, 1, 100),
    ):
        if type(value) is not int or not least <= value <= most:
            raise RaffleError(Code.VALUE_INVALID, f"The {what} must be {least} to {most}.")
    if len(settings.announcement) > ANNOUNCEMENT_MAX:
        raise RaffleError(Code.VALUE_INVALID, f"The announcement may have {ANNOUNCEMENT_MAX} characters at the most.")
    return settings


def _checked_name(connection: Connection, given: str, *, besides: int | None = None) -> tuple[str, str]:
    name = names.checked_name(given)
    if len(name) > NAME_MAX:
        raise RaffleError(Code.NAME_INVALID, f"The name of a book may have {NAME_MAX} characters at the most.")
    if name.isdecimal():
        # Where a book is named by id or name, the two must not be mixed up.
        raise RaffleError(Code.NAME_INVALID, "The name of a book cannot be a number.")
    key = names.name_key(name)
    taken = connection.execute(select(books.c.id).where(books.c.name_key == key)).scalar()
    if taken is not None and taken != besides:
        raise RaffleError(Code.NAME_INVALID, f"There is a book called {names.shown(name)} already.")
    return name, key
