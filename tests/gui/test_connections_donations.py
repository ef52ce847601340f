"""Connections: the card of donations, its tokens, and what waits for the operator."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.feeds.donation_status import DonationLine, DonationPhase, DonationsStatus, ProviderStatus
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.donations_link import DonationsLink
from raffle_desktop.gui.lamps import donations_words
from raffle_desktop.gui.tabs.connections_donations import DonationsCard, ProviderPart
from raffle_desktop.gui.tabs.connections_donations_waiting import CountDialog
from raffle_desktop.gui.tabs.connections_donations_words import line_text, who_text
from raffle_desktop.gui.tabs.connections_tab import ConnectionsTab
from raffle_desktop.services.donations import Donation
from raffle_desktop.services.people import Person
from tests.conftest import Desk
from tests.gui.conftest import Said
from tests.gui.fake_donations import ELEMENTS, LABS, LISTENING, NOW, OFF, REFUSED, WAITING, FakeDonationsControl, both
from tests.gui.money_screens import form
from tests.gui.pressing import press
from tests.gui.test_connections_feeds import answer

TOKEN = "geheim-geheim-geheim"
FOREIGN = Donation("streamelements", "a1", "mia", 5000, "JPY", "5000 JPY", "It is in another currency.")
UNREAD = Donation("streamlabs", "b2", "<b>otto</b> 🦦 " + "x" * 300, None, "", "12,5x", "The amount cannot be read.")


@pytest.fixture
def link(qtbot: QtBot) -> DonationsLink:
    return DonationsLink(parent=QApplication.instance())


@pytest.fixture
def control(desk: Desk, link: DonationsLink) -> FakeDonationsControl:
    made = FakeDonationsControl(desk.services, link)
    link.control = made
    link.put(OFF)
    return made


@pytest.fixture
def card(qtbot: QtBot, context: DeskContext, link: DonationsLink, control: FakeDonationsControl) -> DonationsCard:
    made = DonationsCard(replace(context, donations=link))
    qtbot.addWidget(made)
    made.resize(640, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: link.status == OFF and not context.operations.busy)
    return made


@pytest.fixture
def elements(card: DonationsCard) -> ProviderPart:
    return card.providers[ELEMENTS]


def put(qtbot: QtBot, link: DonationsLink, status: DonationsStatus) -> None:
    if isinstance(link.control, FakeDonationsControl):
        link.control.status = status
    link.put(status)
    qtbot.waitUntil(lambda: link.status == status)


def texts(card: DonationsCard) -> str:
    shown = [one.text() for one in card.findChildren(QLabel) if one.isVisible()]
    return "\n".join([*shown, *(one.displayText() for one in card.findChildren(QLineEdit) if one.isVisible())])


# --- the providers ----------------------------------------------------------------------------------------------------


def test_from_switching_on_to_hearing_each_donation(
    qtbot: QtBot, card: DonationsCard, elements: ProviderPart, control: FakeDonationsControl, desk: Desk, said: Said
) -> None:
    assert elements.state.text() == "off"
    assert not elements.token.isVisible()
    press(qtbot, elements.switch)
    qtbot.waitUntil(elements.token.isVisible)
    assert elements.state.text() == "needs its token"
    qtbot.waitUntil(elements.token.field.hasFocus)
    assert "Show secrets" in "".join(one.text() for one in elements.token.findChildren(QLabel))
    assert elements.token.field.echoMode() is QLineEdit.EchoMode.Password
    press(qtbot, elements.token.save_button)
    assert "Paste the token of StreamElements" in elements.token.problem.text()
    qtbot.keyClicks(elements.token.field, TOKEN)
    press(qtbot, elements.token.save_button)
    qtbot.waitUntil(lambda: elements.state.text() == "listening")
    assert control.asked == [("switch", ELEMENTS, True, "desk"), ("set_token", ELEMENTS, TOKEN, "desk")]
    qtbot.waitUntil(lambda: "The token of StreamElements is stored." in [text for _kind, text in said])
    assert TOKEN not in texts(card)
    assert elements.token.field.text() == ""
    # The field has gone with what was typed; the keyboard goes on beside it.
    assert elements.token_button.hasFocus()
    assert desk.services.donation_settings.get().streamelements is True
    assert card.providers[LABS].state.text() == "off"


def test_a_token_that_cannot_be_is_refused_beside_its_field_and_stays(
    qtbot: QtBot, elements: ProviderPart, control: FakeDonationsControl
) -> None:
    press(qtbot, elements.token_button)
    assert elements.token.field.hasFocus()
    control.fault = RaffleError(Code.VALUE_INVALID, "This is no token of StreamElements.")
    qtbot.keyClicks(elements.token.field, "oops")
    press(qtbot, elements.switch)
    qtbot.waitUntil(lambda: elements.token.problem.text() == "This is no token of StreamElements.")
    assert elements.token.field.text() == "oops"
    assert not elements.switch.isChecked()
    assert control.asked == [("set_token", ELEMENTS, "oops", "desk")]


def test_a_token_is_forgotten_only_after_a_question(
    qtbot: QtBot, elements: ProviderPart, control: FakeDonationsControl, link: DonationsLink, desk: Desk
) -> None:
    desk.services.donation_settings.switch("streamelements", on=True, actor="x")
    put(qtbot, link, both(LISTENING))
    press(qtbot, elements.token_button)
    assert "kept" in elements.token.field.placeholderText()
    press(qtbot, elements.token.forget_button)
    answer(qtbot, yes=False)
    assert control.asked == []
    press(qtbot, elements.token.forget_button)
    assert "until you paste one again" in answer(qtbot, yes=True)
    qtbot.waitUntil(lambda: control.asked == [("set_token", ELEMENTS, "", "desk")])
    qtbot.waitUntil(lambda: elements.state.text() == "needs its token")


def test_each_provider_says_how_it_is_and_what_to_do(
    qtbot: QtBot, card: DonationsCard, elements: ProviderPart, control: FakeDonationsControl, link: DonationsLink
) -> None:
    put(qtbot, link, replace(both(LISTENING, REFUSED), secrets_problem="no keyring was found."))
    assert "12 counted since the start." in elements.sentence.text()
    assert "1 anonymous one counts for nobody." in elements.sentence.text()
    assert "Last donation" in elements.sentence.text()
    labs = card.providers[LABS]
    assert labs.state.text() == "refused"
    assert labs.told.text == "Streamlabs does not take the token. Paste a new one."
    assert labs.token.isVisible()
    assert card.secrets.text() == "Tokens last only until the desk is closed: no keyring was found."
    press(qtbot, labs.retry_button)
    qtbot.waitUntil(lambda: control.asked == [("retry_now", LABS)])
    put(qtbot, link, both(WAITING))
    assert "Next attempt in" in elements.sentence.text()
    assert not card.secrets.isVisible()


def test_a_desk_without_donations_says_so_and_offers_nothing(qtbot: QtBot, context: DeskContext) -> None:
    made = DonationsCard(context)
    qtbot.addWidget(made)
    made.show()
    assert made.intro.text() == "This desk was started without donations."
    assert made.head.state.isVisible()
    assert made.head.state.text() == "off"
    assert not made._log_acts.isVisible()
    assert not any(one.isVisible() for one in (*made.providers.values(), made.log_button, made.log))


def test_the_log_opens_by_its_link(qtbot: QtBot, card: DonationsCard, control: FakeDonationsControl) -> None:
    control.lines = [
        DonationLine(NOW, ELEMENTS, "counted", "<b>mia</b>", "USD 12.50"),
        DonationLine(NOW, LABS, "anonymous", "", "USD 3.00"),
    ]
    assert not card.log.isVisible()
    press(qtbot, card.log_button)
    qtbot.waitUntil(lambda: len(card.log.model.shown) == 2)
    told = [(who_text(row[1]), line_text(row[1])) for row in card.log.model.shown]
    assert told == [("anonymous", "Streamlabs: USD 3.00"), ("<b>mia</b>", "StreamElements: USD 12.50")]
    press(qtbot, card.log_button)
    assert not card.log.isVisible()


# --- what waits -------------------------------------------------------------------------------------------------------


def test_one_in_another_currency_is_counted_for_whom_and_as_much_as_the_operator_says(
    qtbot: QtBot, card: DonationsCard, desk: Desk, said: Said
) -> None:
    viewer = desk.services.viewers.ensure(Person("twitch", "mia"), {}, actor="x").id
    desk.services.donations.take([FOREIGN, UNREAD], actor="x")
    qtbot.waitUntil(lambda: len(card.waiting.rows) == 2)
    assert card.waiting.heading.text() == "2 donations wait for you"
    mine = next(row for row in card.waiting.rows if row.donation.event_id == "a1")
    assert "from mia" in mine.title.text()
    assert "another currency" in mine.why.text()
    other = next(row for row in card.waiting.rows if row is not mine)
    assert "<b>otto</b> 🦦" in other.title.text()
    press(qtbot, mine.count_button)
    dialog = form(qtbot, CountDialog)
    assert dialog.viewer.name.text() == "mia"
    press(qtbot, dialog.yes)
    assert "write an amount" in dialog.problem.text()
    qtbot.keyClicks(dialog.value, "31.40")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: [row.donation.event_id for row in card.waiting.rows] == ["b2"])
    assert desk.services.viewers.get(viewer).lifetime_donations_minor == 3140
    qtbot.waitUntil(lambda: any(text == "It is counted." for _kind, text in said))


def test_whom_the_desk_does_not_know_is_counted_only_once_the_platform_is_said(
    qtbot: QtBot, card: DonationsCard, desk: Desk
) -> None:
    desk.services.donations.take([FOREIGN], actor="x")
    qtbot.waitUntil(lambda: len(card.waiting.rows) == 1)
    press(qtbot, card.waiting.rows[0].count_button)
    dialog = form(qtbot, CountDialog)
    dialog.viewer.name.setText("nobody_here")
    dialog.value.setText("5")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: bool(dialog.problem.text()))
    assert "does not know nobody_here yet: choose the platform" in dialog.problem.text()
    assert len(desk.services.donations.waiting()) == 1
    dialog.viewer.platform.setCurrentIndex(dialog.viewer.platform.findData("twitch"))
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: not card.waiting.isVisible())
    made = desk.services.viewers.of_person(Person("twitch", "nobody_here"))
    assert made is not None
    assert made.lifetime_donations_minor == 500


def test_dismissing_the_last_one_leaves_the_list_and_the_focus_somewhere(
    qtbot: QtBot, card: DonationsCard, desk: Desk, said: Said
) -> None:
    desk.services.donations.take([FOREIGN], actor="x")
    qtbot.waitUntil(lambda: len(card.waiting.rows) == 1)
    card.waiting.rows[0].dismiss_button.setFocus()
    press(qtbot, card.waiting.rows[0].dismiss_button)
    answer(qtbot, yes=True)
    qtbot.waitUntil(lambda: not card.waiting.isVisible())
    assert desk.services.donations.waiting() == []
    qtbot.waitUntil(card.log_button.hasFocus)
    qtbot.waitUntil(lambda: any("counts for nobody" in text for _kind, text in said))


def test_times_in_which_nothing_was_heard_are_told_with_their_provider(
    qtbot: QtBot, card: DonationsCard, desk: Desk
) -> None:
    assert not card.missed.isVisible()
    desk.services.gaps.record("streamlabs", NOW, NOW + 60_000_000, "Donations.", actor="x")
    qtbot.waitUntil(card.missed.isVisible)
    row = card.missed.rows[0]
    assert "Streamlabs" in "".join(one.text() for one in row.findChildren(QLabel))
    assert not row.add_button.isVisible()
    press(qtbot, row.dismiss_button)
    qtbot.waitUntil(lambda: not card.missed.isVisible())
    assert card.log_button.hasFocus()


# --- the lamp ---------------------------------------------------------------------------------------------------------


def test_the_lamp_comes_with_trouble_only_and_leads_to_the_card(
    qtbot: QtBot, context: DeskContext, link: DonationsLink
) -> None:
    assert donations_words(DonationsStatus()) == donations_words(OFF) == donations_words(both(LISTENING))
    assert donations_words(OFF) == ("off", "", "")
    assert donations_words(both(LISTENING, REFUSED)) == ("bad", "Streamlabs: trouble", REFUSED.problem)
    assert donations_words(both(WAITING))[:2] == ("bad", "StreamElements: trouble")
    needs = ProviderStatus(LABS, DonationPhase.NEEDS_TOKEN, problem="No token.")
    assert donations_words(both(LISTENING, needs)) == ("warn", "Streamlabs: needs a token", "No token.")
    tab = ConnectionsTab(replace(context, donations=link))
    qtbot.addWidget(tab)
    tab.resize(620, 560)
    tab.show()
    qtbot.waitExposed(tab)
    tab.show_part("donations")
    qtbot.waitUntil(lambda: tab.highlighted is not None)
    assert tab.in_view.intersects(tab.donations.geometry())
