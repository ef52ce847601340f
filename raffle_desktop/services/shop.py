"""The shop: perks that tickets buy, paid for through the log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.engine import Connection

from raffle_desktop.domain import names
from raffle_desktop.domain.changes import PeriodChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.tickets import Source, check_count
from raffle_desktop.services.books import find_book, require_active_period
from raffle_desktop.services.core import Core, Transaction, inserted_id
from raffle_desktop.services.merged import standing_id
from raffle_desktop.services.ticket_log import award
from raffle_desktop.services.tickets import BookName, require_not_excluded, require_tickets
from raffle_desktop.storage.schema import identities, viewers
from raffle_desktop.storage.ticket_tables import perk_sales, perks, ticket_log

NAME_MAX = 100
STOCK_MAX = 1_000_000


@dataclass(frozen=True, slots=True)
class Perk:
    """`price` in tickets; `stock` None = without end."""

    id: int
    book_id: int
    name: str
    price: int
    stock: int | None


@dataclass(frozen=True, slots=True)
class Sale:
    """A perk that was bought. `id` names the row of the log that paid; `delivered_at` None = still owed."""

    id: int
    perk_id: int
    perk: str
    viewer_id: int
    viewer: str
    price: int
    at: int
    delivered_at: int | None


_SALES = (
    select(
        perk_sales.c.log_id,
        perk_sales.c.perk_id,
        # As it was called when it was bought.
        ticket_log.c.description,
        ticket_log.c.viewer_id,
        identities.c.display_name,
        -ticket_log.c.change,
        ticket_log.c.at,
        perk_sales.c.delivered_at,
    )
    .join_from(perk_sales, ticket_log, ticket_log.c.id == perk_sales.c.log_id)
    .join(perks, perks.c.id == perk_sales.c.perk_id)
    .join(viewers, viewers.c.id == ticket_log.c.viewer_id)
    .join(identities, identities.c.id == viewers.c.primary_identity_id)
    .order_by(perk_sales.c.log_id.desc())
)


class ShopService:
    """The operator's offers and what viewers buy of them."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def perks(self, book: BookName = None) -> list[Perk]:
        """What is on offer, cheapest first. Raises RaffleError(BOOK_NOT_FOUND)."""
        with self._core.database.read() as connection:
            statement = (
                select(perks)
                .where(perks.c.book_id == find_book(connection, book).id, perks.c.removed_at.is_(None))
                .order_by(perks.c.price, perks.c.id)
            )
            return [_perk(row) for row in connection.execute(statement)]

    def add(self, name: str, price: int, stock: int | None = None, book: BookName = None, *, actor: str) -> Perk:
        """Raises RaffleError(NAME_INVALID, VALUE_INVALID, BOOK_NOT_FOUND)."""
        values = _checked(name, price, stock)

        def work(transaction: Transaction) -> Perk:
            book_id = find_book(transaction.connection, book).id
            row = {**values, "book_id": book_id, "created_at": transaction.now}
            perk_id = inserted_id(transaction.connection, insert(perks), row)
            transaction.audit("shop.add", f"perk {perk_id}", after={**values, "book": book_id})
            transaction.publish(PeriodChanged(None, "shop"))
            return _require(transaction.connection, perk_id)

        return self._core.write(work, actor=actor)

    def change(self, perk_id: int, name: str, price: int, stock: int | None, *, actor: str) -> Perk:
        """What is sold keeps its old name and price.

        Raises RaffleError(PERK_NOT_FOUND, NAME_INVALID, VALUE_INVALID).
        """
        values = _checked(name, price, stock)

        def work(transaction: Transaction) -> Perk:
            before = _require(transaction.connection, perk_id)
            transaction.connection.execute(update(perks).where(perks.c.id == perk_id).values(**values))
            was = {"name": before.name, "price": before.price, "stock": before.stock}
            transaction.audit("shop.change", f"perk {perk_id}", before=was, after=values)
            transaction.publish(PeriodChanged(None, "shop"))
            return _require(transaction.connection, perk_id)

        return self._core.write(work, actor=actor)

    def remove(self, perk_id: int, *, actor: str) -> None:
        """Take it off the shelf; what was sold of it stays. Raises RaffleError(PERK_NOT_FOUND)."""

        def work(transaction: Transaction) -> None:
            before = _require(transaction.connection, perk_id)
            transaction.connection.execute(
                update(perks).where(perks.c.id == perk_id).values(removed_at=transaction.now)
            )
            transaction.audit("shop.remove", f"perk {perk_id}", before={"name": before.name, "price": before.price})
            transaction.publish(PeriodChanged(None, "shop"))

        self._core.write(work, actor=actor)

    def buy(self, viewer_id: int, perk_id: int, *, actor: str) -> Sale:
        """Pay with the viewer's lowest numbers.

        Raises RaffleError: PERK_NOT_FOUND, OUT_OF_STOCK, NOT_ENOUGH_TICKETS, EXCLUDED, VIEWER_NOT_FOUND,
        NO_ACTIVE_PERIOD.
        """

        def work(transaction: Transaction) -> Sale:
            who = standing_id(transaction.connection, viewer_id)
            connection = transaction.connection
            perk = _require(connection, perk_id)
            period = require_active_period(connection, perk.book_id)
            viewer = require_not_excluded(connection, who)
            if perk.stock == 0:
                raise RaffleError(Code.OUT_OF_STOCK, f"There is no {names.visible(perk.name)} left.")
            require_tickets(connection, period.id, who, viewer, perk.price)
            award(transaction, period.id, who, -perk.price, Source.SHOP, perk.name)
            log_id = connection.execute(
                select(ticket_log.c.id)
                .where(ticket_log.c.period_id == period.id, ticket_log.c.viewer_id == who)
                .order_by(ticket_log.c.id.desc())
                .limit(1)
            ).scalar_one()
            connection.execute(insert(perk_sales), {"log_id": log_id, "perk_id": perk_id})
            if perk.stock is not None:
                connection.execute(update(perks).where(perks.c.id == perk_id).values(stock=perks.c.stock - 1))
            after = {"perk": perk.name, "price": perk.price, "period": period.id}
            transaction.audit("shop.buy", f"viewer {who}", after=after)
            transaction.publish(PeriodChanged(period.id, "shop"))
            return _sale(connection, log_id)

        return self._core.write(work, actor=actor)

    def sales(self, book: BookName = None, *, open_only: bool = False, limit: int = 100) -> list[Sale]:
        """Newest first; `open_only`: those that are still owed."""
        with self._core.database.read() as connection:
            statement = _SALES.where(perks.c.book_id == find_book(connection, book).id).limit(limit)
            if open_only:
                statement = statement.where(perk_sales.c.delivered_at.is_(None))
            return [Sale(*row) for row in connection.execute(statement)]

    def deliver(self, sale_id: int, *, actor: str) -> None:
        """Mark a bought perk as handed over; done twice changes nothing. Raises RaffleError(PERK_NOT_FOUND)."""

        def work(transaction: Transaction) -> None:
            sale = _sale(transaction.connection, sale_id)
            if sale.delivered_at is not None:
                return
            transaction.connection.execute(
                update(perk_sales).where(perk_sales.c.log_id == sale_id).values(delivered_at=transaction.now)
            )
            after = {"perk": sale.perk, "viewer": sale.viewer_id}
            transaction.audit("shop.deliver", f"sale {sale_id}", after=after)
            transaction.publish(PeriodChanged(None, "shop"))

        self._core.write(work, actor=actor)


def _checked(name: str, price: int, stock: int | None) -> dict[str, Any]:
    checked = names.checked_name(name)
    if len(checked) > NAME_MAX:
        raise RaffleError(Code.NAME_INVALID, f"The name of a perk may have {NAME_MAX} characters at the most.")
    check_count(price, "The price in tickets")
    if stock is not None and (type(stock) is not int or not 0 <= stock <= STOCK_MAX):
        raise RaffleError(Code.VALUE_INVALID, f"The stock must be a whole number from 0 to {STOCK_MAX}, or empty.")
    return {"name": checked, "price": price, "stock": stock}


def _require(connection: Connection, perk_id: int) -> Perk:
    found = connection.execute(select(perks).where(perks.c.id == perk_id, perks.c.removed_at.is_(None))).first()
    if found is None:
        raise RaffleError(Code.PERK_NOT_FOUND)
    return _perk(found)


def _perk(row: Row[Any]) -> Perk:
    return Perk(row.id, row.book_id, row.name, row.price, row.stock)


def _sale(connection: Connection, sale_id: int) -> Sale:
    found = connection.execute(_SALES.where(perk_sales.c.log_id == sale_id)).first()
    if found is None:
        raise RaffleError(Code.PERK_NOT_FOUND, "There is no such sale.")
    return Sale(*found)
