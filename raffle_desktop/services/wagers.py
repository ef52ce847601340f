"""What an affiliate's users have wagered, and the tickets for it.

The list tells how much each name has wagered in all. The desk keeps the last amount of each name; what it rises by
counts, in every book that takes wagers, since the book's period began. Tickets follow from the whole of that, rounded
down, so that many small rises lose nothing. Amounts are millionths of the currency.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from sqlalchemy import select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import FeedChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.fixed_point import format_micro
from raffle_desktop.domain.names import name_key, shown, visible
from raffle_desktop.domain.tickets import MAX_GIVEN, Source, wager_tickets
from raffle_desktop.services.books import Book, Period, active_periods, books_between, find_book, shown_period
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.feed_settings import read_feed_settings
from raffle_desktop.services.settings import read_setting, store_setting
from raffle_desktop.services.ticket_log import LogRow, award_all
from raffle_desktop.storage.ticket_tables import wager_accounts

FEED = "affiliate"
LISTED_FROM = "wagers.listed_from"
"""Setting: which feed the known amounts are of. The first answer of another one sets them anew and pays nothing."""
BETWEEN = "wagers.between"
"""Setting: book id -> account id (both as text) -> what was wagered since the book's last period was ended by hand."""
DAY = 86_400_000_000
RESTART_DAYS = 3
"""So long after a turn a lower amount is taken as an affiliate's own new month."""
MICRO_PER_MINOR = 10_000

_OF_CAMPAIGN = "SELECT name_key, id, known, lowered, restarted_period_id FROM wager_accounts WHERE campaign = ?"
_NEW_ACCOUNT = (
    "INSERT INTO wager_accounts (id, campaign, name_key, name, known, first_seen_at, seen_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_NEXT_ACCOUNT = "SELECT coalesce(max(id), 0) + 1 FROM wager_accounts"
_KNOWN = "UPDATE wager_accounts SET known = ?, lowered = NULL, restarted_period_id = ?, seen_at = ? WHERE id = ?"
_LOWERED = "UPDATE wager_accounts SET lowered = ?, seen_at = ? WHERE id = ?"
_ACCEPT = "UPDATE wager_accounts SET known = lowered, lowered = NULL WHERE id = ?"
_ADD = (
    "INSERT INTO wager_totals (period_id, account_id, total, tickets)"
    " SELECT n.period, n.account, coalesce(t.total, 0) + n.more, coalesce(t.tickets, 0)"
    " FROM (SELECT ? AS period, ? AS account, ? AS more) AS n"
    " LEFT JOIN wager_totals AS t ON t.period_id = n.period AND t.account_id = n.account WHERE TRUE"
    " ON CONFLICT (period_id, account_id) DO UPDATE SET total = excluded.total"
)
_OWED = (
    "SELECT t.account_id, t.total, t.tickets, l.viewer_id, a.name FROM wager_totals AS t"
    " JOIN wager_accounts AS a ON a.id = t.account_id"
    " JOIN affiliate_links AS l ON l.name_key = a.name_key AND l.state = 'verified' WHERE t.period_id = ?"
)
_OWED_OF = f"{_OWED} AND t.account_id IN (SELECT value FROM json_each(?))"  # noqa: S608 - ours
_PAID = "UPDATE wager_totals SET tickets = tickets + ? WHERE period_id = ? AND account_id = ?"
_UNLINKED_TOTALS = (
    "SELECT t.account_id, t.total, t.tickets FROM wager_totals AS t JOIN wager_accounts AS a ON a.id = t.account_id"
    " WHERE t.period_id = ? AND NOT EXISTS (SELECT 1 FROM affiliate_links AS l"
    " WHERE l.name_key = a.name_key AND l.state = 'verified' AND l.decided_at < ?)"
)
_LINKED_NAMES = "SELECT name_key FROM affiliate_links WHERE state = 'verified'"
_ENDED_AT = "SELECT max(ended_at) FROM periods WHERE book_id = ? AND id <> ?"
_ACCOUNTS = (
    "SELECT a.id, a.name, a.campaign, a.known, a.lowered, coalesce(t.total, 0), coalesce(t.tickets, 0), l.viewer_id"
    " FROM wager_accounts AS a LEFT JOIN wager_totals AS t ON t.account_id = a.id AND t.period_id = ?"
    " LEFT JOIN affiliate_links AS l ON l.name_key = a.name_key AND l.state = 'verified'"
)


@dataclass(frozen=True, slots=True)
class WagerRow:
    """What an affiliate's user has wagered in all, in millionths of the currency, rounded down."""

    username: str
    campaign: str
    amount: int


@dataclass(frozen=True, slots=True)
class WagerOutcome:
    """What a list came to. `seen`: its rows; `paid`: tickets in all books together; `tracked`: names that are counted
    and not linked to anybody; `problems`: sentences.
    """

    seen: int
    paid: int
    tracked: int
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WagerAccount:
    """A name of the list. `known`: its amount in all; `lowered`: a lower one that came and waits for the operator;
    `total`, `tickets`: wagered and paid in the period. Amounts in millionths. `viewer_id`: whose it is.
    """

    id: int
    name: str
    campaign: str
    known: int
    lowered: int | None
    total: int
    tickets: int
    viewer_id: int | None


class WagerService:
    """Wagers in, tickets out."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def take(
        self, rows: Sequence[WagerRow], *, actor: str, feed: str | None = None, campaign: str = ""
    ) -> WagerOutcome:
        """Count what has been wagered since the last list, in one transaction. Each name once in a list.

        `feed`: tells this feed from others; None = by the address that is set. The first list of a feed sets what is
        known and pays nothing; a name that comes later starts at 0. No rows change nothing, unless a `campaign` is
        named: then it is a list on which nobody of it has wagered yet. Raises RaffleError as `pay_owed` does, and then
        nothing of the list counts.
        """

        def work(transaction: Transaction) -> WagerOutcome:
            return _take(transaction, rows, feed, campaign)

        return self._core.write(work, actor=actor) if rows or campaign else WagerOutcome(0, 0, 0)

    def accounts(self, book: int | str | None = None, *, limit: int = 1000, offset: int = 0) -> list[WagerAccount]:
        """The names of the list, most wagered in the book's shown period first. Raises RaffleError(BOOK_NOT_FOUND)."""
        with self._core.database.read() as connection:
            period = shown_period(connection, find_book(connection, book).id)
            order = f"{_ACCOUNTS} ORDER BY 6 DESC, a.name_key LIMIT ? OFFSET ?"
            rows = connection.exec_driver_sql(order, (0 if period is None else period.id, limit, offset))
            return [WagerAccount(*row) for row in rows]

    def lowered(self) -> list[WagerAccount]:
        """Names with a lower amount than before, which wait for the operator."""
        with self._core.database.read() as connection:
            rows = connection.exec_driver_sql(f"{_ACCOUNTS} WHERE a.lowered IS NOT NULL ORDER BY a.name_key", (0,))
            return [WagerAccount(*row) for row in rows]

    def accept_lower(self, account_ids: Iterable[int], *, actor: str) -> int:
        """The lower amount of these is right: what they wager from there on counts. Gives how many were waiting."""
        wanted = frozenset(account_ids)

        def work(transaction: Transaction) -> int:
            found = transaction.connection.execute(
                select(wager_accounts).where(wager_accounts.c.lowered.is_not(None))
            ).all()
            accepted = [row for row in found if row.id in wanted]
            for row in accepted:
                transaction.connection.exec_driver_sql(_ACCEPT, (row.id,))
                before, after = {"known": format_micro(row.known)}, {"known": format_micro(row.lowered)}
                transaction.audit("wagers.accept_lower", f"affiliate name {row.name}", before=before, after=after)
            if accepted:
                transaction.publish(FeedChanged(FEED))
            return len(accepted)

        return self._core.write(work, actor=actor)


def pay_owed(
    transaction: Transaction,
    period: Period,
    book: Book,
    account_ids: Iterable[int] | None = None,
    *,
    all_or_nothing: bool = True,
) -> int:
    """Give the tickets that linked names (of all, or of these) are owed in a running period; gives how many.

    Raises RaffleError: VALUE_INVALID naming who would get more than can be given (unless not `all_or_nothing`: then
    they are left out, and that is put on record), WEIGHTS_TOO_LARGE.
    """
    connection, rates = transaction.connection, book.settings.rates
    if account_ids is None:
        rows = connection.exec_driver_sql(_OWED, (period.id,)).all()
    else:
        rows = connection.exec_driver_sql(_OWED_OF, (period.id, json.dumps(list(account_ids)))).all()
    awards: list[LogRow] = []
    paid: list[tuple[int, int, int]] = []
    for account_id, total, tickets, viewer_id, name in rows:
        owed = wager_tickets(Fraction(total, 10**6), tickets, rates.wager, rates.wager_step)
        if owed > MAX_GIVEN:
            why = (
                f"{shown(name)} would get {owed} tickets for wagers; {MAX_GIVEN} are the most. The list of wagers is"
                " wrong, or the rate for them is."
            )
            if all_or_nothing:
                raise RaffleError(Code.VALUE_INVALID, why)
            transaction.audit("period.wagers", f"period {period.id}", reason=why)
        elif owed:
            wagered = f"{visible(name)} wagered {format_micro(total)} {rates.wager_currency} since the period began"
            awards.append(LogRow(viewer_id, owed, Source.WAGER, wagered))
            paid.append((owed, period.id, account_id))
    if awards:
        connection.exec_driver_sql(_PAID, paid)
        award_all(transaction, period.id, awards)
    return sum(row.change for row in awards)


def takers(connection: Connection) -> list[tuple[Period, Book]]:
    """The running books that take wagers."""
    return _of_feed(active_periods(connection))


def _of_feed(books: Iterable[tuple[Period, Book]]) -> list[tuple[Period, Book]]:
    return [one for one in books if one[1].settings.origin(Source.WAGER) == FEED]


def begin(transaction: Transaction, book: Book, before: Period, period: Period, *, counts_on: bool) -> None:
    """What a period that has just begun has to make up for.

    What names that were nobody's when the one before ended have wagered and were not paid for counts on: they are paid
    when they are linked, whenever that is. `counts_on`: so does what anybody wagered in between.
    """
    rates, connection = book.settings.rates, transaction.connection
    carried: dict[int, int] = {}
    # Whoever was linked by then has been paid.
    ended_at = before.ended_at or before.starts_at
    for account_id, total, tickets in connection.exec_driver_sql(_UNLINKED_TOTALS, (before.id, ended_at)):
        carried[account_id] = total - _paid_for(tickets, rates.wager, rates.wager_step, total)
    between = _forget_between(transaction, book.id)
    for account_id, rise in between.items() if counts_on else ():
        carried[account_id] = carried.get(account_id, 0) + rise
    rows = [(period.id, account_id, rise) for account_id, rise in carried.items() if rise > 0]
    if rows:
        connection.exec_driver_sql(_ADD, rows)


def _count_between(transaction: Transaction, waiting: Iterable[Book], rises: dict[int, int]) -> None:
    document = read_setting(transaction.connection, BETWEEN, {})
    for book in waiting:
        counted = document.setdefault(str(book.id), {})
        for account_id, rise in rises.items():
            counted[str(account_id)] = counted.get(str(account_id), 0) + rise
    store_setting(transaction, BETWEEN, document or None)


def _forget_between(transaction: Transaction, book_id: int) -> dict[int, int]:
    """What was counted for the book; from now on nothing is."""
    document = read_setting(transaction.connection, BETWEEN, {})
    counted = document.pop(str(book_id), None)
    if counted is None:
        return {}
    store_setting(transaction, BETWEEN, document or None)
    return {int(account_id): rise for account_id, rise in counted.items()}


def _paid_for(tickets: int, rate: int, step: int, total: int) -> int:
    """The amount that these tickets were for, rounded up."""
    if not tickets:
        return 0
    return -(-tickets * step * MICRO_PER_MINOR // rate) if rate else total


def _take(transaction: Transaction, rows: Sequence[WagerRow], feed: str | None, campaign: str) -> WagerOutcome:
    by_campaign: dict[str, list[WagerRow]] = {}
    for row in rows:
        by_campaign.setdefault(name_key(row.campaign.strip()), []).append(row)
    connection = transaction.connection
    named = {name_key(campaign.strip())} if campaign else set()
    is_first = _is_first(transaction, feed, sorted(named | set(by_campaign)))
    running = takers(connection)
    restart = _restarted(connection, running, transaction.now)
    rises: dict[int, int] = {}
    lowered: list[str] = []
    for key, listed in by_campaign.items():
        told = _compare(transaction, key, listed, is_first=is_first, restart=restart)
        rises.update(told[0])
        lowered.extend(told[1])
    paid = 0
    for period, book in running if rises else ():
        connection.exec_driver_sql(_ADD, [(period.id, account, rise) for account, rise in rises.items()])
        paid += pay_owed(transaction, period, book, rises)
    waiting = [book for _, book in _of_feed(books_between(connection))]
    if rises and waiting:
        _count_between(transaction, waiting, rises)
    linked = frozenset(connection.exec_driver_sql(_LINKED_NAMES).scalars())
    tracked = sum(1 for row in rows if name_key(row.username) not in linked)
    problems = [lowered_words(lowered)] if lowered else []
    if not running and not waiting:
        problems.append("No ticket book with a running period takes wagers.")
    return WagerOutcome(len(rows), paid, tracked, tuple(problems))


def _is_first(transaction: Transaction, feed: str | None, campaigns: list[str]) -> bool:
    """Whether this is the first list of another feed than before; from then on it is the one before."""
    address = read_feed_settings(transaction.connection).affiliate.address if feed is None else feed
    # What of an address could be private is nobody's business.
    mark = {"campaigns": campaigns, "feed": hashlib.sha256(address.encode()).hexdigest()[:16]}
    if read_setting(transaction.connection, LISTED_FROM) == mark:
        return False
    store_setting(transaction, LISTED_FROM, mark)
    return True


def _restarted(connection: Connection, running: Sequence[tuple[Period, Book]], now: int) -> int | None:
    """The period whose turn was so short a time ago that an affiliate's own month may have begun anew with it."""
    latest: tuple[int, int] | None = None
    for period, _ in running:
        ended_at = connection.exec_driver_sql(_ENDED_AT, (period.book_id, period.id)).scalar()
        if ended_at is None:
            # The first of its book: nothing has turned.
            continue
        turned = max(int(ended_at), period.starts_at)
        if now - turned <= RESTART_DAYS * DAY and (latest is None or turned > latest[0]):
            latest = turned, period.id
    return None if latest is None else latest[1]


def _compare(
    transaction: Transaction, campaign: str, listed: Sequence[WagerRow], *, is_first: bool, restart: int | None
) -> tuple[dict[int, int], list[str]]:
    """Store the amounts of a list. Gives what accounts have risen by, and the names that have fallen and wait."""
    connection, now = transaction.connection, transaction.now
    accounts = {row[0]: row[1:] for row in connection.exec_driver_sql(_OF_CAMPAIGN, (campaign,))}
    next_id = int(connection.exec_driver_sql(_NEXT_ACCOUNT).scalar_one())
    new: list[tuple[object, ...]] = []
    known: list[tuple[object, ...]] = []
    fallen: list[tuple[object, ...]] = []
    rises: dict[int, int] = {}
    names: list[str] = []
    for row in listed:
        key = name_key(row.username)
        account = accounts.get(key)
        if account is None:
            account_id = next_id + len(new)
            new.append((account_id, campaign, key, row.username, row.amount, now, now))
            if row.amount and not is_first:
                rises[account_id] = row.amount
            continue
        account_id, before, waiting, restarted = account
        if is_first or row.amount >= before:
            if row.amount < before and waiting != row.amount:
                # Only what was noted as a lower amount can take the place of a higher one.
                fallen.append((row.amount, now, account_id))
            if row.amount != before or waiting is not None:
                known.append((row.amount, restarted, now, account_id))
            if row.amount > before and not is_first:
                rises[account_id] = row.amount - before
        elif restart is not None and restarted != restart:
            known.append((row.amount, restart, now, account_id))
        else:
            names.append(row.username)
            if waiting != row.amount:
                fallen.append((row.amount, now, account_id))
    for statement, values in ((_NEW_ACCOUNT, new), (_LOWERED, fallen), (_KNOWN, known)):
        if values:
            connection.exec_driver_sql(statement, values)
    return rises, names


def lowered_words(names: Sequence[str]) -> str:
    """What is said of names whose amount fell; "" where there are none."""
    if not names:
        return ""
    others = f" and {len(names) - 1} more" if len(names) > 1 else ""
    return (
        f"{shown(names[0])}{others} wagered less than the list said before. Nothing was paid or taken for it; say under"
        " Connections whether the lower amount is right."
    )
