"""What stands above both halves of the desk: the session, the submissions switch, entries, time running."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy

from raffle_desktop.gui.texts import duration_text, now_micros, number, tr, weight_text
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import Figure, NameLabel, Pill, button, icon_button

if TYPE_CHECKING:
    # The window is painted before the services are loaded.
    from raffle_desktop.services.overview import Overview

SECOND_MS = 1000


class Header(QFrame):
    """Shows an Overview; the switch is a signal."""

    submissions_wanted = Signal(bool)

    def __init__(self, menu: QMenu, *, is_demo: bool) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self.setAccessibleName(tr("The desk at a glance"))
        self._overview: Overview | None = None
        self._demo = Pill(tr("DEMO"), "accent")
        self._demo.setVisible(is_demo)
        self._name = NameLabel(kind="title")
        self._name.setMinimumWidth(140)
        self._name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._state = Pill()
        self.entries = Figure(tr("entries"))
        self.weight = Figure(tr("total weight"))
        self.time = Figure(tr("running"))
        self.switch = button(tr("Submissions"), self._pressed, name="submissions")
        self.switch.setToolTip(tr("Open or close submissions (Ctrl+O)"))
        self.switch.setMinimumWidth(188)
        self.menu_button = icon_button(tr("Menu"), name="menu", tip=tr("Settings, backup, help"))
        self.menu_button.setMenu(menu)
        self.menu_button.setPopupMode(self.menu_button.ToolButtonPopupMode.InstantPopup)

        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._demo)
        layout.addWidget(self._name, 1)
        layout.addWidget(self._state)
        for figure in (self.entries, self.weight, self.time):
            layout.addWidget(figure)
        layout.addWidget(self.switch)
        layout.addWidget(self.menu_button)

        self._clock = QTimer(self)
        self._clock.setInterval(SECOND_MS)
        self._clock.timeout.connect(self._show_time)
        self.opening()

    def hide_demo(self) -> None:
        """The rehearsal's own bar says it."""
        self._demo.hide()

    def opening(self) -> None:
        """Before the database is open."""
        self._name.set_text(tr("Opening the desk…"))
        self._state.hide()
        self.switch.setEnabled(False)
        self.switch.setText(tr("Submissions"))

    def take_overview(self, overview: Overview) -> None:
        self._overview = overview
        session = overview.session
        self._state.show()
        self.switch.setEnabled(True)
        if session is None:
            self._name.set_text(tr("No session"))
            self._state.say(tr("not running"))
            self.entries.show_value(number(overview.waiting), tr("Entries that wait for the next session"))
            self.weight.show_value("–")
        else:
            self._name.set_text(session.name or tr("Session {n}", n=session.id))
            self._state.say(tr("live"), "good")
            self.entries.show_value(number(session.entries))
            self.weight.show_value(weight_text(overview.total_weight, 1))
        self._clock.start()
        self._show_time()

    def _show_time(self) -> None:
        overview = self._overview
        if overview is None:
            return
        now = now_micros()
        session = overview.session
        self.time.show_value("–" if session is None else duration_text((now - session.started_at) / 1_000_000))
        is_open = overview.submissions_open
        text = tr("Submissions are open") if is_open else tr("Submissions are closed")
        if is_open and overview.close_at is not None:
            left = max(0.0, (overview.close_at - now) / 1_000_000)
            text = tr("Open · closes in {time}", time=duration_text(left))
        if self.switch.text() != text:
            self.switch.setText(text)
            self.switch.setAccessibleName(text)
        tone = "good" if is_open else "bad"
        if self.switch.property("tone") != tone:
            self.switch.setProperty("tone", tone)
            self.switch.style().unpolish(self.switch)
            self.switch.style().polish(self.switch)

    def _pressed(self) -> None:
        if self._overview is not None:
            self.submissions_wanted.emit(not self._overview.submissions_open)
