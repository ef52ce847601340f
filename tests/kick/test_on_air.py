"""Whether Kick's stream runs: told by the feed, asked of Kick, and what counts where nobody says."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from raffle_desktop.domain.tickets import KICK_MONTHLY, Source
from raffle_desktop.kick.look_up import Ids, look_up
from raffle_desktop.kick.on_air import STALE_MICROS, OnAir
from raffle_desktop.services.books import DEFAULT_ORIGINS, BookSettings
from tests.conftest import Desk
from tests.fakes.http_server import Answer
from tests.fakes.kick import CHANNEL_ID, CHATROOM_ID, SLUG, FakeKick
from tests.fakes.kick_api import CHANNELS, FakeKickApi
from tests.kick.voice import CHANNEL, signed_in
from tests.kick.wired import Wired

OFF: dict[str, Any] = {"livestream": None}
ON: dict[str, Any] = {"livestream": {"id": 1, "is_live": True}}
T = 1_000_000_000


@pytest.fixture
def paying(desk: Desk) -> Desk:
    """A desk with a book of tickets that pays for minutes watched on Kick."""
    origins = {**DEFAULT_ORIGINS, Source.WATCHTIME: "kick"}
    book = desk.services.books.create("K", BookSettings(rates=KICK_MONTHLY, origins=origins), actor="op")
    desk.services.periods.start(book.id, actor="op")
    return desk


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Kick is asked again soon."""
    monkeypatch.setattr("raffle_desktop.kick.listening.LIVE_SECONDS", 20.0)


def minutes_after_a_line(wired: Wired) -> int:
    """What Ann has watched once she has written in a further minute."""
    wired.desk.clock.advance(minutes=1)
    wired.fake.chat("Ann", "hello")
    wired.settled()
    return int(wired.of("Ann", "watch_minutes"))


def test_a_stream_that_does_not_run_when_the_desk_begins_to_listen_is_not_watched(paying: Desk) -> None:
    with FakeKick() as fake:
        fake.channels[SLUG] |= OFF
        with Wired(paying, fake) as wired:
            wired.listening()
            wired.until(lambda: wired.lines("offline"))
            assert minutes_after_a_line(wired) == 0
            fake.say(f"channel.{CHANNEL_ID}", "App\\Events\\StreamerIsLive", {"livestream": {"id": 1}})
            assert minutes_after_a_line(wired) == 1
            assert [line.kind for line in wired.lines("live", "offline")] == ["offline", "live"]


@pytest.mark.usefixtures("often")
def test_a_beginning_that_the_feed_did_not_tell_of_is_found_out_by_asking_again(paying: Desk) -> None:
    with FakeKick() as fake:
        fake.channels[SLUG] |= OFF
        with Wired(paying, fake) as wired:
            wired.listening()
            wired.until(lambda: wired.lines("offline"))
            fake.channels[SLUG] |= ON
            wired.until(lambda: wired.lines("live"))
            assert minutes_after_a_line(wired) == 1


@pytest.mark.usefixtures("often")
def test_an_answer_that_does_not_come_any_more_is_no_knowledge_and_minutes_count(paying: Desk) -> None:
    with FakeKick() as fake:
        fake.channels[SLUG] |= OFF
        with Wired(paying, fake) as wired:
            wired.listening()
            wired.until(lambda: wired.lines("offline"))
            assert minutes_after_a_line(wired) == 0
            fake.answers.extend([(403, b"<html>Just a moment...</html>")] * 1000)
            before = len(fake.looked_up)
            # The second of these questions is asked when the answer to the first has been taken in.
            fake.until(lambda: len(fake.looked_up) >= before + 2)
            assert minutes_after_a_line(wired) == 1


def test_where_kicks_site_refuses_the_official_interface_is_asked_with_the_sign_in(paying: Desk) -> None:
    off = {"data": [{"broadcaster_user_id": 700700, "slug": CHANNEL, "stream": {"is_live": False}}]}
    with FakeKickApi() as api, FakeKick() as fake:
        ring = signed_in(paying, api)
        api.script(CHANNELS, Answer(200, off), times=1000)
        paying.services.kick_settings.set_ids(CHANNEL_ID, CHATROOM_ID, actor="op")
        environ = {**fake.environment, **api.environment}
        with Wired(paying, fake, on=False, ring=ring, environ=environ) as wired:
            wired.listening()
            wired.until(lambda: wired.lines("offline"))
            assert minutes_after_a_line(wired) == 0
            assert fake.looked_up == []


def test_kick_is_not_asked_where_nobody_is_paid_for_watching(desk: Desk) -> None:
    with FakeKick() as fake:
        fake.channels[SLUG] |= OFF
        with Wired(desk, fake) as wired:
            wired.listening()
            wired.settled()
            wired.until(lambda: 300.0 in wired.naps)
            assert fake.looked_up == [SLUG]
            assert not wired.lines("live", "offline")


def test_what_the_feed_told_last_stands_before_an_older_answer() -> None:
    state = OnAir()

    def is_off() -> bool:
        return state.is_off

    assert not is_off()
    assert state.answered(is_live=False, asked_at=T)
    assert is_off()
    assert not state.answered(is_live=False, asked_at=T + 1)
    assert state.told(is_live=True, at=T + 10)
    # Asked before it was told, and an answer that Kick may have kept from before.
    for asked_at in (T + 9, T + 10, T + 9 + STALE_MICROS):
        assert not state.answered(is_live=False, asked_at=asked_at)
        assert not is_off()
    assert state.answered(is_live=False, asked_at=T + 10 + STALE_MICROS)
    assert is_off()
    # What the feed told holds where nobody answers; what was only answered does not.
    assert state.told(is_live=True, at=T)
    assert state.told(is_live=False, at=T)
    assert not state.answered(is_live=None, asked_at=T + 10 * STALE_MICROS)
    assert is_off()
    assert not state.answered(is_live=False, asked_at=T + 11 * STALE_MICROS)
    assert not state.answered(is_live=None, asked_at=T + 12 * STALE_MICROS)
    assert not is_off()
    state.answered(is_live=False, asked_at=T)
    state.begin()
    assert not is_off()


@pytest.mark.parametrize(
    "said, is_live",
    [
        ({"livestream": None}, False),
        ({"livestream": {"id": 5}}, True),
        ({"livestream": {"id": 5, "is_live": True}}, True),
        ({"livestream": {"id": 5, "is_live": False}}, False),
        ({"livestream": {"is_live": "yes"}}, None),
        ({"livestream": []}, None),
        ({}, None),
    ],
)
def test_what_kicks_site_says_of_the_stream(said: dict[str, Any], is_live: bool | None) -> None:
    with FakeKick() as fake:
        fake.channels[SLUG] |= said
        found = asyncio.run(look_up(SLUG, site=fake.environment["RAFFLE_KICK_API_URL"]))
    assert found == Ids(CHANNEL_ID, CHATROOM_ID, is_live)
