"""Pools: a fixed number of paid tickets for one prize, from their opening to their draw or their end without one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from raffle_desktop.domain.changes import PoolChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.ledger import POOL_TRANSITIONS, PoolState, PurchaseType, may_become
from raffle_desktop.domain.money import checked_amount, checked_currency
from raffle_desktop.services import pool_sales, pool_views, prizes
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.draw_states import refuse_under_way
from raffle_desktop.services.paid_parts import PaidPart, require_part
from raffle_desktop.services.pool_refunds import refund
from raffle_desktop.services.pool_views import Pool, PoolTicket, Purchase
from raffle_desktop.services.tickets import checked_reason
from raffle_desktop.services.wallets import desk_currency

TICKETS_MAX = 1_000_000

_INSERT = (
    "INSERT INTO pools (prize_id, ticket_price, boost_price, retry_price, currency, tickets_required, state, opened_at)"
    " VALUES (:prize_id, :ticket_price, :boost_price, :retry_price, :currency, :tickets_required, 'OPEN', :now)"
    " RETURNING id"
)
_CHANGE = (
    "UPDATE pools SET ticket_price = :ticket_price, boost_price = :boost_price, retry_price = :retry_price,"
    " currency = :currency, tickets_required = :tickets_required WHERE id = :id"
)
_CANCEL = "UPDATE pools SET state = 'CANCELLED', closed_at = ? WHERE id = ?"
_IS_PAID = "SELECT 1 FROM purchases WHERE pool_id = ? AND status = 'CONFIRMED' LIMIT 1"
_IS_USED = (
    "SELECT 1 FROM pools AS o WHERE o.id = ? AND (o.tickets_sold > 0 OR EXISTS"
    " (SELECT 1 FROM purchases WHERE pool_id = o.id))"
)


@dataclass(frozen=True, slots=True)
class PoolTerms:
    """What a pool sells. Prices in minor units of `currency` (None = the desk's); None = no tickets of that kind."""

    ticket_price: int
    tickets_required: int
    currency: str | None = None
    boost_price: int | None = None
    retry_price: int | None = None


@dataclass(frozen=True, slots=True)
class CancelledPool:
    """`refunded` purchases were paid back to wallets, `amount` in all. `outside`: those that were paid elsewhere; their
    money is for the operator to give back. A purchase that was paid and has brought no ticket yet is among them.
    """

    pool: Pool
    refunded: int
    amount: int
    outside: tuple[Purchase, ...]


class PoolService:
    """The operator's pools and the sale of their tickets."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def open(self, prize_id: int, terms: PoolTerms, *, actor: str) -> Pool:
        """Reserve one of the prize and begin to sell. Raises RaffleError: PRIZE_NOT_FOUND, OUT_OF_STOCK,
        PART_IS_OFF, VALUE_INVALID.
        """
        values = _checked(terms)

        def work(transaction: Transaction) -> Pool:
            connection = transaction.connection
            require_part(connection, PaidPart.POOLS)
            prize = prizes.find_prize(connection, prize_id)
            if prize.stock == 0:
                raise RaffleError(Code.OUT_OF_STOCK, f"There is no {prize.title} left to open a pool with.")
            row = {**values, "currency": values["currency"] or desk_currency(connection), "prize_id": prize_id}
            pool_id = int(connection.exec_driver_sql(_INSERT, {**row, "now": transaction.now}).scalar_one())
            transaction.audit("pool.open", f"pool {pool_id}", after=row)
            transaction.publish(PoolChanged(pool_id, "opened"))
            return pool_views.find_pool(connection, pool_id)

        return self._core.write(work, actor=actor)

    def change(self, pool_id: int, terms: PoolTerms | Callable[[Pool], PoolTerms], *, actor: str) -> Pool:
        """Set prices and size anew, until the first ticket is sold: to these terms, or to what the function makes of
        what stands at that very moment.

        Raises RaffleError: POOL_NOT_FOUND, VALUE_INVALID, POOL_NOT_OPEN, REFERRED_TO once a ticket is sold
        or paid.
        """

        def work(transaction: Transaction) -> Pool:
            connection = transaction.connection
            before = pool_views.find_pool(connection, pool_id)
            values = _checked(terms if isinstance(terms, PoolTerms) else terms(before))
            row = {**values, "currency": values["currency"] or before.currency}
            if all(getattr(before, name) == value for name, value in row.items()):
                return before
            if before.state is not PoolState.OPEN:
                raise RaffleError(Code.POOL_NOT_OPEN)
            if before.tickets_sold or connection.exec_driver_sql(_IS_PAID, (pool_id,)).first() is not None:
                raise RaffleError(Code.REFERRED_TO, "Tickets of this pool are sold; its prices and its size stay.")
            connection.exec_driver_sql(_CHANGE, {**row, "id": pool_id})
            transaction.audit("pool.change", f"pool {pool_id}", before=_terms(before), after=row)
            transaction.publish(PoolChanged(pool_id, "changed"))
            return pool_views.find_pool(connection, pool_id)

        return self._core.write(work, actor=actor)

    def cancel(self, pool_id: int, reason: str, *, actor: str) -> CancelledPool:
        """End it without a draw: every purchase paid from a wallet is refunded, once, and the prize is in stock again.

        Raises RaffleError: POOL_NOT_FOUND, REASON_REQUIRED, POOL_NOT_OPEN for one that was drawn or cancelled,
        DRAW_IN_PROGRESS while its draw is opened or closed.
        """
        why = checked_reason(reason)

        def work(transaction: Transaction) -> CancelledPool:
            connection = transaction.connection
            pool = pool_views.find_pool(connection, pool_id)
            refuse_under_way(connection, pool_id=pool_id)
            if not may_become(POOL_TRANSITIONS, pool.state, PoolState.CANCELLED):
                raise RaffleError(Code.POOL_NOT_OPEN, f"This pool is {pool.state.value.lower()}; that stays as it is.")
            refunded, amount = refund(transaction, pool_id, f"pool {pool_id} cancelled: {why}")
            connection.exec_driver_sql(_CANCEL, (transaction.now, pool_id))
            done = CancelledPool(
                pool=pool_views.find_pool(connection, pool_id),
                refunded=refunded,
                amount=amount,
                outside=tuple(one for one in pool_views.paid_purchases(connection, pool_id) if not one.from_wallet),
            )
            after = {"refunded": done.refunded, "amount": done.amount, "outside": len(done.outside)}
            transaction.audit("pool.cancel", f"pool {pool_id}", reason=why, after=after)
            transaction.publish(PoolChanged(pool_id, "cancelled"))
            return done

        return self._core.write(work, actor=actor)

    def remove(self, pool_id: int, *, actor: str) -> None:
        """Forget a pool that nothing refers to; an open one's prize is in stock again.

        Raises RaffleError(POOL_NOT_FOUND, REFERRED_TO).
        """

        def work(transaction: Transaction) -> None:
            connection = transaction.connection
            before = pool_views.find_pool(connection, pool_id)
            if connection.exec_driver_sql(_IS_USED, (pool_id,)).first() is not None:
                raise RaffleError(Code.REFERRED_TO, "Tickets of this pool were bought, so it must stay; cancel it.")
            connection.exec_driver_sql("DELETE FROM pools WHERE id = ?", (pool_id,))
            transaction.audit("pool.remove", f"pool {pool_id}", before=asdict(before))
            transaction.publish(PoolChanged(pool_id, "changed"))

        self._core.write(work, actor=actor)

    def issue(self, pool_id: int, viewer_id: int, purchase_id: int, *, actor: str) -> PoolTicket:
        """Give the ticket that a paid purchase is for; its refusals are those of `pool_sales.issue`."""
        return self._core.write(
            lambda transaction: pool_sales.issue(transaction, pool_id, viewer_id, purchase_id), actor=actor
        )

    def buy_from_wallet(
        self, pool_id: int, viewer_id: int, kind: PurchaseType = PurchaseType.ENTRY, *, actor: str
    ) -> PoolTicket:
        """Hold, give and take in one act; its refusals are those of `pool_sales.buy_from_wallet`."""
        return self._core.write(
            lambda transaction: pool_sales.buy_from_wallet(transaction, pool_id, viewer_id, kind), actor=actor
        )

    def sell(self, pool_id: int, viewer_id: int, kind: PurchaseType = PurchaseType.ENTRY, *, actor: str) -> PoolTicket:
        """The operator has taken the money; its refusals are those of `pool_sales.sell`."""
        return self._core.write(lambda transaction: pool_sales.sell(transaction, pool_id, viewer_id, kind), actor=actor)

    def get(self, pool_id: int) -> Pool:
        """Raises RaffleError(POOL_NOT_FOUND)."""
        with self._core.database.read() as connection:
            return pool_views.find_pool(connection, pool_id)

    def page(
        self,
        *states: PoolState,
        prize_id: int | None = None,
        limit: int = 100,
        offset: int = 0,
    ) -> tuple[list[Pool], int]:
        """One page, newest first, and how many there are. No state named: of all of them."""
        with self._core.database.read() as connection:
            found = pool_views.pools(connection, states, prize_id, limit=limit, offset=offset)
            return found, pool_views.count_pools(connection, states, prize_id)

    def ticket(self, ticket_id: int) -> PoolTicket:
        """Raises RaffleError(TICKET_NOT_FOUND)."""
        with self._core.database.read() as connection:
            return pool_views.find_ticket(connection, ticket_id)

    def tickets(
        self, pool_id: int | None = None, *, viewer_id: int | None = None, limit: int = 100, offset: int = 0
    ) -> list[PoolTicket]:
        """Of one pool by number, else newest first. Raises RaffleError(POOL_NOT_FOUND)."""
        with self._core.database.read() as connection:
            if pool_id is not None:
                pool_views.find_pool(connection, pool_id)
            return pool_views.tickets(connection, pool_id=pool_id, viewer_id=viewer_id, limit=limit, offset=offset)

    def count_tickets(self, pool_id: int | None = None, *, viewer_id: int | None = None) -> int:
        """How many `tickets` there are in all."""
        with self._core.database.read() as connection:
            return pool_views.count_tickets(connection, pool_id=pool_id, viewer_id=viewer_id)


def _checked(terms: PoolTerms) -> dict[str, Any]:
    required: object = terms.tickets_required
    if isinstance(required, bool) or not isinstance(required, int) or not 1 <= required <= TICKETS_MAX:
        raise RaffleError(Code.VALUE_INVALID, f"A pool must have 1 to {TICKETS_MAX} tickets.")
    return {
        "ticket_price": checked_amount(terms.ticket_price, "The price of a ticket"),
        "boost_price": None if terms.boost_price is None else checked_amount(terms.boost_price, "The price of a BOOST"),
        "retry_price": None if terms.retry_price is None else checked_amount(terms.retry_price, "The price of a RETRY"),
        "currency": None if terms.currency is None else checked_currency(terms.currency),
        "tickets_required": required,
    }


def _terms(pool: Pool) -> dict[str, Any]:
    names = ("ticket_price", "boost_price", "retry_price", "currency", "tickets_required")
    return {name: getattr(pool, name) for name in names}
