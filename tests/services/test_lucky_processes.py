"""Two processes on one desk at once: no quota is exceeded, nobody tries twice, one win is redeemed once."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.conftest import Desk
from tests.services.lucky_tools import draw_of, faults, prize, tried

ROOT = Path(__file__).parents[2]


@pytest.mark.timeout(60)
def test_two_processes_share_the_quotas_the_days_and_the_wins(desk: Desk) -> None:
    draw_of(desk)
    prize(desk, total_quota=11)
    assert tried(desk, "first").win is not None
    folder, now = str(desk.database.folder.root), desk.clock.now.isoformat()
    command = [sys.executable, "-m", "tests.services.lucky_process", folder, now]
    started = [
        subprocess.Popen(
            [*command, name], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        for name in ("one", "two")
    ]
    try:
        for process in started:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        for process in started:
            assert process.stdin is not None
            process.stdin.write("now\n")
            process.stdin.flush()
        found = Counter(" ".join(process.communicate(timeout=30)[0] for process in started).split())
    finally:
        for process in started:
            process.kill()
            process.wait()
    assert found == {"won": 10, "already_tried": 25, "nothing": 65, "redeemed": 1, "ALREADY_REDEEMED": 1}
    assert faults(desk) == []
