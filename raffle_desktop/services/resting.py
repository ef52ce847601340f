"""When what a draw has decided may be told: a winner is named when the wheel rests on them, and never before."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from raffle_desktop.domain.wheel import FADE_MS
from raffle_desktop.services.services import Services
from raffle_desktop.services.stage import StageView

UNREVEALED_SECONDS = 30.0
"""Until it is looked at again whether a draw that nobody shows still has to be waited for."""
_MICROS = 1_000_000
Key = tuple[str, int]
"""A draw and the number of one of its events."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The event on the stage. `rests_at`: when the wheel comes to rest on it; None = nobody shows it yet."""

    key: Key | None
    rests_at: int | None


def shown_now(services: Services, wanted: Collection[Key]) -> Shown:
    """What is on the stage; when it rests is only found out for what is wanted."""
    view = services.stage.present()
    if view.draw is None or view.winner is None:
        return Shown(None, None)
    key = (view.draw.id, view.winner.event)
    return Shown(key, _rests_at(services, view) if key in wanted else None)


class Resting:
    """Looks at the stage each time, and remembers when what it saw there was going to rest."""

    def __init__(self) -> None:
        self._rests: dict[Key, int] = {}
        self._is_busy = False
        self._now = 0

    def see(self, shown: Shown, waiting: Collection[Key], now: int) -> list[int]:
        """`waiting`: what is to be told; gives the moments when to look again, UTC microseconds."""
        if shown.key is not None and shown.rests_at is not None:
            self._rests[shown.key] = shown.rests_at
        self._is_busy = shown.key in waiting and (shown.rests_at is None or shown.rests_at > now)
        self._now = now
        again = [at for key in waiting if (at := self._rests.get(key, 0)) > now]
        return (
            [*again, now + round(UNREVEALED_SECONDS * _MICROS)] if self._is_busy and shown.rests_at is None else again
        )

    def is_over(self, key: Key, *, grace: int = 0) -> bool:
        """Whether it may be told, `grace` microseconds after it rests. One that never came onto the stage, or left it
        at once for the next, is told before that.
        """
        rests_at = self._rests.get(key)
        return not self._is_busy if rests_at is None else rests_at + grace <= self._now

    def rests_at(self, key: Key) -> int | None:
        return self._rests.get(key)

    def forget(self, key: Key) -> None:
        self._rests.pop(key, None)


def _rests_at(services: Services, view: StageView) -> int | None:
    """When the window and the overlays show the winner of what is on the stage."""
    draw, winner, reveal = view.draw, view.winner, view.reveal
    if draw is None or winner is None:
        return None
    if reveal is None:
        # Shown at once, without a spin, or not shown by anybody yet.
        return None if view.is_fresh else winner.drawn_at
    if services.stage_settings.get().reduced_motion:
        return reveal.started_at + FADE_MS * 1000
    wheel = services.wheel.of_draw(draw.id, winner.event, winner.pick)
    return wheel.ends_at(reveal.started_at, reveal.duration_ms)
