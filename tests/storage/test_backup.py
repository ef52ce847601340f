"""Copies of the database: consistent, checked, thinned; and put back without losing what they replace."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.services.checkup import check_up
from raffle_desktop.storage import backup as backups
from raffle_desktop.storage import database as databases
from raffle_desktop.storage.backup import (
    backup_to,
    check_restorable,
    integrity_problems,
    list_backups,
    make_backup,
    restore,
    taken_at,
    thinned,
)
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.database import check_file, incoming_path, open_database
from raffle_desktop.storage.files import whole_file, write_whole
from raffle_desktop.storage.locks import DeskAlreadyRuns, desk_lock, restore_lock, use_lock
from raffle_desktop.storage.schema import SCHEMA_VERSION
from tests.conftest import START, Desk, build_desk


def names_in(path: Path) -> list[str]:
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return [row[0] for row in connection.execute("SELECT entered_name FROM entries ORDER BY id")]
    finally:
        connection.close()


def files_of(root: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(root)): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and not path.name.endswith(("-wal", "-shm", ".lock"))
    }


def test_a_backup_holds_everything_committed_and_is_private(session: Desk) -> None:
    session.enter("ann")
    path = make_backup(session.folder, START, "manual")
    assert path.name == "raffle-20261121-200000-000000-manual.db"
    assert names_in(path) == ["ann"]
    assert integrity_problems(path) == []
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list_backups(session.folder) == [path]
    assert taken_at(path) == START


def test_a_backup_made_while_writing_goes_on_is_one_moment(session: Desk) -> None:
    stop = threading.Event()

    def write_pairs() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            session.import_csv(f"username\nleft{number}\nright{number}\n")

    writing = threading.Thread(target=write_pairs)
    writing.start()
    try:
        paths = [make_backup(session.folder, START + timedelta(seconds=n), "start") for n in range(4)]
    finally:
        stop.set()
        writing.join()
    for path in paths:
        found = names_in(path)
        lefts = {name.removeprefix("left") for name in found if name.startswith("left")}
        rights = {name.removeprefix("right") for name in found if name.startswith("right")}
        assert lefts == rights
    assert len(names_in(paths[-1])) > len(names_in(paths[0]))


def test_a_backup_that_is_killed_leaves_nothing_under_its_final_name(session: Desk) -> None:
    session.enter("ann")
    program = """
        import os, sys
        from pathlib import Path
        from raffle_desktop.storage import backup
        backup.integrity_problems = lambda path: os.kill(os.getpid(), 9)
        backup.backup_to(Path(sys.argv[1]), Path(sys.argv[2]))
    """
    target = session.folder.backups / "raffle-20261121-200000-000000-start.db"
    command = [sys.executable, "-c", textwrap.dedent(program), str(session.folder.database), str(target)]
    assert subprocess.run(command, check=False).returncode == -9
    assert not target.exists()
    assert list_backups(session.folder) == []
    assert make_backup(session.folder, START, "start") == target


def test_no_backup_is_made_of_a_damaged_database(session: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "integrity_problems", lambda path: ["row 3 missing from index"])
    with pytest.raises(EnvironmentFault, match="is damaged, so no backup was made") as caught:
        make_backup(session.folder, START, "manual")
    assert "Restore an earlier backup" in caught.value.way_out
    assert list(session.folder.backups.iterdir()) == []


def test_rows_without_their_parent_are_found(session: Desk) -> None:
    session.enter("ann")
    session.database.close()
    connection = sqlite3.connect(session.folder.database)
    connection.execute("UPDATE entries SET viewer_id = 77")
    connection.commit()
    connection.close()
    assert integrity_problems(session.folder.database) == ["a row of entries names a viewers that is not there"]


def test_thinning_keeps_the_newest_ten_a_week_of_days_and_five_weeks(tmp_path: Path) -> None:
    now = datetime(2026, 11, 21, 20, tzinfo=UTC)
    every_six_hours = [now - timedelta(hours=6 * n) for n in range(400)]
    paths = [tmp_path / f"raffle-{moment.strftime('%Y%m%d-%H%M%S-%f')}-start.db" for moment in every_six_hours]
    dropped = set(thinned(paths, now))
    kept = [taken_at(path) for path in paths if path not in dropped]
    assert kept[:10] == every_six_hours[:10]
    days = {moment.date() for moment in every_six_hours if now - moment < timedelta(days=7)}
    assert {moment.date() for moment in kept if moment} >= days
    weeks = {moment.isocalendar()[:2] for moment in every_six_hours if now - moment < timedelta(weeks=5)}
    assert {moment.isocalendar()[:2] for moment in kept if moment} == weeks
    assert len(kept) <= 10 + 7 + 5
    # What is kept of a day or a week is its last one.
    for moment in kept[10:]:
        assert moment is not None
        assert moment == max(other for other in every_six_hours if other.date() == moment.date())


def test_a_file_that_is_not_named_like_ours_is_never_thinned(session: Desk) -> None:
    stranger = session.folder.backups / "raffle-before-the-party.db"
    stranger.write_bytes(b"mine")
    for number in range(15):
        make_backup(session.folder, START + timedelta(minutes=number), "start")
    assert stranger.exists()
    assert len(list_backups(session.folder)) == 10
    assert stranger not in list_backups(session.folder)


def test_restoring_brings_back_the_backup_and_keeps_what_it_replaces(session: Desk) -> None:
    session.enter("ann")
    backup = make_backup(session.folder, START, "manual")
    session.enter("bo")
    session.database.close()
    replaced = restore(session.folder, backup, START + timedelta(hours=1))
    assert replaced is not None
    assert names_in(session.folder.database) == ["ann"]
    assert names_in(replaced) == ["ann", "bo"]
    assert stat.S_IMODE(session.folder.database.stat().st_mode) == 0o600
    again = build_desk(session.folder.root)
    again.enter("cid")
    assert [finding for finding in again.services.reports.reconcile() if not finding.ok] == []
    again.database.close()


def test_the_replaced_database_keeps_its_newest_commits(session: Desk) -> None:
    """Also those that are only in the log, as a killed desk leaves them."""
    session.enter("ann")
    backup = make_backup(session.folder, START, "manual")
    session.database.close()
    program = """
        import os, sys
        from pathlib import Path
        from tests.storage.desk_process import desk_in, enter
        enter(desk_in(Path(sys.argv[1])), "newest")
        os.kill(os.getpid(), 9)
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(program), str(session.folder.root)], check=False)
    assert (session.folder.root / "raffle.db-wal").stat().st_size > 0
    replaced = restore(session.folder, backup, START)
    assert replaced is not None
    # One file has all of it, so that it can be carried away alone.
    assert not replaced.with_name(replaced.name + "-wal").exists()
    assert names_in(replaced) == ["ann", "newest"]
    assert names_in(session.folder.database) == ["ann"]


def test_a_damaged_database_can_be_replaced_and_is_kept(session: Desk) -> None:
    session.enter("ann")
    backup = make_backup(session.folder, START, "manual")
    session.database.close()
    session.folder.database.write_bytes(b"\xff" * 9000)
    replaced = restore(session.folder, backup, START)
    assert replaced is not None
    assert replaced.read_bytes() == b"\xff" * 9000
    assert names_in(session.folder.database) == ["ann"]


def test_restoring_into_an_empty_folder_replaces_nothing(session: Desk, tmp_path: Path) -> None:
    session.enter("ann")
    backup = make_backup(session.folder, START, "manual")
    other = DataFolder(tmp_path / "other")
    assert restore(other, backup, START) is None
    assert names_in(other.database) == ["ann"]


def foreign(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE theirs (id INTEGER)")
    connection.commit()
    connection.close()


def changed_by(*statements: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        connection = sqlite3.connect(path)
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        connection.close()

    return change


SMUGGLED = "CREATE TRIGGER smuggled AFTER INSERT ON entries BEGIN UPDATE entries SET given_weight = 9; END"
UNFIT: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda path: path.unlink(), "There is no file"),
    "empty": (lambda path: path.write_bytes(b""), "not a database"),
    "half": (lambda path: path.write_bytes(path.read_bytes()[:20_000]), "damaged"),
    "text": (lambda path: path.write_text("hello " * 100), "not a database"),
    "foreign": (foreign, "belongs to another program"),
    "newer": (changed_by(f"PRAGMA user_version = {SCHEMA_VERSION + 1}"), "newer Raffle Desktop"),
    "older than the first": (changed_by("PRAGMA user_version = 0"), "not ours"),
    "with a smuggled trigger": (changed_by(SMUGGLED), "not ours"),
    "with a smuggled trigger and an old number": (changed_by(SMUGGLED, "PRAGMA user_version = 0"), "not ours"),
    "with a smuggled view": (changed_by("CREATE VIEW spy AS SELECT * FROM entries"), "not ours"),
    "without a guard": (changed_by("DROP TRIGGER audit_log_no_delete"), "not ours"),
    "with a table of its own": (changed_by("CREATE TABLE extra (id INTEGER)"), "not ours"),
    "with orphans": (changed_by("UPDATE entries SET viewer_id = 77"), "damaged"),
}


@pytest.mark.parametrize("spoil, why", UNFIT.values(), ids=UNFIT.keys())
def test_an_unfit_file_is_not_restored_and_nothing_is_touched(
    session: Desk, spoil: Callable[[Path], object], why: str
) -> None:
    session.enter("ann")
    backup = make_backup(session.folder, START, "manual")
    session.enter("bo")
    session.database.close()
    spoil(backup)
    before = files_of(session.folder.root)
    with pytest.raises(EnvironmentFault, match=why):
        restore(session.folder, backup, START)
    assert files_of(session.folder.root) == before
    assert names_in(session.folder.database) == ["ann", "bo"]


def test_looking_at_a_backup_does_not_change_it(session: Desk) -> None:
    backup = make_backup(session.folder, START, "manual")
    before = backup.read_bytes()
    check_restorable(backup)
    assert backup.read_bytes() == before
    assert [path.name for path in session.folder.backups.iterdir()] == [backup.name]


def test_a_restore_cut_off_between_its_two_steps_is_finished_at_the_next_start(
    session: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.enter("ann")
    backup = make_backup(session.folder, START, "manual")
    session.enter("bo")
    session.database.close()
    incoming = incoming_path(session.folder)
    move = Path.replace

    def power_cut(self: Path, target: Path) -> Path:
        if self == incoming:
            raise KeyboardInterrupt
        return move(self, target)

    monkeypatch.setattr(Path, "replace", power_cut)
    with pytest.raises(KeyboardInterrupt):
        restore(session.folder, backup, START)
    monkeypatch.undo()
    assert not session.folder.database.exists()
    assert incoming.exists()
    open_database(session.folder, START).close()
    assert names_in(session.folder.database) == ["ann"]
    assert not incoming.exists()
    (kept,) = session.folder.root.glob("raffle-replaced-*.db")
    assert names_in(kept) == ["ann", "bo"]


def test_an_incoming_file_never_takes_the_place_of_a_database_that_is_there(session: Desk) -> None:
    session.enter("ann")
    session.database.close()
    incoming_path(session.folder).write_bytes(b"left over")
    open_database(session.folder, START).close()
    assert names_in(session.folder.database) == ["ann"]


def test_backing_up_what_is_not_there_makes_nothing(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "desk")
    folder.create()
    before = files_of(folder.root)
    with pytest.raises(EnvironmentFault):
        backup_to(folder.database, folder.backups / "raffle-x.db")
    assert files_of(folder.root) == before


def test_a_whole_file_appears_only_when_it_is_finished(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old")
    with pytest.raises(ValueError, match="half"), whole_file(target) as temporary:  # noqa: PT012 - the block is meant
        temporary.write_text("new, but")
        raise ValueError("half")
    assert target.read_text() == "old"
    with whole_file(target) as temporary:
        temporary.write_text("new")
        assert target.read_text() == "old"
    assert target.read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]


def test_a_file_written_whole_is_private(tmp_path: Path) -> None:
    target = tmp_path / "secret.txt"
    write_whole(target, b"content")
    assert target.read_bytes() == b"content"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_one_desk_at_a_time_has_a_folder(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "desk")
    with desk_lock(folder):
        with pytest.raises(DeskAlreadyRuns), desk_lock(folder):
            pass
        with use_lock(folder), use_lock(folder):
            pass
        with pytest.raises(RaffleError) as caught, restore_lock(folder):
            pass
        assert caught.value.code is Code.DESK_IS_RUNNING
    with desk_lock(folder):
        pass


def test_a_restore_is_alone_with_its_folder(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "desk")
    with restore_lock(folder):
        with pytest.raises(RaffleError, match="being put back") as caught, use_lock(folder):
            pass
        assert caught.value.code is Code.BUSY
    with use_lock(folder):
        with pytest.raises(RaffleError, match="Another command") as caught, restore_lock(folder):
            pass
        assert caught.value.code is Code.DESK_IS_RUNNING
    with restore_lock(folder):
        pass


def test_a_lock_ends_with_its_process(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "desk")
    program = """
        import os, sys
        from pathlib import Path
        from raffle_desktop.storage.data_folder import DataFolder
        from raffle_desktop.storage.locks import desk_lock
        with desk_lock(DataFolder(Path(sys.argv[1]))):
            os.kill(os.getpid(), 9)
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(program), str(folder.root)], check=False)
    with desk_lock(folder):
        pass


def test_a_database_made_by_two_at_once_is_the_quicker_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = DataFolder(tmp_path / "desk")
    fill = databases.fill_first_rows

    def slowly(connection: object, now: datetime) -> None:
        monkeypatch.setattr(databases, "fill_first_rows", fill)
        open_database(folder, START).close()
        quicker.append(folder.database.read_bytes())
        fill(connection, now)  # type: ignore[arg-type]

    quicker: list[bytes] = []
    monkeypatch.setattr(databases, "fill_first_rows", slowly)
    open_database(folder, START).close()
    assert folder.database.read_bytes() == quicker[0]
    assert list(folder.root.glob(".*")) == []


@pytest.mark.skipif(sys.platform != "linux", reason="reads the kernel's list of locks")
@pytest.mark.parametrize("act", ["backup", "check-up", "check"])
def test_looking_at_the_open_database_gives_up_none_of_its_locks(session: Desk, act: str) -> None:
    """Opening and closing the file by itself would drop them all, and a stranger's tool could then delete our log."""

    def listed() -> int:
        inode = session.folder.database.stat().st_ino
        lines = Path("/proc/locks").read_text(encoding="ascii").splitlines()
        return sum(f":{inode} " in line and f" {os.getpid()} " in line for line in lines)

    def locks() -> int:
        # While other processes lock and unlock, the kernel's list may leave some out; it never adds any.
        return max(listed() for _ in range(20))

    session.enter("ann")
    before = locks()
    assert before
    if act == "backup":
        make_backup(session.folder, session.clock(), "start")
    elif act == "check-up":
        check_up(session.folder)
    else:
        check_file(session.folder.database)
    assert locks() == before


def test_a_strangers_tool_beside_the_desk_leaves_its_log_in_place(session: Desk) -> None:
    make_backup(session.folder, session.clock(), "start")
    session.enter("ann")
    look = (
        "import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute('SELECT count(*) FROM entries').fetchone()[0])"
    )
    database = str(session.folder.database)
    told = subprocess.run([sys.executable, "-c", look, database], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "1"
    session.enter("bob")
    told = subprocess.run([sys.executable, "-c", look, database], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "2"
    assert session.folder.database.with_name("raffle.db-wal").exists()
