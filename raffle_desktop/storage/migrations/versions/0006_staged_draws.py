"""Draws that go in steps: plans, salts, announced redraws, and what was said of them in chat."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

# As they were run when this schema was new, and not to be changed.
STATEMENTS = (
    (
        "CREATE TABLE draw_plans (\n"
        "\tdraw_id TEXT NOT NULL, \n"
        "\tterms TEXT NOT NULL, \n"
        "\twitnesses TEXT NOT NULL CONSTRAINT ck_draw_plan_witnesses_json CHECK"
        " (json_valid(witnesses)), \n"
        "\tprize TEXT NOT NULL, \n"
        "\tconfirms INTEGER NOT NULL CONSTRAINT ck_draw_plan_confirms CHECK (confirms IN (0, 1)),"
        " \n"
        "\tCONSTRAINT pk_draw_plans PRIMARY KEY (draw_id), \n"
        "\tCONSTRAINT fk_draw_plans_draw_id FOREIGN KEY(draw_id) REFERENCES draws (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE TABLE draw_salts (\n"
        "\tdraw_id TEXT NOT NULL, \n"
        "\tnumber INTEGER NOT NULL CONSTRAINT ck_draw_salt_number CHECK (number BETWEEN 1 AND"
        " 100), \n"
        "\ttext TEXT NOT NULL CONSTRAINT ck_draw_salt_length CHECK (length(text) BETWEEN 1 AND"
        " 500), \n"
        "\tauthor TEXT NOT NULL, \n"
        "\tauthor_id TEXT NOT NULL, \n"
        "\tplatform TEXT NOT NULL, \n"
        "\tmessage_id TEXT NOT NULL, \n"
        "\tat_ms INTEGER, \n"
        "\tat INTEGER NOT NULL, \n"
        "\tactor TEXT NOT NULL, \n"
        "\tCONSTRAINT pk_draw_salts PRIMARY KEY (draw_id, number), \n"
        "\tCONSTRAINT fk_draw_salts_draw_id FOREIGN KEY(draw_id) REFERENCES draws (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE TABLE draw_announcements (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tdraw_id TEXT NOT NULL, \n"
        "\tevent INTEGER NOT NULL CONSTRAINT ck_draw_announcement_event CHECK (event >= 1), \n"
        "\tannounced INTEGER NOT NULL, \n"
        "\tround INTEGER NOT NULL CONSTRAINT ck_draw_announcement_round CHECK (round >= 1), \n"
        "\treplaces TEXT NOT NULL CONSTRAINT ck_draw_announcement_replaces CHECK (replaces <>"
        " ''), \n"
        "\tplaces TEXT NOT NULL CONSTRAINT ck_draw_announcement_places CHECK (places <> ''), \n"
        "\treason TEXT NOT NULL, \n"
        "\tat INTEGER NOT NULL, \n"
        "\tactor TEXT NOT NULL, \n"
        "\tCONSTRAINT pk_draw_announcements PRIMARY KEY (id), \n"
        "\tCONSTRAINT fk_draw_announcements_draw_id FOREIGN KEY(draw_id) REFERENCES draws (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_draw_announcements_draw ON draw_announcements (draw_id, event)",
    (
        "CREATE TABLE draw_posts (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tdraw_id TEXT NOT NULL, \n"
        "\tkind TEXT NOT NULL CONSTRAINT ck_draw_post_kind CHECK (kind IN ('open', 'close',"
        " 'reveal', 'redraw', 'result', 'void')), \n"
        "\tabout INTEGER DEFAULT 0 NOT NULL, \n"
        "\tplatform TEXT NOT NULL, \n"
        "\ttext TEXT NOT NULL, \n"
        "\tat INTEGER NOT NULL, \n"
        "\tactor TEXT NOT NULL, \n"
        "\tCONSTRAINT pk_draw_posts PRIMARY KEY (id), \n"
        "\tCONSTRAINT uq_draw_posts_once UNIQUE (draw_id, kind, about, platform), \n"
        "\tCONSTRAINT fk_draw_posts_draw_id FOREIGN KEY(draw_id) REFERENCES draws (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_draw_events_round ON draw_events (round) WHERE round > 0",
    (
        "CREATE TABLE draw_closings (\n"
        "\tdraw_id TEXT NOT NULL, \n"
        "\tlog_id INTEGER DEFAULT 0 NOT NULL, \n"
        "\tat INTEGER NOT NULL, \n"
        "\tactor TEXT NOT NULL, \n"
        "\tCONSTRAINT pk_draw_closings PRIMARY KEY (draw_id), \n"
        "\tCONSTRAINT fk_draw_closings_draw_id FOREIGN KEY(draw_id) REFERENCES draw_plans"
        " (draw_id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE TABLE draw_announcement_ends (\n"
        "\tannouncement_id INTEGER NOT NULL, \n"
        "\treason TEXT NOT NULL, \n"
        "\tat INTEGER NOT NULL, \n"
        "\tactor TEXT NOT NULL, \n"
        "\tCONSTRAINT pk_draw_announcement_ends PRIMARY KEY (announcement_id), \n"
        "\tCONSTRAINT fk_draw_announcement_ends_announcement_id FOREIGN KEY(announcement_id)"
        " REFERENCES draw_announcements (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE TABLE draw_post_echoes (\n"
        "\tpost_id INTEGER NOT NULL, \n"
        "\tmessage_id TEXT NOT NULL, \n"
        "\tauthor_id TEXT NOT NULL, \n"
        "\turl TEXT NOT NULL, \n"
        "\tat_ms INTEGER NOT NULL, \n"
        "\tat INTEGER NOT NULL, \n"
        "\tCONSTRAINT pk_draw_post_echoes PRIMARY KEY (post_id), \n"
        "\tCONSTRAINT fk_draw_post_echoes_post_id FOREIGN KEY(post_id) REFERENCES draw_posts (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE TABLE draw_post_refusals (\n"
        "\tpost_id INTEGER NOT NULL, \n"
        "\treason TEXT NOT NULL, \n"
        "\tat INTEGER NOT NULL, \n"
        "\tactor TEXT NOT NULL, \n"
        "\tCONSTRAINT pk_draw_post_refusals PRIMARY KEY (post_id), \n"
        "\tCONSTRAINT fk_draw_post_refusals_post_id FOREIGN KEY(post_id) REFERENCES draw_posts"
        " (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE TRIGGER draw_plans_no_replace BEFORE INSERT ON draw_plans WHEN EXISTS (SELECT 1 FROM"
        ' "draw_plans" WHERE "draw_id" = NEW."draw_id") BEGIN SELECT RAISE(ABORT, \'nothing takes the'
        " place of a row of draw_plans'); END"
    ),
    (
        "CREATE TRIGGER draw_closings_no_replace BEFORE INSERT ON draw_closings WHEN EXISTS (SELECT 1"
        ' FROM "draw_closings" WHERE "draw_id" = NEW."draw_id") BEGIN SELECT RAISE(ABORT, \'nothing takes'
        " the place of a row of draw_closings'); END"
    ),
    (
        "CREATE TRIGGER draw_salts_no_replace BEFORE INSERT ON draw_salts WHEN EXISTS (SELECT 1 FROM"
        ' "draw_salts" WHERE "draw_id" = NEW."draw_id" AND "number" = NEW."number") BEGIN SELECT'
        " RAISE(ABORT, 'nothing takes the place of a row of draw_salts'); END"
    ),
    (
        "CREATE TRIGGER draw_announcements_no_replace BEFORE INSERT ON draw_announcements WHEN EXISTS"
        ' (SELECT 1 FROM "draw_announcements" WHERE "id" = NEW."id") BEGIN SELECT RAISE(ABORT, \'nothing'
        " takes the place of a row of draw_announcements'); END"
    ),
    (
        "CREATE TRIGGER draw_announcement_ends_no_replace BEFORE INSERT ON draw_announcement_ends WHEN"
        ' EXISTS (SELECT 1 FROM "draw_announcement_ends" WHERE "announcement_id" ='
        ' NEW."announcement_id") BEGIN SELECT RAISE(ABORT, \'nothing takes the place of a row of'
        " draw_announcement_ends'); END"
    ),
    (
        "CREATE TRIGGER draw_posts_no_replace BEFORE INSERT ON draw_posts WHEN EXISTS (SELECT 1 FROM"
        ' "draw_posts" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "draw_posts" WHERE "draw_id" ='
        ' NEW."draw_id" AND "kind" = NEW."kind" AND "about" = NEW."about" AND "platform" ='
        " NEW.\"platform\") BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of draw_posts');"
        " END"
    ),
    (
        "CREATE TRIGGER draw_post_echoes_no_replace BEFORE INSERT ON draw_post_echoes WHEN EXISTS"
        ' (SELECT 1 FROM "draw_post_echoes" WHERE "post_id" = NEW."post_id") BEGIN SELECT RAISE(ABORT,'
        " 'nothing takes the place of a row of draw_post_echoes'); END"
    ),
    (
        "CREATE TRIGGER draw_post_refusals_no_replace BEFORE INSERT ON draw_post_refusals WHEN EXISTS"
        ' (SELECT 1 FROM "draw_post_refusals" WHERE "post_id" = NEW."post_id") BEGIN SELECT RAISE(ABORT,'
        " 'nothing takes the place of a row of draw_post_refusals'); END"
    ),
    (
        "CREATE TRIGGER draw_plans_no_update BEFORE UPDATE ON draw_plans BEGIN SELECT RAISE(ABORT,"
        " 'draw_plans is append-only'); END"
    ),
    (
        "CREATE TRIGGER draw_plans_no_delete BEFORE DELETE ON draw_plans BEGIN SELECT RAISE(ABORT,"
        " 'draw_plans is append-only'); END"
    ),
    (
        "CREATE TRIGGER draw_closings_no_update BEFORE UPDATE ON draw_closings BEGIN SELECT RAISE(ABORT,"
        " 'draw_closings is append-only'); END"
    ),
    (
        "CREATE TRIGGER draw_closings_no_delete BEFORE DELETE ON draw_closings BEGIN SELECT RAISE(ABORT,"
        " 'draw_closings is append-only'); END"
    ),
    (
        "CREATE TRIGGER draw_salts_no_update BEFORE UPDATE ON draw_salts BEGIN SELECT RAISE(ABORT,"
        " 'draw_salts is append-only'); END"
    ),
    (
        "CREATE TRIGGER draw_salts_no_delete BEFORE DELETE ON draw_salts BEGIN SELECT RAISE(ABORT,"
        " 'draw_salts is append-only'); END"
    ),
    (
        "CREATE TRIGGER draw_announcements_no_update BEFORE UPDATE ON draw_announcements BEGIN SELECT"
        " RAISE(ABORT, 'draw_announcements is append-only'); END"
    ),
    (
        "CREATE TRIGGER draw_announcements_no_delete BEFORE DELETE ON draw_announcements BEGIN SELECT"
        " RAISE(ABORT, 'draw_announcements is append-only'); END"
    ),
    (
        "CREATE TRIGGER draw_announcement_ends_no_update BEFORE UPDATE ON draw_announcement_ends BEGIN"
        " SELECT RAISE(ABORT, 'draw_announcement_ends is append-only'); END"
    ),
    (
        "CREATE TRIGGER draw_announcement_ends_no_delete BEFORE DELETE ON draw_announcement_ends BEGIN"
        " SELECT RAISE(ABORT, 'draw_announcement_ends is append-only'); END"
    ),
    (
        "CREATE TRIGGER draw_posts_no_update BEFORE UPDATE ON draw_posts BEGIN SELECT RAISE(ABORT,"
        " 'draw_posts is append-only'); END"
    ),
    (
        "CREATE TRIGGER draw_posts_no_delete BEFORE DELETE ON draw_posts BEGIN SELECT RAISE(ABORT,"
        " 'draw_posts is append-only'); END"
    ),
    (
        "CREATE TRIGGER draw_post_echoes_no_update BEFORE UPDATE ON draw_post_echoes BEGIN SELECT"
        " RAISE(ABORT, 'draw_post_echoes is append-only'); END"
    ),
    (
        "CREATE TRIGGER draw_post_echoes_no_delete BEFORE DELETE ON draw_post_echoes BEGIN SELECT"
        " RAISE(ABORT, 'draw_post_echoes is append-only'); END"
    ),
    (
        "CREATE TRIGGER draw_post_refusals_no_update BEFORE UPDATE ON draw_post_refusals BEGIN SELECT"
        " RAISE(ABORT, 'draw_post_refusals is append-only'); END"
    ),
    (
        "CREATE TRIGGER draw_post_refusals_no_delete BEFORE DELETE ON draw_post_refusals BEGIN SELECT"
        " RAISE(ABORT, 'draw_post_refusals is append-only'); END"
    ),
    (
        "CREATE TRIGGER draw_plans_of_open_draws BEFORE INSERT ON draw_plans WHEN EXISTS (SELECT 1 FROM"
        " draw_lists WHERE draw_id = NEW.draw_id) OR EXISTS (SELECT 1 FROM draw_events WHERE draw_id ="
        " NEW.draw_id AND kind = 'drawn') OR EXISTS (SELECT 1 FROM draw_events WHERE draw_id ="
        " NEW.draw_id AND kind = 'void') BEGIN SELECT RAISE(ABORT, 'a plan comes first'); END"
    ),
    (
        "CREATE TRIGGER draw_lists_of_no_void BEFORE INSERT ON draw_lists WHEN EXISTS (SELECT 1 FROM"
        " draw_events WHERE draw_id = NEW.draw_id AND kind = 'void') OR EXISTS (SELECT 1 FROM"
        " draw_events WHERE draw_id = NEW.draw_id AND kind = 'drawn') BEGIN SELECT RAISE(ABORT, 'a draw"
        " is closed once, and in time'); END"
    ),
    (
        "CREATE TRIGGER draw_lists_of_rounds_to_come BEFORE INSERT ON draw_lists WHEN NEW.round > 0 AND"
        " NEW.round <= (SELECT coalesce(max(round), 0) FROM draw_events WHERE round > 0) BEGIN SELECT"
        " RAISE(ABORT, 'a draw waits for a round that is to come'); END"
    ),
    (
        "CREATE TRIGGER draw_announcements_of_rounds_to_come BEFORE INSERT ON draw_announcements WHEN"
        " NEW.round <= (SELECT coalesce(max(round), 0) FROM draw_events WHERE round > 0) OR NEW.round <="
        " (SELECT coalesce(max(a.round), 0) FROM draw_announcements AS a WHERE a.draw_id = NEW.draw_id)"
        " BEGIN SELECT RAISE(ABORT, 'a draw waits for a round that is to come'); END"
    ),
    (
        "CREATE TRIGGER draw_lists_after_the_opening BEFORE INSERT ON draw_lists WHEN NEW.closed_at <"
        " (SELECT opened_at FROM draws WHERE id = NEW.draw_id) BEGIN SELECT RAISE(ABORT, 'a draw is"
        " opened before it is closed'); END"
    ),
    (
        "CREATE TRIGGER draw_closings_with_list BEFORE INSERT ON draw_closings WHEN NOT EXISTS (SELECT 1"
        " FROM draw_lists WHERE draw_id = NEW.draw_id) OR EXISTS (SELECT 1 FROM draw_events WHERE"
        " draw_id = NEW.draw_id AND kind = 'drawn') BEGIN SELECT RAISE(ABORT, 'a closing has its list');"
        " END"
    ),
    (
        "CREATE TRIGGER draw_events_drawn_in_turn BEFORE INSERT ON draw_events WHEN NEW.kind = 'drawn'"
        " AND (NOT EXISTS (SELECT 1 FROM draw_lists WHERE draw_id = NEW.draw_id) OR EXISTS (SELECT 1"
        " FROM draw_events WHERE draw_id = NEW.draw_id AND kind = 'void') OR (NEW.event > 0 AND NOT"
        " EXISTS (SELECT 1 FROM draw_events WHERE draw_id = NEW.draw_id AND kind = 'drawn' AND event ="
        " NEW.event - 1)) OR ((SELECT level FROM draws WHERE id = NEW.draw_id) = 'beacon') <>"
        " (NEW.signature IS NOT NULL AND NEW.round > 0) OR (NEW.event = 0 AND NEW.round <> (SELECT round"
        " FROM draw_lists WHERE draw_id = NEW.draw_id)) OR (NEW.event > 0 AND (SELECT level FROM draws"
        " WHERE id = NEW.draw_id) = 'beacon' AND NOT EXISTS (SELECT 1 FROM draw_announcements AS a WHERE"
        " a.draw_id = NEW.draw_id AND a.event = NEW.event AND a.round = NEW.round AND a.announced ="
        " NEW.announced AND a.replaces = NEW.replaces AND NOT EXISTS (SELECT 1 FROM"
        " draw_announcement_ends AS n WHERE n.announcement_id = a.id)))) BEGIN SELECT RAISE(ABORT, 'a"
        " draw is decided step by step'); END"
    ),
    (
        "CREATE TRIGGER draw_events_void_before_result BEFORE INSERT ON draw_events WHEN NEW.kind ="
        " 'void' AND (EXISTS (SELECT 1 FROM draw_events WHERE draw_id = NEW.draw_id AND kind = 'drawn')"
        " OR EXISTS (SELECT 1 FROM draw_events WHERE draw_id = NEW.draw_id AND kind = 'void')) BEGIN"
        " SELECT RAISE(ABORT, 'only a draw without result is given up, and once'); END"
    ),
    (
        "CREATE TRIGGER draw_salts_between_close_and_reveal BEFORE INSERT ON draw_salts WHEN (SELECT"
        " level FROM draws WHERE id = NEW.draw_id) <> 'committed' OR NOT EXISTS (SELECT 1 FROM"
        " draw_lists WHERE draw_id = NEW.draw_id) OR EXISTS (SELECT 1 FROM draw_events WHERE draw_id ="
        " NEW.draw_id AND kind = 'drawn') OR EXISTS (SELECT 1 FROM draw_events WHERE draw_id ="
        " NEW.draw_id AND kind = 'void') OR NEW.number <> (SELECT count(*) + 1 FROM draw_salts WHERE"
        " draw_id = NEW.draw_id) OR (NEW.message_id <> '' AND EXISTS (SELECT 1 FROM draw_salts WHERE"
        " draw_id = NEW.draw_id AND platform = NEW.platform AND message_id = NEW.message_id)) BEGIN"
        " SELECT RAISE(ABORT, 'salts come in turn, after the close and before the reveal'); END"
    ),
    (
        "CREATE TRIGGER draw_announcements_in_turn BEFORE INSERT ON draw_announcements WHEN (SELECT"
        " level FROM draws WHERE id = NEW.draw_id) <> 'beacon' OR NOT EXISTS (SELECT 1 FROM draw_events"
        " WHERE draw_id = NEW.draw_id AND kind = 'drawn' AND event = NEW.event - 1) OR EXISTS (SELECT 1"
        " FROM draw_events WHERE draw_id = NEW.draw_id AND kind = 'drawn' AND event = NEW.event) OR"
        " EXISTS (SELECT 1 FROM draw_announcements AS a WHERE a.draw_id = NEW.draw_id AND a.event ="
        " NEW.event AND NOT EXISTS (SELECT 1 FROM draw_announcement_ends AS n WHERE n.announcement_id ="
        " a.id)) BEGIN SELECT RAISE(ABORT, 'one redraw is announced at a time'); END"
    ),
    (
        "CREATE TRIGGER draw_announcement_ends_undecided BEFORE INSERT ON draw_announcement_ends WHEN"
        " EXISTS (SELECT 1 FROM draw_announcements AS a JOIN draw_events AS e ON e.draw_id = a.draw_id"
        " AND e.kind = 'drawn' AND e.event = a.event WHERE a.id = NEW.announcement_id) BEGIN SELECT"
        " RAISE(ABORT, 'a decided redraw stays'); END"
    ),
    (
        "CREATE TRIGGER draw_post_refusals_unseen BEFORE INSERT ON draw_post_refusals WHEN EXISTS"
        " (SELECT 1 FROM draw_post_echoes WHERE post_id = NEW.post_id) BEGIN SELECT RAISE(ABORT, 'what"
        " was seen was said'); END"
    ),
    (
        "CREATE TRIGGER draws_one_at_a_time BEFORE INSERT ON draws WHEN NEW.session_id IS NOT NULL AND"
        " EXISTS (SELECT 1 FROM draws AS d WHERE d.session_id = NEW.session_id AND NOT EXISTS (SELECT 1"
        " FROM draw_events AS e WHERE e.draw_id = d.id AND e.kind IN ('drawn', 'void')) AND EXISTS"
        " (SELECT 1 FROM draw_plans AS p WHERE p.draw_id = d.id)) BEGIN SELECT RAISE(ABORT, 'a draw of"
        " this session is under way'); END"
    ),
    (
        "CREATE TRIGGER period_draws_one_at_a_time BEFORE INSERT ON period_draws WHEN EXISTS (SELECT 1"
        " FROM period_draws AS d WHERE d.period_id = NEW.period_id AND d.draw_id <> NEW.draw_id AND NOT"
        " EXISTS (SELECT 1 FROM draw_events AS e WHERE e.draw_id = d.draw_id AND e.kind IN ('drawn',"
        " 'void')) AND EXISTS (SELECT 1 FROM draw_plans AS p WHERE p.draw_id = d.draw_id)) BEGIN SELECT"
        " RAISE(ABORT, 'a draw of this period is under way'); END"
    ),
    (
        "CREATE TRIGGER pool_draws_one_at_a_time BEFORE INSERT ON pool_draws WHEN EXISTS (SELECT 1 FROM"
        " pool_draws AS d WHERE d.pool_id = NEW.pool_id AND d.draw_id <> NEW.draw_id AND NOT EXISTS"
        " (SELECT 1 FROM draw_events AS e WHERE e.draw_id = d.draw_id AND e.kind IN ('drawn', 'void'))"
        " AND EXISTS (SELECT 1 FROM draw_plans AS p WHERE p.draw_id = d.draw_id)) BEGIN SELECT"
        " RAISE(ABORT, 'a draw of this pool is under way'); END"
    ),
    (
        "CREATE TRIGGER pools_keep_while_drawn BEFORE UPDATE OF state ON pools WHEN NEW.state ="
        " 'CANCELLED' AND EXISTS (SELECT 1 FROM pool_draws AS d WHERE d.pool_id = NEW.id AND NOT EXISTS"
        " (SELECT 1 FROM draw_events AS e WHERE e.draw_id = d.draw_id AND e.kind IN ('drawn', 'void'))"
        " AND EXISTS (SELECT 1 FROM draw_plans AS p WHERE p.draw_id = d.draw_id)) BEGIN SELECT"
        " RAISE(ABORT, 'a draw of this pool is under way'); END"
    ),
    (
        "CREATE TRIGGER sessions_keep_while_drawn BEFORE UPDATE OF state ON sessions WHEN NEW.state ="
        " 'ENDED' AND EXISTS (SELECT 1 FROM draws AS d WHERE d.session_id = NEW.id AND NOT EXISTS"
        " (SELECT 1 FROM draw_events AS e WHERE e.draw_id = d.id AND e.kind IN ('drawn', 'void')) AND"
        " EXISTS (SELECT 1 FROM draw_plans AS p WHERE p.draw_id = d.id)) BEGIN SELECT RAISE(ABORT, 'a"
        " draw of this session is under way'); END"
    ),
)


def upgrade() -> None:
    """Add them."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
