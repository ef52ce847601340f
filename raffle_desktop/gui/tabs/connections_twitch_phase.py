"""Where the connection to Twitch stands, in words, with the one act that comes next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QProgressBar, QPushButton, QVBoxLayout, QWidget

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.tabs.connections_twitch_ask import ask_twitch
from raffle_desktop.gui.tabs.connections_twitch_sign_in import ClientIdPart, SignInPart
from raffle_desktop.gui.texts import duration_text, local_time, now_micros, shown_name, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import Tone, button, label, restyle
from raffle_desktop.twitch.status import Phase, TwitchControl, TwitchStatus

SECOND_MS = 1000


def state_of(status: TwitchStatus) -> tuple[str, Tone]:
    """The connection in a word or two, and how that word is coloured."""
    match status.phase:
        case Phase.OFF:
            return tr("off"), ""
        case Phase.NO_CLIENT_ID:
            return tr("not set up yet"), ""
        case Phase.STARTING:
            return tr("starting"), ""
        case Phase.SIGNED_OUT:
            return tr("not signed in"), ""
        case Phase.SIGNING_IN:
            return tr("waits for you"), "warn"
        case Phase.OTHER_CHANNEL:
            return tr("another channel"), "warn"
        case Phase.CONNECTING:
            return tr("connecting"), ""
        case Phase.LISTENING:
            return tr("listening"), "good"
        case Phase.WAITING:
            return tr("no connection"), "bad"
        case Phase.FAILED:
            return tr("stopped"), "bad"


def clock_words(micros: int) -> str:
    """The time of day of a moment, or "" for none."""
    return local_time(micros) if micros else ""


class PhasePart(QWidget):
    """A sentence, what is wrong, and buttons; each phase shows its own. `code_came`: there is a code to type in."""

    code_came = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._busy = False
        self._wants_other = False
        self._came_from_sign_in = False
        self._before = Phase.OFF
        self.sentence = label("", "muted", wrap=True)
        self.problem = label("", "warn", wrap=True)
        self.way_out = label("", wrap=True)
        self.waiting = QProgressBar()
        self.waiting.setTextVisible(False)
        self.waiting.setRange(0, 0)
        self.waiting.setMaximumWidth(30 * GRID)
        self.waiting.setAccessibleName(tr("Twitch is being asked"))
        self.client_id = ClientIdPart(context)
        self.sign_in = SignInPart(context)
        self.sign_in_button = button(tr("Sign in with Twitch"), self.begin_sign_in, kind="main", name="twitchSignIn")
        self.use_button = button(tr("Use this channel…"), self._ask_for_channel, kind="main", name="useChannel")
        self.retry_button = button(tr("Try now"), self._retry, kind="main", name="twitchRetry")
        self.again_button = button(tr("Sign in again"), self.begin_sign_in, name="twitchSignInAgain")
        self.cancel_button = button(tr("Cancel"), self._cancel, name="cancelSignIn")
        self.out_button = button(tr("Sign out"), self._sign_out, name="twitchLeave")
        self.other_button = button(tr("Use another client ID…"), self._toggle_client, kind="link", name="otherClient")
        self._acts = (
            self.sign_in_button,
            self.use_button,
            self.retry_button,
            self.again_button,
            self.cancel_button,
            self.out_button,
            self.other_button,
        )
        self._flow = Flow(*self._acts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID + 4)
        for part in (self.sentence, self.problem, self.way_out, self.waiting, self.client_id, self.sign_in, self._flow):
            layout.addWidget(part)
        self.client_id.used.connect(self._client_used)
        self.sign_in.expired.connect(self._take)
        self._second = QTimer(self)
        self._second.setInterval(SECOND_MS)
        self._second.timeout.connect(self._take)
        context.dress(self.sign_in_button, "twitch", "on_accent")
        context.dress(self.retry_button, "redraw", "on_accent")
        context.twitch.changed.connect(self._take)
        self._take()

    # --- acts ---------------------------------------------------------------------------------------------------------

    @property
    def first(self) -> QWidget | None:
        """What has the focus first: the next act; None where there is none."""
        if not self.client_id.isHidden():
            return self.client_id.field
        if not self.sign_in.isHidden():
            return self.sign_in.open_button
        return next((act for act in self._acts if not act.isHidden()), None)

    def begin_sign_in(self) -> None:
        """Ask Twitch for a code, unless one is being asked for."""
        self._do(lambda control: control.sign_in())

    def _cancel(self) -> None:
        self._do(lambda control: control.cancel_sign_in())

    def _retry(self) -> None:
        self._do(lambda control: control.retry_now())

    def _sign_out(self) -> None:
        if not self._busy:
            self._busy = ask_twitch(
                self._context, self, lambda control: control.sign_out(), success=self._signed_out, finished=self._ended
            )

    def _signed_out(self, sentence: str) -> None:
        if sentence:
            self._context.notices.problem(sentence)

    def _ask_for_channel(self) -> None:
        status = self._context.twitch.status
        ask(
            self,
            tr("Use the channel {login}?", login=shown_name(status.login)),
            tr(
                "What the desk knows of {known}’s viewers is forgotten: who follows, who is subscribed and for how many"
                " months, who is a moderator. It is learnt anew from {login}; until then subscriptions do not count"
                " for weights. Entries, bits, gifted subs, sessions and draws stay. This cannot be undone.",
                known=shown_name(status.known_channel),
                login=shown_name(status.login),
            ),
            tr("Use {login}", login=shown_name(status.login)),
            lambda: self._do(lambda control: control.accept_channel()),
            danger=True,
        )

    def _toggle_client(self) -> None:
        self._wants_other = not self._wants_other
        if self._wants_other:
            self.client_id.show_present(self._context.twitch.status.client_id)
        self._take()
        if self._wants_other:
            self.client_id.field.setFocus()

    def _client_used(self) -> None:
        self._wants_other = False
        self._take()

    def _do(self, work: Callable[[TwitchControl], object]) -> None:
        # The buttons stay as they are: one that is disabled under the finger loses the focus.
        if not self._busy:
            self._busy = ask_twitch(self._context, self, work, finished=self._ended)

    def _ended(self) -> None:
        self._busy = False

    # --- showing ------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._second.stop()

    def _take(self) -> None:
        focused: QWidget | None = QApplication.focusWidget()
        before = focused if focused is not None and self.isAncestorOf(focused) else None
        had_code = not self.sign_in.isHidden()
        self._show()
        came = before is self.cancel_button and not had_code and not self.sign_in.isHidden()
        if before is not None and self.isVisible() and (came or not before.isVisibleTo(self)):
            # The next act takes over from the one that went; and a code that has come is to be used, not cancelled.
            (self.first or self).setFocus()
        if not had_code and not self.sign_in.isHidden():
            self.code_came.emit()

    def _show(self) -> None:
        status = self._context.twitch.status
        phase = status.phase
        if phase is not self._before:
            self._came_from_sign_in = self._before is Phase.SIGNING_IN and phase is Phase.SIGNED_OUT
            self._before = phase
        self.sentence.setText(self._sentence(status))
        self.sentence.setVisible(bool(self.sentence.text()))
        problem = status.problem
        # More permissions can be asked for while it listens: a code has nothing to do with the phase.
        code = status.sign_in
        over = code is not None and code.expires_at <= now_micros()
        if over:
            problem = problem or tr("The code has expired before it was typed in.")
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        restyle(self.problem, kind="bad" if phase is Phase.FAILED else "warn")
        self.way_out.setText(status.way_out)
        self.way_out.setVisible(bool(status.way_out))
        asking = phase is Phase.SIGNING_IN and status.sign_in is None
        self.waiting.setVisible(asking or phase in (Phase.STARTING, Phase.CONNECTING))
        self._wants_other = self._wants_other and phase in (Phase.SIGNED_OUT, Phase.FAILED)
        self.client_id.setVisible(phase is Phase.NO_CLIENT_ID or self._wants_other)
        self.sign_in.take(status)
        self.sign_in.setVisible(code is not None and not over)
        self._show_acts(status, over=over)
        self._tick(phase)

    def _tick(self, phase: Phase) -> None:
        if phase is Phase.WAITING and self.isVisible():
            if not self._second.isActive():
                self._second.start()
        else:
            self._second.stop()

    def _show_acts(self, status: TwitchStatus, *, over: bool) -> None:
        phase, own, has_code = status.phase, not status.fixed_token, status.sign_in is not None
        expired = over or (phase is Phase.SIGNED_OUT and self._came_from_sign_in and bool(status.problem))
        self.sign_in_button.setText(tr("Get a new code") if expired else tr("Sign in with Twitch"))
        wanted: dict[QPushButton, bool] = {
            self.sign_in_button: own and (phase is Phase.SIGNED_OUT or over),
            self.use_button: phase is Phase.OTHER_CHANNEL,
            self.retry_button: phase is Phase.WAITING or (phase is Phase.FAILED and not has_code),
            self.again_button: own and phase is Phase.FAILED and not has_code,
            self.cancel_button: phase is Phase.SIGNING_IN or has_code,
            self.out_button: own and phase is Phase.OTHER_CHANNEL,
            self.other_button: own
            and status.client_id_from != "environment"
            and phase in (Phase.SIGNED_OUT, Phase.FAILED),
        }
        self.retry_button.setText(tr("Try again") if phase is Phase.FAILED else tr("Try now"))
        for act, is_wanted in wanted.items():
            act.setVisible(is_wanted)
        self._flow.setVisible(any(wanted.values()))

    def _sentence(self, status: TwitchStatus) -> str:
        match status.phase:
            case Phase.OFF if self._context.is_demo:
                return tr("The demo’s channel is made up; it needs no connection to Twitch.")
            case Phase.OFF:
                return tr("This desk was started without its connection to Twitch.")
            case Phase.WAITING:
                return _waiting_words(status)
            case Phase.FAILED:
                return tr("The connection to Twitch has stopped, and does not start again by itself.")
            case Phase.CONNECTING:
                return tr("Connecting to the channel {login}.", login=shown_name(status.login))
            case Phase.LISTENING:
                return _listening_words(status)
            case _:
                return _sign_in_words(status)


def _sign_in_words(status: TwitchStatus) -> str:
    """What is to know before anybody is signed in to the right channel."""
    match status.phase:
        case Phase.NO_CLIENT_ID:
            return tr(
                "Twitch lets a program sign in only as a registered app. Register one of your own: it is free, and"
                " needed only once."
            )
        case Phase.STARTING:
            return tr("Twitch is asked whether the sign-in of last time still holds.")
        case Phase.SIGNED_OUT if status.fixed_token:
            return tr("The token comes from RAFFLE_TWITCH_TOKEN; change it there and start the desk again.")
        case Phase.SIGNED_OUT:
            return tr(
                "Sign in once with the channel’s own account: viewers enter from chat, and follows, subscriptions,"
                " gifts and bits count by themselves."
            )
        case Phase.OTHER_CHANNEL:
            return tr(
                "You are signed in as {login}, but this desk knows the followers and subscribers of {known}."
                " Nothing is listened to until you decide.",
                login=shown_name(status.login),
                known=shown_name(status.known_channel),
            )
        case _:
            return tr("Twitch is asked for a code.") if status.sign_in is None else ""


def _listening_words(status: TwitchStatus) -> str:
    login, since = shown_name(status.login), clock_words(status.since)
    if not status.live_since:
        return tr("Listening to {login} since {time}. The channel is not live.", login=login, time=since)
    live = clock_words(status.live_since)
    return tr(
        "Listening to {login} since {time}. The channel is live since {live}.", login=login, time=since, live=live
    )


def _waiting_words(status: TwitchStatus) -> str:
    now = now_micros()
    lasts = duration_text(max(0, now - status.since) / 1_000_000) if status.since else ""
    first = (
        tr("No connection since {time}, for {lasts} now.", time=clock_words(status.since), lasts=lasts)
        if status.since
        else tr("No connection.")
    )
    left = (status.retry_at - now) / 1_000_000
    then = tr("Next attempt in {time}.", time=duration_text(left + 0.999)) if left > 0 else tr("Trying now.")
    lost = tr(
        "Chat and cheers meanwhile go unheard, and are listed under “Missed” once it is back. Follows and"
        " subscriptions are caught up with by themselves."
    )
    return f"{first} {then}\n{lost}"
