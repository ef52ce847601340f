"""A click as a patient person makes it: on what can be seen and is not busy."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot


def press(qtbot: QtBot, widget: QWidget, place: QPoint | None = None) -> None:
    """Click here with the left button once the widget shows and is enabled; fails when it does not become so.

    A widget that a layout of a visible window has just got is shown by the next turn of the event loop only.
    """
    qtbot.waitUntil(lambda: widget.isVisible() and widget.isEnabled())
    if place is None:
        # A box to tick may be wider than its text, and only the text can be clicked.
        place = QPoint(10, widget.height() // 2) if isinstance(widget, QCheckBox) else widget.rect().center()
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
