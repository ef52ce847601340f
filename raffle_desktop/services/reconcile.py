"""Who follows and who subscribes, as Twitch lists them, against what the desk knows.

Lists are as long as the channel is popular. They are worked off in chunks of one transaction each, so that entries and
events get their turn in between; each chunk is first compared, and what is equal is not written at all. What is stored
is right after every chunk, so that a comparison can be cancelled, and done again, at any point.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from operator import attrgetter
from typing import Any, Protocol, TypeVar

from sqlalchemy import ColumnElement, Row, case, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import EntriesChanged, ViewerChanged, WeightsChanged
from raffle_desktop.domain.names import name_key
from raffle_desktop.services.account_flags import FOLLOWS, SUBSCRIBES, settle
from raffle_desktop.services.channel_items import PLATFORM, listed_person
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.entry_views import ACTIVE_SESSION
from raffle_desktop.services.import_lookup import give_way
from raffle_desktop.services.people import Person, Roll, names_without_account
from raffle_desktop.services.ticket_sources import bring_in_line
from raffle_desktop.services.weights import PENDING, check_session_total, read_settings, store_totals
from raffle_desktop.storage.merge_tables import identity_flags
from raffle_desktop.storage.schema import engagement, entries, identities

CHUNK = 1_000
"""People of one transaction."""
TOLD_SINGLY = 50
"""Viewers who changed: up to so many are told one by one."""
SECOND = 1_000_000

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class FollowerRow:
    """`followed_at`: UTC microseconds, None where the list does not tell."""

    user_id: str
    name: str
    followed_at: int | None


@dataclass(frozen=True, slots=True)
class SubscriberRow:
    """`tier` as Twitch writes it: "1000", "2000", "3000"."""

    user_id: str
    name: str
    tier: str | None


@dataclass(frozen=True, slots=True)
class ChatterRow:
    user_id: str
    name: str


@dataclass(slots=True)
class Report:
    """What a list came to. `new`: not known as such before; `changed`: something else about them (a name, a tier, a
    time); `gone`: no longer so.
    """

    seen: int = 0
    new: int = 0
    changed: int = 0
    gone: int = 0


class _Listed(Protocol):
    @property
    def user_id(self) -> str: ...
    @property
    def name(self) -> str: ...


T = TypeVar("T")
RowT = TypeVar("RowT", bound=_Listed)

_KNOWN = (
    # Of who has merged accounts, what is known of this one.
    "SELECT i.external_id, i.viewer_id, i.display_name,"
    " iif(f.identity_id IS NULL, e.is_follower, f.is_follower) AS is_follower, e.followed_at,"
    " iif(f.identity_id IS NULL, e.is_subscriber, f.is_subscriber) AS is_subscriber, e.sub_tier,"
    " e.sub_months, i.seen_at FROM identities AS i JOIN engagement AS e ON e.viewer_id = i.viewer_id"
    " LEFT JOIN identity_flags AS f ON f.identity_id = i.id"
    " WHERE i.platform = 'twitch' AND i.external_id IS NOT NULL"
    " AND i.external_id IN (SELECT value FROM json_each(?))"
)
_FOLLOWS = "UPDATE engagement SET is_follower = 1, followed_at = coalesce(?, followed_at) WHERE viewer_id = ?"
_UNFOLLOWED = "UPDATE engagement SET is_follower = 0, followed_at = NULL WHERE viewer_id = ?"
_SUBSCRIBES = (
    "UPDATE engagement SET is_subscriber = 1, sub_tier = coalesce(?, sub_tier), sub_months = max(sub_months, 1)"
    " WHERE viewer_id = ?"
)
_UNSUBSCRIBED = "UPDATE engagement SET is_subscriber = 0 WHERE viewer_id = ?"
# The condition on the type is that of the index, to the letter.
_HEARD_OF_SINCE = (
    "SELECT DISTINCT viewer_id FROM outside_events WHERE received_at >= ?"
    " AND type IN ('subscribe', 'resub', 'unsubscribe') AND viewer_id IS NOT NULL"
)
_IS_APART = identity_flags.c.identity_id.is_not(None)
_ACCOUNTS = (
    select(identities.c.viewer_id, identities.c.external_id, identities.c.display_name, _IS_APART.label("is_apart"))
    .join_from(identities, engagement, engagement.c.viewer_id == identities.c.viewer_id)
    .join(identity_flags, identity_flags.c.identity_id == identities.c.id, isouter=True)
    .where(identities.c.platform == PLATFORM, identities.c.external_id.is_not(None))
    .order_by(identities.c.viewer_id, identities.c.id)
)
_FOLLOWING = case((_IS_APART, identity_flags.c.is_follower), else_=engagement.c.is_follower) == 1
_SUBSCRIBING = case((_IS_APART, identity_flags.c.is_subscriber), else_=engagement.c.is_subscriber) == 1
_SOMEBODY_FOLLOWS = _ACCOUNTS.where(_FOLLOWING).order_by(None).limit(1)


def _silent(_done: int, _of: int) -> None: ...


def _never() -> bool:
    return False


class ReconcileService:
    """For whoever reads Twitch's lists. `progress(done, of)` and `cancelled()` are called after and before a chunk."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def followers(
        self,
        rows: Sequence[FollowerRow],
        *,
        actor: str,
        progress: Progress = _silent,
        cancelled: Callable[[], bool] = _never,
    ) -> Report:
        """Everyone in these rows follows; nobody stops to. Who is new becomes known. Rows may be any part of the list.

        Raises RaffleError(VALUE_INVALID) for an account without an id.
        """
        return self._compare(rows, _follow_differs, _store_followers, actor, progress, cancelled)

    def not_listed_followers(self, rows: Sequence[FollowerRow]) -> list[Person]:
        """Whom the desk knows as a follower, by an account on Twitch, and this whole list does not have.

        A follow during the reading can push somebody from one page to another, so ask Twitch about each before
        `unfollowed`.
        """
        listed = {row.user_id for row in rows}
        return [
            Person(PLATFORM, account.display_name, account.external_id)
            for accounts in self._accounts(_FOLLOWING)
            for account in _not_listed(accounts, listed)
        ]

    def unfollowed(self, persons: Sequence[Person], *, actor: str) -> int:
        """These do not follow any more; gives how many of them the desk took for followers until now."""
        gone = 0
        for chunk in _chunks(persons):
            gone += self._core.write(partial(_unfollow, persons=chunk), actor=actor)
            give_way()
        return gone

    def subscribers(
        self,
        rows: Sequence[SubscriberRow],
        *,
        actor: str,
        listed_from: int | None = None,
        progress: Progress = _silent,
        cancelled: Callable[[], bool] = _never,
    ) -> Report:
        """The whole list of subscribers: who is in it subscribes, for at least a month; who is not does not.

        `listed_from` (UTC microseconds): when reading the list began. Of whom an event told since then, the event
        knows better. Raises RaffleError(VALUE_INVALID) for an account without an id, WEIGHTS_TOO_LARGE.
        """
        since = self._core.now_micros() if listed_from is None else listed_from

        store = partial(_store_subscribers, since=since)
        report = self._compare(rows, _subscription_differs, store, actor, progress, cancelled)
        if report.seen < len(rows):
            return report
        listed = {row.user_id for row in rows}
        gone = [
            (account.viewer_id, Person(PLATFORM, account.display_name, account.external_id))
            for accounts in self._accounts(_SUBSCRIBING)
            for account in _not_listed(accounts, listed)
        ]
        for chunk in _chunks(gone):
            if cancelled():
                break
            report.gone += self._core.write(partial(_unsubscribe, accounts=chunk, since=since), actor=actor)
        return report

    def chatters(self, rows: Sequence[ChatterRow], *, at: int, actor: str) -> int:
        """Who is in chat: viewers whom the desk knows get the name, and the account, that they have there. Being there
        is not chatting. Gives how many of them are known. `at` (UTC microseconds): when the list was read.
        """
        known = 0
        for chunk in _chunks(rows):
            persons = [listed_person(row.user_id, row.name) for row in chunk]
            with self._core.database.read() as connection:
                found = _known(connection, (row.user_id for row in chunk))
                nameless = names_without_account(connection, PLATFORM, (person.name for person in persons))
            known += len(found)
            differing = [
                person
                for person in persons
                if (
                    name_key(person.name) in nameless
                    if (row := found.get(person.external_id or "")) is None
                    # A name that was heard after the list was read is the newer one.
                    else row.display_name != person.name and row.seen_at <= at
                )
            ]
            if differing:
                known += self._core.write(partial(_know, persons=differing), actor=actor)
            give_way()
        return known

    def nothing_known_of_followers(self) -> bool:
        """Whether no account on Twitch is known to follow, as on a new desk."""
        with self._core.database.read() as connection:
            return connection.execute(_SOMEBODY_FOLLOWS).first() is None

    def _compare(
        self,
        rows: Sequence[RowT],
        differs: Callable[[RowT, Row[Any]], bool],
        store: Callable[..., Report],
        actor: str,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> Report:
        report = Report()
        for chunk in _chunks(rows):
            if cancelled():
                break
            by_id = {row.user_id: row for row in chunk}
            with self._core.database.read() as connection:
                differing = _differing(connection, by_id, differs)
            if differing:
                # Compared again in there: entries and events may have come in between.
                part = self._core.write(partial(store, rows=differing), actor=actor)
                report.new += part.new
                report.changed += part.changed
            report.seen += len(chunk)
            progress(report.seen, len(rows))
            give_way()
        return report

    def _accounts(self, condition: ColumnElement[bool]) -> Iterator[list[Any]]:
        """Accounts on Twitch, those of one viewer together, of the viewers under this condition."""
        with self._core.database.read() as connection:
            rows = connection.execute(_ACCOUNTS.where(condition)).yield_per(CHUNK)
            for _, accounts in groupby(rows, key=attrgetter("viewer_id")):
                yield list(accounts)


def _not_listed(accounts: Sequence[Any], listed: Collection[str]) -> list[Any]:
    """Those of one viewer's accounts that are not in a list: the first one for all, where one in it speaks for all."""
    apart = [account for account in accounts if account.is_apart and account.external_id not in listed]
    if apart or any(account.external_id in listed for account in accounts):
        return apart
    return list(accounts[:1])


def _chunks(items: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), CHUNK):
        yield items[start : start + CHUNK]


# Comparing


def _known(connection: Connection, ids: Iterable[str]) -> dict[str, Row[Any]]:
    rows = connection.exec_driver_sql(_KNOWN, (json.dumps(list(ids)),))
    return {row.external_id: row for row in rows}


def _differing(
    connection: Connection, by_id: Mapping[str, RowT], differs: Callable[[RowT, Row[Any]], bool]
) -> dict[str, RowT]:
    known = _known(connection, by_id)
    return {
        user_id: row for user_id, row in by_id.items() if (found := known.get(user_id)) is None or differs(row, found)
    }


def _follow_differs(row: FollowerRow, found: Row[Any]) -> bool:
    return found.is_follower != 1 or _is_another_time(row.followed_at, found.followed_at) or _is_renamed(row, found)


def _is_another_time(listed: int | None, stored: int | None) -> bool:
    """The list tells whole seconds, the event of a follow their fractions too."""
    return listed is not None and (stored is None or abs(listed - stored) >= SECOND)


def _subscription_differs(row: SubscriberRow, found: Row[Any]) -> bool:
    return _subscribes_otherwise(row, found) or _is_renamed(row, found)


def _subscribes_otherwise(row: SubscriberRow, found: Row[Any]) -> bool:
    return found.is_subscriber != 1 or found.sub_months < 1 or row.tier not in (None, found.sub_tier)


def _is_renamed(row: _Listed, found: Row[Any]) -> bool:
    # A name that the desk does not take is never stored.
    name: str = found.display_name
    return row.name != name and listed_person(row.user_id, row.name).name != name


# Storing


def _resolve(transaction: Transaction, rows: Iterable[_Listed]) -> tuple[dict[str, int], Roll]:
    """The viewers of these accounts, made or renamed where needed, by account."""
    roll = Roll(transaction)
    persons = [listed_person(row.user_id, row.name) for row in rows]
    viewers = roll.resolve_all(persons)
    return {person.external_id or "": viewer for person, viewer in zip(persons, viewers, strict=True)}, roll


def _store_followers(transaction: Transaction, rows: Mapping[str, FollowerRow]) -> Report:
    known = _known(transaction.connection, rows)
    viewers, roll = _resolve(transaction, rows.values())
    report = Report()
    changes: list[tuple[int | None, int]] = []
    for user_id, row in rows.items():
        before = known.get(user_id)
        is_new = before is None or before.is_follower != 1
        report.new += is_new
        report.changed += not is_new
        if before is None or is_new or _is_another_time(row.followed_at, before.followed_at):
            changes.append((row.followed_at, viewers[user_id]))
    if changes:
        transaction.connection.exec_driver_sql(_FOLLOWS, changes)
        told = [listed_person(user_id, row.name) for user_id, row in rows.items()]
        settle(transaction.connection, [viewer for _, viewer in changes], "twitch", FOLLOWS, told)
        bring_in_line(transaction, [viewer for _, viewer in changes])
    _tell(transaction, [viewer for _, viewer in changes if viewer not in roll.newcomers])
    return report


def _unfollow(transaction: Transaction, persons: Sequence[Person]) -> int:
    connection = transaction.connection
    known = _known(connection, (person.external_id for person in persons if person.external_id is not None))
    viewers = list(dict.fromkeys(row.viewer_id for row in known.values() if row.is_follower == 1))
    if viewers:
        connection.exec_driver_sql(_UNFOLLOWED, [(viewer,) for viewer in viewers])
        settle(connection, viewers, "twitch", FOLLOWS, persons)
        bring_in_line(transaction, viewers)
        _tell(transaction, viewers)
    return len(viewers)


def _store_subscribers(transaction: Transaction, rows: Mapping[str, SubscriberRow], since: int) -> Report:
    connection = transaction.connection
    heard_of = _heard_of(connection, since)
    known = _known(connection, rows)
    viewers, roll = _resolve(transaction, rows.values())
    report = Report()
    changes: list[tuple[str | None, int]] = []
    for user_id, row in rows.items():
        before, viewer = known.get(user_id), viewers[user_id]
        if viewer in heard_of:
            continue
        is_new = before is None or before.is_subscriber != 1
        report.new += is_new
        report.changed += not is_new
        if before is None or _subscribes_otherwise(row, before):
            changes.append((row.tier, viewer))
    if changes:
        connection.exec_driver_sql(_SUBSCRIBES, changes)
        told = [listed_person(user_id, row.name) for user_id, row in rows.items()]
        settle(connection, [viewer for _, viewer in changes], "twitch", SUBSCRIBES, told)
        bring_in_line(transaction, [viewer for _, viewer in changes])
    _weigh(transaction, [viewer for _, viewer in changes if viewer not in roll.newcomers])
    return report


def _unsubscribe(transaction: Transaction, accounts: Sequence[tuple[int, Person]], since: int) -> int:
    heard_of = _heard_of(transaction.connection, since)
    gone = list(dict.fromkeys(viewer for viewer, _person in accounts if viewer not in heard_of))
    if gone:
        transaction.connection.exec_driver_sql(_UNSUBSCRIBED, [(viewer,) for viewer in gone])
        settle(transaction.connection, gone, "twitch", SUBSCRIBES, [person for _viewer, person in accounts])
        bring_in_line(transaction, gone)
        _weigh(transaction, gone)
    return len(gone)


def _heard_of(connection: Connection, since: int) -> frozenset[int]:
    """Of whom an event told since then that they subscribe, or stopped to."""
    return frozenset(connection.exec_driver_sql(_HEARD_OF_SINCE, (since,)).scalars())


def _know(transaction: Transaction, persons: Sequence[Person]) -> int:
    """Gives the viewers among them their account and name; how many got an account by it."""
    roll = Roll(transaction)
    roll.look_up(persons)
    known = _known(transaction.connection, (person.external_id or "" for person in persons))
    for person in persons:
        if roll.find(person) is not None:
            transaction.publish(ViewerChanged(roll.resolve(person)))
    return len(_known(transaction.connection, (person.external_id or "" for person in persons))) - len(known)


def _weigh(transaction: Transaction, viewer_ids: Sequence[int]) -> None:
    """Bring the weights of these viewers' entries up to date. Raises RaffleError(WEIGHTS_TOO_LARGE)."""
    if not viewer_ids:
        return
    connection = transaction.connection
    changed = store_totals(connection, read_settings(connection), PENDING & entries.c.viewer_id.in_(viewer_ids))
    session_id = connection.execute(ACTIVE_SESSION).scalar()
    if changed and session_id is not None:
        check_session_total(connection, session_id, 0)
    _tell(transaction, viewer_ids)
    if changed:
        transaction.publish(WeightsChanged())


def _tell(transaction: Transaction, viewer_ids: Sequence[int]) -> None:
    """What is known of these viewers has changed, and with it perhaps who may win."""
    if not viewer_ids:
        return
    transaction.publish(EntriesChanged(None))
    for viewer_id in viewer_ids[:TOLD_SINGLY]:
        transaction.publish(ViewerChanged(viewer_id))
