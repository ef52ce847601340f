"""Screens to test: real widgets over a real desk, with everything that went wrong on the way failing the test."""

from __future__ import annotations

from collections.abc import Iterator

import pyqtgraph  # noqa: F401 - see below
import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

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
from raffle_desktop.gui.tabs import (
    connections_discord,
    connections_donations,
    connections_kick,
    connections_kick_answers,
    connections_live_log,
    connections_twitch_phase,
    connections_twitch_sign_in,
)
from raffle_desktop.gui.theme import ThemeSwitch
from raffle_desktop.gui.twitch_link import TwitchLink
from tests.conftest import Desk

# The window loads it on another thread, once in a program's life. In a process that has made and dropped hundreds of
# windows before, that has crashed in Qt; here it is loaded before any.


class Said(list[tuple[str, str]]):
    """What the desk said to the operator: (kind, text). `undo()` presses the newest Undo."""

    def __init__(self) -> None:
        super().__init__()
        self.undos: list[object] = []

    def undo(self) -> None:
        last = self.undos.pop()
        assert callable(last)
        last()


class Shown(list[tuple[str, object]]):
    """Where a screen wanted the operator taken: ("viewer", id) or (tab, part)."""


@pytest.fixture(autouse=True)
def no_form_lies_over_the_next_test() -> Iterator[None]:
    """A form that a test leaves open would take the place of those that the next tests wait for."""
    yield
    for widget in QApplication.topLevelWidgets() if QApplication.instance() is not None else []:
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.hide()


@pytest.fixture
def short_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is looked at every second, or every half one, is looked at far more often: the test has its own clock."""
    for module, name in (
        (connections_live_log, "POLL_MS"),
        (connections_twitch_phase, "SECOND_MS"),
        (connections_twitch_sign_in, "SECOND_MS"),
        (connections_kick, "SECOND_MS"),
        (connections_kick_answers, "SECOND_MS"),
        (connections_donations, "SECOND_MS"),
        (connections_discord, "SECOND_MS"),
    ):
        monkeypatch.setattr(module, name, 20)


@pytest.fixture
def said() -> Said:
    return Said()


@pytest.fixture
def shown() -> Shown:
    return Shown()


@pytest.fixture
def context(qtbot: QtBot, desk: Desk, said: Said, shown: Shown) -> Iterator[DeskContext]:
    """What screens are given, over the test's desk."""
    holder = QObject()
    notices = Notices(holder)
    bugs: list[BaseException] = []

    def listen(text: str, kind: str, undo: object) -> None:
        said.append((kind, text))
        if undo is not None:
            said.undos.append(undo)

    notices.said.connect(listen)

    def failed(error: BaseException) -> None:
        if not notices.error(error):
            bugs.append(error)

    operations = Operations(failed, holder)
    bridge = ChangeBridge(desk.services.core.bus.subscribe, holder)
    switch = ThemeSwitch("dark", parent=holder)
    yield DeskContext(
        services=desk.services,
        folder=desk.folder,
        operations=operations,
        bridge=bridge,
        notices=notices,
        preferences=Preferences(desk.folder.root),
        switch=switch,
        server=ServerLink(parent=holder),
        twitch=TwitchLink(parent=holder),
        feeds=FeedsLink(parent=holder),
        beacon=BeaconLink(parent=holder),
        kick=KickLink(parent=holder),
        donations=DonationsLink(parent=holder),
        discord=DiscordLink(parent=holder),
        show_viewer=lambda viewer_id: shown.append(("viewer", viewer_id)),
        go_to=lambda tab, part: shown.append((tab, part)),
    )
    # The screens were closed before; now they go, with their timers, before what they stand on does.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    bridge.close()
    assert operations.close(5000), "an operation was still at work"
    assert not bugs, bugs


@pytest.fixture
def wheel(qtbot: QtBot, desk: Desk) -> Iterator[None]:
    """In place of the stage: whatever is drawn has its spin begun, which was over long ago."""
    services, owner = desk.services, QObject()

    def spin() -> None:
        view = services.stage.present()
        if view.draw is not None and view.winner is not None and view.is_fresh:
            services.stage.reveal(view.draw.id, view.winner.event, duration_ms=1, actor="test")

    timer = QTimer(owner)
    timer.setInterval(20)
    timer.timeout.connect(spin)
    timer.start()
    yield
    timer.stop()
