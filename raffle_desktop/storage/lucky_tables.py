"""The tables of the lucky draws: their prizes, every try, and what follows from the tries.

A try is the truth: the win that it brings and how many of each prize are given follow from it and are written by
triggers alone (see `lucky_triggers`), whoever adds a try. Contacts of winners lie apart, and can be deleted.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, ForeignKeyConstraint, Index, Table, Text, text

from raffle_desktop.storage.columns import BigInt, Blob, flag_column, metadata

# `reshare`: the probability of a prize that is used up goes to the others.
lucky_campaigns = Table(
    "lucky_campaigns",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("name", Text, CheckConstraint("name <> ''", name="lucky_campaign_name_not_empty"), nullable=False),
    # How names are compared.
    Column("name_key", Text, nullable=False),
    Column("state", Text, CheckConstraint("state IN ('open', 'closed')", name="lucky_campaign_state"), nullable=False),
    flag_column("is_default", default=0),
    flag_column("reshare", default=0),
    Column("created_at", BigInt, nullable=False),
    Index("uq_lucky_campaigns_name", "name_key", unique=True),
    Index("uq_lucky_campaigns_one_default", "is_default", unique=True, sqlite_where=text("is_default = 1")),
    sqlite_strict=True,
    # The number of one that was deleted must not mean another one to who still has it.
    sqlite_autoincrement=True,
)

# `probability` in billionths. Quotas empty: no limit. From `starts_at` on and before `ends_at`; empty: always.
lucky_prizes = Table(
    "lucky_prizes",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("campaign_id", BigInt, ForeignKey("lucky_campaigns.id"), nullable=False),
    Column("code", Text, CheckConstraint("code <> ''", name="lucky_prize_code_not_empty"), nullable=False),
    Column("title", Text, CheckConstraint("title <> ''", name="lucky_prize_title_not_empty"), nullable=False),
    Column(
        "probability",
        BigInt,
        CheckConstraint("probability BETWEEN 0 AND 1000000000", name="lucky_probability_in_bounds"),
        nullable=False,
    ),
    Column("daily_quota", BigInt, CheckConstraint("daily_quota >= 0", name="lucky_daily_quota_not_negative")),
    Column("total_quota", BigInt, CheckConstraint("total_quota >= 0", name="lucky_total_quota_not_negative")),
    Column("starts_at", BigInt),
    Column("ends_at", BigInt),
    Column("created_at", BigInt, nullable=False),
    CheckConstraint("ends_at > starts_at", name="lucky_prize_ends_after_it_starts"),
    Index("uq_lucky_prizes_code", "campaign_id", "code", unique=True),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)

# One for each viewer and local day. `secret` decided `ticket`, one of `of`; `prize_id` empty: no prize.
lucky_tries = Table(
    "lucky_tries",
    metadata,
    Column("campaign_id", BigInt, ForeignKey("lucky_campaigns.id"), primary_key=True),
    Column("viewer_id", BigInt, ForeignKey("viewers.id"), primary_key=True),
    Column("day", Text, CheckConstraint("day IS date(day)", name="lucky_try_day_is_date"), primary_key=True),
    Column("at", BigInt, nullable=False),
    Column("secret", Blob, CheckConstraint("length(secret) = 32", name="lucky_secret_length"), nullable=False),
    Column("ticket", BigInt, nullable=False),
    Column("of", BigInt, nullable=False),
    Column("prize_id", BigInt, ForeignKey("lucky_prizes.id")),
    Column("actor", Text, nullable=False),
    CheckConstraint('ticket >= 0 AND ticket < "of"', name="lucky_ticket_in_range"),
    Index("ix_lucky_tries_day", "campaign_id", "day", "at"),
    Index("ix_lucky_tries_prize", "prize_id", sqlite_where=text("prize_id IS NOT NULL")),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# `title` as the prize was called when it was won.
lucky_wins = Table(
    "lucky_wins",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("campaign_id", BigInt, nullable=False),
    Column("viewer_id", BigInt, nullable=False),
    Column("day", Text, nullable=False),
    Column("at", BigInt, nullable=False),
    Column("prize_id", BigInt, ForeignKey("lucky_prizes.id"), nullable=False),
    Column("title", Text, nullable=False),
    Column("redeemed_at", BigInt),
    Column("redeemed_by", Text),
    ForeignKeyConstraint(
        ["campaign_id", "viewer_id", "day"], ["lucky_tries.campaign_id", "lucky_tries.viewer_id", "lucky_tries.day"]
    ),
    CheckConstraint("(redeemed_at IS NULL) = (redeemed_by IS NULL)", name="lucky_win_redeemed_by_somebody"),
    Index("uq_lucky_wins_try", "campaign_id", "viewer_id", "day", unique=True),
    Index("ix_lucky_wins_prize", "prize_id", "day"),
    Index("ix_lucky_wins_viewer", "viewer_id"),
    Index("ix_lucky_wins_open", "id", sqlite_where=text("redeemed_at IS NULL")),
    sqlite_strict=True,
)

# How many of a prize were given on a day, and in all (day ''). `quota`: what it was at the newest of these wins,
# `win_id`, which is the last that is counted in.
lucky_given = Table(
    "lucky_given",
    metadata,
    Column("prize_id", BigInt, ForeignKey("lucky_prizes.id"), primary_key=True),
    Column("day", Text, primary_key=True),
    Column("given", BigInt, CheckConstraint("given >= 1", name="lucky_given_positive"), nullable=False),
    Column("quota", BigInt),
    Column("win_id", BigInt, ForeignKey("lucky_wins.id"), nullable=False),
    CheckConstraint("given <= quota", name="lucky_quota_kept"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# Private: how a winner is reached. Nothing else holds it.
lucky_contacts = Table(
    "lucky_contacts",
    metadata,
    Column("win_id", BigInt, ForeignKey("lucky_wins.id"), primary_key=True),
    Column("kind", Text, CheckConstraint("kind IN ('phone', 'email')", name="lucky_contact_kind"), nullable=False),
    Column("value", Text, CheckConstraint("value <> ''", name="lucky_contact_not_empty"), nullable=False),
    Column("at", BigInt, nullable=False),
    sqlite_strict=True,
)

APPEND_ONLY = ("lucky_tries",)
NEVER_REPLACED = ("lucky_campaigns", "lucky_prizes", "lucky_tries", "lucky_wins", "lucky_contacts")
"""Rows of these cannot be put in the place of others. (Those of `lucky_given` have triggers that see to it.)"""
