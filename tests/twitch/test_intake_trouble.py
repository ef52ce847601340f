"""Disks that fill up, things that no desk can stand, queues that overflow, ends in the middle: nothing that counts is
lost or counted twice.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import pytest

from raffle_desktop.domain.chat_commands import ChatCommand, CommandCall
from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.services.channel_intake import EntryWish, Item, Outcome, Sighting
from raffle_desktop.services.channel_store import GATHER_SECONDS
from raffle_desktop.services.channel_work import Backlog, Commands, Work, work_for
from raffle_desktop.services.people import Person
from raffle_desktop.twitch.parsing import ChatLine
from tests.conftest import Desk
from tests.twitch.intake_tools import Ear, chat, chat_line, cheer, gift, no_time

OPEN = CommandCall(ChatCommand.OPEN, "")


# The database


def test_a_full_disk_loses_nothing_and_is_said_once(session: Desk) -> None:
    size = session.value("PRAGMA page_count")
    # For the writer's connection, which the desk gives up after it: a disk that is full, and later is not.
    session.run_sql(f"PRAGMA max_page_count = {size}")
    ear = Ear(session.services)
    ear.hear(*(chat(f"viewer{number}", "!join") for number in range(300)), *(cheer("Ann", 10) for _ in range(50)))
    kinds = ear.kinds()
    assert kinds.count("problem") == 1
    assert (kinds.count("entered"), kinds.count("cheer")) == (300, 50)
    assert "duplicate" not in kinds
    assert session.value("SELECT count(*) FROM entries") == 300
    assert session.value("SELECT sum(cheer_bits) FROM engagement") == 500


@pytest.mark.parametrize("fault", [EnvironmentFault("The database is locked."), RaffleError(Code.BUSY)])
def test_what_cannot_be_stored_at_present_is_tried_ever_less_often(session: Desk, fault: Exception) -> None:
    naps: list[float] = []

    async def nap(seconds: float) -> None:
        naps.append(seconds)
        await asyncio.sleep(0)

    taking = Taking(session, [fault] * 7)
    ear = Ear(session.services, sleep=nap)
    ear.hear(cheer("Ann", 10), cheer("Bob", 20))
    assert ear.kinds() == ["problem", "cheer", "cheer"]
    assert taking.sizes == [2] * 8
    waited = [seconds for seconds in naps if seconds >= 0.5]
    assert len(waited) == 7
    assert waited == sorted(waited)


def test_who_waits_for_a_check_loses_nothing_when_the_database_fails(session: Desk) -> None:
    ear = Ear(session.services)
    ear.checks.faults = [EnvironmentFault("The disk is full."), EnvironmentFault("The disk is full.")]
    ear.hear(chat("Ann", "!join"))
    assert ear.kinds() == ["problem", "entered"]


def test_one_thing_that_the_desk_cannot_stand_is_kept_aside_and_hurts_no_other(
    session: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    session.run_sql(
        "CREATE TRIGGER poison BEFORE UPDATE OF cheer_bits ON engagement WHEN new.cheer_bits = 666"
        " BEGIN SELECT RAISE(ABORT, 'a bug'); END"
    )
    ear = Ear(session.services)
    ear.hear(
        *(cheer(f"viewer{number}", 10) for number in range(40)), cheer("Eve", 666, message_id="poison"),
        *(cheer(f"viewer{number}", 5) for number in range(40)), gift("Eve", 3),
    )  # fmt: skip
    assert session.value("SELECT sum(cheer_bits) FROM engagement") == 600
    assert session.value("SELECT sum(gifted_subs) FROM engagement") == 3
    assert session.value("SELECT type FROM outside_events WHERE event_id = 'poison'") == "unknown:cheer"
    kinds = ear.kinds()
    assert (kinds.count("cheer"), kinds.count("problem"), kinds.count("unknown")) == (80, 1, 1)
    assert "a bug" in caplog.text
    assert "duplicate" not in kinds


def test_what_cannot_even_be_kept_aside_is_left_out_and_logged(session: Desk, caplog: pytest.LogCaptureFixture) -> None:
    session.run_sql(
        "CREATE TRIGGER poison BEFORE INSERT ON outside_events WHEN new.event_id = 'poison'"
        " BEGIN SELECT RAISE(ABORT, 'a bug'); END"
    )
    ear = Ear(session.services)
    ear.hear(cheer("Ann", 5), cheer("Eve", 6, message_id="poison"), cheer("Bob", 7))
    assert session.value("SELECT sum(cheer_bits) FROM engagement") == 12
    assert sorted(ear.kinds()) == ["cheer", "cheer", "problem"]
    assert "kept aside" in caplog.text


class Taking:
    """Counts what is handed in, with faults first; with `gate`, what is stored is only told once that is set."""

    def __init__(self, desk: Desk, faults: Sequence[Exception] = (), gate: threading.Event | None = None) -> None:
        self.sizes: list[int] = []
        self.stored = threading.Event()
        self.faults = list(faults)
        self._gate = gate
        intake = desk.services.channel_intake
        self._real = intake.take
        intake.take = self._take  # type: ignore[method-assign]

    def _take(self, items: Sequence[Item], **more: Any) -> list[Outcome]:
        self.sizes.append(len(items))
        if self.faults:
            raise self.faults.pop(0)
        outcomes = self._real(items, **more)
        self.stored.set()
        if self._gate is not None:
            assert self._gate.wait(20)
        return outcomes


# The end


def test_cancelled_in_the_middle_of_storing_it_tells_what_was_stored_and_goes_on_later(session: Desk) -> None:
    gate = threading.Event()
    taking = Taking(session, gate=gate)
    ear = Ear(session.services)

    async def whole() -> None:
        running = asyncio.create_task(ear.intake.run())
        ear.put(cheer("Ann", 5))
        assert await asyncio.to_thread(taking.stored.wait, 20)
        ear.put(cheer("Bob", 7))
        running.cancel()
        asyncio.get_running_loop().call_later(0.01, gate.set)
        with suppress(asyncio.CancelledError):
            await running
        assert ear.kinds() == ["cheer"]
        assert ear.intake.waiting == 1
        async with ear.running():
            pass

    asyncio.run(whole())
    assert [line.name for line in ear.log] == ["Ann", "Bob"]
    assert session.value("SELECT sum(cheer_bits) FROM engagement") == 12


def test_cancelled_while_somebody_is_checked_the_entry_waits_for_the_next_run(session: Desk) -> None:
    ear = Ear(session.services)

    async def whole() -> None:
        ear.checks.waits["Ann"] = asyncio.Event()
        running = asyncio.create_task(ear.intake.run())
        ear.put(chat("Ann", "!join"), cheer("Ann", 5))
        async with asyncio.timeout(20):
            await ear.until(lambda: ear.checks.looks != [])
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
        assert ear.intake.waiting == 2
        ear.checks.waits.clear()
        async with ear.running():
            pass

    asyncio.run(whole())
    assert ear.checks.looks == [["Ann"], ["Ann"]]
    assert ear.kinds() == ["entered", "cheer"]


def test_cancelled_while_a_crowd_gathers_nobody_of_it_is_lost(session: Desk) -> None:
    async def nap(seconds: float) -> None:
        # The pause before the next crowd is asked about never ends.
        await (asyncio.Event().wait() if seconds > GATHER_SECONDS else asyncio.sleep(0))

    ear = Ear(session.services, sleep=nap)

    async def whole() -> None:
        ear.checks.waits["Ann"] = asyncio.Event()
        running = asyncio.create_task(ear.intake.run())
        async with asyncio.timeout(20):
            ear.put(chat("Ann", "!join"))
            await ear.until(lambda: ear.checks.looks != [])
            ear.put(chat("Bob", "!join"))
            await ear.until(lambda: ear.intake._store._is_gathering)
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
        ear.checks.waits.clear()
        ear.intake._store._sleep = no_time
        async with ear.running():
            pass

    asyncio.run(whole())
    assert sorted(line.name for line in ear.log) == ["Ann", "Bob"]


def test_cancelled_while_the_disk_is_full_it_ends_and_keeps_what_waits(session: Desk) -> None:
    taking = Taking(session, [EnvironmentFault("The disk is full.")] * 1_000_000)
    ear = Ear(session.services)

    async def whole() -> None:
        running = asyncio.create_task(ear.intake.run())
        ear.put(cheer("Ann", 5), cheer("Bob", 7))
        async with asyncio.timeout(20):
            await ear.until(lambda: ear.log != [])
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running
        assert ear.intake.waiting == 2
        taking.faults.clear()
        async with ear.running():
            pass

    asyncio.run(whole())
    assert session.value("SELECT sum(cheer_bits) FROM engagement") == 12


# The queue


def wish(number: int) -> Work:
    person = Person("twitch", f"viewer{number}", str(number))
    return work_for(EntryWish(f"wish{number}", person, Origin.CHAT, number))


def sighting(number: int) -> Work:
    return work_for(Sighting(Person("twitch", f"viewer{number}", str(number)), number, frozenset()))


def test_a_full_queue_leaves_out_the_oldest_talk_and_nothing_else() -> None:
    dropped: list[int] = []
    backlog = Backlog(dropped.append, most=100, at_once=20)
    works = [wish(number) if number % 3 == 0 else sighting(number) for number in range(150)]
    for work in works:
        backlog.add(work)
    assert len(backlog) <= 100
    left = [backlog.take() for _ in range(len(backlog))]
    talk = [work for work in works if isinstance(work.item, Sighting)]
    assert sum(dropped) == 150 - len(left)
    assert left == [work for work in works if work not in talk[: sum(dropped)]]


def test_a_queue_of_what_counts_alone_grows_and_is_not_searched_each_time() -> None:
    searched: list[int] = []

    class Searched(Backlog):
        def _make_room(self) -> None:
            searched.append(len(self))
            super()._make_room()

    backlog = Searched(lambda _: None, most=100, at_once=20)
    for number in range(500):
        backlog.add(wish(number))
    assert len(backlog) == 500
    assert searched == [101 + 21 * step for step in range(len(searched))]


def test_what_was_left_out_is_said_and_not_waited_for(session: Desk) -> None:
    ear = Ear(session.services)
    ear.intake._store._backlog = Backlog(ear.intake._store._dropped, most=50, at_once=10)
    ear.hear(*(chat(f"viewer{number}", "hello") for number in range(100)), chat("Ann", "!join"))
    assert ear.kinds().count("entered") == 1
    assert sum("cannot keep up" in line.detail for line in ear.log) >= 1
    assert ear.intake.waiting == 0


# Commands


def test_a_command_does_not_wait_for_ever(session: Desk) -> None:
    taken: list[CommandCall] = []
    commands: Commands[ChatLine, CommandCall] = Commands(
        lambda _, command: taken.append(command), longest_wait_seconds=0.01
    )

    async def whole() -> None:
        commands.expect(wish(1))
        commands.add(chat_line("Mod", "!open"), OPEN)
        assert taken == []
        async with asyncio.timeout(20):
            while not taken:  # noqa: ASYNC110 - it comes by itself
                await asyncio.sleep(0.001)

    asyncio.run(whole())
    assert taken == [OPEN]


def test_commands_keep_their_order_and_wait_only_for_what_came_before() -> None:
    taken: list[str] = []
    commands: Commands[ChatLine, CommandCall] = Commands(lambda line, _: taken.append(line.name))

    async def whole() -> None:
        first, second = wish(1), wish(2)
        commands.add(chat_line("none", "!open"), OPEN)
        commands.expect(first)
        commands.add(chat_line("one", "!open"), OPEN)
        commands.expect(second)
        commands.add(chat_line("two", "!open"), OPEN)
        commands.done(second)
        assert taken == ["none"]
        commands.done(first)
        assert taken == ["none", "one", "two"]
        third = wish(3)
        commands.expect(third)
        commands.add(chat_line("three", "!open"), OPEN)
        fourth = wish(4)
        commands.expect(fourth)
        commands.done(third)

    asyncio.run(whole())
    assert taken == ["none", "one", "two", "three"]
