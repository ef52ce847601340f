"""The reconciliation: everything about money compared anew, with each difference in red, and nothing repaired."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.operations import Progress
from raffle_desktop.gui.tabs.connections_findings import Findings
from raffle_desktop.gui.tabs.history_files import ask_where_to_save, write_file
from raffle_desktop.gui.tabs.pools_parts import LivePart
from raffle_desktop.gui.texts import local_date_time, number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import Figure, button, card, label, scrolled
from raffle_desktop.services.money_report import MoneyReport, reconcile_money

DIFFERENCES_SHOWN = 200
LONGEST = 400
KINDS = "CSV (*.csv);;JSON (*.json)"


class ReportPart(LivePart):
    """Compares when it is asked to."""

    topics = ()

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self.report: MoneyReport | None = None
        self.compare_button = button(tr("Compare now"), self.compare, kind="main", name="compareMoney")
        context.dress(self.compare_button, "weights", "on_accent")
        self.export_button = button(tr("Export the ledger…"), self.choose_export, name="exportLedger")
        self.export_button.setToolTip(tr("Every line of every wallet and of the desk’s own accounts, as a file"))
        context.dress(self.export_button, "export")
        self.copy_button = button(tr("Copy the differences"), self.copy, name="copyDifferences")
        context.dress(self.copy_button, "copy")
        self.verdict = label("", "heading", wrap=True)
        self.when = label("", "small")
        self.figures = {
            "wallets": Figure(tr("wallets")),
            "transfers": Figure(tr("transfers")),
            "holds": Figure(tr("amounts held")),
            "pools": Figure(tr("pools")),
            "tickets": Figure(tr("paid tickets")),
        }
        self.findings = Findings(context)
        self.differences = label("", "bad", wrap=True, selectable=True)
        self.differences.setAccessibleName(tr("Differences"))
        self._problems = QFrame()
        self._problems.setProperty("kind", "problem")
        inside = QVBoxLayout(self._problems)
        inside.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        inside.addWidget(self.differences)
        self._result = QWidget()
        result = QVBoxLayout(self._result)
        result.setContentsMargins(0, 0, 0, 0)
        result.setSpacing(2 * GRID)
        result.addWidget(card(self.verdict, self.when, Flow(*self.figures.values(), spacing=5 * GRID)))
        result.addWidget(self._problems)
        result.addWidget(card(self.findings))
        self._result.hide()
        about = label(
            tr(
                "Works out anew what each wallet must hold, from every line of the ledger; whether what is held is "
                "what the holds say; whether each pool has as many tickets as it has sold, each paid once; and whether "
                "nobody has altered the ledger. A difference is shown, never repaired."
            ),
            "muted",
            wrap=True,
        )
        body = QWidget()
        body.setObjectName("page")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(about)
        layout.addWidget(Flow(self.compare_button, self.export_button, self.copy_button))
        layout.addWidget(self._result)
        layout.addStretch(1)
        stack = QStackedWidget()
        stack.addWidget(scrolled(body, tr("Reconciliation")))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(stack)
        self.copy_button.hide()

    def load(self) -> None:
        """Nothing is read before somebody asks."""

    def compare(self) -> None:
        """Compare everything; it may take seconds and can be cancelled."""
        core = self._context.services.core
        self.compare_button.setEnabled(False)

        def work(progress: Progress) -> MoneyReport:
            def at(done: int, total: int) -> None:
                progress.check()
                progress.at(done, total)

            return reconcile_money(core, at)

        self._context.operations.run_long(
            tr("Comparing wallets, ledger and pools"),
            work,
            owner=self,
            success=self._show,
            finished=lambda: self.compare_button.setEnabled(True),
            latest="reconcile",
        )

    def choose_export(self) -> None:
        """Ask where to, and write the whole ledger."""
        suggested = self._context.folder.exports / "ledger.csv"
        ask_where_to_save(self, tr("Export the ledger"), suggested, KINDS, self.export)

    def export(self, target: Path) -> None:
        """Write the whole ledger: JSON where the file's name says so, else CSV."""
        context = self._context
        file_format = "json" if target.suffix.casefold() == ".json" else "csv"

        def work(_progress: Progress) -> Path:
            return write_file(
                target, context.services.exports.export("ledger", file_format, actor=ACTOR), context.folder
            )

        context.operations.run_long(
            tr("Exporting the ledger"),
            work,
            owner=self,
            success=lambda path: context.notices.say(tr("The ledger is in {path}.", path=path)),
            can_cancel=False,
        )

    def copy(self) -> None:
        """The differences, for whoever is to look at them."""
        if self.report is not None:
            QGuiApplication.clipboard().setText("\n".join(self.report.differences))
            self._context.notices.say(tr("The differences are on the clipboard."))

    def _show(self, report: MoneyReport) -> None:
        self.report = report
        count = len(report.differences)
        self.verdict.setText(
            tr("Every balance follows from the ledger, and every pool from its tickets.")
            if report.is_clean
            else tr_n("1 difference was found.", "{n} differences were found.", count)
        )
        self.when.setText(tr("Compared on {time}", time=local_date_time(report.at)))
        for name, figure in self.figures.items():
            figure.show_value(number(report.counts[name]))
        lines = ["• " + shown_name(text, LONGEST) for text in report.differences[:DIFFERENCES_SHOWN]]
        if count > DIFFERENCES_SHOWN:
            lines.append(tr("and {n} more", n=number(count - DIFFERENCES_SHOWN)))
        if lines:
            lines.append("")
            lines.append(
                tr("Nothing was changed. Keep a backup as it is, and find out what happened before anybody is paid.")
            )
        self.differences.setText("\n".join(lines))
        self._problems.setVisible(bool(lines))
        self.copy_button.setVisible(bool(lines))
        self.findings.show_findings(tr("Money"), report.findings)
        self._result.show()
