"""The tables of viewers who turned out to be one: each merge, who and which accounts came with it, and codes by which
people say it themselves.

A merge is the truth: who is whom, and whose an account is, follow from it and are written by triggers alone (see
`merge_triggers`). Undoing it is noted in its own row, once.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, Text, text

from raffle_desktop.storage.columns import BigInt, count_column, flag_column, metadata

# `moved`: all that went from one to the other, so that undoing it gives back exactly that; `given_back`: what an undo
# gave. Names as they were then.
viewer_merges = Table(
    "viewer_merges",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("kept_id", BigInt, ForeignKey("viewers.id"), nullable=False),
    Column("absorbed_id", BigInt, ForeignKey("viewers.id"), nullable=False),
    Column("kept_name", Text, nullable=False),
    Column("absorbed_name", Text, nullable=False),
    Column("at", BigInt, nullable=False),
    Column("actor", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=text("''")),
    Column("summary", Text, nullable=False, server_default=text("''")),
    Column("moved", Text, CheckConstraint("json_valid(moved)", name="merge_moved_json"), nullable=False),
    Column("undone_at", BigInt),
    Column("undone_by", Text),
    Column("undone_reason", Text, nullable=False, server_default=text("''")),
    Column(
        "given_back",
        Text,
        CheckConstraint("given_back IS NULL OR json_valid(given_back)", name="merge_given_back_json"),
    ),
    CheckConstraint("kept_id <> absorbed_id", name="merge_of_two"),
    CheckConstraint("(undone_at IS NULL) = (undone_by IS NULL)", name="merge_undone_by_somebody"),
    Index("ix_viewer_merges_kept", "kept_id", "id"),
    Index("ix_viewer_merges_absorbed", "absorbed_id", "id"),
    sqlite_strict=True,
)

# Who came with a merge: the viewer that was merged, and those who had been merged into that one before.
viewer_merge_members = Table(
    "viewer_merge_members",
    metadata,
    Column("viewer_id", BigInt, ForeignKey("viewers.id"), primary_key=True),
    Column("merge_id", BigInt, ForeignKey("viewer_merges.id"), primary_key=True),
    Index("ix_viewer_merge_members_merge", "merge_id"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

viewer_merge_identities = Table(
    "viewer_merge_identities",
    metadata,
    Column("identity_id", BigInt, ForeignKey("identities.id"), primary_key=True),
    Column("merge_id", BigInt, ForeignKey("viewer_merges.id"), primary_key=True),
    Index("ix_viewer_merge_identities_merge", "merge_id"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# Minutes that went with a merge, or back (`back`): watched ones, or those that a book has dealt with (`book_id`, else
# 0). `done`: the two viewers have been brought in line, which happens at once.
viewer_merge_minutes = Table(
    "viewer_merge_minutes",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("merge_id", BigInt, ForeignKey("viewer_merges.id"), nullable=False),
    flag_column("back"),
    Column("book_id", BigInt, nullable=False),
    Column("minutes", BigInt, CheckConstraint("minutes > 0", name="merge_minutes_positive"), nullable=False),
    flag_column("done", default=0),
    Index("uq_viewer_merge_minutes", "merge_id", "back", "book_id", unique=True),
    Index("ix_viewer_merge_minutes_open", "id", sqlite_where=text("done = 0")),
    sqlite_strict=True,
)

# What the kept viewer held in a running period once all was done, without what follows from following and subscribing:
# less of it later was spent since.
viewer_merge_totals = Table(
    "viewer_merge_totals",
    metadata,
    Column("merge_id", BigInt, ForeignKey("viewer_merges.id"), primary_key=True),
    Column("period_id", BigInt, ForeignKey("periods.id"), primary_key=True),
    Column("balance", BigInt, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# Who does not stand for themselves any more, and who stands for them. (Not a column of `viewers`: few are in it.)
merged_viewers = Table(
    "merged_viewers",
    metadata,
    Column("viewer_id", BigInt, ForeignKey("viewers.id"), primary_key=True),
    Column("merged_into", BigInt, ForeignKey("viewers.id"), nullable=False),
    Index("ix_merged_viewers_into", "merged_into"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# What is known of one account of a viewer who has several that were merged; without a row, what is known of the viewer
# holds for each of their accounts.
identity_flags = Table(
    "identity_flags",
    metadata,
    Column("identity_id", BigInt, ForeignKey("identities.id"), primary_key=True),
    flag_column("is_follower", nullable=True),
    flag_column("is_subscriber", nullable=True),
    sqlite_strict=True,
)

# Codes by which an account says that another one, of this name on that platform, is its own. Closed when used, when a
# newer one was asked for, or after too many wrong tries.
identity_link_codes = Table(
    "identity_link_codes",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("code", Text, CheckConstraint("code <> ''", name="link_code_not_empty"), nullable=False),
    Column("viewer_id", BigInt, ForeignKey("viewers.id"), nullable=False),
    Column("platform", Text, nullable=False),
    Column("login_key", Text, CheckConstraint("login_key <> ''", name="link_code_login_not_empty"), nullable=False),
    Column("name", Text, nullable=False),
    Column("asked_at", BigInt, nullable=False),
    Column("asked_by", Text, nullable=False),
    Column("expires_at", BigInt, nullable=False),
    count_column("wrong_tries"),
    Column("closed_at", BigInt),
    Index("uq_identity_link_codes_open", "viewer_id", unique=True, sqlite_where=text("closed_at IS NULL")),
    Index("uq_identity_link_codes_code", "code", unique=True, sqlite_where=text("closed_at IS NULL")),
    Index("ix_identity_link_codes_account", "platform", "login_key"),
    sqlite_strict=True,
)

APPEND_ONLY = ("viewer_merge_members", "viewer_merge_identities", "viewer_merge_totals")
NEVER_REPLACED = (
    "viewer_merges",
    "viewer_merge_members",
    "viewer_merge_identities",
    "viewer_merge_minutes",
    "viewer_merge_totals",
    "identity_link_codes",
    "merged_viewers",
    "identities",
    "engagement",
)
"""Rows of these cannot be put in the place of others."""
