"""Where the stage stands: beside the tabs, in a window of its own, on the full screen, or out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from raffle_desktop.gui.texts import tr

if TYPE_CHECKING:
    from raffle_desktop.gui.keys import Key, Keys
    from raffle_desktop.gui.main_window import MainWindow
    from raffle_desktop.gui.stage.stage import Stage


class StagePlaces:
    """Moves the stage between them; the desk's keys work in its own window too."""

    def __init__(self, home: MainWindow, stage: Stage, bound: Keys, keys: list[Key]) -> None:
        self._home, self._stage = home, stage
        self._bound, self._keys = bound, keys
        self._window: StageWindow | None = None
        self._home_after_full = False

    def pop_out(self) -> None:
        """The stage in a window of its own; called again, brings it home."""
        if self._window is not None:
            self._window.close()
            return
        self._window = window = StageWindow(self._stage, tr("Stage – {title}", title=self._home.windowTitle()))
        self._bound.also_in(window, self._keys)
        window.closed.connect(self._come_home)
        self._home.hide_stage(True)
        self._stage.show()
        window.show()

    def full_screen(self) -> None:
        """The stage on the full screen, and back to where it was."""
        was_home = self._window is None
        if was_home:
            self.pop_out()
        if self._window is not None:
            if self._window.isFullScreen() and self._home_after_full:
                self._window.close()
            else:
                self._home_after_full = was_home
                self._window.toggle_full_screen()

    def toggle(self) -> None:
        """Hide the stage, or show it again, where it has no window of its own."""
        if self._window is None:
            self._home.hide_stage(not self._home.stage_hidden)

    def show(self) -> None:
        """Bring the stage into sight, wherever it is: something is to be done there."""
        if self._window is not None:
            self._window.raise_()
        else:
            self._home.hide_stage(False)

    def hide(self) -> None:
        """Its own window goes out of sight, as the desk closes."""
        if self._window is not None:
            self._window.hide()

    def _come_home(self) -> None:
        window, self._window = self._window, None
        self._home.put_stage(self._stage)
        self._stage.show()
        self._home.hide_stage(False)
        if window is not None:
            self._bound.forget(window)
            window.deleteLater()


TITLE_BAR = 40
"""What a window's frame needs above it, at most."""


class StageWindow(QWidget):
    """The stage popped out: a plain window that OBS can capture. Closing it brings the stage home."""

    closed = Signal()

    def __init__(self, stage: Stage, title: str) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("page")
        self.setWindowTitle(title)
        self._stage = stage
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(stage)
        # The large button is at the lower edge: it must not lie below the screen's.
        room = stage.screen().availableGeometry()
        self.resize(min(720, room.width()), min(860, room.height() - TITLE_BAR))

    def toggle_full_screen(self) -> None:
        full = not self.isFullScreen()
        self._stage.set_bare(full)
        if full:
            self.showFullScreen()
        else:
            self.showNormal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.toggle_full_screen()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stage.set_bare(False)
        self.closed.emit()
        event.accept()
