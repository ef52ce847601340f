"""Noticing what other processes write to the same database."""

from __future__ import annotations

from raffle_desktop.storage.database import Database


class OutsideWatcher:
    """Compares SQLite's own change counter as the writing connection sees it: its own commits do not count.

    Use it from one thread, which is not the window's: it waits for whatever the writer is at.
    """

    def __init__(self, database: Database) -> None:
        self._writer = database.writer
        self._seen = self._writer.data_version()

    def changed(self) -> bool:
        """Whether another process committed anything since the last call."""
        version = self._writer.data_version()
        changed, self._seen = version != self._seen, version
        return changed
