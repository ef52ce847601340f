"""The prizes of a lucky draw with what is left of them, how it goes today, and a try for a viewer."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.domain.lucky import WHOLE
from raffle_desktop.gui.bridge import Topic
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.lucky_prize import LuckyPrizeDialog
from raffle_desktop.gui.dialogs.money_form import ViewerField
from raffle_desktop.gui.tabs.lucky_bar import CampaignBar
from raffle_desktop.gui.tabs.lucky_cards import CardActs, PrizeGrid
from raffle_desktop.gui.tabs.lucky_words import TITLE_SHOWN, exact_percent, percent
from raffle_desktop.gui.tabs.pools_parts import LivePart
from raffle_desktop.gui.texts import number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, Figure, LabelKind, button, card, label, restyle, row, scrolled
from raffle_desktop.services.lucky import Outcome, OutcomeKind
from raffle_desktop.services.lucky_views import CampaignView, PrizeView

CLOCK_MS = 20_000
"""Between two looks at whether a prize has begun or ended, or the day has turned."""


class TryPanel(QWidget):
    """A try for a viewer, by name; what became of it is said word for word as the viewer would read it."""

    def __init__(self, context: DeskContext, campaigns: CampaignBar) -> None:
        super().__init__()
        self._context, self._campaigns = context, campaigns
        self.viewer = ViewerField(context, self, may_be_new=True)
        self.viewer.name.setObjectName("tryName")
        self.viewer.name.setAccessibleName(tr("Try for a viewer"))
        self.viewer.platform.setAccessibleName(tr("Platform"))
        self.viewer.entered.connect(self.go)
        self.go_button = button(tr("Try"), self.go, kind="main", name="tryLuck")
        context.dress(self.go_button, "dice", "on_accent")
        self.who = label("", "small")
        self.answer = label("", "heading", wrap=True, selectable=True)
        self.answer.setObjectName("luckyAnswer")
        self.answer.setAccessibleName(tr("What became of the try"))
        fields = row(self.viewer.name, self.viewer.platform, self.go_button)
        fields.layout().setStretch(0, 1)  # type: ignore[union-attr]  # `row` makes a QHBoxLayout
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card(label(tr("Try for a viewer"), "heading"), fields, self.who, self.answer))
        self.clear()
        campaigns.chosen.connect(self.clear)

    def clear(self) -> None:
        """No answer any more: it was about another lucky draw."""
        self.who.hide()
        self.answer.hide()

    def go(self) -> None:
        """Try, in the background; one press counts once."""
        campaign, name = self._campaigns.campaign, self.viewer.text
        if campaign is None or not self.go_button.isEnabled():
            return
        if not name:
            self._say(tr("Write whose try it is."), "bad", "")
            return
        services, platform = self._context.services, self.viewer.platform.currentData()
        find = self.viewer.finder(services)
        by_name = self.viewer.viewer_id is None and platform is None
        self.go_button.setEnabled(False)

        def work() -> Outcome:
            return services.lucky.try_luck(name if by_name else find(), campaign.id, actor=ACTOR)

        def refused(error: BaseException) -> bool:
            if isinstance(error, RaffleError):
                self._say(error.message, "bad", name)
                return True
            return False

        def done(outcome: Outcome) -> None:
            kind: LabelKind = {OutcomeKind.WON: "good", OutcomeKind.NOTHING: "heading"}.get(outcome.kind, "warn")  # type: ignore[assignment]
            self._say(outcome.message, kind, name)
            self.viewer.clear()

        self._context.operations.run(
            work,
            owner=self,
            success=done,
            failure=refused,
            finished=lambda: self.go_button.setEnabled(True),
        )

    def _say(self, text: str, kind: LabelKind, name: str) -> None:
        self.who.setText(tr("{name} is told:", name=shown_name(name, TITLE_SHOWN)) if name else "")
        self.who.setVisible(bool(name))
        self.answer.setText(text)
        restyle(self.answer, kind=kind)
        self.answer.show()


class PrizesPart(LivePart):
    """Follows tries and wins while it is on show."""

    topics = (Topic.LUCKY,)

    def __init__(self, context: DeskContext, campaigns: CampaignBar) -> None:
        super().__init__(context)
        self._campaigns = campaigns
        self.view: CampaignView | None = None
        self.tries, self.wins = Figure(tr("tries today")), Figure(tr("wins today"))
        self.redeem, self.chance = Figure(tr("to redeem")), Figure(tr("chance to win anything"))
        self.trial = TryPanel(context, campaigns)
        self.grid = PrizeGrid(context, CardActs(self.change, self.delete))
        self.add_button = button(tr("Add a prize…"), self.add, name="addLuckyPrize")
        context.dress(self.add_button, "add")
        self.sums = label("", "muted", wrap=True)
        first = button(tr("Add the first prize…"), self.add, kind="main", name="firstLuckyPrize")
        self.nothing = EmptyState(
            tr("No prizes yet"),
            tr(
                "Until there is one, every try is out of luck. Say what can be won, how probably, and how many there "
                "are."
            ),
            first,
            icon=context.icon("gift"),
        )
        body = QWidget()
        body.setObjectName("page")
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 2 * GRID)
        inside.setSpacing(2 * GRID)
        inside.addWidget(card(Flow(self.tries, self.wins, self.redeem, self.chance, spacing=5 * GRID)))
        inside.addWidget(self.trial)
        head = row(self.add_button, self.sums, spacing=2 * GRID)
        head.layout().setStretch(1, 1)  # type: ignore[union-attr]  # `row` makes a QHBoxLayout
        self._head = head
        inside.addWidget(head)
        inside.addWidget(self.grid)
        inside.addWidget(self.nothing)
        inside.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(body, tr("Prizes")))
        self._head.hide()
        self.nothing.hide()
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_MS)
        self._clock.timeout.connect(self.refresh)
        campaigns.chosen.connect(self.refresh)

    def load(self) -> None:
        campaign = self._campaigns.campaign
        if campaign is None:
            return
        campaigns, named = self._context.services.lucky_campaigns, campaign.id
        self._context.operations.run(
            lambda: campaigns.get(named),
            owner=self,
            success=self._show,
            failure=self._campaigns.lost,
            latest="prizes",
        )

    def search(self) -> None:
        self.trial.viewer.name.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()
        # Prizes begin and end, and days turn, without telling anybody.
        self._stale = True

    # --- acts ---------------------------------------------------------------------------------------------------------

    def add(self) -> None:
        """Open the form of a new prize."""
        if self._campaigns.campaign is not None:
            LuckyPrizeDialog(self._context, self, self._campaigns.campaign).open()

    def change(self, prize: PrizeView) -> None:
        """Open the form of this prize."""
        if self._campaigns.campaign is not None:
            LuckyPrizeDialog(self._context, self, self._campaigns.campaign, prize).open()

    def delete(self, prize: PrizeView) -> None:
        """Ask, then delete it; one that was won is kept, and the service says so."""
        context = self._context
        ask(
            self,
            tr("Delete {prize}", prize=shown_name(prize.title, TITLE_SHOWN)),
            tr("It cannot be won any more. One that somebody has won is kept: set its probability to 0 instead."),
            tr("Delete"),
            lambda: context.operations.run(
                lambda: context.services.lucky_campaigns.delete_prize(prize.id, actor=ACTOR), owner=self
            ),
            danger=True,
        )

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show(self, view: CampaignView) -> None:
        campaign = self._campaigns.campaign
        if campaign is None or campaign.id != view.campaign.id:
            return
        self.view = view
        self.tries.show_value(number(view.tries_today), tr("{n} in all", n=number(view.tries)))
        self.wins.show_value(number(view.wins_today), tr("{n} in all", n=number(view.wins)))
        self.redeem.show_value(number(view.to_redeem))
        self.chance.show_value(percent(1 - view.nothing), tr("of the next try, as the prizes stand now"))
        self.grid.show_prizes(view.prizes, self._context.services.core.now_micros())
        together = sum(prize.probability for prize in view.prizes)
        self.sums.setText(
            tr_n("1 prize", "{n} prizes", len(view.prizes))
            + " · "
            + tr("{p} together, {rest} is no prize", p=exact_percent(together), rest=exact_percent(WHOLE - together))
        )
        self._head.setVisible(bool(view.prizes))
        self.nothing.setVisible(not view.prizes)
        self.trial.go_button.setToolTip("" if view.campaign.is_open else tr("It is closed and takes no tries"))
