"""What a pending change of the weight settings does to every entry."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from heapq import merge
from itertools import islice

from raffle_desktop.domain.figures import percent_text
from raffle_desktop.gui.texts import number, shown_name, tr, tr_n
from raffle_desktop.services.core import quiet_collector
from raffle_desktop.services.entry_stats import ChangeTotals, EntryStats
from raffle_desktop.services.services import Services

LINES_MAX = 100_000
"""Lines in the table; of more entries it has the heaviest. The sentence above it counts all of them."""
_RUN = 4_000
_NAME_MAX = 40


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One entry: micro-weights now and then, and `moves`: how far its chance moves (a whole number that compares
    within one preview).
    """

    entry_id: int
    name: str
    before: int
    after: int
    moves: int


@dataclass(frozen=True, slots=True)
class Preview:
    """The rows whose chances move most come first."""

    rows: tuple[PreviewRow, ...]
    totals: ChangeTotals
    seconds: float

    def chance_before(self, row: PreviewRow) -> Fraction:
        return Fraction(row.before, self.totals.before or 1)

    def chance_after(self, row: PreviewRow) -> Fraction:
        return Fraction(row.after, self.totals.after or 1)


def compute(services: Services, changes: Mapping[str, object], cancelled: Callable[[], bool]) -> Preview | None:
    """For a worker's thread; None when cancelled. Raises RaffleError as the change itself would."""
    begun = time.monotonic()
    with quiet_collector():
        lines = services.weights.preview(changes, limit=LINES_MAX, cancelled=cancelled)
        if cancelled():
            return None
        if len(lines) < LINES_MAX:
            totals = ChangeTotals(
                entries=len(lines),
                changed=sum(line.before.total != line.after.total for line in lines),
                before=sum(line.before.total for line in lines),
                after=sum(line.after.total for line in lines),
            )
        else:
            totals = EntryStats(services.core).change_totals(changes, cancelled=cancelled)
        old_sum, new_sum = totals.before or 1, totals.after or 1
        rows = (
            PreviewRow(
                line.entry_id,
                line.name,
                line.before.total,
                line.after.total,
                line.after.total * old_sum - line.before.total * new_sum,
            )
            for line in lines
        )
        ordered = _by_movement(rows, cancelled)
    return None if cancelled() else Preview(ordered, totals, time.monotonic() - begun)


def _by_movement(rows: Iterable[PreviewRow], cancelled: Callable[[], bool]) -> tuple[PreviewRow, ...]:
    """Sorted in short runs that are merged: one long sort would keep the window waiting for the interpreter."""

    def key(row: PreviewRow) -> tuple[int, int, int]:
        return -abs(row.moves), -abs(row.after - row.before), row.entry_id

    iterator = iter(rows)
    runs: list[list[PreviewRow]] = []
    while run := sorted(islice(iterator, _RUN), key=key):
        runs.append(run)
        if cancelled():
            return ()
    return tuple(merge(*runs, key=key))


def summary(preview: Preview) -> str:
    """The outcome in a sentence or two."""
    totals = preview.totals
    if not totals.entries:
        return tr("Nobody is waiting to be drawn: the new rule counts for whoever enters.")
    if not totals.changed:
        return tr("No entry changes.")
    words = tr_n("1 of {of} entries changes", "{n} of {of} entries change", totals.changed, of=number(totals.entries))
    first = preview.rows[0] if preview.rows else None
    if first is not None and first.moves:
        words += tr(
            "; {name} moves from {before} to {after}",
            name=_short(first.name),
            before=percent_text(preview.chance_before(first)),
            after=percent_text(preview.chance_after(first)),
        )
    else:
        words += tr("; nobody's chance moves")
    words += "."
    if totals.entries > len(preview.rows):
        words += " " + tr_n("The table shows the heaviest one.", "The table shows the {n} heaviest.", len(preview.rows))
    return words


def _short(name: str) -> str:
    shown = shown_name(name, 40)
    return shown if len(shown) <= _NAME_MAX else shown[: _NAME_MAX - 1] + "…"


def movement_text(preview: Preview, row: PreviewRow) -> str:
    """How far the chance moves, in points of percent, with its direction."""
    if not row.moves:
        return "="
    arrow, sign = ("▲", "+") if row.moves > 0 else ("▼", "−")
    size = percent_text(abs(preview.chance_after(row) - preview.chance_before(row))).removesuffix(" %")
    return f"{arrow} {size}" if size.startswith("<") else f"{arrow} {sign}{size}"
