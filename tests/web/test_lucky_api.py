"""Instant wins over HTTP, word for word as the system before answered, and many clients at once."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from tests.conftest import Desk
from tests.services.lucky_tools import draw_of, faults, prize
from tests.web.conftest import Serve, Served
from tests.web.test_session_api import refused
from tests.web.test_stream import listening

WON = "Congratulations! You have won a $5 Cash Coupon!"
AGAIN = "You have already participated. Please come back tomorrow!"
NOTHING = "No luck this time. Please come back tomorrow!"
DONE = "You have successfully redeemed your prize."


@pytest.fixture
def daily(served: Served) -> int:
    """A lucky draw whose one coupon the first who tries wins; gives the prize's id."""
    draw_of(served.desk)
    return prize(served.desk, total_quota=1).id


def test_the_old_answers_word_for_word(served: Served, daily: int) -> None:
    client = served.client
    answer = client.post("/draw", json={"username": "test"})
    viewer = served.desk.value("SELECT viewer_id FROM identities WHERE display_name = 'test'")
    result = {"id": 1, "user_id": viewer, "prize_id": daily, "created_at": "2026-11-21T20:00:00.000Z"}
    assert answer.status_code == 200
    assert answer.json() == {"success": True, "data": {"message": WON, "result": result}}
    for username, message in (("test", AGAIN), ("other", NOTHING), ("other", AGAIN)):
        answer = client.post("/draw", json={"username": username})
        assert (answer.status_code, answer.json()) == (200, {"success": True, "message": {"message": message}})
    answer = client.post("/redeem", json={"id": 1, "username": "test", "phone_no": "12345678"})
    assert answer.status_code == 200
    assert answer.json() == {"success": True, "data": {"message": DONE, "result": {**result, "phone_no": "•••••78"}}}
    assert "12345678" not in answer.text
    assert faults(served.desk) == []


def test_what_is_refused_when_redeeming(served: Served, daily: int) -> None:
    post = served.client.post
    for username in ("test", "other"):
        post("/draw", json={"username": username}).raise_for_status()
    good = {"id": 1, "username": "test", "phone_no": "12345678"}
    before = served.desk.everything()
    refused(post("/redeem", json={**good, "id": 7}), 404, "WIN_NOT_FOUND")
    refused(post("/redeem", json={**good, "username": "other"}), 409, "WIN_NOT_YOURS")
    refused(post("/redeem", json={**good, "username": "nobody"}), 409, "WIN_NOT_YOURS")
    refused(post("/redeem", json={**good, "platform": "twitch"}), 409, "WIN_NOT_YOURS")
    sentence = refused(post("/redeem", json={**good, "phone_no": "call 0170 me"}), 422, "VALUE_INVALID")
    assert "0170" not in str(sentence)
    for wrong in ({"id": "1"}, {"id": 0}, {"phone_no": 12345678}, {"phone_no": ""}, {"username": ""}, {"more": 1}):
        answer = post("/redeem", json={**good, **wrong})
        refused(answer, 422, "FIELD_INVALID")
        assert "12345678" not in answer.text
    assert served.desk.everything() == before
    post("/redeem", json={**good, "username": "@TEST"}).raise_for_status()
    refused(post("/redeem", json=good), 409, "ALREADY_REDEEMED")


def test_what_is_refused_when_trying(served: Served) -> None:
    post = served.client.post
    refused(post("/draw", json={"username": "test"}), 404, "CAMPAIGN_NOT_FOUND")
    draw_of(served.desk)
    weekend = draw_of(served.desk, "Weekend").campaign.id
    for named in ("weekend", str(weekend)):
        assert post("/draw", json={"username": f"via {named}", "campaign": named}).status_code == 200
    assert served.desk.value("SELECT count(*) FROM lucky_tries WHERE campaign_id = ?", weekend) == 2
    before = served.desk.everything()
    refused(post("/draw", json={"username": "test", "campaign": "Monthly"}), 404, "CAMPAIGN_NOT_FOUND")
    nonsense: tuple[object, ...] = (
        {},
        {"username": 1},
        {"username": "a", "x": 1},
        {"username": "a", "platform": "x"},
        [],
    )
    for wrong in nonsense:
        refused(post("/draw", json=wrong), 422, "FIELD_INVALID")
    for name in ("=1+1", "\u202eevil", "a\0b", " "):
        refused(post("/draw", json={"username": name}), 422, "NAME_INVALID")
    assert served.desk.everything() == before
    viewer = served.desk.set_counters("mallory")
    served.desk.services.viewers.exclude(viewer, "cheats", actor="op")
    refused(post("/draw", json={"username": "mallory"}), 409, "EXCLUDED")
    served.desk.services.lucky_campaigns.change(is_open=False, actor="op")
    refused(post("/draw", json={"username": "test"}), 409, "CAMPAIGN_CLOSED")


def test_only_a_post_with_the_token_does_anything(served: Served, daily: int) -> None:
    before = served.desk.everything()
    for path, body in (("/draw", {"username": "a"}), ("/redeem", {"id": 1, "username": "a", "phone_no": "12345678"})):
        refused(served.stranger.post(path, json=body), 401, "UNAUTHORIZED")
        refused(served.stranger.get(path), 401, "UNAUTHORIZED")
        refused(
            served.client.get(path, params={key: str(value) for key, value in body.items()}), 405, "METHOD_NOT_ALLOWED"
        )
    assert served.desk.everything() == before


def test_an_account_and_its_name_are_one_viewer(served: Served, daily: int) -> None:
    account = {"username": "Ann", "platform": "twitch", "user_id": "77"}
    won = served.client.post("/draw", json=account).json()["data"]["result"]
    assert served.client.post("/draw", json={"username": "ann"}).json() == {
        "success": True,
        "message": {"message": AGAIN},
    }
    body = {"id": won["id"], "phone_no": "12345678", **account, "username": "Annika"}
    assert served.client.post("/redeem", json=body).json()["data"]["message"] == DONE


def test_a_repeated_call_gets_the_first_answer_and_no_store_of_answers_holds_the_contact(
    served: Served, daily: int
) -> None:
    headers = {"idempotency-key": "draw-1"}
    first = served.client.post("/draw", json={"username": "test"}, headers=headers)
    again = served.client.post("/draw", json={"username": "test"}, headers=headers)
    assert again.json() == first.json()
    body = {"id": 1, "username": "test", "phone_no": "01701234567"}
    redeemed = [served.client.post("/redeem", json=body, headers={"idempotency-key": "r"}).json() for _ in range(2)]
    assert redeemed[0] == redeemed[1]
    assert redeemed[0]["success"] is True
    holding = {table for table, rows in served.desk.everything().items() if "01701234567" in repr(rows)}
    assert holding == {"lucky_contacts"}
    # With the contact goes what is remembered of the call: its last digits, and a checksum that tells a right guess.
    served.desk.run_sql(
        "INSERT INTO api_answers (key, request_sha256, at) SELECT 'cut short', request_sha256, at FROM api_answers"
        " WHERE key = 'r'"
    )
    served.desk.services.lucky_contacts.delete(1, actor="op")
    assert served.desk.rows("SELECT key FROM api_answers") == [("draw-1",)]
    refused(served.client.post("/redeem", json=body, headers={"idempotency-key": "r"}), 409, "ALREADY_REDEEMED")


def at_once(served: Served, path: str, body_of: Callable[[int], dict[str, Any]]) -> list[httpx.Response]:
    """Sixteen clients, each with a connection of its own, call at the same moment."""
    together = threading.Barrier(16)

    def call(number: int) -> httpx.Response:
        with httpx.Client(base_url=served.url, headers=served.client.headers, timeout=20) as client:
            client.get("/health").raise_for_status()
            together.wait(20)
            return client.post(path, json=body_of(number))

    with ThreadPoolExecutor(16) as pool:
        return list(pool.map(call, range(16)))


def told(answers: list[httpx.Response]) -> Counter[str]:
    def one(body: dict[str, Any]) -> str:
        return str(body.get("error") or (body.get("data") or body["message"])["message"])

    return Counter(one(answer.json()) for answer in answers)


def test_sixteen_clients_at_once(desk: Desk, serve: Serve) -> None:
    served = serve(desk)
    draw_of(desk)
    prize(desk, daily_quota=3)
    # The last prizes of a quota.
    assert told(at_once(served, "/draw", lambda number: {"username": f"viewer {number}"})) == {WON: 3, NOTHING: 13}
    desk.clock.advance(days=1)
    # The second try of a day, of somebody whom nobody knew before.
    assert told(at_once(served, "/draw", lambda _: {"username": "newcomer"})) == {WON: 1, AGAIN: 15}
    assert desk.value("SELECT count(*) FROM identities WHERE display_name = 'newcomer'") == 1
    win = desk.services.lucky.wins()[0]
    body = {"id": win.id, "username": "newcomer"}
    found = told(at_once(served, "/redeem", lambda number: {**body, "phone_no": f"1234567{number}"}))
    assert found == {DONE: 1, "ALREADY_REDEEMED": 15}
    assert faults(desk) == []


def test_overlays_hear_of_a_win_at_once(served: Served, daily: int) -> None:
    hostile = "<img src=x onerror=harm()>"
    with listening(served.url, "lucky") as page:
        assert page.until("lucky") == {"wins": [], "showMs": 12_000}
        served.client.post("/draw", json={"username": hostile}).raise_for_status()
        told = page.until("lucky", lambda document: document["wins"])
        at = served.desk.clock.now.timestamp() * 1000
        assert told["wins"] == [{"id": 1, "name": hostile, "title": "$5 Cash Coupon", "at": at}]
        served.client.post("/redeem", json={"id": 1, "username": hostile, "phone_no": "12345678"}).raise_for_status()
    assert "12345678" not in str(told)
