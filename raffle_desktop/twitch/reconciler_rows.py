"""Long lists of Twitch's, held so that nobody notices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar, overload

RowT = TypeVar("RowT")


class Columns(Sequence[RowT], Generic[RowT]):
    """Rows that are made when they are looked at, of values in columns.

    A hundred thousand row objects would be gone through by each pass of the garbage collector, a tenth of a second in
    which the wheel stands still; texts and numbers are not.
    """

    def __init__(self, make: Callable[..., RowT], width: int) -> None:
        self._make = make
        self._columns: tuple[list[Any], ...] = tuple([] for _ in range(width))

    def extend(self, rows: Iterable[Sequence[Any]]) -> None:
        """Rows as their values, in the order that `make` takes them in."""
        for column, values in zip(self._columns, zip(*rows, strict=True), strict=False):
            column.extend(values)

    def __len__(self) -> int:
        return len(self._columns[0])

    def __iter__(self) -> Iterator[RowT]:
        return map(self._make, *self._columns)

    @overload
    def __getitem__(self, at: int) -> RowT: ...
    @overload
    def __getitem__(self, at: slice) -> list[RowT]: ...
    def __getitem__(self, at: int | slice) -> RowT | list[RowT]:
        if isinstance(at, slice):
            return list(map(self._make, *(column[at] for column in self._columns)))
        return self._make(*(column[at] for column in self._columns))
