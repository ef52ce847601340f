"""Paper in the air: every piece's place is a function of the seed and the time, so nothing is simulated or kept."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

DURATION_MS = 3200
PIECES = 150
_GRAVITY = 0.95
"""Heights of the area per second squared."""


@dataclass(frozen=True, slots=True)
class _Piece:
    x: float
    y: float
    across: float
    up: float
    drag: float
    size: float
    spin: float
    phase: float
    colour: int


class Confetti:
    """One burst. The same seed gives the same burst."""

    def __init__(self, seed: str, colours: tuple[str, ...]) -> None:
        chance = random.Random(seed)
        self._colours = [QColor(name) for name in colours]
        self._pieces = [_piece(chance, len(colours)) for _ in range(PIECES)]

    def paint(self, painter: QPainter, area: QRectF, milliseconds: float) -> None:
        """The burst so long after it began; nothing before and after its time."""
        if not 0 <= milliseconds < DURATION_MS:
            return
        seconds = milliseconds / 1000
        left = DURATION_MS - milliseconds
        painter.save()
        painter.setOpacity(min(1.0, left / 700))
        unit = min(area.width(), area.height())
        for piece in self._pieces:
            # The air slows it down: the way is what is left of the speed.
            flown = (1 - math.exp(-piece.drag * seconds)) / piece.drag
            x = area.center().x() + unit * (piece.x + piece.across * flown)
            fallen = _GRAVITY / piece.drag * (seconds - flown)
            y = area.top() + unit * (piece.y - piece.up * flown + fallen)
            if not area.top() - 20 < y < area.bottom() + 20:
                continue
            x += unit * 0.012 * math.sin(piece.phase + 3.1 * seconds)
            size = unit * piece.size
            painter.save()
            painter.translate(x, y)
            painter.rotate(math.degrees(piece.phase + piece.spin * seconds))
            turned = abs(math.cos(piece.phase + piece.spin * 1.7 * seconds))
            painter.fillRect(QRectF(-size / 2, -size * turned / 3, size, size * (0.12 + turned) / 1.5),
                             self._colours[piece.colour])  # fmt: skip
            painter.restore()
        painter.restore()


def _piece(chance: random.Random, colours: int) -> _Piece:
    side = chance.choice((-1, 1))
    return _Piece(
        x=side * chance.uniform(0.30, 0.44),
        y=chance.uniform(0.52, 0.66),
        across=-side * chance.gauss(0.55, 0.42),
        up=chance.uniform(0.9, 2.0),
        drag=chance.uniform(1.3, 2.4),
        size=chance.uniform(0.010, 0.021),
        spin=chance.uniform(-9, 9),
        phase=chance.uniform(0, 2 * math.pi),
        colour=chance.randrange(colours),
    )
