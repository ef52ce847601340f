"""The gate of the algorithm's tests: faults that people make when they write it, each seen by a check named for it.

A fault no check saw would mean that the checks prove less than they seem to. The table also says which checks are blind
to a fault: where statistics see nothing (a remainder of 64 bits), that they pass proves nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate
from typing import Any, NamedTuple

import pytest

from raffle_desktop.domain.streamdraw.selection import TicketSource, draw_ticket
from tests.unit.streamdraw.fairness import CHECKS, Algorithm, Outcome, Refused, check_worked_draws

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


def _reversed(number: int) -> int:
    return int.from_bytes(number.to_bytes(8, "big"), "little")


class _Fault(NamedTuple):
    algorithm: Algorithm
    seen_by: str
    blind: str = ""
    """Checks that cannot see it, and are seen not to."""


_MUTANTS: dict[str, _Fault] = {
    "remainder of the leading bits": _Fault(
        _faulty(_without_refusal(lambda n, of: _top(n, of) % of)),
        "E1 V T1",
        "E2 E2-twice",
    ),
    "remainder of 8 bits": _Fault(
        _faulty(_without_refusal(lambda n, of: (n >> 56) % of)),
        "E1 E2 E2-twice V T1",
    ),
    "remainder of 16 bits": _Fault(
        _faulty(_without_refusal(lambda n, of: (n >> 48) % of)),
        "E1 E2 E2-twice V",
        "T1",
    ),
    "remainder of 32 bits": _Fault(
        _faulty(_without_refusal(lambda n, of: (n >> 32) % of)),
        "E1 E2 E2-twice V",
    ),
    "remainder of 64 bits": _Fault(
        _faulty(_without_refusal(lambda n, of: n % of)),
        "E1 E2 E2-twice V",
        "T1 T2",
    ),
    "a rounded fraction": _Fault(
        _faulty(_without_refusal(lambda n, of: round(n / 2**64 * (of - 1)))),
        "E1 E2 E2-twice V T1",
    ),
    "a 16-bit fraction": _Fault(
        _faulty(_without_refusal(lambda n, of: int((n >> 48) / 65536 * of))),
        "E1 E2 E2-twice V",
        "T1",
    ),
    "a 64-bit fraction": _Fault(
        _faulty(_without_refusal(lambda n, of: int(n / 2**64 * of))),
        "E1 E2 E2-twice V",
    ),
    "a ticket too large becomes the last": _Fault(
        _faulty(_without_refusal(lambda n, of: min(_top(n, of), of - 1))),
        "E1 V",
        "E2 E2-twice",
    ),
    "one ticket too many is taken": _Fault(
        _faulty(_with_refusal(lambda n, of: t if (t := _top(n, of)) <= of else None)),
        "E1 V",
        "E2 E2-twice T1",
    ),
    "the last ticket is refused": _Fault(
        _faulty(_with_refusal(lambda n, of: t if (t := _top(n, of)) < of - 1 or of == 1 else None)),
        "E1 E2 E2-twice",
        "V",
    ),
    "the first ticket is refused": _Fault(
        _faulty(_with_refusal(lambda n, of: t if 0 < (t := _top(n, of)) < of or of == 1 else None)),
        "E1 E2 E2-twice",
        "V",
    ),
    "tickets counted from 1": _Fault(
        _faulty(_with_refusal(lambda n, of: t + 1 if (t := _top(n, of)) < of else None)),
        "E1 E2 E2-twice V T4",
    ),
    "the last bits": _Fault(
        _faulty(_with_refusal(lambda n, of: t if (t := n & (2 ** _bits(of) - 1)) < of else None)),
        "E1 E2 E2-twice V",
    ),
    "one bit more for powers of two": _Fault(
        _faulty(_with_refusal(lambda n, of: t if (t := n >> (64 - of.bit_length())) < of else None)),
        "E1 E2 E2-twice V",
    ),
    "one bit too few": _Fault(
        _faulty(_with_refusal(lambda n, of: t if (t := n >> (65 - max(_bits(of), 1))) < of else None)),
        "E1 E2 E2-twice V T4 T5",
    ),
    "bytes in the other order": _Fault(
        _faulty(_with_refusal(lambda n, of: t if (t := _top(_reversed(n), of)) < of else None)),
        "E1 E2 E2-twice V",
    ),
    "the first attempt is left out": _Fault(
        _faulty(_first_attempt_left_out),
        "E1 E2 E2-twice V",
    ),
    "attempts are counted as picks": _Fault(
        _faulty(_attempts_counted_as_picks),
        "V T2",
        "E2 E2-twice",
    ),
    "picks are counted from 0": _Fault(
        _faulty(counter=lambda pick: pick - 1),
        "E2 E2-twice V",
    ),
    "the border belongs to the entry before": _Fault(
        _faulty(owner=bisect_left),
        "E2 E2-twice V T1 T5",
    ),
    "the border comes one ticket early": _Fault(
        _faulty(owner=lambda prefix, ticket: bisect_right(prefix, ticket + 1)),
        "E2 E2-twice V T3 T4 T5",
    ),
    "entries in the other order": _Fault(
        _faulty(order=lambda weights: list(range(len(weights)))[::-1]),
        "E2 E2-twice V",
    ),
    "entries by weight": _Fault(
        _faulty(order=_by_weight),
        "E2 E2-twice V",
    ),
    "weights ignored": _Fault(
        _faulty(weigh=lambda _weight: 1),
        "E2 E2-twice V T1 T3",
    ),
    "weights too large by one": _Fault(
        _faulty(weigh=lambda weight: weight + 1),
        "E2 E2-twice V T1",
    ),
    "the total does not shrink": _Fault(
        _faulty(total_shrinks=False),
        "E2-twice V T2",
        "E2 T1",
    ),
    "the same numbers for each pick": _Fault(
        _faulty(counter=lambda _pick: 1),
        "E2-twice V T2",
        "E2 T1",
    ),
    "the winner stays": _Fault(
        _faulty(winner_leaves=False),
        "E2-twice V T2",
        "E2 T1",
    ),
    "the last entry fills the gap": _Fault(
        _faulty(take=_swap_out),
        "E2-twice",
        "E2 V",
    ),
    "another entry leaves": _Fault(
        _faulty(take=_take_neighbour),
        "E2-twice V T2",
        "E2",
    ),
}


def _sees(name: str, algorithm: Algorithm, test_vectors: dict[str, Any]) -> bool:
    check = partial(check_worked_draws, test_vectors=test_vectors) if name == "V" else CHECKS[name]
    try:
        check(algorithm)
    except (AssertionError, Refused):
        return True
    return False


@pytest.mark.parametrize("fault", _MUTANTS)
def test_a_faulty_algorithm_is_seen_by_the_checks_named_for_it(fault: str, test_vectors: dict[str, Any]) -> None:
    """That the real one passes all checks is tested beside the checks."""
    algorithm, seen_by, blind = _MUTANTS[fault]
    told = dict.fromkeys(seen_by.split(), True) | dict.fromkeys(blind.split(), False)
    assert {name: _sees(name, algorithm, test_vectors) for name in told} == told
    assert told.keys() >= {"E2", "E2-twice", "V"}
    assert any(told.values())


def test_the_plain_algorithm_that_the_faults_are_built_into_is_right_itself(test_vectors: dict[str, Any]) -> None:
    for name in ("E1", "E2", "E2-twice", "V"):
        assert not _sees(name, _faulty(), test_vectors)
