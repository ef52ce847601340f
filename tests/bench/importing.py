"""Importing a list, against the driver's own bulk insert of the same rows into the same tables."""

from __future__ import annotations

import shutil
import time
from collections.abc import Sequence
from pathlib import Path

from raffle_desktop.domain.entry_rows import read_entries
from raffle_desktop.storage.data_folder import DataFolder
from tests.bench.desks import ACTOR, bare_connection, desk, entries_csv
from tests.bench.measuring import Figure, Results, best_of

TABLES = ("viewers", "identities", "engagement", "entries")


def measure(results: Results, sizes: Sequence[int], folder: Path) -> None:
    for size in sizes:
        content = entries_csv(size)
        seconds_reading: list[float] = []
        sample = folder / "import-sample"
        target = folder / "import-target"

        def ours(content: bytes = content, seconds: list[float] = seconds_reading, root: Path = sample) -> float:
            _fresh(root)
            with desk(root) as services:
                begin = time.perf_counter()
                listed = read_entries(content)
                seconds.append(time.perf_counter() - begin)
                services.imports.store(listed, actor=ACTOR)
                return time.perf_counter() - begin

        ours()
        rows = _stored_rows(sample)

        def floor(rows: Sequence[tuple[str, list[tuple[object, ...]]]] = rows, root: Path = target) -> float:
            _fresh(root)
            with bare_connection(root) as bare:
                bare.execute("INSERT INTO sessions (id, state, started_at) VALUES (1, 'ACTIVE', 0)")
                begin = time.perf_counter()
                bare.execute("BEGIN IMMEDIATE")
                for statement, values in rows:
                    bare.executemany(statement, values)
                bare.execute("COMMIT")
                return time.perf_counter() - begin

        whole, bare = best_of([ours, floor], seconds=4, least=2 if size > 100_000 else 3, most=10)
        results.add(Figure("import", "rows a second", size, size / whole, "/s", size / bare, "bare executemany"))
        results.add(
            Figure("import", "seconds, of which reading the file", size, min(seconds_reading), "s", whole, "all")
        )
        results.add(Figure("import", "read and store", size, whole, "s", bare, "bare executemany"))
    results.tell_growth("import", "read and store", 1.3)


def _fresh(root: Path) -> None:
    shutil.rmtree(root, ignore_errors=True)
    with desk(root):
        pass


def _stored_rows(root: Path) -> list[tuple[str, list[tuple[object, ...]]]]:
    """What the import wrote, as statements with their rows."""
    found = []
    with bare_connection(DataFolder(root).root) as bare:
        for table in TABLES:
            cursor = bare.execute(f"SELECT * FROM {table} ORDER BY 1")
            columns = [column[0] for column in cursor.description]
            marks = ", ".join("?" * len(columns))
            found.append((f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", cursor.fetchall()))
    return found
