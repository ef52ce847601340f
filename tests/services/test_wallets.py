"""Wallets: one per viewer and currency, corrected by the operator, read as lines."""

from __future__ import annotations

import pytest

from raffle_desktop.domain.changes import MoneyChanged
from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.ledger import Direction, LineStatus, Reason, WalletState
from tests.conftest import Desk
from tests.services.money_tools import SECOND, figures, funded, opened, owner, person, wrong


def test_a_viewer_has_one_wallet_in_each_currency(desk: Desk) -> None:
    ann = person(desk, "ann")
    assert desk.services.wallets.of_viewer(ann) is None
    first = desk.services.wallets.open(ann, actor="op")
    assert first == desk.services.wallets.open(ann, "EUR", actor="op") == desk.services.wallets.of_viewer(ann)
    assert (first.currency, first.balance, first.state, first.name) == ("EUR", 0, "ACTIVE", "ann")
    dollars = desk.services.wallets.open(ann, "USD", actor="op")
    assert desk.services.wallets.all_of_viewer(ann) == [first, dollars]
    with desk.refuses(Code.VIEWER_NOT_FOUND):
        desk.services.wallets.open(99, actor="op")
    with desk.refuses(Code.VALUE_INVALID):
        desk.services.wallets.open(ann, "eur", actor="op")
    with desk.refuses(Code.WALLET_NOT_FOUND):
        desk.services.wallets.get(99)


def test_wallets_are_listed_by_name_and_state(desk: Desk) -> None:
    made = [funded(desk, name, 100) for name in ("ann", "Annabel_1", "bo%")]
    desk.services.wallets.suspend(made[1], "why not", actor="op")

    def names(**wanted: object) -> list[str]:
        return [one.name for one in desk.services.wallets.page(**wanted)[0]]  # type: ignore[arg-type]

    assert names() == ["ann", "Annabel_1", "bo%"]
    assert names(limit=1, offset=1) == ["Annabel_1"]
    assert names(name="ANN") == ["ann", "Annabel_1"]
    assert (names(name="_"), names(name="%")) == (["Annabel_1"], ["bo%"])
    assert names(state=WalletState.SUSPENDED) == ["Annabel_1"]
    assert desk.services.wallets.page(name="ann", state=WalletState.ACTIVE)[1] == 1


def test_an_adjustment_moves_the_balance_with_a_reason(desk: Desk) -> None:
    ann = funded(desk, "ann", 0)
    desk.changes.clear()
    line = desk.services.wallets.adjust(ann, 500, "a gift", actor="op")
    assert (line.direction, line.amount, line.signed, line.status) == (Direction.CREDIT, 500, 500, LineStatus.POSTED)
    assert MoneyChanged((2, ann)) in desk.changes
    down = desk.services.wallets.adjust(ann, -200, "too much", actor="op")
    assert (down.direction, down.signed, down.description, down.actor) == (Direction.DEBIT, -200, "too much", "op")
    assert figures(desk, ann) == (300, 300)
    for amount, reason, code in (
        (-301, "x", Code.INSUFFICIENT_FUNDS),
        (0, "x", Code.VALUE_INVALID),
        (1.5, "x", Code.VALUE_INVALID),
        (10**13, "x", Code.VALUE_INVALID),
        (1, "  ", Code.REASON_REQUIRED),
        (1, "x" * 501, Code.NOTES_TOO_LONG),
    ):
        with desk.refuses(code):
            desk.services.wallets.adjust(ann, amount, reason, actor="op")  # type: ignore[arg-type]
    assert desk.services.audit.search("wallet.adjust")[0].reason == "too much"
    assert wrong(desk) == []


def test_a_suspended_wallet_takes_in_and_gives_nothing(desk: Desk) -> None:
    ann = funded(desk, "ann", 1000)
    wallets = desk.services.wallets
    hold = wallets.hold(ann, 100, actor="op")
    with desk.refuses(Code.REASON_REQUIRED):
        wallets.suspend(ann, " ", actor="op")
    assert wallets.suspend(ann, "to look at it", actor="op").is_suspended
    assert wallets.suspend(ann, "again", actor="op").is_suspended
    pool = opened(desk)
    for act in (
        lambda: wallets.adjust(ann, -1, "x", actor="op"),
        lambda: wallets.hold(ann, 1, actor="op"),
        lambda: wallets.capture(hold.id, actor="op"),
        lambda: desk.services.withdrawals.create(ann, 1, actor="op"),
        lambda: desk.services.pools.buy_from_wallet(pool.id, owner(desk, ann), actor="op"),
        lambda: wallets.reverse(1, "x", actor="op"),
    ):
        with desk.refuses(Code.WALLET_SUSPENDED):
            act()
    wallets.release(hold.id, actor="op")
    wallets.adjust(ann, 50, "in it goes", actor="op")
    assert figures(desk, ann) == (1050, 1050)
    assert not wallets.activate(ann, actor="op").is_suspended
    wallets.adjust(ann, -1, "out again", actor="op")
    assert [one.action for one in desk.services.audit.search("wallet.") if one.action != "wallet.adjust"] == [
        "wallet.activate",
        "wallet.suspend",
        "wallet.open",
    ]


def test_a_transfer_is_reversed_once_and_whole(desk: Desk) -> None:
    ann = funded(desk, "ann", 1000)
    wallets = desk.services.wallets
    gift = wallets.adjust(ann, 500, "a gift", actor="op")
    back = wallets.reverse(gift.id, "a mistake", actor="op")
    assert (back.reverses, back.signed, back.reason, figures(desk, ann)) == (gift.id, -500, "ADJUSTMENT", (1000, 1000))
    newest, second, topup = wallets.ledger_page(ann).lines
    assert (newest, second.status, second.reversed_by) == (back, LineStatus.REVERSED, back.id)
    assert topup.status is LineStatus.POSTED
    with desk.refuses(Code.ALREADY_REVERSED):
        wallets.reverse(gift.id, "again", actor="op")
    with desk.refuses(Code.ALREADY_REVERSED, "is a reversal itself"):
        wallets.reverse(back.id, "and back", actor="op")
    with desk.refuses(Code.TRANSFER_NOT_FOUND):
        wallets.reverse(99, "x", actor="op")
    with desk.refuses(Code.REASON_REQUIRED):
        wallets.reverse(topup.id, "", actor="op")
    wallets.adjust(ann, -1, "spent", actor="op")
    with desk.refuses(Code.INSUFFICIENT_FUNDS):
        wallets.reverse(topup.id, "charged back", actor="op")
    assert wrong(desk) == []


def test_what_paid_for_a_standing_ticket_is_not_reversed(desk: Desk) -> None:
    ann, pool = funded(desk, "ann", 1000), opened(desk)
    ticket = desk.services.pools.buy_from_wallet(pool.id, owner(desk, ann), actor="op")
    with desk.refuses(Code.REFERRED_TO, "This money paid for ticket 1 of pool 1, which stands; cancel the pool"):
        desk.services.wallets.reverse(ticket.transfer_id, "x", actor="op")
    desk.services.pools.cancel(pool.id, "x", actor="op")
    with desk.refuses(Code.ALREADY_REVERSED):
        desk.services.wallets.reverse(ticket.transfer_id, "x", actor="op")


def test_lines_show_what_is_pending_posted_and_reversed_newest_first(desk: Desk) -> None:
    ann, pool = funded(desk, "ann", 1000), opened(desk)
    desk.services.pools.buy_from_wallet(pool.id, owner(desk, ann), actor="op")
    now = desk.services.core.now_micros()
    hold = desk.services.wallets.hold(ann, 30, expires_at=now + SECOND, description="soon", actor="op")
    withdrawal = desk.services.withdrawals.create(ann, 40, actor="op")
    topup = desk.services.topups.create(ann, 50, actor="op")
    page = desk.services.wallets.ledger_page(ann)
    bought, topped_up = page.lines
    assert (bought.reason, bought.direction, bought.ticket_number, bought.pool_id, bought.other) == (
        Reason.TICKET_PURCHASE,
        Direction.DEBIT,
        1,
        pool.id,
        "house",
    )
    assert (topped_up.reason, topped_up.other, page.total) == (Reason.TOPUP, "provider", 2)
    assert [(line.of, line.id, line.reason, line.signed, line.status) for line in page.pending] == [
        ("hold", withdrawal.hold_id, Reason.WITHDRAWAL, -40, LineStatus.PENDING),
        ("hold", hold.id, Reason.TICKET_PURCHASE, -30, LineStatus.PENDING),
        ("topup", topup.id, Reason.TOPUP, 50, LineStatus.PENDING),
    ]
    desk.clock.advance(seconds=1)
    assert len(desk.services.wallets.ledger_page(ann).pending) == 2
    assert [one.id for one in desk.services.wallets.holds(ann, active=True)] == [withdrawal.hold_id, hold.id]
    assert len(desk.services.wallets.holds(ann)) == 3


def test_pages_of_a_ledger_are_whole_in_any_mixture_of_directions(desk: Desk) -> None:
    ann = funded(desk, "ann", 0)
    amounts = [5, 5, -1, -1, -1, 7, -2, 3, 3, 3]
    for number, amount in enumerate(amounts):
        desk.services.wallets.adjust(ann, amount, f"no. {number}", actor="op")
    pages = [desk.services.wallets.ledger_page(ann, limit=3, offset=start).lines for start in (0, 3, 6, 9, 12)]
    assert [len(page) for page in pages] == [3, 3, 3, 1, 0]
    assert [line.signed for page in pages for line in page] == amounts[::-1]


def test_only_a_wallet_that_was_never_used_can_go(desk: Desk) -> None:
    ann, bo = funded(desk, "ann", 100), funded(desk, "bo", 0)
    with desk.refuses(Code.REFERRED_TO, "This wallet has been used"):
        desk.services.wallets.remove(ann, actor="op")
    desk.services.wallets.remove(bo, actor="op")
    with desk.refuses(Code.WALLET_NOT_FOUND):
        desk.services.wallets.remove(bo, actor="op")


@pytest.mark.parametrize("act", ["release", "capture"])
def test_what_is_held_for_a_withdrawal_goes_with_the_withdrawal(desk: Desk, act: str) -> None:
    ann = funded(desk, "ann", 100)
    hold = desk.services.withdrawals.create(ann, 40, actor="op").hold_id
    with desk.refuses(Code.REFERRED_TO, "held for a withdrawal"):
        getattr(desk.services.wallets, act)(hold, actor="op")
