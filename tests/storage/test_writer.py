"""The one writing thread: in order, whole or not at all, told only once it is stored."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pysqlite3.dbapi2 as sqlite_driver
import pytest
from sqlalchemy import event
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError, OperationalError

from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.storage import engine as engines
from raffle_desktop.storage import writer as writers
from raffle_desktop.storage.database import open_database
from raffle_desktop.storage.writer import Writer
from tests.conftest import START, Desk


def put(key: str) -> Callable[[Connection], str]:
    def work(connection: Connection) -> str:
        connection.exec_driver_sql("INSERT INTO settings VALUES (?, '1', 1)", (key,))
        return key

    return work


def keys(desk: Desk) -> list[str]:
    return [key for (key,) in desk.rows("SELECT key FROM settings WHERE key LIKE 'k%' ORDER BY key")]


@pytest.fixture
def gate(desk: Desk) -> Iterator[threading.Event]:
    """The writer of the desk is held up in its first job until the gate is set."""
    opened, reached = threading.Event(), threading.Event()

    def wait(_connection: Connection) -> None:
        reached.set()
        opened.wait(20)

    desk.database.writer.submit(wait)
    assert reached.wait(5)
    yield opened
    opened.set()


def test_work_is_done_in_the_order_it_was_handed_in(desk: Desk, gate: threading.Event) -> None:
    done: list[int] = []
    jobs = [desk.database.writer.submit(lambda _one, n=number: done.append(n)) for number in range(200)]  # type: ignore[misc]
    gate.set()
    for job in jobs:
        job.result(10)
    assert done == list(range(200))


def test_work_from_many_threads_loses_nothing(desk: Desk) -> None:
    desk.run_sql("INSERT INTO settings VALUES ('k', '0', 1)")

    def add_one(connection: Connection) -> None:
        present = connection.exec_driver_sql("SELECT value FROM settings WHERE key = 'k'").scalar_one()
        connection.exec_driver_sql("UPDATE settings SET value = ? WHERE key = 'k'", (str(int(present) + 1),))

    def many() -> None:
        for _ in range(50):
            desk.database.writer.run(add_one)

    threads = [threading.Thread(target=many) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert desk.value("SELECT value FROM settings WHERE key = 'k'") == "300"


def test_two_programs_that_write_at_once_lose_nothing(desk: Desk) -> None:
    desk.run_sql("INSERT INTO settings VALUES ('k', '0', 1)")
    other = open_database(desk.folder, START)

    def add_one(connection: Connection) -> None:
        present = connection.exec_driver_sql("SELECT value FROM settings WHERE key = 'k'").scalar_one()
        connection.exec_driver_sql("UPDATE settings SET value = ? WHERE key = 'k'", (str(int(present) + 1),))

    try:
        jobs = [database.writer.submit(add_one) for _ in range(150) for database in (desk.database, other)]
        for job in jobs:
            job.result(30)
    finally:
        other.close()
    assert desk.value("SELECT value FROM settings WHERE key = 'k'") == "300"


@pytest.mark.parametrize("error", [RaffleError(Code.BUSY), ValueError("a bug"), EnvironmentFault("no disk")])
def test_what_raises_is_rolled_back_and_handed_to_the_caller(desk: Desk, error: Exception) -> None:
    told: list[str] = []

    def work(connection: Connection) -> None:
        put("k1")(connection)
        raise error

    with pytest.raises(type(error)) as caught:
        desk.database.writer.run(work, after_commit=lambda: told.append("told"))
    assert caught.value is error
    assert keys(desk) == []
    assert told == []
    assert desk.database.writer.run(put("k2")) == "k2"
    assert keys(desk) == ["k2"]


def test_a_refused_statement_takes_the_rest_of_its_work_along(desk: Desk) -> None:
    def work(connection: Connection) -> None:
        put("k1")(connection)
        put("k1")(connection)

    with pytest.raises(IntegrityError):
        desk.database.writer.run(work)
    assert keys(desk) == []


def test_after_commit_runs_once_the_database_has_it_and_before_the_answer(desk: Desk) -> None:
    seen: list[list[str]] = []

    def look() -> None:
        connection = sqlite_driver.connect(desk.folder.database)
        seen.append([row[0] for row in connection.execute("SELECT key FROM settings WHERE key LIKE 'k%'")])
        connection.close()

    desk.database.writer.run(put("k1"), after_commit=look)
    assert seen == [["k1"]]


def test_a_listeners_fault_does_not_undo_what_is_stored(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise ValueError("listener")

    assert desk.database.writer.run(put("k1"), after_commit=fail) == "k1"
    assert keys(desk) == ["k1"]
    assert "A listener failed" in caplog.text


def test_a_listener_must_not_wait_for_the_writer(desk: Desk) -> None:
    caught: list[str] = []

    def write_again() -> None:
        try:
            desk.database.writer.run(put("k2"))
        except RuntimeError as error:
            caught.append(str(error))

    desk.database.writer.run(put("k1"), after_commit=write_again)
    assert caught == ["work for the writer must not wait for the writer"]
    assert keys(desk) == ["k1"]


def test_a_full_queue_says_busy(desk: Desk, gate: threading.Event, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writers, "QUEUE_WAIT_SECONDS", 0.05)
    accepted: list[Future[str]] = []
    with pytest.raises(RaffleError) as caught:  # noqa: PT012 - the queue is filled until it refuses
        for number in range(writers.QUEUE_LIMIT + 10):
            accepted.append(desk.database.writer.submit(lambda _one: "done"))
            assert number <= writers.QUEUE_LIMIT
    assert caught.value.code is Code.BUSY
    gate.set()
    assert {job.result(20) for job in accepted} == {"done"}
    assert len(accepted) == writers.QUEUE_LIMIT


def test_stopping_finishes_what_was_handed_in(desk: Desk, gate: threading.Event) -> None:
    jobs = [desk.database.writer.submit(put(f"k{number}")) for number in range(20)]
    threading.Timer(0.1, gate.set).start()
    assert desk.database.writer.stop()
    assert [job.result(0) for job in jobs] == [f"k{number}" for number in range(20)]
    assert len(keys(desk)) == 20
    with pytest.raises(RuntimeError, match="the database is closed"):
        desk.database.writer.submit(put("late"))


def test_stopping_does_not_wait_for_ever(desk: Desk, gate: threading.Event) -> None:
    assert desk.database.writer.stop(0.05) is False
    gate.set()
    assert desk.database.writer.stop(5) is True


def test_work_that_was_called_off_is_not_done(desk: Desk, gate: threading.Event) -> None:
    job = desk.database.writer.submit(put("k1"))
    assert job.cancel()
    gate.set()
    desk.database.writer.run(put("k2"))
    assert keys(desk) == ["k2"]


@pytest.fixture
def uncertain(tmp_path: Path) -> Iterator[tuple[Writer, dict[str, Any]]]:
    """A writer whose commits fail as `how` says: "lost" before it reached the database, "late" after."""
    path = tmp_path / "uncertain.db"
    engine = engines.open_engine(path)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE done (name TEXT PRIMARY KEY)")
    how: dict[str, Any] = {"commit": "well"}

    @event.listens_for(engine, "commit")
    def commit(connection: Connection) -> None:
        failure, how["commit"] = how["commit"], "well"
        if failure == "well":
            return
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("COMMIT" if failure == "late" else "ROLLBACK")
        raise OperationalError("COMMIT", {}, sqlite_driver.OperationalError("disk I/O error"))

    writer = Writer(engine, path)
    yield writer, how
    writer.stop()
    engine.dispose()


def test_a_connection_that_could_not_begin_to_write_is_not_kept(uncertain: tuple[Writer, dict[str, Any]]) -> None:
    writer, how = uncertain

    def connect_only_to_read(connection: Connection) -> None:
        connection.exec_driver_sql("PRAGMA query_only = ON")

    writer.run(connect_only_to_read)
    with pytest.raises(EnvironmentFault):
        writer.run(_insert)
    assert writer.run(_insert) == "it"
    assert how == {"commit": "well"}


def _insert(connection: Connection) -> str:
    connection.exec_driver_sql("INSERT INTO done VALUES ('it')")
    return "it"


def _is_there(connection: Connection) -> bool:
    return bool(connection.exec_driver_sql("SELECT count(*) FROM done WHERE name = 'it'").scalar_one() == 1)


def test_an_uncertain_commit_that_happened_is_a_success(uncertain: tuple[Writer, dict[str, Any]]) -> None:
    writer, how = uncertain
    told: list[str] = []
    how["commit"] = "late"
    assert writer.run(_insert, happened=_is_there, after_commit=lambda: told.append("told")) == "it"
    assert told == ["told"]
    assert writer.run(_is_there)


def test_an_uncertain_commit_that_did_not_happen_is_a_fault(uncertain: tuple[Writer, dict[str, Any]]) -> None:
    writer, how = uncertain
    told: list[str] = []
    how["commit"] = "lost"
    with pytest.raises(EnvironmentFault, match="nothing was changed"):
        writer.run(_insert, happened=_is_there, after_commit=lambda: told.append("told"))
    assert told == []
    assert not writer.run(_is_there)
    assert writer.run(_insert) == "it"


def test_a_database_locked_by_another_program_says_busy_and_works_again(
    desk: Desk,
) -> None:
    desk.database.writer.run(lambda connection: connection.exec_driver_sql("PRAGMA busy_timeout = 50"))
    other = sqlite_driver.connect(desk.folder.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(RaffleError) as caught:
        desk.database.writer.run(put("k1"))
    assert caught.value.code is Code.BUSY
    other.execute("ROLLBACK")
    other.close()
    assert desk.database.writer.run(put("k2")) == "k2"
    assert keys(desk) == ["k2"]


def test_no_cursor_of_a_refused_act_lives_on(desk: Desk) -> None:
    kept: list[Any] = []

    def look(connection: Connection) -> None:
        found = connection.exec_driver_sql("SELECT key FROM settings")
        kept.append(found)
        found.fetchone()
        raise RaffleError(Code.BUSY)

    with pytest.raises(RaffleError):
        desk.database.writer.run(look)
    with pytest.raises(Exception, match="closed"):
        kept[0].fetchone()
    # In a reader's hands neither, once the block is over.
    with desk.database.read() as connection:
        kept.append(connection.exec_driver_sql("SELECT key FROM settings"))
        kept[1].fetchone()
    with pytest.raises(Exception, match="closed"):
        kept[1].fetchone()


def test_a_cursor_that_goes_in_the_middle_of_another_query_does_not_disturb_it(desk: Desk) -> None:
    """As when the collector takes the traceback of a refusal on another thread."""
    many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i FROM n"
    kept: list[Any] = []

    def begins(connection: Connection) -> None:
        kept.append(connection.connection.cursor())
        kept[0].execute(many)
        kept[0].fetchone()
        raise RaffleError(Code.BUSY)

    def reads(connection: Connection) -> list[int]:
        rows = connection.connection.cursor().execute(many)
        first = [rows.fetchone()[0], rows.fetchone()[0]]
        kept.clear()
        return first + [row[0] for row in rows]

    with pytest.raises(RaffleError):
        desk.database.writer.run(begins)
    assert desk.database.writer.run(reads) == [1, 2, 3, 4, 5]
