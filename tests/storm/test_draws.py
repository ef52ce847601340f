"""A breeze of draws, and that the storm of them would notice a fault, and cries wolf for nothing less."""

from __future__ import annotations

import random
import secrets
from collections.abc import Sequence

import pytest

from raffle_desktop.domain.streamdraw.selection import Pick
from tests.storm.draws import LOOKS, draw_some, judge, real_picks
from tests.storm.model import Broken


@pytest.fixture(autouse=True)
def _same_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test has the same outcome each time; the storm itself has not."""
    chance = random.Random("streamdraw/1 storm")
    monkeypatch.setattr(secrets, "token_hex", lambda size: chance.randbytes(size).hex())


@pytest.mark.parametrize("look, counted", [(0, 2_000), (1, 1_000), (2, 2_000)])
def test_the_chances_of_a_look_are_all_there_are_and_its_draws_fall_into_them(look: int, counted: int) -> None:
    assert sum(LOOKS[look].chances.values()) == pytest.approx(1)
    seen = draw_some(look, 2_000)
    assert sum(seen.values()) == counted
    assert LOOKS[look].p(seen) > 1e-3


def _with_a_favour(weights: Sequence[int], event_seed: str, winners: int) -> Sequence[Pick]:
    """One draw in three is for the heaviest."""
    picks = list(real_picks(weights, event_seed, winners))
    heaviest = max(range(len(weights)), key=lambda place: weights[place])
    if int(event_seed[:4], 16) % 3 == 0 and heaviest not in {pick.index for pick in picks}:
        picks[0] = Pick(1, 0, sum(weights), 0, heaviest, "")
    return picks


@pytest.mark.parametrize("look", [0, 1])
def test_a_favour_is_noticed(look: int) -> None:
    assert LOOKS[look].p(draw_some(look, 10_000, _with_a_favour)) < 1e-4


def test_a_draw_that_cannot_happen_is_noticed() -> None:
    with pytest.raises(Broken, match="cannot happen"):
        LOOKS[0].p({(3, 3): 1})


def test_odd_draws_are_drawn_anew_before_anything_is_called_broken() -> None:
    assert judge("x", 1e-3, lambda: pytest.fail("not odd")) == "x: p = 0.001"
    assert judge("x", 9e-4, lambda: 1e-4).endswith("p = 0.0001")
    with pytest.raises(Broken, match=r"9e-05"):
        judge("x", 9e-4, lambda: 9e-5)
