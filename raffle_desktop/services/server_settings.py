"""How the local server is set up: its port, and which pages elsewhere may call it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from urllib.parse import urlsplit

from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import SettingsChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import shown
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.settings import read_setting, store_setting

SERVER_SETTINGS = "server.settings"
DEFAULT_PORT = 8710
ORIGINS_MAX = 20


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """`allowed_origins`: pages of these origins ("https://tool.example") may call the API, with the token."""

    port: int = DEFAULT_PORT
    allowed_origins: tuple[str, ...] = ()


class ServerSettingsService:
    def __init__(self, core: Core) -> None:
        self._core = core

    def get(self) -> ServerSettings:
        with self._core.database.read() as connection:
            return _read(connection)

    def set(self, wanted: ServerSettings, *, actor: str) -> None:
        """Raises RaffleError(VALUE_INVALID) for a port outside 1024 to 65535 and for what is no origin."""
        if not 1024 <= wanted.port <= 65535:
            raise RaffleError(Code.VALUE_INVALID, "The port must be 1024 to 65535.")
        if len(wanted.allowed_origins) > ORIGINS_MAX:
            raise RaffleError(Code.VALUE_INVALID, f"At most {ORIGINS_MAX} origins can be allowed.")
        checked = ServerSettings(wanted.port, tuple(dict.fromkeys(map(checked_origin, wanted.allowed_origins))))

        def work(transaction: Transaction) -> None:
            before = _read(transaction.connection)
            if before == checked:
                return
            store_setting(transaction, SERVER_SETTINGS, asdict(checked))
            transaction.audit("settings.change", SERVER_SETTINGS, before=asdict(before), after=asdict(checked))
            transaction.publish(SettingsChanged(SERVER_SETTINGS))

        def happened(connection: Connection) -> bool:
            return _read(connection) == checked

        self._core.write(work, actor=actor, happened=happened)


def checked_origin(text: str) -> str:
    """An origin as browsers send it: scheme, host and port, nothing behind. Raises RaffleError(VALUE_INVALID)."""
    given = text.strip().casefold()
    parts = urlsplit(given)
    try:
        port = parts.port
    except ValueError:
        port = -1
    whole = f"{parts.scheme}://{parts.netloc}"
    if (
        parts.scheme not in ("http", "https")
        or not parts.hostname
        or port == -1
        or "@" in parts.netloc
        or given.rstrip("/") != whole
        or not whole.isascii()
        or not whole.isprintable()
        or " " in whole
    ):
        raise RaffleError(
            Code.VALUE_INVALID,
            f"{shown(text)} is no origin; write it like https://tool.example or http://localhost:3000.",
        )
    return whole


def _read(connection: Connection) -> ServerSettings:
    document = read_setting(connection, SERVER_SETTINGS, {})
    return ServerSettings(
        port=document.get("port", DEFAULT_PORT), allowed_origins=tuple(document.get("allowed_origins", ()))
    )
