"""The card of donations: two providers, each with its switch and token, what waits for the operator, and the log."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from raffle_desktop.feeds.donation_status import (
    TITLES,
    DonationPhase,
    DonationProvider,
    DonationsControl,
    ProviderStatus,
)
from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.settings_form import box
from raffle_desktop.gui.tabs.connections_card import Acts, Asking, CardHead, SecretField, Told, card_of, keep_focus
from raffle_desktop.gui.tabs.connections_donations_waiting import WaitingDonations
from raffle_desktop.gui.tabs.connections_donations_words import (
    intro_of,
    is_on,
    log_words,
    sentence_of,
    state_of,
    token_hint,
)
from raffle_desktop.gui.tabs.connections_gaps import DONATIONS, GapsPage
from raffle_desktop.gui.tabs.connections_links import stack
from raffle_desktop.gui.tabs.connections_live_log import Fetch, LiveLog
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import Pill, button, label, line, row
from raffle_desktop.services.donation_settings import DONATION_SETTINGS, DonationSettings

SECOND_MS = 1000


class ProviderPart(QWidget):
    """One provider; its token is shown to be typed where one is needed or another one is wanted."""

    def __init__(self, context: DeskContext, provider: DonationProvider) -> None:
        super().__init__()
        title = TITLES[provider]
        self.setAccessibleName(title)
        self._context, self.provider = context, provider
        self._wants_token = False
        self._turns_to_token = False
        self.asking: Asking[DonationsControl] = Asking(context, lambda: context.donations.control, self)
        self.state = Pill()
        self.switch = box(tr("Listen"), f"{provider.value}Switch")
        self.switch.setAccessibleName(tr("Listen to {provider}", provider=title))
        self.sentence = label("", "muted", wrap=True)
        self.told = Told()
        self.token = SecretField(
            tr("Token of {provider}", provider=title),
            token_hint(provider),
            f"{provider.value}Token",
            empty=tr("Paste the token of {provider} here.", provider=title),
        )
        self.retry_button = button(tr("Try now"), self._retry, name=f"{provider.value}Retry")
        self.token_button = button(tr("Another token…"), self._toggle, name=f"{provider.value}Another")
        for press, words in (
            (self.retry_button, tr("Try {provider} now", provider=title)),
            (self.token_button, tr("Another token for {provider}", provider=title)),
        ):
            press.setAccessibleName(words)
        self._acts = Acts(self.retry_button, self.token_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for part in (
            row(label(title, "heading"), self.state, 1, self.switch),
            self.sentence,
            self.told,
            self.token,
            self._acts,
        ):
            layout.addWidget(part)
        self.switch.clicked.connect(self._switch)
        self.token.wanted.connect(self._store)
        self.token.forget_wanted.connect(self._ask_forget)
        context.dress(self.retry_button, "redraw")

    @property
    def status(self) -> ProviderStatus:
        return self._context.donations.status.of(self.provider)

    # --- acts ---------------------------------------------------------------------------------------------------------

    def _switch(self) -> None:
        """On or off; a token that was typed and not saved yet is stored first."""
        wanted = self.switch.isChecked()
        typed = self.token.text if wanted else ""
        self._turns_to_token = wanted

        def act(control: DonationsControl) -> None:
            if typed:
                control.set_token(self.provider, typed, actor=ACTOR)
            control.switch(self.provider, on=wanted, actor=ACTOR)

        def refused(sentence: str) -> None:
            self.switch.setChecked(not wanted)
            if typed:
                self._wants_token = True
                self.take()
                self.token.say(sentence)
            else:
                self._context.notices.problem(sentence)

        done = self.asking.do(act, success=lambda _nothing: self._stored(typed), problem=refused)
        if not done:
            self.switch.setChecked(not wanted)

    def _store(self, text: str) -> None:
        def stored(_nothing: None) -> None:
            self._stored(text)
            self._context.notices.say(tr("The token of {provider} is stored.", provider=TITLES[self.provider]))

        self.asking.do(
            lambda control: control.set_token(self.provider, text, actor=ACTOR),
            success=stored,
            problem=self.token.say,
        )

    def _stored(self, text: str) -> None:
        if text:
            self.token.stored(text)
            self._wants_token = False
            self.take()

    def _ask_forget(self) -> None:
        title = TITLES[self.provider]
        ask(
            self,
            tr("Forget the token of {provider}?", provider=title),
            tr("No donation is heard from there until you paste one again. What was counted stays."),
            tr("Forget it"),
            self._forget,
            danger=True,
        )

    def _forget(self) -> None:
        def forgotten(_nothing: None) -> None:
            self._context.notices.say(tr("The token of {provider} is forgotten.", provider=TITLES[self.provider]))

        self.asking.do(lambda control: control.set_token(self.provider, "", actor=ACTOR), success=forgotten)

    def _retry(self) -> None:
        self.asking.do(lambda control: control.retry_now(self.provider))

    def _toggle(self) -> None:
        self._wants_token = not self._wants_token
        self.take()
        if self._wants_token:
            self.token.setFocus()

    # --- showing ------------------------------------------------------------------------------------------------------

    def take_settings(self, settings: DonationSettings) -> None:
        """What is stored; not in the midst of an act, which is half of one."""
        if not self.asking.busy:
            self.switch.setChecked(settings.is_on(self.provider.value))

    def take(self) -> None:
        """Another status of the provider."""
        keep_focus(self, self._show, lambda: self.token_button if not self.token_button.isHidden() else self.switch)
        if self._turns_to_token and self.status.phase is not DonationPhase.OFF:
            self._turns_to_token = False
            # Whoever has gone on to something else meanwhile is left there.
            if self.status.phase is DonationPhase.NEEDS_TOKEN and QApplication.focusWidget() in (None, self.switch):
                self.token.setFocus()

    def _show(self) -> None:
        status = self.status
        self.say_where()
        is_bad = status.phase in (DonationPhase.WAITING, DonationPhase.REFUSED)
        # Whose token is missing is told by the sentence and the field; twice would be shouting.
        problem = "" if status.phase is DonationPhase.NEEDS_TOKEN else status.problem
        self.told.say(
            problem if is_on(status) else "",
            status.way_out if problem and is_on(status) else "",
            "bad" if is_bad else "warn",
        )
        self.token.take(kept=status.has_token)
        needs = not status.has_token or status.phase is DonationPhase.REFUSED
        self.token.setVisible(self._wants_token or (needs and is_on(status)))
        self.token_button.setText(tr("Another token…") if status.has_token else tr("Set up"))
        tries = status.phase in (DonationPhase.WAITING, DonationPhase.REFUSED)
        self._acts.choose({self.retry_button: tries, self.token_button: not (needs and is_on(status))})

    def say_where(self) -> None:
        """The part of it that changes with the clock."""
        self.state.say(*state_of(self.status))
        self.sentence.setText(sentence_of(self.status))


class DonationsCard(QFrame):
    """Follows the DonationsLink of the context."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._is_stale = True
        self.head = CardHead(context, tr("Donations"), "donations")
        self.intro = label("", "muted", wrap=True)
        self.secrets = label("", "warn", wrap=True)
        self.providers = {provider: ProviderPart(context, provider) for provider in DonationProvider}
        self.waiting = WaitingDonations(context)
        self.missed = GapsPage(context, DONATIONS)
        self._missed_part = stack(line(), label(tr("Missed"), "heading"), self.missed)
        self._missed_part.hide()
        self.log_button = button(tr("Show the log"), self._toggle_log, kind="link", name="donationsLogToggle")
        self._log_acts = Acts(self.log_button)
        self.log = LiveLog(context, log_words(), self._fetch)
        self.log.hide()
        self._rules = [line() for _ in range(2)]
        first, second = self.providers.values()
        layout = card_of(self, tr("Donations"))
        for part in (
            self.head,
            self.intro,
            self.secrets,
            first,
            self._rules[0],
            second,
            self.waiting,
            self._missed_part,
            self._rules[1],
            self._log_acts,
            self.log,
        ):
            layout.addWidget(part)
        self._second = QTimer(self)
        self._second.setInterval(SECOND_MS)
        self._second.timeout.connect(self._say_where)
        for one in self.providers.values():
            one.asking.busy_changed.connect(self._ended)
        self.waiting.emptied.connect(self.log_button.setFocus)
        self.missed.counted.connect(self._count_missed)
        context.donations.changed.connect(self._take)
        context.bridge.changed.connect(self._changed)
        self._take()

    # --- showing ------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()
        self._take()
        self.waiting.refresh()
        self.missed.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._second.stop()

    def _changed(self, changes: Changes) -> None:
        if changes.from_outside or DONATION_SETTINGS in changes.settings:
            self._is_stale = True
            self._read()

        if changes.touches(Topic.CHANNEL) and self.isVisible():
            # Nothing is seen of it while there is nothing missed, so that it does not look by itself.
            self.missed.refresh()

    def _count_missed(self, count: int) -> None:
        had_focus = self._missed_part.isAncestorOf(QApplication.focusWidget() or self)
        self._missed_part.setVisible(count > 0)
        if had_focus and not count:
            self.log_button.setFocus()

    def _ended(self) -> None:
        if not any(one.asking.busy for one in self.providers.values()):
            self._is_stale = True
            self._read()

    def _read(self) -> None:
        if self._is_stale and self.isVisible():
            self._is_stale = False
            self._context.operations.run(
                self._context.services.donation_settings.get,
                owner=self,
                success=self._take_settings,
                latest="settings",
            )

    def _take_settings(self, settings: DonationSettings) -> None:
        for one in self.providers.values():
            one.take_settings(settings)

    def _take(self) -> None:
        status = self._context.donations.status
        has_control = self._context.donations.control is not None
        has_token = any(one.status.has_token for one in self.providers.values())
        self.intro.setText(intro_of(self._context))
        self.secrets.setText(
            tr("Tokens last only until the desk is closed: {why}", why=status.secrets_problem)
            if status.secrets_problem and has_token
            else ""
        )
        self.secrets.setVisible(bool(self.secrets.text()))
        for one in self.providers.values():
            one.setVisible(has_control)
            one.take()
        # Each provider has its own.
        self.head.state.setVisible(not has_control)
        self.head.state.say(tr("off"))
        for rule in self._rules:
            rule.setVisible(has_control)
        self._log_acts.choose({self.log_button: has_control})
        self.log.setVisible(has_control and self._is_log_open)
        wants = self.isVisible() and any(one.status.next_at for one in self.providers.values())
        if wants and not self._second.isActive():
            self._second.start()
        elif not wants:
            self._second.stop()

    def _say_where(self) -> None:
        for one in self.providers.values():
            one.say_where()

    # --- the log ------------------------------------------------------------------------------------------------------

    _is_log_open = False

    def _toggle_log(self) -> None:
        self._is_log_open = not self._is_log_open
        self.log.setVisible(self._is_log_open)
        self.log_button.setText(tr("Hide the log") if self._is_log_open else tr("Show the log"))

    def _fetch(self) -> Fetch | None:
        control = self._context.donations.control
        return None if control is None else control.log
