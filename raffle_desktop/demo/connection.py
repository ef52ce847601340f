"""The line between the made-up channel and the desk: what is lost when it breaks, and what is found out later."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from raffle_desktop.demo.happenings import Happening, Kind
from raffle_desktop.services.ingest import EventType, OutsideEvent

# What a desk finds out afterwards, by asking for the present followers and subscribers and the list of donations.
_FOUND_LATER = {
    EventType.FOLLOW,
    EventType.UNFOLLOW,
    EventType.SUBSCRIBE,
    EventType.UNSUBSCRIBE,
    EventType.RESUB,
    EventType.DONATION,
}


@dataclass(slots=True)
class Connection:
    """Counts in seconds of running time, which stands still while the channel is paused. One thread uses it.

    `missed` happenings are lost for good, wholly or in part; `caught_up` events were found out afterwards.
    """

    missed: int = 0
    caught_up: int = 0
    running: float = 0.0
    _simulated: float = 0.0
    _lost_at: float = 0.0
    _lost_until: float | None = None
    _missed_now: int = 0
    _found: list[OutsideEvent] = field(default_factory=list)

    @property
    def is_lost(self) -> bool:
        return self._lost_until is not None

    def lose(self, seconds: float) -> bool:
        """Break for so long; False where it is broken already, and then the later end counts."""
        until = self.running + seconds
        if self._lost_until is not None:
            self._lost_until = max(self._lost_until, until)
            return False
        self._lost_at, self._lost_until = self.running, until
        return True

    def pass_to(self, simulated: float, speed: float) -> Happening | None:
        """Let time pass; gives the end of a loss, with everything found out then, when it comes."""
        self.running += max(0.0, simulated - self._simulated) / speed
        self._simulated = max(self._simulated, simulated)
        if self._lost_until is None or self.running < self._lost_until:
            return None
        found, self._found = self._found, []
        missed, self._missed_now = self._missed_now, 0
        self._lost_until = None
        self.caught_up += len(found)
        lasted = self.running - self._lost_at
        text = f"Connected again after {lasted:.0f} s: {len(found)} caught up, {missed} lost for good"
        return Happening(simulated, Kind.BACK, "", text, tuple(found))

    def carries(self, happening: Happening) -> bool:
        """Whether this reaches the desk now. What does not is lost, or kept until it can be found out."""
        if self._lost_until is None:
            return True
        found = [_as_found(event) for event in happening.events if event.type in _FOUND_LATER and event.person]
        self._found += found
        if happening.entry or happening.kind is Kind.RESUB or len(found) < len(happening.events):
            self.missed += 1
            self._missed_now += 1
        return False


def _as_found(event: OutsideEvent) -> OutsideEvent:
    """Of a resub's message only the subscription remains: a list of subscribers knows no months."""
    if event.type is EventType.RESUB:
        return replace(event, type=EventType.SUBSCRIBE, months=0)
    return replace(event, months=0) if event.type is EventType.SUBSCRIBE else event
