"""Prizes: what can be won, how many are left, and what became of each that was won."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy.engine import Connection

from raffle_desktop.domain import names
from raffle_desktop.domain.changes import PoolChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.money import checked_amount, checked_currency
from raffle_desktop.services import pool_wins
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.pool_wins import PrizeWin
from raffle_desktop.services.wallets import desk_currency
from raffle_desktop.storage.pool_triggers import OWES_ITS_PRIZE

TITLE_MAX = 200
STOCK_MAX = 1_000_000

# ruff: noqa: S608 - statements of our own tables, made of nothing from outside
_PRIZES = (
    "SELECT p.id, p.title, p.description, p.value, p.currency, p.is_money, p.stock, p.sponsor, p.image, p.created_at,"
    f" (SELECT count(*) FROM pools WHERE pools.prize_id = p.id AND {OWES_ITS_PRIZE}) FROM prizes AS p"
)
_INSERT = (
    "INSERT INTO prizes (title, description, value, currency, is_money, stock, sponsor, image, created_at)"
    " VALUES (:title, :description, :value, :currency, :is_money, :stock, :sponsor, :image, :now) RETURNING id"
)
_CHANGE = (
    "UPDATE prizes SET title = :title, description = :description, value = :value, currency = :currency,"
    " is_money = :is_money, stock = :stock, sponsor = :sponsor, image = :image WHERE id = :id"
)
_POOLS_OF = "SELECT 1 FROM pools WHERE prize_id = ? LIMIT 1"


@dataclass(frozen=True, slots=True)
class PrizeTerms:
    """What the operator says of a prize. `value` in minor units of `currency` (None = the desk's).

    `is_money`: the value is paid to the winner's wallet. `stock`: how many there are to open pools with. `image`: the
    address or file name of a picture.
    """

    title: str
    description: str = ""
    value: int = 0
    currency: str | None = None
    is_money: bool = False
    stock: int = 1
    sponsor: str = ""
    image: str = ""


@dataclass(frozen=True, slots=True)
class Prize:
    """`stock`: what is left to open pools with; `reserved`: what pools have taken of it that nobody has won for
    good yet.
    """

    id: int
    title: str
    description: str
    value: int
    currency: str
    is_money: bool
    stock: int
    sponsor: str
    image: str
    created_at: int
    reserved: int


class PrizeService:
    """The operator's prizes, and the delivery of what was won."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def create(self, terms: PrizeTerms, *, actor: str) -> Prize:
        """Raises RaffleError(NAME_INVALID, VALUE_INVALID, NOTES_TOO_LONG)."""
        values = _checked(terms)

        def work(transaction: Transaction) -> Prize:
            connection = transaction.connection
            row = {**values, "currency": values["currency"] or desk_currency(connection)}
            prize_id = int(connection.exec_driver_sql(_INSERT, {**row, "now": transaction.now}).scalar_one())
            transaction.audit("prize.create", f"prize {prize_id}", after=row)
            transaction.publish(PoolChanged(None, "prize"))
            return find_prize(connection, prize_id)

        return self._core.write(work, actor=actor)

    def change(self, prize_id: int, terms: PrizeTerms | Callable[[Prize], PrizeTerms], *, actor: str) -> Prize:
        """Set all of it anew, to these terms or to what the function makes of what stands at that very moment; `stock`
        counts what running pools have not taken.

        Raises RaffleError: PRIZE_NOT_FOUND, NAME_INVALID, VALUE_INVALID, NOTES_TOO_LONG, REFERRED_TO for another value
        while a pool is running for it.
        """

        def work(transaction: Transaction) -> Prize:
            connection = transaction.connection
            before = find_prize(connection, prize_id)
            values = _checked(terms if isinstance(terms, PrizeTerms) else terms(before))
            row = {**values, "currency": values["currency"] or before.currency}
            promised = (before.value, before.currency, before.is_money)
            if before.reserved and (row["value"], row["currency"], row["is_money"]) != promised:
                raise RaffleError(Code.REFERRED_TO, "A pool runs for this prize; its value stays until it is won.")
            connection.exec_driver_sql(_CHANGE, {**row, "id": prize_id})
            transaction.audit("prize.change", f"prize {prize_id}", before=asdict(before), after=row)
            transaction.publish(PoolChanged(None, "prize"))
            return find_prize(connection, prize_id)

        return self._core.write(work, actor=actor)

    def remove(self, prize_id: int, *, actor: str) -> None:
        """Raises RaffleError(PRIZE_NOT_FOUND, REFERRED_TO where a pool is or was for it)."""

        def work(transaction: Transaction) -> None:
            connection = transaction.connection
            before = find_prize(connection, prize_id)
            if connection.exec_driver_sql(_POOLS_OF, (prize_id,)).first() is not None:
                raise RaffleError(Code.REFERRED_TO, "There is a pool for this prize, so it must stay.")
            connection.exec_driver_sql("DELETE FROM prizes WHERE id = ?", (prize_id,))
            transaction.audit("prize.remove", f"prize {prize_id}", before=asdict(before))
            transaction.publish(PoolChanged(None, "prize"))

        self._core.write(work, actor=actor)

    def get(self, prize_id: int) -> Prize:
        """Raises RaffleError(PRIZE_NOT_FOUND)."""
        with self._core.database.read() as connection:
            return find_prize(connection, prize_id)

    def page(self, *, limit: int = 100, offset: int = 0) -> tuple[list[Prize], int]:
        """One page, newest first, and how many there are."""
        with self._core.database.read() as connection:
            rows = connection.exec_driver_sql(f"{_PRIZES} ORDER BY p.id DESC LIMIT ? OFFSET ?", (limit, offset))
            total = connection.exec_driver_sql("SELECT count(*) FROM prizes").scalar_one()
            return [_prize(row) for row in rows], int(total)

    def wins(self, *, owed_only: bool = False, limit: int = 100, offset: int = 0) -> list[PrizeWin]:
        """What was won, newest first; `owed_only`: what is to be delivered yet, oldest first."""
        with self._core.database.read() as connection:
            return pool_wins.wins(connection, owed_only=owed_only, limit=limit, offset=offset)

    def count_wins(self, *, owed_only: bool = False) -> int:
        """How many `wins` there are in all."""
        with self._core.database.read() as connection:
            return pool_wins.count_wins(connection, owed_only=owed_only)

    def win(self, win_id: int) -> PrizeWin:
        """Raises RaffleError(WIN_NOT_FOUND)."""
        with self._core.database.read() as connection:
            return pool_wins.find_win(connection, win_id)

    def deliver(self, win_id: int, how: str, *, actor: str) -> PrizeWin:
        """Note that a won prize was handed over, and how. A prize that is money is paid to the winner's wallet.

        Raises RaffleError: WIN_NOT_FOUND, ALREADY_CLOSED where it was delivered or taken back.
        """
        note = names.checked_notes(how)
        return self._core.write(lambda transaction: pool_wins.deliver(transaction, win_id, note), actor=actor)

    def not_delivered(self, win_id: int, reason: str, *, actor: str) -> PrizeWin:
        """Take that note back. Money that was paid is moved back instead: reverse the transfer.

        Raises RaffleError: WIN_NOT_FOUND, REASON_REQUIRED, ALREADY_CLOSED, REFERRED_TO for a paid prize.
        """
        return self._core.write(lambda transaction: pool_wins.not_delivered(transaction, win_id, reason), actor=actor)

    def set_due(self, win_id: int, due_at: int | None, *, actor: str) -> PrizeWin:
        """Until when it is to be delivered (UTC microseconds; None = no date). Raises RaffleError(WIN_NOT_FOUND,
        ALREADY_CLOSED).
        """
        return self._core.write(lambda transaction: pool_wins.set_due(transaction, win_id, due_at), actor=actor)


def find_prize(connection: Connection, prize_id: int) -> Prize:
    """Raises RaffleError(PRIZE_NOT_FOUND)."""
    row = connection.exec_driver_sql(f"{_PRIZES} WHERE p.id = ?", (prize_id,)).first()
    if row is None:
        raise RaffleError(Code.PRIZE_NOT_FOUND)
    return _prize(row)


def _checked(terms: PrizeTerms) -> dict[str, Any]:
    title = " ".join(terms.title.split())
    if not title or len(title) > TITLE_MAX or not title.isprintable():
        raise RaffleError(Code.NAME_INVALID, f"The title of a prize must have 1 to {TITLE_MAX} printable characters.")
    stock: object = terms.stock
    if isinstance(stock, bool) or not isinstance(stock, int) or not 0 <= stock <= STOCK_MAX:
        raise RaffleError(Code.VALUE_INVALID, f"The stock must be a whole number from 0 to {STOCK_MAX}.")
    value = checked_amount(terms.value, "The value", least=1 if terms.is_money else 0)
    return {
        "title": title,
        "description": names.checked_notes(terms.description),
        "value": value,
        "currency": None if terms.currency is None else checked_currency(terms.currency),
        "is_money": bool(terms.is_money),
        "stock": stock,
        "sponsor": names.checked_notes(terms.sponsor),
        "image": names.checked_notes(terms.image),
    }


def _prize(row: Any) -> Prize:
    values = list(row)
    values[5] = bool(row[5])
    return Prize(*values)
