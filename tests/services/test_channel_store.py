"""What a platform tells on its way into the database, while the desk closes in the midst of it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from raffle_desktop.domain.changes import EntriesChanged
from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.domain.live_log import LogLine
from raffle_desktop.services.channel_items import EntryWish
from raffle_desktop.services.channel_store import ChannelStore
from raffle_desktop.services.channel_work import Work, work_for
from raffle_desktop.services.people import Person
from tests.conftest import Desk

SECONDS = 20.0


class Storing:
    """A store of Kick's, with all that it tells."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.done: list[Work] = []
        self.lines: list[LogLine] = []
        self.answers: list[tuple[str, str]] = []
        self.store = ChannelStore(
            desk.services,
            platform="kick",
            title="Kick",
            checks=None,
            answer=lambda name, text: self.answers.append((name, text)),
            on_done=self.done.append,
            on_log=self.lines.append,
        )

    def wishes(self, name: str) -> None:
        person = Person("kick", name, f"7{ord(name[0])}")
        at = self.desk.services.core.now_micros()
        self.store.add(work_for(EntryWish(f"line of {name}", person, Origin.CHAT, at)))


@contextmanager
def held_in_the_midst(desk: Desk) -> Iterator[tuple[threading.Event, threading.Event]]:
    """The thread that stores stops where it tells of an entry: (has got there, may go on)."""
    got_there, may_go_on = threading.Event(), threading.Event()

    def told(_change: EntriesChanged) -> None:
        got_there.set()
        assert may_go_on.wait(SECONDS)

    forget = desk.services.core.bus.subscribe(EntriesChanged, told)
    try:
        yield got_there, may_go_on
    finally:
        may_go_on.set()
        forget()


def test_cancelled_again_and_again_it_waits_for_what_is_being_stored(session: Desk) -> None:
    storing = Storing(session)

    async def whole() -> None:
        with held_in_the_midst(session) as (got_there, may_go_on):
            storing.wishes("Ann")
            running = asyncio.create_task(storing.store.run())
            assert await asyncio.to_thread(got_there.wait, SECONDS)
            for _ in range(3):
                running.cancel()
                for _ in range(10):
                    await asyncio.sleep(0)
                assert not running.done()
                assert storing.done == []
            may_go_on.set()
            async with asyncio.timeout(SECONDS):
                with pytest.raises(asyncio.CancelledError):
                    await running
        assert len(storing.done) == 1
        assert storing.store.waiting == 0
        # Begun anew it has nothing of this left, and goes on.
        storing.wishes("Bob")
        running = asyncio.create_task(storing.store.run())
        async with asyncio.timeout(SECONDS):
            await storing.store.drained()
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    asyncio.run(whole())
    assert [(line.kind, line.name) for line in storing.lines] == [("entered", "Ann"), ("entered", "Bob")]
    assert [name for (name,) in session.rows("SELECT entered_name FROM entries ORDER BY id")] == ["Ann", "Bob"]
