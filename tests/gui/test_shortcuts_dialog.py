"""The page of keys."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from raffle_desktop.gui.dialogs.shortcuts_dialog import KeyCaps, ShortcutsDialog, key_names

ROWS = [
    ("Space", "Draw a winner", "Raffle"),
    ("R", "Redraw: somebody else", "Raffle"),
    ("Ctrl+F", "Search the entries", "Moving about"),
    ("F11", "Stage on the full screen", "Moving about"),
]


@pytest.fixture
def dialog(qtbot: QtBot) -> ShortcutsDialog:
    made = ShortcutsDialog(ROWS)
    made.open()
    qtbot.waitExposed(made)
    return made


def test_every_key_is_listed_in_its_group_in_the_order_given(qtbot: QtBot, dialog: ShortcutsDialog) -> None:
    assert dialog.shown == [text for _keys, text, _group in ROWS]
    caps = [one.accessibleName() for one in dialog.findChildren(KeyCaps)]
    assert caps == ["Space", "R", "Ctrl + F", "F11"]
    headings = [one.text() for one in dialog.findChildren(QLabel) if one.property("kind") == "heading"]
    assert headings == ["Raffle", "Moving about"]
    dialog.close()


@pytest.mark.parametrize(
    "typed, found",
    [
        ("draw", ["Draw a winner", "Redraw: somebody else"]),
        ("WINNER draw", ["Draw a winner"]),
        ("ctrl f", ["Search the entries"]),
        ("ctrl+f", ["Search the entries"]),
        ("f11", ["Stage on the full screen"]),
        ("zebra", []),
    ],
)
def test_search_looks_in_keys_and_texts(qtbot: QtBot, dialog: ShortcutsDialog, typed: str, found: list[str]) -> None:
    qtbot.keyClicks(dialog.search, typed)
    assert dialog.shown == found
    said = [one.text() for one in dialog.findChildren(QLabel) if one.isVisible() and "zebra" in one.text()]
    assert bool(said) is (found == [])
    dialog.close()


def test_the_search_has_the_focus_and_escape_closes(qtbot: QtBot, dialog: ShortcutsDialog) -> None:
    assert dialog.focusWidget() is dialog.search
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))


def test_the_list_can_be_copied_as_text(qtbot: QtBot, dialog: ShortcutsDialog) -> None:
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Raffle"
    assert [line.split() for line in lines[1:3]] == [
        ["Space", "Draw", "a", "winner"],
        ["R", "Redraw:", "somebody", "else"],
    ]
    assert "Moving about" in lines
    dialog.close()


@pytest.mark.parametrize(
    "keys, names",
    [
        ("Ctrl+Shift+S", ["Ctrl", "Shift", "S"]),
        ("Ctrl++", ["Ctrl", "+"]),
        ("Space", ["Space"]),
        ("Ctrl+,", ["Ctrl", ","]),
    ],
)
def test_keys_are_split_into_caps(qtbot: QtBot, keys: str, names: list[str]) -> None:
    assert key_names(keys) == names
