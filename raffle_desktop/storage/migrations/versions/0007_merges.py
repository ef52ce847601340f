"""Viewers who turned out to be one: merges, what they moved, and codes by which people link their accounts."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

# As they were run when this schema was new, and not to be changed.
STATEMENTS = (
    (
        "CREATE TABLE viewer_merges (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tkept_id INTEGER NOT NULL, \n"
        "\tabsorbed_id INTEGER NOT NULL, \n"
        "\tkept_name TEXT NOT NULL, \n"
        "\tabsorbed_name TEXT NOT NULL, \n"
        "\tat INTEGER NOT NULL, \n"
        "\tactor TEXT NOT NULL, \n"
        "\treason TEXT DEFAULT '' NOT NULL, \n"
        "\tsummary TEXT DEFAULT '' NOT NULL, \n"
        "\tmoved TEXT NOT NULL CONSTRAINT ck_merge_moved_json CHECK (json_valid(moved)), \n"
        "\tundone_at INTEGER, \n"
        "\tundone_by TEXT, \n"
        "\tundone_reason TEXT DEFAULT '' NOT NULL, \n"
        "\tgiven_back TEXT CONSTRAINT ck_merge_given_back_json CHECK (given_back IS NULL OR"
        " json_valid(given_back)), \n"
        "\tCONSTRAINT pk_viewer_merges PRIMARY KEY (id), \n"
        "\tCONSTRAINT ck_merge_of_two CHECK (kept_id <> absorbed_id), \n"
        "\tCONSTRAINT ck_merge_undone_by_somebody CHECK ((undone_at IS NULL) = (undone_by IS"
        " NULL)), \n"
        "\tCONSTRAINT fk_viewer_merges_kept_id FOREIGN KEY(kept_id) REFERENCES viewers (id), \n"
        "\tCONSTRAINT fk_viewer_merges_absorbed_id FOREIGN KEY(absorbed_id) REFERENCES viewers"
        " (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_viewer_merges_absorbed ON viewer_merges (absorbed_id, id)",
    "CREATE INDEX ix_viewer_merges_kept ON viewer_merges (kept_id, id)",
    (
        "CREATE TABLE merged_viewers (\n"
        "\tviewer_id INTEGER NOT NULL, \n"
        "\tmerged_into INTEGER NOT NULL, \n"
        "\tCONSTRAINT pk_merged_viewers PRIMARY KEY (viewer_id), \n"
        "\tCONSTRAINT fk_merged_viewers_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id),"
        " \n"
        "\tCONSTRAINT fk_merged_viewers_merged_into FOREIGN KEY(merged_into) REFERENCES viewers"
        " (id)\n"
        ")\n"
        " WITHOUT ROWID,\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_merged_viewers_into ON merged_viewers (merged_into)",
    (
        "CREATE TABLE identity_link_codes (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tcode TEXT NOT NULL CONSTRAINT ck_link_code_not_empty CHECK (code <> ''), \n"
        "\tviewer_id INTEGER NOT NULL, \n"
        "\tplatform TEXT NOT NULL, \n"
        "\tlogin_key TEXT NOT NULL CONSTRAINT ck_link_code_login_not_empty CHECK (login_key <>"
        " ''), \n"
        "\tname TEXT NOT NULL, \n"
        "\tasked_at INTEGER NOT NULL, \n"
        "\tasked_by TEXT NOT NULL, \n"
        "\texpires_at INTEGER NOT NULL, \n"
        "\twrong_tries INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_wrong_tries_not_negative CHECK"
        " (wrong_tries >= 0), \n"
        "\tclosed_at INTEGER, \n"
        "\tCONSTRAINT pk_identity_link_codes PRIMARY KEY (id), \n"
        "\tCONSTRAINT fk_identity_link_codes_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers"
        " (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    ("CREATE UNIQUE INDEX uq_identity_link_codes_code ON identity_link_codes (code) WHERE closed_at IS NULL"),
    "CREATE INDEX ix_identity_link_codes_account ON identity_link_codes (platform, login_key)",
    ("CREATE UNIQUE INDEX uq_identity_link_codes_open ON identity_link_codes (viewer_id) WHERE closed_at IS NULL"),
    (
        "CREATE TABLE viewer_merge_members (\n"
        "\tviewer_id INTEGER NOT NULL, \n"
        "\tmerge_id INTEGER NOT NULL, \n"
        "\tCONSTRAINT pk_viewer_merge_members PRIMARY KEY (viewer_id, merge_id), \n"
        "\tCONSTRAINT fk_viewer_merge_members_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers"
        " (id), \n"
        "\tCONSTRAINT fk_viewer_merge_members_merge_id FOREIGN KEY(merge_id) REFERENCES"
        " viewer_merges (id)\n"
        ")\n"
        " WITHOUT ROWID,\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_viewer_merge_members_merge ON viewer_merge_members (merge_id)",
    (
        "CREATE TABLE viewer_merge_identities (\n"
        "\tidentity_id INTEGER NOT NULL, \n"
        "\tmerge_id INTEGER NOT NULL, \n"
        "\tCONSTRAINT pk_viewer_merge_identities PRIMARY KEY (identity_id, merge_id), \n"
        "\tCONSTRAINT fk_viewer_merge_identities_identity_id FOREIGN KEY(identity_id) REFERENCES"
        " identities (id), \n"
        "\tCONSTRAINT fk_viewer_merge_identities_merge_id FOREIGN KEY(merge_id) REFERENCES"
        " viewer_merges (id)\n"
        ")\n"
        " WITHOUT ROWID,\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_viewer_merge_identities_merge ON viewer_merge_identities (merge_id)",
    (
        "CREATE TABLE viewer_merge_minutes (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tmerge_id INTEGER NOT NULL, \n"
        "\tback INTEGER NOT NULL CONSTRAINT ck_back_is_flag CHECK (back IN (0, 1)), \n"
        "\tbook_id INTEGER NOT NULL, \n"
        "\tminutes INTEGER NOT NULL CONSTRAINT ck_merge_minutes_positive CHECK (minutes > 0), \n"
        "\tdone INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_done_is_flag CHECK (done IN (0, 1)), \n"
        "\tCONSTRAINT pk_viewer_merge_minutes PRIMARY KEY (id), \n"
        "\tCONSTRAINT fk_viewer_merge_minutes_merge_id FOREIGN KEY(merge_id) REFERENCES"
        " viewer_merges (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE UNIQUE INDEX uq_viewer_merge_minutes ON viewer_merge_minutes (merge_id, back, book_id)",
    "CREATE INDEX ix_viewer_merge_minutes_open ON viewer_merge_minutes (id) WHERE done = 0",
    (
        "CREATE TABLE viewer_merge_totals (\n"
        "\tmerge_id INTEGER NOT NULL, \n"
        "\tperiod_id INTEGER NOT NULL, \n"
        "\tbalance INTEGER NOT NULL, \n"
        "\tCONSTRAINT pk_viewer_merge_totals PRIMARY KEY (merge_id, period_id), \n"
        "\tCONSTRAINT fk_viewer_merge_totals_merge_id FOREIGN KEY(merge_id) REFERENCES"
        " viewer_merges (id), \n"
        "\tCONSTRAINT fk_viewer_merge_totals_period_id FOREIGN KEY(period_id) REFERENCES periods"
        " (id)\n"
        ")\n"
        " WITHOUT ROWID,\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE TABLE identity_flags (\n"
        "\tidentity_id INTEGER NOT NULL, \n"
        "\tis_follower INTEGER CONSTRAINT ck_is_follower_is_flag CHECK (is_follower IN (0, 1)), \n"
        "\tis_subscriber INTEGER CONSTRAINT ck_is_subscriber_is_flag CHECK (is_subscriber IN (0,"
        " 1)), \n"
        "\tCONSTRAINT pk_identity_flags PRIMARY KEY (identity_id), \n"
        "\tCONSTRAINT fk_identity_flags_identity_id FOREIGN KEY(identity_id) REFERENCES"
        " identities (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE TRIGGER viewer_merges_no_replace BEFORE INSERT ON viewer_merges WHEN EXISTS (SELECT 1"
        ' FROM "viewer_merges" WHERE "id" = NEW."id") BEGIN SELECT RAISE(ABORT, \'nothing takes the place'
        " of a row of viewer_merges'); END"
    ),
    (
        "CREATE TRIGGER viewer_merge_members_no_replace BEFORE INSERT ON viewer_merge_members WHEN"
        ' EXISTS (SELECT 1 FROM "viewer_merge_members" WHERE "viewer_id" = NEW."viewer_id" AND'
        ' "merge_id" = NEW."merge_id") BEGIN SELECT RAISE(ABORT, \'nothing takes the place of a row of'
        " viewer_merge_members'); END"
    ),
    (
        "CREATE TRIGGER viewer_merge_identities_no_replace BEFORE INSERT ON viewer_merge_identities WHEN"
        ' EXISTS (SELECT 1 FROM "viewer_merge_identities" WHERE "identity_id" = NEW."identity_id" AND'
        ' "merge_id" = NEW."merge_id") BEGIN SELECT RAISE(ABORT, \'nothing takes the place of a row of'
        " viewer_merge_identities'); END"
    ),
    (
        "CREATE TRIGGER viewer_merge_minutes_no_replace BEFORE INSERT ON viewer_merge_minutes WHEN"
        ' EXISTS (SELECT 1 FROM "viewer_merge_minutes" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM'
        ' "viewer_merge_minutes" WHERE "merge_id" = NEW."merge_id" AND "back" = NEW."back" AND "book_id"'
        ' = NEW."book_id") BEGIN SELECT RAISE(ABORT, \'nothing takes the place of a row of'
        " viewer_merge_minutes'); END"
    ),
    (
        "CREATE TRIGGER viewer_merge_totals_no_replace BEFORE INSERT ON viewer_merge_totals WHEN EXISTS"
        ' (SELECT 1 FROM "viewer_merge_totals" WHERE "merge_id" = NEW."merge_id" AND "period_id" ='
        ' NEW."period_id") BEGIN SELECT RAISE(ABORT, \'nothing takes the place of a row of'
        " viewer_merge_totals'); END"
    ),
    (
        "CREATE TRIGGER identity_link_codes_no_replace BEFORE INSERT ON identity_link_codes WHEN EXISTS"
        ' (SELECT 1 FROM "identity_link_codes" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM'
        ' "identity_link_codes" WHERE "code" = NEW."code" AND closed_at IS NULL AND NEW.closed_at IS'
        ' NULL) OR EXISTS (SELECT 1 FROM "identity_link_codes" WHERE "viewer_id" = NEW."viewer_id" AND'
        " closed_at IS NULL AND NEW.closed_at IS NULL) BEGIN SELECT RAISE(ABORT, 'nothing takes the"
        " place of a row of identity_link_codes'); END"
    ),
    (
        "CREATE TRIGGER merged_viewers_no_replace BEFORE INSERT ON merged_viewers WHEN EXISTS (SELECT 1"
        ' FROM "merged_viewers" WHERE "viewer_id" = NEW."viewer_id") BEGIN SELECT RAISE(ABORT, \'nothing'
        " takes the place of a row of merged_viewers'); END"
    ),
    (
        "CREATE TRIGGER identities_no_replace BEFORE INSERT ON identities WHEN EXISTS (SELECT 1 FROM"
        ' "identities" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "identities" WHERE "platform" ='
        ' NEW."platform" AND "external_id" = NEW."external_id" AND external_id IS NOT NULL AND'
        ' NEW.external_id IS NOT NULL) OR EXISTS (SELECT 1 FROM "identities" WHERE "list_id" ='
        ' NEW."list_id") OR EXISTS (SELECT 1 FROM "identities" WHERE "platform" = NEW."platform" AND'
        ' "login_key" = NEW."login_key" AND external_id IS NULL AND NEW.external_id IS NULL) BEGIN'
        " SELECT RAISE(ABORT, 'nothing takes the place of a row of identities'); END"
    ),
    (
        "CREATE TRIGGER engagement_no_replace BEFORE INSERT ON engagement WHEN EXISTS (SELECT 1 FROM"
        ' "engagement" WHERE "viewer_id" = NEW."viewer_id") BEGIN SELECT RAISE(ABORT, \'nothing takes the'
        " place of a row of engagement'); END"
    ),
    (
        "CREATE TRIGGER viewer_merge_members_no_update BEFORE UPDATE ON viewer_merge_members BEGIN"
        " SELECT RAISE(ABORT, 'viewer_merge_members is append-only'); END"
    ),
    (
        "CREATE TRIGGER viewer_merge_members_no_delete BEFORE DELETE ON viewer_merge_members BEGIN"
        " SELECT RAISE(ABORT, 'viewer_merge_members is append-only'); END"
    ),
    (
        "CREATE TRIGGER viewer_merge_identities_no_update BEFORE UPDATE ON viewer_merge_identities BEGIN"
        " SELECT RAISE(ABORT, 'viewer_merge_identities is append-only'); END"
    ),
    (
        "CREATE TRIGGER viewer_merge_identities_no_delete BEFORE DELETE ON viewer_merge_identities BEGIN"
        " SELECT RAISE(ABORT, 'viewer_merge_identities is append-only'); END"
    ),
    (
        "CREATE TRIGGER viewer_merge_totals_no_update BEFORE UPDATE ON viewer_merge_totals BEGIN SELECT"
        " RAISE(ABORT, 'viewer_merge_totals is append-only'); END"
    ),
    (
        "CREATE TRIGGER viewer_merge_totals_no_delete BEFORE DELETE ON viewer_merge_totals BEGIN SELECT"
        " RAISE(ABORT, 'viewer_merge_totals is append-only'); END"
    ),
    (
        "CREATE TRIGGER watch_converted_grows BEFORE UPDATE ON watch_converted WHEN NEW.book_id <>"
        " OLD.book_id OR NEW.viewer_id <> OLD.viewer_id OR (NEW.minutes < OLD.minutes AND NOT EXISTS"
        " (SELECT 1 FROM viewer_merge_minutes AS v JOIN viewer_merges AS m ON m.id = v.merge_id WHERE"
        " v.done = 0 AND v.book_id = NEW.book_id AND NEW.viewer_id = CASE v.back WHEN 0 THEN"
        " m.absorbed_id ELSE m.kept_id END AND v.minutes = OLD.minutes - NEW.minutes)) OR (NEW.minutes >"
        " OLD.minutes AND NEW.minutes > coalesce((SELECT watch_minutes FROM engagement WHERE viewer_id ="
        " NEW.viewer_id), 0)) BEGIN SELECT RAISE(ABORT, 'only watched minutes are turned into tickets,"
        " once'); END"
    ),
    (
        "CREATE TRIGGER engagement_watch_minutes_grow BEFORE UPDATE OF watch_minutes ON engagement WHEN"
        " NEW.watch_minutes < OLD.watch_minutes AND NOT EXISTS (SELECT 1 FROM viewer_merge_minutes AS v"
        " JOIN viewer_merges AS m ON m.id = v.merge_id WHERE v.done = 0 AND v.book_id = 0 AND"
        " NEW.viewer_id = CASE v.back WHEN 0 THEN m.absorbed_id ELSE m.kept_id END AND v.minutes ="
        " OLD.watch_minutes - NEW.watch_minutes) BEGIN SELECT RAISE(ABORT, 'watched minutes only grow');"
        " END"
    ),
    (
        "CREATE TRIGGER transfers_pay_purchases BEFORE INSERT ON transfers WHEN NEW.purchase_id IS NOT"
        " NULL AND NEW.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM purchases AS p JOIN accounts AS a"
        " ON a.id = NEW.debit_account WHERE p.id = NEW.purchase_id AND p.status = 'PENDING' AND p.amount"
        " = NEW.amount AND p.currency = NEW.currency AND NEW.reason = 'TICKET_PURCHASE' AND (a.viewer_id"
        " IS NULL OR a.viewer_id = p.viewer_id OR a.viewer_id = coalesce((SELECT merged_into FROM"
        " merged_viewers WHERE viewer_id = p.viewer_id), p.viewer_id))) BEGIN SELECT RAISE(ABORT, 'a"
        " purchase is paid for once, whole, by its own viewer'); END"
    ),
    (
        "CREATE TRIGGER transfers_pay_out_won_prizes BEFORE INSERT ON transfers WHEN NEW.reason ="
        " 'PRIZE_PAYOUT' AND NOT EXISTS (SELECT 1 FROM prize_wins AS w JOIN accounts AS a ON a.id ="
        " NEW.credit_account WHERE w.pool_id = NEW.pool_id AND w.withdrawn_at IS NULL AND w.delivered_at"
        " IS NULL AND w.amount = NEW.amount AND w.currency = NEW.currency AND a.viewer_id IN"
        " (w.viewer_id, coalesce((SELECT merged_into FROM merged_viewers WHERE viewer_id = w.viewer_id),"
        " w.viewer_id))) BEGIN SELECT RAISE(ABORT, 'only a won prize is paid out, once, whole, to its"
        " winner'); END"
    ),
    (
        "CREATE TRIGGER lucky_tries_once_a_day BEFORE INSERT ON lucky_tries WHEN EXISTS (SELECT 1 FROM"
        " lucky_tries WHERE campaign_id = NEW.campaign_id AND viewer_id = NEW.viewer_id AND day >="
        " NEW.day) OR EXISTS (SELECT 1 FROM merged_viewers AS m JOIN lucky_tries AS t ON t.campaign_id ="
        " NEW.campaign_id AND t.viewer_id = m.viewer_id WHERE m.merged_into = NEW.viewer_id AND t.day >="
        " NEW.day) BEGIN SELECT RAISE(ABORT, 'one try a day, and nothing takes the place of it'); END"
    ),
    (
        "CREATE TRIGGER viewer_merges_of_who_stands BEFORE INSERT ON viewer_merges WHEN NEW.undone_at IS"
        " NOT NULL OR NEW.given_back IS NOT NULL OR EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id"
        " = NEW.kept_id) OR EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id = NEW.absorbed_id)"
        " BEGIN SELECT RAISE(ABORT, 'two viewers who stand for themselves are merged'); END"
    ),
    (
        "CREATE TRIGGER viewer_merges_bring AFTER INSERT ON viewer_merges BEGIN SELECT RAISE(ABORT,"
        " 'merges only grow at their end') WHERE NEW.id <> (SELECT max(id) FROM viewer_merges); INSERT"
        " INTO viewer_merge_members (viewer_id, merge_id) SELECT NEW.absorbed_id, NEW.id; INSERT INTO"
        " viewer_merge_members (viewer_id, merge_id) SELECT viewer_id, NEW.id FROM merged_viewers WHERE"
        " merged_into = NEW.absorbed_id; INSERT INTO viewer_merge_identities (identity_id, merge_id)"
        " SELECT id, NEW.id FROM identities WHERE viewer_id = NEW.absorbed_id; UPDATE merged_viewers SET"
        " merged_into = NEW.kept_id WHERE merged_into = NEW.absorbed_id; INSERT INTO merged_viewers"
        " (viewer_id, merged_into) VALUES (NEW.absorbed_id, NEW.kept_id); UPDATE identities SET"
        " viewer_id = NEW.kept_id WHERE viewer_id = NEW.absorbed_id; END"
    ),
    (
        "CREATE TRIGGER viewer_merges_undone_once BEFORE UPDATE ON viewer_merges WHEN OLD.undone_at IS"
        " NOT NULL OR NEW.undone_at IS NULL OR (NEW.id, NEW.kept_id, NEW.absorbed_id, NEW.kept_name,"
        " NEW.absorbed_name, NEW.at, NEW.actor, NEW.reason, NEW.summary, NEW.moved) IS NOT (OLD.id,"
        " OLD.kept_id, OLD.absorbed_id, OLD.kept_name, OLD.absorbed_name, OLD.at, OLD.actor, OLD.reason,"
        " OLD.summary, OLD.moved) BEGIN SELECT RAISE(ABORT, 'a merge stays as it was, and is undone"
        " once'); END"
    ),
    (
        "CREATE TRIGGER viewer_merges_undone_newest_first BEFORE UPDATE ON viewer_merges WHEN EXISTS"
        " (SELECT 1 FROM viewer_merges WHERE id > OLD.id AND undone_at IS NULL AND OLD.kept_id IN"
        " (kept_id, absorbed_id)) BEGIN SELECT RAISE(ABORT, 'the newest merge of a viewer is undone"
        " first'); END"
    ),
    (
        "CREATE TRIGGER viewer_merges_give_back AFTER UPDATE ON viewer_merges BEGIN DELETE FROM"
        " merged_viewers WHERE viewer_id = NEW.absorbed_id; UPDATE merged_viewers SET merged_into ="
        " NEW.absorbed_id WHERE viewer_id IN (SELECT viewer_id FROM viewer_merge_members WHERE merge_id"
        " = NEW.id); UPDATE identities SET viewer_id = NEW.absorbed_id WHERE id IN (SELECT identity_id"
        " FROM viewer_merge_identities WHERE merge_id = NEW.id); END"
    ),
    (
        "CREATE TRIGGER viewer_merges_no_delete BEFORE DELETE ON viewer_merges BEGIN SELECT RAISE(ABORT,"
        " 'merges are kept'); END"
    ),
    (
        "CREATE TRIGGER viewer_merge_members_of_merge BEFORE INSERT ON viewer_merge_members WHEN NOT"
        " EXISTS (SELECT 1 FROM viewer_merges AS m WHERE m.id = NEW.merge_id AND (m.absorbed_id ="
        " NEW.viewer_id OR EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id = NEW.viewer_id AND"
        " merged_into = m.absorbed_id))) BEGIN SELECT RAISE(ABORT, 'who comes with a merge follows from"
        " it'); END"
    ),
    (
        "CREATE TRIGGER viewer_merge_identities_of_merge BEFORE INSERT ON viewer_merge_identities WHEN"
        " NOT EXISTS (SELECT 1 FROM viewer_merges AS m JOIN identities AS i ON i.viewer_id ="
        " m.absorbed_id WHERE m.id = NEW.merge_id AND i.id = NEW.identity_id AND m.id = (SELECT max(id)"
        " FROM viewer_merges) AND m.undone_at IS NULL) BEGIN SELECT RAISE(ABORT, 'what accounts come"
        " with a merge follows from it'); END"
    ),
    (
        "CREATE TRIGGER merged_viewers_by_merge_insert BEFORE INSERT ON merged_viewers WHEN"
        " NEW.merged_into IS NOT (SELECT m.kept_id FROM viewer_merge_members AS p JOIN viewer_merges AS"
        " m ON m.id = p.merge_id WHERE p.viewer_id = NEW.viewer_id AND m.undone_at IS NULL ORDER BY m.id"
        " DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'who stands for whom follows from the merges'); END"
    ),
    (
        "CREATE TRIGGER merged_viewers_by_merge_update BEFORE UPDATE ON merged_viewers WHEN"
        " NEW.merged_into IS NOT (SELECT m.kept_id FROM viewer_merge_members AS p JOIN viewer_merges AS"
        " m ON m.id = p.merge_id WHERE p.viewer_id = NEW.viewer_id AND m.undone_at IS NULL ORDER BY m.id"
        " DESC LIMIT 1) OR NEW.viewer_id <> OLD.viewer_id BEGIN SELECT RAISE(ABORT, 'who stands for whom"
        " follows from the merges'); END"
    ),
    (
        "CREATE TRIGGER merged_viewers_by_merge_delete BEFORE DELETE ON merged_viewers WHEN (SELECT"
        " m.kept_id FROM viewer_merge_members AS p JOIN viewer_merges AS m ON m.id = p.merge_id WHERE"
        " p.viewer_id = OLD.viewer_id AND m.undone_at IS NULL ORDER BY m.id DESC LIMIT 1) IS NOT NULL"
        " BEGIN SELECT RAISE(ABORT, 'who stands for whom follows from the merges'); END"
    ),
    (
        "CREATE TRIGGER identities_move_by_merge BEFORE UPDATE OF viewer_id ON identities WHEN"
        " NEW.viewer_id <> OLD.viewer_id AND NEW.viewer_id IS NOT coalesce((SELECT m.kept_id FROM"
        " viewer_merge_identities AS p JOIN viewer_merges AS m ON m.id = p.merge_id WHERE p.identity_id"
        " = NEW.id AND m.undone_at IS NULL ORDER BY m.id DESC LIMIT 1), (SELECT m.absorbed_id FROM"
        " viewer_merge_identities AS p JOIN viewer_merges AS m ON m.id = p.merge_id WHERE p.identity_id"
        " = NEW.id ORDER BY m.id LIMIT 1)) BEGIN SELECT RAISE(ABORT, 'whose an account is follows from"
        " the merges'); END"
    ),
    (
        "CREATE TRIGGER identities_of_merges_stay BEFORE DELETE ON identities WHEN EXISTS (SELECT 1 FROM"
        " viewer_merge_identities WHERE identity_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'an account that"
        " came with a merge stays'); END"
    ),
    (
        "CREATE TRIGGER entries_go_to_who_stands BEFORE UPDATE OF viewer_id ON entries WHEN"
        " NEW.viewer_id IS NOT OLD.viewer_id AND EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id ="
        " NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'a viewer who was merged into another gets nothing"
        " more'); END"
    ),
    (
        "CREATE TRIGGER engagement_of_who_stands BEFORE UPDATE OF watch_minutes, resub_count,"
        " cheer_bits, donations_minor, gifted_subs, carry_over, lifetime_bits, lifetime_donations_minor,"
        " lifetime_gifted_subs ON engagement WHEN (NEW.watch_minutes > OLD.watch_minutes OR"
        " NEW.resub_count > OLD.resub_count OR NEW.cheer_bits > OLD.cheer_bits OR NEW.donations_minor >"
        " OLD.donations_minor OR NEW.gifted_subs > OLD.gifted_subs OR NEW.carry_over > OLD.carry_over OR"
        " NEW.lifetime_bits > OLD.lifetime_bits OR NEW.lifetime_donations_minor >"
        " OLD.lifetime_donations_minor OR NEW.lifetime_gifted_subs > OLD.lifetime_gifted_subs) AND"
        " EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id = NEW.viewer_id) BEGIN SELECT"
        " RAISE(ABORT, 'a viewer who was merged into another gets nothing more'); END"
    ),
    (
        "CREATE TRIGGER watch_converted_of_who_stands_update BEFORE UPDATE ON watch_converted WHEN"
        " NEW.minutes > OLD.minutes AND EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id ="
        " NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'a viewer who was merged into another gets nothing"
        " more'); END"
    ),
    (
        "CREATE TRIGGER viewer_merge_minutes_of_merge BEFORE INSERT ON viewer_merge_minutes WHEN"
        " NEW.done <> 0 OR NOT EXISTS (SELECT 1 FROM viewer_merges AS m WHERE m.id = NEW.merge_id AND"
        " CASE NEW.back WHEN 0 THEN m.undone_at IS NULL AND NEW.minutes = CASE NEW.book_id WHEN 0 THEN"
        " (SELECT watch_minutes FROM engagement WHERE viewer_id = m.absorbed_id) ELSE (SELECT minutes"
        " FROM watch_converted WHERE book_id = NEW.book_id AND viewer_id = m.absorbed_id) END ELSE"
        " m.undone_at IS NOT NULL AND NEW.minutes <= (SELECT minutes FROM viewer_merge_minutes WHERE"
        " merge_id = NEW.merge_id AND back = 0 AND book_id = 0) END) BEGIN SELECT RAISE(ABORT, 'minutes"
        " go whole with their viewer, and no more go back'); END"
    ),
    (
        "CREATE TRIGGER viewer_merge_minutes_move AFTER INSERT ON viewer_merge_minutes BEGIN UPDATE"
        " engagement SET watch_minutes = watch_minutes + NEW.minutes WHERE NEW.book_id = 0 AND viewer_id"
        " = (SELECT CASE v.back WHEN 0 THEN m.kept_id ELSE m.absorbed_id END FROM viewer_merge_minutes"
        " AS v JOIN viewer_merges AS m ON m.id = v.merge_id WHERE v.id = NEW.id); UPDATE engagement SET"
        " watch_minutes = watch_minutes - NEW.minutes WHERE NEW.book_id = 0 AND viewer_id = (SELECT CASE"
        " v.back WHEN 0 THEN m.absorbed_id ELSE m.kept_id END FROM viewer_merge_minutes AS v JOIN"
        " viewer_merges AS m ON m.id = v.merge_id WHERE v.id = NEW.id); INSERT INTO watch_converted"
        " (book_id, viewer_id, minutes) SELECT NEW.book_id, CASE v.back WHEN 0 THEN m.kept_id ELSE"
        " m.absorbed_id END, NEW.minutes + coalesce((SELECT c.minutes FROM watch_converted AS c WHERE"
        " c.book_id = NEW.book_id AND c.viewer_id = CASE v.back WHEN 0 THEN m.kept_id ELSE m.absorbed_id"
        " END), 0) FROM viewer_merge_minutes AS v JOIN viewer_merges AS m ON m.id = v.merge_id WHERE"
        " v.id = NEW.id AND NEW.book_id <> 0 ON CONFLICT (book_id, viewer_id) DO UPDATE SET minutes ="
        " excluded.minutes; UPDATE watch_converted SET minutes = minutes - NEW.minutes WHERE book_id ="
        " NEW.book_id AND viewer_id = (SELECT CASE v.back WHEN 0 THEN m.absorbed_id ELSE m.kept_id END"
        " FROM viewer_merge_minutes AS v JOIN viewer_merges AS m ON m.id = v.merge_id WHERE v.id ="
        " NEW.id); UPDATE viewer_merge_minutes SET done = 1 WHERE id = NEW.id; END"
    ),
    (
        "CREATE TRIGGER viewer_merge_minutes_fixed BEFORE UPDATE ON viewer_merge_minutes WHEN OLD.done"
        " <> 0 OR NEW.done <> 1 OR (NEW.id, NEW.merge_id, NEW.back, NEW.book_id, NEW.minutes) IS NOT"
        " (OLD.id, OLD.merge_id, OLD.back, OLD.book_id, OLD.minutes) BEGIN SELECT RAISE(ABORT, 'moved"
        " minutes stay moved'); END"
    ),
    (
        "CREATE TRIGGER viewer_merge_minutes_no_delete BEFORE DELETE ON viewer_merge_minutes BEGIN"
        " SELECT RAISE(ABORT, 'moved minutes stay moved'); END"
    ),
    (
        "CREATE TRIGGER identity_link_codes_fixed BEFORE UPDATE ON identity_link_codes WHEN"
        " OLD.closed_at IS NOT NULL OR NEW.wrong_tries < OLD.wrong_tries OR (NEW.id, NEW.code,"
        " NEW.viewer_id, NEW.platform, NEW.login_key, NEW.name, NEW.asked_at, NEW.asked_by,"
        " NEW.expires_at) IS NOT (OLD.id, OLD.code, OLD.viewer_id, OLD.platform, OLD.login_key,"
        " OLD.name, OLD.asked_at, OLD.asked_by, OLD.expires_at) BEGIN SELECT RAISE(ABORT, 'a code stays"
        " what it is, and is used once'); END"
    ),
    (
        "CREATE TRIGGER entries_of_who_stands BEFORE INSERT ON entries WHEN EXISTS (SELECT 1 FROM"
        " merged_viewers WHERE viewer_id = NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'a viewer who was"
        " merged into another gets nothing more'); END"
    ),
    (
        "CREATE TRIGGER ticket_log_of_who_stands BEFORE INSERT ON ticket_log WHEN EXISTS (SELECT 1 FROM"
        " merged_viewers WHERE viewer_id = NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'a viewer who was"
        " merged into another gets nothing more'); END"
    ),
    (
        "CREATE TRIGGER lucky_tries_of_who_stands BEFORE INSERT ON lucky_tries WHEN EXISTS (SELECT 1"
        " FROM merged_viewers WHERE viewer_id = NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'a viewer who"
        " was merged into another gets nothing more'); END"
    ),
    (
        "CREATE TRIGGER purchases_of_who_stands BEFORE INSERT ON purchases WHEN EXISTS (SELECT 1 FROM"
        " merged_viewers WHERE viewer_id = NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'a viewer who was"
        " merged into another gets nothing more'); END"
    ),
    (
        "CREATE TRIGGER affiliate_links_of_who_stands BEFORE INSERT ON affiliate_links WHEN EXISTS"
        " (SELECT 1 FROM merged_viewers WHERE viewer_id = NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'a"
        " viewer who was merged into another gets nothing more'); END"
    ),
    (
        "CREATE TRIGGER identity_link_codes_of_who_stands BEFORE INSERT ON identity_link_codes WHEN"
        " EXISTS (SELECT 1 FROM merged_viewers WHERE viewer_id = NEW.viewer_id) BEGIN SELECT"
        " RAISE(ABORT, 'a viewer who was merged into another gets nothing more'); END"
    ),
    (
        "CREATE TRIGGER watch_converted_of_who_stands BEFORE INSERT ON watch_converted WHEN EXISTS"
        " (SELECT 1 FROM merged_viewers WHERE viewer_id = NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'a"
        " viewer who was merged into another gets nothing more'); END"
    ),
    (
        "CREATE TRIGGER identities_of_who_stands BEFORE INSERT ON identities WHEN EXISTS (SELECT 1 FROM"
        " merged_viewers WHERE viewer_id = NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'a viewer who was"
        " merged into another gets nothing more'); END"
    ),
    (
        "CREATE TRIGGER identity_link_codes_no_delete BEFORE DELETE ON identity_link_codes BEGIN SELECT"
        " RAISE(ABORT, 'codes are kept'); END"
    ),
)
# Triggers that are made anew, as they have to let pass what a merge moves.
DROPPED = (
    "engagement_watch_minutes_grow",
    "lucky_tries_once_a_day",
    "transfers_pay_out_won_prizes",
    "transfers_pay_purchases",
    "watch_converted_grows",
)


def upgrade() -> None:
    """Add the tables; triggers that have to let pass what a merge moves take the place of the old ones."""
    connection = op.get_bind()
    for name in DROPPED:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
