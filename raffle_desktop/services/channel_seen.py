"""What lines of chat tell of who wrote them: roles, the last word, months of a badge. Within one batch."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import bindparam, select

from raffle_desktop.domain.changes import EntriesChanged, ViewerChanged
from raffle_desktop.domain.chat_words import KNOWN_BOTS
from raffle_desktop.domain.eligibility import roles_of
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import name_key
from raffle_desktop.domain.weights import WeightSettings
from raffle_desktop.services.account_flags import SUBSCRIBES, settle
from raffle_desktop.services.channel_items import PLATFORM, Outcome, Sighting
from raffle_desktop.services.channel_settings import read_connected_channel
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.people import Person, Roll
from raffle_desktop.services.ticket_sources import Feeder
from raffle_desktop.services.viewers import COUNT_MAX, checked_person
from raffle_desktop.services.weights import refresh_viewer
from raffle_desktop.storage.schema import engagement, identities

SHUT_OUT_BY = frozenset({"bot", "moderator", "broadcaster"})
"""Roles that can rule somebody out, and so change everybody's chance."""
NO_VIEWERS = frozenset({"bot", "broadcaster"})
"""Roles of those who are in chat and do not watch."""

_STANDING = select(
    engagement.c.viewer_id,
    engagement.c.roles,
    engagement.c.last_chat_at,
    engagement.c.sub_months,
    engagement.c.is_subscriber,
).where(engagement.c.viewer_id.in_(bindparam("viewers", expanding=True)))
_ACCOUNTS_ON = (
    select(identities.c.id)
    .where(identities.c.viewer_id == bindparam("viewer"), identities.c.platform == bindparam("on"))
    .limit(2)
)
_SEEN = "UPDATE engagement SET roles = ?, last_chat_at = ? WHERE viewer_id = ?"
# Of what is stored by now: an event of the same batch may have changed it since it was looked up.
_BADGE = (
    "UPDATE engagement SET sub_months = max(sub_months, ?), is_subscriber = coalesce(is_subscriber, 1)"
    " WHERE viewer_id = ?"
)


@dataclass(slots=True)
class _Standing:
    """What is stored of somebody who was seen, and what is to be."""

    roles: str = ""
    last_chat_at: int | None = None
    sub_months: int = 0
    is_subscriber: int | None = None
    is_changed: bool = False


class Seen:
    """For one batch. `apart`: what a rule refuses within it is undone alone."""

    def __init__(
        self,
        transaction: Transaction,
        roll: Roll,
        feeder: Feeder,
        settings: Callable[[], WeightSettings],
        apart: Callable[[], AbstractContextManager[None]],
    ) -> None:
        self._transaction = transaction
        self._connection = transaction.connection
        self._roll, self._feeder, self._settings, self._apart = roll, feeder, settings, apart
        self._standing: dict[int, _Standing] = {}

    @cached_property
    def _channel_id(self) -> str:
        channel = read_connected_channel(self._connection)
        return "" if channel is None else channel.user_id

    def read(self, viewer_ids: Iterable[int]) -> None:
        """Look up how things stand with these."""
        self._standing.update(self._read(viewer_ids))

    def write(self, viewer_ids: Iterable[int] | None = None) -> None:
        """Store what was seen of these, or of everybody."""
        wanted = self._standing if viewer_ids is None else [one for one in viewer_ids if one in self._standing]
        changed = [(viewer_id, self._standing[viewer_id]) for viewer_id in wanted]
        changed = [(viewer_id, standing) for viewer_id, standing in changed if standing.is_changed]
        if not changed:
            return
        rows = [(standing.roles, standing.last_chat_at, viewer_id) for viewer_id, standing in changed]
        self._connection.exec_driver_sql(_SEEN, rows)
        for _, standing in changed:
            standing.is_changed = False

    def add_roles(self, viewer_id: int, person: Person) -> None:
        """Bots and the broadcaster are told by who they are, though they were never seen to write."""
        wanted = frozenset(_tokens(person.platform, self.roles_by_name(person)))
        if not wanted:
            return
        (standing,) = self._read(viewer_id for viewer_id in (viewer_id,))
        roles = frozenset(standing[1].roles.split())
        if not wanted <= roles:
            row = (" ".join(sorted(roles | wanted)), standing[1].last_chat_at, viewer_id)
            self._connection.exec_driver_sql(_SEEN, row)
            self._standing.pop(viewer_id, None)

    def roles_by_name(self, person: Person) -> frozenset[str]:
        """Roles that somebody has by who they are, whatever they show."""
        roles: set[str] = set()
        if name_key(person.name) in KNOWN_BOTS:
            roles.add("bot")
        if person.platform == PLATFORM and person.external_id is not None and person.external_id == self._channel_id:
            roles.add("broadcaster")
        return frozenset(roles)

    def is_no_viewer(self, viewer_id: int) -> bool:
        """Whether somebody who was seen is a bot or the broadcaster."""
        return not NO_VIEWERS.isdisjoint(roles_of(self._standing[viewer_id].roles))

    def sighting(self, sighting: Sighting) -> Outcome:
        """Raises RaffleError for a badge or name that makes no sense."""
        person = checked_person(sighting.person)
        if sighting.months is not None and not 0 <= sighting.months <= COUNT_MAX:
            raise RaffleError(Code.VALUE_INVALID, "The months of a badge must be 0 or more.")
        viewer_id = self._roll.resolve(person)
        if viewer_id not in self._standing:
            if viewer_id in self._roll.newcomers:
                self._standing[viewer_id] = _Standing()
            else:
                self.read((viewer_id,))
        standing = self._standing[viewer_id]
        roles = self._roles_after(viewer_id, standing.roles, person, sighting.roles | self.roles_by_name(person))
        if roles != standing.roles:
            self._tell_roles(viewer_id, standing.roles, roles)
            standing.roles = roles
            standing.is_changed = True
        if sighting.chatted and (standing.last_chat_at is None or sighting.at > standing.last_chat_at):
            standing.last_chat_at = sighting.at
            standing.is_changed = True
        if sighting.months is not None:
            self._badge(viewer_id, standing, max(1, sighting.months), person)
        return Outcome(sighting, "seen", viewer_id)

    def _roles_after(self, viewer_id: int, stored: str, person: Person, shown: Iterable[str]) -> str:
        """With two accounts on one platform a line of the one says nothing of the other: then roles are only added."""
        roles = _replaced(stored, person.platform, shown)
        if set(stored.split()) <= set(roles.split()):
            return roles
        accounts = {"viewer": viewer_id, "on": person.platform}
        if len(self._connection.execute(_ACCOUNTS_ON, accounts).all()) < 2:
            return roles
        return " ".join(sorted({*stored.split(), *roles.split()}))

    def _tell_roles(self, viewer_id: int, before: str, after: str) -> None:
        self._transaction.publish(ViewerChanged(viewer_id))
        if SHUT_OUT_BY & (roles_of(before) ^ roles_of(after)):
            self._transaction.publish(EntriesChanged(None))

    def _badge(self, viewer_id: int, standing: _Standing, months: int, person: Person) -> None:
        """Months only grow; who has not been known as a subscriber or not is one, as the badge says."""
        if months <= standing.sub_months and standing.is_subscriber is not None:
            return
        with self._apart():
            self._connection.exec_driver_sql(_BADGE, (months, viewer_id))
            if standing.is_subscriber is None:
                settle(self._connection, (viewer_id,), person.platform, SUBSCRIBES, (person,))
            refresh_viewer(self._transaction, viewer_id, self._settings())
            self._transaction.publish(ViewerChanged(viewer_id))
        self._feeder.touched(viewer_id)
        standing.sub_months = max(standing.sub_months, months)
        standing.is_subscriber = 1 if standing.is_subscriber is None else standing.is_subscriber

    def _read(self, viewer_ids: Iterable[int]) -> list[tuple[int, _Standing]]:
        rows = self._connection.execute(_STANDING, {"viewers": list(viewer_ids)})
        return [(row[0], _Standing(*row[1:])) for row in rows]


def _tokens(platform: str, roles: Iterable[str]) -> set[str]:
    """Roles as they are stored: Twitch's plain, those of other platforms behind its name."""
    plain = {role for role in roles if role and " " not in role and "/" not in role}
    return plain if platform == PLATFORM else {f"{platform}/{role}" for role in plain}


def _replaced(stored: str, platform: str, roles: Iterable[str]) -> str:
    """The stored roles with those of this platform as they were just seen: a line on one says nothing of another."""
    prefix = "" if platform == PLATFORM else platform
    kept = {token for token in stored.split() if token.rpartition("/")[0] != prefix}
    return " ".join(sorted(kept | _tokens(platform, roles)))
