"""The tab of tickets: choosing a book, who holds how many, and moving tickets by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.tickets import Source
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.ticket_dialogs import GiveByNameDialog, GiveDialog, TakeDialog, TransferDialog
from raffle_desktop.gui.tabs.tickets_board import NO_MATCH, NO_PERIOD, NO_TICKETS, BoardPart
from raffle_desktop.gui.tabs.tickets_tab import PARTS, BookDialog, TicketsTab
from raffle_desktop.services.people import Person
from tests.conftest import Desk
from tests.gui.conftest import Said, Shown
from tests.services.ticket_tools import award, open_period, person


def tab_of(qtbot: QtBot, context: DeskContext) -> TicketsTab:
    tab = TicketsTab(context)
    qtbot.addWidget(tab)
    tab.resize(900, 700)
    tab.show()
    qtbot.waitUntil(lambda: tab.state.choice is not None and not context.operations.busy)
    return tab


@pytest.fixture
def november(desk: Desk) -> int:
    """Ann holds 6, Bo 3, Cid 3."""
    period = open_period(desk)
    for name, tickets in (("ann", 6), ("bo", 3), ("cid", 3)):
        award(desk, period, person(desk, name), tickets, Source.FOLLOW)
    return period


@pytest.fixture
def tab(qtbot: QtBot, context: DeskContext, november: int) -> TicketsTab:
    return tab_of(qtbot, context)


def board_of(tab: TicketsTab) -> BoardPart:
    board = tab.part("board")
    assert isinstance(board, BoardPart)
    return board


def texts(board: BoardPart) -> list[tuple[str, ...]]:
    model = board.model
    return [
        tuple(column.text(model.newest(line)).strip() for column in model.columns if column.key != "platform")
        for line in model.shown
    ]


def test_holders_stand_by_tickets_with_shared_ranks_and_exact_shares(tab: TicketsTab) -> None:
    assert texts(board_of(tab)) == [
        ("1", "ann", "6", "50.00 %"),
        ("2", "bo", "3", "25.00 %"),
        ("2", "cid", "3", "25.00 %"),
    ]
    assert tab.pill.text() == "is running"


def test_what_happens_elsewhere_shows_at_once_and_moves_ranks_and_shares(
    tab: TicketsTab, qtbot: QtBot, desk: Desk
) -> None:
    desk.services.tickets.give(person(desk, "cid"), 9, "loud", actor="chat")
    qtbot.waitUntil(lambda: texts(board_of(tab))[0] == ("1", "cid", "12", "57.14 %"))
    qtbot.waitUntil(lambda: texts(board_of(tab))[1:] == [("2", "ann", "6", "28.57 %"), ("3", "bo", "3", "14.29 %")])
    desk.services.tickets.remove(person(desk, "bo"), 3, "left", actor="chat")
    qtbot.waitUntil(lambda: [line[1] for line in texts(board_of(tab))] == ["cid", "ann"])


def test_a_hidden_tab_reads_nothing_and_catches_up_when_it_is_shown(
    tab: TicketsTab, qtbot: QtBot, desk: Desk, context: DeskContext
) -> None:
    tab.hide()
    desk.services.tickets.give(person(desk, "bo"), 4, "quiet", actor="chat")
    qtbot.wait(50)
    assert not context.operations.busy
    assert texts(board_of(tab))[0][1] == "ann"
    tab.show()
    qtbot.waitUntil(lambda: texts(board_of(tab))[0] == ("1", "bo", "7", "43.75 %"))


def test_before_the_first_period_it_is_said_what_fills_the_table(qtbot: QtBot, context: DeskContext) -> None:
    tab = tab_of(qtbot, context)
    board = board_of(tab)
    assert board.faces.currentIndex() == 1
    assert board._states.currentIndex() == NO_PERIOD
    assert not board.give_button.isEnabled()
    assert tab.pill.text() == "no period yet"


def test_a_period_without_tickets_and_a_search_without_finds_say_so(
    qtbot: QtBot, context: DeskContext, desk: Desk
) -> None:
    open_period(desk)
    board = board_of(tab_of(qtbot, context))
    qtbot.waitUntil(lambda: board._states.currentIndex() == NO_TICKETS)
    desk.services.ticket_desk.give(Person("manual", "ann"), 1, "first", actor="op")
    qtbot.waitUntil(lambda: board.faces.currentIndex() == 0)
    board.search_field.setText("nobody")
    qtbot.waitUntil(lambda: board.faces.currentIndex() == 1)
    assert board._states.currentIndex() == NO_MATCH


def form(kind: type) -> object:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


def test_giving_asks_for_a_reason_and_keeps_what_was_typed_until_it_is_taken(
    tab: TicketsTab, qtbot: QtBot, desk: Desk, said: Said
) -> None:
    board = board_of(tab)
    board.table.select_id(person(desk, "bo"))
    board.give()
    dialog = form(GiveDialog)
    assert isinstance(dialog, GiveDialog)
    dialog.count.setValue(5)
    qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(dialog.problem.text()))
    assert dialog.count.value() == 5
    assert desk.services.tickets.balance(person(desk, "bo")).valid == 3
    dialog.reason.setText("kind words")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.services.tickets.balance(person(desk, "bo")).valid == 8)
    qtbot.waitUntil(lambda: "bo: 5 tickets given." in [text for _kind, text in said])
    assert desk.services.tickets.log(limit=1)[0].description == "kind words"


def test_a_bonus_for_many_reaches_each_of_them(tab: TicketsTab, qtbot: QtBot, desk: Desk) -> None:
    board = board_of(tab)
    board.table.selectAll()
    board.give()
    dialog = form(GiveDialog)
    assert isinstance(dialog, GiveDialog)
    dialog.count.setValue(2)
    dialog.reason.setText("for all")
    qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.services.tickets.totals().tickets == 18)


def test_somebody_new_is_given_tickets_by_name(tab: TicketsTab, qtbot: QtBot, desk: Desk) -> None:
    board = board_of(tab)
    qtbot.mouseClick(board.give_button, Qt.MouseButton.LeftButton)
    dialog = form(GiveByNameDialog)
    assert isinstance(dialog, GiveByNameDialog)
    dialog.who.setText("dora")
    dialog.reason.setText("welcome")
    qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [line[1] for line in texts(board)] == ["ann", "bo", "cid", "dora"])


def test_taking_away_and_transferring_say_what_they_do_and_refuse_in_the_form(
    tab: TicketsTab, qtbot: QtBot, desk: Desk
) -> None:
    board, ann = board_of(tab), person(desk, "ann")
    board.table.select_id(ann)
    qtbot.keyClick(board.table, Qt.Key.Key_Delete)
    taking = form(TakeDialog)
    assert isinstance(taking, TakeDialog)
    taking.count.setValue(2)
    taking.reason.setText("double")
    qtbot.mouseClick(taking.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.services.tickets.balance(ann).valid == 4)
    qtbot.waitUntil(lambda: board.model.newest(board.model.rows[0])[3] == 4)
    board.transfer()
    moving = form(TransferDialog)
    assert isinstance(moving, TransferDialog)
    moving.who.setText("nobody at all")
    qtbot.mouseClick(moving.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(moving.problem.text()))
    moving.who.setText("bo")
    moving.count.setValue(3)
    qtbot.mouseClick(moving.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.services.tickets.balance(ann).valid == 1)
    assert desk.services.tickets.balance(person(desk, "bo")).valid == 6


def test_the_row_menu_of_an_ended_period_moves_no_tickets(
    tab: TicketsTab, qtbot: QtBot, desk: Desk, context: DeskContext
) -> None:
    desk.services.periods.end(actor="op")
    qtbot.waitUntil(lambda: tab.pill.text() == "ended")
    board = board_of(tab)
    board.table.select_id(person(desk, "ann"))
    menu = QMenu(board)
    board._fill_menu(menu)
    by_text = {action.text().split("\t")[0]: action.isEnabled() for action in menu.actions() if action.text()}
    assert by_text["Open the viewer"]
    assert not by_text["Give tickets…"]
    assert not by_text["Take tickets away…"]
    assert not by_text["Transfer to another viewer…"]


def test_enter_opens_the_viewer(tab: TicketsTab, qtbot: QtBot, desk: Desk, shown: Shown) -> None:
    board = board_of(tab)
    board.table.select_id(person(desk, "cid"))
    qtbot.keyClick(board.table, Qt.Key.Key_Return)
    assert shown == [("viewer", person(desk, "cid"))]


def test_a_hostile_name_is_shown_as_text(qtbot: QtBot, context: DeskContext, desk: Desk, november: int) -> None:
    desk.services.ticket_desk.give(Person("manual", "<b>x</b>"), 40, "test", actor="op")
    board = board_of(tab_of(qtbot, context))
    index = board.model.index(0, 1)
    assert board.model.data(index).strip() == "<b>x</b>"
    assert "&lt;b&gt;" in board.model.data(index, Qt.ItemDataRole.ToolTipRole)


def test_a_book_is_made_chosen_and_remembered(tab: TicketsTab, qtbot: QtBot, desk: Desk, context: DeskContext) -> None:
    BookDialog(context, tab.state, tab).open()
    dialog = form(BookDialog)
    assert isinstance(dialog, BookDialog)
    dialog.title_field.setText("Weekly")
    qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.state.book is not None and tab.state.book.name == "Weekly")
    assert tab.books.currentText() == "Weekly"
    again = tab_of(qtbot, context)
    assert again.books.currentText() == "Weekly"


def test_parts_are_built_when_they_are_first_shown_and_all_have_names(
    tab: TicketsTab, qtbot: QtBot, context: DeskContext
) -> None:
    assert set(tab._built) == {"board"}
    for key in PARTS:
        tab.show_part(key)
        qtbot.waitUntil(lambda: not context.operations.busy)
        assert tab.part(key).isVisible()
    assert set(tab._built) == set(PARTS)
