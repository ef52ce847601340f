"""What the database knows of the people of a list, fetched at once."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.eligibility import EntryRules, ViewerFacts
from raffle_desktop.domain.entry_rows import EntryRow
from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.names import name_key
from raffle_desktop.services import people
from raffle_desktop.services.weights import PENDING, chunks, counters_of
from raffle_desktop.storage.schema import engagement, entries, identities, viewers

LOOK_UP_ROWS = 1_000
"""People asked for in one query."""
GIVE_WAY_SECONDS = 0.0005

_IDENTITIES = select(
    identities.c.platform,
    identities.c.external_id,
    identities.c.login_key,
    identities.c.viewer_id,
    identities.c.id,
    identities.c.seen_at,
    identities.c.display_name,
)


@dataclass(slots=True)
class KnownPeople:
    """What the database knows of the people of a list."""

    by_account: dict[tuple[str, str], int] = field(default_factory=dict)
    provisional: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict)
    """(platform, name key) -> (viewer, identity)"""
    by_login: dict[tuple[str, str], int] = field(default_factory=dict)
    names: dict[tuple[str, str], tuple[int, str]] = field(default_factory=dict)
    """(platform, account id) -> (identity, the name last seen)"""
    facts: dict[int, ViewerFacts] = field(default_factory=dict)
    counters: dict[int, tuple[Any, ...]] = field(default_factory=dict)
    entered: dict[int, Code] = field(default_factory=dict)
    """viewer -> why they cannot enter once more"""

    def melt(self) -> None:
        """Forget everything, little by little."""
        melt((self.by_account, self.provisional, self.by_login, self.names, self.facts, self.counters, self.entered))


def melt(containers: Iterable[dict[Any, Any] | list[Any] | set[Any]]) -> None:
    """Empty large containers little by little: freed in one go, a hundred thousand rows would hold every other thread
    up for as long as that takes.
    """
    for container in containers:
        take: Callable[[], object] = container.popitem if isinstance(container, dict) else container.pop
        while container:
            take()


def settle_garbage() -> None:
    """Count everything that was made while the collector was quiet as old, without looking at it: otherwise its first
    pass, as soon as it is on again, would go through all of it at once and freeze the window.
    """
    gc.freeze()
    gc.unfreeze()


def give_way() -> None:
    """Let the window's thread have its turn. Short queries one after the other let go of the interpreter and take it
    back sooner than another thread wakes up, and each time its wait begins anew: it would starve until they end.
    """
    time.sleep(GIVE_WAY_SECONDS)


def look_up(
    connection: Connection,
    rows: Sequence[EntryRow],
    rules: EntryRules,
    session_id: int,
    watch: Callable[[], object],
) -> KnownPeople:
    """Everything the decisions on these rows need, in a few queries however long the list is.

    `watch` is called now and then; what it raises ends the look-up.
    """
    known = KnownPeople()
    accounts = {row.user_id for row in rows if row.user_id is not None}
    logins = {name_key(row.username) for row in rows}
    found: dict[int, tuple[Any, ...]] = {}
    for column, wanted in ((identities.c.external_id, accounts), (identities.c.login_key, logins)):
        for part in chunks(((value,) for value in wanted), LOOK_UP_ROWS):
            watch()
            give_way()
            for row in connection.execute(_IDENTITIES.where(column.in_([value for (value,) in part]))):
                found[row.id] = tuple(row)
    melt((accounts, logins))
    # Oldest first, so that the account seen last under a name is what the name means; a provisional one beats it.
    for platform, external_id, key, viewer_id, identity_id, _seen, name in sorted(
        found.values(), key=lambda row: row[5]
    ):
        if external_id is not None:
            known.by_account[platform, external_id] = viewer_id
            known.names[platform, external_id] = (identity_id, name)
            if (platform, key) not in known.provisional:
                known.by_login[platform, key] = viewer_id
        else:
            known.provisional[platform, key] = (viewer_id, identity_id)
            known.by_login[platform, key] = viewer_id
    viewer_ids = {row[3] for row in found.values()}
    melt((found,))
    if viewer_ids:
        _add_viewers(connection, known, viewer_ids, rules, session_id, watch)
    return known


def _add_viewers(
    connection: Connection,
    known: KnownPeople,
    viewer_ids: set[int],
    rules: EntryRules,
    session_id: int,
    watch: Callable[[], object],
) -> None:
    wins = people.sessions_since_win(connection, session_id) if rules.exclude_past_winners else {}
    statement = select(engagement, viewers.c.excluded_at).join_from(
        viewers, engagement, engagement.c.viewer_id == viewers.c.id
    )
    names: dict[int, list[str]] = {}
    wanted = sorted(viewer_ids)
    for part in chunks(((viewer_id,) for viewer_id in wanted), LOOK_UP_ROWS):
        watch()
        give_way()
        ids = [viewer_id for (viewer_id,) in part]
        if rules.excluded_names:
            for viewer_id, name in connection.execute(
                select(identities.c.viewer_id, identities.c.display_name).where(identities.c.viewer_id.in_(ids))
            ):
                names.setdefault(viewer_id, []).append(name)
        for row in connection.execute(statement.where(viewers.c.id.in_(ids))):
            known.facts[row.viewer_id] = people.facts_from_row(
                row, tuple(names.get(row.viewer_id, ())), wins.get(row.viewer_id)
            )
            known.counters[row.viewer_id] = counters_of(row)
        condition = entries.c.removed_at.is_(None) & ((entries.c.session_id == session_id) | PENDING)
        for row in connection.execute(
            select(entries.c.viewer_id, entries.c.first_session_id, entries.c.is_winner).where(
                entries.c.viewer_id.in_(ids), condition
            )
        ):
            carried = not row.is_winner and row.first_session_id != session_id
            known.entered[row.viewer_id] = (
                Code.PENDING_ENTRY_FROM_PREVIOUS_SESSION if carried else Code.ALREADY_SUBMITTED_THIS_SESSION
            )
