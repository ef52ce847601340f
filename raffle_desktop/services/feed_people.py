"""Who the people of a list are: found in a few queries, however long it is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy.engine import Connection

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import name_key
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.people import Person, insert_viewers, resolve_viewer
from raffle_desktop.services.viewers import checked_person

PLATFORM = "twitch"
"""Whose people the lists are of."""

_BY_ID = (
    "SELECT external_id, viewer_id, id, login_key FROM identities WHERE platform = ? AND external_id IS NOT NULL"
    " AND external_id IN (SELECT value FROM json_each(?))"
)
# The one that is taken comes last: an account seen lately before one seen long ago, and this very name before both.
_BY_NAME = (
    "SELECT login_key, viewer_id, id, external_id IS NULL FROM identities WHERE platform = ?"
    " AND login_key IN (SELECT value FROM json_each(?)) ORDER BY external_id IS NULL, seen_at, id"
)


@dataclass(frozen=True, slots=True)
class FeedRow:
    """Somebody on a list of the entries feed. `count`: gifted subs; 1 on the other lists."""

    name: str
    user_id: str | None = None
    count: int = 1


@dataclass(frozen=True, slots=True)
class Listed:
    """A row that was checked. `key`: how its name is compared."""

    person: Person
    key: str
    count: int = 1


@dataclass(slots=True)
class Found:
    """`missing`: people nobody knows yet, and those known by name only who come with an account now. `renamed`: known
    accounts under another name, where nobody but the lists could tell of that.
    """

    missing: list[Listed] = field(default_factory=list)
    renamed: list[Listed] = field(default_factory=list)
    _accounts: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Account -> (viewer, count)"""
    _provisional: set[str] = field(default_factory=set)
    """Names, as they are compared, that stand for an account known by name only."""

    def counts(self) -> dict[int, int]:
        """Viewer -> what their rows count together, in the order of the list."""
        counts: dict[int, int] = {}
        for viewer_id, count in self._accounts.values():
            counts[viewer_id] = counts.get(viewer_id, 0) + count
        return counts

    @property
    def is_complete(self) -> bool:
        """Whether nothing has to be written down before the rows count."""
        return not self.missing and not self.renamed

    def is_provisional(self, listed: Listed) -> bool:
        """Whether the name stands for an account that is known by name only."""
        return listed.key in self._provisional

    def look_up(self, connection: Connection, rows: Iterable[Listed], *, takes_names: bool = False) -> None:
        """Find these too; changes nothing."""
        rows = list(rows)
        ids = [row.person.external_id for row in rows if row.person.external_id is not None]
        known: dict[str, tuple[int, int]] = {}
        names: dict[str, str] = {}
        for external_id, viewer_id, account, login_key in connection.exec_driver_sql(
            _BY_ID, (PLATFORM, json.dumps(ids))
        ):
            known[external_id] = viewer_id, account
            names[external_id] = login_key
        keys = [row.key for row in rows if row.person.external_id not in known]
        named: dict[str, tuple[int, int]] = {}
        for key, viewer_id, account, is_provisional in connection.exec_driver_sql(
            _BY_NAME, (PLATFORM, json.dumps(keys))
        ):
            named[key] = viewer_id, account
            if is_provisional:
                self._provisional.add(key)
        for row in rows:
            user_id = row.person.external_id
            found = named.get(row.key) if user_id is None else known.get(user_id)
            if found is None:
                self.missing.append(row)
                continue
            if takes_names and user_id is not None and names[user_id] != row.key:
                self.renamed.append(row)
            # The same account twice (under an old name without its id) counts once, two accounts of one viewer both.
            viewer_id, account = found
            self._accounts[account] = viewer_id, max(row.count, self._accounts.get(account, (0, 0))[1])


def checked(rows: Iterable[FeedRow]) -> list[Listed]:
    """Raises RaffleError(NAME_INVALID, VALUE_INVALID) for a row that is about nobody, or about less than nothing."""
    listed: list[Listed] = []
    for row in rows:
        if row.count < 0:
            raise RaffleError(Code.VALUE_INVALID, "Nobody has gifted less than 0 subs.")
        person = checked_person(Person(PLATFORM, row.name, row.user_id))
        listed.append(Listed(person, name_key(person.name), row.count))
    return listed


def look_up(connection: Connection, rows: Iterable[Listed], *, takes_names: bool = False) -> Found:
    """Who of them is known; changes nothing. `takes_names`: nobody but these lists could tell that an account has
    another name now.
    """
    found = Found()
    found.look_up(connection, rows, takes_names=takes_names)
    return found


def resolved(transaction: Transaction, rows: Sequence[Listed], *, takes_names: bool = False) -> Found:
    """The same, and everybody who was missing is known now, and by the name that the lists tell."""
    found = look_up(transaction.connection, rows, takes_names=takes_names)
    if found.renamed:
        for row in found.renamed:
            resolve_viewer(transaction, row.person)
        # Whoever was found under a name that is another's now is looked for again.
        found = look_up(transaction.connection, rows)
    if not found.missing:
        return found
    missing, found.missing = found.missing, []
    new: dict[tuple[str, str], tuple[Person, str]] = {}
    for row in missing:
        user_id = row.person.external_id
        if user_id is not None and found.is_provisional(row):
            # An account of its own from now on: the first id seen under a name takes it over.
            resolve_viewer(transaction, row.person)
        else:
            slot = ("name", row.key) if user_id is None else ("id", user_id)
            new.setdefault(slot, (row.person, row.key))
    insert_viewers(transaction, list(new.values()))
    found.look_up(transaction.connection, missing)
    return found
