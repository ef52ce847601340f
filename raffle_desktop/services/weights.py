"""Weights of entries: the settings, the cached totals that follow them, and what a change would do."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, bindparam, func, insert, select, text, update
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import WeightsChanged
from raffle_desktop.domain.fixed_point import MICRO
from raffle_desktop.domain.weights import (
    Breakdown,
    Engagement,
    WeightSettings,
    change_settings,
    check_total,
    settings_as_text,
    total_weigher,
    weigh,
)
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.entry_names import names_of_merged
from raffle_desktop.storage.schema import engagement, entries, weight_settings

CHUNK = 5_000
"""Rows handled at a time, so that other threads (the window) get their turn in between."""

PENDING = (entries.c.is_winner == 0) & entries.c.removed_at.is_(None)
WON = entries.c.is_winner == 1

# In the order of `WeightRow`.
COUNTERS = (
    engagement.c.is_subscriber,
    engagement.c.sub_months,
    engagement.c.resub_count,
    engagement.c.cheer_bits,
    engagement.c.donations_minor,
    engagement.c.gifted_subs,
    engagement.c.carry_over,
)
_SETTING_COLUMNS = [weight_settings.c[field.name] for field in dataclasses.fields(WeightSettings)]
_READ_SETTINGS = select(*_SETTING_COLUMNS).where(weight_settings.c.id == 1)
_PENDING_OF_VIEWER = (
    select(entries.c.id, entries.c.given_weight, entries.c.session_id, *COUNTERS)
    .join_from(entries, engagement, engagement.c.viewer_id == entries.c.viewer_id)
    .where(entries.c.viewer_id == bindparam("viewer"), PENDING)
)
_STORE = (
    update(entries)
    .where(entries.c.id == bindparam("entry"))
    .values(current_weight=bindparam("current"), total_weight=bindparam("total"))
)


def read_settings(connection: Connection) -> WeightSettings:
    """The weight settings in force: the presets until the operator changes them."""
    row = connection.execute(_READ_SETTINGS).first()
    return WeightSettings() if row is None else WeightSettings(*row)


def engagement_of(row: Any) -> Engagement:
    """Engagement from a row with the counter columns."""
    return Engagement(
        is_subscriber=bool(row.is_subscriber),
        sub_months=row.sub_months,
        resub_count=row.resub_count,
        cheer_bits=row.cheer_bits,
        donations_minor=row.donations_minor,
        gifted_subs=row.gifted_subs,
        carry_over=row.carry_over,
    )


def counters_of(row: Any) -> tuple[Any, ...]:
    """The counter columns of a row, in the order of `WeightRow`."""
    return tuple(getattr(row, column.name) for column in COUNTERS)


HEAVY = 9_000 * MICRO
"""Only with an entry heavier than this can a session of up to a million come near what a draw can state."""


_HEAVIEST = text(
    "SELECT max(total_weight) FROM entries INDEXED BY ix_entries_pending"
    " WHERE session_id = :session AND is_winner = 0 AND removed_at IS NULL"
)


def check_session_total(connection: Connection, session_id: int, entry_total: int, *, but: int = 0) -> None:
    """Raise RaffleError(WEIGHTS_TOO_LARGE) where the session's weights, with this entry's, are more than a draw states.

    `but` is the entry itself, where it is one of them already.
    """
    check_total(entry_total)
    heaviest = connection.execute(_HEAVIEST, {"session": session_id}).scalar() or 0
    if max(heaviest, entry_total) <= HEAVY:
        return
    of_others = (entries.c.session_id == session_id) & PENDING
    others = connection.execute(
        select(func.coalesce(func.sum(entries.c.total_weight), 0)).where(of_others, entries.c.id != but)
    ).scalar_one()
    check_total(int(others) + entry_total)


def refresh_viewer(transaction: Transaction, viewer_id: int, settings: WeightSettings | None = None) -> int | None:
    """Bring the cached weight of a viewer's pending entry up to date after their engagement changed.

    Gives the new total, None without a pending entry. Raises RaffleError(WEIGHTS_TOO_LARGE).
    """
    row = transaction.connection.execute(_PENDING_OF_VIEWER, {"viewer": viewer_id}).first()
    if row is None:
        return None
    breakdown = weigh(settings or read_settings(transaction.connection), engagement_of(row), row.given_weight)
    check_session_total(transaction.connection, row.session_id, breakdown.total, but=row.id)
    values = {"entry": row.id, "current": breakdown.current, "total": breakdown.total}
    transaction.connection.execute(_STORE, values)
    transaction.publish(WeightsChanged((viewer_id,)))
    return breakdown.total


def refresh_all(transaction: Transaction, settings: WeightSettings) -> int:
    """Bring every pending entry's cached weight up to date; gives how many changed."""
    return store_totals(transaction.connection, settings, PENDING)


def store_settings(transaction: Transaction, before: WeightSettings, after: WeightSettings) -> None:
    """Put these in place of `before` and bring pending entries up to date. Raises RaffleError(WEIGHTS_TOO_LARGE)."""
    transaction.connection.execute(weight_settings.delete())
    transaction.connection.execute(insert(weight_settings), {"id": 1, **dataclasses.asdict(after)})
    refresh_all(transaction, after)
    transaction.audit(
        "weights.change", "weight settings", before=settings_as_text(before), after=settings_as_text(after)
    )
    transaction.publish(WeightsChanged())


def store_totals(connection: Connection, settings: WeightSettings, condition: ColumnElement[bool]) -> int:
    """Compute and store the weights of the entries under `condition`; gives how many changed.

    Raises RaffleError(WEIGHTS_TOO_LARGE) where they add up to more than a draw could state.
    """
    total_of = total_weigher(settings)
    statement = (
        select(*COUNTERS, entries.c.given_weight, entries.c.id, entries.c.total_weight, entries.c.current_weight)
        .join_from(entries, engagement, engagement.c.viewer_id == entries.c.viewer_id)
        .where(condition)
    )
    changes: list[tuple[int, int, int]] = []
    session_total = 0
    for row in connection.execute(statement):
        given = row[7]
        total = total_of(row[:8])
        session_total += total
        current = total if given is not None else total - row[6]
        if total != row[9] or current != row[10]:
            changes.append((current, total, row[8]))
    check_total(session_total)
    execute_in_chunks(connection, "UPDATE entries SET current_weight = ?, total_weight = ? WHERE id = ?", changes)
    return len(changes)


def execute_in_chunks(connection: Connection, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """Run one statement for many rows with the driver's own bulk call, which is several times faster."""
    for chunk in chunks(rows):
        connection.exec_driver_sql(statement, chunk)


def chunks(rows: Iterable[tuple[Any, ...]], size: int = CHUNK) -> Iterator[list[tuple[Any, ...]]]:
    """The rows in lists of at most `size`."""
    iterator = iter(rows)
    while chunk := list(islice(iterator, size)):
        yield chunk


@dataclasses.dataclass(frozen=True, slots=True)
class PreviewLine:
    """What a change of settings does to one entry."""

    entry_id: int
    name: str
    before: Breakdown
    after: Breakdown


class WeightService:
    """The weight settings and what follows from them."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def settings(self) -> WeightSettings:
        with self._core.database.read() as connection:
            return read_settings(connection)

    def change(self, changes: Mapping[str, object], *, actor: str) -> WeightSettings:
        """Change settings by their public names and bring every pending entry up to date, in one transaction.

        Raises RaffleError(VALUE_INVALID) naming the setting, WEIGHTS_TOO_LARGE.
        """

        def work(transaction: Transaction) -> WeightSettings:
            before = read_settings(transaction.connection)
            after = change_settings(before, changes)
            store_settings(transaction, before, after)
            return after

        return self._core.write(work, actor=actor)

    def recompute(self, *, actor: str) -> int:
        """Compute every pending entry anew from what is stored; gives how many differed."""

        def work(transaction: Transaction) -> int:
            changed = refresh_all(transaction, read_settings(transaction.connection))
            if changed:
                transaction.audit("weights.recompute", "entries", after={"changed": changed})
                transaction.publish(WeightsChanged())
            return changed

        return self._core.write(work, actor=actor)

    def preview(
        self,
        changes: Mapping[str, object],
        *,
        limit: int | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Sequence[PreviewLine]:
        """What the change would do to each pending entry, heaviest first; stores nothing.

        `cancelled` is asked now and then; when true the lines so far are given. Raises as `change` does (with a
        `limit`, by the lines that are given).
        """
        lines: list[PreviewLine] = []
        session_total = 0
        with self._core.database.read() as connection:
            before = read_settings(connection)
            after = change_settings(before, changes)
            statement = (
                select(entries.c.id, entries.c.viewer_id, entries.c.entered_name, entries.c.given_weight, *COUNTERS)
                .join_from(entries, engagement, engagement.c.viewer_id == entries.c.viewer_id)
                .where(PENDING)
                .order_by(entries.c.total_weight.desc(), entries.c.id)
                .limit(limit)
            )
            names = names_of_merged(connection)
            for row in connection.execute(statement):
                counters = engagement_of(row)
                old, new = weigh(before, counters, row.given_weight), weigh(after, counters, row.given_weight)
                session_total += new.total
                check_total(session_total)
                lines.append(PreviewLine(row.id, names.get(row.viewer_id, row.entered_name), old, new))
                if len(lines) % CHUNK == 0 and cancelled():
                    break
        return lines
