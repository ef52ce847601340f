"""What becomes of a message to chat, and when there is room for another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from raffle_desktop.twitch.faults import Refused, TwitchFault, Unreachable, WrongShape

WINDOW_SECONDS = 30.0


class Outcome(StrEnum):
    """What became of a line that had to be said exactly as it is."""

    SENT = "sent"
    DROPPED = "dropped"
    """Twitch took it and shows it to nobody."""
    REFUSED = "refused"
    """Twitch, or the way to it, did not take it; it is not in chat."""
    DOUBTFUL = "doubtful"
    """It may be in chat and may be not."""


@dataclass(frozen=True, slots=True)
class Posted:
    """`reason`: a sentence wherever it was not sent. `message_id` may be empty though it was."""

    outcome: Outcome
    message_id: str = ""
    reason: str = ""


class Fate(Enum):
    """What became of a message: it is done with, it did not go out, or it may be in chat and may be not."""

    DONE = auto()
    WAITS = auto()
    DOUBTFUL = auto()


def room_at(times: list[float], most: int) -> float:
    """When a message more than these may go out, with `most` in a window."""
    return times[-most] + WINDOW_SECONDS if len(times) >= most else 0.0


def fate_of(fault: TwitchFault) -> Fate:
    """What a fault in sending means for the message."""
    if isinstance(fault, WrongShape) or (isinstance(fault, Unreachable) and fault.unknown):
        return Fate.DOUBTFUL
    # 429 is a matter of time; any other refusal is about the message itself.
    return Fate.DONE if isinstance(fault, Refused) and fault.status != 429 else Fate.WAITS
