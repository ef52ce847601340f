"""Keys act, and keep quiet while somebody types."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from raffle_desktop.gui.keys import Key, Keys


class Room(QWidget):
    """A window with everything that can have the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.acts: list[str] = []
        self.label = QLabel("passive")
        self.label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button = QPushButton("press")
        self.button.clicked.connect(lambda: self.acts.append("pressed"))
        self.typing: list[QWidget] = [QLineEdit(), QPlainTextEdit(), QSpinBox(), QComboBox()]
        layout = QVBoxLayout(self)
        for widget in (self.label, self.button, *self.typing):
            layout.addWidget(widget)
        self.keys = Keys(
            self,
            [
                Key("Space", "draw", "raffle", lambda: self.acts.append("draw")),
                Key("R", "redraw", "raffle", lambda: self.acts.append("redraw")),
                Key("Ctrl+O", "submissions", "raffle", lambda: self.acts.append("submissions")),
            ],
        )


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    made = Room()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    made.label.setFocus()
    return made


def test_a_letter_and_space_act_where_nobody_types(qtbot: QtBot, room: Room) -> None:
    qtbot.keyClick(room.label, Qt.Key.Key_Space)
    qtbot.keyClick(room.label, Qt.Key.Key_R)
    assert room.acts == ["draw", "redraw"]


@pytest.mark.parametrize("place", range(4))
def test_neither_acts_while_a_field_has_the_focus(qtbot: QtBot, room: Room, place: int) -> None:
    field = room.typing[place]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_R)
    qtbot.keyClick(field, Qt.Key.Key_Space)
    assert room.acts == []


def test_space_presses_a_button_that_has_the_focus_instead(qtbot: QtBot, room: Room) -> None:
    room.button.setFocus()
    qtbot.keyClick(room.button, Qt.Key.Key_Space)
    assert room.acts == ["pressed"]
    qtbot.keyClick(room.button, Qt.Key.Key_R)
    assert room.acts == ["pressed", "redraw"]


def test_a_letter_with_ctrl_or_shift_is_another_key(qtbot: QtBot, room: Room) -> None:
    qtbot.keyClick(room.label, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(room.label, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert room.acts == []


def test_combinations_act_also_while_typing(qtbot: QtBot, room: Room) -> None:
    room.typing[0].setFocus()
    qtbot.keyClick(room.typing[0], Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert room.acts == ["submissions"]


def test_keys_of_a_dialog_stay_in_it(qtbot: QtBot, room: Room) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    qtbot.keyClick(other, Qt.Key.Key_R)
    assert room.acts == []
