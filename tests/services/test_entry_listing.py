"""Lean rows for tables, and what a viewer took part in."""

from __future__ import annotations

import pytest

from raffle_desktop.services.entry_listing import (
    CARRY_OVER,
    EXCLUDED,
    ID,
    IS_WINNER,
    NAME,
    NOTES,
    TOTAL,
    EntryLine,
    EntryListing,
)
from tests.conftest import Desk


@pytest.fixture
def listing(desk: Desk) -> EntryListing:
    return EntryListing(desk.services.core)


def test_without_a_session_there_is_nothing(desk: Desk, listing: EntryListing) -> None:
    answer = listing.read()
    assert answer.session_id is None
    assert answer.lines == []


def test_a_line_says_what_the_entrys_view_says(session: Desk, listing: EntryListing) -> None:
    session.set_counters("ann", cheer_bits=2000, carry_over="1.5")
    view = session.enter("ann", link="https://example.org/x", notes="hello")
    (plain,) = listing.read().lines
    line = EntryLine._make(plain)
    assert (line.id, line.viewer_id, line.name, line.platform) == (view.id, view.viewer_id, "ann", "manual")
    assert (line.total, line.current, line.carry_over) == (4_500_000, 3_000_000, 1_500_000)
    assert (line.link, line.notes, line.origin) == ("https://example.org/x", "hello", "manual")
    assert (line.is_winner, line.is_carried, line.excluded) == (0, 0, 0)


def test_lines_are_plain_and_their_numbers_name_the_fields(session: Desk, listing: EntryListing) -> None:
    session.enter("ann")
    (line,) = listing.read().lines
    assert type(line) is tuple
    fields = EntryLine._fields
    assert len(line) == len(fields)
    assert [fields[number] for number in (ID, NAME, TOTAL, CARRY_OVER, IS_WINNER, EXCLUDED, NOTES)] == [
        "id", "name", "total", "carry_over", "is_winner", "excluded", "notes",
    ]  # fmt: skip


def test_removed_entries_are_left_out_and_winners_do_not_count(session: Desk, listing: EntryListing) -> None:
    for name in ("ann", "bob", "cleo"):
        session.enter(name)
    gone = session.enter("dan")
    session.services.entries.remove([gone.id], "left", actor="op")
    session.draw(confirm=True)
    answer = listing.read()
    assert len(answer.lines) == 3
    assert sum(line[IS_WINNER] for line in answer.lines) == 1
    assert (answer.count, answer.total, answer.listed) == (2, 2_000_000, 3)


def test_of_too_many_the_heaviest_are_listed_and_a_search_finds_the_rest(session: Desk, listing: EntryListing) -> None:
    for number in range(10):
        session.enter(f"viewer {number}", weight=str(number + 1))
    answer = listing.read(limit=4)
    assert sorted(line[TOTAL] for line in answer.lines) == [7_000_000, 8_000_000, 9_000_000, 10_000_000]
    assert (answer.listed, answer.count) == (10, 10)
    assert [line[NAME] for line in listing.read(search="EWER 0", limit=4).lines] == ["viewer 0"]


def test_only_what_changed_can_be_asked_for(session: Desk, listing: EntryListing) -> None:
    ann, bob = session.enter("ann"), session.enter("bob")
    session.enter("cleo")
    lines, count, total = listing.changed(entry_ids={ann.id}, viewer_ids={bob.viewer_id})
    assert sorted(line[NAME] for line in lines) == ["ann", "bob"]
    assert (count, total) == (3, 3_000_000)
    session.services.entries.remove([ann.id], "left", actor="op")
    assert listing.changed(entry_ids={ann.id})[0] == []


def test_a_cancelled_reading_stops(session: Desk, listing: EntryListing) -> None:
    session.import_csv("username\n" + "".join(f"v{number}\n" for number in range(2500)))
    assert len(listing.read(cancelled=lambda: True).lines) < 2500


def test_the_history_of_a_viewer_names_sessions_and_wins(session: Desk, listing: EntryListing) -> None:
    view = session.enter("ann")
    draw = session.draw(confirm=True)
    session.services.sessions.end(actor="op")
    session.services.sessions.start("Saturday", actor="op")
    second = session.enter("ann")
    session.services.entries.remove([second.id], "left", actor="op")
    history = listing.history_of(view.viewer_id)
    assert [(one.session_name, one.state) for one in history.entries] == [("Saturday", "removed"), ("Friday", "won")]
    assert [win.draw_id for win in history.wins] == [draw.id]
