"""What was won in pools, and whether it has reached its winner."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QMenu, QStackedWidget, QVBoxLayout

from raffle_desktop.domain.money import format_amount
from raffle_desktop.gui.bridge import Topic
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.money_prizes import TITLE_SHOWN, DeliverDialog, DueDialog
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.elided import Elided
from raffle_desktop.gui.tables.arranging import Row
from raffle_desktop.gui.tables.table_view import act
from raffle_desktop.gui.tables.tuple_model import Column
from raffle_desktop.gui.tabs.history_rows import FittingTable
from raffle_desktop.gui.tabs.pools_parts import LivePart
from raffle_desktop.gui.tabs.pools_words import provider_name, win_state
from raffle_desktop.gui.tabs.wallets_words import note_words
from raffle_desktop.gui.texts import local_date_time, now_micros, number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, button, label, row
from raffle_desktop.services.pool_wins import PrizeWin
from raffle_desktop.services.reveals import still_hidden
from raffle_desktop.services.services import Services

WINS_MAX = 1_000
WIN = 1
"""Where the win stands in a row."""
SOON_MS = 1_000
"""Until it is looked at again whether the wheel rests."""


def read_wins(services: Services, *, owed_only: bool) -> tuple[list[PrizeWin], bool]:
    """Call it in the background. A win that the wheel has still to tell is left out; True where there is one."""
    wins = services.prizes.wins(owed_only=owed_only, limit=WINS_MAX)
    newest = max(wins, key=lambda win: win.won_at, default=None)
    hidden = None if newest is None else still_hidden(services, newest.draw_id)
    if hidden is None:
        return wins, False
    return [win for win in wins if win.draw_id != hidden.draw_id], True


class WinsPart(LivePart):
    """A table of won prizes; what is owed stands out."""

    topics = (Topic.POOLS, Topic.MONEY)

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.refresh)
        self.owed_only = QCheckBox(tr("Only what is owed"))
        self.owed_only.setObjectName("owedOnly")
        self.owed_only.toggled.connect(lambda _on: self.refresh())
        self.table = FittingTable(
            context, tr("Won prizes"), "prizeWins", _columns(), stretch="viewer", gives_way=("how", "won", "due")
        )
        self.table.sort_by("won", descending=True)
        self.deliver_button = button(tr("Hand over…"), self.deliver, name="deliverPrize")
        self.back_button = button(tr("Not handed over…"), self.take_back, name="notDelivered")
        self.due_button = button(tr("Due date…"), self.set_due, name="setDue")
        self.proof_button = button(tr("Proof"), self.show_proof, name="winProof")
        self.open_button = button(tr("Open the winner"), self.open_viewer, name="openWinner")
        for press, picture in (
            (self.deliver_button, "confirm"),
            (self.back_button, "undo"),
            (self.due_button, "timer"),
            (self.proof_button, "verify"),
            (self.open_button, "viewer"),
        ):
            context.dress(press, picture)
        self.nothing = EmptyState(
            tr("Nothing won yet"),
            tr("Once a pool is drawn and its winner confirmed, the prize stands here until you have handed it over."),
            icon=context.icon("winner"),
        )
        self.foot = label("", "muted")
        # Always there, so that the table does not change its height with the choice.
        self.details = Elided(kind="muted")
        self.faces = QStackedWidget()
        self.faces.addWidget(self.table)
        self.faces.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(row(self.owed_only, 1, self.foot))
        layout.addWidget(self.faces, 1)
        layout.addWidget(self.details)
        layout.addWidget(
            Flow(self.deliver_button, self.back_button, self.due_button, self.proof_button, self.open_button)
        )
        self.table.picked.connect(self._enable)
        self.table.opened.connect(lambda _id: self.deliver())
        self.table.menu_for_rows(self._fill_menu)
        self._enable()

    def load(self) -> None:
        services, owed_only = self._context.services, self.owed_only.isChecked()
        self._context.operations.run(
            lambda: read_wins(services, owed_only=owed_only),
            owner=self,
            success=lambda found: self._show(*found),
            latest="wins",
        )

    # --- acts ---------------------------------------------------------------------------------------------------------

    @property
    def win(self) -> PrizeWin | None:
        """The chosen one."""
        line = self.table.current
        return None if line is None else line[WIN]

    def deliver(self) -> None:
        """Ask how, and note that it was handed over."""
        win = self.win
        if win is not None and win.is_owed:
            amount = "" if win.amount is None else format_amount(win.amount, win.currency)
            DeliverDialog(self._context, self, win, amount).open()

    def take_back(self) -> None:
        """Ask why, and take the note back."""
        win, context = self.win, self._context
        if win is None:
            return
        dialog = ReasonDialog(
            tr("Not handed over"),
            tr(
                "{prize} is owed to {name} again.",
                prize=shown_name(win.prize, TITLE_SHOWN),
                name=shown_name(win.viewer, TITLE_SHOWN),
            ),
            [tr("Marked by mistake"), tr("It came back")],
            self.window(),
            yes_text=tr("Owed again"),
        )
        dialog.accepted_reason.connect(
            lambda reason: context.operations.run(
                lambda: context.services.prizes.not_delivered(win.id, reason, actor=ACTOR), owner=self
            )
        )
        dialog.open()

    def set_due(self) -> None:
        """Open the form with the date."""
        if self.win is not None and self.win.is_owed:
            DueDialog(self._context, self, self.win).open()

    def show_proof(self) -> None:
        if self.win is not None:
            self._context.go_to("history", self.win.draw_id)

    def open_viewer(self) -> None:
        if self.win is not None:
            self._context.show_viewer(self.win.viewer_id)

    def _fill_menu(self, menu: QMenu) -> None:
        for press in (self.deliver_button, self.back_button, self.due_button, self.proof_button, self.open_button):
            act(menu, press.text(), press.click, enabled=press.isEnabled())
        menu.addSeparator()
        act(menu, tr("Copy"), self.table.copy, keys="Ctrl+C", enabled=self.win is not None)

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show(self, wins: list[PrizeWin], is_hidden: bool) -> None:
        self.table.rows_model.put([(win.id, win) for win in wins])
        owed = sum(win.is_owed for win in wins)
        self.foot.setText(
            tr("{owed} of {n} are owed", owed=number(owed), n=number(len(wins)))
            if not self.owed_only.isChecked()
            else tr_n("1 is owed", "{n} are owed", owed)
        )
        self.foot.setVisible(bool(wins))
        if is_hidden:
            self.nothing.say(tr("The wheel is still turning"), tr("Who won stands here once it has told."))
        elif self.owed_only.isChecked():
            self.nothing.say(tr("Nothing is owed"), tr("Every prize that was won has reached its winner."))
        else:
            self.nothing.say(
                tr("Nothing won yet"),
                tr(
                    "Once a pool is drawn and its winner confirmed, the prize stands here until you have handed "
                    "it over."
                ),
            )
        self.faces.setCurrentIndex(0 if wins else 1)
        if is_hidden:
            self._soon.start()
        self._enable()

    def _enable(self) -> None:
        win = self.win
        self.deliver_button.setEnabled(win is not None and win.is_owed)
        is_money = win is not None and win.amount is not None
        self.deliver_button.setText(tr("Pay…") if is_money else tr("Hand over…"))
        self.due_button.setEnabled(win is not None and win.is_owed)
        self.back_button.setEnabled(win is not None and win.delivered_at is not None and win.transfer_id is None)
        paid = win is not None and win.transfer_id is not None
        self.back_button.setToolTip(tr("Money goes back by reversing its transfer in the wallet") if paid else "")
        for press in (self.proof_button, self.open_button):
            press.setEnabled(win is not None)
        self.details.set_text("" if win is None or win.delivered_at is None else _delivered(win))


def _delivered(win: PrizeWin) -> str:
    """When the prize reached its winner, and how."""
    how = provider_name(win.how) if win.transfer_id is not None else note_words(win.how)
    when = "" if win.delivered_at is None else local_date_time(win.delivered_at)
    return " · ".join(part for part in (win_state(win)[0], when, how) if part)


def _columns() -> list[Column]:
    def due(line: Row) -> str:
        return "" if line[WIN].due_at is None else local_date_time(line[WIN].due_at)

    def state(line: Row) -> str:
        win = line[WIN]
        late = win.is_owed and win.due_at is not None and win.due_at < now_micros()
        return tr("overdue") if late else win_state(win)[0]

    def colour(line: Row) -> str:
        return "bad" if state(line) == tr("overdue") else win_state(line[WIN])[1] or "muted"

    def how(line: Row) -> str:
        win = line[WIN]
        return provider_name(win.how) if win.transfer_id is not None else note_words(win.how)

    return [
        Column(
            "viewer",
            tr("Winner"),
            lambda line: shown_name(line[WIN].viewer),
            lambda line: line[WIN].viewer.casefold(),
            160,
        ),
        Column(
            "prize", tr("Prize"), lambda line: shown_name(line[WIN].prize), lambda line: line[WIN].prize.casefold(), 170
        ),
        Column("state", tr("State"), state, state, 100, colour=colour),
        Column(
            "won",
            tr("Won"),
            lambda line: local_date_time(line[WIN].won_at),
            lambda line: line[WIN].won_at,
            132,
            descending_first=True,
        ),
        Column("due", tr("Due"), due, lambda line: line[WIN].due_at or 0, 132),
        Column("how", tr("How"), how, how, 140),
    ]
