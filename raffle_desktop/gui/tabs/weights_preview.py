"""What a pending change of the weight settings does to every entry."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from raffle_desktop.domain.figures import percent_text
from raffle_desktop.gui.texts import number, shown_name, tr, tr_n
from raffle_desktop.services.core import quiet_collector
from raffle_desktop.services.entry_stats import ChangeTotals, EntryStats
from raffle_desktop.services.services import Services
from raffle_desktop.services.weights import PreviewLine

LINES_MAX = 100_000
"""Lines in the table; of more entries it has the heaviest. The sentence above it counts all of them."""
_RUN = 4_000
"""Lines handled, and let go of, at a time: freeing all of them at once would hold up the window."""


class PreviewRow(NamedTuple):
    """One entry: micro-weights now and then, and of all entries together; `moves` is how far its chance moves, a whole
    number that compares within one preview.
    """

    entry_id: int
    name: str
    before: int
    after: int
    moves: int
    all_before: int
    all_after: int

    @property
    def chance_before(self) -> Fraction:
        return Fraction(self.before, self.all_before)

    @property
    def chance_after(self) -> Fraction:
        return Fraction(self.after, self.all_after)

    @property
    def movement(self) -> tuple[int, int]:
        """What rows are compared by: how far the chance moves, then how far the weight does."""
        return abs(self.moves), abs(self.after - self.before)


@dataclass(frozen=True, slots=True)
class Preview:
    """`first` is the row whose chance moves most, None without entries."""

    rows: Sequence[PreviewRow]
    first: PreviewRow | None
    totals: ChangeTotals
    seconds: float


def compute(services: Services, changes: Mapping[str, object], cancelled: Callable[[], bool]) -> Preview | None:
    """For a worker's thread; None when cancelled. Raises RaffleError as the change itself would."""
    begun = time.monotonic()
    with quiet_collector():
        lines = list(services.weights.preview(changes, limit=LINES_MAX, cancelled=cancelled))
        if cancelled():
            return None
        if len(lines) < LINES_MAX:
            totals = _totals(lines)
        else:
            totals = EntryStats(services.core).change_totals(changes, cancelled=cancelled)
        all_before, all_after = totals.before or 1, totals.after or 1
        rows: list[PreviewRow] = []
        while lines and not cancelled():
            run = lines[-_RUN:]
            del lines[-_RUN:]
            for line in run:
                before, after = line.before.total, line.after.total
                moves = after * all_before - before * all_after
                rows.append(PreviewRow(line.entry_id, line.name, before, after, moves, all_before, all_after))
        # The heaviest of those that move as far: they came first, and are last here.
        first = max(reversed(rows), key=lambda row: row.movement, default=None)
    return None if cancelled() else Preview(rows, first, totals, time.monotonic() - begun)


def _totals(lines: Sequence[PreviewLine]) -> ChangeTotals:
    return ChangeTotals(
        entries=len(lines),
        changed=sum(line.before.total != line.after.total for line in lines),
        before=sum(line.before.total for line in lines),
        after=sum(line.after.total for line in lines),
    )


def summary(preview: Preview) -> str:
    """The outcome in a sentence or two."""
    totals, first = preview.totals, preview.first
    if not totals.entries:
        return tr("Nobody is waiting to be drawn: the new rule counts for whoever enters.")
    if not totals.changed:
        return tr("No entry changes.")
    words = tr_n("1 of {of} entries changes", "{n} of {of} entries change", totals.changed, of=number(totals.entries))
    if first is not None and first.moves:
        words += tr(
            "; {name} moves from {before} to {after}",
            name=shown_name(first.name, 40),
            before=percent_text(first.chance_before),
            after=percent_text(first.chance_after),
        )
    else:
        words += tr("; nobody's chance moves")
    words += "."
    if totals.entries > len(preview.rows):
        words += " " + tr_n("The table shows the heaviest one.", "The table shows the {n} heaviest.", len(preview.rows))
    return words


def movement_text(row: PreviewRow) -> str:
    """How far the chance moves, in points of percent, with its direction."""
    if not row.moves:
        return "="
    arrow, sign = ("▲", "+") if row.moves > 0 else ("▼", "−")
    size = percent_text(abs(row.chance_after - row.chance_before)).removesuffix(" %")
    return f"{arrow} {size}" if size.startswith("<") else f"{arrow} {sign}{size}"
