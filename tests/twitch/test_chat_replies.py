"""Answers that differ from viewer to viewer: few messages, oldest first, nobody twice, announcements before them."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from contextlib import suppress

from raffle_desktop.twitch.chat_answers import MOST_REPLIES
from raffle_desktop.twitch.chat_out import KEPT_SECONDS, MOST_IN_WINDOW, WINDOW_SECONDS
from raffle_desktop.twitch.faults import Refused, Unreachable
from tests.twitch.chat_out_tools import Chat, most_within, settled

CLOSED = "Submissions are currently closed."


def play(story: Callable[[Chat], Awaitable[None]]) -> Chat:
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


def answered(chat: Chat) -> list[str]:
    """Who was answered, in order."""
    return [name for line in chat.lines for name in re.findall(r"@(\w+)", line)]


def test_different_answers_share_a_message() -> None:
    async def story(chat: Chat) -> None:
        chat.out.answer("ann", "12 tickets, rank 3")
        chat.out.answer("bo", "5 tickets, rank 5")
        chat.out.answer("Cy", "12 tickets, rank 3")
        chat.out.answer("bo", "5 tickets, rank 5")
        assert chat.out.waiting == 3
        await chat.time.pass_by(5)

    chat = play(story)
    assert chat.lines == ["@ann, @Cy: 12 tickets, rank 3 · @bo: 5 tickets, rank 5"]
    assert chat.at_second() == [1.5]


def test_three_hundred_who_ask_for_their_tickets_are_all_answered_in_time_in_their_order() -> None:
    names = [f"viewer_number_{number}" for number in range(300)]

    async def story(chat: Chat) -> None:
        for number, name in enumerate(names):
            chat.out.answer(name, f"{number % 90 + 10} tickets, rank {number + 1}")
            await chat.time.pass_by(10 / 300)
        await chat.time.pass_by(KEPT_SECONDS + 20)
        assert chat.out.waiting == 0

    chat = play(story)
    assert answered(chat) == names
    assert chat.problems == []
    assert most_within([at for at, _ in chat.shown], WINDOW_SECONDS) <= MOST_IN_WINDOW
    assert all(len(line) <= 500 for line in chat.lines)
    assert len(chat.lines) < 30


def test_an_announcement_goes_first_and_an_older_refusal_before_a_newer_answer() -> None:
    async def story(chat: Chat) -> None:
        chat.out.answer("ann", "x" * 480)
        chat.out.answer("bo", "y" * 480)
        await chat.time.pass_by(0.2)
        chat.out.refuse("cy", CLOSED)
        chat.out.answer("dee", "4 tickets")
        chat.out.announce("The winner is Ann")
        await chat.time.pass_by(20)

    lines = play(story).lines
    assert [line[:6] for line in lines] == ["The wi", "@ann: ", "@bo: y", "@dee: ", "@cy: S"]


def test_one_that_twitch_does_not_take_for_now_comes_again_as_it_was_and_nobody_twice() -> None:
    async def story(chat: Chat) -> None:
        chat.answers = [Unreachable("Twitch could not be reached."), Unreachable("No word.", unknown=True)]
        chat.out.answer("ann", "1 ticket")
        await chat.time.pass_by(1.6)
        chat.out.answer("bo", "2 tickets")
        await chat.time.pass_by(20)

    chat = play(story)
    assert [text for _, text in chat.tries] == ["@ann: 1 ticket", "@ann: 1 ticket", "@ann: 1 ticket", "@bo: 2 tickets"]
    assert chat.lines == ["@ann: 1 ticket", "@bo: 2 tickets"]


def test_one_that_twitch_will_never_take_holds_up_nobody() -> None:
    async def story(chat: Chat) -> None:
        chat.answers = [Refused("No.", 400)]
        chat.out.answer("ann", "1 ticket")
        await chat.time.pass_by(1.6)
        chat.out.answer("bo", "2 tickets")
        await chat.time.pass_by(20)

    assert play(story).lines == ["@bo: 2 tickets"]


def test_answers_that_are_out_of_date_are_left_out_and_it_is_told() -> None:
    async def story(chat: Chat) -> None:
        chat.answers = [Unreachable("Twitch could not be reached.")] * 1000
        for number in range(50):
            chat.out.answer(f"viewer{number}", f"{number} tickets")
        await chat.time.pass_by(KEPT_SECONDS + 20)
        assert chat.out.waiting == 0
        chat.answers.clear()
        await chat.time.pass_by(20)

    chat = play(story)
    assert chat.lines == []
    assert any("some viewers got none" in problem for problem in chat.problems)


def test_a_flood_of_answers_does_not_fill_the_memory_and_is_told() -> None:
    async def story(chat: Chat) -> None:
        for number in range(MOST_REPLIES + 500):
            chat.out.answer(f"viewer{number}", f"{number} tickets")
        assert chat.out.waiting == MOST_REPLIES
        await settled()

    chat = play(story)
    assert len(chat.problems) == 1


def test_names_and_answers_of_strangers_do_no_harm() -> None:
    async def story(chat: Chat) -> None:
        chat.out.answer("/ban everybody\u202e", "a\u202eb")
        chat.out.answer("\u200b", "nobody")
        chat.out.answer("x" * 500, "long. " * 200)
        chat.out.answer("ann", "")
        await chat.time.pass_by(10)

    lines = play(story).lines
    assert lines[0] == "@/baneverybody: ab"
    assert len(lines) == 2
    assert all(len(line) <= 500 and line.isprintable() and line.startswith("@") for line in lines)
