"""From the command to the first painted window, against a program that only paints an empty one."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.measuring import Figure, Results

ROOT = Path(__file__).parents[2]
TURNS = 5
AIM_MS = 150
EMPTY = """
import sys, time
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print("PAINTED", flush=True)
        return False
window = QMainWindow()
watch = Watch()
window.installEventFilter(watch)
window.resize(1280, 800)
window.show()
application.exec()
"""
DESK = """
import sys
from PySide6.QtCore import QEvent, QObject
import raffle_desktop.gui.main_window as main_window
def painted(self, event, paint=main_window.MainWindow.paintEvent):
    paint(self, event)
    print("PAINTED", flush=True)
main_window.MainWindow.paintEvent = painted
from raffle_desktop.__main__ import main
sys.exit(main(["--data-dir", sys.argv[1]]))
"""


def measure(results: Results) -> None:
    """Both programs in turn, on a data folder that has its database; best of several."""
    with tempfile.TemporaryDirectory() as name:
        _painted_after(DESK, name)
        empty = desk = float("inf")
        for _ in range(TURNS):
            empty = min(empty, _painted_after(EMPTY, name))
            desk = min(desk, _painted_after(DESK, name))
    results.add(Figure("start", "first painted window", 1, desk, "s", empty, "an empty window"))
    results.aim("start over 1.5 × an empty window, ms", (desk - 1.5 * empty) * 1000, AIM_MS)


def _painted_after(program: str, folder: str) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    begin = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", program, folder], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            if process.stdout is None or process.stdout.readline().strip() != "PAINTED":
                raise RuntimeError("the window was not painted")
            return time.perf_counter() - begin
        finally:
            process.kill()
