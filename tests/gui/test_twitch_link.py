"""What the window hears of the connection to Twitch, whatever thread it comes from and however often."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from raffle_desktop.gui.twitch_link import TwitchLink
from raffle_desktop.twitch.status import Phase, TwitchStatus
from tests.gui.fake_twitch import LISTENING


def test_a_desk_without_twitch_says_so(qtbot: QtBot) -> None:
    link = TwitchLink(parent=QApplication.instance())
    assert link.status == TwitchStatus()
    assert link.status.phase is Phase.OFF
    assert link.control is None


def test_a_status_from_another_thread_arrives_on_the_windows(qtbot: QtBot) -> None:
    link = TwitchLink(parent=QApplication.instance())
    seen: list[tuple[Phase, bool]] = []
    here = threading.get_ident()
    link.changed.connect(lambda: seen.append((link.status.phase, threading.get_ident() == here)))
    thread = threading.Thread(target=link.put, args=(LISTENING,))
    thread.start()
    thread.join(10)
    assert link.status.phase is Phase.OFF
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(Phase.LISTENING, True)]


def test_a_storm_of_statuses_becomes_few_and_ends_with_the_newest(qtbot: QtBot) -> None:
    link = TwitchLink(parent=QApplication.instance())
    seen: list[int] = []
    link.changed.connect(lambda: seen.append(link.status.counters["entered"]))
    for count in range(5_000):
        link.put(replace(LISTENING, counters={"entered": count}))
    qtbot.waitUntil(lambda: bool(seen) and seen[-1] == 4_999)
    assert len(seen) <= 2


def test_after_one_status_the_next_waits_its_turn(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    link = TwitchLink(parent=QApplication.instance())
    seen: list[str] = []
    link.changed.connect(lambda: seen.append(link.status.login))
    # No time passes on the clock that decides, so only a timer can bring the second one.
    monkeypatch.setattr("raffle_desktop.gui.status_link.time.monotonic", lambda: 100.0)
    link.put(replace(LISTENING, login="one"))
    qtbot.waitUntil(lambda: seen == ["one"])
    link.put(replace(LISTENING, login="two"))
    link.put(replace(LISTENING, login="three"))
    with qtbot.waitSignal(link._timer.timeout):
        link._arrived()
        assert seen == ["one"]
    assert seen == ["one", "three"]


def test_the_same_status_again_changes_nothing(qtbot: QtBot) -> None:
    link = TwitchLink(parent=QApplication.instance())
    seen: list[object] = []
    link.changed.connect(lambda: seen.append(link.status))
    link.put(LISTENING)
    qtbot.waitUntil(lambda: len(seen) == 1)
    link.put(replace(LISTENING))
    link.put(replace(LISTENING))
    qtbot.waitUntil(lambda: link._waiting is None)
    assert len(seen) == 1
