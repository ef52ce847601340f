"""What goes over the wire of purchases."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from raffle_desktop.services.core import rfc3339
from raffle_desktop.services.pool_views import Purchase
from raffle_desktop.web.models import Id, SnakeRequest
from raffle_desktop.web.money_change import Update
from raffle_desktop.web.money_models import Cents, Currency, Kind, Out, Page, Provider, Status, Words, moment


class PurchaseRequest(SnakeRequest):
    """The same transaction of a provider again gives the first purchase."""

    status: Literal["PENDING", "CONFIRMED"] = Field(default="PENDING", description="CONFIRMED: it is paid already.")
    user_id: Id
    type: Kind = "ENTRY"
    amount_cents: Cents
    currency: Currency | None = Field(default=None, description="ISO 4217; left out, the desk's.")
    provider: Provider = Field(default="api", description="By way of whom it is paid. “wallet” is the desk's own.")
    provider_txn_id: Provider | None = Field(default=None, description="The provider's own name of the payment.")
    pool_id: Id | None = Field(default=None, description="What it is for; left out, any pool's ticket.")


class Confirmation(SnakeRequest):
    provider_txn_id: Provider | None = None


class PurchaseChange(Update):
    """CONFIRMED is paid; there is no way back from it, nor from FAILED."""

    status: Status | None = None
    provider_txn_id: Provider | None = Field(default=None, description="Goes with CONFIRMED.")
    reason: Words = Field(default="", description="Goes with FAILED.")


class PurchaseOut(Out):
    purchase_id: int
    user_id: int
    username: str
    type: Kind
    status: Status
    amount_cents: int
    currency: str
    provider: str
    provider_txn_id: str | None
    pool_id: int | None
    ticket_num: int | None = Field(description="Of the ticket that it has brought.")
    transfer_id: int | None = Field(description="By which it was paid.")
    refunded_by: int | None = Field(description="The transfer that paid it back.")
    created_at: str
    closed_at: str | None

    @classmethod
    def of(cls, purchase: Purchase) -> PurchaseOut:
        return cls.model_validate(
            {
                "purchase_id": purchase.id,
                "user_id": purchase.viewer_id,
                "username": purchase.viewer,
                "type": purchase.type.value,
                "status": purchase.status.value,
                "amount_cents": purchase.amount,
                "currency": purchase.currency,
                "provider": purchase.provider,
                "provider_txn_id": purchase.provider_txn_id,
                "pool_id": purchase.pool_id,
                "ticket_num": purchase.ticket_number,
                "transfer_id": purchase.transfer_id,
                "refunded_by": purchase.refunded_by,
                "created_at": rfc3339(purchase.at),
                "closed_at": moment(purchase.closed_at),
            }
        )


class Purchases(Page):
    purchases: list[PurchaseOut]
