"""The program as a process of its own, without the seconds that loading it takes: forked off one that has loaded all.

What differs from `python -m raffle_desktop` is only that its modules are there when it begins. Tests of how it begins
start it the other way.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
MODULES = (
    "PySide6.QtGui",
    "raffle_desktop.bootstrap.outside",
    "raffle_desktop.bootstrap.serving",
    "raffle_desktop.cli.desk",
    "raffle_desktop.cli.run",
    "raffle_desktop.discord.worker",
    "raffle_desktop.feeds.beacon_keeper",
    "raffle_desktop.feeds.donation_worker",
    "raffle_desktop.feeds.worker",
    "raffle_desktop.gui.winner_image",
    "raffle_desktop.kick.worker",
    "raffle_desktop.obs.winner_files",
    "raffle_desktop.twitch.channel",
    "raffle_desktop.web.server",
)
LARGEST = 1 << 16


class Process:
    """What tests use of `subprocess.Popen`."""

    def __init__(self, loaded: Loaded, pid: int) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._loaded = loaded
        # It is not this process's child. A handle still means the same process when the number has another one.
        self._handle = os.pidfd_open(pid)

    def poll(self) -> int | None:
        return self._look(0)

    def wait(self, timeout: float) -> int:
        code = self._look(timeout)
        if code is None:
            raise subprocess.TimeoutExpired("raffle_desktop", timeout)
        return code

    def send_signal(self, number: int) -> None:
        if self.returncode is None:
            signal.pidfd_send_signal(self._handle, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def _look(self, seconds: float) -> int | None:
        if self.returncode is None and select.select([self._handle], [], [], seconds)[0]:
            self.returncode = self._loaded.ask({"ended": self.pid})
            os.close(self._handle)
        return self.returncode


class Loaded:
    """The process that has loaded everything. It ends with the block, or with the process that runs the block."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._line, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            command = [sys.executable, "-m", "tests.preloaded", str(theirs.fileno())]
            self._process = subprocess.Popen(command, cwd=ROOT, pass_fds=[theirs.fileno()])

    def __enter__(self) -> Loaded:
        return self

    def __exit__(self, *_fault: object) -> None:
        self._line.close()
        self._process.wait()

    def start(self, arguments: Sequence[str], environment: Mapping[str, str], output: int) -> Process:
        """The program with these arguments, from the folder of the project; it says everything to this descriptor."""
        return Process(self, self.ask({"arguments": list(arguments), "environment": dict(environment)}, output))

    def ask(self, question: dict[str, Any], *files: int) -> int:
        with self._lock:
            socket.send_fds(self._line, [json.dumps(question).encode()], files)
            answer = self._line.recv(LARGEST)
        assert answer, "the process that has loaded everything has ended"
        return int(answer)


def serve(line: socket.socket) -> int:
    """Forks for each question, until nobody is there to ask; returns in each child, with its exit code."""
    for name in MODULES:
        importlib.import_module(name)
    # A thread would be missing in the children, with whatever lock it holds.
    assert threading.active_count() == 1
    assert len(list(Path("/proc/self/task").iterdir())) == 1
    gc.freeze()
    while True:
        text, files, _flags, _address = socket.recv_fds(line, LARGEST, 1)
        if not text:
            return 0
        question = json.loads(text)
        if "ended" in question:
            _pid, status = os.waitpid(question["ended"], 0)
            line.send(str(os.waitstatus_to_exitcode(status)).encode())
            continue
        pid = os.fork()
        if pid == 0:
            line.close()
            return _run(files[0], question["arguments"], question["environment"])
        os.close(files[0])
        line.send(str(pid).encode())


def _run(output: int, arguments: list[str], environment: dict[str, str]) -> int:
    from raffle_desktop.__main__ import main

    for number in (1, 2):
        os.dup2(output, number)
    os.close(output)
    # New ones: those of the parent remember what their own descriptors were.
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(write_through=True)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["raffle_desktop", *arguments]
    return main()


if __name__ == "__main__":
    sys.exit(serve(socket.socket(fileno=int(sys.argv[1]))))
