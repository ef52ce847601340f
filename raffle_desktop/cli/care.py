"""Caring for the data: check-up, backup, restore, export, reconciliation."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path

from raffle_desktop.bootstrap import open_desk
from raffle_desktop.bootstrap.restoring import restore_backup
from raffle_desktop.cli.output import actor, refuse_own_files, write_answer
from raffle_desktop.cli.surroundings import (
    beacon_findings,
    donation_findings,
    feed_findings,
    keyring_finding,
    kick_findings,
    server_finding,
    twitch_findings,
)
from raffle_desktop.domain.clock import system_clock
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.feeds.beacon import check_signature
from raffle_desktop.services.checkup import check_up
from raffle_desktop.services.records import Finding
from raffle_desktop.services.server_settings import DEFAULT_PORT
from raffle_desktop.storage import backup as backups
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.locks import restore_lock


def doctor(_options: argparse.Namespace, folder: DataFolder) -> int:
    """A read-only check-up, a line each; 1 when something needs mending."""
    findings = [*check_up(folder), keyring_finding(), server_finding(DEFAULT_PORT)]
    findings += [*twitch_findings(folder), *feed_findings(folder)]
    findings += [*kick_findings(folder), *donation_findings(folder), *beacon_findings(folder)]
    _tell(findings)
    return 0 if all(finding.ok for finding in findings) else 1


def backup(options: argparse.Namespace, folder: DataFolder) -> int:
    """Write a consistent copy, also while the desk runs."""
    if not folder.database.exists():
        raise RaffleError(Code.NOT_AVAILABLE, f"There is no database in {folder.root} to back up.")
    if options.output is None:
        path = backups.make_backup(folder, system_clock(), "manual")
    else:
        path = Path(options.output).expanduser().absolute()
        refuse_own_files(path, folder)
        backups.backup_to(folder.database, path)
    print(f"Wrote a backup to {path}")
    return 0


def restore(options: argparse.Namespace, folder: DataFolder) -> int:
    """Put a backup in the database's place; refused while a desk or another command uses it."""
    source = Path(options.file).expanduser().absolute()
    backups.check_restorable(source)
    alone = restore_lock(folder)
    restored = restore_backup(folder, source, actor=actor(), log_level=options.log_level, alone=alone)
    print(f"Restored {source}.")
    for sentence in restored.warnings:
        print(sentence)
    if restored.replaced is not None:
        print(f"The replaced database is kept as {restored.replaced}")
    return 0


def export(options: argparse.Namespace, folder: DataFolder) -> int:
    """Write one kind of record to a file."""
    with open_desk(folder, options.log_level) as desk:
        text = desk.exports.export(options.what, options.format, actor=actor())
    name = f"{options.what}-{_stamp(system_clock())}.{options.format}"
    path = write_answer(text, options.output, folder.exports / name, folder)
    if path:
        print(f"Wrote {options.what} to {path}")
    return 0


def report(options: argparse.Namespace, folder: DataFolder) -> int:
    """Compare everything that is stored twice; 1 when something differs."""
    with open_desk(folder, options.log_level) as desk:
        findings = desk.reports.reconcile(check_signature=check_signature)
    _tell(findings)
    return 0 if all(finding.ok for finding in findings) else 1


def _tell(findings: list[Finding]) -> None:
    for finding in findings:
        print(f"{'ok  ' if finding.ok else 'FAIL'}  {finding.name}: {finding.detail}")
    sys.stdout.flush()


def _stamp(moment: datetime) -> str:
    return moment.strftime("%Y%m%d-%H%M%S-%f")
