"""The History tab: draws with their proofs, sessions, the log."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.tabs.history_files import write_file
from raffle_desktop.gui.tabs.history_log import what_changed
from raffle_desktop.gui.tabs.history_rows import FittingTable
from raffle_desktop.gui.tabs.history_tab import HistoryTab
from raffle_desktop.services.audit import AuditEntry
from tests.conftest import Desk
from tests.gui.conftest import Said, Shown


@pytest.fixture
def drawn(desk: Desk) -> Desk:
    """A session with four people and three draws: confirmed, redrawn and waiting, undone."""
    desk.services.sessions.start("Friday", actor="op")
    for name in ("Ann", "Bob", "Cid", "Dora"):
        desk.enter(name)
    desk.draw(confirm=True)
    desk.clock.advance(minutes=5)
    second = desk.draw()
    desk.services.winners.redraw(second.id, "not here", actor="op")
    desk.clock.advance(minutes=5)
    third = desk.draw()
    desk.services.winners.undo(third.id, "only a test", actor="op")
    return desk


def shown_tab(qtbot: QtBot, context: DeskContext) -> HistoryTab:
    tab = HistoryTab(context)
    qtbot.addWidget(tab)
    tab.resize(1400, 900)
    tab.show()
    settled(qtbot, context)
    return tab


@pytest.fixture
def tab(qtbot: QtBot, context: DeskContext, drawn: Desk) -> HistoryTab:
    return shown_tab(qtbot, context)


def settled(qtbot: QtBot, context: DeskContext) -> None:
    qtbot.waitUntil(lambda: not context.operations.busy, timeout=20_000)
    QApplication.processEvents()


def cells(table: FittingTable, column: int) -> list[str]:
    return [table.rows_model.index(row, column).data() for row in range(table.rows_model.rowCount())]


def press(qtbot: QtBot, parent: Callable[[], QWidget], name: str) -> None:
    """Click the button of this name, looked for again and again: what is read meanwhile makes the cards anew."""

    def found() -> QPushButton | None:
        buttons = parent().findChildren(QPushButton, name)
        return next((one for one in buttons if one.isVisible() and one.isEnabled()), None)

    qtbot.waitUntil(lambda: found() is not None)
    button = found()
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def reason_dialog(qtbot: QtBot) -> ReasonDialog:
    def found() -> ReasonDialog | None:
        dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, ReasonDialog) and one.isVisible()]
        return dialogs[0] if dialogs else None

    qtbot.waitUntil(lambda: found() is not None)
    dialog = found()
    assert dialog is not None
    return dialog


def tampered(desk: Desk) -> str:
    """The proof of the newest draw with another seed in it."""
    document = json.loads(desk.services.draw_reader.proof("latest"))
    seed = document["events"][0]["seed"]
    document["events"][0]["seed"] = ("0" if seed[0] != "0" else "1") + seed[1:]
    return json.dumps(document)


# --- the list ---------------------------------------------------------------------------------------------------------


def test_draws_are_listed_newest_first_with_what_became_of_them(tab: HistoryTab) -> None:
    table = tab.draws.table
    assert cells(table, 0) == ["3", "2", "1"]
    assert cells(table, 3) == ["undone", "waiting", "confirmed"]
    assert cells(table, 4) == ["Friday"] * 3


def test_an_empty_history_says_what_will_fill_it(qtbot: QtBot, context: DeskContext) -> None:
    tab = shown_tab(qtbot, context)
    assert tab.draws.is_empty
    assert not tab.draws.verify_all_button.isEnabled()


def test_the_list_is_searched_by_winner_state_and_number(qtbot: QtBot, tab: HistoryTab, drawn: Desk) -> None:
    winner = drawn.services.draw_reader.get("#1").winners[0].name
    qtbot.keyClicks(tab.draws.search, winner.upper())
    assert "1" in cells(tab.draws.table, 0)
    assert len(cells(tab.draws.table, 0)) < 3
    tab.draws.search.clear()
    qtbot.keyClicks(tab.draws.search, "#2")
    assert cells(tab.draws.table, 0) == ["2"]
    tab.draws.search.clear()
    qtbot.keyClicks(tab.draws.search, "undone")
    assert cells(tab.draws.table, 0) == ["3"]
    tab.draws.search.clear()
    assert len(cells(tab.draws.table, 0)) == 3


def test_a_new_draw_appears_and_a_changed_one_follows(
    qtbot: QtBot, context: DeskContext, tab: HistoryTab, drawn: Desk
) -> None:
    drawn.clock.advance(minutes=1)
    fresh = drawn.draw()
    qtbot.waitUntil(lambda: cells(tab.draws.table, 0)[0] == "4", timeout=20_000)
    drawn.services.winners.confirm(fresh.id, actor="somebody")
    qtbot.waitUntil(lambda: cells(tab.draws.table, 3)[0] == "confirmed", timeout=20_000)


def test_older_draws_are_read_as_they_are_scrolled_to_and_searched_whole(
    qtbot: QtBot, context: DeskContext, desk: Desk
) -> None:
    desk.services.sessions.start("Long", actor="op")
    desk.enter("Early")
    first = desk.draw(confirm=True)
    for number in range(150):
        desk.enter(f"viewer{number}")
        desk.clock.advance(seconds=10)
        desk.draw(confirm=True)
    tab = shown_tab(qtbot, context)
    # The rest may have been read by now, on a machine that is slow to lay the table out.
    assert len(cells(tab.draws.table, 0)) in (100, 151)
    qtbot.keyClicks(tab.draws.search, "early")
    qtbot.waitUntil(lambda: cells(tab.draws.table, 0) == [str(first.seq)], timeout=20_000)
    tab.draws.search.clear()
    qtbot.waitUntil(lambda: len(cells(tab.draws.table, 0)) == 151, timeout=20_000)


def test_the_tab_shows_the_draw_it_is_asked_for(
    qtbot: QtBot, context: DeskContext, tab: HistoryTab, drawn: Desk
) -> None:
    wanted = drawn.services.draw_reader.get("#1")
    tab.show_part("log")
    tab.show_part(wanted.id)
    settled(qtbot, context)
    assert tab.draws.isVisible()
    assert tab.draws.detail.view == wanted
    assert tab.draws.table.selected_ids == [wanted.id]


# --- one draw ---------------------------------------------------------------------------------------------------------


def test_the_chosen_draw_shows_every_pick_and_why(tab: HistoryTab, drawn: Desk) -> None:
    tab.draws.table.choose(1)
    view = drawn.services.draw_reader.get("#2")
    told = [card.accessibleName() for card in tab.draws.detail.cards]
    assert len(told) == 2
    assert told[0].startswith(f"{view.standing[0].name}: waits for confirmation, Odds 1 / 2 = 50.00 %")
    assert told[1].startswith(f"{view.winners[0].name}: replaced by a redraw, Odds 1 / 3 = 33.33 %")


def test_ids_and_hashes_are_copied(qtbot: QtBot, tab: HistoryTab, said: Said) -> None:
    view = tab.draws.detail.view
    assert view is not None
    tab.draws.detail.copy_buttons[1].click()
    assert QGuiApplication.clipboard().text() == view.list_sha256
    assert said[-1] == ("undo", "List hash: copied.")


def test_a_waiting_winner_is_confirmed_from_the_history(
    qtbot: QtBot, context: DeskContext, tab: HistoryTab, drawn: Desk
) -> None:
    tab.draws.table.choose(1)
    press(qtbot, lambda: tab.draws.detail.cards[0], "confirmPick")
    qtbot.waitUntil(lambda: drawn.services.draw_reader.get("#2").standing[0].state == "confirmed")
    qtbot.waitUntil(lambda: "confirmed" in tab.draws.detail.cards[0].accessibleName(), timeout=20_000)


def test_a_redraw_asks_why_and_keeps_the_first_one_on_record(
    qtbot: QtBot, context: DeskContext, tab: HistoryTab, drawn: Desk
) -> None:
    tab.draws.table.choose(1)
    press(qtbot, lambda: tab.draws.detail.cards[0], "redrawPick")
    dialog = reason_dialog(qtbot)
    qtbot.keyClicks(dialog.field, "declined")
    qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(tab.draws.detail.cards) == 3, timeout=20_000)
    view = drawn.services.draw_reader.get("#2")
    assert [one.state for one in view.winners] == ["redrawn", "redrawn", "drawn"]
    assert view.winners[1].reason == "declined"


def test_an_undo_asks_why_and_the_record_stays(
    qtbot: QtBot, context: DeskContext, tab: HistoryTab, drawn: Desk, said: Said
) -> None:
    tab.draws.table.choose(2)
    qtbot.mouseClick(tab.draws.detail.undo_button, Qt.MouseButton.LeftButton)
    dialog = reason_dialog(qtbot)
    qtbot.keyClicks(dialog.field, "wrong settings")
    qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: cells(tab.draws.table, 3)[2] == "undone", timeout=20_000)
    assert not tab.draws.detail.undo_button.isVisible()
    assert ("undo", "The draw was undone.") in said


def test_a_refused_act_is_said_and_changes_nothing(
    qtbot: QtBot, context: DeskContext, tab: HistoryTab, drawn: Desk, said: Said
) -> None:
    drawn.services.sessions.end(actor="op")
    settled(qtbot, context)
    tab.draws.table.choose(2)
    qtbot.mouseClick(tab.draws.detail.undo_button, Qt.MouseButton.LeftButton)
    dialog = reason_dialog(qtbot)
    qtbot.keyClicks(dialog.field, "too late")
    qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ("problem", "It is too late: the session of this draw has ended.") in said, timeout=20_000)
    assert drawn.services.draw_reader.get("#1").standing[0].state == "confirmed"


def test_of_very_many_winners_a_few_are_shown_and_more_on_request(
    qtbot: QtBot, context: DeskContext, desk: Desk
) -> None:
    desk.services.sessions.start("Many", actor="op")
    for number in range(30):
        desk.enter(f"viewer{number}")
    desk.draw(winners=20)
    tab = shown_tab(qtbot, context)
    assert len(tab.draws.detail.cards) == 8
    press(qtbot, lambda: tab.draws.detail, "morePicks")
    assert len(tab.draws.detail.cards) == 16


def test_a_hostile_name_is_shown_as_it_is(qtbot: QtBot, context: DeskContext, desk: Desk) -> None:
    desk.services.sessions.start("<i>Friday</i>", actor="op")
    desk.enter("<b>Bob</b>")
    desk.draw()
    tab = shown_tab(qtbot, context)
    assert cells(tab.draws.table, 2) == ["<b>Bob</b>"]
    assert tab.draws.detail.cards[0].accessibleName().startswith("<b>Bob</b>: ")


# --- proofs -----------------------------------------------------------------------------------------------------------


def test_verifying_a_draw_shows_each_check(qtbot: QtBot, context: DeskContext, tab: HistoryTab) -> None:
    qtbot.mouseClick(tab.draws.detail.verify_button, Qt.MouseButton.LeftButton)
    card = tab.draws.detail.verification
    qtbot.waitUntil(card.isVisible, timeout=20_000)
    assert card.outcome == "holds"
    assert card.summary == "All checks hold; what only people can check is listed below."
    assert "Each winner follows from the seed and the list." in card.sentences()
    assert any("Look for your own line" in sentence for sentence in card.sentences())
    assert cells(tab.draws.table, 7)[0] == "✓ holds"


def test_what_was_verified_is_no_longer_said_once_the_draw_changed(
    qtbot: QtBot, context: DeskContext, tab: HistoryTab, drawn: Desk
) -> None:
    tab.draws.table.choose(1)
    qtbot.mouseClick(tab.draws.detail.verify_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(tab.draws.detail.verification.isVisible, timeout=20_000)
    drawn.services.winners.redraw("#2", "gone", actor="op")
    qtbot.waitUntil(lambda: not tab.draws.detail.verification.isVisible(), timeout=20_000)
    assert cells(tab.draws.table, 7)[1] == ""


def test_all_draws_are_verified_at_once(qtbot: QtBot, context: DeskContext, tab: HistoryTab) -> None:
    qtbot.mouseClick(tab.draws.verify_all_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(tab.draws.results.isVisible, timeout=20_000)
    assert tab.draws.results.summary == "3 draws were checked: every proof holds."
    assert cells(tab.draws.table, 7) == ["✓ holds"] * 3


def test_a_proof_file_dropped_on_the_tab_is_verified(
    qtbot: QtBot, context: DeskContext, tab: HistoryTab, drawn: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "from a stranger.json"
    file.write_text(tampered(drawn), encoding="utf-8")
    tab.show_part("log")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    middle = tab.rect().center()
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(middle, Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(tab, entered)
    assert entered.isAccepted()
    dropped = QDropEvent(QPointF(middle), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(tab, dropped)
    qtbot.waitUntil(tab.draws.results.isVisible, timeout=20_000)
    assert tab.draws.results.accessibleName() == "Proof: from a stranger.json: does not hold"
    assert tab.draws.results.summary.startswith("This proof does NOT hold: ")


def test_anything_but_a_file_is_not_taken(qtbot: QtBot, tab: HistoryTab) -> None:
    data = QMimeData()
    data.setText("https://example.com")
    entered = QDragEnterEvent(
        tab.rect().center(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entered.ignore()
    QApplication.sendEvent(tab, entered)
    assert not entered.isAccepted()


def test_a_file_that_is_no_proof_says_so(qtbot: QtBot, context: DeskContext, tab: HistoryTab, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("username\nAnn\n", encoding="utf-8")
    tab.draws.verify_path(file)
    qtbot.waitUntil(tab.draws.results.isVisible, timeout=20_000)
    assert tab.draws.results.outcome == "not a proof"
    assert tab.draws.results.summary.startswith("This is not a proof file: ")


def test_a_file_that_cannot_be_read_is_said(
    qtbot: QtBot, context: DeskContext, tab: HistoryTab, said: Said, tmp_path: Path
) -> None:
    tab.draws.verify_path(tmp_path / "gone.json")
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said[0][0] == "problem"
    assert "gone.json" in said[0][1]


def test_a_proof_is_saved_where_the_dialog_says_and_holds(
    qtbot: QtBot, context: DeskContext, tab: HistoryTab, drawn: Desk, said: Said, tmp_path: Path
) -> None:
    qtbot.mouseClick(tab.draws.detail.save_button, Qt.MouseButton.LeftButton)
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible())
    view = tab.draws.detail.view
    assert view is not None
    assert Path(dialog.selectedFiles()[0]).name == f"proof-{view.id}.json"
    target = tmp_path / "proof.json"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    qtbot.waitUntil(target.exists, timeout=20_000)
    settled(qtbot, context)
    assert target.read_text(encoding="utf-8") == drawn.services.draw_reader.proof(view.id)
    assert said[-1] == ("undo", f"The proof is in {target}")


@pytest.mark.parametrize("name", ["raffle.db", "raffle.db-wal", "desk.lock", "window.ini", "backups/old.db"])
def test_no_file_of_the_desk_itself_is_overwritten(desk: Desk, name: str) -> None:
    target = desk.folder.root / name
    before = target.read_bytes() if target.exists() else None
    with pytest.raises(RaffleError, match="belongs to the desk itself"):
        write_file(target, "{}", desk.folder)
    assert (target.read_bytes() if target.exists() else None) == before


def test_a_folder_is_no_place_for_a_file(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="is a folder"):
        write_file(tmp_path, "{}", desk.folder)


# --- sessions and log -------------------------------------------------------------------------------------------------


def test_sessions_are_listed_with_how_the_chosen_one_filled(
    qtbot: QtBot, context: DeskContext, tab: HistoryTab, drawn: Desk
) -> None:
    drawn.services.sessions.end(actor="op")
    drawn.clock.advance(hours=1)
    drawn.services.sessions.start(None, actor="op")
    tab.show_part("sessions")
    settled(qtbot, context)
    table = tab.sessions.table
    assert cells(table, 0) == ["Session 2", "Friday"]
    assert cells(table, 2)[0] == "is running"
    assert cells(table, 3) == ["2", "0"]
    assert cells(table, 4) == ["0", "2"]
    table.choose(1)
    qtbot.waitUntil(lambda: tab.sessions.plot.readout.startswith("4 entries in all"), timeout=20_000)


def test_the_log_is_searched_and_each_act_shows_what_it_changed(
    qtbot: QtBot, context: DeskContext, tab: HistoryTab, drawn: Desk
) -> None:
    drawn.services.weights.change({"baseWeight": "2"}, actor="Mia")
    tab.show_part("log")
    settled(qtbot, context)
    assert cells(tab.log.table, 2)[:2] == ["Weights changed", "Draw undone"]
    qtbot.keyClicks(tab.log.search, "mia")
    qtbot.waitUntil(lambda: cells(tab.log.table, 1) == ["Mia"], timeout=20_000)
    tab.log.table.choose(0)
    assert tab.log.details == ["baseWeight: 1 → 2"]


def test_an_act_appears_in_the_log_while_it_is_open(
    qtbot: QtBot, context: DeskContext, tab: HistoryTab, drawn: Desk
) -> None:
    tab.show_part("log")
    settled(qtbot, context)
    drawn.services.settings.switch_submissions(is_open=True, actor="op")
    qtbot.waitUntil(lambda: cells(tab.log.table, 2)[0] == "Submissions opened", timeout=20_000)


def test_the_whole_log_is_exported(
    qtbot: QtBot, context: DeskContext, tab: HistoryTab, drawn: Desk, said: Said, tmp_path: Path
) -> None:
    target = tmp_path / "log.csv"
    tab.log.export(target, "csv")
    qtbot.waitUntil(lambda: ("undo", f"The log is in {target}") in said, timeout=20_000)
    with target.open(encoding="utf-8", newline="") as file:
        actions = [row["action"] for row in csv.DictReader(file)]
    assert actions[0] == "session.start"
    assert actions[-1] == "export"


def test_what_an_act_changed_is_told_value_by_value() -> None:
    entry = AuditEntry(1, 0, "op", "x", "y", "", {"a": 1, "b": "same", "c": None}, {"a": 2, "b": "same", "d": "new"})
    assert what_changed(entry) == ["a: 1 → 2", "d: new", "c: none"]


def test_a_hidden_part_reads_nothing_until_it_is_shown(
    qtbot: QtBot, context: DeskContext, tab: HistoryTab, drawn: Desk
) -> None:
    assert tab.log.table.rows_model.rowCount() == 0
    assert tab.sessions.table.rows_model.rowCount() == 0
    tab.bar.setCurrentIndex(1)
    settled(qtbot, context)
    assert cells(tab.sessions.table, 0) == ["Friday"]


def test_the_viewer_of_a_pick_is_opened(qtbot: QtBot, tab: HistoryTab, shown: Shown) -> None:
    view = tab.draws.detail.view
    assert view is not None
    press(qtbot, lambda: tab.draws.detail.cards[0], "openViewer")
    assert shown == [("viewer", view.winners[0].viewer_id)]


def test_a_row_is_copied_with_its_columns(qtbot: QtBot, tab: HistoryTab) -> None:
    tab.draws.table.choose(2)
    qtbot.keyClick(tab.draws.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    heading, line = QGuiApplication.clipboard().text().splitlines()
    assert heading.split("\t")[0] == "#"
    assert line.split("\t")[0] == "1"


def test_where_room_is_short_columns_that_the_detail_repeats_give_way(
    qtbot: QtBot, context: DeskContext, tab: HistoryTab
) -> None:
    table = tab.draws.table
    tab.resize(620, 560)
    QApplication.processEvents()
    hidden = [column.key for place, column in enumerate(table.rows_model.columns) if table.isColumnHidden(place)]
    assert hidden == ["entries", "odds", "proof"]
    assert table.columnWidth(2) >= 100
    tab.resize(980, 800)
    QApplication.processEvents()
    hidden = [column.key for place, column in enumerate(table.rows_model.columns) if table.isColumnHidden(place)]
    assert hidden == ["proof"], "nothing was verified yet"
