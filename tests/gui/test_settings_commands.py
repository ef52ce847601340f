"""The settings of commands in chat, and of the texts that answer them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.chat_answers import ANSWER_FIELDS, DEFAULT_ANSWERS
from raffle_desktop.domain.chat_commands import ACTS, DESK_WORDS, OPERATORS, ChatCommand, Role
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ConfirmDialog
from raffle_desktop.gui.dialogs.settings_answer_words import answer_meaning, answer_titles
from raffle_desktop.gui.dialogs.settings_command_row import CommandRow, phrases_of
from raffle_desktop.gui.dialogs.settings_command_words import command_examples, command_meaning, command_title
from raffle_desktop.gui.dialogs.settings_dialog import PAGES, SettingsDialog
from raffle_desktop.services.channel_settings import ChannelSettings
from raffle_desktop.services.chat_settings import ChatCommandSettings, CommandSetting
from tests.conftest import Desk
from tests.gui.conftest import Said
from tests.gui.pressing import press

USUAL = ChatCommandSettings()
FULL = ChatCommandSettings(
    commands={
        **USUAL.commands,
        ChatCommand.TICKETS: CommandSetting(True, Role.SUBSCRIBER, ("lose", "lose wieviele")),
        ChatCommand.ODDS: CommandSetting(False, Role.VIP, ("odds",)),
        ChatCommand.DRAW: CommandSetting(True, Role.BROADCASTER, ()),
    },
    user_cooldown_seconds=0,
    channel_cooldown_seconds=90,
    platforms=("kick",),
    texts={**USUAL.texts, "tickets": "{viewers}? {tickets}!", "cooldown": "wait {seconds} s", "info_none": ""},
    affiliate="lele",
)


@pytest.fixture
def open_dialog(qtbot: QtBot, context: DeskContext) -> Callable[[str], SettingsDialog]:
    holder = QWidget()
    qtbot.addWidget(holder)

    def opening(page: str = "commands") -> SettingsDialog:
        dialog = SettingsDialog(context, holder)
        dialog.show_page(page)
        dialog.open()
        qtbot.waitUntil(lambda: dialog.is_ready)
        return dialog

    return opening


def gone(qtbot: QtBot, dialog: SettingsDialog) -> None:
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))


def row_of(dialog: SettingsDialog, command: ChatCommand) -> CommandRow:
    return dialog.commands_page.rows[command]


def write(qtbot: QtBot, row: CommandRow, text: str) -> None:
    """As a person types it."""
    row.field.setFocus()
    row.field.selectAll()
    qtbot.keyClick(row.field, Qt.Key.Key_Delete)
    qtbot.keyClicks(row.field, text)


def test_everything_stored_is_shown_and_ok_without_a_change_is_no_act(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[str], SettingsDialog]
) -> None:
    desk.services.chat_settings.set(FULL, actor="op")
    before = desk.everything()
    dialog = open_dialog("commands")
    assert dialog.answers_page.wanted(dialog.commands_page.wanted()) == FULL
    press(qtbot, dialog.ok_button)
    gone(qtbot, dialog)
    assert desk.everything() == before


def test_what_is_set_on_both_pages_is_stored_at_once_and_one_undo_takes_it_back(
    qtbot: QtBot, desk: Desk, said: Said, open_dialog: Callable[[str], SettingsDialog]
) -> None:
    dialog = open_dialog("commands")
    page = dialog.commands_page
    write(qtbot, row_of(dialog, ChatCommand.LEADERBOARD), "Top; top ten")
    press(qtbot, row_of(dialog, ChatCommand.RAFFLE_RESET).box)
    role = row_of(dialog, ChatCommand.RAFFLE_GIVE).role
    role.setFocus()
    qtbot.keyClick(role, Qt.Key.Key_Down)
    write(qtbot, row_of(dialog, ChatCommand.OPEN), "auf")
    press(qtbot, page.platform_boxes["discord"])
    page.user_pause.setFocus()
    page.user_pause.selectAll()
    qtbot.keyClicks(page.user_pause, "12")
    dialog.show_page("answers")
    dialog.answers_page.choose("more")
    dialog.answers_page.edit.setFocus()
    qtbot.keyClick(dialog.answers_page.edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(dialog.answers_page.edit, "+ {count}")
    press(qtbot, dialog.ok_button)
    gone(qtbot, dialog)
    stored = desk.services.chat_settings.get()
    assert stored.of(ChatCommand.LEADERBOARD).words == ("top", "top ten")
    assert not stored.of(ChatCommand.RAFFLE_RESET).on
    assert stored.of(ChatCommand.RAFFLE_GIVE).role is Role.BROADCASTER
    assert (stored.platforms, stored.user_cooldown_seconds) == (("twitch", "kick"), 12)
    assert stored.texts == {**DEFAULT_ANSWERS, "more": "+ {count}"}
    assert desk.services.channel_settings.get().words.open == "auf"
    said.undo()
    qtbot.waitUntil(lambda: desk.services.chat_settings.get() == USUAL)
    assert desk.services.channel_settings.get() == ChannelSettings()


@pytest.mark.parametrize("command", ChatCommand)
def test_each_command_says_what_it_does_and_how_it_is_typed(command: ChatCommand) -> None:
    assert command_title(command)
    assert command_meaning(command).endswith(".")
    assert all(line.startswith("?x") for line in command_examples(command, "?x", "lele"))


def test_only_those_who_may_be_trusted_with_it_can_be_let_run_the_raffle(
    open_dialog: Callable[[str], SettingsDialog],
) -> None:
    dialog = open_dialog("commands")
    for command, row in dialog.commands_page.rows.items():
        roles = [Role(row.role.itemData(place)) for place in range(row.role.count())]
        assert roles == ([Role.MODERATOR, Role.BROADCASTER] if command in ACTS else list(Role)), command
    dialog.reject()


def test_the_example_follows_the_word_the_sign_and_the_affiliates_name(
    qtbot: QtBot, open_dialog: Callable[[str], SettingsDialog]
) -> None:
    dialog = open_dialog("commands")
    dialog.chat_page.prefix_field.setText("?")
    write(qtbot, row_of(dialog, ChatCommand.LINK), "ich")
    dialog.commands_page.affiliate_field.setText("lele")
    assert "?ich kick ann_catches or ?ich lele ann_catches" in row_of(dialog, ChatCommand.LINK)._hint.text()
    dialog.reject()


WRONG_WORDS = [
    (ChatCommand.TICKETS, "", "Type a word, or switch it off."),
    (ChatCommand.OPEN, "", "Type a word for this command."),
    (ChatCommand.OPEN, "two words", "is no word for chat"),
    (ChatCommand.TICKETS, "a b c", "is no command for chat"),
    (ChatCommand.TICKETS, "x" * 26, "is no command for chat"),
    (ChatCommand.TICKETS, "a, b, c, d, e, f", "5 words are the most"),
    (ChatCommand.TICKETS, "leaderboard", "“leaderboard” is the word for “Leaderboard” already"),
    (ChatCommand.TICKETS, "!LEADERBOARD", "is the word for “Leaderboard” already"),
    (ChatCommand.TICKETS, "join", "“join” is a keyword to take part with already"),
    (ChatCommand.TICKETS, "luck now", "“luck” is the word of the lucky draw already"),
    (ChatCommand.TICKETS, "draw", "“draw” is the word for “Draw a winner” already"),
    (ChatCommand.OPEN, "join", "“join” is a keyword to take part with already"),
]


def test_a_word_that_cannot_be_is_told_beside_it_and_nothing_is_stored_or_lost(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[str], SettingsDialog], subtests: pytest.Subtests
) -> None:
    dialog = open_dialog("commands")
    dialog.draw_page.claim_box.setValue(90)
    before = desk.everything()
    for command, typed, sentence in WRONG_WORDS:
        with subtests.test(command=command, typed=typed):
            row = row_of(dialog, command)
            usual = row.field.text()
            row.field.setText(typed)
            assert sentence in row.problem.text()
            assert row.field.property("wrong") == "true"
            dialog.show_page("look")
            press(qtbot, dialog.ok_button)
            assert dialog.list.currentRow() == PAGES.index("commands")
            assert row.problem.isVisible()
            assert row.field.text() == typed
            row.field.setText(usual)
            assert row.problem.isHidden()
    assert desk.everything() == before
    dialog.reject()


def test_both_commands_with_one_word_say_so_and_switching_one_off_frees_it(
    qtbot: QtBot, open_dialog: Callable[[str], SettingsDialog]
) -> None:
    dialog = open_dialog("commands")
    one, other = row_of(dialog, ChatCommand.TICKETS), row_of(dialog, ChatCommand.LEADERBOARD)
    write(qtbot, one, "leaderboard")
    assert "“Leaderboard”" in one.problem.text()
    assert "“Tickets of a viewer”" in other.problem.text()
    press(qtbot, other.box)
    assert one.problem.isHidden()
    assert other.problem.isHidden()
    assert not other.field.isEnabled()
    dialog.reject()


def test_a_keyword_that_begins_a_command_is_told_at_the_keywords(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[str], SettingsDialog]
) -> None:
    dialog = open_dialog("chat")
    dialog.chat_page.keywords_field.setText("raffle")
    before = desk.everything()
    press(qtbot, dialog.ok_button)
    assert dialog.list.currentRow() == PAGES.index("chat")
    assert "“raffle” is the word for “About the raffle” already" in dialog.chat_page.words_problem.text()
    assert desk.everything() == before
    dialog.reject()


def test_a_word_can_go_from_the_keywords_to_a_command_and_back_in_one_go(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[str], SettingsDialog]
) -> None:
    dialog = open_dialog("commands")
    write(qtbot, row_of(dialog, ChatCommand.TICKETS), "enter")
    dialog.chat_page.keywords_field.setText("join, tickets")
    assert row_of(dialog, ChatCommand.TICKETS).problem.isHidden()
    press(qtbot, dialog.apply_button)
    qtbot.waitUntil(lambda: desk.services.chat_settings.get().of(ChatCommand.TICKETS).words == ("enter",))
    assert desk.services.channel_settings.get().words.keywords == ("join", "tickets")
    qtbot.waitUntil(lambda: dialog.is_ready)
    write(qtbot, row_of(dialog, ChatCommand.TICKETS), "tickets")
    dialog.chat_page.keywords_field.setText("join, enter")
    press(qtbot, dialog.ok_button)
    gone(qtbot, dialog)
    assert desk.services.chat_settings.get() == USUAL
    assert desk.services.channel_settings.get() == ChannelSettings()


def test_what_another_screen_took_meanwhile_is_refused_beside_the_command_and_the_channel_is_as_before(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[str], SettingsDialog]
) -> None:
    dialog = open_dialog("commands")
    write(qtbot, row_of(dialog, ChatCommand.TICKETS), "lose")
    dialog.chat_page.refusals_box.setChecked(False)
    lucky = desk.services.lucky_settings
    lucky.set(replace(lucky.get(), word="lose"), actor="op")
    before = desk.everything()
    press(qtbot, dialog.ok_button)
    row = row_of(dialog, ChatCommand.TICKETS)
    qtbot.waitUntil(lambda: dialog.is_ready and not row.problem.isHidden())
    assert "the word of the lucky draw" in row.problem.text()
    assert dialog.list.currentRow() == PAGES.index("commands")
    assert desk.everything() == before
    dialog.reject()


def test_without_commands_for_operators_theirs_cannot_be_edited_and_are_kept(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[str], SettingsDialog]
) -> None:
    dialog = open_dialog("commands")
    page = dialog.commands_page
    page.operators_box.setChecked(False)
    assert [command for command, row in page.rows.items() if not row.isEnabled()] == [
        command for command in ChatCommand if command in OPERATORS
    ]
    press(qtbot, dialog.ok_button)
    gone(qtbot, dialog)
    assert not desk.services.channel_settings.get().words.commands_on
    assert desk.services.chat_settings.get() == USUAL


def test_an_affiliates_name_that_cannot_be_is_told_beside_it(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[str], SettingsDialog], subtests: pytest.Subtests
) -> None:
    dialog = open_dialog("commands")
    for typed in ("", "two words", "kick", "x" * 26):
        with subtests.test(typed=typed):
            dialog.commands_page.affiliate_field.setText(typed)
            press(qtbot, dialog.ok_button)
            assert not dialog.commands_page.affiliate_problem.isHidden()
    assert desk.services.chat_settings.get() == USUAL
    dialog.reject()


@pytest.mark.parametrize(
    "text, phrases",
    [("", ()), (" a ,b  c; A b,a", ("a", "b c", "A b")), (",;", ()), ("!tickets", ("!tickets",))],
)
def test_words_of_commands_are_read_as_people_type_them(text: str, phrases: tuple[str, ...]) -> None:
    assert phrases_of(text) == phrases


# --- answers ----------------------------------------------------------------------------------------------------------


def type_answer(qtbot: QtBot, dialog: SettingsDialog, kind: str, text: str) -> None:
    page = dialog.answers_page
    dialog.show_page("answers")
    page.choose(kind)
    page.edit.setFocus()
    qtbot.keyClick(page.edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.edit, Qt.Key.Key_Delete)
    qtbot.keyClicks(page.edit, text)


def test_every_text_has_a_name_meanings_and_a_preview_without_open_placeholders(
    qtbot: QtBot, open_dialog: Callable[[str], SettingsDialog]
) -> None:
    page = (dialog := open_dialog("answers")).answers_page
    titles = answer_titles()
    for kind, fields in ANSWER_FIELDS.items():
        assert titles[kind] != kind
        page.choose(kind)
        assert tuple(page.placeholders) == fields
        assert all(answer_meaning(kind, field) != field for field in fields), kind
        # Whatever can stand in it is known to the preview.
        page.edit.take(" ".join("{" + field + "}" for field in fields) or "x")
        assert "{" not in page.preview.text(), kind
        page.edit.take(DEFAULT_ANSWERS[kind])
    assert page.wanted(USUAL) == USUAL
    dialog.reject()


def test_the_preview_is_what_chat_would_read(qtbot: QtBot, open_dialog: Callable[[str], SettingsDialog]) -> None:
    dialog = open_dialog("answers")
    page = dialog.answers_page
    type_answer(qtbot, dialog, "tickets", "You hold {count} of {of}")
    assert page.preview.text() == "@ann_catches: You hold 12 of 15 432"
    # A list is made of the texts of its parts, as they stand now.
    type_answer(qtbot, dialog, "leaderboard_item", "#{rank} {viewer}")
    assert page.preview.text() == "#3 ann_catches"
    page.choose("leaderboard")
    assert "#1 ann_catches · #2 bo_watches" in page.preview.text()
    # And a command is typed as its page says.
    row_of(dialog, ChatCommand.RAFFLE_GIVE).field.setText("gib")
    page.choose("give_usage")
    assert "!gib @user" in page.preview.text()
    dialog.reject()


WRONG_TEXTS = [
    ("tickets", "hello {nobody}", "“{nobody}” cannot stand here; these can: {tickets}"),
    ("tickets", "hello {tickets", "A brace is missing"),
    ("tickets", "x" * 401, "401 characters long; 400 is the most"),
    ("leaderboard", "no list", "{items} must stand in this text once"),
    ("more", "x" * 41, "make it 1 shorter"),
]


def test_a_text_that_cannot_be_is_told_beside_it_and_nothing_is_stored_or_lost(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[str], SettingsDialog], subtests: pytest.Subtests
) -> None:
    dialog = open_dialog("answers")
    page = dialog.answers_page
    before = desk.everything()
    for kind, typed, sentence in WRONG_TEXTS:
        with subtests.test(kind=kind, typed=typed):
            page.choose(kind)
            page.edit.take(typed)
            assert sentence in page.text_problem.text()
            # Elsewhere when OK is pressed, the operator is led back to it.
            page.choose("history")
            dialog.show_page("look")
            press(qtbot, dialog.ok_button)
            assert dialog.list.currentRow() == PAGES.index("answers")
            assert page.text == typed
            assert page.text_problem.isVisible()
            assert page._items[kind].text(0).startswith("!")
            page.edit.take(DEFAULT_ANSWERS[kind])
    assert desk.everything() == before
    dialog.reject()


def test_a_text_goes_back_to_the_usual_one_and_ctrl_z_brings_ones_own_again(
    qtbot: QtBot, open_dialog: Callable[[str], SettingsDialog]
) -> None:
    dialog = open_dialog("answers")
    page = dialog.answers_page
    page.choose("opened")
    assert not page.reset_button.isEnabled()
    page.edit.take("Los!")
    press(qtbot, page.reset_button)
    assert page.text == DEFAULT_ANSWERS["opened"]
    qtbot.keyClick(page.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.text == "Los!"
    dialog.reject()


def test_all_texts_go_back_after_a_question_and_cancel_keeps_them(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[str], SettingsDialog]
) -> None:
    desk.services.chat_settings.set(FULL, actor="op")
    dialog = open_dialog("answers")
    page = dialog.answers_page
    press(qtbot, page.all_button)
    question = page.window().findChild(ConfirmDialog)
    assert question is not None
    press(qtbot, question.yes)
    qtbot.waitUntil(lambda: page.wanted(USUAL).texts == DEFAULT_ANSWERS)
    assert not page.all_button.isEnabled()
    dialog.reject()
    assert desk.services.chat_settings.get() == FULL


def test_search_leaves_what_has_the_words_in_name_command_or_text(
    qtbot: QtBot, open_dialog: Callable[[str], SettingsDialog]
) -> None:
    page = (dialog := open_dialog("answers")).answers_page

    def listed() -> set[str]:
        return {kind for kind, item in page._items.items() if not item.isHidden()}

    qtbot.keyClicks(page.search_field, "another PLATFORM")
    qtbot.waitUntil(lambda: listed() == {"link_code"})
    assert page.tree.currentItem() is page._items["link_code"]
    assert page.edit.toPlainText() == DEFAULT_ANSWERS["link_code"]
    page.search_field.setText("zzz")
    qtbot.waitUntil(lambda: listed() == set())
    assert page._count.text() == "No text has what you typed."
    page.search_field.clear()
    qtbot.waitUntil(lambda: listed() == set(ANSWER_FIELDS))
    dialog.reject()


def test_a_list_of_texts_is_walked_by_keyboard_and_tab_leads_to_the_text_and_enter_is_ok(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[str], SettingsDialog]
) -> None:
    dialog = open_dialog("answers")
    page = dialog.answers_page
    page.tree.setFocus()
    qtbot.keyClick(page.tree, Qt.Key.Key_Down)
    qtbot.keyClick(page.tree, Qt.Key.Key_Down)
    assert page.edit.toPlainText() == DEFAULT_ANSWERS["tickets_of"]
    seen: list[QWidget | None] = []
    for _press in range(4):
        qtbot.keyClick(QApplication.focusWidget() or page.tree, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert page.edit in seen
    page.edit.setFocus()
    qtbot.keyClick(page.edit, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(page.edit, "!")
    qtbot.keyClick(page.edit, Qt.Key.Key_Return)
    gone(qtbot, dialog)
    assert desk.services.chat_settings.get().texts["tickets_of"] == DEFAULT_ANSWERS["tickets_of"] + "!"


def test_a_pasted_text_of_several_lines_is_one_line_of_chat(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[str], SettingsDialog]
) -> None:
    dialog = open_dialog("answers")
    dialog.answers_page.choose("opened")
    dialog.answers_page.edit.take("one\n\n  two\tthree ")
    press(qtbot, dialog.ok_button)
    gone(qtbot, dialog)
    assert desk.services.chat_settings.get().texts["opened"] == "one two three"


# --- opening ----------------------------------------------------------------------------------------------------------


class Turns(QObject):
    """Notes which pages are there whenever the dialog is painted."""

    def __init__(self, dialog: SettingsDialog) -> None:
        super().__init__(dialog)
        self.pages: list[int] = []
        self._dialog = dialog
        dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.pages.append(len(self._dialog._pages))
        return False


def test_the_dialog_is_on_screen_before_its_pages_are_made_and_the_one_asked_for_comes_first(
    qtbot: QtBot, context: DeskContext
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    dialog = SettingsDialog(context, holder)
    assert list(dialog._pages) == ["look"]
    dialog.show_page("answers")
    painted = Turns(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.is_ready)
    assert painted.pages[0] < len(PAGES)
    # The commands before them, as the answers' previews speak of those.
    assert list(dialog._pages)[1:3] == ["commands", "answers"]
    assert dialog.answers_page.isVisible()
    dialog.reject()


def test_it_can_be_closed_while_its_pages_are_still_being_made(qtbot: QtBot, context: DeskContext) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    dialog = SettingsDialog(context, holder)
    dialog.open()
    assert len(dialog._pages) < len(PAGES)
    dialog.reject()
    gone(qtbot, dialog)


def test_the_desks_own_words_stand_among_the_commands(open_dialog: Callable[[str], SettingsDialog]) -> None:
    dialog = open_dialog("commands")
    words = dialog.commands_page._words
    for command in DESK_WORDS:
        assert row_of(dialog, command).field.text() == getattr(words, command.value)
    dialog.reject()
