"""The picking algorithm is exactly fair: shown exhaustively where possible, by statistics where not.

Every check takes the algorithm as an argument, so that the last test can hand it faulty ones: each fault that a person
is likely to write must be seen by the check that is named for it. Statistics use fixed seeds and critical values
fixed beforehand (probability 1e-4 of a false alarm), so they cannot flake. They see how often entries win; that
someone repeats draws until he likes one, they cannot see.
"""

from __future__ import annotations

import dataclasses
import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from itertools import accumulate, product

import pytest

from raffle_desktop.domain.streamdraw.draw_list import build_list
from raffle_desktop.domain.streamdraw.selection import (
    TicketSource,
    draw_ticket,
    hashed_tickets,
    pick_winners,
    places_within,
)
from raffle_desktop.domain.streamdraw.texts import sha256_text

Outcome = tuple[int, int, int, int]
"""attempt, of, ticket, index"""

_WEIGHTS = [1, 2, 3, 5, 8, 13, 21, 34, 12]
_TOTAL = sum(_WEIGHTS)


@dataclasses.dataclass(frozen=True)
class Algorithm:
    """One implementation: `ticket(source, pick, of)` gives (attempt, ticket), `picks(weights, count, source)` all."""

    ticket: Callable[[TicketSource, int, int], tuple[int, int]]
    picks: Callable[[Sequence[int], int, TicketSource], list[Outcome]]


def _real_picks(weights: Sequence[int], count: int, source: TicketSource) -> list[Outcome]:
    ids = [f"{number:09}" for number in range(len(weights))]
    picked = pick_winners((ids, weights), "", count, source=source)
    assert all(pick.id == ids[pick.index] for pick in picked)
    assert [pick.pick for pick in picked] == list(range(1, len(picked) + 1))
    return [(pick.attempt, pick.of, pick.ticket, pick.index) for pick in picked]


REAL = Algorithm(draw_ticket, _real_picks)


def _seed(tag: str, number: int) -> str:
    return sha256_text(f"streamdraw/1 ci {tag} {number}\n")


class _Refused(Exception):  # noqa: N818 - an outcome, not an error
    pass


def _only(value: int) -> TicketSource:
    """A source with one number, for the first attempt of the first pick."""

    def source(pick: int, attempt: int) -> int:
        if (pick, attempt) != (1, 0):
            raise _Refused
        return value

    return source


def check_every_number_exhaustively(algorithm: Algorithm) -> None:
    """For every total up to 1024 every possible number: each ticket comes up once, all other numbers are refused."""
    for total in range(1, 1025):
        bits = (total - 1).bit_length()
        seen = []
        for number in range(2**bits):
            unused = (2 ** (64 - bits) - 1) * (number & 1)  # what follows the leading bits must not matter
            try:
                seen.append(algorithm.ticket(_only(number << (64 - bits) | unused), 1, total))
            except _Refused:
                continue
        assert seen == [(0, ticket) for ticket in range(total)], total


def check_every_small_list_exhaustively(algorithm: Algorithm) -> None:
    """Every list of up to 4 entries of weight 1 to 4: an entry owns exactly as many tickets as its weight."""
    for size in range(1, 5):
        for weights in product(range(1, 5), repeat=size):
            total = sum(weights)
            shift = 64 - (total - 1).bit_length()
            owners = [algorithm.picks(weights, 1, _only(ticket << shift))[0][3] for ticket in range(total)]
            assert owners == [index for index, weight in enumerate(weights) for _ in range(weight)], weights


def check_every_second_pick_exhaustively(algorithm: Algorithm) -> None:
    """Every list of up to 3 entries of weight 1 to 4: after each first pick, the rest own what they owned before."""
    for size in range(2, 4):
        for weights in product(range(1, 5), repeat=size):
            total = sum(weights)
            for first in range(total):
                gone = bisect_right(list(accumulate(weights)), first)
                left = total - weights[gone]
                owners = [algorithm.picks(weights, 2, _pair(first, total, second, left))[1] for second in range(left)]
                rest = [index for index, weight in enumerate(weights) for _ in range(weight) if index != gone]
                assert owners == [(0, left, ticket, rest[ticket]) for ticket in range(left)], (weights, first)


def _pair(first: int, total: int, second: int, left: int) -> TicketSource:
    numbers = {
        (1, 0): first << (64 - (total - 1).bit_length()),
        (2, 0): second << (64 - (left - 1).bit_length()),
    }

    def source(pick: int, attempt: int) -> int:
        if (pick, attempt) not in numbers:
            raise _Refused
        return numbers[pick, attempt]

    return source


def check_worked_draws(algorithm: Algorithm, test_vectors: dict[str, list[dict[str, dict[str, object]]]]) -> None:
    """The published draws: each event's picks among those not yet drawn."""
    for vector in test_vectors["vectors"]:
        proof = vector["proof"]
        rows = [line.split(" ") for line in str(proof["list"]).split("\n")[7:-1]]
        entries = [(int(row[0]), row[1]) for row in rows]
        events = proof["events"]
        assert isinstance(events, list)
        for event in events:
            source = hashed_tickets(event["seed"])
            picked = algorithm.picks([weight for weight, _ in entries], event["count"], source)
            found = [(attempt, of, ticket, entries[index][1]) for attempt, of, ticket, index in picked]
            assert found == [(pick["attempt"], pick["of"], pick["ticket"], pick["id"]) for pick in event["picks"]]
            entries = [entry for entry in entries if entry[1] not in {one[3] for one in found}]


def _chi_square(seen: Counter[tuple[int, ...]], expected: Mapping[tuple[int, ...], float]) -> float:
    assert seen.keys() <= expected.keys()
    return sum((seen[cell] - mean) ** 2 / mean for cell, mean in expected.items())


def _winners(algorithm: Algorithm, tag: str, draws: int, count: int) -> list[tuple[int, ...]]:
    return [
        tuple(pick[3] for pick in algorithm.picks(_WEIGHTS, count, hashed_tickets(_seed(tag, number))))
        for number in range(draws)
    ]


def check_single_picks(algorithm: Algorithm) -> None:
    """20 000 single picks among 9 weights (22.7 % of the numbers are refused): 8 degrees of freedom."""
    seen = Counter(_winners(algorithm, "T1", 20_000, 1))
    expected: dict[tuple[int, ...], float] = {
        (index,): 20_000 * weight / _TOTAL for index, weight in enumerate(_WEIGHTS)
    }
    assert _chi_square(seen, expected) < 31.828


def check_ordered_pairs(algorithm: Algorithm) -> None:
    """40 000 draws of two winners against the exact probabilities of successive picks: 71 degrees of freedom."""
    seen = Counter(_winners(algorithm, "T2", 40_000, 2))
    expected: dict[tuple[int, ...], float] = {
        (one, other): 40_000 * _WEIGHTS[one] / _TOTAL * _WEIGHTS[other] / (_TOTAL - _WEIGHTS[one])
        for one in range(9)
        for other in range(9)
        if one != other
    }
    assert _chi_square(seen, expected) < 124.067


def check_consecutive_draws(algorithm: Algorithm) -> None:
    """10 000 pairs of draws one after the other are independent: 75 degrees of freedom (rare pairs pooled)."""
    winners = _winners(algorithm, "T3", 20_000, 1)
    means = {
        (one, other): 10_000 * _WEIGHTS[one] * _WEIGHTS[other] / _TOTAL**2 for one in range(9) for other in range(9)
    }
    rare = {cell for cell, mean in means.items() if mean < 5}
    pairs = (first + second for first, second in zip(winners[::2], winners[1::2], strict=True))
    seen = Counter((-1,) if pair in rare else pair for pair in pairs)
    expected: dict[tuple[int, ...], float] = {cell: mean for cell, mean in means.items() if cell not in rare}
    expected[-1,] = sum(means[cell] for cell in rare)
    assert len(expected) == 76
    assert _chi_square(seen, expected) < 129.294


def check_exact_multinomial(algorithm: Algorithm) -> None:
    """60 picks among 1:2:3, compared with every possible outcome: the exact probability of one at most as likely."""
    picks = (algorithm.picks([1, 2, 3], 1, hashed_tickets(_seed("T4", number)))[0][3] for number in range(60))
    seen = Counter(picks)

    def ways(first: int, second: int) -> int:
        third = 60 - first - second
        return math.comb(60, first) * math.comb(60 - first, second) * int(2**second * 3**third)

    found = ways(seen[0], seen[1])
    all_ways = [ways(first, second) for first in range(61) for second in range(61 - first)]
    assert sum(all_ways) == 6**60
    assert sum(number for number in all_ways if number <= found) / 6**60 > 1e-4


def check_exact_binomial(algorithm: Algorithm) -> None:
    """2 000 picks: for each of 9 entries the exact probability of a count at most as likely, corrected for 9 looks."""
    draws = 2_000
    seen = Counter(winner for (winner,) in _winners(algorithm, "T5", draws, 1))
    for index, weight in enumerate(_WEIGHTS):
        ways = [
            math.comb(draws, wins) * weight**wins * (_TOTAL - weight) ** (draws - wins) for wins in range(draws + 1)
        ]
        at_most_as_likely = sum(number for number in ways if number <= ways[seen[index]])
        assert at_most_as_likely / _TOTAL**draws > 1e-4 / 9, index


# --- the real algorithm passes -------------------------------------------------------------------------------------


def test_every_number_maps_to_its_ticket_or_is_refused() -> None:
    check_every_number_exhaustively(REAL)


def test_every_entry_owns_as_many_tickets_as_its_weight() -> None:
    check_every_small_list_exhaustively(REAL)


def test_after_a_pick_the_others_own_what_they_owned() -> None:
    check_every_second_pick_exhaustively(REAL)


def test_the_worked_draws_are_picked(test_vectors: dict[str, list[dict[str, dict[str, object]]]]) -> None:
    check_worked_draws(REAL, test_vectors)


def test_single_picks_come_up_by_weight() -> None:
    check_single_picks(REAL)


def test_two_winners_come_up_by_successive_weights() -> None:
    check_ordered_pairs(REAL)


def test_consecutive_draws_are_independent() -> None:
    check_consecutive_draws(REAL)


def test_sixty_picks_are_not_too_unlikely_among_all_outcomes() -> None:
    check_exact_multinomial(REAL)


def test_no_entry_wins_too_often_or_too_rarely() -> None:
    check_exact_binomial(REAL)


# --- faulty ones do not --------------------------------------------------------------------------------------------

Ticket = Callable[[TicketSource, int, int], tuple[int, int]]


def _bits(of: int) -> int:
    return (of - 1).bit_length()


def _without_refusal(number_to_ticket: Callable[[int, int], int]) -> Ticket:
    return lambda source, pick, of: (0, number_to_ticket(source(pick, 0), of))


def _with_refusal(number_to_ticket: Callable[[int, int], int | None]) -> Ticket:
    def ticket(source: TicketSource, pick: int, of: int) -> tuple[int, int]:
        attempt = 0
        while (found := number_to_ticket(source(pick, attempt), of)) is None:
            attempt += 1
        return attempt, found

    return ticket


def _first_attempt_left_out(source: TicketSource, pick: int, of: int) -> tuple[int, int]:
    return draw_ticket(lambda number, attempt: source(number, attempt + 1), pick, of)


def _attempts_counted_as_picks(source: TicketSource, pick: int, of: int) -> tuple[int, int]:
    return draw_ticket(lambda number, attempt: source(number + attempt, 0), pick, of)


def _top(number: int, of: int) -> int:
    return number >> (64 - _bits(of))


def _faulty(
    ticket: Ticket = draw_ticket,
    owner: Callable[[list[int], int], int] = bisect_right,
    *,
    total_shrinks: bool = True,
    winner_leaves: bool = True,
    counter: Callable[[int], int] = lambda pick: pick,
    take: Callable[[list[int], int], int] = list.pop,
    order: Callable[[Sequence[int]], list[int]] = lambda weights: list(range(len(weights))),
    weigh: Callable[[int], int] = lambda weight: weight,
) -> Algorithm:
    """The algorithm written plainly, with one of its parts exchanged."""

    def picks(weights: Sequence[int], count: int, source: TicketSource) -> list[Outcome]:
        left = order(weights)
        outcomes: list[Outcome] = []
        whole = sum(map(weigh, weights))
        while left and len(outcomes) < count:
            prefix = list(accumulate(weigh(weights[index]) for index in left))
            of = prefix[-1] if total_shrinks else whole
            attempt, number = ticket(source, counter(len(outcomes) + 1), of)
            place = min(owner(prefix, number), len(left) - 1)
            outcomes.append((attempt, of, number, take(left, place) if winner_leaves else left[place]))
        return outcomes

    return Algorithm(ticket, picks)


def _swap_out(left: list[int], place: int) -> int:
    index = left[place]
    left[place] = left[-1]
    left.pop()
    return index


def _take_neighbour(left: list[int], place: int) -> int:
    index = left[place]
    left.pop((place + 1) % len(left))
    return index


def _by_weight(weights: Sequence[int]) -> list[int]:
    return sorted(range(len(weights)), key=lambda index: -weights[index])


_E1 = check_every_number_exhaustively
_E2 = check_every_small_list_exhaustively
_E2_PAIRS = check_every_second_pick_exhaustively
_T1 = check_single_picks
_T2 = check_ordered_pairs
_MUTANTS: dict[str, tuple[Algorithm, Callable[[Algorithm], None] | None]] = {
    "remainder of the leading bits": (_faulty(_without_refusal(lambda n, of: _top(n, of) % of)), _E1),
    "remainder of the leading bits, statistically": (_faulty(_without_refusal(lambda n, of: _top(n, of) % of)), _T1),
    "remainder of 8 bits": (_faulty(_without_refusal(lambda n, of: (n >> 56) % of)), _T1),
    "remainder of 16 bits": (_faulty(_without_refusal(lambda n, of: (n >> 48) % of)), _E1),
    "remainder of 32 bits": (_faulty(_without_refusal(lambda n, of: (n >> 32) % of)), _E1),
    "remainder of 64 bits": (_faulty(_without_refusal(lambda n, of: n % of)), _E1),
    "remainder of 64 bits, in the worked draws": (_faulty(_without_refusal(lambda n, of: n % of)), None),
    "a rounded fraction": (_faulty(_without_refusal(lambda n, of: round(n / 2**64 * (of - 1)))), _T1),
    "a 16-bit fraction": (_faulty(_without_refusal(lambda n, of: int((n >> 48) / 65536 * of))), _E1),
    "a 64-bit fraction": (_faulty(_without_refusal(lambda n, of: int(n / 2**64 * of))), _E1),
    "a ticket too large becomes the last": (_faulty(_without_refusal(lambda n, of: min(_top(n, of), of - 1))), _E1),
    "one ticket too many is taken": (
        _faulty(_with_refusal(lambda n, of: t if (t := _top(n, of)) <= of else None)),
        _E1,
    ),
    "the last ticket is refused": (
        _faulty(_with_refusal(lambda n, of: t if (t := _top(n, of)) < max(of - 1, 1) else None)),
        _E1,
    ),
    "the first ticket is refused": (
        _faulty(_with_refusal(lambda n, of: t if 0 < (t := _top(n, of)) < of or of == 1 else None)),
        _E1,
    ),
    "tickets counted from 1": (_faulty(_with_refusal(lambda n, of: t + 1 if (t := _top(n, of)) < of else None)), _E1),
    "the last bits": (_faulty(_with_refusal(lambda n, of: t if (t := n & (2 ** _bits(of) - 1)) < of else None)), _E1),
    "one bit more for powers of two": (
        _faulty(_with_refusal(lambda n, of: t if (t := n >> (64 - of.bit_length())) < of else None)),
        _E1,
    ),
    "one bit too few": (
        _faulty(_with_refusal(lambda n, of: t if (t := n >> (65 - max(_bits(of), 1))) < of else None)),
        _E1,
    ),
    "bytes in the other order": (
        _faulty(_with_refusal(lambda n, of: t if (t := _top(_reversed(n), of)) < of else None)),
        _E1,
    ),
    "the first attempt is left out": (_faulty(_first_attempt_left_out), _E1),
    "the first attempt is left out, in the worked draws": (_faulty(_first_attempt_left_out), None),
    "attempts are counted as picks": (_faulty(_attempts_counted_as_picks), None),
    "picks are counted from 0": (_faulty(counter=lambda pick: pick - 1), None),
    "the border belongs to the entry before": (_faulty(owner=bisect_left), _E2),
    "the border belongs to the entry before, statistically": (_faulty(owner=bisect_left), _T1),
    "entries in the other order": (_faulty(order=lambda weights: list(range(len(weights)))[::-1]), _E2),
    "entries by weight": (_faulty(order=_by_weight), _E2),
    "weights ignored": (_faulty(weigh=lambda _weight: 1), _T1),
    "weights too large by one": (_faulty(weigh=lambda weight: weight + 1), _E2),
    "the total does not shrink": (_faulty(total_shrinks=False), _T2),
    "the same numbers for each pick": (_faulty(counter=lambda _pick: 1), _T2),
    "the winner stays": (_faulty(winner_leaves=False), _T2),
    "the winner stays, in the worked draws": (_faulty(winner_leaves=False), None),
    "the last entry fills the gap": (_faulty(take=_swap_out), _E2_PAIRS),
    "another entry leaves": (_faulty(take=_take_neighbour), _E2_PAIRS),
    "another entry leaves, statistically": (_faulty(take=_take_neighbour), _T2),
}


def _reversed(number: int) -> int:
    return int.from_bytes(number.to_bytes(8, "big"), "little")


@cache
def _holds_for_the_real_one(check: Callable[[Algorithm], None]) -> bool:
    check(REAL)
    return True


@pytest.mark.parametrize("fault", _MUTANTS)
def test_a_faulty_algorithm_is_seen_by_the_check_named_for_it(
    fault: str, test_vectors: dict[str, list[dict[str, dict[str, object]]]]
) -> None:
    algorithm, named = _MUTANTS[fault]
    if named is None:
        check: Callable[[Algorithm], None] = partial(check_worked_draws, test_vectors=test_vectors)
        check(REAL)
    else:
        check = named
        assert _holds_for_the_real_one(check)
    with pytest.raises((AssertionError, _Refused)):
        check(algorithm)


def test_the_plain_algorithm_that_the_faults_are_built_into_is_right_itself(
    test_vectors: dict[str, list[dict[str, dict[str, object]]]],
) -> None:
    check_every_small_list_exhaustively(_faulty())
    check_every_second_pick_exhaustively(_faulty())
    check_worked_draws(_faulty(), test_vectors)


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
