"""The made-up channel's money: wallets, pools that were drawn, one that sells, one that waits to be drawn, requests."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import timedelta
from itertools import count

from raffle_desktop.demo.cast import CastMember
from raffle_desktop.demo.delivery import ACTOR
from raffle_desktop.demo.ticket_months import Hand
from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.ledger import PurchaseType
from raffle_desktop.services.pool_views import Pool
from raffle_desktop.services.pools import PoolTerms
from raffle_desktop.services.prizes import PrizeTerms
from raffle_desktop.services.services import Services

_WALLETS = 24
_PROVIDERS = ("PayPal", "Ko-fi", "Stripe")
_AMOUNTS = (1000, 1500, 2000, 2500, 5000)
_KEYBOARD = PrizeTerms("Mechanical keyboard", "Tenkeyless, hot-swappable", 8900, stock=2, sponsor="KeyForge")
_CASH = PrizeTerms("50 EUR for your next order", value=5000, is_money=True, stock=5)
_VINYL = PrizeTerms("Signed vinyl", "First pressing, signed by the guest", 3500, stock=2, sponsor="Night Owl Records")
_MICROPHONE = PrizeTerms("Studio microphone", value=12900, stock=1, sponsor="LoFi Audio")


class MoneyStory:
    """`past` goes by `clock`. Everybody who pays is one of the channel's regulars."""

    def __init__(self, past: Services, clock: Hand, people: Sequence[CastMember]) -> None:
        self._past, self._clock = past, clock
        self._chance = random.Random(_WALLETS)
        generous = sorted(people, key=lambda member: member.spends, reverse=True)
        self._members = generous[:_WALLETS]
        self._viewers: list[int] = []
        self._wallets: list[int] = []
        self._txns = count(1)

    def earlier(self) -> None:
        """An evening a week ago: wallets filled, a pool drawn and its money paid, another prize won and still owed."""
        past = self._past
        for member in self._members:
            self._pass(seconds=20)
            viewer_id = past.viewers.ensure(member.person, actor=ACTOR).id
            wallet_id = past.wallets.open(viewer_id, actor=ACTOR).id
            self._viewers.append(viewer_id)
            self._wallets.append(wallet_id)
            self._top_up(wallet_id, self._chance.choice(_AMOUNTS))
        cash = past.prizes.create(_CASH, actor=ACTOR)
        vinyl = past.prizes.create(_VINYL, actor=ACTOR)
        self._cash, self._vinyl = cash.id, vinyl.id
        first = past.pools.open(cash.id, PoolTerms(300, 14), actor=ACTOR)
        self._fill(first)
        self._draw(first)
        second = past.pools.open(vinyl.id, PoolTerms(200, 10), actor=ACTOR)
        self._fill(second)
        self._draw(second)
        win = past.prizes.wins(owed_only=True)[0]
        past.prizes.set_due(win.id, to_micros(self._clock.now + timedelta(days=10)), actor=ACTOR)

    def now(self) -> None:
        """Half an hour ago and since: what the operator finds on the desk."""
        past = self._past
        past.prizes.create(_MICROPHONE, actor=ACTOR)
        keyboard = past.prizes.create(_KEYBOARD, actor=ACTOR)
        dropped = past.pools.open(self._vinyl, PoolTerms(200, 12), actor=ACTOR)
        for viewer_id in self._viewers[:3]:
            past.pools.buy_from_wallet(dropped.id, viewer_id, actor=ACTOR)
        past.pools.cancel(dropped.id, "The guest takes the record back", actor=ACTOR)
        selling = past.pools.open(keyboard.id, PoolTerms(250, 40, boost_price=150), actor=ACTOR)
        for viewer_id in self._viewers[:20]:
            self._buy(selling, viewer_id)
        for viewer_id in self._viewers[3:9]:
            past.pools.sell(selling.id, viewer_id, PurchaseType.BOOST, actor=ACTOR)
        full = past.pools.open(self._cash, PoolTerms(300, 15, retry_price=150), actor=ACTOR)
        self._fill(full)
        wallets = past.wallets
        wallets.adjust(self._wallets[4], 500, "Thanks for the emote", actor=ACTOR)
        mistake = wallets.adjust(self._wallets[5], 2500, "Quiz night", actor=ACTOR)
        wallets.reverse(mistake.id, "Wrong wallet", actor=ACTOR)
        wallets.suspend(self._wallets[7], "Charged back", actor=ACTOR)
        expires = to_micros(self._clock.now + timedelta(hours=3))
        wallets.hold(self._wallets[10], 250, expires_at=expires, description="Reserved in the shop", actor=ACTOR)
        past.topups.create(self._wallets[2], 2000, provider="PayPal", note="Says it is on its way", actor=ACTOR)
        past.topups.create(self._wallets[11], 1000, provider="Ko-fi", actor=ACTOR)
        richest = max(self._wallets, key=lambda wallet_id: wallets.get(wallet_id).available)
        past.withdrawals.create(richest, 1000, note="By bank", actor=ACTOR)

    def _top_up(self, wallet_id: int, amount: int) -> None:
        topups, number = self._past.topups, next(self._txns)
        asked = topups.create(wallet_id, amount, provider=_PROVIDERS[number % len(_PROVIDERS)], actor=ACTOR)
        topups.complete(asked.id, provider_txn_id=f"DEMO-{number:04d}", actor=ACTOR)

    def _fill(self, pool: Pool) -> None:
        for place in range(pool.tickets_required):
            self._buy(pool, self._viewers[(place + pool.id) % _WALLETS])

    def _buy(self, pool: Pool, viewer_id: int) -> None:
        """From the wallet where there is enough in it, else by hand."""
        self._pass(seconds=5)
        wallet = self._past.wallets.of_viewer(viewer_id)
        if wallet is not None and wallet.available >= pool.ticket_price:
            self._past.pools.buy_from_wallet(pool.id, viewer_id, actor=ACTOR)
        else:
            self._past.pools.sell(pool.id, viewer_id, actor=ACTOR)

    def _draw(self, pool: Pool) -> None:
        self._pass(seconds=60)
        drawn = self._past.pool_draws.draw(pool.id, actor=ACTOR)
        self._pass(seconds=60)
        self._past.winners.confirm(drawn.view.id, actor=ACTOR)

    def _pass(self, *, seconds: int) -> None:
        self._clock.now += timedelta(seconds=seconds)
