"""A stage for draws in steps: real widgets, a real database, the beacon's published rounds, time in the test's hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.streamdraw.texts import round_time
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.stage.director import Scene
from raffle_desktop.gui.stage.stage import Stage
from raffle_desktop.gui.theme import style_sheet
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.stage_settings import StageSettings
from tests.conftest import Desk
from tests.fakes.drand import ROUNDS
from tests.feeds.kept import Kept
from tests.gui.pressing import press

DELAY = 30
FIRST, SECOND = 42, 123
"""Published rounds with time between them: one for the draw, one for a redraw."""
QUICK = StageSettings(spin_seconds=2, sound=False, confetti=False, reduced_motion=True, level="beacon", delay=DELAY)


class ProofStage:
    """The stage of a desk, and a hand at it."""

    def __init__(self, qtbot: QtBot, context: DeskContext, desk: Desk) -> None:
        self.qtbot, self.context, self.desk = qtbot, context, desk
        self.stage = self.shown()

    def shown(self) -> Stage:
        """A stage as it is at the start of a desk, whatever was before."""
        stage = Stage(self.context)
        self.qtbot.addWidget(stage)
        # Dressed as on the desk: what is as high as what is a matter of the style.
        stage.setStyleSheet(style_sheet(self.context.theme))
        stage.resize(480, 700)
        stage.show()
        self.context.bridge.changed.connect(lambda _changes: self._overview(stage))
        stage.start()
        self._overview(stage)
        self.qtbot.waitUntil(lambda: stage.director._has_read or stage.director.scene is not Scene.POOL)
        return stage

    def _overview(self, stage: Stage) -> None:
        services = self.context.services
        self.context.operations.run(services.overview.get, owner=stage, success=stage.take_overview, latest="test")

    # --- time ---------------------------------------------------------------------------------------------------------

    def at(self, round_number: int, seconds: float) -> None:
        """So many seconds after that round comes out."""
        self.desk.clock.now = datetime.fromtimestamp(round_time(round_number) + seconds, UTC)

    # --- looking ------------------------------------------------------------------------------------------------------

    def until(self, what: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(what()))

    def until_step(self, state: str) -> DrawView:
        """Wait until the stage shows a draw under way in this state."""
        director = self.stage.director

        def there() -> bool:
            step = director.shown_step
            return step is not None and (step.view.state if not step.is_vacant else "vacant") == state

        self.until(there)
        self.until(self.stage.steps_card.isVisible)
        step = director.shown_step
        assert step is not None
        return step.view

    def until_result(self) -> DrawView:
        self.until(lambda: self.stage.director.scene is Scene.RESULT and self.stage.card.isVisible())
        draw = self.stage.director.view.draw
        assert draw is not None
        return draw

    @property
    def said(self) -> str:
        """Everything on the card of draws under way."""
        return "\n".join(self.stage.steps_card.texts)

    # --- acting -------------------------------------------------------------------------------------------------------

    def press(self, name: str) -> None:
        found = self.stage.findChild(QPushButton, name)
        assert found is not None, name
        press(self.qtbot, found)

    def rare(self, words: str) -> None:
        """Choose an entry of the card's menu."""
        card = self.stage.steps_card
        press(self.qtbot, card.menu_button)
        chosen = [one for one in card._menu.actions() if one.text().startswith(words)]
        assert chosen, [one.text() for one in card._menu.actions()]
        card._menu.hide()
        chosen[0].trigger()

    def dialog(self, kind: type[QWidget]) -> QWidget:
        def found() -> list[QWidget]:
            return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]

        self.until(found)
        return found()[0]

    def reason(self, text: str, kind: type[QDialog]) -> None:
        """Give a reason and go on."""
        dialog = self.dialog(kind)
        field = dialog.findChild(QLineEdit, "reason")
        assert field is not None
        self.qtbot.keyClicks(field, text)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)

    def sign(self, round_number: int) -> DrawView:
        """As the keeper does when the round is there."""
        [due] = self.desk.services.staged.waiting()
        assert due.round == round_number
        from raffle_desktop.feeds.beacon import check_signature

        return self.desk.services.staged.take_signature(
            due.draw_id, ROUNDS[round_number], check=check_signature, actor="beacon"
        )

    def keeper(self, kept: Kept) -> None:
        """Let the desk have this keeper of the beacon, at work."""
        kept.start()
        kept.until(lambda _status: kept.keeper._loop is not None)
        self.context.beacon.control = kept.keeper


def prepared(desk: Desk, names: str = "abcde", **settings: object) -> None:
    """A session with people in it, at a time when the first round is a minute away."""
    desk.clock.now = datetime.fromtimestamp(round_time(FIRST) - DELAY - 60, UTC)
    desk.services.stage_settings.set(replace(QUICK, **settings), actor="op")  # type: ignore[arg-type]
    desk.services.sessions.start("Friday", actor="op")
    for name in names:
        desk.enter(name)
