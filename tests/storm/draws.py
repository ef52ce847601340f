"""`make storm STORM="--draws"`: millions of draws with real secrets, from the secret to the winners.

The tests of every day use fixed seeds, so they see the same draws for ever; these are new ones each time. The rule is
fixed beforehand: a test whose p is below 1e-3 is run again with ten times as many fresh draws, and is broken if its p
is then below 1e-4. So a sound algorithm is called broken once in ten million runs of a test.
"""

from __future__ import annotations

import os
import secrets
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import accumulate, pairwise

from raffle_desktop.domain.chi_square import p_value, statistic
from raffle_desktop.domain.streamdraw.selection import Pick, pick_winners
from raffle_desktop.domain.streamdraw.texts import seed, sha256_text
from tests.storm.model import Broken

ODD, BROKEN, AGAIN = 1e-3, 1e-4, 10
CHUNK = 50_000
WEIGHTS = (1, 2, 3, 5, 8, 13, 21, 34, 12)
CROWD = tuple(1 + place % 50 for place in range(1_000))

Picker = Callable[[Sequence[int], str, int], Sequence[Pick]]
"""(weights, seed, winners) -> the winners: the real one, or a faulty one in a test of this storm."""
Cell = tuple[int, ...]


def real_picks(weights: Sequence[int], event_seed: str, winners: int) -> Sequence[Pick]:
    """What a draw does once its seed is known."""
    ids, prefix = _KEPT[len(weights)]
    return pick_winners((ids, weights), event_seed, winners, prefix=prefix)


_KEPT = {
    len(weights): ([f"twitch:{number:04}" for number in range(len(weights))], list(accumulate(weights)))
    for weights in (WEIGHTS, CROWD)
}
_LIST, _SALTS = sha256_text("streamdraw/1 list\nof the storm\n"), sha256_text("streamdraw/1 salts\n")


@dataclass(frozen=True, slots=True)
class Look:
    """One way to look at draws: which cell each falls into, and how likely each cell is."""

    name: str
    weights: tuple[int, ...]
    winners: int
    cells: Callable[[Sequence[Cell]], Iterator[Cell]]
    chances: Mapping[Cell, float]

    def p(self, seen: Mapping[Cell, int]) -> float:
        """How often a sound algorithm would be at least as far off."""
        number = sum(seen.values())
        if not seen.keys() <= self.chances.keys():
            raise Broken(f"{self.name}: a draw that cannot happen: {set(seen) - set(self.chances)}")
        counts = [(seen.get(cell, 0), number * chance) for cell, chance in self.chances.items()]
        return p_value(statistic(counts), len(counts) - 1)


def _each(draws: Sequence[Cell]) -> Iterator[Cell]:
    return iter(draws)


def _two_by_two(draws: Sequence[Cell]) -> Iterator[Cell]:
    return (one + other for one, other in list(pairwise(draws))[::2])


def _looks() -> tuple[Look, ...]:
    total = sum(WEIGHTS)
    single: dict[Cell, float] = {(place,): weight / total for place, weight in enumerate(WEIGHTS)}
    ordered: dict[Cell, float] = {
        (one, other): WEIGHTS[one] / total * WEIGHTS[other] / (total - WEIGHTS[one])
        for one in range(len(WEIGHTS))
        for other in range(len(WEIGHTS))
        if one != other
    }
    serial = {one + other: single[one] * single[other] for one in single for other in single}
    crowd: dict[Cell, float] = {(place,): weight / sum(CROWD) for place, weight in enumerate(CROWD)}
    return (
        Look("two winners of nine", WEIGHTS, 2, _each, ordered),
        Look("draws one after the other", WEIGHTS, 1, _two_by_two, serial),
        Look("one winner of a thousand", CROWD, 1, _each, crowd),
    )


LOOKS = _looks()


def draw_some(look: int, number: int, picker: Picker = real_picks) -> Counter[Cell]:
    """So many draws, each with a secret of its own, by the cells they fall into."""
    one = LOOKS[look]
    draws = []
    for _ in range(number):
        event_seed = seed(_LIST, secrets.token_hex(32), _SALTS, event=0, round_number=0, random_value="-")
        draws.append(tuple(pick.index for pick in picker(one.weights, event_seed, one.winners)))
    return Counter(one.cells(draws))


def judge(name: str, first: float, again: Callable[[], float]) -> str:
    """The rule. Gives a sentence; raises Broken. `again` draws anew, ten times as much."""
    if first >= ODD:
        return f"{name}: p = {first:.3g}"
    second = again()
    if second < BROKEN:
        raise Broken(f"{name}: p = {first:.3g}, and with {AGAIN} times as many fresh draws p = {second:.3g}")
    return f"{name}: p = {first:.3g}, drawn anew {AGAIN} times as often: p = {second:.3g}"


def storm(number: int, say: Callable[[str], None], picker: Picker = real_picks) -> None:
    """`number` draws, shared among the looks. Raises Broken."""
    begin = time.monotonic()
    with ProcessPoolExecutor(os.cpu_count()) as pool:

        def p(look: int, draws: int) -> float:
            parts = [min(CHUNK, draws - done) for done in range(0, draws, CHUNK)]
            seen: Counter[Cell] = Counter()
            for counted in pool.map(draw_some, [look] * len(parts), parts, [picker] * len(parts)):
                seen.update(counted)
            return LOOKS[look].p(seen)

        share = number // len(LOOKS)
        for look, one in enumerate(LOOKS):
            told = judge(one.name, p(look, share), partial(p, look, AGAIN * share))
            say(f"  {told} ({share:,} draws, {time.monotonic() - begin:.0f} s)")
