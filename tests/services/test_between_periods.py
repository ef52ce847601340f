"""A period that was ended by hand, and the next that the calendar begins: what is earned in between is not lost."""

from __future__ import annotations

import pytest

from raffle_desktop.domain.calendar import CUSTOM
from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.tickets import Rates, Source
from raffle_desktop.services.books import BookSettings
from raffle_desktop.services.ingest import EventType
from raffle_desktop.services.wagers import WagerOutcome
from tests.conftest import Desk
from tests.services.source_tools import (
    at,
    by_source,
    change_book,
    everybody,
    kick_book,
    on,
    running,
    set_calendar,
    sync,
    told,
    turn,
    valid,
    wagered,
)


@pytest.fixture
def kick(desk: Desk) -> Desk:
    """A running period on Kick; ann is linked, bob is not, and both have wagered and watched a little."""
    kick_book(desk, watch="kick")
    desk.services.links.link(on(desk, "ann", "kick"), "ann_w", actor="op")
    wagered(desk, {"ann_w": "0", "bob_w": "0"})
    wagered(desk, {"ann_w": "70", "bob_w": "70"})
    told(desk, EventType.WATCH_MINUTES, "ann", "w1", platform="kick", amount=70)
    return desk


def evening(desk: Desk) -> None:
    """2 gifts, 50 minutes and 130 more wagered by each."""
    told(desk, EventType.GIFT, "ann", "g1", platform="kick", amount=2)
    told(desk, EventType.WATCH_MINUTES, "ann", "w2", platform="kick", amount=50)
    wagered(desk, {"ann_w": "200", "bob_w": "200"})


def end(desk: Desk) -> None:
    desk.clock.advance(minutes=10)
    desk.services.periods.end(actor="op")
    desk.clock.advance(hours=1)


def test_what_is_earned_after_an_end_by_hand_counts_for_the_calendars_next_period(kick: Desk) -> None:
    ann = on(kick, "ann", "kick")
    end(kick)
    assert by_source(kick, ann) == {"watchtime": 10, "wager": 1}
    evening(kick)
    (waiting,) = kick.services.ticket_sources.unpaid_gifts()
    assert (waiting.viewer_id, waiting.count, waiting.origin) == (ann, 2, "kick")
    assert turn(kick) == []
    at(kick, 2026, 12, 1)
    turn(kick)
    # 130 wagered bring 2; the 20 that were left of November do not count any more. 10 minutes were left and do.
    assert by_source(kick, ann) == {"gifted_sub": 30, "watchtime": 10, "wager": 2}
    assert kick.services.ticket_sources.unpaid_gifts() == []
    # Nothing of it once more, whatever is told again.
    told(kick, EventType.GIFT, "ann", "g1", platform="kick", amount=2)
    assert wagered(kick, {"ann_w": "200", "bob_w": "200"}).paid == 0
    assert valid(kick, ann) == 42
    # Bob's 200 count from the beginning, as nobody was paid for them.
    kick.services.links.link(on(kick, "bob", "kick"), "bob_w", actor="op")
    assert everybody(kick) == {"ann": 42, "bob": 4}
    kick.services.periods.end(restart=True, actor="op")
    assert everybody(kick) == {}
    assert all(finding.ok for finding in kick.services.reports.reconcile())


def test_a_period_that_is_begun_by_hand_takes_it_too(kick: Desk) -> None:
    end(kick)
    evening(kick)
    kick.services.periods.start(actor="op")
    assert by_source(kick, on(kick, "ann", "kick")) == {"gifted_sub": 30, "wager": 2}


def test_a_name_that_is_verified_between_two_periods_is_paid_in_the_next(kick: Desk) -> None:
    end(kick)
    bob = on(kick, "bob", "kick")
    kick.services.links.verify(kick.services.links.request(bob, "bob_w", actor="bob").id, actor="op")
    assert valid(kick, bob) == 0
    at(kick, 2026, 12, 1)
    turn(kick)
    assert by_source(kick, bob) == {"wager": 1}
    assert wagered(kick, {"ann_w": "70", "bob_w": "100"}) == WagerOutcome(2, 1, 0)


def test_between_dates_of_the_operators_own_nothing_is_to_be_had(kick: Desk) -> None:
    set_calendar(kick, kind=CUSTOM)
    end(kick)
    evening(kick)
    assert kick.services.ticket_sources.unpaid_gifts() == []
    kick.services.periods.start(actor="op")
    assert kick.services.watch_time.convert_hours(actor="op") == 0
    assert by_source(kick, on(kick, "ann", "kick")) == {}


def test_a_gift_pays_a_running_book_at_once_and_waits_for_the_other(kick: Desk) -> None:
    settings = kick.services.books.get().settings
    kick.services.books.create("Weekly", settings, actor="op")
    kick.services.books.create("Third", settings, actor="op")
    turn(kick)
    end(kick)
    kick.services.periods.end("Third", actor="op")
    ann = on(kick, "ann", "kick")
    evening(kick)
    assert by_source(kick, ann, "Weekly")["gifted_sub"] == 30
    kick.services.periods.start("Third", actor="op")
    assert by_source(kick, ann, "Third")["gifted_sub"] == 30
    # It still waits for the first book, and is in no other a second time.
    assert len(kick.services.ticket_sources.unpaid_gifts()) == 1
    kick.services.periods.end("Weekly", actor="op")
    kick.services.periods.start("Weekly", actor="op")
    assert by_source(kick, ann, "Weekly") == {}
    kick.services.periods.start(actor="op")
    assert by_source(kick, ann)["gifted_sub"] == 30
    assert kick.services.ticket_sources.unpaid_gifts() == []
    assert all(finding.ok for finding in kick.services.reports.reconcile())


def test_a_gift_of_nobody_between_two_periods_is_paid_in_the_next_once_it_is_known_whose_it_is(kick: Desk) -> None:
    end(kick)
    told(kick, EventType.GIFT, None, "g1", amount=3, source="kick")
    ann, bob = on(kick, "ann", "kick"), on(kick, "bob", "kick")
    sources = kick.services.ticket_sources
    assert sources.pay_gift(("kick", "g1"), ann, actor="op") == 0
    with kick.refuses(Code.VALUE_INVALID, "This gift is “ann”’s."):
        sources.pay_gift(("kick", "g1"), bob, actor="op")
    at(kick, 2026, 12, 1)
    turn(kick)
    assert by_source(kick, ann) == {"gifted_sub": 45}


def test_months_off_after_an_end_by_hand_pay_what_waits_into_the_period_that_runs_then(kick: Desk) -> None:
    end(kick)
    evening(kick)
    at(kick, 2027, 2, 20)
    (turned,) = turn(kick)
    assert turned.missed == 2
    assert by_source(kick, on(kick, "ann", "kick")) == {"gifted_sub": 30, "watchtime": 10, "wager": 2}


# More tickets than there can be


def test_more_tickets_than_there_can_be_do_not_keep_a_period_from_turning(kick: Desk) -> None:
    """Rates that nobody can mean: what they would bring is left out and on record; all else turns as ever."""
    kick.services.books.create("Weekly", BookSettings(), actor="op")
    for name in ("cleo", "dora"):
        told(kick, EventType.FOLLOW, name, name)
    turn(kick)
    kick.services.links.link(on(kick, "eve", "kick"), "eve_w", actor="op")
    wagered(kick, {"ann_w": "70", "bob_w": "70", "eve_w": "0.05"})
    november = running(kick)
    rates = Rates({"kick": {Source.WATCHTIME: 1_000_000}, "affiliate": {Source.WAGER: 1_000_000}}, wager_step=1)
    change_book(kick, rates=rates)
    told(kick, EventType.WATCH_MINUTES, "ann", "w2", platform="kick", amount=60 * 10_000)
    told(kick, EventType.WATCH_MINUTES, "eve", "w3", platform="kick", amount=60)
    at(kick, 2026, 12, 1)
    assert sorted(one.book.name for one in turn(kick)) == ["Monthly", "Weekly"]
    assert turn(kick) == []
    # One viewer's slip keeps nobody else from what is theirs.
    held = {line.name: line.tickets for line in kick.services.tickets.leaderboard(period_id=november.id)}
    assert held == {"eve": 1_000_000 + 5_000_000, "ann": 1}
    assert everybody(kick, "Weekly") == {"cleo": 1, "dora": 1}
    (act,) = kick.services.audit.search("period.wagers")
    assert (act.subject, act.reason[:53]) == (
        f"period {november.id}",
        "“ann_w” would get 6999999999 tickets for wagers; 1000",
    )
    assert kick.services.tickets.audit() == []


def test_a_period_turns_also_where_its_numbers_would_run_out(kick: Desk) -> None:
    """Nine thousand and some followers at a million tickets each are more than a draw can count."""
    change_book(kick, origins={Source.FOLLOW: "feed"}, rates=Rates({"twitch": {Source.FOLLOW: 1}}))
    sync(kick, "followers", *(f"follower_{number}" for number in range(9_100)))
    kick.run_sql("UPDATE engagement SET is_follower = 1")
    change_book(kick, origins={Source.FOLLOW: "twitch"}, rates=Rates({"twitch": {Source.FOLLOW: 1_000_000}}))
    at(kick, 2026, 12, 1)
    turn(kick)
    assert turn(kick) == []
    assert (running(kick).name, everybody(kick)) == ("December 2026", {})
    acts = [act for act in kick.services.audit.search("period.standing") if act.subject == f"period {running(kick).id}"]
    assert all("A period can give out 9007199254 tickets at the most." in act.reason for act in acts)
    assert acts
    # With a rate that somebody can mean all of it comes within the hour.
    change_book(kick, rates=Rates({"twitch": {Source.FOLLOW: 1}}))
    kick.clock.advance(hours=1)
    turn(kick)
    assert kick.services.tickets.totals().tickets == 9_100
    assert kick.services.tickets.audit() == []


def test_a_list_of_wagers_with_an_amount_that_cannot_be_counts_as_no_list(kick: Desk) -> None:
    before = kick.everything()
    with kick.refuses(Code.VALUE_INVALID, "“ann_w” would get"):
        wagered(kick, {"ann_w": "999999999999", "bob_w": "80"})
    assert kick.everything() == before
    assert wagered(kick, {"ann_w": "100", "bob_w": "80"}).paid == 1


def test_a_gift_that_cannot_be_paid_keeps_nobody_else_from_theirs(kick: Desk) -> None:
    end(kick)
    with kick.refuses(Code.VALUE_INVALID, "At most 1000000000 tickets"):
        told(kick, EventType.GIFT, "cid", "absurd", platform="kick", amount=100_000_000)
    told(kick, EventType.GIFT, "cid", "many", platform="kick", amount=50_000_000)
    told(kick, EventType.GIFT, "bob", "two", platform="kick", amount=2)
    # At the new rate the first of them is more than can be given at once.
    change_book(kick, rates=Rates({"kick": {Source.GIFTED_SUB: 30}}))
    kick.services.periods.start(actor="op")
    assert by_source(kick, on(kick, "bob", "kick"))["gifted_sub"] == 60
    assert "gifted_sub" not in by_source(kick, on(kick, "cid", "kick"))
    (left_out,) = kick.services.audit.search("period.gift")
    assert left_out.subject == "gift kick many"
