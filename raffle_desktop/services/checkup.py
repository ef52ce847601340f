"""The read-only check-up of a data folder: what it finds, and what to do about it. Makes and changes nothing."""

from __future__ import annotations

import logging
import os
import shutil
from dataclasses import dataclass

from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.services.bus import ChangeBus
from raffle_desktop.services.channel_settings import ChannelSettingsService
from raffle_desktop.services.core import Core
from raffle_desktop.services.pool_refunds import stranded
from raffle_desktop.services.records import Finding
from raffle_desktop.services.reports import ReportService
from raffle_desktop.storage import backup as backups
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.database import Database, check_file
from raffle_desktop.storage.engine import open_engine, sqlite_is_repaired, sqlite_version
from raffle_desktop.storage.schema import SCHEMA_VERSION
from raffle_desktop.storage.writer import Writer

log = logging.getLogger(__name__)
SPACE_NEEDED = 200_000_000
"""Bytes; below this a desk with large lists and its backups may run full in an evening."""


def check_up(folder: DataFolder) -> list[Finding]:
    """Look over folder, database, backups and disk; what lies outside the folder is not looked at here."""
    if folder.root.is_dir() and not os.access(folder.root, os.R_OK | os.X_OK):
        # Nothing in it can be looked at; the rest of the machine still can.
        return [_folder(folder), _sqlite()]
    return [
        _folder(folder),
        _sqlite(),
        *_database(folder),
        _backups(folder),
        _space(folder),
    ]


@dataclass(frozen=True, slots=True)
class StoredTwitch:
    """What the data folder knows of Twitch; empty where it knows nothing, or nothing that can be read."""

    client_id: str = ""
    channel_id: str = ""
    channel_login: str = ""


def stored_twitch(folder: DataFolder) -> StoredTwitch:
    """Client id and channel of this data folder, through a connection that cannot write."""
    path = folder.database
    try:
        if not path.exists() or check_file(path) != SCHEMA_VERSION:
            return StoredTwitch()
        engine = open_engine(path, read_only=True)
        database = Database(folder, engine, Writer(engine, path))
        try:
            settings = ChannelSettingsService(Core(database, ChangeBus()))
            channel = settings.connected_channel()
            client_id = settings.get().client_id
            return (
                StoredTwitch(client_id) if channel is None else StoredTwitch(client_id, channel.user_id, channel.login)
            )
        finally:
            database.close()
    except (EnvironmentFault, RaffleError) as fault:
        # The database's own findings say what is wrong with it.
        log.info("The client id could not be read: %s", fault)
        return StoredTwitch()


def _folder(folder: DataFolder) -> Finding:
    if not folder.root.exists():
        return Finding("data folder", True, f"{folder.root} will be made at the first start")
    if not folder.root.is_dir():
        return Finding("data folder", False, f"{folder.root} is not a folder; choose another with --data-dir")
    if not os.access(folder.root, os.W_OK | os.X_OK):
        return Finding("data folder", False, f"{folder.root} cannot be written to; allow it, or use --data-dir")
    return Finding("data folder", True, str(folder.root))


def _sqlite() -> Finding:
    version = sqlite_version()
    if sqlite_is_repaired():
        return Finding("SQLite", True, version)
    return Finding("SQLite", False, f"{version} can lose a commit that races a checkpoint; run “make setup” again")


def _database(folder: DataFolder) -> list[Finding]:
    path = folder.database
    if not path.exists():
        return [Finding("database", True, "none yet; it is made at the first start")]
    try:
        version = check_file(path)
    except EnvironmentFault as fault:
        return [Finding("database", False, str(fault))]
    shown = f"schema {version}"
    if version < SCHEMA_VERSION:
        shown += f", brought to {SCHEMA_VERSION} (after a backup) at the next start"
    try:
        problems = backups.integrity_problems(path)
    except (EnvironmentFault, RaffleError) as fault:
        return [Finding("database", False, f"not checked: {fault}")]
    if not problems:
        found = [Finding("database", True, f"{path}, {path.stat().st_size} bytes")]
        return found + (_contents(folder) if version == SCHEMA_VERSION else [Finding("schema", True, shown)])
    way_out = "restore a backup with “raffle-desktop restore FILE”"
    return [Finding("database", False, f"damaged ({problems[0]}); {way_out}"), Finding("schema", True, shown)]


def _contents(folder: DataFolder) -> list[Finding]:
    """Whether tables and triggers are ours, and the reconciliation, through a connection that cannot write."""
    path = folder.database
    if not backups.schema_is_ours(path):
        way_out = "a guarantee is gone; restore a backup with “raffle-desktop restore FILE”"
        schema = Finding("schema", False, f"tables or triggers are missing, foreign or altered: {way_out}")
    else:
        schema = Finding("schema", True, f"schema {SCHEMA_VERSION}")
    engine = open_engine(path, read_only=True)
    database = Database(folder, engine, Writer(engine, path))
    try:
        return [schema, *ReportService(Core(database, ChangeBus())).reconcile(), *_stranded(database)]
    except (EnvironmentFault, RaffleError) as fault:
        return [schema, Finding("contents", False, f"not checked: {fault}")]
    finally:
        database.close()


def _stranded(database: Database) -> list[Finding]:
    """Money that the books are right about, and that somebody has to be given back all the same."""
    with database.read() as connection:
        found = stranded(connection)
    if not found:
        return []
    listed = ", ".join(f"purchase {purchase} by transfer {transfer}" for purchase, transfer in found[:5])
    more = f" and {len(found) - 5} more" if len(found) > 5 else ""
    return [Finding("paid for pools that sell no more", True, f"no ticket was given for {listed}{more}; pay it back")]


def _backups(folder: DataFolder) -> Finding:
    found = backups.list_backups(folder)
    if not found:
        return Finding("backups", True, f"none yet in {folder.backups}; “raffle-desktop backup” makes one")
    return Finding("backups", True, f"{len(found)} in {folder.backups}, newest {found[0].name}")


def _space(folder: DataFolder) -> Finding:
    place = folder.root
    while not place.exists() and place != place.parent:
        place = place.parent
    try:
        free = shutil.disk_usage(place).free
    except OSError as error:
        return Finding("disk space", False, f"cannot be told for {place}: {error.strerror}")
    shown = f"{free // 1_000_000} MB free"
    if free < SPACE_NEEDED:
        return Finding("disk space", False, f"{shown}; free some, 200 MB are needed to be safe")
    return Finding("disk space", True, shown)
