"""The word of a draw's witnesses: whose, from when, and through trouble; without sockets, by the desk's own clock."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.streamdraw.texts import Level
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.staged import DrawSource
from raffle_desktop.twitch.draw_watch import MOST_WAITING, UNSEEN_SECONDS, DrawWatch
from raffle_desktop.twitch.parsing import ChatLine, parse
from raffle_desktop.twitch.status import LogLine
from tests.conftest import Desk
from tests.twitch.intake_tools import CHANNEL, chat, no_time


@pytest.fixture
def closed(session: Desk) -> Desk:
    """A draw that waits for the words of Dora and Eve; nothing of it was said in chat."""
    session.enter("Ann")
    services = session.services
    view = services.staged.open(DrawSource("session"), level=Level.COMMITTED, witnesses=["Dora", "Eve"], actor="op")
    services.staged.close(view.id, actor="op")
    return session


def line(desk: Desk, name: str, text: str, *, later: float = 0.0, user_id: str = "") -> ChatLine:
    """Said so many seconds after now, by Twitch's clock."""
    more: dict[str, Any] = {"chatter_user_id": user_id} if user_id else {}
    told = chat(name, text, **more)
    at = desk.clock() + timedelta(seconds=later)
    (found,) = parse(type(told)(told.message_id, told.type, told.version, at, told.event, told.subscription))
    assert isinstance(found, ChatLine)
    return found


def play(desk: Desk, *story: Callable[[], object] | ChatLine) -> list[LogLine]:
    """Acts and lines of chat in turn, each taken in before the next; what the live log says of it."""
    log: list[LogLine] = []
    watch = DrawWatch(desk.services, CHANNEL, log.append, sleep=no_time)

    async def whole() -> None:
        running = asyncio.create_task(watch.run())
        try:
            async with asyncio.timeout(60):
                await watch.drained()
                for step in story:
                    if isinstance(step, ChatLine):
                        watch.heard(step)
                    else:
                        await asyncio.to_thread(step)
                    await asyncio.sleep(0)
                    await watch.drained()
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)

    asyncio.run(whole())
    return log


def view(desk: Desk) -> DrawView:
    return desk.services.draw_reader.history(limit=1)[0]


def salts(desk: Desk) -> list[tuple[str, str]]:
    return [(salt.author, salt.text) for salt in view(desk).salts]


def told_in_chat(desk: Desk, *, closing_after: float | None) -> None:
    """A draw whose opening was seen; its closing was sent, and shown so many seconds after, or not at all."""
    staged, service = desk.services.staged, desk.services.draw_posts

    def send(seen_after: float | None) -> None:
        (due,) = service.due("twitch")
        service.attempt(due, platform="twitch", actor="twitch")
        if seen_after is not None:
            at_ms = int((desk.clock().timestamp() + seen_after) * 1000)
            assert service.seen(platform="twitch", text=due.text, at_ms=at_ms, actor="twitch")

    desk.enter("Ann")
    draw = staged.open(DrawSource("session"), level=Level.COMMITTED, witnesses=["Dora", "Eve"], actor="op")
    send(0.0)
    staged.close(draw.id, actor="op")
    send(closing_after)


def test_where_the_closing_is_seen_lines_count_from_its_moment_on(session: Desk) -> None:
    told_in_chat(session, closing_after=2.5)
    play(session, line(session, "dora", "early", later=2.4), line(session, "eve", "8", later=2.5))
    assert salts(session) == [("eve", "8")]


def test_where_chat_never_shows_the_closing_lines_count_from_half_a_minute_after_it(session: Desk) -> None:
    told_in_chat(session, closing_after=None)
    early = line(session, "dora", "early", later=UNSEEN_SECONDS - 1)
    play(session, early, line(session, "eve", "8", later=UNSEEN_SECONDS))
    assert salts(session) == [("eve", "8")]


def test_of_a_draw_that_is_not_told_in_chat_lines_count_from_its_closing_on(closed: Desk) -> None:
    log = play(closed, line(closed, "dora", "before", later=-1), line(closed, "dora", "7"), line(closed, "eve", "8"))
    assert salts(closed) == [("dora", "7"), ("eve", "8")]
    assert [(one.kind, one.name, one.detail) for one in log] == [("salt", "dora", "7"), ("salt", "eve", "8")]


def test_only_the_login_names_a_witness(closed: Desk) -> None:
    """Names that are shown can be like anybody's."""
    told = chat("mallory", "mine", chatter_user_name="Dora")
    (shown,) = parse(told)
    assert isinstance(shown, ChatLine)
    assert play(closed, shown) == []
    assert salts(closed) == []


def test_a_word_waits_while_the_database_is_in_trouble(closed: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    service = closed.services.staged
    real, faults = service.add_salt, [EnvironmentFault("The disk is full."), EnvironmentFault("The disk is full.")]

    def add(*given: Any, **more: Any) -> DrawView:
        if faults:
            raise faults.pop()
        return real(*given, **more)

    monkeypatch.setattr(service, "add_salt", add)
    assert [one.kind for one in play(closed, line(closed, "dora", "7"))] == ["salt"]
    assert salts(closed) == [("dora", "7")]


def test_a_bug_ends_neither_the_watch_nor_the_order(
    closed: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    service = closed.services.staged
    real, faults = service.add_salt, [KeyError("a bug")]

    def add(*given: Any, **more: Any) -> DrawView:
        if faults:
            raise faults.pop()
        return real(*given, **more)

    monkeypatch.setattr(service, "add_salt", add)
    play(closed, line(closed, "dora", "7"), line(closed, "eve", "8"), line(closed, "dora", "9"))
    assert salts(closed) == [("eve", "8"), ("dora", "9")]
    assert "a bug" in caplog.text


def test_after_the_reveal_nobody_is_waited_for(closed: Desk) -> None:
    def reveal() -> None:
        closed.services.staged.reveal(view(closed).id, actor="op")

    assert play(closed, line(closed, "eve", "8"), reveal, line(closed, "dora", "7")) != []
    assert salts(closed) == [("eve", "8")]


def test_a_word_that_no_salt_can_be_is_told_and_the_next_one_counts(closed: Desk) -> None:
    log = play(closed, line(closed, "dora", "x" * 501), line(closed, "dora", "7"))
    assert [(one.kind, one.name) for one in log] == [("problem", "dora"), ("salt", "dora")]
    assert "1 to 500 characters" in log[0].detail
    assert salts(closed) == [("dora", "7")]


def test_talk_costs_no_work_while_nobody_is_waited_for(session: Desk) -> None:
    watch = DrawWatch(session.services, CHANNEL, lambda _line: None, sleep=no_time)
    talk = [line(session, f"viewer{number}", "hello") for number in range(100)]

    async def whole() -> None:
        running = asyncio.create_task(watch.run())
        await watch.drained()
        for one in talk:
            watch.heard(one)
        assert watch.waiting == 0
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    asyncio.run(whole())


def test_while_the_database_cannot_be_read_what_the_desk_said_is_not_pushed_out_by_talk(session: Desk) -> None:
    watch = DrawWatch(session.services, CHANNEL, lambda _line: None, sleep=no_time)
    talk, own = line(session, "viewer", "hello"), line(session, "host", "STREAMDRAW #1 OPEN", user_id=CHANNEL)
    for _ in range(MOST_WAITING + 5):
        watch.heard(talk)
    watch.heard(own)
    assert watch.waiting == MOST_WAITING + 1
