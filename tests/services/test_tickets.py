"""Tickets by the log: numbers, balances, exclusion, gifts, and what is refused."""

from __future__ import annotations

from fractions import Fraction

import pytest

from raffle_desktop.domain.changes import TicketsChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.tickets import Source, wager_tickets, whole_hours
from raffle_desktop.services.books import BookSettings
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.people import Person
from raffle_desktop.services.ticket_views import LONG_BOARD
from raffle_desktop.services.tickets import LogRow, award_all
from tests.conftest import Desk
from tests.services.ticket_tools import award, end_period, holding, numbers, open_period, person, standing


@pytest.fixture
def november(desk: Desk) -> int:
    return open_period(desk)


@pytest.fixture
def ann(desk: Desk) -> int:
    return person(desk, "ann")


@pytest.fixture
def bo(desk: Desk) -> int:
    return person(desk, "bo")


def test_the_lowest_numbers_go_first_and_new_ones_come_at_the_end(desk: Desk, november: int, ann: int, bo: int) -> None:
    award(desk, november, ann, 3)
    assert numbers(desk, ann) == [1, 2, 3]
    award(desk, november, bo, 5)
    assert numbers(desk, bo) == [4, 5, 6, 7, 8]
    award(desk, november, ann, -1)
    assert numbers(desk, ann) == [2, 3]
    award(desk, november, ann, 2)
    assert numbers(desk, ann) == [2, 3, 9, 10]
    assert holding(desk, ann).numbers == ((2, 3), (9, 10))
    assert [(one.number, one.is_valid) for one in desk.services.tickets.numbers(ann)] == [
        (1, False),
        (2, True),
        (3, True),
        (9, True),
        (10, True),
    ]
    assert desk.services.tickets.audit() == []


def test_a_fall_reaches_over_several_ranges(desk: Desk, november: int, ann: int, bo: int) -> None:
    for _ in range(3):
        award(desk, november, ann, 4)
        award(desk, november, bo, 1)
    assert holding(desk, ann).numbers == ((1, 4), (6, 9), (11, 14))
    award(desk, november, ann, -6)
    assert holding(desk, ann).numbers == ((8, 9), (11, 14))
    award(desk, november, ann, -2)
    assert holding(desk, ann).numbers == ((11, 14),)
    award(desk, november, ann, -4)
    assert holding(desk, ann).numbers == ()
    award(desk, november, ann, 1)
    assert holding(desk, ann).numbers == ((16, 16),)
    assert desk.services.tickets.audit() == []


def test_tickets_earned_later_first_repay_less_than_nothing(desk: Desk, november: int, ann: int) -> None:
    award(desk, november, ann, 2)
    award(desk, november, ann, -5)
    assert (holding(desk, ann).total, holding(desk, ann).valid, numbers(desk, ann)) == (-3, 0, [])
    award(desk, november, ann, 2)
    assert (holding(desk, ann).total, numbers(desk, ann)) == (-1, [])
    award(desk, november, ann, 4)
    assert (holding(desk, ann).total, holding(desk, ann).valid, numbers(desk, ann)) == (3, 3, [3, 4, 5])
    assert desk.services.tickets.audit() == []


def test_an_example_month_of_watching_gifts_and_wagers(desk: Desk, november: int, ann: int) -> None:
    minutes = converted = 0
    wagered, paid = Fraction(0), 0
    weeks = ((10, 2, 500, 0, 140), (8, 0, 1200, 0, 244), (12, 1, 0, 0, 379), (5, 0, 300, 50, 485))
    for week, (hours, gifts, dollars, bonus, total) in enumerate(weeks):
        minutes += 60 * hours
        whole = whole_hours(minutes, converted)
        converted += 60 * whole
        award(desk, november, ann, 10 * whole, Source.WATCHTIME)
        award(desk, november, ann, 15 * gifts, Source.GIFTED_SUB, event=("twitch", f"gift {week}"))
        wagered += dollars
        owed = wager_tickets(wagered, paid, 20, 100_000)
        paid += owed
        award(desk, november, ann, owed, Source.WAGER)
        if bonus:
            desk.services.tickets.give(ann, bonus, "for the best joke", actor="op")
        assert holding(desk, ann).valid == total
    assert holding(desk, ann).by_source == {
        Source.GIFTED_SUB: 45,
        Source.WATCHTIME: 350,
        Source.WAGER: 40,
        Source.BONUS: 50,
    }
    assert desk.services.tickets.audit() == []


def test_an_event_is_paid_once_for_each_source(desk: Desk, november: int, ann: int) -> None:
    assert award(desk, november, ann, 5, Source.GIFTED_SUB, event=("twitch", "m1"))
    assert not award(desk, november, ann, 5, Source.GIFTED_SUB, event=("twitch", "m1"))
    assert award(desk, november, ann, 1, Source.SUBSCRIPTION, event=("twitch", "m1"))
    assert award(desk, november, ann, 5, Source.GIFTED_SUB, event=("kick", "m1"))
    assert not award(desk, november, ann, 0, Source.FOLLOW)
    assert holding(desk, ann).valid == 11
    (newest, *_) = desk.services.tickets.log(ann)
    assert (newest.change, newest.source, newest.event, newest.numbers) == (
        5,
        Source.GIFTED_SUB,
        ("kick", "m1"),
        (7, 11),
    )


def test_an_event_that_comes_twice_at_once_is_paid_once(desk: Desk, november: int, ann: int, bo: int) -> None:
    gifts = [LogRow(one, 5, Source.GIFTED_SUB, "a gift", ("twitch", "m1")) for one in (ann, ann, bo)]

    def work(transaction: Transaction) -> int:
        return award_all(transaction, november, [*gifts, LogRow(bo, 1, Source.FOLLOW, "a follow")])

    assert desk.services.core.write(work, actor="feed") == 2
    assert [holding(desk, one).valid for one in (ann, bo)] == [5, 1]


def test_a_standing_source_follows_what_is_wanted(desk: Desk, november: int, ann: int, bo: int) -> None:
    cid = person(desk, "cid")
    first = standing(desk, november, Source.FOLLOW, {ann: 1, bo: 1})
    assert (first.changes, first.given, first.taken, first.invalidated, first.valid) == ({ann: 1, bo: 1}, 2, 0, 0, 0)
    award(desk, november, ann, 3, Source.BONUS)
    again = standing(desk, november, Source.FOLLOW, {ann: 1, bo: 1})
    assert not again.changes
    some = standing(desk, november, Source.FOLLOW, {cid: 1}, complete=False)
    assert (some.changes, some.gaining, some.losing) == ({cid: 1}, 1, 0)
    rest = standing(desk, november, Source.FOLLOW, {cid: 2})
    assert (rest.changes, rest.given, rest.taken, rest.invalidated, rest.valid) == (
        {ann: -1, bo: -1, cid: 1},
        1,
        2,
        2,
        6,
    )
    assert [holding(desk, one).valid for one in (ann, bo, cid)] == [3, 0, 2]
    assert desk.services.tickets.audit() == []


def test_a_sync_is_weighed_by_what_becomes_invalid_not_by_what_is_logged(
    desk: Desk, november: int, ann: int, bo: int
) -> None:
    standing(desk, november, Source.FOLLOW, {ann: 1, bo: 1})
    award(desk, november, ann, -1, Source.REMOVAL)
    award(desk, november, bo, 9, Source.BONUS)
    lost = standing(desk, november, Source.FOLLOW, {})
    # One of the two follows was taken away before by hand: only the other makes a ticket invalid.
    assert (lost.taken, lost.invalidated, lost.valid) == (2, 1, 10)
    assert lost.takes_more_than(9)
    assert not lost.takes_more_than(10)


def test_what_cannot_be_wanted_is_refused(desk: Desk, november: int, ann: int) -> None:
    with desk.refuses(Code.VALUE_INVALID):
        standing(desk, november, Source.FOLLOW, {ann: -1})
    with desk.refuses(Code.VALUE_INVALID):
        award(desk, november, ann, 1_000_000_001)


def test_a_period_does_not_give_more_than_a_draw_can_count(desk: Desk, november: int, ann: int, bo: int) -> None:
    for _ in range(9):
        award(desk, november, ann, 1_000_000_000)
    award(desk, november, ann, -1_000_000_000)
    with desk.refuses(Code.WEIGHTS_TOO_LARGE, "9007199254"):
        award(desk, november, bo, 7_199_255)
    award(desk, november, bo, 7_199_254)
    assert len(desk.services.tickets.participants().rows) == 2


def test_the_excluded_hold_nothing_from_that_moment_on(desk: Desk, november: int, ann: int, bo: int) -> None:
    award(desk, november, ann, 3)
    award(desk, november, bo, 1)
    desk.services.viewers.exclude(ann, "a bot", actor="op")
    assert (holding(desk, ann).total, holding(desk, ann).valid, holding(desk, ann).rank) == (0, 0, None)
    before = desk.value("SELECT max(last) FROM ticket_ranges")
    award(desk, november, ann, 5, Source.SUBSCRIPTION)
    award(desk, november, ann, -1)
    assert holding(desk, ann).total == 0
    assert holding(desk, ann).by_source == {Source.FOLLOW: 2, Source.SUBSCRIPTION: 5, Source.EXCLUSION: -7}
    # Not one number was given and taken again.
    assert desk.value("SELECT max(last) FROM ticket_ranges") == before
    assert [line.viewer_id for line in desk.services.tickets.leaderboard()] == [bo]
    assert [row[3] for row in desk.services.tickets.participants().rows] == [bo]
    desk.services.viewers.include(ann, actor="op")
    assert (holding(desk, ann).valid, holding(desk, ann).numbers) == (7, ((5, 11),))
    assert Source.EXCLUSION not in holding(desk, ann).by_source
    assert desk.services.tickets.audit() == []


def test_exclusion_of_somebody_below_nothing_is_reversed_exactly(desk: Desk, november: int, ann: int) -> None:
    award(desk, november, ann, -3, Source.REMOVAL)
    desk.services.viewers.exclude(ann, "why not", actor="op")
    assert holding(desk, ann).total == 0
    desk.services.viewers.exclude(ann, "once more", actor="op")
    desk.services.viewers.include(ann, actor="op")
    assert (holding(desk, ann).total, holding(desk, ann).valid) == (-3, 0)
    desk.services.viewers.include(ann, actor="op")
    assert holding(desk, ann).total == -3


def test_exclusion_counts_in_every_book_that_is_running(desk: Desk, november: int, ann: int) -> None:
    weekly = desk.services.books.create("Weekly", actor="op")
    week = open_period(desk, weekly.id, "Week 47")
    award(desk, november, ann, 3)
    award(desk, week, ann, 2)
    desk.services.viewers.exclude(ann, "a bot", actor="op")
    assert [desk.services.tickets.balance(ann, book).valid for book in (None, "weekly")] == [0, 0]
    desk.services.viewers.include(ann, actor="op")
    assert [desk.services.tickets.balance(ann, book).valid for book in (None, "WEEKLY")] == [3, 2]


def test_an_ended_period_stays_as_it_was_whoever_is_excluded(desk: Desk, november: int, ann: int) -> None:
    award(desk, november, ann, 3)
    end_period(desk, november)
    before = desk.everything()["ticket_log"]
    desk.services.viewers.exclude(ann, "a bot", actor="op")
    assert desk.everything()["ticket_log"] == before
    with desk.refuses(Code.NO_ACTIVE_PERIOD):
        award(desk, november, ann, 1)
    with desk.refuses(Code.NO_ACTIVE_PERIOD):
        desk.services.tickets.give(ann, 1, "late", actor="op")
    assert desk.services.tickets.balance(ann).valid == 3
    assert desk.services.tickets.balance(ann, period_id=november).valid == 3


def test_giving_and_taking_by_hand_is_recorded_with_its_reason(desk: Desk, november: int, ann: int) -> None:
    given = desk.services.tickets.give(ann, 30, " for a song ", actor="op")
    assert (given.valid, given.by_source) == (30, {Source.BONUS: 30})
    assert desk.services.tickets.remove(ann, 10, "spam", actor="op") == 10
    assert desk.services.tickets.remove(ann, 100, "more spam", actor="op") == 20
    assert holding(desk, ann).total == 0
    assert [(one.change, one.description, one.actor) for one in desk.services.tickets.log(ann)] == [
        (-20, "more spam", "op"),
        (-10, "spam", "op"),
        (30, "for a song", "op"),
    ]
    (act,) = desk.services.audit.search("tickets.give")
    assert (act.subject, act.reason, act.after) == (f"viewer {ann}", "for a song", {"tickets": 30, "period": november})
    assert TicketsChanged(november, (ann,)) in desk.changes


def test_what_cannot_be_given_or_taken_is_refused(desk: Desk, november: int, ann: int, bo: int) -> None:
    tickets = desk.services.tickets
    desk.services.viewers.exclude(bo, "a bot", actor="op")
    refused = (
        (Code.REASON_REQUIRED, lambda: tickets.give(ann, 1, "  ", actor="op")),
        (Code.VALUE_INVALID, lambda: tickets.give(ann, 0, "why", actor="op")),
        (Code.VALUE_INVALID, lambda: tickets.give(ann, -5, "why", actor="op")),
        (Code.VALUE_INVALID, lambda: tickets.give(ann, True, "why", actor="op")),
        (Code.VALUE_INVALID, lambda: tickets.give(ann, 10**9 + 1, "why", actor="op")),
        (Code.VIEWER_NOT_FOUND, lambda: tickets.give(999, 1, "why", actor="op")),
        (Code.BOOK_NOT_FOUND, lambda: tickets.give(ann, 1, "why", "Yearly", actor="op")),
        (Code.EXCLUDED, lambda: tickets.give(bo, 1, "why", actor="op")),
        (Code.NOT_ENOUGH_TICKETS, lambda: tickets.remove(ann, 1, "why", actor="op")),
        (Code.REASON_REQUIRED, lambda: tickets.remove(ann, 1, "", actor="op")),
        (Code.VIEWER_NOT_FOUND, lambda: tickets.remove(999, 1, "why", actor="op")),
        (Code.NOT_ENOUGH_TICKETS, lambda: tickets.transfer(ann, person_with_id(desk, "cid"), 1, actor="op")),
        (Code.VALUE_INVALID, lambda: tickets.transfer(ann, ann, 1, actor="op")),
        (Code.EXCLUDED, lambda: tickets.transfer(ann, bo, 1, actor="op")),
        (Code.EXCLUDED, lambda: tickets.transfer(bo, ann, 1, actor="op")),
        (Code.VIEWER_NOT_FOUND, lambda: tickets.give_all([ann, 999], 1, "why", actor="op")),
    )
    person(desk, "cid")
    for code, act in refused:
        with desk.refuses(code):
            act()


def person_with_id(desk: Desk, name: str) -> int:
    return int(desk.value("SELECT viewer_id FROM identities WHERE login_key = ?", name))


def test_many_are_given_at_once_but_not_the_excluded(desk: Desk, november: int) -> None:
    people = [person(desk, f"viewer {number}") for number in range(60)]
    desk.services.viewers.exclude(people[7], "a bot", actor="op")
    desk.changes.clear()
    assert desk.services.tickets.give_all([*people, people[0]], 2, "all of you", actor="op") == 59
    assert {holding(desk, one).valid for one in people} == {0, 2}
    assert holding(desk, people[0]).valid == 2
    assert [change for change in desk.changes if isinstance(change, TicketsChanged)] == [TicketsChanged(november)]
    assert desk.services.tickets.audit() == []


def test_a_gift_between_viewers_goes_through_the_log(desk: Desk, november: int, ann: int, bo: int) -> None:
    award(desk, november, ann, 5)
    award(desk, november, bo, -1, Source.REMOVAL)
    desk.services.tickets.transfer(ann, bo, 3, actor="op")
    assert numbers(desk, ann) == [4, 5]
    # One of the three makes up for what was below nothing.
    assert (holding(desk, bo).total, numbers(desk, bo)) == (2, [6, 7])
    assert [(one.change, one.description) for one in desk.services.tickets.log(limit=2)] == [
        (3, "from ann"),
        (-3, "to bo"),
    ]
    assert desk.services.tickets.audit() == []


def test_equal_numbers_share_a_rank(desk: Desk, november: int) -> None:
    held = (5, 9, 5, 1, 9, 5)
    people = [person(desk, f"viewer {number}") for number in range(len(held))]
    for viewer_id, count in zip(people, held, strict=True):
        award(desk, november, viewer_id, count)
    board = desk.services.tickets.leaderboard(top=10)
    assert [(line.rank, line.name, line.tickets, line.share) for line in board] == [
        (1, "viewer 1", 9, Fraction(9, 34)),
        (1, "viewer 4", 9, Fraction(9, 34)),
        (3, "viewer 0", 5, Fraction(5, 34)),
        (3, "viewer 2", 5, Fraction(5, 34)),
        (3, "viewer 5", 5, Fraction(5, 34)),
        (6, "viewer 3", 1, Fraction(1, 34)),
    ]
    pages = [line for offset in range(0, 6, 2) for line in desk.services.tickets.leaderboard(top=2, offset=offset)]
    assert pages == board
    # Long boards are read in another way.
    long = desk.services.tickets.leaderboard(top=LONG_BOARD)
    rest = desk.services.tickets.leaderboard(top=LONG_BOARD, offset=4)
    assert (long, rest) == (board, board[4:])
    assert [holding(desk, line.viewer_id).rank for line in board] == [line.rank for line in board]
    assert desk.services.tickets.totals().participants == 6
    assert desk.services.tickets.totals().tickets == 34


def test_a_book_without_a_period_is_empty_not_an_error(desk: Desk, ann: int) -> None:
    tickets = desk.services.tickets
    assert not tickets.leaderboard()
    assert not tickets.log()
    assert not tickets.numbers(ann)
    assert (tickets.balance(ann).period_id, tickets.balance(ann).valid) == (None, 0)
    assert not tickets.numbers_by_name()
    assert not tickets.by_source()
    with pytest.raises(RaffleError) as caught:
        tickets.participants()
    assert caught.value.code is Code.NO_ACTIVE_PERIOD
    with pytest.raises(RaffleError) as caught:
        tickets.balance(999)
    assert caught.value.code is Code.VIEWER_NOT_FOUND
    with pytest.raises(RaffleError) as caught:
        tickets.leaderboard(period_id=7)
    assert caught.value.code is Code.PERIOD_NOT_FOUND


def test_who_holds_less_than_the_minimum_is_not_drawn(desk: Desk, november: int, ann: int, bo: int) -> None:
    award(desk, november, ann, 2)
    award(desk, november, bo, 3)
    assert [row[1:4] for row in desk.services.tickets.participants().rows] == [
        ("ann", 2_000_000, ann),
        ("bo", 3_000_000, bo),
    ]
    desk.services.books.change(1, BookSettings(minimum_tickets=3), actor="op")
    assert [row[3] for row in desk.services.tickets.participants().rows] == [bo]
    desk.services.books.change(1, BookSettings(minimum_tickets=4), actor="op")
    with pytest.raises(RaffleError) as caught:
        desk.services.tickets.participants()
    assert caught.value.code is Code.NOBODY_TO_DRAW


def test_everybodys_numbers_are_told_by_name(desk: Desk, november: int, ann: int, bo: int) -> None:
    other = desk.services.viewers.ensure(Person("kick", "ann"), actor="op").id
    award(desk, november, ann, 2)
    award(desk, november, other, 1)
    award(desk, november, ann, 1)
    award(desk, november, bo, 2)
    award(desk, november, bo, -2)
    assert desk.services.tickets.numbers_by_name() == {"ann": [(1, 2), (4, 4)], "ann (kick)": [(3, 3)]}
