"""The card of Discord under mouse and keys: Enter in its texts, wishes that wait for a secret, ids to be copied."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from raffle_desktop.gui.discord_link import DiscordLink
from raffle_desktop.gui.tabs.connections_discord import DiscordCard
from raffle_desktop.gui.tabs.connections_discord_texts import TextsDialog
from raffle_desktop.services.discord_settings import DiscordTexts
from tests.conftest import Desk
from tests.gui.fake_discord import ADDRESS, ONLINE, READY, FakeDiscordControl, both
from tests.gui.money_screens import form
from tests.gui.pressing import press
from tests.gui.test_connections_discord import TOKEN, card, control, link, put

__all__ = ["card", "control", "link"]


def test_enter_in_a_title_stores_what_was_typed_and_never_brings_the_default_back(
    qtbot: QtBot, card: DiscordCard, link: DiscordLink, desk: Desk
) -> None:
    put(qtbot, link, both(READY))
    press(qtbot, card.news.texts_button)
    dialog = form(qtbot, TextsDialog)
    assert [one.objectName() for one in dialog.findChildren(QPushButton) if one.autoDefault()] == ["saveTexts"]
    title = dialog.parts["turned"].title
    title.selectAll()
    qtbot.keyClicks(title, "Done")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.services.discord_settings.get().texts.turned.title == "Done")


def test_the_default_text_comes_back_by_its_own_button(qtbot: QtBot, card: DiscordCard, link: DiscordLink) -> None:
    put(qtbot, link, both(READY))
    press(qtbot, card.news.texts_button)
    part = form(qtbot, TextsDialog).parts["turned"]
    part.title.setText("Done")
    press(qtbot, part.usual_button)
    assert part.title.text() == DiscordTexts().turned.title


def test_announcing_that_was_wanted_without_an_address_begins_with_the_address(
    qtbot: QtBot, card: DiscordCard, control: FakeDiscordControl, desk: Desk
) -> None:
    press(qtbot, card.switch)
    qtbot.waitUntil(card.webhook.field.hasFocus)
    qtbot.keyClicks(card.webhook.field, ADDRESS)
    qtbot.keyClick(card.webhook.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.state.text() == "ready")
    assert control.asked == [("switch", True, "desk"), ("set_webhook", ADDRESS, "desk"), ("switch", True, "desk")]
    qtbot.waitUntil(card.switch.isChecked)
    assert desk.services.discord_settings.get().on


def test_an_address_alone_switches_nothing_on(qtbot: QtBot, card: DiscordCard, control: FakeDiscordControl) -> None:
    press(qtbot, card.set_up_button)
    qtbot.keyClicks(card.webhook.field, ADDRESS)
    qtbot.keyClick(card.webhook.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: control.asked == [("set_webhook", ADDRESS, "desk")])
    assert not card.switch.isChecked()


def test_a_bot_that_was_wanted_without_a_token_runs_with_the_token(
    qtbot: QtBot, card: DiscordCard, control: FakeDiscordControl
) -> None:
    press(qtbot, card.bot.switch)
    qtbot.waitUntil(card.bot.token.field.hasFocus)
    qtbot.keyClicks(card.bot.token.field, TOKEN)
    qtbot.keyClick(card.bot.token.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.bot.state.text() == "online")
    assert control.asked[-2:] == [("set_bot_token", TOKEN, "desk"), ("switch_bot", True, "desk")]


def test_the_ids_that_the_bot_names_can_be_copied(qtbot: QtBot, card: DiscordCard, link: DiscordLink) -> None:
    put(qtbot, link, both(READY, replace(ONLINE, note="1200000000000000001 is “The Stream”.")))
    assert card.bot.note.isVisible()
    assert card.bot.note.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
