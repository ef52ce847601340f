"""What the desk shows of the randomness beacon, and what it may ask of it. Data only: quick to import."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from raffle_desktop.services.records import DrawView

CLOCK_TOLERANCE_SECONDS = 10.0
"""A clock that is further off than this must not close a draw: its round could be out already."""

TRIES_BEFORE_GIVING_UP = 5
"""A desk that was off for a day asks before it gives up: the round decides, however late."""


class BeaconPhase(StrEnum):
    STOPPED = "stopped"
    """This desk was started without it, or has ended it."""
    IDLE = "idle"
    """No draw waits for a round."""
    WAITING = "waiting"
    """The time of the round has not come yet, or chat has still to show that the list was closed in time."""
    ASKING = "asking"
    """The relays are being asked."""
    TROUBLE = "trouble"
    """The last question brought nothing; the next one comes by itself at `next_at`."""


@dataclass(frozen=True, slots=True)
class AwaitedRound:
    """A round that a draw waits for. `event`: 0 = the main draw, else the redraw. `round_at`: when it comes out, unix
    seconds. `asked`: how often the relays were asked for it; `next_at`: when they are asked next, UTC microseconds, 0 =
    right now. `problem`, `way_out`: why it is not here yet, in words; empty while all is as it should be.
    """

    draw_id: str
    event: int
    round: int
    round_at: int
    phase: BeaconPhase = BeaconPhase.WAITING
    asked: int = 0
    next_at: int = 0
    problem: str = ""
    way_out: str = ""


@dataclass(frozen=True, slots=True)
class ClockCheck:
    """This machine's clock beside the newest round that any relay has. `at`: when, UTC microseconds.

    `offset`: so many seconds it is ahead (below 0: behind), exact to about 3 seconds; None where no relay answered.
    Behind is certain, as nobody has a round before its time; ahead can also mean that the relays are late.
    """

    at: int
    offset: float | None = None
    round: int = 0
    problem: str = ""
    way_out: str = ""

    @property
    def is_wrong(self) -> bool:
        """Whether a draw must not be closed by this clock. What could not be checked is not known to be wrong."""
        return self.offset is not None and abs(self.offset) > CLOCK_TOLERANCE_SECONDS


@dataclass(frozen=True, slots=True)
class BeaconStatus:
    """The beacon at one moment. Times in UTC microseconds, 0 = none.

    `rounds`: what is waited for, the earliest first. `problem`, `way_out`: in words for the operator, empty while there
    is none; `trouble_since`: since when. `notes`: what single relays answered that was not believed at the last
    question, a sentence each, also where another relay had the true answer. `clock`: the last check, None before one.
    """

    phase: BeaconPhase = BeaconPhase.STOPPED
    rounds: tuple[AwaitedRound, ...] = ()
    problem: str = ""
    way_out: str = ""
    trouble_since: int = 0
    notes: tuple[str, ...] = ()
    clock: ClockCheck | None = None

    def of(self, draw_id: str) -> AwaitedRound | None:
        """What this draw waits for."""
        return next((one for one in self.rounds if one.draw_id == draw_id), None)


def in_words(status: BeaconStatus) -> str:
    """One sentence for a terminal; empty where there is nothing that somebody there should know."""
    return f"{status.problem} {status.way_out}".strip()


class BeaconControl(Protocol):
    """What the operator may ask. May be called from any thread but the window's."""

    @property
    def status(self) -> BeaconStatus: ...

    def check_clock(self) -> ClockCheck:
        """Ask the relays for their newest round now; takes a few seconds at the most, and raises nothing."""

    def ask_now(self) -> None:
        """Ask at once for whatever is due, instead of at the end of a pause. Returns at once."""

    def take(self, draw_id: str, pasted: str, *, actor: str) -> DrawView:
        """Go on with a round's signature that somebody pasted: its 96 hex digits, or a relay's whole answer.

        Raises RaffleError, VALUE_INVALID for what is no signature of the round that is waited for.
        """
