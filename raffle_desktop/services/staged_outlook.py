"""Before the list of an opened draw is closed: how many would be in it, and how many of them were there before it was
opened.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.engine import Connection

from raffle_desktop.services.books import find_book, get_period
from raffle_desktop.services.core import Core
from raffle_desktop.services.participants import contest
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.ticket_persons import VIEWERS, table_of

# Who wins nothing is not counted: neither shut out nor without weight.
_EARLIER = (
    "SELECT id FROM entries WHERE session_id = ? AND is_winner = 0 AND removed_at IS NULL AND total_weight > 0"
    " AND entered_at <= ?"
)
_HELD = (
    "SELECT count(*) FROM {table} AS t JOIN viewers AS v ON v.id = t.viewer_id"
    " WHERE t.period_id = ?1 AND t.valid >= ?2 AND t.valid > 0 AND v.excluded_at IS NULL"
)
_HELD_BEFORE = (
    " AND EXISTS (SELECT 1 FROM ticket_log AS l WHERE l.period_id = t.period_id AND l.viewer_id = t.viewer_id"
    " AND l.at <= ?3)"
)
_HELD_BEFORE_BY_PERSONS = (
    " AND EXISTS (SELECT 1 FROM ticket_log AS l LEFT JOIN merged_viewers AS m ON m.viewer_id = l.viewer_id"
    " WHERE l.period_id = t.period_id AND coalesce(m.merged_into, l.viewer_id) = t.viewer_id AND l.at <= ?3)"
)
_BOUGHT = (
    "SELECT count(DISTINCT t.viewer_id) FROM pool_tickets AS t JOIN viewers AS v ON v.id = t.viewer_id"
    " WHERE t.pool_id = ? AND v.excluded_at IS NULL"
)


@dataclass(frozen=True, slots=True)
class Outlook:
    """`entries` could win if the list were closed now; `before` of them were in when the draw was opened: for these a
    commitment that came later only shows that nothing was changed afterwards.
    """

    entries: int
    before: int


class StagedOutlook:
    """Reads only; for a worker's thread."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def of(self, view: DrawView) -> Outlook | None:
        """Of an opened draw of a session, period or pool; None for any other, whose list is known."""
        if view.state != "opened":
            return None
        with self._core.database.read() as connection:
            if view.session_id is not None:
                return _of_session(connection, view.session_id, view.opened_at)
            if view.period_id is not None:
                minimum = find_book(connection, get_period(connection, view.period_id).book_id).settings.minimum_tickets
                table = table_of(connection, view.period_id)
                held, sql = (view.period_id, minimum), _HELD.format(table=table)
                count = connection.exec_driver_sql(sql, held).scalar_one()
                sql += _HELD_BEFORE if table is VIEWERS else _HELD_BEFORE_BY_PERSONS
                before = connection.exec_driver_sql(sql, (*held, view.opened_at)).scalar_one()
                return Outlook(int(count), int(before))
            if view.pool_id is not None:
                # A pool is opened only when the last ticket is sold.
                count = int(connection.exec_driver_sql(_BOUGHT, (view.pool_id,)).scalar_one())
                return Outlook(count, count)
        return None


def _of_session(connection: Connection, session_id: int, opened_at: int) -> Outlook:
    now = contest(connection, session_id)
    earlier = connection.exec_driver_sql(_EARLIER, (session_id, opened_at)).fetchall()
    return Outlook(now.contenders, sum(row[0] not in now.shut_out for row in earlier))
