"""What an entry is called in lists and draws."""

from __future__ import annotations

from sqlalchemy import case, select
from sqlalchemy.engine import Connection

from raffle_desktop.storage.merge_tables import merged_viewers
from raffle_desktop.storage.schema import entries, identities

_MERGED = (
    "SELECT DISTINCT v.id, i.display_name FROM merged_viewers AS m JOIN viewers AS v ON v.id = m.merged_into"
    " JOIN identities AS i ON i.id = v.primary_identity_id"
)

ENTRY_NAME = case(
    # The name that it was entered by may be of another platform than the account that stands for the viewer.
    (entries.c.viewer_id.in_(select(merged_viewers.c.merged_into)), identities.c.display_name),
    else_=entries.c.entered_name,
)
"""As it was entered; of a viewer on several platforms, the name of the account that stands for them. For statements
that join the viewer's primary identity.
"""


def names_of_merged(connection: Connection) -> dict[int, str]:
    """The same for statements without that join: by viewer, the names that take the place of those entered."""
    return dict(tuple(row) for row in connection.exec_driver_sql(_MERGED))
