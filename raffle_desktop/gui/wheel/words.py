"""What the wheel says about itself: always how many are in the pool, and how many of them are shown."""

from __future__ import annotations

from raffle_desktop.domain.wheel import Magnified, WheelLayout
from raffle_desktop.gui.texts import number, tr, tr_n


def hub(layout: WheelLayout, opened: Magnified | None) -> tuple[str, str]:
    """The number in the hub and what it counts."""
    if opened is not None:
        return number(opened.layout.count), tr("of {n}", n=number(opened.band_count))
    return number(layout.count), tr("in the pool")


def caption(layout: WheelLayout, opened: Magnified | None) -> str:
    """The line under the wheel."""
    if opened is not None:
        return tr(
            "{shown} of {gathered} gathered, around the winner · {n} in the pool",
            shown=number(opened.layout.count),
            gathered=number(opened.band_count),
            n=number(layout.count),
        )
    if not layout.band_count:
        return tr_n("The only entry is shown", "All {n} entries are shown", layout.count)
    return tr(
        "{shown} shown · {gathered} gathered", shown=number(len(layout.slices)), gathered=number(layout.band_count)
    )


def band(layout: WheelLayout) -> str:
    """What stands on the band."""
    if not layout.slices:
        return tr_n("{n} entry", "{n} entries", layout.band_count)
    return tr_n("and {n} more", "and {n} more", layout.band_count)
