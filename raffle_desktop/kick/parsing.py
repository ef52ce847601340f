"""What an event of Kick's feed means to the desk. Nothing in it can fail: what is not understood is handed on as such.

Kick tells one gift in up to three ways (see `domain.gift_tellings`): as `GiftedSubscriptionsEvent` in the chat room, as
`LuckyUsersWhoGotGiftSubscriptionsEvent` in the channel, and in older captures as a line of chat that only counts. A
subscription has no id: of who, how many months and on which day is what names it.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from raffle_desktop.domain.entry_rows import checked_user_id
from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.domain.figures import grouped
from raffle_desktop.domain.names import checked_name, name_key
from raffle_desktop.kick.transport import Heard
from raffle_desktop.services.channel_items import GiftTold
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.people import Person
from raffle_desktop.services.viewers import COUNT_MAX

PLATFORM = "kick"
PREFIX = "App\\Events\\"
TEXT_MAX = 4_000
"""Characters of a line that are read; Kick takes 500, and an emote is written as several."""
GIFTED_MOST = 1_000
"""Subs that one telling of a gift can hold; Kick sells far fewer at once, so whatever says more is not believed."""
ANONYMOUS = frozenset({"", "anonymous", "anonymousgifter", "anonymous gifter"})
"""Names that stand for somebody who does not want to be named."""
_ROLES = {
    "broadcaster": "broadcaster",
    "moderator": "moderator",
    "vip": "vip",
    "og": "og",
    "founder": "founder",
    "subscriber": "subscriber",
    "staff": "staff",
    "verified": "verified",
    "bot": "bot",
}
_MICROS_A_DAY = 86_400_000_000
_GIFT_IN_CHAT = frozenset({"gift_subscription", "gifted_subscription", "gift_subscriptions", "gifted_subscriptions"})

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ChatLine:
    """A line of chat. `login`: the name in addresses. `months`: of the subscriber's badge, None = shows none."""

    id: str
    user_id: str
    login: str
    name: str
    text: str
    roles: frozenset[str]
    months: int | None


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """`is_kept`: it may be worth something to somebody, so it is to be stored for whoever looks into it. `sentence`:
    for the operator, "" = none.
    """

    event: str
    why: str
    data: Mapping[str, Any] = field(repr=False)
    is_kept: bool = True
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Live:
    """The stream has begun, or ended."""

    is_live: bool


Item = ChatLine | Live | OutsideEvent | GiftTold | NotUnderstood


class _Unusable(Exception):  # noqa: N818
    """A field is missing or makes no sense; its name."""


class _NotBelieved(_Unusable):
    """A gift that says of itself what cannot be."""


def channels_of(channel_id: int, chatroom_id: int) -> tuple[str, str, str]:
    """The channels of the feed that tell of this one."""
    return f"chatrooms.{chatroom_id}.v2", f"chatroom_{chatroom_id}", f"channel.{channel_id}"


def parse(heard: Heard, channel: str, at: int) -> Item | None:
    """What happened; None for what the desk has no use for. `channel`: names it in the ids that are derived. `at`: when
    it was heard, UTC microseconds.
    """
    name = heard.event.removeprefix(PREFIX)
    if name in _LIVE:
        return Live(_LIVE[name])
    reader = _READERS.get(name)
    if reader is None:
        _tell_unknown(name[:80])
        return None
    data = heard.data
    if not isinstance(data, Mapping):
        return NotUnderstood(name, "no object", {"data": str(data)[:500]}, is_kept=reader is not _chat)
    try:
        return reader(data, heard.event, channel, at)
    except _NotBelieved as number:
        sentence = f"A gift of {number} subs was told, more than can be given at once; it is kept and not paid."
        return NotUnderstood(name, f"gift of {number} subs", data, sentence=sentence)
    except _Unusable as unusable:
        return NotUnderstood(name, f"unusable {unusable}", data, is_kept=reader is not _chat or _is_gift(data))


# Chat


def _chat(data: Mapping[str, Any], way: str, channel: str, at: int) -> Item | None:
    if _is_gift(data):
        return _gift_in_chat(data, way, channel, at)
    sender = _object(data, "sender")
    user_id, name = _account_id(sender), _name(sender, "username")
    identity = sender.get("identity")
    badges = identity.get("badges") if isinstance(identity, Mapping) else None
    roles, months = _badges(badges if isinstance(badges, list) else [])
    login = sender.get("slug")
    return ChatLine(
        id=_id(data, "id"),
        user_id=user_id,
        login=login if isinstance(login, str) and 0 < len(login) <= 100 else name.lower(),
        name=name,
        text=_text(data, "content")[:TEXT_MAX],
        roles=roles,
        months=months,
    )


def _badges(badges: list[Any]) -> tuple[frozenset[str], int | None]:
    roles: set[str] = set()
    months: int | None = None
    for badge in badges[:50]:
        if not isinstance(badge, Mapping) or badge.get("active") is False:
            continue
        kind = badge.get("type")
        role = _ROLES.get(kind) if isinstance(kind, str) else None
        if role is None:
            continue
        roles.add(role)
        if role in ("subscriber", "founder"):
            count = badge.get("count")
            months = count if type(count) is int and 1 <= count <= COUNT_MAX else max(1, months or 1)
    return frozenset(roles), months


# Subscriptions


def _subscription(data: Mapping[str, Any], _way: str, channel: str, at: int) -> Item:
    person = Person(PLATFORM, _name(data, "username"))
    months = _count(data, "months") if data.get("months") is not None else 1
    kind = EventType.SUBSCRIBE if months <= 1 else EventType.RESUB
    given = data.get("id")
    if isinstance(given, (str, int)) and not isinstance(given, bool) and str(given):
        return OutsideEvent(PLATFORM, f"sub:{_id(data, 'id')}", kind, person, months=max(1, months))
    key = hashlib.sha256(name_key(person.name).encode()).hexdigest()[:24]
    ids = [f"sub:{channel}:{key}:{max(1, months)}:{at // _MICROS_A_DAY + day}" for day in (0, -1, 1)]
    # The same months can come again only a month later, so what was told around midnight is not told twice.
    return OutsideEvent(PLATFORM, ids[0], kind, person, months=max(1, months), same_as=tuple(ids[1:]))


# Gifts


def _gift(data: Mapping[str, Any], way: str, channel: str, at: int) -> Item:
    names = _names(data.get("gifted_usernames", data.get("usernames")))
    is_part = isinstance(data.get("chunk_details"), Mapping)
    count = 0 if names else _gifted(data)
    return GiftTold(PLATFORM, channel, way, at, _giver(data), names, count, _event_id(data), is_part)


def _gift_in_chat(data: Mapping[str, Any], _way: str, channel: str, at: int) -> Item:
    sender = data.get("sender")
    metadata = _unpacked(data.get("metadata"))
    name = sender.get("username") if isinstance(sender, Mapping) else None
    giver = _person(name)
    return GiftTold(PLATFORM, channel, "chat", at, giver, (), _gifted(metadata), _event_id(data))


def _giver(data: Mapping[str, Any]) -> Person | None:
    return _person(data.get("gifter_username"))


def _person(name: object) -> Person | None:
    """Raises _Unusable for a name that nobody can bear; None stands for who does not want to be named."""
    if name is None or (isinstance(name, str) and name_key(name.strip()) in ANONYMOUS):
        return None
    return Person(PLATFORM, _name({"username": name}, "username"))


def _names(given: object) -> tuple[str, ...]:
    """Who received: each name once. A name that cannot be one still is a sub that somebody received."""
    if not isinstance(given, list):
        return ()
    if len(given) > GIFTED_MOST:
        raise _NotBelieved(grouped(str(len(given))))
    names: dict[str, str] = {}
    for index, one in enumerate(given):
        try:
            name = _name({"username": one}, "username")
        except _Unusable:
            name = f"?{index + 1}"
        names.setdefault(name_key(name), name)
    return tuple(names.values())


def _gifted(data: Mapping[str, Any]) -> int:
    """How many, of a gift that names nobody. `gifter_total` is what somebody has given in all, and so is not it."""
    for key in ("gift_count", "gifted_total", "count"):
        if data.get(key) is not None:
            count = _count(data, key)
            if count > GIFTED_MOST:
                raise _NotBelieved(grouped(str(count)))
            if count:
                return count
    raise _Unusable("number of gifted subs")


def _is_gift(data: Mapping[str, Any]) -> bool:
    return data.get("type") in _GIFT_IN_CHAT if isinstance(data.get("type"), str) else False


# Fields


def _object(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = data.get(key)
    if not isinstance(value, Mapping):
        raise _Unusable(key)
    return value


def _unpacked(value: object) -> Mapping[str, Any]:
    """An object, also one that is JSON inside a text."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            value = None
    return value if isinstance(value, Mapping) else {}


def _text(data: Mapping[str, Any], key: str) -> str:
    value = data.get(key)
    if not isinstance(value, str):
        raise _Unusable(key)
    return value


def _count(data: Mapping[str, Any], key: str) -> int:
    value = data.get(key)
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 10:
        value = int(value)
    if type(value) is not int or not 0 <= value <= COUNT_MAX:
        raise _Unusable(key)
    return value


def _account_id(sender: Mapping[str, Any]) -> str:
    value = sender.get("id")
    if isinstance(value, bool) or not isinstance(value, (int, str)) or value == "":
        raise _Unusable("sender id")
    if isinstance(value, int) and not 0 < value < 2**63:
        raise _Unusable("sender id")
    try:
        return str(checked_user_id(str(value)))
    except RaffleError:
        raise _Unusable("sender id") from None


def _name(data: Mapping[str, Any], key: str) -> str:
    try:
        return checked_name(_text(data, key))
    except RaffleError:
        raise _Unusable(key) from None


def _id(data: Mapping[str, Any], key: str) -> str:
    value = data.get(key)
    text = str(value) if isinstance(value, (str, int)) and not isinstance(value, bool) else ""
    if not text or len(text) > 150 or not text.isprintable():
        raise _Unusable(key)
    return text


def _event_id(data: Mapping[str, Any]) -> str:
    """The gift's own id, where this telling has one; "" where not."""
    for key in ("id", "correlation_id"):
        try:
            return _id(data, key)
        except _Unusable:
            continue
    return ""


@lru_cache(maxsize=200)
def _tell_unknown(name: str) -> None:
    _log.debug("Kick: the desk has no use for the event %r", name)


_Reader = Callable[[Mapping[str, Any], str, str, int], Item | None]
_LIVE = {"StreamerIsLive": True, "StopStreamBroadcast": False}
_READERS: dict[str, _Reader] = {
    "ChatMessageEvent": _chat,
    "SubscriptionEvent": _subscription,
    "GiftedSubscriptionsEvent": _gift,
    "LuckyUsersWhoGotGiftSubscriptionsEvent": _gift,
}
