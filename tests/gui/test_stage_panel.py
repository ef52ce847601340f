"""The stage: drawing, deciding on a winner, and what is shown when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.tickets import Source
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.stage.director import Scene
from raffle_desktop.gui.stage.stage import Stage
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.settings import DrawSettings
from raffle_desktop.services.stage_settings import StageSettings
from tests.conftest import Desk
from tests.gui.conftest import Said, Shown
from tests.services.ticket_tools import award, open_period, person

NAMES = ("Ann", "Bob", "Cleo", "Dörte", "山田")


@pytest.fixture
def stage(qtbot: QtBot, context: DeskContext, session: Desk) -> Iterator[Stage]:
    """With five people in the pool, and motion reduced so that a result is there at once."""
    session.services.stage_settings.set(
        StageSettings(spin_seconds=2, sound=False, confetti=False, reduced_motion=True), actor="op"
    )
    for name in NAMES:
        session.enter(name)
    made = Stage(context)
    qtbot.addWidget(made)
    made.resize(520, 720)
    made.show()
    context.bridge.changed.connect(lambda _changes: refresh(made, context))
    made.start()
    refresh(made, context)
    qtbot.waitUntil(lambda: made.can_draw)
    yield made
    made.close_sound()


def refresh(stage: Stage, context: DeskContext) -> None:
    context.operations.run(
        context.services.overview.get, owner=stage, success=stage.take_overview, latest="test overview"
    )


def press(qtbot: QtBot, stage: Stage, name: str) -> None:
    found = stage.findChild(QPushButton, name)
    assert found is not None
    # An act that is still at work keeps the next one waiting.
    qtbot.waitUntil(lambda: found.isVisible() and found.isEnabled())
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def give_reason(qtbot: QtBot, stage: Stage, reason: str) -> None:
    dialog = stage.window().findChild(ReasonDialog)
    assert dialog is not None
    field = dialog.findChild(QLineEdit, "reason")
    assert field is not None
    field.clear()
    qtbot.keyClicks(field, reason)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def wait_for_result(qtbot: QtBot, stage: Stage) -> str:
    qtbot.waitUntil(lambda: stage.director.scene is Scene.RESULT and stage.card.isVisible())
    winner = stage.director.view.winner
    assert winner is not None
    return winner.name


def test_a_draw_shows_the_winner_that_was_stored(qtbot: QtBot, stage: Stage, session: Desk) -> None:
    press(qtbot, stage, "draw")
    name = wait_for_result(qtbot, stage)
    stored = session.services.draw_reader.get("latest")
    assert stored.standing[0].name == name
    assert stored.standing[0].state == "drawn"
    assert name in stage.card.accessibleName()
    assert "20.00 %" in stage.card.accessibleName()


def test_a_winner_who_waits_is_decided_on_before_the_next_draw(qtbot: QtBot, stage: Stage, session: Desk) -> None:
    press(qtbot, stage, "draw")
    wait_for_result(qtbot, stage)
    qtbot.waitUntil(lambda: not stage.can_draw)
    stage.draw()
    assert len(session.services.draw_reader.history()) == 1
    press(qtbot, stage, "confirm")
    qtbot.waitUntil(lambda: stage.can_draw)
    assert session.services.draw_reader.get("latest").standing[0].state == "confirmed"
    press(qtbot, stage, "drawAgain")
    qtbot.waitUntil(lambda: len(session.services.draw_reader.history()) == 2)


def test_pressing_again_and_again_draws_once(qtbot: QtBot, stage: Stage, session: Desk) -> None:
    for _ in range(40):
        stage.draw()
        qtbot.wait(5)
    wait_for_result(qtbot, stage)
    stage.draw()
    qtbot.wait(50)
    assert len(session.services.draw_reader.history()) == 1


def test_redraw_asks_why_and_shows_somebody_else(qtbot: QtBot, stage: Stage, session: Desk) -> None:
    press(qtbot, stage, "draw")
    first = wait_for_result(qtbot, stage)
    press(qtbot, stage, "redraw")
    assert len(session.services.draw_reader.get("latest").winners) == 1
    give_reason(qtbot, stage, "not in chat")
    qtbot.waitUntil(lambda: len(session.services.draw_reader.get("latest").winners) == 2)
    qtbot.waitUntil(lambda: stage.director.view.winner is not None and stage.director.view.winner.event == 1)
    second = wait_for_result(qtbot, stage)
    assert second != first
    assert session.services.draw_reader.get("latest").winners[0].reason == "not in chat"


def test_undo_brings_the_pool_back(qtbot: QtBot, stage: Stage, session: Desk) -> None:
    press(qtbot, stage, "draw")
    wait_for_result(qtbot, stage)
    press(qtbot, stage, "undoDraw")
    give_reason(qtbot, stage, "only a test")
    qtbot.waitUntil(lambda: stage.director.scene is Scene.POOL and stage.can_draw)
    assert not stage.card.isVisible()
    assert len(session.totals()) == len(NAMES)


def test_a_confirmed_winner_can_be_taken_off_the_stage(qtbot: QtBot, stage: Stage) -> None:
    press(qtbot, stage, "draw")
    wait_for_result(qtbot, stage)
    press(qtbot, stage, "confirm")
    qtbot.waitUntil(stage.card.clear_button.isVisible)
    press(qtbot, stage, "clear")
    qtbot.waitUntil(lambda: stage.director.scene is Scene.POOL)


def test_several_winners_stand_on_the_card_by_place(qtbot: QtBot, stage: Stage) -> None:
    stage.winners.setValue(3)
    press(qtbot, stage, "draw")
    wait_for_result(qtbot, stage)
    draw = stage.director.view.draw
    assert draw is not None
    assert len(draw.standing) == 3
    shown = [widget.accessibleName() for widget in stage.card.findChildren(type(stage.card._name))]
    assert [winner.name for winner in draw.standing] == shown[1:4]


def test_nothing_of_the_winner_is_shown_before_the_wheel_has_landed(
    qtbot: QtBot, context: DeskContext, session: Desk, stage: Stage
) -> None:
    session.services.stage_settings.set(StageSettings(spin_seconds=2, sound=False, confetti=False), actor="op")
    qtbot.waitUntil(lambda: not stage.wheel.reduced_motion)
    # The pool is on show as well, and was said to be.
    qtbot.waitUntil(lambda: stage.director._has_read)
    session.clock.now = datetime.now(UTC)
    published: list[bool] = []
    stage.result_shown.connect(lambda: published.append(stage.wheel.is_spinning))
    press(qtbot, stage, "draw")
    qtbot.waitUntil(lambda: stage.director.scene is Scene.SPINNING)
    assert not stage.card.isVisible()
    assert published == []
    wait_for_result(qtbot, stage)
    assert published == [False]


def test_a_clock_that_was_set_back_does_not_hold_up_the_wheel(qtbot: QtBot, stage: Stage, session: Desk) -> None:
    session.services.stage_settings.set(StageSettings(spin_seconds=2, sound=False, confetti=False), actor="op")
    session.clock.now = datetime.now(UTC) + timedelta(days=2)
    press(qtbot, stage, "draw")
    wait_for_result(qtbot, stage)


def test_a_draw_by_another_program_comes_on_the_stage_too(qtbot: QtBot, stage: Stage, session: Desk) -> None:
    draw = session.draw()
    assert wait_for_result(qtbot, stage) == draw.standing[0].name


def test_a_claim_timer_counts_down_on_the_card(qtbot: QtBot, stage: Stage, session: Desk) -> None:
    # The card counts by the clock on the wall.
    session.clock.now = datetime.now(UTC)
    session.services.settings.set_draw_settings(DrawSettings(claim_seconds=600), actor="op")
    press(qtbot, stage, "draw")
    wait_for_result(qtbot, stage)
    qtbot.waitUntil(stage.card._claim_row.isVisible)
    assert stage.card._claim_text.text().startswith("Claim within")


def test_proof_and_details_lead_to_the_draw_in_history(qtbot: QtBot, stage: Stage, shown: Shown) -> None:
    press(qtbot, stage, "draw")
    wait_for_result(qtbot, stage)
    press(qtbot, stage, "details")
    draw = stage.director.view.draw
    assert draw is not None
    assert shown == [("history", draw.id)]


def test_a_refusal_is_said_and_the_button_comes_back(qtbot: QtBot, stage: Stage, session: Desk, said: Said) -> None:
    # Everybody loses the right to win between the look at the desk and the press.
    session.run_sql("UPDATE viewers SET excluded_at = 1, excluded_reason = 'x'")
    press(qtbot, stage, "draw")
    qtbot.waitUntil(lambda: bool(said))
    assert said[0][0] == "problem"
    assert "nobody to draw" in said[0][1]
    qtbot.waitUntil(lambda: stage.can_draw)


def test_on_the_full_screen_only_what_the_public_should_see_is_shown(qtbot: QtBot, stage: Stage) -> None:
    stage.set_bare(True)
    assert not stage.draw_button.isVisible()
    stage.draw()
    wait_for_result(qtbot, stage)
    assert stage.card.isVisible()
    assert not stage.card.confirm_button.isVisible()
    stage.set_bare(False)
    assert stage.card.confirm_button.isVisible()


def draw_a_period(desk: Desk, winners: int = 1) -> DrawView:
    period = open_period(desk)
    for name, source in (("Ann", Source.WATCHTIME), ("Bob", Source.BONUS)):
        viewer = person(desk, name)
        award(desk, period, viewer, 40, source)
        award(desk, period, viewer, 2, Source.FOLLOW)
    desk.clock.now += timedelta(seconds=1)
    return desk.services.period_draws.draw(winners=winners, actor="op").view


def test_a_winner_of_a_period_is_shown_with_number_and_tickets(qtbot: QtBot, stage: Stage, session: Desk) -> None:
    view = draw_a_period(session)
    winner = view.standing[0]
    qtbot.waitUntil(lambda: stage.director.scene is Scene.RESULT and stage.card.isVisible())
    words = [label.text() for label in stage.card.findChildren(QLabel) if label.isVisible()]
    (parts,) = [text for text in words if text.startswith("Ticket no.")]
    assert parts.startswith(f"Ticket no. {winner.number} · ")
    assert "Follows 2" in parts
    # What is drawn next is not of the period: it is cleared first.
    press(qtbot, stage, "confirm")
    qtbot.waitUntil(stage.card.clear_button.isVisible)
    assert not stage.card.again_button.isVisible()
    assert not stage.can_draw
    press(qtbot, stage, "clear")
    qtbot.waitUntil(lambda: stage.can_draw)


def test_with_several_winners_of_a_period_there_is_room_for_all_acts(qtbot: QtBot, stage: Stage, session: Desk) -> None:
    draw_a_period(session, winners=2)
    qtbot.waitUntil(lambda: stage.director.scene is Scene.RESULT and stage.card.isVisible())
    card = stage.card
    qtbot.waitUntil(lambda: card.confirm_button.isVisible() and card.confirm_button.height() > 0)
    below = card.confirm_button.mapTo(card, card.confirm_button.rect().bottomLeft()).y()
    assert below <= card.height()
