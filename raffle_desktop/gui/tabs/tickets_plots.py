"""Plots of a period: what each source brought, what each day brought, who holds the most."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QFontMetrics

from raffle_desktop.domain.figures import percent_text
from raffle_desktop.domain.tickets import EARNED, Source
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.plot_parts import Plot, Row, RowsPlot, colours
from raffle_desktop.gui.tabs.tickets_words import counts, percents, source_name, tickets_changed
from raffle_desktop.gui.texts import number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import Theme, figures_font
from raffle_desktop.gui.widgets import Swatch, label, row
from raffle_desktop.services.ticket_stats import DayCount, Statistics
from raffle_desktop.services.ticket_views import Standing

TICKS = 4
DAYS_MOST = 62
"""More days than this cannot be told apart; the newest are shown."""


def source_colours(theme: Theme) -> dict[Source, str]:
    """A colour for each source that brings tickets."""
    sixth = "#e4717a" if theme.is_dark else "#b03a48"
    return dict(zip(EARNED, (*colours(theme), sixth), strict=True))


class BySourcePlot(RowsPlot):
    """What each source has brought, or taken, everybody together; in the colours that days are drawn in."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, tr("Tickets by source"), tr("Nobody was given a ticket yet."), waits=True)
        self._sources: tuple[Source, ...] = ()

    def show_sources(self, found: Statistics) -> None:
        """Only sources that changed anything."""
        held = found.by_source
        self._sources = tuple(held)
        beside = figures_beside(list(held.values()), [found.shares.get(source) for source in held])
        self.show_rows(
            [
                Row(source_name(source), (float(max(0, balance)),), figure, self._words(source, balance, found))
                for (source, balance), figure in zip(held.items(), beside, strict=True)
            ]
        )

    def _words(self, source: Source, balance: int, found: Statistics) -> str:
        if source in found.shares:
            return tr(
                "{source}: {n}, {share} of what was brought",
                source=source_name(source),
                n=tickets_changed(balance),
                share=percent_text(found.shares[source]),
            )
        return tr("{source}: {n}", source=source_name(source), n=tickets_changed(balance))

    def _tints(self) -> list[str]:
        theme = self._context.theme
        known = source_colours(theme)
        return [known.get(source, theme.muted) for source in self._sources]


class TopHoldersPlot(RowsPlot):
    """The viewers with the most tickets."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, tr("Most tickets"), tr("Nobody holds a ticket yet."), waits=True)

    def show_holders(self, lines: Sequence[Standing]) -> None:
        """Most tickets first."""
        beside = figures_beside([line.tickets for line in lines], [line.share for line in lines])
        self.show_rows(
            [
                Row(
                    shown_name(line.name, 40),
                    (float(line.tickets),),
                    figure,
                    tr(
                        "{rank}. {name}: {n}, {share} of all",
                        rank=number(line.rank),
                        name=shown_name(line.name, 40),
                        n=tr_n("1 ticket", "{n} tickets", line.tickets),
                        share=percent_text(line.share),
                    ),
                )
                for line, figure in zip(lines, beside, strict=True)
            ]
        )

    def _colours(self, theme: Theme) -> Sequence[str]:
        # None of the sources' own.
        return (theme.accent,)


def figures_beside(values: Sequence[int], shares: Sequence[Fraction | None]) -> list[str]:
    """Counts and shares in two columns, each flush right."""
    return [f"{one}   {share}".rstrip() for one, share in zip(counts(values), percents(shares), strict=True)]


class ByDayPlot(Plot):
    """What each day brought, by source, one bar on top of the other."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, tr("Tickets by day"), waits=True)
        self._is_running = False
        self._days: tuple[DayCount, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._empty.setText(tr("Nobody was given a ticket yet."))

    @property
    def readout(self) -> str:
        """The plot in a sentence."""
        return self._readout.text()

    def show_days(self, days: Sequence[DayCount], *, is_running: bool) -> None:
        """Every day from the first on, oldest first."""
        self._days, self._is_running = tuple(days)[-DAYS_MOST:], is_running
        self._empty.setVisible(not self._days)
        words = self._words()
        self._readout.setText(words)
        self.setAccessibleDescription(words or self._empty.text())
        if self.is_ready:
            self._draw()

    def _words(self) -> str:
        sums = [sum(one.given.values()) for one in self._days]
        if not any(sums):
            return ""
        best = max(range(len(sums)), key=sums.__getitem__)
        day, most, last = _day(self._days[best]), tickets_changed(sums[best]), tickets_changed(sums[-1])
        if self._is_running:
            return tr("The best day was {day} with {n}; the newest has {last} so far.", day=day, n=most, last=last)
        return tr("The best day was {day} with {n}; the last had {last}.", day=day, n=most, last=last)

    def show_legend(self, names: Sequence[tuple[str, str]]) -> None:
        if list(names) == self._legend_of:
            return
        self._legend_of = list(names)
        # More names than a narrow window has room for in one line.
        fresh = Flow(*(row(Swatch(colour), label(name, "small"), spacing=6) for name, colour in names))
        self._layout.replaceWidget(self._legend, fresh)
        self._legend.hide()
        self._legend.deleteLater()
        self._legend = fresh

    def _build(self) -> None:
        self._panel = self.make_panel()
        self._panel.setFixedHeight(160)
        self._bars = {source: self._pg.BarGraphItem(x0=[], width=[], y0=[], height=[], pen=None) for source in EARNED}
        for bars in self._bars.values():
            self._panel.addItem(bars)

    def _draw(self) -> None:
        days, theme = self._days, self._context.theme
        for part in (self._panel, self._legend):
            part.setVisible(bool(days))
        if not days:
            return
        tints = source_colours(theme)
        below = [0.0] * len(days)
        for source, bars in self._bars.items():
            heights = [float(one.given.get(source, 0)) for one in days]
            places = [place + 0.1 for place in range(len(days))]
            bars.setOpts(x0=places, width=0.8, y0=list(below), height=heights, brush=tints[source], pen=None)
            below = [bottom + height for bottom, height in zip(below, heights, strict=True)]
        top = int(max(below))
        self._panel.setXRange(0, max(len(days), 7), padding=0)
        self._panel.setYRange(0, max(top, 1) * 1.06, padding=0)
        left, bottom = self._panel.getPlotItem().getAxis("left"), self._panel.getPlotItem().getAxis("bottom")
        for axis in (left, bottom):
            self.style_axis(axis, theme.muted)
        # The first day's label stands out over the axis a little; left out it would be missed.
        bottom.setStyle(hideOverlappingLabels=False)
        steps = _steps(top)
        left.setTicks([[(float(step), number(step)) for step in steps]])
        left.setWidth(QFontMetrics(figures_font(self.font())).horizontalAdvance(number(max(top, 1))) + 14)
        every = max(1, -(-len(days) // TICKS))
        bottom.setTicks([[(place + 0.5, _day(one)) for place, one in enumerate(days) if place % every == 0]])
        used = [source for source in EARNED if any(one.given.get(source) for one in days)]
        self.show_legend([(source_name(source), tints[source]) for source in used])


def _day(one: DayCount) -> str:
    return QLocale().toString(QDate(one.day.year, one.day.month, one.day.day), tr("MMM d"))


def _steps(top: int) -> list[int]:
    """A few round numbers from 0 up to `top`."""
    size = 1
    while top / size > TICKS:
        # 1, 2, 5, 10, 20, 50 …
        size = size * 5 // 2 if str(size).startswith("2") else size * 2
    return list(range(0, top + 1, size))
