"""Whatever happens to wallets and pools in whatever order, the book is right: checked against money counted by hand."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.ledger import PurchaseType
from raffle_desktop.services.pools import PoolTerms
from raffle_desktop.services.prizes import PrizeTerms
from tests.conftest import Desk, build_desk
from tests.services.money_tools import SECOND, person, wrong

PEOPLE, POOLS, PRICE, BOOST, SIZE, PRIZE = 3, 2, 100, 40, 3, 150
who, pool_no, amounts = st.integers(0, PEOPLE - 1), st.integers(0, POOLS - 1), st.sampled_from([1, 60, 100, 250])


@dataclass
class Purse:
    """A wallet as one would keep it in a drawer. `holds`: id -> (amount, until when, whether it is a withdrawal's)."""

    money: int = 0
    shut: bool = False
    holds: dict[int, tuple[int, int | None]] = field(default_factory=dict)

    def free(self, now: int) -> int:
        return self.money - sum(amount for amount, until in self.holds.values() if until is None or until > now)


@dataclass
class Jar:
    """A pool on paper: who bought each ticket, and what of it came from a wallet."""

    id: int
    tickets: list[tuple[int, int, bool]] = field(default_factory=list)
    state: str = "OPEN"
    draw: str | None = None
    winner: int | None = None


class Money(RuleBasedStateMachine):
    """Top-ups, holds, withdrawals, tickets by every way of paying, cancelling, drawing, undoing, and passing time."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.desk: Desk = build_desk(Path(self.stack.enter_context(tempfile.TemporaryDirectory())))
        self.stack.callback(self.desk.database.close)
        services = self.desk.services
        self.viewers = [person(self.desk, f"viewer {number}") for number in range(PEOPLE)]
        self.wallets = [services.wallets.open(viewer, actor="op").id for viewer in self.viewers]
        self.purses = [Purse() for _ in range(PEOPLE)]
        prize = PrizeTerms("Money", value=PRIZE, is_money=True, stock=1_000)
        self.prize = services.prizes.create(prize, actor="op").id
        self.jars = [self.new_jar() for _ in range(POOLS)]
        self.withdrawals: dict[int, tuple[int, int]] = {}
        self.adjusted: dict[int, tuple[int, int]] = {}
        self.txn = 0

    def teardown(self) -> None:
        self.stack.close()

    def new_jar(self) -> Jar:
        terms = PoolTerms(PRICE, SIZE, boost_price=BOOST)
        return Jar(self.desk.services.pools.open(self.prize, terms, actor="op").id)

    @property
    def now(self) -> int:
        return self.desk.services.core.now_micros()

    def attempt(self, expected: Code | None, act: Callable[[], object]) -> object:
        """The act succeeds, or is refused with this code."""
        if expected is None:
            return act()
        with pytest.raises(RaffleError) as caught:
            act()
        assert caught.value.code is expected
        return None

    def taking(self, person: int, amount: int) -> Code | None:
        """What taking so much out of this purse is answered with."""
        purse = self.purses[person]
        if purse.shut:
            return Code.WALLET_SUSPENDED
        return None if purse.free(self.now) >= amount else Code.INSUFFICIENT_FUNDS

    @rule(person=who, amount=amounts, txn=st.one_of(st.none(), st.sampled_from("abc")))
    def money_comes_in_perhaps_again(self, person: int, amount: int, txn: str | None) -> None:
        topups = self.desk.services.topups
        if txn is None:
            request = topups.create(self.wallets[person], amount, actor="op")
        else:
            name = f"{txn}{person}{amount}"
            request = topups.create(self.wallets[person], amount, provider="p", provider_txn_id=name, actor="op")
        if request.is_open:
            self.purses[person].money += amount
        else:
            assert txn is not None
        if txn is not None or request.is_open:
            topups.complete(request.id, provider_txn_id=request.provider_txn_id, actor="op")

    @rule(person=who, amount=amounts, out=st.booleans())
    def something_is_put_right(self, person: int, amount: int, out: bool) -> None:
        change = -amount if out else amount
        expected = self.taking(person, amount) if out else None
        wallets = self.desk.services.wallets
        self.attempt(expected, lambda: wallets.adjust(self.wallets[person], change, "x", actor="op"))
        if expected is None:
            self.purses[person].money += change
            self.adjusted[wallets.ledger_page(self.wallets[person], limit=1).lines[0].id] = (person, change)

    @rule(which=st.integers(0, 5))
    def it_was_a_mistake(self, which: int) -> None:
        if self.adjusted:
            transfer = sorted(self.adjusted)[which % len(self.adjusted)]
            person, change = self.adjusted[transfer]
            expected = self.taking(person, change) if change > 0 else None
            reverse = self.desk.services.wallets.reverse
            self.attempt(expected, lambda: reverse(transfer, "x", actor="op"))
            if expected is None:
                self.purses[person].money -= change
                del self.adjusted[transfer]
                self.attempt(Code.ALREADY_REVERSED, lambda: reverse(transfer, "x", actor="op"))

    @rule(person=who, amount=amounts, seconds=st.sampled_from([None, 1, 3]))
    def money_is_set_aside(self, person: int, amount: int, seconds: int | None) -> None:
        until = None if seconds is None else self.now + seconds * SECOND
        expected = self.taking(person, amount)
        wallets, wallet = self.desk.services.wallets, self.wallets[person]
        self.attempt(expected, lambda: wallets.hold(wallet, amount, expires_at=until, actor="op"))
        if expected is None:
            self.purses[person].holds[wallets.holds(wallet, limit=1)[0].id] = (amount, until)

    @rule(person=who, which=st.integers(0, 5), take=st.booleans(), part=st.booleans())
    def what_was_set_aside_is_taken_or_let_go(self, person: int, which: int, take: bool, part: bool) -> None:
        purse, wallets = self.purses[person], self.desk.services.wallets
        mine = sorted(set(purse.holds) - {hold for hold, _person in self.withdrawals.values()})
        if not mine:
            return
        hold = mine[which % len(mine)]
        amount, until = purse.holds[hold]
        taken = 1 if part else amount
        if until is not None and until <= self.now:
            self.attempt(Code.HOLD_EXPIRED, lambda: wallets.capture(hold, actor="op"))
            self.attempt(Code.HOLD_EXPIRED, lambda: wallets.release(hold, actor="op"))
        elif take:
            expected = Code.WALLET_SUSPENDED if purse.shut else None
            self.attempt(expected, lambda: wallets.capture(hold, amount=taken, actor="op"))
            if expected is None:
                purse.money -= taken
                del purse.holds[hold]
        else:
            wallets.release(hold, actor="op")
            del purse.holds[hold]

    @rule(person=who, amount=amounts)
    def somebody_wants_it_out(self, person: int, amount: int) -> None:
        expected, service = self.taking(person, amount), self.desk.services.withdrawals
        self.attempt(expected, lambda: service.create(self.wallets[person], amount, actor="op"))
        if expected is None:
            request = service.page(limit=1)[0][0]
            assert request.hold_id is not None
            self.withdrawals[request.id] = (request.hold_id, person)
            self.purses[person].holds[request.hold_id] = (amount, None)

    @rule(which=st.integers(0, 5), done=st.booleans())
    def a_withdrawal_ends(self, which: int, done: bool) -> None:
        if not self.withdrawals:
            return
        request = sorted(self.withdrawals)[which % len(self.withdrawals)]
        hold, person = self.withdrawals[request]
        purse, service = self.purses[person], self.desk.services.withdrawals
        if done:
            expected = Code.WALLET_SUSPENDED if purse.shut else None
            self.attempt(expected, lambda: service.complete(request, actor="op"))
            if expected is not None:
                return
            purse.money -= purse.holds[hold][0]
        else:
            service.cancel(request, actor="op")
        del purse.holds[hold]
        del self.withdrawals[request]

    @rule(person=who)
    def a_wallet_is_shut_or_opened_again(self, person: int) -> None:
        purse, wallets = self.purses[person], self.desk.services.wallets
        if purse.shut:
            wallets.activate(self.wallets[person], actor="op")
        else:
            wallets.suspend(self.wallets[person], "x", actor="op")
        purse.shut = not purse.shut

    @rule(person=who, pool=pool_no, boost=st.booleans(), how=st.sampled_from(["wallet", "wallet", "hand", "purchase"]))
    def a_ticket_is_bought(self, person: int, pool: int, boost: bool, how: str) -> None:
        jar, pools, viewer = self.jars[pool], self.desk.services.pools, self.viewers[person]
        kind, price = (PurchaseType.BOOST, BOOST) if boost else (PurchaseType.ENTRY, PRICE)
        expected = None
        if jar.state != "OPEN":
            expected = Code.POOL_FULL if jar.state == "FULL" else Code.POOL_NOT_OPEN
        elif boost and all(owner != person for owner, _price, _wallet in jar.tickets):
            expected = Code.PURCHASE_WRONG_TYPE
        elif how == "wallet":
            expected = self.taking(person, price)
        if how == "wallet":
            self.attempt(expected, lambda: pools.buy_from_wallet(jar.id, viewer, kind, actor="op"))
        elif how == "hand":
            self.attempt(expected, lambda: pools.sell(jar.id, viewer, kind, actor="op"))
        else:
            self.redeem(jar, viewer, kind, price, expected)
        if expected is None:
            jar.tickets.append((person, price, how == "wallet"))
            if how == "wallet":
                self.purses[person].money -= price
            if len(jar.tickets) == SIZE:
                jar.state = "FULL"

    def redeem(self, jar: Jar, viewer: int, kind: PurchaseType, price: int, expected: Code | None) -> None:
        purchases, issue = self.desk.services.purchases, self.desk.services.pools.issue
        self.txn += 1
        made = [
            purchases.create(viewer, kind, price, "EUR", provider="q", provider_txn_id=f"{self.txn}", actor="op")
            for _ in range(2)
        ]
        assert made[0] == made[1]
        self.attempt(Code.PURCHASE_NOT_CONFIRMED, lambda: issue(jar.id, viewer, made[0].id, actor="op"))
        purchases.confirm(made[0].id, actor="op")
        self.attempt(expected, lambda: issue(jar.id, viewer, made[0].id, actor="op"))
        if expected is None:
            self.attempt(Code.PURCHASE_ALREADY_REDEEMED, lambda: issue(jar.id, viewer, made[0].id, actor="op"))

    @rule(pool=pool_no)
    def a_pool_is_cancelled(self, pool: int) -> None:
        jar, pools = self.jars[pool], self.desk.services.pools
        if jar.state == "STARTED":
            self.attempt(Code.POOL_NOT_OPEN, lambda: pools.cancel(jar.id, "x", actor="op"))
            return
        done = pools.cancel(jar.id, "x", actor="op")
        for owner, price, from_wallet in jar.tickets:
            if from_wallet:
                self.purses[owner].money += price
        assert done.refunded == sum(from_wallet for _owner, _price, from_wallet in jar.tickets)
        self.attempt(Code.POOL_NOT_OPEN, lambda: pools.cancel(jar.id, "x", actor="op"))
        self.jars[pool] = self.new_jar()

    @rule(pool=pool_no)
    def a_pool_is_drawn(self, pool: int) -> None:
        jar, draw = self.jars[pool], self.desk.services.pool_draws.draw
        if jar.state == "OPEN" or jar.winner is not None:
            self.attempt(Code.POOL_NOT_FULL, lambda: draw(jar.id, confirm=True, actor="op"))
            return
        view = draw(jar.id, confirm=True, actor="op").view
        (winner,) = view.standing
        assert winner.viewer_id is not None
        assert winner.number is not None
        jar.state, jar.draw, jar.winner = "STARTED", view.id, self.viewers.index(winner.viewer_id)
        assert jar.tickets[winner.number - 1][0] == jar.winner
        self.purses[jar.winner].money += PRIZE

    @rule(pool=pool_no)
    def a_draw_is_undone(self, pool: int) -> None:
        jar, services = self.jars[pool], self.desk.services
        if jar.winner is None or jar.draw is None:
            return
        draw_id = jar.draw
        self.attempt(Code.UNDO_TOO_LATE, lambda: services.winners.undo(draw_id, "x", actor="op"))
        paid = next(win.transfer_id for win in services.prizes.wins() if win.draw_id == draw_id)
        assert paid is not None
        expected = self.taking(jar.winner, PRIZE)
        self.attempt(expected, lambda: services.wallets.reverse(paid, "x", actor="op"))
        if expected is None:
            self.purses[jar.winner].money -= PRIZE
            services.winners.undo(draw_id, "x", actor="op")
            jar.winner = None

    @rule(pool=pool_no)
    def another_pool_is_opened_after_the_draw(self, pool: int) -> None:
        if self.jars[pool].winner is not None:
            self.jars[pool] = self.new_jar()

    @rule(seconds=st.sampled_from([1, 2]))
    def time_passes(self, seconds: int) -> None:
        self.desk.clock.advance(seconds=seconds)

    @invariant()
    def every_purse_is_as_by_hand(self) -> None:
        for wallet, purse in zip(self.wallets, self.purses, strict=True):
            found = self.desk.services.wallets.get(wallet)
            assert (found.balance, found.available) == (purse.money, purse.free(self.now))
            assert found.balance == sum(line.signed for line in self.desk.services.wallets.ledger_page(wallet).lines)

    @invariant()
    def every_pool_is_as_by_hand(self) -> None:
        for jar in self.jars:
            pool = self.desk.services.pools.get(jar.id)
            assert (pool.state, pool.tickets_sold) == (jar.state, len(jar.tickets))
            tickets = self.desk.services.pools.tickets(jar.id)
            assert [self.viewers.index(one.viewer_id) for one in tickets] == [owner for owner, _, _ in jar.tickets]

    @invariant()
    def the_audit_finds_nothing(self) -> None:
        assert wrong(self.desk) == []


Money.TestCase.settings = settings(
    max_examples=int(os.environ.get("RAFFLE_EXAMPLES", "5")),
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestMoney = Money.TestCase
