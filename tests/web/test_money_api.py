"""Prizes, pools, purchases, paid tickets and users over HTTP, in the names of the system that was there before."""

from __future__ import annotations

from typing import Any

import pytest

from raffle_desktop.domain.streamdraw.verification import verify
from tests.services.money_tools import figures, funded, opened, owner, person, wrong
from tests.web.conftest import Served
from tests.web.test_session_api import refused

NOW = "2026-11-21T20:00:00.000Z"
HUGE = 10**12 + 1

Case = tuple[str, str, Any, int, str]


def call(served: Served, method: str, path: str, body: Any = None) -> Any:
    """The answer of a call that is carried out."""
    answer = served.client.request(method, f"/api/v1/{path}", json=body)
    assert answer.status_code == 200, answer.text
    return answer.json()


def all_refused(served: Served, subtests: pytest.Subtests, cases: list[Case]) -> None:
    """(method, path, body, status, code): each is refused so, and nothing of it stays."""
    before = served.desk.everything()
    for method, path, body, status, code in cases:
        with subtests.test(f"{method} {path} {body} -> {code}"):
            refused(served.client.request(method, f"/api/v1/{path}", json=body), status, code)
            assert served.desk.everything() == before


def paid(served: Served, user: int, amount: int = 100, **more: Any) -> int:
    """A confirmed purchase; gives its id."""
    made = call(served, "POST", "purchases", {"user_id": user, "amount_cents": amount, **more})
    return int(call(served, "POST", f"purchases/{made['purchase_id']}/confirm")["purchase_id"])


def test_all_of_it_needs_the_token(served: Served, subtests: pytest.Subtests) -> None:
    opened(served.desk)
    before = served.desk.everything()
    paths = served.stranger.get("/openapi.json").json()["paths"]
    calls = [(method, path) for path, methods in paths.items() if "/api/v1/" in path for method in methods]
    assert len(calls) > 50
    for method, path in calls:
        with subtests.test(f"{method} {path}"):
            assert paths[path][method]["security"] == [{"token": []}]
            address = path.replace("{act}", "cancel")
            while "{" in address:
                address = address.replace(address[address.index("{") : address.index("}") + 1], "1")
            refused(served.stranger.request(method, address, json={}), 401, "UNAUTHORIZED")
    assert served.desk.everything() == before


def test_from_a_prize_to_its_winner(served: Served) -> None:
    ann, bob = (
        call(served, "POST", "users", {"username": name, "platform": "twitch", "account_id": f"id-{name}"})["user_id"]
        for name in ("ann", "bob")
    )
    money = {"title": "100 euros", "description": "in cash", "value_cents": 10_000, "is_money": True, "stock": 2}
    prize = call(served, "POST", "prizes", money)
    assert prize == {
        **money,
        "prize_id": 1,
        "currency": "EUR",
        "reserved": 0,
        "sponsor": "",
        "image": "",
        "created_at": NOW,
    }
    terms = {"prize_id": 1, "ticket_price_cents": 250, "tickets_required": 3}
    assert call(served, "POST", "pools", terms) == {
        **terms,
        "pool_id": 1,
        "prize": "100 euros",
        "boost_price_cents": None,
        "retry_price_cents": None,
        "currency": "EUR",
        "tickets_sold": 0,
        "state": "OPEN",
        "opened_at": NOW,
        "closed_at": None,
    }
    assert (call(served, "GET", "prizes/1")["stock"], call(served, "GET", "prizes/1")["reserved"]) == (1, 1)
    asked = {"user_id": ann, "type": "ENTRY", "amount_cents": 250, "currency": "EUR", "provider_txn_id": "tx-1"}
    purchase = call(served, "POST", "purchases", {**asked, "provider": "stripe"})
    assert {**asked, "purchase_id": 1, "status": "PENDING"}.items() <= purchase.items()
    assert call(served, "POST", "purchases/1/confirm")["status"] == "CONFIRMED"
    ticket = call(served, "POST", "tickets", {"pool_id": 1, "user_id": ann, "purchase_id": 1})
    assert (ticket["ticket_num"], ticket["username"], ticket["from_wallet"]) == (1, "ann", False)
    assert call(served, "POST", "pools/1/sell", {"user_id": bob})["ticket_num"] == 2
    wallet = call(served, "POST", "wallets", {"user_id": bob})["wallet_id"]
    call(served, "POST", f"wallets/{wallet}/adjust", {"amount_cents": 300, "reason": "a present"})
    bought = call(served, "POST", "pools/1/buy", {"user_id": bob})
    assert (bought["ticket_num"], bought["from_wallet"], bought["amount_cents"]) == (3, True, 250)
    pool = call(served, "GET", "pools/1")
    assert (pool["tickets_sold"], pool["state"]) == (3, "FULL")
    drawn = call(served, "POST", "pools/1/draw")
    winner = drawn["winner"]
    assert (drawn["pool"]["state"], drawn["users"], winner["state"]) == ("STARTED", 2, "confirmed")
    held = {ann: [1], bob: [2, 3]}[winner["user_id"]]
    assert winner["ticket_num"] in held
    assert winner["tickets"] == len(held)
    assert winner["odds"] == pytest.approx(len(held) / 3)
    (won,) = call(served, "GET", f"wallets?user_id={winner['user_id']}")["wallets"]
    assert won["balance_cents"] == (10_050 if winner["user_id"] == bob else 10_000)
    proof = served.stranger.get(f"/api/draws/{drawn['draw_id']}/proof")
    assert verify(proof.text).ok
    stored = served.stranger.get(f"/api/draws/{drawn['draw_id']}").json()
    assert (stored["source"], stored["poolId"], stored["prize"]) == ("pool", 1, "100 euros")
    assert (call(served, "GET", "prizes/1")["stock"], call(served, "GET", "prizes/1")["reserved"]) == (1, 0)
    assert wrong(served.desk) == []


def test_lists_come_in_pages_and_by_choice(served: Served) -> None:
    ann, bob = person(served.desk, "ann"), person(served.desk, "bob")
    pool = opened(served.desk, required=5)
    other = opened(served.desk, required=5)
    for user in (ann, bob, ann):
        call(served, "POST", f"pools/{pool.id}/sell", {"user_id": user})
    call(served, "POST", f"pools/{other.id}/sell", {"user_id": bob})
    call(served, "POST", "purchases", {"user_id": bob, "amount_cents": 5})

    def listed(what: str, key: str, query: str = "") -> tuple[list[Any], int]:
        page = call(served, "GET", f"{what}?{query}")
        return [one[key] for one in page[what]], page["total"]

    assert listed("prizes", "prize_id") == ([2, 1], 2)
    assert listed("prizes", "prize_id", "limit=1&offset=1") == ([1], 2)
    assert listed("pools", "pool_id", f"prize_id={pool.prize_id}") == ([pool.id], 1)
    assert listed("pools", "pool_id", "state=FULL") == ([], 0)
    assert listed("pools", "pool_id", "state=OPEN&limit=1") == ([2], 2)
    assert listed("purchases", "purchase_id", f"user_id={ann}") == ([3, 1], 2)
    assert listed("purchases", "purchase_id", "status=PENDING") == ([5], 1)
    assert listed("purchases", "purchase_id", f"user_id={bob}&limit=1&offset=2") == ([2], 3)
    assert listed("tickets", "ticket_num", f"pool_id={pool.id}") == ([1, 2, 3], 3)
    assert listed("tickets", "ticket_num", f"pool_id={pool.id}&user_id={ann}&offset=1") == ([3], 2)
    assert listed("tickets", "ticket_id", f"user_id={bob}") == ([4, 2], 2)
    assert listed("users", "user_id") == ([ann, bob], 2)
    assert listed("users", "user_id", "search=B%25") == ([], 0)
    assert listed("users", "user_id", "search=BO") == ([bob], 1)
    for query in ("limit=0", "limit=1001", "offset=-1", "limit=x"):
        refused(served.client.get(f"/api/v1/prizes?{query}"), 422, "FIELD_INVALID")
    refused(served.client.get("/api/v1/tickets?pool_id=9"), 404, "POOL_NOT_FOUND")


def test_a_prize_is_changed_by_the_fields_that_are_named(served: Served) -> None:
    pool = opened(served.desk, stock=5)
    before = call(served, "GET", f"prizes/{pool.prize_id}")
    changed = call(served, "PUT", f"prizes/{pool.prize_id}", {"title": "  Big \n headphones", "sponsor": "ACME"})
    assert changed == {**before, "title": "Big headphones", "sponsor": "ACME"}
    assert call(served, "PUT", f"prizes/{pool.prize_id}", {"stock": 0, "description": "x"})["stock"] == 0
    assert call(served, "PUT", f"prizes/{pool.prize_id}", {})["stock"] == 0
    refused(served.client.put("/api/v1/prizes/1", json={"value_cents": 1}), 409, "REFERRED_TO")
    refused(served.client.delete("/api/v1/prizes/1"), 409, "REFERRED_TO")
    assert call(served, "DELETE", f"pools/{pool.id}") == {"success": True}
    assert call(served, "PUT", "prizes/1", {"value_cents": 1, "currency": "USD"})["currency"] == "USD"
    assert call(served, "DELETE", "prizes/1") == {"success": True}
    refused(served.client.get("/api/v1/prizes/1"), 404, "PRIZE_NOT_FOUND")


def test_a_pool_is_changed_until_it_sells_and_paid_back_when_it_is_cancelled(served: Served) -> None:
    desk = served.desk
    pool = opened(desk, price=100, required=9, boost=50)
    changed = call(served, "PUT", f"pools/{pool.id}", {"ticket_price_cents": 200, "retry_price_cents": 7})
    told = ("ticket_price_cents", "boost_price_cents", "retry_price_cents", "tickets_required")
    assert tuple(changed[name] for name in told) == (200, 50, 7, 9)
    assert call(served, "PUT", f"pools/{pool.id}", {"boost_price_cents": None})["boost_price_cents"] is None
    call(served, "PUT", f"pools/{pool.id}", {"boost_price_cents": 50})
    wallet = funded(desk, "ann", 1000)
    ann = owner(desk, wallet)
    for kind in ("ENTRY", "BOOST"):
        call(served, "POST", f"pools/{pool.id}/buy", {"user_id": ann, "type": kind})
    call(served, "POST", f"pools/{pool.id}/sell", {"user_id": person(desk, "bob")})
    assert figures(desk, wallet) == (750, 750)
    refused(served.client.put(f"/api/v1/pools/{pool.id}", json={"tickets_required": 3}), 409, "REFERRED_TO")
    refused(served.client.delete(f"/api/v1/pools/{pool.id}"), 409, "REFERRED_TO")
    done = call(served, "POST", f"pools/{pool.id}/cancel", {"reason": "nobody came"})
    assert (done["refunded"], done["refunded_cents"], done["paid_outside"]) == (2, 250, 1)
    assert (done["pool"]["state"], figures(desk, wallet)) == ("CANCELLED", (1000, 1000))
    outside = [
        one for one in call(served, "GET", f"tickets?pool_id={pool.id}")["tickets"] if one["refunded_by"] is None
    ]
    (purchase,) = {one["purchase_id"] for one in outside}
    paid_by = call(served, "GET", f"purchases/{purchase}")["transfer_id"]
    back = call(served, "POST", f"transfers/{paid_by}/reverse", {"reason": "given back by hand"})
    assert (back["reverses"], back["reason"]) == (paid_by, "REFUND")
    assert wrong(desk) == []


def test_what_is_refused_when_a_ticket_is_asked_for(served: Served, subtests: pytest.Subtests) -> None:
    desk = served.desk
    ann, bob = owner(desk, funded(desk, "ann", 150)), person(desk, "bob")
    pool, small, gone = opened(desk, 100, 3), opened(desk, 100, 1), opened(desk, 100, 2)
    desk.services.pools.sell(small.id, bob, actor="op")
    desk.services.pools.cancel(gone.id, "test", actor="op")
    used, good = paid(served, ann), paid(served, ann)
    call(served, "POST", "tickets", {"pool_id": pool.id, "user_id": ann, "purchase_id": used})
    pending = call(served, "POST", "purchases", {"user_id": ann, "amount_cents": 100})["purchase_id"]
    failed = call(served, "POST", "purchases", {"user_id": ann, "amount_cents": 100})["purchase_id"]
    assert call(served, "PUT", f"purchases/{failed}", {"status": "FAILED", "reason": "no money"})["status"] == "FAILED"
    back = paid(served, ann)
    transfer = call(served, "GET", f"purchases/{back}")["transfer_id"]
    call(served, "POST", f"transfers/{transfer}/reverse", {"reason": "given back"})
    dollars = paid(served, ann, currency="USD")
    boost, retry = paid(served, ann, type="BOOST"), paid(served, ann, type="RETRY")
    cheap, dear = paid(served, ann, 99), paid(served, ann, 101)
    of_other_pool = paid(served, ann, pool_id=small.id)
    body = {"pool_id": pool.id, "user_id": ann, "purchase_id": good}
    refusals: list[tuple[dict[str, Any], int, str]] = [
        ({"pool_id": 99}, 404, "POOL_NOT_FOUND"),
        ({"purchase_id": 99}, 404, "PURCHASE_NOT_FOUND"),
        ({"user_id": 99}, 404, "VIEWER_NOT_FOUND"),
        ({"user_id": bob}, 409, "PURCHASE_NOT_YOURS"),
        ({"purchase_id": used}, 409, "PURCHASE_ALREADY_REDEEMED"),
        ({"purchase_id": pending}, 409, "PURCHASE_NOT_CONFIRMED"),
        ({"purchase_id": failed}, 409, "PURCHASE_NOT_CONFIRMED"),
        ({"purchase_id": back}, 409, "PURCHASE_NOT_CONFIRMED"),
        ({"purchase_id": boost}, 409, "PURCHASE_WRONG_TYPE"),
        ({"purchase_id": retry}, 409, "PURCHASE_WRONG_TYPE"),
        ({"purchase_id": of_other_pool}, 409, "PURCHASE_WRONG_TYPE"),
        ({"purchase_id": cheap}, 409, "PURCHASE_WRONG_AMOUNT"),
        ({"purchase_id": dear}, 409, "PURCHASE_WRONG_AMOUNT"),
        ({"purchase_id": dollars}, 409, "CURRENCY_MISMATCH"),
        ({"pool_id": small.id}, 409, "POOL_FULL"),
        ({"pool_id": gone.id}, 409, "POOL_NOT_OPEN"),
    ]
    cases: list[Case] = [("POST", "tickets", {**body, **change}, status, code) for change, status, code in refusals]
    cases += [
        ("POST", f"pools/{pool.id}/buy", {"user_id": bob}, 404, "WALLET_NOT_FOUND"),
        ("POST", f"pools/{pool.id}/buy", {"user_id": ann, "type": "BOOST"}, 409, "PURCHASE_WRONG_TYPE"),
        ("POST", f"pools/{pool.id}/draw", None, 409, "POOL_NOT_FULL"),
        ("POST", f"pools/{gone.id}/draw", None, 409, "POOL_NOT_FULL"),
        ("POST", f"pools/{gone.id}/cancel", {"reason": "again"}, 409, "POOL_NOT_OPEN"),
        ("PUT", f"pools/{gone.id}", {"tickets_required": 7}, 409, "POOL_NOT_OPEN"),
        ("PUT", "tickets/1", {**body, "purchase_id": good}, 409, "REFERRED_TO"),
        ("DELETE", "tickets/1", None, 409, "REFERRED_TO"),
        ("DELETE", f"purchases/{used}", None, 409, "REFERRED_TO"),
        ("DELETE", f"users/{ann}", None, 409, "REFERRED_TO"),
        ("PUT", f"purchases/{used}", {"status": "PENDING"}, 409, "ALREADY_CLOSED"),
        ("PUT", f"purchases/{used}", {"status": "FAILED"}, 409, "ALREADY_CLOSED"),
        ("POST", f"purchases/{failed}/confirm", None, 409, "ALREADY_CLOSED"),
        ("POST", f"purchases/{failed}/pay", None, 409, "ALREADY_CLOSED"),
    ]
    all_refused(served, subtests, cases)
    desk.services.viewers.exclude(ann, "cheats", actor="op")
    refused(served.client.post("/api/v1/tickets", json=body), 409, "EXCLUDED")
    call(served, "POST", f"users/{ann}/include")
    call(served, "POST", f"pools/{pool.id}/buy", {"user_id": ann})
    refused(served.client.post(f"/api/v1/pools/{pool.id}/buy", json={"user_id": ann}), 409, "INSUFFICIENT_FUNDS")
    last = call(served, "POST", "tickets", body)
    assert last["ticket_num"] == 3
    assert last == call(served, "GET", f"tickets/{last['ticket_id']}")
    assert last == call(served, "PUT", f"tickets/{last['ticket_id']}", body)
    prize = call(served, "POST", "prizes", {"title": "Gone", "stock": 0})["prize_id"]
    opening = {"prize_id": prize, "ticket_price_cents": 1, "tickets_required": 1}
    refused(served.client.post("/api/v1/pools", json=opening), 409, "OUT_OF_STOCK")
    assert wrong(desk) == []


def test_a_providers_transaction_is_one_purchase(served: Served, subtests: pytest.Subtests) -> None:
    ann, bob = person(served.desk, "ann"), person(served.desk, "bob")
    body = {"user_id": ann, "amount_cents": 100, "provider": "stripe", "provider_txn_id": "tx-1"}
    first = call(served, "POST", "purchases", body)
    assert call(served, "POST", "purchases", body) == first
    changes: list[tuple[dict[str, Any], str]] = [
        ({"user_id": bob}, "PURCHASE_NOT_YOURS"),
        ({"type": "BOOST"}, "PURCHASE_WRONG_TYPE"),
        ({"amount_cents": 101}, "PURCHASE_WRONG_AMOUNT"),
        ({"currency": "USD"}, "PURCHASE_WRONG_AMOUNT"),
    ]
    all_refused(served, subtests, [("POST", "purchases", {**body, **change}, 409, code) for change, code in changes])
    other = call(served, "POST", "purchases", {**body, "provider": "paypal"})
    assert other["purchase_id"] != first["purchase_id"]
    late = call(served, "POST", "purchases", {"user_id": ann, "amount_cents": 5, "provider": "stripe"})["purchase_id"]
    refused(
        served.client.post(f"/api/v1/purchases/{late}/confirm", json={"provider_txn_id": "tx-1"}), 409, "ALREADY_CLOSED"
    )
    told = call(served, "PUT", f"purchases/{late}", {"status": "CONFIRMED", "provider_txn_id": "tx-2"})
    assert (told["status"], told["provider_txn_id"], told["closed_at"]) == ("CONFIRMED", "tx-2", NOW)
    assert call(served, "PUT", f"purchases/{late}", {"status": "CONFIRMED"}) == told
    forgotten = call(served, "POST", "purchases", {"user_id": bob, "amount_cents": 5})["purchase_id"]
    assert call(served, "PUT", f"purchases/{forgotten}", {"status": "PENDING"})["status"] == "PENDING"
    assert call(served, "DELETE", f"purchases/{forgotten}") == {"success": True}
    refused(served.client.delete(f"/api/v1/purchases/{first['purchase_id']}"), 409, "REFERRED_TO")
    assert wrong(served.desk) == []


def test_users_are_the_viewers(served: Served) -> None:
    account = {"username": "Zoë", "platform": "kick", "account_id": "77"}
    made = call(served, "POST", "users", account)
    expected = {**account, "user_id": 1, "excluded": False, "excluded_reason": None, "created_at": NOW}
    assert made == expected
    assert call(served, "POST", "users", {**account, "username": "Zoe"}) == {**expected, "username": "Zoe"}
    assert served.client.get("/api/viewers/1").json()["identities"][0]["username"] == "Zoe"
    assert call(served, "PUT", "users/1", {"username": "Zoey"})["username"] == "Zoey"
    hand = call(served, "POST", "users", {"username": "ann"})["user_id"]
    other = call(served, "POST", "users", {"username": "bob"})["user_id"]
    refused(served.client.put(f"/api/v1/users/{other}", json={"username": "ANN"}), 422, "VALUE_INVALID")
    assert call(served, "PUT", f"users/{other}", {"username": "BOB"})["username"] == "BOB"
    assert call(served, "PUT", f"users/{other}", {"username": "carl"})["username"] == "carl"
    assert call(served, "POST", "users", {"username": "bob"})["user_id"] not in (hand, other)
    shut = call(served, "POST", f"users/{hand}/exclude", {"reason": "cheats"})
    assert (shut["excluded"], shut["excluded_reason"]) == (True, "cheats")
    served.desk.enter("carl")
    refused(served.client.delete(f"/api/v1/users/{other}"), 409, "REFERRED_TO")
    assert call(served, "DELETE", f"users/{hand}") == {"success": True}
    refused(served.client.get(f"/api/v1/users/{hand}"), 404, "VIEWER_NOT_FOUND")
    assert served.desk.services.reports.reconcile()
    assert all(finding.ok for finding in served.desk.services.reports.reconcile())


def test_what_makes_no_sense_is_refused(served: Served, subtests: pytest.Subtests) -> None:
    pool = opened(served.desk)
    user = person(served.desk, "ann")
    prize = {"title": "Mug"}
    terms = {"prize_id": pool.prize_id, "ticket_price_cents": 100, "tickets_required": 3}
    purchase = {"user_id": user, "amount_cents": 100}
    field = (422, "FIELD_INVALID")
    value = (422, "VALUE_INVALID")
    amounts = (-1, 1.5, "100", True, [100], HUGE, 10**30)
    cases: list[Case] = [("POST", "prizes", {**prize, "value_cents": amount}, *field) for amount in amounts]
    cases += [("PUT", "prizes/1", {"value_cents": amount}, *field) for amount in amounts]
    for amount in (0, None, *amounts):
        cases += [
            ("POST", "pools", {**terms, "ticket_price_cents": amount}, *field),
            ("POST", "purchases", {**purchase, "amount_cents": amount}, *field),
        ]
    for currency, refusal in (("eur", field), ("EURO", field), ("", field), ("EUR\n", field), ("ZZZ", value)):
        cases += [
            ("POST", "prizes", {**prize, "currency": currency}, *refusal),
            ("POST", "pools", {**terms, "currency": currency}, *refusal),
            ("POST", "purchases", {**purchase, "currency": currency}, *refusal),
            ("POST", "wallets", {"user_id": user, "currency": currency}, *refusal),
        ]
    cases += [
        ("POST", "prizes", {"title": ""}, *field),
        ("POST", "prizes", {"title": " \n"}, 422, "NAME_INVALID"),
        ("POST", "prizes", {"title": "a\u202eb"}, 422, "NAME_INVALID"),
        ("POST", "prizes", {"title": "x" * 201}, *field),
        ("POST", "prizes", {**prize, "stock": -1}, *field),
        ("POST", "prizes", {**prize, "is_money": True}, *value),
        ("POST", "prizes", {**prize, "prize_id": 7}, *field),
        ("POST", "pools", {**terms, "tickets_required": 0}, *field),
        ("POST", "pools", {**terms, "tickets_required": 1_000_001}, *field),
        ("POST", "pools", {**terms, "prize_id": 99}, 404, "PRIZE_NOT_FOUND"),
        ("POST", f"pools/{pool.id}/cancel", {}, *field),
        ("POST", f"pools/{pool.id}/cancel", {"reason": " "}, 422, "REASON_REQUIRED"),
        ("POST", f"pools/{pool.id}/buy", {"user_id": 99}, 404, "VIEWER_NOT_FOUND"),
        ("POST", f"pools/{pool.id}/sell", {"user_id": user, "type": "FREE"}, *field),
        ("POST", "purchases", {**purchase, "user_id": 99}, 404, "VIEWER_NOT_FOUND"),
        ("POST", "purchases", {**purchase, "pool_id": 99}, 404, "POOL_NOT_FOUND"),
        ("POST", "purchases", {**purchase, "provider": "wallet"}, *value),
        ("POST", "purchases", {**purchase, "provider_txn_id": ""}, *field),
        ("POST", "purchases", {**purchase, "provider_txn_id": " x"}, *value),
        ("POST", "purchases", {**purchase, "provider_txn_id": "a\0b"}, *value),
        ("POST", "purchases", {**purchase, "status": "FAILED"}, *field),
        ("POST", "users", {"username": "=cmd()"}, 422, "NAME_INVALID"),
        ("POST", "users", {"username": "x", "platform": "myspace"}, *field),
        ("GET", "prizes/0", None, *field),
        ("GET", f"prizes/{2**63}", None, *field),
        ("GET", "prizes/one", None, *field),
    ]
    all_refused(served, subtests, cases)


def test_ids_that_nothing_has(served: Served, subtests: pytest.Subtests) -> None:
    of_kind = {
        "prizes": ("PRIZE_NOT_FOUND", {"title": "x"}, ()),
        "pools": ("POOL_NOT_FOUND", {"tickets_required": 1}, ("draw", "cancel", "buy", "sell")),
        "purchases": ("PURCHASE_NOT_FOUND", {"status": "CONFIRMED"}, ("confirm", "fail", "pay")),
        "tickets": ("TICKET_NOT_FOUND", {"pool_id": 1, "user_id": 1, "purchase_id": 1}, ()),
        "users": ("VIEWER_NOT_FOUND", {"username": "x"}, ("exclude", "include")),
        "wallets": ("WALLET_NOT_FOUND", {"state": "ACTIVE"}, ("suspend", "activate", "adjust")),
    }
    bodies = {
        "cancel": {"reason": "x"},
        "exclude": {"reason": "x"},
        "suspend": {"reason": "x"},
        "buy": {"user_id": 1},
        "sell": {"user_id": 1},
        "adjust": {"amount_cents": 1, "reason": "x"},
    }
    cases: list[Case] = [("POST", "transfers/9/reverse", {"reason": "x"}, 404, "TRANSFER_NOT_FOUND")]
    for what, (code, change, acts) in of_kind.items():
        cases += [(method, f"{what}/9", None, 404, code) for method in ("GET", "DELETE")]
        cases.append(("PUT", f"{what}/9", change, 404, code))
        cases += [("POST", f"{what}/9/{act}", bodies.get(act), 404, code) for act in acts]
    all_refused(served, subtests, cases)
