"""An EventSub session over real sockets: what is heard, and what happens when the connection does not hold."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator

import pytest

from raffle_desktop.twitch.eventsub_messages import Notification
from raffle_desktop.twitch.eventsub_state import Phase
from raffle_desktop.twitch.eventsub_topics import channel_topics
from tests.conftest import FakeClock
from tests.fakes.twitch import FakeTwitch
from tests.fakes.twitch_ear import ids, listening, phases, run

CHEER = "channel.cheer"
WATCHDOG = 12.0


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def twitch(clock: FakeClock) -> Iterator[FakeTwitch]:
    with FakeTwitch(clock=clock) as fake:
        yield fake


def test_every_topic_is_subscribed_to_and_what_happens_is_heard_in_order_as_it_came(twitch: FakeTwitch) -> None:
    async def test() -> None:
        async with listening(twitch) as ear:
            sent = [message for bits in range(20) for message in twitch.emit(CHEER, {"bits": bits, "new": None})]
            assert await ear.ids(20) == ids(sent)
            first = ear.heard[0]
            assert (first.type, first.version, first.event) == (CHEER, "1", {"bits": 0, "new": None})
            assert first.at == twitch.clock()
            assert first.subscription["id"] == sent[0]["payload"]["subscription"]["id"]
            assert ear.states[-1].standing == channel_topics(twitch.user.id)
            assert not ear.states[-1].missing
            assert not ear.states[-1].gaps
            assert phases(ear) == [Phase.CONNECTING, Phase.SUBSCRIBING, Phase.LISTENING]
        assert len(twitch.eventsub.made) == len(channel_topics(twitch.user.id))
        assert twitch.eventsub.openings == ["/ws?keepalive_timeout_seconds=10"]
        assert twitch.eventsub.closed_with == [1000]
        assert ear.states[-1].phase is Phase.STOPPED

    run(test)


def test_a_message_sent_twice_is_handed_on_twice(twitch: FakeTwitch) -> None:
    """Whether it counts is decided where it is stored: a session forgets, the event table does not."""

    async def test() -> None:
        async with listening(twitch, CHEER) as ear:
            (message,) = twitch.emit(CHEER, {"bits": 1})
            twitch.resend(message)
            assert await ear.ids(2) == ids([message, message])

    run(test)


@pytest.mark.parametrize(
    "frame",
    ["", "{", "null", "[]", "7", '"text"', b"\xff\xfe", "{}", '{"metadata": 1}', '{"metadata": {}}', "[" * 100_000,
     '{"metadata": {"message_type": "invented"}, "payload": {}}',
     '{"metadata": {"message_type": ["notification"]}}',
     '{"metadata": {"message_type": "notification"}, "payload": {"event": {}}}',
     '{"metadata": {"message_type": "notification", "message_id": "x"}, "payload": null}',
     '{"metadata": {"message_type": "session_reconnect"}, "payload": {"session": {"reconnect_url": null}}}',
     '{"metadata": {"message_type": "revocation"}, "payload": {}}'],
    ids=lambda frame: str(frame[:70]),
)  # fmt: skip
def test_a_message_that_makes_no_sense_is_left_aside_and_the_next_one_heard(
    twitch: FakeTwitch, frame: str | bytes
) -> None:
    async def test() -> None:
        async with listening(twitch, CHEER) as ear:
            twitch.send_raw(frame)
            sent = twitch.emit(CHEER, {"bits": 1})
            assert await ear.ids(1) == ids(sent)
            assert ear.session.unreadable == 1
            assert Phase.WAITING not in phases(ear)

    run(test)


def test_silence_longer_than_the_keepalive_time_and_a_fifth_ends_the_connection(twitch: FakeTwitch) -> None:
    twitch.eventsub.silent = True

    async def test() -> None:
        async with listening(twitch, CHEER) as ear:
            await ear.wake(WATCHDOG)
            waiting = await ear.state(Phase.WAITING)
            assert waiting.problem == "Nothing came from Twitch for 12 seconds."
            await ear.wake(1.0)
            await ear.state(Phase.LISTENING)
            sent = twitch.emit(CHEER, {"bits": 1})
            assert await ear.ids(1) == ids(sent)
        assert len(twitch.eventsub.openings) == 2

    run(test)


def test_any_sign_of_life_starts_the_watch_anew(twitch: FakeTwitch) -> None:
    async def test() -> None:
        async with listening(twitch, CHEER) as ear:
            for sign in (twitch.keepalive, lambda: twitch.emit(CHEER, {"bits": 1}), lambda: twitch.send_raw("{}")):
                watch = await ear.sleeping(WATCHDOG)
                sign()
                async with asyncio.timeout(20):
                    await asyncio.wait({watch})
                assert watch.cancelled()
            assert Phase.WAITING not in phases(ear)

    run(test)


def test_the_watch_is_as_long_as_the_welcome_says(twitch: FakeTwitch) -> None:
    async def test() -> None:
        async with listening(twitch, CHEER, keepalive_seconds=30) as ear:
            assert ear.sleeper.pending(36.0)
            assert not ear.sleeper.pending(WATCHDOG)

    run(test)


CLOSINGS = {
    4000: "an error of its own", 4001: "the desk sent something", 4002: "sign of life", 4003: "No topic",
    4004: "too late", 4005: "wait too long", 4006: "error in the network", 4007: "did not accept", 4999: "code 4999",
    1001: "code 1001",
}  # fmt: skip


@pytest.mark.parametrize("code, said", CLOSINGS.items())
def test_a_closed_connection_is_told_with_its_reason_at_once_and_made_anew(
    twitch: FakeTwitch, code: int, said: str
) -> None:
    async def test() -> None:
        async with listening(twitch, CHEER) as ear:
            twitch.close(code)
            waiting = await ear.state(Phase.WAITING)
            assert said in waiting.problem
            assert waiting.missing
            await ear.wake(1.0)
            assert (await ear.state(Phase.LISTENING)).standing

    run(test)


def test_a_gap_runs_from_the_last_sign_of_life_to_the_new_subscription(twitch: FakeTwitch, clock: FakeClock) -> None:
    async def test() -> None:
        async with listening(twitch) as ear:
            clock.advance(minutes=1)
            began = clock()
            watch = await ear.sleeping(WATCHDOG)
            twitch.keepalive()
            await asyncio.wait({watch})
            clock.advance(seconds=9)
            twitch.drop()
            assert (await ear.state(Phase.WAITING)).problem == "The connection to Twitch was lost."
            clock.advance(seconds=31)
            await ear.wake(1.0)
            (gap,) = (await ear.state(Phase.LISTENING)).gaps
            assert (gap.began, gap.ended) == (began, clock())
            assert gap.topics == channel_topics(twitch.user.id)

            # Told once: the next state of the same session says nothing of it.
            ear.session.retry_now()
            assert not (await ear.state(Phase.LISTENING)).gaps

    run(test)


def test_the_waits_between_attempts_grow_to_a_minute_and_shrink_again_once_twitch_is_heard(twitch: FakeTwitch) -> None:
    twitch.eventsub.refuse_connections = 8

    async def test() -> None:
        async with listening(twitch, CHEER, wait=False, random=lambda: 0.5) as ear:
            delays = []
            for _ in range(8):
                delays.append((await ear.state(Phase.WAITING)).retry_in)
                assert delays[-1] is not None
                await ear.wake(delays[-1])
            assert delays == [0.75, 1.5, 3, 6, 12, 24, 45, 45]
            await ear.state(Phase.LISTENING)

            # A welcome alone is no reason for haste: Twitch may close each connection as soon as it is there.
            twitch.drop()
            assert (await ear.state(Phase.WAITING)).retry_in == 45
            await ear.wake(45)
            await ear.state(Phase.LISTENING)
            for sign in (twitch.keepalive, lambda: twitch.emit(CHEER, {"bits": 1})):
                watch = await ear.sleeping(WATCHDOG)
                sign()
                await asyncio.wait({watch})
                for delay in (0.75, 1.5):
                    twitch.drop()
                    assert (await ear.state(Phase.WAITING)).retry_in == delay
                    await ear.wake(delay)
                    await ear.state(Phase.LISTENING)

    run(test)


def test_the_waits_are_spread_by_chance_over_half_their_length(twitch: FakeTwitch) -> None:
    twitch.eventsub.refuse_connections = 2
    chances = iter((0.0, 1.0))

    async def test() -> None:
        async with listening(twitch, CHEER, wait=False, random=lambda: next(chances)) as ear:
            assert (await ear.state(Phase.WAITING)).retry_in == 0.5
            await ear.wake(0.5)
            assert (await ear.state(Phase.WAITING)).retry_in == 2.0

    run(test)


def test_an_attempt_can_be_asked_for_while_waiting(twitch: FakeTwitch) -> None:
    twitch.eventsub.refuse_connections = 1

    async def test() -> None:
        async with listening(twitch, CHEER, wait=False) as ear:
            await ear.state(Phase.WAITING)
            ear.session.retry_now()
            await ear.state(Phase.LISTENING)

    run(test)


# Ending


def test_a_server_that_accepts_and_says_nothing_is_given_up_in_time_and_can_be_cancelled(twitch: FakeTwitch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:

        async def test() -> None:
            url = f"ws://127.0.0.1:{silent.getsockname()[1]}/ws"
            async with listening(twitch, CHEER, url=url, wait=False) as ear:
                first, _ = await asyncio.to_thread(silent.accept)
                await ear.wake(10.0)
                assert (await ear.state(Phase.WAITING)).problem == "Twitch did not answer within 10 seconds."
                await ear.wake(1.0)
                second, _ = await asyncio.to_thread(silent.accept)
            # The second attempt was cancelled in its middle. Both have an end: nothing was left open.
            for accepted in (first, second):
                with accepted:
                    while accepted.recv(4096):
                        pass

        run(test)


def test_without_a_welcome_a_connection_is_given_up_in_time(twitch: FakeTwitch) -> None:
    twitch.eventsub.welcome = False

    async def test() -> None:
        async with listening(twitch, CHEER, wait=False) as ear:
            await ear.fake(lambda: bool(twitch.eventsub.openings))
            await ear.wake(10.0)
            assert "did not answer" in (await ear.state(Phase.WAITING)).problem
            twitch.eventsub.welcome = True
            await ear.wake(1.0)
            await ear.state(Phase.LISTENING)
        # The first was not left behind.
        assert len(twitch.eventsub.closed_with) == 2

    run(test)


@pytest.mark.parametrize(
    "url",
    ["ws://127.0.0.1:1/ws", "http://127.0.0.1/", "nonsense", "ws://"],
    ids=["nobody", "http", "no url", "no host"],
)
def test_an_address_that_does_not_work_is_told_and_tried_again(twitch: FakeTwitch, url: str) -> None:
    async def test() -> None:
        async with listening(twitch, CHEER, url=url, wait=False) as ear:
            assert "Twitch cannot be" in (await ear.state(Phase.WAITING)).problem
            await ear.wake(1.0)
            await ear.state(Phase.WAITING)

    run(test)


def test_a_fault_in_a_callback_is_not_hidden(twitch: FakeTwitch) -> None:
    def broken(_: Notification) -> None:
        raise ZeroDivisionError("a bug")

    async def test() -> None:
        async with listening(twitch, CHEER, on_message=broken) as ear:
            twitch.emit(CHEER, {"bits": 1})
            assert ear.running is not None
            with pytest.raises(ExceptionGroup) as caught:
                await asyncio.wait_for(asyncio.shield(ear.running), 20)
            assert caught.value.subgroup(ZeroDivisionError) is not None
            assert ear.states[-1].phase is Phase.STOPPED

    run(test)
