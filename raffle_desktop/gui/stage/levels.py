"""The switch for how much of a draw is fixed in public before its result."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QRadioButton, QVBoxLayout, QWidget

from raffle_desktop.gui.stage.steps_words import BEACON, LOCAL, level_name, level_sentence
from raffle_desktop.gui.texts import plain_tip, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button

POPUP_WIDTH = 336
OFFERED = (LOCAL, BEACON)


class LevelSwitch(QWidget):
    """A button that says the level, and a small plate with the choice. `chosen` is what the operator wants; what is
    shown follows from `show_level` alone.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._level = LOCAL
        self.button = button("", self.open, name="proofLevel")
        self.popup = _Choice(self)
        self.popup.chosen.connect(self.chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button)
        self.show_level(LOCAL)

    @property
    def level(self) -> str:
        return self._level

    def show_level(self, level: str) -> None:
        self._level = level
        self.button.setText(tr("Proof: {level} ▾", level=level_name(level)))
        self.button.setAccessibleName(tr("Proof: {level}", level=level_name(level)))
        self.button.setAccessibleDescription(level_sentence(level))
        self.button.setToolTip(plain_tip(level_sentence(level)))

    def open(self) -> None:
        """Show the choice above the button."""
        self.popup.show_at(self.button, self._level)


class _Sentence(QLabel):
    """What a choice means; a click on it is one on the choice."""

    def __init__(self, text: str, choice: QRadioButton) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("kind", "small")
        self.setContentsMargins(24, 0, 0, GRID)
        self._choice = choice

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._choice.click()


class _Choice(QFrame):
    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "undo")
        self.setAccessibleName(tr("What a draw proves"))
        self.boxes: dict[str, QRadioButton] = {}
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 12, 2 * GRID, 12)
        layout.setSpacing(4)
        for level in OFFERED:
            made = QRadioButton(tr("Proof: {level}", level=level_name(level)))
            made.setObjectName(f"level-{level}")
            made.setAccessibleDescription(level_sentence(level))
            # A click, Space or Enter decides; arrows only go through the choice.
            made.setAutoExclusive(False)
            made.clicked.connect(partial(self._take, level))
            sentence = _Sentence(level_sentence(level), made)
            self.boxes[level] = made
            layout.addWidget(made)
            layout.addWidget(sentence)
        self.setFixedWidth(POPUP_WIDTH)

    def show_at(self, press: QPushButton, level: str) -> None:
        for name, box in self.boxes.items():
            box.setChecked(name == level)
        self.ensurePolished()
        height = self._column.totalHeightForWidth(POPUP_WIDTH)
        self.resize(POPUP_WIDTH, height)
        at = press.mapToGlobal(QPoint(0, -height - 4))
        screen = press.screen().availableGeometry()
        at.setX(min(max(at.x(), screen.left()), max(screen.left(), screen.right() - POPUP_WIDTH)))
        if at.y() < screen.top():
            at = press.mapToGlobal(QPoint(0, press.height() + 4))
        self.move(at)
        self.show()
        self.boxes.get(level, self.boxes[LOCAL]).setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            for name, box in self.boxes.items():
                if box.hasFocus():
                    self._take(name)
            return
        super().keyPressEvent(event)

    def _take(self, level: str, _checked: bool = False) -> None:  # noqa: FBT002 - as Qt calls it
        self.hide()
        self.chosen.emit(level)
