"""How an EventSub session tells what it is doing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from raffle_desktop.twitch.eventsub_topics import Topic


class Phase(StrEnum):
    """Where a session stands."""

    CONNECTING = "connecting"
    SUBSCRIBING = "subscribing"
    LISTENING = "listening"
    WAITING = "waiting"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Gap:
    """What happened in between on these topics was not heard. Twitch does not send it again."""

    began: datetime
    ended: datetime
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class State:
    """`problem`: why the last connection ended, while there is no new one. `retry_in`: seconds, while waiting.
    `missing`: topics that should be heard and are not, each with the reason. `gaps`: those that have just ended, each
    told once.
    """

    phase: Phase
    at: datetime
    problem: str = ""
    retry_in: float | None = None
    standing: tuple[Topic, ...] = ()
    missing: Mapping[Topic, str] = field(default_factory=dict)
    gaps: tuple[Gap, ...] = ()


class AlreadyThere:
    """What `subscribe` gives where Twitch says that the topic stands already: it was heard all the time, if so."""


ALREADY_THERE = AlreadyThere()


class TopicRefused(Exception):  # noqa: N818 - an answer, not a failure
    """Twitch will not give this topic until somebody changes something; trying again alone does not help."""
