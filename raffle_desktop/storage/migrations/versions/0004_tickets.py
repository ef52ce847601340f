"""Ticket books: periods, the log of tickets with what is kept in step with it, and what feeds it."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# As they were run when this schema was new, and not to be changed.
STATEMENTS = (
    (
        "CREATE TABLE books (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tname TEXT NOT NULL CONSTRAINT ck_book_name_not_empty CHECK (name <> ''), \n"
        "\tname_key TEXT NOT NULL, \n"
        "\tis_default INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_is_default_is_flag CHECK (is_default IN"
        " (0, 1)), \n"
        "\tsettings TEXT NOT NULL CONSTRAINT ck_book_settings_json CHECK (json_valid(settings)), \n"
        "\tcreated_at INTEGER NOT NULL, \n"
        "\tCONSTRAINT pk_books PRIMARY KEY (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE UNIQUE INDEX uq_books_name ON books (name_key)",
    "CREATE UNIQUE INDEX uq_books_one_default ON books (is_default) WHERE is_default = 1",
    (
        "CREATE TABLE affiliate_links (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tviewer_id INTEGER NOT NULL, \n"
        "\tname_key TEXT NOT NULL CONSTRAINT ck_link_name_not_empty CHECK (name_key <> ''), \n"
        "\tname TEXT NOT NULL, \n"
        "\tstate TEXT NOT NULL CONSTRAINT ck_link_state CHECK (state IN ('requested', 'verified',"
        " 'refused', 'ended')), \n"
        "\trequested_at INTEGER NOT NULL, \n"
        "\trequested_by TEXT NOT NULL, \n"
        "\tdecided_at INTEGER, \n"
        "\tdecided_by TEXT, \n"
        "\treason TEXT DEFAULT '' NOT NULL, \n"
        "\tCONSTRAINT pk_affiliate_links PRIMARY KEY (id), \n"
        "\tCONSTRAINT ck_link_decided_has_time CHECK ((state = 'requested') = (decided_at IS NULL)), \n"
        "\tCONSTRAINT fk_affiliate_links_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_affiliate_links_viewer ON affiliate_links (viewer_id, requested_at)",
    ("CREATE UNIQUE INDEX uq_affiliate_links_name ON affiliate_links (name_key) WHERE state = 'verified'"),
    ("CREATE UNIQUE INDEX uq_affiliate_links_open ON affiliate_links (viewer_id) WHERE state = 'requested'"),
    ("CREATE UNIQUE INDEX uq_affiliate_links_viewer ON affiliate_links (viewer_id) WHERE state = 'verified'"),
    (
        "CREATE TABLE periods (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tbook_id INTEGER NOT NULL, \n"
        "\tname TEXT NOT NULL CONSTRAINT ck_period_name_not_empty CHECK (name <> ''), \n"
        "\tstate TEXT NOT NULL CONSTRAINT ck_period_state CHECK (state IN ('active', 'ended',"
        " 'archived')), \n"
        "\tstarts_at INTEGER NOT NULL, \n"
        "\tends_at INTEGER, \n"
        "\tended_at INTEGER, \n"
        "\tturned_by TEXT, \n"
        "\tCONSTRAINT pk_periods PRIMARY KEY (id), \n"
        "\tCONSTRAINT ck_period_ended_has_time CHECK ((state = 'active') = (ended_at IS NULL)), \n"
        "\tCONSTRAINT ck_period_ended_by_somebody CHECK ((ended_at IS NULL) = (turned_by IS NULL)), \n"
        "\tCONSTRAINT ck_period_ends_after_it_starts CHECK (ends_at > starts_at), \n"
        "\tCONSTRAINT fk_periods_book_id FOREIGN KEY(book_id) REFERENCES books (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_periods_book ON periods (book_id, starts_at)",
    "CREATE UNIQUE INDEX uq_periods_one_active ON periods (book_id) WHERE state = 'active'",
    (
        "CREATE TABLE perks (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tbook_id INTEGER NOT NULL, \n"
        "\tname TEXT NOT NULL CONSTRAINT ck_perk_name_not_empty CHECK (name <> ''), \n"
        "\tprice INTEGER NOT NULL CONSTRAINT ck_perk_price_positive CHECK (price >= 1), \n"
        "\tstock INTEGER CONSTRAINT ck_perk_stock_not_negative CHECK (stock >= 0), \n"
        "\tremoved_at INTEGER, \n"
        "\tcreated_at INTEGER NOT NULL, \n"
        "\tCONSTRAINT pk_perks PRIMARY KEY (id), \n"
        "\tCONSTRAINT fk_perks_book_id FOREIGN KEY(book_id) REFERENCES books (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_perks_book ON perks (book_id)",
    (
        "CREATE TABLE unpaid_gifts (\n"
        "\tevent_source TEXT NOT NULL, \n"
        "\tevent_id TEXT NOT NULL, \n"
        "\tplatform TEXT NOT NULL, \n"
        "\texternal_id TEXT, \n"
        "\tname TEXT NOT NULL, \n"
        "\tlogin_key TEXT NOT NULL, \n"
        "\tcount INTEGER NOT NULL CONSTRAINT ck_gift_count_positive CHECK (count >= 1), \n"
        "\trecipients TEXT NOT NULL CONSTRAINT ck_gift_recipients_json CHECK (json_valid(recipients)), \n"
        "\tat INTEGER NOT NULL, \n"
        "\tviewer_id INTEGER, \n"
        "\tpaid_at INTEGER, \n"
        "\tCONSTRAINT pk_unpaid_gifts PRIMARY KEY (event_source, event_id), \n"
        "\tCONSTRAINT ck_gift_paid_to_somebody CHECK (paid_at IS NULL OR viewer_id IS NOT NULL), \n"
        "\tCONSTRAINT fk_unpaid_gifts_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_unpaid_gifts_open ON unpaid_gifts (platform, login_key) WHERE paid_at IS NULL",
    (
        "CREATE TABLE watch_converted (\n"
        "\tbook_id INTEGER NOT NULL, \n"
        "\tviewer_id INTEGER NOT NULL, \n"
        "\tminutes INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_minutes_not_negative CHECK (minutes >= 0), \n"
        "\tCONSTRAINT pk_watch_converted PRIMARY KEY (book_id, viewer_id), \n"
        "\tCONSTRAINT fk_watch_converted_book_id FOREIGN KEY(book_id) REFERENCES books (id), \n"
        "\tCONSTRAINT fk_watch_converted_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)\n"
        ")\n"
        " WITHOUT ROWID,\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE TABLE period_draws (\n"
        "\tdraw_id TEXT NOT NULL, \n"
        "\tperiod_id INTEGER NOT NULL, \n"
        "\tprize TEXT DEFAULT '' NOT NULL, \n"
        "\tCONSTRAINT pk_period_draws PRIMARY KEY (draw_id), \n"
        "\tCONSTRAINT fk_period_draws_draw_id FOREIGN KEY(draw_id) REFERENCES draws (id), \n"
        "\tCONSTRAINT fk_period_draws_period_id FOREIGN KEY(period_id) REFERENCES periods (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_period_draws_period ON period_draws (period_id)",
    (
        "CREATE TABLE ticket_log (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tperiod_id INTEGER NOT NULL, \n"
        "\tviewer_id INTEGER NOT NULL, \n"
        "\tat INTEGER NOT NULL, \n"
        "\tchange INTEGER NOT NULL CONSTRAINT ck_ticket_change_in_bounds CHECK (change <> 0 AND"
        " abs(change) <= 1000000000000), \n"
        "\tsource TEXT NOT NULL CONSTRAINT ck_ticket_log_source CHECK (source IN ('follow',"
        " 'subscription', 'gifted_sub', 'watchtime', 'wager', 'bonus', 'removal', 'transfer', 'shop',"
        " 'exclusion')), \n"
        "\tdescription TEXT NOT NULL, \n"
        "\tactor TEXT NOT NULL, \n"
        "\tevent_source TEXT DEFAULT '' NOT NULL, \n"
        "\tevent_id TEXT DEFAULT '' NOT NULL, \n"
        "\thash BLOB NOT NULL CONSTRAINT ck_ticket_hash_length CHECK (length(hash) = 32), \n"
        "\tCONSTRAINT pk_ticket_log PRIMARY KEY (id), \n"
        "\tCONSTRAINT ck_ticket_event_whole CHECK ((event_source = '') = (event_id = '')), \n"
        "\tCONSTRAINT fk_ticket_log_period_id FOREIGN KEY(period_id) REFERENCES periods (id), \n"
        "\tCONSTRAINT fk_ticket_log_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_ticket_log_period ON ticket_log (period_id)",
    "CREATE INDEX ix_ticket_log_viewer ON ticket_log (period_id, viewer_id)",
    (
        "CREATE UNIQUE INDEX uq_ticket_log_event ON ticket_log (period_id, event_source, event_id,"
        " source) WHERE event_id <> ''"
    ),
    (
        "CREATE TABLE ticket_sources (\n"
        "\tperiod_id INTEGER NOT NULL, \n"
        "\tsource TEXT NOT NULL, \n"
        "\tviewer_id INTEGER NOT NULL, \n"
        "\tbalance INTEGER NOT NULL, \n"
        "\tlog_id INTEGER NOT NULL, \n"
        "\tCONSTRAINT pk_ticket_sources PRIMARY KEY (period_id, source, viewer_id), \n"
        "\tCONSTRAINT fk_ticket_sources_period_id FOREIGN KEY(period_id) REFERENCES periods (id), \n"
        "\tCONSTRAINT fk_ticket_sources_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)\n"
        ")\n"
        " WITHOUT ROWID,\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE TABLE ticket_totals (\n"
        "\tperiod_id INTEGER NOT NULL, \n"
        "\tviewer_id INTEGER NOT NULL, \n"
        "\tbalance INTEGER NOT NULL, \n"
        "\tvalid INTEGER NOT NULL, \n"
        "\tinvalid_up_to INTEGER NOT NULL, \n"
        "\tlog_id INTEGER NOT NULL, \n"
        "\tCONSTRAINT pk_ticket_totals PRIMARY KEY (period_id, viewer_id), \n"
        "\tCONSTRAINT ck_ticket_valid_is_balance CHECK (valid = max(balance, 0)), \n"
        "\tCONSTRAINT fk_ticket_totals_period_id FOREIGN KEY(period_id) REFERENCES periods (id), \n"
        "\tCONSTRAINT fk_ticket_totals_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)\n"
        ")\n"
        " WITHOUT ROWID,\n"
        " STRICT\n"
        "\n"
    ),
    ("CREATE INDEX ix_ticket_totals_board ON ticket_totals (period_id, valid DESC, viewer_id) WHERE valid > 0"),
    (
        "CREATE TABLE wager_accounts (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tcampaign TEXT NOT NULL, \n"
        "\tname_key TEXT NOT NULL CONSTRAINT ck_wager_name_not_empty CHECK (name_key <> ''), \n"
        "\tname TEXT NOT NULL, \n"
        "\tknown INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_known_not_negative CHECK (known >= 0), \n"
        "\tlowered INTEGER CONSTRAINT ck_wager_lowered_is_lower CHECK (lowered >= 0 AND lowered < known),"
        " \n"
        "\tfirst_seen_at INTEGER NOT NULL, \n"
        "\tseen_at INTEGER NOT NULL, \n"
        "\trestarted_period_id INTEGER, \n"
        "\tCONSTRAINT pk_wager_accounts PRIMARY KEY (id), \n"
        "\tCONSTRAINT fk_wager_accounts_restarted_period_id FOREIGN KEY(restarted_period_id) REFERENCES"
        " periods (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_wager_accounts_lowered ON wager_accounts (id) WHERE lowered IS NOT NULL",
    "CREATE UNIQUE INDEX uq_wager_accounts_name ON wager_accounts (campaign, name_key)",
    (
        "CREATE TABLE perk_sales (\n"
        "\tlog_id INTEGER NOT NULL, \n"
        "\tperk_id INTEGER NOT NULL, \n"
        "\tdelivered_at INTEGER, \n"
        "\tCONSTRAINT pk_perk_sales PRIMARY KEY (log_id), \n"
        "\tCONSTRAINT fk_perk_sales_log_id FOREIGN KEY(log_id) REFERENCES ticket_log (id), \n"
        "\tCONSTRAINT fk_perk_sales_perk_id FOREIGN KEY(perk_id) REFERENCES perks (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_perk_sales_open ON perk_sales (log_id) WHERE delivered_at IS NULL",
    "CREATE INDEX ix_perk_sales_perk ON perk_sales (perk_id)",
    (
        "CREATE TABLE ticket_ranges (\n"
        "\tlog_id INTEGER NOT NULL, \n"
        "\tperiod_id INTEGER NOT NULL, \n"
        "\tviewer_id INTEGER NOT NULL, \n"
        "\tfirst INTEGER NOT NULL, \n"
        "\tlast INTEGER NOT NULL, \n"
        "\tCONSTRAINT pk_ticket_ranges PRIMARY KEY (log_id), \n"
        "\tCONSTRAINT ck_ticket_range_in_bounds CHECK (first >= 1 AND last >= first AND last <="
        " 9007199254740991), \n"
        "\tCONSTRAINT fk_ticket_ranges_log_id FOREIGN KEY(log_id) REFERENCES ticket_log (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_ticket_ranges_viewer ON ticket_ranges (period_id, viewer_id, last, first)",
    "CREATE UNIQUE INDEX uq_ticket_ranges_first ON ticket_ranges (period_id, first)",
    (
        "CREATE TABLE wager_totals (\n"
        "\tperiod_id INTEGER NOT NULL, \n"
        "\taccount_id INTEGER NOT NULL, \n"
        "\ttotal INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_total_not_negative CHECK (total >= 0), \n"
        "\ttickets INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_tickets_not_negative CHECK (tickets >= 0), \n"
        "\tCONSTRAINT pk_wager_totals PRIMARY KEY (period_id, account_id), \n"
        "\tCONSTRAINT fk_wager_totals_period_id FOREIGN KEY(period_id) REFERENCES periods (id), \n"
        "\tCONSTRAINT fk_wager_totals_account_id FOREIGN KEY(account_id) REFERENCES wager_accounts (id)\n"
        ")\n"
        " WITHOUT ROWID,\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE TRIGGER ticket_log_no_update BEFORE UPDATE ON ticket_log BEGIN SELECT RAISE(ABORT,"
        " 'ticket_log is append-only'); END"
    ),
    (
        "CREATE TRIGGER ticket_log_no_delete BEFORE DELETE ON ticket_log BEGIN SELECT RAISE(ABORT,"
        " 'ticket_log is append-only'); END"
    ),
    (
        "CREATE TRIGGER ticket_ranges_no_update BEFORE UPDATE ON ticket_ranges BEGIN SELECT RAISE(ABORT,"
        " 'ticket_ranges is append-only'); END"
    ),
    (
        "CREATE TRIGGER ticket_ranges_no_delete BEFORE DELETE ON ticket_ranges BEGIN SELECT RAISE(ABORT,"
        " 'ticket_ranges is append-only'); END"
    ),
    (
        "CREATE TRIGGER period_draws_no_update BEFORE UPDATE ON period_draws BEGIN SELECT RAISE(ABORT,"
        " 'period_draws is append-only'); END"
    ),
    (
        "CREATE TRIGGER period_draws_no_delete BEFORE DELETE ON period_draws BEGIN SELECT RAISE(ABORT,"
        " 'period_draws is append-only'); END"
    ),
    (
        "CREATE TRIGGER audit_log_no_replace BEFORE INSERT ON audit_log WHEN EXISTS (SELECT 1 FROM"
        ' "audit_log" WHERE "id" = NEW."id") BEGIN SELECT RAISE(ABORT, \'nothing takes the place of a row'
        " of audit_log'); END"
    ),
    (
        "CREATE TRIGGER outside_events_no_replace BEFORE INSERT ON outside_events WHEN EXISTS (SELECT 1"
        ' FROM "outside_events" WHERE "source" = NEW."source" AND "event_id" = NEW."event_id") BEGIN'
        " SELECT RAISE(ABORT, 'nothing takes the place of a row of outside_events'); END"
    ),
    (
        'CREATE TRIGGER draws_no_replace BEFORE INSERT ON draws WHEN EXISTS (SELECT 1 FROM "draws" WHERE'
        ' "id" = NEW."id") OR EXISTS (SELECT 1 FROM "draws" WHERE "channel" = NEW."channel" AND "seq" ='
        ' NEW."seq") OR EXISTS (SELECT 1 FROM "draws" WHERE "commitment" = NEW."commitment") BEGIN'
        " SELECT RAISE(ABORT, 'nothing takes the place of a row of draws'); END"
    ),
    (
        "CREATE TRIGGER draw_lists_no_replace BEFORE INSERT ON draw_lists WHEN EXISTS (SELECT 1 FROM"
        ' "draw_lists" WHERE "draw_id" = NEW."draw_id") BEGIN SELECT RAISE(ABORT, \'nothing takes the'
        " place of a row of draw_lists'); END"
    ),
    (
        "CREATE TRIGGER draw_events_no_replace BEFORE INSERT ON draw_events WHEN EXISTS (SELECT 1 FROM"
        ' "draw_events" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "draw_events" WHERE "draw_id" ='
        ' NEW."draw_id" AND "event" = NEW."event" AND kind = \'drawn\' AND NEW.kind = \'drawn\') BEGIN'
        " SELECT RAISE(ABORT, 'nothing takes the place of a row of draw_events'); END"
    ),
    (
        "CREATE TRIGGER draw_winners_no_replace BEFORE INSERT ON draw_winners WHEN EXISTS (SELECT 1 FROM"
        ' "draw_winners" WHERE "draw_id" = NEW."draw_id" AND "event" = NEW."event" AND "pick" ='
        ' NEW."pick") OR EXISTS (SELECT 1 FROM "draw_winners" WHERE "draw_id" = NEW."draw_id" AND'
        ' "event" = NEW."event" AND "place" = NEW."place") OR EXISTS (SELECT 1 FROM "draw_winners" WHERE'
        ' "draw_id" = NEW."draw_id" AND "list_id" = NEW."list_id") BEGIN SELECT RAISE(ABORT, \'nothing'
        " takes the place of a row of draw_winners'); END"
    ),
    (
        "CREATE TRIGGER redemptions_no_replace BEFORE INSERT ON redemptions WHEN EXISTS (SELECT 1 FROM"
        ' "redemptions" WHERE "id" = NEW."id") BEGIN SELECT RAISE(ABORT, \'nothing takes the place of a'
        " row of redemptions'); END"
    ),
    (
        'CREATE TRIGGER books_no_replace BEFORE INSERT ON books WHEN EXISTS (SELECT 1 FROM "books" WHERE'
        ' "id" = NEW."id") OR EXISTS (SELECT 1 FROM "books" WHERE "name_key" = NEW."name_key") OR EXISTS'
        ' (SELECT 1 FROM "books" WHERE "is_default" = NEW."is_default" AND is_default = 1 AND'
        " NEW.is_default = 1) BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of books'); END"
    ),
    (
        'CREATE TRIGGER periods_no_replace BEFORE INSERT ON periods WHEN EXISTS (SELECT 1 FROM "periods"'
        ' WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "periods" WHERE "book_id" = NEW."book_id" AND'
        " state = 'active' AND NEW.state = 'active') BEGIN SELECT RAISE(ABORT, 'nothing takes the place"
        " of a row of periods'); END"
    ),
    (
        "CREATE TRIGGER period_draws_no_replace BEFORE INSERT ON period_draws WHEN EXISTS (SELECT 1 FROM"
        ' "period_draws" WHERE "draw_id" = NEW."draw_id") BEGIN SELECT RAISE(ABORT, \'nothing takes the'
        " place of a row of period_draws'); END"
    ),
    (
        'CREATE TRIGGER perks_no_replace BEFORE INSERT ON perks WHEN EXISTS (SELECT 1 FROM "perks" WHERE'
        ' "id" = NEW."id") BEGIN SELECT RAISE(ABORT, \'nothing takes the place of a row of perks\'); END'
    ),
    (
        "CREATE TRIGGER perk_sales_no_replace BEFORE INSERT ON perk_sales WHEN EXISTS (SELECT 1 FROM"
        ' "perk_sales" WHERE "log_id" = NEW."log_id") BEGIN SELECT RAISE(ABORT, \'nothing takes the place'
        " of a row of perk_sales'); END"
    ),
    (
        "CREATE TRIGGER unpaid_gifts_no_replace BEFORE INSERT ON unpaid_gifts WHEN EXISTS (SELECT 1 FROM"
        ' "unpaid_gifts" WHERE "event_source" = NEW."event_source" AND "event_id" = NEW."event_id")'
        " BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of unpaid_gifts'); END"
    ),
    (
        "CREATE TRIGGER wager_accounts_no_replace BEFORE INSERT ON wager_accounts WHEN EXISTS (SELECT 1"
        ' FROM "wager_accounts" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "wager_accounts" WHERE'
        ' "campaign" = NEW."campaign" AND "name_key" = NEW."name_key") BEGIN SELECT RAISE(ABORT,'
        " 'nothing takes the place of a row of wager_accounts'); END"
    ),
    (
        "CREATE TRIGGER affiliate_links_no_replace BEFORE INSERT ON affiliate_links WHEN EXISTS (SELECT"
        ' 1 FROM "affiliate_links" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "affiliate_links"'
        " WHERE \"name_key\" = NEW.\"name_key\" AND state = 'verified' AND NEW.state = 'verified') OR EXISTS"
        ' (SELECT 1 FROM "affiliate_links" WHERE "viewer_id" = NEW."viewer_id" AND state = \'requested\''
        ' AND NEW.state = \'requested\') OR EXISTS (SELECT 1 FROM "affiliate_links" WHERE "viewer_id" ='
        " NEW.\"viewer_id\" AND state = 'verified' AND NEW.state = 'verified') BEGIN SELECT RAISE(ABORT,"
        " 'nothing takes the place of a row of affiliate_links'); END"
    ),
    (
        "CREATE TRIGGER ticket_log_active_period BEFORE INSERT ON ticket_log WHEN NOT EXISTS (SELECT 1"
        " FROM periods WHERE id = NEW.period_id AND state = 'active') BEGIN SELECT RAISE(ABORT, 'tickets"
        " move only in an active period'); END"
    ),
    (
        "CREATE TRIGGER ticket_log_counts AFTER INSERT ON ticket_log BEGIN SELECT RAISE(ABORT, 'the"
        " ticket log only grows at its end') WHERE NEW.id <> (SELECT max(id) FROM ticket_log); INSERT"
        " INTO ticket_ranges (log_id, period_id, viewer_id, first, last) SELECT NEW.id, NEW.period_id,"
        " NEW.viewer_id, given + 1, given + more FROM (SELECT coalesce((SELECT last FROM ticket_ranges"
        " WHERE period_id = NEW.period_id ORDER BY first DESC LIMIT 1), 0) AS given, coalesce((SELECT"
        " max(balance + NEW.change, 0) - valid FROM ticket_totals WHERE period_id = NEW.period_id AND"
        " viewer_id = NEW.viewer_id), NEW.change) AS more) WHERE more > 0; INSERT INTO ticket_sources"
        " (period_id, source, viewer_id, balance, log_id) VALUES (NEW.period_id, NEW.source,"
        " NEW.viewer_id, NEW.change, NEW.id) ON CONFLICT (period_id, source, viewer_id) DO UPDATE SET"
        " balance = balance + NEW.change, log_id = NEW.id; INSERT INTO ticket_totals (period_id,"
        " viewer_id, balance, valid, invalid_up_to, log_id) VALUES (NEW.period_id, NEW.viewer_id,"
        " NEW.change, max(NEW.change, 0), 0, NEW.id) ON CONFLICT (period_id, viewer_id) DO UPDATE SET"
        " balance = balance + NEW.change, valid = max(balance + NEW.change, 0), log_id = NEW.id,"
        " invalid_up_to = CASE WHEN valid <= max(balance + NEW.change, 0) THEN invalid_up_to ELSE"
        " (SELECT last + taken - counted FROM (SELECT last, taken, sum(last - max(first - 1,"
        " ticket_totals.invalid_up_to)) OVER (ORDER BY last ROWS UNBOUNDED PRECEDING) AS counted FROM"
        " (SELECT first, last, ticket_totals.valid - max(ticket_totals.balance + NEW.change, 0) AS taken"
        " FROM ticket_ranges WHERE period_id = NEW.period_id AND viewer_id = NEW.viewer_id AND last >"
        " ticket_totals.invalid_up_to)) WHERE counted >= taken ORDER BY last LIMIT 1) END; END"
    ),
    (
        "CREATE TRIGGER ticket_ranges_contiguous BEFORE INSERT ON ticket_ranges WHEN NEW.first <>"
        " coalesce((SELECT last FROM ticket_ranges WHERE period_id = NEW.period_id ORDER BY first DESC"
        " LIMIT 1), 0) + 1 BEGIN SELECT RAISE(ABORT, 'ticket numbers leave no gap'); END"
    ),
    (
        "CREATE TRIGGER ticket_ranges_of_log BEFORE INSERT ON ticket_ranges WHEN NOT EXISTS (SELECT 1"
        " FROM ticket_log WHERE id = NEW.log_id AND period_id = NEW.period_id AND viewer_id ="
        " NEW.viewer_id) OR NEW.log_id <= (SELECT log_id FROM ticket_totals WHERE period_id ="
        " NEW.period_id AND viewer_id = NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'ticket numbers come"
        " from the log'); END"
    ),
    (
        "CREATE TRIGGER ticket_sources_of_log BEFORE INSERT ON ticket_sources WHEN NEW.balance IS NOT"
        " (SELECT change FROM ticket_log WHERE id = NEW.log_id AND period_id = NEW.period_id AND"
        " viewer_id = NEW.viewer_id AND source = NEW.source) BEGIN SELECT RAISE(ABORT, 'ticket balances"
        " come from the log'); END"
    ),
    (
        "CREATE TRIGGER ticket_sources_by_log BEFORE UPDATE ON ticket_sources WHEN NEW.period_id <>"
        " OLD.period_id OR NEW.viewer_id <> OLD.viewer_id OR NEW.source <> OLD.source OR NEW.log_id <="
        " OLD.log_id OR NEW.balance IS NOT OLD.balance + (SELECT change FROM ticket_log WHERE id ="
        " NEW.log_id AND period_id = NEW.period_id AND viewer_id = NEW.viewer_id AND source ="
        " NEW.source) BEGIN SELECT RAISE(ABORT, 'ticket balances move with the log'); END"
    ),
    (
        "CREATE TRIGGER ticket_sources_no_delete BEFORE DELETE ON ticket_sources BEGIN SELECT"
        " RAISE(ABORT, 'ticket balances move with the log'); END"
    ),
    (
        "CREATE TRIGGER ticket_totals_of_log BEFORE INSERT ON ticket_totals WHEN NEW.balance IS NOT"
        " (SELECT change FROM ticket_log WHERE id = NEW.log_id AND period_id = NEW.period_id AND"
        " viewer_id = NEW.viewer_id) OR NEW.invalid_up_to <> 0 BEGIN SELECT RAISE(ABORT, 'ticket"
        " balances come from the log'); END"
    ),
    (
        "CREATE TRIGGER ticket_totals_by_log BEFORE UPDATE ON ticket_totals WHEN NEW.period_id <>"
        " OLD.period_id OR NEW.viewer_id <> OLD.viewer_id OR NEW.log_id <= OLD.log_id OR NEW.balance IS"
        " NOT OLD.balance + (SELECT change FROM ticket_log WHERE id = NEW.log_id AND period_id ="
        " NEW.period_id AND viewer_id = NEW.viewer_id) BEGIN SELECT RAISE(ABORT, 'ticket balances move"
        " with the log'); END"
    ),
    (
        "CREATE TRIGGER ticket_totals_invalid_for_ever BEFORE UPDATE OF invalid_up_to ON ticket_totals"
        " WHEN NEW.invalid_up_to < OLD.invalid_up_to OR (NEW.valid >= OLD.valid AND NEW.invalid_up_to <>"
        " OLD.invalid_up_to) BEGIN SELECT RAISE(ABORT, 'an invalid ticket stays invalid'); END"
    ),
    (
        "CREATE TRIGGER ticket_totals_no_delete BEFORE DELETE ON ticket_totals BEGIN SELECT RAISE(ABORT,"
        " 'ticket balances move with the log'); END"
    ),
    (
        "CREATE TRIGGER periods_stay_ended BEFORE UPDATE ON periods WHEN OLD.state <> 'active' AND"
        " (NEW.state = 'active' OR (NEW.id, NEW.book_id, NEW.name, NEW.starts_at, NEW.ended_at,"
        " NEW.turned_by) IS NOT (OLD.id, OLD.book_id, OLD.name, OLD.starts_at, OLD.ended_at,"
        " OLD.turned_by) OR NEW.ends_at IS NOT OLD.ends_at) BEGIN SELECT RAISE(ABORT, 'an ended period"
        " stays as it was'); END"
    ),
    (
        "CREATE TRIGGER periods_begin_active BEFORE INSERT ON periods WHEN NEW.state <> 'active' AND"
        " NEW.turned_by IS NOT 'missed' BEGIN SELECT RAISE(ABORT, 'a period begins active, unless it was"
        " slept through'); END"
    ),
    ("CREATE TRIGGER periods_no_delete BEFORE DELETE ON periods BEGIN SELECT RAISE(ABORT, 'periods are kept'); END"),
    (
        "CREATE TRIGGER periods_keep_their_book BEFORE UPDATE OF id, book_id ON periods WHEN NEW.id <>"
        " OLD.id OR NEW.book_id <> OLD.book_id BEGIN SELECT RAISE(ABORT, 'a period stays in its book');"
        " END"
    ),
    ("CREATE TRIGGER books_no_delete BEFORE DELETE ON books BEGIN SELECT RAISE(ABORT, 'books are kept'); END"),
    ("CREATE TRIGGER perks_no_delete BEFORE DELETE ON perks BEGIN SELECT RAISE(ABORT, 'perks are kept'); END"),
    (
        "CREATE TRIGGER perk_sales_of_log BEFORE INSERT ON perk_sales WHEN NOT EXISTS (SELECT 1 FROM"
        " ticket_log JOIN periods ON periods.id = ticket_log.period_id JOIN perks ON perks.id ="
        " NEW.perk_id WHERE ticket_log.id = NEW.log_id AND ticket_log.source = 'shop' AND"
        " ticket_log.change < 0 AND perks.book_id = periods.book_id) BEGIN SELECT RAISE(ABORT, 'a perk"
        " is paid for by the log'); END"
    ),
    (
        "CREATE TRIGGER perk_sales_fixed BEFORE UPDATE ON perk_sales WHEN NEW.log_id <> OLD.log_id OR"
        " NEW.perk_id <> OLD.perk_id BEGIN SELECT RAISE(ABORT, 'a sale stays as it was'); END"
    ),
    (
        "CREATE TRIGGER perk_sales_no_delete BEFORE DELETE ON perk_sales BEGIN SELECT RAISE(ABORT,"
        " 'sales are kept'); END"
    ),
    (
        "CREATE TRIGGER watch_converted_known BEFORE INSERT ON watch_converted WHEN NEW.minutes >"
        " coalesce((SELECT watch_minutes FROM engagement WHERE viewer_id = NEW.viewer_id), 0) BEGIN"
        " SELECT RAISE(ABORT, 'only watched minutes are turned into tickets'); END"
    ),
    (
        "CREATE TRIGGER watch_converted_not_set_back BEFORE INSERT ON watch_converted WHEN EXISTS"
        " (SELECT 1 FROM watch_converted WHERE book_id = NEW.book_id AND viewer_id = NEW.viewer_id AND"
        " minutes > NEW.minutes) BEGIN SELECT RAISE(ABORT, 'only watched minutes are turned into"
        " tickets, once'); END"
    ),
    (
        "CREATE TRIGGER watch_converted_grows BEFORE UPDATE ON watch_converted WHEN NEW.book_id <>"
        " OLD.book_id OR NEW.viewer_id <> OLD.viewer_id OR NEW.minutes < OLD.minutes OR NEW.minutes >"
        " coalesce((SELECT watch_minutes FROM engagement WHERE viewer_id = NEW.viewer_id), 0) BEGIN"
        " SELECT RAISE(ABORT, 'only watched minutes are turned into tickets, once'); END"
    ),
    (
        "CREATE TRIGGER watch_converted_no_delete BEFORE DELETE ON watch_converted BEGIN SELECT"
        " RAISE(ABORT, 'minutes are turned into tickets once'); END"
    ),
    (
        "CREATE TRIGGER engagement_watch_minutes_grow BEFORE UPDATE OF watch_minutes ON engagement WHEN"
        " NEW.watch_minutes < OLD.watch_minutes BEGIN SELECT RAISE(ABORT, 'watched minutes only grow');"
        " END"
    ),
    (
        "CREATE TRIGGER unpaid_gifts_paid_once BEFORE UPDATE ON unpaid_gifts WHEN OLD.paid_at IS NOT"
        ' NULL OR NEW."count" <> OLD."count" BEGIN SELECT RAISE(ABORT, \'a gift is paid for once\'); END'
    ),
    (
        "CREATE TRIGGER unpaid_gifts_no_delete BEFORE DELETE ON unpaid_gifts BEGIN SELECT RAISE(ABORT,"
        " 'gifts are kept'); END"
    ),
    (
        "CREATE TRIGGER wager_totals_grow BEFORE UPDATE ON wager_totals WHEN NEW.period_id <>"
        " OLD.period_id OR NEW.account_id <> OLD.account_id OR NEW.total < OLD.total OR NEW.tickets <"
        " OLD.tickets BEGIN SELECT RAISE(ABORT, 'wagers only grow'); END"
    ),
    (
        "CREATE TRIGGER wager_totals_active_period BEFORE INSERT ON wager_totals WHEN NOT EXISTS (SELECT"
        " 1 FROM periods WHERE id = NEW.period_id AND state = 'active') BEGIN SELECT RAISE(ABORT,"
        " 'wagers count only in an active period'); END"
    ),
    (
        "CREATE TRIGGER wager_totals_of_ended_period BEFORE UPDATE ON wager_totals WHEN NOT EXISTS"
        " (SELECT 1 FROM periods WHERE id = OLD.period_id AND state = 'active') BEGIN SELECT"
        " RAISE(ABORT, 'wagers count only in an active period'); END"
    ),
    (
        "CREATE TRIGGER wager_totals_not_set_back BEFORE INSERT ON wager_totals WHEN EXISTS (SELECT 1"
        " FROM wager_totals WHERE period_id = NEW.period_id AND account_id = NEW.account_id AND (total >"
        " NEW.total OR tickets > NEW.tickets)) BEGIN SELECT RAISE(ABORT, 'wagers only grow'); END"
    ),
    (
        "CREATE TRIGGER wager_accounts_grow BEFORE UPDATE ON wager_accounts WHEN NEW.id <> OLD.id OR"
        " NEW.campaign <> OLD.campaign OR NEW.name_key <> OLD.name_key OR (NEW.known < OLD.known AND"
        " NEW.known IS NOT OLD.lowered AND NEW.restarted_period_id IS OLD.restarted_period_id) BEGIN"
        " SELECT RAISE(ABORT, 'wagers only grow'); END"
    ),
    (
        "CREATE TRIGGER wager_totals_no_delete BEFORE DELETE ON wager_totals BEGIN SELECT RAISE(ABORT,"
        " 'wagers are kept'); END"
    ),
    (
        "CREATE TRIGGER wager_accounts_no_delete BEFORE DELETE ON wager_accounts BEGIN SELECT"
        " RAISE(ABORT, 'wagers are kept'); END"
    ),
    (
        "CREATE TRIGGER affiliate_links_decided_once BEFORE UPDATE ON affiliate_links WHEN NEW.viewer_id"
        " <> OLD.viewer_id OR NEW.name_key <> OLD.name_key OR OLD.state IN ('refused', 'ended') OR"
        " (OLD.state = 'verified' AND NEW.state <> 'ended') BEGIN SELECT RAISE(ABORT, 'a decided link"
        " stays decided'); END"
    ),
    (
        "CREATE TRIGGER affiliate_links_no_delete BEFORE DELETE ON affiliate_links BEGIN SELECT"
        " RAISE(ABORT, 'links are kept'); END"
    ),
)

# The first book, as a new desk has it too.
FIRST_BOOK = (
    "INSERT INTO books (id, name, name_key, is_default, settings, created_at)"
    " VALUES (1, 'Monthly', 'monthly', 1, '{}', CAST(unixepoch('subsec') * 1000000 AS INTEGER))"
)


def upgrade() -> None:
    """Add them."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(FIRST_BOOK)
