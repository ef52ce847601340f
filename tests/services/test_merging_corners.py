"""What is easily forgotten when two viewers become one or two again: the shop, roles, past periods, the clock."""

from __future__ import annotations

import csv
import io
import json
from fractions import Fraction

import pytest

from raffle_desktop.domain.changes import TicketsChanged
from raffle_desktop.domain.streamdraw.texts import Level
from raffle_desktop.domain.tickets import Source
from raffle_desktop.services.channel_items import Sighting
from raffle_desktop.services.people import Person
from raffle_desktop.services.staged import DrawSource
from raffle_desktop.services.staged_outlook import StagedOutlook
from raffle_desktop.services.ticket_listing import NAME, TICKETS, TicketListing
from tests.conftest import Desk
from tests.services.chat_tools import Chatroom, account_of
from tests.services.merge_tools import KICK_BOOK, all_is_well, merge, someone, two_books, undo
from tests.services.money_tools import opened
from tests.services.source_tools import by_source, running, wagered

HOUR_BACK = -1


@pytest.fixture
def two(session: Desk) -> tuple[int, int]:
    """ann of Twitch and ann_k of Kick, on a desk with a book for each platform and a session."""
    two_books(session)
    return someone(session, "twitch", "ann"), someone(session, "kick", "ann_k")


def seen_in_chat(desk: Desk, platform: str, name: str, *roles: str) -> None:
    who = Person(platform, name, f"id-{name}")
    line = Sighting(who, desk.services.core.now_micros(), frozenset(roles), None)
    desk.services.channel_intake.take([line], actor="feed")


def roles(desk: Desk, viewer: int) -> list[str]:
    return sorted(str(desk.value("SELECT roles FROM engagement WHERE viewer_id = ?", viewer)).split())


def test_what_was_spent_in_the_shop_moves_and_has_paid_for_its_perk(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    for viewer in two:
        session.services.tickets.give(viewer, 5, "x", actor="op")
    perk = session.services.shop.add("A song", 3, actor="op")
    session.services.shop.buy(other, perk.id, actor="op")
    merged = merge(session, ann, other)
    assert by_source(session, ann) == {"bonus": 10, "shop": -3}
    assert all_is_well(session)
    session.services.shop.buy(ann, perk.id, actor="op")
    undo(session, merged)
    assert len(session.services.shop.sales()) == 2
    assert all_is_well(session)
    # What no merge has moved is still to be for something.
    session.run_sql("DROP TRIGGER perk_sales_no_delete")
    session.run_sql("DELETE FROM perk_sales")
    assert not next(one for one in session.services.reports.reconcile() if "shop" in one.name).ok


def test_roles_go_to_whoever_has_the_account_that_has_them(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    seen_in_chat(session, "twitch", "ann", "subscriber")
    seen_in_chat(session, "kick", "ann_k", "moderator")
    merged = merge(session, ann, other)
    assert roles(session, ann) == ["kick/moderator", "subscriber"]
    # Whatever was learned of either since.
    seen_in_chat(session, "twitch", "ann", "subscriber", "vip")
    seen_in_chat(session, "kick", "ann_k", "moderator", "og")
    undo(session, merged)
    assert roles(session, ann) == ["subscriber", "vip"]
    assert roles(session, other) == ["kick/moderator", "kick/og"]


def test_of_two_accounts_on_one_platform_each_has_its_roles_again(session: Desk) -> None:
    main, alt = someone(session, "twitch", "main"), someone(session, "twitch", "alt")
    seen_in_chat(session, "twitch", "main", "moderator")
    seen_in_chat(session, "twitch", "alt", "subscriber")
    merged = merge(session, main, alt)
    seen_in_chat(session, "twitch", "main", "moderator", "vip")
    undo(session, merged)
    assert roles(session, main) == ["moderator", "vip"]
    assert roles(session, alt) == ["subscriber"]


def test_an_affiliate_name_that_moves_between_two_periods_is_as_paid_as_it_was(
    session: Desk, two: tuple[int, int]
) -> None:
    ann, other = two
    services = session.services
    services.links.link(other, "plays", actor="op")
    wagered(session, {"plays": "0"})
    # Nine tickets, and 49 that bring none: what is left of a period is gone with it.
    wagered(session, {"plays": "499"})
    session.clock.advance(days=1)
    services.periods.end(KICK_BOOK, actor="op")
    session.clock.advance(days=1)
    merge(session, ann, other)
    services.periods.start(KICK_BOOK, actor="op")
    wagered(session, {"plays": "500"})
    assert by_source(session, ann, KICK_BOOK) == {}
    wagered(session, {"plays": "549"})
    assert by_source(session, ann, KICK_BOOK) == {"wager": 1}
    assert all_is_well(session)


# The clock


@pytest.mark.parametrize("level", [Level.LOCAL, Level.COMMITTED])
@pytest.mark.parametrize("undone", [False, True])
def test_who_was_whom_in_a_draw_is_known_whatever_the_clock_says(
    session: Desk, two: tuple[int, int], level: Level, undone: bool
) -> None:
    ann, other = two
    services = session.services
    for viewer in two:
        services.tickets.give(viewer, 10**6, "x", actor="op")
    services.tickets.give(someone(session, "discord", "dee"), 1, "x", actor="op")
    period = running(session)
    services.periods.end(actor="op")
    session.clock.advance(hours=2)
    merged = merge(session, ann, other)
    if undone:
        # One that was two again before does not count, although the clock makes it look so.
        session.clock.advance(hours=2)
        undo(session, merged)
        session.clock.advance(hours=HOUR_BACK)
    session.clock.advance(hours=HOUR_BACK)
    if level is Level.LOCAL:
        draw = services.period_draws.draw(period.id, confirm=True, actor="op").view
    else:
        made = services.staged.open(DrawSource("period", period_id=period.id), level=level, actor="op")
        services.staged.close(made.id, actor="op")
        draw = services.staged.reveal(made.id, actor="op")
        services.winners.confirm(made.id, actor="op")
    [winner] = draw.standing
    assert winner.viewer_id in two
    assert sum(winner.by_source.values()) == (10**6 if undone else 2 * 10**6)
    assert all_is_well(session)
    if not undone:
        session.clock.advance(hours=HOUR_BACK)
        undo(session, merged)
        assert all_is_well(session)


def test_a_merge_of_an_older_version_goes_by_the_clock(session: Desk, two: tuple[int, int]) -> None:
    for viewer in two:
        session.services.tickets.give(viewer, 5, "x", actor="op")
    period = running(session)
    session.services.periods.end(actor="op")
    session.clock.advance(hours=1)
    merged = merge(session, *two)
    document = json.loads(session.value("SELECT moved FROM viewer_merges"))
    document.pop("passed")
    session.run_sql("DROP TRIGGER viewer_merges_undone_once")
    session.run_sql("DROP TRIGGER viewer_merges_give_back")
    session.run_sql("UPDATE viewer_merges SET moved = ?", json.dumps(document))
    session.clock.advance(hours=1)
    draw = session.services.period_draws.draw(period.id, confirm=True, actor="op").view
    assert sum(draw.standing[0].by_source.values()) == 10
    assert all_is_well(session)
    assert session.services.merging.undo_plan(merged.id).is_possible


def test_a_refund_and_a_win_taken_back_are_the_others_whatever_the_clock_says(
    session: Desk, two: tuple[int, int]
) -> None:
    ann, other = two
    services = session.services
    wallet = services.wallets.open(other, actor="op")
    services.wallets.adjust(wallet.id, 400, "in", actor="op")
    pool = opened(session, price=150, required=5)
    services.pools.buy_from_wallet(pool.id, other, actor="op")
    services.viewers.change(other, {"cheer_bits": 70}, actor="op")
    session.enter("ann_k", platform="kick", user_id="id-ann_k")
    draw = session.draw(confirm=True)
    session.clock.advance(hours=2)
    merged = merge(session, ann, other)
    session.clock.advance(hours=HOUR_BACK)
    services.pools.cancel(pool.id, "no", actor="op")
    services.winners.undo(draw.id, "again", actor="op")
    undo(session, merged)
    held = services.wallets.of_viewer(other)
    assert held is not None
    assert (held.balance, services.viewers.get(other).cheer_bits) == (400, 70)
    assert services.viewers.get(ann).cheer_bits == 0
    assert all_is_well(session)


# Periods that have ended


@pytest.fixture
def past(session: Desk, two: tuple[int, int]) -> int:
    """A period that has ended, whose ann and ann_k were merged afterwards: 3 and 4 tickets of theirs, one of ann's
    gone; carl holds 5. Gives its id.
    """
    ann, other = two
    services = session.services
    services.links.link(other, "plays", actor="op")
    for viewer, count in ((ann, 4), (other, 4), (someone(session, "twitch", "carl"), 5)):
        services.tickets.give(viewer, count, "x", actor="op")
    services.tickets.remove(ann, 1, "x", actor="op")
    period = running(session)
    services.periods.end(actor="op")
    merge(session, ann, other)
    return period.id


def test_an_ended_period_shows_those_who_were_merged_since_as_one_person(
    session: Desk, two: tuple[int, int], past: int
) -> None:
    services = session.services
    board = services.tickets.leaderboard(period_id=past)
    assert [(one.rank, one.name, one.viewer_id, one.tickets) for one in board] == [
        (1, "ann", two[0], 7),
        (2, "carl", 3, 5),
    ]
    assert services.tickets.leaderboard(period_id=past, top=1, offset=1) == board[1:]
    assert services.tickets.leaderboard(period_id=past, top=5000) == board
    totals = services.tickets.totals(period_id=past)
    assert (totals.participants, totals.tickets, totals.issued) == (2, 12, 13)
    for viewer in two:
        held = services.tickets.balance(viewer, period_id=past)
        assert (held.name, held.rank, held.valid, held.total) == ("ann", 1, 7, 7)
        assert held.by_source == {Source.BONUS: 8, Source.REMOVAL: -1}
        # The first number is gone, and all others follow on each other.
        assert held.numbers == ((2, 8),)
        numbers = services.tickets.numbers(viewer, period_id=past)
        assert [(one.number, one.is_valid) for one in numbers] == [(1, False), *((n, True) for n in range(2, 9))]
    assert services.tickets.numbers_by_name(period_id=past) == {"ann": [(2, 8)], "carl": [(9, 13)]}
    figures = services.ticket_stats.statistics(period_id=past)
    assert figures is not None
    assert (figures.participants, figures.viewers) == (2, 2)
    assert (figures.participation, figures.linked) == (Fraction(1), Fraction(1, 2))
    [record, *_] = services.ticket_stats.history()
    assert (record.participants, record.tickets) == (2, 12)
    outlook = services.ticket_outlook.of(two[1], top=1)
    assert outlook is not None
    assert (outlook.rank, outlook.tickets, outlook.of, outlook.needed) == (1, 7, 12, 0)


def test_so_do_the_window_the_numbers_by_name_and_the_export(session: Desk, two: tuple[int, int], past: int) -> None:
    services = session.services
    listing = TicketListing(services.core)
    everybody = listing.board(past)
    assert [(line[NAME], line[TICKETS]) for line in everybody.lines] == [("ann", 7), ("carl", 5)]
    assert (everybody.ranks, everybody.totals.participants) == ({7: 1, 5: 2}, 2)
    assert [line[TICKETS] for line in listing.board(past, "AN").lines] == [7]
    assert [line[TICKETS] for line in listing.changed(past, two).lines] == [7]
    drawable = listing.drawable(past)
    assert (drawable.viewers, drawable.tickets) == (2, 12)
    page = services.ticket_desk.numbers_page()
    assert (page.holders, page.total) == ((("ann", ((2, 8),)), ("carl", ((9, 13),))), 2)
    numbers, count = services.ticket_desk.numbers_of(two[0], limit=3, offset=2)
    assert ([one.number for one in numbers], count) == ([3, 4, 5], 8)
    assert services.ticket_desk.viewer_of("ann_k") == two[0]
    rows = [
        (row["username"], row["rank"], row["tickets"], row["balance"], row["bonus"], row["removal"], row["numbers"])
        for row in csv.DictReader(io.StringIO(services.exports.export("tickets", "csv", actor="op")))
        if row["book"] != KICK_BOOK
    ]
    assert rows == [("ann", "1", "7", "7", "8", "-1", "2-8"), ("carl", "2", "5", "5", "5", "0", "9-13")]
    made = services.staged.open(DrawSource("period", period_id=past), level=Level.COMMITTED, actor="op")
    outlook = StagedOutlook(services.core).of(made)
    assert outlook is not None
    assert (outlook.entries, outlook.before) == (2, 2)


def test_so_does_chat_and_the_rows_of_the_past_stay(session: Desk, two: tuple[int, int], past: int) -> None:
    ann, other = two
    rows = "SELECT viewer_id, valid FROM ticket_totals WHERE period_id = ? ORDER BY 1"
    assert session.rows(rows, past) == [(ann, 3), (other, 4), (3, 5)]
    # The other book's period goes on; of that nobody here speaks.
    session.services.periods.end(KICK_BOOK, actor="op")
    room = Chatroom(session, "kick")
    assert room.type("!leaderboard") == f"{_name(session, past)}: 1. ann 7 · 2. carl 5"
    assert room.type("!tickets ann_k") == "ann has 7 tickets, rank 1"
    [merged] = session.services.merging.list()
    session.changes.clear()
    undo(session, merged)
    # Whoever shows that period reads these two lines anew.
    assert TicketsChanged(past, (ann, other)) in session.changes
    session.clock.advance(seconds=10)
    assert room.type("!leaderboard") == f"{_name(session, past)}: 1. carl 5 · 2. ann_k 4 · 3. ann 3"
    assert [one.tickets for one in session.services.tickets.leaderboard(period_id=past)] == [5, 4, 3]
    assert session.rows(rows, past) == [(ann, 3), (other, 4), (3, 5)]
    session.changes.clear()
    merge(session, ann, other)
    assert TicketsChanged(past, (ann, other)) in session.changes


def test_what_a_running_period_shows_is_nothing_of_those_who_were_merged(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    for viewer in two:
        session.services.tickets.give(viewer, 2, "x", actor="op")
    merge(session, ann, other)
    assert [one.number for one in session.services.tickets.numbers(ann)] == [1, 2, 5, 6]
    [line] = session.services.tickets.leaderboard()
    assert (line.name, line.tickets) == ("ann", 4)


def _name(desk: Desk, period: int) -> str:
    return str(desk.value("SELECT name FROM periods WHERE id = ?", period))


def test_an_entry_of_who_was_merged_has_one_name_at_the_end_of_the_session_too(session: Desk) -> None:
    entry = session.enter("ann d", platform="discord", user_id=account_of("ann d"))
    merge(session, entry.viewer_id, someone(session, "twitch", "ann"))
    ended = session.services.sessions.end(actor="op")
    assert [one.username for one in ended.carry_over.viewers] == ["ann"]
    again = session.services.sessions.apply_carry_over(ended.session.id, actor="op")
    assert [one.username for one in again.viewers] == ["ann"]
    [line] = session.services.weights.preview({})
    assert line.name == "ann"
