"""Figures as people read them: exact weights, odds, shares in percent."""

from __future__ import annotations

from fractions import Fraction

from raffle_desktop.domain.fixed_point import MICRO, divide_half_even, format_micro

GROUPING = " "


def decimal_text(weight: Fraction) -> str:
    """A weight, which is a whole number of millionths, as its exact decimal text."""
    return format_micro(weight.numerator * MICRO // weight.denominator)


def odds_text(weight: Fraction, odds: Fraction) -> str:
    """The weight over the weight of all who were in at that pick, and their ratio: 248 / 15 432 = 1.61 %."""
    chance = percent_text(odds)
    if not odds:
        return chance
    relation = "" if chance[0] in "<>" else "= "
    return f"{grouped(decimal_text(weight))} / {grouped(decimal_text(weight / odds))} {relation}{chance}"


def percent_text(share: Fraction) -> str:
    """With two decimals; but no chance is rounded to none, nor to certainty."""
    hundredths = divide_half_even(share.numerator * 10_000, share.denominator)
    if hundredths == 0 and share:
        return "< 0.01 %"
    if hundredths == 10_000 and share != 1:
        return "> 99.99 %"
    return f"{hundredths // 100}.{hundredths % 100:02d} %"


def grouped(decimal: str) -> str:
    """Thousands apart: 15432.5 -> 15 432.5."""
    whole, point, decimals = decimal.partition(".")
    return f"{int(whole):,}".replace(",", GROUPING) + point + decimals
