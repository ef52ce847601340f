"""Where Twitch is, and as which program the desk speaks to it; the environment can say otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Self
from urllib.parse import urlsplit

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.redaction import remember_secret

CLIENT_ID_VARIABLE = "RAFFLE_TWITCH_CLIENT_ID"
TOKEN_VARIABLE = "RAFFLE_TWITCH_TOKEN"  # noqa: S105 - the name of a variable
_URL_VARIABLES = {
    "helix": "RAFFLE_TWITCH_HELIX_URL",
    "auth": "RAFFLE_TWITCH_AUTH_URL",
    "eventsub_ws": "RAFFLE_TWITCH_EVENTSUB_WS_URL",
    "eventsub_subscriptions": "RAFFLE_TWITCH_EVENTSUB_SUBSCRIPTIONS_URL",
}
# Paths are put behind these two as they are.
_FOLDERS = ("helix", "auth")
_WAY_OUT = "Correct it and start again, or remove it to use Twitch’s own address."


@dataclass(frozen=True, slots=True)
class Endpoints:
    """`helix` and `auth` end with a slash, whatever was given. Raises EnvironmentFault for what is no such address."""

    helix: str = "https://api.twitch.tv/helix/"
    auth: str = "https://id.twitch.tv/oauth2/"
    eventsub_ws: str = "wss://eventsub.wss.twitch.tv/ws"
    eventsub_subscriptions: str = "https://api.twitch.tv/helix/eventsub/subscriptions"

    def __post_init__(self) -> None:
        for field in fields(self):
            given = getattr(self, field.name).strip()
            _check(given, _URL_VARIABLES[field.name], ("ws", "wss") if field.name == "eventsub_ws" else _HTTP)
            if field.name in _FOLDERS:
                given = given.rstrip("/") + "/"
            object.__setattr__(self, field.name, given)

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> Self:
        """Twitch's own addresses, but for those that the environment sets; an empty variable sets nothing."""
        return cls(**{name: environ[key] for name, key in _URL_VARIABLES.items() if environ.get(key, "").strip()})


_HTTP = ("http", "https")


def client_id_from_environment(environ: Mapping[str, str]) -> str:
    """Empty where the environment does not set it."""
    return environ.get(CLIENT_ID_VARIABLE, "").strip()


def token_from_environment(environ: Mapping[str, str]) -> str:
    """A user's access token, empty where the environment does not set it. Raises EnvironmentFault for what is none."""
    # Several tools show tokens with the prefix that chat logins wanted.
    token = environ.get(TOKEN_VARIABLE, "").strip().removeprefix("oauth:")
    if not token:
        return ""
    remember_secret(token)
    if not token.isascii() or not token.isprintable() or " " in token:
        message = (
            f"The environment variable {TOKEN_VARIABLE} cannot be a token: it holds spaces or letters no token has."
        )
        raise EnvironmentFault(message, "Correct it and start again, or remove it to sign in from the desk.")
    return token


def _check(address: str, variable: str, schemes: tuple[str, ...]) -> None:
    # The address itself is not repeated: one with a password in it is among those refused here.
    kinds = " or ".join(f"{scheme}://" for scheme in schemes)
    try:
        parts = urlsplit(address)
        well_formed = parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:
        well_formed = False
        parts = urlsplit("")
    if not well_formed or any(sign.isspace() for sign in address):
        raise EnvironmentFault(f"The Twitch address in {variable} is not a complete {kinds} address.", _WAY_OUT)
    if parts.username is not None or parts.query or parts.fragment:
        raise EnvironmentFault(f"The Twitch address in {variable} has more in it than a host and a path.", _WAY_OUT)
