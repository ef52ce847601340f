"""A demo's desk with its past, which takes seconds to live through: once for all tests of a process."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from raffle_desktop.storage.data_folder import DataFolder
from tests.conftest import Desk, build_desk
from tests.demo.simulating import made


@cache
def _lived() -> tuple[bytes, int]:
    """The database, and how often dice were thrown for it: those of its desk go on from there."""
    with tempfile.TemporaryDirectory() as name:
        desk = build_desk(Path(name))
        assert made(desk).prepare()
        assert not desk.folder.unfinished.exists()
        desk.database.close()
        return desk.folder.database.read_bytes(), desk.dice.calls


@pytest.fixture
def lived(tmp_path: Path) -> Iterator[Desk]:
    """An empty desk that was given its past."""
    content, thrown = _lived()
    folder = DataFolder(tmp_path / "lived")
    folder.create()
    folder.database.write_bytes(content)
    folder.database.chmod(0o600)
    desk = build_desk(folder.root)
    desk.dice.calls = thrown
    yield desk
    desk.database.close()
