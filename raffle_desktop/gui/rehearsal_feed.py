"""The last things that happened on the made-up channel, as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QListWidget, QVBoxLayout, QWidget

from raffle_desktop.gui.texts import tr
from raffle_desktop.gui.theme import GRID, figures_font
from raffle_desktop.gui.widgets import button, label, row


class FeedDialog(QDialog):
    """Stays open beside the desk and follows. Frees itself when it closes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Live feed of the demo"))
        self.resize(520, 480)
        # Item views draw texts plainly, whatever a name looks like.
        self.list = QListWidget()
        self.list.setAccessibleName(tr("What happened, newest first"))
        self.list.setFont(figures_font(self.list.font()))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setAlternatingRowColors(True)
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(1)
        close = button(tr("Close"), self.accept, name="close")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(label(tr("The last 100 things that happened"), "heading"))
        layout.addWidget(self.list, 1)
        layout.addWidget(row(1, close))

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """Time and text, newest first; whoever has scrolled down stays where they are."""
        bar = self.list.verticalScrollBar()
        place = bar.value()
        for index, (time, text) in enumerate(lines):
            words = f"{time}   {text}"
            if index == self.list.count():
                self.list.addItem(words)
            elif self.list.item(index).text() != words:
                self.list.item(index).setText(words)
        bar.setValue(place)
