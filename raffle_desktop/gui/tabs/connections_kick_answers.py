"""Writing answers in Kick's chat: the streamer's own Kick app, and signing in with it in the browser."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.settings_form import box
from raffle_desktop.gui.tabs.connections_card import SECRET_MAX, Acts, Asking, CopyRow, Told, keep_focus, seconds_left
from raffle_desktop.gui.tabs.connections_links import at_most, stack
from raffle_desktop.gui.tabs.connections_twitch_ask import say_at, sentence_place
from raffle_desktop.gui.tabs.connections_twitch_sign_in import numbered, open_address
from raffle_desktop.gui.texts import duration_text, local_date_time, shown_name, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, label
from raffle_desktop.kick.status import REDIRECT_ADDRESS, KickControl, KickPhase, KickStatus
from raffle_desktop.services.kick_settings import KickSettings

APPS_PAGE = "https://kick.com/settings/developer"
FORM_WIDTH = 64 * GRID
SECOND_MS = 1000


class AppPart(QWidget):
    """How to make an app at Kick, and the fields for its id and secret. `wanted` when they are to be used."""

    wanted = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.open_button = button(
            tr("Open the page"), lambda: open_address(context, APPS_PAGE), name="openKickApps", tip=APPS_PAGE
        )
        self.redirect = CopyRow(context, tr("Redirect URL"), "copyKickRedirect", REDIRECT_ADDRESS)
        self.client_id = QLineEdit()
        self.client_secret = QLineEdit()
        self.client_secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.id_problem, self.secret_problem = sentence_place(), sentence_place()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        steps = (
            label(tr("In Kick’s settings switch two-factor authentication on; Kick asks for it."), wrap=True),
            label(tr("Open the tab “Developer” there, and create an app with any name."), wrap=True),
            label(tr("Enter this redirect URL, letter by letter:"), wrap=True),
            label(
                tr("Tick “Read user information”, “Read channel information” and “Write to chat”; leave webhooks off."),
                wrap=True,
            ),
            label(tr("Copy the app’s Client ID and Client Secret into these fields:"), wrap=True),
        )
        below: dict[int, QWidget] = {2: Flow(self.open_button), 3: self.redirect}
        for place, step in enumerate(steps, start=1):
            layout.addWidget(numbered(place, step))
            if place in below:
                layout.addWidget(numbered(0, below[place]))
        for field, caption, name, problem in (
            (self.client_id, tr("Client ID"), "kickClientId", self.id_problem),
            (self.client_secret, tr("Client Secret"), "kickClientSecret", self.secret_problem),
        ):
            field.setObjectName(name)
            field.setAccessibleName(caption)
            field.setMaxLength(SECRET_MAX)
            words = label(caption)
            words.setBuddy(field)
            layout.addWidget(numbered(0, stack(words, at_most(field, FORM_WIDTH), problem, spacing=GRID // 2)))
            field.textEdited.connect(lambda _text: self.say(""))
            field.returnPressed.connect(self.wanted)
        note = tr("The secret is kept in the system’s keyring. Keep it off the stream.")
        layout.addWidget(numbered(0, label(note, "small", wrap=True)))
        self.setFocusProxy(self.open_button)
        context.dress(self.open_button, "open")

    @property
    def is_empty(self) -> bool:
        return not (self.client_id.text().strip() or self.client_secret.text().strip())

    def typed(self) -> tuple[str, str] | None:
        """The id and the secret; None where one is missing, which is said then."""
        for field, problem, words in (
            (self.client_id, self.id_problem, tr("Paste the Client ID of your Kick app here.")),
            (self.client_secret, self.secret_problem, tr("Paste the Client Secret of your Kick app here.")),
        ):
            if not field.text().strip():
                say_at(problem, field, words)
                field.setFocus()
                return None
        return self.client_id.text().strip(), self.client_secret.text().strip()

    def clear(self) -> None:
        """They are kept now, and not shown again."""
        self.client_id.clear()
        self.client_secret.clear()
        self.say("")

    def say(self, problem: str) -> None:
        say_at(self.id_problem, self.client_id, problem)
        say_at(self.secret_problem, self.client_secret, "")
        if problem:
            self.client_id.setFocus()


class AnswersPage(QWidget):
    """As whom the desk writes in Kick's chat, and whether it does."""

    def __init__(self, context: DeskContext, asking: Asking[KickControl]) -> None:
        super().__init__()
        self._context, self._asking = context, asking
        self._address = ""
        self._wants_other = False
        self.intro = label("", "muted", wrap=True)
        self.answer = box(tr("Write answers in Kick’s chat"), "kickAnswer")
        self.told = Told()
        self.secrets = label("", "warn", wrap=True)
        self.app = AppPart(context)
        self.waiting = label("", wrap=True)
        self.sign_in_button = button(tr("Sign in at Kick"), self.sign_in, kind="main", name="kickSignIn")
        self.again_button = button(tr("Open the page again"), self._open, name="kickOpenAgain")
        self.copy_button = button(tr("Copy the address"), self._copy, name="kickCopySignIn")
        self.cancel_button = button(tr("Cancel"), self._cancel, name="kickCancelSignIn")
        self.other_button = button(tr("Use another app…"), self._toggle, kind="link", name="kickOtherApp")
        self.out_button = button(tr("Sign out"), self._ask_out, name="kickSignOut")
        self._buttons = (
            self.sign_in_button,
            self.again_button,
            self.copy_button,
            self.cancel_button,
            self.out_button,
            self.other_button,
        )
        self._acts = Acts(*self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID + 4)
        for part in (self.intro, self.answer, self.told, self.secrets, self.app, self.waiting, self._acts):
            layout.addWidget(part)
        self._second = QTimer(self)
        self._second.setInterval(SECOND_MS)
        self._second.timeout.connect(self._count_down)
        self.answer.clicked.connect(self._switch)
        self.app.wanted.connect(self.sign_in)
        context.dress(self.again_button, "open")
        context.dress(self.copy_button, "copy")

    # --- acts ---------------------------------------------------------------------------------------------------------

    def sign_in(self) -> None:
        """Begin, with the app that was typed or else the one that is kept, and open Kick's page in the browser."""
        status = self._context.kick.status
        uses_kept = bool(status.has_app) and self.app.is_empty
        typed = ("", "") if uses_kept else self.app.typed()
        if typed is None:
            return
        self._asking.do(
            lambda control: control.begin_sign_in(*typed, actor=ACTOR), success=self._begun, problem=self._refused
        )

    def _begun(self, address: str) -> None:
        self._address = address
        self._wants_other = False
        # What was typed stays, unseen, until Kick has agreed: whoever has to begin again need not paste it again.
        self.app.say("")
        self.told.say("")
        open_address(self._context, address)
        self.take(self._context.kick.status)
        if self.cancel_button.hasFocus():
            # The status came before the address: the page is to be opened, not given up.
            self.again_button.setFocus()

    def _refused(self, sentence: str) -> None:
        if self.app.isHidden():
            self.told.say(sentence)
        else:
            self.app.say(sentence)

    def _open(self) -> None:
        open_address(self._context, self._address)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        self._context.notices.say(tr("The address is on the clipboard."))

    def _cancel(self) -> None:
        self._asking.do(lambda control: control.cancel_sign_in())

    def _switch(self) -> None:
        wanted = self.answer.isChecked()

        def refused(sentence: str) -> None:
            self.answer.setChecked(not wanted)
            self.told.say(sentence)

        asked = self._asking.do(lambda control: control.switch_answers(on=wanted, actor=ACTOR), problem=refused)
        if not asked:
            self.answer.setChecked(not wanted)

    def _ask_out(self) -> None:
        ask(
            self,
            tr("Sign out of Kick?"),
            tr(
                "The desk forgets the account and your Kick app. Answers then stand in the live log only; everything"
                " else goes on."
            ),
            tr("Sign out"),
            lambda: self._asking.do(lambda control: control.sign_out(actor=ACTOR), success=self._signed_out),
            danger=True,
        )

    def _signed_out(self, sentence: str) -> None:
        if sentence:
            self._context.notices.problem(sentence)
        else:
            self._context.notices.say(tr("Signed out of Kick; the sign-in is revoked there as well."))

    def _toggle(self) -> None:
        self._wants_other = not self._wants_other
        self.take(self._context.kick.status)
        if self._wants_other:
            self.app.client_id.setFocus()

    # --- showing ------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.take(self._context.kick.status)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._second.stop()

    def take_settings(self, settings: KickSettings) -> None:
        """What is stored."""
        if not self._asking.busy:
            self.answer.setChecked(settings.answer)

    def take(self, status: KickStatus) -> None:
        """Another status of the feed."""
        keep_focus(self, lambda: self._show(status), self._first)

    def _first(self) -> QWidget | None:
        return next((act for act in self._buttons if not act.isHidden()), None)

    def _show(self, status: KickStatus) -> None:
        waits = seconds_left(status.signing_in_until) > 0
        signed_in = status.account is not None
        has_app = bool(status.has_app)
        self.intro.setText(_intro(status))
        self.answer.setVisible(signed_in)
        if status.account_problem or not self._asking.busy:
            self.told.say(status.account_problem, status.account_way_out)
        kept = signed_in or has_app
        self.secrets.setText(
            tr("The sign-in lasts only until the desk is closed: {why}", why=status.secrets_problem)
            if status.secrets_problem and kept
            else ""
        )
        self.secrets.setVisible(bool(self.secrets.text()))
        needs_app = not has_app and not signed_in
        self.app.setVisible(not waits and (needs_app or self._wants_other))
        if signed_in and not waits and not self._wants_other:
            self.app.clear()
        self._acts.choose(
            {
                self.sign_in_button: not waits and (not signed_in or self._wants_other or bool(status.account_problem)),
                self.again_button: waits and bool(self._address),
                self.copy_button: waits and bool(self._address),
                self.cancel_button: waits,
                self.out_button: not waits and (signed_in or has_app),
                self.other_button: not waits and (has_app or signed_in),
            }
        )
        self.sign_in_button.setText(tr("Sign in again") if signed_in else tr("Sign in at Kick"))
        self.out_button.setText(tr("Sign out") if signed_in else tr("Forget the app"))
        self._count_down()

    def _count_down(self) -> None:
        left = seconds_left(self._context.kick.status.signing_in_until)
        if left:
            text = tr(
                "Agree in the browser that has just opened; the desk waits for another {time}.",
                time=duration_text(left + 0.999),
            )
            self.waiting.setText(text)
        self.waiting.setVisible(bool(left))
        if left and self.isVisible() and not self._second.isActive():
            self._second.start()
        elif not left and self._second.isActive():
            self._second.stop()
            # The time for it is over: what can be done next is shown again.
            self.take(self._context.kick.status)


def _intro(status: KickStatus) -> str:
    account = status.account
    if account is None:
        return tr(
            "Commands and entries from Kick’s chat are answered in the live log only. With a Kick app of your own"
            " (free, needed once) the desk writes the answers in Kick’s chat, in your name."
        )
    name = shown_name(account.name) if account.name.strip() else tr("your account")
    if account.since:
        signed_in = tr("Signed in as {name} since {time}.", name=name, time=local_date_time(account.since))
    else:
        signed_in = tr("Signed in as {name}.", name=name)
    if status.may_write and status.phase is KickPhase.LISTENING:
        return f"{signed_in} {tr('Answers are written in Kick’s chat.')}"
    return signed_in
