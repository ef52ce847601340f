"""Instant wins over HTTP: a try, and handing in what was won. Both need the token, and a GET changes nothing."""

from __future__ import annotations

from fastapi import APIRouter

from raffle_desktop.domain.lucky import REDEEMED
from raffle_desktop.services.lucky_contacts import phone_contact
from raffle_desktop.services.services import Services
from raffle_desktop.web.lucky_models import LuckyNothing, LuckyTry, LuckyWon, Redeem
from raffle_desktop.web.ticket_models import book_named

ACTOR = "api"


def lucky_routes(services: Services) -> APIRouter:
    router = APIRouter(tags=["lucky draw"])

    @router.post("/draw", response_model_exclude_none=True)
    def draw(body: LuckyTry) -> LuckyWon | LuckyNothing:
        """One try of one viewer: with a prize, `data` holds the message and the win; without one, or where the viewer
        has tried today, there is only `message`.

        409 `CAMPAIGN_CLOSED` or `EXCLUDED`, 404 where there is no such lucky draw.
        """
        outcome = services.lucky.try_luck(body.who(), book_named(body.campaign), actor=ACTOR)
        return LuckyNothing.of(outcome) if outcome.win is None else LuckyWon.of(outcome.message, outcome.win)

    @router.post("/redeem", response_model_exclude_none=True)
    def redeem(body: Redeem) -> LuckyWon:
        """Hand in a win, once, by who won it.

        404 `WIN_NOT_FOUND`, 409 `WIN_NOT_YOURS` or `ALREADY_REDEEMED`, 422 for what is no telephone number.
        """
        win = services.lucky.redeem(body.id, body.who(), phone_contact(body.phone_no), actor=ACTOR)
        return LuckyWon.of(REDEEMED, win)

    return router
