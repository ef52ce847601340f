"""The pages of the import: what to import, the wait, and what would become of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from raffle_desktop.domain.entry_rows import COLUMNS
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.import_reading import REFUSED_MAX, Preview, RefusedLine, SampleLine
from raffle_desktop.gui.tables.table_view import DeskTable
from raffle_desktop.gui.tables.tuple_model import Column, TupleModel
from raffle_desktop.gui.texts import number, shown_name, tr, tr_n, weight_text
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.viewer_parts import platform_name
from raffle_desktop.gui.widgets import Figure, button, label, row

NAME_MAX = 80
EXAMPLE = "username,sub_months,cheer_bits\nanna,6,500\nben,,1200"


class DropPlate(QFrame):
    """Takes one file that is dropped on it. `dropped(Path)`."""

    dropped = Signal(object)

    def __init__(self, choose: QWidget, picture: QLabel) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAcceptDrops(True)
        self.setAccessibleName(tr("Drop a file here"))
        words = label(tr("Drop a CSV or JSON file here, or"), "muted")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(picture)
        layout.addWidget(words)
        layout.addWidget(row(1, choose, 1))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)


def dropped_file(event: QDropEvent) -> Path | None:
    """The one local file that is dragged; None for anything else."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


class SourcePage(QWidget):
    """A file, or a text that was copied from somewhere."""

    changed = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.choose = button(tr("Choose a file…"), name="chooseFile")
        context.dress(self.choose, "folder")
        picture = QLabel()
        picture.setPixmap(context.icon("import").pixmap(36, 36))
        self.plate = DropPlate(self.choose, picture)
        self.text = QPlainTextEdit()
        self.text.setObjectName("pasted")
        self.text.setAccessibleName(tr("Pasted list"))
        self.text.setPlaceholderText(EXAMPLE)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.textChanged.connect(self.changed)
        caption = label(tr("Or &paste a list"))
        caption.setBuddy(self.text)
        help_text = tr(
            "The first row names the columns. “username” is needed, the rest may be missing: {columns}.",
            columns=", ".join(name for name in COLUMNS if name != "username"),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.plate)
        layout.addSpacing(GRID)
        layout.addWidget(caption)
        layout.addWidget(self.text, 1)
        layout.addWidget(label(help_text, "small", wrap=True))


class WaitPage(QWidget):
    """Long work under way."""

    def __init__(self) -> None:
        super().__init__()
        self._words = label("", "heading", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._left = label("", "muted")
        self._left.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 0, 4 * GRID, 0)
        layout.setSpacing(2 * GRID)
        layout.addStretch(2)
        layout.addWidget(self._words)
        layout.addWidget(self.bar)
        layout.addWidget(self._left)
        layout.addStretch(3)

    def begin(self, text: str) -> None:
        self._words.setText(text)
        self._left.setText("")
        self.bar.setAccessibleName(text)
        self.bar.setRange(0, 0)

    def progressed(self, done: int, total: int) -> None:
        if total > 0:
            self.bar.setRange(0, 1000)
            self.bar.setValue(done * 1000 // total)
            self._left.setText(tr("{percent} %", percent=done * 100 // total))


class PreviewPage(QWidget):
    """How many are taken, who is refused and why, and where they go."""

    changed = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.accepted = Figure(tr("can be imported"))
        self.refused = Figure(tr("refused"))
        self.goes = label("", wrap=True)
        self.name = QLineEdit()
        self.name.setObjectName("sessionName")
        self.name.setAccessibleName(tr("Name of the session"))
        self.name.setPlaceholderText(tr("Name of the session (may stay empty)"))
        self.name.setMaxLength(NAME_MAX)
        self.columns = label("", "warn", wrap=True)
        self.refused_model = TupleModel(_refused_columns(), lambda one: one.name.casefold(), context.operations, self)
        self.sample_model = TupleModel(_sample_columns(), lambda one: one.name.casefold(), context.operations, self)
        self.refused_table = DeskTable(self.refused_model, tr("Refused rows"), "import.refused", context)
        self.sample_table = DeskTable(self.sample_model, tr("The first accepted rows"), "import.sample", context)
        for table in (self.refused_table, self.sample_table):
            table.horizontalHeader().setStretchLastSection(True)
            table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.tables = QTabWidget()
        self.tables.setDocumentMode(True)
        self.tables.tabBar().setDrawBase(False)
        self.skip = QCheckBox("")
        self.skip.setObjectName("skipRefused")
        self.skip.toggled.connect(self.changed)
        figures = row(self.accepted, self.refused, 1, spacing=4 * GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(figures)
        layout.addWidget(self.goes)
        layout.addWidget(self.name)
        layout.addWidget(self.columns)
        layout.addWidget(self.tables, 1)
        layout.addWidget(self.skip)

    def show_preview(self, preview: Preview) -> None:
        """Show what an import would do."""
        report = preview.report
        refused = len(report.refused)
        self.accepted.show_value(number(report.accepted))
        self.refused.setVisible(bool(refused))
        self.refused.show_value(number(refused))
        self.name.setVisible(report.session_started)
        if report.session_started:
            self.goes.setText(tr("No session is running. One is started with them:"))
        elif report.session_name:
            self.goes.setText(tr("They go into the running session “{name}”.", name=shown_name(report.session_name)))
        else:
            self.goes.setText(tr("They go into the running session."))
        self.columns.setVisible(bool(report.unknown_columns))
        names = ", ".join(shown_name(name, 30) for name in report.unknown_columns[:8])
        if len(report.unknown_columns) > 8:
            names += " …"
        self.columns.setText(tr("Columns nobody knows, which are left out: {names}", names=names))
        self.skip.setVisible(bool(refused) and bool(report.accepted))
        self.skip.setText(tr_n("&Leave the refused row out", "&Leave the {n} refused rows out", refused))
        self.skip.setAccessibleName(self.skip.text().replace("&", ""))
        self.refused_model.put(list(preview.refused))
        self.sample_model.put(list(preview.sample))
        self._arrange(preview)

    def _arrange(self, preview: Preview) -> None:
        while self.tables.count():
            self.tables.removeTab(0)
        if preview.refused:
            count = len(preview.report.refused)
            title = tr("Refused rows")
            if count > REFUSED_MAX:
                title = tr("Refused rows, the first {n}", n=number(REFUSED_MAX))
            self.tables.addTab(self.refused_table, title)
        if preview.sample:
            self.tables.addTab(self.sample_table, tr("The first accepted rows"))


def _refused_columns() -> tuple[Column, ...]:
    return (
        Column("line", tr("Line"), lambda one: number(one.line), lambda one: one.line, 72, right=True),
        Column("name", tr("Name"), lambda one: shown_name(one.name), lambda one: one.name.casefold(), 150),
        Column("reason", tr("Why"), _reason, lambda one: one.reason, 320),
    )


def _reason(one: RefusedLine) -> str:
    return one.reason


def _sample_columns() -> tuple[Column, ...]:
    return (
        Column("line", tr("Line"), lambda one: number(one.line), lambda one: one.line, 72, right=True),
        Column("name", tr("Name"), lambda one: shown_name(one.name), lambda one: one.name.casefold(), 150),
        Column("platform", tr("Platform"), lambda one: platform_name(one.platform), lambda one: one.platform, 90),
        Column("weight", tr("Weight"), _weight, lambda one: one.weight or 0, 90, right=True),
        Column("counters", tr("Counted"), lambda one: one.counters, lambda one: one.counters, 220),
    )


def _weight(one: SampleLine) -> str:
    return tr("by the rule") if one.weight is None else weight_text(one.weight)


def across(*parts: QWidget | int) -> QHBoxLayout:
    """Parts side by side; a number is a stretch."""
    layout = QHBoxLayout()
    layout.setSpacing(GRID)
    for part in parts:
        if isinstance(part, int):
            layout.addStretch(part)
        else:
            layout.addWidget(part)
    return layout
