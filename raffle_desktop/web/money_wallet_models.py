"""What goes over the wire of wallets: the ledger as one wallet sees it, what is held, and money on its way."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Literal

from pydantic import Field

from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.money import MAX_AMOUNT
from raffle_desktop.services.core import rfc3339
from raffle_desktop.services.money_requests import MoneyRequest
from raffle_desktop.services.wallet_views import Hold, LedgerPage, Line, Wallet
from raffle_desktop.web.models import Id, SnakeRequest, Whole
from raffle_desktop.web.money_change import Update
from raffle_desktop.web.money_models import Cents, Currency, Out, Page, Provider, Reason, Words, moment

Change = Annotated[Whole, Field(ge=-MAX_AMOUNT, le=MAX_AMOUNT, description="Minor units; below 0 takes out. Not 0.")]
Moment = Annotated[
    str,
    Field(
        pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$",
        description="RFC 3339.",
        examples=["2026-11-21T20:15:00Z"],
    ),
]
WalletState = Literal["ACTIVE", "SUSPENDED"]


def micros_of(given: str) -> int:
    """UTC microseconds of an RFC 3339 time. Raises RaffleError(VALUE_INVALID) for a date that there is not."""
    try:
        return to_micros(datetime.fromisoformat(given).astimezone(UTC))
    except (ValueError, OverflowError) as error:
        raise RaffleError(Code.VALUE_INVALID, "expires_at is no time that there is.") from error


class WalletRequest(SnakeRequest):
    user_id: Id
    currency: Currency | None = Field(default=None, description="ISO 4217; left out, the desk's.")


class WalletChange(Update):
    """A suspended wallet takes in, but gives nothing and holds nothing; suspending it needs a reason."""

    state: WalletState | None = None
    reason: Words = ""


class Adjustment(SnakeRequest):
    amount_cents: Change
    reason: Reason


class WalletOut(Out):
    wallet_id: int
    user_id: int
    username: str
    platform: str
    currency: str
    state: WalletState
    balance_cents: int
    held_cents: int
    available_cents: int = Field(description="The balance without what is held.")
    opened_at: str

    @classmethod
    def of(cls, wallet: Wallet) -> WalletOut:
        return cls.model_validate(
            {
                "wallet_id": wallet.id,
                "user_id": wallet.viewer_id,
                "username": wallet.name,
                "platform": wallet.platform,
                "currency": wallet.currency,
                "state": wallet.state.value,
                "balance_cents": wallet.balance,
                "held_cents": wallet.held,
                "available_cents": wallet.available,
                "opened_at": rfc3339(wallet.opened_at),
            }
        )


class Wallets(Page):
    wallets: list[WalletOut]


class LineOut(Out):
    """A transfer as one account sees it; while it is PENDING there is a hold or a top-up instead of a transfer."""

    transfer_id: int | None
    hold_id: int | None
    topup_id: int | None
    at: str
    direction: Literal["CREDIT", "DEBIT"]
    amount_cents: int
    currency: str
    status: Literal["PENDING", "POSTED", "REVERSED"]
    reason: Literal["TOPUP", "TICKET_PURCHASE", "REFUND", "PRIZE_PAYOUT", "ADJUSTMENT", "WITHDRAWAL"]
    description: str
    actor: str
    counterparty: Literal["wallet", "provider", "house", "prizes"] | None
    purchase_id: int | None
    pool_id: int | None
    ticket_id: int | None
    ticket_num: int | None
    provider: str | None
    provider_txn_id: str | None
    reverses: int | None = Field(description="The transfer that this one reverses.")
    reversed_by: int | None

    @classmethod
    def of(cls, line: Line) -> LineOut:
        return cls.model_validate(
            {
                "transfer_id": line.id if line.of == "transfer" else None,
                "hold_id": line.id if line.of == "hold" else line.hold_id,
                "topup_id": line.id if line.of == "topup" else None,
                "at": rfc3339(line.at),
                "direction": line.direction.value,
                "amount_cents": line.amount,
                "currency": line.currency,
                "status": line.status.value,
                "reason": line.reason.value,
                "description": line.description,
                "actor": line.actor,
                "counterparty": None if line.other is None else line.other.value,
                "purchase_id": line.purchase_id,
                "pool_id": line.pool_id,
                "ticket_id": line.ticket_id,
                "ticket_num": line.ticket_number,
                "provider": line.provider,
                "provider_txn_id": line.provider_txn_id,
                "reverses": line.reverses,
                "reversed_by": line.reversed_by,
            }
        )


class Ledger(Page):
    wallet: WalletOut
    ledger: list[LineOut] = Field(description="Transfers, newest first.")
    pending: list[LineOut] = Field(description="What is held or about to come in at this moment.")

    @classmethod
    def of_page(cls, page: LedgerPage, limit: int, offset: int) -> Ledger:
        return cls(
            wallet=WalletOut.of(page.wallet),
            ledger=[LineOut.of(line) for line in page.lines],
            pending=[LineOut.of(line) for line in page.pending],
            total=page.total,
            limit=limit,
            offset=offset,
        )


class MoneyRequestIn(SnakeRequest):
    """The same payment of a provider again gives the first request."""

    amount_cents: Cents
    provider: Provider | None = None
    provider_txn_id: Provider | None = Field(default=None, description="It needs the provider.")
    note: Words = ""


class RequestAct(SnakeRequest):
    """The provider's words go with complete, a reason with fail (which needs one) and cancel."""

    provider: Provider | None = None
    provider_txn_id: Provider | None = None
    reason: Words | None = None


class _RequestOut(Out):
    wallet_id: int
    user_id: int
    username: str
    amount_cents: int
    currency: str
    state: Literal["CREATED", "PROCESSING", "COMPLETED", "FAILED", "CANCELLED"]
    provider: str
    provider_txn_id: str | None
    hold_id: int | None = Field(description="By which a withdrawal's amount is held.")
    transfer_id: int | None = Field(description="What it came to in the ledger.")
    note: str
    created_at: str
    closed_at: str | None
    closed_reason: str

    @classmethod
    def fields_of(cls, request: MoneyRequest) -> dict[str, object]:
        return {
            "wallet_id": request.wallet_id,
            "user_id": request.viewer_id,
            "username": request.viewer,
            "amount_cents": request.amount,
            "currency": request.currency,
            "state": request.state.value,
            "provider": request.provider,
            "provider_txn_id": request.provider_txn_id,
            "hold_id": request.hold_id,
            "transfer_id": request.transfer_id,
            "note": request.note,
            "created_at": rfc3339(request.at),
            "closed_at": moment(request.closed_at),
            "closed_reason": request.closed_reason,
        }


class TopupOut(_RequestOut):
    topup_id: int

    @classmethod
    def of(cls, request: MoneyRequest) -> TopupOut:
        return cls.model_validate({"topup_id": request.id, **cls.fields_of(request)})


class Topups(Page):
    topups: list[TopupOut]


class WithdrawalOut(_RequestOut):
    withdrawal_id: int

    @classmethod
    def of(cls, request: MoneyRequest) -> WithdrawalOut:
        return cls.model_validate({"withdrawal_id": request.id, **cls.fields_of(request)})


class Withdrawals(Page):
    withdrawals: list[WithdrawalOut]


class HoldRequest(SnakeRequest):
    amount_cents: Cents
    expires_at: Moment | None = Field(default=None, description="Left out, it holds until it is captured or released.")
    description: Words = ""


class Capture(SnakeRequest):
    amount_cents: Cents | None = Field(default=None, description="Left out, all of it; the rest is available again.")
    description: Words = ""


class HoldOut(Out):
    hold_id: int
    wallet_id: int
    amount_cents: int
    reason: Literal["TICKET_RESERVATION", "WITHDRAWAL"]
    state: Literal["ACTIVE", "CAPTURED", "RELEASED"]
    created_at: str
    expires_at: str | None = Field(description="From then on it holds nothing.")
    closed_at: str | None
    transfer_id: int | None = Field(description="By which it was captured.")
    description: str

    @classmethod
    def of(cls, hold: Hold) -> HoldOut:
        return cls.model_validate(
            {
                "hold_id": hold.id,
                "wallet_id": hold.wallet_id,
                "amount_cents": hold.amount,
                "reason": hold.reason.value,
                "state": hold.state.value,
                "created_at": rfc3339(hold.at),
                "expires_at": moment(hold.expires_at),
                "closed_at": moment(hold.closed_at),
                "transfer_id": hold.transfer_id,
                "description": hold.description,
            }
        )


class Holds(Page):
    holds: list[HoldOut]
