"""Exact fixed-point numbers with 6 decimals, held as whole millionths ("micro": 1.0 = 1 000 000).

No float takes part: a JSON number is read through its decimal text.
"""

from __future__ import annotations

import re
from decimal import Decimal

MICRO = 1_000_000

# The whole part is bounded so that hostile input cannot make huge integers.
_DECIMAL = re.compile(r"(?P<whole>[0-9]{1,12})(?:\.(?P<decimals>[0-9]{1,6})0*)?", re.ASCII)


def parse_micro(value: object) -> int:
    """Read a non-negative decimal with at most 6 decimals (trailing zeros aside) as micro units.

    Takes text, int, Decimal, or float (by its shortest decimal text). Raises ValueError for anything else: signs,
    exponents, NaN, blanks, digits of other scripts, more than 12 whole digits.
    """
    if isinstance(value, bool):
        raise ValueError("a yes/no value is not a number")
    if isinstance(value, float):
        value = Decimal(repr(value))
    if isinstance(value, Decimal):
        # Written out, it is as long as its exponent says.
        if not value.is_finite() or not -400 < value.adjusted() <= 12:
            raise ValueError("not a number in range")
        value = format(value, "f")
    if isinstance(value, int):
        value = str(value) if abs(value) < 10**13 else "-"
    match = _DECIMAL.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise ValueError("not a non-negative decimal with at most 6 decimals")
    decimals = match["decimals"] or ""
    return int(match["whole"]) * MICRO + int(decimals.ljust(6, "0") or "0")


def format_micro(micro: int) -> str:
    """Shortest exact decimal text: 1 500 000 -> "1.5", 22 000 000 -> "22"."""
    sign, magnitude = ("-", -micro) if micro < 0 else ("", micro)
    whole, decimals = divmod(magnitude, MICRO)
    if not decimals:
        return f"{sign}{whole}"
    return f"{sign}{whole}.{decimals:06d}".rstrip("0")


def divide_half_even(numerator: int, denominator: int) -> int:
    """numerator / denominator rounded to a whole number, ties to even. Both non-negative, denominator > 0."""
    quotient, remainder = divmod(numerator, denominator)
    twice = remainder * 2
    if twice > denominator or (twice == denominator and quotient & 1):
        quotient += 1
    return quotient
