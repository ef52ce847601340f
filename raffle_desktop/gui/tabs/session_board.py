"""The few best chances of a session, live, and its conditions in words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from raffle_desktop.domain.eligibility import EVER, EntryRules
from raffle_desktop.domain.figures import percent_text
from raffle_desktop.gui.texts import shown_name, tr, tr_n, weight_text
from raffle_desktop.gui.theme import figures_font
from raffle_desktop.services.records import BoardLine

LINE_HEIGHT = 32


class Board(QWidget):
    """A leaderboard of a few lines, painted: it changes several times a second while a channel is busy."""

    def __init__(self, open_viewer: Callable[[int], None]) -> None:
        super().__init__()
        self._lines: list[BoardLine] = []
        self._open_viewer = open_viewer
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Best chances"))

    @property
    def names(self) -> list[str]:
        return [line.entry.name for line in self._lines]

    def show_lines(self, lines: list[BoardLine]) -> None:
        grown = len(lines) != len(self._lines)
        self._lines = lines
        self._current = min(self._current, max(0, len(lines) - 1))
        self.setAccessibleDescription(
            "; ".join(f"{line.rank}. {shown_name(line.entry.name)} {percent_text(line.chance)}" for line in lines)
        )
        if grown:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, LINE_HEIGHT * max(1, len(self._lines)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = figures_font(self.font())
        painter.setFont(font)
        metrics = QFontMetrics(font)
        palette = self.palette()
        text, muted = palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.PlaceholderText)
        bar = QColor(palette.color(QPalette.ColorRole.Accent))
        bar.setAlphaF(0.28)
        best = max((float(line.chance) for line in self._lines), default=0.0) or 1.0
        chance_wide = metrics.horizontalAdvance("< 100.00 %")
        weight_wide = metrics.horizontalAdvance("00 000.000000")
        rank_wide = metrics.horizontalAdvance("00.")
        for index, line in enumerate(self._lines):
            area = QRectF(0, index * LINE_HEIGHT, self.width(), LINE_HEIGHT)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(bar)
            wide = max(3.0, area.width() * float(line.chance) / best)
            painter.drawRoundedRect(QRectF(0, area.top() + 3, wide, LINE_HEIGHT - 6), 5, 5)
            if self.hasFocus() and index == self._current:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(palette.color(QPalette.ColorRole.Accent))
                painter.drawRoundedRect(area.adjusted(0.5, 1.5, -0.5, -1.5), 5, 5)
            middle = Qt.AlignmentFlag.AlignVCenter
            left = area.adjusted(10, 0, -10, 0)
            painter.setPen(muted)
            painter.drawText(left, middle | Qt.AlignmentFlag.AlignLeft, f"{line.rank}.")
            painter.drawText(
                left.adjusted(0, 0, -chance_wide - 8, 0),
                middle | Qt.AlignmentFlag.AlignRight,
                weight_text(line.entry.breakdown.total, 3),
            )
            painter.setPen(text)
            painter.drawText(left, middle | Qt.AlignmentFlag.AlignRight, percent_text(line.chance))
            room = left.adjusted(rank_wide + 10, 0, -chance_wide - weight_wide - 16, 0)
            name = metrics.elidedText(shown_name(line.entry.name), Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute, name)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._current = int(event.position().y()) // LINE_HEIGHT
        self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self._lines:
            self._current = min(max(self._current + step, 0), len(self._lines) - 1)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        if 0 <= self._current < len(self._lines):
            self._open_viewer(self._lines[self._current].entry.viewer_id)


def rules_text(rules: EntryRules) -> str:
    """Who may enter, in a line for the operator."""
    needs = [
        words
        for words, wanted in (
            (tr("following"), rules.require_follow),
            (tr("a subscription"), rules.require_subscription),
            (tr("a link"), rules.link_required),
            (tr_n("following for 1 day", "following for {n} days", rules.min_follow_days), rules.min_follow_days),
            (tr_n("an account of 1 day", "an account of {n} days", rules.min_account_days), rules.min_account_days),
            (tr("a role"), rules.required_roles),
            (
                tr_n(
                    "having chatted in the last minute",
                    "having chatted in the last {n} minutes",
                    rules.chatted_within_minutes,
                ),
                rules.chatted_within_minutes,
            ),
        )
        if wanted
    ]
    out = [
        words
        for words, wanted in (
            (tr("bots"), rules.exclude_bots),
            (tr("moderators"), rules.exclude_moderators),
            (tr("past winners"), rules.exclude_past_winners == EVER),
            (
                tr_n("winners of this session", "winners of the last {n} sessions", max(1, rules.exclude_past_winners)),
                rules.exclude_past_winners > 0,
            ),
            (tr_n("1 name", "{n} names", len(rules.excluded_names)), rules.excluded_names),
        )
        if wanted
    ]
    first = tr("Needs {conditions}.", conditions=", ".join(needs)) if needs else tr("Anybody may enter.")
    return first + (" " + tr("Not: {people}.", people=", ".join(out)) if out else "")
