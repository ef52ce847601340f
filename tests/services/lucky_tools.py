"""A lucky draw and people who try it."""

from __future__ import annotations

from typing import Any

from raffle_desktop.services.lucky import Outcome
from raffle_desktop.services.lucky_audit import audit
from raffle_desktop.services.lucky_campaigns import PrizeRequest
from raffle_desktop.services.lucky_views import CampaignView, PrizeView
from tests.conftest import Desk


def draw_of(desk: Desk, name: str = "Daily", *, zone: str = "UTC", reshare: bool = False) -> CampaignView:
    desk.services.desk_time.set_zone(zone, actor="op")
    return desk.services.lucky_campaigns.create(name, reshare=reshare, actor="op")


def prize(desk: Desk, probability: str = "1", code: str = "FIVE_DOLLAR", **more: Any) -> PrizeView:
    """Of the default lucky draw, unless `campaign` says otherwise."""
    campaign = more.pop("campaign", None)
    title = more.pop("title", "$5 Cash Coupon")
    return desk.services.lucky_campaigns.add_prize(PrizeRequest(code, title, probability, **more), campaign, actor="op")


def change(desk: Desk, prize_id: int, **changes: Any) -> PrizeView:
    """What is not named stays."""
    view = desk.services.lucky_campaigns.get()
    present = next(one for one in view.prizes if one.id == prize_id)
    names = ("code", "title", "daily_quota", "total_quota", "starts_at", "ends_at")
    given = {name: getattr(present, name) for name in names} | {"probability": present.probability_text} | changes
    return desk.services.lucky_campaigns.change_prize(prize_id, PrizeRequest(**given), actor="op")


def tried(desk: Desk, who: str, **more: Any) -> Outcome:
    return desk.services.lucky.try_luck(who, actor="op", **more)


def outcomes(desk: Desk, *names: str) -> list[str]:
    return [str(tried(desk, name).kind) for name in names]


def faults(desk: Desk) -> list[str]:
    with desk.database.read() as connection:
        return audit(connection)
