"""The desk's pulse: a thread that looks, twice a second, for what nobody told the window."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

PULSE_SECONDS = 0.5


class Heartbeat(QThread):
    """Runs `beat` until stopped. A fault in it is told once and does not end the thread."""

    failed = Signal(object)

    def __init__(self, beat: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._beat = beat
        self._stop = threading.Event()
        self.setObjectName("heartbeat")

    def run(self) -> None:
        failing = False
        while not self._stop.wait(PULSE_SECONDS):
            try:
                self._beat()
                failing = False
            except Exception as error:  # noqa: BLE001 - carried to the window's thread, which decides what it is
                if not failing:
                    failing = True
                    self.failed.emit(error)

    def stop(self, milliseconds: int) -> bool:
        """End the thread; False where it is still at work after that time."""
        self._stop.set()
        return self.wait(milliseconds)
