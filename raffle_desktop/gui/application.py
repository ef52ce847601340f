"""Qt's application object: made once, with our look, languages, and an ear for every fault."""

from __future__ import annotations

import logging
import signal
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QLocale, QLoggingCategory, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from raffle_desktop import __version__
from raffle_desktop.gui.theme import start_look
from raffle_desktop.gui.translations import install_language

log = logging.getLogger(__name__)
SIGNAL_MS = 200


class FaultLine(QObject):
    """Carries faults that nobody caught, on whatever thread, to the window's thread."""

    fault = Signal(object)


def make_application(language: str = "") -> QApplication:
    """The application, or the one there is. `language`: a code ("de"), or empty for the system's own."""
    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    # No message handler of our own: Qt calls it with its font lock held, from the threads that paint, and it would wait
    # for the interpreter, which the window's thread holds while it waits for that very lock.
    QLoggingCategory.setFilterRules("*.debug=false\n*.info=false")
    application = QApplication([sys.argv[0]])
    application.setApplicationName("raffle-desktop")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("raffle-desktop")
    start_look(application)
    install_language(application, language or QLocale.system().name())
    return application


def listen_for_faults(told: Callable[[BaseException], None], parent: QObject) -> FaultLine:
    """Call `told` on the window's thread with every exception that no code caught; a slot's fault ends nothing."""
    line = FaultLine(parent)
    line.fault.connect(told)

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.error("Nobody caught this", exc_info=(kind, error, trace))
        line.fault.emit(error)

    def thread_hook(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            hook(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    sys.excepthook = hook
    threading.excepthook = thread_hook
    return line


def quit_on_signals(act: Callable[[], object], parent: QObject) -> None:
    """Ctrl+C and the system's request to end close the desk in order."""
    # In a turn of events of its own: a signal can come while a window is just being shown, and closed in the midst of
    # that it would count as visible for ever; Qt would go on closing it without an end.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: QTimer.singleShot(0, parent, act))
    # Python sees signals only when it runs: wake it now and then while Qt waits for events.
    pulse = QTimer(parent)
    pulse.timeout.connect(lambda: None)
    pulse.start(SIGNAL_MS)
