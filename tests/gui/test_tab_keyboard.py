"""The keyboard goes on in the tabs when a page or a note that had it is gone, and not in the header."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from raffle_desktop.gui.first_start import FirstStartPage
from raffle_desktop.gui.tabs.pools_tab import PoolsTab
from raffle_desktop.gui.viewer_panel import ViewerPanel
from raffle_desktop.gui.widgets import SearchField
from tests.gui.pressing import press
from tests.gui.test_desk import Evening, evening, start
from tests.gui.test_paid_watch import notice, read

__all__ = ["evening"]


def keyboard(evening: Evening) -> QWidget:
    """What keys would go to, once the window has them."""
    if not evening.window.isActiveWindow():
        evening.window.activateWindow()
    evening.wait(QApplication.focusWidget)
    found: QWidget | None = QApplication.focusWidget()
    assert found is not None
    return found


def test_after_the_note_on_laws_the_keyboard_is_in_the_tab_that_was_opened(evening: Evening) -> None:
    start(evening)
    evening.window.header.menu_button.setFocus()
    evening.screen.go_to("pools", "")
    evening.wait(lambda: notice(evening) is not None)
    shown = notice(evening)
    assert shown is not None
    press(evening.qtbot, shown.keep)
    evening.wait(lambda: read(evening))
    evening.wait(lambda: notice(evening) is None)
    tab = evening.window.tab("pools")
    assert isinstance(tab, PoolsTab)
    evening.wait(lambda: tab.isAncestorOf(keyboard(evening)))


def test_after_the_note_was_closed_by_escape_too(evening: Evening) -> None:
    start(evening)
    evening.window.header.menu_button.setFocus()
    evening.screen.go_to("wallets", "")
    evening.wait(lambda: notice(evening) is not None)
    shown = notice(evening)
    assert shown is not None
    evening.qtbot.keyClick(shown, Qt.Key.Key_Escape)
    evening.wait(lambda: notice(evening) is None)
    evening.wait(lambda: evening.window.tabs.isAncestorOf(keyboard(evening)))


def test_when_a_session_begins_elsewhere_the_keyboard_goes_from_the_first_page_to_the_tabs(evening: Evening) -> None:
    page = evening.window.findChild(FirstStartPage)
    assert page is not None
    evening.wait(page.demo_door.hasFocus)
    evening.desk.services.sessions.start("Friday", actor="api")
    evening.wait(lambda: evening.window.left.currentWidget() is evening.window.tabs)
    assert evening.window.tabs.isAncestorOf(keyboard(evening))


def test_after_a_viewers_panel_the_keyboard_is_where_it_was(evening: Evening) -> None:
    start(evening)
    ann = evening.desk.enter("Ann").viewer_id
    evening.screen.go_to("entries", "")
    search = evening.window.tabs.findChild(SearchField)
    assert search is not None
    search.setFocus()
    evening.screen.show_viewer(ann)
    panel = evening.window.findChild(ViewerPanel)
    assert panel is not None
    evening.wait(panel.isVisible)
    evening.wait(lambda: panel.isAncestorOf(keyboard(evening)) or keyboard(evening) is panel)
    evening.qtbot.keyClick(keyboard(evening), Qt.Key.Key_Escape)
    evening.wait(lambda: not panel.isVisible())
    evening.wait(search.hasFocus)


def test_where_that_is_gone_the_keyboard_goes_on_in_the_tab(evening: Evening) -> None:
    start(evening)
    ann = evening.desk.enter("Ann").viewer_id
    evening.screen.go_to("entries", "")
    search = evening.window.tabs.findChild(SearchField)
    assert search is not None
    search.setFocus()
    evening.screen.show_viewer(ann)
    panel = evening.window.findChild(ViewerPanel)
    assert panel is not None
    evening.wait(panel.isVisible)
    evening.screen.go_to("history", "")
    panel.close_panel()
    evening.wait(lambda: not panel.isVisible())
    tab = evening.window.tab("history")
    assert tab is not None
    evening.wait(lambda: tab.isAncestorOf(keyboard(evening)))
