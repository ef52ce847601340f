"""What is known of the donation providers at this moment: written on the loop, read on any thread."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from raffle_desktop.domain.clock import Clock, to_micros
from raffle_desktop.feeds.donation_status import DonationLine, DonationProvider, DonationsStatus, ProviderStatus

LINES_KEPT = 500


class DonationBoard:
    """`tell` is called with each change of the status, on whichever thread made it."""

    def __init__(self, tell: Callable[[DonationsStatus], None], clock: Clock) -> None:
        self._tell, self._clock = tell, clock
        self._lock = threading.Lock()
        self._status = DonationsStatus()
        self._lines: deque[DonationLine] = deque(maxlen=LINES_KEPT)
        self._newest = 0

    @property
    def status(self) -> DonationsStatus:
        return self._status

    def now(self) -> int:
        """UTC microseconds."""
        return to_micros(self._clock())

    def say(self, provider: DonationProvider, **changes: Any) -> None:
        """Change some of one provider's status."""
        self.change(provider, lambda status: replace(status, **changes))

    def change(self, provider: DonationProvider, how: Callable[[ProviderStatus], ProviderStatus]) -> None:
        """The same, from what it was."""
        with self._lock:
            before = self._status.of(provider)
            after = how(before)
            if after.phase is not before.phase:
                after = replace(after, since=self.now())
            if provider is DonationProvider.STREAMELEMENTS:
                self._set(replace(self._status, streamelements=after))
            else:
                self._set(replace(self._status, streamlabs=after))

    def say_secrets(self, problem: str) -> None:
        """Why tokens last only until the desk closes, or empty."""
        with self._lock:
            self._set(replace(self._status, secrets_problem=problem))

    def _set(self, changed: DonationsStatus) -> None:
        if changed == self._status:
            return
        self._status = changed
        # Under the lock, so that what is told last is what is true.
        self._tell(changed)

    def line(self, provider: DonationProvider, kind: str, name: str = "", detail: str = "") -> None:
        """One more line of the live log."""
        with self._lock:
            self._lines.append(DonationLine(self.now(), provider, kind, name, detail))
            self._newest += 1

    def log(self, after: int) -> tuple[int, list[DonationLine]]:
        """The lines behind number `after`, oldest first, and the number of the newest one."""
        with self._lock:
            # A number from before the program started means nothing here.
            wanted = self._newest - after if 0 <= after <= self._newest else self._newest
            lines = list(self._lines)[-min(wanted, len(self._lines)) :] if wanted else []
            return self._newest, lines
