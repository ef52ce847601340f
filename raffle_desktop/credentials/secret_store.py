"""Secrets by name, in the system's keyring alone.

Where the system has no keyring that protects what it is given, values live in memory until the program ends; nothing is
ever written to a file instead. A keyring that is there and fails when it is asked (locked, its prompt dismissed, D-Bus
gone) is another matter: that raises `EnvironmentFault`, because only the caller knows whether to ask again, to go on
without, or to give up.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Collection, Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar, cast

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.redaction import remember_secret

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "Raffle Desktop"
_WINDOWS = "keyring.backends.Windows.WinVaultKeyring"
_CHAINER = "keyring.backends.chainer.ChainerBackend"
# By name, so that none of them has to be imported; exactly these classes, because a subclass may keep plain text.
PROTECTING = frozenset(
    {
        "keyring.backends.macOS.Keyring",
        _WINDOWS,
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.libsecret.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.kwallet.DBusKeyringKWallet4",
    }
)
# CRED_MAX_CREDENTIAL_BLOB_SIZE; Windows itself only answers with an RPC error.
WINDOWS_LIMIT_BYTES = 2560

_UNTIL_THE_END = "Secrets are kept until the program ends and have to be given again at the next start."
_WAY_OUT = "Unlock the keyring and try again."

_log = logging.getLogger(__name__)
_T = TypeVar("_T")


class Kept(StrEnum):
    """Where values are."""

    KEYRING = "keyring"
    SESSION = "session"


class SecretStore:
    """Secrets by name. Safe to use from any thread.

    Nothing is looked for before the first use: `kept`, `problem`, `get`, `set` and `delete` may then wait for the
    system's keyring, and the last three may wait for its prompt, so none of them belongs in the window's thread.
    """

    def __init__(self, backend: KeyringBackend | None = None, *, protecting: Collection[str] = PROTECTING) -> None:
        """`backend`: None finds the system's. `protecting`: the classes that may be used, as `module.Class`."""
        self._given = backend
        self._protecting = protecting
        self._ring: KeyringBackend | None = None
        self._problem = ""
        self._looked = False
        self._session: dict[str, str] = {}
        # Two locks: whoever asks `kept` shall not wait for a prompt that another thread has open.
        self._looking = threading.Lock()
        self._using = threading.Lock()

    def __repr__(self) -> str:
        where = "not looked for yet"
        if self._looked:
            where = Kept.SESSION if self._ring is None else Kept.KEYRING
        return f"<SecretStore: {where}>"

    @property
    def kept(self) -> Kept:
        """SESSION where no keyring that protects secrets was found: values end with the program."""
        return Kept.SESSION if self._find() is None else Kept.KEYRING

    @property
    def problem(self) -> str:
        """Empty, or one or two sentences for the operator why nothing is kept."""
        self._find()
        return self._problem

    def get(self, name: str) -> str | None:
        """The secret of that name. Raises EnvironmentFault when the keyring does not answer."""
        _check(name)
        ring = self._find()
        with self._using:
            if ring is None:
                return self._session.get(name)
            value = _asked(lambda: ring.get_password(SERVICE, name), f"“{name}” could not be read from it.")
        remember_secret(value or "")
        return value

    def set(self, name: str, value: str) -> None:
        """Keeps the secret; an empty one is deleted instead.

        Raises EnvironmentFault when the keyring did not take it or Windows cannot hold it. The value is then kept
        nowhere, and what the keyring held before may still be there.
        """
        _check(name)
        if not value:
            self.delete(name)
            return
        remember_secret(value)
        ring = self._find()
        with self._using:
            if ring is None:
                self._session[name] = value
                return
            if _class_name(ring) == _WINDOWS:
                _check_windows_limit(name, value)
            lost = f"“{name}” was not saved."
            _asked(lambda: ring.set_password(SERVICE, name, value), lost)
            # KWallet's refusal to write is not passed on by the library: only reading it again tells.
            if _asked(lambda: ring.get_password(SERVICE, name), lost) != value:
                raise EnvironmentFault(f"The system’s keyring did not keep what it was given: {lost}", _WAY_OUT)

    def delete(self, name: str) -> None:
        """Forgets the secret; that there is none is fine. Raises EnvironmentFault when the keyring fails."""
        _check(name)
        ring = self._find()
        with self._using:
            if ring is None:
                self._session.pop(name, None)
                return
            left = f"“{name}” was not removed from it."
            # The libraries' error for "there is none" is also the one for "cancelled".
            if _asked(lambda: ring.get_password(SERVICE, name), left) is None:
                return
            _asked(lambda: ring.delete_password(SERVICE, name), left)

    def _find(self) -> KeyringBackend | None:
        with self._looking:
            if not self._looked:
                self._ring, self._problem = _found(self._given, self._protecting)
                self._looked = True
        return self._ring


def _found(given: KeyringBackend | None, protecting: Collection[str]) -> tuple[KeyringBackend | None, str]:
    """The keyring to use and "", or None and why."""
    try:
        if given is None:
            # 145 ms, and on Linux it asks D-Bus: only when a secret is wanted.
            import keyring

            given = keyring.get_keyring()
        name = _class_name(given)
        if name in protecting:
            return given, ""
        if name == _CHAINER:
            # Its members one by one: the chain itself would go on to a plain-text one.
            for member in cast("Iterable[KeyringBackend]", getattr(given, "backends", ())):
                if _class_name(member) in protecting:
                    return member, ""
    except Exception as problem:  # noqa: BLE001 - back ends raise whatever their system's library raises
        _log.warning("No keyring: looking for one failed", exc_info=problem)
        return None, f"The system’s keyring could not be reached ({type(problem).__name__}). {_UNTIL_THE_END}"
    _log.info("No keyring: %s is not one that protects secrets", name)
    if name in {"keyring.backends.fail.Keyring", "keyring.backends.null.Keyring", _CHAINER}:
        return None, f"This system has no keyring that is running. {_UNTIL_THE_END}"
    return None, f"The keyring that is set up here ({name}) does not protect secrets. {_UNTIL_THE_END}"


def _asked(ask: Callable[[], _T], consequence: str) -> _T:
    """What the keyring answers; its failures as EnvironmentFault, ending with the consequence."""
    from keyring.errors import KeyringLocked

    try:
        return ask()
    except KeyringLocked as problem:
        raise EnvironmentFault(f"The system’s keyring is locked: {consequence}", _WAY_OUT) from problem
    except Exception as problem:
        # Each back end lets through what its system's library raises: D-Bus, GLib, Windows.
        message = f"The system’s keyring failed ({type(problem).__name__}): {consequence}"
        raise EnvironmentFault(message, _WAY_OUT) from problem


def _class_name(backend: KeyringBackend) -> str:
    kind = type(backend)
    return f"{kind.__module__}.{kind.__qualname__}"


def _check(name: str) -> None:
    if not name:
        raise ValueError("a secret needs a name")


def _check_windows_limit(name: str, value: str) -> None:
    size = len(value.encode("utf-16-le", "surrogatepass"))
    if size > WINDOWS_LIMIT_BYTES:
        message = (
            f"“{name}” is too long for Windows’ Credential Manager ({size} bytes, {WINDOWS_LIMIT_BYTES} are the most)"
            " and was not saved."
        )
        raise EnvironmentFault(message, "Use a shorter one.")
