"""The first schema: viewers, sessions, entries, weights, draws and the records of all acts."""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# The statements as they were run when this schema was new, and not to be changed: databases out there were made by
# them. What comes later is the matter of later migrations.
STATEMENTS = (
    (
        "CREATE TABLE viewers (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tcreated_at INTEGER NOT NULL, \n"
        "\tprimary_identity_id INTEGER, \n"
        "\texcluded_at INTEGER, \n"
        "\texcluded_reason TEXT, \n"
        "\tCONSTRAINT pk_viewers PRIMARY KEY (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE TABLE sessions (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tname TEXT, \n"
        "\tstate TEXT NOT NULL CONSTRAINT ck_session_state CHECK (state IN ('ACTIVE', 'ENDED')), \n"
        "\tstarted_at INTEGER NOT NULL, \n"
        "\tended_at INTEGER, \n"
        "\tcarry_over_at INTEGER, \n"
        "\tCONSTRAINT pk_sessions PRIMARY KEY (id), \n"
        "\tCONSTRAINT ck_session_ended_has_time CHECK ((state = 'ENDED') = (ended_at IS NOT NULL))\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE UNIQUE INDEX uq_sessions_one_active ON sessions (state) WHERE state = 'ACTIVE'",
    (
        "CREATE TABLE weight_settings (\n"
        "\tid INTEGER NOT NULL CONSTRAINT ck_weight_settings_one_row CHECK (id = 1), \n"
        "\tbase INTEGER NOT NULL, \n"
        "\tsub_months_multiplier INTEGER NOT NULL, \n"
        "\tsub_months_cap INTEGER, \n"
        "\tresub_multiplier INTEGER NOT NULL, \n"
        "\tresub_cap INTEGER, \n"
        "\tcheer_bits_divisor INTEGER NOT NULL, \n"
        "\tcheer_bits_cap INTEGER, \n"
        "\tdonations_divisor INTEGER NOT NULL, \n"
        "\tdonations_cap INTEGER, \n"
        "\tgifted_subs_multiplier INTEGER NOT NULL, \n"
        "\tgifted_subs_cap INTEGER, \n"
        "\tcarry_over_multiplier INTEGER NOT NULL, \n"
        "\tcarry_over_cap INTEGER, \n"
        "\tloyalty_cap INTEGER, \n"
        "\tsupport_cap INTEGER, \n"
        "\tCONSTRAINT pk_weight_settings PRIMARY KEY (id), \n"
        "\tCONSTRAINT ck_weight_settings_divisors_positive CHECK (cheer_bits_divisor > 0 AND"
        " donations_divisor > 0), \n"
        "\tCONSTRAINT ck_weight_settings_not_negative CHECK (base >= 0 AND sub_months_multiplier >= 0"
        " AND resub_multiplier >= 0 AND gifted_subs_multiplier >= 0 AND carry_over_multiplier >= 0)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE TABLE settings (\n"
        '\t"key" TEXT NOT NULL, \n'
        "\tvalue TEXT NOT NULL CONSTRAINT ck_setting_is_json CHECK (json_valid(value)), \n"
        "\tupdated_at INTEGER NOT NULL, \n"
        '\tCONSTRAINT pk_settings PRIMARY KEY ("key")\n'
        ")\n"
        " WITHOUT ROWID,\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE TABLE audit_log (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tact_id TEXT NOT NULL, \n"
        "\tat INTEGER NOT NULL, \n"
        "\tactor TEXT NOT NULL, \n"
        "\taction TEXT NOT NULL, \n"
        "\tsubject TEXT NOT NULL, \n"
        "\treason TEXT DEFAULT '' NOT NULL, \n"
        '\t"before" TEXT CONSTRAINT ck_audit_before_json CHECK (before IS NULL OR json_valid(before)), \n'
        '\t"after" TEXT CONSTRAINT ck_audit_after_json CHECK (after IS NULL OR json_valid(after)), \n'
        "\tCONSTRAINT pk_audit_log PRIMARY KEY (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_audit_log_at ON audit_log (at)",
    "CREATE INDEX ix_audit_log_act ON audit_log (act_id)",
    (
        "CREATE TABLE identities (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tviewer_id INTEGER NOT NULL, \n"
        "\tplatform TEXT NOT NULL CONSTRAINT ck_identity_platform CHECK (platform IN ('twitch', 'kick',"
        " 'discord', 'affiliate', 'manual')), \n"
        "\texternal_id TEXT CONSTRAINT ck_identity_external_id_not_empty CHECK (external_id <> ''), \n"
        "\tlogin_key TEXT NOT NULL CONSTRAINT ck_identity_login_not_empty CHECK (login_key <> ''), \n"
        "\tdisplay_name TEXT NOT NULL, \n"
        "\tlist_id TEXT NOT NULL, \n"
        "\tseen_at INTEGER NOT NULL, \n"
        "\tCONSTRAINT pk_identities PRIMARY KEY (id), \n"
        "\tCONSTRAINT fk_identities_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_identities_login ON identities (platform, login_key)",
    "CREATE UNIQUE INDEX uq_identities_list_id ON identities (list_id)",
    "CREATE INDEX ix_identities_viewer ON identities (viewer_id)",
    "CREATE UNIQUE INDEX uq_identities_provisional ON identities (platform, login_key) WHERE external_id IS NULL",
    "CREATE UNIQUE INDEX uq_identities_account ON identities (platform, external_id) WHERE external_id IS NOT NULL",
    (
        "CREATE TABLE engagement (\n"
        "\tviewer_id INTEGER NOT NULL, \n"
        "\tis_follower INTEGER CONSTRAINT ck_is_follower_is_flag CHECK (is_follower IN (0, 1)), \n"
        "\tfollowed_at INTEGER, \n"
        "\taccount_created_at INTEGER, \n"
        "\tis_subscriber INTEGER CONSTRAINT ck_is_subscriber_is_flag CHECK (is_subscriber IN (0, 1)), \n"
        "\tsub_tier TEXT, \n"
        "\tsub_months INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_sub_months_not_negative CHECK (sub_months"
        " >= 0), \n"
        "\tresub_count INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_resub_count_not_negative CHECK"
        " (resub_count >= 0), \n"
        "\tcheer_bits INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_cheer_bits_not_negative CHECK (cheer_bits"
        " >= 0), \n"
        "\tdonations_minor INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_donations_minor_not_negative CHECK"
        " (donations_minor >= 0), \n"
        "\tgifted_subs INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_gifted_subs_not_negative CHECK"
        " (gifted_subs >= 0), \n"
        "\tcarry_over INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_carry_over_not_negative CHECK (carry_over"
        " >= 0), \n"
        "\tlifetime_bits INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_lifetime_bits_not_negative CHECK"
        " (lifetime_bits >= 0), \n"
        "\tlifetime_donations_minor INTEGER DEFAULT 0 NOT NULL CONSTRAINT"
        " ck_lifetime_donations_minor_not_negative CHECK (lifetime_donations_minor >= 0), \n"
        "\tlifetime_gifted_subs INTEGER DEFAULT 0 NOT NULL CONSTRAINT"
        " ck_lifetime_gifted_subs_not_negative CHECK (lifetime_gifted_subs >= 0), \n"
        "\twatch_minutes INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_watch_minutes_not_negative CHECK"
        " (watch_minutes >= 0), \n"
        "\troles TEXT DEFAULT '' NOT NULL, \n"
        "\tlast_chat_at INTEGER, \n"
        "\tCONSTRAINT pk_engagement PRIMARY KEY (viewer_id), \n"
        "\tCONSTRAINT fk_engagement_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE TABLE entries (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tsession_id INTEGER NOT NULL, \n"
        "\tfirst_session_id INTEGER NOT NULL, \n"
        "\tviewer_id INTEGER NOT NULL, \n"
        "\tentered_name TEXT NOT NULL CONSTRAINT ck_entry_name_not_empty CHECK (entered_name <> ''), \n"
        "\tlink TEXT, \n"
        "\tnotes TEXT CONSTRAINT ck_entry_notes_length CHECK (length(notes) <= 500), \n"
        "\temail TEXT, \n"
        "\temail_key TEXT, \n"
        "\tentered_at INTEGER NOT NULL, \n"
        "\torigin TEXT NOT NULL CONSTRAINT ck_entry_origin CHECK (origin IN ('chat', 'channel_points',"
        " 'api', 'csv', 'manual')), \n"
        "\tis_winner INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_is_winner_is_flag CHECK (is_winner IN (0,"
        " 1)), \n"
        "\tremoved_at INTEGER, \n"
        "\tremoved_reason TEXT, \n"
        "\tgiven_weight INTEGER CONSTRAINT ck_entry_given_weight_not_negative CHECK (given_weight >= 0),"
        " \n"
        "\tcurrent_weight INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_current_weight_not_negative CHECK"
        " (current_weight >= 0), \n"
        "\ttotal_weight INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_total_weight_not_negative CHECK"
        " (total_weight >= 0), \n"
        "\tCONSTRAINT pk_entries PRIMARY KEY (id), \n"
        "\tCONSTRAINT ck_entry_winner_not_removed CHECK (NOT (is_winner = 1 AND removed_at IS NOT"
        " NULL)), \n"
        "\tCONSTRAINT fk_entries_session_id FOREIGN KEY(session_id) REFERENCES sessions (id), \n"
        "\tCONSTRAINT fk_entries_first_session_id FOREIGN KEY(first_session_id) REFERENCES sessions"
        " (id), \n"
        "\tCONSTRAINT fk_entries_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE UNIQUE INDEX uq_entries_email_in_session ON entries (session_id, email_key) WHERE"
        " email_key IS NOT NULL AND removed_at IS NULL"
    ),
    "CREATE UNIQUE INDEX uq_entries_viewer_in_session ON entries (session_id, viewer_id) WHERE removed_at IS NULL",
    "CREATE INDEX ix_entries_viewer ON entries (viewer_id)",
    "CREATE INDEX ix_entries_board ON entries (session_id, total_weight, id)",
    (
        "CREATE UNIQUE INDEX uq_entries_one_pending_per_viewer ON entries (viewer_id) WHERE is_winner ="
        " 0 AND removed_at IS NULL"
    ),
    (
        "CREATE TABLE carry_overs (\n"
        "\tsession_id INTEGER NOT NULL, \n"
        "\tviewer_id INTEGER NOT NULL, \n"
        "\ttotal_before INTEGER NOT NULL, \n"
        "\tcarry_over INTEGER NOT NULL CONSTRAINT ck_carry_over_not_negative CHECK (carry_over >= 0), \n"
        "\tCONSTRAINT pk_carry_overs PRIMARY KEY (session_id, viewer_id), \n"
        "\tCONSTRAINT fk_carry_overs_session_id FOREIGN KEY(session_id) REFERENCES sessions (id), \n"
        "\tCONSTRAINT fk_carry_overs_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)\n"
        ")\n"
        " WITHOUT ROWID,\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE TABLE draws (\n"
        "\tid TEXT NOT NULL CONSTRAINT ck_draw_id_from_commitment CHECK (length(id) = 16 AND id ="
        " substr(commitment, 1, 16)), \n"
        "\tchannel TEXT NOT NULL, \n"
        "\tseq INTEGER NOT NULL CONSTRAINT ck_draw_seq_positive CHECK (seq >= 1), \n"
        "\tprev TEXT NOT NULL, \n"
        "\tlevel TEXT NOT NULL CONSTRAINT ck_draw_level CHECK (level IN ('local', 'committed',"
        " 'beacon')), \n"
        "\tsource TEXT NOT NULL CONSTRAINT ck_draw_source CHECK (source IN ('session', 'period', 'pool',"
        " 'list')), \n"
        "\tsource_label TEXT NOT NULL, \n"
        "\tsession_id INTEGER, \n"
        "\twinners INTEGER NOT NULL CONSTRAINT ck_draw_winners_positive CHECK (winners >= 1), \n"
        "\tclaim_seconds INTEGER NOT NULL, \n"
        "\topened_at INTEGER NOT NULL, \n"
        "\topened_by TEXT NOT NULL, \n"
        "\topen_text TEXT NOT NULL, \n"
        "\tsecret TEXT NOT NULL CONSTRAINT ck_draw_secret_length CHECK (length(secret) = 64), \n"
        "\tcommitment TEXT NOT NULL CONSTRAINT ck_draw_commitment_length CHECK (length(commitment) ="
        " 64), \n"
        "\tCONSTRAINT pk_draws PRIMARY KEY (id), \n"
        "\tCONSTRAINT uq_draws_channel_seq UNIQUE (channel, seq), \n"
        "\tCONSTRAINT uq_draws_commitment UNIQUE (commitment), \n"
        "\tCONSTRAINT fk_draws_session_id FOREIGN KEY(session_id) REFERENCES sessions (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_draws_session ON draws (session_id)",
    "CREATE INDEX ix_draws_opened ON draws (opened_at)",
    (
        "CREATE TABLE outside_events (\n"
        "\tsource TEXT NOT NULL, \n"
        "\tevent_id TEXT NOT NULL, \n"
        "\ttype TEXT NOT NULL, \n"
        "\treceived_at INTEGER NOT NULL, \n"
        "\tviewer_id INTEGER, \n"
        "\teffect TEXT NOT NULL CONSTRAINT ck_outside_event_effect_json CHECK (json_valid(effect)), \n"
        "\tCONSTRAINT pk_outside_events PRIMARY KEY (source, event_id), \n"
        "\tCONSTRAINT fk_outside_events_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)\n"
        ")\n"
        " WITHOUT ROWID,\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE TABLE draw_lists (\n"
        "\tdraw_id TEXT NOT NULL, \n"
        "\tclosed_at INTEGER NOT NULL, \n"
        "\tround INTEGER NOT NULL, \n"
        "\tentries INTEGER NOT NULL CONSTRAINT ck_draw_list_not_empty CHECK (entries >= 1), \n"
        "\ttotal INTEGER NOT NULL CONSTRAINT ck_draw_list_total CHECK (total BETWEEN 1 AND"
        " 9007199254740991), \n"
        "\tscale INTEGER NOT NULL, \n"
        "\tlist_sha256 TEXT NOT NULL, \n"
        "\tlist_text TEXT NOT NULL, \n"
        "\tviewer_ids BLOB NOT NULL, \n"
        "\tCONSTRAINT pk_draw_lists PRIMARY KEY (draw_id), \n"
        "\tCONSTRAINT ck_draw_list_viewers_match CHECK (length(viewer_ids) = entries * 8), \n"
        "\tCONSTRAINT fk_draw_lists_draw_id FOREIGN KEY(draw_id) REFERENCES draws (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE TABLE draw_events (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tdraw_id TEXT NOT NULL, \n"
        "\tkind TEXT NOT NULL CONSTRAINT ck_draw_event_kind CHECK (kind IN ('closed', 'drawn',"
        " 'confirmed', 'redrawn', 'undone', 'void')), \n"
        "\tat INTEGER NOT NULL, \n"
        "\tactor TEXT NOT NULL, \n"
        "\treason TEXT DEFAULT '' NOT NULL, \n"
        "\tevent INTEGER, \n"
        "\tseed TEXT, \n"
        "\treplaces TEXT, \n"
        "\tannounced INTEGER, \n"
        "\tround INTEGER, \n"
        "\tsignature TEXT, \n"
        "\twinner_event INTEGER, \n"
        "\twinner_pick INTEGER, \n"
        "\tdetails TEXT CONSTRAINT ck_draw_event_details_json CHECK (details IS NULL OR"
        " json_valid(details)), \n"
        "\tCONSTRAINT pk_draw_events PRIMARY KEY (id), \n"
        "\tCONSTRAINT ck_draw_event_drawn_is_numbered CHECK ((kind = 'drawn') = (event IS NOT NULL)), \n"
        "\tCONSTRAINT fk_draw_events_draw_id FOREIGN KEY(draw_id) REFERENCES draws (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_draw_events_draw ON draw_events (draw_id, id)",
    "CREATE UNIQUE INDEX uq_draw_events_number ON draw_events (draw_id, event) WHERE kind = 'drawn'",
    (
        "CREATE TABLE draw_winners (\n"
        "\tdraw_id TEXT NOT NULL, \n"
        "\tevent INTEGER NOT NULL, \n"
        "\tpick INTEGER NOT NULL, \n"
        "\tplace INTEGER NOT NULL CONSTRAINT ck_draw_winner_place_positive CHECK (place >= 1), \n"
        "\tlist_id TEXT NOT NULL, \n"
        "\tname TEXT NOT NULL, \n"
        "\tweight INTEGER NOT NULL, \n"
        "\tattempt INTEGER NOT NULL, \n"
        '\t"of" INTEGER NOT NULL, \n'
        "\tticket INTEGER NOT NULL, \n"
        "\tviewer_id INTEGER, \n"
        "\tentry_id INTEGER, \n"
        "\tdetails TEXT CONSTRAINT ck_draw_winner_details_json CHECK (details IS NULL OR"
        " json_valid(details)), \n"
        "\tCONSTRAINT pk_draw_winners PRIMARY KEY (draw_id, event, pick), \n"
        '\tCONSTRAINT ck_draw_winner_ticket_in_range CHECK (ticket >= 0 AND ticket < "of"), \n'
        "\tCONSTRAINT uq_draw_winners_once UNIQUE (draw_id, list_id), \n"
        "\tCONSTRAINT uq_draw_winners_place UNIQUE (draw_id, event, place), \n"
        "\tCONSTRAINT fk_draw_winners_draw_id FOREIGN KEY(draw_id) REFERENCES draws (id), \n"
        "\tCONSTRAINT fk_draw_winners_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id), \n"
        "\tCONSTRAINT fk_draw_winners_entry_id FOREIGN KEY(entry_id) REFERENCES entries (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_draw_winners_entry ON draw_winners (entry_id)",
    "CREATE INDEX ix_draw_winners_viewer ON draw_winners (viewer_id)",
    (
        "CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log BEGIN SELECT RAISE(ABORT,"
        " 'audit_log is append-only'); END"
    ),
    (
        "CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log BEGIN SELECT RAISE(ABORT,"
        " 'audit_log is append-only'); END"
    ),
    (
        "CREATE TRIGGER outside_events_no_update BEFORE UPDATE ON outside_events BEGIN SELECT"
        " RAISE(ABORT, 'outside_events is append-only'); END"
    ),
    (
        "CREATE TRIGGER outside_events_no_delete BEFORE DELETE ON outside_events BEGIN SELECT"
        " RAISE(ABORT, 'outside_events is append-only'); END"
    ),
    "CREATE TRIGGER draws_no_update BEFORE UPDATE ON draws BEGIN SELECT RAISE(ABORT, 'draws is append-only'); END",
    "CREATE TRIGGER draws_no_delete BEFORE DELETE ON draws BEGIN SELECT RAISE(ABORT, 'draws is append-only'); END",
    (
        "CREATE TRIGGER draw_lists_no_update BEFORE UPDATE ON draw_lists BEGIN SELECT RAISE(ABORT,"
        " 'draw_lists is append-only'); END"
    ),
    (
        "CREATE TRIGGER draw_lists_no_delete BEFORE DELETE ON draw_lists BEGIN SELECT RAISE(ABORT,"
        " 'draw_lists is append-only'); END"
    ),
    (
        "CREATE TRIGGER draw_events_no_update BEFORE UPDATE ON draw_events BEGIN SELECT RAISE(ABORT,"
        " 'draw_events is append-only'); END"
    ),
    (
        "CREATE TRIGGER draw_events_no_delete BEFORE DELETE ON draw_events BEGIN SELECT RAISE(ABORT,"
        " 'draw_events is append-only'); END"
    ),
    (
        "CREATE TRIGGER draw_winners_no_update BEFORE UPDATE ON draw_winners BEGIN SELECT RAISE(ABORT,"
        " 'draw_winners is append-only'); END"
    ),
    (
        "CREATE TRIGGER draw_winners_no_delete BEFORE DELETE ON draw_winners BEGIN SELECT RAISE(ABORT,"
        " 'draw_winners is append-only'); END"
    ),
    (
        "CREATE TRIGGER draws_chain BEFORE INSERT ON draws WHEN NEW.seq <> (SELECT coalesce(max(seq),"
        " 0) + 1 FROM draws WHERE channel = NEW.channel) OR NEW.prev <> coalesce((SELECT commitment"
        " FROM draws WHERE channel = NEW.channel AND seq = NEW.seq - 1),"
        " '0000000000000000000000000000000000000000000000000000000000000000') BEGIN SELECT RAISE(ABORT,"
        " 'draws form a chain'); END"
    ),
    (
        "CREATE TRIGGER draw_winners_in_list BEFORE INSERT ON draw_winners WHEN NOT EXISTS (SELECT 1"
        " FROM draw_lists WHERE draw_id = NEW.draw_id AND instr(list_text, char(10) || NEW.weight || '"
        " ' || NEW.list_id || ' ') > 0) BEGIN SELECT RAISE(ABORT, 'a winner must stand in the list');"
        " END"
    ),
    (
        "CREATE TRIGGER draw_winners_of_event BEFORE INSERT ON draw_winners WHEN NOT EXISTS (SELECT 1"
        " FROM draw_events WHERE draw_id = NEW.draw_id AND event = NEW.event) BEGIN SELECT RAISE(ABORT,"
        " 'a winner must belong to a drawn event'); END"
    ),
    (
        "CREATE TRIGGER identities_account_fixed BEFORE UPDATE OF platform, external_id ON identities"
        " WHEN NEW.platform <> OLD.platform OR (OLD.external_id IS NOT NULL AND NEW.external_id IS NOT"
        " OLD.external_id) BEGIN SELECT RAISE(ABORT, 'an account never changes'); END"
    ),
    (
        "CREATE TRIGGER sessions_never_reopen BEFORE UPDATE OF state ON sessions WHEN OLD.state ="
        " 'ENDED' AND NEW.state <> 'ENDED' BEGIN SELECT RAISE(ABORT, 'an ended session stays ended');"
        " END"
    ),
)


def upgrade() -> None:
    """Make everything."""
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
