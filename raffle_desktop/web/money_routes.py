"""Prizes, pools, purchases and paid tickets for other programs. All of it needs the token."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.ledger import PoolState, PurchaseStatus, PurchaseType
from raffle_desktop.services.pool_views import Pool, Purchase
from raffle_desktop.services.pools import PoolTerms
from raffle_desktop.services.prizes import Prize, PrizeTerms
from raffle_desktop.services.services import Services
from raffle_desktop.web.money_models import (
    Done,
    MaybeWhy,
    PoolCancelled,
    PoolChange,
    PoolDrawn,
    PoolOut,
    PoolRequest,
    Pools,
    PoolTicketOut,
    PoolTickets,
    PrizeChange,
    PrizeOut,
    PrizeRequest,
    Prizes,
    Sale,
    TicketChange,
    TicketRequest,
    Why,
)
from raffle_desktop.web.money_purchase_models import (
    Confirmation,
    PurchaseChange,
    PurchaseOut,
    PurchaseRequest,
    Purchases,
)

ACTOR = "api"
RowId = Annotated[int, Path(ge=1, le=2**63 - 1)]
RowIdQuery = Annotated[int | None, Query(ge=1, le=2**63 - 1)]
Limit = Annotated[int, Query(ge=1, le=1000)]
Offset = Annotated[int, Query(ge=0, le=2**53)]


def prize_routes(services: Services) -> APIRouter:
    router = APIRouter(prefix="/api/v1/prizes", tags=["prizes"])

    @router.post("")
    def create(body: PrizeRequest) -> PrizeOut:
        """A new prize."""
        return PrizeOut.of(services.prizes.create(body.terms(), actor=ACTOR))

    @router.get("")
    def prizes(limit: Limit = 100, offset: Offset = 0) -> Prizes:
        """Newest first."""
        found, total = services.prizes.page(limit=limit, offset=offset)
        return Prizes(prizes=[PrizeOut.of(one) for one in found], total=total, limit=limit, offset=offset)

    @router.get("/{prize_id}")
    def get(prize_id: RowId) -> PrizeOut:
        """One prize."""
        return PrizeOut.of(services.prizes.get(prize_id))

    @router.put("/{prize_id}")
    def change(prize_id: RowId, body: PrizeChange) -> PrizeOut:
        """Set some of it anew. 409 `REFERRED_TO` for another value while a pool is running for it."""

        def terms(stands: Prize) -> PrizeTerms:
            body.require_standing(PrizeOut.of(stands))
            return body.terms(stands)

        return PrizeOut.of(services.prizes.change(prize_id, terms, actor=ACTOR))

    @router.delete("/{prize_id}")
    def remove(prize_id: RowId) -> Done:
        """Forget a prize. 409 `REFERRED_TO` where a pool is or was for it."""
        services.prizes.remove(prize_id, actor=ACTOR)
        return Done()

    return router


def pool_routes(services: Services) -> APIRouter:
    router = APIRouter(prefix="/api/v1/pools", tags=["pools"])

    @router.post("")
    def create(body: PoolRequest) -> PoolOut:
        """Open a pool; it takes one of the prize's stock. 409 `OUT_OF_STOCK`."""
        return PoolOut.of(services.pools.open(body.prize_id, body.terms(), actor=ACTOR))

    @router.get("")
    def pools(
        state: PoolState | None = None, prize_id: RowIdQuery = None, limit: Limit = 100, offset: Offset = 0
    ) -> Pools:
        """Newest first, of one state or prize or of all."""
        states = () if state is None else (state,)
        found, total = services.pools.page(*states, prize_id=prize_id, limit=limit, offset=offset)
        return Pools(pools=[PoolOut.of(one) for one in found], total=total, limit=limit, offset=offset)

    @router.get("/{pool_id}")
    def get(pool_id: RowId) -> PoolOut:
        """One pool."""
        return PoolOut.of(services.pools.get(pool_id))

    @router.put("/{pool_id}")
    def change(pool_id: RowId, body: PoolChange) -> PoolOut:
        """Set prices or size anew, until the first ticket is sold. 409 `REFERRED_TO` from then on, `POOL_NOT_OPEN`."""

        def terms(stands: Pool) -> PoolTerms:
            body.require_standing(PoolOut.of(stands))
            return body.terms(stands)

        return PoolOut.of(services.pools.change(pool_id, terms, actor=ACTOR))

    @router.delete("/{pool_id}")
    def remove(pool_id: RowId) -> Done:
        """Forget a pool; an open one's prize is in stock again. 409 `REFERRED_TO` where tickets of it were bought."""
        services.pools.remove(pool_id, actor=ACTOR)
        return Done()

    @router.post("/{pool_id}/cancel")
    def cancel(pool_id: RowId, body: Why) -> PoolCancelled:
        """End it without a draw: every ticket that was paid from a wallet is refunded. 409 `POOL_NOT_OPEN`."""
        return PoolCancelled.of(services.pools.cancel(pool_id, body.reason, actor=ACTOR))

    @router.post("/{pool_id}/draw")
    def draw(pool_id: RowId) -> PoolDrawn:
        """Draw a full pool: every ticket is one chance. Stored before it is answered.

        The winner is confirmed at once, and a prize that is money is paid to their wallet, unless a claim timer is set.
        409 `POOL_NOT_FULL`.
        """
        return PoolDrawn.of(services.pool_draws.draw(pool_id, confirm=True, actor=ACTOR))

    @router.post("/{pool_id}/buy")
    def buy(pool_id: RowId, body: Sale) -> PoolTicketOut:
        """A ticket paid from the user's wallet, in one act. 409 `INSUFFICIENT_FUNDS`, `WALLET_SUSPENDED`, `POOL_FULL`,
        `POOL_NOT_OPEN`, `PURCHASE_WRONG_TYPE`.
        """
        return PoolTicketOut.of(services.pools.buy_from_wallet(pool_id, body.user_id, body.kind, actor=ACTOR))

    @router.post("/{pool_id}/sell")
    def sell(pool_id: RowId, body: Sale) -> PoolTicketOut:
        """A ticket sold by hand: the operator has taken the money."""
        return PoolTicketOut.of(services.pools.sell(pool_id, body.user_id, body.kind, actor=ACTOR))

    return router


def ticket_sale_routes(services: Services) -> APIRouter:
    router = APIRouter(prefix="/api/v1/tickets", tags=["pool tickets"])

    @router.post("")
    def create(body: TicketRequest) -> PoolTicketOut:
        """The ticket that a paid purchase is for; `ticket_num` is its number in the pool.

        409 `POOL_NOT_OPEN`, `POOL_FULL`, `PURCHASE_NOT_YOURS`, `PURCHASE_WRONG_TYPE`, `PURCHASE_NOT_CONFIRMED`,
        `PURCHASE_WRONG_AMOUNT`, `CURRENCY_MISMATCH`, `PURCHASE_ALREADY_REDEEMED`.
        """
        return PoolTicketOut.of(services.pools.issue(body.pool_id, body.user_id, body.purchase_id, actor=ACTOR))

    @router.get("")
    def tickets(
        pool_id: RowIdQuery = None, user_id: RowIdQuery = None, limit: Limit = 100, offset: Offset = 0
    ) -> PoolTickets:
        """Of one pool by number, else newest first."""
        found = services.pools.tickets(pool_id, viewer_id=user_id, limit=limit, offset=offset)
        total = services.pools.count_tickets(pool_id, viewer_id=user_id)
        return PoolTickets(tickets=[PoolTicketOut.of(one) for one in found], total=total, limit=limit, offset=offset)

    @router.get("/{ticket_id}")
    def get(ticket_id: RowId) -> PoolTicketOut:
        """One ticket."""
        return PoolTicketOut.of(services.pools.ticket(ticket_id))

    @router.put("/{ticket_id}")
    def change(ticket_id: RowId, body: TicketChange) -> PoolTicketOut:
        """A ticket stays what it is: saying it again changes nothing, and anything else is 409 `REFERRED_TO`."""
        ticket = services.pools.ticket(ticket_id)
        body.require_standing(PoolTicketOut.of(ticket))
        return PoolTicketOut.of(ticket)

    @router.delete("/{ticket_id}")
    def remove(ticket_id: RowId) -> Done:
        """A paid ticket cannot be taken out of its pool, as its purchase refers to it: 409 `REFERRED_TO`."""
        services.pools.ticket(ticket_id)
        raise RaffleError(Code.REFERRED_TO, "A paid ticket stays; cancelling its pool pays it back.")

    return router


def purchase_routes(services: Services) -> APIRouter:
    router = APIRouter(prefix="/api/v1/purchases", tags=["purchases"])

    @router.post("")
    def create(body: PurchaseRequest) -> PurchaseOut:
        """Note what a user wants to pay for. The same transaction of a provider again gives the first purchase.

        Where that transaction is known for another purchase: 409 `PURCHASE_NOT_YOURS`, `PURCHASE_WRONG_TYPE`,
        `PURCHASE_WRONG_AMOUNT`, `ALREADY_CLOSED`.
        """
        made = services.purchases.create(
            body.user_id,
            PurchaseType(body.type),
            body.amount_cents,
            body.currency or services.settings.currency(),
            provider=body.provider,
            provider_txn_id=body.provider_txn_id,
            pool_id=body.pool_id,
            is_paid=body.status == "CONFIRMED",
            actor=ACTOR,
        )
        return PurchaseOut.of(made)

    @router.get("")
    def purchases(
        user_id: RowIdQuery = None, status: PurchaseStatus | None = None, limit: Limit = 100, offset: Offset = 0
    ) -> Purchases:
        """Newest first, of one user or of all."""
        found, total = services.purchases.page(viewer_id=user_id, status=status, limit=limit, offset=offset)
        return Purchases(purchases=[PurchaseOut.of(one) for one in found], total=total, limit=limit, offset=offset)

    @router.get("/{purchase_id}")
    def get(purchase_id: RowId) -> PurchaseOut:
        """One purchase."""
        return PurchaseOut.of(services.purchases.get(purchase_id))

    @router.put("/{purchase_id}")
    def change(purchase_id: RowId, body: PurchaseChange) -> PurchaseOut:
        """Say what became of it: as `confirm` and `fail`. Said again it changes nothing."""
        return PurchaseOut.of(_change_purchase(services, purchase_id, body))

    @router.delete("/{purchase_id}")
    def remove(purchase_id: RowId) -> Done:
        """Forget one that was never paid and that no provider knows. 409 `REFERRED_TO`."""
        services.purchases.remove(purchase_id, actor=ACTOR)
        return Done()

    @router.post("/{purchase_id}/confirm")
    def confirm(purchase_id: RowId, body: Confirmation | None = None) -> PurchaseOut:
        """It is paid; the money is in the ledger from now on. Confirmed again it stays as it is.

        409 `ALREADY_CLOSED` for a failed one, and where the provider's transaction is known for something else.
        """
        txn = None if body is None else body.provider_txn_id
        return PurchaseOut.of(services.purchases.confirm(purchase_id, provider_txn_id=txn, actor=ACTOR))

    @router.post("/{purchase_id}/pay")
    def pay(purchase_id: RowId) -> PurchaseOut:
        """Pay it from the user's wallet. 409 `ALREADY_CLOSED`, `INSUFFICIENT_FUNDS`, `WALLET_SUSPENDED`."""
        return PurchaseOut.of(services.purchases.pay(purchase_id, actor=ACTOR))

    @router.post("/{purchase_id}/fail")
    def fail(purchase_id: RowId, body: MaybeWhy | None = None) -> PurchaseOut:
        """It will not be paid. 409 `ALREADY_CLOSED` for one that is."""
        reason = "" if body is None else body.reason
        return PurchaseOut.of(services.purchases.fail(purchase_id, reason, actor=ACTOR))

    return router


def _change_purchase(services: Services, purchase_id: int, body: PurchaseChange) -> Purchase:
    stands = services.purchases.get(purchase_id)
    body.require_standing(PurchaseOut.of(stands))
    txn = None if body.provider_txn_id == stands.provider_txn_id else body.provider_txn_id
    status = stands.status if body.status is None else PurchaseStatus(body.status)
    if txn is not None and status is not PurchaseStatus.CONFIRMED:
        raise RaffleError(Code.VALUE_INVALID, "provider_txn_id goes with the status CONFIRMED.")
    if body.reason and status is not PurchaseStatus.FAILED:
        raise RaffleError(Code.VALUE_INVALID, "reason goes with the status FAILED.")
    if status is PurchaseStatus.CONFIRMED:
        return services.purchases.confirm(purchase_id, provider_txn_id=txn, actor=ACTOR)
    if status is PurchaseStatus.FAILED:
        return services.purchases.fail(purchase_id, body.reason, actor=ACTOR)
    if stands.status is not PurchaseStatus.PENDING:
        raise RaffleError(Code.ALREADY_CLOSED, f"This purchase is {stands.status.value.lower()} for good.")
    return stands
