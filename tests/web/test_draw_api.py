"""Drawing by remote control, and the draws' history and proofs for everybody."""

from __future__ import annotations

import json

import pytest

from raffle_desktop.domain.streamdraw.verification import verify
from tests.conftest import Desk
from tests.web.conftest import Served
from tests.web.test_session_api import refused


def test_the_winner_is_drawn_stored_and_confirmed_before_it_is_answered(served: Served) -> None:
    ids = {
        name: served.desk.enter(name, weight=weight).id for name, weight in (("ann", "1.5"), ("bo", "2"), ("cid", "0"))
    }
    body = served.client.post("/api/pick-winner").json()
    assert body["success"] is True
    winner = body["winner"]
    assert winner["id"] == ids[winner["name"]]
    assert body["totalWeight"] == 3.5
    assert body["odds"] == pytest.approx(winner["weight"] / 3.5)
    assert body["spinList"] == [{"name": "bo", "weight": 2}, {"name": "ann", "weight": 1.5}]
    view = served.desk.services.draw_reader.get(body["drawId"])
    assert [one.state for one in view.standing] == ["confirmed"]
    assert view.opened_by == "api"


def test_several_winners_can_be_drawn_at_once(served: Served) -> None:
    for name in ("ann", "bo", "cid"):
        served.desk.enter(name)
    body = served.client.post("/api/pick-winner", json={"winners": 2}).json()
    assert len({winner["name"] for winner in body["winners"]}) == 2
    assert body["winner"] == body["winners"][0]
    for wrong in (0, 1001, "2", 1.5, True):
        refused(served.client.post("/api/pick-winner", json={"winners": wrong}), 422, "FIELD_INVALID")


def test_with_nobody_to_draw_the_draw_is_refused(served: Served) -> None:
    refused(served.client.post("/api/pick-winner"), 409, "NOBODY_TO_DRAW")
    assert served.stranger.get("/api/draws").json()["total"] == 0


def test_the_latest_winner_is_the_running_sessions_else_the_last_ones(served: Served) -> None:
    assert served.stranger.get("/api/winner").json() == {"winner": None, "sessionId": 1}
    served.desk.enter("ann", weight="4")
    drawn = served.client.post("/api/pick-winner").json()
    winner = served.stranger.get("/api/winner").json()
    assert winner["sessionId"] == 1
    told = {name: winner["winner"][name] for name in ("name", "weight", "odds", "drawnAt", "drawId")}
    assert told == {
        "name": "ann",
        "weight": 4,
        "odds": 1.0,
        "drawnAt": "2026-11-21T20:00:00.000Z",
        "drawId": drawn["drawId"],
    }
    served.client.post("/api/admin/session/end").raise_for_status()
    served.client.post("/api/admin/session/start").raise_for_status()
    assert served.stranger.get("/api/winner").json()["winner"]["name"] == "ann"
    served.desk.enter("bo")
    served.client.post("/api/pick-winner").raise_for_status()
    assert served.stranger.get("/api/winner").json()["winner"]["name"] == "bo"
    assert served.stranger.get("/api/winner").json()["sessionId"] == 2


def test_a_winner_is_told_to_be_hidden_until_the_wheel_has_come_to_rest(served: Served) -> None:
    desk = served.desk
    desk.enter("ann")
    draw = served.client.post("/api/pick-winner").json()

    def revealed() -> bool:
        return bool(served.stranger.get("/api/winner").json()["winner"]["revealed"])

    assert revealed() is False
    desk.services.stage.reveal(draw["drawId"], 0, duration_ms=6000, actor="op")
    desk.clock.advance(seconds=5)
    assert revealed() is False
    desk.clock.advance(seconds=1)
    assert revealed() is True


def test_history_is_paged_and_every_pick_stays_in_it(served: Served) -> None:
    desk = served.desk
    for name in ("ann", "bo", "cid"):
        desk.enter(name)
    first = desk.draw()
    desk.services.winners.redraw(first.id, "absent", actor="op")
    desk.draw()
    body = served.stranger.get("/api/draws?limit=1").json()
    assert (body["total"], len(body["draws"]), body["draws"][0]["seq"]) == (2, 1, 2)
    older = served.stranger.get("/api/draws?limit=1&offset=1").json()["draws"][0]
    assert older["drawId"] == first.id
    assert [pick["state"] for pick in older["picks"]] == ["redrawn", "drawn"]
    assert older["picks"][0]["reason"] == "absent"
    assert len(older["winners"]) == 1
    assert served.stranger.get(f"/api/draws/{first.id}").json() == older
    for unknown in ("0123456789abcdef", "nope", "%23999"):
        refused(served.stranger.get(f"/api/draws/{unknown}"), 404, "DRAW_NOT_FOUND")


def test_anybody_can_fetch_a_proof_and_it_holds(served: Served) -> None:
    served.desk.enter("ann")
    served.desk.enter("bo")
    draw = served.desk.draw()
    answer = served.stranger.get(f"/api/draws/{draw.id}/proof")
    assert answer.headers["content-type"] == "application/json"
    assert draw.id in answer.headers["content-disposition"]
    assert answer.text == served.desk.services.draw_reader.proof(draw.id)
    assert verify(json.loads(answer.text)).ok
    assert served.stranger.get("/api/draws/latest/proof").text == answer.text
    refused(served.stranger.get("/api/draws/0123456789abcdef/proof"), 404, "DRAW_NOT_FOUND")


def test_demo_played_takes_the_carry_over_of_whom_it_names(served: Served) -> None:
    client = served.client
    ann = client.post("/api/viewers", json={"username": "ann", "carry_over": 4}).json()
    refused(client.post("/api/demo-played"), 404, "VIEWER_NOT_FOUND")
    assert client.post("/api/demo-played", json={"username": "Ann"}).json() == {"success": True, "viewerId": ann["id"]}
    assert client.get(f"/api/viewers/{ann['id']}").json()["carry_over"] == 0
    client.patch(f"/api/viewers/{ann['id']}", json={"carry_over": 4})
    assert client.post("/api/demo-played", json={"viewerId": ann["id"]}).json()["viewerId"] == ann["id"]
    served.desk.enter("bo")
    served.desk.draw(confirm=True)
    assert client.post("/api/demo-played").json()["viewerId"] != ann["id"]
    refused(client.post("/api/demo-played", json={"viewerId": 999}), 404, "VIEWER_NOT_FOUND")


def test_weights_can_be_computed_anew(served: Served, session: Desk) -> None:
    served.desk.enter("ann")
    served.desk.run_sql("UPDATE entries SET total_weight = 5, current_weight = 5")
    assert served.client.post("/api/twitch/update-weights").json() == {"success": True, "updatedCount": 1}
    assert served.client.post("/api/twitch/update-weights").json() == {"success": True, "updatedCount": 0}
