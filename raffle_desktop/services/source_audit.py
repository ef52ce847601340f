"""What feeds the ticket books compared with what was paid for it."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.engine import Connection

from raffle_desktop.domain.names import shown
from raffle_desktop.services.watch_time import beyond_payment

_WAGERS = (
    "SELECT id, paid, logged FROM (SELECT p.id,"
    " coalesce((SELECT sum(tickets) FROM wager_totals WHERE period_id = p.id), 0) AS paid,"
    " coalesce((SELECT sum(balance) FROM ticket_sources WHERE period_id = p.id AND source = 'wager'), 0) AS logged"
    " FROM periods AS p) WHERE paid <> logged ORDER BY id"
)
_MINUTES = (
    "SELECT c.book_id, c.viewer_id, c.minutes, e.watch_minutes FROM watch_converted AS c"
    " JOIN engagement AS e ON e.viewer_id = c.viewer_id WHERE c.minutes > e.watch_minutes ORDER BY 1, 2"
)
_GIFTS = (
    "SELECT g.event_source, g.event_id FROM unpaid_gifts AS g WHERE g.viewer_id IS NULL AND EXISTS (SELECT 1"
    " FROM periods AS p JOIN ticket_log AS l ON l.period_id = p.id AND l.event_source = g.event_source"
    " AND l.event_id = g.event_id AND l.event_id <> '')"
)
_GIFTS_OF_NO_EVENT = (
    "SELECT g.event_source, g.event_id FROM unpaid_gifts AS g LEFT JOIN outside_events AS e"
    " ON e.source = g.event_source AND e.event_id = g.event_id WHERE e.event_id IS NULL"
)


def check_sources(connection: Connection) -> list[str]:
    """Wagers and hours that were not paid as they were counted, and gifts paid that are still to be paid."""
    found = [
        f"period {period}: {paid} tickets were counted as paid for wagers, the log says {logged}"
        for period, paid, logged in connection.exec_driver_sql(_WAGERS)
    ]
    found += [
        f"book {book}: viewer {viewer} has {known} minutes, {converted} of them are dealt with"
        for book, viewer, converted, known in connection.exec_driver_sql(_MINUTES)
    ]
    found += [f"the gift {source} {name} was paid and is open" for source, name in connection.exec_driver_sql(_GIFTS)]
    found += [
        f"the gift {source} {name} is kept and was never told of"
        for source, name in connection.exec_driver_sql(_GIFTS_OF_NO_EVENT)
    ]
    found += [
        f"book {shown(book)}: viewer {viewer} has watched {hours} hours, which is more than can be paid for at once"
        for book, viewer, hours in beyond_payment(connection)
    ]
    return found


SOURCE_CHECKS: tuple[tuple[str, Callable[[Connection], list[str]]], ...] = (
    ("wagers, watch time and gifts = what was paid for them", check_sources),
)
