"""The chi-square test against printed tables and against sums that can be done by hand."""

from __future__ import annotations

import math

import pytest

from raffle_desktop.domain.chi_square import p_value, statistic


# Critical values as printed in statistical tables: the value exceeded with this probability.
@pytest.mark.parametrize(
    "degrees,share,value",
    [
        (1, 0.05, 3.841459),
        (1, 0.01, 6.634897),
        (1, 0.995, 0.00003927),
        (2, 0.05, 5.991465),
        (5, 0.10, 9.236357),
        (5, 0.95, 1.145476),
        (10, 0.05, 18.307038),
        (10, 0.99, 2.558212),
        (10, 0.001, 29.588298),
        (30, 0.05, 43.772972),
        (30, 0.5, 29.336032),
        (100, 0.01, 135.806723),
        (100, 0.95, 77.929465),
        (1000, 0.05, 1074.679449),
    ],
)
def test_critical_values_of_the_tables(degrees: int, share: float, value: float) -> None:
    assert p_value(value, degrees) == pytest.approx(share, rel=2e-5)


@pytest.mark.parametrize("x", [0.001, 0.5, 1.0, 3.0, 10.0, 50.0])
def test_one_two_and_four_degrees_have_a_closed_form(x: float) -> None:
    assert p_value(x, 1) == pytest.approx(math.erfc(math.sqrt(x / 2)), rel=1e-11)
    assert p_value(x, 2) == pytest.approx(math.exp(-x / 2), rel=1e-12)
    assert p_value(x, 4) == pytest.approx(math.exp(-x / 2) * (1 + x / 2), rel=1e-12)


def test_an_even_number_of_degrees_is_a_sum_of_poisson_chances() -> None:
    # 60 degrees: the chance of fewer than 30 events where x / 2 are expected; on both sides of the switch of method.
    for x in (20.0, 61.0, 63.0, 120.0):
        exact = sum(math.exp(-x / 2 + n * math.log(x / 2) - math.lgamma(n + 1)) for n in range(30))
        assert p_value(x, 60) == pytest.approx(exact, rel=1e-11)


@pytest.mark.parametrize("degrees", [20_000, 1_000_000])
def test_very_many_degrees_come_close_to_the_normal_curve(degrees: int) -> None:
    # Wilson and Hilferty's approximation, whose error falls with the degrees.
    for x in (degrees - 2 * math.sqrt(2 * degrees), float(degrees), degrees + 3 * math.sqrt(2 * degrees)):
        part = 2 / (9 * degrees)
        z = ((x / degrees) ** (1 / 3) - (1 - part)) / math.sqrt(part)
        assert p_value(x, degrees) == pytest.approx(math.erfc(z / math.sqrt(2)) / 2, abs=1e-5)


def test_no_difference_surprises_nobody_and_a_huge_one_never_happens() -> None:
    assert p_value(0.0, 3) == 1.0
    assert p_value(1e6, 3) == 0.0
    assert p_value(math.inf, 3) == 0.0


@pytest.mark.parametrize("value,degrees", [(1.0, 0), (-0.1, 3), (math.nan, 3)])
def test_what_makes_no_sense_is_refused(value: float, degrees: int) -> None:
    with pytest.raises(ValueError, match="chi-square is 0 or more"):
        p_value(value, degrees)


def test_the_statistic_adds_up_squares_over_expectations() -> None:
    # A die thrown 60 times: (25 + 4 + 1 + 4 + 0 + 100) / 10.
    assert statistic([(5, 10.0), (8, 10.0), (9, 10.0), (8, 10.0), (10, 10.0), (20, 10.0)]) == pytest.approx(13.4)
