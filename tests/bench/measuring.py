"""Taking times on a machine that does other work too, and telling them."""

from __future__ import annotations

import gc
import itertools
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field

Run = Callable[[], float]
"""Does its work once and gives the seconds that count."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What a figure should be: at most (or at least) `limit`."""

    text: str
    value: float
    limit: float
    at_least: bool = False

    @property
    def met(self) -> bool:
        return self.value >= self.limit if self.at_least else self.value <= self.limit


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured line. `value` is in `unit`; `floor` is the same of what it is compared with (None = with nothing).

    `ratio` is value / floor, so for speeds (a second) more is better, for durations less.
    """

    bench: str
    name: str
    size: int
    value: float
    unit: str
    floor: float | None = None
    floor_name: str = ""

    @property
    def ratio(self) -> float | None:
        return None if not self.floor else self.value / self.floor


@dataclass(slots=True)
class Results:
    """What is measured so far; each figure is told at once, as the largest sizes take minutes."""

    say: Callable[[str], None]
    figures: list[Figure] = field(default_factory=list)
    aims: list[Aim] = field(default_factory=list)

    def add(self, figure: Figure) -> None:
        self.figures.append(figure)
        line = f"{figure.bench:<10} {figure.name:<34} {figure.size:>9,}  {shown(figure.value, figure.unit):>14}"
        if figure.floor is not None and figure.ratio is not None:
            line += f"  {figure.ratio:>8.2f} ×  {shown(figure.floor, figure.unit)} ({figure.floor_name})"
        self.say(line)

    def aim(self, text: str, value: float, limit: float, *, at_least: bool = False) -> None:
        aim = Aim(text, value, limit, at_least)
        self.aims.append(aim)
        bound = "at least" if at_least else "at most"
        self.say(f"{'':<10} {'met' if aim.met else 'MISSED'}: {text}: {value:.3g}, aim {bound} {limit:g}")

    def of(self, bench: str, name: str) -> list[Figure]:
        """The figures of this name, by size."""
        found = [figure for figure in self.figures if (figure.bench, figure.name) == (bench, name)]
        return sorted(found, key=lambda figure: figure.size)

    def tell_growth(self, bench: str, name: str, most: float) -> None:
        """How the seconds of `name` grow from size to size, as a multiple of how the size grows (1 = linear).

        Only from 10 000 on: below, what is there once for all sizes hides the growth.
        """
        figures = self.of(bench, name)
        for small, large in itertools.pairwise(figures):
            growth = (large.value / small.value) / (large.size / small.size)
            text = f"{name}: growth from {small.size:,} to {large.size:,} over linear"
            if small.size >= 10_000:
                self.aim(text, growth, most)

    def as_object(self) -> dict[str, object]:
        return {
            "figures": [{**asdict(figure), "ratio": figure.ratio} for figure in self.figures],
            "aims": [{**asdict(aim), "met": aim.met} for aim in self.aims],
        }


def shown(value: float, unit: str) -> str:
    """A value for people: seconds in the unit that fits, speeds in whole numbers."""
    if unit != "s":
        return f"{value:,.0f} {unit}"
    for factor, name in ((1, "s"), (1e3, "ms")):
        if value * factor >= 1:
            return f"{value * factor:.3g} {name}"
    return f"{value * 1e6:.3g} µs"


def timed(work: Callable[[], object], number: int = 1) -> Run:
    """A run that calls `work` so many times and gives the seconds of one call."""

    def run() -> float:
        begin = time.perf_counter()
        for _ in range(number):
            work()
        return (time.perf_counter() - begin) / number

    return run


def best_of(runs: Sequence[Run], *, seconds: float, least: int = 3, most: int = 60) -> list[float]:
    """The best time of each run, taken by turns so that a busy moment of the machine meets all of them alike.

    At least `least` turns, then on until `seconds` have passed or `most` turns are done.
    """
    best = [float("inf")] * len(runs)
    end = time.monotonic() + seconds
    turn = 0
    while turn < least or (turn < most and time.monotonic() < end):
        for index, run in enumerate(runs):
            gc.collect()
            best[index] = min(best[index], run())
        turn += 1
    return best
