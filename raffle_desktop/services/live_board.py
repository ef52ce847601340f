"""What is known of a connection at this moment, for everybody who asks: written on its loop, read on any thread."""

from __future__ import annotations

import threading
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Generic, TypeVar

from raffle_desktop.domain.clock import Clock, to_micros
from raffle_desktop.domain.live_log import LogLine

LINES_KEPT = 1000
Status = TypeVar("Status")


class LiveBoard(Generic[Status]):
    """`tell` is called with each change of the status, on whichever thread made it. Counters alone wait for `flush`:
    thousands of lines can come in a second. A status is a dataclass with `phase` and `since`, and with a mapping of
    kinds to numbers in the field called `counters`.
    """

    def __init__(self, tell: Callable[[Status], None], clock: Clock, first: Status, counters: str) -> None:
        self._tell, self._clock, self._field = tell, clock, counters
        self._lock = threading.Lock()
        self._status = first
        self._lines: deque[LogLine] = deque(maxlen=LINES_KEPT)
        self._counters: Counter[str] = Counter()
        self._newest = 0
        self._is_stale = False

    @property
    def status(self) -> Status:
        return self._status

    def now(self) -> int:
        """UTC microseconds."""
        return to_micros(self._clock())

    def say(self, **changes: Any) -> None:
        """Change some of the status."""
        with self._lock:
            before: Any = self._status
            if changes.get("phase", before.phase) is not before.phase:
                changes.setdefault("since", self.now())
            changed: Status = replace(before, **{self._field: dict(self._counters)}, **changes)
            if changed == before:
                return
            self._status = changed
            self._is_stale = False
            # Under the lock, so that what is told last is what is true.
            self._tell(changed)

    def note(self, line: LogLine) -> None:
        """One more line of the live log."""
        with self._lock:
            self._lines.append(line)
            self._newest += 1
            self._counters[line.kind] += 1
            self._is_stale = True

    def count(self, kind: str, number: int = 1) -> None:
        """Something that is counted, and is no line."""
        with self._lock:
            self._counters[kind] += number
            self._is_stale = True

    def event(self, kind: str, name: str = "", detail: str = "", amount: int = 0) -> None:
        """A line of now."""
        self.note(LogLine(self.now(), kind, name, detail, amount))

    def flush(self) -> None:
        """Tell the counters, where they have changed."""
        if self._is_stale:
            self.say()

    def log(self, after: int) -> tuple[int, list[LogLine]]:
        """The lines behind number `after`, oldest first, and the number of the newest one."""
        with self._lock:
            # A number from before the program started means nothing here.
            wanted = self._newest - after if 0 <= after <= self._newest else self._newest
            lines = list(self._lines)[-min(wanted, len(self._lines)) :] if wanted else []
            return self._newest, lines
