"""Money that is set aside: for whom, what for, and until when."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout

from raffle_desktop.domain.ledger import HoldReason
from raffle_desktop.domain.money import format_amount
from raffle_desktop.gui.bridge import Topic
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.confirm_dialog import ask
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.tables.arranging import Row
from raffle_desktop.gui.tables.table_view import act
from raffle_desktop.gui.tables.tuple_model import Column
from raffle_desktop.gui.tabs.history_rows import FittingTable
from raffle_desktop.gui.tabs.pools_parts import LivePart
from raffle_desktop.gui.tabs.wallets_words import hold_name, note_words
from raffle_desktop.gui.texts import duration_text, local_date_time, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, button, label
from raffle_desktop.services.money_listing import HeldLine, MoneyListing

SECOND_MS = 1_000
MICROS = 1_000_000
FAR = 1 << 62
SOON_SECONDS = 60
HOLD = 1
"""Where the hold stands in a row."""


class HoldsPart(LivePart):
    """Counts down; what has expired goes by itself. `ledger_wanted(wallet id)`: a hold was opened."""

    topics = (Topic.MONEY,)
    ledger_wanted = Signal(int)

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._listing = MoneyListing(context.services.core)
        self.table = FittingTable(
            context, tr("Holds"), "holds", self._columns(), stretch="viewer", gives_way=("what", "at")
        )
        self.table.sort_by("left", descending=False)
        self.release_button = button(tr("Release…"), self.release, name="releaseHold")
        self.capture_button = button(tr("Take it…"), self.capture, name="captureHold")
        self.ledger_button = button(tr("Ledger"), self.open_ledger, name="holdLedger")
        for press, picture in (
            (self.release_button, "undo"),
            (self.capture_button, "confirm"),
            (self.ledger_button, "history"),
        ):
            context.dress(press, picture)
        self.nothing = EmptyState(
            tr("Nothing is held"),
            tr("Money is set aside here while a ticket is reserved, or from a withdrawal’s request to its outcome."),
            icon=context.icon("timer"),
        )
        self.foot = label("", "muted", wrap=True)
        self.faces = QStackedWidget()
        self.faces.addWidget(self.table)
        self.faces.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.foot)
        layout.addWidget(self.faces, 1)
        layout.addWidget(Flow(self.release_button, self.capture_button, self.ledger_button))
        self.table.picked.connect(self._enable)
        self.table.opened.connect(lambda _id: self.open_ledger())
        self.table.menu_for_rows(self._fill_menu)
        self._clock = QTimer(self)
        self._clock.setInterval(SECOND_MS)
        self._clock.timeout.connect(self._tick)
        self._enable()

    def load(self) -> None:
        listing = self._listing
        self._context.operations.run(listing.held, owner=self, success=self._show, latest="holds")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # What expired while nobody looked has told nobody.
        self.refresh()
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    # --- acts ---------------------------------------------------------------------------------------------------------

    @property
    def held(self) -> HeldLine | None:
        """The chosen one."""
        line = self.table.current
        return None if line is None else line[HOLD]

    def release(self) -> None:
        """Say what becomes available, and release it once it is answered with yes."""
        held, context = self.held, self._context
        if held is not None:
            ask(
                self,
                tr("Release {amount}", amount=format_amount(held.amount, held.currency)),
                tr(
                    "The amount is available to {name} again; whoever held it cannot take it any more.",
                    name=shown_name(held.viewer, 40),
                ),
                tr("Release"),
                lambda: context.operations.run(
                    lambda: context.services.wallets.release(held.id, actor=ACTOR), owner=self
                ),
            )

    def capture(self) -> None:
        """Say what leaves the wallet, and take it once it is answered with yes."""
        held, context = self.held, self._context
        if held is not None:
            ask(
                self,
                tr("Take {amount}", amount=format_amount(held.amount, held.currency)),
                tr(
                    "The amount leaves {name}’s wallet for the desk’s takings. A later line of the ledger can reverse "
                    "it.",
                    name=shown_name(held.viewer, 40),
                ),
                tr("Take it"),
                lambda: context.operations.run(
                    lambda: context.services.wallets.capture(held.id, actor=ACTOR), owner=self
                ),
            )

    def open_ledger(self) -> None:
        if self.held is not None:
            self.ledger_wanted.emit(self.held.wallet_id)

    def _fill_menu(self, menu: QMenu) -> None:
        for press in (self.release_button, self.capture_button, self.ledger_button):
            act(menu, press.text(), press.click, enabled=press.isEnabled())
        menu.addSeparator()
        act(menu, tr("Copy"), self.table.copy, keys="Ctrl+C", enabled=self.held is not None)

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show(self, held: list[HeldLine]) -> None:
        self.table.rows_model.put([(one.id, one) for one in held])
        self.foot.setText(tr_n("1 hold", "{n} holds", len(held)))
        self.foot.setVisible(bool(held))
        self.faces.setCurrentIndex(0 if held else 1)
        self._enable()

    def _tick(self) -> None:
        now = self._now()
        if any(line[HOLD].expires_at is not None and line[HOLD].expires_at <= now for line in self._lines):
            self.refresh()
        elif self._lines:
            self.table.rows_model.refresh()

    @property
    def _lines(self) -> list[Row]:
        return self.table.rows_model.rows

    def _now(self) -> int:
        return self._context.services.core.now_micros()

    def _enable(self) -> None:
        held = self.held
        of_withdrawal = held is not None and held.reason is HoldReason.WITHDRAWAL
        for press in (self.release_button, self.capture_button):
            press.setEnabled(held is not None and not of_withdrawal)
            press.setToolTip(tr("Approve or refuse the withdrawal instead") if of_withdrawal else "")
        self.ledger_button.setEnabled(held is not None)

    def _columns(self) -> list[Column]:
        def seconds(line: Row) -> float | None:
            expires = line[HOLD].expires_at
            return None if expires is None else max(0, (expires - self._now()) / MICROS)

        def left(line: Row) -> str:
            rest = seconds(line)
            return tr("no end") if rest is None else duration_text(rest)

        def colour(line: Row) -> str:
            rest = seconds(line)
            return "muted" if rest is None else "warn" if rest < SOON_SECONDS else ""

        return [
            Column(
                "viewer",
                tr("Viewer"),
                lambda line: shown_name(line[HOLD].viewer),
                lambda line: line[HOLD].viewer.casefold(),
                180,
            ),
            Column(
                "amount",
                tr("Amount"),
                lambda line: format_amount(line[HOLD].amount, line[HOLD].currency),
                lambda line: line[HOLD].amount,
                128,
                right=True,
                descending_first=True,
            ),
            Column(
                "reason",
                "\u2002" + tr("For"),
                lambda line: "\u2002" + hold_name(line[HOLD].reason),
                lambda line: line[HOLD].reason.value,
                124,
            ),
            Column(
                "left",
                tr("Expires in"),
                left,
                lambda line: FAR if line[HOLD].expires_at is None else line[HOLD].expires_at,
                104,
                colour=colour,
            ),
            Column("at", tr("Since"), lambda line: local_date_time(line[HOLD].at), lambda line: line[HOLD].at, 132),
            Column(
                "what",
                tr("Note"),
                lambda line: note_words(line[HOLD].description),
                lambda line: line[HOLD].description.casefold(),
                140,
            ),
        ]
