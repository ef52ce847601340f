"""What is done to entries: remove, exclude, edit, export; each with its way back where there is one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from raffle_desktop.domain.clock import system_clock
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.entry_dialog import EntryDialog
from raffle_desktop.gui.dialogs.merge_dialog import MergeDialog
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.operations import Progress
from raffle_desktop.gui.tabs.history_files import ask_where_to_save, write_file
from raffle_desktop.gui.texts import number, shown_name, tr
from raffle_desktop.services.entry_listing import EntryLine
from raffle_desktop.services.records import EntryView


class EntryActs(QObject):
    """Given lines of the table; asks where it must, acts through the services, offers Undo."""

    removed = Signal()

    def __init__(self, context: DeskContext, tab: QWidget) -> None:
        super().__init__(tab)
        self._context = context
        self._tab = tab

    def remove(self, lines: Sequence[EntryLine]) -> None:
        """Take entries out, with a reason. Winners are left: their draw has to be undone first."""
        ids = [line.id for line in lines if not line.is_winner]
        if not ids:
            if lines:
                self._context.notices.problem(tr("This entry has won; undo the draw first."))
            return
        first = shown_name(lines[0].name)
        text = (
            tr("{name} no longer counts in this raffle.", name=first)
            if len(ids) == 1
            else tr("{n} entries no longer count in this raffle.", n=number(len(ids)))
        )
        dialog = ReasonDialog(
            tr("Remove"), text, [tr("Asked to leave"), tr("Broke the rules"), tr("Entered twice")], self._tab.window()
        )
        dialog.accepted_reason.connect(lambda reason: self._remove(ids, reason, first))
        dialog.open()

    def _remove(self, ids: list[int], reason: str, first: str) -> None:
        services = self._context.services
        done = (
            tr("{name} was removed.", name=first)
            if len(ids) == 1
            else tr("{n} entries were removed.", n=number(len(ids)))
        )
        self._do(
            lambda: services.entries.remove(ids, reason, actor=ACTOR),
            done,
            lambda: services.entries.restore(ids, actor=ACTOR),
            self.removed.emit,
        )

    def exclude(self, line: EntryLine) -> None:
        name = shown_name(line.name)
        dialog = ReasonDialog(
            tr("Exclude"),
            tr("{name} cannot enter or win any raffle until you include them again.", name=name),
            [tr("Broke the rules"), tr("Several accounts"), tr("Works here")],
            self._tab.window(),
        )
        services, viewer_id = self._context.services, line.viewer_id
        dialog.accepted_reason.connect(
            lambda reason: self._do(
                lambda: services.viewers.exclude(viewer_id, reason, actor=ACTOR),
                tr("{name} is excluded from all raffles.", name=name),
                lambda: services.viewers.include(viewer_id, actor=ACTOR),
            )
        )
        dialog.open()

    def include(self, line: EntryLine) -> None:
        services, viewer_id = self._context.services, line.viewer_id
        self._do(
            lambda: services.viewers.include(viewer_id, actor=ACTOR),
            tr("{name} may take part again.", name=shown_name(line.name)),
            None,
        )

    def demo_played(self, line: EntryLine) -> None:
        """The reset that a confirmed win brings, by hand; it cannot be undone."""
        name = shown_name(line.name)
        services, viewer_id = self._context.services, line.viewer_id
        ask(
            self._tab.window(),
            tr("Demo played"),
            tr(
                "{name}'s carry-over, and by your settings the bits and gifted subs that count for weights, start"
                " again at 0. This cannot be undone.",
                name=name,
            ),
            tr("Start anew"),
            lambda: self._do(
                lambda: services.winners.demo_played(viewer_id, actor=ACTOR),
                tr("{name} starts anew.", name=name),
                None,
            ),
            danger=True,
        )

    def edit(self, line: EntryLine) -> None:
        services = self._context.services

        def opened(view: EntryView) -> None:
            EntryDialog(self._context, self._tab.window(), view).open()

        self._context.operations.run(lambda: services.entries.get(line.id), owner=self, success=opened)

    def link(self, line: EntryLine) -> None:
        """Find another viewer who is the same person, and make them one."""
        MergeDialog(self._context, line.viewer_id, line.name, self._tab).open()

    def copy_name(self, line: EntryLine) -> None:
        QGuiApplication.clipboard().setText(line.name)

    def export(self, form: str) -> None:
        """Write all entries of the session to a file that the operator chooses."""
        name = f"entries-{system_clock():%Y%m%d-%H%M%S}.{form}"
        kinds = "CSV (*.csv)" if form == "csv" else "JSON (*.json)"
        suggested = self._context.folder.exports / name
        ask_where_to_save(
            self._tab, tr("Export the entries"), suggested, kinds, lambda path: self.export_to(path, form)
        )

    def export_to(self, path: Path, form: str) -> None:
        services, folder = self._context.services, self._context.folder

        def work(_progress: Progress) -> Path:
            return write_file(path, services.exports.export("entries", form, actor=ACTOR), folder)

        self._context.operations.run_long(
            tr("Exporting the entries…"),
            work,
            owner=self,
            success=lambda written: self._context.notices.say(tr("The entries are in {path}.", path=written)),
        )

    def open_exports(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._context.folder.exports)))

    def _do(
        self,
        work: Callable[[], object],
        done: str,
        undo: Callable[[], object] | None,
        after: Callable[[], object] = lambda: None,
    ) -> None:
        notices, operations = self._context.notices, self._context.operations

        def succeeded(_result: object) -> None:
            after()
            if undo is None:
                notices.say(done)
            else:
                # The tab may be gone by the time Undo is pressed; the notices live as long as the desk.
                notices.undoable(done, lambda: operations.run(undo, owner=notices))

        operations.run(work, owner=self, success=succeeded)
