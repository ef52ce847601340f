"""What the database's card shows and does, without the window: for workers' threads."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from raffle_desktop.domain.clock import to_micros
from raffle_desktop.gui.texts import tr
from raffle_desktop.services.core import Core
from raffle_desktop.services.services import Services
from raffle_desktop.storage.backup import list_backups, taken_at
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.engine import sqlite_version
from raffle_desktop.storage.file_faults import file_fault
from raffle_desktop.storage.files import write_whole
from raffle_desktop.storage.schema import SCHEMA_VERSION


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: when (UTC microseconds), what for ("start", "manual", …), how many bytes."""

    path: Path
    taken_at: int
    label: str
    size: int


@dataclass(frozen=True, slots=True)
class DatabaseFacts:
    """Sizes in bytes; `free` None where the disk does not tell."""

    size: int
    free: int | None
    schema: int
    sqlite: str
    backups: tuple[Backup, ...]


def read_facts(folder: DataFolder) -> DatabaseFacts:
    """Looks at files only; the database itself is not asked."""
    size = sum(_size(folder.database.with_name(folder.database.name + suffix)) for suffix in ("", "-wal"))
    try:
        free: int | None = shutil.disk_usage(folder.root).free
    except OSError:
        free = None
    return DatabaseFacts(size, free, SCHEMA_VERSION, sqlite_version(), tuple(_backups(folder)))


def _backups(folder: DataFolder) -> list[Backup]:
    found = []
    for path in list_backups(folder):
        moment = taken_at(path)
        if moment is not None:
            found.append(Backup(path, to_micros(moment), "-".join(path.stem.split("-")[4:]), _size(path)))
    return found


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        # It may be thinned out, or folded into the database, at this very moment.
        return 0


def size_text(size: int) -> str:
    """12 kB, 3.4 MB, 1.25 GB: as disks are sold, in thousands."""
    if size < 1_000_000:
        return tr("{n} kB", n=max(1, round(size / 1000)) if size else 0)
    if size < 1_000_000_000:
        return tr("{n} MB", n=f"{size / 1_000_000:.1f}")
    return tr("{n} GB", n=f"{size / 1_000_000_000:.1f}")


def reason_text(label: str) -> str:
    """Why a backup was made, in words."""
    known = {
        "start": tr("at a start"),
        "manual": tr("by hand"),
        "migration": tr("before a new version"),
    }
    return known.get(label, label)


def write_export(services: Services, folder: DataFolder, what: str, file_format: str, actor: str) -> Path:
    """Write everything of one kind into the folder's exports. Raises EnvironmentFault, RaffleError."""
    text = services.exports.export(what, file_format, actor=actor)
    path = folder.exports / f"{what}-{_stamp(services.core)}.{file_format}"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text.encode())
    except OSError as error:
        raise file_fault(error, path) from error
    return path


def _stamp(core: Core) -> str:
    moment: datetime = core.clock()
    return moment.strftime("%Y%m%d-%H%M%S-%f")
