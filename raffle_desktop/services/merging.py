"""Viewers who turn out to be one person: everything of theirs comes together in one act, which can be undone.

The one who is kept has all of it from then on: accounts, engagement, the entry that waits, tickets of running periods,
money, the affiliate link. What happened before stays written as it was, under the number that the viewer had then, and
counts as the kept one's. Merges nest; only the newest one of a viewer can be undone.
"""

from __future__ import annotations

import json

from sqlalchemy import func, insert, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain import names
from raffle_desktop.domain.changes import EntriesChanged, TicketsChanged, ViewerChanged, ViewersMerged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.money import format_amount
from raffle_desktop.services import merge_acts, merge_parts, ticket_sources
from raffle_desktop.services.books import active_periods
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.merge_parts import engagement_of, exclusion_of
from raffle_desktop.services.merge_undo import undo_merge, undo_plan
from raffle_desktop.services.merge_views import (
    AccountMove,
    EntryMove,
    Merge,
    MergePlan,
    MoneyMove,
    Refusal,
    TicketMove,
    UndoPlan,
    count_merges,
    find_merge,
    merges,
    merges_of,
)
from raffle_desktop.services.merged import members_of, standing_id
from raffle_desktop.services.ticket_log import balances_by_source
from raffle_desktop.services.ticket_persons import past_periods
from raffle_desktop.services.ticket_views import account_of
from raffle_desktop.services.weights import refresh_viewer
from raffle_desktop.storage.merge_tables import viewer_merge_totals, viewer_merges

__all__ = [
    "AccountMove",
    "EntryMove",
    "Merge",
    "MergePlan",
    "MergeService",
    "MoneyMove",
    "Refusal",
    "TicketMove",
    "UndoPlan",
    "merge_viewers",
    "refusals_of",
]

_ACCOUNTS = (
    "SELECT platform, external_id, display_name FROM identities WHERE viewer_id = ? ORDER BY id = (SELECT"
    " primary_identity_id FROM viewers WHERE id = ?) DESC, id"
)


class MergeService:
    """Merging, undoing it, and reading what was merged."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def plan(self, kept_id: int, absorbed_id: int) -> MergePlan:
        """What merging would do, and every reason against it; nothing is done. Raises RaffleError: VIEWER_NOT_FOUND,
        VALUE_INVALID for one and the same viewer, ALREADY_MERGED.
        """
        with self._core.database.read() as connection:
            return _plan(connection, kept_id, absorbed_id, self._core.now_micros())

    def merge(self, kept_id: int, absorbed_id: int, reason: str = "", *, actor: str) -> Merge:
        """Make one viewer of the two: all that is the absorbed one's is the kept one's from now on.

        Raises RaffleError: VIEWER_NOT_FOUND, VALUE_INVALID (one and the same; too much of a counter or of money),
        ALREADY_MERGED, DRAW_IN_PROGRESS, WALLET_SUSPENDED, LINK_TAKEN, MERGE_REFUSED (money on its way),
        WEIGHTS_TOO_LARGE, NOTES_TOO_LONG.
        """
        why = names.checked_notes(reason)
        return self._core.write(lambda transaction: merge_viewers(transaction, kept_id, absorbed_id, why), actor=actor)

    def undo_plan(self, merge_id: int) -> UndoPlan:
        """What undoing would give back. Raises RaffleError(MERGE_NOT_FOUND)."""
        with self._core.database.read() as connection:
            return undo_plan(connection, find_merge(connection, merge_id))

    def undo(self, merge_id: int, reason: str = "", *, actor: str) -> Merge:
        """Make two viewers of them again. What the merge moved goes back; of tickets and money that were spent since,
        what is left does, and no more; money that was paid back since goes to whoever had paid it. Follows and
        subscriptions are what each one's accounts have by now. What else has happened since stays with the kept viewer,
        also tickets of periods that have ended, and an entry that has won.

        Raises RaffleError: MERGE_NOT_FOUND, ALREADY_CLOSED for one that was undone before, MERGE_REFUSED where a newer
        merge of the viewer stands, DRAW_IN_PROGRESS, WALLET_SUSPENDED, WEIGHTS_TOO_LARGE, NOTES_TOO_LONG.
        """
        why = names.checked_notes(reason)
        return self._core.write(lambda transaction: undo_merge(transaction, merge_id, why), actor=actor)

    def get(self, merge_id: int) -> Merge:
        """Raises RaffleError(MERGE_NOT_FOUND)."""
        with self._core.database.read() as connection:
            return find_merge(connection, merge_id)

    def count(self) -> int:
        """How many there are in all."""
        with self._core.database.read() as connection:
            return count_merges(connection)

    def of_viewer(self, viewer_id: int) -> list[Merge]:
        """Those that concern a viewer, newest first, with those that were undone."""
        with self._core.database.read() as connection:
            return merges_of(connection, viewer_id)

    def standing_id(self, viewer_id: int) -> int:
        """Who stands for this viewer: themselves, unless they were merged into another."""
        with self._core.database.read() as connection:
            return standing_id(connection, viewer_id)

    def list(self, *, limit: int = 100, offset: int = 0) -> list[Merge]:
        """Newest first, with those that were undone."""
        with self._core.database.read() as connection:
            return merges(connection, limit, offset)


def merge_viewers(transaction: Transaction, kept_id: int, absorbed_id: int, reason: str) -> Merge:
    """See `MergeService.merge`; within a transaction."""
    connection = transaction.connection
    plan = _plan(connection, kept_id, absorbed_id, transaction.now)
    if plan.refusals:
        raise RaffleError(plan.refusals[0].code, plan.refusals[0].message)
    merge_id = _next_id(connection)
    why = merge_acts.why_moved(plan.kept_name, plan.absorbed_name)
    kept, absorbed = engagement_of(connection, kept_id), engagement_of(connection, absorbed_id)
    primary = connection.exec_driver_sql("SELECT primary_identity_id FROM viewers WHERE id = ?", (kept_id,)).scalar()
    exclusions = {"kept": exclusion_of(connection, kept_id), "absorbed": exclusion_of(connection, absorbed_id)}
    for viewer_id in (kept_id, absorbed_id):
        merge_acts.keep_flags(connection, viewer_id)
    removed = [move.entry_id for move in plan.entries if move.what == "removed"]
    merge_acts.remove_entries(transaction, removed, why)
    is_excluded = merge_acts.exclude_kept(transaction, kept_id, absorbed_id)
    joined = merge_parts.joined(kept, absorbed)
    standing = _standing_held(connection, kept_id)
    moved = {
        "passed": merge_acts.passed(connection),
        "engagement": {"kept": kept, "absorbed": absorbed, "joined": joined},
        "exclusions": exclusions,
        "primary": primary,
        "standing": standing,
        "entries": merge_acts.move_entries(transaction, kept_id, absorbed_id, plan.entries),
        "removed": {"ids": removed, "at": transaction.now, "reason": why},
        "tickets": merge_acts.move_tickets(transaction, merge_id, kept_id, absorbed_id, excluded=is_excluded, why=why),
        "money": merge_acts.move_money(transaction, kept_id, absorbed_id, why),
        "links": merge_acts.move_link(transaction, kept_id, absorbed_id, why),
        "gifts": merge_acts.move_gifts(connection, kept_id, absorbed_id),
    }
    merge_acts.store_engagement(connection, kept_id, joined)
    merge_acts.store_engagement(connection, absorbed_id, merge_parts.emptied())
    merge_acts.close_codes(transaction, absorbed_id)
    row = {
        "id": merge_id,
        "kept_id": kept_id,
        "absorbed_id": absorbed_id,
        "kept_name": plan.kept_name,
        "absorbed_name": plan.absorbed_name,
        "at": transaction.now,
        "actor": transaction.actor,
        "reason": reason,
        "summary": _summary(plan),
        "moved": json.dumps(moved, ensure_ascii=False),
    }
    # From here on the accounts are the kept viewer's, and the absorbed one gets nothing more.
    connection.execute(insert(viewer_merges), row)
    merge_acts.move_minutes(connection, merge_id, absorbed_id, absorbed["watch_minutes"])
    merge_acts.choose_primary(connection, kept_id, [] if primary is None else [primary])
    ticket_sources.bring_in_line(transaction, (kept_id,))
    for period, book in active_periods(connection):
        held = merge_parts.settled(balances_by_source(connection, period.id, kept_id), excluded=False)
        kinds = merge_parts.standing_sources(book)
        balance = sum(count for source, count in held.items() if source not in kinds)
        values = {"merge_id": merge_id, "period_id": period.id, "balance": balance}
        connection.execute(insert(viewer_merge_totals), values)
    refresh_viewer(transaction, kept_id)
    after = {"merge": merge_id, "absorbed": absorbed_id, "names": [plan.kept_name, plan.absorbed_name]}
    transaction.audit("viewer.merge", f"viewer {kept_id}", reason=reason, after={**after, "summary": row["summary"]})
    _tell(transaction, kept_id, absorbed_id)
    return find_merge(connection, merge_id)


def _standing_held(connection: Connection, viewer_id: int) -> list[tuple[int, str, int]]:
    """(period, source, tickets) of what the kept viewer holds from standing sources, before others' come to it."""
    found: list[tuple[int, str, int]] = []
    for period, book in active_periods(connection):
        held = balances_by_source(connection, period.id, viewer_id)
        kinds = merge_parts.standing_sources(book)
        found += [(period.id, source.value, held[source]) for source in kinds if held.get(source)]
    return found


def _tell(transaction: Transaction, kept_id: int, absorbed_id: int) -> None:
    transaction.publish(ViewersMerged(kept_id, absorbed_id, undone=False))
    for viewer_id in (kept_id, absorbed_id):
        transaction.publish(ViewerChanged(viewer_id))
    transaction.publish(EntriesChanged(None))
    for period_id in past_periods(transaction.connection, members_of(transaction.connection, kept_id)):
        transaction.publish(TicketsChanged(period_id, (kept_id, absorbed_id)))


def _next_id(connection: Connection) -> int:
    return int(connection.execute(select(func.coalesce(func.max(viewer_merges.c.id), 0))).scalar_one()) + 1


def _plan(connection: Connection, kept_id: int, absorbed_id: int, now: int) -> MergePlan:
    named = [(one, account_of(connection, one)[0]) for one in (kept_id, absorbed_id)]
    if kept_id == absorbed_id:
        raise RaffleError(Code.VALUE_INVALID, f"{names.shown(named[0][1])} is one viewer already.")
    for viewer_id, name in named:
        into = standing_id(connection, viewer_id)
        if into != viewer_id:
            other = account_of(connection, into)[0]
            raise RaffleError(
                Code.ALREADY_MERGED,
                f"{names.shown(name)} was merged into {names.shown(other)} already (viewer {into}).",
            )
    kept, absorbed = named
    rows = connection.exec_driver_sql(_ACCOUNTS, (absorbed_id, absorbed_id))
    accounts = tuple(AccountMove(row[0], row[1], row[2]) for row in rows)
    tickets = tuple(
        TicketMove(period.id, period.name, source, count)
        for period, _book in active_periods(connection)
        for source, count in merge_parts.settled(
            balances_by_source(connection, period.id, absorbed_id), excluded=False
        ).items()
    )
    wallets = merge_parts.wallets_of(connection, absorbed_id)
    counters = engagement_of(connection, absorbed_id)
    link = merge_parts.verified_link(connection, absorbed_id)
    return MergePlan(
        kept_id=kept_id,
        absorbed_id=absorbed_id,
        kept_name=kept[1],
        absorbed_name=absorbed[1],
        accounts=accounts,
        tickets=tickets,
        money=tuple(MoneyMove(wallet.currency, wallet.balance) for wallet in wallets if wallet.balance),
        entries=tuple(merge_parts.entry_moves(connection, kept_id, absorbed_id)),
        engagement={name: counters[name] for name in (*merge_parts.ADDED, "watch_minutes") if counters[name]},
        link=None if link is None else str(link[1]),
        notes=tuple(_notes(connection, kept, absorbed)),
        refusals=tuple(merge_parts.refusals(connection, kept, absorbed, now)),
    )


def refusals_of(connection: Connection, kept_id: int, absorbed_id: int, now: int) -> tuple[Refusal, ...]:
    """Why these two, who both stand for themselves, cannot be merged now; empty where they can."""
    kept, absorbed = ((one, account_of(connection, one)[0]) for one in (kept_id, absorbed_id))
    return tuple(merge_parts.refusals(connection, kept, absorbed, now))


def _notes(connection: Connection, kept: tuple[int, str], absorbed: tuple[int, str]) -> list[str]:
    excluded = [exclusion_of(connection, viewer_id)[0] is not None for viewer_id, _name in (kept, absorbed)]
    notes = []
    if excluded[0] != excluded[1]:
        shut_out = (kept if excluded[0] else absorbed)[1]
        notes.append(f"{names.shown(shut_out)} is excluded, so both are from then on.")
    return notes


def _summary(plan: MergePlan) -> str:
    accounts = len(plan.accounts)
    parts = ["1 account" if accounts == 1 else f"{accounts} accounts"]
    tickets = sum(move.tickets for move in plan.tickets)
    if tickets:
        parts.append("1 ticket" if tickets == 1 else f"{tickets} tickets")
    parts += [format_amount(move.amount, move.currency) for move in plan.money]
    entries = sum(1 for move in plan.entries if move.what == "moves")
    if entries:
        parts.append("1 entry" if entries == 1 else f"{entries} entries")
    if plan.link is not None:
        parts.append(f"the affiliate name {names.shown(plan.link)}")
    return ", ".join(parts)
