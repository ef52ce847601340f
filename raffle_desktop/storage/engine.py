"""Connections to the desk's database: the repaired SQLite, its pragmas, and how transactions begin.

Python's own sqlite3 brings releases with a fault in which a racing checkpoint and commit can lose committed data
(repaired in 3.51.3, 3.50.7 and 3.44.6), so the packaged `pysqlite3` is used.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any
from weakref import WeakSet

import pysqlite3.dbapi2 as sqlite_driver
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, Connection
from sqlalchemy.pool import NullPool, QueuePool

from raffle_desktop.storage.schema import APPLICATION_ID, SCHEMA_VERSION

BUSY_TIMEOUT_MS = 5000
READ_ONLY = "read_only"
"""Execution option: begin a deferred read transaction; otherwise a writing one."""
NO_TRANSACTION = "no_transaction"
"""Execution option: for statements that must stand outside any transaction (VACUUM, checkpoints)."""

_REPAIRED_BRANCHES = {(3, 44): 6, (3, 50): 7}


class TrackedConnection(sqlite_driver.Connection):  # type: ignore[misc]  # the driver has no types
    """Knows its cursors, so that none outlives the transaction it belongs to.

    The driver shares one prepared statement between all cursors with the same words. A cursor that was not read to its
    end and lives on, in the traceback of a refusal say, resets that statement when it is collected, on whatever thread
    that happens: in the middle of another query, which then fails, or begins anew.
    """

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._cursors: WeakSet[Any] = WeakSet()

    def cursor(self, *given: Any, **named: Any) -> Any:
        made = super().cursor(*given, **named)
        self._cursors.add(made)
        return made

    def close_cursors(self) -> None:
        """After the end of a transaction, on the thread that used it."""
        for cursor in list(self._cursors):
            cursor.close()
        self._cursors.clear()


def sqlite_version() -> str:
    return str(sqlite_driver.sqlite_version)


def sqlite_is_repaired() -> bool:
    """Whether this SQLite carries the repair of the lost-commit fault."""
    major, minor, patch = (int(part) for part in sqlite_version().split(".")[:3])
    if (major, minor, patch) >= (3, 51, 3):
        return True
    repaired_from = _REPAIRED_BRANCHES.get((major, minor))
    return repaired_from is not None and patch >= repaired_from


def open_engine(path: Path, *, read_only: bool = False, is_durable: bool = True) -> Engine:
    """An engine on the file. `read_only` opens it without the right to write and never makes it.

    `is_durable` False: a commit does not wait for the disk. A crash of the program loses nothing then either, one of
    the machine may lose the last commits; for data that is made up.
    """
    if read_only:
        url = URL.create("sqlite", database=f"file:{_uri_path(path)}", query={"mode": "ro", "uri": "true"})
    else:
        url = URL.create("sqlite", database=str(path))
    engine = create_engine(
        url,
        module=sqlite_driver,
        poolclass=NullPool if read_only else QueuePool,
        connect_args={"check_same_thread": False, "factory": TrackedConnection},
        # Values of viewers (names, e-mails) stay out of error texts and so out of logs.
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in _pragmas(read_only=read_only, is_durable=is_durable):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "checkin")
    def checkin(connection: TrackedConnection | None, _record: object) -> None:
        if connection is not None:
            connection.close_cursors()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        if options.get(NO_TRANSACTION):
            return
        reading = read_only or options.get(READ_ONLY)
        connection.exec_driver_sql("BEGIN DEFERRED" if reading else "BEGIN IMMEDIATE")

    return engine


def _pragmas(*, read_only: bool, is_durable: bool) -> list[str]:
    pragmas = [
        f"busy_timeout = {BUSY_TIMEOUT_MS}",
        "foreign_keys = ON",
        "recursive_triggers = ON",
        "trusted_schema = OFF",
        "cell_size_check = ON",
        # Kibibytes: what is read and written together, such as a long list of tickets, stays in memory meanwhile.
        "cache_size = -16384",
    ]
    if not read_only:
        pragmas += ["journal_mode = WAL", f"synchronous = {'FULL' if is_durable else 'NORMAL'}"]
        if sys.platform == "darwin":
            pragmas.append("fullfsync = ON")
    return pragmas


def _uri_path(path: Path) -> str:
    # Only these three have a meaning in SQLite's file names as addresses.
    return str(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def read_header(path: Path) -> tuple[int, int]:
    """(application id, schema version) of the file as written on disk, without opening it as a database.

    The header of a WAL database may lag behind by what is still in its -wal file; both values are set at creation
    and checkpointed at once, so here it does not. Raises ValueError where the file is no SQLite database.
    """
    with path.open("rb") as file:
        header = file.read(100)
    if len(header) < 100 or not header.startswith(b"SQLite format 3\0"):
        raise ValueError("not an SQLite database")
    return int.from_bytes(header[68:72], "big"), int.from_bytes(header[60:64], "big")


def is_ours(application_id: int) -> bool:
    return application_id == APPLICATION_ID


def is_newer(schema_version: int) -> bool:
    return schema_version > SCHEMA_VERSION
