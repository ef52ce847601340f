"""What stands on the stage, through draws, redraws, undo and restarts."""

from __future__ import annotations

from collections.abc import Callable

from tests.conftest import Desk
from tests.services.ticket_tools import award, open_period, person


def three(desk: Desk) -> Desk:
    for name in ("Ann", "Bob", "Cleo"):
        desk.enter(name)
    return desk


def test_before_any_draw_the_pool_stands_there(session: Desk) -> None:
    three(session)
    view = session.services.stage.present()
    assert view.draw is None
    assert not view.is_fresh


def test_a_draw_that_nobody_saw_has_its_spin_whenever_the_desk_comes_back(session: Desk) -> None:
    draw = three(session).draw()
    session.clock.advance(hours=9)
    view = session.services.stage.present()
    assert view.draw is not None
    assert view.draw.id == draw.id
    assert view.reveal is None
    assert view.is_fresh


def test_the_moment_a_spin_begins_is_stored_once(session: Desk) -> None:
    draw = three(session).draw()
    first = session.services.stage.reveal(draw.id, 0, duration_ms=6000, actor="desk")
    session.clock.advance(seconds=3)
    assert session.services.stage.reveal(draw.id, 0, duration_ms=9000, actor="desk") == first
    view = session.services.stage.present()
    assert view.reveal == first
    assert not view.is_fresh
    assert view.winner is not None
    assert view.winner.name == draw.standing[0].name


def test_a_redraw_is_a_decision_of_its_own(session: Desk) -> None:
    draw = three(session).draw()
    session.services.stage.reveal(draw.id, 0, duration_ms=6000, actor="desk")
    again = session.services.winners.redraw(draw.id, "absent", actor="desk")
    view = session.services.stage.present()
    assert view.is_fresh
    assert view.reveal is None
    assert view.winner is not None
    assert view.winner.event == 1
    assert view.winner.name == again.standing[0].name


def test_after_undo_the_pool_stands_there_again(session: Desk) -> None:
    draw = three(session).draw()
    session.services.winners.undo(draw.id, "a mistake", actor="desk")
    assert session.services.stage.present().draw is None


def test_a_result_taken_off_the_stage_stays_off_until_the_next(session: Desk) -> None:
    draw = three(session).draw(confirm=True)
    session.services.stage.reveal(draw.id, 0, duration_ms=6000, actor="desk")
    session.services.stage.clear(draw.id, 0, actor="desk")
    assert session.services.stage.present().draw is None
    second = session.draw()
    shown = session.services.stage.present().draw
    assert shown is not None
    assert shown.id == second.id


def test_an_old_result_that_was_confirmed_elsewhere_is_shown_without_its_spin(session: Desk) -> None:
    three(session).draw(confirm=True)
    session.clock.advance(seconds=10)
    assert session.services.stage.present().is_fresh
    session.clock.advance(seconds=200)
    assert not session.services.stage.present().is_fresh


def test_the_winner_of_the_session_that_ended_last_stays_until_the_next_one_starts(session: Desk) -> None:
    draw = three(session).draw()
    session.services.sessions.end(actor="desk")
    view = session.services.stage.present()
    assert view.draw is not None
    assert view.draw.id == draw.id
    session.services.sessions.start("Saturday", actor="desk")
    assert session.services.stage.present().draw is None


def test_what_was_revealed_survives_a_restart(open_desk: Callable[[str], Desk]) -> None:
    desk = open_desk("one")
    desk.services.sessions.start(None, actor="op")
    draw = three(desk).draw()
    begun = desk.services.stage.reveal(draw.id, 0, duration_ms=6000, actor="desk")
    desk.database.close()
    again = open_desk("one")
    assert again.services.stage.present().reveal == begun


def test_a_desk_that_is_used_for_tickets_alone_is_not_new(desk: Desk) -> None:
    period = open_period(desk)
    assert desk.services.overview.get().is_new
    award(desk, period, person(desk, "ann"), 1)
    assert not desk.services.overview.get().is_new


def test_the_overview_of_a_new_desk_says_so(desk: Desk) -> None:
    view = desk.services.overview.get()
    assert view.is_new
    assert view.submissions_open
    assert view.total_weight == 0


def test_the_overview_counts_what_is_pending(session: Desk) -> None:
    three(session).draw()
    view = session.services.overview.get()
    assert view.session is not None
    assert (view.session.entries, view.session.winners) == (2, 1)
    assert view.total_weight == 2_000_000
    session.services.sessions.end(actor="op")
    ended = session.services.overview.get()
    assert ended.session is None
    assert ended.waiting == 2


def draw_period(desk: Desk) -> str:
    period = open_period(desk)
    award(desk, period, person(desk, "tia"), 5)
    return desk.services.period_draws.draw(actor="op").view.id


def test_a_draw_of_a_period_has_its_spin_with_and_without_a_session(desk: Desk) -> None:
    draw_id = draw_period(desk)
    view = desk.services.stage.present()
    assert view.draw is not None
    assert (view.draw.id, view.title, view.is_fresh) == (draw_id, "Monthly: November 2026", True)


def test_whichever_was_drawn_last_stands_there(session: Desk) -> None:
    first = three(session).draw()
    session.clock.advance(seconds=5)
    of_period = draw_period(session)
    present = session.services.stage.present
    assert (found := present().draw) is not None
    assert found.id == of_period
    session.clock.advance(seconds=5)
    session.services.winners.undo(of_period, "a mistake", actor="op")
    assert (found := present().draw) is not None
    assert found.id == first.id


def test_a_session_that_starts_later_has_the_stage_for_itself(desk: Desk) -> None:
    draw_period(desk)
    desk.clock.advance(seconds=5)
    desk.services.sessions.start("Friday", actor="op")
    assert desk.services.stage.present().draw is None


def test_a_period_drawn_before_a_session_stays_off_the_stage_when_that_ends(desk: Desk) -> None:
    draw_period(desk)
    desk.clock.advance(seconds=5)
    desk.services.sessions.start("Friday", actor="op")
    desk.clock.advance(hours=3)
    desk.services.sessions.end(actor="op")
    assert desk.services.stage.present().draw is None


def test_what_had_its_spin_has_it_once_also_when_what_came_after_is_taken_back(session: Desk) -> None:
    first = three(session).draw()
    session.services.stage.reveal(first.id, 0, duration_ms=6000, actor="desk")
    session.clock.advance(seconds=20)
    second = draw_period(session)
    session.services.stage.reveal(second, 0, duration_ms=6000, actor="desk")
    session.clock.advance(seconds=20)
    session.services.winners.undo(second, "a mistake", actor="op")
    view = session.services.stage.present()
    assert view.draw is not None
    assert (view.draw.id, view.is_fresh) == (first.id, False)


def test_a_redraw_of_an_earlier_draw_has_its_spin(session: Desk) -> None:
    first = three(session).draw(confirm=True)
    session.services.stage.reveal(first.id, 0, duration_ms=6000, actor="desk")
    session.clock.advance(seconds=20)
    second = draw_period(session)
    session.services.stage.reveal(second, 0, duration_ms=6000, actor="desk")
    session.clock.advance(seconds=20)
    session.services.winners.redraw(first.id, "absent", actor="op")
    view = session.services.stage.present()
    assert view.draw is not None
    assert view.winner is not None
    assert (view.draw.id, view.winner.event, view.is_fresh) == (first.id, 1, True)
