"""Selection alone: the picks of a draw from its weights, against the three calls of the standard library."""

from __future__ import annotations

import random
import secrets
from bisect import bisect_right
from collections.abc import Sequence
from functools import partial
from itertools import accumulate

from raffle_desktop.domain.streamdraw.selection import pick_winners
from tests.bench.measuring import Figure, Results, best_of, timed

SEED = "5" * 64


def floor(weights: Sequence[int], winners: int) -> list[int]:
    """Winners without repeats, straight: running totals, a random ticket, a search; a repeat is drawn again."""
    prefix = list(accumulate(weights))
    total = prefix[-1]
    drawn: dict[int, None] = {}
    while len(drawn) < winners:
        drawn[bisect_right(prefix, secrets.randbelow(total))] = None
    return list(drawn)


def search(prefix: Sequence[int]) -> int:
    """One winner where the running totals are there already."""
    return bisect_right(prefix, secrets.randbelow(prefix[-1]))


def measure(results: Results, sizes: Sequence[int]) -> None:
    chance = random.Random(3)
    for size in sizes:
        weights = [chance.randrange(1, 20_000_000) for _ in range(size)]
        ids = [f"twitch:{number}" for number in range(size)]
        number = max(1, 50_000 // size)
        for winners in (1, 100):
            ours, bare = best_of(
                [
                    timed(partial(pick_winners, (ids, weights), SEED, winners), number),
                    timed(partial(floor, weights, winners), number),
                ],
                seconds=2,
                least=5,
            )
            name = f"{winners} winner{'s' if winners > 1 else ''} from weights"
            results.add(Figure("selection", name, size, ours, "s", bare, "accumulate + randbelow + bisect"))
            if winners == 1 and size >= 10_000:
                results.aim(f"selection of 1 of {size:,} over the floor", ours / bare, 1.5)
        prefix = list(accumulate(weights))
        kept, searched = best_of(
            [
                timed(partial(pick_winners, (ids, weights), SEED, 1, prefix=prefix), 1000),
                timed(partial(search, prefix), 1000),
            ],
            seconds=0.5,
        )
        results.add(Figure("selection", "1 winner, totals kept", size, kept, "s", searched, "randbelow + bisect"))
