"""Where Kick's official interface is; the environment can say otherwise, for tests over a loopback."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

from raffle_desktop.domain.errors import EnvironmentFault

API_VARIABLE = "RAFFLE_KICK_API_URL"
AUTH_VARIABLE = "RAFFLE_KICK_AUTH_URL"
_WAY_OUT = "Correct it and start again, or remove it to use Kick’s own address."


@dataclass(frozen=True, slots=True)
class Places:
    """Both end with a slash, whatever was given. Raises EnvironmentFault for what is no such address."""

    api: str = "https://api.kick.com/"
    auth: str = "https://id.kick.com/"

    def __post_init__(self) -> None:
        for name, variable in (("api", API_VARIABLE), ("auth", AUTH_VARIABLE)):
            given = getattr(self, name).strip()
            _check(given, variable)
            object.__setattr__(self, name, given.rstrip("/") + "/")

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> Self:
        """Kick's own addresses, but for those that the environment sets; an empty variable sets nothing."""
        variables = {"api": API_VARIABLE, "auth": AUTH_VARIABLE}
        return cls(**{name: environ[key] for name, key in variables.items() if environ.get(key, "").strip()})


def _check(address: str, variable: str) -> None:
    # The address itself is not repeated: one with a password in it is among those refused here.
    try:
        parts = urlsplit(address)
        well_formed = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        well_formed, parts = False, urlsplit("")
    if not well_formed or any(sign.isspace() for sign in address):
        raise EnvironmentFault(
            f"The Kick address in {variable} is not a complete http:// or https:// address.", _WAY_OUT
        )
    if parts.username is not None or parts.query or parts.fragment:
        raise EnvironmentFault(f"The Kick address in {variable} has more in it than a host and a path.", _WAY_OUT)
