"""The form that has Twitch create the lucky draw's channel-point reward."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.ticket_form import TicketForm
from raffle_desktop.gui.tabs.connections_twitch_ask import ask_twitch
from raffle_desktop.gui.texts import shown_name, tr
from raffle_desktop.twitch.status import TwitchControl

TITLE_LONGEST = 45
"""What Twitch takes."""
COST_MOST = 2_147_483_647
USUAL_COST = 500


class RewardDialog(TicketForm):
    """Title and cost. The desk keeps the reward's id by itself: `made(reward id)` is told which."""

    def __init__(self, context: DeskContext, owner: QWidget, made: Callable[[str], object]) -> None:
        super().__init__(
            context,
            owner,
            tr("Create the lucky draw’s reward"),
            tr(
                "The desk creates it on Twitch itself: only then can it give points back for a try that does not "
                "count. Needs an affiliate or partner channel."
            ),
            tr("Create the reward"),
        )
        self._made = made
        self.title = QLineEdit()
        self.title.setMaxLength(TITLE_LONGEST)
        self.title.setPlaceholderText(tr("such as: Try your luck"))
        self.cost = QSpinBox()
        self.cost.setRange(1, COST_MOST)
        self.cost.setGroupSeparatorShown(True)
        self.cost.setSuffix(" " + tr("points"))
        self.cost.setValue(USUAL_COST)
        self.add(tr("&Title"), self.title, "rewardTitle")
        self.add(tr("C&ost"), self.cost, "rewardCost")

    def finish(self) -> None:
        title, cost, context = self.title.text().strip(), self.cost.value(), self._context
        if not title:
            self.say(tr("Type the reward’s title; viewers see it in chat."))
            self.title.setFocus()
            return
        settings = context.services.lucky_settings

        def done(reward_id: str) -> None:
            self.accept()
            context.notices.say(tr("The reward “{title}” is on the channel.", title=shown_name(title)))
            self._made(reward_id)

        def work(control: TwitchControl) -> str:
            control.make_lucky_reward(title, cost)
            return settings.get().reward_id

        self.yes.setEnabled(False)
        asked = ask_twitch(
            context,
            self,
            work,
            success=done,
            problem=self.say,
            finished=lambda: self.yes.setEnabled(True),
        )
        if not asked:
            self.say(tr("Twitch is not connected, so no reward can be created."))
