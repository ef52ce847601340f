"""Wallets and the ledger as they are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy.engine import Connection

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.ledger import (
    AccountKind,
    Direction,
    HoldReason,
    HoldState,
    LineStatus,
    Reason,
    WalletState,
)
from raffle_desktop.domain.names import name_key
from raffle_desktop.services.merged import STANDS

_WALLETS = (
    "SELECT a.id, a.viewer_id, i.display_name, i.platform, a.currency, a.state, a.balance, a.held - coalesce((SELECT"
    " sum(h.amount) FROM holds AS h WHERE h.account_id = a.id AND h.state = 'ACTIVE' AND h.expires_at <= ?), 0),"
    " a.transfers, a.opened_at FROM accounts AS a CROSS JOIN viewers AS v ON v.id = a.viewer_id"
    " CROSS JOIN identities AS i ON i.id = v.primary_identity_id"
)
_NAMED = " AND a.viewer_id IN (SELECT viewer_id FROM identities WHERE login_key LIKE ? ESCAPE '\\')"
_HOLDS = (
    "SELECT id, account_id, amount, reason, state, at, expires_at, closed_at, transfer_id, actor, description"
    " FROM holds"
)
# The one side and the other by their own index, newest first, so that a page costs what it shows.
_SIDE = (
    "SELECT * FROM (SELECT id, {direction} AS direction, {other} AS other FROM transfers WHERE {own} = :account"
    " ORDER BY id DESC LIMIT :most)"
)
_LINES = (
    "SELECT t.id, t.at, s.direction, t.amount, t.currency, t.reason, t.description, t.actor, o.kind AS other,"  # noqa: S608 - ours
    " t.purchase_id, t.pool_id, coalesce(t.ticket_id, k.id) AS ticket_id, k.number AS ticket_number, t.provider,"
    " t.provider_txn_id, t.reverses, r.id AS reversed_by, t.hold_id FROM (SELECT * FROM ("
    + _SIDE.format(direction="'DEBIT'", other="credit_account", own="debit_account")
    + " UNION ALL "
    + _SIDE.format(direction="'CREDIT'", other="debit_account", own="credit_account")
    + ") ORDER BY id DESC LIMIT :limit OFFSET :offset) AS s CROSS JOIN transfers AS t ON t.id = s.id"
    " CROSS JOIN accounts AS o ON o.id = s.other LEFT JOIN pool_tickets AS k ON k.purchase_id = t.purchase_id"
    " LEFT JOIN transfers AS r ON r.reverses = t.id AND r.reverses IS NOT NULL ORDER BY t.id DESC"
)
_DIRECTIONS = {one.value: one for one in Direction}
_REASONS = {one.value: one for one in Reason}
_KINDS = {one.value: one for one in AccountKind}
_ACTIVE_HOLDS = (
    "SELECT id, at, 'DEBIT', amount, CASE reason WHEN 'WITHDRAWAL' THEN 'WITHDRAWAL' ELSE 'TICKET_PURCHASE' END,"
    " description, actor FROM holds WHERE account_id = ? AND state = 'ACTIVE' AND (expires_at IS NULL"
    " OR expires_at > ?) ORDER BY id DESC"
)
_OPEN_TOPUPS = (
    "SELECT id, at, 'CREDIT', amount, 'TOPUP', note, actor FROM money_requests WHERE account_id = ?"
    " AND kind = 'topup' AND closed_at IS NULL ORDER BY id DESC"
)


@dataclass(frozen=True, slots=True)
class Wallet:
    """`held`: what is set aside at this moment; what has expired is not in it. `transfers`: how many there were."""

    id: int
    viewer_id: int
    name: str
    platform: str
    currency: str
    state: WalletState
    balance: int
    held: int
    transfers: int
    opened_at: int

    @property
    def available(self) -> int:
        return self.balance - self.held

    @property
    def is_suspended(self) -> bool:
        return self.state is WalletState.SUSPENDED


@dataclass(frozen=True, slots=True)
class Hold:
    """`transfer_id`: by which it was captured. An ACTIVE one past `expires_at` holds nothing any more."""

    id: int
    wallet_id: int
    amount: int
    reason: HoldReason
    state: HoldState
    at: int
    expires_at: int | None
    closed_at: int | None
    transfer_id: int | None
    actor: str
    description: str


@dataclass(frozen=True, slots=True)
class Line:
    """A transfer as seen from one account. `amount` is above 0, `direction` says which way.

    `id`: of the transfer; of a PENDING line, the id of the hold or top-up (`of`: "transfer", "hold" or "topup").
    `other`: what kind of account is on the other side. `signed`: what it adds to the balance.
    """

    id: int
    of: str
    at: int
    direction: Direction
    amount: int
    currency: str
    status: LineStatus
    reason: Reason
    description: str
    actor: str
    other: AccountKind | None = None
    purchase_id: int | None = None
    pool_id: int | None = None
    ticket_id: int | None = None
    ticket_number: int | None = None
    provider: str | None = None
    provider_txn_id: str | None = None
    reverses: int | None = None
    reversed_by: int | None = None
    hold_id: int | None = None

    @property
    def signed(self) -> int:
        return self.amount if self.direction is Direction.CREDIT else -self.amount


@dataclass(frozen=True, slots=True)
class LedgerPage:
    """`lines`: transfers, newest first; `total`: how many there are. `pending`: open holds and top-ups, all of them."""

    wallet: Wallet
    lines: tuple[Line, ...]
    total: int
    pending: tuple[Line, ...]


def wallet(connection: Connection, wallet_id: int, now: int) -> Wallet:
    """`now`: UTC microseconds, by which holds expire. Raises RaffleError(WALLET_NOT_FOUND)."""
    row = connection.exec_driver_sql(f"{_WALLETS} WHERE a.id = ?", (now, wallet_id)).first()
    if row is None:
        raise RaffleError(Code.WALLET_NOT_FOUND)
    return _wallet(row)


def wallets_of(connection: Connection, viewer_id: int, now: int) -> list[Wallet]:
    """A viewer's wallets, one for each currency."""
    rows = connection.exec_driver_sql(f"{_WALLETS} WHERE a.viewer_id = ? ORDER BY a.currency", (now, viewer_id))
    return [_wallet(row) for row in rows]


def wallets(
    connection: Connection, now: int, *, name: str, state: WalletState | None, limit: int, offset: int
) -> list[Wallet]:
    """In the order in which they were opened; `name`: a part of one of the owner's names, "" = all."""
    condition, values = _filter(name, state)
    rows = connection.exec_driver_sql(
        f"{_WALLETS} WHERE {condition} ORDER BY a.id LIMIT ? OFFSET ?", (now, *values, limit, offset)
    )
    return [_wallet(row) for row in rows]


def count_wallets(connection: Connection, *, name: str, state: WalletState | None) -> int:
    """How many `wallets` there are in all."""
    condition, values = _filter(name, state)
    statement = f"SELECT count(*) FROM accounts AS a WHERE {condition}"  # noqa: S608 - ours
    return int(connection.exec_driver_sql(statement, values).scalar_one())


def page(connection: Connection, wallet_id: int, now: int, *, limit: int, offset: int) -> LedgerPage:
    """Raises RaffleError(WALLET_NOT_FOUND)."""
    shown = wallet(connection, wallet_id, now)
    lines = tuple(lines_of(connection, wallet_id, limit=limit, offset=offset))
    pending = tuple(
        Line(
            row[0], of, row[1], Direction(row[2]), row[3], shown.currency, LineStatus.PENDING, Reason(row[4]), *row[5:]
        )
        for of, rows in (
            ("hold", connection.exec_driver_sql(_ACTIVE_HOLDS, (wallet_id, now))),
            ("topup", connection.exec_driver_sql(_OPEN_TOPUPS, (wallet_id,))),
        )
        for row in rows
    )
    return LedgerPage(shown, lines, shown.transfers, pending)


def lines_of(connection: Connection, account_id: int, *, limit: int, offset: int = 0) -> list[Line]:
    """The transfers of any account, newest first."""
    values = {"account": account_id, "most": limit + offset, "limit": limit, "offset": offset}
    return [_line(row) for row in connection.exec_driver_sql(_LINES, values)]


def hold(connection: Connection, hold_id: int) -> Hold:
    """Raises RaffleError(HOLD_NOT_FOUND)."""
    row = connection.exec_driver_sql(f"{_HOLDS} WHERE id = ?", (hold_id,)).first()
    if row is None:
        raise RaffleError(Code.HOLD_NOT_FOUND)
    return _hold(row)


def holds_of(connection: Connection, wallet_id: int, *, active: bool, limit: int, offset: int) -> list[Hold]:
    """Newest first; `active`: only those that were not captured or released."""
    condition = " AND state = 'ACTIVE'" if active else ""
    statement = f"{_HOLDS} WHERE account_id = ?{condition} ORDER BY id DESC LIMIT ? OFFSET ?"
    return [_hold(row) for row in connection.exec_driver_sql(statement, (wallet_id, limit, offset))]


def count_holds(connection: Connection, wallet_id: int, *, active: bool) -> int:
    """How many `holds_of` there are in all."""
    condition = " AND state = 'ACTIVE'" if active else ""
    statement = f"SELECT count(*) FROM holds WHERE account_id = ?{condition}"  # noqa: S608 - ours
    return int(connection.exec_driver_sql(statement, (wallet_id,)).scalar_one())


def _filter(name: str, state: WalletState | None) -> tuple[str, tuple[Any, ...]]:
    # The wallets of who was merged into another are empty.
    condition, values = f"a.viewer_id IS NOT NULL AND {STANDS.format(viewer='a.viewer_id')}", []
    if state is not None:
        condition += " AND a.state = ?"
        values.append(state.value)
    if name.strip():
        condition += _NAMED
        escaped = name_key(name.strip()).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        values.append(f"%{escaped}%")
    return condition, tuple(values)


def _wallet(row: Any) -> Wallet:
    values = list(row)
    values[5] = WalletState(row[5])
    return Wallet(*values)


def _hold(row: Any) -> Hold:
    values = list(row)
    values[3], values[4] = HoldReason(row[3]), HoldState(row[4])
    return Hold(*values)


def _line(row: Any) -> Line:
    # By place, as a page is made of dozens of them: before the references to other things, and after.
    number, at, direction, amount, currency, reason, description, actor, other, *references, reversed_by, hold_id = row
    status = LineStatus.POSTED if reversed_by is None else LineStatus.REVERSED
    moved = (number, "transfer", at, _DIRECTIONS[direction], amount, currency, status, _REASONS[reason])
    values = (*moved, description, actor, _KINDS[other], *references, reversed_by, hold_id)
    return Line(*values)
