"""Asks once before what cannot be taken back, saying exactly what will happen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from raffle_desktop.domain.names import visible
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import ButtonKind, button, label, row


class ConfirmDialog(QDialog):
    """A question with one way on and one way back; the way back has the focus where the act is dangerous."""

    def __init__(
        self, title: str, text: str, yes_text: str, *, danger: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(visible(title))
        self.setModal(True)
        self.setMinimumWidth(420)
        kind: ButtonKind = "danger" if danger else "main"
        self.yes = button(yes_text, self.accept, kind=kind, name="yes")
        self.no = button(tr("Cancel"), self.reject, name="no")
        self._first = self.no if danger else self.yes
        self._first.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(label(title, "heading", wrap=True))
        layout.addWidget(label(text, "muted", wrap=True))
        layout.addSpacing(2 * GRID)
        layout.addWidget(row(1, self.no, self.yes))
        self.setAccessibleDescription(text)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        grow_to_words(self)
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)


def grow_to_words(dialog: QDialog) -> None:
    """Make a dialog as tall as its wrapped texts need. Qt has it guess before the texts have their font and width."""
    layout = dialog.layout()
    if layout is not None:
        layout.activate()
        dialog.resize(dialog.width(), max(dialog.height(), layout.totalHeightForWidth(dialog.width())))


def ask(
    parent: QWidget, title: str, text: str, yes_text: str, on_yes: Callable[[], object], *, danger: bool = False
) -> ConfirmDialog:
    """Open the question over `parent`'s window and come back at once; `on_yes` is called where it is answered so."""
    dialog = ConfirmDialog(title, text, yes_text, danger=danger, parent=parent.window())

    def accepted() -> None:
        on_yes()

    dialog.accepted.connect(accepted)
    dialog.open()
    return dialog
