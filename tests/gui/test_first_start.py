"""The first page anybody sees."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.first_start import FirstStartPage
from raffle_desktop.gui.tabs.connections_files import FileRow, file_data
from tests.gui.conftest import Said


@pytest.fixture
def first(qtbot: QtBot, context: DeskContext) -> FirstStartPage:
    made = FirstStartPage(context)
    qtbot.addWidget(made)
    made.resize(620, 560)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("door", ["demo", "import", "session"])
@pytest.mark.parametrize("by", ["mouse", "key"])
def test_each_door_leads_where_it_says(qtbot: QtBot, first: FirstStartPage, door: str, by: str) -> None:
    buttons = {"demo": first.demo_door, "import": first.import_door, "session": first.session_button}
    signals = {"demo": first.demo_chosen, "import": first.import_chosen, "session": first.session_chosen}
    with qtbot.waitSignal(signals[door]):
        if by == "mouse":
            qtbot.mouseClick(buttons[door], Qt.MouseButton.LeftButton)
        else:
            buttons[door].setFocus()
            qtbot.keyClick(buttons[door], Qt.Key.Key_Space)


def test_twitch_is_not_offered_where_the_desk_was_started_without_it(qtbot: QtBot, first: FirstStartPage) -> None:
    assert not first.twitch_door.isEnabled()


def test_the_words_of_a_door_do_not_catch_the_click(qtbot: QtBot, first: FirstStartPage) -> None:
    middle = first.demo_door.rect().center()
    target = first.demo_door.childAt(middle)
    assert target is None or target.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    with qtbot.waitSignal(first.demo_chosen):
        qtbot.mouseClick(first.demo_door, Qt.MouseButton.LeftButton, pos=middle)


def test_doors_stand_under_each_other_where_it_is_narrow_and_side_by_side_where_it_is_wide(
    qtbot: QtBot, first: FirstStartPage
) -> None:
    doors = (first.demo_door, first.twitch_door, first.import_door)
    assert len({door.x() for door in doors}) == 1
    first.resize(1150, 900)
    qtbot.waitUntil(lambda: len({door.y() for door in doors}) == 1)
    assert len({door.x() for door in doors}) == 3


def test_the_whole_text_of_a_door_is_readable_at_the_smallest_size(qtbot: QtBot, first: FirstStartPage) -> None:
    for door in (first.demo_door, first.twitch_door, first.import_door):
        assert door.height() >= door.heightForWidth(door.width())


def test_the_page_for_obs_can_be_copied_and_dragged(
    qtbot: QtBot, context: DeskContext, first: FirstStartPage, said: Said
) -> None:
    page = context.folder.overlay / "winner.html"
    qtbot.mouseClick(first.obs_file.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == str(page)
    assert said[-1][0] == "undo"
    assert file_data(page).urls() == [QUrl.fromLocalFile(str(page))]


def test_a_drag_begins_only_after_a_real_movement(
    qtbot: QtBot, first: FirstStartPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    dragged: list[str] = []
    # The drag itself belongs to the system and would wait for a drop.
    monkeypatch.setattr(FileRow, "start_drag", lambda row: dragged.append(row.path.name))
    row = first.obs_file
    start = row.rect().center()
    qtbot.mousePress(row, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(row, pos=start)
    qtbot.mouseMove(row, pos=start + QPoint(1, 1))
    assert dragged == []
    qtbot.mouseMove(row, pos=start + QPoint(30, 0))
    assert dragged == ["winner.html"]
    qtbot.mouseRelease(row, Qt.MouseButton.LeftButton, pos=start)


def test_the_page_follows_a_change_of_the_look(qtbot: QtBot, context: DeskContext, first: FirstStartPage) -> None:
    before = first.grab().toImage()
    context.switch.choose("light")
    qtbot.waitUntil(lambda: first.grab().toImage() != before)
