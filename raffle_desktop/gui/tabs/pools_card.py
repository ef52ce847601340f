"""One pool on a plate: what is to be won, how far it is filled, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from raffle_desktop.domain.ledger import PoolState, PurchaseType
from raffle_desktop.domain.money import format_amount
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.elided import Elided
from raffle_desktop.gui.prize_picture import PrizePicture
from raffle_desktop.gui.stage.opening import under_way_words
from raffle_desktop.gui.tables.table_view import act
from raffle_desktop.gui.tabs.pools_words import (
    CONFIRMED,
    DRAWN,
    kind_name,
    offers,
    pool_state,
    sold_words,
    value_words,
)
from raffle_desktop.gui.texts import local_date_time, number, shown_name, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import NameLabel, Pill, button, icon_button, label, row
from raffle_desktop.services.pool_views import Pool
from raffle_desktop.services.records import DrawView, WinnerView

TITLE_LONGEST = 200


def _under_way(state: CardState) -> str:
    """What there is to say of its draw while that has no winner; a draw that was given up leaves the pool as it was."""
    return "" if state.draw is None or state.draw.state == "void" else under_way_words(state.draw)


class SoldBar(QWidget):
    """A rounded bar: sold of required."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self.part = 0.0
        self.tone = "accent"
        self.setFixedHeight(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        context.switch.changed.connect(self.update)

    def show_part(self, sold: int, required: int, tone: str) -> None:
        """`tone`: the theme's colour of that name."""
        self.part, self.tone = sold / required, tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._context.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(whole, 5, 5)
        painter.setClipPath(shape)
        painter.fillRect(whole, QColor(theme.border))
        if self.part > 0:
            # A single sold ticket of a thousand is to be seen as well.
            width = max(6.0, whole.width() * self.part)
            painter.fillRect(QRectF(0, 0, width, whole.height()), QColor(str(getattr(theme, self.tone))))
        painter.end()


@dataclass(frozen=True, slots=True)
class CardState:
    """All that a card shows. `hidden`: the wheel has still to tell who won."""

    pool: Pool
    draw: DrawView | None = None
    hidden: bool = False

    @property
    def winner(self) -> WinnerView | None:
        standing = () if self.draw is None else self.draw.standing
        return standing[0] if standing else None


@dataclass(frozen=True, slots=True)
class CardActs:
    """What a card's buttons do."""

    sell: Callable[[Pool], object]
    draw: Callable[[Pool], object]
    tickets: Callable[[Pool], object]
    change: Callable[[Pool], object]
    cancel: Callable[[Pool], object]
    remove: Callable[[Pool], object]
    again: Callable[[Pool], object]
    confirm: Callable[[DrawView], object]
    redraw: Callable[[DrawView], object]
    undo: Callable[[DrawView], object]


class PoolCard(QFrame):
    """Follows its pool: `show_state` puts in what has changed, so that focus and place stay."""

    def __init__(self, context: DeskContext, acts: CardActs, state: CardState) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._context, self._acts = context, acts
        self.state = state
        self.title = Elided(kind="heading")
        self.pill = Pill()
        self.more = icon_button(tr("More about this pool"), name="morePool")
        context.dress(self.more, "menu")
        self._menu = QMenu(self.more)
        self.more.setMenu(self._menu)
        self.more.setPopupMode(self.more.ToolButtonPopupMode.InstantPopup)
        self._menu.aboutToShow.connect(self._fill)
        self.picture = PrizePicture(context)
        self.value = label("", "small", wrap=True)
        self.bar = SoldBar(context)
        self.sold = label("")
        self.price = label("")
        self.boost, self.retry = Pill(), Pill()
        self.winner = NameLabel(kind="heading")
        self.winner_pill = Pill()
        self.winner_line = row(self.winner, self.winner_pill)
        self.facts = label("", "muted", wrap=True)
        self.sell_button = button(tr("Sell a ticket…"), self._sell, name="sellTicket")
        self.draw_button = button(tr("Draw…"), self._draw, kind="main", name="drawPool")
        self.confirm_button = button(tr("Confirm"), self._confirm, kind="main", name="confirmPool")
        self.tickets_button = button(tr("Tickets"), self._tickets, name="poolTickets")
        self.proof_button = button(tr("Proof"), self._proof, kind="link", name="poolProof")
        context.dress(self.sell_button, "add")
        context.dress(self.tickets_button, "tickets")
        context.dress(self.draw_button, "draw", "on_accent")
        head = row(self.title, self.pill, self.more)
        head.layout().setStretch(0, 1)  # type: ignore[union-attr]  # `row` makes a QHBoxLayout
        self.winner_line.layout().setStretch(0, 1)  # type: ignore[union-attr]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        words = QVBoxLayout()
        words.setSpacing(GRID)
        words.addWidget(head)
        words.addWidget(self.value)
        above = QHBoxLayout()
        above.setSpacing(GRID + GRID // 2)
        above.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        above.addLayout(words, 1)
        layout.addLayout(above)
        layout.addWidget(self.bar)
        layout.addWidget(Flow(self.sold, self.price, self.boost, self.retry, spacing=2 * GRID))
        layout.addWidget(self.winner_line)
        layout.addWidget(self.facts)
        layout.addStretch(1)
        layout.addWidget(
            Flow(self.draw_button, self.confirm_button, self.sell_button, self.tickets_button, self.proof_button)
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.show_state(state)

    def show_state(self, state: CardState) -> None:
        """Show this of the same pool."""
        self.state = state
        pool, winner = state.pool, state.winner
        title = shown_name(pool.prize, TITLE_LONGEST)
        words, tone = pool_state(pool.state)
        self.setAccessibleName(tr("Pool for {prize}: {state}", prize=title, state=words))
        self.picture.show_text(pool.image)
        self.title.set_text(title)
        self.pill.say(words, tone)
        self.value.setText(value_words(pool))
        colour = {PoolState.OPEN: "accent", PoolState.CANCELLED: "strong_border"}.get(pool.state, "good")
        self.bar.show_part(pool.tickets_sold, pool.tickets_required, colour)
        self.bar.setAccessibleName(sold_words(pool))
        self.sold.setText(sold_words(pool))
        self.price.setText(tr("{price} a ticket", price=format_amount(pool.ticket_price, pool.currency)))
        prices = dict(offers(pool))
        for pill, kind in ((self.boost, PurchaseType.BOOST), (self.retry, PurchaseType.RETRY)):
            price = prices.get(kind)
            pill.setVisible(price is not None and pool.state is PoolState.OPEN)
            pill.setText("" if price is None else f"{kind_name(kind)} {format_amount(price, pool.currency)}")
        self._show_outcome(state, winner)
        is_drawn = pool.state is PoolState.STARTED
        self.sell_button.setVisible(pool.state is PoolState.OPEN)
        under_way = _under_way(state)
        self.draw_button.setVisible((pool.state is PoolState.FULL or (is_drawn and winner is None)) and not under_way)
        self.draw_button.setText(tr("Draw again…") if is_drawn else tr("Draw…"))
        self.confirm_button.setVisible(winner is not None and winner.state == DRAWN and not state.hidden)
        self.tickets_button.setEnabled(pool.tickets_sold > 0)
        self.proof_button.setVisible(state.draw is not None and bool(state.draw.winners) and not state.hidden)

    def _show_outcome(self, state: CardState, winner: WinnerView | None) -> None:
        pool = state.pool
        self.winner_line.setVisible(winner is not None and not state.hidden)
        text = _under_way(state)
        if state.hidden:
            text = tr("Drawn and stored; the wheel shows who won.")
        elif text:
            pass
        elif winner is not None:
            self.winner.set_text(winner.name)
            waits = winner.state == DRAWN
            self.winner_pill.say(tr("waits for you") if waits else tr("confirmed"), "warn" if waits else "good")
            n = "?" if winner.number is None else number(winner.number)
            text = tr("won with ticket no. {n}", n=n)
            if pool.prize_is_money and winner.state == CONFIRMED:
                text = tr("won with ticket no. {n}; the money is in their wallet", n=n)
        elif pool.state is PoolState.STARTED:
            text = tr("Its draw was undone; it can be drawn again.")
        elif pool.state is PoolState.CANCELLED and pool.closed_at is not None:
            text = tr("Cancelled on {date}; the prize is in stock again.", date=local_date_time(pool.closed_at))
        elif pool.state is PoolState.FULL:
            text = tr("Every ticket is sold: one chance for each.")
        self.facts.setText(text)
        self.facts.setVisible(bool(text))

    def _fill(self) -> None:
        menu, acts, state = self._menu, self._acts, self.state
        menu.clear()
        pool, draw, winner = state.pool, state.draw, state.winner
        if pool.state in (PoolState.OPEN, PoolState.FULL):
            unsold = not pool.tickets_sold
            if pool.state is PoolState.OPEN:
                act(menu, tr("Change prices and size…"), lambda: acts.change(pool), enabled=unsold)
            act(menu, tr("Cancel the pool…"), lambda: acts.cancel(pool))
            if unsold:
                act(menu, tr("Remove the pool"), lambda: acts.remove(pool))
            return
        if draw is not None and winner is not None and not state.hidden:
            act(menu, tr("Redraw…"), lambda: acts.redraw(draw))
            act(menu, tr("Undo the draw…"), lambda: acts.undo(draw))
            viewer_id = winner.viewer_id
            if viewer_id is not None:
                act(menu, tr("Open the winner"), lambda: self._context.show_viewer(viewer_id))
            menu.addSeparator()
        act(menu, tr("Open another pool for this prize…"), lambda: acts.again(pool))

    def _sell(self) -> None:
        self._acts.sell(self.state.pool)

    def _draw(self) -> None:
        self._acts.draw(self.state.pool)

    def _tickets(self) -> None:
        self._acts.tickets(self.state.pool)

    def _confirm(self) -> None:
        if self.state.draw is not None:
            self._acts.confirm(self.state.draw)

    def _proof(self) -> None:
        if self.state.draw is not None:
            self._context.go_to("history", self.state.draw.id)
