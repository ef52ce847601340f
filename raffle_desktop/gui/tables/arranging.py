"""Order and selection of rows, as plain functions that a worker's thread can run without stopping the window.

Every order is total (equal rows stand as they did before, at last by id), so that a row's place is found by halving,
and a change to a few of many rows costs next to nothing.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cmp_to_key
from operator import itemgetter
from typing import Any, NamedTuple

SLICE = 4_000
"""Rows sorted in one go: sorting holds the interpreter, and the window with it, for a few milliseconds each."""
FEW = 500
"""Changes that are put in one by one; of more, and of more than a fiftieth of all rows, it pays to sort anew."""

Row = tuple[Any, ...]
Key = Callable[[Any], Any]
_ID = itemgetter(0)


class Step(NamedTuple):
    """Sorted by this value of a row, this way round."""

    key: Key
    descending: bool


@dataclass(frozen=True, slots=True)
class Order:
    """By the first step, equal rows by the next, at last by id; and which rows: whose `haystack` holds `needle`."""

    steps: tuple[Step, ...]
    haystack: Callable[[Any], str]
    needle: str = ""

    def sorted_by(self, key: Key, *, descending: bool) -> Order:
        """Sorted by this first; equal rows stay as they were."""
        rest = tuple(step for step in self.steps if step.key is not key)
        return replace(self, steps=(Step(key, descending), *rest))

    def searching(self, needle: str) -> Order:
        return replace(self, needle=needle)

    def holds(self, row: Row) -> bool:
        """Whether the search leaves this row."""
        return not self.needle or self.needle in self.haystack(row)

    def compared(self, one: Row, other: Row) -> int:
        """Below 0 where `one` stands before `other`."""
        for key, descending in self.steps:
            left, right = key(one), key(other)
            if left != right:
                return -1 if (left > right if descending else left < right) else 1
        return 0 if one[0] == other[0] else -1 if one[0] < other[0] else 1

    def place_in(self, rows: Sequence[Row], row: Row) -> int:
        """Where the row stands, or belongs, among rows of this order."""
        low, high = 0, len(rows)
        while low < high:
            middle = (low + high) // 2
            if self.compared(rows[middle], row) < 0:
                low = middle + 1
            else:
                high = middle
        return low


@dataclass(frozen=True, slots=True)
class Arranged:
    """All rows in order, those that the search leaves, and each by its id (the row's first value)."""

    order: Order
    rows: list[Row] = field(default_factory=list)
    shown: list[Row] = field(default_factory=list)
    by_id: dict[Hashable, Row] = field(default_factory=dict)

    def place_of(self, row_id: Hashable) -> int | None:
        """Where the row with this id is shown, if it is."""
        row = self.by_id.get(row_id)
        if row is None or not self.order.holds(row):
            return None
        return _found(self.order, self.shown, row)


def arrange(rows: Iterable[Row], order: Order) -> Arranged:
    """These rows (of several with one id the last) in this order."""
    by_id = {row[0]: row for row in rows}
    ordered = _sorted(list(by_id.values()), _ID, descending=False)
    for key, descending in reversed(order.steps):
        ordered = _sorted(ordered, key, descending=descending)
    return Arranged(order, ordered, _left(ordered, order), by_id)


def arrange_anew(before: Arranged, order: Order, changed: Mapping[Hashable, Row | None]) -> Arranged:
    """The rows of `before` with `changed` put in (None = gone), in another order or the same. `before` stays as it is.

    What is already in order is not sorted again.
    """
    old = before.order
    if len(changed) > max(FEW, len(before.rows) // 50):
        merged = {**before.by_id, **changed}
        return arrange((row for row in merged.values() if row is not None), order)
    now = Arranged(old, before.rows, before.shown, dict(before.by_id)) if changed else before
    if changed:
        now = put_in(now, changed)
    rows = now.rows
    if order.steps != old.steps:
        first, *rest = order.steps
        if tuple(rest) == tuple(step for step in old.steps if step.key is not first.key):
            rows = _sorted(rows, first.key, descending=first.descending)
        else:
            return arrange(rows, order)
    elif order.needle == old.needle:
        return now
    elif old.needle and old.needle in order.needle:
        # One letter more: what is left can only be among what was.
        return Arranged(order, rows, _left(now.shown, order), now.by_id)
    return Arranged(order, rows, _left(rows, order), now.by_id)


def put_in(before: Arranged, changed: Mapping[Hashable, Row | None]) -> Arranged:
    """`before` with a few changes put in, in the same order. Its `by_id` is changed, and lives on in the answer."""
    order = before.order
    olds = [row for row in map(before.by_id.get, changed) if row is not None]
    news = sorted((row for row in changed.values() if row is not None), key=cmp_to_key(order.compared))
    rows = _spliced(order, before.rows, olds, news)
    shown = rows
    if order.needle:
        holds = order.holds
        shown = _spliced(order, before.shown, [row for row in olds if holds(row)], [row for row in news if holds(row)])
    for row_id, row in changed.items():
        if row is None:
            before.by_id.pop(row_id, None)
        else:
            before.by_id[row_id] = row
    return Arranged(order, rows, shown, before.by_id)


def _spliced(order: Order, rows: list[Row], olds: Iterable[Row], news: Iterable[Row]) -> list[Row]:
    """The rows without `olds` and with `news` (in order) in their places."""
    cuts: list[tuple[int, int, Row | None]] = []
    for row in olds:
        place = _found(order, rows, row)
        if place is not None:
            cuts.append((place, 1, None))
    cuts += [(order.place_in(rows, row), 0, row) for row in news]
    cuts.sort(key=itemgetter(0, 1))
    result: list[Row] = []
    at = 0
    for place, dropped, new in cuts:
        result += rows[at:place]
        at = place + dropped
        if new is not None:
            result.append(new)
    result += rows[at:]
    return result


def _found(order: Order, rows: list[Row], row: Row) -> int | None:
    place = order.place_in(rows, row)
    if place < len(rows) and rows[place][0] == row[0]:
        return place
    # A key that does not depend on the row alone has changed its mind.
    return next((place for place, one in enumerate(rows) if one[0] == row[0]), None)


def _left(rows: list[Row], order: Order) -> list[Row]:
    if not order.needle:
        return rows
    needle, haystack = order.needle, order.haystack
    return [row for row in rows if needle in haystack(row)]


def _sorted(rows: list[Row], key: Key, *, descending: bool) -> list[Row]:
    if len(rows) <= SLICE:
        return sorted(rows, key=key, reverse=descending)
    slices = [sorted(rows[start : start + SLICE], key=key, reverse=descending) for start in range(0, len(rows), SLICE)]
    return list(heapq.merge(*slices, key=key, reverse=descending))
