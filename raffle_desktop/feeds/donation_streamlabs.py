"""Streamlabs' socket: Socket.IO 2 over Engine.IO 3, whose framing is read here.

Its server speaks no newer one, and the library for Python that is kept up (python-socketio 5) speaks Engine.IO 4 alone;
the one that spoke 3 has had no release since 2021. What is needed of it is one namespace, events from the server and a
heartbeat: the few signs at the beginning of each text.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from raffle_desktop.domain.names import visible
from raffle_desktop.domain.redaction import redacted
from raffle_desktop.feeds.donation_parsing import Aside, Piece, UnreadableError, read_json, streamlabs_event
from raffle_desktop.feeds.donation_status import DonationProvider
from raffle_desktop.feeds.donation_wire import Line, Lost, Opener, ShownOut, TokenRefused, Wire, closing_if_not_kept

_OPEN, _CLOSE, _PING, _PONG, _MESSAGE = "0", "1", "2", "3", "4"
_CONNECT, _DISCONNECT, _EVENT, _ERROR = "0", "1", "2", "4"
BEAT_SECONDS, LEAST_BEAT, MOST_BEAT = 25.0, 5.0, 60.0


def streamlabs(url: str) -> Opener:
    """Connects to this address."""

    async def opened(token: str) -> Line:
        # The token has no other place in this protocol than the address.
        wire = await Wire.open(
            DonationProvider.STREAMLABS, f"{url}?token={quote(token, safe='')}&EIO=3&transport=websocket"
        )
        line = _SocketIo(wire)
        await closing_if_not_kept(wire, line.sign_in())
        return line

    return opened


class _SocketIo:
    """See Line."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self.beat_seconds = BEAT_SECONDS
        self.is_moving = False
        self._is_signed_in = False
        self._is_settled = False
        """Has stood for at least a heartbeat, or given an event."""
        self._answered = asyncio.Event()

    async def sign_in(self) -> None:
        frame = await self._wire.receive()
        if not frame.startswith(_OPEN):
            raise Lost("What answers is not Streamlabs’ socket.")
        self._opened(frame[1:])
        while not self._is_signed_in:
            self._take(await self._wire.receive())

    def _opened(self, text: str) -> None:
        try:
            said = read_json(text)
        except UnreadableError:
            said = None
        given = said.get("pingInterval") if isinstance(said, dict) else None
        if isinstance(given, int) and not isinstance(given, bool):
            # Milliseconds in which the server wants to hear something; a little earlier, for the way.
            self.beat_seconds = min(MOST_BEAT, max(LEAST_BEAT, given / 1000 * 0.9))

    async def heard(self) -> Sequence[Piece]:
        frame = await self._wire.receive()
        if frame.startswith(_PING):
            # In this version the desk asks and the server answers; a server that asks as well gets its answer.
            await self._wire.send(_PONG + frame[1:])
        return self._take(frame)

    def _take(self, frame: str) -> Sequence[Piece]:
        kind, rest = frame[:1], frame[1:]
        if kind == _MESSAGE:
            return self._message(rest)
        if kind == _CLOSE:
            raise self._sent_away("Streamlabs ended the connection.")
        if kind == _PONG:
            self._is_settled = True
            self._answered.set()
        return []

    def _message(self, text: str) -> Sequence[Piece]:
        kind, rest = text[:1], text[1:]
        if kind == _CONNECT and not rest.startswith("/"):
            self._is_signed_in = True
        elif kind == _DISCONNECT:
            raise self._sent_away("Streamlabs ended the connection.")
        elif kind == _ERROR:
            raise _not_let_in(rest)
        elif kind == _EVENT:
            self._is_settled = True
            return _event(rest)
        return []

    def _sent_away(self, sentence: str) -> Lost:
        return Lost(sentence, orderly=True) if self._is_settled else ShownOut(sentence, orderly=True)

    async def beat(self) -> None:
        self._answered.clear()
        await self._wire.send(_PING)
        await self._answered.wait()

    async def close(self) -> None:
        await self._wire.close()


def _not_let_in(said: str) -> TokenRefused | ShownOut:
    """It lets nobody in with a wrong token, and says “Authentication error”."""
    why = visible(redacted(said), 60)
    if re.search("auth|token|forbidden|denied", said, re.IGNORECASE):
        return TokenRefused(f"Streamlabs does not take the token ({why}).")
    return ShownOut(f"Streamlabs did not let the desk in ({why or 'no reason given'}).")


def _event(text: str) -> Sequence[Piece]:
    # The number of an acknowledgement can stand before the list; nobody is owed one.
    given: Any = None
    try:
        given = read_json(text.lstrip("0123456789"))
    except UnreadableError:
        return [Aside("unknown", detail="an event that is no JSON")]
    if not isinstance(given, list) or len(given) < 2 or given[0] != "event":
        return []
    return [piece for one in given[1:] for piece in streamlabs_event(one)]
