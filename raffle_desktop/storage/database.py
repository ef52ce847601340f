"""The desk's database: opened with care, read from anywhere, written by one thread."""

from __future__ import annotations

import os
import secrets
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_mock_engine, insert
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Connection

from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.storage import engine as engines
from raffle_desktop.storage import schema
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.faults import DATABASE_ERRORS, UNREADABLE, translated
from raffle_desktop.storage.file_faults import file_fault
from raffle_desktop.storage.files import put_in_place
from raffle_desktop.storage.ticket_tables import books
from raffle_desktop.storage.triggers import TRIGGERS
from raffle_desktop.storage.writer import Writer

CHANNEL_SETTING = "draw.channel"
_EMPTYING_WAITS_MS = 250
_NEWER = "Install the newest Raffle Desktop, or restore an older backup with “raffle-desktop restore FILE”."
_FOREIGN = "Choose another folder with --data-dir, or move that file away."


@dataclass(frozen=True, slots=True)
class Database:
    """An open database. `read` gives short read transactions on the caller's thread, `writer` owns all writes."""

    folder: DataFolder
    engine: Engine
    writer: Writer

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent view for the length of the block. Raises EnvironmentFault, RaffleError(BUSY)."""
        try:
            connected = self.engine.connect().execution_options(**{engines.READ_ONLY: True})
            with connected as connection, connection.begin():
                yield connection
        except DATABASE_ERRORS as error:
            fault = translated(error, self.folder.database)
            raise fault from (None if fault is error else error)

    def empty_log(self) -> bool:
        """Move all commits from the log into the file and leave nothing of the log, so that what was overwritten in the
        file is nowhere else either. False where somebody was reading or writing just then; the log is emptied at the
        latest when the desk closes. Raises EnvironmentFault.
        """
        try:
            with self.engine.connect().execution_options(**{engines.NO_TRANSACTION: True}) as connection:
                # No commit may have to wait long for this.
                connection.exec_driver_sql(f"PRAGMA busy_timeout = {_EMPTYING_WAITS_MS}")
                try:
                    busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0]
                finally:
                    connection.exec_driver_sql(f"PRAGMA busy_timeout = {engines.BUSY_TIMEOUT_MS}")
        except DATABASE_ERRORS as error:
            fault = translated(error, self.folder.database)
            raise fault from (None if fault is error else error)
        return not busy

    def close(self) -> None:
        """Finish queued writes, then close every connection (which checkpoints the log into the file)."""
        self.writer.stop()
        self.engine.dispose()
        with _open_lock:
            _open_here.subtract([_real(self.folder.database)])


_open_lock = threading.Lock()
_open_here: Counter[Path] = Counter()
"""Databases that this process has open. Such a file must never be opened and closed as a plain file: on POSIX systems
that drops every lock this process has on it, and another program could then take our log of commits away.
"""


def _real(path: Path) -> Path:
    return path.resolve()


def _is_open_here(path: Path) -> bool:
    with _open_lock:
        return _open_here[_real(path)] > 0


def open_database(
    folder: DataFolder,
    now: datetime,
    *,
    before_migration: Callable[[Path], object] | None = None,
    is_durable: bool = True,
) -> Database:
    """Open the folder's database: made if absent, brought to the present schema if older.

    `before_migration` is called with the file's path before an older one is touched (to back it up); when it raises,
    nothing is migrated. `is_durable` as in `open_engine`.

    Raises EnvironmentFault for a newer, foreign, damaged or unreachable file, changing nothing.
    """
    path = folder.database
    try:
        _finish_restore(folder)
        if not path.exists():
            folder.create()
            _create(path, now)
        _check_header(path)
    except DATABASE_ERRORS as error:
        fault = translated(error, path)
        raise fault from (None if fault is error else error)
    engine = engines.open_engine(path, is_durable=is_durable)
    try:
        _migrate_if_older(engine, path, before_migration)
    except DATABASE_ERRORS as error:
        engine.dispose()
        fault = translated(error, path)
        raise fault from (None if fault is error else error)
    except BaseException:
        engine.dispose()
        raise
    with _open_lock:
        _open_here.update([_real(path)])
    return Database(folder, engine, Writer(engine, path))


def incoming_path(folder: DataFolder) -> Path:
    """Where a restored database stands, whole, for the moment before it takes its place."""
    return folder.root / "raffle-incoming.db"


def _finish_restore(folder: DataFolder) -> None:
    """A crash between setting the old database aside and putting the restored one in its place is made good."""
    incoming = incoming_path(folder)
    if not folder.database.exists() and incoming.exists():
        incoming.replace(folder.database)


def check_file(path: Path) -> int:
    """The schema version of one of our database files. Raises EnvironmentFault where it is none we can use."""
    try:
        return _check_header(path)
    except OSError as error:
        raise file_fault(error, path) from error


def _check_header(path: Path) -> int:
    try:
        application_id, version = _header_by_sqlite(path) if _is_open_here(path) else engines.read_header(path)
    except ValueError:
        raise EnvironmentFault(f"The file {path} is not a database, or it is damaged.", UNREADABLE) from None
    if not engines.is_ours(application_id):
        raise EnvironmentFault(f"The database {path} belongs to another program; nothing was changed.", _FOREIGN)
    if engines.is_newer(version):
        raise EnvironmentFault(
            f"The database {path} was written by a newer Raffle Desktop (schema {version}, this program knows"
            f" {schema.SCHEMA_VERSION}); nothing was changed.",
            _NEWER,
        )
    return version


def _header_by_sqlite(path: Path) -> tuple[int, int]:
    """The same through SQLite itself, which minds the locks of its other connections in this process."""
    engine = engines.open_engine(path, read_only=True)
    try:
        with engine.connect().execution_options(**{engines.NO_TRANSACTION: True}) as connection:
            ours = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            return int(ours), int(version)
    finally:
        engine.dispose()


def _create(path: Path, now: datetime) -> None:
    """Make a new database aside and put it in its place whole, so that a crash never leaves half of one.

    Where a second process was quicker, its database stays. Raises OSError, DBAPIError.
    """
    aside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        # Made before SQLite does, so that file and log are private from their first byte.
        os.close(os.open(aside, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        engine = engines.open_engine(aside)
        try:
            with engine.begin() as connection:
                create_schema(connection)
                fill_first_rows(connection, now)
                connection.exec_driver_sql(f"PRAGMA application_id = {schema.APPLICATION_ID}")
                connection.exec_driver_sql(f"PRAGMA user_version = {schema.SCHEMA_VERSION}")
            with engine.connect().execution_options(**{engines.NO_TRANSACTION: True}) as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            engine.dispose()
        put_in_place(aside, path)
    finally:
        for suffix in ("", "-wal", "-shm"):
            aside.with_name(aside.name + suffix).unlink(missing_ok=True)


@cache
def _schema_statements() -> tuple[str, ...]:
    """The present schema, in SQLite's words. Kept: to put them together takes as long as to carry them out."""
    statements: list[str] = []
    dialect = sqlite.dialect()

    def note(element: Any, *_given: object, **_named: object) -> None:
        statements.append(str(element.compile(dialect=dialect)))

    noting = create_mock_engine("sqlite://", note)
    schema.metadata.create_all(noting, checkfirst=False)
    # To the letter as Alembic makes it.
    versions = (
        "CREATE TABLE alembic_version (\n\tversion_num VARCHAR(32) NOT NULL, \n"
        "\tCONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n)"
    )
    return (*statements, *TRIGGERS, versions)


def create_schema(connection: Connection) -> None:
    """The present schema in an empty database, equal to what migrating an old one gives."""
    for statement in _schema_statements():
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (f"{schema.SCHEMA_VERSION:04d}",))


def fill_first_rows(connection: Connection, now: datetime) -> None:
    """What every desk has from its first moment: a number to draw under while it has no channel, and a ticket book."""
    channel = f"manual:{10**11 + secrets.randbelow(9 * 10**11)}"
    connection.execute(
        insert(schema.settings).values(key=CHANNEL_SETTING, value=f'"{channel}"', updated_at=to_micros(now))
    )
    first = {"id": 1, "name": "Monthly", "name_key": "monthly", "is_default": 1, "settings": "{}"}
    connection.execute(insert(books), {**first, "created_at": to_micros(now)})


def _migrate_if_older(engine: Engine, path: Path, before_migration: Callable[[Path], object] | None) -> None:
    with engine.connect().execution_options(**{engines.READ_ONLY: True}) as connection:
        version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if version == schema.SCHEMA_VERSION:
        return
    # Alembic costs a third of a second to import: only where there is something to migrate.
    from raffle_desktop.storage.migrate import migrate

    if before_migration is not None:
        before_migration(path)
    migrate(engine)
