"""The messages of an EventSub connection, read without ever failing: what makes no sense comes out as Unreadable."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Notification:
    """Something that happened on the channel. `at`: when Twitch sent it; None if it did not say so in a way that can
    be read. `event` and `subscription` are as they came, fields that nobody knows yet included.
    """

    message_id: str
    type: str
    version: str
    at: datetime | None
    event: dict[str, Any] = field(repr=False)
    subscription: dict[str, Any] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Welcome:
    session_id: str
    keepalive_seconds: float | None


@dataclass(frozen=True, slots=True)
class Keepalive:
    """Nothing happened for a while."""


@dataclass(frozen=True, slots=True)
class Reconnect:
    """Twitch wants the session carried on over another connection."""

    url: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Revocation:
    subscription: dict[str, Any] = field(repr=False)
    status: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """`why` holds nothing of the content."""

    why: str


Message = Notification | Welcome | Keepalive | Reconnect | Revocation | Unreadable

_REVOKED = {
    "authorization_revoked": "The permission was taken back on Twitch, or the password changed. Sign in again.",
    "user_removed": "The account no longer exists on Twitch.",
    "version_removed": "Twitch has ended this version of the topic. Update Raffle Desktop.",
    "moderator_removed": "The account is no longer a moderator of the channel.",
    "chat_user_banned": "The account is banned from the chat.",
}
_CLOSED = {
    4000: "Twitch had an error of its own.",
    4001: "Twitch says that the desk sent something, which it must not.",
    4002: "Twitch did not get the desk’s sign of life.",
    4003: "No topic was subscribed to in time.",
    4004: "The change to another connection came too late.",
    4005: "Twitch had to wait too long for this network.",
    4006: "Twitch met an error in the network.",
    4007: "Twitch did not accept the change to another connection.",
}


def revoked_in_words(status: str) -> str:
    """Why nothing comes any more, and what to do."""
    return _REVOKED.get(status, f"Twitch has ended the subscription ({status}). Try again, or sign in again.")


def closed_in_words(code: int | None) -> str:
    """Why a connection ended, by its close code; None or 1006 where it was cut."""
    if code is None or code == 1006:
        return "The connection to Twitch was lost."
    return _CLOSED.get(code, f"Twitch closed the connection (code {code}).")


def read_time(text: object) -> datetime | None:
    """A time of Twitch's in UTC, to the microsecond: it writes up to nine decimals."""
    if not isinstance(text, str):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo is not None else None


def read_message(frame: str | bytes) -> Message:
    """One frame's message."""
    try:
        data = json.loads(frame)
    except (ValueError, RecursionError):
        return Unreadable("not JSON")
    metadata, payload = _mapping(data, "metadata"), _mapping(data, "payload")
    if metadata is None:
        return Unreadable("no metadata")
    match metadata.get("message_type"):
        case "session_keepalive":
            return Keepalive()
        case "notification":
            return _notification(metadata, payload)
        case "session_welcome":
            return _welcome(_mapping(payload, "session"))
        case "session_reconnect":
            url = (_mapping(payload, "session") or {}).get("reconnect_url")
            return (
                Reconnect(url) if isinstance(url, str) and url else Unreadable("session_reconnect without an address")
            )
        case "revocation":
            subscription = _mapping(payload, "subscription")
            if subscription is None:
                return Unreadable("revocation without its subscription")
            return Revocation(subscription, str(subscription.get("status")))
        case other:
            return Unreadable(f"unknown type {str(other)[:60]!r}")


def _notification(metadata: Mapping[str, Any], payload: object) -> Notification | Unreadable:
    subscription, event = _mapping(payload, "subscription"), _mapping(payload, "event")
    message_id, kind = metadata.get("message_id"), metadata.get("subscription_type")
    if kind is None and subscription is not None:
        kind = subscription.get("type")
    if not isinstance(message_id, str) or not message_id or not isinstance(kind, str) or event is None:
        return Unreadable("notification without id, type or event")
    return Notification(
        message_id=message_id,
        type=kind,
        version=str(metadata.get("subscription_version", "")),
        at=read_time(metadata.get("message_timestamp")),
        event=event,
        subscription=subscription or {},
    )


def _welcome(session: Mapping[str, Any] | None) -> Welcome | Unreadable:
    session_id = (session or {}).get("id")
    if session is None or not isinstance(session_id, str) or not session_id:
        return Unreadable("session_welcome without a session")
    seconds = session.get("keepalive_timeout_seconds")
    # A bool is an int to Python, and no number of seconds.
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)) or not 0 < seconds <= 600:
        return Welcome(session_id, None)
    return Welcome(session_id, float(seconds))


def _mapping(data: object, name: str) -> dict[str, Any] | None:
    value = data.get(name) if isinstance(data, dict) else None
    return value if isinstance(value, dict) else None
