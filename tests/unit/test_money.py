"""Amounts are whole minor units, read and shown without a float in between."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.ledger import (
    POOL_TRANSITIONS,
    PoolState,
    may_become,
    transitions_in_sql,
)
from raffle_desktop.domain.money import (
    CURRENCIES,
    MAX_AMOUNT,
    checked_amount,
    checked_change,
    checked_currency,
    format_amount,
    parse_amount,
)


@pytest.mark.parametrize("given", [0, -1, MAX_AMOUNT + 1, 1.0, 1.5, True, "5", None])
def test_an_amount_is_a_whole_number_of_cents_above_nothing(given: object) -> None:
    with pytest.raises(RaffleError, match="The price must be a whole number of minor units"):
        checked_amount(given, "The price")


def test_a_change_goes_either_way_but_not_nowhere() -> None:
    assert [checked_change(amount) for amount in (-MAX_AMOUNT, -1, 1, MAX_AMOUNT)] == [-MAX_AMOUNT, -1, 1, MAX_AMOUNT]
    for nothing in (0, -MAX_AMOUNT - 1, 0.5, False, "1"):
        with pytest.raises(RaffleError, match="not 0"):
            checked_change(nothing)


@pytest.mark.parametrize("given", ["eur", "EURO", "", "XXX", "E R", None, 978])
def test_a_currency_is_one_that_there_is(given: object) -> None:
    with pytest.raises(RaffleError) as caught:
        checked_currency(given)
    assert caught.value.code is Code.VALUE_INVALID


@pytest.mark.parametrize(
    "amount, currency, shown",
    [
        (123_456, "EUR", "1 234.56 EUR"),
        (5, "EUR", "0.05 EUR"),
        (-5, "USD", "−0.05 USD"),
        (0, "EUR", "0.00 EUR"),
        (500, "JPY", "500 JPY"),
        (1_234, "KWD", "1.234 KWD"),
    ],
)
def test_an_amount_is_shown_as_its_currency_is_written(amount: int, currency: str, shown: str) -> None:
    assert format_amount(amount, currency) == shown
    assert parse_amount(shown.removesuffix(currency), currency) == amount


@pytest.mark.parametrize(
    "typed, amount",
    [("12", 1200), ("12.5", 1250), ("12,50", 1250), (" 1 000.01 ", 100_001), ("-3", -300), ("−0.01", -1), ("+2", 200)],
)
def test_what_people_type_is_read_exactly(typed: str, amount: int) -> None:
    assert parse_amount(typed, "EUR") == amount


@pytest.mark.parametrize("typed", ["", "1.005", "1e3", "1.2.3", "1,000.00", ".5", "five", "١٢", "--1", "1" * 20])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(RaffleError) as caught:
        parse_amount(typed, "EUR")
    assert caught.value.code is Code.VALUE_INVALID


@given(st.integers(-MAX_AMOUNT, MAX_AMOUNT), st.sampled_from(sorted(CURRENCIES)))
def test_what_is_shown_can_be_typed(amount: int, currency: str) -> None:
    assert parse_amount(format_amount(amount, currency).removesuffix(currency), currency) == amount


def test_a_pool_goes_forward_only() -> None:
    allowed = {
        (before, after) for before in PoolState for after in PoolState if may_become(POOL_TRANSITIONS, before, after)
    }
    assert allowed == {
        (PoolState.OPEN, PoolState.FULL),
        (PoolState.OPEN, PoolState.CANCELLED),
        (PoolState.FULL, PoolState.STARTED),
        (PoolState.FULL, PoolState.CANCELLED),
    }
    assert transitions_in_sql("state", {PoolState.OPEN: frozenset({PoolState.FULL})}) == (
        "(NEW.state = OLD.state OR (OLD.state = 'OPEN' AND NEW.state IN ('FULL')))"
    )
