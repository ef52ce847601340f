"""Desks to measure on, filled with people as a busy channel has them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pysqlite3.dbapi2 as sqlite_driver

from raffle_desktop.bootstrap import open_desk
from raffle_desktop.domain.entry_rows import read_entries
from raffle_desktop.services.services import Services
from raffle_desktop.storage.data_folder import DataFolder

ACTOR = "bench"
HEADER = (
    "username,platform,user_id,link,notes,email,sub_months,is_subscriber,resub_count,cheer_bits,donations_cents,"
    "gifted_subs,carry_over,weight"
)


def entries_csv(count: int, seed: int = 1) -> bytes:
    """A list of `count` people: mostly Twitch, half subscribers, some with bits, donations, links, odd names."""
    chance = random.Random(seed)
    lines = [HEADER]
    for number in range(count):
        kind = chance.random()
        name = f"viewer_{number}" if kind < 0.95 else f"Zuschauerin_ü{number}"
        platform = "twitch" if kind < 0.8 else "kick" if kind < 0.9 else "manual"
        account = "" if platform == "manual" else str(10_000_000 + number)
        link = f"https://clips.example/{number}" if kind < 0.1 else ""
        months = chance.randrange(1, 60) if chance.random() < 0.5 else 0
        resubs = chance.randrange(6) if months else 0
        bits = chance.randrange(20_000) if chance.random() < 0.2 else 0
        cents = chance.randrange(50_000) if chance.random() < 0.1 else 0
        gifts = chance.randrange(20) if chance.random() < 0.05 else 0
        carried = f"{chance.randrange(3_000_000) / 1_000_000:.6f}" if chance.random() < 0.5 else ""
        subscriber = "yes" if months else "no"
        lines.append(
            f"{name},{platform},{account},{link},,,{months},{subscriber},{resubs},{bits},{cents},{gifts},{carried},"
        )
    return ("\n".join(lines) + "\n").encode()


@contextmanager
def desk(root: Path) -> Iterator[Services]:
    with open_desk(DataFolder(root), "WARNING") as services:
        yield services


def fill(root: Path, content: bytes) -> None:
    """A desk with these entries."""
    with desk(root) as services:
        report = services.imports.store(read_entries(content), actor=ACTOR)
        if not report.stored:
            raise ValueError(f"the bench's own list is refused: {report.refused[:3]}")


@contextmanager
def bare_connection(root: Path) -> Iterator[Any]:
    """The driver alone on a desk's database, with the pragmas that the program sets."""
    connection = sqlite_driver.connect(str(DataFolder(root).database), isolation_level=None)
    try:
        for pragma in (
            "busy_timeout = 5000",
            "foreign_keys = ON",
            "recursive_triggers = ON",
            "trusted_schema = OFF",
            "cell_size_check = ON",
            "journal_mode = WAL",
            "synchronous = FULL",
        ):
            connection.execute(f"PRAGMA {pragma}")
        yield connection
    finally:
        connection.close()
