"""The Weights tab: typing previews, Apply changes and can be undone, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.weights import SETTING_NAMES, WeightSettings, settings_as_text
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.tabs.weights_form import WeightForm, field_texts, support_heavy
from raffle_desktop.gui.tabs.weights_preview import compute, movement_text, summary
from raffle_desktop.gui.tabs.weights_tab import WeightsTab
from tests.conftest import Desk
from tests.gui.conftest import Said, Shown


@pytest.fixture
def filled(desk: Desk) -> Desk:
    """Three entries: one with bits, one with gifts, one with nothing."""
    desk.services.sessions.start("Friday", actor="op")
    desk.set_counters("Ann", cheer_bits=2000)
    desk.set_counters("Bob", gifted_subs=10)
    for name in ("Ann", "Bob", "Cid"):
        desk.enter(name)
    return desk


@pytest.fixture
def tab(qtbot: QtBot, context: DeskContext, filled: Desk) -> WeightsTab:
    return shown(qtbot, context)


def shown(qtbot: QtBot, context: DeskContext) -> WeightsTab:
    tab = WeightsTab(context)
    qtbot.addWidget(tab)
    tab.resize(1200, 800)
    tab.show()
    settled(qtbot, context)
    return tab


def settled(qtbot: QtBot, context: DeskContext) -> None:
    qtbot.waitUntil(lambda: not context.operations.busy, timeout=20_000)


def type_in(qtbot: QtBot, tab: WeightsTab, name: str, text: str) -> None:
    field = tab.form.fields[name]
    field.selectAll()
    if text:
        qtbot.keyClicks(field, text)
    else:
        qtbot.keyClick(field, Qt.Key.Key_Delete)


def previewed(qtbot: QtBot, tab: WeightsTab, wanted: Callable[[str], bool]) -> str:
    qtbot.waitUntil(lambda: wanted(tab.summary), timeout=20_000)
    return tab.summary


def test_every_setting_has_its_field_with_what_is_stored(tab: WeightsTab) -> None:
    assert set(tab.form.fields) == set(SETTING_NAMES)
    for name, text in settings_as_text(WeightSettings()).items():
        field = tab.form.fields[name]
        assert field.text() == (text or "")
        assert field.accessibleName()
        if text is None:
            assert field.placeholderText() == "no cap"


def test_typing_shows_what_the_change_does_and_stores_nothing(qtbot: QtBot, tab: WeightsTab, filled: Desk) -> None:
    before = filled.totals()
    type_in(qtbot, tab, "cheerBitsDivisor", "500")
    said = previewed(qtbot, tab, lambda text: "changes" in text)
    assert said == "1 of 3 entries changes; Ann moves from 50.00 % to 62.50 %."
    rows = [[tab.pane.table.rows_model.index(row, column).data() for column in range(6)] for row in range(3)]
    assert rows[0] == ["Ann", "3", "5", "50.00 %", "62.50 %", "▲ +12.50"]
    assert rows[1][0] == "Bob"
    assert rows[1][5] == "▼ −8.33"
    assert filled.totals() == before
    assert tab.apply_button.text() == "Apply to 3 entries"


def test_applying_changes_every_entry_and_undo_brings_the_old_numbers_back(
    qtbot: QtBot, context: DeskContext, tab: WeightsTab, filled: Desk, said: Said
) -> None:
    before = filled.totals()
    type_in(qtbot, tab, "cheerBitsDivisor", "500")
    type_in(qtbot, tab, "cheerBitsCap", "")
    qtbot.mouseClick(tab.apply_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(said))
    settled(qtbot, context)
    assert said[-1] == ("undo", "The new weights are in force for 3 entries.")
    assert filled.totals()["Ann"] == 5_000_000
    assert settings_as_text(filled.services.weights.settings())["cheerBitsCap"] is None
    assert not tab.apply_button.isEnabled()
    said.undo()
    qtbot.waitUntil(lambda: filled.services.weights.settings() == WeightSettings())
    settled(qtbot, context)
    assert filled.totals() == before
    assert tab.form.fields["cheerBitsDivisor"].text() == "1000"
    assert tab.form.fields["cheerBitsCap"].text() == "5"


def test_a_wrong_number_is_said_beside_its_field_and_cannot_be_applied(qtbot: QtBot, tab: WeightsTab) -> None:
    type_in(qtbot, tab, "cheerBitsDivisor", "0")
    assert tab.form.problems() == {"cheerBitsDivisor": "Bits for one point must be more than 0."}
    field = tab.form.fields["cheerBitsDivisor"]
    assert field.property("wrong") == "true"
    assert field.accessibleDescription() == "Bits for one point must be more than 0."
    assert not tab.apply_button.isEnabled()
    assert tab.discard_button.isEnabled()
    type_in(qtbot, tab, "cheerBitsDivisor", "10")
    assert tab.form.problems() == {}
    assert field.property("wrong") == "false"
    assert tab.apply_button.isEnabled()


def test_another_way_of_writing_the_same_number_is_no_change(qtbot: QtBot, tab: WeightsTab) -> None:
    type_in(qtbot, tab, "baseWeight", "1.0")
    assert tab.form.changes() == {}
    assert not tab.apply_button.isEnabled()


def test_weights_that_are_too_large_are_refused_in_the_desks_own_sentence(qtbot: QtBot, tab: WeightsTab) -> None:
    type_in(qtbot, tab, "baseWeight", "9007199254")
    said = previewed(qtbot, tab, lambda text: "too large" in text)
    assert said == "The weights are too large: their total may be 9007199254 at the most."
    assert not tab.apply_button.isEnabled()


def test_what_others_change_arrives_and_what_is_typed_stays(
    qtbot: QtBot, context: DeskContext, tab: WeightsTab, filled: Desk
) -> None:
    type_in(qtbot, tab, "baseWeight", "7")
    filled.services.weights.change({"baseWeight": "2", "resubCap": "9"}, actor="somebody")
    qtbot.waitUntil(lambda: tab.form.fields["resubCap"].text() == "9", timeout=20_000)
    assert tab.form.fields["baseWeight"].text() == "7"
    assert tab.form.changes() == {"baseWeight": "7"}
    assert tab.meanwhile == (
        "Changed elsewhere meanwhile: Base weight, Cap of the resubs. What you typed is still here."
    )
    qtbot.mouseClick(tab.discard_button, Qt.MouseButton.LeftButton)
    assert tab.form.fields["baseWeight"].text() == "2"
    assert tab.meanwhile == ""


def test_without_anything_typed_the_fields_follow_in_silence(qtbot: QtBot, tab: WeightsTab, filled: Desk) -> None:
    filled.services.weights.change({"baseWeight": "2"}, actor="somebody")
    qtbot.waitUntil(lambda: tab.form.fields["baseWeight"].text() == "2", timeout=20_000)
    assert tab.meanwhile == ""


def test_a_preset_fills_the_fields_and_counts_only_when_applied(
    qtbot: QtBot, context: DeskContext, tab: WeightsTab, filled: Desk
) -> None:
    tab.take_preset(support_heavy())
    assert filled.services.weights.settings() == WeightSettings()
    assert tab.form.fields["donationsCap"].text() == "0"
    qtbot.keyClick(tab.form.fields["baseWeight"], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: filled.services.weights.settings() == support_heavy(), timeout=20_000)
    settled(qtbot, context)
    assert filled.totals()["Ann"] == 21_000_000


def test_the_support_heavy_preset_gives_the_documented_weight(desk: Desk) -> None:
    desk.services.sessions.start("Friday", actor="op")
    desk.services.weights.change(
        {name: text or None for name, text in field_texts(support_heavy()).items()}, actor="op"
    )
    counters = {
        "is_subscriber": True,
        "sub_months": 6,
        "cheer_bits": 200,
        "gifted_subs": 3,
        "donations_cents": 5000,
        "carry_over": "1",
    }
    desk.set_counters("Ann", **counters)
    assert desk.enter("Ann").breakdown.total == 22_000_000


def test_the_switch_for_after_a_win_keeps_the_claim_time_and_can_be_undone(
    qtbot: QtBot, context: DeskContext, tab: WeightsTab, filled: Desk, said: Said
) -> None:
    settings = filled.services.settings
    settings.set_draw_settings(replace(settings.draw_settings(), claim_seconds=45), actor="op")
    assert tab.reset_support.isChecked()
    tab.reset_support.click()
    qtbot.waitUntil(lambda: bool(said))
    assert not settings.draw_settings().reset_support_on_win
    assert settings.draw_settings().claim_seconds == 45
    said.undo()
    qtbot.waitUntil(lambda: settings.draw_settings().reset_support_on_win)
    settled(qtbot, context)
    assert tab.reset_support.isChecked()


def test_a_hidden_tab_reads_nothing_until_it_is_shown(qtbot: QtBot, context: DeskContext, filled: Desk) -> None:
    tab = WeightsTab(context)
    qtbot.addWidget(tab)
    filled.services.weights.change({"baseWeight": "3"}, actor="somebody")
    settled(qtbot, context)
    assert tab.form.fields["baseWeight"].text() == "1"
    tab.show()
    qtbot.waitUntil(lambda: tab.form.fields["baseWeight"].text() == "3", timeout=20_000)


def test_a_row_of_the_preview_opens_its_viewer(
    qtbot: QtBot, context: DeskContext, tab: WeightsTab, filled: Desk, shown: Shown
) -> None:
    type_in(qtbot, tab, "giftedSubsMultiplier", "1")
    previewed(qtbot, tab, lambda text: "Bob" in text)
    tab.pane.table.choose(0)
    qtbot.keyClick(tab.pane.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(shown))
    assert shown == [("viewer", filled.services.entries.leaderboard()[0][1].entry.viewer_id)]


def test_the_sentences_say_what_the_numbers_mean(qtbot: QtBot) -> None:
    form = WeightForm()
    qtbot.addWidget(form)
    assert "1 point for every 1 000 bits, at most 5 points." in form.sentences()
    form.fields["cheerBitsDivisor"].setText("1")
    form.fields["cheerBitsCap"].setText("")
    form.fields["donationsCap"].setText("0.0")
    assert "1 point for every bit." in form.sentences()
    assert "Donations do not count." in form.sentences()


def test_the_preview_counts_exactly_and_orders_by_how_far_a_chance_moves(filled: Desk) -> None:
    preview = compute(filled.services, {"giftedSubsMultiplier": "1", "giftedSubsCap": "100"}, lambda: False)
    assert preview is not None
    assert preview.totals.after == 15_000_000
    rows = sorted(preview.rows, key=lambda row: row.movement, reverse=True)
    assert [row.name for row in rows] == ["Bob", "Ann", "Cid"]
    assert [movement_text(row) for row in rows] == ["▲ +40.00", "▼ −30.00", "▼ −10.00"]
    assert summary(preview) == "1 of 3 entries changes; Bob moves from 33.33 % to 73.33 %."


def test_a_change_that_moves_nobody_says_so(filled: Desk) -> None:
    preview = compute(filled.services, {"resubMultiplier": "4"}, lambda: False)
    assert preview is not None
    assert summary(preview) == "No entry changes."


def test_a_cancelled_preview_gives_nothing(filled: Desk) -> None:
    assert compute(filled.services, {"baseWeight": "2"}, lambda: True) is None


def test_without_entries_the_preview_says_whom_the_rule_will_count_for(desk: Desk) -> None:
    preview = compute(desk.services, {"baseWeight": "2"}, lambda: False)
    assert preview is not None
    assert summary(preview) == "Nobody is waiting to be drawn: the new rule counts for whoever enters."


def test_a_refusal_stays_while_the_raffle_goes_on(
    qtbot: QtBot, context: DeskContext, tab: WeightsTab, filled: Desk
) -> None:
    type_in(qtbot, tab, "baseWeight", "9007199254")
    previewed(qtbot, tab, lambda text: "too large" in text)
    seen: list[bool] = []
    context.bridge.changed.connect(lambda _changes: seen.append(tab.apply_button.isEnabled()))
    filled.enter("Dora")
    qtbot.waitUntil(lambda: tab.apply_button.text() == "Apply to 4 entries", timeout=20_000)
    settled(qtbot, context)
    assert "too large" in tab.summary
    assert not tab.apply_button.isEnabled()
    assert seen
    assert not any(seen)
