"""The sockets of StreamElements and Streamlabs to test with, on loopback ports, in a thread of their own.

Everything may be called from any thread. What is sent goes to each connection that is signed in, in its order.

    with FakeStreamElements() as tips, FakeStreamlabs() as labs:
        tips.tip("ann", 5, id="a1")
        labs.donation("bob", "5.00", id=7)
"""

from __future__ import annotations

import asyncio
import base64
import json
import threading
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Self, TypeVar
from urllib.parse import parse_qs, urlsplit

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response

PATIENCE_S = 20.0
CHANNEL = "5ad23dcc18fff500d78c5348"
T = TypeVar("T")
Data = dict[str, Any]


def jwt(channel: str = CHANNEL, **more: Any) -> str:
    """A token as StreamElements makes them; nobody checks its signature here."""
    parts = [{"alg": "HS256", "typ": "JWT"}, {"channel": channel, "role": "owner", "user": "u1", **more}]
    coded = [base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in parts]
    return ".".join([*coded, "c2lnbmF0dXJlLW9mLXRoZS10b2tlbg"])


SE_TOKEN, SL_TOKEN = jwt(), "0123456789abcdef0123456789ABCDEF01234567"


@dataclass(eq=False)
class Socket:
    """One connection. `said`: what came over it."""

    connection: ServerConnection
    address: str
    outgoing: asyncio.Queue[str | bytes | None] = field(default_factory=asyncio.Queue)
    said: list[Any] = field(default_factory=list)


class _FakeSocket:
    """What a test may arrange, besides each provider's own: `status` (what is answered instead of connecting, with its
    headers), `hangs` (a connection is taken and nothing said).
    """

    path = "/"

    def __init__(self, token: str) -> None:
        self.token = token
        self.status: tuple[int, dict[str, str]] | None = None
        self.hangs = False
        self.opened = 0
        self.sockets: list[Socket] = []
        self._ready: list[Socket] = []
        self._changed = threading.Condition()
        self._loop = asyncio.new_event_loop()
        self._server: Server | None = None
        self._thread = threading.Thread(target=self._run, name=type(self).__name__, daemon=True)

    # Running it

    def __enter__(self) -> Self:
        self._thread.start()
        self._do(self._begin())
        return self

    def __exit__(self, *_: object) -> None:
        self._do(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(PATIENCE_S)
        self._loop.close()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    async def _begin(self) -> None:
        self._server = await serve(
            self._connection, "127.0.0.1", 0, process_request=self._request, ping_interval=None, close_timeout=0.2
        )

    async def _end(self) -> None:
        assert self._server is not None
        for socket in self.sockets:
            socket.connection.transport.abort()
        self._server.close()
        await self._server.wait_closed()
        tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(PATIENCE_S)

    @property
    def address(self) -> str:
        assert self._server is not None
        return f"ws://127.0.0.1:{next(iter(self._server.sockets)).getsockname()[1]}{self.path}"

    def _request(self, _connection: ServerConnection, _request: Request) -> Response | None:
        self._note(lambda: setattr(self, "opened", self.opened + 1))
        if self.status is None:
            return None
        status, headers = self.status
        response = _connection.respond(HTTPStatus(status), "no\n")
        for name, value in headers.items():
            response.headers[name] = value
        return response

    async def _connection(self, connection: ServerConnection) -> None:
        assert connection.request is not None
        socket = Socket(connection, connection.request.path)
        self._note(lambda: self.sockets.append(socket))
        sending = asyncio.create_task(self._send(socket))
        try:
            if self.hangs:
                await connection.wait_closed()
            await self._talk(socket)
        except ConnectionClosed:
            pass
        finally:
            sending.cancel()
            self._note(lambda: self._gone(socket))

    def _gone(self, socket: Socket) -> None:
        self.sockets.remove(socket)
        if socket in self._ready:
            self._ready.remove(socket)

    async def _send(self, socket: Socket) -> None:
        while True:
            frame = await socket.outgoing.get()
            try:
                if frame is None:
                    await socket.connection.close(1001)
                    return
                await socket.connection.send(frame)
            except ConnectionClosed:
                return

    async def _talk(self, socket: Socket) -> None:
        raise NotImplementedError

    def _note(self, change: Callable[[], object]) -> None:
        with self._changed:
            change()
            self._changed.notify_all()

    # At the test's command

    def until(self, condition: Callable[[], object]) -> None:
        """Wait until it is so."""
        with self._changed:
            assert self._changed.wait_for(condition, PATIENCE_S), "the provider never saw that"

    def until_signed_in(self, count: int = 1) -> None:
        self.until(lambda: len(self._ready) >= count)

    def send(self, *frames: str | bytes) -> None:
        """As it is, to each connection that is signed in."""

        async def put() -> None:
            for socket in self._ready:
                for frame in frames:
                    socket.outgoing.put_nowait(frame)

        self._do(put())

    def close(self) -> None:
        """End every connection politely, after what was sent before."""

        async def put() -> None:
            for socket in self.sockets:
                socket.outgoing.put_nowait(None)

        self._do(put())
        self.until(lambda: not self.sockets)

    def cut(self) -> None:
        """Break every connection off in the midst."""

        async def abort() -> None:
            for socket in tuple(self.sockets):
                socket.connection.transport.abort()

        self._do(abort())
        self.until(lambda: not self.sockets)

    def stop_answering(self) -> None:
        """From now on the connections stand, and nothing comes of what is sent over them."""

        async def pause() -> None:
            for socket in self.sockets:
                socket.connection.transport.pause_reading()

        self._do(pause())


class FakeStreamElements(_FakeSocket):
    """The gateway Astro. `denied`: error by topic, in place of the subscription. `early`: tips that come before the
    answer to it. `late`: tips that come over a connection when another one has taken over.
    """

    def __init__(self) -> None:
        super().__init__(SE_TOKEN)
        self.denied: dict[str, str] = {}
        self.rooms: list[str] = []
        self.early: list[Data] = []
        self.late: list[Data] = []

    async def _talk(self, socket: Socket) -> None:
        socket.outgoing.put_nowait(json.dumps({"id": "w", "type": "welcome", "data": {"client_id": "c"}}))
        async for frame in socket.connection:
            asked = json.loads(frame)
            socket.said.append(asked)
            topic = asked["data"]["topic"]
            error = self.denied.get(topic, "" if asked["data"].get("token") == self.token else "err_unauthorized")
            for one in self.early if topic == "channel.tips" else ():
                socket.outgoing.put_nowait(_message(one))
            answer = {"id": "r", "type": "response", "nonce": asked["nonce"], "data": {"message": "…"}}
            socket.outgoing.put_nowait(json.dumps(answer | ({"error": error} if error else {})))
            if topic == "channel.tips" and not error:
                self._signed_in(socket, asked["data"].get("room", ""))

    def _signed_in(self, socket: Socket, room: str) -> None:
        for before in self._ready:
            for one in self.late:
                before.outgoing.put_nowait(_message(one))
        with self._changed:
            self.rooms.append(room)
            self._ready.append(socket)
            self._changed.notify_all()

    def message(self, data: Any, topic: str = "channel.tips") -> None:
        self.send(_message(data, topic))

    def tip(self, name: str, amount: Any, currency: Any = "EUR", *, id: str, **more: Any) -> None:  # noqa: A002
        self.message(tip(name, amount, currency, id=id, **more))

    def move(self) -> None:
        """Ask the desk to come over another connection."""
        self.send(json.dumps({"type": "reconnect", "data": {"reconnect_token": "eyJ.move.token"}}))


def _message(data: Any, topic: str = "channel.tips") -> str:
    return json.dumps({"id": "m", "type": "message", "topic": topic, "room": CHANNEL, "data": data})


def tip(name: str, amount: Any, currency: Any = "EUR", *, id: str, **more: Any) -> Data:  # noqa: A002
    """The content of a message about a tip."""
    user = {"username": name, "geo": "ZZ", "email": "somebody@example.com", "channel": CHANNEL}
    donation = {"user": user, "message": "hi", "amount": amount, "currency": currency, "paymentMethod": "scheme"}
    given = {"donation": donation, "_id": id, "channel": CHANNEL, "provider": "paypal", "approved": "allowed"}
    return given | {"status": "success", "transactionId": "2YH79902JR1691017"} | more


class FakeStreamlabs(_FakeSocket):
    """Socket.IO 2 over Engine.IO 3. `sends_away`: a connection is ended as soon as it is signed in."""

    path = "/socket.io/"

    def __init__(self) -> None:
        super().__init__(SL_TOKEN)
        self.sends_away = False
        self.interval_ms = 25_000

    async def _talk(self, socket: Socket) -> None:
        query = parse_qs(urlsplit(socket.address).query)
        hello = {"sid": "s1", "upgrades": [], "pingInterval": self.interval_ms, "pingTimeout": 60_000}
        if query.get("EIO") != ["3"] or query.get("transport") != ["websocket"]:
            await socket.connection.close(1002)
            return
        socket.outgoing.put_nowait("0" + json.dumps(hello))
        if query.get("token") != [self.token]:
            # What is echoed must not be passed on to anybody.
            socket.outgoing.put_nowait(f'44"Authentication error {query.get("token")}"')
        elif self.sends_away:
            socket.outgoing.put_nowait("40")
            socket.outgoing.put_nowait("41")
        else:
            socket.outgoing.put_nowait("40")
            self._note(lambda: self._ready.append(socket))
        async for frame in socket.connection:
            self._note(lambda frame=frame: socket.said.append(frame))  # type: ignore[misc]
            if frame == "2":
                socket.outgoing.put_nowait("3")

    def event(self, document: Any, name: str = "event") -> None:
        self.send("42" + json.dumps([name, document]))

    def donation(self, name: str, amount: Any, currency: Any = "EUR", *, id: Any, **more: Any) -> None:  # noqa: A002
        self.event(donation(name, amount, currency, id=id, **more))


def donation(name: str, amount: Any, currency: Any = "EUR", *, id: Any, **more: Any) -> Data:  # noqa: A002
    """An event about a donation; `more` goes into its message."""
    message = {
        "id": id,
        "name": name,
        "amount": amount,
        "formatted_amount": f"€{amount}",
        "message": "hi",
        "currency": currency,
        "from": name,
        "from_user_id": 26012855,
        "_id": "997cb977221079ede3ccb350ae565a20",
        "priority": 10,
    }
    return {"type": "donation", "message": [message | more], "event_id": "evt_03d6f3847bba092d"}
