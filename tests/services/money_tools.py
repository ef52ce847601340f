"""Wallets with money in them, pools to buy from, and the audit of all of it."""

from __future__ import annotations

from raffle_desktop.services.money_audit import audit
from raffle_desktop.services.pool_views import Pool
from raffle_desktop.services.pools import PoolTerms
from raffle_desktop.services.prizes import PrizeTerms
from tests.conftest import Desk

SECOND = 1_000_000


def person(desk: Desk, name: str) -> int:
    """The viewer of this name, made if new; gives their id."""
    return desk.set_counters(name)


def funded(desk: Desk, name: str, amount: int, currency: str = "EUR") -> int:
    """The person's wallet, with so much topped up; gives its id. The viewer is `owner(desk, wallet)`."""
    wallet = desk.services.wallets.open(person(desk, name), currency, actor="op")
    if amount:
        topup = desk.services.topups.create(wallet.id, amount, actor="op")
        desk.services.topups.complete(topup.id, actor="op")
    return wallet.id


def owner(desk: Desk, wallet: int) -> int:
    return desk.services.wallets.get(wallet).viewer_id


def figures(desk: Desk, wallet: int) -> tuple[int, int]:
    """(balance, available) of a wallet."""
    found = desk.services.wallets.get(wallet)
    return found.balance, found.available


def opened(
    desk: Desk,
    price: int = 100,
    required: int = 3,
    *,
    boost: int | None = None,
    retry: int | None = None,
    money: int = 0,
    stock: int = 5,
    prize: int | None = None,
) -> Pool:
    """A pool for a new prize (paid in money where `money` says how much), or for the prize named."""
    if prize is None:
        terms = PrizeTerms("Headphones", value=money or 9_000, is_money=money > 0, stock=stock)
        prize = desk.services.prizes.create(terms, actor="op").id
    pool = PoolTerms(price, required, boost_price=boost, retry_price=retry)
    return desk.services.pools.open(prize, pool, actor="op")


def wrong(desk: Desk) -> list[str]:
    """What the audit of money finds."""
    with desk.database.read() as connection:
        return audit(connection)
