"""What the window hears of the feeds, and the lamp on the whole desk."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.tickets import Source
from raffle_desktop.feeds.status import FeedPhase
from raffle_desktop.feeds.worker import Feeds
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.desk import DeskOnScreen
from raffle_desktop.gui.feeds_link import FeedsLink
from raffle_desktop.gui.tabs.connections_feeds import FeedsCards
from raffle_desktop.services.wagers import WagerRow
from tests.conftest import Desk
from tests.fakes.entries_feed import FakeEntriesFeed
from tests.feeds.fed import Keyring
from tests.gui.fake_feeds import RUNNING, TROUBLE, FakeFeedsControl, both
from tests.gui.pressing import press
from tests.gui.test_connections_feeds import answer
from tests.services.ticket_tools import open_period


@pytest.fixture
def link(qtbot: QtBot) -> FeedsLink:
    return FeedsLink(parent=QApplication.instance())


@pytest.fixture
def screen(qtbot: QtBot, desk: Desk, link: FeedsLink) -> Iterator[DeskOnScreen]:
    bugs: list[BaseException] = []
    made = DeskOnScreen(desk.folder, is_demo=False, report_bug=bugs.append, publish_winner=lambda _given, _shown: [])
    qtbot.addWidget(made.window)
    made.window.show()
    made.attach(desk.services, feeds=link)
    qtbot.waitUntil(lambda: made.overview is not None)
    yield made
    assert made.end(5000)
    assert not bugs, bugs


def test_the_newest_of_many_statuses_arrives_on_the_windows_thread(qtbot: QtBot, link: FeedsLink) -> None:
    heard: list[threading.Thread] = []
    link.changed.connect(lambda: heard.append(threading.current_thread()))

    def feeds() -> None:
        for count in range(200):
            link.put(both(replace(RUNNING, failures=count)))

    thread = threading.Thread(target=feeds)
    thread.start()
    thread.join(10)
    qtbot.waitUntil(lambda: link.status.entries.failures == 199)
    assert set(heard) == {threading.main_thread()}
    assert len(heard) < 20


def test_the_lamp_of_the_desk_follows_the_feeds(qtbot: QtBot, screen: DeskOnScreen, link: FeedsLink) -> None:
    lamp = screen.window.findChild(QPushButton, "lamp-feeds")
    assert lamp is not None
    assert lamp.text() == "Feeds: none"
    link.put(both(RUNNING))
    qtbot.waitUntil(lambda: lamp.text() == "Feeds: running")
    link.put(both(TROUBLE))
    qtbot.waitUntil(lambda: lamp.text() == "Feeds: trouble")
    assert "does not answer" in lamp.toolTip()


def test_from_typing_the_address_to_the_first_tickets(qtbot: QtBot, context: DeskContext, desk: Desk) -> None:
    books = desk.services.books
    book = books.get()
    origins = {**book.settings.origins, Source.FOLLOW: "feed"}
    books.change(book.id, replace(book.settings, origins=origins), actor="op")
    open_period(desk)
    keyring = Keyring()
    link = FeedsLink(parent=QApplication.instance())
    feeds = Feeds(desk.services, keyring, desk.services.feed_sync, desk.services.wagers, tell=link.put)
    link.control = feeds
    thread = threading.Thread(target=feeds.run)
    with FakeEntriesFeed() as fake:
        fake.lists["/followers"] = ["ann", "bob"]
        cards = FeedsCards(replace(context, feeds=link))
        qtbot.addWidget(cards)
        cards.show()
        qtbot.waitExposed(cards)
        card = cards.entries
        thread.start()
        try:
            qtbot.waitUntil(lambda: link.status.entries.phase is FeedPhase.OFF)
            press(qtbot, card.set_up_button)
            card.form.address.setText(f"{fake.address}?token=geheim")
            card.form.paths["subscribers"].clear()
            card.form.paths["gift_subs"].clear()
            card.switch.setFocus()
            qtbot.keyClick(card.switch, Qt.Key.Key_Space)
            qtbot.waitUntil(lambda: card.parts.text_of("followers")[0] == "taken", timeout=20_000)
            assert "2 names" in card.parts.text_of("followers")[1]
            assert "2 tickets given" in card.parts.text_of("followers")[1]
            assert card.state.text() == "working"
            assert "token=geheim" in fake.asked_for("/followers")[0].target
            assert "geheim" in "".join(keyring.values.values())
            assert "geheim" not in "".join(one.text() for one in card.findChildren(QLabel))
            card.switch.setFocus()
            qtbot.keyClick(card.switch, Qt.Key.Key_Space)
            qtbot.waitUntil(lambda: card.state.text() == "off")
            assert not card.sync_button.isVisible()
        finally:
            feeds.end()
            thread.join(20)
    assert not thread.is_alive()


def test_a_lower_amount_waits_on_the_affiliates_card_until_it_is_agreed_to(
    qtbot: QtBot, context: DeskContext, desk: Desk
) -> None:
    open_period(desk)
    wagers = desk.services.wagers
    for amount in (5_000_000, 9_000_000, 2_000_000):
        wagers.take([WagerRow("<i>mia</i>", "lele", amount)], actor="feeds", feed="one")
    assert len(wagers.lowered()) == 1
    feeds = FeedsLink(FakeFeedsControl(desk.services), parent=QApplication.instance())
    cards = FeedsCards(replace(context, feeds=feeds))
    qtbot.addWidget(cards)
    cards.show()
    qtbot.waitExposed(cards)
    qtbot.waitUntil(cards.affiliate.waiting.lowered_button.isVisible)
    assert "<i>mia</i>" in cards.affiliate.waiting.lowered.text()
    assert not cards.entries.waiting.lowered_button.isVisible()
    press(qtbot, cards.affiliate.waiting.lowered_button)
    answer(qtbot, yes=True)
    qtbot.waitUntil(lambda: not cards.affiliate.waiting.lowered_button.isVisible())
    assert wagers.lowered() == []
