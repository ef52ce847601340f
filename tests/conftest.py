"""A desk to test with: every service over a real database file, with a clock and dice in the test's hand."""

from __future__ import annotations

import gc
import hashlib
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from raffle_desktop.domain.changes import Change
from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.domain.entry_rows import read_entries
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.fixed_point import parse_micro
from raffle_desktop.services.bus import ChangeBus
from raffle_desktop.services.core import Core
from raffle_desktop.services.entries import EntryRequest
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.people import Person
from raffle_desktop.services.records import DrawView, EntryView, ImportReport
from raffle_desktop.services.services import Services, build_services
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.database import CHANNEL_SETTING, Database, open_database

# Widgets are real, screens are not needed; set before Qt looks.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Qt tells about fonts with its font lock held, also from threads that paint; a Python that listens could wait for ever.
os.environ.setdefault("QT_LOGGING_RULES", "*.debug=false;*.info=false")

# How long an example may take is a matter of the machine and of what else is at work on it.
hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.load_profile("desk")

START = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)


@dataclass
class FakeClock:
    """Stands still until it is told otherwise."""

    now: datetime = START

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class FakeDice:
    """The same "random" bytes in every run, other ones at each call."""

    calls: int = 0

    def __call__(self, count: int) -> str:
        self.calls += 1
        return hashlib.sha256(f"dice {self.calls}".encode()).hexdigest()[: 2 * count]


@dataclass
class Desk:
    """A desk under test and short ways to use it."""

    database: Database
    clock: FakeClock
    dice: FakeDice
    services: Services
    changes: list[Change] = field(default_factory=list)

    @property
    def folder(self) -> DataFolder:
        return self.database.folder

    def enter(
        self,
        name: str,
        *,
        origin: Origin = Origin.MANUAL,
        platform: str = "manual",
        user_id: str | None = None,
        weight: str | None = None,
        link: str | None = None,
        notes: str | None = None,
        email: str | None = None,
    ) -> EntryView:
        given = None if weight is None else parse_micro(weight)
        request = EntryRequest(name, platform, user_id, link, notes, email, given)
        return self.services.entries.enter(request, origin, actor="op")

    def chat(self, name: str, **given: Any) -> EntryView:
        return self.enter(name, origin=Origin.CHAT, **given)

    def set_counters(self, name: str, **counters: object) -> int:
        """Give the viewer of this name (made if new) these counters; gives their id."""
        return self.services.viewers.ensure(Person("manual", name), counters, actor="op").id

    def ingest(self, kind: EventType, name: str | None, event_id: str, **more: Any) -> bool:
        person = None if name is None else Person("manual", name)
        return self.services.ingest.apply(OutsideEvent("test", event_id, kind, person, **more), actor="test")

    def import_csv(self, text: str, *, skip_bad: bool = False, name: str | None = None) -> ImportReport:
        listed = read_entries(text.encode())
        return self.services.imports.store(listed, session_name=name, skip_bad=skip_bad, actor="op")

    def draw(self, winners: int = 1, *, confirm: bool = False) -> DrawView:
        return self.services.draws.draw_session(winners=winners, confirm=confirm, actor="op")

    def totals(self) -> dict[str, int]:
        """Name to total micro-weight as stored, of the pending entries."""
        return dict(
            self.rows("SELECT entered_name, total_weight FROM entries WHERE is_winner = 0 AND removed_at IS NULL")
        )

    def rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        with self.database.read() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(statement, values)]

    def value(self, statement: str, *values: object) -> Any:
        return self.rows(statement, *values)[0][0]

    def run_sql(self, statement: str, *values: object) -> None:
        """As a stranger with a database tool would, past every service (but not past the schema)."""
        self.database.writer.run(lambda connection: connection.exec_driver_sql(statement, values))

    def everything(self) -> dict[str, list[tuple[Any, ...]]]:
        """All rows of all tables, at one moment."""
        with self.database.read() as connection:
            # By the driver alone: a test asks for a hundred tables, and most are empty.
            cursor = connection.connection.cursor()
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            tables = [name for (name,) in cursor.fetchall()]
            return {table: sorted(cursor.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in tables}

    @contextmanager
    def refuses(self, code: Code, message: str | None = None) -> Iterator[None]:
        """The block is refused with this code (and sentence), changes not one row and tells nobody anything."""
        before, told = self.everything(), len(self.changes)
        with pytest.raises(RaffleError, match=None if message is None else re.escape(message)) as caught:
            yield
        assert caught.value.code is code
        assert caught.value.message
        assert self.everything() == before
        assert len(self.changes) == told


@cache
def _new_database() -> bytes:
    """A database as a new desk has it: made once, as that takes ten times as long as writing it out again. Its draws
    are under one channel's number, so that with the same dice they fall the same in every run.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = DataFolder(Path(name))
        database = open_database(folder, START)
        fixed = f"UPDATE settings SET value = '\"manual:123456789012\"' WHERE key = '{CHANNEL_SETTING}'"
        database.writer.run(lambda connection: connection.exec_driver_sql(fixed))
        database.close()
        return folder.database.read_bytes()


def build_desk(root: Path) -> Desk:
    clock, dice, bus = FakeClock(), FakeDice(), ChangeBus()
    folder = DataFolder(root)
    if not folder.database.exists():
        folder.create()
        folder.database.write_bytes(_new_database())
        folder.database.chmod(0o600)
    # What is in the file is the same; only a crash of the machine would show the difference.
    database = open_database(DataFolder(root), clock(), is_durable=False)
    desk = Desk(database, clock, dice, build_services(Core(database, bus, clock, dice)))
    bus.subscribe(Change, desk.changes.append)
    return desk


class PatientBot(QtBot):
    """Waits longer than pytest-qt's five seconds: on a busy machine one write to the disk can take as long."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = 20_000) -> None:  # noqa: N802 - Qt's
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(scope="session", autouse=True)
def nothing_of_python_stays_on_the_clipboard() -> Iterator[None]:
    """Qt would destroy it after the interpreter has ended."""
    yield
    if "PySide6.QtGui" in sys.modules:
        from PySide6.QtGui import QGuiApplication

        from raffle_desktop.gui.clipboard import leave_clipboard

        if isinstance(QGuiApplication.instance(), QGuiApplication):
            leave_clipboard()


@pytest.fixture
def open_desk(tmp_path: Path) -> Iterator[Callable[[str], Desk]]:
    """Opens desks in folders under the test's own, and closes them at its end."""
    opened: list[Desk] = []

    def opening(name: str) -> Desk:
        desk = build_desk(tmp_path / name)
        opened.append(desk)
        return desk

    yield opening
    for desk in opened:
        desk.database.close()


@pytest.fixture
def desk(open_desk: Callable[[str], Desk]) -> Desk:
    """An empty desk."""
    return open_desk("desk")


@pytest.fixture
def session(desk: Desk) -> Desk:
    """A desk with a running session and nobody in it."""
    desk.services.sessions.start("Friday", actor="op")
    return desk


SLOW = (
    "tests/e2e/test_window.py",
    "tests/web/pages/test_looks.py",
    "tests/web/attacker/test_running_desk.py",
    "tests/web/attacker/test_outside_tools.py",
    "tests/api/",
    "tests/web/test_ticket_api.py",
    "tests/obs/test_winner_page.py",
    "tests/demo/",
)
"""Files that take longest. Side by side they begin first, so that nobody waits for one of them at the end."""


FULL_COLLECTION_EVERY = 100
"""Ten times as seldom as by default: one takes half a second where thousands of tests lie in memory."""


def pytest_configure() -> None:
    """While tests are imported next to nothing becomes garbage, and looking for it again and again takes seconds."""
    gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """What is there now stays until the end, and need not be looked through again."""
    gc.freeze()
    often, seldom, _rarely = gc.get_threshold()
    gc.set_threshold(often, seldom, FULL_COLLECTION_EVERY)
    gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Slow files first; all else in its order."""

    def place(item: pytest.Item) -> int:
        return next((at for at, name in enumerate(SLOW) if item.nodeid.startswith(name)), len(SLOW))

    items.sort(key=place)
