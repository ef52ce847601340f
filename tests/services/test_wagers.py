"""What affiliate users wager becomes tickets: rises only, rounded down over the whole, for who is linked."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest

from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.tickets import KICK_MONTHLY, Rates, Source
from raffle_desktop.services.ingest import EventType
from raffle_desktop.services.wagers import WagerOutcome, WagerRow
from tests.conftest import Desk
from tests.services.source_tools import (
    MICRO,
    at,
    by_source,
    change_book,
    everybody,
    kick_book,
    micro,
    on,
    running,
    told,
    turn,
    valid,
    wagered,
)
from tests.services.ticket_tools import award


@pytest.fixture
def kick(desk: Desk) -> Desk:
    kick_book(desk, watch="kick")
    return desk


def linked(desk: Desk, name: str, affiliate: str) -> int:
    viewer_id = on(desk, name, "kick")
    desk.services.links.link(viewer_id, affiliate, actor="op")
    return viewer_id


def paid(desk: Desk, name: str, amount: str) -> int:
    return wagered(desk, {name: amount}).paid


def test_only_the_rise_counts_and_small_rises_lose_nothing(kick: Desk) -> None:
    """Known 1667.69, new 2100.00: 432.31 bring 8; 10.00 more bring none yet; another 10.00 bring the ninth."""
    ann = linked(kick, "ann", "AnnBets")
    assert paid(kick, "AnnBets", "1667.69") == 0
    assert paid(kick, "AnnBets", "2100.00") == 8
    assert paid(kick, "AnnBets", "2110.00") == 0
    assert paid(kick, "AnnBets", "2120.00") == 1
    assert paid(kick, "AnnBets", "2120.00") == 0
    assert by_source(kick, ann) == {"wager": 9}
    (account,) = kick.services.wagers.accounts()
    assert (account.known, account.total, account.tickets) == (micro("2120"), micro("452.31"), 9)
    assert kick.services.tickets.audit() == []


def test_the_example_month(kick: Desk) -> None:
    """10 h, 2 gifts and 500; 8 h and 1 200 more; 12 h and a gift; 5 h, 300 and a bonus of 50."""
    ann = linked(kick, "ann", "ann_w")
    wagered(kick, {"ann_w": "1667.69"})

    def week(number: int, hours: int, gifts: int, amount: str | None) -> int:
        told(kick, EventType.WATCH_MINUTES, "ann", f"w{number}", platform="kick", amount=60 * hours)
        if gifts:
            told(kick, EventType.GIFT, "ann", f"g{number}", platform="kick", amount=gifts)
        if amount is not None:
            wagered(kick, {"ann_w": amount})
        kick.clock.advance(hours=1)
        turn(kick)
        return valid(kick, ann)

    assert week(1, 10, 2, "2167.69") == 140
    assert week(2, 8, 0, "3367.69") == 244
    assert week(3, 12, 1, None) == 379
    week(4, 5, 0, "3667.69")
    kick.services.tickets.give(ann, 50, "birthday", actor="op")
    assert valid(kick, ann) == 485
    assert by_source(kick, ann) == {"watchtime": 350, "gifted_sub": 45, "wager": 40, "bonus": 50}


def test_the_first_list_sets_baselines_and_names_seen_later_start_at_nothing(kick: Desk) -> None:
    linked(kick, "ann", "ann_w")
    linked(kick, "bob", "bob_w")
    assert wagered(kick, {"ann_w": "5000"}) == WagerOutcome(1, 0, 0)
    assert wagered(kick, {"ann_w": "5000", "bob_w": "100"}) == WagerOutcome(2, 2, 0)
    assert everybody(kick) == {"bob": 2}


def test_another_campaign_or_another_feed_begins_with_baselines(kick: Desk) -> None:
    linked(kick, "ann", "ann_w")
    assert wagered(kick, {"ann_w": "100"}, "lele", "https://a.example").paid == 0
    assert wagered(kick, {"ann_w": "200"}, "LELE", "https://a.example").paid == 2
    assert wagered(kick, {"ann_w": "9000"}, "other", "https://a.example").paid == 0
    assert wagered(kick, {"ann_w": "9100"}, "other", "https://a.example").paid == 2
    # Another provider's amounts say nothing against the ones before, higher or lower.
    assert wagered(kick, {"ann_w": "50"}, "other", "https://b.example") == WagerOutcome(1, 0, 0)
    assert wagered(kick, {"ann_w": "150"}, "other", "https://b.example").paid == 2
    assert wagered(kick, {"ann_w": "9999"}, "other", "https://a.example").paid == 0
    assert everybody(kick) == {"ann": 6}


def test_the_address_in_the_settings_tells_one_feed_from_another(kick: Desk) -> None:
    from dataclasses import replace

    linked(kick, "ann", "ann_w")
    given = kick.services.feed_settings.get()
    for address in ("https://a.example/x", "https://b.example/x"):
        affiliate = replace(given.affiliate, address=address)
        kick.services.feed_settings.set(replace(given, affiliate=affiliate), actor="op")
        assert wagered(kick, {"ann_w": "100" if "a." in address else "900"}).paid == 0
    assert wagered(kick, {"ann_w": "1000"}).paid == 2
    assert "b.example" not in str(kick.rows("SELECT value FROM settings WHERE key = 'wagers.listed_from'"))


def test_a_name_that_is_missing_for_a_while_loses_nothing(kick: Desk) -> None:
    linked(kick, "ann", "ann_w")
    wagered(kick, {"ann_w": "100", "x": "0"})
    wagered(kick, {"x": "0"})
    assert wagered(kick, {"ann_w": "200"}).paid == 2


def test_names_count_in_any_case(kick: Desk) -> None:
    linked(kick, "ann", "AnnBets")
    wagered(kick, {"annbets": "0"})
    assert wagered(kick, {"ANNBETS": "1000"}) == WagerOutcome(1, 20, 0)


# Lower amounts


def test_a_lower_amount_pays_nothing_and_asks_the_operator(kick: Desk) -> None:
    ann = linked(kick, "ann", "ann_w")
    wagered(kick, {"ann_w": "1000"})
    outcome = wagered(kick, {"ann_w": "300"})
    assert outcome.paid == 0
    assert outcome.problems[0].startswith("“ann_w” wagered less than the list said before.")
    assert wagered(kick, {"ann_w": "400"}).paid == 0
    (waiting,) = kick.services.wagers.lowered()
    assert (waiting.name, waiting.known, waiting.lowered, waiting.viewer_id) == (
        "ann_w",
        micro("1000"),
        micro("400"),
        ann,
    )
    assert kick.services.wagers.accept_lower([waiting.id, 99], actor="op") == 1
    assert kick.services.wagers.lowered() == []
    assert wagered(kick, {"ann_w": "500"}) == WagerOutcome(1, 2, 0)
    assert kick.services.wagers.accept_lower([waiting.id], actor="op") == 0


def test_a_lower_amount_that_was_a_slip_of_the_list_costs_nothing(kick: Desk) -> None:
    linked(kick, "ann", "ann_w")
    wagered(kick, {"ann_w": "1000"})
    wagered(kick, {"ann_w": "0"})
    assert wagered(kick, {"ann_w": "1000"}).paid == 0
    assert kick.services.wagers.lowered() == []
    wagered(kick, {"ann_w": "0"})
    assert wagered(kick, {"ann_w": "1100"}) == WagerOutcome(1, 2, 0)


def test_within_three_days_after_a_turn_a_lower_amount_is_the_new_start_once(kick: Desk) -> None:
    linked(kick, "ann", "ann_w")
    wagered(kick, {"ann_w": "1000"})
    at(kick, 2026, 12, 1)
    turn(kick)
    at(kick, 2026, 12, 3, 23, 59)
    assert wagered(kick, {"ann_w": "10"}) == WagerOutcome(1, 0, 0)
    assert wagered(kick, {"ann_w": "110"}).paid == 2
    # A second time in the same period is no new month.
    assert wagered(kick, {"ann_w": "5"}).problems
    (waiting,) = kick.services.wagers.lowered()
    assert (waiting.known, waiting.lowered) == (micro("110"), micro("5"))
    at(kick, 2027, 1, 1)
    turn(kick)
    assert not wagered(kick, {"ann_w": "5"}).problems
    assert kick.services.wagers.lowered() == []
    assert wagered(kick, {"ann_w": "55"}).paid == 1


@pytest.mark.parametrize("days, asked", [(3, False), (3.001, True)])
def test_three_days_are_three_days(kick: Desk, days: float, asked: bool) -> None:
    wagered(kick, {"ann_w": "1000"})
    at(kick, 2026, 12, 1)
    turn(kick)
    kick.clock.advance(days=days)
    assert bool(wagered(kick, {"ann_w": "10"}).problems) is asked


def test_a_desk_that_was_off_at_the_turn_has_three_days_from_its_start(kick: Desk) -> None:
    wagered(kick, {"ann_w": "1000"})
    at(kick, 2026, 12, 20)
    turn(kick)
    assert not wagered(kick, {"ann_w": "10"}).problems


def test_the_first_period_of_a_book_is_no_turn(kick: Desk) -> None:
    wagered(kick, {"ann_w": "1000"})
    assert wagered(kick, {"ann_w": "10"}).problems


# Nobody's


def test_wagers_of_nobody_are_tracked_and_paid_when_verified(kick: Desk) -> None:
    wagered(kick, {"ann_w": "0", "bob_w": "0"})
    assert wagered(kick, {"ann_w": "500", "bob_w": "60"}) == WagerOutcome(2, 0, 2)
    ann = on(kick, "ann", "kick")
    link = kick.services.links.request(ann, "ann_w", actor="ann")
    assert valid(kick, ann) == 0
    kick.services.links.verify(link.id, actor="op")
    assert by_source(kick, ann) == {"wager": 10}
    assert wagered(kick, {"ann_w": "540", "bob_w": "60"}) == WagerOutcome(2, 0, 1)
    assert wagered(kick, {"ann_w": "550", "bob_w": "60"}) == WagerOutcome(2, 1, 1)


def test_what_is_tracked_goes_on_over_turns_and_is_paid_into_the_running_period(kick: Desk) -> None:
    wagered(kick, {"ann_w": "0"})
    wagered(kick, {"ann_w": "130"})
    at(kick, 2026, 12, 1)
    turn(kick)
    wagered(kick, {"ann_w": "230"})
    at(kick, 2027, 2, 10)
    turn(kick)
    ann = linked(kick, "ann", "ann_w")
    assert valid(kick, ann) == 4
    periods = kick.services.periods.history()
    assert [kick.services.tickets.balance(ann, period_id=one.id).valid for one in periods] == [4, 0, 0, 0]
    # What is left of it counts on: 230 and 20 are 250.
    assert wagered(kick, {"ann_w": "250"}).paid == 1


def test_what_a_linked_name_has_wagered_starts_anew_with_the_period(kick: Desk) -> None:
    ann = linked(kick, "ann", "ann_w")
    wagered(kick, {"ann_w": "0"})
    assert wagered(kick, {"ann_w": "99"}).paid == 1
    at(kick, 2026, 12, 1)
    turn(kick)
    assert valid(kick, ann) == 0
    assert wagered(kick, {"ann_w": "100"}).paid == 0
    assert wagered(kick, {"ann_w": "149"}).paid == 1


def test_a_link_that_ends_pays_nothing_twice(kick: Desk) -> None:
    ann = linked(kick, "ann", "ann_w")
    wagered(kick, {"ann_w": "0"})
    wagered(kick, {"ann_w": "130"})
    link = kick.services.links.of_viewer(ann)
    assert link is not None
    kick.services.links.unlink(link.id, "sold", actor="op")
    assert wagered(kick, {"ann_w": "180"}) == WagerOutcome(1, 0, 1)
    at(kick, 2026, 12, 1)
    turn(kick)
    bob = linked(kick, "bob", "ann_w")
    # 2 were paid for 100; 80 are left.
    assert everybody(kick) == {"bob": 1}
    assert wagered(kick, {"ann_w": "200"}).paid == 1
    assert valid(kick, bob) == 2
    assert kick.services.tickets.audit() == []


# Books


def test_several_books_count_each_from_their_own_beginning(kick: Desk) -> None:
    linked(kick, "ann", "ann_w")
    wagered(kick, {"ann_w": "0"})
    wagered(kick, {"ann_w": "500"})
    settings = kick.services.books.get().settings
    kick.services.books.create("Weekly", settings, actor="op")
    change_book(kick, "Weekly", rates=Rates({"affiliate": {Source.WAGER: 1}}))
    turn(kick)
    assert everybody(kick, "Weekly") == {}
    assert wagered(kick, {"ann_w": "2500"}).paid == 42
    assert (everybody(kick), everybody(kick, "Weekly")) == ({"ann": 50}, {"ann": 2})


def test_a_list_without_a_book_for_it_moves_the_baselines_alone(desk: Desk) -> None:
    change_book(desk, origins={Source.WAGER: "off"})
    turn(desk)
    linked(desk, "ann", "ann_w")
    wagered(desk, {"ann_w": "0"})
    outcome = wagered(desk, {"ann_w": "1000"})
    assert (outcome.paid, outcome.problems) == (0, ("No ticket book with a running period takes wagers.",))
    kick_book(desk)
    assert wagered(desk, {"ann_w": "1050"}) == WagerOutcome(1, 1, 0)


def test_no_rows_change_nothing(kick: Desk) -> None:
    before = kick.everything()
    assert wagered(kick, {}) == WagerOutcome(0, 0, 0)
    assert kick.everything() == before


def test_the_same_list_again_changes_nothing(kick: Desk) -> None:
    linked(kick, "ann", "ann_w")
    wagered(kick, {"ann_w": "0", "bob_w": "5"})
    wagered(kick, {"ann_w": "500", "bob_w": "1"})
    before = kick.everything()
    wagered(kick, {"ann_w": "500", "bob_w": "1"})
    assert kick.everything() == before


def test_who_is_excluded_gets_nothing_for_wagers(kick: Desk) -> None:
    ann = linked(kick, "ann", "ann_w")
    wagered(kick, {"ann_w": "0"})
    kick.services.viewers.exclude(ann, "spam", actor="op")
    wagered(kick, {"ann_w": "500"})
    assert valid(kick, ann) == 0
    kick.services.viewers.include(ann, actor="op")
    assert valid(kick, ann) == 10


def test_hundreds_of_small_rises_come_to_the_same_as_one(kick: Desk) -> None:
    linked(kick, "ann", "ann_w")
    chance, known = random.Random(9), 0
    wagered(kick, {"ann_w": "0"})
    total = 0
    for _ in range(300):
        known += chance.randrange(0, 9 * MICRO)
        total += wagered(kick, {"ann_w": f"{known // MICRO}.{known % MICRO:06}"}).paid
    assert total == int(Fraction(known, MICRO) * 20 / 1000)
    assert everybody(kick) == {"ann": total}


def test_the_accounts_are_listed_with_whose_they_are(kick: Desk) -> None:
    ann = linked(kick, "ann", "ann_w")
    wagered(kick, {"ann_w": "0", "bob_w": "0", "cleo_w": "0"})
    wagered(kick, {"ann_w": "100", "bob_w": "300", "cleo_w": "0"})
    listed = [(one.name, one.total, one.tickets, one.viewer_id) for one in kick.services.wagers.accounts()]
    assert listed == [("bob_w", micro("300"), 0, None), ("ann_w", micro("100"), 2, ann), ("cleo_w", 0, 0, None)]
    assert [one.name for one in kick.services.wagers.accounts(limit=1, offset=1)] == ["ann_w"]
    with kick.refuses(Code.BOOK_NOT_FOUND):
        kick.services.wagers.accounts("none")


def test_the_database_itself_keeps_wagers_growing(kick: Desk) -> None:
    wagered(kick, {"ann_w": "0"})
    wagered(kick, {"ann_w": "100"})
    with pytest.raises(Exception, match="wagers only grow"):
        kick.run_sql("UPDATE wager_totals SET total = 5")
    period = running(kick)
    at(kick, 2026, 12, 1)
    turn(kick)
    with pytest.raises(Exception, match="only in an active period"):
        kick.run_sql("UPDATE wager_totals SET total = total + 1 WHERE period_id = ?", period.id)


def test_a_rate_of_another_step(kick: Desk) -> None:
    linked(kick, "ann", "ann_w")
    change_book(kick, rates=Rates(KICK_MONTHLY.tickets, wager_step=333, wager_currency="EUR"))
    wagered(kick, {"ann_w": "0"})
    # 20 for each 3.33: floor(10 * 20 / 3.33) = 60.
    assert wagered(kick, {"ann_w": "10"}).paid == 60


def test_the_report_finds_wagers_that_were_paid_otherwise_than_counted(kick: Desk) -> None:
    ann = linked(kick, "ann", "ann_w")
    wagered(kick, {"ann_w": "0"})
    wagered(kick, {"ann_w": "500"})
    assert all(finding.ok for finding in kick.services.reports.reconcile())
    award(kick, running(kick).id, ann, 3, Source.WAGER)
    (wrong,) = [finding for finding in kick.services.reports.reconcile() if not finding.ok]
    assert wrong.name == "wagers, watch time and gifts = what was paid for them"
    assert "10 tickets were counted as paid for wagers, the log says 13" in wrong.detail


def test_a_list_without_anybody_of_the_campaign_is_a_first_list_too(kick: Desk) -> None:
    viewer = on(kick, "ann", "kick")
    kick.services.links.link(viewer, "ann", actor="op")
    take = kick.services.wagers.take
    take([], actor="feed", feed="here", campaign="LELE")
    assert take([WagerRow("ann", "lele", 100 * MICRO)], actor="feed", feed="here", campaign="lele").paid == 2
    assert take([WagerRow("ann", "lele", 5000 * MICRO)], actor="feed", feed="elsewhere", campaign="lele").paid == 0


def test_another_feeds_lower_amounts_are_its_baselines(kick: Desk) -> None:
    viewer = on(kick, "ann", "kick")
    kick.services.links.link(viewer, "ann", actor="op")
    take = kick.services.wagers.take
    take([WagerRow("ann", "lele", 900 * MICRO)], actor="feed", feed="here")
    take([WagerRow("ann", "lele", 400 * MICRO)], actor="feed", feed="there")
    assert take([WagerRow("ann", "lele", 500 * MICRO)], actor="feed", feed="there").paid == 2
