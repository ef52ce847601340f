"""The form of a lucky draw: make one, or call it something else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from raffle_desktop.domain.lucky import TITLE_MAX
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.ticket_form import TicketForm
from raffle_desktop.gui.texts import shown_name, tr
from raffle_desktop.services.lucky_views import Campaign, CampaignView

NAME_SHOWN = 40

SENTENCE_LEAST = 16
"""Letters of a sentence that are shown at least."""


def used_up_field(*, reshare: bool) -> QComboBox:
    """What becomes of the chances of a prize that is used up; its data is whether the others share them."""
    field = QComboBox()
    field.addItem(tr("No prize: those tries win nothing"), False)
    field.addItem(tr("Shared: the other prizes get its chances"), True)
    field.setCurrentIndex(int(reshare))
    # Else its longest sentence makes a narrow window's form wider than the window.
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    field.setMinimumContentsLength(SENTENCE_LEAST)
    return field


class CampaignDialog(TicketForm):
    """A new lucky draw, or another name for one; `done` is given how it stands then."""

    def __init__(
        self,
        context: DeskContext,
        owner: QWidget,
        done: Callable[[CampaignView], object],
        campaign: Campaign | None = None,
    ) -> None:
        is_new = campaign is None
        super().__init__(
            context,
            owner,
            tr("New lucky draw")
            if campaign is None
            else tr("Rename {name}", name=shown_name(campaign.name, NAME_SHOWN)),
            tr("Every viewer may try once a day, in chat, for channel points or here. It is open at once.")
            if is_new
            else tr("Tries and wins stay with it."),
            tr("Make it") if is_new else tr("Rename"),
        )
        self._campaign, self._done = campaign, done
        self.name = QLineEdit("" if campaign is None else campaign.name)
        # Longer than what is taken, so that a pasted one is refused in words and not cut in silence.
        self.name.setMaxLength(2 * TITLE_MAX)
        self.used_up = used_up_field(reshare=campaign is not None and campaign.reshare)
        self.add(tr("&Name"), self.name, "name")
        if is_new:
            self.add(tr("&Used-up prizes"), self.used_up, "usedUp")

    def finish(self) -> None:
        campaigns, campaign = self._context.services.lucky_campaigns, self._campaign
        name, reshare = self.name.text(), bool(self.used_up.currentData())

        def work() -> CampaignView:
            if campaign is None:
                return campaigns.create(name, reshare=reshare, actor=ACTOR)
            return campaigns.change(campaign.id, name=name, actor=ACTOR)

        self.run(work, self._done)
