"""The part of a viewer's panel that shows their tickets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from raffle_desktop.gui.elided import Elided
from raffle_desktop.gui.tabs.tickets_words import source_name
from raffle_desktop.gui.texts import local_date_time, number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.viewer_parts import Section, figure, stretch_first, table
from raffle_desktop.gui.widgets import Pill, label, row
from raffle_desktop.services.ticket_views import Holding, LogEntry

NUMBERS_SHOWN = 40
"""Runs of ticket numbers that are written out."""
CHANGES_SHOWN = 12


class TicketSection(Section):
    """What the viewer holds in each book: how many and of what, the numbers, and the newest changes."""

    def __init__(self, act: QWidget) -> None:
        super().__init__(tr("Tickets"), act)

    def show_tickets(self, books: tuple[tuple[str, Holding], ...]) -> None:
        """Only of books in which there was a change; nothing is shown where there was none."""
        self.setVisible(bool(books))
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for name, holding in books:
            total = label(number(holding.total), "figure")
            rank = tr("not ranked") if holding.rank is None else tr("rank {n}", n=number(holding.rank))
            layout.addWidget(Elided(shown_name(name, 60), "muted"))
            layout.addWidget(row(total, Pill(rank, "accent" if holding.rank == 1 else ""), 1))
            layout.addWidget(
                table(
                    [
                        (label(source_name(source), "muted"), figure(number(n)))
                        for source, n in holding.by_source.items()
                    ]
                )
            )
            if holding.numbers:
                numbers = label(tr("Numbers: {runs}", runs=runs_text(holding.numbers)), wrap=True, selectable=True)
                layout.addWidget(numbers)
            changes = QVBoxLayout()
            changes.setSpacing(GRID)
            layout.addLayout(changes)
            _in_the_next_round(body, partial(_add_changes, changes, holding.log))
        self.put(body)


def _in_the_next_round(owner: QWidget, step: Callable[[], object]) -> None:
    """What stands further down comes after the rest is painted; not at all where its owner is gone by then."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.timeout.connect(step)
    timer.start(0)


def _add_changes(layout: QVBoxLayout, log: Sequence[LogEntry]) -> None:
    for change in log[:CHANGES_SHOWN]:
        layout.addWidget(_change(change))


def runs_text(runs: Sequence[tuple[int, int]]) -> str:
    """Ticket numbers as runs: 3, 7–12; of very many the last ones are counted only."""
    shown = [_unbroken(number(first) if first == last else f"{number(first)}–{number(last)}") for first, last in runs]
    if len(shown) <= NUMBERS_SHOWN:
        return ", ".join(shown)
    left = sum(last - first + 1 for first, last in runs[NUMBERS_SHOWN:])
    return ", ".join(shown[:NUMBERS_SHOWN]) + tr_n(" and 1 more", " and {n} more", left)


def _unbroken(figure: str) -> str:
    """The thousands of a number stay on one line, and so do both ends of a run."""
    return figure.replace(" ", "\u00a0").replace("–", "\u2060–\u2060")


def _change(change: LogEntry) -> QWidget:
    words = QWidget()
    layout = QVBoxLayout(words)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    what = " ".join(change.description.split())
    source, when = source_name(change.source), local_date_time(change.at)
    layout.addWidget(Elided(shown_name(what, 120) if what else source))
    # Not twice the same.
    layout.addWidget(label(when if what in ("", source) else f"{when} · {source}", "small"))
    sign = "+" if change.change > 0 else ""
    made = row(words, figure(sign + number(change.change)))
    stretch_first(made)
    return made
