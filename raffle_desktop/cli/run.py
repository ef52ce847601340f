"""One command line from arguments to exit code: every refusal and fault becomes one sentence on stderr."""

from __future__ import annotations

import argparse
import io
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from raffle_desktop.cli.parser import EXIT_USAGE, LOG_LEVELS, parse
from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.storage.data_folder import DataFolder

EXIT_OK = 0
EXIT_REFUSED = 1
EXIT_BUG = 70
EXIT_INTERRUPTED = 130
DEFAULT_LOG_LEVEL = "INFO"
ACTS = {"import", "session", "submissions", "kick", "viewers", "draw", "draws", "restore"}


def run(arguments: list[str], *, own_process: bool = False) -> int:
    """Run the command; gives its exit code. Ends the process with 2 for wrong arguments.

    `own_process`: nothing comes after it, so Ctrl+C after a finished act need not mean anything any more.
    """
    if sys.stdout is None or sys.stderr is None:
        # Started with closed streams (a service, a shortcut): there is nobody to tell, and that is no fault.
        quiet = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - for as long as the process runs
        sys.stdout, sys.stderr = sys.stdout or quiet, sys.stderr or quiet
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Names come in every script, and a console may not have it.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = parse(arguments)
    from raffle_desktop.bootstrap import data_folder

    folder = data_folder(options.data_dir)
    level = options.log_level or os.environ.get("RAFFLE_LOG_LEVEL", "").upper() or DEFAULT_LOG_LEVEL
    if level not in LOG_LEVELS:
        _tell(f"raffle-desktop: RAFFLE_LOG_LEVEL must be one of {', '.join(LOG_LEVELS)}")
        return EXIT_USAGE
    options.log_level = level
    try:
        with _interrupts_held(held=options.command in ACTS, to_the_end=own_process):
            code = _command(options)(options, folder)
            sys.stdout.flush()
    except RaffleError as refusal:
        return _tell(refusal.message)
    except EnvironmentFault as fault:
        return _tell(str(fault))
    except BrokenPipeError:
        # Whoever read our output has had enough; point stdout elsewhere so that the interpreter's own flush is quiet.
        _silence_stdout()
        return EXIT_OK
    except OSError as error:
        if error.filename is not None:
            return _tell(f"Cannot use {error.filename}: {error.strerror}; what was stored before stays.")
        # Files and the database have their own sentences; what is left is the answer itself, on a full disk say.
        _silence_stdout()
        return _tell(f"The answer could not be written: {error.strerror or error}; what was stored before stays.")
    except KeyboardInterrupt:
        _tell("Interrupted.")
        return EXIT_INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last place that can turn a bug into a report
        return _tell_bug(folder, error)
    return code


def _command(options: argparse.Namespace) -> Callable[[argparse.Namespace, DataFolder], int]:
    if options.command is None:
        from raffle_desktop.cli import desk

        # By itself: the window is on screen before the commands' libraries would be loaded.
        return desk.open_window_or_offscreen
    from raffle_desktop.cli import acts, care, draw_steps, kick_acts, proofs, viewer_acts

    commands: dict[str, Callable[[argparse.Namespace, DataFolder], int]] = {
        "import": acts.import_entries,
        "session": acts.session,
        "submissions": acts.submissions,
        "kick": kick_acts.kick,
        "viewers": viewer_acts.viewers,
        "draw": acts.draw,
        "draws": draw_steps.draws,
        "proof": proofs.proof,
        "verify": proofs.verify,
        "doctor": care.doctor,
        "backup": care.backup,
        "restore": care.restore,
        "export": care.export,
        "report": care.report,
    }
    return commands[options.command]


@contextmanager
def _interrupts_held(*, held: bool, to_the_end: bool) -> Iterator[None]:
    """Ctrl+C during an act waits for its end: a winner who is stored but never told would be worse than a wait."""
    if not held or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, lambda *_: _tell("One moment: what has begun is finished and told first."))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN if to_the_end else before)


def _silence_stdout() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell(sentence: str) -> int:
    print(" ".join(sentence.split()), file=sys.stderr)
    return EXIT_REFUSED


def _tell_bug(folder: DataFolder, error: Exception) -> int:
    from raffle_desktop.bootstrap import write_crash_report

    report = write_crash_report(folder, error)
    where = f" A report is in {report}." if report is not None else ""
    _tell(f"Raffle Desktop met a fault of its own ({type(error).__name__}); what was stored before stays.{where}")
    return EXIT_BUG
