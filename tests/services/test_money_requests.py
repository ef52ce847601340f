"""Top-ups and withdrawals: one outcome each, and money moves once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.ledger import PurchaseType, RequestState
from raffle_desktop.services.payments import PaymentEvent, PaymentOutcome
from tests.conftest import Desk
from tests.services.money_tools import figures, funded, person, wrong


def test_a_top_up_credits_when_it_is_completed_and_only_then(desk: Desk) -> None:
    ann, topups = funded(desk, "ann", 0), desk.services.topups
    request = topups.create(ann, 500, provider="stripe", note="from the shop", actor="op")
    assert (request.state, request.is_open, figures(desk, ann)) == (RequestState.CREATED, True, (0, 0))
    assert topups.process(request.id, actor="op") == topups.process(request.id, actor="op")
    assert figures(desk, ann) == (0, 0)
    done = topups.complete(request.id, provider_txn_id="tx", actor="desk")
    assert (done.state, done.provider_txn_id, done.closed_by, figures(desk, ann)) == (
        "COMPLETED",
        "tx",
        "desk",
        (500, 500),
    )
    assert topups.complete(request.id, provider_txn_id="tx", actor="op") == done
    acts: tuple[Callable[[], object], ...] = (
        lambda: topups.complete(request.id, actor="op"),
        lambda: topups.complete(request.id, provider_txn_id="ty", actor="op"),
        lambda: topups.cancel(request.id, actor="op"),
        lambda: topups.fail(request.id, "x", actor="op"),
        lambda: topups.process(request.id, actor="op"),
    )
    for act in acts:
        with desk.refuses(Code.ALREADY_CLOSED):
            act()
    assert figures(desk, ann) == (500, 500)
    line = desk.services.wallets.ledger_page(ann).lines[0]
    assert (line.id, line.provider, line.provider_txn_id, line.description) == (
        done.transfer_id,
        "stripe",
        "tx",
        "from the shop",
    )
    assert wrong(desk) == []


def test_the_same_payment_again_is_the_first_request(desk: Desk) -> None:
    ann, bo, topups = funded(desk, "ann", 0), funded(desk, "bo", 0), desk.services.topups
    first = topups.create(ann, 500, provider="stripe", provider_txn_id="tx", actor="op")
    assert topups.create(ann, 500, provider="stripe", provider_txn_id="tx", actor="op") == first
    for wallet, amount in ((ann, 501), (bo, 500)):
        with desk.refuses(Code.ALREADY_CLOSED, "known for something else"):
            topups.create(wallet, amount, provider="stripe", provider_txn_id="tx", actor="op")
    other = topups.create(bo, 500, provider="paypal", provider_txn_id="tx", actor="op")
    assert other.id != first.id
    late = topups.create(bo, 500, provider="stripe", actor="op")
    with desk.refuses(Code.ALREADY_CLOSED, "known for something else"):
        topups.complete(late.id, provider_txn_id="tx", actor="op")
    with desk.refuses(Code.ALREADY_CLOSED, "another payment"):
        topups.complete(first.id, provider_txn_id="other", actor="op")


def test_a_payment_that_bought_something_tops_nothing_up(desk: Desk) -> None:
    ann = funded(desk, "ann", 0)
    purchase = desk.services.purchases.create(
        1, PurchaseType.ENTRY, 500, "EUR", provider="stripe", provider_txn_id="tx", actor="op"
    )
    request = desk.services.topups.create(ann, 500, provider="stripe", provider_txn_id="tx", actor="op")
    desk.services.purchases.confirm(purchase.id, actor="op")
    with desk.refuses(Code.ALREADY_CLOSED, "in the ledger already; it counts only once"):
        desk.services.topups.complete(request.id, actor="op")
    with desk.refuses(Code.ALREADY_CLOSED):
        desk.services.topups.create(ann, 1, provider="stripe", provider_txn_id="tx", actor="op")


def test_a_withdrawal_is_held_from_the_request_to_its_outcome(desk: Desk) -> None:
    ann, withdrawals = funded(desk, "ann", 1000), desk.services.withdrawals
    paid, failed, cancelled = (withdrawals.create(ann, amount, actor="op") for amount in (100, 200, 300))
    assert figures(desk, ann) == (1000, 400)
    with desk.refuses(Code.INSUFFICIENT_FUNDS):
        withdrawals.create(ann, 401, actor="op")
    desk.clock.advance(days=4000)
    assert desk.services.wallets.release_expired() == 0
    assert withdrawals.complete(paid.id, provider="bank", provider_txn_id="b1", actor="op").state == "COMPLETED"
    assert figures(desk, ann) == (900, 400)
    with desk.refuses(Code.REASON_REQUIRED):
        withdrawals.fail(failed.id, "", actor="op")
    assert withdrawals.fail(failed.id, "no such account", actor="op").closed_reason == "no such account"
    assert withdrawals.cancel(cancelled.id, actor="op").state == "CANCELLED"
    assert figures(desk, ann) == (900, 900)
    assert [one.state for one in desk.services.wallets.holds(ann)] == ["RELEASED", "RELEASED", "CAPTURED"]
    assert wrong(desk) == []


def test_requests_wait_in_the_order_of_asking(desk: Desk) -> None:
    ann, bo, topups = funded(desk, "ann", 0), funded(desk, "bo", 0), desk.services.topups
    made = [topups.create(wallet, 100, actor="op").id for wallet in (ann, bo, ann)]
    topups.cancel(made[1], actor="op")
    assert ([one.id for one in topups.page(open_only=True)[0]], topups.page()[1]) == ([made[0], made[2]], 3)
    assert [one.id for one in topups.page(wallet_id=bo)[0]] == [made[1]]
    assert [one.viewer for one in topups.page(limit=2)[0]] == ["ann", "bo"]
    with desk.refuses(Code.REQUEST_NOT_FOUND):
        desk.services.withdrawals.cancel(made[0], actor="op")


@pytest.mark.parametrize(
    "given",
    [
        {"amount": 0},
        {"amount": -5},
        {"amount": 10**13},
        {"amount": 1.5},
        {"provider_txn_id": "x"},
        {"provider": "stripe", "provider_txn_id": ""},
        {"provider": "a\nb"},
        {"provider": "x" * 201},
    ],
)
def test_a_request_that_makes_no_sense_is_refused(desk: Desk, given: dict[str, object]) -> None:
    ann = funded(desk, "ann", 100)
    values = {"wallet_id": ann, "amount": 5, **given}
    for service in (desk.services.topups, desk.services.withdrawals):
        with desk.refuses(Code.VALUE_INVALID):
            service.create(**values, actor="op")  # type: ignore[arg-type]
    with desk.refuses(Code.WALLET_NOT_FOUND):
        desk.services.topups.create(2, 5, actor="op")


def event(number: int, outcome: PaymentOutcome = PaymentOutcome.PAID, **more: object) -> PaymentEvent:
    return PaymentEvent("stripe", f"evt-{number}", outcome, **more)  # type: ignore[arg-type]


def test_a_provider_s_word_counts_once_for_each_of_its_events(desk: Desk) -> None:
    ann = funded(desk, "ann", 0)
    topup = desk.services.topups.create(ann, 500, actor="op")
    paid = event(1, topup_id=topup.id, provider_txn_id="tx", amount=500, currency="EUR")
    assert desk.services.payments.apply(paid, actor="api")
    assert not desk.services.payments.apply(paid, actor="api")
    assert figures(desk, ann) == (500, 500)
    purchase = desk.services.purchases.create(1, PurchaseType.ENTRY, 300, "EUR", provider="stripe", actor="op")
    assert desk.services.payments.apply(event(2, purchase_id=purchase.id, provider_txn_id="ty"), actor="api")
    # Another event with the same word changes nothing and is no mistake.
    assert desk.services.payments.apply(event(3, purchase_id=purchase.id, provider_txn_id="ty"), actor="api")
    assert desk.services.purchases.get(purchase.id).status == "CONFIRMED"
    with desk.refuses(Code.ALREADY_CLOSED):
        desk.services.payments.apply(event(4, PaymentOutcome.FAILED, purchase_id=purchase.id), actor="api")
    lost = desk.services.topups.create(ann, 500, actor="op")
    assert desk.services.payments.apply(event(5, PaymentOutcome.FAILED, topup_id=lost.id, reason="no"), actor="api")
    assert desk.services.topups.get(lost.id).closed_reason == "no"
    assert [row[0] for row in desk.rows("SELECT event_id FROM outside_events ORDER BY 1")] == [
        "evt-1",
        "evt-2",
        "evt-3",
        "evt-5",
    ]
    assert wrong(desk) == []


def test_a_provider_s_word_that_does_not_fit_changes_nothing(desk: Desk) -> None:
    funded(desk, "ann", 0)
    purchase = desk.services.purchases.create(
        person(desk, "ann"), PurchaseType.ENTRY, 300, "EUR", provider="stripe", actor="op"
    )
    for more, code in (
        ({"purchase_id": purchase.id, "amount": 299}, Code.PURCHASE_WRONG_AMOUNT),
        ({"purchase_id": purchase.id, "currency": "USD"}, Code.CURRENCY_MISMATCH),
        ({"purchase_id": purchase.id, "topup_id": 1}, Code.VALUE_INVALID),
        ({}, Code.VALUE_INVALID),
        ({"purchase_id": 99}, Code.PURCHASE_NOT_FOUND),
        ({"topup_id": 99}, Code.REQUEST_NOT_FOUND),
        ({"purchase_id": purchase.id, "provider": "paypal", "provider_txn_id": "z"}, Code.VALUE_INVALID),
    ):
        with desk.refuses(code):
            desk.services.payments.apply(event(1, **more), actor="api")
