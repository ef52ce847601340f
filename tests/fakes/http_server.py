"""A small HTTP/1.1 server to build fakes on: it records what it is asked, and misbehaves when it is told to."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

Handler = Callable[["Request"], "Answer"]
REASONS = {200: "OK", 202: "Accepted", 204: "No Content", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden",
           404: "Not Found", 409: "Conflict", 429: "Too Many Requests", 500: "Internal Server Error",
           502: "Bad Gateway", 503: "Service Unavailable"}  # fmt: skip


@dataclass(frozen=True)
class Request:
    """One request as it came; header names in lower case. `at` is the fake's clock."""

    method: str
    path: str
    query: list[tuple[str, str]]
    headers: Mapping[str, str]
    body: bytes = field(repr=False)
    at: datetime

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.query if key == name]

    def one(self, name: str) -> str | None:
        values = self.all(name)
        return values[0] if values else None

    @property
    def form(self) -> dict[str, str]:
        """What was sent as a form, in the body or behind the question mark."""
        return dict(self.query) | dict(parse_qsl(self.body.decode(), keep_blank_values=True))

    @property
    def json(self) -> Any:
        """The body as JSON, None where it is none."""
        try:
            return json.loads(self.body)
        except ValueError:
            return None


@dataclass(frozen=True)
class Answer:
    """`body`: anything JSON can hold, bytes to be sent as they are, or None for an empty one."""

    status: int = 200
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Drop:
    """Ends the connection in place of an answer. `after`: the request has its effect first."""

    after: bool = False


@dataclass(frozen=True)
class Hang:
    """Leaves the client waiting until the fake ends or `FakeTwitch.release` is called. `after` as in Drop."""

    after: bool = False


@dataclass(frozen=True)
class Pass:
    """Nothing wrong this time: puts a fault at a later request."""


# A function may arrange things, and answer itself or give None to let the request through.
Fault = Answer | Drop | Hang | Pass | Callable[[Request], "Answer | None"]


class HttpServer:
    """Routes "METHOD /path" to handlers, all on one event loop. `faults` are used up first, one a request."""

    def __init__(self, clock: Callable[[], datetime], changed: Callable[[], None]) -> None:
        self.routes: dict[str, Handler] = {}
        self.faults: dict[str, deque[Fault]] = defaultdict(deque)
        self.requests: list[Request] = []
        self.released = asyncio.Event()
        self._clock = clock
        self._changed = changed
        self._server: asyncio.Server | None = None
        self._serving: set[asyncio.Task[None]] = set()

    async def start(self) -> int:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        return int(self._server.sockets[0].getsockname()[1])

    async def stop(self) -> None:
        if self._server is None:
            return
        self._server.close()
        # A connection that came this moment has its task after some rounds, and one that ended is closed in the next.
        await rounds()
        for task in self._serving:
            task.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)
        await rounds()
        await self._server.wait_closed()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._serving.add(task)
        try:
            await self._converse(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # The client went away: what it asked until then is recorded.
        except asyncio.CancelledError:
            # The fake ends. Python 3.11's stream server reports a cancelled handler as an error of its own.
            pass
        finally:
            self._serving.discard(task)
            writer.transport.abort()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            request = await self._read(reader)
            self.requests.append(request)
            self._changed()
            answer = await self._answer(request)
            if answer is None:
                return
            writer.write(_encoded(answer))
            await writer.drain()

    async def _read(self, reader: asyncio.StreamReader) -> Request:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *lines = head.rstrip("\r\n").split("\r\n")
        method, target, _ = first.split(" ")
        headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        parts = urlsplit(target)
        query = parse_qsl(parts.query, keep_blank_values=True)
        return Request(method, unquote(parts.path), query, headers, body, self._clock())

    async def _answer(self, request: Request) -> Answer | None:
        """None: the connection is to end without an answer."""
        key = f"{request.method} {request.path}"
        fault = self.faults[key].popleft() if self.faults[key] else Pass()
        if isinstance(fault, Answer):
            return fault
        if isinstance(fault, (Drop, Hang)):
            if fault.after:
                self._handle(key, request)
            if isinstance(fault, Hang):
                await self.released.wait()
            return None
        if not isinstance(fault, Pass):
            answer = fault(request)
            if answer is not None:
                return answer
        return self._handle(key, request)

    def _handle(self, key: str, request: Request) -> Answer:
        handler = self.routes.get(key)
        if handler is None:
            return Answer(404, {"error": "Not Found", "status": 404, "message": f"no route {key}"})
        answer = handler(request)
        self._changed()
        return answer


async def rounds(number: int = 5) -> None:
    """Let the event loop do what is due, and what follows from it."""
    for _ in range(number):
        await asyncio.sleep(0)


def _encoded(answer: Answer) -> bytes:
    body = answer.body
    if body is None:
        encoded = b""
    elif isinstance(body, bytes):
        encoded = body
    else:
        encoded = json.dumps(body).encode()
    headers = {"Content-Type": "application/json; charset=utf-8", **answer.headers}
    if answer.status != 204:
        headers["Content-Length"] = str(len(encoded))
    lines = [f"HTTP/1.1 {answer.status} {REASONS.get(answer.status, 'Status')}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + (b"" if answer.status == 204 else encoded)
