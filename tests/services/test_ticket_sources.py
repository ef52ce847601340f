"""Follows, subscriptions and gifts become tickets in the transaction that learns of them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from raffle_desktop.domain.changes import TicketsChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.tickets import Rates, Source
from raffle_desktop.services import ticket_sources
from raffle_desktop.services.channel_items import Sighting
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.people import Person
from raffle_desktop.services.reconcile import FollowerRow, SubscriberRow
from tests.conftest import Desk
from tests.services.source_tools import (
    at,
    by_source,
    change_book,
    everybody,
    kick_book,
    on,
    running,
    told,
    turn,
    valid,
)

ENDS = (EventType.UNFOLLOW, EventType.UNSUBSCRIBE)


@pytest.fixture
def november(desk: Desk) -> Desk:
    """The first book as every desk has it, its period running."""
    turn(desk)
    return desk


def item(kind: EventType, name: str | None, event_id: str, **more: Any) -> OutsideEvent:
    person = None if name is None else Person("twitch", name, f"id-{name}")
    return OutsideEvent("twitch", event_id, kind, person, **more)


def log(desk: Desk) -> list[tuple[Any, ...]]:
    return desk.rows(
        "SELECT i.display_name, l.change, l.source, l.event_source, l.event_id FROM ticket_log AS l"
        " JOIN viewers AS v ON v.id = l.viewer_id JOIN identities AS i ON i.id = v.primary_identity_id ORDER BY l.id"
    )


# Events


def test_a_follow_and_a_subscription_bring_tickets_and_take_them_when_they_end(november: Desk) -> None:
    told(november, EventType.FOLLOW, "ann", "f1")
    told(november, EventType.SUBSCRIBE, "ann", "s1")
    ann = on(november, "ann")
    assert by_source(november, ann) == {"follow": 1, "subscription": 5}
    told(november, EventType.UNFOLLOW, "ann", "f2")
    assert by_source(november, ann) == {"subscription": 5}
    told(november, EventType.UNSUBSCRIBE, "ann", "s2")
    assert by_source(november, ann) == {}
    assert everybody(november) == {}
    assert november.services.tickets.audit() == []


def test_the_same_told_again_brings_nothing(november: Desk) -> None:
    for event_id in ("f1", "f1", "f2"):
        told(november, EventType.FOLLOW, "ann", event_id)
    for event_id in ("s1", "r1", "r2"):
        kind = EventType.SUBSCRIBE if event_id == "s1" else EventType.RESUB
        told(november, kind, "ann", event_id, months=3)
    assert everybody(november) == {"ann": 6}
    assert len(log(november)) == 2


def test_tickets_and_event_are_stored_together_or_not_at_all(november: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(ticket_sources, "award_all", broken)
    with pytest.raises(ZeroDivisionError):
        told(november, EventType.FOLLOW, "ann", "f1")
    assert november.value("SELECT count(*) FROM outside_events") == 0
    assert november.value("SELECT count(*) FROM viewers") == 0
    monkeypatch.undo()
    assert told(november, EventType.FOLLOW, "ann", "f1")
    assert everybody(november) == {"ann": 1}


def test_a_batch_of_the_channel_brings_tickets_too(november: Desk) -> None:
    items = [
        item(EventType.FOLLOW, "ann", "f1"),
        item(EventType.GIFT, "bob", "g1", amount=4),
        item(EventType.FOLLOW, "cleo", "f2"),
        item(EventType.UNFOLLOW, "cleo", "u2"),
        item(EventType.SUBSCRIBE, "ann", "s1"),
    ]
    november.services.channel_intake.take(items, actor="twitch")
    november.services.channel_intake.take(items, actor="twitch")
    assert everybody(november) == {"bob": 20, "ann": 6}


def test_an_item_that_is_refused_leaves_no_tickets_and_the_others_theirs(november: Desk) -> None:
    items = [
        item(EventType.FOLLOW, "ann", "f1"),
        item(EventType.GIFT, "bob", "g1", amount=10**12),
        item(EventType.FOLLOW, "cleo", "f2"),
    ]
    outcomes = november.services.channel_intake.take(items, actor="twitch")
    assert [one.kind for one in outcomes] == ["applied", "refused", "applied"]
    assert everybody(november) == {"ann": 1, "cleo": 1}
    assert november.value("SELECT count(*) FROM outside_events WHERE event_id = 'g1'") == 0


def test_a_subscribers_badge_counts_as_a_subscription(november: Desk) -> None:
    ann = Person("twitch", "ann", "id-ann")
    november.services.channel_intake.take([Sighting(ann, at=1, roles=frozenset(), months=7)], actor="twitch")
    assert everybody(november) == {"ann": 5}
    # Somebody who is known not to subscribe is no subscriber by an old badge.
    told(november, EventType.UNSUBSCRIBE, "ann", "e1")
    november.services.channel_intake.take([Sighting(ann, at=2, roles=frozenset(), months=8)], actor="twitch")
    assert everybody(november) == {}


def test_what_twitch_is_asked_about_counts_too(november: Desk) -> None:
    intake = november.services.channel_intake
    intake.note_follows({"id-ann": ("ann", 5), "id-bob": ("bob", None)}, actor="twitch")
    intake.note_subscriptions({"id-ann": ("ann", None), "id-bob": ("bob", "1000")}, actor="twitch")
    assert everybody(november) == {"bob": 5, "ann": 1}
    intake.note_follows({"id-ann": ("ann", None)}, actor="twitch")
    assert everybody(november) == {"bob": 5}


def test_what_the_operator_sets_counts_too(november: Desk) -> None:
    ann = on(november, "ann")
    november.services.viewers.change(ann, {"is_follower": True, "is_subscriber": True}, actor="op")
    assert valid(november, ann) == 6
    november.services.viewers.change(ann, {"is_follower": False}, actor="op")
    assert valid(november, ann) == 5
    # Not known is no "no".
    november.services.viewers.change(ann, {"is_subscriber": None}, actor="op")
    assert valid(november, ann) == 5


def test_who_has_no_account_there_does_not_follow_there(november: Desk) -> None:
    told(november, EventType.FOLLOW, "ann", "f1", platform="kick")
    told(november, EventType.FOLLOW, "bob", "f2", platform="manual")
    assert everybody(november) == {}


def test_who_is_excluded_gets_nothing_until_they_are_included(november: Desk) -> None:
    ann = on(november, "ann")
    november.services.viewers.exclude(ann, "spam", actor="op")
    told(november, EventType.FOLLOW, "ann", "f1")
    told(november, EventType.GIFT, "ann", "g1", amount=2)
    assert valid(november, ann) == 0
    november.services.viewers.include(ann, actor="op")
    assert valid(november, ann) == 11
    assert november.services.tickets.audit() == []


def test_another_channels_followers_hold_nothing_for_it(november: Desk) -> None:
    told(november, EventType.FOLLOW, "ann", "f1")
    told(november, EventType.SUBSCRIBE, "ann", "s1")
    told(november, EventType.GIFT, "ann", "g1", amount=2)
    november.services.channel_settings.forget_facts(actor="op")
    assert by_source(november, on(november, "ann")) == {"gifted_sub": 10}
    told(november, EventType.FOLLOW, "ann", "f2")
    assert everybody(november) == {"ann": 11}
    assert november.services.tickets.audit() == []


# Lists


def test_lists_that_are_compared_bring_tickets_and_take_them(november: Desk) -> None:
    reconcile = november.services.reconcile
    reconcile.followers([FollowerRow(f"id-{name}", name, 5) for name in ("ann", "bob")], actor="twitch")
    reconcile.subscribers([SubscriberRow(f"id-{name}", name, "1000") for name in ("bob", "cleo")], actor="twitch")
    assert everybody(november) == {"bob": 6, "cleo": 5, "ann": 1}
    reconcile.unfollowed([Person("twitch", "ann", "id-ann")], actor="twitch")
    reconcile.subscribers([SubscriberRow("id-bob", "bob", "1000")], actor="twitch")
    assert everybody(november) == {"bob": 6}
    assert november.services.tickets.audit() == []


def test_who_followed_before_the_first_period_has_tickets_in_it(desk: Desk) -> None:
    told(desk, EventType.FOLLOW, "ann", "f1")
    told(desk, EventType.GIFT, "ann", "g1", amount=1)
    turn(desk)
    assert by_source(desk, on(desk, "ann")) == {"follow": 1}


# Gifts


def test_a_gift_pays_its_giver_once(november: Desk) -> None:
    for _ in range(2):
        told(november, EventType.GIFT, "ann", "g1", amount=5, recipients=("bob", "cleo"))
    assert log(november) == [("ann", 25, "gifted_sub", "twitch", "g1")]
    (effect,) = november.rows("SELECT effect FROM outside_events")
    assert json.loads(effect[0])["recipients"] == ["bob", "cleo"]
    assert everybody(november) == {"ann": 25}


def test_a_gift_told_again_after_the_turn_pays_nothing(november: Desk) -> None:
    told(november, EventType.GIFT, "ann", "g1", amount=5)
    at(november, 2026, 12, 1)
    turn(november)
    told(november, EventType.GIFT, "ann", "g1", amount=5)
    assert everybody(november) == {}


def test_a_gift_of_nobody_knows_whom_waits_and_is_paid_once(november: Desk) -> None:
    told(november, EventType.GIFT, None, "g1", amount=3, recipients=("bob",), source="twitch")
    assert everybody(november) == {}
    (gift,) = november.services.ticket_sources.unpaid_gifts()
    assert (gift.event, gift.origin, gift.count, gift.recipients) == (("twitch", "g1"), "twitch", 3, ("bob",))
    at(november, 2026, 12, 3)
    turn(november)
    ann = on(november, "ann")
    assert november.services.ticket_sources.pay_gift(gift.event, ann, actor="op") == 15
    assert by_source(november, ann) == {"gifted_sub": 15}
    assert november.services.ticket_sources.unpaid_gifts() == []
    with november.refuses(Code.VALUE_INVALID, "paid already"):
        november.services.ticket_sources.pay_gift(gift.event, ann, actor="op")


def test_a_gift_is_not_paid_to_nobody_and_not_where_no_book_pays(november: Desk) -> None:
    told(november, EventType.GIFT, None, "g1", amount=3, source="twitch")
    with november.refuses(Code.VIEWER_NOT_FOUND):
        november.services.ticket_sources.pay_gift(("twitch", "g1"), 99, actor="op")
    ann = on(november, "ann")
    change_book(november, origins={Source.GIFTED_SUB: "off"})
    with november.refuses(Code.NO_ACTIVE_PERIOD):
        november.services.ticket_sources.pay_gift(("twitch", "g1"), ann, actor="op")
    assert len(november.services.ticket_sources.unpaid_gifts()) == 1


def test_each_book_takes_gifts_from_one_origin(desk: Desk) -> None:
    kick_book(desk)
    told(desk, EventType.GIFT, "ann", "g1", amount=2, platform="kick")
    told(desk, EventType.GIFT, "bob", "g2", amount=2)
    assert everybody(desk) == {"ann": 30}
    change_book(desk, origins={Source.GIFTED_SUB: "api"})
    told(desk, EventType.GIFT, "ann", "g3", amount=2, platform="kick")
    assert everybody(desk) == {"ann": 30}
    # A tool tells of Kick through the API, where the desk does not listen itself.
    told(desk, EventType.GIFT, "ann", "g4", amount=2, platform="kick", source="api")
    assert everybody(desk) == {"ann": 60}
    told(desk, EventType.GIFT, "ann", "g5", amount=2, platform="kick", source="tool", origin="kick")
    assert everybody(desk) == {"ann": 60}


def test_a_tool_can_tell_of_a_platform_that_the_desk_does_not_hear(november: Desk) -> None:
    told(november, EventType.GIFT, "ann", "g1", amount=1, source="api")
    told(november, EventType.GIFT, "ann", "g2", amount=1, source="api", origin="api")
    assert everybody(november) == {"ann": 5}


def test_gifts_of_the_feeds_totals_are_not_paid_by_events_as_well(november: Desk) -> None:
    change_book(november, origins={Source.GIFTED_SUB: "feed"})
    told(november, EventType.GIFT, "ann", "g1", amount=5)
    told(november, EventType.GIFT, None, "g2", amount=5)
    assert everybody(november) == {}
    assert november.services.ticket_sources.unpaid_gifts() == []


# Books


def test_several_books_each_at_their_own_rates(november: Desk) -> None:
    november.services.books.create("Weekly", actor="op")
    change_book(november, "Weekly", rates=Rates({"twitch": {Source.FOLLOW: 2, Source.GIFTED_SUB: 1}}))
    turn(november)
    told(november, EventType.FOLLOW, "ann", "f1")
    told(november, EventType.SUBSCRIBE, "ann", "s1")
    told(november, EventType.GIFT, "ann", "g1", amount=3)
    assert (everybody(november), everybody(november, "Weekly")) == ({"ann": 21}, {"ann": 5})


def test_a_book_that_takes_nothing_from_twitch_is_left_alone(november: Desk) -> None:
    off = dict.fromkeys((Source.FOLLOW, Source.SUBSCRIPTION, Source.GIFTED_SUB), "off")
    change_book(november, origins=off)
    told(november, EventType.FOLLOW, "ann", "f1")
    told(november, EventType.GIFT, "ann", "g1", amount=3)
    assert log(november) == []
    assert not any(isinstance(change, TicketsChanged) for change in november.changes)


def test_new_rates_count_for_everybody_when_the_operator_says_so(november: Desk) -> None:
    told(november, EventType.FOLLOW, "ann", "f1")
    told(november, EventType.FOLLOW, "bob", "f2")
    told(november, EventType.UNFOLLOW, "bob", "u2")
    change_book(november, rates=Rates({"twitch": {Source.FOLLOW: 4}}))
    assert everybody(november) == {"ann": 1}
    november.services.ticket_sources.bring_in_line(actor="op")
    assert everybody(november) == {"ann": 4}
    november.services.ticket_sources.bring_in_line(actor="op")
    assert everybody(november) == {"ann": 4}
    november.services.periods.end(actor="op")
    with november.refuses(Code.NO_ACTIVE_PERIOD):
        november.services.ticket_sources.bring_in_line(actor="op")


def test_without_a_running_period_events_count_as_ever(desk: Desk) -> None:
    told(desk, EventType.FOLLOW, "ann", "f1")
    told(desk, EventType.GIFT, "ann", "g1", amount=2)
    told(desk, EventType.GIFT, None, "g2", amount=2)
    assert desk.services.viewers.get(on(desk, "ann")).gifted_subs == 2
    assert log(desk) == []


@pytest.mark.parametrize("amount", [10**9, 10**12])
def test_more_tickets_than_there_can_be_are_refused(november: Desk, amount: int) -> None:
    with november.refuses(Code.VALUE_INVALID):
        told(november, EventType.GIFT, "ann", "g1", amount=amount)


def test_a_long_history_comes_to_the_same_as_the_present_state(november: Desk) -> None:
    """The present state decides, however it came about."""
    kinds = (EventType.FOLLOW, EventType.UNFOLLOW, EventType.SUBSCRIBE, EventType.UNSUBSCRIBE, EventType.RESUB)
    state: dict[str, dict[str, bool]] = {}
    items = []
    for number in range(400):
        name, kind = f"v{number * 7 % 13}", kinds[number * 11 % 17 % 5]
        items.append(item(kind, name, f"e{number}"))
        part = "follows" if kind in (EventType.FOLLOW, EventType.UNFOLLOW) else "subscribes"
        state.setdefault(name, {})[part] = kind not in ENDS
    for start in range(0, 400, 37):
        november.services.channel_intake.take(items[start : start + 37], actor="twitch")
    expected = {name: one.get("follows", False) + 5 * one.get("subscribes", False) for name, one in state.items()}
    assert everybody(november) == {name: count for name, count in expected.items() if count}
    assert running(november).is_active
    assert november.services.tickets.audit() == []


def test_a_refusal_names_its_reason(november: Desk) -> None:
    with pytest.raises(RaffleError, match="At most 1000000000 tickets"):
        told(november, EventType.GIFT, "ann", "g1", amount=10**10)
