"""Exact numbers with six decimals."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raffle_desktop.domain.fixed_point import MICRO, divide_half_even, format_micro, parse_micro


@given(st.integers(0, 10**18 - 1))
def test_what_is_shown_is_read_back_the_same(micro: int) -> None:
    text = format_micro(micro)
    assert parse_micro(text) == micro
    assert Fraction(text) * MICRO == micro
    assert parse_micro(Decimal(text)) == micro
    # The shortest text: no zero that says nothing.
    assert "." not in text or not text.endswith(("0", "."))


@given(st.integers(-(10**18), -1))
def test_a_negative_number_is_shown_with_its_sign_and_never_read(micro: int) -> None:
    assert format_micro(micro) == "-" + format_micro(-micro)
    with pytest.raises(ValueError, match="not"):
        parse_micro(format_micro(micro))


@pytest.mark.parametrize(
    "given_value, micro",
    [
        ("0", 0),
        ("00012", 12_000_000),
        ("1.5", 1_500_000),
        ("0.000001", 1),
        ("1.500000000", 1_500_000),
        ("999999999999.999999", 999_999_999_999_999_999),
        (12, 12_000_000),
        (0.1, 100_000),
        (0.3, 300_000),
        (1e-06, 1),
        (1e11, 10**17),
        (Decimal("1E+2"), 100_000_000),
        (Decimal("1.10"), 1_100_000),
    ],
)
def test_a_number_is_read_by_its_decimal_text(given_value: object, micro: int) -> None:
    assert parse_micro(given_value) == micro


@pytest.mark.parametrize(
    "given_value",
    [
        "", " ", "1 ", " 1", "+1", "-1", "-0", "1.", ".5", "1.0000001", "1,5", "1e5", "1E999999", "NaN", "inf", "٣",
        "１",
        "1_000", "0x10", "1\n", "1\0", "9" * 13, "9" * 100_000, True, False, None, [], b"1", -1, 10**13, 10**100_000,
        float("nan"), float("inf"), -0.5, 1e300, 1e-7, 5e-324, Decimal("NaN"), Decimal("sNaN"), Decimal(-1),
        Decimal("Infinity"), Decimal("1e999999"), Decimal("1e-999999"), Decimal("1e-999999999"), 1j,
    ],
    ids=lambda value: str(type(value).__name__) + str(value)[:12] if not isinstance(value, int) else "int",
)  # fmt: skip
def test_what_is_no_such_number_is_refused(given_value: object) -> None:
    with pytest.raises(ValueError, match=r"not|number"):
        parse_micro(given_value)


@given(st.integers(0, 10**30), st.integers(1, 10**30))
def test_division_rounds_half_to_even(numerator: int, denominator: int) -> None:
    assert divide_half_even(numerator, denominator) == round(Fraction(numerator, denominator))


@given(st.one_of(st.text(max_size=20), st.floats(), st.integers(), st.decimals(allow_nan=True)))
def test_whatever_is_read_is_read_exactly(given_value: str | float | int | Decimal) -> None:
    try:
        micro = parse_micro(given_value)
    except ValueError:
        return
    exact = Fraction(repr(given_value)) if isinstance(given_value, float) else Fraction(given_value)
    assert micro == exact * MICRO
    assert 0 <= micro < 10**18
