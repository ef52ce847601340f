"""The tab of wallets as an operator goes through it: who has what, corrections, requests, holds, the reconciliation."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.changes import MoneyChanged, OutsideChange, PoolChanged
from raffle_desktop.domain.ledger import LineStatus, RequestState
from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ConfirmDialog
from raffle_desktop.gui.dialogs.money_wallets import AdjustDialog, CompleteDialog, OpenWalletDialog, RequestDialog
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.tabs.wallets_board import BoardPart
from raffle_desktop.gui.tabs.wallets_holds import HoldsPart
from raffle_desktop.gui.tabs.wallets_ledger import LedgerPart
from raffle_desktop.gui.tabs.wallets_report import ReportPart
from raffle_desktop.gui.tabs.wallets_requests import RequestsPart
from raffle_desktop.gui.tabs.wallets_tab import WalletsPart, WalletsTab
from raffle_desktop.gui.viewer_panel import ViewerPanel
from raffle_desktop.services.money_listing import BALANCE, NAME
from tests.conftest import Desk
from tests.gui.conftest import Said, Shown
from tests.gui.money_screens import form, press
from tests.services.money_tools import SECOND, figures, funded, opened, owner, person, wrong


@pytest.fixture
def tab(qtbot: QtBot, context: DeskContext) -> WalletsTab:
    tab = WalletsTab(context)
    qtbot.addWidget(tab)
    tab.resize(860, 700)
    tab.show()
    qtbot.waitUntil(lambda: "wallets" in tab._built and not context.operations.busy)
    return tab


def wallets_of(tab: WalletsTab) -> WalletsPart:
    part = tab.part("wallets")
    assert isinstance(part, WalletsPart)
    return part


def board_of(tab: WalletsTab) -> BoardPart:
    return wallets_of(tab).board


def ledger_of(tab: WalletsTab, qtbot: QtBot, wallet: int) -> LedgerPart:
    tab.show_part(f"wallet:{wallet}")
    part = wallets_of(tab).ledger
    qtbot.waitUntil(lambda: part.isVisible() and part.wallet is not None and part.wallet.id == wallet)
    return part


def names(board: BoardPart) -> list[str]:
    return [row[NAME] for row in board.model.shown]


def column(part: LedgerPart, key: str) -> list[str]:
    model = part.table.rows_model
    place = next(place for place, one in enumerate(model.columns) if one.key == key)
    return [model.data(model.index(row, place)).strip() for row in range(model.rowCount())]


# --- all wallets ------------------------------------------------------------------------------------------------------


def test_the_first_wallet_is_opened_for_a_new_name_and_its_ledger_shown(
    tab: WalletsTab, qtbot: QtBot, desk: Desk
) -> None:
    board = board_of(tab)
    press(qtbot, board.findChild(QWidget, "openFirstWallet"))
    dialog = form(qtbot, OpenWalletDialog)
    press(qtbot, dialog.yes)
    assert dialog.problem.text() == "Write whose wallet it is."
    qtbot.keyClicks(dialog.viewer.name, "Ann")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: "choose the platform" in dialog.problem.text())
    dialog.viewer.platform.setCurrentIndex(dialog.viewer.platform.findData("kick"))
    dialog.currency.setCurrentText("USD")
    press(qtbot, dialog.yes)
    ledger = wallets_of(tab).ledger
    qtbot.waitUntil(lambda: ledger.isVisible() and ledger.name.text == "Ann")
    assert (ledger.balance.value, ledger.platform.text()) == ("0.00 USD", "Kick")
    assert ledger.nothing.isVisible()
    press(qtbot, ledger.back_button)
    qtbot.waitUntil(lambda: names(board) == ["Ann"])
    qtbot.waitUntil(lambda: board.wallet_id == desk.services.wallets.page()[0][0].id)


def test_wallets_are_listed_by_what_is_in_them_searched_and_followed(
    tab: WalletsTab, qtbot: QtBot, desk: Desk, shown: Shown
) -> None:
    board = board_of(tab)
    ann, bo = funded(desk, "ann", 500), funded(desk, "bo <i>", 900)
    qtbot.waitUntil(lambda: names(board) == ["bo <i>", "ann"])
    assert board.foot.text() == "2 wallets · 14.00 EUR in them"
    desk.services.wallets.adjust(ann, 1000, "prize", actor="api")
    qtbot.waitUntil(lambda: names(board) == ["ann", "bo <i>"])
    assert board.model.shown[0][BALANCE] == 1500
    tab.search()
    assert board.search_field.hasFocus()
    qtbot.keyClicks(board.search_field, "BO")
    qtbot.waitUntil(lambda: names(board) == ["bo <i>"])
    assert board.foot.text() == "1 of 2 wallets"
    board.table.choose(0)
    press(qtbot, board.open_button)
    assert shown == [("viewer", owner(desk, bo))]
    qtbot.keyClick(board.table, Qt.Key.Key_Return)
    qtbot.waitUntil(wallets_of(tab).ledger.isVisible)
    assert wallets_of(tab).ledger.wallet_id == bo


def test_a_suspended_wallet_stands_out_and_undo_activates_it(
    tab: WalletsTab, qtbot: QtBot, desk: Desk, said: Said
) -> None:
    board, ann = board_of(tab), funded(desk, "ann", 500)
    qtbot.waitUntil(lambda: names(board) == ["ann"])
    board.table.choose(0)
    assert board.withdraw_button.isEnabled()
    press(qtbot, board.suspend_button)
    dialog = form(qtbot, ReasonDialog)
    qtbot.keyClicks(dialog.field, "charged back")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(board.activate_button.isVisible)
    assert not board.withdraw_button.isEnabled()
    assert board.foot.text().endswith("1 suspended")
    assert desk.services.wallets.get(ann).is_suspended
    said.undo()
    qtbot.waitUntil(board.suspend_button.isVisible)
    assert not desk.services.wallets.get(ann).is_suspended


# --- the ledger of one ------------------------------------------------------------------------------------------------


def test_bad_amounts_are_said_in_the_form_and_an_adjustment_can_be_undone_by_another_line(
    tab: WalletsTab, qtbot: QtBot, desk: Desk, said: Said
) -> None:
    ann = funded(desk, "ann", 500)
    ledger = ledger_of(tab, qtbot, ann)
    press(qtbot, ledger.adjust_button)
    dialog = form(qtbot, AdjustDialog)
    dialog.way.setCurrentIndex(1)
    for typed, sentence in (
        ("", "The amount: write an amount."),
        ("1e3", "The amount: “1e3” is no amount of EUR; write it like 12.50."),
        ("1.234", "The amount: “1.234” is no amount of EUR; write it like 12.50."),
        ("-1", "The amount must be above 0."),
        ("99999999999", "The amount: At most 10 000 000 000.00 EUR can be moved at once."),
    ):
        dialog.sum.setText(typed)
        press(qtbot, dialog.yes)
        assert dialog.problem.text() == sentence
        assert dialog.sum.text() == typed
    dialog.sum.setText("6")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: "reason" in dialog.problem.text().casefold())
    dialog.reason.setText("counted twice")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: "5.00 EUR are available" in dialog.problem.text())
    dialog.sum.setText("1,50")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: ledger.balance.value == "3.50 EUR")
    assert column(ledger, "amount") == ["−1.50 EUR", "+5.00 EUR"]
    assert column(ledger, "what")[0] == "counted twice"
    said.undo()
    qtbot.waitUntil(lambda: ledger.balance.value == "5.00 EUR")
    assert column(ledger, "status") == ["posted", "reversed", "posted"]
    assert not wrong(desk)


def test_a_line_is_reversed_once_and_a_paid_ticket_only_by_its_pool(
    tab: WalletsTab, qtbot: QtBot, desk: Desk, said: Said
) -> None:
    ann, pool = funded(desk, "ann", 500), opened(desk, 200, 3)
    desk.services.pools.buy_from_wallet(pool.id, owner(desk, ann), actor="op")
    ledger = ledger_of(tab, qtbot, ann)
    assert not ledger.reverse_button.isEnabled()
    assert column(ledger, "what")[0] == f"pool {pool.id} · ticket no. 1"
    ledger.table.choose(0)
    assert f"to the desk’s takings · pool {pool.id} · ticket no. 1 · purchase 1" in ledger.details.text()
    press(qtbot, ledger.reverse_button)
    dialog = form(qtbot, ReasonDialog)
    qtbot.keyClicks(dialog.field, "a mistake")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: said != [] and "cancel the pool instead" in said[-1][1])
    desk.services.wallets.adjust(ann, 100, "gift", actor="op")
    qtbot.waitUntil(lambda: column(ledger, "what")[0] == "gift")
    ledger.table.choose(0)
    press(qtbot, ledger.reverse_button)
    dialog = form(qtbot, ReasonDialog)
    qtbot.keyClicks(dialog.field, "a mistake")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: column(ledger, "status")[:2] == ["posted", "reversed"])
    for place in (0, 1):
        ledger.table.choose(place)
        assert not ledger.reverse_button.isEnabled()
    assert "reversed by transfer" in ledger.details.text()
    assert figures(desk, ann) == (300, 300)


def test_a_long_ledger_is_read_on_as_it_is_scrolled(tab: WalletsTab, qtbot: QtBot, desk: Desk) -> None:
    ann = funded(desk, "ann", 1)

    def lines(transaction: object) -> None:
        from raffle_desktop.domain.ledger import AccountKind, Reason
        from raffle_desktop.services import ledger
        from raffle_desktop.services.core import Transaction

        assert isinstance(transaction, Transaction)
        house = ledger.own_account(transaction, AccountKind.HOUSE, "EUR")
        for amount in range(1, 400):
            ledger.post(transaction, house, ann, amount, Reason.ADJUSTMENT)

    desk.services.core.write(lines, actor="op")
    ledger = ledger_of(tab, qtbot, ann)
    qtbot.waitUntil(lambda: ledger.table.rows_model.rowCount() == 300)
    assert ledger.foot.text() == "the newest 300 of 400 lines; scroll for more"
    bar = ledger.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: ledger.table.rows_model.rowCount() == 400)
    assert column(ledger, "amount")[-1] == "+0.01 EUR"


def approve(part: RequestsPart, qtbot: QtBot) -> CompleteDialog:
    """The request that stands first is paid by PAY-1."""
    part.table.choose(0)
    press(qtbot, part.approve_button)
    dialog = form(qtbot, CompleteDialog)
    assert dialog.provider.isReadOnly()
    dialog.txn.setText("PAY-1")
    press(qtbot, dialog.yes)
    return dialog


# --- requests ---------------------------------------------------------------------------------------------------------


def test_a_top_up_waits_until_it_is_approved_and_its_payment_counts_once(
    tab: WalletsTab, qtbot: QtBot, desk: Desk
) -> None:
    ann = funded(desk, "ann", 0)
    ledger = ledger_of(tab, qtbot, ann)
    press(qtbot, ledger.top_up_button)
    dialog = form(qtbot, RequestDialog)
    dialog.sum.setText("20")
    dialog.provider.setText("PayPal")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: tab.bar.tabText(1) == "Requests (1)")
    desk.services.topups.create(ann, 2000, provider="PayPal", actor="api")
    qtbot.waitUntil(lambda: column(ledger, "status") == ["pending", "pending"])
    tab.show_part("requests")
    part = tab.part("requests")
    assert isinstance(part, RequestsPart)
    qtbot.waitUntil(lambda: part.table.rows_model.rowCount() == 2)
    approve(part, qtbot)
    qtbot.waitUntil(lambda: part.table.rows_model.rowCount() == 1)
    assert figures(desk, ann) == (2000, 2000)
    again = approve(part, qtbot)
    qtbot.waitUntil(again.problem.isVisible)
    assert "known for something else" in again.problem.text()
    again.reject()
    assert figures(desk, ann) == (2000, 2000)


def test_a_withdrawal_is_held_from_the_request_and_free_again_once_it_is_refused(
    tab: WalletsTab, qtbot: QtBot, desk: Desk
) -> None:
    ann = funded(desk, "ann", 3000)
    ledger = ledger_of(tab, qtbot, ann)
    press(qtbot, ledger.withdraw_button)
    dialog = form(qtbot, RequestDialog)
    dialog.sum.setText("31")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: "30.00 EUR are available in this wallet; 31.00 EUR are needed." in dialog.problem.text())
    dialog.sum.setText("12")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: (ledger.held.value, ledger.available.value) == ("12.00 EUR", "18.00 EUR"))
    tab.show_part("requests")
    part = tab.part("requests")
    assert isinstance(part, RequestsPart)
    qtbot.waitUntil(lambda: part.table.rows_model.rowCount() == 1)
    part.table.choose(0)
    press(qtbot, part.process_button)
    qtbot.waitUntil(lambda: part.request is not None and part.request.state is RequestState.PROCESSING)
    assert not part.process_button.isEnabled()
    press(qtbot, part.refuse_button)
    reason = form(qtbot, ReasonDialog)
    qtbot.keyClicks(reason.field, "no account given")
    press(qtbot, reason.yes)
    qtbot.waitUntil(part.nothing.isVisible)
    assert figures(desk, ann) == (3000, 3000)
    part.choice.setCurrentIndex(1)
    qtbot.waitUntil(lambda: part.table.rows_model.rowCount() == 2)
    part.table.choose(1)
    assert "no account given" in part.note.text()
    assert not part.approve_button.isEnabled()


# --- holds ------------------------------------------------------------------------------------------------------------


def test_holds_count_down_go_by_themselves_and_a_withdrawals_stays_with_its_request(
    tab: WalletsTab, qtbot: QtBot, desk: Desk
) -> None:
    ann, now = funded(desk, "ann", 1000), desk.services.core.now_micros()
    hold = desk.services.wallets.hold(ann, 300, expires_at=now + 90 * SECOND, actor="op")
    desk.services.wallets.hold(ann, 200, expires_at=now + 900 * SECOND, actor="op")
    desk.services.withdrawals.create(ann, 100, actor="op")
    tab.show_part("holds")
    part = tab.part("holds")
    assert isinstance(part, HoldsPart)
    model = part.table.rows_model
    qtbot.waitUntil(lambda: model.rowCount() == 3)
    left = next(place for place, one in enumerate(model.columns) if one.key == "left")
    assert [model.data(model.index(row, left)) for row in range(3)] == ["1:30", "15:00", "no end"]
    part.table.choose(2)
    assert not part.release_button.isEnabled()
    assert not part.capture_button.isEnabled()
    # Only time brings the next about.
    tab._context.bridge.changed.disconnect(part._changed)
    qtbot.waitUntil(lambda: not part._live.isActive() and not tab._context.operations.busy)
    desk.clock.advance(seconds=90)
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    assert model.row_of(hold.id) is None
    part.table.choose(0)
    press(qtbot, part.release_button)
    press(qtbot, form(qtbot, ConfirmDialog).yes)
    qtbot.waitUntil(lambda: figures(desk, ann) == (1000, 900))


# --- the reconciliation -----------------------------------------------------------------------------------------------


def test_the_reconciliation_shows_that_all_is_equal_and_every_difference_in_red(
    tab: WalletsTab, qtbot: QtBot, desk: Desk
) -> None:
    ann = funded(desk, "ann", 1000)
    tab.show_part("report")
    part = tab.part("report")
    assert isinstance(part, ReportPart)
    press(qtbot, part.compare_button)
    qtbot.waitUntil(part.verdict.isVisible)
    assert part.verdict.text() == "Every balance follows from the ledger, and every pool from its tickets."
    assert (part.figures["wallets"].value, part.figures["transfers"].value) == ("1", "1")
    assert not part.differences.isVisible()
    desk.run_sql("DROP TRIGGER accounts_by_ledger")
    desk.run_sql("UPDATE accounts SET balance = 1234 WHERE id = ?", ann)
    qtbot.waitUntil(part.compare_button.isEnabled)
    press(qtbot, part.compare_button)
    qtbot.waitUntil(part.differences.isVisible)
    assert f"account {ann} has (balance, transfers, newest) (1234, 1, 1)" in part.differences.text()
    assert "all accounts in EUR sum to 234, not 0" in part.differences.text()
    assert part.differences.property("kind") == "bad"
    assert part.verdict.text() == "2 differences were found."
    assert desk.services.wallets.get(ann).balance == 1234


# --- beside the tab ---------------------------------------------------------------------------------------------------


def test_the_viewers_panel_shows_wallet_and_pool_tickets_and_leads_to_the_ledger(
    qtbot: QtBot, context: DeskContext, desk: Desk, shown: Shown
) -> None:
    ann, pool = funded(desk, "ann", 1000), opened(desk, 200, 5)
    panel = ViewerPanel(context)
    qtbot.addWidget(panel)
    panel.resize(360, 900)
    panel.show()
    panel.show_viewer(owner(desk, ann))

    def words() -> str:
        return " ".join(label.text() for label in panel._wallet.findChildren(QLabel) if label.isVisible())

    qtbot.waitUntil(lambda: "10.00 EUR" in words())
    desk.services.pools.buy_from_wallet(pool.id, owner(desk, ann), actor="op")
    qtbot.waitUntil(lambda: "8.00 EUR" in words() and "ticket no. 1" in words())
    assert "−2.00 EUR" in words()
    desk.services.pools.sell(pool.id, owner(desk, ann), actor="op")
    qtbot.waitUntil(lambda: "ticket no. 1, 2" in words())
    press(qtbot, panel._wallet.findChild(QWidget, "viewerLedger"))
    assert shown == [("wallets", f"wallet:{ann}")]
    panel.show_viewer(person(desk, "bo"))
    qtbot.waitUntil(lambda: panel._name.text == "bo" and not panel._wallet.isVisible())


def test_bursts_about_money_name_their_wallets_and_pools() -> None:
    changes = Changes()
    changes.add(MoneyChanged((3, 4)))
    changes.add(MoneyChanged((4, 9)))
    changes.add(PoolChanged(7, "ticket"))
    changes.add(PoolChanged(None, "prize"))
    assert changes.topics == {Topic.MONEY, Topic.POOLS}
    assert changes.wallet_ids == {3, 4, 9}
    assert changes.pool_ids == {7}
    many = Changes()
    many.add(MoneyChanged())
    assert many.wallet_ids is None
    outside = Changes()
    outside.add(OutsideChange())
    assert (outside.wallet_ids, outside.pool_ids) == (None, None)
    assert outside.touches(Topic.MONEY)


def test_what_is_pending_is_no_line_yet(tab: WalletsTab, qtbot: QtBot, desk: Desk) -> None:
    ann = funded(desk, "ann", 1000)
    desk.services.topups.create(ann, 500, actor="op")
    ledger = ledger_of(tab, qtbot, ann)
    assert ledger.foot.text() == "1 line · 1 pending"
    ledger.table.choose(0)
    assert ledger.line is not None
    assert ledger.line.status is LineStatus.PENDING
    assert not ledger.reverse_button.isEnabled()
    assert ledger.details.text().endswith("request 2")


def test_figures_are_never_cut_off_and_other_columns_give_way(qtbot: QtBot, context: DeskContext, desk: Desk) -> None:
    ann = funded(desk, "ann", 5)
    tab = WalletsTab(context)
    qtbot.addWidget(tab)
    tab.resize(600, 500)
    tab.show()
    part = tab.part("wallets")
    assert isinstance(part, WalletsPart)
    table = part.board.table
    qtbot.waitUntil(lambda: len(part.board.model.shown) == 1)
    places = {column.key: place for place, column in enumerate(table.rows_model.columns)}
    before = table.columnWidth(places["balance"])
    for _ in range(10):
        desk.services.wallets.adjust(ann, 999_999_999_999, "very much", actor="op")
    text = "9 999 999 999.95 EUR".replace(" ", "\u202f", 3)
    whole = table.fontMetrics().horizontalAdvance(text)
    qtbot.waitUntil(lambda: min(table.columnWidth(places[key]) for key in ("balance", "available")) > whole)
    assert before < whole
    assert table.isColumnHidden(places["platform"])
    assert table.horizontalHeader().length() <= table.viewport().width()


def test_the_whole_ledger_is_exported_to_a_file(tab: WalletsTab, qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    funded(desk, "ann", 512)
    tab.show_part("report")
    part = tab.part("report")
    assert isinstance(part, ReportPart)
    for name in ("book.csv", "book.json"):
        qtbot.waitUntil(part.export_button.isVisible)
        press(qtbot, part.export_button)
        chooser = form(qtbot, QFileDialog)
        chooser.reject()
        chooser.fileSelected.emit(str(tmp_path / name))
        qtbot.waitUntil((tmp_path / name).exists)
        assert "512" in (tmp_path / name).read_text()
    assert (tmp_path / "book.json").read_text().lstrip().startswith(("[", "{"))
