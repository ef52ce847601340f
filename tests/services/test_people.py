"""Who is who, and what they did: accounts, names, and events from outside, each taken in once."""

from __future__ import annotations

import pytest

from raffle_desktop.domain.changes import ViewerChanged
from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.fixed_point import MICRO
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.people import Person
from raffle_desktop.services.viewers import IdentityView, ViewerView
from tests.conftest import Desk


def ensure(desk: Desk, platform: str, name: str, user_id: str | None = None) -> ViewerView:
    return desk.services.viewers.ensure(Person(platform, name, user_id), actor="op")


def test_a_name_is_the_same_person_whatever_its_case(desk: Desk) -> None:
    first = ensure(desk, "manual", "Straße")
    assert ensure(desk, "manual", "STRASSE").id == first.id
    # Composed and decomposed are one name.
    assert ensure(desk, "manual", "Jos\u00e9").id == ensure(desk, "manual", "JOSE\u0301").id
    assert ensure(desk, "manual", "jose").id != ensure(desk, "manual", "jos\u00e9").id


def test_one_name_on_two_platforms_is_two_people(desk: Desk) -> None:
    assert ensure(desk, "twitch", "ann").id != ensure(desk, "kick", "ann").id


def test_the_first_account_seen_with_a_name_takes_its_provisional_place(session: Desk) -> None:
    entry = session.chat("ann", platform="twitch")
    provisional = session.services.viewers.get(entry.viewer_id)
    assert provisional.identities == (IdentityView("twitch", None, "ann"),)
    assert provisional.identities[0].is_provisional
    adopted = ensure(session, "twitch", "Ann", "7")
    assert adopted.id == entry.viewer_id
    assert adopted.identities == (IdentityView("twitch", "7", "Ann"),)
    assert session.value("SELECT list_id FROM identities") == "twitch:7"
    # Another account of that name is somebody else.
    assert ensure(session, "twitch", "ann", "8").id != adopted.id
    with session.refuses(Code.ALREADY_SUBMITTED_THIS_SESSION):
        session.chat("someone", platform="twitch", user_id="7")


def test_an_account_keeps_its_viewer_through_a_change_of_name(session: Desk) -> None:
    entry = session.chat("ann", platform="twitch", user_id="7")
    renamed = ensure(session, "twitch", "anna_the_great", "7")
    assert renamed.id == entry.viewer_id
    assert renamed.name == "anna_the_great"
    assert ensure(session, "twitch", "Anna_The_Great").id == entry.viewer_id
    # The old name is free for another.
    assert ensure(session, "twitch", "ann").id != entry.viewer_id


def test_a_name_means_the_account_seen_last_under_it(desk: Desk) -> None:
    ensure(desk, "twitch", "ann", "1")
    desk.clock.advance(days=1)
    second = ensure(desk, "twitch", "ann", "2")
    assert ensure(desk, "twitch", "ANN").id == second.id


def test_a_name_means_the_account_that_took_it_by_renaming_not_who_was_only_told_of_under_it(desk: Desk) -> None:
    account = ensure(desk, "kick", "alice", "1")
    # Told of by the new name before the account wrote under it: nobody can know that they are one.
    told_of = ensure(desk, "kick", "bob")
    assert told_of.id != account.id
    desk.clock.advance(minutes=1)
    assert ensure(desk, "kick", "bob", "1").id == account.id
    assert ensure(desk, "kick", "BOB").id == account.id


def test_ids_by_hand_and_names_by_hand_never_meet(session: Desk) -> None:
    session.enter("5", platform="manual")
    session.enter("other", platform="manual", user_id="5")
    session.enter("ann", platform="manual", user_id="77")
    session.enter("77")
    assert session.value("SELECT count(DISTINCT list_id) FROM identities") == 4


def test_a_viewer_stands_in_lists_by_the_best_known_account(desk: Desk) -> None:
    viewer = ensure(desk, "manual", "ann")
    add = desk.services.viewers.add_identity
    assert add(viewer.id, Person("discord", "ann#1", "9"), actor="op").identities[0].platform == "discord"
    assert add(viewer.id, Person("twitch", "ann_tv", "7"), actor="op").identities[0].platform == "twitch"
    assert add(viewer.id, Person("kick", "ann_k", "3"), actor="op").identities[0].platform == "twitch"
    assert len(desk.services.viewers.get(viewer.id).identities) == 4
    assert ensure(desk, "discord", "renamed", "9").id == viewer.id


def test_an_account_that_is_taken_is_not_given_twice(desk: Desk) -> None:
    ann, bo = ensure(desk, "twitch", "ann", "7"), ensure(desk, "manual", "bo")
    with desk.refuses(Code.VALUE_INVALID, "belongs to a viewer already"):
        desk.services.viewers.add_identity(bo.id, Person("twitch", "whoever", "7"), actor="op")
    with desk.refuses(Code.VIEWER_NOT_FOUND):
        desk.services.viewers.add_identity(99, Person("twitch", "new", "8"), actor="op")
    assert ann.id != bo.id


def test_viewers_are_found_by_part_of_a_name_or_by_id(desk: Desk) -> None:
    ann = ensure(desk, "twitch", "Ann_100%", "7")
    ensure(desk, "manual", "bo")
    find = desk.services.viewers.find
    assert [viewer.id for viewer in find("aNN")] == [ann.id]
    assert [viewer.id for viewer in find("_1")] == [ann.id]
    assert [viewer.id for viewer in find("0%")] == [ann.id]
    assert [viewer.id for viewer in find("7")] == [ann.id]
    assert find("%o") == []
    assert len(find("")) == 2


def test_counters_are_set_by_name_and_lifetime_totals_never_shrink(session: Desk) -> None:
    viewer = session.set_counters("ann", cheer_bits=100, donations_cents=50, gifted_subs=2)
    change = session.services.viewers.change
    change(viewer, {"cheer_bits": 40, "donations_cents": 60}, actor="op")
    view = change(viewer, {"cheer_bits": 45}, actor="op")
    assert (view.cheer_bits, view.donations_minor, view.gifted_subs) == (45, 60, 2)
    assert (view.lifetime_bits, view.lifetime_donations_minor, view.lifetime_gifted_subs) == (105, 60, 2)


@pytest.mark.parametrize(
    "name, value",
    [
        ("cheer_bits", -1),
        ("cheer_bits", 1.5),
        ("cheer_bits", "5"),
        ("cheer_bits", True),
        ("cheer_bits", None),
        ("cheer_bits", 10**12 + 1),
        ("sub_months", -1),
        ("is_subscriber", 1),
        ("is_follower", "yes"),
        ("carry_over", "-1"),
        ("carry_over", "0.0000001"),
        ("carry_over", float("nan")),
        ("lifetime_bits", 5),
        ("viewer_id", 5),
    ],
)
def test_a_counter_that_cannot_be_is_refused_by_its_name(session: Desk, name: str, value: object) -> None:
    viewer = session.set_counters("ann")
    with session.refuses(Code.VALUE_INVALID, name):
        session.services.viewers.change(viewer, {name: value}, actor="op")
    with session.refuses(Code.VALUE_INVALID, name):
        session.set_counters("new", **{name: value})


def test_a_counter_that_makes_a_weight_too_large_is_refused(session: Desk) -> None:
    session.services.weights.change({"cheerBitsCap": None, "cheerBitsDivisor": "0.000001"}, actor="op")
    viewer = session.set_counters("ann")
    session.enter("ann")
    with session.refuses(Code.WEIGHTS_TOO_LARGE):
        session.services.viewers.change(viewer, {"cheer_bits": 10**12}, actor="op")
    with session.refuses(Code.WEIGHTS_TOO_LARGE):
        session.services.viewers.change(viewer, {"carry_over": "9007199254"}, actor="op")


def test_excluding_needs_a_reason_and_a_viewer(desk: Desk) -> None:
    viewer = ensure(desk, "manual", "troll")
    with desk.refuses(Code.REASON_REQUIRED):
        desk.services.viewers.exclude(viewer.id, " ", actor="op")
    with desk.refuses(Code.VIEWER_NOT_FOUND):
        desk.services.viewers.exclude(99, "spam", actor="op")
    with desk.refuses(Code.VIEWER_NOT_FOUND):
        desk.services.viewers.get(99)
    excluded = desk.services.viewers.exclude(viewer.id, " spam ", actor="op")
    assert (excluded.excluded, excluded.excluded_reason) == (True, "spam")
    included = desk.services.viewers.include(viewer.id, actor="op")
    assert (included.excluded, included.excluded_reason) == (False, None)


def test_an_event_has_its_effect_once(session: Desk) -> None:
    assert session.ingest(EventType.CHEER, "ann", "message-1", amount=100)
    before, told = session.everything(), len(session.changes)
    assert not session.ingest(EventType.CHEER, "ann", "message-1", amount=100)
    assert not session.ingest(EventType.GIFT, "somebody else", "message-1", amount=7)
    assert (session.everything(), len(session.changes)) == (before, told)
    viewer = session.services.viewers.find("ann")[0]
    assert (viewer.cheer_bits, viewer.lifetime_bits) == (100, 100)
    # The same id from another source is another event.
    event = OutsideEvent("elsewhere", "message-1", EventType.CHEER, Person("manual", "ann"), 5)
    assert session.services.ingest.apply(event, actor="test")
    assert session.services.viewers.get(viewer.id).cheer_bits == 105


def test_many_events_are_taken_in_whole_or_not_at_all(session: Desk) -> None:
    good = OutsideEvent("test", "1", EventType.CHEER, Person("manual", "ann"), 5)
    assert session.services.ingest.apply_all([good, good], actor="test") == 1
    for bad in (
        OutsideEvent("test", "2", EventType.CHEER, Person("manual", "ann"), -1),
        OutsideEvent("test", "2", EventType.CHEER, Person("manual", "ann"), 10**13),
        OutsideEvent("test", "2", EventType.SUBSCRIBE, Person("manual", "ann"), months=-1),
        OutsideEvent("test", "", EventType.CHEER, Person("manual", "ann"), 1),
        OutsideEvent("test", "x" * 201, EventType.CHEER, Person("manual", "ann"), 1),
        OutsideEvent("te\0st", "2", EventType.CHEER, Person("manual", "ann"), 1),
        OutsideEvent("test", "2", EventType.CHEER, Person("myspace", "ann"), 1),
    ):
        third = OutsideEvent("test", "3", EventType.CHEER, Person("manual", "ann"), 5)
        with session.refuses(Code.VALUE_INVALID):
            session.services.ingest.apply_all([third, bad], actor="test")
    with session.refuses(Code.NAME_INVALID):
        session.ingest(EventType.CHEER, "=1+1", "4", amount=1)
    assert session.services.ingest.apply_all([], actor="test") == 0


def test_what_is_anonymous_counts_for_nobody_but_is_kept(session: Desk) -> None:
    assert session.ingest(EventType.GIFT, None, "g", amount=50)
    assert not session.ingest(EventType.GIFT, None, "g", amount=50)
    assert session.rows("SELECT viewer_id, effect FROM outside_events") == [(None, '{"amount": 50, "months": 0}')]
    assert session.value("SELECT count(*) FROM viewers") == 0
    assert not any(isinstance(change, ViewerChanged) for change in session.changes)


def test_months_are_the_highest_number_seen_and_at_least_1(session: Desk) -> None:
    def months() -> tuple[bool | None, int, int]:
        viewer = session.services.viewers.find("ann")[0]
        return viewer.is_subscriber, viewer.sub_months, viewer.resub_count

    session.ingest(EventType.SUBSCRIBE, "ann", "1")
    assert months() == (True, 1, 0)
    session.ingest(EventType.SUBSCRIBE, "ann", "2", months=7)
    assert months() == (True, 7, 0)
    session.ingest(EventType.SUBSCRIBE, "ann", "3", months=3)
    assert months() == (True, 7, 0)
    session.ingest(EventType.RESUB, "ann", "4", months=8)
    assert months() == (True, 8, 1)
    session.ingest(EventType.RESUB, "ann", "5")
    assert months() == (True, 8, 2)
    session.ingest(EventType.UNSUBSCRIBE, "ann", "6")
    assert months() == (False, 8, 2)
    session.ingest(EventType.SUBSCRIBE, "ann", "7")
    assert months() == (True, 8, 2)


def test_follows_come_and_go(session: Desk) -> None:
    session.ingest(EventType.FOLLOW, "ann", "1", followed_at=12345)
    assert session.rows("SELECT is_follower, followed_at FROM engagement") == [(1, 12345)]
    session.ingest(EventType.UNFOLLOW, "ann", "2")
    assert session.rows("SELECT is_follower, followed_at FROM engagement") == [(0, None)]


def test_every_kind_of_event_has_an_effect(session: Desk) -> None:
    for kind in EventType:
        before = session.rows("SELECT * FROM engagement")
        session.ingest(kind, "ann", f"of {kind}", amount=3, months=2)
        assert session.rows("SELECT * FROM engagement") != before


def test_events_are_kept_for_the_record(session: Desk) -> None:
    session.ingest(EventType.CHEER, "ann", "1", amount=1000)
    assert session.rows("SELECT source, event_id, type, viewer_id FROM outside_events") == [("test", "1", "cheer", 1)]
    session.enter("ann")
    assert session.totals() == {"ann": 2 * MICRO}
