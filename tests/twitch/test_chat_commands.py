"""Commands of moderators in chat: they do what the window does, once each, and for nobody else."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from raffle_desktop.domain.changes import OutsideChange
from raffle_desktop.domain.chat_commands import DESK_WORDS, ChatCommand, ChatMessage
from raffle_desktop.domain.clock import from_micros, to_micros
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.services.announcer import Announcer
from raffle_desktop.services.chat_queue import ACTS_WAITING_MOST, CommandQueue
from raffle_desktop.services.chat_router import DRAW_PAUSE_SECONDS
from raffle_desktop.services.settings import DrawSettings
from raffle_desktop.twitch.chat_out import ChatOut
from tests.conftest import Desk
from tests.fakes.twitch import FakeTwitch
from tests.fakes.twitch_helix_desk import Naps, signed_in
from tests.services.ticket_tools import award, open_period, person

SECONDS_TO_FAIL = 20
OPEN, CLOSE, DRAW, REDRAW = ChatCommand.OPEN, ChatCommand.CLOSE, ChatCommand.DRAW, ChatCommand.REDRAW


class Chat:
    """Moderators at work. `answers` and `log` are what they and the operator see of it."""

    def __init__(self, desk: Desk, out: ChatOut | None = None) -> None:
        self.desk = desk
        self.answers: list[tuple[str, str]] = []
        self.log: list[tuple[str, str]] = []
        self.problems: list[str] = []
        answer = self._answered if out is None else out.answer
        self.commands = CommandQueue(
            desk.services.chat_router,
            lambda message, text: answer(message.name, text),
            lambda name, detail: self.log.append((name, detail)),
            on_problem=self.problems.append,
        )
        self._count = 0

    def _answered(self, name: str, text: str) -> None:
        self.answers.append((name, text))

    def type(
        self,
        command: ChatCommand,
        words: str = "",
        *,
        roles: frozenset[str] = frozenset({"moderator"}),
        message_id: str | None = None,
        name: str = "Mod",
    ) -> None:
        self._count += 1
        text, given = f"!{command.value} {words}", message_id or f"message-{self._count}"
        message = ChatMessage("twitch", "77", "mod", name, text, given, to_micros(self.desk.clock()), roles)
        call = self.desk.services.chat_router.read(message)
        assert call is not None
        self.commands.take(message, call)

    async def say(self, command: ChatCommand, words: str = "", **more: Any) -> None:
        """Type it, and see it done."""
        self.type(command, words, **more)
        async with asyncio.timeout(SECONDS_TO_FAIL):
            await self.commands.drained()

    @property
    def details(self) -> list[str]:
        return [detail for _, detail in self.log]


def run(desk: Desk, test: Callable[[Chat], Coroutine[Any, Any, None]]) -> Chat:
    async def whole() -> Chat:
        chat = Chat(desk)
        await test(chat)
        return chat

    return asyncio.run(whole())


def actors(desk: Desk, action: str) -> list[str]:
    return [actor for (actor,) in desk.rows("SELECT actor FROM audit_log WHERE action = ? ORDER BY id", action)]


def test_open_and_close_turn_the_operators_own_switch_in_the_moderators_name(session: Desk) -> None:
    async def test(chat: Chat) -> None:
        await chat.say(CLOSE)
        assert not session.services.settings.submissions_open()
        await chat.say(OPEN)
        assert session.services.settings.submissions_open()

    chat = run(session, test)
    assert chat.answers == []
    assert chat.details == ["submissions closed", "submissions opened"]
    assert {name for name, _ in chat.log} == {"Mod"}
    assert actors(session, "submissions.open") == actors(session, "submissions.close") == ["twitch:mod"]


def test_closing_what_is_closed_is_answered_and_changes_nothing(session: Desk) -> None:
    session.services.settings.switch_submissions(is_open=False, actor="desk")
    before = session.everything()

    chat = run(session, lambda chat: chat.say(CLOSE))

    assert chat.answers == [("Mod", "Submissions are closed already.")]
    assert session.everything() == before


def test_who_opens_without_a_session_is_told_that_none_is_running(desk: Desk) -> None:
    chat = run(desk, lambda chat: chat.say(OPEN))

    assert desk.services.settings.submissions_open()
    assert chat.answers == [("Mod", "Submissions are open, but the raffle is not running yet.")]


@pytest.mark.parametrize("command", DESK_WORDS)
@pytest.mark.parametrize(
    "roles", [frozenset(), frozenset({"vip", "subscriber", "artist", "bot", "staff"}), frozenset({"Moderator"})]
)
def test_nobody_else_gets_anything_done_nor_an_answer(
    session: Desk, command: ChatCommand, roles: frozenset[str]
) -> None:
    session.enter("ann")
    before = session.everything()

    chat = run(session, lambda chat: chat.say(command, roles=roles))

    assert session.everything() == before
    assert chat.answers == []
    assert chat.details == [f"{command.value}: nothing was done, this is for moderators"]


def test_a_crowd_that_tries_commands_does_not_flood_the_log(session: Desk) -> None:
    async def test(chat: Chat) -> None:
        for _ in range(1000):
            await chat.say(DRAW, roles=frozenset())
        session.clock.advance(seconds=1)
        await chat.say(DRAW, roles=frozenset())

    assert len(run(session, test).log) == 2


@pytest.mark.parametrize("role", ["moderator", "broadcaster"])
def test_draw_draws_and_confirms_at_once_and_tells_nobody_who_it_is(session: Desk, role: str) -> None:
    session.enter("ann")

    chat = run(session, lambda chat: chat.say(DRAW, roles=frozenset({role})))

    (view,) = session.services.draw_reader.history()
    assert (view.opened_by, [one.state for one in view.standing]) == ("twitch:mod", ["confirmed"])
    # The wheel has not even begun to turn.
    assert chat.answers == []
    assert "ann" not in repr(chat.log)


def test_with_a_claim_timer_the_winner_waits_for_their_own_word(session: Desk) -> None:
    session.services.settings.set_draw_settings(DrawSettings(claim_seconds=30), actor="desk")
    session.enter("ann")

    run(session, lambda chat: chat.say(DRAW))

    (view,) = session.services.draw_reader.history()
    assert [one.state for one in view.standing] == ["drawn"]


def test_a_refusal_is_answered_with_its_sentence_and_changes_nothing(session: Desk) -> None:
    before = session.everything()

    chat = run(session, lambda chat: chat.say(DRAW))

    ((name, sentence),) = chat.answers
    assert (name, sentence[:27]) == ("Mod", "There is nobody to draw: no")
    assert chat.details == [f"draw: {sentence}"]
    assert session.everything() == before


def test_without_a_session_draw_is_refused_in_its_words(desk: Desk) -> None:
    chat = run(desk, lambda chat: chat.say(DRAW))

    assert chat.answers == [("Mod", "The raffle is not currently running.")]


# Redraw


@pytest.mark.parametrize(
    "words, reason",
    [
        ("not  here", "not here"),
        ("", "asked for in chat by Mod"),
        ("  ", "asked for in chat by Mod"),
        ("a\u202eb\nc", "a\ufffdb c"),
    ],
)
def test_redraw_replaces_the_winner_for_the_reason_given(session: Desk, words: str, reason: str) -> None:
    session.enter("ann")
    session.enter("bob")
    first = session.draw(confirm=True)

    chat = run(session, lambda chat: chat.say(REDRAW, words))

    view = session.services.draw_reader.get(first.id)
    assert [(one.state, one.reason) for one in view.winners] == [("redrawn", reason), ("confirmed", "")]
    assert view.winners[0].name != view.winners[1].name
    assert chat.answers == []
    assert chat.details == ["drawn again"]


def test_redraw_leaves_alone_who_has_spoken_up(session: Desk) -> None:
    session.services.settings.set_draw_settings(DrawSettings(claim_seconds=30), actor="desk")
    for name in ("ann", "bob", "cid", "dan"):
        session.enter(name)
    first = session.draw(winners=2)
    session.services.winners.confirm(first.id, [1], actor="desk")

    run(session, lambda chat: chat.say(REDRAW))

    view = session.services.draw_reader.get(first.id)
    assert [(one.place, one.state) for one in view.winners] == [(1, "confirmed"), (2, "redrawn"), (2, "drawn")]


def test_redraw_does_not_take_away_what_the_winner_has_claimed(session: Desk) -> None:
    session.services.settings.set_draw_settings(DrawSettings(claim_seconds=30), actor="desk")
    for name in ("ann", "bob", "cid"):
        session.enter(name, platform="twitch", user_id=str(1000 + len(name) + ord(name[0])))
    draw = session.draw()
    reveal = session.services.stage.reveal(draw.id, 0, duration_ms=2000, actor="op")
    session.clock.now = from_micros(reveal.started_at + 5_000_000)
    claim = session.services.claims.waiting()
    assert claim is not None
    now = session.services.core.now_micros()
    session.services.claims.claimed(claim.draw_id, claim.place, at=now, said="here", actor="twitch")

    chat = run(session, lambda chat: chat.say(REDRAW))

    assert [one.state for one in session.services.draw_reader.get(draw.id).winners] == ["confirmed"]
    assert "only the desk can draw again" in str(chat.answers)


def test_redraw_does_not_guess_which_of_several_winners_is_meant(session: Desk) -> None:
    for name in ("ann", "bob", "cid"):
        session.enter(name)
    session.draw(winners=2, confirm=True)
    before = session.everything()

    chat = run(session, lambda chat: chat.say(REDRAW))

    ((_, sentence),) = chat.answers
    assert "2 winners" in sentence
    assert session.everything() == before


def test_redraw_means_the_raffle_and_not_a_list_drawn_since(session: Desk) -> None:
    from raffle_desktop.domain.entry_rows import read_entries

    session.enter("ann")
    session.enter("bob")
    raffle = session.draw(confirm=True)
    session.clock.advance(seconds=60)
    rows = read_entries(b"username\nxia\nyan\n").rows
    other = session.services.draws.draw_list(rows, "a list", actor="desk")

    run(session, lambda chat: chat.say(REDRAW))

    assert len(session.services.draw_reader.get(raffle.id).winners) == 2
    assert len(session.services.draw_reader.get(other.id).winners) == 1


def test_redraw_means_the_period_that_stands_on_the_stage(session: Desk) -> None:
    for name in ("ann", "bo"):
        session.enter(name)
    first = session.draw(confirm=True)
    period = open_period(session)
    for name in ("tia", "udo"):
        award(session, period, person(session, name), 5)
    session.clock.advance(seconds=30)
    of_period = session.services.period_draws.draw(actor="op").view

    run(session, lambda chat: chat.say(REDRAW, "not here"))

    assert [one.state for one in session.services.draw_reader.get(first.id).winners] == ["confirmed"]
    states = [one.state for one in session.services.draw_reader.get(of_period.id).winners]
    assert states == ["redrawn", "confirmed"]


def test_redraw_before_any_draw_and_with_nobody_left_is_refused(session: Desk) -> None:
    async def test(chat: Chat) -> None:
        await chat.say(REDRAW)
        session.enter("ann")
        session.draw(confirm=True)
        session.clock.advance(seconds=60)
        await chat.say(REDRAW)

    chat = run(session, test)
    assert chat.answers == [
        ("Mod", "Nobody was drawn yet."),
        ("Mod", "There is nobody left in this draw's list to redraw."),
    ]


# Twice at once


def test_two_moderators_at_the_same_moment_draw_once(session: Desk) -> None:
    session.enter("ann")
    session.enter("bob")

    async def test(chat: Chat) -> None:
        chat.type(DRAW)
        # The first is still at work, however long that takes.
        session.clock.advance(seconds=DRAW_PAUSE_SECONDS + 10)
        chat.type(DRAW, name="Other")
        await chat.commands.drained()
        session.clock.advance(seconds=DRAW_PAUSE_SECONDS - 0.1)
        await chat.say(REDRAW)
        session.clock.advance(seconds=0.1)
        assert len(session.services.draw_reader.history()) == 1
        await chat.say(DRAW)

    chat = run(session, test)
    assert len(session.services.draw_reader.history()) == 2
    assert chat.answers == []
    assert [detail.partition(":")[0] for detail in chat.details] == ["draw", "drawn", "redraw", "drawn"]


def test_a_clock_that_is_set_back_does_not_stop_draws(session: Desk) -> None:
    session.enter("ann")
    session.enter("bob")

    async def test(chat: Chat) -> None:
        await chat.say(DRAW)
        session.clock.advance(hours=-1)
        await chat.say(DRAW)

    run(session, test)
    assert len(session.services.draw_reader.history()) == 2


def test_a_message_that_is_delivered_twice_is_one_command(session: Desk) -> None:
    session.enter("ann")
    session.enter("bob")

    async def test(chat: Chat) -> None:
        await chat.say(DRAW, message_id="the same")
        session.clock.advance(minutes=5)
        await chat.say(DRAW, message_id="the same")

    chat = run(session, test)
    assert len(session.services.draw_reader.history()) == 1
    assert chat.details == ["drawn"]


def test_commands_are_carried_out_in_their_order(session: Desk) -> None:
    async def test(chat: Chat) -> None:
        for _ in range(3):
            chat.type(OPEN)
            chat.type(CLOSE)
        await chat.commands.drained()

    chat = run(session, test)
    assert chat.details == ["submissions opened", "submissions closed"] * 3
    assert not session.services.settings.submissions_open()


def test_a_program_gone_wild_fills_no_queue(session: Desk) -> None:
    async def test(chat: Chat) -> None:
        for _ in range(500):
            chat.type(OPEN)
        await chat.commands.drained()

    chat = run(session, test)
    assert chat.details.count("submissions opened") == ACTS_WAITING_MOST


# Faults


def test_a_fault_of_the_disk_is_answered_without_the_folders_name(
    session: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise EnvironmentFault("The disk with /home/somebody/raffle is full; nothing was changed.", "Free some space.")

    monkeypatch.setattr(type(session.services.settings), "switch_submissions", full)

    chat = run(session, lambda chat: chat.say(OPEN))

    assert chat.answers == [("Mod", "The desk could not do this; its window says why.")]
    (problem,) = chat.problems
    assert "/home/somebody/raffle" in problem


def test_a_bug_is_logged_with_its_trace_and_the_next_command_works(
    session: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a bug")

    async def test(chat: Chat) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(type(session.services.settings), "switch_submissions", broken)
            await chat.say(OPEN)
        await chat.say(OPEN)

    with caplog.at_level(logging.ERROR):
        chat = run(session, test)
    assert chat.answers == [("Mod", "The desk could not do this.")]
    assert chat.details[-1] == "submissions opened"
    assert "ZeroDivisionError: a bug" in caplog.text


# All the way


def test_what_moderators_do_is_seen_in_chat(session: Desk) -> None:
    """Commands, announcements and the line to Twitch, together over a real socket."""
    session.services.settings.switch_submissions(is_open=False, actor="desk")
    session.enter("ann")

    async def whole(twitch: FakeTwitch) -> None:
        naps = Naps(session.clock)
        async with signed_in(twitch, session.clock, sleep=naps) as helix:
            out = ChatOut(
                lambda text, _: helix.send_chat(twitch.user.id, twitch.user.id, text),
                clock_seconds=lambda: session.clock().timestamp(),
                sleep=naps,
                on_sent=lambda _: None,
                on_problem=lambda _: None,
            )
            chat = Chat(session, out)
            announcer = Announcer(session.services, out, sleep=forever)
            running = [asyncio.create_task(out.run()), asyncio.create_task(announcer.run())]

            async def shown(count: int) -> None:
                await asyncio.to_thread(twitch.wait_for, lambda: len(twitch.helix.chat_sent) >= count)

            try:
                await announcer.drained()
                await chat.say(CLOSE)
                await shown(1)
                await chat.say(OPEN)
                await shown(2)
                await chat.say(DRAW)
                (view,) = await asyncio.to_thread(session.services.draw_reader.history)
                session.clock.advance(seconds=-6)
                await asyncio.to_thread(session.services.stage.reveal, view.id, 0, duration_ms=1, actor="desk")
                session.clock.advance(seconds=6)
                await asyncio.to_thread(session.services.core.bus.publish, OutsideChange())
                await shown(3)
            finally:
                for task in running:
                    task.cancel()
                await asyncio.gather(*running, return_exceptions=True)

    with FakeTwitch(clock=session.clock) as twitch:
        asyncio.run(whole(twitch))
        said = [row["message"] for row in twitch.helix.chat_sent]
    assert said[0] == "@Mod: Submissions are closed already."
    assert said[1].startswith("Submissions are open! Type !join")
    assert "@ann" in said[2]


async def forever(_: float) -> None:
    await asyncio.Event().wait()
