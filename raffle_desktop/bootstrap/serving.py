"""The local server's place in a desk: its thread, its port, its token, and what the operator is told of it."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from raffle_desktop.domain.changes import Change, OutsideChange, SettingsChanged
from raffle_desktop.domain.errors import EnvironmentFault

if TYPE_CHECKING:
    from raffle_desktop.bootstrap.outside import Connections
    from raffle_desktop.credentials.secret_store import SecretStore
    from raffle_desktop.services.services import Services
    from raffle_desktop.web.feeds import Outside
    from raffle_desktop.web.server import LocalServer

log = logging.getLogger(__name__)
ACTOR = "desk"
START_S = 10.0


@dataclass(frozen=True, slots=True)
class Standing:
    """The server at one moment. `problem` and `token_problem` are sentences for the operator, or empty."""

    phase: Literal["starting", "running", "failed"] = "starting"
    port: int = 0
    wanted_port: int = 0
    problem: str = ""
    viewers: int = 0
    token_origin: Literal["keyring", "session", "environment"] = "keyring"  # noqa: S105 - a place, no password
    token_problem: str = ""


class DeskServer:
    """Runs the server again and again, on whichever port is wanted, until it is ended.

    `run` blocks the thread that is given to it; everything else may be called from any other thread. `port` None means
    the one in the settings. `tell` is called on several threads with each change.
    """

    def __init__(
        self,
        services: Services,
        secrets: SecretStore,
        *,
        port: int | None,
        tell: Callable[[Standing], None],
        environment: Mapping[str, str] = os.environ,
        connections: Connections | None = None,
    ) -> None:
        from raffle_desktop.credentials.api_token import ApiToken

        self._services, self._tell, self._connections = services, tell, connections
        self._token = ApiToken(secrets, environment)
        self._token_loaded = threading.Event()
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._port = services.server_settings.get().port if port is None else port
        self._ended = False
        self._server: LocalServer | None = None
        self._standing = Standing(wanted_port=self._port)
        self._origins: frozenset[str] | None = None
        self._unsubscribe = services.core.bus.subscribe(Change, self._changed)

    # --- the server's thread ------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Serve until `end`. A server that fails is told of, and another port or the end waited for."""
        threading.Thread(target=self._load_token, name="api-token", daemon=True).start()
        while not self._ended:
            self._wake.clear()
            self._say(phase="starting", port=0, wanted_port=self._port, problem="", viewers=0)
            try:
                self._serve()
            except EnvironmentFault as fault:
                log.warning("No local server: %s", fault)
                self._say(phase="failed", problem=str(fault))
                self._wake.wait()
            except Exception:
                # Overlays and tools are gone; the desk and its raffle must not go with them.
                log.exception("The local server failed")
                self._say(phase="failed", problem="The local server failed; the log has the details.")
                self._wake.wait()

    def _serve(self) -> None:
        from raffle_desktop.web.server import LocalServer

        server = LocalServer(
            self._services,
            self._port,
            self,
            origins=self.origins,
            on_viewers=lambda count: self._say(viewers=count),
            on_started=lambda: self._say(phase="running", port=server.port),
            outside=_outside(self._connections),
        )
        with self._lock:
            self._server = server
            is_wanted = not (self._ended or self._wake.is_set())
        try:
            if is_wanted:
                server.run()
            else:
                server.abandon()
        finally:
            with self._lock:
                self._server = None

    def _load_token(self) -> None:
        # Apart from the server: a locked keyring asks the operator, and the overlays need not wait for that.
        try:
            self._token.load()
        except EnvironmentFault as fault:
            log.warning("No API token: %s", fault)
            self._say(token_problem=str(fault))
            return
        self._token_loaded.set()
        self._say_token()

    # --- any thread ---------------------------------------------------------------------------------------------------

    def restart(self, port: int) -> None:
        """Listen on this port now and at later starts. Raises RaffleError(VALUE_INVALID) for one that cannot be."""
        service = self._services.server_settings
        service.set(replace(service.get(), port=port), actor=ACTOR)
        self._port = port
        self._stop_serving()

    def end(self) -> None:
        """Have `run` return soon."""
        self._ended = True
        self._unsubscribe()
        self._stop_serving()

    def _stop_serving(self) -> None:
        with self._lock:
            self._wake.set()
            if self._server is not None:
                self._server.stop()

    @property
    def ready(self) -> bool:
        """Whether there is a token yet."""
        return self._token_loaded.is_set()

    def matches(self, given: str) -> bool:
        """Whether this is the token; False while there is none."""
        return self.ready and self._token.matches(given)

    def token(self) -> str:
        """The API token. May wait for the keyring. Raises EnvironmentFault where there is none."""
        self._token.load()
        return self._token.value

    def renew_token(self) -> str:
        """Another token; the one before is refused from now on. Raises EnvironmentFault."""
        self._token.load()
        value = self._token.renew()
        self._say_token()
        return value

    def origins(self) -> frozenset[str]:
        """Pages elsewhere that may call the server."""
        known = self._origins
        if known is None:
            known = self._origins = frozenset(self._services.server_settings.get().allowed_origins)
        return known

    def _changed(self, change: Change) -> None:
        if isinstance(change, (SettingsChanged, OutsideChange)):
            self._origins = None

    def _say_token(self) -> None:
        self._say(token_origin=self._token.origin.value, token_problem=self._token.problem)

    def _say(self, **changes: object) -> None:
        with self._lock:
            self._standing = replace(self._standing, **changes)  # type: ignore[arg-type]
            standing = self._standing
            # Under the lock, so that what is told last is what is true.
            self._tell(standing)


def _outside(connections: Connections | None) -> Outside:
    from raffle_desktop.web.feeds import Outside

    if connections is None:
        return Outside()
    return Outside(
        twitch=connections.twitch,
        feeds=connections.feeds,
        beacon=connections.beacon,
        kick=connections.kick,
        donations=connections.donations,
        discord=connections.discord,
    )


def port_sentence(standing: Standing) -> str:
    """What the operator is told where another program has the wanted port; empty where it has not."""
    if standing.phase != "running" or standing.wanted_port in (0, standing.port):
        return ""
    return f"Port {standing.wanted_port} is taken by another program; the local server uses {standing.port} this time."
