"""From happenings to the desk's services: in batches, with patience for a slow disk, and every refusal counted."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from raffle_desktop.demo.happenings import Happening
from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.services.entries import EntryRequest
from raffle_desktop.services.ingest import OutsideEvent
from raffle_desktop.services.services import Services

Result = TypeVar("Result")

ACTOR = "demo"
BATCH = 50
"""Outside events stored in one transaction at the most, so that the operator's acts find their turn in between."""
_FIRST_WAIT_SECONDS, _LONGEST_WAIT_SECONDS = 0.25, 8.0


class Stopped(Exception):  # noqa: N818 - ends a wait; nothing went wrong
    """The simulator is being stopped."""


class Delivery:
    """Brings happenings to one desk. `sleep` None: waits that end at once when stopped.

    One thread uses it; the counts may be read from others.
    """

    def __init__(
        self, services: Services, *, say: Callable[[str], None], sleep: Callable[[float], object] | None = None
    ) -> None:
        self.happenings = 0
        self.stored = 0
        self.entered = 0
        self.troubles = 0
        self.refused: Counter[str] = Counter()
        self.events_refused: Counter[str] = Counter()
        self._services = services
        self._say = say
        self._sleep = sleep

    def bring(self, batch: Sequence[Happening], stop: threading.Event) -> list[tuple[Happening, RaffleError | None]]:
        """Store what happened, outside events first; gives each happening with the refusal of its entry, if any.

        Raises Stopped between two writes; what is a bug of the desk comes as it is.
        """
        events = [event for happening in batch for event in happening.events]
        for start in range(0, len(events), BATCH):
            self._send(events[start : start + BATCH], stop)
        answers = [(happening, self._enter(happening.entry, stop)) for happening in batch]
        self.happenings += len(batch)
        return answers

    def _send(self, events: Sequence[OutsideEvent], stop: threading.Event) -> None:
        try:
            self.stored += self._patiently(lambda: self._services.ingest.apply_all(events, actor=ACTOR), stop)
        except RaffleError as error:
            if len(events) == 1:
                self.events_refused[error.code.value] += 1
                return
            # All or nothing: one that is refused (a weight too large) must not cost the others.
            for event in events:
                self._send((event,), stop)

    def _enter(self, request: EntryRequest | None, stop: threading.Event) -> RaffleError | None:
        if request is None:
            return None
        try:
            self._patiently(lambda: self._services.entries.enter(request, Origin.CHAT, actor=ACTOR), stop)
        except RaffleError as error:
            self.refused[error.code.value] += 1
            return error
        self.entered += 1
        return None

    def _patiently(self, act: Callable[[], Result], stop: threading.Event) -> Result:
        """Do it, and again while the surroundings fail; longer and longer waits in between."""
        wait = 0.0
        while True:
            if stop.is_set():
                raise Stopped
            try:
                result = act()
            except EnvironmentFault as fault:
                trouble: Exception = fault
            except RaffleError as error:
                if error.code is not Code.BUSY:
                    raise
                trouble = error
            else:
                if wait:
                    self._say("The demo channel goes on.")
                return result
            self.troubles += 1
            if not wait:
                self._say(f"The demo channel waits: {trouble}")
            wait = min(_LONGEST_WAIT_SECONDS, wait * 2 or _FIRST_WAIT_SECONDS)
            (self._sleep or stop.wait)(wait)
