"""The wheel tried out many times: the same people and chances as a real draw, and nothing is left behind."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.fixed_point import MICRO
from raffle_desktop.domain.streamdraw.draw_list import build_list
from raffle_desktop.domain.streamdraw.selection import pick_winners
from raffle_desktop.services import odds_check
from raffle_desktop.services.odds_check import OddsCheck, OddsCheckService
from tests.conftest import Desk


def simulate(desk: Desk, draws: int, **more: Any) -> OddsCheck:
    return OddsCheckService(desk.services.core).simulate(draws, **more)


def three(desk: Desk) -> None:
    for name, weight in (("ann", "1"), ("bob", "2.5"), ("cid", "6.5")):
        desk.enter(name, weight=weight)


def test_the_lines_hold_weights_and_exact_shares_and_count_every_draw(session: Desk) -> None:
    three(session)
    check = simulate(session, 5_000)
    assert [(line.name, line.weight, line.expected) for line in check.lines] == [
        ("cid", 6_500_000, Fraction(13, 20)),
        ("bob", 2_500_000, Fraction(1, 4)),
        ("ann", 1_000_000, Fraction(1, 10)),
    ]
    assert sum(line.drawn for line in check.lines) == check.draws == 5_000
    assert (check.entries, check.total_weight, check.degrees, check.rest) == (3, 10 * MICRO, 2, None)


def test_a_fair_wheel_agrees_with_its_weights(session: Desk) -> None:
    three(session)
    check = simulate(session, 20_000)
    assert check.p_value > 0.0001
    assert check.sentence.startswith("What was drawn agrees with the weights: a fair wheel differs this much or more")
    for line in check.lines:
        # Seven times the spread that chance alone gives.
        share = float(line.expected)
        assert abs(line.drawn - 20_000 * share) < 7 * (20_000 * share * (1 - share)) ** 0.5


def test_a_crooked_wheel_is_found_out(session: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    three(session)

    def crooked(draw: Any, seed: str, count: int, **more: Any) -> Any:
        ids, weights = draw
        # Everyone has one ticket too many, which favours the light ones.
        return pick_winners((ids, [weight + 1 for weight in weights]), seed, count)

    monkeypatch.setattr(odds_check, "pick_winners", crooked)
    check = simulate(session, 20_000)
    assert check.p_value < 0.0001
    assert check.sentence.startswith("What was drawn does not agree with the weights")


def test_each_draw_is_the_one_a_real_draw_would_make_of_that_seed(session: Desk) -> None:
    for number in range(40):
        session.enter(f"viewer{number}", weight=f"{number % 7}.25")
    before = session.dice.calls
    check = simulate(session, 300)
    drawn = {line.name: line.drawn for line in check.lines if line.drawn}
    session.dice.calls = before
    rows = session.rows("SELECT 'manual:' || entered_name, entered_name, total_weight FROM entries")
    # Sorted by these ids, people stand in the order of the desk's own.
    listed = build_list("0" * 64, 0, 0, rows)
    again: dict[str, int] = {}
    for _ in range(300):
        pick = pick_winners(listed, session.dice(32), 1)[0]
        again[listed.names[pick.index]] = again.get(listed.names[pick.index], 0) + 1
    assert drawn == again


def test_nothing_is_stored_and_nobody_told(session: Desk) -> None:
    three(session)
    before, told = session.everything(), len(session.changes)
    simulate(session, 500)
    assert session.everything() == before
    assert len(session.changes) == told


def test_only_those_a_draw_would_take_take_part(session: Desk) -> None:
    three(session)
    session.enter("zero", weight="0")
    gone = session.enter("gone")
    session.services.entries.remove([gone.id], "left", actor="op")
    out = session.enter("out")
    session.services.viewers.exclude(out.viewer_id, "banned", actor="op")
    session.draw(confirm=True)
    check = simulate(session, 100)
    assert check.entries == 2
    assert {line.name for line in check.lines} < {"ann", "bob", "cid"}


def test_light_entries_are_one_line_together(session: Desk) -> None:
    session.import_csv("username,weight\n" + "".join(f"v{number},{1 + number % 3}\n" for number in range(600)))
    session.enter("giant", weight="300")
    check = simulate(session, 2_000)
    assert (len(check.lines), check.lines[0].name) == (500, "giant")
    assert check.rest is not None
    assert (check.rest.name, check.rest.people) == ("the rest", 101)
    assert sum(line.expected for line in check.lines) + check.rest.expected == 1
    assert sum(line.weight for line in check.lines) + check.rest.weight == check.total_weight == 1500 * MICRO
    assert sum(line.drawn for line in check.lines) + check.rest.drawn == 2_000


def test_small_expectations_share_a_cell_of_five_at_least() -> None:
    weights = [1] * 20 + [80]
    counts = [1] * 20 + [80]
    assert odds_check._cells(weights, counts, 100, 100) == [(5, 5.0)] * 4 + [(80, 80.0)]
    # Three left over are too little for a cell and join the last one.
    assert odds_check._cells([1] * 8, [1] * 8, 8, 8) == [(8, 8.0)]
    assert odds_check._cells([1] * 13, [1] * 13, 13, 13) == [(5, 5.0), (8, 8.0)]
    assert odds_check._cells([1] * 3, [1] * 3, 3, 3) == []


def test_one_entry_or_too_few_draws_leave_nothing_to_compare(session: Desk) -> None:
    session.enter("ann")
    alone = simulate(session, 50)
    assert (alone.degrees, alone.p_value, alone.lines[0].drawn) == (0, 1.0, 50)
    assert alone.sentence == "There is one entry only, and it won every draw: nothing to compare."
    session.enter("bob")
    assert simulate(session, 4).sentence == "4 draws are too few to compare with the weights."


@pytest.mark.parametrize(
    "p_value,words",
    [
        (0.43, "differs this much or more in 43 % of such runs."),
        (0.9999, "in more than 99 % of such runs."),
        (0.0052, "agrees poorly with the weights: a fair wheel differs this much or more in only 0.52 % of such runs."),
        (0.00001, "does not agree with the weights"),
    ],
)
def test_the_sentence_says_how_surprising_it_is(p_value: float, words: str) -> None:
    assert words in odds_check._sentence(1000, 10, 9, p_value)


def test_cancelling_gives_what_came_out_so_far(session: Desk) -> None:
    three(session)
    told: list[tuple[int, int]] = []
    check = simulate(
        session,
        50_000,
        cancelled=lambda: len(told) == 2,
        progress=lambda done, total: told.append((done, total)),
    )
    assert told == [(2_000, 50_000), (4_000, 50_000)]
    assert (check.cancelled, check.draws, sum(line.drawn for line in check.lines)) == (True, 4_000, 4_000)
    nothing = simulate(session, 10, cancelled=lambda: True)
    assert (nothing.cancelled, nothing.draws, nothing.degrees) == (True, 0, 0)


def test_it_refuses_as_a_draw_would(desk: Desk) -> None:
    with desk.refuses(Code.NO_ACTIVE_SESSION):
        simulate(desk, 10)
    desk.services.sessions.start(actor="op")
    with desk.refuses(Code.NOBODY_TO_DRAW):
        simulate(desk, 10)
    desk.enter("zero", weight="0")
    with desk.refuses(Code.NOBODY_TO_DRAW):
        simulate(desk, 10)
    for draws in (0, -1, 10_000_001):
        with desk.refuses(Code.VALUE_INVALID, "The number of draws must be 1 to 10 000 000."):
            simulate(desk, draws)
