"""Twitch's EventSub over WebSocket: sessions, subscriptions and what is sent through them, at the test's command.

Everything that is sent goes through one queue per socket, so a command never waits for the client, and a close comes
after what was sent before it.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qs, urlsplit

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request as Opening
from websockets.http11 import Response

from tests.fakes.http_server import Answer, Handler, Request
from tests.fakes.twitch_helix import Helix, Refused
from tests.fakes.twitch_oauth import User

Data = dict[str, Any]
SCOPES = {
    "channel.follow": "moderator:read:followers",
    "channel.subscribe": "channel:read:subscriptions",
    "channel.subscription.message": "channel:read:subscriptions",
    "channel.subscription.gift": "channel:read:subscriptions",
    "channel.subscription.end": "channel:read:subscriptions",
    "channel.cheer": "bits:read",
    "channel.chat.message": "user:read:chat",
    "channel.channel_points_custom_reward_redemption.add": "channel:read:redemptions channel:manage:redemptions",
    "stream.online": "",
    "stream.offline": "",
    "channel.raid": "",
}
VERSIONS = {"channel.follow": "2"}
CONDITIONS = {
    "channel.follow": {"broadcaster_user_id", "moderator_user_id"},
    "channel.chat.message": {"broadcaster_user_id", "user_id"},
}


@dataclass(eq=False)
class Socket:
    """One connection. `keepalive`: the seconds it asked for."""

    connection: ServerConnection
    keepalive: int
    outgoing: asyncio.Queue[str | bytes | Close | Callable[[], None]] = field(default_factory=asyncio.Queue)
    closed: bool = False


@dataclass(frozen=True)
class Close:
    """In the queue of what is sent: the end. None: the line is cut, no close frame."""

    code: int | None
    reason: str = ""


@dataclass(eq=False)
class Session:
    """An EventSub session; a hand-over gives it another socket."""

    id: str
    socket: Socket
    connected_at: str
    moving_to: str | None = None


class EventSub:
    """What a test may arrange: `refusals` by topic (status and message, for every attempt until taken away), `silent`
    (no keepalives), `unused_seconds` and `grace_seconds` (Twitch's 10 and 30), `refuse_connections` (this many more).
    """

    def __init__(self, helix: Helix, clock: Callable[[], datetime], changed: Callable[[], None]) -> None:
        self.sessions: list[Session] = []
        self.subscriptions: list[Data] = []
        # Every one ever made, in order, also those that are gone.
        self.made: list[Data] = []
        self.openings: list[str] = []
        self.closed_with: list[int | None] = []
        self.refusals: dict[str, tuple[int, str]] = {}
        self.refuse_connections = 0
        self.silent = False
        self.welcome = True
        # A hand-over's old connection is not read from, so not closed either, until `let_go`.
        self.hold_old = False
        self._held: Socket | None = None
        self.unused_seconds = 10.0
        self.grace_seconds = 30.0
        # Whether a session that moves gets another id, which Twitch does not promise not to do.
        self.renames = False
        self.max_connections = 3
        self.port = 0
        self._helix = helix
        self._clock = clock
        self._changed = changed
        self._count = 0
        self._server: Server | None = None
        self._timers: set[asyncio.Task[None]] = set()

    def routes(self) -> dict[str, Handler]:
        path = "/helix/eventsub/subscriptions"
        return {
            f"POST {path}": self._helix.guarded((), self._subscribe),
            f"GET {path}": self._helix.guarded((), self._list),
            f"DELETE {path}": self._helix.guarded((), self._unsubscribe),
        }

    async def start(self) -> None:
        self._server = await serve(
            self._serve,
            "127.0.0.1",
            0,
            process_request=self._open,
            compression=None,
            close_timeout=1,
            ping_interval=None,
            # What was sent has left when the line is cut, so that a test knows what can arrive.
            write_limit=0,
        )
        self.port = int(next(iter(self._server.sockets)).getsockname()[1])

    async def stop(self) -> None:
        for timer in self._timers:
            timer.cancel()
        await asyncio.gather(*self._timers, return_exceptions=True)
        if self._server is not None:
            self._server.close()
            for connection in list(self._server.connections):
                connection.transport.abort()
            await self._server.wait_closed()

    # What a test commands; on the fake's own loop

    def emit(self, kind: str, event: Data, given: Data) -> list[Data]:
        """A notification for each enabled subscription to the topic; what was sent."""
        sent = []
        for subscription in self.subscriptions:
            if subscription["type"] != kind or subscription["status"] != "enabled":
                continue
            message = self._message("notification", {"subscription": subscription, "event": event}, subscription, given)
            self.resend(message)
            sent.append(message)
        return sent

    def resend(self, message: Data) -> None:
        """As it was, to the session it belongs to."""
        self.session(message["payload"]["subscription"]["transport"]["session_id"]).socket.outgoing.put_nowait(
            json.dumps(message)
        )

    def revoke(self, kind: str, status: str) -> None:
        for subscription in [one for one in self.subscriptions if one["type"] == kind]:
            subscription["status"] = status
            self.subscriptions.remove(subscription)
            self.resend(self._message("revocation", {"subscription": subscription}, subscription, {}))

    def send_raw(self, frame: str | bytes) -> None:
        self.newest.socket.outgoing.put_nowait(frame)

    def keepalive(self) -> None:
        self.send_raw(json.dumps(self._message("session_keepalive", {})))

    def close(self, code: int | None, reason: str = "") -> None:
        self.newest.socket.outgoing.put_nowait(Close(code, reason))

    def ask_to_reconnect(self, url: str | None = None) -> str:
        """Begins a hand-over; gives the address that the client is told. With another one this session stays here."""
        session = self.newest
        if url is None:
            self._count += 1
            session.moving_to = f"move-{self._count}"
            url = f"ws://127.0.0.1:{self.port}/ws?challenge={session.moving_to}&id={session.id}"
            self._later(self.grace_seconds, self._end_grace, session, session.socket)
        payload = self._session(session, "reconnecting", None, url)
        self.send_raw(json.dumps(self._message("session_reconnect", payload)))
        return url

    def let_go(self, frames: list[str]) -> None:
        """Sends these over the old connection that was held, and then sees that the client has closed it."""
        assert self._held is not None
        for frame in frames:
            self._held.outgoing.put_nowait(frame)
        self._held.outgoing.put_nowait(self._held.connection.transport.resume_reading)

    @property
    def newest(self) -> Session:
        return self.sessions[-1]

    def session(self, session_id: str) -> Session:
        return next(session for session in self.sessions if session.id == session_id)

    # Connections

    def _open(self, connection: ServerConnection, opening: Opening) -> Response | None:
        self.openings.append(opening.path)
        self._changed()
        parts = urlsplit(opening.path)
        if parts.path != "/ws":
            return connection.respond(HTTPStatus.NOT_FOUND, "no such path\n")
        if self.refuse_connections > 0:
            self.refuse_connections -= 1
            return connection.respond(HTTPStatus.SERVICE_UNAVAILABLE, "try later\n")
        asked = parse_qs(parts.query).get("keepalive_timeout_seconds", ["10"])[0]
        if not asked.isdigit() or not 10 <= int(asked) <= 600:
            return connection.respond(HTTPStatus.BAD_REQUEST, "keepalive_timeout_seconds\n")
        return None

    async def _serve(self, connection: ServerConnection) -> None:
        assert connection.request is not None
        query = parse_qs(urlsplit(connection.request.path).query)
        socket = Socket(connection, int(query.get("keepalive_timeout_seconds", ["10"])[0]))
        sending = asyncio.create_task(self._send(socket))
        try:
            if self._admitted(socket, query):
                async for _ in connection:
                    socket.outgoing.put_nowait(Close(4001, "Client sent inbound traffic"))
            else:
                await connection.wait_closed()
        except ConnectionClosed:
            pass  # Cut, by the test or by the client; how is in `closed_with`.
        finally:
            sending.cancel()
            await asyncio.gather(sending, return_exceptions=True)
            self._gone(socket)

    def _admitted(self, socket: Socket, query: dict[str, list[str]]) -> bool:
        if not self.welcome:
            return False
        session, old = None, None
        if "challenge" in query:
            moving = query["challenge"][0]
            session = next((known for known in self.sessions if known.moving_to == moving), None)
            if session is None:
                socket.outgoing.put_nowait(Close(4007, "Invalid reconnect"))
                return False
            old, session.socket, session.moving_to = session.socket, socket, None
            if self.renames:
                self._rename(session)
            self.sessions.remove(session)
        elif sum(not known.socket.closed for known in self.sessions) >= self.max_connections:
            socket.outgoing.put_nowait(Close(4000, "Too many connections"))
            return False
        if session is None:
            self._count += 1
            session = Session(f"session-{self._count:04}", socket, _nanoseconds(self._clock()))
            self._later(self.unused_seconds, self._end_unused, session)
        self.sessions.append(session)
        payload = self._session(session, "connected", socket.keepalive, None)
        if old is not None and self.hold_old:
            old.connection.transport.pause_reading()
            self._held = old
        socket.outgoing.put_nowait(json.dumps(self._message("session_welcome", payload)))
        self._changed()
        return True

    async def _send(self, socket: Socket) -> None:
        """A keepalive when nothing was sent for as long as the client asked for."""
        while True:
            try:
                async with asyncio.timeout(socket.keepalive):
                    frame = await socket.outgoing.get()
            except TimeoutError:
                if self.silent or not any(session.socket is socket for session in self.sessions):
                    continue
                frame = json.dumps(self._message("session_keepalive", {}))
            try:
                if callable(frame):
                    frame()
                elif not isinstance(frame, Close):
                    await socket.connection.send(frame)
                elif frame.code is None:
                    socket.connection.transport.abort()
                else:
                    await socket.connection.close(frame.code, frame.reason)
            except ConnectionClosed:
                return

    def _rename(self, session: Session) -> None:
        self._count += 1
        before, session.id = session.id, f"session-{self._count:04}"
        for subscription in self.subscriptions:
            if subscription["transport"]["session_id"] == before:
                subscription["transport"]["session_id"] = session.id

    def _gone(self, socket: Socket) -> None:
        socket.closed = True
        self.closed_with.append(socket.connection.close_code)
        # A session that is about to move outlives its old connection.
        for session in [known for known in self.sessions if known.socket is socket and known.moving_to is None]:
            self.sessions.remove(session)
            for subscription in self._of(session):
                subscription["status"] = "websocket_disconnected"
                self.subscriptions.remove(subscription)
        self._changed()

    def _later(self, seconds: float, act: Callable[..., None], *arguments: object) -> None:
        async def run() -> None:
            await asyncio.sleep(seconds)
            act(*arguments)

        timer = asyncio.get_running_loop().create_task(run())
        self._timers.add(timer)
        timer.add_done_callback(self._timers.discard)

    def _end_unused(self, session: Session) -> None:
        if not any(one["transport"]["session_id"] == session.id for one in self.made):
            session.socket.outgoing.put_nowait(Close(4003, "Connection unused"))

    def _end_grace(self, session: Session, old: Socket) -> None:
        if not old.closed:
            old.outgoing.put_nowait(Close(4004, "Reconnect grace time expired"))

    # Messages

    def _session(self, session: Session, status: str, keepalive: int | None, url: str | None) -> Data:
        return {
            "session": {
                "id": session.id,
                "status": status,
                "connected_at": session.connected_at,
                "keepalive_timeout_seconds": keepalive,
                "reconnect_url": url,
            }
        }

    def _message(self, kind: str, payload: Data, subscription: Data | None = None, given: Data | None = None) -> Data:
        self._count += 1
        metadata = {
            "message_id": f"{self._count:08x}-0000-4000-8000-000000000000",
            "message_type": kind,
            "message_timestamp": _nanoseconds(self._clock()),
        }
        if subscription is not None:
            metadata["subscription_type"] = subscription["type"]
            metadata["subscription_version"] = subscription["version"]
        # A copy: what was sent does not change afterwards.
        message: Data = json.loads(json.dumps({"metadata": metadata | (given or {}), "payload": payload}))
        return message

    # Subscriptions

    def _of(self, session: Session) -> list[Data]:
        return [one for one in self.subscriptions if one["transport"]["session_id"] == session.id]

    def _subscribe(self, request: Request, me: User) -> Answer:
        body = request.json
        if not isinstance(body, dict) or not isinstance(body.get("transport"), dict):
            raise Refused(400, "The request body is missing or malformed.")
        kind, transport = str(body.get("type")), body["transport"]
        if kind not in SCOPES or body.get("version") != VERSIONS.get(kind, "1"):
            raise Refused(400, "invalid subscription type and version")
        condition = body.get("condition")
        known = {"to_broadcaster_user_id", "from_broadcaster_user_id"} if kind == "channel.raid" else set()
        needed = CONDITIONS.get(kind, {"broadcaster_user_id"}) if not known else set()
        if not isinstance(condition, dict) or not needed <= set(condition) or not all(condition.values()):
            raise Refused(400, "missing or invalid condition")
        if kind in self.refusals:
            raise Refused(*self.refusals[kind])
        self._check_scope(request, kind)
        session = next((known for known in self.sessions if known.id == transport.get("session_id")), None)
        if transport.get("method") != "websocket" or session is None:
            raise Refused(400, "websocket transport session does not exist or has already disconnected")
        own = self._of(session)
        if any(one["type"] == kind and one["condition"] == condition for one in own):
            raise Refused(409, "subscription already exists")
        if len(own) >= 300:
            raise Refused(429, "number of websocket subscriptions limit exceeded")
        self._count += 1
        subscription = {
            "id": f"subscription-{self._count:04}",
            "status": "enabled",
            "type": kind,
            "version": body["version"],
            "condition": condition,
            "created_at": _nanoseconds(self._clock()),
            "transport": {"method": "websocket", "session_id": session.id},
            "cost": 0,
        }
        self.subscriptions.append(subscription)
        self.made.append(subscription)
        return Answer(202, {"data": [subscription], "total": len(own) + 1, "total_cost": 0, "max_total_cost": 10})

    def _check_scope(self, request: Request, kind: str) -> None:
        grant = self._helix.grant_of(request)
        needed = SCOPES[kind].split()
        if needed and not set(needed) & set(grant.scopes):
            raise Refused(403, "subscription missing proper authorization")

    def _list(self, request: Request, me: User) -> Answer:
        status, kind = request.one("status"), request.one("type")
        rows = [one for one in self.subscriptions if status in (None, one["status"]) and kind in (None, one["type"])]
        return Answer(
            200,
            {"data": rows, "total": len(rows), "total_cost": 0, "max_total_cost": 10, "pagination": {}},
        )

    def _unsubscribe(self, request: Request, me: User) -> Answer:
        found = [one for one in self.subscriptions if one["id"] == request.one("id")]
        if not found:
            raise Refused(404, "The subscription was not found.")
        self.subscriptions.remove(found[0])
        return Answer(204)


def _nanoseconds(moment: datetime) -> str:
    """As Twitch writes times: with nine decimals."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond:06}123Z"
