"""Discord's webhooks to test with, on a loopback port: real sockets, and everything that Discord or a network can do.

It runs in a thread of its own; its methods may be called from any thread.

    with FakeWebhooks() as discord:
        discord.next(limited(1.5), Drop(after=True))   # in place of the true answer, each once
        discord.wait_for(2)                            # requests
        discord.messages                               # what stands in the channel
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine, Mapping
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self, TypeVar

from tests.fakes.http_server import Answer, Drop, Fault, Hang, HttpServer, Request

__all__ = ["ADDRESS", "ID", "TOKEN", "Answer", "Drop", "FakeWebhooks", "Hang", "limited"]

T = TypeVar("T")
ID = "123456789012345678"
TOKEN = "Webh00k-t0ken_that-nobody-may-see_" + "x" * 34
ADDRESS = f"https://discord.com/api/webhooks/{ID}/{TOKEN}"
PATIENCE_S = 20.0


def limited(seconds: float, *, is_global: bool = False, **headers: str) -> Answer:
    """ "You are being rate limited", as Discord says it."""
    body = {"message": "You are being rate limited.", "retry_after": seconds, "global": is_global}
    scope = "global" if is_global else "shared"
    return Answer(429, body, {"Retry-After": str(max(1, round(seconds))), "X-RateLimit-Scope": scope, **headers})


class FakeWebhooks:
    """`headers`: of each true answer. `messages`: each message that stands in the channel, with its id."""

    def __init__(self) -> None:
        self.headers: dict[str, str] = {}
        self.messages: list[dict[str, Any]] = []
        self.token = TOKEN
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="fake webhooks")

    def __enter__(self) -> Self:
        self._loop = asyncio.new_event_loop()
        self._thread.start()
        self._server = self._do(self._start())
        self.port = self._do(self._server.start())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.released.set()
        self._do(self._server.stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def requests(self) -> list[Request]:
        with self._changed:
            return list(self._server.requests)

    @property
    def embeds(self) -> list[dict[str, Any]]:
        """Of all messages, in order."""
        with self._changed:
            return [embed for message in self.messages for embed in message["embeds"]]

    @property
    def titles(self) -> list[str]:
        return [embed.get("title", "") for embed in self.embeds]

    def next(self, *faults: Fault) -> None:
        """What the next requests get, in turn, in place of the true answer."""
        with self._changed:
            self._server.faults[f"POST {self.path}"].extend(faults)

    def wait_for(self, requests: int) -> list[Request]:
        """Blocks until so many requests have come."""
        with self._changed:
            if not self._changed.wait_for(lambda: len(self._server.requests) >= requests, PATIENCE_S):
                raise TimeoutError(f"{requests} requests were expected, {len(self._server.requests)} came")
        return self.requests

    def wait_for_messages(self, number: int) -> list[dict[str, Any]]:
        """Blocks until so many messages stand there."""
        with self._changed:
            if not self._changed.wait_for(lambda: len(self.messages) >= number, PATIENCE_S):
                raise TimeoutError(f"{number} messages were expected: {self.messages}")
            return list(self.messages)

    def release(self) -> None:
        """Whoever hangs gets the end of the connection."""
        self._loop.call_soon_threadsafe(self._server.released.set)

    @property
    def path(self) -> str:
        return f"/api/v10/webhooks/{ID}/{self.token}"

    # Its thread

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    async def _start(self) -> HttpServer:
        server = HttpServer(lambda: datetime.now(UTC), self._notify)
        server.routes[f"POST {self.path}"] = self._post
        return server

    def _notify(self) -> None:
        with self._changed:
            self._changed.notify_all()

    def _post(self, request: Request) -> Answer:
        document = request.json
        if document.get("allowed_mentions") != {"parse": []}:
            return Answer(400, {"message": "This fake takes nothing that could mention anybody.", "code": 50035})
        problem = _too_much(document)
        if problem:
            return Answer(400, {"message": problem, "code": 50035})
        with self._changed:
            message = {**document, "id": str(1_300_000_000_000_000_000 + len(self.messages))}
            self.messages.append(message)
        return Answer(200, message, self.headers) if request.one("wait") == "true" else Answer(204, None, self.headers)

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(PATIENCE_S)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _too_much(document: Mapping[str, Any]) -> str:
    """Discord's limits, of which none may be passed; "" = all are kept."""
    if _units(document.get("content", "")) > 2000 or not 1 <= len(document["embeds"]) <= 10:
        return "content or embeds"
    whole = 0
    for embed in document["embeds"]:
        parts = {"title": 256, "description": 4096}
        for name, most in parts.items():
            if _units(embed.get(name, "")) > most:
                return name
            whole += _units(embed.get(name, ""))
        footer = embed.get("footer", {}).get("text", "")
        fields = embed.get("fields", [])
        if len(fields) > 25 or _units(footer) > 2048:
            return "fields or footer"
        for field in fields:
            if not 1 <= _units(field["name"]) <= 256 or not 1 <= _units(field["value"]) <= 1024:
                return "field"
            whole += _units(field["name"]) + _units(field["value"])
        whole += _units(footer)
        if not (embed.get("title") or embed.get("description") or fields):
            return "empty"
    return "6000 in all" if whole > 6000 else ""
