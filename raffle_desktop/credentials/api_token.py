"""The token that opens the desk's own API: given by the environment, or made at the first run and kept."""

from __future__ import annotations

import hmac
import logging
import secrets as dice
import threading
from collections.abc import Mapping
from enum import StrEnum

from raffle_desktop.credentials.secret_store import Kept, SecretStore
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.redaction import remember_secret

VARIABLE = "RAFFLE_API_TOKEN"
ENTRY = "api-token"
SHORTEST = 8
_RANDOM_BYTES = 32

_log = logging.getLogger(__name__)


class TokenOrigin(StrEnum):
    """Where the token comes from; a SESSION one ends with the program."""

    ENVIRONMENT = "environment"
    KEYRING = "keyring"
    SESSION = "session"


class ApiToken:
    """The API's token. Safe to use from any thread; before `load` there is none.

    `problem` is empty, or says in a sentence or two why the token will be another one at the next start.
    """

    def __init__(self, secrets: SecretStore, environment: Mapping[str, str]) -> None:
        self._secrets = secrets
        self._environment = environment
        # Both at once, so that no thread sees the value of one origin with the name of another.
        self._held: tuple[str, TokenOrigin] | None = None
        self._lock = threading.Lock()
        self.problem = ""

    def __repr__(self) -> str:
        held = self._held
        return f"<ApiToken: {'not loaded' if held is None else held[1]}>"

    @property
    def value(self) -> str:
        """The token itself. Raises RuntimeError before `load`."""
        return self._loaded()[0]

    @property
    def origin(self) -> TokenOrigin:
        """Raises RuntimeError before `load`."""
        return self._loaded()[1]

    def load(self) -> None:
        """Finds the token, or makes and keeps one. Does nothing when that was done before.

        May wait for the keyring and its prompt. A keyring that fails leads to a token for this session and a
        `problem`. Raises EnvironmentFault when the environment variable holds what cannot be a token.
        """
        with self._lock:
            if self._held is not None:
                return
            given = self._environment.get(VARIABLE, "")
            if given.strip():
                _check_given(given)
                remember_secret(given)
                self._held = (given, TokenOrigin.ENVIRONMENT)
                return
            try:
                kept = self._secrets.get(ENTRY)
                if kept is not None and _usable(kept):
                    self._hold_kept(kept)
                    return
                if kept is not None:
                    _log.warning("What the keyring held as the API's token is not one; a new one is made")
                self._keep(dice.token_urlsafe(_RANDOM_BYTES))
            except EnvironmentFault as fault:
                _log.warning("The API's token is for this session only", exc_info=fault)
                self._hold_for_session(dice.token_urlsafe(_RANDOM_BYTES), fault)

    def renew(self) -> str:
        """A new token in place of the old one, which stops working at once.

        Raises EnvironmentFault, and the old token stays, when the environment sets it or when the keyring that holds
        it does not take the new one (the old one would be back at the next start). RuntimeError before `load`.
        """
        with self._lock:
            _, origin = self._loaded()
            if origin is TokenOrigin.ENVIRONMENT:
                raise EnvironmentFault(
                    f"The API’s token was not changed: the environment variable {VARIABLE} sets it.",
                    "Change the variable and start the program again, or remove it to have a token made here.",
                )
            fresh = dice.token_urlsafe(_RANDOM_BYTES)
            try:
                self._keep(fresh)
            except EnvironmentFault as fault:
                if origin is TokenOrigin.KEYRING:
                    raise
                _log.warning("The API's new token is for this session only", exc_info=fault)
                self._hold_for_session(fresh, fault)
            return fresh

    def matches(self, given: str) -> bool:
        """Whether this is the token, in a time that does not tell how much of it is right. RuntimeError before load."""
        # `compare_digest` takes no text that is not ASCII; lone surrogates are what undecodable headers become.
        return hmac.compare_digest(given.encode("utf-8", "surrogatepass"), self.value.encode("utf-8"))

    def _loaded(self) -> tuple[str, TokenOrigin]:
        if self._held is None:
            raise RuntimeError("the API's token is not loaded yet")
        return self._held

    def _keep(self, fresh: str) -> None:
        self._secrets.set(ENTRY, fresh)
        self._hold_kept(fresh)

    def _hold_kept(self, value: str) -> None:
        self.problem = self._secrets.problem
        kept = self._secrets.kept is Kept.KEYRING
        self._held = (value, TokenOrigin.KEYRING if kept else TokenOrigin.SESSION)

    def _hold_for_session(self, value: str, fault: EnvironmentFault) -> None:
        remember_secret(value)
        self.problem = f"{fault.message} The API’s token is a new one until the program ends."
        self._held = (value, TokenOrigin.SESSION)


def _usable(value: str) -> bool:
    # It travels in a header: ASCII, without spaces.
    return len(value) >= SHORTEST and value.isascii() and value.isprintable() and " " not in value


def _check_given(given: str) -> None:
    if not _usable(given):
        raise EnvironmentFault(
            f"The environment variable {VARIABLE} cannot be the API’s token: it needs at least {SHORTEST} letters,"
            " digits or signs, all of them printable ASCII, and no spaces.",
            "Change it and start again, or remove it to have a token made here.",
        )
