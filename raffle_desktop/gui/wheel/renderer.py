"""Paints discs on a thread of its own, so that the window never waits for one."""

from __future__ import annotations

import logging
import threading
import time
from functools import partial

from PySide6.QtCore import QObject, Signal

from raffle_desktop.gui.wheel.disc import DiscRequest, render_disc

log = logging.getLogger(__name__)

_BREATH_SECONDS = 0.0002


class DiscRenderer(QObject):
    """For each slot the newest request wins; one that is overtaken is dropped, also in mid-work.

    Has no parent: it must outlive its widget until the thread has let go of it.
    """

    ready = Signal(str, object, object)
    """slot, DiscRequest, QImage; connect it queued, as it comes from the thread."""

    def __init__(self) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._wanted: dict[str, DiscRequest] = {}
        self._at_work = False

    def ask(self, slot: str, request: DiscRequest) -> None:
        with self._lock:
            self._wanted[slot] = request
            if self._at_work:
                return
            self._at_work = True
        # Not a daemon: the interpreter must not go away under a painter.
        threading.Thread(target=self._work, name="wheel-disc").start()

    def forget(self) -> None:
        """Drop what is not begun yet; what is at work answers, to nobody if nobody listens."""
        with self._lock:
            self._wanted.clear()

    def _work(self) -> None:
        while True:
            with self._lock:
                if not self._wanted:
                    self._at_work = False
                    return
                slot, request = self._wanted.popitem()
            try:
                image = render_disc(request, partial(self._overtaken, slot))
            except Exception:
                log.exception("The wheel could not be painted")
                continue
            if image is not None:
                self.ready.emit(slot, request, image)

    def _overtaken(self, slot: str) -> bool:
        # Asked often: each time the window's thread, which may be waiting for the interpreter, gets its turn.
        time.sleep(_BREATH_SECONDS)
        return slot in self._wanted
