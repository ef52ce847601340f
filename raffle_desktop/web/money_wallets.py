"""Wallets for other programs: their ledger, corrections, holds, top-ups and withdrawals. All of it needs the token."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query

from raffle_desktop.domain import ledger as words
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.services.money_requests import MoneyRequest, TopupService, WithdrawalService
from raffle_desktop.services.services import Services
from raffle_desktop.services.wallet_views import Hold
from raffle_desktop.web.models import LINE
from raffle_desktop.web.money_models import Done, Why
from raffle_desktop.web.money_routes import ACTOR, Limit, Offset, RowId, RowIdQuery
from raffle_desktop.web.money_wallet_models import (
    Adjustment,
    Capture,
    HoldOut,
    HoldRequest,
    Holds,
    Ledger,
    LineOut,
    MoneyRequestIn,
    RequestAct,
    TopupOut,
    Topups,
    WalletChange,
    WalletOut,
    WalletRequest,
    Wallets,
    WithdrawalOut,
    Withdrawals,
    micros_of,
)

Open = Annotated[bool, Query(description="Only those that are not decided yet, oldest first.")]
Active = Annotated[bool, Query(description="Only those that were not captured or released.")]
Act = Literal["process", "complete", "fail", "cancel"]


def wallet_routes(services: Services) -> APIRouter:
    router = APIRouter(prefix="/api/v1/wallets", tags=["wallets"])

    @router.post("")
    def create(body: WalletRequest) -> WalletOut:
        """The user's wallet in this currency, opened if there is none yet."""
        return WalletOut.of(services.wallets.open(body.user_id, body.currency, actor=ACTOR))

    @router.get("")
    def wallets(
        user_id: RowIdQuery = None,
        state: words.WalletState | None = None,
        search: Annotated[str, Query(max_length=500, pattern=LINE, description="A part of the owner's name.")] = "",
        limit: Limit = 100,
        offset: Offset = 0,
    ) -> Wallets:
        """Of one user by currency, which goes with no other choice; else in the order in which they were opened."""
        if user_id is None:
            found, total = services.wallets.page(name=search, state=state, limit=limit, offset=offset)
        elif search or state is not None:
            raise RaffleError(Code.VALUE_INVALID, "search and state do not go with user_id.")
        else:
            every = services.wallets.all_of_viewer(user_id)
            found, total = every[offset : offset + limit], len(every)
        return Wallets(wallets=[WalletOut.of(one) for one in found], total=total, limit=limit, offset=offset)

    @router.get("/{wallet_id}")
    def get(wallet_id: RowId) -> WalletOut:
        """One wallet with what is in it."""
        return WalletOut.of(services.wallets.get(wallet_id))

    @router.put("/{wallet_id}")
    def change(wallet_id: RowId, body: WalletChange) -> WalletOut:
        """Suspend or activate a wallet: as the acts of these names."""
        stands = services.wallets.get(wallet_id)
        body.require_standing(WalletOut.of(stands))
        if body.state in (None, stands.state.value):
            return WalletOut.of(stands)
        if body.state == "SUSPENDED":
            return WalletOut.of(services.wallets.suspend(wallet_id, body.reason, actor=ACTOR))
        return WalletOut.of(services.wallets.activate(wallet_id, body.reason, actor=ACTOR))

    @router.delete("/{wallet_id}")
    def remove(wallet_id: RowId) -> Done:
        """Forget a wallet that was never used. 409 `REFERRED_TO`."""
        services.wallets.remove(wallet_id, actor=ACTOR)
        return Done()

    @router.post("/{wallet_id}/suspend")
    def suspend(wallet_id: RowId, body: Why) -> WalletOut:
        """From now on it takes no debits and no holds; what is held stays held."""
        return WalletOut.of(services.wallets.suspend(wallet_id, body.reason, actor=ACTOR))

    @router.post("/{wallet_id}/activate")
    def activate(wallet_id: RowId) -> WalletOut:
        """Take a suspension back."""
        return WalletOut.of(services.wallets.activate(wallet_id, actor=ACTOR))

    return router


def ledger_routes(services: Services) -> APIRouter:
    router = APIRouter(prefix="/api/v1", tags=["wallets"])

    @router.get("/wallets/{wallet_id}/ledger")
    def ledger(wallet_id: RowId, limit: Limit = 100, offset: Offset = 0) -> Ledger:
        """Its transfers, newest first, and what is pending."""
        return Ledger.of_page(services.wallets.ledger_page(wallet_id, limit=limit, offset=offset), limit, offset)

    @router.post("/wallets/{wallet_id}/adjust")
    def adjust(wallet_id: RowId, body: Adjustment) -> LineOut:
        """Put something in, or take it out below 0. 409 `INSUFFICIENT_FUNDS`, `WALLET_SUSPENDED`."""
        return LineOut.of(services.wallets.adjust(wallet_id, body.amount_cents, body.reason, actor=ACTOR))

    @router.post("/transfers/{transfer_id}/reverse")
    def reverse(transfer_id: RowId, body: Why) -> LineOut:
        """Move the money of a transfer back, whole and once; answers the new transfer, as its wallet sees it.

        409 `ALREADY_REVERSED`, `REFERRED_TO` where it paid for a ticket that stands, `INSUFFICIENT_FUNDS`,
        `WALLET_SUSPENDED`.
        """
        return LineOut.of(services.wallets.reverse(transfer_id, body.reason, actor=ACTOR))

    return router


def hold_routes(services: Services) -> APIRouter:
    router = APIRouter(prefix="/api/v1/wallets/{wallet_id}/holds", tags=["wallets"])

    def of_wallet(wallet_id: int, hold_id: int) -> Hold:
        found = services.wallets.get_hold(hold_id)
        if found.wallet_id != wallet_id:
            raise RaffleError(Code.HOLD_NOT_FOUND)
        return found

    @router.post("")
    def create(wallet_id: RowId, body: HoldRequest) -> HoldOut:
        """Set money aside for a ticket. 409 `INSUFFICIENT_FUNDS`, `WALLET_SUSPENDED`."""
        expires_at = None if body.expires_at is None else micros_of(body.expires_at)
        made = services.wallets.hold(
            wallet_id, body.amount_cents, expires_at=expires_at, description=body.description, actor=ACTOR
        )
        return HoldOut.of(made)

    @router.get("")
    def holds(wallet_id: RowId, active: Active = False, limit: Limit = 100, offset: Offset = 0) -> Holds:  # noqa: FBT002
        """Newest first."""
        found = services.wallets.holds(wallet_id, active=active, limit=limit, offset=offset)
        total = services.wallets.count_holds(wallet_id, active=active)
        return Holds(holds=[HoldOut.of(one) for one in found], total=total, limit=limit, offset=offset)

    @router.get("/{hold_id}")
    def get(wallet_id: RowId, hold_id: RowId) -> HoldOut:
        """One hold of this wallet."""
        return HoldOut.of(of_wallet(wallet_id, hold_id))

    @router.post("/{hold_id}/capture")
    def capture(wallet_id: RowId, hold_id: RowId, body: Capture | None = None) -> HoldOut:
        """Take what is held, or a part of it. 409 `HOLD_NOT_ACTIVE`, `HOLD_EXPIRED`, `INSUFFICIENT_FUNDS` for more than
        it holds, `REFERRED_TO` where it is held for a withdrawal.
        """
        of_wallet(wallet_id, hold_id)
        wanted = body or Capture()
        done = services.wallets.capture(
            hold_id, amount=wanted.amount_cents, description=wanted.description, actor=ACTOR
        )
        return HoldOut.of(done)

    @router.post("/{hold_id}/release")
    def release(wallet_id: RowId, hold_id: RowId) -> HoldOut:
        """Let the money be available again. 409 `HOLD_NOT_ACTIVE`, `HOLD_EXPIRED`, `REFERRED_TO` for a withdrawal's."""
        of_wallet(wallet_id, hold_id)
        return HoldOut.of(services.wallets.release(hold_id, actor=ACTOR))

    return router


def topup_routes(services: Services) -> APIRouter:
    router = APIRouter(prefix="/api/v1/wallets/{wallet_id}/topups", tags=["wallets"])

    @router.post("")
    def create(wallet_id: RowId, body: MoneyRequestIn) -> TopupOut:
        """Money that a provider is to bring in; nothing is in the wallet until it is completed."""
        return TopupOut.of(_created(services.topups, wallet_id, body))

    @router.get("")
    def topups(
        wallet_id: RowId,
        open_only: Open = False,  # noqa: FBT002
        limit: Limit = 100,
        offset: Offset = 0,
    ) -> Topups:
        """Newest first."""
        services.wallets.get(wallet_id)
        found, total = services.topups.page(wallet_id=wallet_id, open_only=open_only, limit=limit, offset=offset)
        return Topups(topups=[TopupOut.of(one) for one in found], total=total, limit=limit, offset=offset)

    @router.get("/{topup_id}")
    def get(wallet_id: RowId, topup_id: RowId) -> TopupOut:
        """One top-up of this wallet."""
        return TopupOut.of(_of_wallet(services.topups, wallet_id, topup_id))

    @router.post("/{topup_id}/{act}")
    def move(wallet_id: RowId, topup_id: RowId, act: Act, body: RequestAct | None = None) -> TopupOut:
        """process: it is being seen to. complete: the money is in the wallet, once. fail, cancel: it never will be.

        409 `ALREADY_CLOSED` where it has its outcome, or the provider's payment is known for something else.
        """
        return TopupOut.of(_moved(services.topups, wallet_id, topup_id, act, body or RequestAct()))

    return router


def withdrawal_routes(services: Services) -> APIRouter:
    router = APIRouter(prefix="/api/v1/wallets/{wallet_id}/withdrawals", tags=["wallets"])

    @router.post("")
    def create(wallet_id: RowId, body: MoneyRequestIn) -> WithdrawalOut:
        """Money that a user wants out; it is held from now on. 409 `INSUFFICIENT_FUNDS`, `WALLET_SUSPENDED`."""
        return WithdrawalOut.of(_created(services.withdrawals, wallet_id, body))

    @router.get("")
    def withdrawals(
        wallet_id: RowId,
        open_only: Open = False,  # noqa: FBT002
        limit: Limit = 100,
        offset: Offset = 0,
    ) -> Withdrawals:
        """Newest first."""
        services.wallets.get(wallet_id)
        found, total = services.withdrawals.page(wallet_id=wallet_id, open_only=open_only, limit=limit, offset=offset)
        told = [WithdrawalOut.of(one) for one in found]
        return Withdrawals(withdrawals=told, total=total, limit=limit, offset=offset)

    @router.get("/{withdrawal_id}")
    def get(wallet_id: RowId, withdrawal_id: RowId) -> WithdrawalOut:
        """One withdrawal of this wallet."""
        return WithdrawalOut.of(_of_wallet(services.withdrawals, wallet_id, withdrawal_id))

    @router.post("/{withdrawal_id}/{act}")
    def move(wallet_id: RowId, withdrawal_id: RowId, act: Act, body: RequestAct | None = None) -> WithdrawalOut:
        """process: it is being seen to. complete: the money has been paid out, once. fail, cancel: it is available
        again.

        409 `ALREADY_CLOSED` where it has its outcome, or the provider's payment is known for something else;
        `WALLET_SUSPENDED`.
        """
        return WithdrawalOut.of(_moved(services.withdrawals, wallet_id, withdrawal_id, act, body or RequestAct()))

    return router


def _created(requests: TopupService | WithdrawalService, wallet_id: int, body: MoneyRequestIn) -> MoneyRequest:
    return requests.create(
        wallet_id,
        body.amount_cents,
        provider=body.provider or "",
        provider_txn_id=body.provider_txn_id,
        note=body.note,
        actor=ACTOR,
    )


def _of_wallet(requests: TopupService | WithdrawalService, wallet_id: int, request_id: int) -> MoneyRequest:
    """Raises RaffleError(REQUEST_NOT_FOUND), also for one of another wallet."""
    found = requests.get(request_id)
    if found.wallet_id != wallet_id:
        raise RaffleError(Code.REQUEST_NOT_FOUND)
    return found


def _moved(
    requests: TopupService | WithdrawalService, wallet_id: int, request_id: int, act: Act, body: RequestAct
) -> MoneyRequest:
    _of_wallet(requests, wallet_id, request_id)
    if act != "complete" and (body.provider, body.provider_txn_id) != (None, None):
        raise RaffleError(Code.VALUE_INVALID, "provider and provider_txn_id go with complete.")
    if act in ("process", "complete") and body.reason is not None:
        raise RaffleError(Code.VALUE_INVALID, "reason goes with fail and cancel.")
    if act == "process":
        return requests.process(request_id, actor=ACTOR)
    if act == "complete":
        return requests.complete(
            request_id, provider=body.provider or "", provider_txn_id=body.provider_txn_id, actor=ACTOR
        )
    if act == "fail":
        return requests.fail(request_id, body.reason or "", actor=ACTOR)
    return requests.cancel(request_id, body.reason or "", actor=ACTOR)
