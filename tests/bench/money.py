"""Purchases a second against bare commits, and reading and reconciling a ledger of a million transfers."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from raffle_desktop.domain.hash_chain import GENESIS, linked
from raffle_desktop.services import money_audit
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.ledger import HASHED
from raffle_desktop.services.people import Person, insert_viewers
from raffle_desktop.services.pools import PoolTerms
from raffle_desktop.services.prizes import PrizeTerms
from raffle_desktop.services.services import Services
from tests.bench.desks import ACTOR, desk
from tests.bench.measuring import Figure, Results, Run, best_of, timed

SIZES = (100_000, 1_000_000)
LARGEST = max(SIZES)
TRANSFERS_EACH = 50
"""Of a wallet: half top-ups, half tickets."""
POOL_SIZE = 10_000
PRICE = 100
BATCH = 5_000
A_TURN = 200
"""Purchases of one turn of one run."""

_TRANSFER = f"INSERT INTO transfers ({HASHED}, hash) VALUES ({', '.join('?' * 17)})"
_REQUEST = (
    "INSERT INTO money_requests (id, kind, account_id, amount, state, at) VALUES (?, 'topup', ?, ?, 'CREATED', ?)"
)
_COMPLETED = "UPDATE money_requests SET state = 'COMPLETED', transfer_id = ?, closed_at = ? WHERE id = ?"
_HOLD = (
    "INSERT INTO holds (id, account_id, amount, reason, state, at) VALUES (?, ?, ?, 'TICKET_RESERVATION', 'ACTIVE', ?)"
)
_PURCHASE = (
    "INSERT INTO purchases (id, viewer_id, type, status, amount, currency, provider, pool_id, at)"
    " VALUES (?, ?, 'ENTRY', 'PENDING', ?, 'EUR', 'wallet', ?, ?)"
)
_TICKET = "INSERT INTO pool_tickets (pool_id, number, viewer_id, purchase_id, at) VALUES (?, ?, ?, ?, ?)"
_BARE = "INSERT INTO outside_events (source, event_id, type, received_at, effect) VALUES ('bare', ?, 'cheer', 1, '{}')"


@dataclass
class Loader:
    """Writes rows as the services do, many in a transaction. Wallet of viewer n is account n; then come the desk's."""

    viewers: int
    previous: bytes = GENESIS
    transfers: int = 0
    purchases: int = 0
    sold: int = 0
    chance: random.Random = field(default_factory=lambda: random.Random(7))

    def top_up(self, transaction: Transaction, wallets: Sequence[int]) -> None:
        connection, now = transaction.connection, transaction.now
        ids = range(self.transfers + 1, self.transfers + 1 + len(wallets))
        connection.exec_driver_sql(
            _REQUEST, [(number, wallet, PRICE, now) for number, wallet in zip(ids, wallets, strict=True)]
        )
        rows = [(self.viewers + 1, wallet, PRICE, "TOPUP", None, None, None) for wallet in wallets]
        self._post(transaction, rows)
        connection.exec_driver_sql(_COMPLETED, [(number, now, number) for number in ids])

    def sell(self, transaction: Transaction, wallets: Sequence[int]) -> None:
        connection, now = transaction.connection, transaction.now
        ids = range(self.purchases + 1, self.purchases + 1 + len(wallets))
        pool = 1 + self.sold // POOL_SIZE
        pairs = list(zip(ids, wallets, strict=True))
        connection.exec_driver_sql(_HOLD, [(number, wallet, PRICE, now) for number, wallet in pairs])
        connection.exec_driver_sql(_PURCHASE, [(number, wallet, PRICE, pool, now) for number, wallet in pairs])
        rows = [(wallet, self.viewers + 2, PRICE, "TICKET_PURCHASE", number, pool, number) for number, wallet in pairs]
        self._post(transaction, rows)
        first = self.sold % POOL_SIZE
        tickets = [(pool, first + place, wallet, number, now) for place, (number, wallet) in enumerate(pairs, 1)]
        connection.exec_driver_sql(_TICKET, tickets)
        self.purchases += len(pairs)
        self.sold += len(pairs)

    def _post(self, transaction: Transaction, rows: Sequence[tuple[Any, ...]]) -> None:
        written: list[tuple[Any, ...]] = []
        for debit, credit, amount, reason, purchase, pool, hold in rows:
            self.transfers += 1
            moved = (self.transfers, debit, credit, amount, "EUR", reason, transaction.now, ACTOR, "")
            fields = (*moved, purchase, pool, None, None, None, None, hold)
            self.previous = linked(self.previous, fields)
            written.append((*fields, self.previous))
        transaction.connection.exec_driver_sql(_TRANSFER, written)


def fill(services: Services, size: int) -> int:
    """A ledger of `size` transfers; gives how many viewers there are."""
    viewers = max(size // TRANSFERS_EACH, 100)

    def people(transaction: Transaction) -> None:
        insert_viewers(
            transaction, [(Person("twitch", f"viewer_{n}", str(n)), f"viewer_{n}") for n in range(1, viewers + 1)]
        )
        accounts: list[tuple[int, str, int | None]] = [(n, "wallet", n) for n in range(1, viewers + 1)]
        accounts += [(viewers + 1, "provider", None), (viewers + 2, "house", None)]
        transaction.connection.exec_driver_sql(
            "INSERT INTO accounts (id, kind, viewer_id, currency, state, opened_at)"
            " VALUES (?, ?, ?, 'EUR', 'ACTIVE', 1)",
            accounts,
        )

    services.core.write(people, actor=ACTOR)
    prize = services.prizes.create(PrizeTerms("Headphones", stock=1_000), actor=ACTOR)
    loader = Loader(viewers)
    wallets = [loader.chance.randrange(1, viewers + 1) for _ in range(size // 2)]
    for start in range(0, len(wallets), BATCH):
        part = wallets[start : start + BATCH]
        if start % POOL_SIZE == 0:
            services.pools.open(prize.id, PoolTerms(PRICE, POOL_SIZE), actor=ACTOR)
        services.core.write(lambda transaction, part=part: loader.top_up(transaction, part), actor=ACTOR)  # type: ignore[misc]
        services.core.write(lambda transaction, part=part: loader.sell(transaction, part), actor=ACTOR)  # type: ignore[misc]
    return viewers


def measure(results: Results, folder: Path, sizes: Sequence[int] = SIZES) -> None:
    for size in sizes:
        with desk(folder / f"money-{size}") as services:
            begin = time.perf_counter()
            viewers = fill(services, size)
            results.add(Figure("money", "load", size, time.perf_counter() - begin, "s"))
            buy(results, services, size, viewers)
            look(results, services, size, viewers)


def buy(results: Results, services: Services, size: int, viewers: int) -> None:
    """Hold, ticket and capture, each purchase by itself and durable, against commits of one bare row."""
    pool = services.pools.open(1, PoolTerms(PRICE, 1_000_000), actor=ACTOR).id
    buyers = list(range(1, min(viewers, 500) + 1))
    for buyer in buyers:
        services.wallets.adjust(buyer, 10_000_000, "for the bench", actor=ACTOR)
    numbers = iter(range(10**9))

    def purchase() -> None:
        services.pools.buy_from_wallet(pool, buyers[next(numbers) % len(buyers)], actor=ACTOR)

    def bare() -> None:
        number = str(next(numbers))
        services.core.database.writer.run(lambda connection: connection.exec_driver_sql(_BARE, (number,)))

    seconds, floor = best_of([a_turn(purchase), a_turn(bare)], seconds=6, most=12)
    results.add(Figure("money", "purchases from wallets", size, 1 / seconds, "/s", 1 / floor, "bare commits"))
    if size == LARGEST:
        results.aim(f"purchases a second at {size:,} transfers", 1 / seconds, 500, at_least=True)


def a_turn(work: Callable[[], None]) -> Run:
    return timed(work, A_TURN)


def look(results: Results, services: Services, size: int, viewers: int) -> None:
    """What is only read."""
    wallets = iter(range(10**9))

    def wallet() -> int:
        return 1 + next(wallets) * 7 % viewers

    def audited() -> None:
        with services.core.database.read() as connection:
            found = money_audit.audit(connection)
        if found:
            raise ValueError(f"the money is wrong: {found[:3]}")

    aims: tuple[tuple[str, Run, float], ...] = (
        ("balance of a wallet", timed(lambda: services.wallets.get(wallet()), 200), 0.001),
        ("ledger page of a wallet", timed(lambda: services.wallets.ledger_page(wallet(), limit=50), 100), 0.001),
        ("reconcile", timed(audited), 3),
    )
    for name, run, limit in aims:
        (taken,) = best_of([run], seconds=3, most=10)
        results.add(Figure("money", name, size, taken, "s"))
        if size == LARGEST:
            results.aim(f"{name} at {size:,} transfers, seconds", taken, limit)
