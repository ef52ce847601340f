"""The table of entries: opened, sorted, searched, scrolled, on the window's thread."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence

from raffle_desktop.services.entry_listing import ROWS_MAX, EntryLine
from tests.bench.measuring import Figure, Results

LONGEST_SECONDS = 30.0
AIM_SIZE = 100_000
AIM_MS = 50


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
    heaviest = max(line.total for line in lines)
    totals = Totals(size, sum(line.total for line in lines))
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
        lambda: bool(model.shown) and model.shown[0][4] == heaviest,
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


def _fail(error: BaseException) -> None:
    raise error


def _line(number: int) -> EntryLine:
    weight = 1_000_000 + number * 7919 % 5_000_000
    entered = 1_763_000_000_000_000 + number
    return EntryLine(number, number, f"viewer {number}", "twitch", weight, weight, 0, entered, "chat", 0, 0, 0, "", "")
