"""Posting to a webhook: one message, one answer, and what went wrong in words.

Sentences never hold the address, nor is the library's own error chained to them: it holds the address too.
"""

from __future__ import annotations

import asyncio
import json
import math
import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Self

import httpx

from raffle_desktop import __version__
from raffle_desktop.discord.address import Webhook
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.names import visible
from raffle_desktop.services.http_trust import trusted

LATER = "The desk tries again by itself."
LONGEST_WAIT_SECONDS = 3600.0
USUAL_WAIT_SECONDS = 5.0
"""Where Discord asks to wait and does not say how long; longer each time."""
ANSWER_MAX = 200_000
_ANEW = "Make a new webhook in the channel’s settings on Discord (Integrations), and paste its address here."
_THREAD_WANTED = frozenset({220_001, 220_003})
_BLOCKED = 40_333
"""“internal network error”: what Cloudflare says in Discord's name to whom it does not let through."""


class WebhookFault(EnvironmentFault):
    """A message was not posted, as far as is known."""


class NotSent(WebhookFault):
    """It surely was not posted; later it may well be. `wait_seconds`: before so long there is no use in trying;
    `is_global`: nor with any other webhook; `is_guess`: Discord did not say how long.
    """

    def __init__(
        self,
        message: str,
        way_out: str = LATER,
        *,
        wait_seconds: float = 0.0,
        is_global: bool = False,
        is_guess: bool = False,
    ) -> None:
        super().__init__(message, way_out)
        self.wait_seconds, self.is_global, self.is_guess = wait_seconds, is_global, is_guess


class Doubtful(WebhookFault):
    """It may have been posted: the answer did not come, or not whole."""


class Gone(WebhookFault):
    """Nothing will ever be posted at this address again."""


class NotTaken(WebhookFault):
    """Discord does not like this one message; others it may."""


@dataclass(frozen=True, slots=True)
class Posted:
    """`wait_seconds`: Discord wants nothing more before that."""

    message_id: str
    wait_seconds: float = 0.0


class Poster:
    """Posts. For one loop, and a context manager: it closes its connections at the end.

    `origin`: where to post to in place of Discord, for tests. `seconds`: for a whole answer.
    """

    def __init__(self, *, origin: str = "", seconds: float = 15.0) -> None:
        self._origin, self._seconds = origin, seconds
        # Made with the first message: it loads every certificate the system trusts.
        self._client: httpx.AsyncClient | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._client is not None:
            await self._client.aclose()

    async def post(self, webhook: Webhook, message: Mapping[str, Any]) -> Posted:
        """Post this message and wait until Discord says that it stands there. Raises WebhookFault."""
        host = webhook.host
        try:
            async with asyncio.timeout(self._seconds):
                return await self._post(webhook, message)
        except TimeoutError:
            raise Doubtful(f"{host} did not answer in time.", LATER) from None
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL) as problem:
            fault = _network(problem, host)
        # Outside of the handler, so that nothing of the library's error hangs on to it.
        raise fault

    async def _post(self, webhook: Webhook, message: Mapping[str, Any]) -> Posted:
        if self._client is None:
            # Connecting has to give up before the whole does: the library leaves a connection open whose making is
            # cancelled from outside, and what was not connected to was surely not told.
            timeout = httpx.Timeout(self._seconds, connect=self._seconds / 2)
            self._client = httpx.AsyncClient(verify=trusted(), follow_redirects=False, timeout=timeout)
        query = {"wait": "true", **({"thread_id": webhook.thread} if webhook.thread else {})}
        async with self._client.stream(
            "POST",
            (self._origin or f"https://{webhook.host}") + webhook.path,
            params=query,
            json={**message, "allowed_mentions": {"parse": []}},
            headers={"User-Agent": f"DiscordBot (RaffleDesktop, {__version__})", "Accept": "application/json"},
        ) as answer:
            document = await _document(answer)
            if not answer.is_success:
                raise _refusal(answer, document, webhook.host)
            message_id = document.get("id")
            if not isinstance(message_id, str) or not message_id.isdigit():
                raise Doubtful(f"The answer of {webhook.host} was not understood.", LATER)
            return Posted(message_id, _room(answer.headers))


async def _document(answer: httpx.Response) -> dict[str, Any]:
    """The answer's JSON, {} where it is none."""
    body = bytearray()
    async for chunk in answer.aiter_bytes():
        body += chunk
        if len(body) > ANSWER_MAX:
            return {}
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return document if isinstance(document, dict) else {}


def _refusal(answer: httpx.Response, document: dict[str, Any], host: str) -> WebhookFault:
    status, code = answer.status_code, document.get("code")
    said = f"(status {status}, code {code})" if isinstance(code, int) and code else f"(status {status})"
    if status == 429:
        wait = _asked_wait(answer.headers, document)
        is_global = document.get("global") is True or answer.headers.get("x-ratelimit-global", "") == "true"
        whom = "everything that comes from this computer" if is_global else "this webhook"
        return NotSent(
            f"{host} asks to wait: {whom} writes too often.",
            wait_seconds=wait or USUAL_WAIT_SECONDS,
            is_global=is_global,
            is_guess=not wait,
        )
    if status >= 500 or status == 408:
        return NotSent(f"{host} is in trouble {said}.")
    if status in (401, 403, 404) and (not document or code == _BLOCKED):
        # Not Discord's word on the webhook: what stands before it turned the desk away.
        return NotSent(f"{host} turns this computer away {said}.", f"{LATER} A VPN or a filter can be the reason.")
    if status in (401, 404) and code == 10003:
        return Gone(f"The channel or thread of the webhook is gone {said}.", _ANEW)
    if status in (401, 403, 404):
        return Gone(
            f"{host} does not know this webhook any more {said}: it was deleted, or its address changed.", _ANEW
        )
    if status == 400 and code in _THREAD_WANTED:
        return Gone(
            f"The webhook belongs to a forum, where every message needs a thread {said}.",
            "Paste its address with ?thread_id= and the thread’s id behind it, or use a webhook of a text channel.",
        )
    if 300 <= status < 400:
        return Gone(f"{host} sends the desk elsewhere {said}, which was not followed.", _ANEW)
    reason = visible(str(document.get("message", "")), 100)
    return NotTaken(f"{host} did not take a message {said}{f': {reason}' if reason else ''}.", "")


def _asked_wait(headers: Mapping[str, str], document: Mapping[str, Any]) -> float:
    """Seconds that a refusal asks to wait: the longest that it names, in any of its ways to say it; 0 = in none."""
    names = ("retry-after", "x-ratelimit-reset-after")
    asked = [_seconds(document.get("retry_after")), *(_seconds(headers.get(name)) for name in names)]
    return max(asked)


def _room(headers: Mapping[str, str]) -> float:
    """Seconds until there is room for another message."""
    if headers.get("x-ratelimit-remaining", "").strip() != "0":
        return 0.0
    return _seconds(headers.get("x-ratelimit-reset-after"))


def _seconds(given: object) -> float:
    if isinstance(given, bool) or not isinstance(given, (int, float, str)):
        return 0.0
    try:
        seconds = float(given)
    except ValueError:
        return 0.0
    return min(LONGEST_WAIT_SECONDS, max(0.0, seconds)) if math.isfinite(seconds) else 0.0


def _network(problem: Exception, host: str) -> WebhookFault:
    for cause in _causes(problem):
        if isinstance(cause, ssl.SSLCertVerificationError):
            why = visible(cause.verify_message or "no reason given", 100)
            return NotSent(
                f"The certificate of {host} is not to be trusted ({why}), so nothing was sent.",
                "Check this computer’s date and time, and whether something filters its connections. " + LATER,
            )
    if isinstance(problem, (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)):
        return NotSent(f"{host} could not be reached.", f"{LATER} Check the internet connection.")
    return Doubtful(f"The connection to {host} broke off before its answer came.", LATER)


def _causes(problem: BaseException) -> Iterator[BaseException]:
    seen: BaseException | None = problem
    while seen is not None:
        yield seen
        seen = seen.__cause__ or seen.__context__
