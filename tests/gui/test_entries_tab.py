"""The Entries tab, with real clicks and keys over a real desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ConfirmDialog
from raffle_desktop.gui.dialogs.entry_dialog import EntryDialog
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.tables.table_view import HELD_FROM
from raffle_desktop.gui.tabs import entries_tab
from raffle_desktop.gui.tabs.entries_tab import EntriesTab
from raffle_desktop.services.ingest import EventType
from tests.conftest import Desk
from tests.gui.conftest import Said, Shown


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 600)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def tab(qtbot: QtBot, context: DeskContext, window: QWidget, session: Desk) -> EntriesTab:
    for name, weight in (("Ann", "1"), ("Bob", "3"), ("Çelik", "2")):
        session.enter(name, weight=weight)
    made = EntriesTab(context)
    made.setParent(window)
    made.resize(900, 600)
    window.show()
    made.show()
    qtbot.waitUntil(lambda: len(names(made)) == 3)
    return made


def names(tab: EntriesTab) -> list[str]:
    return [str(row[2]) for row in tab.model.shown]


def cell(tab: EntriesTab, name: str, key: str) -> str:
    column = next(place for place, column in enumerate(tab.model.columns) if column.key == key)
    return str(tab.model.index(names(tab).index(name), column).data()).strip()


def select(tab: EntriesTab, *wanted: str) -> None:
    tab.table.clearSelection()
    for row in tab.model.shown:
        if row[2] in wanted:
            index = tab.model.index(names(tab).index(row[2]), 0)
            flags = tab.table.selectionModel().SelectionFlag
            tab.table.selectionModel().select(index, flags.Select | flags.Rows)


def choose(tab: EntriesTab, text: str) -> None:
    """Take an entry of the menu over the selected rows."""
    menu = QMenu()
    tab._fill_menu(menu)
    action = next(action for action in menu.actions() if action.text().split("\t")[0] == text)
    assert action.isEnabled()
    action.trigger()


def give_reason(qtbot: QtBot, tab: EntriesTab, reason: str) -> None:
    dialog = tab.window().findChild(ReasonDialog)
    assert dialog is not None
    field = dialog.findChild(QLineEdit, "reason")
    assert field is not None
    field.clear()
    qtbot.keyClicks(field, reason)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_heaviest_come_first_with_their_chances(tab: EntriesTab) -> None:
    assert names(tab) == ["Bob", "Çelik", "Ann"]
    assert cell(tab, "Bob", "chance") == "50.00 %"
    assert cell(tab, "Bob", "weight") == "3"
    assert tab._foot.text() == "3 entries · total weight 6"


def test_who_enters_appears_and_every_chance_follows(qtbot: QtBot, tab: EntriesTab, session: Desk) -> None:
    session.enter("Dora", weight="6")
    qtbot.waitUntil(lambda: names(tab) == ["Dora", "Bob", "Çelik", "Ann"])
    assert cell(tab, "Bob", "chance") == "25.00 %"


def test_a_cheer_is_seen_in_the_weight(qtbot: QtBot, tab: EntriesTab, session: Desk) -> None:
    session.enter("Eve")
    qtbot.waitUntil(lambda: "Eve" in names(tab))
    session.ingest(EventType.CHEER, "Eve", "cheer-1", amount=2500)
    qtbot.waitUntil(lambda: cell(tab, "Eve", "weight") == "3.5")


def test_a_search_narrows_while_one_types(qtbot: QtBot, tab: EntriesTab) -> None:
    qtbot.keyClicks(tab.search_field, "bO")
    qtbot.waitUntil(lambda: names(tab) == ["Bob"])
    # The robot types ASCII only.
    tab.search_field.setText("çel")
    qtbot.waitUntil(lambda: names(tab) == ["Çelik"])
    assert tab._foot.text() == "1 of 3 entries"
    tab.search_field.setText("nobody has this")
    qtbot.waitUntil(lambda: tab.faces.currentIndex() == 1)
    clear = tab.findChild(QPushButton, "clearSearch")
    assert clear is not None
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(names(tab)) == 3 and tab.faces.currentIndex() == 0)


def test_removing_asks_why_and_can_be_taken_back(qtbot: QtBot, tab: EntriesTab, session: Desk, said: Said) -> None:
    select(tab, "Ann", "Bob")
    qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    assert len(session.totals()) == 3
    give_reason(qtbot, tab, "left the stream")
    qtbot.waitUntil(lambda: names(tab) == ["Çelik"])
    assert said[-1] == ("undo", "2 entries were removed.")
    assert session.value("SELECT count(*) FROM audit_log WHERE reason = 'left the stream'") == 2
    said.undo()
    qtbot.waitUntil(lambda: len(names(tab)) == 3)
    assert len(session.totals()) == 3


def test_several_selected_are_counted_and_their_weight_added_up(qtbot: QtBot, tab: EntriesTab) -> None:
    select(tab, "Ann", "Bob")
    assert tab._picked.text() == "2 selected · total weight 4"
    tab.table.clearSelection()
    assert tab._picked.text() == ""


def test_very_many_are_removed_at_once_and_come_back(qtbot: QtBot, tab: EntriesTab, session: Desk, said: Said) -> None:
    session.import_csv("username\n" + "".join(f"viewer {number}\n" for number in range(HELD_FROM + 30)))
    qtbot.waitUntil(lambda: len(names(tab)) == HELD_FROM + 33)
    tab.table.selectAll()
    qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    give_reason(qtbot, tab, "wrong list")
    qtbot.waitUntil(lambda: not names(tab))
    said.undo()
    qtbot.waitUntil(lambda: len(names(tab)) == HELD_FROM + 33)


def test_of_more_entries_than_are_listed_a_search_shows_only_what_matches_while_others_come(
    qtbot: QtBot, tab: EntriesTab, session: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entries_tab, "ROWS_MAX", 2)
    tab.search_field.setText("bo")
    qtbot.waitUntil(lambda: names(tab) == ["Bob"])
    session.enter("Zed")
    session.enter("Bodo")
    qtbot.waitUntil(lambda: names(tab) == ["Bob", "Bodo"])
    assert tab._foot.text() == "2 of 5 entries"
    tab.search_field.clear()
    qtbot.waitUntil(lambda: len(names(tab)) == 5)


def test_a_winner_cannot_be_removed(qtbot: QtBot, tab: EntriesTab, session: Desk, said: Said) -> None:
    name = session.draw(confirm=True).standing[0].name
    qtbot.waitUntil(lambda: cell(tab, name, "state") == "won")
    assert cell(tab, name, "chance") == "–"
    select(tab, name)
    qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    assert said[-1][0] == "problem"
    assert tab.window().findChild(ReasonDialog) is None


def test_adding_by_hand_and_taking_it_back(qtbot: QtBot, tab: EntriesTab, session: Desk, said: Said) -> None:
    qtbot.mouseClick(tab.add_button, Qt.MouseButton.LeftButton)
    dialog = tab.window().findChild(EntryDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.name, "Frida")
    qtbot.keyClicks(dialog.weight, "4,5")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Frida" in names(tab))
    assert session.totals()["Frida"] == 4_500_000
    said.undo()
    qtbot.waitUntil(lambda: "Frida" not in names(tab))


def test_what_is_refused_is_said_beside_its_field_and_nothing_typed_is_lost(
    qtbot: QtBot, tab: EntriesTab, session: Desk
) -> None:
    tab.add()
    dialog = tab.window().findChild(EntryDialog)
    assert dialog is not None
    dialog.name.setText("Gina")
    dialog.link.setText("javascript:alert(1)")
    dialog.weight.setText("heavy")
    qtbot.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
    assert dialog._problems["weight"].isVisible()
    dialog.weight.clear()
    qtbot.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog._problems["link"].isVisible)
    assert not dialog._problems["weight"].isVisible()
    assert dialog.name.text() == "Gina"
    assert "Gina" not in session.totals()
    dialog.link.clear()
    dialog.name.setText("Ann")
    qtbot.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog._problems["name"].isVisible)
    assert dialog._problems["name"].text() == "You already have an active submission for this session."
    dialog.reject()


def test_editing_changes_only_what_was_typed(qtbot: QtBot, tab: EntriesTab, session: Desk) -> None:
    select(tab, "Ann")
    choose(tab, "Edit…")
    qtbot.waitUntil(lambda: tab.window().findChild(EntryDialog) is not None)
    dialog = tab.window().findChild(EntryDialog)
    assert dialog is not None
    assert dialog.weight.text() == "1"
    dialog.notes.setPlainText("my first track")
    qtbot.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: cell(tab, "Ann", "notes") == "my first track")
    assert session.totals()["Ann"] == 1_000_000


def test_excluding_is_shown_and_can_be_taken_back(qtbot: QtBot, tab: EntriesTab, said: Said) -> None:
    select(tab, "Bob")
    choose(tab, "Exclude from all raffles…")
    give_reason(qtbot, tab, "several accounts")
    qtbot.waitUntil(lambda: cell(tab, "Bob", "state") == "excluded")
    said.undo()
    qtbot.waitUntil(lambda: cell(tab, "Bob", "state") == "waiting")


def test_demo_played_asks_once_and_takes_what_a_win_would(qtbot: QtBot, tab: EntriesTab, session: Desk) -> None:
    session.enter("Hal")
    session.set_counters("Hal", cheer_bits=3000, gifted_subs=10, carry_over="2")
    qtbot.waitUntil(lambda: "Hal" in names(tab) and cell(tab, "Hal", "weight") == "7")
    select(tab, "Hal")
    choose(tab, "Demo played: start their support anew…")
    dialog = tab.window().findChild(ConfirmDialog)
    assert dialog is not None
    assert session.totals()["Hal"] == 7_000_000
    yes = dialog.findChild(QPushButton, "yes")
    assert yes is not None
    qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: cell(tab, "Hal", "weight") == "1")


def test_enter_on_a_row_opens_the_viewer(qtbot: QtBot, tab: EntriesTab, shown: Shown, session: Desk) -> None:
    select(tab, "Ann")
    tab.table.setCurrentIndex(tab.model.index(names(tab).index("Ann"), 0))
    qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    viewer = session.value("SELECT viewer_id FROM entries WHERE entered_name = 'Ann'")
    assert shown == [("viewer", viewer)]


def test_an_export_holds_everybody(qtbot: QtBot, tab: EntriesTab, said: Said, tmp_path: Path) -> None:
    target = tmp_path / "everybody.csv"
    tab.acts.export_to(target, "csv")
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(lambda: bool(said))
    text = target.read_text(encoding="utf-8-sig")
    assert [line.split(",")[0] for line in text.splitlines()[1:]]
    assert all(name in text for name in ("Ann", "Bob", "Çelik"))


def test_an_export_over_the_desks_own_database_is_refused(
    qtbot: QtBot, tab: EntriesTab, said: Said, session: Desk
) -> None:
    tab.acts.export_to(session.folder.database, "csv")
    qtbot.waitUntil(lambda: bool(said))
    assert said[0][0] == "problem"
    assert len(session.totals()) == 3


def test_a_hidden_tab_reads_nothing_until_it_is_shown(qtbot: QtBot, tab: EntriesTab, session: Desk) -> None:
    tab.hide()
    session.enter("Ida")
    qtbot.wait(400)
    assert "Ida" not in names(tab)
    tab.show()
    qtbot.waitUntil(lambda: "Ida" in names(tab))


def test_without_a_session_the_way_to_start_one_is_offered(
    qtbot: QtBot, context: DeskContext, window: QWidget, shown: Shown
) -> None:
    made = EntriesTab(context)
    made.setParent(window)
    window.show()
    made.show()
    go = made.findChild(QPushButton, "goToSession")
    assert go is not None
    qtbot.waitUntil(go.isVisible)
    qtbot.mouseClick(go, Qt.MouseButton.LeftButton)
    assert shown == [("session", "")]
