"""What the desk says to the operator without stopping them: notices, problems, Undo, and the progress of long work."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.gui.operations import Operation, Operations
from raffle_desktop.gui.texts import duration_text, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, label, row

NOTICE_MS = 6_000
UNDO_MS = 12_000
SHOWN_MAX = 3
FREE_STRIP = 9 * GRID


class Notices(QObject):
    """Who has something to say says it here; the bar shows it, a screen reader speaks it."""

    said = Signal(str, str, object)
    """Text, kind ("undo" is a plain plate, "problem" a warning), and the undo to offer or None."""
    offered = Signal(str, str, str, object)
    """Text, kind, the words of a way on, and what it does."""

    def say(self, text: str) -> None:
        """Something was done, or is worth knowing."""
        self.said.emit(text, "undo", None)

    def problem(self, text: str) -> None:
        """Something was refused or failed: what happened, that nothing was lost, what to do."""
        self.said.emit(text, "problem", None)

    def undoable(self, text: str, undo: Callable[[], object]) -> None:
        """Something was done at once and can be taken back."""
        self.said.emit(text, "undo", undo)

    def offer(self, text: str, words: str, act: Callable[[], object], *, is_problem: bool = False) -> None:
        """Something is worth knowing, and a button with these words leads on."""
        self.offered.emit(text, "problem" if is_problem else "undo", words, act)

    def error(self, error: BaseException) -> bool:
        """Say a refusal or a fault of the surroundings. False for anything else, which is a bug."""
        if isinstance(error, RaffleError):
            self.problem(error.message)
            return True
        if isinstance(error, EnvironmentFault):
            self.problem(str(error))
            return True
        return False


class NoticeBar(QWidget):
    """Lies over the foot of the window's body, so that nothing jumps when it comes and goes."""

    def __init__(self, notices: Notices, operations: Operations, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Notices"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GRID)
        self._plates: list[QFrame] = []
        self._undo: tuple[QFrame, Callable[[], object]] | None = None
        notices.said.connect(self._say)
        notices.offered.connect(self._offer)
        operations.started.connect(self._begin)
        self.hide()

    @property
    def texts(self) -> list[str]:
        """What is shown at this moment, oldest first."""
        return [plate.accessibleName() for plate in self._plates]

    def clear(self) -> None:
        """Take away what has been said; what still goes on stays."""
        for plate in [one for one in self._plates if not one.property("keep")]:
            self._drop(plate)

    def undo_last(self) -> bool:
        """Press the newest Undo on show; False where there is none."""
        if self._undo is None:
            return False
        plate, undo = self._undo
        self._drop(plate)
        undo()
        return True

    def place(self) -> None:
        """Take the place above the foot of the parent; called when sizes change. The lowest strip stays free: screens
        have their main act there.
        """
        parent = self.parentWidget()
        if parent is None or not self._plates:
            return
        width = min(parent.width() - 4 * GRID, 640)
        self.setFixedWidth(width)
        height = self._layout.heightForWidth(width) if self._layout.hasHeightForWidth() else self.sizeHint().height()
        self.setGeometry((parent.width() - width) // 2, parent.height() - height - FREE_STRIP, width, height)
        self.raise_()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            # A button has its size only once it is dressed, after it was added: the words may need a line more.
            self.place()
        return handled

    def _say(self, text: str, kind: str, undo: Callable[[], object] | None) -> None:
        plate = self._plate(text, kind)
        layout = plate.layout()
        if layout is not None and undo is not None:
            press = button(tr("Undo"), self.undo_last, name="undo", tip=tr("Take it back (Ctrl+Z)"))
            layout.addWidget(press)
            self._undo = (plate, undo)
        if layout is not None:
            layout.addWidget(button(tr("Close"), lambda: self._drop(plate), kind="link"))
        QTimer.singleShot(UNDO_MS if undo or kind == "problem" else NOTICE_MS, plate, lambda: self._drop(plate))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _offer(self, text: str, kind: str, words: str, act: Callable[[], object]) -> None:
        plate = self._plate(text, kind)

        def go() -> None:
            self._drop(plate)
            act()

        layout = plate.layout()
        if layout is not None:
            layout.addWidget(button(words, go, name="noticeWay"))
            layout.addWidget(button(tr("Close"), lambda: self._drop(plate), kind="link"))
        QTimer.singleShot(UNDO_MS, plate, lambda: self._drop(plate))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _begin(self, operation: Operation) -> None:
        plate = self._plate(operation.title, "undo", keep=True)
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setRange(0, 0)
        bar.setAccessibleName(operation.title)
        bar.setMinimumWidth(120)
        left = label("", "small")
        cancel = button(tr("Cancel"), operation.cancel, name="cancel")
        cancel.setVisible(operation.can_cancel)
        layout = plate.layout()
        if layout is not None:
            layout.addWidget(row(bar, left, cancel))
        started = time.monotonic()

        def progressed(done: int, total: int) -> None:
            if total > 0:
                bar.setRange(0, 1000)
                bar.setValue(done * 1000 // total)
                passed = time.monotonic() - started
                if done and passed > 1:
                    left.setText(tr("{time} left", time=duration_text(passed * (total - done) / done)))

        operation.progressed.connect(progressed)
        operation.finished.connect(lambda: self._drop(plate))

    def _plate(self, text: str, kind: str, *, keep: bool = False) -> QFrame:
        plate = QFrame(self)
        plate.setProperty("kind", kind)
        plate.setProperty("keep", keep)
        plate.setAccessibleName(text)
        layout = QHBoxLayout(plate)
        layout.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        words = label(text, wrap=True)
        layout.addWidget(words, 1)
        plate.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        passing = [one for one in self._plates if not one.property("keep")]
        for oldest in passing[: max(0, len(passing) - SHOWN_MAX + 1)]:
            self._drop(oldest)
        self._plates.append(plate)
        self._layout.addWidget(plate)
        plate.show()
        self.show()
        QTimer.singleShot(0, self, self.place)
        return plate

    def _drop(self, plate: QFrame) -> None:
        if plate not in self._plates:
            return
        self._plates.remove(plate)
        if self._undo is not None and self._undo[0] is plate:
            self._undo = None
        self._layout.removeWidget(plate)
        plate.hide()
        plate.deleteLater()
        self.setVisible(bool(self._plates))
        self.place()
