"""What chat is told of the ticket books: each turn once, and awards worth a line, gathered."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from raffle_desktop.domain.tickets import Source
from raffle_desktop.services.announcer import LONGEST
from raffle_desktop.services.channel_settings import Announcements
from raffle_desktop.services.people import Person
from raffle_desktop.services.ticket_announcer import TicketNews
from tests.conftest import Desk
from tests.services.ticket_tools import award, open_period, person

SECONDS_TO_FAIL = 20


class Heard:
    """Where the desk would speak in chat."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.keys: list[str] = []

    def announce(self, text: str, *, key: str = "") -> None:
        self.texts.append(text)
        self.keys.append(key)


def run(test: Callable[[], Coroutine[Any, Any, None]]) -> None:
    asyncio.run(test())


def at(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, tzinfo=UTC)


def news_of(desk: Desk) -> tuple[TicketNews, Heard]:
    """As if just connected, with nothing to tell yet."""
    heard = Heard()
    news = TicketNews(desk.services, heard)
    asyncio.run(news.look())
    return news, heard


def test_an_award_is_told_with_what_it_is_for(desk: Desk) -> None:
    period = open_period(desk)
    ann = person(desk, "ann")
    award(desk, period, ann, 500, Source.BONUS)
    news, heard = news_of(desk)
    desk.clock.advance(seconds=1)
    award(desk, period, ann, 19, Source.WATCHTIME)
    award(desk, period, ann, 20, Source.WATCHTIME)
    asyncio.run(news.look())
    asyncio.run(news.look())
    assert heard.texts == ["@ann earned 20 tickets for watching!"]


def test_many_awards_share_two_lines_and_the_rest_is_counted(desk: Desk) -> None:
    period = open_period(desk)
    news, heard = news_of(desk)
    desk.clock.advance(seconds=1)
    for number in range(60):
        award(desk, period, person(desk, f"a_viewer_with_a_long_name_{number:03}"), 25, Source.BONUS)
    asyncio.run(news.look())
    assert len(heard.texts) == 2
    assert max(map(len, heard.texts)) <= LONGEST
    told = sum(text.count("@a_viewer") for text in heard.texts)
    assert heard.texts[-1].endswith(f"And {60 - told} more awards.")


def test_names_are_cleaned_and_no_award_is_a_command(desk: Desk) -> None:
    period = open_period(desk)
    settings = desk.services.channel_settings
    announce = replace(Announcements(), award="!draw {viewer} {tickets} {why}")
    settings.set(replace(settings.get(), announce=announce), actor="op")
    news, heard = news_of(desk)
    desk.clock.advance(seconds=1)
    award(desk, period, person(desk, "{why}"), 25, Source.BONUS)
    asyncio.run(news.look())
    assert heard.texts == ["» !draw {why} 25 tickets as a bonus"]


@pytest.mark.parametrize("how", ["this kind is off", "all announcements are off"])
def test_what_is_switched_off_is_not_told_later_either(desk: Desk, how: str) -> None:
    period = open_period(desk)
    service = desk.services.channel_settings
    usual = service.get()
    off = replace(usual, announcing=False)
    if how == "this kind is off":
        off = replace(usual, announce=replace(Announcements(), award="", turned=""))
    service.set(off, actor="op")
    news, heard = news_of(desk)
    desk.clock.advance(seconds=1)
    award(desk, period, person(desk, "ann"), 25, Source.BONUS)
    desk.clock.now = at(2027, 3, 1)
    desk.services.periods.turn_if_due()
    asyncio.run(news.look())
    assert heard.texts == []
    service.set(usual, actor="op")
    asyncio.run(news.look())
    assert heard.texts == []


def test_a_turn_is_told_once_also_by_a_desk_that_was_off(desk: Desk) -> None:
    desk.clock.now = at(2026, 11, 21)
    desk.services.periods.turn_if_due()
    desk.services.viewers.ensure(Person("twitch", "ann", "1"), actor="op")
    desk.services.tickets.give(1, 7, "for the test", actor="op")
    news_of(desk)
    desk.clock.now = at(2026, 12, 1)
    desk.services.periods.turn_if_due()
    # Another start: what it says first is what the one before could not.
    _news, heard = news_of(desk)
    assert heard.texts == ["📅 November 2026 is over: 7 tickets of 1 viewer. Next: December 2026."]
    _news, again = news_of(desk)
    assert again.texts == []


def test_each_platform_is_told_of_a_turn_once(desk: Desk) -> None:
    desk.clock.now = at(2026, 11, 21)
    desk.services.periods.turn_if_due()
    news_of(desk)
    on_kick = Heard()
    asyncio.run(TicketNews(desk.services, on_kick, platform="kick").look())
    desk.clock.now = at(2026, 12, 1)
    desk.services.periods.turn_if_due()
    _news, heard = news_of(desk)
    for _ in range(2):
        asyncio.run(TicketNews(desk.services, on_kick, platform="kick").look())
    assert len(heard.texts) == 1
    assert on_kick.texts == heard.texts


def test_a_turn_of_long_ago_and_an_end_by_hand_are_no_news(desk: Desk) -> None:
    desk.clock.now = at(2026, 11, 21)
    desk.services.periods.turn_if_due()
    news, heard = news_of(desk)
    desk.clock.now = at(2026, 12, 1)
    desk.services.periods.turn_if_due()
    desk.clock.advance(hours=25)
    asyncio.run(news.look())
    desk.services.periods.end(actor="op")
    asyncio.run(news.look())
    assert heard.texts == []


def test_it_is_told_when_it_happens(desk: Desk) -> None:
    period = open_period(desk)
    ann = person(desk, "ann")

    async def test() -> None:
        heard = Heard()
        naps: asyncio.Queue[asyncio.Future[None]] = asyncio.Queue()

        async def sleep(_seconds: float) -> None:
            future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            naps.put_nowait(future)
            await future

        news = TicketNews(desk.services, heard, sleep=sleep)
        await news.look()
        running = asyncio.create_task(news.run())
        # From its first step on it hears of changes.
        await asyncio.sleep(0)
        try:
            async with asyncio.timeout(SECONDS_TO_FAIL):
                desk.clock.advance(seconds=1)
                while not heard.texts:
                    await asyncio.to_thread(award, desk, period, ann, 25, Source.BONUS)
                    # What has come within these seconds is told together.
                    (await naps.get()).set_result(None)
                    await asyncio.to_thread(desk.services.ticket_outlook.last_change)
        finally:
            running.cancel()
            await asyncio.wait({running}, timeout=SECONDS_TO_FAIL)
        assert heard.texts[0].startswith("@ann earned 25 tickets as a bonus!")

    run(test)
