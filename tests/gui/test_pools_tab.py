"""The tab of pools as an operator goes through it: open, sell, fill, draw, hand over, cancel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.ledger import PoolState, PurchaseType
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ConfirmDialog
from raffle_desktop.gui.dialogs.money_pools import ChangePoolDialog, OpenPoolDialog, SellDialog
from raffle_desktop.gui.dialogs.money_prizes import DeliverDialog, DueDialog, PrizeDialog
from raffle_desktop.gui.dialogs.money_tickets import PoolTicketsDialog
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.tabs.pools_card import PoolCard
from raffle_desktop.gui.tabs.pools_list import PoolsPart
from raffle_desktop.gui.tabs.pools_prizes import PrizesPart
from raffle_desktop.gui.tabs.pools_tab import PoolsTab
from raffle_desktop.gui.tabs.pools_wins import WinsPart
from raffle_desktop.services.prizes import PrizeTerms
from tests.conftest import Desk
from tests.gui.conftest import Said, Shown
from tests.gui.money_screens import choose, entries, form, press
from tests.services.money_tools import figures, funded, opened, owner, person, wrong


@pytest.fixture
def tab(qtbot: QtBot, context: DeskContext) -> PoolsTab:
    tab = PoolsTab(context)
    qtbot.addWidget(tab)
    tab.resize(800, 700)
    tab.show()
    qtbot.waitUntil(lambda: "pools" in tab._built and not context.operations.busy)
    return tab


def pools_of(tab: PoolsTab) -> PoolsPart:
    part = tab.part("pools")
    assert isinstance(part, PoolsPart)
    return part


def card(tab: PoolsTab, qtbot: QtBot, place: int = 0) -> PoolCard:
    part = pools_of(tab)
    qtbot.waitUntil(lambda: len(part.cards) > place and part.cards[place].isVisible())
    return part.cards[place]


def words(widget: QWidget) -> str:
    """All that a form says."""
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def drawn_and_seen(desk: Desk) -> None:
    """What the stage does: the wheel turns, and rests."""
    view = desk.services.stage.present()
    assert view.draw is not None
    assert view.winner is not None
    desk.services.stage.reveal(view.draw.id, view.winner.event, duration_ms=6000, actor="desk")
    desk.clock.advance(minutes=1)


# --- opening ----------------------------------------------------------------------------------------------------------


def test_a_pool_is_opened_for_a_prize_that_is_made_in_the_same_form(tab: PoolsTab, qtbot: QtBot, desk: Desk) -> None:
    part = pools_of(tab)
    qtbot.waitUntil(part.nothing.isVisible)
    press(qtbot, part.nothing.findChild(QWidget, "openFirstPool"))
    dialog = form(qtbot, OpenPoolDialog)
    assert dialog.title_field.isVisible()
    press(qtbot, dialog.yes)
    assert dialog.problem.text() == "Write what the prize is called."
    qtbot.keyClicks(dialog.title_field, "Signed <b>vinyl</b>")
    for typed, sentence in (
        ("", "The price of a ticket: write an amount."),
        ("free", "The price of a ticket: “free” is no amount of EUR; write it like 12.50."),
        ("0.005", "The price of a ticket: “0.005” is no amount of EUR; write it like 12.50."),
        ("-2", "The price of a ticket must be above 0."),
        ("0", "The price of a ticket must be above 0."),
    ):
        dialog.price.setText(typed)
        press(qtbot, dialog.yes)
        assert dialog.problem.text() == sentence
    assert desk.value("SELECT count(*) FROM prizes") == 0
    dialog.price.setText("2,50")
    dialog.required.setValue(4)
    assert dialog.sum.text() == "Full, it brings 10.00 EUR."
    press(qtbot, dialog.yes)
    shown = card(tab, qtbot)
    assert shown.title.text == "Signed <b>vinyl</b>"
    assert (shown.sold.text(), shown.price.text()) == ("0 of 4 sold · 4 to go", "2.50 EUR a ticket")
    assert shown.pill.text() == "open"
    assert not shown.draw_button.isVisible()
    assert desk.services.prizes.page()[0][0].stock == 0


def test_a_prize_in_stock_is_chosen_and_its_last_one_is_not_offered_again(
    tab: PoolsTab, qtbot: QtBot, desk: Desk, said: Said
) -> None:
    prize = desk.services.prizes.create(PrizeTerms("Keyboard", value=8900, stock=1), actor="op")
    part = pools_of(tab)
    part.acts.open()
    dialog = form(qtbot, OpenPoolDialog)
    assert [dialog.prize.itemText(place) for place in range(2)] == ["Keyboard · 1 in stock", "A new prize…"]
    assert not dialog.title_field.isVisible()
    dialog.price.setText("2")
    qtbot.mouseClick(dialog.boost_box, Qt.MouseButton.LeftButton, pos=dialog.boost_box.rect().topLeft())
    dialog.boost_box.setChecked(True)
    dialog.boost.setText("1.50")
    press(qtbot, dialog.yes)
    shown = card(tab, qtbot)
    assert shown.boost.text() == "BOOST 1.50 EUR"
    assert not shown.retry.isVisible()
    part.acts.open(prize.id)
    dialog = form(qtbot, OpenPoolDialog)
    assert dialog.prize.count() == 1
    assert "None of this prize is in stock" in said[-1][1]
    dialog.reject()


def test_prices_are_changed_until_the_first_ticket_is_sold(tab: PoolsTab, qtbot: QtBot, desk: Desk) -> None:
    pool = opened(desk, 200, 3, retry=150)
    shown = card(tab, qtbot)
    choose(shown._menu, "Change prices and size…")
    dialog = form(qtbot, ChangePoolDialog)
    assert (dialog.price.text(), dialog.retry.text(), dialog.boost.isEnabled()) == ("2.00", "1.50", False)
    dialog.price.setText("3")
    dialog.retry_box.setChecked(False)
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: shown.price.text() == "3.00 EUR a ticket")
    assert desk.services.pools.get(pool.id).retry_price is None
    assert "Remove the pool" in entries(shown._menu)
    desk.services.pools.sell(pool.id, person(desk, "ann"), actor="op")
    qtbot.waitUntil(lambda: shown.sold.text() == "1 of 3 sold · 2 to go")
    assert entries(shown._menu) == ["Cancel the pool…"]


# --- selling ----------------------------------------------------------------------------------------------------------


def test_tickets_are_sold_by_hand_and_from_wallets_until_the_pool_is_full(
    tab: PoolsTab, qtbot: QtBot, desk: Desk, said: Said
) -> None:
    pool, ann = opened(desk, 250, 3), funded(desk, "ann", 300)
    shown = card(tab, qtbot)
    press(qtbot, shown.sell_button)
    dialog = form(qtbot, SellDialog)
    assert dialog.kind.count() == 1
    qtbot.keyClicks(dialog.viewer.name, "nobody")
    press(qtbot, dialog.again)
    qtbot.waitUntil(lambda: "choose the platform" in dialog.problem.text())
    assert dialog.viewer.text == "nobody"
    dialog.viewer.platform.setCurrentIndex(dialog.viewer.platform.findData("twitch"))
    press(qtbot, dialog.again)
    qtbot.waitUntil(lambda: dialog.viewer.text == "")
    assert "no. 2" in dialog.state.text()
    assert "Ticket no. 1 is nobody’s. 2 tickets to go." in said[-1][1]
    assert desk.services.pools.tickets(pool.id)[0].provider == "hand"
    qtbot.keyClicks(dialog.viewer.name, "an")
    qtbot.waitUntil(lambda: dialog.viewer._model.stringList() == ["ann · By hand"])
    dialog.viewer.completer.activated.emit("ann · By hand")
    dialog.payment.setCurrentIndex(1)
    qtbot.waitUntil(lambda: dialog.wallet.text() == "3.00 EUR are available there.")
    press(qtbot, dialog.again)
    qtbot.waitUntil(lambda: figures(desk, ann) == (50, 50) and dialog.viewer.text == "")
    qtbot.keyClicks(dialog.viewer.name, "ann")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: dialog.problem.text() == "0.50 EUR are available in this wallet; 2.50 EUR are needed.")
    assert figures(desk, ann) == (50, 50)
    dialog.payment.setCurrentIndex(0)
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: shown.pill.text() == "full")
    assert "The pool is full and can be drawn." in said[-1][1]
    assert shown.draw_button.isVisible()
    assert not shown.sell_button.isVisible()
    assert not wrong(desk)


def test_a_boost_is_offered_where_the_pool_sells_it_and_only_to_holders(
    tab: PoolsTab, qtbot: QtBot, desk: Desk
) -> None:
    pool = opened(desk, 250, 5, boost=150)
    person(desk, "bo")
    shown = card(tab, qtbot)
    press(qtbot, shown.sell_button)
    dialog = form(qtbot, SellDialog)
    assert [dialog.kind.itemText(place) for place in range(2)] == ["Ticket · 2.50 EUR", "BOOST · 1.50 EUR"]
    qtbot.keyClicks(dialog.viewer.name, "bo")
    dialog.kind.setCurrentIndex(1)
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: "this viewer has none in this pool yet" in dialog.problem.text())
    dialog.kind.setCurrentIndex(0)
    press(qtbot, dialog.again)
    qtbot.waitUntil(lambda: dialog.viewer.text == "")
    qtbot.keyClicks(dialog.viewer.name, "bo")
    dialog.kind.setCurrentIndex(1)
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: desk.services.pools.get(pool.id).tickets_sold == 2)
    assert [ticket.type for ticket in desk.services.pools.tickets(pool.id)] == [PurchaseType.ENTRY, PurchaseType.BOOST]


def test_the_tickets_of_a_pool_are_listed_with_how_they_were_paid(
    tab: PoolsTab, qtbot: QtBot, desk: Desk, shown: Shown
) -> None:
    pool, ann = opened(desk, 100, 3), funded(desk, "ann", 100)
    desk.services.pools.buy_from_wallet(pool.id, owner(desk, ann), actor="op")
    desk.services.pools.sell(pool.id, person(desk, "bo"), actor="op")
    press(qtbot, card(tab, qtbot).tickets_button)
    dialog = form(qtbot, PoolTicketsDialog)
    qtbot.waitUntil(lambda: dialog.table.rows_model.rowCount() == 2)
    model = dialog.table.rows_model
    paid = next(place for place, column in enumerate(model.columns) if column.key == "paid")
    assert [model.data(model.index(row, paid)).strip() for row in range(2)] == ["from the wallet", "to you, by hand"]
    dialog.table.choose(1)
    press(qtbot, dialog.open_button)
    assert shown == [("viewer", person(desk, "bo"))]


# --- drawing ----------------------------------------------------------------------------------------------------------


def test_who_won_is_told_by_the_wheel_first_and_by_the_card_once_it_rests(
    tab: PoolsTab, qtbot: QtBot, desk: Desk, said: Said
) -> None:
    pool = opened(desk, 100, 2, money=5000)
    for name in ("ann", "bo"):
        desk.services.pools.sell(pool.id, person(desk, name), actor="op")
    press(qtbot, card(tab, qtbot).draw_button)
    dialog = form(qtbot, ConfirmDialog)
    assert "1 winner is drawn among 2 viewers with 2 tickets" in words(dialog)
    assert "50.00 EUR go to their wallet" in words(dialog)
    press(qtbot, dialog.yes)
    part = pools_of(tab)
    qtbot.waitUntil(lambda: len(part.ended.cards) == 1)
    shown, winner = part.ended.cards[0], desk.services.draw_reader.get("latest").standing[0].name
    assert shown.facts.text() == "Drawn and stored; the wheel shows who won."
    assert not shown.winner_line.isVisible()
    assert not shown.confirm_button.isVisible()
    assert winner not in " ".join(text for _kind, text in said) + words(tab)
    assert entries(shown._menu) == ["Open another pool for this prize…"]
    drawn_and_seen(desk)
    part.refresh()
    qtbot.waitUntil(shown.confirm_button.isVisible)
    assert (shown.winner.text, shown.winner_pill.text()) == (winner, "waits for you")
    press(qtbot, shown.confirm_button)
    qtbot.waitUntil(lambda: shown.winner_pill.text() == "confirmed")
    wallet = desk.services.wallets.of_viewer(person(desk, winner))
    assert wallet is not None
    assert wallet.balance == 5000
    assert not wrong(desk)


def test_an_undone_draw_is_drawn_again_and_a_redraw_takes_somebody_else(
    tab: PoolsTab, qtbot: QtBot, desk: Desk
) -> None:
    pool = opened(desk, 100, 2)
    for name in ("ann", "bo"):
        desk.services.pools.sell(pool.id, person(desk, name), actor="op")
    desk.services.pool_draws.draw(pool.id, actor="op")
    drawn_and_seen(desk)
    part = pools_of(tab)
    part.refresh()
    shown = card(tab, qtbot)
    qtbot.waitUntil(shown.confirm_button.isVisible)
    first = shown.winner.text
    choose(shown._menu, "Redraw…")
    dialog = form(qtbot, ReasonDialog)
    qtbot.keyClicks(dialog.field, "not here")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: not shown.confirm_button.isVisible())
    drawn_and_seen(desk)
    part.refresh()
    qtbot.waitUntil(lambda: shown.confirm_button.isVisible() and shown.winner.text != first)
    choose(shown._menu, "Undo the draw…")
    dialog = form(qtbot, ReasonDialog)
    qtbot.keyClicks(dialog.field, "too early")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(shown.draw_button.isVisible)
    assert shown.draw_button.text() == "Draw again…"
    assert shown.facts.text() == "Its draw was undone; it can be drawn again."


# --- the end without a draw -------------------------------------------------------------------------------------------


def test_cancelling_says_the_exact_figures_first_and_shows_whom_to_pay_back_by_hand(
    tab: PoolsTab, qtbot: QtBot, desk: Desk, said: Said
) -> None:
    pool, ann, bo = opened(desk, 200, 5, stock=1), funded(desk, "ann", 400), funded(desk, "bo", 200)
    for wallet in (ann, ann, bo):
        desk.services.pools.buy_from_wallet(pool.id, owner(desk, wallet), actor="op")
    desk.services.pools.sell(pool.id, person(desk, "cid"), actor="op")
    shown = card(tab, qtbot)
    qtbot.waitUntil(lambda: shown.state.pool.tickets_sold == 4)
    choose(shown._menu, "Cancel the pool…")
    dialog = form(qtbot, ReasonDialog)
    assert (
        "3 tickets paid from wallets are paid back there: 6.00 EUR in all. 1 ticket was paid to you or elsewhere:"
        " give 2.00 EUR back yourself. The prize is in stock again. This cannot be undone."
    ) in words(dialog)
    assert not dialog.yes.isEnabled()
    qtbot.keyClicks(dialog.field, "too few")
    press(qtbot, dialog.yes)
    tickets = form(qtbot, PoolTicketsDialog)
    qtbot.waitUntil(tickets.owed.isVisible)
    assert tickets.owed.text() == "1 ticket was not paid from a wallet: give 2.00 EUR back by hand."
    assert "3 tickets were paid back: 6.00 EUR." in said[-1][1]
    assert [figures(desk, wallet) for wallet in (ann, bo)] == [(400, 400), (200, 200)]
    assert desk.services.prizes.page()[0][0].stock == 1
    tickets.accept()
    qtbot.waitUntil(lambda: card(tab, qtbot).pill.text() == "cancelled")
    assert not wrong(desk)


def test_an_unsold_pool_is_removed_and_cancelling_it_says_that_nothing_was_sold(
    tab: PoolsTab, qtbot: QtBot, desk: Desk
) -> None:
    opened(desk)
    shown = card(tab, qtbot)
    choose(shown._menu, "Cancel the pool…")
    dialog = form(qtbot, ReasonDialog)
    assert "Nothing of it was sold." in words(dialog)
    press(qtbot, dialog.no)
    choose(shown._menu, "Remove the pool")
    press(qtbot, form(qtbot, ConfirmDialog).yes)
    qtbot.waitUntil(pools_of(tab).nothing.isVisible)
    assert desk.services.pools.page() == ([], 0)


def test_a_card_stays_the_same_while_tickets_are_sold_elsewhere_and_a_hidden_tab_reads_nothing(
    tab: PoolsTab, qtbot: QtBot, desk: Desk
) -> None:
    pool = opened(desk, 100, 9)
    shown = card(tab, qtbot)
    shown.sell_button.setFocus()
    desk.services.pools.sell(pool.id, person(desk, "ann"), actor="api")
    qtbot.waitUntil(lambda: shown.sold.text() == "1 of 9 sold · 8 to go")
    assert pools_of(tab).cards == [shown]
    tab.hide()
    desk.services.pools.sell(pool.id, person(desk, "bo"), actor="api")
    qtbot.wait(1)
    assert shown.sold.text() == "1 of 9 sold · 8 to go"
    tab.show()
    qtbot.waitUntil(lambda: shown.sold.text() == "2 of 9 sold · 7 to go")


# --- prizes and what was won ------------------------------------------------------------------------------------------


def test_prizes_are_added_changed_searched_and_stay_while_a_pool_is_for_them(
    tab: PoolsTab, qtbot: QtBot, desk: Desk, said: Said
) -> None:
    tab.show_part("prizes")
    part = tab.part("prizes")
    assert isinstance(part, PrizesPart)
    qtbot.waitUntil(part.nothing.isVisible)
    press(qtbot, part.add_button)
    dialog = form(qtbot, PrizeDialog)
    dialog.title_field.setText("Gift card")
    dialog.is_money.setChecked(True)
    press(qtbot, dialog.yes)
    assert dialog.problem.text() == "What the prize is worth: write an amount."
    dialog.value.setText("50")
    dialog.stock.setValue(2)
    dialog.sponsor.setText("KeyForge")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: part.foot.text() == "1 prize · 2 in stock")
    # The new one is chosen, as a pool is opened for it next, where its price is what is still to be said.
    qtbot.waitUntil(part.open_button.isEnabled)
    press(qtbot, part.open_button)
    wanted = form(qtbot, OpenPoolDialog)
    qtbot.waitUntil(wanted.price.hasFocus)
    wanted.reject()
    pool = opened(desk, prize=desk.services.prizes.page()[0][0].id)
    qtbot.waitUntil(lambda: part.foot.text() == "1 prize · 1 in stock")
    part.table.choose(0)
    press(qtbot, part.change_button)
    dialog = form(qtbot, PrizeDialog)
    assert not dialog.value.isEnabled()
    dialog.title_field.setText("Gift card 2027")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: desk.services.pools.get(pool.id).prize == "Gift card 2027")
    press(qtbot, part.remove_button)
    press(qtbot, form(qtbot, ConfirmDialog).yes)
    qtbot.waitUntil(lambda: ("problem", "There is a pool for this prize, so it must stay.") in said)
    qtbot.keyClicks(part.search_field, "keyf")
    qtbot.waitUntil(part.table.isVisible)
    qtbot.keyClicks(part.search_field, "xx")
    qtbot.waitUntil(part.none_found.isVisible)


def test_a_won_prize_is_owed_until_it_is_handed_over_and_overdue_after_its_date(
    tab: PoolsTab, qtbot: QtBot, desk: Desk, shown: Shown
) -> None:
    pool = opened(desk, 100, 1)
    desk.services.pools.sell(pool.id, person(desk, "ann"), actor="op")
    desk.services.pool_draws.draw(pool.id, confirm=True, actor="op")
    tab.show_part("wins")
    part = tab.part("wins")
    assert isinstance(part, WinsPart)
    qtbot.waitUntil(lambda: "still turning" in words(part.nothing))
    drawn_and_seen(desk)
    part.refresh()
    qtbot.waitUntil(lambda: part.table.rows_model.rowCount() == 1)
    qtbot.waitUntil(lambda: tab.bar.tabText(2) == "Won prizes (1 owed)")
    part.table.choose(0)
    press(qtbot, part.due_button)
    due = form(qtbot, DueDialog)
    due.has_date.setChecked(True)
    due.date.setDateTime(due.date.dateTime().addYears(-10))
    press(qtbot, due.yes)
    state = next(place for place, column in enumerate(part.table.rows_model.columns) if column.key == "state")
    model = part.table.rows_model
    qtbot.waitUntil(lambda: model.data(model.index(0, state)) == "overdue")
    press(qtbot, part.deliver_button)
    dialog = form(qtbot, DeliverDialog)
    dialog.how.setText("by post")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: model.data(model.index(0, state)) == "handed over")
    assert part.details.text.endswith("by post")
    assert not part.deliver_button.isEnabled()
    qtbot.waitUntil(lambda: tab.bar.tabText(2) == "Won prizes")
    press(qtbot, part.back_button)
    reason = form(qtbot, ReasonDialog)
    qtbot.keyClicks(reason.field, "came back")
    press(qtbot, reason.yes)
    qtbot.waitUntil(lambda: desk.services.prizes.wins(owed_only=True) != [])
    press(qtbot, part.proof_button)
    assert shown[-1] == ("history", desk.services.draw_reader.get("latest").id)


def test_pools_that_are_over_come_a_page_at_a_time(tab: PoolsTab, qtbot: QtBot, desk: Desk) -> None:
    prize = desk.services.prizes.create(PrizeTerms("Sticker", stock=20), actor="op").id
    for _ in range(14):
        pool = opened(desk, prize=prize)
        desk.services.pools.cancel(pool.id, "test", actor="op")
    part = pools_of(tab)
    qtbot.waitUntil(part.more_button.isVisible)
    assert len(part.ended.cards) == 12
    press(qtbot, part.more_button)
    qtbot.waitUntil(lambda: len(part.ended.cards) == 14)
    assert not part.more_button.isVisible()
    assert {one.state.pool.state for one in part.ended.cards} == {PoolState.CANCELLED}
