"""Reads for tables of money: a hundred thousand wallets at once, and then only those that changed."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.engine import Connection

from raffle_desktop.domain.ledger import HoldReason
from raffle_desktop.domain.names import name_key
from raffle_desktop.services.core import Core, quiet_collector
from raffle_desktop.services.people import PLATFORM_ORDER
from raffle_desktop.services.wallets import desk_currency

ROWS_MAX = 100_000
HOLDS_MAX = 1_000
PART = 2_000
"""Rows that are fetched at once."""

WALLET_ID: Final = 0
NAME: Final = 1
PLATFORM: Final = 2
CURRENCY: Final = 3
BALANCE: Final = 4
HELD: Final = 5
SUSPENDED: Final = 6
VIEWER_ID: Final = 7
WalletLine = tuple[int, str, str, str, int, int, bool, int]
"""(wallet id, owner's shown name, platform, currency, balance, held at this moment, suspended, viewer id)."""

_EXPIRED = "SELECT account_id, sum(amount) AS amount FROM holds WHERE state = 'ACTIVE' AND expires_at <= ? GROUP BY 1"
_WALLETS = (
    "SELECT a.id, i.display_name, i.platform, a.currency, a.balance, a.held - coalesce(e.amount, 0),"  # noqa: S608 - ours
    f" a.state = 'SUSPENDED', a.viewer_id FROM accounts AS a LEFT JOIN ({_EXPIRED}) AS e ON e.account_id = a.id"
    " CROSS JOIN viewers AS v ON v.id = a.viewer_id CROSS JOIN identities AS i ON i.id = v.primary_identity_id"
)
_ALL = f"{_WALLETS} ORDER BY a.id LIMIT {ROWS_MAX}"
_FOUND = (
    f"{_WALLETS} WHERE a.viewer_id IN (SELECT viewer_id FROM identities WHERE instr(login_key, ?))"  # noqa: S608 - ours
    f" ORDER BY a.id LIMIT {ROWS_MAX}"
)
_SOME = f"{_WALLETS} WHERE a.id IN (SELECT value FROM json_each(?))"  # noqa: S608 - ours
_SUMS = (
    "SELECT currency, count(*), sum(balance), sum(held), sum(state = 'SUSPENDED') FROM accounts"
    " WHERE viewer_id IS NOT NULL GROUP BY currency ORDER BY count(*) DESC, currency"
)
_WAITING = "SELECT count(*) FROM money_requests WHERE kind = ? AND closed_at IS NULL"
_HOLDS = (
    "SELECT h.id, h.account_id, a.viewer_id, i.display_name, h.amount, a.currency, h.reason, h.at, h.expires_at,"  # noqa: S608
    " h.description FROM holds AS h CROSS JOIN accounts AS a ON a.id = h.account_id"
    " CROSS JOIN viewers AS v ON v.id = a.viewer_id CROSS JOIN identities AS i ON i.id = v.primary_identity_id"
    " WHERE h.state = 'ACTIVE' AND (h.expires_at IS NULL OR h.expires_at > ?)"
    f" ORDER BY h.expires_at IS NULL, h.expires_at, h.id LIMIT {HOLDS_MAX}"
)
_SOLD = (
    "SELECT a.kind = 'wallet', count(*), sum(p.amount) FROM pool_tickets AS t"
    " CROSS JOIN purchases AS p ON p.id = t.purchase_id CROSS JOIN transfers AS f ON f.id = p.transfer_id"
    " CROSS JOIN accounts AS a ON a.id = f.debit_account WHERE t.pool_id = ? AND NOT EXISTS"
    " (SELECT 1 FROM transfers AS r WHERE r.reverses = f.id AND r.reverses IS NOT NULL) GROUP BY 1"
)
_HOLDERS = "SELECT count(DISTINCT viewer_id) FROM pool_tickets WHERE pool_id = ?"
_SUGGEST = (
    "SELECT i.viewer_id, i.display_name, i.platform FROM identities AS i WHERE instr(i.login_key, :key)"
    " AND i.platform IN (SELECT value FROM json_each(:platforms))"
    " ORDER BY instr(i.login_key, :key), length(i.login_key), i.login_key, i.id LIMIT :most"
)


@dataclass(frozen=True, slots=True)
class CurrencySum:
    """All wallets of one currency together. `held` as stored, with what has expired and was not released yet."""

    currency: str
    wallets: int
    balance: int
    held: int
    suspended: int


@dataclass(frozen=True, slots=True)
class WalletBoard:
    """Wallets, and what all there are come to; the currency with the most wallets first."""

    lines: list[WalletLine]
    sums: tuple[CurrencySum, ...]

    @property
    def wallets(self) -> int:
        return sum(one.wallets for one in self.sums)

    @property
    def suspended(self) -> int:
        return sum(one.suspended for one in self.sums)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Requests that wait for the operator."""

    topups: int
    withdrawals: int


@dataclass(frozen=True, slots=True)
class HeldLine:
    """Money that is set aside, with whose it is."""

    id: int
    wallet_id: int
    viewer_id: int
    viewer: str
    amount: int
    currency: str
    reason: HoldReason
    at: int
    expires_at: int | None
    description: str


@dataclass(frozen=True, slots=True)
class Sold:
    """What the tickets of a pool brought that were not paid back: from wallets and from outside, and by how many."""

    viewers: int
    from_wallets: int
    wallet_amount: int
    outside: int
    outside_amount: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody whose name holds what was typed."""

    viewer_id: int
    name: str
    platform: str


class MoneyListing:
    """Reads only; for a worker's thread."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def currency(self) -> str:
        """The one in which the desk counts."""
        with self._core.database.read() as connection:
            return desk_currency(connection)

    def wallets(self, search: str = "") -> WalletBoard:
        """At most `ROWS_MAX`; `search` looks through all there are, by any name of the owner."""
        key, now = name_key(search.strip()), self._core.now_micros()
        statement, values = (_FOUND, (now, key)) if key else (_ALL, (now,))
        with self._core.database.read() as connection, quiet_collector():
            return WalletBoard(_lines(connection, statement, values), _sums(connection))

    def changed(self, wallet_ids: Collection[int]) -> WalletBoard:
        """Of these accounts those that are wallets, with everybody's sums as they are now."""
        values = (self._core.now_micros(), json.dumps(sorted(wallet_ids)))
        with self._core.database.read() as connection:
            return WalletBoard(_lines(connection, _SOME, values), _sums(connection))

    def waiting(self) -> Waiting:
        """How many requests are open."""
        with self._core.database.read() as connection:
            counts = [connection.exec_driver_sql(_WAITING, (kind,)).scalar_one() for kind in ("topup", "withdrawal")]
            return Waiting(*map(int, counts))

    def held(self) -> list[HeldLine]:
        """What is set aside at this moment, at most `HOLDS_MAX`; what expires next first."""
        with self._core.database.read() as connection:
            found = connection.exec_driver_sql(_HOLDS, (self._core.now_micros(),))
            return [_held(row) for row in found]

    def sold(self, pool_id: int) -> Sold:
        """What a cancelled pool would give back, and what the operator has to."""
        with self._core.database.read() as connection:
            parts = {bool(row[0]): (row[1], row[2]) for row in connection.exec_driver_sql(_SOLD, (pool_id,))}
            viewers = connection.exec_driver_sql(_HOLDERS, (pool_id,)).scalar_one()
        return Sold(int(viewers), *parts.get(True, (0, 0)), *parts.get(False, (0, 0)))

    def suggest(self, text: str, *, most: int = 8) -> list[Suggestion]:
        """Accounts whose name holds `text`, those that begin with it first."""
        key = name_key(text.strip())
        if not key:
            return []
        values = {"key": key, "platforms": json.dumps(PLATFORM_ORDER), "most": most}
        with self._core.database.read() as connection:
            return [Suggestion(*row) for row in connection.exec_driver_sql(_SUGGEST, values)]


def _lines(connection: Connection, statement: str, values: tuple[Any, ...]) -> list[WalletLine]:
    """In parts: one long fetch would keep the interpreter, and with it the window, to itself."""
    found = connection.exec_driver_sql(statement, values)
    lines: list[WalletLine] = []
    while part := found.fetchmany(PART):
        lines += [(row[0], row[1], row[2], row[3], row[4], row[5], bool(row[6]), row[7]) for row in part]
    return lines


def _held(row: Any) -> HeldLine:
    values = list(row)
    values[6] = HoldReason(row[6])
    return HeldLine(*values)


def _sums(connection: Connection) -> tuple[CurrencySum, ...]:
    return tuple(CurrencySum(*row) for row in connection.exec_driver_sql(_SUMS))
