"""One conversation with OBS over obs-websocket 5, with an answer or a fault in bounded time for whatever happens.

simpleobsws speaks the protocol; what it leaves to be waited for is seen to here. It drops what it cannot read, does not
notice that a connection ends while it waits (a wrong password is told by closing it), and takes the system's proxy even
to this machine.
"""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import msgpack  # type: ignore[import-untyped]
import simpleobsws  # type: ignore[import-untyped]
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, WebSocketException
from websockets.typing import Subprotocol

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.obs.remote_faults import AGAIN, Refusal

_SETTINGS = "In OBS: Tools → WebSocket Server Settings"
_ENABLE = f"{_SETTINGS} → Enable WebSocket server."
_UPDATE = "OBS 28 or newer has the right one built in: update OBS, and check the port."

_AUTHENTICATION_FAILED = 4009
_UNSUPPORTED_RPC_VERSION = 4010
_SESSION_INVALIDATED = 4011

_HELLO = 0
_ANSWER = 7
# Room for the answers about a large scene collection; the library's own limit.
_LARGEST_MESSAGE = 2**24
_SECONDS_TO_CLOSE = 1.0
_SECONDS_FOR_LAST_WORDS = 0.1

# Its DEBUG lines show what answers the password's challenge, and the overlay's address with its key.
_library_log = logging.getLogger("simpleobsws")
_wire_log = logging.getLogger("raffle_desktop.obs.wire")


class Session:
    """An identified connection."""

    def __init__(self, client: _Client, where: str, timeout: float) -> None:
        self._client = client
        self._where = where
        self._timeout = timeout

    async def request(self, kind: str, data: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """The response's data. Raises Refusal, and EnvironmentFault when no answer comes or the connection ends."""
        request = simpleobsws.Request(kind, None if data is None else dict(data))
        answering = asyncio.ensure_future(self._client.call(request, timeout=self._timeout))
        try:
            await asyncio.wait({answering, self._client.recv_task}, return_when=asyncio.FIRST_COMPLETED)
            if not answering.done():
                # An answer that came just before the end is there, and its waiter has not run yet.
                await asyncio.wait({answering}, timeout=_SECONDS_FOR_LAST_WORDS)
            if not answering.done():
                raise self._client.end(self._where)
            response = answering.result()
        except simpleobsws.MessageTimeout as problem:
            message = f"OBS at {self._where} did not answer in time ({kind})."
            raise EnvironmentFault(message, f"OBS may be busy. {AGAIN}") from problem
        except (ConnectionClosed, simpleobsws.NotIdentifiedError) as problem:
            raise self._client.end(self._where) from problem
        finally:
            answering.cancel()
        status = response.requestStatus
        if not status.result:
            raise Refusal(kind, status.code, status.comment or "")
        return response.responseData or {}


@asynccontextmanager
async def session(host: str, port: int, password: str, timeout: float) -> AsyncIterator[Session]:  # noqa: ASYNC109
    """An identified connection, closed at the end whatever happens.

    `timeout`: seconds for the whole greeting, and again for each answer. Raises EnvironmentFault.
    """
    where = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    if not _is_host(host) or not 0 < port < 65536:
        message = f"{where} is not an address of OBS."
        raise EnvironmentFault(message, "Give the computer’s name or IP address, and a port from 1 to 65535.")
    for log in (_library_log, _wire_log):
        log.setLevel(logging.WARNING)
    client = _Client(f"ws://{where}", password, where)
    try:
        await _greet(client, where, timeout)
        yield Session(client, where, timeout)
    finally:
        receiving = client.recv_task
        await client.disconnect()
        if receiving is not None:
            # Whatever it ended with has been told by then, or came after the last answer.
            await asyncio.gather(receiving, return_exceptions=True)


def _is_host(host: str) -> bool:
    if ":" in host:
        try:
            ipaddress.IPv6Address(host)
        except ValueError:
            return False
    return re.fullmatch(r"[^\s/@?#\\\[\]%]+", host) is not None


async def _greet(client: _Client, where: str, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await client.connect()
            identified = asyncio.ensure_future(client.wait_until_identified(timeout=None))
            try:
                await asyncio.wait({identified, client.recv_task}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                identified.cancel()
    except TimeoutError as problem:
        if client.ws is None:
            raise EnvironmentFault(f"OBS does not answer at {where}.", _ENABLE) from problem
        if client.hello_message is None:
            raise _no_obs(where) from problem
        raise EnvironmentFault(f"OBS at {where} did not answer in time.", f"OBS may be busy. {AGAIN}") from problem
    except OSError as problem:
        raise EnvironmentFault(f"OBS does not answer at {where}.", _ENABLE) from problem
    except (WebSocketException, ValueError) as problem:
        # Another server's answer, or a name that cannot be one.
        raise _no_obs(where) from problem
    if not client.identified:
        raise client.end(where)


def _no_obs(where: str) -> EnvironmentFault:
    return EnvironmentFault(f"What answers at {where} does not speak obs-websocket 5.", _UPDATE)


class _Client(simpleobsws.WebSocketClient):  # type: ignore[misc]
    """The library's client over a connection that is checked, bounded and direct."""

    ws: _Wire | None
    recv_task: asyncio.Task[None]

    def __init__(self, url: str, password: str, where: str) -> None:
        # No events: none is waited for, and they would come by the hundred.
        wanted = simpleobsws.IdentificationParameters(eventSubscriptions=0)
        super().__init__(url, password, wanted)
        self._where = where

    async def connect(self) -> bool:
        """As the library's, which offers no way to set what this sets."""
        socket = await connect(
            self.url,
            subprotocols=[Subprotocol("obswebsocket.msgpack")],
            max_size=_LARGEST_MESSAGE,
            compression=None,
            proxy=None,
            open_timeout=None,
            close_timeout=_SECONDS_TO_CLOSE,
            ping_interval=None,
            logger=_wire_log,
        )
        self.ws = _Wire(socket, self._where, password_given=bool(self.password))
        self.ws_open = True
        self.recv_task = asyncio.create_task(self._ws_recv_task())
        return True

    def end(self, where: str) -> EnvironmentFault:
        """Why nothing more comes."""
        problem = None
        if self.recv_task.done() and not self.recv_task.cancelled():
            problem = self.recv_task.exception()
        if isinstance(problem, EnvironmentFault):
            return problem
        if problem is not None:
            fault = _unreadable(where)
            fault.__cause__ = problem
            return fault
        code = None if self.ws is None else self.ws.close_code
        if code == _AUTHENTICATION_FAILED:
            return EnvironmentFault(
                f"OBS at {where} refused the password.", f"{_SETTINGS} → Show Connect Info shows the right one."
            )
        if code == _UNSUPPORTED_RPC_VERSION:
            return _no_obs(where)
        if code == _SESSION_INVALIDATED:
            return EnvironmentFault(f"OBS at {where} ended the session.", f"It was removed in OBS’s settings. {AGAIN}")
        return EnvironmentFault(f"The connection to OBS at {where} was lost.", "Is OBS still running?")


def _unreadable(where: str) -> EnvironmentFault:
    return EnvironmentFault(f"OBS at {where} gave an answer that cannot be read.", _UPDATE)


class _Wire:
    """A connection as simpleobsws uses it; what comes in is looked at first."""

    def __init__(self, socket: ClientConnection, where: str, *, password_given: bool) -> None:
        self._socket = socket
        self._where = where
        self._password_given = password_given

    @property
    def close_code(self) -> int | None:
        return self._socket.close_code

    @property
    def close_reason(self) -> str | None:
        return self._socket.close_reason

    async def send(self, message: bytes) -> None:
        await self._socket.send(message)

    async def close(self) -> None:
        await self._socket.close()

    async def recv(self) -> bytes:
        message = await self._socket.recv()
        if not isinstance(message, bytes):
            # An older plug-in, or something else: JSON as text was not asked for.
            raise _no_obs(self._where)
        try:
            payload = msgpack.unpackb(message)
        except (ValueError, msgpack.UnpackException) as problem:
            raise _unreadable(self._where) from problem
        if not _well_formed(payload):
            raise _unreadable(self._where)
        if payload["op"] == _HELLO and "authentication" in payload["d"] and not self._password_given:
            # Before an empty one is tried: OBS would show a failed log-in on the streamer's screen.
            raise EnvironmentFault(
                f"OBS at {self._where} asks for a password.", f"{_SETTINGS} → Show Connect Info shows it."
            )
        return message


def _well_formed(payload: object) -> bool:
    """Whether the library can take this message without failing on a field."""
    match payload:
        case {"op": 0, "d": {"rpcVersion": int(), "authentication": {"challenge": str(), "salt": str()}}}:
            return True
        case {"op": 0, "d": {"rpcVersion": int(), **rest}}:
            return "authentication" not in rest
        case {"op": 7, "d": {"requestType": str(), "requestId": str(), "requestStatus": status, **rest}}:
            return _well_formed_status(status) and isinstance(rest.get("responseData"), dict | None)
        case {"op": int(op), "d": dict()}:
            return op not in {_HELLO, _ANSWER}
        case _:
            return False


def _well_formed_status(status: object) -> bool:
    match status:
        case {"result": bool(), "code": int(), **rest}:
            return isinstance(rest.get("comment"), str | None)
        case _:
            return False
