"""What a stranger with a database tool might try on the ticket books, and the words with which it is refused."""

from __future__ import annotations

_LOG = (
    "INSERT INTO ticket_log (id, period_id, viewer_id, at, change, source, description, actor, event_source, event_id,"
    " hash)"
)
_HASH = "zeroblob(32)"

TICKET_ATTACKS: dict[str, tuple[str, str]] = {
    "a ticket in a period that has ended": (
        f"{_LOG} VALUES (NULL, 1, 1, 1, 1, 'bonus', '', 'x', '', '', {_HASH})",
        "only in an active period",
    ),
    "a ticket in no period": (
        f"{_LOG} VALUES (NULL, 9, 1, 1, 1, 'bonus', '', 'x', '', '', {_HASH})",
        "only in an active period",
    ),
    "a ticket of nobody": (f"{_LOG} VALUES (NULL, 2, 99, 1, 1, 'bonus', '', 'x', '', '', {_HASH})", "FOREIGN KEY"),
    "a change of nothing": (
        f"{_LOG} VALUES (NULL, 2, 1, 1, 0, 'bonus', '', 'x', '', '', {_HASH})",
        "ticket_change_in_bounds",
    ),
    "an endless change": (
        f"{_LOG} VALUES (NULL, 2, 1, 1, 1000000000001, 'bonus', '', 'x', '', '', {_HASH})",
        "ticket_change_in_bounds",
    ),
    "an unknown source": (
        f"{_LOG} VALUES (NULL, 2, 1, 1, 1, 'luck', '', 'x', '', '', {_HASH})",
        "ticket_log_source",
    ),
    "half a hash": (
        f"{_LOG} VALUES (NULL, 2, 1, 1, 1, 'bonus', '', 'x', '', '', zeroblob(16))",
        "ticket_hash_length",
    ),
    "half an event": (
        f"{_LOG} VALUES (NULL, 2, 1, 1, 1, 'bonus', '', 'x', 'twitch', '', {_HASH})",
        "ticket_event_whole",
    ),
    "one event paid twice": (
        (
            f"{_LOG} VALUES (90, 2, 1, 1, 1, 'bonus', '', 'x', 't', 'e', {_HASH}),"
            f" (91, 2, 2, 1, 1, 'bonus', '', 'x', 't', 'e', {_HASH})"
        ),
        "UNIQUE constraint failed: ticket_log.period_id, ticket_log.event_source",
    ),
    "a row in the middle of the log": (
        f"{_LOG} VALUES (-5, 2, 1, 1, 1, 'bonus', '', 'x', '', '', {_HASH})",
        "only grows at its end",
    ),
    "a number given twice": (
        "INSERT INTO ticket_ranges SELECT log_id + 100, period_id, viewer_id, first, last FROM ticket_ranges",
        "come from the log",
    ),
    "numbers from nowhere": ("INSERT INTO ticket_ranges VALUES (100, 2, 1, 4, 5)", "come from the log"),
    "numbers for a row that gave others": (
        "INSERT INTO ticket_ranges SELECT max(id), 2, 1, 4, 5 FROM ticket_log",
        "come from the log",
    ),
    "more of a source than the log says": (
        "UPDATE ticket_sources SET balance = balance + 1",
        "ticket balances move with the log",
    ),
    "a source counted again": (
        "UPDATE ticket_sources SET balance = balance + (SELECT change FROM ticket_log WHERE id = log_id)",
        "ticket balances move with the log",
    ),
    "a source that moves to somebody else": (
        "UPDATE ticket_sources SET viewer_id = 2",
        "ticket balances move with the log",
    ),
    "a source of nothing": (
        "INSERT INTO ticket_sources VALUES (2, 'follow', 2, 5, 1)",
        "ticket balances come from the log",
    ),
    "a source forgotten": ("DELETE FROM ticket_sources", "ticket balances move with the log"),
    "a source replaced": (
        "REPLACE INTO ticket_sources SELECT * FROM ticket_sources WHERE log_id = 2",
        "ticket balances move with the log",
    ),
    "more tickets than the log says": (
        "UPDATE ticket_totals SET balance = balance + 1, valid = valid + 1",
        "ticket balances move with the log",
    ),
    "a total counted again": (
        "UPDATE ticket_totals SET balance = balance + (SELECT change FROM ticket_log WHERE id = log_id)",
        "ticket balances move with the log",
    ),
    "a total that moves to another period": (
        "UPDATE ticket_totals SET period_id = 3 - period_id",
        "ticket balances move with the log",
    ),
    "an older row of the log counted in place of the newest": (
        "UPDATE ticket_totals SET balance = balance + 3, valid = valid + 3, log_id = 2 WHERE period_id = 2",
        "ticket balances move with the log",
    ),
    "valid tickets that are not the balance": (
        "UPDATE ticket_totals SET valid = valid + 1, log_id = log_id + 1",
        "move with the log",
    ),
    "an invalid ticket valid again": (
        "UPDATE ticket_totals SET invalid_up_to = 0 WHERE period_id = 2",
        "an invalid ticket stays invalid",
    ),
    "a valid ticket invalid": (
        "UPDATE ticket_totals SET invalid_up_to = 3 WHERE period_id = 2",
        "an invalid ticket stays invalid",
    ),
    "a total from nowhere": (
        "INSERT INTO ticket_totals VALUES (2, 2, 5, 5, 0, 1)",
        "ticket balances come from the log",
    ),
    "a total forgotten": ("DELETE FROM ticket_totals", "ticket balances move with the log"),
    "a second running period of a book": (
        "INSERT INTO periods VALUES (3, 1, 'x', 'active', 1, 9, NULL, NULL)",
        "takes the place of a row of periods",
    ),
    "an unknown state of a period": (
        "UPDATE periods SET state = 'paused' WHERE id = 2",
        "period_state",
    ),
    "an ended period without a time": ("UPDATE periods SET state = 'ended' WHERE id = 2", "ended_has_time"),
    "a period that ended by nobody": (
        "UPDATE periods SET state = 'ended', ended_at = 5 WHERE id = 2",
        "ended_by_somebody",
    ),
    "a period that ends before it starts": ("UPDATE periods SET ends_at = 0 WHERE id = 2", "ends_after_it_starts"),
    "an ended period running again": (
        "UPDATE periods SET state = 'active', ended_at = NULL, turned_by = NULL WHERE id = 1",
        "an ended period stays as it was",
    ),
    "an ended period with another end": (
        "UPDATE periods SET ended_at = 99 WHERE id = 1",
        "an ended period stays as it was",
    ),
    "an ended period with another date": (
        "UPDATE periods SET ends_at = NULL WHERE id = 1",
        "an ended period stays as it was",
    ),
    "a period of another book": ("UPDATE periods SET book_id = 7 WHERE id = 2", "a period stays in its book"),
    "a period forgotten": ("DELETE FROM periods WHERE id = 2", "periods are kept"),
    "a period of no book": ("INSERT INTO periods VALUES (3, 7, 'x', 'active', 1, 9, NULL, NULL)", "FOREIGN KEY"),
    "a second default book": ("INSERT INTO books VALUES (2, 'B', 'b', 1, '{}', 1)", "takes the place"),
    "two books of one name": ("INSERT INTO books VALUES (2, 'MONTHLY', 'monthly', 0, '{}', 1)", "takes the place"),
    "a book without a name": ("UPDATE books SET name = ''", "book_name_not_empty"),
    "settings of a book that are no JSON": ("UPDATE books SET settings = 'x'", "book_settings_json"),
    "a book forgotten": ("DELETE FROM books", "books are kept"),
    "a perk for nothing": ("UPDATE perks SET price = 0", "perk_price_positive"),
    "less than no stock": ("UPDATE perks SET stock = -1", "perk_stock_not_negative"),
    "a perk without a name": ("UPDATE perks SET name = ''", "perk_name_not_empty"),
    "a perk forgotten": ("DELETE FROM perks", "perks are kept"),
    "a sale that nobody paid for": (
        "INSERT INTO perk_sales SELECT id, 1, NULL FROM ticket_log WHERE source = 'bonus' LIMIT 1",
        "paid for by the log",
    ),
    "a sale of another perk": ("UPDATE perk_sales SET perk_id = 2", "a sale stays as it was"),
    "a sale forgotten": ("DELETE FROM perk_sales", "sales are kept"),
    "watched minutes taken back": ("UPDATE engagement SET watch_minutes = 99 WHERE viewer_id = 1", "only grow"),
    "minutes turned that nobody watched": ("INSERT INTO watch_converted VALUES (1, 2, 60)", "only watched minutes"),
    "more minutes turned than watched": ("UPDATE watch_converted SET minutes = 101", "only watched minutes"),
    "minutes turned a second time": ("UPDATE watch_converted SET minutes = 0", "only watched minutes"),
    "turned minutes forgotten": ("DELETE FROM watch_converted", "once"),
    "a gift paid twice": (
        "UPDATE unpaid_gifts SET paid_at = NULL WHERE event_id = 'g2'",
        "a gift is paid for once",
    ),
    "a gift paid to nobody": ("UPDATE unpaid_gifts SET paid_at = 1 WHERE event_id = 'g1'", "gift_paid_to_somebody"),
    "a gift that grows": ("UPDATE unpaid_gifts SET \"count\" = 9 WHERE event_id = 'g1'", "a gift is paid for once"),
    "a gift of nothing": (
        "INSERT INTO unpaid_gifts VALUES ('t', 'g3', 'twitch', '7', 'x', 'x', 0, '[]', 1, NULL, NULL)",
        "gift_count_positive",
    ),
    "a gift forgotten": ("DELETE FROM unpaid_gifts", "gifts are kept"),
    "a gift twice": (
        "INSERT INTO unpaid_gifts VALUES ('twitch', 'g1', 'twitch', '7', 'x', 'x', 2, '[]', 1, NULL, NULL)",
        "takes the place",
    ),
    "wagers that shrink": ("UPDATE wager_totals SET total = 499", "wagers only grow"),
    "tickets of wagers that shrink": ("UPDATE wager_totals SET tickets = 1", "wagers only grow"),
    "wagers in a period that has ended": (
        "INSERT INTO wager_totals VALUES (1, 1, 500, 2)",
        "wagers count only in an active period",
    ),
    "wagers that move to another period": ("UPDATE wager_totals SET period_id = 1", "wagers only grow"),
    "wagers forgotten": ("DELETE FROM wager_totals", "wagers are kept"),
    "an account of wagers forgotten": ("DELETE FROM wager_accounts", "wagers are kept"),
    "a lower amount that is not lower": ("UPDATE wager_accounts SET lowered = 1000", "wager_lowered_is_lower"),
    "one affiliate name for two viewers": (
        "INSERT INTO affiliate_links SELECT 9, 2, 'x', 'x', state, 1, 'x', 2, 'x', '' FROM affiliate_links LIMIT 1",
        "takes the place",
    ),
    "two affiliate names for one viewer": (
        "INSERT INTO affiliate_links SELECT 9, 1, 'y', 'y', state, 1, 'x', 2, 'x', '' FROM affiliate_links LIMIT 1",
        "takes the place",
    ),
    "a refused link verified": (
        "UPDATE affiliate_links SET state = 'verified' WHERE id = 2",
        "a decided link stays decided",
    ),
    "a link that moves to another viewer": (
        "UPDATE affiliate_links SET viewer_id = 2 WHERE id = 1",
        "a decided link stays decided",
    ),
    "a link forgotten": ("DELETE FROM affiliate_links", "links are kept"),
    "minutes dealt with set back": ("UPDATE watch_converted SET minutes = 0", "turned into tickets, once"),
    "minutes dealt with set back by a new row": (
        "INSERT OR REPLACE INTO watch_converted SELECT book_id, viewer_id, 0 FROM watch_converted",
        "turned into tickets, once",
    ),
    "a wager set back": ("UPDATE wager_accounts SET known = known - 1, lowered = NULL", "wagers only grow"),
    "a wager under another name": ("UPDATE wager_accounts SET name_key = 'z'", "wagers only grow"),
    "a total of wagers set back by a new row": (
        "INSERT OR REPLACE INTO wager_totals SELECT period_id, account_id, 0, tickets FROM wager_totals",
        "wagers only grow",
    ),
    "a past that never was": (
        (
            "INSERT INTO periods (book_id, name, state, starts_at, ended_at, turned_by)"
            " VALUES (1, 'x', 'ended', 1, 2, 'op')"
        ),
        "a period begins active",
    ),
}
