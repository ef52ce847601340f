"""Library errors of the database, translated once: into faults of the surroundings with a sentence and a way out."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.exc import DBAPIError

from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.storage.file_faults import file_fault

UNREADABLE = (
    "Restore a backup with “raffle-desktop restore FILE” (backups lie beside it in the folder “backups”); the damaged"
    " file is kept."
)


DATABASE_ERRORS = (DBAPIError, OSError, UnicodeDecodeError)
"""What reading and writing the database can raise through no fault of ours."""


def is_damage(error: BaseException) -> bool:
    """Whether the error says that the file itself is damaged."""
    return isinstance(error, UnicodeDecodeError) or (
        isinstance(error, DBAPIError) and any(mark in str(error.orig).casefold() for mark in _DAMAGE)
    )


def translated(error: BaseException, path: Path) -> BaseException:
    """The project's own error for a driver's or system's error; the same object where it is no surroundings' fault."""
    if isinstance(error, UnicodeDecodeError):
        # The database holds valid UTF-8 only; other bytes in a text mean damage on the disk.
        return _corrupt(path)
    if isinstance(error, DBAPIError):
        text = str(error.orig).casefold()
        for marks, make in _BY_TEXT:
            if any(mark in text for mark in marks):
                return make(path)
        return error
    if isinstance(error, OSError):
        return file_fault(error, path)
    return error


def _full(path: Path) -> BaseException:
    return EnvironmentFault(
        f"The disk with {path.parent} is full; nothing was changed.", "Free some space and try again."
    )


def _io(path: Path) -> BaseException:
    return EnvironmentFault(
        f"The disk with {path.parent} could not be read or written; nothing was changed.",
        "Check the disk (is it full or failing?) and try again.",
    )


def _readonly(path: Path) -> BaseException:
    return EnvironmentFault(
        f"The folder {path.parent} cannot be written to; nothing was changed.",
        "Allow writing there, or choose another folder with --data-dir.",
    )


def _corrupt(path: Path) -> BaseException:
    return EnvironmentFault(f"The database {path} is damaged.", UNREADABLE)


def _cannot_open(path: Path) -> BaseException:
    return EnvironmentFault(
        f"The database {path} cannot be opened; nothing was changed.", "Check the folder and its permissions."
    )


def _busy(_path: Path) -> BaseException:
    return RaffleError(Code.BUSY)


_DAMAGE = ("malformed", "not a database", "file is encrypted", "could not decode to utf-8")
_BY_TEXT = (
    (("disk is full", "database or disk is full"), _full),
    (("disk i/o error",), _io),
    (("readonly database", "read-only"), _readonly),
    (_DAMAGE, _corrupt),
    (("unable to open",), _cannot_open),
    (("database is locked", "database table is locked"), _busy),
)
