"""Who is in chat is asked for once a minute, only while the stream is live and a book pays for it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import pytest

from raffle_desktop.domain.tickets import Rates, Source
from raffle_desktop.services.reconcile import ChatterRow
from raffle_desktop.twitch.watchers import Watchers
from tests.conftest import Desk
from tests.fakes.twitch import Answer, FakeTwitch
from tests.fakes.twitch_helix_desk import Naps, signed_in
from tests.services.source_tools import change_book, turn
from tests.twitch.wired import impatient, wired

T = TypeVar("T")
CHATTER_LIST = "GET /helix/chat/chatters"


class EnoughError(Exception):
    """The test has slept as long as it wanted to."""


class Watching:
    """A desk whose first book pays for watching, its channel, and one who looks who is there."""

    def __init__(self, desk: Desk, twitch: FakeTwitch) -> None:
        self.desk, self.twitch = desk, twitch
        self.is_live, self.may_ask = True, True
        self.told: list[str] = []
        self.naps = Naps(desk.clock)
        change_book(desk, rates=Rates({"twitch": {Source.WATCHTIME: 10}}))
        turn(desk)

    def run(self, work: Callable[[Watchers], Awaitable[T]], minutes: int = 0) -> T:
        async def sleep(seconds: float) -> None:
            if len(self.naps.taken) == minutes:
                raise EnoughError
            await self.naps(seconds)

        async def whole() -> T:
            async with signed_in(self.twitch, self.desk.clock, sleep=self.naps) as helix:
                watchers = Watchers(
                    helix,
                    self.desk.services,
                    self.twitch.user.id,
                    is_live=lambda: self.is_live,
                    may_ask=lambda: self.may_ask,
                    on_problem=self.told.append,
                    clock=self.desk.clock,
                    sleep=sleep,
                )
                return await work(watchers)

        return asyncio.run(whole())

    def look(self) -> int:
        return self.run(lambda watchers: watchers.look())

    def minutes(self) -> dict[str, int]:
        rows = "SELECT display_name, watch_minutes FROM identities JOIN engagement USING (viewer_id)"
        return dict(self.desk.rows(rows))

    @property
    def asked(self) -> int:
        return sum(f"{one.method} {one.path}" == CHATTER_LIST for one in self.twitch.requests)


@pytest.fixture
def watching(desk: Desk) -> Iterator[Watching]:
    with FakeTwitch(clock=desk.clock) as twitch:
        yield Watching(desk, twitch)


def test_an_hour_in_chat_is_an_hour_watched(watching: Watching) -> None:
    watching.twitch.helix.add_chatters(1200)
    watching.desk.clock.advance(seconds=17)

    async def an_hour(watchers: Watchers) -> None:
        with suppress(EnoughError):
            await watchers.run()

    watching.run(an_hour, minutes=60)
    assert watching.naps.taken == [48.0] + [60.0] * 59
    assert set(watching.minutes().values()) == {60}
    assert len(watching.minutes()) == 1200
    turn(watching.desk)
    assert watching.desk.services.tickets.totals().tickets == 12_000


def test_nobody_is_asked_for_while_the_stream_is_off_or_no_book_pays(watching: Watching) -> None:
    watching.twitch.helix.add_chatters(3)
    watching.is_live = False
    assert watching.look() == 0
    watching.is_live = True
    change_book(watching.desk, origins={Source.WATCHTIME: "import"})
    assert watching.look() == 0
    assert watching.asked == 0
    change_book(watching.desk, origins={Source.WATCHTIME: "chatters"})
    assert watching.look() == 3


def test_without_the_permission_it_is_said_once(watching: Watching) -> None:
    watching.may_ask = False

    async def twice(watchers: Watchers) -> None:
        await watchers.look()
        await watchers.look()

    watching.run(twice)
    assert watching.told == ["Watch time is not counted: the permission to see who is in chat was not given."]
    assert watching.asked == 0


def test_a_list_that_fails_counts_for_nobody_and_the_next_counts_again(watching: Watching) -> None:
    watching.twitch.helix.add_chatters(3)
    watching.twitch.script(CHATTER_LIST, *[Answer(500)] * 20)

    async def many(watchers: Watchers) -> list[int]:
        counted = []
        for _ in range(21):
            counted.append(await watchers.look())
            watching.desk.clock.advance(minutes=1)
        return counted

    counted = watching.run(many)
    assert counted[0] == 0
    assert counted[-1] == 3
    assert len(watching.told) == 1
    assert watching.told[0].startswith("A minute of watch time was not counted.")


def test_bots_and_the_broadcaster_do_not_watch(watching: Watching) -> None:
    desk, me = watching.desk, watching.twitch.user
    desk.services.channel_settings.set_connected(me.id, me.login, actor="desk")
    rows = [ChatterRow(me.id, me.name), ChatterRow("5", "Nightbot"), ChatterRow("6", "ann"), ChatterRow("7", "robot")]
    assert desk.services.watch_chat.note(rows, actor="twitch") == 2
    desk.run_sql(
        "UPDATE engagement SET roles = 'bot vip'"
        " WHERE viewer_id = (SELECT viewer_id FROM identities WHERE display_name = 'robot')"
    )
    desk.clock.advance(minutes=1)
    assert desk.services.watch_chat.note(rows, actor="twitch") == 1
    assert watching.minutes() == {"ann": 2, "robot": 1}


def test_the_same_minute_counts_once_and_nobody_is_renamed(watching: Watching) -> None:
    desk = watching.desk
    assert desk.services.watch_chat.note([ChatterRow("6", "ann")], actor="twitch") == 1
    before = desk.everything()
    assert desk.services.watch_chat.note([ChatterRow("6", "ann"), ChatterRow("7", "bob")], actor="twitch") == 0
    assert desk.everything() == before
    desk.clock.advance(minutes=1)
    assert desk.services.watch_chat.note([ChatterRow("6", "old_ann"), ChatterRow("6", "ann")], actor="twitch") == 1
    assert watching.minutes() == {"ann": 2}


NEXT_MINUTE = 47.11
"""No other pause is as long."""


async def hasty(seconds: float) -> None:
    """The pause until the next minute is short; all others are as a test of the connection has them."""
    if seconds == NEXT_MINUTE:
        await asyncio.sleep(0.02)
    else:
        await impatient(seconds)


def test_the_desks_own_connection_counts_while_it_is_live(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Watchers, "_pause", lambda _watchers: NEXT_MINUTE)
    with wired(tmp_path, start=False) as wire:
        change_book(wire.desk, rates=Rates({"twitch": {Source.WATCHTIME: 10}}))
        turn(wire.desk)
        wire.twitch.helix.add_chatters(2)
        wire.start(hasty).until_listening()
        counted = "SELECT count(*) FROM engagement WHERE watch_minutes > 0"
        assert wire.desk.value(counted) == 0
        wire.happens("stream.online", "me", id="1", type="live", started_at="2026-11-21T19:00:00Z")
        wire.until(lambda: wire.desk.value(counted) == 2)
