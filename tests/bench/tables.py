"""The table of entries: opened, sorted, searched, scrolled, on the window's thread."""

from __future__ import annotations

import gc
import itertools
import os
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.services.entries import EntryRequest
from raffle_desktop.services.entry_listing import ROWS_MAX, TOTAL, Line
from raffle_desktop.services.services import Services
from raffle_desktop.storage.data_folder import DataFolder
from tests.bench.desks import ACTOR, desk, entries_csv, fill
from tests.bench.measuring import Figure, Results

LONGEST_SECONDS = 30.0
AIM_SIZE = 100_000
AIM_MS = 50
LIVE_A_SECOND = 500
GAP_MS = 16


def measure(results: Results, sizes: Sequence[int]) -> None:
    """Each act until it is seen, and the longest time in which the window's thread did not come round meanwhile.

    More rows than the table lists are not put into it: the figures of a million are those of the heaviest 100 000.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for size in sorted({min(size, ROWS_MAX) for size in sizes}):
        _measure_one(results, size)


def _measure_one(results: Results, size: int) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
    from PySide6.QtWidgets import QApplication, QTableView

    from raffle_desktop.gui.operations import Operations
    from raffle_desktop.gui.tables.tuple_model import TupleModel
    from raffle_desktop.gui.tabs.entries_columns import Totals, entry_columns, haystack

    application = QApplication.instance() or QApplication([])
    holder = QObject()
    operations = Operations(_fail, holder)
    lines = [_line(number) for number in range(size)]
    heaviest = max(line[TOTAL] for line in lines)
    totals = Totals(size, sum(line[TOTAL] for line in lines))
    model = TupleModel(entry_columns(totals), haystack, operations, holder)
    table = QTableView()
    table.verticalHeader().setDefaultSectionSize(32)
    table.setModel(model)
    table.resize(900, 640)
    table.show()

    def tell(what: str, begun: Callable[[], object], is_there: Callable[[], bool]) -> None:
        begin = last = time.perf_counter()
        begun()
        longest = 0.0
        while True:
            application.processEvents()
            now = time.perf_counter()
            longest, last = max(longest, now - last), now
            if is_there():
                break
            if now - begin > LONGEST_SECONDS:
                raise TimeoutError("the table did not get there")
            time.sleep(0.0005)
        results.add(Figure("table", f"{what}: seen after", size, last - begin, "s"))
        results.add(Figure("table", f"{what}: window held", size, longest, "s"))
        if size == AIM_SIZE:
            results.aim(f"table of {size:,}: {what} holds the window, ms", longest * 1000, AIM_MS)

    tell("open", lambda: model.put(lines), lambda: model.rowCount() == size)
    tell(
        "sort",
        lambda: model.sort(2, Qt.SortOrder.DescendingOrder),
        lambda: bool(model.shown) and model.shown[0][TOTAL] == heaviest,
    )
    tell("search", lambda: model.search("viewer 9"), lambda: model.rowCount() < size)
    tell("search ended", lambda: model.search(""), lambda: model.rowCount() == size)
    bar = table.verticalScrollBar()
    begin = time.perf_counter()
    for step in range(100):
        bar.setValue(bar.maximum() * step // 100)
        table.viewport().repaint()
    results.add(Figure("table", "scroll to a page and paint it", size, (time.perf_counter() - begin) / 100, "s"))
    table.hide()
    table.deleteLater()
    operations.close(2000)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def measure_live(results: Results, folder: Path, size: int = AIM_SIZE, seconds: float = 8.0) -> None:
    """Gaps between the ticks of a 1 ms timer while the Entries tab shows `size` entries and others stream in."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from raffle_desktop.gui.beacon_link import BeaconLink
    from raffle_desktop.gui.bridge import ChangeBridge
    from raffle_desktop.gui.context import DeskContext
    from raffle_desktop.gui.discord_link import DiscordLink
    from raffle_desktop.gui.donations_link import DonationsLink
    from raffle_desktop.gui.feeds_link import FeedsLink
    from raffle_desktop.gui.kick_link import KickLink
    from raffle_desktop.gui.notices import Notices
    from raffle_desktop.gui.operations import Operations
    from raffle_desktop.gui.preferences import Preferences
    from raffle_desktop.gui.server_link import ServerLink
    from raffle_desktop.gui.tabs.entries_tab import EntriesTab
    from raffle_desktop.gui.theme import ThemeSwitch
    from raffle_desktop.gui.twitch_link import TwitchLink

    _application = QApplication.instance() or QApplication([])
    fill(folder / "table-live", entries_csv(size))
    with desk(folder / "table-live") as services:
        holder = QObject()
        operations = Operations(_fail, holder)
        bridge = ChangeBridge(services.core.bus.subscribe, holder)
        place = DataFolder(folder / "table-live")
        context = DeskContext(
            services, place, operations, bridge, Notices(holder), Preferences(place.root),
            ThemeSwitch("dark", parent=holder), ServerLink(parent=holder), TwitchLink(parent=holder),
            FeedsLink(parent=holder), lambda _viewer: None, lambda _tab, _part: None, BeaconLink(parent=holder),
            KickLink(parent=holder), DonationsLink(parent=holder), DiscordLink(parent=holder),
        )  # fmt: skip
        tab = EntriesTab(context)
        tab.resize(1150, 800)
        tab.show()
        loop, ticks, ends = QEventLoop(holder), [], [time.perf_counter() + LONGEST_SECONDS]
        is_there = threading.Event()

        def tick() -> None:
            now = time.perf_counter()
            ticks.append(now)
            if now > ends[0] or (not is_there.is_set() and len(tab.model.shown) >= size):
                loop.quit()

        timer = QTimer(holder)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(tick)
        timer.start(1)
        loop.exec()
        is_there.set()
        # As the desk does when it is open.
        gc.freeze()
        stop = threading.Event()
        entered: list[int] = []
        stream = threading.Thread(target=_stream, args=(services, stop, entered), name="bench-stream")
        ticks.clear()
        begin = time.perf_counter()
        ends[0] = begin + seconds
        stream.start()
        loop.exec()
        taken = time.perf_counter() - begin
        stop.set()
        stream.join()
        gaps = sorted(later - earlier for earlier, later in itertools.pairwise(ticks))
        timer.stop()
        tab.hide()
        tab.deleteLater()
        bridge.close()
        operations.close(5000)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.unfreeze()
    usual = gaps[min(len(gaps) - 1, int(len(gaps) * 0.999))]
    results.add(Figure("table", "live: entered", size, len(entered) / taken, "a second"))
    results.add(Figure("table", "live: longest gap", size, gaps[-1], "s"))
    results.add(Figure("table", "live: p99.9 of gaps", size, usual, "s"))
    results.aim(f"p99.9 of gaps in ms, a live table of {size:,}", usual * 1000, GAP_MS)
    results.aim(f"longest gap in ms, a live table of {size:,}", gaps[-1] * 1000, AIM_MS)


def _stream(services: Services, stop: threading.Event, entered: list[int]) -> None:
    due = time.perf_counter()
    while not stop.is_set():
        number = len(entered)
        request = EntryRequest(f"live_{number}", "twitch", str(900_000_000 + number), None, None, None, None)
        services.entries.enter(request, Origin.CHAT, actor=ACTOR)
        entered.append(number)
        due += 1 / LIVE_A_SECOND
        time.sleep(max(0.0, due - time.perf_counter()))


def _fail(error: BaseException) -> None:
    raise error


def _line(number: int) -> Line:
    weight = 1_000_000 + number * 7919 % 5_000_000
    entered = 1_763_000_000_000_000 + number
    return (number, number, f"viewer {number}", "twitch", weight, weight, 0, entered, "chat", 0, 0, False, "", "")
