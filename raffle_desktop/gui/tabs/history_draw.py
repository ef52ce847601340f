"""One draw in full: every pick there ever was, what became of it, how to check it, and what can still be done."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from raffle_desktop.domain.figures import odds_text
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.stage.winner_card import PLATFORMS, WeightBar, weight_parts
from raffle_desktop.gui.tabs.history_proofs import VerificationCard
from raffle_desktop.gui.tabs.history_steps import PublicCard
from raffle_desktop.gui.tabs.history_words import draw_state, pick_state
from raffle_desktop.gui.texts import local_date_time, number, shown_name, tr, tr_n, weight_text
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import NameLabel, Pill, button, label, row
from raffle_desktop.services.records import DrawView, WinnerView

PICKS = 8
"""Picks shown at first, and more at each press: a card of a pick is a dozen widgets."""


class PickCard(QFrame):
    """One pick: who, with which odds, from which weight, and what became of it."""

    confirm = Signal(int)
    redraw = Signal(int)

    def __init__(self, context: DeskContext, winner: WinnerView, several: bool) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        words, tone = pick_state(winner.state)
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
    save_page = Signal()
    open_page = Signal()
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
        self.open_button = button(tr("Open the checking page"), self.open_page.emit, name="openPage")
        self.open_button.setToolTip(tr("In the browser, from this desk’s own server, with this draw’s proof in it"))
        self.page_button = button(tr("Save the checking page…"), self.save_page.emit, name="savePage")
        self.page_button.setToolTip(tr("One file for viewers: it checks any proof, without a connection"))
        self.undo_button = button(tr("Undo the draw…"), self.undo.emit, kind="danger", name="undoDraw")
        self._under_way = label("", "muted", wrap=True)
        self.verification = VerificationCard(context)
        self._picks = QVBoxLayout()
        self._picks.setSpacing(GRID)
        self._more = button("", self._show_more, kind="link", name="morePicks")
        self.public = PublicCard(context)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(row(self._title, self._state))
        layout.addWidget(self._facts)
        layout.addWidget(self._under_way)
        layout.addWidget(
            Flow(self.verify_button, self.save_button, self.open_button, self.page_button, self.undo_button)
        )
        layout.addWidget(self.verification)
        layout.addLayout(self._picks)
        layout.addWidget(self._more)
        layout.addWidget(self.public)
        layout.addStretch(1)
        self.setObjectName("page")
        context.switch.changed.connect(self._take_theme)
        self._take_theme(None)

    @property
    def copy_buttons(self) -> list[QToolButton]:
        """One for each of the hashes, from top to bottom."""
        return self.public.copy_buttons

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
        facts = [local_date_time(view.opened_at)]
        if view.list_sha256:
            facts.append(tr_n("1 entry", "{n} entries", view.entries))
            facts.append(tr("total weight {weight}", weight=_decimal(view.total)))
        who = shown_name(view.opened_by, 40)
        facts.append(tr("drawn by {who}", who=who) if view.winners else tr("opened by {who}", who=who))
        self._facts.setText("  ·  ".join(facts))
        self._say_way(view)
        self.public.show_draw(view)
        self._fill()

    def _say_way(self, view: DrawView) -> None:
        """What can be done: a proof there is only of a result."""
        for press in (self.verify_button, self.save_button, self.open_button):
            press.setVisible(bool(view.winners))
        self.undo_button.setVisible(bool(view.standing))
        words = ""
        if view.is_under_way and view.winners:
            words = tr("A redraw is announced: the stage carries it on.")
        elif view.is_under_way:
            words = tr("It is under way: the stage carries it on. There is a proof as soon as there is a result.")
        elif view.state == "void":
            words = tr(
                "It was given up ({reason}) and never gets a result. Its number stays, so that nobody can leave out a"
                " draw unseen.",
                reason=shown_name(view.void_reason, 200),
            )
        elif view.vacant:
            words = tr("A place is vacant: the redraw that was announced did not count. The stage announces it again.")
        self._under_way.setText(words)
        self._under_way.setVisible(bool(words))

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
        several = max((one.place for one in view.winners), default=1) > 1
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
        self._fill()


def _decimal(weight: Fraction) -> str:
    return weight_text(weight.numerator * 1_000_000 // weight.denominator)
