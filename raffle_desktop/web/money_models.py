"""What goes over the wire of prizes, pools, purchases and paid tickets, in the names of the system that was there
before. Money is whole minor units; `user_id` is the viewer's id.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from raffle_desktop.domain.ledger import PurchaseType
from raffle_desktop.domain.money import MAX_AMOUNT
from raffle_desktop.services.core import rfc3339
from raffle_desktop.services.pool_draws import PoolDraw
from raffle_desktop.services.pool_views import Pool, PoolTicket
from raffle_desktop.services.pools import TICKETS_MAX, CancelledPool, PoolTerms
from raffle_desktop.services.prizes import STOCK_MAX, TITLE_MAX, Prize, PrizeTerms
from raffle_desktop.web.models import Id, SnakeRequest, Whole, share
from raffle_desktop.web.money_change import Update

Cents = Annotated[Whole, Field(ge=1, le=MAX_AMOUNT, description="Whole minor units of the currency.")]
Worth = Annotated[Whole, Field(ge=0, le=MAX_AMOUNT)]
Currency = Annotated[str, Field(pattern="^[A-Z]{3}$", description="ISO 4217.", examples=["EUR"])]
Stock = Annotated[Whole, Field(ge=0, le=STOCK_MAX)]
Required = Annotated[Whole, Field(ge=1, le=TICKETS_MAX)]
Reason = Annotated[str, Field(min_length=1, max_length=500)]
Words = Annotated[str, Field(max_length=500)]
Provider = Annotated[str, Field(min_length=1, max_length=200)]
Kind = Literal["ENTRY", "BOOST", "RETRY"]
Status = Literal["PENDING", "CONFIRMED", "FAILED"]


class Out(BaseModel):
    """Something the server says, in the names of the columns."""

    model_config = ConfigDict(extra="forbid")


class Page(Out):
    total: int = Field(description="How many there are in all.")
    limit: int
    offset: int


class Done(Out):
    success: Literal[True] = True


class Why(SnakeRequest):
    reason: Reason


class MaybeWhy(SnakeRequest):
    reason: Words = ""


def moment(micros: int | None) -> str | None:
    """A time of the desk's as the API tells it."""
    return None if micros is None else rfc3339(micros)


# --- prizes


class PrizeRequest(SnakeRequest):
    title: Annotated[str, Field(min_length=1, max_length=TITLE_MAX)]
    description: Words = ""
    value_cents: Worth = 0
    currency: Currency | None = Field(default=None, description="ISO 4217; left out, the desk's.")
    is_money: bool = Field(default=False, description="The value is paid to the winner's wallet.")
    stock: Stock = Field(default=1, description="How many there are to open pools with.")
    sponsor: Words = ""
    image: Words = Field(default="", description="The address or file name of a picture.")

    def terms(self) -> PrizeTerms:
        given = self.model_dump(exclude={"value_cents"})
        return PrizeTerms(value=self.value_cents, **given)


class PrizeChange(Update):
    """What is to be another; what is left out (or null) stays as it is."""

    title: Annotated[str, Field(min_length=1, max_length=TITLE_MAX)] | None = None
    description: Words | None = None
    value_cents: Worth | None = None
    currency: Currency | None = None
    is_money: bool | None = None
    stock: Stock | None = Field(default=None, description="What is left beside those that running pools have taken.")
    sponsor: Words | None = None
    image: Words | None = None

    def terms(self, before: Prize) -> PrizeTerms:
        """All of the prize with what is named here."""
        plain = ("title", "description", "currency", "is_money", "stock", "sponsor", "image")
        stands = PrizeTerms(value=before.value, **{name: getattr(before, name) for name in plain})
        named = self.model_dump(exclude_none=True, include=set(plain))
        return replace(stands, value=before.value if self.value_cents is None else self.value_cents, **named)


class PrizeOut(Out):
    prize_id: int
    title: str
    description: str
    value_cents: int
    currency: str
    is_money: bool
    stock: int = Field(description="Left to open pools with.")
    reserved: int = Field(description="Taken by pools whose prize nobody has won for good yet.")
    sponsor: str
    image: str
    created_at: str

    @classmethod
    def of(cls, prize: Prize) -> PrizeOut:
        return cls(
            prize_id=prize.id,
            title=prize.title,
            description=prize.description,
            value_cents=prize.value,
            currency=prize.currency,
            is_money=prize.is_money,
            stock=prize.stock,
            reserved=prize.reserved,
            sponsor=prize.sponsor,
            image=prize.image,
            created_at=rfc3339(prize.created_at),
        )


class Prizes(Page):
    prizes: list[PrizeOut]


# --- pools


class PoolRequest(SnakeRequest):
    prize_id: Id
    ticket_price_cents: Cents
    tickets_required: Required
    currency: Currency | None = Field(default=None, description="ISO 4217; left out, the desk's.")
    boost_price_cents: Cents | None = Field(default=None, description="null = it sells no BOOST.")
    retry_price_cents: Cents | None = Field(default=None, description="null = it sells no RETRY.")
    tickets_sold: Literal[0] = Field(default=0, description="A pool begins without tickets.")
    state: Literal["OPEN"] = Field(default="OPEN", description="A pool begins open.")

    def terms(self) -> PoolTerms:
        return PoolTerms(
            ticket_price=self.ticket_price_cents,
            tickets_required=self.tickets_required,
            currency=self.currency,
            boost_price=self.boost_price_cents,
            retry_price=self.retry_price_cents,
        )


class PoolChange(Update):
    """What is to be another; what is left out stays as it is."""

    ticket_price_cents: Cents | None = None
    tickets_required: Required | None = None
    currency: Currency | None = None
    boost_price_cents: Cents | None = Field(default=None, description="null = it sells no BOOST.")
    retry_price_cents: Cents | None = Field(default=None, description="null = it sells no RETRY.")

    def terms(self, before: Pool) -> PoolTerms:
        """All of the pool's terms with what is named here."""
        named = self.model_fields_set
        return PoolTerms(
            ticket_price=self.ticket_price_cents or before.ticket_price,
            tickets_required=self.tickets_required or before.tickets_required,
            currency=self.currency or before.currency,
            boost_price=self.boost_price_cents if "boost_price_cents" in named else before.boost_price,
            retry_price=self.retry_price_cents if "retry_price_cents" in named else before.retry_price,
        )


class PoolOut(Out):
    pool_id: int
    prize_id: int
    prize: str = Field(description="Its title.")
    ticket_price_cents: int
    boost_price_cents: int | None
    retry_price_cents: int | None
    currency: str
    tickets_required: int
    tickets_sold: int
    state: Literal["OPEN", "FULL", "STARTED", "CANCELLED"]
    opened_at: str
    closed_at: str | None = Field(description="When it was drawn or cancelled.")

    @classmethod
    def of(cls, pool: Pool) -> PoolOut:
        return cls.model_validate(
            {
                "pool_id": pool.id,
                "prize_id": pool.prize_id,
                "prize": pool.prize,
                "ticket_price_cents": pool.ticket_price,
                "boost_price_cents": pool.boost_price,
                "retry_price_cents": pool.retry_price,
                "currency": pool.currency,
                "tickets_required": pool.tickets_required,
                "tickets_sold": pool.tickets_sold,
                "state": pool.state.value,
                "opened_at": rfc3339(pool.opened_at),
                "closed_at": moment(pool.closed_at),
            }
        )


class Pools(Page):
    pools: list[PoolOut]


class PoolCancelled(Out):
    pool: PoolOut
    refunded: int = Field(description="Purchases that were paid back to wallets.")
    refunded_cents: int
    paid_outside: int = Field(
        description="Purchases whose money is for the operator to give back, with their ticket or without; tickets are"
        " in the pool's tickets, with `from_wallet` false and no `refunded_by`."
    )

    @classmethod
    def of(cls, done: CancelledPool) -> PoolCancelled:
        return cls(
            pool=PoolOut.of(done.pool),
            refunded=done.refunded,
            refunded_cents=done.amount,
            paid_outside=len(done.outside),
        )


class PoolWinner(Out):
    user_id: int | None
    username: str
    platform: str
    tickets: int = Field(description="That they had in the pool.")
    ticket_num: int | None = Field(description="The winning one.")
    odds: float = Field(description="0 to 1.")
    state: Literal["drawn", "confirmed", "redrawn", "undone"]


class PoolDrawn(Out):
    draw_id: str
    pool: PoolOut
    users: int = Field(description="Who had tickets.")
    winner: PoolWinner

    @classmethod
    def of(cls, drawn: PoolDraw) -> PoolDrawn:
        winner = drawn.view.standing[0]
        return cls.model_validate(
            {
                "draw_id": drawn.view.id,
                "pool": PoolOut.of(drawn.pool),
                "users": drawn.view.entries,
                "winner": {
                    "user_id": winner.viewer_id,
                    "username": winner.name,
                    "platform": winner.platform,
                    "tickets": int(winner.weight),
                    "ticket_num": winner.number,
                    "odds": share(winner.odds),
                    "state": winner.state,
                },
            }
        )


# --- tickets


class Sale(SnakeRequest):
    user_id: Id
    type: Kind = "ENTRY"

    @property
    def kind(self) -> PurchaseType:
        return PurchaseType(self.type)


class TicketRequest(SnakeRequest):
    pool_id: Id
    user_id: Id
    purchase_id: Id


class TicketChange(Update):
    """A ticket as it stands: nothing of it can be another."""


class PoolTicketOut(Out):
    ticket_id: int
    ticket_num: int = Field(description="Its number in the pool.")
    pool_id: int
    user_id: int
    username: str
    purchase_id: int
    type: Kind
    amount_cents: int
    currency: str
    from_wallet: bool = Field(description="Paid from the user's wallet, not outside.")
    refunded_by: int | None = Field(description="The transfer that paid it back.")
    created_at: str

    @classmethod
    def of(cls, ticket: PoolTicket) -> PoolTicketOut:
        return cls.model_validate(
            {
                "ticket_id": ticket.id,
                "ticket_num": ticket.number,
                "pool_id": ticket.pool_id,
                "user_id": ticket.viewer_id,
                "username": ticket.viewer,
                "purchase_id": ticket.purchase_id,
                "type": ticket.type.value,
                "amount_cents": ticket.amount,
                "currency": ticket.currency,
                "from_wallet": ticket.from_wallet,
                "refunded_by": ticket.refunded_by,
                "created_at": rfc3339(ticket.at),
            }
        )


class PoolTickets(Page):
    tickets: list[PoolTicketOut]
