"""The tables of a draw that goes in steps: its plan, salts, announced redraws, and what was said of it in chat.

All of them are appended to and never changed. How a draw stands follows from what is there: a list (`draw_lists`) means
closed, a `drawn` event decided, a `void` event given up.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, Text, UniqueConstraint, text

from raffle_desktop.storage.columns import BigInt, metadata

# Of draws that were opened before their list was closed. `terms`: what their rules in words were made from, so that a
# change between opening and closing is seen. `confirms`: winners are confirmed as soon as they are decided.
draw_plans = Table(
    "draw_plans",
    metadata,
    Column("draw_id", Text, ForeignKey("draws.id"), primary_key=True),
    Column("terms", Text, nullable=False),
    Column(
        "witnesses", Text, CheckConstraint("json_valid(witnesses)", name="draw_plan_witnesses_json"), nullable=False
    ),
    Column("prize", Text, nullable=False),
    Column("confirms", BigInt, CheckConstraint("confirms IN (0, 1)", name="draw_plan_confirms"), nullable=False),
    sqlite_strict=True,
)

# How the list of such a draw was closed. `log_id`: for a period, the last row of its ticket log that counts.
draw_closings = Table(
    "draw_closings",
    metadata,
    Column("draw_id", Text, ForeignKey("draw_plans.draw_id"), primary_key=True),
    Column("log_id", BigInt, nullable=False, server_default=text("0")),
    Column("at", BigInt, nullable=False),
    Column("actor", Text, nullable=False),
    sqlite_strict=True,
)

# What witnesses said between close and reveal, exactly, in the platform's order. `at_ms`: the platform's time.
draw_salts = Table(
    "draw_salts",
    metadata,
    Column("draw_id", Text, ForeignKey("draws.id"), primary_key=True),
    Column("number", BigInt, CheckConstraint("number BETWEEN 1 AND 100", name="draw_salt_number"), primary_key=True),
    Column("text", Text, CheckConstraint("length(text) BETWEEN 1 AND 500", name="draw_salt_length"), nullable=False),
    Column("author", Text, nullable=False),
    Column("author_id", Text, nullable=False),
    Column("platform", Text, nullable=False),
    Column("message_id", Text, nullable=False),
    Column("at_ms", BigInt),
    Column("at", BigInt, nullable=False),
    Column("actor", Text, nullable=False),
    sqlite_strict=True,
)

# A redraw that waits for its round of the beacon. `replaces`: the picks ("0.2 0.3"), `places` the prize places they
# leave; `announced` in unix seconds. An announcement whose post came too late has an end, and is followed by another.
draw_announcements = Table(
    "draw_announcements",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("draw_id", Text, ForeignKey("draws.id"), nullable=False),
    Column("event", BigInt, CheckConstraint("event >= 1", name="draw_announcement_event"), nullable=False),
    Column("announced", BigInt, nullable=False),
    Column("round", BigInt, CheckConstraint("round >= 1", name="draw_announcement_round"), nullable=False),
    Column("replaces", Text, CheckConstraint("replaces <> ''", name="draw_announcement_replaces"), nullable=False),
    Column("places", Text, CheckConstraint("places <> ''", name="draw_announcement_places"), nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", BigInt, nullable=False),
    Column("actor", Text, nullable=False),
    Index("ix_draw_announcements_draw", "draw_id", "event"),
    sqlite_strict=True,
)

draw_announcement_ends = Table(
    "draw_announcement_ends",
    metadata,
    Column("announcement_id", BigInt, ForeignKey("draw_announcements.id"), primary_key=True),
    Column("reason", Text, nullable=False),
    Column("at", BigInt, nullable=False),
    Column("actor", Text, nullable=False),
    sqlite_strict=True,
)

# A message about a draw, recorded before it is sent, so that it is sent once at the most. `about`: the announcement of
# a redraw, else 0.
draw_posts = Table(
    "draw_posts",
    metadata,
    Column("id", BigInt, primary_key=True),
    Column("draw_id", Text, ForeignKey("draws.id"), nullable=False),
    Column(
        "kind",
        Text,
        CheckConstraint("kind IN ('open', 'close', 'reveal', 'redraw', 'result', 'void')", name="draw_post_kind"),
        nullable=False,
    ),
    Column("about", BigInt, nullable=False, server_default=text("0")),
    Column("platform", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", BigInt, nullable=False),
    Column("actor", Text, nullable=False),
    UniqueConstraint("draw_id", "kind", "about", "platform", name="uq_draw_posts_once"),
    sqlite_strict=True,
)

# The platform showed the message: its own id and time (unix milliseconds).
draw_post_echoes = Table(
    "draw_post_echoes",
    metadata,
    Column("post_id", BigInt, ForeignKey("draw_posts.id"), primary_key=True),
    Column("message_id", Text, nullable=False),
    Column("author_id", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("at_ms", BigInt, nullable=False),
    Column("at", BigInt, nullable=False),
    sqlite_strict=True,
)

# The platform did not take the message, and never will: nobody saw it.
draw_post_refusals = Table(
    "draw_post_refusals",
    metadata,
    Column("post_id", BigInt, ForeignKey("draw_posts.id"), primary_key=True),
    Column("reason", Text, nullable=False),
    Column("at", BigInt, nullable=False),
    Column("actor", Text, nullable=False),
    sqlite_strict=True,
)

APPEND_ONLY = (
    "draw_plans",
    "draw_closings",
    "draw_salts",
    "draw_announcements",
    "draw_announcement_ends",
    "draw_posts",
    "draw_post_echoes",
    "draw_post_refusals",
)
NEVER_REPLACED = APPEND_ONLY
