"""How viewers get at the lucky draw, what becomes of a used-up prize, and when the desk's day turns."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QDate, QLocale, QStringListModel, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.lucky_campaign import used_up_field
from raffle_desktop.gui.dialogs.money_form import count_field
from raffle_desktop.gui.dialogs.ticket_form import FIELD_HEIGHT
from raffle_desktop.gui.tabs.connections_links import NoStrayWheel
from raffle_desktop.gui.tabs.lucky_bar import CampaignBar
from raffle_desktop.gui.tabs.lucky_reward import RewardMaker
from raffle_desktop.gui.tabs.pools_parts import LivePart
from raffle_desktop.gui.texts import shown_name, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, card, label, row, scrolled
from raffle_desktop.services.desk_time import TIME_ZONE
from raffle_desktop.services.lucky_settings import LUCKY_SETTINGS, OVERLAY_SECONDS, LuckySettings
from raffle_desktop.services.services import Services

TYPED_MAX = 200
HERE = 0
"""The place of “this computer's” among the time zones."""


@dataclass(frozen=True, slots=True)
class Stored:
    """All that the form shows. `zone` "" = this computer's; `today` is the desk's date."""

    settings: LuckySettings
    reshare: bool
    zone: str
    today: str


def read_stored(services: Services, campaign_id: int) -> Stored:
    """Call it in the background. Raises RaffleError(CAMPAIGN_NOT_FOUND)."""
    return Stored(
        services.lucky_settings.get(),
        services.lucky_campaigns.get(campaign_id).campaign.reshare,
        services.desk_time.zone(),
        services.desk_time.today(),
    )


class LuckySettingsPart(LivePart):
    """A form: nothing counts before it is saved, and what is refused stays typed."""

    topics = (Topic.LUCKY, Topic.SETTINGS)

    def __init__(self, context: DeskContext, campaigns: CampaignBar) -> None:
        super().__init__(context)
        self._campaigns = campaigns
        self._stored: tuple[int, Stored] | None = None
        self.word, self.reward = QLineEdit(), QLineEdit()
        self.seconds = count_field(OVERLAY_SECONDS.start, OVERLAY_SECONDS.stop - 1)
        self.seconds.setMaximumWidth(15 * GRID)
        self.used_up = used_up_field(reshare=False)
        self.zone = self._zone_field()
        NoStrayWheel(self.seconds, self.used_up, self.zone)
        for field in (self.word, self.reward):
            field.setMaxLength(TYPED_MAX)
        self.word.setPlaceholderText(tr("none: no tries by chat"))
        self.reward.setPlaceholderText(tr("none: no tries for channel points"))
        self.maker = RewardMaker(context)
        # At once, also where other fields wait to be saved: they would be saved with the id of before.
        self.maker.made.connect(self.reward.setText)
        self.today = label("", "muted")
        self.problem = label("", "bad", wrap=True)
        self.problem.hide()
        self.save_button = button(tr("Save"), self.save, kind="main", name="saveLucky")
        self.revert_button = button(tr("Revert"), self.revert, name="revertLucky")
        body = QWidget()
        body.setObjectName("page")
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 2 * GRID)
        inside.setSpacing(2 * GRID)
        inside.addWidget(
            card(
                label(tr("How viewers try"), "heading"),
                _form(
                    (tr("Chat &word"), self.word, "luckyWord"),
                    (tr("&Reward id"), self.reward, "luckyReward"),
                ),
                label(
                    tr(
                        "The word stands behind your prefix in chat. The id names a channel-point reward whose "
                        "redemptions are tries; points for a try that does not count are given back."
                    ),
                    "small",
                    wrap=True,
                ),
                self.maker,
            )
        )
        inside.addWidget(
            card(
                label(tr("What they see"), "heading"),
                _form((tr("Overlay shows a win for (&seconds)"), self.seconds, "luckySeconds")),
            )
        )
        inside.addWidget(
            card(
                label(tr("This lucky draw"), "heading"),
                _form((tr("When a prize is &used up"), self.used_up, "luckyUsedUp")),
            )
        )
        inside.addWidget(
            card(
                label(tr("The desk’s day"), "heading"),
                _form((tr("&Time zone"), self.zone, "deskZone")),
                self.today,
                label(
                    tr("At midnight there, everybody may try again and daily quotas are full again."),
                    "small",
                    wrap=True,
                ),
            )
        )
        inside.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(scrolled(body, tr("Settings")), 1)
        layout.addWidget(self.problem)
        layout.addWidget(row(self.save_button, self.revert_button, 1))
        self.word.textChanged.connect(self._check)
        self.reward.textChanged.connect(self._check)
        self.seconds.valueChanged.connect(self._check)
        self.used_up.currentIndexChanged.connect(self._check)
        self.zone.editTextChanged.connect(self._check)
        campaigns.chosen.connect(self.refresh)
        self._check()

    def _zone_field(self) -> QComboBox:
        field = QComboBox()
        field.setEditable(True)
        field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        field.setMaxVisibleItems(16)
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._zones = QStringListModel([tr("this computer’s")], self)
        field.setModel(self._zones)
        completer = QCompleter(field.model(), field)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        field.setCompleter(completer)
        return field

    # --- filling and reading ------------------------------------------------------------------------------------------

    def concerns(self, changes: Changes) -> bool:
        return changes.lucky_campaigns or bool({LUCKY_SETTINGS, TIME_ZONE} & changes.settings) or changes.from_outside

    def load(self) -> None:
        campaign = self._campaigns.campaign
        if campaign is None:
            return
        services, named, knows_zones = self._context.services, campaign.id, self.zone.count() > 1

        def work() -> tuple[Stored, list[str]]:
            return read_stored(services, named), [] if knows_zones else services.desk_time.zones()

        def taken(found: tuple[Stored, list[str]]) -> None:
            stored, zones = found
            if zones and self.zone.count() == 1:
                # In one call: there are six hundred.
                self._zones.setStringList([tr("this computer’s"), *zones])
            self._take(named, stored)

        self._context.operations.run(
            work, owner=self, success=taken, failure=self._campaigns.lost, latest="luckySettings"
        )

    def _take(self, campaign_id: int, stored: Stored) -> None:
        before = self._stored
        is_typed = before is not None and before[0] == campaign_id and self._is_changed
        self._stored = campaign_id, stored
        self.today.setText(_today_words(stored.today))
        if not is_typed:
            self.revert()
        # Changed elsewhere while something is typed here: what was typed stays, and is compared with the new.
        self._check()

    def revert(self) -> None:
        """Fill the form with what counts now."""
        if self._stored is None:
            return
        stored = self._stored[1]
        self.word.setText(stored.settings.word)
        self.reward.setText(stored.settings.reward_id)
        self.seconds.setValue(stored.settings.overlay_seconds)
        self.used_up.setCurrentIndex(int(stored.reshare))
        self.zone.setCurrentIndex(max(HERE, self.zone.findText(stored.zone)) if stored.zone else HERE)
        self.problem.hide()
        self._check()

    @property
    def wanted(self) -> LuckySettings:
        """What of the form is about chat, reward and overlay."""
        return LuckySettings(self.word.text().strip(), self.reward.text().strip(), self.seconds.value())

    @property
    def wanted_zone(self) -> str | None:
        """Of the form; None where what is typed is no time zone."""
        text = self.zone.currentText().strip()
        if not text:
            return ""
        place = self.zone.findText(text, Qt.MatchFlag.MatchFixedString)
        return None if place < 0 else "" if place == HERE else self.zone.itemText(place)

    @property
    def _is_changed(self) -> bool:
        if self._stored is None:
            return False
        stored = self._stored[1]
        now = (self.wanted, bool(self.used_up.currentData()), self.wanted_zone)
        return now != (stored.settings, stored.reshare, stored.zone)

    def _check(self) -> None:
        self.save_button.setEnabled(self._is_changed)
        self.revert_button.setEnabled(self._is_changed)

    # --- saving -------------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """All that can be refused comes first, so that a refusal changes nothing."""
        zone = self.wanted_zone
        if zone is None:
            self._say(
                tr(
                    "“{text}” is no time zone; choose one of the list, like Europe/Berlin.",
                    text=shown_name(self.zone.currentText(), 40),
                )
            )
            self.zone.setFocus()
            return
        if self._stored is None:
            return
        campaign_id, stored = self._stored
        services, wanted, reshare = self._context.services, self.wanted, bool(self.used_up.currentData())
        self.save_button.setEnabled(False)

        def work() -> Stored:
            services.lucky_settings.set(wanted, actor=ACTOR)
            if zone != stored.zone:
                services.desk_time.set_zone(zone, actor=ACTOR)
            if reshare != stored.reshare:
                services.lucky_campaigns.change(campaign_id, reshare=reshare, actor=ACTOR)
            return read_stored(services, campaign_id)

        def done(now: Stored) -> None:
            # The service may have tidied what was typed ("!Luck" is "luck").
            self._stored = campaign_id, now
            self.revert()
            self.today.setText(_today_words(now.today))
            self._context.notices.say(tr("The lucky draw’s settings are saved."))

        def refused(error: BaseException) -> bool:
            if self._campaigns.lost(error):
                return True
            if isinstance(error, RaffleError):
                self._say(error.message)
                return True
            return False

        self._context.operations.run(work, owner=self, success=done, failure=refused, finished=self._check)

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()


def _today_words(day: str) -> str:
    """The desk's date, which is stored as 2026-11-21, as the system writes dates."""
    date = QDate.fromString(day, Qt.DateFormat.ISODate)
    return tr("There it is {day} now.", day=QLocale().toString(date, QLocale.FormatType.ShortFormat))


def _form(*fields: tuple[str, QWidget, str]) -> QWidget:
    """Captions beside their fields; an "&" marks the letter that leads to a field."""
    holder = QWidget()
    form = QFormLayout(holder)
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(2 * GRID)
    form.setVerticalSpacing(GRID)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for caption, control, name in fields:
        words = label(caption)
        words.setBuddy(control)
        # In the middle of its field, which is higher than a line of text.
        words.setMinimumHeight(FIELD_HEIGHT)
        control.setObjectName(name)
        control.setAccessibleName(caption.replace("&", ""))
        form.addRow(words, control)
    return holder
