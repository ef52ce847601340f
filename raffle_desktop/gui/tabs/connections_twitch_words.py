"""What came in from Twitch, in words: the kinds of log lines, and what each line says."""

from __future__ import annotations

from dataclasses import dataclass

from raffle_desktop.gui.texts import duration_text, number, shown_name, tr, tr_n
from raffle_desktop.twitch.status import LogLine

DETAIL_LONGEST = 300

GROUPS: dict[str, tuple[str, ...]] = {
    "entries": ("entered", "refused", "redemption", "points_back"),
    "support": ("follow", "subscribe", "resub", "gift", "cheer", "unsubscribe"),
    "winners": ("claimed", "claimed_late", "look_alike", "salt"),
    "lucky": ("lucky_win", "lucky_try"),
    "chat": ("sent", "not_sent", "command"),
    "connection": (
        "connected",
        "lost",
        "gap",
        "revoked",
        "live",
        "offline",
        "sync",
        "problem",
        "duplicate",
        "unknown",
    ),
}
"""The kinds that are looked at together."""

WARNED = {"refused", "not_sent", "claimed_late", "look_alike", "lost", "gap", "revoked", "problem"}
GOOD = {"entered", "claimed", "salt", "lucky_win", "connected", "live"}


def group_title(group: str) -> str:
    """What a group of kinds is called."""
    return {
        "entries": tr("Entries"),
        "support": tr("Support"),
        "winners": tr("Winners who speak"),
        "lucky": tr("Lucky draw"),
        "chat": tr("Commands and what the desk wrote"),
        "connection": tr("Connection"),
    }[group]


def kind_title(kind: str) -> str:
    """A kind of log line in a word or two; one that is not known here stands as it came."""
    known = {
        "follow": tr("Follow"),
        "subscribe": tr("Subscription"),
        "resub": tr("Resub"),
        "gift": tr("Gifted subs"),
        "cheer": tr("Cheer"),
        "unsubscribe": tr("Subscription ended"),
        "entered": tr("Takes part"),
        "refused": tr("Refused"),
        "duplicate": tr("Came again"),
        "command": tr("Command"),
        "claimed": tr("Winner spoke"),
        "claimed_late": tr("Spoke too late"),
        "look_alike": tr("Look-alike"),
        "salt": tr("Witness spoke"),
        "lucky_win": tr("Lucky win"),
        "lucky_try": tr("Lucky draw"),
        "sent": tr("Written to chat"),
        "not_sent": tr("Not written"),
        "unsent": tr("Answer, not sent"),
        "live": tr("Live"),
        "offline": tr("Offline"),
        "connected": tr("Connected"),
        "lost": tr("Connection lost"),
        "gap": tr("Gap"),
        "revoked": tr("Revoked"),
        "redemption": tr("Channel points"),
        "points_back": tr("Points given back"),
        "unknown": tr("Unknown event"),
        "sync": tr("Compared"),
        "problem": tr("Problem"),
    }
    return known.get(kind) or shown_name(kind)


def again_words(what: str) -> str:
    """What came again: a kind of log line, or a topic of Twitch's."""
    topics = {
        "channel.follow": "follow",
        "channel.subscribe": "subscribe",
        "channel.subscription.message": "resub",
        "channel.subscription.gift": "gift",
        "channel.cheer": "cheer",
        "channel.channel_points_custom_reward_redemption.add": "redemption",
    }
    if what in ("chat", "channel.chat.message"):
        return tr("Chat line")
    return kind_title(topics.get(what, what)) if what.strip() else ""


def missed_words(what: str) -> str:
    """What was missed, from the words that gaps are stored with; what is not known here stands as it came."""
    known = {
        "chat": tr("chat"),
        "cheers": tr("cheers"),
        "resubs": tr("resubs"),
        "subscriptions": tr("subscriptions"),
        "gifted subs": tr("gift subs"),
        "donations": tr("donations"),
    }
    return ", ".join(known.get(part) or shown_name(part, DETAIL_LONGEST) for part in what.split(", ") if part.strip())


def part_title(part: str) -> str:
    """One of Twitch's lists."""
    return {
        "followers": tr("Followers"),
        "unfollows": tr("Who no longer follows"),
        "subscriptions": tr("Subscriptions"),
        "chatters": tr("In chat"),
    }.get(part) or shown_name(part)


def tier_title(tier: str) -> str:
    """Twitch's "1000" as people call it."""
    return {"1000": tr("Tier 1"), "2000": tr("Tier 2"), "3000": tr("Tier 3"), "prime": "Prime"}.get(
        tier.casefold()
    ) or shown_name(tier)


def who_text(line: LogLine) -> str:
    """Whose line it is; a gift or cheer of nobody came from somebody who does not want to be named."""
    if line.name:
        return shown_name(line.name)
    return tr("anonymous") if line.kind in ("gift", "cheer") else ""


def line_text(line: LogLine) -> str:
    """What the line says beside its kind and name: one line, nothing hidden in it."""
    detail = shown_name(line.detail, DETAIL_LONGEST) if line.detail.strip() else ""
    match line.kind:
        case "subscribe":
            return tier_title(detail) if detail else ""
        case "resub":
            return tr_n("1 month", "{n} months", line.amount)
        case "gift":
            return tr_n("1 sub", "{n} subs", line.amount)
        case "cheer":
            return tr_n("1 bit", "{n} bits", line.amount)
        case "entered":
            return tr("with channel points") if detail == "channel_points" else tr("from chat")
        case "claimed_late":
            late = tr_n("1 second after the time was up", "{n} seconds after the time was up", line.amount)
            return f"{late}: {detail}" if detail else late
        case "look_alike":
            return tr("is not the winner {winner}", winner=detail) if detail else ""
        case "duplicate":
            return again_words(line.detail)
        case "gap":
            lasted, missed = tr("{time} unheard", time=duration_text(line.amount)), missed_words(line.detail)
            return f"{lasted}: {missed}" if missed else lasted
        case "sync":
            changes = tr_n("1 change", "{n} changes", line.amount) if line.amount else tr("no change")
            return f"{part_title(detail)}: {changes}" if detail else changes
        case _:
            return f"{detail} · {number(line.amount)}" if detail and line.amount else detail


@dataclass(frozen=True, slots=True)
class Counter:
    """A figure above the log: which kinds it adds up."""

    key: str
    kinds: tuple[str, ...]


COUNTERS = (
    Counter("entered", ("entered",)),
    Counter("refused", ("refused",)),
    Counter("follows", ("follow",)),
    Counter("subscriptions", ("subscribe", "resub")),
    Counter("gifts", ("gift",)),
    Counter("cheers", ("cheer",)),
    Counter("written", ("sent",)),
    Counter("again", ("duplicate",)),
)


def counter_title(key: str) -> tuple[str, str]:
    """What a figure is called, and what it counts in more words."""
    return {
        "entered": (tr("entered"), tr("Entries from chat and channel points since the desk was started")),
        "refused": (tr("refused"), tr("Who wanted to enter and was told why not")),
        "follows": (tr("follows"), tr("New followers since the desk was started")),
        "subscriptions": (tr("subs"), tr("Subscriptions and resubs, without gifted ones")),
        "gifts": (tr("gifts"), tr("How often somebody gifted subs, one or many")),
        "cheers": (tr("cheers"), tr("How often somebody cheered with bits")),
        "written": (tr("written"), tr("Lines the desk wrote to chat")),
        "again": (tr("came again"), tr("Events that Twitch sent twice; they counted once")),
    }[key]
