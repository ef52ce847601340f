"""What is known of the feeds at this moment, for everybody who asks: written on the loop, read on any thread."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from raffle_desktop.domain.clock import Clock, to_micros
from raffle_desktop.feeds.status import FeedLine, FeedName, FeedsStatus

LINES_KEPT = 500


class FeedBoard:
    """`tell` is called with each change of the status, on whichever thread made it; `on_news` after each line of the
    log.
    """

    def __init__(
        self,
        tell: Callable[[FeedsStatus], None],
        clock: Clock,
        on_news: Callable[[FeedName], None] = lambda _feed: None,
    ) -> None:
        self._tell, self._clock, self._on_news = tell, clock, on_news
        self._lock = threading.Lock()
        self._status = FeedsStatus()
        self._lines: deque[FeedLine] = deque(maxlen=LINES_KEPT)
        self._newest = 0

    @property
    def status(self) -> FeedsStatus:
        return self._status

    def now(self) -> int:
        """UTC microseconds."""
        return to_micros(self._clock())

    def say(self, feed: FeedName, **changes: Any) -> None:
        """Change some of one feed's status."""
        with self._lock:
            before = self._status.of(feed)
            if changes.get("phase", before.phase) is not before.phase:
                changes.setdefault("since", self.now())
            changed = replace(before, **changes)
            if feed is FeedName.ENTRIES:
                self._set(replace(self._status, entries=changed))
            else:
                self._set(replace(self._status, affiliate=changed))

    def say_secrets(self, problem: str) -> None:
        """Why keys last only until the desk closes, or empty."""
        with self._lock:
            self._set(replace(self._status, secrets_problem=problem))

    def _set(self, changed: FeedsStatus) -> None:
        if changed == self._status:
            return
        self._status = changed
        # Under the lock, so that what is told last is what is true.
        self._tell(changed)

    def line(self, feed: FeedName, kind: str, part: str = "", detail: str = "") -> None:
        """One more line of the live log."""
        with self._lock:
            self._lines.append(FeedLine(self.now(), feed, kind, part, detail))
            self._newest += 1
        self._on_news(feed)

    def log(self, after: int) -> tuple[int, list[FeedLine]]:
        """The lines behind number `after`, oldest first, and the number of the newest one."""
        with self._lock:
            # A number from before the program started means nothing here.
            wanted = self._newest - after if 0 <= after <= self._newest else self._newest
            lines = list(self._lines)[-min(wanted, len(self._lines)) :] if wanted else []
            return self._newest, lines
