"""Comparing with Twitch's lists: who follows, who is subscribed, who is in chat."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QProgressBar, QVBoxLayout, QWidget

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.operations import Operation, Progress
from raffle_desktop.gui.tabs.connections_links import stack
from raffle_desktop.gui.tabs.connections_twitch_ask import ask_twitch
from raffle_desktop.gui.tabs.connections_twitch_words import part_title
from raffle_desktop.gui.texts import duration_text, local_date_time, number, tr, tr_n
from raffle_desktop.gui.theme import GRID, figures_font
from raffle_desktop.gui.widgets import Pill, button, label
from raffle_desktop.twitch.status import SyncPart, SyncReport, SyncView

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ComparePage(QWidget):
    """Compare now, how far it is, and what the last comparison came to."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._running: Operation | None = None
        self._part, self._part_since = "", 0.0
        self.compare_button = button(tr("Compare now"), self.compare, name="compareTwitch")
        self.cancel_button = button(tr("Cancel"), self.cancel, name="cancelCompare")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.words = label("", "muted", wrap=True)
        self._progress = stack(self.words, self.bar)
        self.when = label("", wrap=True)
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(5, 1)
        purpose = tr(
            "Twitch sends no word of who stops following, and nothing of what happened while the desk was off. The desk"
            " compares its lists with Twitch’s at every start, after every gap and once a day."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(label(purpose, "muted", wrap=True))
        layout.addWidget(Flow(self.compare_button, self.cancel_button))
        layout.addWidget(self._progress)
        layout.addWidget(self.when)
        layout.addWidget(self._table)
        context.dress(self.compare_button, "redraw")
        context.twitch.changed.connect(self._take)
        self._report: SyncReport | None = None
        self._show_report(None)
        self._take()

    def compare(self) -> None:
        """Compare everything, and wait for the end in the background."""
        control = self._context.twitch.control
        if control is None or self._running is not None:
            return
        wanted = control

        def work(_progress: Progress) -> SyncReport:
            return wanted.sync(full=True)

        self._running = operation = self._context.operations.run_long(
            tr("Comparing with Twitch’s lists…"), work, owner=self, success=self._compared, finished=self._ended
        )
        operation.cancel_wanted.connect(self._stop)
        self._take()

    def cancel(self) -> None:
        """Stop a comparison, also one that began by itself; what is compared by then stays."""
        if self._running is not None:
            self._running.cancel()
        else:
            self._stop()

    def _stop(self) -> None:
        ask_twitch(self._context, self, lambda control: control.cancel_sync())

    def _compared(self, report: SyncReport) -> None:
        troubled = [part for part in report.parts if part.problem or part.skipped]
        changes = sum(part.new + part.changed + part.gone for part in report.parts)
        words = tr_n("1 difference was found and put right.", "{n} differences were found and put right.", changes)
        if troubled:
            self._context.notices.problem(tr("Not everything could be compared: see Connections."))
        else:
            self._context.notices.say(words if changes else tr("Everything is as Twitch has it."))

    def _ended(self) -> None:
        self._running = None
        self._take()

    # --- showing ------------------------------------------------------------------------------------------------------

    def _take(self) -> None:
        status = self._context.twitch.status
        view = status.sync
        busy = view is not None or self._running is not None
        # It keeps its place: the focus would jump if it went.
        self.compare_button.setEnabled(not busy or self.compare_button.hasFocus())
        if self.cancel_button.hasFocus() and not busy:
            self.compare_button.setFocus()
        self.cancel_button.setVisible(busy)
        self._progress.setVisible(busy)
        if busy:
            self._show_progress(view)
        if status.last_sync != self._report:
            self._show_report(status.last_sync)

    def _show_progress(self, view: SyncView | None) -> None:
        if view is None:
            self.words.setText(tr("Twitch is being asked."))
            self.bar.setRange(0, 0)
            return
        if view.part != self._part:
            self._part, self._part_since = view.part, time.monotonic()
        title = part_title(view.part)
        if view.of <= 0:
            self.words.setText(tr("{list}: {done} read", list=title, done=number(view.done)))
            self.bar.setRange(0, 0)
        else:
            text = tr("{list}: {done} of {all}", list=title, done=number(view.done), all=number(view.of))
            passed = time.monotonic() - self._part_since
            if view.done and passed > 2 and view.done < view.of:
                left = passed * (view.of - view.done) / view.done
                text += " · " + tr("{time} left", time=duration_text(left))
            self.words.setText(text)
            self.bar.setRange(0, 1000)
            self.bar.setValue(min(1000, view.done * 1000 // view.of))
        self.bar.setAccessibleName(self.words.text())
        if self._running is not None:
            self._running.progress.at(view.done, view.of)

    def _show_report(self, report: SyncReport | None) -> None:
        self._report = report
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._table.setVisible(report is not None)
        if report is None:
            self.when.setText(tr("Nothing was compared since the desk was started."))
            return
        kind = tr("all of it") if report.full else tr("what is new")
        self.when.setText(tr("Last compared {time}: {kind}.", time=local_date_time(report.at), kind=kind))
        for column, title in enumerate(("", tr("seen"), tr("new"), tr("changed"), tr("gone"))):
            self._grid.addWidget(label(title, "small"), 0, column, RIGHT)
        for line, part in enumerate(report.parts, start=1):
            self._add_part(2 * line, part)

    def _add_part(self, line: int, part: SyncPart) -> None:
        self._grid.addWidget(label(part_title(part.part)), line, 0)
        if part.skipped:
            self._grid.addWidget(Pill(tr("permission missing"), "warn"), line, 1, 1, 5)
            return
        for column, value in enumerate((part.seen, part.new, part.changed, part.gone), start=1):
            figure = label(number(value))
            figure.setFont(figures_font(figure.font()))
            self._grid.addWidget(figure, line, column, RIGHT)
        if part.problem:
            self._grid.addWidget(label(part.problem, "warn", wrap=True), line + 1, 0, 1, 6)
