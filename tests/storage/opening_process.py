"""Opening a database in a process of its own, which takes only as much of the program as that needs."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.database import open_database


def channel_of(root: str) -> str:
    """Of the desk that is there, or is made now."""
    database = open_database(DataFolder(Path(root)), datetime(2026, 11, 21, 20, 0, tzinfo=UTC))
    with database.read() as connection:
        channel = connection.exec_driver_sql("SELECT value FROM settings").scalar_one()
    database.close()
    return str(channel)
