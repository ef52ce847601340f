"""What the desk shows of Kick, and what it may ask of it. Data only: quick to import."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from raffle_desktop.domain.live_log import LogLine


class KickPhase(StrEnum):
    """Where the feed stands."""

    STOPPED = "stopped"
    """This desk was started without Kick, or has ended it."""
    OFF = "off"
    """Switched off in the settings: as it is until the operator wants it."""
    LOOKING_UP = "looking_up"
    """Kick is asked for the channel's two numbers."""
    NEEDS_IDS = "needs_ids"
    """Kick did not tell the channel's two numbers: the operator types them in, or another channel name. Where it may
    pass, the desk asks again at `next_at`.
    """
    CONNECTING = "connecting"
    LISTENING = "listening"
    WAITING = "waiting"
    """The connection was lost, or did not come about; the next attempt comes by itself at `next_at`."""
    REFUSED = "refused"
    """Kick's server does not take the desk's key or channel: not tried again before the operator changes something, or
    asks for it.
    """


REDIRECT_PORT = 17653
REDIRECT_ADDRESS = f"http://localhost:{REDIRECT_PORT}/kick"
"""What the streamer enters as redirect URL in the settings of their Kick app, letter by letter: Kick compares it so."""


@dataclass(frozen=True, slots=True)
class KickAccount:
    """As whom the desk writes in Kick's chat. `name`, `user_id`: "" until Kick was asked. `since`: of the sign-in, UTC
    microseconds. `scopes`: what the streamer agreed to.
    """

    user_id: str
    name: str
    since: int = 0
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KickStatus:
    """The feed at one moment. Times in UTC microseconds, 0 = none.

    `channel`: its name in addresses, "" = none is set. `channel_id`, `chatroom_id`: 0 = not known yet. `since`: when
    this phase began. `next_at`: the next attempt. `heard`: how often each kind of log line came since the start, and
    "chat" for lines of chat. `account`: as whom answers are written, None = nobody is signed in; `may_write`: answers
    can be written at this moment, else `account_problem` says why not (where it is not simply that nobody signed in, or
    that answers are switched off). `signing_in_until`: a sign-in waits for the browser until then, 0 = none does.
    `has_app`: a Kick app is kept, so a sign-in needs nothing pasted; None = not looked yet.
    `secrets_problem`: why the sign-in lasts only until the desk closes, or empty.
    """

    phase: KickPhase = KickPhase.STOPPED
    channel: str = ""
    channel_id: int = 0
    chatroom_id: int = 0
    since: int = 0
    next_at: int = 0
    heard: Mapping[str, int] = field(default_factory=dict)
    problem: str = ""
    way_out: str = ""
    account: KickAccount | None = None
    may_write: bool = False
    account_problem: str = ""
    account_way_out: str = ""
    signing_in_until: int = 0
    has_app: bool | None = None
    secrets_problem: str = ""


KickLine = LogLine
"""A line of Kick's live log has the kinds of Twitch's; besides: "recovered", "on" and "off"."""


def in_words(status: KickStatus) -> str:
    """One sentence for a terminal; empty where there is nothing that somebody there should know."""
    if status.phase is KickPhase.LISTENING:
        return f"Kick: listening to the channel {status.channel or status.channel_id}."
    if status.phase in (KickPhase.NEEDS_IDS, KickPhase.WAITING, KickPhase.REFUSED):
        return f"Kick: {status.problem} {status.way_out}".strip()
    return ""


class KickControl(Protocol):
    """What the operator may ask. Every call may take a while (not on the window's thread) and raises RaffleError or
    EnvironmentFault with a sentence where it cannot be done.
    """

    @property
    def status(self) -> KickStatus: ...

    def set_channel(self, text: str, *, actor: str) -> None:
        """The channel's name or its page's address; another channel than before forgets the two numbers. "" = none,
        which also switches the feed off.
        """

    def set_ids(self, channel_id: int, chatroom_id: int, *, actor: str) -> None:
        """The two numbers as the operator found them; 0 and 0: look them up again."""

    def switch(self, *, on: bool, actor: str) -> None:
        """VALUE_INVALID where no channel is set."""

    def retry_now(self) -> None:
        """Do not wait for the next attempt."""

    def log(self, after: int = 0) -> tuple[int, list[KickLine]]:
        """The lines since number `after`, oldest first (the last 1 000 are kept), and the newest one's number."""

    def begin_sign_in(self, client_id: str, client_secret: str, *, actor: str) -> str:
        """With the streamer's own Kick app; gives the address to open in a browser. Both "": with those kept.

        Its end comes as a status. Begun again, the one before is given up. Signed in, answers are switched on.
        """

    def cancel_sign_in(self) -> None:
        """Give up a sign-in that waits for the browser; nothing where none does."""

    def sign_out(self, *, actor: str) -> str:
        """Forget the account that answers are written with, and the Kick app; gives "", or a sentence where Kick could
        not be told.
        """

    def switch_answers(self, *, on: bool, actor: str) -> None:
        """Whether the desk writes in Kick's chat at all."""
