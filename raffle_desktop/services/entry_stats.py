"""Figures about entries for plots and previews, counted by the database; nothing here changes anything."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from sqlalchemy import case, func, select

from raffle_desktop.domain.weights import Breakdown, change_settings, total_weigher
from raffle_desktop.services.core import Core
from raffle_desktop.services.entry_views import EntryReader, latest_session
from raffle_desktop.services.weights import CHUNK, COUNTERS, PENDING, read_settings
from raffle_desktop.storage.schema import engagement, entries, sessions

MINUTE = 60_000_000
# Widths of a bucket in minutes: those that a clock's face divides into, then days.
_WIDTHS = (1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440)
_CARRIED = -1


@dataclass(frozen=True, slots=True)
class EnteredOverTime:
    """Entries of one session by time. Times are UTC microseconds.

    `counts[i]` entered from `start + i * width` on, for `width` microseconds; `carried` were there before the session
    began.
    """

    session_id: int | None
    start: int
    width: int
    counts: tuple[int, ...]
    carried: int

    @property
    def total(self) -> int:
        return self.carried + sum(self.counts)


NOTHING_ENTERED = EnteredOverTime(None, 0, MINUTE, (), 0)


@dataclass(frozen=True, slots=True)
class WeightParts:
    """One of the heaviest entries: its weight by parts and its exact share of all weight."""

    entry_id: int
    viewer_id: int
    name: str
    breakdown: Breakdown
    chance: Fraction


@dataclass(frozen=True, slots=True)
class TopWeights:
    """The heaviest `lines`, and how many entries there are in all."""

    lines: tuple[WeightParts, ...]
    entries: int


@dataclass(frozen=True, slots=True)
class ChangeTotals:
    """What a change of the weight settings does to all pending entries together; weights are micro-weights."""

    entries: int
    changed: int
    before: int
    after: int


class EntryStats:
    """Reads figures. Each call is one scan at the most, also of a million entries."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._entries = EntryReader(core)

    def entered_over_time(self, session_id: int | None = None, buckets: int = 120) -> EnteredOverTime:
        """When the entries of a session (by default the running or latest one) came in, in at most `buckets` spans of
        equal width. Removed entries do not count; those who won do.

        An entry that waited on into later sessions still counts in the one it came in.
        """
        with self._core.database.read() as connection:
            wanted = latest_session(connection) if session_id is None else session_id
            session = connection.execute(select(sessions).where(sessions.c.id == wanted)).first()
            if session is None:
                return NOTHING_ENTERED
            end = session.ended_at or self._core.now_micros()
            start, width = _spans(session.started_at, max(end, session.started_at), buckets)
            # Who did not win has moved on from a session that ended: it lies between their first session and their
            # present one. The sum keeps SQLite off an index by session, which costs four times as much as looking at
            # every row once.
            there = (entries.c.first_session_id <= session.id) & (entries.c.session_id + 0 >= session.id)
            since = (func.max(entries.c.entered_at, session.started_at) - start) // width
            span = case((entries.c.first_session_id == session.id, since), else_=_CARRIED)
            statement = (
                select(span.label("span"), func.count()).where(there, entries.c.removed_at.is_(None)).group_by("span")
            )
            found = {int(place): int(count) for place, count in connection.execute(statement)}
        carried = found.pop(_CARRIED, 0)
        size = (max(end, session.started_at) - start) // width + 1
        size = max(size, max(found, default=0) + 1) if session.ended_at is None else size
        counts = [0] * size
        for place, count in found.items():
            counts[min(place, size - 1)] += count
        return EnteredOverTime(session.id, start, width, tuple(counts), carried)

    def weight_parts(self, top: int = 20) -> TopWeights:
        """The heaviest entries of the running session."""
        lines, count = self._entries.leaderboard(top)
        parts = tuple(
            WeightParts(line.entry.id, line.entry.viewer_id, line.entry.name, line.entry.breakdown, line.chance)
            for line in lines
        )
        return TopWeights(parts, count)

    def pending(self) -> int:
        """How many entries the weight settings apply to: those that have neither won nor been removed."""
        with self._core.database.read() as connection:
            return int(connection.execute(select(func.count()).select_from(entries).where(PENDING)).scalar_one())

    def change_totals(
        self, changes: Mapping[str, object], *, cancelled: Callable[[], bool] = lambda: False
    ) -> ChangeTotals:
        """What a change of the weight settings would do to all pending entries together.

        `cancelled` is asked now and then; when true, the sums so far are given. Raises RaffleError(VALUE_INVALID).
        """
        count = changed = old_sum = new_sum = 0
        with self._core.database.read() as connection:
            settings = read_settings(connection)
            old_total, new_total = total_weigher(settings), total_weigher(change_settings(settings, changes))
            statement = (
                select(*COUNTERS, entries.c.given_weight)
                .join_from(entries, engagement, engagement.c.viewer_id == entries.c.viewer_id)
                .where(PENDING)
            )
            for row in connection.execute(statement):
                counters = row[:8]
                old, new = old_total(counters), new_total(counters)
                old_sum += old
                new_sum += new
                changed += old != new
                count += 1
                if count % CHUNK == 0 and cancelled():
                    break
        return ChangeTotals(count, changed, old_sum, new_sum)


def _spans(start: int, end: int, buckets: int) -> tuple[int, int]:
    """Where the first span begins and how wide each is, so that at most `buckets` reach from `start` to `end`."""
    for minutes in _WIDTHS:
        width = minutes * MINUTE
        first = start - start % width
        if (end - first) // width < buckets:
            return first, width
    days = -(-(end - start) // (buckets * _WIDTHS[-1] * MINUTE)) + 1
    width = days * _WIDTHS[-1] * MINUTE
    return start - start % width, width
