"""Every chance that is shown is a share of what a draw would be held over, and of nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest

from raffle_desktop.domain.eligibility import EVER
from raffle_desktop.domain.fixed_point import MICRO
from raffle_desktop.domain.streamdraw.draw_list import parse_list
from raffle_desktop.services.entry_listing import EXCLUDED, ID, EntryListing
from raffle_desktop.services.ingest import EventType
from raffle_desktop.services.participants import contest
from tests.conftest import Desk


def rules(desk: Desk, **changes: object) -> None:
    services = desk.services.settings
    services.set_entry_rules(replace(services.entry_rules(), **changes), actor="op")  # type: ignore[arg-type]


def excluded(desk: Desk) -> None:
    desk.services.viewers.exclude(desk.set_counters("ann"), "rude", actor="op")


def a_moderator(desk: Desk) -> None:
    rules(desk, exclude_moderators=True)
    desk.run_sql("UPDATE engagement SET roles = 'moderator vip' WHERE viewer_id = ?", desk.set_counters("ann"))


def a_bot(desk: Desk) -> None:
    desk.run_sql("UPDATE engagement SET roles = 'bot' WHERE viewer_id = ?", desk.set_counters("ann"))


def the_broadcaster(desk: Desk) -> None:
    rules(desk, exclude_bots=False)
    desk.run_sql("UPDATE engagement SET roles = 'broadcaster' WHERE viewer_id = ?", desk.set_counters("ann"))


def on_the_list_of_names(desk: Desk) -> None:
    rules(desk, excluded_names=("@Ann",))


def unfollowed(desk: Desk) -> None:
    rules(desk, require_follow=True)
    desk.run_sql("UPDATE entries SET origin = 'chat'")
    desk.ingest(EventType.UNFOLLOW, "ann", "u1")


def unsubscribed(desk: Desk) -> None:
    rules(desk, require_subscription=True)
    desk.run_sql("UPDATE entries SET origin = 'chat'")
    desk.ingest(EventType.UNSUBSCRIBE, "ann", "u2")


@pytest.mark.parametrize(
    "shut_out", [excluded, a_moderator, a_bot, the_broadcaster, on_the_list_of_names, unfollowed, unsubscribed]
)
def test_who_is_shut_out_has_no_chance_and_no_part_in_anybody_elses(
    session: Desk, shut_out: Callable[[Desk], None]
) -> None:
    for name, weight in (("ann", "62"), ("bo", "81"), ("cid", "203")):
        session.enter(name, weight=weight)
    shut_out(session)
    lines, count = session.services.entries.leaderboard()
    assert count == 3
    assert {line.entry.name: line.chance for line in lines} == {
        "cid": Fraction(203, 284),
        "bo": Fraction(81, 284),
        "ann": Fraction(0),
    }
    assert session.services.overview.get().total_weight == 284 * MICRO
    listing = EntryListing(session.services.core).read()
    assert (listing.total, listing.count) == (284 * MICRO, 3)
    (out,) = [line[ID] for line in listing.lines if line[EXCLUDED]]
    assert session.services.entries.get(out).name == "ann"
    pool = session.services.wheel.pool()
    assert [one.name for one in pool.slices] == ["cid", "bo"]
    assert (pool.total, pool.count) == (284 * MICRO, 2)
    draw = session.draw()
    drawn = parse_list(session.value("SELECT list_text FROM draw_lists WHERE draw_id = ?", draw.id))
    assert sorted(drawn.names) == ["bo", "cid"]


@pytest.mark.parametrize("origin, left_out", [("csv", False), ("manual", False), ("chat", True), ("api", True)])
def test_following_and_subscribing_is_asked_of_nobody_whom_the_operator_entered(
    session: Desk, origin: str, left_out: bool
) -> None:
    session.enter("ann", weight="1")
    session.enter("bo", weight="3")
    rules(session, require_follow=True, require_subscription=True)
    session.run_sql("UPDATE engagement SET is_follower = 0, is_subscriber = 0 WHERE viewer_id = 1")
    session.run_sql("UPDATE entries SET origin = ?", origin)
    lines, _ = session.services.entries.leaderboard()
    draw = session.draw()
    drawn = parse_list(session.value("SELECT list_text FROM draw_lists WHERE draw_id = ?", draw.id))
    assert ("ann" in drawn.names) is (not left_out)
    assert ([line.chance for line in lines if line.entry.name == "ann"] == [Fraction(0)]) is left_out


def test_past_winners_are_left_out_of_the_chances_where_the_rule_asks_it(session: Desk) -> None:
    session.enter("ann", weight="5")
    session.draw(confirm=True)
    session.services.sessions.end(actor="op")
    session.services.sessions.start(actor="op")
    session.enter("ann", weight="30")
    session.enter("bo", weight="10")
    assert session.services.overview.get().total_weight == 40 * MICRO
    rules(session, exclude_past_winners=EVER)
    assert session.services.overview.get().total_weight == 10 * MICRO


def test_weightless_entries_are_no_contenders(session: Desk) -> None:
    session.enter("ann", weight="0")
    session.enter("bo", weight="2")
    with session.database.read() as connection:
        held = contest(connection, session.value("SELECT max(id) FROM sessions"))
    assert (held.entries, held.contenders, held.total, held.shut_out) == (2, 1, 2 * MICRO, frozenset())


def test_including_a_viewer_again_gives_the_chance_back(session: Desk) -> None:
    session.enter("ann", weight="1")
    session.enter("bo", weight="3")
    viewer = session.set_counters("ann")
    session.services.viewers.exclude(viewer, "rude", actor="op")
    session.services.viewers.include(viewer, actor="op")
    lines, _ = session.services.entries.leaderboard()
    assert [line.chance for line in lines] == [Fraction(3, 4), Fraction(1, 4)]
