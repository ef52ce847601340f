"""What a check-up or a reconciliation found, in words and marks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from raffle_desktop.domain.names import visible
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.icons import icon
from raffle_desktop.gui.texts import tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, label, row
from raffle_desktop.services.records import Finding

LONGEST = 600


class Findings(QWidget):
    """What a check found, a line each, problems first; with a way to put it away."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._shown: tuple[str, tuple[Finding, ...]] | None = None
        self._title = label("", "heading", wrap=True)
        self._lines = QGridLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setHorizontalSpacing(GRID)
        self._lines.setVerticalSpacing(4)
        self._lines.setColumnStretch(1, 1)
        self._lines.setColumnStretch(2, 1)
        self._hide = button(tr("Hide"), self.hide, kind="link", name="hideFindings")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        head = row(self._title, self._hide)
        head.layout().setStretch(0, 1)  # type: ignore[union-attr]  # `row` makes a QHBoxLayout
        layout.addWidget(head)
        layout.addLayout(self._lines)
        context.switch.changed.connect(self._again)
        self.hide()

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def texts(self) -> list[str]:
        """What is on show, a line each, as a screen reader has it."""
        found = []
        for index in range(self._lines.count()):
            item = self._lines.itemAt(index)
            widget = None if item is None else item.widget()
            if widget is not None and widget.accessibleName():
                found.append(widget.accessibleName())
        return found

    def show_findings(self, title: str, findings: Sequence[Finding]) -> None:
        self._shown = (title, tuple(findings))
        self._again()
        self.show()

    def _again(self) -> None:
        if self._shown is None:
            return
        title, findings = self._shown
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        bad = sum(not finding.ok for finding in findings)
        self._title.setText(
            tr_n("{title}: 1 problem", "{title}: {n} problems", bad, title=title)
            if bad
            else tr("{title}: all is well", title=title)
        )
        theme = self._context.theme
        for place, finding in enumerate(sorted(findings, key=lambda one: one.ok)):
            mark = QLabel()
            colour = theme.good if finding.ok else theme.bad
            mark.setPixmap(icon("proof" if finding.ok else "warning", colour).pixmap(QSize(16, 16)))
            name, detail = (
                label(visible(finding.name, LONGEST), wrap=True),
                label(visible(finding.detail, LONGEST), wrap=True),
            )
            detail.setProperty("kind", "muted" if finding.ok else "bad")
            state = tr("well") if finding.ok else tr("problem")
            name.setAccessibleName(f"{finding.name}: {state}: {finding.detail}")
            top = Qt.AlignmentFlag.AlignTop
            self._lines.addWidget(mark, place, 0, top)
            self._lines.addWidget(name, place, 1, top)
            self._lines.addWidget(detail, place, 2, top)
