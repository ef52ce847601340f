"""The settings of chat: words, commands, answers, announcements with their preview; and the broadcaster's box."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.chat_commands import ChatCommand
from raffle_desktop.domain.chat_words import TEMPLATE_FIELDS, ChatWords
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.settings_chat import ChatPage, meaning_of, words_of
from raffle_desktop.gui.dialogs.settings_dialog import PAGES, SettingsDialog
from raffle_desktop.services.channel_settings import Announcements, ChannelSettings
from raffle_desktop.services.settings import DrawSettings
from tests.conftest import Desk
from tests.gui.conftest import Said
from tests.gui.pressing import press

FULL = ChannelSettings(
    client_id="abc",
    words=ChatWords("?", ("mitmachen", "join", "参加"), False, "auf", "zu", "ziehen", "nochmal"),
    answer_refusals=False,
    answer_entries=True,
    announce=Announcements(opened="", closed="Zu.", winner="{winner}!", redraw="", claim="{seconds} s, {winner}"),
    announcing=False,
    reward_id="r1",
    reward_title="Join",
    reward_cost=100,
    post_draws=False,
    check_page="https://example.org/verify.html",
)


@pytest.fixture
def open_dialog(qtbot: QtBot, context: DeskContext) -> Callable[[], SettingsDialog]:
    holder = QWidget()
    qtbot.addWidget(holder)

    def opening() -> SettingsDialog:
        dialog = SettingsDialog(context, holder)
        dialog.open()
        qtbot.waitUntil(lambda: dialog.is_ready)
        dialog.show_page("chat")
        return dialog

    return opening


@pytest.fixture
def page(qtbot: QtBot) -> ChatPage:
    made = ChatPage()
    for _step in made.steps():
        pass
    made.load(ChannelSettings())
    qtbot.addWidget(made)
    made.show()
    return made


def gone(qtbot: QtBot, dialog: SettingsDialog) -> None:
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))


def test_everything_stored_is_shown_and_ok_without_a_change_is_no_act(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[], SettingsDialog]
) -> None:
    desk.services.channel_settings.set(FULL, actor="op")
    before = desk.everything()
    dialog = open_dialog()
    assert dialog.chat_page.wanted() == FULL
    assert dialog.commands_page.wanted_words(FULL.words) == FULL.words
    press(qtbot, dialog.ok_button)
    gone(qtbot, dialog)
    assert desk.everything() == before


def test_words_and_templates_are_stored_and_one_undo_takes_them_back(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[], SettingsDialog], said: Said
) -> None:
    dialog = open_dialog()
    page = dialog.chat_page
    page.keywords_field.setText("giveaway; mitmachen, giveaway")
    page.prefix_field.setText("?")
    dialog.commands_page.rows[ChatCommand.DRAW].field.setText("ziehen")
    press(qtbot, page.refusals_box)
    page.templates["opened"].box.setChecked(False)
    page.templates["winner"].field.setText("Es ist {winner}!")
    page.templates["draw_void"].field.setText("Gilt nicht.")
    press(qtbot, page.posts_box)
    page.page_field.setText(" https://example.org/verify.html ")
    press(qtbot, dialog.ok_button)
    gone(qtbot, dialog)
    stored = desk.services.channel_settings.get()
    assert stored.words.keywords == ("giveaway", "mitmachen")
    assert stored.words.prefix == "?"
    assert stored.words.draw == "ziehen"
    assert not stored.answer_refusals
    assert stored.announce.opened == ""
    assert stored.announce.winner == "Es ist {winner}!"
    assert stored.announce.draw_void == "Gilt nicht."
    assert (stored.post_draws, stored.check_page) == (False, "https://example.org/verify.html")
    said.undo()
    qtbot.waitUntil(lambda: desk.services.channel_settings.get() == ChannelSettings())


def test_client_id_and_reward_that_changed_meanwhile_are_left_alone(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[], SettingsDialog]
) -> None:
    dialog = open_dialog()
    desk.services.channel_settings.set(
        ChannelSettings(client_id="new1", reward_id="r2", reward_title="T", reward_cost=5), actor="twitch"
    )
    dialog.chat_page.keywords_field.setText("giveaway")
    press(qtbot, dialog.ok_button)
    gone(qtbot, dialog)
    stored = desk.services.channel_settings.get()
    assert (stored.client_id, stored.reward_id, stored.words.keywords) == ("new1", "r2", ("giveaway",))


@pytest.mark.parametrize(
    "field, typed",
    [("prefix", "/"), ("prefix", ""), ("prefix", "a"), ("keywords", "draw"), ("keywords", "x" * 26)],
)
def test_words_that_cannot_be_are_told_on_their_page_and_nothing_is_changed(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[], SettingsDialog], field: str, typed: str
) -> None:
    dialog = open_dialog()
    page = dialog.chat_page
    widget = {"prefix": page.prefix_field, "keywords": page.keywords_field}[field]
    # Something else that is changed as well must not slip through.
    dialog.draw_page.claim_box.setValue(90)
    widget.setText(typed)
    dialog.show_page("look")
    before = desk.everything()
    press(qtbot, dialog.ok_button)
    qtbot.waitUntil(lambda: dialog.is_ready and not page.words_problem.isHidden())
    assert dialog.list.currentRow() == PAGES.index("chat")
    assert page.words_problem.text()
    assert widget.text() == typed
    assert desk.everything() == before
    assert desk.services.settings.draw_settings() == DrawSettings()
    dialog.reject()


@pytest.mark.parametrize(
    "typed", ["hello {nobody}", "hello {winner", "hello }", "x" * 401, "", "   ", "{0}", "{winner.__class__}"]
)
def test_a_template_that_cannot_be_is_told_beside_it_and_not_stored(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[], SettingsDialog], typed: str
) -> None:
    dialog = open_dialog()
    template = dialog.chat_page.templates["winner"]
    template.field.setText(typed)
    assert not template.problem.isHidden()
    assert template.preview.isHidden()
    dialog.show_page("look")
    before = desk.everything()
    press(qtbot, dialog.ok_button)
    assert dialog.list.currentRow() == PAGES.index("chat")
    assert template.field.text() == typed
    assert desk.everything() == before
    # Switched off it is no obstacle.
    template.box.setChecked(False)
    press(qtbot, dialog.ok_button)
    gone(qtbot, dialog)
    assert desk.services.channel_settings.get().announce.winner == ""


def test_the_preview_follows_the_text_and_the_keyword(qtbot: QtBot, page: ChatPage) -> None:
    template = page.templates["opened"]
    template.field.setText("Type {keyword} for {session}, {entries} are in")
    assert template.preview.text() == "In chat: Type !join for Friday raffle, 248 are in"
    page.keywords_field.setText("raffle")
    page.prefix_field.setText("?")
    assert template.preview.text() == "In chat: Type ?raffle for Friday raffle, 248 are in"


def test_a_preview_never_begins_like_a_command_of_twitch(qtbot: QtBot, page: ChatPage) -> None:
    template = page.templates["winner"]
    template.field.setText("/ban {winner}")
    assert template.preview.text() == "In chat: ban ann_catches"


@pytest.mark.parametrize("kind", list(TEMPLATE_FIELDS))
def test_every_placeholder_has_a_button_that_puts_it_where_the_cursor_is(
    qtbot: QtBot, page: ChatPage, kind: str
) -> None:
    template = page.templates[kind]
    assert tuple(template.buttons) == TEMPLATE_FIELDS[kind]
    for name, button in template.buttons.items():
        assert meaning_of(name) != name
        template.field.setText("ab")
        template.field.setCursorPosition(1)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert template.field.text() == "a{" + name + "}b"
        assert template.problem.isHidden()
        assert "{" not in template.preview.text()


def test_an_announcement_that_is_off_offers_the_usual_text(qtbot: QtBot, page: ChatPage) -> None:
    page.load(ChannelSettings(announce=Announcements(winner="")))
    template = page.templates["winner"]
    assert not template.box.isChecked()
    assert not template.field.isVisible()
    assert page.wanted().announce.winner == ""
    template.box.setChecked(True)
    assert page.wanted().announce.winner == Announcements().winner


def test_without_announcing_nothing_of_it_can_be_edited_but_it_is_kept(qtbot: QtBot, page: ChatPage) -> None:
    before = page.wanted().announce
    page.announce_box.setChecked(False)
    assert not page.templates["winner"].field.isEnabled()
    assert page.wanted().announce == before
    assert not page.wanted().announcing


@pytest.mark.parametrize("text, words", [("", ()), (" a ,b; c  a", ("a", "b", "c")), ("!join", ("!join",)), (",;", ())])
def test_keywords_are_read_as_people_type_them(text: str, words: tuple[str, ...]) -> None:
    assert words_of(text) == words


def test_without_a_keyword_the_page_says_what_that_means(qtbot: QtBot, page: ChatPage) -> None:
    page.keywords_field.clear()
    assert "nobody can enter from chat" in page.example.text()


@pytest.mark.parametrize("excluded", [True, False])
def test_the_broadcaster_can_be_let_in_or_not(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[], SettingsDialog], excluded: bool
) -> None:
    dialog = open_dialog()
    dialog.show_page("enter")
    assert dialog.entry_page.broadcaster_box.isChecked()
    dialog.entry_page.broadcaster_box.setChecked(excluded)
    press(qtbot, dialog.ok_button)
    gone(qtbot, dialog)
    assert desk.services.settings.entry_rules().exclude_broadcaster is excluded


def test_a_text_behind_a_draws_line_is_shown_behind_it_and_refused_where_it_cannot_fit(
    qtbot: QtBot, page: ChatPage
) -> None:
    page.page_field.setText("https://example.org/verify.html")
    template = page.templates["draw_result"]
    template.field.setText("{winner} has won. {link}")
    assert template.preview.text() == (
        "In chat: STREAMDRAW #7 RESULT … — ann_catches has won. https://example.org/verify.html"
    )
    assert page.problem() is None
    template.field.setText("x" * 326)
    assert "make it 1 shorter" in template.problem.text()
    assert page.problem() is template.field


def test_an_address_that_is_none_is_told_beside_it(qtbot: QtBot, page: ChatPage) -> None:
    page.page_field.setText("example.org")
    assert page.page_problem.isHidden()
    assert page.problem() is page.page_field
    assert "looks like https://example.org/verify.html" in page.page_problem.text()
    page.page_field.setText("")
    assert page.page_problem.isHidden()
    assert page.problem() is None


def test_texts_about_draws_belong_to_the_box_that_has_their_steps_said(qtbot: QtBot, page: ChatPage) -> None:
    page.announce_box.setChecked(False)
    assert page.templates["draw_opened"].field.isEnabled()
    page.posts_box.setChecked(False)
    assert not page.templates["draw_opened"].field.isEnabled()
    assert page.wanted().post_draws is False
