"""The books compared with their log: everything that follows from it, worked out anew without the database's help."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.engine import Connection

from raffle_desktop.domain.hash_chain import GENESIS, linked
from raffle_desktop.domain.tickets import Numbers, lowest_taken
from raffle_desktop.services.ticket_log import HASHED

_PERIODS = "SELECT id FROM periods ORDER BY id"
_CHAIN = f"SELECT {HASHED}, hash, id FROM ticket_log WHERE period_id = ? ORDER BY id"  # noqa: S608 - ours
_LOG = "SELECT id, viewer_id, source, change FROM ticket_log WHERE period_id = ? ORDER BY id"
_RANGES = "SELECT log_id, viewer_id, first, last FROM ticket_ranges WHERE period_id = ? ORDER BY first"
_SOURCES = "SELECT source, viewer_id, balance FROM ticket_sources WHERE period_id = ?"
_TOTALS = "SELECT viewer_id, balance, valid, invalid_up_to FROM ticket_totals WHERE period_id = ?"
_EXCLUDED = (
    "SELECT t.viewer_id, t.valid FROM ticket_totals AS t JOIN periods AS p ON p.id = t.period_id"
    " JOIN viewers AS v ON v.id = t.viewer_id WHERE p.state = 'active' AND v.excluded_at IS NOT NULL AND t.valid > 0"
)
_INCLUDED = (
    "SELECT s.viewer_id, s.balance FROM ticket_sources AS s JOIN periods AS p ON p.id = s.period_id"
    " JOIN viewers AS v ON v.id = s.viewer_id WHERE p.state = 'active' AND s.source = 'exclusion' AND s.balance <> 0"
    " AND v.excluded_at IS NULL"
)
_DEFAULTS = "SELECT count(*) FROM books WHERE is_default = 1"
_SOLD = (
    "SELECT log.id FROM ticket_log AS log LEFT JOIN perk_sales AS sale ON sale.log_id = log.id"
    # What was spent goes with its viewer when two become one, and the sale stays where it is.
    " WHERE log.source = 'shop' AND log.event_source <> 'merge' AND sale.log_id IS NULL"
)


def check_chain(connection: Connection) -> list[str]:
    """Rows of the log whose hash does not follow from the row and the one before."""
    differences: list[str] = []
    for (period_id,) in connection.exec_driver_sql(_PERIODS).all():
        previous = GENESIS
        for row in connection.exec_driver_sql(_CHAIN, (period_id,)):
            *fields, stored, log_id = row
            if linked(previous, fields) != stored:
                # All rows after it would differ too; the first says where.
                differences.append(
                    f"row {log_id} of the ticket log of period {period_id} was altered or lost its place"
                )
                break
            previous = stored
    return differences


def check_numbers(connection: Connection) -> list[str]:
    """Numbers, balances and validity that are not what the log says."""
    differences: list[str] = []
    for (period_id,) in connection.exec_driver_sql(_PERIODS).all():
        differences.extend(f"period {period_id}: {text}" for text in _differences(connection, period_id))
    return differences


def check_rules(connection: Connection) -> list[str]:
    """Excluded viewers hold nothing, there is one default book, and what the shop took was for something."""
    differences = [
        f"viewer {viewer_id} is excluded and has {valid} valid tickets"
        for viewer_id, valid in connection.exec_driver_sql(_EXCLUDED)
    ]
    differences += [
        f"viewer {viewer_id} is not excluded, and {-taken} tickets of theirs are taken as if they were"
        for viewer_id, taken in connection.exec_driver_sql(_INCLUDED)
    ]
    defaults = connection.exec_driver_sql(_DEFAULTS).scalar_one()
    if defaults != 1:
        differences.append(f"{defaults} ticket books are the default")
    differences.extend(f"row {row[0]} of the ticket log paid for no perk" for row in connection.exec_driver_sql(_SOLD))
    return differences


TICKET_CHECKS: tuple[tuple[str, Callable[[Connection], list[str]]], ...] = (
    ("ticket log: each row follows on the one before", check_chain),
    ("ticket numbers and balances = ticket log", check_numbers),
    ("tickets of the excluded, books and shop", check_rules),
)


def audit(connection: Connection) -> list[str]:
    """All of it; empty = nothing is wrong."""
    return [text for _name, check in TICKET_CHECKS for text in check(connection)]


def _differences(connection: Connection, period_id: int) -> list[str]:
    sources: dict[tuple[str, int], int] = {}
    totals: dict[int, int] = {}
    invalid: dict[int, int] = {}
    ranges: dict[int, list[Numbers]] = {}
    given: list[tuple[int, int, int, int]] = []
    last = 0
    for log_id, viewer_id, source, change in connection.exec_driver_sql(_LOG, (period_id,)):
        sources[source, viewer_id] = sources.get((source, viewer_id), 0) + change
        before = max(0, totals.get(viewer_id, 0))
        totals[viewer_id] = totals.get(viewer_id, 0) + change
        after = max(0, totals[viewer_id])
        if after > before:
            numbers = (last + 1, last + after - before)
            last = numbers[1]
            ranges.setdefault(viewer_id, []).append(numbers)
            given.append((log_id, viewer_id, *numbers))
        elif after < before:
            held = ranges[viewer_id]
            invalid[viewer_id] = lowest_taken(held, invalid.get(viewer_id, 0), before - after)
            # What is wholly invalid is never looked at again.
            ranges[viewer_id] = [numbers for numbers in held if numbers[1] > invalid[viewer_id]]
    found: list[str] = []
    if given != [tuple(row) for row in connection.exec_driver_sql(_RANGES, (period_id,))]:
        found.append("the ticket numbers are not those that the log gives")
    stored = {
        (source, viewer): balance for source, viewer, balance in connection.exec_driver_sql(_SOURCES, (period_id,))
    }
    found.extend(
        f"viewer {key[1]} has {stored.get(key, 0)} tickets of {key[0]}, the log says {sources.get(key, 0)}"
        for key in sorted(stored.keys() | sources.keys())
        if stored.get(key) != sources.get(key)
    )
    held_now = {row[0]: tuple(row[1:]) for row in connection.exec_driver_sql(_TOTALS, (period_id,))}
    wanted = {viewer: (total, max(0, total), invalid.get(viewer, 0)) for viewer, total in totals.items()}
    found.extend(
        f"viewer {viewer} has (sum, valid, invalid up to) {held_now.get(viewer)}, the log says {wanted.get(viewer)}"
        for viewer in sorted(held_now.keys() | wanted.keys())
        if held_now.get(viewer) != wanted.get(viewer)
    )
    return found
