"""Making two viewers again of two that were merged: what moved goes back, or what is left of it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import EntriesChanged, TicketsChanged, ViewerChanged, ViewersMerged
from raffle_desktop.domain.eligibility import role_platform
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.money import format_amount
from raffle_desktop.domain.names import shown
from raffle_desktop.domain.tickets import Source
from raffle_desktop.services import ledger, merge_acts, merge_parts, ticket_sources
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.merge_entry_undo import EntriesBack, entries_back
from raffle_desktop.services.merge_parts import engagement_of, exclusion_of
from raffle_desktop.services.merge_ticket_undo import give_tickets, tickets_back
from raffle_desktop.services.merge_views import (
    AccountMove,
    Merge,
    MoneyMove,
    Refusal,
    TicketMove,
    UndoPlan,
    find_merge,
    merges_of,
)
from raffle_desktop.services.merged import members_of
from raffle_desktop.services.redemptions import wish_for_entries
from raffle_desktop.services.ticket_persons import past_periods
from raffle_desktop.services.weights import refresh_viewer
from raffle_desktop.storage.merge_tables import viewer_merges
from raffle_desktop.storage.schema import entries

_MOVED = select(viewer_merges.c.moved)
_CONVERTED = "SELECT book_id, minutes FROM watch_converted WHERE viewer_id = ?"
# Accounts that came with a merge go back with it, whatever they are called by now.
_ACCOUNTS = (
    "SELECT i.platform, i.external_id, i.display_name FROM viewer_merge_identities AS c"
    " JOIN identities AS i ON i.id = c.identity_id WHERE c.merge_id = ? ORDER BY i.id ="
    " (SELECT primary_identity_id FROM viewers WHERE id = ?) DESC, i.id"
)
_LINKS = (
    "SELECT id, name, state FROM affiliate_links WHERE id IN (SELECT value FROM json_each(?))"
    " AND state IN ('verified', 'requested') ORDER BY id"
)
_PLATFORMS = "SELECT DISTINCT platform FROM identities WHERE viewer_id = ?"
_NO_FLAGS = "DELETE FROM identity_flags WHERE identity_id IN (SELECT id FROM identities WHERE viewer_id = ?)"
_FLAGS = (
    "SELECT max(f.is_follower), max(f.is_subscriber), count(*) FROM identity_flags AS f"
    " JOIN identities AS i ON i.id = f.identity_id WHERE i.viewer_id = ?"
)
_MINUTES_OF = "SELECT book_id, minutes FROM viewer_merge_minutes WHERE merge_id = ? AND back = 0"
# To wallets of those who came with the merge, from where it went on to the kept viewer at once.
_REFUNDED = (
    "SELECT r.currency, sum(r.amount) FROM purchases AS p JOIN transfers AS r ON r.reverses = p.transfer_id"
    " JOIN accounts AS a ON a.id = r.credit_account WHERE p.viewer_id IN"
    " (SELECT viewer_id FROM viewer_merge_members WHERE merge_id = ?1) AND a.kind = 'wallet'"
    # Of merges of the first versions only the time is known, by a clock that can be set back.
    " AND coalesce(r.id > ?2, r.at > ?3) AND r.reverses IS NOT NULL GROUP BY 1"
)
_WINS_UNDONE = (
    "SELECT c.details FROM draw_winners AS w JOIN draw_events AS c ON c.draw_id = w.draw_id AND c.kind = 'confirmed'"
    " AND c.winner_event = w.event AND c.winner_pick = w.pick WHERE w.entry_id IN (SELECT value FROM json_each(?1))"
    " AND EXISTS (SELECT 1 FROM draw_events AS u WHERE u.draw_id = w.draw_id AND u.winner_event = w.event"
    " AND u.winner_pick = w.pick AND u.kind IN ('redrawn', 'undone') AND u.id > c.id"
    " AND coalesce(u.id > ?2, u.at >= ?3))"
)


def undo_plan(connection: Connection, merge: Merge) -> UndoPlan:
    """See `MergeService.undo_plan`."""
    moved = _moved(connection, merge.id)
    refusals = tuple(_refusals(connection, merge, moved))
    if not merge.stands:
        return UndoPlan(merge, (), (), (), refusals)
    tickets: list[TicketMove] = []
    notes: list[str] = []
    for back in tickets_back(connection, merge, moved):
        tickets += [TicketMove(back.period_id, back.period, source, count) for source, count in back.tickets.items()]
        if back.spent:
            tickets.append(TicketMove(back.period_id, back.period, Source.TRANSFER, -back.spent))
            notes.append(f"{back.spent} of the tickets in {shown(back.period)} were spent since; they are gone.")
    money, owed = _money_back(connection, merge, moved), _owed(connection, merge, moved)
    for currency, amount in money.items():
        if amount < owed[currency]:
            gone = format_amount(owed[currency] - amount, currency)
            notes.append(f"{gone} were spent since, or are on hold; they stay gone.")
    back_entries = entries_back(connection, merge, moved)
    if back_entries.has_won:
        notes.append(
            f"An entry of {shown(merge.absorbed_name)} has won since. It stays with {shown(merge.kept_name)}, with all"
            " that was counted into it, also if that draw is undone later."
        )
    moves = tuple(MoneyMove(currency, amount) for currency, amount in money.items() if amount)
    rows = connection.exec_driver_sql(_ACCOUNTS, (merge.id, merge.absorbed_id))
    _kept, counters = _counters_back(connection, merge, moved, back_entries.returning)
    counters["watch_minutes"] = dict(_minutes_back(connection, merge))[0]
    links = [name for _id, name, state in _links_back(connection, moved) if state == "verified"]
    return UndoPlan(
        merge,
        tuple(tickets),
        moves,
        tuple(notes),
        refusals,
        accounts=tuple(AccountMove(platform, external_id, name) for platform, external_id, name in rows),
        entries=back_entries.told,
        engagement={name: counters[name] for name in (*merge_parts.ADDED, "watch_minutes") if counters[name] > 0},
        link=links[0] if links else None,
    )


def undo_merge(transaction: Transaction, merge_id: int, reason: str) -> Merge:
    """See `MergeService.undo`; within a transaction."""
    connection = transaction.connection
    merge = find_merge(connection, merge_id)
    moved = _moved(connection, merge_id)
    for refusal in _refusals(connection, merge, moved):
        raise RaffleError(refusal.code, refusal.message)
    why = f"{merge_acts.why_moved(merge.kept_name, merge.absorbed_name)} no more"
    tickets, money = tickets_back(connection, merge, moved), _money_back(connection, merge, moved)
    back_entries = entries_back(connection, merge, moved)
    returning = back_entries.returning
    given = {
        "tickets": [[back.period_id, sum(back.tickets.values()) - back.spent] for back in tickets],
        "money": list(money.items()),
        "entries": returning,
    }
    values = {
        "undone_at": transaction.now,
        "undone_by": transaction.actor,
        "undone_reason": reason,
        "given_back": json.dumps({**given, "passed": merge_acts.passed(connection)}),
    }
    minutes = _minutes_back(connection, merge)
    # From here on each has their own accounts again, and the one who was absorbed can be given something.
    connection.execute(update(viewer_merges).where(viewer_merges.c.id == merge_id).values(**values))
    merge_acts.give_minutes_back(connection, merge_id, minutes)
    _give_engagement(connection, merge, moved, returning)
    _give_exclusion(connection, merge, moved)
    give_tickets(transaction, merge, tickets, why)
    for currency, amount in money.items():
        if amount:
            giver = ledger.wallet_of(transaction, merge.kept_id, currency)
            ledger.carry(transaction, giver, ledger.wallet_of(transaction, merge.absorbed_id, currency), amount, why)
    _give_links(transaction, merge, moved, why)
    merge_acts.give_gifts(connection, moved["gifts"], merge.absorbed_id)
    moved_back = update(entries).where(entries.c.id.in_(returning)).values(viewer_id=merge.absorbed_id)
    connection.execute(moved_back)
    _restore_entries(transaction, back_entries)
    merge_acts.choose_primary(connection, merge.kept_id, [moved["primary"]])
    both = (merge.kept_id, merge.absorbed_id)
    _settle_flags(connection, both)
    ticket_sources.bring_in_line(transaction, both)
    for viewer_id in both:
        refresh_viewer(transaction, viewer_id)
        transaction.publish(ViewerChanged(viewer_id))
    named = {"absorbed": merge.absorbed_id, "names": [merge.kept_name, merge.absorbed_name]}
    after = {"merge": merge_id, **named, "given_back": given}
    transaction.audit("viewer.unmerge", f"viewer {merge.kept_id}", reason=reason, after=after)
    transaction.publish(ViewersMerged(merge.kept_id, merge.absorbed_id, undone=True))
    transaction.publish(EntriesChanged(None))
    for period_id in past_periods(connection, members_of(connection, merge.absorbed_id)):
        transaction.publish(TicketsChanged(period_id, both))
    return find_merge(connection, merge_id)


def _moved(connection: Connection, merge_id: int) -> dict[str, Any]:
    text = connection.execute(_MOVED.where(viewer_merges.c.id == merge_id)).scalar_one()
    found: dict[str, Any] = json.loads(text)
    return found


def _refusals(connection: Connection, merge: Merge, moved: Mapping[str, Any]) -> Iterator[Refusal]:
    if merge.undone_at is not None:
        yield Refusal(Code.ALREADY_CLOSED, "This merge was undone before.")
        return
    newer = [one for one in merges_of(connection, merge.kept_id) if one.stands and one.id > merge.id]
    if newer:
        yield Refusal(
            Code.MERGE_REFUSED,
            f"{shown(newer[0].absorbed_name)} and {shown(newer[0].kept_name)} were merged after that;"
            f" undo merge {newer[0].id} first.",
        )
        return
    yield from merge_parts.draw_refusals(connection, merge.kept_id, merge.kept_name)
    brought = _owed(connection, merge, moved)
    for wallet in merge_parts.wallets_of(connection, merge.kept_id):
        if wallet.currency in brought and wallet.state == "SUSPENDED":
            yield Refusal(
                Code.WALLET_SUSPENDED, f"The wallet of {shown(merge.kept_name)} is suspended; activate it first."
            )


def _owed(connection: Connection, merge: Merge, moved: Mapping[str, Any]) -> dict[str, int]:
    """What was brought, and what was paid back since for what the absorbed viewer had paid before, by currency."""
    owed: dict[str, int] = {}
    newest = moved.get("passed", {}).get("transfers")
    refunded = connection.exec_driver_sql(_REFUNDED, (merge.id, newest, merge.at)).all()
    for currency, amount in (*moved["money"], *refunded):
        owed[currency] = owed.get(currency, 0) + int(amount)
    return owed


def _money_back(connection: Connection, merge: Merge, moved: Mapping[str, Any]) -> dict[str, int]:
    free: dict[str, int] = {}
    for wallet in merge_parts.wallets_of(connection, merge.kept_id):
        account = ledger.find_account(connection, wallet.id)
        free[account.currency] = max(0, account.available)
    owed = _owed(connection, merge, moved)
    return {currency: min(amount, free.get(currency, 0)) for currency, amount in owed.items()}


def _minutes_back(connection: Connection, merge: Merge) -> list[tuple[int, int]]:
    """(book, minutes), book 0 for watched ones. What a book has dealt with since stays with the kept viewer as far as
    they have watched so much themselves.
    """
    rows = connection.exec_driver_sql(_MINUTES_OF, (merge.id,))
    brought: dict[int, int] = dict(tuple(row) for row in rows)
    watched = brought.get(0, 0)
    left = engagement_of(connection, merge.kept_id)["watch_minutes"] - watched
    back = [(0, watched)]
    for book, converted in connection.exec_driver_sql(_CONVERTED, (merge.kept_id,)).all():
        back.append((book, max(brought.get(book, 0), converted - left)))
    return back


def _give_engagement(connection: Connection, merge: Merge, moved: Mapping[str, Any], returning: Sequence[int]) -> None:
    stored = moved["engagement"]
    now = engagement_of(connection, merge.kept_id)
    kept, absorbed = _counters_back(connection, merge, moved, returning)
    for name in (*merge_parts.HIGHEST, *merge_parts.EARLIEST, "sub_tier"):
        # What is another by now was learned since, and stays.
        kept[name] = stored["kept"][name] if now[name] == stored["joined"][name] else now[name]
        absorbed[name] = stored["absorbed"][name]
    kept["roles"], absorbed["roles"] = _roles_back(connection, merge, stored, now["roles"])
    merge_acts.store_engagement(connection, merge.kept_id, kept)
    merge_acts.store_engagement(connection, merge.absorbed_id, absorbed)


def _counters_back(
    connection: Connection, merge: Merge, moved: Mapping[str, Any], returning: Sequence[int]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the kept and the absorbed viewer have then of the counters that add up, without watched minutes.
    `returning`: the entries that go back.
    """
    brought, now = moved["engagement"]["absorbed"], engagement_of(connection, merge.kept_id)
    kept: dict[str, Any] = {}
    absorbed: dict[str, Any] = {}
    # A win of before the merge that was undone since has given back what it took, to the kept viewer.
    taken: Counter[str] = Counter()
    newest = moved.get("passed", {}).get("draw_events")
    for (details,) in connection.exec_driver_sql(_WINS_UNDONE, (json.dumps(returning), newest, merge.at)):
        taken.update(json.loads(details or "{}"))
    for name in merge_parts.ADDED:
        back = min(brought[name] + taken[name], now[name])
        kept[name], absorbed[name] = now[name] - back, back
    return kept, absorbed


def _roles_back(connection: Connection, merge: Merge, stored: Mapping[str, Any], now: str) -> tuple[str, str]:
    """The roles of now, each for whoever has an account on its platform; where both have, as they were before, and what
    was learned since for the kept viewer.
    """
    platforms = {
        one: frozenset(connection.exec_driver_sql(_PLATFORMS, (one,)).scalars())
        for one in (merge.kept_id, merge.absorbed_id)
    }
    before = {who: frozenset(stored[who]["roles"].split()) for who in ("kept", "absorbed", "joined")}
    kept: list[str] = []
    absorbed: list[str] = []
    for role in now.split():
        platform = role_platform(role)
        is_absorbed, is_kept = platform in platforms[merge.absorbed_id], platform in platforms[merge.kept_id]
        if is_absorbed and (not is_kept or role in before["absorbed"]):
            absorbed.append(role)
        if not is_absorbed or (is_kept and (role in before["kept"] or role not in before["joined"])):
            kept.append(role)
    return " ".join(kept), " ".join(absorbed)


def _settle_flags(connection: Connection, viewer_ids: tuple[int, int]) -> None:
    """Follows and subscriptions are what is known of each one's accounts."""
    for viewer_id in viewer_ids:
        follows, subscribes, known = connection.exec_driver_sql(_FLAGS, (viewer_id,)).one()
        if known:
            merge_acts.store_engagement(connection, viewer_id, {"is_follower": follows, "is_subscriber": subscribes})
        if len(members_of(connection, viewer_id)) == 1:
            connection.exec_driver_sql(_NO_FLAGS, (viewer_id,))


def _give_exclusion(connection: Connection, merge: Merge, moved: Mapping[str, Any]) -> None:
    kept, absorbed = (tuple(moved["exclusions"][who]) for who in ("kept", "absorbed"))
    # Unless the operator has decided anew since.
    if kept[0] is None and exclusion_of(connection, merge.kept_id) == absorbed:
        merge_acts.store_exclusion(connection, merge.kept_id, kept)


def _give_links(transaction: Transaction, merge: Merge, moved: Mapping[str, Any], why: str) -> None:
    for link_id, _name, _state in _links_back(transaction.connection, moved):
        merge_acts.pass_link(transaction, link_id, merge.absorbed_id, why)
    for ended, made in moved["links"]:
        if made is None:
            merge_acts.ask_again(transaction, ended, merge.absorbed_id)


def _links_back(connection: Connection, moved: Mapping[str, Any]) -> list[tuple[int, str, str]]:
    """(id, name, state) of what was made of the affiliate links that came, where it was not ended since."""
    made = [link_id for _ended, link_id in moved["links"] if link_id is not None]
    return [(row[0], row[1], row[2]) for row in connection.exec_driver_sql(_LINKS, (json.dumps(made),)).all()]


def _restore_entries(transaction: Transaction, back: EntriesBack) -> None:
    values = {"removed_at": None, "removed_reason": None, "session_id": back.session_id}
    for entry_id in back.again:
        transaction.connection.execute(update(entries).where(entries.c.id == entry_id).values(**values))
    wish_for_entries(transaction, back.again, None)
