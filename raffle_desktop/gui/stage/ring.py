"""A countdown as a ring that empties, with the seconds in it."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from raffle_desktop.gui.texts import duration_text, tr
from raffle_desktop.gui.theme import Theme, figures_font

FRAME_MS = 16
CALM_MS = 250
"""With reduced motion the ring moves by whole seconds, which need no more looks than that."""
SIDE = 92
TURN_MICROS = 1_500_000
"""The arc that says "any moment now" goes round once in this time."""
LONG_SECONDS = 100


class CountdownRing(QWidget):
    """`now` gives UTC microseconds. After the end an arc goes round until somebody calls `stop`."""

    second = Signal(int)
    """So many whole seconds are left; at each change, and 0 once at the end."""

    def __init__(self, theme: Theme, now: Callable[[], int]) -> None:
        super().__init__()
        self._theme = theme
        self._now = now
        self._from = self._until = 0
        self._said = -1
        self._side = SIDE
        self.reduced_motion = False
        self._frames = QTimer(self)
        self._frames.setTimerType(Qt.TimerType.PreciseTimer)
        self._frames.timeout.connect(self._advance)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def is_running(self) -> bool:
        return self._until > 0

    @property
    def left(self) -> int:
        """Microseconds to the end, 0 after it."""
        return max(0, self._until - self._now()) if self._until else 0

    def count(self, since: int, until: int) -> None:
        """Count down to `until`, from a ring that was full at `since` (both UTC microseconds)."""
        if (since, until) != (self._from, self._until):
            self._from, self._until, self._said = since, until, -1
        self._advance()
        self._run()

    def stop(self) -> None:
        self._from = self._until = 0
        self._frames.stop()

    def take_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def grow(self, side: int) -> None:
        """Take this many pixels in each direction."""
        if side != self._side:
            self._side = side
            self.updateGeometry()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # The seconds go on being told; only nothing is painted.
        self._run()

    def _run(self) -> None:
        if self._until:
            self._frames.start(CALM_MS if self.reduced_motion or not self.isVisible() else FRAME_MS)

    def _advance(self) -> None:
        seconds = ceil(self.left / 1_000_000)
        if seconds != self._said:
            self._said = seconds
            self.setAccessibleName(
                tr("{time} left", time=duration_text(seconds)) if seconds else tr("The round is due now")
            )
            self.second.emit(seconds)
        if self.isVisible():
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._until:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        thick = side / 11
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        rim = box.adjusted(thick / 2 + 1, thick / 2 + 1, -thick / 2 - 1, -thick / 2 - 1)
        pen = QPen(QColor(self._theme.border), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawEllipse(rim)
        pen.setColor(QColor(self._theme.accent))
        painter.setPen(pen)
        start, span = self._arc()
        painter.drawArc(rim, round(start * 16), round(span * 16))
        painter.setPen(QColor(self._theme.text))
        painter.setFont(self._font(side))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.words)
        painter.end()

    @property
    def words(self) -> str:
        """What stands in the ring."""
        seconds = ceil(self.left / 1_000_000)
        if not seconds:
            return "…"
        return str(seconds) if seconds < LONG_SECONDS else duration_text(seconds)

    def _font(self, side: int) -> QFont:
        font = figures_font(self.font())
        font.setPixelSize(max(12, round(side * (0.34 if len(self.words) < 3 else 0.24))))
        font.setWeight(QFont.Weight.Bold)
        return font

    def _arc(self) -> tuple[float, float]:
        """Where the arc begins and how far it goes, in degrees as Qt counts them (counter-clockwise from 3 o'clock)."""
        whole = max(1, self._until - self._from)
        if self.left:
            left = ceil(self.left / 1_000_000) * 1_000_000 if self.reduced_motion else self.left
            return 90.0, 360.0 * min(1.0, left / whole)
        if self.reduced_motion:
            return 90.0, 0.0
        return 90.0 - 360.0 * (self._now() % TURN_MICROS) / TURN_MICROS, 80.0
