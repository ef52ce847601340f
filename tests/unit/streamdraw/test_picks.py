"""The fast way of picking (running totals with gaps) finds what removing entries one by one finds."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raffle_desktop.domain.streamdraw import selection
from raffle_desktop.domain.streamdraw.selection import pick_winners
from raffle_desktop.domain.streamdraw.texts import sha256_text

_WEIGHTS = [1, 2, 3, 5, 8, 13, 21, 34, 12]


def _seed(tag: str, number: int) -> str:
    return sha256_text(f"streamdraw/1 ci {tag} {number}\n")


def _plain_picks(weights: list[int], left: list[int], count: int, seed: str) -> list[tuple[int, int, int, int]]:
    """(attempt, of, ticket, place) straight from the description: lay out every remaining entry, walk to the ticket."""
    left = list(left)
    picks = []
    for pick in range(1, min(count, len(left)) + 1):
        of = sum(weights[place] for place in left)
        bits = (of - 1).bit_length()
        attempt = -1
        ticket = of
        while ticket >= of:
            attempt += 1
            digest = hashlib.sha256(f"streamdraw/1 pick\n{seed}\n{pick}\n{attempt}\n".encode()).digest()
            ticket = int(f"{int.from_bytes(digest[:8], 'big'):064b}"[:bits] or "0", 2)
        passed = ticket
        for place in left:
            if passed < weights[place]:
                break
            passed -= weights[place]
        left.remove(place)
        picks.append((attempt, of, ticket, place))
    return picks


@settings(deadline=None, derandomize=True, max_examples=250)
@given(st.lists(st.integers(1, 50) | st.integers(1, 2**40), min_size=1, max_size=40), st.data())
def test_stepping_over_gaps_picks_what_plain_removal_picks(weights: list[int], data: st.DataObject) -> None:
    places = range(len(weights))
    excluded = data.draw(st.sets(st.sampled_from(places)))
    count = data.draw(st.integers(0, len(weights) + 2))
    seed = data.draw(st.integers(0, 2**32).map(lambda number: _seed("gaps", number)))
    left = [place for place in places if place not in excluded]
    expected = _plain_picks(weights, left, count, seed)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(selection, "_COMPACT_AFTER", data.draw(st.sampled_from([0, 1, 3, 1024])))
        picked = pick_winners(([str(place) for place in places], weights), seed, count, excluded)
    assert [(pick.attempt, pick.of, pick.ticket, pick.index) for pick in picked] == expected
    assert [pick.id for pick in picked] == [str(pick.index) for pick in picked]


def test_running_totals_may_be_handed_in() -> None:
    ids = [str(place) for place in range(9)]
    expected = pick_winners((ids, _WEIGHTS), _seed("totals", 0), 3)
    assert pick_winners((ids, _WEIGHTS), _seed("totals", 0), 3, prefix=[1, 3, 6, 11, 19, 32, 53, 87, 99]) == expected


def test_when_nobody_is_left_there_are_fewer_winners() -> None:
    assert len(pick_winners((["a", "b"], [1, 2]), _seed("few", 0), 5)) == 2
    assert pick_winners((["a", "b"], [1, 2]), _seed("few", 0), 5, [0, 1]) == []
    assert pick_winners(([], []), _seed("few", 0), 5) == []


def test_a_weight_of_0_never_wins() -> None:
    picked = pick_winners((["a", "b", "c", "d"], [0, 1, 0, 2]), _seed("none", 0), 4)
    assert sorted(pick.id for pick in picked) == ["b", "d"]


@pytest.mark.parametrize("ids, weights", [(["a", "b"], [1]), ([], [1])])
def test_ids_without_a_weight_are_refused(ids: list[str], weights: list[int]) -> None:
    with pytest.raises(ValueError, match="pairs"):
        pick_winners((ids, weights), _seed("no", 0), 1)


@pytest.mark.parametrize("excluded", [[2], [-1]])
def test_a_place_outside_the_list_cannot_be_excluded(excluded: list[int]) -> None:
    with pytest.raises(ValueError, match="excluded"):
        pick_winners((["a", "b"], [1, 2]), _seed("no", 0), 1, excluded)
