"""Plots: the heaviest entries, entries over time, and what an odds check drew beside what it should.

Nothing here is imported before the window is painted; the plotting library itself comes in the background.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from raffle_desktop.domain.figures import grouped, percent_text
from raffle_desktop.domain.weights import Breakdown
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.plot_parts import Plot, Row, RowsPlot, colours
from raffle_desktop.gui.texts import local_date_time, local_time, number, shown_name, tr, tr_n, weight_text
from raffle_desktop.gui.theme import GRID, figures_font
from raffle_desktop.services.entry_stats import MINUTE, EnteredOverTime, WeightParts

TICKS = 4
DAY = 1440 * MINUTE


class TopWeightsPlot(RowsPlot):
    """The weights of the heaviest entries by parts, with each one's chance."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, tr("Weights of the heaviest entries"), tr("Nobody has entered yet."))

    def show_weights(self, lines: Sequence[WeightParts]) -> None:
        """Show these entries, heaviest first."""
        weights = _in_column([_two_decimals(line.breakdown.total) for line in lines])
        chances = _in_column([percent_text(line.chance) for line in lines])
        self.show_rows(
            [
                Row(
                    shown_name(line.name, 40),
                    tuple(micro / 1_000_000 for micro in _five(line.breakdown)),
                    f"{weight}   {chance}",
                    _in_words(place, line),
                )
                for place, (line, weight, chance) in enumerate(zip(lines, weights, chances, strict=True), start=1)
            ]
        )

    def _build(self) -> None:
        super()._build()
        self._name_parts()

    def _take_theme(self, theme: object) -> None:
        if self.is_ready:
            self._name_parts()
        super()._take_theme(theme)

    def _draw(self) -> None:
        super()._draw()
        if self._rows:
            self._name_parts()

    def _name_parts(self) -> None:
        # Only parts that somebody has.
        named = [
            (name, colour)
            for place, (name, colour) in enumerate(zip(_part_names(), colours(self._context.theme), strict=True))
            if any(one.lengths[place] for one in self._rows)
        ]
        self.show_legend(named)


def _two_decimals(micro: int) -> str:
    hundredths = round(micro, -4) // 10_000
    return grouped(f"{hundredths // 100}.{hundredths % 100:02d}")


def _in_column(texts: Sequence[str]) -> list[str]:
    """The figures under each other: filled up from the left with blanks as wide as a figure."""
    longest = max(map(len, texts), default=0)
    return [text.rjust(longest, "\u2007") for text in texts]


def _part_names() -> tuple[str, ...]:
    return tr("base"), tr("loyalty"), tr("support"), tr("carried over"), tr("given")


def _five(parts: Breakdown) -> tuple[int, int, int, int, int]:
    if parts.given is not None:
        return 0, 0, 0, 0, parts.given
    return parts.base, parts.loyalty, parts.support, parts.carry_over, 0


def _in_words(place: int, line: WeightParts) -> str:
    parts = [
        f"{weight_text(micro)} {name}"
        for name, micro in zip(_part_names(), _five(line.breakdown), strict=True)
        if micro
    ]
    return tr(
        "{place}. {name}: weight {total} = {parts}; chance {chance}",
        place=place,
        name=shown_name(line.name, 40),
        total=weight_text(line.breakdown.total),
        parts=" + ".join(parts) or "0",
        chance=percent_text(line.chance),
    )


class ExpectedDrawnPlot(RowsPlot):
    """For each entry, the share of draws it should win beside the share it won."""

    row_height = 34

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, tr("Expected and drawn shares"), tr("Nothing was drawn yet."))

    def show_shares(
        self, names: Sequence[str], expected: Sequence[Fraction | float], drawn: Sequence[Fraction | float]
    ) -> None:
        """Show shares from 0 to 1, in the order given."""
        first = _in_column([percent_text(Fraction(share)) for share in expected])
        second = _in_column([percent_text(Fraction(share)) for share in drawn])
        self.show_rows(
            [
                Row(
                    shown_name(name, 40),
                    (float(promised), float(came)),
                    f"{first[place]} → {second[place]}",
                    tr(
                        "{name}: expected {expected}, drawn {drawn}",
                        name=shown_name(name, 40),
                        expected=percent_text(Fraction(promised)),
                        drawn=percent_text(Fraction(came)),
                    ),
                )
                for place, (name, promised, came) in enumerate(zip(names, expected, drawn, strict=True))
            ]
        )

    def _reach(self, one: Row) -> float:
        return max(one.lengths)

    def _spans(self, series: int) -> tuple[list[float], list[float], list[float], float]:
        shift = -0.19 if series == 0 else 0.19
        count = len(self._rows)
        return (
            [0.0] * count,
            [one.lengths[series] for one in self._rows],
            [place + shift for place in range(count)],
            0.34,
        )

    def _draw(self) -> None:
        super()._draw()
        if self._rows:
            self.show_legend(list(zip((tr("expected"), tr("drawn")), self._colours(self._context.theme), strict=False)))


class EntriesOverTimePlot(Plot):
    """How a session filled: all entries so far, and below it the new ones of each minute or longer span."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, tr("Entries over time"))
        self._over: EnteredOverTime | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._empty.setText(tr("Nobody has entered yet."))

    def show_entries(self, over: EnteredOverTime) -> None:
        """Show when these came in."""
        self._over = over
        self._empty.setVisible(not over.total)
        self._readout.setText(self._words(over))
        self.setAccessibleDescription(self._words(over))
        if self.is_ready:
            self._draw()

    @property
    def readout(self) -> str:
        """The plot in a sentence."""
        return self._readout.text()

    def _words(self, over: EnteredOverTime) -> str:
        if not over.total:
            return ""
        words = [tr_n("1 entry in all", "{n} entries in all", over.total)]
        if over.carried:
            words.append(tr_n("1 waited since before", "{n} waited since before", over.carried))
        if any(over.counts):
            best = max(range(len(over.counts)), key=over.counts.__getitem__)
            words.append(
                tr(
                    "most in {span}: {n} at {time}",
                    span=_span_text(over.width),
                    n=number(over.counts[best]),
                    time=_moment(over, best),
                )
            )
        return " · ".join(words)

    def _build(self) -> None:
        self._totals = self.make_panel()
        self._totals.setFixedHeight(136)
        # Room for half of the label at 0.
        self._totals.getPlotItem().setContentsMargins(0, 0, 0, GRID)
        self._news = self.make_panel()
        self._news.setFixedHeight(88)
        self._line = self._pg.PlotCurveItem()
        self._totals.addItem(self._line)
        self._bars = self._pg.BarGraphItem(x0=[], width=[], y0=[], height=[], pen=None)
        self._news.addItem(self._bars)

    def _draw(self) -> None:
        over, theme = self._over, self._context.theme
        there = over is not None and over.total > 0
        for part in (self._totals, self._news, self._legend):
            part.setVisible(there)
        if over is None or not there:
            return
        first, second = colours(theme)[:2]
        sums = [over.carried]
        for count in over.counts:
            sums.append(sums[-1] + count)
        fill = self._pg.mkColor(first)
        fill.setAlphaF(0.25)
        self._line.setData(
            x=[float(place) for place in range(len(sums))],
            y=[float(total) for total in sums],
            pen=self._pg.mkPen(first, width=2),
            fillLevel=0,
            brush=fill,
            antialias=True,
        )
        places = [place + 0.1 for place in range(len(over.counts))]
        self._bars.setOpts(
            x0=places, width=0.8, y0=0, height=[float(count) for count in over.counts], brush=second, pen=None
        )
        wide = QFontMetrics(figures_font(self.font())).horizontalAdvance(number(sums[-1])) + 14
        for panel, top in ((self._totals, sums[-1]), (self._news, max(over.counts, default=0))):
            steps = _steps(top)
            panel.setXRange(0, len(over.counts), padding=0)
            panel.setYRange(0, max(top, steps[-1], 1) * 1.06, padding=0)
            left, bottom = panel.getPlotItem().getAxis("left"), panel.getPlotItem().getAxis("bottom")
            self.style_axis(left, theme.muted)
            left.setTicks([[(float(step), number(step)) for step in steps]])
            left.setWidth(wide)
            self.style_axis(bottom, theme.muted)
        self._totals.getPlotItem().hideAxis("bottom")
        every = max(1, -(-len(over.counts) // TICKS))
        middle = [place for place in range(0, len(over.counts), every) if place + every / 2 <= len(over.counts)] or [0]
        # The first label starts where the plot does: half of it would be cut off.
        self._news.getPlotItem().getAxis("bottom").setTicks(
            [[(float(place), _moment(over, place)) for place in middle]]
        )
        self.show_legend(
            [
                (tr("entries so far"), first),
                (tr("new in {span}", span=_span_text(over.width)), second),
            ]
        )


def _steps(top: int) -> list[int]:
    """A few round numbers from 0 up to `top`."""
    size = 1
    while top / size > TICKS:
        # 1, 2, 5, 10, 20, 50 …
        size = size * 5 // 2 if str(size).startswith("2") else size * 2
    return list(range(0, top + 1, size))


def _moment(over: EnteredOverTime, place: int) -> str:
    at = over.start + place * over.width
    return local_date_time(at) if len(over.counts) * over.width > DAY else local_time(at)


def _span_text(width: int) -> str:
    minutes = width // MINUTE
    if minutes < 60:
        return tr_n("1 minute", "{n} minutes", minutes)
    if minutes < 1440:
        return tr_n("1 hour", "{n} hours", minutes // 60)
    return tr_n("1 day", "{n} days", minutes // 1440)
