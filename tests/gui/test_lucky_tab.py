"""The tab of lucky draws as an operator goes through it: prizes, a try, wins and their contacts, odds, settings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.changes import LuckyChanged, OutsideChange
from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ConfirmDialog
from raffle_desktop.gui.dialogs.lucky_campaign import CampaignDialog
from raffle_desktop.gui.dialogs.lucky_prize import LuckyPrizeDialog
from raffle_desktop.gui.dialogs.lucky_wins import ContactDialog, RedeemDialog
from raffle_desktop.gui.tabs.lucky_odds import DRAWN, EXPECTED, OddsPart
from raffle_desktop.gui.tabs.lucky_prizes import PrizesPart
from raffle_desktop.gui.tabs.lucky_settings import LuckySettingsPart
from raffle_desktop.gui.tabs.lucky_tab import LuckyTab
from raffle_desktop.gui.tabs.lucky_wins import WIN, LuckyWinsPart
from raffle_desktop.gui.texts import number
from tests.conftest import Desk
from tests.gui.conftest import Said, Shown
from tests.gui.money_screens import choose, entries, form, press
from tests.services.lucky_tools import draw_of, prize, tried
from tests.services.money_tools import person


@pytest.fixture
def tab(qtbot: QtBot, context: DeskContext) -> LuckyTab:
    tab = LuckyTab(context)
    qtbot.addWidget(tab)
    tab.resize(860, 760)
    tab.show()
    qtbot.waitUntil(lambda: "prizes" in tab._built and not context.operations.busy)
    return tab


def prizes_of(tab: LuckyTab) -> PrizesPart:
    part = tab.part("prizes")
    assert isinstance(part, PrizesPart)
    return part


def cards(tab: LuckyTab) -> list[tuple[str, str, str]]:
    return [
        (one.prize.title, one.percent.text(), one.pill.text()) for one in prizes_of(tab).grid.cards if one.isVisible()
    ]


def wins_of(tab: LuckyTab, qtbot: QtBot, count: int) -> LuckyWinsPart:
    tab.show_part("wins")
    part = tab.part("wins")
    assert isinstance(part, LuckyWinsPart)
    qtbot.waitUntil(lambda: len(part.table.rows_model.shown) == count)
    return part


# --- lucky draws ------------------------------------------------------------------------------------------------------


def test_the_first_lucky_draw_is_made_with_a_prize_and_what_is_refused_stays_typed(
    tab: LuckyTab, qtbot: QtBot, desk: Desk
) -> None:
    first = tab.findChild(QPushButton, "firstLuckyDraw")
    assert isinstance(first, QPushButton)
    qtbot.waitUntil(first.isVisible)
    press(qtbot, first)
    dialog = form(qtbot, CampaignDialog)
    qtbot.keyClicks(dialog.name, "42")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: dialog.problem.text() == "The name of a lucky draw must not be a number alone.")
    dialog.name.setText("Daily <b>")
    press(qtbot, dialog.yes)
    part = prizes_of(tab)
    qtbot.waitUntil(part.nothing.isVisible)
    assert (tab.campaigns.choice.currentText(), tab.campaigns.state.text()) == ("Daily <b>", "open")
    press(qtbot, part.findChild(QWidget, "firstLuckyPrize"))
    filled = form(qtbot, LuckyPrizeDialog)
    qtbot.keyClicks(filled.title_field, "$5 Cash Coupon")
    qtbot.keyClicks(filled.code, "five_dollar")
    qtbot.keyClicks(filled.probability, "0.0125")
    assert filled.as_percent.text() == "= 1.25 %"
    qtbot.keyClicks(filled.daily, "ten")
    press(qtbot, filled.yes)
    assert filled.problem.text().startswith("“ten” cannot be the quota of a day")
    filled.daily.setText("10")
    filled.probability.setText("1.5")
    press(qtbot, filled.yes)
    qtbot.waitUntil(lambda: filled.problem.text() == "A probability may be 1 at the most.")
    assert (filled.code.text(), filled.as_percent.text()) == ("five_dollar", "")
    filled.probability.setText("0.0125")
    press(qtbot, filled.yes)
    qtbot.waitUntil(lambda: cards(tab) == [("$5 Cash Coupon", "1.25 %", "can be won")])
    (stored,) = desk.services.lucky_campaigns.get().prizes
    assert (stored.code, stored.daily_quota, stored.total_quota) == ("FIVE_DOLLAR", 10, None)
    assert (stored.starts_at, stored.ends_at) == (None, None)
    assert part.sums.text() == "1 prize · 1.25 % together, 98.75 % is no prize"


def test_one_of_several_is_chosen_made_the_default_closed_and_deleted(
    tab: LuckyTab, qtbot: QtBot, desk: Desk, said: Said
) -> None:
    draw_of(desk)
    other = draw_of(desk, "Weekend").campaign.id
    bar = tab.campaigns
    qtbot.waitUntil(lambda: bar.choice.count() == 2)
    assert "Make it the default" not in entries(bar.menu)
    bar.choice.setCurrentIndex(1)
    bar.choice.activated.emit(1)
    assert not bar.standard.isVisible()
    choose(bar.menu, "Make it the default")
    qtbot.waitUntil(lambda: bar.choice.currentIndex() == 0 and bar.standard.isVisible())
    assert desk.services.lucky_campaigns.get().campaign.id == other
    choose(bar.menu, "Close it")
    qtbot.waitUntil(lambda: bar.state.text() == "closed")
    said.undo()
    qtbot.waitUntil(lambda: bar.state.text() == "open")
    choose(bar.menu, "Rename…")
    dialog = form(qtbot, CampaignDialog)
    dialog.name.setText("Sunday")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: bar.choice.currentText() == "Sunday")
    choose(bar.menu, "Delete…")
    press(qtbot, form(qtbot, ConfirmDialog).yes)
    qtbot.waitUntil(lambda: bar.choice.currentText() == "Daily")
    assert bar.choice.count() == 1
    prize(desk)
    tried(desk, "ann")
    qtbot.waitUntil(lambda: tab.bar.tabText(1) == "Wins (1 to redeem)")
    choose(bar.menu, "Delete…")
    press(qtbot, form(qtbot, ConfirmDialog).yes)
    qtbot.waitUntil(lambda: bool(said) and "close it instead" in said[-1][1])
    assert bar.choice.currentText() == "Daily"
    # A new one is on show at once, with its own figures.
    press(qtbot, bar.new_button)
    dialog = form(qtbot, CampaignDialog)
    dialog.name.setText("Another")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: bar.choice.currentText() == "Another" and tab.bar.tabText(1) == "Wins")
    bar.choice.setCurrentIndex(bar.choice.findText("Daily"))
    bar.choice.activated.emit(bar.choice.currentIndex())
    qtbot.waitUntil(lambda: tab.bar.tabText(1) == "Wins (1 to redeem)")


# --- prizes and tries -------------------------------------------------------------------------------------------------


def test_a_try_is_answered_word_for_word_and_bars_and_figures_follow(tab: LuckyTab, qtbot: QtBot, desk: Desk) -> None:
    draw_of(desk)
    prize(desk, total_quota=1, daily_quota=5)
    part = prizes_of(tab)
    qtbot.waitUntil(lambda: cards(tab) == [("$5 Cash Coupon", "100 %", "can be won")])
    trial, card = part.trial, part.grid.cards[0]
    assert not card.now.isVisible()
    answers = []
    for name in ("ann", "ann", "bob"):
        trial.answer.clear()
        qtbot.waitUntil(trial.go_button.isEnabled)
        trial.viewer.name.setText(name)
        press(qtbot, trial.go_button)
        qtbot.waitUntil(lambda: bool(trial.answer.text()))
        answers.append(trial.answer.text())
        assert trial.who.text() == f"{name} is told:"
        assert trial.viewer.text == ""
    assert answers == [
        "Congratulations! You have won a $5 Cash Coupon!",
        "You have already participated. Please come back tomorrow!",
        "No luck this time. Please come back tomorrow!",
    ]
    qtbot.waitUntil(lambda: card.pill.text() == "used up" and part.tries.value == "2")
    assert part.grid.cards[0] is card
    assert (card.today.words.text(), card.total.words.text()) == ("1 of 5", "1 of 1")
    assert (part.wins.value, part.redeem.value, part.chance.value) == ("1", "1", "0 %")
    assert (card.now.isVisible(), card.now.text()) == (True, "chance of the next try: 0 %")
    assert (card.total.bar.part, card.total.bar.tone) == (1.0, "warn")
    assert (card.today.bar.part, card.today.bar.tone) == (0.2, "accent")
    qtbot.waitUntil(lambda: tab.bar.tabText(1) == "Wins (1 to redeem)")
    desk.services.lucky_campaigns.change(is_open=False, actor="op")
    qtbot.waitUntil(trial.go_button.isEnabled)
    trial.viewer.name.setText("cem")
    press(qtbot, trial.go_button)
    qtbot.waitUntil(lambda: "closed" in trial.answer.text())
    assert trial.viewer.text == "cem"


def test_enter_on_a_suggested_name_chooses_it_and_enter_again_tries(tab: LuckyTab, qtbot: QtBot, desk: Desk) -> None:
    draw_of(desk)
    person(desk, "annabel")
    trial = prizes_of(tab).trial
    qtbot.waitUntil(trial.viewer.name.isVisible)
    trial.viewer.name.setFocus()
    qtbot.keyClicks(trial.viewer.name, "ann")
    popup = trial.viewer.completer.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: trial.viewer.text == "annabel")
    assert not popup.isVisible()
    assert trial.go_button.isEnabled()
    assert not trial.answer.isVisible()
    qtbot.keyClick(trial.viewer.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: trial.who.text() == "annabel is told:")
    assert desk.value("SELECT count(*) FROM viewers") == 1


def test_who_types_no_code_for_a_prize_gets_one_of_its_name(tab: LuckyTab, qtbot: QtBot, desk: Desk) -> None:
    draw_of(desk)
    part = prizes_of(tab)
    qtbot.waitUntil(part.nothing.isVisible)

    def asked(title: str) -> LuckyPrizeDialog:
        part.add()
        dialog = form(qtbot, LuckyPrizeDialog)
        dialog.title_field.setText(title)
        dialog.probability.setText("0.1")
        return dialog

    dialog = asked("Köstlicher Kuchen (50 %)!")
    assert dialog.code.placeholderText() == "KOSTLICHER_KUCHEN_50"
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: bool(part.grid.cards))
    dialog = asked("賞品")
    assert dialog.code.placeholderText() == "FIVE_DOLLAR"
    press(qtbot, dialog.yes)
    # Without a letter of the alphabet there is none to be made.
    qtbot.waitUntil(lambda: dialog.problem.text().startswith("A prize's code consists of"))
    dialog.reject()
    assert [one.code for one in desk.services.lucky_campaigns.get().prizes] == ["KOSTLICHER_KUCHEN_50"]


def test_a_prize_is_changed_and_a_won_one_is_not_deleted(tab: LuckyTab, qtbot: QtBot, desk: Desk, said: Said) -> None:
    draw_of(desk)
    start = 1_800_000_000_123_456
    prize(desk, total_quota=3, starts_at=0, ends_at=start)
    for name in ("ann", "bob"):
        tried(desk, name)
    qtbot.waitUntil(lambda: bool(cards(tab)))
    card = prizes_of(tab).grid.cards[0]
    choose(card.menu, "Change…")
    dialog = form(qtbot, LuckyPrizeDialog)
    assert (dialog.probability.text(), dialog.total.text(), dialog.daily.text()) == ("1", "3", "")
    dialog.total.setText("1")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: "2 of $5 Cash Coupon were given already" in dialog.problem.text())
    dialog.total.setText("")
    dialog.probability.setText("0.000000001")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: cards(tab) == [("$5 Cash Coupon", "0.0000001 %", "can be won")])
    assert card.total.words.text() == "2, no limit"
    # Its end has seconds that the form does not show.
    assert desk.services.lucky_campaigns.get().prizes[0].ends_at == start
    choose(card.menu, "Delete…")
    press(qtbot, form(qtbot, ConfirmDialog).yes)
    qtbot.waitUntil(lambda: bool(said) and "was won 2 times" in said[-1][1])
    # What it says instead.
    choose(card.menu, "Change…")
    dialog = form(qtbot, LuckyPrizeDialog)
    dialog.probability.setText("0")
    dialog.end.box.setChecked(False)
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: cards(tab) == [("$5 Cash Coupon", "0 %", "never drawn")])


# --- wins -------------------------------------------------------------------------------------------------------------


def test_a_win_is_redeemed_and_its_contact_shown_exported_and_deleted_on_purpose(
    tab: LuckyTab, qtbot: QtBot, desk: Desk, said: Said, shown: Shown, tmp_path: Path
) -> None:
    draw_of(desk)
    prize(desk)
    for name in ("ann", "bob", "bo <i>"):
        tried(desk, name)
    part = wins_of(tab, qtbot, 3)
    assert [row[WIN].name for row in part.table.rows_model.shown] == ["bo <i>", "bob", "ann"]
    part.search_field.setText("ann")
    qtbot.waitUntil(lambda: [row[WIN].name for row in part.table.rows_model.shown] == ["ann"])
    part.table.choose(0)
    assert not part.show_button.isEnabled()
    press(qtbot, part.redeem_button)
    dialog = form(qtbot, RedeemDialog)
    press(qtbot, dialog.yes)
    assert dialog.problem.text().startswith("Write how the winner is reached")
    qtbot.keyClicks(dialog.contact, "12")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: dialog.problem.text().startswith("The telephone number must have"))
    dialog.contact.setText("ann@example.org")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(part.show_button.isEnabled)
    assert said[-1][1] == "ann has redeemed $5 Cash Coupon."
    assert not part.redeem_button.isEnabled()
    assert part.win is not None
    assert part.win.contact == "a•••••@example.org"
    press(qtbot, part.show_button)
    press(qtbot, form(qtbot, ConfirmDialog).yes)
    opened = form(qtbot, ContactDialog)
    assert opened.value.text() == "ann@example.org"
    press(qtbot, opened.yes)
    press(qtbot, part.export_button)
    asked = form(qtbot, ConfirmDialog)
    assert "in full" in asked.accessibleDescription()
    press(qtbot, asked.yes)
    chooser = form(qtbot, QFileDialog)
    chooser.reject()
    target = tmp_path / "out" / "winners.csv"
    chooser.fileSelected.emit(str(target))
    qtbot.waitUntil(target.exists)
    assert "ann@example.org" in target.read_text()
    assert not target.read_text().startswith(("[", "{"))
    part.write_to(target.with_suffix(".json"), 1)
    qtbot.waitUntil(target.with_suffix(".json").exists)
    assert target.with_suffix(".json").read_text().startswith(("[", "{"))
    press(qtbot, part.open_button)
    assert shown == [("viewer", part.win.viewer_id)]
    press(qtbot, part.delete_button)
    press(qtbot, form(qtbot, ConfirmDialog).yes)
    qtbot.waitUntil(lambda: part.win is not None and part.win.contact is None)
    assert not part.show_button.isEnabled()
    contact = next(column for column in part.table.rows_model.columns if column.key == "contact")
    assert contact.text(part.table.current) == "deleted"
    part.search_field.clear()
    part.waiting_only.setChecked(True)
    qtbot.waitUntil(lambda: [row[WIN].name for row in part.table.rows_model.shown] == ["bo <i>", "bob"])
    kept = " ".join(text for _kind, text in said)
    assert "ann@example.org" not in kept


def test_all_contacts_are_deleted_at_once_and_many_wins_are_read_on_as_they_are_scrolled(
    tab: LuckyTab, qtbot: QtBot, desk: Desk, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("raffle_desktop.gui.tabs.lucky_wins.PAGE", 40)
    draw_of(desk)
    prize(desk)
    for name in [f"v{n}" for n in range(90)]:
        tried(desk, name)
    for win in desk.services.lucky.wins(limit=2):
        desk.services.lucky.redeem(win.id, win.viewer_id, "+49 170 1234567", actor="op")
    part = wins_of(tab, qtbot, 40)
    assert part.foot.text() == "38 of 40+ to redeem"
    for count in (80, 90):
        part.table.scrollToBottom()
        qtbot.waitUntil(lambda count=count: len(part.table.rows_model.shown) == count)  # type: ignore[misc]
    assert part.foot.text() == "88 of 90 to redeem"
    press(qtbot, part.forget_button)
    press(qtbot, form(qtbot, ConfirmDialog).yes)
    qtbot.waitUntil(lambda: bool(said) and said[-1][1] == "2 contacts are deleted.")
    qtbot.waitUntil(lambda: all(row[WIN].contact is None for row in part.table.rows_model.shown))


# --- odds and settings ------------------------------------------------------------------------------------------------


def test_the_simulator_says_what_many_tries_would_give_and_stores_nothing(
    tab: LuckyTab, qtbot: QtBot, desk: Desk
) -> None:
    draw_of(desk)
    prize(desk, "0.25", total_quota=10)
    tab.show_part("odds")
    part = tab.part("odds")
    assert isinstance(part, OddsPart)
    model = part.table.rows_model
    qtbot.waitUntil(lambda: part.words.text() == f"{number(1000)} tries would give about …")
    qtbot.waitUntil(lambda: len(model.shown) == 2)
    assert {row[1]: row[EXPECTED] for row in model.shown} == {"$5 Cash Coupon": 250, "No prize": 750}
    assert sum(row[DRAWN] for row in model.shown) == 1000
    part.tries.setValue(30_000)
    part.quotas.setChecked(True)
    press(qtbot, part.go_button)
    assert not part.go_button.isEnabled()
    qtbot.waitUntil(lambda: {row[DRAWN] for row in model.shown} == {10, 29_990}, timeout=10_000)
    assert part.go_button.isEnabled()
    view = desk.services.lucky_campaigns.get()
    assert (view.tries, view.wins) == (0, 0)
    # Another prize is taken into account by itself.
    prize(desk, "0.5", code="OTHER", title="Other")
    qtbot.waitUntil(lambda: "Other" in {row[1] for row in model.shown})


def test_settings_are_saved_together_and_a_refused_one_changes_nothing(
    tab: LuckyTab, qtbot: QtBot, desk: Desk, said: Said
) -> None:
    draw_of(desk)
    tab.show_part("settings")
    part = tab.part("settings")
    assert isinstance(part, LuckySettingsPart)
    qtbot.waitUntil(lambda: part.word.text() == "luck" and part.zone.currentText() == "UTC")
    assert not part.save_button.isEnabled()
    part.word.setText("two words")
    # What somebody else changes meanwhile takes away nothing of what is typed here.
    lucky = desk.services.lucky_settings
    lucky.set(replace(lucky.get(), reward_id="r-0"), actor="api")
    qtbot.waitUntil(lambda: part._stored is not None and part._stored[1].settings.reward_id == "r-0")
    assert part.word.text() == "two words"
    part.used_up.setCurrentIndex(1)
    part.zone.setEditText("europe/berlin")
    press(qtbot, part.save_button)
    qtbot.waitUntil(lambda: "is no word for chat" in part.problem.text())
    assert (desk.services.desk_time.zone(), part.used_up.currentIndex()) == ("UTC", 1)
    part.word.setText("!Glück")
    part.zone.setEditText("Mars/Olympus")
    press(qtbot, part.save_button)
    assert part.problem.text().startswith("“Mars/Olympus” is no time zone")
    assert desk.services.lucky_settings.get().word == "luck"
    part.zone.setEditText("europe/berlin")
    part.reward.setText("r-1")
    part.seconds.setValue(30)
    press(qtbot, part.save_button)
    qtbot.waitUntil(lambda: part.word.text() == "glück")
    assert not part.problem.isVisible()
    day = QLocale().toString(QDate(2026, 11, 21), QLocale.FormatType.ShortFormat)
    assert part.today.text() == f"There it is {day} now."
    now = desk.services.lucky_settings.get()
    assert (now.word, now.reward_id, now.overlay_seconds) == ("glück", "r-1", 30)
    assert desk.services.desk_time.zone() == "Europe/Berlin"
    assert desk.services.lucky_campaigns.get().campaign.reshare


def test_the_bridge_tells_tries_from_changes_of_a_lucky_draw() -> None:
    changes = Changes()
    changes.add(LuckyChanged(1, "win", 7))
    assert (changes.topics, changes.lucky_campaigns) == ({Topic.LUCKY}, False)
    changes.add(LuckyChanged(1, "campaign"))
    assert changes.lucky_campaigns
    outside = Changes()
    outside.add(OutsideChange())
    assert outside.lucky_campaigns
    assert Topic.LUCKY in outside.topics
