"""A WebSocket to a provider of donations, and what may go wrong with it, in words that never hold a token."""

from __future__ import annotations

import asyncio
import logging
import ssl
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus, WebSocketException

from raffle_desktop.feeds.donation_endpoints import is_loopback
from raffle_desktop.feeds.donation_parsing import Piece
from raffle_desktop.feeds.donation_status import TITLES, DonationProvider

SECONDS_TO_CLOSE = 0.5
LARGEST_MESSAGE = 2**20
LONGEST_RETRY_AFTER = 600.0
BY_ITSELF = "The desk tries again by itself."
TOKEN_AGAIN = "Copy the token once more and enter it under Connections."  # noqa: S105 - a sentence

# Its DEBUG lines show addresses with tokens, and what people write.
_wire_log = logging.getLogger("raffle_desktop.feeds.donation_wire.socket")
_wire_log.setLevel(logging.WARNING)


class Lost(Exception):  # noqa: N818
    """There is no connection (any more). The message is a sentence; `wait_seconds`: the provider wants no call before.

    `orderly`: the other side said that it ends, so all that it had sent before has come.
    """

    def __init__(
        self, message: str, way_out: str = BY_ITSELF, *, wait_seconds: float = 0.0, orderly: bool = False
    ) -> None:
        super().__init__(message)
        self.message, self.way_out, self.wait_seconds, self.orderly = message, way_out, wait_seconds, orderly


class ShownOut(Lost):
    """The provider did not want to talk, right after the connection was made. A wrong token can look like this."""


class TokenRefused(Exception):  # noqa: N818
    """The provider does not take this token. The message is a sentence. `is_sure` False: what refused it may as well
    stand before the provider, and have other reasons.
    """

    def __init__(self, message: str, way_out: str = TOKEN_AGAIN, *, is_sure: bool = True) -> None:
        super().__init__(message)
        self.message, self.way_out, self.is_sure = message, way_out, is_sure


class Line(Protocol):
    """A connection that has been signed in. All of it belongs to one loop."""

    beat_seconds: float
    """How often `beat` has to be called."""
    is_moving: bool
    """The provider wants the desk on another connection; this one still works for a while."""

    async def heard(self) -> Sequence[Piece]:
        """What the next message says, often nothing. May be cancelled without losing any. Raises Lost."""

    async def beat(self) -> None:
        """Returns when the other side has shown that it is alive. Raises Lost."""

    async def close(self) -> None:
        """In bounded time. What had come before can still be heard."""


Opener = Callable[[str], Awaitable[Line]]
"""Opens and signs in, by the token. Takes as long as it takes. Raises Lost, TokenRefused."""


class _Connect(connect):
    """The token goes to where it was given for, and nowhere that this place may name."""

    def process_redirect(self, exc: Exception) -> Exception | str:
        return exc


class Wire:
    """The bare connection; raises only Lost and TokenRefused."""

    def __init__(self, provider: DonationProvider, connection: ClientConnection) -> None:
        self._provider, self._connection = provider, connection

    @classmethod
    async def open(cls, provider: DonationProvider, url: str) -> Wire:
        """Cancelled, nothing of it is left."""
        title = TITLES[provider]
        try:
            connection = await _Connect(
                url,
                compression=None,
                proxy=None if is_loopback(url) else True,
                open_timeout=None,
                close_timeout=SECONDS_TO_CLOSE,
                # The desk asks for signs of life itself.
                ping_interval=None,
                max_size=LARGEST_MESSAGE,
                logger=_wire_log,
            )
        # The library's own texts can hold the address, so none of them is passed on, nor chained.
        except InvalidStatus as refused:
            status, wait = refused.response.status_code, _retry_after(refused.response.headers.get("Retry-After", ""))
            if status in (401, 403):
                raise TokenRefused(f"{title} does not take the token (status {status}).", is_sure=False) from None
            raise Lost(f"{title} answered with status {status} instead of connecting.", wait_seconds=wait) from None
        except ssl.SSLError:
            raise Lost(f"No connection to {title} that can be trusted came about.") from None
        except OSError:
            raise Lost(f"{title} cannot be reached.", f"{BY_ITSELF} Check the internet connection.") from None
        # ImportError: a SOCKS proxy is set on this machine, for which `websockets` wants another package.
        except (WebSocketException, ValueError, ImportError, EOFError) as problem:
            raise Lost(f"{title} cannot be connected to ({type(problem).__name__}).") from None
        return cls(provider, connection)

    async def send(self, text: str) -> None:
        try:
            await self._connection.send(text)
        except ConnectionClosed as closed:
            raise self._ended(closed) from None

    async def receive(self) -> str:
        """The next message; one that is no text is "". Raises Lost."""
        try:
            frame = await self._connection.recv()
        except ConnectionClosed as closed:
            raise self._ended(closed) from None
        return frame if isinstance(frame, str) else ""

    async def ping(self) -> None:
        """Until the other side has answered. Raises Lost."""
        try:
            await (await self._connection.ping())
        except ConnectionClosed as closed:
            raise self._ended(closed) from None

    async def close(self) -> None:
        try:
            await self._connection.close()
        finally:
            self._connection.transport.abort()

    def _ended(self, closed: ConnectionClosed) -> Lost:
        title = TITLES[self._provider]
        if closed.rcvd is None:
            return Lost(f"The connection to {title} broke off.")
        return Lost(f"{title} ended the connection (code {closed.rcvd.code}).", orderly=True)


async def closing_if_not_kept(wire: Wire, work: Awaitable[None]) -> None:
    """Do what makes a line of the wire; where that fails or is cancelled, nothing of it is left."""
    try:
        await work
    except BaseException:
        await asyncio.shield(wire.close())
        raise


def _retry_after(text: str) -> float:
    return min(float(text), LONGEST_RETRY_AFTER) if text.isascii() and text.isdigit() and len(text) < 10 else 0.0
