"""What the database itself does about prizes, pools, purchases and paid tickets."""

# ruff: noqa: S608 - statements of our own tables, made of nothing from outside
from __future__ import annotations

from raffle_desktop.domain.ledger import POOL_TRANSITIONS, PURCHASE_TRANSITIONS, transitions_in_sql
from raffle_desktop.storage.trigger_sql import PAID_BACK, SAME_TXN, changed, never, refuse

# A wallet's payment for the pool that was not paid back, whether it has brought a ticket yet or not.
_NOT_REFUNDED = (
    "EXISTS (SELECT 1 FROM purchases AS p JOIN transfers AS f ON f.id = p.transfer_id"
    " JOIN accounts AS a ON a.id = f.debit_account"
    f" WHERE p.pool_id = OLD.id AND a.kind = 'wallet' AND NOT {PAID_BACK.format(transfer='f.id')})"
)
_SOME_REFUNDED = (
    "EXISTS (SELECT 1 FROM pool_tickets AS t JOIN purchases AS p ON p.id = t.purchase_id"
    f" WHERE t.pool_id = OLD.id AND {PAID_BACK.format(transfer='p.transfer_id')})"
)
_STANDING_WINNER = (
    "EXISTS (SELECT 1 FROM pool_draws AS d JOIN draw_winners AS w ON w.draw_id = d.draw_id"
    " WHERE d.pool_id = {pool} AND NOT EXISTS (SELECT 1 FROM draw_events AS e WHERE e.draw_id = w.draw_id"
    " AND e.winner_event = w.event AND e.winner_pick = w.pick AND e.kind IN ('redrawn', 'undone')))"
)
OWES_ITS_PRIZE = (
    "(pools.state IN ('OPEN', 'FULL') OR (pools.state = 'STARTED' AND NOT EXISTS (SELECT 1 FROM prize_wins"
    " WHERE prize_wins.pool_id = pools.id AND prize_wins.withdrawn_at IS NULL)))"
)
"""Of a row of `pools`: its prize is reserved, and nobody has it yet."""
_TICKETS_IN = "coalesce((SELECT max(number) FROM pool_tickets WHERE pool_id = NEW.id), 0)"

_POOLS = (
    refuse(
        "prizes_no_delete",
        "DELETE ON prizes",
        "EXISTS (SELECT 1 FROM pools WHERE prize_id = OLD.id)",
        "a prize of a pool is kept",
    ),
    # What is won and paid is what was promised when the first ticket was sold. A pool that was drawn owes its prize
    # until the winner is confirmed, and again after an undone draw.
    refuse(
        "prizes_as_promised",
        "UPDATE OF id, value, currency, is_money ON prizes",
        "NEW.id <> OLD.id OR (" + changed("value", "currency", "is_money") + " AND EXISTS (SELECT 1 FROM pools"
        f" WHERE prize_id = OLD.id AND {OWES_ITS_PRIZE}))",
        "a prize keeps its value while a pool is running for it",
    ),
    refuse(
        "pools_open_with_a_prize",
        "INSERT ON pools",
        "NEW.state <> 'OPEN' OR NEW.tickets_sold <> 0"
        " OR NOT EXISTS (SELECT 1 FROM prizes WHERE id = NEW.prize_id AND stock > 0)",
        "a pool opens empty, with a prize that is in stock",
    ),
    (
        "CREATE TRIGGER pools_reserve_a_prize AFTER INSERT ON pools BEGIN"
        " UPDATE prizes SET stock = stock - 1 WHERE id = NEW.prize_id; END"
    ),
    refuse(
        "pools_move",
        "UPDATE ON pools",
        f"OLD.closed_at IS NOT NULL OR NOT {transitions_in_sql('state', POOL_TRANSITIONS)}"
        f" OR {changed('id', 'prize_id', 'opened_at')} OR NEW.tickets_sold <> {_TICKETS_IN}",
        "a pool goes from open to full to started or cancelled, and has sold what tickets it has",
    ),
    refuse(
        "pools_keep_their_price",
        "UPDATE ON pools",
        "(OLD.tickets_sold > 0 OR EXISTS (SELECT 1 FROM purchases WHERE pool_id = OLD.id"
        " AND status = 'CONFIRMED')) AND "
        + changed("ticket_price", "boost_price", "retry_price", "currency", "tickets_required"),
        "a pool keeps its prices from its first ticket on",
    ),
    refuse(
        "pools_start_with_a_draw",
        "UPDATE ON pools",
        "OLD.state <> 'STARTED' AND NEW.state = 'STARTED'"
        f" AND (NOT EXISTS (SELECT 1 FROM pool_draws WHERE pool_id = OLD.id) OR {_SOME_REFUNDED})",
        "a pool starts with its draw, every ticket in it paid",
    ),
    refuse(
        "pools_cancelled_are_refunded",
        "UPDATE ON pools",
        f"OLD.state <> 'CANCELLED' AND NEW.state = 'CANCELLED' AND {_NOT_REFUNDED}",
        "a cancelled pool has paid back every ticket",
    ),
    (
        "CREATE TRIGGER pools_give_the_prize_back AFTER UPDATE OF state ON pools WHEN NEW.state = 'CANCELLED' BEGIN"
        " UPDATE prizes SET stock = stock + 1 WHERE id = NEW.prize_id; END"
    ),
    refuse(
        "pools_no_delete",
        "DELETE ON pools",
        "OLD.tickets_sold > 0 OR EXISTS (SELECT 1 FROM purchases WHERE pool_id = OLD.id)"
        " OR EXISTS (SELECT 1 FROM transfers WHERE pool_id = OLD.id AND reason = 'PRIZE_PAYOUT')",
        "a pool that sold something is kept",
    ),
    (
        "CREATE TRIGGER pools_deleted_give_the_prize_back AFTER DELETE ON pools WHEN OLD.state = 'OPEN' BEGIN"
        " UPDATE prizes SET stock = stock + 1 WHERE id = OLD.prize_id; END"
    ),
)

_PURCHASES = (
    refuse("purchases_begin_pending", "INSERT ON purchases", "NEW.status <> 'PENDING'", "a purchase begins unpaid"),
    refuse(
        "purchases_move",
        "UPDATE ON purchases",
        f"NOT {transitions_in_sql('status', PURCHASE_TRANSITIONS)}"
        f" OR {changed('id', 'viewer_id', 'type', 'amount', 'currency', 'at')}"
        f" OR (OLD.status <> 'PENDING' AND {changed('closed_at', 'transfer_id', 'provider', 'provider_txn_id')})"
        f" OR (OLD.provider_txn_id IS NOT NULL AND {changed('provider', 'provider_txn_id')})"
        " OR (OLD.pool_id IS NOT NULL AND NEW.pool_id IS NOT OLD.pool_id)"
        f" OR {SAME_TXN.format(table='purchases')}"
        " OR (NEW.status = 'CONFIRMED' AND NOT EXISTS (SELECT 1 FROM transfers WHERE id = NEW.transfer_id"
        " AND purchase_id = OLD.id AND reverses IS NULL))",
        "a purchase is confirmed by its payment, or fails, and stays what it is",
    ),
    refuse(
        "purchases_no_delete",
        "DELETE ON purchases",
        "OLD.status = 'CONFIRMED' OR OLD.provider_txn_id IS NOT NULL",
        "a purchase that a provider knows is kept",
    ),
    refuse(
        "pool_tickets_of_open_pools",
        "INSERT ON pool_tickets",
        "NOT EXISTS (SELECT 1 FROM pools WHERE id = NEW.pool_id AND state = 'OPEN' AND tickets_sold = NEW.number - 1)",
        "a ticket is the next one of an open pool",
    ),
    refuse(
        "pool_tickets_are_paid",
        "INSERT ON pool_tickets",
        "NOT EXISTS (SELECT 1 FROM purchases AS p JOIN pools AS o ON o.id = NEW.pool_id"
        " WHERE p.id = NEW.purchase_id AND p.status = 'CONFIRMED' AND p.viewer_id = NEW.viewer_id"
        " AND (p.pool_id IS NULL OR p.pool_id = o.id) AND p.currency = o.currency AND p.amount = CASE p.type"
        " WHEN 'ENTRY' THEN o.ticket_price WHEN 'BOOST' THEN o.boost_price ELSE o.retry_price END"
        f" AND NOT {PAID_BACK.format(transfer='p.transfer_id')})",
        "a ticket is for a confirmed purchase of the same pool, at its price, of the same viewer",
    ),
    (
        "CREATE TRIGGER pool_tickets_count AFTER INSERT ON pool_tickets BEGIN"
        " UPDATE pools SET tickets_sold = tickets_sold + 1,"
        " state = CASE WHEN tickets_sold + 1 = tickets_required THEN 'FULL' ELSE 'OPEN' END WHERE id = NEW.pool_id;"
        " UPDATE purchases SET pool_id = NEW.pool_id WHERE id = NEW.purchase_id AND pool_id IS NULL; END"
    ),
)

_WINS = (
    refuse(
        "pool_draws_of_full_pools",
        "INSERT ON pool_draws",
        "NOT EXISTS (SELECT 1 FROM draws WHERE id = NEW.draw_id AND source = 'pool')"
        " OR NOT EXISTS (SELECT 1 FROM pools WHERE id = NEW.pool_id AND state IN ('FULL', 'STARTED'))"
        f" OR {_STANDING_WINNER.format(pool='NEW.pool_id')}",
        "a full pool is drawn, once",
    ),
    refuse(
        "prize_wins_of_draws",
        "INSERT ON prize_wins",
        "NEW.delivered_at IS NOT NULL OR NEW.withdrawn_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM draw_winners AS w"
        " JOIN pool_draws AS d ON d.draw_id = w.draw_id JOIN pools AS o ON o.id = d.pool_id"
        " JOIN prizes AS p ON p.id = o.prize_id WHERE w.draw_id = NEW.draw_id AND w.event = NEW.event"
        " AND w.pick = NEW.pick AND w.viewer_id = NEW.viewer_id AND o.id = NEW.pool_id AND p.id = NEW.prize_id"
        " AND NEW.amount IS CASE WHEN p.is_money THEN p.value END AND NEW.currency = p.currency)",
        "a prize is won by a winner of its pool",
    ),
    refuse(
        "prize_wins_move",
        "UPDATE ON prize_wins",
        "OLD.withdrawn_at IS NOT NULL OR (OLD.delivered_at IS NOT NULL AND NEW.withdrawn_at IS NOT NULL) OR "
        + changed("id", "pool_id", "prize_id", "draw_id", "event", "pick", "viewer_id", "amount", "currency", "won_at")
        + " OR (NEW.transfer_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM transfers WHERE id = NEW.transfer_id"
        " AND reason = 'PRIZE_PAYOUT' AND pool_id = OLD.pool_id))"
        " OR (OLD.transfer_id IS NOT NULL AND NEW.transfer_id IS NOT OLD.transfer_id"
        f" AND NOT {PAID_BACK.format(transfer='OLD.transfer_id')})",
        "a won prize stays what it is, and is paid by the ledger",
    ),
    never("prize_wins_no_delete", "DELETE ON prize_wins", "won prizes are kept"),
)

POOL_TRIGGERS: tuple[str, ...] = (*_POOLS, *_PURCHASES, *_WINS)
