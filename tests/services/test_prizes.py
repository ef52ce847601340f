"""Prizes: what there is, how many are left, and whether what was won was handed over."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raffle_desktop.domain.errors import Code
from raffle_desktop.services.prizes import PrizeTerms
from tests.conftest import Desk
from tests.services.money_tools import SECOND, figures, funded, opened, owner, person, wrong

HEADPHONES = PrizeTerms("Headphones", "Good ones", 9_000, "EUR", stock=2, sponsor="A shop", image="headphones.png")


def won(desk: Desk, money: int = 0) -> int:
    """A prize that ann has won and that was confirmed; gives the win's id."""
    pool = opened(desk, required=1, money=money)
    desk.services.pools.sell(pool.id, person(desk, "ann"), actor="op")
    desk.services.pool_draws.draw(pool.id, confirm=True, actor="op")
    return desk.services.prizes.wins()[0].id


def test_a_prize_is_kept_as_it_was_said(desk: Desk) -> None:
    prize = desk.services.prizes.create(HEADPHONES, actor="op")
    kept = (prize.title, prize.description, prize.value, prize.currency, prize.is_money, prize.stock, prize.sponsor)
    assert (*kept, prize.image) == ("Headphones", "Good ones", 9_000, "EUR", False, 2, "A shop", "headphones.png")
    changed = desk.services.prizes.change(prize.id, replace(HEADPHONES, stock=7, currency=None), actor="op")
    assert (changed.stock, changed.currency) == (7, "EUR")
    other = desk.services.prizes.create(PrizeTerms("A mug"), actor="op")
    assert desk.services.prizes.page() == ([other, changed], 2)
    desk.services.prizes.remove(other.id, actor="op")
    assert desk.services.prizes.page() == ([changed], 1)
    with desk.refuses(Code.PRIZE_NOT_FOUND):
        desk.services.prizes.get(other.id)


@pytest.mark.parametrize(
    "terms, code",
    [
        (PrizeTerms(""), Code.NAME_INVALID),
        (PrizeTerms(" \n "), Code.NAME_INVALID),
        (PrizeTerms("x" * 201), Code.NAME_INVALID),
        (PrizeTerms("a\u202eb"), Code.NAME_INVALID),
        (PrizeTerms("x", value=-1), Code.VALUE_INVALID),
        (PrizeTerms("x", value=10**13), Code.VALUE_INVALID),
        (PrizeTerms("x", value=1.5), Code.VALUE_INVALID),  # type: ignore[arg-type]
        (PrizeTerms("x", is_money=True), Code.VALUE_INVALID),
        (PrizeTerms("x", stock=-1), Code.VALUE_INVALID),
        (PrizeTerms("x", stock=True), Code.VALUE_INVALID),
        (PrizeTerms("x", currency="euro"), Code.VALUE_INVALID),
        (PrizeTerms("x", description="y" * 501), Code.NOTES_TOO_LONG),
    ],
)
def test_a_prize_that_makes_no_sense_is_refused(desk: Desk, terms: PrizeTerms, code: Code) -> None:
    with desk.refuses(code):
        desk.services.prizes.create(terms, actor="op")


def test_a_running_pool_reserves_one_and_fixes_what_was_promised(desk: Desk) -> None:
    prize = desk.services.prizes.create(HEADPHONES, actor="op")
    first, second = opened(desk, prize=prize.id), opened(desk, prize=prize.id)
    now = desk.services.prizes.get(prize.id)
    assert (now.stock, now.reserved) == (0, 2)
    with desk.refuses(Code.OUT_OF_STOCK, "There is no Headphones left to open a pool with."):
        opened(desk, prize=prize.id)
    with desk.refuses(Code.REFERRED_TO, "its value stays"):
        desk.services.prizes.change(prize.id, replace(HEADPHONES, value=1), actor="op")
    assert desk.services.prizes.change(prize.id, replace(HEADPHONES, title="Big ones", stock=5), actor="op").stock == 5
    desk.services.pools.cancel(first.id, "x", actor="op")
    desk.services.pools.remove(second.id, actor="op")
    now = desk.services.prizes.get(prize.id)
    assert (now.stock, now.reserved) == (7, 0)
    with desk.refuses(Code.REFERRED_TO, "There is a pool for this prize"):
        desk.services.prizes.remove(prize.id, actor="op")


def test_a_won_prize_is_owed_until_it_is_handed_over(desk: Desk) -> None:
    win = won(desk)
    prizes = desk.services.prizes
    due = desk.services.core.now_micros() + SECOND
    assert prizes.set_due(win, due, actor="op").due_at == due
    assert [one.id for one in prizes.wins(owed_only=True)] == [win]
    done = prizes.deliver(win, "by post, 21 November", actor="mod")
    assert (done.is_owed, done.how, done.delivered_by) == (False, "by post, 21 November", "mod")
    assert prizes.wins(owed_only=True) == []
    with desk.refuses(Code.ALREADY_CLOSED, "delivered already"):
        prizes.deliver(win, "again", actor="op")
    with desk.refuses(Code.ALREADY_CLOSED):
        prizes.set_due(win, None, actor="op")
    with desk.refuses(Code.REASON_REQUIRED):
        prizes.not_delivered(win, "", actor="op")
    assert prizes.not_delivered(win, "it came back", actor="op").is_owed
    with desk.refuses(Code.ALREADY_CLOSED, "was not delivered"):
        prizes.not_delivered(win, "x", actor="op")
    with desk.refuses(Code.WIN_NOT_FOUND):
        prizes.deliver(99, "x", actor="op")
    assert [one.action for one in desk.services.audit.search("prize.") if "deliver" in one.action] == [
        "prize.not_delivered",
        "prize.deliver",
    ]


def test_a_prize_that_is_money_is_paid_with_the_confirmation_and_owed_again_when_that_is_reversed(desk: Desk) -> None:
    win = desk.services.prizes.win(won(desk, money=1_000))
    wallet = desk.services.wallets.of_viewer(win.viewer_id)
    assert wallet is not None
    assert (wallet.balance, win.how, win.is_owed) == (1_000, "wallet", False)
    with desk.refuses(Code.REFERRED_TO, f"reverse transfer {win.transfer_id} instead"):
        desk.services.prizes.not_delivered(win.id, "x", actor="op")
    assert win.transfer_id is not None
    desk.services.wallets.reverse(win.transfer_id, "the wrong one", actor="op")
    assert desk.services.prizes.win(win.id).is_owed
    assert figures(desk, wallet.id) == (0, 0)
    assert wrong(desk) == []
    paid = desk.services.prizes.deliver(win.id, "", actor="op")
    assert (paid.transfer_id != win.transfer_id, figures(desk, wallet.id)) == (True, (1_000, 1_000))
    assert wrong(desk) == []


def test_a_suspended_winner_is_paid_all_the_same(desk: Desk) -> None:
    ann = funded(desk, "ann", 0)
    desk.services.wallets.suspend(ann, "x", actor="op")
    assert desk.services.prizes.win(won(desk, money=500)).viewer_id == owner(desk, ann)
    assert figures(desk, ann) == (500, 500)
