"""Who held tickets in a period, person by person. What a period that has ended says stays under the number that a
viewer had then; of those who were merged since, it is read as one person's. In a running period nobody who was merged
holds anything, so there each viewer is a person.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

from sqlalchemy.engine import Connection

from raffle_desktop.domain.tickets import Numbers

VIEWERS: Final = "ticket_totals"
"""The table with a row for each viewer: all there is to read where nobody in the period was merged."""
PERSONS: Final = (
    "(SELECT ?1 AS period_id, coalesce(m.merged_into, s.viewer_id) AS viewer_id, sum(s.valid) AS valid,"
    " sum(s.balance) AS balance FROM ticket_totals AS s LEFT JOIN merged_viewers AS m ON m.viewer_id = s.viewer_id"
    " WHERE s.period_id = ?1 AND +s.valid > 0 GROUP BY 2)"
)
"""The same with a row for each person with valid tickets; the period has to be a statement's first value."""

# Periods that have ended are asked alone: thousands may have been merged, and all of them would be looked up.
_MERGED_HELD = (
    "SELECT 1 FROM periods AS p CROSS JOIN merged_viewers AS m CROSS JOIN ticket_totals AS t"
    " WHERE p.id = ? AND p.state <> 'active' AND t.period_id = p.id AND t.viewer_id = m.viewer_id AND t.valid > 0"
    " LIMIT 1"
)
_HOLDERS = (
    "SELECT t.viewer_id FROM merged_viewers AS m CROSS JOIN ticket_totals AS t ON t.period_id = ?1"
    " AND t.viewer_id = m.viewer_id WHERE m.merged_into = ?2 AND t.valid > 0 ORDER BY t.viewer_id"
)
_PAST = (
    "SELECT p.id FROM periods AS p WHERE p.state <> 'active' AND EXISTS (SELECT 1 FROM ticket_totals AS t"
    " WHERE t.period_id = p.id AND t.viewer_id IN (SELECT value FROM json_each(?)) AND t.valid > 0) ORDER BY p.id"
)
_HELD = (
    "SELECT coalesce(sum(balance), 0), coalesce(sum(valid), 0) FROM ticket_totals WHERE period_id = ?"
    " AND viewer_id IN (SELECT value FROM json_each(?))"
)


def table_of(connection: Connection, period_id: int) -> str:
    """What to read the holders of a period from: VIEWERS, or PERSONS where some of them were merged since."""
    merged = connection.exec_driver_sql(_MERGED_HELD, (period_id,)).first() is not None
    return PERSONS if merged else VIEWERS


def holders_of(connection: Connection, period_id: int, viewer_id: int) -> tuple[int, ...]:
    """The viewer, and after them those who were merged into them and have valid tickets of this period."""
    return (viewer_id, *connection.exec_driver_sql(_HOLDERS, (period_id, viewer_id)).scalars())


def held_by(connection: Connection, period_id: int, viewer_ids: Iterable[int]) -> tuple[int, int]:
    """(sum of the log, valid tickets) of these together."""
    balance, valid = connection.exec_driver_sql(_HELD, (period_id, json.dumps(list(viewer_ids)))).one()
    return int(balance), int(valid)


def past_periods(connection: Connection, viewer_ids: Iterable[int]) -> list[int]:
    """Periods that have ended in which any of these has valid tickets: they read otherwise once who is whom changes."""
    return [int(one) for one in connection.exec_driver_sql(_PAST, (json.dumps(list(viewer_ids)),)).scalars()]


def in_order(runs: Iterable[Numbers]) -> list[Numbers]:
    """Runs of several viewers as ascending ones, those that follow on each other as one."""
    found: list[Numbers] = []
    for first, last in sorted(runs):
        if found and found[-1][1] + 1 == first:
            found[-1] = (found[-1][0], last)
        else:
            found.append((first, last))
    return found
