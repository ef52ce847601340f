"""Faults of files and folders. Apart from those of the database, whose library takes a while to load."""

from __future__ import annotations

import os
from pathlib import Path

from raffle_desktop.domain.errors import EnvironmentFault


def file_fault(error: OSError, path: Path) -> EnvironmentFault:
    """A fault for a file or folder that could not be read or written."""
    reason = os.strerror(error.errno) if error.errno else str(error)
    return EnvironmentFault(f"Cannot use {error.filename or path}: {reason}; nothing was changed.")
