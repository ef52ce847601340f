"""Figures of a period, its growth and history, and what a viewer is told of their tickets."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest

from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.tickets import EARNED, Rates, Source
from raffle_desktop.services.books import BookSettings
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.people import Person
from raffle_desktop.services.ticket_outlook import Outlook
from raffle_desktop.services.ticket_stats import Statistics, TicketStatsService
from tests.conftest import Desk
from tests.services.ticket_tools import award, end_period, open_period, person

GIFTS = BookSettings(rates=Rates({"twitch": {Source.GIFTED_SUB: 15, Source.FOLLOW: 30}}))


def statistics(desk: Desk, **given: object) -> Statistics:
    found = desk.services.ticket_stats.statistics(**given)  # type: ignore[arg-type]
    assert found is not None
    return found


def outlook(desk: Desk, viewer_id: int, **given: int) -> Outlook:
    found = desk.services.ticket_outlook.of(viewer_id, **given)
    assert found is not None
    return found


def told(desk: Desk, after: int = 0, **given: int) -> list[str]:
    told = desk.services.ticket_outlook.notices(after, **given).told
    return [f"@{one.name.removeprefix('@')} earned {one.tickets} tickets {one.why}!" for one in told]


def gift(desk: Desk, name: str, count: int, event_id: str) -> None:
    event = OutsideEvent("twitch", event_id, EventType.GIFT, Person("twitch", name, name), count)
    desk.services.ingest.apply(event, actor="twitch")


# --- statistics


def test_a_book_without_a_period_has_no_figures(desk: Desk) -> None:
    assert desk.services.ticket_stats.statistics() is None
    board = desk.services.ticket_stats.board()
    assert (board.book.name, board.period, board.totals.tickets, board.lines) == ("Monthly", None, 0, ())
    with desk.refuses(Code.BOOK_NOT_FOUND):
        desk.services.ticket_stats.statistics("Weekly")


def test_an_empty_period_has_figures_of_nothing(desk: Desk) -> None:
    open_period(desk)
    found = statistics(desk)
    assert (found.participants, found.tickets, found.by_day, found.shares, found.top) == (0, 0, (), {}, ())
    assert found.participation == found.linked == found.gifts_per_participant == Fraction(0)
    assert (found.projection, found.growth) == (None, None)


def test_the_figures_of_a_period(desk: Desk) -> None:
    period = open_period(desk)
    ann, bo, cid, dan = (person(desk, name) for name in ("ann", "bo", "cid", "dan"))
    award(desk, period, ann, 60, Source.BONUS)
    award(desk, period, ann, -20, Source.REMOVAL)
    award(desk, period, bo, 40, Source.WATCHTIME)
    award(desk, period, cid, 5, Source.FOLLOW)
    award(desk, period, cid, -5, Source.FOLLOW)
    desk.services.viewers.exclude(dan, "spam", actor="op")
    link = desk.services.links.link(ann, "shuffler", actor="op")
    found = statistics(desk)
    assert (found.participants, found.tickets, found.issued) == (2, 80, 105)
    assert found.by_source == {Source.WATCHTIME: 40, Source.BONUS: 60, Source.REMOVAL: -20}
    assert found.shares == {Source.WATCHTIME: Fraction(2, 5), Source.BONUS: Fraction(3, 5)}
    assert [(line.name, line.rank, line.tickets) for line in found.top] == [("ann", 1, 40), ("bo", 1, 40)]
    assert (found.viewers, found.participation, found.linked) == (3, Fraction(2, 3), Fraction(1, 2))
    desk.services.links.unlink(link.id, actor="op")
    assert statistics(desk).linked == 0
    assert len(statistics(desk, top=1).top) == 1


def test_tickets_by_day_in_the_zone_of_who_looks(desk: Desk) -> None:
    period = open_period(desk)
    ann = person(desk, "ann")
    award(desk, period, ann, 10, Source.BONUS)
    desk.clock.advance(hours=3, minutes=50)
    award(desk, period, ann, 1, Source.FOLLOW)
    desk.clock.advance(days=2)
    award(desk, period, ann, -4, Source.REMOVAL)
    by_day = {day.day: (dict(day.given), day.net) for day in statistics(desk).by_day}
    assert by_day == {
        date(2026, 11, 21): ({Source.FOLLOW: 1, Source.BONUS: 10}, 11),
        date(2026, 11, 22): ({}, 0),
        date(2026, 11, 23): ({}, -4),
    }
    # 23:50 UTC is the next day in Nepal, 5 hours and 45 minutes ahead.
    kathmandu = statistics(desk, zone=ZoneInfo("Asia/Kathmandu")).by_day
    assert [(day.day.day, dict(day.given), day.net) for day in kathmandu] == [
        (22, {Source.FOLLOW: 1, Source.BONUS: 10}, 11),
        (23, {}, 0),
        (24, {}, -4),
    ]
    honolulu = statistics(desk, zone=ZoneInfo("Pacific/Honolulu")).by_day
    assert [(day.day.day, day.net) for day in honolulu] == [(21, 11), (22, 0), (23, -4)]


def test_what_was_counted_once_is_counted_on(desk: Desk) -> None:
    period = open_period(desk)
    ann = person(desk, "ann")
    for hours in (0, 7, 0, 7, 7):
        award(desk, period, ann, 7, Source.BONUS)
        desk.clock.advance(hours=hours)
        afresh = TicketStatsService(desk.services.core).statistics()
        assert afresh is not None
        assert statistics(desk).by_day == afresh.by_day
    assert sum(day.net for day in statistics(desk).by_day) == 35
    for number in range(12):
        # More periods than are kept counted.
        other = desk.services.books.create(f"book {number}", actor="op").id
        award(desk, open_period(desk, other), ann, number + 1, Source.BONUS)
        assert statistics(desk, book=other).by_day[0].net == number + 1
    assert sum(day.net for day in statistics(desk).by_day) == 35


def test_the_projection_goes_on_at_the_pace_so_far(desk: Desk) -> None:
    period = open_period(desk)
    ann = person(desk, "ann")
    award(desk, period, ann, 100, Source.FOLLOW)
    assert statistics(desk).projection is None
    desk.clock.advance(days=10)
    award(desk, period, ann, 50, Source.BONUS)
    # What everybody held at the beginning does not come again: 50 in 10 days, and 20 more days to go.
    assert statistics(desk).projection == 150 + 100
    desk.clock.advance(days=10)
    assert statistics(desk).projection == 150 + 25
    award(desk, period, ann, -149, Source.REMOVAL)
    assert statistics(desk).projection == 0
    desk.clock.advance(days=30)
    assert statistics(desk).projection == 1
    end_period(desk, period)
    assert statistics(desk).projection is None


def test_growth_is_over_the_period_before(desk: Desk) -> None:
    ann = person(desk, "ann")
    first = open_period(desk, name="September")
    award(desk, first, ann, 100, Source.BONUS)
    end_period(desk, first)
    desk.clock.advance(days=30)
    second = open_period(desk, name="October")
    award(desk, second, ann, 150, Source.BONUS)
    end_period(desk, second)
    desk.clock.advance(days=30)
    third = open_period(desk, name="November")
    desk.clock.advance(days=15)
    award(desk, third, ann, 60, Source.BONUS)
    figures = statistics(desk)
    assert (figures.previous, figures.projection, figures.growth) == (150, 120, Fraction(-1, 5))
    assert statistics(desk, period_id=second).growth == Fraction(1, 2)
    assert statistics(desk, period_id=first).previous is None
    history = desk.services.ticket_stats.history()
    assert [(one.period.name, one.tickets, one.growth) for one in history] == [
        ("October", 150, Fraction(1, 2)),
        ("September", 100, None),
    ]
    assert [one.period.name for one in desk.services.ticket_stats.history(limit=1)] == ["October"]


def test_gifted_subs_are_counted_as_they_were_told(desk: Desk) -> None:
    desk.services.books.change(1, GIFTS, actor="op")
    open_period(desk)
    gift(desk, "ann", 3, "g1")
    gift(desk, "bo", 1, "g2")
    # Another rate later does not change what was given.
    desk.services.books.change(1, BookSettings(rates=Rates({"twitch": {Source.GIFTED_SUB: 4}})), actor="op")
    found = statistics(desk)
    assert (found.tickets, found.gifts, found.gifts_per_participant) == (60, 4, Fraction(2))


def test_gifts_of_the_entries_feed_are_counted_by_their_rate(desk: Desk) -> None:
    desk.services.books.change(1, BookSettings(rates=Rates({"any": {Source.GIFTED_SUB: 5}})), actor="op")
    period = open_period(desk)
    award(desk, period, person(desk, "ann"), 35, Source.GIFTED_SUB)
    assert statistics(desk).gifts == 7


def test_the_history_names_the_winners_who_stand(desk: Desk) -> None:
    period = open_period(desk)
    for name in ("ann", "bo", "cid"):
        award(desk, period, person(desk, name), 2, Source.BONUS)
    drawn = desk.services.period_draws.draw(winners=2, prize="a mug", end=True, confirm=True, actor="op")
    desk.services.winners.redraw(drawn.view.id, "absent", [1], actor="op")
    (record,) = desk.services.ticket_stats.history()
    standing = desk.services.draw_reader.get(drawn.view.id).standing
    assert [(one.name, one.number, one.prize, one.tickets) for one in record.winners] == [
        (winner.name, winner.number, "a mug", 2) for winner in standing
    ]
    assert len(record.winners) == 2


def test_archived_periods_are_listed_only_when_asked_for(desk: Desk) -> None:
    weekly = desk.services.books.create("Weekly", actor="op").id
    for book in (1, weekly):
        open_period(desk, book)
        desk.services.periods.end(book, archive=book == 1, actor="op")
        desk.clock.advance(hours=1)
    open_period(desk)
    stats = desk.services.ticket_stats
    assert [(one.book.name, one.period.state) for one in stats.periods()[0]] == [
        ("Monthly", "active"),
        ("Weekly", "ended"),
    ]
    assert stats.periods(archived=True)[1] == 3
    assert [one.period.state for one in stats.periods(1, archived=True, limit=1, offset=1)[0]] == ["archived"]
    assert stats.history() == []
    assert len(stats.history(archived=True)) == 1


def test_every_book_has_a_board_the_default_one_first(desk: Desk) -> None:
    weekly = desk.services.books.create("Alpha", actor="op").id
    award(desk, open_period(desk, weekly), person(desk, "ann"), 3)
    boards = desk.services.ticket_stats.boards(top=5)
    assert [(board.book.name, board.totals.tickets) for board in boards] == [("Monthly", 0), ("Alpha", 3)]
    assert boards[1].lines[0].share == 1


# --- outlook


def test_what_it_takes_to_reach_the_top(desk: Desk) -> None:
    period = open_period(desk)
    for number in range(12):
        award(desk, period, person(desk, f"v{number}"), 100 - number, Source.BONUS)
    ann = person(desk, "ann")
    award(desk, period, ann, 41, Source.BONUS)
    tenth = 91
    found = outlook(desk, ann)
    assert (found.rank, found.needed) == (13, tenth - 41)
    assert found.needed_sentence == "You need 50 more tickets to reach the top 10."
    # Level with the tenth is as good as tenth.
    award(desk, period, ann, 50, Source.BONUS)
    assert (outlook(desk, ann).rank, outlook(desk, ann).needed) == (10, 0)
    assert outlook(desk, ann).needed_sentence == "You are in the top 10."
    assert outlook(desk, ann, top=3).needed == 98 - 91


def test_a_first_ticket_is_enough_where_there_is_room(desk: Desk) -> None:
    period = open_period(desk)
    ann = person(desk, "ann")
    assert outlook(desk, ann).needed_sentence == "You need 1 more ticket to reach the top 10."
    award(desk, period, ann, -4, Source.REMOVAL)
    found = outlook(desk, ann)
    assert (found.tickets, found.rank, found.needed, found.odds) == (0, None, 5, Fraction(0))


def test_the_odds_are_those_of_a_draw_held_now(desk: Desk) -> None:
    desk.services.books.change(1, BookSettings(minimum_tickets=10), actor="op")
    period = open_period(desk)
    ann, bo, cid = (person(desk, name) for name in ("ann", "bo", "cid"))
    award(desk, period, ann, 248, Source.BONUS)
    award(desk, period, bo, 15432 - 248, Source.BONUS)
    award(desk, period, cid, 9, Source.BONUS)
    assert outlook(desk, ann).odds == Fraction(248, 15432)
    sentence = outlook(desk, ann).odds_sentence.replace("\N{NO-BREAK SPACE}", " ")
    assert sentence == "You hold 248 of 15 432 tickets: 1.61 % to win."
    assert outlook(desk, cid).odds == 0
    assert "not have enough tickets" in outlook(desk, cid).odds_sentence
    drawn = desk.services.period_draws.draw(winners=2, actor="op")
    by_name = {winner.name: winner for winner in drawn.view.winners if winner.pick == 1}
    assert all(winner.odds == outlook(desk, winner.viewer_id or 0).odds for winner in by_name.values())


def test_the_excluded_are_told_so(desk: Desk) -> None:
    period = open_period(desk)
    ann = person(desk, "ann")
    award(desk, period, ann, 5)
    desk.services.viewers.exclude(ann, "spam", actor="op")
    found = outlook(desk, ann)
    assert (found.needed, found.odds) == (None, Fraction(0))
    assert found.needed_sentence == "You are excluded from this raffle."
    with desk.refuses(Code.VIEWER_NOT_FOUND):
        desk.services.ticket_outlook.of(99)


# --- notices


def test_large_awards_and_every_gift_are_told(desk: Desk) -> None:
    desk.services.books.change(1, GIFTS, actor="op")
    period = open_period(desk)
    ann = person(desk, "ann")
    award(desk, period, ann, 1, Source.FOLLOW)
    desk.clock.advance(seconds=1)
    award(desk, period, ann, 19, Source.WATCHTIME)
    award(desk, period, ann, 20, Source.WATCHTIME)
    award(desk, period, ann, 1250, Source.WAGER)
    award(desk, period, ann, 40, Source.BONUS)
    award(desk, period, ann, 30, Source.SUBSCRIPTION)
    award(desk, period, ann, -50, Source.REMOVAL)
    award(desk, period, ann, 50, Source.TRANSFER)
    gift(desk, "user", 1, "g1")
    gift(desk, "user", 3, "g2")
    assert [text.replace("\N{NO-BREAK SPACE}", " ") for text in told(desk)] == [
        "@ann earned 20 tickets for watching!",
        "@ann earned 1250 tickets for wagers!",
        "@ann earned 40 tickets as a bonus!",
        "@ann earned 30 tickets for subscribing!",
        "@user earned 15 tickets for gifting a sub!",
        "@user earned 45 tickets for gifting 3 subs!",
    ]


def test_notices_are_told_once(desk: Desk) -> None:
    period = open_period(desk)
    ann = person(desk, "ann")
    award(desk, period, ann, 100, Source.BONUS)
    service = desk.services.ticket_outlook
    last = service.last_change()
    assert told(desk, last) == []
    award(desk, period, ann, 25, Source.BONUS)
    found = service.notices(last)
    assert [notice.tickets for notice in found.told] == [25]
    assert told(desk, found.last) == []


def test_many_at_once_do_not_fill_the_chat(desk: Desk) -> None:
    open_period(desk)
    viewers = [person(desk, f"v{number}") for number in range(50)]
    desk.services.tickets.give_all(viewers, 20, "thanks", actor="op")
    found = desk.services.ticket_outlook.notices(0)
    assert (len(found.told), found.left_out) == (20, 30)


def test_what_a_new_period_gives_anew_is_no_award(desk: Desk) -> None:
    desk.services.books.change(1, GIFTS, actor="op")
    follower = OutsideEvent("twitch", "f1", EventType.FOLLOW, Person("twitch", "ann", "1"))
    desk.services.ingest.apply(follower, actor="twitch")
    desk.services.periods.start(actor="op")
    assert desk.services.tickets.totals().tickets == 30
    assert told(desk) == []
    desk.clock.advance(seconds=1)
    later = OutsideEvent("twitch", "f2", EventType.FOLLOW, Person("twitch", "bo", "2"))
    desk.services.ingest.apply(later, actor="twitch")
    assert told(desk) == ["@bo earned 30 tickets for following!"]


def test_the_excluded_are_not_told_of(desk: Desk) -> None:
    period = open_period(desk)
    ann = person(desk, "ann")
    desk.services.viewers.exclude(ann, "spam", actor="op")
    award(desk, period, ann, 100, Source.BONUS)
    assert told(desk) == []


@pytest.mark.parametrize("source", [source for source in EARNED if source is not Source.GIFTED_SUB])
def test_every_source_that_brings_tickets_has_its_words(desk: Desk, source: Source) -> None:
    period = open_period(desk)
    award(desk, period, person(desk, "first"), 1, Source.BONUS)
    desk.clock.now += timedelta(seconds=1)
    award(desk, period, person(desk, "@ann"), 20, source)
    (text,) = told(desk)
    assert text.startswith("@ann earned 20 tickets ")


def test_the_number_from_which_is_told_is_the_books(desk: Desk) -> None:
    desk.services.books.change(1, BookSettings(notice_from=3), actor="op")
    period = open_period(desk)
    award(desk, period, person(desk, "ann"), 3, Source.BONUS)
    assert told(desk) == ["@ann earned 3 tickets as a bonus!"]
