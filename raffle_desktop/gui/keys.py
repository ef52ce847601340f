"""Every key of the desk: what it does, and when it must stay quiet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

TYPING = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
# Space presses what has the focus, where that can be pressed.
PRESSABLE = (QAbstractButton, QAbstractItemView, QAbstractSlider)


@dataclass(frozen=True, slots=True)
class Key:
    """`keys` as QKeySequence writes them, what they do, and the group they are listed under."""

    keys: str
    text: str
    group: str
    act: Callable[[], object]

    @property
    def is_bare(self) -> bool:
        """A single letter or Space, which is also a way of typing."""
        return "+" not in self.keys and not self.keys.startswith("F")


class Keys(QObject):
    """Binds keys to a window. Bare keys never act while somebody types, and Space first presses what has the focus."""

    def __init__(self, window: QWidget, keys: list[Key]) -> None:
        super().__init__(window)
        self._window = window
        self._bare = {Qt.Key[f"Key_{key.keys}"]: key for key in keys if key.is_bare}
        for key in keys:
            if not key.is_bare:
                shortcut = QShortcut(QKeySequence(key.keys), window)
                # Also in the stage's own window, but not in dialogs.
                shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
                shortcut.activated.connect(key.act)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self._windows = [window]

    def also_in(self, window: QWidget, keys: list[Key]) -> None:
        """The same keys in another window of the desk."""
        self._windows.append(window)
        for key in keys:
            if not key.is_bare:
                shortcut = QShortcut(QKeySequence(key.keys), window)
                shortcut.activated.connect(key.act)

    def forget(self, window: QWidget) -> None:
        """The window is gone."""
        self._windows = [present for present in self._windows if present is not window]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Every event of the program comes through here, thousands where a tab is built: the class is looked at first,
        # which costs a fraction of asking for the type.
        if type(event) is not QKeyEvent or event.type() is not QEvent.Type.KeyPress:
            return False
        if not isinstance(watched, QWidget) or watched.window() not in self._windows:
            return False
        key = self._bare.get(Qt.Key(event.key()))
        if key is None or event.isAutoRepeat() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        # Of the window that the key was pressed in: another of the desk's windows may have a field open.
        focused: QWidget | None = watched.window().focusWidget()
        if isinstance(focused, TYPING) or (event.key() == Qt.Key.Key_Space and isinstance(focused, PRESSABLE)):
            return False
        if watched is not (focused or watched.window()):
            # Each key press visits the focus first and then its parents; once is enough.
            return False
        key.act()
        return True
