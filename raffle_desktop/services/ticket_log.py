"""Writing the log of tickets: what is added here gives and takes tickets, and nothing else does.

Functions here work inside a transaction that a use case has opened, on a period that is active. Numbers, balances and
validity follow from the log by the database's own triggers. Who is excluded keeps a sum of 0: each change of theirs is
met by one of source `exclusion` in the same transaction, the falling one of the two first, so that nothing of theirs is
valid even in between.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import bindparam, func, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import TicketsChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.hash_chain import GENESIS, linked
from raffle_desktop.domain.tickets import MAX_GIVEN, MAX_NUMBER, Source
from raffle_desktop.services.core import Transaction
from raffle_desktop.storage.schema import viewers
from raffle_desktop.storage.ticket_tables import periods, ticket_log, ticket_sources, ticket_totals

TOLD_SINGLY = 50
"""Viewers whose tickets changed: up to so many are told one by one."""
NO_EVENT = ("", "")

HASHED = "period_id, viewer_id, at, change, source, description, actor, event_source, event_id"
"""What the hash of a row binds, in this order, beside the hash of the row before it in the period."""

_INSERT = f"INSERT INTO ticket_log (id, {HASHED}, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - ours
_LAST_ID = select(func.coalesce(func.max(ticket_log.c.id), 0))
_LAST_HASH = (
    select(ticket_log.c.hash)
    .where(ticket_log.c.period_id == bindparam("period"))
    .order_by(ticket_log.c.id.desc())
    .limit(1)
)
# The conditions are those of the index, to the letter.
_EVENT_IS_IN = (
    "SELECT 1 FROM ticket_log WHERE period_id = ? AND event_source = ? AND event_id = ? AND source = ?"
    " AND event_id <> ''"
)
_ALL_EXCLUDED = select(viewers.c.id).where(viewers.c.excluded_at.is_not(None))
_IS_EXCLUDED = _ALL_EXCLUDED.where(viewers.c.id == bindparam("viewer"))
_IS_ACTIVE = select(periods.c.id).where(periods.c.id == bindparam("period"), periods.c.state == "active")
_ACTIVE_PERIODS = select(periods.c.id).where(periods.c.state == "active").order_by(periods.c.id)
_TOTAL = select(ticket_totals.c.balance, ticket_totals.c.valid).where(
    ticket_totals.c.period_id == bindparam("period"), ticket_totals.c.viewer_id == bindparam("viewer")
)
_BY_SOURCE = select(ticket_sources.c.balance).where(
    ticket_sources.c.period_id == bindparam("period"),
    ticket_sources.c.source == bindparam("source"),
    ticket_sources.c.viewer_id == bindparam("viewer"),
)
_SOURCES_OF = "SELECT source, balance FROM ticket_sources WHERE period_id = ? AND viewer_id = ? AND balance <> 0"
_STANDING = "SELECT viewer_id, balance FROM ticket_sources WHERE period_id = ? AND source = ? AND balance <> 0"
_TOTALS_OF = (
    "SELECT viewer_id, balance, valid FROM ticket_totals WHERE period_id = ?"
    " AND viewer_id IN (SELECT value FROM json_each(?))"
)
_LAST_NUMBER = "SELECT last FROM ticket_ranges WHERE period_id = ? ORDER BY first DESC LIMIT 1"
_ALL_VALID = "SELECT coalesce(sum(valid), 0) FROM ticket_totals WHERE period_id = ? AND valid > 0"


@dataclass(frozen=True, slots=True)
class LogRow:
    """A change to be written: `change` tickets (signed, not 0) to a viewer, and the event it came from, if any."""

    viewer_id: int
    change: int
    source: Source
    description: str
    event: tuple[str, str] = NO_EVENT


@dataclass(frozen=True, slots=True)
class StandingChange:
    """What it takes to bring a standing source to what it should be.

    `changes`: viewer -> tickets to give (positive) or take; those who hold the right number are not in it. `given` and
    `taken`: tickets by the log, excluded viewers included. `invalidated`: how many of the `valid` tickets of the whole
    period (as they are before) become invalid.
    """

    changes: Mapping[int, int]
    given: int
    taken: int
    invalidated: int
    valid: int

    @property
    def gaining(self) -> int:
        """How many viewers get tickets."""
        return sum(1 for change in self.changes.values() if change > 0)

    @property
    def losing(self) -> int:
        """How many viewers lose tickets."""
        return len(self.changes) - self.gaining

    def takes_more_than(self, percent: int) -> bool:
        """Whether more than this share of all valid tickets would become invalid."""
        return self.invalidated * 100 > self.valid * percent


def award(
    transaction: Transaction,
    period_id: int,
    viewer_id: int,
    n: int,
    source: Source,
    description: str,
    *,
    event: tuple[str, str] = NO_EVENT,
) -> bool:
    """Give `n` tickets of this source, or take -n where it is negative (the sum may fall below 0).

    `event`: (source, id) of the outside event; False, and nothing changed, where this event was paid under this source
    in this period before, or where n is 0. Raises RaffleError: NO_ACTIVE_PERIOD where the period is not running,
    VALUE_INVALID for more than 1 000 000 000 tickets, WEIGHTS_TOO_LARGE where the period runs out of numbers.
    """
    return award_all(transaction, period_id, [LogRow(viewer_id, n, source, description, event)]) == 1


def award_all(transaction: Transaction, period_id: int, rows: Iterable[LogRow]) -> int:
    """`award` for many, in their order; gives how many were written (with its exclusion, a row counts once)."""
    wanted = [row for row in rows if row.change]
    _require_active(transaction.connection, period_id)
    fresh = _not_paid_yet(transaction.connection, period_id, wanted)
    _append(transaction, period_id, fresh)
    return len(fresh)


def plan_standing(
    connection: Connection, period_id: int, source: Source, wanted: Mapping[int, int], *, complete: bool
) -> StandingChange:
    """What `set_standing` would do; changes nothing. Raises RaffleError(VALUE_INVALID) for less than 0 tickets."""
    present: dict[int, int] = dict(
        tuple(row) for row in connection.exec_driver_sql(_STANDING, (period_id, source.value))
    )
    changes: dict[int, int] = {}
    for viewer_id, tickets in wanted.items():
        if tickets < 0:
            raise RaffleError(Code.VALUE_INVALID, "Nobody can hold less than 0 tickets.")
        change = tickets - present.pop(viewer_id, 0)
        if change:
            changes[viewer_id] = change
    if complete:
        changes.update((viewer_id, -balance) for viewer_id, balance in present.items())
    # In the order of viewers: the numbers that are given together do not depend on the order of a list.
    changes = dict(sorted(changes.items()))
    invalidated, _losing, valid = would_invalidate(connection, period_id, changes)
    return StandingChange(
        changes,
        given=sum(change for change in changes.values() if change > 0),
        taken=-sum(change for change in changes.values() if change < 0),
        invalidated=invalidated,
        valid=valid,
    )


def would_invalidate(connection: Connection, period_id: int, changes: Mapping[int, int]) -> tuple[int, int, int]:
    """(tickets, viewers, valid): how many valid tickets of how many viewers such changes (viewer -> tickets, signed)
    would make invalid, and how many are valid in the whole period now.
    """
    falling = [viewer_id for viewer_id, change in changes.items() if change < 0]
    invalidated = losing = 0
    if falling:
        # The sum of the excluded is 0, so nothing of theirs counts here.
        for viewer_id, balance, valid in connection.exec_driver_sql(_TOTALS_OF, (period_id, json.dumps(falling))):
            lost = valid - max(0, balance + changes[viewer_id])
            invalidated += lost
            losing += lost > 0
    return invalidated, losing, int(connection.exec_driver_sql(_ALL_VALID, (period_id,)).scalar_one())


def set_standing(
    transaction: Transaction,
    period_id: int,
    source: Source,
    wanted: Mapping[int, int],
    *,
    complete: bool,
    description: str = "",
) -> StandingChange:
    """Bring what viewers hold of a source to `wanted` (viewer -> tickets, 0 or more); the difference is logged.

    `complete`: viewers who are not in `wanted` are to hold none; otherwise they keep what they have. Who holds the
    right number is not touched. Raises RaffleError(NO_ACTIVE_PERIOD, VALUE_INVALID).
    """
    _require_active(transaction.connection, period_id)
    plan = plan_standing(transaction.connection, period_id, source, wanted, complete=complete)
    carry_out_standing(transaction, period_id, source, plan, description)
    return plan


def carry_out_standing(
    transaction: Transaction, period_id: int, source: Source, plan: StandingChange, description: str = ""
) -> None:
    """Log a plan of `plan_standing` that was made in this very transaction. Raises as `set_standing` does."""
    _require_active(transaction.connection, period_id)
    rows = [LogRow(viewer_id, change, source, description) for viewer_id, change in plan.changes.items()]
    _append(transaction, period_id, rows)


def move(transaction: Transaction, period_id: int, rows: list[LogRow]) -> None:
    """Log changes of a running period exactly as given, also of who is excluded: whoever hands them in sees to it that
    the excluded hold nothing. Raises RaffleError(NO_ACTIVE_PERIOD, WEIGHTS_TOO_LARGE).
    """
    _require_active(transaction.connection, period_id)
    if rows:
        _write(transaction, period_id, rows)


def balances_by_source(connection: Connection, period_id: int, viewer_id: int) -> dict[Source, int]:
    """What each source has brought a viewer in this period; only what is not 0."""
    rows = connection.exec_driver_sql(_SOURCES_OF, (period_id, viewer_id))
    return {Source(source): int(balance) for source, balance in rows}


def exclude(transaction: Transaction, viewer_id: int) -> None:
    """Take every ticket of a viewer who was just excluded, in all active periods."""
    for period_id in transaction.connection.scalars(_ACTIVE_PERIODS).all():
        balance, _valid = held(transaction.connection, period_id, viewer_id)
        if balance:
            _write(transaction, period_id, [LogRow(viewer_id, -balance, Source.EXCLUSION, "excluded")])


def include(transaction: Transaction, viewer_id: int) -> None:
    """Give back, with new numbers, what the exclusion took, in all active periods."""
    for period_id in transaction.connection.scalars(_ACTIVE_PERIODS).all():
        taken = source_balance(transaction.connection, period_id, viewer_id, Source.EXCLUSION)
        if taken:
            _write(transaction, period_id, [LogRow(viewer_id, -taken, Source.EXCLUSION, "included again")])


def held(connection: Connection, period_id: int, viewer_id: int) -> tuple[int, int]:
    """(sum of the log, valid tickets) of a viewer; (0, 0) where they never had any."""
    row = connection.execute(_TOTAL, {"period": period_id, "viewer": viewer_id}).first()
    return (0, 0) if row is None else (int(row.balance), int(row.valid))


def source_balance(connection: Connection, period_id: int, viewer_id: int, source: Source) -> int:
    """What one source has brought a viewer in this period."""
    wanted = {"period": period_id, "source": source.value, "viewer": viewer_id}
    return int(connection.execute(_BY_SOURCE, wanted).scalar() or 0)


def _require_active(connection: Connection, period_id: int) -> None:
    if connection.execute(_IS_ACTIVE, {"period": period_id}).first() is None:
        raise RaffleError(Code.NO_ACTIVE_PERIOD)


def _not_paid_yet(connection: Connection, period_id: int, rows: list[LogRow]) -> list[LogRow]:
    fresh: list[LogRow] = []
    seen: set[tuple[tuple[str, str], Source]] = set()
    for row in rows:
        if row.event != NO_EVENT:
            known = (period_id, *row.event, row.source.value)
            if (row.event, row.source) in seen or connection.exec_driver_sql(_EVENT_IS_IN, known).first() is not None:
                continue
            seen.add((row.event, row.source))
        fresh.append(row)
    return fresh


def _append(transaction: Transaction, period_id: int, rows: list[LogRow]) -> None:
    """Write rows, with those of exclusion where somebody is excluded."""
    if not rows:
        return
    for row in rows:
        if abs(row.change) > MAX_GIVEN:
            raise RaffleError(Code.VALUE_INVALID, f"At most {MAX_GIVEN} tickets can be given or taken at once.")
    shut_out = _shut_out(transaction.connection, rows)
    if shut_out:
        met: list[LogRow] = []
        for row in rows:
            if row.viewer_id in shut_out:
                opposite = LogRow(row.viewer_id, -row.change, Source.EXCLUSION, "does not count while excluded")
                met.extend(sorted((row, opposite), key=lambda one: one.change))
            else:
                met.append(row)
        rows = met
    _write(transaction, period_id, rows)


def _shut_out(connection: Connection, rows: list[LogRow]) -> frozenset[int]:
    """Who of them is excluded."""
    if len(rows) == 1:
        return frozenset(connection.scalars(_IS_EXCLUDED, {"viewer": rows[0].viewer_id}))
    return frozenset(connection.scalars(_ALL_EXCLUDED))


def _write(transaction: Transaction, period_id: int, rows: list[LogRow]) -> None:
    connection, now, actor = transaction.connection, transaction.now, transaction.actor
    given = sum(row.change for row in rows if row.change > 0)
    if given + (connection.exec_driver_sql(_LAST_NUMBER, (period_id,)).scalar() or 0) > MAX_NUMBER:
        raise RaffleError(Code.WEIGHTS_TOO_LARGE, f"A period can give out {MAX_NUMBER} tickets at the most.")
    next_id = int(connection.execute(_LAST_ID).scalar_one()) + 1
    previous = connection.execute(_LAST_HASH, {"period": period_id}).scalar() or GENESIS
    written: list[tuple[object, ...]] = []
    for log_id, row in enumerate(rows, next_id):
        event_source, event_id = row.event
        source, description = row.source.value, row.description
        fields = (period_id, row.viewer_id, now, row.change, source, description, actor, event_source, event_id)
        previous = linked(previous, fields)
        written.append((log_id, *fields, previous))
    connection.exec_driver_sql(_INSERT, written)
    told = {row.viewer_id for row in rows}
    transaction.publish(TicketsChanged(period_id, tuple(sorted(told)) if len(told) <= TOLD_SINGLY else ()))
