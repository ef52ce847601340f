"""What a viewer has that can go to another one, part by part; and what would keep it from going."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy.engine import Connection

from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.money import MAX_BALANCE
from raffle_desktop.domain.names import shown
from raffle_desktop.domain.tickets import Source
from raffle_desktop.services.books import Book
from raffle_desktop.services.draw_states import announced, is_closed, undecided
from raffle_desktop.services.merge_views import EntryMove, Refusal
from raffle_desktop.services.merged import members_of
from raffle_desktop.services.participants import unpacked

ADDED = (
    "resub_count",
    "cheer_bits",
    "donations_minor",
    "gifted_subs",
    "carry_over",
    "lifetime_bits",
    "lifetime_donations_minor",
    "lifetime_gifted_subs",
)
"""Counters of engagement that add up. Watched minutes do too; they move by rows of their own."""
HIGHEST, EARLIEST, FLAGS = (
    ("sub_months", "last_chat_at"),
    ("followed_at", "account_created_at"),
    (
        "is_follower",
        "is_subscriber",
    ),
)
COUNT_MAX = 10**12
"""More of a counter than this is no count any more."""

_ENGAGEMENT = "SELECT * FROM engagement WHERE viewer_id = ?"
_EXCLUDED = "SELECT excluded_at, excluded_reason FROM viewers WHERE id = ?"
_ENTRIES = (
    "SELECT id, session_id, entered_name, is_winner, removed_at, removed_reason FROM entries WHERE viewer_id = ?"
    " ORDER BY id"
)
_WALLETS = "SELECT id, currency, state, balance FROM accounts WHERE viewer_id = ? ORDER BY currency"
_HELD = (
    "SELECT 1 FROM holds AS h JOIN accounts AS a ON a.id = h.account_id WHERE a.viewer_id = ? AND h.state = 'ACTIVE'"
    " AND (h.expires_at IS NULL OR h.expires_at > ?)"
)
_REQUESTED = (
    "SELECT 1 FROM money_requests AS r JOIN accounts AS a ON a.id = r.account_id WHERE a.viewer_id = ?"
    " AND r.closed_at IS NULL"
)
_VERIFIED = "SELECT id, name FROM affiliate_links WHERE viewer_id = ? AND state = 'verified'"
_WAITING = (
    "SELECT d.seq FROM draw_winners AS w JOIN draws AS d ON d.id = w.draw_id WHERE w.viewer_id = ?"
    " AND d.source <> 'list' AND NOT EXISTS (SELECT 1 FROM draw_events AS e WHERE e.draw_id = w.draw_id"
    " AND e.winner_event = w.event AND e.winner_pick = w.pick AND e.kind IN ('confirmed', 'redrawn', 'undone')) LIMIT 1"
)
_LIST = "SELECT d.seq, l.viewer_ids FROM draw_lists AS l JOIN draws AS d ON d.id = l.draw_id WHERE l.draw_id = ?"

Row = Mapping[str, Any]


def engagement_of(connection: Connection, viewer_id: int) -> dict[str, Any]:
    """The stored columns by name."""
    return dict(connection.exec_driver_sql(_ENGAGEMENT, (viewer_id,)).one()._mapping)  # noqa: SLF001 - SQLAlchemy's name


def exclusion_of(connection: Connection, viewer_id: int) -> tuple[int | None, str | None]:
    """(since when, why), both None where the viewer is not excluded."""
    row = connection.exec_driver_sql(_EXCLUDED, (viewer_id,)).one()
    return row[0], row[1]


def joined(kept: Row, absorbed: Row) -> dict[str, Any]:
    """What is known of two viewers as of one: counters add up, months and tiers are the highest, what only either has
    done is done. Without the watched minutes.
    """
    values: dict[str, Any] = {name: kept[name] + absorbed[name] for name in ADDED}
    for names, choose in ((HIGHEST, max), (EARLIEST, min), (FLAGS, max)):
        for name in names:
            known = [one[name] for one in (kept, absorbed) if one[name] is not None]
            values[name] = choose(known) if known else None
    values["sub_tier"] = max((kept["sub_tier"], absorbed["sub_tier"]), key=_tier)
    values["roles"] = " ".join(sorted({*kept["roles"].split(), *absorbed["roles"].split()}))
    return values


def _tier(tier: str | None) -> tuple[int, int, str]:
    if tier is None:
        return (0, 0, "")
    return (1, int(tier) if tier.isdecimal() and tier.isascii() else 0, tier)


def emptied() -> dict[str, Any]:
    """What is left of a viewer's engagement once all of it is another's: nothing."""
    empty = dict.fromkeys((*FLAGS, *EARLIEST, "last_chat_at", "sub_tier"))
    return {**dict.fromkeys(ADDED, 0), **empty, "sub_months": 0, "roles": ""}


def entry_moves(connection: Connection, kept_id: int, absorbed_id: int) -> list[EntryMove]:
    """What becomes of the absorbed viewer's entries, and of the kept one's where those stand in the way. Entries that
    were removed before are not named; they move.
    """
    kept = connection.exec_driver_sql(_ENTRIES, (kept_id,)).all()
    standing = {row.session_id: row for row in kept if row.removed_at is None}
    pending = next((row for row in standing.values() if not row.is_winner), None)
    found: list[EntryMove] = []
    for row in connection.exec_driver_sql(_ENTRIES, (absorbed_id,)).all():
        if row.removed_at is not None:
            continue
        other = standing.get(row.session_id)
        if not row.is_winner:
            what = "moves" if other is None and pending is None else "removed"
        elif other is None:
            what = "moves"
        elif other.is_winner:
            what = "stays"
        else:
            # A win stays a win; who has won in a session does not wait in it as well.
            found.append(_entry(other, "removed"))
            what = "moves"
        found.append(_entry(row, what))
    return found


def _entry(row: Any, what: str) -> EntryMove:
    return EntryMove(row.id, row.session_id, row.entered_name, bool(row.is_winner), what)


def combined(one: Mapping[Source, int], other: Mapping[Source, int], factor: int = 1) -> dict[Source, int]:
    """By source, the one and `factor` times the other."""
    sources = dict.fromkeys((*one, *other))
    found = {source: one.get(source, 0) + factor * other.get(source, 0) for source in sources}
    return {source: tickets for source, tickets in found.items() if tickets}


def settled(tickets: Mapping[Source, int], *, excluded: bool) -> dict[Source, int]:
    """The same with what an exclusion takes: all of it, or nothing."""
    found = dict(tickets)
    found.pop(Source.EXCLUSION, None)
    total = sum(found.values())
    if excluded and total:
        found[Source.EXCLUSION] = -total
    return found


def standing_sources(book: Book) -> list[Source]:
    """Of which a viewer holds what their present state is worth: tickets of these are not given, and never spent."""
    found = [Source.FOLLOW, Source.SUBSCRIPTION]
    if book.settings.origin(Source.GIFTED_SUB) == "feed":
        found.append(Source.GIFTED_SUB)
    return found


def wallets_of(connection: Connection, viewer_id: int) -> list[Any]:
    """Rows with id, currency, state, balance."""
    return list(connection.exec_driver_sql(_WALLETS, (viewer_id,)).all())


def verified_link(connection: Connection, viewer_id: int) -> Any:
    """(id, name) of the viewer's verified affiliate link, None without."""
    return connection.exec_driver_sql(_VERIFIED, (viewer_id,)).first()


def refusals(connection: Connection, kept: tuple[int, str], absorbed: tuple[int, str], now: int) -> Iterator[Refusal]:
    """Why these two (id, name) cannot be merged now."""
    (kept_id, _kept), (absorbed_id, _absorbed) = kept, absorbed
    for viewer_id, name in (kept, absorbed):
        yield from draw_refusals(connection, viewer_id, name)
        if any(wallet.state == "SUSPENDED" for wallet in wallets_of(connection, viewer_id)):
            yield Refusal(Code.WALLET_SUSPENDED, f"The wallet of {shown(name)} is suspended; activate it first.")
    yield from _money_refusals(connection, absorbed, now)
    filled = {wallet.currency: wallet.balance for wallet in wallets_of(connection, kept_id)}
    for wallet in wallets_of(connection, absorbed_id):
        if wallet.balance and filled.get(wallet.currency, 0) + wallet.balance > MAX_BALANCE:
            yield Refusal(Code.VALUE_INVALID, "One wallet cannot hold what is in both; pay some of it out first.")
    links = [verified_link(connection, viewer_id) for viewer_id in (kept_id, absorbed_id)]
    if all(link is not None for link in links):
        yield Refusal(
            Code.LINK_TAKEN, "Both have a verified affiliate name; unlink the one that is not to be kept first."
        )
    before = [engagement_of(connection, viewer_id) for viewer_id in (kept_id, absorbed_id)]
    for counter in (*ADDED, "watch_minutes"):
        if sum(row[counter] for row in before) > COUNT_MAX and counter != "carry_over":
            yield Refusal(Code.VALUE_INVALID, f"Together they would have too much {counter.replace('_', ' ')}.")


def _money_refusals(connection: Connection, absorbed: tuple[int, str], now: int) -> Iterator[Refusal]:
    absorbed_id, name = absorbed
    if connection.exec_driver_sql(_REQUESTED, (absorbed_id,)).first() is not None:
        yield Refusal(
            Code.MERGE_REFUSED, f"A top-up or withdrawal of {shown(name)} is open; complete or cancel it first."
        )
    elif connection.exec_driver_sql(_HELD, (absorbed_id, now)).first() is not None:
        yield Refusal(
            Code.MERGE_REFUSED, f"Money in the wallet of {shown(name)} is on hold; capture or release it first."
        )


def draw_refusals(connection: Connection, viewer_id: int, name: str) -> Iterator[Refusal]:
    """While a draw that this person stands in is under way, or waits for their confirmation."""
    ids = members_of(connection, viewer_id)
    for one in ids:
        seq = connection.exec_driver_sql(_WAITING, (one,)).scalar()
        if seq is not None:
            yield Refusal(
                Code.DRAW_IN_PROGRESS,
                f"{shown(name)} has won draw #{seq} and is not confirmed yet; confirm, redraw or undo it first.",
            )
            return
    open_draws = [draw_id for draw_id in undecided(connection) if is_closed(connection, draw_id)]
    for draw_id in dict.fromkeys((*open_draws, *(draw_id for draw_id, _redraw in announced(connection)))):
        seq, packed = connection.exec_driver_sql(_LIST, (draw_id,)).one()
        if any(one in unpacked(packed) for one in ids):
            yield Refusal(
                Code.DRAW_IN_PROGRESS,
                f"{shown(name)} stands in draw #{seq}, which is under way; wait for its result first.",
            )
            return
