"""Plots: the heaviest entries, entries over time, and what an odds check drew beside what it should.

They are pictures only. Wheel and mouse buttons go on to what lies around, so that a page still scrolls over them; the
mouse or the arrow keys choose a row, and a line of text below says it in full.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QBrush, QFontMetrics, QKeyEvent, QMouseEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from raffle_desktop.domain.figures import grouped, percent_text
from raffle_desktop.domain.names import visible
from raffle_desktop.domain.weights import Breakdown
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.texts import local_date_time, local_time, number, tr, tr_n, weight_text
from raffle_desktop.gui.theme import GRID, Theme, figures_font
from raffle_desktop.gui.widgets import Swatch, label, row
from raffle_desktop.services.entry_stats import MINUTE, EnteredOverTime, WeightParts

ROW = 26
NAME_WIDE = 150
TICKS = 4
DAY = 1440 * MINUTE
# After Okabe and Ito: told apart by every eye. Deeper ones for light grounds. The last is a weight given by import.
_DARK = ("#56b4e9", "#e69f00", "#2fb48c", "#c58ae0", "#8b93a7")
_LIGHT = ("#2f7fc1", "#c97b00", "#0b8f78", "#9c4a8c", "#6b7386")


def colours(theme: Theme) -> tuple[str, ...]:
    """The colours of series, in order."""
    return _DARK if theme.is_dark else _LIGHT


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of a plot of bars: its label, the lengths of its bars, the figure beside, and all of it in words."""

    name: str
    lengths: tuple[float, ...]
    figure: str
    words: str


class _Plot(QWidget):
    """A plot whose library is loaded in the background; what was asked to be shown is shown once it is there."""

    def __init__(self, context: DeskContext, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._context = context
        self._pg: Any = None
        self._legend = QWidget()
        self._body = QVBoxLayout()
        self._body.setSpacing(4)
        self._empty = label("", "muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._readout = label("", "small", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._layout = layout
        layout.addWidget(self._legend)
        layout.addWidget(self._empty)
        layout.addLayout(self._body)
        layout.addWidget(self._readout)
        self._legend.hide()
        context.switch.changed.connect(self._take_theme)
        # A quarter of a second of importing, which the window's thread has not.
        context.operations.run(
            lambda: importlib.import_module("pyqtgraph"), owner=self, success=self._loaded, latest="pyqtgraph"
        )

    @property
    def is_ready(self) -> bool:
        """Whether the library is loaded and the plot drawn."""
        return self._pg is not None

    def _loaded(self, pyqtgraph: Any) -> None:
        self._pg = pyqtgraph
        self._build()
        self._draw()

    def _take_theme(self, _theme: object) -> None:
        if self.is_ready:
            self._draw()

    def _build(self) -> None:
        raise NotImplementedError

    def _draw(self) -> None:
        raise NotImplementedError

    def _make_panel(self) -> Any:
        """An empty plot without menu, buttons or zoom; it draws, and leaves all events to us."""
        panel = self._pg.PlotWidget(background=None)
        panel.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        panel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        panel.setFrameShape(panel.Shape.NoFrame)
        # Whatever the plot lies on shows through.
        panel.setStyleSheet("background: transparent; border: none")
        panel.setMenuEnabled(False)
        panel.setMouseEnabled(x=False, y=False)
        panel.hideButtons()
        item = panel.getPlotItem()
        item.setContentsMargins(0, 0, 0, 0)
        item.getViewBox().setDefaultPadding(0)
        self._body.addWidget(panel)
        return panel

    def _style_axis(self, axis: Any, colour: str) -> None:
        # No brush: of a pen that is merely none, the library would make a black one.
        nothing = QPen(QBrush(Qt.BrushStyle.NoBrush), 0)
        axis.setPen(nothing)
        axis.setTickPen(nothing)
        axis.setTextPen(self._pg.mkColor(colour))
        axis.setTickFont(figures_font(self.font()))
        axis.setStyle(tickLength=0, tickTextOffset=6, autoExpandTextSpace=False, autoReduceTextSpace=False)

    def _show_legend(self, names: Sequence[tuple[str, str]]) -> None:
        parts: list[QWidget | int] = []
        for name, colour in names:
            parts.append(row(Swatch(colour), label(name, "small"), spacing=6))
        fresh = row(*parts, 1, spacing=2 * GRID)
        self._layout.replaceWidget(self._legend, fresh)
        self._legend.deleteLater()
        self._legend = fresh


class _RowsPlot(_Plot):
    """Bars that lie one below the other, a label to their left and a figure to their right."""

    row_height = ROW

    def __init__(self, context: DeskContext, name: str, nothing: str) -> None:
        super().__init__(context, name)
        self._rows: tuple[_Row, ...] = ()
        self._current = -1
        self._nothing = nothing
        self._panel: Any = None
        self._bars: list[Any] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._empty.setText(nothing)

    @property
    def readout(self) -> str:
        """The chosen row in words."""
        return self._readout.text()

    def choose(self, index: int) -> None:
        """Say this row in full."""
        if not self._rows:
            return
        index = min(max(index, 0), len(self._rows) - 1)
        if index == self._current:
            return
        self._current = index
        words = self._rows[index].words
        self._readout.setText(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        if self._panel is not None:
            self._mark.setOpts(y=[index], width=[self._longest()])

    def _show_rows(self, rows: Sequence[_Row]) -> None:
        chosen = self._rows[self._current].name if 0 <= self._current < len(self._rows) else None
        self._rows = tuple(rows)
        # The row stays with the one it is about.
        names = [one.name for one in rows]
        self._current = names.index(chosen) if chosen in names else -1
        words = self._rows[self._current].words if self._current >= 0 else ""
        self._readout.setText(words or (tr("Point at a row, or use the arrow keys.") if rows else ""))
        self.setAccessibleDescription("; ".join(one.words for one in rows) or self._nothing)
        self._empty.setVisible(not rows)
        if self.is_ready:
            self._draw()

    def _build(self) -> None:
        self._panel = self._make_panel()
        self._mark = self._pg.BarGraphItem(x0=[0], y=[0], width=[0], height=[1], pen=None)
        self._panel.addItem(self._mark)
        self._panel.getPlotItem().showAxis("right")
        self._panel.getPlotItem().hideAxis("bottom")
        self._panel.invertY(True)

    def _longest(self) -> float:
        return max((self._reach(one) for one in self._rows), default=0.0) or 1.0

    def _reach(self, one: _Row) -> float:
        return sum(one.lengths)

    def _spans(self, series: int) -> tuple[list[float], list[float], list[float], float]:
        """For each row where the bar of this series begins, how long it is, its middle, and how high all are."""
        begins = [sum(one.lengths[:series]) for one in self._rows]
        return begins, [one.lengths[series] for one in self._rows], [float(i) for i in range(len(self._rows))], 0.62

    def _draw(self) -> None:
        theme, panel, rows = self._context.theme, self._panel, self._rows
        panel.setVisible(bool(rows))
        self._legend.setVisible(bool(rows))
        if not rows:
            return
        series = len(rows[0].lengths)
        while len(self._bars) < series:
            bar = self._pg.BarGraphItem(x0=[], y=[], width=[], height=[], pen=None)
            panel.addItem(bar)
            self._bars.append(bar)
        for place, (bar, colour) in enumerate(zip(self._bars, self._colours(theme), strict=False)):
            begins, lengths, middles, height = self._spans(place)
            bar.setOpts(x0=begins, width=lengths, y=middles, height=height, brush=colour, pen=None)
        ground = self._pg.mkColor(theme.accent)
        ground.setAlphaF(0.16)
        self._mark.setOpts(
            y=[max(0, self._current)], width=[self._longest() if self._current >= 0 else 0], brush=ground, pen=None
        )
        panel.setXRange(0, self._longest(), padding=0)
        panel.setYRange(-0.5, len(rows) - 0.5, padding=0)
        metrics = QFontMetrics(figures_font(self.font()))
        for side, colour, texts in (
            ("left", theme.text, [one.name for one in rows]),
            ("right", theme.text, [one.figure for one in rows]),
        ):
            axis = panel.getPlotItem().getAxis(side)
            self._style_axis(axis, colour)
            room = max(metrics.horizontalAdvance(text) for text in texts)
            if side == "left":
                room = min(room, NAME_WIDE)
            fitting = [metrics.elidedText(text, Qt.TextElideMode.ElideRight, room) for text in texts]
            axis.setTicks([list(enumerate(fitting))])
            axis.setWidth(room + 20)
        panel.setFixedHeight(self.row_height * len(rows))
        self.updateGeometry()

    def _colours(self, theme: Theme) -> Sequence[str]:
        return colours(theme)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._panel is not None and self._rows:
            down = event.position().y() - self._panel.y()
            if 0 <= down < self._panel.height():
                self.choose(int(down) // self.row_height)
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self._rows:
            self.choose(self._current + step if self._current >= 0 else 0)
        else:
            super().keyPressEvent(event)


class TopWeightsPlot(_RowsPlot):
    """The weights of the heaviest entries by parts, with each one's chance."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, tr("Weights of the heaviest entries"), tr("Nobody has entered yet."))

    def show_weights(self, lines: Sequence[WeightParts]) -> None:
        """Show these entries, heaviest first."""
        weights = _in_column([_two_decimals(line.breakdown.total) for line in lines])
        chances = _in_column([percent_text(line.chance) for line in lines])
        self._show_rows(
            [
                _Row(
                    visible(line.name),
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
        self._show_legend(named)


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
        name=visible(line.name),
        total=weight_text(line.breakdown.total),
        parts=" + ".join(parts) or "0",
        chance=percent_text(line.chance),
    )


class ExpectedDrawnPlot(_RowsPlot):
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
        self._show_rows(
            [
                _Row(
                    visible(name),
                    (float(promised), float(came)),
                    f"{first[place]} → {second[place]}",
                    tr(
                        "{name}: expected {expected}, drawn {drawn}",
                        name=visible(name),
                        expected=percent_text(Fraction(promised)),
                        drawn=percent_text(Fraction(came)),
                    ),
                )
                for place, (name, promised, came) in enumerate(zip(names, expected, drawn, strict=True))
            ]
        )

    def _reach(self, one: _Row) -> float:
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
            self._show_legend(
                list(zip((tr("expected"), tr("drawn")), self._colours(self._context.theme), strict=False))
            )


class EntriesOverTimePlot(_Plot):
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
        self._totals = self._make_panel()
        self._totals.setFixedHeight(136)
        # Room for half of the label at 0.
        self._totals.getPlotItem().setContentsMargins(0, 0, 0, GRID)
        self._news = self._make_panel()
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
            self._style_axis(left, theme.muted)
            left.setTicks([[(float(step), number(step)) for step in steps]])
            left.setWidth(wide)
            self._style_axis(bottom, theme.muted)
        self._totals.getPlotItem().hideAxis("bottom")
        every = max(1, -(-len(over.counts) // TICKS))
        middle = [place for place in range(0, len(over.counts), every) if place + every / 2 <= len(over.counts)] or [0]
        # The first label starts where the plot does: half of it would be cut off.
        self._news.getPlotItem().getAxis("bottom").setTicks(
            [[(float(place), _moment(over, place)) for place in middle]]
        )
        self._show_legend(
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
