"""What is known of Discord at this moment, for everybody who asks: written on several threads, read on any."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from raffle_desktop.discord.status import DiscordLine, DiscordStatus
from raffle_desktop.domain.clock import Clock, to_micros

LINES_KEPT = 500


class DiscordBoard:
    """`tell` is called with each change of the status, on whichever thread made it."""

    def __init__(self, tell: Callable[[DiscordStatus], None], clock: Clock) -> None:
        self._tell, self._clock = tell, clock
        self._lock = threading.Lock()
        self._status = DiscordStatus()
        self._lines: deque[DiscordLine] = deque(maxlen=LINES_KEPT)
        self._newest = 0

    @property
    def status(self) -> DiscordStatus:
        return self._status

    def now(self) -> int:
        """UTC microseconds."""
        return to_micros(self._clock())

    def say_webhook(self, **changes: Any) -> None:
        """Change some of the announcements' status."""
        with self._lock:
            before = self._status.webhook
            if changes.get("phase", before.phase) is not before.phase:
                changes.setdefault("since", self.now())
            self._set(replace(self._status, webhook=replace(before, **changes)))

    def say_bot(self, **changes: Any) -> None:
        """Change some of the bot's status."""
        with self._lock:
            before = self._status.bot
            if changes.get("phase", before.phase) is not before.phase:
                changes.setdefault("since", self.now())
            self._set(replace(self._status, bot=replace(before, **changes)))

    def count_bot(self, *, heard: int = 0, answered: int = 0) -> None:
        """So many commands more."""
        with self._lock:
            before = self._status.bot
            changed = replace(before, heard=before.heard + heard, answered=before.answered + answered)
            self._set(replace(self._status, bot=changed))

    def say_secrets(self, problem: str) -> None:
        """Why address and token last only until the desk closes, or empty."""
        with self._lock:
            self._set(replace(self._status, secrets_problem=problem))

    def _set(self, changed: DiscordStatus) -> None:
        if changed == self._status:
            return
        self._status = changed
        # Under the lock, so that what is told last is what is true.
        self._tell(changed)

    def line(self, kind: str, detail: str = "") -> None:
        """One more line of the live log."""
        with self._lock:
            self._lines.append(DiscordLine(self.now(), kind, detail))
            self._newest += 1

    def log(self, after: int) -> tuple[int, list[DiscordLine]]:
        """The lines behind number `after`, oldest first, and the number of the newest one."""
        with self._lock:
            # A number from before the program started means nothing here.
            wanted = self._newest - after if 0 <= after <= self._newest else self._newest
            lines = list(self._lines)[-min(wanted, len(self._lines)) :] if wanted else []
            return self._newest, lines
