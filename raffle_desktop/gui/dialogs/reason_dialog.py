"""Asks why: for acts that the audit log keeps together with a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from raffle_desktop.domain.names import visible
from raffle_desktop.gui.dialogs.confirm_dialog import grow_to_words
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import ButtonKind, button, label, row

REASON_MAX = 200


class ReasonDialog(QDialog):
    """What will happen, and a field for the reason; the act can be pressed only with one.

    Show it with `open()`. It frees itself when it closes.
    """

    accepted_reason = Signal(str)

    def __init__(
        self,
        title: str,
        text: str,
        suggestions: Sequence[str] = (),
        parent: QWidget | None = None,
        *,
        yes_text: str = "",
        danger: bool = False,
    ) -> None:
        """`text` says what will happen, to whom and to how many; `yes_text` is the act's button, else the title."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(visible(title))
        self.setModal(True)
        self.setMinimumWidth(420)
        self.field = QLineEdit()
        self.field.setObjectName("reason")
        self.field.setAccessibleName(tr("Reason"))
        self.field.setPlaceholderText(tr("Why? It is kept in the audit log"))
        self.field.setMaxLength(REASON_MAX)
        self.field.textChanged.connect(self._look)
        caption = label(tr("&Reason"))
        caption.setBuddy(self.field)
        kind: ButtonKind = "danger" if danger else "main"
        self.yes = button(yes_text or title, self._finish, kind=kind, name="yes")
        self.yes.setDefault(True)
        self.no = button(tr("Cancel"), self.reject, name="no")
        self.no.setAutoDefault(False)
        heading, words = label(title, "heading", wrap=True), label(text, "muted", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(heading)
        layout.addWidget(words)
        layout.addSpacing(GRID)
        layout.addWidget(caption)
        layout.addWidget(self.field)
        if suggestions:
            layout.addWidget(self._suggested(suggestions))
        layout.addSpacing(GRID)
        layout.addWidget(row(1, self.no, self.yes))
        self.setAccessibleDescription(text)
        self._look()

    @property
    def reason(self) -> str:
        """What stands in the field, without the blanks around it."""
        return self.field.text().strip()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        grow_to_words(self)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _suggested(self, suggestions: Sequence[str]) -> QWidget:
        flow = Flow()
        for text in suggestions:

            def take(text: str = text) -> None:
                self.field.setText(text)
                self.field.setFocus(Qt.FocusReason.OtherFocusReason)

            made = button(text, take, name="suggestion", tip=tr("Write this reason into the field"))
            made.setAutoDefault(False)
            flow.add(made)
        return flow

    def _look(self) -> None:
        self.yes.setEnabled(bool(self.reason))
        self.yes.setToolTip("" if self.reason else tr("Write a reason first"))

    def _finish(self) -> None:
        if self.reason:
            reason = self.reason
            self.accept()
            self.accepted_reason.emit(reason)
