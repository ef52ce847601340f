"""The picking algorithm is exactly fair: shown exhaustively where possible, by statistics where not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from raffle_desktop.domain.streamdraw.draw_list import build_list
from raffle_desktop.domain.streamdraw.selection import pick_winners, places_within
from tests.unit.streamdraw.fairness import CHECKS, REAL, Algorithm, check_worked_draws


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_the_real_algorithm_passes(check: Callable[[Algorithm], None]) -> None:
    check(REAL)


def test_the_worked_draws_are_picked(test_vectors: dict[str, list[dict[str, dict[str, object]]]]) -> None:
    check_worked_draws(REAL, test_vectors)


def test_which_of_the_winners_own_tickets_won() -> None:
    """Against the tickets of everybody who is left, laid out one by one."""
    weights = [3, 1, 4, 1, 5]
    rows = [(f"manual:{name}", name, weight * 1_000_000) for name, weight in zip("abcde", weights, strict=True)]
    draw = build_list("0" * 64, 1, 0, rows)
    for start in range(200):
        earlier = [4] if start % 2 else []
        picks = pick_winners(draw, f"{start:064x}", 3, earlier)
        left = [(index, own) for index, weight in enumerate(weights) for own in range(weight) if index not in earlier]
        expected = []
        for pick in picks:
            index, own = left[pick.ticket]
            assert index == pick.index
            expected.append(own)
            left = [one for one in left if one[0] != index]
        assert places_within(draw, picks, earlier) == expected
