"""What comes in from Twitch, as it comes: figures and the live log."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.tabs.connections_live_log import Fetch, LiveLog, LogWords
from raffle_desktop.gui.tabs.connections_twitch_words import (
    COUNTERS,
    GOOD,
    GROUPS,
    WARNED,
    counter_title,
    group_title,
    kind_title,
    line_text,
    who_text,
)
from raffle_desktop.gui.texts import number, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import Figure


class ActivityPage(QWidget):
    """Figures and the live log."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self.figures: dict[str, Figure] = {}
        figures = QWidget()
        across = QHBoxLayout(figures)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GRID)
        for counter in COUNTERS:
            caption, tip = counter_title(counter.key)
            figure = Figure(caption, "0")
            figure.setToolTip(tip)
            self.figures[counter.key] = figure
            across.addWidget(figure, 1)
        self.log = LiveLog(context, _words(), self._fetch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(figures)
        layout.addWidget(self.log)
        context.twitch.changed.connect(self._take)
        self._take()

    def _fetch(self) -> Fetch | None:
        control = self._context.twitch.control
        return None if control is None else control.log

    def _take(self) -> None:
        counters = self._context.twitch.status.counters
        for counter in COUNTERS:
            total = sum(counters.get(kind, 0) for kind in counter.kinds)
            self.figures[counter.key].show_value(number(total), counter_title(counter.key)[1])


def _words() -> LogWords:
    return LogWords(
        "twitchLog",
        tr("Live log of Twitch"),
        tr("Nothing has come in yet. Type the keyword in chat, and it appears here."),
        what=kind_title,
        who=who_text,
        text=line_text,
        groups={group_title(group): kinds for group, kinds in GROUPS.items()},
        good=frozenset(GOOD),
        warned=frozenset(WARNED),
    )
