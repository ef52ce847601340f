"""Connections: the card of Kick, from the first name typed to answers in its chat, and its lamp."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.kick_link import KickLink
from raffle_desktop.gui.lamps import Lamps, kick_words
from raffle_desktop.gui.tabs.connections_gaps import ByHandDialog
from raffle_desktop.gui.tabs.connections_kick import KickCard
from raffle_desktop.gui.tabs.connections_kick_words import is_on, line_text, log_words, numbers_of, state_of, who_text
from raffle_desktop.gui.tabs.connections_tab import ConnectionsTab
from raffle_desktop.kick.status import REDIRECT_ADDRESS, KickLine, KickPhase, KickStatus
from raffle_desktop.services.people import Person
from tests.conftest import Desk
from tests.gui.conftest import Said
from tests.gui.fake_kick import (
    FAR,
    LISTENING,
    NEEDS_IDS,
    NOW,
    OFF,
    REFUSED,
    SIGN_IN_PAGE,
    SIGNED_IN,
    WAITING,
    FakeKickControl,
)
from tests.gui.money_screens import form
from tests.gui.pressing import press
from tests.gui.test_connections_feeds import answer

pytestmark = pytest.mark.usefixtures("short_seconds")
SECRET = "geheim-geheim"


@pytest.fixture
def link(qtbot: QtBot) -> KickLink:
    return KickLink(parent=QApplication.instance())


@pytest.fixture
def control(desk: Desk, link: KickLink) -> FakeKickControl:
    made = FakeKickControl(desk.services, link)
    link.control = made
    link.put(OFF)
    return made


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that the browser was given."""
    found: list[str] = []

    def open_url(url: QUrl) -> bool:
        found.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return found


@pytest.fixture
def card(qtbot: QtBot, context: DeskContext, link: KickLink, control: FakeKickControl) -> KickCard:
    made = KickCard(replace(context, kick=link))
    qtbot.addWidget(made)
    made.resize(640, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: link.status == OFF and not context.operations.busy)
    return made


def put(qtbot: QtBot, link: KickLink, status: KickStatus) -> None:
    if isinstance(link.control, FakeKickControl):
        link.control.status = status
    link.put(status)
    qtbot.waitUntil(lambda: link.status == status)


def place_of(tab: ConnectionsTab, part: QWidget) -> QRect:
    """Where a part is on the page, in the page's own measures."""
    return QRect(part.mapTo(tab._body, QPoint(0, 0)), part.size())


def texts(card: KickCard) -> str:
    """Everything that stands on it, in labels and fields that show what was typed."""
    shown = [one.text() for one in card.findChildren(QLabel) if one.isVisible()]
    fields = [one.displayText() for one in card.findChildren(QLineEdit) if one.isVisible()]
    return "\n".join([*shown, *fields])


# --- off, and switching on --------------------------------------------------------------------------------------------


def test_off_it_says_honestly_what_the_feed_is_before_anybody_switches_it_on(card: KickCard) -> None:
    assert card.state.text() == "off"
    assert not card.switch.isChecked()
    assert "may stop working any day" in card.note.text()
    assert "nothing else depends on it" in card.note.text()
    assert "Who follows on Kick cannot be known" in card.note.text()
    assert card.note.isVisible()
    assert card.channel.field.isVisible()
    for part in (card.tabs, card.activity, card.answers, card.retry_button):
        assert not part.isVisible()


def test_switching_on_takes_the_name_that_was_typed_and_listens(
    qtbot: QtBot, card: KickCard, control: FakeKickControl, desk: Desk
) -> None:
    qtbot.keyClicks(card.channel.field, "https://kick.com/Lena-Live")
    press(qtbot, card.switch)
    qtbot.waitUntil(lambda: card.state.text() == "listening")
    assert control.asked == [("set_channel", "https://kick.com/Lena-Live", "desk"), ("switch", True, "desk")]
    qtbot.waitUntil(lambda: card.channel.field.text() == "lena-live")
    kept = desk.services.kick_settings.get()
    assert (kept.on, kept.channel) == (True, "lena-live")
    assert "Listening to the chat of lena-live since" in card.sentence.text()
    assert card.page == "activity"
    # Who is on it every evening knows; the plate still says it.
    assert not card.note.isVisible()
    assert card.head.side.text() == "unofficial feed"
    press(qtbot, card.switch)
    qtbot.waitUntil(lambda: card.state.text() == "off")
    assert desk.services.kick_settings.get().on is False


def test_without_a_name_it_says_what_to_type_and_listens_once_that_is_typed(
    qtbot: QtBot, card: KickCard, control: FakeKickControl
) -> None:
    press(qtbot, card.switch)
    assert "Type the name of your channel" in card.channel.problem.text()
    assert card.channel.field.hasFocus()
    assert card.state.text() == "off"
    # Unticked, nothing is waited for any more; a name that cannot be leaves the wish as it is.
    press(qtbot, card.switch)
    assert not card.channel.problem.isVisible()
    press(qtbot, card.switch)
    assert control.asked == []
    qtbot.keyClicks(card.channel.field, "not a channel!")
    qtbot.keyClick(card.channel.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "no channel of Kick" in card.channel.problem.text())
    qtbot.waitUntil(lambda: not card._context.operations.busy)
    assert card.switch.isChecked()
    assert card.state.text() == "off"
    card.channel.field.selectAll()
    qtbot.keyClicks(card.channel.field, "lena-live")
    qtbot.keyClick(card.channel.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.state.text() == "listening")
    qtbot.waitUntil(lambda: not card._context.operations.busy)
    assert card.switch.isChecked()
    assert control.asked[-2:] == [("set_channel", "lena-live", "desk"), ("switch", True, "desk")]
    assert card.page == "activity"
    press(qtbot, card.switch)
    qtbot.waitUntil(lambda: control.asked[-1] == ("switch", False, "desk"))


def test_a_name_without_the_tick_is_stored_and_nothing_listens(
    qtbot: QtBot, card: KickCard, control: FakeKickControl
) -> None:
    press(qtbot, card.switch)
    press(qtbot, card.switch)
    qtbot.keyClicks(card.channel.field, "lena-live")
    press(qtbot, card.channel.save_button)
    qtbot.waitUntil(lambda: control.asked == [("set_channel", "lena-live", "desk")])
    assert not card.switch.isChecked()


def test_an_answer_that_nobody_asked_to_be_sent_is_no_fault() -> None:
    words = log_words()
    assert words.what("unsent") == "Answer, not sent"
    assert "unsent" not in words.warned
    assert "not_sent" in words.warned


def test_a_name_that_cannot_be_is_refused_beside_its_field_and_stays_as_it_was_typed(
    qtbot: QtBot, card: KickCard, desk: Desk
) -> None:
    qtbot.keyClicks(card.channel.field, "not a channel!")
    press(qtbot, card.channel.save_button)
    qtbot.waitUntil(lambda: "no channel of Kick" in card.channel.problem.text())
    assert card.channel.field.text() == "not a channel!"
    assert card.channel.field.hasFocus()
    assert desk.services.kick_settings.get().channel == ""
    qtbot.keyClicks(card.channel.field, "x")
    assert not card.channel.problem.isVisible()


def test_a_refused_switch_goes_back_and_says_why(
    qtbot: QtBot, card: KickCard, control: FakeKickControl, link: KickLink, said: Said, desk: Desk
) -> None:
    desk.services.kick_settings.set_channel("lena-live", actor="x")
    put(qtbot, link, replace(LISTENING, phase=KickPhase.OFF))
    control.fault = EnvironmentFault("The disk is full.")
    press(qtbot, card.switch)
    qtbot.waitUntil(lambda: ("problem", "The disk is full.") in said)
    qtbot.waitUntil(lambda: not card.switch.isChecked())


def test_a_desk_without_kick_says_so_and_offers_nothing(qtbot: QtBot, context: DeskContext) -> None:
    made = KickCard(context)
    qtbot.addWidget(made)
    made.show()
    assert made.sentence.text() == "This desk was started without Kick."
    for part in (made.switch, made.note, made.tabs, made.channel, made.answers, made.activity):
        assert not part.isVisible()


# --- the two numbers --------------------------------------------------------------------------------------------------


def test_the_two_numbers_are_asked_for_with_the_way_to_find_them(
    qtbot: QtBot, card: KickCard, link: KickLink, control: FakeKickControl, opened: list[str]
) -> None:
    put(qtbot, link, NEEDS_IDS)
    assert card.state.text() == "needs two numbers"
    assert card.page == "channel"
    assert "does not tell programs the numbers" in card.told.text
    assert "Next attempt in" in card.sentence.text()
    numbers = card.channel.numbers
    assert numbers.address.text == "https://kick.com/api/v2/channels/lena-live"
    press(qtbot, numbers.open_button)
    assert opened == [numbers.address.text]
    press(qtbot, numbers.address.copy_button)
    assert QGuiApplication.clipboard().text() == numbers.address.text
    press(qtbot, card.retry_button)
    qtbot.waitUntil(lambda: ("retry_now",) in control.asked)


def test_what_is_needed_is_scrolled_to_by_itself_and_back_when_it_is_there(
    qtbot: QtBot, context: DeskContext, link: KickLink, control: FakeKickControl
) -> None:
    tab = ConnectionsTab(replace(context, kick=link))
    qtbot.addWidget(tab)
    tab.resize(620, 560)
    tab.show()
    tab.activateWindow()
    qtbot.waitUntil(tab.isActiveWindow)
    tab.kick.channel.field.setFocus()
    qtbot.keyClicks(tab.kick.channel.field, "blocked_one")
    qtbot.keyClick(tab.kick.switch, Qt.Key.Key_Space)
    numbers = tab.kick.channel.numbers
    qtbot.waitUntil(lambda: tab.in_view.contains(place_of(tab, numbers.use_button)))
    numbers.channel_id.setText("668")
    numbers.chatroom_id.setFocus()
    qtbot.keyClicks(numbers.chatroom_id, "12345")
    qtbot.keyClick(numbers.chatroom_id, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tab.kick.state.text() == "listening")
    qtbot.waitUntil(lambda: tab.in_view.contains(place_of(tab, tab.kick.state)))


def test_the_page_on_the_clipboard_fills_both_numbers_and_the_feed_listens(
    qtbot: QtBot, card: KickCard, link: KickLink, control: FakeKickControl, desk: Desk
) -> None:
    desk.services.kick_settings.set_channel("lena-live", actor="x")
    put(qtbot, link, NEEDS_IDS)
    numbers = card.channel.numbers
    QGuiApplication.clipboard().setText("<html>Please wait…</html>")
    press(qtbot, numbers.paste_button)
    assert "does not hold that page" in numbers.problem.text()
    assert numbers.channel_id.text() == ""
    QGuiApplication.clipboard().setText('{"id":668,"user_id":676,"slug":"lena-live","chatroom":{"id":12345,"x":1}}')
    press(qtbot, numbers.paste_button)
    assert (numbers.channel_id.text(), numbers.chatroom_id.text()) == ("668", "12345")
    assert not numbers.problem.isVisible()
    assert numbers.use_button.hasFocus()
    # A status that comes meanwhile does not take away what is not stored yet.
    put(qtbot, link, replace(NEEDS_IDS, heard={"chat": 0}))
    assert numbers.channel_id.text() == "668"
    press(qtbot, numbers.use_button)
    qtbot.waitUntil(lambda: card.state.text() == "listening")
    assert ("set_ids", 668, 12345, "desk") in control.asked
    assert card.page == "activity"


def test_what_is_no_number_is_refused_and_nothing_is_asked(
    qtbot: QtBot, card: KickCard, link: KickLink, control: FakeKickControl, subtests: pytest.Subtests
) -> None:
    put(qtbot, link, NEEDS_IDS)
    numbers = card.channel.numbers
    for first, second in (("", "5"), ("0", "5"), ("12", "-3"), ("1e9", "5"), ("２５", "5"), ("9" * 40, "5")):
        with subtests.test(first):
            numbers.problem.setText("")
            numbers.channel_id.setText(first)
            numbers.chatroom_id.setText(second)
            press(qtbot, numbers.use_button)
            assert "whole numbers above 0" in numbers.problem.text()
            assert (numbers.chatroom_id if second == "-3" else numbers.channel_id).hasFocus()
            assert control.asked == []


@pytest.mark.parametrize(
    "text, wanted",
    [
        ('{"id": 668, "chatroom": {"id": 12345}}', (668, 12345)),
        ('  {"chatroom":{"id":12345},"id":668}', (668, 12345)),
        ('{"id":668,"slug":"x","chatroom":{"id":12345,"chatable_type":"App', (668, 12345)),
        ('Pretty print {"id":668,"verified":null,"chatroom":{ "id" : 12345', (668, 12345)),
        ('{"id": 668}', None),
        ('{"id": 0, "chatroom": {"id": 5}}', None),
        ('{"id": true, "chatroom": {"id": 5}}', None),
        ('{"id": 668, "chatroom": [5]}', None),
        ('"chatroom":{"id":12345}', None),
        ("[" * 100_000, None),
        ("", None),
        ('{"id": 99999999999999999999, "chatroom": {"id": 5}}', None),
    ],
)
def test_the_numbers_are_read_out_of_whatever_was_copied(text: str, wanted: tuple[int, int] | None) -> None:
    assert numbers_of(text) == wanted


def test_known_numbers_are_shown_and_can_be_asked_for_again(
    qtbot: QtBot, card: KickCard, link: KickLink, control: FakeKickControl
) -> None:
    put(qtbot, link, LISTENING)
    card.show_page("channel")
    assert "channel 668, chat room 12345" in card.channel.known.text()
    assert not card.channel.numbers.isVisible()
    press(qtbot, card.channel.numbers_button)
    qtbot.waitUntil(card.channel.numbers.isVisible)
    assert card.channel.numbers.chatroom_id.text() == "12345"
    press(qtbot, card.channel.again_button)
    qtbot.waitUntil(lambda: ("set_ids", 0, 0, "desk") in control.asked)


def test_watching_by_chat_is_stored_as_it_is_ticked(qtbot: QtBot, card: KickCard, link: KickLink, desk: Desk) -> None:
    put(qtbot, link, LISTENING)
    card.show_page("channel")
    assert card.channel.watch.isChecked()
    press(qtbot, card.channel.watch)
    qtbot.waitUntil(lambda: desk.services.kick_settings.get().watch_by_chat is False)


# --- what is heard ----------------------------------------------------------------------------------------------------


def test_what_is_heard_is_counted_and_told_live(
    qtbot: QtBot, card: KickCard, link: KickLink, control: FakeKickControl
) -> None:
    put(qtbot, link, LISTENING)
    figures = {key: one.value.replace("\u202f", " ") for key, one in card.activity.figures.items()}
    assert figures["chat"] == "12 345"
    assert (figures["entered"], figures["subscriptions"], figures["gifts"]) == ("321", "15", "4")
    control.lines = [
        KickLine(NOW, "entered", "<b>otto</b>", "chat"),
        KickLine(NOW, "gift", "", "", 5),
        KickLine(NOW, "refused", "مريم", "You follow\nsince 2 days only."),
    ]
    log = card.activity.log
    qtbot.waitUntil(lambda: len(log.model.shown) == 3)
    told = [(who_text(row[1]), line_text(row[1])) for row in log.model.shown]
    assert told == [("مريم", "You follow since 2 days only."), ("anonymous", "5 subs"), ("<b>otto</b>", "from chat")]


@pytest.mark.parametrize("status, word", [(WAITING, "no connection"), (REFUSED, "refused")])
def test_trouble_says_what_is_wrong_and_can_be_tried_again(
    qtbot: QtBot, card: KickCard, link: KickLink, control: FakeKickControl, status: KickStatus, word: str
) -> None:
    put(qtbot, link, status)
    assert card.state.text() == word
    assert status.problem in card.told.text
    assert status.way_out in card.told.text
    assert card.note.isVisible()
    press(qtbot, card.retry_button)
    qtbot.waitUntil(lambda: control.asked == [("retry_now",)])
    card.retry_button.setFocus()
    put(qtbot, link, LISTENING)
    # The button that had the focus is gone; it does not fall into nowhere.
    assert QApplication.focusWidget() is card.tabs


def test_what_was_missed_on_kick_stands_on_its_own_card_and_is_added_there(
    qtbot: QtBot, card: KickCard, link: KickLink, desk: Desk
) -> None:
    desk.services.gaps.record("twitch", NOW, NOW + 60_000_000, "Chat.", actor="x")
    desk.services.gaps.record("kick", NOW, NOW + 90_000_000, "Chat, subscriptions, gifts.", actor="x")
    put(qtbot, link, LISTENING)
    qtbot.waitUntil(lambda: card.tabs.tabText(1) == "Missed (1)")
    card.show_page("missed")
    press(qtbot, card.missed.rows[0].add_button)
    dialog = form(qtbot, ByHandDialog)
    assert [dialog.kind.itemData(place) for place in range(dialog.kind.count())] == ["gift", "resub", "entry"]
    qtbot.keyClicks(dialog.name, "Mia_K")
    dialog.amount.setValue(3)
    press(qtbot, dialog.add_button)
    qtbot.waitUntil(dialog.added.isVisible)
    viewer = desk.services.viewers.of_person(Person("kick", "Mia_K"))
    assert viewer is not None
    assert viewer.lifetime_gifted_subs == 3
    press(qtbot, dialog.close_button)
    press(qtbot, card.missed.rows[0].dismiss_button)
    qtbot.waitUntil(lambda: card.tabs.tabText(1) == "Missed")
    assert [gap.source for gap in desk.services.gaps.open()] == ["twitch"]


# --- answers in chat --------------------------------------------------------------------------------------------------


def test_from_the_apps_id_to_signed_in_and_out_again(
    qtbot: QtBot,
    card: KickCard,
    link: KickLink,
    control: FakeKickControl,
    opened: list[str],
    said: Said,
) -> None:
    put(qtbot, link, LISTENING)
    card.show_page("answers")
    page = card.answers
    assert page.app.redirect.text == REDIRECT_ADDRESS
    assert page.app.client_secret.echoMode() is QLineEdit.EchoMode.Password
    press(qtbot, page.sign_in_button)
    assert "Client ID" in page.app.id_problem.text()
    assert page.app.client_id.hasFocus()
    qtbot.keyClicks(page.app.client_id, "abc")
    press(qtbot, page.sign_in_button)
    assert "Client Secret" in page.app.secret_problem.text()
    assert control.asked == []
    qtbot.keyClicks(page.app.client_secret, SECRET)
    press(qtbot, page.sign_in_button)
    qtbot.waitUntil(lambda: opened == [SIGN_IN_PAGE])
    assert control.asked == [("begin_sign_in", "abc", SECRET, "desk")]
    qtbot.waitUntil(page.cancel_button.isVisible)
    assert "the desk waits for another" in page.waiting.text()
    assert not page.app.isVisible()
    assert SECRET not in texts(card)
    press(qtbot, page.copy_button)
    assert QGuiApplication.clipboard().text() == SIGN_IN_PAGE
    put(qtbot, link, SIGNED_IN)
    assert "Signed in as Lena Live" in page.intro.text()
    assert "Answers are written" in page.intro.text()
    assert not page.waiting.isVisible()
    press(qtbot, page.out_button)
    answer(qtbot, yes=True)
    qtbot.waitUntil(lambda: ("sign_out", "desk") in control.asked)
    qtbot.waitUntil(lambda: any("Signed out of Kick" in text for _kind, text in said))
    qtbot.waitUntil(page.app.isVisible)


def test_with_an_app_that_is_kept_one_press_signs_in_and_another_takes_it_back(
    qtbot: QtBot, card: KickCard, link: KickLink, control: FakeKickControl, opened: list[str]
) -> None:
    put(qtbot, link, replace(LISTENING, has_app=True))
    card.show_page("answers")
    page = card.answers
    assert not page.app.isVisible()
    press(qtbot, page.sign_in_button)
    qtbot.waitUntil(lambda: control.asked == [("begin_sign_in", "", "", "desk")])
    qtbot.waitUntil(page.cancel_button.isVisible)
    # The button that was pressed is gone; the keyboard goes on at the next act.
    assert page.again_button.hasFocus()
    press(qtbot, page.cancel_button)
    qtbot.waitUntil(page.sign_in_button.isVisible)
    assert page.sign_in_button.hasFocus()
    assert opened == [SIGN_IN_PAGE]


def test_a_refused_sign_in_is_said_beside_the_fields_which_stay(
    qtbot: QtBot, card: KickCard, link: KickLink, control: FakeKickControl, opened: list[str]
) -> None:
    put(qtbot, link, LISTENING)
    card.show_page("answers")
    control.fault = RaffleError(Code.VALUE_INVALID, "Kick knows no app with this client id.")
    card.answers.app.client_id.setText("abc")
    card.answers.app.client_secret.setText(SECRET)
    press(qtbot, card.answers.sign_in_button)
    qtbot.waitUntil(lambda: card.answers.app.id_problem.text() == "Kick knows no app with this client id.")
    assert card.answers.app.client_secret.text() == SECRET
    assert opened == []


def test_answers_can_be_switched_and_what_hinders_them_is_said(
    qtbot: QtBot, card: KickCard, link: KickLink, desk: Desk
) -> None:
    put(qtbot, link, replace(SIGNED_IN, may_write=False, secrets_problem="no keyring was found."))
    card.show_page("answers")
    page = card.answers
    assert "lasts only until the desk is closed: no keyring was found." in page.secrets.text()
    press(qtbot, page.answer)
    qtbot.waitUntil(lambda: link.status.may_write)
    assert desk.services.kick_settings.get().answer
    trouble = replace(SIGNED_IN, may_write=False, account_problem="Kick ended the sign-in.", account_way_out="Again.")
    put(qtbot, link, trouble)
    assert page.told.text == "Kick ended the sign-in. Again."
    assert page.sign_in_button.text() == "Sign in again"


# --- the lamp ---------------------------------------------------------------------------------------------------------


def test_the_lamp_is_there_only_while_kick_is_switched_on() -> None:
    assert kick_words(KickStatus()) == ("off", "", "")
    assert kick_words(OFF) == ("off", "", "")
    assert kick_words(LISTENING)[:2] == ("good", "Kick: listening")
    assert kick_words(NEEDS_IDS) == ("warn", "Kick: needs two numbers", NEEDS_IDS.problem)
    assert kick_words(WAITING)[0] == "bad"
    assert "lost since" in kick_words(WAITING)[1]
    deaf = replace(LISTENING, problem="Not heard: gifts.")
    assert kick_words(deaf) == ("warn", "Kick: hears only a part", "Not heard: gifts.")
    assert state_of(deaf) == ("hears only a part", "warn")
    assert kick_words(REFUSED) == ("bad", "Kick: needs you", REFUSED.problem)
    for phase in KickPhase:
        words = kick_words(KickStatus(phase, "lena"))
        assert bool(words[1]) is is_on(KickStatus(phase)), phase


def test_a_lamp_without_words_takes_no_room(qtbot: QtBot, context: DeskContext) -> None:
    lamps = Lamps(context.theme)
    qtbot.addWidget(lamps)
    lamps.show()
    assert not lamps._buttons["kick"].isVisible()
    lamps.say("kick", *kick_words(WAITING))
    assert lamps._buttons["kick"].isVisible()
    assert WAITING.problem in lamps._buttons["kick"].toolTip()
    lamps.say("kick", *kick_words(OFF))
    assert not lamps._buttons["kick"].isVisible()


def test_the_lamp_leads_to_the_card_and_its_part(qtbot: QtBot, context: DeskContext, link: KickLink) -> None:
    link.control = FakeKickControl(context.services, link)
    put(qtbot, link, replace(LISTENING, signing_in_until=FAR))
    tab = ConnectionsTab(replace(context, kick=link))
    qtbot.addWidget(tab)
    tab.resize(620, 560)
    tab.show()
    qtbot.waitExposed(tab)
    tab.show_part("kick-answers")
    qtbot.waitUntil(lambda: tab.highlighted is not None)
    assert tab.kick.page == "answers"
    assert tab.in_view.intersects(tab.kick.geometry())
