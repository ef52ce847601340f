"""Opening the desk itself."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading

from raffle_desktop.bootstrap import run_desk
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.locks import DeskAlreadyRuns

EXIT_NO_DISPLAY = 3


def open_window_or_offscreen(options: argparse.Namespace, folder: DataFolder) -> int:
    """Run the desk until it is stopped; 3 where a window is asked for and there is no display."""
    if options.demo or options.screenshots:
        raise RaffleError(
            Code.NOT_AVAILABLE, "The demo channel and its pictures come with the window, in a later version."
        )
    if not options.offscreen:
        if not _has_display():
            print(
                "There is no display to open a window on;"
                " use “raffle-desktop --offscreen”, or “xvfb-run raffle-desktop”.",
                file=sys.stderr,
            )
            return EXIT_NO_DISPLAY
        print("This version has no window yet; the desk runs without one.")
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    try:
        run_desk(folder, options.log_level, stop, _say)
    except DeskAlreadyRuns:
        _say(f"A desk is running on {folder.root} already.")
    return 0


def _say(sentence: str) -> None:
    print(sentence, flush=True)


def _has_display() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
