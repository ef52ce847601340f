"""Lines that have to be said exactly as they are: first, once, whole, and with an answer what became of them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import pytest

from raffle_desktop.twitch.chat_out import MOST_IN_WINDOW, MOST_POSTS_IN_WINDOW, WINDOW_SECONDS, Outcome, Posted
from raffle_desktop.twitch.faults import MissingScope, Refused, TwitchFault, Unreachable, WrongShape
from raffle_desktop.twitch.helix import Sent
from tests.twitch.chat_out_tools import Chat, most_within, settled

LINE = "STREAMDRAW #3 OPEN · level c · 1 winner · commit " + "0" * 64
LONG = 60.0


def play(story: Callable[[Chat], Awaitable[None]]) -> Chat:
    """The story, with everything that is said beside the posts."""

    async def whole() -> Chat:
        chat = Chat()
        running = asyncio.create_task(chat.out.run())
        try:
            async with asyncio.timeout(60):
                await story(chat)
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running
        return chat

    return asyncio.run(whole())


async def posted(chat: Chat, text: str = LINE, *, within: float = LONG) -> Posted:
    """What became of it, time going by as it needs."""
    task = asyncio.create_task(chat.out.post(text, until=chat.time.now + within))
    while not task.done():
        await chat.time.pass_by(0.5)
    return task.result()


def test_a_post_goes_before_everything_that_waits() -> None:
    async def story(chat: Chat) -> None:
        for number in range(5):
            chat.out.announce(f"news {number}")
        chat.out.refuse("ann", "No.")
        await settled()
        assert (await posted(chat)).outcome is Outcome.SENT
        await chat.time.pass_by(10)

    chat = play(story)
    # What was on its way already is.
    assert chat.lines[:3] == ["news 0", LINE, "news 1"]
    assert len(chat.lines) == 7
    assert chat.sent == chat.lines


def test_a_message_that_is_stuck_on_its_way_does_not_hold_a_post_up() -> None:
    async def story(chat: Chat) -> None:
        chat.slowness = 15.0
        chat.out.announce("news")
        await settled()
        chat.slowness = 0.0
        await posted(chat)

    assert play(story).lines == [LINE]


def test_a_line_is_said_as_it_is_though_the_same_was_said_a_moment_before() -> None:
    async def story(chat: Chat) -> None:
        chat.out.announce(LINE)
        await chat.time.pass_by(2)
        await posted(chat)
        await posted(chat, "x" * 500)

    assert play(story).lines == [LINE, LINE, "x" * 500]


@pytest.mark.parametrize("text", ["", "  ", "x" * 501])
def test_what_no_message_can_hold_is_a_mistake_and_never_cut(text: str) -> None:
    async def story(chat: Chat) -> None:
        with pytest.raises(ValueError, match="500 characters"):
            await chat.out.post(text, until=chat.time.now + LONG)

    assert play(story).tries == []


def test_what_is_left_of_twitchs_limit_by_the_others_is_for_posts() -> None:
    async def story(chat: Chat) -> None:
        for number in range(40):
            chat.out.announce(f"news {number}")
        await chat.time.pass_by(MOST_IN_WINDOW + 1)
        assert len(chat.lines) == MOST_IN_WINDOW
        for number in range(4):
            await posted(chat, f"{LINE} {number}")
        await chat.time.pass_by(60)

    chat = play(story)
    at = chat.at_second()
    assert chat.lines[MOST_IN_WINDOW:MOST_POSTS_IN_WINDOW] == [f"{LINE} 0", f"{LINE} 1"]
    assert at[MOST_POSTS_IN_WINDOW - 1] < MOST_IN_WINDOW + 5
    assert most_within(at, WINDOW_SECONDS) == MOST_POSTS_IN_WINDOW


def test_what_twitch_does_not_show_is_told_with_its_reason_and_not_said_again() -> None:
    answers: list[Posted] = []

    async def story(chat: Chat) -> None:
        chat.answers = [Sent("", "This chat is in\nfollowers-only mode.")]
        answers.append(await posted(chat))

    chat = play(story)
    assert answers == [Posted(Outcome.DROPPED, reason="This chat is in followers-only mode.")]
    assert len(chat.tries) == 1


@pytest.mark.parametrize(
    "fault, outcome",
    [
        (Unreachable("No answer.", unknown=True), Outcome.DOUBTFUL),
        (WrongShape("chat/messages", "it is not JSON"), Outcome.DOUBTFUL),
        (Refused("chat/messages", 400, "Bad."), Outcome.REFUSED),
        (MissingScope("chat/messages", ("user:write:chat",)), Outcome.REFUSED),
    ],
)
def test_what_may_be_in_chat_or_will_never_be_is_not_said_again(fault: TwitchFault, outcome: Outcome) -> None:
    answers: list[Posted] = []

    async def story(chat: Chat) -> None:
        chat.answers = [fault]
        answers.append(await posted(chat))

    chat = play(story)
    assert [(one.outcome, one.reason) for one in answers] == [(outcome, str(fault))]
    assert len(chat.tries) == 1


@pytest.mark.parametrize("fault", [Unreachable("Twitch could not be reached."), Refused("chat/messages", 429)])
def test_what_surely_did_not_arrive_is_tried_again_as_long_as_there_is_time(fault: TwitchFault) -> None:
    answers: list[Posted] = []

    async def story(chat: Chat) -> None:
        chat.answers = [fault, fault]
        answers.append(await posted(chat))
        chat.answers = [fault] * 20
        answers.append(await posted(chat, f"{LINE} 2", within=10.0))
        began = chat.time.now
        chat.answers = []
        await chat.time.pass_by(60)
        assert [at for at, _ in chat.tries if at > began] == []

    chat = play(story)
    assert [one.outcome for one in answers] == [Outcome.SENT, Outcome.REFUSED]
    assert answers[0].message_id == "id-1"
    assert chat.lines == [LINE]


def test_what_twitch_does_not_answer_in_time_is_in_doubt_and_no_longer_sent() -> None:
    answers: list[Posted] = []

    async def story(chat: Chat) -> None:
        chat.slowness = 65.0
        answers.append(await posted(chat, within=20.0))
        await chat.time.pass_by(200)

    chat = play(story)
    assert [one.outcome for one in answers] == [Outcome.DOUBTFUL]
    # As a limit that is waited for: given up before it was over.
    assert chat.lines == []


def test_posts_keep_their_order() -> None:
    async def story(chat: Chat) -> None:
        chat.answers = [Unreachable("Twitch could not be reached.")]
        tasks = [
            asyncio.create_task(chat.out.post(f"{LINE} {number}", until=chat.time.now + LONG)) for number in (1, 2)
        ]
        await chat.time.pass_by(10)
        assert all(task.done() for task in tasks)

    assert play(story).lines == [f"{LINE} 1", f"{LINE} 2"]
