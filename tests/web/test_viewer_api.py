"""Tools that feed the desk: viewers with their counters, and outside events, each once."""

from __future__ import annotations

from typing import Any

import pytest

from tests.web.conftest import Served
from tests.web.test_session_api import refused

COUNTERS = {
    "is_subscriber": True,
    "sub_months": 6,
    "resub_count": 2,
    "cheer_bits": 200,
    "donations_cents": 1250,
    "gifted_subs": 3,
    "is_follower": True,
    "carry_over": 1.5,
}


def test_a_viewer_is_made_once_and_their_counters_are_set(served: Served) -> None:
    made = served.client.post(
        "/api/viewers", json={"username": "Ann", "platform": "twitch", "user_id": "7", **COUNTERS}
    )
    viewer = made.json()
    assert {name: viewer[name] for name in COUNTERS} == COUNTERS
    assert viewer["identities"] == [{"platform": "twitch", "user_id": "7", "username": "Ann"}]
    again = served.client.post("/api/viewers", json={"username": "AnnRenamed", "platform": "twitch", "user_id": "7"})
    assert again.json()["id"] == viewer["id"]
    assert again.json()["cheer_bits"] == 200
    assert served.client.get(f"/api/viewers/{viewer['id']}").json() == again.json()


def test_a_change_of_counters_moves_the_entrys_weight(served: Served) -> None:
    entry = served.client.post("/api/enter", json={"username": "ann"}).json()
    viewer = served.desk.services.entries.get(entry["id"]).viewer_id
    served.client.patch(f"/api/viewers/{viewer}", json={"gifted_subs": 10}).raise_for_status()
    assert served.stranger.get("/api/status").json()["entries"][0]["totalWeight"] == 2
    unchanged = served.client.patch(f"/api/viewers/{viewer}", json={}).json()
    assert unchanged["gifted_subs"] == 10


def test_a_wrong_counter_is_named_and_changes_nothing(served: Served, subtests: pytest.Subtests) -> None:
    cases: list[dict[str, Any]] = [
        {"cheer_bits": -1},
        {"cheer_bits": 1.5},
        {"cheer_bits": "5"},
        {"cheer_bits": 10**13},
        {"is_follower": "yes"},
        {"carry_over": -1},
        {"carry_over": "x"},
        {"carry_over": 1e-9},
        {"unknown": 1},
        {"cheer_bits": None},
    ]
    for wrong in cases:
        with subtests.test(f"{str(wrong)[:60]}"):
            viewer = served.client.post("/api/viewers", json={"username": "ann", "cheer_bits": 3}).json()
            answer = served.client.patch(f"/api/viewers/{viewer['id']}", json={"gifted_subs": 9, **wrong})
            assert answer.status_code == 422
            assert next(iter(wrong)) in answer.json()["message"]
            assert served.client.get(f"/api/viewers/{viewer['id']}").json() == viewer


def test_an_unknown_viewer_is_not_found(served: Served) -> None:
    refused(served.client.get("/api/viewers/77"), 404, "VIEWER_NOT_FOUND")
    refused(served.client.patch("/api/viewers/77", json={"cheer_bits": 1}), 404, "VIEWER_NOT_FOUND")


def test_viewers_are_found_by_a_part_of_their_name(served: Served) -> None:
    for name in ("Hannah", "Ann", "Bo"):
        served.client.post("/api/viewers", json={"username": name})
    found = served.client.get("/api/viewers", params={"search": "ANN"}).json()["viewers"]
    assert [viewer["identities"][0]["username"] for viewer in found] == ["Hannah", "Ann"]


def test_an_event_has_its_effect_once(served: Served, subtests: pytest.Subtests) -> None:
    events: list[tuple[dict[str, Any], str, object]] = [
        ({"type": "donation", "amount_cents": 500}, "donations_cents", 500),
        ({"type": "donation", "amount_cents": 500, "currency": "EUR"}, "donations_cents", 500),
        ({"type": "donation", "amount": 500}, "donations_cents", 500),
        ({"type": "gift", "count": 5}, "gifted_subs", 5),
        ({"type": "cheer", "bits": 100}, "cheer_bits", 100),
        ({"type": "watch_minutes", "minutes": 30}, "watch_minutes", 30),
        ({"type": "follow"}, "is_follower", True),
        ({"type": "unfollow"}, "is_follower", False),
        ({"type": "subscribe", "months": 4, "tier": "1000"}, "sub_months", 4),
        ({"type": "resub", "months": 4}, "resub_count", 1),
        ({"type": "unsubscribe"}, "is_subscriber", False),
    ]
    for number, (event, counter, value) in enumerate(events, start=10):
        with subtests.test(str(event)):
            sent = {"id": f"tip-{number}", "username": f"viewer {number}", **event}
            assert served.client.post("/api/events", json=sent).json() == {
                "success": True,
                "id": f"tip-{number}",
                "applied": True,
                "counted": True,
            }
            for _ in range(3):
                assert served.client.post("/api/events", json=sent).json()["applied"] is False
            (viewer,) = served.client.get("/api/viewers", params={"search": f"viewer {number}"}).json()["viewers"]
            assert viewer[counter] == value


def test_the_same_id_of_two_sources_is_two_events(served: Served) -> None:
    for source in ("streamlabs", "kofi"):
        sent = {"id": "1", "source": source, "type": "donation", "username": "ann", "amount_cents": 100}
        assert served.client.post("/api/events", json=sent).json()["applied"] is True
    assert served.client.get("/api/viewers").json()["viewers"][0]["donations_cents"] == 200


def test_an_anonymous_event_is_kept_and_counts_for_nobody(served: Served) -> None:
    body = served.client.post("/api/events", json={"id": "g", "type": "gift", "count": 5}).json()
    assert (body["applied"], body["counted"]) == (True, False)
    assert served.client.get("/api/viewers").json() == {"viewers": []}


def test_a_donation_in_another_currency_is_kept_and_counts_nothing(served: Served) -> None:
    sent = {"id": "1", "type": "donation", "username": "ann", "amount_cents": 900, "currency": "JPY"}
    body = served.client.post("/api/events", json=sent).json()
    assert (body["applied"], body["counted"]) == (True, False)
    assert served.client.get("/api/viewers").json()["viewers"][0]["donations_cents"] == 0


def test_an_event_that_makes_no_sense_is_refused_and_not_kept(served: Served, subtests: pytest.Subtests) -> None:
    cases: list[dict[str, Any]] = [
        {"type": "donation"},
        {"type": "donation", "amount_cents": -5},
        {"type": "donation", "amount_cents": 1.5},
        {"type": "donation", "amount_cents": 5, "amount": 5},
        {"type": "donation", "bits": 5},
        {"type": "follow", "amount": 5},
        {"type": "donation", "amount_cents": 5, "currency": "euro"},
        {"type": "dance"},
        {"type": "gift", "count": 5, "id": ""},
        {"type": "gift", "count": 5, "id": "a\nb"},
        {"type": "gift", "count": 5, "id": None},
        {"type": "gift", "count": 5, "source": ""},
        {"type": "gift", "count": 10**13},
    ]
    for wrong in cases:
        with subtests.test(f"{str(wrong)[:60]}"):
            answer = served.client.post("/api/events", json={"id": "1", "username": "ann", **wrong})
            assert answer.status_code == 422
            assert served.desk.rows("SELECT * FROM outside_events") == []
