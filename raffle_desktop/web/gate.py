"""The gate before every route: who may ask at all, from where, in which form, and how often.

Loopback is no protection by itself: any page in the operator's browser can send requests there, and a host name can be
made to point there. So the exact host is asked for, foreign pages are refused, and whatever changes something or shows
something private needs the token. It is the same for streams and for whatever is added later: what is not named as open
here is closed.
"""

from __future__ import annotations

import asyncio
import logging
import math
import re
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from typing import Any, Protocol

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response

from raffle_desktop.web.errors import WebCode, error_response
from raffle_desktop.web.limits import Bucket, Limits

log = logging.getLogger(__name__)

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_OPEN = re.compile(
    r"/|/favicon\.ico|/health(/.*)?|/api/health(/.*)?|/overlay(/.*)?|/tickets(/.*)?|/api/(status|leaderboard|winner)"
    r"|/api/periods/current/.*|/api/draws(/.*)?|/api/draw-chain|/verify(/.*)?|/openapi\.json|/docs(/.*)?|/redoc(/.*)?"
)
"""Paths whose GET needs no token."""

HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "cache-control": "no-store",
}
"""On every answer; a page sets its own policy over this one."""

HOST_SENTENCE = "This server answers to 127.0.0.1 and localhost only."

_ALLOWED_METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE"
_ALLOWED_HEADERS = "authorization, content-type, idempotency-key, last-event-id"


class TokenCheck(Protocol):
    """The server's token: `ready` is False while the keyring has not answered yet."""

    @property
    def ready(self) -> bool: ...

    def matches(self, given: str) -> bool:
        """In constant time."""


def is_open(method: str, path: str) -> bool:
    """Whether a call needs no token: reading one of the public pages."""
    return method in SAFE and _OPEN.fullmatch(path) is not None


class Gate:
    """ASGI middleware. `port` is where the server listens; `origins` gives the foreign origins allowed now."""

    def __init__(
        self, app: App, *, port: int, token: TokenCheck, origins: Callable[[], Iterable[str]], limits: Limits
    ) -> None:
        self._app, self._token, self._origins, self._limits = app, token, origins, limits
        hosts = {f"127.0.0.1:{port}", f"localhost:{port}"} | ({"127.0.0.1", "localhost"} if port == 80 else set())
        self._hosts = frozenset(hosts)
        self._reads, self._writes = Bucket(*limits.reads), Bucket(*limits.writes)
        self._wrong_tokens = Bucket(*limits.wrong_tokens)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            # No route takes them; a page elsewhere must not even learn whether one is there.
            await send({"type": "websocket.close", "code": 1008})
            return
        headers = Headers(scope=scope)
        origins = headers.getlist("origin")
        allowed = origins[0] if len(origins) == 1 and origins[0].casefold() in self._origins() else None
        answer = self._refusal(scope, headers, allowed)
        dressed = _dressed(send, allowed)
        try:
            await self._let_in(scope, receive, dressed, answer, allowed)
        except Exception:
            # It was answered as what it is; raised any further, it would take the connection with it unannounced.
            log.exception("A call failed: %r %r", scope["method"], scope["path"])

    async def _let_in(
        self, scope: Scope, receive: Receive, dressed: Send, answer: Response | None, allowed: str | None
    ) -> None:
        if answer is not None:
            await answer(scope, receive, dressed)
        elif allowed is not None and scope["method"] == "OPTIONS":
            await _preflight()(scope, receive, dressed)
        elif scope["method"] == "HEAD":
            head = _HeadOnly(receive, dressed)
            await self._app({**scope, "method": "GET"}, head.receive, head.send)
        else:
            body = _Counted(receive, dressed, self._limits.body_bytes)
            await self._app(scope, body.receive, body.send)

    def _refusal(self, scope: Scope, headers: Headers, allowed: str | None) -> Response | None:
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].casefold() not in self._hosts:
            return error_response(421, WebCode.WRONG_HOST, HOST_SENTENCE)
        foreign = _foreign(headers, allowed)
        if foreign is not None:
            return foreign
        method, path = scope["method"], scope["path"]
        if not (is_open(method, path) or (allowed is not None and method == "OPTIONS")):
            refused = self._authorize(headers)
            if refused is not None:
                return refused
        # Only now, or who is not let in could use up what is there for who is.
        wait = (self._reads if method in SAFE else self._writes).take()
        return _later(wait) if wait else self._form(method, headers)

    def _authorize(self, headers: Headers) -> Response | None:
        if not self._token.ready:
            return error_response(
                503, WebCode.NOT_READY, "The system's keyring has not given the API token yet; try again in a moment."
            )
        given = headers.getlist("authorization")
        scheme, _, value = given[0].partition(" ") if len(given) == 1 else ("", "", "")
        if scheme.casefold() == "bearer" and self._token.matches(value.strip()):
            return None
        challenge = {"www-authenticate": "Bearer"}
        if not given:
            return error_response(401, WebCode.UNAUTHORIZED, "This call needs the API token.", challenge)
        wait = self._wrong_tokens.take()
        if wait:
            return _later(wait)
        return error_response(401, WebCode.UNAUTHORIZED, "The API token is not the right one.", challenge)

    def _form(self, method: str, headers: Headers) -> Response | None:
        length = headers.get("content-length", "0")
        if not (length.isascii() and length.isdigit()):
            return error_response(400, WebCode.MALFORMED, "The length of the body is not a number.")
        if int(length[:20]) > self._limits.body_bytes:
            return _too_large(self._limits.body_bytes)
        if method in SAFE or (int(length) == 0 and "transfer-encoding" not in headers):
            return None
        kinds = {value.partition(";")[0].strip().casefold() for value in headers.getlist("content-type")}
        if kinds != {"application/json"}:
            return error_response(415, WebCode.JSON_ONLY, "Send JSON, with Content-Type: application/json.")
        return None


def _foreign(headers: Headers, allowed: str | None) -> Response | None:
    """The refusal of a page that is not the server's own."""
    if allowed is not None:
        return None
    origins = headers.getlist("origin")
    own = f"http://{headers['host'].casefold()}"
    sites = {value.strip().casefold() for value in headers.getlist("sec-fetch-site")}
    if [value for value in origins if value.casefold() != own] or sites - {"same-origin", "none"}:
        return error_response(
            403, WebCode.FOREIGN_ORIGIN, "Pages of other origins may not call this server; allow them in Settings."
        )
    return None


def _later(wait: float) -> Response:
    seconds = max(1, math.ceil(wait))
    return error_response(
        429, WebCode.TOO_MANY_REQUESTS, "Too many requests; try again in a moment.", {"retry-after": str(seconds)}
    )


def _too_large(most: int) -> Response:
    return error_response(413, WebCode.TOO_LARGE, f"The body may have {most} bytes at the most.")


def _preflight() -> Response:
    return Response(
        status_code=204,
        headers={
            "access-control-allow-methods": _ALLOWED_METHODS,
            "access-control-allow-headers": _ALLOWED_HEADERS,
            "access-control-allow-private-network": "true",
            "access-control-max-age": "600",
        },
    )


def _dressed(send: Send, allowed: str | None) -> Send:
    """The same sender, with the headers that every answer has."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            headers.add_vary_header("Origin")
            if allowed is not None:
                headers["access-control-allow-origin"] = allowed
                headers["access-control-expose-headers"] = "retry-after"
                headers["cross-origin-resource-policy"] = "cross-origin"
        await send(message)

    return sending


class _HeadOnly:
    """A GET of which only the head is answered; a stream ends right after it."""

    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive, self._send = receive, send
        self._answered = asyncio.Event()
        self._asked = False

    async def receive(self) -> Message:
        if not self._asked:
            self._asked = True
            return {"type": "http.request", "body": b"", "more_body": False}
        await self._answered.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Message) -> None:
        if self._answered.is_set():
            return
        if message["type"] == "http.response.body":
            self._answered.set()
            message = {"type": "http.response.body", "body": b"", "more_body": False}
        await self._send(message)


class _Counted:
    """The body of one request, counted as it comes: a length can be left out or lie."""

    def __init__(self, receive: Receive, send: Send, most: int) -> None:
        self._receive, self._send, self._left, self._most = receive, send, most, most
        self._refused = False

    async def receive(self) -> Message:
        message = await self._receive()
        if message["type"] == "http.request":
            self._left -= len(message.get("body", b""))
            if self._left < 0 and not self._refused:
                self._refused = True
                await _too_large(self._most)({"type": "http"}, self._receive, self._send)
                return {"type": "http.disconnect"}
        return message

    async def send(self, message: Message) -> None:
        if not self._refused:
            await self._send(message)
