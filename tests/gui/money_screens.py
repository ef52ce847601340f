"""What the tests of the tabs about money share: forms as they come up, and presses as an operator makes them."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

Form = TypeVar("Form", bound=QDialog)
LEFT = Qt.MouseButton.LeftButton


def form(qtbot: QtBot, kind: type[Form]) -> Form:
    """The form of this kind, once it is open."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


def press(qtbot: QtBot, widget: QWidget | None) -> None:
    """A click on what is there to be clicked."""
    assert widget is not None
    assert widget.isVisible(), widget.objectName()
    assert widget.isEnabled(), widget.objectName()
    qtbot.mouseClick(widget, LEFT)


def entries(menu: QMenu) -> list[str]:
    """The words of a menu that can be chosen now."""
    menu.aboutToShow.emit()
    return [action.text().split("\t")[0] for action in menu.actions() if action.isEnabled() and action.text()]


def choose(menu: QMenu, words: str) -> None:
    """Choose the entry with these words."""
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text().split("\t")[0] == words).trigger()
