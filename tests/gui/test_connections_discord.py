"""Connections: the card of Discord, its webhook and texts, and the bot."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from raffle_desktop.discord.status import BotPhase, BotStatus, DiscordLine, DiscordStatus, WebhookPhase, WebhookStatus
from raffle_desktop.domain.discord_texts import DISCORD_FIELDS
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.discord_link import DiscordLink
from raffle_desktop.gui.lamps import discord_words
from raffle_desktop.gui.tabs.connections_discord import DiscordCard
from raffle_desktop.gui.tabs.connections_discord_texts import TextsDialog, examples, meaning_of, title_of
from raffle_desktop.gui.tabs.connections_discord_words import bot_state_of, kind_title, state_of
from raffle_desktop.gui.tabs.connections_tab import ConnectionsTab
from raffle_desktop.services.discord_settings import DiscordSettings, DiscordTexts
from tests.conftest import Desk
from tests.gui.conftest import Said
from tests.gui.fake_discord import (
    ADDRESS,
    INVITATION,
    NOT_INSTALLED,
    NOW,
    OFF,
    ONLINE,
    READY,
    REFUSED,
    SHOWN,
    WAITING,
    FakeDiscordControl,
    both,
)
from tests.gui.money_screens import form
from tests.gui.pressing import press
from tests.gui.test_connections_feeds import answer

TOKEN = "geheim.geheim.geheim"


@pytest.fixture
def link(qtbot: QtBot) -> DiscordLink:
    return DiscordLink(parent=QApplication.instance())


@pytest.fixture
def control(desk: Desk, link: DiscordLink) -> FakeDiscordControl:
    made = FakeDiscordControl(desk.services, link)
    link.control = made
    link.put(OFF)
    return made


@pytest.fixture
def card(qtbot: QtBot, context: DeskContext, link: DiscordLink, control: FakeDiscordControl) -> DiscordCard:
    made = DiscordCard(replace(context, discord=link))
    qtbot.addWidget(made)
    made.resize(640, 1000)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: link.status == OFF and not context.operations.busy)
    return made


def put(qtbot: QtBot, link: DiscordLink, status: DiscordStatus) -> None:
    if isinstance(link.control, FakeDiscordControl):
        link.control.status = status
    link.put(status)
    qtbot.waitUntil(lambda: link.status == status)


def store(desk: Desk, **changes: object) -> None:
    service = desk.services.discord_settings
    service.set(replace(service.get(), **changes), actor="x")  # type: ignore[arg-type]


def texts(card: DiscordCard) -> str:
    shown = [one.text() for one in card.findChildren(QLabel) if one.isVisible()]
    fields = [one for one in card.findChildren(QLineEdit) if one.isVisible()]
    return "\n".join([*shown, *(one.displayText() + one.placeholderText() for one in fields)])


# --- announcements ----------------------------------------------------------------------------------------------------


def test_from_the_webhooks_address_to_a_test_that_arrives(
    qtbot: QtBot, card: DiscordCard, control: FakeDiscordControl, desk: Desk
) -> None:
    assert card.state.text() == "off"
    assert not card.webhook.isVisible()
    press(qtbot, card.set_up_button)
    assert card.webhook.field.hasFocus()
    assert card.webhook.field.echoMode() is QLineEdit.EchoMode.Password
    qtbot.keyClicks(card.webhook.field, ADDRESS)
    press(qtbot, card.switch)
    qtbot.waitUntil(lambda: card.state.text() == "ready")
    assert control.asked == [("set_webhook", ADDRESS, "desk"), ("switch", True, "desk")]
    assert card.webhook.field.text() == ""
    assert SHOWN in card.webhook.field.placeholderText()
    assert "geheim" not in texts(card)
    assert desk.services.discord_settings.get().on
    press(qtbot, card.test_button)
    qtbot.waitUntil(lambda: card.answer.text() == "The test stands in #raffle.")
    control.fault = RaffleError(Code.NOT_AVAILABLE, "Discord does not know this webhook.")
    press(qtbot, card.test_button)
    qtbot.waitUntil(lambda: card.answer.text() == "Discord does not know this webhook.")
    assert control.asked[2:] == [("test_webhook",), ("test_webhook",)]


def test_switched_on_without_an_address_it_asks_for_one_and_is_told_when_it_is_forgotten(
    qtbot: QtBot, card: DiscordCard, link: DiscordLink
) -> None:
    press(qtbot, card.switch)
    qtbot.waitUntil(lambda: card.webhook.problem.text() == "Enter the webhook’s address first.")
    assert card.webhook.field.hasFocus()
    assert not card.switch.isChecked()
    needs = both(WebhookStatus(WebhookPhase.NEEDS_ADDRESS, shown=""), BotStatus(BotPhase.NEEDS_TOKEN, has_token=False))
    put(qtbot, link, needs)
    assert "Paste the webhook’s address below" in card.sentence.text()
    card.webhook.save_button.setFocus()
    put(qtbot, link, both(READY, ONLINE))
    # Once it is there, the field has gone; the keyboard goes on beside it.
    press(qtbot, card.set_up_button)
    qtbot.waitUntil(lambda: not card.webhook.isVisible())
    assert card.set_up_button.hasFocus()


def test_an_address_that_cannot_be_is_refused_beside_its_field_and_stays(
    qtbot: QtBot, card: DiscordCard, control: FakeDiscordControl
) -> None:
    press(qtbot, card.set_up_button)
    press(qtbot, card.webhook.save_button)
    assert "Paste the webhook’s address" in card.webhook.problem.text()
    control.fault = RaffleError(Code.VALUE_INVALID, "This is no webhook’s address.")
    qtbot.keyClicks(card.webhook.field, "https://example.org/x")
    press(qtbot, card.webhook.save_button)
    qtbot.waitUntil(lambda: card.webhook.problem.text() == "This is no webhook’s address.")
    assert card.webhook.field.text() == "https://example.org/x"
    press(qtbot, card.switch)
    qtbot.waitUntil(lambda: len(control.asked) == 2)
    qtbot.waitUntil(lambda: not card.switch.isChecked())


def test_the_address_is_forgotten_only_after_a_question(
    qtbot: QtBot, card: DiscordCard, control: FakeDiscordControl, link: DiscordLink
) -> None:
    put(qtbot, link, both(READY))
    press(qtbot, card.set_up_button)
    press(qtbot, card.webhook.forget_button)
    answer(qtbot, yes=False)
    assert control.asked == []
    press(qtbot, card.webhook.forget_button)
    answer(qtbot, yes=True)
    qtbot.waitUntil(lambda: control.asked == [("set_webhook", "", "desk")])
    qtbot.waitUntil(lambda: not card.webhook.forget_button.isVisible())


def test_what_is_told_is_stored_as_it_is_ticked(qtbot: QtBot, card: DiscordCard, link: DiscordLink, desk: Desk) -> None:
    store(desk, on=True)
    put(qtbot, link, both(READY))
    boxes = card.news.boxes
    qtbot.waitUntil(boxes["winners"].isChecked)
    assert not card.news.least.isEnabled()
    # Quicker than each is stored.
    for name in ("turned", "lucky", "awards", "lucky"):
        press(qtbot, boxes[name])
    qtbot.waitUntil(lambda: desk.services.discord_settings.get().awards)
    card.news.least.setValue(250)
    qtbot.waitUntil(lambda: desk.services.discord_settings.get().awards_from == 250)
    kept = desk.services.discord_settings.get()
    assert (kept.turned, kept.winners, kept.lucky, kept.awards, kept.on) == (False, True, False, True, True)


def test_trouble_says_what_is_wrong_and_what_to_do(qtbot: QtBot, card: DiscordCard, link: DiscordLink) -> None:
    put(qtbot, link, both(REFUSED, secrets_problem="no keyring was found."))
    assert card.state.text() == "refused"
    assert card.told.text == f"{REFUSED.problem} {REFUSED.way_out}"
    assert card.webhook.isVisible()
    assert card.secrets.text().endswith("only until the desk is closed: no keyring was found.")
    put(qtbot, link, both(WAITING))
    assert "2 announcements wait" in card.sentence.text()
    assert "next attempt in" in card.sentence.text()
    assert not card.secrets.isVisible()
    put(qtbot, link, both(READY))
    assert "🎉 Friday raffle" in card.sentence.text()
    assert not card.told.isVisible()


def test_a_desk_without_discord_says_so_and_offers_nothing(qtbot: QtBot, context: DeskContext) -> None:
    made = DiscordCard(context)
    qtbot.addWidget(made)
    made.show()
    assert made.sentence.text() == "This desk was started without Discord."
    # Rows without buttons take no room either.
    assert not made._acts.isVisible()
    assert not made._log_acts.isVisible()
    for part in (made.switch, made.set_up_button, made.test_button, made.bot, made.news, made.log_button):
        assert not part.isVisible()


def test_the_log_opens_by_its_link(qtbot: QtBot, card: DiscordCard, control: FakeDiscordControl) -> None:
    control.lines = [DiscordLine(NOW, "sent", "🎉 <b>x</b>"), DiscordLine(NOW, "problem", "Discord\nis gone.")]
    press(qtbot, card.log_button)
    qtbot.waitUntil(lambda: len(card.log.model.shown) == 2)
    assert [kind_title(row[1].kind) for row in card.log.model.shown] == ["Problem", "Told"]


# --- the texts --------------------------------------------------------------------------------------------------------


def test_the_texts_are_checked_as_they_are_typed_and_stored_together(
    qtbot: QtBot, card: DiscordCard, link: DiscordLink, desk: Desk
) -> None:
    put(qtbot, link, both(READY))
    press(qtbot, card.news.texts_button)
    dialog = form(qtbot, TextsDialog)
    winner = dialog.parts["winner"]
    assert "ann_catches" in winner.preview.text()
    winner.text.setPlainText("{winer} wins")
    assert "{winer}" in winner.problem.text()
    press(qtbot, dialog.save_button)
    assert winner.text.hasFocus()
    assert desk.services.discord_settings.get().texts == DiscordTexts()
    winner.text.setPlainText("**{winner}** wins")
    assert winner.preview.text().endswith("**ann_catches** wins")
    dialog.parts["lucky"].title.clear()
    dialog.parts["lucky"].text.clear()
    assert "Type a title or a text" in dialog.parts["lucky"].problem.text()
    press(qtbot, dialog.parts["lucky"].usual_button)
    press(qtbot, dialog.save_button)
    qtbot.waitUntil(lambda: desk.services.discord_settings.get().texts["winner"].text == "**{winner}** wins")
    assert desk.services.discord_settings.get().texts["lucky"] == DiscordTexts().lucky


def test_every_placeholder_has_a_meaning_and_an_example() -> None:
    for kind, names in DISCORD_FIELDS.items():
        assert title_of(kind)
        for name in names:
            assert meaning_of(name)
            assert examples()[name]


# --- the bot ----------------------------------------------------------------------------------------------------------


def test_from_the_bots_token_to_its_invitation(
    qtbot: QtBot, card: DiscordCard, control: FakeDiscordControl, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    bot = card.bot
    press(qtbot, bot.switch)
    qtbot.waitUntil(lambda: bot.token.problem.text() == "Enter the bot’s token first.")
    assert bot.token.field.hasFocus()
    assert not bot.switch.isChecked()
    qtbot.keyClicks(bot.token.field, TOKEN)
    press(qtbot, bot.switch)
    qtbot.waitUntil(lambda: bot.state.text() == "online")
    assert control.asked[1:] == [("set_bot_token", TOKEN, "desk"), ("switch_bot", True, "desk")]
    assert TOKEN not in texts(card)
    assert bot.token.field.text() == ""
    press(qtbot, bot.invite_button)
    qtbot.waitUntil(lambda: opened == [INVITATION])
    press(qtbot, bot.copy_button)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == INVITATION)


def test_whom_the_bot_obeys_is_stored_and_what_cannot_be_is_refused(
    qtbot: QtBot, card: DiscordCard, desk: Desk, said: Said
) -> None:
    bot = card.bot
    press(qtbot, bot.set_up_button)
    qtbot.waitUntil(bot.form.isVisible)
    qtbot.keyClicks(bot.form.roles, "@Mods; Raffle team,  ,Mods")
    qtbot.keyClicks(bot.form.channels, "123")
    press(qtbot, bot.form.save_button)
    qtbot.waitUntil(lambda: "no id of a Discord channel" in bot.form.problem.text())
    assert desk.services.discord_settings.get() == DiscordSettings()
    assert bot.form.roles.text() == "@Mods; Raffle team,  ,Mods"
    bot.form.channels.setText("123456789012345678")
    press(qtbot, bot.form.reads)
    press(qtbot, bot.form.save_button)
    qtbot.waitUntil(lambda: desk.services.discord_settings.get().operator_roles == ("Mods", "Raffle team"))
    kept = desk.services.discord_settings.get()
    assert (kept.channels, kept.reads_messages) == (("123456789012345678",), True)
    qtbot.waitUntil(lambda: bot.form.roles.text() == "Mods, Raffle team")
    assert not bot.form.is_edited
    qtbot.waitUntil(lambda: any("settings of the bot" in text for _kind, text in said))


def test_without_the_library_it_says_how_to_get_it(qtbot: QtBot, card: DiscordCard, link: DiscordLink) -> None:
    put(qtbot, link, both(OFF.webhook, NOT_INSTALLED))
    assert card.bot.state.text() == "not installed"
    assert card.bot.told.text == f"{NOT_INSTALLED.problem} {NOT_INSTALLED.way_out}"
    assert not card.bot.token.isVisible()
    put(qtbot, link, both(OFF.webhook, replace(ONLINE, guilds=())))
    assert "invite it" in card.bot.sentence.text()


def test_every_phase_has_a_word() -> None:
    for phase in WebhookPhase:
        assert state_of(WebhookStatus(phase))[0]
    for bot_phase in BotPhase:
        assert bot_state_of(BotStatus(bot_phase))[0]


# --- the lamp ---------------------------------------------------------------------------------------------------------


def test_the_lamp_comes_with_trouble_only_and_leads_to_the_card(
    qtbot: QtBot, context: DeskContext, link: DiscordLink
) -> None:
    for well in (DiscordStatus(), OFF, both(READY, ONLINE)):
        assert discord_words(well) == ("off", "", "")
    assert discord_words(both(REFUSED)) == ("bad", "Discord: trouble", REFUSED.problem)
    assert discord_words(both(WAITING))[0] == "bad"
    assert discord_words(both(READY, NOT_INSTALLED)) == ("bad", "Discord: the bot is off", NOT_INSTALLED.problem)
    assert discord_words(both(WebhookStatus(WebhookPhase.NEEDS_ADDRESS)))[:2] == ("warn", "Discord: needs an address")
    tab = ConnectionsTab(replace(context, discord=link))
    qtbot.addWidget(tab)
    tab.resize(620, 560)
    tab.show()
    qtbot.waitExposed(tab)
    tab.show_part("discord")
    qtbot.waitUntil(lambda: tab.highlighted is not None)
    assert tab.in_view.intersects(tab.discord.geometry())
