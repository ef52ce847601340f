"""How surprising counts are beside what was expected: the chi-square test, from the standard library alone.

Floats are fine here: the result is shown to people, nothing is decided by it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

_TINY = 1e-300
_PRECISION = 1e-15
_ROUNDS = 100_000
"""Far more than is needed: both sums take about as many terms as the root of the degrees of freedom."""


def statistic(cells: Iterable[tuple[int, float]]) -> float:
    """Chi-square over cells of (counted, expected); every expected count is above 0."""
    return math.fsum((counted - expected) ** 2 / expected for counted, expected in cells)


def p_value(chi_square: float, degrees: int) -> float:
    """The share of fair runs that differ this much or more. Raises ValueError for a negative value or no degrees."""
    if degrees < 1 or not chi_square >= 0:
        raise ValueError("chi-square is 0 or more, over at least one degree of freedom")
    return _upper_gamma(degrees / 2, chi_square / 2)


def _upper_gamma(a: float, x: float) -> float:
    """The regularised upper incomplete gamma function Q(a, x): each side by the sum that converges fast there."""
    if x == 0:
        return 1.0
    if math.isinf(x):
        return 0.0
    # By logarithms: both factors alone would leave the range of a float.
    front = math.exp(a * math.log(x) - x - math.lgamma(a))
    if x < a + 1:
        return max(0.0, 1.0 - front * _lower_series(a, x))
    return min(1.0, front * _upper_fraction(a, x))


def _lower_series(a: float, x: float) -> float:
    term = total = 1.0 / a
    for n in range(1, _ROUNDS):
        term *= x / (a + n)
        total += term
        if term < total * _PRECISION:
            break
    return total


def _upper_fraction(a: float, x: float) -> float:
    """The continued fraction, evaluated from the front (Lentz's method)."""
    b = x + 1.0 - a
    c = 1.0 / _TINY
    d = 1.0 / b
    value = d
    for n in range(1, _ROUNDS):
        factor = -n * (n - a)
        b += 2.0
        d = factor * d + b
        d = 1.0 / (d if abs(d) > _TINY else _TINY)
        c = b + factor / c
        c = c if abs(c) > _TINY else _TINY
        step = c * d
        value *= step
        if abs(step - 1.0) < _PRECISION:
            break
    return value
