"""Plots: what they say, that they follow the theme, and that they leave wheel and buttons to what lies around."""

from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.plot_parts import Plot, colours
from raffle_desktop.gui.plots import EntriesOverTimePlot, ExpectedDrawnPlot, TopWeightsPlot
from raffle_desktop.gui.theme import contrast, theme_of
from raffle_desktop.services.entry_stats import EntryStats
from tests.conftest import Desk


def drawn(qtbot: QtBot, plot: Plot) -> None:
    """On screen, with its library loaded."""
    qtbot.addWidget(plot)
    plot.resize(560, 500)
    plot.show()
    qtbot.waitUntil(lambda: plot.is_ready, timeout=20_000)
    QApplication.processEvents()


def has_colour(plot: Plot, name: str) -> bool:
    picture = plot.grab().toImage()
    wanted = QColor(name).rgb()
    return any(
        picture.pixel(x, y) == wanted for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2)
    )


def point_at(widget: QWidget, where: QPoint) -> None:
    """A move of the mouse, told by hand: the robot's own depends on where the last test left the pointer."""
    none = Qt.MouseButton.NoButton
    there = QPointF(where)
    move = QMouseEvent(QEvent.Type.MouseMove, there, there, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, move)


def test_the_heaviest_entry_is_said_in_full_when_it_is_pointed_at(
    qtbot: QtBot, context: DeskContext, desk: Desk
) -> None:
    desk.services.sessions.start("Friday", actor="op")
    desk.set_counters("Ann", cheer_bits=2000)
    desk.enter("Ann")
    desk.enter("<b>Bob</b>", weight="1")
    plot = TopWeightsPlot(context)
    drawn(qtbot, plot)
    plot.show_weights(EntryStats(desk.services.core).weight_parts().lines)
    QApplication.processEvents()
    point_at(plot, plot.panel.geometry().topLeft() + QPoint(60, 10))
    assert plot.readout == "1. Ann: weight 3 = 1 base + 2 support; chance 75.00 %"
    point_at(plot, plot.panel.geometry().topLeft() + QPoint(60, plot.row_height + 10))
    assert plot.readout == "2. <b>Bob</b>: weight 1 = 1 given; chance 25.00 %"
    assert "1. Ann: weight 3" in plot.accessibleDescription()


def test_the_rows_of_a_plot_are_reached_with_the_arrow_keys(qtbot: QtBot, context: DeskContext) -> None:
    plot = ExpectedDrawnPlot(context)
    drawn(qtbot, plot)
    plot.show_shares(["Ann", "小林"], [Fraction(3, 4), Fraction(1, 4)], [0.74, 0.26])
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    assert plot.readout == "Ann: expected 75.00 %, drawn 74.00 %"
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    assert plot.readout == "小林: expected 25.00 %, drawn 26.00 %"
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    assert plot.readout.startswith("小林")
    qtbot.keyClick(plot, Qt.Key.Key_Up)
    assert plot.readout.startswith("Ann")


def test_the_chosen_row_stays_with_its_entry_when_the_order_changes(qtbot: QtBot, context: DeskContext) -> None:
    plot = ExpectedDrawnPlot(context)
    drawn(qtbot, plot)
    plot.show_shares(["Ann", "Bob"], [0.75, 0.25], [0.75, 0.25])
    plot.choose(1)
    plot.show_shares(["Bob", "Ann"], [0.6, 0.4], [0.5, 0.5])
    assert plot.readout.startswith("Bob: expected 60")


def test_what_was_asked_for_before_the_library_is_there_is_drawn_afterwards(qtbot: QtBot, context: DeskContext) -> None:
    plot = ExpectedDrawnPlot(context)
    plot.show_shares(["Ann"], [1.0], [1.0])
    drawn(qtbot, plot)
    assert has_colour(plot, colours(context.theme)[0])
    assert has_colour(plot, colours(context.theme)[1])


def test_a_plot_follows_the_theme(qtbot: QtBot, context: DeskContext) -> None:
    plot = ExpectedDrawnPlot(context)
    drawn(qtbot, plot)
    plot.show_shares(["Ann"], [1.0], [0.9])
    context.switch.choose("light")
    assert has_colour(plot, colours(theme_of("light"))[0])
    assert not has_colour(plot, colours(theme_of("dark"))[0])


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_the_series_stand_out_from_their_ground(scheme: str) -> None:
    theme = theme_of("dark" if scheme == "dark" else "light")
    assert all(contrast(colour, theme.surface) >= 3 for colour in colours(theme))
    assert len(set(colours(theme))) == 5


def test_the_wheel_is_left_to_the_page_around(qtbot: QtBot, context: DeskContext) -> None:
    plot = ExpectedDrawnPlot(context)
    drawn(qtbot, plot)
    plot.show_shares(["Ann"], [1.0], [0.9])
    middle = QPointF(plot.rect().center())
    turned = QWheelEvent(
        middle,
        QPointF(plot.mapToGlobal(middle.toPoint())),
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(plot, turned)
    assert not turned.isAccepted()
    assert plot.childAt(plot.panel.geometry().center()) is None, "the plot itself takes no events"


def test_an_empty_plot_says_so(qtbot: QtBot, context: DeskContext) -> None:
    plot = TopWeightsPlot(context)
    drawn(qtbot, plot)
    plot.show_weights([])
    assert plot.accessibleDescription() == "Nobody has entered yet."


def test_entries_over_time_are_told_in_a_sentence(qtbot: QtBot, context: DeskContext, desk: Desk) -> None:
    desk.services.sessions.start("Friday", actor="op")
    for name in ("Ann", "Bob"):
        desk.enter(name)
    desk.clock.advance(minutes=3)
    desk.enter("Cid")
    plot = EntriesOverTimePlot(context)
    drawn(qtbot, plot)
    plot.show_entries(EntryStats(desk.services.core).entered_over_time())
    assert plot.readout.startswith("3 entries in all · most in 1 minute: 2 at ")
    assert has_colour(plot, colours(context.theme)[1])
    plot.show_entries(EntryStats(desk.services.core).entered_over_time(99))
    assert plot.readout == ""
    assert not has_colour(plot, colours(context.theme)[1])
