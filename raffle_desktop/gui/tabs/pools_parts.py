"""What the tabs of pools and of wallets are made of: parts that read when they are seen, each built at first sight."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.theme import GRID

LIVE_MS = 300
"""Pause between two looks at what changed."""


class LivePart(QWidget):
    """Reads when it is shown and behind, follows while it is on show."""

    topics: tuple[Topic, ...] = ()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self._stale = True
        self._live = QTimer(self)
        self._live.setSingleShot(True)
        self._live.setInterval(LIVE_MS)
        self._live.timeout.connect(self._look)
        context.bridge.changed.connect(self._changed)

    def load(self) -> None:
        """Read and show."""
        raise NotImplementedError

    def search(self) -> None:
        """Bring the focus into the part's search, where it has one."""

    def refresh(self) -> None:
        """Something is to be read anew: now, where the part is on show."""
        self._stale = True
        self._look()

    def concerns(self, changes: Changes) -> bool:
        """Whether these changes have to be looked at."""
        return changes.touches(*self.topics)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def _changed(self, changes: Changes) -> None:
        if self.concerns(changes):
            self._stale = True
            if self.isVisible() and not self._live.isActive():
                self._live.start()

    def _look(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self.load()


class PartsTab(QWidget):
    """A bar of parts above, the one that is chosen below; a part is built when it is first shown."""

    topics: tuple[Topic, ...] = ()
    """Of what the names of the parts count."""

    def __init__(self, context: DeskContext, name: str, key: str, makers: Mapping[str, Callable[[], LivePart]]) -> None:
        """`name` is what the bar is called, `key` its object name."""
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self._makers = dict(makers)
        self._keys = tuple(makers)
        self._built: dict[str, LivePart] = {}
        self._made: dict[str, LivePart] = {}
        """Built, and not in its place yet."""
        self.bar = QTabBar()
        self.bar.setObjectName(key)
        self.bar.setAccessibleName(name)
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        self._stack = QStackedWidget()
        for part in self._keys:
            self.bar.addTab("")
            stand_in = QWidget()
            stand_in.setObjectName("page")
            stand_in.setAccessibleName(part)
            self._stack.addWidget(stand_in)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)
        self.setFocusProxy(self.bar)
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(0)
        self._due.timeout.connect(self._build)
        self.bar.currentChanged.connect(self._show)
        context.bridge.changed.connect(self._follow)
        find = QShortcut(QKeySequence("F3"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.search)
        self._show(0)

    def count(self) -> None:
        """Read anew what the names of the parts count."""

    @property
    def shown(self) -> str:
        """The part that is on show."""
        return self._keys[self.bar.currentIndex()]

    def name_part(self, key: str, title: str) -> None:
        """What the part is called on the bar."""
        self.bar.setTabText(self._keys.index(key), title)

    def show_part(self, part: str) -> None:
        """Bring a part to the front."""
        if part in self._keys:
            self.bar.setCurrentIndex(self._keys.index(part))

    def part(self, key: str) -> LivePart:
        """The part of this key, built now if it was not yet."""
        if key not in self._built:
            made = self._made.pop(key, None) or self._makers[key]()
            place = self._keys.index(key)
            stand_in = self._stack.widget(place)
            current = self._stack.currentIndex()
            self._stack.insertWidget(place, made)
            if stand_in is not None:
                self._stack.removeWidget(stand_in)
                stand_in.deleteLater()
            self._stack.setCurrentIndex(current)
            self._built[key] = made
        return self._built[key]

    def search(self) -> None:
        """The search of the part on show."""
        self.part(self.shown).search()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.count()

    def _follow(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(*self.topics):
            self.count()

    def _build(self) -> None:
        """Build the part on show, and put it in its place in the next round: together they hold the window too long."""
        key = self.shown
        if key in self._built:
            return
        if key in self._made:
            self.part(key)
        else:
            self._made[key] = made = self._makers[key]()
            made.setParent(self)
            self._due.start()

    def _show(self, place: int) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self._stack.isAncestorOf(focused):
            # What has the focus goes out of sight, and Qt would give it to whatever comes next.
            self.bar.setFocus()
        self._stack.setCurrentIndex(place)
        if self._keys[place] not in self._built:
            # In a round of events of its own: the tab has answered the click by then.
            self._due.start()
