"""Ending a session: what it will do, said beforehand, and what it did."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QFrame, QGridLayout, QVBoxLayout, QWidget

from raffle_desktop.domain.fixed_point import format_micro
from raffle_desktop.domain.weights import WeightSettings
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.texts import tr, tr_n, weight_text
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import NameLabel, button, label, row
from raffle_desktop.services.records import EndedSession, SessionView

SHOWN = 12


class EndDialog(QDialog):
    """Asks once. `decided(reset)` tells that it shall end; `reset`: nobody carries anything over."""

    decided = Signal(bool)

    def __init__(self, session: SessionView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("End the session"))
        self.setMinimumWidth(460)
        self._session = session
        self._settings: WeightSettings | None = None
        self._what = label("", wrap=True)
        self.reset_box = QCheckBox(tr("Reset: nobody carries anything over"))
        self.reset_box.toggled.connect(self._describe)
        self.end_button = button(tr("End the session"), self._end, kind="main", name="endNow")
        cancel = button(tr("Go on"), self.reject, name="goOn")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(label(tr("End this session?"), "heading"))
        layout.addWidget(self._what)
        layout.addWidget(self.reset_box)
        layout.addWidget(row(1, cancel, self.end_button))
        cancel.setFocus()
        self._describe()

    def take_settings(self, settings: WeightSettings) -> None:
        self._settings = settings
        self._describe()

    def _describe(self) -> None:
        count = self._session.entries
        if self.reset_box.isChecked():
            carry = tr_n(
                "1 entry goes on into the next session with no carry-over and no support counted.",
                "{n} entries go on into the next session with no carry-over and no support counted.",
                count,
            )
        else:
            share = "0.5" if self._settings is None else format_micro(self._settings.carry_over_multiplier)
            carry = tr_n(
                "1 entry goes on into the next session and carries {share} × its weight; its bits, donations and"
                " gifts start anew.",
                "{n} entries go on into the next session, each with {share} × its weight carried over; bits, donations"
                " and gifts start anew.",
                count,
                share=share,
            )
        winners = tr("Winners who still wait are confirmed.") if self._session.winners else ""
        self._what.setText(" ".join(part for part in (carry, winners, tr("This cannot be undone.")) if part))

    def _end(self) -> None:
        self.decided.emit(self.reset_box.isChecked())
        self.accept()


class EndedCard(QFrame):
    """What ending a session did: who carries what."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._context = context
        self._head = label("", "heading", wrap=True)
        self._lines = QWidget()
        self._grid = QGridLayout(self._lines)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._rest = label("", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.addWidget(self._head)
        layout.addWidget(self._lines)
        layout.addWidget(self._rest)

    def show_result(self, ended: EndedSession) -> None:
        carried = sorted(ended.carry_over.viewers, key=lambda viewer: -viewer.carry_over)
        name = ended.session.name or tr("Session {n}", n=ended.session.id)
        self._head.setText(
            tr_n(
                "“{name}” has ended. 1 viewer carries weight over.",
                "“{name}” has ended. {n} viewers carry weight over.",
                len(carried),
                name=name,
            )
            if carried
            else tr("“{name}” has ended. Nobody carries anything over.", name=name)
        )
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for place, viewer in enumerate(carried[:SHOWN]):
            self._grid.addWidget(NameLabel(viewer.username), place, 0)
            weight = label(weight_text(viewer.carry_over), "muted")
            weight.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(weight, place, 1)
        more = len(carried) - SHOWN
        self._rest.setVisible(more > 0)
        self._rest.setText(tr_n("and 1 more", "and {n} more", max(0, more)))
