"""Discord in words: where the announcements and the bot stand, and what their log says."""

from __future__ import annotations

from raffle_desktop.discord.status import BotPhase, BotStatus, DiscordLine, WebhookPhase, WebhookStatus
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.tabs.connections_card import seconds_left
from raffle_desktop.gui.tabs.connections_live_log import LogWords
from raffle_desktop.gui.texts import duration_text, local_date_time, shown_name, tr, tr_n
from raffle_desktop.gui.widgets import Tone

DETAIL_LONGEST = 300
TITLE_LONGEST = 60


def is_on(status: WebhookStatus) -> bool:
    return status.phase not in (WebhookPhase.STOPPED, WebhookPhase.OFF)


def is_bot_on(status: BotStatus) -> bool:
    return status.phase not in (BotPhase.STOPPED, BotPhase.OFF)


def state_of(status: WebhookStatus) -> tuple[str, Tone]:
    """The announcements in a word or two, and how that word is coloured."""
    match status.phase:
        case WebhookPhase.STOPPED | WebhookPhase.OFF:
            return tr("off"), ""
        case WebhookPhase.NEEDS_ADDRESS:
            return tr("needs its address"), "warn"
        case WebhookPhase.READY:
            return tr("ready"), "good"
        case WebhookPhase.SENDING:
            return tr("sending"), "good"
        case WebhookPhase.WAITING:
            return tr("waits"), "warn"
        case WebhookPhase.REFUSED:
            return tr("refused"), "bad"


def sentence_of(context: DeskContext, status: WebhookStatus) -> str:
    """Where the announcements stand, and what comes next."""
    match status.phase:
        case WebhookPhase.STOPPED if context.discord.control is None:
            if context.is_demo:
                return tr("The demo writes nothing to Discord.")
            return tr("This desk was started without Discord.")
        case WebhookPhase.STOPPED:
            return tr("Discord is starting.")
        case WebhookPhase.OFF:
            return tr("Tells a channel of your Discord server about winners, turned ticket periods and big awards.")
        case WebhookPhase.NEEDS_ADDRESS:
            return tr("Paste the webhook’s address below; until then nothing is announced.")
        case WebhookPhase.REFUSED:
            return tr("Nothing is announced until the address is set anew, or a test arrives.")
        case WebhookPhase.WAITING:
            return " · ".join([*_waits(status), *_figures(status)])
        case _:
            return " · ".join(_figures(status)) or tr("Nothing to tell yet.")


def _waits(status: WebhookStatus) -> list[str]:
    left = seconds_left(status.next_at)
    then = tr("next attempt in {time}", time=duration_text(left + 0.999)) if left else tr("trying now")
    queued = tr_n("1 announcement waits", "{n} announcements wait", status.queued)
    return [queued, then]


def _figures(status: WebhookStatus) -> list[str]:
    said = []
    if status.sent_at:
        said.append(
            tr(
                "Last told: {title}, {time}",
                title=shown_name(status.sent_title, TITLE_LONGEST) if status.sent_title.strip() else tr("a message"),
                time=local_date_time(status.sent_at),
            )
        )
    if status.sent:
        said.append(tr_n("1 announcement since the start", "{n} announcements since the start", status.sent))
    if status.queued and status.phase is not WebhookPhase.WAITING:
        said.append(tr_n("1 announcement waits", "{n} announcements wait", status.queued))
    if status.dropped:
        said.append(tr_n("1 was too old to be told", "{n} were too old to be told", status.dropped))
    return said


def bot_state_of(status: BotStatus) -> tuple[str, Tone]:
    """The bot in a word or two, and how that word is coloured."""
    match status.phase:
        case BotPhase.STOPPED | BotPhase.OFF:
            return tr("off"), ""
        case BotPhase.NOT_INSTALLED:
            return tr("not installed"), "warn"
        case BotPhase.NEEDS_TOKEN:
            return tr("needs a token"), "warn"
        case BotPhase.CONNECTING:
            return tr("connecting"), ""
        case BotPhase.ONLINE:
            return tr("online"), "good"
        case BotPhase.WAITING:
            return tr("no connection"), "bad"
        case BotPhase.REFUSED:
            return tr("refused"), "bad"


def bot_sentence_of(status: BotStatus) -> str:
    """Where the bot stands, and what comes next."""
    match status.phase:
        case BotPhase.ONLINE:
            return " · ".join(_bot_figures(status))
        case BotPhase.CONNECTING:
            return tr("Signing in at Discord.")
        case BotPhase.WAITING:
            left = seconds_left(status.next_at)
            return tr("Next attempt in {time}.", time=duration_text(left + 0.999)) if left else tr("Trying now.")
        case _:
            return tr(
                "Answers the chat commands on your server, such as /tickets. It needs an app of your own at Discord."
            )


def _bot_figures(status: BotStatus) -> list[str]:
    servers = ", ".join(shown_name(one, 40) for one in status.guilds[:3])
    more = len(status.guilds) - 3
    if more > 0:
        servers = tr("{names} and {n} more", names=servers, n=more)
    said = [
        tr("{name} on {servers}", name=shown_name(status.name), servers=servers)
        if servers
        else tr("{name} is on no server yet: invite it", name=shown_name(status.name))
    ]
    if status.commands:
        said.append(tr_n("1 slash command", "{n} slash commands", status.commands))
    if status.heard:
        said.append(tr_n("1 command heard", "{n} commands heard", status.heard))
    return said


def kind_title(kind: str) -> str:
    """A kind of log line in a word or two; one that is not known here stands as it came."""
    known = {
        "sent": tr("Told"),
        "dropped": tr("Not told"),
        "problem": tr("Problem"),
        "recovered": tr("Well again"),
        "on": tr("Switched on"),
        "off": tr("Switched off"),
        "bot": tr("Bot"),
        "command": tr("Command"),
    }
    return known.get(kind) or shown_name(kind)


def line_text(line: DiscordLine) -> str:
    """What the line says beside its kind: one line, nothing hidden in it."""
    return shown_name(line.detail, DETAIL_LONGEST) if line.detail.strip() else ""


def log_words() -> LogWords:
    """How the live log of Discord is told."""
    return LogWords(
        "discordLog",
        tr("Live log of Discord"),
        tr("Nothing has been told yet. Send a test, and it appears here."),
        what=kind_title,
        text=line_text,
        groups={
            tr("Announcements"): ("sent", "dropped", "problem", "recovered", "on", "off"),
            tr("Bot"): ("bot", "command"),
        },
        good=frozenset({"sent", "recovered"}),
        warned=frozenset({"dropped", "problem"}),
    )
