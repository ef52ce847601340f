"""What was read can be written back: a PUT takes the whole object, and changes of it what can be changed."""

from __future__ import annotations

from tests.services.money_tools import opened, person
from tests.web.conftest import Served
from tests.web.test_money_api import call
from tests.web.test_session_api import refused


def test_what_was_read_can_be_written_back_and_nothing_else_of_it_changes(served: Served) -> None:
    ann, pool = person(served.desk, "ann"), opened(served.desk)
    call(served, "POST", "wallets", {"user_id": ann})
    asked = {"user_id": ann, "type": "ENTRY", "status": "PENDING", "amount_cents": 100, "currency": "EUR"}
    purchase = call(served, "POST", "purchases", {**asked, "provider_txn_id": "abc"})["purchase_id"]
    for path in (f"users/{ann}", f"prizes/{pool.prize_id}", f"pools/{pool.id}", f"purchases/{purchase}", "wallets/1"):
        stands = call(served, "GET", path)
        assert call(served, "PUT", path, stands) == stands
        own = next(iter(stands))
        other = served.client.put(f"/api/v1/{path}", json={**stands, own: 99})
        refused(other, 409, "REFERRED_TO")
        assert other.json()["message"] == f"{own} cannot be set to another value here."
        strange = served.client.put(f"/api/v1/{path}", json={"no_such_field": 1})
        assert strange.json()["message"] == "There is no field called “no_such_field”."
        assert call(served, "GET", path) == stands
    bought = call(served, "POST", f"pools/{pool.id}/sell", {"user_id": ann})
    assert call(served, "PUT", f"tickets/{bought['ticket_id']}", bought) == bought
    paid = call(served, "PUT", f"purchases/{purchase}", {"purchase_id": purchase, "status": "CONFIRMED"})
    assert (paid["status"], paid["provider_txn_id"]) == ("CONFIRMED", "abc")


def test_a_purchase_that_is_paid_already_is_noted_and_confirmed_in_one_call(served: Served) -> None:
    ann, pool = person(served.desk, "ann"), opened(served.desk)
    body = {"user_id": ann, "status": "CONFIRMED", "amount_cents": 100, "provider": "shop", "provider_txn_id": "x1"}
    first = call(served, "POST", "purchases", body)
    assert first["status"] == "CONFIRMED"
    assert call(served, "POST", "purchases", body) == first
    bought = {"pool_id": pool.id, "user_id": ann, "purchase_id": first["purchase_id"]}
    assert call(served, "POST", "tickets", bought)["ticket_num"] == 1
