"""Keeps the overlays up to date: after each change, what somebody looks at is read anew and sent.

One thread of its own, paced so that it never takes more than a fifth of one processor: a wheel of 100 000 entries is
worked out less often than one of ten. What happens on the stage goes out at once.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from raffle_desktop.domain.changes import Change, DrawChanged, OutsideChange, SessionChanged, SettingsChanged
from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.obs.overlay_state import OverlayState
from raffle_desktop.services.core import quiet_collector
from raffle_desktop.services.services import Services
from raffle_desktop.web.stream import TOPICS, Hub, as_json

log = logging.getLogger(__name__)

PAUSE_S = 0.1
"""Between two versions of one topic, at least."""
SHARE = 4
"""So many times the processor time that it took to work out, a topic then rests. Not the time on the clock: on a busy
machine everything takes longer, and must not be put off even further for it.
"""
STOP_S = 2.0
_AT_ONCE = (DrawChanged, SessionChanged, SettingsChanged, OutsideChange)


class Publisher:
    """Start it once; `stop` before the database is closed."""

    def __init__(self, services: Services, hub: Hub, clock: Callable[[], float] = time.monotonic) -> None:
        self._services, self._hub, self._clock = services, hub, clock
        self._state = OverlayState(services)
        self._wheel: tuple[str, bytes] = ("", b"")
        self._condition = threading.Condition()
        self._dirty: set[str] = set()
        self._rests_until: dict[str, float] = {}
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="overlay-publisher", daemon=True)
        self._unsubscribe = services.core.bus.subscribe(Change, self._changed)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> bool:
        """False when it did not end in time."""
        self._unsubscribe()
        with self._condition:
            self._stopping = True
            self._condition.notify()
        if not self._thread.is_alive():
            return True
        self._thread.join(STOP_S)
        return not self._thread.is_alive()

    def refresh(self) -> None:
        """Read everything that is looked at anew."""
        with self._condition:
            # What nobody looked at was not kept up to date, and a closing time comes without a change.
            self._state.generation += 1
            self._dirty.update(TOPICS)
            self._rests_until.clear()
            self._condition.notify()

    def wheel(self, version: str) -> bytes | None:
        """The wheel's whole document as JSON, where this version is the one that was sent last. For any thread."""
        known, text = self._wheel
        return text if known and known == version else None

    def wheel_now(self) -> bytes:
        """The same as it is at this moment: for whoever asks without a stream, or too late. Takes a while."""
        with quiet_collector():
            return as_json(OverlayState(self._services).wheel())

    def _changed(self, change: Change) -> None:
        with self._condition:
            self._state.generation += 1
            self._dirty.update(TOPICS)
            if isinstance(change, _AT_ONCE):
                self._rests_until.clear()
            self._condition.notify()

    def _run(self) -> None:
        while True:
            with self._condition:
                topic = self._next()
                while topic is None and not self._stopping:
                    self._condition.wait(self._wait())
                    self._end_of_spin()
                    topic = self._next()
                if self._stopping or topic is None:
                    return
                self._dirty.discard(topic)
            began = time.thread_time()
            try:
                self._publish(topic)
            except (EnvironmentFault, RaffleError) as error:
                # The disk or a busy database: what is on screen stays, the next change tries again.
                log.warning("The overlays' %s could not be read: %s", topic, error)
            except Exception:
                log.exception("The overlays' %s could not be worked out", topic)
            used = time.thread_time() - began
            with self._condition:
                self._rests_until[topic] = self._clock() + max(PAUSE_S, SHARE * used)

    def _publish(self, topic: str) -> None:
        document = self._state.document(topic)
        if topic == "wheel":
            mode, version = document["mode"], document["version"]
            # All pages fetch it at once, and it can be large: it is written out one time for all of them.
            self._wheel = (version, as_json(document))
            document = {"version": version, "mode": mode, "spinning": document["spin"] is not None}
        self._hub.publish(topic, document)

    def _end_of_spin(self) -> None:
        """The board hides a result until its wheel has come to rest; no change in the database says when that is."""
        until = self._state.hidden_until
        if until and self._services.core.now_micros() >= until * 1000:
            self._state.generation += 1
            self._dirty.update(("desk", "leaderboard", "ticker"))

    def _next(self) -> str | None:
        """A topic that is to be read now, in the order of TOPICS with the longest at the end."""
        now = self._clock()
        for topic in TOPICS:
            if topic in self._dirty and topic in self._hub.wanted and self._rests_until.get(topic, 0.0) <= now:
                return topic
        return None

    def _wait(self) -> float | None:
        waits = [self._rests_until.get(topic, 0.0) - self._clock() for topic in self._dirty & self._hub.wanted]
        until = self._state.hidden_until
        if until:
            waits.append((until * 1000 - self._services.core.now_micros()) / 1_000_000)
        return None if not waits else max(0.001, min(waits))
