"""What the desk says in chat by itself: each thing once, and a winner only when the wheel rests on them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from raffle_desktop.domain.changes import OutsideChange
from raffle_desktop.domain.chat_words import command_word
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.wheel import FADE_MS
from raffle_desktop.services.announcer import LONGEST, Announcer
from raffle_desktop.services.channel_settings import Announcements, ChannelSettings
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.resting import UNREVEALED_SECONDS
from raffle_desktop.services.settings import DrawSettings
from raffle_desktop.services.stage_settings import StageSettings
from tests.conftest import Desk
from tests.services.ticket_tools import award, open_period, person

SECONDS_TO_FAIL = 20
SPIN_MS = 6000
PLAIN = Announcements(
    opened="open {session} {keyword} {entries}",
    closed="closed {session} {entries}",
    winner="winner {winner}",
    redraw="redrawn {winner}",
    claim="claim {winner} {seconds}",
)


class Stage:
    """An announcer at work, with time in the test's hand. `said`: text and key, in order."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.services = desk.services
        self.said: list[tuple[str, str]] = []
        self.looks = 0
        self.fault: Exception | None = None
        self._looked = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        # When each of the announcer's naps ends.
        self._naps: list[tuple[Any, asyncio.Future[None]]] = []
        self.announcer = Announcer(self.services, self, self._settings, sleep=self._sleep)
        self.running = asyncio.create_task(self.announcer.run())

    @property
    def texts(self) -> list[str]:
        return [text for text, _ in self.said]

    def announce(self, text: str, *, key: str = "") -> None:
        self.said.append((text, key))

    async def do(self, act: Callable[..., Any], *given: Any, **named: Any) -> Any:
        """An act on the desk, in another thread as all of them are; then the announcer has seen what came of it."""
        before = self.looks
        answer = await asyncio.to_thread(act, *given, **named)
        await self._seen_since(before)
        return answer

    async def draw(self, *, reveal: bool = True, winners: int = 1, confirm: bool = True) -> DrawView:
        view = await self.do(self.desk.draw, winners, confirm=confirm)
        assert isinstance(view, DrawView)
        if reveal:
            await self.reveal(view.id)
        return view

    async def reveal(self, draw_id: str, event: int = 0) -> None:
        await self.do(self.services.stage.reveal, draw_id, event, duration_ms=SPIN_MS, actor="desk")

    async def advance(self, seconds: float) -> None:
        """Time goes by; the announcer looks only if it meant to."""
        self.desk.clock.advance(seconds=seconds)
        due = [future for at, future in self._naps if at <= self.desk.clock()]
        before = self.looks
        for future in due:
            future.set_result(None)
        if due:
            await self._seen_since(before)

    @property
    def naps(self) -> list[float]:
        """Seconds until the announcer looks again by itself."""
        return [(at - self.desk.clock()).total_seconds() for at, _ in self._naps]

    async def _seen_since(self, before: int) -> None:
        async with asyncio.timeout(SECONDS_TO_FAIL):
            while self.looks == before:
                self._looked.clear()
                await self._looked.wait()
            await self.announcer.drained()
            # Its nap begins as a task of its own.
            for _ in range(3):
                await asyncio.sleep(0)

    def _settings(self) -> ChannelSettings:
        """Called by each look, in its thread."""
        self._loop.call_soon_threadsafe(self._count)
        if self.fault is not None:
            fault, self.fault = self.fault, None
            raise fault
        return self.services.channel_settings.get()

    def _count(self) -> None:
        self.looks += 1
        self._looked.set()

    async def _sleep(self, seconds: float) -> None:
        future: asyncio.Future[None] = self._loop.create_future()
        entry = (self.desk.clock() + timedelta(seconds=seconds), future)
        self._naps.append(entry)
        try:
            await future
        finally:
            self._naps.remove(entry)


@asynccontextmanager
async def announcing(desk: Desk) -> AsyncIterator[Stage]:
    stage = Stage(desk)
    await stage._seen_since(0)
    try:
        yield stage
    finally:
        stage.running.cancel()
        async with asyncio.timeout(SECONDS_TO_FAIL):
            await asyncio.wait({stage.running})


def run(test: Callable[[], Coroutine[Any, Any, None]]) -> None:
    asyncio.run(test())


def configure(desk: Desk, *, announce: Announcements = PLAIN, **changes: Any) -> None:
    wanted = replace(desk.services.channel_settings.get(), announce=announce, **changes)
    desk.services.channel_settings.set(wanted, actor="desk")


@pytest.fixture
def plain(session: Desk) -> Desk:
    """A running session with short templates; submissions were opened before."""
    configure(session)
    session.services.settings.switch_submissions(is_open=True, actor="desk")
    return session


# Submissions


def test_closing_and_opening_is_announced_each_once(plain: Desk) -> None:
    plain.enter("ann")

    async def test() -> None:
        async with announcing(plain) as stage:
            assert stage.texts == []
            switch = plain.services.settings.switch_submissions
            await stage.do(switch, is_open=False, actor="desk")
            await stage.do(switch, is_open=False, actor="desk")
            await stage.do(switch, is_open=True, actor="twitch:mod")
            assert stage.texts == ["closed Friday 1", "open Friday !join 1"]
            # The newer one takes the place of the older while that still waits.
            assert {key for _, key in stage.said} == {"submissions"}

    run(test)


def test_opening_what_is_open_is_told_again_because_somebody_asked_for_it(plain: Desk) -> None:
    async def test() -> None:
        async with announcing(plain) as stage:
            await stage.do(plain.services.settings.switch_submissions, is_open=True, actor="desk")
            assert stage.texts == ["open Friday !join 0"]

    run(test)


def test_the_timer_closes_once_at_its_moment_whether_the_switch_follows_or_not(plain: Desk) -> None:
    async def test() -> None:
        async with announcing(plain) as stage:
            at = plain.services.core.now_micros() + 300_000_000
            await stage.do(plain.services.settings.close_submissions_at, at, actor="desk")
            assert stage.naps == [300.0]
            await stage.advance(299.9)
            assert stage.texts == []
            await stage.advance(0.1)
            assert stage.texts == ["closed Friday 0"]
            # The desk's own timer turns the switch a moment later.
            assert await stage.do(plain.services.settings.close_when_due) is True
            assert stage.texts == ["closed Friday 0"]

    run(test)


def test_nothing_is_opened_without_a_session_and_all_is_told_when_it_starts(desk: Desk) -> None:
    configure(desk)

    async def test() -> None:
        async with announcing(desk) as stage:
            await stage.do(desk.services.settings.switch_submissions, is_open=True, actor="desk")
            assert stage.texts == []
            await stage.do(desk.services.sessions.start, "Sunday", actor="desk")
            assert stage.texts == ["open Sunday !join 0"]
            # Its end is no closing: there is nothing left to take part in.
            await stage.do(desk.services.sessions.end, actor="desk")
            assert stage.texts == ["open Sunday !join 0"]

    run(test)


def test_what_another_process_did_is_announced_too(plain: Desk) -> None:
    async def test() -> None:
        async with announcing(plain) as stage:
            plain.run_sql("UPDATE settings SET value = 'false' WHERE key = 'submissions.open'")
            await stage.do(plain.services.core.bus.publish, OutsideChange())
            assert stage.texts == ["closed Friday 0"]

    run(test)


def test_while_announcing_is_off_nothing_is_said_and_nothing_is_caught_up_on_later(plain: Desk) -> None:
    configure(plain, announcing=False)
    plain.enter("ann")

    async def test() -> None:
        async with announcing(plain) as stage:
            await stage.do(plain.services.settings.switch_submissions, is_open=False, actor="desk")
            await stage.draw()
            await stage.advance(60)
            await stage.do(configure, plain, announcing=True)
            assert stage.texts == []
            await stage.do(plain.services.settings.switch_submissions, is_open=True, actor="desk")
            assert stage.texts == ["open Friday !join 0"]

    run(test)


def test_an_empty_template_says_nothing_and_the_others_go_on(plain: Desk) -> None:
    configure(plain, announce=replace(PLAIN, closed=""))

    async def test() -> None:
        async with announcing(plain) as stage:
            await stage.do(plain.services.settings.switch_submissions, is_open=False, actor="desk")
            assert stage.texts == []
            await stage.do(plain.services.settings.switch_submissions, is_open=True, actor="desk")
            assert stage.texts == ["open Friday !join 0"]

    run(test)


@pytest.mark.parametrize("template", ["!open is done", "!join now", "\uff01\uff2f\uff30\uff25\uff2e {session}"])
def test_what_the_desk_says_is_never_a_command_to_itself(plain: Desk, template: str) -> None:
    configure(plain, announce=replace(PLAIN, opened=template))

    async def test() -> None:
        async with announcing(plain) as stage:
            await stage.do(plain.services.settings.switch_submissions, is_open=True, actor="desk")
            (text,) = stage.texts
            assert command_word(text, "!") == ("", "")

    run(test)


# Winners


def test_a_winner_is_named_when_the_wheel_rests_and_not_before(plain: Desk) -> None:
    plain.enter("ann")
    configure(plain, announce=replace(PLAIN, winner="{winner} {odds} {weight} {entries} {session}"))

    async def test() -> None:
        async with announcing(plain) as stage:
            view = await stage.draw(reveal=False)
            assert stage.texts == []
            await stage.reveal(view.id)
            assert stage.naps == [SPIN_MS / 1000]
            # Confirmed, and otherwise changed, while it spins: looked at again, and still not said.
            await stage.do(plain.services.core.bus.publish, OutsideChange())
            await stage.advance(SPIN_MS / 1000 - 0.001)
            assert stage.texts == []
            await stage.advance(0.001)
            assert stage.said == [("ann 100.00 % 1 1 Friday", f"draw {view.id} 0")]
            await stage.do(plain.services.core.bus.publish, OutsideChange())
            assert len(stage.said) == 1

    run(test)


def test_the_second_spin_of_an_opened_band_is_waited_for(plain: Desk) -> None:
    # So many that all of them are in the band.
    plain.import_csv("username\n" + "\n".join(f"viewer{number}" for number in range(5000)))

    async def test() -> None:
        async with announcing(plain) as stage:
            await stage.draw()
            assert stage.naps == [SPIN_MS / 1000 + 3.0]
            await stage.advance(SPIN_MS / 1000 + 2.9)
            assert stage.texts == []
            await stage.advance(0.1)
            assert len(stage.texts) == 1

    run(test)


def test_with_motion_reduced_the_fade_is_all_there_is_to_wait_for(plain: Desk) -> None:
    plain.services.stage_settings.set(StageSettings(reduced_motion=True), actor="desk")
    plain.enter("ann")

    async def test() -> None:
        async with announcing(plain) as stage:
            await stage.draw()
            assert stage.naps == [FADE_MS / 1000]
            await stage.advance(FADE_MS / 1000)
            assert stage.texts == ["winner ann"]

    run(test)


def test_a_draw_that_is_undone_before_the_wheel_rests_names_nobody(plain: Desk) -> None:
    plain.enter("ann")

    async def test() -> None:
        async with announcing(plain) as stage:
            view = await stage.draw()
            await stage.advance(3)
            await stage.do(plain.services.winners.undo, view.id, "a slip", actor="desk")
            await stage.advance(60)
            assert stage.texts == []
            assert stage.naps == []

    run(test)


def test_a_redraw_before_the_wheel_rests_names_only_who_followed(plain: Desk) -> None:
    plain.enter("ann")
    plain.enter("bob")

    async def test() -> None:
        async with announcing(plain) as stage:
            view = await stage.draw()
            await stage.advance(3)
            second = await stage.do(plain.services.winners.redraw, view.id, "absent", confirm=True, actor="desk")
            await stage.reveal(view.id, 1)
            await stage.advance(3.5)
            assert stage.texts == []
            await stage.advance(2.5)
            assert stage.texts == [f"redrawn {second.standing[0].name}"]

    run(test)


def test_a_redraw_later_is_a_message_of_its_own(plain: Desk) -> None:
    plain.enter("ann")
    plain.enter("bob")

    async def test() -> None:
        async with announcing(plain) as stage:
            view = await stage.draw()
            await stage.advance(6)
            second = await stage.do(plain.services.winners.redraw, view.id, "absent", confirm=True, actor="desk")
            await stage.reveal(view.id, 1)
            await stage.advance(6)
            assert stage.texts == [f"winner {view.standing[0].name}", f"redrawn {second.standing[0].name}"]

    run(test)


def test_two_draws_in_a_row_are_both_announced_each_when_its_wheel_would_rest(plain: Desk) -> None:
    plain.enter("ann")
    plain.enter("bob")

    async def test() -> None:
        async with announcing(plain) as stage:
            first = await stage.draw()
            await stage.advance(2)
            second = await stage.draw()
            await stage.advance(3.9)
            assert stage.texts == []
            await stage.advance(0.1)
            assert stage.texts == [f"winner {first.standing[0].name}"]
            await stage.advance(2)
            assert stage.texts == [f"winner {view.standing[0].name}" for view in (first, second)]

    run(test)


def test_a_draw_that_never_came_onto_the_stage_is_told_before_the_one_that_did(plain: Desk) -> None:
    plain.enter("ann")
    plain.enter("bob")

    async def test() -> None:
        async with announcing(plain) as stage:
            first = await stage.draw(reveal=False)
            plain.clock.advance(seconds=1)
            second = await stage.draw()
            await stage.advance(5.9)
            assert stage.texts == []
            await stage.advance(0.1)
            assert stage.texts == [f"winner {view.standing[0].name}" for view in (first, second)]

    run(test)


def test_a_draw_that_nobody_shows_is_announced_when_it_need_not_be_shown_any_more(plain: Desk) -> None:
    plain.enter("ann")

    async def test() -> None:
        async with announcing(plain) as stage:
            await stage.draw(reveal=False)
            assert stage.naps == [UNREVEALED_SECONDS]
            for _ in range(3):
                await stage.advance(UNREVEALED_SECONDS)
                assert stage.texts == []
            await stage.advance(UNREVEALED_SECONDS)
            assert stage.texts == ["winner ann"]

    run(test)


def test_a_result_that_is_taken_off_the_stage_is_still_announced_at_its_time(plain: Desk) -> None:
    plain.enter("ann")

    async def test() -> None:
        async with announcing(plain) as stage:
            view = await stage.draw()
            await stage.do(plain.services.stage.clear, view.id, 0, actor="desk")
            assert stage.texts == []
            await stage.advance(6)
            assert stage.texts == ["winner ann"]

    run(test)


def test_a_winner_whom_a_desk_that_ended_in_mid_spin_has_not_named_is_named_by_the_next(plain: Desk) -> None:
    plain.enter("ann")
    plain.enter("bob")

    async def test() -> None:
        async with announcing(plain) as stage:
            draw = await stage.draw()
            await stage.advance(2)
            assert stage.texts == []
        plain.clock.advance(seconds=20)
        async with announcing(plain) as stage:
            await stage.advance(1)
            assert stage.texts == [f"winner {draw.standing[0].name}"]

    run(test)


def test_a_restart_repeats_nothing(plain: Desk) -> None:
    plain.enter("ann")
    plain.enter("bob")

    async def test() -> None:
        async with announcing(plain) as stage:
            await stage.draw()
            await stage.advance(6)
            assert len(stage.texts) == 1
        plain.clock.advance(seconds=1)
        async with announcing(plain) as stage:
            await stage.advance(60)
            assert stage.texts == []
            second = await stage.draw()
            await stage.advance(6)
            assert stage.texts == [f"winner {second.standing[0].name}"]

    run(test)


def test_several_winners_are_one_message_and_a_redraw_of_one_names_that_one(plain: Desk) -> None:
    for number in range(14):
        plain.enter(f"viewer{number}")

    async def test() -> None:
        async with announcing(plain) as stage:
            view = await stage.draw(winners=12)
            names = [one.name for one in view.standing]
            await stage.advance(6)
            assert stage.texts == [f"winner {', '.join(names[:10])} and 2 others"]
            again = await stage.do(plain.services.winners.redraw, view.id, "absent", [3], confirm=True, actor="desk")
            await stage.reveal(view.id, 1)
            await stage.advance(6)
            (third,) = [one.name for one in again.standing if one.place == 3]
            assert stage.texts[1:] == [f"redrawn {third}"]

    run(test)


def test_a_list_drawn_outside_the_raffle_is_nobodys_business_in_chat(plain: Desk) -> None:
    from raffle_desktop.domain.entry_rows import read_entries

    rows = read_entries(b"username\nann\nbob\n").rows

    async def test() -> None:
        async with announcing(plain) as stage:
            await stage.do(plain.services.draws.draw_list, rows, "a list", actor="desk")
            await stage.advance(600)
            assert stage.texts == []

    run(test)


def test_with_a_claim_timer_the_winner_is_told_how_long_there_is(plain: Desk) -> None:
    plain.services.settings.set_draw_settings(DrawSettings(claim_seconds=45), actor="desk")
    plain.enter("ann")

    async def test() -> None:
        async with announcing(plain) as stage:
            await stage.draw(confirm=True)
            # The timer of a draw is the one that it was made with.
            await stage.do(plain.services.settings.set_draw_settings, DrawSettings(claim_seconds=5), actor="desk")
            await stage.advance(6)
            assert stage.texts == ["winner ann claim ann 45"]

    run(test)


@pytest.mark.parametrize("reduced_motion", [True, False])
@pytest.mark.parametrize("people", [1, 5000])
def test_a_winner_is_asked_to_speak_up_at_the_moment_from_which_their_word_counts(
    plain: Desk, people: int, reduced_motion: bool
) -> None:
    plain.services.settings.set_draw_settings(DrawSettings(claim_seconds=45), actor="desk")
    plain.services.stage_settings.set(StageSettings(reduced_motion=reduced_motion), actor="desk")
    plain.import_csv("username\n" + "\n".join(f"viewer{number}" for number in range(people)))

    async def test() -> None:
        async with announcing(plain) as stage:
            await stage.draw()
            claim = plain.services.claims.waiting()
            assert claim is not None
            assert claim.from_ is not None
            assert stage.naps == [(claim.from_ - plain.services.core.now_micros()) / 1_000_000]
            await stage.advance(stage.naps[0])
            assert stage.texts == [f"winner {claim.name} claim {claim.name} 45"]

    run(test)


def test_a_winner_who_is_confirmed_before_the_wheel_rests_need_not_claim(plain: Desk) -> None:
    plain.services.settings.set_draw_settings(DrawSettings(claim_seconds=45), actor="desk")
    plain.enter("ann")

    async def test() -> None:
        async with announcing(plain) as stage:
            view = await stage.draw()
            await stage.do(plain.services.winners.confirm, view.id, actor="desk")
            await stage.advance(6)
            assert stage.texts == ["winner ann"]

    run(test)


def test_of_several_winners_only_those_who_still_wait_are_asked_to_speak_up(plain: Desk) -> None:
    plain.services.settings.set_draw_settings(DrawSettings(claim_seconds=45), actor="desk")
    for name in ("ann", "bob", "cid"):
        plain.enter(name)

    async def test() -> None:
        async with announcing(plain) as stage:
            view = await stage.draw(winners=3)
            first, *others = [one.name for one in view.standing]
            await stage.do(plain.services.winners.confirm, view.id, [1], actor="desk")
            await stage.advance(6)
            listed = " and ".join(others)
            assert stage.texts == [f"winner {first}, {listed} claim {listed} 45"]

    run(test)


def test_two_texts_that_do_not_fit_into_one_message_are_two(plain: Desk) -> None:
    plain.services.settings.set_draw_settings(DrawSettings(claim_seconds=45), actor="desk")
    configure(plain, announce=replace(PLAIN, winner="w" * 390, claim="c" * 390))
    plain.enter("ann")

    async def test() -> None:
        async with announcing(plain) as stage:
            await stage.draw()
            await stage.advance(6)
            assert stage.texts == ["w" * 390, "c" * 390]
            # Neither takes the other's place while they wait.
            assert len({key for _, key in stage.said}) == 2

    run(test)


@pytest.mark.parametrize(
    "name",
    ["/timeout everybody", "./x", "\u200fann", "a" * 400, "{winner}", "{entries}", "👩‍👩‍👧‍👦" * 40, "مرحبا"],
)
def test_a_hostile_name_neither_commands_nor_hides_nor_floods(plain: Desk, name: str) -> None:
    viewer = plain.enter("x")
    # As a platform could hand it on, whatever the desk itself takes by hand.
    plain.run_sql("UPDATE entries SET entered_name = ? WHERE id = ?", name, viewer.id)
    plain.run_sql("UPDATE identities SET display_name = ? WHERE viewer_id = ?", name, viewer.viewer_id)
    configure(plain, announce=replace(PLAIN, winner="{winner} has won out of {entries}"))

    async def test() -> None:
        async with announcing(plain) as stage:
            await stage.draw()
            await stage.advance(6)
            (text,) = stage.texts
            assert text.endswith(" has won out of 1")
            assert text[0] not in "/.!"
            assert len(text) < 150 < LONGEST
            assert not set(text) & set("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

    run(test)


# Faults


@pytest.mark.parametrize("fault", [EnvironmentFault("The disk is full."), ValueError("a bug")])
def test_a_fault_puts_it_off_and_loses_no_announcement(
    plain: Desk, fault: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    async def test() -> None:
        async with announcing(plain) as stage:
            stage.fault = fault
            await stage.do(plain.services.settings.switch_submissions, is_open=True, actor="desk")
            assert stage.texts == []
            await stage.advance(5)
            assert stage.texts == ["open Friday !join 0"]

    with caplog.at_level(logging.WARNING):
        run(test)
    assert str(fault) in caplog.text


def test_an_old_draw_is_not_looked_through_for_ever(plain: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    # More draws than are looked at: those that were told stay told.
    most = 7
    monkeypatch.setattr("raffle_desktop.services.announcer.DRAWS_LOOKED_AT", most)
    plain.import_csv("username\n" + "\n".join(f"viewer{number}" for number in range(most + 10)))

    async def test() -> None:
        async with announcing(plain) as stage:
            for _ in range(most + 3):
                await stage.draw()
                await stage.advance(6)
            # Also those whose wheel nobody saw would be told by now.
            await stage.advance(UNREVEALED_SECONDS + 60)
            assert len(stage.texts) == len(set(stage.texts)) == most + 3

    run(test)


# Periods of the ticket books


async def draw_period(stage: Stage, winners: int = 1) -> DrawView:
    found = await stage.do(stage.services.period_draws.draw, winners=winners, prize="a mug", confirm=True, actor="op")
    view = found.view
    assert isinstance(view, DrawView)
    return view


def test_a_winner_of_a_period_is_told_in_the_books_own_words_when_the_wheel_rests(plain: Desk) -> None:
    period = open_period(plain)
    award(plain, period, person(plain, "tia"), 5)
    plain.clock.advance(seconds=1)

    async def test() -> None:
        async with announcing(plain) as stage:
            view = await draw_period(stage)
            assert stage.texts == []
            await stage.reveal(view.id)
            assert stage.texts == []
            await stage.advance(SPIN_MS / 1000)
            (said,) = stage.texts
            assert said.startswith("tia wins a mug with ticket ")
            assert "5 tickets of 1 took part" in said

    run(test)


def test_many_winners_of_a_period_are_one_line(plain: Desk) -> None:
    period = open_period(plain)
    for name in ("tia", "udo", "vera", "walt"):
        award(plain, period, person(plain, name), 5)
    plain.clock.advance(seconds=1)

    async def test() -> None:
        async with announcing(plain) as stage:
            view = await draw_period(stage, winners=4)
            await stage.reveal(view.id)
            await stage.advance(SPIN_MS / 1000)
            (said,) = stage.texts
            assert said.startswith("winner ")
            assert all(name in said for name in ("tia", "udo", "vera", "walt"))

    run(test)


def test_who_switched_winners_off_hears_of_no_periods_winner_either(plain: Desk) -> None:
    configure(plain, announce=replace(PLAIN, winner=""))
    period = open_period(plain)
    award(plain, period, person(plain, "tia"), 5)
    plain.clock.advance(seconds=1)

    async def test() -> None:
        async with announcing(plain) as stage:
            view = await draw_period(stage)
            await stage.reveal(view.id)
            await stage.advance(SPIN_MS / 1000)
            assert stage.texts == []

    run(test)
