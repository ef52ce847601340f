"""Which topics are heard: what fails, ends or is revoked costs no other topic, and is made good where it can be."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from raffle_desktop.twitch.eventsub_state import Phase, State
from raffle_desktop.twitch.eventsub_topics import Topic, channel_topics
from tests.conftest import FakeClock
from tests.fakes.twitch import Answer, FakeTwitch, Hang
from tests.fakes.twitch_ear import listening, run

CHEER, FOLLOW, CHAT = "channel.cheer", "channel.follow", "channel.chat.message"
POST = "POST /helix/eventsub/subscriptions"
CHECK = 600.0


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def twitch(clock: FakeClock) -> Iterator[FakeTwitch]:
    with FakeTwitch(clock=clock) as fake:
        yield fake


def kinds(topics: Any) -> list[str]:
    return [topic.type for topic in topics]


def missing(state: State) -> dict[str, str]:
    return {topic.type: reason for topic, reason in state.missing.items()}


def test_a_topic_that_fails_costs_no_other_and_is_tried_again_by_itself(twitch: FakeTwitch, clock: FakeClock) -> None:
    everything = kinds(channel_topics(twitch.user.id))
    # The first that is asked for.
    twitch.eventsub.refusals[FOLLOW] = (500, "try again")

    async def test() -> None:
        async with listening(twitch) as ear:
            assert kinds(ear.states[-1].standing) == everything[1:]
            assert missing(ear.states[-1]) == {FOLLOW: "try again"}
            began = clock()
            clock.advance(seconds=5)
            await ear.wake(2.0)
            assert missing(await ear.state(Phase.LISTENING)) == {FOLLOW: "try again"}
            clock.advance(seconds=5)
            del twitch.eventsub.refusals[FOLLOW]
            await ear.wake(4.0)
            state = await ear.state(Phase.LISTENING)
            assert kinds(state.standing) == everything
            # What was missed since the start; the others missed nothing.
            (gap,) = state.gaps
            assert (gap.began, gap.ended, kinds(gap.topics)) == (began, clock(), [FOLLOW])
        assert len(twitch.eventsub.made) == len(everything)

    run(test)


def test_a_topic_that_gets_no_answer_does_not_hold_up_the_others(twitch: FakeTwitch) -> None:
    twitch.script(POST, Hang())

    async def test() -> None:
        async with listening(twitch, CHEER, FOLLOW, CHAT, wait=False) as ear:
            # They stand while the one still waits.
            await ear.fake(lambda: len(twitch.eventsub.subscriptions) == 2)
            await ear.until(lambda: len(ear.sleeper.pending(30.0)) == 1)
            await ear.wake(30.0)
            state = await ear.state(Phase.LISTENING)
            assert len(state.standing) == 2
            assert list(missing(state).values()) == ["Twitch did not answer within 30 seconds."]
            await ear.wake(2.0)
            assert not (await ear.state(Phase.LISTENING)).missing

    run(test)


def test_a_topic_whose_permission_is_missing_is_told_and_not_asked_for_again_before_somebody_says_so(
    twitch: FakeTwitch,
) -> None:
    async def test() -> None:
        async with listening(twitch, CHEER, FOLLOW, wait=False) as ear:
            # The token of the test has it not; the session starts with the first step of the loop.
            ear.token = twitch.oauth.sign_in("bits:read")[0]
            state = await ear.state(Phase.LISTENING)
            assert missing(state) == {FOLLOW: "subscription missing proper authorization"}
            asked = len(twitch.asked(POST))
            await ear.wake(CHECK)
            await ear.state(Phase.LISTENING)
            assert len(twitch.asked(POST)) == asked == 2
            ear.token = twitch.oauth.sign_in("bits:read", "moderator:read:followers")[0]
            ear.session.retry_now()
            assert not (await ear.state(Phase.LISTENING)).missing

    run(test)


@pytest.mark.parametrize(
    "status, what_to_do",
    [("authorization_revoked", "Sign in again."), ("version_removed", "Update Raffle Desktop."),
     ("user_removed", "no longer exists"), ("something_new", "something_new")],
)  # fmt: skip
def test_a_revoked_topic_is_told_with_what_to_do_and_comes_back_when_somebody_asks(
    twitch: FakeTwitch, clock: FakeClock, status: str, what_to_do: str
) -> None:
    async def test() -> None:
        async with listening(twitch, CHEER, FOLLOW) as ear:
            revoked = clock()
            twitch.revoke(CHEER, status)
            state = await ear.state(Phase.LISTENING)
            assert kinds(state.standing) == [FOLLOW]
            assert what_to_do in missing(state)[CHEER]
            await ear.wake(CHECK)
            assert CHEER in missing(await ear.state(Phase.LISTENING))
            clock.advance(minutes=3)
            ear.session.retry_now()
            state = await ear.state(Phase.LISTENING)
            assert not state.missing
            (gap,) = state.gaps
            assert (gap.began, gap.ended, kinds(gap.topics)) == (revoked, clock(), [CHEER])
            # All over the one connection.
            assert len(twitch.eventsub.openings) == 1

    run(test)


def test_the_revocation_of_a_topic_that_nobody_wants_changes_nothing(twitch: FakeTwitch) -> None:
    async def test() -> None:
        async with listening(twitch, CHEER) as ear:
            twitch.eventsub.subscriptions[0]["condition"] = {"broadcaster_user_id": "999"}
            twitch.revoke(CHEER)
            assert not (await ear.state(Phase.LISTENING)).missing
            twitch.send_raw('{"metadata": {"message_type": "revocation"}, "payload": {"subscription": {"id": 5}}}')
            assert not (await ear.state(Phase.LISTENING)).missing

    run(test)


def test_a_topic_that_ended_without_a_word_is_found_missing_at_the_next_check(
    twitch: FakeTwitch, clock: FakeClock
) -> None:
    async def test() -> None:
        async with listening(twitch, CHEER, FOLLOW) as ear:
            await ear.wake(CHECK)
            assert not (await ear.state(Phase.LISTENING)).gaps
            checked = clock()
            clock.advance(minutes=10)
            twitch.eventsub.subscriptions[:] = [one for one in twitch.eventsub.subscriptions if one["type"] != CHEER]
            await ear.wake(CHECK)
            state = await ear.state(Phase.LISTENING)
            assert kinds(state.standing) == [FOLLOW, CHEER]
            (gap,) = state.gaps
            assert (gap.began, gap.ended, kinds(gap.topics)) == (checked, clock(), [CHEER])

    run(test)


def test_topics_that_ended_before_the_first_check_were_not_heard_since_they_were_asked_for(
    twitch: FakeTwitch,
) -> None:
    # A clock that never stands still: what ended together must be one gap all the same.
    ticks = itertools.count()
    base = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)

    def clock() -> datetime:
        return base + timedelta(seconds=next(ticks))

    async def test() -> None:
        async with listening(twitch, CHEER, FOLLOW, CHAT, clock=clock) as ear:
            asked = ear.states[-1].at
            twitch.eventsub.subscriptions[:] = [one for one in twitch.eventsub.subscriptions if one["type"] == FOLLOW]
            await ear.wake(CHECK)
            state = await ear.state(Phase.LISTENING)
            (gap,) = state.gaps
            assert sorted(kinds(gap.topics)) == [CHAT, CHEER]
            assert gap.began <= asked < gap.ended

    run(test)


def test_a_hand_over_that_left_a_topic_behind_is_made_good_at_once(twitch: FakeTwitch) -> None:
    async def test() -> None:
        async with listening(twitch, CHEER, FOLLOW) as ear:
            twitch.eventsub.subscriptions[:] = [one for one in twitch.eventsub.subscriptions if one["type"] != CHEER]
            twitch.ask_to_reconnect()
            await ear.fake(lambda: len(twitch.eventsub.subscriptions) == 2)
            await ear.until(lambda: any(state.gaps for state in ear.states))
            assert ear.session.hand_overs == 1

    run(test)


def test_a_check_that_fails_changes_nothing(twitch: FakeTwitch) -> None:
    twitch.script("GET /helix/eventsub/subscriptions", Answer(500, {"message": "no list now"}))

    async def test() -> None:
        async with listening(twitch, CHEER) as ear:
            await ear.wake(CHECK)
            state = await ear.state(Phase.LISTENING)
            assert not state.missing
            assert not state.gaps
        assert len(twitch.eventsub.made) == 1

    run(test)


def test_all_topics_are_asked_for_again_on_a_new_connection_the_refused_ones_too(twitch: FakeTwitch) -> None:
    twitch.eventsub.refusals[CHEER] = (403, "not now")

    async def test() -> None:
        async with listening(twitch, CHEER, FOLLOW) as ear:
            del twitch.eventsub.refusals[CHEER]
            twitch.drop()
            await ear.wake(1.0)
            await ear.state(Phase.WAITING)
            state = await ear.state(Phase.LISTENING)
            assert kinds(state.standing) == [FOLLOW, CHEER]

    run(test)


def test_a_session_that_ends_while_topics_are_asked_for_leaves_nothing_behind(twitch: FakeTwitch) -> None:
    twitch.script(POST, Hang(), Hang())

    async def test() -> None:
        async with listening(twitch, CHEER, FOLLOW, wait=False) as ear:
            await ear.fake(lambda: len(twitch.asked(POST)) == 2)
            twitch.close(4003)
            assert "No topic" in (await ear.state(Phase.WAITING)).problem
            await ear.wake(1.0)
            state = await ear.state(Phase.LISTENING)
            assert not state.missing
            # Nothing was missed: nothing had been heard yet.
            assert not state.gaps

    run(test)


def test_a_topic_is_the_same_whatever_order_and_empty_values_its_condition_has() -> None:
    asked = Topic.of("channel.raid", "1", {"to_broadcaster_user_id": "1"})
    listed = {"to_broadcaster_user_id": "1", "from_broadcaster_user_id": ""}
    assert Topic.of_subscription({"type": "channel.raid", "version": "1", "condition": listed}) == asked
    both = {"b": "2", "a": "1"}
    assert Topic.of("x", "1", both) == Topic.of("x", "1", dict(reversed(both.items())))
    assert Topic.of_subscription({"type": "channel.raid", "version": "1"}) is None


def test_a_topic_that_twitch_says_is_there_and_does_not_list_is_asked_for_again(twitch: FakeTwitch) -> None:
    conflict = Answer(409, {"error": "Conflict", "status": 409, "message": "subscription already exists"})
    twitch.script(POST, conflict)

    async def test() -> None:
        async with listening(twitch, CHEER, FOLLOW) as ear:
            (reason,) = missing(ear.states[-1]).values()
            assert "does not list it" in reason
            await ear.wake(2.0)
            state = await ear.state(Phase.LISTENING)
            assert sorted(kinds(state.standing)) == [CHEER, FOLLOW]

    run(test)
