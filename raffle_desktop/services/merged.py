"""Who stands for whom: a viewer who was merged into another one keeps their number and their old rows, and whatever
asks about them is about the other from then on.

Functions here work inside a transaction, or a reading, that somebody has opened.
"""

from __future__ import annotations

import json
from collections.abc import Collection

from sqlalchemy.engine import Connection

_INTO = "SELECT merged_into FROM merged_viewers WHERE viewer_id = ?"
_INTO_ALL = "SELECT viewer_id, merged_into FROM merged_viewers WHERE viewer_id IN (SELECT value FROM json_each(?))"
_EVERYBODY = "SELECT viewer_id, merged_into FROM merged_viewers"
_MEMBERS = "SELECT viewer_id FROM merged_viewers WHERE merged_into = ? ORDER BY viewer_id"
# Who had come to somebody when a list was closed, and was not gone again; the chain is followed below. Merges of the
# first versions do not say which lists were closed by then: theirs go by the clock, which can be set back.
_THERE_BY_LIST = (
    "SELECT absorbed_id FROM viewer_merges WHERE kept_id = ?1"
    " AND coalesce(json_extract(moved, '$.passed.lists') < ?2, at <= ?3) AND (undone_at IS NULL"
    " OR coalesce(json_extract(given_back, '$.passed.lists') >= ?2, undone_at >= ?3)) ORDER BY id"
)
STANDS = "NOT EXISTS (SELECT 1 FROM merged_viewers AS gone WHERE gone.viewer_id = {viewer})"
"""Condition: this viewer (a column) stands for themselves."""


def standing_id(connection: Connection, viewer_id: int) -> int:
    """The viewer who stands for this one: themselves, unless they were merged into another. Also of ids that are
    nobody's.
    """
    found = connection.exec_driver_sql(_INTO, (viewer_id,)).scalar()
    return viewer_id if found is None else int(found)


def standing_ids(connection: Connection, viewer_ids: Collection[int]) -> dict[int, int]:
    """The same for many; only those who do not stand for themselves are in it."""
    if not viewer_ids:
        return {}
    rows = connection.exec_driver_sql(_INTO_ALL, (json.dumps(list(viewer_ids)),))
    return dict(tuple(row) for row in rows)


def standing_of_all(connection: Connection) -> dict[int, int]:
    """The same of everybody who does not stand for themselves."""
    return dict(tuple(row) for row in connection.exec_driver_sql(_EVERYBODY))


def members_of(connection: Connection, viewer_id: int) -> tuple[int, ...]:
    """The viewer, and after them those who were merged into them: all ids under which the past knows this person."""
    return (viewer_id, *connection.exec_driver_sql(_MEMBERS, (viewer_id,)).scalars())


def same_person(connection: Connection, one: int | None, other: int | None) -> bool:
    """Whether two ids are of one person."""
    if one is None or other is None:
        return one is other
    return one == other or standing_id(connection, one) == standing_id(connection, other)


def members_in_list(
    connection: Connection, viewer_id: int, place: int, at: int, apart: Collection[int] = ()
) -> tuple[int, ...]:
    """`members_of` as it was when a draw's list was closed: the `place`th of the desk, `at` UTC microseconds. Without
    those who stood `apart` in it.
    """
    found, waiting = [viewer_id], [viewer_id]
    while waiting:
        came = connection.exec_driver_sql(_THERE_BY_LIST, (waiting.pop(), place, at)).scalars().all()
        for one in came:
            if one not in apart and one not in found:
                found.append(one)
                waiting.append(one)
    return tuple(found)
