"""How the live feed is heard, whatever it is carried by: a second carrier is a second class of this shape.

What the events mean is not known here, see `parsing`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NoReturn, Protocol


class Again(StrEnum):
    """When a connection that has ended is worth another attempt."""

    AT_ONCE = "at_once"
    LATER = "later"
    NEVER = "never"
    """Not before something is changed: the server does not want this connection as it is."""


class Ended(Exception):  # noqa: N818 - every connection ends
    """The connection is over, or did not come about. `problem` and `way_out`: sentences. `silence`: for how many
    seconds before this nothing came, where that was the reason.
    """

    def __init__(self, problem: str, way_out: str, again: Again = Again.LATER, *, silence: float = 0.0) -> None:
        super().__init__(problem)
        self.problem, self.way_out, self.again, self.silence = problem, way_out, again, silence


@dataclass(frozen=True, slots=True)
class Heard:
    """An event of a channel. `data`: what JSON made of it; a text that is no JSON stays a text."""

    channel: str
    event: str
    data: Any


class Ear(Protocol):
    """Who is told what is heard, on the loop that listens. Nothing of it may take long or raise."""

    def listening(self, deaf: Sequence[str]) -> None:
        """All channels but these are heard from now on."""

    def heard(self, event: Heard) -> None: ...

    def unreadable(self, why: str) -> None:
        """Something came that nobody can read. `why`: a few words, nothing of what it held."""


class Transport(Protocol):
    """A way to the feed."""

    async def listen(self, channels: Sequence[str], ear: Ear) -> NoReturn:
        """Connect, and tell what comes until the connection ends. Raises Ended."""
