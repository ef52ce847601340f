"""Making one viewer of two, part by part, within the one transaction of a merge; and remembering what moved.

Amounts move by new rows. Rows of the past stay as they are, under the number that the viewer had then.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import case, select, update
from sqlalchemy.engine import Connection

from raffle_desktop.domain.names import visible
from raffle_desktop.domain.tickets import Source
from raffle_desktop.services import ledger, ticket_log
from raffle_desktop.services.books import active_periods
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.merge_parts import combined, exclusion_of, settled, verified_link, wallets_of
from raffle_desktop.services.merge_views import EntryMove
from raffle_desktop.services.people import PLATFORM_ORDER
from raffle_desktop.services.redemptions import REFUND, wish_for_entries
from raffle_desktop.services.ticket_log import LogRow, balances_by_source
from raffle_desktop.storage.schema import engagement, entries, identities, viewers

EVENT = "merge"
"""The source of the events by which tickets move with a merge."""
NAME = 100

_CONVERTED = "SELECT book_id, minutes FROM watch_converted WHERE viewer_id = ? AND minutes > 0 ORDER BY book_id"
_MINUTES = "INSERT INTO viewer_merge_minutes (merge_id, back, book_id, minutes) VALUES (?, ?, ?, ?)"
_GIFTS = "SELECT event_source, event_id FROM unpaid_gifts WHERE viewer_id = ? AND paid_at IS NULL"
_GIFT_IS = "UPDATE unpaid_gifts SET viewer_id = ? WHERE event_source = ? AND event_id = ? AND paid_at IS NULL"
_OPEN_LINK = "SELECT id, name_key, name, requested_at FROM affiliate_links WHERE viewer_id = ? AND state = 'requested'"
_LINK_ROW = (
    "SELECT name_key, name, requested_at, requested_by, state, decided_at, decided_by FROM affiliate_links WHERE id = ?"
)
_END_LINK = "UPDATE affiliate_links SET state = 'ended', decided_at = ?, decided_by = ?, reason = ? WHERE id = ?"
_ADD_LINK = (
    "INSERT INTO affiliate_links (viewer_id, name_key, name, state, requested_at, requested_by, decided_at, decided_by,"
    " reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"
)
_KEEP_FLAGS = (
    "INSERT INTO identity_flags (identity_id, is_follower, is_subscriber)"
    " SELECT i.id, e.is_follower, e.is_subscriber FROM identities AS i JOIN engagement AS e"
    " ON e.viewer_id = i.viewer_id WHERE i.viewer_id = ? ON CONFLICT (identity_id) DO NOTHING"
)
_PASSED = (
    ("lists", "SELECT coalesce(max(rowid), 0) FROM draw_lists"),
    ("transfers", "SELECT coalesce(max(id), 0) FROM transfers"),
    ("draw_events", "SELECT coalesce(max(id), 0) FROM draw_events"),
)
_CLOSE_CODES = "UPDATE identity_link_codes SET closed_at = ? WHERE viewer_id = ? AND closed_at IS NULL"


def why_moved(kept_name: str, absorbed_name: str) -> str:
    """What rows that move something say."""
    return f"{visible(absorbed_name, NAME)} and {visible(kept_name, NAME)} are one viewer"


def passed(connection: Connection) -> dict[str, int]:
    """How far the desk's records have come: what is added from now on has higher numbers, whatever the clock says."""
    return {name: int(connection.exec_driver_sql(newest).scalar_one()) for name, newest in _PASSED}


def remove_entries(transaction: Transaction, entry_ids: Sequence[int], why: str) -> None:
    """Take entries out which the other viewer's stand for; points that were paid for them go back."""
    if entry_ids:
        values = {"removed_at": transaction.now, "removed_reason": why}
        transaction.connection.execute(update(entries).where(entries.c.id.in_(entry_ids)).values(**values))
        wish_for_entries(transaction, entry_ids, REFUND)


def move_entries(
    transaction: Transaction, kept_id: int, absorbed_id: int, moves: Sequence[EntryMove]
) -> list[tuple[int, int, int]]:
    """Give the entries to the kept viewer; those that were removed go along. Gives (id, has won, is removed)."""
    connection = transaction.connection
    staying = [move.entry_id for move in moves if move.what == "stays"]
    of_absorbed = select(entries.c.id, entries.c.is_winner, entries.c.removed_at).where(
        entries.c.viewer_id == absorbed_id, entries.c.id.not_in(staying)
    )
    moved = [(row.id, row.is_winner, int(row.removed_at is not None)) for row in connection.execute(of_absorbed)]
    ids = [entry_id for entry_id, _won, _removed in moved]
    connection.execute(update(entries).where(entries.c.id.in_(ids)).values(viewer_id=kept_id))
    return sorted(moved)


def move_tickets(
    transaction: Transaction, merge_id: int, kept_id: int, absorbed_id: int, *, excluded: bool, why: str
) -> list[tuple[int, str, int]]:
    """All of the absorbed viewer's tickets of the running periods, source by source. Gives (period, source, tickets)
    without what exclusions took, which follows from whether they are excluded.
    """
    moved: list[tuple[int, str, int]] = []
    for period, _book in active_periods(transaction.connection):
        before = {one: balances_by_source(transaction.connection, period.id, one) for one in (kept_id, absorbed_id)}
        brought = settled(before[absorbed_id], excluded=False)
        after = {kept_id: settled(combined(before[kept_id], brought), excluded=excluded), absorbed_id: {}}
        write_tickets(transaction, period.id, (absorbed_id, kept_id), before, after, str(merge_id), why)
        moved += [(period.id, source.value, count) for source, count in brought.items()]
    return moved


def write_tickets(
    transaction: Transaction,
    period_id: int,
    order: Sequence[int],
    before: Mapping[int, Mapping[Source, int]],
    after: Mapping[int, Mapping[Source, int]],
    act: str,
    why: str,
) -> None:
    """Log the differences, of the viewers in this order. Of each the falls come first, so that as few numbers as
    possible are given out.
    """
    rows: list[LogRow] = []
    for viewer_id in order:
        changes = combined(after[viewer_id], before[viewer_id], -1)
        event = (EVENT, f"{act}/{viewer_id}")
        falling = sorted(changes.items(), key=lambda one: (one[1], one[0]))
        rows += [LogRow(viewer_id, change, source, why, event) for source, change in falling]
    ticket_log.move(transaction, period_id, rows)


def move_money(transaction: Transaction, kept_id: int, absorbed_id: int, why: str) -> list[tuple[str, int]]:
    """What is in the absorbed viewer's wallets, by way of the desk's own account. Gives (currency, amount)."""
    moved: list[tuple[str, int]] = []
    for wallet in wallets_of(transaction.connection, absorbed_id):
        ledger.release_expired(transaction, wallet.id)
        if wallet.balance:
            target = ledger.wallet_of(transaction, kept_id, wallet.currency)
            ledger.carry(transaction, wallet.id, target, wallet.balance, why)
            moved.append((wallet.currency, wallet.balance))
    return moved


def move_link(transaction: Transaction, kept_id: int, absorbed_id: int, why: str) -> list[tuple[int, int | None]]:
    """The affiliate name that counts, and the open request where the kept viewer has neither. Links are never altered:
    the old one ends, and one of the kept viewer takes its place. Gives (ended, made in its place) by id.
    """
    connection = transaction.connection
    verified, own = verified_link(connection, absorbed_id), verified_link(connection, kept_id)
    request = connection.exec_driver_sql(_OPEN_LINK, (absorbed_id,)).first()
    own_request = connection.exec_driver_sql(_OPEN_LINK, (kept_id,)).first()
    told: list[tuple[int, int | None]] = []
    for row, goes in ((verified, True), (request, own is None and own_request is None and verified is None)):
        if row is not None:
            told.append((int(row[0]), pass_link(transaction, int(row[0]), kept_id if goes else None, why)))
    return told


def ask_again(transaction: Transaction, link_id: int, viewer_id: int) -> None:
    """A request that a merge ended is open again, as a new one, where the viewer has no other."""
    connection = transaction.connection
    if connection.exec_driver_sql(_OPEN_LINK, (viewer_id,)).first() is None:
        row = connection.exec_driver_sql(_LINK_ROW, (link_id,)).one()
        asked = (row.requested_at, row.requested_by)
        connection.exec_driver_sql(_ADD_LINK, (viewer_id, row.name_key, row.name, "requested", *asked, None, None, ""))


def pass_link(transaction: Transaction, link_id: int, viewer_id: int | None, why: str) -> int | None:
    """End a link, and have the same one stand for `viewer_id`, if any; gives its id."""
    connection = transaction.connection
    row = connection.exec_driver_sql(_LINK_ROW, (link_id,)).one()
    connection.exec_driver_sql(_END_LINK, (transaction.now, transaction.actor, why, link_id))
    if viewer_id is None:
        return None
    # Verified when it was: what was wagered and paid until then is not counted anew.
    decided = (row.decided_at, row.decided_by)
    asked = (row.requested_at, row.requested_by)
    values = (viewer_id, row.name_key, row.name, row.state, *asked, *decided, why)
    return int(connection.exec_driver_sql(_ADD_LINK, values).scalar_one())


def move_gifts(connection: Connection, kept_id: int, absorbed_id: int) -> list[list[str]]:
    """Gifts of theirs that wait for the next period."""
    found = [[row[0], row[1]] for row in connection.exec_driver_sql(_GIFTS, (absorbed_id,)).all()]
    give_gifts(connection, found, kept_id)
    return found


def give_gifts(connection: Connection, gifts: Sequence[Sequence[str]], viewer_id: int) -> None:
    """These waiting gifts are this viewer's; those that are paid stay as they are."""
    for source, name in gifts:
        connection.exec_driver_sql(_GIFT_IS, (viewer_id, source, name))


def move_minutes(connection: Connection, merge_id: int, absorbed_id: int, watched: int) -> list[tuple[int, int]]:
    """Watched minutes (book 0) and what each book has dealt with, once the merge is stored; gives (book, minutes)."""
    moved = [(0, watched)] if watched else []
    moved += [(row[0], row[1]) for row in connection.exec_driver_sql(_CONVERTED, (absorbed_id,)).all()]
    for book_id, minutes in moved:
        connection.exec_driver_sql(_MINUTES, (merge_id, 0, book_id, minutes))
    return moved


def give_minutes_back(connection: Connection, merge_id: int, moved: Sequence[tuple[int, int]]) -> None:
    """Once the merge is noted as undone: so many minutes of each book (0: watched) go back."""
    for book_id, minutes in moved:
        if minutes:
            connection.exec_driver_sql(_MINUTES, (merge_id, 1, book_id, minutes))


def store_engagement(connection: Connection, viewer_id: int, values: Mapping[str, Any]) -> None:
    connection.execute(update(engagement).where(engagement.c.viewer_id == viewer_id).values(**values))


def keep_flags(connection: Connection, viewer_id: int) -> None:
    """What is known of each account of a viewer, noted with the account, before others come to it."""
    connection.exec_driver_sql(_KEEP_FLAGS, (viewer_id,))


def close_codes(transaction: Transaction, viewer_id: int) -> None:
    """Codes a viewer asked for are no good any more."""
    transaction.connection.exec_driver_sql(_CLOSE_CODES, (transaction.now, viewer_id))


def exclude_kept(transaction: Transaction, kept_id: int, absorbed_id: int) -> bool:
    """Whether both are excluded from now on: who is excluded under one name is so under every one."""
    kept, absorbed = (exclusion_of(transaction.connection, one) for one in (kept_id, absorbed_id))
    if kept[0] is None and absorbed[0] is not None:
        store_exclusion(transaction.connection, kept_id, absorbed)
    return kept[0] is not None or absorbed[0] is not None


def store_exclusion(connection: Connection, viewer_id: int, exclusion: Sequence[Any]) -> None:
    values = {"excluded_at": exclusion[0], "excluded_reason": exclusion[1]}
    connection.execute(update(viewers).where(viewers.c.id == viewer_id).values(**values))


def choose_primary(connection: Connection, viewer_id: int, own: Sequence[int]) -> None:
    """Let the account that comes first stand for the viewer; among equals one of `own` (ids), then the older one."""
    rank = case({name: place for place, name in enumerate(PLATFORM_ORDER)}, value=identities.c.platform)
    order = (rank, identities.c.id.not_in(own), identities.c.id)
    best = select(identities.c.id).where(identities.c.viewer_id == viewer_id).order_by(*order).limit(1)
    found = connection.execute(best).scalar()
    if found is not None:
        connection.execute(update(viewers).where(viewers.c.id == viewer_id).values(primary_identity_id=found))
