"""The settings: read, changed, refused, taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.eligibility import EVER, EntryRules
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.settings_dialog import PAGES, SettingsDialog
from raffle_desktop.gui.dialogs.settings_entry import names_of, words_of
from raffle_desktop.gui.dialogs.settings_look import colour_of
from raffle_desktop.services.server_settings import ServerSettings
from raffle_desktop.services.settings import DrawSettings
from raffle_desktop.services.stage_settings import StageSettings
from tests.conftest import Desk
from tests.gui.conftest import Said
from tests.gui.pressing import press

FULL = EntryRules(
    require_follow=True,
    require_subscription=True,
    min_follow_days=30,
    min_account_days=7,
    required_roles=("vip", "moderator"),
    chatted_within_minutes=15,
    unknown_refuses=True,
    link_required=True,
    exclude_bots=False,
    exclude_moderators=True,
    exclude_past_winners=3,
    excluded_names=("Nightbot", "ねこまる"),
)


@pytest.fixture
def open_dialog(qtbot: QtBot, context: DeskContext) -> Callable[[], SettingsDialog]:
    holder = QWidget()
    qtbot.addWidget(holder)

    def opening() -> SettingsDialog:
        dialog = SettingsDialog(context, holder)
        dialog.open()
        qtbot.waitUntil(lambda: dialog.is_ready)
        return dialog

    return opening


def gone(qtbot: QtBot, dialog: SettingsDialog) -> None:
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))


def test_everything_stored_is_shown_and_ok_without_a_change_is_no_act(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[], SettingsDialog]
) -> None:
    desk.services.settings.set_entry_rules(FULL, actor="op")
    desk.services.settings.set_draw_settings(DrawSettings(False, 90), actor="op")
    desk.services.stage_settings.set(StageSettings(12, confetti=False, sound=False, reduced_motion=True), actor="op")
    before = desk.everything()
    dialog = open_dialog()
    assert dialog.entry_page.wanted() == FULL
    assert dialog.draw_page.wanted() == DrawSettings(False, 90)
    assert dialog.stage_page.wanted().spin_seconds == 12
    press(qtbot, dialog.ok_button)
    gone(qtbot, dialog)
    assert desk.everything() == before


def test_the_level_of_draws_and_the_wait_for_the_beacon_are_kept_beside_the_stage(
    qtbot: QtBot, desk: Desk, said: Said, open_dialog: Callable[[], SettingsDialog]
) -> None:
    stored = StageSettings(12, confetti=False, level="beacon", delay=90)
    desk.services.stage_settings.set(stored, actor="op")
    dialog = open_dialog()
    dialog.show_page("draw")
    page = dialog.draw_page
    assert (page.level_box.currentData(), page.delay_box.value()) == ("beacon", 90)
    assert "Provably fair" in page.level_sentence.text()
    page.delay_box.setFocus()
    page.delay_box.selectAll()
    qtbot.keyClicks(page.delay_box, "601")
    assert (page.delay_box.minimum(), page.delay_box.maximum()) == (15, 600)
    page.delay_box.setValue(600)
    press(qtbot, dialog.apply_button)
    qtbot.waitUntil(lambda: desk.services.stage_settings.get() == replace(stored, delay=600))
    qtbot.waitUntil(lambda: dialog.is_ready)
    page.level_box.setCurrentIndex(0)
    assert not page.delay_box.isEnabled()
    assert "provably" not in page.level_sentence.text().casefold()
    press(qtbot, dialog.ok_button)
    gone(qtbot, dialog)
    assert desk.services.stage_settings.get() == replace(stored, level="local", delay=600)
    said.undo()
    qtbot.waitUntil(lambda: desk.services.stage_settings.get().level == "beacon")


@pytest.mark.parametrize("past", [0, 1, 5, EVER])
@pytest.mark.parametrize("follow", [None, True, False])
def test_each_kind_of_past_winner_and_of_follow_is_kept_as_it_is(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[], SettingsDialog], past: int, follow: bool | None
) -> None:
    desk.services.settings.set_entry_rules(EntryRules(exclude_past_winners=past, require_follow=follow), actor="op")
    dialog = open_dialog()
    assert dialog.entry_page.wanted() == EntryRules(exclude_past_winners=past, require_follow=follow)
    dialog.reject()


def test_ok_stores_what_was_changed_on_every_page_and_one_undo_takes_it_all_back(
    qtbot: QtBot, desk: Desk, context: DeskContext, said: Said, open_dialog: Callable[[], SettingsDialog]
) -> None:
    dialog = open_dialog()
    dialog.show_page("enter")
    press(qtbot, dialog.entry_page.link_box)
    for line in ("@Ann", "ann", "  ", "Bo b"):
        qtbot.keyClicks(dialog.entry_page.names_field, line)
        qtbot.keyClick(dialog.entry_page.names_field, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.entry_page.roles_field, "VIP, Moderator")
    dialog.show_page("draw")
    dialog.draw_page.claim_box.setFocus()
    dialog.draw_page.claim_box.selectAll()
    qtbot.keyClicks(dialog.draw_page.claim_box, "45")
    dialog.show_page("stage")
    dialog.stage_page.spin_slider.setFocus()
    qtbot.keyClick(dialog.stage_page.spin_slider, Qt.Key.Key_Right)
    press(qtbot, dialog.stage_page.confetti_box)
    dialog.show_page("look")
    press(qtbot, dialog.look_page.scheme_buttons["light"])
    press(qtbot, dialog.look_page.presets[1])
    press(qtbot, dialog.ok_button)
    gone(qtbot, dialog)
    settings = desk.services.settings
    assert settings.entry_rules() == EntryRules(
        link_required=True, excluded_names=("Ann", "Bo b"), required_roles=("vip", "moderator")
    )
    assert settings.draw_settings() == DrawSettings(claim_seconds=45)
    assert desk.services.stage_settings.get() == StageSettings(7, confetti=False)
    assert context.preferences.text("look.scheme") == "light"
    assert context.preferences.text("look.accent") == "#a970ff"
    assert context.theme.scheme == "light"

    assert [kind for kind, _text in said] == ["undo"]
    said.undo()
    qtbot.waitUntil(lambda: context.theme.scheme == "dark")
    assert settings.entry_rules() == EntryRules()
    assert settings.draw_settings() == DrawSettings()
    assert desk.services.stage_settings.get() == StageSettings()
    assert context.preferences.text("look.scheme") == "dark"


def test_apply_stores_and_stays_open(qtbot: QtBot, desk: Desk, open_dialog: Callable[[], SettingsDialog]) -> None:
    dialog = open_dialog()
    dialog.show_page("stage")
    press(qtbot, dialog.stage_page.sound_box)
    press(qtbot, dialog.apply_button)
    qtbot.waitUntil(lambda: dialog.is_ready)
    assert desk.services.stage_settings.get().sound is False
    assert dialog.isVisible()
    # The keyboard is where it was, though the button could not be pressed for a moment.
    assert dialog.apply_button.hasFocus()
    # What was applied is kept by a Cancel afterwards.
    press(qtbot, dialog.cancel_button)
    gone(qtbot, dialog)
    assert desk.services.stage_settings.get().sound is False


def test_the_look_is_seen_at_once_and_cancel_takes_it_back(
    qtbot: QtBot, context: DeskContext, open_dialog: Callable[[], SettingsDialog]
) -> None:
    accent = context.switch.accent
    dialog = open_dialog()
    press(qtbot, dialog.look_page.scheme_buttons["light"])
    press(qtbot, dialog.look_page.presets[3])
    assert (context.theme.scheme, context.theme.accent) == ("light", dialog.look_page.presets[3].colour)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    gone(qtbot, dialog)
    assert (context.theme.scheme, context.switch.accent) == ("dark", accent)
    assert context.preferences.text("look.scheme") == ""


def test_a_colour_that_is_none_gets_its_sentence_changes_nothing_and_loses_nothing(
    qtbot: QtBot, desk: Desk, context: DeskContext, open_dialog: Callable[[], SettingsDialog]
) -> None:
    dialog = open_dialog()
    dialog.show_page("stage")
    press(qtbot, dialog.stage_page.confetti_box)
    field = dialog.look_page.accent_field
    field.setText("#12zz34")
    accent = context.switch.accent
    press(qtbot, dialog.ok_button)
    assert dialog.list.currentRow() == PAGES.index("look")
    assert dialog.look_page.accent_problem.isVisible()
    assert "six digits" in dialog.look_page.accent_problem.text()
    assert field.text() == "#12zz34"
    assert context.switch.accent == accent
    assert desk.services.stage_settings.get() == StageSettings()
    field.setText("#123456")
    assert not dialog.look_page.accent_problem.isVisible()
    press(qtbot, dialog.ok_button)
    gone(qtbot, dialog)
    assert desk.services.stage_settings.get() == StageSettings(confetti=False)


def test_a_role_of_two_words_gets_its_sentence_beside_the_field(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[], SettingsDialog]
) -> None:
    dialog = open_dialog()
    dialog.show_page("enter")
    qtbot.keyClicks(dialog.entry_page.roles_field, "vip founder")
    press(qtbot, dialog.ok_button)
    assert "vip founder" in dialog.entry_page.roles_problem.text()
    assert dialog.entry_page.roles_problem.isVisible()
    assert desk.services.settings.entry_rules() == EntryRules()
    dialog.reject()


def test_a_refusal_of_the_desk_is_shown_in_the_dialog(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[], SettingsDialog], said: Said
) -> None:
    dialog = open_dialog()
    # Past what the field lets through, as a later rule might be stricter than the field.
    dialog.draw_page.claim_box.setMaximum(9999)
    dialog.draw_page.claim_box.setValue(5000)
    press(qtbot, dialog.ok_button)
    sentence = "The claim time must be 0 to 3600 seconds."
    qtbot.waitUntil(lambda: any(one.text() == sentence and one.isVisible() for one in dialog.findChildren(QLabel)))
    assert dialog.isVisible()
    assert said == []
    assert dialog.draw_page.claim_box.value() == 5000
    dialog.reject()


def test_the_language_is_remembered_for_the_next_start(
    qtbot: QtBot, context: DeskContext, open_dialog: Callable[[], SettingsDialog]
) -> None:
    dialog = open_dialog()
    box = dialog.look_page.language_box
    box.setFocus()
    qtbot.keyClicks(box, "D")
    assert box.currentText() == "Deutsch"
    press(qtbot, dialog.ok_button)
    gone(qtbot, dialog)
    assert context.preferences.text("look.language") == "de"
    again = open_dialog()
    assert again.look_page.language_box.currentData() == "de"
    again.reject()


def test_a_page_is_reached_by_its_key_and_by_the_list(qtbot: QtBot, open_dialog: Callable[[], SettingsDialog]) -> None:
    dialog = open_dialog()
    dialog.show_page("enter")
    assert dialog.entry_page.isVisible()
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Up)
    assert dialog.draw_page.isVisible()
    assert dialog.findChildren(QListWidget)[0].count() == len(PAGES)
    dialog.reject()


def test_units_agree_with_their_number_and_zero_says_what_it_means(
    qtbot: QtBot, open_dialog: Callable[[], SettingsDialog]
) -> None:
    dialog = open_dialog()
    days = dialog.entry_page.follow_days
    texts = []
    for value in (0, 1, 30):
        days.setValue(value)
        texts.append(days.text())
    assert texts == ["does not matter", "1 day", "30 days"]
    dialog.reject()


def test_the_sound_can_be_tried(qtbot: QtBot, open_dialog: Callable[[], SettingsDialog]) -> None:
    dialog = open_dialog()
    dialog.show_page("stage")
    with qtbot.waitSignal(dialog.sound_test_requested):
        press(qtbot, dialog.stage_page.test_button)
    dialog.reject()


@pytest.mark.parametrize(
    "typed, colour", [("#FFB92E", "#ffb92e"), (" a970ff ", "#a970ff"), ("#fff", None), ("red", None), ("", None)]
)
def test_colours_as_people_type_them(typed: str, colour: str | None) -> None:
    assert colour_of(typed) == colour


def test_names_and_roles_as_people_type_them() -> None:
    assert names_of("@Ann\nANN\n\n @ \nЖеня") == ("Ann", "Женя")
    assert words_of("VIP; moderator,,vip") == ("vip", "moderator")


def test_web_pages_that_may_call_the_api_are_kept_and_the_port_stays(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[], SettingsDialog]
) -> None:
    service = desk.services.server_settings
    service.set(ServerSettings(port=9000), actor="op")
    dialog = open_dialog()
    dialog.show_page("server")
    dialog.server_page.origins_edit.setPlainText(" https://Tool.example/ \n\nhttp://localhost:3000\n")
    service.set(ServerSettings(port=9001), actor="op")
    press(qtbot, dialog.apply_button)
    qtbot.waitUntil(lambda: service.get().allowed_origins == ("https://tool.example", "http://localhost:3000"))
    assert service.get().port == 9001


def test_what_is_no_origin_is_said_beside_it_and_nothing_is_stored(
    qtbot: QtBot, desk: Desk, open_dialog: Callable[[], SettingsDialog]
) -> None:
    dialog = open_dialog()
    dialog.server_page.origins_edit.setPlainText("https://tool.example\n*")
    press(qtbot, dialog.ok_button)
    assert dialog.isVisible()
    assert dialog.server_page.isVisible()
    assert "is no origin" in dialog.server_page._problem.text()
    assert dialog.server_page.origins_edit.toPlainText() == "https://tool.example\n*"
    assert desk.services.server_settings.get().allowed_origins == ()
