"""Where the files that ship with the program lie."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import raffle_desktop


def resource(name: str) -> Path:
    """The path of a shipped file, by its name below `resources/`. Raises FileNotFoundError."""
    for folder in _folders():
        path = folder / name
        if path.is_file():
            return path
    raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), f"resources/{name}")


def _folders() -> Iterator[Path]:
    # A frozen program unpacks beside no package; a wheel holds them in the package; a checkout beside it.
    unpacked = getattr(sys, "_MEIPASS", None)
    if unpacked is not None:
        yield Path(unpacked, "raffle_desktop", "resources")
        yield Path(unpacked, "resources")
    package = Path(raffle_desktop.__file__).parent
    yield package / "resources"
    yield package.parent / "resources"
