"""A busy chat: a thousand lines a second through Twitch's intake and the router of commands, and what the window feels
of it.
"""

from __future__ import annotations

import asyncio
import gc
import multiprocessing
import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from raffle_desktop.domain.chat_commands import ChatMessage, CommandCall
from raffle_desktop.domain.eligibility import EntryRules
from raffle_desktop.services.chat_queue import CommandQueue
from raffle_desktop.services.chat_router import Reply
from raffle_desktop.services.claim_watch import ClaimWatch
from raffle_desktop.services.people import Person
from raffle_desktop.services.services import Services
from raffle_desktop.twitch.chat_out import ChatOut
from raffle_desktop.twitch.eventsub_messages import Notification
from raffle_desktop.twitch.helix import Sent
from raffle_desktop.twitch.intake import Intake
from tests.bench.desks import ACTOR, desk
from tests.bench.measuring import Figure, Results, timed
from tests.bench.stalls import gaps_beside
from tests.twitch.intake_tools import CHANNEL, Checks, chat, user_id_of

VIEWERS = 2_000
LINES_A_SECOND = 1_000
TICKS_A_SECOND = 100
STALL_MS = 16
PUT_RATIO_MOST = 1.5
TALK_READ_US = 5
TALK = (
    "hello everybody how are you doing tonight",
    "lol",
    "that was close, do it again!",
    "привет всем",
    "😀😀😀 what a play",
    "!song never gonna give you up",
    "わかりました、ありがとう",
    "?",
    "gg wp",
)
ASKS = ("!tickets", "!odds", "!leaderboard", "!tickets @viewer7", "!raffle info")


def measure(results: Results, folder: Path, seconds: int = 60) -> None:
    """First a quiet second, then the stream without commands being read, then with; and `read` by itself."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # As the desk does once its window is there.
    sys.setswitchinterval(0.001)
    quiet, _nothing = gaps_beside(lambda: time.sleep(min(seconds, 5)))
    _tell_gaps(results, "nothing", 0, quiet)
    found: dict[bool, Told] = {}
    for reads in (False, True):
        with desk(folder / f"chat-{reads}") as services:
            _prepare(services)
            told = Told()
            gc.collect()
            gc.freeze()
            with _canary() as canary:
                gaps, _answer = gaps_beside(_streaming(services, seconds, told, reads=reads), services)
            found[reads] = told
            name = "1 000 lines a second" if reads else "the same, no commands read"
            _tell_gaps(results, name, told.sent, gaps, canary)
            _check(services, told, reads=reads)
            if reads:
                results.aim(f"longest gap in ms, {name}", max(gaps) * 1000, STALL_MS)
                _read_alone(results, services)
    with_commands, without = found[True], found[False]
    for what in ("put", "behind"):
        mine, floor = getattr(with_commands, f"{what}_seconds"), getattr(without, f"{what}_seconds")
        title = {"put": "to take a line in", "behind": "longest that the feeder was late"}[what]
        results.add(Figure("chat", title, with_commands.sent, mine, "s", floor, "no commands read"))
    results.aim(
        "to take a line in, over without commands", with_commands.put_seconds / without.put_seconds, PUT_RATIO_MOST
    )
    lost = with_commands.sent - with_commands.counted
    results.aim("lines lost", lost, 0)
    results.add(Figure("chat", "commands given", with_commands.sent, with_commands.commands, ""))
    results.add(Figure("chat", "commands carried out", with_commands.sent, with_commands.carried_out, ""))
    results.add(Figure("chat", "people answered in chat", with_commands.sent, with_commands.answered, ""))
    results.add(
        Figure("chat", "longest from a line to its answer", with_commands.sent, with_commands.longest_answer, "s")
    )


@dataclass
class Told:
    """What happened to the lines."""

    sent: int = 0
    counted: int = 0
    put_seconds: float = 0.0
    behind_seconds: float = 0.0
    commands: int = 0
    carried_out: int = 0
    answered: int = 0
    longest_answer: float = 0.0
    entered: int = 0
    problems: list[str] = field(default_factory=list)


def _prepare(services: Services) -> None:
    services.settings.set_entry_rules(EntryRules(require_follow=False), actor=ACTOR)
    services.sessions.start("Friday", actor=ACTOR)
    services.periods.turn_if_due()
    people = [
        services.viewers.ensure(Person("twitch", f"viewer{number}", user_id_of(f"viewer{number}")), actor=ACTOR).id
        for number in range(VIEWERS)
    ]
    services.tickets.give_all(people, 5, "a start", actor=ACTOR)


def _streaming(services: Services, seconds: int, told: Told, *, reads: bool) -> Callable[[], None]:
    return lambda: asyncio.run(_stream(services, seconds, told, reads=reads))


class _Router:
    """The desk's own, watched."""

    def __init__(self, services: Services, told: Told) -> None:
        self._router, self._told = services.chat_router, told
        self.admit, self.withdraw = self._router.admit, self._router.withdraw

    def carry_out(self, message: ChatMessage, call: CommandCall) -> Reply:
        reply = self._router.carry_out(message, call)
        self._told.carried_out += 1
        late = (time.perf_counter_ns() - int(message.message_id.rpartition("@")[2])) / 1e9
        self._told.longest_answer = max(self._told.longest_answer, late)
        return reply


async def _stream(services: Services, seconds: int, told: Told, *, reads: bool) -> None:
    loop = asyncio.get_running_loop()

    async def send(text: str, _reply_to: str) -> Sent:
        await asyncio.sleep(0.05)
        told.answered += text.count("@")
        return Sent("sent", "")

    out = ChatOut(send, clock_seconds=loop.time, on_sent=lambda _: None, on_problem=lambda _: None)
    queue = CommandQueue(
        _Router(services, told), lambda message, text: out.answer(message.name, text), lambda _name, _detail: None
    )

    def take(message: ChatMessage, call: CommandCall) -> None:
        told.commands += 1
        queue.take(message, call)

    def counted(_kind: str, number: int) -> None:
        told.counted += number

    settings, luck = services.channel_settings.get(), services.lucky_settings.get()
    intake = Intake(
        services,
        channel_id=CHANNEL,
        words=lambda: settings.words,
        own_reward=lambda: "",
        luck=lambda: luck,
        checks=Checks(services),
        out=out,
        reads=services.chat_router.read if reads else lambda _message: None,
        commands=take,
        claims=ClaimWatch(services, lambda _line: None, platform="twitch"),
        on_stream=lambda _live, _at: None,
        on_log=lambda line: told.problems.append(line.detail) if line.kind == "problem" else None,
        on_count=counted,
    )
    running = [asyncio.create_task(intake.run()), asyncio.create_task(out.run())]
    lines = _lines()
    spent = 0.0
    begin = loop.time()
    for tick in range(seconds * TICKS_A_SECOND):
        batch = [next(lines) for _ in range(LINES_A_SECOND // TICKS_A_SECOND)]
        before = time.thread_time()
        for line in batch:
            intake.put(line)
        spent += time.thread_time() - before
        told.sent += len(batch)
        due = begin + (tick + 1) / TICKS_A_SECOND
        told.behind_seconds = max(told.behind_seconds, loop.time() - due)
        await asyncio.sleep(max(0.0, due - loop.time()))
    await intake.drained()
    await queue.drained()
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)
    told.put_seconds = spent / told.sent


def _lines() -> Iterator[Notification]:
    """Of a hundred lines 93 of talk, five commands of everybody, one that is for moderators only, one entry."""
    newcomers, dice = count(), random.Random(1)
    for number in count():
        name = f"viewer{dice.randrange(VIEWERS)}"
        message = f"line-{number}@{time.perf_counter_ns()}"
        match number % 100:
            case 13 | 33 | 53 | 73 | 93:
                text = ASKS[number // 20 % len(ASKS)]
            case 47:
                text = "!draw"
            case 71:
                text, name = "!join", f"newcomer{next(newcomers)}"
            case _:
                text = TALK[number % len(TALK)]
        line = chat(name, text, badges=[("subscriber", "3")] if number % 3 else [])
        line.event["message_id"] = message
        yield line


def _check(services: Services, told: Told, *, reads: bool) -> None:
    entered = services.entries.page(limit=1)[1]
    with services.core.database.read() as connection:
        talked = connection.exec_driver_sql(
            "SELECT count(*) FROM engagement WHERE last_chat_at IS NOT NULL"
        ).scalar_one()
    people = min(VIEWERS, told.sent)
    if told.problems or told.counted != told.sent or entered != told.sent // 100 or talked < people * 9 // 10:
        raise RuntimeError(
            f"lines were lost: {told.sent} sent, {told.counted} heard, {entered} entered, {told.problems}"
        )
    if reads and told.commands != told.sent // 100 * 6:
        raise RuntimeError(f"commands were lost: {told.commands}")


def _read_alone(results: Results, services: Services) -> None:
    lines = [ChatMessage("twitch", "1", "ann", "ann", text, str(place), 0) for place, text in enumerate(TALK)]
    read = services.chat_router.read

    def talk() -> None:
        for line in lines:
            read(line)

    run = timed(talk, 2000)
    seconds = min(run() for _ in range(5)) / len(lines)
    results.add(Figure("chat", "read, a line of talk", len(lines), seconds, "s"))
    results.aim("µs to read a line of talk", seconds * 1e6, TALK_READ_US)


def _tell_gaps(results: Results, name: str, size: int, gaps: list[float], canary: list[float] | None = None) -> None:
    """`canary`: the gaps of a process beside that does nothing but sleep, where the machine itself was busy."""
    longest, usual = _worst(gaps)
    floors = _worst(canary) if canary else (None, None)
    beside = "a process that only sleeps" if canary else ""
    results.add(Figure("chat", f"{name}: longest gap", size, longest, "s", floors[0], beside))
    results.add(Figure("chat", f"{name}: p99.9 of gaps", size, usual, "s", floors[1], beside))
    if size:
        results.aim(f"p99.9 of gaps in ms, {name}", usual * 1000, STALL_MS)


def _worst(gaps: list[float]) -> tuple[float, float]:
    """The longest, and what one of a thousand exceeds."""
    ordered = sorted(gaps)
    return ordered[-1], ordered[min(len(ordered) - 1, int(len(ordered) * 0.999))]


@contextmanager
def _canary() -> Iterator[list[float]]:
    """The gaps of a process that sleeps for a millisecond again and again, filled in at the end."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_sleep_on, args=(theirs,), daemon=True)
    process.start()
    theirs.close()
    # It has begun.
    ours.recv()
    gaps: list[float] = []
    try:
        yield gaps
    finally:
        ours.send("enough")
        gaps.extend(ours.recv())
        process.join()


def _sleep_on(pipe: Connection) -> None:
    pipe.send("begun")
    gaps: list[float] = []
    before = time.perf_counter()
    while not pipe.poll():
        time.sleep(0.001)
        now = time.perf_counter()
        gaps.append(now - before)
        before = now
    pipe.send(gaps)
