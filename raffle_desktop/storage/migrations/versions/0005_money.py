"""Money and prizes: accounts and the ledger, pools and their tickets, and the lucky draws."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

# As they were run when this schema was new, and not to be changed.
STATEMENTS = (
    (
        "CREATE TABLE lucky_campaigns (\n"
        "\tid INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, \n"
        "\tname TEXT NOT NULL CONSTRAINT ck_lucky_campaign_name_not_empty CHECK (name <> ''), \n"
        "\tname_key TEXT NOT NULL, \n"
        "\tstate TEXT NOT NULL CONSTRAINT ck_lucky_campaign_state CHECK (state IN ('open',"
        " 'closed')), \n"
        "\tis_default INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_is_default_is_flag CHECK"
        " (is_default IN (0, 1)), \n"
        "\treshare INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_reshare_is_flag CHECK (reshare IN (0,"
        " 1)), \n"
        "\tcreated_at INTEGER NOT NULL\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    ("CREATE UNIQUE INDEX uq_lucky_campaigns_one_default ON lucky_campaigns (is_default) WHERE is_default = 1"),
    "CREATE UNIQUE INDEX uq_lucky_campaigns_name ON lucky_campaigns (name_key)",
    (
        "CREATE TABLE prizes (\n"
        "\tid INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, \n"
        "\ttitle TEXT NOT NULL CONSTRAINT ck_prize_title_not_empty CHECK (title <> ''), \n"
        "\tdescription TEXT DEFAULT '' NOT NULL, \n"
        "\tvalue INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_value_not_negative CHECK (value >= 0), \n"
        "\tcurrency TEXT NOT NULL CONSTRAINT ck_prize_currency CHECK (currency GLOB"
        " '[A-Z][A-Z][A-Z]'), \n"
        "\tis_money INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_is_money_is_flag CHECK (is_money IN"
        " (0, 1)), \n"
        "\tstock INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_stock_not_negative CHECK (stock >= 0), \n"
        "\tsponsor TEXT DEFAULT '' NOT NULL, \n"
        "\timage TEXT DEFAULT '' NOT NULL, \n"
        "\tcreated_at INTEGER NOT NULL, \n"
        "\tCONSTRAINT ck_prize_value_in_bounds CHECK (value <= 1000000000000), \n"
        "\tCONSTRAINT ck_prize_money_has_value CHECK (is_money = 0 OR value > 0)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE TABLE lucky_prizes (\n"
        "\tid INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, \n"
        "\tcampaign_id INTEGER NOT NULL, \n"
        "\tcode TEXT NOT NULL CONSTRAINT ck_lucky_prize_code_not_empty CHECK (code <> ''), \n"
        "\ttitle TEXT NOT NULL CONSTRAINT ck_lucky_prize_title_not_empty CHECK (title <> ''), \n"
        "\tprobability INTEGER NOT NULL CONSTRAINT ck_lucky_probability_in_bounds CHECK"
        " (probability BETWEEN 0 AND 1000000000), \n"
        "\tdaily_quota INTEGER CONSTRAINT ck_lucky_daily_quota_not_negative CHECK (daily_quota >="
        " 0), \n"
        "\ttotal_quota INTEGER CONSTRAINT ck_lucky_total_quota_not_negative CHECK (total_quota >="
        " 0), \n"
        "\tstarts_at INTEGER, \n"
        "\tends_at INTEGER, \n"
        "\tcreated_at INTEGER NOT NULL, \n"
        "\tCONSTRAINT ck_lucky_prize_ends_after_it_starts CHECK (ends_at > starts_at), \n"
        "\tCONSTRAINT fk_lucky_prizes_campaign_id FOREIGN KEY(campaign_id) REFERENCES"
        " lucky_campaigns (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE UNIQUE INDEX uq_lucky_prizes_code ON lucky_prizes (campaign_id, code)",
    (
        "CREATE TABLE accounts (\n"
        "\tid INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, \n"
        "\tkind TEXT NOT NULL CONSTRAINT ck_account_kind CHECK (kind IN ('wallet', 'provider',"
        " 'house', 'prizes')), \n"
        "\tviewer_id INTEGER, \n"
        "\tcurrency TEXT NOT NULL CONSTRAINT ck_account_currency CHECK (currency GLOB"
        " '[A-Z][A-Z][A-Z]'), \n"
        "\tstate TEXT NOT NULL CONSTRAINT ck_account_state CHECK (state IN ('ACTIVE',"
        " 'SUSPENDED')), \n"
        "\tbalance INTEGER DEFAULT 0 NOT NULL, \n"
        "\theld INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_held_not_negative CHECK (held >= 0), \n"
        "\ttransfers INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_transfers_not_negative CHECK"
        " (transfers >= 0), \n"
        "\ttransfer_id INTEGER DEFAULT 0 NOT NULL, \n"
        "\topened_at INTEGER NOT NULL, \n"
        "\tCONSTRAINT ck_wallet_has_an_owner CHECK ((kind = 'wallet') = (viewer_id IS NOT NULL)),"
        " \n"
        "\tCONSTRAINT ck_wallet_covers_its_holds CHECK (kind <> 'wallet' OR balance - held >= 0),"
        " \n"
        "\tCONSTRAINT ck_wallet_in_bounds CHECK (kind <> 'wallet' OR balance <="
        " 9007199254740991), \n"
        "\tCONSTRAINT ck_own_accounts_are_plain CHECK (kind = 'wallet' OR (held = 0 AND state ="
        " 'ACTIVE')), \n"
        "\tCONSTRAINT fk_accounts_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    ("CREATE UNIQUE INDEX uq_accounts_wallet ON accounts (viewer_id, currency) WHERE viewer_id IS NOT NULL"),
    "CREATE UNIQUE INDEX uq_accounts_own ON accounts (kind, currency) WHERE viewer_id IS NULL",
    (
        "CREATE TABLE pools (\n"
        "\tid INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, \n"
        "\tprize_id INTEGER NOT NULL, \n"
        "\tticket_price INTEGER NOT NULL CONSTRAINT ck_pool_price_in_bounds CHECK (ticket_price"
        " BETWEEN 1 AND 1000000000000), \n"
        "\tboost_price INTEGER CONSTRAINT ck_pool_boost_price_in_bounds CHECK (boost_price"
        " BETWEEN 1 AND 1000000000000), \n"
        "\tretry_price INTEGER CONSTRAINT ck_pool_retry_price_in_bounds CHECK (retry_price"
        " BETWEEN 1 AND 1000000000000), \n"
        "\tcurrency TEXT NOT NULL CONSTRAINT ck_pool_currency CHECK (currency GLOB"
        " '[A-Z][A-Z][A-Z]'), \n"
        "\ttickets_required INTEGER NOT NULL CONSTRAINT ck_pool_size_in_bounds CHECK"
        " (tickets_required BETWEEN 1 AND 1000000), \n"
        "\ttickets_sold INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_tickets_sold_not_negative CHECK"
        " (tickets_sold >= 0), \n"
        "\tstate TEXT NOT NULL CONSTRAINT ck_pool_state CHECK (state IN ('OPEN', 'FULL',"
        " 'STARTED', 'CANCELLED')), \n"
        "\topened_at INTEGER NOT NULL, \n"
        "\tclosed_at INTEGER, \n"
        "\tCONSTRAINT ck_pool_not_oversold CHECK (tickets_sold <= tickets_required), \n"
        "\tCONSTRAINT ck_pool_full_is_not_open CHECK (state <> 'OPEN' OR tickets_sold <"
        " tickets_required), \n"
        "\tCONSTRAINT ck_pool_full_is_full CHECK (state NOT IN ('FULL', 'STARTED') OR"
        " tickets_sold = tickets_required), \n"
        "\tCONSTRAINT ck_pool_closed_has_time CHECK ((state IN ('STARTED', 'CANCELLED')) ="
        " (closed_at IS NOT NULL)), \n"
        "\tCONSTRAINT fk_pools_prize_id FOREIGN KEY(prize_id) REFERENCES prizes (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_pools_state ON pools (state, id)",
    "CREATE INDEX ix_pools_prize ON pools (prize_id, id)",
    (
        "CREATE TABLE lucky_tries (\n"
        "\tcampaign_id INTEGER NOT NULL, \n"
        "\tviewer_id INTEGER NOT NULL, \n"
        "\tday TEXT NOT NULL CONSTRAINT ck_lucky_try_day_is_date CHECK (day IS date(day)), \n"
        "\tat INTEGER NOT NULL, \n"
        "\tsecret BLOB NOT NULL CONSTRAINT ck_lucky_secret_length CHECK (length(secret) = 32), \n"
        "\tticket INTEGER NOT NULL, \n"
        '\t"of" INTEGER NOT NULL, \n'
        "\tprize_id INTEGER, \n"
        "\tactor TEXT NOT NULL, \n"
        "\tCONSTRAINT pk_lucky_tries PRIMARY KEY (campaign_id, viewer_id, day), \n"
        '\tCONSTRAINT ck_lucky_ticket_in_range CHECK (ticket >= 0 AND ticket < "of"), \n'
        "\tCONSTRAINT fk_lucky_tries_campaign_id FOREIGN KEY(campaign_id) REFERENCES"
        " lucky_campaigns (id), \n"
        "\tCONSTRAINT fk_lucky_tries_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id), \n"
        "\tCONSTRAINT fk_lucky_tries_prize_id FOREIGN KEY(prize_id) REFERENCES lucky_prizes (id)\n"
        ")\n"
        " WITHOUT ROWID,\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_lucky_tries_prize ON lucky_tries (prize_id) WHERE prize_id IS NOT NULL",
    "CREATE INDEX ix_lucky_tries_day ON lucky_tries (campaign_id, day, at)",
    (
        "CREATE TABLE holds (\n"
        "\tid INTEGER NOT NULL, \n"
        "\taccount_id INTEGER NOT NULL, \n"
        "\tamount INTEGER NOT NULL CONSTRAINT ck_hold_amount_in_bounds CHECK (amount BETWEEN 1"
        " AND 1000000000000), \n"
        "\treason TEXT NOT NULL CONSTRAINT ck_hold_reason CHECK (reason IN ('TICKET_RESERVATION',"
        " 'WITHDRAWAL')), \n"
        "\tstate TEXT NOT NULL CONSTRAINT ck_hold_state CHECK (state IN ('ACTIVE', 'CAPTURED',"
        " 'RELEASED')), \n"
        "\tat INTEGER NOT NULL, \n"
        "\texpires_at INTEGER, \n"
        "\tclosed_at INTEGER, \n"
        "\ttransfer_id INTEGER, \n"
        "\tactor TEXT DEFAULT '' NOT NULL, \n"
        "\tdescription TEXT DEFAULT '' NOT NULL, \n"
        "\tCONSTRAINT pk_holds PRIMARY KEY (id), \n"
        "\tCONSTRAINT ck_hold_closed_has_time CHECK ((state = 'ACTIVE') = (closed_at IS NULL)), \n"
        "\tCONSTRAINT ck_hold_captured_by_transfer CHECK ((state = 'CAPTURED') = (transfer_id IS"
        " NOT NULL)), \n"
        "\tCONSTRAINT ck_hold_of_withdrawal_never_expires CHECK (expires_at IS NULL OR reason <>"
        " 'WITHDRAWAL'), \n"
        "\tCONSTRAINT fk_holds_account_id FOREIGN KEY(account_id) REFERENCES accounts (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    ("CREATE INDEX ix_holds_expiring ON holds (expires_at) WHERE state = 'ACTIVE' AND expires_at IS NOT NULL"),
    "CREATE INDEX ix_holds_active ON holds (account_id, expires_at, amount) WHERE state = 'ACTIVE'",
    "CREATE INDEX ix_holds_account ON holds (account_id, id)",
    (
        "CREATE TABLE purchases (\n"
        "\tid INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, \n"
        "\tviewer_id INTEGER NOT NULL, \n"
        "\ttype TEXT NOT NULL CONSTRAINT ck_purchase_type CHECK (type IN ('ENTRY', 'BOOST',"
        " 'RETRY')), \n"
        "\tstatus TEXT NOT NULL CONSTRAINT ck_purchase_status CHECK (status IN ('PENDING',"
        " 'CONFIRMED', 'FAILED')), \n"
        "\tamount INTEGER NOT NULL CONSTRAINT ck_purchase_amount_in_bounds CHECK (amount BETWEEN"
        " 1 AND 1000000000000), \n"
        "\tcurrency TEXT NOT NULL CONSTRAINT ck_purchase_currency CHECK (currency GLOB"
        " '[A-Z][A-Z][A-Z]'), \n"
        "\tprovider TEXT NOT NULL CONSTRAINT ck_purchase_provider_not_empty CHECK (provider <>"
        " ''), \n"
        "\tprovider_txn_id TEXT CONSTRAINT ck_purchase_provider_txn_not_empty CHECK"
        " (provider_txn_id <> ''), \n"
        "\tpool_id INTEGER, \n"
        "\tat INTEGER NOT NULL, \n"
        "\tclosed_at INTEGER, \n"
        "\ttransfer_id INTEGER, \n"
        "\tCONSTRAINT ck_purchase_closed_has_time CHECK ((status = 'PENDING') = (closed_at IS"
        " NULL)), \n"
        "\tCONSTRAINT ck_purchase_confirmed_is_paid CHECK ((status = 'CONFIRMED') = (transfer_id"
        " IS NOT NULL)), \n"
        "\tCONSTRAINT fk_purchases_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id), \n"
        "\tCONSTRAINT fk_purchases_pool_id FOREIGN KEY(pool_id) REFERENCES pools (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_purchases_pool ON purchases (pool_id, id) WHERE pool_id IS NOT NULL",
    "CREATE INDEX ix_purchases_viewer ON purchases (viewer_id, id)",
    (
        "CREATE UNIQUE INDEX uq_purchases_provider_txn ON purchases (provider, provider_txn_id) WHERE"
        " provider_txn_id IS NOT NULL"
    ),
    (
        "CREATE TABLE pool_draws (\n"
        "\tdraw_id TEXT NOT NULL, \n"
        "\tpool_id INTEGER NOT NULL, \n"
        "\tCONSTRAINT pk_pool_draws PRIMARY KEY (draw_id), \n"
        "\tCONSTRAINT fk_pool_draws_draw_id FOREIGN KEY(draw_id) REFERENCES draws (id), \n"
        "\tCONSTRAINT fk_pool_draws_pool_id FOREIGN KEY(pool_id) REFERENCES pools (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_pool_draws_pool ON pool_draws (pool_id)",
    (
        "CREATE TABLE lucky_wins (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tcampaign_id INTEGER NOT NULL, \n"
        "\tviewer_id INTEGER NOT NULL, \n"
        "\tday TEXT NOT NULL, \n"
        "\tat INTEGER NOT NULL, \n"
        "\tprize_id INTEGER NOT NULL, \n"
        "\ttitle TEXT NOT NULL, \n"
        "\tredeemed_at INTEGER, \n"
        "\tredeemed_by TEXT, \n"
        "\tCONSTRAINT pk_lucky_wins PRIMARY KEY (id), \n"
        "\tCONSTRAINT fk_lucky_wins_campaign_id FOREIGN KEY(campaign_id, viewer_id, day)"
        " REFERENCES lucky_tries (campaign_id, viewer_id, day), \n"
        "\tCONSTRAINT ck_lucky_win_redeemed_by_somebody CHECK ((redeemed_at IS NULL) ="
        " (redeemed_by IS NULL)), \n"
        "\tCONSTRAINT fk_lucky_wins_prize_id FOREIGN KEY(prize_id) REFERENCES lucky_prizes (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_lucky_wins_viewer ON lucky_wins (viewer_id)",
    "CREATE UNIQUE INDEX uq_lucky_wins_try ON lucky_wins (campaign_id, viewer_id, day)",
    "CREATE INDEX ix_lucky_wins_prize ON lucky_wins (prize_id, day)",
    "CREATE INDEX ix_lucky_wins_open ON lucky_wins (id) WHERE redeemed_at IS NULL",
    (
        "CREATE TABLE pool_tickets (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tpool_id INTEGER NOT NULL, \n"
        "\tnumber INTEGER NOT NULL CONSTRAINT ck_pool_ticket_number_positive CHECK (number >= 1),"
        " \n"
        "\tviewer_id INTEGER NOT NULL, \n"
        "\tpurchase_id INTEGER NOT NULL, \n"
        "\tat INTEGER NOT NULL, \n"
        "\tCONSTRAINT pk_pool_tickets PRIMARY KEY (id), \n"
        "\tCONSTRAINT fk_pool_tickets_pool_id FOREIGN KEY(pool_id) REFERENCES pools (id), \n"
        "\tCONSTRAINT fk_pool_tickets_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id), \n"
        "\tCONSTRAINT fk_pool_tickets_purchase_id FOREIGN KEY(purchase_id) REFERENCES purchases"
        " (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE UNIQUE INDEX uq_pool_tickets_purchase ON pool_tickets (purchase_id)",
    "CREATE UNIQUE INDEX uq_pool_tickets_number ON pool_tickets (pool_id, number)",
    "CREATE INDEX ix_pool_tickets_viewer ON pool_tickets (viewer_id, pool_id, number)",
    (
        "CREATE TABLE lucky_given (\n"
        "\tprize_id INTEGER NOT NULL, \n"
        "\tday TEXT NOT NULL, \n"
        "\tgiven INTEGER NOT NULL CONSTRAINT ck_lucky_given_positive CHECK (given >= 1), \n"
        "\tquota INTEGER, \n"
        "\twin_id INTEGER NOT NULL, \n"
        "\tCONSTRAINT pk_lucky_given PRIMARY KEY (prize_id, day), \n"
        "\tCONSTRAINT ck_lucky_quota_kept CHECK (given <= quota), \n"
        "\tCONSTRAINT fk_lucky_given_prize_id FOREIGN KEY(prize_id) REFERENCES lucky_prizes (id),"
        " \n"
        "\tCONSTRAINT fk_lucky_given_win_id FOREIGN KEY(win_id) REFERENCES lucky_wins (id)\n"
        ")\n"
        " WITHOUT ROWID,\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE TABLE lucky_contacts (\n"
        "\twin_id INTEGER NOT NULL, \n"
        "\tkind TEXT NOT NULL CONSTRAINT ck_lucky_contact_kind CHECK (kind IN ('phone',"
        " 'email')), \n"
        "\tvalue TEXT NOT NULL CONSTRAINT ck_lucky_contact_not_empty CHECK (value <> ''), \n"
        "\tat INTEGER NOT NULL, \n"
        "\tCONSTRAINT pk_lucky_contacts PRIMARY KEY (win_id), \n"
        "\tCONSTRAINT fk_lucky_contacts_win_id FOREIGN KEY(win_id) REFERENCES lucky_wins (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    (
        "CREATE TABLE transfers (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tdebit_account INTEGER NOT NULL, \n"
        "\tcredit_account INTEGER NOT NULL, \n"
        "\tamount INTEGER NOT NULL CONSTRAINT ck_transfer_amount_in_bounds CHECK (amount BETWEEN"
        " 1 AND 1000000000000), \n"
        "\tcurrency TEXT NOT NULL CONSTRAINT ck_transfer_currency CHECK (currency GLOB"
        " '[A-Z][A-Z][A-Z]'), \n"
        "\treason TEXT NOT NULL CONSTRAINT ck_transfer_reason CHECK (reason IN ('TOPUP',"
        " 'TICKET_PURCHASE', 'REFUND', 'PRIZE_PAYOUT', 'ADJUSTMENT', 'WITHDRAWAL')), \n"
        "\tat INTEGER NOT NULL, \n"
        "\tactor TEXT NOT NULL, \n"
        "\tdescription TEXT DEFAULT '' NOT NULL, \n"
        "\tpurchase_id INTEGER, \n"
        "\tpool_id INTEGER, \n"
        "\tticket_id INTEGER, \n"
        "\tprovider TEXT CONSTRAINT ck_transfer_provider_not_empty CHECK (provider <> ''), \n"
        "\tprovider_txn_id TEXT CONSTRAINT ck_transfer_provider_txn_not_empty CHECK"
        " (provider_txn_id <> ''), \n"
        "\treverses INTEGER, \n"
        "\thold_id INTEGER, \n"
        "\thash BLOB NOT NULL CONSTRAINT ck_transfer_hash_length CHECK (length(hash) = 32), \n"
        "\tCONSTRAINT pk_transfers PRIMARY KEY (id), \n"
        "\tCONSTRAINT ck_transfer_accounts_differ CHECK (debit_account <> credit_account), \n"
        "\tCONSTRAINT ck_transfer_provider_named CHECK (provider_txn_id IS NULL OR provider IS"
        " NOT NULL), \n"
        "\tCONSTRAINT ck_transfer_refund_reverses CHECK (CASE WHEN reverses IS NULL THEN reason"
        " <> 'REFUND' ELSE reason IN ('REFUND', 'ADJUSTMENT') END), \n"
        "\tCONSTRAINT fk_transfers_debit_account FOREIGN KEY(debit_account) REFERENCES accounts"
        " (id), \n"
        "\tCONSTRAINT fk_transfers_credit_account FOREIGN KEY(credit_account) REFERENCES accounts"
        " (id), \n"
        "\tCONSTRAINT fk_transfers_purchase_id FOREIGN KEY(purchase_id) REFERENCES purchases"
        " (id), \n"
        "\tCONSTRAINT fk_transfers_pool_id FOREIGN KEY(pool_id) REFERENCES pools (id), \n"
        "\tCONSTRAINT fk_transfers_ticket_id FOREIGN KEY(ticket_id) REFERENCES pool_tickets (id),"
        " \n"
        "\tCONSTRAINT fk_transfers_reverses FOREIGN KEY(reverses) REFERENCES transfers (id), \n"
        "\tCONSTRAINT fk_transfers_hold_id FOREIGN KEY(hold_id) REFERENCES holds (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_transfers_credit ON transfers (credit_account, id, amount)",
    (
        "CREATE UNIQUE INDEX uq_transfers_provider_txn ON transfers (provider, provider_txn_id) WHERE"
        " provider_txn_id IS NOT NULL"
    ),
    "CREATE UNIQUE INDEX uq_transfers_hold ON transfers (hold_id) WHERE hold_id IS NOT NULL",
    "CREATE UNIQUE INDEX uq_transfers_reverses ON transfers (reverses) WHERE reverses IS NOT NULL",
    "CREATE INDEX ix_transfers_debit ON transfers (debit_account, id, amount)",
    "CREATE INDEX ix_transfers_purchase ON transfers (purchase_id) WHERE purchase_id IS NOT NULL",
    "CREATE INDEX ix_transfers_payout ON transfers (pool_id) WHERE reason = 'PRIZE_PAYOUT'",
    (
        "CREATE TABLE money_requests (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tkind TEXT NOT NULL CONSTRAINT ck_request_kind CHECK (kind IN ('topup', 'withdrawal')),"
        " \n"
        "\taccount_id INTEGER NOT NULL, \n"
        "\tamount INTEGER NOT NULL CONSTRAINT ck_request_amount_in_bounds CHECK (amount BETWEEN 1"
        " AND 1000000000000), \n"
        "\tstate TEXT NOT NULL CONSTRAINT ck_request_state CHECK (state IN ('CREATED',"
        " 'PROCESSING', 'COMPLETED', 'FAILED', 'CANCELLED')), \n"
        "\tprovider TEXT DEFAULT '' NOT NULL, \n"
        "\tprovider_txn_id TEXT CONSTRAINT ck_request_provider_txn_not_empty CHECK"
        " (provider_txn_id <> ''), \n"
        "\thold_id INTEGER, \n"
        "\ttransfer_id INTEGER, \n"
        "\tnote TEXT DEFAULT '' NOT NULL, \n"
        "\tactor TEXT DEFAULT '' NOT NULL, \n"
        "\tat INTEGER NOT NULL, \n"
        "\tclosed_at INTEGER, \n"
        "\tclosed_by TEXT DEFAULT '' NOT NULL, \n"
        "\tclosed_reason TEXT DEFAULT '' NOT NULL, \n"
        "\tCONSTRAINT pk_money_requests PRIMARY KEY (id), \n"
        "\tCONSTRAINT ck_request_withdrawal_holds CHECK ((kind = 'withdrawal') = (hold_id IS NOT"
        " NULL)), \n"
        "\tCONSTRAINT ck_request_closed_has_time CHECK ((state IN ('CREATED', 'PROCESSING')) ="
        " (closed_at IS NULL)), \n"
        "\tCONSTRAINT ck_request_completed_by_transfer CHECK ((state = 'COMPLETED') ="
        " (transfer_id IS NOT NULL)), \n"
        "\tCONSTRAINT ck_request_provider_named CHECK (provider_txn_id IS NULL OR provider <>"
        " ''), \n"
        "\tCONSTRAINT fk_money_requests_account_id FOREIGN KEY(account_id) REFERENCES accounts"
        " (id), \n"
        "\tCONSTRAINT fk_money_requests_hold_id FOREIGN KEY(hold_id) REFERENCES holds (id), \n"
        "\tCONSTRAINT fk_money_requests_transfer_id FOREIGN KEY(transfer_id) REFERENCES transfers"
        " (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE INDEX ix_money_requests_open ON money_requests (kind, id) WHERE closed_at IS NULL",
    "CREATE UNIQUE INDEX uq_money_requests_hold ON money_requests (hold_id) WHERE hold_id IS NOT NULL",
    "CREATE INDEX ix_money_requests_account ON money_requests (account_id, id)",
    (
        "CREATE UNIQUE INDEX uq_money_requests_provider_txn ON money_requests (provider,"
        " provider_txn_id) WHERE provider_txn_id IS NOT NULL"
    ),
    ("CREATE UNIQUE INDEX uq_money_requests_transfer ON money_requests (transfer_id) WHERE transfer_id IS NOT NULL"),
    (
        "CREATE TABLE prize_wins (\n"
        "\tid INTEGER NOT NULL, \n"
        "\tpool_id INTEGER NOT NULL, \n"
        "\tprize_id INTEGER NOT NULL, \n"
        "\tdraw_id TEXT NOT NULL, \n"
        "\tevent INTEGER NOT NULL, \n"
        "\tpick INTEGER NOT NULL, \n"
        "\tviewer_id INTEGER NOT NULL, \n"
        "\tamount INTEGER CONSTRAINT ck_prize_win_amount_in_bounds CHECK (amount BETWEEN 1 AND"
        " 1000000000000), \n"
        "\tcurrency TEXT NOT NULL CONSTRAINT ck_prize_win_currency CHECK (currency GLOB"
        " '[A-Z][A-Z][A-Z]'), \n"
        "\twon_at INTEGER NOT NULL, \n"
        "\tdue_at INTEGER, \n"
        "\tdelivered_at INTEGER, \n"
        "\tdelivered_by TEXT DEFAULT '' NOT NULL, \n"
        "\thow TEXT DEFAULT '' NOT NULL, \n"
        "\ttransfer_id INTEGER, \n"
        "\twithdrawn_at INTEGER, \n"
        "\tCONSTRAINT pk_prize_wins PRIMARY KEY (id), \n"
        "\tCONSTRAINT ck_prize_win_delivered_stands CHECK (delivered_at IS NULL OR withdrawn_at"
        " IS NULL), \n"
        "\tCONSTRAINT ck_prize_win_paid_is_delivered CHECK (delivered_at IS NOT NULL OR"
        " transfer_id IS NULL), \n"
        "\tCONSTRAINT ck_prize_win_money_is_paid CHECK (amount IS NULL OR (delivered_at IS NULL)"
        " = (transfer_id IS NULL)), \n"
        "\tCONSTRAINT fk_prize_wins_pool_id FOREIGN KEY(pool_id) REFERENCES pools (id), \n"
        "\tCONSTRAINT fk_prize_wins_prize_id FOREIGN KEY(prize_id) REFERENCES prizes (id), \n"
        "\tCONSTRAINT fk_prize_wins_draw_id FOREIGN KEY(draw_id) REFERENCES draws (id), \n"
        "\tCONSTRAINT fk_prize_wins_viewer_id FOREIGN KEY(viewer_id) REFERENCES viewers (id), \n"
        "\tCONSTRAINT fk_prize_wins_transfer_id FOREIGN KEY(transfer_id) REFERENCES transfers"
        " (id)\n"
        ")\n"
        " STRICT\n"
        "\n"
    ),
    "CREATE UNIQUE INDEX uq_prize_wins_pool ON prize_wins (pool_id) WHERE withdrawn_at IS NULL",
    ("CREATE INDEX ix_prize_wins_open ON prize_wins (id) WHERE delivered_at IS NULL AND withdrawn_at IS NULL"),
    "CREATE UNIQUE INDEX uq_prize_wins_pick ON prize_wins (draw_id, event, pick)",
    "CREATE INDEX ix_prize_wins_viewer ON prize_wins (viewer_id)",
    ("CREATE UNIQUE INDEX uq_prize_wins_transfer ON prize_wins (transfer_id) WHERE transfer_id IS NOT NULL"),
    (
        "CREATE TRIGGER accounts_no_replace BEFORE INSERT ON accounts WHEN EXISTS (SELECT 1 FROM"
        ' "accounts" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "accounts" WHERE "kind" ='
        ' NEW."kind" AND "currency" = NEW."currency" AND viewer_id IS NULL AND NEW.viewer_id IS NULL) OR'
        ' EXISTS (SELECT 1 FROM "accounts" WHERE "viewer_id" = NEW."viewer_id" AND "currency" ='
        ' NEW."currency" AND viewer_id IS NOT NULL AND NEW.viewer_id IS NOT NULL) BEGIN SELECT'
        " RAISE(ABORT, 'nothing takes the place of a row of accounts'); END"
    ),
    (
        'CREATE TRIGGER holds_no_replace BEFORE INSERT ON holds WHEN EXISTS (SELECT 1 FROM "holds" WHERE'
        ' "id" = NEW."id") BEGIN SELECT RAISE(ABORT, \'nothing takes the place of a row of holds\'); END'
    ),
    (
        'CREATE TRIGGER prizes_no_replace BEFORE INSERT ON prizes WHEN EXISTS (SELECT 1 FROM "prizes"'
        ' WHERE "id" = NEW."id") BEGIN SELECT RAISE(ABORT, \'nothing takes the place of a row of'
        " prizes'); END"
    ),
    (
        'CREATE TRIGGER pools_no_replace BEFORE INSERT ON pools WHEN EXISTS (SELECT 1 FROM "pools" WHERE'
        ' "id" = NEW."id") BEGIN SELECT RAISE(ABORT, \'nothing takes the place of a row of pools\'); END'
    ),
    (
        "CREATE TRIGGER purchases_no_replace BEFORE INSERT ON purchases WHEN EXISTS (SELECT 1 FROM"
        ' "purchases" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "purchases" WHERE "provider" ='
        ' NEW."provider" AND "provider_txn_id" = NEW."provider_txn_id" AND provider_txn_id IS NOT NULL'
        " AND NEW.provider_txn_id IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a"
        " row of purchases'); END"
    ),
    (
        "CREATE TRIGGER pool_tickets_no_replace BEFORE INSERT ON pool_tickets WHEN EXISTS (SELECT 1 FROM"
        ' "pool_tickets" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "pool_tickets" WHERE "pool_id"'
        ' = NEW."pool_id" AND "number" = NEW."number") OR EXISTS (SELECT 1 FROM "pool_tickets" WHERE'
        ' "purchase_id" = NEW."purchase_id") BEGIN SELECT RAISE(ABORT, \'nothing takes the place of a row'
        " of pool_tickets'); END"
    ),
    (
        "CREATE TRIGGER transfers_no_replace BEFORE INSERT ON transfers WHEN EXISTS (SELECT 1 FROM"
        ' "transfers" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "transfers" WHERE "hold_id" ='
        ' NEW."hold_id" AND hold_id IS NOT NULL AND NEW.hold_id IS NOT NULL) OR EXISTS (SELECT 1 FROM'
        ' "transfers" WHERE "provider" = NEW."provider" AND "provider_txn_id" = NEW."provider_txn_id"'
        " AND provider_txn_id IS NOT NULL AND NEW.provider_txn_id IS NOT NULL) OR EXISTS (SELECT 1 FROM"
        ' "transfers" WHERE "reverses" = NEW."reverses" AND reverses IS NOT NULL AND NEW.reverses IS NOT'
        " NULL) BEGIN SELECT RAISE(ABORT, 'nothing takes the place of a row of transfers'); END"
    ),
    (
        "CREATE TRIGGER money_requests_no_replace BEFORE INSERT ON money_requests WHEN EXISTS (SELECT 1"
        ' FROM "money_requests" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "money_requests" WHERE'
        ' "hold_id" = NEW."hold_id" AND hold_id IS NOT NULL AND NEW.hold_id IS NOT NULL) OR EXISTS'
        ' (SELECT 1 FROM "money_requests" WHERE "provider" = NEW."provider" AND "provider_txn_id" ='
        ' NEW."provider_txn_id" AND provider_txn_id IS NOT NULL AND NEW.provider_txn_id IS NOT NULL) OR'
        ' EXISTS (SELECT 1 FROM "money_requests" WHERE "transfer_id" = NEW."transfer_id" AND transfer_id'
        " IS NOT NULL AND NEW.transfer_id IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'nothing takes the"
        " place of a row of money_requests'); END"
    ),
    (
        "CREATE TRIGGER pool_draws_no_replace BEFORE INSERT ON pool_draws WHEN EXISTS (SELECT 1 FROM"
        ' "pool_draws" WHERE "draw_id" = NEW."draw_id") BEGIN SELECT RAISE(ABORT, \'nothing takes the'
        " place of a row of pool_draws'); END"
    ),
    (
        "CREATE TRIGGER prize_wins_no_replace BEFORE INSERT ON prize_wins WHEN EXISTS (SELECT 1 FROM"
        ' "prize_wins" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "prize_wins" WHERE "draw_id" ='
        ' NEW."draw_id" AND "event" = NEW."event" AND "pick" = NEW."pick") OR EXISTS (SELECT 1 FROM'
        ' "prize_wins" WHERE "pool_id" = NEW."pool_id" AND withdrawn_at IS NULL AND NEW.withdrawn_at IS'
        ' NULL) OR EXISTS (SELECT 1 FROM "prize_wins" WHERE "transfer_id" = NEW."transfer_id" AND'
        " transfer_id IS NOT NULL AND NEW.transfer_id IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'nothing"
        " takes the place of a row of prize_wins'); END"
    ),
    (
        "CREATE TRIGGER lucky_campaigns_no_replace BEFORE INSERT ON lucky_campaigns WHEN EXISTS (SELECT"
        ' 1 FROM "lucky_campaigns" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "lucky_campaigns"'
        ' WHERE "name_key" = NEW."name_key") OR EXISTS (SELECT 1 FROM "lucky_campaigns" WHERE'
        ' "is_default" = NEW."is_default" AND is_default = 1 AND NEW.is_default = 1) BEGIN SELECT'
        " RAISE(ABORT, 'nothing takes the place of a row of lucky_campaigns'); END"
    ),
    (
        "CREATE TRIGGER lucky_prizes_no_replace BEFORE INSERT ON lucky_prizes WHEN EXISTS (SELECT 1 FROM"
        ' "lucky_prizes" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "lucky_prizes" WHERE'
        ' "campaign_id" = NEW."campaign_id" AND "code" = NEW."code") BEGIN SELECT RAISE(ABORT, \'nothing'
        " takes the place of a row of lucky_prizes'); END"
    ),
    (
        "CREATE TRIGGER lucky_tries_no_replace BEFORE INSERT ON lucky_tries WHEN EXISTS (SELECT 1 FROM"
        ' "lucky_tries" WHERE "campaign_id" = NEW."campaign_id" AND "viewer_id" = NEW."viewer_id" AND'
        ' "day" = NEW."day") BEGIN SELECT RAISE(ABORT, \'nothing takes the place of a row of'
        " lucky_tries'); END"
    ),
    (
        "CREATE TRIGGER lucky_wins_no_replace BEFORE INSERT ON lucky_wins WHEN EXISTS (SELECT 1 FROM"
        ' "lucky_wins" WHERE "id" = NEW."id") OR EXISTS (SELECT 1 FROM "lucky_wins" WHERE "campaign_id"'
        ' = NEW."campaign_id" AND "viewer_id" = NEW."viewer_id" AND "day" = NEW."day") BEGIN SELECT'
        " RAISE(ABORT, 'nothing takes the place of a row of lucky_wins'); END"
    ),
    (
        "CREATE TRIGGER lucky_contacts_no_replace BEFORE INSERT ON lucky_contacts WHEN EXISTS (SELECT 1"
        ' FROM "lucky_contacts" WHERE "win_id" = NEW."win_id") BEGIN SELECT RAISE(ABORT, \'nothing takes'
        " the place of a row of lucky_contacts'); END"
    ),
    (
        "CREATE TRIGGER transfers_no_update BEFORE UPDATE ON transfers BEGIN SELECT RAISE(ABORT,"
        " 'transfers is append-only'); END"
    ),
    (
        "CREATE TRIGGER transfers_no_delete BEFORE DELETE ON transfers BEGIN SELECT RAISE(ABORT,"
        " 'transfers is append-only'); END"
    ),
    (
        "CREATE TRIGGER pool_tickets_no_update BEFORE UPDATE ON pool_tickets BEGIN SELECT RAISE(ABORT,"
        " 'pool_tickets is append-only'); END"
    ),
    (
        "CREATE TRIGGER pool_tickets_no_delete BEFORE DELETE ON pool_tickets BEGIN SELECT RAISE(ABORT,"
        " 'pool_tickets is append-only'); END"
    ),
    (
        "CREATE TRIGGER pool_draws_no_update BEFORE UPDATE ON pool_draws BEGIN SELECT RAISE(ABORT,"
        " 'pool_draws is append-only'); END"
    ),
    (
        "CREATE TRIGGER pool_draws_no_delete BEFORE DELETE ON pool_draws BEGIN SELECT RAISE(ABORT,"
        " 'pool_draws is append-only'); END"
    ),
    (
        "CREATE TRIGGER lucky_tries_no_update BEFORE UPDATE ON lucky_tries BEGIN SELECT RAISE(ABORT,"
        " 'lucky_tries is append-only'); END"
    ),
    (
        "CREATE TRIGGER lucky_tries_no_delete BEFORE DELETE ON lucky_tries BEGIN SELECT RAISE(ABORT,"
        " 'lucky_tries is append-only'); END"
    ),
    (
        "CREATE TRIGGER accounts_begin_empty BEFORE INSERT ON accounts WHEN NEW.balance <> 0 OR NEW.held"
        " <> 0 OR NEW.transfers <> 0 OR NEW.transfer_id <> 0 BEGIN SELECT RAISE(ABORT, 'an account"
        " begins empty'); END"
    ),
    (
        "CREATE TRIGGER accounts_fixed BEFORE UPDATE OF id, kind, viewer_id, currency, opened_at ON"
        " accounts WHEN (NEW.id, NEW.kind, NEW.viewer_id, NEW.currency, NEW.opened_at) IS NOT (OLD.id,"
        " OLD.kind, OLD.viewer_id, OLD.currency, OLD.opened_at) BEGIN SELECT RAISE(ABORT, 'an account"
        " keeps its owner and its currency'); END"
    ),
    (
        "CREATE TRIGGER accounts_by_ledger BEFORE UPDATE OF balance, transfers, transfer_id ON accounts"
        " WHEN (NEW.balance, NEW.transfers, NEW.transfer_id) IS NOT (OLD.balance, OLD.transfers,"
        " OLD.transfer_id) AND (NEW.transfer_id <= OLD.transfer_id OR NEW.transfers <> OLD.transfers + 1"
        " OR NEW.balance IS NOT OLD.balance + (SELECT CASE OLD.id WHEN debit_account THEN -amount WHEN"
        " credit_account THEN amount END FROM transfers WHERE id = NEW.transfer_id)) BEGIN SELECT"
        " RAISE(ABORT, 'balances move with the ledger'); END"
    ),
    (
        "CREATE TRIGGER accounts_held_by_holds BEFORE UPDATE OF held ON accounts WHEN NEW.held IS NOT"
        " (SELECT coalesce(sum(amount), 0) FROM holds WHERE account_id = NEW.id AND state = 'ACTIVE')"
        " BEGIN SELECT RAISE(ABORT, 'what is held follows from the holds'); END"
    ),
    (
        "CREATE TRIGGER accounts_no_delete BEFORE DELETE ON accounts WHEN OLD.transfers > 0 OR EXISTS"
        " (SELECT 1 FROM holds WHERE account_id = OLD.id) OR EXISTS (SELECT 1 FROM money_requests WHERE"
        " account_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'an account that was used is kept'); END"
    ),
    (
        "CREATE TRIGGER holds_begin_active BEFORE INSERT ON holds WHEN NEW.state <> 'ACTIVE' OR"
        " NEW.expires_at <= NEW.at OR NOT EXISTS (SELECT 1 FROM accounts WHERE id = NEW.account_id AND"
        " kind = 'wallet' AND state = 'ACTIVE') BEGIN SELECT RAISE(ABORT, 'a hold begins active, in an"
        " active wallet'); END"
    ),
    (
        "CREATE TRIGGER holds_are_covered BEFORE INSERT ON holds WHEN EXISTS (SELECT 1 FROM accounts"
        " WHERE id = NEW.account_id AND balance - held < NEW.amount) BEGIN SELECT RAISE(ABORT, 'no more"
        " can be held than there is'); END"
    ),
    (
        "CREATE TRIGGER holds_count AFTER INSERT ON holds BEGIN UPDATE accounts SET held = held +"
        " NEW.amount WHERE id = NEW.account_id; END"
    ),
    (
        "CREATE TRIGGER holds_end_once BEFORE UPDATE ON holds WHEN OLD.state <> 'ACTIVE' OR NEW.state ="
        " 'ACTIVE' OR (NEW.id, NEW.account_id, NEW.amount, NEW.reason, NEW.at, NEW.expires_at,"
        " NEW.actor, NEW.description) IS NOT (OLD.id, OLD.account_id, OLD.amount, OLD.reason, OLD.at,"
        " OLD.expires_at, OLD.actor, OLD.description) OR (NEW.state = 'CAPTURED' AND NOT EXISTS (SELECT"
        " 1 FROM transfers WHERE id = NEW.transfer_id AND hold_id = OLD.id)) OR (NEW.state = 'RELEASED'"
        " AND EXISTS (SELECT 1 FROM money_requests WHERE hold_id = OLD.id AND closed_at IS NULL)) BEGIN"
        " SELECT RAISE(ABORT, 'a hold is captured or released, once, and is never another'); END"
    ),
    (
        "CREATE TRIGGER holds_count_less AFTER UPDATE ON holds BEGIN UPDATE accounts SET held = held -"
        " OLD.amount WHERE id = OLD.account_id; END"
    ),
    ("CREATE TRIGGER holds_no_delete BEFORE DELETE ON holds BEGIN SELECT RAISE(ABORT, 'holds are kept'); END"),
    (
        "CREATE TRIGGER transfers_of_one_currency BEFORE INSERT ON transfers WHEN NEW.currency IS NOT"
        " (SELECT currency FROM accounts WHERE id = NEW.debit_account) OR NEW.currency IS NOT (SELECT"
        " currency FROM accounts WHERE id = NEW.credit_account) BEGIN SELECT RAISE(ABORT, 'a transfer is"
        " between two accounts of its currency'); END"
    ),
    (
        "CREATE TRIGGER transfers_not_from_suspended BEFORE INSERT ON transfers WHEN EXISTS (SELECT 1"
        " FROM accounts WHERE id = NEW.debit_account AND state = 'SUSPENDED') BEGIN SELECT RAISE(ABORT,"
        " 'a suspended wallet takes no debits'); END"
    ),
    (
        "CREATE TRIGGER transfers_between_fitting_accounts BEFORE INSERT ON transfers WHEN NEW.reverses"
        " IS NULL AND NOT CASE NEW.reason WHEN 'TOPUP' THEN (SELECT kind FROM accounts WHERE id ="
        " NEW.debit_account) = 'provider' AND (SELECT kind FROM accounts WHERE id = NEW.credit_account)"
        " = 'wallet' WHEN 'WITHDRAWAL' THEN (SELECT kind FROM accounts WHERE id = NEW.debit_account) ="
        " 'wallet' AND (SELECT kind FROM accounts WHERE id = NEW.credit_account) = 'provider' WHEN"
        " 'TICKET_PURCHASE' THEN (SELECT kind FROM accounts WHERE id = NEW.debit_account) IN ('wallet',"
        " 'provider') AND (SELECT kind FROM accounts WHERE id = NEW.credit_account) = 'house' WHEN"
        " 'PRIZE_PAYOUT' THEN (SELECT kind FROM accounts WHERE id = NEW.debit_account) = 'prizes' AND"
        " (SELECT kind FROM accounts WHERE id = NEW.credit_account) = 'wallet' ELSE 'wallet' IN ((SELECT"
        " kind FROM accounts WHERE id = NEW.debit_account), (SELECT kind FROM accounts WHERE id ="
        " NEW.credit_account)) AND 'house' IN ((SELECT kind FROM accounts WHERE id = NEW.debit_account),"
        " (SELECT kind FROM accounts WHERE id = NEW.credit_account)) END BEGIN SELECT RAISE(ABORT,"
        " 'money moves for this reason between other accounts'); END"
    ),
    (
        "CREATE TRIGGER transfers_are_covered BEFORE INSERT ON transfers WHEN EXISTS (SELECT 1 FROM"
        " accounts AS a WHERE a.id = NEW.debit_account AND a.kind = 'wallet' AND a.balance - a.held +"
        " coalesce((SELECT h.amount FROM holds AS h WHERE h.id = NEW.hold_id), 0) < NEW.amount) OR"
        " EXISTS (SELECT 1 FROM accounts AS a WHERE a.id = NEW.credit_account AND a.kind = 'wallet' AND"
        " a.balance + NEW.amount > 9007199254740991) BEGIN SELECT RAISE(ABORT, 'a wallet gives no more"
        " than is available in it, and has bounds'); END"
    ),
    (
        "CREATE TRIGGER transfers_reverse_whole BEFORE INSERT ON transfers WHEN NEW.reverses IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM transfers AS f WHERE f.id = NEW.reverses AND f.debit_account ="
        " NEW.credit_account AND f.credit_account = NEW.debit_account AND f.amount = NEW.amount AND"
        " f.purchase_id IS NEW.purchase_id AND f.pool_id IS NEW.pool_id AND f.reverses IS NULL) BEGIN"
        " SELECT RAISE(ABORT, 'a reversal moves back the same amount between the same accounts, for the"
        " same purchase'); END"
    ),
    (
        "CREATE TRIGGER transfers_capture_holds BEFORE INSERT ON transfers WHEN NEW.hold_id IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM holds WHERE id = NEW.hold_id AND account_id = NEW.debit_account"
        " AND state = 'ACTIVE' AND amount >= NEW.amount AND (reason = 'WITHDRAWAL') = (NEW.reason ="
        " 'WITHDRAWAL') AND (expires_at IS NULL OR expires_at > NEW.at)) BEGIN SELECT RAISE(ABORT, 'a"
        " capture is of an active hold of its account, not expired, and of no more than it holds'); END"
    ),
    (
        "CREATE TRIGGER transfers_pay_purchases BEFORE INSERT ON transfers WHEN NEW.purchase_id IS NOT"
        " NULL AND NEW.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM purchases AS p JOIN accounts AS a"
        " ON a.id = NEW.debit_account WHERE p.id = NEW.purchase_id AND p.status = 'PENDING' AND p.amount"
        " = NEW.amount AND p.currency = NEW.currency AND NEW.reason = 'TICKET_PURCHASE' AND (a.viewer_id"
        " IS NULL OR a.viewer_id = p.viewer_id)) BEGIN SELECT RAISE(ABORT, 'a purchase is paid for once,"
        " whole, by its own viewer'); END"
    ),
    (
        "CREATE TRIGGER transfers_pay_no_drawn_ticket_back BEFORE INSERT ON transfers WHEN NEW.reverses"
        " IS NOT NULL AND EXISTS (SELECT 1 FROM pool_tickets AS t JOIN pools AS o ON o.id = t.pool_id"
        " WHERE t.purchase_id = NEW.purchase_id AND o.state = 'STARTED') BEGIN SELECT RAISE(ABORT, 'a"
        " ticket that was in a draw is not paid back'); END"
    ),
    (
        "CREATE TRIGGER transfers_pay_out_won_prizes BEFORE INSERT ON transfers WHEN NEW.reason ="
        " 'PRIZE_PAYOUT' AND NOT EXISTS (SELECT 1 FROM prize_wins AS w JOIN accounts AS a ON a.id ="
        " NEW.credit_account WHERE w.pool_id = NEW.pool_id AND w.withdrawn_at IS NULL AND w.delivered_at"
        " IS NULL AND w.amount = NEW.amount AND w.currency = NEW.currency AND w.viewer_id = a.viewer_id)"
        " BEGIN SELECT RAISE(ABORT, 'only a won prize is paid out, once, whole, to its winner'); END"
    ),
    (
        "CREATE TRIGGER transfers_count AFTER INSERT ON transfers BEGIN SELECT RAISE(ABORT, 'the ledger"
        " only grows at its end') WHERE NEW.id <> (SELECT max(id) FROM transfers) OR NEW.id <>"
        " coalesce((SELECT max(id) FROM transfers WHERE id < NEW.id), 0) + 1; UPDATE holds SET state ="
        " 'CAPTURED', closed_at = NEW.at, transfer_id = NEW.id WHERE id = NEW.hold_id; UPDATE accounts"
        " SET balance = balance - NEW.amount, transfers = transfers + 1, transfer_id = NEW.id WHERE id ="
        " NEW.debit_account; UPDATE accounts SET balance = balance + NEW.amount, transfers = transfers +"
        " 1, transfer_id = NEW.id WHERE id = NEW.credit_account; UPDATE purchases SET status ="
        " 'CONFIRMED', closed_at = NEW.at, transfer_id = NEW.id WHERE id = NEW.purchase_id AND"
        " NEW.reverses IS NULL; UPDATE prize_wins SET delivered_at = NEW.at, delivered_by = NEW.actor,"
        " how = 'wallet', transfer_id = NEW.id WHERE pool_id = NEW.pool_id AND withdrawn_at IS NULL AND"
        " NEW.reason = 'PRIZE_PAYOUT'; UPDATE prize_wins SET delivered_at = NULL, delivered_by = '', how"
        " = '', transfer_id = NULL WHERE transfer_id = NEW.reverses; SELECT RAISE(ABORT, 'a transfer"
        " counts in both of its accounts') WHERE EXISTS (SELECT 1 FROM accounts WHERE id IN"
        " (NEW.debit_account, NEW.credit_account) AND transfer_id <> NEW.id); END"
    ),
    (
        "CREATE TRIGGER money_requests_begin_open BEFORE INSERT ON money_requests WHEN NEW.state <>"
        " 'CREATED' OR NOT EXISTS (SELECT 1 FROM accounts WHERE id = NEW.account_id AND kind = 'wallet')"
        " OR (NEW.kind = 'withdrawal' AND NOT EXISTS (SELECT 1 FROM holds WHERE id = NEW.hold_id AND"
        " account_id = NEW.account_id AND amount = NEW.amount AND state = 'ACTIVE' AND reason ="
        " 'WITHDRAWAL')) BEGIN SELECT RAISE(ABORT, 'a request begins open, a withdrawal with its amount"
        " held'); END"
    ),
    (
        "CREATE TRIGGER money_requests_move BEFORE UPDATE ON money_requests WHEN OLD.closed_at IS NOT"
        " NULL OR NOT (NEW.state = OLD.state OR (OLD.state = 'CREATED' AND NEW.state IN ('CANCELLED',"
        " 'COMPLETED', 'FAILED', 'PROCESSING')) OR (OLD.state = 'PROCESSING' AND NEW.state IN"
        " ('CANCELLED', 'COMPLETED', 'FAILED'))) OR (NEW.id, NEW.kind, NEW.account_id, NEW.amount,"
        " NEW.hold_id, NEW.at, NEW.actor) IS NOT (OLD.id, OLD.kind, OLD.account_id, OLD.amount,"
        " OLD.hold_id, OLD.at, OLD.actor) OR (OLD.provider_txn_id IS NOT NULL AND (NEW.provider,"
        " NEW.provider_txn_id) IS NOT (OLD.provider, OLD.provider_txn_id)) OR (NEW.provider_txn_id IS"
        " NOT OLD.provider_txn_id AND EXISTS (SELECT 1 FROM money_requests WHERE provider = NEW.provider"
        " AND provider_txn_id = NEW.provider_txn_id AND id <> OLD.id)) OR (NEW.state = 'COMPLETED' AND"
        " NOT EXISTS (SELECT 1 FROM transfers AS f WHERE f.id = NEW.transfer_id AND f.amount ="
        " OLD.amount AND f.reverses IS NULL AND f.hold_id IS OLD.hold_id AND CASE OLD.kind WHEN 'topup'"
        " THEN f.reason = 'TOPUP' AND f.credit_account = OLD.account_id ELSE f.reason = 'WITHDRAWAL' AND"
        " f.debit_account = OLD.account_id END AND NOT EXISTS (SELECT 1 FROM money_requests AS r WHERE"
        " r.transfer_id = f.id))) BEGIN SELECT RAISE(ABORT, 'a request goes from open to one outcome,"
        " completed by a transfer of its own'); END"
    ),
    (
        "CREATE TRIGGER money_requests_give_back AFTER UPDATE OF state ON money_requests WHEN NEW.state"
        " IN ('FAILED', 'CANCELLED') BEGIN UPDATE holds SET state = 'RELEASED', closed_at ="
        " NEW.closed_at WHERE id = NEW.hold_id; END"
    ),
    (
        "CREATE TRIGGER money_requests_no_delete BEFORE DELETE ON money_requests BEGIN SELECT"
        " RAISE(ABORT, 'requests are kept'); END"
    ),
    (
        "CREATE TRIGGER prizes_no_delete BEFORE DELETE ON prizes WHEN EXISTS (SELECT 1 FROM pools WHERE"
        " prize_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'a prize of a pool is kept'); END"
    ),
    (
        "CREATE TRIGGER prizes_as_promised BEFORE UPDATE OF id, value, currency, is_money ON prizes WHEN"
        " NEW.id <> OLD.id OR ((NEW.value, NEW.currency, NEW.is_money) IS NOT (OLD.value, OLD.currency,"
        " OLD.is_money) AND EXISTS (SELECT 1 FROM pools WHERE prize_id = OLD.id AND (pools.state IN"
        " ('OPEN', 'FULL') OR (pools.state = 'STARTED' AND NOT EXISTS (SELECT 1 FROM prize_wins WHERE"
        " prize_wins.pool_id = pools.id AND prize_wins.withdrawn_at IS NULL))))) BEGIN SELECT"
        " RAISE(ABORT, 'a prize keeps its value while a pool is running for it'); END"
    ),
    (
        "CREATE TRIGGER pools_open_with_a_prize BEFORE INSERT ON pools WHEN NEW.state <> 'OPEN' OR"
        " NEW.tickets_sold <> 0 OR NOT EXISTS (SELECT 1 FROM prizes WHERE id = NEW.prize_id AND stock >"
        " 0) BEGIN SELECT RAISE(ABORT, 'a pool opens empty, with a prize that is in stock'); END"
    ),
    (
        "CREATE TRIGGER pools_reserve_a_prize AFTER INSERT ON pools BEGIN UPDATE prizes SET stock ="
        " stock - 1 WHERE id = NEW.prize_id; END"
    ),
    (
        "CREATE TRIGGER pools_move BEFORE UPDATE ON pools WHEN OLD.closed_at IS NOT NULL OR NOT"
        " (NEW.state = OLD.state OR (OLD.state = 'OPEN' AND NEW.state IN ('CANCELLED', 'FULL')) OR"
        " (OLD.state = 'FULL' AND NEW.state IN ('CANCELLED', 'STARTED'))) OR (NEW.id, NEW.prize_id,"
        " NEW.opened_at) IS NOT (OLD.id, OLD.prize_id, OLD.opened_at) OR NEW.tickets_sold <>"
        " coalesce((SELECT max(number) FROM pool_tickets WHERE pool_id = NEW.id), 0) BEGIN SELECT"
        " RAISE(ABORT, 'a pool goes from open to full to started or cancelled, and has sold what tickets"
        " it has'); END"
    ),
    (
        "CREATE TRIGGER pools_keep_their_price BEFORE UPDATE ON pools WHEN (OLD.tickets_sold > 0 OR"
        " EXISTS (SELECT 1 FROM purchases WHERE pool_id = OLD.id AND status = 'CONFIRMED')) AND"
        " (NEW.ticket_price, NEW.boost_price, NEW.retry_price, NEW.currency, NEW.tickets_required) IS"
        " NOT (OLD.ticket_price, OLD.boost_price, OLD.retry_price, OLD.currency, OLD.tickets_required)"
        " BEGIN SELECT RAISE(ABORT, 'a pool keeps its prices from its first ticket on'); END"
    ),
    (
        "CREATE TRIGGER pools_start_with_a_draw BEFORE UPDATE ON pools WHEN OLD.state <> 'STARTED' AND"
        " NEW.state = 'STARTED' AND (NOT EXISTS (SELECT 1 FROM pool_draws WHERE pool_id = OLD.id) OR"
        " EXISTS (SELECT 1 FROM pool_tickets AS t JOIN purchases AS p ON p.id = t.purchase_id WHERE"
        " t.pool_id = OLD.id AND EXISTS (SELECT 1 FROM transfers AS back WHERE back.reverses ="
        " p.transfer_id))) BEGIN SELECT RAISE(ABORT, 'a pool starts with its draw, every ticket in it"
        " paid'); END"
    ),
    (
        "CREATE TRIGGER pools_cancelled_are_refunded BEFORE UPDATE ON pools WHEN OLD.state <>"
        " 'CANCELLED' AND NEW.state = 'CANCELLED' AND EXISTS (SELECT 1 FROM purchases AS p JOIN"
        " transfers AS f ON f.id = p.transfer_id JOIN accounts AS a ON a.id = f.debit_account WHERE"
        " p.pool_id = OLD.id AND a.kind = 'wallet' AND NOT EXISTS (SELECT 1 FROM transfers AS back WHERE"
        " back.reverses = f.id)) BEGIN SELECT RAISE(ABORT, 'a cancelled pool has paid back every"
        " ticket'); END"
    ),
    (
        "CREATE TRIGGER pools_give_the_prize_back AFTER UPDATE OF state ON pools WHEN NEW.state ="
        " 'CANCELLED' BEGIN UPDATE prizes SET stock = stock + 1 WHERE id = NEW.prize_id; END"
    ),
    (
        "CREATE TRIGGER pools_no_delete BEFORE DELETE ON pools WHEN OLD.tickets_sold > 0 OR EXISTS"
        " (SELECT 1 FROM purchases WHERE pool_id = OLD.id) OR EXISTS (SELECT 1 FROM transfers WHERE"
        " pool_id = OLD.id AND reason = 'PRIZE_PAYOUT') BEGIN SELECT RAISE(ABORT, 'a pool that sold"
        " something is kept'); END"
    ),
    (
        "CREATE TRIGGER pools_deleted_give_the_prize_back AFTER DELETE ON pools WHEN OLD.state = 'OPEN'"
        " BEGIN UPDATE prizes SET stock = stock + 1 WHERE id = OLD.prize_id; END"
    ),
    (
        "CREATE TRIGGER purchases_begin_pending BEFORE INSERT ON purchases WHEN NEW.status <> 'PENDING'"
        " BEGIN SELECT RAISE(ABORT, 'a purchase begins unpaid'); END"
    ),
    (
        "CREATE TRIGGER purchases_move BEFORE UPDATE ON purchases WHEN NOT (NEW.status = OLD.status OR"
        " (OLD.status = 'PENDING' AND NEW.status IN ('CONFIRMED', 'FAILED'))) OR (NEW.id, NEW.viewer_id,"
        " NEW.type, NEW.amount, NEW.currency, NEW.at) IS NOT (OLD.id, OLD.viewer_id, OLD.type,"
        " OLD.amount, OLD.currency, OLD.at) OR (OLD.status <> 'PENDING' AND (NEW.closed_at,"
        " NEW.transfer_id, NEW.provider, NEW.provider_txn_id) IS NOT (OLD.closed_at, OLD.transfer_id,"
        " OLD.provider, OLD.provider_txn_id)) OR (OLD.provider_txn_id IS NOT NULL AND (NEW.provider,"
        " NEW.provider_txn_id) IS NOT (OLD.provider, OLD.provider_txn_id)) OR (OLD.pool_id IS NOT NULL"
        " AND NEW.pool_id IS NOT OLD.pool_id) OR (NEW.provider_txn_id IS NOT OLD.provider_txn_id AND"
        " EXISTS (SELECT 1 FROM purchases WHERE provider = NEW.provider AND provider_txn_id ="
        " NEW.provider_txn_id AND id <> OLD.id)) OR (NEW.status = 'CONFIRMED' AND NOT EXISTS (SELECT 1"
        " FROM transfers WHERE id = NEW.transfer_id AND purchase_id = OLD.id AND reverses IS NULL))"
        " BEGIN SELECT RAISE(ABORT, 'a purchase is confirmed by its payment, or fails, and stays what it"
        " is'); END"
    ),
    (
        "CREATE TRIGGER purchases_no_delete BEFORE DELETE ON purchases WHEN OLD.status = 'CONFIRMED' OR"
        " OLD.provider_txn_id IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a purchase that a provider knows is"
        " kept'); END"
    ),
    (
        "CREATE TRIGGER pool_tickets_of_open_pools BEFORE INSERT ON pool_tickets WHEN NOT EXISTS (SELECT"
        " 1 FROM pools WHERE id = NEW.pool_id AND state = 'OPEN' AND tickets_sold = NEW.number - 1)"
        " BEGIN SELECT RAISE(ABORT, 'a ticket is the next one of an open pool'); END"
    ),
    (
        "CREATE TRIGGER pool_tickets_are_paid BEFORE INSERT ON pool_tickets WHEN NOT EXISTS (SELECT 1"
        " FROM purchases AS p JOIN pools AS o ON o.id = NEW.pool_id WHERE p.id = NEW.purchase_id AND"
        " p.status = 'CONFIRMED' AND p.viewer_id = NEW.viewer_id AND (p.pool_id IS NULL OR p.pool_id ="
        " o.id) AND p.currency = o.currency AND p.amount = CASE p.type WHEN 'ENTRY' THEN o.ticket_price"
        " WHEN 'BOOST' THEN o.boost_price ELSE o.retry_price END AND NOT EXISTS (SELECT 1 FROM transfers"
        " AS back WHERE back.reverses = p.transfer_id)) BEGIN SELECT RAISE(ABORT, 'a ticket is for a"
        " confirmed purchase of the same pool, at its price, of the same viewer'); END"
    ),
    (
        "CREATE TRIGGER pool_tickets_count AFTER INSERT ON pool_tickets BEGIN UPDATE pools SET"
        " tickets_sold = tickets_sold + 1, state = CASE WHEN tickets_sold + 1 = tickets_required THEN"
        " 'FULL' ELSE 'OPEN' END WHERE id = NEW.pool_id; UPDATE purchases SET pool_id = NEW.pool_id"
        " WHERE id = NEW.purchase_id AND pool_id IS NULL; END"
    ),
    (
        "CREATE TRIGGER pool_draws_of_full_pools BEFORE INSERT ON pool_draws WHEN NOT EXISTS (SELECT 1"
        " FROM draws WHERE id = NEW.draw_id AND source = 'pool') OR NOT EXISTS (SELECT 1 FROM pools"
        " WHERE id = NEW.pool_id AND state IN ('FULL', 'STARTED')) OR EXISTS (SELECT 1 FROM pool_draws"
        " AS d JOIN draw_winners AS w ON w.draw_id = d.draw_id WHERE d.pool_id = NEW.pool_id AND NOT"
        " EXISTS (SELECT 1 FROM draw_events AS e WHERE e.draw_id = w.draw_id AND e.winner_event ="
        " w.event AND e.winner_pick = w.pick AND e.kind IN ('redrawn', 'undone'))) BEGIN SELECT"
        " RAISE(ABORT, 'a full pool is drawn, once'); END"
    ),
    (
        "CREATE TRIGGER prize_wins_of_draws BEFORE INSERT ON prize_wins WHEN NEW.delivered_at IS NOT"
        " NULL OR NEW.withdrawn_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM draw_winners AS w JOIN"
        " pool_draws AS d ON d.draw_id = w.draw_id JOIN pools AS o ON o.id = d.pool_id JOIN prizes AS p"
        " ON p.id = o.prize_id WHERE w.draw_id = NEW.draw_id AND w.event = NEW.event AND w.pick ="
        " NEW.pick AND w.viewer_id = NEW.viewer_id AND o.id = NEW.pool_id AND p.id = NEW.prize_id AND"
        " NEW.amount IS CASE WHEN p.is_money THEN p.value END AND NEW.currency = p.currency) BEGIN"
        " SELECT RAISE(ABORT, 'a prize is won by a winner of its pool'); END"
    ),
    (
        "CREATE TRIGGER prize_wins_move BEFORE UPDATE ON prize_wins WHEN OLD.withdrawn_at IS NOT NULL OR"
        " (OLD.delivered_at IS NOT NULL AND NEW.withdrawn_at IS NOT NULL) OR (NEW.id, NEW.pool_id,"
        " NEW.prize_id, NEW.draw_id, NEW.event, NEW.pick, NEW.viewer_id, NEW.amount, NEW.currency,"
        " NEW.won_at) IS NOT (OLD.id, OLD.pool_id, OLD.prize_id, OLD.draw_id, OLD.event, OLD.pick,"
        " OLD.viewer_id, OLD.amount, OLD.currency, OLD.won_at) OR (NEW.transfer_id IS NOT NULL AND NOT"
        " EXISTS (SELECT 1 FROM transfers WHERE id = NEW.transfer_id AND reason = 'PRIZE_PAYOUT' AND"
        " pool_id = OLD.pool_id)) OR (OLD.transfer_id IS NOT NULL AND NEW.transfer_id IS NOT"
        " OLD.transfer_id AND NOT EXISTS (SELECT 1 FROM transfers AS back WHERE back.reverses ="
        " OLD.transfer_id)) BEGIN SELECT RAISE(ABORT, 'a won prize stays what it is, and is paid by the"
        " ledger'); END"
    ),
    (
        "CREATE TRIGGER prize_wins_no_delete BEFORE DELETE ON prize_wins BEGIN SELECT RAISE(ABORT, 'won"
        " prizes are kept'); END"
    ),
    (
        "CREATE TRIGGER lucky_tries_open_campaign BEFORE INSERT ON lucky_tries WHEN NOT EXISTS (SELECT 1"
        " FROM lucky_campaigns WHERE id = NEW.campaign_id AND state = 'open') BEGIN SELECT RAISE(ABORT,"
        " 'only an open lucky draw takes tries'); END"
    ),
    (
        "CREATE TRIGGER lucky_tries_once_a_day BEFORE INSERT ON lucky_tries WHEN EXISTS (SELECT 1 FROM"
        " lucky_tries WHERE campaign_id = NEW.campaign_id AND viewer_id = NEW.viewer_id AND day >="
        " NEW.day) BEGIN SELECT RAISE(ABORT, 'one try a day, and nothing takes the place of it'); END"
    ),
    (
        "CREATE TRIGGER lucky_tries_not_excluded BEFORE INSERT ON lucky_tries WHEN EXISTS (SELECT 1 FROM"
        " viewers WHERE id = NEW.viewer_id AND excluded_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'who"
        " is excluded takes no part'); END"
    ),
    (
        "CREATE TRIGGER lucky_tries_prize_runs BEFORE INSERT ON lucky_tries WHEN NEW.prize_id IS NOT"
        " NULL AND NOT EXISTS (SELECT 1 FROM lucky_prizes WHERE id = NEW.prize_id AND campaign_id ="
        " NEW.campaign_id AND coalesce(starts_at, NEW.at) <= NEW.at AND coalesce(ends_at, NEW.at + 1) >"
        " NEW.at) BEGIN SELECT RAISE(ABORT, 'a prize is won in its own lucky draw, while it runs'); END"
    ),
    (
        "CREATE TRIGGER lucky_tries_count AFTER INSERT ON lucky_tries WHEN NEW.prize_id IS NOT NULL"
        " BEGIN INSERT INTO lucky_wins (campaign_id, viewer_id, day, at, prize_id, title) SELECT"
        " NEW.campaign_id, NEW.viewer_id, NEW.day, NEW.at, id, title FROM lucky_prizes WHERE id ="
        " NEW.prize_id; INSERT INTO lucky_given (prize_id, day, given, quota, win_id) SELECT prize.id,"
        " counted.day, 1, counted.quota, win.id FROM lucky_prizes AS prize JOIN lucky_wins AS win ON"
        " win.campaign_id = NEW.campaign_id AND win.viewer_id = NEW.viewer_id AND win.day = NEW.day JOIN"
        " (SELECT NEW.day AS day, daily_quota AS quota FROM lucky_prizes WHERE id = NEW.prize_id UNION"
        " ALL SELECT '', total_quota FROM lucky_prizes WHERE id = NEW.prize_id) AS counted WHERE"
        " prize.id = NEW.prize_id ON CONFLICT (prize_id, day) DO UPDATE SET given = given + 1, quota ="
        " excluded.quota, win_id = excluded.win_id; END"
    ),
    (
        "CREATE TRIGGER lucky_wins_of_try BEFORE INSERT ON lucky_wins WHEN NEW.redeemed_at IS NOT NULL"
        " OR NOT EXISTS (SELECT 1 FROM lucky_tries WHERE campaign_id = NEW.campaign_id AND viewer_id ="
        " NEW.viewer_id AND day = NEW.day AND prize_id = NEW.prize_id AND at = NEW.at) BEGIN SELECT"
        " RAISE(ABORT, 'a win comes from a try and takes the place of none'); END"
    ),
    (
        "CREATE TRIGGER lucky_wins_redeemed_once BEFORE UPDATE ON lucky_wins WHEN OLD.redeemed_at IS NOT"
        " NULL OR (NEW.id, NEW.campaign_id, NEW.viewer_id, NEW.day, NEW.at, NEW.prize_id, NEW.title) IS"
        " NOT (OLD.id, OLD.campaign_id, OLD.viewer_id, OLD.day, OLD.at, OLD.prize_id, OLD.title) BEGIN"
        " SELECT RAISE(ABORT, 'a win stays as it was, and is redeemed once'); END"
    ),
    ("CREATE TRIGGER lucky_wins_no_delete BEFORE DELETE ON lucky_wins BEGIN SELECT RAISE(ABORT, 'wins are kept'); END"),
    (
        "CREATE TRIGGER lucky_given_of_win BEFORE INSERT ON lucky_given WHEN NEW.given <> 1 OR NOT"
        " EXISTS (SELECT 1 FROM lucky_wins WHERE id = NEW.win_id AND prize_id = NEW.prize_id AND NEW.day"
        " IN (day, '')) OR NEW.quota IS NOT (SELECT iif(NEW.day = '', total_quota, daily_quota) FROM"
        " lucky_prizes WHERE id = NEW.prize_id) OR EXISTS (SELECT 1 FROM lucky_given WHERE prize_id ="
        " NEW.prize_id AND day = NEW.day AND win_id >= NEW.win_id) BEGIN SELECT RAISE(ABORT, 'what is"
        " given is counted with the wins'); END"
    ),
    (
        "CREATE TRIGGER lucky_given_by_win BEFORE UPDATE ON lucky_given WHEN NEW.prize_id <>"
        " OLD.prize_id OR NEW.day <> OLD.day OR NEW.given <> OLD.given + 1 OR NEW.win_id <= OLD.win_id"
        " OR NOT EXISTS (SELECT 1 FROM lucky_wins WHERE id = NEW.win_id AND prize_id = NEW.prize_id AND"
        " NEW.day IN (day, '')) OR NEW.quota IS NOT (SELECT iif(NEW.day = '', total_quota, daily_quota)"
        " FROM lucky_prizes WHERE id = NEW.prize_id) BEGIN SELECT RAISE(ABORT, 'what is given is counted"
        " with the wins'); END"
    ),
    (
        "CREATE TRIGGER lucky_given_within_quota BEFORE INSERT ON lucky_given WHEN NEW.given > NEW.quota"
        " BEGIN SELECT RAISE(ABORT, 'no more is given than the quota'); END"
    ),
    (
        "CREATE TRIGGER lucky_given_stays_within_quota BEFORE UPDATE ON lucky_given WHEN NEW.given >"
        " NEW.quota BEGIN SELECT RAISE(ABORT, 'no more is given than the quota'); END"
    ),
    (
        "CREATE TRIGGER lucky_given_no_delete BEFORE DELETE ON lucky_given BEGIN SELECT RAISE(ABORT,"
        " 'what is given is counted with the wins'); END"
    ),
    (
        "CREATE TRIGGER lucky_prizes_at_most_one AFTER INSERT ON lucky_prizes WHEN (SELECT"
        " sum(probability) FROM lucky_prizes WHERE campaign_id = NEW.campaign_id) > 1000000000 BEGIN"
        " SELECT RAISE(ABORT, 'the probabilities of a lucky draw are 1 at the most'); END"
    ),
    (
        "CREATE TRIGGER lucky_prizes_stay_at_most_one AFTER UPDATE OF probability ON lucky_prizes WHEN"
        " (SELECT sum(probability) FROM lucky_prizes WHERE campaign_id = NEW.campaign_id) > 1000000000"
        " BEGIN SELECT RAISE(ABORT, 'the probabilities of a lucky draw are 1 at the most'); END"
    ),
    (
        "CREATE TRIGGER lucky_prizes_quota_given BEFORE UPDATE OF total_quota ON lucky_prizes WHEN"
        " NEW.total_quota < (SELECT given FROM lucky_given WHERE prize_id = NEW.id AND day = '') BEGIN"
        " SELECT RAISE(ABORT, 'more than that is given already'); END"
    ),
    (
        "CREATE TRIGGER lucky_prizes_keep_their_campaign BEFORE UPDATE OF id, campaign_id ON"
        " lucky_prizes WHEN NEW.id <> OLD.id OR NEW.campaign_id <> OLD.campaign_id BEGIN SELECT"
        " RAISE(ABORT, 'a prize stays in its lucky draw'); END"
    ),
    (
        "CREATE TRIGGER lucky_prizes_code_taken BEFORE UPDATE OF code, campaign_id ON lucky_prizes WHEN"
        " EXISTS (SELECT 1 FROM lucky_prizes WHERE campaign_id = NEW.campaign_id AND code = NEW.code AND"
        " id <> OLD.id) BEGIN SELECT RAISE(ABORT, 'a prize takes the place of none'); END"
    ),
    (
        "CREATE TRIGGER lucky_campaigns_name_taken BEFORE UPDATE OF name_key, is_default ON"
        " lucky_campaigns WHEN EXISTS (SELECT 1 FROM lucky_campaigns WHERE id <> OLD.id AND (name_key ="
        " NEW.name_key OR (is_default = 1 AND NEW.is_default = 1))) BEGIN SELECT RAISE(ABORT, 'a lucky"
        " draw takes the place of none'); END"
    ),
    (
        "CREATE TRIGGER lucky_prizes_kept_once_won BEFORE DELETE ON lucky_prizes WHEN EXISTS (SELECT 1"
        " FROM lucky_tries WHERE prize_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'a prize that was won is"
        " kept'); END"
    ),
    (
        "CREATE TRIGGER lucky_campaigns_kept BEFORE DELETE ON lucky_campaigns WHEN EXISTS (SELECT 1 FROM"
        " lucky_tries WHERE campaign_id = OLD.id) OR EXISTS (SELECT 1 FROM lucky_prizes WHERE"
        " campaign_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'a lucky draw with prizes or tries is kept');"
        " END"
    ),
    (
        "CREATE TRIGGER lucky_campaigns_keep_their_id BEFORE UPDATE OF id ON lucky_campaigns WHEN NEW.id"
        " <> OLD.id BEGIN SELECT RAISE(ABORT, 'a lucky draw keeps its number'); END"
    ),
    (
        "CREATE TRIGGER lucky_contacts_of_redeemed BEFORE INSERT ON lucky_contacts WHEN NOT EXISTS"
        " (SELECT 1 FROM lucky_wins WHERE id = NEW.win_id AND redeemed_at IS NOT NULL) BEGIN SELECT"
        " RAISE(ABORT, 'a contact belongs to a redeemed win'); END"
    ),
    (
        "CREATE TRIGGER lucky_contacts_no_update BEFORE UPDATE ON lucky_contacts BEGIN SELECT"
        " RAISE(ABORT, 'a contact is deleted, never altered'); END"
    ),
)


def upgrade() -> None:
    """Add them."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
