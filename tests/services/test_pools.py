"""Pools: so many tickets and no more, and every cent back when nothing comes of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raffle_desktop.domain.changes import PoolChanged
from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.ledger import LineStatus, PoolState, PurchaseType
from raffle_desktop.services.pools import PoolTerms
from raffle_desktop.services.prizes import PrizeTerms
from tests.conftest import Desk
from tests.services.money_tools import figures, funded, opened, owner, person, wrong


def test_a_ticket_from_the_wallet_is_held_given_and_taken_in_one_act(desk: Desk) -> None:
    ann, pool = funded(desk, "ann", 250), opened(desk, 100, 3)
    viewer = owner(desk, ann)
    desk.changes.clear()
    ticket = desk.services.pools.buy_from_wallet(pool.id, viewer, actor="op")
    assert (ticket.number, ticket.amount, ticket.from_wallet, figures(desk, ann)) == (1, 100, True, (150, 150))
    assert PoolChanged(pool.id, "ticket") in desk.changes
    (hold,) = desk.services.wallets.holds(ann)
    assert (hold.state, hold.reason, hold.transfer_id) == ("CAPTURED", "TICKET_RESERVATION", ticket.transfer_id)
    purchase = desk.services.purchases.get(ticket.purchase_id)
    assert (purchase.status, purchase.provider, purchase.ticket_number) == ("CONFIRMED", "wallet", 1)
    desk.services.pools.buy_from_wallet(pool.id, viewer, actor="op")
    with desk.refuses(Code.INSUFFICIENT_FUNDS, "0.50 EUR are available in this wallet; 1.00 EUR are needed."):
        desk.services.pools.buy_from_wallet(pool.id, viewer, actor="op")
    assert desk.services.pools.ticket(ticket.id) == ticket
    assert [one.number for one in desk.services.pools.tickets(viewer_id=viewer)] == [2, 1]
    assert wrong(desk) == []


def test_the_last_ticket_makes_the_pool_full(desk: Desk) -> None:
    ann, pool = person(desk, "ann"), opened(desk, 100, 2)
    for number in (1, 2):
        ticket = desk.services.pools.sell(pool.id, ann, actor="op")
        assert (ticket.number, ticket.from_wallet, ticket.provider) == (number, False, "hand")
    now = desk.services.pools.get(pool.id)
    assert (now.state, now.tickets_sold, now.left) == (PoolState.FULL, 2, 0)
    assert desk.changes[-1] == PoolChanged(pool.id, "full")
    for sell in (desk.services.pools.sell, desk.services.pools.buy_from_wallet):
        with desk.refuses(Code.POOL_FULL):
            sell(pool.id, ann, actor="op")
    assert desk.services.pools.page(PoolState.FULL) == ([now], 1)
    assert desk.services.pools.page(PoolState.OPEN, PoolState.STARTED) == ([], 0)


def test_who_has_no_wallet_or_is_excluded_buys_nothing(desk: Desk) -> None:
    ann, pool = person(desk, "ann"), opened(desk)
    with desk.refuses(Code.WALLET_NOT_FOUND, "This viewer has no wallet in EUR yet."):
        desk.services.pools.buy_from_wallet(pool.id, ann, actor="op")
    desk.services.viewers.exclude(ann, "a cheat", actor="op")
    for sell in (desk.services.pools.sell, desk.services.pools.buy_from_wallet):
        with desk.refuses(Code.EXCLUDED):
            sell(pool.id, ann, actor="op")
    with desk.refuses(Code.VIEWER_NOT_FOUND):
        desk.services.pools.sell(pool.id, 99, actor="op")
    with desk.refuses(Code.POOL_NOT_FOUND):
        desk.services.pools.sell(99, ann, actor="op")


def test_cancelling_pays_every_wallet_back_once(desk: Desk) -> None:
    ann, bo, pool = funded(desk, "ann", 500), funded(desk, "bo", 500), opened(desk, 100, 5, boost=30)
    pools = desk.services.pools
    for wallet, kind in ((ann, PurchaseType.ENTRY), (bo, PurchaseType.ENTRY), (ann, PurchaseType.BOOST)):
        pools.buy_from_wallet(pool.id, owner(desk, wallet), kind, actor="op")
    by_hand = pools.sell(pool.id, owner(desk, bo), actor="op")
    desk.services.wallets.suspend(bo, "x", actor="op")
    with desk.refuses(Code.REASON_REQUIRED):
        pools.cancel(pool.id, "", actor="op")
    done = pools.cancel(pool.id, "no interest", actor="op")
    assert (done.pool.state, done.refunded, done.amount) == (PoolState.CANCELLED, 3, 230)
    assert [one.id for one in done.outside] == [by_hand.id]
    assert (figures(desk, ann), figures(desk, bo)) == ((500, 500), (500, 500))
    refund = desk.services.wallets.ledger_page(bo).lines[0]
    assert (refund.reason, refund.ticket_number, refund.description) == ("REFUND", 2, "pool 1 cancelled: no interest")
    assert desk.services.wallets.ledger_page(bo).lines[1].status is LineStatus.REVERSED
    with desk.refuses(Code.POOL_NOT_OPEN, "This pool is cancelled; that stays as it is."):
        pools.cancel(pool.id, "again", actor="op")
    with desk.refuses(Code.POOL_NOT_OPEN):
        pools.buy_from_wallet(pool.id, owner(desk, ann), actor="op")
    assert wrong(desk) == []
    # What was paid outside is given back outside, and the book is told so.
    desk.services.wallets.reverse(by_hand.transfer_id, "in cash", actor="op")
    assert desk.value("SELECT balance FROM accounts WHERE kind = 'house'") == 0
    assert wrong(desk) == []


def test_a_full_pool_can_be_cancelled_and_a_drawn_one_cannot(desk: Desk) -> None:
    ann, prize = funded(desk, "ann", 500), desk.services.prizes.create(PrizeTerms("Headphones", stock=2), actor="op").id
    for drawn in (False, True):
        pool = opened(desk, 100, 1, prize=prize)
        desk.services.pools.buy_from_wallet(pool.id, owner(desk, ann), actor="op")
        if drawn:
            desk.services.pool_draws.draw(pool.id, actor="op")
            with desk.refuses(Code.POOL_NOT_OPEN, "This pool is started; that stays as it is."):
                desk.services.pools.cancel(pool.id, "x", actor="op")
        else:
            assert desk.services.pools.cancel(pool.id, "x", actor="op").refunded == 1
    now = desk.services.prizes.get(prize)
    # Drawn and not confirmed: the prize is still the pool’s.
    assert (figures(desk, ann), now.stock, now.reserved) == ((400, 400), 1, 1)


def test_prices_can_be_changed_until_the_first_ticket(desk: Desk) -> None:
    pool = opened(desk, 100, 3)
    terms = PoolTerms(200, 4, boost_price=50)
    changed = desk.services.pools.change(pool.id, terms, actor="op")
    assert (changed.ticket_price, changed.tickets_required, changed.boost_price, changed.currency) == (
        200,
        4,
        50,
        "EUR",
    )
    desk.services.pools.sell(pool.id, person(desk, "ann"), actor="op")
    with desk.refuses(Code.REFERRED_TO, "its prices and its size stay"):
        desk.services.pools.change(pool.id, replace(terms, boost_price=None), actor="op")
    assert desk.services.pools.change(pool.id, terms, actor="op").tickets_sold == 1
    with desk.refuses(Code.REFERRED_TO, "cancel it"):
        desk.services.pools.remove(pool.id, actor="op")


@pytest.mark.parametrize(
    "terms",
    [
        PoolTerms(0, 5),
        PoolTerms(-1, 5),
        PoolTerms(10**13, 5),
        PoolTerms(1.5, 5),  # type: ignore[arg-type]
        PoolTerms(100, 0),
        PoolTerms(100, 1_000_001),
        PoolTerms(100, True),
        PoolTerms(100, 5, boost_price=0),
        PoolTerms(100, 5, retry_price=-1),
        PoolTerms(100, 5, "euro"),
    ],
)
def test_a_pool_that_makes_no_sense_is_refused(desk: Desk, terms: PoolTerms) -> None:
    pool = opened(desk)
    with desk.refuses(Code.VALUE_INVALID):
        desk.services.pools.open(pool.prize_id, terms, actor="op")
    with desk.refuses(Code.VALUE_INVALID):
        desk.services.pools.change(pool.id, terms, actor="op")


def test_a_boost_is_one_more_ticket_of_who_has_one(desk: Desk) -> None:
    ann, bo = person(desk, "ann"), person(desk, "bo")
    without, pool = opened(desk), opened(desk, 100, 5, boost=30)
    sell = desk.services.pools.sell
    sell(without.id, ann, actor="op")
    with desk.refuses(Code.PURCHASE_WRONG_TYPE, "gives no ticket for a purchase of type BOOST"):
        sell(without.id, ann, PurchaseType.BOOST, actor="op")
    with desk.refuses(Code.PURCHASE_WRONG_TYPE, "this viewer has none in this pool yet"):
        sell(pool.id, bo, PurchaseType.BOOST, actor="op")
    sell(pool.id, bo, actor="op")
    assert [sell(pool.id, bo, PurchaseType.BOOST, actor="op").amount for _ in range(2)] == [30, 30]


def test_a_retry_is_for_the_losers_of_the_prize_s_last_drawn_pool_once(desk: Desk) -> None:
    people = [person(desk, name) for name in ("ann", "bo", "cid")]
    first = opened(desk, 100, 2, retry=20)
    sell, retry = desk.services.pools.sell, PurchaseType.RETRY
    with desk.refuses(Code.PURCHASE_WRONG_TYPE, "who lost in the last pool drawn for this prize"):
        sell(first.id, people[0], retry, actor="op")
    for viewer in people[:2]:
        sell(first.id, viewer, actor="op")
    view = desk.services.pool_draws.draw(first.id, actor="op").view
    winner = view.standing[0].viewer_id
    assert winner is not None
    (loser,) = set(people[:2]) - {winner}
    second = opened(desk, 100, 5, retry=20, prize=first.prize_id)
    other = opened(desk, 100, 5, retry=20)
    for viewer, pool, why in (
        (winner, second, "this viewer won"),
        (people[2], second, "who lost in the last pool"),
        (loser, other, "who lost in the last pool"),
    ):
        with desk.refuses(Code.PURCHASE_WRONG_TYPE, why):
            sell(pool.id, viewer, retry, actor="op")
    assert sell(second.id, loser, retry, actor="op").amount == 20
    with desk.refuses(Code.PURCHASE_WRONG_TYPE, "has their RETRY in this pool already"):
        sell(second.id, loser, retry, actor="op")
    # The draw is undone and falls otherwise: who won then has lost now.
    desk.services.winners.redraw(view.id, "not there", actor="op")
    sell(second.id, winner, retry, actor="op")
    assert wrong(desk) == []
