"""A period in figures: who takes part, what it grows to, and what brought the tickets."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QVBoxLayout, QWidget

from raffle_desktop.domain.figures import percent_text
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.tabs.tickets_plots import ByDayPlot, BySourcePlot, TopHoldersPlot
from raffle_desktop.gui.tabs.tickets_state import TicketPart, TicketState
from raffle_desktop.gui.texts import number, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, Figure, card, label, page, scrolled
from raffle_desktop.services.ticket_stats import Statistics

LIVE_MS = 1_000
"""Figures of a large period take a moment; once a second is live enough for them."""
FIGURE_WIDE = 216
"""Room for one figure with its words."""
SIDE_BY_SIDE = 1_000
"""From this width on two plots stand beside each other."""


class FiguresPart(TicketPart):
    """Read only while it is on show."""

    def __init__(self, context: DeskContext, state: TicketState) -> None:
        super().__init__(context, state)
        self._live.setInterval(LIVE_MS)
        self.participants = Figure(tr("participants"))
        self.tickets = Figure(tr("valid tickets"))
        self.projection = Figure(tr("expected at its end"))
        self.growth = Figure(tr("over the period before"))
        self.participation = Figure(tr("of all viewers take part"))
        self.issued = Figure(tr("numbers given out"))
        self.gifts = Figure(tr("subs gifted"))
        self.linked = Figure(tr("have a verified link"))
        self._figures = (
            self.participants,
            self.tickets,
            self.projection,
            self.growth,
            self.participation,
            self.issued,
            self.gifts,
            self.linked,
        )
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID)
        self._columns = 0
        self.sources = BySourcePlot(context)
        self.days = ByDayPlot(context)
        self.top = TopHoldersPlot(context)
        pair = QWidget()
        self._pair = QBoxLayout(QBoxLayout.Direction.TopToBottom, pair)
        self._pair.setContentsMargins(0, 0, 0, 0)
        self._pair.setSpacing(2 * GRID)
        self._pair.addWidget(_plate(tr("By source"), self.sources), 1)
        self._pair.addWidget(_plate(tr("Most tickets"), self.top), 1)
        body = page(card(holder), card(label(tr("By day"), "heading"), self.days), pair, 1, margin=0)
        self._area = scrolled(body, tr("Figures"))
        self._nothing = EmptyState(
            tr("No period yet"), tr("Figures are counted within a period; the first one has not begun.")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        layout.addWidget(self._nothing)
        self._nothing.hide()
        self._arrange()
        # One after the other: all at once they would hold the window up for a tenth of a second.
        self.in_rounds(self.days.begin)
        self.days.drawn.connect(lambda: self.in_rounds(self.sources.begin))
        self.sources.drawn.connect(lambda: self.in_rounds(self.top.begin))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """As many figures side by side as there is room for; a last line that is nearly full looks best."""
        is_wide = self.width() >= SIDE_BY_SIDE
        self._pair.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        most = max(2, self.width() // FIGURE_WIDE)
        columns = next(count for count in (8, 4, 3, 2) if count <= most)
        if columns == self._columns:
            return
        self._columns = columns
        for place, figure in enumerate(self._figures):
            self._grid.addWidget(figure, place // columns, place % columns)
        for column in range(max(8, columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def load(self) -> None:
        period, services = self._state.period, self._context.services
        if period is None:
            self._show(None)
            return
        zone = datetime.now(UTC).astimezone().tzinfo or UTC
        self._context.operations.run(
            lambda: services.ticket_stats.statistics(period_id=period.id, zone=zone),
            owner=self,
            success=self._show,
            latest="figures",
        )

    def _show(self, found: Statistics | None) -> None:
        self._area.setVisible(found is not None)
        self._nothing.setVisible(found is None)
        if found is None:
            return
        self.participants.show_value(number(found.participants))
        self.tickets.show_value(number(found.tickets))
        self.projection.show_value(
            "–" if found.projection is None else number(found.projection),
            tr("If tickets go on coming as they have since the period began"),
        )
        self.growth.show_value(_growth(found), _before(found))
        self.participation.show_value(percent_text(found.participation))
        self.issued.show_value(number(found.issued), tr("Valid ones, and those that were lost or spent since"))
        each = f"{float(found.gifts_per_participant):.2f}"
        self.gifts.show_value(number(found.gifts), tr("{n} for each participant", n=each))
        self.linked.show_value(percent_text(found.linked), tr("Of the participants, with their affiliate name"))
        self.in_rounds(
            lambda: self.days.show_days(found.by_day, is_running=found.period.is_active),
            lambda: self.sources.show_sources(found),
            lambda: self.top.show_holders(found.top),
        )


def _plate(title: str, plot: QWidget) -> QFrame:
    """A plot under its title, at the top where the plate beside it is higher."""
    made = card(label(title, "heading"), plot)
    layout = made.layout()
    if isinstance(layout, QBoxLayout):
        layout.addStretch(1)
    return made


def _growth(found: Statistics) -> str:
    if found.growth is None:
        return "–"
    sign = "+" if found.growth > 0 else "−" if found.growth < 0 else "±"
    return f"{sign}{percent_text(abs(found.growth))}"


def _before(found: Statistics) -> str:
    if found.previous is None:
        return tr("There was no period before")
    return tr("The period before had {n} tickets", n=number(found.previous))
