"""A loopback Kick: the site's look-up of a channel, and the chat feed over Pusher's protocol, on one port.

It runs in a thread of its own. `say` and the named events reach everybody who subscribed to their channel; `drop`,
`error`, `ping` and `raw` misbehave at will. What the client did is in `looked_up`, `subscribed`, `pings` and `pongs`.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import threading
from collections import deque
from collections.abc import Callable, Coroutine
from itertools import count
from types import TracebackType
from typing import Any, Self

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.datastructures import Headers
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response

SLUG, CHANNEL_ID, CHATROOM_ID = "testchannel", 4711, 8822
PREFIX = "App\\Events\\"
SECONDS = 10.0
HANG = "hang"


class FakeKick:
    """A context manager. `environment`: what a desk has to be started with to reach it."""

    def __init__(self, *, activity_timeout: float = 120) -> None:
        self.channels: dict[str, Any] = {SLUG: {"id": CHANNEL_ID, "slug": SLUG, "chatroom": {"id": CHATROOM_ID}}}
        self.answers: deque[tuple[int, bytes] | str] = deque()
        """What the next look-ups get in place of the truth: (status, body), or HANG."""
        self.activity_timeout: object = activity_timeout
        self.refuses: set[str] = set()
        """Channels that nobody may subscribe to."""
        self.ignores: set[str] = set()
        """Channels whose subscription is never confirmed."""
        self.closes: deque[int] = deque()
        """With which Pusher error the next connections are greeted."""
        self.answers_pings = True
        self.looked_up: list[str] = []
        self.subscribed: list[str] = []
        self.connections = 0
        self.pings = 0
        self.pongs = 0
        self.keys: list[str] = []
        self._open: dict[ServerConnection, set[str]] = {}
        self._ids = count(1)
        self._news = threading.Condition()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="fake kick", daemon=True)
        self._server: Server | None = None
        self._port = 0
        self._released = asyncio.Event()

    # Life

    def __enter__(self) -> Self:
        self._thread.start()
        self._do(self._start())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._do(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(SECONDS)
        self._loop.close()

    @property
    def environment(self) -> dict[str, str]:
        return {
            "RAFFLE_KICK_WS_URL": f"ws://127.0.0.1:{self._port}",
            "RAFFLE_KICK_API_URL": f"http://127.0.0.1:{self._port}",
        }

    async def _start(self) -> None:
        self._server = await serve(self._serve, "127.0.0.1", self._port, process_request=self._http, ping_interval=None)
        self._port = next(iter(self._server.sockets)).getsockname()[1]

    async def _end(self) -> None:
        self._released.set()
        if self._server is not None:
            for one in self._open:
                one.transport.abort()
            self._server.close()
            await self._server.wait_closed()
            self._server = None

    def go_away(self) -> None:
        """No more answers at this port, and every connection cut."""
        self._do(self._end())

    def come_back(self) -> None:
        self._do(self._start())

    def _do(self, work: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(SECONDS)

    def until(self, condition: Callable[[], object], seconds: float = SECONDS) -> None:
        """Wait for the client; fails after a while."""
        with self._news:
            assert self._news.wait_for(condition, seconds), "the fake Kick waited in vain"

    def _tell(self) -> None:
        with self._news:
            self._news.notify_all()

    # The look-up

    async def _http(self, connection: ServerConnection, request: Request) -> Response | None:
        if not request.path.startswith("/api/"):
            return None
        slug = request.path.rpartition("/")[2]
        self.looked_up.append(slug)
        self._tell()
        given = self.answers.popleft() if self.answers else None
        if isinstance(given, str):
            await self._released.wait()
            return _response(503, b"")
        if isinstance(given, tuple):
            return _response(*given)
        known = self.channels.get(slug)
        return _response(404, b"{}") if known is None else _response(200, json.dumps(known).encode())

    # Pusher

    async def _serve(self, connection: ServerConnection) -> None:
        request = connection.request
        self.keys.append("" if request is None else request.path.partition("?")[0].rpartition("/")[2])
        self._open[connection] = set()
        self.connections += 1
        self._tell()
        try:
            if self.closes:
                await self._send(connection, "pusher:error", {"code": self.closes.popleft(), "message": "no"})
                await connection.wait_closed()
                return
            greeting = {"socket_id": f"1.{next(self._ids)}", "activity_timeout": self.activity_timeout}
            await self._send(connection, "pusher:connection_established", greeting)
            async for raw in connection:
                await self._take(connection, json.loads(raw))
        except ConnectionClosed:
            pass
        finally:
            self._open.pop(connection, None)
            self._tell()

    async def _take(self, connection: ServerConnection, frame: dict[str, Any]) -> None:
        match frame["event"]:
            case "pusher:subscribe":
                await self._subscribe(connection, frame["data"]["channel"])
            case "pusher:ping":
                self.pings += 1
                if self.answers_pings:
                    await self._send(connection, "pusher:pong", {})
            case "pusher:pong":
                self.pongs += 1
            case other:
                raise AssertionError(f"no client of Pusher's says {other}")
        self._tell()

    async def _subscribe(self, connection: ServerConnection, channel: str) -> None:
        self.subscribed.append(channel)
        if channel in self.ignores:
            return
        if channel in self.refuses:
            await self._send(connection, "pusher:subscription_error", {"type": "AuthError"}, channel)
            return
        self._open[connection].add(channel)
        await self._send(connection, "pusher_internal:subscription_succeeded", {}, channel)

    async def _send(self, connection: ServerConnection, event: str, data: object, channel: str = "") -> None:
        # Pusher packs the data into a text.
        frame = {"event": event, "data": json.dumps(data), **({"channel": channel} if channel else {})}
        await connection.send(json.dumps(frame))

    # What the fake does

    def say(self, channel: str, event: str, data: object, *, packed: bool = True) -> None:
        """An event, to whoever listens to the channel. `packed`: its data is JSON inside a text."""
        given = json.dumps(data) if packed else data
        self.raw(json.dumps({"event": event, "channel": channel, "data": given}), channel=channel)

    def raw(self, *frames: str | bytes, channel: str = "") -> None:
        """Frames as they are, to everybody (who listens to the channel)."""

        async def whole() -> None:
            for connection, channels in list(self._open.items()):
                if not channel or channel in channels:
                    for frame in frames:
                        await connection.send(frame)

        self._do(whole())

    def ping(self) -> None:
        self.raw(json.dumps({"event": "pusher:ping", "data": "{}"}))

    def error(self, code: int | None, message: str = "over") -> None:
        self.raw(json.dumps({"event": "pusher:error", "data": {"code": code, "message": message}}))

    def drop(self, code: int = 1011) -> None:
        """Close every connection."""

        async def whole() -> None:
            for connection in list(self._open):
                await connection.close(code)

        self._do(whole())

    def cut(self) -> None:
        """End every connection without a word."""

        async def whole() -> None:
            for connection in list(self._open):
                connection.transport.abort()

        self._do(whole())

    # What happens on Kick

    @property
    def room(self) -> str:
        return f"chatrooms.{CHATROOM_ID}.v2"

    def chat(self, name: str, text: str, **more: Any) -> str:
        """A line of chat; gives its id. See `chat_data`."""
        data = chat_data(name, text, **more)
        self.say(self.room, f"{PREFIX}ChatMessageEvent", data)
        return str(data["id"])

    def subscribes(self, name: str, months: int = 1) -> None:
        self.say(self.room, f"{PREFIX}SubscriptionEvent", subscription_data(name, months))

    def gifts(self, giver: str | None, *names: str, **more: Any) -> None:
        """A gift as the chat room tells it."""
        self.say(f"chatroom_{CHATROOM_ID}", "GiftedSubscriptionsEvent", gift_data(giver, *names, **more))

    def lucky(self, giver: str | None, *names: str) -> None:
        """The same gift as the channel tells it."""
        self.say(f"channel.{CHANNEL_ID}", f"{PREFIX}LuckyUsersWhoGotGiftSubscriptionsEvent", lucky_data(giver, *names))

    def gift_in_chat(self, giver: str, number: int, **more: Any) -> None:
        """The same gift as old captures tell it: a line of chat that only counts."""
        self.say(self.room, "ChatMessageEvent", gift_line_data(giver, number, **more))


_numbers = count(1)


def user_id_of(name: str) -> int:
    """Each name has an account."""
    return 1_000_000 + int.from_bytes(hashlib.sha256(name.casefold().encode()).digest()[:5], "big")


def chat_data(name: str, text: str, *, badges: tuple[Any, ...] = (), **more: Any) -> dict[str, Any]:
    """A line of chat; badges as names, or objects."""
    shown = [badge if isinstance(badge, dict) else {"type": badge, "text": badge} for badge in badges]
    return {
        "id": f"00000000-0000-4000-8000-{next(_numbers):012d}",
        "chatroom_id": CHATROOM_ID,
        "content": text,
        "type": "message",
        "created_at": "2026-11-21T20:00:00+00:00",
        "sender": {
            "id": user_id_of(name),
            "username": name,
            "slug": name.casefold().replace("_", "-"),
            "identity": {"color": "#75FD46", "badges": shown},
        },
        **more,
    }


def subscription_data(name: str, months: int) -> dict[str, Any]:
    return {"chatroom_id": CHATROOM_ID, "username": name, "months": months}


def gift_data(giver: str | None, *names: str, **more: Any) -> dict[str, Any]:
    # The total is of all that this person has ever given here.
    return {
        "chatroom_id": CHATROOM_ID,
        "gifted_usernames": list(names),
        "gifter_username": giver,
        "gifter_total": 120 + len(names),
        **more,
    }


def lucky_data(giver: str | None, *names: str) -> dict[str, Any]:
    return {"channel": {"id": CHANNEL_ID}, "usernames": list(names), "gifter_username": giver}


def gift_line_data(giver: str, number: int, **more: Any) -> dict[str, Any]:
    return {
        "id": f"gift-line-{next(_numbers)}",
        "type": "gift_subscription",
        "sender": {"username": giver},
        "metadata": {"gift_count": number},
        **more,
    }


def _response(status: int, body: bytes) -> Response:
    headers = Headers({"Content-Type": "application/json", "Content-Length": str(len(body)), "Connection": "close"})
    return Response(status, "answer", headers, body)
