"""Who uses a data folder: one desk at a time, commands beside it, and nobody else while a backup is put back.

Locks are the operating system's own: they are gone when their process is, however it ended.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import portalocker
from portalocker.exceptions import AlreadyLocked, LockException

from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.file_faults import file_fault

ASKED_SECONDS = 0.1


class DeskAlreadyRuns(Exception):  # noqa: N818 - an answer, not a fault
    """Another desk has this data folder."""


@contextmanager
def desk_lock(folder: DataFolder) -> Iterator[None]:
    """Held by the one running desk. Raises DeskAlreadyRuns, EnvironmentFault."""
    with ExitStack() as held:
        # Only what taking the lock raises is meant, not what the block does.
        try:
            held.enter_context(_held(folder, "desk.lock", portalocker.LockFlags.EXCLUSIVE))
        except AlreadyLocked:
            # A command that only asks holds it for a moment.
            time.sleep(ASKED_SECONDS)
            try:
                held.enter_context(_held(folder, "desk.lock", portalocker.LockFlags.EXCLUSIVE))
            except AlreadyLocked:
                raise DeskAlreadyRuns from None
        yield


def desk_runs(folder: DataFolder) -> bool:
    """Whether a desk has this data folder at this moment. Raises EnvironmentFault."""
    try:
        with _held(folder, "desk.lock", portalocker.LockFlags.SHARED):
            return False
    except AlreadyLocked:
        return True


@contextmanager
def use_lock(folder: DataFolder) -> Iterator[None]:
    """Held, shared, by every process that has the database open. Raises RaffleError(BUSY) during a restore."""
    with ExitStack() as held:
        try:
            held.enter_context(_held(folder, "use.lock", portalocker.LockFlags.SHARED))
        except AlreadyLocked:
            raise RaffleError(
                Code.BUSY, "A backup is being put back at this moment; try again in a few seconds."
            ) from None
        yield


@contextmanager
def restore_lock(folder: DataFolder) -> Iterator[None]:
    """Held, alone, while the database is exchanged. Raises RaffleError(DESK_IS_RUNNING) while anything uses it."""
    with ExitStack() as held:
        try:
            held.enter_context(desk_lock(folder))
            held.enter_context(_held(folder, "use.lock", portalocker.LockFlags.EXCLUSIVE))
        except DeskAlreadyRuns:
            raise RaffleError(Code.DESK_IS_RUNNING) from None
        except AlreadyLocked:
            raise RaffleError(
                Code.DESK_IS_RUNNING, "Another command is working on this data folder; try again when it is done."
            ) from None
        yield


@contextmanager
def _held(folder: DataFolder, name: str, kind: portalocker.LockFlags) -> Iterator[None]:
    folder.create()
    path = folder.root / name
    try:
        file = path.open("a+b")
    except OSError as error:
        raise file_fault(error, path) from error
    with file:
        try:
            portalocker.lock(file, kind | portalocker.LockFlags.NON_BLOCKING)
        except AlreadyLocked:
            raise
        except LockException as error:
            raise EnvironmentFault(f"The folder {folder.root} cannot be locked ({error}).") from error
        yield
