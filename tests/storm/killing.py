"""Running one process and killing it at a chosen moment."""

from __future__ import annotations

import os
import queue
import random
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tests.storm.worker import BEGIN, COMMIT, TURN, TURNED

ROOT = Path(__file__).parents[2]
PATIENCE_SECONDS = 60.0

START, ANY, IN_TRANSACTION, AT_COMMIT, AFTER_ANSWER = "start-up", "any time", "transaction", "commit", "answer"
AT_TURN = "turn"
"""A period is about to turn; its transaction comes next."""
MOMENTS = (START, ANY, IN_TRANSACTION, AT_COMMIT, AFTER_ANSWER)


@dataclass(frozen=True, slots=True)
class Aim:
    """When to kill: `seconds` after the process starts (START, ANY), or after it told the `count`-th such moment."""

    moment: str
    seconds: float
    count: int = 1


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended. `killed`: by us; else it was done before. `begun`: it was in a writing transaction.
    `marks`: the moments that it told of, in order.
    """

    killed: bool
    code: int
    out: list[str]
    errors: list[str]
    begun: bool
    marks: tuple[str, ...] = ()


def run_and_kill(arguments: Sequence[str], aim: Aim | None) -> Ended:
    """Run a worker and kill it where the aim says; None lets it end by itself."""
    environment = {**os.environ, "PYTHONUTF8": "1", "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.storm.worker", *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    if process.stdout is None or process.stderr is None:
        raise TypeError("both are pipes")
    told: queue.Queue[str] = queue.Queue()
    out, err = _Reader(process.stdout, told, "answer"), _Reader(process.stderr, told, "")
    try:
        if aim is not None:
            _wait_for(aim, told, process)
        else:
            process.wait(PATIENCE_SECONDS)
    finally:
        killed = process.poll() is None
        process.kill()  # SIGKILL; on Windows TerminateProcess, which asks as little
        process.wait()
    out.join()
    err.join()
    killed = killed and process.returncode != 0
    marks = tuple(line for line in err.lines if _is_mark(line))
    errors = [line for line in err.lines if not _is_mark(line)]
    moments = [mark for mark in marks if mark in (BEGIN, COMMIT)]
    return Ended(killed, process.returncode, out.lines, errors, bool(moments) and moments[-1] == BEGIN, marks)


def _is_mark(line: str) -> bool:
    return line in (BEGIN, COMMIT, TURN) or line.startswith(TURNED)


def _wait_for(aim: Aim, told: queue.Queue[str], process: subprocess.Popen[str]) -> None:
    wanted = {IN_TRANSACTION: BEGIN, AT_COMMIT: COMMIT, AFTER_ANSWER: "answer", AT_TURN: TURN}.get(aim.moment)
    end = time.monotonic() + PATIENCE_SECONDS
    left = aim.count
    while wanted is not None and left and process.poll() is None:
        if time.monotonic() > end:
            raise TimeoutError("a process of the storm hangs")
        try:
            left -= told.get(timeout=0.05) == wanted
        except queue.Empty:
            continue
    until = time.perf_counter() + aim.seconds
    while (missing := until - time.perf_counter()) > 0 and process.poll() is None:
        # Sleeping is too coarse for the last stretch.
        if missing > 0.002:
            time.sleep(min(missing - 0.001, 0.02))


class _Reader(threading.Thread):
    """Collects a pipe's lines and tells of each at once."""

    def __init__(self, pipe: IO[str], told: queue.Queue[str], label: str) -> None:
        super().__init__(daemon=True)
        self.lines: list[str] = []
        self._pipe, self._told, self._label = pipe, told, label
        self.start()

    def run(self) -> None:
        with self._pipe:
            for line in self._pipe:
                # A line that the kill cut off was never told whole.
                if line.endswith("\n"):
                    self.lines.append(line.rstrip("\n"))
                    if not self._label or line.startswith(("ack", "{")):
                        self._told.put(self._label or line.rstrip("\n"))


def chosen_aim(chance: random.Random, usual_seconds: float, transaction_seconds: float, *, acts: int = 1) -> Aim:
    """A moment for the next kill: spread over the whole run, with its delicate points hit more often."""
    moment = chance.choices(MOMENTS, weights=(2, 4, 4, 3, 2))[0]
    count = chance.randint(1, acts)
    if moment == START:
        return Aim(moment, chance.uniform(0, 0.5 * usual_seconds))
    if moment == ANY:
        return Aim(moment, chance.uniform(0, usual_seconds))
    if moment == IN_TRANSACTION:
        return Aim(moment, chance.uniform(0, transaction_seconds), count)
    return Aim(moment, chance.uniform(0, 0.004), count)
