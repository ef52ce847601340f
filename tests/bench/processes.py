"""Commands as processes, from their start to their end."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.bench.desks import entries_csv, fill
from tests.bench.measuring import Figure, Results, Run, best_of

DRAWN_FROM = 100_000
PROGRAM = Path(sys.executable).with_name("raffle-desktop")


def measure(results: Results, folder: Path) -> None:
    version, bare = best_of([_process([str(PROGRAM), "--version"]), _process([sys.executable, "-c", ""])], seconds=4)
    results.add(Figure("process", "raffle-desktop --version", 0, version, "s", bare, "python -c ''"))
    results.aim("raffle-desktop --version, seconds", version, 0.15)
    root = folder / "process"
    fill(root, entries_csv(DRAWN_FROM))
    common = ["--data-dir", str(root)]
    answers: list[float] = []
    whole, status = best_of(
        [
            _process([str(PROGRAM), "draw", "--json", *common], answers),
            _process([str(PROGRAM), "session", "status", *common]),
        ],
        seconds=10,
        most=8,
    )
    results.add(Figure("process", "draw --json: until it answers", DRAWN_FROM, min(answers), "s", status, "status"))
    results.add(Figure("process", "draw --json: until it ends", DRAWN_FROM, whole, "s", status, "session status"))


def _process(command: Sequence[str], answers: list[float] | None = None) -> Run:
    """Runs the command; the seconds until its first line go to `answers`. Raises RuntimeError where it fails."""

    def run() -> float:
        begin = time.perf_counter()
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            if process.stdout is None:
                raise TypeError("stdout is a pipe")
            line = process.stdout.readline()
            if answers is not None and line:
                answers.append(time.perf_counter() - begin)
            _out, err = process.communicate()
        seconds = time.perf_counter() - begin
        if process.returncode:
            raise RuntimeError(f"{command} ended with {process.returncode}: {err.decode()}")
        return seconds

    return run
