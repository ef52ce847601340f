"""Winners who have to speak up: their own word counts, in time, and nobody else's."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.settings import DrawSettings
from raffle_desktop.twitch.eventsub_messages import Notification
from raffle_desktop.twitch.intake_reading import message_of
from raffle_desktop.twitch.parsing import ChatLine
from tests.conftest import Desk
from tests.twitch.intake_tools import Ear, chat, chat_line, user_id_of

SPIN_MS = 6_000
CLAIM_SECONDS = 60
WINNER = "LightFan"


@pytest.fixture
def drawn(session: Desk) -> Desk:
    """LightFan has won and has a minute to speak up, from when the wheel rests; nobody has shown the wheel yet."""
    session.services.settings.set_draw_settings(DrawSettings(claim_seconds=CLAIM_SECONDS), actor="op")
    enter(session, WINNER)
    session.draw(confirm=True)
    return session


def enter(desk: Desk, name: str) -> None:
    desk.enter(name, origin=Origin.MANUAL, platform="twitch", user_id=user_id_of(name))


def latest(desk: Desk) -> DrawView:
    view = desk.services.stage.present().draw
    assert view is not None
    return view


def spin(desk: Desk) -> None:
    stage = desk.services.stage.present()
    assert stage.draw is not None
    assert stage.winner is not None
    desk.services.stage.reveal(stage.draw.id, stage.winner.event, duration_ms=SPIN_MS, actor="op")


def state(desk: Desk) -> str:
    return latest(desk).standing[0].state


def play(
    desk: Desk, *story: Callable[[], object] | ChatLine | Notification, at_once: bool = False
) -> list[tuple[str, str, str, int]]:
    """Acts and lines of chat in turn, each judged before the next; what the live log says of it."""
    ear = Ear(desk.services)

    async def whole() -> None:
        async with ear.running():
            for step in story:
                if not at_once:
                    await ear.stored()
                if isinstance(step, Notification):
                    ear.put(step)
                elif isinstance(step, ChatLine):
                    ear.claims.heard(message_of(step, desk.services.core.now_micros()))
                else:
                    await asyncio.to_thread(step)

    asyncio.run(whole())
    return [(line.kind, line.name, line.detail, line.amount) for line in ear.log]


def later(desk: Desk, seconds: float) -> Callable[[], None]:
    return lambda: desk.clock.advance(seconds=seconds)


def spinning(desk: Desk) -> Callable[[], None]:
    return lambda: spin(desk)


def test_the_winner_who_speaks_in_time_is_confirmed(drawn: Desk) -> None:
    log = play(
        drawn, spinning(drawn), later(drawn, 6), chat_line(WINNER, "I am here!"), chat_line(WINNER, "hello?"),
    )  # fmt: skip
    assert log == [("claimed", WINNER, "", 0)]
    assert state(drawn) == "confirmed"
    assert drawn.value("SELECT count(*) FROM audit_log WHERE actor = 'twitch' AND action LIKE '%confirm%'") == 1


@pytest.mark.parametrize("seconds", [6, 66])
def test_the_first_and_the_last_moment_count(drawn: Desk, seconds: int) -> None:
    assert play(drawn, spinning(drawn), later(drawn, seconds), chat_line(WINNER, "me")) == [("claimed", WINNER, "", 0)]


def test_before_the_wheel_rests_nobody_can_know_so_no_word_counts(drawn: Desk) -> None:
    line = chat_line(WINNER, "me")
    assert play(drawn, line, spinning(drawn), line, later(drawn, 5.9), line) == []
    assert state(drawn) == "drawn"


def test_who_speaks_too_late_is_told_once_and_not_confirmed(drawn: Desk) -> None:
    line = chat_line(WINNER, "me")
    log = play(drawn, spinning(drawn), later(drawn, 6 + CLAIM_SECONDS + 2.5), line, line)
    assert log == [("claimed_late", WINNER, "", 3)]
    assert state(drawn) == "drawn"


def test_only_the_account_counts_not_the_name(drawn: Desk) -> None:
    impostor = chat_line("Somebody", "me", chatter_user_name=WINNER, chatter_user_login=WINNER.lower())
    assert play(drawn, spinning(drawn), later(drawn, 7), impostor) == []
    assert state(drawn) == "drawn"


def test_a_winner_who_has_changed_their_name_is_still_the_winner(drawn: Desk) -> None:
    line = chat_line(WINNER, "me", chatter_user_name="NewName", chatter_user_login="newname")
    assert play(drawn, spinning(drawn), later(drawn, 7), line) == [("claimed", "NewName", "", 0)]


def test_who_only_looks_like_the_winner_is_told_once(drawn: Desk) -> None:
    first, second = chat_line("L1ghtFan", "me!"), chat_line("lightfan_", "me!!")
    other = chat_line("Nobody", "me")
    log = play(drawn, first, spinning(drawn), first, later(drawn, 7), first, first, other, second)
    assert log == [("look_alike", "L1ghtFan", WINNER, 0), ("look_alike", "lightfan_", WINNER, 0)]
    assert state(drawn) == "drawn"


def test_a_word_in_another_channel_is_no_claim(drawn: Desk) -> None:
    line = chat(WINNER, "me", source_broadcaster_user_id="777")
    assert play(drawn, spinning(drawn), later(drawn, 7), line) == []


def test_without_a_claim_timer_nobody_is_waited_for(session: Desk) -> None:
    enter(session, WINNER)
    session.draw()
    assert play(session, spinning(session), later(session, 7), chat_line(WINNER, "me")) == []
    assert state(session) == "drawn"


def test_after_a_redraw_only_the_new_winner_is_waited_for(session: Desk) -> None:
    session.services.settings.set_draw_settings(DrawSettings(claim_seconds=CLAIM_SECONDS), actor="op")
    for name in ("Ann", "Bob"):
        enter(session, name)
    session.draw(confirm=True)
    spin(session)
    first = latest(session).standing[0].name
    other = "Bob" if first == "Ann" else "Ann"

    def redraw() -> None:
        session.services.winners.redraw("latest", "absent", actor="op")
        spin(session)

    log = play(session, redraw, later(session, 7), chat_line(first, "me"), chat_line(other, "me"))
    assert log == [("claimed", other, "", 0)]


def test_a_winner_whom_the_operator_confirmed_needs_no_word(drawn: Desk) -> None:
    def confirm() -> None:
        drawn.services.winners.confirm("latest", actor="op")

    assert play(drawn, spinning(drawn), later(drawn, 7), confirm, chat_line(WINNER, "me")) == []


def test_several_winners_can_claim_one_after_the_other(session: Desk) -> None:
    session.services.settings.set_draw_settings(DrawSettings(claim_seconds=CLAIM_SECONDS), actor="op")
    for name in ("Ann", "Bob"):
        enter(session, name)
    session.draw(winners=2, confirm=True)
    line_a, line_b = chat_line("Ann", "me"), chat_line("Bob", "me")
    log = play(session, spinning(session), later(session, 7), line_a, line_b, line_a, line_b)
    assert sorted(name for kind, name, *_ in log if kind == "claimed") == ["Ann", "Bob"]
    assert {winner.state for winner in latest(session).standing} == {"confirmed"}


def test_a_word_that_comes_before_the_desk_has_looked_who_is_waited_for_is_not_lost(drawn: Desk) -> None:
    spin(drawn)
    drawn.clock.advance(seconds=7)
    assert play(drawn, chat_line(WINNER, "me"), at_once=True) == [("claimed", WINNER, "", 0)]


def test_a_claim_survives_trouble_with_the_database(drawn: Desk) -> None:
    spin(drawn)
    drawn.clock.advance(seconds=7)
    claims = drawn.services.claims
    real, faults = claims.claimed, [EnvironmentFault("The disk is full."), EnvironmentFault("The disk is full.")]

    def claimed(*given: Any, **more: Any) -> bool:
        if faults:
            raise faults.pop()
        return real(*given, **more)

    claims.claimed = claimed  # type: ignore[method-assign]
    assert play(drawn, chat_line(WINNER, "me")) == [("claimed", WINNER, "", 0)]
    assert faults == []
    assert state(drawn) == "confirmed"


def test_a_bug_does_not_end_the_watch(drawn: Desk, caplog: pytest.LogCaptureFixture) -> None:
    spin(drawn)
    drawn.clock.advance(seconds=7)
    claims = drawn.services.claims
    real, faults = claims.claimed, [KeyError("a bug")]

    def claimed(*given: Any, **more: Any) -> bool:
        if faults:
            raise faults.pop()
        return real(*given, **more)

    claims.claimed = claimed  # type: ignore[method-assign]
    assert play(drawn, chat_line(WINNER, "me"), chat_line(WINNER, "me!")) == [("claimed", WINNER, "", 0)]
    assert "a bug" in caplog.text


def test_talk_while_nobody_is_waited_for_costs_no_work(session: Desk) -> None:
    ear = Ear(session.services)

    async def whole() -> None:
        async with ear.running():
            await ear.stored()
            for number in range(1000):
                ear.claims.heard(message_of(chat_line(f"viewer{number}", "hello"), session.services.core.now_micros()))
            assert len(ear.claims._words) == 0

    asyncio.run(whole())
