"""How lucky a group was, against every possible outcome written out."""

from __future__ import annotations

import random
from fractions import Fraction
from itertools import product
from typing import Any

import pytest

from raffle_desktop.domain.streamdraw import luck
from raffle_desktop.domain.streamdraw.draw_list import build_list
from raffle_desktop.domain.streamdraw.luck import Group, TooManyWinners, draw_luck, luck_of, tail, win_chances
from raffle_desktop.domain.streamdraw.proof import main_event, proof_document, redraw_event
from raffle_desktop.domain.streamdraw.proof_form import StatedProof, read_proof
from raffle_desktop.domain.streamdraw.texts import Level, OpenTerms, commitment

_SECRET = "5e" * 32


def _true_chances(inside: list[int], outside: list[int], picks: int) -> list[Fraction]:
    """By every order in which the winners can be drawn."""
    chances = [Fraction(0)] * (picks + 1)

    def draw(left: list[tuple[int, bool]], so_far: Fraction, wins: int, more: int) -> None:
        if more == 0:
            chances[wins] += so_far
            return
        total = sum(weight for weight, _ in left)
        for place, (weight, of_group) in enumerate(left):
            rest = left[:place] + left[place + 1 :]
            draw(rest, so_far * Fraction(weight, total), wins + of_group, more - 1)

    draw([(weight, True) for weight in inside] + [(weight, False) for weight in outside], Fraction(1), 0, picks)
    return chances


def _at_least(chances: Any) -> list[Any]:
    return [sum(chances[wins:]) for wins in range(len(chances))]


@pytest.mark.parametrize(
    "inside, outside, picks",
    [
        ([3], [5, 1, 2], 1),
        ([1, 7, 7], [2**53 - 100], 1),
        ([2], [3, 3, 3], 3),
        ([1, 1], [1, 1, 1], 3),
        ([4, 4, 4], [4, 4], 5),
        ([5, 5], [1, 1, 1, 1], 4),
        ([1], [], 1),
        ([2, 2], [], 2),
    ],
)
def test_one_winner_or_even_weights_are_counted_out_exactly(inside: list[int], outside: list[int], picks: int) -> None:
    true = _true_chances(inside, outside, picks)
    found = win_chances(inside, outside, picks)
    assert found == pytest.approx([float(chance) for chance in true[: len(found)]], rel=1e-14)
    assert not any(true[len(found) :])
    assert sum(found) == pytest.approx(1, rel=1e-14)


def test_uneven_weights_are_never_made_out_less_likely_than_they_are() -> None:
    chance = random.Random("streamdraw/1 luck")
    further = 0
    for _ in range(60):
        inside = [chance.randrange(1, 9) for _ in range(chance.randrange(1, 4))]
        outside = [chance.randrange(1, 9) for _ in range(chance.randrange(0, 4))]
        picks = chance.randrange(1, len(inside) + len(outside) + 1)
        true = _at_least(_true_chances(inside, outside, picks))
        found = _at_least(win_chances(inside, outside, picks))
        for wins, bound in enumerate(found):
            assert bound >= float(true[wins]) * (1 - 1e-12), (inside, outside, picks, wins)
            further += bound > float(true[wins]) + 1e-9
    assert further > 20


def test_several_draws_together_are_every_combination_of_theirs() -> None:
    chances = [Fraction(number, 97) for number in (1, 5, 13, 30, 50, 96)]
    draws = [(float(1 - chance), float(chance)) for chance in chances]
    for wins in range(8):
        exact = Fraction(0)
        for outcome in product((0, 1), repeat=len(chances)):
            if sum(outcome) >= wins:
                likely = Fraction(1)
                for won, chance in zip(outcome, chances, strict=True):
                    likely *= chance if won else 1 - chance
                exact += likely
        assert tail(draws, wins) == pytest.approx(float(exact), rel=1e-13)


def test_very_unlikely_luck_keeps_its_digits() -> None:
    """Nothing cancels: 100 wins of one in a thousand are 1e-300, and not 0 or 1e-16."""
    assert tail([(0.999, 0.001)] * 96, 96) == pytest.approx(1e-288, rel=1e-10)
    assert tail([(0.999, 0.001)] * 10, 0) == 1.0
    assert tail([], 1) == 0.0


def test_too_many_winners_are_refused_instead_of_counted_for_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(luck, "CELLS_MAX", 100)
    with pytest.raises(TooManyWinners):
        win_chances([1] * 11, [1], 11)
    with pytest.raises(TooManyWinners):
        tail([(0.5, 0.5)] * 11, 5)


def _proof(seq: int, weights: dict[str, int], winners: int = 1, redraws: int = 0) -> StatedProof:
    terms = OpenTerms("twitch:1", seq, "0" * 64, Level.LOCAL, winners, 0, 0, "-", "One mug each.")
    people = [(f"twitch:{number}", name, weight * 10**6) for number, (name, weight) in enumerate(weights.items())]
    draw = build_list(commitment(_SECRET, terms.text()), 1_700_000_000, 0, people)
    events = [main_event(terms, draw, _SECRET)]
    for number in range(redraws):
        name = f"{number}.1"
        events.append(
            redraw_event(terms, draw, _SECRET, events, announced=1_700_000_001, replaces=[name], reason="away")
        )
    return read_proof(proof_document(terms.text(), _SECRET, draw.text, (), events))


def test_a_group_over_a_chain_of_draws() -> None:
    weights = {"ann": 1, "Bo": 2, "cid": 3, "dee": 6}
    group = Group.of(["@ANN\n", "  bo ", "", "nobody"])
    draws = [draw_luck(_proof(seq, weights), group) for seq in range(1, 41)]
    found = luck_of(draws)
    assert (found.draws, found.picks, found.exact, found.found) == (40, 40, True, frozenset({"@ANN", "bo"}))
    assert found.expected == pytest.approx(10)
    by_hand = [read_proof_winner(seq, weights) in ("twitch:0", "twitch:1") for seq in range(1, 41)]
    assert found.wins == sum(by_hand)
    assert found.tail == tail([(0.75, 0.25)] * 40, found.wins)
    assert [draw.seq for draw in draws] == list(range(1, 41))


def read_proof_winner(seq: int, weights: dict[str, int]) -> str:
    return _proof(seq, weights).events[0].picks[0].id


def test_redraws_count_as_picks_and_expectations_follow_what_was_drawn_before() -> None:
    weights = {"ann": 4, "bo": 2, "cid": 1, "dee": 1}
    for seq in range(1, 30):
        proof = _proof(seq, weights, winners=2, redraws=1)
        found = draw_luck(proof, Group.of(["twitch:0", "twitch:3"]))
        left, expected, own = dict(enumerate(weights.values())), Fraction(0), {0, 3}
        for pick in [pick for event in proof.events for pick in event.picks]:
            expected += Fraction(sum(left[one] for one in own & left.keys()), sum(left.values()))
            del left[int(pick.id.removeprefix("twitch:"))]
        assert (found.picks, found.expected, found.exact) == (3, expected, False)
        assert found.wins == 2 - len(own & left.keys())


def test_ids_are_compared_exactly_and_names_in_any_case() -> None:
    group = Group.of(["youtube:UCabc", "@Jürgen"])
    assert group.named("youtube:UCabc", "x") == "youtube:UCabc"
    assert group.named("youtube:ucabc", "x") is None
    assert group.named("twitch:1", "JU\u0308RGEN") == "@Jürgen"
    assert group.named("twitch:1", "Jurgen") is None


def test_a_group_of_nobody_is_refused() -> None:
    with pytest.raises(ValueError, match="nobody"):
        Group.of([" ", "\n"])


def test_a_group_that_is_in_no_list_was_neither_lucky_nor_unlucky() -> None:
    found = luck_of([draw_luck(_proof(1, {"ann": 1, "bo": 5}, winners=2), Group.of(["cid"]))])
    assert (found.wins, found.expected, found.tail, found.exact, found.found) == (0, 0.0, 1.0, True, frozenset())
