"""The other parts of the tab of tickets: draw and end, figures, links, shop, rates, past periods."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.calendar import WEEKLY
from raffle_desktop.domain.tickets import KICK_MONTHLY, TWITCH_GIVEAWAY, Source
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ConfirmDialog
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.dialogs.ticket_dates import StartDialog
from raffle_desktop.gui.tabs.tickets_figures import FiguresPart
from raffle_desktop.gui.tabs.tickets_history import HistoryPart
from raffle_desktop.gui.tabs.tickets_links import LinkDialog, LinksPart
from raffle_desktop.gui.tabs.tickets_period import PeriodPart
from raffle_desktop.gui.tabs.tickets_rates import RatesPart
from raffle_desktop.gui.tabs.tickets_shop import BuyDialog, PerkDialog, ShopPart
from raffle_desktop.gui.tabs.tickets_tab import TicketsTab
from raffle_desktop.gui.widgets import Figure
from raffle_desktop.services.ticket_listing import TicketListing
from tests.conftest import Desk
from tests.gui.conftest import Said, Shown
from tests.services.ticket_tools import award, open_period, person

Part = TypeVar("Part")
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


def part_of(qtbot: QtBot, context: DeskContext, key: str, kind: type[Part]) -> Part:
    tab = TicketsTab(context)
    qtbot.addWidget(tab)
    tab.resize(900, 700)
    tab.show_part(key)
    tab.show()
    qtbot.waitUntil(lambda: tab.state.choice is not None and not context.operations.busy)
    part = tab.part(key)
    qtbot.waitUntil(lambda: part.is_built and not context.operations.busy)
    assert isinstance(part, kind)
    return part


def form(kind: type[Form]) -> Form:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


def asked(qtbot: QtBot) -> ConfirmDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ConfirmDialog))
    return form(ConfirmDialog)


# --- draw and end -----------------------------------------------------------------------------------------------------


def test_a_draw_says_to_how_many_and_shows_number_breakdown_odds_and_announcement(
    qtbot: QtBot, context: DeskContext, desk: Desk, november: int, shown: Shown
) -> None:
    part = part_of(qtbot, context, "period", PeriodPart)
    part.prize.setText("a mouse")
    qtbot.mouseClick(part.draw_button, LEFT)
    dialog = asked(qtbot)
    assert "1 winner is drawn among 3 participants with 12 tickets" in dialog.accessibleDescription()
    assert "runs on" in dialog.accessibleDescription()
    assert desk.services.period_draws.of_period(november) == []
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: len(part.cards) == 1 and bool(part.cards[0].rows))
    card = part.cards[0]
    [drawn] = desk.services.period_draws.of_period(november)
    [winner] = drawn.view.standing
    row = card.rows[0]
    assert row.number.text() == f"Ticket no. {winner.number}"
    assert row.breakdown.text() == f"Follows {winner.by_source['follow']}"
    assert row.said.text() == drawn.announcements[0]
    assert "a mouse" in row.said.text()
    assert row.odds.text().startswith(f"Odds {winner.weight} / 12")
    card._copy(drawn.announcements[0])
    assert QGuiApplication.clipboard().text() == drawn.announcements[0]
    qtbot.mouseClick(card.confirm_button, LEFT)
    qtbot.waitUntil(lambda: desk.services.period_draws.get("latest").view.standing[0].state == "confirmed")
    qtbot.waitUntil(lambda: all(one.confirm_button.isHidden() for one in part.cards))


def test_cancel_draws_nothing(qtbot: QtBot, context: DeskContext, desk: Desk, november: int) -> None:
    part = part_of(qtbot, context, "period", PeriodPart)
    qtbot.mouseClick(part.draw_button, LEFT)
    qtbot.mouseClick(asked(qtbot).no, LEFT)
    qtbot.waitUntil(lambda: not context.operations.busy)
    assert desk.services.period_draws.of_period(november) == []


def test_a_draw_that_ends_the_period_says_so_and_stays_on_show(
    qtbot: QtBot, context: DeskContext, desk: Desk, november: int
) -> None:
    part = part_of(qtbot, context, "period", PeriodPart)
    part.end_first.setChecked(True)
    part.winners.setValue(5)
    qtbot.mouseClick(part.draw_button, LEFT)
    dialog = asked(qtbot)
    assert "First November 2026 ends for good" in dialog.accessibleDescription()
    assert "More than 3 take no part." in dialog.accessibleDescription()
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: len(part.cards) == 1 and len(part.cards[0].rows) == 3)
    assert not desk.services.periods.get(november).is_active
    qtbot.waitUntil(lambda: part.end_button.isHidden() and not part.archive_button.isHidden())


def test_redraw_and_undo_ask_why(qtbot: QtBot, context: DeskContext, desk: Desk, november: int) -> None:
    desk.services.period_draws.draw(actor="op")
    part = part_of(qtbot, context, "period", PeriodPart)
    qtbot.waitUntil(lambda: len(part.cards) == 1 and bool(part.cards[0].rows))
    part.cards[0].redraw()
    dialog = form(ReasonDialog)
    dialog.field.setText("silent")
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: len(part.cards) == 1 and len(part.cards[0].rows) == 2)
    part.cards[0].undo()
    dialog = form(ReasonDialog)
    dialog.field.setText("too early")
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: desk.services.period_draws.get("latest").view.standing == ())


@pytest.mark.parametrize("restart", [True, False])
def test_an_end_is_confirmed_with_its_numbers_and_only_a_turn_begins_the_next(
    qtbot: QtBot, context: DeskContext, desk: Desk, november: int, restart: bool
) -> None:
    part = part_of(qtbot, context, "period", PeriodPart)
    qtbot.mouseClick(part.turn_button if restart else part.end_button, LEFT)
    dialog = asked(qtbot)
    text = dialog.accessibleDescription()
    assert "November 2026 ends now for 3 participants with 12 tickets, without a draw. This cannot be undone." in text
    assert ("The next period begins at once" in text) is restart
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: not desk.services.periods.get(november).is_active)
    assert (desk.services.periods.current() is not None) is restart


def test_a_period_is_put_away_at_once_and_undo_brings_it_back(
    qtbot: QtBot, context: DeskContext, desk: Desk, november: int, said: Said
) -> None:
    desk.services.periods.end(actor="op")
    part = part_of(qtbot, context, "period", PeriodPart)
    qtbot.mouseClick(part.archive_button, LEFT)
    qtbot.waitUntil(lambda: desk.services.periods.get(november).state == "archived")
    qtbot.waitUntil(lambda: bool(said.undos))
    said.undo()
    qtbot.waitUntil(lambda: desk.services.periods.get(november).state == "ended")


def test_without_a_period_one_can_be_started_and_nobody_be_drawn(
    qtbot: QtBot, context: DeskContext, desk: Desk
) -> None:
    part = part_of(qtbot, context, "period", PeriodPart)
    assert part.title.text() == "No period yet"
    assert part._draw_card.isHidden()
    qtbot.mouseClick(part.start_button, LEFT)
    dialog = form(StartDialog)
    dialog.title_field.setText("Finals")
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: part.title.text() == "Finals")
    assert not part.draw_button.isEnabled()
    assert part._nobody.text() == "Nobody can be drawn: nobody holds a ticket."


def test_who_is_excluded_or_below_the_minimum_is_not_counted_as_drawable(desk: Desk, november: int) -> None:
    listing = TicketListing(desk.services.core)
    assert (listing.drawable(november).viewers, listing.drawable(november).tickets) == (3, 12)
    desk.services.periods.end(actor="op")
    desk.services.viewers.exclude(person(desk, "ann"), "bot", actor="op")
    assert (listing.drawable(november).viewers, listing.drawable(november).tickets) == (2, 6)


# --- figures and history ----------------------------------------------------------------------------------------------


def test_figures_plots_and_sentences_say_the_same(
    qtbot: QtBot, context: DeskContext, desk: Desk, november: int
) -> None:
    desk.services.tickets.remove(person(desk, "bo"), 1, "x", actor="op")
    part = part_of(qtbot, context, "figures", FiguresPart)
    qtbot.waitUntil(lambda: part.participants.value == "3")
    assert part.tickets.value == "11"
    assert part.issued.value == "12"
    assert "Follows: 12 tickets, 100.00 % of what was brought" in part.sources.accessibleDescription()
    assert "Taken away: −1 ticket" in part.sources.accessibleDescription()
    assert "1. ann: 6 tickets, 54.55 % of all" in part.top.accessibleDescription()
    assert "12 tickets" in part.days.readout
    qtbot.waitUntil(lambda: part.sources.is_ready and part.days.is_ready and part.top.is_ready)
    assert isinstance(part.gifts, Figure)


def test_past_periods_are_listed_with_winners_and_lead_to_themselves(
    qtbot: QtBot, context: DeskContext, desk: Desk, november: int
) -> None:
    drawn = desk.services.period_draws.draw(end=True, actor="op")
    open_period(desk, name="December 2026")
    part = part_of(qtbot, context, "history", HistoryPart)
    model = part.table.rows_model
    qtbot.waitUntil(lambda: len(model.shown) == 1)
    winner = next(column for column in model.columns if column.key == "winners")
    assert winner.text(model.shown[0]).strip() == drawn.view.standing[0].name
    with qtbot.waitSignal(part.wanted) as caught:
        part.table.choose(0)
        qtbot.keyClick(part.table, Qt.Key.Key_Return)
    assert caught.args == [november]


# --- links ------------------------------------------------------------------------------------------------------------


def test_requests_are_verified_or_refused_with_a_reason(
    qtbot: QtBot, context: DeskContext, desk: Desk, november: int
) -> None:
    links = desk.services.links
    first = links.request(person(desk, "ann"), "roller", actor="twitch")
    second = links.request(person(desk, "bo"), "dicer", actor="twitch")
    part = part_of(qtbot, context, "links", LinksPart)
    qtbot.waitUntil(lambda: [one.link.id for one in part.requests] == [first.id, second.id])
    qtbot.mouseClick(part.requests[0].verify_button, LEFT)
    qtbot.waitUntil(lambda: [one.link.id for one in part.requests] == [second.id])
    assert links.get(first.id).state == "verified"
    qtbot.mouseClick(part.requests[0].refuse_button, LEFT)
    dialog = form(ReasonDialog)
    assert "dicer brings bo nothing" in dialog.accessibleDescription()
    dialog.field.setText("not them")
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: part.requests == [] and part._open.isHidden())
    assert (links.get(second.id).state, links.get(second.id).reason) == ("refused", "not them")


def test_a_name_is_linked_by_hand_and_a_taken_one_is_refused_in_the_form(
    qtbot: QtBot, context: DeskContext, desk: Desk, november: int
) -> None:
    part = part_of(qtbot, context, "links", LinksPart)
    assert not part._nothing.isHidden()
    for viewer, taken in (("ann", False), ("bo", True)):
        qtbot.mouseClick(part.link_button, LEFT)
        dialog = form(LinkDialog)
        dialog.who.setText(viewer)
        dialog.affiliate.setText("roller")
        dialog.yes.click()
        if taken:
            qtbot.waitUntil(dialog.problem.isVisible)
            assert "already" in dialog.problem.text()
            dialog.reject()
        else:
            qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
            assert desk.services.links.of_name("roller") is not None
    qtbot.waitUntil(lambda: len(part.table.rows_model.shown) == 1)
    part.table.choose(0)
    qtbot.mouseClick(part.end_button, LEFT)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ReasonDialog))
    ending = form(ReasonDialog)
    ending.field.setText("moved")
    qtbot.mouseClick(ending.yes, LEFT)
    qtbot.waitUntil(lambda: desk.services.links.of_name("roller") is None)


# --- the shop ---------------------------------------------------------------------------------------------------------


def test_a_perk_is_added_bought_and_handed_over(qtbot: QtBot, context: DeskContext, desk: Desk, november: int) -> None:
    part = part_of(qtbot, context, "shop", ShopPart)
    assert not part._nothing.isHidden()
    qtbot.mouseClick(part.add_button, LEFT)
    adding = form(PerkDialog)
    adding.title_field.setText("Next map")
    adding.price.setValue(4)
    adding.stock.setText("two")
    qtbot.mouseClick(adding.yes, LEFT)
    assert "whole number" in adding.problem.text()
    adding.stock.setText("2")
    qtbot.mouseClick(adding.yes, LEFT)
    qtbot.waitUntil(lambda: len(part.table.rows_model.shown) == 1)
    part.table.choose(0)
    qtbot.mouseClick(part.buy_button, LEFT)
    buying = form(BuyDialog)
    buying.who.setText("bo")
    qtbot.mouseClick(buying.yes, LEFT)
    qtbot.waitUntil(lambda: bool(buying.problem.text()))
    buying.who.setText("ann")
    qtbot.mouseClick(buying.yes, LEFT)
    qtbot.waitUntil(lambda: len(part.sales.rows_model.shown) == 1)
    assert desk.services.tickets.balance(person(desk, "ann")).valid == 2
    assert desk.services.shop.perks()[0].stock == 1
    part.sales.choose(0)
    qtbot.mouseClick(part.deliver_button, LEFT)
    qtbot.waitUntil(lambda: desk.services.shop.sales(open_only=True) == [])


# --- rates ------------------------------------------------------------------------------------------------------------


def test_a_preset_fills_the_form_and_counts_only_after_save_with_undo(
    qtbot: QtBot, context: DeskContext, desk: Desk, november: int, said: Said
) -> None:
    part = part_of(qtbot, context, "rates", RatesPart)
    assert part.rates["twitch", Source.SUBSCRIPTION].text() == "5"
    assert not part.save_button.isEnabled()
    preset = part.findChild(QPushButton, "preset-Kick monthly")
    assert preset is not None
    qtbot.mouseClick(preset, LEFT)
    assert part.rates["kick", Source.WATCHTIME].text() == "10"
    assert desk.services.books.get().settings.rates == TWITCH_GIVEAWAY
    qtbot.mouseClick(part.save_button, LEFT)
    qtbot.waitUntil(lambda: desk.services.books.get().settings.rates == KICK_MONTHLY)
    qtbot.waitUntil(lambda: bool(said.undos))
    assert not part.save_button.isEnabled()
    said.undo()
    qtbot.waitUntil(lambda: desk.services.books.get().settings.rates == TWITCH_GIVEAWAY)
    qtbot.waitUntil(lambda: part.rates["twitch", Source.SUBSCRIPTION].text() == "5")


@pytest.mark.parametrize("typed", ["1.5", "-1", "many", "1000001", "١"])
def test_a_rate_that_is_none_is_said_beside_the_form_and_cannot_be_saved(
    qtbot: QtBot, context: DeskContext, november: int, typed: str
) -> None:
    part = part_of(qtbot, context, "rates", RatesPart)
    field = part.rates["kick", Source.WATCHTIME]
    field.setText(typed)
    assert "Kick, Watch time: write a whole number" in part.problem.text()
    assert field.property("wrong") == "true"
    assert not part.save_button.isEnabled()
    assert field.text() == typed
    qtbot.mouseClick(part.revert_button, LEFT)
    assert part.problem.isHidden()


def test_calendar_origin_and_wager_step_are_saved(
    qtbot: QtBot, context: DeskContext, desk: Desk, november: int
) -> None:
    part = part_of(qtbot, context, "rates", RatesPart)
    part.kind.setCurrentIndex(part.kind.findData(WEEKLY))
    part.weekday.setCurrentIndex(4)
    part.hour.setValue(18)
    part.origins[Source.FOLLOW].setCurrentIndex(part.origins[Source.FOLLOW].findData("feed"))
    part.step.setText("2.50")
    qtbot.mouseClick(part.save_button, LEFT)
    qtbot.waitUntil(lambda: desk.services.books.get().settings.calendar.kind == WEEKLY)
    settings = desk.services.books.get().settings
    assert (settings.calendar.weekday, settings.calendar.hour) == (4, 18)
    assert settings.origin(Source.FOLLOW) == "feed"
    assert settings.rates.wager_step == 250


def test_what_is_typed_stays_when_the_book_changes_elsewhere(
    qtbot: QtBot, context: DeskContext, desk: Desk, november: int
) -> None:
    part = part_of(qtbot, context, "rates", RatesPart)
    part.rates["kick", Source.FOLLOW].setText("7")
    desk.services.books.rename(1, "Another", actor="api")
    qtbot.waitUntil(lambda: part._book is not None and part._book.name == "Another")
    assert part.rates["kick", Source.FOLLOW].text() == "7"
    assert part.save_button.isEnabled()
