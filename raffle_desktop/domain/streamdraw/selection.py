"""Who wins: from a seed and a list of weights to the picks, by whole numbers alone.

For pick j, with W the weight of everyone not yet drawn and k the bits that W - 1 needs: attempt t = 0, 1, 2, … takes
the first k bits of SHA-256 over (seed, j, t) as ticket number; a number below W is taken, any other is thrown away and
the next attempt made. So each ticket is exactly equally likely (a remainder would favour some), and fewer than two
attempts are needed on average. The tickets of those who remain are numbered in list order; the winner leaves, and the
next pick is made among the rest, so nobody wins twice.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from raffle_desktop.domain.streamdraw.draw_list import DrawList

TicketSource = Callable[[int, int], int]
"""(pick from 1, attempt from 0) -> 64 random bits as a whole number; tests put in every possible value."""

_COMPACT_AFTER = 1024
"""From this many removed entries on it is cheaper to renumber the rest than to step over each gap."""


@dataclass(frozen=True, slots=True)
class Pick:
    """One winner. `ticket` (from 0) of the `of` tickets then left won, at attempt `attempt` of pick number `pick`.

    `index` is the entry's place in the list (from 0), `id` its id.
    """

    pick: int
    attempt: int
    of: int
    ticket: int
    index: int
    id: str


def hashed_tickets(seed: str) -> TicketSource:
    """The numbers of a real draw: the first 64 bits of the SHA-256 over seed, pick and attempt."""
    head = f"streamdraw/1 pick\n{seed}\n".encode()

    def source(pick: int, attempt: int) -> int:
        return int.from_bytes(hashlib.sha256(head + b"%d\n%d\n" % (pick, attempt)).digest()[:8], "big")

    return source


def draw_ticket(source: TicketSource, pick: int, of: int) -> tuple[int, int]:
    """(attempt, ticket) of one pick among `of` tickets, 1 <= of < 2^64."""
    shift = 64 - (of - 1).bit_length()
    attempt = 0
    while (ticket := source(pick, attempt) >> shift) >= of:
        attempt += 1
    return attempt, ticket


def pick_winners(
    draw: DrawList | tuple[Sequence[str], Sequence[int]],
    seed: str,
    count: int,
    excluded: Iterable[int] = (),
    *,
    prefix: Sequence[int] | None = None,
    source: TicketSource | None = None,
) -> list[Pick]:
    """Up to `count` winners of one event, in order; fewer when nobody is left.

    `draw` is a list, or the ids and weights of one (not negative; a weight of 0 never wins); `excluded` the places of
    entries drawn before (by any event of this draw). `prefix` are the running totals of the weights, if the caller has
    them. `source` replaces the numbers that follow from the seed, for tests.
    """
    ids, weights = (draw.ids, draw.weights) if isinstance(draw, DrawList) else draw
    if isinstance(draw, DrawList):
        prefix = draw.prefix
    if len(ids) != len(weights):
        raise ValueError("ids and weights go in pairs")
    if prefix is None:
        prefix = list(accumulate(weights))
    if source is None:
        source = hashed_tickets(seed)
    remaining = _Remaining(weights, prefix, excluded)
    picks: list[Pick] = []
    while len(picks) < count and remaining.total > 0:
        number = len(picks) + 1
        of = remaining.total
        attempt, ticket = draw_ticket(source, number, of)
        index = remaining.owner(ticket)
        remaining.remove(index)
        picks.append(Pick(number, attempt, of, ticket, index, ids[index]))
    return picks


def places_within(draw: DrawList, picks: Iterable[Pick], earlier: Iterable[int] = ()) -> list[int]:
    """For each pick of one event, which of its entry's own tickets won: 0 for the first, up to its weight less one.

    `earlier`: the places of entries drawn by events before this one, which have no tickets any more.
    """
    gone = list(earlier)
    places: list[int] = []
    for pick in picks:
        weight = draw.weights[pick.index]
        left = draw.prefix[pick.index] - weight - sum(draw.weights[index] for index in gone if index < pick.index)
        places.append(pick.ticket - left)
        gone.append(pick.index)
    return places


class _Remaining:
    """The entries not yet drawn, as the full list's running totals with gaps.

    Keeping the gaps instead of a new list makes a pick cost what its few predecessors cost, not what the whole list
    does. Inside, an entry is known by its position in `_prefix`; `_places` leads back to its index in the list.
    """

    def __init__(self, weights: Sequence[int], prefix: Sequence[int], excluded: Iterable[int]) -> None:
        self._weights = weights
        self._prefix = prefix
        self._places: Sequence[int] | None = None
        positions = sorted(set(excluded))
        if positions and not 0 <= positions[0] <= positions[-1] < len(weights):
            raise ValueError("an excluded place is not in the list")
        self._set_gaps(positions)

    @property
    def total(self) -> int:
        return (self._prefix[-1] if self._prefix else 0) - self._skipped[-1]

    def owner(self, ticket: int) -> int:
        """The index of the entry that owns this ticket, counted over the remaining entries."""
        gap = bisect_right(self._starts, ticket)
        position = bisect_right(self._prefix, ticket + self._skipped[gap])
        return position if self._places is None else self._places[position]

    def remove(self, index: int) -> None:
        position = index if self._places is None else bisect_left(self._places, index)
        weight = self._weights[index]
        at = bisect_left(self._gaps, position)
        self._starts.insert(at, self._prefix[position] - weight - self._skipped[at])
        self._starts[at + 1 :] = [start - weight for start in self._starts[at + 1 :]]
        self._skipped[at + 1 :] = [skipped + weight for skipped in self._skipped[at:]]
        self._gaps.insert(at, position)
        if len(self._gaps) > _COMPACT_AFTER:
            self._renumber()

    def _set_gaps(self, positions: list[int]) -> None:
        """`_gaps`: removed positions, ascending. `_starts[g]`: tickets of the remaining entries before gap g.
        `_skipped[g]`: tickets removed by the first g gaps."""
        places = self._places
        removed = [self._weights[position if places is None else places[position]] for position in positions]
        self._gaps = positions
        self._skipped = list(accumulate(removed, initial=0))
        self._starts = [
            self._prefix[position] - weight - skipped
            for position, weight, skipped in zip(positions, removed, self._skipped, strict=False)
        ]

    def _renumber(self) -> None:
        gone = set(self._gaps)
        size = len(self._prefix)
        kept = [position for position in range(size) if position not in gone]
        places = self._places
        self._places = kept if places is None else [places[position] for position in kept]
        self._prefix = list(accumulate(self._weights[place] for place in self._places))
        self._set_gaps([])
