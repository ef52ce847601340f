"""A POST that names itself with Idempotency-Key is carried out once; repeated, it gets the first answer."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response

from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.services.api_answers import ApiAnswers, StoredAnswer
from raffle_desktop.services.core import Transaction, accompanied
from raffle_desktop.web.errors import WebCode, error_response
from raffle_desktop.web.gate import App, Message, Receive, Scope, Send

log = logging.getLogger(__name__)

KEY_MAX = 200
KEPT = frozenset({403, 404, 409})
"""Refusals by a rule are first answers too; what was wrong with the request itself may be mended and sent again."""


class Idempotency:
    """ASGI middleware behind the gate, so that no answer is given to a stranger."""

    def __init__(self, app: App, answers: ApiAnswers) -> None:
        self._app, self._answers = app, answers
        self._busy: dict[str, tuple[asyncio.Lock, int]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "POST":
            await self._app(scope, receive, send)
            return
        keys = Headers(scope=scope).getlist("idempotency-key")
        if not keys:
            await self._app(scope, receive, send)
            return
        key = keys[0].strip()
        if len(keys) > 1 or not 1 <= len(key) <= KEY_MAX or not (key.isascii() and key.isprintable()):
            sentence = f"The Idempotency-Key must be 1 to {KEY_MAX} printable ASCII characters."
            await error_response(400, WebCode.MALFORMED, sentence)(scope, receive, send)
            return
        body = await _whole(receive)
        if body is None:
            return
        async with self._alone(key):
            await self._carry_out(scope, receive, send, key, body)

    async def _carry_out(self, scope: Scope, receive: Receive, send: Send, key: str, body: bytes) -> None:
        request = hashlib.sha256(
            b"\n".join((scope["method"].encode(), scope["path"].encode(), scope["query_string"], body))
        ).hexdigest()
        stored = await run_in_threadpool(self._answers.find, key)
        if stored is not None:
            await _again(stored, request)(scope, receive, send)
            return
        marked = False

        def mark(transaction: Transaction) -> None:
            nonlocal marked
            if not marked:
                self._answers.mark(transaction, key, request)
                marked = True

        captured = _Captured(body)
        try:
            with accompanied(mark):
                await self._app(scope, captured.receive, captured.send)
        except Exception:
            # A bug, which is answered as one before it goes on to the log.
            await captured.response()(scope, receive, send)
            raise
        if captured.status < 300 or captured.status in KEPT:
            text = captured.body.decode()
            try:
                await run_in_threadpool(self._answers.answer, key, request, captured.status, text)
            except (EnvironmentFault, RaffleError) as fault:
                # The act stands, and its answer is known: whoever asked gets it, though a repetition will not.
                log.error("The answer to a call with an Idempotency-Key could not be kept: %s", fault)  # noqa: TRY400
        await captured.response()(scope, receive, send)

    @asynccontextmanager
    async def _alone(self, key: str) -> AsyncIterator[None]:
        """Calls with the same key come one after the other: the second finds the first one's answer."""
        lock, waiting = self._busy.get(key, (asyncio.Lock(), 0))
        self._busy[key] = (lock, waiting + 1)
        try:
            async with lock:
                yield
        finally:
            lock, waiting = self._busy[key]
            if waiting == 1:
                del self._busy[key]
            else:
                self._busy[key] = (lock, waiting - 1)


def _again(stored: StoredAnswer, request: str) -> Response:
    if stored.request_sha256 != request:
        return error_response(
            409, WebCode.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key was used for another call; take a new one."
        )
    if stored.status is None or stored.body is None:
        refusal = RaffleError(Code.ALREADY_CARRIED_OUT)
        return error_response(409, refusal.code, refusal.message)
    return Response(
        stored.body.encode(), stored.status, headers={"idempotency-replayed": "true"}, media_type="application/json"
    )


async def _whole(receive: Receive) -> bytes | None:
    """The body; None where the caller went away or was turned away while it came."""
    parts: list[bytes] = []
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return None
        parts.append(message.get("body", b""))
        if not message.get("more_body", False):
            return b"".join(parts)


class _Captured:
    """One request whose body is known, and the answer to it."""

    def __init__(self, body: bytes) -> None:
        self._body: bytes | None = body
        self.status = 500
        self._headers: list[tuple[bytes, bytes]] = []
        self.body = b""

    async def receive(self) -> Message:
        body, self._body = self._body, None
        if body is None:
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status, self._headers = message["status"], list(message.get("headers", []))
        elif message["type"] == "http.response.body":
            self.body += message.get("body", b"")

    def response(self) -> Response:
        response = Response(self.body, self.status)
        response.raw_headers = self._headers
        return response
