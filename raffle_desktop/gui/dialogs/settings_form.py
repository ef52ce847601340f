"""A page of settings: captions, controls, hints, and the sentence beside what was refused."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import label, line, scrolled

CAPTION = 176
TALL = 60


class Form(QWidget):
    """Two columns: captions and controls. A page adds its rows in reading order."""

    def __init__(self, title: str, *, scrolls: bool = True) -> None:
        """`scrolls` False: the page has no rows but a body of its own; see `put_body`."""
        super().__init__()
        self.title = title
        self._body = QWidget()
        self._body.setObjectName("page")
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 0, GRID, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(0, CAPTION)
        self._rows = 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(label(title, "title"))
        self._layout = layout
        if scrolls:
            layout.addWidget(scrolled(self._body, title), 1)
        else:
            self._body.setParent(self)
            self._body.hide()

    def steps(self) -> Iterator[None]:
        """What is left to be made after the first moment, part by part, each of a few milliseconds."""
        yield from ()

    def put_body(self, body: QWidget) -> None:
        """Take this in place of rows."""
        self._layout.addWidget(body, 1)

    def add(self, caption: str, control: QWidget, hint: str = "", *, buddy: QWidget | None = None) -> None:
        """A row; an "&" in the caption marks the letter that leads to the control, or to the `buddy` within it."""
        words = label(caption, wrap=True)
        named = buddy or control
        words.setBuddy(named)
        if not named.accessibleName():
            named.setAccessibleName(caption.replace("&", ""))
        if control.sizeHint().height() > TALL:
            words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._grid.addWidget(words, self._rows, 0)
        self._grid.addWidget(control, self._rows, 1)
        self._rows += 1
        if hint:
            self.add_hint(hint)

    def add_wide(self, control: QWidget, hint: str = "") -> None:
        """A row of its own, such as a box to tick."""
        self._grid.addWidget(control, self._rows, 0, 1, 2)
        self._rows += 1
        if hint:
            self.add_hint(hint, column=0)

    def add_hint(self, text: str, *, column: int = 1) -> None:
        self._grid.addWidget(label(text, "small", wrap=True), self._rows, column, 1, 2 - column)
        self._rows += 1

    def add_problem(self) -> QLabel:
        """The place for a sentence about the control above; hidden until there is one."""
        problem = label("", "bad", wrap=True)
        problem.hide()
        self._grid.addWidget(problem, self._rows, 1)
        self._rows += 1
        return problem

    def add_section(self, title: str) -> None:
        """What follows belongs together."""
        if self._rows:
            self._grid.addWidget(line(), self._rows, 0, 1, 2)
            self._rows += 1
        self._grid.addWidget(label(title, "heading", wrap=True), self._rows, 0, 1, 2)
        self._rows += 1

    def finish(self) -> None:
        """After the last row: everything stays at the top."""
        self._grid.setRowStretch(self._rows, 1)

    def problem(self) -> QWidget | None:
        """The first control with something in it that cannot be taken, its sentence on show; None where all is well."""
        return None


def box(text: str, name: str) -> QCheckBox:
    """A box to tick."""
    made = QCheckBox(text)
    made.setObjectName(name)
    made.setAccessibleName(text.replace("&", ""))
    return made


def amount(most: int, one: str, many: str, name: str, zero: str = "") -> QSpinBox:
    """A whole number from 0 on, followed by its unit; `zero` stands in place of 0 where that means "off"."""
    made = QSpinBox()
    made.setRange(0, most)

    def unit(value: int) -> None:
        made.setSuffix(" " + (one if value == 1 else many))

    made.valueChanged.connect(unit)
    unit(0)
    made.setObjectName(name)
    made.setSpecialValueText(zero or tr("does not matter"))
    made.setGroupSeparatorShown(False)
    made.setMinimumWidth(150)
    made.setStepType(QSpinBox.StepType.AdaptiveDecimalStepType)
    return made
