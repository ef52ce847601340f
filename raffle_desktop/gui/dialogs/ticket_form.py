"""What the forms about tickets share: a heading, fields, a sentence about what cannot be taken, and the act."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.domain.names import visible
from raffle_desktop.domain.tickets import MAX_GIVEN
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import grow_to_words
from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import ButtonKind, button, label

Result = TypeVar("Result")

PLATFORMS = ("twitch", "kick", "discord", "manual")
FIELD_HEIGHT = 32
NAME_MAX = 100
"""Longer than any name that is taken, so that a pasted one is refused in words and not cut in silence."""


class TicketForm(QDialog):
    """Show it with `open()`. What is refused is said in it, and what was typed stays."""

    def __init__(
        self, context: DeskContext, owner: QWidget, title: str, text: str, act: str, *, danger: bool = False
    ) -> None:
        super().__init__(owner.window())
        self._context = context
        self._first: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(visible(title))
        self.setModal(True)
        self.setMinimumWidth(440)
        self.fields = QFormLayout()
        self.fields.setHorizontalSpacing(2 * GRID)
        self.fields.setVerticalSpacing(GRID)
        self.fields.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.problem = label("", "bad", wrap=True)
        self.problem.setAccessibleName(tr("What cannot be taken"))
        self.problem.hide()
        kind: ButtonKind = "danger" if danger else "main"
        self.yes = button(act, self.finish, kind=kind, name="yes")
        self.yes.setDefault(True)
        self.no = button(tr("Cancel"), self.reject, name="no")
        self.no.setAutoDefault(False)
        intro = label(text, "muted", wrap=True)
        intro.setHidden(not text)
        self.setAccessibleDescription(text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(label(title, "heading", wrap=True))
        layout.addWidget(intro)
        layout.addLayout(self.fields)
        layout.addWidget(self.problem)
        self._acts = QHBoxLayout()
        self._acts.setSpacing(GRID)
        self._acts.addStretch(1)
        self._acts.addWidget(self.no)
        self._acts.addWidget(self.yes)
        layout.addLayout(self._acts)

    def add_act(self, press: QPushButton) -> None:
        """One more way on, at the left of the others."""
        press.setAutoDefault(False)
        self._acts.insertWidget(0, press)

    def add(self, caption: str, control: QWidget, name: str) -> None:
        """A field; an "&" in the caption marks the letter that leads to it. The first one gets the focus."""
        words = label(caption)
        words.setBuddy(control)
        # In the middle of its field, which is higher than a line of text.
        words.setMinimumHeight(FIELD_HEIGHT)
        control.setObjectName(name)
        control.setAccessibleName(caption.replace("&", ""))
        self.fields.addRow(words, control)
        self._first = self._first or control

    def finish(self) -> None:
        """Act on what was typed."""
        raise NotImplementedError

    def run(self, work: Callable[[], Result], done: Callable[[Result], object]) -> None:
        """Do it in the background; the form closes where it was done, and says why where it was refused."""
        self.yes.setEnabled(False)

        def success(result: Result) -> None:
            self.accept()
            done(result)

        self._context.operations.run(work, owner=self, success=success, failure=self._refused)

    def say(self, text: str) -> None:
        """Say what cannot be taken."""
        self.problem.setText(text)
        self.problem.show()
        self.yes.setEnabled(True)
        if self.isVisible():
            # Else the fields are squeezed to make room for it.
            grow_to_words(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        grow_to_words(self)
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, error: BaseException) -> bool:
        self.yes.setEnabled(True)
        if not isinstance(error, RaffleError):
            return False
        self.say(error.message)
        return True


def tickets_field(value: int = 1) -> QSpinBox:
    """How many tickets."""
    field = QSpinBox()
    field.setRange(1, MAX_GIVEN)
    field.setGroupSeparatorShown(True)
    field.setValue(value)
    field.selectAll()
    return field


def name_field(placeholder: str = "") -> QLineEdit:
    """A viewer's or another name."""
    field = QLineEdit()
    field.setMaxLength(NAME_MAX)
    field.setPlaceholderText(placeholder)
    return field


def platform_field(names: Callable[[str], str]) -> QComboBox:
    """Where a name is from; `names` says what a platform is called."""
    field = QComboBox()
    for platform in PLATFORMS:
        field.addItem(names(platform), platform)
    return field
