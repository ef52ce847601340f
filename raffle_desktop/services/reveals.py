"""From when the outcome of a draw may be seen by everybody: the wheel tells it, and nobody before the wheel."""

from __future__ import annotations

from dataclasses import dataclass

from raffle_desktop.domain.wheel import FADE_MS
from raffle_desktop.services.services import Services


@dataclass(frozen=True, slots=True)
class Hidden:
    """The newest decision of a draw, which the wheel has still to show. `begun`: it has begun to turn; then it takes
    `micros` from that moment, and `left` of them are to come.
    """

    draw_id: str
    event: int
    begun: bool
    micros: int
    left: int


def still_hidden(services: Services, draw_id: str) -> Hidden | None:
    """What of this draw nobody is to know yet; None where everything may be seen. May take a moment: the wheel's rest
    follows from the whole list.
    """
    view = services.stage.present()
    draw, winner, reveal = view.draw, view.winner, view.reveal
    if draw is None or winner is None or draw.id != draw_id:
        return None
    if reveal is None:
        return Hidden(draw_id, winner.event, begun=False, micros=0, left=0) if view.is_fresh else None
    if services.stage_settings.get().reduced_motion:
        rests_at = reveal.started_at + FADE_MS * 1000
    else:
        wheel = services.wheel.of_draw(draw_id, winner.event, winner.pick)
        rests_at = wheel.ends_at(reveal.started_at, reveal.duration_ms)
    micros, left = rests_at - reveal.started_at, rests_at - services.core.now_micros()
    # A clock that was set back meanwhile must not keep it hidden for longer than the wheel turns.
    return Hidden(draw_id, winner.event, begun=True, micros=micros, left=min(left, micros)) if left > 0 else None
