"""What the desk shows of Discord, and what it may ask of it. Data only: quick to import."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class WebhookPhase(StrEnum):
    """Where the announcements stand."""

    STOPPED = "stopped"
    """This desk was started without Discord, or has ended it."""
    OFF = "off"
    """Switched off in the settings; nothing is announced, and what happens meanwhile is not told later."""
    NEEDS_ADDRESS = "needs_address"
    """Switched on, but no webhook's address is kept."""
    READY = "ready"
    """Everything there was to tell is told."""
    SENDING = "sending"
    WAITING = "waiting"
    """Discord could not be reached, or asked to wait; the next attempt comes by itself at `next_at`."""
    REFUSED = "refused"
    """Discord takes nothing at this address any more; it is not asked again before it is set anew or tested."""


class BotPhase(StrEnum):
    """Where the bot stands."""

    STOPPED = "stopped"
    OFF = "off"
    NOT_INSTALLED = "not_installed"
    """The library is missing; `way_out` says how to get it."""
    NEEDS_TOKEN = "needs_token"  # noqa: S105 - a phase
    CONNECTING = "connecting"
    ONLINE = "online"
    WAITING = "waiting"
    """The connection was lost, or did not come about; the next attempt comes by itself at `next_at`."""
    REFUSED = "refused"
    """A wrong token, or a permission that was not granted: not tried again before something is changed."""


@dataclass(frozen=True, slots=True)
class WebhookStatus:
    """The announcements at one moment. Times in UTC microseconds, 0 = none.

    `shown`: the webhook's address as it may be shown, "discord.com/…/1234…"; None = not looked yet, "" = none is kept.
    `queued`: announcements that wait to be sent; `sent`, `dropped`: since this start, dropped ones were too old or too
    many. `sent_at`, `sent_title`: the last one that Discord took. `next_at`: the next attempt, while waiting.
    """

    phase: WebhookPhase = WebhookPhase.STOPPED
    since: int = 0
    shown: str | None = None
    queued: int = 0
    sent: int = 0
    dropped: int = 0
    sent_at: int = 0
    sent_title: str = ""
    next_at: int = 0
    problem: str = ""
    way_out: str = ""


@dataclass(frozen=True, slots=True)
class BotStatus:
    """The bot at one moment. Times in UTC microseconds, 0 = none.

    `has_token`: None = not looked yet. `name`: as which it is signed in; `guilds`: servers that it is in, by name;
    `commands`: how many slash commands Discord knows of it; 0 before they are told. `heard`, `answered`: commands since
    this start. `reads_messages`: it may read what people write, so that commands with a prefix work as well. `note`:
    what to know although it works.
    """

    phase: BotPhase = BotPhase.STOPPED
    since: int = 0
    has_token: bool | None = None
    name: str = ""
    guilds: tuple[str, ...] = ()
    commands: int = 0
    heard: int = 0
    answered: int = 0
    reads_messages: bool = False
    next_at: int = 0
    note: str = ""
    problem: str = ""
    way_out: str = ""


@dataclass(frozen=True, slots=True)
class DiscordStatus:
    """`secrets_problem`: why address and token last only until the desk closes, or empty."""

    webhook: WebhookStatus = field(default_factory=WebhookStatus)
    bot: BotStatus = field(default_factory=BotStatus)
    secrets_problem: str = ""


@dataclass(frozen=True, slots=True)
class DiscordLine:
    """One line of the live log. `kind`: "sent", "dropped", "problem", "recovered", "on", "off", "bot", "command"."""

    at: int
    kind: str
    detail: str = ""


def in_words(status: DiscordStatus) -> str:
    """One sentence for a terminal; empty where there is nothing that somebody there should know."""
    parts = [
        f"{title}: {part.problem} {part.way_out}".strip()
        for title, part in (("Discord", status.webhook), ("Discord bot", status.bot))
        if part.problem
    ]
    return " ".join(parts)


class DiscordControl(Protocol):
    """What the operator may ask. Every call may take a while (not on the window's thread) and raises RaffleError or
    EnvironmentFault with a sentence where it cannot be done.
    """

    @property
    def status(self) -> DiscordStatus: ...

    def set_webhook(self, text: str, *, actor: str) -> None:
        """The webhook's whole address as Discord gives it, into the keyring; "" forgets it. It is a secret: whoever has
        it can write to the channel.
        """

    def test_webhook(self) -> str:
        """Send a message that says it is a test, on or off, and wait until Discord took it; gives a sentence."""

    def switch(self, *, on: bool, actor: str) -> None:
        """The announcements."""

    def set_bot_token(self, text: str, *, actor: str) -> None:
        """The bot's token, into the keyring; "" forgets it."""

    def switch_bot(self, *, on: bool, actor: str) -> None: ...

    def invite_address(self) -> str:
        """Where the bot is invited to a server, with what it needs there. NOT_AVAILABLE before it was once online."""

    def log(self, after: int = 0) -> tuple[int, list[DiscordLine]]:
        """The lines since number `after`, oldest first (the last 500 are kept), and the newest one's number."""
