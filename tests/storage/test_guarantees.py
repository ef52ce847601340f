"""What the database itself refuses, whoever writes to it."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

from raffle_desktop.domain.entry_rows import read_plain_list
from raffle_desktop.domain.streamdraw.texts import Level
from raffle_desktop.services.staged import DrawSource
from raffle_desktop.storage import schema
from raffle_desktop.storage.database import Database, open_database
from raffle_desktop.storage.engine import sqlite_is_repaired
from raffle_desktop.storage.triggers import TRIGGERS
from tests.conftest import START, Desk, build_desk
from tests.services.staged_tools import decide
from tests.storage.lucky_attacks import fill_lucky
from tests.storage.merge_attacks import MERGE_ATTACKS, fill_merges
from tests.storage.money_attacks import fill_money
from tests.storage.ticket_attacks import TICKET_ATTACKS

COMMITTED, BEACON = Level.COMMITTED, Level.BEACON


@pytest.fixture(scope="session")
def full_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with something in every table: made once, as it takes longer than the attacks on it."""
    root = tmp_path_factory.mktemp("full")
    desk = build_desk(root)
    desk.services.sessions.start("Friday", actor="op")
    fill(desk)
    desk.database.close()
    return root


@pytest.fixture
def full(full_folder: Path, tmp_path: Path, open_desk: Callable[[str], Desk]) -> Desk:
    """A copy of it, opened."""
    shutil.copytree(full_folder, tmp_path / "full")
    desk = open_desk("full")
    desk.dice.calls = 1000
    return desk


def fill(session: Desk) -> None:
    """Two draws, one of them confirmed, an ended session and a running one, and what the parts of the desk need."""
    session.set_counters("ann", is_subscriber=True, cheer_bits=100)
    session.enter("ann")
    session.enter("bo", email="bo@example.org")
    session.draw(confirm=True)
    session.services.weights.change({"baseWeight": "2"}, actor="op")
    session.services.sessions.end(actor="op")
    session.services.sessions.start(actor="op")
    session.enter("cid")
    session.draw()
    session.run_sql("INSERT INTO outside_events VALUES ('s', 'e', 'cheer', 1, NULL, '{}')")
    session.run_sql("INSERT INTO api_answers VALUES ('k', 'h', 1, 200, '{}')")
    session.run_sql("INSERT INTO redemptions VALUES ('open', 'reward', 1, 1, 1, NULL, NULL, '')")
    session.run_sql("INSERT INTO redemptions VALUES ('told', 'reward', 1, 1, 1, 'refund', 2, '')")
    session.run_sql("INSERT INTO listening_gaps VALUES (1, 'twitch', 1, 2, 'chat', NULL)")
    fill_books(session)
    fill_lucky(session)
    fill_money(session)
    fill_staged_draws(session)
    fill_merges(session)


def fill_staged_draws(desk: Desk) -> None:
    """A draw with witnesses, and one with the beacon, opened in chat, whose redraw waits after one that came late."""
    staged, posts = desk.services.staged, desk.services.draw_posts
    rows = read_plain_list(b"ann\nbo\ncid\n").rows
    draws = {
        COMMITTED: staged.open(DrawSource("list"), level=COMMITTED, witnesses=("ann",), actor="op"),
        BEACON: staged.open(DrawSource("list"), level=BEACON, actor="op"),
    }
    refused, due = posts.due("twitch")
    posts.refused(posts.attempt(refused, platform="twitch", actor="t") or 0, "not now", actor="t")
    posts.attempt(due, platform="twitch", actor="t")
    posts.seen(platform="twitch", text=due.text, at_ms=1, actor="t")
    for draw in draws.values():
        staged.close(draw.id, listed=rows, actor="op")
    staged.add_salt(draws[COMMITTED].id, "dice 4", author="ann", actor="op")
    beacon = draws[BEACON].id
    [due] = posts.due("twitch")
    posts.attempt(due, platform="twitch", actor="t")
    posts.seen(platform="twitch", text=due.text, at_ms=1, actor="t")
    decide(desk, beacon)
    posts.refused(1, "said before", actor="t")
    waiting = desk.services.winners.redraw(beacon, "away", actor="op")
    assert waiting.redraw is not None
    [due] = [one for one in posts.due("twitch") if one.kind == "redraw"]
    posts.attempt(due, platform="twitch", actor="t")
    posts.seen(platform="twitch", text=due.text, at_ms=waiting.redraw.round_at * 1000, actor="t")
    desk.clock.now += timedelta(minutes=1)
    desk.services.winners.redraw(beacon, "away", actor="op")


def fill_books(desk: Desk) -> None:
    """Something in every table of the ticket books: an ended period (1) with one ticket of viewer 1, and a running one
    (2) in which viewer 1 has number 3 of three, and viewer 2 none.
    """
    for period in (1, 2):
        desk.run_sql(f"INSERT INTO periods VALUES ({period}, 1, 'November', 'active', 1, 9, NULL, NULL)")
        desk.services.tickets.give(1, 3 if period == 2 else 1, "why not", actor="op")
        if period == 1:
            desk.run_sql("UPDATE periods SET state = 'ended', ended_at = 9, turned_by = 'calendar' WHERE id = 1")
    desk.services.tickets.remove(1, 1, "because", actor="op")
    perk = desk.services.shop.add("Song", 1, 5, actor="op")
    desk.services.shop.buy(1, perk.id, actor="op")
    desk.run_sql("INSERT INTO period_draws (draw_id, period_id) SELECT id, 1 FROM draws LIMIT 1")
    desk.run_sql("UPDATE engagement SET watch_minutes = 100 WHERE viewer_id = 1")
    desk.run_sql("INSERT INTO watch_converted VALUES (1, 1, 60)")
    desk.run_sql("INSERT INTO unpaid_gifts VALUES ('twitch', 'g1', 'twitch', '7', 'x', 'x', 2, '[]', 1, NULL, NULL)")
    desk.run_sql("INSERT INTO unpaid_gifts VALUES ('twitch', 'g2', 'twitch', '8', 'y', 'y', 2, '[]', 1, 1, 2)")
    desk.run_sql(
        "INSERT INTO wager_accounts (id, campaign, name_key, name, known, first_seen_at, seen_at)"
        " VALUES (1, 'lele', 'x', 'x', 1000, 1, 1)"
    )
    desk.run_sql("INSERT INTO wager_totals (period_id, account_id, total, tickets) VALUES (2, 1, 500, 2)")
    desk.run_sql(
        "INSERT INTO affiliate_links (id, viewer_id, name_key, name, state, requested_at, requested_by, decided_at,"
        " decided_by) VALUES (1, 1, 'x', 'x', 'verified', 1, 'chat', 2, 'op'),"
        " (2, 2, 'x', 'x', 'refused', 1, 'chat', 2, 'op')"
    )


def test_the_fixture_has_rows_in_every_table(full: Desk) -> None:
    assert [table for table, rows in full.everything().items() if not rows] == []


def pragmas(database: Database, names: Iterable[str]) -> tuple[dict[str, object], dict[str, object]]:
    """What they are where the database is read, and where it is written."""

    def found(connection: Connection) -> dict[str, object]:
        return {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in names}

    with database.read() as connection:
        return found(connection), database.writer.run(found)


def test_every_connection_has_the_safe_pragmas(desk: Desk) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "busy_timeout": 5000,
        "trusted_schema": 0,
        "cell_size_check": 1,
    }
    with closing(open_database(desk.folder, START)) as database:
        assert pragmas(database, wanted) == (wanted, wanted)
    # Those of a demo, and the desks of these tests, do not wait for the disk.
    assert pragmas(desk.database, wanted)[1] == {**wanted, "synchronous": 1}
    assert desk.value("PRAGMA application_id") == schema.APPLICATION_ID
    assert desk.value("PRAGMA user_version") == schema.SCHEMA_VERSION


def test_this_sqlite_carries_the_repair_of_the_lost_commit_fault(desk: Desk) -> None:
    assert sqlite_is_repaired()
    major, minor, patch = (int(part) for part in desk.value("SELECT sqlite_version()").split("."))
    assert (major, minor, patch) >= (3, 51, 3)


@pytest.mark.parametrize(
    "version, repaired",
    [
        ("3.51.3", True),
        ("3.51.2", False),
        ("3.51.0", False),
        ("3.50.7", True),
        ("3.50.6", False),
        ("3.44.6", True),
        ("3.44.5", False),
        ("3.45.9", False),
        ("3.7.0", False),
        ("4.0.0", True),
    ],
)
def test_only_releases_with_the_repair_count_as_repaired(
    monkeypatch: pytest.MonkeyPatch, version: str, repaired: bool
) -> None:
    monkeypatch.setattr("raffle_desktop.storage.engine.sqlite_driver.sqlite_version", version)
    assert sqlite_is_repaired() is repaired


def test_every_table_is_strict(desk: Desk) -> None:
    listed = {row[1]: row[5] for row in desk.rows("PRAGMA table_list") if row[0] == "main"}
    assert {name for name in schema.metadata.tables if not listed[name]} == set()


ATTACKS: dict[str, tuple[str, str]] = {
    "a second answer under one key": ("INSERT INTO api_answers VALUES ('k', 'i', 2, 200, '{}')", "UNIQUE"),
    "half an answer": ("UPDATE api_answers SET body = NULL", "api_answer_whole"),
    "text in a number column": ("UPDATE entries SET total_weight = 'many'", "cannot store TEXT"),
    "a fraction in a number column": ("UPDATE entries SET total_weight = 1.5", "cannot store REAL"),
    "a second running session": ("INSERT INTO sessions (state, started_at) VALUES ('ACTIVE', 1)", "UNIQUE"),
    "an ended session without a time": ("INSERT INTO sessions (state, started_at) VALUES ('ENDED', 1)", "CHECK"),
    "a running session with an end": ("UPDATE sessions SET ended_at = 1 WHERE state = 'ACTIVE'", "CHECK"),
    "an unknown state": ("UPDATE sessions SET state = 'PAUSED' WHERE state = 'ACTIVE'", "session_state"),
    "an ended session running again": (
        "UPDATE sessions SET state = 'ACTIVE', ended_at = NULL WHERE id = 1",
        "stays ended",
    ),
    "a second entry of one viewer in one session": (
        (
            "INSERT INTO entries (session_id, first_session_id, viewer_id, entered_name, entered_at, origin, is_winner)"
            " SELECT session_id, session_id, viewer_id, entered_name, 1, 'csv', 0 FROM entries WHERE is_winner = 1"
        ),
        "UNIQUE constraint failed: entries.session_id, entries.viewer_id",
    ),
    "a second pending entry of one viewer": (
        (
            "INSERT INTO entries (session_id, first_session_id, viewer_id, entered_name, entered_at, origin)"
            " SELECT 1, 1, viewer_id, entered_name, 1, 'csv' FROM entries"
            " WHERE is_winner = 0 AND session_id = 2 LIMIT 1"
        ),
        "UNIQUE constraint failed: entries.viewer_id",
    ),
    "one e-mail twice in a session": (
        "UPDATE entries SET session_id = 2, email_key = 'same@example.org'",
        "UNIQUE constraint failed: entries.session_id, entries.email_key",
    ),
    "a winner who is removed": ("UPDATE entries SET removed_at = 1 WHERE is_winner = 1", "winner_not_removed"),
    "a winner flag of 2": ("UPDATE entries SET is_winner = 2", "is_winner_is_flag"),
    "a negative weight": ("UPDATE entries SET total_weight = -1", "total_weight_not_negative"),
    "a negative given weight": ("UPDATE entries SET given_weight = -1", "given_weight_not_negative"),
    "notes that are too long": ("UPDATE entries SET notes = printf('%.501c', 'x')", "notes_length"),
    "an entry without a name": ("UPDATE entries SET entered_name = ''", "name_not_empty"),
    "an unknown origin": ("UPDATE entries SET origin = 'mail'", "entry_origin"),
    "an entry of nobody": ("UPDATE entries SET viewer_id = 999 WHERE id = 1", "FOREIGN KEY"),
    "an entry of no session": ("UPDATE entries SET session_id = 999 WHERE id = 1", "FOREIGN KEY"),
    "a viewer deleted from under their entry": ("DELETE FROM viewers", "FOREIGN KEY"),
    "a session deleted from under its entries": ("DELETE FROM sessions", "FOREIGN KEY"),
    "negative bits": ("UPDATE engagement SET cheer_bits = -1", "cheer_bits_not_negative"),
    "negative carry-over": ("UPDATE engagement SET carry_over = -1", "carry_over_not_negative"),
    "negative recorded carry-over": ("UPDATE carry_overs SET carry_over = -1", "carry_over_not_negative"),
    "half a subscriber": ("UPDATE engagement SET is_subscriber = 2", "is_subscriber_is_flag"),
    "an unknown platform": (
        (
            "INSERT INTO identities (viewer_id, platform, login_key, display_name, list_id, seen_at)"
            " VALUES (1, 'myspace', 'x', 'x', 'x', 1)"
        ),
        "identity_platform",
    ),
    "an account that moves to another platform": ("UPDATE identities SET platform = 'kick'", "never changes"),
    "an empty account id": ("UPDATE identities SET external_id = ''", "external_id_not_empty"),
    "an empty login": ("UPDATE identities SET login_key = ''", "login_not_empty"),
    "two accounts with one list id": ("UPDATE identities SET list_id = 'manual:ann'", "UNIQUE"),
    "two provisional accounts with one name": ("UPDATE identities SET login_key = 'ann'", "UNIQUE"),
    "a second row of weight settings": ("UPDATE weight_settings SET id = 2", "one_row"),
    "a divisor of 0": ("UPDATE weight_settings SET cheer_bits_divisor = 0", "divisors_positive"),
    "a negative base": ("UPDATE weight_settings SET base = -1", "not_negative"),
    "a setting that is no JSON": ("UPDATE settings SET value = 'yes please'", "setting_is_json"),
    "a draw that skips a number": (
        (
            "INSERT INTO draws SELECT '1111111111111111', channel, seq + 2, commitment, level, source, source_label,"
            " session_id, winners, claim_seconds, opened_at, opened_by, open_text, secret,"
            " '1111111111111111' || substr(commitment, 17) FROM draws WHERE seq = 2"
        ),
        "draws form a chain",
    ),
    "a draw that names another as the one before": (
        (
            "INSERT INTO draws SELECT '1111111111111111', channel, seq + 1, prev, level, source, source_label,"
            " session_id, winners, claim_seconds, opened_at, opened_by, open_text, secret,"
            " '1111111111111111' || substr(commitment, 17) FROM draws WHERE seq = 2"
        ),
        "draws form a chain",
    ),
    "a first draw of a channel that names one before": (
        (
            "INSERT INTO draws SELECT '1111111111111111', 'manual:5', 1, commitment, level, source, source_label,"
            " session_id, winners, claim_seconds, opened_at, opened_by, open_text, secret,"
            " '1111111111111111' || substr(commitment, 17) FROM draws WHERE seq = 2"
        ),
        "draws form a chain",
    ),
    "a draw whose id is not from its commitment": (
        (
            "INSERT INTO draws SELECT '1111111111111111', channel, seq + 1, commitment, level, source, source_label,"
            " session_id, winners, claim_seconds, opened_at, opened_by, open_text, secret,"
            " '2222222222222222' || substr(commitment, 17) FROM draws ORDER BY seq DESC LIMIT 1"
        ),
        "id_from_commitment",
    ),
    "a winner who is not in the list": (
        (
            "INSERT INTO draw_winners SELECT draw_id, event, 2, 2, 'manual:mallory', 'mallory', weight, attempt,"
            ' "of", ticket, NULL, NULL, NULL FROM draw_winners LIMIT 1'
        ),
        "must stand in the list",
    ),
    "a winner with another weight than in the list": (
        (
            'INSERT INTO draw_winners SELECT draw_id, event, 2, 2, list_id, name, weight + 1, attempt, "of",'
            " ticket, NULL, NULL, NULL FROM draw_winners LIMIT 1"
        ),
        "must stand in the list",
    ),
    "a winner of an event that never was": (
        (
            'INSERT INTO draw_winners SELECT draw_id, 7, 1, 1, list_id, name, weight, attempt, "of",'
            " ticket, NULL, NULL, NULL FROM draw_winners LIMIT 1"
        ),
        "drawn event",
    ),
    "the same person twice in one draw": (
        (
            'INSERT INTO draw_winners SELECT draw_id, event, 2, 2, list_id, name, weight, attempt, "of",'
            " ticket, NULL, NULL, NULL FROM draw_winners LIMIT 1"
        ),
        "nothing takes the place of a row of draw_winners",
    ),
    "a second drawn event with one number": (
        (
            "INSERT INTO draw_events (draw_id, kind, at, actor, event) SELECT draw_id, 'drawn', 1, 'x', 0"
            " FROM draw_events LIMIT 1"
        ),
        "nothing takes the place of a row of draw_events",
    ),
    "a drawn event without a number": (
        "INSERT INTO draw_events (draw_id, kind, at, actor) SELECT draw_id, 'drawn', 1, 'x' FROM draw_events LIMIT 1",
        "drawn_is_numbered",
    ),
    "an unknown kind of event": (
        "INSERT INTO draw_events (draw_id, kind, at, actor) SELECT draw_id, 'forged', 1, 'x' FROM draw_events LIMIT 1",
        "draw_event_kind",
    ),
    "an event of no draw": (
        "INSERT INTO draw_events (draw_id, kind, at, actor) VALUES ('1111111111111111', 'void', 1, 'x')",
        "FOREIGN KEY",
    ),
    "an outside event twice": (
        "INSERT INTO outside_events VALUES ('s', 'e', 'cheer', 2, NULL, '{}')",
        "takes the place",
    ),
    "a redemption twice": (
        "INSERT INTO redemptions VALUES ('open', 'reward', 1, 1, 1, 'refund', NULL, '')",
        "takes the place",
    ),
    "points both kept and given back": ("UPDATE redemptions SET wish = 'both' WHERE id = 'open'", "redemption_wish"),
    "points given back a second time": (
        "UPDATE redemptions SET settled_at = NULL WHERE id = 'told'",
        "settled redemption stays settled",
    ),
    "a redemption that is forgotten": ("DELETE FROM redemptions", "redemptions are kept"),
    "a redemption of no entry": ("UPDATE redemptions SET entry_id = 999 WHERE id = 'open'", "FOREIGN KEY"),
    "a gap that ends before it begins": ("UPDATE listening_gaps SET ended_at = 0", "gap_ends_after_it_began"),
    "a gap of nowhere": ("UPDATE listening_gaps SET source = ''", "gap_source_not_empty"),
    **TICKET_ATTACKS,
    **MERGE_ATTACKS,
    "an effect that is no JSON": ("INSERT INTO outside_events VALUES ('s', 'f', 'cheer', 2, NULL, 'x')", "effect_json"),
}


def test_the_database_refuses(full: Desk, subtests: pytest.Subtests) -> None:
    """All of them on one desk, as what is refused leaves no trace."""
    before = full.everything()
    for name, (statement, why) in ATTACKS.items():
        with subtests.test(name):
            with pytest.raises(DBAPIError, match=re.escape(why)):
                full.run_sql(statement)
            assert full.everything() == before


GROWS = (
    r"append-only|draws form a chain|only in an active period|come from the log|takes the place|begins|opens empty"
    r"|the next one of an open pool|a full pool is drawn, once|won by a winner|a plan comes first|closed once"
    r"|has its list|salts come in turn|announced at a time|decided redraw|decided step by step"
    r"|was said|round that is to come|stand for themselves|comes? with a merge|go whole with their viewer"
)


def test_a_record_can_only_grow(full: Desk, subtests: pytest.Subtests) -> None:
    before = full.everything()
    for table in schema.APPEND_ONLY:
        column = next(iter(schema.metadata.tables[table].columns)).name
        key = ", ".join(one.name for one in schema.metadata.tables[table].primary_key)
        for statement in (
            f'UPDATE {table} SET "{column}" = "{column}"',
            f"DELETE FROM {table}",
            f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
            (
                f"INSERT INTO {table} SELECT * FROM {table} WHERE true ON CONFLICT ({key})"
                f' DO UPDATE SET "{column}" = "{column}"'
            ),
        ):
            # The rows are refused by the append-only rule, or sooner by another guarantee of the same table.
            with subtests.test(statement):
                with pytest.raises(DBAPIError, match=GROWS):
                    full.run_sql(statement)
                assert full.everything() == before


def test_nothing_takes_the_place_of_a_row_on_a_connection_that_is_not_ours(
    full: Desk, subtests: pytest.Subtests
) -> None:
    before = full.everything()
    for table in dict.fromkeys((*schema.APPEND_ONLY, *schema.NEVER_REPLACED)):
        with subtests.test(table):
            assert full.value(f"SELECT count(*) FROM {table}"), "nothing to attack"
            with closing(sqlite3.connect(full.database.folder.database)) as connection:
                # No delete trigger fires there.
                assert connection.execute("PRAGMA recursive_triggers").fetchone() == (0,)
                with pytest.raises(sqlite3.IntegrityError, match=GROWS):
                    connection.execute(f"REPLACE INTO {table} SELECT * FROM {table}")
            assert full.everything() == before


def test_every_trigger_of_the_program_is_in_the_database(desk: Desk) -> None:
    stored = {sql for (sql,) in desk.rows("SELECT sql FROM sqlite_master WHERE type = 'trigger'")}
    assert stored == set(TRIGGERS)


def test_an_account_id_once_known_never_changes(full: Desk) -> None:
    full.enter("dora", platform="twitch", user_id="44")
    with pytest.raises(DBAPIError, match="never changes"):
        full.run_sql("UPDATE identities SET external_id = '45' WHERE external_id = '44'")
    with pytest.raises(DBAPIError, match="never changes"):
        full.run_sql("UPDATE identities SET external_id = NULL WHERE external_id = '44'")


def test_one_account_belongs_to_one_viewer(full: Desk) -> None:
    full.enter("dora", platform="twitch", user_id="44")
    with pytest.raises(DBAPIError, match="takes the place of a row of identities"):
        full.run_sql(
            "INSERT INTO identities (viewer_id, platform, external_id, login_key, display_name, list_id, seen_at)"
            " VALUES (1, 'twitch', '44', 'other', 'other', 'twitch:x', 1)"
        )


def test_a_removed_entry_no_longer_counts_for_uniqueness(full: Desk) -> None:
    entry = full.enter("dora", email="dora@example.org")
    full.services.entries.remove([entry.id], "test", actor="op")
    again = full.enter("dora", email="dora@example.org")
    assert again.id != entry.id


def test_it_is_the_triggers_that_keep_the_records(full: Desk) -> None:
    for (name,) in full.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        full.run_sql(f"DROP TRIGGER {name}")
    full.run_sql("DELETE FROM audit_log")
    assert full.rows("SELECT * FROM audit_log") == []


def test_numbers_leave_no_gap_even_where_the_log_would_allow_it(full: Desk) -> None:
    full.run_sql("DROP TRIGGER ticket_ranges_of_log")
    before = full.everything()
    for first in (3, 5):
        with pytest.raises(DBAPIError, match="leave no gap"):
            full.run_sql("INSERT INTO ticket_ranges SELECT max(id), 2, 1, ?, 9 FROM ticket_log", first)
    assert full.everything() == before


def test_whoever_adds_to_the_log_the_rest_follows(full: Desk) -> None:
    def held() -> tuple[int, ...]:
        statement = "SELECT balance, valid, invalid_up_to FROM ticket_totals WHERE period_id = 2 AND viewer_id = 1"
        return full.rows(statement)[0]

    assert held() == (1, 1, 2)
    for change in (4, -3, -9, 8):
        full.run_sql(
            "INSERT INTO ticket_log (period_id, viewer_id, at, change, source, description, actor, hash)"
            " VALUES (2, 1, 1, ?, 'bonus', '', 'a stranger', zeroblob(32))",
            change,
        )
    assert held() == (1, 1, 7)
    assert full.rows("SELECT first, last FROM ticket_ranges WHERE period_id = 2") == [(1, 3), (4, 7), (8, 8)]
    # What follows is right; that the row is a stranger's shows in its hash.
    (difference,) = full.services.tickets.audit()
    assert "was altered" in difference


def test_an_invalid_ticket_stays_invalid_even_where_the_log_would_allow_it(full: Desk) -> None:
    full.run_sql("DROP TRIGGER ticket_totals_by_log")
    before = full.everything()
    for values in ("balance = 0, valid = 0, invalid_up_to = 1", "invalid_up_to = 3"):
        with pytest.raises(DBAPIError, match="an invalid ticket stays invalid"):
            full.run_sql(f"UPDATE ticket_totals SET {values} WHERE period_id = 2")
    assert full.everything() == before
