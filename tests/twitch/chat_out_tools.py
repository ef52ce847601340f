"""A chat that is written to, and time that passes only when a test lets it."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Iterable
from itertools import count

from raffle_desktop.twitch.chat_out import ChatOut
from raffle_desktop.twitch.helix import Sent


class VirtualTime:
    """Seconds that pass only when the test lets them."""

    def __init__(self) -> None:
        self.now = 1000.0
        self._numbers = count()
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.now + seconds, next(self._numbers), done))
        await done

    async def pass_by(self, seconds: float) -> None:
        end = self.now + seconds
        while True:
            await settled()
            while self._sleepers and self._sleepers[0][2].done():
                heapq.heappop(self._sleepers)
            if not self._sleepers or self._sleepers[0][0] > end:
                self.now = end
                return
            self.now, _, done = heapq.heappop(self._sleepers)
            done.set_result(None)


async def settled() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


class Chat:
    """Where the messages arrive. `answers`: in turn for the next ones, in place of being shown."""

    def __init__(self) -> None:
        self.time = VirtualTime()
        self.tries: list[tuple[float, str]] = []
        self.shown: list[tuple[float, str]] = []
        self.sent: list[str] = []
        self.problems: list[str] = []
        self.answers: list[Exception | Sent] = []
        self.slowness = 0.0
        self.out = ChatOut(
            self._send,
            clock_seconds=self.time.clock,
            sleep=self.time.sleep,
            on_sent=self.sent.append,
            on_problem=self.problems.append,
        )

    async def _send(self, text: str, reply_to: str) -> Sent:
        assert reply_to == ""
        self.tries.append((self.time.now, text))
        if self.slowness:
            await self.time.sleep(self.slowness)
        if self.answers:
            answer = self.answers.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer
        self.shown.append((self.time.now, text))
        return Sent(f"id-{len(self.shown)}", "")

    @property
    def lines(self) -> list[str]:
        return [text for _, text in self.shown]

    def at_second(self) -> list[float]:
        return [at - 1000.0 for at, _ in self.shown]


def most_within(times: list[float], seconds: float) -> int:
    """The most messages in any window; two that are exactly a window apart do not share one."""
    return max((sum(1 for other in times if at <= other < at + seconds) for at in times), default=0)


def people_answered(lines: Iterable[str]) -> int:
    """How many people these answers are for, by name or by number."""
    people = 0
    for line in lines:
        if line.startswith("@"):
            head = line.partition(": ")[0]
            people += head.count("@") + (int(head.split(" and ")[1].split()[0]) if " and " in head else 0)
    return people
