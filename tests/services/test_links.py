"""Affiliate names and viewers, one to one, and only when the operator says so."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from raffle_desktop.domain.changes import FeedChanged, ViewerChanged
from raffle_desktop.domain.errors import Code, RaffleError
from tests.conftest import Desk
from tests.services.source_tools import on


@pytest.fixture
def ann(desk: Desk) -> int:
    return on(desk, "ann")


@pytest.fixture
def bob(desk: Desk) -> int:
    return on(desk, "bob")


def test_a_request_waits_until_it_is_verified(desk: Desk, ann: int) -> None:
    links = desk.services.links
    link = links.request(ann, " @AnnBets ", actor="chat")
    assert (link.state, link.name, link.viewer, link.platform, link.requested_by) == (
        "requested",
        "AnnBets",
        "ann",
        "twitch",
        "chat",
    )
    assert links.open_count() == 1
    verified = links.verify(link.id, actor="op")
    assert (verified.state, verified.decided_by, verified.decided_at) == (
        "verified",
        "op",
        desk.services.core.now_micros(),
    )
    assert links.open_count() == 0
    assert links.of_name("annbets") == links.of_viewer(ann) == links.get(link.id) == verified
    assert FeedChanged("links") in desk.changes
    assert ViewerChanged(ann) in desk.changes


def test_one_name_for_a_viewer_and_one_viewer_for_a_name(desk: Desk, ann: int, bob: int) -> None:
    links = desk.services.links
    links.link(ann, "AnnBets", actor="op")
    with desk.refuses(Code.LINK_TAKEN, "“annbets” is linked to “ann” already"):
        links.request(bob, "annbets", actor="chat")
    with desk.refuses(Code.LINK_TAKEN, "“ann” is linked to “AnnBets” already"):
        links.request(ann, "other", actor="chat")
    with desk.refuses(Code.LINK_TAKEN):
        links.link(bob, "ANNBETS", actor="op")
    with desk.refuses(Code.LINK_TAKEN, "linked to this viewer already"):
        links.link(ann, "ANNBETS", actor="op")


def test_of_two_requests_for_a_name_one_is_verified(desk: Desk, ann: int, bob: int) -> None:
    links = desk.services.links
    first, second = links.request(ann, "bets", actor="chat"), links.request(bob, "Bets", actor="chat")
    links.verify(second.id, actor="op")
    with desk.refuses(Code.LINK_TAKEN):
        links.verify(first.id, actor="op")
    assert links.refuse(first.id, "not yours", actor="op").reason == "not yours"


def test_one_request_within_a_day(desk: Desk, ann: int) -> None:
    links = desk.services.links
    first = links.request(ann, "one", actor="chat")
    links.refuse(first.id, actor="op")
    desk.clock.advance(hours=23, minutes=59)
    with desk.refuses(Code.LINK_REQUESTED_TODAY):
        links.request(ann, "two", actor="chat")
    desk.clock.advance(minutes=1)
    assert links.request(ann, "two", actor="chat").state == "requested"
    # A clock that was set back shuts nobody out for longer.
    desk.clock.advance(days=-100)
    assert links.request(ann, "three", actor="chat").state == "requested"


def test_a_newer_request_takes_the_place_of_an_open_one(desk: Desk, ann: int) -> None:
    links = desk.services.links
    first = links.request(ann, "one", actor="chat")
    desk.clock.advance(days=1)
    second = links.request(ann, "two", actor="chat")
    assert [(one.name, one.state) for one in links.list()] == [("two", "requested"), ("one", "ended")]
    with desk.refuses(Code.LINK_NOT_FOUND, "not an open request any more: it is ended"):
        links.verify(first.id, actor="op")
    assert links.of_viewer(ann) == second


def test_the_operator_links_by_hand_as_often_as_needed(desk: Desk, ann: int) -> None:
    links = desk.services.links
    for name in ("one", "two"):
        link = links.link(ann, name, actor="op")
        assert link.state == "verified"
        links.unlink(link.id, actor="op")
    assert links.of_viewer(ann) is None
    assert links.of_name("one") is None
    assert [one.state for one in links.list("ended")] == ["ended", "ended"]


def test_what_is_decided_stays_decided(desk: Desk, ann: int) -> None:
    links = desk.services.links
    link = links.request(ann, "one", actor="chat")
    links.refuse(link.id, actor="op")
    for act in (links.verify, links.refuse, links.unlink):
        with desk.refuses(Code.LINK_NOT_FOUND):
            act(link.id, actor="op")
    with pytest.raises(Exception, match="a decided link stays decided"):
        desk.run_sql("UPDATE affiliate_links SET state = 'verified'")


def test_what_cannot_be_linked_is_refused(desk: Desk, ann: int) -> None:
    links = desk.services.links
    with desk.refuses(Code.VIEWER_NOT_FOUND):
        links.request(99, "x", actor="chat")
    with desk.refuses(Code.VIEWER_NOT_FOUND):
        links.link(99, "x", actor="op")
    for wrong in ("", "  ", "=x()", "a\u202eb", "x" * 501):
        with desk.refuses(Code.NAME_INVALID):
            links.request(ann, wrong, actor="chat")
    with desk.refuses(Code.LINK_NOT_FOUND):
        links.verify(99, actor="op")
    with desk.refuses(Code.LINK_NOT_FOUND):
        links.get(99)
    with desk.refuses(Code.VALUE_INVALID, "requested, verified, refused or ended"):
        links.list("open")


def test_every_decision_is_on_record(desk: Desk, ann: int) -> None:
    links = desk.services.links
    link = links.link(ann, "one", actor="op")
    links.unlink(link.id, "sold", actor="op")
    acts = [(one.action, one.reason) for one in desk.services.audit.search("link.")]
    assert acts == [("link.ended", "sold"), ("link.verified", ""), ("link.request", "")]


def test_at_once_from_many_sides_one_is_linked(desk: Desk) -> None:
    viewers = [on(desk, f"v{number}") for number in range(8)]

    def attempt(viewer_id: int) -> str:
        try:
            return desk.services.links.link(viewer_id, "bets", actor="op").state
        except RaffleError as refusal:
            return refusal.code

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(attempt, viewers)) == ["LINK_TAKEN"] * 7 + ["verified"]
