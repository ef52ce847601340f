"""Twitch's lists against what the desk knows: what differs is put right, what is equal is not touched."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from raffle_desktop.domain.changes import EntriesChanged, ViewerChanged, WeightsChanged
from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.eligibility import EntryRules
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.fixed_point import MICRO
from raffle_desktop.services import reconcile
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.people import Person
from raffle_desktop.services.reconcile import ChatterRow, FollowerRow, Report, SubscriberRow
from tests.conftest import START, Desk

NOW = to_micros(START)
SECOND = 1_000_000


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Several chunks in every longer list."""
    monkeypatch.setattr(reconcile, "CHUNK", 10)


def followers(*names: str, since: int = NOW) -> list[FollowerRow]:
    return [FollowerRow(account(name), name, since) for name in names]


def subscribers(*names: str, tier: str = "1000") -> list[SubscriberRow]:
    return [SubscriberRow(account(name), name, tier) for name in names]


def account(name: str) -> str:
    return str(int.from_bytes(name.encode()[-6:]))


def many(count: int) -> list[str]:
    return [f"viewer_{number}" for number in range(count)]


def facts(desk: Desk, column: str) -> dict[str, Any]:
    """Name to the column's value, of everybody with an account on Twitch."""
    return dict(
        desk.rows(
            f"SELECT display_name, {column} FROM engagement JOIN identities USING (viewer_id) WHERE platform = 'twitch'"
        )
    )


def known(desk: Desk, name: str, **counters: object) -> int:
    return desk.services.viewers.ensure(Person("twitch", name, account(name)), counters, actor="op").id


def read(desk: Desk, rows: Iterable[FollowerRow]) -> Report:
    return desk.services.reconcile.followers(list(rows), actor="twitch")


def subscribed(desk: Desk, rows: Iterable[SubscriberRow], **given: Any) -> Report:
    return desk.services.reconcile.subscribers(list(rows), actor="twitch", **given)


# Followers


def test_everyone_in_the_list_follows_and_nobody_stops_to(desk: Desk) -> None:
    known(desk, "ann")
    known(desk, "bo", is_follower=False)
    known(desk, "gone", is_follower=True)
    assert desk.services.reconcile.nothing_known_of_followers() is False
    assert read(desk, followers("ann", "bo", *many(25))) == Report(seen=27, new=27)
    assert set(facts(desk, "is_follower").values()) == {1}
    assert len(facts(desk, "is_follower")) == 28
    assert facts(desk, "followed_at")["bo"] == NOW
    assert [finding for finding in desk.services.reports.reconcile() if not finding.ok] == []


def test_the_same_list_again_writes_nothing(desk: Desk) -> None:
    assert desk.services.reconcile.nothing_known_of_followers() is True
    rows = followers(*many(25))
    read(desk, rows)
    assert desk.services.reconcile.nothing_known_of_followers() is False
    before = desk.everything()
    desk.changes.clear()
    desk.run_sql("CREATE TRIGGER untouched BEFORE UPDATE ON engagement BEGIN SELECT RAISE(ABORT, 'written'); END")
    assert read(desk, rows) == Report(seen=25)
    assert desk.everything() == before
    assert desk.changes == []


def test_somebody_twice_in_the_list_is_one(desk: Desk) -> None:
    # The list moves while it is read: who was last on a page comes again first on the next.
    assert read(desk, followers("ann", "bo", "ann", *many(20), "ann")).new == 22
    assert len(facts(desk, "is_follower")) == 22


def test_new_names_and_times_are_taken_over(desk: Desk) -> None:
    read(desk, followers("ann", "bo", "cid", "dora"))
    renamed = FollowerRow(account("ann"), "anna", NOW)
    again = FollowerRow(account("bo"), "bo", NOW + 60 * SECOND)
    # The event told fractions of the second, the list does not.
    same = FollowerRow(account("cid"), "cid", NOW + SECOND - 1)
    unknown = FollowerRow(account("dora"), "dora", None)
    assert read(desk, [renamed, again, same, unknown]) == Report(seen=4, changed=2)
    assert facts(desk, "followed_at") == {
        "anna": NOW,
        "bo": NOW + 60 * SECOND,
        "cid": NOW,
        "dora": NOW,
    }


def test_a_name_that_the_desk_does_not_take_is_no_difference_each_time(desk: Desk) -> None:
    rows = [FollowerRow("7", "\u202e", NOW)]
    assert read(desk, rows).new == 1
    assert facts(desk, "is_follower") == {"7": 1}
    assert read(desk, rows) == Report(seen=1)


def test_an_account_without_an_id_is_refused(desk: Desk) -> None:
    with desk.refuses(Code.VALUE_INVALID, "without an id"):
        read(desk, [FollowerRow("", "ann", NOW)])


def test_somebody_known_by_name_only_gets_their_account(session: Desk) -> None:
    entry = session.enter("Ann", platform="twitch")
    assert read(session, followers("ann", "bo")).new == 2
    assert session.rows("SELECT viewer_id FROM identities WHERE external_id = ?", account("ann")) == [
        (entry.viewer_id,)
    ]


def test_who_may_win_is_told_once_for_each_chunk(session: Desk) -> None:
    session.services.settings.set_entry_rules(EntryRules(require_follow=True), actor="op")
    ids = [known(session, name, is_follower=False) for name in many(25)]
    session.changes.clear()
    read(session, followers(*many(25)))
    assert session.changes.count(EntriesChanged(None)) == 3
    assert {change.viewer_id for change in session.changes if isinstance(change, ViewerChanged)} == set(ids)
    session.changes.clear()
    # Newcomers are nobody's business yet.
    read(session, followers("fresh"))
    assert session.changes == []


def test_a_comparison_tells_how_far_it_is_and_ends_between_chunks_when_called_off(desk: Desk) -> None:
    told: list[tuple[int, int]] = []
    rows = followers(*many(25))
    report = desk.services.reconcile.followers(
        rows,
        actor="twitch",
        progress=lambda done, of: told.append((done, of)),
        cancelled=lambda: len(told) == 2,
    )
    assert told == [(10, 25), (20, 25)]
    assert report == Report(seen=20, new=20)
    assert len(facts(desk, "is_follower")) == 20
    assert read(desk, rows) == Report(seen=25, new=5)


def test_an_entry_comes_in_between_two_chunks(session: Desk) -> None:
    entered: list[str] = []

    def progress(done: int, _of: int) -> None:
        if done == 10:
            entered.append(session.chat("viewer_12", platform="twitch", user_id=account("viewer_12")).name)

    session.services.reconcile.followers(followers(*many(25)), actor="twitch", progress=progress)
    assert entered == ["viewer_12"]
    assert len(facts(session, "is_follower")) == 25
    assert facts(session, "is_follower")["viewer_12"] == 1


def test_who_is_missing_in_the_list_is_named_and_not_ended(desk: Desk) -> None:
    read(desk, followers("ann", "bo", *many(25)))
    desk.set_counters("by hand", is_follower=True)
    known(desk, "never", is_follower=False)
    two = known(desk, "first", is_follower=True)
    desk.services.viewers.add_identity(two, Person("twitch", "second", account("second")), actor="op")
    before = desk.everything()
    missing = desk.services.reconcile.not_listed_followers(followers("bo", "second", *many(24)))
    assert missing == [Person("twitch", "ann", account("ann")), Person("twitch", "viewer_24", account("viewer_24"))]
    assert desk.everything() == before


def test_who_stopped_following_is_noted_once(session: Desk) -> None:
    read(session, followers("ann", "bo", *many(25)))
    gone = [Person("twitch", name, account(name)) for name in ("ann", *many(12), "nobody")]
    session.changes.clear()
    assert session.services.reconcile.unfollowed(gone, actor="twitch") == 13
    assert facts(session, "is_follower")["ann"] == 0
    assert facts(session, "followed_at")["ann"] is None
    assert facts(session, "is_follower")["bo"] == 1
    assert session.changes.count(EntriesChanged(None)) == 2
    session.changes.clear()
    assert session.services.reconcile.unfollowed(gone, actor="twitch") == 0
    assert session.changes == []
    assert read(session, followers("ann")) == Report(seen=1, new=1)


# Subscribers


def test_the_list_of_subscribers_is_the_whole_truth(session: Desk) -> None:
    known(session, "was", is_subscriber=True, sub_months=9)
    known(session, "is", is_subscriber=True, sub_months=4)
    by_hand = session.set_counters("by hand", is_subscriber=True)
    for name in ("was", "is", "new"):
        session.chat(name, platform="twitch", user_id=account(name))
    assert session.totals() == {"was": 1_900_000, "is": 1_400_000, "new": MICRO}
    session.changes.clear()
    report = subscribed(session, [*subscribers("is"), *subscribers("new", tier="3000"), *subscribers(*many(25))])
    # Of "is" only the tier was not known.
    assert report == Report(seen=27, new=26, changed=1, gone=1)
    assert facts(session, "is_subscriber")["was"] == 0
    assert facts(session, "sub_months") | {"was": 9, "is": 4, "new": 1} == facts(session, "sub_months")
    assert facts(session, "sub_tier")["new"] == "3000"
    assert session.totals() == {"was": MICRO, "is": 1_400_000, "new": 1_100_000}
    assert WeightsChanged() in session.changes
    assert session.services.viewers.get(by_hand).is_subscriber is True
    assert [finding for finding in session.services.reports.reconcile() if not finding.ok] == []


def test_the_same_subscribers_again_write_nothing(session: Desk) -> None:
    session.chat("viewer_1", platform="twitch", user_id=account("viewer_1"))
    rows = subscribers(*many(25))
    subscribed(session, rows)
    before = session.everything()
    session.changes.clear()
    session.run_sql("CREATE TRIGGER untouched BEFORE UPDATE ON engagement BEGIN SELECT RAISE(ABORT, 'written'); END")
    assert subscribed(session, rows) == Report(seen=25)
    assert session.everything() == before
    assert session.changes == []


def test_an_upgrade_is_a_change_and_a_renamed_subscriber_the_same_viewer(desk: Desk) -> None:
    subscribed(desk, subscribers("ann", "bo"))
    rows = [SubscriberRow(account("ann"), "anna", "1000"), SubscriberRow(account("bo"), "bo", "2000")]
    assert subscribed(desk, rows) == Report(seen=2, changed=2)
    assert facts(desk, "sub_tier") == {"anna": "1000", "bo": "2000"}


def test_an_event_that_came_while_the_list_was_read_knows_better(session: Desk) -> None:
    begun = to_micros(session.clock())
    for name in ("came", "left", "before"):
        known(session, name, is_subscriber=name == "left")
    old = OutsideEvent("twitch", "0", EventType.SUBSCRIBE, Person("twitch", "before", account("before")))
    session.clock.advance(seconds=-5)
    session.services.ingest.apply(old, actor="twitch")
    session.clock.advance(seconds=10)
    for number, (name, kind) in enumerate((("came", EventType.SUBSCRIBE), ("left", EventType.UNSUBSCRIBE)), 1):
        event = OutsideEvent("twitch", str(number), kind, Person("twitch", name, account(name)))
        session.services.ingest.apply(event, actor="twitch")
    # Begun to be read before both happened: it has the one who left, and not the one who came.
    report = subscribed(session, subscribers("left"), listed_from=begun)
    assert (report.new, report.changed, report.gone) == (0, 0, 1)
    assert facts(session, "is_subscriber") == {"came": 1, "left": 0, "before": 0}
    # A list that was read afterwards is believed.
    session.clock.advance(seconds=10)
    assert subscribed(session, subscribers("left")).new == 1
    assert facts(session, "is_subscriber") == {"came": 0, "left": 1, "before": 0}


def test_a_viewer_with_two_accounts_subscribes_by_either(desk: Desk) -> None:
    both = known(desk, "first")
    desk.services.viewers.add_identity(both, Person("twitch", "second", account("second")), actor="op")
    assert subscribed(desk, subscribers("second")) == Report(seen=1, new=1)
    assert subscribed(desk, subscribers("second")) == Report(seen=1)
    assert subscribed(desk, []) == Report(gone=1)


def test_a_list_that_was_not_gone_through_ends_nobodys_subscription(desk: Desk) -> None:
    subscribed(desk, subscribers(*many(25)))
    calls = iter([False, True, False, False])
    report = subscribed(desk, subscribers(*many(12), "x"), cancelled=lambda: next(calls))
    assert report.gone == 0
    assert set(facts(desk, "is_subscriber").values()) == {1}


def test_weights_that_would_be_too_large_are_refused_chunk_by_chunk(session: Desk) -> None:
    for name in ("ann", "bo"):
        session.chat(name, platform="twitch", user_id=account(name))
    session.services.weights.change({"subMonthsMultiplier": "9000000000"}, actor="op")
    with pytest.raises(RaffleError) as caught:
        subscribed(session, subscribers("ann", "bo"))
    assert caught.value.code is Code.WEIGHTS_TOO_LARGE
    assert session.totals() == {"ann": MICRO, "bo": MICRO}
    assert facts(session, "is_subscriber") == {"ann": None, "bo": None}
    assert [finding for finding in session.services.reports.reconcile() if not finding.ok] == []


def test_weights_that_would_be_too_large_together_with_the_others_are_refused_too(session: Desk) -> None:
    session.enter("heavy", weight="9007199254")
    session.services.weights.change({"baseWeight": "0"}, actor="op")
    session.chat("ann", platform="twitch", user_id=account("ann"))
    with pytest.raises(RaffleError) as caught:
        subscribed(session, subscribers("ann"))
    assert caught.value.code is Code.WEIGHTS_TOO_LARGE
    assert facts(session, "is_subscriber") == {"ann": None}


# Chatters


def test_who_is_in_chat_gets_name_and_account_and_has_not_chatted(session: Desk) -> None:
    known(session, "ann")
    provisional = session.chat("bo", platform="twitch")
    rows = [ChatterRow(account("ann"), "anna"), ChatterRow(account("bo"), "bo"), ChatterRow("5", "stranger")]
    at = to_micros(session.clock())
    assert session.services.reconcile.chatters(rows, at=at, actor="twitch") == 2
    assert session.rows("SELECT display_name, external_id, viewer_id FROM identities ORDER BY id") == [
        ("anna", account("ann"), 1),
        ("bo", account("bo"), provisional.viewer_id),
    ]
    assert set(facts(session, "last_chat_at").values()) == {None}
    before = session.everything()
    session.changes.clear()
    assert session.services.reconcile.chatters(rows, at=at, actor="twitch") == 2
    assert session.everything() == before
    assert session.changes == []


def test_a_name_that_was_heard_after_the_list_was_read_is_the_newer_one(desk: Desk) -> None:
    known(desk, "ann")
    read_at = to_micros(desk.clock()) - 1
    assert desk.services.reconcile.chatters([ChatterRow(account("ann"), "old")], at=read_at, actor="twitch") == 1
    assert desk.value("SELECT display_name FROM identities") == "ann"


def test_a_full_chat_of_strangers_writes_nothing(desk: Desk) -> None:
    rows = [ChatterRow(account(name), name) for name in many(25)]
    before = desk.everything()
    assert desk.services.reconcile.chatters(rows, at=NOW, actor="twitch") == 0
    assert desk.everything() == before
