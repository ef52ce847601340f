"""The tables of the desk and what the database itself guarantees, each guarantee by name.

Times are integer microseconds since 1970 UTC, weights integer micro-weights, money integer minor units: SQLite keeps
no other number exactly. Rules that concern rows alone stand here as constraints; triggers (see `triggers`) guard
what must never change.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from raffle_desktop.storage import draw_tables, lucky_tables, merge_tables, money_tables, ticket_tables
from raffle_desktop.storage.columns import BigInt, Blob, count_column, flag_column
from raffle_desktop.storage.columns import metadata as metadata  # noqa: PLC0414 - the schema is all of them

APPLICATION_ID = 0x52464C44
"""`PRAGMA application_id` of our files: "RFLD"."""
SCHEMA_VERSION = 7
"""`PRAGMA user_version` of a database this program reads; one more with each migration."""

viewers = Table(
    "viewers",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("created_at", BigInt, nullable=False),
    # The identity that stands for the viewer in lists of draws: Twitch, else Kick, Discord, others, manual.
    # No foreign key: it would make viewers and identities wait for each other at every insert.
    Column("primary_identity_id", BigInt),
    Column("excluded_at", BigInt),
    Column("excluded_reason", Text),
    # Small, as few are: every chance on screen is a share of what the others have.
    Index("ix_viewers_excluded", "id", sqlite_where=text("excluded_at IS NOT NULL")),
    sqlite_strict=True,
)

identities = Table(
    "identities",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("viewer_id", BigInt, ForeignKey("viewers.id"), nullable=False),
    Column(
        "platform",
        Text,
        CheckConstraint("platform IN ('twitch', 'kick', 'discord', 'affiliate', 'manual')", name="identity_platform"),
        nullable=False,
    ),
    Column("external_id", Text, CheckConstraint("external_id <> ''", name="identity_external_id_not_empty")),
    Column("login_key", Text, CheckConstraint("login_key <> ''", name="identity_login_not_empty"), nullable=False),
    Column("display_name", Text, nullable=False),
    # The id under which this identity stands in the list of a draw.
    Column("list_id", Text, nullable=False),
    Column("seen_at", BigInt, nullable=False),
    Index("ix_identities_viewer", "viewer_id"),
    Index("uq_identities_list_id", "list_id", unique=True),
    Index(
        "uq_identities_account", "platform", "external_id", unique=True, sqlite_where=text("external_id IS NOT NULL")
    ),
    Index("uq_identities_provisional", "platform", "login_key", unique=True, sqlite_where=text("external_id IS NULL")),
    Index("ix_identities_login", "platform", "login_key"),
    sqlite_strict=True,
)

engagement = Table(
    "engagement",
    metadata,
    Column("viewer_id", BigInt, ForeignKey("viewers.id"), primary_key=True),
    flag_column("is_follower", nullable=True),
    Column("followed_at", BigInt),
    Column("account_created_at", BigInt),
    flag_column("is_subscriber", nullable=True),
    Column("sub_tier", Text),
    count_column("sub_months"),
    count_column("resub_count"),
    count_column("cheer_bits"),
    count_column("donations_minor"),
    count_column("gifted_subs"),
    count_column("carry_over"),
    count_column("lifetime_bits"),
    count_column("lifetime_donations_minor"),
    count_column("lifetime_gifted_subs"),
    count_column("watch_minutes"),
    Column("roles", Text, nullable=False, server_default=text("''")),
    Column("last_chat_at", BigInt),
    Index("ix_engagement_unfollowed", "viewer_id", sqlite_where=text("is_follower = 0")),
    Index("ix_engagement_roles", "viewer_id", sqlite_where=text("roles <> ''")),
    sqlite_strict=True,
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("name", Text),
    Column("state", Text, CheckConstraint("state IN ('ACTIVE', 'ENDED')", name="session_state"), nullable=False),
    Column("started_at", BigInt, nullable=False),
    Column("ended_at", BigInt),
    Column("carry_over_at", BigInt),
    CheckConstraint("(state = 'ENDED') = (ended_at IS NOT NULL)", name="session_ended_has_time"),
    Index("uq_sessions_one_active", "state", unique=True, sqlite_where=text("state = 'ACTIVE'")),
    sqlite_strict=True,
)

entries = Table(
    "entries",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("session_id", BigInt, ForeignKey("sessions.id"), nullable=False),
    Column("first_session_id", BigInt, ForeignKey("sessions.id"), nullable=False),
    Column("viewer_id", BigInt, ForeignKey("viewers.id"), nullable=False),
    Column("entered_name", Text, CheckConstraint("entered_name <> ''", name="entry_name_not_empty"), nullable=False),
    Column("link", Text),
    Column("notes", Text, CheckConstraint("length(notes) <= 500", name="entry_notes_length")),
    Column("email", Text),
    Column("email_key", Text),
    Column("entered_at", BigInt, nullable=False),
    Column(
        "origin",
        Text,
        CheckConstraint("origin IN ('chat', 'channel_points', 'api', 'csv', 'manual')", name="entry_origin"),
        nullable=False,
    ),
    flag_column("is_winner", default=0),
    Column("removed_at", BigInt),
    Column("removed_reason", Text),
    # A weight given by import, in place of the sum, until the next carry-over.
    Column("given_weight", BigInt, CheckConstraint("given_weight >= 0", name="entry_given_weight_not_negative")),
    # Cached copies of the computed weight, moved in the same transaction as what they depend on.
    count_column("current_weight"),
    count_column("total_weight"),
    CheckConstraint("NOT (is_winner = 1 AND removed_at IS NOT NULL)", name="entry_winner_not_removed"),
    Index(
        "uq_entries_viewer_in_session",
        "session_id",
        "viewer_id",
        unique=True,
        sqlite_where=text("removed_at IS NULL"),
    ),
    Index(
        "uq_entries_one_pending_per_viewer",
        "viewer_id",
        unique=True,
        sqlite_where=text("is_winner = 0 AND removed_at IS NULL"),
    ),
    Index(
        "uq_entries_email_in_session",
        "session_id",
        "email_key",
        unique=True,
        sqlite_where=text("email_key IS NOT NULL AND removed_at IS NULL"),
    ),
    Index("ix_entries_viewer", "viewer_id"),
    Index("ix_entries_board", "session_id", "total_weight", "id"),
    # Counts and sums of a session read these alone, not the entries themselves.
    Index(
        "ix_entries_pending", "session_id", "total_weight", sqlite_where=text("is_winner = 0 AND removed_at IS NULL")
    ),
    Index("ix_entries_won", "session_id", sqlite_where=text("is_winner = 1")),
    sqlite_strict=True,
)

carry_overs = Table(
    "carry_overs",
    metadata,
    Column("session_id", BigInt, ForeignKey("sessions.id"), primary_key=True),
    Column("viewer_id", BigInt, ForeignKey("viewers.id"), primary_key=True),
    Column("total_before", BigInt, nullable=False),
    Column("carry_over", BigInt, CheckConstraint("carry_over >= 0", name="carry_over_not_negative"), nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

weight_settings = Table(
    "weight_settings",
    metadata,
    Column("id", Integer, CheckConstraint("id = 1", name="weight_settings_one_row"), primary_key=True),
    Column("base", BigInt, nullable=False),
    Column("sub_months_multiplier", BigInt, nullable=False),
    Column("sub_months_cap", BigInt),
    Column("resub_multiplier", BigInt, nullable=False),
    Column("resub_cap", BigInt),
    Column("cheer_bits_divisor", BigInt, nullable=False),
    Column("cheer_bits_cap", BigInt),
    Column("donations_divisor", BigInt, nullable=False),
    Column("donations_cap", BigInt),
    Column("gifted_subs_multiplier", BigInt, nullable=False),
    Column("gifted_subs_cap", BigInt),
    Column("carry_over_multiplier", BigInt, nullable=False),
    Column("carry_over_cap", BigInt),
    Column("loyalty_cap", BigInt),
    Column("support_cap", BigInt),
    CheckConstraint("cheer_bits_divisor > 0 AND donations_divisor > 0", name="weight_settings_divisors_positive"),
    CheckConstraint(
        "base >= 0 AND sub_months_multiplier >= 0 AND resub_multiplier >= 0 AND gifted_subs_multiplier >= 0"
        " AND carry_over_multiplier >= 0",
        name="weight_settings_not_negative",
    ),
    sqlite_strict=True,
)

settings = Table(
    "settings",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, CheckConstraint("json_valid(value)", name="setting_is_json"), nullable=False),
    Column("updated_at", BigInt, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

draws = Table(
    "draws",
    metadata,
    # The first 16 hex digits of the commitment: the same draw has the same id in every copy of its proof.
    Column(
        "id",
        Text,
        CheckConstraint("length(id) = 16 AND id = substr(commitment, 1, 16)", name="draw_id_from_commitment"),
        primary_key=True,
    ),
    Column("channel", Text, nullable=False),
    Column("seq", BigInt, CheckConstraint("seq >= 1", name="draw_seq_positive"), nullable=False),
    Column("prev", Text, nullable=False),
    Column(
        "level", Text, CheckConstraint("level IN ('local', 'committed', 'beacon')", name="draw_level"), nullable=False
    ),
    Column(
        "source",
        Text,
        CheckConstraint("source IN ('session', 'period', 'pool', 'list')", name="draw_source"),
        nullable=False,
    ),
    Column("source_label", Text, nullable=False),
    Column("session_id", BigInt, ForeignKey("sessions.id")),
    Column("winners", Integer, CheckConstraint("winners >= 1", name="draw_winners_positive"), nullable=False),
    Column("claim_seconds", Integer, nullable=False),
    Column("opened_at", BigInt, nullable=False),
    Column("opened_by", Text, nullable=False),
    Column("open_text", Text, nullable=False),
    Column("secret", Text, CheckConstraint("length(secret) = 64", name="draw_secret_length"), nullable=False),
    Column(
        "commitment", Text, CheckConstraint("length(commitment) = 64", name="draw_commitment_length"), nullable=False
    ),
    UniqueConstraint("channel", "seq", name="uq_draws_channel_seq"),
    UniqueConstraint("commitment", name="uq_draws_commitment"),
    Index("ix_draws_session", "session_id"),
    Index("ix_draws_opened", "opened_at"),
    sqlite_strict=True,
)

# The frozen list apart from the draw, as it can be megabytes. `viewer_ids`: 64-bit little-endian, one a line of the
# list in its order, 0 for a participant who is no viewer of the desk.
draw_lists = Table(
    "draw_lists",
    metadata,
    Column("draw_id", Text, ForeignKey("draws.id"), primary_key=True),
    Column("closed_at", BigInt, nullable=False),
    Column("round", BigInt, nullable=False),
    Column("entries", BigInt, CheckConstraint("entries >= 1", name="draw_list_not_empty"), nullable=False),
    Column(
        "total", BigInt, CheckConstraint("total BETWEEN 1 AND 9007199254740991", name="draw_list_total"), nullable=False
    ),
    Column("scale", BigInt, nullable=False),
    Column("list_sha256", Text, nullable=False),
    Column("list_text", Text, nullable=False),
    Column("viewer_ids", Blob, nullable=False),
    CheckConstraint("length(viewer_ids) = entries * 8", name="draw_list_viewers_match"),
    sqlite_strict=True,
)

# The life of a draw, appended: drawn, then for each winner confirmed, redrawn or undone.
draw_events = Table(
    "draw_events",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("draw_id", Text, ForeignKey("draws.id"), nullable=False),
    Column(
        "kind",
        Text,
        CheckConstraint(
            "kind IN ('closed', 'drawn', 'confirmed', 'redrawn', 'undone', 'void')", name="draw_event_kind"
        ),
        nullable=False,
    ),
    Column("at", BigInt, nullable=False),
    Column("actor", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=text("''")),
    # For drawn: the number of the streamdraw event, its seed, and what it replaces ("0.2" a word).
    Column("event", Integer),
    Column("seed", Text),
    Column("replaces", Text),
    Column("announced", BigInt),
    Column("round", BigInt),
    Column("signature", Text),
    # For confirmed, redrawn, undone: the winner it is about, and what to give back on undo.
    Column("winner_event", Integer),
    Column("winner_pick", Integer),
    Column("details", Text, CheckConstraint("details IS NULL OR json_valid(details)", name="draw_event_details_json")),
    CheckConstraint("(kind = 'drawn') = (event IS NOT NULL)", name="draw_event_drawn_is_numbered"),
    Index("uq_draw_events_number", "draw_id", "event", unique=True, sqlite_where=text("kind = 'drawn'")),
    Index("ix_draw_events_draw", "draw_id", "id"),
    Index("ix_draw_events_round", "round", sqlite_where=text("round > 0")),
    sqlite_strict=True,
)

draw_winners = Table(
    "draw_winners",
    metadata,
    Column("draw_id", Text, ForeignKey("draws.id"), primary_key=True),
    Column("event", Integer, primary_key=True),
    Column("pick", Integer, primary_key=True),
    # The prize place this pick fills; a redraw fills the place of the winner it replaces.
    Column("place", Integer, CheckConstraint("place >= 1", name="draw_winner_place_positive"), nullable=False),
    Column("list_id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("weight", BigInt, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("of", BigInt, nullable=False),
    Column("ticket", BigInt, nullable=False),
    Column("viewer_id", BigInt, ForeignKey("viewers.id")),
    Column("entry_id", BigInt, ForeignKey("entries.id")),
    Column("details", Text, CheckConstraint("details IS NULL OR json_valid(details)", name="draw_winner_details_json")),
    CheckConstraint('ticket >= 0 AND ticket < "of"', name="draw_winner_ticket_in_range"),
    UniqueConstraint("draw_id", "list_id", name="uq_draw_winners_once"),
    UniqueConstraint("draw_id", "event", "place", name="uq_draw_winners_place"),
    Index("ix_draw_winners_viewer", "viewer_id"),
    Index("ix_draw_winners_entry", "entry_id"),
    sqlite_strict=True,
)

outside_events = Table(
    "outside_events",
    metadata,
    Column("source", Text, primary_key=True),
    Column("event_id", Text, primary_key=True),
    Column("type", Text, nullable=False),
    Column("received_at", BigInt, nullable=False),
    Column("viewer_id", BigInt, ForeignKey("viewers.id")),
    Column("effect", Text, CheckConstraint("json_valid(effect)", name="outside_event_effect_json"), nullable=False),
    # Who subscribed or stopped to since a list was begun to be read: that list may not know it yet.
    Index(
        "ix_outside_events_subscriptions",
        "received_at",
        sqlite_where=text("type IN ('subscribe', 'resub', 'unsubscribe')"),
    ),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

audit_log = Table(
    "audit_log",
    metadata,
    Column("id", BigInt, primary_key=True),
    # Names one act, also across an uncertain commit: found = it happened.
    Column("act_id", Text, nullable=False),
    Column("at", BigInt, nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=text("''")),
    Column("before", Text, CheckConstraint("before IS NULL OR json_valid(before)", name="audit_before_json")),
    Column("after", Text, CheckConstraint("after IS NULL OR json_valid(after)", name="audit_after_json")),
    Index("ix_audit_log_act", "act_id"),
    Index("ix_audit_log_at", "at"),
    sqlite_strict=True,
)

# The first answer to each call of the API that named itself, so that a repeated one is not carried out again. The row
# is made in the transaction of the act itself; the answer follows it.
api_answers = Table(
    "api_answers",
    metadata,
    Column("key", Text, CheckConstraint("key <> ''", name="api_answer_key_not_empty"), primary_key=True),
    Column("request_sha256", Text, nullable=False),
    Column("at", BigInt, nullable=False),
    Column("status", Integer),
    Column("body", Text),
    CheckConstraint("(status IS NULL) = (body IS NULL)", name="api_answer_whole"),
    Index("ix_api_answers_at", "at"),
    sqlite_strict=True,
)

# What viewers paid channel points for the desk's reward. `wish`: what the platform is to be told of it, the points kept
# ("fulfil") or given back ("refund"); empty while that is open. `settled_at`: told.
redemptions = Table(
    "redemptions",
    metadata,
    Column("id", Text, CheckConstraint("id <> ''", name="redemption_id_not_empty"), primary_key=True),
    Column("reward_id", Text, CheckConstraint("reward_id <> ''", name="redemption_reward_not_empty"), nullable=False),
    # None where the person made no sense; the points go back all the same.
    Column("viewer_id", BigInt, ForeignKey("viewers.id")),
    Column("entry_id", BigInt, ForeignKey("entries.id")),
    Column("at", BigInt, nullable=False),
    Column("wish", Text, CheckConstraint("wish IN ('fulfil', 'refund')", name="redemption_wish")),
    Column("settled_at", BigInt),
    Column("problem", Text, nullable=False, server_default=text("''")),
    Index("ix_redemptions_due", "at", sqlite_where=text("wish IS NOT NULL AND settled_at IS NULL")),
    Index("ix_redemptions_entry", "entry_id", sqlite_where=text("entry_id IS NOT NULL")),
    Index("ix_redemptions_open", "id", sqlite_where=text("settled_at IS NULL")),
    sqlite_strict=True,
)

# Times in which the desk did not hear a platform, until the operator has seen to what was missed.
listening_gaps = Table(
    "listening_gaps",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("source", Text, CheckConstraint("source <> ''", name="gap_source_not_empty"), nullable=False),
    Column("began_at", BigInt, nullable=False),
    Column("ended_at", BigInt, nullable=False),
    Column("what", Text, nullable=False),
    Column("dismissed_at", BigInt),
    CheckConstraint("ended_at >= began_at", name="gap_ends_after_it_began"),
    Index("ix_listening_gaps_open", "ended_at", sqlite_where=text("dismissed_at IS NULL")),
    sqlite_strict=True,
)

APPEND_ONLY = (
    "audit_log",
    "outside_events",
    "draws",
    "draw_lists",
    "draw_events",
    "draw_winners",
    *draw_tables.APPEND_ONLY,
    *ticket_tables.APPEND_ONLY,
    *money_tables.APPEND_ONLY,
    *lucky_tables.APPEND_ONLY,
    *merge_tables.APPEND_ONLY,
)
NEVER_REPLACED = (
    "audit_log",
    "outside_events",
    "draws",
    "draw_lists",
    "draw_events",
    "draw_winners",
    "redemptions",
    *draw_tables.NEVER_REPLACED,
    *ticket_tables.NEVER_REPLACED,
    *money_tables.NEVER_REPLACED,
    *lucky_tables.NEVER_REPLACED,
    *merge_tables.NEVER_REPLACED,
)
"""Tables in which nothing may take the place of a row that is there."""
