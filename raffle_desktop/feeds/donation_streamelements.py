"""StreamElements' gateway Astro: JSON over one WebSocket, a request for each topic, pings of the protocol itself.

It takes the place of their older socket.io (realtime.streamelements.com), which gets nothing new and whose
documentation is given up. Its hand-over by a token in the address is not used: a second connection that signs in like
the first does the same without one, as tips are told apart by their ids.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from typing import Any

from raffle_desktop.domain.names import visible
from raffle_desktop.domain.redaction import redacted
from raffle_desktop.feeds.donation_parsing import Aside, Piece, UnreadableError, read_json, streamelements_message
from raffle_desktop.feeds.donation_status import DonationProvider
from raffle_desktop.feeds.donation_tokens import read_streamelements
from raffle_desktop.feeds.donation_wire import Line, Lost, Opener, ShownOut, TokenRefused, Wire, closing_if_not_kept

BEAT_SECONDS = 25.0
TOPIC = "channel.tips"
BESIDES = ("channel.tips.moderation", "channel.activities")
"""Tips that are allowed only later, tests and repeats. A token that may not hear them hears the tips all the same."""
_UNAUTHORIZED, _BAD_REQUEST = "err_unauthorized", "err_bad_request"

_log = logging.getLogger(__name__)


def streamelements(url: str) -> Opener:
    """Connects to this address."""

    async def opened(token: str) -> Line:
        wire = await Wire.open(DonationProvider.STREAMELEMENTS, url)
        line = _Astro(wire)
        await closing_if_not_kept(wire, line.sign_in(token))
        return line

    return opened


class _Astro:
    """See Line."""

    beat_seconds = BEAT_SECONDS

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._early: list[Piece] = []
        """What came between the requests' answers."""
        self.is_moving = False

    async def sign_in(self, token: str) -> None:
        read = read_streamelements(token)
        room = "" if read is None else read.room
        if (await self._next()).get("type") != "welcome":
            raise Lost("What answers is not StreamElements’ gateway.")
        for topic in (TOPIC, *BESIDES):
            data = {"topic": topic, "token": token, "token_type": "jwt"} | ({"room": room} if room else {})
            await self._wire.send(json.dumps({"type": "subscribe", "nonce": topic, "data": data}))
        while True:
            message = await self._next()
            if message.get("type") == "response" and message.get("nonce") == TOPIC:
                return self._answered(message)
            self._early += self._take(message)

    def _answered(self, message: dict[str, Any]) -> None:
        error = message.get("error")
        if not error:
            return
        code = visible(redacted(str(error)), 60)
        if error == _UNAUTHORIZED:
            raise TokenRefused(f"StreamElements does not take the token ({code}).")
        if error == _BAD_REQUEST:
            raise ShownOut(f"StreamElements did not understand which channel to listen to ({code}).")
        raise Lost(f"StreamElements did not let the desk hear tips ({code}).")

    async def heard(self) -> Sequence[Piece]:
        if self._early:
            early, self._early = self._early, []
            return early
        return self._take(await self._next())

    async def _next(self) -> dict[str, Any]:
        text = await self._wire.receive()
        try:
            message = read_json(text)
        except UnreadableError:
            message = None
        if isinstance(message, dict):
            return message
        return {"type": "unreadable"}

    def _take(self, message: dict[str, Any]) -> Sequence[Piece]:
        match message.get("type"):
            case "message":
                return streamelements_message(message.get("topic"), message.get("data"))
            case "reconnect":
                self.is_moving = True
            case "unreadable":
                return [Aside("unknown", detail="a message that is no JSON object")]
            case "response" if message.get("error"):
                topic, error = visible(str(message.get("nonce"))), visible(redacted(str(message["error"])))
                _log.info("StreamElements: %s is not heard (%s).", topic, error)
            case _:
                pass
        return []

    async def beat(self) -> None:
        await self._wire.ping()

    async def close(self) -> None:
        await self._wire.close()
