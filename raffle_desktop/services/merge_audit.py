"""Whether those who were merged are as their merges say; for the audit."""

from __future__ import annotations

import json

from sqlalchemy.engine import Connection

from raffle_desktop.services.merge_acts import EVENT
from raffle_desktop.services.merge_parts import ADDED

_COUNTED = " OR ".join(f"e.{name} <> 0" for name in (*ADDED, "watch_minutes"))
# What the viewer who stands for them must have in their place.
_LEFT = (
    "SELECT g.viewer_id, 'an account' FROM merged_viewers AS g JOIN identities AS i ON i.viewer_id = g.viewer_id"  # noqa: S608 - ours
    " UNION SELECT g.viewer_id, 'tickets' FROM merged_viewers AS g JOIN ticket_totals AS t ON t.viewer_id = g.viewer_id"
    " JOIN periods AS p ON p.id = t.period_id WHERE p.state = 'active' AND t.balance <> 0"
    " UNION SELECT g.viewer_id, 'money' FROM merged_viewers AS g JOIN accounts AS a ON a.viewer_id = g.viewer_id"
    " WHERE a.balance <> 0"
    " UNION SELECT g.viewer_id, 'counters' FROM merged_viewers AS g JOIN engagement AS e ON e.viewer_id = g.viewer_id"
    f" WHERE {_COUNTED} ORDER BY 1, 2"
)
_MERGES = "SELECT id, absorbed_id, moved, undone_at IS NOT NULL AND given_back IS NULL FROM viewer_merges ORDER BY id"
_WENT = (
    "SELECT event_id, period_id, source, -sum(change) FROM ticket_log WHERE event_source = ? AND event_id <> ''"
    " AND source <> 'exclusion' GROUP BY 1, 2, 3"
)


def check_merged(connection: Connection) -> list[str]:
    """Merged viewers who still have something, and merges whose tickets are not in the log."""
    differences = [f"viewer {one} was merged and has {what}" for one, what in connection.exec_driver_sql(_LEFT)]
    merges = connection.exec_driver_sql(_MERGES).all()
    went: dict[str, dict[tuple[int, str], int]] = {}
    for event, period, source, count in connection.exec_driver_sql(_WENT, (EVENT,)).all() if merges else ():
        if count:
            went.setdefault(event, {})[period, source] = count
    for merge_id, absorbed_id, text, nothing_back in merges:
        if nothing_back:
            differences.append(f"merge {merge_id} was undone with nothing given back")
        moved = {(period, source): count for period, source, count in json.loads(text).get("tickets", ())}
        if moved != (logged := went.get(f"{merge_id}/{absorbed_id}", {})):
            differences.append(f"merge {merge_id}: {moved} moved, {logged} in the log")
    return differences


MERGE_CHECKS = (("merged viewers have nothing left = what their merges moved", check_merged),)
