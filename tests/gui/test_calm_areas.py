"""Areas that scroll stay where they are when the part that has the keyboard goes, and follow the Tab key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from raffle_desktop.gui.widgets import scrolled


@pytest.fixture
def tall(qtbot: QtBot) -> tuple[QScrollArea, QPushButton, QPushButton]:
    """An area, a button at its top, and the next one that takes the keyboard, far below the edge."""
    body = QWidget()
    layout = QVBoxLayout(body)
    near, far = QPushButton("near"), QPushButton("far")
    layout.addWidget(near)
    layout.addSpacing(2000)
    layout.addWidget(far)
    area = scrolled(body, "Body")
    qtbot.addWidget(area)
    area.resize(300, 400)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    near.setFocus()
    assert area.verticalScrollBar().maximum() > 1000
    return area, near, far


@pytest.mark.parametrize("goes", ["hidden", "disabled"])
def test_what_goes_under_the_keyboard_does_not_make_the_page_jump(
    tall: tuple[QScrollArea, QPushButton, QPushButton], goes: str
) -> None:
    area, near, far = tall
    if goes == "hidden":
        near.hide()
    else:
        near.setEnabled(False)
    assert far.hasFocus()
    assert area.verticalScrollBar().value() == 0


def test_the_tab_key_brings_what_it_reaches_into_view(
    qtbot: QtBot, tall: tuple[QScrollArea, QPushButton, QPushButton]
) -> None:
    area, near, far = tall
    qtbot.keyClick(near, Qt.Key.Key_Tab)
    assert far.hasFocus()
    assert area.verticalScrollBar().value() > 1000
