"""What can be listened to on a channel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Topic:
    """A subscription as it is asked for. `condition` is in order of its names, without empty values."""

    type: str
    version: str
    condition: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, kind: str, version: str, condition: Mapping[str, object]) -> Self:
        # Twitch's own list fills in what was not asked for with empty strings.
        return cls(kind, version, tuple(sorted((name, str(value)) for name, value in condition.items() if value)))

    @classmethod
    def of_subscription(cls, subscription: Mapping[str, Any]) -> Self | None:
        """The topic of a subscription as Twitch gives it; None where it is not one."""
        kind, version, condition = (subscription.get(name) for name in ("type", "version", "condition"))
        if not isinstance(kind, str) or not isinstance(version, str) or not isinstance(condition, dict):
            return None
        return cls.of(kind, version, condition)

    def request(self, session_id: str) -> dict[str, Any]:
        """The body that asks Twitch for it."""
        return {
            "type": self.type,
            "version": self.version,
            "condition": dict(self.condition),
            "transport": {"method": "websocket", "session_id": session_id},
        }


def channel_topics(broadcaster_id: str) -> tuple[Topic, ...]:
    """Everything that the desk listens to on the channel of the account that is signed in."""
    channel = {"broadcaster_user_id": broadcaster_id}
    return (
        Topic.of("channel.follow", "2", {**channel, "moderator_user_id": broadcaster_id}),
        Topic.of("channel.subscribe", "1", channel),
        Topic.of("channel.subscription.message", "1", channel),
        Topic.of("channel.subscription.gift", "1", channel),
        Topic.of("channel.subscription.end", "1", channel),
        Topic.of("channel.cheer", "1", channel),
        Topic.of("channel.chat.message", "1", {**channel, "user_id": broadcaster_id}),
        Topic.of("channel.channel_points_custom_reward_redemption.add", "1", channel),
        Topic.of("stream.online", "1", channel),
        Topic.of("stream.offline", "1", channel),
        Topic.of("channel.raid", "1", {"to_broadcaster_user_id": broadcaster_id}),
    )
