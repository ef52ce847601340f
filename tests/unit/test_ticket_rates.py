"""Rates, and the arithmetic of numbers, hours and wagers."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.tickets import (
    KICK_MONTHLY,
    TWITCH_GIVEAWAY,
    Rates,
    Source,
    check_count,
    check_rates,
    count_numbers,
    is_standing,
    lowest_taken,
    nth_valid,
    single_numbers,
    valid_numbers,
    wager_tickets,
    whole_hours,
)


def test_the_presets() -> None:
    rated = (Source.FOLLOW, Source.SUBSCRIPTION, Source.GIFTED_SUB, Source.WATCHTIME)
    assert [TWITCH_GIVEAWAY.of("twitch", source) for source in rated] == [1, 5, 5, 0]
    assert [KICK_MONTHLY.of("kick", source) for source in rated] == [0, 0, 15, 10]
    assert (KICK_MONTHLY.wager, KICK_MONTHLY.wager_step, KICK_MONTHLY.wager_currency) == (20, 100_000, "USD")
    assert TWITCH_GIVEAWAY.of("kick", Source.FOLLOW) == TWITCH_GIVEAWAY.wager == 0


def test_a_rate_for_any_platform_stands_in_for_those_not_named() -> None:
    rates = Rates({"any": {Source.FOLLOW: 2, Source.SUBSCRIPTION: 3}, "twitch": {Source.FOLLOW: 0}})
    assert [rates.of("kick", Source.FOLLOW), rates.of("twitch", Source.FOLLOW)] == [2, 0]
    assert rates.of("twitch", Source.SUBSCRIPTION) == 3


@pytest.mark.parametrize("rates", [TWITCH_GIVEAWAY, KICK_MONTHLY, Rates()])
def test_rates_survive_being_stored(rates: Rates) -> None:
    assert check_rates(rates.as_document()) == rates == check_rates(rates)


@pytest.mark.parametrize(
    "document, word",
    [
        ([], "platforms"),
        ({"tickets": []}, "platforms"),
        ({"rates": {}}, "'rates'"),
        ({"tickets": {"myspace": {}}}, "'myspace'"),
        ({"tickets": {"twitch": []}}, "twitch"),
        ({"tickets": {"twitch": {"bonus": 1}}}, "'bonus'"),
        ({"tickets": {"twitch": {"follow": -1}}}, "follow on twitch"),
        ({"tickets": {"twitch": {"follow": 1.5}}}, "follow on twitch"),
        ({"tickets": {"twitch": {"follow": True}}}, "follow on twitch"),
        ({"tickets": {"twitch": {"follow": 1_000_001}}}, "follow on twitch"),
        ({"wager_step": 0}, "wagered"),
        ({"wager_step": "1000"}, "wagered"),
        ({"wager_currency": "usd"}, "currency"),
        ({"wager_currency": "EURO"}, "currency"),
    ],
)
def test_rates_that_cannot_be_are_refused_by_name(document: object, word: str) -> None:
    with pytest.raises(RaffleError, match=word) as caught:
        check_rates(document)
    assert caught.value.code is Code.VALUE_INVALID


@pytest.mark.parametrize("count", [0, -1, 1.0, "5", True, None, 1_000_000_001])
def test_a_count_of_tickets_is_a_whole_number_above_0(count: object) -> None:
    with pytest.raises(RaffleError) as caught:
        check_count(count)
    assert caught.value.code is Code.VALUE_INVALID


def test_only_what_shows_the_present_state_is_lost_with_it() -> None:
    assert is_standing(Source.FOLLOW, "twitch")
    assert is_standing(Source.SUBSCRIPTION, "feed")
    assert is_standing(Source.GIFTED_SUB, "feed")
    assert not is_standing(Source.GIFTED_SUB, "twitch")
    assert not is_standing(Source.WATCHTIME, "chatters")


def test_valid_numbers_are_runs_above_the_invalid_ones() -> None:
    ranges = [(1, 3), (4, 5), (9, 10)]
    assert valid_numbers(ranges) == [(1, 5), (9, 10)]
    assert valid_numbers(ranges, 1) == [(2, 5), (9, 10)]
    assert valid_numbers(ranges, 5) == [(9, 10)]
    assert valid_numbers(ranges, 10) == []
    assert list(single_numbers(valid_numbers(ranges, 4))) == [5, 9, 10]


def test_the_nth_valid_number() -> None:
    ranges = [(2, 3), (9, 10)]
    assert [nth_valid(ranges, n) for n in (1, 2, 3, 4)] == [2, 3, 9, 10]
    for n in (0, -1, 5):
        with pytest.raises(IndexError):
            nth_valid(ranges, n)


@given(
    st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), max_size=8),
    st.integers(0, 60),
    st.integers(0, 40),
)
def test_range_arithmetic_is_that_of_the_numbers_written_out(
    pairs: list[tuple[int, int]], invalid: int, taken: int
) -> None:
    ranges: list[tuple[int, int]] = []
    last = 0
    for gap, length in pairs:
        ranges.append((last + gap, last + gap + length - 1))
        last = ranges[-1][1]
    numbers = [number for number in single_numbers(ranges) if number > invalid]
    runs = valid_numbers(ranges, invalid)
    assert list(single_numbers(runs)) == numbers
    assert count_numbers(runs) == len(numbers)
    assert [nth_valid(runs, n) for n in range(1, len(numbers) + 1)] == numbers
    assert all(first[1] + 1 < second[0] for first, second in pairwise(runs))
    if taken <= len(numbers):
        after = lowest_taken(ranges, invalid, taken)
        assert [number for number in numbers if number > after] == numbers[taken:]


def test_only_whole_hours_are_turned_into_tickets() -> None:
    assert whole_hours(185, 120) == 1
    assert 185 - (120 + 60 * whole_hours(185, 120)) == 5
    assert [whole_hours(*one) for one in ((0, 0), (59, 0), (60, 0), (179, 120), (60, 120))] == [0, 0, 1, 0, 0]


def test_many_small_wagers_lose_nothing() -> None:
    known, total, paid = Fraction("1667.69"), Fraction(0), 0
    brought: list[int] = []
    for seen in ("2100.00", "2110.00", "2120.00"):
        total += Fraction(seen) - known
        known = Fraction(seen)
        owed = wager_tickets(total, paid, 20, 100_000)
        paid += owed
        brought.append(owed)
    assert brought == [8, 0, 1]
    assert total == Fraction("452.31")


@given(st.lists(st.decimals(min_value=0, max_value=10_000, places=18), max_size=30), st.integers(0, 100))
def test_wagers_in_any_portions_bring_what_their_sum_brings(parts: list[object], rate: int) -> None:
    total, paid = Fraction(0), 0
    for part in parts:
        total += Fraction(str(part))
        paid += wager_tickets(total, paid, rate, 100_000)
    assert paid == total * rate // 1000
    # A correction downwards takes nothing.
    assert wager_tickets(total / 2, paid, rate, 100_000) == 0
