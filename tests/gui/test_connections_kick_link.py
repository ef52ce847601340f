"""Kick's real worker behind its card, over the loopback Kick; and the lamps on the whole desk."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.desk import DeskOnScreen
from raffle_desktop.gui.discord_link import DiscordLink
from raffle_desktop.gui.donations_link import DonationsLink
from raffle_desktop.gui.kick_link import KickLink
from raffle_desktop.gui.tabs.connections_kick import KickCard
from raffle_desktop.gui.tabs.connections_kick_words import who_text
from raffle_desktop.kick.status import KickPhase
from raffle_desktop.kick.worker import Kick
from tests.conftest import Desk
from tests.fakes.kick import SLUG, FakeKick
from tests.gui import fake_discord, fake_donations, fake_kick
from tests.gui.pressing import press
from tests.twitch.wired import Memory

NAPS_QUICKER = 50.0


@pytest.fixture
def fake() -> Iterator[FakeKick]:
    with FakeKick() as made:
        yield made


@pytest.fixture
def link(qtbot: QtBot, session: Desk, fake: FakeKick) -> Iterator[KickLink]:
    """The real worker, told of and asked by the window."""
    made = KickLink(parent=QApplication.instance())

    async def nap(seconds: float) -> None:
        await asyncio.sleep(seconds / NAPS_QUICKER)

    worker = Kick(
        session.services,
        Memory({}),
        tell=made.put,
        clock=session.clock,
        sleep=nap,
        random=lambda: 0.0,
        environ=fake.environment,
    )
    made.control = worker
    thread = threading.Thread(target=worker.run, name="kick behind its card")
    thread.start()
    yield made
    worker.end()
    thread.join(20)
    assert not thread.is_alive()


def test_from_typing_the_channel_over_its_two_numbers_to_the_first_entry_and_a_lost_connection(
    qtbot: QtBot, context: DeskContext, link: KickLink, fake: FakeKick, session: Desk
) -> None:
    card = KickCard(replace(context, kick=link))
    qtbot.addWidget(card)
    card.resize(640, 900)
    card.show()
    card.activateWindow()
    qtbot.waitUntil(card.isActiveWindow)
    qtbot.waitUntil(lambda: link.status.phase is KickPhase.OFF)
    fake.answers.append((403, b"<html>no</html>"))
    qtbot.keyClicks(card.channel.field, f"https://kick.com/{SLUG}")
    qtbot.keyClick(card.switch, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: card.state.text() == "needs two numbers")
    assert "403" in card.told.text
    numbers = card.channel.numbers
    QGuiApplication.clipboard().setText(json.dumps(fake.channels[SLUG]))
    press(qtbot, numbers.paste_button)
    press(qtbot, numbers.use_button)
    qtbot.waitUntil(lambda: card.state.text() == "listening")
    fake.chat("Mia_K", "!join")
    fake.gifts("Otto", "a", "b")
    fake.lucky("Otto", "a", "b")
    figures = card.activity.figures
    qtbot.waitUntil(
        lambda: (figures["entered"].value, figures["gifts"].value, figures["again"].value) == ("1", "1", "1")
    )
    qtbot.waitUntil(lambda: {"Mia_K", "Otto"} <= {who_text(row[1]) for row in card.activity.log.model.shown})
    entered = session.services.viewers.find("mia_k")[0]
    assert [one.platform for one in entered.identities] == ["kick"]
    fake.cut()
    qtbot.waitUntil(lambda: fake.connections >= 2 and card.state.text() == "listening")
    press(qtbot, card.switch)
    qtbot.waitUntil(lambda: card.state.text() == "off")
    assert not card.retry_button.isVisible()


def test_the_lamps_of_the_desk_follow_kick_donations_and_discord(qtbot: QtBot, desk: Desk) -> None:
    holder = QApplication.instance()
    kick, donations, discord = KickLink(parent=holder), DonationsLink(parent=holder), DiscordLink(parent=holder)
    bugs: list[BaseException] = []
    screen = DeskOnScreen(desk.folder, is_demo=False, report_bug=bugs.append, publish_winner=lambda _given, _shown: [])
    qtbot.addWidget(screen.window)
    screen.window.show()
    screen.attach(desk.services, kick=kick, donations=donations, discord=discord)
    qtbot.waitUntil(lambda: screen.overview is not None)

    def lamp(part: str) -> QPushButton:
        found = screen.window.findChild(QPushButton, f"lamp-{part}")
        assert found is not None
        return found

    parts = ("kick", "donations", "discord")
    assert not any(lamp(part).isVisible() for part in parts)
    kick.put(fake_kick.WAITING)
    donations.put(fake_donations.both(fake_donations.LISTENING, fake_donations.REFUSED))
    discord.put(fake_discord.both(fake_discord.REFUSED))
    qtbot.waitUntil(lambda: all(lamp(part).isVisible() for part in parts))
    assert fake_kick.WAITING.problem in lamp("kick").toolTip()
    assert fake_discord.REFUSED.problem in lamp("discord").toolTip()
    kick.put(fake_kick.LISTENING)
    qtbot.waitUntil(lambda: lamp("kick").text() == "Kick: listening")
    kick.put(fake_kick.OFF)
    donations.put(fake_donations.OFF)
    discord.put(fake_discord.OFF)
    qtbot.waitUntil(lambda: not any(lamp(part).isVisible() for part in parts))
    assert screen.end(5000)
    assert not bugs, bugs
