"""Won prizes over HTTP: what is owed, and that it was handed over once."""

from __future__ import annotations

import pytest

from tests.conftest import Desk
from tests.services.money_tools import figures, opened, person, wrong
from tests.web.conftest import Served
from tests.web.test_money_api import NOW, Case, all_refused, call
from tests.web.test_session_api import refused


def won(desk: Desk, name: str, money: int = 0) -> str:
    """Somebody has won a prize and was confirmed; gives the draw's id."""
    pool = opened(desk, required=1, money=money)
    desk.services.pools.sell(pool.id, person(desk, name), actor="op")
    return desk.services.pool_draws.draw(pool.id, confirm=True, actor="op").view.id


def test_what_is_owed_is_listed_and_delivered_once(served: Served) -> None:
    draw_id = won(served.desk, "ann")
    won(served.desk, "bob", money=5_000)
    won(served.desk, "cid")
    first = {
        "prize_win_id": 1,
        "pool_id": 1,
        "prize_id": 1,
        "prize": "Headphones",
        "draw_id": draw_id,
        "user_id": person(served.desk, "ann"),
        "username": "ann",
        "amount_cents": None,
        "currency": "EUR",
        "owed": True,
        "won_at": NOW,
        "due_at": None,
        "delivered_at": None,
        "delivered_by": "",
        "how": "",
        "transfer_id": None,
        "withdrawn_at": None,
    }
    assert call(served, "GET", "prize-wins/1") == first
    paid = call(served, "GET", "prize-wins/2")
    assert (paid["owed"], paid["how"], paid["amount_cents"], paid["delivered_at"]) == (False, "wallet", 5_000, NOW)
    assert paid["transfer_id"] is not None

    def listed(query: str) -> tuple[list[int], int]:
        page = call(served, "GET", f"prize-wins?{query}")
        return [one["prize_win_id"] for one in page["prize_wins"]], page["total"]

    assert listed("") == ([3, 2, 1], 3)
    assert listed("limit=1&offset=1") == ([2], 3)
    assert listed("owed=true") == ([1, 3], 2)
    assert listed("owed=true&limit=1&offset=1") == ([3], 2)
    served.desk.clock.advance(seconds=60)
    told = {"delivered_at": "2026-11-21T20:01:00.000Z", "delivered_by": "api", "how": "by post", "owed": False}
    assert call(served, "POST", "prize-wins/1/deliver", {"how": " by post "}) == {**first, **told}
    assert listed("owed=true") == ([3], 1)
    refused(served.client.post("/api/v1/prize-wins/1/deliver", json={"how": "again"}), 409, "ALREADY_CLOSED")
    assert call(served, "GET", "prize-wins/1")["how"] == "by post"
    assert wrong(served.desk) == []


def test_money_that_was_taken_back_is_owed_and_paid_again(served: Served) -> None:
    desk = served.desk
    won(desk, "bob", money=5_000)
    wallet = desk.services.wallets.of_viewer(person(desk, "bob"))
    assert wallet is not None
    transfer = call(served, "GET", "prize-wins/1")["transfer_id"]
    call(served, "POST", f"transfers/{transfer}/reverse", {"reason": "the wrong one"})
    assert call(served, "GET", "prize-wins/1")["owed"]
    assert figures(desk, wallet.id) == (0, 0)
    # The same delivery told twice, as a client does that heard no answer, pays once.
    key = {"Idempotency-Key": "delivery-1"}
    answers = [
        served.client.post("/api/v1/prize-wins/1/deliver", json={"how": "in cash"}, headers=key) for _ in range(2)
    ]
    assert [(one.status_code, one.json()["how"]) for one in answers] == [(200, "wallet")] * 2
    assert figures(desk, wallet.id) == (5_000, 5_000)
    assert wrong(desk) == []


def test_a_delivery_that_makes_no_sense_is_refused(served: Served, subtests: pytest.Subtests) -> None:
    won(served.desk, "ann")
    field = (422, "FIELD_INVALID")
    cases: list[Case] = [
        ("GET", "prize-wins/9", None, 404, "WIN_NOT_FOUND"),
        ("POST", "prize-wins/9/deliver", {"how": "x"}, 404, "WIN_NOT_FOUND"),
        ("GET", "prize-wins/0", None, *field),
        ("GET", "prize-wins/one", None, *field),
        ("GET", "prize-wins?owed=perhaps", None, *field),
        ("GET", "prize-wins?limit=0", None, *field),
        ("POST", "prize-wins/1/deliver", {}, *field),
        ("POST", "prize-wins/1/deliver", {"how": ""}, *field),
        ("POST", "prize-wins/1/deliver", {"how": None}, *field),
        ("POST", "prize-wins/1/deliver", {"how": "x" * 501}, *field),
        ("POST", "prize-wins/1/deliver", {"how": "x", "amount_cents": 1}, *field),
        ("POST", "prize-wins/1/deliver", {"how": " \n\u0007"}, 422, "VALUE_INVALID"),
    ]
    all_refused(served, subtests, cases)
    served.desk.services.winners.undo(call(served, "GET", "prize-wins/1")["draw_id"], reason="a mistake", actor="op")
    refused(served.client.post("/api/v1/prize-wins/1/deliver", json={"how": "x"}), 409, "ALREADY_CLOSED")
    taken = call(served, "GET", "prize-wins/1")
    assert (taken["owed"], taken["withdrawn_at"]) == (False, NOW)
