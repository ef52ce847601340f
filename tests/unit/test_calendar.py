"""When periods turn."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raffle_desktop.domain.calendar import Calendar
from raffle_desktop.domain.errors import Code, RaffleError


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "calendar, after, turn",
    [
        (Calendar(), "2026-11-21 20:00", "2026-12-01 00:00"),
        (Calendar(), "2026-11-30 23:59:59.999999", "2026-12-01 00:00"),
        (Calendar(), "2026-12-01 00:00", "2027-01-01 00:00"),
        (Calendar(day=28, hour=6), "2027-02-01 00:00", "2027-02-28 06:00"),
        (Calendar(day=28, hour=6), "2027-02-28 06:00", "2027-03-28 06:00"),
        (Calendar(day=15), "2026-12-20 00:00", "2027-01-15 00:00"),
        (Calendar("weekly"), "2026-11-21 20:00", "2026-11-23 00:00"),
        (Calendar("weekly", weekday=5, hour=20), "2026-11-21 19:59", "2026-11-21 20:00"),
        (Calendar("weekly", weekday=5, hour=20), "2026-11-21 20:00", "2026-11-28 20:00"),
        (Calendar("weekly", weekday=6, hour=23), "2026-12-28 00:00", "2027-01-03 23:00"),
    ],
)
def test_the_next_turn(calendar: Calendar, after: str, turn: str) -> None:
    assert calendar.next_turn(at(after)) == at(turn)


def test_a_turn_is_in_utc_whatever_the_zone_it_is_asked_in() -> None:
    # In New York it is still the evening before, and the clocks there change within the month.
    new_york = timezone(timedelta(hours=-4))
    asked = datetime(2026, 10, 31, 20, 30, tzinfo=new_york)
    assert Calendar().next_turn(asked) == at("2026-12-01 00:00")


def test_a_custom_calendar_never_turns_by_itself() -> None:
    custom = Calendar("custom")
    assert custom.next_turn(at("2026-11-21 20:00")) is None
    assert custom.missed(at("2020-01-01 00:00"), at("2026-01-01 00:00")) == []


def test_three_months_away_are_whole_periods_that_nobody_saw() -> None:
    assert Calendar().missed(at("2026-09-01 00:00"), at("2026-12-05 12:00")) == [
        (at("2026-09-01 00:00"), at("2026-10-01 00:00")),
        (at("2026-10-01 00:00"), at("2026-11-01 00:00")),
        (at("2026-11-01 00:00"), at("2026-12-01 00:00")),
    ]
    assert Calendar().missed(at("2026-12-01 00:00"), at("2026-12-31 23:59")) == []
    assert Calendar().missed(at("2026-12-01 00:00"), at("2026-11-01 00:00")) == []
    # A period that the operator ended on some day is followed by one to the next turn.
    assert Calendar().missed(at("2026-09-20 12:00"), at("2026-10-01 00:00")) == [
        (at("2026-09-20 12:00"), at("2026-10-01 00:00"))
    ]


def test_a_clock_that_is_centuries_off_makes_no_endless_list() -> None:
    assert len(Calendar("weekly").missed(at("1970-01-01 00:00"), at("2500-01-01 00:00"))) == 1200


calendars = st.one_of(
    st.builds(Calendar, st.just("monthly"), day=st.integers(1, 28), hour=st.integers(0, 23)),
    st.builds(Calendar, st.just("weekly"), weekday=st.integers(0, 6), hour=st.integers(0, 23)),
)
moments = st.integers(0, 50_000 * 24 * 60).map(lambda minutes: at("2000-01-01 00:00") + timedelta(minutes=minutes))


@given(calendars, moments, st.integers(0, 200))
def test_missed_periods_follow_on_each_other_up_to_now(calendar: Calendar, start: datetime, days: int) -> None:
    now = start + timedelta(days=days)
    missed = calendar.missed(start, now)
    assert [begin for begin, _ in missed] == [start, *(end for _, end in missed[:-1])][: len(missed)]
    assert all(end <= now and calendar.next_turn(begin) == end for begin, end in missed)
    following = calendar.next_turn(missed[-1][1] if missed else start)
    assert following is not None
    assert following > now


@pytest.mark.parametrize(
    "calendar",
    [
        Calendar("yearly"),
        Calendar(day=0),
        Calendar(day=29),
        Calendar(hour=24),
        Calendar("weekly", weekday=7),
        Calendar("weekly", weekday=-1),
        Calendar(day=True),
    ],
)
def test_days_that_are_none_are_refused(calendar: Calendar) -> None:
    with pytest.raises(RaffleError) as caught:
        calendar.check()
    assert caught.value.code is Code.VALUE_INVALID


def test_periods_are_named_after_when_they_begin() -> None:
    assert Calendar().period_name(at("2026-11-01 00:00")) == "November 2026"
    assert Calendar(day=15).period_name(at("2026-11-15 00:00")) == "From 15 November 2026"
    assert Calendar("weekly").period_name(at("2026-11-16 00:00")) == "Week 47 of 2026"
    assert Calendar("weekly").period_name(at("2027-01-01 00:00")) == "Week 53 of 2026"
    assert Calendar("custom").period_name(at("2026-11-21 00:00")) == "From 21 November 2026"
