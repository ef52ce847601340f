"""The tickets of two viewers who were merged, as the two have them again once the merge is undone.

What was given goes back, or what is left of it. What somebody holds for following or subscribing is another matter: it
is worth what it is worth now, of each one's own accounts, and its fall is nothing that was spent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.tickets import Source
from raffle_desktop.services import merge_acts
from raffle_desktop.services.books import Book, active_periods
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.merge_parts import combined, exclusion_of, settled, standing_sources
from raffle_desktop.services.merge_views import Merge
from raffle_desktop.services.ticket_log import balances_by_source
from raffle_desktop.services.ticket_sources import PLATFORMS
from raffle_desktop.storage.merge_tables import viewer_merge_totals

# Of the accounts that came with the merge, or of the others that the kept viewer has.
_KNOWN = (
    "SELECT max(f.is_follower), max(f.is_subscriber) FROM identities AS i"
    " JOIN identity_flags AS f ON f.identity_id = i.id WHERE i.viewer_id = ? AND i.platform = ?"
    " AND EXISTS (SELECT 1 FROM viewer_merge_identities AS c WHERE c.identity_id = i.id AND c.merge_id = ?) = ?"
)
_FLAG = {Source.FOLLOW: 0, Source.SUBSCRIPTION: 1}


@dataclass(frozen=True, slots=True)
class Back:
    """What becomes of the tickets of one running period. `tickets`: what the absorbed viewer has, by source; `left`:
    what the kept one has, but for `spent`: so much of `tickets` is gone since, and the kept one keeps it.
    """

    period_id: int
    period: str
    tickets: Mapping[Source, int]
    left: Mapping[Source, int]
    spent: int


def tickets_back(connection: Connection, merge: Merge, moved: Mapping[str, Any]) -> list[Back]:
    """Of every running period, also where nothing goes back."""
    brought: dict[int, dict[Source, int]] = {}
    for period_id, source, count in moved["tickets"]:
        brought.setdefault(period_id, {})[Source(source)] = count
    own = {(period_id, Source(source)): count for period_id, source, count in moved["standing"]}
    columns = viewer_merge_totals.c
    statement = select(columns.period_id, columns.balance).where(columns.merge_id == merge.id)
    totals: dict[int, int] = dict(tuple(row) for row in connection.execute(statement))
    found: list[Back] = []
    for period, book in active_periods(connection):
        came = brought.get(period.id, {})
        now = settled(balances_by_source(connection, period.id, merge.kept_id), excluded=False)
        kinds = standing_sources(book)
        given = {source: count for source, count in came.items() if source not in kinds}
        left = combined({source: count for source, count in now.items() if source not in kinds}, given, -1)
        # What the kept viewer would have had, had it been undone at once.
        at_once = totals.get(period.id, 0) - sum(given.values())
        tickets = dict(given)
        for source in kinds:
            was = (own.get((period.id, source), 0), came.get(source, 0))
            left[source], tickets[source] = _standing(connection, merge, book, source, was, now.get(source, 0))
            at_once += left[source]
        # They are left with no less than nothing, or than that.
        missing = max(0, min(0, at_once) - sum(left.values()))
        spent = min(missing, max(0, sum(came.values()), sum(tickets.values())))
        nothing: Mapping[Source, int] = {}
        found.append(Back(period.id, period.name, combined(tickets, nothing), combined(left, nothing), spent))
    return found


def give_tickets(transaction: Transaction, merge: Merge, tickets: list[Back], why: str) -> None:
    """Log it, once the two stand for themselves again."""
    connection = transaction.connection
    both = (merge.kept_id, merge.absorbed_id)
    excluded = {one: exclusion_of(connection, one)[0] is not None for one in both}
    for back in tickets:
        before = {one: balances_by_source(connection, back.period_id, one) for one in both}
        spent = {Source.TRANSFER: back.spent}
        absorbed = combined(combined(before[merge.absorbed_id], back.tickets), spent, -1)
        after = {
            merge.kept_id: settled(combined(back.left, spent), excluded=excluded[merge.kept_id]),
            merge.absorbed_id: settled(absorbed, excluded=excluded[merge.absorbed_id]),
        }
        merge_acts.write_tickets(transaction, back.period_id, both, before, after, f"{merge.id}/undone", why)


def _standing(
    connection: Connection, merge: Merge, book: Book, source: Source, was: tuple[int, int], now: int
) -> tuple[int, int]:
    """What the kept and the absorbed viewer hold from a standing source. `was`: what each held before the merge;
    `now`: what the kept one holds.
    """
    own, brought = was
    platform = book.settings.origin(source)
    if source in _FLAG and platform in PLATFORMS:
        rate = book.settings.rates.of(platform, source)
        held: list[int] = []
        for came, before in enumerate(was):
            known = connection.exec_driver_sql(_KNOWN, (merge.kept_id, platform, merge.id, came)).one()[_FLAG[source]]
            # Of whom nothing is known, nothing was heard since.
            held.append(min(before, now) if known is None else rate * known)
        return held[0], held[1]
    # As the entries feed has told it, which will tell it again.
    back = brought if brought <= 0 or now >= own + brought else min(brought, max(now, 0))
    return now - back, back
