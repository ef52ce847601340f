"""A backup in the database's place, and what has to be said of draws that viewers have seen and it has not."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from raffle_desktop.bootstrap import open_desk
from raffle_desktop.domain.clock import system_clock
from raffle_desktop.storage.backup import newest_draws, restore
from raffle_desktop.storage.data_folder import DataFolder


@dataclass(frozen=True, slots=True)
class Restored:
    """`replaced`: where the database that was there is kept, None where there was none. `warnings`: what viewers should
    be told, a sentence each.
    """

    replaced: Path | None
    warnings: tuple[str, ...]


def restore_backup(
    folder: DataFolder,
    source: Path,
    *,
    actor: str,
    log_level: str = "INFO",
    alone: AbstractContextManager[object] | None = None,
) -> Restored:
    """Put a backup in the database's place, within `alone`, which keeps others from it meanwhile; nobody has it open.

    What was merely opened in the backup is given up: it may have been closed in public since, and then its secret is
    known. Raises EnvironmentFault, RaffleError.
    """
    with alone or nullcontext():
        replaced = restore(folder, source, system_clock())
    known = {} if replaced is None else newest_draws(replaced)
    kept = newest_draws(folder.database)
    with open_desk(folder, log_level) as desk:
        desk.audit.record("database.restore", source.name, actor=actor)
        given_up = desk.staged.void_opened("a backup was restored", actor=actor)
    warnings = [
        f"Draw #{view.seq} was open in this backup and is given up: it may have been closed since, in public."
        for view in given_up
    ]
    for channel, last in known.items():
        first = kept.get(channel, 0) + 1
        if last >= first:
            numbers = (
                f"Draw #{first} of {channel} is" if first == last else f"Draws #{first} to #{last} of {channel} are"
            )
            warnings.append(
                f"{numbers} not in this backup, and the next draw takes that number again: tell your viewers, who may"
                " have seen it already."
            )
    return Restored(replaced, tuple(warnings))
