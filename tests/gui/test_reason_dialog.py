"""The two questions the desk asks: why, and whether really."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from raffle_desktop.gui.dialogs.confirm_dialog import ConfirmDialog, ask
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog


def gone(qtbot: QtBot, dialog: QDialog) -> None:
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))


def opened(qtbot: QtBot) -> tuple[ReasonDialog, list[str]]:
    dialog = ReasonDialog("Undo the draw", "All winners wait again.", ["Only a test", "Drawn by mistake"])
    heard: list[str] = []
    dialog.accepted_reason.connect(heard.append)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog, heard


def test_the_act_can_be_pressed_only_with_a_reason(qtbot: QtBot) -> None:
    dialog, heard = opened(qtbot)
    assert not dialog.yes.isEnabled()
    qtbot.keyClicks(dialog.field, "   ")
    assert not dialog.yes.isEnabled()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert heard == []
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.field, "not here ")
    assert dialog.yes.isEnabled()
    qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    gone(qtbot, dialog)
    assert heard == ["not here"]


def test_enter_in_the_field_does_the_act(qtbot: QtBot) -> None:
    dialog, heard = opened(qtbot)
    qtbot.keyClicks(dialog.field, "declined")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    gone(qtbot, dialog)
    assert heard == ["declined"]


def test_a_suggestion_is_written_into_the_field_and_does_nothing_else(qtbot: QtBot) -> None:
    dialog, heard = opened(qtbot)
    suggestion = dialog.findChildren(QPushButton, "suggestion")[0]
    qtbot.mouseClick(suggestion, Qt.MouseButton.LeftButton)
    assert dialog.field.text() == suggestion.text() == "Only a test"
    assert heard == []
    assert dialog.isVisible()


@pytest.mark.parametrize("how", ["button", "escape"])
def test_going_back_tells_nothing(qtbot: QtBot, how: str) -> None:
    dialog, heard = opened(qtbot)
    qtbot.keyClicks(dialog.field, "a reason")
    if how == "button":
        qtbot.mouseClick(dialog.no, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    gone(qtbot, dialog)
    assert heard == []


def asked(qtbot: QtBot, parent: QWidget, *, danger: bool) -> tuple[ConfirmDialog, list[str]]:
    qtbot.addWidget(parent)
    said: list[str] = []
    dialog = ask(parent, "Really?", "12 entries go.", "Remove them", lambda: said.append("yes"), danger=danger)
    qtbot.waitExposed(dialog)
    return dialog, said


def test_asking_comes_back_at_once_and_acts_on_yes(qtbot: QtBot) -> None:
    parent = QWidget()
    dialog, said = asked(qtbot, parent, danger=False)
    assert said == []
    qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    gone(qtbot, dialog)
    assert said == ["yes"]


def test_enter_does_not_do_what_is_dangerous(qtbot: QtBot) -> None:
    parent = QWidget()
    dialog, said = asked(qtbot, parent, danger=True)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    gone(qtbot, dialog)
    assert said == []


def test_a_title_with_hidden_characters_does_not_turn_the_window_title_around(qtbot: QtBot) -> None:
    dialog = ReasonDialog("Remove \u202eeve", "…")
    qtbot.addWidget(dialog)
    assert "\u202e" not in dialog.windowTitle()


def test_buttons_go_on_in_the_next_line_and_stay_within_the_width(qtbot: QtBot) -> None:
    parts = [QPushButton("a long text for a button") for _ in range(4)]
    flow = Flow(*parts)
    qtbot.addWidget(flow)
    wide = flow.sizeHint().width()
    assert flow.heightForWidth(wide) == flow.sizeHint().height()
    flow.resize(wide // 2, flow.heightForWidth(wide // 2))
    flow.show()
    assert all(part.geometry().right() < flow.width() and part.geometry().bottom() < flow.height() for part in parts)
    assert len({part.y() for part in parts}) > 1
