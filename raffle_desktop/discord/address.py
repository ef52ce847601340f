"""A webhook's address and a bot's token: what is accepted, how they are kept, and what of them may be shown.

Whoever has the address can write to the channel, and whoever has the token is the bot: both are kept in the keyring and
shown nowhere.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import parse_qsl, urlsplit

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.redaction import remember_secret

WEBHOOK_NAME = "discord.webhook"
TOKEN_NAME = "discord.bot"  # noqa: S105 - the name of the keyring's entry
HOSTS = frozenset({"discord.com", "discordapp.com", "ptb.discord.com", "canary.discord.com"})
HOSTS |= {"ptb.discordapp.com", "canary.discordapp.com"}
ADDRESS_MAX = 500

_PATH = re.compile(r"/api(?:/v\d{1,2})?/webhooks/(\d{15,20})/([A-Za-z0-9_-]{20,200})/?", re.ASCII)
_THREAD = re.compile(r"\d{15,20}", re.ASCII)
_TOKEN = re.compile(r"([A-Za-z0-9_-]{18,40})\.[A-Za-z0-9_-]{4,12}\.[A-Za-z0-9_-]{20,100}", re.ASCII)


class SecretKeeper(Protocol):
    """Secrets by name; `problem` says why they last only until the program ends, or is empty."""

    @property
    def problem(self) -> str: ...
    def get(self, name: str) -> str | None: ...
    def set(self, name: str, value: str) -> None: ...
    def delete(self, name: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Webhook:
    """`thread`: the id of the thread or forum post that is written to, "" = the channel itself."""

    host: str
    id: str
    token: str = field(repr=False)
    thread: str = ""

    @property
    def shown(self) -> str:
        """Fit to be shown: tells which webhook it is, and lets nobody write."""
        return f"{self.host}/…/{self.id[:4]}…"

    @property
    def path(self) -> str:
        """Behind the host; secret."""
        return f"/api/v10/webhooks/{self.id}/{self.token}"

    @property
    def address(self) -> str:
        """The whole of it, as it is kept; secret."""
        behind = f"?thread_id={self.thread}" if self.thread else ""
        return f"https://{self.host}/api/webhooks/{self.id}/{self.token}{behind}"


def read_webhook(text: str) -> Webhook | None:
    """A webhook from its address as it was pasted; None for "". Raises RaffleError(VALUE_INVALID); the sentence does
    not repeat the address.
    """
    address = text.strip().strip("<>")
    if not address:
        return None
    # Before anything else: what was pasted can be one with a slip in it.
    for secret in re.findall(r"[A-Za-z0-9_-]{40,}", address):
        remember_secret(secret)
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").casefold(), parts.port
    except ValueError:
        raise _no_webhook() from None
    if len(address) > ADDRESS_MAX or not address.isascii() or not address.isprintable():
        raise _no_webhook()
    if parts.scheme == "http" and host in HOSTS:
        raise RaffleError(
            Code.VALUE_INVALID, "The webhook’s address must begin with https, so that nobody can read it."
        )
    if parts.scheme != "https" or host not in HOSTS or port is not None or parts.username is not None:
        raise _no_webhook()
    found = _PATH.fullmatch(parts.path)
    if found is None:
        if parts.path.rstrip("/").endswith(("/slack", "/github")):
            raise RaffleError(
                Code.VALUE_INVALID, "This is a webhook’s address for Slack or GitHub; leave out its last part."
            )
        raise _no_webhook()
    thread = dict(parse_qsl(parts.query)).get("thread_id", "")
    if thread and not _THREAD.fullmatch(thread):
        raise RaffleError(
            Code.VALUE_INVALID, "The thread’s number in the webhook’s address is none; copy it once more."
        )
    remember_secret(found[2])
    return Webhook(host, found[1], found[2], thread)


def read_token(text: str) -> str:
    """A bot's token as it was pasted; "" for none. Raises RaffleError(VALUE_INVALID)."""
    token = text.strip().removeprefix("Bot ").strip()
    remember_secret(token)
    if token and (not _TOKEN.fullmatch(token) or not application_of(token)):
        raise RaffleError(
            Code.VALUE_INVALID,
            "This is no bot’s token. It stands in Discord’s developer portal under Bot, Reset Token: three parts with"
            " dots between them. The client secret and the public key are something else.",
        )
    return token


def application_of(token: str) -> str:
    """The id that a token's first part tells, "" where there is none in it."""
    first = token.partition(".")[0]
    try:
        found = base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)).decode("ascii")
    except (binascii.Error, ValueError):
        return ""
    return found if found.isdigit() else ""


def _no_webhook() -> RaffleError:
    return RaffleError(
        Code.VALUE_INVALID,
        "This is no address of a Discord webhook. On Discord open the channel’s settings, Integrations, Webhooks, and"
        " copy the webhook’s URL; it begins with https://discord.com/api/webhooks/.",
    )
