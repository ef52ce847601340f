"""The bot for commands on Discord: its token, its invitation, and whom it obeys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from raffle_desktop.discord.status import BotPhase, BotStatus, DiscordControl
from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.settings_form import box
from raffle_desktop.gui.tabs.connections_card import FIELD_WIDTH, Acts, Asking, SecretField, Told, keep_focus
from raffle_desktop.gui.tabs.connections_discord_words import bot_sentence_of, bot_state_of, is_bot_on
from raffle_desktop.gui.tabs.connections_links import at_most
from raffle_desktop.gui.tabs.connections_twitch_ask import sentence_place
from raffle_desktop.gui.tabs.connections_twitch_sign_in import open_address
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import Pill, button, label, row
from raffle_desktop.services.discord_settings import DiscordSettings

PORTAL = "https://discord.com/developers/applications"
TYPED_MOST = 4_000


def names_of(text: str) -> tuple[str, ...]:
    """What was typed with commas or semicolons between; names of roles may have blanks in them."""
    return tuple(one.strip() for one in text.replace(";", ",").split(",") if one.strip())


class BotForm(QWidget):
    """Whom the bot obeys and where it listens; storing is by "Save"."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._stored: DiscordSettings | None = None
        self.roles = _field("discordRoles", tr("such as: Mods, Raffle team"))
        self.channels = _field("discordChannels", tr("every channel that the bot can read"))
        self.guilds = _field("discordGuilds", tr("every server that the bot is on"))
        self.reads = box(tr("Read what people write, for commands with a prefix such as !tickets"), "discordReads")
        self.problem = sentence_place()
        self.save_button = button(tr("Save"), self.save, name="discordBotSave")
        self.save_button.setAccessibleName(tr("Save: {what}", what=tr("Settings of the bot")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(1, 1)
        rows = (
            (
                tr("Roles of operators"),
                self.roles,
                tr("They may draw, open and close like your moderators; commas between."),
            ),
            (tr("Only in channels"), self.channels, tr("Ids, commas between. Empty: everywhere.")),
            (
                tr("Only on servers"),
                self.guilds,
                tr("Ids, commas between. Empty: everywhere, but then nobody there may run the raffle."),
            ),
        )
        place = 0
        for caption, field, hint in rows:
            words = label(caption)
            words.setBuddy(field)
            field.setAccessibleName(caption)
            grid.addWidget(words, place, 0)
            grid.addWidget(field, place, 1)
            place += 1
            if hint:
                grid.addWidget(label(hint, "small", wrap=True), place, 1)
                place += 1
            field.returnPressed.connect(self.save)
            field.textEdited.connect(lambda _text: self._say(""))
        holder = QWidget()
        holder.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(at_most(holder, FIELD_WIDTH))
        layout.addWidget(self.reads)
        reads_hint = tr("Needs the “Message Content Intent”, switched on for the bot in Discord’s developer portal.")
        layout.addWidget(label(reads_hint, "small", wrap=True))
        layout.addWidget(self.problem)
        layout.addWidget(Flow(self.save_button))

    @property
    def is_edited(self) -> bool:
        """Whether it says something else than what is stored."""
        return self._stored is not None and self._wish(self._stored) != self._stored

    def take(self, settings: DiscordSettings) -> None:
        """What is stored; what was typed and is not stored yet stays."""
        if self.is_edited:
            return
        self._stored = settings
        for field, values in (
            (self.roles, settings.operator_roles),
            (self.channels, settings.channels),
            (self.guilds, settings.guilds),
        ):
            field.setText(", ".join(values))
        self.reads.setChecked(settings.reads_messages)

    def save(self) -> None:
        """Store what was typed."""
        service = self._context.services.discord_settings
        wish = self._wish

        def work() -> DiscordSettings:
            service.change(wish, actor=ACTOR)
            return service.get()

        self._context.operations.run(work, owner=self, success=self._saved, failure=self._refused, latest="save")

    def _wish(self, given: DiscordSettings) -> DiscordSettings:
        return replace(
            given,
            operator_roles=names_of(self.roles.text()),
            channels=names_of(self.channels.text()),
            guilds=names_of(self.guilds.text()),
            reads_messages=self.reads.isChecked(),
        )

    def _saved(self, settings: DiscordSettings) -> None:
        self._stored = None
        self.take(settings)
        self._context.notices.say(tr("The settings of the bot are stored."))

    def _refused(self, error: BaseException) -> bool:
        if not isinstance(error, RaffleError | EnvironmentFault):
            return False
        self._say(str(error))
        return True

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))


class BotPart(QWidget):
    """Follows the card; its settings and token are shown where they are needed or wanted."""

    def __init__(self, context: DeskContext, asking: Asking[DiscordControl]) -> None:
        super().__init__()
        self.setAccessibleName(tr("Bot for commands"))
        self._context, self._asking = context, asking
        self._is_open = False
        self._is_to_run = False
        """It was to be switched on before there was a token: it is with the next one."""
        self.state = Pill()
        self.switch = box(tr("Run the bot"), "discordBotSwitch")
        self.sentence = label("", "muted", wrap=True)
        self.told = Told()
        # It names servers by their ids, which are to be copied into the form below.
        self.note = label("", "small", wrap=True, selectable=True)
        self.token = SecretField(
            tr("Token of the bot"),
            tr(
                "In Discord’s developer portal: “New Application”, then “Bot”, “Reset Token”, and copy it. Whoever has"
                " it is the bot: keep it off the stream."
            ),
            "discordBotToken",
            empty=tr("Paste the bot’s token here."),
        )
        self.form = BotForm(context)
        self.portal_button = button(
            tr("Open the developer portal"), lambda: open_address(context, PORTAL), name="discordPortal", tip=PORTAL
        )
        self.invite_button = button(tr("Invite it to a server"), lambda: self._invite(self._open), name="discordInvite")
        self.copy_button = button(tr("Copy the invitation"), lambda: self._invite(self._copy), name="discordCopyInvite")
        self.set_up_button = button(tr("Set up"), self._toggle, name="discordBotSetUp")
        self.set_up_button.setAccessibleName(tr("Set up the bot"))
        self._portal = Acts(self.portal_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID + 4)
        for part in (
            row(label(tr("Bot for commands"), "heading"), self.state, 1, self.switch),
            self.sentence,
            self.told,
            self.note,
            Flow(self.invite_button, self.copy_button, self.set_up_button),
            self.token,
            self._portal,
            self.form,
        ):
            layout.addWidget(part)
        self.switch.clicked.connect(self._switch)
        self.token.wanted.connect(self._store)
        self.token.forget_wanted.connect(self._ask_forget)
        context.dress(self.portal_button, "open")
        context.dress(self.invite_button, "add")
        context.dress(self.copy_button, "copy")
        context.dress(self.set_up_button, "settings")

    # --- acts ---------------------------------------------------------------------------------------------------------

    def _switch(self) -> None:
        """On or off; a token that was typed and not saved yet is stored first."""
        wanted = self.switch.isChecked()
        typed = self.token.text if wanted else ""
        self._is_to_run = False

        def act(control: DiscordControl) -> None:
            if typed:
                control.set_bot_token(typed, actor=ACTOR)
            control.switch_bot(on=wanted, actor=ACTOR)

        def refused(sentence: str) -> None:
            self.switch.setChecked(not wanted)
            status = self._context.discord.status.bot
            if typed or (wanted and not status.has_token):
                # What is missing is typed here, and then the bot is switched on.
                self._is_open = self._is_to_run = True
                self.take(status)
                self.token.say(sentence)
            else:
                self._context.notices.problem(sentence)

        if not self._asking.do(act, success=lambda _nothing: self.token.stored(typed), problem=refused):
            self.switch.setChecked(not wanted)

    def _store(self, text: str) -> None:
        is_to_run = self._is_to_run

        def act(control: DiscordControl) -> None:
            control.set_bot_token(text, actor=ACTOR)
            if is_to_run:
                control.switch_bot(on=True, actor=ACTOR)

        def stored(_nothing: None) -> None:
            self._is_to_run = False
            self.token.stored(text)
            self._context.notices.say(tr("The bot’s token is stored."))

        self._asking.do(act, success=stored, problem=self.token.say)

    def _ask_forget(self) -> None:
        ask(
            self,
            tr("Forget the bot’s token?"),
            tr("The bot leaves Discord and answers nothing until you paste a token again."),
            tr("Forget it"),
            lambda: self._asking.do(
                lambda control: control.set_bot_token("", actor=ACTOR),
                success=lambda _nothing: self._context.notices.say(tr("The bot’s token is forgotten.")),
            ),
            danger=True,
        )

    def _invite(self, use: Callable[[str], object]) -> None:
        self._asking.do(lambda control: control.invite_address(), success=use)

    def _open(self, address: str) -> None:
        open_address(self._context, address)

    def _copy(self, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        self._context.notices.say(tr("The invitation is on the clipboard."))

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        self.take(self._context.discord.status.bot)
        if self._is_open:
            (self.form.roles if self.token.isHidden() else self.token).setFocus()

    # --- showing ------------------------------------------------------------------------------------------------------

    def take_settings(self, settings: DiscordSettings) -> None:
        """What is stored."""
        self.switch.setChecked(settings.bot)
        self.form.take(settings)

    def take(self, status: BotStatus) -> None:
        """Another status of the bot."""
        keep_focus(self, lambda: self._show(status), lambda: self.set_up_button)

    def _show(self, status: BotStatus) -> None:
        on = is_bot_on(status)
        self.say_where(status)
        is_bad = status.phase in (BotPhase.REFUSED, BotPhase.WAITING)
        problem = "" if status.phase is BotPhase.NEEDS_TOKEN else status.problem
        self.told.say(
            problem if on else "",
            status.way_out if on and (problem or status.way_out) else "",
            "bad" if is_bad else "warn",
        )
        self.note.setText(status.note if on else "")
        self.note.setVisible(bool(self.note.text()))
        self.token.take(kept=status.has_token)
        needs = on and (not status.has_token or status.phase is BotPhase.REFUSED)
        is_missing = status.phase is BotPhase.NOT_INSTALLED
        wants_token = self._is_open or (needs and not is_missing)
        self.token.setVisible(wants_token)
        self._portal.choose({self.portal_button: wants_token})
        self.form.setVisible(self._is_open)
        for press in (self.invite_button, self.copy_button):
            press.setVisible(bool(status.has_token))

    def say_where(self, status: BotStatus) -> None:
        """The part of it that changes with the clock."""
        self.state.say(*bot_state_of(status))
        self.sentence.setText(bot_sentence_of(status))


def _field(name: str, placeholder: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setPlaceholderText(placeholder)
    made.setMaxLength(TYPED_MOST)
    return made
