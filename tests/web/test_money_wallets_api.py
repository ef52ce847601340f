"""Wallets over HTTP: ledger, corrections, holds, top-ups and withdrawals, and a provider's word on a payment."""

from __future__ import annotations

from typing import Any

import pytest

from tests.services.money_tools import figures, funded, opened, owner, person, wrong
from tests.web.conftest import Served
from tests.web.test_money_api import HUGE, NOW, Case, all_refused, call
from tests.web.test_session_api import refused

SOON = "2026-11-21T20:10:00Z"


def test_a_wallet_is_opened_listed_suspended_and_forgotten(served: Served) -> None:
    ann, bob = person(served.desk, "ann"), person(served.desk, "bob")
    wallet = call(served, "POST", "wallets", {"user_id": ann})
    assert wallet == {
        "wallet_id": 1,
        "user_id": ann,
        "username": "ann",
        "platform": "manual",
        "currency": "EUR",
        "state": "ACTIVE",
        "balance_cents": 0,
        "held_cents": 0,
        "available_cents": 0,
        "opened_at": NOW,
    }
    assert call(served, "POST", "wallets", {"user_id": ann, "currency": "EUR"}) == wallet
    dollars = call(served, "POST", "wallets", {"user_id": ann, "currency": "USD"})
    other = call(served, "POST", "wallets", {"user_id": bob})
    assert call(served, "GET", f"wallets?user_id={ann}")["wallets"] == [wallet, dollars]
    assert call(served, "GET", f"wallets?user_id={ann}&limit=1&offset=1")["wallets"] == [dollars]
    assert call(served, "GET", "wallets?search=BO") == {"wallets": [other], "total": 1, "limit": 100, "offset": 0}
    shut = call(served, "PUT", "wallets/1", {"state": "SUSPENDED", "reason": "looks odd"})
    assert shut == {**wallet, "state": "SUSPENDED"}
    assert call(served, "GET", "wallets?state=SUSPENDED")["wallets"] == [shut]
    assert call(served, "PUT", "wallets/1", {"state": "ACTIVE"}) == wallet
    assert call(served, "POST", "wallets/1/suspend", {"reason": "again"}) == shut
    assert call(served, "POST", "wallets/1/activate") == wallet
    assert call(served, "DELETE", f"wallets/{dollars['wallet_id']}") == {"success": True}
    assert call(served, "GET", "wallets")["total"] == 2
    refused(served.client.get(f"/api/v1/wallets?user_id={ann}&search=a"), 422, "VALUE_INVALID")


def test_the_ledger_of_a_wallet_tells_every_way_that_money_moves(served: Served) -> None:
    wallet = funded(served.desk, "ann", 1000)
    ann = owner(served.desk, wallet)
    pool = opened(served.desk, 100, 3)
    ticket = call(served, "POST", f"pools/{pool.id}/buy", {"user_id": ann})
    taken = call(served, "POST", f"wallets/{wallet}/adjust", {"amount_cents": -50, "reason": "a fee"})
    assert (taken["direction"], taken["amount_cents"], taken["reason"]) == ("DEBIT", 50, "ADJUSTMENT")
    back = call(served, "POST", f"transfers/{taken['transfer_id']}/reverse", {"reason": "no fee"})
    hold = call(served, "POST", f"wallets/{wallet}/holds", {"amount_cents": 300})
    topup = call(served, "POST", f"wallets/{wallet}/topups", {"amount_cents": 70, "note": "by card"})
    page = call(served, "GET", f"wallets/{wallet}/ledger")
    told = ("status", "direction", "amount_cents", "reason", "counterparty", "actor")
    assert [tuple(line[name] for name in told) for line in page["ledger"]] == [
        ("POSTED", "CREDIT", 50, "ADJUSTMENT", "house", "api"),
        ("REVERSED", "DEBIT", 50, "ADJUSTMENT", "house", "api"),
        ("POSTED", "DEBIT", 100, "TICKET_PURCHASE", "house", "api"),
        ("POSTED", "CREDIT", 1000, "TOPUP", "provider", "op"),
    ]
    assert (page["ledger"][0]["reverses"], page["ledger"][1]["reversed_by"]) == (
        taken["transfer_id"],
        back["transfer_id"],
    )
    bought = page["ledger"][2]
    assert (bought["ticket_id"], bought["ticket_num"], bought["pool_id"]) == (ticket["ticket_id"], 1, pool.id)
    assert [(line["status"], line["hold_id"], line["topup_id"], line["transfer_id"]) for line in page["pending"]] == [
        ("PENDING", hold["hold_id"], None, None),
        ("PENDING", None, topup["topup_id"], None),
    ]
    of_wallet = page["wallet"]
    assert (of_wallet["balance_cents"], of_wallet["held_cents"], of_wallet["available_cents"]) == (900, 300, 600)
    assert call(served, "GET", f"wallets/{wallet}/ledger?limit=1&offset=3")["ledger"] == page["ledger"][3:]
    assert page["total"] == 4


def test_topups_and_withdrawals_reach_their_outcome_once(served: Served) -> None:
    wallet = funded(served.desk, "ann", 0)
    body = {"amount_cents": 500, "provider": "stripe", "provider_txn_id": "tx-1", "note": "by card"}
    topup = call(served, "POST", f"wallets/{wallet}/topups", body)
    assert {**body, "topup_id": 1, "state": "CREATED", "transfer_id": None}.items() <= topup.items()
    assert call(served, "POST", f"wallets/{wallet}/topups", body) == topup
    assert call(served, "POST", f"wallets/{wallet}/topups/1/process")["state"] == "PROCESSING"
    done = call(served, "POST", f"wallets/{wallet}/topups/1/complete", {"provider_txn_id": "tx-1"})
    assert (done["state"], done["closed_at"], figures(served.desk, wallet)) == ("COMPLETED", NOW, (500, 500))
    assert call(served, "POST", f"wallets/{wallet}/topups/1/complete", {"provider_txn_id": "tx-1"}) == done
    for act in ("process", "complete", "cancel"):
        refused(served.client.post(f"/api/v1/wallets/{wallet}/topups/1/{act}"), 409, "ALREADY_CLOSED")
    out = call(served, "POST", f"wallets/{wallet}/withdrawals", {"amount_cents": 400})
    withdrawal, hold = out["withdrawal_id"], out["hold_id"]
    assert figures(served.desk, wallet) == (500, 100)
    (held,) = call(served, "GET", f"wallets/{wallet}/holds?active=true")["holds"]
    assert (held["hold_id"], held["reason"], held["expires_at"]) == (hold, "WITHDRAWAL", None)
    for act in ("capture", "release"):
        refused(served.client.post(f"/api/v1/wallets/{wallet}/holds/{hold}/{act}"), 409, "REFERRED_TO")
    failed = call(served, "POST", f"wallets/{wallet}/withdrawals/{withdrawal}/fail", {"reason": "no such bank"})
    assert (failed["state"], failed["closed_reason"], figures(served.desk, wallet)) == (
        "FAILED",
        "no such bank",
        (500, 500),
    )
    again = call(served, "POST", f"wallets/{wallet}/withdrawals", {"amount_cents": 400})["withdrawal_id"]
    assert call(served, "GET", f"wallets/{wallet}/withdrawals?open_only=true")["total"] == 1
    assert call(served, "POST", f"wallets/{wallet}/withdrawals/{again}/complete")["state"] == "COMPLETED"
    assert figures(served.desk, wallet) == (100, 100)
    assert [one["withdrawal_id"] for one in call(served, "GET", f"wallets/{wallet}/withdrawals")["withdrawals"]] == [
        again,
        withdrawal,
    ]
    other = call(served, "POST", f"wallets/{wallet}/topups", {"amount_cents": 1})["topup_id"]
    assert call(served, "POST", f"wallets/{wallet}/topups/{other}/cancel")["state"] == "CANCELLED"
    assert wrong(served.desk) == []


def test_a_hold_is_captured_released_or_expires(served: Served) -> None:
    wallet = funded(served.desk, "ann", 1000)
    holds = f"wallets/{wallet}/holds"
    one, two, three = (
        call(served, "POST", holds, {"amount_cents": 300, "expires_at": SOON, "description": "a seat"})["hold_id"]
        for _ in range(3)
    )
    assert figures(served.desk, wallet) == (1000, 100)
    refused(served.client.post(f"/api/v1/{holds}/{one}/capture", json={"amount_cents": 301}), 409, "INSUFFICIENT_FUNDS")
    captured = call(served, "POST", f"{holds}/{one}/capture", {"amount_cents": 200})
    assert (captured["state"], captured["closed_at"], figures(served.desk, wallet)) == ("CAPTURED", NOW, (800, 200))
    assert call(served, "POST", f"{holds}/{two}/release")["state"] == "RELEASED"
    for act in ("capture", "release"):
        for hold in (one, two):
            refused(served.client.post(f"/api/v1/{holds}/{hold}/{act}"), 409, "HOLD_NOT_ACTIVE")
    served.desk.clock.advance(minutes=10)
    assert figures(served.desk, wallet) == (800, 800)
    for act in ("capture", "release"):
        refused(served.client.post(f"/api/v1/{holds}/{three}/{act}"), 409, "HOLD_EXPIRED")
    call(served, "POST", f"wallets/{wallet}/adjust", {"amount_cents": -800, "reason": "all of it"})
    assert call(served, "GET", f"{holds}/{three}")["state"] == "RELEASED"
    assert [hold["hold_id"] for hold in call(served, "GET", f"{holds}?limit=2&offset=1")["holds"]] == [two, one]
    assert call(served, "GET", holds)["total"] == 3
    far = call(
        served, "POST", f"wallets/{funded(served.desk, 'bob', 5)}/holds", _holding("2027-01-01T00:30:00.5+01:00")
    )
    assert far["expires_at"] == "2026-12-31T23:30:00.500Z"
    assert wrong(served.desk) == []


def _holding(until: str) -> dict[str, Any]:
    return {"amount_cents": 5, "expires_at": until}


def test_what_a_wallet_refuses(served: Served, subtests: pytest.Subtests) -> None:
    desk = served.desk
    wallet, other = funded(desk, "ann", 1000), funded(desk, "bob", 1000)
    shut = funded(desk, "cid", 1000)
    desk.services.wallets.suspend(shut, "odd", actor="op")
    pool = opened(desk, 100, 3)
    ticket = desk.services.pools.buy_from_wallet(pool.id, owner(desk, wallet), actor="op")
    hold = desk.services.wallets.hold(wallet, 100, actor="op").id
    topup = desk.services.topups.create(wallet, 5, actor="op").id
    withdrawal = desk.services.withdrawals.create(wallet, 5, actor="op").id
    field, value = (422, "FIELD_INVALID"), (422, "VALUE_INVALID")
    base = f"wallets/{wallet}"
    reason = {"reason": "x"}
    cases: list[Case] = []
    for amount in (0, -1, 1.5, "1", True, None, HUGE):
        cases += [
            ("POST", f"{base}/{what}", {"amount_cents": amount}, *field) for what in ("topups", "withdrawals", "holds")
        ]
    cases += [
        *(("POST", f"{base}/adjust", {**reason, "amount_cents": amount}, *field) for amount in (1.5, "1", HUGE, -HUGE)),
        ("POST", f"{base}/adjust", {**reason, "amount_cents": 0}, *value),
        ("POST", f"{base}/adjust", {"amount_cents": 1}, *field),
        ("POST", f"{base}/adjust", {**reason, "amount_cents": -796}, 409, "INSUFFICIENT_FUNDS"),
        ("POST", f"{base}/withdrawals", {"amount_cents": 796}, 409, "INSUFFICIENT_FUNDS"),
        ("POST", f"{base}/holds", {"amount_cents": 796}, 409, "INSUFFICIENT_FUNDS"),
        ("PUT", base, {"state": "SUSPENDED"}, 422, "REASON_REQUIRED"),
        ("PUT", base, {"state": "CLOSED"}, *field),
        ("DELETE", base, None, 409, "REFERRED_TO"),
        *(
            ("POST", f"wallets/{shut}/{what}", {"amount_cents": 1}, 409, "WALLET_SUSPENDED")
            for what in ("withdrawals", "holds")
        ),
        ("POST", f"wallets/{shut}/adjust", {**reason, "amount_cents": -1}, 409, "WALLET_SUSPENDED"),
        ("POST", f"pools/{pool.id}/buy", {"user_id": owner(desk, shut)}, 409, "WALLET_SUSPENDED"),
        ("POST", "transfers/3/reverse", reason, 409, "WALLET_SUSPENDED"),
        ("POST", f"transfers/{ticket.transfer_id}/reverse", reason, 409, "REFERRED_TO"),
        ("POST", f"transfers/{ticket.transfer_id}/reverse", {}, *field),
        *(
            ("POST", f"{base}/holds", _holding(text), *field)
            for text in ("tomorrow", "2026-11-22", "2026-11-22T20:00:00")
        ),
        *(
            ("POST", f"{base}/holds", _holding(text), *value)
            for text in (NOW, "2026-02-30T20:00:00Z", "0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59")
        ),
        # A wallet's own are found under that wallet alone.
        ("GET", f"wallets/{other}/holds/{hold}", None, 404, "HOLD_NOT_FOUND"),
        ("POST", f"wallets/{other}/holds/{hold}/capture", None, 404, "HOLD_NOT_FOUND"),
        ("POST", f"wallets/{other}/holds/{hold}/release", None, 404, "HOLD_NOT_FOUND"),
        ("GET", f"wallets/{other}/topups/{topup}", None, 404, "REQUEST_NOT_FOUND"),
        ("POST", f"wallets/{other}/topups/{topup}/complete", None, 404, "REQUEST_NOT_FOUND"),
        ("POST", f"{base}/topups/{withdrawal}/complete", None, 404, "REQUEST_NOT_FOUND"),
        ("POST", f"wallets/{other}/withdrawals/{withdrawal}/complete", None, 404, "REQUEST_NOT_FOUND"),
        *(
            ("GET", f"wallets/99/{what}", None, 404, "WALLET_NOT_FOUND")
            for what in ("ledger", "holds", "topups", "withdrawals")
        ),
        *(
            ("POST", f"wallets/99/{what}", {"amount_cents": 1}, 404, "WALLET_NOT_FOUND")
            for what in ("holds", "topups", "withdrawals")
        ),
        ("POST", f"{base}/topups/{topup}/dance", None, *field),
        ("POST", f"{base}/topups/{topup}/fail", None, 422, "REASON_REQUIRED"),
        ("POST", f"{base}/topups/{topup}/complete", reason, *value),
        ("POST", f"{base}/topups/{topup}/complete", {"provider_txn_id": "x"}, *value),
        ("POST", f"{base}/topups/{topup}/process", {"provider": "x"}, *value),
        ("POST", f"{base}/topups", {"amount_cents": 1, "provider_txn_id": "x"}, *value),
    ]
    all_refused(served, subtests, cases)
    assert wrong(desk) == []


def test_the_desks_own_accounts_are_nobodys_wallets(served: Served, subtests: pytest.Subtests) -> None:
    wallet = funded(served.desk, "ann", 1000)
    own = [row[0] for row in served.desk.rows("SELECT id FROM accounts WHERE kind <> 'wallet'")]
    assert own
    reason = {"reason": "x"}
    cases: list[Case] = []
    for account in own:
        cases += [
            ("GET", f"wallets/{account}", None, 404, "WALLET_NOT_FOUND"),
            ("GET", f"wallets/{account}/ledger", None, 404, "WALLET_NOT_FOUND"),
            ("DELETE", f"wallets/{account}", None, 404, "WALLET_NOT_FOUND"),
            ("POST", f"wallets/{account}/suspend", reason, 404, "WALLET_NOT_FOUND"),
            ("POST", f"wallets/{account}/adjust", {**reason, "amount_cents": 5}, 404, "WALLET_NOT_FOUND"),
            ("POST", f"wallets/{account}/topups", {"amount_cents": 5}, 404, "WALLET_NOT_FOUND"),
            ("POST", f"wallets/{account}/withdrawals", {"amount_cents": 5}, 404, "WALLET_NOT_FOUND"),
            ("POST", f"wallets/{account}/holds", {"amount_cents": 5}, 404, "WALLET_NOT_FOUND"),
        ]
    all_refused(served, subtests, cases)
    assert [one["wallet_id"] for one in call(served, "GET", "wallets")["wallets"]] == [wallet]


def test_a_providers_word_on_a_payment_counts_once(served: Served, subtests: pytest.Subtests) -> None:
    desk = served.desk
    wallet = funded(desk, "ann", 0)
    user = {"user_id": owner(desk, wallet), "amount_cents": 250, "provider": "stripe"}
    first, second = (call(served, "POST", "purchases", user)["purchase_id"] for _ in range(2))
    topup = call(served, "POST", f"wallets/{wallet}/topups", {"amount_cents": 400})["topup_id"]
    event = {"id": "evt-1", "source": "stripe", "type": "payment", "outcome": "paid", "purchase_id": first}
    wrongs: list[tuple[dict[str, Any], int, str]] = [
        ({"amount_cents": 251}, 409, "PURCHASE_WRONG_AMOUNT"),
        ({"amount": 0}, 409, "PURCHASE_WRONG_AMOUNT"),
        ({"currency": "USD"}, 409, "CURRENCY_MISMATCH"),
        ({"purchase_id": 99}, 404, "PURCHASE_NOT_FOUND"),
        ({"purchase_id": None, "topup_id": 99}, 404, "REQUEST_NOT_FOUND"),
        ({"purchase_id": None}, 422, "VALUE_INVALID"),
        ({"topup_id": topup}, 422, "VALUE_INVALID"),
        ({"outcome": None}, 422, "VALUE_INVALID"),
        ({"outcome": "maybe"}, 422, "FIELD_INVALID"),
        ({"provider": "paypal", "provider_txn_id": "x"}, 422, "VALUE_INVALID"),
        ({"username": "ann"}, 422, "VALUE_INVALID"),
        ({"bits": 5}, 422, "VALUE_INVALID"),
        ({"book": "Monthly"}, 422, "VALUE_INVALID"),
        ({"amount_cents": 1.5}, 422, "FIELD_INVALID"),
        ({"type": "donation", "amount_cents": 5, "purchase_id": first, "outcome": None}, 422, "VALUE_INVALID"),
    ]
    before = desk.everything()
    for change, status, code in wrongs:
        with subtests.test(f"{change} -> {code}"):
            refused(served.client.post("/api/events", json={**event, **change}), status, code)
            assert desk.everything() == before
    told = {**event, "amount_cents": 250, "currency": "EUR", "provider_txn_id": "tx-1"}
    for applied in (True, False, False):
        body = served.client.post("/api/events", json=told).json()
        assert (body["applied"], body["counted"]) == (applied, applied)
    confirmed = call(served, "GET", f"purchases/{first}")
    assert (confirmed["status"], confirmed["provider_txn_id"]) == ("CONFIRMED", "tx-1")
    no = {**event, "id": "evt-2", "purchase_id": second, "outcome": "failed", "reason": "card refused"}
    assert served.client.post("/api/events", json=no).json()["applied"] is True
    assert call(served, "GET", f"purchases/{second}")["status"] == "FAILED"
    late = {**no, "id": "evt-3", "outcome": "paid", "reason": None}
    refused(served.client.post("/api/events", json=late), 409, "ALREADY_CLOSED")
    brought = {**told, "id": "evt-4", "purchase_id": None, "topup_id": topup, "amount_cents": 400}
    refused(served.client.post("/api/events", json=brought), 409, "ALREADY_CLOSED")
    assert served.client.post("/api/events", json={**brought, "provider_txn_id": "tx-2"}).json()["applied"] is True
    assert figures(desk, wallet) == (400, 400)
    assert desk.value("SELECT count(*) FROM outside_events") == 3
    assert wrong(desk) == []


def test_a_repeated_call_with_its_key_is_carried_out_once(served: Served) -> None:
    wallet = funded(served.desk, "ann", 1000)
    pool = opened(served.desk, 100, 5)
    body = {"user_id": owner(served.desk, wallet)}
    answers = [
        served.client.post(f"/api/v1/pools/{pool.id}/buy", json=body, headers={"idempotency-key": "b-1"}).json()
        for _ in range(3)
    ]
    assert answers == [answers[0]] * 3
    other = served.client.post("/api/v1/pools/9/buy", json=body, headers={"idempotency-key": "b-1"})
    refused(other, 409, "IDEMPOTENCY_KEY_REUSED")
    assert figures(served.desk, wallet) == (900, 900)
