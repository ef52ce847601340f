"""Answers of the API are kept, and who cannot win is found without looking at everybody."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# As they were run when this schema was new, and not to be changed.
STATEMENTS = (
    (
        "CREATE TABLE api_answers (\n"
        "\t\"key\" TEXT NOT NULL CONSTRAINT ck_api_answer_key_not_empty CHECK (key <> ''), \n"
        "\trequest_sha256 TEXT NOT NULL, \n"
        "\tat INTEGER NOT NULL, \n"
        "\tstatus INTEGER, \n"
        "\tbody TEXT, \n"
        '\tCONSTRAINT pk_api_answers PRIMARY KEY ("key"), \n'
        "\tCONSTRAINT ck_api_answer_whole CHECK ((status IS NULL) = (body IS NULL))\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_api_answers_at ON api_answers (at)",
    "CREATE INDEX ix_entries_pending ON entries (session_id, total_weight) WHERE is_winner = 0 AND removed_at IS NULL",
    "CREATE INDEX ix_entries_won ON entries (session_id) WHERE is_winner = 1",
    "CREATE INDEX ix_viewers_excluded ON viewers (id) WHERE excluded_at IS NOT NULL",
    "CREATE INDEX ix_engagement_roles ON engagement (viewer_id) WHERE roles <> ''",
    "CREATE INDEX ix_engagement_unfollowed ON engagement (viewer_id) WHERE is_follower = 0",
)


def upgrade() -> None:
    """Add them."""
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
