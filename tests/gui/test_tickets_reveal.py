"""Who has won a period is told by the wheel, and by no card before it."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.tabs.tickets_period import PeriodPart
from raffle_desktop.gui.tabs.tickets_result import DrawCard
from raffle_desktop.gui.texts import now_micros
from raffle_desktop.services.reveals import Hidden, still_hidden
from tests.conftest import Desk
from tests.gui.test_tickets_parts import part_of
from tests.services.ticket_tools import award, open_period, person


def texts(card: DrawCard) -> str:
    return " ".join(label.text() for label in card.findChildren(QLabel))


def test_a_draw_is_hidden_until_the_wheel_rests(qtbot: QtBot, context: DeskContext, desk: Desk) -> None:
    period = open_period(desk)
    award(desk, period, person(desk, "ann"), 3)
    draw = desk.services.period_draws.draw(actor="op").view
    part = part_of(qtbot, context, "period", PeriodPart)
    qtbot.waitUntil(lambda: len(part.cards) == 1)
    assert part.cards[0].rows == []
    assert "the wheel shows who won" in texts(part.cards[0])
    assert "ann" not in texts(part.cards[0])
    # The spin takes some time from now on, by the clock on the wall.
    desk.clock.now += timedelta(microseconds=now_micros() - desk.services.core.now_micros())
    reveal = desk.services.stage.reveal(draw.id, 0, duration_ms=300, actor="op")
    hidden = still_hidden(desk.services, draw.id)
    assert hidden == Hidden(draw.id, 0, begun=True, micros=300_000, left=300_000)
    qtbot.waitUntil(lambda: len(part.cards[0].rows) == 1)
    assert now_micros() >= reveal.started_at + 300_000
    assert "ann" in texts(part.cards[0])


def test_what_does_not_stand_on_the_stage_may_be_seen(desk: Desk) -> None:
    period = open_period(desk)
    award(desk, period, person(desk, "ann"), 3)
    draw = desk.services.period_draws.draw(actor="op").view
    assert still_hidden(desk.services, draw.id) == Hidden(draw.id, 0, begun=False, micros=0, left=0)
    desk.services.stage.clear(draw.id, 0, actor="op")
    assert still_hidden(desk.services, draw.id) is None


def test_what_the_wheel_has_shown_may_be_seen_whatever_the_clock_does(desk: Desk) -> None:
    period = open_period(desk)
    award(desk, period, person(desk, "ann"), 3)
    draw = desk.services.period_draws.draw(actor="op").view
    desk.services.stage.reveal(draw.id, 0, duration_ms=6000, actor="op")
    desk.clock.advance(hours=-2)
    hidden = still_hidden(desk.services, draw.id)
    assert hidden is not None
    assert hidden.left == 6_000_000
    desk.clock.advance(hours=2, seconds=6)
    assert still_hidden(desk.services, draw.id) is None
