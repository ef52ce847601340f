"""The import: choose a list, see what would become of it, and only then do it."""

from __future__ import annotations

import json
from pathlib import Path
from threading import Event

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs import import_reading
from raffle_desktop.gui.dialogs.import_dialog import PREVIEW, SOURCE, WAIT, ImportDialog
from raffle_desktop.gui.operations import Progress
from tests.conftest import Desk
from tests.gui.conftest import Said

LEFT = Qt.MouseButton.LeftButton


def opened(qtbot: QtBot, context: DeskContext, path: Path | None = None) -> ImportDialog:
    dialog = ImportDialog(context, None, path)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def previewed(qtbot: QtBot, context: DeskContext, text: str) -> ImportDialog:
    """The dialog with this text pasted and looked through."""
    dialog = opened(qtbot, context)
    dialog.source.text.setPlainText(text)
    qtbot.mouseClick(dialog.go, LEFT)
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == PREVIEW)
    return dialog


def gone(qtbot: QtBot, dialog: QDialog) -> None:
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))


def names(desk: Desk) -> set[str]:
    return set(desk.totals())


def test_a_pasted_list_is_shown_first_and_then_imported(
    qtbot: QtBot, context: DeskContext, session: Desk, said: Said
) -> None:
    dialog = opened(qtbot, context)
    assert not dialog.go.isEnabled()
    dialog.source.text.setPlainText("username,weight\nann,2\nbo,\n")
    qtbot.mouseClick(dialog.go, LEFT)
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == PREVIEW)
    assert names(session) == set()
    assert dialog.outcome.accepted.value == "2"
    assert dialog.outcome.goes.text() == "They go into the running session “Friday”."
    assert not dialog.outcome.name.isVisible()
    assert not dialog.outcome.skip.isVisible()
    assert [(one[1], one[4]) for one in dialog.outcome.sample_model.shown] == [("ann", 2_000_000), ("bo", None)]
    assert dialog.go.text() == "Import 2 entries"
    qtbot.mouseClick(dialog.go, LEFT)
    gone(qtbot, dialog)
    assert names(session) == {"ann", "bo"}
    assert said == [("undo", "2 entries were imported.")]


def test_with_no_session_one_is_started_by_the_name_given(
    qtbot: QtBot, context: DeskContext, desk: Desk, said: Said
) -> None:
    dialog = previewed(qtbot, context, "username\nann\n")
    assert dialog.outcome.name.isVisible()
    assert desk.services.sessions.active() is None
    qtbot.keyClicks(dialog.outcome.name, "From the list")
    qtbot.mouseClick(dialog.go, LEFT)
    gone(qtbot, dialog)
    active = desk.services.sessions.active()
    assert active is not None
    assert (active.name, active.entries) == ("From the list", 1)
    assert said[-1] == ("undo", "1 entry was imported.")


def test_refused_rows_are_listed_and_have_to_be_left_out_knowingly(
    qtbot: QtBot, context: DeskContext, session: Desk, said: Said
) -> None:
    session.enter("ann")
    dialog = previewed(qtbot, context, "username,cheer_bits,colour\nann,1,red\nbo,-1,red\n=cmd,1,red\ncid,5,red\n")
    assert (dialog.outcome.accepted.value, dialog.outcome.refused.value) == ("1", "3")
    assert [one[1:3] for one in dialog.outcome.refused_model.shown] == [(2, "ann"), (3, "bo"), (4, "=cmd")]
    assert all(one[3] for one in dialog.outcome.refused_model.shown)
    assert "colour" in dialog.outcome.columns.text()
    assert not dialog.go.isEnabled()
    dialog.outcome.skip.setFocus()
    qtbot.keyClick(dialog.outcome.skip, Qt.Key.Key_Space)
    assert dialog.go.isEnabled()
    qtbot.mouseClick(dialog.go, LEFT)
    gone(qtbot, dialog)
    assert names(session) == {"ann", "cid"}
    assert said[-1] == ("undo", "1 entry was imported, 3 refused rows were left out.")


def test_a_list_of_nothing_good_cannot_be_imported(qtbot: QtBot, context: DeskContext, session: Desk) -> None:
    session.enter("ann")
    dialog = previewed(qtbot, context, "username\nann\n=cmd\n")
    assert not dialog.go.isEnabled()
    assert not dialog.outcome.skip.isVisible()
    assert "Nobody of this list" in dialog.problem.text()


@pytest.mark.parametrize(
    "content, words",
    [
        ("username\nZoë\n".encode("latin-1"), "not UTF-8"),
        (b"name\nann\n", "The column “username” is missing"),
        (b"", "The file is empty."),
        (b"username\n", "no entries"),
        (b'[{"username": "ann"}', "not valid JSON"),
    ],
)
def test_a_file_that_cannot_be_used_is_said_in_one_sentence(
    qtbot: QtBot, context: DeskContext, desk: Desk, tmp_path: Path, content: bytes, words: str, said: Said
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    before = desk.everything()
    dialog = opened(qtbot, context, path)
    qtbot.waitUntil(lambda: words in dialog.problem.text())
    assert dialog.problem.isVisible()
    assert dialog.pages.currentIndex() == SOURCE
    assert desk.everything() == before
    assert said == []


def test_a_file_that_is_not_there_is_said(qtbot: QtBot, context: DeskContext, tmp_path: Path) -> None:
    dialog = opened(qtbot, context, tmp_path / "absent.csv")
    qtbot.waitUntil(lambda: "absent.csv" in dialog.problem.text())
    assert dialog.pages.currentIndex() == SOURCE


def test_a_file_that_is_far_too_large_is_not_even_read(
    qtbot: QtBot, context: DeskContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_reading, "FILE_MAX_BYTES", 4)
    path = tmp_path / "list.csv"
    path.write_text("username\nann\n")
    dialog = opened(qtbot, context, path)
    qtbot.waitUntil(lambda: "larger than 512 MB" in dialog.problem.text())


def test_what_was_pasted_stays_after_a_refusal_and_on_the_way_back(
    qtbot: QtBot, context: DeskContext, session: Desk
) -> None:
    assert session.services.sessions.active() is not None
    dialog = opened(qtbot, context)
    dialog.source.text.setPlainText("nobody\nann\n")
    qtbot.mouseClick(dialog.go, LEFT)
    qtbot.waitUntil(lambda: "username" in dialog.problem.text())
    assert dialog.source.text.toPlainText() == "nobody\nann\n"
    dialog.source.text.setPlainText("username\nann\n")
    qtbot.mouseClick(dialog.go, LEFT)
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == PREVIEW)
    qtbot.mouseClick(dialog.back, LEFT)
    assert dialog.pages.currentIndex() == SOURCE
    assert dialog.source.text.toPlainText() == "username\nann\n"


def test_a_file_is_chosen_without_holding_the_desk_up(
    qtbot: QtBot, context: DeskContext, session: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "list.json"
    path.write_text(json.dumps([{"username": "ann"}]))
    dialog = opened(qtbot, context)
    dialog.choose_file()
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    assert chooser.isVisible()
    chooser.fileSelected.emit(str(path))
    chooser.close()
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == PREVIEW)
    assert "list.json" in dialog.heading.text()
    assert names(session) == set()


def test_a_file_dropped_on_it_is_read(qtbot: QtBot, context: DeskContext, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("username\nann\n")
    dialog = opened(qtbot, context)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, dropped, LEFT, Qt.KeyboardModifier.NoModifier)
    dialog.source.plate.dropEvent(event)
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == PREVIEW)
    assert dialog.outcome.accepted.value == "1"


def test_an_import_that_is_called_off_changes_nothing_and_can_be_started_again(
    qtbot: QtBot, context: DeskContext, session: Desk, monkeypatch: pytest.MonkeyPatch, said: Said
) -> None:
    begun, may_go_on = Event(), Event()
    watch = import_reading._watch

    def held(progress: Progress, done: int, total: int) -> None:
        # Stop in the middle of the writing until Cancel was pressed.
        if done > total // 2:
            begun.set()
            assert may_go_on.wait(5)
        watch(progress, done, total)

    dialog = previewed(qtbot, context, "username\n" + "".join(f"v{number}\n" for number in range(3_000)))
    before = session.everything()
    monkeypatch.setattr(import_reading, "_watch", held)
    qtbot.mouseClick(dialog.go, LEFT)
    qtbot.waitUntil(begun.is_set)
    assert dialog.pages.currentIndex() == WAIT
    assert dialog.cancel.hasFocus()
    qtbot.mouseClick(dialog.cancel, LEFT)
    may_go_on.set()
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == PREVIEW)
    assert "nothing was changed" in dialog.problem.text()
    assert session.everything() == before
    assert said == []
    monkeypatch.setattr(import_reading, "_watch", watch)
    qtbot.mouseClick(dialog.go, LEFT)
    gone(qtbot, dialog)
    assert len(names(session)) == 3_000


def test_closing_it_calls_the_import_off(
    qtbot: QtBot, context: DeskContext, session: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_go_on = Event(), Event()
    watch = import_reading._watch

    def held(progress: Progress, done: int, total: int) -> None:
        begun.set()
        assert may_go_on.wait(5)
        watch(progress, done, total)

    dialog = previewed(qtbot, context, "username\nann\n")
    monkeypatch.setattr(import_reading, "_watch", held)
    qtbot.mouseClick(dialog.go, LEFT)
    qtbot.waitUntil(begun.is_set)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    may_go_on.set()
    gone(qtbot, dialog)
    qtbot.waitUntil(lambda: not context.operations.busy)
    assert names(session) == set()


def test_progress_is_shown_while_a_long_list_is_imported(qtbot: QtBot, context: DeskContext, session: Desk) -> None:
    dialog = previewed(qtbot, context, "username\n" + "".join(f"v{number}\n" for number in range(2_000)))
    seen: list[int] = []
    dialog.wait.bar.valueChanged.connect(seen.append)
    qtbot.mouseClick(dialog.go, LEFT)
    gone(qtbot, dialog)
    assert seen
    assert seen == sorted(seen)
    assert len(names(session)) == 2_000


def test_who_entered_since_the_preview_is_not_left_out_unasked(
    qtbot: QtBot, context: DeskContext, session: Desk, said: Said
) -> None:
    dialog = previewed(qtbot, context, "username\nann\nbo\n")
    session.enter("ann", origin=Origin.MANUAL)
    qtbot.mouseClick(dialog.go, LEFT)
    qtbot.waitUntil(lambda: dialog.outcome.refused.value == "1")
    assert "nothing was imported" in dialog.problem.text()
    assert dialog.pages.currentIndex() == PREVIEW
    assert names(session) == {"ann"}
    assert said == []


def test_a_refusal_of_the_whole_import_is_said_beside_the_list(
    qtbot: QtBot, context: DeskContext, session: Desk
) -> None:
    session.enter("heavy", weight="9000000000")
    dialog = previewed(qtbot, context, "username,weight\nann,1\n")
    session.run_sql("UPDATE entries SET total_weight = 9007199254000000")
    qtbot.mouseClick(dialog.go, LEFT)
    qtbot.waitUntil(lambda: dialog.problem.isVisible() and dialog.pages.currentIndex() == PREVIEW)
    assert dialog.problem.text()
    assert names(session) == {"heavy"}
