"""Draws in steps by remote control: what each step tells, and what it refuses."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from raffle_desktop.domain.streamdraw.texts import commitment, round_time
from raffle_desktop.domain.streamdraw.verification import verify
from raffle_desktop.feeds.beacon import check_signature
from raffle_desktop.feeds.beacon_status import BeaconStatus, ClockCheck
from raffle_desktop.services.records import DrawView
from tests.conftest import Desk
from tests.services.money_tools import opened as opened_pool
from tests.services.money_tools import person
from tests.services.ticket_tools import award
from tests.web.conftest import Serve, Served
from tests.web.test_session_api import refused

VECTORS = Path(__file__).parents[1] / "data" / "fair-draw" / "vectors.json"
ROUNDS = {one["round"]: one["signature"] for one in json.loads(VECTORS.read_text("utf-8"))["quicknet"]["rounds"]}
"""Rounds that drand has really published."""
DELAY = 30
FIRST, SECOND = 1000, 657413


def at_round(desk: Desk, number: int, *, before: float = 0) -> None:
    """So many seconds before this round is out."""
    desk.clock.now = datetime.fromtimestamp(round_time(number) - before, UTC)


def post(served: Served, path: str, **body: Any) -> dict[str, Any]:
    answer = served.client.post(f"/api/draws{path}", json=body)
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


def opened(served: Served, **more: Any) -> dict[str, Any]:
    """A beacon draw of the session, opened a while before round 1000 is due."""
    at_round(served.desk, FIRST, before=DELAY + 600)
    for name in ("ann", "bob", "cid"):
        served.desk.enter(name)
    return post(served, "", level="beacon", delay=DELAY, **more)


def closed(served: Served, draw_id: str) -> dict[str, Any]:
    at_round(served.desk, FIRST, before=DELAY)
    return post(served, f"/{draw_id}/close")


def drawn(served: Served, **more: Any) -> dict[str, Any]:
    draw_id = opened(served, **more)["drawId"]
    closed(served, draw_id)
    at_round(served.desk, FIRST, before=-1)
    return post(served, f"/{draw_id}/signature", signature=ROUNDS[FIRST])


def secret_of(desk: Desk, draw_id: str) -> str:
    return str(desk.value("SELECT secret FROM draws WHERE id = ?", draw_id))


def test_a_beacon_draw_goes_from_its_commitment_to_a_proof_that_holds(served: Served) -> None:
    client, stranger = served.client, served.stranger
    draw = opened(served, winners=2, prize="A plush kiwi", rules="Only who is here.")
    address = f"/api/draws/{draw['drawId']}"
    assert (draw["state"], draw["secret"], draw["round"], draw["listSha256"]) == ("opened", None, None, "")
    assert (draw["level"], draw["wanted"], draw["delay"], draw["winners"]) == ("beacon", 2, DELAY, [])
    assert draw["openText"].startswith("streamdraw/1 open\n")
    assert "Only who is here." in draw["rules"]
    assert "A plush kiwi" in draw["rules"]
    assert stranger.get(address).json() == draw
    assert stranger.get("/api/draws").json()["draws"] == [draw]
    for part in ("proof", "list"):
        refused(stranger.get(f"{address}/{part}"), 409, "DRAW_IN_PROGRESS")
    refused(client.post(f"{address}/signature", json={"signature": ROUNDS[FIRST]}), 409, "DRAW_IN_PROGRESS")
    # Nothing else is drawn among the same people meanwhile.
    refused(client.post("/api/pick-winner"), 409, "DRAW_IN_PROGRESS")
    refused(client.post("/api/draws", json={"level": "beacon"}), 409, "DRAW_IN_PROGRESS")

    waiting = closed(served, draw["drawId"])
    assert (waiting["state"], waiting["round"], waiting["roundAt"]) == ("waiting", FIRST, "2023-08-23T15:59:24.000Z")
    assert waiting["closedAt"] == "2023-08-23T15:58:54.000Z"
    assert commitment(waiting["secret"], draw["openText"]) == draw["commitment"]
    assert stranger.get("/api/status").json()["submissionsOpen"] is False
    listed = stranger.get(f"{address}/list")
    assert listed.headers["content-type"] == "text/plain; charset=utf-8"
    assert listed.headers["content-disposition"] == f'attachment; filename="draw-1-{draw["drawId"]}-list.txt"'
    assert hashlib.sha256(listed.content).hexdigest() == waiting["listSha256"]
    refused(stranger.get(f"{address}/proof"), 409, "DRAW_IN_PROGRESS")
    refused(client.post(f"{address}/close"), 409, "ALREADY_CLOSED")

    at_round(served.desk, FIRST, before=-1)
    before = served.desk.everything()
    for wrong in ("0" * 96, ROUNDS[1001], ROUNDS[FIRST][:-1], "no signature", "{}"):
        refused(client.post(f"{address}/signature", json={"signature": wrong}), 422, "VALUE_INVALID")
    assert served.desk.everything() == before
    # As a person copies it: a relay's whole answer.
    pasted = json.dumps({"round": FIRST, "signature": ROUNDS[FIRST]})
    result = post(served, f"/{draw['drawId']}/signature", signature=pasted)
    assert (result["state"], len(result["winners"])) == ("drawn", 2)
    assert post(served, f"/{draw['drawId']}/signature", signature=ROUNDS[FIRST]) == result
    proof = stranger.get(f"{address}/proof").json()
    assert verify(proof, check_signature).ok
    assert proof["list"].encode() == listed.content
    assert stranger.get("/api/draws/latest").json() == result


def test_a_redraw_of_a_beacon_draw_waits_for_a_round_of_its_own(served: Served) -> None:
    draw = drawn(served)
    draw_id, first = draw["drawId"], draw["winners"][0]["username"]
    at_round(served.desk, SECOND, before=DELAY)
    waiting = post(served, f"/{draw_id}/redraw", reason="no reply in 120 s")
    assert (waiting["state"], waiting["winners"], waiting["vacant"]) == ("waiting", [], [1])
    assert waiting["redraw"] == {
        "event": 1,
        "places": [1],
        "replaces": ["0.1"],
        "reason": "no reply in 120 s",
        "announcedAt": "2023-09-15T10:59:33.000Z",
        "round": SECOND,
        "roundAt": "2023-09-15T11:00:03.000Z",
    }
    assert waiting["roundAt"] == "2023-09-15T11:00:03.000Z"
    for step, body in (("redraw", {"reason": "again"}), ("undo", {"reason": "oops"}), ("confirm", {})):
        refused(served.client.post(f"/api/draws/{draw_id}/{step}", json=body), 409, "DRAW_IN_PROGRESS")
    at_round(served.desk, SECOND, before=-1)
    result = post(served, f"/{draw_id}/signature", signature=ROUNDS[SECOND])
    assert (result["state"], result["redraw"], result["vacant"]) == ("drawn", None, [])
    assert [pick["state"] for pick in result["picks"]] == ["redrawn", "confirmed"]
    assert result["winners"][0]["username"] != first
    assert verify(served.stranger.get(f"/api/draws/{draw_id}/proof").json(), check_signature).ok
    undone = post(served, f"/{draw_id}/undo", reason="the wrong prize")
    assert (undone["winners"], undone["undoneReason"]) == ([], "the wrong prize")
    chain = served.stranger.get("/api/draw-chain").json()
    assert ([one["state"] for one in chain["draws"]], chain["givenUp"]) == (["undone"], [1])


def test_witnesses_speak_between_the_close_and_the_reveal(served: Served) -> None:
    client = served.client
    for name in ("ann", "bob"):
        served.desk.enter(name)
    draw = post(served, "", level="committed", witnesses=["mod_anna"])
    path = f"/{draw['drawId']}"
    assert draw["witnesses"] == ["mod_anna"]
    early = {"text": "4 2 6", "author": "mod_anna", "platform": "twitch", "messageId": "m1"}
    refused(client.post(f"/api/draws{path}/salts", json=early), 409, "NOT_AVAILABLE")
    refused(client.post(f"/api/draws{path}/reveal"), 409, "DRAW_IN_PROGRESS")
    assert (post(served, f"{path}/close")["state"], served.stranger.get(f"/api/draws{path}").json()["secret"]) == (
        "closed",
        None,
    )
    nasty = "  <b>4\u202e 2</b> 6 "
    salted = post(served, f"{path}/salts", **{**early, "text": nasty})
    # The same message of chat counts once, and so does the same witness.
    assert post(served, f"{path}/salts", **{**early, "text": nasty}) == salted
    refused(client.post(f"/api/draws{path}/salts", json={**early, "messageId": "m2"}), 409, "ALREADY_CLOSED")
    refused(
        client.post(f"/api/draws{path}/salts", json={**early, "author": "friend", "messageId": "m4"}),
        409,
        "NOT_AVAILABLE",
    )
    assert [one["text"] for one in salted["salts"]] == [nasty]
    refused(client.post(f"/api/draws{path}/signature", json={"signature": ROUNDS[FIRST]}), 409, "NOT_AVAILABLE")
    result = post(served, f"{path}/reveal")
    assert (result["state"], result["secret"]) == ("drawn", secret_of(served.desk, draw["drawId"]))
    assert post(served, f"{path}/reveal") == result
    refused(client.post(f"/api/draws{path}/salts", json={**early, "messageId": "m3"}), 409, "NOT_AVAILABLE")
    assert verify(served.stranger.get(f"/api/draws{path}/proof").json()).ok


def test_a_draw_that_is_given_up_stays_as_a_gap_with_its_reason(served: Served) -> None:
    draw = opened(served)
    draw_id = draw["drawId"]
    closed(served, draw_id)
    reason = '<img src=x onerror="harm()"> אב'
    void = post(served, f"/{draw_id}/void", reason=reason)
    assert (void["state"], void["voidReason"], void["winners"]) == ("void", reason, [])
    assert void["voidedAt"] == "2023-08-23T15:58:54.000Z"
    assert void["secret"] == secret_of(served.desk, draw_id)
    refused(served.stranger.get(f"/api/draws/{draw_id}/proof"), 409, "DRAW_VOID")
    # Its list was fixed and stays public.
    listed = served.stranger.get(f"/api/draws/{draw_id}/list").content
    assert hashlib.sha256(listed).hexdigest() == void["listSha256"]
    for step, body in (
        ("close", {}),
        ("signature", {"signature": ROUNDS[FIRST]}),
        ("void", {"reason": "again"}),
    ):
        refused(served.client.post(f"/api/draws/{draw_id}/{step}", json=body), 409, "DRAW_VOID")
    local = post(served, "")
    assert (local["state"], local["seq"], local["prev"]) == ("drawn", 2, void["commitment"])
    refused(served.client.post(f"/api/draws/{local['drawId']}/void", json={"reason": "no"}), 409, "UNDO_TOO_LATE")
    chain = served.stranger.get("/api/draw-chain").json()
    assert (chain["isWhole"], chain["missing"], chain["givenUp"], chain["total"]) == (True, [], [1], 2)
    assert [(one["seq"], one["state"], one["reason"], one["fault"]) for one in chain["draws"]] == [
        (2, "drawn", "", ""),
        (1, "void", reason, ""),
    ]
    assert served.stranger.get("/api/draw-chain?limit=1&offset=1").json()["draws"][0]["drawId"] == draw_id
    assert served.stranger.get("/api/draw-chain?channel=twitch:1").json()["total"] == 0
    # Given up before its list was closed: there is none.
    other = post(served, "", source="list", level="committed", label="a list")
    post(served, f"/{other['drawId']}/void", reason="no")
    refused(served.stranger.get(f"/api/draws/{other['drawId']}/list"), 409, "DRAW_VOID")


def test_any_source_is_drawn_at_once_at_the_level_local(served: Served, subtests: pytest.Subtests) -> None:
    desk = served.desk
    desk.enter("ann")
    desk.services.periods.start(actor="op")
    award(desk, 1, person(desk, "bob"), 3)
    full = opened_pool(desk, required=1)
    desk.services.pools.sell(full.id, person(desk, "cid"), actor="op")
    entries = [{"username": "Dora", "weight": "0.1"}, {"username": "eve", "platform": "kick", "weight": 2}]
    calls: dict[str, dict[str, Any]] = {
        "session": {},
        "period": {"book": "1", "prize": "A mug"},
        "pool": {"poolId": full.id},
        "list": {"label": "three friends", "entries": entries, "winners": 2},
    }
    draw: dict[str, Any] = {}
    for source, body in calls.items():
        with subtests.test(source):
            draw = post(served, "", source=source, **body)
            assert (draw["source"], draw["state"], draw["level"], draw["round"]) == (source, "drawn", "local", None)
            assert draw["secret"] == secret_of(desk, draw["drawId"])
            assert all(one["state"] == "confirmed" for one in draw["winners"])
            assert verify(served.stranger.get(f"/api/draws/{draw['drawId']}/proof").json()).ok
    assert {one["username"]: one["weight"] for one in draw["winners"]} == {"Dora": 0.1, "eve": 2}


def test_a_plain_list_is_named_when_its_draw_is_closed(served: Served, subtests: pytest.Subtests) -> None:
    client = served.client
    draw = post(served, "", source="list", level="committed", label="friends")
    address = f"/api/draws/{draw['drawId']}/close"
    wrong: dict[str, tuple[Any, int, str]] = {
        "nobody": ([], 409, "NOBODY_TO_DRAW"),
        "no weight": ([{"username": "ann", "weight": "heavy"}], 422, "VALUE_INVALID"),
        "twice": ([{"username": "ann"}, {"username": "Ann"}], 422, "VALUE_INVALID"),
        "no name": ([{"username": "\u200b"}], 422, "VALUE_INVALID"),
        "unknown field": ([{"username": "ann", "email": "a@b.example"}], 422, "FIELD_INVALID"),
        "no entry": (["ann"], 422, "FIELD_INVALID"),
    }
    before = served.desk.everything()
    for name, (entries, status, code) in wrong.items():
        with subtests.test(name):
            refused(client.post(address, json={"entries": entries}), status, code)
    refused(client.post(address), 422, "VALUE_INVALID")
    refused(client.post(address, json={"endPeriod": True, "entries": [{"username": "a"}]}), 422, "VALUE_INVALID")
    assert served.desk.everything() == before
    told = post(served, f"/{draw['drawId']}/close", entries=[{"username": "ann", "weight": 0.25}, {"username": "b"}])
    assert (told["entries"], told["total"]) == (2, 1.25)


def test_what_does_not_fit_the_level_or_source_is_refused(served: Served, subtests: pytest.Subtests) -> None:
    served.desk.enter("ann")
    before = served.desk.everything()
    bodies: dict[str, dict[str, Any]] = {
        "rules of a local draw": {"rules": "x"},
        "a local delay": {"delay": 30},
        "a local witness": {"witnesses": ["mod"]},
        "a local prize": {"prize": "x"},
        "a session's entries": {"entries": [{"username": "a"}]},
        "a list's entries too early": {"source": "list", "level": "beacon", "entries": [{"username": "a"}]},
        "a list without entries": {"source": "list"},
        "a session's pool": {"poolId": 1},
        "a pool's period": {"source": "pool", "poolId": 1, "periodId": 1},
        "no pool": {"source": "pool", "level": "beacon"},
        "a delay that is not used": {"level": "committed", "delay": 30},
        "a witness of the beacon": {"level": "beacon", "witnesses": ["mod"]},
        "two winners of one prize": {"source": "pool", "poolId": 1, "winners": 2},
        "the same witness twice": {"level": "committed", "witnesses": ["mod", "MOD"]},
        "long rules": {"level": "beacon", "rules": "x" * 201},
    }
    for name, body in bodies.items():
        with subtests.test(name):
            refused(served.client.post("/api/draws", json=body), 422, "VALUE_INVALID")
    fields: tuple[dict[str, Any], ...] = (
        {"level": "a"},
        {"delay": 14, "level": "beacon"},
        {"delay": 601, "level": "beacon"},
        {"winners": 0},
        {"source": "lottery"},
        {"secret": "0" * 64},
        {"witnesses": ["a", "b", "c", "d", "e", "f"], "level": "committed"},
        {"prize": "two\nlines"},
    )
    for body in fields:
        with subtests.test(str(body)):
            refused(served.client.post("/api/draws", json=body), 422, "FIELD_INVALID")
    for step in ("close", "salts", "reveal", "signature", "void", "confirm", "redraw", "undo"):
        sent = {
            "salts": {"text": "a", "author": "a"},
            "signature": {"signature": "a" * 96},
            "void": {"reason": "a"},
            "redraw": {"reason": "a"},
            "undo": {"reason": "a"},
        }.get(step)
        with subtests.test(step):
            refused(served.client.post(f"/api/draws/0123456789abcdef/{step}", json=sent), 404, "DRAW_NOT_FOUND")
            refused(served.stranger.post(f"/api/draws/0123456789abcdef/{step}", json=sent), 401, "UNAUTHORIZED")
    refused(served.stranger.post("/api/draws"), 401, "UNAUTHORIZED")
    assert served.desk.everything() == before


def test_rules_that_changed_since_the_commitment_are_refused_until_they_are_put_back(served: Served) -> None:
    draw = opened(served)
    base = served.client.get("/api/admin/weight-settings").json()["baseWeight"]
    served.client.put("/api/admin/weight-settings", json={"baseWeight": "7"}).raise_for_status()
    refused(served.client.post(f"/api/draws/{draw['drawId']}/close"), 409, "TERMS_CHANGED")
    assert served.stranger.get("/api/status").json()["submissionsOpen"] is True
    served.client.put("/api/admin/weight-settings", json={"baseWeight": base}).raise_for_status()
    assert closed(served, draw["drawId"])["state"] == "waiting"


def test_a_call_that_names_itself_opens_one_draw(served: Served) -> None:
    served.desk.enter("ann")
    key = {"idempotency-key": "open-1"}
    body = {"level": "committed"}
    first = served.client.post("/api/draws", json=body, headers=key)
    assert first.status_code == 200
    again = served.client.post("/api/draws", json=body, headers=key)
    assert (again.json(), again.headers["idempotency-replayed"]) == (first.json(), "true")
    address = f"/api/draws/{first.json()['drawId']}/close"
    told = [served.client.post(address, headers={"idempotency-key": "close-1"}).json() for _ in range(2)]
    assert told[0] == told[1]
    assert served.stranger.get("/api/draws").json()["total"] == 1


class WrongClock:
    """A beacon that finds the clock to be so many seconds ahead; None = no relay answers."""

    status = BeaconStatus()

    def __init__(self, offset: float | None) -> None:
        self.offset, self.asked = offset, 0

    def check_clock(self) -> ClockCheck:
        self.asked += 1
        problem = "" if self.offset is None else "The clock of this machine is 11 seconds ahead."
        return ClockCheck(1, self.offset, 1, problem, "Set it, then close the draw.")

    def ask_now(self) -> None:
        raise AssertionError

    def take(self, draw_id: str, pasted: str, *, actor: str) -> DrawView:
        raise AssertionError


def test_a_beacon_draw_is_not_closed_by_a_clock_that_is_wrong(session: Desk, serve: Serve) -> None:
    beacon = WrongClock(11)
    served = serve(session, beacon=beacon)
    draw = opened(served)
    sentence = refused(served.client.post(f"/api/draws/{draw['drawId']}/close"), 409, "NOT_AVAILABLE")
    assert sentence == "The clock of this machine is 11 seconds ahead. Set it, then close the draw."
    assert served.stranger.get(f"/api/draws/{draw['drawId']}").json() == draw
    # What nobody can check is not known to be wrong; and other levels do not depend on it.
    beacon.offset = None
    assert closed(served, draw["drawId"])["state"] == "waiting"
    asked = beacon.asked
    other = post(served, "", source="list", level="committed")
    post(served, f"/{other['drawId']}/close", entries=[{"username": "ann"}])
    assert beacon.asked == asked == 2


def test_the_export_of_draws_has_those_under_way_and_those_given_up(served: Served) -> None:
    draw = opened(served)
    rows = list(csv.DictReader(io.StringIO(served.desk.services.exports.export("draws", "csv", actor="op"))))
    assert all(row.get("draw_id", row.get("id")) == draw["drawId"] for row in rows)
