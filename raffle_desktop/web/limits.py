"""How much one desk lets itself be asked, so that a script gone wild cannot make the window stutter."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Per second in the long run, and how many may come at once."""

    reads: tuple[float, int] = (2000.0, 4000)
    writes: tuple[float, int] = (200.0, 2000)
    wrong_tokens: tuple[float, int] = (1.0, 20)
    body_bytes: int = 1 << 20
    streams: int = 200


class Bucket:
    """A token bucket. Used from one thread only, the server's."""

    def __init__(self, rate: float, burst: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate, self._burst, self._clock = rate, burst, clock
        self._left = float(burst)
        self._at = clock()

    def take(self) -> float:
        """0 where one is to be had; else after how many seconds the next one is."""
        now = self._clock()
        self._left = min(float(self._burst), self._left + (now - self._at) * self._rate)
        self._at = now
        if self._left >= 1:
            self._left -= 1
            return 0.0
        return (1 - self._left) / self._rate

    @property
    def is_empty(self) -> bool:
        return self._left + (self._clock() - self._at) * self._rate < 1
