"""Order and selection of rows, as plain functions that a worker's thread can run without stopping the window."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

SLICE = 8_000
"""Rows sorted in one go: sorting holds the interpreter, and the window with it, for a few milliseconds each."""

Row = tuple[Any, ...]
Key = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Order:
    """By which value, which way round, and which rows: those whose `haystack` holds `needle`."""

    key: Key
    descending: bool
    needle: str
    haystack: Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class Arranged:
    """All rows in order, the ones to show, and where each of those is, by its id (the row's first value)."""

    rows: list[Row]
    shown: list[Row]
    places: dict[Hashable, int]


def arrange(rows: Sequence[Row], order: Order, *, changed: Mapping[Hashable, Row | None] | None = None) -> Arranged:
    """The rows with `changed` put in (None = gone), in order. Nearly ordered rows take next to no time.

    Rows of equal value stay in the order in which they came.
    """
    present = list(rows) if not changed else list(_merged(rows, changed))
    ordered = _sorted(present, order.key, descending=order.descending)
    if order.needle:
        needle, haystack = order.needle, order.haystack
        shown = [row for row in ordered if needle in haystack(row)]
    else:
        shown = ordered
    return Arranged(ordered, shown, {row[0]: place for place, row in enumerate(shown)})


def _merged(rows: Sequence[Row], changed: Mapping[Hashable, Row | None]) -> Iterable[Row]:
    rest = dict(changed)
    for row in rows:
        if row[0] in rest:
            newer = rest.pop(row[0])
            if newer is not None:
                yield newer
        else:
            yield row
    yield from (row for row in rest.values() if row is not None)


def _sorted(rows: list[Row], key: Key, *, descending: bool) -> list[Row]:
    if len(rows) <= SLICE:
        return sorted(rows, key=key, reverse=descending)
    slices = [sorted(rows[start : start + SLICE], key=key, reverse=descending) for start in range(0, len(rows), SLICE)]
    return list(heapq.merge(*slices, key=key, reverse=descending))
