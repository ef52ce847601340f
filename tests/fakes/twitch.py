"""A Twitch to test with, on loopback ports: sign-in, Helix and EventSub over WebSocket, after Twitch's documentation.

It refuses what the real one refuses. It runs in a thread of its own, so a test's event loop is free; its methods may be
called from any thread and never wait for the client.

    with FakeTwitch() as twitch:
        access, refresh = twitch.oauth.sign_in("bits:read")
        twitch.script("GET /helix/users", Answer(503), times=2)
        ...
        twitch.emit("channel.cheer", {...})
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Any, Self, TypeVar

from tests.fakes.http_server import Answer, Drop, Fault, Hang, HttpServer, Pass, Request
from tests.fakes.twitch_eventsub import EventSub
from tests.fakes.twitch_helix import Helix
from tests.fakes.twitch_oauth import OAuth, User

__all__ = ["Answer", "Drop", "FakeTwitch", "Hang", "Pass", "Request", "User"]

T = TypeVar("T")
Data = dict[str, Any]
BROADCASTER = User("12345", "testbroadcaster", "TestBroadcaster")
_SECONDS_TO_ANSWER = 20.0


class FakeTwitch:
    """A context manager. `oauth`, `helix` and `eventsub` hold the state, to be arranged before and looked at after."""

    def __init__(self, *, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.clock = clock
        self.client_id = "faketwitchclientid0123456789ab"
        self.user = BROADCASTER
        self._changed = threading.Condition()
        self.oauth = OAuth(self.client_id, self.user, clock)
        self.helix = Helix(self.oauth, clock)
        self.eventsub = EventSub(self.helix, clock, self._tell)
        self._http = HttpServer(clock, self._tell)
        # Whether what is written to chat comes back to those who listen to it, as it does on Twitch; `late`: with a
        # time that is so many seconds off.
        self.echoes = False
        self.late = 0.0
        self.helix.on_chat = self._echo
        self._thread = threading.Thread(target=self._run, name="fake Twitch")

    def __enter__(self) -> Self:
        self._loop = asyncio.new_event_loop()
        self._http.routes = {**self.oauth.routes(), **self.helix.routes(), **self.eventsub.routes()}
        self._thread.start()
        self.port = self._do(self._start())
        base = f"http://127.0.0.1:{self.port}"
        # By the names of the desk's own Endpoints: Endpoints(**twitch.endpoints).
        self.endpoints = {
            "helix": f"{base}/helix/",
            "auth": f"{base}/oauth2/",
            "eventsub_ws": f"ws://127.0.0.1:{self.eventsub.port}/ws",
            "eventsub_subscriptions": f"{base}/helix/eventsub/subscriptions",
        }
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._do(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    # HTTP

    @property
    def requests(self) -> list[Request]:
        return self._http.requests

    def asked(self, route: str) -> list[Request]:
        """The requests of a route, such as "GET /helix/users", in order."""
        return [request for request in self.requests if f"{request.method} {request.path}" == route]

    def script(self, route: str, *faults: Fault, times: int = 1) -> None:
        """What the next requests of the route get, in turn, in place of the true answer."""
        self._call(lambda: self._http.faults[route].extend(faults * times))

    def release(self) -> None:
        """Ends every Hang: those connections are closed without an answer."""
        self._call(self._http.released.set)

    # EventSub

    def emit(self, kind: str, event: Data, **metadata: str) -> list[Data]:
        """Sends an event to whoever is subscribed to it now; `metadata` in place of the usual. The messages sent."""
        return self._call(lambda: self.eventsub.emit(kind, event, metadata))

    def resend(self, message: Data) -> None:
        """The same message once more, with the same id."""
        self._call(lambda: self.eventsub.resend(message))

    def revoke(self, kind: str, status: str = "authorization_revoked") -> None:
        self._call(lambda: self.eventsub.revoke(kind, status))

    def send_raw(self, frame: str | bytes) -> None:
        """A frame of any content on the newest connection."""
        self._call(lambda: self.eventsub.send_raw(frame))

    def keepalive(self) -> None:
        self._call(self.eventsub.keepalive)

    def close(self, code: int, reason: str = "") -> None:
        """Closes the newest connection."""
        self._call(lambda: self.eventsub.close(code, reason))

    def drop(self) -> None:
        """Cuts the newest connection without a word."""
        self._call(lambda: self.eventsub.close(None))

    def ask_to_reconnect(self, url: str | None = None) -> str:
        return self._call(lambda: self.eventsub.ask_to_reconnect(url))

    def let_go(self, frames: list[str]) -> None:
        """What was still on its way over a hand-over's old connection; with `eventsub.hold_old`."""
        self._call(lambda: self.eventsub.let_go(frames))

    def wait_for(self, condition: Callable[[], bool], seconds: float = 20.0) -> None:
        """Blocks until the fake has come to be so; from a coroutine, call it through asyncio.to_thread."""
        with self._changed:
            if not self._changed.wait_for(condition, seconds):
                raise TimeoutError("The fake Twitch did not get there.")

    # Its thread

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    async def _start(self) -> int:
        await self.eventsub.start()
        return await self._http.start()

    async def _stop(self) -> None:
        self._http.released.set()
        await self.eventsub.stop()
        await self._http.stop()

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(_SECONDS_TO_ANSWER)

    def _call(self, act: Callable[[], T]) -> T:
        async def run() -> T:
            return act()

        return self._do(run())

    def _echo(self, body: Data, message_id: str) -> None:
        if not self.echoes:
            return
        at = self.clock() + timedelta(seconds=self.late)
        event = {
            "broadcaster_user_id": self.user.id,
            "broadcaster_user_login": self.user.login,
            "broadcaster_user_name": self.user.name,
            "chatter_user_id": self.user.id,
            "chatter_user_login": self.user.login,
            "chatter_user_name": self.user.name,
            "message_id": message_id,
            "message": {"text": body["message"], "fragments": [{"type": "text", "text": body["message"]}]},
            "color": "",
            "badges": [{"set_id": "broadcaster", "id": "1", "info": ""}],
            "message_type": "text",
            "cheer": None,
            "reply": None,
            "channel_points_custom_reward_id": None,
        }
        self.eventsub.emit(
            "channel.chat.message", event, {"message_timestamp": at.strftime("%Y-%m-%dT%H:%M:%S.%f123Z")}
        )

    def _tell(self) -> None:
        with self._changed:
            self._changed.notify_all()
