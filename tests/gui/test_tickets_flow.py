"""The tab of tickets as an operator goes through it: between two periods, own dates, exclusion, several winners."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.calendar import CUSTOM, Calendar
from raffle_desktop.domain.tickets import Source
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ConfirmDialog
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.dialogs.ticket_dates import EndsDialog, PlanDialog, StartDialog
from raffle_desktop.gui.dialogs.ticket_dialogs import GiveDialog, TakeDialog
from raffle_desktop.gui.tabs.tickets_board import BoardPart
from raffle_desktop.gui.tabs.tickets_gifts import GiverDialog, gift_words
from raffle_desktop.gui.tabs.tickets_links import LinksPart
from raffle_desktop.gui.tabs.tickets_period import PeriodPart
from raffle_desktop.gui.tabs.tickets_tab import TicketsTab
from raffle_desktop.gui.tabs.tickets_words import flush_right, tickets_changed
from raffle_desktop.gui.viewer_panel import ViewerPanel
from raffle_desktop.services.ingest import EventType, OutsideEvent
from tests.conftest import Desk
from tests.gui.pressing import press
from tests.services.ticket_tools import award, numbers, open_period, person

Form = TypeVar("Form", bound=QDialog)
pytestmark = pytest.mark.usefixtures("wheel")

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def november(desk: Desk) -> int:
    """Ann holds 6, Bo 3, Cid 3."""
    period = open_period(desk)
    for name, tickets in (("ann", 6), ("bo", 3), ("cid", 3)):
        award(desk, period, person(desk, name), tickets, Source.FOLLOW)
    return period


@pytest.fixture
def tab(qtbot: QtBot, context: DeskContext, desk: Desk, november: int, monkeypatch: pytest.MonkeyPatch) -> TicketsTab:
    # The tab tells times by the clock on the wall.
    monkeypatch.setattr("raffle_desktop.gui.tabs.tickets_tab.now_micros", desk.services.core.now_micros)
    tab = TicketsTab(context)
    qtbot.addWidget(tab)
    tab.resize(900, 700)
    tab.show()
    qtbot.waitUntil(lambda: "board" in tab._built and tab.state.choice is not None and not context.operations.busy)
    return tab


def board_of(tab: TicketsTab) -> BoardPart:
    board = tab.part("board")
    assert isinstance(board, BoardPart)
    return board


def period_of(tab: TicketsTab, qtbot: QtBot) -> PeriodPart:
    tab.show_part("period")
    part = tab.part("period")
    assert isinstance(part, PeriodPart)
    qtbot.waitUntil(lambda: bool(part.facts.text()))
    return part


def names(board: BoardPart) -> list[str]:
    return [row[1] for row in board.model.shown]


def form(qtbot: QtBot, kind: type[Form]) -> Form:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


# --- between two periods ----------------------------------------------------------------------------------------------


def test_after_an_end_by_hand_it_is_said_when_the_next_begins_and_one_click_begins_it(
    tab: TicketsTab, qtbot: QtBot, desk: Desk, november: int
) -> None:
    assert tab.banner.isHidden()
    part = period_of(tab, qtbot)
    press(qtbot, part.end_button)
    press(qtbot, form(qtbot, ConfirmDialog).yes)
    qtbot.waitUntil(tab.banner.isVisible)
    assert tab.pill.text() == "ended"
    turn = QDateTime.fromString("2026-12-01T00:00:00Z", Qt.DateFormat.ISODate).toLocalTime()
    assert "No period is running. The next one begins by itself on" in tab.none_runs.text()
    assert turn.toString("HH:mm") in tab.none_runs.text()
    assert tab.state.choice is not None
    assert tab.state.choice.next_at == turn.toMSecsSinceEpoch() * 1000
    press(qtbot, tab.start_button)
    qtbot.waitUntil(lambda: tab.pill.text() == "is running")
    assert tab.banner.isHidden()
    running = desk.services.periods.current()
    assert running is not None
    assert running.id != november
    assert running.ends_at == turn.toMSecsSinceEpoch() * 1000


def test_another_end_is_set_and_taken_away(tab: TicketsTab, qtbot: QtBot, desk: Desk, november: int) -> None:
    part = period_of(tab, qtbot)
    press(qtbot, part.dates_button)
    dialog = form(qtbot, EndsDialog)
    dialog.end.field.setDateTime(QDateTime.fromMSecsSinceEpoch(0))
    press(qtbot, dialog.yes)
    qtbot.waitUntil(dialog.problem.isVisible)
    assert desk.services.periods.get(november).ends_at is not None
    moment = QDateTime.fromString("2026-11-30T18:30:00Z", Qt.DateFormat.ISODate).toLocalTime()
    dialog.end.field.setDateTime(moment)
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: desk.services.periods.get(november).ends_at == moment.toMSecsSinceEpoch() * 1000)
    qtbot.waitUntil(lambda: part.span.text().endswith(moment.toString("HH:mm")))
    press(qtbot, part.dates_button)
    dialog = form(qtbot, EndsDialog)
    dialog.end.box.setChecked(False)
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: tab.left.text() == "runs until you end it")


def test_a_book_without_a_calendar_is_planned_by_dates_that_can_be_forgotten(
    tab: TicketsTab, qtbot: QtBot, desk: Desk
) -> None:
    part = period_of(tab, qtbot)
    assert part.plan_button.isHidden()
    book = desk.services.books.get()
    desk.services.books.change(book.id, replace(book.settings, calendar=Calendar(CUSTOM)), actor="op")
    qtbot.waitUntil(part.plan_button.isVisible)
    press(qtbot, part.plan_button)
    dialog = form(qtbot, PlanDialog)
    assert dialog.forget_button.isHidden()
    begin = QDateTime.fromString("2027-01-05T19:00:00Z", Qt.DateFormat.ISODate).toLocalTime()
    dialog.title_field.setText("Finals")
    dialog.begin.setDateTime(begin)
    dialog.end.field.setDateTime(begin.addDays(-1))
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: dialog.problem.text() == "A period must end after it begins.")
    dialog.end.field.setDateTime(begin.addDays(7))
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: "Planned: Finals" in part.planned.text())
    planned = desk.services.periods.planned()
    assert planned is not None
    assert planned.starts_at == begin.toMSecsSinceEpoch() * 1000
    assert planned.ends_at == begin.addDays(7).toMSecsSinceEpoch() * 1000
    desk.services.periods.end(actor="op")
    qtbot.waitUntil(lambda: "The next one, Finals, begins by itself" in tab.none_runs.text())
    press(qtbot, part.plan_button)
    press(qtbot, form(qtbot, PlanDialog).forget_button)
    qtbot.waitUntil(lambda: "No dates are planned" in tab.none_runs.text())
    assert desk.services.periods.planned() is None


def test_a_period_is_begun_with_a_name_and_an_end_of_its_own(tab: TicketsTab, qtbot: QtBot, desk: Desk) -> None:
    desk.services.periods.end(actor="op")
    part = period_of(tab, qtbot)
    qtbot.waitUntil(part.start_button.isVisible)
    press(qtbot, part.start_button)
    dialog = form(qtbot, StartDialog)
    dialog.title_field.setText("Two days")
    dialog.end.box.setChecked(True)
    end = QDateTime.fromString("2026-11-23T20:00:00Z", Qt.DateFormat.ISODate).toLocalTime()
    dialog.end.field.setDateTime(end)
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: part.title.text() == "Two days")
    running = desk.services.periods.current()
    assert running is not None
    assert running.ends_at == end.toMSecsSinceEpoch() * 1000


# --- tickets by hand, and who is shut out -----------------------------------------------------------------------------


def test_the_acts_below_the_table_follow_the_selection_and_do_what_they_say(
    tab: TicketsTab, qtbot: QtBot, desk: Desk
) -> None:
    board, bo = board_of(tab), person(desk, "bo")
    acts = (board.give_selected, board.take_button, board.transfer_button, board.open_button)
    assert not any(act.isEnabled() for act in acts)
    board.table.select_id(bo)
    assert all(act.isEnabled() for act in acts)
    press(qtbot, board.give_selected)
    giving = form(qtbot, GiveDialog)
    giving.count.setValue(7)
    giving.reason.setText("song of the week")
    press(qtbot, giving.yes)
    qtbot.waitUntil(lambda: names(board) == ["bo", "ann", "cid"])
    press(qtbot, board.take_button)
    taking = form(qtbot, TakeDialog)
    taking.count.setValue(9)
    taking.reason.setText("was a mistake")
    press(qtbot, taking.yes)
    qtbot.waitUntil(lambda: names(board) == ["ann", "cid", "bo"])
    assert numbers(desk, bo) == [19]
    board.table.selectAll()
    assert [act.isEnabled() for act in acts] == [True, False, False, False]
    desk.services.periods.end(actor="op")
    qtbot.waitUntil(lambda: not board.give_selected.isEnabled())


def test_whoever_is_excluded_leaves_the_board_and_comes_back_with_new_numbers(
    tab: TicketsTab, qtbot: QtBot, desk: Desk, context: DeskContext
) -> None:
    board, ann = board_of(tab), person(desk, "ann")
    panel = ViewerPanel(context)
    qtbot.addWidget(panel)
    panel.resize(360, 700)
    panel.show_viewer(ann)
    panel.show()
    qtbot.waitUntil(panel.exclude_button.isVisible)
    press(qtbot, panel.exclude_button)
    dialog = form(qtbot, ReasonDialog)
    dialog.field.setText("bot")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: names(board) == ["bo", "cid"])
    assert board._foot.text() == "2 participants · 6 tickets"
    assert numbers(desk, ann) == []
    press(qtbot, panel.include_button)
    qtbot.waitUntil(lambda: names(board) == ["ann", "bo", "cid"])
    assert numbers(desk, ann) == [13, 14, 15, 16, 17, 18]


# --- several winners --------------------------------------------------------------------------------------------------


def test_three_winners_show_the_numbers_they_won_with_and_a_redraw_shows_who_came_after(
    tab: TicketsTab, qtbot: QtBot, desk: Desk
) -> None:
    part = period_of(tab, qtbot)
    qtbot.waitUntil(part.draw_button.isEnabled)
    part.winners.setValue(3)
    press(qtbot, part.draw_button)
    dialog = form(qtbot, ConfirmDialog)
    assert "3 winners are drawn among 3 participants with 12 tickets" in dialog.accessibleDescription()
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: len(part.cards) == 1 and len(part.cards[0].rows) == 3)
    for row in part.cards[0].rows:
        assert row.number.text() == f"Ticket no. {row.winner.number}"
        assert row.winner.viewer_id is not None
        assert row.winner.number in numbers(desk, row.winner.viewer_id)
    assert sorted(row.winner.name for row in part.cards[0].rows) == ["ann", "bo", "cid"]
    desk.services.tickets.give(person(desk, "bo"), 4, "for fun", actor="op")
    part.winners.setValue(1)
    press(qtbot, part.draw_button)
    press(qtbot, form(qtbot, ConfirmDialog).yes)
    qtbot.waitUntil(lambda: len(part.cards) == 2 and bool(part.cards[0].rows))
    first = part.cards[0].rows[0].winner.name
    part.cards[0].redraw_button.click()
    why = form(qtbot, ReasonDialog)
    why.field.setText("silent")
    press(qtbot, why.yes)
    qtbot.waitUntil(lambda: len(part.cards[0].rows) == 2)
    states = {row.winner.name: row.winner.state for row in part.cards[0].rows}
    assert states[first] == "redrawn"
    assert sorted(states.values()) == ["drawn", "redrawn"]


# --- gifts of nobody --------------------------------------------------------------------------------------------------


def test_a_gift_that_nobody_was_paid_for_goes_to_whom_the_operator_names(
    tab: TicketsTab, qtbot: QtBot, desk: Desk
) -> None:
    gift = OutsideEvent("twitch", "g1", EventType.GIFT, None, amount=3, recipients=("cid", "dora"))
    desk.services.ingest.apply(gift, actor="twitch")
    bo = person(desk, "bo")
    before = len(numbers(desk, bo))
    tab.show_part("links")
    part = tab.part("links")
    assert isinstance(part, LinksPart)
    qtbot.waitUntil(lambda: part.gifts.isVisible() and len(part.gifts.buttons) == 1)
    assert gift_words(part.gifts.gifts[0]) == "3 gifted subs · Twitch · to cid, dora"
    press(qtbot, part.gifts.buttons[0])
    dialog = form(qtbot, GiverDialog)
    dialog.who.setText("nobody known")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: bool(dialog.problem.text()) and dialog.yes.isEnabled())
    dialog.who.setText("bo")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(part.gifts.isHidden)
    assert len(numbers(desk, bo)) == before + 15


# --- in words ---------------------------------------------------------------------------------------------------------


def test_a_change_is_counted_in_words_also_below_zero() -> None:
    assert [tickets_changed(n) for n in (-2, -1, 0, 1, 1500)] == [
        "−2 tickets",
        "−1 ticket",
        "0 tickets",
        "1 ticket",
        "1 500 tickets",
    ]


def test_figures_drawn_from_the_left_end_below_each_other() -> None:
    blank = "\u2007"
    assert flush_right(["7", "1 234", "−3"]) == [f"{blank} {blank * 2}7", "1 234", f"{blank} {blank}−3"]
