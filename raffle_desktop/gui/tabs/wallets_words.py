"""The words of wallets and of the ledger."""

from __future__ import annotations

from raffle_desktop.domain.ledger import (
    AccountKind,
    Direction,
    HoldReason,
    LineStatus,
    Reason,
    RequestKind,
    RequestState,
)
from raffle_desktop.domain.money import format_amount
from raffle_desktop.gui.tabs.pools_words import provider_name
from raffle_desktop.gui.texts import number, shown_name, tr, tr_n
from raffle_desktop.gui.widgets import Tone
from raffle_desktop.services.money_listing import CurrencySum
from raffle_desktop.services.wallet_views import Line

SUMS_SHOWN = 3


def note_words(text: str, longest: int = 200) -> str:
    """A note or reason on one line, fit to be shown; "" where there is none."""
    words = " ".join(text.split())
    return shown_name(words, longest) if words else ""


def wallet_state(*, suspended: bool) -> tuple[str, Tone]:
    """A wallet's state as a pill says it."""
    return (tr("suspended"), "bad") if suspended else (tr("active"), "good")


def reason_name(reason: Reason) -> str:
    """Why money moved."""
    return {
        Reason.TOPUP: tr("Top-up"),
        Reason.TICKET_PURCHASE: tr("Ticket"),
        Reason.REFUND: tr("Refund"),
        Reason.PRIZE_PAYOUT: tr("Prize"),
        Reason.ADJUSTMENT: tr("Adjustment"),
        Reason.WITHDRAWAL: tr("Withdrawal"),
    }[reason]


def hold_name(reason: HoldReason) -> str:
    """What money is set aside for."""
    return tr("a withdrawal") if reason is HoldReason.WITHDRAWAL else tr("a ticket")


def line_status(status: LineStatus) -> tuple[str, Tone]:
    """What a line of the ledger is worth."""
    words: dict[LineStatus, tuple[str, Tone]] = {
        LineStatus.PENDING: (tr("pending"), "warn"),
        LineStatus.POSTED: (tr("posted"), ""),
        LineStatus.REVERSED: (tr("reversed"), "bad"),
    }
    return words[status]


def request_name(kind: RequestKind) -> str:
    """Money on its way in, or out."""
    return tr("Top-up") if kind is RequestKind.TOPUP else tr("Withdrawal")


def request_state(state: RequestState) -> tuple[str, Tone]:
    """How far a request is."""
    words: dict[RequestState, tuple[str, Tone]] = {
        RequestState.CREATED: (tr("asked for"), "warn"),
        RequestState.PROCESSING: (tr("in progress"), "accent"),
        RequestState.COMPLETED: (tr("completed"), "good"),
        RequestState.FAILED: (tr("refused"), "bad"),
        RequestState.CANCELLED: (tr("cancelled"), ""),
    }
    return words[state]


def signed_amount(line: Line) -> str:
    """With its sign, as it changes the balance."""
    sign = "+" if line.direction is Direction.CREDIT else "−"
    return sign + format_amount(line.amount, line.currency)


def account_name(kind: AccountKind | None) -> str:
    """Whose account is on the other side."""
    words = {
        AccountKind.HOUSE: tr("the desk’s takings"),
        AccountKind.PROVIDER: tr("outside"),
        AccountKind.PRIZES: tr("the desk’s prizes"),
        AccountKind.WALLET: tr("another wallet"),
    }
    return "" if kind is None else words[kind]


def references(line: Line) -> str:
    """All that a line refers to, in words."""
    parts = []
    if line.of == "transfer":
        parts.append(tr("transfer {n}", n=line.id))
    elif line.of == "hold":
        parts.append(tr("hold {n}", n=line.id))
    else:
        parts.append(tr("request {n}", n=line.id))
    if line.other is not None:
        side = account_name(line.other)
        incoming = line.direction is Direction.CREDIT
        parts.append(tr("from {account}", account=side) if incoming else tr("to {account}", account=side))
    if line.pool_id is not None:
        parts.append(tr("pool {n}", n=line.pool_id))
    if line.ticket_number is not None:
        parts.append(tr("ticket no. {n}", n=number(line.ticket_number)))
    if line.purchase_id is not None:
        parts.append(tr("purchase {n}", n=line.purchase_id))
    if line.provider:
        parts.append(provider_name(line.provider))
    if line.provider_txn_id:
        parts.append(shown_name(line.provider_txn_id, 80))
    if line.of == "transfer" and line.hold_id is not None:
        parts.append(tr("hold {n}", n=line.hold_id))
    if line.reverses is not None:
        parts.append(tr("reverses transfer {n}", n=line.reverses))
    if line.reversed_by is not None:
        parts.append(tr("reversed by transfer {n}", n=line.reversed_by))
    return " · ".join(parts)


def sums_words(sums: tuple[CurrencySum, ...]) -> str:
    """What is in all wallets together."""
    shown = [format_amount(one.balance, one.currency) for one in sums[:SUMS_SHOWN]]
    text = ", ".join(shown)
    if len(sums) > SUMS_SHOWN:
        text += " " + tr_n("and 1 more currency", "and {n} more currencies", len(sums) - SUMS_SHOWN)
    return text
