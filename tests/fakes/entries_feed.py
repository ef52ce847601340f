"""A feed of entries to test with, on a loopback port: lists in every shape, and everything a server can do wrong.

It runs in a thread of its own; its methods may be called from any thread.

    with FakeEntriesFeed() as feed:
        feed.lists["/followers"] = ["ann", {"username": "bob"}]
        feed.next("/followers", Reply(500))          # in place of the true answer, once
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import ssl
import threading
from collections import defaultdict, deque
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self, TypeVar

from tests.fakes.http_server import rounds

T = TypeVar("T")
_SECONDS_TO_ANSWER = 20.0


@dataclass(frozen=True)
class Asked:
    """One request; header names in lower case. `target`: path with question mark and all."""

    target: str
    headers: Mapping[str, str]

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]


@dataclass(frozen=True)
class Reply:
    """`body`: bytes as they are, anything else as JSON. `length`: what Content-Length claims; "" = it claims nothing,
    and the connection's end is the body's. `sent`: so many bytes of the body, then the connection ends. `drips`: a byte
    at a time, for ever. `hangs`: no answer at all, until the fake ends.
    """

    status: int = 200
    body: Any = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    length: str | None = None
    sent: int | None = None
    drips: bool = False
    hangs: bool = False

    @property
    def bytes(self) -> bytes:
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()


class FakeFeedServer:
    """`lists`: path to what is answered as JSON (bytes as they are), with an ETag. `marked`: whether with one."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.lists: dict[str, Any] = {}
        self.marked = True
        self.asked: list[Asked] = []
        self._tls = tls
        self._replies: dict[str, deque[Reply]] = defaultdict(deque)
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="fake feed")
        self._serving: set[asyncio.Task[None]] = set()

    def __enter__(self) -> Self:
        self._loop = asyncio.new_event_loop()
        self._released = asyncio.Event()
        self._thread.start()
        self.port = self._do(self._start())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._do(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    @property
    def address(self) -> str:
        return f"{'http' if self._tls is None else 'https'}://127.0.0.1:{self.port}"

    def next(self, path: str, *replies: Reply) -> None:
        """What the next requests for this path get, in turn, in place of the true answer."""
        with self._changed:
            self._replies[path].extend(replies)

    def asked_for(self, path: str) -> list[Asked]:
        with self._changed:
            return [asked for asked in self.asked if asked.path == path]

    def wait_for(self, path: str, times: int, seconds: float = _SECONDS_TO_ANSWER) -> list[Asked]:
        """Blocks until the path has been asked for so often."""
        with self._changed:
            if not self._changed.wait_for(lambda: sum(asked.path == path for asked in self.asked) >= times, seconds):
                raise TimeoutError(f"{path} was not asked for {times} times: {self.asked}")
        return self.asked_for(path)

    def stop_listening(self) -> None:
        """Nobody answers at the address any more."""

        async def stop() -> None:
            self._server.close()

        self._do(stop())

    # Its thread

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    async def _start(self) -> int:
        # What a refused certificate leaves behind is no fault of the fake's.
        self._loop.set_exception_handler(lambda _loop, _context: None)
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0, ssl=self._tls)
        return int(self._server.sockets[0].getsockname()[1])

    async def _end(self) -> None:
        self._released.set()
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
            while await self._answer(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, ssl.SSLError):
            pass  # The desk went away.
        except asyncio.CancelledError:
            pass  # The fake ends.
        finally:
            self._serving.discard(task)
            writer.transport.abort()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Whether the connection stays."""
        start = await reader.readexactly(1)
        if start == b"\x16":
            # Somebody speaks TLS to a server that does not.
            writer.write(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
            await writer.drain()
            writer.close()
            return False
        head = (start + await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *lines = head.rstrip("\r\n").split("\r\n")
        headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        asked = Asked(first.split(" ")[1], headers)
        with self._changed:
            replies = self._replies[asked.path]
            reply = replies.popleft() if replies else self._true(asked)
            self.asked.append(asked)
            self._changed.notify_all()
        if reply.hangs:
            await self._released.wait()
            return False
        body = reply.bytes
        length = str(len(body)) if reply.length is None else reply.length
        told = {"Content-Type": "application/json", **({"Content-Length": length} if length else {}), **reply.headers}
        if reply.status == 304:
            told.pop("Content-Length", None)
        head = f"HTTP/1.1 {reply.status} Status\r\n" + "".join(f"{name}: {value}\r\n" for name, value in told.items())
        writer.write(head.encode("latin-1") + b"\r\n")
        if reply.drips:
            while not self._released.is_set():
                writer.write(b" ")
                await writer.drain()
                await asyncio.sleep(0.01)
            return False
        writer.write(body if reply.sent is None else body[: reply.sent])
        await writer.drain()
        if reply.sent is not None or reply.length == "":
            writer.close()
            return False
        return True

    def _true(self, asked: Asked) -> Reply:
        if asked.path not in self.lists:
            return Reply(404, {"error": "no such list"})
        content = self.lists[asked.path]
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        if not self.marked:
            return Reply(200, body)
        mark = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if asked.headers.get("if-none-match") == mark:
            return Reply(304, headers={"ETag": mark})
        return Reply(200, body, {"ETag": mark})

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(_SECONDS_TO_ANSWER)


class FakeEntriesFeed(FakeFeedServer):
    """A feed with its three lists, of bare names."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        super().__init__(tls)
        self.lists = {
            "/followers": ["ann", "bob"],
            "/subscribers": ["ann"],
            "/gift-subs": [{"username": "bob", "count": 2}],
        }
