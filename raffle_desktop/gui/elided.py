"""One line of text, cut with “…” where there is no room: for sentences and paths, which may be longer than names."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import LabelKind, label

WIDEST = 16_000


class Elided(QWidget):
    """Plain text, always; whole in the tooltip and for screen readers. Paths are cut in the middle."""

    def __init__(
        self, text: str = "", kind: LabelKind = "", cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight
    ) -> None:
        super().__init__()
        self._cut = cut
        self._label = label(kind=kind)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._label)
        self._text = ""
        self.set_text(text)

    @property
    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self._label.setAccessibleName(text)
        self._show()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._label.font())
        return QSize(min(WIDEST, metrics.horizontalAdvance(self._text) + 2), self._label.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(8 * GRID, self._label.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        self._label.ensurePolished()
        fitting = QFontMetrics(self._label.font()).elidedText(self._text, self._cut, max(24, self.width()))
        self._label.setText(fitting)
        # As rich text of our own making: what looks like a tag in it is shown, not obeyed.
        self._label.setToolTip(f"<span>{escape(self._text)}</span>" if fitting != self._text else "")
