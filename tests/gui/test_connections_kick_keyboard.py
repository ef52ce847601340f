"""The card of Kick under mouse and keys: where the keyboard goes on when what had it is gone, and what need not be
typed twice.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.gui.kick_link import KickLink
from raffle_desktop.gui.tabs.connections_kick import PAGES, KickCard
from raffle_desktop.kick.status import KickPhase
from tests.gui.fake_kick import LISTENING, NEEDS_IDS, SIGNED_IN, FakeKickControl
from tests.gui.pressing import press
from tests.gui.test_connections_kick import SECRET, card, control, link, opened, put

__all__ = ["card", "control", "link", "opened"]


def test_a_click_on_another_part_leaves_the_keyboard_in_the_card(qtbot: QtBot, card: KickCard, link: KickLink) -> None:
    put(qtbot, link, SIGNED_IN)
    card.show_page("answers")
    qtbot.waitUntil(card.answers.out_button.isVisible)
    card.answers.out_button.setFocus()
    place = card.tabs.tabRect(PAGES.index("channel")).center()
    qtbot.mouseClick(card.tabs, Qt.MouseButton.LeftButton, pos=place)
    assert card.page == "channel"
    assert card.tabs.hasFocus()


def test_while_kick_is_asked_again_the_keyboard_waits_at_the_channels_name(
    qtbot: QtBot, card: KickCard, link: KickLink
) -> None:
    put(qtbot, link, LISTENING)
    card.show_page("channel")
    qtbot.waitUntil(card.channel.again_button.isVisible)
    card.channel.again_button.setFocus()
    put(qtbot, link, replace(LISTENING, phase=KickPhase.LOOKING_UP, channel_id=0, chatroom_id=0))
    assert not card.channel.again_button.isVisible()
    assert card.channel.field.hasFocus()


def test_where_kick_refuses_its_numbers_at_once_the_keyboard_goes_to_the_way_to_find_them(
    qtbot: QtBot, card: KickCard, link: KickLink
) -> None:
    put(qtbot, link, LISTENING)
    card.show_page("channel")
    qtbot.waitUntil(card.channel.again_button.isVisible)
    card.channel.again_button.setFocus()
    put(qtbot, link, NEEDS_IDS)
    assert card.channel.numbers.open_button.hasFocus()


def test_an_app_is_not_typed_again_when_the_permission_was_refused_and_forgotten_when_it_was_given(
    qtbot: QtBot, card: KickCard, link: KickLink, control: FakeKickControl, opened: list[str]
) -> None:
    put(qtbot, link, LISTENING)
    card.show_page("answers")
    page = card.answers
    qtbot.keyClicks(page.app.client_id, "abc")
    qtbot.keyClicks(page.app.client_secret, SECRET)
    qtbot.keyClick(page.app.client_secret, Qt.Key.Key_Return)
    qtbot.waitUntil(page.cancel_button.isVisible)
    assert not page.app.isVisible()
    put(qtbot, link, replace(LISTENING, account_problem="The permission was refused on Kick’s page."))
    assert page.app.isVisible()
    assert page.app.client_id.text() == "abc"
    press(qtbot, page.sign_in_button)
    qtbot.waitUntil(lambda: len(opened) == 2)
    assert control.asked == [("begin_sign_in", "abc", SECRET, "desk")] * 2
    put(qtbot, link, SIGNED_IN)
    assert page.app.client_id.text() == page.app.client_secret.text() == ""


def test_what_is_refused_before_the_browser_opens_keeps_what_was_typed(
    qtbot: QtBot, card: KickCard, link: KickLink, control: FakeKickControl
) -> None:
    put(qtbot, link, LISTENING)
    card.show_page("answers")
    control.fault = RaffleError(Code.VALUE_INVALID, "This is no client id.")
    qtbot.keyClicks(card.answers.app.client_id, "a b")
    qtbot.keyClicks(card.answers.app.client_secret, SECRET)
    press(qtbot, card.answers.sign_in_button)
    qtbot.waitUntil(lambda: card.answers.app.id_problem.text() == "This is no client id.")
    assert card.answers.app.client_id.text() == "a b"
