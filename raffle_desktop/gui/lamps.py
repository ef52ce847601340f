"""The lamps below: each connection in words, and a way to where it is set up."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from raffle_desktop.discord.status import BotPhase, DiscordStatus, WebhookPhase
from raffle_desktop.feeds.donation_status import TITLES, DonationPhase, DonationsStatus
from raffle_desktop.feeds.status import FeedPhase, FeedsStatus, PartState
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.server_link import ServerStatus
from raffle_desktop.gui.texts import local_time, plain_tip, tr, tr_n
from raffle_desktop.gui.theme import GRID, Theme
from raffle_desktop.gui.widgets import button, label
from raffle_desktop.kick.status import KickPhase, KickStatus
from raffle_desktop.twitch.status import Phase, TwitchStatus

State = Literal["off", "good", "warn", "bad"]
Words = tuple[State, str, str]
"""How a lamp burns, what it says, and its problem or ""."""
LAMPS = ("twitch", "kick", "feeds", "donations", "discord", "overlay", "database")
SIZE = 10


class Lamps(QFrame):
    """`pressed(part)` asks for the place in Connections where that lamp's connection is looked after."""

    pressed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "foot")
        self.setAccessibleName(tr("Connections at a glance"))
        self._theme = theme
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, 2, 2 * GRID, 2)
        layout.setSpacing(0)
        self._buttons = {}
        self._states: dict[str, tuple[State, str, str]] = {}
        for part in LAMPS:
            lamp = button("", name=f"lamp-{part}")
            lamp.setProperty("kind", "lamp")
            lamp.setIconSize(QSize(SIZE, SIZE))
            lamp.clicked.connect(lambda _checked=False, part=part: self.pressed.emit(part))
            self._buttons[part] = lamp
            # Not everybody is on Kick or has donations: such a lamp comes with what it tells of.
            lamp.hide()
            layout.addWidget(lamp)
        layout.addStretch(1)
        self._version: QLabel = label("", "small")
        layout.addWidget(self._version)
        self.say("twitch", "off", tr("Twitch: not connected"))
        self.say("feeds", "off", tr("Feeds: none"))
        self.say("overlay", "off", tr("Overlay: off"))
        self.say("database", "off", tr("Database: opening"))

    def say(self, part: str, state: State, text: str, problem: str = "") -> None:
        """Set a lamp: its colour helps, its words say it; a `problem` is told by its tooltip. No text, no lamp."""
        self._states[part] = (state, text, problem)
        lamp = self._buttons[part]
        lamp.setVisible(bool(text))
        lamp.setText(text)
        lamp.setAccessibleName(text)
        lamp.setAccessibleDescription(problem)
        tip = tr("{state}. Click to see it in Connections.", state=text)
        lamp.setToolTip(plain_tip(f"{tip}\n{problem}" if problem else tip))
        lamp.setIcon(_dot(self._colour(state), filled=state != "off"))

    def say_right(self, text: str) -> None:
        self._version.setText(text)

    def take_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part, said in tuple(self._states.items()):
            self.say(part, *said)

    def _colour(self, state: State) -> str:
        theme = self._theme
        return {"off": theme.strong_border, "good": theme.good, "warn": theme.warn, "bad": theme.bad}[state]


def follow_connections(lamps: Lamps, context: DeskContext) -> None:
    """Have the lamps say how each connection is, from now on."""

    def server() -> None:
        lamps.say("overlay", *overlay_words(context.server.status))

    def twitch() -> None:
        lamps.say("twitch", *twitch_words(context.twitch.status))

    def kick() -> None:
        lamps.say("kick", *kick_words(context.kick.status))

    def feeds() -> None:
        lamps.say("feeds", *feeds_words(context.feeds.status))

    def donations() -> None:
        lamps.say("donations", *donations_words(context.donations.status))

    def discord() -> None:
        lamps.say("discord", *discord_words(context.discord.status))

    for link, follow in (
        (context.server, server),
        (context.twitch, twitch),
        (context.kick, kick),
        (context.feeds, feeds),
        (context.donations, donations),
        (context.discord, discord),
    ):
        link.changed.connect(follow)
        follow()


def overlay_words(status: ServerStatus) -> Words:
    """The lamp of the local server and its overlays: state, words, and the problem or ""."""
    match status.phase:
        case "running":
            words = tr_n("Overlay: 1 viewer", "Overlay: {n} viewers", status.viewers)
            return "good", words if status.viewers else tr("Overlay: running"), ""
        case "failed":
            return "bad", tr("Overlay: not running"), status.problem
        case "starting":
            return "off", tr("Overlay: starting"), ""
        case "off":
            return "off", tr("Overlay: off"), ""


def twitch_words(status: TwitchStatus) -> Words:
    """The lamp of Twitch: state, words, and the problem or ""."""
    match status.phase:
        case Phase.OFF:
            return "off", tr("Twitch: off"), ""
        case Phase.NO_CLIENT_ID:
            return "off", tr("Twitch: not set up"), ""
        case Phase.STARTING:
            return "off", tr("Twitch: starting"), ""
        case Phase.SIGNED_OUT:
            # Whoever never signed in has no problem; whoever was signed out by Twitch has one.
            return "warn" if status.problem else "off", tr("Twitch: not signed in"), status.problem
        case Phase.SIGNING_IN:
            return "warn", tr("Twitch: waits for your sign-in"), ""
        case Phase.OTHER_CHANNEL:
            return "warn", tr("Twitch: another channel"), status.problem
        case Phase.CONNECTING:
            return "off", tr("Twitch: connecting"), status.problem
        case Phase.LISTENING:
            deaf = sum(bool(topic.problem) for topic in status.topics)
            if deaf:
                return (
                    "warn",
                    tr("Twitch: hears only a part"),
                    tr_n("1 kind of event is not heard", "{n} kinds of events are not heard", deaf),
                )
            return "good", tr("Twitch: live") if status.live_since else tr("Twitch: listening"), status.problem
        case Phase.WAITING:
            since = local_time(status.since) if status.since else ""
            words = tr("Twitch: lost since {time}", time=since) if since else tr("Twitch: no connection")
            return "bad", words, status.problem
        case Phase.FAILED:
            return "bad", tr("Twitch: needs you"), status.problem


def feeds_words(status: FeedsStatus) -> Words:
    """The lamp of both feeds: state, words, and the problem or ""."""
    running = [one for one in (status.entries, status.affiliate) if one.phase not in (FeedPhase.STOPPED, FeedPhase.OFF)]
    if not running:
        is_known = bool(status.entries.host or status.affiliate.host)
        return "off", tr("Feeds: off") if is_known else tr("Feeds: none"), ""
    for one in running:
        if one.problem:
            return "bad", tr("Feeds: trouble"), one.problem
    for one in running:
        for part in one.parts:
            if part.state in (PartState.HELD, PartState.EMPTY):
                return "warn", tr("Feeds: a list needs you"), part.sentence
    if not any(one.answered_at for one in running):
        return "off", tr("Feeds: asking"), ""
    return "good", tr("Feeds: running"), ""


def kick_words(status: KickStatus) -> Words:
    """The lamp of Kick; none while the feed is off, as it is for whoever is not on Kick."""
    match status.phase:
        case KickPhase.STOPPED | KickPhase.OFF:
            return "off", "", ""
        case KickPhase.LOOKING_UP:
            return "off", tr("Kick: looking up the channel"), status.problem
        case KickPhase.NEEDS_IDS:
            return "warn", tr("Kick: needs two numbers"), status.problem
        case KickPhase.CONNECTING:
            return "off", tr("Kick: connecting"), status.problem
        case KickPhase.LISTENING if status.problem:
            return "warn", tr("Kick: hears only a part"), status.problem
        case KickPhase.LISTENING:
            # The feed is well; answers that cannot be written are told, and do not make it ill.
            return "good", tr("Kick: listening"), status.account_problem
        case KickPhase.WAITING:
            since = local_time(status.since) if status.since else ""
            words = tr("Kick: lost since {time}", time=since) if since else tr("Kick: no connection")
            return "bad", words, status.problem
        case KickPhase.REFUSED:
            return "bad", tr("Kick: needs you"), status.problem


def donations_words(status: DonationsStatus) -> Words:
    """The lamp of donations, which comes with trouble only."""
    for one in (status.streamelements, status.streamlabs):
        if one.phase is DonationPhase.REFUSED or (one.phase is DonationPhase.WAITING and one.problem):
            return "bad", tr("{provider}: trouble", provider=TITLES[one.provider]), one.problem
        if one.phase is DonationPhase.NEEDS_TOKEN:
            return "warn", tr("{provider}: needs a token", provider=TITLES[one.provider]), one.problem
    return "off", "", ""


def discord_words(status: DiscordStatus) -> Words:
    """The lamp of Discord, which comes with trouble only."""
    webhook, bot = status.webhook, status.bot
    if webhook.phase is WebhookPhase.REFUSED or (webhook.phase is WebhookPhase.WAITING and webhook.problem):
        return "bad", tr("Discord: trouble"), webhook.problem
    if bot.phase in (BotPhase.REFUSED, BotPhase.NOT_INSTALLED) or (bot.phase is BotPhase.WAITING and bot.problem):
        return "bad", tr("Discord: the bot is off"), bot.problem
    if webhook.phase is WebhookPhase.NEEDS_ADDRESS:
        return "warn", tr("Discord: needs an address"), webhook.problem
    if bot.phase is BotPhase.NEEDS_TOKEN:
        return "warn", tr("Discord: the bot needs a token"), bot.problem
    return "off", "", ""


def _dot(colour: str, *, filled: bool) -> QIcon:
    ratio = 3
    picture = QPixmap(SIZE * ratio, SIZE * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    pen.setColor(QColor(colour))
    pen.setWidthF(1.5)
    painter.setPen(pen)
    if filled:
        painter.setBrush(QColor(colour))
    painter.drawEllipse(1, 1, SIZE - 2, SIZE - 2)
    painter.end()
    return QIcon(picture)
