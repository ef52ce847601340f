"""A list of the entries feed is compared as a whole: what differs is given or taken, and too much of it waits."""

from __future__ import annotations

from typing import Literal

import pytest
from sqlalchemy import Engine, event

from raffle_desktop.domain.changes import FeedChanged, TicketsChanged
from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.tickets import Rates, Source
from raffle_desktop.services.feed_sync import SOURCES, EntriesList, FeedRow, HeldSync, SyncOutcome
from raffle_desktop.services.ingest import EventType
from raffle_desktop.services.people import Person
from tests.conftest import Desk
from tests.services.source_tools import by_source, change_book, everybody, on, sync, told, turn, valid

FEED = dict.fromkeys((Source.FOLLOW, Source.SUBSCRIPTION, Source.GIFTED_SUB), "feed")


@pytest.fixture
def fed(desk: Desk) -> Desk:
    """The first book, all of it from the feed."""
    change_book(desk, origins=FEED)
    turn(desk)
    return desk


def many(count: int, *, without: int = 0) -> list[str]:
    return [f"viewer_{number}" for number in range(without, count)]


def waiting(desk: Desk) -> HeldSync:
    held = desk.services.feed_sync.held()
    assert held is not None
    return held


def test_a_sync_gives_and_takes_the_difference(fed: Desk) -> None:
    outcome = sync(fed, "followers", *many(10))
    assert (outcome.seen, outcome.added, outcome.removed, outcome.held) == (10, 10, 0, False)
    outcome = sync(fed, "followers", *many(12, without=2))
    assert (outcome.added, outcome.removed) == (2, 2)
    assert outcome.sentence == "10 followers: 2 tickets given, 2 taken."
    assert sorted(everybody(fed)) == sorted(many(12, without=2))
    sync(fed, "subscribers", "viewer_5")
    sync(fed, "gift_subs", FeedRow("viewer_5", count=3), FeedRow("new", count=1))
    assert by_source(fed, fed.services.viewers.find("viewer_5")[0].id) == {
        "follow": 1,
        "subscription": 5,
        "gifted_sub": 15,
    }
    assert fed.services.tickets.audit() == []


def test_the_same_list_in_any_order_changes_nothing(fed: Desk) -> None:
    sync(fed, "gift_subs", *(FeedRow(name, count=2) for name in many(9)))
    before, told_before = fed.everything(), len(fed.changes)
    outcome = sync(fed, "gift_subs", *(FeedRow(name.upper(), count=2) for name in reversed(many(9))))
    assert (outcome.added, outcome.removed, outcome.sentence) == (0, 0, "9 gifted subs: nothing to change.")
    assert fed.everything() == before
    assert len(fed.changes) == told_before


def test_gifted_subs_follow_the_feeds_total(fed: Desk) -> None:
    ann = on(fed, "ann")
    for count, tickets in ((3, 15), (7, 35), (6, 30)):
        sync(fed, "gift_subs", FeedRow("ann", count=count))
        assert valid(fed, ann) == tickets
    assert fed.services.tickets.audit() == []


def test_people_are_known_by_their_account_and_where_twitch_tells_names_no_feed_does(fed: Desk) -> None:
    fed.services.channel_settings.set_connected("1", "me", actor="op")
    ann = fed.services.viewers.ensure(Person("twitch", "Änn", "7"), actor="op").id
    sync(fed, "followers", FeedRow("ann_login", "7"), "bob")
    assert fed.services.viewers.get(ann).name == "Änn"
    assert everybody(fed) == {"Änn": 1, "bob": 1}
    # The first account that is seen under a name takes it over, and keeps its tickets.
    sync(fed, "followers", FeedRow("ann_login", "7"), FeedRow("bob", "8"))
    assert everybody(fed) == {"Änn": 1, "bob": 1}
    assert [one.external_id for one in fed.services.viewers.find("bob")[0].identities] == ["8"]
    assert fed.value("SELECT count(*) FROM ticket_log") == 2


def test_without_twitch_a_feed_that_knows_accounts_tells_their_new_names(fed: Desk) -> None:
    together(fed, followers=[FeedRow("ida", "900")], subscribers=rows("ida"))
    together(fed, followers=[FeedRow("zed", "900")], subscribers=rows("zed"), force=True)
    assert everybody(fed) == {"zed": 6}
    # The old name's next owner is somebody else.
    gifts = [FeedRow("ida", count=2), FeedRow("zed", count=3)]
    together(fed, followers=[FeedRow("zed", "900")], subscribers=rows("zed", "ida"), gift_subs=gifts)
    assert everybody(fed) == {"zed": 6 + 15, "ida": 5 + 10}


def test_two_accounts_of_one_viewer_follow_once_and_gift_both(fed: Desk) -> None:
    ann = on(fed, "ann")
    fed.services.viewers.add_identity(ann, Person("twitch", "ann_two", "id-two"), actor="op")
    sync(fed, "followers", "ann", "ann_two")
    sync(fed, "gift_subs", FeedRow("ann", count=2), FeedRow("ann_two", count=1))
    assert by_source(fed, ann) == {"follow": 1, "gifted_sub": 15}


def test_who_is_excluded_holds_nothing_whatever_the_feed_says(fed: Desk) -> None:
    ann = on(fed, "ann")
    fed.services.viewers.exclude(ann, "spam", actor="op")
    sync(fed, "followers", "ann", "bob")
    assert everybody(fed) == {"bob": 1}
    fed.services.viewers.include(ann, actor="op")
    assert everybody(fed) == {"ann": 1, "bob": 1}


def test_a_feed_leaves_what_the_operator_gave(fed: Desk) -> None:
    ann = on(fed, "ann")
    sync(fed, "followers", "ann", *many(9))
    fed.services.tickets.give(ann, 7, "nice", actor="op")
    sync(fed, "followers", *many(9))
    assert by_source(fed, ann) == {"bonus": 7}


def test_new_rates_are_compared_with_too(fed: Desk) -> None:
    sync(fed, "followers", "ann")
    change_book(fed, rates=Rates({"twitch": {Source.FOLLOW: 4}}))
    assert sync(fed, "followers", "ann").added == 3
    assert everybody(fed) == {"ann": 4}


def test_books_that_take_nothing_from_the_feed_are_left_alone(desk: Desk) -> None:
    turn(desk)
    told(desk, EventType.FOLLOW, "ann", "f1")
    before = desk.everything()
    outcome = sync(desk, "followers", "bob")
    assert (outcome.seen, outcome.added, outcome.held) == (1, 0, False)
    assert outcome.sentence == "No ticket book with a running period takes its followers from this feed."
    assert desk.everything() == before


def test_several_books_are_fed_from_one_list(fed: Desk) -> None:
    fed.services.books.create("Weekly", fed.services.books.get().settings, actor="op")
    change_book(fed, "Weekly", rates=Rates({"twitch": {Source.FOLLOW: 3}}))
    turn(fed)
    assert sync(fed, "followers", "ann").added == 4
    assert (everybody(fed), everybody(fed, "Weekly")) == ({"ann": 1}, {"ann": 3})


def test_all_of_a_list_or_nothing(fed: Desk) -> None:
    sync(fed, "followers", "ann")
    with fed.refuses(Code.NAME_INVALID):
        sync(fed, "followers", "bob", "=cmd()")
    assert everybody(fed) == {"ann": 1}


# Too much


def test_a_sync_that_takes_more_than_its_share_waits(fed: Desk) -> None:
    sync(fed, "followers", *many(100))
    before = fed.everything()
    outcome = sync(fed, "followers", *many(100, without=21), "new")
    assert (outcome.held, outcome.added, outcome.removed) == (True, 1, 21)
    assert "21 of 100 tickets (21 %) of the book “Monthly” from 21 viewers" in outcome.sentence
    assert fed.everything() == before
    held = waiting(fed)
    assert (held.kinds, held.seen, held.invalidated, held.valid, held.losing) == (("followers",), 80, 21, 100, 21)


def test_exactly_its_share_is_not_too_much(fed: Desk) -> None:
    sync(fed, "followers", *many(100))
    assert not sync(fed, "followers", *many(100, without=20)).held
    change_book(fed, hold_percent=50)
    assert not sync(fed, "followers", *many(100, without=60)).held
    assert fed.services.feed_sync.held() is None


def test_a_held_sync_is_applied_when_it_is_confirmed(fed: Desk) -> None:
    sync(fed, "followers", *many(10))
    sync(fed, "followers", *many(10, without=5))
    fed.changes.clear()
    held = waiting(fed)
    outcome = fed.services.feed_sync.confirm_held(key=held.key, actor="op")["followers"]
    assert (outcome.removed, outcome.held) == (5, False)
    assert len(everybody(fed)) == 5
    assert fed.services.feed_sync.held() is None
    assert FeedChanged("entries") in fed.changes
    (act,) = fed.services.audit.search("feed.sync")
    assert act.actor == "op"
    assert act.after == {
        "rows": {"followers": 5},
        "books": {"followers": {"Monthly": {"given": 0, "taken": 5}}},
    }
    with fed.refuses(Code.VALUE_INVALID, "No list of the entries feed waits"):
        fed.services.feed_sync.confirm_held(actor="op")


def test_only_what_was_looked_at_is_confirmed(fed: Desk) -> None:
    sync(fed, "followers", *many(10))
    sync(fed, "followers", *many(10, without=5))
    looked_at = waiting(fed)
    sync(fed, "followers", *many(10, without=9))
    with fed.refuses(Code.SYNC_HELD, "Other lists have come from the feed since"):
        fed.services.feed_sync.confirm_held(key=looked_at.key, actor="op")
    assert len(everybody(fed)) == 10
    held = waiting(fed)
    assert held.invalidated == 9


def test_a_list_that_is_right_again_waits_no_more(fed: Desk) -> None:
    sync(fed, "followers", *many(10))
    sync(fed, "followers", "viewer_1")
    assert waiting(fed).kinds == ("followers",)
    assert not sync(fed, "followers", *many(10)).held
    assert fed.services.feed_sync.held() is None


def test_a_discarded_list_is_not_asked_about_again_but_another_is(fed: Desk) -> None:
    sync(fed, "followers", *many(10))
    sync(fed, "followers", "viewer_1")
    fed.changes.clear()
    fed.services.feed_sync.discard_held(actor="op")
    assert FeedChanged("entries") in fed.changes
    outcome = sync(fed, "followers", "viewer_1")
    assert outcome.held
    assert outcome.sentence.endswith("It was discarded; “Sync now” takes it all the same.")
    assert fed.services.feed_sync.held() is None
    assert sync(fed, "followers", "viewer_2").held
    assert waiting(fed).seen == 1
    assert len(everybody(fed)) == 10
    sync(fed, "followers", *many(10))
    with fed.refuses(Code.VALUE_INVALID):
        fed.services.feed_sync.discard_held(actor="op")


def together(desk: Desk, *, force: bool = False, **lists: list[FeedRow]) -> dict[EntriesList, SyncOutcome]:
    wanted = {kind: lists[kind] for kind in SOURCES if kind in lists}
    return desk.services.feed_sync.apply_lists(wanted, force=force, actor="feed")


def rows(*names: str) -> list[FeedRow]:
    return [FeedRow(name) for name in names]


def test_lists_that_take_too_much_only_together_wait_together(fed: Desk) -> None:
    gifts = [FeedRow(f"gifter_{number}") for number in range(4)]
    together(fed, followers=rows(*many(50)), subscribers=rows(*many(10)), gift_subs=gifts)
    before = fed.everything()
    # 50 + 50 + 20 tickets; each list by itself would take less than a fifth of them.
    outcomes = together(fed, followers=rows(*many(50, without=20)), subscribers=rows(*many(9)), gift_subs=gifts)
    assert [one.held for one in outcomes.values()] == [True, True, False]
    assert fed.everything() == before
    held = waiting(fed)
    assert (held.kinds, held.invalidated, held.valid) == (("followers", "subscribers"), 25, 120)
    assert "30 followers and 9 subscribers would take 25 of 120 tickets (21 %)" in held.sentence
    # One of them by itself settles nothing.
    together(fed, subscribers=rows(*many(9)))
    assert waiting(fed) == held
    fed.services.feed_sync.confirm_held(key=held.key, actor="op")
    assert fed.services.tickets.totals().tickets == 30 + 45 + 20
    assert fed.services.feed_sync.held() is None


def test_who_loses_by_one_list_and_gains_by_another_has_not_lost(fed: Desk) -> None:
    together(fed, followers=rows(*many(10)), subscribers=[])
    outcomes = together(fed, followers=rows("viewer_0"), subscribers=rows(*many(10)))
    assert not outcomes["followers"].held
    assert fed.services.tickets.totals().tickets == 51


def test_who_is_renamed_is_the_same_on_a_list_that_tells_no_accounts(fed: Desk) -> None:
    together(fed, followers=[FeedRow("user0", "900")], subscribers=rows("user0"))
    viewer = fed.services.viewers.find("user0")[0].id
    fed.services.viewers.exclude(viewer, "spam", actor="op")
    together(fed, followers=[FeedRow("zed0", "900")], subscribers=rows("zed0"), force=True)
    assert everybody(fed) == {}
    assert [one.id for one in fed.services.viewers.find("zed0")] == [viewer]
    fed.services.viewers.include(viewer, actor="op")
    assert by_source(fed, viewer) == {"follow": 1, "subscription": 5}


def test_a_list_that_was_always_empty_is_taken_like_any_other(fed: Desk) -> None:
    outcomes = together(fed, followers=rows("ann"), subscribers=[], gift_subs=[FeedRow("ann", count=2)])
    assert outcomes["subscribers"].sentence == "0 subscribers: nothing to change."
    assert everybody(fed) == {"ann": 11}


def test_an_emptied_list_holds_the_sync_until_the_operator_has_taken_or_discarded_it(fed: Desk) -> None:
    sync = fed.services.feed_sync
    gifts = [FeedRow("ann", count=1)]
    together(fed, followers=rows(*many(50)), gift_subs=gifts)
    before = fed.everything()
    for _ in range(2):
        outcomes = together(fed, followers=rows(*many(51)), gift_subs=[])
        assert [one.held for one in outcomes.values()] == [True, True]
    assert fed.everything() == before
    assert "The list of gifted subs is suddenly empty. A sync with 51 followers and 0 gifted" in waiting(fed).sentence
    assert sync.would_hold({"gift_subs": []}) != ""
    # Discarded: the list is set aside, the others are taken.
    sync.discard_held(actor="op")
    outcomes = together(fed, followers=rows(*many(51)), gift_subs=[])
    assert (outcomes["gift_subs"].set_aside, outcomes["followers"].added) == (True, 1)
    # Somebody is on it again: from then on it counts as before.
    together(fed, followers=rows(*many(51)), gift_subs=gifts)
    assert together(fed, followers=rows(*many(51)), gift_subs=[])["gift_subs"].held
    assert sync.confirm_held(actor="op")["gift_subs"].removed == 5
    assert not together(fed, followers=rows(*many(51)), gift_subs=[])["gift_subs"].held


def test_a_list_that_is_refused_leaves_the_others_untaken_too(fed: Desk) -> None:
    with fed.refuses(Code.NAME_INVALID):
        together(fed, followers=rows("ann"), subscribers=rows("=cmd()"))
    assert everybody(fed) == {}


def test_asked_for_by_the_operator_a_sync_is_not_held(fed: Desk) -> None:
    sync(fed, "followers", *many(10))
    sync(fed, "followers", "viewer_1")
    assert not sync(fed, "followers", "viewer_1", force=True).held
    assert everybody(fed) == {"viewer_1": 1}
    assert fed.services.feed_sync.held() is None
    sync(fed, "followers", force=True)
    assert everybody(fed) == {}


def test_tickets_that_are_of_no_use_anyway_are_not_counted_as_lost(fed: Desk) -> None:
    """Of who is in debt, or excluded, nothing becomes invalid."""
    sync(fed, "followers", *many(10))
    for name in many(5):
        viewer_id = fed.services.viewers.find(name)[0].id
        fed.services.viewers.exclude(viewer_id, "spam", actor="op")
    assert not sync(fed, "followers", *many(10, without=5)).held


def test_one_book_that_would_lose_too_much_holds_the_list_for_all(fed: Desk) -> None:
    fed.services.books.create("Weekly", fed.services.books.get().settings, actor="op")
    change_book(fed, hold_percent=100)
    turn(fed)
    sync(fed, "followers", *many(10))
    assert sync(fed, "followers", "viewer_1").held
    assert (len(everybody(fed)), len(everybody(fed, "Weekly"))) == (10, 10)
    held = waiting(fed)
    assert (held.removed, held.invalidated) == (18, 9)


def test_people_of_a_held_list_are_not_stored(fed: Desk) -> None:
    sync(fed, "followers", *many(10))
    sync(fed, "followers", "somebody new")
    assert fed.services.viewers.find("somebody new") == []


@pytest.mark.parametrize("by", ["name", "id"])
def test_a_long_list_takes_no_more_questions_than_a_short_one(fed: Desk, by: Literal["name", "id"]) -> None:
    def rows(start: int, count: int) -> list[FeedRow]:
        names = [f"viewer_{number}" for number in range(start, start + count)]
        return [FeedRow(name, f"id-{name}" if by == "id" else None) for name in names]

    statements: list[str] = []

    def asked(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        statements.append(statement)

    event.listen(Engine, "before_cursor_execute", asked)
    try:
        assert sync(fed, "followers", *rows(0, 3000)).added == 3000
        outcome = sync(fed, "followers", *rows(30, 3000))
    finally:
        event.remove(Engine, "before_cursor_execute", asked)
    assert (outcome.added, outcome.removed) == (30, 30)
    assert len(statements) < 80
    assert any(isinstance(change, TicketsChanged) and change.viewer_ids == () for change in fed.changes)


def test_a_list_that_makes_no_sense_is_refused(fed: Desk) -> None:
    with fed.refuses(Code.VALUE_INVALID, "less than 0 subs"):
        sync(fed, "gift_subs", FeedRow("ann", count=-1))
