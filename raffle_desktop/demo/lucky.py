"""The made-up channel's lucky draw: a few prizes, viewers who try in the evenings, wins handed in and still waiting."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import timedelta

from raffle_desktop.demo.cast import CastMember
from raffle_desktop.demo.delivery import ACTOR
from raffle_desktop.demo.ticket_months import Hand
from raffle_desktop.services.lucky_campaigns import PrizeRequest
from raffle_desktop.services.services import Services

_NAME = "Daily luck"
_WHO = 60
_PRIZES = (
    PrizeRequest("EMOTE", "Your own emote for a week", "0.15", daily_quota=5),
    PrizeRequest("SONG", "Song of your choice", "0.1", daily_quota=3, total_quota=40),
    PrizeRequest("FIVE_EURO", "5 EUR voucher", "0.04", daily_quota=2, total_quota=20),
    PrizeRequest("HOODIE", "Channel hoodie", "0.005", total_quota=1),
)


class LuckyStory:
    """`past` goes by `clock`. Everybody who tries is one of the channel's regulars."""

    def __init__(self, past: Services, clock: Hand, people: Sequence[CastMember]) -> None:
        self._past, self._clock = past, clock
        self._chance = random.Random(_WHO)
        self._members = sorted(people, key=lambda member: member.spends, reverse=True)[:_WHO]
        self._begun = False

    def evening(self, tries: int) -> None:
        """So many of them try, once each; some of those who won hand their prize in."""
        lucky = self._past.lucky
        if not self._begun:
            self._begun = True
            campaigns = self._past.lucky_campaigns
            named = campaigns.create(_NAME, actor=ACTOR).campaign.id
            for prize in _PRIZES:
                campaigns.add_prize(prize, named, actor=ACTOR)
        for member in self._chance.sample(self._members, tries):
            self._clock.now += timedelta(seconds=8)
            outcome = lucky.try_luck(member.person, actor=ACTOR)
            win = outcome.win
            if win is not None and self._chance.random() < 0.5:
                # Addresses of nobody: no mail can ever reach this domain.
                lucky.redeem(win.id, win.viewer_id, f"winner{win.id}@luck.example", actor=ACTOR)
