"""What the window knows of the local server, and what it may ask of it. The server itself is none of its imports."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class ServerStatus:
    """The server at one moment. `problem` and `token_problem` are sentences for the operator, or empty.

    `port` is where it listens, `wanted_port` what was asked for: they differ where another program had that one.
    `viewers` counts the overlay pages that are connected.
    """

    phase: Literal["off", "starting", "running", "failed"] = "starting"
    port: int = 0
    wanted_port: int = 8710
    problem: str = ""
    viewers: int = 0
    token_kept: Literal["keyring", "session", "environment"] = "keyring"  # noqa: S105 - a place, no password
    token_problem: str = ""

    @property
    def host(self) -> str:
        return HOST

    @property
    def base_url(self) -> str:
        """Without a slash at its end; means something only while the server runs."""
        return f"http://{HOST}:{self.port}"


class SecretKeeper(Protocol):
    """Secrets by name. Every call may wait for the system's keyring, and raise EnvironmentFault where it fails."""

    def get(self, name: str) -> str | None: ...

    def set(self, name: str, value: str) -> None: ...

    def delete(self, name: str) -> None: ...


class PassingSecrets:
    """Secrets that end with the program: for desks without a keyring, and for tests."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self._values.get(name)

    def set(self, name: str, value: str) -> None:
        self._values[name] = value

    def delete(self, name: str) -> None:
        self._values.pop(name, None)


class ServerLink(QObject):
    """Made on the window's thread. `status` is read there; `put` may be called on any."""

    changed = Signal()
    """The status is another one; comes on the window's thread."""
    _arrived = Signal(object)

    def __init__(
        self,
        *,
        token: Callable[[], str] = str,
        renew_token: Callable[[], str] = str,
        restart: Callable[[int], None] = lambda _port: None,
        secrets: SecretKeeper | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`token` gives the API token, `renew_token` makes another and gives it, `restart(port)` keeps the port for
        all later starts and listens there. All are called on worker threads, may wait for the keyring, and raise
        RaffleError or EnvironmentFault where they cannot do it.
        """
        super().__init__(parent)
        self._token, self._renew_token, self._restart = token, renew_token, restart
        self._status = ServerStatus("off")
        self.secrets: SecretKeeper = secrets if secrets is not None else PassingSecrets()
        # Queued, because it is emitted on the server's thread, and so that all come in one order.
        self._arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def status(self) -> ServerStatus:
        return self._status

    def put(self, status: ServerStatus) -> None:
        """Tell the window how the server is now."""
        if shiboken6.isValid(self):
            self._arrived.emit(status)

    def token(self) -> str:
        """The API token. Not on the window's thread: it may wait for the keyring."""
        return self._token()

    def renew_token(self) -> str:
        """Make another token and give it; the one before is refused from now on. Not on the window's thread."""
        return self._renew_token()

    def restart(self, port: int) -> None:
        """Listen on this port, now and at later starts. Not on the window's thread."""
        self._restart(port)

    def _take(self, status: ServerStatus) -> None:
        if status != self._status:
            self._status = status
            self.changed.emit()
