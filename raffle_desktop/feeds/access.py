"""Where a feed is, with what is secret of it: kept in the keyring, and sent only to where it was given for."""

from __future__ import annotations

import ipaddress
import json
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import parse_qsl, urlsplit

import httpx

from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.domain.redaction import remember_secret
from raffle_desktop.feeds.faults import FeedFault
from raffle_desktop.feeds.rows import SecretKeeper
from raffle_desktop.services.feed_settings import ADDRESS_MAX, checked_feed_address

KEY_MAX = 1000
_SECRET_SEGMENT = 16
"""A part of a path this long is hardly a word: it can be what keeps the page private."""


class UnreadableError(EnvironmentFault):
    """The keyring has something under a feed's name that is not what the desk puts there."""


@dataclass(frozen=True, slots=True)
class Secrets:
    """`query`: what stands behind the address's question mark. Both belong to `origin` and go nowhere else."""

    origin: str = ""
    query: str = field(default="", repr=False)
    key: str = field(default="", repr=False)

    @classmethod
    def kept(cls, keeper: SecretKeeper, name: str) -> Self:
        """Those in the keyring under this name. Raises EnvironmentFault, of which UnreadableError."""
        text = keeper.get(name)
        if not text:
            return cls()
        try:
            document = json.loads(text)
            secrets = cls(str(document["origin"]), str(document["query"]), str(document["key"]))
        except (ValueError, KeyError, TypeError):
            raise UnreadableError(
                "What the keyring keeps for this feed cannot be read.", "Enter the feed’s address and key once more."
            ) from None
        secrets.remember()
        return secrets

    def keep(self, keeper: SecretKeeper, name: str) -> None:
        """Put them into the keyring. Raises EnvironmentFault."""
        self.remember()
        if not self.query and not self.key:
            keeper.delete(name)
            return
        keeper.set(name, json.dumps({"origin": self.origin, "query": self.query, "key": self.key}))

    def remember(self) -> None:
        """No log shows them from now on."""
        remember_secret(self.key)
        remember_secret(self.query)
        for _, value in parse_qsl(self.query):
            remember_secret(value)


@dataclass(frozen=True, slots=True)
class Access:
    """How to ask a feed. `address`: without question mark, as in the settings."""

    address: str = field(repr=False)
    key_header: str
    secrets: Secrets

    def __post_init__(self) -> None:
        for segment in urlsplit(self.address).path.split("/"):
            if len(segment) >= _SECRET_SEGMENT:
                remember_secret(segment)

    @property
    def host(self) -> str:
        """Fit to be shown."""
        return host_of(self.address)

    def url(self, path: str = "") -> httpx.URL:
        """The whole address. Raises FeedFault where it cannot be one, or a secret would be sent in the open."""
        query = self._own.query
        try:
            url = httpx.URL(self.address + path + (f"?{query}" if query else ""))
        except (httpx.InvalidURL, ValueError):
            raise FeedFault(f"The address of the feed at {self.host} cannot be used.", "Enter it once more.") from None
        if url.scheme != "https" and (self._own.key or query) and not _is_this_computer(url.host):
            raise FeedFault(
                f"The key for {self.host} was not sent: the address is not https, so everybody on the way could read"
                " it.",
                "Use the feed’s https address, or remove the key.",
            )
        return url

    @property
    def headers(self) -> dict[str, str]:
        """Those that let the desk in."""
        key = self._own.key
        if not key:
            return {}
        return {self.key_header: f"Bearer {key}" if self.key_header.casefold() == "authorization" else key}

    @property
    def _own(self) -> Secrets:
        """Secrets of another host are no secrets of this one's."""
        return self.secrets if self.secrets.origin == origin_of(self.address) else Secrets()


def split_address(text: str) -> tuple[str, str]:
    """An address as somebody pasted it, as the part for the settings and the part behind the question mark.

    Raises RaffleError(VALUE_INVALID).
    """
    if not text.strip():
        return "", ""
    address, _, query = text.strip().partition("#")[0].partition("?")
    if len(query) > ADDRESS_MAX or not query.isascii() or not (query.isprintable() or not query) or " " in query:
        raise RaffleError(Code.VALUE_INVALID, "The feed’s address has characters in it that no address has.")
    return checked_feed_address(address), query


def checked_key(text: str) -> str:
    """A key that a header can carry. Raises RaffleError(VALUE_INVALID)."""
    key = text.strip().removeprefix("Bearer ").strip()
    if len(key) > KEY_MAX or not key.isascii() or not (key.isprintable() or not key) or " " in key:
        raise RaffleError(
            Code.VALUE_INVALID, f"A feed’s key has at most {KEY_MAX} plain characters, without spaces; copy it again."
        )
    return key


def origin_of(address: str) -> str:
    """Scheme, host and port."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}".casefold()


def host_of(address: str) -> str:
    """The host, with its port where one is named."""
    return urlsplit(address).netloc


def _is_this_computer(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
