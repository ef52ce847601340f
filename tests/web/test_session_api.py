"""Sessions, submissions, entries and weights by remote control, to the letter of what other programs rely on."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.eligibility import EntryRules
from raffle_desktop.domain.weights import SETTING_NAMES
from tests.conftest import Desk
from tests.web.conftest import Serve, Served


def refused(answer: Any, status: int, code: str) -> str:
    """The sentence of this refusal, in the one form that all of them have."""
    assert answer.status_code == status, answer.text
    body = answer.json()
    assert set(body) == {"error", "message"}
    assert body["error"] == code
    assert body["message"].endswith((".", "?"))
    return str(body["message"])


def test_status_lists_the_heaviest_twenty_with_weights_by_parts(served: Served) -> None:
    for number in range(25):
        served.desk.enter(f"viewer {number:02d}", weight=str(number + 1))
    body = served.stranger.get("/api/status").json()
    assert body["submissionsOpen"] is True
    assert body["totalEntries"] == 25
    assert body["sessionId"] == 1
    assert [entry["name"] for entry in body["entries"]][:2] == ["viewer 24", "viewer 23"]
    assert len(body["entries"]) == 20
    first = body["entries"][0]
    assert first["totalWeight"] == first["currentWeight"] == first["breakdown"]["given"] == 25
    assert first["carryOverWeight"] == 0
    assert first["chance"] == pytest.approx(25 / 325 * 100)
    assert first["platform"] == "manual"


def test_the_leaderboard_gives_as_many_as_are_asked_for(served: Served) -> None:
    for name in ("ann", "bo", "cid"):
        served.desk.enter(name)
    assert len(served.stranger.get("/api/leaderboard?top=2").json()["entries"]) == 2
    assert len(served.stranger.get("/api/leaderboard?top=1000").json()["entries"]) == 3
    for wrong in ("0", "-1", "1001", "many", "1e2"):
        refused(served.stranger.get(f"/api/leaderboard?top={wrong}"), 422, "FIELD_INVALID")


def test_weights_are_exact_numbers_with_carry_over_apart(served: Served) -> None:
    settings = {"baseWeight": "1", "cheerBitsDivisor": "3", "cheerBitsCap": None, "carryOverMultiplier": 0.5}
    served.client.put("/api/admin/weight-settings", json=settings).raise_for_status()
    served.client.post("/api/viewers", json={"username": "ann", "cheer_bits": 1, "carry_over": "2.25"})
    served.client.post("/api/enter", json={"username": "ann"}).raise_for_status()
    (entry,) = served.stranger.get("/api/status").json()["entries"]
    assert entry["currentWeight"] == 1.333333
    assert entry["carryOverWeight"] == 2.25
    assert entry["totalWeight"] == 3.583333
    assert entry["breakdown"] == {
        "base": 1,
        "months": 0,
        "resubs": 0,
        "loyalty": 0,
        "bits": 0.333333,
        "donations": 0,
        "gifts": 0,
        "support": 0.333333,
        "carryOver": 2.25,
        "given": None,
    }


def test_an_answer_follows_every_change_at_once(served: Served) -> None:
    assert served.stranger.get("/api/status").json()["totalEntries"] == 0
    for count in range(1, 30):
        served.client.post("/api/enter", json={"username": f"viewer {count}"}).raise_for_status()
        assert served.stranger.get("/api/status").json()["totalEntries"] == count
    served.client.post("/api/admin/submissions", json={"submissionsOpen": False}).raise_for_status()
    assert served.stranger.get("/api/status").json()["submissionsOpen"] is False


def test_a_closing_time_counts_from_its_first_moment(served: Served) -> None:
    desk = served.desk
    desk.services.settings.close_submissions_at(to_micros(desk.clock() + timedelta(minutes=5)), actor="op")
    body = served.stranger.get("/api/status").json()
    assert (body["submissionsOpen"], body["closeAt"]) == (True, "2026-11-21T20:05:00.000Z")
    desk.clock.advance(minutes=5)
    assert served.stranger.get("/api/status").json()["submissionsOpen"] is False
    refused(served.client.post("/api/enter", json={"username": "ann"}), 409, "SUBMISSIONS_CLOSED")


def test_without_a_session_status_is_empty_and_entering_is_refused(desk: Desk, serve: Serve) -> None:
    served = serve(desk)
    body = served.stranger.get("/api/status").json()
    assert (body["sessionId"], body["entries"], body["totalEntries"]) == (None, [], 0)
    message = refused(served.client.post("/api/enter", json={"username": "ann"}), 409, "NO_ACTIVE_SESSION")
    assert message == "The raffle is not currently running."
    refused(served.client.post("/api/pick-winner"), 409, "NO_ACTIVE_SESSION")
    refused(served.client.post("/api/admin/session/end"), 409, "NO_ACTIVE_SESSION")


def test_entering_takes_everything_a_viewer_can_hand_in(served: Served) -> None:
    sent = {
        "platform": "twitch",
        "user_id": "77",
        "username": "Ann",
        "link": "https://example.org/track",
        "notes": "my first one",
        "email": "ann@example.org",
    }
    entered = served.client.post("/api/enter", json=sent).json()
    assert entered["success"] is True
    view = served.desk.services.entries.get(entered["id"])
    assert (view.name, view.platform, view.user_id, view.origin) == ("Ann", "twitch", "77", "api")
    assert (view.link, view.notes, view.email) == (sent["link"], sent["notes"], sent["email"])


def test_every_refusal_to_enter_has_its_code_and_the_known_sentence(served: Served) -> None:
    client = served.client
    served.desk.services.settings.set_entry_rules(EntryRules(require_follow=True), actor="op")
    client.post("/api/viewers", json={"username": "stranger", "is_follower": False}).raise_for_status()
    refused(client.post("/api/enter", json={"username": "stranger"}), 403, "NOT_FOLLOWING")
    client.post("/api/enter", json={"username": "ann", "email": "a@example.org"}).raise_for_status()
    again = refused(client.post("/api/enter", json={"username": "ann"}), 409, "ALREADY_SUBMITTED_THIS_SESSION")
    assert again == "You already have an active submission for this session."
    taken = client.post("/api/enter", json={"username": "bo", "email": "A@example.org"})
    assert refused(taken, 409, "EMAIL_ALREADY_REGISTERED") == "This email is already registered for this round."
    refused(client.post("/api/enter", json={"username": "bo", "link": "ftp://x.org"}), 422, "LINK_INVALID")
    refused(client.post("/api/enter", json={"username": "bo", "notes": "x" * 501}), 422, "NOTES_TOO_LONG")
    refused(client.post("/api/enter", json={"username": "bo", "email": "bo"}), 422, "EMAIL_INVALID")
    refused(client.post("/api/enter", json={"username": "  "}), 422, "NAME_INVALID")
    client.post("/api/admin/submissions", json={"submissionsOpen": False}).raise_for_status()
    closed = refused(client.post("/api/enter", json={"username": "cid"}), 409, "SUBMISSIONS_CLOSED")
    assert closed == "Submissions are currently closed."


def test_a_wrong_field_is_named_and_enters_nobody(served: Served, subtests: pytest.Subtests) -> None:
    for body in [
        {},
        {"username": 7},
        {"username": None},
        {"username": "ann", "platform": "myspace"},
        {"username": "ann", "unknown": 1},
        {"username": "ann", "user_id": 7},
        {"username": "ann", "notes": ["x"]},
        {"username": "x" * 501},
        [],
        "ann",
        None,
    ]:
        with subtests.test(f"{str(body)[:60]}"):
            refused(served.client.post("/api/enter", json=body), 422, "FIELD_INVALID")
            assert served.desk.rows("SELECT id FROM viewers") == []


def test_what_cannot_be_read_enters_nobody(served: Served, subtests: pytest.Subtests) -> None:
    for content in [b"{", b"", b"\xff\xfe", b"[" * 100_000, b'{"username": "\\ud800"}', b"NaN"]:
        with subtests.test(f"{str(content)[:60]}"):
            answer = served.client.post("/api/enter", content=content, headers={"content-type": "application/json"})
            assert answer.status_code in (400, 422)
            assert set(answer.json()) == {"error", "message"}
            assert served.desk.rows("SELECT id FROM viewers") == []


def test_a_viewers_submission_is_found_by_name_on_any_platform(served: Served) -> None:
    served.desk.enter("Ann", platform="kick", link="https://example.org/x")
    body = served.client.get("/api/user/submission", params={"username": "ann"}).json()
    assert body["hasSubmission"] is True
    assert body["submission"]["link"] == "https://example.org/x"
    assert served.client.get("/api/user/submission", params={"username": "ann", "platform": "twitch"}).json() == {
        "hasSubmission": False,
        "submission": None,
    }
    refused(served.client.get("/api/user/submission"), 422, "FIELD_INVALID")


def test_a_session_is_started_and_ended_with_what_everybody_carries(desk: Desk, serve: Serve) -> None:
    client = serve(desk).client
    started = client.post("/api/admin/session/start", json={"name": "Friday"}).json()
    assert started["success"] is True
    assert (started["session"]["name"], started["session"]["state"]) == ("Friday", "ACTIVE")
    refused(client.post("/api/admin/session/start"), 409, "ACTIVE_SESSION_EXISTS")
    client.post("/api/enter", json={"username": "ann"}).raise_for_status()
    ended = client.post("/api/admin/session/end").json()
    assert ended["session"]["state"] == "ENDED"
    assert ended["session"]["endedAt"] == "2026-11-21T20:00:00.000Z"
    assert ended["carryOver"] == {
        "updatedCount": 1,
        "users": [{"id": 1, "username": "ann", "carryOverWeight": 0.5}],
    }
    again = client.post("/api/twitch/carry-over", json={"sessionId": 1}).json()
    assert again == {
        "success": True,
        "updatedCount": 0,
        "users": [{"id": 1, "username": "ann", "carryOverWeight": 0.5}],
    }
    reset = client.post("/api/twitch/carry-over", json={"sessionId": 1, "resetWeights": True}).json()
    assert reset["users"] == [{"id": 1, "username": "ann", "carryOverWeight": 0}]
    refused(client.post("/api/twitch/carry-over", json={"sessionId": 9}), 404, "SESSION_NOT_FOUND")


def test_ending_with_a_reset_carries_nothing(served: Served) -> None:
    served.desk.enter("ann")
    ended = served.client.post("/api/admin/session/end", json={"resetWeights": True}).json()
    assert ended["carryOver"]["users"] == [{"id": 1, "username": "ann", "carryOverWeight": 0}]


def test_only_the_switch_itself_turns_submissions(served: Served) -> None:
    client = served.client
    assert client.get("/api/admin/submissions").json() == {"submissionsOpen": True}
    assert client.post("/api/admin/submissions", json={"submissionsOpen": False}).json() == {"submissionsOpen": False}
    client.post("/api/admin/session/end").raise_for_status()
    client.post("/api/admin/session/start").raise_for_status()
    assert client.get("/api/admin/submissions").json() == {"submissionsOpen": False}
    for wrong in ({"submissionsOpen": "yes"}, {"submissionsOpen": 1}, {"open": True}, {}):
        refused(client.post("/api/admin/submissions", json=wrong), 422, "FIELD_INVALID")


def test_entries_are_paged_searched_and_sorted_with_what_is_private(served: Served) -> None:
    for name in ("bo", "ann", "cid"):
        served.desk.enter(name, notes=f"of {name}", email=f"{name}@example.org")
    body = served.client.get("/api/admin/entries?sort=name&order=asc&limit=2").json()
    assert ([entry["name"] for entry in body["entries"]], body["total"]) == (["ann", "bo"], 3)
    assert body["entries"][0]["email"] == "ann@example.org"
    rest = served.client.get("/api/admin/entries?sort=name&order=asc&limit=2&offset=2").json()
    assert [entry["name"] for entry in rest["entries"]] == ["cid"]
    found = served.client.get("/api/admin/entries", params={"search": "of BO"}).json()
    assert [entry["name"] for entry in found["entries"]] == ["bo"]


def test_removing_an_entry_is_recorded_with_its_reason(served: Served) -> None:
    entry = served.desk.enter("ann")
    answer = served.client.delete(f"/api/admin/entries/{entry.id}", params={"reason": "asked to"})
    assert answer.json() == {"success": True}
    assert served.desk.services.audit.search("entry.remove")[0].reason == "asked to"
    refused(served.client.delete(f"/api/admin/entries/{entry.id}"), 404, "ENTRY_NOT_FOUND")
    refused(served.client.delete("/api/admin/entries/999999999999"), 404, "ENTRY_NOT_FOUND")
    refused(served.client.delete(f"/api/admin/entries/{2**63}"), 422, "FIELD_INVALID")


def test_weight_settings_have_their_known_names_and_change_alone(served: Served) -> None:
    before = served.client.get("/api/admin/weight-settings").json()
    assert set(before) == set(SETTING_NAMES)
    assert (before["baseWeight"], before["carryOverMaxBonus"]) == ("1", None)
    served.desk.enter("ann")
    after = served.client.put("/api/admin/weight-settings", json={"baseWeight": 2.5, "loyaltyMaxBonus": "7"}).json()
    assert after == {**before, "baseWeight": "2.5", "loyaltyMaxBonus": "7"}
    assert served.stranger.get("/api/status").json()["entries"][0]["totalWeight"] == 2.5
    assert served.client.put("/api/admin/weight-settings", json={}).json() == after


def test_a_wrong_weight_setting_is_refused_by_name_and_changes_nothing(
    served: Served, subtests: pytest.Subtests
) -> None:
    cases: list[dict[str, Any]] = [
        {"baseWeight": -1},
        {"baseWeight": "many"},
        {"baseWeight": None},
        {"cheerBitsDivisor": 0},
        {"subMonthsCap": "1.5"},
        {"baseWeight": True},
        {"weight": 1},
        {"baseWeight": 1e300},
        {"baseWeight": "0.0000001"},
    ]
    for wrong in cases:
        with subtests.test(f"{str(wrong)[:60]}"):
            before = served.client.get("/api/admin/weight-settings").json()
            answer = served.client.put("/api/admin/weight-settings", json=wrong)
            assert answer.status_code == 422
            assert next(iter(wrong)) in answer.json()["message"]
            assert served.client.get("/api/admin/weight-settings").json() == before


def test_following_is_told_as_far_as_it_is_known(served: Served) -> None:
    client = served.client
    client.post("/api/viewers", json={"username": "ann", "platform": "twitch", "is_follower": True})
    client.post("/api/viewers", json={"username": "bo", "platform": "twitch"})
    asked = {
        name: client.post("/api/twitch/check-follow", json={"username": name}).json() for name in ("ann", "bo", "cid")
    }
    assert asked["ann"] == {"isFollowing": True, "known": True}
    assert asked["bo"] == asked["cid"] == {"isFollowing": False, "known": False}


def test_what_needs_twitch_says_so(served: Served) -> None:
    message = refused(served.client.post("/api/twitch/sync"), 409, "NOT_AVAILABLE")
    assert message == "Twitch is not connected."


def test_the_dashboard_shows_the_desk_at_a_glance(served: Served) -> None:
    served.desk.enter("ann", weight="3")
    body = served.client.get("/api/admin/dashboard").json()
    assert body["session"]["name"] == "Friday"
    assert (body["totalEntries"], body["totalWeight"], body["winner"]) == (1, 3, None)
    served.desk.draw(confirm=True)
    assert served.client.get("/api/admin/dashboard").json()["winner"]["name"] == "ann"


def test_health_says_what_runs(served: Served) -> None:
    body = served.stranger.get("/health").json()
    assert body["status"] == "ok"
    assert body["database"] == "ok"
    assert body["feeds"] == {}
    assert body["schema"] == served.desk.value("PRAGMA user_version")
    assert served.stranger.get("/api/health/app").json()["status"] == "ok"
    assert served.stranger.get("/api/health/db").json()["status"] == "ok"


def test_a_database_that_is_gone_is_said_and_not_a_bug(served: Served) -> None:
    path = served.desk.folder.database
    served.desk.database.engine.dispose()
    path.rename(path.with_suffix(".gone"))
    path.write_bytes(b"not a database at all, but something else of some length" * 100)
    answer = served.stranger.get("/health")
    assert refused(answer, 503, "DESK_FAULT")
