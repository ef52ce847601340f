"""Imports a list of entries: choose it, see what would become of it, and only then do it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.import_pages import PreviewPage, SourcePage, WaitPage, across
from raffle_desktop.gui.dialogs.import_reading import Preview, preview, store
from raffle_desktop.gui.operations import Operation, Progress
from raffle_desktop.gui.texts import number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import button, label
from raffle_desktop.services.records import ImportReport

SOURCE, WAIT, PREVIEW = 0, 1, 2


class ImportDialog(QDialog):
    """Three steps: a file or a pasted text, the look at what would be taken and refused, the import.

    Show it with `open()`. It frees itself when it closes; closing it calls off what is under way.
    """

    def __init__(self, context: DeskContext, parent: QWidget | None, path: Path | None = None) -> None:
        """With `path` it begins by reading that file."""
        super().__init__(parent)
        self._context = context
        self._path: Path | None = None
        self._first = path
        self._preview: Preview | None = None
        self._operation: Operation | None = None
        self._before = SOURCE
        self._note = ""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Import entries"))
        self.setModal(True)
        self.setAcceptDrops(True)
        self.resize(720, 600)
        self.setMinimumSize(480, 420)
        self.heading = label(tr("Import entries"), "title")
        self.source = SourcePage(context)
        self.wait = WaitPage()
        self.outcome = PreviewPage(context)
        self.pages = QStackedWidget()
        for page in (self.source, self.wait, self.outcome):
            self.pages.addWidget(page)
        self.problem = label("", "bad", wrap=True)
        self.problem.setAccessibleName(tr("What is wrong"))
        self.problem.hide()
        self.back = button(tr("Another list"), self._go_back, name="back")
        self.cancel = button(tr("Cancel"), self._cancel_pressed, name="cancel")
        self.go = button("", self._go_pressed, kind="main", name="go")
        self.go.setDefault(True)
        for press in (self.back, self.cancel, self.source.choose):
            press.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.heading)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.problem)
        layout.addLayout(across(self.back, 1, self.cancel, self.go))
        self.source.choose.clicked.connect(self.choose_file)
        self.source.plate.dropped.connect(self.read_file)
        self.source.changed.connect(self._look)
        self.outcome.changed.connect(self._look)
        self._turn_to(SOURCE)

    # --- step 1: which list -------------------------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Open the dialog for a file, and come back at once."""
        folder = self._context.preferences.text("import.folder", str(Path.home()))
        dialog = QFileDialog(self, tr("A list of entries"), folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("Lists (*.csv *.tsv *.txt *.json)"), tr("All files (*)")])
        dialog.fileSelected.connect(lambda chosen: self.read_file(Path(chosen)))
        dialog.open()

    def read_file(self, path: Path) -> None:
        """Read this file and show what an import of it would do."""
        if self._operation is None:
            self._path = path
            self._context.preferences.put("import.folder", str(path.parent))
            self._read()

    def read_text(self) -> None:
        """Read what was pasted and show what an import of it would do."""
        self._path = None
        self._read()

    def _read(self) -> None:
        services, path = self._context.services, self._path
        text = "" if path is not None else self.source.text.toPlainText()
        name = tr("the pasted list") if path is None else shown_name(path.name)
        self._begin(
            tr("Reading {name}…", name=name),
            lambda progress: preview(services, path, text, progress),
            self._show_preview,
        )

    # --- step 2: what would become of it ------------------------------------------------------------------------------

    def _show_preview(self, made: Preview) -> None:
        self._preview = made
        self.outcome.skip.setChecked(False)
        self.outcome.show_preview(made)
        self._turn_to(PREVIEW)
        note, self._note = self._note, ""
        if note:
            self._say(note)
        elif not made.report.accepted:
            self._say(tr("Nobody of this list can be imported; the table says why."))

    def _go_back(self) -> None:
        self._preview = None
        self._turn_to(SOURCE)

    # --- step 3: the import -------------------------------------------------------------------------------------------

    def _store(self) -> None:
        made = self._preview
        if made is None:
            return
        services, name, skip = self._context.services, self.outcome.name.text().strip(), self.outcome.skip.isChecked()
        self._begin(
            tr_n("Importing 1 entry…", "Importing {n} entries…", made.report.accepted),
            lambda progress: store(services, made.listed, name, skip_bad=skip, progress=progress),
            self._stored,
        )

    def _stored(self, report: ImportReport) -> None:
        if not report.stored:
            # Since the preview somebody entered, or was excluded: what is refused now was not agreed to.
            self._read()
            self._note = tr(
                "Meanwhile more rows came to be refused than were shown, so nothing was imported. Look again."
            )
            return
        text = tr_n("1 entry was imported", "{n} entries were imported", report.accepted)
        if report.refused:
            text = tr("{text}, {n} refused rows were left out", text=text, n=number(len(report.refused)))
        self._context.notices.say(text + ".")
        self.accept()

    # --- what is under way --------------------------------------------------------------------------------------------

    def _begin(self, title: str, work: Callable[[Progress], Any], success: Callable[[Any], object]) -> None:
        if self._operation is not None:
            return
        self._before = self.pages.currentIndex() if self.pages.currentIndex() != WAIT else self._before
        self.wait.begin(title)
        self.problem.hide()
        operation = self._context.operations.run_long(
            title, work, owner=self, success=lambda answer: self._succeeded(answer, success), failure=self._failed,
            finished=self._finished,
        )  # fmt: skip
        operation.progressed.connect(self.wait.progressed)
        self._operation = operation
        self._turn_to(WAIT)

    def _succeeded(self, answer: Any, success: Callable[[Any], object]) -> None:
        self._operation = None
        success(answer)

    def _failed(self, error: BaseException) -> bool:
        self._operation = None
        self._turn_to(self._before)
        if isinstance(error, RaffleError):
            self._say(error.message)
            return True
        if isinstance(error, EnvironmentFault):
            self._say(str(error))
            return True
        return False

    def _finished(self) -> None:
        # Neither a success nor a failure: it was called off.
        if self._operation is not None:
            self._operation = None
            self._turn_to(self._before)
            self._say(tr("Called off; nothing was changed."))

    def _cancel_pressed(self) -> None:
        if self._operation is None:
            self.reject()
        else:
            self._operation.cancel()
            self.cancel.setEnabled(False)

    def reject(self) -> None:
        """Close, calling off what is under way."""
        if self._operation is not None:
            self._operation.cancel()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._operation is not None:
            self._operation.cancel()
        super().closeEvent(event)

    # --- showing ------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        path, self._first = self._first, None
        if path is not None:
            self.read_file(path)

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()

    def _turn_to(self, place: int) -> None:
        self.problem.hide()
        self.pages.setCurrentIndex(place)
        self.back.setVisible(place == PREVIEW)
        self.go.setVisible(place != WAIT)
        self.cancel.setEnabled(True)
        titles = {SOURCE: tr("Import entries"), PREVIEW: tr("What will be imported")}
        made = self._preview
        if place == PREVIEW and made is not None and made.source:
            titles[PREVIEW] = tr("What will be imported from {file}", file=shown_name(made.source, 48))
        self.heading.setText(titles.get(place, self.heading.text()))
        self._look()
        first: dict[int, QWidget] = {SOURCE: self.source.choose, WAIT: self.cancel, PREVIEW: self.go}
        focused = first[place]
        if place == PREVIEW and not self.go.isEnabled():
            focused = self.outcome.skip if self.outcome.skip.isVisibleTo(self) else self.back
        focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        """What the large button does now, and whether it can."""
        place, made = self.pages.currentIndex(), self._preview
        if place != PREVIEW or made is None:
            self.go.setText(tr("Check the list"))
            self.go.setEnabled(not self.source.text.document().isEmpty())
            self.go.setToolTip("" if self.go.isEnabled() else tr("Choose a file or paste a list first"))
        else:
            report = made.report
            self.go.setText(tr_n("Import 1 entry", "Import {n} entries", report.accepted))
            self.go.setEnabled(bool(report.accepted) and (not report.refused or self.outcome.skip.isChecked()))
            tip = tr("Tick that the refused rows are left out, or mend the list") if report.accepted else ""
            self.go.setToolTip("" if self.go.isEnabled() else tip)
        self.go.setAccessibleName(self.go.text())

    def _go_pressed(self) -> None:
        if self.pages.currentIndex() == PREVIEW:
            self._store()
        else:
            self.read_text()
