"""What the database itself does about money: whoever adds a row to the ledger, the rest follows, and nothing else can
move what follows.

A transfer moves what its two accounts hold, captures the hold that it names, and pays for the purchase or the won
prize that it names. A ticket of a pool moves what the pool has sold. Each account names the newest transfer that is
counted in: it can be moved only by a newer one, and there is none that is not counted in.
"""

# ruff: noqa: S608 - statements of our own tables, made of nothing from outside
from __future__ import annotations

from raffle_desktop.domain.ledger import (
    REQUEST_TRANSITIONS,
    transitions_in_sql,
)
from raffle_desktop.domain.money import MAX_BALANCE
from raffle_desktop.storage.merge_triggers import STANDS_FOR
from raffle_desktop.storage.pool_triggers import POOL_TRIGGERS
from raffle_desktop.storage.trigger_sql import SAME_TXN, changed, never, refuse

_KIND_OF_DEBIT = "(SELECT kind FROM accounts WHERE id = NEW.debit_account)"
_KIND_OF_CREDIT = "(SELECT kind FROM accounts WHERE id = NEW.credit_account)"
_ACCOUNTS = (
    refuse(
        "accounts_begin_empty",
        "INSERT ON accounts",
        "NEW.balance <> 0 OR NEW.held <> 0 OR NEW.transfers <> 0 OR NEW.transfer_id <> 0",
        "an account begins empty",
    ),
    refuse(
        "accounts_fixed",
        "UPDATE OF id, kind, viewer_id, currency, opened_at ON accounts",
        changed("id", "kind", "viewer_id", "currency", "opened_at"),
        "an account keeps its owner and its currency",
    ),
    refuse(
        "accounts_by_ledger",
        "UPDATE OF balance, transfers, transfer_id ON accounts",
        changed("balance", "transfers", "transfer_id") + " AND (NEW.transfer_id <= OLD.transfer_id"
        " OR NEW.transfers <> OLD.transfers + 1 OR NEW.balance IS NOT OLD.balance + (SELECT CASE OLD.id"
        " WHEN debit_account THEN -amount WHEN credit_account THEN amount END FROM transfers"
        " WHERE id = NEW.transfer_id))",
        "balances move with the ledger",
    ),
    refuse(
        "accounts_held_by_holds",
        "UPDATE OF held ON accounts",
        "NEW.held IS NOT (SELECT coalesce(sum(amount), 0) FROM holds WHERE account_id = NEW.id AND state = 'ACTIVE')",
        "what is held follows from the holds",
    ),
    refuse(
        "accounts_no_delete",
        "DELETE ON accounts",
        "OLD.transfers > 0 OR EXISTS (SELECT 1 FROM holds WHERE account_id = OLD.id)"
        " OR EXISTS (SELECT 1 FROM money_requests WHERE account_id = OLD.id)",
        "an account that was used is kept",
    ),
)

_HOLDS = (
    refuse(
        "holds_begin_active",
        "INSERT ON holds",
        "NEW.state <> 'ACTIVE' OR NEW.expires_at <= NEW.at OR NOT EXISTS (SELECT 1 FROM accounts"
        " WHERE id = NEW.account_id AND kind = 'wallet' AND state = 'ACTIVE')",
        "a hold begins active, in an active wallet",
    ),
    refuse(
        "holds_are_covered",
        "INSERT ON holds",
        "EXISTS (SELECT 1 FROM accounts WHERE id = NEW.account_id AND balance - held < NEW.amount)",
        "no more can be held than there is",
    ),
    (
        "CREATE TRIGGER holds_count AFTER INSERT ON holds BEGIN"
        " UPDATE accounts SET held = held + NEW.amount WHERE id = NEW.account_id; END"
    ),
    # It ends once: captured by the transfer that names it, or released, which an open withdrawal does not let happen.
    refuse(
        "holds_end_once",
        "UPDATE ON holds",
        "OLD.state <> 'ACTIVE' OR NEW.state = 'ACTIVE'"
        f" OR {changed('id', 'account_id', 'amount', 'reason', 'at', 'expires_at', 'actor', 'description')}"
        " OR (NEW.state = 'CAPTURED' AND NOT EXISTS (SELECT 1 FROM transfers WHERE id = NEW.transfer_id"
        " AND hold_id = OLD.id)) OR (NEW.state = 'RELEASED' AND EXISTS (SELECT 1 FROM money_requests"
        " WHERE hold_id = OLD.id AND closed_at IS NULL))",
        "a hold is captured or released, once, and is never another",
    ),
    (
        "CREATE TRIGGER holds_count_less AFTER UPDATE ON holds BEGIN"
        " UPDATE accounts SET held = held - OLD.amount WHERE id = OLD.account_id; END"
    ),
    never("holds_no_delete", "DELETE ON holds", "holds are kept"),
)

_TRANSFERS = (
    refuse(
        "transfers_of_one_currency",
        "INSERT ON transfers",
        "NEW.currency IS NOT (SELECT currency FROM accounts WHERE id = NEW.debit_account)"
        " OR NEW.currency IS NOT (SELECT currency FROM accounts WHERE id = NEW.credit_account)",
        "a transfer is between two accounts of its currency",
    ),
    refuse(
        "transfers_not_from_suspended",
        "INSERT ON transfers",
        "EXISTS (SELECT 1 FROM accounts WHERE id = NEW.debit_account AND state = 'SUSPENDED')",
        "a suspended wallet takes no debits",
    ),
    refuse(
        "transfers_between_fitting_accounts",
        "INSERT ON transfers",
        f"NEW.reverses IS NULL AND NOT CASE NEW.reason"
        f" WHEN 'TOPUP' THEN {_KIND_OF_DEBIT} = 'provider' AND {_KIND_OF_CREDIT} = 'wallet'"
        f" WHEN 'WITHDRAWAL' THEN {_KIND_OF_DEBIT} = 'wallet' AND {_KIND_OF_CREDIT} = 'provider'"
        f" WHEN 'TICKET_PURCHASE' THEN {_KIND_OF_DEBIT} IN ('wallet', 'provider') AND {_KIND_OF_CREDIT} = 'house'"
        f" WHEN 'PRIZE_PAYOUT' THEN {_KIND_OF_DEBIT} = 'prizes' AND {_KIND_OF_CREDIT} = 'wallet'"
        f" ELSE 'wallet' IN ({_KIND_OF_DEBIT}, {_KIND_OF_CREDIT}) AND 'house' IN ({_KIND_OF_DEBIT}, {_KIND_OF_CREDIT})"
        " END",
        "money moves for this reason between other accounts",
    ),
    # The same as checks of `accounts`, which a statement that ignores conflicts would pass by.
    refuse(
        "transfers_are_covered",
        "INSERT ON transfers",
        "EXISTS (SELECT 1 FROM accounts AS a WHERE a.id = NEW.debit_account AND a.kind = 'wallet'"
        " AND a.balance - a.held + coalesce((SELECT h.amount FROM holds AS h WHERE h.id = NEW.hold_id), 0)"
        " < NEW.amount) OR EXISTS (SELECT 1 FROM accounts AS a WHERE a.id = NEW.credit_account"
        f" AND a.kind = 'wallet' AND a.balance + NEW.amount > {MAX_BALANCE})",
        "a wallet gives no more than is available in it, and has bounds",
    ),
    # A reversal is not reversed: what it has done is mended by a transfer of its own.
    refuse(
        "transfers_reverse_whole",
        "INSERT ON transfers",
        "NEW.reverses IS NOT NULL AND NOT EXISTS (SELECT 1 FROM transfers AS f WHERE f.id = NEW.reverses"
        " AND f.debit_account = NEW.credit_account AND f.credit_account = NEW.debit_account"
        " AND f.amount = NEW.amount AND f.purchase_id IS NEW.purchase_id AND f.pool_id IS NEW.pool_id"
        " AND f.reverses IS NULL)",
        "a reversal moves back the same amount between the same accounts, for the same purchase",
    ),
    refuse(
        "transfers_capture_holds",
        "INSERT ON transfers",
        "NEW.hold_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM holds WHERE id = NEW.hold_id"
        " AND account_id = NEW.debit_account AND state = 'ACTIVE' AND amount >= NEW.amount"
        " AND (reason = 'WITHDRAWAL') = (NEW.reason = 'WITHDRAWAL')"
        " AND (expires_at IS NULL OR expires_at > NEW.at))",
        "a capture is of an active hold of its account, not expired, and of no more than it holds",
    ),
    refuse(
        "transfers_pay_purchases",
        "INSERT ON transfers",
        "NEW.purchase_id IS NOT NULL AND NEW.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM purchases AS p"
        " JOIN accounts AS a ON a.id = NEW.debit_account WHERE p.id = NEW.purchase_id AND p.status = 'PENDING'"
        " AND p.amount = NEW.amount AND p.currency = NEW.currency AND NEW.reason = 'TICKET_PURCHASE'"
        " AND (a.viewer_id IS NULL OR a.viewer_id = p.viewer_id"
        f" OR a.viewer_id = {STANDS_FOR.format(viewer='p.viewer_id')}))",
        "a purchase is paid for once, whole, by its own viewer",
    ),
    refuse(
        "transfers_pay_no_drawn_ticket_back",
        "INSERT ON transfers",
        "NEW.reverses IS NOT NULL AND EXISTS (SELECT 1 FROM pool_tickets AS t JOIN pools AS o ON o.id = t.pool_id"
        " WHERE t.purchase_id = NEW.purchase_id AND o.state = 'STARTED')",
        "a ticket that was in a draw is not paid back",
    ),
    refuse(
        "transfers_pay_out_won_prizes",
        "INSERT ON transfers",
        "NEW.reason = 'PRIZE_PAYOUT' AND NOT EXISTS (SELECT 1 FROM prize_wins AS w JOIN accounts AS a"
        " ON a.id = NEW.credit_account WHERE w.pool_id = NEW.pool_id AND w.withdrawn_at IS NULL"
        " AND w.delivered_at IS NULL AND w.amount = NEW.amount AND w.currency = NEW.currency"
        f" AND a.viewer_id IN (w.viewer_id, {STANDS_FOR.format(viewer='w.viewer_id')}))",
        "only a won prize is paid out, once, whole, to its winner",
    ),
    # The hold first: what it held is what is taken.
    (
        "CREATE TRIGGER transfers_count AFTER INSERT ON transfers BEGIN"
        " SELECT RAISE(ABORT, 'the ledger only grows at its end') WHERE NEW.id <> (SELECT max(id) FROM transfers)"
        " OR NEW.id <> coalesce((SELECT max(id) FROM transfers WHERE id < NEW.id), 0) + 1;"
        " UPDATE holds SET state = 'CAPTURED', closed_at = NEW.at, transfer_id = NEW.id WHERE id = NEW.hold_id;"
        " UPDATE accounts SET balance = balance - NEW.amount, transfers = transfers + 1, transfer_id = NEW.id"
        " WHERE id = NEW.debit_account;"
        " UPDATE accounts SET balance = balance + NEW.amount, transfers = transfers + 1, transfer_id = NEW.id"
        " WHERE id = NEW.credit_account;"
        " UPDATE purchases SET status = 'CONFIRMED', closed_at = NEW.at, transfer_id = NEW.id"
        " WHERE id = NEW.purchase_id AND NEW.reverses IS NULL;"
        " UPDATE prize_wins SET delivered_at = NEW.at, delivered_by = NEW.actor, how = 'wallet', transfer_id = NEW.id"
        " WHERE pool_id = NEW.pool_id AND withdrawn_at IS NULL AND NEW.reason = 'PRIZE_PAYOUT';"
        " UPDATE prize_wins SET delivered_at = NULL, delivered_by = '', how = '', transfer_id = NULL"
        " WHERE transfer_id = NEW.reverses;"
        # A statement that ignores conflicts would leave out what a check refuses, and keep the rest.
        " SELECT RAISE(ABORT, 'a transfer counts in both of its accounts') WHERE EXISTS (SELECT 1 FROM accounts"
        " WHERE id IN (NEW.debit_account, NEW.credit_account) AND transfer_id <> NEW.id);"
        " END"
    ),
)

_REQUESTS = (
    refuse(
        "money_requests_begin_open",
        "INSERT ON money_requests",
        "NEW.state <> 'CREATED' OR NOT EXISTS (SELECT 1 FROM accounts WHERE id = NEW.account_id AND kind = 'wallet')"
        " OR (NEW.kind = 'withdrawal' AND NOT EXISTS (SELECT 1 FROM holds WHERE id = NEW.hold_id"
        " AND account_id = NEW.account_id AND amount = NEW.amount AND state = 'ACTIVE' AND reason = 'WITHDRAWAL'))",
        "a request begins open, a withdrawal with its amount held",
    ),
    refuse(
        "money_requests_move",
        "UPDATE ON money_requests",
        f"OLD.closed_at IS NOT NULL OR NOT {transitions_in_sql('state', REQUEST_TRANSITIONS)}"
        f" OR {changed('id', 'kind', 'account_id', 'amount', 'hold_id', 'at', 'actor')}"
        f" OR (OLD.provider_txn_id IS NOT NULL AND {changed('provider', 'provider_txn_id')})"
        f" OR {SAME_TXN.format(table='money_requests')}"
        " OR (NEW.state = 'COMPLETED' AND NOT EXISTS (SELECT 1 FROM transfers AS f WHERE f.id = NEW.transfer_id"
        " AND f.amount = OLD.amount AND f.reverses IS NULL AND f.hold_id IS OLD.hold_id AND CASE OLD.kind"
        " WHEN 'topup' THEN f.reason = 'TOPUP' AND f.credit_account = OLD.account_id"
        " ELSE f.reason = 'WITHDRAWAL' AND f.debit_account = OLD.account_id END AND NOT EXISTS"
        " (SELECT 1 FROM money_requests AS r WHERE r.transfer_id = f.id)))",
        "a request goes from open to one outcome, completed by a transfer of its own",
    ),
    (
        "CREATE TRIGGER money_requests_give_back AFTER UPDATE OF state ON money_requests"
        " WHEN NEW.state IN ('FAILED', 'CANCELLED') BEGIN"
        " UPDATE holds SET state = 'RELEASED', closed_at = NEW.closed_at WHERE id = NEW.hold_id; END"
    ),
    never("money_requests_no_delete", "DELETE ON money_requests", "requests are kept"),
)

MONEY_TRIGGERS: tuple[str, ...] = (
    *_ACCOUNTS,
    *_HOLDS,
    *_TRANSFERS,
    *_REQUESTS,
    *POOL_TRIGGERS,
)
