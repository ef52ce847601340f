"""Purchases: known by the provider's transaction, paid once, and a ticket for each."""

from __future__ import annotations

from typing import Any

import pytest

from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.ledger import PurchaseStatus, PurchaseType
from raffle_desktop.services.pool_views import Purchase
from tests.conftest import Desk
from tests.services.money_tools import figures, funded, opened, owner, person, wrong


def bought(desk: Desk, viewer: int, amount: int = 100, txn: str | None = None, **more: Any) -> Purchase:
    values = {"kind": PurchaseType.ENTRY, "currency": "EUR", "provider": "stripe", **more}
    return desk.services.purchases.create(
        viewer, values.pop("kind"), amount, values.pop("currency"), provider_txn_id=txn, actor="op", **values
    )


def test_the_same_transaction_of_a_provider_is_the_first_purchase(desk: Desk) -> None:
    ann, bo = person(desk, "ann"), person(desk, "bo")
    first = bought(desk, ann, txn="tx")
    assert bought(desk, ann, txn="tx") == first
    assert bought(desk, ann, txn="tx", provider="paypal").id != first.id
    for viewer, amount, more, code in (
        (bo, 100, {}, Code.PURCHASE_NOT_YOURS),
        (ann, 101, {}, Code.PURCHASE_WRONG_AMOUNT),
        (ann, 100, {"currency": "USD"}, Code.PURCHASE_WRONG_AMOUNT),
        (ann, 100, {"kind": PurchaseType.BOOST}, Code.PURCHASE_WRONG_TYPE),
    ):
        with desk.refuses(code):
            bought(desk, viewer, amount, "tx", **more)
    assert bought(desk, ann).id != bought(desk, ann).id
    assert desk.services.purchases.page(viewer_id=ann)[1] == 4


def test_a_purchase_is_confirmed_or_fails_and_never_goes_back(desk: Desk) -> None:
    ann, purchases = person(desk, "ann"), desk.services.purchases
    paid, failed = bought(desk, ann), bought(desk, ann)
    done = purchases.confirm(paid.id, provider_txn_id="tx", actor="op")
    assert (done.status, done.provider_txn_id) == (PurchaseStatus.CONFIRMED, "tx")
    assert (
        purchases.confirm(paid.id, actor="op") == purchases.confirm(paid.id, provider_txn_id="tx", actor="op") == done
    )
    assert purchases.fail(failed.id, "declined", actor="op") == purchases.fail(failed.id, actor="op")
    with desk.refuses(Code.ALREADY_CLOSED, "This purchase is failed for good."):
        purchases.confirm(failed.id, actor="op")
    with desk.refuses(Code.ALREADY_CLOSED, "This purchase is confirmed for good."):
        purchases.fail(paid.id, actor="op")
    with desk.refuses(Code.ALREADY_CLOSED):
        purchases.confirm(paid.id, provider_txn_id="other", actor="op")
    third = bought(desk, ann)
    with desk.refuses(Code.ALREADY_CLOSED, "paid for another purchase"):
        purchases.confirm(third.id, provider_txn_id="tx", actor="op")
    with desk.refuses(Code.PURCHASE_NOT_FOUND):
        purchases.confirm(99, actor="op")
    assert desk.rows("SELECT kind, balance FROM accounts ORDER BY kind") == [("house", 100), ("provider", -100)]
    assert [one.id for one in purchases.page(status=PurchaseStatus.PENDING)[0]] == [third.id]
    assert wrong(desk) == []


@pytest.mark.parametrize(
    "given",
    [
        {"amount": 0},
        {"amount": -1},
        {"amount": 10**13},
        {"amount": 0.5},
        {"currency": "EURO"},
        {"provider": ""},
        {"provider": "wallet"},
        {"txn": ""},
        {"txn": "x" * 201},
        {"txn": " x"},
    ],
)
def test_a_purchase_that_makes_no_sense_is_refused(desk: Desk, given: dict[str, Any]) -> None:
    ann = person(desk, "ann")
    with desk.refuses(Code.VALUE_INVALID):
        bought(desk, ann, **given)


def test_a_purchase_is_of_somebody_and_for_some_pool(desk: Desk) -> None:
    with desk.refuses(Code.VIEWER_NOT_FOUND):
        bought(desk, 99)
    ann = person(desk, "ann")
    with desk.refuses(Code.POOL_NOT_FOUND):
        bought(desk, ann, pool_id=9)


def test_a_purchase_is_paid_from_the_wallet_of_its_viewer(desk: Desk) -> None:
    ann = funded(desk, "ann", 150)
    first, second = (bought(desk, owner(desk, ann)) for _ in range(2))
    assert desk.services.purchases.pay(first.id, actor="op").status is PurchaseStatus.CONFIRMED
    assert figures(desk, ann) == (50, 50)
    with desk.refuses(Code.INSUFFICIENT_FUNDS):
        desk.services.purchases.pay(second.id, actor="op")
    with desk.refuses(Code.ALREADY_CLOSED):
        desk.services.purchases.pay(first.id, actor="op")
    bo = bought(desk, person(desk, "bo"))
    with desk.refuses(Code.WALLET_NOT_FOUND, "no wallet in EUR yet"):
        desk.services.purchases.pay(bo.id, actor="op")
    assert wrong(desk) == []


def test_only_what_nobody_knows_of_can_be_forgotten(desk: Desk) -> None:
    ann = person(desk, "ann")
    known, paid, plain = bought(desk, ann, txn="tx"), bought(desk, ann), bought(desk, ann)
    desk.services.purchases.confirm(paid.id, actor="op")
    for purchase in (known, paid):
        with desk.refuses(Code.REFERRED_TO):
            desk.services.purchases.remove(purchase.id, actor="op")
    desk.services.purchases.remove(plain.id, actor="op")
    with desk.refuses(Code.PURCHASE_NOT_FOUND):
        desk.services.purchases.get(plain.id)


def test_a_ticket_is_refused_with_the_reason_that_fits(desk: Desk) -> None:
    ann, bo = person(desk, "ann"), person(desk, "bo")
    pool, other = opened(desk, 100, 2, boost=50), opened(desk, 100, 2)
    purchases, issue = desk.services.purchases, desk.services.pools.issue

    def paid(viewer: int, amount: int = 100, **more: Any) -> int:
        return purchases.confirm(bought(desk, viewer, amount, **more).id, actor="op").id

    first = paid(ann)
    assert issue(pool.id, ann, first, actor="op").number == 1
    refunded = paid(ann)
    transfer = purchases.get(refunded).transfer_id
    assert transfer is not None
    desk.services.wallets.reverse(transfer, "x", actor="op")
    failed = bought(desk, ann)
    purchases.fail(failed.id, actor="op")
    for viewer, purchase, code in (
        (ann, first, Code.PURCHASE_ALREADY_REDEEMED),
        (bo, first, Code.PURCHASE_NOT_YOURS),
        (ann, bought(desk, ann).id, Code.PURCHASE_NOT_CONFIRMED),
        (ann, failed.id, Code.PURCHASE_NOT_CONFIRMED),
        (ann, refunded, Code.PURCHASE_NOT_CONFIRMED),
        (ann, paid(ann, 99), Code.PURCHASE_WRONG_AMOUNT),
        (ann, paid(ann, currency="USD"), Code.CURRENCY_MISMATCH),
        (ann, paid(ann, kind=PurchaseType.RETRY), Code.PURCHASE_WRONG_TYPE),
        (bo, paid(bo, 50, kind=PurchaseType.BOOST), Code.PURCHASE_WRONG_TYPE),
        (ann, paid(ann, pool_id=other.id), Code.PURCHASE_WRONG_TYPE),
        (ann, 99, Code.PURCHASE_NOT_FOUND),
    ):
        with desk.refuses(code):
            issue(pool.id, viewer, purchase, actor="op")
    with desk.refuses(Code.POOL_NOT_FOUND):
        issue(99, ann, first, actor="op")
    boost = issue(pool.id, ann, paid(ann, 50, kind=PurchaseType.BOOST), actor="op")
    assert (boost.number, boost.type, desk.services.pools.get(pool.id).state) == (2, "BOOST", "FULL")
    spare = paid(ann)
    with desk.refuses(Code.POOL_FULL):
        issue(pool.id, ann, spare, actor="op")
    desk.services.pools.cancel(pool.id, "x", actor="op")
    with desk.refuses(Code.POOL_NOT_OPEN, "it is cancelled"):
        issue(pool.id, ann, spare, actor="op")
    desk.services.viewers.exclude(ann, "a cheat", actor="op")
    with desk.refuses(Code.EXCLUDED):
        issue(other.id, ann, spare, actor="op")
    assert purchases.get(spare).ticket_number is None
    assert wrong(desk) == []


def test_a_number_is_never_given_to_another(desk: Desk) -> None:
    ann = person(desk, "ann")
    gone = bought(desk, ann)
    desk.services.purchases.remove(gone.id, actor="op")
    assert bought(desk, ann).id > gone.id
    pool = opened(desk)
    desk.services.pools.remove(pool.id, actor="op")
    desk.services.prizes.remove(pool.prize_id, actor="op")
    assert (opened(desk).id > pool.id, desk.services.pools.page()[0][0].prize_id > pool.prize_id) == (True, True)
    wallet = funded(desk, "ann", 0)
    desk.services.wallets.remove(wallet, actor="op")
    assert funded(desk, "bo", 0) > wallet
