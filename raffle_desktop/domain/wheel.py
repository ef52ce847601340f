"""The wheel as numbers: who has which slice, where it stops, and how it moves.

The overlays work out the same numbers in JavaScript, so every formula here is plain arithmetic on whole numbers and
64-bit floats. Angles are in turns, clockwise. A turn of t means: the disc was rotated clockwise by t, while the pointer
stands still at 12 o'clock. So the point of the disc under it, measured clockwise from the disc's own mark, is -t.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

SMALLEST_SHARE = 4500
"""Shown by itself is who has at least one part in so many: about a pixel of the rim of a large wheel."""
MOST_SHOWN = 2000
"""Slices shown by themselves, at most (and one more where that is everybody)."""

EDGE = 0.08
"""The pointer keeps this part of a slice away from either of its edges, so that nobody has to argue."""

SPIN_UP = 0.06
"""The part of a spin in which it gathers speed."""
MS_PER_TURN = 1100
"""Longer spins turn more often."""

OPENING_MS = 500
"""From the end of the first spin to the start of the second one: the gathered band opens."""
SECOND_SPIN_MS = 2500
FADE_MS = 400
"""With reduced motion the result fades in for so long in place of the spin."""
NEIGHBOURS = 60
"""Slices of an opened band, at most, the winner among them."""
HEAVIER = 4
"""Neighbours in an opened band have at most so many times the winner's weight, else the winner were a hair again."""

Row = tuple[str, str, int]
"""key, name, weight (above 0)."""


@dataclass(frozen=True, slots=True)
class Slice:
    """One entry on the wheel; `before` is the sum of the weights that come before it, clockwise from the mark."""

    key: str
    name: str
    weight: int
    before: int


@dataclass(frozen=True, slots=True)
class WheelLayout:
    """Slices by weight, the heaviest first (ties by key); behind them the band of all others with its true share.

    `total` and `count` are of the whole pool, the band's included.
    """

    slices: tuple[Slice, ...]
    total: int
    count: int
    band_count: int
    band_weight: int

    @property
    def band_before(self) -> int:
        return self.total - self.band_weight


EMPTY = WheelLayout((), 0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Magnified:
    """A wheel of its own, made of the gathered entries around the winner; shares among them are exact.

    `index` is the winner's slice. `band_count` is how many were gathered in the band that it opens.
    """

    layout: WheelLayout
    index: int
    band_count: int


@dataclass(frozen=True, slots=True)
class Spin:
    """One motion of the disc. `started_at` in UTC microseconds; the turns are the disc's at the start and the end."""

    started_at: int
    duration_ms: int
    start_turn: float
    final_turn: float

    @property
    def ends_at(self) -> int:
        """UTC microseconds."""
        return self.started_at + self.duration_ms * 1000


def wheel_order(row: Row) -> tuple[int, str]:
    """The sort key by which entries follow each other on the wheel."""
    return -row[2], row[0]


def lay_out(rows: Iterable[Row], *, total: int | None = None, count: int | None = None) -> WheelLayout:
    """The wheel of these entries. Rows without weight are left out.

    Where `rows` hold only the heaviest, `total` and `count` say what the whole pool has; then they must hold everybody
    who has at least one part in SMALLEST_SHARE, and everybody at all where only one would be left out.
    """
    present = [row for row in rows if row[2] > 0]
    whole = sum(row[2] for row in present) if total is None else total
    number = len(present) if count is None else count
    shown = [row for row in present if row[2] * SMALLEST_SHARE >= whole]
    shown.sort(key=wheel_order)
    del shown[MOST_SHOWN:]
    if number - len(shown) == 1 and len(present) == number:
        # A band of one would only hide a name.
        shown = sorted(present, key=wheel_order)
    slices = _slices(shown)
    shown_weight = slices[-1].before + slices[-1].weight if slices else 0
    return WheelLayout(slices, whole, number, number - len(slices), whole - shown_weight)


def _slices(rows: Iterable[Row]) -> tuple[Slice, ...]:
    before = 0
    slices: list[Slice] = []
    for key, name, weight in rows:
        slices.append(Slice(key, name, weight, before))
        before += weight
    return tuple(slices)


def magnify(winner: Row, heavier: Sequence[Row], lighter: Sequence[Row], band_count: int) -> Magnified:
    """The band opened around its winner. `heavier` and `lighter`: its neighbours in the band, the nearest first.

    From each side as many as there is room for; the room that one side leaves is the other's.
    """
    near = [row for row in heavier[: NEIGHBOURS - 1] if row[2] <= HEAVIER * winner[2]]
    far = list(lighter[: NEIGHBOURS - 1])
    room = NEIGHBOURS - 1
    ahead = max(room // 2, room - len(far))
    near = near[:ahead]
    far = far[: room - len(near)]
    slices = _slices([*reversed(near), winner, *far])
    total = slices[-1].before + slices[-1].weight
    return Magnified(WheelLayout(slices, total, len(slices), 0, 0), len(near), band_count)


def landing(commitment: str, event: int, pick: int) -> float:
    """Where within the winner's slice the pointer stops, 0 (its beginning) to 1; never near an edge.

    A function of stored numbers, so that every window, overlay and restart shows the same. It decides nothing.
    """
    digest = hashlib.sha256(f"wheel\n{commitment}\n{event}\n{pick}\n".encode()).digest()
    return EDGE + (1 - 2 * EDGE) * (int.from_bytes(digest[:4], "big") + 0.5) / 2**32


def turns_for(duration_ms: int) -> int:
    """Full turns of a spin of this length."""
    return max(2, round(duration_ms / MS_PER_TURN))


def final_turn(before: int, weight: int, total: int, landing: float, turns: int) -> float:
    """The rotation, after nearly so many turns, that puts the pointer `landing` of the way into this slice.

    As a float it is exact to 2^-48 of a turn, far finer than any slice that can be seen.
    """
    return turns - (before + landing * weight) / total


def turn_at(spin: Spin, now: int) -> float:
    """The disc's rotation at `now` (UTC microseconds); from the end on exactly `final_turn`."""
    if now <= spin.started_at:
        return spin.start_turn
    if is_over(spin, now):
        return spin.final_turn
    part = eased((now - spin.started_at) / (spin.duration_ms * 1000))
    return spin.start_turn + (spin.final_turn - spin.start_turn) * part


def is_over(spin: Spin, now: int) -> bool:
    return now >= spin.ends_at


def eased(time: float) -> float:
    """The part of the way that is done after this part of the time, both 0 to 1.

    The speed rises in a straight line during SPIN_UP, then falls to 0 with the square of the time that is left.
    """
    rest = (1 - SPIN_UP) / 3
    way = SPIN_UP / 2 + rest
    if time < SPIN_UP:
        return max(0.0, time) ** 2 / (2 * SPIN_UP) / way
    left = (1 - min(1.0, time)) / (1 - SPIN_UP)
    return 1 - rest * left**3 / way


def slice_at(layout: WheelLayout, turn: float) -> int | None:
    """The index of the slice under the pointer; the number of slices for the band, None on an empty wheel."""
    if layout.total <= 0:
        return None
    at = point_at(turn) * layout.total
    if layout.band_count and at >= layout.band_before:
        return len(layout.slices)
    return bisect_right(layout.slices, at, key=lambda one: one.before) - 1


def point_at(turn: float) -> float:
    """The point of the disc under the pointer, from 0 to less than 1 of a turn clockwise from the disc's mark."""
    point = -turn % 1.0
    return point if point < 1.0 else 0.0
