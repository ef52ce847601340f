"""The card of Discord: announcements by a webhook, what is told there, and below it the bot."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSpinBox, QVBoxLayout, QWidget

from raffle_desktop.discord.status import DiscordControl, WebhookPhase
from raffle_desktop.gui.bridge import Changes
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.settings_form import box
from raffle_desktop.gui.tabs.connections_card import Acts, Asking, CardHead, SecretField, Told, card_of, keep_focus
from raffle_desktop.gui.tabs.connections_discord_bot import BotPart
from raffle_desktop.gui.tabs.connections_discord_texts import TextsDialog
from raffle_desktop.gui.tabs.connections_discord_words import is_on, log_words, sentence_of, state_of
from raffle_desktop.gui.tabs.connections_links import NoStrayWheel
from raffle_desktop.gui.tabs.connections_live_log import Fetch, LiveLog
from raffle_desktop.gui.texts import shown_name, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import LabelKind, button, label, line, restyle, row
from raffle_desktop.services.discord_settings import AWARDS_FROM_MAX, DISCORD_SETTINGS, DiscordSettings

SECOND_MS = 1000
ANSWER_LONGEST = 300


class ToldPart(QWidget):
    """What is announced: a box for each kind of news; each is stored as it is ticked."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setAccessibleName(tr("What is told on Discord"))
        self._context = context
        self._due: dict[str, bool | int] = {}
        self._is_storing = False
        self.boxes = {
            "winners": box(tr("Winners, redraws and undone draws"), "discordWinners"),
            "turned": box(tr("A period of tickets has turned"), "discordTurned"),
            "lucky": box(tr("Wins of the lucky draw"), "discordLucky"),
            "awards": box(tr("Tickets somebody got at once, from"), "discordAwards"),
        }
        self.least = QSpinBox()
        self.least.setObjectName("discordAwardsFrom")
        self.least.setRange(1, AWARDS_FROM_MAX)
        self.least.setGroupSeparatorShown(True)
        self.least.setSuffix(" " + tr("tickets"))
        self.least.setAccessibleName(tr("Tickets at once from which they are told"))
        # A half-typed number is no wish yet.
        self.least.setKeyboardTracking(False)
        NoStrayWheel(self.least)
        self.texts_button = button(tr("Texts…"), self._open_texts, name="discordTexts")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(label(tr("What is told")))
        for name, one in self.boxes.items():
            layout.addWidget(row(one, self.least, 1) if name == "awards" else one)
            one.clicked.connect(lambda checked, name=name: self._want(**{name: checked}))
        self.least.valueChanged.connect(lambda value: self._want(awards_from=value))
        context.dress(self.texts_button, "edit")

    def take(self, settings: DiscordSettings) -> None:
        """What is stored; what was ticked and is not stored yet stays."""
        if self._due or self._is_storing:
            return
        for name, one in self.boxes.items():
            one.setChecked(bool(getattr(settings, name)))
        with QSignalBlocker(self.least):
            self.least.setValue(settings.awards_from)
        self.least.setEnabled(settings.awards)

    def _want(self, **changes: bool | int) -> None:
        """One after the other, so that of several presses the last one holds."""
        self._due.update(changes)
        self.least.setEnabled(self.boxes["awards"].isChecked())
        if not self._is_storing:
            self._store()

    def _store(self) -> None:
        service, changes = self._context.services.discord_settings, dict(self._due)
        self._due.clear()
        self._is_storing = True
        self._context.operations.run(
            lambda: service.change(lambda given: replace(given, **changes), actor=ACTOR),  # type: ignore[arg-type]
            owner=self,
            finished=self._stored,
        )

    def _stored(self) -> None:
        self._is_storing = False
        if self._due:
            self._store()
        else:
            service = self._context.services.discord_settings
            self._context.operations.run(service.get, owner=self, success=self.take, latest="settings")

    def _open_texts(self) -> None:
        service = self._context.services.discord_settings
        self._context.operations.run(
            service.get,
            owner=self,
            success=lambda settings: TextsDialog(self._context, self, settings.texts).open(),
            latest="texts",
        )


class DiscordCard(QFrame):
    """Follows the DiscordLink of the context."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._is_stale = True
        self._is_open = False
        self._is_log_open = False
        self._is_to_announce = False
        """It was to be switched on before there was an address: it is with the next one."""
        self._asking: Asking[DiscordControl] = Asking(context, lambda: context.discord.control, self)
        self.switch = box(tr("Announce"), "discordSwitch")
        self.switch.setAccessibleName(tr("Announce on Discord"))
        self.head = CardHead(context, "Discord", "discord", self.switch)
        self.state = self.head.state
        self.sentence = label("", "muted", wrap=True)
        self.told = Told()
        self.secrets = label("", "warn", wrap=True)
        self.webhook = SecretField(
            tr("Address of the webhook"),
            tr(
                "In Discord: the channel’s settings, “Integrations”, “Webhooks”, “New Webhook”, “Copy Webhook URL”."
                " Whoever has it can write to that channel, so it is kept in the keyring and not shown again."
            ),
            "discordWebhook",
            empty=tr("Paste the webhook’s address here."),
        )
        self.news = ToldPart(context)
        self.test_button = button(tr("Send a test"), self._test, name="discordTest")
        self.set_up_button = button(tr("Set up"), self._toggle, name="discordSetUp")
        self.answer = label("", wrap=True)
        self.bot = BotPart(context, self._asking)
        self.log_button = button(tr("Show the log"), self._toggle_log, kind="link", name="discordLogToggle")
        self.log = LiveLog(context, log_words(), self._fetch)
        self._acts = Acts(self.test_button, self.news.texts_button, self.set_up_button)
        self._log_acts = Acts(self.log_button)
        self._rules = [line() for _ in range(2)]
        layout = card_of(self, "Discord")
        for part in (
            self.head,
            self.sentence,
            self.told,
            self.secrets,
            self.webhook,
            self.news,
            self._acts,
            self.answer,
            self._rules[0],
            self.bot,
            self._rules[1],
            self._log_acts,
            self.log,
        ):
            layout.addWidget(part)
        self._second = QTimer(self)
        self._second.setInterval(SECOND_MS)
        self._second.timeout.connect(self._say_where)
        self.switch.clicked.connect(self._switch)
        self.webhook.wanted.connect(self._store)
        self.webhook.forget_wanted.connect(self._ask_forget)
        self._asking.busy_changed.connect(self._ended)
        context.dress(self.test_button, "session")
        context.dress(self.set_up_button, "settings")
        context.discord.changed.connect(self._take)
        context.bridge.changed.connect(self._changed)
        self._say_answer("")
        self._take()

    # --- acts ---------------------------------------------------------------------------------------------------------

    def _switch(self) -> None:
        """On or off; an address that was typed and not saved yet is stored first."""
        wanted = self.switch.isChecked()
        typed = self.webhook.text if wanted else ""
        self._is_to_announce = False

        def act(control: DiscordControl) -> None:
            if typed:
                control.set_webhook(typed, actor=ACTOR)
            control.switch(on=wanted, actor=ACTOR)

        def refused(sentence: str) -> None:
            self.switch.setChecked(not wanted)
            if typed or (wanted and not self._context.discord.status.webhook.shown):
                # What is missing is typed here, and then it is switched on.
                self._is_open = self._is_to_announce = True
                self._take()
                self.webhook.say(sentence)
            else:
                self._context.notices.problem(sentence)

        if not self._asking.do(act, success=lambda _nothing: self.webhook.stored(typed), problem=refused):
            self.switch.setChecked(not wanted)

    def _store(self, text: str) -> None:
        is_to_announce = self._is_to_announce

        def act(control: DiscordControl) -> None:
            control.set_webhook(text, actor=ACTOR)
            if is_to_announce:
                control.switch(on=True, actor=ACTOR)

        def stored(_nothing: None) -> None:
            self._is_to_announce = False
            self.webhook.stored(text)
            self._context.notices.say(tr("The webhook’s address is stored."))

        self._asking.do(act, success=stored, problem=self.webhook.say)

    def _ask_forget(self) -> None:
        ask(
            self,
            tr("Forget the webhook’s address?"),
            tr("Nothing is announced on Discord until you paste one again."),
            tr("Forget it"),
            lambda: self._asking.do(
                lambda control: control.set_webhook("", actor=ACTOR),
                success=lambda _nothing: self._context.notices.say(tr("The webhook’s address is forgotten.")),
            ),
            danger=True,
        )

    def _test(self) -> None:
        """Send a test; an address that was typed and not saved yet is the one that is meant."""
        typed = self.webhook.text

        def act(control: DiscordControl) -> str:
            if typed:
                control.set_webhook(typed, actor=ACTOR)
            return control.test_webhook()

        def done(sentence: str) -> None:
            self.webhook.stored(typed)
            self._say_answer(sentence, "good")

        if self._asking.do(act, success=done, problem=lambda sentence: self._say_answer(sentence, "bad")):
            self._say_answer(tr("Sending…"), "muted")

    def _say_answer(self, sentence: str, kind: LabelKind = "") -> None:
        self.answer.setText(shown_name(sentence, ANSWER_LONGEST) if sentence else "")
        self.answer.setVisible(bool(sentence))
        restyle(self.answer, kind=kind)

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        self._take()
        if self._is_open:
            self.webhook.setFocus()

    # --- showing ------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()
        self._take()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._second.stop()

    def _changed(self, changes: Changes) -> None:
        if changes.from_outside or DISCORD_SETTINGS in changes.settings:
            self._is_stale = True
            self._read()

    def _ended(self) -> None:
        if not self._asking.busy:
            self._is_stale = True
            self._read()
            self._take()

    def _read(self) -> None:
        if self._is_stale and self.isVisible():
            self._is_stale = False
            self._context.operations.run(
                self._context.services.discord_settings.get,
                owner=self,
                success=self._take_settings,
                latest="settings",
            )

    def _take_settings(self, settings: DiscordSettings) -> None:
        if self._asking.busy:
            # Half of an act; read again when it has ended.
            return
        self.switch.setChecked(settings.on)
        self.news.take(settings)
        self.bot.take_settings(settings)

    def _take(self) -> None:
        keep_focus(self, self._show, lambda: self.set_up_button)
        # Apart: it knows by itself where its focus goes.
        self.bot.take(self._context.discord.status.bot)

    def _show(self) -> None:
        status = self._context.discord.status
        webhook = status.webhook
        has_control = self._context.discord.control is not None
        kept = bool(webhook.shown)
        on = is_on(webhook)
        self._say_where()
        problem = webhook.problem if on or kept else ""
        self.told.say(
            problem, webhook.way_out if problem else "", "bad" if webhook.phase is WebhookPhase.REFUSED else "warn"
        )
        has_secret = kept or bool(status.bot.has_token)
        self.secrets.setText(
            tr("Address and token last only until the desk is closed: {why}", why=status.secrets_problem)
            if status.secrets_problem and has_secret
            else ""
        )
        self.secrets.setVisible(bool(self.secrets.text()))
        self.webhook.take(kept=webhook.shown is not None and kept, shown=shown_name(webhook.shown or "", 60))
        needs = (on and not kept) or webhook.phase is WebhookPhase.REFUSED
        self.webhook.setVisible(has_control and (self._is_open or needs))
        is_set_up = on or self._is_open
        self.news.setVisible(has_control and is_set_up)
        self._acts.choose(
            {
                self.news.texts_button: has_control and is_set_up,
                self.test_button: has_control and (kept or self._is_open or needs),
                self.set_up_button: has_control and not needs,
            }
        )
        self.set_up_button.setText(tr("Another address…") if kept else tr("Set up"))
        self.switch.setVisible(has_control)
        self.bot.setVisible(has_control)
        for rule in self._rules:
            rule.setVisible(has_control)
        self._log_acts.choose({self.log_button: has_control})
        self.log.setVisible(has_control and self._is_log_open)
        wants = self.isVisible() and bool(webhook.next_at or status.bot.next_at)
        if wants and not self._second.isActive():
            self._second.start()
        elif not wants:
            self._second.stop()

    def _say_where(self) -> None:
        status = self._context.discord.status
        self.state.say(*state_of(status.webhook))
        self.sentence.setText(sentence_of(self._context, status.webhook))
        self.bot.say_where(status.bot)

    def _toggle_log(self) -> None:
        self._is_log_open = not self._is_log_open
        self.log.setVisible(self._is_log_open)
        self.log_button.setText(tr("Hide the log") if self._is_log_open else tr("Show the log"))

    def _fetch(self) -> Fetch | None:
        control = self._context.discord.control
        return None if control is None else control.log
