"""Proofs checked in the window: one, all, or a file from anywhere, and what came out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from raffle_desktop.domain.streamdraw.verification import Check, CheckSignature, NotAProof, Report, verify
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.icons import icon
from raffle_desktop.gui.operations import Progress
from raffle_desktop.gui.tabs.history_chain import chain_words
from raffle_desktop.gui.tabs.history_files import read_file
from raffle_desktop.gui.texts import number, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import NameLabel, Pill, Tone, button, label, restyle, row
from raffle_desktop.services.services import Services
from raffle_desktop.services.staged import ChainReport

PAGE = 200
FAILED_MAX = 20
"""Failing draws named one by one; there should be none."""
ICON = QSize(18, 18)


@dataclass(frozen=True, slots=True)
class Verified:
    """The report on one proof, or why it is none."""

    title: str
    report: Report | None
    problem: str = ""

    @property
    def holds(self) -> bool | None:
        """None where a check stays open."""
        if self.report is None or not self.report.ok:
            return False
        return True if self.report.complete else None


@dataclass(frozen=True, slots=True)
class VerifiedAll:
    """What checking every draw gave: (id, seq, sentence) of those whose proof does not hold, and the outcome by id.

    `void` were given up and `under_way` have no result yet: neither has a proof to check. `chain`: how they follow each
    other.
    """

    count: int
    failed: tuple[tuple[str, int, str], ...]
    outcomes: dict[str, bool | None]
    void: int = 0
    under_way: int = 0
    chain: ChainReport | None = None


def verify_draw(services: Services, draw_id: str, title: str, check: CheckSignature | None) -> Verified:
    """Check the proof that the desk would give away. Raises RaffleError(DRAW_NOT_FOUND)."""
    return _verified(services.draw_reader.proof(draw_id), title, check)


def verify_file(path: Path, check: CheckSignature | None) -> Verified:
    """Check a file from anywhere. Raises EnvironmentFault where it cannot be read."""
    return _verified(read_file(path), path.name, check)


def verify_all(services: Services, check: CheckSignature | None, progress: Progress) -> VerifiedAll:
    """Check every stored draw, newest first; stops with Cancelled when asked."""
    draws: list[tuple[str, int]] = []
    seen = void = under_way = 0
    while page := services.draw_reader.history(limit=PAGE, offset=seen):
        progress.check()
        seen += len(page)
        void += sum(draw.state == "void" for draw in page)
        under_way += sum(not draw.winners and draw.state != "void" for draw in page)
        draws.extend((draw.id, draw.seq) for draw in page if draw.winners)
    failed: list[tuple[str, int, str]] = []
    outcomes: dict[str, bool | None] = {}
    for done, (draw_id, seq) in enumerate(draws):
        progress.check()
        progress.at(done, len(draws))
        found = verify_draw(services, draw_id, "", check)
        outcomes[draw_id] = found.holds
        if found.holds is False:
            failed.append((draw_id, seq, found.problem if found.report is None else found.report.summary))
    progress.at(len(draws), len(draws))
    return VerifiedAll(len(draws), tuple(failed), outcomes, void, under_way, services.staged.chain())


def _verified(document: str | bytes, title: str, check: CheckSignature | None) -> Verified:
    try:
        return Verified(title, verify(document, check))
    except NotAProof as error:
        return Verified(title, None, str(error))


class VerificationCard(QFrame):
    """The outcome: each check with its mark and sentence, and what only people can check."""

    draw_wanted = Signal(str)
    closed = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._context = context
        self._again: Callable[[], None] | None = None
        self._title = NameLabel(kind="heading")
        self._outcome = Pill()
        self._summary = label("", wrap=True)
        self._body = QVBoxLayout()
        self._body.setSpacing(GRID)
        self._made: list[QWidget] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        close = button(tr("Close"), self._close, kind="link", name="closeVerification")
        head = row(self._title, self._outcome, close)
        inner = head.layout()
        if inner is not None:
            self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout.addWidget(head)
        layout.addWidget(self._summary)
        layout.addLayout(self._body)
        context.switch.changed.connect(self._take_theme)
        self.hide()

    @property
    def summary(self) -> str:
        return self._summary.text()

    @property
    def outcome(self) -> str:
        return self._outcome.text()

    def sentences(self) -> list[str]:
        """Everything said below the summary, line by line."""
        found: list[str] = []
        for made in self._made:
            texts = [made] if isinstance(made, QLabel) else made.findChildren(QLabel)
            found.extend(words.text() for words in texts if words.text())
        return found

    def show_verified(self, found: Verified) -> None:
        """Show the report on one proof."""
        self._again = lambda: self.show_verified(found)
        report = found.report
        words, tone = _outcome_words(found)
        self._show(tr("Proof: {title}", title=found.title), words, tone)
        self._summary.setText(
            tr("This is not a proof file: {problem}", problem=found.problem) if report is None else report.summary
        )
        if report is not None:
            self._add(self._checks(report.checks))
            if report.ok and report.human_checks:
                self._add(label(tr("Only people can check:"), "muted"))
                for sentence in report.human_checks:
                    self._add(label(f"–  {sentence}", "small", wrap=True, selectable=True))
        self.show()

    def show_all(self, found: VerifiedAll) -> None:
        """Show what checking every draw gave."""
        self._again = lambda: self.show_all(found)
        holds = not found.failed and (found.chain is None or found.chain.is_whole)
        self._show(tr("All proofs"), tr("hold") if holds else tr("do not hold"), "good" if holds else "bad")
        count = tr_n("1 draw was checked", "{n} draws were checked", found.count)
        if not found.count:
            self._summary.setText(tr("There is no draw to check yet."))
        elif not found.failed:
            still_open = sum(outcome is None for outcome in found.outcomes.values())
            self._summary.setText(
                tr("{count}: every proof holds.", count=count)
                if not still_open
                else tr(
                    "{count}: nothing is wrong, but {n} have a beacon signature that was not checked here.",
                    count=count,
                    n=number(still_open),
                )
            )
        else:
            self._summary.setText(tr("{count}: {n} do NOT hold.", count=count, n=number(len(found.failed))))
            for draw_id, seq, sentence in found.failed[:FAILED_MAX]:
                go = button(f"#{number(seq)}", partial(self.draw_wanted.emit, draw_id), kind="link")
                words = label(sentence, "small", wrap=True)
                words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
                self._add(row(go, words))
        self._say_skipped(found)
        self.show()

    def _say_skipped(self, found: VerifiedAll) -> None:
        """Numbers without a proof are counted, or "every proof holds" would say too much."""
        parts = []
        if found.void:
            parts.append(tr_n("1 draw was given up: it has no result.", "{n} draws were given up.", found.void))
        if found.under_way:
            parts.append(tr_n("1 draw is under way.", "{n} draws are under way.", found.under_way))
        if parts:
            self._add(label(" ".join(parts), "muted", wrap=True))
        if found.chain is not None and found.count:
            self._add(label(chain_words(found.chain), "small" if found.chain.is_whole else "bad", wrap=True))

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _show(self, title: str, outcome: str, tone: Tone) -> None:
        for made in self._made:
            self._body.removeWidget(made)
            made.hide()
            made.deleteLater()
        self._made.clear()
        self._title.set_text(title)
        self._outcome.say(outcome, tone)
        self.setAccessibleName(f"{title}: {outcome}")

    def _add(self, part: QWidget) -> None:
        self._made.append(part)
        self._body.addWidget(part)

    def _checks(self, checks: Sequence[Check]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        theme = self._context.theme
        for line, check in enumerate(checks):
            if check.ok:
                name, colour, words = "confirm", theme.good, tr("holds")
            elif check.ok is None:
                name, colour, words = "help", theme.warn, tr("was not checked")
            else:
                name, colour, words = "close", theme.bad, tr("does not hold")
            mark = QLabel()
            mark.setPixmap(icon(name, colour).pixmap(ICON))
            mark.setAccessibleName(words)
            title, detail = label(check.name), label(check.detail, "small", wrap=True)
            if check.ok is False:
                restyle(detail, kind="bad")
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(mark, line, 0, top)
            grid.addWidget(title, line, 1, top)
            grid.addWidget(detail, line, 2)
        return holder

    def _take_theme(self, _theme: object) -> None:
        if self._again is not None and not self.isHidden():
            self._again()


def _outcome_words(found: Verified) -> tuple[str, Tone]:
    if found.report is None:
        return tr("not a proof"), "bad"
    if found.holds is None:
        return tr("not fully checked"), "warn"
    return (tr("holds"), "good") if found.holds else (tr("does not hold"), "bad")
