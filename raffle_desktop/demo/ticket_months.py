"""The made-up channel's ticket books: months of watching and gifting between its raffles, their turns and winners."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from typing import Protocol

from raffle_desktop.demo.cast import CastMember
from raffle_desktop.demo.channel import SOURCE
from raffle_desktop.demo.delivery import ACTOR
from raffle_desktop.domain.calendar import WEEKLY, Calendar
from raffle_desktop.domain.tickets import TWITCH_GIVEAWAY, Rates, Source
from raffle_desktop.services.books import Book
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.services import Services

BEFORE_ALL = timedelta(days=68)
"""How long ago the first period began: long enough that two have turned, whatever day it is."""
_WEEKLY_SINCE = timedelta(days=16)
_STREAMS_APART = timedelta(days=4)
_WATCHERS, _GIFTERS = 60, 5
_PER_HOUR = 3
PRIZES = ("a limited vinyl", "a mechanical keyboard", "a studio microphone")
PERKS = (("Pick the next track", 40, None), ("Song request", 15, None), ("VIP for a month", 400, 3))
BONUSES = ((35, "Fan art of the week"), (20, "Won the quiz"), (50, "Helped a newcomer set up"))


class Hand(Protocol):
    """A clock whose time is set."""

    now: datetime


class TicketMonths:
    """Plays what brought tickets, up to moments that only grow. `past` goes by `clock`."""

    def __init__(
        self, past: Services, clock: Hand, people: Sequence[CastMember], send: Callable[[list[OutsideEvent]], object]
    ) -> None:
        self._past, self._clock, self._send = past, clock, send
        self._present = clock.now
        self._watching = [member for member in people if member.watch_minutes > 0]
        self._spending = [member for member in people if member.spends > 1]
        self._chance = random.Random(len(people))
        self._ids = count(1)
        self._prizes = list(PRIZES)
        self._next = self._present - BEFORE_ALL + _STREAMS_APART
        self._has_weekly = False

    def begin(self) -> None:
        """The first period, with everybody's present state; the clock stands at the beginning of the story."""
        past = self._past
        book = past.books.get()
        past.books.change(book.id, replace(book.settings, rates=_monthly_rates()), actor=ACTOR)
        past.periods.turn_if_due()

    def up_to(self, moment: datetime) -> None:
        """The streams before this moment, and the turns in between; leaves the clock at the last of them."""
        while self._next < moment:
            self._clock.now = self._next
            self._next += _STREAMS_APART
            if not self._has_weekly and self._clock.now > self._present - _WEEKLY_SINCE:
                self._has_weekly = True
                self._make_weekly()
            self._turn()
            self._send(self._stream())
            self._clock.now += timedelta(hours=3)
            # Hours that were watched become tickets.
            self._turn()

    def finish(self) -> None:
        """What the operator has done in the running period: bonuses, and a shop with its first sales."""
        past = self._past
        self._turn()
        leaders = [one.viewer_id for one in past.tickets.leaderboard(top=30)]
        for viewer_id, (tickets, reason) in zip(leaders[4::7], BONUSES, strict=False):
            past.tickets.give(viewer_id, tickets, reason, actor=ACTOR)
        perks = [past.shop.add(name, price, stock, actor=ACTOR) for name, price, stock in PERKS]
        for viewer_id in leaders[1:4]:
            past.shop.buy(viewer_id, perks[1].id, actor=ACTOR)
        for sale in past.shop.sales()[1:]:
            past.shop.deliver(sale.id, actor=ACTOR)

    def _turn(self) -> None:
        past = self._past
        for turned in past.periods.turn_if_due():
            ended = turned.ended
            if ended is not None and turned.book.is_default and past.tickets.totals(period_id=ended.id).participants:
                self._prizes.append(self._prizes.pop(0))
                drawn = past.period_draws.draw(ended.id, prize=self._prizes[-1], actor=ACTOR)
                past.winners.confirm(drawn.view.id, actor=ACTOR)

    def _stream(self) -> list[OutsideEvent]:
        """One evening: who watched for how long, and who gave subs away."""
        chance = self._chance
        out = []
        faithful = [member.watch_minutes for member in self._watching]
        for member in set(chance.choices(self._watching, faithful, k=_WATCHERS)):
            minutes = int(chance.triangular(15, 210, 120))
            out.append(self._event(EventType.WATCH_MINUTES, member, minutes))
        gifters = chance.choices(self._spending, k=_GIFTERS)
        return out + [self._event(EventType.GIFT, member, chance.choice([1, 1, 1, 2, 5])) for member in gifters]

    def _event(self, kind: EventType, member: CastMember, amount: int) -> OutsideEvent:
        return OutsideEvent(SOURCE, f"month-{next(self._ids)}", kind, member.person, amount=amount)

    def _make_weekly(self) -> Book:
        book = self._past.books.get()
        tickets = {"twitch": {Source.WATCHTIME: 5, Source.GIFTED_SUB: 5}}
        settings = replace(book.settings, rates=Rates(tickets), calendar=Calendar(WEEKLY, weekday=0))
        return self._past.books.create("Weekly", settings, actor=ACTOR)


def _monthly_rates() -> Rates:
    """The giveaway's own, and tickets for watching."""
    tickets = {platform: dict(rates) for platform, rates in TWITCH_GIVEAWAY.tickets.items()}
    tickets.setdefault("twitch", {})[Source.WATCHTIME] = _PER_HOUR
    return replace(TWITCH_GIVEAWAY, tickets=tickets)
