"""What the wheel does at which moment, as a function of time alone: a window that comes late joins in step."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from raffle_desktop.domain.wheel import FADE_MS, Spin, WheelLayout, turn_at
from raffle_desktop.services.wheel_views import DrawWheel

REVEAL_MS = 450
"""The winner lights up in this time after the wheel has come to rest."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One frame. `opened`: how far the gathered band has opened into its own wheel, 0 to 1; `lit`: how far the winner
    is lit up; `fade`: how much of the picture before is still there."""

    turn: float
    opened_turn: float
    opened: float
    lit: float
    fade: float
    over: bool


@dataclass(frozen=True)
class Play:
    """A draw on show. Times in UTC microseconds; `fade_from` where it is shown without motion, from that moment."""

    wheel: DrawWheel
    spin: Spin
    second: Spin | None
    fade_from: int | None = None

    @property
    def ends_at(self) -> int:
        if self.fade_from is not None:
            return self.fade_from + FADE_MS * 1000
        return self.spin.ends_at if self.second is None else self.second.ends_at

    @cached_property
    def last_layout(self) -> WheelLayout:
        """The layout that the pointer stands on in the end."""
        magnified = self.wheel.magnified
        return self.wheel.layout if magnified is None else magnified.layout

    @property
    def last_index(self) -> int:
        magnified = self.wheel.magnified
        return self.wheel.index if magnified is None else magnified.index

    def is_over(self, now: int) -> bool:
        return now >= self.ends_at

    def progress(self, now: int) -> float:
        """The part of all motion that is done, 0 to 1."""
        begin = self.spin.started_at if self.fade_from is None else self.fade_from
        length = self.ends_at - begin
        return 1.0 if length <= 0 else min(1.0, max(0.0, (now - begin) / length))

    def at(self, now: int) -> Moment:
        over = self.is_over(now)
        lit = _share(now, self.ends_at, REVEAL_MS)
        opened_turn = 0.0 if self.second is None else self.second.final_turn
        if self.fade_from is not None:
            part = _share(now, self.fade_from, FADE_MS)
            return Moment(self.spin.final_turn, opened_turn, float(self.second is not None), part, 1 - part, over)
        opened = 0.0
        if self.second is not None:
            opened_turn = turn_at(self.second, now)
            opening = (self.second.started_at - self.spin.ends_at) // 1000
            opened = 1 - (1 - _share(now, self.spin.ends_at, opening)) ** 3
        return Moment(turn_at(self.spin, now), opened_turn, opened, lit, 0.0, over)

    def under_pointer(self, now: int) -> tuple[WheelLayout, float]:
        """The layout that the pointer is on at this time, and its rotation."""
        if self.fade_from is not None:
            last = self.spin if self.second is None else self.second
            return self.last_layout, last.final_turn
        if self.second is not None and now >= self.spin.ends_at and self.wheel.magnified is not None:
            return self.wheel.magnified.layout, turn_at(self.second, now)
        return self.wheel.layout, turn_at(self.spin, now)


def _share(now: int, begin: int, milliseconds: int) -> float:
    if milliseconds <= 0:
        return float(now >= begin)
    return min(1.0, max(0.0, (now - begin) / (milliseconds * 1000)))
