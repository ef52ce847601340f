"""What the desk writes to chat: in order of importance, gathered, and never more than Twitch takes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from itertools import pairwise
from typing import Any

import httpx
import pytest

from raffle_desktop.services.http_trust import trusted
from raffle_desktop.twitch.chat_answers import MOST_NAMES
from raffle_desktop.twitch.chat_out import (
    FILLER,
    KEPT_SECONDS,
    MOST_ANNOUNCEMENTS,
    MOST_IN_WINDOW,
    MOST_SENTENCES,
    WINDOW_SECONDS,
    ChatOut,
)
from raffle_desktop.twitch.endpoints import Endpoints
from raffle_desktop.twitch.faults import MissingScope, Refused, Unreachable
from raffle_desktop.twitch.helix import Helix, Sent
from tests.conftest import FakeClock
from tests.fakes.twitch import Answer, Drop, FakeTwitch
from tests.twitch.chat_out_tools import Chat, most_within, people_answered, settled

CLOSED = "Submissions are currently closed."
NOT_FOLLOWING = "Please follow the channel to take part."
CHAT = "POST /helix/chat/messages"


def play(story: Callable[[Chat], Awaitable[None]]) -> Chat:
    """The story, with the chat's coroutine running beside it."""

    async def whole() -> Chat:
        chat = Chat()
        running = asyncio.create_task(chat.out.run())
        try:
            async with asyncio.timeout(60):
                await story(chat)
            if running.done():
                running.result()
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running
        return chat

    return asyncio.run(whole())


# Announcements


def test_an_announcement_is_said_at_once() -> None:
    async def story(chat: Chat) -> None:
        chat.out.announce("  Entries are open!  ")
        await settled()

    chat = play(story)
    assert chat.shown == [(1000.0, "Entries are open!")]
    assert chat.sent == ["Entries are open!"]
    assert chat.problems == []


def test_the_same_line_within_half_a_minute_is_another_one_to_twitch() -> None:
    async def story(chat: Chat) -> None:
        chat.out.announce("Entries are open!")
        await chat.time.pass_by(5)
        chat.out.announce("Entries are open!")
        await chat.time.pass_by(60)
        chat.out.announce("Entries are open!")
        await settled()

    chat = play(story)
    texts = [text for _, text in chat.shown]
    assert texts == ["Entries are open!", f"Entries are open! {FILLER}", "Entries are open!"]
    assert chat.sent == ["Entries are open!"] * 3


def test_an_empty_announcement_is_nothing() -> None:
    async def story(chat: Chat) -> None:
        chat.out.announce("   ")
        await chat.time.pass_by(5)

    assert play(story).tries == []


def test_announcements_keep_their_order_a_second_apart() -> None:
    async def story(chat: Chat) -> None:
        for text in ("one", "two", "three"):
            chat.out.announce(text)
        await chat.time.pass_by(10)

    chat = play(story)
    assert chat.lines == ["one", "two", "three"]
    assert chat.at_second() == [0.0, 1.0, 2.0]


def test_a_newer_announcement_of_its_key_takes_its_place() -> None:
    async def story(chat: Chat) -> None:
        chat.out.announce("first")
        await settled()
        chat.out.announce("closed", key="switch")
        chat.out.announce("the winner is Ann")
        chat.out.announce("open again", key="switch")
        await chat.time.pass_by(10)

    assert play(story).lines == ["first", "the winner is Ann", "open again"]


def test_one_that_takes_the_place_of_one_on_its_way_is_said_too() -> None:
    async def story(chat: Chat) -> None:
        chat.slowness = 0.5
        chat.out.announce("closed", key="switch")
        await settled()
        chat.out.announce("open again", key="switch")
        await chat.time.pass_by(10)

    assert play(story).lines == ["closed", "open again"]


def test_an_announcement_overtakes_the_answers() -> None:
    async def story(chat: Chat) -> None:
        for number in range(40):
            chat.out.refuse(f"viewer{number}", f"Reason {number % 20}.")
        await chat.time.pass_by(4.0)
        said = len(chat.shown)
        chat.out.announce("The winner is Ann")
        await chat.time.pass_by(1.0)
        assert said < 20
        assert chat.lines[said] == "The winner is Ann"

    play(story)


def test_an_announcement_does_not_wait_until_a_crowd_is_answered() -> None:
    async def story(chat: Chat) -> None:
        for second in range(20):
            for number in range(10):
                chat.out.refuse(f"viewer{second}x{number}", f"Reason {number}.")
            await chat.time.pass_by(1.0)
        began = chat.time.now
        chat.out.announce("The winner is Ann")
        await chat.time.pass_by(1.5)
        (at,) = [at for at, text in chat.shown if text == "The winner is Ann"]
        assert at - began <= 1.0

    chat = play(story)
    assert len(chat.shown) > 10


def test_an_announcement_that_comes_while_answers_are_gathered_goes_first() -> None:
    async def story(chat: Chat) -> None:
        chat.out.refuse("ann", CLOSED)
        await chat.time.pass_by(0.5)
        chat.out.announce("Open!")
        await chat.time.pass_by(0.1)
        assert chat.lines == ["Open!"]
        await chat.time.pass_by(5)

    assert play(story).lines == ["Open!", f"@ann: {CLOSED}"]


def test_an_announcement_waits_for_a_minute_while_twitch_is_away() -> None:
    async def story(chat: Chat) -> None:
        chat.answers = [Unreachable("Twitch could not be reached.")] * 4
        chat.out.announce("The winner is Ann")
        await chat.time.pass_by(KEPT_SECONDS)

    chat = play(story)
    assert chat.lines == ["The winner is Ann"]
    assert len(chat.problems) == 1
    assert "Twitch could not be reached." in chat.problems[0]


def test_an_announcement_that_twitch_never_takes_is_given_up_and_told() -> None:
    async def story(chat: Chat) -> None:
        chat.answers = [Unreachable("Twitch could not be reached.")] * 1000
        chat.out.announce("The winner is Ann")
        await chat.time.pass_by(KEPT_SECONDS + 20)
        tries = len(chat.tries)
        assert chat.out.waiting == 0
        await chat.time.pass_by(120)
        assert len(chat.tries) == tries

    chat = play(story)
    assert chat.lines == []
    assert [problem for problem in chat.problems if "The winner is Ann" in problem]


def test_while_twitch_is_away_it_is_asked_ever_less_often() -> None:
    async def story(chat: Chat) -> None:
        chat.answers = [Unreachable("Twitch could not be reached.")] * 1000
        chat.out.announce("hello")
        await chat.time.pass_by(KEPT_SECONDS)

    times = [at for at, _ in play(story).tries]
    pauses = [later - earlier for earlier, later in pairwise(times)]
    assert pauses == sorted(pauses)
    assert len(times) < 8


def test_announcements_beyond_all_measure_push_out_the_oldest_and_say_so() -> None:
    async def story(chat: Chat) -> None:
        for number in range(MOST_ANNOUNCEMENTS + 5):
            chat.out.announce(f"number {number}")
        assert chat.out.waiting == MOST_ANNOUNCEMENTS
        await settled()

    chat = play(story)
    assert chat.lines == ["number 5"]
    assert len(chat.problems) == 1


def test_a_text_that_is_too_long_is_cut() -> None:
    async def story(chat: Chat) -> None:
        chat.out.announce("é" * 700)
        await settled()

    (line,) = play(story).lines
    assert len(line) == 500


# What comes back from Twitch


def test_a_message_that_twitch_does_not_show_is_told_and_tried_once_more() -> None:
    async def story(chat: Chat) -> None:
        chat.answers = [Sent("", "Your message is being checked.")] * 2
        chat.out.announce("The winner is Ann")
        chat.out.announce("Next one")
        await chat.time.pass_by(30)

    chat = play(story)
    assert [text for _, text in chat.tries] == ["The winner is Ann", "The winner is Ann", "Next one"]
    assert chat.tries[1][0] - chat.tries[0][0] >= 5
    assert chat.sent == ["Next one"]
    assert len(chat.problems) == 1
    assert "Your message is being checked." in chat.problems[0]


def test_an_answer_that_twitch_does_not_show_is_not_repeated() -> None:
    async def story(chat: Chat) -> None:
        chat.answers = [Sent("", "no")]
        chat.out.refuse("ann", CLOSED)
        await chat.time.pass_by(30)

    chat = play(story)
    assert len(chat.tries) == 1
    assert chat.problems


def test_when_the_chat_limit_is_reached_answers_wait_and_lose_nobody() -> None:
    async def story(chat: Chat) -> None:
        chat.answers = [Refused("chat/messages", 429, "slow down")]
        chat.out.refuse("ann", CLOSED)
        await chat.time.pass_by(1.6)
        chat.out.refuse("bob", CLOSED)
        await chat.time.pass_by(10)

    chat = play(story)
    assert chat.lines == [f"@ann, @bob: {CLOSED}"]
    assert len(chat.problems) == 1


def test_a_crowd_whose_answer_did_not_go_out_is_counted_with_those_who_came_since() -> None:
    async def story(chat: Chat) -> None:
        chat.answers = [Refused("chat/messages", 429, "slow down")]
        chat.slowness = 0.5
        for number in range(100):
            chat.out.refuse(f"viewer{number}", CLOSED)
        chat.out.refuse("ann", NOT_FOLLOWING)
        # The answer is on its way when these come.
        await chat.time.pass_by(1.7)
        for number in range(100, 250):
            chat.out.refuse(f"viewer{number}", CLOSED)
        await chat.time.pass_by(20)

    chat = play(story)
    assert people_answered(chat.lines) == 251
    assert [line.rpartition(": ")[2] for line in chat.lines] == [CLOSED, NOT_FOLLOWING]


def test_what_twitch_refuses_for_itself_is_not_sent_again() -> None:
    async def story(chat: Chat) -> None:
        chat.answers = [Refused("chat/messages", 400, "no"), Refused("chat/messages", 400, "no")]
        chat.out.announce("bad")
        chat.out.refuse("ann", CLOSED)
        await chat.time.pass_by(30)

    chat = play(story)
    assert [text for _, text in chat.tries] == ["bad", f"@ann: {CLOSED}"]


def test_what_may_have_arrived_is_said_once_more_as_twitch_shows_the_same_line_only_once() -> None:
    async def story(chat: Chat) -> None:
        lost = Unreachable("Twitch did not answer in time.", unknown=True)
        chat.answers = [lost, lost, lost, lost]
        chat.out.announce("The winner is Ann")
        await chat.time.pass_by(20)
        chat.out.refuse("ann", CLOSED)
        await chat.time.pass_by(20)

    chat = play(story)
    assert [text for _, text in chat.tries] == ["The winner is Ann"] * 2 + [f"@ann: {CLOSED}"] * 2


def test_the_same_problem_is_told_once_a_minute() -> None:
    async def story(chat: Chat) -> None:
        chat.answers = [MissingScope("chat/messages", ("user:write:chat",))] * 1000
        for _ in range(8):
            chat.out.announce("hello")
            await chat.time.pass_by(15)

    chat = play(story)
    told = [problem for problem in chat.problems if "user:write:chat" in problem]
    assert len(told) == 2


def test_a_bug_in_sending_does_not_end_it(caplog: pytest.LogCaptureFixture) -> None:
    async def story(chat: Chat) -> None:
        chat.answers = [KeyError("oops")]
        chat.out.announce("one")
        chat.out.announce("two")
        await chat.time.pass_by(5)

    chat = play(story)
    assert chat.lines == ["two"]
    assert len(chat.problems) == 1
    assert "KeyError" in caplog.text


# Answers


def test_answers_of_about_the_same_time_become_one_line() -> None:
    async def story(chat: Chat) -> None:
        chat.out.refuse("ann", CLOSED)
        await chat.time.pass_by(1.0)
        chat.out.refuse("bob", CLOSED)
        chat.out.refuse("@Cleo", NOT_FOLLOWING)
        await chat.time.pass_by(5)

    chat = play(story)
    assert chat.lines == [f"@ann, @bob: {CLOSED}", f"@Cleo: {NOT_FOLLOWING}"]
    assert chat.at_second()[0] == 1.5


def test_nobody_is_told_the_same_twice_in_half_a_minute() -> None:
    async def story(chat: Chat) -> None:
        for _ in range(20):
            chat.out.refuse("ann", CLOSED)
            chat.out.refuse("ANN", CLOSED)
            await chat.time.pass_by(1.0)
        chat.out.refuse("ann", NOT_FOLLOWING)
        await chat.time.pass_by(11.0)
        chat.out.refuse("ann", CLOSED)
        await chat.time.pass_by(5.0)

    assert play(story).lines == [f"@ann: {CLOSED}", f"@ann: {NOT_FOLLOWING}", f"@ann: {CLOSED}"]


def test_a_few_dozen_are_all_named_in_as_few_lines_as_hold_them() -> None:
    names = [f"viewer_number_{number:02}" for number in range(50)]

    async def story(chat: Chat) -> None:
        for name in names:
            chat.out.refuse(name, CLOSED)
        await chat.time.pass_by(10)

    lines = play(story).lines
    assert len(lines) == 3
    assert all(len(line) <= 500 for line in lines)
    assert ", ".join(line.removesuffix(f": {CLOSED}") for line in lines) == ", ".join(f"@{name}" for name in names)


def test_a_crowd_is_counted() -> None:
    async def story(chat: Chat) -> None:
        for number in range(400):
            chat.out.refuse(f"viewer{number}", CLOSED)
        assert chat.out.waiting == 400
        await chat.time.pass_by(20)

    (line,) = play(story).lines
    assert len(line) <= 500
    named = line.count("@")
    assert line.endswith(f" and {400 - named} others: {CLOSED}")
    assert named > 20


def test_names_and_sentences_from_strangers_cannot_do_harm() -> None:
    async def story(chat: Chat) -> None:
        chat.out.refuse("/ban everybody\u202e", CLOSED)
        chat.out.refuse("x" * 500, "long. " * 200)
        chat.out.refuse("   ", CLOSED)
        await chat.time.pass_by(10)

    lines = play(story).lines
    assert lines[0] == f"@/baneverybody: {CLOSED}"
    assert len(lines) == 2
    assert all(len(line) <= 500 and line.isprintable() and line.startswith("@") for line in lines)


def test_ever_other_sentences_do_not_fill_the_memory() -> None:
    async def story(chat: Chat) -> None:
        for number in range(5_000):
            chat.out.refuse(f"viewer{number}", f"The name “{number}” is too long.")
        # Within the first second and a half nothing is sent, so all of it is held.
        assert len(chat.out._answers) == MOST_SENTENCES + 1
        assert sum(len(answer.names) for answer in chat.out._answers.values()) <= MOST_SENTENCES + MOST_NAMES
        assert chat.out.waiting == 5_000
        await settled()

    play(story)


def test_answers_that_are_out_of_date_are_left_out_and_it_is_told() -> None:
    async def story(chat: Chat) -> None:
        chat.answers = [Unreachable("Twitch could not be reached.")] * 1000
        chat.out.refuse("ann", CLOSED)
        await chat.time.pass_by(KEPT_SECONDS + 20)
        chat.answers.clear()
        await chat.time.pass_by(20)

    chat = play(story)
    assert chat.lines == []
    assert len(chat.problems) == 2


# The limit


@pytest.mark.parametrize("slowness", [0.0, 0.3, 2.5])
def test_five_thousand_refusals_in_a_minute_stay_within_twitchs_limit(slowness: float) -> None:
    reasons = [CLOSED, NOT_FOLLOWING, "Your account is too new for this raffle."]

    async def story(chat: Chat) -> None:
        chat.slowness = slowness
        for tick in range(600):
            for number in range(8 + tick % 2):
                viewer = tick * 10 + number
                chat.out.refuse(f"viewer_{viewer}", reasons[viewer % 3])
            if tick % 100 == 50:
                chat.out.announce(f"Announcement {tick}")
            await chat.time.pass_by(0.1)
        await chat.time.pass_by(60)
        assert chat.out.waiting == 0

    chat = play(story)
    times = [at for at, _ in chat.shown]
    assert most_within(times, WINDOW_SECONDS) <= MOST_IN_WINDOW
    assert most_within(times, 1.0) == 1
    assert all(len(line) <= 500 for line in chat.lines)
    assert sum("Announcement" in line for line in chat.lines) == 6
    assert chat.problems == []
    assert people_answered(chat.lines) == 600 * 8 + 300


def test_twenty_announcements_at_once_stay_within_twitchs_limit() -> None:
    async def story(chat: Chat) -> None:
        for number in range(40):
            chat.out.announce(f"number {number}")
        await chat.time.pass_by(KEPT_SECONDS + 30)

    chat = play(story)
    assert most_within([at for at, _ in chat.shown], WINDOW_SECONDS) <= MOST_IN_WINDOW
    assert len(chat.shown) == 36
    # The last four could not be said within a minute.
    assert len(chat.problems) == 4


# Over real sockets


def test_what_it_says_arrives_at_twitch_within_the_limit() -> None:
    clock = FakeClock()

    async def sleep(seconds: float) -> None:
        clock.advance(seconds=seconds)
        await asyncio.sleep(0)

    class Token:
        def __init__(self, token: str) -> None:
            self._token = token

        async def token(self) -> str:
            return self._token

        async def renewed(self, refused: str) -> str:
            raise AssertionError("nobody needs a new token")

    problems: list[str] = []
    with FakeTwitch(clock=clock) as twitch:
        twitch.helix.chat_drops.append(("msg_rejected", "This is held for review."))
        twitch.script(CHAT, Answer(429, {"message": "slow"}, {"Ratelimit-Remaining": "5"}), Drop())
        access, _ = twitch.oauth.sign_in("user:write:chat")

        async def whole() -> list[dict[str, Any]]:
            async with httpx.AsyncClient(verify=trusted(), trust_env=False) as http:
                helix = Helix(
                    http, Endpoints(**twitch.endpoints), twitch.client_id, Token(access), clock=clock, sleep=sleep
                )
                me = twitch.user.id
                out = ChatOut(
                    lambda text, reply_to: helix.send_chat(me, me, text, reply_to=reply_to),
                    clock_seconds=lambda: clock().timestamp(),
                    sleep=sleep,
                    on_sent=lambda _: None,
                    on_problem=problems.append,
                )
                out.announce("The winner is Ann")
                for number in range(100):
                    out.refuse(f"viewer_with_a_long_name_{number}", f"Reason {number % 20}.")
                running = asyncio.create_task(out.run())
                async with asyncio.timeout(60):
                    while out.waiting:  # noqa: ASYNC110 - it tells nobody when it has nothing left
                        await asyncio.sleep(0)
                running.cancel()
                with suppress(asyncio.CancelledError):
                    await running
            return twitch.helix.chat_sent

        sent = asyncio.run(whole())
    times = [row["at"].timestamp() for row in sent]
    # Refused, lost on its way, held, and then not a third time.
    assert len(problems) == 3
    assert len(sent) == 20
    assert most_within(times, WINDOW_SECONDS) <= MOST_IN_WINDOW
    assert most_within(times, 1.0) == 1
