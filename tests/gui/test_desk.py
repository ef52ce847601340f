"""The whole desk on screen: an evening by clicks and keys, and how it closes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from raffle_desktop.gui.desk import DeskOnScreen
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.main_window import SMALLEST, USUAL, MainWindow
from raffle_desktop.gui.stage.director import Scene
from raffle_desktop.gui.stage.stage import Stage
from raffle_desktop.gui.tabs.session_end import EndDialog
from raffle_desktop.services.paid_parts import PaidParts
from raffle_desktop.services.services import Services
from raffle_desktop.services.stage_settings import StageSettings
from tests.conftest import Desk

Control = Qt.KeyboardModifier.ControlModifier


class Evening:
    """A desk on screen and a hand at its mouse and keys."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.qtbot, self.desk = qtbot, desk
        self.bugs: list[BaseException] = []
        self.published: list[str] = []
        self.begun = 0
        desk.clock.now = datetime.now(UTC)
        quick = StageSettings(spin_seconds=2, sound=False, confetti=False, reduced_motion=True)
        desk.services.stage_settings.set(quick, actor="op")
        self.screen = DeskOnScreen(desk.folder, is_demo=False, report_bug=self._bug, publish_winner=self._publish)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        self.screen.attach(desk.services)
        self.wait(lambda: self.screen.overview is not None)

    @property
    def window(self) -> MainWindow:
        return self.screen.window

    @property
    def stage(self) -> Stage:
        assert self.screen.stage is not None
        return self.screen.stage

    def _bug(self, error: BaseException) -> None:
        self.bugs.append(error)

    def _publish(self, services: Services, shown: bool) -> list[str]:
        if not shown:
            self.begun += 1
            return []
        found = services.draw_reader.latest_winner()
        self.published.append("" if found is None else found[1].name)
        return []

    def wait(self, until: Callable[[], object], seconds: int = 30) -> None:
        self.qtbot.waitUntil(lambda: bool(until()), timeout=seconds * 1000)

    def press(self, name: str, inside: QWidget | None = None) -> None:
        def found() -> list[QPushButton]:
            places = (inside or self.window).findChildren(QPushButton, name)
            return [one for one in places if one.isVisible() and one.isEnabled()]

        # What a layout has just got is to be seen a turn of the event loop later.
        self.wait(found)
        self.qtbot.mouseClick(found()[0], Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        if not self.window.isActiveWindow():
            # Offscreen there is no window manager to hand the focus back when a dialog closes.
            self.window.activateWindow()
        self.wait(QApplication.focusWidget)
        self.qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def rest(self) -> None:
        """Put the focus where keys are the desk's."""
        self.window.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.window.setFocus()

    def reason(self, text: str) -> None:
        self.wait(lambda: self.window.findChild(ReasonDialog))
        dialog = self.window.findChild(ReasonDialog)
        assert dialog is not None
        field = dialog.findChild(QLineEdit, "reason")
        assert field is not None
        field.clear()
        self.qtbot.keyClicks(field, text)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)
        self.wait(lambda: not dialog.isVisible())

    def winner(self) -> str:
        self.wait(lambda: self.stage.director.scene is Scene.RESULT and self.stage.card.isVisible())
        assert self.stage.director.view.winner is not None
        return self.stage.director.view.winner.name


@pytest.fixture
def evening(qtbot: QtBot, desk: Desk) -> Iterator[Evening]:
    made = Evening(qtbot, desk)
    yield made
    assert made.screen.end(5000)
    assert not made.bugs, made.bugs
    made.screen.deleteLater()


def start(evening: Evening, name: str = "Friday") -> None:
    evening.screen.go_to("session", "")
    field = evening.window.findChild(QLineEdit, "")
    for one in evening.window.findChildren(QLineEdit):
        if one.accessibleName() == "Name of the session":
            field = one
    assert field is not None
    button = evening.window.findChild(QPushButton, "startSession")
    assert button is not None
    # Not while the end of another session has yet to be told.
    evening.wait(lambda: button.isVisible() and button.isEnabled())
    field.clear()
    evening.qtbot.keyClicks(field, name)
    evening.qtbot.keyClick(field, Qt.Key.Key_Return)
    evening.wait(lambda: evening.screen.overview is not None and evening.screen.overview.session is not None)


def test_a_whole_evening_by_clicks_and_keys(evening: Evening) -> None:
    desk, stage = evening.desk, evening.stage
    start(evening)
    for name in ("Ann", "Bob", "Cleo", "Dora"):
        desk.chat(name)
    evening.wait(lambda: evening.window.header.entries.value == "4")

    evening.rest()
    evening.key(Qt.Key.Key_O, Control)
    evening.wait(lambda: evening.window.header.switch.text() == "Submissions are closed")
    assert not desk.services.settings.submissions_open()

    evening.rest()
    evening.wait(lambda: stage.can_draw)
    evening.key(Qt.Key.Key_Space)
    first = evening.winner()
    evening.rest()
    evening.key(Qt.Key.Key_C)
    evening.wait(lambda: desk.services.draw_reader.get("latest").standing[0].state == "confirmed")
    evening.wait(lambda: stage.can_draw)

    evening.rest()
    evening.key(Qt.Key.Key_R)
    evening.reason("not here after all")
    evening.wait(lambda: len(desk.services.draw_reader.get("latest").winners) == 2)
    evening.wait(lambda: stage.director.view.winner is not None and stage.director.view.winner.event == 1)
    second = evening.winner()
    assert second != first

    evening.rest()
    evening.key(Qt.Key.Key_U)
    evening.reason("only a rehearsal")
    evening.wait(lambda: stage.director.scene is Scene.POOL)
    assert len(desk.totals()) == 4

    evening.press("draw")
    third = evening.winner()
    evening.press("confirm")
    evening.wait(lambda: stage.can_draw)
    evening.press("endSession")
    dialog = evening.window.findChild(EndDialog)
    assert dialog is not None
    evening.press("endNow", dialog)
    evening.wait(lambda: evening.screen.overview is not None and evening.screen.overview.session is None)
    assert desk.value("SELECT count(*) FROM engagement WHERE carry_over = 500000") == 3

    start(evening, "Saturday")
    evening.wait(lambda: evening.window.header.entries.value == "3")
    assert third not in desk.totals()
    assert evening.published[-1] == third
    assert evening.begun == 3


def test_space_does_not_draw_while_somebody_types(evening: Evening) -> None:
    start(evening)
    evening.desk.enter("Ann")
    evening.wait(lambda: evening.stage.can_draw)
    evening.key(Qt.Key.Key_F, Control)
    evening.wait(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    evening.key(Qt.Key.Key_Space)
    evening.key(Qt.Key.Key_R)
    evening.qtbot.wait(50)
    assert evening.desk.services.draw_reader.history() == []


def test_every_tab_is_reached_by_its_key_and_built_only_then(evening: Evening) -> None:
    start(evening)
    evening.desk.services.paid_parts.choose(PaidParts(), actor="op")
    evening.wait(lambda: evening.screen._paid.is_told)
    assert evening.window.tab("history") is None
    for place, tab in enumerate(
        ("session", "entries", "weights", "tickets", "pools", "wallets", "lucky", "history", "connections"), start=1
    ):
        evening.rest()
        evening.key(Qt.Key(Qt.Key.Key_0.value + place), Control)
        body = evening.window.tab(tab)
        assert body is not None
        assert body.isVisible()
        evening.wait(lambda: not evening.screen.operations.busy)


def test_all_tabs_are_to_be_seen_in_the_smallest_window_too(evening: Evening) -> None:
    start(evening)
    bar = evening.window.tabs.tabBar()
    for size in (SMALLEST, USUAL):
        evening.window.resize(size)
        evening.wait(lambda: 0 < bar.tabRect(bar.count() - 1).right() <= evening.window.left.width())


def test_everything_that_can_be_used_has_a_name_for_screen_readers(evening: Evening) -> None:
    start(evening)
    # Else its notice comes up with the pools, and lies over the windows of later tests.
    evening.desk.services.paid_parts.choose(PaidParts(), actor="op")
    evening.desk.enter("Ann")
    for tab in ("session", "entries", "weights", "tickets", "pools", "wallets", "lucky", "history", "connections"):
        evening.screen.go_to(tab, "")
        evening.wait(lambda: not evening.screen.operations.busy)
    nameless = [
        f"{type(widget).__name__} {widget.objectName()!r} in {type(widget.parent()).__name__}"
        for widget in evening.window.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisibleTo(evening.window)
        and not widget.objectName().startswith("qt_")
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and type(widget) is not QWidget
    ]
    assert nameless == []


def test_a_new_desk_shows_its_three_doors(evening: Evening) -> None:
    from raffle_desktop.gui.first_start import FirstStartPage

    page = evening.window.left.currentWidget()
    assert isinstance(page, FirstStartPage)
    page.session_chosen.emit()
    assert evening.window.left.currentWidget() is evening.window.tabs


def test_the_stage_pops_out_and_comes_home(evening: Evening) -> None:
    start(evening)
    evening.desk.enter("Ann")
    evening.wait(lambda: evening.stage.can_draw)
    evening.screen.pop_out()
    assert evening.stage.window() is not evening.window
    assert evening.window.stage_hidden
    popped = evening.stage.window()
    assert popped.height() < popped.screen().availableGeometry().height(), "its button lies below the screen's edge"
    evening.qtbot.keyClick(evening.stage.window(), Qt.Key.Key_Space)
    assert evening.winner() == "Ann"
    evening.stage.window().close()
    assert evening.stage.window() is evening.window
    assert evening.stage.isVisible()
    assert not evening.window.stage_hidden


def test_the_full_screen_is_left_by_its_key(evening: Evening) -> None:
    start(evening)
    evening.screen.full_screen()
    window = evening.stage.window()
    assert window.isFullScreen()
    assert not evening.stage.draw_button.isVisible()
    evening.screen.full_screen()
    assert evening.stage.window() is evening.window
    assert evening.stage.draw_button.isVisible()


def test_the_windows_place_is_remembered(qtbot: QtBot, desk: Desk) -> None:
    first = Evening(qtbot, desk)
    start(first)
    # Within the offscreen platform's small screen, or Qt would make it fit.
    first.window.resize(1024, 690)
    first.screen.go_to("weights", "")
    first.screen.toggle_stage()
    first.window.close()
    assert first.screen.end(5000)
    second = Evening(qtbot, desk)
    second.wait(lambda: second.window.tabs.currentIndex() == 2)
    assert (second.window.width(), second.window.height()) == (1024, 690)
    assert second.window.stage_hidden
    assert second.screen.end(5000)


def test_a_viewer_opens_in_the_side_panel_and_escape_closes_it(evening: Evening) -> None:
    start(evening)
    view = evening.desk.enter("Ann")
    evening.screen.show_viewer(view.viewer_id)
    panel = evening.screen._panel
    assert panel is not None
    evening.wait(panel.isVisible)
    evening.qtbot.keyClick(panel, Qt.Key.Key_Escape)
    evening.wait(lambda: not panel.isVisible())


def test_a_fault_in_the_desk_is_reported_and_the_desk_goes_on(evening: Evening) -> None:
    evening.screen.failed(ZeroDivisionError("a bug"))
    assert len(evening.bugs) == 1
    evening.bugs.clear()
    assert any("went wrong" in text for text in evening.window.notice_bar.texts)


def test_what_another_process_did_is_seen(evening: Evening) -> None:
    from raffle_desktop.domain.changes import OutsideChange

    start(evening)
    evening.desk.run_sql("UPDATE sessions SET name = 'Renamed elsewhere'")
    evening.desk.services.core.bus.publish(OutsideChange())
    evening.wait(lambda: evening.window.header._name.text == "Renamed elsewhere")


def test_closing_in_the_middle_of_a_spin_ends_everything(qtbot: QtBot, desk: Desk) -> None:
    evening = Evening(qtbot, desk)
    start(evening)
    desk.services.stage_settings.set(StageSettings(spin_seconds=20, sound=False), actor="op")
    desk.enter("Ann")
    evening.wait(lambda: evening.stage.can_draw and not evening.stage.wheel.reduced_motion)
    evening.press("draw")
    evening.wait(lambda: evening.stage.wheel.is_spinning)
    evening.window.close()
    assert evening.screen.end(3000)
    assert desk.services.draw_reader.get("latest").standing[0].name == "Ann"
