"""Top-ups and withdrawals that wait for the operator, and what became of earlier ones."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QMenu, QStackedWidget, QVBoxLayout

from raffle_desktop.domain.ledger import RequestKind, RequestState
from raffle_desktop.domain.money import format_amount
from raffle_desktop.gui.bridge import Topic
from raffle_desktop.gui.context import ACTOR, DeskContext
from raffle_desktop.gui.dialogs.flow import Flow
from raffle_desktop.gui.dialogs.money_wallets import NAME_SHOWN, CompleteDialog
from raffle_desktop.gui.dialogs.reason_dialog import ReasonDialog
from raffle_desktop.gui.tables.arranging import Row
from raffle_desktop.gui.tables.table_view import act
from raffle_desktop.gui.tables.tuple_model import Column
from raffle_desktop.gui.tabs.history_rows import FittingTable
from raffle_desktop.gui.tabs.pools_parts import LivePart
from raffle_desktop.gui.tabs.wallets_words import note_words, request_name, request_state
from raffle_desktop.gui.texts import local_date_time, number, shown_name, tr, tr_n
from raffle_desktop.gui.theme import GRID
from raffle_desktop.gui.widgets import EmptyState, button, label, row
from raffle_desktop.services.money_requests import MoneyRequest, TopupService, WithdrawalService
from raffle_desktop.services.services import Services

LISTED = 500
REQUEST = 1
"""Where the request stands in a row."""
WAITING, ALL = "waiting", "all"


def read_requests(services: Services, *, open_only: bool) -> tuple[list[MoneyRequest], int]:
    """Of both kinds; at most `LISTED` of each, and how many there are. Call it in the background."""
    topups, in_all = services.topups.page(open_only=open_only, limit=LISTED)
    withdrawals, out_all = services.withdrawals.page(open_only=open_only, limit=LISTED)
    return topups + withdrawals, in_all + out_all


class RequestsPart(LivePart):
    """Who asked first stands first. `ledger_wanted(wallet id)`: a request was opened."""

    topics = (Topic.MONEY,)
    ledger_wanted = Signal(int)

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self.choice = QComboBox()
        self.choice.setAccessibleName(tr("Which requests"))
        self.choice.addItem(tr("Waiting for you"), WAITING)
        self.choice.addItem(tr("All"), ALL)
        self.choice.currentIndexChanged.connect(lambda _place: self.refresh())
        self.table = FittingTable(
            context, tr("Requests"), "moneyRequests", _columns(), stretch="viewer", gives_way=("note", "provider", "at")
        )
        self.table.sort_by("at", descending=False)
        self.approve_button = button(tr("Approve…"), self.approve, name="approveRequest")
        self.process_button = button(tr("In progress"), self.process, name="processRequest")
        self.refuse_button = button(tr("Refuse…"), self.refuse, kind="danger", name="refuseRequest")
        self.cancel_button = button(tr("Not wanted any more…"), self.cancel, name="cancelRequest")
        self.ledger_button = button(tr("Ledger"), self.open_ledger, name="requestLedger")
        for press, picture, colour in (
            (self.approve_button, "confirm", "text"),
            (self.process_button, "timer", "text"),
            (self.refuse_button, "close", "bad"),
            (self.ledger_button, "history", "text"),
        ):
            context.dress(press, picture, colour)
        self.nothing = EmptyState("", "", icon=context.icon("confirm"))
        self.foot = label("", "muted", wrap=True)
        self.note = label("", "muted", wrap=True, selectable=True)
        self.faces = QStackedWidget()
        self.faces.addWidget(self.table)
        self.faces.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(row(self.choice, self.foot, 1, spacing=2 * GRID))
        layout.addWidget(self.faces, 1)
        layout.addWidget(self.note)
        layout.addWidget(
            Flow(
                self.approve_button,
                self.process_button,
                self.refuse_button,
                self.cancel_button,
                self.ledger_button,
            )
        )
        self.table.picked.connect(self._enable)
        self.table.opened.connect(lambda _id: self.approve() if self._can_act else self.open_ledger())
        self.table.menu_for_rows(self._fill_menu)
        self._enable()

    def load(self) -> None:
        services, open_only = self._context.services, self.choice.currentData() == WAITING
        self._context.operations.run(
            lambda: read_requests(services, open_only=open_only),
            owner=self,
            success=lambda found: self._show(*found),
            latest="requests",
        )

    # --- acts ---------------------------------------------------------------------------------------------------------

    @property
    def request(self) -> MoneyRequest | None:
        """The chosen one."""
        line = self.table.current
        return None if line is None else line[REQUEST]

    @property
    def _can_act(self) -> bool:
        return self.request is not None and self.request.is_open

    def approve(self) -> None:
        """The money has come, or was paid out."""
        request = self.request
        if request is not None and request.is_open:
            CompleteDialog(self._context, self, request).open()

    def process(self) -> None:
        """It is being seen to."""
        request = self.request
        if request is not None:
            service = self._service(request)
            self._context.operations.run(lambda: service.process(request.id, actor=ACTOR), owner=self)

    def refuse(self) -> None:
        """Ask why; it did not work, or is not allowed."""
        request = self.request
        if request is not None:
            service = self._service(request)
            suggestions = [tr("The money did not come"), tr("Charged back"), tr("Not allowed")]
            self._close(
                request,
                tr("Refuse it"),
                suggestions,
                lambda reason: service.fail(request.id, reason, actor=ACTOR),
            )

    def cancel(self) -> None:
        """Ask why; it is not wanted any more."""
        request = self.request
        if request is not None:
            service = self._service(request)
            self._close(
                request,
                tr("Cancel it"),
                [tr("The viewer changed their mind"), tr("Asked for twice")],
                lambda reason: service.cancel(request.id, reason, actor=ACTOR),
            )

    def open_ledger(self) -> None:
        if self.request is not None:
            self.ledger_wanted.emit(self.request.wallet_id)

    def _close(self, request: MoneyRequest, yes: str, suggestions: list[str], work: Callable[[str], object]) -> None:
        amount, name = format_amount(request.amount, request.currency), shown_name(request.viewer, NAME_SHOWN)
        if request.kind is RequestKind.TOPUP:
            title = tr("Top-up of {amount} for {name}", amount=amount, name=name)
            text = tr("No money moves. The request stays on record with your reason.")
        else:
            title = tr("Withdrawal of {amount} by {name}", amount=amount, name=name)
            text = tr("No money moves: what was held is available again. The request stays on record with your reason.")
        dialog = ReasonDialog(title, text, suggestions, self.window(), yes_text=yes, danger=True)
        dialog.no.setText(tr("Back"))
        dialog.accepted_reason.connect(lambda reason: self._context.operations.run(lambda: work(reason), owner=self))
        dialog.open()

    def _service(self, request: MoneyRequest) -> TopupService | WithdrawalService:
        services = self._context.services
        return services.topups if request.kind is RequestKind.TOPUP else services.withdrawals

    def _fill_menu(self, menu: QMenu) -> None:
        for press in (
            self.approve_button,
            self.process_button,
            self.refuse_button,
            self.cancel_button,
            self.ledger_button,
        ):
            act(menu, press.text(), press.click, enabled=press.isEnabled())
        menu.addSeparator()
        act(menu, tr("Copy"), self.table.copy, keys="Ctrl+C", enabled=self.request is not None)

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show(self, requests: list[MoneyRequest], total: int) -> None:
        self.table.rows_model.put([(request.id, request) for request in requests])
        waiting = self.choice.currentData() == WAITING
        if waiting:
            self.nothing.say(
                tr("Nothing waits"),
                tr("Top-ups and withdrawals that viewers or programs ask for stand here until you approve or refuse."),
            )
            text = tr_n("1 waits", "{n} wait", total)
        else:
            self.nothing.say(tr("No requests yet"), tr("Choose a wallet and press “Top up” or “Withdraw”."))
            text = tr_n("1 request", "{n} requests", total)
        if total > len(requests):
            text += " · " + tr("{n} are listed", n=number(len(requests)))
        self.foot.setText(text if total else "")
        self.faces.setCurrentIndex(0 if requests else 1)
        self._enable()

    def _enable(self) -> None:
        request = self.request
        for press in (self.approve_button, self.refuse_button, self.cancel_button):
            press.setEnabled(self._can_act)
        self.process_button.setEnabled(request is not None and request.state is RequestState.CREATED)
        self.ledger_button.setEnabled(request is not None)
        text = ""
        if request is not None:
            text = " · ".join(filter(None, _notes(request)))
        self.note.setText(text)
        self.note.setVisible(bool(text))


def _notes(request: MoneyRequest) -> list[str]:
    """All that is known of a request beside what the table shows."""
    paid_by = note_words(f"{request.provider} {request.provider_txn_id or ''}")
    asked = tr("asked for by {actor}", actor=shown_name(request.actor))
    closed = ""
    if request.closed_at is not None:
        closed = tr(
            "{state} on {date} by {actor}",
            state=request_state(request.state)[0],
            date=local_date_time(request.closed_at),
            actor=shown_name(request.closed_by),
        )
    reason = tr("reason: {reason}", reason=shown_name(request.closed_reason, 200)) if request.closed_reason else ""
    return [asked, paid_by, note_words(request.note), closed, reason]


def _columns() -> list[Column]:
    def sign(line: Row) -> str:
        request = line[REQUEST]
        mark = "+" if request.kind is RequestKind.TOPUP else "−"
        return mark + format_amount(request.amount, request.currency)

    def state_colour(line: Row) -> str:
        tone = request_state(line[REQUEST].state)[1]
        return {"accent": "accent_text", "": "muted"}.get(tone, tone)

    def provider(line: Row) -> str:
        return note_words(line[REQUEST].provider, 60)

    return [
        Column("kind", tr("What"), lambda line: request_name(line[REQUEST].kind), lambda line: line[REQUEST].kind, 112),
        Column(
            "viewer",
            tr("Viewer"),
            lambda line: shown_name(line[REQUEST].viewer),
            lambda line: line[REQUEST].viewer.casefold(),
            170,
        ),
        Column(
            "amount",
            tr("Amount"),
            sign,
            lambda line: line[REQUEST].amount,
            128,
            right=True,
            descending_first=True,
            colour=lambda line: "good" if line[REQUEST].kind is RequestKind.TOPUP else "",
        ),
        Column(
            "state",
            "\u2002" + tr("State"),
            lambda line: "\u2002" + request_state(line[REQUEST].state)[0],
            lambda line: line[REQUEST].state.value,
            112,
            colour=state_colour,
        ),
        Column(
            "at",
            tr("Asked"),
            lambda line: local_date_time(line[REQUEST].at),
            lambda line: (line[REQUEST].at, line[0]),
            132,
        ),
        Column("provider", tr("By"), provider, provider, 104),
        Column(
            "note",
            tr("Note"),
            lambda line: note_words(line[REQUEST].note),
            lambda line: line[REQUEST].note.casefold(),
            140,
        ),
    ]
