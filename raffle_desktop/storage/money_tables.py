"""The tables of money: accounts and the ledger, what is set aside, prizes, pools, purchases and paid tickets.

The ledger is the truth: what an account holds follows from it, what is set aside follows from the holds, and both are
moved by triggers alone (see `money_triggers`). Amounts are whole minor units. What can be deleted while nothing refers
to it never gives its number to another: a provider's late word could be about the first.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, Text, text

from raffle_desktop.domain.ledger import (
    AccountKind,
    HoldReason,
    HoldState,
    PoolState,
    PurchaseStatus,
    PurchaseType,
    Reason,
    RequestKind,
    RequestState,
    WalletState,
)
from raffle_desktop.domain.money import MAX_AMOUNT, MAX_BALANCE
from raffle_desktop.storage.columns import BigInt, Blob, count_column, flag_column, metadata


def _one_of(column: str, words: Iterable[str]) -> str:
    listed = ", ".join(f"'{word}'" for word in words)
    return f"{column} IN ({listed})"


def _word(column: str, words: Iterable[str], name: str) -> Column[str]:
    return Column(column, Text, CheckConstraint(_one_of(column, words), name=name), nullable=False)


def _currency(name: str) -> Column[str]:
    return Column("currency", Text, CheckConstraint("currency GLOB '[A-Z][A-Z][A-Z]'", name=name), nullable=False)


def _amount(column: str, name: str, *, nullable: bool = False) -> Column[int]:
    return Column(column, BigInt, CheckConstraint(f"{column} BETWEEN 1 AND {MAX_AMOUNT}", name=name), nullable=nullable)


def _text(column: str) -> Column[str]:
    return Column(column, Text, nullable=False, server_default=text("''"))


# `balance` follows from the transfers up to `transfer_id`, so many that touch the account; `held` from its holds.
accounts = Table(
    "accounts",
    metadata,
    Column("id", BigInt, primary_key=True),
    _word("kind", AccountKind, "account_kind"),
    Column("viewer_id", BigInt, ForeignKey("viewers.id")),
    _currency("account_currency"),
    _word("state", WalletState, "account_state"),
    Column("balance", BigInt, nullable=False, server_default=text("0")),
    count_column("held"),
    count_column("transfers"),
    Column("transfer_id", BigInt, nullable=False, server_default=text("0")),
    Column("opened_at", BigInt, nullable=False),
    CheckConstraint("(kind = 'wallet') = (viewer_id IS NOT NULL)", name="wallet_has_an_owner"),
    CheckConstraint("kind <> 'wallet' OR balance - held >= 0", name="wallet_covers_its_holds"),
    CheckConstraint(f"kind <> 'wallet' OR balance <= {MAX_BALANCE}", name="wallet_in_bounds"),
    CheckConstraint("kind = 'wallet' OR (held = 0 AND state = 'ACTIVE')", name="own_accounts_are_plain"),
    Index("uq_accounts_wallet", "viewer_id", "currency", unique=True, sqlite_where=text("viewer_id IS NOT NULL")),
    Index("uq_accounts_own", "kind", "currency", unique=True, sqlite_where=text("viewer_id IS NULL")),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)

# Money set aside. Without `expires_at` it is until somebody decides.
holds = Table(
    "holds",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("account_id", BigInt, ForeignKey("accounts.id"), nullable=False),
    _amount("amount", "hold_amount_in_bounds"),
    _word("reason", HoldReason, "hold_reason"),
    _word("state", HoldState, "hold_state"),
    Column("at", BigInt, nullable=False),
    Column("expires_at", BigInt),
    Column("closed_at", BigInt),
    # No foreign key: it and the ledger's own to holds would make a circle. A trigger sees to it.
    Column("transfer_id", BigInt),
    _text("actor"),
    _text("description"),
    CheckConstraint("(state = 'ACTIVE') = (closed_at IS NULL)", name="hold_closed_has_time"),
    CheckConstraint("(state = 'CAPTURED') = (transfer_id IS NOT NULL)", name="hold_captured_by_transfer"),
    CheckConstraint("expires_at IS NULL OR reason <> 'WITHDRAWAL'", name="hold_of_withdrawal_never_expires"),
    Index("ix_holds_account", "account_id", "id"),
    Index("ix_holds_active", "account_id", "expires_at", "amount", sqlite_where=text("state = 'ACTIVE'")),
    Index("ix_holds_expiring", "expires_at", sqlite_where=text("state = 'ACTIVE' AND expires_at IS NOT NULL")),
    sqlite_strict=True,
)

# `stock`: what is left to open pools with. `value` is what is paid out where the prize is money.
prizes = Table(
    "prizes",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("title", Text, CheckConstraint("title <> ''", name="prize_title_not_empty"), nullable=False),
    _text("description"),
    count_column("value"),
    _currency("prize_currency"),
    flag_column("is_money", default=0),
    count_column("stock"),
    _text("sponsor"),
    _text("image"),
    Column("created_at", BigInt, nullable=False),
    CheckConstraint(f"value <= {MAX_AMOUNT}", name="prize_value_in_bounds"),
    CheckConstraint("is_money = 0 OR value > 0", name="prize_money_has_value"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)

# A price that is empty: the pool sells no ticket of that kind.
pools = Table(
    "pools",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("prize_id", BigInt, ForeignKey("prizes.id"), nullable=False),
    _amount("ticket_price", "pool_price_in_bounds"),
    _amount("boost_price", "pool_boost_price_in_bounds", nullable=True),
    _amount("retry_price", "pool_retry_price_in_bounds", nullable=True),
    _currency("pool_currency"),
    Column(
        "tickets_required",
        BigInt,
        CheckConstraint("tickets_required BETWEEN 1 AND 1000000", name="pool_size_in_bounds"),
        nullable=False,
    ),
    count_column("tickets_sold"),
    _word("state", PoolState, "pool_state"),
    Column("opened_at", BigInt, nullable=False),
    Column("closed_at", BigInt),
    CheckConstraint("tickets_sold <= tickets_required", name="pool_not_oversold"),
    CheckConstraint("state <> 'OPEN' OR tickets_sold < tickets_required", name="pool_full_is_not_open"),
    CheckConstraint("state NOT IN ('FULL', 'STARTED') OR tickets_sold = tickets_required", name="pool_full_is_full"),
    CheckConstraint("(state IN ('STARTED', 'CANCELLED')) = (closed_at IS NOT NULL)", name="pool_closed_has_time"),
    Index("ix_pools_prize", "prize_id", "id"),
    Index("ix_pools_state", "state", "id"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)

# `pool_id`: what it was bought for, or has brought a ticket in; empty for one that may still bring any pool's ticket.
purchases = Table(
    "purchases",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("viewer_id", BigInt, ForeignKey("viewers.id"), nullable=False),
    _word("type", PurchaseType, "purchase_type"),
    _word("status", PurchaseStatus, "purchase_status"),
    _amount("amount", "purchase_amount_in_bounds"),
    _currency("purchase_currency"),
    Column("provider", Text, CheckConstraint("provider <> ''", name="purchase_provider_not_empty"), nullable=False),
    Column("provider_txn_id", Text, CheckConstraint("provider_txn_id <> ''", name="purchase_provider_txn_not_empty")),
    Column("pool_id", BigInt, ForeignKey("pools.id")),
    Column("at", BigInt, nullable=False),
    Column("closed_at", BigInt),
    # No foreign key, for the same reason as with holds.
    Column("transfer_id", BigInt),
    CheckConstraint("(status = 'PENDING') = (closed_at IS NULL)", name="purchase_closed_has_time"),
    CheckConstraint("(status = 'CONFIRMED') = (transfer_id IS NOT NULL)", name="purchase_confirmed_is_paid"),
    Index(
        "uq_purchases_provider_txn",
        "provider",
        "provider_txn_id",
        unique=True,
        sqlite_where=text("provider_txn_id IS NOT NULL"),
    ),
    Index("ix_purchases_viewer", "viewer_id", "id"),
    Index("ix_purchases_pool", "pool_id", "id", sqlite_where=text("pool_id IS NOT NULL")),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)

pool_tickets = Table(
    "pool_tickets",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("pool_id", BigInt, ForeignKey("pools.id"), nullable=False),
    Column("number", BigInt, CheckConstraint("number >= 1", name="pool_ticket_number_positive"), nullable=False),
    Column("viewer_id", BigInt, ForeignKey("viewers.id"), nullable=False),
    Column("purchase_id", BigInt, ForeignKey("purchases.id"), nullable=False),
    Column("at", BigInt, nullable=False),
    Index("uq_pool_tickets_number", "pool_id", "number", unique=True),
    Index("uq_pool_tickets_purchase", "purchase_id", unique=True),
    Index("ix_pool_tickets_viewer", "viewer_id", "pool_id", "number"),
    sqlite_strict=True,
)

# The ledger: each row takes `amount` from the one account and gives it to the other. `hash` binds it to all before it.
transfers = Table(
    "transfers",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("debit_account", BigInt, ForeignKey("accounts.id"), nullable=False),
    Column("credit_account", BigInt, ForeignKey("accounts.id"), nullable=False),
    _amount("amount", "transfer_amount_in_bounds"),
    _currency("transfer_currency"),
    _word("reason", Reason, "transfer_reason"),
    Column("at", BigInt, nullable=False),
    Column("actor", Text, nullable=False),
    _text("description"),
    Column("purchase_id", BigInt, ForeignKey("purchases.id")),
    Column("pool_id", BigInt, ForeignKey("pools.id")),
    Column("ticket_id", BigInt, ForeignKey("pool_tickets.id")),
    Column("provider", Text, CheckConstraint("provider <> ''", name="transfer_provider_not_empty")),
    Column("provider_txn_id", Text, CheckConstraint("provider_txn_id <> ''", name="transfer_provider_txn_not_empty")),
    Column("reverses", BigInt, ForeignKey("transfers.id")),
    Column("hold_id", BigInt, ForeignKey("holds.id")),
    Column("hash", Blob, CheckConstraint("length(hash) = 32", name="transfer_hash_length"), nullable=False),
    CheckConstraint("debit_account <> credit_account", name="transfer_accounts_differ"),
    CheckConstraint("provider_txn_id IS NULL OR provider IS NOT NULL", name="transfer_provider_named"),
    CheckConstraint(
        "CASE WHEN reverses IS NULL THEN reason <> 'REFUND' ELSE reason IN ('REFUND', 'ADJUSTMENT') END",
        name="transfer_refund_reverses",
    ),
    # With the amount, so that a sum of the whole ledger by account reads these alone.
    Index("ix_transfers_debit", "debit_account", "id", "amount"),
    Index("ix_transfers_credit", "credit_account", "id", "amount"),
    Index(
        "uq_transfers_provider_txn",
        "provider",
        "provider_txn_id",
        unique=True,
        sqlite_where=text("provider_txn_id IS NOT NULL"),
    ),
    Index("uq_transfers_reverses", "reverses", unique=True, sqlite_where=text("reverses IS NOT NULL")),
    Index("uq_transfers_hold", "hold_id", unique=True, sqlite_where=text("hold_id IS NOT NULL")),
    Index("ix_transfers_purchase", "purchase_id", sqlite_where=text("purchase_id IS NOT NULL")),
    Index("ix_transfers_payout", "pool_id", sqlite_where=text("reason = 'PRIZE_PAYOUT'")),
    sqlite_strict=True,
)

# Top-ups and withdrawals on their way. What a withdrawal asks for is held from the first moment.
money_requests = Table(
    "money_requests",
    metadata,
    Column("id", BigInt, primary_key=True),
    _word("kind", RequestKind, "request_kind"),
    Column("account_id", BigInt, ForeignKey("accounts.id"), nullable=False),
    _amount("amount", "request_amount_in_bounds"),
    _word("state", RequestState, "request_state"),
    _text("provider"),
    Column("provider_txn_id", Text, CheckConstraint("provider_txn_id <> ''", name="request_provider_txn_not_empty")),
    Column("hold_id", BigInt, ForeignKey("holds.id")),
    Column("transfer_id", BigInt, ForeignKey("transfers.id")),
    _text("note"),
    _text("actor"),
    Column("at", BigInt, nullable=False),
    Column("closed_at", BigInt),
    _text("closed_by"),
    _text("closed_reason"),
    CheckConstraint("(kind = 'withdrawal') = (hold_id IS NOT NULL)", name="request_withdrawal_holds"),
    CheckConstraint("(state IN ('CREATED', 'PROCESSING')) = (closed_at IS NULL)", name="request_closed_has_time"),
    CheckConstraint("(state = 'COMPLETED') = (transfer_id IS NOT NULL)", name="request_completed_by_transfer"),
    CheckConstraint("provider_txn_id IS NULL OR provider <> ''", name="request_provider_named"),
    Index(
        "uq_money_requests_provider_txn",
        "provider",
        "provider_txn_id",
        unique=True,
        sqlite_where=text("provider_txn_id IS NOT NULL"),
    ),
    Index("uq_money_requests_transfer", "transfer_id", unique=True, sqlite_where=text("transfer_id IS NOT NULL")),
    Index("uq_money_requests_hold", "hold_id", unique=True, sqlite_where=text("hold_id IS NOT NULL")),
    Index("ix_money_requests_account", "account_id", "id"),
    Index("ix_money_requests_open", "kind", "id", sqlite_where=text("closed_at IS NULL")),
    sqlite_strict=True,
)

# Which draws were of which pool.
pool_draws = Table(
    "pool_draws",
    metadata,
    Column("draw_id", Text, ForeignKey("draws.id"), primary_key=True),
    Column("pool_id", BigInt, ForeignKey("pools.id"), nullable=False),
    Index("ix_pool_draws_pool", "pool_id"),
    sqlite_strict=True,
)

# Each prize that somebody has won and that was confirmed. `amount`: what is paid, empty where the prize is no money.
# `withdrawn_at`: the win was taken back, by a redraw or an undo.
prize_wins = Table(
    "prize_wins",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("pool_id", BigInt, ForeignKey("pools.id"), nullable=False),
    Column("prize_id", BigInt, ForeignKey("prizes.id"), nullable=False),
    Column("draw_id", Text, ForeignKey("draws.id"), nullable=False),
    Column("event", BigInt, nullable=False),
    Column("pick", BigInt, nullable=False),
    Column("viewer_id", BigInt, ForeignKey("viewers.id"), nullable=False),
    _amount("amount", "prize_win_amount_in_bounds", nullable=True),
    _currency("prize_win_currency"),
    Column("won_at", BigInt, nullable=False),
    Column("due_at", BigInt),
    Column("delivered_at", BigInt),
    _text("delivered_by"),
    _text("how"),
    Column("transfer_id", BigInt, ForeignKey("transfers.id")),
    Column("withdrawn_at", BigInt),
    CheckConstraint("delivered_at IS NULL OR withdrawn_at IS NULL", name="prize_win_delivered_stands"),
    CheckConstraint("delivered_at IS NOT NULL OR transfer_id IS NULL", name="prize_win_paid_is_delivered"),
    CheckConstraint("amount IS NULL OR (delivered_at IS NULL) = (transfer_id IS NULL)", name="prize_win_money_is_paid"),
    Index("uq_prize_wins_pick", "draw_id", "event", "pick", unique=True),
    Index("uq_prize_wins_pool", "pool_id", unique=True, sqlite_where=text("withdrawn_at IS NULL")),
    Index("uq_prize_wins_transfer", "transfer_id", unique=True, sqlite_where=text("transfer_id IS NOT NULL")),
    Index("ix_prize_wins_viewer", "viewer_id"),
    Index(
        "ix_prize_wins_open",
        "id",
        sqlite_where=text("delivered_at IS NULL AND withdrawn_at IS NULL"),
    ),
    sqlite_strict=True,
)

APPEND_ONLY = ("transfers", "pool_tickets", "pool_draws")
NEVER_REPLACED = (
    "accounts",
    "holds",
    "prizes",
    "pools",
    "purchases",
    "pool_tickets",
    "transfers",
    "money_requests",
    "pool_draws",
    "prize_wins",
)
"""Rows of these cannot be put in the place of others."""
