"""What happens on the platforms, as tickets: follows, subscriptions and gifts, in the transaction that learns of them.

Follows and subscriptions are never counted event by event: after anything that may have changed them, what a viewer
holds is brought in line with what is known of the viewer now. So the same told twice, or in another order, comes to
the same tickets.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy.engine import Connection

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import shown
from raffle_desktop.domain.tickets import MAX_GIVEN, Source
from raffle_desktop.services import account_flags
from raffle_desktop.services.apart import left_out
from raffle_desktop.services.books import (
    Book,
    Period,
    active_periods,
    books_between,
    find_book,
    require_active_period,
)
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.merged import standing_id
from raffle_desktop.services.ticket_log import LogRow, award, award_all, plan_standing, set_standing
from raffle_desktop.services.ticket_views import account_of

PLATFORMS = ("twitch", "kick")
"""Origins that are a platform whose follows and subscriptions the desk knows itself."""
_FLAGS = {Source.FOLLOW: "is_follower", Source.SUBSCRIPTION: "is_subscriber"}
_WORDS = {
    Source.FOLLOW: ("follows", "follows no more"),
    Source.SUBSCRIPTION: ("subscribes", "subscribes no more"),
    Source.GIFTED_SUB: ("gifted subs", "fewer gifted subs"),
}
AGAIN = "from the period before"

# Whoever has an account there: what is known of them was told of that account.
_FACTS = (
    "SELECT e.viewer_id, e.is_follower, e.is_subscriber FROM engagement AS e"
    " WHERE e.viewer_id IN (SELECT value FROM json_each(?))"
    " AND EXISTS (SELECT 1 FROM identities AS i WHERE i.viewer_id = e.viewer_id AND i.platform = ?)"
)
_ALL_FACTS = (
    "SELECT e.viewer_id, e.{flag} FROM engagement AS e WHERE e.{flag} IS NOT NULL"
    " AND EXISTS (SELECT 1 FROM identities AS i WHERE i.viewer_id = e.viewer_id AND i.platform = ?)"
)
_HELD_OF = (
    "SELECT viewer_id, balance FROM ticket_sources WHERE period_id = ? AND source = ?"
    " AND viewer_id IN (SELECT value FROM json_each(?))"
)
_HELD = "SELECT viewer_id, balance FROM ticket_sources WHERE period_id = ? AND source = ? AND balance > 0"
_KEEP_GIFT = (
    "INSERT INTO unpaid_gifts"
    " (event_source, event_id, platform, external_id, name, login_key, count, recipients, at, viewer_id)"
    " VALUES (?, ?, ?, NULL, '', '', ?, ?, ?, ?)"
)
_OPEN_GIFTS = (
    "SELECT event_source, event_id, platform, count, recipients, at, viewer_id FROM unpaid_gifts WHERE paid_at IS NULL"
    " ORDER BY at DESC, event_source, event_id LIMIT ?"
)
_OPEN_GIFT = (
    "SELECT platform, count, viewer_id FROM unpaid_gifts WHERE event_source = ? AND event_id = ? AND paid_at IS NULL"
)
_PAY_GIFT = "UPDATE unpaid_gifts SET viewer_id = ?, paid_at = ? WHERE event_source = ? AND event_id = ?"
# Of whom it is known, and not paid in any period of the book: it came after the last of them.
_WAITING_GIFTS = (
    "SELECT g.event_source, g.event_id, g.platform, g.count, g.viewer_id FROM unpaid_gifts AS g"
    " WHERE g.paid_at IS NULL AND g.viewer_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM periods AS p"
    " JOIN ticket_log AS l ON l.period_id = p.id AND l.event_source = g.event_source AND l.event_id = g.event_id"
    " AND l.event_id <> '' AND l.source = 'gifted_sub' WHERE p.book_id = ?) ORDER BY g.at, g.event_source, g.event_id"
)

Running = Sequence[tuple[Period, Book]]


@dataclass(frozen=True, slots=True)
class Gift:
    """Gifted subs as they were told. `event`: the source and id that name it. `origins`: "twitch", "kick", "api"; what
    a tool tells of a platform through the API is of both.
    """

    event: tuple[str, str]
    origins: frozenset[str]
    platform: str
    count: int
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnpaidGift:
    """A gift that is still to be paid. `origin`: "twitch", "kick" or "api". `at`: UTC microseconds. `viewer_id`: who
    gave it and is paid when the next period begins; None: nobody knows, somebody has to say.
    """

    event: tuple[str, str]
    origin: str
    count: int
    recipients: tuple[str, ...]
    at: int
    viewer_id: int | None


class Feeder:
    """Gives the tickets of what one transaction learns. `flush` when all of it is stored.

    Where no running book takes its tickets from there, all of it costs one look at the books.
    """

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._touched: dict[int, None] = {}

    @cached_property
    def _running(self) -> Running:
        return active_periods(self._transaction.connection)

    @cached_property
    def _between(self) -> Running:
        return books_between(self._transaction.connection)

    def gift(self, gift: Gift, viewer_id: int | None) -> None:
        """Pay the giver; a gift of nobody the desk knows is kept until somebody says whose it was, and one that comes
        while a book is between two periods until the next of them begins.

        Raises RaffleError(VALUE_INVALID) for more tickets than there can be.
        """
        if gift.count < 1:
            return
        takers, waiting = _takers(self._running, gift), _takers(self._between, gift)
        if viewer_id is not None:
            # What could not be paid later is refused now, when whoever tells of it can be told.
            _check_payable(waiting, gift)
        if viewer_id is not None:
            _pay(self._transaction, takers, gift, viewer_id)
        if waiting or (takers and viewer_id is None):
            _keep(self._transaction, gift, viewer_id)

    def touched(self, viewer_id: int) -> None:
        """Whether this viewer follows or subscribes may have changed."""
        self._touched[viewer_id] = None

    def flush(self) -> None:
        """Bring what the touched viewers hold in line."""
        if self._touched:
            touched, self._touched = list(self._touched), {}
            bring_in_line(self._transaction, touched, self._running)


def bring_in_line(transaction: Transaction, viewer_ids: Sequence[int], running: Running | None = None) -> None:
    """Have these viewers hold, in every running book, what their follow and subscription are worth there now.

    What is not known of somebody (neither a yes nor a no) leaves what they hold as it is. `running`: the books with a
    running period, where the caller has read them.
    """
    if not viewer_ids:
        return
    connection = transaction.connection
    wanted_ids = json.dumps(list(viewer_ids))
    facts: dict[str, Mapping[int, tuple[int | None, int | None]]] = {}
    for period, book in active_periods(connection) if running is None else running:
        for column, source in enumerate(_FLAGS):
            platform = book.settings.origin(source)
            if platform not in PLATFORMS:
                continue
            if platform not in facts:
                rows = connection.exec_driver_sql(_FACTS, (wanted_ids, platform))
                told = {row[0]: (row[1], row[2]) for row in rows}
                merged = account_flags.known_of(connection, platform)
                facts[platform] = {one: merged.get(one, flags) for one, flags in told.items()}
            rate = book.settings.rates.of(platform, source)
            known = facts[platform]
            wanted = {
                viewer_id: rate if flag else 0
                for viewer_id in viewer_ids
                if viewer_id in known and (flag := known[viewer_id][column]) is not None
            }
            _store_differences(transaction, period.id, source, wanted, wanted_ids)


def _store_differences(
    transaction: Transaction, period_id: int, source: Source, wanted: Mapping[int, int], wanted_ids: str
) -> None:
    """As ticket_log.set_standing of a few: what all the others hold is not even read."""
    if not wanted:
        return
    rows = transaction.connection.exec_driver_sql(_HELD_OF, (period_id, source.value, wanted_ids))
    held: dict[int, int] = dict(tuple(row) for row in rows)
    gained, lost = _WORDS[source]
    changes = [(viewer_id, count - held.get(viewer_id, 0)) for viewer_id, count in wanted.items()]
    told = [LogRow(one, change, source, gained if change > 0 else lost) for one, change in changes if change]
    if told:
        award_all(transaction, period_id, told)


def standing_from_engagement(transaction: Transaction, period: Period, book: Book) -> None:
    """The same for everybody of whom something is known, in one book."""
    for source, wanted in _all_standing(transaction.connection, book):
        set_standing(transaction, period.id, source, wanted, complete=False, description=_WORDS[source][0])


def is_in_line(connection: Connection, period: Period, book: Book) -> bool:
    """Whether `standing_from_engagement` would change nothing."""
    return not any(
        plan_standing(connection, period.id, source, wanted, complete=False).changes
        for source, wanted in _all_standing(connection, book)
    )


def _all_standing(connection: Connection, book: Book) -> Iterator[tuple[Source, dict[int, int]]]:
    for source, flag in _FLAGS.items():
        platform = book.settings.origin(source)
        if platform in PLATFORMS:
            rate = book.settings.rates.of(platform, source)
            known = dict(tuple(row) for row in connection.exec_driver_sql(_ALL_FACTS.format(flag=flag), (platform,)))
            place = list(_FLAGS).index(source)
            known |= {one: flags[place] for one, flags in account_flags.known_of(connection, platform).items()}
            yield source, {one: rate if is_so else 0 for one, is_so in known.items() if is_so is not None}


def forget_standing(transaction: Transaction, platform: str) -> None:
    """Nobody holds anything any more for following or subscribing there: what was known was of another channel."""
    for period, book in active_periods(transaction.connection):
        for source in _FLAGS:
            if book.settings.origin(source) == platform:
                set_standing(transaction, period.id, source, {}, complete=True, description="another channel")


def reissue_standing(transaction: Transaction, period: Period, book: Book, before: Period | None) -> None:
    """Give a period that has just begun the tickets of everybody's present state.

    What comes from the entries feed is as the feed last told it, which is what is held in the period before.
    """
    standing_from_engagement(transaction, period, book)
    if before is None:
        return
    for source in (Source.FOLLOW, Source.SUBSCRIPTION, Source.GIFTED_SUB):
        if book.settings.origin(source) == "feed":
            rows = transaction.connection.exec_driver_sql(_HELD, (before.id, source.value))
            held: dict[int, int] = dict(tuple(row) for row in rows)
            set_standing(transaction, period.id, source, held, complete=False, description=AGAIN)


class TicketSourceService:
    """The operator's acts on what feeds the books."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def bring_in_line(self, book: int | str | None = None, *, actor: str) -> None:
        """Have everybody hold what their follow and subscription are worth at the book's rates of now.

        For after a change of rates or origins; the desk does it by itself every hour. Raises RaffleError:
        BOOK_NOT_FOUND, NO_ACTIVE_PERIOD.
        """

        def work(transaction: Transaction) -> None:
            found = find_book(transaction.connection, book)
            period = require_active_period(transaction.connection, found.id)
            standing_from_engagement(transaction, period, found)
            transaction.audit("tickets.in_line", f"period {period.id}")

        self._core.write(work, actor=actor)

    def unpaid_gifts(self, limit: int = 100) -> list[UnpaidGift]:
        """Gifts that are still to be paid, newest first."""
        with self._core.database.read() as connection:
            rows = connection.exec_driver_sql(_OPEN_GIFTS, (limit,)).all()
        return [
            UnpaidGift((row[0], row[1]), _platform(row[2], "api"), row[3], tuple(json.loads(row[4])), row[5], row[6])
            for row in rows
        ]

    def pay_gift(self, event: tuple[str, str], viewer_id: int, *, actor: str) -> int:
        """This viewer gave it: pay them, into the periods that run now, and into the next one of a book that is between
        two. Gives the tickets in all books together, without those still to come.

        Raises RaffleError: VIEWER_NOT_FOUND, VALUE_INVALID where there is no such unpaid gift or it is another's,
        NO_ACTIVE_PERIOD where no book pays for gifts from there.
        """

        def work(transaction: Transaction) -> int:
            who = standing_id(transaction.connection, viewer_id)
            connection = transaction.connection
            found = connection.exec_driver_sql(_OPEN_GIFT, event).first()
            if found is None:
                raise RaffleError(Code.VALUE_INVALID, "This gift is paid already, or was never heard of.")
            _name, platform = account_of(connection, who)
            if found[2] not in (None, who):
                raise RaffleError(Code.VALUE_INVALID, f"This gift is {shown(account_of(connection, found[2])[0])}’s.")
            gift = _kept_gift(event, found[0], platform, found[1])
            takers = _takers(active_periods(connection), gift)
            waiting = _takers(books_between(connection), gift)
            if not takers and not waiting:
                raise RaffleError(Code.NO_ACTIVE_PERIOD)
            paid_at = None if waiting else transaction.now
            connection.exec_driver_sql(_PAY_GIFT, (who, paid_at, *event))
            paid = _pay(transaction, takers, gift, who)
            after = {"gifts": gift.count, "tickets": paid, "event": list(event)}
            transaction.audit("tickets.pay_gift", f"viewer {who}", after=after)
            return paid

        return self._core.write(work, actor=actor)


def pay_waiting_gifts(transaction: Transaction, period: Period, book: Book) -> None:
    """Pay, into a period that has just begun, the gifts that came since the one before it was ended by hand."""
    connection = transaction.connection
    others = books_between(connection)
    for source, name, origin, count, viewer_id in connection.exec_driver_sql(_WAITING_GIFTS, (book.id,)).all():
        gift = _kept_gift((source, name), origin, account_of(connection, viewer_id)[1], count)
        # One that cannot be paid, as rates were changed since, keeps nobody else from theirs.
        with left_out(transaction, "period.gift", f"gift {source} {name}"):
            _pay(transaction, _takers([(period, book)], gift), gift, viewer_id)
        if not _takers(others, gift):
            connection.exec_driver_sql(_PAY_GIFT, (viewer_id, transaction.now, source, name))


def _takers(books: Running, gift: Gift) -> Running:
    """Those of them that take their gifted subs from where this one came from."""
    return [one for one in books if one[1].settings.origin(Source.GIFTED_SUB) in gift.origins]


def _check_payable(takers: Running, gift: Gift) -> None:
    for _period, book in takers:
        if gift.count * book.settings.rates.of(gift.platform, Source.GIFTED_SUB) > MAX_GIVEN:
            raise RaffleError(Code.VALUE_INVALID, f"At most {MAX_GIVEN} tickets can be given or taken at once.")


def _pay(transaction: Transaction, takers: Running, gift: Gift, viewer_id: int) -> int:
    subs = "1 gifted sub" if gift.count == 1 else f"{gift.count} gifted subs"
    paid = 0
    for period, book in takers:
        tickets = gift.count * book.settings.rates.of(gift.platform, Source.GIFTED_SUB)
        if award(transaction, period.id, viewer_id, tickets, Source.GIFTED_SUB, subs, event=gift.event):
            paid += tickets
    return paid


def _keep(transaction: Transaction, gift: Gift, viewer_id: int | None) -> None:
    origins = ",".join(sorted(gift.origins))
    row = (*gift.event, origins, gift.count, json.dumps(gift.recipients), transaction.now, viewer_id)
    transaction.connection.exec_driver_sql(_KEEP_GIFT, row)


def _kept_gift(event: tuple[str, str], origins: str, giver_platform: str, count: int) -> Gift:
    # Of what came through the API nobody knows more than on which platform the giver is.
    return Gift(event, frozenset(origins.split(",")), _platform(origins, giver_platform), count)


def _platform(origins: str, other: str) -> str:
    """The platform among the origins that were kept of a gift."""
    return next((one for one in PLATFORMS if one in origins.split(",")), other)
