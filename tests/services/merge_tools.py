"""People on two platforms, what a desk shows of everybody, and what all of it adds up to."""

from __future__ import annotations

from collections import Counter
from typing import Any

from raffle_desktop.domain.tickets import KICK_MONTHLY, Source
from raffle_desktop.services.books import BookSettings
from raffle_desktop.services.merging import Merge
from raffle_desktop.services.people import Person, sessions_since_win
from raffle_desktop.services.viewers import ViewerView
from tests.conftest import Desk
from tests.services.source_tools import turn

ADDED = (
    "resub_count",
    "cheer_bits",
    "donations_minor",
    "gifted_subs",
    "carry_over",
    "lifetime_bits",
    "lifetime_donations_minor",
    "lifetime_gifted_subs",
    "watch_minutes",
)
STANDING = {Source.FOLLOW, Source.SUBSCRIPTION}
KICK_BOOK = "Kick"


def two_books(desk: Desk) -> None:
    """The first book pays for what happens on Twitch, a second one for Kick; both have a running period."""
    origins = {**BookSettings().origins, Source.WATCHTIME: "kick", Source.GIFTED_SUB: "kick"}
    origins |= {Source.FOLLOW: "kick", Source.SUBSCRIPTION: "kick"}
    desk.services.books.create(KICK_BOOK, BookSettings(rates=KICK_MONTHLY, origins=origins), actor="op")
    turn(desk)


def someone(desk: Desk, platform: str, name: str, **counters: object) -> int:
    """The viewer with this account, made if new."""
    return desk.services.viewers.ensure(Person(platform, name, f"id-{name}"), counters, actor="op").id


def merge(desk: Desk, kept_id: int, absorbed_id: int) -> Merge:
    return desk.services.merging.merge(kept_id, absorbed_id, actor="op")


def undo(desk: Desk, merged: Merge) -> Merge:
    return desk.services.merging.undo(merged.id, actor="op")


def standing_viewers(desk: Desk) -> list[int]:
    """Everybody who stands for themselves."""
    return [user.id for user in desk.services.users.page(limit=1000)[0]]


def running_periods(desk: Desk) -> list[int]:
    return [row[0] for row in desk.rows("SELECT id FROM periods WHERE state = 'active' ORDER BY id")]


def seen(desk: Desk) -> dict[str, Any]:
    """All that the desk shows of everybody, but for what is told of the past and the numbers of tickets, which are
    never given out twice.
    """
    services = desk.services
    return {str(viewer): _seen_of(desk, services.viewers.get(viewer)) for viewer in standing_viewers(desk)} | {
        "entries": desk.rows(
            "SELECT id, session_id, viewer_id, entered_name, is_winner, removed_at IS NULL, current_weight,"
            " total_weight, given_weight FROM entries ORDER BY id"
        ),
        "boards": [
            [(line.rank, line.name, line.tickets) for line in services.tickets.leaderboard(period_id=period, top=99)]
            for period in running_periods(desk)
        ],
        "wallets": sorted(
            (one.viewer_id, one.currency, one.balance) for one in services.wallets.page()[0] if one.balance
        ),
        "links": sorted(
            (one.viewer_id, one.name, one.state)
            for state in ("verified", "requested")
            for one in services.links.list(state)
        ),
        "gifts": services.ticket_sources.unpaid_gifts(),
        "winners": _winners(desk),
        "converted": desk.rows("SELECT * FROM watch_converted WHERE minutes > 0 ORDER BY 1, 2"),
    }


def _seen_of(desk: Desk, view: ViewerView) -> tuple[Any, ...]:
    tickets = [
        {
            source: count
            for source, count in desk.services.tickets.balance(view.id, period_id=period).by_source.items()
            if count
        }
        for period in running_periods(desk)
    ]
    return view, tickets, desk.services.pools.count_tickets(viewer_id=view.id)


def _winners(desk: Desk) -> dict[int, int]:
    session = desk.value("SELECT coalesce(max(id), 0) FROM sessions")
    with desk.database.read() as connection:
        return sessions_since_win(connection, session)


def sums(desk: Desk) -> dict[str, Any]:
    """What may never change by making one of two, or two of one."""
    services = desk.services
    views = [services.viewers.get(viewer) for viewer in standing_viewers(desk)]
    tickets: Counter[tuple[int, Source]] = Counter()
    for period in running_periods(desk):
        for view in views:
            for source, count in services.tickets.balance(view.id, period_id=period).by_source.items():
                # An exclusion, and who follows or subscribes, is of the person.
                if source not in {*STANDING, Source.EXCLUSION}:
                    tickets[period, source] += count
    return {
        "counters": {name: sum(getattr(view, name) for view in views) for name in ADDED},
        "converted": desk.rows("SELECT book_id, sum(minutes) FROM watch_converted GROUP BY 1 ORDER BY 1"),
        "tickets": {key: count for key, count in tickets.items() if count},
        "money": _money(desk),
        "own money": desk.rows("SELECT kind, currency, balance FROM accounts WHERE kind <> 'wallet' AND balance <> 0"),
        "accounts": sum(len(view.identities) for view in views),
        "wins": desk.value("SELECT count(*) FROM entries WHERE is_winner = 1"),
        "people waiting": desk.value("SELECT count(*) FROM entries WHERE is_winner = 0 AND removed_at IS NULL"),
        "pool tickets": sum(services.pools.count_tickets(viewer_id=view.id) for view in views),
        "tries": sum(len(services.lucky.tries(viewer_id=view.id)) for view in views) if _has_luck(desk) else 0,
        "links": desk.value("SELECT count(*) FROM affiliate_links WHERE state = 'verified'"),
        "gifts": desk.value("SELECT count(*) FROM unpaid_gifts WHERE paid_at IS NULL"),
    }


def _money(desk: Desk) -> dict[str, int]:
    """Of who stands for themselves."""
    found: Counter[str] = Counter()
    for wallet in desk.services.wallets.page(limit=1000)[0]:
        found[wallet.currency] += wallet.balance
    return {currency: amount for currency, amount in found.items() if amount}


def has_nothing(desk: Desk, viewer: int) -> bool:
    """Of a viewer who was merged, all is the other one's."""
    [row] = desk.rows("SELECT * FROM engagement WHERE viewer_id = ?", viewer)
    assert not any(row[1:]), row
    for kept in (
        "ticket_sources WHERE balance <> 0 AND period_id IN (SELECT id FROM periods WHERE state = 'active') AND",
        "accounts WHERE balance <> 0 AND",
        "watch_converted WHERE minutes > 0 AND",
        "unpaid_gifts WHERE paid_at IS NULL AND",
        "affiliate_links WHERE state IN ('verified', 'requested') AND",
        "identities WHERE",
        "entries WHERE is_winner = 0 AND",
    ):
        assert desk.rows(f"SELECT * FROM {kept} viewer_id = ?", viewer) == []
    return True


def _has_luck(desk: Desk) -> bool:
    return bool(desk.value("SELECT count(*) FROM lucky_campaigns"))


def all_is_well(desk: Desk) -> bool:
    wrong = [(finding.name, finding.detail) for finding in desk.services.reports.reconcile() if not finding.ok]
    assert not wrong, wrong
    return True
