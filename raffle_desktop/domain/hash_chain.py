"""Rows that vouch for each other: the hash of each binds its content and all rows before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence

GENESIS = bytes(32)
"""What the first row follows on."""

_encode: Callable[[Sequence[str | int | None]], str] = json.JSONEncoder(separators=(",", ":")).encode


def linked(previous: bytes, fields: Sequence[str | int | None]) -> bytes:
    """SHA-256 over the hash of the row before (32 bytes) and the fields, as JSON in ASCII without blanks."""
    return hashlib.sha256(previous + _encode(fields).encode("ascii")).digest()
