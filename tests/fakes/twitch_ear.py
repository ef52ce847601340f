"""An EventSub session under test, over real sockets to the fake Twitch, with time in the test's hand."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Collection, Coroutine, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.services.http_trust import trusted
from raffle_desktop.twitch.eventsub import EventSubSession
from raffle_desktop.twitch.eventsub_messages import Notification
from raffle_desktop.twitch.eventsub_state import ALREADY_THERE, Phase, State, TopicRefused
from raffle_desktop.twitch.eventsub_topics import Topic, channel_topics
from tests.fakes.twitch import FakeTwitch

ALL_SCOPES = (
    "moderator:read:followers", "channel:read:subscriptions", "bits:read", "user:read:chat", "channel:read:redemptions",
)  # fmt: skip
SECONDS_TO_FAIL = 30


class Sleeper:
    """Sleeps that end when the test says so. `slept`: all that were asked for, in order."""

    def __init__(self, told: asyncio.Event) -> None:
        self.slept: list[float] = []
        self._pending: list[tuple[float, asyncio.Future[None]]] = []
        self._told = told

    async def __call__(self, seconds: float) -> None:
        future = asyncio.get_running_loop().create_future()
        entry = (seconds, future)
        self.slept.append(seconds)
        self._pending.append(entry)
        self._told.set()
        try:
            await future
        finally:
            self._pending.remove(entry)
            self._told.set()

    def pending(self, seconds: float) -> list[asyncio.Future[None]]:
        return [future for length, future in self._pending if length == seconds]


@dataclass(frozen=True)
class Addresses:
    eventsub_ws: str


class Ear:
    """What the session told, in order; `heard` are the messages, `states` what it said of itself."""

    def __init__(self, twitch: FakeTwitch, topics: Sequence[Topic], url: str | None, options: dict[str, Any]) -> None:
        self.twitch = twitch
        self._told = asyncio.Event()
        self.sleeper = Sleeper(self._told)
        self.heard: list[Notification] = []
        self.states: list[State] = []
        self._seen = 0
        # While closed, Twitch's answers about topics are on their way.
        self.gate = asyncio.Event()
        self.gate.set()
        self._http = httpx.AsyncClient(verify=trusted(), trust_env=False)
        self.token = twitch.oauth.sign_in(*ALL_SCOPES)[0]
        given: dict[str, Any] = {
            "clock": twitch.clock, "random": lambda: 1.0, "sleep": self.sleeper, "present": self._present,
            "on_message": self._hear,
        } | options  # fmt: skip
        self.session = EventSubSession(
            Addresses(url or twitch.endpoints["eventsub_ws"]),
            topics,
            self._subscribe,
            on_state=self._learn,
            **given,
        )
        self.running: asyncio.Task[None] | None = None

    def tell(self) -> None:
        """Something has changed that somebody may wait for."""
        self._told.set()

    async def stop(self) -> None:
        assert self.running is not None
        self.running.cancel()
        async with asyncio.timeout(SECONDS_TO_FAIL):
            await asyncio.wait({self.running})
        await self._http.aclose()

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(SECONDS_TO_FAIL):
            while not condition():
                assert self.running is not None
                if self.running.done():
                    self.running.result()
                    raise AssertionError("the session ended")
                self._told.clear()
                await self._told.wait()

    async def state(self, phase: Phase) -> State:
        """The next state of this phase that was not looked at yet."""
        found: list[State] = []

        def told() -> bool:
            while self._seen < len(self.states) and not found:
                if self.states[self._seen].phase is phase:
                    found.append(self.states[self._seen])
                self._seen += 1
            return bool(found)

        await self.until(told)
        return found[0]

    async def sleeping(self, seconds: float) -> asyncio.Future[None]:
        """The sleep of this length, once there is one."""
        await self.until(lambda: bool(self.sleeper.pending(seconds)))
        return self.sleeper.pending(seconds)[0]

    async def wake(self, seconds: float) -> None:
        """Ends every sleep of this length, once there is one."""
        await self.until(lambda: bool(self.sleeper.pending(seconds)))
        for future in self.sleeper.pending(seconds):
            if not future.done():
                future.set_result(None)

    async def ids(self, count: int) -> list[str]:
        """The ids of the messages heard, once there are so many."""
        await self.until(lambda: len(self.heard) >= count)
        return [message.message_id for message in self.heard]

    async def fake(self, condition: Callable[[], bool]) -> None:
        """Waits until the fake Twitch has come to be so."""
        await asyncio.to_thread(self.twitch.wait_for, condition)

    def _hear(self, message: Notification) -> None:
        self.heard.append(message)
        self._told.set()

    def _learn(self, state: State) -> None:
        self.states.append(state)
        self._told.set()

    @property
    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", "Client-Id": self.twitch.client_id}

    async def _subscribe(self, topic: Topic, session_id: str) -> object:
        url, body = self.twitch.endpoints["eventsub_subscriptions"], topic.request(session_id)
        answer = await self._http.post(url, json=body, headers=self._headers, timeout=None)
        await self.gate.wait()
        if answer.status_code == 403:
            raise TopicRefused(answer.json()["message"])
        if answer.status_code not in {202, 409}:
            raise EnvironmentFault(answer.json()["message"])
        return ALREADY_THERE if answer.status_code == 409 else None

    async def _present(self, session_id: str) -> Collection[Topic]:
        url = self.twitch.endpoints["eventsub_subscriptions"]
        answer = await self._http.get(url, params={"status": "enabled"}, headers=self._headers, timeout=None)
        if answer.status_code != 200:
            raise EnvironmentFault(answer.json()["message"])
        own = [row for row in answer.json()["data"] if row["transport"]["session_id"] == session_id]
        return [topic for topic in map(Topic.of_subscription, own) if topic is not None]


def run(test: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """A test's coroutine function on a loop of its own."""
    asyncio.run(test())


def ids(messages: list[dict[str, Any]]) -> list[str]:
    """Of messages as the fake sent them."""
    return [message["metadata"]["message_id"] for message in messages]


def phases(ear: Ear) -> list[Phase]:
    return [state.phase for state in ear.states]


@asynccontextmanager
async def listening(
    twitch: FakeTwitch, *topics: str, url: str | None = None, wait: bool = True, **options: Any
) -> AsyncIterator[Ear]:
    """A session that runs; `topics` by their types, all unless told otherwise. Ends it, and sees that it has ended."""
    wanted = [topic for topic in channel_topics(twitch.user.id) if not topics or topic.type in topics]
    ear = Ear(twitch, wanted, url, options)
    ear.running = asyncio.create_task(ear.session.run())
    # A run that ends by itself must end the waiting too.
    ear.running.add_done_callback(lambda _: ear.tell())
    try:
        if wait:
            await ear.state(Phase.LISTENING)
        yield ear
    finally:
        await ear.stop()
    await ear.fake(lambda: not twitch.eventsub.sessions)
