"""A draw of a period as it is shown: who won with which number, out of what, and what is to be said."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from raffle_desktop.domain.figures import decimal_text, grouped, odds_text
from raffle_desktop.domain.tickets import Source
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.stage.opening import under_way_words
from raffle_desktop.gui.tabs.tickets_words import platform_title, source_name
from raffle_desktop.gui.texts import local_date_time, number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import NameLabel, Pill, Tone, button, label, line, row
from raffle_desktop.services.period_draws import PeriodDraw
from raffle_desktop.services.records import WinnerView

WINNERS_SHOWN = 50
SAID_LONGEST = 600
LEFT_TO_RIGHT = "\u200e"
DRAWN, CONFIRMED, REDRAWN = "drawn", "confirmed", "redrawn"


def winner_state(state: str) -> tuple[str, Tone]:
    """A pick's state as a pill says it."""
    words: dict[str, tuple[str, Tone]] = {
        DRAWN: (tr("waits for you"), "warn"),
        CONFIRMED: (tr("confirmed"), "good"),
        REDRAWN: (tr("redrawn"), ""),
    }
    return words.get(state, (tr("undone"), "bad"))


def breakdown(winner: WinnerView) -> str:
    """A winner's tickets by source, in words."""
    parts = [f"{source_name(Source(source))} {number(count)}" for source, count in winner.by_source.items()]
    return " · ".join(parts)


def _from_left(text: str) -> str:
    """A sentence of the desk's own stays one also where it begins with a name that is written from right to left."""
    first = next((kind for kind in map(unicodedata.bidirectional, text) if kind in ("L", "R", "AL")), "L")
    return text if first == "L" else LEFT_TO_RIGHT + text


class WinnerRow(QWidget):
    """One pick of a draw."""

    def __init__(self, winner: WinnerView, said: str, copy: Callable[[str], object]) -> None:
        super().__init__()
        self.winner = winner
        name = NameLabel(winner.name, "heading")
        self.number = label(
            tr("Ticket no. {n}", n="?" if winner.number is None else number(winner.number)), "figure", selectable=True
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        head = row(name, Pill(platform_title(winner.platform)), Pill(*winner_state(winner.state)))
        head.layout().setStretch(0, 1)  # type: ignore[union-attr]  # `row` makes a QHBoxLayout
        layout.addWidget(head)
        self.odds = label(tr("Odds {odds}", odds=odds_text(winner.weight, winner.odds)), "muted")
        layout.addWidget(Flow(self.number, self.odds, spacing=2 * GRID))
        self.breakdown = label(breakdown(winner), "muted", wrap=True)
        layout.addWidget(self.breakdown)
        self.breakdown.setHidden(not winner.by_source)
        if winner.reason:
            layout.addWidget(label(tr("Reason: {reason}", reason=shown_name(winner.reason, 200)), "small", wrap=True))
        self.said = label(_from_left(shown_name(said, SAID_LONGEST)), wrap=True, selectable=True)
        # A name without a place to break must not make the card wider than the window.
        self.said.setMinimumWidth(1)
        layout.addWidget(self.said)
        self.said.setHidden(not said)
        if said:
            press = button(tr("Copy the announcement"), lambda: copy(said), kind="link", name="copyAnnouncement")
            layout.addWidget(row(press, 1))


class DrawCard(QFrame):
    """A draw with its winners and what can be done with it. `hidden`: the wheel has still to show them."""

    def __init__(self, context: DeskContext, found: PeriodDraw, *, hidden: bool = False) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._context = context
        self.found = found
        view = found.view
        title = tr("Draw {n}", n=number(view.seq))
        self.setAccessibleName(title)
        total = grouped(decimal_text(view.total))
        facts = local_date_time(view.opened_at)
        if view.list_sha256:
            facts = tr(
                "{time} · {people} with {tickets} tickets",
                time=facts,
                people=tr_n("1 participant", "{n} participants", view.entries),
                tickets=total,
            )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        show = button(tr("Proof and history"), lambda: context.go_to("history", view.id), kind="link", name="showDraw")
        layout.addWidget(row(label(title, "heading"), 1, show))
        layout.addWidget(label(facts, "small", wrap=True))
        if found.prize:
            layout.addWidget(label(tr("Prize: {prize}", prize=shown_name(found.prize, 200)), wrap=True))
        said = dict(zip((winner.place for winner in view.standing), found.announcements, strict=True))
        self.rows: list[WinnerRow] = []
        if hidden:
            layout.addWidget(line())
            layout.addWidget(label(tr("Decided and stored; the wheel shows who won."), "muted", wrap=True))
        self.under_way = under_way_words(view)
        if self.under_way:
            layout.addWidget(line())
            layout.addWidget(label(self.under_way, "muted", wrap=True))
        for winner in () if hidden else view.winners[:WINNERS_SHOWN]:
            text = said.get(winner.place, "") if winner.stands else ""
            self.rows.append(WinnerRow(winner, text, self._copy))
            layout.addWidget(line())
            layout.addWidget(self.rows[-1])
        if len(view.winners) > WINNERS_SHOWN and not hidden:
            left = number(len(view.winners) - WINNERS_SHOWN)
            layout.addWidget(label(tr("{n} more stand in the history.", n=left), "small"))
        waits = any(winner.state == DRAWN for winner in view.standing)
        self.confirm_button = button(tr("Confirm"), self.confirm, kind="main", name="confirmDraw")
        self.redraw_button = button(tr("Redraw…"), self.redraw, name="redrawPeriod")
        self.undo_button = button(tr("Undo the draw…"), self.undo, name="undoPeriod")
        if view.standing and not hidden:
            layout.addWidget(Flow(self.confirm_button, self.redraw_button, self.undo_button))
            self.confirm_button.setHidden(not waits)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._context.notices.say(tr("The announcement is on the clipboard."))

    def confirm(self) -> None:
        """Confirm all who wait."""
        winners, draw_id = self._context.services.winners, self.found.view.id
        self._context.operations.run(lambda: winners.confirm(draw_id, actor=ACTOR), owner=self)

    def redraw(self) -> None:
        """Somebody else in place of all who stand."""
        winners, draw_id = self._context.services.winners, self.found.view.id
        count = len(self.found.view.standing)
        dialog = ReasonDialog(
            tr("Redraw"),
            tr_n(
                "1 winner is replaced: they stay on record with the reason, and are out of this draw.",
                "{n} winners are replaced: they stay on record with the reason, and are out of this draw.",
                count,
            ),
            [tr("Did not answer"), tr("May not take part")],
            self.window(),
            yes_text=tr("Redraw"),
        )
        dialog.accepted_reason.connect(
            lambda reason: self._context.operations.run(
                lambda: winners.redraw(draw_id, reason, actor=ACTOR), owner=self
            )
        )
        dialog.open()

    def undo(self) -> None:
        """Take the whole draw back; its record stays."""
        winners, draw_id = self._context.services.winners, self.found.view.id
        dialog = ReasonDialog(
            tr("Undo the draw"),
            tr("Nobody has won by it any more; its record stays, marked undone. Tickets are not changed by it."),
            [tr("Drawn too early"), tr("By mistake")],
            self.window(),
            yes_text=tr("Undo the draw"),
            danger=True,
        )
        dialog.accepted_reason.connect(
            lambda reason: self._context.operations.run(lambda: winners.undo(draw_id, reason, actor=ACTOR), owner=self)
        )
        dialog.open()
