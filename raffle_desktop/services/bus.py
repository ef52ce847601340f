"""The change bus: who wants to know of what, told after the database has it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import TypeVar

from raffle_desktop.domain.changes import Change

log = logging.getLogger(__name__)
Kind = TypeVar("Kind", bound=Change)


class ChangeBus:
    """Typed publish and subscribe. Listeners run on the publishing thread, so they must be quick and hand on."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: tuple[tuple[type[Change], Callable[[Change], None]], ...] = ()

    def subscribe(self, kind: type[Kind], listener: Callable[[Kind], None]) -> Callable[[], None]:
        """Call `listener` with every change of this kind (`Change` = all). Gives the function that ends it."""
        # The filter in `publish` makes the call safe; the tuple cannot express it.
        entry: tuple[type[Change], Callable[[Change], None]] = (kind, listener)  # type: ignore[assignment]
        with self._lock:
            self._listeners = (*self._listeners, entry)

        def unsubscribe() -> None:
            with self._lock:
                self._listeners = tuple(present for present in self._listeners if present is not entry)

        return unsubscribe

    def publish(self, change: Change) -> None:
        """Tell every listener. One listener's fault is logged and does not keep it from the others."""
        for kind, listener in self._listeners:
            if isinstance(change, kind):
                try:
                    listener(change)
                except Exception:
                    log.exception("A listener failed on %s", type(change).__name__)
