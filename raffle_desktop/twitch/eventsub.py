"""Twitch's events as they happen, over one EventSub WebSocket session that is kept up for as long as it is wanted.

This speaks the protocol itself, over `websockets`. twitchAPI's EventSubWebsocket cannot be mended from outside: it
lives in a thread of its own that is not a daemon, its `start` never returns without a network, it notices a dead
connection after twice the keepalive time and gives no way to set that, its hand-over to a new connection
stops reading the old one first, and re-subscribing gives up at the first topic that fails. Here everything is one
coroutine on the caller's loop, ended by cancelling it.

Nothing here tells duplicates apart: Twitch sends at least once, and a hand-over may send twice. Whoever stores an event
decides by its message id.
"""

from __future__ import annotations

import asyncio
import ipaddress
import logging
from collections.abc import Awaitable, Callable, Collection, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar
from urllib.parse import urlsplit

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus, WebSocketException

from raffle_desktop.domain.clock import Clock
from raffle_desktop.twitch.eventsub_healing import Subscriptions
from raffle_desktop.twitch.eventsub_messages import (
    Keepalive,
    Notification,
    Reconnect,
    Revocation,
    Unreadable,
    Welcome,
    closed_in_words,
    read_message,
    revoked_in_words,
)
from raffle_desktop.twitch.eventsub_state import Gap, Phase, State
from raffle_desktop.twitch.eventsub_topics import Topic

T = TypeVar("T")
Sleep = Callable[[float], Awaitable[object]]

KEEPALIVE_SECONDS = 10
# Twitch promises a message in each keepalive time; a fifth more is for the way.
WATCHDOG_FACTOR = 1.2
SECONDS_TO_OPEN = 10.0
# How long Twitch keeps the old connection of a hand-over.
SECONDS_TO_HAND_OVER = 30.0
SECONDS_FOR_WELCOME = 5.0
"""How long the new connection has once the old one is gone; then everything begins anew."""
SECONDS_TO_CLOSE = 0.5
SECONDS_BETWEEN_CHECKS = 600.0
LONGEST_BACK_OFF = 60.0
_LARGEST_MESSAGE = 2**20

_log = logging.getLogger(__name__)
# Its DEBUG lines show the addresses of hand-overs, which hold a key, and what people write in chat.
_wire_log = logging.getLogger("raffle_desktop.twitch.wire")


class Addresses(Protocol):
    """Of Endpoints, what is used here."""

    @property
    def eventsub_ws(self) -> str: ...


@dataclass(frozen=True, slots=True, eq=False)
class _Line:
    """A connection that has been welcomed. `patience`: seconds of silence after which it is taken for dead."""

    connection: ClientConnection
    session_id: str
    patience: float


class _Lost(Exception):  # noqa: N818
    """There is no connection (any more); the reason is a sentence."""


class EventSubSession:
    """`await run()` until it is cancelled, which takes effect at once (closing politely may take half a second).

    `subscribe(topic, session_id)` asks Twitch for one topic. That it is there already is a success; it raises
    TopicRefused where a person has to do something first, and EnvironmentFault where trying again may help.
    `present(session_id)`, where given, lists what Twitch has standing. `on_message` and `on_state` are called on the
    loop and must return at once: put it in a queue.
    """

    def __init__(
        self,
        endpoints: Addresses,
        topics: Sequence[Topic],
        subscribe: Callable[[Topic, str], Awaitable[object]],
        on_message: Callable[[Notification], None],
        on_state: Callable[[State], None],
        *,
        clock: Clock,
        random: Callable[[], float],
        sleep: Sleep = asyncio.sleep,
        present: Callable[[str], Awaitable[Collection[Topic]]] | None = None,
        keepalive_seconds: int = KEEPALIVE_SECONDS,
    ) -> None:
        parts = urlsplit(endpoints.eventsub_ws)
        query = "&".join(filter(None, (parts.query, f"keepalive_timeout_seconds={keepalive_seconds}")))
        self._url = parts._replace(query=query).geturl()
        self._keepalive_seconds = keepalive_seconds
        self._subscriptions = Subscriptions(topics, subscribe, present, clock)
        self._on_message = on_message
        self._on_state = on_state
        self._clock = clock
        self._random = random
        self._sleep = sleep
        self._failures = 0
        self._phase = Phase.STOPPED
        # Every connection that is open, so that none outlives its session.
        self._connections: set[ClientConnection] = set()
        self._wake = asyncio.Event()
        self._check_now = asyncio.Event()
        self.hand_overs = 0
        self.unreadable = 0

    async def run(self) -> None:
        """Never returns. Raises only what is a bug, of the callbacks too (in an ExceptionGroup)."""
        _wire_log.setLevel(logging.WARNING)
        self._tell(Phase.CONNECTING)
        try:
            while True:
                problem = await self._connected()
                self._subscriptions.lost()
                delay = min(LONGEST_BACK_OFF, 2.0**self._failures) * (0.5 + self._random() / 2)
                self._failures = min(self._failures + 1, 10)
                _log.warning("EventSub: %s Next attempt in %.1f s.", problem, delay)
                self._tell(Phase.WAITING, problem=problem, retry_in=delay)
                self._wake.clear()
                await self._in_time(delay, self._wake.wait())
                self._tell(Phase.CONNECTING, problem=problem)
        finally:
            # What was revoked or refused meanwhile has not been told as a gap, as it never came back.
            deaf = self._subscriptions.deaf()
            self._subscriptions.lost()
            self._tell(Phase.STOPPED, gaps=deaf)

    def retry_now(self) -> None:
        """Ends a wait for the next attempt; while connected, tries every missing topic again, refused ones too.

        On the loop's own thread only.
        """
        self._wake.set()
        self._subscriptions.forgive()
        self._check_now.set()

    def _tell(
        self, phase: Phase, *, problem: str = "", retry_in: float | None = None, gaps: tuple[Gap, ...] = ()
    ) -> None:
        self._phase = phase
        standing, missing = self._subscriptions.standing, self._subscriptions.missing
        self._on_state(State(phase, self._clock(), problem, retry_in, standing, missing, gaps))

    # One session, over one connection or several

    async def _connected(self) -> str:
        """Why it ended."""
        try:
            line = await self._open(self._url, SECONDS_TO_OPEN)
            self._subscriptions.begin(line.session_id)
            self._tell(Phase.SUBSCRIBING)
            # Whatever fails in one of its tasks is a bug, and ends them all.
            async with asyncio.TaskGroup() as group:
                caring = group.create_task(self._care())
                try:
                    return await self._follow(line, group)
                finally:
                    caring.cancel()
        except _Lost as lost:
            return str(lost)
        finally:
            for connection in tuple(self._connections):
                await self._close(connection)

    async def _care(self) -> None:
        """Keeps every topic subscribed to."""
        attempt = 0
        while True:
            self._check_now.clear()
            gaps = await self._subscriptions.heal(self._in_time)
            self._tell(Phase.LISTENING, gaps=gaps)
            attempt = attempt + 1 if self._subscriptions.worth_another_try else 0
            pause = SECONDS_BETWEEN_CHECKS
            if attempt:
                pause = min(LONGEST_BACK_OFF, 2.0 ** min(attempt, 10)) * (0.5 + self._random() / 2)
            await self._in_time(pause, self._check_now.wait())

    async def _follow(self, line: _Line, group: asyncio.TaskGroup) -> str:
        """Reads the session's connections one after the other; why the last one ended."""
        try:
            while True:
                following = await self._read(line)
                group.create_task(self._drain(line))
                if following.session_id != self._subscriptions.session_id:
                    # The topics move along under the new name; the look that follows says whether they did.
                    self._subscriptions.renamed(following.session_id)
                line = following
                self.hand_overs += 1
                _log.info("EventSub: carried on over a new connection, as Twitch asked.")
                # What is said to move with the session is looked at.
                self._check_now.set()
        except _Lost as lost:
            return str(lost)

    async def _read(self, line: _Line) -> _Line:
        """Takes what comes until another connection takes over, which is given. Raises _Lost."""
        moving: asyncio.Task[_Line] | None = None
        try:
            while True:
                receiving = asyncio.create_task(line.connection.recv())
                timer = asyncio.ensure_future(self._sleep(line.patience))
                try:
                    await asyncio.wait({receiving, timer, *_some(moving)}, return_when=asyncio.FIRST_COMPLETED)
                    if receiving.done():
                        url = self._take(receiving.result())
                        if url is not None:
                            await self._abandon(moving)
                            moving = asyncio.create_task(self._open(url, SECONDS_TO_HAND_OVER))
                        continue
                    if moving is not None and moving.done():
                        moved, moving = moving, None
                        try:
                            return moved.result()
                        except _Lost as lost:
                            # The old one is good until Twitch ends it.
                            _log.warning("EventSub: no change to a new connection. %s", lost)
                        continue
                    problem = f"Nothing came from Twitch for {line.patience:.0f} seconds."
                except ConnectionClosed as closed:
                    problem = closed_in_words(None if closed.rcvd is None else closed.rcvd.code)
                finally:
                    # recv() loses nothing when it is cancelled.
                    await _ended(receiving, timer)
                if moving is None:
                    raise _Lost(problem)
                # Twitch may end the old connection as soon as it sees the new one, and the welcome is on its way then.
                await self._in_time(SECONDS_FOR_WELCOME, _waited(moving))
                if not moving.done():
                    raise _Lost(problem)
                moved, moving = moving, None
                return moved.result()
        finally:
            await self._abandon(moving)

    async def _abandon(self, moving: asyncio.Task[_Line] | None) -> None:
        """Ends a hand-over, whose connection may be there already."""
        if moving is None:
            return
        await _ended(moving)
        if not moving.cancelled() and moving.exception() is None:
            await self._close(moving.result().connection)

    async def _drain(self, line: _Line) -> None:
        """Closes a connection that another has taken over, and takes what was on its way before Twitch saw that."""
        closing = asyncio.create_task(self._close(line.connection))
        try:
            while True:
                self._take(await line.connection.recv())
        except ConnectionClosed:
            pass
        finally:
            await closing

    def _take(self, frame: str | bytes) -> str | None:
        """Handles one message; gives the address if it is the wish for another connection."""
        self._subscriptions.heard()
        match read_message(frame):
            case Notification() as notification:
                self._failures = 0
                self._on_message(notification)
            case Keepalive():
                self._failures = 0
            case Reconnect(url):
                return url
            case Revocation(subscription, status):
                _log.warning("EventSub: %s revoked (%s).", subscription.get("type"), status)
                self._subscriptions.revoke(subscription, revoked_in_words(status))
                self._tell(self._phase)
            case Unreadable(why):
                self.unreadable += 1
                _log.warning("EventSub: a message of %d characters was left aside: %s.", len(frame), why)
            case Welcome():
                _log.info("EventSub: welcomed once more.")
        return None

    # Connecting

    async def _open(self, url: str, seconds: float) -> _Line:
        """A welcomed connection. Raises _Lost."""
        opened: list[ClientConnection] = []
        try:
            line = await self._in_time(seconds, self._welcomed(url, opened))
            if line is not None:
                opened.clear()
                return line
        except ConnectionClosed as closed:
            raise _Lost(closed_in_words(None if closed.rcvd is None else closed.rcvd.code)) from closed
        except OSError as problem:
            raise _Lost("Twitch cannot be reached.") from problem
        except InvalidStatus as refused:
            status = refused.response.status_code
            raise _Lost(f"Twitch answered with status {status} instead of connecting.") from refused
        # ImportError: a SOCKS proxy is set on this machine, for which `websockets` wants another package.
        except (WebSocketException, ValueError, ImportError) as problem:
            raise _Lost(f"Twitch cannot be connected to ({type(problem).__name__}).") from problem
        finally:
            for connection in opened:
                await self._close(connection)
        raise _Lost(f"Twitch did not answer within {seconds:.0f} seconds.")

    async def _welcomed(self, url: str, opened: list[ClientConnection]) -> _Line:
        connection = await connect(
            url,
            compression=None,
            proxy=None if _is_loopback(url) else True,
            open_timeout=None,
            close_timeout=SECONDS_TO_CLOSE,
            # A client that sends anything but pongs is thrown out.
            ping_interval=None,
            max_size=_LARGEST_MESSAGE,
            logger=_wire_log,
        )
        opened.append(connection)
        self._connections.add(connection)
        message = read_message(await connection.recv())
        if not isinstance(message, Welcome):
            raise _Lost("What answers is not Twitch’s EventSub.")
        keepalive = message.keepalive_seconds or self._keepalive_seconds
        return _Line(connection, message.session_id, keepalive * WATCHDOG_FACTOR)

    async def _close(self, connection: ClientConnection) -> None:
        """Politely, in bounded time; cancelled, at once."""
        try:
            await connection.close()
        finally:
            connection.transport.abort()
            self._connections.discard(connection)

    async def _in_time(self, seconds: float, work: Coroutine[Any, Any, T]) -> T | None:
        """What the work gives, None if it takes longer: then it is cancelled."""
        working = asyncio.create_task(work)
        timer = asyncio.ensure_future(self._sleep(seconds))
        try:
            await asyncio.wait({working, timer}, return_when=asyncio.FIRST_COMPLETED)
            return working.result() if working.done() else None
        finally:
            await _ended(working, timer)


async def _waited(task: asyncio.Task[Any]) -> None:
    """Until the task is done; cancelled, the task goes on."""
    await asyncio.wait({task})


def _some(task: asyncio.Task[T] | None) -> tuple[asyncio.Task[T], ...]:
    return () if task is None else (task,)


async def _ended(*tasks: asyncio.Future[Any]) -> None:
    """Cancels what still runs, and waits until it has ended. Whoever needs a result or an exception has taken it."""
    for task in tasks:
        task.cancel()
    if tasks:
        await asyncio.gather(*tasks, return_exceptions=True)


def _is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
