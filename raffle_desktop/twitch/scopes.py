"""What the desk asks the streamer's permission for, and what each permission is good for."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from twitchAPI.type import AuthScope

# By the library's names for them: a permission that Twitch renames or drops is one line in its next version.
FOLLOWERS: str = AuthScope.MODERATOR_READ_FOLLOWERS.value
SUBSCRIPTIONS: str = AuthScope.CHANNEL_READ_SUBSCRIPTIONS.value
BITS: str = AuthScope.BITS_READ.value
READ_CHAT: str = AuthScope.USER_READ_CHAT.value
WRITE_CHAT: str = AuthScope.USER_WRITE_CHAT.value
CHATTERS: str = AuthScope.MODERATOR_READ_CHATTERS.value
REDEMPTIONS: str = AuthScope.CHANNEL_MANAGE_REDEMPTIONS.value
READ_REDEMPTIONS: str = AuthScope.CHANNEL_READ_REDEMPTIONS.value


@dataclass(frozen=True, slots=True)
class Scope:
    """`purpose` is a sentence for the operator. Each of `covers` is granted along with it."""

    name: str
    purpose: str
    covers: tuple[str, ...] = ()


WANTED: tuple[Scope, ...] = (
    Scope(FOLLOWERS, "See who follows the channel and since when, for raffles that followers take part in."),
    Scope(SUBSCRIPTIONS, "See subscriptions and gifted ones, which add to an entry’s weight."),
    Scope(BITS, "See cheers, which add to an entry’s weight."),
    Scope(READ_CHAT, "Read chat, for entries by keyword, the operator’s commands and winners who answer."),
    Scope(WRITE_CHAT, "Write to chat: answers to entries, and announcements of openings and winners."),
    Scope(CHATTERS, "See who is in chat, for raffles among those present."),
    Scope(
        REDEMPTIONS,
        "Keep channel-point rewards for entries and the lucky draw, and give the points back when one is refused.",
        covers=(READ_REDEMPTIONS,),
    ),
)

# Any one of a topic's scopes will do; none: no permission is needed.
TOPIC_SCOPES: dict[str, tuple[str, ...]] = {
    "channel.follow": (FOLLOWERS,),
    "channel.subscribe": (SUBSCRIPTIONS,),
    "channel.subscription.message": (SUBSCRIPTIONS,),
    "channel.subscription.gift": (SUBSCRIPTIONS,),
    "channel.subscription.end": (SUBSCRIPTIONS,),
    "channel.cheer": (BITS,),
    "channel.chat.message": (READ_CHAT,),
    "channel.channel_points_custom_reward_redemption.add": (REDEMPTIONS, READ_REDEMPTIONS),
    "stream.online": (),
    "stream.offline": (),
    "channel.raid": (),
}


def wanted_names() -> tuple[str, ...]:
    """What a sign-in asks for."""
    return tuple(scope.name for scope in WANTED)


def missing_scopes(granted: Collection[str]) -> tuple[Scope, ...]:
    """What the desk wants and was not granted, in the order of `WANTED`."""
    return tuple(scope for scope in WANTED if scope.name not in granted)


def deaf_topics(granted: Collection[str], topics: Iterable[str] = tuple(TOPIC_SCOPES)) -> tuple[str, ...]:
    """The topics that Twitch will refuse under these scopes. Of a topic that is not known here, nothing is said."""
    held = set(granted)
    for scope in WANTED:
        if scope.name in held:
            held.update(scope.covers)
    return tuple(topic for topic in topics if (needs := TOPIC_SCOPES.get(topic, ())) and not held.intersection(needs))
