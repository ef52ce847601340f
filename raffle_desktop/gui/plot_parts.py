"""What all plots share: the library loaded in the background, our look instead of its own, rows of bars.

They are pictures only. Wheel and mouse buttons go on to what lies around, so that a page still scrolls over them; the
mouse or the arrow keys choose a row, and a line of text below says it in full.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QBrush, QFontMetrics, QKeyEvent, QMouseEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID, Theme, figures_font
from raffle_desktop.gui.widgets import Swatch, label, row

ROW = 26
NAME_WIDE = 150
# After Okabe and Ito: told apart by every eye. Deeper ones for light grounds. The last is a weight given by import.
_DARK = ("#56b4e9", "#e69f00", "#2fb48c", "#c58ae0", "#8b93a7")
_LIGHT = ("#2f7fc1", "#c97b00", "#0b8f78", "#9c4a8c", "#6b7386")


def colours(theme: Theme) -> tuple[str, ...]:
    """The colours of series, in order."""
    return _DARK if theme.is_dark else _LIGHT


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a plot of bars: its label, the lengths of its bars, the figure beside, and all of it in words."""

    name: str
    lengths: tuple[float, ...]
    figure: str
    words: str


class Plot(QWidget):
    """A plot whose library is loaded in the background; what was asked to be shown is shown once it is there."""

    drawn = Signal()
    """It stands, with its library."""

    def __init__(self, context: DeskContext, name: str, *, waits: bool = False) -> None:
        """`waits`: `begin` is called for it."""
        super().__init__()
        self.setAccessibleName(name)
        self._context = context
        self._pg: Any = None
        self._legend = QWidget()
        self._legend_of: list[tuple[str, str]] = []
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
        if not waits:
            self.begin()

    def begin(self) -> None:
        """Load the library and build the plot."""
        # A quarter of a second of importing, which the window's thread has not.
        self._context.operations.run(
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
        self.drawn.emit()

    def _take_theme(self, _theme: object) -> None:
        if self.is_ready:
            self._draw()

    def _build(self) -> None:
        raise NotImplementedError

    def _draw(self) -> None:
        raise NotImplementedError

    def make_panel(self) -> Any:
        """An empty plot without menu, buttons or zoom; it draws, and leaves all events to us."""
        # Menus would take twice the time to build, and are not shown.
        panel = self._pg.PlotWidget(background=None, enableMenu=False)
        panel.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        panel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        panel.setFrameShape(panel.Shape.NoFrame)
        # Whatever the plot lies on shows through.
        panel.setStyleSheet("background: transparent; border: none")
        panel.setMouseEnabled(x=False, y=False)
        panel.hideButtons()
        item = panel.getPlotItem()
        item.setContentsMargins(0, 0, 0, 0)
        item.getViewBox().setDefaultPadding(0)
        self._body.addWidget(panel)
        return panel

    def style_axis(self, axis: Any, colour: str) -> None:
        # No brush: of a pen that is merely none, the library would make a black one.
        nothing = QPen(QBrush(Qt.BrushStyle.NoBrush), 0)
        axis.setPen(nothing)
        axis.setTickPen(nothing)
        axis.setTextPen(self._pg.mkColor(colour))
        axis.setTickFont(figures_font(self.font()))
        axis.setStyle(tickLength=0, tickTextOffset=6, autoExpandTextSpace=False, autoReduceTextSpace=False)

    def show_legend(self, names: Sequence[tuple[str, str]]) -> None:
        if list(names) == self._legend_of:
            return
        self._legend_of = list(names)
        parts: list[QWidget | int] = []
        for name, colour in names:
            parts.append(row(Swatch(colour), label(name, "small"), spacing=6))
        fresh = row(*parts, 1, spacing=2 * GRID)
        self._layout.replaceWidget(self._legend, fresh)
        self._legend.hide()
        self._legend.deleteLater()
        self._legend = fresh


class RowsPlot(Plot):
    """Bars that lie one below the other, a label to their left and a figure to their right."""

    row_height = ROW

    def __init__(self, context: DeskContext, name: str, nothing: str, *, waits: bool = False) -> None:
        super().__init__(context, name, waits=waits)
        self._rows: tuple[Row, ...] = ()
        self._current = -1
        self._nothing = nothing
        self.panel: Any = None
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
        if self.panel is not None:
            self._mark.setOpts(y=[index], width=[self._longest()])

    def show_rows(self, rows: Sequence[Row]) -> None:
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
        self.panel = self.make_panel()
        self._mark = self._pg.BarGraphItem(x0=[0], y=[0], width=[0], height=[1], pen=None)
        self.panel.addItem(self._mark)
        self.panel.getPlotItem().showAxis("right")
        self.panel.getPlotItem().hideAxis("bottom")
        self.panel.invertY(True)

    def _longest(self) -> float:
        return max((self._reach(one) for one in self._rows), default=0.0) or 1.0

    def _reach(self, one: Row) -> float:
        return sum(one.lengths)

    def _spans(self, series: int) -> tuple[list[float], list[float], list[float], float]:
        """For each row where the bar of this series begins, how long it is, its middle, and how high all are."""
        begins = [sum(one.lengths[:series]) for one in self._rows]
        return begins, [one.lengths[series] for one in self._rows], [float(i) for i in range(len(self._rows))], 0.62

    def _draw(self) -> None:
        theme, panel, rows = self._context.theme, self.panel, self._rows
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
            tints = self._tints()
            bar.setOpts(
                x0=begins,
                width=lengths,
                y=middles,
                height=height,
                brush=colour,
                brushes=None if tints is None else [self._pg.mkBrush(tint) for tint in tints],
                pen=None,
            )
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
            self.style_axis(axis, colour)
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

    def _tints(self) -> Sequence[str] | None:
        """A colour for each row, where rows and not series differ in theirs."""
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.panel is not None and self._rows:
            down = event.position().y() - self.panel.y()
            if 0 <= down < self.panel.height():
                self.choose(int(down) // self.row_height)
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self._rows:
            self.choose(self._current + step if self._current >= 0 else 0)
        else:
            super().keyPressEvent(event)
