"""Who is who: accounts and names become viewers, and the same person always the same one.

Functions here work inside a transaction that a use case has opened.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, case, func, insert, select, update
from sqlalchemy.engine import Connection, Row

from raffle_desktop.domain.clock import from_micros
from raffle_desktop.domain.eligibility import EntryRules, ViewerFacts, roles_of
from raffle_desktop.domain.names import name_key
from raffle_desktop.domain.streamdraw.texts import list_id
from raffle_desktop.services.core import Transaction, inserted_id
from raffle_desktop.services.settings import store_setting
from raffle_desktop.storage.merge_tables import merged_viewers
from raffle_desktop.storage.schema import engagement, entries, identities, sessions, viewers

# Which of a viewer's accounts stands for them in lists: the earliest in this order.
PLATFORM_ORDER = ("twitch", "kick", "discord", "affiliate", "manual")

_BY_ACCOUNT = select(identities).where(
    identities.c.platform == bindparam("platform"), identities.c.external_id == bindparam("external_id")
)
_PROVISIONAL = select(identities).where(
    identities.c.platform == bindparam("platform"),
    identities.c.login_key == bindparam("login_key"),
    identities.c.external_id.is_(None),
)
_BY_LOGIN = (
    select(identities)
    .where(identities.c.platform == bindparam("platform"), identities.c.login_key == bindparam("login_key"))
    # The account seen last under it. A provisional one beside an account is from before that account took the name
    # by renaming: who bears the name now is the account.
    .order_by(identities.c.external_id.is_(None), identities.c.seen_at.desc())
    .limit(1)
)
_RENAME = (
    update(identities)
    .where(identities.c.id == bindparam("identity"))
    .values(login_key=bindparam("key"), display_name=bindparam("name"), seen_at=bindparam("now"))
)
_ADOPT = (
    update(identities)
    .where(identities.c.id == bindparam("identity"))
    .values(
        external_id=bindparam("account"),
        list_id=bindparam("listed"),
        display_name=bindparam("name"),
        seen_at=bindparam("now"),
    )
)
_ACCOUNTS = select(identities.c.external_id, identities.c.viewer_id, identities.c.display_name).where(
    identities.c.platform == bindparam("platform"),
    identities.c.external_id.in_(bindparam("accounts", expanding=True)),
    identities.c.external_id.is_not(None),
)
_PROVISIONALS = select(identities.c.login_key).where(
    identities.c.platform == bindparam("platform"),
    identities.c.login_key.in_(bindparam("keys", expanding=True)),
    identities.c.external_id.is_(None),
)
_NEWEST_FORGOTTEN = "viewers.newest_forgotten"
_NEXT_VIEWER = (
    "SELECT max(coalesce((SELECT max(id) FROM viewers), 0),"
    " coalesce((SELECT CAST(value AS INTEGER) FROM settings WHERE key = ?), 0)) + 1"
)
_NEXT_IDENTITY = "SELECT coalesce((SELECT max(id) FROM identities), 0) + 1"
_NEW_VIEWER = "INSERT INTO viewers (id, created_at, primary_identity_id) VALUES (?, ?, ?)"
_NEW_IDENTITY = (
    "INSERT INTO identities (id, viewer_id, platform, external_id, login_key, display_name, list_id, seen_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_NEW_ENGAGEMENT = "INSERT INTO engagement (viewer_id) VALUES (?)"
_INSERT_VIEWER = insert(viewers)
_INSERT_IDENTITY = insert(identities)
_INSERT_ENGAGEMENT = insert(engagement)
_SET_PRIMARY = (
    update(viewers).where(viewers.c.id == bindparam("viewer")).values(primary_identity_id=bindparam("identity"))
)
_FACTS_OF = (
    select(engagement, viewers.c.excluded_at)
    .join_from(viewers, engagement, engagement.c.viewer_id == viewers.c.id)
    .where(viewers.c.id == bindparam("viewer"))
)


@dataclass(frozen=True, slots=True)
class Person:
    """A name as somebody gave it: platform, the platform's account id if known, and the name in its shown form."""

    platform: str
    name: str
    external_id: str | None = None


def resolve_viewer(transaction: Transaction, person: Person) -> int:
    """The viewer this person is, made if new. An account is known by its id and may change its name; a name without
    an id makes a provisional account, which the first id seen with that name takes over.
    """
    connection, key = transaction.connection, name_key(person.name)
    if person.external_id is None:
        found = connection.execute(_BY_LOGIN, {"platform": person.platform, "login_key": key}).first()
        return found.viewer_id if found is not None else _new_viewer(transaction, person, key)
    account = {"platform": person.platform, "external_id": person.external_id}
    found = connection.execute(_BY_ACCOUNT, account).first()
    if found is not None:
        if found.display_name != person.name:
            rename = {"identity": found.id, "key": key, "name": person.name, "now": transaction.now}
            connection.execute(_RENAME, rename)
        return int(found.viewer_id)
    found = connection.execute(_PROVISIONAL, {"platform": person.platform, "login_key": key}).first()
    if found is None:
        return _new_viewer(transaction, person, key)
    connection.execute(
        _ADOPT,
        {
            "identity": found.id,
            "account": person.external_id,
            "listed": list_id(person.platform, person.external_id, person.name),
            "name": person.name,
            "now": transaction.now,
        },
    )
    return int(found.viewer_id)


class Roll:
    """People who are looked up together: found in one query, and each new one written in three plain rows.

    For one transaction. What is undone within it (a savepoint) has to be forgotten here too, by `forget_since`.
    """

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._known: dict[tuple[str, str], tuple[int, str]] = {}
        """(platform, account id) -> (viewer, the name last seen)"""
        self._provisional: set[tuple[str, str]] = set()
        """(platform, name key) of accounts that are known by name only"""
        self._looked_up: dict[tuple[str, str], str] = {}
        """(platform, account id) -> under which name"""
        self._added: list[tuple[str, str]] = []
        self.newcomers: set[int] = set()

    def look_up(self, persons: Iterable[Person]) -> None:
        """Find all of them at once."""
        wanted = {
            (person.platform, person.external_id): person.name
            for person in persons
            if person.external_id is not None
            and self._looked_up.get((person.platform, person.external_id)) != person.name
        }
        for platform in {platform for platform, _ in wanted}:
            accounts = [account for of, account in wanted if of == platform]
            names = [name for (of, _), name in wanted.items() if of == platform]
            for row in self._transaction.connection.execute(_ACCOUNTS, {"platform": platform, "accounts": accounts}):
                self._known[platform, row.external_id] = (row.viewer_id, row.display_name)
            found = names_without_account(self._transaction.connection, platform, names)
            self._provisional.update((platform, key) for key in found)
        self._looked_up.update(wanted)

    def find(self, person: Person) -> int | None:
        """The viewer, if known; makes nothing."""
        if person.external_id is not None:
            self.look_up((person,))
            found = self._known.get((person.platform, person.external_id))
            if found is not None:
                return found[0]
        if person.external_id is None or (person.platform, name_key(person.name)) in self._provisional:
            return find_viewer(self._transaction.connection, person)
        return None

    def resolve(self, person: Person) -> int:
        """As `resolve_viewer`."""
        if person.external_id is None:
            return resolve_viewer(self._transaction, person)
        account = (person.platform, person.external_id)
        self.look_up((person,))
        found = self._known.get(account)
        if found is not None and found[1] == person.name:
            return found[0]
        key = name_key(person.name)
        if found is not None or (person.platform, key) in self._provisional:
            # A new name, or the first account seen under a name.
            viewer_id = resolve_viewer(self._transaction, person)
        else:
            viewer_id = insert_viewers(self._transaction, [(person, key)])[0]
            self.newcomers.add(viewer_id)
        self._known[account] = (viewer_id, person.name)
        self._added.append(account)
        return viewer_id

    def resolve_all(self, persons: Sequence[Person]) -> list[int]:
        """`resolve` for many with account ids, the new ones written at once; gives viewers in the same order."""
        self.look_up(persons)
        new: dict[tuple[str, str], tuple[Person, str]] = {}
        for person in persons:
            account, key = (person.platform, person.external_id or ""), name_key(person.name)
            if account not in self._known and (person.platform, key) not in self._provisional:
                new.setdefault(account, (person, key))
        made = insert_viewers(self._transaction, list(new.values()))
        for (account, (person, _)), viewer_id in zip(new.items(), made, strict=True):
            self._known[account] = (viewer_id, person.name)
            self._added.append(account)
        self.newcomers.update(made)
        return [self.resolve(person) for person in persons]

    def mark(self) -> int:
        """For `forget_since`."""
        return len(self._added)

    def forget_since(self, mark: int) -> None:
        """What was resolved since then is undone: look it up again when it is asked for."""
        for account in self._added[mark:]:
            known = self._known.pop(account, None)
            if known is not None:
                self.newcomers.discard(known[0])
            self._looked_up.pop(account, None)
        del self._added[mark:]


def names_without_account(connection: Connection, platform: str, names: Iterable[str]) -> frozenset[str]:
    """The keys of those of these names that stand for an account which is known by name only."""
    keys = list({name_key(name) for name in names})
    return frozenset(connection.scalars(_PROVISIONALS, {"platform": platform, "keys": keys}))


def insert_viewers(transaction: Transaction, persons: Sequence[tuple[Person, str]]) -> list[int]:
    """New viewers for people with their name keys, of whom no account is known; gives their ids in the same order."""
    connection = transaction.connection
    first_viewer = next_viewer_id(connection)
    first_identity = connection.exec_driver_sql(_NEXT_IDENTITY).scalar_one()
    now = transaction.now
    rows = [(first_viewer + index, first_identity + index, person, key) for index, (person, key) in enumerate(persons)]
    if rows:
        connection.exec_driver_sql(_NEW_VIEWER, [(viewer, now, identity) for viewer, identity, _, _ in rows])
        connection.exec_driver_sql(
            _NEW_IDENTITY,
            [
                (
                    identity,
                    viewer,
                    person.platform,
                    person.external_id,
                    key,
                    person.name,
                    list_id(person.platform, person.external_id, person.name),
                    now,
                )
                for viewer, identity, person, key in rows
            ],
        )
        connection.exec_driver_sql(_NEW_ENGAGEMENT, [(viewer,) for viewer, *_ in rows])
    return [viewer for viewer, *_ in rows]


def find_viewer(connection: Connection, person: Person) -> int | None:
    """The viewer this person is, or None; makes nothing."""
    if person.external_id is not None:
        account = {"platform": person.platform, "external_id": person.external_id}
        found = connection.execute(_BY_ACCOUNT, account).first()
        if found is not None:
            return int(found.viewer_id)
        statement = _PROVISIONAL
    else:
        statement = _BY_LOGIN
    found = connection.execute(statement, {"platform": person.platform, "login_key": name_key(person.name)}).first()
    return None if found is None else int(found.viewer_id)


def next_viewer_id(connection: Connection) -> int:
    """The number of the next viewer. It is never that of one who was forgotten: other programs may still know it."""
    return int(connection.exec_driver_sql(_NEXT_VIEWER, (_NEWEST_FORGOTTEN,)).scalar_one())


def keep_number_of(transaction: Transaction, viewer_id: int) -> None:
    """Before a viewer is forgotten: see to it that nobody gets their number again."""
    if viewer_id + 1 == next_viewer_id(transaction.connection):
        store_setting(transaction, _NEWEST_FORGOTTEN, viewer_id)


def _new_viewer(transaction: Transaction, person: Person, key: str) -> int:
    connection = transaction.connection
    viewer_id = next_viewer_id(connection)
    connection.execute(_INSERT_VIEWER, {"id": viewer_id, "created_at": transaction.now})
    identity_id = inserted_id(connection, _INSERT_IDENTITY, identity_row(viewer_id, person, key, transaction.now))
    connection.execute(_SET_PRIMARY, {"viewer": viewer_id, "identity": identity_id})
    connection.execute(_INSERT_ENGAGEMENT, {"viewer_id": viewer_id})
    return viewer_id


def identity_row(viewer_id: int, person: Person, key: str, now: int) -> dict[str, Any]:
    """A row of the identities table."""
    return {
        "viewer_id": viewer_id,
        "platform": person.platform,
        "external_id": person.external_id,
        "login_key": key,
        "display_name": person.name,
        "list_id": list_id(person.platform, person.external_id, person.name),
        "seen_at": now,
    }


def add_identity(transaction: Transaction, viewer_id: int, person: Person) -> None:
    """Give a viewer one more account, and let the one that comes first stand for them."""
    transaction.connection.execute(
        _INSERT_IDENTITY, identity_row(viewer_id, person, name_key(person.name), transaction.now)
    )
    order = case({name: rank for rank, name in enumerate(PLATFORM_ORDER)}, value=identities.c.platform)
    best = transaction.connection.execute(
        select(identities.c.id).where(identities.c.viewer_id == viewer_id).order_by(order, identities.c.id).limit(1)
    ).scalar_one()
    transaction.connection.execute(_SET_PRIMARY, {"viewer": viewer_id, "identity": best})


def engagement_row(connection: Connection, viewer_id: int) -> Row[Any]:
    """The viewer's engagement columns, and `excluded_at`."""
    return connection.execute(_FACTS_OF, {"viewer": viewer_id}).one()


def facts_of(connection: Connection, row: Row[Any], rules: EntryRules, wins: Mapping[int, int] | None) -> ViewerFacts:
    """What the conditions of a session need to know about the viewer of an `engagement_row`.

    `wins`: of `sessions_since_win`, where the rules ask for it.
    """
    names: Sequence[str] = ()
    if rules.excluded_names:
        names = connection.scalars(
            select(identities.c.display_name).where(identities.c.viewer_id == row.viewer_id)
        ).all()
    return facts_from_row(row, tuple(names), None if wins is None else wins.get(row.viewer_id))


def facts_from_row(row: Row[Any], names: tuple[str, ...], since_win: int | None) -> ViewerFacts:
    """Facts from a row with the engagement columns and `excluded_at`."""
    return ViewerFacts(
        names=names,
        excluded=row.excluded_at is not None,
        is_follower=None if row.is_follower is None else bool(row.is_follower),
        followed_at=None if row.followed_at is None else from_micros(row.followed_at),
        is_subscriber=None if row.is_subscriber is None else bool(row.is_subscriber),
        account_created_at=None if row.account_created_at is None else from_micros(row.account_created_at),
        # Who was seen in chat without a badge is known to have none.
        roles=roles_of(row.roles) if row.roles or row.last_chat_at is not None else None,
        last_chat_at=None if row.last_chat_at is None else from_micros(row.last_chat_at),
        sessions_since_win=since_win,
    )


def sessions_since_win(connection: Connection, session_id: int) -> dict[int, int]:
    """For everyone who ever won an entry: how many sessions ago, seen from this one (0 = in it)."""
    later = sessions.alias("later")
    started_since = (
        select(func.count())
        .select_from(later)
        .where(later.c.id > entries.c.session_id, later.c.id <= session_id)
        .scalar_subquery()
    )
    # A win stays with the number the viewer had; it counts for who stands for them now.
    person = func.coalesce(merged_viewers.c.merged_into, entries.c.viewer_id)
    rows = connection.execute(
        select(person, func.min(started_since))
        .select_from(entries)
        .join(merged_viewers, merged_viewers.c.viewer_id == entries.c.viewer_id, isouter=True)
        .where(entries.c.is_winner == 1)
        .group_by(person)
    )
    return dict(tuple(row) for row in rows)
