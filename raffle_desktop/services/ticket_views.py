"""Tickets as they are read: who holds what, which numbers, and why."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from operator import itemgetter
from typing import Any

from sqlalchemy.engine import Connection

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.tickets import Numbers, Source, nth_valid, valid_numbers
from raffle_desktop.domain.weights import MAX_TOTAL_WEIGHT
from raffle_desktop.services.core import quiet_collector
from raffle_desktop.services.merged import members_of, standing_of_all
from raffle_desktop.services.participants import Participants
from raffle_desktop.services.ticket_persons import PERSONS, held_by, holders_of, in_order, table_of

_ACCOUNT = (
    "SELECT i.display_name, i.platform FROM viewers AS v JOIN identities AS i ON i.id = v.primary_identity_id"
    " WHERE v.id = ?"
)
_INVALID_UP_TO = "SELECT invalid_up_to FROM ticket_totals WHERE period_id = ? AND viewer_id = ?"
_RANGES = "SELECT first, last FROM ticket_ranges WHERE period_id = ? AND viewer_id = ? AND last > ? ORDER BY last"
# The board's index holds all of it; without being told, the database might read the whole table and sort.
_BOARD = (
    "SELECT t.viewer_id, t.valid, i.display_name, i.platform FROM ticket_totals AS t INDEXED BY ix_ticket_totals_board"
    " CROSS JOIN viewers AS v ON v.id = t.viewer_id CROSS JOIN identities AS i ON i.id = v.primary_identity_id"
    " WHERE t.period_id = ? AND t.valid > 0 ORDER BY t.valid DESC, t.viewer_id LIMIT ? OFFSET ?"
)
_BOARD_OF_PERSONS = (
    f"SELECT t.viewer_id, t.valid, i.display_name, i.platform FROM {PERSONS} AS t"  # noqa: S608 - ours
    " JOIN viewers AS v ON v.id = t.viewer_id JOIN identities AS i ON i.id = v.primary_identity_id"
    " ORDER BY t.valid DESC, t.viewer_id LIMIT ? OFFSET ?"
)
# The first one in the order of viewers, by the table itself (the plus sign keeps the index out of it).
_EVERYBODY = (
    "SELECT t.viewer_id, t.valid, i.display_name, i.platform FROM ticket_totals AS t"
    " CROSS JOIN viewers AS v ON v.id = t.viewer_id CROSS JOIN identities AS i ON i.id = v.primary_identity_id"
    " WHERE t.period_id = ? AND +t.valid > 0"
)
LONG_BOARD = 1000
"""From so many lines on, a board is read in the order of viewers and sorted here: who comes next on the board is
anywhere in the database, which takes several times as long for each line.
"""
# The condition of the index, to the letter, besides what is asked.
_ABOVE = (
    "SELECT count(*) FROM ticket_totals INDEXED BY ix_ticket_totals_board"
    " WHERE period_id = ? AND valid > ? AND valid > 0"
)
_ABOVE_OF_PERSONS = f"SELECT count(*) FROM {PERSONS} WHERE valid > ?"  # noqa: S608 - ours
_SUMS_OF_PERSONS = f"SELECT count(*), coalesce(sum(valid), 0) FROM {PERSONS}"  # noqa: S608 - ours
_SUMS = (
    "SELECT count(*), coalesce(sum(valid), 0) FROM ticket_totals INDEXED BY ix_ticket_totals_board"
    " WHERE period_id = ? AND valid > 0"
)
_ISSUED = "SELECT last FROM ticket_ranges WHERE period_id = ? ORDER BY first DESC LIMIT 1"
_SOURCES = "SELECT source, sum(balance) FROM ticket_sources WHERE period_id = ? GROUP BY source"
_SOURCES_OF = "SELECT source, balance FROM ticket_sources WHERE period_id = ? AND viewer_id = ? AND source = ?"
# In the order of viewers, by the table itself (the plus signs keep the board's index out of it): by the board people
# would be looked up here and there, and it would have to be sorted, twice as long in all.
_PARTICIPANTS = (
    "SELECT i.list_id, i.display_name, t.valid * 1000000, t.viewer_id, 0 FROM ticket_totals AS t"
    " CROSS JOIN viewers AS v ON v.id = t.viewer_id CROSS JOIN identities AS i ON i.id = v.primary_identity_id"
    " WHERE t.period_id = ? AND +t.valid >= ? AND +t.valid > 0"
)
# The same with one line for each person: what an ended period says stays under the number somebody had then.
_PARTICIPANTS_MERGED = (
    "SELECT i.list_id, i.display_name, sum(t.valid) * 1000000, v.id, 0 FROM ticket_totals AS t"
    " LEFT JOIN merged_viewers AS m ON m.viewer_id = t.viewer_id"
    " CROSS JOIN viewers AS v ON v.id = coalesce(m.merged_into, t.viewer_id)"
    " CROSS JOIN identities AS i ON i.id = v.primary_identity_id"
    " WHERE t.period_id = ? AND +t.valid > 0 GROUP BY v.id HAVING sum(t.valid) >= ?"
)
_SOMEBODY_MERGED = "SELECT 1 FROM merged_viewers LIMIT 1"
_LOG = (
    "SELECT l.id, l.period_id, l.viewer_id, i.display_name, i.platform, l.at, l.change, l.source, l.description,"
    " l.actor, l.event_source, l.event_id, r.first, r.last FROM ticket_log AS l"
    " CROSS JOIN viewers AS v ON v.id = l.viewer_id CROSS JOIN identities AS i ON i.id = v.primary_identity_id"
    " LEFT JOIN ticket_ranges AS r ON r.log_id = l.id"
)
_LOG_OF_PERIOD = f"{_LOG} WHERE l.period_id = ? ORDER BY l.id DESC LIMIT ? OFFSET ?"
_LOG_OF_VIEWER = (
    f"{_LOG} WHERE l.period_id = ? AND l.viewer_id IN (SELECT value FROM json_each(?))"  # noqa: S608 - ours
    " ORDER BY l.id DESC LIMIT ? OFFSET ?"
)
_ALL_RANGES = (
    "SELECT r.viewer_id, r.first, r.last, t.invalid_up_to FROM ticket_ranges AS r JOIN ticket_totals AS t"
    " ON t.period_id = r.period_id AND t.viewer_id = r.viewer_id"
    " WHERE r.period_id = ? AND r.last > t.invalid_up_to ORDER BY r.viewer_id, r.last"
)


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One change. `numbers`: those it gave out, None where it gave none. `event`: (source, id), empty texts = none."""

    id: int
    period_id: int
    viewer_id: int
    name: str
    platform: str
    at: int
    change: int
    source: Source
    description: str
    actor: str
    event: tuple[str, str]
    numbers: Numbers | None


@dataclass(frozen=True, slots=True)
class Holding:
    """What one viewer holds in one period. `period_id` None: the book had no period yet, and all of it is empty.

    `total`: the sum of the log, which can be below 0; `valid`: max(0, total), in a period that has ended of each of
    those who were merged into the viewer since. `by_source`: only what is not 0.
    `rank`: among all with valid tickets, equal numbers share one; None without any. `numbers`: runs of valid numbers,
    ascending. `log`: the newest changes, newest first.
    """

    period_id: int | None
    viewer_id: int
    name: str
    platform: str
    total: int
    valid: int
    by_source: Mapping[Source, int]
    rank: int | None
    numbers: tuple[Numbers, ...]
    log: tuple[LogEntry, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """One line of the leaderboard. `share`: of all valid tickets, exactly."""

    rank: int
    viewer_id: int
    name: str
    platform: str
    tickets: int
    share: Fraction


@dataclass(frozen=True, slots=True)
class TicketNumber:
    number: int
    is_valid: bool


@dataclass(frozen=True, slots=True)
class Totals:
    """A period's figures: viewers with valid tickets, and how many tickets that is; `issued`: numbers given out."""

    participants: int
    tickets: int
    issued: int


def account_of(connection: Connection, viewer_id: int) -> tuple[str, str]:
    """(shown name, platform) of the account that stands for a viewer. Raises RaffleError(VIEWER_NOT_FOUND)."""
    found = connection.exec_driver_sql(_ACCOUNT, (viewer_id,)).first()
    if found is None:
        raise RaffleError(Code.VIEWER_NOT_FOUND)
    return str(found[0]), str(found[1])


def holding(connection: Connection, period_id: int, viewer_id: int, *, log_rows: int = 50) -> Holding:
    """Raises RaffleError(VIEWER_NOT_FOUND)."""
    name, platform = account_of(connection, viewer_id)
    holders = holders_of(connection, period_id, viewer_id)
    total, valid = held_by(connection, period_id, holders)
    sources: dict[Source, int] = {}
    for one in holders:
        for source, count in by_source(connection, period_id, one).items():
            sources[source] = sources.get(source, 0) + count
    return Holding(
        period_id=period_id,
        viewer_id=viewer_id,
        name=name,
        platform=platform,
        total=total,
        valid=valid,
        by_source={source: sources[source] for source in Source if sources.get(source)},
        rank=rank_of(connection, period_id, valid) if valid else None,
        numbers=tuple(numbers_of(connection, period_id, viewer_id)),
        log=tuple(log_page(connection, period_id, members_of(connection, viewer_id), limit=log_rows))
        if log_rows
        else (),
    )


def no_holding(connection: Connection, viewer_id: int) -> Holding:
    """What a viewer holds in a book that had no period yet. Raises RaffleError(VIEWER_NOT_FOUND)."""
    name, platform = account_of(connection, viewer_id)
    return Holding(None, viewer_id, name, platform, 0, 0, {}, None, (), ())


def numbers_of(
    connection: Connection, period_id: int, viewer_id: int, holders: Sequence[int] | None = None
) -> list[Numbers]:
    """The viewer's valid numbers as ascending runs. `holders`: of `holders_of`, where the caller knows them."""
    runs: list[Numbers] = []
    for one in holders_of(connection, period_id, viewer_id) if holders is None else holders:
        invalid_up_to = _invalid_up_to(connection, period_id, one)
        runs += valid_numbers(_ranges(connection, period_id, one, invalid_up_to), invalid_up_to)
    return in_order(runs)


def all_numbers_of(connection: Connection, period_id: int, viewer_id: int, limit: int) -> list[TicketNumber]:
    """The viewer's numbers one by one, invalid ones too, lowest first."""
    runs: list[tuple[Numbers, int]] = []
    for one in holders_of(connection, period_id, viewer_id):
        up_to = _invalid_up_to(connection, period_id, one)
        runs += [(run, up_to) for run in _ranges(connection, period_id, one, 0)]
    found: list[TicketNumber] = []
    for (first, last), invalid_up_to in sorted(runs):
        room = limit - len(found)
        if room <= 0:
            break
        numbers = range(first, min(last, first + room - 1) + 1)
        found.extend(TicketNumber(number, number > invalid_up_to) for number in numbers)
    return found


def numbers_by_viewer(connection: Connection, period_id: int) -> dict[int, list[Numbers]]:
    """Everybody's valid numbers as ascending runs."""
    found: dict[int, list[Numbers]] = {}
    several: set[int] = set()
    merged = standing_of_all(connection) if table_of(connection, period_id) is PERSONS else {}
    for viewer_id, first, last, invalid_up_to in connection.exec_driver_sql(_ALL_RANGES, (period_id,)):
        runs = found.setdefault(viewer_id, [])
        start = max(first, invalid_up_to + 1)
        if runs and runs[-1][1] + 1 == start:
            runs[-1] = (runs[-1][0], last)
        else:
            runs.append((start, last))
    for viewer_id in merged.keys() & found.keys():
        person = merged[viewer_id]
        found.setdefault(person, []).extend(found.pop(viewer_id))
        several.add(person)
    return found | {person: in_order(found[person]) for person in several}


def winning_number(connection: Connection, period_id: int, viewer_id: int, position: int) -> int:
    """The number at this position (from 0) among the viewer's valid ones, lowest first.

    Raises IndexError past the last.
    """
    return nth_valid(numbers_of(connection, period_id, viewer_id), position + 1)


def leaderboard(connection: Connection, period_id: int, top: int, offset: int = 0) -> list[Standing]:
    """By valid tickets, most first; equal numbers share a rank and stand in the order of the viewers' ids."""
    if table_of(connection, period_id) is PERSONS:
        rows = connection.exec_driver_sql(_BOARD_OF_PERSONS, (period_id, top, offset)).all()
    elif offset + top < LONG_BOARD:
        rows = connection.exec_driver_sql(_BOARD, (period_id, top, offset)).all()
    else:
        with quiet_collector():
            everybody = list(connection.exec_driver_sql(_EVERYBODY, (period_id,)).all())
            # Sorting backwards, too, leaves equal ones in the order in which they came.
            everybody.sort(key=itemgetter(1), reverse=True)
            rows = everybody[offset : offset + top]
    if not rows:
        return []
    everything = totals(connection, period_id).tickets
    board: list[Standing] = []
    rank, before, share = 0, -1, Fraction(0)
    for place, (viewer_id, tickets, name, platform) in enumerate(rows, offset + 1):
        if tickets != before:
            # Whoever leads a page may share a rank that began on the page before.
            rank = place if board else rank_of(connection, period_id, tickets)
            before, share = tickets, Fraction(tickets, everything)
        board.append(Standing(rank, viewer_id, name, platform, tickets, share))
    return board


def rank_of(connection: Connection, period_id: int, valid: int) -> int:
    """The rank that so many valid tickets have: one more than the number of viewers with more."""
    above = _ABOVE_OF_PERSONS if table_of(connection, period_id) is PERSONS else _ABOVE
    return int(connection.exec_driver_sql(above, (period_id, max(valid, 0))).scalar_one()) + 1


def totals(connection: Connection, period_id: int) -> Totals:
    """How many take part with how many tickets."""
    sums = _SUMS_OF_PERSONS if table_of(connection, period_id) is PERSONS else _SUMS
    participants, tickets = connection.exec_driver_sql(sums, (period_id,)).one()
    issued = connection.exec_driver_sql(_ISSUED, (period_id,)).scalar()
    return Totals(participants, tickets, issued or 0)


def by_source(connection: Connection, period_id: int, viewer_id: int | None = None) -> dict[Source, int]:
    """Balances by source, of one viewer or of all together; only what is not 0, in the order of `Source`."""
    if viewer_id is None:
        found = dict(tuple(row) for row in connection.exec_driver_sql(_SOURCES, (period_id,)))
    else:
        # One look-up for each source: the balances lie by source first.
        found = {}
        for source in Source:
            row = connection.exec_driver_sql(_SOURCES_OF, (period_id, viewer_id, source.value)).first()
            if row is not None:
                found[row[0]] = row[1]
    return {source: found[source.value] for source in Source if found.get(source.value)}


def log_page(
    connection: Connection,
    period_id: int,
    viewer_ids: Sequence[int] | None = None,
    *,
    limit: int = 100,
    offset: int = 0,
) -> list[LogEntry]:
    """Changes, newest first; of all ids under which a viewer is known, or of everybody."""
    if viewer_ids is None:
        rows = connection.exec_driver_sql(_LOG_OF_PERIOD, (period_id, limit, offset))
    else:
        rows = connection.exec_driver_sql(_LOG_OF_VIEWER, (period_id, json.dumps(viewer_ids), limit, offset))
    return [
        LogEntry(
            row.id,
            row.period_id,
            row.viewer_id,
            row.display_name,
            row.platform,
            row.at,
            row.change,
            Source(row.source),
            row.description,
            row.actor,
            (row.event_source, row.event_id),
            None if row.first is None else (row.first, row.last),
        )
        for row in rows
    ]


def period_participants(connection: Connection, period_id: int, minimum: int) -> Participants:
    """Who is drawn: viewers with at least `minimum` valid tickets, which the excluded never have. Viewers who were
    merged are one, with the tickets of all of them.

    Weights are millionths, as the draw engine takes them: a ticket is 1 000 000. Raises RaffleError: NOBODY_TO_DRAW,
    WEIGHTS_TOO_LARGE.
    """
    with quiet_collector():
        # Rows of the database are tuples enough; making others of fifty thousand takes a third as long again.
        somebody_merged = connection.exec_driver_sql(_SOMEBODY_MERGED).first() is not None
        statement = _PARTICIPANTS_MERGED if somebody_merged else _PARTICIPANTS
        rows: list[Any] = list(connection.exec_driver_sql(statement, (period_id, minimum)).all())
        if not rows:
            raise RaffleError(Code.NOBODY_TO_DRAW, "There is nobody to draw: nobody has enough valid tickets.")
        if sum(map(itemgetter(2), rows)) > MAX_TOTAL_WEIGHT:
            raise RaffleError(Code.WEIGHTS_TOO_LARGE)
        rows.sort(key=itemgetter(0))
        return Participants(rows)


def _invalid_up_to(connection: Connection, period_id: int, viewer_id: int) -> int:
    return int(connection.exec_driver_sql(_INVALID_UP_TO, (period_id, viewer_id)).scalar() or 0)


def _ranges(connection: Connection, period_id: int, viewer_id: int, above: int) -> list[Numbers]:
    """The viewer's ranges that reach above a number, ascending."""
    return [tuple(row) for row in connection.exec_driver_sql(_RANGES, (period_id, viewer_id, above))]
