"""One viewer beside the tables: who they are, how heavily their entry counts and why, and what they did before."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeySequence, QLinearGradient, QPainter, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.gui.bridge import Changes
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.merge_dialog import MergeDialog
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.dialogs.unmerge_dialog import open_unmerge
from raffle_desktop.gui.texts import shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.viewer_accounts import Accounts
from raffle_desktop.gui.viewer_dialogs import AccountDialog, CountersDialog
from raffle_desktop.gui.viewer_file import ViewerFile, concerns_viewer, read_file_of
from raffle_desktop.gui.viewer_parts import Counters, EntrySection, Past, WeightSection
from raffle_desktop.gui.viewer_tickets import TicketSection
from raffle_desktop.gui.viewer_wallet import WalletSection
from raffle_desktop.gui.widgets import (
    EmptyState,
    NameLabel,
    Pill,
    Tone,
    button,
    icon_button,
    label,
    row,
    scrolled,
)
from raffle_desktop.services.merge_views import Merge
from raffle_desktop.services.viewers import ViewerView

SHADOW = GRID
"""How far the panel's shadow falls on what lies under it, at its left."""
REFRESH_MS = 200
"""A burst of changes is read once; a weight on screen still follows well within a second."""


class ViewerPanel(QWidget):
    """Lies over the right edge of the tabs; whoever holds it gives it its place and hides it when it is `closed`."""

    closed = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._viewer_id: int | None = None
        self._file: ViewerFile | None = None
        self._is_stale = False
        self.setObjectName("viewerPanel")
        self.setAccessibleName(tr("Viewer"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._name = NameLabel(kind="title")
        self._close = icon_button(tr("Close the viewer (Esc)"), self.close_panel, name="closeViewer")
        context.dress(self._close, "close")
        self._pills = Flow(spacing=GRID // 2, line_spacing=GRID // 2)
        self._waits, self._follows, self._subscribes, self._won = Pill(), Pill(), Pill(), Pill()
        for pill in (self._waits, self._follows, self._subscribes, self._won):
            self._pills.add(pill)
        self._excluded = label("", "bad", wrap=True)
        self.edit_button = button(
            tr("Edit…"), self.edit_counters, kind="link", name="editCounters", tip=tr("Set the counters by hand")
        )
        self.account_button = button(
            tr("Add…"), self.add_account, kind="link", name="addAccount", tip=tr("Give the viewer one more account")
        )
        self.link_button = button(
            tr("Link another account…"),
            self.link_account,
            name="linkAccount",
            tip=tr("Another viewer is the same person: make them one"),
        )
        context.dress(self.link_button, "merge")
        self._accounts = Accounts(context, self.account_button, self.link_button, self.undo_link)
        self._weight = WeightSection(lambda: context.go_to("weights", ""))
        self._entry = EntrySection(context)
        self._counters = Counters(self.edit_button)
        show_tickets = button(
            tr("All"), lambda: context.go_to("tickets", "board"), kind="link", name="allTickets", tip=tr("Show the tab")
        )
        show_tickets.setAccessibleName(tr("All tickets"))
        self._tickets = TicketSection(show_tickets)
        self._wallet = WalletSection(lambda wallet_id: context.go_to("wallets", f"wallet:{wallet_id}"))
        self._past = Past(lambda draw_id: context.go_to("history", draw_id))
        self.exclude_button = button(tr("Exclude…"), self.exclude, kind="danger", name="exclude")
        self.include_button = button(tr("Include again"), self.include, name="include")
        context.dress(self.exclude_button, "exclude", "bad")
        context.dress(self.include_button, "include")
        self._acts = row(self.exclude_button, self.include_button, 1)
        self._missing = EmptyState("", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(EmptyState(tr("Reading…"), ""))
        self._stack.addWidget(self._body())
        self._stack.addWidget(self._missing)
        self._lay_out()
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_panel)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REFRESH_MS)
        self._timer.timeout.connect(self._refresh)
        context.bridge.changed.connect(self._follow)
        context.switch.changed.connect(self._take_theme)

    # --- what others call ---------------------------------------------------------------------------------------------

    @property
    def viewer_id(self) -> int | None:
        """Who is shown."""
        return self._viewer_id

    def show_viewer(self, viewer_id: int) -> None:
        """Show this viewer, read anew."""
        if viewer_id != self._viewer_id:
            self._viewer_id = viewer_id
            self._file = None
            self._name.set_text("")
            self._stack.setCurrentIndex(0)
            self._enable()
        self._load()

    def close_panel(self) -> None:
        """Close it, as Esc and the cross do."""
        self._viewer_id = None
        self._file = None
        self.hide()
        self.closed.emit()

    # --- the acts -----------------------------------------------------------------------------------------------------

    def edit_counters(self) -> None:
        """Open the form with what is counted for the viewer."""
        if self._file is not None:
            CountersDialog(self._context, self._file.viewer, self).open()

    def add_account(self) -> None:
        """Open the form for one more account."""
        if self._file is not None:
            AccountDialog(self._context, self._file.viewer, self).open()

    def link_account(self) -> None:
        """Find another viewer who is the same person, and make them one."""
        if self._file is not None:
            viewer = self._file.viewer
            dialog = MergeDialog(self._context, viewer.id, viewer.name, self)
            dialog.finished.connect(self._take_keyboard)
            dialog.open()

    def undo_link(self, merge: Merge) -> None:
        """Show what undoing a link would give back, and ask why."""
        open_unmerge(self._context, merge.id, self, ended=self._take_keyboard)

    def _take_keyboard(self) -> None:
        """A dialog of the panel has ended."""
        if self.isVisible():
            # Two windows that close one upon the other leave no window active on some systems.
            self.activateWindow()
        self._keep_keyboard()

    def _keep_keyboard(self) -> None:
        """The keyboard goes on in the panel: not where the window had it before, and not in a row that is gone."""
        focused = QApplication.focusWidget()
        if self.isVisible() and (focused is None or not self.isAncestorOf(focused)):
            self.link_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def exclude(self) -> None:
        """Ask why, then shut the viewer out of every raffle."""
        if self._file is None:
            return
        viewer = self._file.viewer
        dialog = ReasonDialog(
            tr("Exclude {name}", name=shown_name(viewer.name, 40)),
            tr(
                "They cannot enter any more, and an entry that waits is left out of every draw, until you include them."
            ),
            [tr("Bot"), tr("Spam"), tr("Second account"), tr("Asked to be left out")],
            self.window(),
            yes_text=tr("Exclude"),
            danger=True,
        )
        dialog.accepted_reason.connect(lambda reason: self._set_excluded(viewer, reason))
        dialog.open()

    def include(self) -> None:
        """Let an excluded viewer take part again, at once."""
        if self._file is not None:
            self._set_excluded(self._file.viewer, None)

    def _set_excluded(self, viewer: ViewerView, reason: str | None, *, undoing: bool = False) -> None:
        services, notices = self._context.services.viewers, self._context.notices
        name = shown_name(viewer.name, 40)

        def work() -> ViewerView:
            if reason is None:
                return services.include(viewer.id, actor=ACTOR)
            return services.exclude(viewer.id, reason, actor=ACTOR)

        def done(_now: ViewerView) -> None:
            text = tr("{name} may take part again.", name=name)
            if reason is not None:
                text = tr("{name} is excluded from every raffle.", name=name)
            if undoing:
                notices.say(text)
            else:
                before = viewer.excluded_reason if viewer.excluded else None
                notices.undoable(text, lambda: self._set_excluded(viewer, before, undoing=True))

        self._context.operations.run(work, owner=self, success=done)

    # --- reading and following ----------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._load()
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, changes: Changes) -> None:
        viewer_id = self._viewer_id
        if viewer_id is None or not concerns_viewer(changes, viewer_id, self._file):
            return
        if not self.isVisible():
            self._is_stale = True
        elif not self._timer.isActive():
            self._timer.start()

    def _refresh(self) -> None:
        if self._viewer_id is not None:
            self._load()

    def _load(self) -> None:
        viewer_id = self._viewer_id
        if viewer_id is None:
            return
        self._is_stale = False
        services = self._context.services

        def taken(file: ViewerFile) -> None:
            if viewer_id == self._viewer_id:
                # They may be one with another viewer by now, who is shown in their place.
                self._viewer_id = file.viewer.id
                self._show(file)

        self._context.operations.run(
            lambda: read_file_of(services, viewer_id),
            owner=self,
            success=taken,
            failure=lambda error: self._failed(error, viewer_id),
            latest="viewer",
        )

    def _failed(self, error: BaseException, viewer_id: int) -> bool:
        if not isinstance(error, RaffleError) or error.code is not Code.VIEWER_NOT_FOUND:
            if viewer_id == self._viewer_id and self._file is None:
                self._say_missing(tr("This viewer could not be read"), tr("Nothing was changed. Close and try again."))
            return False
        if viewer_id == self._viewer_id:
            self._file = None
            self._say_missing(tr("There is no such viewer"), tr("They may have been in a database that was replaced."))
        return True

    def _say_missing(self, title: str, text: str) -> None:
        self._name.set_text("")
        self._missing.say(title, text)
        self._stack.setCurrentIndex(2)
        self._enable()

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show(self, file: ViewerFile) -> None:
        before, self._file = self._file, file
        if file != before:
            viewer = file.viewer
            self._name.set_text(viewer.name)
            self.setAccessibleName(tr("Viewer {name}", name=self._name.text))
            self._show_states(file)
            # Only what differs is built anew, so that focus and scroll position stay.
            accounts = (viewer.identities, file.merges, file.codes)
            if before is None or (before.viewer.identities, before.merges, before.codes) != accounts:
                had_focus = self._accounts.isAncestorOf(QApplication.focusWidget() or self)
                self._accounts.show_accounts(viewer, file.merges, file.codes)
                if had_focus:
                    self._keep_keyboard()
            if before is None or (before.entry, before.rule, before.viewer) != (file.entry, file.rule, viewer):
                self._weight.show_weight(file.entry, viewer, file.rule, self._context.theme)
            if before is None or before.entry != file.entry:
                self._entry.show_entry(file.entry)
            if before is None or before.viewer != viewer:
                self._counters.show_counters(viewer)
            if before is None or before.tickets != file.tickets:
                self._tickets.show_tickets(file.tickets)
            if before is None or before.money != file.money:
                self._wallet.show_money(file.money)
            if before is None or before.history != file.history:
                self._past.show_history(file.history)
        self._stack.setCurrentIndex(1)
        self._enable()

    def _show_states(self, file: ViewerFile) -> None:
        viewer = file.viewer
        self._show_pill(self._follows, tr("follower") if viewer.is_follower else "", "good")
        subscribed = ""
        if viewer.is_subscriber:
            subscribed = tr_n("subscriber, 1 month", "subscriber, {n} months", max(1, viewer.sub_months))
        self._show_pill(self._subscribes, subscribed, "good")
        self._show_pill(
            self._won, tr("has won") if any(one.state == "won" for one in file.history.entries) else "", "accent"
        )
        self._show_pill(self._waits, tr("no entry") if file.entry is None else tr("entry waits"), "")
        self._excluded.setVisible(viewer.excluded)
        if viewer.excluded:
            reason = viewer.excluded_reason or tr("no reason given")
            self._excluded.setText(tr("Excluded: {reason}", reason=reason))

    def _show_pill(self, pill: Pill, text: str, tone: Tone) -> None:
        pill.setVisible(bool(text))
        pill.say(text, tone)

    def _enable(self) -> None:
        file = self._file
        self._acts.setVisible(file is not None)
        excluded = file is not None and file.viewer.excluded
        self.exclude_button.setVisible(not excluded)
        self.include_button.setVisible(excluded)

    def _take_theme(self) -> None:
        file = self._file
        if file is not None:
            self._weight.show_weight(file.entry, file.viewer, file.rule, self._context.theme)
        self.update()

    def _body(self) -> QWidget:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(2 * GRID, 0, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._pills)
        layout.addWidget(self._excluded)
        parts = (
            self._weight,
            self._entry,
            self._tickets,
            self._wallet,
            self._accounts,
            self._counters,
            self._past,
        )
        for part in parts:
            layout.addWidget(part)
        layout.addStretch(1)
        area = scrolled(inside, tr("All about the viewer"))
        # The panel paints the ground, of the colour of cards.
        area.setObjectName("viewerBody")
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return area

    def _lay_out(self) -> None:
        head = row(self._name, self._close)
        head.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        self._acts.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SHADOW + 1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._acts)
        self._enable()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._context.theme
        shade = QLinearGradient(QPoint(0, 0), QPoint(SHADOW, 0))
        shade.setColorAt(0, QColor(0, 0, 0, 0))
        shade.setColorAt(1, QColor(0, 0, 0, 70 if theme.is_dark else 36))
        painter.fillRect(0, 0, SHADOW, self.height(), shade)
        painter.fillRect(SHADOW, 0, self.width() - SHADOW, self.height(), QColor(theme.surface))
        painter.fillRect(SHADOW, 0, 1, self.height(), QColor(theme.strong_border))
        painter.end()
