"""Parts side by side that go on in the next line, as words do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from raffle_desktop.gui.theme import GRID


class Flow(QWidget):
    """For rows of buttons whose texts are longer in another language than the window is wide."""

    def __init__(self, *parts: QWidget, spacing: int = GRID, line_spacing: int = GRID) -> None:
        super().__init__()
        self._spacing = spacing
        self._line_spacing = line_spacing
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for part in parts:
            self.add(part)

    def add(self, part: QWidget) -> None:
        part.setParent(self)
        self._parts.append(part)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, move=False)

    def sizeHint(self) -> QSize:
        hints = [part.sizeHint() for part in self._shown()]
        width = sum(hint.width() for hint in hints) + self._spacing * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSizeHint(self) -> QSize:
        hints = [part.sizeHint() for part in self._shown()]
        return QSize(
            max((hint.width() for hint in hints), default=0), max((hint.height() for hint in hints), default=0)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            # A part wants another size, came, or went.
            self.updateGeometry()
            self._arrange(self.width(), move=True)
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _arrange(self, width: int, *, move: bool) -> int:
        """Break the parts into lines of this width; gives the height of all lines."""
        lines: list[list[tuple[QWidget, QSize]]] = []
        x = 0
        for part in self._shown():
            hint = part.sizeHint()
            if not lines or x + hint.width() > width:
                lines.append([])
                x = 0
            lines[-1].append((part, hint))
            x += hint.width() + self._spacing
        top = 0
        for line in lines:
            height = max(hint.height() for _part, hint in line)
            if move:
                self._place(line, top, height, width)
            top += height + self._line_spacing
        return max(0, top - self._line_spacing)

    def _place(self, line: list[tuple[QWidget, QSize]], top: int, height: int, width: int) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = 0
        for part, hint in line:
            left = width - x - hint.width() if mirrored else x
            part.setGeometry(left, top + (height - hint.height()) // 2, hint.width(), hint.height())
            x += hint.width() + self._spacing
