"""The database's card: where the data lies, backups, check-up, exports."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QMenu, QVBoxLayout

from raffle_desktop.domain.names import visible
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.elided import Elided
from raffle_desktop.gui.icons import icon
from raffle_desktop.gui.tabs.connections_backups import BackupList
from raffle_desktop.gui.tabs.connections_data import DatabaseFacts, read_facts, size_text, write_export
from raffle_desktop.gui.tabs.connections_files import copy_path, open_folder
from raffle_desktop.gui.tabs.connections_findings import Findings
from raffle_desktop.gui.texts import local_date_time, tr
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import Figure, Pill, button, icon_button, label, line, row
from raffle_desktop.services.checkup import check_up
from raffle_desktop.storage.backup import check_restorable, make_backup


class DatabaseCard(QFrame):
    """`restore_requested(path)`: the operator has said yes; the backup was looked over and can be put back."""

    restore_requested = Signal(str)

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("Database"))
        self._context = context
        self._busy: set[str] = set()
        folder = context.folder
        self.state = Pill(tr("open"), "good")
        self._path = Elided(str(folder.root), cut=Qt.TextElideMode.ElideMiddle)
        self._copy = icon_button(tr("Copy the path of the data folder"), lambda: copy_path(context, folder.root))
        self._open = icon_button(tr("Open the data folder"), lambda: open_folder(context, folder.root))
        self.size_figure, self.free_figure = Figure(tr("size")), Figure(tr("free on the disk"))
        self.newest_figure = Figure(tr("last backup"))
        self.version = label("", "small")
        self.backup_button = button(tr("Back up now"), self.back_up, kind="main", name="backup")
        self.check_button = button(
            tr("Check-up"), self.check, name="checkup", tip=tr("Look over folder, database, backups and disk")
        )
        self.reconcile_button = button(
            tr("Reconcile"),
            self.reconcile,
            name="reconcile",
            tip=tr("Compute everything anew that is stored twice, and verify every draw"),
        )
        self.export_button = button(tr("Export"), name="export", tip=tr("Write everything of one kind to a file"))
        self.export_menu = QMenu(self)
        titles = {
            "draws": tr("Draws"),
            "ledger": tr("Ledger"),
            "audit": tr("Audit log"),
            "entries": tr("Entries of the session"),
            "tickets": tr("Tickets of every book"),
        }
        for what in sorted(context.services.exports.available, key=lambda one: (one != "draws", one)):
            for file_format in ("csv", "json"):
                action = self.export_menu.addAction(f"{titles.get(what, what)} – {file_format.upper()}")
                action.triggered.connect(
                    lambda _checked=False, what=what, file_format=file_format: self.export(what, file_format)
                )
        self.export_button.setMenu(self.export_menu)
        self.findings = Findings(context)
        self.list = BackupList()
        self.list.wanted.connect(self.restore)
        self.list.itemSelectionChanged.connect(self._enable)
        self.empty = label(
            tr("No backup yet. One is made at every start, and whenever you press “Back up now”."), "muted"
        )
        self.empty.setWordWrap(True)
        self.restore_button = button(tr("Restore…"), self._restore_chosen, name="restore")
        self.file_button = button(tr("Restore from a file…"), self._choose_file, name="restoreFile")
        self._build()
        context.switch.changed.connect(self._take_theme)
        self._take_theme()
        self._enable()

    def _build(self) -> None:
        facts = Flow(self.size_figure, self.free_figure, self.newest_figure, spacing=4 * GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(row(label(tr("Database"), "heading"), self.state, 1, self.version))
        where = row(self._path, self._copy, self._open)
        inner = where.layout()
        if inner is not None:
            inner.setSpacing(GRID // 2)
        layout.addWidget(where)
        layout.addWidget(facts)
        layout.addWidget(Flow(self.backup_button, self.check_button, self.reconcile_button, self.export_button))
        layout.addWidget(self.findings)
        layout.addWidget(line())
        layout.addWidget(label(tr("Backups"), "heading"))
        layout.addWidget(self.list)
        layout.addWidget(self.empty)
        layout.addWidget(Flow(self.restore_button, self.file_button))

    # --- reading ------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read the facts anew, if anybody sees them."""
        if self.isVisible():
            folder = self._context.folder
            self._context.operations.run(lambda: read_facts(folder), owner=self, success=self._take, latest="facts")

    def _take(self, facts: DatabaseFacts) -> None:
        self.size_figure.show_value(size_text(facts.size))
        self.free_figure.show_value("–" if facts.free is None else size_text(facts.free))
        self.version.setText(tr("Schema {schema} · SQLite {version}", schema=facts.schema, version=facts.sqlite))
        self.newest_figure.show_value(local_date_time(facts.backups[0].taken_at) if facts.backups else tr("none"))
        self.list.take(facts.backups)
        self.list.setVisible(bool(facts.backups))
        self.empty.setVisible(not facts.backups)
        self._enable()

    # --- acts ---------------------------------------------------------------------------------------------------------

    def back_up(self) -> None:
        """Make a backup now."""
        context, folder = self._context, self._context.folder

        def done(path: Path) -> None:
            context.notices.say(tr("A backup was made: {name}", name=path.name))
            self.refresh()

        self._begin("backup")
        context.operations.run_long(
            tr("Making a backup…"),
            lambda _progress: make_backup(folder, context.services.core.clock(), "manual"),
            owner=self,
            success=done,
            finished=lambda: self._end("backup"),
            can_cancel=False,
        )

    def check(self) -> None:
        """The read-only check-up of everything."""
        folder = self._context.folder
        self._begin("check")
        self._context.operations.run_long(
            tr("Checking the desk…"),
            lambda _progress: check_up(folder),
            owner=self,
            success=lambda found: self.findings.show_findings(tr("Check-up"), found),
            finished=lambda: self._end("check"),
            can_cancel=False,
        )

    def reconcile(self) -> None:
        """Compute anew what is stored twice."""
        # Light to import; what it checks with is loaded where there is a draw by the beacon.
        from raffle_desktop.feeds.beacon import check_signature

        reports = self._context.services.reports
        self._begin("check")
        self._context.operations.run_long(
            tr("Reconciling…"),
            lambda progress: reports.reconcile(lambda _name: progress.check(), check_signature),
            owner=self,
            success=lambda found: self.findings.show_findings(tr("Reconciliation"), found),
            finished=lambda: self._end("check"),
        )

    def export(self, what: str, file_format: str) -> None:
        """Write everything of one kind into the folder for exports."""
        context = self._context
        self._begin("export")
        context.operations.run_long(
            tr("Exporting…"),
            lambda _progress: write_export(context.services, context.folder, what, file_format, ACTOR),
            owner=self,
            success=lambda path: context.notices.say(tr("Written: {path}", path=path)),
            finished=lambda: self._end("export"),
            can_cancel=False,
        )

    def restore(self, path: str) -> None:
        """Look the backup over, then ask once."""
        source = Path(path)
        self._begin("restore")
        self._context.operations.run(
            lambda: check_restorable(source),
            owner=self,
            success=lambda _well: self._ask(source),
            finished=lambda: self._end("restore"),
        )

    def _ask(self, source: Path) -> None:
        text = tr(
            "The desk closes, “{name}” takes the place of the present database, and the desk opens again. What was"
            " entered, drawn or set since that backup is then no longer in the desk. The present database is kept"
            " beside it as raffle-replaced-….db, so that nothing is lost.",
            name=visible(source.name),
        )
        ask(
            self,
            tr("Put this backup back?"),
            text,
            tr("Close the desk and restore"),
            lambda: self.restore_requested.emit(str(source)),
            danger=True,
        )

    def _restore_chosen(self) -> None:
        chosen = self.list.chosen
        if chosen is not None:
            self.restore(chosen)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, tr("A backup to put back"), str(self._context.folder.backups))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(tr("Databases of Raffle Desktop (*.db)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.restore)
        dialog.open()

    # --- showing ------------------------------------------------------------------------------------------------------

    def _begin(self, what: str) -> None:
        self._busy.add(what)
        self._enable()

    def _end(self, what: str) -> None:
        self._busy.discard(what)
        self._enable()

    def _enable(self) -> None:
        self.backup_button.setEnabled("backup" not in self._busy)
        for one in (self.check_button, self.reconcile_button):
            one.setEnabled("check" not in self._busy)
        self.export_button.setEnabled("export" not in self._busy)
        self.file_button.setEnabled("restore" not in self._busy)
        self.restore_button.setEnabled("restore" not in self._busy and self.list.chosen is not None)

    def _take_theme(self) -> None:
        icons = self._context.icon
        self._copy.setIcon(icons("copy"))
        self._open.setIcon(icons("folder"))
        self.backup_button.setIcon(icon("backup", self._context.theme.on_accent))
        self.check_button.setIcon(icons("verify"))
        self.reconcile_button.setIcon(icons("weights"))
        self.export_button.setIcon(icons("export"))
        self.restore_button.setIcon(icons("restore"))
