"""What is known of single accounts of viewers who were merged: whether each follows and subscribes.

Of everybody else what is known of the viewer holds for every account. Functions here work inside a transaction.
"""

from __future__ import annotations

import json
from collections.abc import Collection

from sqlalchemy.engine import Connection

from raffle_desktop.domain.names import name_key
from raffle_desktop.services.people import Person

FOLLOWS, SUBSCRIBES = "is_follower", "is_subscriber"

_ANY = "SELECT 1 FROM identity_flags LIMIT 1"
_FLAGGED = (
    "SELECT DISTINCT i.viewer_id FROM identity_flags AS f JOIN identities AS i ON i.id = f.identity_id"
    " WHERE i.viewer_id IN (SELECT value FROM json_each(?))"
)
_NOTE = (
    "INSERT INTO identity_flags (identity_id) SELECT id FROM identities WHERE viewer_id = ? AND platform = ?"
    " ON CONFLICT (identity_id) DO NOTHING"
)
_OF_PLATFORM = (
    "SELECT id, external_id, login_key FROM identities WHERE viewer_id = ? AND coalesce(?, platform) = platform"
)
_TAKE = (
    "UPDATE identity_flags SET {flag} = (SELECT {flag} FROM engagement WHERE viewer_id = ?)"
    " WHERE identity_id IN (SELECT value FROM json_each(?))"
)
_JOIN = (
    "UPDATE engagement SET {flag} = (SELECT max(f.{flag}) FROM identity_flags AS f JOIN identities AS i"
    " ON i.id = f.identity_id WHERE i.viewer_id = engagement.viewer_id) WHERE viewer_id = ?"
)
_KNOWN = (
    "SELECT i.viewer_id, max(f.is_follower), max(f.is_subscriber) FROM identity_flags AS f"
    " JOIN identities AS i ON i.id = f.identity_id WHERE i.platform = ? GROUP BY i.viewer_id"
)


def settle(
    connection: Connection,
    viewer_ids: Collection[int],
    platform: str | None,
    flag: str,
    persons: Collection[Person] = (),
) -> None:
    """To be called when `flag` (FOLLOWS or SUBSCRIBES) of these viewers has been stored as a platform told it (None:
    somebody said it of the person). Of who has accounts that were merged, it is noted with those of `persons`, the
    accounts that the platform named, or with all of the platform where it named none of theirs; and the viewer's own
    flag is then whether any account follows or subscribes.
    """
    if not viewer_ids:
        return
    apart = apart_of(connection, viewer_ids)
    if not apart:
        return
    accounts = {person.external_id for person in persons if person.external_id is not None}
    keys = {name_key(person.name) for person in persons if person.external_id is None}
    for viewer_id in apart:
        if platform is not None:
            connection.exec_driver_sql(_NOTE, (viewer_id, platform))
        rows = connection.exec_driver_sql(_OF_PLATFORM, (viewer_id, platform)).all()
        named = [row[0] for row in rows if row[1] in accounts or row[2] in keys]
        taking = json.dumps(named or [row[0] for row in rows])
        connection.exec_driver_sql(_TAKE.format(flag=flag), (viewer_id, taking))
        connection.exec_driver_sql(_JOIN.format(flag=flag), (viewer_id,))


def apart_of(connection: Connection, viewer_ids: Collection[int]) -> frozenset[int]:
    """Those of them of whom something is known account by account."""
    if connection.exec_driver_sql(_ANY).first() is None:
        return frozenset()
    return frozenset(connection.exec_driver_sql(_FLAGGED, (json.dumps(list(viewer_ids)),)).scalars())


def known_of(connection: Connection, platform: str) -> dict[int, tuple[int | None, int | None]]:
    """Of viewers with merged accounts there: (follows, subscribes) on this platform, None for what is not known."""
    return {row[0]: (row[1], row[2]) for row in connection.exec_driver_sql(_KNOWN, (platform,))}
