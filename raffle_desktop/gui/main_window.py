"""The window: a shell around header, tabs, stage and lamps. It is painted before the database is open."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QFont, QFontInfo, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from raffle_desktop.gui.header import Header
from raffle_desktop.gui.lamps import Lamps
from raffle_desktop.gui.notices import NoticeBar, Notices
from raffle_desktop.gui.operations import Operations
from raffle_desktop.gui.preferences import Preferences
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import ThemeSwitch
from raffle_desktop.gui.widgets import EmptyState

SMALLEST = QSize(1024, 640)
USUAL = QSize(1280, 800)
PANEL_WIDTH = 352
GEOMETRY = "window.geometry"
SPLIT = "window.split"
TAB_PADDING, TAB_TEXT_LEAST = (4, 14), 11
"""Pixels at either side of a tab's title, at least and at most, and of its text's height, at least: all of them are to
be seen in a narrow window too.
"""
STAGE_HIDDEN = "window.stage_hidden"
TAB = "window.tab"


class MainWindow(QWidget):
    """Knows where things are, not what they do: the desk assembles them."""

    closing = Signal()
    tab_shown = Signal(str)
    first_painted = Signal()

    def __init__(self, notices: Notices, operations: Operations, switch: ThemeSwitch, *, title: str, is_demo: bool):
        super().__init__()
        self.setObjectName("page")
        self.setWindowTitle(title)
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        self.menu = QMenu(self)
        self.menu.setAccessibleName(tr("Menu"))
        self.header = Header(self.menu, is_demo=is_demo)

        self._opening = EmptyState(tr("Opening the desk…"), tr("The database is being opened."))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setAccessibleName(tr("Parts of the desk"))
        self.tabs.tabBar().setAccessibleName(tr("Parts of the desk"))
        self.tabs.currentChanged.connect(self._show_tab)
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._made: dict[str, QWidget] = {}
        self.left = QStackedWidget()
        self.left.addWidget(self._opening)
        self.left.addWidget(self.tabs)
        self.right = QStackedWidget()
        self.right.setMinimumWidth(380)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self.left)
        self.split.addWidget(self.right)
        self.split.splitterMoved.connect(lambda *_: self._place_over())
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        self.split.setSizes([USUAL.width() * 6 // 10, USUAL.width() * 4 // 10])
        self.body = QWidget()
        body = QHBoxLayout(self.body)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self.split)

        # Last, as it stands last: the focus goes round in this order.
        self.lamps = Lamps(switch.theme)
        switch.changed.connect(self.lamps.take_theme)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.header)
        self._layout.addWidget(self.body, 1)
        self._layout.addWidget(self.lamps)
        # Over the tabs, never over the stage, which the public may see.
        self.notice_bar = NoticeBar(notices, operations, self.left)
        self._panel: QWidget | None = None
        self._before_panel: QWidget | None = None
        """What had the keyboard when the panel came."""
        self._was_painted = False
        self.left.installEventFilter(self)

    # --- parts --------------------------------------------------------------------------------------------------------

    def add_tab(self, key: str, title: str, tip: str, make: Callable[[], QWidget]) -> None:
        """A tab that is built when it is first shown."""
        holder = QStackedWidget()
        holder.setObjectName(key)
        self._makers[key] = make
        index = self.tabs.addTab(holder, title)
        self.tabs.setTabToolTip(index, tip)

    def insert_bar(self, bar: QWidget) -> None:
        """A bar of its own between header and body: the rehearsal's."""
        self._layout.insertWidget(1, bar)

    def put_stage(self, stage: QWidget) -> None:
        self.right.addWidget(stage)
        self.right.setCurrentWidget(stage)

    def put_first_start(self, page: QWidget) -> None:
        self.left.addWidget(page)
        self.left.setCurrentWidget(page)

    def show_tabs(self) -> None:
        """The tabs take the place of what stood there before."""
        if self.left.currentWidget() is not self.tabs:
            # They came after the window had its size.
            self._fit_tabs()
            self.left.setCurrentWidget(self.tabs)
            self._show_tab(self.tabs.currentIndex())

    def tab(self, key: str) -> QWidget | None:
        """The tab's body, if it was built already."""
        return self._made.get(key)

    def show_tab(self, key: str) -> QWidget | None:
        """Bring a tab to the front and give its body; None for a key there is no tab for."""
        for index in range(self.tabs.count()):
            holder = self.tabs.widget(index)
            if holder is not None and holder.objectName() == key and self.tabs.isTabVisible(index):
                self.show_tabs()
                self.tabs.setCurrentIndex(index)
                self._show_tab(index)
                return self._made.get(key)
        return None

    def let_tab_be_seen(self, key: str, is_seen: bool) -> None:
        """Take a tab off the bar, or put it back in its place; it is not there for `show_tab` meanwhile."""
        for index in range(self.tabs.count()):
            holder = self.tabs.widget(index)
            if holder is not None and holder.objectName() == key and self.tabs.isTabVisible(index) != is_seen:
                focused: QWidget | None = self.focusWidget()
                had_focus = focused is not None and holder.isAncestorOf(focused)
                self.tabs.setTabVisible(index, is_seen)
                self._fit_tabs()
                if had_focus and not is_seen:
                    self.focus_tab()

    def focus_tab(self) -> None:
        """The keyboard goes on in the tab that is shown; where that does not say at what, with the titles."""
        holder = self.tabs.currentWidget()
        body = holder.currentWidget() if isinstance(holder, QStackedWidget) else None
        taker = self.tabs.tabBar() if body is None or body.focusProxy() is None else body
        taker.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_tab(self, index: int) -> None:
        holder = self.tabs.widget(index)
        if self.left.currentWidget() is not self.tabs or not isinstance(holder, QStackedWidget):
            return
        key = holder.objectName()
        if key not in self._made:
            body = self._makers[key]()
            self._made[key] = body
            holder.addWidget(body)
            holder.setCurrentWidget(body)
        self.tab_shown.emit(key)

    # --- the viewer panel ---------------------------------------------------------------------------------------------

    def put_panel(self, panel: QWidget) -> None:
        """A panel over the right edge of the tabs, so that the table under it keeps its shape."""
        self._panel = panel
        panel.setParent(self.left)
        panel.hide()

    def show_panel(self) -> None:
        if self._panel is not None:
            before: QWidget | None = self.focusWidget()
            if before is not None and not self._panel.isAncestorOf(before):
                self._before_panel = before
            self._place_panel()
            self._panel.show()
            self._panel.raise_()

    def hide_panel(self) -> None:
        if self._panel is not None:
            self._panel.hide()
            before, self._before_panel = self._before_panel, None
            if before is not None and shiboken6.isValid(before) and before.isVisible() and before.isEnabled():
                before.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.focus_tab()

    def _place_panel(self) -> None:
        if self._panel is not None:
            area = self.left.rect()
            top = self.tabs.tabBar().height() if self.left.currentWidget() is self.tabs else 0
            width = min(PANEL_WIDTH, area.width())
            self._panel.setGeometry(area.width() - width, top, width, area.height() - top)

    def _place_over(self) -> None:
        """What lies over the tabs follows their size."""
        self._fit_tabs()
        self._place_panel()
        self.notice_bar.place()

    def _fit_tabs(self) -> None:
        """Give the titles of the tabs what room there is."""
        bar, least, most = self.tabs.tabBar(), *TAB_PADDING
        titles = [bar.tabText(place) for place in range(bar.count()) if bar.isTabVisible(place)]
        count, room = len(titles), self.left.width()
        if count and room > 0:
            font = bar.font()
            font.setWeight(QFont.Weight.DemiBold)
            metrics = QFontMetrics(font)
            words = sum(metrics.horizontalAdvance(title) + 2 for title in titles)
            padding = max(least, min(most, (room - words) // (2 * count)))
            # A language's titles may be too long for a narrow window also without room between them. Letters come in
            # whole pixels, so a text that is a hair too wide loses one of them.
            pixels = QFontInfo(font).pixelSize()
            fitting = min(pixels, max(TAB_TEXT_LEAST, pixels * (room - 2 * count * least) // words))
            look = f"QTabBar::tab {{ padding: 9px {padding}px; font-size: {fitting}px; }}"
            if look != bar.styleSheet():
                bar.setStyleSheet(look)

    # --- the stage's place --------------------------------------------------------------------------------------------

    @property
    def stage_hidden(self) -> bool:
        return self.right.isHidden()

    def hide_stage(self, hidden: bool) -> None:
        self.right.setHidden(hidden)
        QTimer.singleShot(0, self, self._place_over)

    # --- between starts -----------------------------------------------------------------------------------------------

    def restore_place(self, preferences: Preferences) -> None:
        """Where the window was when it was last closed, if a screen is still there."""
        geometry, split = preferences.state(GEOMETRY), preferences.state(SPLIT)
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        if not split.isEmpty():
            self.split.restoreState(split)
        self.hide_stage(preferences.flag(STAGE_HIDDEN))

    def save_place(self, preferences: Preferences) -> None:
        preferences.put(GEOMETRY, QByteArray(self.saveGeometry()))
        preferences.put(SPLIT, QByteArray(self.split.saveState()))
        preferences.put(STAGE_HIDDEN, self.stage_hidden)
        current = self.tabs.currentWidget()
        if current is not None:
            preferences.put(TAB, current.objectName())
        preferences.save()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Not with the window’s own new size: what a tab or the stage needs can move the edge between them later.
        if watched is self.left and event.type() is QEvent.Type.Resize:
            self._place_over()
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        # Gone from the screen at once; what is under way is ended in order behind it.
        self.hide()
        self.closing.emit()
        event.accept()
