"""The audit of the books: whatever was tampered with past every guarantee is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from raffle_desktop.services.ticket_audit import TICKET_CHECKS
from tests.conftest import Desk
from tests.services.ticket_tools import award, open_period, person


@pytest.fixture
def filled(desk: Desk) -> Desk:
    """Two viewers with tickets of two periods, one viewer's lowest invalid."""
    november = open_period(desk)
    ann, bo = person(desk, "ann"), person(desk, "bo")
    award(desk, november, ann, 3)
    award(desk, november, bo, 5)
    award(desk, november, ann, -1)
    desk.services.shop.buy(bo, desk.services.shop.add("Song", 1, actor="op").id, actor="chat")
    weekly = desk.services.books.create("Weekly", actor="op")
    award(desk, open_period(desk, weekly.id, "Week 47"), ann, 3)
    return desk


TAMPERED: dict[str, tuple[str, str]] = {
    "a change": ("UPDATE ticket_log SET change = 4 WHERE id = 1", "row 1 of the ticket log of period 1"),
    "a description": ("UPDATE ticket_log SET description = 'x' WHERE id = 2", "row 2 of the ticket log"),
    "a time": ("UPDATE ticket_log SET at = at + 1 WHERE id = 3", "row 3 of the ticket log"),
    "who did it": ("UPDATE ticket_log SET actor = 'op' WHERE id = 3", "row 3 of the ticket log"),
    "a hash": ("UPDATE ticket_log SET hash = zeroblob(32) WHERE id = 2", "row 2 of the ticket log"),
    "a row lost": ("DELETE FROM ticket_log WHERE id = 3", "row 4 of the ticket log of period 1"),
    "two rows changed places": (
        "UPDATE ticket_log SET id = CASE id WHEN 1 THEN -1 WHEN 2 THEN -2 ELSE id END",
        "row -2 of the ticket log",
    ),
    "numbers": ("UPDATE ticket_ranges SET last = last + 1 WHERE first = 4", "period 1: the ticket numbers"),
    "numbers of another": ("UPDATE ticket_ranges SET viewer_id = 1", "period 1: the ticket numbers"),
    "numbers lost": ("DELETE FROM ticket_ranges WHERE period_id = 2", "period 2: the ticket numbers"),
    "a balance by source": (
        "UPDATE ticket_sources SET balance = 9 WHERE viewer_id = 2 AND source = 'follow'",
        "viewer 2 has 9 tickets of follow, the log says 5",
    ),
    "a source lost": ("DELETE FROM ticket_sources WHERE source = 'shop'", "viewer 2 has 0 tickets of shop"),
    "a total": (
        "UPDATE ticket_totals SET balance = 9, valid = 9 WHERE viewer_id = 2",
        "viewer 2 has (sum, valid, invalid up to) (9, 9, 4), the log says (4, 4, 4)",
    ),
    "validity": (
        "UPDATE ticket_totals SET invalid_up_to = 0 WHERE viewer_id = 1 AND period_id = 1",
        "viewer 1 has (sum, valid, invalid up to) (2, 2, 0), the log says (2, 2, 1)",
    ),
    "a total lost": ("DELETE FROM ticket_totals WHERE viewer_id = 2", "viewer 2 has (sum, valid, invalid up to) None"),
    "an exclusion without its row": (
        "UPDATE viewers SET excluded_at = 1 WHERE id = 2",
        "viewer 2 is excluded and has 4 valid tickets",
    ),
    "no default book": ("UPDATE books SET is_default = 0", "0 ticket books are the default"),
    "a sale lost": ("DELETE FROM perk_sales", "paid for no perk"),
}


@pytest.mark.parametrize("statement, told", TAMPERED.values(), ids=TAMPERED.keys())
def test_tampering_is_told(filled: Desk, statement: str, told: str) -> None:
    assert filled.services.tickets.audit() == []
    unguarded(filled, statement)
    assert any(told in difference for difference in filled.services.tickets.audit())
    findings = {finding.name: finding for finding in filled.services.reports.reconcile()}
    wrong = [finding for finding in findings.values() if not finding.ok]
    assert any(told in finding.detail for finding in wrong)


def test_the_report_says_that_the_books_are_right(filled: Desk) -> None:
    seen: list[str] = []
    tell: Callable[[str], None] = seen.append
    findings = filled.services.reports.reconcile(tell)
    assert [finding.detail for finding in findings if not finding.ok] == []
    assert {name for name, _check in TICKET_CHECKS} <= set(seen)


def unguarded(desk: Desk, statement: str) -> None:
    """As somebody would who first takes the guarantees away."""
    for (name,) in desk.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        desk.run_sql(f"DROP TRIGGER {name}")
    desk.database.writer.data_version()
    driver = desk.database.engine.raw_connection()
    try:
        cursor = driver.cursor()
        cursor.execute("PRAGMA foreign_keys = OFF")
        cursor.execute("PRAGMA ignore_check_constraints = ON")
        cursor.execute(statement)
        cursor.execute("PRAGMA ignore_check_constraints = OFF")
        cursor.execute("PRAGMA foreign_keys = ON")
    finally:
        driver.close()


def test_what_is_taken_by_an_exclusion_that_ended_behind_the_desk_is_told(filled: Desk) -> None:
    filled.services.viewers.exclude(1, "spam", actor="op")
    assert filled.services.tickets.audit() == []
    filled.run_sql("UPDATE viewers SET excluded_at = NULL")
    assert any("viewer 1 is not excluded, and" in difference for difference in filled.services.tickets.audit())


def test_a_gift_that_was_never_told_of_is_told(filled: Desk) -> None:
    filled.run_sql(
        "INSERT INTO unpaid_gifts (event_source, event_id, platform, name, login_key, count, recipients, at)"
        " VALUES ('twitch', 'never', 'twitch', '', '', 500, '[]', 1)"
    )
    wrong = [finding.detail for finding in filled.services.reports.reconcile() if not finding.ok]
    assert ["the gift twitch never is kept and was never told of" in detail for detail in wrong] == [True]
