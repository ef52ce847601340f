"""Opening the desk itself."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
import threading
from pathlib import Path

from raffle_desktop.bootstrap import demo_folder, run_desk
from raffle_desktop.cli.display import obstacle
from raffle_desktop.cli.parser import EXIT_USAGE
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.locks import DeskAlreadyRuns

log = logging.getLogger(__name__)

EXIT_NO_DISPLAY = 3


def open_window_or_offscreen(options: argparse.Namespace, folder: DataFolder) -> int:
    """Run the desk until it is closed or stopped; 3 where a window is asked for and none can be opened."""
    pictures = None if options.screenshots is None else Path(options.screenshots).expanduser().absolute()
    if pictures is not None:
        if not options.demo or options.offscreen:
            print("raffle-desktop: --screenshots goes with --demo, and without --offscreen", file=sys.stderr)
            return EXIT_USAGE
        if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            # Pictures need no screen.
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if options.demo:
        folder = demo_folder(folder)
    if options.offscreen:
        return _run_offscreen(options, folder)
    problem = obstacle()
    if problem:
        print(problem, file=sys.stderr)
        return EXIT_NO_DISPLAY
    try:
        from raffle_desktop.bootstrap.window import run_window
    except ImportError as error:
        print(f"Qt cannot be loaded ({error}); run “make setup” again, or use --offscreen.", file=sys.stderr)
        return EXIT_NO_DISPLAY
    try:
        return run_window(
            folder,
            options.log_level,
            demo=options.demo,
            screenshots=pictures,
            serve=not options.no_server,
            port=options.port,
            say=_say,
        )
    except DeskAlreadyRuns:
        return _raise_the_other(folder)


def _run_offscreen(options: argparse.Namespace, folder: DataFolder) -> int:
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    try:
        run_desk(
            folder,
            options.log_level,
            stop,
            _say,
            demo=options.demo,
            serve=not options.no_server,
            port=options.port,
        )
    except DeskAlreadyRuns:
        _say(f"A desk is running on {folder.root} already.")
    return 0


def _raise_the_other(folder: DataFolder) -> int:
    from raffle_desktop.gui.single_instance import ask_to_raise

    if ask_to_raise(folder.root):
        _say(f"A desk is running on {folder.root} already; its window was brought to the front.")
    else:
        _say(f"A desk is running on {folder.root} already, without a window.")
    return 0


def _say(sentence: str) -> None:
    """Tell whoever reads what the desk prints. The desk goes on when nobody can: the disk is full, the pipe closed."""
    try:
        print(sentence, flush=True)
    except OSError as error:
        # What could not be written would be tried again with every line, and at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        log.warning("From here on nothing can be printed (%s): %s", error.strerror, sentence)
