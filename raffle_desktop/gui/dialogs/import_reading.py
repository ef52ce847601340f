"""What an import does on a worker's thread: read a file or a pasted text, look what it would do, and do it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from raffle_desktop.domain.entry_rows import FILE_MAX_BYTES, EntryList, EntryRow, read_entries
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.gui.context import ACTOR
from raffle_desktop.gui.operations import Progress
from raffle_desktop.gui.texts import tr, tr_n, weight_text
from raffle_desktop.gui.viewer_parts import money
from raffle_desktop.services.core import quiet_collector
from raffle_desktop.services.import_lookup import settle_garbage
from raffle_desktop.services.records import ImportReport
from raffle_desktop.services.services import Services
from raffle_desktop.storage.file_faults import file_fault

SAMPLE = 12
REFUSED_MAX = 5_000
"""Of a list that is wrong from end to end nobody reads more."""


class RefusedLine(NamedTuple):
    """One row of the table of refused rows. `id` tells rows apart; a line may be refused once only, but who knows."""

    id: int
    line: int
    name: str
    reason: str


class SampleLine(NamedTuple):
    line: int
    name: str
    platform: str
    counters: str
    weight: int | None
    """Given by the list, in place of what the rule would say."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A list that was read, and what an import of it would do."""

    listed: EntryList
    report: ImportReport
    refused: tuple[RefusedLine, ...]
    sample: tuple[SampleLine, ...]
    source: str


def read_source(path: Path | None, text: str) -> bytes:
    """The bytes of the file, or of the pasted text. Raises EnvironmentFault, RaffleError(FILE_UNREADABLE)."""
    if path is None:
        return text.encode("utf-8", "surrogatepass")
    try:
        if path.is_dir():
            raise RaffleError(Code.FILE_UNREADABLE, "That is a folder; choose a file.")
        if path.stat().st_size > FILE_MAX_BYTES:
            raise RaffleError(Code.FILE_UNREADABLE, "The file is larger than 512 MB.")
        return path.read_bytes()
    except OSError as error:
        raise file_fault(error, path) from error


def preview(services: Services, path: Path | None, text: str, progress: Progress) -> Preview:
    """Read the list and look what an import would do; changes nothing. Raises EnvironmentFault, RaffleError."""
    with quiet_collector():
        listed = read_entries(read_source(path, text), lambda done, total: _watch(progress, done, 2 * total))
        report = services.imports.preview(
            listed, progress=lambda done, total: _watch(progress, done + total, 2 * total)
        )
        lines = {one.line for one in report.refused}
        good = islice((row for row in listed.rows if row.line not in lines), SAMPLE)
        settle_garbage()
        return Preview(
            listed=listed,
            report=report,
            refused=tuple(
                RefusedLine(place, one.line, one.username, one.message)
                for place, one in enumerate(report.refused[:REFUSED_MAX])
            ),
            sample=tuple(SampleLine(row.line, row.username, row.platform, counted(row), row.weight) for row in good),
            source="" if path is None else path.name,
        )


def store(
    services: Services, listed: EntryList, session_name: str, *, skip_bad: bool, progress: Progress
) -> ImportReport:
    """Import the list. Raises RaffleError, and Cancelled with nothing changed."""
    return services.imports.store(
        listed,
        session_name=session_name or None,
        skip_bad=skip_bad,
        actor=ACTOR,
        progress=lambda done, total: _watch(progress, done, total),
    )


def _watch(progress: Progress, done: int, total: int) -> None:
    progress.check()
    progress.at(done, total)


def counted(row: EntryRow) -> str:
    """What the list says of somebody's counters, short."""
    parts = []
    if row.is_subscriber:
        parts.append(tr_n("subscriber, 1 month", "subscriber, {n} months", max(1, row.sub_months or 0)))
    if row.resub_count:
        parts.append(tr_n("1 resub", "{n} resubs", row.resub_count))
    if row.cheer_bits:
        parts.append(tr_n("1 bit", "{n} bits", row.cheer_bits))
    if row.donations_cents:
        parts.append(tr("{amount} donated", amount=money(row.donations_cents)))
    if row.gifted_subs:
        parts.append(tr_n("1 gifted sub", "{n} gifted subs", row.gifted_subs))
    if row.carry_over:
        parts.append(tr("{weight} carried over", weight=weight_text(row.carry_over)))
    return ", ".join(parts)
