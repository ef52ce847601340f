"""What Twitch tells, as the desk's connection hands it on, and everything that takes it in, over a desk's database."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from itertools import count
from typing import Any

from raffle_desktop.domain.chat_commands import ChatMessage, CommandCall
from raffle_desktop.domain.chat_words import ChatWords
from raffle_desktop.services.claim_watch import ClaimWatch
from raffle_desktop.services.people import Person
from raffle_desktop.services.services import Services
from raffle_desktop.twitch.chat_out import ChatOut
from raffle_desktop.twitch.eventsub_messages import Notification
from raffle_desktop.twitch.helix import Sent
from raffle_desktop.twitch.intake import Intake
from raffle_desktop.twitch.live_checks import LiveChecks
from raffle_desktop.twitch.parsing import ChatLine, parse
from raffle_desktop.twitch.status import LogLine

CHANNEL = "12345"
REWARD = "the-desks-own-reward"
_ids = count(1)
_BROADCASTER = {
    "broadcaster_user_id": CHANNEL,
    "broadcaster_user_login": "testbroadcaster",
    "broadcaster_user_name": "TestBroadcaster",
}


def told(kind: str, event: dict[str, Any], *, message_id: str = "", version: str = "1") -> Notification:
    """A message; each has an id of its own unless one is given."""
    return Notification(
        message_id=message_id or f"message-{next(_ids)}",
        type=kind,
        version=version,
        at=datetime(2026, 11, 21, 20, 0, tzinfo=UTC),
        event={**_BROADCASTER, **event},
        subscription={},
    )


def user_id_of(name: str) -> str:
    """Each name has an account: a number made of its letters."""
    return str(1_000_000 + int.from_bytes(hashlib.sha256(name.lower().encode()).digest()[:5], "big"))


def _user(name: str, prefix: str = "user") -> dict[str, str]:
    return {f"{prefix}_id": user_id_of(name), f"{prefix}_login": name.lower(), f"{prefix}_name": name}


def chat(
    name: str, text: str, *, message_id: str = "", badges: Iterable[tuple[str, str]] = (), **more: Any
) -> Notification:
    """A line of chat; badges as (name, info)."""
    event = {
        **_user(name, "chatter_user"),
        "message_id": f"line-{next(_ids)}",
        "message": {"text": text, "fragments": []},
        "badges": [{"set_id": badge, "id": "1", "info": info} for badge, info in badges],
        **more,
    }
    return told("channel.chat.message", event, message_id=message_id)


def chat_line(name: str, text: str, **more: Any) -> ChatLine:
    (line,) = parse(chat(name, text, **more))
    assert isinstance(line, ChatLine)
    return line


def gift(name: str | None, total: int, *, message_id: str = "") -> Notification:
    person = {"user_id": None, "user_login": None, "user_name": None} if name is None else _user(name)
    event = {**person, "total": total, "tier": "1000", "cumulative_total": None, "is_anonymous": name is None}
    return told("channel.subscription.gift", event, message_id=message_id)


def cheer(name: str, bits: int, *, message_id: str = "") -> Notification:
    return told(
        "channel.cheer", {**_user(name), "bits": bits, "message": "", "is_anonymous": False}, message_id=message_id
    )


def follow(name: str, *, message_id: str = "") -> Notification:
    return told(
        "channel.follow", {**_user(name), "followed_at": "2026-11-01T10:00:00Z"}, message_id=message_id, version="2"
    )


def redeemed(name: str, text: str = "", *, redemption_id: str = "", reward: str = REWARD) -> Notification:
    event = {
        **_user(name),
        "id": redemption_id or f"redemption-{next(_ids)}",
        "user_input": text,
        "status": "unfulfilled",
        "reward": {"id": reward, "title": "Enter the raffle", "cost": 100, "prompt": ""},
        "redeemed_at": "2026-11-21T20:00:00Z",
    }
    return told("channel.channel_points_custom_reward_redemption.add", event)


class Checks(LiveChecks):
    """Twitch is not asked: everybody who is in `followers` follows. `waits` holds a look up until it is set."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self.followers: set[str] | None = None
        self.looks: list[list[str]] = []
        self.waits: dict[str, asyncio.Event] = {}
        self.faults: list[Exception] = []
        self.calls = 0

    async def look(self, persons: Iterable[Person]) -> None:
        persons = list(persons)
        self.looks.append([person.name for person in persons])
        for person in persons:
            if person.name in self.waits:
                self.calls += 1
                await self.waits[person.name].wait()
        if self.faults:
            raise self.faults.pop(0)
        if self.followers is None:
            return
        since = self._services.core.now_micros()
        found = {
            str(person.external_id): (person.name, since if person.name in self.followers else None)
            for person in persons
        }
        await asyncio.to_thread(self._services.channel_intake.note_follows, found, actor="test")


async def no_time(_: float) -> None:
    """Waiting takes no time, and lets the others go on."""
    await asyncio.sleep(0)


class Ear:
    """An intake with all that is around it. What it says in chat is `answers`; nothing of it takes time."""

    def __init__(
        self,
        services: Services,
        *,
        checks: LiveChecks | None = None,
        out: ChatOut | None = None,
        words: ChatWords | None = None,
        sleep: Callable[[float], Awaitable[object]] = no_time,
    ) -> None:
        self.services = services
        self.log: list[LogLine] = []
        self.counts: dict[str, int] = {}
        self.commands: list[tuple[str, CommandCall, int]] = []
        self.stream: list[tuple[bool, datetime | None]] = []
        self.checks = Checks(services)
        self.answers: list[tuple[str, str]] = []
        self.own_reward = REWARD
        # What is said is looked at before it is gathered, unless a test brings an outlet of its own.
        self.out = out or ChatOut(_never, clock_seconds=lambda: 0.0, on_sent=_ignore, on_problem=_ignore)
        if out is None:
            self.out.refuse = lambda name, sentence: self.answers.append((name, sentence))  # type: ignore[method-assign]
        self.claims = ClaimWatch(services, self.log.append, platform="twitch", sleep=sleep)
        self.intake = Intake(
            services,
            channel_id=CHANNEL,
            words=lambda: words or services.channel_settings.get().words,
            own_reward=lambda: self.own_reward,
            luck=services.lucky_settings.get,
            checks=checks or self.checks,
            out=self.out,
            reads=services.chat_router.read,
            commands=self._command,
            claims=self.claims,
            on_stream=lambda live, at: self.stream.append((live, at)),
            on_log=self.log.append,
            on_count=self._count,
            sleep=sleep,
        )

    def _command(self, message: ChatMessage, command: CommandCall) -> None:
        self.commands.append((message.name, command, self.intake.waiting))

    def _count(self, kind: str, number: int) -> None:
        self.counts[kind] = self.counts.get(kind, 0) + number

    def put(self, *notifications: Notification) -> None:
        for notification in notifications:
            self.intake.put(notification)

    def kinds(self) -> list[str]:
        return [line.kind for line in self.log]

    @asynccontextmanager
    async def running(self, seconds: float = 60.0) -> AsyncIterator[Ear]:
        """The intake at work; at the end everything that was put is stored. Fails after so many seconds."""
        self._work = [asyncio.create_task(self.intake.run()), asyncio.create_task(self.claims.run())]
        try:
            async with asyncio.timeout(seconds):
                yield self
                await self.stored()
        finally:
            for task in self._work:
                task.cancel()
            for task in self._work:
                with suppress(asyncio.CancelledError):
                    await task

    async def until(self, condition: Callable[[], bool]) -> None:
        """Bounded by the time that `running` has."""
        while not condition():  # noqa: ASYNC110 - what is waited for is done in threads of others
            await asyncio.sleep(0.001)

    async def stored(self) -> None:
        storing = asyncio.ensure_future(self._drained())
        # What has ended by itself would be waited for in vain.
        done, _ = await asyncio.wait({storing, *self._work}, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            await task

    async def _drained(self) -> None:
        await self.intake.drained()
        await self.claims.drained()

    def hear(self, *notifications: Notification | None) -> None:
        """All of these, until they are stored; None: what came before it is to be stored first."""

        async def whole() -> None:
            async with self.running():
                for notification in notifications:
                    if notification is None:
                        await self.stored()
                    else:
                        self.intake.put(notification)

        asyncio.run(whole())


async def _never(text: str, reply_to: str) -> Sent:
    raise AssertionError("nothing is sent here")


def _ignore(_: str) -> None:
    """Nobody needs to know."""
