"""Period tickets over HTTP: numbers and boards for everybody, giving, drawing, links and syncing with the token."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from raffle_desktop.domain.streamdraw.verification import verify
from raffle_desktop.domain.tickets import Rates, Source
from raffle_desktop.services import ticket_desk
from raffle_desktop.services.books import DEFAULT_ORIGINS, BookSettings
from raffle_desktop.services.people import Person
from raffle_desktop.services.wagers import WagerRow
from tests.conftest import Desk
from tests.fakes.entries_feed import Reply
from tests.feeds.fed import Fed, fed
from tests.services.ticket_tools import award, numbers, open_period, person
from tests.web.conftest import Serve, Served, serving
from tests.web.test_session_api import refused
from tests.web.test_stream import listening

GIFTS = Rates({"twitch": {Source.FOLLOW: 1, Source.GIFTED_SUB: 5, Source.WATCHTIME: 10}})


@pytest.fixture
def november(served: Served) -> int:
    """user1 holds 2 and 3, user2 holds 4 to 8."""
    period = open_period(served.desk)
    one, two = person(served.desk, "user1"), person(served.desk, "user2")
    award(served.desk, period, one, 3)
    award(served.desk, period, two, 5)
    award(served.desk, period, one, -1)
    return period


# --- numbers


def test_everybodys_valid_numbers_are_open_to_all(served: Served, november: int) -> None:
    answer = served.stranger.get("/tickets")
    assert answer.json() == {"tickets": {"user1": [2, 3], "user2": [4, 5, 6, 7, 8]}}
    assert answer.headers["x-total-count"] == "2"
    assert "link" not in answer.headers


def test_without_a_period_there_are_no_numbers(served: Served) -> None:
    assert served.stranger.get("/tickets").json() == {"tickets": {}}
    person(served.desk, "ann")
    assert served.stranger.get("/tickets/ann").json() == {"tickets": []}


def test_pages_of_numbers_follow_on_each_other(served: Served, november: int) -> None:
    weekly = served.desk.services.books.create("Söme & book", actor="op").id
    week = open_period(served.desk, weekly)
    for number in range(5):
        award(served.desk, week, person(served.desk, f"v{number}"), number + 1)
    answer = served.stranger.get("/tickets", params={"book": "söme & BOOK", "limit": 2})
    found = dict(answer.json()["tickets"])
    while "next" in answer.links:
        answer = served.stranger.get(answer.links["next"]["url"])
        found |= answer.json()["tickets"]
    assert {name: len(runs) for name, runs in found.items()} == {f"v{number}": number + 1 for number in range(5)}


def test_one_viewers_numbers_with_those_that_are_no_longer_valid(served: Served, november: int) -> None:
    expected = [{"number": 1, "is_valid": False}, {"number": 2, "is_valid": True}, {"number": 3, "is_valid": True}]
    assert served.stranger.get("/tickets/user1").json() == {"tickets": expected}
    assert served.stranger.get("/tickets/@USER1").json() == {"tickets": expected}
    assert served.stranger.get("/tickets/user1?limit=1&offset=1").json() == {"tickets": expected[1:2]}
    assert served.stranger.get("/tickets/user1?platform=manual").json() == {"tickets": expected}
    refused(served.stranger.get("/tickets/nobody"), 404, "VIEWER_NOT_FOUND")
    refused(served.stranger.get("/tickets/user1?platform=twitch"), 404, "VIEWER_NOT_FOUND")
    refused(served.stranger.get("/tickets/user1?book=Weekly"), 404, "BOOK_NOT_FOUND")
    refused(served.stranger.get("/tickets/user1?limit=0"), 422, "FIELD_INVALID")


def test_names_in_any_script_and_with_markup_are_only_text(served: Served, november: int) -> None:
    for name in ("محمد", "<img onerror=alert(1)>", "a b&c?d", "sync"):
        award(served.desk, november, person(served.desk, name), 1)
        assert served.stranger.get("/tickets").json()["tickets"][name]
        found = served.stranger.get("/tickets/" + name.replace("%", "%25").replace("?", "%3F"))
        assert [one["is_valid"] for one in found.json()["tickets"]] == [True]
        assert found.headers["content-type"] == "application/json"


def test_an_answer_never_grows_without_end(served: Served, november: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ticket_desk, "NUMBERS_MOST", 4)
    answer = served.stranger.get("/tickets")
    assert answer.json() == {"tickets": {"user2": [4, 5, 6, 7]}}
    assert served.stranger.get(answer.links["next"]["url"]).json() == {"tickets": {"user1": [2, 3]}}


# --- periods


def test_who_may_read_what(served: Served, november: int) -> None:
    for path in ("/tickets", "/tickets/user1", "/api/periods/current/leaderboard", "/api/periods/current/stats"):
        assert served.stranger.get(path).status_code == 200
    for path in ("/api/periods", "/api/links"):
        refused(served.stranger.get(path), 401, "UNAUTHORIZED")
    body = {"username": "user1", "tickets": 1, "reason": "x"}
    for path in (
        "/tickets/sync",
        "/api/periods/current/give",
        "/api/periods/current/remove",
        f"/api/periods/{november}/draw",
        "/api/links",
        "/api/links/1/verify",
    ):
        before = served.desk.everything()
        refused(served.stranger.post(path, json=body), 401, "UNAUTHORIZED")
        assert served.desk.everything() == before


def test_the_leaderboard_shares_ranks_and_tells_chances(served: Served, november: int) -> None:
    award(served.desk, november, person(served.desk, "user3"), 2)
    body = served.stranger.get("/api/periods/current/leaderboard").json()
    assert body["book"] == {"id": 1, "name": "Monthly", "isDefault": True}
    assert body["period"]["name"] == "November 2026"
    assert body["period"]["state"] == "active"
    assert (body["participants"], body["totalTickets"]) == (3, 9)
    assert [(line["rank"], line["username"], line["tickets"]) for line in body["leaderboard"]] == [
        (1, "user2", 5),
        (2, "user1", 2),
        (2, "user3", 2),
    ]
    assert body["leaderboard"][0]["chance"] == pytest.approx(500 / 9)
    page = served.stranger.get("/api/periods/current/leaderboard?top=1&offset=2").json()["leaderboard"]
    assert [(line["rank"], line["username"]) for line in page] == [(2, "user3")]
    refused(served.stranger.get("/api/periods/current/leaderboard?top=0"), 422, "FIELD_INVALID")
    refused(served.stranger.get("/api/periods/current/leaderboard?book=9"), 404, "BOOK_NOT_FOUND")


def test_a_book_is_named_by_id_or_name(served: Served, november: int) -> None:
    weekly = served.desk.services.books.create("Weekly", actor="op").id
    for named in (str(weekly), "weekly", " WEEKLY "):
        body = served.stranger.get("/api/periods/current/leaderboard", params={"book": named}).json()
        assert body["book"]["name"] == "Weekly"
        assert (body["period"], body["leaderboard"]) == (None, [])
        assert served.stranger.get("/api/periods/current/stats", params={"book": named}).json()["stats"] is None


def test_the_stats_of_the_running_period(served: Served, november: int) -> None:
    stats = served.stranger.get("/api/periods/current/stats").json()["stats"]
    assert (stats["participants"], stats["totalTickets"], stats["issuedTickets"]) == (2, 7, 8)
    assert stats["bySource"] == {"follow": 7}
    assert stats["shares"] == {"follow": 1.0}
    assert stats["byDay"] == [{"day": "2026-11-21", "given": {"follow": 8}, "net": 7}]
    assert [line["username"] for line in stats["top"]] == ["user2", "user1"]
    assert (stats["participation"], stats["growth"], stats["projection"]) == (1.0, None, None)


def test_periods_are_listed_with_their_winners(served: Served, november: int) -> None:
    drawn = served.client.post(f"/api/periods/{november}/draw", json={"prize": "A mug", "end": True}).json()
    served.desk.clock.advance(days=1)
    open_period(served.desk, name="December 2026")
    body = served.client.get("/api/periods").json()
    assert [(line["period"]["name"], line["period"]["state"]) for line in body["periods"]] == [
        ("December 2026", "active"),
        ("November 2026", "ended"),
    ]
    (winner,) = body["periods"][1]["winners"]
    assert (winner["drawId"], winner["username"], winner["ticket"], winner["prize"]) == (
        drawn["drawId"],
        drawn["winner"]["username"],
        drawn["winner"]["ticket"],
        "A mug",
    )
    assert served.client.get("/api/periods?limit=1&offset=1").json()["periods"] == body["periods"][1:]
    served.desk.services.periods.archive(november, actor="op")
    assert served.client.get("/api/periods").json()["total"] == 1
    assert served.client.get("/api/periods?archived=true").json()["total"] == 2


def test_an_overlay_follows_a_book(served: Served, november: int) -> None:
    with listening(served.url, "books") as page:
        page.until("books", lambda document: document["books"][0]["tickets"] == 7)
        served.client.post(
            "/api/periods/current/give", json={"username": "user1", "tickets": 10, "reason": "x"}
        ).raise_for_status()
        book = page.until("books", lambda document: document["books"][0]["tickets"] == 17)["books"][0]
        assert [line["name"] for line in book["lines"]] == ["user1", "user2"]


# --- give and remove


def test_tickets_are_given_and_taken_with_a_reason(served: Served, november: int) -> None:
    give = {"username": "user1", "tickets": 3, "reason": "raid"}
    body = served.client.post("/api/periods/current/give", json=give).json()
    user1 = body.pop("viewerId")
    assert body == {"success": True, "tickets": 5, "changed": 3}
    assert numbers(served.desk, user1) == [2, 3, 9, 10, 11]
    take = {"viewer_id": user1, "tickets": 100, "reason": "mistake"}
    body = served.client.post("/api/periods/current/remove", json=take).json()
    assert body == {"success": True, "viewerId": user1, "tickets": 0, "changed": 5}
    log = served.desk.services.tickets.log(user1)
    assert [(one.change, one.source, one.description, one.actor) for one in log[:2]] == [
        (-5, "removal", "mistake", "api"),
        (3, "bonus", "raid", "api"),
    ]


def test_a_bare_name_means_who_is_known_by_it(served: Served, november: int) -> None:
    known = served.desk.services.viewers.ensure(Person("twitch", "Zoe", "z1"), actor="op").id
    body = {"username": "zoe", "tickets": 1, "reason": "hi"}
    assert served.client.post("/api/periods/current/give", json=body).json()["viewerId"] == known
    named = {**body, "platform": "kick", "user_id": "k9"}
    other = served.client.post("/api/periods/current/give", json=named).json()["viewerId"]
    assert other != known
    assert served.client.post("/api/periods/current/remove", json=named).json()["viewerId"] == other
    fresh = served.client.post("/api/periods/current/give", json={**body, "username": "new"}).json()["viewerId"]
    assert served.desk.services.viewers.get(fresh).identities[0].platform == "manual"


def test_a_wrong_change_is_refused_and_changes_nothing(
    served: Served, november: int, subtests: pytest.Subtests
) -> None:
    cases: list[tuple[dict[str, Any], str]] = [
        ({"tickets": 0}, "FIELD_INVALID"),
        ({"tickets": -1}, "FIELD_INVALID"),
        ({"tickets": 1.5}, "FIELD_INVALID"),
        ({"tickets": "5"}, "FIELD_INVALID"),
        ({"tickets": 10**9 + 1}, "FIELD_INVALID"),
        ({"reason": ""}, "FIELD_INVALID"),
        ({"reason": " \n"}, "REASON_REQUIRED"),
        ({"reason": None}, "FIELD_INVALID"),
        ({"viewer_id": 1}, "VALUE_INVALID"),
        ({"username": None}, "VALUE_INVALID"),
        ({"username": "=cmd()"}, "NAME_INVALID"),
        ({"user_id": "7"}, "VALUE_INVALID"),
        ({"username": None, "viewer_id": 1, "platform": "twitch"}, "VALUE_INVALID"),
        ({"extra": 1}, "FIELD_INVALID"),
    ]
    for wrong, code in cases:
        for act in ["give", "remove"]:
            with subtests.test(f"{str(wrong)[:60]} {str(code)[:60]} {str(act)[:60]}"):
                before = served.desk.everything()
                body = {"username": "user1", "tickets": 1, "reason": "x", **wrong}
                refused(served.client.post(f"/api/periods/current/{act}", json=body), 422, code)
                assert served.desk.everything() == before


def test_nobody_unknown_loses_tickets_and_the_excluded_get_none(served: Served, november: int) -> None:
    body = {"username": "nobody", "tickets": 1, "reason": "x"}
    refused(served.client.post("/api/periods/current/remove", json=body), 404, "VIEWER_NOT_FOUND")
    refused(served.client.post("/api/periods/current/give", json={**body, "book": "Weekly"}), 404, "BOOK_NOT_FOUND")
    user1 = served.desk.services.ticket_desk.viewer_of("user1")
    served.desk.services.viewers.exclude(user1, "spam", actor="op")
    refused(served.client.post("/api/periods/current/give", json={**body, "username": "user1"}), 409, "EXCLUDED")
    assert served.desk.services.ticket_desk.viewer_named("nobody") is None


def test_without_a_running_period_nothing_is_given_or_drawn(served: Served) -> None:
    body = {"username": "new", "tickets": 1, "reason": "x"}
    refused(served.client.post("/api/periods/current/give", json=body), 409, "NO_ACTIVE_PERIOD")
    refused(served.client.post("/api/periods/current/draw"), 409, "NO_ACTIVE_PERIOD")
    refused(served.client.post("/tickets/sync"), 409, "NO_ACTIVE_PERIOD")
    assert served.desk.rows("SELECT id FROM viewers") == []


def test_a_repeated_give_with_its_key_gives_once(served: Served, november: int) -> None:
    body = {"username": "new", "tickets": 4, "reason": "raid"}
    for _ in range(3):
        answer = served.client.post("/api/periods/current/give", json=body, headers={"idempotency-key": "raid-1"})
        assert answer.json()["tickets"] == 4


# --- draw


def test_a_period_is_drawn_stored_and_confirmed_before_it_is_answered(served: Served, november: int) -> None:
    body = served.client.post(f"/api/periods/{november}/draw", json={"winners": 2, "prize": "A mug"}).json()
    assert (body["success"], body["totalTickets"], body["participants"]) == (True, 7, 2)
    assert body["winner"] == body["winners"][0]
    by_name = {winner["username"]: winner for winner in body["winners"]}
    assert by_name["user1"]["ticket"] in (2, 3)
    assert by_name["user2"]["ticket"] in (4, 5, 6, 7, 8)
    assert by_name["user1"]["breakdown"] == {"follow": 2}
    assert {winner["state"] for winner in body["winners"]} == {"confirmed"}
    assert [text.split(" wins ")[0] for text in body["announcements"]] == [one["username"] for one in body["winners"]]
    stored = served.stranger.get(f"/api/draws/{body['drawId']}").json()
    assert (stored["source"], stored["periodId"], stored["prize"], stored["sessionId"]) == (
        "period",
        november,
        "A mug",
        None,
    )
    assert [one["number"] for one in stored["winners"]] == [one["ticket"] for one in body["winners"]]
    assert stored["winners"][0]["bySource"] == body["winners"][0]["breakdown"]
    assert verify(served.stranger.get(f"/api/draws/{body['drawId']}/proof").text).complete
    assert served.desk.services.periods.get(november).is_active


def test_the_current_period_is_drawn_and_ended_when_asked(served: Served, november: int) -> None:
    body = served.client.post("/api/periods/current/draw?book=Monthly", json={"end": True}).json()
    assert (body["period"]["id"], body["period"]["state"]) == (november, "ended")
    refused(served.client.post("/api/periods/current/draw"), 409, "NO_ACTIVE_PERIOD")
    again = served.client.post(f"/api/periods/{november}/draw").json()
    assert again["totalTickets"] == 7


def test_a_wrong_draw_is_refused(served: Served, november: int, subtests: pytest.Subtests) -> None:
    wrong: list[tuple[str, dict[str, Any], int, str]] = [
        ("99", {}, 404, "PERIOD_NOT_FOUND"),
        ("0", {}, 422, "FIELD_INVALID"),
        ("now", {}, 422, "FIELD_INVALID"),
        ("9" * 30, {}, 422, "FIELD_INVALID"),
        ("current", {"winners": 0}, 422, "FIELD_INVALID"),
        ("current", {"prize": "x" * 201}, 422, "FIELD_INVALID"),
        ("current", {"end": "yes"}, 422, "FIELD_INVALID"),
    ]
    for period, body, status, code in wrong:
        with subtests.test(f"{period} {str(body)[:30]}"):
            refused(served.client.post(f"/api/periods/{period}/draw", json=body), status, code)
            assert served.desk.rows("SELECT * FROM draws") == []


# --- events


def test_a_bonus_event_gives_once(served: Served, november: int) -> None:
    event = {"id": "b1", "type": "bonus", "username": "ann", "platform": "twitch", "tickets": 7, "reason": "tip"}
    for applied in (True, False, False):
        body = served.client.post("/api/events", json=event).json()
        assert (body["applied"], body["counted"]) == (applied, applied)
    assert len(served.stranger.get("/tickets/ann").json()["tickets"]) == 7


def test_an_event_that_makes_no_sense_is_not_kept(served: Served, november: int, subtests: pytest.Subtests) -> None:
    wrongs: list[dict[str, Any]] = [
        {"username": None},
        {"tickets": None},
        {"tickets": 0},
        {"count": 3},
        {"recipients": ["bo"]},
        {"origin": "twitch"},
        {"type": "donation", "tickets": None, "amount_cents": 5, "book": "Monthly"},
        {"type": "gift", "tickets": None, "count": 5, "reason": "x"},
        {"type": "gift", "tickets": None, "count": 5, "recipients": ["=cmd()"]},
        {"type": "gift", "tickets": None, "count": 5, "origin": "feed"},
    ]
    for wrong in wrongs:
        with subtests.test(str(wrong)):
            event = {"id": "b1", "type": "bonus", "username": "ann", "tickets": 7, **wrong}
            answer = served.client.post("/api/events", json=event)
            assert answer.status_code == 422
            assert served.desk.rows("SELECT * FROM outside_events") == []


def test_a_bonus_without_a_period_can_be_sent_again(served: Served) -> None:
    event = {"id": "b1", "type": "bonus", "username": "ann", "tickets": 7}
    refused(served.client.post("/api/events", json=event), 409, "NO_ACTIVE_PERIOD")
    refused(served.client.post("/api/events", json={**event, "book": "Weekly"}), 404, "BOOK_NOT_FOUND")
    open_period(served.desk)
    assert served.client.post("/api/events", json=event).json()["applied"] is True


def test_gifts_and_minutes_bring_tickets_where_a_book_takes_them_from_there(served: Served) -> None:
    desk = served.desk
    desk.services.books.change(1, BookSettings(rates=GIFTS), actor="op")
    of_tools = BookSettings(rates=GIFTS, origins={**DEFAULT_ORIGINS, Source.GIFTED_SUB: "api", Source.WATCHTIME: "api"})
    tools = desk.services.books.create("Tools", of_tools, actor="op").id
    open_period(desk)
    open_period(desk, tools)

    def held() -> tuple[int, int]:
        return desk.services.tickets.totals().tickets, desk.services.tickets.totals(tools).tickets

    gift = {"type": "gift", "username": "ann", "platform": "twitch", "user_id": "7", "count": 2}
    served.client.post("/api/events", json={"id": "g1", **gift, "recipients": ["bo", "cid"]}).raise_for_status()
    assert held() == (10, 10)
    served.client.post("/api/events", json={"id": "g1", **gift}).raise_for_status()
    assert held() == (10, 10)
    served.client.post("/api/events", json={"id": "g2", **gift, "origin": "api"}).raise_for_status()
    assert held() == (10, 20)
    # What the desk hears of the platform itself is not paid for again because a tool tells it too.
    desk.services.channel_settings.set_connected("1", "channel", actor="twitch")
    served.client.post("/api/events", json={"id": "g3", **gift}).raise_for_status()
    assert held() == (10, 30)
    minutes = {"type": "watch_minutes", "username": "ann", "platform": "twitch", "user_id": "7", "minutes": 65}
    served.client.post("/api/events", json={"id": "w1", **minutes}).raise_for_status()
    desk.clock.advance(hours=1)
    desk.services.periods.turn_if_due()
    assert held() == (10, 40)


# --- links


def test_a_link_is_asked_for_and_verified(served: Served) -> None:
    asked = {"username": "ann", "platform": "twitch", "user_id": "7", "affiliate_name": "Shuffler"}
    link = served.client.post("/api/links", json=asked).json()["link"]
    assert (link["username"], link["affiliateName"], link["state"]) == ("ann", "Shuffler", "requested")
    assert served.client.get("/api/links?state=requested").json()["links"] == [link]
    verified = served.client.post(f"/api/links/{link['id']}/verify").json()["link"]
    assert verified["state"] == "verified"
    refused(served.client.post(f"/api/links/{link['id']}/verify"), 404, "LINK_NOT_FOUND")
    refused(served.client.post("/api/links/99/verify"), 404, "LINK_NOT_FOUND")
    assert served.client.get("/api/links?state=requested").json()["links"] == []
    assert served.client.get("/api/links?limit=1&offset=1").json()["links"] == []


def test_one_request_a_day_and_one_name_for_one_viewer(served: Served) -> None:
    asked = {"username": "ann", "platform": "twitch", "affiliate_name": "Shuffler"}
    link = served.client.post("/api/links", json=asked).json()["link"]
    refused(served.client.post("/api/links", json=asked), 409, "LINK_REQUESTED_TODAY")
    served.client.post(f"/api/links/{link['id']}/verify").raise_for_status()
    before = served.desk.everything()
    refused(served.client.post("/api/links", json={"username": "new", "affiliate_name": "SHUFFLER"}), 409, "LINK_TAKEN")
    refused(served.client.post("/api/links", json={"username": "new", "affiliate_name": "=x()"}), 422, "NAME_INVALID")
    refused(served.client.post("/api/links", json={"affiliate_name": "x"}), 422, "VALUE_INVALID")
    refused(served.client.post("/api/links", json={"viewer_id": 99, "affiliate_name": "x"}), 404, "VIEWER_NOT_FOUND")
    assert served.desk.everything() == before


def test_a_link_can_be_refused(served: Served) -> None:
    link = served.client.post("/api/links", json={"username": "ann", "affiliate_name": "x"}).json()["link"]
    body = served.client.post(f"/api/links/{link['id']}/refuse", json={"reason": "not theirs"}).json()["link"]
    assert (body["state"], body["reason"]) == ("refused", "not theirs")


# --- sync


def test_a_sync_brings_in_line_what_the_desk_knows(served: Served) -> None:
    desk = served.desk
    desk.services.periods.start(actor="op")
    ann = desk.services.viewers.ensure(Person("twitch", "ann", "7"), actor="op").id
    # Behind the back of what pays for it.
    desk.run_sql("UPDATE engagement SET is_follower = 1 WHERE viewer_id = ?", ann)
    answer = served.client.post("/tickets/sync")
    assert answer.json() == {"status": "success", "message": "Tickets synchronized successfully"}
    assert served.stranger.get("/tickets").json() == {"tickets": {"ann": [1]}}
    assert served.client.post("/tickets/sync", json={}).json()["status"] == "success"
    assert numbers(desk, ann) == [1]


def test_a_book_that_lives_on_the_feed_is_not_synced_without_it(serve: Serve, desk: Desk) -> None:
    desk.services.books.change(1, BookSettings(origins={**DEFAULT_ORIGINS, Source.FOLLOW: "feed"}), actor="op")
    open_period(desk)
    refused(serve(desk).client.post("/tickets/sync"), 409, "NOT_AVAILABLE")


@pytest.fixture
def feed(tmp_path: Path) -> Iterator[Fed]:
    """A desk whose followers come from an entries feed, which is running."""
    with fed(tmp_path) as made:
        made.sync = made.desk.services.feed_sync
        rates = Rates({"any": {Source.FOLLOW: 1, Source.SUBSCRIPTION: 5}})
        origins = {**DEFAULT_ORIGINS, Source.FOLLOW: "feed", Source.SUBSCRIPTION: "feed"}
        made.desk.services.books.change(1, BookSettings(rates=rates, origins=origins), actor="op")
        open_period(made.desk)
        made.entries.lists = {"/followers": ["ann", "bo"], "/subscribers": ["ann"], "/gift-subs": []}
        yield made.entries_on().start()


def test_a_sync_asks_the_entries_feed_at_once(feed: Fed) -> None:
    feed.first()
    with serving(feed.desk, feeds=feed.feeds) as served:
        assert {name: len(held) for name, held in served.stranger.get("/tickets").json()["tickets"].items()} == {
            "ann": 6,
            "bo": 1,
        }
        feed.entries.lists["/followers"] = ["ann", "bo", "cid"]
        feed.entries.lists["/gift-subs"] = [{"username": "ann", "count": 1}]
        assert served.client.post("/tickets/sync").json() == {
            "status": "success",
            "message": "Tickets synchronized successfully",
        }
        assert len(served.stranger.get("/tickets").json()["tickets"]) == 3


def test_a_feed_that_fails_changes_nothing_and_says_why(feed: Fed) -> None:
    feed.first()
    before = feed.desk.rows("SELECT * FROM ticket_log")
    with serving(feed.desk, feeds=feed.feeds) as served:
        for path in ("/followers", "/subscribers", "/gift-subs"):
            feed.entries.next(path, Reply(500))
        sentence = refused(served.client.post("/tickets/sync"), 503, "DESK_FAULT")
        assert "500" in sentence or "fault" in sentence
    assert feed.desk.rows("SELECT * FROM ticket_log") == before


def test_a_sync_that_would_take_very_many_tickets_is_held_until_forced(feed: Fed) -> None:
    feed.first()
    feed.entries.lists["/gift-subs"] = [{"username": "ann", "count": 1}]
    feed.entries.lists["/subscribers"] = ["bo"]
    with serving(feed.desk, feeds=feed.feeds) as served:
        refused(served.client.post("/tickets/sync"), 409, "SYNC_HELD")
        assert len(served.stranger.get("/tickets").json()["tickets"]["ann"]) == 6
        assert served.client.post("/tickets/sync", json={"force": True}).json()["status"] == "success"
        assert len(served.stranger.get("/tickets").json()["tickets"]["ann"]) == 1


def test_health_says_how_the_feeds_are_and_what_waits(feed: Fed) -> None:
    feed.first()
    with serving(feed.desk, feeds=feed.feeds) as served:
        told = served.stranger.get("/health").json()["feeds"]
        assert told["affiliate"]["state"] == "off"
        assert (told["entries"]["state"], told["entries"]["problem"], told["entries"]["waits"]) == (
            "waiting",
            None,
            None,
        )
        assert told["entries"]["answered_at"] < told["entries"]["next_at"]
        feed.entries.lists["/subscribers"] = ["bo"]
        refused(served.client.post("/tickets/sync"), 409, "SYNC_HELD")
        assert "would take 5 of 7 tickets" in served.stranger.get("/health").json()["feeds"]["entries"]["waits"]
        feed.entries.next("/followers", Reply(500))
        served.client.post("/tickets/sync")
        told = served.stranger.get("/health").json()["feeds"]["entries"]
        assert told["state"] == "trouble"
        assert "(status 500)" in told["problem"]


def test_a_list_that_was_always_empty_is_no_reason_to_wait(feed: Fed) -> None:
    feed.first()
    with serving(feed.desk, feeds=feed.feeds) as served:
        assert served.client.post("/tickets/sync").json()["status"] == "success"


def test_a_lower_wager_that_waits_is_told_by_health(feed: Fed) -> None:
    take = feed.desk.services.wagers.take
    for amount in (900, 400):
        take([WagerRow("ann", "lele", amount * 10**6)], actor="feed", feed="here")
    with serving(feed.desk, feeds=feed.feeds) as served:
        waits = served.stranger.get("/health").json()["feeds"]["affiliate"]["waits"]
        assert waits.startswith("“ann” wagered less than the list said before.")


def test_the_numbers_of_one_viewer_come_in_pages(served: Served, november: int) -> None:
    pages: list[list[int]] = []
    link = "/tickets/user2?limit=2"
    while link:
        answer = served.stranger.get(link)
        pages.append([one["number"] for one in answer.json()["tickets"]])
        link = answer.headers.get("link", "").partition(">")[0].removeprefix("<")
    assert pages == [[4, 5], [6, 7], [8]]


def test_a_name_with_a_slash_can_be_asked_for(served: Served, november: int) -> None:
    award(served.desk, november, person(served.desk, "a/b"), 1)
    answer = served.stranger.get("/tickets/a%2Fb")
    assert answer.json() == {"tickets": [{"number": 9, "is_valid": True}]}


def test_a_feed_that_is_off_is_said_to_be(feed: Fed) -> None:
    feed.first()
    feed.feeds.switch(feed.feeds.status.entries.feed, on=False, actor="op")
    with serving(feed.desk, feeds=feed.feeds) as served:
        refused(served.client.post("/tickets/sync"), 409, "NOT_AVAILABLE")
