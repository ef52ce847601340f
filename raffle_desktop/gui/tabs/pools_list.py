"""Every pool on a card: those that sell or wait for their draw first, then those that are over."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from raffle_desktop.domain.ledger import PoolState
from raffle_desktop.gui.bridge import Topic
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.tabs.pools_acts import PoolActs
from raffle_desktop.gui.tabs.pools_card import CardActs, CardState, PoolCard
from raffle_desktop.gui.tabs.pools_parts import LivePart
from raffle_desktop.gui.texts import number, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, button, label, row, scrolled
from raffle_desktop.services.reveals import Hidden, still_hidden
from raffle_desktop.services.services import Services

RUNNING_MAX = 200
ENDED_AT_ONCE = 12
CARD_LEAST = 344
"""Narrower than that, a card's buttons would stand one below the other."""
LOOK_AGAIN_MS = 500
"""Until it is looked at again whether the wheel has begun to show a draw."""


@dataclass(frozen=True, slots=True)
class PoolsRead:
    """`ended_total`: how many there are that are over. `hidden`: what the wheel has still to tell."""

    running: list[CardState]
    ended: list[CardState]
    ended_total: int
    hidden: Hidden | None


def read_pools(services: Services, ended: int) -> PoolsRead:
    """Call it in the background; `ended`: how many of those that are over."""
    running, _total = services.pools.page(PoolState.OPEN, PoolState.FULL, limit=RUNNING_MAX)
    # What waits for the operator comes first.
    running.sort(key=lambda pool: pool.state is PoolState.OPEN)
    over, ended_total = services.pools.page(PoolState.STARTED, PoolState.CANCELLED, limit=ended)
    draws = {pool.id: services.pool_draws.of_pool(pool.id) for pool in over if pool.state is PoolState.STARTED}
    newest = max((found[-1] for found in draws.values() if found), key=lambda draw: draw.opened_at, default=None)
    hidden = None if newest is None else still_hidden(services, newest.id)
    states = []
    for pool in over:
        found = draws.get(pool.id)
        draw = found[-1] if found else None
        states.append(CardState(pool, draw, hidden is not None and draw is not None and hidden.draw_id == draw.id))
    under_way = {view.pool_id: view for view in services.staged.all_under_way() if view.pool_id is not None}
    return PoolsRead([CardState(pool, under_way.get(pool.id)) for pool in running], states, ended_total, hidden)


class CardGrid(QWidget):
    """Cards side by side, as many in a row as there is room for."""

    def __init__(self, context: DeskContext, acts: CardActs) -> None:
        super().__init__()
        self._context, self._acts = context, acts
        self._columns = 0
        self.cards: list[PoolCard] = []
        self._by_id: dict[int, PoolCard] = {}
        self._fillers: list[QWidget] = []
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2 * GRID)

    def show_states(self, states: list[CardState]) -> None:
        """A card that stays is kept, with its focus; only what differs is laid out anew."""
        wanted = [state.pool.id for state in states]
        for pool_id in self._by_id.keys() - set(wanted):
            gone = self._by_id.pop(pool_id)
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for state in states:
            held = self._by_id.get(state.pool.id)
            if held is None:
                self._by_id[state.pool.id] = PoolCard(self._context, self._acts, state)
            elif held.state != state:
                held.show_state(state)
        before, self.cards = self.cards, [self._by_id[pool_id] for pool_id in wanted]
        self.setVisible(bool(states))
        if before != self.cards:
            self._columns = 0
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = max(1, (self.width() + 2 * GRID) // (CARD_LEAST + 2 * GRID))
        if columns == self._columns:
            return
        for column in range(self._layout.columnCount()):
            self._layout.setColumnStretch(column, 1 if column < columns else 0)
        for filler in self._fillers:
            self._layout.removeWidget(filler)
            filler.deleteLater()
        # An empty column would take no room between it and the next, and other cards would stand elsewhere.
        self._fillers = [QWidget(self) for _ in range(columns - len(self.cards))]
        for place, one in enumerate([*self.cards, *self._fillers]):
            self._layout.addWidget(one, place // columns, place % columns)
        self._columns = columns
        for column in range(columns):
            self._layout.setColumnStretch(column, 1)


class PoolsPart(LivePart):
    """What is drawn here is stored at once; who won is told by the wheel, and here once it rests."""

    topics = (Topic.POOLS, Topic.DRAWS, Topic.VIEWERS)

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._ended = ENDED_AT_ONCE
        self._hidden: Hidden | None = None
        self._seen: tuple[str, int] | None = None
        self._seen_soon = QTimer(self)
        self._seen_soon.setSingleShot(True)
        self._seen_soon.timeout.connect(self._look_again)
        self.acts = PoolActs(context, self)
        self.open_button = button(tr("Open a pool…"), self.acts.open, kind="main", name="openPool")
        context.dress(self.open_button, "add", "on_accent")
        self.count = label("", "muted", wrap=True)
        self.running = CardGrid(context, self.acts.on_card)
        self.ended = CardGrid(context, self.acts.on_card)
        self._ended_title = label(tr("Earlier pools"), "heading")
        self.more_button = button(tr("Show more"), self.show_more, name="morePools")
        first = button(tr("Open the first pool…"), self.acts.open, kind="main", name="openFirstPool")
        self.nothing = EmptyState(
            tr("No pools yet"),
            tr(
                "A pool sells a fixed number of tickets for one prize. When the last one is sold, it is drawn on the "
                "wheel: every ticket is one chance."
            ),
            first,
            icon=context.icon("pools"),
        )
        body = QWidget()
        body.setObjectName("page")
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 2 * GRID)
        inside.setSpacing(2 * GRID)
        head = row(self.open_button, self.count, spacing=2 * GRID)
        head.layout().setStretch(1, 1)  # type: ignore[union-attr]  # `row` makes a QHBoxLayout
        inside.addWidget(head)
        inside.addWidget(self.running)
        inside.addWidget(self._ended_title)
        inside.addWidget(self.ended)
        inside.addWidget(row(self.more_button, 1))
        inside.addStretch(1)
        self.faces = QStackedWidget()
        self.faces.addWidget(QWidget())
        self.faces.addWidget(scrolled(body, tr("Pools")))
        self.faces.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.faces)

    def load(self) -> None:
        services, ended = self._context.services, self._ended
        self._context.operations.run(
            lambda: read_pools(services, ended), owner=self, success=self._show, latest="pools"
        )

    def show_more(self) -> None:
        """More of those that are over."""
        self._ended += 4 * ENDED_AT_ONCE
        self.refresh()

    @property
    def cards(self) -> list[PoolCard]:
        """All on show, in order."""
        return self.running.cards + self.ended.cards

    def _look_again(self) -> None:
        if self._hidden is not None and self._hidden.begun:
            self._seen = self._hidden.draw_id, self._hidden.event
        self.refresh()

    def _show(self, read: PoolsRead) -> None:
        hidden = read.hidden
        if hidden is not None and (hidden.draw_id, hidden.event) == self._seen:
            hidden = None
        self._hidden = hidden
        if hidden is not None:
            self._seen_soon.start(hidden.left // 1000 + 1 if hidden.begun else LOOK_AGAIN_MS)
        ended = [state if hidden is not None else CardState(state.pool, state.draw) for state in read.ended]
        self.running.show_states(read.running)
        self.ended.show_states(ended)
        self._ended_title.setVisible(bool(ended))
        self.more_button.setVisible(read.ended_total > len(ended))
        full = sum(state.pool.state is PoolState.FULL for state in read.running)
        text = tr_n("1 is running", "{n} are running", len(read.running)) if read.running else tr("none is running")
        if full:
            text += " · " + tr_n("1 is full and waits for its draw", "{n} are full and wait for their draw", full)
        if read.ended_total:
            text += " · " + tr("{n} earlier", n=number(read.ended_total))
        self.count.setText(text)
        self.faces.setCurrentIndex(1 if read.running or read.ended_total else 2)
