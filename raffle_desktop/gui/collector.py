"""Garbage is collected on the window's thread alone.

By itself Python collects on whichever thread happens to allocate. What it frees there may be the Python side of a
widget that Qt is destroying on the window's thread at that very moment, without the interpreter's lock: shiboken looks
its Python object up before it takes the lock and uses it afterwards, and the program ends with a segmentation fault.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 250
YOUNG_MOST = 5_000
"""So many new containers are looked through at once; Python's own number, 700, counts on no pause in between."""
MIDDLE_EVERY = 10
OLD_EVERY = 240
"""Looks between two collections of what has lived for a while: a minute, on a desk that is at work."""


class Collector(QObject):
    """Takes collecting over while it lives, and gives it back with `stop`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._looks = 0
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def stop(self) -> None:
        """As Python does it again."""
        self._timer.stop()
        if self._was_on:
            gc.enable()

    def _look(self) -> None:
        # Somebody who enables it for a while, after making many objects, does not know of this.
        gc.disable()
        self._looks += 1
        if self._looks % OLD_EVERY == 0:
            gc.collect(2)
        elif self._looks % MIDDLE_EVERY == 0:
            gc.collect(1)
        elif gc.get_count()[0] > YOUNG_MOST:
            gc.collect(0)
