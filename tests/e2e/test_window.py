"""The window from outside: as a process, under a real X server with a window manager, killed and closed."""

from __future__ import annotations

import itertools
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from raffle_desktop import bootstrap
from raffle_desktop.gui.desk import DeskOnScreen
from raffle_desktop.gui.stage.director import Scene
from raffle_desktop.services.services import Services
from raffle_desktop.services.stage_settings import StageSettings
from raffle_desktop.storage.data_folder import DataFolder

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0

needs_x = pytest.mark.skipif(
    sys.platform != "linux" or not all(shutil.which(name) for name in ("Xvfb", "openbox", "xdotool")),
    reason="needs Xvfb, openbox and xdotool",
)


def wait(until: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
    end = time.monotonic() + seconds
    while not until():
        if time.monotonic() > end:
            pytest.fail(f"waited in vain for {what}")
        time.sleep(0.1)


def clean_environment(**more: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("RAFFLE_", "QT_"))}
    return {**kept, **more}


@contextmanager
def desk_process(*arguments: str, environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "raffle_desktop", *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


@contextmanager
def reading(root: Path) -> Iterator[Services]:
    """The same database, as a command beside the running desk has it."""
    with bootstrap.open_desk(DataFolder(root)) as services:
        yield services


def quick_spins(root: Path) -> None:
    with reading(root) as desk:
        desk.stage_settings.set(StageSettings(spin_seconds=2, sound=False), actor="test")


def window_manager(environment: dict[str, str], *how: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        ["openbox", "--sm-disable", *how], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


@pytest.fixture
def display(tmp_path: Path) -> Iterator[dict[str, str]]:
    """An X server with a window manager; gives the environment to use it."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    environment = clean_environment(DISPLAY=f":{number}", QT_QPA_PLATFORM="xcb")
    environment.pop("WAYLAND_DISPLAY", None)
    manager = window_manager(environment)

    def is_managed() -> bool:
        nonlocal manager
        if manager.poll() is not None:
            manager = window_manager(environment)
        # Answered by a window manager only; without one no window is ever given the focus.
        return Hand(environment).run("get_num_desktops").isdigit()

    wait(is_managed, "the window manager")
    try:
        yield environment
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(10)


class Hand:
    """Mouse and keys of an X display."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._environment = environment

    def run(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self._environment, capture_output=True, text=True, timeout=30, check=False
        )
        return done.stdout.strip()

    def find(self, title: str) -> str:
        wait(lambda: self.run("search", "--onlyvisible", "--name", title), f"the window {title!r}")
        window = self.run("search", "--onlyvisible", "--name", title).splitlines()[-1]
        self.run("windowactivate", "--sync", window)
        return window

    def key(self, *keys: str) -> None:
        self.run("key", "--clearmodifiers", "--delay", "60", *keys)

    def press_until(self, key: str, window: str, until: Callable[[], object], what: str) -> None:
        """The first key may come before the window manager has given the window its focus."""
        for _ in range(8):
            self.run("windowactivate", "--sync", window)
            self.key(key)
            end = time.monotonic() + 4
            while time.monotonic() < end:
                if until():
                    return
                time.sleep(0.1)
        pytest.fail(f"waited in vain for {what}")

    def give_reason(self, key: str, window: str, title: str, reason: str) -> None:
        """By `key` to the dialog of this title, which is answered."""
        dialog = f"^{title}$"
        self.press_until(key, window, lambda: self.run("search", "--onlyvisible", "--name", dialog), f"{title!r}")
        self.find(dialog)
        self.key("ctrl+a")
        self.type(reason)
        self.key("Return")

    def click_until(self, x: int, y: int, window: str, until: Callable[[], object], what: str) -> None:
        """The first click may come before the window has its new size."""
        for _ in range(4):
            self.run("mousemove", "--window", window, str(x), str(y), "click", "1")
            end = time.monotonic() + 10
            while time.monotonic() < end:
                if until():
                    return
                time.sleep(0.1)
        pytest.fail(f"waited in vain for {what}")

    def type(self, text: str) -> None:
        self.run("type", "--delay", "30", text)


@needs_x
@pytest.mark.timeout(240)
def test_a_rehearsal_driven_by_a_real_mouse_and_real_keys(display: dict[str, str], tmp_path: Path) -> None:
    root = tmp_path / "desk"
    hand = Hand(display)
    quick_spins(root / "demo")
    with desk_process("--demo", "--data-dir", str(root), environment=display) as process:
        window = hand.find("Raffle Desktop")
        assert "DEMO" in hand.run("getwindowname", window)
        hand.run("windowsize", "--sync", window, "1280", "800")
        with reading(root / "demo") as desk:
            # The evenings of its past have sessions and draws too.
            unfinished = DataFolder(root / "demo").unfinished
            wait(lambda: desk.overview.get().session and not unfinished.exists(), "the demo's session")
            began = desk.overview.get().session
            assert began is not None
            wait(lambda: (desk.overview.get().session or began).entries > began.entries, "viewers who enter")

            hand.press_until("ctrl+o", window, lambda: not desk.settings.submissions_open(), "submissions to close")

            before = len(desk.draw_reader.history())
            # The draw button is the large one in the card under the wheel.
            hand.click_until(1024, 642, window, lambda: len(desk.draw_reader.history()) > before, "a draw")
            assert len(desk.draw_reader.history()) == before + 1
            drawn = desk.draw_reader.get("latest")
            # Not before the wheel rests: until then the keys mean nothing.
            hand.press_until(
                "c",
                window,
                lambda: desk.draw_reader.get(drawn.id).standing[0].state == "confirmed",
                "the confirmation",
            )

            hand.give_reason("r", window, "Redraw", "not here")
            wait(lambda: len(desk.draw_reader.get(drawn.id).winners) == 2, "the redraw")
            assert desk.draw_reader.get(drawn.id).winners[0].reason == "not here"
            hand.give_reason("u", window, "Undo the draw", "only a test")
            wait(lambda: not desk.draw_reader.get(drawn.id).standing, "the undo")
        closing = time.monotonic()
        hand.key("ctrl+q")
        assert process.wait(20) == 0
        assert time.monotonic() - closing < 20
    log = (root / "demo" / "logs" / "raffle-desktop.log").read_text(encoding="utf-8")
    assert "ERROR" not in log
    assert "WARNING" not in log


@needs_x
def test_a_second_desk_brings_the_first_ones_window_to_the_front(display: dict[str, str], tmp_path: Path) -> None:
    hand = Hand(display)
    with desk_process("--data-dir", str(tmp_path), environment=display) as first:
        window = hand.find("Raffle Desktop")
        # What is shown under the pointer, a tip say, bears the program's name too.
        hand.run("mousemove", "1399", "899")

        def visible() -> list[str]:
            return hand.run("search", "--onlyvisible", "--name", "Raffle Desktop").split()

        managers: list[subprocess.Popen[bytes]] = []
        tries = itertools.count(1)

        def minimized() -> bool:
            # The window manager may not have taken the window in hand yet, and its frame bears the same name.
            for one in visible():
                hand.run("windowminimize", one)
            time.sleep(0.5)
            if window not in visible():
                return True
            if next(tries) % 5 == 0:
                # Now and then it never does, nor lives; the next one takes over what is there.
                managers.append(window_manager(display, "--replace"))
            return False

        wait(minimized, "the window to be minimized")

        def second_says() -> str:
            done = subprocess.run(
                [sys.executable, "-m", "raffle_desktop", "--data-dir", str(tmp_path)],
                cwd=ROOT,
                env=display,
                capture_output=True,
                text=True,
                timeout=60,
                check=False,
            )
            assert done.returncode == 0, done.stderr
            return done.stdout

        wait(lambda: "brought to the front" in second_says(), "the first desk's answer")
        wait(lambda: window in visible(), "the window to come back")
        first.send_signal(signal.SIGTERM)
        assert first.wait(20) == 0
        for manager in managers:
            manager.terminate()
            manager.wait(10)


def test_a_request_to_end_that_comes_before_the_first_turn_of_events_is_kept(tmp_path: Path) -> None:
    program = (
        "import os, signal\n"
        "from raffle_desktop.__main__ import main\n"
        "from raffle_desktop.gui.main_window import MainWindow\n"
        "show = MainWindow.show\n"
        "def shown(window):\n"
        "    show(window)\n"
        "    os.kill(os.getpid(), signal.SIGTERM)\n"
        "MainWindow.show = shown\n"
        f"raise SystemExit(main(['--data-dir', {str(tmp_path)!r}]))\n"
    )
    environment = clean_environment(QT_QPA_PLATFORM="offscreen")
    done = subprocess.run([sys.executable, "-c", program], env=environment, cwd=ROOT, timeout=30, check=False)
    assert done.returncode == 0


@pytest.mark.parametrize("pause", [0.0, 0.2, 0.5, 1.0, 2.0])
def test_a_desk_told_to_end_at_any_moment_ends_in_order(tmp_path: Path, pause: float) -> None:
    environment = clean_environment(QT_QPA_PLATFORM="offscreen")
    with desk_process("--demo", "--data-dir", str(tmp_path), environment=environment) as process:
        logs = tmp_path / "demo" / "logs"
        wait(lambda: logs.is_dir() or process.poll() is not None, "the desk to begin")
        time.sleep(pause)
        process.send_signal(signal.SIGTERM)
        told, _ = process.communicate(timeout=PATIENCE)
        # Before Qt runs, the signal has its usual meaning.
        assert process.returncode in ({0, -signal.SIGTERM} if pause < 0.5 else {0}), told
    if process.returncode == 0:
        text = "".join(path.read_text(encoding="utf-8") for path in logs.glob("*.log"))
        assert "ERROR" not in text


def test_a_desk_that_is_killed_in_mid_spin_shows_the_same_winner_when_it_comes_back(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.spinning_desk", str(tmp_path)],
        cwd=ROOT,
        env=clean_environment(QT_QPA_PLATFORM="offscreen"),
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline().split()
        process.kill()
    assert said[0] == "SPINNING"

    folder = DataFolder(tmp_path)
    with bootstrap.open_desk(folder) as services:
        drawn = services.draw_reader.get("latest")
        assert drawn.standing[0].name == said[1]
        screen = DeskOnScreen(
            folder,
            is_demo=False,
            report_bug=lambda error: pytest.fail(str(error)),
            publish_winner=lambda _services, _shown: [],
        )
        qtbot.addWidget(screen.window)
        screen.window.show()
        screen.attach(services)
        stage = screen.stage
        assert stage is not None
        # The spin of eight seconds goes on where it was broken off; meanwhile nobody wins again.
        qtbot.waitUntil(lambda: stage.director.scene is Scene.SPINNING, timeout=15_000)
        assert not stage.can_draw
        qtbot.waitUntil(lambda: stage.director.scene is Scene.RESULT, timeout=30_000)
        assert stage.card._name.text == said[1]
        assert len(services.draw_reader.history()) == 1
        assert screen.end(5000)


def test_without_a_display_the_ways_out_are_named(tmp_path: Path) -> None:
    environment = clean_environment()
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    with desk_process("--data-dir", str(tmp_path), environment=environment) as process:
        told, _ = process.communicate(timeout=30)
    assert process.returncode == 3
    assert "--offscreen" in told
    assert "xvfb-run" in told
    assert len(told.splitlines()) == 1


def test_a_display_that_does_not_answer_is_named_instead_of_a_core_dump(tmp_path: Path) -> None:
    environment = clean_environment(DISPLAY=":4711")
    environment.pop("WAYLAND_DISPLAY", None)
    with desk_process("--data-dir", str(tmp_path), environment=environment) as process:
        told, _ = process.communicate(timeout=30)
    assert process.returncode == 3
    assert ":4711" in told
    assert len(told.splitlines()) == 1


def test_a_database_of_a_stranger_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "raffle.db").write_bytes(b"not a database at all, and longer than a header would be" * 20)
    with desk_process(
        "--data-dir", str(tmp_path), environment=clean_environment(QT_QPA_PLATFORM="offscreen")
    ) as process:
        told, _ = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "Traceback" not in told
    assert str(tmp_path) in told


@pytest.mark.timeout(240)
def test_pictures_of_every_screen_are_written(tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    environment = clean_environment()
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    quick_spins(tmp_path / "desk" / "demo")
    with desk_process(
        "--demo", "--data-dir", str(tmp_path / "desk"), "--screenshots", str(pictures), environment=environment
    ) as process:
        told, _ = process.communicate(timeout=200)
    assert process.returncode == 0, told
    names = {path.name for path in pictures.glob("*.png")}
    for scheme in ("dark", "light"):
        for screen in (
            "session", "entries", "weights", "tickets", "pools", "wallets", "lucky", "history", "connections",
            "wheel-at-rest", "wheel-mid-spin", "wheel-winner",
        ):  # fmt: skip
            assert f"{scheme}-{screen}-1280x800.png" in names
    dark = QImage(str(pictures / "dark-session-1280x800.png"))
    light = QImage(str(pictures / "light-session-1280x800.png"))
    assert (dark.width(), dark.height()) == (1280, 800)
    assert dark.pixelColor(5, 400).lightness() < 60
    assert light.pixelColor(5, 400).lightness() > 200


def test_pictures_without_the_demo_are_a_wrong_argument(tmp_path: Path) -> None:
    with desk_process(
        "--data-dir", str(tmp_path), "--screenshots", str(tmp_path / "x"), environment=clean_environment()
    ) as process:
        told, _ = process.communicate(timeout=30)
    assert process.returncode == 2
    assert len(told.splitlines()) == 1
