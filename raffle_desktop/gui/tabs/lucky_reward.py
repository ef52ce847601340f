"""The way from the lucky draw's settings to its channel-point reward on Twitch."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.lucky_reward import RewardDialog
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, label
from raffle_desktop.twitch.status import Phase


class RewardMaker(QWidget):
    """A button, and why it cannot be pressed where Twitch is not connected. `made(reward id)`."""

    made = Signal(str)

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self.make_button = button(tr("Create the reward…"), self.make, name="makeLuckyReward")
        context.dress(self.make_button, "add")
        self.connect_button = button(
            tr("Connect Twitch…"),
            lambda: context.go_to("connections", "twitch"),
            kind="link",
            name="connectForReward",
            tip=tr("Show the tab"),
        )
        self.reason = label("", "muted", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(Flow(self.make_button, self.connect_button))
        layout.addWidget(self.reason)
        context.twitch.changed.connect(self._follow)
        self._follow()

    def make(self) -> None:
        """Ask for title and cost, and have Twitch create it."""
        RewardDialog(self._context, self, self.made.emit).open()

    def _follow(self) -> None:
        is_connected = self._context.twitch.status.phase is Phase.LISTENING
        why = "" if is_connected else tr("The desk can create the reward as soon as Twitch is connected.")
        self.make_button.setEnabled(is_connected)
        self.make_button.setToolTip(why)
        self.connect_button.setHidden(is_connected)
        self.reason.setText(why)
        self.reason.setHidden(is_connected)
