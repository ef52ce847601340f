"""The wheel tried out, on screen."""

from __future__ import annotations

from fractions import Fraction

import pytest
import shiboken6
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.odds_dialog import CHOICES, OddsDialog, OddsModel
from raffle_desktop.gui.operations import Operation
from raffle_desktop.services.odds_check import OddsCheck, OddsLine
from tests.conftest import Desk
from tests.gui.conftest import Said


@pytest.fixture
def dialog(qtbot: QtBot, context: DeskContext) -> OddsDialog:
    made = OddsDialog(context)
    made.count_box.setCurrentIndex(0)
    made.show()
    qtbot.waitExposed(made)
    return made


def cells(model: OddsModel, row: int) -> list[object]:
    return [model.data(model.index(row, column)) for column in range(model.columnCount())]


def finish(qtbot: QtBot, dialog: OddsDialog) -> None:
    qtbot.waitUntil(lambda: not dialog.running)


def leave(qtbot: QtBot, dialog: OddsDialog) -> None:
    dialog.close()
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))


def test_promised_and_drawn_stand_side_by_side_the_heaviest_first_and_nothing_is_stored(
    qtbot: QtBot, session: Desk, context: DeskContext, dialog: OddsDialog
) -> None:
    session.enter("Ann", weight="1")
    session.enter("Bo", weight="3")
    before = session.everything()
    qtbot.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
    assert not dialog.start_button.isEnabled()
    finish(qtbot, dialog)
    assert session.everything() == before
    result = dialog.result_shown
    assert result is not None
    assert result.draws == CHOICES[0] == 10_000
    assert dialog.model.rowCount() == 2
    assert cells(dialog.model, 0)[:3] == ["Bo", "3", "75.00 %"]
    assert cells(dialog.model, 1)[:3] == ["Ann", "1", "25.00 %"]
    assert [cells(dialog.model, row)[4] for row in (0, 1)] == ["7 500", "2 500"]
    assert dialog.sentence.text() == result.sentence
    assert dialog.start_button.isEnabled()
    qtbot.waitUntil(lambda: "Bo" in dialog.plot.accessibleDescription())
    leave(qtbot, dialog)


def test_it_can_be_stopped_and_shows_what_came_out_so_far(
    qtbot: QtBot, session: Desk, context: DeskContext, dialog: OddsDialog
) -> None:
    session.enter("Ann")
    session.enter("Bo")
    dialog.count_box.setCurrentIndex(2)
    started: list[Operation] = []
    context.operations.started.connect(started.append)
    dialog.start()
    with qtbot.waitSignal(started[0].progressed):
        pass
    qtbot.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
    finish(qtbot, dialog)
    result = dialog.result_shown
    assert result is not None
    assert 0 < result.draws < 1_000_000
    assert "Stopped early" in dialog.sentence.text()
    leave(qtbot, dialog)


def test_without_a_session_it_says_so_and_can_be_tried_again(qtbot: QtBot, dialog: OddsDialog, said: Said) -> None:
    dialog.start()
    finish(qtbot, dialog)
    assert dialog.sentence.text() == "The raffle is not currently running."
    assert said == []
    assert dialog.start_button.isEnabled()
    leave(qtbot, dialog)


def test_closing_it_stops_the_trial(qtbot: QtBot, session: Desk, context: DeskContext, dialog: OddsDialog) -> None:
    session.enter("Ann")
    session.enter("Bo")
    dialog.count_box.setCurrentIndex(2)
    started: list[Operation] = []
    context.operations.started.connect(started.append)
    dialog.start()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert started[0].progress.cancelled()
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))


def test_everyone_lighter_is_one_line_together_and_names_are_only_text(qtbot: QtBot, dialog: OddsDialog) -> None:
    lines = (OddsLine("<b>Ann</b>\u202e", 2_500_000, Fraction(1, 1000), 1),)
    rest = OddsLine("the rest", 999, Fraction(999, 1000), 499, people=12_345)
    dialog.model.take(OddsCheck(500, 12_346, 1, lines, rest, 0.0, 0, 1.0, "…"))
    assert cells(dialog.model, 0) == ["<b>Ann</b>", "2.5", "0.10 %", "0.20 %", "0.5", "1"]
    assert cells(dialog.model, 1)[0] == "12 345 more together"
    leave(qtbot, dialog)
