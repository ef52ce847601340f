"""The wheel tried out: very many draws on the present list, beside what the weights promise."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHeaderView,
    QProgressBar,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.domain.figures import grouped, percent_text
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.operations import Operation, Progress
from raffle_desktop.gui.plots import ExpectedDrawnPlot
from raffle_desktop.gui.texts import number, shown_name, tr, tr_n, weight_text
from raffle_desktop.gui.theme import GRID, figures_font
from raffle_desktop.gui.widgets import Figure, button, label, page, restyle, row, scrolled
from raffle_desktop.services.odds_check import OddsCheck, OddsCheckService, OddsLine

DRAWS = 100_000
CHOICES = (10_000, DRAWS, 1_000_000)
DOUBTFUL = 0.01
DRAWN_LINES = 12
Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class OddsModel(QAbstractTableModel):
    """The lines of one result: name, weight, share promised, share drawn, times expected, times drawn."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, ...]] = []
        self._titles = (tr("Name"), tr("Weight"), tr("Promised"), tr("Drawn"), tr("Times promised"), tr("Times drawn"))

    def take(self, result: OddsCheck) -> None:
        lines = [*result.lines, *([result.rest] if result.rest is not None else [])]
        self.beginResetModel()
        self._rows = [_cells(line, result.draws) for line in lines]
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() > 0:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._titles[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
        return None


def _cells(line: OddsLine, draws: int) -> tuple[str, ...]:
    name = shown_name(line.name, 40) if line.people == 1 else tr_n("1 more together", "{n} more together", line.people)
    expected = line.expected * draws
    return (
        name,
        weight_text(line.weight),
        percent_text(line.expected),
        percent_text(Fraction(line.drawn, draws)) if draws else "–",
        number(round(expected)) if expected >= 10 else f"{float(expected):.1f}",
        number(line.drawn),
    )


class OddsDialog(QDialog):
    """Runs the trial and shows it. The desk stays usable beside it. Frees itself when it closes."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Does the wheel keep its promise?"))
        self.resize(760, 640)
        self._context = context
        self._running: Operation | None = None
        self.result_shown: OddsCheck | None = None

        self.count_box = QComboBox()
        self.count_box.setAccessibleName(tr("Number of draws"))
        for count in CHOICES:
            self.count_box.addItem(tr_n("1 draw", "{n} draws", count), count)
        self.count_box.setCurrentIndex(CHOICES.index(DRAWS))
        self.start_button = button(tr("Draw again"), self.start, kind="main", name="start")
        self.cancel_button = button(tr("Stop"), self._cancel, name="cancel")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress of the trial"))
        self._left = label("", "small")
        self._progress = row(self._bar, self._left, self.cancel_button)
        self.sentence = label("", "heading", wrap=True)
        self._figures = {
            key: Figure(caption)
            for key, caption in (
                ("draws", tr("draws")),
                ("entries", tr("entries")),
                ("chi", tr("chi-square")),
                ("degrees", tr("degrees of freedom")),
                ("p", tr("p-value")),
            )
        }
        self.model = OddsModel(self)
        self.table = QTableView()
        self._prepare_table()
        self.plot = ExpectedDrawnPlot(context)
        self.views = QTabWidget()
        self.views.setDocumentMode(True)
        self.views.setAccessibleName(tr("Ways to look at it"))
        self.views.addTab(scrolled(page(self.plot, 1, margin=GRID), tr("The heaviest entries")), tr("Picture"))
        self.views.addTab(self.table, tr("Table"))
        close = button(tr("Close"), self.reject, name="close")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(
            label(
                tr(
                    "Winners are drawn from the running session, by the same code as on the stage, each with fresh"
                    " randomness. None of these draws is stored, and nobody wins."
                ),
                "muted",
                wrap=True,
            )
        )
        layout.addWidget(self._progress)
        layout.addWidget(self.sentence)
        layout.addWidget(row(*self._figures.values(), 1, spacing=4 * GRID))
        layout.addWidget(self.views, 1)
        layout.addWidget(row(self.count_box, self.start_button, 1, close))
        self._show_running(False)

    @property
    def running(self) -> bool:
        return self._running is not None

    def start(self) -> None:
        """Draw, and show what came out."""
        if self._running is not None:
            return
        draws = int(self.count_box.currentData())
        service = OddsCheckService(self._context.services.core)

        def work(progress: Progress) -> OddsCheck:
            return service.simulate(draws, cancelled=progress.cancelled, progress=progress.at)

        self._bar.setRange(0, 0)
        self._left.clear()
        self._running = operation = self._context.operations.run_long(
            tr_n("Trying 1 draw…", "Trying {n} draws…", draws),
            work,
            owner=self,
            success=self._take,
            failure=self._refused,
            finished=self._ended,
        )
        operation.progressed.connect(self._progressed)
        self._show_running(True)

    def done(self, result: int) -> None:
        # Every way of closing comes through here.
        self._cancel()
        super().done(result)

    def _prepare_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(tr("Promised and drawn, the heaviest first"))
        table.setFont(figures_font(table.font()))
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setWordWrap(False)
        # Room between the cells, which Fusion leaves none.
        table.setStyleSheet("QTableView::item { padding: 0 6px; }")
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(30)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setResizeContentsPrecision(50)

    def _progressed(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        self._left.setText(tr("{done} of {total}", done=number(done), total=number(total)))

    def _cancel(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _ended(self) -> None:
        self._running = None
        self._show_running(False)

    def _show_running(self, running: bool) -> None:
        self._progress.setVisible(running)
        self.start_button.setEnabled(not running)
        self.count_box.setEnabled(not running)

    def _refused(self, error: BaseException) -> bool:
        # Said here, for the dialog lies over the place where the desk says such things.
        if isinstance(error, RaffleError):
            self._say(error.message, is_well=False)
            return True
        return False

    def _say(self, text: str, *, is_well: bool) -> None:
        self.sentence.setText(text)
        restyle(self.sentence, kind="heading" if is_well else "warn")

    def _take(self, result: OddsCheck) -> None:
        self.result_shown = result
        if not result.draws:
            return
        stopped = tr("Stopped early.") if result.cancelled else ""
        self._say(f"{result.sentence} {stopped}".strip(), is_well=result.p_value >= DOUBTFUL)
        self._figures["draws"].show_value(number(result.draws))
        self._figures["entries"].show_value(number(result.entries))
        self._figures["chi"].show_value(grouped(f"{result.chi_square:.1f}") if result.degrees else "–")
        self._figures["degrees"].show_value(number(result.degrees))
        self._figures["p"].show_value(f"{result.p_value:.3f}" if result.degrees else "–")
        self.model.take(result)
        heaviest = result.lines[:DRAWN_LINES]
        self.plot.show_shares(
            [line.name for line in heaviest],
            [line.expected for line in heaviest],
            [Fraction(line.drawn, result.draws) for line in heaviest],
        )
