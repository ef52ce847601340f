"""What viewers paid channel points for, and when the desk did not hear a platform."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# As they were run when this schema was new, and not to be changed.
STATEMENTS = (
    (
        "CREATE TABLE redemptions (\n"
        "\tid TEXT NOT NULL CONSTRAINT ck_redemption_id_not_empty CHECK (id <> ''), \n"
        "\treward_id TEXT NOT NULL CONSTRAINT ck_redemption_reward_not_empty CHECK (reward_id <> ''), \n"
        "\tviewer_id INTEGER, \n"
        "\tentry_id INTEGER, \n"
        "\tat INTEGER NOT NULL, \n"
        "\twish TEXT CONSTRAINT ck_redemption_wish CHECK (wish IN ('fulfil', 'refund')), \n"
        "\tsettled_at INTEGER, \n"
        "\tproblem TEXT DEFAULT '' NOT NULL, \n"
        "\tCONSTRAINT pk_redemptions PRIMARY KEY (id), \n"
        "\tCONSTRAINT fk_redemptions_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id), \n"
        "\tCONSTRAINT fk_redemptions_entry_id FOREIGN KEY(entry_id) REFERENCES entries (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_redemptions_due ON redemptions (at) WHERE wish IS NOT NULL AND settled_at IS NULL",
    "CREATE INDEX ix_redemptions_entry ON redemptions (entry_id) WHERE entry_id IS NOT NULL",
    "CREATE INDEX ix_redemptions_open ON redemptions (id) WHERE settled_at IS NULL",
    (
        "CREATE TABLE listening_gaps (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tsource TEXT NOT NULL CONSTRAINT ck_gap_source_not_empty CHECK (source <> ''), \n"
        "\tbegan_at INTEGER NOT NULL, \n"
        "\tended_at INTEGER NOT NULL, \n"
        "\twhat TEXT NOT NULL, \n"
        "\tdismissed_at INTEGER, \n"
        "\tCONSTRAINT pk_listening_gaps PRIMARY KEY (id), \n"
        "\tCONSTRAINT ck_gap_ends_after_it_began CHECK (ended_at >= began_at)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE INDEX ix_outside_events_subscriptions ON outside_events (received_at)"
        " WHERE type IN ('subscribe', 'resub', 'unsubscribe')"
    ),
    "CREATE INDEX ix_listening_gaps_open ON listening_gaps (ended_at) WHERE dismissed_at IS NULL",
    (
        "CREATE TRIGGER redemptions_stay_settled BEFORE UPDATE ON redemptions WHEN OLD.settled_at IS NOT NULL"
        " BEGIN SELECT RAISE(ABORT, 'a settled redemption stays settled'); END"
    ),
    (
        "CREATE TRIGGER redemptions_no_delete BEFORE DELETE ON redemptions"
        " BEGIN SELECT RAISE(ABORT, 'redemptions are kept'); END"
    ),
)


def upgrade() -> None:
    """Add them."""
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
