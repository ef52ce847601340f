"""Ways in which money could be promised, paid or kept twice, each found by somebody who looked for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.ledger import PurchaseType
from raffle_desktop.services import pool_wins
from raffle_desktop.services.checkup import check_up
from raffle_desktop.services.ingest import EventType
from raffle_desktop.services.payments import PaymentEvent, PaymentOutcome
from raffle_desktop.services.pools import PoolTerms
from raffle_desktop.services.prizes import PrizeTerms
from tests.conftest import Desk
from tests.services.money_tools import figures, funded, opened, owner, person, wrong

MONEY = PrizeTerms("Cash", value=5_000, is_money=True, stock=3)


def bought(desk: Desk, wallet: int, provider_txn: str | None = None, pool: int | None = None) -> int:
    """An unpaid purchase of 1.00 by this wallet's owner; gives its id."""
    made = desk.services.purchases.create(
        owner(desk, wallet), PurchaseType.ENTRY, 100, "EUR", provider="shop", provider_txn_id=provider_txn,
        pool_id=pool, actor="api",
    )  # fmt: skip
    return made.id


@pytest.mark.parametrize("undone", [False, True])
def test_a_drawn_prize_keeps_its_value_until_its_winner_has_it(desk: Desk, undone: bool) -> None:
    ann, prize = funded(desk, "ann", 500), desk.services.prizes.create(MONEY, actor="op")
    pool = desk.services.pools.open(prize.id, PoolTerms(100, 1), actor="op")
    desk.services.pools.buy_from_wallet(pool.id, owner(desk, ann), actor="op")
    drawn = desk.services.pool_draws.draw(pool.id, actor="op").view
    if undone:
        desk.services.winners.undo(drawn.id, "wrong prize on the card", actor="op")
    for other in (replace(MONEY, value=999_999), replace(MONEY, is_money=False), replace(MONEY, currency="USD")):
        with desk.refuses(Code.REFERRED_TO):
            desk.services.prizes.change(prize.id, other, actor="op")
    with pytest.raises(Exception, match="keeps its value"):
        desk.run_sql("UPDATE prizes SET value = 999999")
    if undone:
        drawn = desk.services.pool_draws.draw(pool.id, actor="op").view
    desk.services.winners.confirm(drawn.id, actor="op")
    assert figures(desk, ann) == (5_400, 5_400)
    assert desk.services.prizes.change(prize.id, replace(MONEY, value=1), actor="op").value == 1
    assert wrong(desk) == []


def test_a_provider_that_was_paid_for_what_the_wallet_paid_is_told_so(desk: Desk) -> None:
    ann = funded(desk, "ann", 500)
    bare = bought(desk, ann)
    desk.services.purchases.pay(bare, actor="op")
    paid = PaymentEvent("shop", "e1", PaymentOutcome.PAID, purchase_id=bare, amount=100, currency="EUR")
    sentence = "This purchase was paid from the viewer’s wallet already; the provider’s payment is to be given back."
    for event in (paid, replace(paid, provider_txn_id="X1")):
        with desk.refuses(Code.ALREADY_CLOSED, sentence):
            desk.services.payments.apply(event, actor="api")
    with desk.refuses(Code.ALREADY_CLOSED, sentence):
        desk.services.purchases.confirm(bare, provider_txn_id="X1", actor="api")
    assert desk.services.purchases.confirm(bare, actor="api").status == "CONFIRMED"
    known = bought(desk, ann, "X2")
    with desk.refuses(Code.ALREADY_CLOSED, "The provider has a payment for this purchase under way."):
        desk.services.purchases.pay(known, actor="op")
    assert figures(desk, ann) == (400, 400)


def test_the_wallet_pays_for_no_ticket_that_cannot_be_had(desk: Desk) -> None:
    ann, bo = funded(desk, "ann", 500), person(desk, "bo")
    full, gone = opened(desk, 100, 1), opened(desk, 100, 2)
    waiting = [(bought(desk, ann, pool=full.id), Code.POOL_FULL), (bought(desk, ann, pool=gone.id), Code.POOL_NOT_OPEN)]
    desk.services.pools.sell(full.id, bo, actor="op")
    desk.services.pools.cancel(gone.id, "enough", actor="op")
    for purchase, code in waiting:
        with desk.refuses(code):
            desk.services.purchases.pay(purchase, actor="op")
    assert figures(desk, ann) == (500, 500)


def test_the_end_of_a_pool_pays_back_what_was_paid_and_brought_no_ticket_yet(desk: Desk) -> None:
    ann, pool = funded(desk, "ann", 500), opened(desk, 100, 3)
    desk.services.pools.buy_from_wallet(pool.id, owner(desk, ann), actor="op")
    inside, outside = bought(desk, ann, pool=pool.id), bought(desk, ann, "X1", pool.id)
    desk.services.purchases.pay(inside, actor="op")
    desk.services.purchases.confirm(outside, actor="api")
    with pytest.raises(Exception, match="paid back every ticket"):
        desk.run_sql("UPDATE pools SET state = 'CANCELLED', closed_at = 1 WHERE id = ?", pool.id)
    done = desk.services.pools.cancel(pool.id, "enough", actor="op")
    assert (done.refunded, done.amount, [one.id for one in done.outside]) == (2, 200, [outside])
    assert figures(desk, ann) == (500, 500)
    assert wrong(desk) == []


def test_who_paid_and_came_too_late_for_a_ticket_is_paid_back_at_the_draw(desk: Desk) -> None:
    ann, pool = funded(desk, "ann", 500), opened(desk, 100, 1)
    inside, outside = bought(desk, ann, pool=pool.id), bought(desk, ann, "X1", pool.id)
    desk.services.purchases.pay(inside, actor="op")
    with desk.refuses(Code.REFERRED_TO):
        desk.services.pools.change(pool.id, PoolTerms(150, 1), actor="op")
    with pytest.raises(Exception, match="keeps its prices"):
        desk.run_sql("UPDATE pools SET ticket_price = 150")
    desk.services.pools.sell(pool.id, person(desk, "bo"), actor="op")
    desk.services.pool_draws.draw(pool.id, actor="op")
    assert figures(desk, ann) == (500, 500)
    desk.services.purchases.confirm(outside, actor="api")
    (late,) = [one for one in check_up(desk.folder) if one.name == "paid for pools that sell no more"]
    transfer = desk.services.purchases.get(outside).transfer_id
    assert late.detail == f"no ticket was given for purchase {outside} by transfer {transfer}; pay it back"
    assert wrong(desk) == []


def test_while_a_draw_is_taken_back_nobody_has_lost_it(desk: Desk) -> None:
    ann, bo = funded(desk, "ann", 500), funded(desk, "bo", 500)
    first = opened(desk, 100, 2, stock=3)
    for wallet in (ann, bo):
        desk.services.pools.buy_from_wallet(first.id, owner(desk, wallet), actor="op")
    drawn = desk.services.pool_draws.draw(first.id, actor="op").view
    desk.services.winners.undo(drawn.id, "the wheel stood still", actor="op")
    second = opened(desk, 100, 3, retry=50, prize=first.prize_id)
    for wallet in (ann, bo):
        with desk.refuses(
            Code.PURCHASE_WRONG_TYPE, "The draw of the last pool was taken back; a RETRY can be had after its next one."
        ):
            desk.services.pools.buy_from_wallet(second.id, owner(desk, wallet), PurchaseType.RETRY, actor="op")
    winner = desk.services.pool_draws.draw(first.id, actor="op").view.standing[0].viewer_id
    (loser,) = {owner(desk, ann), owner(desk, bo)} - {winner}
    assert desk.services.pools.buy_from_wallet(second.id, loser, PurchaseType.RETRY, actor="op").amount == 50


def test_a_viewers_number_is_never_anothers(desk: Desk) -> None:
    bob = person(desk, "bob")
    desk.services.users.remove(bob, actor="api")
    assert person(desk, "carl") == bob + 1
    desk.import_csv("username\ndora\n", name="Friday")
    dora = desk.value("SELECT max(id) FROM viewers")
    desk.services.sessions.end(actor="op")
    assert dora == bob + 2


def test_what_is_held_for_a_withdrawal_pays_for_nothing_else(desk: Desk) -> None:
    ann = funded(desk, "ann", 500)
    desk.services.wallets.adjust(ann, 1, "makes the house’s account", actor="op")
    desk.services.withdrawals.create(ann, 300, actor="op")
    hold = desk.value("SELECT max(id) FROM holds")
    with desk.refuses(Code.REFERRED_TO):
        desk.services.wallets.capture(hold, actor="op")
    before = desk.everything()
    with pytest.raises(Exception, match="a capture is of an active hold"):
        transfer(desk, "INSERT", ann, "house", 300, "ADJUSTMENT", hold)
    assert desk.everything() == before


def test_a_statement_that_ignores_conflicts_moves_no_money_half(desk: Desk) -> None:
    ann = funded(desk, "ann", 500)
    desk.services.wallets.adjust(ann, -1, "makes the house’s account", actor="op")
    before = desk.everything()
    with pytest.raises(Exception, match="no more than is available"):
        transfer(desk, "INSERT OR IGNORE", ann, "house", 900, "ADJUSTMENT", None)
    with pytest.raises(Exception, match="more can be held"):
        desk.run_sql(
            "INSERT OR IGNORE INTO holds (account_id, amount, reason, state, at, actor) VALUES"
            f" ({ann}, 900, 'TICKET_RESERVATION', 'ACTIVE', 9, 'x')"
        )
    assert desk.everything() == before


def transfer(desk: Desk, verb: str, wallet: int, to: str, amount: int, reason: str, hold: int | None) -> None:
    """A row of the ledger as somebody with a tool for SQL would write it."""
    other = desk.value("SELECT id FROM accounts WHERE kind = ?", to)
    number = desk.value("SELECT coalesce(max(id), 0) + 1 FROM transfers")
    desk.run_sql(
        f"{verb} INTO transfers (id, debit_account, credit_account, amount, currency, reason, at, actor, hold_id, hash)"
        " VALUES (?, ?, ?, ?, 'EUR', ?, 9, 'x', ?, zeroblob(32))",
        number, wallet, other, amount, reason, hold,
    )  # fmt: skip


def test_a_winner_whose_wallet_has_no_room_has_won_all_the_same(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    ann, prize = funded(desk, "ann", 100), desk.services.prizes.create(MONEY, actor="op")
    pool = desk.services.pools.open(prize.id, PoolTerms(100, 1), actor="op")
    desk.services.pools.buy_from_wallet(pool.id, owner(desk, ann), actor="op")
    # A wallet that is really full takes 9 007 transfers.
    with monkeypatch.context() as smaller:
        smaller.setattr(pool_wins, "MAX_BALANCE", 4_999)
        drawn = desk.services.pool_draws.draw(pool.id, confirm=True, actor="op")
    (win,) = desk.services.prizes.wins(owed_only=True)
    assert (win.viewer_id, win.amount, win.draw_id) == (owner(desk, ann), 5_000, drawn.view.id)
    assert drawn.view.standing[0].state == "confirmed"
    desk.services.prizes.deliver(win.id, "", actor="op")
    assert desk.services.prizes.wins(owed_only=True) == []
    assert wrong(desk) == []


def test_an_event_that_told_of_something_else_swallows_no_payment(desk: Desk) -> None:
    ann = funded(desk, "ann", 0)
    asked = [desk.services.topups.create(ann, 500, actor="api").id for _ in range(2)]
    desk.ingest(EventType.DONATION, "ann", "tip-1", amount=500)
    paid = PaymentEvent("test", "tip-1", PaymentOutcome.PAID, topup_id=asked[0], amount=500)
    with desk.refuses(
        Code.ALREADY_CLOSED, "An event of this id told of something else; give this one an id of its own."
    ):
        desk.services.payments.apply(paid, actor="api")
    first = replace(paid, event_id="tip-2")
    assert desk.services.payments.apply(first, actor="api")
    assert not desk.services.payments.apply(first, actor="api")
    for other in (replace(first, topup_id=asked[1]), replace(first, outcome=PaymentOutcome.FAILED)):
        with desk.refuses(Code.ALREADY_CLOSED):
            desk.services.payments.apply(other, actor="api")
    assert figures(desk, ann) == (500, 500)


@pytest.mark.parametrize("provider", ["wallet", "Wallet", "HAND"])
def test_no_provider_is_called_as_the_desk_calls_its_own_ways(desk: Desk, provider: str) -> None:
    ann = person(desk, "ann")
    with desk.refuses(Code.VALUE_INVALID):
        desk.services.purchases.create(ann, PurchaseType.ENTRY, 100, "EUR", provider=provider, actor="api")
