"""The session: start it, watch it fill, open and close submissions, end it with carry-over."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.plots import EntriesOverTimePlot
from raffle_desktop.gui.tabs.session_board import Board, rules_text
from raffle_desktop.gui.tabs.session_end import EndDialog, EndedCard
from raffle_desktop.gui.texts import local_date_time, now_micros, tr, tr_n, weight_text
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, NameLabel, button, card, label, line, page, row, scrolled
from raffle_desktop.services.entry_stats import EnteredOverTime, EntryStats
from raffle_desktop.services.overview import Overview
from raffle_desktop.services.records import BoardLine, EndedSession

BOARD_PAUSE_MS = 500
BOARD_LINES = 10
MINUTE_MICROS = 60_000_000
TIMERS = (1, 2, 5, 10, 15, 30)


class SessionTab(QWidget):
    """Two faces: no session (start one), and a running one."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._stats = EntryStats(context.services.core)
        self._overview: Overview | None = None
        self._busy = False
        self._stale = True
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(BOARD_PAUSE_MS)
        self._due.timeout.connect(self._read_board)

        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_start())
        self._stack.addWidget(self._make_running())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        context.bridge.changed.connect(self._changed)

    # --- no session ---------------------------------------------------------------------------------------------------

    def _make_start(self) -> QWidget:
        self.name_field = QLineEdit()
        self.name_field.setPlaceholderText(tr("Name of the session, if you like: Friday raffle"))
        self.name_field.setAccessibleName(tr("Name of the session"))
        self.name_field.setMaxLength(200)
        self.name_field.returnPressed.connect(self.start_session)
        self._problem = label("", "bad", wrap=True)
        self._problem.hide()
        self._waiting = label("", "muted", wrap=True)
        self.start_button = button(tr("Start the session"), self.start_session, kind="main", name="startSession")
        self._ended = EndedCard(self._context)
        self._ended.hide()
        start = card(
            label(tr("Start a session"), "title"),
            self._waiting,
            self.name_field,
            self._problem,
            row(self.start_button, 1),
        )
        return scrolled(page(start, self._ended, 1), tr("Session"))

    def start_session(self) -> None:
        """Start one by the name typed."""
        if self._busy:
            return
        name = self.name_field.text()
        services = self._context.services
        self._busy = True
        self.start_button.setEnabled(False)
        self._problem.hide()
        self._context.operations.run(
            lambda: services.sessions.start(name, actor=ACTOR),
            owner=self,
            success=lambda _view: self.name_field.clear(),
            failure=self._refused,
            finished=self._done,
        )

    def _refused(self, error: BaseException) -> bool:
        if isinstance(error, RaffleError):
            self._problem.setText(error.message)
            self._problem.show()
            return True
        return False

    # --- a running one ------------------------------------------------------------------------------------------------

    def _make_running(self) -> QWidget:
        self._title = NameLabel(kind="title")
        self._since = label("", "muted")
        self.switch_button = button("", self._switch, kind="main", name="switchSubmissions")
        self.switch_button.setToolTip(tr("Open or close submissions (Ctrl+O)"))
        self._timer_menu = QMenu(self)
        for minutes in TIMERS:
            self._timer_menu.addAction(tr_n("in 1 minute", "in {n} minutes", minutes)).triggered.connect(
                lambda _checked=False, minutes=minutes: self.close_in(minutes)
            )
        self._timer_menu.addSeparator()
        self._no_timer = self._timer_menu.addAction(tr("No timer"))
        self._no_timer.triggered.connect(lambda: self.close_in(None))
        self.timer_button = button(tr("Close by a timer"), name="closeTimer")
        self._context.dress(self.timer_button, "timer")
        self.timer_button.setMenu(self._timer_menu)
        self.end_button = button(tr("End the session…"), self.end_session, kind="danger", name="endSession")
        self._context.dress(self.end_button, "stop", "bad")
        self._rules = label("", "muted", wrap=True)
        self._rules_button = button(tr("Who may enter…"), lambda: self._context.go_to("settings", "enter"), kind="link")
        head = card(
            row(self._title, spacing=GRID),
            self._since,
            line(),
            row(self.switch_button, self.timer_button, 1, self.end_button),
            row(self._rules, self._rules_button),
        )
        self._rules.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._board = Board(self._context.show_viewer)
        self._board_empty = EmptyState(
            tr("Nobody has entered yet"),
            tr("Viewers enter by chat once Twitch is connected; until then add or import them."),
            button(tr("Go to Entries"), lambda: self._context.go_to("entries", ""), name="goToEntries"),
        )
        self._board_empty.setMinimumHeight(220)
        self._all = button(tr("All entries"), lambda: self._context.go_to("entries", ""), kind="link")
        board = card(row(label(tr("Best chances"), "heading"), 1, self._all), self._board, self._board_empty)
        self.plot = EntriesOverTimePlot(self._context)
        self.plot.setMinimumHeight(220)
        over_time = card(label(tr("Entries over time"), "heading"), self.plot)
        return scrolled(page(head, board, over_time, 1), tr("Session"))

    def close_in(self, minutes: int | None) -> None:
        """Set, or forget, a time at which submissions close by themselves."""
        services = self._context.services
        moment = None if minutes is None else now_micros() + minutes * MINUTE_MICROS
        self._context.operations.run(lambda: services.settings.close_submissions_at(moment, actor=ACTOR), owner=self)

    def _switch(self) -> None:
        if self._overview is not None:
            self._context.go_to("submissions", "")

    def end_session(self) -> None:
        """Ask once, saying exactly what will happen and to how many, then end it."""
        overview = self._overview
        if overview is None or overview.session is None or self._busy:
            return
        dialog = EndDialog(overview.session, self.window())
        dialog.decided.connect(self._end)
        dialog.open()
        self._context.operations.run(
            self._context.services.weights.settings, owner=dialog, success=dialog.take_settings
        )

    def _end(self, reset: bool) -> None:
        services = self._context.services
        self._busy = True
        self.end_button.setEnabled(False)
        # The page to start one may be shown before the end has been told.
        self.start_button.setEnabled(False)
        self._context.operations.run_long(
            tr("Ending the session…"),
            lambda _progress: services.sessions.end(reset_weights=reset, actor=ACTOR),
            owner=self,
            success=self._has_ended,
            finished=self._done,
            can_cancel=False,
        )

    def _has_ended(self, ended: EndedSession) -> None:
        self._ended.show_result(ended)
        self._ended.show()

    def _done(self) -> None:
        self._busy = False
        self.start_button.setEnabled(True)
        self.end_button.setEnabled(True)

    # --- what is shown ------------------------------------------------------------------------------------------------

    def take_overview(self, overview: Overview) -> None:
        """The desk's state, as the window reads it."""
        self._overview = overview
        session = overview.session
        self._stack.setCurrentIndex(0 if session is None else 1)
        if session is None:
            self._waiting.setText(
                tr_n(
                    "1 entry of the last session waits and goes on in the next one.",
                    "{n} entries of the last session wait and go on in the next one.",
                    overview.waiting,
                )
                if overview.waiting
                else tr("Viewers can enter while a session runs and submissions are open.")
            )
            return
        self._ended.hide()
        self._title.set_text(session.name or tr("Session {n}", n=session.id))
        winners = tr_n("1 winner", "{n} winners", session.winners)
        self._since.setText(
            tr(
                "Started {time} · {entries} · {winners} · total weight {weight}",
                time=local_date_time(session.started_at),
                entries=tr_n("1 entry", "{n} entries", session.entries),
                winners=winners,
                weight=weight_text(overview.total_weight),
            )
        )
        is_open = overview.submissions_open
        self.switch_button.setText(tr("Close submissions") if is_open else tr("Open submissions"))
        self.timer_button.setEnabled(is_open)
        self._no_timer.setEnabled(overview.close_at is not None)

    def _changed(self, changes: Changes) -> None:
        if changes.touches(Topic.ENTRIES, Topic.WEIGHTS, Topic.SESSION, Topic.DRAWS, Topic.SETTINGS):
            self._stale = True
            if self.isVisible() and not self._due.isActive():
                self._due.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read_board()

    def _read_board(self) -> None:
        if not self.isVisible():
            return
        self._stale = False
        services = self._context.services

        def read() -> tuple[list[BoardLine], int, str, EnteredOverTime]:
            lines, count = services.entries.leaderboard(BOARD_LINES)
            rules = rules_text(services.settings.entry_rules())
            return lines, count, rules, self._stats.entered_over_time()

        self._context.operations.run(read, owner=self, success=self._show_board, latest="board")

    def _show_board(self, answer: tuple[list[BoardLine], int, str, EnteredOverTime]) -> None:
        lines, count, rules, over = answer
        self.plot.show_entries(over)
        self._board.show_lines(lines)
        self._board.setVisible(bool(lines))
        self._board_empty.setVisible(not lines)
        self._all.setText(tr_n("The one entry", "All {n} entries", count) if count else tr("Entries"))
        self._rules.setText(rules)
