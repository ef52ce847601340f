"""What the desk shows of the donation providers, and what it may ask of them. Data only: quick to import."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class DonationProvider(StrEnum):
    """Values are also the `source` of their events and gaps."""

    STREAMELEMENTS = "streamelements"
    STREAMLABS = "streamlabs"


class DonationPhase(StrEnum):
    """Where the desk stands with one provider."""

    STOPPED = "stopped"
    """This desk was started without donations, or has ended them."""
    OFF = "off"
    """Switched off in the settings."""
    NEEDS_TOKEN = "needs_token"  # noqa: S105 - a phase
    """Switched on, and the keyring has no token for it."""
    CONNECTING = "connecting"
    LISTENING = "listening"
    """Signed in: every donation from now on is heard."""
    WAITING = "waiting"
    """Not connected; the next attempt comes by itself at `next_at`."""
    REFUSED = "refused"
    """The provider does not take the token. Nothing is tried again before another token, `retry_now`, or an hour; five
    minutes where it did not plainly say so.
    """


@dataclass(frozen=True, slots=True)
class ProviderStatus:
    """One provider at one moment. Times in UTC microseconds, 0 = none.

    `has_token`: the keyring holds one; None = not looked yet. `counted`: donations that counted for somebody since the
    program started; `for_nobody`: anonymous ones; `waiting`: those kept until the operator has seen to them
    (`services.donations.waiting`), also from before. `donated_at`: the last donation heard.
    """

    provider: DonationProvider
    phase: DonationPhase = DonationPhase.STOPPED
    since: int = 0
    next_at: int = 0
    has_token: bool | None = None
    counted: int = 0
    for_nobody: int = 0
    waiting: int = 0
    donated_at: int = 0
    failures: int = 0
    problem: str = ""
    way_out: str = ""


@dataclass(frozen=True, slots=True)
class DonationsStatus:
    """`secrets_problem`: why tokens last only until the desk closes, or empty."""

    streamelements: ProviderStatus = field(default_factory=lambda: ProviderStatus(DonationProvider.STREAMELEMENTS))
    streamlabs: ProviderStatus = field(default_factory=lambda: ProviderStatus(DonationProvider.STREAMLABS))
    secrets_problem: str = ""

    def of(self, provider: DonationProvider) -> ProviderStatus:
        return self.streamelements if provider is DonationProvider.STREAMELEMENTS else self.streamlabs


@dataclass(frozen=True, slots=True)
class DonationLine:
    """One line of the live log. `name`: as the provider gave it, hostile text.

    `kind`: "counted", "anonymous" (kept, counts for nobody), "waits" (kept until the operator has seen to it),
    "moderation" (the provider has not let it through yet), "test", "repeat" (shown again by the streamer), "known"
    (came once more), "removed" (the streamer deleted it there; `detail`: its id), "refused" (makes no sense), "unknown"
    (not understood), "connected", "lost", "problem", "gap" (`detail`: seconds) or "off".
    """

    at: int
    provider: DonationProvider
    kind: str
    name: str = ""
    detail: str = ""


TITLES = {DonationProvider.STREAMELEMENTS: "StreamElements", DonationProvider.STREAMLABS: "Streamlabs"}


def in_words(status: ProviderStatus) -> str:
    """One sentence for a terminal; empty where there is nothing that somebody there should know."""
    if status.phase in (DonationPhase.WAITING, DonationPhase.REFUSED, DonationPhase.NEEDS_TOKEN):
        return f"{TITLES[status.provider]}: {status.problem} {status.way_out}".strip()
    return ""


class DonationsControl(Protocol):
    """What the operator may ask. Every call may take a while (not on the window's thread) and raises RaffleError or
    EnvironmentFault with a sentence where it cannot be done.
    """

    @property
    def status(self) -> DonationsStatus: ...

    def set_token(self, provider: DonationProvider, text: str, *, actor: str) -> None:
        """The token as it was pasted, into the keyring; "" forgets it. A text that can be no token of this provider
        is refused, and the one before stays.
        """

    def switch(self, provider: DonationProvider, *, on: bool, actor: str) -> None: ...

    def retry_now(self, provider: DonationProvider) -> None:
        """Connect at once instead of at `next_at`; also where the token was refused. Nothing where it is off."""

    def log(self, after: int = 0) -> tuple[int, list[DonationLine]]:
        """The lines since number `after`, oldest first (the last 500 are kept), and the newest one's number."""
