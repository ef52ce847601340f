"""Prizes that winners of pools have won: what is still owed, and the note that it was handed over."""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import Field

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import checked_notes
from raffle_desktop.services.core import rfc3339
from raffle_desktop.services.pool_wins import PrizeWin
from raffle_desktop.services.services import Services
from raffle_desktop.web.models import SnakeRequest
from raffle_desktop.web.money_models import Out, Page, Reason, moment
from raffle_desktop.web.money_routes import ACTOR, Limit, Offset, RowId


class Delivery(SnakeRequest):
    how: Reason = Field(description="How it was handed over. A prize that is money goes to the wallet in any case.")


class PrizeWinOut(Out):
    prize_win_id: int
    pool_id: int
    prize_id: int
    prize: str = Field(description="Its title.")
    draw_id: str
    user_id: int
    username: str
    amount_cents: int | None = Field(description="What is paid to the winner's wallet; null where it is no money.")
    currency: str
    owed: bool = Field(description="To be delivered yet.")
    won_at: str
    due_at: str | None = Field(description="Until when it is to be delivered, if there is such a date.")
    delivered_at: str | None
    delivered_by: str
    how: str = Field(description="In the operator's words, or “wallet”.")
    transfer_id: int | None = Field(description="By which it was paid.")
    withdrawn_at: str | None = Field(description="When a redraw or an undo took it back.")

    @classmethod
    def of(cls, win: PrizeWin) -> PrizeWinOut:
        return cls(
            prize_win_id=win.id,
            pool_id=win.pool_id,
            prize_id=win.prize_id,
            prize=win.prize,
            draw_id=win.draw_id,
            user_id=win.viewer_id,
            username=win.viewer,
            amount_cents=win.amount,
            currency=win.currency,
            owed=win.is_owed,
            won_at=rfc3339(win.won_at),
            due_at=moment(win.due_at),
            delivered_at=moment(win.delivered_at),
            delivered_by=win.delivered_by,
            how=win.how,
            transfer_id=win.transfer_id,
            withdrawn_at=moment(win.withdrawn_at),
        )


class PrizeWins(Page):
    prize_wins: list[PrizeWinOut]


def prize_win_routes(services: Services) -> APIRouter:
    router = APIRouter(prefix="/api/v1/prize-wins", tags=["prizes"])

    @router.get("")
    def prize_wins(*, owed: bool = False, limit: Limit = 100, offset: Offset = 0) -> PrizeWins:
        """Newest first; with `owed` only what is to be delivered yet, oldest first."""
        found = services.prizes.wins(owed_only=owed, limit=limit, offset=offset)
        total = services.prizes.count_wins(owed_only=owed)
        return PrizeWins(prize_wins=[PrizeWinOut.of(one) for one in found], total=total, limit=limit, offset=offset)

    @router.get("/{prize_win_id}")
    def get(prize_win_id: RowId) -> PrizeWinOut:
        """One won prize."""
        return PrizeWinOut.of(services.prizes.win(prize_win_id))

    @router.post("/{prize_win_id}/deliver")
    def deliver(prize_win_id: RowId, body: Delivery) -> PrizeWinOut:
        """It was handed over; one that is money is paid to the winner's wallet.

        409 `ALREADY_CLOSED` where it was delivered, or taken back from this winner.
        """
        if not checked_notes(body.how):
            raise RaffleError(Code.VALUE_INVALID, "Say in how the way in which the prize was handed over.")
        return PrizeWinOut.of(services.prizes.deliver(prize_win_id, body.how, actor=ACTOR))

    return router
