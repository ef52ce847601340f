"""Kick in words: where its feed stands, what came in from it, and the two numbers of a channel."""

from __future__ import annotations

import json
import re

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.tabs.connections_card import seconds_left
from raffle_desktop.gui.tabs.connections_live_log import LogWords
from raffle_desktop.gui.tabs.connections_twitch_words import Counter, again_words, group_title, missed_words
from raffle_desktop.gui.tabs.connections_twitch_words import kind_title as twitch_title
from raffle_desktop.gui.texts import duration_text, local_time, number, shown_name, tr, tr_n
from raffle_desktop.gui.widgets import Tone
from raffle_desktop.kick.status import KickLine, KickPhase, KickStatus

DETAIL_LONGEST = 300
CHANNEL_API = "https://kick.com/api/v2/channels/"
ID_DIGITS = 15
"""No number of a channel is longer."""
_ID = re.compile(r'"id"\s*:\s*"?(\d{1,15})\b')
_CHATROOM_ID = re.compile(r'"chatroom"\s*:\s*\{\s*"id"\s*:\s*"?(\d{1,15})\b')

COUNTERS = (
    Counter("chat", ("chat",)),
    Counter("entered", ("entered",)),
    Counter("refused", ("refused",)),
    Counter("subscriptions", ("subscribe", "resub")),
    Counter("gifts", ("gift",)),
    Counter("commands", ("asked",)),
    Counter("written", ("sent",)),
    Counter("again", ("duplicate",)),
)
"""The figures above the log."""
GROUPS: dict[str, tuple[str, ...]] = {
    "entries": ("entered", "refused"),
    "support": ("subscribe", "resub", "gift"),
    "winners": ("claimed", "claimed_late", "look_alike"),
    "lucky": ("lucky_win", "lucky_try"),
    "chat": ("sent", "not_sent", "unsent", "command"),
    "connection": ("connected", "lost", "gap", "on", "off", "recovered", "problem", "duplicate", "unknown"),
}
WARNED = frozenset({"refused", "not_sent", "claimed_late", "look_alike", "lost", "gap", "problem"})
GOOD = frozenset({"entered", "claimed", "lucky_win", "connected", "recovered"})


def honest_note() -> str:
    """What is to be known before the feed is switched on."""
    return tr(
        "An unofficial feed: Kick has none for programs like this one, so the desk listens to the one that Kick’s own"
        " chat page uses. It may stop working any day; nothing else depends on it. Who follows on Kick cannot be known."
    )


def is_on(status: KickStatus) -> bool:
    return status.phase not in (KickPhase.STOPPED, KickPhase.OFF)


def page_of(channel: str) -> str:
    """Where Kick tells the numbers of a channel, for a browser to open."""
    return f"{CHANNEL_API}{channel}"


def state_of(status: KickStatus) -> tuple[str, Tone]:
    """The feed in a word or two, and how that word is coloured."""
    match status.phase:
        case KickPhase.STOPPED | KickPhase.OFF:
            return tr("off"), ""
        case KickPhase.LOOKING_UP:
            return tr("looking up"), ""
        case KickPhase.NEEDS_IDS:
            return tr("needs two numbers"), "warn"
        case KickPhase.CONNECTING:
            return tr("connecting"), ""
        case KickPhase.LISTENING:
            return (tr("hears only a part"), "warn") if status.problem else (tr("listening"), "good")
        case KickPhase.WAITING:
            return tr("no connection"), "bad"
        case KickPhase.REFUSED:
            return tr("refused"), "bad"


def sentence_of(context: DeskContext, status: KickStatus) -> str:
    """Where the feed stands, and what comes next."""
    channel = shown_name(status.channel) if status.channel else str(status.channel_id)
    match status.phase:
        case KickPhase.STOPPED if context.kick.control is None:
            if context.is_demo:
                return tr("The demo’s channel is made up; it needs no connection to Kick.")
            return tr("This desk was started without Kick.")
        case KickPhase.STOPPED:
            return tr("The connection to Kick is starting.")
        case KickPhase.OFF if status.channel:
            return tr("Switched off. Nothing of the channel {channel} is heard.", channel=channel)
        case KickPhase.OFF:
            return tr("Viewers enter from Kick’s chat; subscriptions and gifted subs count by themselves.")
        case KickPhase.LOOKING_UP:
            return tr("Kick is asked for the channel {channel}.", channel=channel)
        case KickPhase.NEEDS_IDS:
            first = tr("The channel {channel} is found by two numbers of Kick’s.", channel=channel)
            return f"{first} {_next_try(status)}".strip()
        case KickPhase.CONNECTING:
            return tr("Connecting to the chat of {channel}.", channel=channel)
        case KickPhase.LISTENING:
            since = local_time(status.since) if status.since else ""
            return tr("Listening to the chat of {channel} since {time}.", channel=channel, time=since)
        case KickPhase.WAITING:
            since = local_time(status.since) if status.since else ""
            first = tr("No connection since {time}.", time=since) if since else tr("No connection.")
            lost = tr("What is written and given on Kick meanwhile cannot be caught up with.")
            return f"{first} {_next_try(status)} {lost}"
        case KickPhase.REFUSED:
            return tr("Kick’s server does not let the desk in; it is not tried again by itself.")


def _next_try(status: KickStatus) -> str:
    if not status.next_at:
        return ""
    left = seconds_left(status.next_at)
    return tr("Next attempt in {time}.", time=duration_text(left + 0.999)) if left else tr("Trying now.")


def numbers_of(text: str) -> tuple[int, int] | None:
    """A channel's id and its chat room's, out of the page that Kick shows for it, or a part of that page.

    None where they are not in it. The page is whatever was copied: of any size, cut, or something else entirely.
    """
    try:
        page = json.loads(text)
    except (ValueError, RecursionError):
        page = None
    if isinstance(page, dict):
        room = page.get("chatroom")
        found = (page.get("id"), room.get("id") if isinstance(room, dict) else None)
        if all(type(one) is int and 0 < one < 10**ID_DIGITS for one in found):
            return found  # type: ignore[return-value]  # whole numbers, as was just seen
        return None
    # Cut at its end, or with something before it: the first id is the channel's own.
    first, room_found = _ID.search(text), _CHATROOM_ID.search(text)
    if first is None or room_found is None or first.start() >= room_found.start():
        return None
    numbers = int(first[1]), int(room_found[1])
    return numbers if all(numbers) else None


def counter_title(key: str) -> tuple[str, str]:
    """What a figure is called, and what it counts in more words."""
    return {
        "chat": (tr("chat lines"), tr("Lines of Kick’s chat since the desk was started")),
        "entered": (tr("entered"), tr("Entries from Kick’s chat since the desk was started")),
        "refused": (tr("refused"), tr("Who wanted to enter and was told why not")),
        "subscriptions": (tr("subs"), tr("Subscriptions and resubs, without gifted ones")),
        "gifts": (tr("gifts"), tr("How often somebody gifted subs, one or many")),
        "commands": (tr("commands"), tr("Commands that viewers typed in Kick’s chat")),
        "written": (tr("written"), tr("Lines the desk wrote to Kick’s chat")),
        "again": (tr("came again"), tr("Events that Kick sent twice; they counted once")),
    }[key]


def kind_title(kind: str) -> str:
    """A kind of log line in a word or two."""
    own = {"on": tr("Switched on"), "off": tr("Switched off"), "recovered": tr("Well again")}
    return own.get(kind) or twitch_title(kind)


def who_text(line: KickLine) -> str:
    """Whose line it is; a gift of nobody came from somebody who does not want to be named."""
    if line.name.strip():
        return shown_name(line.name)
    return tr("anonymous") if line.kind == "gift" else ""


def line_text(line: KickLine) -> str:
    """What the line says beside its kind and name: one line, nothing hidden in it."""
    detail = shown_name(line.detail, DETAIL_LONGEST) if line.detail.strip() else ""
    match line.kind:
        case "subscribe" | "resub":
            return tr_n("1 month", "{n} months", line.amount) if line.amount else detail
        case "gift":
            return tr_n("1 sub", "{n} subs", line.amount)
        case "entered":
            return tr("from chat")
        case "claimed_late":
            return tr_n("1 second after the time was up", "{n} seconds after the time was up", line.amount)
        case "look_alike":
            return tr("is not the winner {winner}", winner=detail) if detail else ""
        case "duplicate":
            return again_words(line.detail)
        case "gap":
            lasted, missed = tr("{time} unheard", time=duration_text(line.amount)), missed_words(line.detail)
            return f"{lasted}: {missed}" if missed else lasted
        case _:
            return f"{detail} · {number(line.amount)}" if detail and line.amount else detail


def log_words() -> LogWords:
    """How the live log of Kick is told."""
    return LogWords(
        "kickLog",
        tr("Live log of Kick"),
        tr("Nothing has come in yet. Type the keyword in Kick’s chat, and it appears here."),
        what=kind_title,
        who=who_text,
        text=line_text,
        groups={group_title(group): kinds for group, kinds in GROUPS.items()},
        good=GOOD,
        warned=WARNED,
    )
