"""What the window asks of the OBS adapter, and the password it asks with. For worker threads."""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.gui.server_link import SecretKeeper

if TYPE_CHECKING:
    # It brings a client for obs-websocket with it, which only those who use it need.
    from raffle_desktop.obs.remote import ObsAddress, ObsPlan, WantedSource

PASSWORD = "obs-password"  # noqa: S105 - what it is kept under


class AskObs(Protocol):
    """`plan` or `apply` of the adapter."""

    def __call__(self, address: ObsAddress, wanted: Sequence[WantedSource], *, timeout: float = 5.0) -> ObsPlan: ...


@dataclass(frozen=True, slots=True)
class Wish:
    """What the form says: where OBS is, and the sources as (name, link, width, height)."""

    host: str
    port: int
    password: str = field(repr=False)
    sources: tuple[tuple[str, str, int, int], ...]


def plan_in_obs(address: ObsAddress, wanted: Sequence[WantedSource], *, timeout: float = 5.0) -> ObsPlan:
    """The adapter's `plan`, loaded when it is wanted."""
    from raffle_desktop.obs import remote

    return remote.plan(address, wanted, timeout=timeout)


def apply_in_obs(address: ObsAddress, wanted: Sequence[WantedSource], *, timeout: float = 5.0) -> ObsPlan:
    """The adapter's `apply`, loaded when it is wanted."""
    from raffle_desktop.obs import remote

    return remote.apply(address, wanted, timeout=timeout)


def ask_obs(ask: AskObs, wish: Wish) -> ObsPlan:
    from raffle_desktop.obs.remote import ObsAddress, WantedSource

    wanted = [WantedSource(*source) for source in wish.sources]
    return ask(ObsAddress(wish.host, wish.port, wish.password), wanted)


def keep_password(secrets: SecretKeeper, password: str, kept: str) -> str:
    """Remember a password that OBS has taken; gives a sentence where the keyring did not."""
    if password == kept:
        return ""
    try:
        if password:
            secrets.set(PASSWORD, password)
        else:
            secrets.delete(PASSWORD)
    except EnvironmentFault as fault:
        return str(fault)
    return ""


def is_here(host: str) -> bool:
    """Whether a host is this very computer, as far as its name tells."""
    if host.casefold() in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
