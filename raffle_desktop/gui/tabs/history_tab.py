"""History: draws with their proofs, sessions, and the log of every act."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from raffle_desktop.domain.streamdraw.verification import CheckSignature
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.tabs.history_draws import DrawsView
from raffle_desktop.gui.tabs.history_log import LogView
from raffle_desktop.gui.tabs.history_sessions import SessionsView
from raffle_desktop.gui.texts import tr

PARTS = ("draws", "sessions", "log")


class HistoryTab(QWidget):
    """Three views of the past. A proof file dropped anywhere on it is verified.

    `check_signature` checks the beacon's signatures; without it such a check stays open, and is said to.
    """

    def __init__(self, context: DeskContext, check_signature: CheckSignature | None = None) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self.draws = DrawsView(context, check_signature)
        self.sessions = SessionsView(context)
        self.log = LogView(context)
        self.bar = QTabBar()
        self.bar.setAccessibleName(tr("Parts of the history"))
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self._stack = QStackedWidget()
        for title, view in ((tr("Draws"), self.draws), (tr("Sessions"), self.sessions), (tr("Log"), self.log)):
            self.bar.addTab(title)
            self._stack.addWidget(view)
        self.bar.currentChanged.connect(self._stack.setCurrentIndex)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)
        self.setFocusProxy(self.bar)
        find = QShortcut(QKeySequence("F3"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._search)

    def show_part(self, part: str) -> None:
        """Show "draws", "sessions" or "log", or the draw of this id."""
        if part in PARTS:
            self.bar.setCurrentIndex(PARTS.index(part))
            return
        self.bar.setCurrentIndex(0)
        self.draws.show_draw(part)

    def _search(self) -> None:
        view = self._stack.currentWidget()
        search = getattr(view, "search", None)
        if search is not None:
            search.setFocus()

    # --- a file dropped on it -----------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.bar.setCurrentIndex(0)
            self.draws.verify_path(path)


def _dropped_file(event: QDropEvent) -> Path | None:
    """The one local file that is dragged; None for anything else."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
