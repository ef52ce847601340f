"""Twitch on the whole desk: the lamp, the door of the first start, notices, and the winner who speaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.changes import ChannelChanged
from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.desk import DeskOnScreen
from raffle_desktop.gui.first_start import FirstStartPage
from raffle_desktop.gui.notices import NoticeBar
from raffle_desktop.gui.stage.winner_card import WinnerCard
from raffle_desktop.gui.tabs.connections_tab import ConnectionsTab
from raffle_desktop.gui.twitch_link import TwitchLink
from raffle_desktop.gui.twitch_news import TwitchNews
from raffle_desktop.services.settings import DrawSettings
from raffle_desktop.twitch.status import LogLine, Phase, TwitchStatus
from tests.conftest import Desk
from tests.gui.conftest import Said, Shown
from tests.gui.fake_twitch import IN_PHASE, LISTENING, NOW, FakeTwitchControl


@pytest.fixture
def control() -> FakeTwitchControl:
    return FakeTwitchControl()


@pytest.fixture
def link(qtbot: QtBot, control: FakeTwitchControl) -> TwitchLink:
    return TwitchLink(control, parent=QApplication.instance())


@pytest.fixture
def screen(qtbot: QtBot, desk: Desk, link: TwitchLink) -> Iterator[DeskOnScreen]:
    bugs: list[BaseException] = []
    made = DeskOnScreen(desk.folder, is_demo=False, report_bug=bugs.append, publish_winner=lambda _given, _shown: [])
    qtbot.addWidget(made.window)
    made.window.show()
    made.attach(desk.services, twitch=link)
    qtbot.waitUntil(lambda: made.overview is not None)
    yield made
    assert made.end(5000)
    assert not bugs, bugs


def put(qtbot: QtBot, link: TwitchLink, status: TwitchStatus) -> None:
    link.put(status)
    qtbot.waitUntil(lambda: link.status == status)


# --- lamp and door ----------------------------------------------------------------------------------------------------


def test_the_desks_lamp_follows_twitch_and_leads_to_its_card(
    qtbot: QtBot, screen: DeskOnScreen, link: TwitchLink
) -> None:
    lamp = screen.window.lamps._buttons["twitch"]
    assert lamp.text() == "Twitch: off"
    put(qtbot, link, LISTENING)
    assert lamp.text() == "Twitch: listening"
    put(qtbot, link, replace(IN_PHASE[Phase.FAILED], problem="Withdrawn by <b>Twitch</b>."))
    assert lamp.text() == "Twitch: needs you"
    assert "Withdrawn by &lt;b&gt;Twitch&lt;/b&gt;." in lamp.toolTip()
    qtbot.mouseClick(lamp, Qt.MouseButton.LeftButton)
    tab = screen.window.tab("connections")
    assert isinstance(tab, ConnectionsTab)
    qtbot.waitUntil(lambda: tab.highlighted is not None)
    assert tab.twitch.isVisible()


def test_a_desk_without_twitch_has_its_lamp_off(qtbot: QtBot, desk: Desk) -> None:
    made = DeskOnScreen(
        desk.folder, is_demo=False, report_bug=lambda _e: None, publish_winner=lambda _given, _shown: []
    )
    qtbot.addWidget(made.window)
    made.attach(desk.services)
    qtbot.waitUntil(lambda: made.overview is not None)
    assert made.window.lamps._buttons["twitch"].text() == "Twitch: off"
    page = made.window.findChild(FirstStartPage)
    assert page is not None
    assert not page.twitch_door.isEnabled()
    assert made.end(5000)


@pytest.mark.parametrize("by", ["mouse", "key"])
def test_the_door_opens_the_card_and_starts_the_sign_in(
    qtbot: QtBot, screen: DeskOnScreen, link: TwitchLink, control: FakeTwitchControl, by: str
) -> None:
    put(qtbot, link, IN_PHASE[Phase.SIGNED_OUT])
    page = screen.window.findChild(FirstStartPage)
    assert page is not None
    if by == "mouse":
        qtbot.mouseClick(page.twitch_door, Qt.MouseButton.LeftButton)
    else:
        page.twitch_door.setFocus()
        qtbot.keyClick(page.twitch_door, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: ("sign_in",) in control.asked)
    put(qtbot, link, IN_PHASE[Phase.SIGNING_IN])
    tab = screen.window.tab("connections")
    assert isinstance(tab, ConnectionsTab)
    assert tab.twitch.phase.sign_in.code.isVisible()
    assert tab.twitch.phase.sign_in.code.text() == "ABCDEFGH"


# --- notices ----------------------------------------------------------------------------------------------------------


class Heard(list[tuple[str, str, str]]):
    """What was offered with a way on: (text, kind, words); `ways` are what the buttons would do."""

    def __init__(self) -> None:
        super().__init__()
        self.ways: list[object] = []


@pytest.fixture
def heard(context: DeskContext) -> Heard:
    found = Heard()

    def listen(text: str, kind: str, words: str, act: object) -> None:
        found.append((text, kind, words))
        found.ways.append(act)

    context.notices.offered.connect(listen)
    return found


@pytest.fixture
def news(qtbot: QtBot, context: DeskContext, link: TwitchLink) -> Iterator[TwitchNews]:
    holder = QObject()
    yield TwitchNews(replace(context, twitch=link), holder)
    qtbot.waitUntil(lambda: not context.operations.busy)


def tell(qtbot: QtBot, link: TwitchLink, control: FakeTwitchControl, *lines: LogLine) -> None:
    control.lines += lines
    counters: dict[str, int] = {}
    for line in control.lines:
        counters[line.kind] = counters.get(line.kind, 0) + 1
    put(qtbot, link, replace(LISTENING, counters=counters))


def test_a_winner_who_speaks_is_told_at_once_and_only_once(
    qtbot: QtBot, context: DeskContext, link: TwitchLink, control: FakeTwitchControl, news: TwitchNews, said: Said
) -> None:
    tell(qtbot, link, control, LogLine(NOW, "claimed", "<b>Ann</b>\u202e"))
    qtbot.waitUntil(lambda: said == [("undo", "<b>Ann</b> spoke in chat: the win is confirmed.")])
    tell(qtbot, link, control, LogLine(NOW, "cheer", "Bo", amount=5))
    assert not context.operations.busy
    assert len(said) == 1
    tell(qtbot, link, control, LogLine(NOW, "claimed_late", "Cleo", "", 12))
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said[-1] == (
        "problem",
        "Cleo spoke 12 seconds after the time was up. Confirm all the same, or redraw.",
    )
    tell(qtbot, link, control, LogLine(NOW, "look_alike", "Arnn", "Ann"))
    qtbot.waitUntil(lambda: len(said) == 3)
    assert said[-1] == ("problem", "Careful: Arnn is not the winner Ann, only a name that looks alike.")


def test_a_gap_and_a_revocation_lead_to_the_card(
    qtbot: QtBot,
    link: TwitchLink,
    control: FakeTwitchControl,
    news: TwitchNews,
    heard: Heard,
    shown: Shown,
) -> None:
    tell(qtbot, link, control, LogLine(NOW, "gap", "", "chat", 312))
    qtbot.waitUntil(lambda: len(heard) == 1)
    text, kind, _words = heard[0]
    assert kind == "problem"
    assert text.startswith("Twitch was not heard for 5:12, until ")
    assert callable(heard.ways[0])
    heard.ways[0]()
    assert shown == [("connections", "twitch-missed")]
    tell(qtbot, link, control, LogLine(NOW, "revoked", "", "channel.cheer: the permission was taken back"))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[1][0] == "Twitch has withdrawn something from the desk: channel.cheer: the permission was taken back"
    assert callable(heard.ways[1])
    heard.ways[1]()
    assert shown[-1] == ("connections", "twitch")


def test_a_flood_of_news_shows_the_newest_few(
    qtbot: QtBot, link: TwitchLink, control: FakeTwitchControl, news: TwitchNews, said: Said
) -> None:
    tell(qtbot, link, control, *(LogLine(NOW, "look_alike", f"Ann{place}", "Ann") for place in range(50)))
    qtbot.waitUntil(lambda: bool(said))
    assert [text.split()[1] for _kind, text in said] == ["Ann47", "Ann48", "Ann49"]


def test_what_comes_while_the_log_is_being_read_is_not_lost(
    qtbot: QtBot, link: TwitchLink, control: FakeTwitchControl, news: TwitchNews, said: Said
) -> None:
    control.lines = [LogLine(NOW, "claimed", "Ann")]
    link.put(replace(LISTENING, counters={"claimed": 1}))
    qtbot.waitUntil(lambda: news._asking or bool(said))
    news._asking = True
    control.lines.append(LogLine(NOW, "claimed", "Bo"))
    put(qtbot, link, replace(LISTENING, counters={"claimed": 2}))
    news._asked()
    qtbot.waitUntil(lambda: {text.split()[0] for _kind, text in said} == {"Ann", "Bo"})


def test_an_offer_has_its_way_on_and_goes_when_it_is_taken(qtbot: QtBot, context: DeskContext) -> None:
    from PySide6.QtWidgets import QWidget

    body = QWidget()
    body.resize(800, 600)
    qtbot.addWidget(body)
    bar = NoticeBar(context.notices, context.operations, body)
    body.show()
    taken: list[str] = []
    context.notices.offer("Something was missed.", "See what", lambda: taken.append("there"), is_problem=True)
    assert bar.texts == ["Something was missed."]
    press = bar.findChild(QPushButton, "noticeWay")
    assert press is not None
    qtbot.mouseClick(press, Qt.MouseButton.LeftButton)
    assert taken == ["there"]
    assert bar.texts == []
    assert not bar.undo_last()


def test_the_bridge_tells_of_the_channel(qtbot: QtBot, desk: Desk, context: DeskContext) -> None:
    with qtbot.waitSignal(context.bridge.changed) as caught:
        desk.services.core.bus.publish(ChannelChanged("gaps"))
    assert caught.args is not None
    (changes,) = caught.args
    assert isinstance(changes, Changes)
    assert changes.topics == {Topic.CHANNEL}


# --- the winner -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("spoke", [True, False])
def test_the_card_says_that_its_winner_spoke_in_chat(
    qtbot: QtBot, context: DeskContext, session: Desk, spoke: bool
) -> None:
    session.services.settings.set_draw_settings(DrawSettings(claim_seconds=60), actor="op")
    session.enter("Ann", platform="twitch", user_id="77")
    draw = session.draw()
    if spoke:
        at = session.services.core.now_micros()
        session.services.claims.claimed(draw.id, 1, at=at, said="here!", actor="twitch")
    else:
        session.services.winners.confirm(draw.id, actor="op")
    view = session.services.draw_reader.get(draw.id)
    card = WinnerCard()
    qtbot.addWidget(card)
    card.show_draw(view, view.standing[0], context.theme, claim_until=0, claim_total=60_000)
    texts = [one.text() for one in card.findChildren(QLabel)]
    assert ("spoke in chat" in texts) is spoke
    assert ("confirmed" in texts) is not spoke
