"""Finding a viewer by name over all platforms, with what tells them apart from others of a like name."""

# ruff: noqa: S608 - statements of our own tables, made of nothing from outside
from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.engine import Connection

from raffle_desktop.domain import names
from raffle_desktop.domain.look_alikes import skeleton
from raffle_desktop.services.core import Core

FOUND_MAX = 50

# Who is called exactly so comes first, then who is called so in the beginning; shorter names before longer ones.
_BY_NAME = (
    "SELECT viewer_id FROM identities WHERE instr(login_key, ?1) OR external_id = ?2 GROUP BY viewer_id"
    " ORDER BY min(CASE WHEN login_key = ?1 OR external_id = ?2 THEN 0 WHEN substr(login_key, 1, ?3) = ?1 THEN 1"
    " ELSE 2 END), min(length(login_key)), viewer_id LIMIT ?4"
)
_NAMED_ALIKE = (
    'SELECT DISTINCT o.viewer_id FROM identities AS i CROSS JOIN json_each(\'["twitch","kick","discord",'
    '"affiliate","manual"]\') AS p JOIN identities AS o ON o.platform = p.value AND o.login_key = i.login_key'
    " WHERE i.viewer_id = ?1 AND o.viewer_id <> ?1 ORDER BY o.viewer_id LIMIT ?2"
)
# Codes by which two accounts would say that they are one person: whose account each is meant for is known by its name.
_CODES = (
    "SELECT c.viewer_id, c.platform, c.name, c.expires_at, i.viewer_id AS meant, p.display_name AS asker"
    " FROM identity_link_codes AS c JOIN viewers AS v ON v.id = c.viewer_id"
    " JOIN identities AS p ON p.id = v.primary_identity_id"
    " LEFT JOIN identities AS i ON i.platform = c.platform AND i.login_key = c.login_key"
    " WHERE c.closed_at IS NULL AND c.expires_at > ?1 AND (c.viewer_id = ?2 OR i.viewer_id = ?2) ORDER BY c.id"
)
_THESE = "IN (SELECT value FROM json_each(?))"
_ACCOUNTS = (
    "SELECT i.viewer_id, i.platform, i.display_name, i.external_id, i.seen_at FROM identities AS i"
    f" JOIN viewers AS v ON v.id = i.viewer_id WHERE i.viewer_id {_THESE}"
    " ORDER BY i.id <> v.primary_identity_id, i.id"
)
_EXCLUDED = f"SELECT id FROM viewers WHERE excluded_at IS NOT NULL AND id {_THESE}"
_ENTRIES = f"SELECT viewer_id, count(*) FROM entries WHERE removed_at IS NULL AND viewer_id {_THESE} GROUP BY viewer_id"
_TICKETS = (
    "SELECT t.viewer_id, sum(t.valid) FROM periods AS p JOIN ticket_totals AS t ON t.period_id = p.id"
    f" WHERE p.state = 'active' AND t.viewer_id {_THESE} GROUP BY t.viewer_id"
)


@dataclass(frozen=True, slots=True)
class FoundAccount:
    platform: str
    name: str
    external_id: str | None


@dataclass(frozen=True, slots=True)
class FoundViewer:
    """`accounts`: the one that stands for them first. `entries`: in all sessions. `tickets`: valid ones of periods that
    run. `seen_at`: UTC microseconds. `resembles`: other names, of those found with it or of the viewer that somebody is
    looked for, that are hard to tell from one of theirs.
    """

    viewer_id: int
    accounts: tuple[FoundAccount, ...]
    entries: int
    tickets: int
    seen_at: int
    excluded: bool
    resembles: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.accounts[0].name


@dataclass(frozen=True, slots=True)
class OpenCode:
    """A code that waits to be typed by the account called `name` on `platform`, until `expires_at` (UTC microseconds).

    `asker_id`, `asker`: the viewer who asked for it, and their name. `meant_id`: the viewer whose account has that
    name, None while nobody of that name was seen there.
    """

    asker_id: int
    asker: str
    platform: str
    name: str
    expires_at: int
    meant_id: int | None


class ViewerSearch:
    """Reads only; for a worker's thread."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def find(self, text: str, *, beside: int | None = None, limit: int = FOUND_MAX) -> list[FoundViewer]:
        """Viewers with a name that holds `text`, or an account of that very id; the likeliest first. With nothing to
        look for: those who have a code open with `beside`, and who are called the same elsewhere. `beside` is never
        among them.
        """
        key = names.name_key(text.strip())
        with self._core.database.read() as connection:
            if key:
                values: tuple[object, ...] = (key, text.strip(), len(key), limit + 1)
                found = connection.exec_driver_sql(_BY_NAME, values).scalars().all()
            elif beside is not None:
                coded = (one for code in self._codes(connection, beside) for one in (code.asker_id, code.meant_id))
                alike = connection.exec_driver_sql(_NAMED_ALIKE, (beside, limit + 1)).scalars().all()
                found = list(dict.fromkeys(one for one in (*coded, *alike) if one is not None))
            else:
                found = []
            ids = [int(one) for one in found if one != beside][:limit]
            own = () if beside is None else tuple(_accounts(connection, [beside]).get(beside, ([], 0))[0])
            return _with_likenesses(_viewers(connection, ids), own)

    def open_codes(self, viewer_id: int) -> list[OpenCode]:
        """Codes that the viewer has asked for, or that are meant for an account of theirs, oldest first."""
        with self._core.database.read() as connection:
            return self._codes(connection, viewer_id)

    def _codes(self, connection: Connection, viewer_id: int) -> list[OpenCode]:
        rows = connection.exec_driver_sql(_CODES, (self._core.now_micros(), viewer_id))
        return [OpenCode(row.viewer_id, row.asker, row.platform, row.name, row.expires_at, row.meant) for row in rows]


def _viewers(connection: Connection, ids: Sequence[int]) -> list[FoundViewer]:
    listed = json.dumps(ids)
    accounts = _accounts(connection, ids)
    entries: dict[int, int] = dict(tuple(row) for row in connection.exec_driver_sql(_ENTRIES, (listed,)))
    tickets: dict[int, int] = dict(tuple(row) for row in connection.exec_driver_sql(_TICKETS, (listed,)))
    excluded = set(connection.exec_driver_sql(_EXCLUDED, (listed,)).scalars())
    return [
        FoundViewer(
            viewer_id,
            tuple(accounts[viewer_id][0]),
            entries.get(viewer_id, 0),
            tickets.get(viewer_id, 0),
            accounts[viewer_id][1],
            viewer_id in excluded,
        )
        for viewer_id in ids
        if viewer_id in accounts
    ]


def _accounts(connection: Connection, ids: Collection[int]) -> dict[int, tuple[list[FoundAccount], int]]:
    """Of each viewer their accounts, and when one of them was seen last."""
    found: dict[int, tuple[list[FoundAccount], int]] = {}
    for row in connection.exec_driver_sql(_ACCOUNTS, (json.dumps(list(ids)),)):
        known, seen_at = found.get(row.viewer_id, ([], 0))
        known.append(FoundAccount(row.platform, row.display_name, row.external_id))
        found[row.viewer_id] = known, max(seen_at, row.seen_at)
    return found


def _with_likenesses(found: Sequence[FoundViewer], own: Sequence[FoundAccount]) -> list[FoundViewer]:
    """Names of one skeleton that are not the same name are told of each other."""
    alike: dict[str, dict[str, str]] = {}
    everyone = [account for viewer in found for account in viewer.accounts]
    for account in (*own, *everyone):
        look = skeleton(account.name)
        if look:
            alike.setdefault(look, {}).setdefault(names.name_key(account.name), account.name)
    told = []
    for viewer in found:
        keys = {names.name_key(account.name) for account in viewer.accounts}
        others: dict[str, str] = {}
        for account in viewer.accounts:
            others.update(alike.get(skeleton(account.name), {}))
        resembles = tuple(name for key, name in others.items() if key not in keys)
        told.append(replace(viewer, resembles=resembles))
    return told
