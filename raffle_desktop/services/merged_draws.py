"""Who was whom when the list of a draw was closed: a line of it stands for all ids that the person had by then."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.engine import Connection

from raffle_desktop.services.merged import members_in_list, members_of
from raffle_desktop.services.participants import unpacked

# Lists are only ever added, so their own numbers in the table are the order in which they were closed.
_CLOSED = "SELECT rowid, closed_at, viewer_ids FROM draw_lists WHERE draw_id = ?"


def members_in_draw(connection: Connection, draw_id: str | None) -> Callable[[int], tuple[int, ...]]:
    """Gives all ids of a viewer in the list. `draw_id`: of a draw that is stored, whose people may have been merged
    since, or be two again; None: of a list that is made now.
    """
    row = None if draw_id is None else connection.exec_driver_sql(_CLOSED, (draw_id,)).first()
    if row is None:
        return lambda viewer_id: members_of(connection, viewer_id)
    place, closed_at, listed = int(row[0]), int(row[1]), frozenset(unpacked(row[2]))
    return lambda viewer_id: members_in_list(connection, viewer_id, place, closed_at, listed)
