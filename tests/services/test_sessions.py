"""Raffle evenings: one at a time, entries that wait go on, carry-over counted once, the switch left alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.fixed_point import MICRO
from tests.conftest import Desk


def test_a_second_running_session_is_refused(session: Desk) -> None:
    with session.refuses(Code.ACTIVE_SESSION_EXISTS):
        session.services.sessions.start("another", actor="op")
    assert session.services.sessions.active() is not None


def test_a_session_knows_its_name_and_times(desk: Desk) -> None:
    started = desk.services.sessions.start("  Friday \n night ", actor="op")
    assert (started.name, started.state, started.started_at, started.ended_at) == (
        "Friday night",
        "ACTIVE",
        to_micros(desk.clock()),
        None,
    )
    desk.clock.advance(hours=3)
    ended = desk.services.sessions.end(actor="op").session
    assert (ended.state, ended.ended_at) == ("ENDED", to_micros(desk.clock()))
    assert desk.services.sessions.active() is None
    assert [view.id for view in desk.services.sessions.history()] == [started.id]


def test_a_session_needs_no_name(desk: Desk) -> None:
    assert desk.services.sessions.start(actor="op").name is None
    desk.services.sessions.end(actor="op")
    assert desk.services.sessions.start("   ", actor="op").name is None


@pytest.mark.parametrize("name", ["x" * 101, "left\u202eright", "zero\u200bwidth", "bell\a"])
def test_a_session_name_that_cannot_be_shown_is_refused(desk: Desk, name: str) -> None:
    with desk.refuses(Code.VALUE_INVALID):
        desk.services.sessions.start(name, actor="op")


def test_ending_needs_a_running_session(desk: Desk) -> None:
    with desk.refuses(Code.NO_ACTIVE_SESSION, "The raffle is not currently running."):
        desk.services.sessions.end(actor="op")
    with desk.refuses(Code.SESSION_NOT_FOUND):
        desk.services.sessions.apply_carry_over(actor="op")
    with desk.refuses(Code.SESSION_NOT_FOUND):
        desk.services.sessions.apply_carry_over(7, actor="op")


def test_entries_that_wait_go_on_as_the_same_entries(session: Desk) -> None:
    ann, bo, gone = session.enter("ann"), session.enter("bo"), session.enter("gone")
    session.services.entries.remove([gone.id], "left", actor="op")
    winner = session.draw(confirm=True).standing[0].entry_id
    session.services.sessions.end(actor="op")
    second = session.services.sessions.start(actor="op")
    (waiting,) = {ann.id, bo.id} - {winner}
    assert session.rows(f"SELECT id FROM entries WHERE session_id = {second.id}") == [(waiting,)]
    assert second.entries == 1
    view = session.services.entries.get(waiting)
    assert view.is_carried
    assert session.value(f"SELECT first_session_id FROM entries WHERE id = {waiting}") == 1
    # And again, over a session in between.
    session.services.sessions.end(actor="op")
    third = session.services.sessions.start(actor="op")
    assert session.services.entries.get(waiting).session_id == third.id


def test_carry_over_takes_half_of_the_total_and_starts_support_anew(session: Desk) -> None:
    ann = session.set_counters(
        "ann", is_subscriber=True, sub_months=6, resub_count=2, cheer_bits=2500, donations_cents=1500, gifted_subs=3
    )
    session.enter("ann")
    # 1 + 0.6 + 0.4 + 2.5 + 1.5 + 0.3
    assert session.totals() == {"ann": 6_300_000}
    ended = session.services.sessions.end(actor="op")
    assert [(one.viewer_id, one.username, one.carry_over) for one in ended.carry_over.viewers] == [
        (ann, "ann", 3_150_000)
    ]
    viewer = session.services.viewers.get(ann)
    assert (viewer.cheer_bits, viewer.donations_minor, viewer.gifted_subs) == (0, 0, 0)
    assert (viewer.sub_months, viewer.resub_count) == (6, 2)
    assert (viewer.lifetime_bits, viewer.lifetime_donations_minor, viewer.lifetime_gifted_subs) == (2500, 1500, 3)
    session.services.sessions.start(actor="op")
    # 1 + 0.6 + 0.4 + 3.15
    assert session.totals() == {"ann": 5_150_000}
    session.services.sessions.end(actor="op")
    session.services.sessions.start(actor="op")
    assert session.totals() == {"ann": 2_000_000 + 2_575_000}


def test_carry_over_has_its_cap(session: Desk) -> None:
    session.services.weights.change({"carryOverMaxBonus": "2"}, actor="op")
    session.enter("ann", weight="100")
    session.enter("bo")
    session.services.sessions.end(actor="op")
    session.services.sessions.start(actor="op")
    assert session.totals() == {"ann": 3_000_000, "bo": 1_500_000}


def test_a_given_weight_stands_until_the_next_carry_over(session: Desk) -> None:
    session.set_counters("ann", cheer_bits=3000)
    entry = session.enter("ann", weight="7.5")
    assert session.totals() == {"ann": 7_500_000}
    session.services.sessions.end(actor="op")
    session.services.sessions.start(actor="op")
    assert session.totals() == {"ann": MICRO + 3_750_000}
    assert session.services.entries.get(entry.id).breakdown.given is None


def test_a_winner_carries_nothing_over(session: Desk) -> None:
    ann = session.set_counters("ann", carry_over="3")
    session.enter("ann")
    session.draw()
    ended = session.services.sessions.end(actor="op")
    assert ended.carry_over.viewers == ()
    assert session.services.viewers.get(ann).carry_over == 0


def test_the_end_confirms_winners_who_still_wait(session: Desk) -> None:
    ann = session.set_counters("ann", cheer_bits=900, gifted_subs=2)
    session.enter("ann")
    draw = session.draw()
    assert draw.standing[0].state == "drawn"
    session.services.sessions.end(actor="op")
    assert session.services.draw_reader.get(draw.id).standing[0].state == "confirmed"
    viewer = session.services.viewers.get(ann)
    assert (viewer.cheer_bits, viewer.gifted_subs) == (0, 0)


def test_a_second_carry_over_changes_nothing(session: Desk) -> None:
    session.enter("ann")
    session.enter("bo")
    first = session.services.sessions.apply_carry_over(actor="op")
    assert (first.updated_count, [one.carry_over for one in first.viewers]) == (2, [500_000, 500_000])
    before, told = session.everything(), len(session.changes)
    second = session.services.sessions.apply_carry_over(actor="op")
    assert second.updated_count == 0
    assert second.viewers == first.viewers
    assert session.everything() == before
    assert len(session.changes) == told
    # The end of the session is another run of the same.
    ended = session.services.sessions.end(actor="op")
    assert ended.carry_over.updated_count == 0
    assert session.totals() == {"ann": 1_500_000, "bo": 1_500_000}


def test_a_reset_after_carry_over_takes_it_away(session: Desk) -> None:
    ann = session.set_counters("ann", cheer_bits=1000)
    session.enter("ann")
    session.services.sessions.apply_carry_over(actor="op")
    assert session.services.viewers.get(ann).carry_over == MICRO
    result = session.services.sessions.apply_carry_over(reset_weights=True, actor="op")
    assert (result.updated_count, result.viewers[0].carry_over) == (1, 0)
    assert session.services.viewers.get(ann).carry_over == 0
    assert session.totals() == {"ann": MICRO}


def test_ending_with_a_reset_carries_nothing(session: Desk) -> None:
    session.set_counters("ann", carry_over="4", cheer_bits=1000)
    session.enter("ann")
    ended = session.services.sessions.end(reset_weights=True, actor="op")
    assert [one.carry_over for one in ended.carry_over.viewers] == [0]
    session.services.sessions.start(actor="op")
    assert session.totals() == {"ann": MICRO}


def test_a_reset_of_a_session_that_nobody_waits_in_any_more_loses_no_record(session: Desk) -> None:
    session.set_counters("ann", cheer_bits=1000)
    session.enter("ann")
    session.services.sessions.end(actor="op")
    session.services.sessions.start(actor="op")
    before = session.everything()
    result = session.services.sessions.apply_carry_over(1, reset_weights=True, actor="op")
    assert (result.updated_count, [one.carry_over for one in result.viewers]) == (0, [MICRO])
    assert session.everything() == before


def test_carry_over_is_in_no_way_random(open_desk: Callable[[str], Desk]) -> None:
    results = []
    for name in ("one", "two"):
        desk = open_desk(name)
        desk.services.sessions.start(actor="op")
        for number in range(30):
            desk.set_counters(f"v{number}", cheer_bits=number * 37, carry_over=f"0.{number:06d}")
            desk.enter(f"v{number}")
        results.append(desk.services.sessions.end(actor="op"))
    assert results[0] == results[1]


@pytest.fixture
def switch_in_the_way(session: Desk) -> Desk:
    session.enter("ann")
    session.enter("bo")
    return session


@pytest.mark.parametrize("is_open", [True, False])
def test_only_the_operator_turns_the_switch(switch_in_the_way: Desk, is_open: bool) -> None:
    desk = switch_in_the_way
    desk.services.settings.switch_submissions(is_open=is_open, actor="op")
    stored = desk.rows("SELECT * FROM settings WHERE key LIKE 'submissions%'")

    def untouched() -> bool:
        return desk.rows("SELECT * FROM settings WHERE key LIKE 'submissions%'") == stored

    desk.clock.advance(hours=1)
    draw = desk.draw()
    assert untouched()
    desk.services.winners.redraw(draw.id, "absent", actor="op")
    desk.services.winners.undo(draw.id, "mistake", actor="op")
    assert untouched()
    desk.draw(confirm=True)
    desk.services.sessions.apply_carry_over(actor="op")
    desk.services.sessions.end(actor="op")
    assert untouched()
    desk.services.sessions.start(actor="op")
    desk.import_csv("username\nnew\n")
    assert untouched()
    assert desk.services.settings.submissions_open() is is_open


@pytest.mark.parametrize("is_open", [True, False])
def test_the_switch_outlives_a_restart(open_desk: Callable[[str], Desk], is_open: bool) -> None:
    desk = open_desk("desk")
    desk.services.settings.switch_submissions(is_open=is_open, actor="op")
    desk.database.close()
    assert open_desk("desk").services.settings.submissions_open() is is_open


def test_a_switch_never_set_is_open_until_somebody_has_won(session: Desk) -> None:
    assert session.services.settings.submissions_open()
    session.enter("ann")
    draw = session.draw()
    assert not session.services.settings.submissions_open()
    with session.refuses(Code.SUBMISSIONS_CLOSED):
        session.chat("bo")
    session.services.winners.undo(draw.id, "mistake", actor="op")
    assert session.services.settings.submissions_open()


def test_a_closing_time_closes_once_it_has_come(session: Desk) -> None:
    settings_service = session.services.settings
    moment = to_micros(session.clock()) + 60 * MICRO
    settings_service.close_submissions_at(moment, actor="op")
    assert settings_service.submissions_close_at() == moment
    session.clock.advance(seconds=59)
    assert not settings_service.close_when_due()
    session.chat("in time")
    session.clock.advance(seconds=1)
    assert settings_service.close_when_due()
    assert not settings_service.close_when_due()
    assert settings_service.submissions_close_at() is None
    with session.refuses(Code.SUBMISSIONS_CLOSED):
        session.chat("late")
    assert session.services.audit.search("submissions.close")[0].actor == "timer"


def test_nobody_slips_in_between_the_closing_time_and_the_clocks_next_tick(session: Desk) -> None:
    session.services.settings.close_submissions_at(to_micros(session.clock()) + MICRO, actor="op")
    session.clock.advance(seconds=2)
    with session.refuses(Code.SUBMISSIONS_CLOSED):
        session.chat("late")


def test_a_closing_time_that_passed_while_the_desk_was_off_counts(open_desk: Callable[[str], Desk]) -> None:
    desk = open_desk("desk")
    desk.services.settings.close_submissions_at(to_micros(desk.clock()) + MICRO, actor="op")
    desk.database.close()
    again = open_desk("desk")
    again.clock.advance(hours=1)
    assert again.services.settings.close_when_due()
    assert not again.services.settings.submissions_open()


def test_turning_the_switch_forgets_the_closing_time(desk: Desk) -> None:
    desk.services.settings.close_submissions_at(to_micros(desk.clock()) + MICRO, actor="op")
    desk.services.settings.switch_submissions(is_open=True, actor="op")
    desk.clock.advance(seconds=5)
    assert not desk.services.settings.close_when_due()
    assert desk.services.settings.submissions_open()


def test_a_closing_time_can_be_called_off_but_not_lie_behind(desk: Desk) -> None:
    now = to_micros(desk.clock())
    for moment in (now, now - 1):
        with desk.refuses(Code.VALUE_INVALID, "The closing time must lie ahead."):
            desk.services.settings.close_submissions_at(moment, actor="op")
    desk.services.settings.close_submissions_at(now + 1, actor="op")
    desk.services.settings.close_submissions_at(None, actor="op")
    assert desk.services.settings.submissions_close_at() is None
