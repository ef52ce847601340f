"""What a notification means to the desk. Nothing in it can fail: what is not understood is logged and handed on.

A community gift comes once as `channel.subscription.gift` and again as a `channel.subscribe` for each who received one.
The gift counts for its giver through the first alone; the others make their recipients subscribers, no more. A message
in chat with bits comes again as `channel.cheer`, and only that counts.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.entry_rows import checked_user_id
from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.domain.names import checked_name
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.people import Person
from raffle_desktop.services.viewers import COUNT_MAX
from raffle_desktop.twitch.eventsub_messages import Notification, read_time

SOURCE = "twitch"
PLATFORM = "twitch"
# Stand-ins of Twitch's own for people who do not want to be named.
_NOBODY = {"ananonymousgifter", "ananonymouscheerer"}
_ROLES = {
    "broadcaster": "broadcaster",
    "moderator": "moderator",
    "lead_moderator": "moderator",
    "vip": "vip",
    "artist-badge": "artist",
    "subscriber": "subscriber",
    "founder": "founder",
    "bot-badge": "bot",
    "staff": "staff",
}
# Chat programs add it to a repeated line so that Twitch does not take it for the same one.
_INVISIBLE_FILLER = "\U000e0000"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Badge:
    """`info` of the subscriber's badge: months."""

    set_id: str
    id: str
    info: str


@dataclass(frozen=True, slots=True)
class ChatLine:
    """A line of chat. `message_id` is the line's own (to answer it); `event_id` that of the notification.

    `subscriber_months` None: shows no subscriber's badge. `reward_id`: the channel-point reward it was written for.
    `from_other_channel`: said in another channel that shares its chat with this one. `whole`: the text as Twitch gave
    it, where `text` is without what programs add. `at`: when Twitch sent it on, by its own clock.
    """

    user_id: str
    login: str
    name: str
    text: str
    badges: tuple[Badge, ...]
    roles: frozenset[str]
    subscriber_months: int | None
    message_id: str
    reward_id: str | None
    event_id: str
    at: datetime | None
    from_other_channel: bool = False
    whole: str = ""


@dataclass(frozen=True, slots=True)
class Redemption:
    """A reward that somebody paid channel points for. `id` names it for ever: two subscriptions to the topic would tell
    it under two message ids. `status` as Twitch has it: "unfulfilled" can still be given back.
    """

    id: str
    reward_id: str
    reward_title: str
    user_id: str
    login: str
    name: str
    text: str
    status: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class StreamChange:
    """The channel went live, or ended. `at`: when, as far as Twitch tells."""

    live: bool
    at: datetime | None


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Kept for whoever looks into it; nothing was counted."""

    message_id: str
    type: str
    version: str
    why: str
    event: Mapping[str, Any] = field(repr=False)


Item = OutsideEvent | ChatLine | Redemption | StreamChange | NotUnderstood


class _Unusable(Exception):  # noqa: N818
    """A field is missing or makes no sense; its name."""


def parse(notification: Notification) -> tuple[Item, ...]:
    """What happened, in the desk's terms; nothing for what the desk has no use for."""
    reader = _READERS.get(notification.type)
    if reader is None:
        return (_not_understood(notification, "unknown type"),)
    known, read = reader
    for name in notification.event.keys() - known - _BROADCASTER:
        _tell_new_field(notification.type, repr(name)[:60])
    try:
        _check_id(notification.message_id)
        return read(notification, notification.event)
    except _Unusable as unusable:
        return (_not_understood(notification, f"unusable {unusable}"),)


def parse_person(event: Mapping[str, Any], prefix: str = "user") -> Person:
    """The account in `<prefix>_id`, `<prefix>_name` and `<prefix>_login`, under the name that it shows.

    Raises ValueError where there is none.
    """
    try:
        return _person(event, prefix)
    except _Unusable as unusable:
        raise ValueError(f"unusable {unusable}") from unusable


def _not_understood(notification: Notification, why: str) -> NotUnderstood:
    _log.warning("Twitch: %s version %s: %s.", notification.type[:80], notification.version[:20], why)
    return NotUnderstood(notification.message_id, notification.type, notification.version, why, notification.event)


@cache
def _tell_new_field(kind: str, name: str) -> None:
    """Once for each: it may be in every message from now on."""
    _log.info("Twitch: %s has a field %s that the desk does not know.", kind, name)


# Events that count


def _follow(notification: Notification, event: Mapping[str, Any]) -> tuple[Item, ...]:
    followed = read_time(event.get("followed_at")) or notification.at
    micros = None if followed is None else to_micros(followed)
    return (_event(notification, EventType.FOLLOW, _person(event), followed_at=micros),)


def _subscribe(notification: Notification, event: Mapping[str, Any]) -> tuple[Item, ...]:
    return (_event(notification, EventType.SUBSCRIBE, _person(event), tier=_tier(event)),)


def _resub(notification: Notification, event: Mapping[str, Any]) -> tuple[Item, ...]:
    months = _count(event, "cumulative_months")
    return (_event(notification, EventType.RESUB, _person(event), months=months, tier=_tier(event)),)


def _unsubscribe(notification: Notification, event: Mapping[str, Any]) -> tuple[Item, ...]:
    return (_event(notification, EventType.UNSUBSCRIBE, _person(event), tier=_tier(event)),)


def _gift(notification: Notification, event: Mapping[str, Any]) -> tuple[Item, ...]:
    total = _count(event, "total", least=1)
    return (_event(notification, EventType.GIFT, _person_or_nobody(event), amount=total, tier=_tier(event)),)


def _cheer(notification: Notification, event: Mapping[str, Any]) -> tuple[Item, ...]:
    return (_event(notification, EventType.CHEER, _person_or_nobody(event), amount=_count(event, "bits", least=1)),)


def _event(notification: Notification, kind: EventType, person: Person | None, **more: Any) -> OutsideEvent:
    return OutsideEvent(SOURCE, notification.message_id, kind, person, **more)


# Others


def _chat(notification: Notification, event: Mapping[str, Any]) -> tuple[Item, ...]:
    person = _person(event, "chatter_user")
    message = event.get("message")
    text = message.get("text") if isinstance(message, dict) else None
    if not isinstance(text, str):
        raise _Unusable("message")
    badges = _badges(event.get("badges"))
    roles = {_ROLES[badge.set_id] for badge in badges if badge.set_id in _ROLES}
    if "founder" in roles:
        roles.add("subscriber")
    here = event.get("broadcaster_user_id")
    if person.external_id == here:
        roles.add("broadcaster")
    return (
        ChatLine(
            user_id=person.external_id or "",
            login=_text(event, "chatter_user_login"),
            name=person.name,
            text=_own_words(_typed(text), event.get("reply")),
            badges=badges,
            roles=frozenset(roles),
            subscriber_months=_months(badges),
            message_id=_text(event, "message_id"),
            reward_id=_text(event, "channel_points_custom_reward_id") or None,
            event_id=notification.message_id,
            at=notification.at,
            from_other_channel=event.get("source_broadcaster_user_id") not in (None, "", here),
            whole=_storable(text),
        ),
    )


def _redemption(notification: Notification, event: Mapping[str, Any]) -> tuple[Item, ...]:
    person = _person(event)
    reward = event.get("reward")
    if not isinstance(reward, dict) or not _text(reward, "id"):
        raise _Unusable("reward")
    redemption_id = _text(event, "id")
    _check_id(redemption_id)
    return (
        Redemption(
            id=redemption_id,
            reward_id=_text(reward, "id"),
            reward_title=_text(reward, "title"),
            user_id=person.external_id or "",
            login=_text(event, "user_login"),
            name=person.name,
            text=_typed(_text(event, "user_input")),
            status=_text(event, "status"),
            at=read_time(event.get("redeemed_at")) or notification.at,
        ),
    )


def _online(notification: Notification, event: Mapping[str, Any]) -> tuple[Item, ...]:
    # Also told: "playlist", "watch_party", "premiere" and "rerun", where nobody is there to hold a raffle.
    if event.get("type", "live") != "live":
        return ()
    return (StreamChange(live=True, at=read_time(event.get("started_at")) or notification.at),)


def _offline(notification: Notification, _: Mapping[str, Any]) -> tuple[Item, ...]:
    return (StreamChange(live=False, at=notification.at),)


def _nothing(_: Notification, __: Mapping[str, Any]) -> tuple[Item, ...]:
    return ()


# Fields


def _person_or_nobody(event: Mapping[str, Any]) -> Person | None:
    if event.get("is_anonymous") is True or _text(event, "user_login").lower() in _NOBODY:
        return None
    return _person(event)


def _person(event: Mapping[str, Any], prefix: str = "user") -> Person:
    try:
        user_id = checked_user_id(_text(event, f"{prefix}_id"))
    except RaffleError:
        user_id = None
    if user_id is None:
        raise _Unusable(f"{prefix}_id")
    for name in (_text(event, f"{prefix}_name"), _text(event, f"{prefix}_login")):
        try:
            return Person(PLATFORM, checked_name(name), user_id)
        except RaffleError:
            continue
    # The account counts whatever it is called; the id can be looked up.
    return Person(PLATFORM, user_id, user_id)


def _text(event: Mapping[str, Any], name: str) -> str:
    """Empty where there is none: Twitch writes null as well."""
    value = event.get(name)
    return _storable(value) if isinstance(value, str) else ""


def _storable(text: str) -> str:
    """JSON can hold half a character, which no file can."""
    return text.encode("utf-8", "replace").decode()


def _typed(text: str) -> str:
    """What somebody wrote, without what their chat program added."""
    return _storable(text).replace(_INVISIBLE_FILLER, "").strip()


def _own_words(text: str, reply: object) -> str:
    """Without the mention that Twitch puts in front of an answer to somebody's line."""
    if not isinstance(reply, dict) or not text.startswith("@"):
        return text
    return text.partition(" ")[2].strip()


def _tier(event: Mapping[str, Any]) -> str | None:
    return _text(event, "tier")[:20] or None


def _count(event: Mapping[str, Any], name: str, *, least: int = 0) -> int:
    value = event.get(name)
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= COUNT_MAX:
        raise _Unusable(name)
    return value


def _check_id(value: str) -> None:
    """Ids that the event table takes."""
    if not value or len(value) > 200 or not value.isprintable():
        raise _Unusable("id")


def _badges(given: object) -> tuple[Badge, ...]:
    listed = given if isinstance(given, list) else []
    return tuple(
        Badge(_text(badge, "set_id"), _text(badge, "id"), _text(badge, "info"))
        for badge in listed
        if isinstance(badge, dict)
    )


def _months(badges: tuple[Badge, ...]) -> int | None:
    """The months that the subscriber's badge tells; the founder's takes its place."""
    told = [badge.info for badge in badges if badge.set_id in {"subscriber", "founder"}]
    if not told:
        return None
    return max(int(info) if info.isascii() and info.isdigit() and len(info) <= 6 else 1 for info in told)


_BROADCASTER = {"broadcaster_user_id", "broadcaster_user_login", "broadcaster_user_name"}
_USER = {"user_id", "user_login", "user_name"}
_CHAT = {
    "chatter_user_id", "chatter_user_login", "chatter_user_name", "message_id", "message", "color", "badges",
    "message_type", "cheer", "reply", "channel_points_custom_reward_id", "channel_points_animation_id",
    "source_broadcaster_user_id", "source_broadcaster_user_login", "source_broadcaster_user_name", "source_message_id",
    "source_badges", "is_source_only",
}  # fmt: skip
_RAID = {f"{side}_{name}" for side in ("from", "to") for name in _BROADCASTER} | {"viewers"}
_READERS: dict[str, tuple[set[str], Callable[[Notification, Mapping[str, Any]], tuple[Item, ...]]]] = {
    "channel.follow": (_USER | {"followed_at"}, _follow),
    "channel.subscribe": (_USER | {"tier", "is_gift"}, _subscribe),
    "channel.subscription.message": (
        _USER | {"tier", "message", "cumulative_months", "streak_months", "duration_months"},
        _resub,
    ),
    "channel.subscription.gift": (_USER | {"tier", "total", "cumulative_total", "is_anonymous"}, _gift),
    "channel.subscription.end": (_USER | {"tier", "is_gift"}, _unsubscribe),
    "channel.cheer": (_USER | {"is_anonymous", "message", "bits"}, _cheer),
    "channel.chat.message": (_CHAT, _chat),
    "channel.channel_points_custom_reward_redemption.add": (
        _USER | {"id", "user_input", "status", "reward", "redeemed_at"},
        _redemption,
    ),
    "stream.online": ({"id", "type", "started_at"}, _online),
    "stream.offline": (set(), _offline),
    "channel.raid": (_RAID, _nothing),
}
