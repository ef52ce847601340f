"""The Kick app and the sign-in as one entry of the keyring: what is written, and what is read back.

All of it is one entry, so that there is never an app with the tokens of another. Windows takes 1280 letters; with the
tokens that others report, the entry has about 500. Should they be longer, the access token is left out: the next start
then renews at once.
"""

from __future__ import annotations

import json
import logging
import re
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.redaction import remember_secret

ENTRY = "kick.sign-in"
# Letters of ASCII that fit in 2560 bytes of UTF-16.
LONGEST_ENTRY = 1280
CLIENT_TEXT_MAX = 200

_log = logging.getLogger(__name__)
_NUMBERS = ("expires_at", "since", "renewing")
_TEXTS = ("client_id", "client_secret", "access", "refresh", "user_id", "name")


class SecretKeeper(Protocol):
    """Secrets by name. May block, for a prompt even; raises EnvironmentFault when it fails. `problem`: why they last
    only until the desk closes, or empty.
    """

    @property
    def problem(self) -> str: ...
    def get(self, name: str) -> str | None: ...
    def set(self, name: str, value: str) -> None: ...
    def delete(self, name: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Kept:
    """The streamer's own Kick app, and with `refresh` the sign-in with it. Times in UTC microseconds, 0 = none.

    `access` "" = it has to be renewed before its first use. `name` "" = Kick was not asked yet whose sign-in it is.
    `renewing`: since when its refresh token may have been used up.
    """

    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    access: str = field(default="", repr=False)
    refresh: str = field(default="", repr=False)
    expires_at: int = 0
    scopes: tuple[str, ...] = ()
    user_id: str = ""
    name: str = ""
    since: int = 0
    renewing: int = 0

    @property
    def is_signed_in(self) -> bool:
        return self.refresh != ""

    def app_only(self) -> Kept:
        """The app without the sign-in."""
        return Kept(self.client_id, self.client_secret)

    def remember(self) -> None:
        """No log shows what is secret of it from now on."""
        for secret in (self.client_secret, self.access, self.refresh):
            remember_secret(secret)


def checked_app(client_id: str, client_secret: str) -> Kept:
    """An app as somebody pasted it. Raises RaffleError(VALUE_INVALID); the sentence repeats nothing of it."""
    given = Kept(client_id.strip(), client_secret.strip())
    # First of all: whatever is pasted into the wrong field must not be written down.
    remember_secret(given.client_secret)
    if not given.client_id or not given.client_secret:
        missing = "secret" if given.client_id else "id"
        raise RaffleError(
            Code.VALUE_INVALID,
            f"The client {missing} is missing. Both stand at kick.com under Settings, Developer, in your app.",
        )
    for what, text in (("id", given.client_id), ("secret", given.client_secret)):
        if len(text) > CLIENT_TEXT_MAX or not re.fullmatch(r"[!-~]+", text):
            raise RaffleError(
                Code.VALUE_INVALID,
                f"A client {what} has at most {CLIENT_TEXT_MAX} plain characters, without spaces; copy it once more.",
            )
    return given


def encoded(kept: Kept) -> str:
    """What is kept, as text."""
    row: dict[str, Any] = {name: getattr(kept, name) for name in (*_TEXTS, *_NUMBERS)}
    row["scopes"] = " ".join(kept.scopes)
    text = json.dumps({name: value for name, value in row.items() if value}, separators=(",", ":"))
    if len(text) > LONGEST_ENTRY and kept.access:
        return encoded(replace(kept, access="", expires_at=0))
    return text


def decoded(text: str) -> Kept | None:
    """What was kept; None where it cannot be read."""
    try:
        row = json.loads(text)
        scopes = str(row.get("scopes", "")).split()
        numbers = {name: int(row.get(name, 0)) for name in _NUMBERS}
        texts = {name: str(row.get(name, "")) for name in _TEXTS}
        given: dict[str, Any] = {**texts, **numbers, "scopes": tuple(scopes)}
        kept = Kept(**given)
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        # Not logged with its text: the parser's errors hold all of it.
        _log.warning("Kick: what the keyring held as the sign-in cannot be read")
        return None
    kept.remember()
    return kept
