"""Beside the weight settings: what the typed change does to each entry, and the heaviest entries as a chart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from raffle_desktop.domain.figures import percent_text
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.plots import TopWeightsPlot
from raffle_desktop.gui.tables.tuple_model import Column
from raffle_desktop.gui.tabs.history_rows import FittingTable
from raffle_desktop.gui.tabs.weights_preview import Preview, PreviewRow, movement_text
from raffle_desktop.gui.texts import shown_name, tr, weight_text
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, button, label, page, scrolled
from raffle_desktop.services.entry_stats import WeightParts

FIGURE = 84


def _columns() -> list[Column]:
    return [
        Column("name", tr("Name"), lambda row: shown_name(row.name, 40), lambda row: row.name.casefold(), 160),
        _figures("before", tr("Weight"), lambda row: weight_text(row.before, 2), lambda row: row.before),
        _figures("after", tr("→ then"), lambda row: weight_text(row.after, 2), lambda row: row.after),
        # Within one preview chances order as weights do, and whole numbers compare faster.
        _figures("chance", tr("Chance"), lambda row: percent_text(row.chance_before), lambda row: row.before),
        _figures("chance_after", tr("→ then"), lambda row: percent_text(row.chance_after), lambda row: row.after),
        Column(
            "change",
            tr("Change"),
            movement_text,
            lambda row: row.movement,
            FIGURE,
            right=True,
            descending_first=True,
            colour=_movement_colour,
        ),
    ]


def _figures(key: str, title: str, text: Callable[[Any], str], value: Callable[[Any], int]) -> Column:
    return Column(key, title, text, value, FIGURE, right=True, descending_first=True)


def _movement_colour(row: PreviewRow) -> str:
    return "good" if row.moves > 0 else "bad" if row.moves < 0 else "muted"


class PreviewPane(QWidget):
    """Table and chart share the room, or where it is small one of them has it."""

    entry_opened = Signal(object)
    """The id of an entry."""
    toggled = Signal()
    """The chart was asked for, or put away."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setObjectName("page")
        self._chart_wanted: bool | None = None
        self._has_rows = False
        self._summary = label("", wrap=True)
        self._summary.setAccessibleName(tr("What the change does"))
        self.table = FittingTable(
            context, tr("What the change does to each entry"), "weights", _columns(), stretch="name"
        )
        self.table.sort_by("change", descending=True)
        self.table.setMinimumHeight(120)
        self.table.opened.connect(self.entry_opened)
        self._nothing = EmptyState(
            tr("Nothing is changed yet"),
            tr("Type a number, or take a preset: what it would do to every entry is shown here before it counts."),
        )
        self.plot = TopWeightsPlot(context)
        self._chart = scrolled(page(self.plot, 1, margin=0), tr("Weights of the heaviest entries"))
        self._chart.setMinimumHeight(120)
        self._toggle = button(tr("Hide the chart"), self._toggle_chart, kind="link", name="toggleChart")
        self._chart_title = label(tr("Heaviest entries"), "heading")
        heading = QHBoxLayout()
        heading.addWidget(self._chart_title)
        heading.addStretch(1)
        heading.addWidget(self._toggle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self._summary)
        layout.addWidget(self.table, 3)
        layout.addWidget(self._nothing, 1)
        layout.addLayout(heading)
        layout.addWidget(self._chart, 4)

    @property
    def summary(self) -> str:
        """What the typed change does, in words."""
        return self._summary.text()

    def say(self, text: str) -> None:
        """Put this above the table."""
        self._summary.setText(text)

    def show_preview(self, preview: Preview | None) -> None:
        """Fill the table; None leaves nothing to show."""
        self._has_rows = preview is not None and bool(preview.rows)
        if preview is not None:
            self.table.rows_model.put(preview.rows)

    def show_heaviest(self, lines: Sequence[WeightParts]) -> None:
        self.plot.show_weights(lines)

    def arrange(self, *, roomy: bool) -> None:
        """Show what there is room for: with much of it table and chart, else the one that is wanted."""
        chart = self._chart_wanted if self._chart_wanted is not None else (roomy or not self._has_rows)
        self.table.setVisible(self._has_rows and (roomy or not chart))
        self._nothing.setVisible(not self._has_rows and not self.summary and not chart)
        self._summary.setVisible(bool(self.summary))
        self._chart.setVisible(chart)
        self._chart_title.setVisible(chart)
        self._toggle.setText(tr("Hide the chart") if chart else tr("Show the chart of the heaviest"))

    def _toggle_chart(self) -> None:
        self._chart_wanted = self._chart.isHidden()
        self.toggled.emit()
