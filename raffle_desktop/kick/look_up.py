"""The two numbers of a channel, and whether its stream runs, asked of Kick's own site by the channel's name."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import httpx

from raffle_desktop import __version__
from raffle_desktop.services.http_trust import trusted

SITE = "https://kick.com"
ANSWER_MAX = 2_000_000
ID_MAX = 2**53
BY_HAND = "Type the channel’s two numbers in under Connections; its help says where they are found."
CHECK_NAME = "Check the channel’s name."
CHECK_DASHES = "Check the channel’s name; in addresses, Kick writes - where a name has _."
LATER = "The desk asks again by itself. Or type the two numbers in under Connections."


@dataclass(frozen=True, slots=True)
class Ids:
    """`is_live`: whether the stream runs; None = it was not said."""

    channel_id: int
    chatroom_id: int
    is_live: bool | None = None


class NotFound(Exception):  # noqa: N818 - an answer
    """Kick did not tell. `problem`, `way_out`: sentences. `may_pass`: asking again later can help."""

    def __init__(self, problem: str, way_out: str = BY_HAND, *, may_pass: bool = False) -> None:
        super().__init__(problem)
        self.problem, self.way_out, self.may_pass = problem, way_out, may_pass


async def look_up(slug: str, *, site: str = SITE, seconds: float = 15.0) -> Ids:
    """Raises NotFound, whatever comes back."""
    address = f"{site.rstrip('/')}/api/v2/channels/{quote(slug, safe='')}"
    try:
        client = httpx.AsyncClient(verify=trusted(), timeout=seconds, follow_redirects=False)
        async with asyncio.timeout(seconds), client:
            return await _ask(client, address, slug)
    except (TimeoutError, httpx.TimeoutException):
        raise NotFound("Kick did not answer in time.", LATER, may_pass=True) from None
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError):
        raise NotFound("Kick could not be reached.", LATER, may_pass=True) from None


async def _ask(client: httpx.AsyncClient, address: str, slug: str) -> Ids:
    headers = {"Accept": "application/json", "User-Agent": f"RaffleDesktop/{__version__}"}
    async with client.stream("GET", address, headers=headers) as answer:
        status = answer.status_code
        if status == httpx.codes.NOT_FOUND:
            raise NotFound(f"Kick knows no channel called {slug}.", CHECK_DASHES if "_" in slug else CHECK_NAME)
        if status == httpx.codes.TOO_MANY_REQUESTS or status >= httpx.codes.INTERNAL_SERVER_ERROR:
            raise NotFound(f"Kick is busy (status {status}).", LATER, may_pass=True)
        if status != httpx.codes.OK:
            raise NotFound(f"Kick does not tell programs the channel’s numbers (status {status}).")
        body = bytearray()
        async for piece in answer.aiter_bytes():
            body += piece
            if len(body) > ANSWER_MAX:
                raise NotFound("Kick’s answer about the channel is too large.")
    return _read(bytes(body))


def _read(body: bytes) -> Ids:
    document: Any = None
    try:
        document = json.loads(body)
        channel, room = document["id"], document["chatroom"]["id"]
    except (ValueError, RecursionError, KeyError, TypeError):
        channel = room = None
    if not all(type(one) is int and 0 < one <= ID_MAX for one in (channel, room)):
        raise NotFound("Kick’s answer about the channel was not understood.")
    return Ids(channel, room, _is_live(document))


def _is_live(document: dict[str, Any]) -> bool | None:
    """`livestream` is null while there is none, else an object that may say it once more."""
    stream = document.get("livestream", ...)
    if isinstance(stream, dict):
        said = stream.get("is_live", True)
        return said if isinstance(said, bool) else None
    return False if stream is None else None
