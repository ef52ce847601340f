"""Files that are there whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """Give a temporary path beside `target`; what is written there takes the target's place at the end, durably.

    After an error, or a crash, the target is as it was. Raises OSError.
    """
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        yield temporary
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.replace(target)
        _sync_folder(target.parent)
    finally:
        temporary.unlink(missing_ok=True)


def put_in_place(made: Path, target: Path) -> bool:
    """Give a finished file its name, durably, unless another has it already; False then. Raises OSError."""
    try:
        os.link(made, target)
    except FileExistsError:
        return False
    except OSError:
        # A file system without hard links; the window in which another process could come between is tiny.
        if target.exists():
            return False
        made.rename(target)
    _sync_folder(target.parent)
    return True


def write_whole(target: Path, content: bytes) -> None:
    """Write `content` to `target`, never half. Raises OSError."""
    with whole_file(target) as temporary:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
