"""Figures about entries: when they came in, and what the heaviest are made of."""

from __future__ import annotations

from fractions import Fraction

from raffle_desktop.services.entry_stats import MINUTE, NOTHING_ENTERED, EntryStats
from tests.conftest import Desk


def stats_of(desk: Desk) -> EntryStats:
    return EntryStats(desk.services.core)


def test_without_any_session_nothing_was_entered(desk: Desk) -> None:
    assert stats_of(desk).entered_over_time() == NOTHING_ENTERED
    assert stats_of(desk).weight_parts().lines == ()


def test_entries_are_counted_by_the_minute_they_came_in(session: Desk) -> None:
    session.enter("Ann")
    session.clock.advance(seconds=59)
    session.enter("Bob")
    session.clock.advance(seconds=61)
    session.enter("Cid")
    over = stats_of(session).entered_over_time()
    assert over.width == MINUTE
    assert over.counts == (2, 0, 1)
    assert (over.carried, over.total) == (0, 3)


def test_a_long_session_has_wider_spans_and_never_more_than_asked_for(session: Desk) -> None:
    session.enter("Ann")
    session.clock.advance(hours=3)
    session.enter("Bob")
    over = stats_of(session).entered_over_time(buckets=20)
    assert over.width == 10 * MINUTE
    assert len(over.counts) == 19
    assert over.counts[0] == over.counts[-1] == 1
    assert sum(over.counts) == 2
    session.clock.advance(days=400)
    over = stats_of(session).entered_over_time(buckets=20)
    assert len(over.counts) <= 20
    assert sum(over.counts) == 2


def test_who_waited_since_an_earlier_session_counts_as_there_from_the_start(session: Desk) -> None:
    session.enter("Ann")
    session.enter("Bob")
    session.services.sessions.end(actor="op")
    session.clock.advance(hours=1)
    second = session.services.sessions.start("Saturday", actor="op")
    session.clock.advance(minutes=2)
    session.enter("Cid")
    over = stats_of(session).entered_over_time()
    assert (over.session_id, over.carried, over.counts) == (second.id, 2, (0, 0, 1))


def test_a_session_that_ended_keeps_its_figures_though_its_entries_moved_on(session: Desk) -> None:
    session.enter("Ann")
    session.clock.advance(minutes=1)
    session.enter("Bob")
    first = session.services.sessions.active()
    assert first is not None
    session.services.sessions.end(actor="op")
    session.clock.advance(hours=5)
    session.services.sessions.start("Saturday", actor="op")
    session.enter("Cid")
    over = stats_of(session).entered_over_time(first.id)
    assert over.counts == (1, 1)
    assert over.carried == 0


def test_removed_entries_do_not_count_and_winners_do(session: Desk) -> None:
    gone = session.enter("Ann")
    session.enter("Bob")
    session.enter("Cid")
    session.services.entries.remove([gone.id], "left", actor="op")
    session.draw(confirm=True)
    assert stats_of(session).entered_over_time().total == 2


def test_the_heaviest_come_first_with_their_parts_and_exact_chance(session: Desk) -> None:
    session.enter("Ann", weight="3")
    session.enter("Bob", weight="1")
    session.set_counters("Cid", cheer_bits=4000)
    session.enter("Cid")
    top = stats_of(session).weight_parts(top=2)
    assert top.entries == 3
    assert [line.name for line in top.lines] == ["Cid", "Ann"]
    assert top.lines[0].breakdown.support == 4_000_000
    assert top.lines[0].chance == Fraction(5, 9)


def test_the_totals_of_a_change_are_those_of_the_change_itself(session: Desk) -> None:
    session.set_counters("Ann", cheer_bits=2000)
    session.enter("Ann")
    session.enter("Bob")
    session.enter("Cid", weight="7")
    stats = stats_of(session)
    totals = stats.change_totals({"cheerBitsDivisor": "500"})
    assert (totals.entries, totals.changed) == (3, 1)
    assert totals.before == sum(session.totals().values()) == 11_000_000
    session.services.weights.change({"cheerBitsDivisor": "500"}, actor="op")
    assert totals.after == sum(session.totals().values()) == 13_000_000
    assert stats.pending() == 3


def test_counting_a_change_stops_when_asked(session: Desk) -> None:
    rows = "".join(f"viewer{number}\n" for number in range(12_000))
    session.import_csv("username\n" + rows)
    assert stats_of(session).change_totals({"baseWeight": "2"}, cancelled=lambda: True).entries == 5_000
