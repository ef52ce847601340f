"""The account that is signed in to Twitch: what the desk may do with it, and what it does not hear."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.icons import icon
from raffle_desktop.gui.tabs.connections_links import stack
from raffle_desktop.gui.tabs.connections_twitch_ask import ask_twitch
from raffle_desktop.gui.texts import shown_name, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import Pill, button, label
from raffle_desktop.twitch.status import ScopeView, TopicView, TwitchStatus

ICON = QSize(18, 18)


def purpose_of(scope: ScopeView) -> str:
    """What a permission is for, in the desk's language; in Twitch's part's own words where it is not known here."""
    known = {
        "moderator:read:followers": tr("See who follows the channel and since when"),
        "channel:read:subscriptions": tr("See subscriptions and gifted ones, which add to weights"),
        "bits:read": tr("See cheers, which add to weights"),
        "user:read:chat": tr("Read chat: entries, commands, winners who answer"),
        "user:write:chat": tr("Write to chat: answers and announcements"),
        "moderator:read:chatters": tr("See who is in chat"),
        "channel:manage:redemptions": tr("Keep a channel-point reward, and give points back"),
    }
    return known.get(scope.name) or scope.purpose


def topic_title(kind: str) -> str:
    """A kind of event in words; one that is not known here stands as Twitch calls it."""
    known = {
        "channel.follow": tr("Follows"),
        "channel.subscribe": tr("Subscriptions"),
        "channel.subscription.message": tr("Resub messages"),
        "channel.subscription.gift": tr("Gifted subs"),
        "channel.subscription.end": tr("Ended subscriptions"),
        "channel.cheer": tr("Cheers"),
        "channel.chat.message": tr("Chat"),
        "channel.channel_points_custom_reward_redemption.add": tr("Channel-point rewards"),
        "stream.online": tr("The stream begins"),
        "stream.offline": tr("The stream ends"),
        "channel.raid": tr("Raids"),
    }
    return known.get(kind) or shown_name(kind)


class ScopeRow(QWidget):
    """One permission: granted or missing, said in words and by a sign."""

    def __init__(self, context: DeskContext, scope: ScopeView) -> None:
        super().__init__()
        self._context, self._scope = context, scope
        self._sign = QLabel()
        self._sign.setFixedSize(ICON)
        self.state = Pill(tr("granted") if scope.granted else tr("missing"), "good" if scope.granted else "warn")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(purpose_of(scope), wrap=True))
        words.addWidget(label(shown_name(scope.name), "small"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(GRID + 4)
        layout.addWidget(self._sign)
        layout.addLayout(words, 1)
        layout.addWidget(self.state)
        self.setAccessibleName(f"{purpose_of(scope)}: {self.state.text()}")
        context.switch.changed.connect(self._take_theme)
        self._take_theme()

    def _take_theme(self) -> None:
        theme = self._context.theme
        name, colour = ("proof", theme.good) if self._scope.granted else ("warning", theme.warn)
        self._sign.setPixmap(icon(name, colour).pixmap(ICON))


class AccountPage(QWidget):
    """Permissions, what is not heard, signing out."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._busy = False
        self._scopes: tuple[ScopeView, ...] | None = None
        self._topics: tuple[TopicView, ...] | None = None
        self.scope_rows: list[ScopeRow] = []
        self.who = label("", wrap=True)
        self.out_button = button(tr("Sign out"), self._ask_out, name="twitchSignOut")
        self.again_button = button(tr("Sign in again to grant"), self._sign_in, name="twitchGrant")
        self.scopes_heading = label(tr("Permissions"), "heading")
        self._scope_list, self._topic_list = _list(), _list()
        self.topics_heading = label(tr("Not heard"), "heading")
        self._topics_part = stack(self.topics_heading, self._topic_list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(stack(self.who, Flow(self.out_button)))
        layout.addWidget(self._topics_part)
        layout.addWidget(stack(self.scopes_heading, self._scope_list, Flow(self.again_button)))
        context.twitch.changed.connect(self._take)
        self._take()

    def _ask_out(self) -> None:
        login = shown_name(self._context.twitch.status.login)
        ask(
            self,
            tr("Sign out of Twitch?"),
            tr(
                "The desk stops listening to {login}: nobody can enter from chat, and follows, subscriptions, gifts and"
                " bits are missed until you sign in again. Everything stored stays.",
                login=login,
            ),
            tr("Sign out"),
            self._sign_out,
            danger=True,
        )

    def _sign_out(self) -> None:
        ask_twitch(self._context, self, lambda control: control.sign_out(), success=self._signed_out)

    def _signed_out(self, sentence: str) -> None:
        if sentence:
            self._context.notices.problem(sentence)
        else:
            self._context.notices.say(tr("Signed out of Twitch; the sign-in is revoked there as well."))

    def _sign_in(self) -> None:
        if not self._busy:
            self._busy = ask_twitch(self._context, self, lambda control: control.sign_in(), finished=self._ended)

    def _ended(self) -> None:
        self._busy = False

    # --- showing ------------------------------------------------------------------------------------------------------

    def _take(self) -> None:
        status = self._context.twitch.status
        login = shown_name(status.login) if status.login else ""
        if status.fixed_token:
            who = tr("Signed in as {login} by RAFFLE_TWITCH_TOKEN; change it there.", login=login)
        else:
            who = tr("Signed in as {login}.", login=login)
        self.who.setText(who if login else tr("Nobody is signed in."))
        self.out_button.setVisible(bool(login) and not status.fixed_token)
        self._show_scopes(status)
        self._show_topics(status)

    def _show_scopes(self, status: TwitchStatus) -> None:
        missing = any(not scope.granted for scope in status.scopes)
        self.again_button.setVisible(missing and not status.fixed_token)
        if status.scopes == self._scopes:
            return
        self._scopes = status.scopes
        _empty(self._scope_list)
        self.scope_rows = [ScopeRow(self._context, scope) for scope in status.scopes]
        for one in self.scope_rows:
            _add(self._scope_list, one)

    def _show_topics(self, status: TwitchStatus) -> None:
        troubled = tuple(topic for topic in status.topics if topic.problem)
        self._topics_part.setVisible(bool(troubled))
        if troubled == self._topics:
            return
        self._topics = troubled
        _empty(self._topic_list)
        for topic in troubled:
            _add(self._topic_list, label(f"{topic_title(topic.type)}: {topic.problem}", "warn", wrap=True))


def _list() -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID // 2)
    return holder


def _add(holder: QWidget, part: QWidget) -> None:
    layout = holder.layout()
    if layout is not None:
        layout.addWidget(part)


def _empty(holder: QWidget) -> None:
    layout = holder.layout()
    while layout is not None and (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
