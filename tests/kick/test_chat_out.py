"""What the desk writes into Kick's chat: few messages for many people, what matters first, and within a limit."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.kick.api_faults import NotSignedIn, Refused, TooOften, Unreachable, WrongShape
from raffle_desktop.kick.chat_out import (
    KEPT_SECONDS,
    MOST_ANNOUNCEMENTS,
    MOST_ANSWERS,
    MOST_ANSWERS_IN_WINDOW,
    MOST_IN_WINDOW,
    SECONDS_BETWEEN,
    WINDOW_SECONDS,
    ChatOut,
)
from raffle_desktop.kick.official import Sent
from tests.twitch.chat_out_tools import VirtualTime, most_within, settled

LOST = Unreachable("The connection to Kick was lost in the middle.", unknown=True)


class Chat:
    """Where the messages arrive. `answers`: in turn for the next ones, in place of being taken."""

    def __init__(self) -> None:
        self.time = VirtualTime()
        self.tries: list[tuple[float, str]] = []
        self.lines: list[str] = []
        self.sent: list[str] = []
        self.not_sent: list[tuple[str, str]] = []
        self.faults: list[EnvironmentFault | None] = []
        self.answers: list[Exception | Sent] = []
        self.slowness = 0.0
        self.out = ChatOut(
            self._send,
            clock_seconds=self.time.clock,
            sleep=self.time.sleep,
            on_sent=self.sent.append,
            on_not_sent=lambda text, why: self.not_sent.append((text, why)),
            on_fault=self.faults.append,
        )

    async def _send(self, text: str) -> Sent:
        assert 0 < len(text) <= 500
        self.tries.append((self.time.now - 1000.0, text))
        if self.slowness:
            await self.time.sleep(self.slowness)
        if self.answers:
            answer = self.answers.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer
        self.lines.append(text)
        return Sent(f"id-{len(self.lines)}", True)


def at_work(test: Callable[[Chat], Coroutine[Any, Any, None]]) -> Chat:
    async def whole() -> Chat:
        chat = Chat()
        running = asyncio.create_task(chat.out.run())
        try:
            async with asyncio.timeout(20):
                await test(chat)
        finally:
            running.cancel()
            await asyncio.wait({running})
        return chat

    return asyncio.run(whole())


def test_answers_to_many_people_share_a_message() -> None:
    async def test(chat: Chat) -> None:
        chat.out.answer("ann", "12 tickets")
        chat.out.answer("@bo", "5 tickets")
        chat.out.answer("cy", "12 tickets")
        await chat.time.pass_by(5)

    chat = at_work(test)
    assert chat.lines == ["@ann, @cy: 12 tickets · @bo: 5 tickets"]
    assert chat.sent == chat.lines


def test_a_crowd_is_answered_to_the_last_one_within_the_desks_own_limit() -> None:
    async def test(chat: Chat) -> None:
        for number in range(250):
            chat.out.answer(f"a_viewer_{number:03}", f"{number} tickets")
        await chat.time.pass_by(60)

    chat = at_work(test)
    told = " · ".join(chat.lines).split(" · ")
    assert told == [f"@a_viewer_{number:03}: {number} tickets" for number in range(250)]
    assert max(map(len, chat.lines)) <= 500
    times = [at for at, _ in chat.tries]
    assert most_within(times, WINDOW_SECONDS) <= MOST_ANSWERS_IN_WINDOW
    assert min(later - at for at, later in itertools.pairwise(times)) >= SECONDS_BETWEEN


def test_announcements_come_before_answers_and_have_room_that_answers_cannot_take() -> None:
    async def test(chat: Chat) -> None:
        for number in range(MOST_ANSWERS):
            chat.out.answer(f"{'x' * 30}{number}", f"{'y' * 200} {number}")
        await chat.time.pass_by(20)
        for number in range(10):
            chat.out.announce(f"winner {number}")
        await chat.time.pass_by(40)

    chat = at_work(test)
    told = [(at, text) for at, text in chat.tries if text.startswith("winner")]
    assert [text for _, text in told] == [f"winner {number}" for number in range(10)]
    assert told[0][0] <= 20 + SECONDS_BETWEEN
    assert most_within([at for at, _ in chat.tries], WINDOW_SECONDS) <= MOST_IN_WINDOW


def test_a_newer_announcement_of_the_same_kind_takes_the_place_of_the_older() -> None:
    async def test(chat: Chat) -> None:
        chat.out.announce("open", key="submissions")
        chat.out.announce("  ")
        chat.out.announce("closed", key="submissions")
        chat.out.announce("z" * 600)
        await chat.time.pass_by(5)

    chat = at_work(test)
    assert chat.lines[0] == "closed"
    assert chat.lines[1] == "z" * 499 + "…"


def test_nobody_is_told_the_same_twice_at_once_and_names_are_harmless() -> None:
    async def test(chat: Chat) -> None:
        for _ in range(3):
            chat.out.answer("ann", "12 tickets")
        chat.out.answer("  ", "nobody")
        chat.out.answer("bo", " \u200b ")
        chat.out.answer("\u202eevil name: /ban", "line\nbreak")
        await chat.time.pass_by(31)
        chat.out.answer("Ann", "12 tickets")
        await chat.time.pass_by(5)

    chat = at_work(test)
    assert chat.lines == ["@ann: 12 tickets · @evilname:/ban: line break", "@Ann: 12 tickets"]


def test_an_answer_that_may_be_in_chat_is_not_said_again_and_an_announcement_once() -> None:
    async def test(chat: Chat) -> None:
        chat.answers = [LOST, WrongShape("chat", "x"), LOST, LOST]
        chat.out.answer("ann", "12 tickets")
        await chat.time.pass_by(5)
        chat.out.answer("bo", "5 tickets")
        await chat.time.pass_by(20)
        chat.out.announce("winner")
        await chat.time.pass_by(60)

    chat = at_work(test)
    assert [text for _, text in chat.tries] == ["@ann: 12 tickets", "@bo: 5 tickets", "winner", "winner"]
    assert [text for text, _ in chat.not_sent] == ["@ann: 12 tickets", "@bo: 5 tickets", "winner"]
    assert all("it may be in chat all the same" in why for _, why in chat.not_sent)


def test_what_surely_did_not_arrive_is_tried_again_with_growing_pauses_and_nobody_is_lost() -> None:
    async def test(chat: Chat) -> None:
        chat.answers = [Unreachable("Kick is in trouble."), Unreachable("x"), EnvironmentFault("locked")]
        chat.out.answer("ann", "12 tickets")
        await chat.time.pass_by(4)
        chat.out.answer("bo", "5 tickets")
        await chat.time.pass_by(30)

    chat = at_work(test)
    assert chat.lines == ["@ann: 12 tickets · @bo: 5 tickets"]
    assert [at for at, _ in chat.tries] == [1.5, 3.5, 7.5, 15.5]
    assert [one and one.message for one in chat.faults] == ["Kick is in trouble.", "x", "locked", None]
    assert chat.not_sent == []


def test_who_was_first_stays_first_though_the_message_has_to_wait() -> None:
    async def test(chat: Chat) -> None:
        chat.slowness, chat.answers = 1.0, [Unreachable("x")]
        chat.out.answer("ann", "12 tickets")
        await chat.time.pass_by(2)
        chat.out.answer("bo", "5 tickets")
        await chat.time.pass_by(20)

    assert at_work(test).lines == ["@ann: 12 tickets · @bo: 5 tickets"]


def test_everybody_who_got_no_answer_is_in_the_log() -> None:
    async def test(chat: Chat) -> None:
        chat.answers = [TooOften(3600)]
        chat.out.announce("winner")
        for number in range(100):
            chat.out.answer(f"viewer{number}", f"{number} tickets")
        await chat.time.pass_by(KEPT_SECONDS + 1)

    told = [text for text, _ in at_work(test).not_sent[1:]]
    assert " · ".join(told).split(" · ") == [f"@viewer{number}: {number} tickets" for number in range(100)]


def test_a_limit_of_kicks_is_waited_out_as_long_as_it_says() -> None:
    async def test(chat: Chat) -> None:
        chat.answers = [TooOften(25), TooOften(0)]
        chat.out.announce("winner")
        await chat.time.pass_by(50)

    chat = at_work(test)
    assert [at for at, _ in chat.tries] == [0.0, 25.0, 29.0]
    assert chat.lines == ["winner"]


def test_what_could_not_be_said_in_a_minute_is_dropped_with_a_line_and_what_comes_later_is_not() -> None:
    async def test(chat: Chat) -> None:
        chat.answers = [TooOften(3600)]
        chat.out.announce("winner")
        chat.out.answer("ann", "12 tickets")
        chat.out.answer("bo", "5 tickets")
        await chat.time.pass_by(KEPT_SECONDS + 1)
        # Told when it is too late, not when Kick's pause is over.
        assert [text for text, _ in chat.not_sent] == ["winner", "@ann: 12 tickets · @bo: 5 tickets"]
        assert chat.not_sent[0][1] == "Kick wants to be asked less often."
        assert chat.out.waiting == 0
        await chat.time.pass_by(3570)
        chat.out.answer("cy", "1 ticket")
        await chat.time.pass_by(10)

    assert at_work(test).lines == ["@cy: 1 ticket"]


@pytest.mark.parametrize("fault", [Refused("chat", 403, "banned"), Sent("", False), RuntimeError("a bug")], ids=repr)
def test_what_kick_refuses_is_not_repeated_and_the_next_goes_out(fault: Exception | Sent) -> None:
    async def test(chat: Chat) -> None:
        chat.answers = [fault]
        chat.out.announce("first")
        chat.out.announce("second")
        await chat.time.pass_by(10)

    chat = at_work(test)
    assert chat.lines == ["second"]
    assert [text for text, _ in chat.not_sent] == ["first"]


def test_without_a_sign_in_nothing_is_hammered() -> None:
    async def test(chat: Chat) -> None:
        chat.answers = [NotSignedIn()] * 100
        chat.out.announce("winner")
        await chat.time.pass_by(120)

    chat = at_work(test)
    assert len(chat.tries) <= 7
    assert chat.not_sent == [("winner", "The desk is not signed in to Kick.")]


def test_more_than_can_ever_be_said_leaves_the_oldest_out_and_says_so() -> None:
    async def test(chat: Chat) -> None:
        for number in range(MOST_ANNOUNCEMENTS + 2):
            chat.out.announce(f"news {number}")
        for number in range(MOST_ANSWERS + 2):
            chat.out.answer(f"v{number}", "x")
        assert chat.out.waiting == MOST_ANNOUNCEMENTS + MOST_ANSWERS

    chat = at_work(test)
    assert [text for text, _ in chat.not_sent] == ["news 0", "news 1", "@v0: x", "@v1: x"]


def test_what_is_on_its_way_when_the_desk_stops_writing_is_told_as_doubtful() -> None:
    async def test(chat: Chat) -> None:
        chat.slowness = 5.0
        chat.out.answer("ann", "12 tickets")
        await chat.time.pass_by(2)
        chat.out.announce("winner")
        await settled()

    chat = at_work(test)
    chat.out.give_up("the desk has closed")
    assert [text for text, _ in chat.not_sent] == ["@ann: 12 tickets", "winner"]
    assert "it may be in chat all the same" in chat.not_sent[0][1]
    assert chat.not_sent[1][1] == "the desk has closed"

    async def announced(chat: Chat) -> None:
        chat.slowness = 5.0
        chat.out.announce("winner")
        await chat.time.pass_by(2)

    chat = at_work(announced)
    chat.out.give_up("the desk has closed")
    assert chat.not_sent == [("winner", "it may be in chat all the same: the desk has closed")]


def test_a_storm_of_faults_loses_nobody_without_a_word_and_answers_nobody_twice() -> None:
    faults: list[Exception | Sent] = [LOST, Unreachable("x"), Refused("chat", 400), TooOften(3), Sent("", False)]

    async def test(chat: Chat) -> None:
        for second in range(200):
            if second % 3 == 0:
                chat.answers = [faults[second // 3 % len(faults)]]
            chat.out.answer(f"v{second}", f"{second} tickets")
            await chat.time.pass_by(1)
        chat.answers = []
        await chat.time.pass_by(70)

    chat = at_work(test)
    said = " · ".join(chat.lines).split(" · ")
    left = " · ".join(text for text, _ in chat.not_sent).split(" · ")
    assert sorted(said + left) == sorted(f"@v{second}: {second} tickets" for second in range(200))
