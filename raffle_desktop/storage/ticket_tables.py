"""The tables of the ticket books: periods, the log of tickets, and what is kept in step with it.

The log is the truth. What a viewer holds by source and in all, which numbers are theirs and up to which of them these
are invalid follow from it and are written by triggers alone (see `ticket_triggers`), whoever adds to the log.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, Text, text

from raffle_desktop.storage.columns import BigInt, Blob, count_column, flag_column, metadata

SOURCES = (
    "follow",
    "subscription",
    "gifted_sub",
    "watchtime",
    "wager",
    "bonus",
    "removal",
    "transfer",
    "shop",
    "exclusion",
)
_IS_SOURCE = "source IN ({})".format(", ".join(f"'{name}'" for name in SOURCES))


books = Table(
    "books",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("name", Text, CheckConstraint("name <> ''", name="book_name_not_empty"), nullable=False),
    # How names are compared.
    Column("name_key", Text, nullable=False),
    flag_column("is_default", default=0),
    Column("settings", Text, CheckConstraint("json_valid(settings)", name="book_settings_json"), nullable=False),
    Column("created_at", BigInt, nullable=False),
    Index("uq_books_name", "name_key", unique=True),
    Index("uq_books_one_default", "is_default", unique=True, sqlite_where=text("is_default = 1")),
    sqlite_strict=True,
)

# `ends_at` is when the period is to turn, empty for one that only the operator ends; `ended_at` when it did.
periods = Table(
    "periods",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("book_id", BigInt, ForeignKey("books.id"), nullable=False),
    Column("name", Text, CheckConstraint("name <> ''", name="period_name_not_empty"), nullable=False),
    Column(
        "state", Text, CheckConstraint("state IN ('active', 'ended', 'archived')", name="period_state"), nullable=False
    ),
    Column("starts_at", BigInt, nullable=False),
    Column("ends_at", BigInt),
    Column("ended_at", BigInt),
    Column("turned_by", Text),
    CheckConstraint("(state = 'active') = (ended_at IS NULL)", name="period_ended_has_time"),
    CheckConstraint("(ended_at IS NULL) = (turned_by IS NULL)", name="period_ended_by_somebody"),
    CheckConstraint("ends_at > starts_at", name="period_ends_after_it_starts"),
    Index("uq_periods_one_active", "book_id", unique=True, sqlite_where=text("state = 'active'")),
    Index("ix_periods_book", "book_id", "starts_at"),
    sqlite_strict=True,
)

# Every change of what somebody holds. `hash` binds the row to all rows of its period before it.
ticket_log = Table(
    "ticket_log",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("period_id", BigInt, ForeignKey("periods.id"), nullable=False),
    Column("viewer_id", BigInt, ForeignKey("viewers.id"), nullable=False),
    Column("at", BigInt, nullable=False),
    Column(
        "change",
        BigInt,
        CheckConstraint("change <> 0 AND abs(change) <= 1000000000000", name="ticket_change_in_bounds"),
        nullable=False,
    ),
    Column("source", Text, CheckConstraint(_IS_SOURCE, name="ticket_log_source"), nullable=False),
    Column("description", Text, nullable=False),
    Column("actor", Text, nullable=False),
    # The event it came from; both empty where none did.
    Column("event_source", Text, nullable=False, server_default=text("''")),
    Column("event_id", Text, nullable=False, server_default=text("''")),
    Column("hash", Blob, CheckConstraint("length(hash) = 32", name="ticket_hash_length"), nullable=False),
    CheckConstraint("(event_source = '') = (event_id = '')", name="ticket_event_whole"),
    Index(
        "uq_ticket_log_event",
        "period_id",
        "event_source",
        "event_id",
        "source",
        unique=True,
        sqlite_where=text("event_id <> ''"),
    ),
    Index("ix_ticket_log_viewer", "period_id", "viewer_id"),
    # The row id follows in every index: the newest of a period, and a period in the order of its rows.
    Index("ix_ticket_log_period", "period_id"),
    sqlite_strict=True,
)

# Numbers as they were given out, by the log row that gave them.
ticket_ranges = Table(
    "ticket_ranges",
    metadata,
    Column("log_id", BigInt, ForeignKey("ticket_log.id"), primary_key=True),
    Column("period_id", BigInt, nullable=False),
    Column("viewer_id", BigInt, nullable=False),
    Column("first", BigInt, nullable=False),
    Column("last", BigInt, nullable=False),
    CheckConstraint("first >= 1 AND last >= first AND last <= 9007199254740991", name="ticket_range_in_bounds"),
    Index("uq_ticket_ranges_first", "period_id", "first", unique=True),
    Index("ix_ticket_ranges_viewer", "period_id", "viewer_id", "last", "first"),
    sqlite_strict=True,
)

# What each source has brought a viewer; `log_id`: the newest row of the log that is counted in.
ticket_sources = Table(
    "ticket_sources",
    metadata,
    Column("period_id", BigInt, ForeignKey("periods.id"), primary_key=True),
    Column("source", Text, primary_key=True),
    Column("viewer_id", BigInt, ForeignKey("viewers.id"), primary_key=True),
    Column("balance", BigInt, nullable=False),
    Column("log_id", BigInt, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# What a viewer holds. Of a viewer's numbers always the lowest become invalid, so one number says which they are: all up
# to `invalid_up_to`.
ticket_totals = Table(
    "ticket_totals",
    metadata,
    Column("period_id", BigInt, ForeignKey("periods.id"), primary_key=True),
    Column("viewer_id", BigInt, ForeignKey("viewers.id"), primary_key=True),
    Column("balance", BigInt, nullable=False),
    Column("valid", BigInt, nullable=False),
    Column("invalid_up_to", BigInt, nullable=False),
    Column("log_id", BigInt, nullable=False),
    CheckConstraint("valid = max(balance, 0)", name="ticket_valid_is_balance"),
    Index("ix_ticket_totals_board", "period_id", text("valid DESC"), "viewer_id", sqlite_where=text("valid > 0")),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# Which draws were of which period, and for what prize.
period_draws = Table(
    "period_draws",
    metadata,
    Column("draw_id", Text, ForeignKey("draws.id"), primary_key=True),
    Column("period_id", BigInt, ForeignKey("periods.id"), nullable=False),
    Column("prize", Text, nullable=False, server_default=text("''")),
    Index("ix_period_draws_period", "period_id"),
    sqlite_strict=True,
)

# What tickets buy. `stock` empty: without end.
perks = Table(
    "perks",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("book_id", BigInt, ForeignKey("books.id"), nullable=False),
    Column("name", Text, CheckConstraint("name <> ''", name="perk_name_not_empty"), nullable=False),
    Column("price", BigInt, CheckConstraint("price >= 1", name="perk_price_positive"), nullable=False),
    Column("stock", BigInt, CheckConstraint("stock >= 0", name="perk_stock_not_negative")),
    Column("removed_at", BigInt),
    Column("created_at", BigInt, nullable=False),
    Index("ix_perks_book", "book_id"),
    sqlite_strict=True,
)

# Each row of the log that paid for a perk.
perk_sales = Table(
    "perk_sales",
    metadata,
    Column("log_id", BigInt, ForeignKey("ticket_log.id"), primary_key=True),
    Column("perk_id", BigInt, ForeignKey("perks.id"), nullable=False),
    Column("delivered_at", BigInt),
    Index("ix_perk_sales_perk", "perk_id"),
    Index("ix_perk_sales_open", "log_id", sqlite_where=text("delivered_at IS NULL")),
    sqlite_strict=True,
)

# How many of a viewer's watched minutes a book has turned into tickets.
watch_converted = Table(
    "watch_converted",
    metadata,
    Column("book_id", BigInt, ForeignKey("books.id"), primary_key=True),
    Column("viewer_id", BigInt, ForeignKey("viewers.id"), primary_key=True),
    count_column("minutes"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# Gifts whose giver the desk did not know when they came. `recipients`: names, as a JSON list.
unpaid_gifts = Table(
    "unpaid_gifts",
    metadata,
    Column("event_source", Text, primary_key=True),
    Column("event_id", Text, primary_key=True),
    Column("platform", Text, nullable=False),
    Column("external_id", Text),
    Column("name", Text, nullable=False),
    Column("login_key", Text, nullable=False),
    Column("count", BigInt, CheckConstraint("count >= 1", name="gift_count_positive"), nullable=False),
    Column("recipients", Text, CheckConstraint("json_valid(recipients)", name="gift_recipients_json"), nullable=False),
    Column("at", BigInt, nullable=False),
    Column("viewer_id", BigInt, ForeignKey("viewers.id")),
    Column("paid_at", BigInt),
    CheckConstraint("paid_at IS NULL OR viewer_id IS NOT NULL", name="gift_paid_to_somebody"),
    Index("ix_unpaid_gifts_open", "platform", "login_key", sqlite_where=text("paid_at IS NULL")),
    sqlite_strict=True,
)

# Names of an affiliate's list, by campaign. Amounts are in all, in millionths of the currency. `known`: last seen;
# `lowered`: a lower one that came and waits for the operator.
wager_accounts = Table(
    "wager_accounts",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("campaign", Text, nullable=False),
    Column("name_key", Text, CheckConstraint("name_key <> ''", name="wager_name_not_empty"), nullable=False),
    Column("name", Text, nullable=False),
    count_column("known"),
    Column("lowered", BigInt, CheckConstraint("lowered >= 0 AND lowered < known", name="wager_lowered_is_lower")),
    Column("first_seen_at", BigInt, nullable=False),
    Column("seen_at", BigInt, nullable=False),
    # The period after whose turn a lower amount was taken as the new start; once for each.
    Column("restarted_period_id", BigInt, ForeignKey("periods.id")),
    Index("uq_wager_accounts_name", "campaign", "name_key", unique=True),
    Index("ix_wager_accounts_lowered", "id", sqlite_where=text("lowered IS NOT NULL")),
    sqlite_strict=True,
)

# What an account has wagered since the period began, in millionths, and how many tickets that has brought.
wager_totals = Table(
    "wager_totals",
    metadata,
    Column("period_id", BigInt, ForeignKey("periods.id"), primary_key=True),
    Column("account_id", BigInt, ForeignKey("wager_accounts.id"), primary_key=True),
    count_column("total"),
    count_column("tickets"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# Which affiliate name is whose, as asked for and as decided.
affiliate_links = Table(
    "affiliate_links",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("viewer_id", BigInt, ForeignKey("viewers.id"), nullable=False),
    Column("name_key", Text, CheckConstraint("name_key <> ''", name="link_name_not_empty"), nullable=False),
    Column("name", Text, nullable=False),
    Column(
        "state",
        Text,
        CheckConstraint("state IN ('requested', 'verified', 'refused', 'ended')", name="link_state"),
        nullable=False,
    ),
    Column("requested_at", BigInt, nullable=False),
    Column("requested_by", Text, nullable=False),
    Column("decided_at", BigInt),
    Column("decided_by", Text),
    Column("reason", Text, nullable=False, server_default=text("''")),
    CheckConstraint("(state = 'requested') = (decided_at IS NULL)", name="link_decided_has_time"),
    Index("uq_affiliate_links_viewer", "viewer_id", unique=True, sqlite_where=text("state = 'verified'")),
    Index("uq_affiliate_links_name", "name_key", unique=True, sqlite_where=text("state = 'verified'")),
    Index("uq_affiliate_links_open", "viewer_id", unique=True, sqlite_where=text("state = 'requested'")),
    Index("ix_affiliate_links_viewer", "viewer_id", "requested_at"),
    sqlite_strict=True,
)

APPEND_ONLY = ("ticket_log", "ticket_ranges", "period_draws")
NEVER_REPLACED = (
    "books",
    "periods",
    "period_draws",
    "perks",
    "perk_sales",
    "unpaid_gifts",
    "wager_accounts",
    "affiliate_links",
)
"""Rows of these cannot be put in the place of others. (Those of the log and what follows from it have triggers that see
to it.)
"""
