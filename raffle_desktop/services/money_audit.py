"""Money compared with its ledger: everything that follows from it, worked out anew without the database's help."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256 as _sha256

from sqlalchemy.engine import Connection

from raffle_desktop.domain.hash_chain import GENESIS, linked
from raffle_desktop.services.ledger import HASHED
from raffle_desktop.services.pool_draws import check_pool_winners
from raffle_desktop.storage.raw_rows import raw_rows

# As text that SQLite makes: for a million rows that is several times as fast as their fields one by one.
_CHAIN = f"SELECT json_array({HASHED}), hash FROM transfers ORDER BY id"  # noqa: S608 - ours
_MOVED = "SELECT {side}, sum(amount), count(*), max(id) FROM transfers GROUP BY {side}"
_ACCOUNTS = "SELECT id, balance, transfers, transfer_id FROM accounts"
_SUMS = "SELECT currency, sum(balance) FROM accounts GROUP BY currency HAVING sum(balance) <> 0"
_FIGURES: tuple[tuple[str, str], ...] = (
    (
        (
            "SELECT a.id, a.held, coalesce(h.held, 0) FROM accounts AS a LEFT JOIN (SELECT account_id,"
            " sum(amount) AS held FROM holds WHERE state = 'ACTIVE' GROUP BY account_id) AS h ON h.account_id = a.id"
            " WHERE a.held <> coalesce(h.held, 0)"
        ),
        "wallet {} has {} held, its active holds are {}",
    ),
    (
        "SELECT id, balance, held FROM accounts WHERE kind = 'wallet' AND (balance < held OR held < 0)",
        "wallet {} has {}, of which {} are held",
    ),
    (
        (
            "SELECT a.id, a.viewer_id FROM accounts AS a WHERE a.viewer_id IS NOT NULL"
            " AND NOT EXISTS (SELECT 1 FROM viewers AS v WHERE v.id = a.viewer_id)"
        ),
        "wallet {} belongs to viewer {}, who is not there",
    ),
    (
        (
            "SELECT t.id FROM transfers AS t JOIN accounts AS d ON d.id = t.debit_account JOIN accounts AS c"
            " ON c.id = t.credit_account WHERE t.currency <> d.currency OR t.currency <> c.currency"
        ),
        "transfer {} is between currencies",
    ),
    (
        (
            "SELECT h.id FROM holds AS h LEFT JOIN transfers AS t ON t.id = h.transfer_id WHERE h.state = 'CAPTURED'"
            " AND (t.hold_id IS NOT h.id OR t.debit_account <> h.account_id OR t.amount > h.amount"
            " OR t.at >= h.expires_at)"
        ),
        "hold {} was not captured by its transfer",
    ),
    (
        (
            "SELECT t.id FROM transfers AS t WHERE t.hold_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM holds AS h"
            " WHERE h.id = t.hold_id AND h.transfer_id = t.id)"
        ),
        "transfer {} names a hold that it has not captured",
    ),
    (
        (
            "SELECT r.id FROM transfers AS r LEFT JOIN transfers AS t ON t.id = r.reverses WHERE r.reverses IS NOT NULL"
            " AND (t.amount IS NOT r.amount OR t.debit_account IS NOT r.credit_account"
            " OR t.credit_account IS NOT r.debit_account OR t.reverses IS NOT NULL)"
        ),
        "transfer {} does not reverse the one that it names",
    ),
)
_REQUESTS: tuple[tuple[str, str], ...] = (
    (
        (
            "SELECT r.id FROM money_requests AS r LEFT JOIN transfers AS t ON t.id = r.transfer_id"
            " WHERE r.state = 'COMPLETED' AND (t.amount IS NOT r.amount OR t.hold_id IS NOT r.hold_id"
            " OR t.reason IS NOT upper(r.kind)"
            " OR CASE r.kind WHEN 'topup' THEN t.credit_account ELSE t.debit_account END <> r.account_id)"
        ),
        "request {} is completed, and its transfer is another",
    ),
    (
        (
            "SELECT t.id FROM transfers AS t WHERE t.reason IN ('TOPUP', 'WITHDRAWAL') AND NOT EXISTS"
            " (SELECT 1 FROM money_requests AS r WHERE r.transfer_id = t.id)"
        ),
        "transfer {} completes no request",
    ),
    (
        (
            "SELECT r.id FROM money_requests AS r JOIN holds AS h ON h.id = r.hold_id WHERE CASE h.state"
            " WHEN 'ACTIVE' THEN r.closed_at IS NOT NULL WHEN 'CAPTURED' THEN r.state <> 'COMPLETED'"
            " ELSE r.state NOT IN ('FAILED', 'CANCELLED') END"
        ),
        "withdrawal {} and its hold do not say the same",
    ),
)
_POOLS: tuple[tuple[str, str], ...] = (
    (
        (
            "SELECT o.id, o.tickets_sold, coalesce(t.n, 0) FROM pools AS o LEFT JOIN (SELECT pool_id, count(*) AS n,"
            " max(number) AS last, min(number) AS first FROM pool_tickets GROUP BY pool_id) AS t ON t.pool_id = o.id"
            " WHERE o.tickets_sold <> coalesce(t.n, 0) OR t.last <> t.n OR t.first <> 1"
        ),
        "pool {} has sold {}, its tickets are {}, or leave a gap",
    ),
    (
        (
            "SELECT id, state, tickets_sold, tickets_required FROM pools WHERE (state IN ('FULL', 'STARTED')"
            " AND tickets_sold <> tickets_required) OR (state = 'OPEN' AND tickets_sold >= tickets_required)"
        ),
        "pool {} is {} with {} of {} tickets sold",
    ),
    (
        (
            "SELECT p.id FROM purchases AS p LEFT JOIN transfers AS t ON t.id = p.transfer_id"
            " WHERE (p.status = 'CONFIRMED') <> (p.transfer_id IS NOT NULL) OR (p.transfer_id IS NOT NULL"
            " AND (t.purchase_id IS NOT p.id OR t.amount <> p.amount OR t.currency <> p.currency"
            " OR t.reason <> 'TICKET_PURCHASE'))"
        ),
        "purchase {} is confirmed without its payment, or the other way round",
    ),
    (
        (
            "SELECT t.id FROM transfers AS t WHERE t.purchase_id IS NOT NULL AND t.reverses IS NULL AND NOT EXISTS"
            " (SELECT 1 FROM purchases AS p WHERE p.id = t.purchase_id AND p.transfer_id = t.id)"
        ),
        "transfer {} paid for a purchase that is not confirmed by it",
    ),
    (
        (
            "SELECT t.number, t.pool_id FROM pool_tickets AS t JOIN purchases AS p ON p.id = t.purchase_id"
            " JOIN pools AS o ON o.id = t.pool_id WHERE p.status <> 'CONFIRMED' OR p.viewer_id <> t.viewer_id"
            " OR p.pool_id IS NOT o.id OR p.currency <> o.currency"
            " OR p.amount IS NOT CASE p.type"
            " WHEN 'ENTRY' THEN o.ticket_price WHEN 'BOOST' THEN o.boost_price ELSE o.retry_price END"
        ),
        "ticket {} of pool {} is not paid as it should be",
    ),
    (
        (
            "SELECT o.id, t.number FROM pools AS o JOIN pool_tickets AS t ON t.pool_id = o.id JOIN purchases AS p"
            " ON p.id = t.purchase_id JOIN transfers AS f ON f.id = p.transfer_id JOIN accounts AS a"
            " ON a.id = f.debit_account WHERE o.state = 'CANCELLED' AND a.kind = 'wallet' AND (SELECT count(*)"
            " FROM transfers AS r WHERE r.reverses = f.id AND r.reverses IS NOT NULL) <> 1"
        ),
        "pool {} is cancelled, and ticket {} was not refunded once",
    ),
    (
        (
            "SELECT t.number, o.id FROM transfers AS r JOIN pool_tickets AS t ON t.purchase_id = r.purchase_id"
            " JOIN pools AS o ON o.id = t.pool_id WHERE r.reverses IS NOT NULL AND o.state <> 'CANCELLED'"
        ),
        "ticket {} was paid back, and pool {} is not cancelled",
    ),
    (
        (
            "SELECT o.id FROM pools AS o WHERE (o.state = 'STARTED') <> EXISTS"
            " (SELECT 1 FROM pool_draws AS d JOIN draw_events AS e ON e.draw_id = d.draw_id AND e.kind = 'drawn'"
            " WHERE d.pool_id = o.id)"
        ),
        "pool {} is started without a draw, or drawn and not started",
    ),
    (
        (
            "SELECT d.pool_id FROM pool_draws AS d JOIN draw_winners AS w ON w.draw_id = d.draw_id WHERE NOT EXISTS"
            " (SELECT 1 FROM draw_events AS e WHERE e.draw_id = w.draw_id AND e.winner_event = w.event"
            " AND e.winner_pick = w.pick AND e.kind IN ('redrawn', 'undone')) GROUP BY d.pool_id HAVING count(*) > 1"
        ),
        "pool {} has more than one winner",
    ),
    (
        (
            "SELECT w.id FROM prize_wins AS w LEFT JOIN transfers AS t ON t.id = w.transfer_id LEFT JOIN accounts AS a"
            " ON a.id = t.credit_account WHERE w.transfer_id IS NOT NULL AND (t.reason IS NOT 'PRIZE_PAYOUT'"
            " OR t.amount IS NOT w.amount OR (a.viewer_id IS NOT w.viewer_id"
            # Or to whom the winner had been merged into by then.
            " AND NOT EXISTS (SELECT 1 FROM viewer_merge_members AS p JOIN viewer_merges AS m ON m.id = p.merge_id"
            " WHERE p.viewer_id = w.viewer_id AND m.kept_id = a.viewer_id)))"
        ),
        "won prize {} was not paid as it should be",
    ),
    (
        (
            "SELECT t.id FROM transfers AS t WHERE t.reason = 'PRIZE_PAYOUT' AND NOT EXISTS (SELECT 1"
            " FROM transfers AS r WHERE r.reverses = t.id AND r.reverses IS NOT NULL)"
            " AND NOT EXISTS (SELECT 1 FROM prize_wins AS w WHERE w.transfer_id = t.id)"
        ),
        "transfer {} paid out a prize that nobody has won",
    ),
    (
        (
            "SELECT w.id FROM prize_wins AS w WHERE w.withdrawn_at IS NULL AND EXISTS (SELECT 1 FROM draw_events AS e"
            " WHERE e.draw_id = w.draw_id AND e.winner_event = w.event AND e.winner_pick = w.pick"
            " AND e.kind IN ('redrawn', 'undone'))"
        ),
        "won prize {} stands, and its draw does not",
    ),
    (
        (
            "SELECT e.draw_id FROM draw_events AS e JOIN pool_draws AS d ON d.draw_id = e.draw_id"
            " WHERE e.kind = 'confirmed' AND NOT EXISTS (SELECT 1 FROM prize_wins AS w WHERE w.draw_id = e.draw_id"
            " AND w.event = e.winner_event AND w.pick = e.winner_pick)"
        ),
        "the confirmed winner of draw {} has not won the prize",
    ),
)


def check_chain(connection: Connection) -> list[str]:
    """Rows of the ledger whose hash does not follow from the row and the one before."""
    previous = GENESIS
    for text, stored in raw_rows(connection, _CHAIN):
        # The text is that of `linked` where nothing in it is escaped, or written otherwise than in ASCII.
        plain = text.isascii() and "\\" not in text and "\x7f" not in text
        previous = _sha256(previous + text.encode()).digest() if plain else linked(previous, json.loads(text))
        if previous != stored:
            # All rows after it would differ too; the first says where.
            return [f"row {json.loads(text)[0]} of the ledger was altered or lost its place"]
    return []


def check_balances(connection: Connection) -> list[str]:
    """Balances that are not the sum of the transfers, and currencies of which money was made or lost."""
    moved: dict[int, tuple[int, int, int]] = {}
    for side, sign in (("debit_account", -1), ("credit_account", 1)):
        for account, amount, count, last in raw_rows(connection, _MOVED.format(side=side)):
            balance, transfers, newest = moved.get(account, (0, 0, 0))
            moved[account] = (balance + sign * amount, transfers + count, max(newest, last))
    differences = []
    for account, *stored in raw_rows(connection, _ACCOUNTS):
        found = moved.pop(account, (0, 0, 0))
        if found != tuple(stored):
            differences.append(
                f"account {account} has (balance, transfers, newest) {tuple(stored)}, the ledger says {found}"
            )
    differences += [f"the ledger names account {account}, which is not there" for account in sorted(moved)]
    differences += [f"all accounts in {row[0]} sum to {row[1]}, not 0" for row in raw_rows(connection, _SUMS)]
    return differences


def check_holds(connection: Connection) -> list[str]:
    """What is held is not what the holds say, or a transfer is not what it says it is."""
    return _found(connection, _FIGURES)


def check_requests(connection: Connection) -> list[str]:
    """Top-ups and withdrawals that do not fit their transfer or their hold."""
    return _found(connection, _REQUESTS)


def check_pools(connection: Connection) -> list[str]:
    """Pools, purchases, tickets and won prizes that do not fit each other and the ledger."""
    return _found(connection, _POOLS)


MONEY_CHECKS: tuple[tuple[str, Callable[[Connection], list[str]]], ...] = (
    ("ledger: each row follows on the one before", check_chain),
    ("balances of wallets = ledger, and all accounts sum to 0", check_balances),
    ("held in wallets = active holds, captures and reversals", check_holds),
    ("top-ups and withdrawals = ledger", check_requests),
    ("pools = tickets = paid purchases, refunds and payouts once", check_pools),
    ("winning numbers of pools = draw and tickets", check_pool_winners),
)


def audit(connection: Connection) -> list[str]:
    """All of it; empty = nothing is wrong."""
    return [text for _name, check in MONEY_CHECKS for text in check(connection)]


def _found(connection: Connection, checks: tuple[tuple[str, str], ...]) -> list[str]:
    return [sentence.format(*row) for statement, sentence in checks for row in raw_rows(connection, statement)]
