"""What the window knows of something that works on threads of its own, and what it may ask of it."""

from __future__ import annotations

import threading
import time
from typing import Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

Control = TypeVar("Control")
Status = TypeVar("Status")

PAUSE_SECONDS = 0.1


class StatusLink(QObject, Generic[Control, Status]):
    """Made on the window's thread. `status` is read there; `put` may be called on any.

    `control` is None where the desk was started without what it controls. Its calls may take a while: never on the
    window's thread.
    """

    changed = Signal()
    """The status is another one; comes on the window's thread, at most ten times a second."""
    _poked = Signal()

    def __init__(self, status: Status, control: Control | None, parent: QObject | None) -> None:
        """`parent`: without one the collector would destroy it some day, on whichever thread happens to collect."""
        super().__init__(parent)
        self.control = control
        self._status = status
        self._lock = threading.Lock()
        self._waiting: Status | None = None
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._take)
        # Queued, because it is emitted on other threads, and so that nobody is called back from within `put`.
        self._poked.connect(self._arrived, Qt.ConnectionType.QueuedConnection)

    @property
    def status(self) -> Status:
        return self._status

    def put(self, status: Status) -> None:
        """Tell the window how it is now; of many in a short time it takes the newest."""
        with self._lock:
            is_first = self._waiting is None
            self._waiting = status
        if is_first and shiboken6.isValid(self):
            self._poked.emit()

    def _arrived(self) -> None:
        rest = PAUSE_SECONDS - (time.monotonic() - self._last)
        if rest <= 0:
            self._take()
        elif not self._timer.isActive():
            self._timer.start(max(1, round(rest * 1000)))

    def _take(self) -> None:
        with self._lock:
            status, self._waiting = self._waiting, None
        if status is not None and status != self._status:
            self._last = time.monotonic()
            self._status = status
            self.changed.emit()
