"""Sixteen clients at the same moment over real connections: as many are served as may be, and money stays whole."""

from __future__ import annotations

import http.client
import json
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.conftest import build_desk
from tests.services.money_tools import figures, funded, opened, owner, person
from tests.web.conftest import STOP_S, TOKEN, Served, serving
from tests.web.test_money_api import call, paid

CLIENTS = 16
Call = tuple[str, str, dict[str, Any] | None]
Answer = tuple[int, dict[str, Any]]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One desk for all races of this file; each brings its own people and pools."""
    desk = build_desk(tmp_path_factory.mktemp("shop"))
    with serving(desk) as served:
        yield served
    desk.database.close()


@pytest.fixture(autouse=True)
def _in_order_afterwards(shop: Served) -> Iterator[None]:
    yield
    assert [finding for finding in shop.desk.services.reports.reconcile() if not finding.ok] == []


def at_once(served: Served, calls: list[Call], key: str | None = None) -> list[Answer]:
    """Each call by a client with a connection of its own, all of them connected before the first one calls."""
    together = threading.Barrier(len(calls))
    headers = {"authorization": f"Bearer {TOKEN}", "content-type": "application/json"}
    if key is not None:
        headers["idempotency-key"] = key

    def perform(one: Call) -> Answer:
        method, path, body = one
        connection = http.client.HTTPConnection("127.0.0.1", served.server.port, timeout=STOP_S)
        try:
            connection.connect()
            together.wait(STOP_S)
            connection.request(method, f"/api/{path}", None if body is None else json.dumps(body), headers)
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read())
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(perform, calls))


def told(answers: list[Answer]) -> dict[str, int]:
    """How many were served ("ok"), and how many were refused with which code."""
    return dict(Counter("ok" if status == 200 else str(body["error"]) for status, body in answers))


def served_only(answers: list[Answer]) -> list[dict[str, Any]]:
    return [body for status, body in answers if status == 200]


def test_the_last_tickets_of_a_pool(shop: Served) -> None:
    pool = opened(shop.desk, 100, 5)
    wallets = [funded(shop.desk, f"buyer {number}", 1000) for number in range(CLIENTS)]
    for _ in range(2):
        shop.desk.services.pools.sell(pool.id, owner(shop.desk, wallets[0]), actor="op")
    buys: list[Call] = [
        ("POST", f"v1/pools/{pool.id}/buy", {"user_id": owner(shop.desk, wallet)}) for wallet in wallets
    ]
    answers = at_once(shop, buys)
    assert told(answers) == {"ok": 3, "POOL_FULL": 13}
    assert sorted(ticket["ticket_num"] for ticket in served_only(answers)) == [3, 4, 5]
    assert Counter(figures(shop.desk, wallet) for wallet in wallets) == {(900, 900): 3, (1000, 1000): 13}
    assert call(shop, "GET", f"pools/{pool.id}")["state"] == "FULL"


def test_one_purchase_redeemed_in_two_pools(shop: Served) -> None:
    ann = person(shop.desk, "ann")
    pools = opened(shop.desk, 100, 50), opened(shop.desk, 100, 50)
    body = {"user_id": ann, "purchase_id": paid(shop, ann)}
    answers = at_once(shop, [("POST", "v1/tickets", {**body, "pool_id": pools[n % 2].id}) for n in range(CLIENTS)])
    assert told(answers) == {"ok": 1, "PURCHASE_ALREADY_REDEEMED": 15}
    assert sorted(call(shop, "GET", f"pools/{pool.id}")["tickets_sold"] for pool in pools) == [0, 1]


def test_one_transaction_of_a_provider(shop: Served) -> None:
    desk = shop.desk
    wallet = funded(desk, "payer", 0)
    body = {"user_id": owner(desk, wallet), "amount_cents": 100, "provider": "stripe"}
    # Told of again and again, it is one purchase and one top-up.
    same = {**body, "provider_txn_id": "tx-1"}
    answers = at_once(shop, [("POST", "v1/purchases", same)] * CLIENTS)
    assert told(answers) == {"ok": 16}
    (purchase,) = {made["purchase_id"] for made in served_only(answers)}
    topup = {"amount_cents": 100, "provider": "stripe", "provider_txn_id": "tx-2"}
    answers = at_once(shop, [("POST", f"v1/wallets/{wallet}/topups", topup)] * CLIENTS)
    assert told(answers) == {"ok": 16}
    (request,) = {made["topup_id"] for made in served_only(answers)}
    # Confirmed and completed again and again, its money comes once.
    done = at_once(shop, [("POST", f"v1/purchases/{purchase}/confirm", None)] * CLIENTS)
    (transfer,) = {made["transfer_id"] for made in served_only(done)}
    assert told(done) == {"ok": 16}
    done = at_once(shop, [("POST", f"v1/wallets/{wallet}/topups/{request}/complete", None)] * CLIENTS)
    assert told(done) == {"ok": 1, "ALREADY_CLOSED": 15}
    assert figures(desk, wallet) == (100, 100)
    # Claimed for sixteen purchases, it pays for one.
    others = [call(shop, "POST", "purchases", body)["purchase_id"] for _ in range(CLIENTS)]
    claim = {"provider_txn_id": "tx-3"}
    assert told(at_once(shop, [("POST", f"v1/purchases/{other}/confirm", claim) for other in others])) == {
        "ok": 1,
        "ALREADY_CLOSED": 15,
    }
    assert desk.value("SELECT count(*) FROM transfers WHERE provider = 'stripe'") == 3
    assert transfer


def test_one_event_of_a_provider(shop: Served) -> None:
    wallet = funded(shop.desk, "waiter", 0)
    topup = shop.desk.services.topups.create(wallet, 700, actor="op").id
    event = {"id": "evt-1", "type": "payment", "source": "stripe", "outcome": "paid", "topup_id": topup}
    answers = at_once(shop, [("POST", "events", event)] * CLIENTS)
    assert Counter(body["applied"] for body in served_only(answers)) == {True: 1, False: 15}
    assert figures(shop.desk, wallet) == (700, 700)


def test_debits_beyond_the_balance(shop: Served) -> None:
    desk = shop.desk
    wallet = funded(desk, "spender", 1000)
    pool = opened(desk, 300, 50)
    base, amount = f"v1/wallets/{wallet}", {"amount_cents": 300}
    ways: list[Call] = [
        ("POST", f"{base}/adjust", {"amount_cents": -300, "reason": "a fee"}),
        ("POST", f"{base}/withdrawals", amount),
        ("POST", f"{base}/holds", amount),
        ("POST", f"v1/pools/{pool.id}/buy", {"user_id": owner(desk, wallet)}),
    ]
    assert told(at_once(shop, ways * 4)) == {"ok": 3, "INSUFFICIENT_FUNDS": 13}
    balance, available = figures(desk, wallet)
    assert available == 100
    assert balance in (100, 400, 700, 1000)


def test_capture_and_release_of_one_hold(shop: Served) -> None:
    wallet = funded(shop.desk, "holder", 1000)
    hold = shop.desk.services.wallets.hold(wallet, 400, actor="op").id
    acts: list[Call] = [("POST", f"v1/wallets/{wallet}/holds/{hold}/{act}", None) for act in ("capture", "release")]
    answers = at_once(shop, acts * 8)
    assert told(answers) == {"ok": 1, "HOLD_NOT_ACTIVE": 15}
    (done,) = served_only(answers)
    left = 600 if done["state"] == "CAPTURED" else 1000
    assert figures(shop.desk, wallet) == (left, left)


def test_a_withdrawal_gets_one_outcome(shop: Served) -> None:
    wallet = funded(shop.desk, "leaver", 1000)
    request = shop.desk.services.withdrawals.create(wallet, 400, actor="op").id
    base = f"v1/wallets/{wallet}/withdrawals/{request}"
    acts: list[Call] = [
        ("POST", f"{base}/complete", {"provider": "bank", "provider_txn_id": "out-1"}),
        ("POST", f"{base}/cancel", None),
    ]
    counted = told(at_once(shop, acts * 8))
    left = figures(shop.desk, wallet)
    # The same payment told of again is no second one.
    assert (counted, left) in (
        ({"ok": 8, "ALREADY_CLOSED": 8}, (600, 600)),
        ({"ok": 1, "ALREADY_CLOSED": 15}, (1000, 1000)),
    )


def test_a_pool_is_cancelled_while_it_sells(shop: Served) -> None:
    desk = shop.desk
    pool = opened(desk, 100, 50)
    wallets = [funded(desk, f"late {number}", 1000) for number in range(8)]
    calls: list[Call] = [("POST", f"v1/pools/{pool.id}/cancel", {"reason": "nobody came"})] * 8
    calls += [("POST", f"v1/pools/{pool.id}/buy", {"user_id": owner(desk, wallet)}) for wallet in wallets]
    answers = at_once(shop, calls)
    assert told(answers[:8]) == {"ok": 1, "POOL_NOT_OPEN": 7}
    bought = told(answers[8:]).get("ok", 0)
    (done,) = served_only(answers[:8])
    assert (done["refunded"], done["refunded_cents"]) == (bought, 100 * bought)
    assert {figures(desk, wallet) for wallet in wallets} == {(1000, 1000)}


def test_a_full_pool_is_drawn_and_paid_out_once(shop: Served) -> None:
    pool = opened(shop.desk, 100, 1, money=5000)
    ann = owner(shop.desk, funded(shop.desk, "winner", 0))
    shop.desk.services.pools.sell(pool.id, ann, actor="op")
    assert told(at_once(shop, [("POST", f"v1/pools/{pool.id}/draw", None)] * CLIENTS)) == {"ok": 1, "POOL_NOT_FULL": 15}
    (wallet,) = call(shop, "GET", f"wallets?user_id={ann}")["wallets"]
    assert wallet["balance_cents"] == 5000


def test_a_transfer_is_reversed_once(shop: Served) -> None:
    wallet = funded(shop.desk, "corrected", 900)
    line = shop.desk.services.wallets.adjust(wallet, -200, "a fee", actor="op")
    answers = at_once(shop, [("POST", f"v1/transfers/{line.id}/reverse", {"reason": "no fee"})] * CLIENTS)
    assert told(answers) == {"ok": 1, "ALREADY_REVERSED": 15}
    assert figures(shop.desk, wallet) == (900, 900)


def test_the_last_of_a_prizes_stock_while_the_prize_is_changed(shop: Served) -> None:
    prize = call(shop, "POST", "prizes", {"title": "Mug", "stock": 5})["prize_id"]
    terms = {"prize_id": prize, "ticket_price_cents": 100, "tickets_required": 2}
    calls: list[Call] = [("POST", "v1/pools", terms), ("PUT", f"v1/prizes/{prize}", {"sponsor": "ACME"})] * 8
    answers = at_once(shop, calls)
    assert told(answers[::2]) == {"ok": 5, "OUT_OF_STOCK": 3}
    assert told(answers[1::2]) == {"ok": 8}
    after = call(shop, "GET", f"prizes/{prize}")
    # A change of the one field must not write back a stock that was read before a pool was opened.
    assert (after["stock"], after["reserved"], after["sponsor"]) == (0, 5, "ACME")


def test_one_call_sent_again_and_again_with_its_key(shop: Served) -> None:
    wallet = funded(shop.desk, "impatient", 1000)
    pool = opened(shop.desk, 100, 50)
    buy: Call = ("POST", f"v1/pools/{pool.id}/buy", {"user_id": owner(shop.desk, wallet)})
    answers = at_once(shop, [buy] * CLIENTS, key="buy-1")
    assert answers == [answers[0]] * CLIENTS
    assert answers[0][1]["ticket_num"] == 1
    assert figures(shop.desk, wallet) == (900, 900)


def test_one_newcomer_and_their_wallet(shop: Served) -> None:
    body = {"username": "newcomer", "platform": "twitch", "account_id": "n1"}
    users = served_only(at_once(shop, [("POST", "v1/users", body)] * CLIENTS))
    assert len(users) == CLIENTS
    (user,) = {one["user_id"] for one in users}
    wallets = served_only(at_once(shop, [("POST", "v1/wallets", {"user_id": user})] * CLIENTS))
    assert len({one["wallet_id"] for one in wallets}) == 1
    # A wallet is forgotten, or used, never both.
    (wallet,) = {one["wallet_id"] for one in wallets}
    adjust = {"amount_cents": 5, "reason": "a present"}
    calls: list[Call] = [("DELETE", f"v1/wallets/{wallet}", None), ("POST", f"v1/wallets/{wallet}/adjust", adjust)]
    counted = told(at_once(shop, calls * 8))
    assert counted in ({"ok": 8, "REFERRED_TO": 8}, {"ok": 1, "WALLET_NOT_FOUND": 15})
