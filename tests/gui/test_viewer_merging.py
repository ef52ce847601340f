"""Viewers who are one person: found, looked at, merged with a click, shown, and taken apart again."""

from __future__ import annotations

import threading
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from raffle_desktop.gui.chips import Chip
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ConfirmDialog
from raffle_desktop.gui.dialogs.merge_dialog import CHECK, FIND, MergeDialog
from raffle_desktop.gui.dialogs.unmerge_dialog import UnmergeDialog
from raffle_desktop.gui.tabs.entries_tab import EntriesTab
from raffle_desktop.gui.tabs.history_log import LogView
from raffle_desktop.gui.tabs.tickets_board import BoardPart
from raffle_desktop.gui.tabs.tickets_tab import TicketsTab
from raffle_desktop.gui.viewer_panel import ViewerPanel
from raffle_desktop.services.people import Person
from raffle_desktop.services.viewer_search import ViewerSearch
from tests.conftest import Desk
from tests.gui.conftest import Said
from tests.gui.pressing import press

Kind = TypeVar("Kind", bound=QWidget)
HOSTILE = "<b>x</b> & 🎉 חתול " + "very long " * 4


@pytest.fixture
def pair(session: Desk) -> tuple[int, int]:
    """Ann of Twitch and Annie of Kick, both with tickets, bits and an entry."""
    desk = session
    ann = person(desk, "twitch", "Ann", "77", cheer_bits=2000, sub_months=3)
    annie = person(desk, "kick", "Annie", "99", cheer_bits=300, gifted_subs=4)
    desk.services.periods.start(actor="op")
    desk.services.tickets.give(ann, 40, "bonus", actor="op")
    desk.services.tickets.give(annie, 12, "bonus", actor="op")
    desk.enter("Ann", platform="twitch", user_id="77")
    desk.enter("Annie", platform="kick", user_id="99")
    return ann, annie


def person(desk: Desk, platform: str, name: str, user_id: str | None, **counters: object) -> int:
    return desk.services.viewers.ensure(Person(platform, name, user_id), counters, actor="op").id


def texts(widget: QWidget) -> list[str]:
    """What can be read on it."""
    return [one.text() for one in widget.findChildren(QLabel) if one.text() and one.isVisibleTo(widget)]


def child(parent: QWidget, kind: type[Kind], name: str = "") -> Kind:
    found = parent.findChild(kind, name) if name else parent.findChild(kind)
    assert found is not None
    return found


def opened(qtbot: QtBot, context: DeskContext, viewer_id: int) -> ViewerPanel:
    panel = ViewerPanel(context)
    qtbot.addWidget(panel)
    panel.resize(352, 640)
    panel.show_viewer(viewer_id)
    panel.show()
    qtbot.waitUntil(lambda: "Reading…" not in texts(panel))
    return panel


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """What a dialog lies over."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def finding(holder: QWidget, context: DeskContext, viewer_id: int, name: str = "Ann") -> MergeDialog:
    dialog = MergeDialog(context, viewer_id, name, holder)
    dialog.open()
    return dialog


def looked_for(qtbot: QtBot, dialog: MergeDialog, text: str) -> list[str]:
    """Type into the search, and the names that it leaves."""
    dialog.search_field.clear()
    qtbot.keyClicks(dialog.search_field, text)
    qtbot.waitUntil(lambda: not dialog._due.isActive() and not dialog._context.operations.busy)
    return [row[2].name for row in dialog.table.rows_model.shown]


def sum_of(dialog: MergeDialog, caption: str) -> tuple[str, str, str]:
    one = next(line for line in dialog.preview.sums if line.caption == caption)
    return one.kept, one.other, one.together


def test_from_the_panel_to_one_viewer_and_back_by_undo(
    qtbot: QtBot, context: DeskContext, session: Desk, pair: tuple[int, int], said: Said
) -> None:
    ann, annie = pair
    services = session.services
    panel = opened(qtbot, context, ann)
    assert [chip.accessibleName() for chip in panel.findChildren(Chip)] == ["Ann on Twitch, account id 77"]
    before = session.value("SELECT sum(valid) FROM ticket_totals")
    press(qtbot, panel.link_button)
    dialog = child(panel, MergeDialog)
    assert looked_for(qtbot, dialog, "ann") == ["Annie"]
    press(qtbot, dialog.next_button)
    qtbot.waitUntil(lambda: dialog._stack.currentIndex() == CHECK)
    assert sum_of(dialog, "Tickets, November 2026") == ("40", "12", "52")
    assert sum_of(dialog, "Bits for weights") == ("2 000", "300", "2 300")
    said_there = " ".join(texts(dialog.preview))
    assert "Annie (Kick) is an account of Ann from then on." in said_there
    assert "that of Annie in “Friday” is removed, the other one stays" in said_there
    assert "In lists and draws both are Ann (Twitch)." in said_there
    qtbot.keyClicks(dialog.reason_field, "said so")
    press(qtbot, dialog.merge_button)
    # Nothing has happened yet.
    assert services.merging.count() == 0
    question = child(dialog, ConfirmDialog)
    press(qtbot, question.yes)
    qtbot.waitUntil(lambda: bool(said.undos))
    (merge,) = services.merging.of_viewer(ann)
    assert (merge.kept_id, merge.absorbed_id, merge.reason, merge.actor) == (ann, annie, "said so", "desk")
    assert said[-1] == ("undo", "Annie and Ann are one viewer now.")
    qtbot.waitUntil(lambda: "Linked with Annie" in texts(panel))
    assert any("by desk · said so" in text for text in texts(panel))
    # Escape closes the panel from there.
    qtbot.waitUntil(panel.link_button.hasFocus)
    assert {chip.accessibleName() for chip in panel.findChildren(Chip) if chip.isVisibleTo(panel)} == {
        "Ann on Twitch, account id 77",
        "Annie on Kick, account id 99",
    }
    qtbot.waitUntil(lambda: "52" in texts(panel))
    assert session.value("SELECT sum(valid) FROM ticket_totals") == before
    said.undo()
    qtbot.waitUntil(lambda: ("undo", "Annie and Ann are two viewers again.") in said)
    qtbot.waitUntil(lambda: any("The link with Annie was undone" in text for text in texts(panel)))
    assert session.value("SELECT sum(valid) FROM ticket_totals") == before
    assert services.tickets.balance(annie).valid == 12


def test_the_other_one_can_be_the_one_who_stays(
    qtbot: QtBot, holder: QWidget, context: DeskContext, session: Desk, pair: tuple[int, int], said: Said
) -> None:
    ann, annie = pair
    dialog = finding(holder, context, ann)
    dialog.look_at(annie)
    qtbot.waitUntil(lambda: dialog._stack.currentIndex() == CHECK)
    # Only its words can be clicked.
    press(qtbot, dialog.preview.choices[annie], QPoint(10, 10))
    qtbot.waitUntil(lambda: sum_of(dialog, "Tickets, November 2026") == ("12", "40", "52"))
    qtbot.waitUntil(lambda: "that of Ann in “Friday” is removed" in " ".join(texts(dialog.preview)))
    assert "In lists and draws both are Ann (Twitch)." in " ".join(texts(dialog.preview))
    # Whoever stays, both keep their places in the picture.
    assert list(dialog.preview.choices) == [ann, annie]
    assert sum_of(dialog, "Months subscribed") == ("0", "3", "3")
    qtbot.waitUntil(dialog.merge_button.isEnabled)
    press(qtbot, dialog.merge_button)
    press(qtbot, child(dialog, ConfirmDialog).yes)
    qtbot.waitUntil(lambda: bool(said.undos))
    assert session.services.merging.standing_id(ann) == annie
    # By whose account both are shown is a matter of platforms, and was said so.
    assert session.services.viewers.get(annie).name == "Ann"


def test_a_panel_with_the_one_who_was_merged_goes_on_as_the_one_who_stayed(
    qtbot: QtBot, context: DeskContext, session: Desk, pair: tuple[int, int]
) -> None:
    ann, annie = pair
    panel = opened(qtbot, context, annie)
    session.services.merging.merge(ann, annie, "by code", actor="chat")
    qtbot.waitUntil(lambda: panel.viewer_id == ann)
    assert panel.accessibleName() == "Viewer Ann"
    qtbot.waitUntil(lambda: "Linked with Annie" in texts(panel))


def test_no_merge_happens_by_cancel_escape_or_enter_in_the_reason(
    qtbot: QtBot, holder: QWidget, context: DeskContext, session: Desk, pair: tuple[int, int]
) -> None:
    ann, annie = pair
    before = session.everything()
    dialog = finding(holder, context, ann)
    dialog.look_at(annie)
    qtbot.waitUntil(lambda: dialog._stack.currentIndex() == CHECK)
    qtbot.waitUntil(dialog.reason_field.hasFocus)
    qtbot.keyClick(dialog.reason_field, Qt.Key.Key_Return)
    assert dialog.findChild(ConfirmDialog) is None
    press(qtbot, dialog.merge_button)
    press(qtbot, child(dialog, ConfirmDialog).no)
    assert dialog.isVisible()
    assert dialog.merge_button.isEnabled()
    press(qtbot, dialog.back_button)
    assert dialog._stack.currentIndex() == FIND
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not context.operations.busy)
    assert session.everything() == before


def test_what_stands_against_it_is_said_with_the_way_out_and_merge_cannot_be_pressed(
    qtbot: QtBot, holder: QWidget, context: DeskContext, session: Desk, pair: tuple[int, int]
) -> None:
    ann, annie = pair
    wallet = session.services.wallets.open(annie, actor="op")
    session.services.wallets.suspend(wallet.id, "looked odd", actor="op")
    dialog = finding(holder, context, ann)
    dialog.look_at(annie)
    qtbot.waitUntil(lambda: dialog._stack.currentIndex() == CHECK)
    assert any("The wallet of “Annie” is suspended; activate it first." in text for text in texts(dialog.preview))
    assert not dialog.merge_button.isEnabled()
    dialog.reject()


def test_what_came_in_between_is_refused_in_the_dialog_and_nothing_typed_is_lost(
    qtbot: QtBot, holder: QWidget, context: DeskContext, session: Desk, pair: tuple[int, int], said: Said
) -> None:
    ann, annie = pair
    third = person(session, "discord", "ann3", "5")
    dialog = finding(holder, context, ann)
    dialog.look_at(annie)
    qtbot.waitUntil(lambda: dialog._stack.currentIndex() == CHECK)
    qtbot.keyClicks(dialog.reason_field, "same")
    session.services.merging.merge(third, annie, actor="chat")
    press(qtbot, dialog.merge_button)
    press(qtbot, child(dialog, ConfirmDialog).yes)
    qtbot.waitUntil(lambda: "was merged into" in dialog.problem.text())
    assert dialog.problem.isVisible()
    assert dialog.reason_field.text() == "same"
    assert said == []
    dialog.reject()


def test_names_that_look_alike_are_warned_of_before_and_in_the_preview(
    qtbot: QtBot, holder: QWidget, context: DeskContext, session: Desk
) -> None:
    own = person(session, "twitch", "LightFan", "1")
    fake = person(session, "kick", "l1ght_fan", "2")
    dialog = finding(holder, context, own, "LightFan")
    assert looked_for(qtbot, dialog, "l1g") == ["l1ght_fan"]
    assert "easily taken for LightFan, but is written differently" in dialog.warning.text()
    assert dialog.warning.isVisible()
    dialog.look_at(fake)
    qtbot.waitUntil(lambda: dialog._stack.currentIndex() == CHECK)
    assert any("l1ght_fan is easily taken for LightFan" in text for text in texts(dialog.preview))
    dialog.reject()


def test_without_a_text_those_called_the_same_elsewhere_are_offered_and_nobody_is_said_to_be_nobody(
    qtbot: QtBot, holder: QWidget, context: DeskContext, session: Desk
) -> None:
    ann = person(session, "twitch", "Ann", "1")
    person(session, "kick", "ANN", "2")
    dialog = finding(holder, context, ann)
    qtbot.waitUntil(lambda: len(dialog.table.rows_model.shown) == 1)
    assert "Called the same elsewhere" in dialog._hint.text()
    # Nothing is chosen for the operator.
    assert not dialog.next_button.isEnabled()
    assert looked_for(qtbot, dialog, "zzz") == []
    assert "Nobody found" in texts(dialog)
    dialog.reject()


def test_it_is_found_and_looked_at_by_keyboard_alone(
    qtbot: QtBot, holder: QWidget, context: DeskContext, session: Desk, pair: tuple[int, int]
) -> None:
    ann, _annie = pair
    dialog = finding(holder, context, ann)
    qtbot.waitUntil(dialog.search_field.hasFocus)
    qtbot.keyClicks(dialog.search_field, "annie")
    qtbot.keyClick(dialog.search_field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.table.current is not None)
    qtbot.keyClick(dialog.search_field, Qt.Key.Key_Down)
    assert dialog.table.hasFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog._stack.currentIndex() == CHECK)
    qtbot.waitUntil(dialog.reason_field.hasFocus)
    seen: list[QWidget | None] = []
    for _press in range(12):
        qtbot.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert dialog.merge_button in seen
    assert any(choice in seen for choice in dialog.preview.choices.values())
    dialog.reject()


def test_the_search_runs_off_the_windows_thread_and_only_the_newest_answers(
    qtbot: QtBot,
    holder: QWidget,
    context: DeskContext,
    session: Desk,
    pair: tuple[int, int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ann, _annie = pair
    person(session, "kick", "bo", "5")
    threads: list[int] = []
    held = threading.Event()
    plain = ViewerSearch.find

    def slow(self: ViewerSearch, text: str, *, beside: int | None = None, limit: int = 50) -> object:
        threads.append(threading.get_ident())
        if text == "a":
            held.wait(10)
        return plain(self, text, beside=beside, limit=limit)

    monkeypatch.setattr(ViewerSearch, "find", slow)
    dialog = finding(holder, context, ann)
    dialog.search_field.setText("a")
    qtbot.waitUntil(lambda: len(threads) == 2)
    dialog.search_field.setText("bo")
    qtbot.waitUntil(lambda: [row[2].name for row in dialog.table.rows_model.shown] == ["bo"])
    held.set()
    qtbot.waitUntil(lambda: not context.operations.busy)
    assert [row[2].name for row in dialog.table.rows_model.shown] == ["bo"]
    assert threading.get_ident() not in threads
    dialog.reject()


def test_hostile_names_are_shown_as_they_are_and_nothing_grows_out_of_the_screen(
    qtbot: QtBot, holder: QWidget, context: DeskContext, session: Desk
) -> None:
    ann = person(session, "twitch", "Ann", "1")
    other = person(session, "kick", HOSTILE, "2" * 60, cheer_bits=10**6)
    wide = person(session, "kick", "ねこまる" * 15, "3" * 60)
    session.services.viewers.exclude(wide, "spam", actor="op")
    dialog = finding(holder, context, ann)
    dialog.look_at(other)
    qtbot.waitUntil(lambda: dialog._stack.currentIndex() == CHECK)
    assert {one.textFormat() for one in dialog.findChildren(QLabel) if one.text()} == {Qt.TextFormat.PlainText}
    assert not any(choice.text().count("&") % 2 for choice in dialog.preview.choices.values())
    area = child(dialog, QScrollArea)
    qtbot.waitUntil(lambda: dialog.preview.width() <= area.viewport().width())
    dialog.look_at(wide)
    qtbot.waitUntil(lambda: any("ねこまる" in text for text in texts(dialog.preview)))
    assert dialog.preview.minimumSizeHint().width() <= area.viewport().width()
    session.services.merging.merge(ann, other, "why " * 40, actor="op")
    panel = opened(qtbot, context, ann)
    body = child(panel, QScrollArea, "viewerBody")
    inside = body.widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= body.viewport().width()
    dialog.reject()


def test_a_link_is_undone_from_the_panel_with_its_preview_and_a_reason(
    qtbot: QtBot, context: DeskContext, session: Desk, pair: tuple[int, int], said: Said
) -> None:
    ann, annie = pair
    services = session.services
    merge = services.merging.merge(ann, annie, actor="op")
    panel = opened(qtbot, context, ann)
    press(qtbot, child(panel, QPushButton, f"unlink-{merge.id}"))
    qtbot.waitUntil(lambda: panel.findChild(UnmergeDialog) is not None)
    dialog = child(panel, UnmergeDialog)
    assert {"Annie gets back:", "Tickets, November 2026", "12"} <= set(texts(dialog))
    assert not dialog.yes.isEnabled()
    qtbot.keyClicks(dialog.field, "two people")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: ("undo", "Annie and Ann are two viewers again.") in said)
    undone = services.merging.get(merge.id)
    assert (undone.stands, undone.undone_by, undone.undone_reason) == (False, "desk", "two people")
    assert services.tickets.balance(annie).valid == 12
    qtbot.waitUntil(lambda: "Linked with Annie" not in texts(panel))
    # The button that opened it is gone; the keyboard is still in the panel, and Escape closes it.
    qtbot.waitUntil(lambda: panel.isAncestorOf(QApplication.focusWidget() or panel))
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_only_the_newest_link_can_be_undone_and_a_refusal_is_said(
    qtbot: QtBot, context: DeskContext, session: Desk, pair: tuple[int, int]
) -> None:
    ann, annie = pair
    older = session.services.merging.merge(ann, annie, actor="op")
    newer = session.services.merging.merge(ann, person(session, "discord", "ann3", "5"), actor="op")
    panel = opened(qtbot, context, ann)
    assert not child(panel, QPushButton, f"unlink-{older.id}").isEnabled()
    assert child(panel, QPushButton, f"unlink-{newer.id}").isEnabled()
    panel.undo_link(older)
    qtbot.waitUntil(lambda: panel.findChild(UnmergeDialog) is not None)
    dialog = child(panel, UnmergeDialog)
    qtbot.keyClicks(dialog.field, "x")
    assert dialog.problem.isVisible()
    assert dialog.problem.text()
    assert not dialog.yes.isEnabled()
    dialog.reject()


def test_who_asked_for_a_code_is_shown_with_both(qtbot: QtBot, context: DeskContext, pair: tuple[int, int]) -> None:
    ann, annie = pair
    context.services.identity_links.ask(Person("twitch", "Ann", "77"), "kick", "Annie", actor="chat")
    for viewer, start in ((ann, "Has asked for a code that Annie"), (annie, "Ann has asked for a code that Annie")):
        panel = opened(qtbot, context, viewer)
        assert any(text.startswith(start) and "on Kick until" in text for text in texts(panel))


@pytest.mark.parametrize("where", ["entries", "tickets"])
def test_the_menu_of_a_row_leads_to_it(
    qtbot: QtBot, context: DeskContext, session: Desk, pair: tuple[int, int], where: str
) -> None:
    tab = EntriesTab(context) if where == "entries" else TicketsTab(context)
    qtbot.addWidget(tab)
    tab.show()
    if isinstance(tab, TicketsTab):
        qtbot.waitUntil(lambda: tab.findChild(BoardPart) is not None)
    board = tab if isinstance(tab, EntriesTab) else child(tab, BoardPart)
    qtbot.waitUntil(lambda: len(board.model.shown) == 2)
    board.table.selectRow(0)
    menu = QMenu(tab)
    board._fill_menu(menu)
    action = next(one for one in menu.actions() if one.text() == "Link with another account…")
    action.trigger()
    dialog = child(tab, MergeDialog)
    assert dialog.windowTitle() == "Link another account with Ann"
    dialog.reject()


def test_the_log_says_in_words_who_became_one_and_what_was_given_back(
    qtbot: QtBot, context: DeskContext, session: Desk, pair: tuple[int, int]
) -> None:
    ann, annie = pair
    merge = session.services.merging.merge(ann, annie, "said so", actor="op")
    session.services.merging.undo(merge.id, "two people", actor="op")
    log = LogView(context)
    qtbot.addWidget(log)
    log.show()
    qtbot.waitUntil(lambda: len(log._ids) > 2)
    log.table.choose(0)
    assert "Given back: 12 tickets" in "\n".join(log.details)
    model = log.table.rows_model
    place = next(at for at, row in enumerate(model.shown) if row[1].action == "viewer.merge")
    assert [model.columns[column].text(model.shown[place]) for column in (2, 4)] == [
        "Viewers merged",
        "Annie is one viewer with Ann; said so",
    ]
    log.table.choose(place)
    assert log.details == ["Annie is one viewer with Ann", "Brought with it: 1 account, 12 tickets"]


def test_the_panel_names_the_other_one_also_where_the_one_who_came_along_is_shown(
    qtbot: QtBot, context: DeskContext, session: Desk, pair: tuple[int, int]
) -> None:
    ann, annie = pair
    merge = session.services.merging.merge(annie, ann, actor="op")
    panel = opened(qtbot, context, annie)
    # Twitch's account stands for both, so the panel is headed "Ann".
    qtbot.waitUntil(lambda: "Linked with Annie" in texts(panel))
    assert "Linked with Ann" not in texts(panel)
    session.services.merging.undo(merge.id, "two people", actor="op")
    qtbot.waitUntil(lambda: any(text.startswith("The link with Ann was undone") for text in texts(panel)))
    other = opened(qtbot, context, ann)
    qtbot.waitUntil(lambda: any(text.startswith("The link with Annie was undone") for text in texts(other)))
