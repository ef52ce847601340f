"""The wheel of the pool and of stored draws, from a real database."""

from __future__ import annotations

from fractions import Fraction

import pytest

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.fixed_point import MICRO
from raffle_desktop.domain.wheel import EMPTY, SMALLEST_SHARE, Spin, WheelLayout, is_over, point_at, slice_at, turn_at
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.wheel_views import DrawWheel, WheelReader, wheel_of
from tests.conftest import Desk


def reader(desk: Desk) -> WheelReader:
    return WheelReader(desk.services.core)


def fill(desk: Desk, weights: dict[str, str]) -> None:
    desk.import_csv("username,weight\n" + "".join(f"{name},{weight}\n" for name, weight in weights.items()))


def names(layout: WheelLayout) -> list[str]:
    return [one.name for one in layout.slices]


def final(spin: Spin | None) -> float:
    assert spin is not None
    assert is_over(spin, spin.ends_at)
    return turn_at(spin, spin.ends_at)


def assert_lands_on_the_winner(wheel: DrawWheel) -> None:
    """What the pointer stands on in the end is the stored winner, by name."""
    layout = wheel.layout
    index = slice_at(layout, final(wheel.spin(1_000, 6000)))
    assert index == wheel.index
    if wheel.magnified is not None:
        assert index == len(layout.slices), "the band"
        layout = wheel.magnified.layout
        index = slice_at(layout, final(wheel.second_spin(1_000, 6000)))
        assert index == wheel.magnified.index
    assert index is not None
    assert (layout.slices[index].key, layout.slices[index].weight) == (wheel.key, wheel.weight)


def test_without_a_session_the_wheel_is_empty(desk: Desk) -> None:
    assert reader(desk).pool() == EMPTY
    desk.services.sessions.start("Friday", actor="op")
    assert reader(desk).pool() == EMPTY


def test_the_pool_is_everybody_who_waits_and_has_weight(session: Desk) -> None:
    fill(session, {"ann": "3", "bob": "5.5", "cleo": "0", "dan": "3"})
    session.services.entries.remove([session.enter("eve").id], "left", actor="op")
    layout = reader(session).pool()
    assert names(layout) == ["bob", "ann", "dan"]
    assert [one.weight for one in layout.slices] == [5_500_000, 3 * MICRO, 3 * MICRO]
    assert (layout.total, layout.count, layout.band_count) == (11_500_000, 3, 0)
    winner = session.draw().standing[0]
    assert winner.name not in names(reader(session).pool())


def test_the_smallest_of_the_pool_are_gathered_with_their_true_share(session: Desk) -> None:
    fill(session, {"whale": "9000", **{f"small{number}": "0.5" for number in range(40)}, "mid": "400"})
    layout = reader(session).pool()
    assert names(layout) == ["whale", "mid"]
    assert (layout.count, layout.band_count) == (42, 40)
    assert Fraction(layout.band_weight, layout.total) == Fraction(20, 9420)
    assert layout.total > 0.5 * MICRO * SMALLEST_SHARE


def test_one_who_would_be_gathered_alone_is_shown(session: Desk) -> None:
    fill(session, {"whale": "9000", "minnow": "0.5"})
    assert names(reader(session).pool()) == ["whale", "minnow"]


def test_the_wheel_of_a_draw_is_the_pool_before_it(session: Desk) -> None:
    fill(session, {"ann": "3", "bob": "5", "cleo": "3", "dan": "3", "eve": "1"})
    pool = reader(session).pool()
    draw = session.draw()
    wheel = reader(session).of_draw(draw.id)
    # The list states weights in its own whole numbers; who stands where, and with which share, is the same.
    shares = [
        (one.key, one.name, Fraction(one.before, pool.total), Fraction(one.weight, pool.total)) for one in pool.slices
    ]
    assert shares == [
        (one.key, one.name, Fraction(one.before, wheel.layout.total), Fraction(one.weight, wheel.layout.total))
        for one in wheel.layout.slices
    ]
    winner = draw.standing[0]
    assert (wheel.draw_id, wheel.event, wheel.pick) == (draw.id, 0, 1)
    assert (wheel.name, wheel.key) == (winner.name, winner.list_id)
    assert Fraction(wheel.weight, wheel.layout.total) == winner.odds
    assert_lands_on_the_winner(wheel)


def test_every_pick_is_among_those_who_were_still_in(session: Desk) -> None:
    fill(session, {f"viewer{number}": str(number + 1) for number in range(12)})
    draw = session.draw(4)
    seen: list[str] = []
    for winner in draw.winners:
        wheel = reader(session).of_draw(draw.id, winner.event, winner.pick)
        assert wheel.layout.total == winner.of
        assert wheel.layout.count == 12 - len(seen)
        assert not {one.key for one in wheel.layout.slices} & set(seen)
        assert wheel.name == winner.name
        assert_lands_on_the_winner(wheel)
        seen.append(winner.list_id)


def redrawn(desk: Desk, draw: DrawView, place: int) -> DrawView:
    return desk.services.winners.redraw(draw.id, "not here", [place], actor="op")


def test_a_redraw_leaves_out_all_who_were_picked_before(session: Desk) -> None:
    fill(session, {f"viewer{number}": "2" for number in range(9)})
    draw = redrawn(session, session.draw(2), 1)
    newest = next(one for one in draw.winners if one.event == 1)
    wheel = reader(session).of_draw("latest")
    assert (wheel.event, wheel.pick, wheel.name) == (1, 1, newest.name)
    before = {one.list_id for one in draw.winners if one.event == 0}
    assert len(before) == 2
    assert {one.key for one in wheel.layout.slices}.isdisjoint(before)
    assert (wheel.layout.count, wheel.layout.total) == (7, newest.of)
    assert_lands_on_the_winner(wheel)


def test_by_default_the_newest_pick_that_stands(session: Desk) -> None:
    fill(session, {f"viewer{number}": "2" for number in range(9)})
    draw = session.draw(3)
    assert reader(session).of_draw(draw.id).pick == 1, "the first place"
    assert reader(session).of_draw(draw.id, 0).pick == 1
    redrawn(session, draw, 2)
    assert reader(session).of_draw(draw.id).event == 1


def test_a_gathered_winner_is_found_in_the_opened_band(session: Desk) -> None:
    fill(session, {"whale": "2000", **{f"small{number}": "1" for number in range(5000)}})
    draw = session.draw(5)
    gathered = [one for one in draw.winners if one.name != "whale"]
    assert len(gathered) >= 4
    for winner in gathered:
        wheel = reader(session).of_draw(draw.id, 0, winner.pick)
        assert wheel.magnified is not None
        assert wheel.magnified.band_count == wheel.layout.band_count
        opened = wheel.magnified.layout
        assert opened.slices[wheel.magnified.index].name == winner.name == wheel.name
        assert "whale" not in names(opened), "only the gathered are in there"
        assert wheel.layout.band_before <= wheel.before < wheel.layout.total
        assert_lands_on_the_winner(wheel)
        first, second = wheel.spin(5_000_000, 3000), wheel.second_spin(5_000_000, 3000)
        assert second is not None
        assert second.started_at >= first.ends_at
        assert wheel.ends_at(5_000_000, 3000) == second.ends_at


@pytest.mark.parametrize("winner", [0, 1, 1500, 2998, 2999])
def test_the_first_spin_ends_well_inside_the_band(winner: int) -> None:
    rows = [("whale", "whale", 40_000), *((f"id{number:04}", f"name{number}", 1) for number in range(3000))]
    wheel = wheel_of(rows, f"id{winner:04}", name="", draw_id="d" * 16, commitment="c" * 64, event=0, pick=1)
    assert wheel.before == 40_000 + winner
    assert_lands_on_the_winner(wheel)
    place = (point_at(final(wheel.spin(0, 6000))) * 43_000 - 40_000) / 3000
    assert 0.079 < place < 0.921
    assert place == pytest.approx(0.08 + 0.84 * winner / 3000, abs=0.001), "where in the band the winner stands"


def test_who_is_shown_needs_no_second_spin(session: Desk) -> None:
    fill(session, {"ann": "3", "bob": "5"})
    wheel = reader(session).of_draw(session.draw().id)
    assert wheel.magnified is None
    assert wheel.second_spin(0, 6000) is None
    assert wheel.ends_at(1_000_000, 6000) == 7_000_000


def test_the_same_draw_is_always_shown_alike(session: Desk) -> None:
    fill(session, {f"viewer{number}": str(number + 1) for number in range(5)})
    draw = session.draw()
    assert reader(session).of_draw(draw.id) == reader(session).of_draw(draw.id)
    assert reader(session).of_draw(draw.id).spin(7, 6000) == reader(session).of_draw("latest").spin(7, 6000)


@pytest.mark.parametrize("wanted", [("0123456789abcdef", None, None), ("latest", 3, None), ("latest", 0, 99)])
def test_a_draw_or_pick_that_is_not_there(session: Desk, wanted: tuple[str, int | None, int | None]) -> None:
    fill(session, {"ann": "3"})
    session.draw()
    with pytest.raises(RaffleError) as caught:
        reader(session).of_draw(*wanted)
    assert caught.value.code is Code.DRAW_NOT_FOUND
