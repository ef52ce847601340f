"""The chain of draws: every number there is, which were given up and why, and whether any is missing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from raffle_desktop.gui.texts import number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import Pill, button, label, row
from raffle_desktop.services.staged import ChainReport

LISTED_MAX = 30
"""Numbers named one by one; the rest is counted."""


def chain_words(report: ChainReport) -> str:
    """The chain in one line."""
    count = len(report.links)
    if not count:
        return tr("No draw is in the chain yet.")
    first, last = report.links[0].seq, report.links[-1].seq
    words = [
        tr_n("1 draw in the chain", "{n} draws in the chain, #{first} to #{last}", count, first=first, last=last),
        tr_n("1 number is missing", "{n} numbers are missing", len(report.missing))
        if report.missing
        else tr("no number is missing"),
    ]
    void = sum(link.state == "void" for link in report.links)
    undone = sum(link.state == "undone" for link in report.links)
    if void:
        words.append(tr_n("1 was given up", "{n} were given up", void))
    if undone:
        words.append(tr_n("1 was undone", "{n} were undone", undone))
    broken = sum(bool(link.fault) for link in report.links)
    if broken:
        words.append(tr_n("1 link does not hold", "{n} links do not hold", broken))
    return "  ·  ".join(words)


class ChainCard(QFrame):
    """The same with every number that a viewer may ask about. `draw_wanted`: the id of one of them."""

    draw_wanted = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._outcome = Pill()
        self._summary = label("", wrap=True)
        self._body = QVBoxLayout()
        self._body.setSpacing(4)
        self._made: list[QWidget] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        close = button(tr("Close"), self._close, kind="link", name="closeChain")
        layout.addWidget(row(label(tr("Chain of draws"), "heading"), self._outcome, 1, close))
        layout.addWidget(self._summary)
        layout.addWidget(
            label(
                tr(
                    "Each draw names the one before it, so a draw that is left out leaves a gap which everybody sees."
                    " Giving one up or undoing it is no fault, but viewers may ask why."
                ),
                "small",
                wrap=True,
            )
        )
        layout.addLayout(self._body)
        self.hide()

    @property
    def outcome(self) -> str:
        return self._outcome.text()

    @property
    def summary(self) -> str:
        return self._summary.text()

    @property
    def lines(self) -> list[str]:
        """What is said of single numbers."""
        return [made.accessibleName() for made in self._made]

    def show_chain(self, report: ChainReport) -> None:
        """Show this chain."""
        for made in self._made:
            self._body.removeWidget(made)
            made.hide()
            made.deleteLater()
        self._made.clear()
        self._outcome.say(tr("whole") if report.is_whole else tr("not whole"), "good" if report.is_whole else "bad")
        self._summary.setText(chain_words(report))
        left = 0
        for link in reversed(report.links):
            if link.fault:
                sentence = tr("its link does not hold: {fault}", fault=link.fault)
            elif link.state == "void":
                sentence = tr("given up: {reason}", reason=shown_name(link.reason, 200))
            elif link.state == "undone":
                sentence = tr("undone: {reason}", reason=shown_name(link.reason, 200))
            else:
                continue
            if len(self._made) >= LISTED_MAX:
                left += 1
                continue
            self._add(number(link.seq), sentence, link.id)
        if report.missing:
            some = ", ".join(f"#{number(one)}" for one in report.missing[:LISTED_MAX])
            more = len(report.missing) - LISTED_MAX
            text = tr("Missing: {numbers}", numbers=some)
            self._add_words(text + (tr_n(" and 1 more", " and {n} more", more) if more > 0 else ""))
        if left:
            self._add_words(tr_n("and 1 more, in the list", "and {n} more, in the list", left))
        self.setAccessibleName(f"{tr('Chain of draws')}: {self._outcome.text()}")
        self.show()

    def _add(self, seq: str, sentence: str, draw_id: str) -> None:
        go = button(f"#{seq}", partial(self.draw_wanted.emit, draw_id), kind="link", name="chainDraw")
        words = label(sentence, "small", wrap=True)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        line = row(go, words)
        line.setAccessibleName(f"#{seq}: {sentence}")
        self._made.append(line)
        self._body.addWidget(line)

    def _add_words(self, sentence: str) -> None:
        words = label(sentence, "small", wrap=True)
        words.setAccessibleName(sentence)
        self._made.append(words)
        self._body.addWidget(words)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
