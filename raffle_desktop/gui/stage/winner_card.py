"""The winner: who, with which odds, from which weight, and what to do about it."""

from __future__ import annotations

from fractions import Fraction
from operator import itemgetter

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from raffle_desktop.domain.figures import odds_text
from raffle_desktop.domain.fixed_point import MICRO
from raffle_desktop.domain.tickets import Source
from raffle_desktop.domain.weights import Breakdown
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.tabs.tickets_words import source_name
from raffle_desktop.gui.texts import duration_text, now_micros, number, tr, tr_n, weight_text
from raffle_desktop.gui.theme import GRID, Theme
from raffle_desktop.gui.widgets import NameLabel, Pill, button, label, row, scrolled
from raffle_desktop.services.claims import SPOKE
from raffle_desktop.services.records import DrawView, WinnerView

PLATFORMS = {"twitch": "Twitch", "kick": "Kick", "discord": "Discord", "manual": "", "affiliate": ""}
# Blue, orange, teal, violet: told apart by every eye, on dark and light.
PART_COLOURS = ("#56b4e9", "#e69f00", "#2fb48c", "#c58ae0")
CLAIM_TICK_MS = 250


def weight_parts(breakdown: Breakdown) -> list[tuple[str, int]]:
    """The parts of a weight with their names, without the empty ones; a given weight is one part."""
    if breakdown.given is not None:
        return [(tr("given"), breakdown.given)]
    parts = [
        (tr("base"), breakdown.base),
        (tr("loyalty"), breakdown.loyalty),
        (tr("support"), breakdown.support),
        (tr("carried over"), breakdown.carry_over),
    ]
    return [(name, micro) for name, micro in parts if micro]


class WeightBar(QWidget):
    """A weight as a bar of its parts."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[tuple[str, int]] = []
        self._track = QColor("#888888")
        self.setFixedHeight(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: list[tuple[str, int]], theme: Theme) -> None:
        self._parts = parts
        self._track = QColor(theme.border)
        self.setAccessibleName(", ".join(f"{name} {weight_text(micro)}" for name, micro in parts))
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._track)
        painter.drawRoundedRect(self.rect(), 4, 4)
        total = sum(micro for _name, micro in self._parts)
        left = 0.0
        for (_name, micro), colour in zip(self._parts, PART_COLOURS, strict=False):
            wide = self.width() * micro / total if total else 0.0
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(left, 0, max(3.0, wide - 1.5), self.height()), 3, 3)
            left += wide
        painter.end()


class WinnerCard(QFrame):
    """Shows one draw's standing winners, the newest pick large. The acts are signals: the stage carries them out."""

    confirm = Signal()
    redraw = Signal()
    undo = Signal()
    clear = Signal()
    draw_again = Signal()
    details = Signal()

    def __init__(self, more: QWidget | None = None) -> None:
        """`more`: stands beside the way to the proof, and is not for the public either."""
        super().__init__()
        self.setProperty("kind", "card")
        self.setObjectName("winnerCard")
        self._more = QWidget() if more is None else more
        self._deadline = 0
        self._tick = QTimer(self)
        self._tick.setInterval(CLAIM_TICK_MS)
        self._tick.timeout.connect(self._count_down)

        self._caption = label("", "muted")
        self._state = Pill()
        self._name = NameLabel(kind="name")
        self._platform = Pill()
        self._odds = label("", "muted", wrap=True)
        self._bar = WeightBar()
        self._parts = label("", "small", wrap=True)
        self._claim = QProgressBar()
        self._claim.setTextVisible(False)
        self._claim.setAccessibleName(tr("Time left to claim"))
        self._claim_text = label("", "warn")
        self._claim_row = row(self._claim_text, self._claim)
        self._others = QWidget()
        self._others_layout = QGridLayout(self._others)
        self._others_layout.setContentsMargins(0, 0, GRID, 0)
        self._others_layout.setColumnStretch(1, 1)
        self._others_area = scrolled(self._others, tr("All winners of this draw"))
        self._others_area.setMaximumHeight(132)
        # On the card, not on a plate of the page's colour.
        self._others_area.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")

        self.confirm_button = button(tr("Confirm"), self.confirm.emit, kind="main", name="confirm")
        self.confirm_button.setToolTip(tr("The winner is here: their carry-over and spent support start anew (C)"))
        self.again_button = button(tr("Draw another"), self.draw_again.emit, kind="main", name="drawAgain")
        self.again_button.setToolTip(tr("Draw now: decided and stored first, then shown (Space)"))
        self.redraw_button = button(tr("Redraw"), self.redraw.emit, name="redraw", tip=tr("Draw somebody else (R)"))
        self.undo_button = button(tr("Undo"), self.undo.emit, name="undoDraw", tip=tr("Take the draw back (U)"))
        self.clear_button = button(
            tr("Clear"), self.clear.emit, name="clear", tip=tr("Take the winner off the stage (Esc)")
        )
        self.details_button = button(tr("Proof"), self.details.emit, kind="link", name="details")
        self.details_button.setToolTip(tr("Everything about this draw, in History"))

        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 12, 2 * GRID, 12)
        layout.setSpacing(6)
        layout.addWidget(row(self._caption, self._platform, self._state, 1, self.details_button, self._more))
        layout.addWidget(self._name)
        layout.addWidget(self._odds)
        layout.addWidget(self._bar)
        layout.addWidget(self._parts)
        layout.addWidget(self._claim_row)
        layout.addWidget(self._others_area)
        layout.addStretch(1)
        # They wrap where the stage is narrow or the language is long: a cut-off button would be seen by everybody.
        self._acts = Flow(
            self.confirm_button, self.again_button, self.redraw_button, self.undo_button, self.clear_button
        )
        layout.addWidget(self._acts)
        for rare in (self._claim_row, self._others_area, self.again_button, self.clear_button):
            rare.hide()

    def show_draw(
        self, draw: DrawView, winner: WinnerView, theme: Theme, *, claim_until: int, claim_total: int
    ) -> None:
        """Show a result. `claim_until`: UTC microseconds until when the winner may speak up, 0 = no claim timer."""
        waits = winner.state == "drawn"
        several = len(draw.standing) > 1
        self._caption.setText(tr("{n} winners", n=len(draw.standing)) if several else tr("Winner"))
        spoke = winner.state == "confirmed" and winner.reason == SPOKE
        confirmed = tr("spoke in chat") if spoke else tr("confirmed")
        self._state.say(tr("waits for you") if waits else confirmed, "warn" if waits else "good")
        self._name.set_text(winner.name)
        platform = PLATFORMS.get(winner.platform, "")
        self._platform.setVisible(bool(platform))
        self._platform.say(platform)
        self._odds.setText(tr("Odds {odds}", odds=odds_text(winner.weight, winner.odds)))
        self._show_weight(winner, theme, several=several)
        self._show_others(draw, winner)
        any_waiting = any(one.state == "drawn" for one in draw.standing)
        self.confirm_button.setVisible(any_waiting)
        self.confirm_button.setText(tr("Confirm all") if several else tr("Confirm"))
        self.again_button.setVisible(not any_waiting and draw.session_id is not None)
        self.clear_button.setVisible(not any_waiting)
        self._deadline = claim_until if any_waiting else 0
        self._claim_row.setVisible(bool(self._deadline))
        if self._deadline:
            self._claim.setRange(0, max(1, claim_total))
            self._tick.start()
            self._count_down()
        else:
            self._tick.stop()
        self.setAccessibleName(
            tr("Winner: {name}, odds {odds}", name=self._name.text, odds=odds_text(winner.weight, winner.odds))
        )

    def set_acts_enabled(self, enabled: bool, *, can_draw: bool) -> None:
        for press in (self.confirm_button, self.redraw_button, self.undo_button, self.clear_button):
            press.setEnabled(enabled)
        self.again_button.setEnabled(enabled and can_draw)

    def set_bare(self, bare: bool) -> None:
        """Only what the public should see."""
        self._acts.setVisible(not bare)
        self.details_button.setVisible(not bare)
        self._more.setVisible(not bare)

    def _show_weight(self, winner: WinnerView, theme: Theme, *, several: bool) -> None:
        if winner.number is not None:
            self._show_tickets(winner, theme, several=several)
            return
        parts = [] if winner.breakdown is None else weight_parts(winner.breakdown)
        self._bar.setVisible(bool(parts))
        self._parts.setVisible(bool(parts))
        if parts:
            self._bar.show_parts(parts, theme)
            words = " + ".join(f"{weight_text(micro)} {name}" for name, micro in parts)
            self._parts.setText(tr("Weight {total} = {parts}", total=_decimal(winner.weight), parts=words))

    def _show_tickets(self, winner: WinnerView, theme: Theme, *, several: bool) -> None:
        """The winning number of a period, and the winner's tickets by source, where there is room; the bar has the
        largest.
        """
        counts = {source_name(Source(source)): count for source, count in winner.by_source.items()}
        gained = sorted(((name, count) for name, count in counts.items() if count > 0), key=itemgetter(1), reverse=True)
        whole = [(name, count * MICRO) for name, count in gained]
        shown = whole if len(whole) <= len(PART_COLOURS) else whole[: len(PART_COLOURS) - 1]
        if len(shown) < len(whole):
            shown = [*shown, (tr("other"), sum(micro for _name, micro in whole[len(shown) :]))]
        self._bar.setVisible(bool(shown))
        self._bar.show_parts(shown, theme)
        self._parts.setVisible(True)
        words = " · ".join(f"{name} {number(count)}" for name, count in counts.items())
        ticket = tr("Ticket no. {n}", n=number(winner.number or 0))
        self._parts.setText(f"{ticket} · {words}" if words and not several else ticket)

    def _show_others(self, draw: DrawView, winner: WinnerView) -> None:
        while (item := self._others_layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        several = len(draw.standing) > 1
        self._others_area.setVisible(several)
        if not several:
            return
        for line, one in enumerate(draw.standing[:100]):
            self._others_layout.addWidget(label(f"{number(one.place)}.", "muted"), line, 0)
            self._others_layout.addWidget(NameLabel(one.name), line, 1)
            self._others_layout.addWidget(label(tr("confirmed") if one.state == "confirmed" else "", "small"), line, 2)
        if len(draw.standing) > 100:
            rest = len(draw.standing) - 100
            self._others_layout.addWidget(
                label(tr_n("and 1 more, in History", "and {n} more, in History", rest), "small"), 100, 1
            )

    def _count_down(self) -> None:
        left = self._deadline - now_micros()
        if left <= 0:
            self._tick.stop()
            self._claim.setValue(0)
            self._claim_text.setText(tr("Time is up: nobody claimed it. Redraw, or confirm all the same."))
            return
        self._claim.setValue(min(self._claim.maximum(), left // 1000))
        self._claim_text.setText(tr("Claim within {time}", time=duration_text(left / 1_000_000 + 0.999)))


def _decimal(weight: Fraction) -> str:
    return weight_text(weight.numerator * 1_000_000 // weight.denominator)
