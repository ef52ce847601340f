"""Lucky draws: instant wins with exact chances, who won what, what the chances come to, and how viewers get at it."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QVBoxLayout

from raffle_desktop.gui.bridge import Topic
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.tabs.lucky_bar import CampaignBar
from raffle_desktop.gui.tabs.lucky_prizes import PrizesPart
from raffle_desktop.gui.tabs.pools_parts import LivePart, PartsTab
from raffle_desktop.gui.texts import number, tr
from raffle_desktop.gui.widgets import EmptyState, button


class LuckyTab(PartsTab):
    """Prizes · Wins · Odds · Settings of the lucky draw that the bar above has on show."""

    topics = (Topic.LUCKY,)

    def __init__(self, context: DeskContext) -> None:
        self.campaigns = CampaignBar(context)
        super().__init__(
            context,
            tr("Parts of the lucky draw"),
            "luckyParts",
            {
                "prizes": lambda: PrizesPart(context, self.campaigns),
                "wins": self._wins,
                "odds": self._odds,
                "settings": self._settings,
            },
        )
        self.name_part("prizes", tr("Prizes"))
        self._take_waiting(0)
        self.name_part("odds", tr("Odds"))
        self.name_part("settings", tr("Settings"))
        first = button(tr("Make the first lucky draw…"), self.campaigns.make, kind="main", name="firstLuckyDraw")
        self.nothing = EmptyState(
            tr("No lucky draw yet"),
            tr(
                "Every viewer tries once a day, in chat, for channel points or here, and knows at once: a prize, or "
                "better luck tomorrow. You say how probable each prize is and how many of it there are."
            ),
            first,
            icon=context.icon("lucky"),
        )
        layout = cast("QVBoxLayout", self.layout())
        layout.insertWidget(0, self.campaigns)
        layout.addWidget(self.nothing, 1)
        self.campaigns.known.connect(self._show_known)
        self.campaigns.chosen.connect(self.count)
        self._is_known(False)
        # Nothing is said before it is known whether there is a lucky draw.
        self.nothing.hide()

    def count(self) -> None:
        campaign = self.campaigns.campaign
        if campaign is None:
            return
        campaigns, named = self._context.services.lucky_campaigns, campaign.id
        self._context.operations.run(
            lambda: campaigns.get(named).to_redeem,
            owner=self,
            success=self._take_waiting,
            failure=self.campaigns.lost,
            latest="waiting",
        )

    def _take_waiting(self, waiting: int) -> None:
        self.name_part("wins", tr("Wins ({n} to redeem)", n=number(waiting)) if waiting else tr("Wins"))

    def _show_known(self, there_are: bool) -> None:
        self._is_known(there_are)
        self.nothing.setVisible(not there_are)

    def _is_known(self, there_are: bool) -> None:
        # Not the campaigns themselves, which read only while they are shown.
        self.campaigns.line.setVisible(there_are)
        self.bar.setVisible(there_are)
        self._stack.setVisible(there_are)

    def _wins(self) -> LivePart:
        from raffle_desktop.gui.tabs.lucky_wins import LuckyWinsPart

        return LuckyWinsPart(self._context, self.campaigns)

    def _odds(self) -> LivePart:
        from raffle_desktop.gui.tabs.lucky_odds import OddsPart

        return OddsPart(self._context, self.campaigns)

    def _settings(self) -> LivePart:
        from raffle_desktop.gui.tabs.lucky_settings import LuckySettingsPart

        return LuckySettingsPart(self._context, self.campaigns)
