"""What comes from the channel, taken in by the batch: events, entries and who was seen, each once and only once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import EntriesChanged, ViewerChanged
from raffle_desktop.services import people
from raffle_desktop.services.account_flags import FOLLOWS, SUBSCRIBES, apart_of, settle
from raffle_desktop.services.channel_batch import Batch
from raffle_desktop.services.channel_items import (
    EntryWish,
    GiftTold,
    Item,
    KnownFacts,
    LuckyTry,
    Outcome,
    Sighting,
    Unknown,
    listed_person,
)
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.people import Person, Roll
from raffle_desktop.services.ticket_sources import bring_in_line
from raffle_desktop.services.watch_minutes import MinutesWatched
from raffle_desktop.services.weights import refresh_viewer
from raffle_desktop.storage.schema import engagement, identities, outside_events

__all__ = ["ChannelIntake", "EntryWish", "GiftTold", "Item", "KnownFacts", "LuckyTry", "Outcome", "Sighting", "Unknown"]

REFUSED_KEPT = 10_000
"""Ids of refused entries and tries that are remembered, so that the same message again is not answered again."""

_FACTS = (
    engagement.c.viewer_id,
    engagement.c.is_follower,
    engagement.c.followed_at,
    engagement.c.is_subscriber,
    engagement.c.account_created_at,
)
_BY_ACCOUNTS = (
    select(identities.c.platform, identities.c.external_id, *_FACTS)
    .join_from(identities, engagement, engagement.c.viewer_id == identities.c.viewer_id)
    .where(
        identities.c.platform == bindparam("platform"),
        identities.c.external_id.in_(bindparam("accounts", expanding=True)),
        identities.c.external_id.is_not(None),
    )
)
_BY_VIEWERS = select(*_FACTS).where(engagement.c.viewer_id.in_(bindparam("viewers", expanding=True)))
_FOLLOWS = "UPDATE engagement SET is_follower = ?, followed_at = ? WHERE viewer_id = ?"
_SUBSCRIBES = (
    "UPDATE engagement SET is_subscriber = ?, sub_tier = ?, sub_months = max(sub_months, ?) WHERE viewer_id = ?"
)
_CREATED = "UPDATE engagement SET account_created_at = ? WHERE viewer_id = ?"


class ChannelIntake:
    """The one way in for what a channel tells."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._refused: OrderedDict[tuple[str, str], None] = OrderedDict()
        self._minutes = MinutesWatched()

    def take(self, items: Sequence[Item], *, actor: str) -> list[Outcome]:
        """All items in one transaction and in their order; gives what became of each, in the same order.

        An event counts once, whatever is handed in again (after a restart, or after an uncertain commit). What a rule
        refuses is an outcome and hurts no other item. Raises EnvironmentFault or RaffleError(BUSY) where nothing could
        be stored: hand the same items in again.
        """
        if not items:
            return []
        batches: list[Batch] = []

        def work(transaction: Transaction) -> list[Outcome]:
            batches.append(Batch(transaction, self._refused.__contains__, self._minutes))
            return batches[-1].take(items)

        def happened(connection: Connection) -> bool:
            # All of it is stored, or nothing; where nothing had to be, it is as well to do it again.
            stored = batches[-1].newly_stored
            if stored:
                return _is_stored(connection, *stored[0])
            return batches[-1].minutes.is_stored(connection)

        outcomes = self._core.write(work, actor=actor, happened=happened)
        self._refused.update(dict.fromkeys(batches[-1].newly_refused))
        self._minutes.add(batches[-1].minutes.counted)
        while len(self._refused) > REFUSED_KEPT:
            self._refused.popitem(last=False)
        return outcomes

    def facts(self, persons: Sequence[Person]) -> list[KnownFacts]:
        """What is known of each, in the same order; changes nothing."""
        with self._core.database.read() as connection:
            found: dict[tuple[str, str | None], KnownFacts] = {}
            for platform in {person.platform for person in persons}:
                accounts = [person.external_id for person in persons if person.platform == platform]
                rows = connection.execute(
                    _BY_ACCOUNTS,
                    {"platform": platform, "accounts": [account for account in accounts if account is not None]},
                )
                for row in rows:
                    found[row.platform, row.external_id] = _facts(row)
            return [
                found.get((person.platform, person.external_id)) or _facts_by_name(connection, person)
                for person in persons
            ]

    def note_follows(self, found: Mapping[str, tuple[str, int | None]], *, actor: str) -> None:
        """What Twitch said just now of accounts by id: (name, following since in UTC microseconds), or (name, None)
        for one that does not follow. Who is new becomes known.
        """
        people_of = {user_id: listed_person(user_id, name) for user_id, (name, _) in found.items()}

        def work(transaction: Transaction) -> None:
            roll = Roll(transaction)
            roll.look_up(people_of.values())
            viewers = {user_id: roll.resolve(person) for user_id, person in people_of.items()}
            changed: list[int] = []
            # Who has two accounts may follow with one of them: each is noted by itself, and the follow is told last.
            for follows in (0, 1):
                told = {
                    viewers[one]: since for one, (_, since) in found.items() if (since is not None) == bool(follows)
                }
                apart = apart_of(transaction.connection, told)
                rows: list[tuple[int, int | None, int]] = []
                for row in transaction.connection.execute(_BY_VIEWERS, {"viewers": list(told)}).all():
                    since = told[row.viewer_id]
                    if row.viewer_id in apart or (row.is_follower, row.followed_at) != (follows, since):
                        rows.append((follows, since, row.viewer_id))
                _store(transaction, _FOLLOWS, rows, roll)
                named = [people_of[one] for one, (_, since) in found.items() if (since is not None) == bool(follows)]
                settle(transaction.connection, [row[-1] for row in rows], "twitch", FOLLOWS, named)
                changed += [row[-1] for row in rows]
            bring_in_line(transaction, list(dict.fromkeys(changed)))

        if found:
            self._core.write(work, actor=actor)

    def note_subscriptions(self, found: Mapping[str, tuple[str, str | None]], *, actor: str) -> None:
        """What Twitch said just now of accounts by id: (name, tier), or (name, None) for one that does not subscribe.
        Only what is not known yet is taken: an event that came in the meantime is newer. Who is new becomes known.
        """
        people_of = {user_id: listed_person(user_id, name) for user_id, (name, _) in found.items()}

        def work(transaction: Transaction) -> None:
            roll = Roll(transaction)
            roll.look_up(people_of.values())
            tiers: dict[int, str | None] = {}
            for user_id, person in people_of.items():
                # Who has two accounts may subscribe with one of them.
                tiers[roll.resolve(person)] = found[user_id][1] or tiers.get(roll.resolve(person))
            told = [
                person
                for user_id, person in people_of.items()
                if (found[user_id][1] is None) == (tiers[roll.resolve(person)] is None)
            ]
            rows = transaction.connection.execute(_BY_VIEWERS, {"viewers": list(tiers)})
            unknown = [row.viewer_id for row in rows if row.is_subscriber is None]
            stored = [(int(tiers[one] is not None), tiers[one], int(tiers[one] is not None), one) for one in unknown]
            _store(transaction, _SUBSCRIBES, stored, roll)
            settle(transaction.connection, unknown, "twitch", SUBSCRIBES, told)
            bring_in_line(transaction, unknown)
            for viewer_id in unknown:
                if tiers[viewer_id] is not None:
                    refresh_viewer(transaction, viewer_id)

        if found:
            self._core.write(work, actor=actor)

    def note_ages(self, found: Mapping[str, int | tuple[str, int]], *, actor: str) -> None:
        """When accounts, by id, were made: (name, UTC microseconds). Who is new becomes known, without a name under
        the id.
        """
        given = {user_id: value if isinstance(value, tuple) else ("", value) for user_id, value in found.items()}

        def work(transaction: Transaction) -> None:
            roll = Roll(transaction)
            unnamed = [listed_person(user_id, user_id) for user_id, (name, _) in given.items() if not name]
            named = {user_id: listed_person(user_id, name) for user_id, (name, _) in given.items() if name}
            roll.look_up([*unnamed, *named.values()])
            viewers: dict[int, int] = {}
            for user_id, (_, created) in given.items():
                person = named.get(user_id) or listed_person(user_id, user_id)
                known = None if user_id in named else roll.find(person)
                viewers[roll.resolve(person) if known is None else known] = created
            rows = [
                (viewers[row.viewer_id], row.viewer_id)
                for row in transaction.connection.execute(_BY_VIEWERS, {"viewers": list(viewers)})
                if row.account_created_at != viewers[row.viewer_id]
            ]
            _store(transaction, _CREATED, rows, roll)

        if found:
            self._core.write(work, actor=actor)


def _store(transaction: Transaction, statement: str, rows: Sequence[tuple[Any, ...]], roll: Roll) -> None:
    """Facts of viewers, whose id comes last in a row. Who may win depends on them."""
    if not rows:
        return
    transaction.connection.exec_driver_sql(statement, list(rows))
    known = [row[-1] for row in rows if row[-1] not in roll.newcomers]
    for viewer_id in known:
        transaction.publish(ViewerChanged(viewer_id))
    if known:
        transaction.publish(EntriesChanged(None))


def _is_stored(connection: Connection, source: str, event_id: str) -> bool:
    wanted = select(outside_events.c.event_id).where(
        outside_events.c.source == source, outside_events.c.event_id == event_id
    )
    return connection.execute(wanted).first() is not None


def _facts_by_name(connection: Connection, person: Person) -> KnownFacts:
    viewer_id = people.find_viewer(connection, person)
    if viewer_id is None:
        return KnownFacts()
    return _facts(connection.execute(_BY_VIEWERS, {"viewers": [viewer_id]}).one())


def _facts(row: Any) -> KnownFacts:
    return KnownFacts(
        viewer_id=row.viewer_id,
        is_follower=None if row.is_follower is None else bool(row.is_follower),
        followed_at=row.followed_at,
        is_subscriber=None if row.is_subscriber is None else bool(row.is_subscriber),
        account_created_at=row.account_created_at,
    )
