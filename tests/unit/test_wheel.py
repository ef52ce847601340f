"""The wheel's numbers: exact shares, a landing inside the winner's slice, a calm motion to exactly there."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from raffle_desktop.domain.wheel import (
    HEAVIER,
    MOST_SHOWN,
    NEIGHBOURS,
    SMALLEST_SHARE,
    Row,
    Spin,
    WheelLayout,
    eased,
    final_turn,
    is_over,
    landing,
    lay_out,
    magnify,
    point_at,
    slice_at,
    turn_at,
    turns_for,
    wheel_order,
)

TOTAL_MAX = 2**53 - 1

weights = st.lists(st.one_of(st.integers(1, 20), st.integers(1, 10**6), st.integers(1, 2**44)), min_size=1, max_size=60)
fractions = st.floats(0.08, 0.92)


def rows_of(values: list[int]) -> list[Row]:
    return [(f"id{number:05}", f"name {number}", weight) for number, weight in enumerate(values)]


@given(weights)
def test_every_share_is_exact_and_the_gathered_ones_are_the_smallest(values: list[int]) -> None:
    rows = rows_of(values)
    layout = lay_out(reversed(rows))
    ordered = sorted(rows, key=wheel_order)
    shown = [(one.key, one.name, one.weight) for one in layout.slices]
    assert shown == ordered[: len(shown)], "in the order of weight, ties by key, nobody left out in between"
    assert [one.before for one in layout.slices] == [sum(values_before(shown, index)) for index in range(len(shown))]
    assert layout.total == sum(values)
    assert layout.count == len(values)
    assert layout.band_count == len(values) - len(shown)
    assert layout.band_weight == sum(row[2] for row in ordered[len(shown) :])
    assert layout.band_before == sum(one.weight for one in layout.slices)
    assert layout.band_count != 1


def values_before(shown: list[Row], index: int) -> list[int]:
    return [row[2] for row in shown[:index]]


def test_equal_weights_stand_in_the_order_of_their_keys() -> None:
    layout = lay_out([("b", "X", 5), ("c", "Y", 7), ("a", "Z", 5)])
    assert [(one.key, one.before) for one in layout.slices] == [("c", 0), ("a", 7), ("b", 12)]


def test_who_has_no_weight_is_not_on_the_wheel() -> None:
    layout = lay_out([("a", "A", 0), ("b", "B", 3)])
    assert [one.key for one in layout.slices] == ["b"]
    assert (layout.count, layout.total, layout.band_count) == (1, 3, 0)


def test_an_empty_wheel() -> None:
    layout = lay_out([])
    assert (layout.slices, layout.total, layout.count) == ((), 0, 0)
    assert slice_at(layout, 0.3) is None


def test_who_is_too_small_is_gathered_and_who_is_just_large_enough_is_not() -> None:
    heavy = SMALLEST_SHARE * 10 - 10 - 9 - 9
    layout = lay_out([("heavy", "", heavy), ("just", "", 10), ("small", "", 9), ("tiny", "", 9)])
    assert [one.key for one in layout.slices] == ["heavy", "just"]
    assert (layout.band_count, layout.band_weight) == (2, 18)


def test_a_band_of_one_is_shown_by_name() -> None:
    layout = lay_out([("heavy", "", 10**9), ("tiny", "", 1)])
    assert [one.key for one in layout.slices] == ["heavy", "tiny"]
    assert layout.band_count == 0


def test_ten_thousand_equal_entries_are_all_gathered() -> None:
    layout = lay_out(rows_of([7] * 10_000))
    assert layout.slices == ()
    assert (layout.band_count, layout.band_weight, layout.band_before) == (10_000, 70_000, 0)
    assert slice_at(layout, 0.4) == 0, "the band is what the pointer is on"


def test_no_more_than_so_many_are_shown_by_themselves() -> None:
    assert len(lay_out(rows_of([7] * (MOST_SHOWN + 2))).slices) == MOST_SHOWN
    assert len(lay_out(rows_of([7] * (MOST_SHOWN + 1))).slices) == MOST_SHOWN + 1, "one too many would be a band of one"


def test_the_heaviest_alone_give_the_same_wheel_where_sum_and_count_are_told() -> None:
    rows = rows_of([10**6, 10**5, *[3] * 5000])
    assert lay_out(rows[:2], total=sum(row[2] for row in rows), count=len(rows)) == lay_out(rows)


@given(st.text("0123456789abcdef", min_size=64, max_size=64), st.integers(0, 50), st.integers(1, 1000))
def test_where_in_the_slice_it_stops_follows_from_the_draw(commitment: str, event: int, pick: int) -> None:
    at = landing(commitment, event, pick)
    assert 0.08 < at < 0.92
    assert at == landing(commitment, event, pick)
    assert at != landing(commitment, event, pick + 1)


def test_the_landing_as_the_overlays_must_find_it() -> None:
    assert landing("0" * 64, 0, 1) == pytest.approx(0.8678190814657136, abs=1e-15)


def test_landings_fill_the_slice_evenly() -> None:
    found = [landing("ab" * 32, 0, pick) for pick in range(1, 2001)]
    for low in (0.08, 0.29, 0.5, 0.71):
        assert 420 < sum(low <= at < low + 0.21 for at in found) < 580


@given(weights, fractions, st.integers(2000, 20_000), st.data())
def test_the_pointer_ends_on_the_winner(values: list[int], at: float, duration: int, data: st.DataObject) -> None:
    layout = lay_out(rows_of(values))
    index = data.draw(st.integers(0, len(layout.slices) - 1))
    one = layout.slices[index]
    # One left alone may be shown however small; there the 53 bits of an angle come to their end.
    assume(one.weight << 40 >= layout.total)
    end = final_turn(one.before, one.weight, layout.total, at, turns_for(duration))
    assert slice_at(layout, end) == index
    inside = (Fraction(point_at(end)) * layout.total - one.before) / one.weight
    assert float(inside) == pytest.approx(at, abs=2**-8)
    assert abs(end - turns_for(duration)) <= 1


@given(fractions)
def test_the_pointer_ends_on_the_smallest_slice_of_the_largest_total(at: float) -> None:
    small = -(-TOTAL_MAX // SMALLEST_SHARE)
    layout = lay_out([("heavy", "", TOTAL_MAX - 2 * small), ("a", "", small), ("b", "", small)])
    assert layout.total == TOTAL_MAX
    for index, one in enumerate(layout.slices):
        assert slice_at(layout, final_turn(one.before, one.weight, layout.total, at, 18)) == index


@given(fractions)
def test_a_wheel_of_one_always_wins(at: float) -> None:
    layout = lay_out([("a", "A", 1)])
    assert slice_at(layout, final_turn(0, 1, 1, at, 5)) == 0


def test_the_pointer_reads_the_disc_against_its_rotation() -> None:
    layout = lay_out([("a", "", 4), ("b", "", 3), ("c", "", 2), ("d", "", 1)])
    assert [slice_at(layout, turn) for turn in (0.0, -0.1, -0.45, 0.25, 0.05, 3.05, 1.0)] == [0, 0, 1, 2, 3, 3, 0]
    # So small a rotation that the point rounds to a whole turn.
    assert slice_at(layout, 1e-20) == 0


def test_the_band_is_the_last_on_the_wheel() -> None:
    layout = lay_out([("heavy", "", 9000), ("x", "", 1), ("y", "", 1), ("z", "", 1)])
    assert len(layout.slices) == 1
    assert slice_at(layout, 0.5) == 0
    assert slice_at(layout, 1.5 / layout.total) == 1


spins = st.builds(
    Spin,
    started_at=st.integers(0, 2 * 10**15),
    duration_ms=st.integers(1, 20_000),
    start_turn=st.just(0.0),
    final_turn=st.floats(1.0, 20.0),
)


@given(spins, st.lists(st.integers(-1_000_000, 21_000_000), min_size=2, max_size=50))
def test_a_spin_only_goes_forward_and_ends_exactly(spin: Spin, moments: list[int]) -> None:
    turns = [turn_at(spin, spin.started_at + moment) for moment in sorted(moments)]
    assert turns == sorted(turns)
    assert turn_at(spin, spin.started_at) == spin.start_turn
    assert turn_at(spin, spin.started_at - 5) == spin.start_turn
    end = spin.started_at + spin.duration_ms * 1000
    assert turn_at(spin, end) == spin.final_turn
    assert turn_at(spin, end + 10**9) == spin.final_turn
    assert is_over(spin, end)
    assert not is_over(spin, end - 1)


def test_a_spin_is_fast_at_first_and_comes_to_rest_gently() -> None:
    speeds = [(eased(at / 1000 + 0.001) - eased(at / 1000)) * 1000 for at in range(1000)]
    assert speeds[0] < 0.1 * max(speeds), "it does not jump off"
    assert speeds.index(max(speeds)) < 100
    assert speeds[-1] < 0.001 * max(speeds), "no jolt at the end"
    assert speeds[100:] == sorted(speeds[100:], reverse=True)
    assert eased(0.5) > 0.8, "most of the way is behind it at half time"


def test_longer_spins_turn_more_often() -> None:
    assert turns_for(2000) < turns_for(6000) < turns_for(20_000)
    assert 5 <= turns_for(6000) <= 6


def opened(heavier: list[int], winner: int, lighter: list[int]) -> tuple[WheelLayout, int]:
    """A band of these weights, heaviest first, opened at the winner."""
    before = [(f"h{number:03}", "", weight) for number, weight in enumerate(heavier)]
    after = [(f"l{number:03}", "", weight) for number, weight in enumerate(lighter)]
    magnified = magnify(("w", "W", winner), before[::-1], after, 1 + len(heavier) + len(lighter))
    assert magnified.band_count == 1 + len(heavier) + len(lighter)
    return magnified.layout, magnified.index


@given(
    st.lists(st.integers(1, 100), max_size=80),
    st.integers(1, 100),
    st.lists(st.integers(1, 100), max_size=80),
    fractions,
)
def test_an_opened_band_keeps_its_winner(above: list[int], winner: int, below: list[int], at: float) -> None:
    heavier = sorted((weight + winner for weight in above), reverse=True)
    lighter = sorted((min(weight, winner) for weight in below), reverse=True)
    layout, index = opened(heavier, winner, lighter)
    one = layout.slices[index]
    assert (one.key, one.weight) == ("w", winner)
    assert layout.count == len(layout.slices) <= NEIGHBOURS
    assert layout.total == sum(other.weight for other in layout.slices)
    assert layout.band_count == 0
    assert [other.weight for other in layout.slices] == sorted((o.weight for o in layout.slices), reverse=True)
    assert all(other.weight <= HEAVIER * winner for other in layout.slices)
    assert slice_at(layout, final_turn(one.before, one.weight, layout.total, at, 2)) == index


def test_an_opened_band_is_as_full_as_it_can_be() -> None:
    for above, below, place in ((200, 200, 29), (5, 200, 5), (200, 5, 54), (3, 3, 3)):
        layout, index = opened([7] * above, 7, [7] * below)
        assert layout.count == min(NEIGHBOURS, above + below + 1)
        assert index == place
        # The nearest, without a gap.
        assert [one.key for one in layout.slices[:index]] == [f"h{number:03}" for number in range(above)][
            above - index :
        ]
