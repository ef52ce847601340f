"""What is known of the beacon at this moment, for everybody who asks: written on the loop, read on any thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from raffle_desktop.feeds.beacon_status import AwaitedRound, BeaconPhase, BeaconStatus, ClockCheck

Key = tuple[str, int, int]
"""Draw, event and round."""


class BeaconBoard:
    """`tell` is called with each change of the status. `now` gives UTC microseconds."""

    def __init__(self, tell: Callable[[BeaconStatus], None], now: Callable[[], int]) -> None:
        self._tell, self._now = tell, now
        self._lock = threading.RLock()
        self._status = BeaconStatus()
        self._rounds: dict[Key, AwaitedRound] = {}
        self._trouble = ""

    @property
    def status(self) -> BeaconStatus:
        return self._status

    def round(self, key: Key) -> AwaitedRound:
        """Raises KeyError for one that nobody waits for."""
        return self._rounds[key]

    def follow(self, key: Key, awaited: AwaitedRound) -> None:
        """One more that is waited for; told with the next `say`."""
        self._rounds[key] = awaited

    def drop(self, key: Key) -> None:
        """Nobody waits for it any more; told with the next `say`."""
        self._rounds.pop(key, None)

    def put(self, key: Key, **changes: Any) -> None:
        """Change what is known of one round. Without trouble there is no problem, unless one is given."""
        if changes.get("phase") in (BeaconPhase.WAITING, BeaconPhase.ASKING):
            changes = {"problem": "", "way_out": "", **changes}
        if key in self._rounds:
            self._rounds[key] = replace(self._rounds[key], **changes)
        self.say()

    def note(self, notes: tuple[str, ...]) -> None:
        """What relays answered that was not believed."""
        with self._lock:
            self._set(replace(self._status, notes=notes))

    def clock(self, check: ClockCheck) -> None:
        """How this machine's clock stands."""
        with self._lock:
            self._set(replace(self._status, clock=check))

    def trouble(self, problem: str) -> None:
        """What is wrong with the desk's own database, or ""; told with the next `say`."""
        self._trouble = problem

    def say(self) -> None:
        """Tell how things stand."""
        rounds = tuple(sorted(self._rounds.values(), key=lambda one: (one.round_at, one.draw_id, one.event)))
        troubled = [one for one in rounds if one.phase is BeaconPhase.TROUBLE]
        problem, way_out = self._trouble, ""
        if not problem and troubled:
            problem, way_out = troubled[0].problem, troubled[0].way_out
        phases = {one.phase for one in rounds}
        phase = BeaconPhase.IDLE
        if problem:
            phase = BeaconPhase.TROUBLE
        elif rounds:
            phase = BeaconPhase.ASKING if BeaconPhase.ASKING in phases else BeaconPhase.WAITING
        with self._lock:
            before = self._status
            since = (before.trouble_since or self._now()) if problem else 0
            notes = before.notes if rounds else ()
            self._set(BeaconStatus(phase, rounds, problem, way_out, since, notes, before.clock))

    def stop(self) -> None:
        """Nothing is waited for here any more; the clock's last check stays."""
        self._rounds.clear()
        self._set(BeaconStatus(clock=self._status.clock))

    def _set(self, status: BeaconStatus) -> None:
        with self._lock:
            if status == self._status:
                return
            self._status = status
            # Under the lock, so that what is told last is what is true.
            self._tell(status)
