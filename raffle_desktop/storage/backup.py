"""Copies of the database: consistent while the desk runs, checked before they count, thinned with age."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.storage import engine as engines
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.database import check_file, create_schema, incoming_path
from raffle_desktop.storage.faults import DATABASE_ERRORS, is_damage, translated
from raffle_desktop.storage.files import whole_file
from raffle_desktop.storage.schema import SCHEMA_VERSION

log = logging.getLogger(__name__)

NEWEST_KEPT = 10
DAYS_KEPT = 7
WEEKS_KEPT = 5
_STAMP = "%Y%m%d-%H%M%S-%f"


def backup_to(source: Path, target: Path) -> None:
    """Write a checked, compact copy of the database `source` to `target`, which appears whole or not at all.

    Raises EnvironmentFault. The source is only read; other processes may be writing to it.
    """
    if not source.is_file():
        # SQLite would make an empty one.
        raise EnvironmentFault(f"There is no database {source}, so no backup was made of it.")
    # A foreign, newer or damaged file must not count as a backup, and push a good one out.
    check_file(source)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(target) as temporary:
            _copy(source, temporary, read_only=False)
            problems = integrity_problems(temporary)
            if problems:
                raise EnvironmentFault(
                    f"The database {source} is damaged, so no backup was made of it ({problems[0]}).",
                    "Restore an earlier backup with “raffle-desktop restore FILE”.",
                )
            temporary.chmod(0o600)
    except DATABASE_ERRORS as error:
        fault = translated(error, source if is_damage(error) else target)
        raise fault from (None if fault is error else error)


def _copy(source: Path, target: Path, *, read_only: bool) -> None:
    engine = engines.open_engine(source, read_only=read_only)
    try:
        with engine.connect().execution_options(**{engines.NO_TRANSACTION: True}) as connection:
            connection.exec_driver_sql("VACUUM INTO ?", (str(target),))
    finally:
        engine.dispose()


def integrity_problems(path: Path) -> list[str]:
    """What SQLite's own check and its foreign keys find wrong; empty = sound.

    Raises EnvironmentFault where the file cannot be looked at, which says nothing about its soundness.
    """
    engine = engines.open_engine(path, read_only=True)
    try:
        with engine.connect() as connection:
            found = [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check(20)") if row[0] != "ok"]
            orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    except DATABASE_ERRORS as error:
        if is_damage(error):
            return [str(error.orig) if isinstance(error, DBAPIError) else "a text in it is no text any more"]
        fault = translated(error, path)
        raise fault from (None if fault is error else error)
    finally:
        engine.dispose()
    return found + [f"a row of {row[0]} names a {row[2]} that is not there" for row in orphans[:20]]


def make_backup(folder: DataFolder, now: datetime, label: str) -> Path:
    """A new backup in the folder's own place, named by time and `label` ("start", "migration", "manual"); older ones
    are thinned. Raises EnvironmentFault.
    """
    target = folder.backups / f"raffle-{now.strftime(_STAMP)}-{label}.db"
    backup_to(folder.database, target)
    with contextlib.suppress(OSError):
        for path in thinned(list_backups(folder), now):
            path.unlink()
    return target


def list_backups(folder: DataFolder) -> list[Path]:
    """Our backups, newest first."""
    if not folder.backups.is_dir():
        return []
    return sorted((path for path in folder.backups.glob("raffle-*.db") if taken_at(path)), reverse=True)


def taken_at(path: Path) -> datetime | None:
    """When a backup was made (UTC), by its name; None for a file that is not named like ours."""
    parts = path.stem.split("-")
    try:
        return datetime.strptime("-".join(parts[1:4]), _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def thinned(backups: Iterable[Path], now: datetime) -> list[Path]:
    """Which backups to drop: all but the newest ten, the last of each of 7 days and the last of each of 5 weeks.

    `backups` newest first; those made before a migration are kept like the rest.
    """
    kept: set[Path] = set()
    days: set[object] = set()
    weeks: set[object] = set()
    listed = list(backups)
    for index, path in enumerate(listed):
        moment = taken_at(path)
        if moment is None or index < NEWEST_KEPT:
            kept.add(path)
        if moment is None:
            continue
        day, week = moment.date(), moment.isocalendar()[:2]
        if day not in days and now - moment < timedelta(days=DAYS_KEPT):
            kept.add(path)
        if week not in weeks and now - moment < timedelta(weeks=WEEKS_KEPT):
            kept.add(path)
        days.add(day)
        weeks.add(week)
    return [path for path in listed if path not in kept]


def check_restorable(path: Path) -> None:
    """Refuse what must not become the desk's database: foreign, newer, damaged, or with a schema that is not ours
    (a stranger's trigger would run with our rights). Raises EnvironmentFault.
    """
    if not path.is_file():
        raise EnvironmentFault(f"There is no file {path}; nothing was changed.")
    version = check_file(path)
    problems = integrity_problems(path)
    if problems:
        raise EnvironmentFault(f"The backup {path} is damaged ({problems[0]}); nothing was changed.")
    # There never was a schema before the first; a lower number would only get past the comparison.
    if version < 1 or (version == SCHEMA_VERSION and not schema_is_ours(path)):
        raise EnvironmentFault(
            f"The file {path} has tables or triggers that are not ours; nothing was changed.",
            "Use a backup made by Raffle Desktop.",
        )


def restore(folder: DataFolder, source: Path, now: datetime) -> Path | None:
    """Put a backup in the database's place. The replaced database stays beside it; its path is returned (None where
    there was none). The caller holds the folder's lock. Raises EnvironmentFault, changing nothing.
    """
    check_restorable(source)
    folder.create()
    path, incoming = folder.database, incoming_path(folder)
    replaced = path.with_name(f"raffle-replaced-{now.strftime(_STAMP)}.db")
    try:
        with whole_file(incoming) as temporary:
            _copy(source, temporary, read_only=True)
            temporary.chmod(0o600)
        had_one = path.exists()
        if had_one:
            _empty_log(path)
            # Where the file is too damaged for that, its log goes along under the matching name.
            for suffix in ("-wal", "-shm", ""):
                old = path.with_name(path.name + suffix)
                if old.exists():
                    old.replace(path.with_name(replaced.name + suffix))
        incoming.replace(path)
    except DATABASE_ERRORS as error:
        fault = translated(error, path)
        raise fault from (None if fault is error else error)
    return replaced if had_one else None


def newest_draws(path: Path) -> dict[str, int]:
    """The last number of each channel's draws in a database; empty where it cannot be read."""
    engine = engines.open_engine(path, read_only=True)
    try:
        with engine.connect() as connection:
            found = connection.exec_driver_sql("SELECT channel, max(seq) FROM draws GROUP BY channel")
            return {str(channel): int(number) for channel, number in found}
    except DBAPIError as error:
        log.warning("The draws of %s could not be read: %s", path, error.orig)
        return {}
    finally:
        engine.dispose()


def _empty_log(path: Path) -> None:
    """Move the newest commits from the -wal file into the database, so that it is one file."""
    engine = engines.open_engine(path)
    try:
        with engine.connect().execution_options(**{engines.NO_TRANSACTION: True}) as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    except DBAPIError as error:
        log.warning("The replaced database is too damaged to be tidied up: %s", error.orig)
    finally:
        engine.dispose()


def schema_is_ours(path: Path) -> bool:
    """Whether a database of the present version has exactly our tables, indexes and triggers."""
    return _schema_of(path) == _own_schema()


def _schema_of(path: Path) -> set[tuple[str, str, str | None]]:
    engine = engines.open_engine(path, read_only=True)
    try:
        with engine.connect() as connection:
            return {tuple(row) for row in connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master")}
    finally:
        engine.dispose()


@cache
def _own_schema() -> frozenset[tuple[str, str, str | None]]:
    engine = engines.open_engine(Path(":memory:"))
    try:
        with engine.begin() as connection:
            create_schema(connection)
            rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master")
            return frozenset(tuple(row) for row in rows)
    finally:
        engine.dispose()
