"""The server itself: one socket on loopback, one loop in whichever thread runs it."""

from __future__ import annotations

import errno
import logging
import socket
import sys
from collections.abc import Callable, Iterable
from http import HTTPStatus

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.services.services import Services
from raffle_desktop.web.app import build_app
from raffle_desktop.web.errors import WebCode, error_response
from raffle_desktop.web.feeds import NOTHING, Outside
from raffle_desktop.web.gate import HEADERS, HOST_SENTENCE, TokenCheck
from raffle_desktop.web.limits import Limits
from raffle_desktop.web.stream import Hub

log = logging.getLogger(__name__)

HOST = "127.0.0.1"
NEXT_PORTS = 20
"""So many ports behind the wanted one are tried before any free one is taken."""
BACKLOG = 256
_TAKEN = {errno.EADDRINUSE, errno.EACCES, getattr(errno, "WSAEADDRINUSE", -1), getattr(errno, "WSAEACCES", -1)}


def listen(wanted: int) -> socket.socket:
    """A listening socket on the wanted port of loopback, else on the next free one. 0 = any.

    Raises EnvironmentFault where none can be had.
    """
    candidates = [wanted] if wanted == 0 else [*range(wanted, min(wanted + NEXT_PORTS, 65535) + 1), 0]
    refused: OSError | None = None
    for port in candidates:
        # TCP by name: only then does asyncio send small answers at once, instead of up to 40 ms later.
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        try:
            if sys.platform == "win32":
                # Without it a second program could take the same port away.
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
            else:
                # A desk that was just closed leaves its port in a waiting state, which is no conflict.
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((HOST, port))
            listener.listen(BACKLOG)
        except OSError as error:
            listener.close()
            if error.errno not in _TAKEN:
                raise _no_server(error) from error
            refused = error
        else:
            listener.setblocking(False)
            return listener
    if refused is None:
        raise AssertionError("there is always a port to try")
    raise _no_server(refused) from refused


def _no_server(error: OSError) -> EnvironmentFault:
    return EnvironmentFault(
        f"The local server cannot listen on {HOST}: {error.strerror}.",
        "Overlays and tools cannot connect; the desk itself works.",
    )


class LocalServer:
    """One run of the server. Made anywhere; `run` blocks its thread until `stop` is called from another."""

    def __init__(
        self,
        services: Services,
        wanted_port: int,
        token: TokenCheck,
        *,
        origins: Callable[[], Iterable[str]] = tuple,
        on_viewers: Callable[[int], None] = lambda _count: None,
        on_started: Callable[[], None] = lambda: None,
        limits: Limits | None = None,
        outside: Outside = NOTHING,
    ) -> None:
        """Listens at once, so that `port` is known. Raises EnvironmentFault."""
        self._socket = listen(wanted_port)
        self.port: int = self._socket.getsockname()[1]
        given = limits or Limits()
        self.hub = Hub(streams_max=given.streams, on_viewers=on_viewers)
        app = build_app(
            services,
            port=self.port,
            token=token,
            hub=self.hub,
            origins=origins,
            limits=given,
            outside=outside,
        )
        config = uvicorn.Config(
            app,
            loop="asyncio",
            http=Protocol,
            ws="none",
            lifespan="on",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=2,
            timeout_keep_alive=30,
        )
        self._server = _Server(config, self.hub, on_started)

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.port}"

    def run(self) -> None:
        """Serve until `stop`. Call it once."""
        log.info("The local server listens on port %d", self.port)
        try:
            self._server.run(sockets=[self._socket])
        finally:
            self._socket.close()
        log.info("The local server has stopped")

    def abandon(self) -> None:
        """Give the port back without having served."""
        self._socket.close()

    def stop(self) -> None:
        """End `run` soon, from any thread; streams are closed, calls that are at work are finished."""
        self._server.should_exit = True


class Protocol(H11Protocol):
    """HTTP/1.1; what is not even that is refused in the same form as everything else."""

    def send_400_response(self, msg: str) -> None:
        """Called by uvicorn for a request that cannot be read, within its handling of h11's error."""
        cause = str(sys.exception() or msg)
        if "Host" in cause:
            status, code, sentence = 421, WebCode.WRONG_HOST, HOST_SENTENCE
        else:
            status, code, sentence = 400, WebCode.MALFORMED, "This is not an HTTP request that can be read."
        answer = error_response(status, code, sentence, {**HEADERS, "connection": "close"})
        reason = HTTPStatus(status).phrase.encode()
        head = h11.Response(status_code=status, headers=answer.raw_headers, reason=reason)
        for event in (head, h11.Data(data=bytes(answer.body)), h11.EndOfMessage()):
            self.transport.write(self.conn.send(event) or b"")
        self.transport.close()


class _Server(uvicorn.Server):
    """Uvicorn, which waits for every answer before it ends: a stream would keep it waiting, so streams end first."""

    def __init__(self, config: uvicorn.Config, hub: Hub, on_started: Callable[[], None]) -> None:
        super().__init__(config)
        self._hub, self._on_started = hub, on_started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._on_started()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._hub.close()
        await super().shutdown(sockets)
