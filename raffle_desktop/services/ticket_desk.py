"""Period tickets for programs that work with names: give and take by name, everybody's numbers in pages, events."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from sqlalchemy import case, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import checked_name, name_key
from raffle_desktop.domain.tickets import Numbers, Source, check_count
from raffle_desktop.services import people, ticket_views
from raffle_desktop.services.books import Period, find_book, require_active_period, shown_period
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.ingest import check_event_name, store_event
from raffle_desktop.services.merged import members_of
from raffle_desktop.services.people import PLATFORM_ORDER, Person
from raffle_desktop.services.ticket_log import award
from raffle_desktop.services.ticket_persons import PERSONS, holders_of, table_of
from raffle_desktop.services.ticket_views import Holding, Standing, TicketNumber
from raffle_desktop.services.tickets import BookName, checked_reason, require_not_excluded
from raffle_desktop.services.viewers import checked_person
from raffle_desktop.storage.schema import identities, outside_events

BONUS_EVENT = "bonus"
NUMBERS_MOST = 100_000
"""Ticket numbers of one answer, one by one."""

_RANGES = (
    "SELECT r.first, r.last, t.invalid_up_to FROM ticket_ranges AS r JOIN ticket_totals AS t"
    " ON t.period_id = r.period_id AND t.viewer_id = r.viewer_id"
    " WHERE r.period_id = ? AND r.viewer_id IN (SELECT value FROM json_each(?)) ORDER BY r.last"
)
_SHARED = (
    "SELECT login_key FROM identities WHERE login_key IN (SELECT value FROM json_each(?))"
    " GROUP BY login_key HAVING count(DISTINCT viewer_id) > 1"
)
_APART = re.compile(
    rf"(?P<name>.+) (?:\((?P<platform>{'|'.join(PLATFORM_ORDER)})\)|#(?P<id>[0-9]{{1,18}})#*)", re.ASCII
)
_COUNT = (
    "SELECT coalesce(sum(last - first + 1), 0) FROM ticket_ranges WHERE period_id = ?"
    " AND viewer_id IN (SELECT value FROM json_each(?))"
)


@dataclass(frozen=True, slots=True)
class NumbersPage:
    """Viewers with their valid numbers as ascending runs, in the order of the leaderboard.

    `total`: viewers with valid numbers in all. `next_offset`: where the next page begins, None after the last.
    `cut`: a viewer alone has more numbers than an answer holds; theirs are cut.
    """

    holders: tuple[tuple[str, tuple[Numbers, ...]], ...]
    total: int
    next_offset: int | None
    cut: bool


class TicketDeskService:
    """What scripts and the API do with tickets. Books as everywhere: by id or name, None = the default one."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def give(self, person: Person, n: int, reason: str, book: BookName = None, *, actor: str) -> Holding:
        """A bonus for whoever has this name, made if new, in one act.

        Raises RaffleError: NAME_INVALID, VALUE_INVALID, REASON_REQUIRED, BOOK_NOT_FOUND, NO_ACTIVE_PERIOD, EXCLUDED.
        """
        checked, why = checked_person(person), checked_reason(reason)
        check_count(n)

        def work(transaction: Transaction) -> Holding:
            connection = transaction.connection
            period = require_active_period(connection, find_book(connection, book).id)
            viewer_id = people.resolve_viewer(transaction, checked)
            require_not_excluded(connection, viewer_id)
            award(transaction, period.id, viewer_id, n, Source.BONUS, why)
            after = {"tickets": n, "period": period.id}
            transaction.audit("tickets.give", f"viewer {viewer_id}", reason=why, after=after)
            return ticket_views.holding(connection, period.id, viewer_id, log_rows=0)

        return self._core.write(work, actor=actor)

    def bonus_event(
        self,
        source: str,
        event_id: str,
        person: Person,
        n: int,
        reason: str = "",
        book: BookName = None,
        *,
        actor: str,
    ) -> bool:
        """A bonus that another program tells of, once for each event; False where it was known already.

        Somebody excluded gets it with the exclusion's row against it. Raises RaffleError: NAME_INVALID, VALUE_INVALID,
        BOOK_NOT_FOUND, NO_ACTIVE_PERIOD; the event is not kept then and can be sent again.
        """
        check_event_name(source, event_id)
        checked = checked_person(person)
        check_count(n)
        why = checked_reason(reason) if reason.strip() else f"from {source}"

        def work(transaction: Transaction) -> bool:
            connection = transaction.connection
            if _is_stored(connection, source, event_id):
                return False
            found = find_book(connection, book)
            period = require_active_period(connection, found.id)
            viewer_id = people.resolve_viewer(transaction, checked)
            effect = {"tickets": n, "book": found.id}
            store_event(transaction, source, event_id, BONUS_EVENT, viewer_id, effect)
            award(transaction, period.id, viewer_id, n, Source.BONUS, why, event=(source, event_id))
            return True

        def happened(connection: Connection) -> bool:
            return _is_stored(connection, source, event_id)

        return self._core.write(work, actor=actor, happened=happened)

    def viewer_of(self, name: str, platform: str | None = None, book: BookName = None) -> int:
        """`viewer_named`, or whom `numbers_page` calls so where several share a name: "bob (kick)", "bob #12".

        Raises RaffleError(VIEWER_NOT_FOUND) as well.
        """
        found = self.viewer_named(name, platform, book)
        if found is None and platform is None:
            found = self.told_apart(name, book)
        if found is None:
            raise RaffleError(Code.VIEWER_NOT_FOUND)
        return found

    def told_apart(self, name: str, book: BookName = None) -> int | None:
        """Whom "bob (kick)" or "bob #12" means; None for any other name. Raises as `viewer_named`."""
        apart = _APART.fullmatch(name.strip())
        if apart is None:
            return None
        if apart["platform"]:
            return self.viewer_named(apart["name"], apart["platform"], book)
        with self._core.database.read() as connection:
            viewer_id, key = int(apart["id"]), name_key(checked_name(apart["name"]))
            statement = select(identities.c.id).where(
                identities.c.viewer_id == viewer_id, identities.c.login_key == key
            )
            return None if connection.execute(statement.limit(1)).first() is None else viewer_id

    def viewer_named(self, name: str, platform: str | None = None, book: BookName = None) -> int | None:
        """Whom a name means: of the accounts with it, one that has had tickets in the book before one that has not,
        then by platform; None where there is none. Raises RaffleError(NAME_INVALID, BOOK_NOT_FOUND).
        """
        key = name_key(checked_name(name))
        with self._core.database.read() as connection:
            return _named(connection, shown_period(connection, book), key, platform)

    def numbers_page(self, book: BookName = None, *, limit: int = 1000, offset: int = 0) -> NumbersPage:
        """Viewers with their valid numbers, at most `limit` of them, and fewer where their numbers fill an answer.

        Raises RaffleError(BOOK_NOT_FOUND).
        """
        with self._core.database.read() as connection:
            period = shown_period(connection, book)
            if period is None:
                return NumbersPage((), 0, None, cut=False)
            return _page(connection, period, limit, offset)

    def numbers_of(
        self, viewer_id: int, book: BookName = None, *, limit: int = NUMBERS_MOST, offset: int = 0
    ) -> tuple[list[TicketNumber], int]:
        """A viewer's numbers one by one, invalid ones too, lowest first, and how many there are in all.

        Raises RaffleError(BOOK_NOT_FOUND).
        """
        with self._core.database.read() as connection:
            period = shown_period(connection, book)
            if period is None:
                return [], 0
            mine = (period.id, json.dumps(holders_of(connection, period.id, viewer_id)))
            total = int(connection.exec_driver_sql(_COUNT, mine).scalar_one())
            runs = connection.exec_driver_sql(_RANGES, mine).all()
        found: list[TicketNumber] = []
        for first, last, invalid_up_to in runs:
            size = last - first + 1
            if offset >= size:
                offset -= size
                continue
            room = limit - len(found)
            if room <= 0:
                break
            start = first + offset
            found.extend(
                TicketNumber(one, one > invalid_up_to) for one in range(start, min(last, start + room - 1) + 1)
            )
            offset = 0
        return found, total


def _page(connection: Connection, period: Period, limit: int, offset: int) -> NumbersPage:
    board = ticket_views.leaderboard(connection, period.id, limit, offset)
    total = ticket_views.totals(connection, period.id).participants
    shared = _shared_names(connection, [name_key(line.name) for line in board])
    of_persons = table_of(connection, period.id) is PERSONS
    holders: dict[str, tuple[Numbers, ...]] = {}
    room, cut, taken = NUMBERS_MOST, False, 0
    for line in board:
        if taken and line.tickets > room:
            break
        ids = None if of_persons else (line.viewer_id,)
        runs = ticket_views.numbers_of(connection, period.id, line.viewer_id, ids)
        if line.tickets > room:
            runs, cut = _lowest(runs, room), True
        holders[_told_name(connection, period, line, shared)] = tuple(runs)
        room = max(0, room - line.tickets)
        taken += 1
    reached = offset + taken
    return NumbersPage(tuple(holders.items()), total, reached if taken and reached < total else None, cut)


def _shared_names(connection: Connection, keys: list[str]) -> frozenset[str]:
    """Those of the names that more than one viewer has."""
    return frozenset(connection.exec_driver_sql(_SHARED, (json.dumps(keys),)).scalars())


def _told_name(connection: Connection, period: Period, line: Standing, shared: frozenset[str]) -> str:
    """The name by which `viewer_of` finds this viewer."""
    key = name_key(line.name)
    if key not in shared or _named(connection, period, key, None) == line.viewer_id:
        return line.name
    if _named(connection, period, key, line.platform) == line.viewer_id:
        label = f"{line.name} ({line.platform})"
        if _named(connection, period, name_key(label), None) is None:
            return label
    label = f"{line.name} #{line.viewer_id}"
    while _named(connection, period, name_key(label), None) is not None:
        # Somebody is called as others are told apart.
        label = f"{label}#"
    return label


def _named(connection: Connection, period: Period | None, key: str, platform: str | None) -> int | None:
    rank = case({one: place for place, one in enumerate(PLATFORM_ORDER)}, value=identities.c.platform, else_=99)
    statement = (
        select(identities.c.viewer_id)
        .where(identities.c.platform.in_(PLATFORM_ORDER if platform is None else (platform,)))
        .where(identities.c.login_key == key)
        # Of one platform as everywhere: who is known by this very name alone, then the account seen last under it.
        .order_by(rank, identities.c.external_id.is_not(None), identities.c.seen_at.desc(), identities.c.id)
    )
    found = list(dict.fromkeys(connection.scalars(statement)))
    if period is not None:
        for viewer_id in found:
            ids = json.dumps(members_of(connection, viewer_id))
            if connection.exec_driver_sql(_COUNT, (period.id, ids)).scalar_one():
                return int(viewer_id)
    return int(found[0]) if found else None


def _lowest(runs: list[Numbers], count: int) -> list[Numbers]:
    kept: list[Numbers] = []
    for first, last in runs:
        if count <= 0:
            break
        kept.append((first, min(last, first + count - 1)))
        count -= last - first + 1
    return kept


def _is_stored(connection: Connection, source: str, event_id: str) -> bool:
    statement = select(outside_events.c.event_id).where(
        outside_events.c.source == source, outside_events.c.event_id == event_id
    )
    return connection.execute(statement).first() is not None
