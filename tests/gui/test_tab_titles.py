"""The titles of the tabs are seen whole whatever moves the edge between them and the stage."""

from __future__ import annotations

from tests.gui.test_desk import Evening, evening, start

__all__ = ["evening"]


def test_every_title_is_seen_whole_when_the_tabs_get_less_room_in_a_window_of_the_same_size(evening: Evening) -> None:
    start(evening)
    window, bar = evening.window, evening.window.tabs.tabBar()
    window.resize(1920, 1080)
    evening.wait(lambda: window.left.width() > 1000)
    wide = bar.tabRect(bar.count() - 1).right()
    window.split.setSizes([740, 1180])
    evening.wait(lambda: window.left.width() < 800)
    evening.wait(lambda: bar.tabRect(bar.count() - 1).right() < min(wide, window.left.width()))
    assert bar.tabRect(0).left() >= 0
