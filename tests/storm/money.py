"""`make storm STORM="--money"`: purchases, cancellations, captures and payouts in processes that are killed meanwhile.

A worker does one act after the other, tells each before (`try …`) and after (`ack`), and is killed. The desk is then
opened again: every act that was told as done has happened, the one in hand has happened whole or not at all, nothing
else has, and the audit finds nothing.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from raffle_desktop.bootstrap import open_desk
from raffle_desktop.domain.ledger import PoolState, PurchaseStatus, PurchaseType
from raffle_desktop.services.people import Person
from raffle_desktop.services.pools import PoolTerms
from raffle_desktop.services.prizes import PrizeTerms
from raffle_desktop.services.services import Services
from raffle_desktop.storage.backup import integrity_problems
from raffle_desktop.storage.data_folder import DataFolder
from tests.storm.killing import Ended, chosen_aim, run_and_kill
from tests.storm.model import Broken

WORKER = "money"
VIEWERS, ACTS = 6, 60
START_MONEY, PRICE, SIZE, PRIZE, OPEN_POOLS = 1_000_000, 100, 5, 300, 3
USUAL_SECONDS, TRANSACTION_SECONDS = 2.0, 0.004


@dataclass(slots=True)
class Counted:
    """What there must be. By wallet: `money` (without payouts) and `held`; by pool: `sold` and `states`."""

    money: dict[int, int] = field(default_factory=dict)
    held: dict[int, int] = field(default_factory=dict)
    sold: dict[int, int] = field(default_factory=dict)
    states: dict[int, str] = field(default_factory=dict)
    from_wallets: dict[int, list[int]] = field(default_factory=dict)
    others: Counter[str] = field(default_factory=Counter)
    """How many holds, requests and purchases there are in each state."""

    def after(self, act: str) -> Counted:
        """The same once this act has happened."""
        new = deepcopy(self)
        kind, *numbers = act.split()
        getattr(new, f"_{kind.replace('-', '_')}")(*map(int, numbers))
        return new

    def _open(self, pool: int) -> None:
        self.sold[pool], self.states[pool], self.from_wallets[pool] = 0, "OPEN", []

    def _ticket(self, pool: int) -> None:
        self.sold[pool] += 1
        if self.sold[pool] == SIZE:
            self.states[pool] = "FULL"

    def _buy(self, pool: int, wallet: int) -> None:
        self.money[wallet] -= PRICE
        self.from_wallets[pool].append(wallet)
        self.others.update(("hold CAPTURED", "purchase CONFIRMED"))
        self._ticket(pool)

    def _cancel(self, pool: int) -> None:
        for wallet in self.from_wallets[pool]:
            self.money[wallet] += PRICE
        self.states[pool] = "CANCELLED"

    def _draw(self, pool: int) -> None:
        self.states[pool] = "STARTED"

    def _hold(self, wallet: int, amount: int) -> None:
        self.held[wallet] += amount
        self.others["hold ACTIVE"] += 1

    def _capture(self, _hold: int, wallet: int, amount: int) -> None:
        self.money[wallet] -= amount
        self._let_go(wallet, amount, "hold CAPTURED")

    def _release(self, _hold: int, wallet: int, amount: int) -> None:
        self._let_go(wallet, amount, "hold RELEASED")

    def _let_go(self, wallet: int, amount: int, state: str) -> None:
        self.held[wallet] -= amount
        self.others["hold ACTIVE"] -= 1
        self.others[state] += 1

    def _top_up(self, _txn: int, _wallet: int, _amount: int) -> None:
        self.others["topup CREATED"] += 1

    def _topped_up(self, _request: int, wallet: int, amount: int) -> None:
        self.money[wallet] += amount
        self._closed("topup", "COMPLETED")

    def _withdraw(self, wallet: int, amount: int) -> None:
        self._hold(wallet, amount)
        self.others["withdrawal CREATED"] += 1

    def _withdrawn(self, request: int, wallet: int, amount: int) -> None:
        self._capture(request, wallet, amount)
        self._closed("withdrawal", "COMPLETED")

    def _not_withdrawn(self, request: int, wallet: int, amount: int) -> None:
        self._release(request, wallet, amount)
        self._closed("withdrawal", "CANCELLED")

    def _closed(self, kind: str, state: str) -> None:
        self.others[f"{kind} CREATED"] -= 1
        self.others[f"{kind} {state}"] += 1

    def _purchase(self, _txn: int, _viewer: int) -> None:
        self.others["purchase PENDING"] += 1

    def _confirm(self, _purchase: int) -> None:
        self.others["purchase PENDING"] -= 1
        self.others["purchase CONFIRMED"] += 1

    def _redeem(self, pool: int, _viewer: int, _purchase: int) -> None:
        self._ticket(pool)


def work(arguments: Sequence[str]) -> int:
    """The process that is killed: FOLDER PREFIX SEED COUNT."""
    folder, prefix, seed, count = arguments
    chance = random.Random(int(seed))
    with open_desk(DataFolder(Path(folder)), "WARNING") as services:
        for number in range(int(count)):
            _act(services, chance, 1_000_000 * int(prefix) + number)
    return 0


def _act(services: Services, chance: random.Random, txn: int) -> None:
    """One act that the desk will not refuse."""
    possible = _possible(services, chance, txn)
    kind = chance.choice(sorted({act.split()[0] for act in possible}))
    act = chance.choice([one for one in possible if one.startswith(f"{kind} ")])
    print(f"try {act}", flush=True)
    _carry_out(services, kind, [int(number) for number in act.split()[1:]])
    print("ack", flush=True)


def _possible(services: Services, chance: random.Random, txn: int) -> list[str]:
    pools, _ = services.pools.page(PoolState.OPEN, PoolState.FULL)
    wallets, _ = services.wallets.page()
    wallet, amount = chance.choice(wallets), chance.randrange(1, 50)
    acts = [
        f"hold {wallet.id} {amount}",
        f"top-up {txn} {wallet.id} {amount}",
        f"withdraw {wallet.id} {amount}",
        f"purchase {txn} {wallet.viewer_id}",
    ]
    if len(pools) < OPEN_POOLS:
        return [f"open {services.pools.page()[1] + 1}"]
    paid, _ = services.purchases.page(status=PurchaseStatus.CONFIRMED, limit=30)
    for pool in pools:
        if pool.state is PoolState.FULL:
            acts.append(f"draw {pool.id}")
        else:
            acts += [f"buy {pool.id} {one.id}" for one in wallets]
            acts += [f"redeem {pool.id} {one.viewer_id} {one.id}" for one in paid if one.pool_id is None]
        # Few, so that pools become full too.
        if chance.random() < 0.3:
            acts.append(f"cancel {pool.id}")
    waiting, _ = services.purchases.page(status=PurchaseStatus.PENDING, limit=5)
    acts += [f"confirm {one.id}" for one in waiting]
    for one in services.wallets.holds(wallet.id, active=True, limit=5):
        if one.reason == "TICKET_RESERVATION":
            acts += [f"{kind} {one.id} {wallet.id} {one.amount}" for kind in ("capture", "release")]
    acts += [f"topped-up {r.id} {r.wallet_id} {r.amount}" for r in services.topups.page(open_only=True, limit=5)[0]]
    for request in services.withdrawals.page(open_only=True, limit=5)[0]:
        for kind in ("withdrawn", "not-withdrawn"):
            acts.append(f"{kind} {request.id} {request.wallet_id} {request.amount}")
    return acts


def _carry_out(services: Services, kind: str, numbers: list[int]) -> None:
    actor = "storm"
    pools, wallets, topups, withdrawals, purchases = (
        services.pools,
        services.wallets,
        services.topups,
        services.withdrawals,
        services.purchases,
    )
    acts: dict[str, Callable[..., object]] = {
        "open": lambda _pool: pools.open(1, PoolTerms(PRICE, SIZE), actor=actor),
        "buy": lambda pool, wallet: pools.buy_from_wallet(pool, wallets.get(wallet).viewer_id, actor=actor),
        "cancel": lambda pool: pools.cancel(pool, "storm", actor=actor),
        "draw": lambda pool: services.pool_draws.draw(pool, confirm=True, actor=actor),
        "hold": lambda wallet, amount: wallets.hold(wallet, amount, actor=actor),
        "capture": lambda hold, *_rest: wallets.capture(hold, actor=actor),
        "release": lambda hold, *_rest: wallets.release(hold, actor=actor),
        "top-up": lambda txn, wallet, amount: topups.create(
            wallet, amount, provider="storm", provider_txn_id=f"t{txn}", actor=actor
        ),
        "topped-up": lambda request, *_rest: topups.complete(request, actor=actor),
        "withdraw": lambda wallet, amount: withdrawals.create(wallet, amount, actor=actor),
        "withdrawn": lambda request, *_rest: withdrawals.complete(request, actor=actor),
        "not-withdrawn": lambda request, *_rest: withdrawals.cancel(request, actor=actor),
        "purchase": lambda txn, viewer: purchases.create(
            viewer, PurchaseType.ENTRY, PRICE, "EUR", provider="storm", provider_txn_id=f"p{txn}", actor=actor
        ),
        "confirm": lambda purchase: purchases.confirm(purchase, actor=actor),
        "redeem": lambda pool, viewer, purchase: pools.issue(pool, viewer, purchase, actor=actor),
    }
    acts[kind](*numbers)


@dataclass(slots=True)
class MoneySummary:
    kills: int = 0
    moments: Counter[str] = field(default_factory=Counter)
    acts: Counter[str] = field(default_factory=Counter)
    in_hand_done: int = 0
    in_hand_gone: int = 0

    def lines(self) -> list[str]:
        return [
            f"kills: {self.kills}: " + ", ".join(f"{name} {count}" for name, count in sorted(self.moments.items())),
            f"acts in hand at a kill: {self.in_hand_done} had happened, {self.in_hand_gone} had not",
            f"acts: {self.acts.total()}: " + ", ".join(f"{name} {n}" for name, n in sorted(self.acts.items())),
        ]


class MoneyStorm:
    """One storm on one data folder. Raises Broken."""

    def __init__(self, folder: Path, seed: int, acts: int = ACTS) -> None:
        self.summary = MoneySummary()
        self._folder = folder / "desk"
        self._chance = random.Random(seed)
        self._acts = acts
        self._runs = 0
        self._state = Counted()

    def prepare(self) -> None:
        """A desk with wallets and a prize."""
        with open_desk(DataFolder(self._folder), "WARNING") as services:
            services.prizes.create(PrizeTerms("Money", value=PRIZE, is_money=True, stock=100_000), actor="storm")
            for number in range(VIEWERS):
                viewer = services.viewers.ensure(Person("manual", f"viewer {number}"), {}, actor="storm")
                wallet = services.wallets.open(viewer.id, actor="storm")
                services.wallets.adjust(wallet.id, START_MONEY, "for the storm", actor="storm")
            self._state = _counted(services)

    def step(self) -> None:
        """One process, killed."""
        self._runs += 1
        aim = chosen_aim(self._chance, USUAL_SECONDS, TRANSACTION_SECONDS, acts=self._acts)
        seed = self._chance.randrange(10**9)
        arguments = [WORKER, str(self._folder), str(self._runs), str(seed), str(self._acts)]
        ended = run_and_kill(arguments, aim)
        if not ended.killed and ended.code != 0:
            raise Broken(f"a worker ended with {ended.code}: {' / '.join(ended.errors[-5:])}")
        if ended.killed:
            self.summary.kills += 1
            self.summary.moments[aim.moment] += 1
        self.look_over(ended)

    def look_over(self, ended: Ended) -> None:
        """Compare what there is with what was told."""
        problems = integrity_problems(DataFolder(self._folder).database)
        if problems:
            raise Broken(f"after a kill the database is damaged: {problems[0]}")
        tried = [line.removeprefix("try ") for line in ended.out if line.startswith("try ")]
        done = sum(line == "ack" for line in ended.out)
        for act in tried[:done]:
            self._state = self._state.after(act)
            self.summary.acts[act.split()[0]] += 1
        with open_desk(DataFolder(self._folder), "WARNING") as services:
            found = _counted(services)
            wrong = [one for one in services.reports.reconcile() if not one.ok]
        if wrong:
            raise Broken(f"{wrong[0].name}: {wrong[0].detail}")
        if found != self._state and len(tried) > done:
            self._state = self._state.after(tried[done])
            self.summary.in_hand_done += 1
            self.summary.acts[tried[done].split()[0]] += 1
        elif len(tried) > done:
            self.summary.in_hand_gone += 1
        if found != self._state:
            raise Broken(f"after {tried[-1:]}: expected {self._state}, found {found}")


def _counted(services: Services) -> Counted:
    def rows(statement: str) -> list[Any]:
        with services.core.database.read() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(statement)]

    paid = dict(rows("SELECT credit_account, sum(amount) FROM transfers WHERE reason = 'PRIZE_PAYOUT' GROUP BY 1"))
    started = rows("SELECT count(*) FROM pools WHERE state = 'STARTED'")[0][0]
    if sum(paid.values()) != started * PRIZE:
        raise Broken(f"{started} pools are drawn, {sum(paid.values())} was paid out")
    others: Counter[str] = Counter()
    for table, kind in (("holds", "'hold'"), ("money_requests", "kind"), ("purchases", "'purchase'")):
        state = "status" if table == "purchases" else "state"
        for name, count in rows(f"SELECT {kind} || ' ' || {state}, count(*) FROM {table} GROUP BY 1"):
            others[name] = count
    counted = Counted(others=others)
    for number, balance, held in rows("SELECT id, balance, held FROM accounts WHERE kind = 'wallet'"):
        counted.money[number], counted.held[number] = balance - paid.get(number, 0), held
    for number, sold, state in rows("SELECT id, tickets_sold, state FROM pools"):
        counted.sold[number], counted.states[number], counted.from_wallets[number] = sold, state, []
    for number, wallet in rows(
        "SELECT t.pool_id, f.debit_account FROM pool_tickets AS t JOIN purchases AS p ON p.id = t.purchase_id"
        " JOIN transfers AS f ON f.id = p.transfer_id JOIN accounts AS a ON a.id = f.debit_account"
        " WHERE a.kind = 'wallet' ORDER BY t.id"
    ):
        counted.from_wallets[number].append(wallet)
    return counted
