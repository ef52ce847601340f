"""How answers are written: exact numbers in JSON, plain words for people, files whole or not at all."""

from __future__ import annotations

import getpass
import json
import sys
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path

from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.domain.figures import decimal_text
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.file_faults import file_fault
from raffle_desktop.storage.files import write_whole

STANDARD_OUTPUT = "-"


def actor() -> str:
    """Who acts, for the audit log: the user of this machine, at the command line."""
    try:
        return f"{getpass.getuser()} (command line)"
    except (OSError, KeyError):
        return "command line"


def json_text(value: object) -> str:
    """JSON on one line, in which a Fraction is an exact decimal number (to 6 decimals)."""
    if isinstance(value, Fraction):
        return decimal_text(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{json.dumps(key)}: {json_text(item)}" for key, item in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(json_text(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def refuse_own_files(target: Path, folder: DataFolder) -> None:
    """Raise RaffleError(VALUE_INVALID) for a target that is one of the data folder's own files, by whatever path: an
    answer written there would destroy the database, its log or a lock.
    """
    real, root = target.resolve(), folder.root.resolve()
    own = real.parent == root and (real.name.startswith("raffle") or real.suffix == ".lock")
    if own or (folder.database.exists() and target.exists() and target.samefile(folder.database)):
        raise RaffleError(Code.VALUE_INVALID, f"{target} belongs to the desk itself; give another file.")


def write_answer(text: str, output: str | None, default: Path, folder: DataFolder) -> str:
    """Write to the file given (`-` = standard output), or to `default`; gives the path for people, "" for `-`.

    Raises EnvironmentFault, RaffleError(VALUE_INVALID) for a file of the desk itself.
    """
    if output == STANDARD_OUTPUT:
        sys.stdout.write(text)
        return ""
    target = default if output is None else Path(output).expanduser().absolute()
    try:
        if output is None:
            target.parent.mkdir(parents=True, exist_ok=True)
        refuse_own_files(target, folder)
        if target.is_dir():
            raise EnvironmentFault(f"{target} is a folder; give the name of a file.")
        write_whole(target, text.encode())
    except OSError as error:
        raise file_fault(error, target) from error
    return str(target)


def read_file(path: str, most: int = -1) -> bytes:
    """A file's content, or its first `most` bytes. Raises EnvironmentFault with one sentence."""
    try:
        with Path(path).expanduser().open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise file_fault(error, Path(path)) from error
