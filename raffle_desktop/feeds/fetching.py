"""One question to a feed: bounded in time and size whatever comes back, and conditional where that helps."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Self

import httpx

from raffle_desktop import __version__
from raffle_desktop.domain.clock import Clock
from raffle_desktop.domain.names import visible
from raffle_desktop.feeds.access import Access
from raffle_desktop.feeds.faults import (
    ASK_OWNER,
    LATER,
    FeedFault,
    NotUnderstood,
    TooLarge,
    Unreachable,
    refusal,
    unreachable,
)
from raffle_desktop.services.http_trust import trusted

REDIRECTS_MAX = 3
LONGEST_WAIT_SECONDS = 3600.0
"""A feed can ask for more than this (Retry-After); it is asked again all the same."""
_MARK_MAX = 300
_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """`seconds`: for a whole answer, however slowly it drips. `bytes`: of an answer, as sent and as unpacked."""

    seconds: float = 20.0
    bytes: int = 24_000_000


@dataclass(frozen=True, slots=True)
class Marks:
    """What the feed calls the version of a list that the desk knows."""

    etag: str = ""
    last_modified: str = ""

    @property
    def headers(self) -> dict[str, str]:
        given = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in given.items() if value}


@dataclass(frozen=True, slots=True)
class Fetched:
    """`body` None: nothing has changed since the version of the marks."""

    body: bytes | None
    marks: Marks


class Fetcher:
    """Asks. For one loop, and a context manager: it closes its connections at the end."""

    def __init__(self, clock: Clock, limits: Limits) -> None:
        self._clock, self._limits = clock, limits
        # Made with the first question: it loads every certificate the system trusts.
        self._client: httpx.AsyncClient | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._client is not None:
            await self._client.aclose()

    @property
    def _http(self) -> httpx.AsyncClient:
        if self._client is None:
            # Connecting has to give up before the whole question does: the library leaves a connection open whose
            # making is cancelled from outside.
            timeout = httpx.Timeout(self._limits.seconds, connect=self._limits.seconds / 2)
            self._client = httpx.AsyncClient(verify=trusted(), follow_redirects=False, timeout=timeout)
        return self._client

    async def get(self, access: Access, path: str, marks: Marks) -> Fetched:
        """The answer's body, or that it is unchanged. Raises FeedFault; then nothing is to be concluded from it."""
        url, host = access.url(path), access.host
        try:
            async with asyncio.timeout(self._limits.seconds):
                return await self._following(url, access, marks)
        except TimeoutError:
            raise Unreachable(f"{host} did not answer in time.", LATER) from None
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as problem:
            # Not chained: the library's error holds the request, and so the address and the key.
            fault = unreachable(problem, host) if isinstance(problem, httpx.HTTPError) else None
            raise fault or NotUnderstood(f"The answer of {host} was not understood.") from None
        finally:
            # A feed has no business with cookies; kept, they would grow and travel.
            self._http.cookies.clear()

    async def _following(self, url: httpx.URL, access: Access, marks: Marks) -> Fetched:
        for _ in range(REDIRECTS_MAX + 1):
            headers = {
                "Accept": "application/json",
                "Accept-Encoding": "gzip",
                # Each question has a connection of its own: what an answer has behind its end begins no other.
                "Connection": "close",
                "User-Agent": f"RaffleDesktop/{__version__}",
                **marks.headers,
                **access.headers,
            }
            async with self._http.stream("GET", url, headers=headers) as answer:
                if answer.has_redirect_location:
                    url = _same_place(url, answer, access.host)
                    continue
                return await self._taken(answer, marks, access.host)
        raise NotUnderstood(f"{access.host} sends the desk round in circles.", "Check the feed’s address.")

    async def _taken(self, answer: httpx.Response, marks: Marks, host: str) -> Fetched:
        if answer.status_code == 304:
            if marks == Marks():
                raise NotUnderstood(f"{host} says that nothing has changed, but the desk has no list of it yet.")
            return Fetched(None, marks)
        if answer.status_code != 200:
            if answer.is_success:
                raise NotUnderstood(f"{host} answered without a whole list (status {answer.status_code}).", ASK_OWNER)
            raise refusal(answer.status_code, host, self._wanted_wait(answer))
        if 'rel="next"' in answer.headers.get("link", "") or "rel=next" in answer.headers.get("link", ""):
            raise NotUnderstood(
                f"The answer of {host} is not the whole list: it names a next page. Nothing was changed.",
                "The feed has to give the whole list in one answer; ask whoever runs it.",
            )
        body = await self._body(answer, host)
        return Fetched(body, Marks(_mark(answer, "etag"), _mark(answer, "last-modified")))

    async def _body(self, answer: httpx.Response, host: str) -> bytes:
        most = self._limits.bytes
        announced = answer.headers.get("content-length", "")
        if announced.isascii() and announced.isdigit() and int(announced[:20]) > most:
            raise _too_large(host, most)
        encoding = answer.headers.get("content-encoding", "").strip().casefold()
        if encoding in ("", "identity"):
            return await _plain(answer.aiter_raw(), host, most)
        if encoding in ("gzip", "x-gzip"):
            return await _unpacked(answer.aiter_raw(), host, most)
        raise NotUnderstood(f"{host} packs its answer in a way nobody asked for ({visible(encoding)}).")

    def _wanted_wait(self, answer: httpx.Response) -> float:
        """Seconds of Retry-After, given as a number or as a time; 0 where there is none."""
        text = answer.headers.get("retry-after", "").strip()
        if text.isascii() and text.isdigit():
            return min(LONGEST_WAIT_SECONDS, float(int(text[:12])))
        try:
            moment = parsedate_to_datetime(text)
        except (ValueError, OverflowError):
            return 0.0
        moment = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
        return min(LONGEST_WAIT_SECONDS, max(0.0, (moment - self._clock()).total_seconds()))


def _same_place(url: httpx.URL, answer: httpx.Response, host: str) -> httpx.URL:
    """Where a redirect leads, if to the same server, or to its https; elsewhere the key must not follow."""
    try:
        target = url.join(answer.headers["location"])
    except (httpx.InvalidURL, ValueError):
        raise NotUnderstood(f"{host} sends the desk elsewhere, to no address.") from None
    is_same = (target.scheme, target.host, target.port) == (url.scheme, url.host, url.port)
    is_its_https = (url.scheme, target.scheme) == ("http", "https") and target.host == url.host
    if not (is_same or (is_its_https and url.port is None and target.port is None)) or target.userinfo:
        raise FeedFault(
            f"{host} sends the desk on to {visible(target.host or 'nowhere', 100)}, which was not followed.",
            "If that is the feed’s right place, enter its address there.",
        )
    return target


def _mark(answer: httpx.Response, name: str) -> str:
    """A mark that can be sent back as it is, else none."""
    text = str(answer.headers.get(name, ""))
    return text if len(text) <= _MARK_MAX and text.isascii() and text.isprintable() else ""


def _too_large(host: str, most: int) -> TooLarge:
    return TooLarge(
        f"The answer of {host} is larger than any list of viewers ({most // 1_000_000} MB). It was not read."
    )


async def _plain(chunks: AsyncIterator[bytes], host: str, most: int) -> bytes:
    body = bytearray()
    async for chunk in chunks:
        if len(body) + len(chunk) > most:
            raise _too_large(host, most)
        body += chunk
    return bytes(body)


async def _unpacked(chunks: AsyncIterator[bytes], host: str, most: int) -> bytes:
    """What was packed with gzip; unpacked in small steps, so that a bomb never gets to go off."""
    # 16: with gzip's own header and checksum.
    packer = zlib.decompressobj(16 + zlib.MAX_WBITS)
    body = bytearray()
    received = 0
    try:
        async for chunk in chunks:
            received += len(chunk)
            if received > most:
                raise _too_large(host, most)
            left = chunk
            while left and not packer.eof:
                body += packer.decompress(left, _CHUNK)
                left = packer.unconsumed_tail
                if len(body) > most:
                    raise _too_large(host, most)
            if packer.eof and (left or packer.unused_data):
                raise NotUnderstood(f"The answer of {host} has something behind its end.")
        while not packer.eof:
            # What the unpacker holds back when the last step was full.
            more = packer.decompress(packer.unconsumed_tail, _CHUNK)
            if not more:
                raise Unreachable(f"The answer of {host} broke off, so nothing was changed.", LATER)
            body += more
            if len(body) > most:
                raise _too_large(host, most)
    except zlib.error:
        raise NotUnderstood(f"The answer of {host} cannot be unpacked.") from None
    return bytes(body)
