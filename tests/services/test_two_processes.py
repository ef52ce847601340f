"""Two processes on one desk at the very moment of a turn: it happens once, and a name is linked to one viewer."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from raffle_desktop.services.ingest import EventType
from tests.conftest import Desk
from tests.services.source_tools import at, dates, everybody, kick_book, on, running, told, wagered

ROOT = Path(__file__).parents[2]


@pytest.mark.timeout(60)
def test_two_processes_at_once_turn_a_period_once_and_link_a_name_to_one_viewer(desk: Desk, tmp_path: Path) -> None:
    kick_book(desk, watch="kick")
    viewers = [on(desk, name, "kick") for name in ("ann", "bob")]
    wagered(desk, {"bets": "0"})
    wagered(desk, {"bets": "500"})
    told(desk, EventType.WATCH_MINUTES, "ann", "w1", platform="kick", amount=130)
    november = running(desk)
    at(desk, 2026, 12, 1)
    folder, now = str(desk.database.folder.root), desk.clock.now.isoformat()
    command = [sys.executable, "-m", "tests.services.turning_process", folder, now]
    started = [
        subprocess.Popen(
            [*command, str(viewer)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        for viewer in viewers
    ]
    try:
        for process in started:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        for process in started:
            assert process.stdin is not None
            process.stdin.write("now\n")
            process.stdin.flush()
        said = sorted(process.communicate(timeout=30)[0].strip() for process in started)
    finally:
        for process in started:
            process.kill()
            process.wait()
    turns, links = zip(*(line.split() for line in said), strict=True)
    assert sorted(turns) == ["0", "1"]
    assert sorted(links) == ["LINK_TAKEN", "verified"]
    assert dates(desk.services.periods.history()) == [("December 2026", "active"), ("November 2026", "ended")]
    assert desk.services.tickets.balance(viewers[0], period_id=november.id).valid == 20
    # What was tracked of the name is paid once, to whoever has it.
    assert list(everybody(desk).values()) == [10]
    assert all(finding.ok for finding in desk.services.reports.reconcile())
