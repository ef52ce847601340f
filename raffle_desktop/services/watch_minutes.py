"""Minutes watched, told by who writes: a line in a minute is that minute watched, once for each viewer and minute.

Which viewers were counted in a minute is known in memory only; what is stored is the last minute in which anybody was.
After a restart within that minute nobody is counted until it is over: a minute too few rather than one too many. Where
minutes were counted that are still to come, the clock was wrong and has been set back: the minute that it shows then is
taken for the last one.
"""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.engine import Connection

from raffle_desktop.services import watch_time
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.settings import read_setting, store_setting
from raffle_desktop.storage.schema import engagement

ORIGIN = "kick"
LAST_MINUTE = "watch.last_minute.kick"
_MINUTES_KEPT = 10
_SET_BACK = 1
"""More minutes than this between what was counted and what the clock shows are no matter of hearing and storing."""


class MinutesWatched:
    """What is known from one batch to the next."""

    def __init__(self) -> None:
        self._counted: dict[int, set[int]] = {}
        self.floor: int | None = None
        """The last minute that was counted before this start; None = not looked yet."""

    def is_at(self, minute: int) -> None:
        """What the clock shows."""
        newest = max((*self._counted, -1 if self.floor is None else self.floor), default=-1)
        if newest > minute + _SET_BACK:
            self._counted.clear()
            self.floor = minute

    def has(self, minute: int, viewer_id: int) -> bool:
        return viewer_id in self._counted.get(minute, ())

    def add(self, counted: dict[tuple[int, int], None]) -> None:
        """These are stored now."""
        for minute, viewer_id in counted:
            self._counted.setdefault(minute, set()).add(viewer_id)
        for minute in sorted(self._counted)[:-_MINUTES_KEPT]:
            del self._counted[minute]
            self.floor = max(minute, -1 if self.floor is None else self.floor)


class MinutesOfBatch:
    """Within one transaction. `counted`: (minute, viewer) that this batch stored."""

    def __init__(self, transaction: Transaction, known: MinutesWatched) -> None:
        self._transaction = transaction
        self._known = known
        self._noted: dict[tuple[int, int], None] = {}
        self.counted: dict[tuple[int, int], None] = {}
        self._expected: tuple[int, int] | None = None
        self._now = transaction.now // watch_time.MINUTE
        known.is_at(self._now)

    def note(self, viewer_id: int, at: int) -> None:
        """This viewer wrote at that time, UTC microseconds."""
        minute = at // watch_time.MINUTE
        if not self._known.has(minute, viewer_id):
            self._noted[minute, viewer_id] = None

    def count(self) -> None:
        """Add the minutes, where a book pays for them now."""
        connection = self._transaction.connection
        if not self._noted or not watch_time.is_paid(connection, ORIGIN):
            return
        last = int(read_setting(connection, LAST_MINUTE, -1))
        was_set_back = last > self._now + _SET_BACK
        if self._known.floor is None:
            self._known.floor = self._now if was_set_back else last
        floor = self._known.floor
        self.counted = {one: None for one in self._noted if one[0] > floor}
        if not self.counted:
            return
        newest = max(minute for minute, _ in self.counted)
        if newest > last or was_set_back:
            store_setting(self._transaction, LAST_MINUTE, newest)
        minutes: dict[int, int] = {}
        for _, viewer_id in self.counted:
            minutes[viewer_id] = minutes.get(viewer_id, 0) + 1
        first = next(iter(minutes))
        self._expected = first, _watched(connection, first) + minutes[first]
        for count in set(minutes.values()):
            viewers = [viewer_id for viewer_id, number in minutes.items() if number == count]
            watch_time.note_minutes(self._transaction, viewers, ORIGIN, count)

    def is_stored(self, connection: Connection) -> bool:
        """Whether what this batch counted is in the database."""
        return self._expected is not None and _watched(connection, self._expected[0]) >= self._expected[1]


def _watched(connection: Connection, viewer_id: int) -> int:
    wanted = select(engagement.c.watch_minutes).where(engagement.c.viewer_id == viewer_id)
    return int(connection.execute(wanted).scalar_one())
