"""Twitch asks for another connection: the session moves, and nothing is lost on the way."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator

import pytest

from raffle_desktop.twitch import eventsub
from raffle_desktop.twitch.eventsub_state import Phase
from tests.conftest import FakeClock
from tests.fakes.twitch import FakeTwitch
from tests.fakes.twitch_ear import ids, listening, phases, run

CHEER = "channel.cheer"


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def twitch(clock: FakeClock) -> Iterator[FakeTwitch]:
    with FakeTwitch(clock=clock) as fake:
        yield fake


def test_a_hand_over_loses_nothing_of_what_was_on_its_way_over_the_old_connection(
    twitch: FakeTwitch, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Room for a slow machine between the two connections.
    monkeypatch.setattr(eventsub, "SECONDS_TO_CLOSE", 20.0)
    twitch.eventsub.hold_old = True

    async def test() -> None:
        async with listening(twitch, CHEER) as ear:
            (before,) = twitch.emit(CHEER, {"bits": 1})
            late = [json.loads(json.dumps(before)) for _ in range(50)]
            for number, message in enumerate(late):
                message["metadata"]["message_id"] = f"late-{number}"
            twitch.ask_to_reconnect()
            between = twitch.emit(CHEER, {"bits": 2})
            await ear.until(lambda: ear.session.hand_overs == 1)
            after = twitch.emit(CHEER, {"bits": 3})
            twitch.let_go([json.dumps(message) for message in late])
            heard = await ear.ids(53)
            assert sorted(heard) == sorted(ids([before, *between, *late, *after]))
            await ear.fake(lambda: len(twitch.eventsub.closed_with) == 1)
            # Neither subscribed to anew, nor told as a gap, nor waited.
            assert len(twitch.eventsub.made) == 1
            assert Phase.WAITING not in phases(ear)
            assert not any(state.gaps for state in ear.states)
        assert twitch.eventsub.closed_with == [1000, 1000]
        assert len(twitch.eventsub.openings) == 2

    run(test)


def test_a_hand_over_without_a_welcome_is_given_up_before_twitch_ends_the_old_connection(twitch: FakeTwitch) -> None:
    async def test() -> None:
        async with listening(twitch, CHEER) as ear:
            twitch.eventsub.welcome = False
            twitch.ask_to_reconnect()
            await ear.fake(lambda: len(twitch.eventsub.openings) == 2)
            await ear.wake(30.0)
            # Closed (in the midst of its opening, if the time was over so soon), while the old one goes on.
            await ear.fake(lambda: len(twitch.eventsub.closed_with) == 1)
            assert twitch.eventsub.closed_with[0] in (1000, 1006)
            sent = twitch.emit(CHEER, {"bits": 1})
            assert await ear.ids(1) == ids(sent)
            twitch.eventsub.sessions[0].moving_to = None

    run(test)


def test_a_second_wish_for_another_connection_takes_the_place_of_the_first(twitch: FakeTwitch) -> None:
    async def test() -> None:
        async with listening(twitch, CHEER) as ear:
            twitch.eventsub.welcome = False
            twitch.ask_to_reconnect()
            await ear.fake(lambda: len(twitch.eventsub.openings) == 2)
            twitch.eventsub.welcome = True
            twitch.ask_to_reconnect()
            await ear.until(lambda: ear.session.hand_overs == 1)
            # The first attempt and the old connection.
            await ear.fake(lambda: len(twitch.eventsub.closed_with) == 2)
            sent = twitch.emit(CHEER, {"bits": 1})
            assert await ear.ids(1) == ids(sent)

    run(test)


def test_a_hand_over_goes_on_when_twitch_ends_the_old_connection_first(twitch: FakeTwitch) -> None:
    async def test() -> None:
        async with listening(twitch, CHEER) as ear:
            twitch.ask_to_reconnect()
            twitch.close(4004)
            await ear.until(lambda: ear.session.hand_overs == 1)
            sent = twitch.emit(CHEER, {"bits": 3})
            assert await ear.ids(1) == ids(sent)
            assert Phase.WAITING not in phases(ear)

    run(test)


def test_one_hand_over_follows_another(twitch: FakeTwitch) -> None:
    async def test() -> None:
        async with listening(twitch, CHEER) as ear:
            for number in range(1, 5):
                twitch.ask_to_reconnect()
                await ear.until(lambda number=number: ear.session.hand_overs == number)  # type: ignore[misc]
                sent = twitch.emit(CHEER, {"bits": number})
                assert (await ear.ids(number))[-1:] == ids(sent)
        assert twitch.eventsub.closed_with == [1000] * 5

    run(test)


def test_a_hand_over_that_fails_leaves_the_old_connection_in_use_until_twitch_ends_it(
    twitch: FakeTwitch, clock: FakeClock
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        url = f"ws://127.0.0.1:{nobody.getsockname()[1]}/ws"

    async def test() -> None:
        async with listening(twitch, CHEER) as ear:
            twitch.ask_to_reconnect(url)
            sent = twitch.emit(CHEER, {"bits": 1})
            assert await ear.ids(1) == ids(sent)
            assert ear.session.hand_overs == 0
            began = clock()
            clock.advance(seconds=30)
            twitch.close(4004)
            assert "too late" in (await ear.state(Phase.WAITING)).problem
            await ear.wake(1.0)
            (gap,) = (await ear.state(Phase.LISTENING)).gaps
            assert (gap.began, gap.ended) == (began, clock())

    run(test)


def test_a_hand_over_to_another_session_subscribes_to_everything_anew(twitch: FakeTwitch) -> None:
    async def test() -> None:
        async with listening(twitch, CHEER) as ear:
            twitch.ask_to_reconnect(f"{twitch.endpoints['eventsub_ws']}?keepalive_timeout_seconds=10")
            await ear.until(lambda: ear.session.hand_overs == 1)
            await ear.until(lambda: bool(ear.states[-1].standing) and bool(ear.states[-1].gaps))
            sent = twitch.emit(CHEER, {"bits": 1})
            assert ids(sent)[-1] in await ear.ids(1)
        assert len(twitch.eventsub.made) == 2

    run(test)


def test_topics_that_the_old_session_still_asks_for_do_not_count_for_the_new_one(twitch: FakeTwitch) -> None:
    async def test() -> None:
        async with listening(twitch, CHEER, wait=False, present=None) as ear:
            ear.gate.clear()
            await ear.fake(lambda: len(twitch.eventsub.made) == 1)
            twitch.ask_to_reconnect(f"{twitch.endpoints['eventsub_ws']}?keepalive_timeout_seconds=10")
            await ear.until(lambda: ear.session.hand_overs == 1)
            ear.gate.set()
            await ear.fake(lambda: len(twitch.eventsub.made) == 2)
            await ear.until(lambda: bool(ear.states[-1].standing))
            assert not any(state.gaps for state in ear.states)

    run(test)


def test_a_hand_over_under_another_name_is_no_gap_and_subscribes_to_nothing_anew(twitch: FakeTwitch) -> None:
    twitch.eventsub.renames = True

    async def test() -> None:
        async with listening(twitch, CHEER) as ear:
            twitch.ask_to_reconnect()
            await ear.until(lambda: ear.session.hand_overs == 1)
            (after,) = twitch.emit(CHEER, {"bits": 3})
            assert await ear.ids(1) == ids([after])
            # The look that follows.
            await ear.fake(lambda: bool(twitch.asked("GET /helix/eventsub/subscriptions")))
            assert len(twitch.eventsub.made) == 1
            assert not any(state.gaps for state in ear.states)

    run(test)


def test_a_new_connection_that_is_never_welcomed_is_given_up_soon_after_the_old_one_ends(twitch: FakeTwitch) -> None:
    async def test() -> None:
        async with listening(twitch, CHEER) as ear:
            twitch.eventsub.welcome = False
            # Twitch ends the old connection by itself.
            twitch.eventsub.grace_seconds = 0.3
            twitch.ask_to_reconnect()
            await ear.fake(lambda: len(twitch.eventsub.openings) == 2)
            await ear.wake(eventsub.SECONDS_FOR_WELCOME)
            await ear.state(Phase.WAITING)
            # It would wait for its move for as long as Twitch does.
            twitch.eventsub.sessions.clear()

    run(test)
