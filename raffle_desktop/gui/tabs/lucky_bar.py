"""Which lucky draw is on show, and what is done with it as a whole."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QMenu, QSizePolicy, QVBoxLayout

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.lucky_campaign import CampaignDialog
from raffle_desktop.gui.tables.table_view import act
from raffle_desktop.gui.tabs.lucky_words import TITLE_SHOWN
from raffle_desktop.gui.tabs.pools_parts import LivePart
from raffle_desktop.gui.texts import shown_name, tr
from raffle_desktop.gui.widgets import Pill, button, icon_button, label, row
from raffle_desktop.services.lucky_views import Campaign, CampaignView


class CampaignBar(LivePart):
    """`chosen`: another lucky draw is on show, or the same one differs. `known`: there are some (True) or none yet."""

    topics = (Topic.LUCKY,)
    chosen = Signal()
    known = Signal(bool)

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._campaigns: list[Campaign] = []
        self._wanted: int | None = None
        self.choice = QComboBox()
        self.choice.setObjectName("luckyDraw")
        self.choice.setAccessibleName(tr("Lucky draw"))
        self.choice.setMinimumWidth(200)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(24)
        self.choice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.choice.activated.connect(self._choose)
        self.state, self.standard = Pill(), Pill(tr("default"), "accent")
        self.standard.setToolTip(tr("Chat and channel points mean this one."))
        self.new_button = button(tr("New…"), self.make, name="newLuckyDraw")
        self.more = icon_button(tr("More about this lucky draw"), name="moreLucky")
        context.dress(self.new_button, "add")
        context.dress(self.more, "menu")
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        self.more.setPopupMode(self.more.ToolButtonPopupMode.InstantPopup)
        self.menu.aboutToShow.connect(self._fill)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.line = row(label(tr("Lucky draw")), self.choice, self.state, self.standard, 1, self.new_button, self.more)
        layout.addWidget(self.line)

    @property
    def campaign(self) -> Campaign | None:
        """The one on show."""
        return next((one for one in self._campaigns if one.id == self._wanted), None)

    def concerns(self, changes: Changes) -> bool:
        return changes.lucky_campaigns

    def load(self) -> None:
        campaigns = self._context.services.lucky_campaigns
        self._context.operations.run(campaigns.list, owner=self, success=self._take, latest="campaigns")

    def lost(self, error: BaseException) -> bool:
        """For reads about the lucky draw on show: True where they failed because it was deleted meanwhile."""
        if isinstance(error, RaffleError) and error.code is Code.CAMPAIGN_NOT_FOUND:
            self.refresh()
            return True
        return False

    # --- acts ---------------------------------------------------------------------------------------------------------

    def make(self) -> None:
        """Open the form of a new one, which is then on show."""
        CampaignDialog(self._context, self, self._show_new).open()

    def rename(self) -> None:
        if self.campaign is not None:
            CampaignDialog(self._context, self, lambda _view: self.refresh(), self.campaign).open()

    def make_default(self) -> None:
        """Chat and channel points mean this one from now on."""
        campaign = self.campaign
        if campaign is not None:
            campaigns = self._context.services.lucky_campaigns
            self._context.operations.run(lambda: campaigns.make_default(campaign.id, actor=ACTOR), owner=self)

    def close_or_open(self) -> None:
        """No more tries, or tries again; Undo takes it back."""
        campaign, context = self.campaign, self._context
        if campaign is None:
            return
        campaigns, name = context.services.lucky_campaigns, shown_name(campaign.name, TITLE_SHOWN)

        def switch(is_open: bool) -> None:
            context.operations.run(
                lambda: campaigns.change(campaign.id, is_open=is_open, actor=ACTOR), owner=self, success=said
            )

        def said(view: CampaignView) -> None:
            now_open = view.campaign.is_open
            words = tr("{name} takes tries again.", name=name) if now_open else tr("{name} is closed.", name=name)
            context.notices.undoable(words, lambda: switch(not now_open))

        switch(not campaign.is_open)

    def delete(self) -> None:
        """Ask, then delete it with its prizes; one that was tried is kept, and the service says so."""
        campaign, context = self.campaign, self._context
        if campaign is not None:
            ask(
                self,
                tr("Delete {name}", name=shown_name(campaign.name, TITLE_SHOWN)),
                tr("Its prizes go with it. One that somebody has tried is kept: close it instead."),
                tr("Delete"),
                lambda: context.operations.run(
                    lambda: context.services.lucky_campaigns.delete(campaign.id, actor=ACTOR), owner=self
                ),
                danger=True,
            )

    # --- showing ------------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        campaign, menu = self.campaign, self.menu
        menu.clear()
        if campaign is not None:
            act(menu, tr("Rename…"), self.rename)
            act(menu, tr("Make it the default"), self.make_default, enabled=not campaign.is_default)
            act(menu, tr("Close it") if campaign.is_open else tr("Open it again"), self.close_or_open)
            menu.addSeparator()
            act(menu, tr("Delete…"), self.delete)

    def _show_new(self, view: CampaignView) -> None:
        self._wanted = view.campaign.id
        self.refresh()

    def _choose(self, place: int) -> None:
        self._wanted = self.choice.itemData(place)
        self._show()
        self.chosen.emit()

    def _take(self, campaigns: list[Campaign]) -> None:
        before, was = self.campaign, self._campaigns
        self._campaigns = campaigns
        if self.campaign is None:
            # The default one comes first.
            self._wanted = campaigns[0].id if campaigns else None
        if campaigns != was or self.choice.count() != len(campaigns):
            with QSignalBlocker(self.choice):
                self.choice.clear()
                for one in campaigns:
                    self.choice.addItem(shown_name(one.name, TITLE_SHOWN), one.id)
        self._show()
        self.known.emit(bool(campaigns))
        if self.campaign != before:
            self.chosen.emit()

    def _show(self) -> None:
        campaign = self.campaign
        if campaign is None:
            return
        with QSignalBlocker(self.choice):
            self.choice.setCurrentIndex(self.choice.findData(campaign.id))
        self.state.say(tr("open") if campaign.is_open else tr("closed"), "good" if campaign.is_open else "warn")
        self.standard.setVisible(campaign.is_default)
