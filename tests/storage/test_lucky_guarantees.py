"""What the database itself refuses about lucky draws, whoever writes to it."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing

import pytest
from sqlalchemy.exc import DBAPIError

from tests.conftest import Desk
from tests.services.lucky_tools import faults
from tests.storage.lucky_attacks import LUCKY_ATTACKS, fill_lucky


@pytest.fixture
def filled(desk: Desk) -> Desk:
    for name in ("ann", "bo", "cid"):
        desk.set_counters(name)
    fill_lucky(desk)
    return desk


def test_the_database_refuses_whatever_breaks_a_lucky_draw(filled: Desk, subtests: pytest.Subtests) -> None:
    before = filled.everything()
    for name, (statement, why) in LUCKY_ATTACKS.items():
        with subtests.test(name):
            with pytest.raises(DBAPIError, match=re.escape(why)):
                filled.run_sql(statement)
            assert filled.everything() == before


def test_counts_cannot_be_begun_anew_on_a_connection_that_is_not_ours(filled: Desk) -> None:
    before = filled.everything()
    with closing(sqlite3.connect(filled.database.folder.database)) as connection:
        # No delete trigger fires there, and no foreign key is looked at.
        assert connection.execute("PRAGMA recursive_triggers").fetchone() == (0,)
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (0,)
        for statement in (
            "REPLACE INTO lucky_given SELECT prize_id, day, 1, quota, win_id FROM lucky_given",
            "REPLACE INTO lucky_given SELECT prize_id, day, 1, quota, 1 FROM lucky_given",
            "DELETE FROM lucky_prizes WHERE id = 1",
            "DELETE FROM lucky_campaigns",
            "UPDATE OR REPLACE lucky_wins SET id = 1 WHERE id = 2",
            "UPDATE OR REPLACE lucky_prizes SET code = 'FIRST' WHERE id = 2",
            "UPDATE OR REPLACE lucky_campaigns SET is_default = 1 WHERE id = 2",
            "UPDATE OR REPLACE lucky_campaigns SET name_key = 'closed' WHERE id = 1",
        ):
            with pytest.raises(sqlite3.IntegrityError, match=r"counted with|is kept|stays as it was|the place of none"):
                connection.execute(statement)
            connection.rollback()
    assert filled.everything() == before


def test_a_quota_of_nothing_holds_also_where_conflicts_are_passed_over(filled: Desk) -> None:
    # Nothing is counted yet of this one, so there is no count that could be in the way.
    filled.run_sql("UPDATE lucky_prizes SET starts_at = NULL, ends_at = NULL, daily_quota = 0 WHERE id = 2")
    before = filled.everything()
    for clause in ("", "OR IGNORE", "OR REPLACE", "OR FAIL"):
        with pytest.raises(DBAPIError, match="no more is given than the quota"):
            filled.run_sql(
                f'INSERT {clause} INTO lucky_tries (campaign_id, viewer_id, day, at, secret, ticket, "of", prize_id,'
                " actor) VALUES (1, 4, '2026-11-22', 1, zeroblob(32), 0, 9, 2, 'x')"
            )
        assert filled.everything() == before


def test_whoever_adds_a_try_the_win_and_the_counts_follow(filled: Desk) -> None:
    filled.run_sql(
        'INSERT INTO lucky_tries (campaign_id, viewer_id, day, at, secret, ticket, "of", prize_id, actor)'
        " VALUES (1, 4, '2026-11-22', 1, zeroblob(32), 0, 9, 1, 'a stranger')"
    )
    assert filled.rows("SELECT day, given, quota, win_id FROM lucky_given ORDER BY day") == [
        ("", 3, 4, 3),
        ("2026-11-21", 2, 3, 2),
        ("2026-11-22", 1, 3, 3),
    ]
    assert filled.rows("SELECT id, viewer_id, prize_id, title, redeemed_at FROM lucky_wins WHERE id = 3") == [
        (3, 4, 1, "FIRST", None)
    ]
    # What follows is right; that nobody drew it shows in its ticket.
    (difference,) = faults(filled)
    assert "its secret says another" in difference


@pytest.mark.parametrize(
    "trigger, statement, told",
    [
        ("lucky_given_by_win", "UPDATE lucky_given SET given = 1 WHERE day = ''", "counted as given"),
        ("lucky_given_no_delete", "DELETE FROM lucky_given", "nothing is counted"),
        ("lucky_wins_no_delete", "DELETE FROM lucky_wins WHERE id = 2", "has no win"),
        ("lucky_tries_no_update", "UPDATE lucky_tries SET ticket = ticket + 1 WHERE viewer_id = 2", "secret"),
        ("lucky_tries_no_update", "UPDATE lucky_tries SET prize_id = 2 WHERE viewer_id = 2", "comes from no such try"),
        ("lucky_prizes_quota_given", "UPDATE lucky_prizes SET total_quota = 1 WHERE id = 1", "the quota is 1"),
        ("lucky_prizes_stay_at_most_one", "UPDATE lucky_prizes SET probability = 9 WHERE id = 2", "over 1"),
        ("lucky_wins_redeemed_once", "UPDATE lucky_wins SET redeemed_at = NULL, redeemed_by = NULL", "no redeemed win"),
        ("lucky_campaigns_keep_their_id", "UPDATE lucky_campaigns SET is_default = 0", "0 lucky draws are the default"),
    ],
)
def test_the_audit_finds_what_was_done_without_the_triggers(
    filled: Desk, trigger: str, statement: str, told: str
) -> None:
    assert faults(filled) == []
    filled.run_sql(f"DROP TRIGGER {trigger}")
    with closing(sqlite3.connect(filled.database.folder.database, isolation_level=None)) as connection:
        connection.execute(statement)
    assert told in "; ".join(faults(filled))
    findings = [one for one in filled.services.reports.reconcile() if not one.ok]
    assert told in "; ".join(one.detail for one in findings)
