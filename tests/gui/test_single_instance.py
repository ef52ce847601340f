"""A second start brings the first desk to the front."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from raffle_desktop.gui.single_instance import RaiseServer, ask_to_raise, server_name

ROOT = Path(__file__).parents[2]
ASK = """
import sys
from pathlib import Path
from raffle_desktop.gui.single_instance import ask_to_raise
sys.exit(0 if ask_to_raise(Path(sys.argv[1])) else 3)
"""
KILLED = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from raffle_desktop.gui.single_instance import RaiseServer
application = QCoreApplication([])
server = RaiseServer(Path(sys.argv[1]))
assert server.listen()
os._exit(9)
"""


@pytest.fixture
def server(qtbot: QtBot, tmp_path: Path) -> Iterator[RaiseServer]:
    made = RaiseServer(tmp_path)
    assert made.listen()
    yield made
    made.close()


def test_a_second_process_asks_the_first_one_to_come_to_the_front(
    qtbot: QtBot, server: RaiseServer, tmp_path: Path
) -> None:
    process = QProcess()
    process.setWorkingDirectory(str(ROOT))
    with qtbot.waitSignals([server.raise_requested, process.finished], timeout=30_000):
        process.start(sys.executable, ["-c", ASK, str(tmp_path)])
    assert process.exitCode() == 0


def test_without_a_desk_there_is_nobody_to_ask(tmp_path: Path) -> None:
    assert not ask_to_raise(tmp_path, milliseconds=200)


def test_a_desk_that_does_not_answer_is_not_waited_for_longer_than_allowed(qtbot: QtBot, tmp_path: Path) -> None:
    made = RaiseServer(tmp_path)
    assert made.listen()
    # This test's own event loop stands still meanwhile, as a frozen desk's would.
    assert not ask_to_raise(tmp_path, milliseconds=100)
    made.close()


def test_desks_on_other_folders_do_not_hear_it(qtbot: QtBot, server: RaiseServer, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    assert server_name(tmp_path / "other") != server_name(tmp_path)
    assert not ask_to_raise(tmp_path / "other", milliseconds=200)


def test_a_folder_is_the_same_by_whatever_path_it_is_reached(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)
    assert server_name(tmp_path / "link") == server_name(tmp_path / "real")
    assert server_name(tmp_path / "real" / ".." / "real") == server_name(tmp_path / "real")


def test_the_socket_left_behind_by_a_killed_desk_does_not_stand_in_the_way(qtbot: QtBot, tmp_path: Path) -> None:
    ended = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], cwd=ROOT, timeout=60, check=False)
    assert ended.returncode == 9
    made = RaiseServer(tmp_path)
    assert made.listen()
    process = QProcess()
    process.setWorkingDirectory(str(ROOT))
    with qtbot.waitSignals([made.raise_requested, process.finished], timeout=30_000):
        process.start(sys.executable, ["-c", ASK, str(tmp_path)])
    assert process.exitCode() == 0
    made.close()


def test_a_server_that_is_alive_is_not_pushed_aside(qtbot: QtBot, server: RaiseServer, tmp_path: Path) -> None:
    assert not RaiseServer(tmp_path).listen()
    process = QProcess()
    process.setWorkingDirectory(str(ROOT))
    with qtbot.waitSignals([server.raise_requested, process.finished], timeout=30_000):
        process.start(sys.executable, ["-c", ASK, str(tmp_path)])


def test_after_closing_nobody_is_told_any_more(qtbot: QtBot, server: RaiseServer, tmp_path: Path) -> None:
    server.close()
    assert not ask_to_raise(tmp_path, milliseconds=200)


def test_a_stranger_who_says_something_else_raises_nothing(qtbot: QtBot, server: RaiseServer, tmp_path: Path) -> None:
    asked: list[None] = []
    server.raise_requested.connect(lambda: asked.append(None))
    socket = QLocalSocket()
    socket.connectToServer(server_name(tmp_path))
    assert socket.waitForConnected(1000)
    with qtbot.waitSignal(socket.disconnected):
        socket.write(b"x" * 5000)
    assert asked == []
