"""Linking two viewers who are one person: find the other one, look at what would happen, and do it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.domain.names import visible
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.merge_parts import Preview
from raffle_desktop.gui.dialogs.reason_dialog import REASON_MAX
from raffle_desktop.gui.merge_words import NAME_MOST, Outlook, look_alike_warning, read_outlook
from raffle_desktop.gui.tables.tuple_model import Column
from raffle_desktop.gui.tabs.history_rows import FittingTable
from raffle_desktop.gui.texts import local_date_time, number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.viewer_parts import platform_name
from raffle_desktop.gui.widgets import EmptyState, SearchField, button, label, restyle, row, scrolled
from raffle_desktop.services.merge_views import Merge
from raffle_desktop.services.viewer_search import FOUND_MAX, FoundViewer, ViewerSearch

SEARCH_MS = 150
SIZE = (720, 640)
FIND, CHECK = range(2)
Found = tuple[int, int, FoundViewer]
"""(viewer id, place among those found, the viewer)."""


class MergeDialog(QDialog):
    """Show it with `open()`. It frees itself when it closes. Nothing is changed before Merge was confirmed."""

    def __init__(self, context: DeskContext, viewer_id: int, name: str, owner: QWidget) -> None:
        super().__init__(owner.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._viewer_id = viewer_id
        self._name = name
        self._search = ViewerSearch(context.services.core)
        self._outlook: Outlook | None = None
        self._pair = (viewer_id, viewer_id)
        self._order = self._pair
        self._reads = 0
        title = tr("Link another account with {name}", name=shown_name(name, NAME_MOST))
        self.setWindowTitle(visible(title))
        self.setModal(True)
        self.resize(*SIZE)
        self._title = label(title, "heading", wrap=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._finding())
        self._stack.addWidget(self._checking())
        self.back_button = button(tr("Back"), self.go_back, name="back")
        self.next_button = button(tr("Next"), self._next, kind="main", name="next")
        self.merge_button = button(tr("Merge…"), self._confirm, kind="main", name="merge")
        self.cancel_button = button(tr("Cancel"), self.reject, name="cancel")
        # Enter in a field is no Merge: that is pressed on purpose.
        for one in (self.back_button, self.merge_button, self.cancel_button):
            one.setAutoDefault(False)
        self.next_button.setDefault(True)
        context.dress(self.back_button, "back")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self._title)
        layout.addWidget(self._stack, 1)
        layout.addWidget(row(self.back_button, 1, self.cancel_button, self.next_button, self.merge_button))
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(SEARCH_MS)
        self._due.timeout.connect(self._look)
        self._show(FIND)
        self._look()

    # --- finding the other one ----------------------------------------------------------------------------------------

    def _finding(self) -> QWidget:
        context = self._context
        self.search_field = SearchField(tr("Search names on all platforms, or an account id"), context.icon("search"))
        self.search_field.setMaxLength(200)
        self.search_field.textChanged.connect(lambda _text: self._due.start())
        self.search_field.returnPressed.connect(self._into_table)
        self._hint = label("", "small", wrap=True)
        self.table = FittingTable(
            context, tr("Viewers found"), "merge-find", _columns(), stretch="name", gives_way=("seen", "entries")
        )
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.horizontalHeader().setSortIndicatorShown(False)
        self.table.chosen.connect(self._picked)
        self.table.opened.connect(lambda _id: self._next())
        self._nobody = EmptyState(
            tr("Nobody found"),
            tr("Only who was seen before can be linked. An account that nobody has seen yet can be added by “Add…”."),
        )
        self._faces = QStackedWidget()
        self._faces.addWidget(self.table)
        self._faces.addWidget(self._nobody)
        self.warning = label("", "warn", wrap=True)
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(label(tr("Who else is {name}?", name=shown_name(self._name, NAME_MOST)), "muted", wrap=True))
        for part in (self.search_field, self._hint):
            layout.addWidget(part)
        layout.addWidget(self._faces, 1)
        layout.addWidget(self.warning)
        return holder

    def _look(self) -> None:
        text = self.search_field.text()
        viewer_id, search = self._viewer_id, self._search

        def taken(found: list[FoundViewer]) -> None:
            rows: list[Found] = [(one.viewer_id, place, one) for place, one in enumerate(found)]
            self.table.rows_model.put(rows)
            self._tell(text, len(rows))
            if rows and text.strip():
                self.table.choose(0)
            self._picked(self.table.current)

        self._context.operations.run(
            lambda: search.find(text, beside=viewer_id), owner=self, success=taken, latest="search"
        )

    def _tell(self, text: str, count: int) -> None:
        if not text.strip():
            words = (
                tr("Called the same elsewhere, or has a code open:")
                if count
                else tr("Type a part of the name they have elsewhere.")
            )
        elif count >= FOUND_MAX:
            words = tr("The first {n}; type more of the name to narrow it down.", n=number(count))
        else:
            words = tr_n("1 viewer found", "{n} viewers found", count) if count else ""
        self._hint.setText(words)
        self._faces.setCurrentIndex(0 if count or not text.strip() else 1)

    def _into_table(self) -> None:
        # What was typed last may still be looked for.
        if self._due.isActive():
            self._due.stop()
            self._look()
        else:
            self._next()

    def _picked(self, chosen: tuple[object, ...] | None) -> None:
        viewer = chosen[2] if chosen is not None else None
        self.next_button.setEnabled(viewer is not None and self._stack.currentIndex() == FIND)
        words = ""
        if isinstance(viewer, FoundViewer):
            words = look_alike_warning(viewer.name, viewer.resembles)
        self.warning.setText(words)
        self.warning.setVisible(bool(words))

    def _next(self) -> None:
        chosen = self.table.current
        if chosen is not None and self._stack.currentIndex() == FIND:
            self.look_at(int(chosen[0]))

    # --- looking at what would happen ---------------------------------------------------------------------------------

    def _checking(self) -> QWidget:
        self.preview = Preview(self._context, self._stays)
        self.reason_field = QLineEdit()
        self.reason_field.setObjectName("reason")
        self.reason_field.setMaxLength(REASON_MAX)
        self.reason_field.setAccessibleName(tr("Reason"))
        self.reason_field.setPlaceholderText(tr("Why? It is kept in the audit log (may stay empty)"))
        caption = label(tr("&Reason"))
        caption.setBuddy(self.reason_field)
        suggestions = Flow(spacing=GRID // 2)
        for text in (tr("Said so in chat"), tr("Known to me"), tr("Same account, new name")):
            suggestions.add(self._suggestion(text))
        self.problem = label("", "bad", wrap=True)
        self.problem.setAccessibleName(tr("What cannot be taken"))
        self.problem.hide()
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(scrolled(self.preview, tr("What would happen")), 1)
        for part in (caption, self.reason_field, suggestions, self.problem):
            layout.addWidget(part)
        return holder

    def _suggestion(self, text: str) -> QWidget:
        def take() -> None:
            self.reason_field.setText(text)
            self.reason_field.setFocus(Qt.FocusReason.OtherFocusReason)

        made = button(text, take, name="suggestion", tip=tr("Write this reason into the field"))
        made.setAutoDefault(False)
        return made

    def look_at(self, other_id: int) -> None:
        """Show what merging with this viewer would do."""
        self._order = (self._viewer_id, other_id)
        self._read(self._viewer_id, other_id)

    def _stays(self, kept_id: int) -> None:
        if self._outlook is not None and kept_id != self._pair[0]:
            self._read(kept_id, self._pair[0])

    def _read(self, kept_id: int, other_id: int) -> None:
        self._pair = (kept_id, other_id)
        self.problem.hide()
        self.merge_button.setEnabled(False)
        self.next_button.setEnabled(False)
        services = self._context.services

        def taken(outlook: Outlook) -> None:
            if (outlook.plan.kept_id, outlook.plan.absorbed_id) == self._pair:
                self._outlook = outlook
                self.preview.show_outlook(outlook, self._order)
                self.merge_button.setEnabled(outlook.plan.is_possible)
                if self._stack.currentIndex() != CHECK:
                    self._show(CHECK)

        self._context.operations.run(
            lambda: read_outlook(services, kept_id, other_id),
            owner=self,
            success=taken,
            failure=self._not_read,
            latest="outlook",
        )

    def _not_read(self, error: BaseException) -> bool:
        if not isinstance(error, RaffleError):
            return False
        if self._stack.currentIndex() == CHECK:
            self.problem.setText(error.message)
            self.problem.show()
        else:
            restyle(self.warning, kind="bad")
            self.warning.setText(error.message)
            self.warning.show()
        return True

    def go_back(self) -> None:
        """To the search again; what was typed is still there."""
        self._outlook = None
        self._show(FIND)

    # --- doing it -----------------------------------------------------------------------------------------------------

    def _confirm(self) -> None:
        outlook = self._outlook
        if outlook is None or not outlook.plan.is_possible:
            return
        plan = outlook.plan
        ask(
            self,
            tr("Merge the two?"),
            tr(
                "{other} ({platform}) becomes one viewer with {kept}. It is kept in the log and can be undone.",
                other=shown_name(plan.absorbed_name, NAME_MOST),
                platform=platform_name(outlook.other.identities[0].platform),
                kept=shown_name(plan.kept_name, NAME_MOST),
            ),
            tr("Merge"),
            self._merge,
        )

    def _merge(self) -> None:
        kept_id, other_id = self._pair
        reason, context = self.reason_field.text().strip(), self._context
        self.merge_button.setEnabled(False)

        def done(merge: Merge) -> None:
            self.accept()
            tell_merged(context, merge)

        context.operations.run(
            lambda: context.services.merging.merge(kept_id, other_id, reason, actor=ACTOR),
            owner=self,
            success=done,
            failure=self._not_done,
        )

    def _not_done(self, error: BaseException) -> bool:
        self.merge_button.setEnabled(True)
        return self._not_read(error)

    def _show(self, part: int) -> None:
        self._stack.setCurrentIndex(part)
        for press, where in ((self.back_button, CHECK), (self.merge_button, CHECK), (self.next_button, FIND)):
            press.setVisible(part == where)
        self.next_button.setDefault(part == FIND)
        if part == FIND:
            self._picked(self.table.current)
            self.search_field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.reason_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.search_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.search_field.hasFocus() and self._faces.currentIndex() == 0:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)


def tell_merged(context: DeskContext, merge: Merge) -> None:
    """Say that two became one, with Undo."""

    def undo() -> None:
        # The panel and the dialog may be gone by then; the desk is not.
        context.operations.run(
            lambda: context.services.merging.undo(merge.id, actor=ACTOR),
            owner=context.operations,
            success=lambda undone: tell_undone(context, undone),
        )

    context.notices.undoable(
        tr(
            "{other} and {kept} are one viewer now.",
            other=shown_name(merge.absorbed_name, NAME_MOST),
            kept=shown_name(merge.kept_name, NAME_MOST),
        ),
        undo,
    )


def tell_undone(context: DeskContext, merge: Merge) -> None:
    """Say that they are two again."""
    context.notices.say(
        tr(
            "{other} and {kept} are two viewers again.",
            other=shown_name(merge.absorbed_name, NAME_MOST),
            kept=shown_name(merge.kept_name, NAME_MOST),
        )
    )


def _columns() -> list[Column]:
    def names(found: Found) -> str:
        return " · ".join(dict.fromkeys(shown_name(one.name, 60) for one in found[2].accounts))

    def platforms(found: Found) -> str:
        return ", ".join(dict.fromkeys(platform_name(one.platform) for one in found[2].accounts))

    def seen(found: Found) -> str:
        return f"\u2002{local_date_time(found[2].seen_at)}"

    def tint(found: Found) -> str:
        return "warn" if found[2].resembles else "muted" if found[2].excluded else ""

    return [
        Column("name", tr("Name"), names, lambda found: found[1], 200, colour=tint),
        Column("platform", tr("Platform"), platforms, lambda found: found[1], 120),
        Column(
            "entries", tr("Entries"), lambda found: number(found[2].entries), lambda found: found[1], 96, right=True
        ),
        Column(
            "tickets", tr("Tickets"), lambda found: number(found[2].tickets), lambda found: found[1], 88, right=True
        ),
        # Apart from the figures beside it.
        Column("seen", f"\u2002{tr('Last seen')}", seen, lambda found: found[1], 152),
    ]
