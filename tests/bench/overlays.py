"""How long the window's thread has to wait while the desk draws and overlay pages listen."""

from __future__ import annotations

import gc
import itertools
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.services.entries import EntryRequest
from raffle_desktop.services.services import Services
from raffle_desktop.storage.data_folder import DataFolder
from tests.bench.desks import ACTOR, desk, entries_csv, fill
from tests.bench.measuring import Figure, Results
from tests.bench.web import serving

SIZES = (500, 10_000)
VIEWERS = 20
TICK_MS = 1
LONGEST_MS = 16
PAUSE_S = 0.02


def measure(results: Results, folder: Path) -> None:
    """Gaps between the ticks of the desk's own event loop: entries coming in, then a draw, without and with pages."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.setswitchinterval(0.001)
    for size in SIZES:
        for viewers in (0, VIEWERS):
            root = folder / f"overlays-{size}-{viewers}"
            fill(root, entries_csv(size))
            with desk(root) as services, serving(services) as port:
                _measure_one(results, services, root, size, port, viewers)


def _measure_one(results: Results, services: Services, root: Path, size: int, port: int, viewers: int) -> None:
    from PySide6.QtCore import QEventLoop, Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from raffle_desktop.gui.application import make_application
    from raffle_desktop.gui.desk import DeskOnScreen
    from raffle_desktop.gui.wheel import sound

    application = QApplication.instance() or make_application("en")
    sound.prepare()
    screen = DeskOnScreen(
        DataFolder(root), is_demo=False, report_bug=_raise, publish_winner=lambda _services, _shown: []
    )
    screen.window.resize(1280, 800)
    screen.window.show()
    screen.attach(services)
    ticks: list[float] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start(TICK_MS)

    def during(seconds: float, act: Callable[[], None]) -> list[float]:
        loop = QEventLoop()
        QTimer.singleShot(int(seconds * 1000), loop.quit)
        QTimer.singleShot(50, act)
        ticks.clear()
        loop.exec()
        return sorted(later - earlier for earlier, later in itertools.pairwise(ticks))

    with _pages(port, viewers):
        during(3, lambda: None)
        gc.freeze()
        feeder = threading.Thread(target=lambda: _feed(services))
        _report(results, f"entries coming in, {viewers} pages", size, during(4, feeder.start))
        feeder.join()
        stage = screen.stage
        if stage is None:
            raise RuntimeError("the desk has no stage")
        _report(results, f"draw and spin, {viewers} pages", size, during(9, stage.draw))
    timer.stop()
    screen.end(5000)
    screen.window.deleteLater()
    application.processEvents()


def _feed(services: Services) -> None:
    for number in range(150):
        services.entries.enter(EntryRequest(f"fed {time.time_ns()} {number}"), Origin.CHAT, actor=ACTOR)
        time.sleep(PAUSE_S)


def _report(results: Results, name: str, size: int, gaps: list[float]) -> None:
    longest, usual = gaps[-1], gaps[int(len(gaps) * 0.999)]
    late = sum(gap > LONGEST_MS / 1000 for gap in gaps)
    results.add(Figure("overlays", f"{name}: longest gap", size, longest, "s"))
    results.add(Figure("overlays", f"{name}: p99.9 of gaps", size, usual, "s"))
    results.aim(f"gaps over {LONGEST_MS} ms, {name}, {size}", late, 0)


@contextmanager
def _pages(port: int, count: int) -> Iterator[None]:
    """So many pages that listen to everything and fetch each wheel, in a process of their own."""
    if not count:
        yield
        return
    command = [sys.executable, "-m", "tests.bench.web_clients", "pages", str(port), str(count)]
    with subprocess.Popen(command) as clients:
        try:
            yield
        finally:
            clients.kill()


def _raise(error: BaseException) -> None:
    raise error
