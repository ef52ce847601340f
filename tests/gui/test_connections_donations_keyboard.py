"""Donations that wait, under mouse and keys: asked before one is given up, and the keyboard stays in the list."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from raffle_desktop.feeds.donation_status import DonationLine
from raffle_desktop.gui.tabs.connections_donations import DonationsCard
from raffle_desktop.gui.tabs.connections_donations_waiting import CountDialog
from raffle_desktop.gui.tabs.connections_donations_words import line_text
from tests.conftest import Desk
from tests.gui.fake_donations import LABS, NOW
from tests.gui.money_screens import form
from tests.gui.pressing import press
from tests.gui.test_connections_donations import FOREIGN, card, control, link
from tests.gui.test_connections_feeds import answer

__all__ = ["card", "control", "link"]


def two_wait(qtbot: QtBot, card: DonationsCard, desk: Desk) -> None:
    desk.services.donations.take([FOREIGN, replace(FOREIGN, event_id="a2", name="ann")], actor="x")
    qtbot.waitUntil(lambda: len(card.waiting.rows) == 2)


def test_a_donation_is_given_up_only_after_a_question(qtbot: QtBot, card: DonationsCard, desk: Desk) -> None:
    two_wait(qtbot, card, desk)
    button = card.waiting.rows[1].dismiss_button
    button.setFocus()
    press(qtbot, button)
    assert "cannot be undone" in answer(qtbot, yes=False)
    assert len(desk.services.donations.waiting()) == 2
    # Who thought better of it is where they were.
    qtbot.waitUntil(button.hasFocus)
    press(qtbot, button)
    answer(qtbot, yes=True)
    qtbot.waitUntil(lambda: len(card.waiting.rows) == 1)
    assert len(desk.services.donations.waiting()) == 1
    qtbot.waitUntil(card.waiting.rows[0].count_button.hasFocus)


def test_after_one_was_counted_the_keyboard_goes_on_with_the_next(
    qtbot: QtBot, card: DonationsCard, desk: Desk
) -> None:
    two_wait(qtbot, card, desk)
    button = card.waiting.rows[0].count_button
    button.setFocus()
    press(qtbot, button)
    dialog = form(qtbot, CountDialog)
    dialog.viewer.platform.setCurrentIndex(dialog.viewer.platform.findData("twitch"))
    dialog.value.setText("5.00")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: len(card.waiting.rows) == 1)
    qtbot.waitUntil(card.waiting.rows[0].count_button.hasFocus)


def test_how_long_a_provider_was_unheard_is_told_as_a_time() -> None:
    assert line_text(DonationLine(NOW, LABS, "gap", detail="75")) == "Streamlabs: 1:15 unheard"
