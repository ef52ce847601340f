"""What the database itself refuses about money, whoever writes to it."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing

import pytest
from sqlalchemy.exc import DBAPIError

from raffle_desktop.services.money_audit import audit
from raffle_desktop.storage.money_tables import NEVER_REPLACED
from tests.conftest import Desk
from tests.storage.money_attacks import ANN, BO_USD, HOUSE, MONEY_ATTACKS, fill_money, transfer


@pytest.fixture
def filled(desk: Desk) -> Desk:
    for name in ("ann", "bo"):
        desk.set_counters(name)
    desk.services.sessions.start(actor="op")
    desk.enter("ann")
    desk.draw()
    fill_money(desk)
    return desk


def wrong(desk: Desk) -> list[str]:
    with desk.database.read() as connection:
        return audit(connection)


def test_the_database_refuses_whatever_makes_or_loses_money(filled: Desk, subtests: pytest.Subtests) -> None:
    before = filled.everything()
    for name, (statement, why) in MONEY_ATTACKS.items():
        with subtests.test(name):
            with pytest.raises(DBAPIError, match=re.escape(why)):
                filled.run_sql(statement)
            assert filled.everything() == before
    assert wrong(filled) == []


# Foreign keys are what such a connection does not look at.
_BY_KEYS = {"a wallet of an unknown viewer"}


def test_it_refuses_the_same_on_a_connection_that_is_not_ours(filled: Desk, subtests: pytest.Subtests) -> None:
    before = filled.everything()
    with closing(sqlite3.connect(filled.database.folder.database, isolation_level=None)) as connection:
        assert connection.execute("PRAGMA recursive_triggers").fetchone() == (0,)
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (0,)
        for name, (statement, why) in MONEY_ATTACKS.items():
            if name not in _BY_KEYS:
                with subtests.test(name), pytest.raises(sqlite3.IntegrityError, match=re.escape(why)):
                    connection.execute(statement)
        for table in NEVER_REPLACED:
            with subtests.test(f"replaced in {table}"), pytest.raises(sqlite3.IntegrityError):
                connection.execute(f"REPLACE INTO {table} SELECT * FROM {table}")
    assert filled.everything() == before


def test_whoever_adds_to_the_ledger_the_rest_follows(filled: Desk) -> None:
    def account(number: int) -> tuple[int, ...]:
        return filled.rows("SELECT balance, held, transfers FROM accounts WHERE id = ?", number)[0]

    balance, held, transfers = account(ANN)
    house = account(HOUSE)
    filled.run_sql(transfer(ANN, HOUSE, 120, "TICKET_PURCHASE", hold_id=4))
    assert account(ANN) == (balance - 120, held - 300, transfers + 1)
    assert account(HOUSE) == (house[0] + 120, 0, house[2] + 1)
    number = filled.value("SELECT max(id) FROM transfers")
    assert filled.rows("SELECT state, transfer_id FROM holds WHERE id = 4") == [("CAPTURED", number)]
    # What follows is right; that the row is a stranger's shows in its hash.
    (difference,) = wrong(filled)
    assert difference == f"row {number} of the ledger was altered or lost its place"


def test_a_suspended_wallet_takes_money_in(filled: Desk) -> None:
    filled.run_sql(transfer(8, BO_USD, 5, currency="'USD'"))
    assert filled.value("SELECT balance FROM accounts WHERE id = ?", BO_USD) == 705


def test_what_is_altered_past_the_triggers_is_found(filled: Desk) -> None:
    triggers = filled.rows("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    for name, _sql in triggers:
        filled.run_sql(f"DROP TRIGGER {name}")
    for statement, found in (
        ("UPDATE transfers SET amount = amount + 1 WHERE id = 2", "row 2 of the ledger was altered"),
        ("UPDATE transfers SET description = 'x\\é' WHERE id = 3", "row 3 of the ledger was altered"),
        ("DELETE FROM transfers WHERE id = 4", "row 5 of the ledger was altered"),
        ("UPDATE accounts SET balance = balance + 1 WHERE id = 1", "account 1 has (balance"),
        ("UPDATE accounts SET balance = balance + 1 WHERE id = 1", "all accounts in EUR sum to 1"),
        ("UPDATE accounts SET held = held - 1 WHERE id = 1", "wallet 1 has"),
        ("UPDATE holds SET state = 'RELEASED', transfer_id = NULL WHERE id = 5", "names a hold that it has not"),
        ("UPDATE money_requests SET amount = 9 WHERE id = 1", "request 1 is completed, and its transfer is another"),
        ("UPDATE money_requests SET state = 'CANCELLED', closed_at = 1 WHERE id = 4", "withdrawal 4 and its hold"),
        ("UPDATE pools SET tickets_sold = 1 WHERE id = 2", "pool 2 has sold 1, its tickets are 2"),
        ("UPDATE purchases SET status = 'FAILED', transfer_id = NULL WHERE id = 10", "paid for a purchase that is not"),
        ("UPDATE purchases SET amount = 5 WHERE id = 3", "ticket 1 of pool 2 is not paid as it should be"),
        ("UPDATE pools SET state = 'CANCELLED', closed_at = 1 WHERE id = 2", "ticket 1 was not refunded once"),
        ("UPDATE pools SET state = 'OPEN', closed_at = NULL WHERE id = 3", "ticket 1 was paid back, and pool 3"),
        ("UPDATE pools SET state = 'STARTED', closed_at = 1 WHERE id = 4", "pool 4 is started without a draw"),
        ("DELETE FROM prize_wins WHERE id = 1", "paid out a prize that nobody has won"),
        ("DELETE FROM prize_wins WHERE id = 2", "has not won the prize"),
        ("UPDATE prize_wins SET amount = 5 WHERE id = 1", "won prize 1 was not paid as it should be"),
        ("UPDATE draw_winners SET details = json_set(details, '$.number', 9) WHERE details ->> 'number'", "not 1"),
    ):
        before = dump(filled)
        filled.run_sql(statement)
        assert any(found in one for one in wrong(filled)), (statement, wrong(filled))
        restore(filled, before)
    assert wrong(filled) == []


def dump(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    """Every table that the audit of money looks at."""
    return {table: desk.rows(f"SELECT * FROM {table}") for table in (*NEVER_REPLACED, "draw_winners")}


def restore(desk: Desk, tables: dict[str, list[tuple[object, ...]]]) -> None:
    for table, rows in tables.items():
        for row in rows:
            desk.run_sql(f"INSERT OR REPLACE INTO {table} VALUES ({', '.join('?' * len(row))})", *row)
