"""A prize of a lucky draw on a plate: how probable it is, and how much of it is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu, QVBoxLayout, QWidget

from raffle_desktop.domain.lucky import WHOLE
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.elided import Elided
from raffle_desktop.gui.tables.table_view import act
from raffle_desktop.gui.tabs.lucky_words import exact_percent, percent, prize_state, runs_words, used_words
from raffle_desktop.gui.tabs.pools_card import SoldBar
from raffle_desktop.gui.texts import shown_name, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import NameLabel, Pill, icon_button, label, row
from raffle_desktop.services.lucky_views import PrizeView

CARD_LEAST = 300


@dataclass(frozen=True, slots=True)
class CardActs:
    """What a card's menu does."""

    change: Callable[[PrizeView], object]
    delete: Callable[[PrizeView], object]


class QuotaRow(QWidget):
    """What of a quota is used: in words, and as a bar where there is a limit."""

    def __init__(self, context: DeskContext, caption: str) -> None:
        super().__init__()
        self._caption = caption
        self.bar = SoldBar(context)
        self.words = label("")
        self.name = label(caption, "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(row(self.name, self.words, 1))
        layout.addWidget(self.bar)

    def show_used(self, given: int, quota: int | None) -> None:
        """A quota of 0 is used up."""
        words = used_words(given, quota)
        self.words.setText(words)
        self.bar.setAccessibleName(f"{self._caption}: {words}")
        self.bar.setVisible(quota is not None)
        is_full = quota is not None and given >= quota
        if is_full:
            self.bar.show_part(1, 1, "warn")
        else:
            self.bar.show_part(given, quota or 1, "accent")


class LuckyPrizeCard(QFrame):
    """Follows its prize: `show_prize` puts in what has changed, so that focus and place stay."""

    def __init__(self, context: DeskContext, acts: CardActs, prize: PrizeView, now: int) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._acts = acts
        self.prize = prize
        self.title, self.code = NameLabel(kind="heading"), Elided(kind="small")
        self.pill = Pill()
        self.more = icon_button(tr("More about this prize"), name="moreLuckyPrize")
        context.dress(self.more, "menu")
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        self.more.setPopupMode(self.more.ToolButtonPopupMode.InstantPopup)
        act(self.menu, tr("Change…"), lambda: self._acts.change(self.prize))
        act(self.menu, tr("Delete…"), lambda: self._acts.delete(self.prize))
        self.percent = label("", "figure")
        self.exact = label("", "muted")
        self.now = label("", "small", wrap=True)
        self.today, self.total = QuotaRow(context, tr("today")), QuotaRow(context, tr("in all"))
        captions = (self.today.name, self.total.name)
        widest = max(one.sizeHint().width() for one in captions)
        for one in captions:
            one.setMinimumWidth(widest + GRID)
        self.runs = label("", "small", wrap=True)
        head, below = row(self.title, self.more), row(self.code, self.pill)
        for line in (head, below):
            line.layout().setStretch(0, 1)  # type: ignore[union-attr]  # `row` makes a QHBoxLayout
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(head)
        layout.addWidget(below)
        layout.addWidget(row(self.percent, self.exact, 1))
        layout.addWidget(self.now)
        layout.addWidget(self.today)
        layout.addWidget(self.total)
        layout.addWidget(self.runs)
        layout.addStretch(1)
        self.show_prize(prize, now)

    def show_prize(self, prize: PrizeView, now: int) -> None:
        """Show how it stands; `now` in UTC microseconds."""
        self.prize = prize
        title = shown_name(prize.title, 200)
        words, tone = prize_state(prize, now)
        self.setAccessibleName(tr("Prize {prize}: {state}", prize=title, state=words))
        self.title.set_text(title)
        self.code.set_text(prize.code)
        self.pill.say(words, tone)
        self.percent.setText(exact_percent(prize.probability))
        self.exact.setText(tr("probability {p}", p=prize.probability_text))
        differs = prize.chance != Fraction(prize.probability, WHOLE)
        self.now.setText(tr("chance of the next try: {p}", p=percent(prize.chance)))
        self.now.setVisible(differs)
        self.today.show_used(prize.given_today, prize.daily_quota)
        self.total.show_used(prize.given, prize.total_quota)
        runs = runs_words(prize)
        self.runs.setText(runs)
        self.runs.setVisible(bool(runs))


class PrizeGrid(QWidget):
    """Plates side by side, as many in a row as there is room for."""

    def __init__(self, context: DeskContext, acts: CardActs) -> None:
        super().__init__()
        self._context, self._acts = context, acts
        self._columns = 0
        self.cards: list[LuckyPrizeCard] = []
        self._fillers: list[QWidget] = []
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2 * GRID)

    def show_prizes(self, prizes: tuple[PrizeView, ...], now: int) -> None:
        """A plate that stays is kept; only what differs is laid out anew."""
        held = {one.prize.id: one for one in self.cards}
        wanted = {prize.id for prize in prizes}
        for prize_id in held.keys() - wanted:
            gone = held.pop(prize_id)
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        before, self.cards = self.cards, []
        for prize in prizes:
            one = held.get(prize.id)
            if one is None:
                one = LuckyPrizeCard(self._context, self._acts, prize, now)
            else:
                one.show_prize(prize, now)
            self.cards.append(one)
        self.setVisible(bool(prizes))
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
        for filler in self._fillers:
            self._layout.removeWidget(filler)
            filler.deleteLater()
        # An empty column would take no room, and plates would be wider in a short row than in a full one.
        self._fillers = [QWidget(self) for _ in range(columns - len(self.cards))]
        for place, one in enumerate([*self.cards, *self._fillers]):
            self._layout.addWidget(one, place // columns, place % columns)
        self._columns = columns
        for column in range(max(columns, self._layout.columnCount())):
            self._layout.setColumnStretch(column, 1 if column < columns else 0)
