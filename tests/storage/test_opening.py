"""Opening a desk's database: made if absent, refused with a sentence if it is not ours, never changed by a refusal."""

from __future__ import annotations

import multiprocessing
import os
import sqlite3
import stat
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pysqlite3.dbapi2 as sqlite_driver
import pytest

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.database import CHANNEL_SETTING, open_database
from raffle_desktop.storage.engine import read_header
from raffle_desktop.storage.outside import OutsideWatcher
from raffle_desktop.storage.schema import APPLICATION_ID, SCHEMA_VERSION
from tests.conftest import START, Desk
from tests.storage.opening_process import channel_of


def files_of(folder: DataFolder) -> dict[str, bytes]:
    return {str(path.relative_to(folder.root)): path.read_bytes() for path in folder.root.rglob("*") if path.is_file()}


def test_a_new_desk_is_one_private_file_in_a_private_folder(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "new" / "desk")
    open_database(folder, START).close()
    assert list(files_of(folder)) == ["raffle.db"]
    assert stat.S_IMODE(folder.database.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.root.stat().st_mode) == 0o700
    assert {path.name for path in folder.root.iterdir() if path.is_dir()} == {"backups", "exports", "logs", "overlay"}


def test_a_folder_the_user_chose_keeps_its_rights(tmp_path: Path) -> None:
    root = tmp_path / "chosen"
    root.mkdir(mode=0o755)
    root.chmod(0o755)
    open_database(DataFolder(root), START).close()
    assert stat.S_IMODE(root.stat().st_mode) == 0o755


def test_the_header_of_a_new_database_says_at_once_whose_it_is(desk: Desk) -> None:
    assert read_header(desk.folder.database) == (APPLICATION_ID, SCHEMA_VERSION)


def test_a_desk_keeps_its_channel_for_good(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "desk")
    found = set()
    for _ in range(2):
        database = open_database(folder, START)
        with database.read() as connection:
            statement = "SELECT value FROM settings WHERE key = ?"
            found.add(connection.exec_driver_sql(statement, (CHANNEL_SETTING,)).scalar_one())
        database.close()
    (channel,) = found
    assert channel.startswith('"manual:')
    assert len(channel) == len('"manual:123456789012"')


def test_two_desks_have_different_channels(tmp_path: Path) -> None:
    assert channel_of(str(tmp_path / "one")) != channel_of(str(tmp_path / "two"))


def test_processes_that_arrive_together_make_one_database(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        found = pool.map(channel_of, [str(tmp_path / "desk")] * 6)
    assert len(set(found)) == 1
    assert [path.name for path in (tmp_path / "desk").iterdir() if path.is_file()] == ["raffle.db"]


def foreign_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE theirs (id INTEGER)")
    connection.commit()
    connection.close()


def numbered_database(path: Path) -> None:
    foreign_database(path)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA application_id = 252006674")
    connection.close()


NOT_OURS: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty": (lambda path: path.write_bytes(b""), "not a database, or it is damaged"),
    "text": (lambda path: path.write_text("my diary\n" * 100), "not a database, or it is damaged"),
    "a short piece": (lambda path: path.write_bytes(b"SQLite format 3\0" + b"x" * 20), "not a database"),
    "zeros": (lambda path: path.write_bytes(bytes(8192)), "not a database"),
    "another program's": (foreign_database, "belongs to another program"),
    "another program's with its number": (numbered_database, "belongs to another program"),
}


@pytest.mark.parametrize("make, why", NOT_OURS.values(), ids=NOT_OURS.keys())
def test_a_file_that_is_not_ours_is_refused_and_untouched(
    tmp_path: Path, make: Callable[[Path], object], why: str
) -> None:
    folder = DataFolder(tmp_path)
    make(folder.database)
    before = files_of(folder)
    with pytest.raises(EnvironmentFault, match=why) as caught:
        open_database(folder, START)
    assert caught.value.way_out
    assert str(folder.database) in caught.value.message
    assert files_of(folder) == before


@pytest.mark.parametrize("damage", ["half", "overwritten"])
def test_a_damaged_database_is_refused_and_kept(desk: Desk, damage: str) -> None:
    desk.database.close()
    path = desk.folder.database
    whole = path.read_bytes()
    page = 4096
    left = whole[: len(whole) // 3] if damage == "half" else whole[:page] + b"\xff" * (len(whole) - page)
    path.write_bytes(left)
    with pytest.raises(EnvironmentFault, match="is damaged") as caught:
        open_database(desk.folder, START)
    assert "Restore a backup" in caught.value.way_out
    assert path.read_bytes() == left


def test_damage_found_while_working_is_told_as_damage(desk: Desk) -> None:
    root = desk.value("SELECT rootpage FROM sqlite_master WHERE name = 'settings'")
    desk.database.close()
    path = desk.folder.database
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    database = open_database(desk.folder, START)
    try:
        with pytest.raises(EnvironmentFault, match="is damaged"), database.read() as connection:
            connection.exec_driver_sql("SELECT * FROM settings").fetchall()
        with pytest.raises(EnvironmentFault, match="is damaged"):
            database.writer.run(lambda one: one.exec_driver_sql("DELETE FROM settings"))
    finally:
        database.close()


def test_a_folder_in_place_of_the_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "raffle.db").mkdir()
    with pytest.raises(EnvironmentFault, match="Cannot use"):
        open_database(DataFolder(tmp_path), START)


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "desk").write_text("not a folder")
    with pytest.raises(EnvironmentFault, match="Cannot use"):
        open_database(DataFolder(tmp_path / "desk"), START)


def test_what_was_acknowledged_outlives_a_killed_process(tmp_path: Path) -> None:
    program = """
        import os, sys
        from pathlib import Path
        from tests.storage.desk_process import desk_in, enter
        services = desk_in(Path(sys.argv[1]))
        services.sessions.start("killed", actor="op")
        for number in range(20):
            enter(services, f"viewer{number}")
        os.kill(os.getpid(), 9)
    """
    root = tmp_path / "desk"
    ended = subprocess.run([sys.executable, "-c", textwrap.dedent(program), str(root)], check=False)
    assert ended.returncode == -9
    database = open_database(DataFolder(root), START)
    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM entries").scalar_one() == 20
    database.close()


def test_a_process_killed_while_making_the_database_leaves_no_half_one(tmp_path: Path) -> None:
    program = """
        import os, sys
        from pathlib import Path
        from raffle_desktop.storage import database
        from raffle_desktop.storage.data_folder import DataFolder
        from raffle_desktop.domain.clock import system_clock
        database.fill_first_rows = lambda connection, now: os.kill(os.getpid(), 9)
        database.open_database(DataFolder(Path(sys.argv[1])), system_clock())
    """
    root = tmp_path / "desk"
    ended = subprocess.run([sys.executable, "-c", textwrap.dedent(program), str(root)], check=False)
    assert ended.returncode == -9
    assert not (root / "raffle.db").exists()
    open_database(DataFolder(root), START).close()
    assert (root / "raffle.db").exists()


@pytest.mark.skipif(os.name != "posix", reason="a limit on the size of files is POSIX's")
def test_a_full_disk_is_one_sentence_and_changes_nothing(tmp_path: Path) -> None:
    program = """
        import resource, signal, sys
        from pathlib import Path
        from raffle_desktop.domain.entry_rows import read_entries
        from raffle_desktop.domain.errors import EnvironmentFault
        from tests.storage.desk_process import changes, desk_in, enter, names
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        services = desk_in(Path(sys.argv[1]))
        services.sessions.start("full", actor="op")
        enter(services, "before")
        told = len(changes)
        largest = 400_000
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY))
        text = "username,notes\\n" + "".join(f"viewer{n},{'x' * 400}\\n" for n in range(3000))
        try:
            services.imports.store(read_entries(text.encode()), actor="op")
        except EnvironmentFault as fault:
            print(fault.message)
        else:
            print("no fault")
        assert told and len(changes) == told
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        print(names(services))
        enter(services, "after")
        with services.core.database.read() as connection:
            print(names(services), connection.exec_driver_sql("PRAGMA integrity_check").scalar_one())
        services.core.database.close()
    """
    command = [sys.executable, "-c", textwrap.dedent(program), str(tmp_path / "desk")]
    ended = subprocess.run(command, check=False, capture_output=True, text=True)
    said = ended.stdout.splitlines()
    assert ended.returncode == 0, ended.stderr
    assert "nothing was changed" in said[0]
    assert "disk" in said[0]
    assert said[1:] == ["['before']", "['before', 'after'] ok"]


def test_a_database_that_may_not_grow_is_one_sentence_and_changes_nothing(session: Desk) -> None:
    session.enter("before")

    def shrink(connection: object) -> None:
        pages = session.value("PRAGMA page_count")
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")  # type: ignore[attr-defined]

    session.database.writer.run(shrink)
    before = session.everything()
    text = "username,notes\n" + "".join(f"viewer{number},{'x' * 400}\n" for number in range(1000))
    with pytest.raises(EnvironmentFault, match="is full; nothing was changed") as caught:
        session.import_csv(text)
    assert caught.value.way_out == "Free some space and try again."
    assert session.everything() == before
    # The connection that met the fault is given up, and with it the limit.
    assert session.import_csv(text).accepted == 1000


def test_the_desk_notices_what_another_process_writes_and_not_what_it_wrote_itself(desk: Desk) -> None:
    watcher = OutsideWatcher(desk.database)
    assert not watcher.changed()
    desk.run_sql("INSERT INTO settings VALUES ('own', '1', 1)")
    assert not watcher.changed()
    # The same library as the desk's: two in one process would lift each other's locks.
    connection = sqlite_driver.connect(desk.folder.database)
    connection.execute("INSERT INTO settings VALUES ('x', '1', 1)")
    connection.commit()
    connection.close()
    assert watcher.changed()
    assert not watcher.changed()


def test_a_reader_sees_one_moment_however_long_it_reads(session: Desk) -> None:
    session.enter("ann")
    with session.database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM entries").scalar_one() == 1
        session.enter("bo")
        assert connection.exec_driver_sql("SELECT count(*) FROM entries").scalar_one() == 1
    assert session.value("SELECT count(*) FROM entries") == 2
