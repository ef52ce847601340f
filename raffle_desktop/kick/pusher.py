"""The feed over Pusher's protocol, version 7: one WebSocket, JSON in text frames, pings both ways."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NoReturn
from urllib.parse import urlencode, urlsplit

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidURI

from raffle_desktop import __version__
from raffle_desktop.kick.transport import Again, Ear, Ended, Heard

PROTOCOL = 7
FRAME_MAX = 8_000_000
"""Bytes of a frame; a larger one ends the connection."""
TEXT_MAX = 1_000_000
"""Characters of a frame that is read; the largest that Kick sends have some ten thousand."""
LATER = "The desk tries again by itself; check the internet connection if this lasts."
CHANGE = "Kick may have changed its feed. Look for an update of the desk, or check key and cluster in its settings."

_ESTABLISHED, _ERROR, _PING, _PONG = "pusher:connection_established", "pusher:error", "pusher:ping", "pusher:pong"
_SUBSCRIBED = ("pusher_internal:subscription_succeeded", "pusher:subscription_succeeded")
_NOT_SUBSCRIBED = ("pusher:subscription_error", "pusher_internal:subscription_error")
_MOST_ACTIVITY_SECONDS = 120.0
_OVER_QUOTA = 4004
"""Counted among what is not to be tried again unchanged, but it passes: too many are connected to Kick just now."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds. `handshake`: until the server says that the connection stands. `subscribing`: until it confirms the
    channels. `pong`: until it answers a ping. `least_activity`: the silence after which it is pinged, however short it
    wants that to be.
    """

    handshake: float = 15.0
    subscribing: float = 10.0
    pong: float = 30.0
    least_activity: float = 5.0
    closing: float = 2.0


def socket_address(given: str, key: str, cluster: str) -> str:
    """Where to connect to. `given`: an address that stands in place of Pusher's; its path and question mark are kept
    where it has them.
    """
    parts = urlsplit(given or f"wss://ws-{cluster}.pusher.com")
    path = parts.path if parts.path not in ("", "/") else f"/app/{key}"
    about = {"protocol": PROTOCOL, "client": "raffle-desktop", "version": __version__, "flash": "false"}
    return parts._replace(path=path, query=parts.query or urlencode(about), fragment="").geturl()


class Pusher:
    """Implements `transport.Transport`. For one connection."""

    def __init__(self, address: str, patience: Patience | None = None) -> None:
        self._address, self._patience = address, patience or Patience()
        self._host = urlsplit(address).hostname or "?"

    async def listen(self, channels: Sequence[str], ear: Ear) -> NoReturn:
        """See Transport."""
        patience = self._patience
        try:
            async with connect(
                self._address,
                open_timeout=patience.handshake,
                close_timeout=patience.closing,
                # Pusher has pings of its own, inside the frames.
                ping_interval=None,
                max_size=FRAME_MAX,
                user_agent_header=f"RaffleDesktop/{__version__}",
            ) as socket:
                await _Conversation(socket, self._host, patience, ear).hold(channels)
        except ConnectionClosed as closed:
            raise _closed(closed, self._host) from None
        except InvalidHandshake as refused:
            status = getattr(getattr(refused, "response", None), "status_code", None)
            said = f" (status {status})" if status else ""
            raise Ended(f"{self._host} did not open the feed{said}.", LATER) from None
        except InvalidURI:
            raise Ended("The address of the feed cannot be connected to.", CHANGE, Again.NEVER) from None
        except TimeoutError:
            raise Ended(f"{self._host} did not answer in time.", LATER) from None
        except OSError as problem:
            _log.info("Kick: no connection: %s", type(problem).__name__)
            raise Ended(f"{self._host} could not be reached.", LATER) from None


class _Conversation:
    """One open socket."""

    def __init__(self, socket: ClientConnection, host: str, patience: Patience, ear: Ear) -> None:
        self._socket, self._host, self._patience, self._ear = socket, host, patience, ear
        self._activity = _MOST_ACTIVITY_SECONDS
        self._asked: list[str] = []
        self._awaited: set[str] = set()
        self._deaf: list[str] = []

    async def hold(self, channels: Sequence[str]) -> NoReturn:
        """Shake hands, subscribe, and listen. Raises Ended, ConnectionClosed, TimeoutError."""
        async with asyncio.timeout(self._patience.handshake):
            await self._be_established()
        self._asked, self._awaited = list(channels), set(channels)
        for channel in channels:
            await self._send("pusher:subscribe", {"auth": "", "channel": channel})
        try:
            async with asyncio.timeout(self._patience.subscribing):
                while self._awaited:
                    await self._take(await self._socket.recv())
        except TimeoutError:
            self._deaf += [channel for channel in channels if channel in self._awaited]
            self._awaited.clear()
        if len(self._deaf) == len(self._asked):
            raise Ended(f"{self._host} did not let the desk listen to the channel.", CHANGE)
        self._ear.listening(tuple(self._deaf))
        while True:
            await self._take(await self._next())

    async def _be_established(self) -> None:
        while True:
            frame = self._read(await self._socket.recv())
            if frame is None:
                continue
            event, data = frame["event"], frame.get("data")
            if event == _ESTABLISHED:
                told = data.get("activity_timeout") if isinstance(data, dict) else None
                if isinstance(told, (int, float)) and not isinstance(told, bool) and told > 0:
                    self._activity = min(float(told), _MOST_ACTIVITY_SECONDS)
                self._activity = max(self._activity, self._patience.least_activity)
                return
            await self._answer(event, data)

    async def _next(self) -> str | bytes:
        """The next frame. After a silence the server is asked whether it is still there."""
        try:
            async with asyncio.timeout(self._activity):
                return await self._socket.recv()
        except TimeoutError:
            await self._send(_PING, {})
        try:
            # Anything that comes is a sign of life.
            async with asyncio.timeout(self._patience.pong):
                return await self._socket.recv()
        except TimeoutError:
            silence = self._activity + self._patience.pong
            raise Ended(f"{self._host} fell silent.", LATER, silence=silence) from None

    async def _take(self, raw: str | bytes) -> None:
        frame = self._read(raw)
        if frame is None:
            return
        event, data, channel = frame["event"], frame.get("data"), frame.get("channel")
        if await self._answer(event, data):
            return
        channel = channel if isinstance(channel, str) else ""
        if event in _SUBSCRIBED:
            self._awaited.discard(channel)
        elif event in _NOT_SUBSCRIBED:
            if channel in self._awaited:
                self._awaited.discard(channel)
                self._deaf.append(channel)
            _log.warning("Kick: a channel of the feed was refused")
        elif not event.startswith(("pusher:", "pusher_internal:")):
            self._ear.heard(Heard(channel, event, data))

    async def _answer(self, event: str, data: Any) -> bool:
        """Whether it was about the connection itself. Raises Ended for an error that ends it."""
        if event == _PING:
            await self._send(_PONG, {})
        elif event == _ERROR:
            code = data.get("code") if isinstance(data, dict) else None
            again = _again(code)
            _log.warning("Kick: Pusher says error %s", code if isinstance(code, int) else "without a number")
            if again is not None:
                raise _ended(again, self._host, code)
        return event in (_PING, _PONG, _ERROR)

    def _read(self, raw: str | bytes) -> dict[str, Any] | None:
        """An object with an event's name, its data unpacked; None for anything else."""
        if not isinstance(raw, str):
            self._ear.unreadable("a frame of bytes")
            return None
        if len(raw) > TEXT_MAX:
            self._ear.unreadable("a frame that is too large")
            return None
        try:
            frame = json.loads(raw, parse_constant=_no_number)
        except (ValueError, RecursionError):
            self._ear.unreadable("a frame that is no JSON")
            return None
        if not isinstance(frame, dict) or not isinstance(frame.get("event"), str):
            self._ear.unreadable("a frame without an event")
            return None
        data = frame.get("data")
        if isinstance(data, str):
            try:
                frame["data"] = json.loads(data, parse_constant=_no_number)
            except (ValueError, RecursionError):
                # For whoever knows the event to say what is missing.
                _log.debug("Kick: the data of an event is no JSON")
        return frame

    async def _send(self, event: str, data: dict[str, Any]) -> None:
        async with asyncio.timeout(self._patience.pong):
            await self._socket.send(json.dumps({"event": event, "data": data}))


def _again(code: object) -> Again | None:
    """What Pusher's numbers ask for; None for an error that ends nothing."""
    if not isinstance(code, int) or isinstance(code, bool):
        return None
    if 4000 <= code < 4100 and code != _OVER_QUOTA:
        return Again.NEVER
    if code == _OVER_QUOTA or 4100 <= code < 4200:
        return Again.LATER
    return Again.AT_ONCE if 4200 <= code < 4300 else None


def _ended(again: Again, host: str, code: object) -> Ended:
    if again is Again.NEVER:
        return Ended(f"{host} does not take this connection (error {code}).", CHANGE, again)
    return Ended(f"{host} ended the connection (error {code}).", LATER, again)


def _closed(closed: ConnectionClosed, host: str) -> Ended:
    code = None if closed.rcvd is None else closed.rcvd.code
    again = _again(code)
    if again is not None:
        return _ended(again, host, code)
    if closed.sent is not None and closed.sent.code == 1009:
        return Ended(f"{host} sent more at once than the desk takes.", LATER)
    return Ended(f"The connection to {host} was lost.", LATER)


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")
