"""What the desk shows of its connection to Twitch, and what it may ask of it. Data only: quick to import."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from raffle_desktop.domain.live_log import LogLine

__all__ = [
    "LogLine",
    "Phase",
    "ScopeView",
    "SignInView",
    "SyncPart",
    "SyncReport",
    "SyncView",
    "TopicView",
    "TwitchControl",
    "TwitchStatus",
    "in_words",
]


class Phase(StrEnum):
    """Where the connection stands."""

    OFF = "off"
    """This desk was started without it."""
    NO_CLIENT_ID = "no_client_id"
    STARTING = "starting"
    SIGNED_OUT = "signed_out"
    SIGNING_IN = "signing_in"
    OTHER_CHANNEL = "other_channel"
    """Signed in to another channel than the one whose followers the desk knows: the operator decides."""
    CONNECTING = "connecting"
    LISTENING = "listening"
    WAITING = "waiting"
    """The connection was lost, or could not be made; the next attempt comes by itself."""
    FAILED = "failed"
    """Nothing more happens until the operator does something; `problem` and `way_out` say what."""


@dataclass(frozen=True, slots=True)
class SignInView:
    """The code to type in, on the page `address`. `expires_at`: UTC microseconds. `trouble`: why there is no answer at
    present, or empty.
    """

    code: str = field(repr=False)
    address: str
    expires_at: int
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class ScopeView:
    name: str
    purpose: str
    granted: bool


@dataclass(frozen=True, slots=True)
class SyncView:
    """A comparison with Twitch's lists that is under way. `part`: "followers", "subscriptions", "chatters" or
    "unfollows". `of` 0: not known yet.
    """

    part: str
    done: int
    of: int


@dataclass(frozen=True, slots=True)
class SyncPart:
    """What one list came to. `problem`: a sentence; then nothing was changed by that list. `skipped`: the permission is
    missing.
    """

    part: str
    seen: int = 0
    new: int = 0
    changed: int = 0
    gone: int = 0
    problem: str = ""
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class SyncReport:
    """The last comparison. `at`: UTC microseconds of its end."""

    at: int
    full: bool
    parts: tuple[SyncPart, ...]


@dataclass(frozen=True, slots=True)
class TopicView:
    """An EventSub topic; `problem` empty where it is heard."""

    type: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class TwitchStatus:
    """The connection at one moment. Times in UTC microseconds, 0 = none.

    `login` is empty while nobody is signed in. `fixed_token`: the environment gives the token, so that signing in and
    out is not the desk's. `counters`: how often each kind of log line came since the start. `clock_skew_s`: by how much
    this computer's clock is ahead of Twitch's, in whole seconds. `known_channel`: whose followers the desk knows.
    """

    phase: Phase = Phase.OFF
    login: str = ""
    user_id: str = ""
    fixed_token: bool = False
    client_id: str = ""
    client_id_from: str = "settings"
    """"settings", "environment" or "built in"."""
    problem: str = ""
    way_out: str = ""
    since: int = 0
    """When this phase began."""
    retry_at: int = 0
    live_since: int = 0
    scopes: tuple[ScopeView, ...] = ()
    topics: tuple[TopicView, ...] = ()
    sign_in: SignInView | None = None
    sync: SyncView | None = None
    last_sync: SyncReport | None = None
    counters: dict[str, int] = field(default_factory=dict)
    clock_skew_s: int = 0
    known_channel: str = ""
    secrets_problem: str = ""
    """Why the sign-in lasts only until the desk closes, or empty."""
    reward_problem: str = ""
    posts_problem: str = ""
    """What is wrong with the lines in chat that a draw is proven by, or empty."""


def in_words(status: TwitchStatus) -> str:
    """One sentence for a terminal; empty where there is nothing that somebody there should know."""
    fault = f"{status.problem} {status.way_out}".strip()
    match status.phase:
        case Phase.LISTENING:
            deaf = [f"{topic.type} ({topic.problem})" for topic in status.topics if topic.problem]
            missed = f" Not heard: {'; '.join(deaf)}" if deaf else ""
            posts = f" {status.posts_problem}" if status.posts_problem else ""
            return f"Twitch: listening to the channel {status.login}.{missed}{posts}"
        case Phase.SIGNED_OUT if status.problem:
            return f"Twitch: signed out. {fault}"
        case Phase.OTHER_CHANNEL:
            return (
                f"Twitch: signed in as {status.login}, but this desk’s followers are those of {status.known_channel};"
                " nothing is taken before that is settled in the window."
            )
        case Phase.WAITING | Phase.FAILED:
            return f"Twitch: {fault}"
        case _:
            return ""


class TwitchControl(Protocol):
    """What the operator may ask. Every call may take a while (not on the window's thread) and raises RaffleError or
    EnvironmentFault with a sentence where it cannot be done.
    """

    def sign_in(self) -> None:
        """Ask Twitch for a code; it appears in the status, and so does how it ends."""

    def cancel_sign_in(self) -> None: ...

    def sign_out(self) -> str:
        """Revokes the sign-in. "" or a sentence where Twitch could not be told."""

    def accept_channel(self) -> None:
        """In OTHER_CHANNEL: forget who followed and subscribed to the one before, and take this channel."""

    def use_client_id(self, client_id: str) -> None:
        """Store another client id ("" = the built-in one) and begin anew with it."""

    def retry_now(self) -> None: ...

    def sync(self, *, full: bool = True) -> SyncReport:
        """Compare with Twitch's lists now, and wait for the end."""

    def cancel_sync(self) -> None: ...

    def make_reward(self, title: str, cost: int) -> None:
        """Create the channel-point reward for entries, or take the desk's own one of that title."""

    def make_lucky_reward(self, title: str, cost: int) -> None:
        """Create the channel-point reward for tries of the lucky draw, or take the desk's own one of that title. Its
        id is in the lucky draw's settings afterwards.
        """

    def send_test(self, text: str) -> str:
        """Write a line to chat; "" or why Twitch did not show it."""

    def rehearse(self, text: str) -> str:
        """What the desk would do with this line of chat if it came from a stranger; changes nothing."""

    def check(self) -> str:
        """Ask Twitch everything once: sign-in, permissions, EventSub, lists. One sentence on what was found."""

    def is_following(self, login: str) -> bool:
        """Asked of Twitch itself. RaffleError(VIEWER_NOT_FOUND) where there is no such account."""

    def log(self, after: int = 0) -> tuple[int, list[LogLine]]:
        """The lines since number `after`, oldest first (the last 1 000 are kept), and the newest one's number."""
