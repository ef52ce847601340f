"""Writing the ledger: what is posted here moves money, and nothing else does.

Functions here work inside a transaction that a use case has opened. What accounts hold, what is held in wallets, and
whether a purchase is paid follow from the rows by the database's own triggers. Each of them first releases what has
expired of the holds in the wallets it is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import MoneyChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.hash_chain import GENESIS, linked
from raffle_desktop.domain.ledger import AccountKind, HoldReason, HoldState, Reason, WalletState
from raffle_desktop.domain.money import MAX_BALANCE, checked_amount, checked_currency, format_amount
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.merged import standing_id
from raffle_desktop.services.ticket_views import account_of

HASHED = (
    "id, debit_account, credit_account, amount, currency, reason, at, actor, description, purchase_id, pool_id,"
    " ticket_id, provider, provider_txn_id, reverses, hold_id"
)
"""What the hash of a row binds, in this order, beside the hash of the row before it."""

_INSERT = f"INSERT INTO transfers ({HASHED}, hash) VALUES ({', '.join('?' * 17)})"  # noqa: S608 - ours
_LAST = "SELECT id, hash FROM transfers ORDER BY id DESC LIMIT 1"
_ACCOUNT = "SELECT id, kind, viewer_id, currency, state, balance, held FROM accounts WHERE id = ?"
_WALLET = "SELECT id FROM accounts WHERE viewer_id = ? AND currency = ?"
_OWN = "SELECT id FROM accounts WHERE kind = ? AND currency = ? AND viewer_id IS NULL"
_OPEN = "INSERT INTO accounts (kind, viewer_id, currency, state, opened_at) VALUES (?, ?, ?, 'ACTIVE', ?) RETURNING id"
_TXN_IS_BOOKED = "SELECT 1 FROM transfers WHERE provider = ? AND provider_txn_id = ? AND provider_txn_id IS NOT NULL"
_EXPIRED = "SELECT id FROM holds WHERE account_id = ? AND state = 'ACTIVE' AND expires_at <= ?"
_ALL_EXPIRED = (
    "SELECT id, account_id FROM holds WHERE state = 'ACTIVE' AND expires_at IS NOT NULL AND expires_at <= ? ORDER BY id"
)
_RELEASE = "UPDATE holds SET state = 'RELEASED', closed_at = ? WHERE id = ?"
_HOLD = (
    "INSERT INTO holds (account_id, amount, reason, state, at, expires_at, actor, description)"
    " VALUES (?, ?, ?, 'ACTIVE', ?, ?, ?, ?) RETURNING id"
)
_HOLD_ROW = "SELECT id, account_id, amount, reason, state, expires_at FROM holds WHERE id = ?"
_OPEN_REQUEST = "SELECT id FROM money_requests WHERE hold_id = ? AND hold_id IS NOT NULL AND closed_at IS NULL"


FORWARDED = "two viewers who are one"
_is_carrying: ContextVar[bool] = ContextVar("carrying", default=False)


@dataclass(frozen=True, slots=True)
class Account:
    """One row of the accounts. `held` as stored: holds that have expired and were not released yet are in it."""

    id: int
    kind: AccountKind
    viewer_id: int | None
    currency: str
    state: WalletState
    balance: int
    held: int

    @property
    def available(self) -> int:
        return self.balance - self.held

    @property
    def is_wallet(self) -> bool:
        return self.kind is AccountKind.WALLET


def find_account(connection: Connection, account_id: int) -> Account:
    """Raises RaffleError(WALLET_NOT_FOUND)."""
    row = connection.exec_driver_sql(_ACCOUNT, (account_id,)).first()
    if row is None:
        raise RaffleError(Code.WALLET_NOT_FOUND)
    return Account(row[0], AccountKind(row[1]), row[2], row[3], WalletState(row[4]), row[5], row[6])


def find_wallet_id(connection: Connection, viewer_id: int, currency: str) -> int | None:
    """The viewer's wallet in this currency, if there is one."""
    found = connection.exec_driver_sql(_WALLET, (standing_id(connection, viewer_id), currency)).scalar()
    return None if found is None else int(found)


def wallet_of(transaction: Transaction, viewer_id: int, currency: str) -> int:
    """The viewer's wallet in this currency, opened if there is none yet.

    Raises RaffleError(VIEWER_NOT_FOUND, VALUE_INVALID for an unknown currency).
    """
    found = find_wallet_id(transaction.connection, viewer_id, currency)
    if found is not None:
        return found
    account_of(transaction.connection, viewer_id)
    return _opened(transaction, AccountKind.WALLET, standing_id(transaction.connection, viewer_id), currency)


def own_account(transaction: Transaction, kind: AccountKind, currency: str) -> int:
    """The desk's own account of this kind, opened if there is none yet. Raises RaffleError(VALUE_INVALID)."""
    found = transaction.connection.exec_driver_sql(_OWN, (kind.value, currency)).scalar()
    return int(found) if found is not None else _opened(transaction, kind, None, currency)


def post(
    transaction: Transaction,
    debit: int,
    credit: int,
    amount: int,
    reason: Reason,
    *,
    description: str = "",
    purchase_id: int | None = None,
    pool_id: int | None = None,
    ticket_id: int | None = None,
    provider: str | None = None,
    provider_txn_id: str | None = None,
    reverses: int | None = None,
    hold_id: int | None = None,
) -> int:
    """Move `amount` from the account `debit` to the account `credit`; gives the new row's id.

    A hold that is named is captured by it, a purchase is paid for, and a payout delivers the pool's prize. The wallet
    of a viewer who was merged into another one holds nothing: what it has to give comes from the other's, and what it
    gets goes on to there.
    Raises RaffleError: VALUE_INVALID, WALLET_NOT_FOUND, CURRENCY_MISMATCH, WALLET_SUSPENDED, INSUFFICIENT_FUNDS,
    ALREADY_CLOSED where this payment of a provider is in the ledger already.
    """
    connection = transaction.connection
    checked_amount(amount)
    for account_id in (debit, credit):
        release_expired(transaction, account_id)
    giver, taker = find_account(connection, debit), find_account(connection, credit)
    if _is_merged(connection, giver):
        _fetch(transaction, giver, amount)
        giver = find_account(connection, debit)
    if giver.currency != taker.currency:
        raise RaffleError(
            Code.CURRENCY_MISMATCH, f"Money cannot move from an account in {giver.currency} to one in {taker.currency}."
        )
    held_for_this = 0 if hold_id is None else int(find_hold(connection, hold_id).amount)
    _require_free(giver, amount - held_for_this)
    if taker.is_wallet and taker.balance + amount > MAX_BALANCE:
        raise RaffleError(Code.VALUE_INVALID, f"A wallet can hold {format_amount(MAX_BALANCE, taker.currency)}.")
    if provider_txn_id is not None:
        require_new_payment(connection, provider, provider_txn_id)
    last = connection.exec_driver_sql(_LAST).first()
    transfer_id, previous = (1, GENESIS) if last is None else (int(last[0]) + 1, last[1])
    fields = (
        transfer_id,
        debit,
        credit,
        amount,
        giver.currency,
        reason.value,
        transaction.now,
        transaction.actor,
        description,
        purchase_id,
        pool_id,
        ticket_id,
        provider,
        provider_txn_id,
        reverses,
        hold_id,
    )
    connection.exec_driver_sql(_INSERT, (*fields, linked(previous, fields)))
    transaction.publish(MoneyChanged((debit, credit)))
    if _is_merged(connection, taker):
        target = wallet_of(transaction, standing_id(connection, taker.viewer_id or 0), taker.currency)
        carry(transaction, taker.id, target, amount, FORWARDED)
    return transfer_id


def carry(transaction: Transaction, giver: int, taker: int, amount: int, why: str) -> None:
    """Money from wallet to wallet: two rows of the ledger, as a wallet pays the desk and the desk a wallet. Raises as
    `post`.
    """
    currency = find_account(transaction.connection, giver).currency
    house = own_account(transaction, AccountKind.HOUSE, currency)
    _carried(transaction, giver, house, amount, why)
    _carried(transaction, house, taker, amount, why)


def _carried(transaction: Transaction, debit: int, credit: int, amount: int, why: str) -> None:
    with _carrying():
        post(transaction, debit, credit, amount, Reason.ADJUSTMENT, description=why)


def require_new_payment(connection: Connection, provider: str | None, provider_txn_id: str) -> None:
    """Raises RaffleError(ALREADY_CLOSED) where this payment of a provider is in the ledger already."""
    if connection.exec_driver_sql(_TXN_IS_BOOKED, (provider, provider_txn_id)).first() is not None:
        raise RaffleError(
            Code.ALREADY_CLOSED, "This payment of the provider is in the ledger already; it counts only once."
        )


def hold(
    transaction: Transaction,
    account_id: int,
    amount: int,
    reason: HoldReason,
    *,
    expires_at: int | None = None,
    description: str = "",
) -> int:
    """Set money aside in a wallet; gives the hold's id. `expires_at`: UTC microseconds, None = never.

    Raises RaffleError: VALUE_INVALID (also for an expiry that has passed), WALLET_NOT_FOUND, WALLET_SUSPENDED,
    INSUFFICIENT_FUNDS.
    """
    checked_amount(amount)
    if expires_at is not None and expires_at <= transaction.now:
        raise RaffleError(Code.VALUE_INVALID, "The time at which a hold expires must lie ahead.")
    release_expired(transaction, account_id)
    account = find_account(transaction.connection, account_id)
    if not account.is_wallet:
        raise RaffleError(Code.WALLET_NOT_FOUND)
    _require_free(account, amount)
    values = (account_id, amount, reason.value, transaction.now, expires_at, transaction.actor, description)
    hold_id = int(transaction.connection.exec_driver_sql(_HOLD, values).scalar_one())
    transaction.publish(MoneyChanged((account_id,)))
    return hold_id


def capture(
    transaction: Transaction,
    hold_id: int,
    credit: int,
    reason: Reason,
    *,
    amount: int | None = None,
    description: str = "",
    purchase_id: int | None = None,
    pool_id: int | None = None,
    provider: str | None = None,
    provider_txn_id: str | None = None,
) -> int:
    """Take what is held, or `amount` of it (the rest is available again); gives the transfer's id.

    Raises RaffleError: HOLD_NOT_FOUND, HOLD_NOT_ACTIVE, HOLD_EXPIRED, INSUFFICIENT_FUNDS for more than is held, and
    what `post` raises.
    """
    row = active_hold(transaction, hold_id)
    if amount is not None and checked_amount(amount) > row.amount:
        raise RaffleError(Code.INSUFFICIENT_FUNDS, "A hold can be captured for what it holds at the most.")
    return post(
        transaction,
        row.account_id,
        credit,
        row.amount if amount is None else amount,
        reason,
        description=description,
        purchase_id=purchase_id,
        pool_id=pool_id,
        provider=provider,
        provider_txn_id=provider_txn_id,
        hold_id=hold_id,
    )


def release(transaction: Transaction, hold_id: int) -> None:
    """Let what is held be available again. Raises RaffleError: HOLD_NOT_FOUND, HOLD_NOT_ACTIVE, HOLD_EXPIRED,
    REFERRED_TO where an open withdrawal needs it.
    """
    row = active_hold(transaction, hold_id)
    if transaction.connection.exec_driver_sql(_OPEN_REQUEST, (hold_id,)).first() is not None:
        raise RaffleError(Code.REFERRED_TO, "This money is held for a withdrawal; cancel the withdrawal instead.")
    _release(transaction, hold_id, row.account_id)


def release_expired(transaction: Transaction, account_id: int) -> int:
    """Release what has expired in this account; gives how many holds that were."""
    connection = transaction.connection
    expired = connection.exec_driver_sql(_EXPIRED, (account_id, transaction.now)).fetchall()
    for (hold_id,) in expired:
        _release(transaction, hold_id, account_id)
    return len(expired)


def release_all_expired(transaction: Transaction) -> int:
    """The same in every wallet."""
    expired = transaction.connection.exec_driver_sql(_ALL_EXPIRED, (transaction.now,)).fetchall()
    for hold_id, account_id in expired:
        _release(transaction, hold_id, account_id)
    return len(expired)


def find_hold(connection: Connection, hold_id: int) -> Any:
    """A row with id, account_id, amount, reason, state, expires_at. Raises RaffleError(HOLD_NOT_FOUND)."""
    row = connection.exec_driver_sql(_HOLD_ROW, (hold_id,)).first()
    if row is None:
        raise RaffleError(Code.HOLD_NOT_FOUND)
    return row


def active_hold(transaction: Transaction, hold_id: int) -> Any:
    """`find_hold` for one that still holds. Raises RaffleError: HOLD_NOT_FOUND, HOLD_NOT_ACTIVE, HOLD_EXPIRED."""
    row = find_hold(transaction.connection, hold_id)
    if row.state != HoldState.ACTIVE:
        expired = row.state == HoldState.RELEASED and row.expires_at is not None and row.expires_at <= transaction.now
        raise RaffleError(Code.HOLD_EXPIRED if expired else Code.HOLD_NOT_ACTIVE)
    if row.expires_at is not None and row.expires_at <= transaction.now:
        raise RaffleError(Code.HOLD_EXPIRED)
    return row


def _release(transaction: Transaction, hold_id: int, account_id: int) -> None:
    transaction.connection.exec_driver_sql(_RELEASE, (transaction.now, hold_id))
    transaction.publish(MoneyChanged((account_id,)))


def _require_free(account: Account, amount: int) -> None:
    """That the account may give so much more than is held for it already."""
    if not account.is_wallet:
        return
    if account.state is WalletState.SUSPENDED:
        raise RaffleError(Code.WALLET_SUSPENDED)
    if account.available < amount:
        raise RaffleError(
            Code.INSUFFICIENT_FUNDS,
            f"{format_amount(account.available, account.currency)} are available in this wallet;"
            f" {format_amount(amount, account.currency)} are needed.",
        )


def _is_merged(connection: Connection, account: Account) -> bool:
    """Whether it is the wallet of somebody who was merged into another viewer, and this is no carrying itself."""
    if account.viewer_id is None or _is_carrying.get():
        return False
    return standing_id(connection, account.viewer_id) != account.viewer_id


def _fetch(transaction: Transaction, giver: Account, amount: int) -> None:
    lacking = amount - giver.balance
    source = find_wallet_id(
        transaction.connection, standing_id(transaction.connection, giver.viewer_id or 0), giver.currency
    )
    if lacking > 0 and source is not None:
        carry(transaction, source, giver.id, lacking, FORWARDED)


@contextmanager
def _carrying() -> Iterator[None]:
    token = _is_carrying.set(True)
    try:
        yield
    finally:
        _is_carrying.reset(token)


def _opened(transaction: Transaction, kind: AccountKind, viewer_id: int | None, currency: str) -> int:
    checked_currency(currency)
    values = (kind.value, viewer_id, currency, transaction.now)
    account_id = int(transaction.connection.exec_driver_sql(_OPEN, values).scalar_one())
    transaction.publish(MoneyChanged((account_id,)))
    return account_id
