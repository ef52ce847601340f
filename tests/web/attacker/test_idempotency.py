"""A call that names itself is carried out once: whoever repeats it, whenever, and whatever happens in between."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import httpx
import pytest

from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.services.api_answers import KEPT_MICROS, ApiAnswers
from raffle_desktop.services.core import accompanied
from tests.conftest import Desk, build_desk
from tests.web.attacker.raw import Attacker
from tests.web.conftest import TOKEN, Served, serving

CLIENTS = 16
KEY = {"idempotency-key": "the-one"}


def at_once(served: Served, path: str, bodies: list[Any], headers: dict[str, str]) -> list[httpx.Response]:
    """The same moment, each on a connection of its own."""
    barrier = Barrier(len(bodies))

    def post(body: Any) -> httpx.Response:
        bearer = {"authorization": f"Bearer {TOKEN}"}
        with httpx.Client(base_url=served.url, headers=bearer, timeout=20) as client:
            barrier.wait()
            return client.post(path, json=body, headers=headers)

    with ThreadPoolExecutor(len(bodies)) as pool:
        return list(pool.map(post, bodies))


def test_sixteen_picks_with_one_name_are_one_draw(served: Served) -> None:
    for number in range(40):
        served.desk.enter(f"viewer {number}")
    answers = at_once(served, "/api/pick-winner", [{}] * CLIENTS, KEY)
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1
    assert [answer.headers.get("idempotency-replayed") for answer in answers].count(None) == 1
    assert served.desk.value("SELECT count(*) FROM draws") == 1
    assert served.desk.value("SELECT count(*) FROM entries WHERE is_winner = 1") == 1


def test_sixteen_picks_without_a_name_are_sixteen_draws(served: Served) -> None:
    for number in range(40):
        served.desk.enter(f"viewer {number}")
    answers = at_once(served, "/api/pick-winner", [{}] * CLIENTS, {})
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.json()["winner"]["id"] for answer in answers}) == CLIENTS
    assert served.desk.value("SELECT count(*) FROM draws") == CLIENTS


def test_sixteen_entries_with_one_name_are_one_entry(served: Served) -> None:
    answers = at_once(served, "/api/enter", [{"username": "ann"}] * CLIENTS, KEY)
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1
    assert served.desk.value("SELECT count(*) FROM entries") == 1


def test_sixteen_entries_without_a_name_are_one_entry_and_fifteen_refusals(served: Served) -> None:
    answers = at_once(served, "/api/enter", [{"username": "ann"}] * CLIENTS, {})
    assert sorted(answer.status_code for answer in answers) == [200] + [409] * (CLIENTS - 1)
    refused = {answer.json()["error"] for answer in answers if answer.status_code == 409}
    assert refused == {"ALREADY_SUBMITTED_THIS_SESSION"}


def test_of_different_calls_with_one_name_exactly_one_is_carried_out(served: Served) -> None:
    answers = at_once(served, "/api/enter", [{"username": f"viewer {n}"} for n in range(CLIENTS)], KEY)
    assert sorted(answer.status_code for answer in answers) == [200] + [409] * (CLIENTS - 1)
    assert {a.json()["error"] for a in answers if a.status_code == 409} == {"IDEMPOTENCY_KEY_REUSED"}
    assert served.desk.value("SELECT count(*) FROM entries") == 1


def test_a_name_belongs_to_one_call_to_the_last_byte(served: Served, subtests: pytest.Subtests) -> None:
    headers = {**KEY, "content-type": "application/json"}
    assert served.client.post("/api/enter", content='{"username":"ann"}', headers=headers).status_code == 200
    stored = served.desk.everything()
    for path, body in (
        ("/api/enter", '{"username":"bob"}'),
        ("/api/enter", '{"username": "ann"}'),
        ("/api/enter?x=1", '{"username":"ann"}'),
        ("/api/viewers", '{"username":"ann"}'),
        ("/api/enter", ""),
    ):
        with subtests.test(f"{path} {body}"):
            answer = served.client.post(path, content=body, headers=headers)
            assert (answer.status_code, answer.json()["error"]) == (409, "IDEMPOTENCY_KEY_REUSED")
            assert served.desk.everything() == stored


def test_a_rules_refusal_is_a_first_answer_too(served: Served) -> None:
    served.client.post("/api/admin/submissions", json={"submissionsOpen": False})
    refused = served.client.post("/api/enter", json={"username": "ann"}, headers=KEY)
    assert (refused.status_code, refused.json()["error"]) == (409, "SUBMISSIONS_CLOSED")
    served.client.post("/api/admin/submissions", json={"submissionsOpen": True})
    again = served.client.post("/api/enter", json={"username": "ann"}, headers=KEY)
    assert (again.status_code, again.text) == (refused.status_code, refused.text)
    assert served.client.post("/api/enter", json={"username": "ann"}).status_code == 200


def test_what_was_wrong_with_the_call_itself_does_not_use_the_name_up(served: Served) -> None:
    for body, status in ((b"{", 400), (b'{"username": 1}', 422), (b'{"username": "=evil()"}', 422)):
        headers = {**KEY, "content-type": "application/json"}
        assert served.client.post("/api/enter", content=body, headers=headers).status_code == status
    assert served.client.post("/api/enter", json={"username": "ann"}, headers=KEY).status_code == 200


def test_a_stranger_gets_nobodys_answer(served: Served) -> None:
    first = served.client.post("/api/enter", json={"username": "ann"}, headers=KEY)
    assert first.status_code == 200
    for headers in (KEY, {**KEY, "authorization": "Bearer guess"}):
        assert served.stranger.post("/api/enter", json={"username": "ann"}, headers=headers).status_code == 401
    foreign = served.client.post("/api/enter", json={"username": "ann"}, headers={**KEY, "origin": "http://evil.test"})
    assert foreign.status_code == 403


def test_a_strangers_name_blocks_nobody(served: Served) -> None:
    assert served.stranger.post("/api/enter", json={"username": "eve"}, headers=KEY).status_code == 401
    assert served.client.post("/api/enter", json={"username": "ann"}, headers=KEY).status_code == 200


def test_a_name_on_another_method_means_nothing(served: Served) -> None:
    served.desk.enter("ann")
    boards = [served.client.get("/api/status", headers=KEY).json()["totalEntries"]]
    served.desk.enter("bob")
    boards.append(served.client.get("/api/status", headers=KEY).json()["totalEntries"])
    assert boards == [1, 2]
    for weight in ("2", "3"):
        changed = served.client.put("/api/admin/weight-settings", json={"baseWeight": weight}, headers=KEY)
        assert changed.json()["baseWeight"] == weight
    assert served.client.delete("/api/admin/entries/1", headers=KEY).status_code == 200
    assert served.client.delete("/api/admin/entries/1", headers=KEY).status_code == 404
    assert served.client.post("/api/enter", json={"username": "cid"}, headers=KEY).status_code == 200


def test_a_name_that_is_none_is_refused_before_anything_happens(served: Served, subtests: pytest.Subtests) -> None:
    attacker = Attacker(served.server.port, TOKEN)
    for key in ("", " ", "a" * 201, "\x7f", "a\tb", "é"):
        with subtests.test(ascii(key[:30])):
            answer = attacker.post("/api/enter", {"username": "ann"}, f"Idempotency-Key: {key}")
            assert answer.status == 400
            assert served.desk.value("SELECT count(*) FROM entries") == 0


def test_two_names_are_none(served: Served) -> None:
    headers = httpx.Headers([("idempotency-key", "one"), ("idempotency-key", "two")])
    assert served.client.post("/api/enter", json={"username": "ann"}, headers=headers).status_code == 400
    assert served.desk.value("SELECT count(*) FROM entries") == 0


def test_every_printable_name_works(served: Served, subtests: pytest.Subtests) -> None:
    keys = ("a", "a" * 200, "!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~", "with a blank", "' OR 1=1 --")
    for number, key in enumerate(keys):
        with subtests.test(key[:30]):
            sent = {"username": f"viewer {number}"}
            first = served.client.post("/api/enter", json=sent, headers={"idempotency-key": key})
            again = served.client.post("/api/enter", json=sent, headers={"idempotency-key": key})
            assert (first.status_code, again.status_code, again.text) == (200, 200, first.text)


def test_an_answer_of_every_kind_of_post_is_repeated_as_it_was(served: Served) -> None:
    served.desk.enter("ann", notes="<b>ünïcödé 🎉</b>")
    calls: list[tuple[str, Any]] = [
        ("/api/viewers", {"username": "Jürgen 🎉", "carry_over": "0.5"}),
        ("/api/events", {"id": "e", "type": "cheer", "username": "ann", "bits": 100}),
        ("/api/admin/submissions", {"submissionsOpen": True}),
        ("/api/twitch/check-follow", {"username": "ann", "platform": "manual"}),
        ("/api/twitch/update-weights", None),
        ("/api/pick-winner", {"winners": 1}),
        ("/api/demo-played", None),
        ("/api/admin/session/end", {}),
        ("/api/twitch/carry-over", None),
        ("/api/admin/session/start", {"name": "next"}),
        ("/api/twitch/sync", None),
    ]
    first = [
        served.client.post(path, json=body, headers={"idempotency-key": f"k{n}"})
        for n, (path, body) in enumerate(calls)
    ]
    stored = served.desk.everything()
    again = [
        served.client.post(path, json=body, headers={"idempotency-key": f"k{n}"})
        for n, (path, body) in enumerate(calls)
    ]
    assert [(one.status_code, one.text) for one in again] == [(one.status_code, one.text) for one in first]
    assert {one.headers["idempotency-replayed"] for one in again} == {"true"}
    assert [one.status_code for one in first] == [200] * 10 + [409]
    assert served.desk.everything() == stored


def test_a_restarted_desk_knows_the_names_of_before(tmp_path: Path) -> None:
    desk = build_desk(tmp_path / "desk")
    desk.services.sessions.start("Friday", actor="op")
    for name in ("ann", "bob", "cid"):
        desk.enter(name)
    with serving(desk) as served:
        first = served.client.post("/api/pick-winner", json={}, headers=KEY)
    desk.database.close()
    desk = build_desk(tmp_path / "desk")
    with serving(desk) as served:
        again = served.client.post("/api/pick-winner", json={}, headers=KEY)
        assert (again.status_code, again.text) == (200, first.text)
        assert desk.value("SELECT count(*) FROM draws") == 1
        other = served.client.post("/api/pick-winner", json={"winners": 1}, headers=KEY)
        assert other.json()["error"] == "IDEMPOTENCY_KEY_REUSED"
    desk.database.close()


def test_a_desk_that_died_between_act_and_answer_does_not_act_again(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("ann", "bob", "cid"):
        served.desk.enter(name)

    def dies(*_given: object) -> None:
        raise OSError("the power went")

    with monkeypatch.context() as broken:
        broken.setattr(ApiAnswers, "answer", dies)
        assert served.client.post("/api/pick-winner", json={}, headers=KEY).status_code == 500
    assert served.desk.value("SELECT count(*) FROM draws") == 1
    again = served.client.post("/api/pick-winner", json={}, headers=KEY)
    assert (again.status_code, again.json()["error"]) == (409, "ALREADY_CARRIED_OUT")
    assert served.desk.value("SELECT count(*) FROM draws") == 1
    # And whoever then means another call is told so, not that it was carried out.
    other = served.client.post("/api/pick-winner", json={"winners": 2}, headers=KEY)
    assert other.json()["error"] == "IDEMPOTENCY_KEY_REUSED"


def failing(monkeypatch: pytest.MonkeyPatch, served: Served) -> None:
    def fails(*_given: object, **_more: object) -> None:
        raise ValueError("a mistake")

    monkeypatch.setattr(type(served.desk.services.entries), "enter", fails)


def test_an_act_that_failed_did_not_use_its_name_up(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    attacker = Attacker(served.server.port, TOKEN)
    with monkeypatch.context() as broken:
        failing(broken, served)
        assert attacker.post("/api/enter", {"username": "ann"}, "Idempotency-Key: one").status == 500
    assert attacker.post("/api/enter", {"username": "ann"}, "Idempotency-Key: one").status == 200


@pytest.mark.parametrize("headers", [{}, KEY])
def test_a_mistake_of_ours_does_not_cost_the_connection(
    headers: dict[str, str], served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        failing(broken, served)
        first = served.client.post("/api/enter", json={"username": "ann"}, headers=headers)
    assert first.status_code == 500
    # A client goes on with the connection unless it was told that it ends.
    assert served.client.post("/api/enter", json={"username": "ann"}, headers=headers).status_code == 200


def test_an_act_that_is_stored_is_answered_though_its_answer_cannot_be_kept(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_given: object) -> None:
        raise EnvironmentFault("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(type(served.desk.services.api_answers), "answer", fails)
        first = served.client.post("/api/enter", json={"username": "ann"}, headers=KEY)
    assert (first.status_code, first.json()["success"]) == (200, True)
    again = served.client.post("/api/enter", json={"username": "ann"}, headers=KEY)
    assert (again.status_code, again.json()["error"]) == (409, "ALREADY_CARRIED_OUT")


def test_the_name_is_stored_with_the_act_or_not_at_all(session: Desk) -> None:
    answers = session.services.api_answers
    with accompanied(lambda transaction: answers.mark(transaction, "k", "hash")):
        session.enter("ann")
        found = answers.find("k")
        assert found is not None
        assert (found.request_sha256, found.status, found.body) == ("hash", None, None)
        # A second act under the same name is undone whole, also where nothing looked before.
        with session.refuses(Code.ALREADY_CARRIED_OUT):
            session.enter("bob")
    assert answers.find("nothing") is None

    def refused() -> None:
        with accompanied(lambda transaction: answers.mark(transaction, "other", "hash")):
            session.enter("ann")

    with pytest.raises(RaffleError):
        refused()
    assert answers.find("other") is None


def test_a_first_answer_stays_for_a_week_and_is_the_first(session: Desk) -> None:
    answers = session.services.api_answers
    answers.answer("k", "hash", 200, "first")
    answers.answer("k", "hash", 200, "second")
    assert answers.find("k") is not None
    session.clock.advance(microseconds=KEPT_MICROS - 1)
    with accompanied(lambda transaction: answers.mark(transaction, "later", "hash")):
        session.enter("ann")
    found = answers.find("k")
    assert found is not None
    assert found.body == "first"
    session.clock.advance(microseconds=2)
    with accompanied(lambda transaction: answers.mark(transaction, "much later", "hash")):
        session.enter("bob")
    assert answers.find("k") is None


def test_what_is_kept_of_an_answer_holds_no_token(served: Served) -> None:
    served.client.post("/api/enter", json={"username": "ann"}, headers=KEY)
    served.client.get("/api/admin/auth")
    assert TOKEN not in json.dumps(served.desk.everything(), default=str)


def test_a_caller_who_leaves_before_the_answer_finds_it_later(served: Served) -> None:
    served.desk.enter("ann")
    head = (
        f"POST /api/pick-winner HTTP/1.1\r\nHost: 127.0.0.1:{served.server.port}\r\nAuthorization: Bearer {TOKEN}\r\n"
        "Content-Type: application/json\r\nIdempotency-Key: gone\r\nContent-Length: 2\r\n\r\n{}"
    )
    with Attacker(served.server.port, TOKEN).connection() as link:
        link.sendall(head.encode())
    # Whether the call came through before its caller left or not: repeated, it is one draw.
    headers = {"idempotency-key": "gone", "content-type": "application/json"}
    assert served.client.post("/api/pick-winner", content=b"{}", headers=headers).status_code == 200
    assert served.desk.value("SELECT count(*) FROM draws") == 1
