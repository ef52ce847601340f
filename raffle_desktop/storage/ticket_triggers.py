"""What the database itself does about tickets: whoever adds a row to the log, the rest follows, and nothing else can
move what follows.

A row of the log gives its viewer numbers at the end, or takes their lowest, and moves what they hold by source and in
all. Each row that is kept in step names the newest row of the log that is counted in; it can be moved only by a newer
one, and there is none that is not counted in.
"""

# ruff: noqa: S608 - statements of our own tables, made of nothing from outside
from __future__ import annotations

from raffle_desktop.storage.merge_triggers import GIVES_CONVERTED, GIVES_WATCHED
from raffle_desktop.storage.trigger_sql import never, refuse

_HELD = "FROM ticket_totals WHERE period_id = NEW.period_id AND viewer_id = NEW.viewer_id"
_LOG_ROW = "FROM ticket_log WHERE id = NEW.log_id AND period_id = NEW.period_id AND viewer_id = NEW.viewer_id"

TICKET_TRIGGERS: tuple[str, ...] = (
    refuse(
        "ticket_log_active_period",
        "INSERT ON ticket_log",
        "NOT EXISTS (SELECT 1 FROM periods WHERE id = NEW.period_id AND state = 'active')",
        "tickets move only in an active period",
    ),
    # A rise brings as many numbers as valid tickets are more, which is fewer where it first makes up for less than
    # nothing. A fall takes the lowest: where enough valid numbers have been counted, there is the last invalid one.
    (
        "CREATE TRIGGER ticket_log_counts AFTER INSERT ON ticket_log BEGIN"
        " SELECT RAISE(ABORT, 'the ticket log only grows at its end')"
        " WHERE NEW.id <> (SELECT max(id) FROM ticket_log);"
        " INSERT INTO ticket_ranges (log_id, period_id, viewer_id, first, last)"
        " SELECT NEW.id, NEW.period_id, NEW.viewer_id, given + 1, given + more FROM (SELECT"
        " coalesce((SELECT last FROM ticket_ranges WHERE period_id = NEW.period_id ORDER BY first DESC LIMIT 1), 0)"
        " AS given, coalesce((SELECT max(balance + NEW.change, 0) - valid FROM ticket_totals"
        " WHERE period_id = NEW.period_id AND viewer_id = NEW.viewer_id), NEW.change) AS more)"
        " WHERE more > 0;"
        " INSERT INTO ticket_sources (period_id, source, viewer_id, balance, log_id)"
        " VALUES (NEW.period_id, NEW.source, NEW.viewer_id, NEW.change, NEW.id)"
        " ON CONFLICT (period_id, source, viewer_id) DO UPDATE SET balance = balance + NEW.change, log_id = NEW.id;"
        " INSERT INTO ticket_totals (period_id, viewer_id, balance, valid, invalid_up_to, log_id)"
        " VALUES (NEW.period_id, NEW.viewer_id, NEW.change, max(NEW.change, 0), 0, NEW.id)"
        " ON CONFLICT (period_id, viewer_id) DO UPDATE SET balance = balance + NEW.change,"
        " valid = max(balance + NEW.change, 0), log_id = NEW.id,"
        " invalid_up_to = CASE WHEN valid <= max(balance + NEW.change, 0) THEN invalid_up_to ELSE"
        " (SELECT last + taken - counted FROM (SELECT last, taken,"
        " sum(last - max(first - 1, ticket_totals.invalid_up_to)) OVER (ORDER BY last ROWS UNBOUNDED PRECEDING)"
        " AS counted FROM (SELECT first, last, ticket_totals.valid - max(ticket_totals.balance + NEW.change, 0)"
        " AS taken FROM ticket_ranges WHERE period_id = NEW.period_id AND viewer_id = NEW.viewer_id"
        " AND last > ticket_totals.invalid_up_to)) WHERE counted >= taken ORDER BY last LIMIT 1) END;"
        " END"
    ),
    refuse(
        "ticket_ranges_contiguous",
        "INSERT ON ticket_ranges",
        "NEW.first <> coalesce((SELECT last FROM ticket_ranges WHERE period_id = NEW.period_id"
        " ORDER BY first DESC LIMIT 1), 0) + 1",
        "ticket numbers leave no gap",
    ),
    # Only while the log's row is being counted, which is before the total has it.
    refuse(
        "ticket_ranges_of_log",
        "INSERT ON ticket_ranges",
        "NOT EXISTS (SELECT 1 FROM ticket_log WHERE id = NEW.log_id AND period_id = NEW.period_id"
        " AND viewer_id = NEW.viewer_id) OR NEW.log_id <= (SELECT log_id FROM ticket_totals"
        " WHERE period_id = NEW.period_id AND viewer_id = NEW.viewer_id)",
        "ticket numbers come from the log",
    ),
    refuse(
        "ticket_sources_of_log",
        "INSERT ON ticket_sources",
        f"NEW.balance IS NOT (SELECT change {_LOG_ROW} AND source = NEW.source)",
        "ticket balances come from the log",
    ),
    refuse(
        "ticket_sources_by_log",
        "UPDATE ON ticket_sources",
        "NEW.period_id <> OLD.period_id OR NEW.viewer_id <> OLD.viewer_id OR NEW.source <> OLD.source"
        " OR NEW.log_id <= OLD.log_id"
        f" OR NEW.balance IS NOT OLD.balance + (SELECT change {_LOG_ROW} AND source = NEW.source)",
        "ticket balances move with the log",
    ),
    never("ticket_sources_no_delete", "DELETE ON ticket_sources", "ticket balances move with the log"),
    refuse(
        "ticket_totals_of_log",
        "INSERT ON ticket_totals",
        f"NEW.balance IS NOT (SELECT change {_LOG_ROW}) OR NEW.invalid_up_to <> 0",
        "ticket balances come from the log",
    ),
    refuse(
        "ticket_totals_by_log",
        "UPDATE ON ticket_totals",
        "NEW.period_id <> OLD.period_id OR NEW.viewer_id <> OLD.viewer_id OR NEW.log_id <= OLD.log_id"
        f" OR NEW.balance IS NOT OLD.balance + (SELECT change {_LOG_ROW})",
        "ticket balances move with the log",
    ),
    refuse(
        "ticket_totals_invalid_for_ever",
        "UPDATE OF invalid_up_to ON ticket_totals",
        "NEW.invalid_up_to < OLD.invalid_up_to OR (NEW.valid >= OLD.valid AND NEW.invalid_up_to <> OLD.invalid_up_to)",
        "an invalid ticket stays invalid",
    ),
    never("ticket_totals_no_delete", "DELETE ON ticket_totals", "ticket balances move with the log"),
    # What has ended stays as it was; it can only be put out of sight, and back.
    refuse(
        "periods_stay_ended",
        "UPDATE ON periods",
        "OLD.state <> 'active' AND (NEW.state = 'active' OR (NEW.id, NEW.book_id, NEW.name, NEW.starts_at,"
        " NEW.ended_at, NEW.turned_by) IS NOT (OLD.id, OLD.book_id, OLD.name, OLD.starts_at, OLD.ended_at,"
        " OLD.turned_by) OR NEW.ends_at IS NOT OLD.ends_at)",
        "an ended period stays as it was",
    ),
    refuse(
        "periods_begin_active",
        "INSERT ON periods",
        "NEW.state <> 'active' AND NEW.turned_by IS NOT 'missed'",
        "a period begins active, unless it was slept through",
    ),
    never("periods_no_delete", "DELETE ON periods", "periods are kept"),
    refuse(
        "periods_keep_their_book",
        "UPDATE OF id, book_id ON periods",
        "NEW.id <> OLD.id OR NEW.book_id <> OLD.book_id",
        "a period stays in its book",
    ),
    never("books_no_delete", "DELETE ON books", "books are kept"),
    never("perks_no_delete", "DELETE ON perks", "perks are kept"),
    refuse(
        "perk_sales_of_log",
        "INSERT ON perk_sales",
        "NOT EXISTS (SELECT 1 FROM ticket_log JOIN periods ON periods.id = ticket_log.period_id"
        " JOIN perks ON perks.id = NEW.perk_id WHERE ticket_log.id = NEW.log_id AND ticket_log.source = 'shop'"
        " AND ticket_log.change < 0 AND perks.book_id = periods.book_id)",
        "a perk is paid for by the log",
    ),
    refuse(
        "perk_sales_fixed",
        "UPDATE ON perk_sales",
        "NEW.log_id <> OLD.log_id OR NEW.perk_id <> OLD.perk_id",
        "a sale stays as it was",
    ),
    never("perk_sales_no_delete", "DELETE ON perk_sales", "sales are kept"),
    refuse(
        "watch_converted_known",
        "INSERT ON watch_converted",
        "NEW.minutes > coalesce((SELECT watch_minutes FROM engagement WHERE viewer_id = NEW.viewer_id), 0)",
        "only watched minutes are turned into tickets",
    ),
    # What is inserted is the whole number of minutes, so that a row put in the place of another is seen too.
    refuse(
        "watch_converted_not_set_back",
        "INSERT ON watch_converted",
        "EXISTS (SELECT 1 FROM watch_converted WHERE book_id = NEW.book_id AND viewer_id = NEW.viewer_id"
        " AND minutes > NEW.minutes)",
        "only watched minutes are turned into tickets, once",
    ),
    refuse(
        "watch_converted_grows",
        "UPDATE ON watch_converted",
        "NEW.book_id <> OLD.book_id OR NEW.viewer_id <> OLD.viewer_id"
        f" OR (NEW.minutes < OLD.minutes AND NOT {GIVES_CONVERTED})"
        " OR (NEW.minutes > OLD.minutes"
        " AND NEW.minutes > coalesce((SELECT watch_minutes FROM engagement WHERE viewer_id = NEW.viewer_id), 0))",
        "only watched minutes are turned into tickets, once",
    ),
    never("watch_converted_no_delete", "DELETE ON watch_converted", "minutes are turned into tickets once"),
    refuse(
        "engagement_watch_minutes_grow",
        "UPDATE OF watch_minutes ON engagement",
        f"NEW.watch_minutes < OLD.watch_minutes AND NOT {GIVES_WATCHED}",
        "watched minutes only grow",
    ),
    refuse(
        "unpaid_gifts_paid_once",
        "UPDATE ON unpaid_gifts",
        'OLD.paid_at IS NOT NULL OR NEW."count" <> OLD."count"',
        "a gift is paid for once",
    ),
    never("unpaid_gifts_no_delete", "DELETE ON unpaid_gifts", "gifts are kept"),
    refuse(
        "wager_totals_grow",
        "UPDATE ON wager_totals",
        "NEW.period_id <> OLD.period_id OR NEW.account_id <> OLD.account_id OR NEW.total < OLD.total"
        " OR NEW.tickets < OLD.tickets",
        "wagers only grow",
    ),
    refuse(
        "wager_totals_active_period",
        "INSERT ON wager_totals",
        "NOT EXISTS (SELECT 1 FROM periods WHERE id = NEW.period_id AND state = 'active')",
        "wagers count only in an active period",
    ),
    refuse(
        "wager_totals_of_ended_period",
        "UPDATE ON wager_totals",
        "NOT EXISTS (SELECT 1 FROM periods WHERE id = OLD.period_id AND state = 'active')",
        "wagers count only in an active period",
    ),
    refuse(
        "wager_totals_not_set_back",
        "INSERT ON wager_totals",
        "EXISTS (SELECT 1 FROM wager_totals WHERE period_id = NEW.period_id AND account_id = NEW.account_id"
        " AND (total > NEW.total OR tickets > NEW.tickets))",
        "wagers only grow",
    ),
    # A lower amount comes with a new start: after a turn, or as the one that was noted before.
    refuse(
        "wager_accounts_grow",
        "UPDATE ON wager_accounts",
        "NEW.id <> OLD.id OR NEW.campaign <> OLD.campaign OR NEW.name_key <> OLD.name_key"
        " OR (NEW.known < OLD.known AND NEW.known IS NOT OLD.lowered"
        " AND NEW.restarted_period_id IS OLD.restarted_period_id)",
        "wagers only grow",
    ),
    never("wager_totals_no_delete", "DELETE ON wager_totals", "wagers are kept"),
    never("wager_accounts_no_delete", "DELETE ON wager_accounts", "wagers are kept"),
    refuse(
        "affiliate_links_decided_once",
        "UPDATE ON affiliate_links",
        "NEW.viewer_id <> OLD.viewer_id OR NEW.name_key <> OLD.name_key OR OLD.state IN ('refused', 'ended')"
        " OR (OLD.state = 'verified' AND NEW.state <> 'ended')",
        "a decided link stays decided",
    ),
    never("affiliate_links_no_delete", "DELETE ON affiliate_links", "links are kept"),
)
