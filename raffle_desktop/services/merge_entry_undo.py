"""The entries of two viewers who were merged, as the two have them again once the merge is undone.

It is told before it is done: nothing here writes, and what is done is what was told.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.engine import Connection

from raffle_desktop.services.entering import open_entries
from raffle_desktop.services.merge_views import EntryMove, Merge
from raffle_desktop.storage.merge_tables import viewer_merge_members
from raffle_desktop.storage.schema import entries, sessions

_COLUMNS = entries.c
_ENTRIES = select(
    _COLUMNS.id,
    _COLUMNS.session_id,
    _COLUMNS.viewer_id,
    _COLUMNS.entered_name,
    _COLUMNS.is_winner,
    _COLUMNS.removed_at,
    _COLUMNS.removed_reason,
    _COLUMNS.email_key,
)
_LATEST = select(sessions.c.id, sessions.c.state).order_by(sessions.c.id.desc()).limit(1)
_EMAIL_TAKEN = "SELECT 1 FROM entries WHERE session_id = ? AND email_key = ? AND removed_at IS NULL AND id <> ? LIMIT 1"


@dataclass(frozen=True, slots=True)
class EntriesBack:
    """What becomes of the entries. `returning`: numbers of those that are the absorbed viewer's again, also removed
    ones; `again`: of those that gave way and wait again, in the session `session_id`; `told`: all of it for the
    operator, without what was removed before the merge and still is.
    """

    returning: list[int]
    again: list[int]
    session_id: int | None
    told: tuple[EntryMove, ...]
    has_won: bool
    """One that moved has won since, and stays."""


def entries_back(connection: Connection, merge: Merge, moved: Mapping[str, Any]) -> EntriesBack:
    """What undoing this merge would do to entries, as things are."""
    before = {entry_id: (is_winner, is_removed) for entry_id, is_winner, is_removed in moved["entries"]}
    removed = moved["removed"]
    # Of those who came with the merge some wins never moved: the kept viewer had won in the same session.
    members = select(viewer_merge_members.c.viewer_id).where(viewer_merge_members.c.merge_id == merge.id)
    came = connection.execute(members).scalars().all()
    of_merge = or_(_COLUMNS.id.in_([*before, *removed["ids"]]), _COLUMNS.viewer_id.in_(came))
    rows = {row.id: row for row in connection.execute(_ENTRIES.where(of_merge).order_by(_COLUMNS.id))}
    # What is somebody else's by now is not the kept viewer's to give.
    held = [entry_id for entry_id in before if rows[entry_id].viewer_id == merge.kept_id]
    returning = [entry_id for entry_id in held if _comes_back(before[entry_id], _state(rows[entry_id]))]
    session_id, again = _again(connection, merge, [rows[entry_id] for entry_id in removed["ids"]], removed, returning)
    told: list[EntryMove] = []
    for row in rows.values():
        what = ""
        if row.id in again:
            what = "restored"
        elif row.id in removed["ids"] and _is_as_removed(row, removed):
            what = "removed"
        elif row.id in held and row.id not in returning:
            what = "stays"
        elif row.removed_at is None and (row.id in returning or row.viewer_id in came):
            what = "moves"
        if what:
            place = session_id if what == "restored" and session_id is not None else row.session_id
            told.append(EntryMove(row.id, place, row.entered_name, bool(row.is_winner), what))
    has_won = any(_state(rows[entry_id])[0] > before[entry_id][0] for entry_id in held)
    return EntriesBack(returning, again, session_id, tuple(told), has_won)


def _state(row: Any) -> tuple[int, int]:
    """(has won, is removed)."""
    return int(row.is_winner), int(row.removed_at is not None)


def _comes_back(was: tuple[int, int], now: tuple[int, int]) -> bool:
    """Those that are as they were, or whose win was undone: what has won since, or was removed, is the kept viewer's
    doing.
    """
    return now == was or (was, now) == ((1, 0), (0, 0))


def _is_as_removed(row: Any, removed: Mapping[str, Any]) -> bool:
    return (row.removed_at, row.removed_reason) == (removed["at"], removed["reason"])


def _again(
    connection: Connection,
    merge: Merge,
    gave_way: list[Any],
    removed: Mapping[str, Any],
    returning: Collection[int],
) -> tuple[int | None, list[int]]:
    """The newest session, and the entries that gave way and wait again: in the running session, where nothing else of
    their viewer does.
    """
    latest = connection.execute(_LATEST).first()
    found: list[int] = []
    if latest is None:
        return None, found

    def owner(entry_id: int, now: int) -> int:
        return merge.absorbed_id if entry_id in returning else now

    viewers: set[int] = set()
    emails: set[str] = set()
    for row in gave_way:
        if not _is_as_removed(row, removed) or (latest.state != "ACTIVE" and row.session_id != latest.id):
            continue
        viewer = owner(row.id, row.viewer_id)
        # The entries are still where the merge put them.
        others = [
            owner(one.id, whose)
            for whose in {viewer, merge.kept_id}
            for one in open_entries(connection, whose, latest.id)
        ]
        if viewer in viewers or viewer in others or row.email_key in emails:
            continue
        taken = (latest.id, row.email_key, row.id)
        if connection.exec_driver_sql(_EMAIL_TAKEN, taken).first() is not None:
            continue
        found.append(row.id)
        viewers.add(viewer)
        if row.email_key is not None:
            emails.add(row.email_key)
    return int(latest.id), found
