"""One draw in full: every pick there ever was, what became of it, how to check it, and what can still be done."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from raffle_desktop.domain.figures import odds_text
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.elided import Elided
from raffle_desktop.gui.stage.winner_card import PLATFORMS, WeightBar, weight_parts
from raffle_desktop.gui.tabs.history_proofs import VerificationCard
from raffle_desktop.gui.texts import local_date_time, number, tr, tr_n, weight_text
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import NameLabel, Pill, Tone, button, card, icon_button, label, row
from raffle_desktop.services.records import DrawView, WinnerView

PICKS = 8
"""Picks shown at first, and more at each press: a card of a pick is a dozen widgets."""


def state_words(state: str) -> tuple[str, Tone]:
    """What became of a pick."""
    if state == "drawn":
        return tr("waits for confirmation"), "warn"
    if state == "confirmed":
        return tr("confirmed"), "good"
    if state == "redrawn":
        return tr("replaced by a redraw"), ""
    return tr("undone"), ""


def draw_state(view: DrawView) -> tuple[str, Tone]:
    """What became of a draw as a whole."""
    if not view.standing:
        return tr("undone"), ""
    if any(one.state == "drawn" for one in view.standing):
        return tr("waiting"), "warn"
    if any(one.state == "redrawn" for one in view.winners):
        return tr("confirmed after a redraw"), "good"
    return tr("confirmed"), "good"


def list_state(view: DrawView) -> str:
    """The same in a word, for a column."""
    words, tone = draw_state(view)
    return tr("redrawn") if tone == "good" and any(one.state == "redrawn" for one in view.winners) else words


class PickCard(QFrame):
    """One pick: who, with which odds, from which weight, and what became of it."""

    confirm = Signal(int)
    redraw = Signal(int)

    def __init__(self, context: DeskContext, winner: WinnerView, several: bool) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        words, tone = state_words(winner.state)
        name = NameLabel(f"{number(winner.place)}. {winner.name}" if several else winner.name, "heading")
        name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head: list[QWidget | int] = [name]
        platform = PLATFORMS.get(winner.platform, "")
        if platform:
            head.append(Pill(platform))
        head.append(Pill(words, tone))
        odds = tr("Odds {odds}", odds=odds_text(winner.weight, winner.odds))
        ticket = tr("Ticket {ticket} of {of}", ticket=number(winner.ticket), of=number(winner.of))
        if winner.number is not None:
            # Its number, as everywhere; where in the list it lay is in the proof.
            ticket = tr("Ticket no. {n}", n=number(winner.number))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 12, 2 * GRID, 12)
        layout.setSpacing(6)
        layout.addWidget(row(*head))
        layout.addWidget(label(odds, "muted", wrap=True))
        parts = [] if winner.breakdown is None else weight_parts(winner.breakdown)
        if parts:
            bar = WeightBar()
            bar.show_parts(parts, context.theme)
            layout.addWidget(bar)
            sums = " + ".join(f"{weight_text(micro)} {part}" for part, micro in parts)
            layout.addWidget(
                label(tr("Weight {total} = {parts}", total=_decimal(winner.weight), parts=sums), "small", wrap=True)
            )
        details = [ticket, local_date_time(winner.drawn_at)]
        if winner.event:
            details.append(tr("by redraw {n}", n=number(winner.event)))
        layout.addWidget(label("  ·  ".join(details), "small", wrap=True))
        if winner.reason:
            layout.addWidget(label(tr("Why: {reason}", reason=winner.reason), "small", wrap=True))
        acts: list[QWidget | int] = []
        if winner.state == "drawn":
            acts.append(button(tr("Confirm"), lambda: self.confirm.emit(winner.place), name="confirmPick"))
        if winner.stands:
            acts.append(button(tr("Redraw…"), lambda: self.redraw.emit(winner.place), name="redrawPick"))
        viewer = winner.viewer_id
        if viewer is not None:
            acts.append(1)
            acts.append(
                button(tr("Open the viewer"), lambda: context.show_viewer(viewer), kind="link", name="openViewer")
            )
        if acts:
            layout.addWidget(row(*acts))
        self.setAccessibleName(f"{name.text}: {words}, {odds}")


class DrawDetail(QWidget):
    """The detail pane. The acts are signals: whoever holds the list carries them out."""

    verify = Signal()
    save = Signal()
    undo = Signal()
    confirm = Signal(int)
    redraw = Signal(int)

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._view: DrawView | None = None
        self._shown = PICKS
        self._cards: list[PickCard] = []
        self._title = NameLabel(kind="title")
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._state = Pill()
        self._facts = label("", "muted", wrap=True)
        self.verify_button = button(tr("Verify"), self.verify.emit, kind="main", name="verify")
        self.verify_button.setToolTip(tr("Compute this draw anew from its proof alone, and compare"))
        self.save_button = button(tr("Save proof…"), self.save.emit, name="saveProof")
        self.undo_button = button(tr("Undo the draw…"), self.undo.emit, kind="danger", name="undoDraw")
        self.verification = VerificationCard(context)
        self._picks = QVBoxLayout()
        self._picks.setSpacing(GRID)
        self._more = button("", self._show_more, kind="link", name="morePicks")
        self._proof_id, self._hash, self._commitment = Elided(), Elided(), Elided()
        self.copy_buttons = [
            self._copy_button(tr("Copy the proof's id"), self._proof_id),
            self._copy_button(tr("Copy the list's hash"), self._hash),
            self._copy_button(tr("Copy the commitment"), self._commitment),
        ]
        ids = card(
            *(
                row(self._caption(caption), value, copy)
                for caption, value, copy in zip(
                    (tr("Proof id"), tr("List hash"), tr("Commitment")),
                    (self._proof_id, self._hash, self._commitment),
                    self.copy_buttons,
                    strict=True,
                )
            ),
            spacing=4,
            margin=12,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(row(self._title, self._state))
        layout.addWidget(self._facts)
        layout.addWidget(row(self.verify_button, self.save_button, 1, self.undo_button))
        layout.addWidget(self.verification)
        layout.addLayout(self._picks)
        layout.addWidget(self._more)
        layout.addWidget(ids)
        layout.addStretch(1)
        self.setObjectName("page")
        context.switch.changed.connect(self._take_theme)
        self._take_theme(None)

    def _caption(self, text: str) -> QWidget:
        made = label(text, "muted")
        made.setFixedWidth(96)
        return made

    def _copy_button(self, text: str, value: Elided) -> QToolButton:
        return icon_button(text, lambda: self._copy(value.text), name="copy")

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._context.notices.say(tr("Copied."))

    @property
    def view(self) -> DrawView | None:
        return self._view

    @property
    def cards(self) -> list[PickCard]:
        return list(self._cards)

    def show_draw(self, view: DrawView, title: str) -> None:
        """Show this draw; what was verified stays on show where it is about the same one, unchanged."""
        if self._view is None or view != self._view:
            self.verification.hide()
        if self._view is None or self._view.id != view.id:
            self._shown = PICKS
        self._view = view
        self._title.set_text(f"#{number(view.seq)} · {title}")
        self._state.say(*draw_state(view))
        self._facts.setText(
            "  ·  ".join(
                (
                    local_date_time(view.opened_at),
                    tr_n("1 entry", "{n} entries", view.entries),
                    tr("total weight {weight}", weight=_decimal(view.total)),
                    tr("drawn by {who}", who=view.opened_by),
                )
            )
        )
        self.undo_button.setVisible(bool(view.standing))
        self._proof_id.set_text(view.id)
        self._hash.set_text(view.list_sha256)
        self._commitment.set_text(view.commitment)
        self._fill()

    def set_acts_enabled(self, enabled: bool) -> None:
        self.undo_button.setEnabled(enabled)
        for made in self._cards:
            made.setEnabled(enabled)

    def _show_more(self) -> None:
        self._shown += PICKS
        self._fill()

    def _fill(self) -> None:
        for made in self._cards:
            self._picks.removeWidget(made)
            made.hide()
            made.deleteLater()
        self._cards.clear()
        view = self._view
        if view is None:
            return
        several = max(one.place for one in view.winners) > 1
        # Who counts comes first, by place; then who was replaced or taken back.
        others = [one for one in view.winners if not one.stands]
        picks = [*view.standing, *others]
        for one in picks[: self._shown]:
            made = PickCard(self._context, one, several)
            made.confirm.connect(self.confirm)
            made.redraw.connect(self.redraw)
            self._cards.append(made)
            self._picks.addWidget(made)
        rest = len(picks) - self._shown
        self._more.setVisible(rest > 0)
        self._more.setText(tr_n("Show more: 1 is left", "Show more: {n} are left", rest) if rest > 0 else "")

    def _take_theme(self, _theme: object) -> None:
        for copy in self.copy_buttons:
            copy.setIcon(self._context.icon("copy"))
        self._fill()


def _decimal(weight: Fraction) -> str:
    return weight_text(weight.numerator * 1_000_000 // weight.denominator)
