"""What an algorithm that picks winners must pass: by every possible number where that can be done, by statistics else.

Each check takes the algorithm as an argument, so that faulty ones can be handed to it too. Statistics use fixed seeds
and critical values fixed beforehand (probability 1e-4 of a false alarm), so they cannot flake. They see how often
entries win; that someone repeats draws until he likes one, they cannot see.
"""

from __future__ import annotations

import dataclasses
import math
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, product

from raffle_desktop.domain.streamdraw.selection import (
    TicketSource,
    draw_ticket,
    hashed_tickets,
    pick_winners,
)
from raffle_desktop.domain.streamdraw.texts import sha256_text

Outcome = tuple[int, int, int, int]
"""attempt, of, ticket, index"""

WEIGHTS = [1, 2, 3, 5, 8, 13, 21, 34, 12]
TOTAL = sum(WEIGHTS)


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


def seed(tag: str, number: int) -> str:
    """The seed of one draw of a test, the same for ever."""
    return sha256_text(f"streamdraw/1 ci {tag} {number}\n")


class Refused(Exception):  # noqa: N818 - an outcome, not an error
    """The algorithm asks for a number after the one it was given: it has refused that one."""


def only(value: int) -> TicketSource:
    """A source with one number, for the first attempt of the first pick."""

    def source(pick: int, attempt: int) -> int:
        if (pick, attempt) != (1, 0):
            raise Refused
        return value

    return source


def check_every_number_exhaustively(algorithm: Algorithm) -> None:
    """For every total up to 1024 every possible number: each ticket comes up once, all other numbers are refused."""
    numbers = 0
    for total in range(1, 1025):
        bits = (total - 1).bit_length()
        seen = []
        numbers += 2**bits
        for number in range(2**bits):
            unused = (2 ** (64 - bits) - 1) * (number & 1)  # what follows the leading bits must not matter
            try:
                seen.append(algorithm.ticket(only(number << (64 - bits) | unused), 1, total))
            except Refused:
                continue
        assert seen == [(0, ticket) for ticket in range(total)], total
    assert numbers == 699_051


def check_every_small_list_exhaustively(algorithm: Algorithm) -> None:
    """Every list of up to 4 entries of weight 1 to 4: an entry owns exactly as many tickets as its weight."""
    tickets = 0
    for size in range(1, 5):
        for weights in product(range(1, 5), repeat=size):
            total = sum(weights)
            tickets += total
            shift = 64 - (total - 1).bit_length()
            owners = [algorithm.picks(weights, 1, only(ticket << shift))[0][3] for ticket in range(total)]
            assert owners == [index for index, weight in enumerate(weights) for _ in range(weight)], weights
    assert tickets == 3_130


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
            raise Refused
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


@cache
def _noted(tag: str, draws: int) -> array[int]:
    """Place for the numbers of two picks, four attempts at each, of so many draws; 0 where it was not asked for yet."""
    return array("Q", bytes(8 * 8 * draws))


def _sources(tag: str, draws: int) -> Iterator[TicketSource]:
    """`hashed_tickets` of each draw's seed. Thirty algorithms are shown the same draws, so a number is kept: hashing it
    anew would take most of the time.
    """
    noted = _noted(tag, draws)
    for draw in range(draws):

        def source(pick: int, attempt: int, draw: int = draw) -> int:
            if pick not in (1, 2) or not 0 <= attempt < 4:
                return hashed_tickets(seed(tag, draw))(pick, attempt)
            place = 8 * draw + 4 * (pick - 1) + attempt
            if not noted[place]:
                noted[place] = hashed_tickets(seed(tag, draw))(pick, attempt)
            return noted[place]

        yield source


def _winners(algorithm: Algorithm, tag: str, draws: int, count: int) -> list[tuple[int, ...]]:
    return [tuple(pick[3] for pick in algorithm.picks(WEIGHTS, count, source)) for source in _sources(tag, draws)]


def check_single_picks(algorithm: Algorithm) -> None:
    """20 000 single picks among 9 weights (22.7 % of the numbers are refused): 8 degrees of freedom."""
    seen = Counter(_winners(algorithm, "T1", 20_000, 1))
    expected: dict[tuple[int, ...], float] = {(index,): 20_000 * weight / TOTAL for index, weight in enumerate(WEIGHTS)}
    assert _chi_square(seen, expected) < 31.828


def check_ordered_pairs(algorithm: Algorithm) -> None:
    """40 000 draws of two winners against the exact probabilities of successive picks: 71 degrees of freedom."""
    seen = Counter(_winners(algorithm, "T2", 40_000, 2))
    expected: dict[tuple[int, ...], float] = {
        (one, other): 40_000 * WEIGHTS[one] / TOTAL * WEIGHTS[other] / (TOTAL - WEIGHTS[one])
        for one in range(9)
        for other in range(9)
        if one != other
    }
    assert _chi_square(seen, expected) < 124.067


def check_consecutive_draws(algorithm: Algorithm) -> None:
    """10 000 pairs of draws one after the other are independent: 75 degrees of freedom (rare pairs pooled)."""
    winners = _winners(algorithm, "T3", 20_000, 1)
    means = {(one, other): 10_000 * WEIGHTS[one] * WEIGHTS[other] / TOTAL**2 for one in range(9) for other in range(9)}
    rare = {cell for cell, mean in means.items() if mean < 5}
    pairs = (first + second for first, second in zip(winners[::2], winners[1::2], strict=True))
    seen = Counter((-1,) if pair in rare else pair for pair in pairs)
    expected: dict[tuple[int, ...], float] = {cell: mean for cell, mean in means.items() if cell not in rare}
    expected[-1,] = sum(means[cell] for cell in rare)
    assert len(expected) == 76
    assert _chi_square(seen, expected) < 129.294


def check_exact_multinomial(algorithm: Algorithm) -> None:
    """60 picks among 1:2:3, compared with every possible outcome: the exact probability of one at most as likely."""
    picks = (algorithm.picks([1, 2, 3], 1, hashed_tickets(seed("T4", number)))[0][3] for number in range(60))
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
    for index, weight in enumerate(WEIGHTS):
        ways = [(TOTAL - weight) ** draws]
        for wins in range(draws):
            ways.append(ways[-1] * (draws - wins) * weight // ((wins + 1) * (TOTAL - weight)))
        at_most_as_likely = sum(number for number in ways if number <= ways[seen[index]])
        assert at_most_as_likely / TOTAL**draws > 1e-4 / 9, index


CHECKS: dict[str, Callable[[Algorithm], None]] = {
    "E1": check_every_number_exhaustively,
    "E2": check_every_small_list_exhaustively,
    "E2-twice": check_every_second_pick_exhaustively,
    "T1": check_single_picks,
    "T2": check_ordered_pairs,
    "T3": check_consecutive_draws,
    "T4": check_exact_multinomial,
    "T5": check_exact_binomial,
}
"""By short names; the published draws (V) need the file they are in."""
