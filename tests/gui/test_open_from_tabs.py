"""Draws of periods and pools where draws go in steps: opened from their tabs, carried on by the stage."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.tickets import Source
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ConfirmDialog
from raffle_desktop.gui.tabs.pools_list import PoolsPart
from raffle_desktop.gui.tabs.tickets_period import PeriodPart
from raffle_desktop.gui.tabs.tickets_state import TicketState
from raffle_desktop.services.stage_settings import StageSettings
from tests.conftest import Desk
from tests.gui.conftest import Said, Shown
from tests.gui.pressing import press
from tests.services import money_tools
from tests.services.ticket_tools import award, open_period, person


def level(desk: Desk, wanted: str) -> None:
    desk.services.stage_settings.set(replace(StageSettings(), level=wanted), actor="op")


def answered(qtbot: QtBot) -> str:
    """Say yes to the question; gives what it said."""

    def found() -> list[ConfirmDialog]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, ConfirmDialog) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    dialog = found()[0]
    press(qtbot, dialog.yes)
    return dialog.accessibleDescription()


def test_a_period_is_opened_and_the_stage_is_shown(
    qtbot: QtBot, context: DeskContext, desk: Desk, said: Said, shown: Shown
) -> None:
    period = open_period(desk)
    for name in ("Ann", "Bob"):
        award(desk, period, person(desk, name), 40, Source.BONUS)
    desk.clock.now += timedelta(seconds=1)
    level(desk, "beacon")
    state = TicketState(context, context.operations)
    part = PeriodPart(context, state)
    qtbot.addWidget(part)
    part.resize(700, 700)
    part.show()
    state.read()
    qtbot.waitUntil(lambda: part.draw_button.text() == "Open a draw…" and part.draw_button.isEnabled())
    assert part.end_first.isHidden()
    part.prize.setText("a mug")
    part.winners.setValue(2)
    press(qtbot, part.draw_button)
    words = answered(qtbot)
    assert "nothing is drawn yet" in words
    assert "2 winners will be drawn." in words
    qtbot.waitUntil(lambda: bool(desk.services.staged.all_under_way()))
    [view] = desk.services.staged.all_under_way()
    assert (view.period_id, view.wanted, view.prize, view.state) == (period, 2, "a mug", "opened")
    qtbot.waitUntil(lambda: ("stage", "") in shown)
    assert "Draw #1 is open" in said[-1][1]
    qtbot.waitUntil(lambda: bool(part.cards) and "is under way (open)" in part.cards[0].under_way)
    qtbot.waitUntil(lambda: not part.draw_button.isEnabled())
    desk.services.staged.give_up(view.id, "changed my mind", actor="op")
    qtbot.waitUntil(lambda: part.cards[0].under_way == "Given up: changed my mind")
    # Another level, chosen meanwhile on the stage.
    level(desk, "local")
    qtbot.waitUntil(lambda: part.draw_button.text() == "Draw…" and part.draw_button.isEnabled())
    press(qtbot, part.draw_button)
    assert "stored at once" in answered(qtbot)
    qtbot.waitUntil(lambda: len(desk.services.draw_reader.history()) == 2)


def test_a_full_pool_is_opened_and_says_where_its_draw_stands(
    qtbot: QtBot, context: DeskContext, desk: Desk, full_pool: int
) -> None:
    level(desk, "beacon")
    part = PoolsPart(context)
    qtbot.addWidget(part)
    part.resize(760, 700)
    part.show()
    qtbot.waitUntil(lambda: len(part.cards) == 1)
    press(qtbot, part.cards[0].draw_button)
    assert "follows from the beacon" in answered(qtbot)
    qtbot.waitUntil(lambda: bool(desk.services.staged.all_under_way()))
    qtbot.waitUntil(lambda: "is under way (open)" in part.cards[0].facts.text())
    assert part.cards[0].draw_button.isHidden()
    with desk.refuses(Code.DRAW_IN_PROGRESS):
        desk.services.pools.cancel(full_pool, "no", actor="op")
    [view] = desk.services.staged.all_under_way()
    desk.services.staged.give_up(view.id, "no", actor="op")
    qtbot.waitUntil(lambda: not part.cards[0].draw_button.isHidden())


@pytest.fixture
def full_pool(desk: Desk) -> int:
    """One of a single ticket, which is sold."""
    pool = money_tools.opened(desk, required=1)
    desk.services.pools.sell(pool.id, person(desk, "ann"), actor="op")
    return pool.id
