"""Where the donation providers are; the environment can say otherwise, for tests against a loopback server."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Self
from urllib.parse import urlsplit

from raffle_desktop.domain.errors import EnvironmentFault

VARIABLES = {"streamelements": "RAFFLE_STREAMELEMENTS_WS_URL", "streamlabs": "RAFFLE_STREAMLABS_WS_URL"}
"""By the provider's name."""


@dataclass(frozen=True, slots=True)
class DonationEndpoints:
    """Raises EnvironmentFault for what is no WebSocket address, or would send a token in the open."""

    streamelements: str = "wss://astro.streamelements.com/"
    streamlabs: str = "wss://sockets.streamlabs.com/socket.io/"

    def __post_init__(self) -> None:
        for field in fields(self):
            _check(getattr(self, field.name), VARIABLES[field.name])

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> Self:
        """The providers' own addresses, but for those that the environment sets; an empty variable sets nothing."""
        given = {name: environ.get(variable, "").strip() for name, variable in VARIABLES.items()}
        return cls(**{name: url for name, url in given.items() if url})


def is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _check(url: str, variable: str) -> None:
    way_out = "Correct it and start again, or remove it to use the provider’s own address."
    try:
        parts = urlsplit(url)
        is_address = parts.scheme in ("ws", "wss") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        parts, is_address = urlsplit(""), False
    if not is_address or parts.query or parts.fragment:
        raise EnvironmentFault(f"{variable} is no whole ws or wss address.", way_out)
    if parts.scheme == "ws" and not is_loopback(url):
        raise EnvironmentFault(f"{variable} is not wss, so everybody on the way could read the token.", way_out)
