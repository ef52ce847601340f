"""Noticing what other processes write to the same database."""

from __future__ import annotations

from raffle_desktop.storage.database import Database
from raffle_desktop.storage.engine import NO_TRANSACTION


class OutsideWatcher:
    """Compares SQLite's own change counter, which moves with every commit of any other connection.

    Our own writer counts as other too: a desk that looks once too often is no harm. Use it from one thread.
    """

    def __init__(self, database: Database) -> None:
        self._connection = database.engine.connect().execution_options(**{NO_TRANSACTION: True})
        self._seen = self._version()

    def changed(self) -> bool:
        """Whether anything was committed since the last call."""
        version = self._version()
        changed, self._seen = version != self._seen, version
        return changed

    def close(self) -> None:
        self._connection.close()

    def _version(self) -> int:
        return int(self._connection.exec_driver_sql("PRAGMA data_version").scalar_one())
