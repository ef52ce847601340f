"""The system's request to end, at an awkward moment."""

from __future__ import annotations

import os
import signal

from PySide6.QtCore import QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from raffle_desktop.gui.application import quit_on_signals


class AskedWhileShown(QWidget):
    def resizeEvent(self, event: QResizeEvent) -> None:
        # The first one comes in the midst of `show`.
        super().resizeEvent(event)
        os.kill(os.getpid(), signal.SIGTERM)


def test_a_window_that_is_asked_to_end_while_it_is_being_shown_is_closed(qtbot: QtBot) -> None:
    """Closed in the midst of that, it would count as visible for ever."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    holder, window = QObject(), AskedWhileShown()
    qtbot.addWidget(window)
    try:
        quit_on_signals(window.close, holder)
        window.show()
        qtbot.waitUntil(lambda: not window.isVisible())
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        holder.deleteLater()
