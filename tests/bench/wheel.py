"""The wheel: milliseconds a frame while it spins, against one picture of that size put on the screen; and painting it.

A frame is the whole widget, painted in mid-spin: stand, turned disc, hub, pointer, caption.
"""

from __future__ import annotations

import os
import random
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from raffle_desktop.domain.wheel import Row, lay_out
from raffle_desktop.services.wheel_views import WheelReader, wheel_of
from tests.bench.desks import bare_connection, desk
from tests.bench.measuring import Figure, Results, best_of, timed

SIDES = (720, 1080, 2160)
COUNTS = (12, 100, 1_000, 10_000, 100_000)
AIM_SIDE, AIM_COUNT = 1080, 10_000
START = 1_800_000_000_000_000
SPIN_MS = 6000


def people(count: int, seed: int = 1) -> list[Row]:
    """Few with much weight, many with little, as subscribers and supporters make it."""
    chance = random.Random(seed)
    return [
        (f"twitch:{number}", f"viewer_{number}", int(1e6 * min(60.0, chance.paretovariate(1.1))))
        for number in range(count)
    ]


def measure(results: Results, sides: Sequence[int] = SIDES, counts: Sequence[int] = COUNTS) -> None:
    """Frames and discs; needs no screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtGui import QColor, QPainter, QPixmap
    from PySide6.QtWidgets import QApplication

    from raffle_desktop.gui.wheel.colours import DARK
    from raffle_desktop.gui.wheel.disc import DiscRequest, render_disc
    from raffle_desktop.gui.wheel.widget import WheelWidget

    application = QApplication.instance() or QApplication([])
    moment = [START]
    for side in sides:
        for count in counts:
            rows = people(count)
            key, name, _weight = rows[0]
            drawn = wheel_of(rows, key, name=name, draw_id="0" * 16, commitment="0" * 64, event=0, pick=1)
            widget = WheelWidget(now=lambda: moment[0])
            widget.resize(side, side)
            moment[0] = START
            widget.show()
            widget.play(drawn, START, SPIN_MS)
            _wait_for_disc(widget)
            target = QPixmap(side, side)
            picture = QPixmap(side, side)
            picture.fill(QColor(40, 60, 80, 200))

            def frame(widget: WheelWidget = widget, target: QPixmap = target) -> None:
                moment[0] += 16_000
                if moment[0] > START + 3_000_000:
                    moment[0] = START + 500_000
                widget.render(target)

            def blit(picture: QPixmap = picture, target: QPixmap = target) -> None:
                painter = QPainter(target)
                painter.drawPixmap(0, 0, picture)
                painter.end()

            ours, bare = best_of([timed(frame, 10), timed(blit, 10)], seconds=1.5)
            results.add(Figure("wheel", f"frame at {side}²", count, ours, "s", bare, "blit of one picture"))
            if (side, count) == (AIM_SIDE, AIM_COUNT):
                results.aim(f"frames a second at {side}² with {count:,} entries", 1 / ours, 60, at_least=True)
            widget.hide()
            widget.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            request = DiscRequest(drawn.layout, DARK, side)
            (disc,) = best_of([timed(lambda request=request: render_disc(request))], seconds=0.5)  # type: ignore[misc]
            results.add(Figure("wheel", f"disc for {side}² (worker)", count, disc, "s"))
            laid = best_of([timed(lambda rows=rows: lay_out(rows))], seconds=0.3)[0]  # type: ignore[misc]
            if side == sides[0]:
                results.add(Figure("wheel", "layout", count, laid, "s"))
    application.processEvents()


def measure_pool(results: Results, root: Path, size: int) -> None:
    """Reading the pool's wheel from a desk with so many entries, against adding them up by the driver alone."""
    statement = (
        "SELECT count(*), sum(total_weight) FROM entries"
        " WHERE session_id = (SELECT id FROM sessions WHERE state = 'ACTIVE') AND is_winner = 0 AND removed_at IS NULL"
    )
    with desk(root) as services, bare_connection(root) as connection:
        reader = WheelReader(services.core)
        ours, bare = best_of(
            [timed(reader.pool), timed(lambda: connection.execute(statement).fetchall())], seconds=2, least=2
        )
    results.add(Figure("wheel", "pool read", size, ours, "s", bare, "count and sum"))


def _wait_for_disc(widget: object) -> None:
    from PySide6.QtCore import QCoreApplication

    end = time.monotonic() + 20
    while time.monotonic() < end:
        QCoreApplication.processEvents()
        if not any(thread.name == "wheel-disc" for thread in threading.enumerate()):
            # What it sent last is still to arrive.
            QCoreApplication.processEvents()
            time.sleep(0.2)
            QCoreApplication.processEvents()
            if not any(thread.name == "wheel-disc" for thread in threading.enumerate()):
                return
    raise TimeoutError(f"the disc of {widget} was not painted")
