"""Connections: the cards of the feeds, what is asked of them, and the list that waits for the operator."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.domain.tickets import Source
from raffle_desktop.feeds.status import FeedName, FeedPhase, FeedsStatus, FeedStatus, PartState, PartView
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ConfirmDialog
from raffle_desktop.gui.feeds_link import FeedsLink
from raffle_desktop.gui.lamps import feeds_words
from raffle_desktop.gui.tabs.connections_feeds import FeedCard, FeedsCards
from raffle_desktop.gui.tabs.connections_tab import ConnectionsTab
from raffle_desktop.services.feed_settings import EntriesFeedSettings, FeedSettings
from raffle_desktop.services.feed_sync import FeedRow
from tests.conftest import Desk
from tests.gui.conftest import Said
from tests.gui.fake_feeds import OFF, RUNNING, TROUBLE, FakeFeedsControl, both
from tests.gui.pressing import press
from tests.services.ticket_tools import open_period

HELD = replace(
    RUNNING, parts=(PartView("followers", PartState.HELD, 1, answered_at=1, sentence="held"), *RUNNING.parts[1:])
)


@pytest.fixture
def control(desk: Desk) -> FakeFeedsControl:
    return FakeFeedsControl(desk.services)


@pytest.fixture
def link(qtbot: QtBot, control: FakeFeedsControl) -> FeedsLink:
    return FeedsLink(control, parent=QApplication.instance())


@pytest.fixture
def cards(qtbot: QtBot, context: DeskContext, link: FeedsLink) -> FeedsCards:
    made = FeedsCards(replace(context, feeds=link))
    qtbot.addWidget(made)
    made.resize(620, 900)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    # The settings were read.
    qtbot.waitUntil(lambda: made.entries.form.header.text() == made.affiliate.form.header.text() == "Authorization")
    return made


@pytest.fixture
def card(cards: FeedsCards) -> FeedCard:
    return cards.entries


def put(qtbot: QtBot, link: FeedsLink, status: FeedsStatus) -> None:
    link.put(status)
    qtbot.waitUntil(lambda: link.status == status)


def tick(qtbot: QtBot, card: FeedCard) -> None:
    card.switch.setFocus()
    qtbot.keyClick(card.switch, Qt.Key.Key_Space)


def question() -> ConfirmDialog | None:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, ConfirmDialog) and one.isVisible()]
    return found[0] if found else None


def answer(qtbot: QtBot, *, yes: bool) -> str:
    """Answer the question that is open; gives its text."""
    qtbot.waitUntil(lambda: question() is not None)
    dialog = question()
    assert dialog is not None
    text = dialog.accessibleDescription()
    qtbot.mouseClick(dialog.yes if yes else dialog.no, Qt.MouseButton.LeftButton)
    return text


# --- where it stands --------------------------------------------------------------------------------------------------


def test_a_running_feed_says_its_last_answer_the_next_question_and_what_changed(
    qtbot: QtBot, card: FeedCard, link: FeedsLink
) -> None:
    put(qtbot, link, both(RUNNING))
    assert card.state.text() == "working"
    assert "feed.example" in card.sentence.text()
    assert "last answer at" in card.sentence.text()
    assert "asked again in" in card.sentence.text()
    state, words = card.parts.text_of("followers")
    assert state == "taken"
    assert "12 345 names" in words.replace("\u202f", " ").replace("\u00a0", " ")
    assert "17 tickets given and 3 taken" in words
    assert card.parts.text_of("subscribers")[0] == "unchanged"
    assert card.problem.isHidden()
    assert card.sync_button.isVisible()


def test_a_feed_in_trouble_says_what_is_wrong_since_when_and_what_to_do(
    qtbot: QtBot, card: FeedCard, link: FeedsLink
) -> None:
    put(qtbot, link, both(TROUBLE))
    assert card.state.text() == "trouble"
    assert card.problem.text() == "feed.example does not answer. Check that the service runs."
    assert "no good answer since" in card.sentence.text()
    assert "3 attempts failed" in card.sentence.text()
    put(qtbot, link, both(RUNNING))
    assert card.problem.isHidden()


def test_the_question_being_asked_does_not_hide_the_trouble(qtbot: QtBot, card: FeedCard, link: FeedsLink) -> None:
    put(qtbot, link, both(replace(TROUBLE, phase=FeedPhase.ASKING, next_at=0)))
    assert card.state.text() == "trouble"
    assert "being asked now" in card.sentence.text()


def test_a_desk_without_feeds_says_so_and_offers_nothing(qtbot: QtBot, context: DeskContext) -> None:
    made = FeedsCards(context)
    qtbot.addWidget(made)
    made.show()
    assert made.entries.sentence.text() == "This desk was started without feeds."
    for act in (made.entries.sync_button, made.entries.test_button, made.entries.set_up_button, made.entries.switch):
        assert not act.isVisible()


def test_the_lamp_says_how_the_feeds_are() -> None:
    assert feeds_words(FeedsStatus()) == ("off", "Feeds: none", "")
    assert feeds_words(both(OFF))[:2] == ("off", "Feeds: off")
    assert feeds_words(both(RUNNING))[:2] == ("good", "Feeds: running")
    assert feeds_words(both(TROUBLE)) == ("bad", "Feeds: trouble", "feed.example does not answer.")
    assert feeds_words(both(replace(TROUBLE, phase=FeedPhase.ASKING)))[0] == "bad"
    assert feeds_words(both(HELD))[:2] == ("warn", "Feeds: a list needs you")
    waiting = FeedStatus(FeedName.AFFILIATE, FeedPhase.TROUBLE, problem="No.")
    assert feeds_words(both(RUNNING, waiting))[0] == "bad"


def test_the_lamp_leads_to_the_cards(qtbot: QtBot, context: DeskContext, link: FeedsLink) -> None:
    tab = ConnectionsTab(replace(context, feeds=link))
    qtbot.addWidget(tab)
    tab.resize(620, 560)
    tab.show()
    qtbot.waitExposed(tab)
    tab.show_part("feeds")
    qtbot.waitUntil(lambda: tab.highlighted is not None)
    ring = tab.highlighted
    assert ring is not None
    assert tab.feeds.geometry() in (ring.adjusted(3, 3, -3, -3), ring)
    assert tab.in_view.intersects(tab.feeds.geometry())


# --- setting it up ----------------------------------------------------------------------------------------------------


def test_saving_hands_address_and_key_to_the_keyring_and_the_rest_to_the_settings(
    qtbot: QtBot, card: FeedCard, control: FakeFeedsControl, desk: Desk, said: Said
) -> None:
    press(qtbot, card.set_up_button)
    qtbot.keyClicks(card.form.address, "https://feed.example/stats?token=geheim")
    qtbot.keyClicks(card.form.key, "schluessel")
    card.form.paths["gift_subs"].clear()
    card.form.seconds.setValue(45)
    press(qtbot, card.form.save_button)
    qtbot.waitUntil(lambda: bool(said))
    assert control.asked == [
        ("set_address", FeedName.ENTRIES, "https://feed.example/stats?token=geheim", "desk"),
        ("set_key", FeedName.ENTRIES, "schluessel", "desk"),
    ]
    kept = desk.services.feed_settings.get().entries
    assert (kept.gift_subs, kept.seconds, kept.followers) == ("", 45, "/followers")
    assert card.form.address.text() == card.form.key.text() == ""
    assert "kept" in card.form.address.placeholderText()
    assert not card.form.is_edited


@pytest.mark.parametrize("field, text", [("address", "lena.example/secret"), ("key", "two words")])
def test_what_cannot_be_is_said_beside_its_field_and_nothing_is_stored(
    qtbot: QtBot, card: FeedCard, control: FakeFeedsControl, desk: Desk, field: str, text: str
) -> None:
    press(qtbot, card.set_up_button)
    edit = getattr(card.form, field)
    place = card.form.address_problem if field == "address" else card.form.key_problem
    card.form.seconds.setValue(77)
    qtbot.keyClicks(edit, text)
    press(qtbot, card.form.save_button)
    qtbot.waitUntil(lambda: bool(place.text()))
    assert control.asked == []
    assert desk.services.feed_settings.get() == FeedSettings()
    assert edit.text() == text
    assert card.form.seconds.value() == 77
    assert text not in place.text()


def test_a_path_that_cannot_be_is_said_in_the_form(
    qtbot: QtBot, card: FeedCard, control: FakeFeedsControl, desk: Desk
) -> None:
    press(qtbot, card.set_up_button)
    card.form.paths["followers"].setText("no path")
    press(qtbot, card.form.save_button)
    qtbot.waitUntil(lambda: bool(card.form.problem.text()))
    assert "no path" in card.form.problem.text()
    assert card.form.paths["followers"].text() == "no path"
    assert control.asked == []
    assert desk.services.feed_settings.get() == FeedSettings()


def test_switching_on_stores_first_what_was_typed(
    qtbot: QtBot, card: FeedCard, control: FakeFeedsControl, desk: Desk
) -> None:
    press(qtbot, card.set_up_button)
    qtbot.keyClicks(card.form.address, "https://feed.example/stats")
    tick(qtbot, card)
    qtbot.waitUntil(lambda: desk.services.feed_settings.get().entries.on)
    assert [call[0] for call in control.asked] == ["set_address", "switch"]
    qtbot.waitUntil(lambda: card.form.address.text() == "")
    assert card.switch.isChecked()


def test_what_is_stored_half_way_does_not_take_back_the_tick(
    qtbot: QtBot, cards: FeedsCards, control: FakeFeedsControl, desk: Desk
) -> None:
    given = FeedSettings(EntriesFeedSettings(address="https://feed.example"))
    desk.services.feed_settings.set(given, actor="cli")
    qtbot.waitUntil(lambda: "kept" in cards.entries.form.address.placeholderText())
    control.gate.clear()
    tick(qtbot, cards.entries)
    qtbot.waitUntil(lambda: len(control.asked) == 1)
    changed = replace(given, affiliate=replace(given.affiliate, seconds=99))
    desk.services.feed_settings.set(changed, actor="cli")
    qtbot.waitUntil(lambda: cards.affiliate.form.seconds.value() == 99)
    assert cards.entries.switch.isChecked()
    control.gate.set()
    qtbot.waitUntil(lambda: desk.services.feed_settings.get().entries.on)
    qtbot.waitUntil(lambda: cards.entries.sentence.text() != "Being asked…")
    assert cards.entries.switch.isChecked()


def test_a_list_decided_elsewhere_leaves_the_card(qtbot: QtBot, held: FeedCard, desk: Desk) -> None:
    desk.services.feed_sync.discard_held(actor="api")
    qtbot.waitUntil(lambda: not held.waiting.held)


def test_a_feed_without_an_address_stays_off_and_its_form_opens(qtbot: QtBot, card: FeedCard, desk: Desk) -> None:
    tick(qtbot, card)
    qtbot.waitUntil(lambda: not card.switch.isChecked())
    assert card.form.isVisible()
    assert "needs an address" in card.form.problem.text()
    assert not desk.services.feed_settings.get().entries.on


def test_a_keyring_that_fails_is_said_and_what_was_typed_stays(
    qtbot: QtBot, card: FeedCard, control: FakeFeedsControl
) -> None:
    control.fault = EnvironmentFault("The keyring is locked.", "Unlock it.")
    press(qtbot, card.set_up_button)
    qtbot.keyClicks(card.form.key, "schluessel")
    press(qtbot, card.form.save_button)
    qtbot.waitUntil(lambda: "The keyring is locked." in card.form.problem.text())
    assert card.form.key.text() == "schluessel"


def test_settings_changed_elsewhere_are_shown_but_not_over_what_is_being_typed(
    qtbot: QtBot, cards: FeedsCards, desk: Desk
) -> None:
    cards.affiliate.form.campaign.setText("mine")
    given = FeedSettings(EntriesFeedSettings(seconds=99))
    desk.services.feed_settings.set(given, actor="cli")
    qtbot.waitUntil(lambda: cards.entries.form.seconds.value() == 99)
    assert cards.affiliate.form.campaign.text() == "mine"


def test_the_key_can_be_forgotten(qtbot: QtBot, card: FeedCard, control: FakeFeedsControl, link: FeedsLink) -> None:
    press(qtbot, card.set_up_button)
    assert not card.form.forget_button.isVisible()
    put(qtbot, link, both(RUNNING))
    press(qtbot, card.form.forget_button)
    qtbot.waitUntil(lambda: control.asked == [("set_key", FeedName.ENTRIES, "", "desk")])


# --- asking -----------------------------------------------------------------------------------------------------------


def test_a_test_shows_what_each_list_answers_and_its_names_as_plain_text(
    qtbot: QtBot, card: FeedCard, control: FakeFeedsControl, link: FeedsLink
) -> None:
    put(qtbot, link, both(OFF))
    press(qtbot, card.test_button)
    qtbot.waitUntil(card.results.isVisible)
    assert "Followers: 2 names, such as mia, <b>otto</b>." in card.results.text()
    assert "nothing was changed" in card.results.text()
    assert card.results.textFormat() is Qt.TextFormat.PlainText
    assert card.results_bad.text() == "Subscribers: feed.example answered 404. Check the path."
    assert control.asked == [("test", FeedName.ENTRIES)]


def test_a_refused_sync_is_said_on_the_card(
    qtbot: QtBot, card: FeedCard, control: FakeFeedsControl, link: FeedsLink
) -> None:
    put(qtbot, link, both(RUNNING))
    control.fault = RaffleError(Code.NOT_AVAILABLE, "The feeds are not running.")
    press(qtbot, card.sync_button)
    qtbot.waitUntil(lambda: card.results_bad.text() == "The feeds are not running.")
    assert control.asked == [("sync", FeedName.ENTRIES, False)]


def test_an_empty_list_is_taken_only_after_a_question(
    qtbot: QtBot, card: FeedCard, control: FakeFeedsControl, link: FeedsLink
) -> None:
    put(qtbot, link, both(RUNNING))
    assert not card.force_button.isVisible()
    empty = PartView("followers", PartState.EMPTY, answered_at=1, sentence="empty")
    put(qtbot, link, both(replace(RUNNING, parts=(empty,))))
    press(qtbot, card.force_button)
    answer(qtbot, yes=False)
    assert control.asked == []
    press(qtbot, card.force_button)
    answer(qtbot, yes=True)
    qtbot.waitUntil(lambda: control.asked == [("sync", FeedName.ENTRIES, True)])


# --- the list that waits ----------------------------------------------------------------------------------------------


@pytest.fixture
def held(qtbot: QtBot, desk: Desk, card: FeedCard, link: FeedsLink) -> FeedCard:
    """A list of one follower after one of ten, which would take nine tenths of the tickets."""
    services = desk.services
    hold_a_list(desk)
    assert services.feed_sync.held() is not None
    put(qtbot, link, both(HELD))
    qtbot.waitUntil(lambda: bool(card.waiting.held))
    return card


def hold_a_list(desk: Desk) -> None:
    books, sync = desk.services.books, desk.services.feed_sync
    book = books.get()
    books.change(book.id, replace(book.settings, origins={**book.settings.origins, Source.FOLLOW: "feed"}), actor="op")
    open_period(desk)
    everybody = [FeedRow(f"viewer{place}", None, 1) for place in range(10)]
    sync.apply("followers", everybody, force=True, actor="feeds")
    outcome = sync.apply("followers", everybody[:1], actor="feeds")
    assert outcome.held, outcome.sentence


def test_a_held_list_is_shown_with_its_exact_numbers(held: FeedCard) -> None:
    words = held.waiting.held[0].words.text()
    assert "9 of 10 tickets" in words
    assert "(90.00 %)" in words
    assert "9 viewers" in words
    assert "0 tickets given, 9 taken" in words
    assert held.state.text() == "waits for you"


def test_a_held_list_is_taken_after_a_question(qtbot: QtBot, held: FeedCard, desk: Desk, said: Said) -> None:
    press(qtbot, held.waiting.held[0].confirm_button)
    assert "9 of 10 tickets" in answer(qtbot, yes=True)
    qtbot.waitUntil(lambda: not held.waiting.held)
    assert desk.services.feed_sync.held() is None
    assert any("9 taken" in text for _kind, text in said)


def test_a_held_list_that_is_not_agreed_to_goes_on_waiting(qtbot: QtBot, held: FeedCard, desk: Desk) -> None:
    press(qtbot, held.waiting.held[0].confirm_button)
    answer(qtbot, yes=False)
    assert desk.services.feed_sync.held() is not None
    assert held.waiting.held


def test_a_held_list_can_be_discarded(qtbot: QtBot, held: FeedCard, desk: Desk) -> None:
    press(qtbot, held.waiting.held[0].discard_button)
    qtbot.waitUntil(lambda: not held.waiting.held)
    assert desk.services.feed_sync.held() is None
    # The button that was pressed is gone; the keyboard goes on at the next act.
    assert held.sync_button.hasFocus()
    # Discarded, the feed's next answer is the same: what is left is to take it as it is.
    assert held.force_button.isVisible()


def test_a_list_that_was_replaced_meanwhile_is_not_taken_unseen(
    qtbot: QtBot, held: FeedCard, desk: Desk, said: Said
) -> None:
    part = held.waiting.held[0]
    outcome = desk.services.feed_sync.apply("followers", [FeedRow("somebody", None, 1)], actor="feeds")
    assert outcome.held
    press(qtbot, part.confirm_button)
    answer(qtbot, yes=True)
    qtbot.waitUntil(lambda: any("Other lists" in text for _kind, text in said))
    qtbot.waitUntil(lambda: held.waiting.held[0] is not part)
    assert "10 of 10 tickets" in held.waiting.held[0].words.text()
