"""An evening in fast motion in the window: sign-in, live, entries, a lost connection, the draw, the claim, the end.

Set RAFFLE_PICTURES to a folder to keep a picture of every state.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTabBar
from pytestqt.qtbot import QtBot

from raffle_desktop.gui.desk import DeskOnScreen
from raffle_desktop.gui.theme import start_look
from raffle_desktop.gui.twitch_link import TwitchLink
from raffle_desktop.services.settings import DrawSettings
from raffle_desktop.services.stage_settings import StageSettings
from raffle_desktop.twitch.channel import Channel
from raffle_desktop.twitch.status import Phase
from tests.fakes.twitch import BROADCASTER
from tests.twitch.wired import Wired, impatient, wired

PATIENCE_MS = 30_000


@dataclass
class Evening:
    """The window over a connection of its own. `pictures`: what was photographed."""

    qtbot: QtBot
    wire: Wired
    desk: DeskOnScreen
    folder: Path
    pictures: list[str] = field(default_factory=list)

    def until(self, condition: Callable[[], object]) -> None:
        try:
            self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)
        except self.qtbot.TimeoutError:
            self.picture("in-vain")
            raise

    def press(self, name: str) -> None:
        press = self.find(name)
        self.until(lambda: press.isVisible() and press.isEnabled())
        self.qtbot.mouseClick(press, Qt.MouseButton.LeftButton)

    def find(self, name: str) -> QAbstractButton:
        found = self.desk.window.findChild(QAbstractButton, name)
        assert isinstance(found, QAbstractButton), name
        return found

    def texts(self) -> str:
        """Everything that can be read on the window now."""
        return "\n".join(label.text() for label in self.desk.window.findChildren(QLabel) if label.isVisible())

    def picture(self, name: str) -> None:
        QApplication.processEvents()
        self.qtbot.wait(80)
        picture = self.desk.window.grab()
        assert not picture.isNull()
        self.pictures.append(name)
        picture.save(str(self.folder / f"{len(self.pictures):02}-{name}.png"))


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Evening]:
    application = QGuiApplication.instance()
    assert isinstance(application, QApplication)
    start_look(application)
    folder = Path(os.environ.get("RAFFLE_PICTURES") or tmp_path / "pictures")
    folder.mkdir(parents=True, exist_ok=True)
    with wired(tmp_path, token=False, start=False) as wire:
        services = wire.desk.services
        services.settings.set_draw_settings(DrawSettings(claim_seconds=60), actor="op")
        services.stage_settings.set(StageSettings(spin_seconds=2, sound=False), actor="op")
        screen = DeskOnScreen(
            wire.desk.folder, is_demo=False, report_bug=lambda _error: None, publish_winner=lambda _services, _shown: []
        )
        screen.window.resize(1280, 800)
        screen.window.show()
        holder = QObject()
        link = TwitchLink(parent=holder)
        channel = Channel(services, wire.secrets, tell=link.put, environment=wire.environment, sleep=impatient)
        link.control = channel
        screen.attach(services, None, None, link)
        wire.run(channel)
        yield Evening(qtbot, wire, screen, folder)
        wire.stop()
        screen.window.close()
        assert screen.end(5000)
        QApplication.sendPostedEvents(None, 0)
        screen.window.deleteLater()
        screen.deleteLater()
        holder.deleteLater()
        QApplication.sendPostedEvents(None, 0)


def test_an_evening_in_fast_motion(evening: Evening) -> None:
    wire, desk = evening.wire, evening.desk
    services = wire.desk.services
    wire.until_phase(Phase.SIGNED_OUT)
    evening.until(lambda: "Friday" in evening.texts())
    desk.go_to("connections", "twitch")
    evening.until(lambda: evening.find("twitchSignIn").isVisible())
    evening.picture("signed-out")

    evening.press("twitchSignIn")
    evening.until(lambda: wire.twitch.oauth.devices)
    code = wire.twitch.oauth.devices[-1].user_code
    evening.until(lambda: code in evening.texts())
    evening.picture("the-code")
    wire.twitch.oauth.approve()
    evening.until(lambda: wire.status.phase is Phase.LISTENING and wire.status.last_sync is not None)
    evening.until(lambda: BROADCASTER.login in evening.texts().lower())
    evening.picture("listening")

    wire.twitch.helix.channel.live_since = "2026-11-21T19:00:00Z"
    wire.twitch.emit(
        "stream.online",
        {
            "id": "1",
            "type": "live",
            "started_at": "2026-11-21T19:00:00Z",
            "broadcaster_user_id": BROADCASTER.id,
            "broadcaster_user_login": BROADCASTER.login,
            "broadcaster_user_name": BROADCASTER.name,
        },
    )
    for name in ("Ann", "Bo", "Zoe", "Ümit", "花子"):
        wire.says(name, "!join")
    wire.says("Ann", "!join")
    wire.happens("channel.cheer", "Zoe", is_anonymous=False, message="", bits=500)
    wire.happens("channel.subscription.gift", "Ann", total=5, tier="1000", cumulative_total=5, is_anonymous=False)
    evening.until(lambda: len(wire.entries()) == 5 and wire.log("refused"))
    evening.until(lambda: wire.desk.totals().get("Zoe") == 1_500_000)
    evening.picture("entries-come-in")

    services.periods.turn_if_due()
    wire.says("Zoe", "!odds")
    wire.says("Bo", "!raffle give @Bo 1000")
    wire.says("Mod", "!raffle give @Zoe 5", "moderator")
    evening.until(lambda: "% among 5 entries" in str(wire.said()))
    evening.until(lambda: "@Mod: Zoe got 5 tickets and has 5 tickets now." in str(wire.said()))
    evening.until(lambda: wire.log("command"))
    assert [line.detail for line in wire.log("command")] == [
        "raffle give: nothing was done, this is for moderators",
        "raffle give: 5 tickets to Zoe",
    ]

    # The line is cut, and for a while there is no other.
    wire.twitch.eventsub.refuse_connections = 2
    wire.twitch.drop()
    evening.until(lambda: wire.status.phase is Phase.WAITING)
    evening.until(lambda: desk.context is not None and desk.context.twitch.status.phase is Phase.WAITING)
    evening.picture("waiting")
    evening.until(lambda: wire.status.phase is Phase.LISTENING)
    evening.until(services.gaps.open)
    tabs = desk.window.findChild(QTabBar, "twitchTabs")
    assert isinstance(tabs, QTabBar)
    evening.until(lambda: tabs.tabText(1) == "Missed (1)")
    evening.picture("back-with-a-gap")

    desk.go_to("session", "")
    wire.says(BROADCASTER.name, "!close", "broadcaster")
    evening.until(lambda: not services.settings.submissions_open())
    draw = desk.stage
    assert draw is not None
    evening.until(lambda: draw.can_draw)
    draw.draw()
    evening.until(lambda: [text for text in wire.said() if "The winner is" in text])
    evening.picture("the-winner")
    view = services.draw_reader.latest_winner()
    assert view is not None
    name = view[1].name
    assert f"@{name}" in next(text for text in wire.said() if "The winner is" in text)
    impostor = name[:-1] + {"n": "ո"}.get(name[-1], name[-1]) + "_"
    wire.says(impostor, "it is me", user_id="666")
    wire.says(name, "I am here!")
    evening.until(lambda: services.draw_reader.get("latest").standing[0].state == "confirmed")
    evening.until(lambda: "claimed" in wire.kinds())
    evening.until(lambda: "spoke in chat" in evening.texts())
    # What had the focus is gone; a key that was meant for it must not press Redraw.
    focused = QApplication.focusWidget()
    assert not isinstance(focused, QAbstractButton), focused
    evening.picture("claimed")

    services.sessions.end(actor="op")
    desk.go_to("connections", "twitch")
    evening.until(lambda: "sent" in wire.kinds())
    evening.picture("the-end")
    for page in range(1, tabs.count()):
        evening.qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(page).center())
        evening.picture(f"part-{page}")
    evening.press("twitchSignOut")
    evening.picture("asked-to-sign-out")
