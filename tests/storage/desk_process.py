"""A desk in a process of its own, without what tests bring along: that takes longer to import than all of the desk."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from raffle_desktop.domain.changes import Change
from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.services.bus import ChangeBus
from raffle_desktop.services.core import Core
from raffle_desktop.services.entries import EntryRequest
from raffle_desktop.services.services import Services, build_services
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.database import open_database

MOMENT = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)
changes: list[Change] = []
"""What the desk told of."""


def desk_in(root: Path) -> Services:
    """One for a process."""
    bus = ChangeBus()
    bus.subscribe(Change, changes.append)
    return build_services(Core(open_database(DataFolder(root), MOMENT, is_durable=False), bus, lambda: MOMENT))


def enter(services: Services, name: str) -> None:
    services.entries.enter(EntryRequest(name), Origin.MANUAL, actor="op")


def names(services: Services) -> list[str]:
    with services.core.database.read() as connection:
        rows = connection.exec_driver_sql("SELECT entered_name FROM entries ORDER BY id")
        return [str(name) for (name,) in rows]
