"""Commands of a chat are carried out one after the other, beside whoever listens, and none is lost or done twice."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import dataclass, field

from raffle_desktop.domain.chat_commands import ChatCommand, ChatMessage, CommandCall
from raffle_desktop.services.chat_queue import ACTS_WAITING_MOST, CommandQueue
from raffle_desktop.services.chat_router import Reply, Verdict
from tests.conftest import Desk
from tests.services.chat_tools import MOD, evening

SECONDS_TO_FAIL = 20


@dataclass
class Router:
    """`hold`: what is carried out waits for it. `verdict`: of every command."""

    verdict: Verdict = field(default_factory=lambda: Verdict(go=True))
    done: list[str] = field(default_factory=list)
    withdrawn: int = 0
    hold: threading.Event = field(default_factory=threading.Event)
    at_once: int = 0
    most_at_once: int = 0

    def admit(self, _message: ChatMessage, _call: CommandCall) -> Verdict:
        return self.verdict

    def carry_out(self, message: ChatMessage, call: CommandCall) -> Reply:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        assert self.hold.wait(SECONDS_TO_FAIL)
        self.done.append(call.words)
        self.at_once -= 1
        return Reply(f"done {call.words}", f"log {call.words}", "a fault" if call.words == "3" else "")

    def withdraw(self, _call: CommandCall) -> None:
        self.withdrawn += 1


def message(number: int) -> ChatMessage:
    return ChatMessage("kick", "1", "ann", "Ann", "", str(number), 0)


def test_they_are_done_in_their_order_one_at_a_time_and_each_is_answered() -> None:
    router = Router()
    answers: list[tuple[str, str]] = []
    log: list[tuple[str, str]] = []
    problems: list[str] = []

    async def whole() -> None:
        queue = CommandQueue(
            router,
            lambda message, text: answers.append((message.message_id, text)),
            lambda name, detail: log.append((name, detail)),
            on_problem=problems.append,
        )
        for number in range(20):
            queue.take(message(number), CommandCall(ChatCommand.TICKETS, str(number)))
        assert queue.waiting == 20
        router.hold.set()
        async with asyncio.timeout(SECONDS_TO_FAIL):
            await queue.drained()
        assert queue.waiting == 0

    asyncio.run(whole())
    assert router.done == [str(number) for number in range(20)]
    assert router.most_at_once == 1
    assert answers == [(str(number), f"done {number}") for number in range(20)]
    assert log == [("Ann", f"log {number}") for number in range(20)]
    assert problems == ["a fault"]


def test_more_than_a_queue_holds_is_left_out_and_told_once() -> None:
    router = Router()
    log: list[str] = []

    async def whole() -> None:
        queue = CommandQueue(router, lambda *_: None, lambda name, detail: log.append(detail), most_waiting=15)
        for number in range(100):
            queue.take(message(number), CommandCall(ChatCommand.TICKETS, str(number)))
        for number in range(100, 102):
            queue.take(message(number), CommandCall(ChatCommand.DRAW, str(number)))
        router.hold.set()
        async with asyncio.timeout(SECONDS_TO_FAIL):
            await queue.drained()

    asyncio.run(whole())
    assert len(router.done) == 15
    assert router.withdrawn == 87
    # Each act of a moderator that was left out is told, talk of the crowd once.
    assert [line.partition(":")[0] for line in log if "too many" in line] == ["tickets", "draw", "draw"]


def test_a_listener_that_fails_keeps_nothing_from_being_done() -> None:
    router = Router(verdict=Verdict(go=True, log="x", answer="y"))

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    async def whole() -> None:
        queue = CommandQueue(router, broken, broken, on_problem=broken)
        router.hold.set()
        queue.take(message(1), CommandCall(ChatCommand.TICKETS, "3"))
        queue.take(message(2), CommandCall(ChatCommand.TICKETS, "4"))
        async with asyncio.timeout(SECONDS_TO_FAIL):
            await queue.drained()

    asyncio.run(whole())
    assert router.done == ["3", "4"]


def test_a_program_gone_wild_gives_no_tickets_beyond_what_waits(desk: Desk) -> None:
    room = evening(desk)
    answers: list[str] = []

    async def whole() -> None:
        queue = CommandQueue(room.router, lambda _, text: answers.append(text), lambda *_: None)
        for _ in range(500):
            given = room.message("!raffle give @bo 1", "Mod", *MOD)
            call = room.router.read(given)
            assert call is not None
            queue.take(given, call)
        async with asyncio.timeout(SECONDS_TO_FAIL):
            await queue.drained()

    asyncio.run(whole())
    assert len(answers) == ACTS_WAITING_MOST
    assert answers[-1] == f"bo got 1 ticket and has {5 + ACTS_WAITING_MOST} tickets now."
