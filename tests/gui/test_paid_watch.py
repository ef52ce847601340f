"""That people pay for a chance is said once; parts that are off have no tab."""

from __future__ import annotations

from PySide6.QtCore import Qt

from raffle_desktop.gui.dialogs.settings_dialog import SettingsDialog
from raffle_desktop.gui.dialogs.settings_paid import PaidNotice
from raffle_desktop.services.ingest import EventType
from raffle_desktop.services.paid_parts import PaidParts
from tests.gui.pressing import press
from tests.gui.test_desk import Control, Evening, evening, start
from tests.services.money_tools import funded

__all__ = ["evening"]


def notice(evening: Evening) -> PaidNotice | None:
    return evening.window.findChild(PaidNotice)


def tabs(evening: Evening) -> list[str]:
    bar = evening.window.tabs
    holders = [bar.widget(index) for index in range(bar.count()) if bar.isTabVisible(index)]
    return [holder.objectName() for holder in holders if holder is not None]


def read(evening: Evening) -> bool:
    return evening.desk.services.paid_parts.use().told


def test_the_first_look_at_pools_brings_what_is_to_be_read_and_no_second_one(evening: Evening) -> None:
    start(evening)
    evening.screen.go_to("pools", "")
    evening.wait(lambda: notice(evening) is not None)
    shown = notice(evening)
    assert shown is not None
    assert "gambling" in shown.accessibleDescription()
    press(evening.qtbot, shown.keep)
    evening.wait(lambda: read(evening))
    evening.wait(lambda: notice(evening) is None)
    assert evening.desk.services.paid_parts.get() == PaidParts()
    evening.screen.go_to("wallets", "")
    evening.qtbot.wait(50)
    assert notice(evening) is None
    assert {"pools", "wallets"} <= set(tabs(evening))


def test_what_is_not_ticked_is_switched_off_and_its_tab_goes(evening: Evening) -> None:
    start(evening)
    evening.screen.go_to("wallets", "")
    evening.wait(lambda: notice(evening) is not None)
    shown = notice(evening)
    assert shown is not None
    for one in (shown.boxes.pools, shown.boxes.support):
        press(evening.qtbot, one)
    assert shown.keep.text() == "Switch off what is not ticked"
    press(evening.qtbot, shown.keep)
    evening.wait(lambda: "pools" not in tabs(evening))
    assert "wallets" in tabs(evening)
    assert evening.desk.services.paid_parts.get() == PaidParts(pools=False, support=False)
    evening.rest()
    evening.key(Qt.Key.Key_5, Control)
    evening.wait(lambda: "This part is switched off." in evening.window.notice_bar.texts)
    evening.press("noticeWay")
    evening.wait(lambda: evening.window.findChild(SettingsDialog) is not None)
    dialog = evening.window.findChild(SettingsDialog)
    assert dialog is not None
    evening.wait(lambda: dialog.is_ready)
    press(evening.qtbot, dialog.paid_page.boxes.pools)
    press(evening.qtbot, dialog.ok_button)
    evening.wait(lambda: "pools" in tabs(evening))


def test_a_tab_with_money_still_in_it_stays(evening: Evening) -> None:
    start(evening)
    funded(evening.desk, "ann", 500)
    evening.desk.services.paid_parts.choose(PaidParts(pools=False, wallets=False), actor="op")
    evening.wait(lambda: "pools" not in tabs(evening))
    assert "wallets" in tabs(evening)


def test_bits_that_count_are_told_by_a_notice_and_closing_it_unread_leaves_all_on(evening: Evening) -> None:
    evening.desk.ingest(EventType.CHEER, "ann", "c1", amount=500)
    evening.screen._paid.look()
    said = "People pay for a chance on this desk: laws on gambling may apply."
    evening.wait(lambda: said in evening.window.notice_bar.texts)
    evening.press("noticeWay")
    evening.wait(lambda: notice(evening) is not None)
    shown = notice(evening)
    assert shown is not None
    press(evening.qtbot, shown.boxes.support)
    evening.qtbot.keyClick(shown, Qt.Key.Key_Escape)
    evening.wait(lambda: read(evening))
    assert evening.desk.services.paid_parts.get() == PaidParts()
