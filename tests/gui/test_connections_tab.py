"""Connections: backups, check-ups, exports, the files for OBS."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.changes import OutsideChange
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ConfirmDialog
from raffle_desktop.gui.tabs.connections_backups import BackupList
from raffle_desktop.gui.tabs.connections_data import reason_text, size_text
from raffle_desktop.gui.tabs.connections_tab import ConnectionsTab
from raffle_desktop.services.records import Finding
from raffle_desktop.storage.backup import list_backups, make_backup
from tests.conftest import Desk
from tests.gui.conftest import Said
from tests.gui.pressing import press


@pytest.fixture
def tab(qtbot: QtBot, context: DeskContext) -> ConnectionsTab:
    made = ConnectionsTab(context)
    qtbot.addWidget(made)
    made.resize(620, 560)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.database.size_figure.value != "–")
    return made


def item(backups: BackupList, row: int = 0) -> QTreeWidgetItem:
    found = backups.topLevelItem(row)
    assert found is not None
    return found


def question() -> ConfirmDialog | None:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, ConfirmDialog) and one.isVisible()]
    return found[0] if found else None


def test_backing_up_makes_one_says_so_and_lists_it(qtbot: QtBot, desk: Desk, tab: ConnectionsTab, said: Said) -> None:
    card = tab.database
    assert card.empty.isVisible()
    assert card.newest_figure.value == "none"
    press(qtbot, card.backup_button)
    qtbot.waitUntil(lambda: card.list.topLevelItemCount() == 1)
    (path,) = list_backups(desk.folder)
    assert path.stem.endswith("-manual")
    assert ("undo", f"A backup was made: {path.name}") in said
    assert item(card.list).text(1) == "by hand"
    assert not card.empty.isVisible()
    qtbot.waitUntil(card.backup_button.isEnabled)


def test_a_backup_that_fails_is_said_and_changes_nothing(
    qtbot: QtBot, desk: Desk, tab: ConnectionsTab, said: Said
) -> None:
    shutil.rmtree(desk.folder.backups)
    desk.folder.backups.write_text("in the way")
    press(qtbot, tab.database.backup_button)
    qtbot.waitUntil(lambda: bool(said))
    assert said[-1][0] == "problem"
    qtbot.waitUntil(tab.database.backup_button.isEnabled)


def test_restoring_asks_once_saying_what_happens_and_only_then_asks_the_desk(
    qtbot: QtBot, desk: Desk, tab: ConnectionsTab
) -> None:
    path = make_backup(desk.folder, desk.clock(), "start")
    tab.database.refresh()
    qtbot.waitUntil(lambda: tab.database.list.topLevelItemCount() == 1)
    wanted: list[str] = []
    tab.restore_requested.connect(wanted.append)
    assert not tab.database.restore_button.isEnabled()
    tab.database.list.setCurrentItem(item(tab.database.list))
    before = desk.everything()
    press(qtbot, tab.database.restore_button)
    qtbot.waitUntil(lambda: question() is not None)
    asked = question()
    assert asked is not None
    assert "kept" in asked.accessibleDescription()
    assert path.name in asked.accessibleDescription()
    assert wanted == []
    press(qtbot, asked.no)
    qtbot.waitUntil(lambda: question() is None)
    assert wanted == []

    qtbot.keyClick(tab.database.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: question() is not None)
    again = question()
    assert again is not None
    press(qtbot, again.yes)
    assert wanted == [str(path)]
    assert desk.everything() == before


def test_a_file_that_is_no_backup_is_refused_before_anything_is_asked(
    qtbot: QtBot, desk: Desk, tab: ConnectionsTab, said: Said, tmp_path: Path
) -> None:
    foreign = tmp_path / "holiday.db"
    foreign.write_bytes(b"no database at all")
    wanted: list[str] = []
    tab.restore_requested.connect(wanted.append)
    tab.database.restore(str(foreign))
    qtbot.waitUntil(lambda: bool(said))
    assert said[-1][0] == "problem"
    assert question() is None
    assert wanted == []
    qtbot.waitUntil(tab.database.file_button.isEnabled)


def test_a_backup_can_be_put_back_from_its_context_menu(qtbot: QtBot, desk: Desk, tab: ConnectionsTab) -> None:
    make_backup(desk.folder, desk.clock(), "start")
    tab.database.refresh()
    backups = tab.database.list
    qtbot.waitUntil(lambda: backups.topLevelItemCount() == 1)
    backups.restore_action.trigger()
    assert question() is None
    press(qtbot, backups.viewport(), backups.visualItemRect(item(backups)).center())
    backups.restore_action.trigger()
    qtbot.waitUntil(lambda: question() is not None)
    asked = question()
    assert asked is not None
    asked.reject()


def test_the_check_up_shows_a_line_for_each_finding(qtbot: QtBot, tab: ConnectionsTab) -> None:
    press(qtbot, tab.database.check_button)
    qtbot.waitUntil(tab.database.findings.isVisible)
    assert any(text.startswith("data folder: well") for text in tab.database.findings.texts)
    qtbot.waitUntil(tab.database.check_button.isEnabled)


def test_a_problem_stands_first_and_is_counted(qtbot: QtBot, tab: ConnectionsTab) -> None:
    tab.database.findings.show_findings("Check-up", [Finding("a", True, "fine"), Finding("b", False, "<b>bad</b>")])
    assert tab.database.findings.texts == ["b: problem: <b>bad</b>", "a: well: fine"]
    assert tab.database.findings.title == "Check-up: 1 problem"


def test_the_reconciliation_finds_a_weight_that_was_tampered_with(
    qtbot: QtBot, session: Desk, tab: ConnectionsTab
) -> None:
    session.enter("Ann")
    press(qtbot, tab.database.reconcile_button)
    qtbot.waitUntil(lambda: tab.database.findings.title == "Reconciliation: all is well")
    session.run_sql("UPDATE entries SET total_weight = total_weight + 1, current_weight = current_weight + 1")
    qtbot.waitUntil(tab.database.reconcile_button.isEnabled)
    press(qtbot, tab.database.reconcile_button)
    qtbot.waitUntil(lambda: tab.database.findings.title == "Reconciliation: 1 problem")
    assert tab.database.findings.texts[0].startswith("weights of entries")


def test_exports_are_written_whole_into_their_folder(
    qtbot: QtBot, session: Desk, tab: ConnectionsTab, said: Said
) -> None:
    session.enter("Ann")
    session.draw()
    menu = {action.text(): action for action in tab.database.export_menu.actions()}
    assert set(menu) == {
        f"{what} – {kind}"
        for what in ("Draws", "Ledger", "Audit log", "Entries of the session", "Tickets of every book")
        for kind in ("CSV", "JSON")
    }
    menu["Draws – CSV"].trigger()
    qtbot.waitUntil(lambda: len(list(session.folder.exports.glob("draws-*.csv"))) == 1 and bool(said))
    (file,) = session.folder.exports.glob("draws-*.csv")
    assert said[-1] == ("undo", f"Written: {file}")
    (row,) = csv.DictReader(io.StringIO(file.read_text()))
    assert row["username"] == "Ann"
    qtbot.waitUntil(tab.database.export_button.isEnabled)
    session.clock.advance(seconds=1)
    menu["Audit log – JSON"].trigger()
    qtbot.waitUntil(lambda: len(said) == 2)
    (log,) = session.folder.exports.glob("audit-*.json")
    assert json.loads(log.read_text())[0]["action"]
    qtbot.waitUntil(tab.database.export_button.isEnabled)


@pytest.mark.parametrize("part", ["twitch", "kick", "feeds", "overlay", "server", "obs", "files", "database"])
def test_a_lamp_leads_to_its_part_and_rings_it(qtbot: QtBot, tab: ConnectionsTab, part: str) -> None:
    tab.show_part(part)
    qtbot.waitUntil(lambda: tab.highlighted is not None)
    ring = tab.highlighted
    assert ring is not None
    # At least the head of what was asked for is in view.
    seen = tab.in_view
    assert seen.top() - 3 <= ring.top() <= seen.bottom() - 40


def test_an_unknown_part_shows_nothing(qtbot: QtBot, tab: ConnectionsTab) -> None:
    tab.show_part("youtube")
    QApplication.processEvents()
    assert tab.highlighted is None


def test_the_files_for_obs_can_be_copied(qtbot: QtBot, context: DeskContext, tab: ConnectionsTab) -> None:
    assert [row.path.name for row in tab.files] == ["winner.html", "winner.png", "winner.txt"]
    for row in tab.files:
        press(qtbot, row.copy_button)
        assert QGuiApplication.clipboard().text() == str(context.folder.overlay / row.path.name)


def test_a_backup_made_by_a_command_beside_the_desk_is_seen(qtbot: QtBot, desk: Desk, tab: ConnectionsTab) -> None:
    make_backup(desk.folder, desk.clock(), "manual")
    desk.services.core.bus.publish(OutsideChange())
    qtbot.waitUntil(lambda: tab.database.list.topLevelItemCount() == 1)


def test_a_hidden_tab_reads_nothing_until_it_is_seen_again(
    qtbot: QtBot, desk: Desk, context: DeskContext, tab: ConnectionsTab
) -> None:
    qtbot.waitUntil(lambda: not context.operations.busy)
    tab.hide()
    make_backup(desk.folder, desk.clock(), "manual")
    tab.database.refresh()
    with qtbot.waitSignal(context.bridge.changed):
        desk.services.core.bus.publish(OutsideChange())
    assert not context.operations.busy
    tab.show()
    qtbot.waitUntil(lambda: tab.database.list.topLevelItemCount() == 1)


def test_the_selected_backup_stays_selected_when_another_comes(qtbot: QtBot, desk: Desk, tab: ConnectionsTab) -> None:
    first = make_backup(desk.folder, desk.clock(), "start")
    tab.database.refresh()
    backups = tab.database.list
    qtbot.waitUntil(lambda: backups.topLevelItemCount() == 1)
    backups.setCurrentItem(item(backups))
    desk.clock.advance(minutes=5)
    make_backup(desk.folder, desk.clock(), "manual")
    tab.database.refresh()
    qtbot.waitUntil(lambda: backups.topLevelItemCount() == 2)
    assert backups.chosen == str(first)


@pytest.mark.parametrize(
    "size, text", [(0, "0 kB"), (300, "1 kB"), (196_608, "197 kB"), (3_400_000, "3.4 MB"), (79_600_000_000, "79.6 GB")]
)
def test_sizes_are_written_as_disks_are_sold(size: int, text: str) -> None:
    assert size_text(size) == text


def test_a_backup_with_a_label_we_do_not_know_shows_it_as_it_is() -> None:
    assert reason_text("before-the-big-night") == "before-the-big-night"
