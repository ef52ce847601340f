"""Old databases come up to date whole, with a backup first, or stay as they were."""

from __future__ import annotations

import sqlite3
import textwrap
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.streamdraw.verification import verify
from raffle_desktop.domain.tickets import TWITCH_GIVEAWAY
from raffle_desktop.storage import engine as engines
from raffle_desktop.storage import migrate as migrations
from raffle_desktop.storage import schema
from raffle_desktop.storage.backup import list_backups, make_backup
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.database import open_database
from raffle_desktop.storage.migrate import MIGRATIONS, migrate
from tests.conftest import START, Desk, build_desk
from tests.services.staged_tools import check

PRESENT = schema.SCHEMA_VERSION
NEXT = PRESENT + 1
OLD_DATABASES = Path(__file__).parents[1] / "data" / "old_databases"


def contents(path: Path) -> tuple[str, ...]:
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return tuple(connection.iterdump())
    finally:
        connection.close()


def shape(path: Path) -> set[tuple[Any, ...]]:
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return set(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"))
    finally:
        connection.close()


def number_of(path: Path, pragma: str) -> int:
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])
    finally:
        connection.close()


def rebuilt(dump: Path, folder: DataFolder) -> None:
    """The database that the dump was taken from."""
    folder.create()
    connection = sqlite3.connect(folder.database)
    connection.executescript(dump.read_text(encoding="utf-8"))
    connection.close()


def test_a_migrated_database_has_the_same_schema_as_a_fresh_one(tmp_path: Path) -> None:
    fresh = DataFolder(tmp_path / "fresh")
    open_database(fresh, START).close()
    migrated = tmp_path / "migrated.db"
    engine = engines.open_engine(migrated)
    migrate(engine)
    engine.dispose()
    assert shape(migrated) == shape(fresh.database)
    assert number_of(migrated, "user_version") == number_of(fresh.database, "user_version") == schema.SCHEMA_VERSION
    stamps = "SELECT version_num FROM alembic_version"
    found = [sqlite3.connect(path).execute(stamps).fetchall() for path in (migrated, fresh.database)]
    assert found[0] == found[1] == [(f"{schema.SCHEMA_VERSION:04d}",)]


def test_there_is_one_migration_for_each_schema_version() -> None:
    names = sorted(path.name[:4] for path in (MIGRATIONS / "versions").glob("0*.py"))
    assert names == [f"{number:04d}" for number in range(1, schema.SCHEMA_VERSION + 1)]


@pytest.mark.parametrize("dump", sorted(OLD_DATABASES.glob("*.sql")), ids=lambda path: path.stem)
def test_a_database_of_every_released_schema_opens_and_reads(tmp_path: Path, dump: Path) -> None:
    folder = DataFolder(tmp_path / "desk")
    rebuilt(dump, folder)
    desk = build_desk(folder.root)
    try:
        assert number_of(folder.database, "user_version") == schema.SCHEMA_VERSION
        services = desk.services
        running = services.sessions.active()
        assert running is not None
        assert (running.name, running.entries, running.winners) == ("Second evening", 4, 1)
        lines, count = services.entries.leaderboard()
        assert count == 4
        assert {line.entry.name for line in lines} >= {"İlayda", "ジョン"}
        draw = next(one for one in services.draw_reader.history() if one.session_id == running.id)
        assert [winner.state for winner in draw.winners] == ["redrawn", "confirmed"]
        assert verify(services.draw_reader.proof(draw.id)).ok
        assert "absent" in [record.reason for record in services.audit.search("draw.redraw")]
        assert [finding.detail for finding in services.reports.reconcile() if not finding.ok] == []
        book = services.books.get()
        assert (book.name, book.settings.rates) == ("Monthly", TWITCH_GIVEAWAY)
        if dump.stem >= "schema-0004":
            assert [(line.rank, line.tickets) for line in services.tickets.leaderboard()] == [
                (1, 16),
                (2, 8),
                (3, 5),
                (4, 4),
            ]
            assert services.tickets.balance(2, log_rows=0).numbers == ((6, 13),)
            assert [sale.perk for sale in services.shop.sales()] == ["Choose a song"]
        if dump.stem >= "schema-0005":
            assert [(one.name, one.balance, one.available) for one in services.wallets.page()[0]] == [
                ("ann", 4750, 4550),
                ("ジョン", 3450, 2950),
            ]
            assert [(pool.prize, pool.state) for pool in services.pools.page()[0]] == [
                ("Kopfhörer", "OPEN"),
                ("Ten euros", "STARTED"),
            ]
            assert [(win.viewer, win.how) for win in services.prizes.wins()] == [("ジョン", "wallet")]
        if dump.stem >= "schema-0006":
            # With a witness; given up; redrawn after an announcement that came late; and one that waits still.
            states = [(link.seq, link.state) for link in services.staged.chain().links][2:]
            assert states == [(3, "drawn"), (4, "void"), (5, "drawn"), (6, "waiting")]
            for number in ("#3", "#5"):
                assert verify(services.draw_reader.proof(number), check).complete
        if dump.stem >= "schema-0007":
            merges = services.merging.list()
            assert [(one.kept_name, one.absorbed_name, one.stands) for one in merges] == [
                ("İlke", "İlke#1", False),
                ("İlke", "ilke_k", True),
            ]
            person = services.viewers.get(merges[1].absorbed_id)
            assert (person.id, person.cheer_bits, person.gifted_subs, person.watch_minutes) == (
                merges[1].kept_id,
                350,
                2,
                90,
            )
            assert services.merging.undo(merges[1].id, actor="op").undone_at is not None
        desk.clock.advance(days=1)
        desk.enter("somebody new")
        desk.draw(confirm=True)
        assert services.sessions.end(actor="op").session.state == "ENDED"
    finally:
        desk.database.close()


def test_the_dump_of_the_present_schema_is_there() -> None:
    assert (OLD_DATABASES / f"schema-{schema.SCHEMA_VERSION:04d}.sql").is_file()


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that knows one schema more; the path of its newest migration, to be filled by the test."""
    scripts = tmp_path / "migrations"
    (scripts / "versions").mkdir(parents=True)
    for path in (MIGRATIONS / "env.py", *(MIGRATIONS / "versions").glob("0*.py")):
        (scripts / path.relative_to(MIGRATIONS)).write_bytes(path.read_bytes())
    monkeypatch.setattr(schema, "SCHEMA_VERSION", NEXT)
    monkeypatch.setattr(engines, "SCHEMA_VERSION", NEXT)
    monkeypatch.setattr(migrations, "migrate", partial(migrate, scripts=scripts, version=NEXT))
    return scripts / "versions" / f"{NEXT:04d}_next.py"


def write_migration(path: Path, *statements: str) -> None:
    head = f"""\
        from alembic import op

        revision = "{NEXT:04d}"
        down_revision = "{PRESENT:04d}"


        def upgrade():
        """
    body = "".join(f"    op.execute({statement!r})\n" for statement in statements)
    path.write_text(textwrap.dedent(head) + body)


@pytest.fixture
def old(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "old")
    rebuilt(OLD_DATABASES / f"schema-{PRESENT:04d}.sql", folder)
    return folder


def test_a_backup_is_made_before_a_migration(old: DataFolder, next_version: Path) -> None:
    write_migration(next_version, "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT")
    before = contents(old.database)
    database = open_database(old, START, before_migration=lambda _path: make_backup(old, START, "migration"))
    database.close()
    assert number_of(old.database, "user_version") == NEXT
    assert "later" in {row[1] for row in shape(old.database)}
    (backup,) = list_backups(old)
    assert contents(backup) == before
    assert number_of(backup, "user_version") == PRESENT


def test_a_migration_runs_once(old: DataFolder, next_version: Path) -> None:
    write_migration(next_version, "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT")
    called: list[Path] = []
    for _ in range(2):
        open_database(old, START, before_migration=called.append).close()
    assert called == [old.database]


def test_nothing_is_migrated_when_the_backup_before_it_fails(old: DataFolder, next_version: Path) -> None:
    write_migration(next_version, "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT")
    before = contents(old.database)

    def fail(path: Path) -> None:
        raise EnvironmentFault("no room")

    with pytest.raises(EnvironmentFault, match="no room"):
        open_database(old, START, before_migration=fail)
    assert contents(old.database) == before
    assert number_of(old.database, "user_version") == PRESENT


def test_a_migration_that_fails_half_way_leaves_everything_as_it_was(old: DataFolder, next_version: Path) -> None:
    write_migration(
        next_version,
        "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT",
        "UPDATE entries SET notes = 'overwritten'",
        "INSERT INTO no_such_table VALUES (1)",
    )
    before = contents(old.database)
    with pytest.raises(Exception, match="no_such_table"):
        open_database(old, START)
    assert contents(old.database) == before
    assert number_of(old.database, "user_version") == PRESENT


def test_a_migration_that_orphans_rows_is_refused_whole(old: DataFolder, next_version: Path) -> None:
    write_migration(next_version, "UPDATE entries SET viewer_id = viewer_id + 1000")
    before = contents(old.database)
    with pytest.raises(EnvironmentFault, match="rows without their parent"):
        open_database(old, START)
    assert contents(old.database) == before
    assert number_of(old.database, "user_version") == PRESENT


def test_rebuilding_a_parent_table_keeps_its_children(old: DataFolder, next_version: Path) -> None:
    write_migration(
        next_version,
        "CREATE TABLE new_sessions AS SELECT * FROM sessions",
        "DROP TABLE sessions",
        "CREATE TABLE sessions (id INTEGER PRIMARY KEY, name TEXT, state TEXT NOT NULL, started_at INTEGER NOT NULL,"
        " ended_at INTEGER, carry_over_at INTEGER) STRICT",
        "INSERT INTO sessions SELECT * FROM new_sessions",
        "DROP TABLE new_sessions",
    )
    database = open_database(old, START)
    try:
        with database.read() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM entries").scalar_one() == 6
        assert database.writer.run(lambda one: one.exec_driver_sql("PRAGMA foreign_keys").scalar_one()) == 1
    finally:
        database.close()


def test_a_desk_written_by_a_newer_program_is_refused_and_untouched(desk: Desk) -> None:
    desk.database.close()
    path = desk.folder.database
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {NEXT}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(EnvironmentFault, match="newer Raffle Desktop") as caught:
        open_database(desk.folder, START)
    assert "Install the newest" in caught.value.way_out
    assert path.read_bytes() == before
