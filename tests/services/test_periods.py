"""Periods and their turn: at the minute, after any time off, whatever the clock does, and exactly once."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from raffle_desktop.domain.calendar import CUSTOM, Calendar
from raffle_desktop.domain.changes import PeriodChanged, TicketsChanged
from raffle_desktop.domain.clock import from_micros
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.domain.tickets import KICK_MONTHLY, TWITCH_GIVEAWAY, Rates, Source
from raffle_desktop.services import period_turns, ticket_sources
from raffle_desktop.services.books import BookSettings
from raffle_desktop.services.feed_sync import FeedRow
from raffle_desktop.services.ingest import EventType
from raffle_desktop.services.period_plans import Planned
from raffle_desktop.services.periods import PeriodService
from tests.conftest import Desk
from tests.services.source_tools import (
    at,
    by_source,
    change_book,
    dates,
    everybody,
    kick_book,
    micros,
    on,
    running,
    set_calendar,
    sync,
    told,
    turn,
    valid,
    wagered,
)
from tests.services.ticket_tools import award


def ended(desk: Desk, book: int | str | None = None) -> list[str]:
    return [period.name for period in desk.services.periods.history(book) if not period.is_active]


def test_the_first_period_begins_when_the_desk_first_looks(desk: Desk) -> None:
    assert desk.services.periods.current() is None
    (turned,) = turn(desk)
    period = running(desk)
    assert (turned.ended, turned.missed, turned.started) == (None, 0, period)
    assert (period.name, period.starts_at, period.ends_at) == (
        "November 2026",
        desk.services.core.now_micros(),
        micros(2026, 12, 1),
    )
    assert turn(desk) == []
    assert PeriodChanged(period.id, "started") in desk.changes


def test_a_period_turns_at_its_minute_and_not_before(desk: Desk) -> None:
    turn(desk)
    november = running(desk)
    at(desk, 2026, 11, 30, 23, 59, 59)
    assert turn(desk) == []
    at(desk, 2026, 12, 1)
    (turned,) = turn(desk)
    december = running(desk)
    assert turned.ended is not None
    assert (turned.ended.id, turned.ended.state, turned.ended.turned_by) == (november.id, "ended", "calendar")
    assert (december.name, december.starts_at, december.ends_at) == (
        "December 2026",
        micros(2026, 12, 1),
        micros(2027, 1, 1),
    )
    assert turn(desk) == []


def test_everybody_starts_at_nothing_but_their_present_state(desk: Desk) -> None:
    turn(desk)
    ann, bob = on(desk, "ann"), on(desk, "bob")
    told(desk, EventType.FOLLOW, "ann", "f1")
    told(desk, EventType.SUBSCRIBE, "ann", "s1")
    told(desk, EventType.GIFT, "ann", "g1", amount=3)
    told(desk, EventType.FOLLOW, "bob", "f2")
    told(desk, EventType.UNFOLLOW, "bob", "u2")
    desk.services.tickets.give(bob, 7, "nice", actor="op")
    november = running(desk)
    before = desk.services.tickets.balance(ann, period_id=november.id)
    assert (before.valid, valid(desk, bob)) == (1 + 5 + 15, 7)
    at(desk, 2026, 12, 1)
    turn(desk)
    assert by_source(desk, ann) == {"follow": 1, "subscription": 5}
    assert by_source(desk, bob) == {}
    assert desk.services.tickets.balance(ann).numbers == ((1, 6),)
    assert desk.services.tickets.balance(ann, period_id=november.id) == before
    assert desk.services.tickets.audit() == []


def test_nothing_of_an_ended_period_changes_any_more(desk: Desk) -> None:
    turn(desk)
    ann = on(desk, "ann")
    november = running(desk)
    told(desk, EventType.FOLLOW, "ann", "f1")
    at(desk, 2026, 12, 1)
    turn(desk)
    log = desk.rows("SELECT * FROM ticket_log WHERE period_id = ?", november.id)
    told(desk, EventType.UNFOLLOW, "ann", "u1")
    desk.services.viewers.exclude(ann, "spam", actor="op")
    with pytest.raises(RaffleError) as refusal:
        award(desk, november.id, ann, 5)
    assert refusal.value.code is Code.NO_ACTIVE_PERIOD
    with pytest.raises(Exception, match="an ended period stays as it was"):
        desk.run_sql("UPDATE periods SET ends_at = 1 + starts_at WHERE id = ?", november.id)
    assert desk.rows("SELECT * FROM ticket_log WHERE period_id = ?", november.id) == log
    assert desk.services.tickets.balance(ann, period_id=november.id).valid == 1


def test_who_is_excluded_holds_nothing_in_the_new_period_either(desk: Desk) -> None:
    turn(desk)
    ann = on(desk, "ann")
    told(desk, EventType.FOLLOW, "ann", "f1")
    desk.services.viewers.exclude(ann, "spam", actor="op")
    at(desk, 2026, 12, 1)
    turn(desk)
    assert valid(desk, ann) == 0
    desk.services.viewers.include(ann, actor="op")
    assert by_source(desk, ann) == {"follow": 1}
    assert desk.services.tickets.audit() == []


def test_what_the_entries_feed_last_told_goes_on(desk: Desk) -> None:
    change_book(desk, origins={Source.FOLLOW: "feed", Source.SUBSCRIPTION: "feed", Source.GIFTED_SUB: "feed"})
    turn(desk)
    sync(desk, "followers", "ann", "bob", "cleo")
    sync(desk, "subscribers", "ann")
    sync(desk, "gift_subs", FeedRow("bob", count=2))
    sync(desk, "followers", "ann", "bob", force=True)
    assert everybody(desk) == {"bob": 11, "ann": 6}
    at(desk, 2026, 12, 1)
    turn(desk)
    assert everybody(desk) == {"bob": 11, "ann": 6}
    at(desk, 2027, 5, 20)
    turn(desk)
    assert everybody(desk) == {"bob": 11, "ann": 6}
    assert not sync(desk, "followers", "ann", "bob").added


def test_the_turn_first_converts_what_is_known(desk: Desk) -> None:
    kick_book(desk, watch="kick")
    ann = on(desk, "ann", "kick")
    november = running(desk)
    wagered(desk, {"ann_w": "0"})
    desk.services.links.link(ann, "ann_w", actor="op")
    told(desk, EventType.WATCH_MINUTES, "ann", "w1", platform="kick", amount=185)
    assert valid(desk, ann) == 0
    # A lower rate brought nothing for these so far.
    rates = Rates({**KICK_MONTHLY.tickets, "affiliate": {Source.WAGER: 0}})
    change_book(desk, rates=rates)
    wagered(desk, {"ann_w": "450"})
    change_book(desk, rates=KICK_MONTHLY)
    at(desk, 2026, 12, 1)
    turn(desk)
    held = desk.services.tickets.balance(ann, period_id=november.id)
    assert {str(source): count for source, count in held.by_source.items()} == {"watchtime": 30, "wager": 9}
    assert valid(desk, ann) == 0
    # Five minutes are left for later.
    told(desk, EventType.WATCH_MINUTES, "ann", "w2", platform="kick", amount=55)
    assert desk.services.watch_time.convert_hours(actor="op") == 10
    assert desk.value("SELECT minutes FROM watch_converted WHERE viewer_id = ?", ann) == 240


def test_off_for_three_months_turns_once_and_records_what_was_missed(desk: Desk) -> None:
    turn(desk)
    told(desk, EventType.FOLLOW, "ann", "f1")
    november = running(desk)
    at(desk, 2027, 2, 20, 18)
    (turned,) = turn(desk)
    assert (turned.missed, turned.ended is not None and turned.ended.id) == (2, november.id)
    assert dates(desk.services.periods.history()) == [
        ("February 2027", "active"),
        ("January 2027", "ended"),
        ("December 2026", "ended"),
        ("November 2026", "ended"),
    ]
    february, january, december, november = desk.services.periods.history()
    assert (february.starts_at, february.ends_at) == (micros(2027, 2, 1), micros(2027, 3, 1))
    assert [one.turned_by for one in (january, december, november)] == ["missed", "missed", "calendar"]
    assert (january.starts_at, january.ends_at) == (december.ends_at, february.starts_at)
    counted = "SELECT count(*) FROM ticket_log WHERE period_id IN (?, ?)"
    assert desk.value(counted, january.id, december.id) == 0
    assert everybody(desk) == {"ann": 1}
    assert turn(desk) == []


def test_a_clock_that_is_set_back_turns_nothing_twice(desk: Desk) -> None:
    turn(desk)
    at(desk, 2026, 12, 1, 0, 0, 5)
    assert len(turn(desk)) == 1
    for moment in ((2026, 11, 30, 23, 59), (2026, 11, 1), (1999, 1, 1), (2026, 12, 1), (2026, 12, 1, 0, 0, 5)):
        at(desk, *moment)
        assert turn(desk) == []
    assert dates(desk.services.periods.history()) == [("December 2026", "active"), ("November 2026", "ended")]
    at(desk, 2027, 1, 1)
    assert len(turn(desk)) == 1


def test_a_clock_that_ran_ahead_and_was_set_right_can_be_mended_by_hand(desk: Desk) -> None:
    turn(desk)
    at(desk, 2030, 6, 15)
    turn(desk)
    at(desk, 2026, 11, 22)
    assert turn(desk) == []
    desk.services.periods.end(actor="op")
    period = desk.services.periods.start(actor="op")
    assert (period.starts_at, period.ends_at) == (micros(2026, 11, 22), micros(2026, 12, 1))


@pytest.fixture
def zone(request: pytest.FixtureRequest) -> Iterator[str]:
    """The machine's own time zone."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    time.tzset()
    yield request.param
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


CLOCK_CHANGES = [
    # At 01:00 UTC of a last Sunday, at 07:00 and 06:00 UTC, and by half an hour at 15:00 UTC of the day before.
    ("Europe/Berlin", (2027, 3, 28), 1),
    ("Europe/Berlin", (2026, 10, 25), 1),
    ("America/New_York", (2027, 3, 14), 7),
    ("America/New_York", (2026, 11, 1), 6),
    ("Australia/Lord_Howe", (2027, 4, 3), 15),
]


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process cannot be set here")
@pytest.mark.parametrize("zone, day, hour", CLOCK_CHANGES, indirect=["zone"])
def test_local_daylight_saving_turns_exactly_once(desk: Desk, zone: str, day: tuple[int, int, int], hour: int) -> None:
    """A turn in the very hour that comes twice on the wall, or not at all."""
    change = datetime(*day, hour, tzinfo=UTC)
    wall = [(change + timedelta(minutes=step)).astimezone().utcoffset() for step in (-1, 0)]
    assert wall[0] != wall[1]
    at(desk, change - timedelta(days=2))
    nightly = BookSettings(calendar=Calendar(day=change.day, hour=hour))
    desk.services.books.create("Nightly", nightly, actor="op")
    turn(desk)
    turns: list[datetime] = []
    for minutes in range(-150, 151, 15):
        # Told in the zone's own time, in which an hour is missing or comes twice.
        desk.clock.now = (change + timedelta(minutes=minutes)).astimezone(ZoneInfo(zone))
        turns.extend(desk.clock.now.astimezone(UTC) for one in turn(desk) if one.book.name == "Nightly")
    assert turns == [change]
    assert len(desk.services.periods.history("Nightly")) == 2


def test_turns_at_the_end_of_february_and_on_the_28th(desk: Desk) -> None:
    """Months of 28 and of 29 days, monthly, weekly and on the 28th beside each other; each day is looked at twice."""
    at(desk, 2028, 1, 27)
    desk.services.books.create("The 28th", BookSettings(calendar=Calendar(day=28, hour=23)), actor="op")
    desk.services.books.create("Weekly", BookSettings(calendar=Calendar("weekly", weekday=1)), actor="op")
    turn(desk)
    begun: dict[str, list[str]] = {"Monthly": [], "The 28th": [], "Weekly": []}
    for _ in range(2 * 35):
        desk.clock.advance(hours=12)
        for one in turn(desk):
            assert one.started is not None
            begun[one.book.name].append(f"{from_micros(one.started.starts_at):%m-%d %H}")
    assert begun == {
        "Monthly": ["02-01 00", "03-01 00"],
        "The 28th": ["01-28 23", "02-28 23"],
        "Weekly": ["02-01 00", "02-08 00", "02-15 00", "02-22 00", "02-29 00"],
    }
    february = desk.services.periods.history()[1]
    assert (february.starts_at, february.ends_at) == (micros(2028, 2, 1), micros(2028, 3, 1))


def test_weekly_and_monthly_books_turn_each_on_their_own(desk: Desk) -> None:
    weekly = BookSettings(calendar=Calendar("weekly", weekday=0, hour=6))
    desk.services.books.create("Weekly", weekly, actor="op")
    assert len(turn(desk)) == 2
    told(desk, EventType.FOLLOW, "ann", "f1")
    ann = on(desk, "ann")
    assert (valid(desk, ann), valid(desk, ann, "Weekly")) == (1, 1)
    desk.services.tickets.give(ann, 4, "nice", "Weekly", actor="op")
    at(desk, 2026, 11, 23, 6)
    (turned,) = turn(desk)
    assert turned.book.name == "Weekly"
    assert (valid(desk, ann), valid(desk, ann, "Weekly")) == (1, 1)
    assert [one.name for one in desk.services.periods.history("Weekly")] == ["Week 48 of 2026", "Week 47 of 2026"]
    at(desk, 2026, 11, 30, 5, 59)
    assert turn(desk) == []
    at(desk, 2026, 12, 1)
    assert sorted(one.book.name for one in turn(desk)) == ["Monthly", "Weekly"]


def test_a_fault_in_one_book_holds_up_no_other(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.services.books.create("Another", actor="op")
    turn(desk)
    at(desk, 2026, 12, 1)
    reissue = ticket_sources.reissue_standing

    def broken(transaction: object, period: object, book: object, before: object) -> None:
        if book.name == "Monthly":  # type: ignore[attr-defined]
            raise ZeroDivisionError
        reissue(transaction, period, book, before)  # type: ignore[arg-type]

    monkeypatch.setattr(period_turns, "reissue_standing", broken)
    with pytest.raises(ZeroDivisionError):
        turn(desk)
    assert (running(desk).name, running(desk, "Another").name) == ("November 2026", "December 2026")
    monkeypatch.setattr(period_turns, "reissue_standing", reissue)
    assert len(turn(desk)) == 1
    assert len(desk.services.periods.history()) == 2


def test_a_turn_changes_all_or_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    kick_book(desk, watch="kick")
    told(desk, EventType.WATCH_MINUTES, "ann", "w1", platform="kick", amount=185)
    at(desk, 2026, 12, 1)
    before, known = desk.everything(), len(desk.changes)

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(period_turns, "reissue_standing", broken)
    with pytest.raises(ZeroDivisionError):
        turn(desk)
    after = desk.everything()
    # Only the hour's own work is done, in a transaction of its own.
    for table in ("periods", "audit_log"):
        assert after[table] == before[table]
    assert not [one for one in desk.changes[known:] if isinstance(one, PeriodChanged)]


def test_ending_by_hand_waits_for_the_calendar(desk: Desk) -> None:
    turn(desk)
    told(desk, EventType.FOLLOW, "ann", "f1")
    ann = on(desk, "ann")
    period = desk.services.periods.end(archive=True, actor="op")
    assert (period.state, period.turned_by, period.ended_at) == ("archived", "op", desk.services.core.now_micros())
    assert desk.services.periods.current() is None
    assert desk.services.periods.history() == []
    assert [one.id for one in desk.services.periods.history(archived=True)] == [period.id]
    assert turn(desk) == []
    told(desk, EventType.SUBSCRIBE, "ann", "s1")
    with pytest.raises(RaffleError) as refusal:
        desk.services.tickets.give(ann, 1, "nice", actor="op")
    assert refusal.value.code is Code.NO_ACTIVE_PERIOD
    at(desk, 2026, 12, 1)
    (turned,) = turn(desk)
    assert (turned.ended, turned.missed) == (None, 0)
    assert running(desk).starts_at == micros(2026, 12, 1)
    assert by_source(desk, ann) == {"follow": 1, "subscription": 5}


def test_ending_by_hand_and_months_off_records_the_missed(desk: Desk) -> None:
    turn(desk)
    desk.services.periods.end(actor="op")
    at(desk, 2027, 2, 3)
    (turned,) = turn(desk)
    assert (turned.ended, turned.missed) == (None, 2)
    assert ended(desk) == ["January 2027", "December 2026", "November 2026"]


def test_ending_by_hand_can_begin_the_next_at_once(desk: Desk) -> None:
    kick_book(desk, watch="kick")
    told(desk, EventType.WATCH_MINUTES, "ann", "w1", platform="kick", amount=90)
    desk.services.periods.end(restart=True, actor="op")
    period = running(desk)
    assert (period.name, period.ends_at) == ("November 2026 (2)", micros(2026, 12, 1))
    told(desk, EventType.WATCH_MINUTES, "ann", "w2", platform="kick", amount=30)
    assert desk.services.watch_time.convert_hours(actor="op") == 10


def test_ending_what_was_due_goes_on_as_the_calendar_says(desk: Desk) -> None:
    turn(desk)
    at(desk, 2027, 1, 2)
    november = desk.services.periods.end(restart=True, actor="op")
    assert november.turned_by == "op"
    assert dates(desk.services.periods.history()) == [
        ("January 2027", "active"),
        ("December 2026", "ended"),
        ("November 2026", "ended"),
    ]
    assert turn(desk) == []


def test_a_book_with_custom_dates_begins_and_ends_as_planned(desk: Desk) -> None:
    set_calendar(desk, kind=CUSTOM)
    assert turn(desk) == []
    assert desk.services.periods.current() is None
    plan = Planned("Christmas", micros(2026, 12, 20), micros(2026, 12, 27))
    desk.services.periods.plan(plan, actor="op")
    assert desk.services.periods.planned() == plan
    assert turn(desk) == []
    at(desk, 2026, 12, 20, 0, 0, 30)
    (turned,) = turn(desk)
    assert (turned.started, turned.missed) == (running(desk), 0)
    assert (running(desk).name, running(desk).starts_at) == ("Christmas", micros(2026, 12, 20))
    assert desk.services.periods.planned() is None
    at(desk, 2026, 12, 28)
    (turned,) = turn(desk)
    assert turned.started is None
    assert desk.services.periods.current() is None
    assert turn(desk) == []


def test_a_planned_period_ends_the_one_that_runs(desk: Desk) -> None:
    set_calendar(desk, kind=CUSTOM)
    desk.services.periods.start(name="Autumn", actor="op")
    assert running(desk).ends_at is None
    at(desk, 2026, 12, 1)
    assert turn(desk) == []
    desk.services.periods.plan(Planned("", micros(2026, 12, 20), None), actor="op")
    at(desk, 2026, 12, 21)
    (turned,) = turn(desk)
    assert (turned.ended is not None and turned.ended.name, turned.started) == ("Autumn", running(desk))
    assert running(desk).name == "From 20 December 2026"


def test_a_planned_period_that_was_slept_through_is_recorded_empty(desk: Desk) -> None:
    set_calendar(desk, kind=CUSTOM)
    desk.services.periods.plan(Planned("Christmas", micros(2026, 12, 20), micros(2026, 12, 27)), actor="op")
    at(desk, 2027, 3, 1)
    (turned,) = turn(desk)
    assert (turned.missed, turned.started) == (1, None)
    assert dates(desk.services.periods.history()) == [("Christmas", "ended")]
    assert turn(desk) == []


def test_the_end_of_a_running_period_can_be_moved(desk: Desk) -> None:
    turn(desk)
    desk.services.periods.set_end(micros(2026, 11, 25), actor="op")
    at(desk, 2026, 11, 25)
    turn(desk)
    assert (running(desk).starts_at, running(desk).ends_at) == (micros(2026, 11, 25), micros(2026, 12, 1))
    desk.services.periods.set_end(None, actor="op")
    at(desk, 2027, 1, 25)
    assert turn(desk) == []


def test_dates_that_make_no_sense_are_refused(desk: Desk) -> None:
    turn(desk)
    periods = desk.services.periods
    past = micros(2026, 11, 1)
    with desk.refuses(Code.VALUE_INVALID, "must lie ahead"):
        periods.set_end(past, actor="op")
    with desk.refuses(Code.VALUE_INVALID, "is running; end it first"):
        periods.start(actor="op")
    with desk.refuses(Code.VALUE_INVALID, "custom dates"):
        periods.plan(Planned("x", micros(2027, 1, 1), None), actor="op")
    with desk.refuses(Code.VALUE_INVALID, "end it first"):
        periods.archive(running(desk).id, actor="op")
    with desk.refuses(Code.PERIOD_NOT_FOUND):
        periods.archive(99, actor="op")
    with desk.refuses(Code.BOOK_NOT_FOUND):
        periods.end("nothing", actor="op")
    set_calendar(desk, kind=CUSTOM)
    with desk.refuses(Code.VALUE_INVALID, "must lie ahead"):
        periods.plan(Planned("x", past, None), actor="op")
    with desk.refuses(Code.VALUE_INVALID, "end after it begins"):
        periods.plan(Planned("x", micros(2027, 1, 2), micros(2027, 1, 1)), actor="op")
    with desk.refuses(Code.NAME_INVALID):
        periods.plan(Planned("x" * 101, micros(2027, 1, 2), None), actor="op")
    periods.end(actor="op")
    with desk.refuses(Code.NO_ACTIVE_PERIOD):
        periods.end(actor="op")


def test_an_archived_period_can_be_brought_back(desk: Desk) -> None:
    turn(desk)
    period = desk.services.periods.end(actor="op")
    assert desk.services.periods.archive(period.id, actor="op").state == "archived"
    assert desk.services.periods.unarchive(period.id, actor="op").state == "ended"
    assert desk.services.periods.history() == [desk.services.periods.get(period.id)]


# What follows a turn


class Drawing:
    """Stands in for the draw; `fault`: what the next one raises."""

    def __init__(self) -> None:
        self.drawn: list[int] = []
        self.fault: Exception | None = None

    def __call__(self, period_id: int, *, actor: str) -> None:
        if self.fault is not None:
            fault, self.fault = self.fault, None
            raise fault
        self.drawn.append(period_id)


@pytest.fixture
def drawing(desk: Desk) -> tuple[Drawing, PeriodService]:
    change_book(desk, draw_on_turn=True)
    turn(desk)
    at(desk, 2026, 12, 1)
    drawing = Drawing()
    return drawing, PeriodService(desk.services.core, drawing)


def test_a_period_is_drawn_after_its_turn_once(desk: Desk, drawing: tuple[Drawing, PeriodService]) -> None:
    draws, periods = drawing
    november = running(desk).id
    periods.turn_if_due()
    periods.turn_if_due()
    assert draws.drawn == [november]


def test_a_draw_that_the_end_of_the_program_kept_from_happening_is_made_up_for(
    desk: Desk, drawing: tuple[Drawing, PeriodService]
) -> None:
    draws, periods = drawing
    november = running(desk).id
    draws.fault = EnvironmentFault("the disk is full")
    with pytest.raises(EnvironmentFault):
        periods.turn_if_due()
    assert running(desk).name == "December 2026"
    periods.turn_if_due()
    assert draws.drawn == [november]


def test_a_draw_that_a_rule_refuses_is_not_tried_for_ever(
    desk: Desk, drawing: tuple[Drawing, PeriodService], caplog: pytest.LogCaptureFixture
) -> None:
    draws, periods = drawing
    draws.fault = RaffleError(Code.WEIGHTS_TOO_LARGE)
    periods.turn_if_due()
    assert "was not drawn" in caplog.text
    periods.turn_if_due()
    assert draws.drawn == []


def test_a_bug_in_a_draw_surfaces_once_and_leaves_the_turn(desk: Desk, drawing: tuple[Drawing, PeriodService]) -> None:
    draws, periods = drawing
    draws.fault = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        periods.turn_if_due()
    assert running(desk).name == "December 2026"
    periods.turn_if_due()
    assert draws.drawn == []


def test_a_desk_draws_what_has_turned(desk: Desk) -> None:
    change_book(desk, draw_on_turn=True, winners=2)
    turn(desk)
    for name in ("ann", "bob", "cleo"):
        told(desk, EventType.FOLLOW, name, name)
    november = running(desk)
    at(desk, 2027, 2, 1)
    turn(desk)
    turn(desk)
    (drawn,) = desk.services.period_draws.of_period(november.id)
    assert (len(drawn.view.standing), drawn.view.entries) == (2, 3)


# By the hour


def test_hours_become_tickets_once_an_hour(desk: Desk) -> None:
    kick_book(desk, watch="kick")
    ann = on(desk, "ann", "kick")
    told(desk, EventType.WATCH_MINUTES, "ann", "w1", platform="kick", amount=119)
    turn(desk)
    assert valid(desk, ann) == 0
    desk.clock.advance(minutes=59)
    turn(desk)
    assert valid(desk, ann) == 0
    desk.clock.advance(minutes=1)
    turn(desk)
    assert valid(desk, ann) == 10
    told(desk, EventType.WATCH_MINUTES, "ann", "w2", platform="kick", amount=1)
    # A clock set back by an hour converts once more, and pays for nothing twice.
    desk.clock.advance(hours=-1)
    turn(desk)
    assert valid(desk, ann) == 20
    desk.clock.advance(hours=1)
    turn(desk)
    assert valid(desk, ann) == 20


def test_a_change_of_rates_reaches_what_stands_within_the_hour(desk: Desk) -> None:
    turn(desk)
    told(desk, EventType.FOLLOW, "ann", "f1")
    ann = on(desk, "ann")
    change_book(desk, rates=Rates({"twitch": {**TWITCH_GIVEAWAY.tickets["twitch"], Source.FOLLOW: 3}}))
    desk.clock.advance(hours=1)
    told_before = len(desk.changes)
    turn(desk)
    assert valid(desk, ann) == 3
    assert any(isinstance(change, TicketsChanged) for change in desk.changes[told_before:])
    desk.clock.advance(hours=1)
    told_before = len(desk.changes)
    turn(desk)
    assert not any(isinstance(change, TicketsChanged) for change in desk.changes[told_before:])


def test_the_dates_of_a_turn_are_exact_to_the_microsecond(desk: Desk) -> None:
    turn(desk)
    desk.clock.now = datetime(2026, 11, 30, 23, 59, 59, 999_999, tzinfo=UTC)
    assert turn(desk) == []
    desk.clock.now += timedelta(microseconds=1)
    (turned,) = turn(desk)
    assert turned.started is not None
    assert from_micros(turned.started.starts_at) == desk.clock.now
