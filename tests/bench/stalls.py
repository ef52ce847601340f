"""How long the window's thread has to wait for its turn while the desk is busy on other threads."""

from __future__ import annotations

import itertools
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.domain.entry_rows import EntryList, read_entries
from raffle_desktop.services.core import quiet_collector
from raffle_desktop.services.entries import EntryRequest
from raffle_desktop.services.import_lookup import settle_garbage
from raffle_desktop.services.services import Services
from tests.bench.desks import ACTOR, desk, entries_csv
from tests.bench.measuring import Figure, Results

Answer = TypeVar("Answer")
ENTRIES = 10_000
ROWS = 100_000
TICK_MS = 1
LONGEST_MS = 50
USUAL_MS = 16
AFTERWARDS_SECONDS = 0.5
"""The loop goes on for so long after the work: what is put off until then (garbage) stalls the window as well."""


def measure(results: Results, folder: Path) -> None:
    """Gaps between the ticks of a Qt event loop with a timer of 1 ms, while other threads enter and import."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _report(results, "nothing", 0, gaps_beside(lambda: time.sleep(1.0))[0])
    with desk(folder / "stalls-stream") as services:
        services.sessions.start(actor=ACTOR)
        gaps, _answer = gaps_beside(lambda: _stream(services), services)
        _report(results, "entries streaming in", ENTRIES, gaps)
    content = entries_csv(ROWS)
    with desk(folder / "stalls-import") as services:
        gaps, listed = gaps_beside(lambda: _read(content), services)
        _report(results, "reading a list", ROWS, gaps)
        gaps, _answer = gaps_beside(lambda: services.imports.preview(listed), services)
        _report(results, "previewing an import", ROWS, gaps)
        gaps, _answer = gaps_beside(lambda: services.imports.store(listed, actor=ACTOR), services)
        _report(results, "importing", ROWS, gaps)


def _stream(services: Services) -> None:
    for number in range(ENTRIES):
        request = EntryRequest(f"viewer_{number}", "twitch", str(10_000_000 + number), None, None, None, None)
        services.entries.enter(request, Origin.CHAT, actor=ACTOR)


def _read(content: bytes) -> EntryList:
    # As the import dialog does.
    with quiet_collector():
        listed = read_entries(content)
        settle_garbage()
        return listed


def gaps_beside(work: Callable[[], Answer], services: Services | None = None) -> tuple[list[float], Answer]:
    """Seconds between ticks of the event loop while `work` runs on another thread, and what it gives."""
    from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer

    from raffle_desktop.gui.bridge import ChangeBridge

    application = QCoreApplication.instance() or QCoreApplication([])
    holder = QObject()
    bridge = None if services is None else ChangeBridge(services.core.bus.subscribe, holder)
    loop = QEventLoop(holder)
    ticks: list[float] = []
    answers: list[Answer] = []
    faults: list[BaseException] = []
    ends: list[float] = []

    def run() -> None:
        try:
            answers.append(work())
        except BaseException as error:  # noqa: BLE001 - raised again on the measuring thread
            faults.append(error)
        ends.append(time.perf_counter() + AFTERWARDS_SECONDS)

    def tick() -> None:
        now = time.perf_counter()
        ticks.append(now)
        if ends and now >= ends[0]:
            loop.quit()

    timer = QTimer(holder)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    thread = threading.Thread(target=run, name="bench-work")
    application.processEvents()
    timer.start(TICK_MS)
    thread.start()
    loop.exec()
    thread.join()
    timer.stop()
    if bridge is not None:
        bridge.close()
    if faults:
        raise faults[0]
    return [later - earlier for earlier, later in itertools.pairwise(ticks)], answers[0]


def _report(results: Results, name: str, size: int, gaps: list[float]) -> None:
    ordered = sorted(gaps)
    longest, usual = ordered[-1], ordered[min(len(ordered) - 1, int(len(ordered) * 0.999))]
    results.add(Figure("stalls", f"{name}: longest gap", size, longest, "s"))
    results.add(Figure("stalls", f"{name}: p99.9 of gaps", size, usual, "s"))
    if size:
        results.aim(f"longest gap in ms, {name}", longest * 1000, LONGEST_MS)
        results.aim(f"p99.9 of gaps in ms, {name}", usual * 1000, USUAL_MS)
