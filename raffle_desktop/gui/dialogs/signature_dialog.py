"""Takes a round's signature by hand, for when the desk cannot reach the beacon and somebody else can."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.feeds.relays import address_of
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import grow_to_words
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.elided import Elided
from raffle_desktop.gui.texts import number, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, label, row
from raffle_desktop.services.records import DrawView

LONGEST = 4_000


class SignatureDialog(QDialog):
    """Show it with `open()`. It frees itself when it closes. `take(text)` checks and stores, on a worker's thread."""

    taken = Signal(object)
    """The DrawView as it is then."""

    def __init__(
        self, context: DeskContext, parent: QWidget, round_number: int, take: Callable[[str], DrawView]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Paste the signature"))
        self.setModal(True)
        self.setMinimumWidth(460)
        self._context, self._take = context, take
        self._address = address_of(round_number)
        heading = label(tr("Paste the signature of round {n}", n=number(round_number)), "heading", wrap=True)
        text = tr(
            "Any computer or telephone with internet can fetch it: open this address, and copy all it shows. It cannot"
            " be a wrong one: the desk checks that it is drand’s own, for exactly this round."
        )
        address = Elided(self._address, cut=Qt.TextElideMode.ElideMiddle)
        self.copy_button = button(tr("Copy the address"), self._copy, name="copyAddress")
        self.open_button = button(tr("Open it here"), self._open, name="openAddress")
        self.field = QPlainTextEdit()
        self.field.setObjectName("signature")
        self.field.setAccessibleName(tr("The signature, or all that the page shows"))
        self.field.setPlaceholderText(tr("Paste it here: 96 figures and letters, or all that the page shows"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(96)
        self.field.textChanged.connect(self._look)
        self._problem = label("", "bad", wrap=True)
        self._problem.hide()
        self.yes = button(tr("Check and draw"), self._finish, kind="main", name="yes")
        self.yes.setDefault(True)
        self.no = button(tr("Cancel"), self.reject, name="no")
        for press in (self.no, self.copy_button, self.open_button):
            press.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(heading)
        layout.addWidget(label(text, "muted", wrap=True))
        layout.addWidget(address)
        layout.addWidget(Flow(self.copy_button, self.open_button))
        layout.addSpacing(GRID)
        layout.addWidget(self.field)
        layout.addWidget(self._problem)
        layout.addSpacing(GRID)
        layout.addWidget(row(1, self.no, self.yes))
        self.setAccessibleDescription(text)
        self._look()

    @property
    def problem(self) -> str:
        """The sentence on show, or "" where there is none."""
        return "" if self._problem.isHidden() else self._problem.text()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        grow_to_words(self)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        self.copy_button.setText(tr("Copied"))

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl(self._address))

    def _look(self) -> None:
        self._problem.hide()
        self.yes.setEnabled(bool(self.field.toPlainText().strip()))

    def _finish(self) -> None:
        text = self.field.toPlainText()[:LONGEST]
        self.yes.setEnabled(False)
        self.field.setReadOnly(True)
        self._context.operations.run(
            lambda: self._take(text),
            owner=self,
            success=self._done,
            failure=self._refused,
            finished=lambda: self.field.setReadOnly(False),
        )

    def _done(self, view: DrawView) -> None:
        self.taken.emit(view)
        self.accept()

    def _refused(self, error: BaseException) -> bool:
        self.yes.setEnabled(True)
        if not isinstance(error, RaffleError):
            return False
        self._problem.setText(error.message)
        self._problem.show()
        grow_to_words(self)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
