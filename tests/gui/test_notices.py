"""What the desk says without stopping anybody."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.notices import SHOWN_MAX, NoticeBar
from raffle_desktop.gui.operations import Progress


@pytest.fixture
def bar(qtbot: QtBot, context: DeskContext) -> Iterator[NoticeBar]:
    body = QWidget()
    body.resize(800, 600)
    qtbot.addWidget(body)
    made = NoticeBar(context.notices, context.operations, body)
    body.show()
    yield made
    body.hide()


def test_undo_is_offered_and_taken_once(qtbot: QtBot, context: DeskContext, bar: NoticeBar) -> None:
    done: list[str] = []
    context.notices.undoable("Removed 3 entries.", lambda: done.append("back"))
    press = bar.findChild(QPushButton, "undo")
    assert press is not None
    qtbot.mouseClick(press, Qt.MouseButton.LeftButton)
    assert done == ["back"]
    assert not bar.undo_last()
    assert bar.texts == []


def test_the_key_takes_back_the_newest_offer(qtbot: QtBot, context: DeskContext, bar: NoticeBar) -> None:
    done: list[int] = []
    context.notices.undoable("one", lambda: done.append(1))
    context.notices.undoable("two", lambda: done.append(2))
    assert bar.undo_last()
    assert done == [2]


def test_only_a_few_plates_stand_at_once(qtbot: QtBot, context: DeskContext, bar: NoticeBar) -> None:
    for number in range(9):
        context.notices.say(f"notice {number}")
    assert bar.texts == [f"notice {number}" for number in range(9 - SHOWN_MAX, 9)]


def test_a_refusal_and_a_fault_are_said_and_a_bug_is_not(context: DeskContext) -> None:
    assert context.notices.error(RaffleError(Code.NOBODY_TO_DRAW))
    assert context.notices.error(EnvironmentFault("The disk is full; nothing was changed.", "Free some space."))
    assert not context.notices.error(ValueError("a bug"))


def test_long_work_shows_its_progress_and_its_cancel_works(qtbot: QtBot, context: DeskContext, bar: NoticeBar) -> None:
    going, owner = threading.Event(), QObject()

    def work(progress: Progress) -> None:
        while not progress.cancelled():
            going.set()
            progress.at(1, 2)

    context.operations.run_long("Importing 100 000 entries", work, owner=owner)
    assert bar.texts == ["Importing 100 000 entries"]
    assert going.wait(5)
    cancel = bar.findChild(QPushButton, "cancel")
    assert cancel is not None
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bar.texts == [])


def test_names_in_notices_are_shown_as_they_are(qtbot: QtBot, context: DeskContext, bar: NoticeBar) -> None:
    context.notices.say("<b>bold</b> <img src=x>")
    assert bar.texts == ["<b>bold</b> <img src=x>"]


def test_a_notice_of_two_lines_with_a_button_has_room_for_both(
    qtbot: QtBot, context: DeskContext, bar: NoticeBar
) -> None:
    text = "Twitch was not heard for 0:01, until 15:44. Some of it cannot be recovered, whatever the desk does."
    context.notices.offer(text, "See what was missed", lambda: None, is_problem=True)
    press = bar.findChild(QPushButton, "noticeWay")
    assert press is not None
    plate = press.parentWidget()
    assert plate is not None
    qtbot.waitUntil(plate.isVisible, timeout=5000)
    QApplication.processEvents()
    # As the style sheet does once the button is dressed.
    press.setMinimumSize(420, 60)

    def fits() -> bool:
        layout = plate.layout()
        return layout is not None and plate.height() >= layout.heightForWidth(plate.width()) > 60

    qtbot.waitUntil(fits, timeout=5000)
