"""A book of tickets, small to huge, against a table with a row for each ticket and the same data."""

from __future__ import annotations

import hashlib
import random
import secrets
import time
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import Any

import pysqlite3.dbapi2 as sqlite_driver

from raffle_desktop.domain.tickets import Source
from raffle_desktop.services import ticket_log, ticket_views
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.people import Person, insert_viewers
from raffle_desktop.services.services import Services
from raffle_desktop.services.ticket_log import LogRow
from raffle_desktop.storage.data_folder import DataFolder
from tests.bench.desks import ACTOR, desk
from tests.bench.measuring import Figure, Results, best_of, timed

SIZES = (100_000, 1_000_000, 10_000_000)
TICKETS_EACH = 200
"""Of a viewer, in awards of 1 to 79."""
BATCH = 10_000
"""Awards of one transaction while loading."""
GIVEN_PART = 5
"""Of all viewers, so many are given tickets at once: at ten million tickets every fifth, which is 10 000."""
LARGEST = max(SIZES)
FLOOR = "a row for each ticket"

GROWING = ("load", "leaderboard, all", "participants of a draw", "whole draw", "sync, 1 % changed", "give to a fifth")

PLAIN = """
CREATE TABLE tickets (number INTEGER PRIMARY KEY, viewer_id INTEGER NOT NULL, is_valid INTEGER NOT NULL,
 source TEXT NOT NULL) STRICT;
CREATE INDEX ix_tickets_viewer ON tickets (viewer_id, is_valid);
CREATE TABLE draws (fingerprint TEXT, winner INTEGER, list TEXT);
"""
_PLAIN_INSERT = "INSERT INTO tickets (viewer_id, is_valid, source) VALUES (?, 1, ?)"
_PLAIN_BOARD = (
    "SELECT viewer_id, count(*) AS held FROM tickets WHERE is_valid = 1 GROUP BY viewer_id"
    " ORDER BY held DESC, viewer_id LIMIT ?"
)
_PLAIN_NUMBERS = "SELECT number FROM tickets WHERE viewer_id = ? AND is_valid = 1 ORDER BY number"
_PLAIN_LIST = "SELECT viewer_id, count(*) FROM tickets WHERE is_valid = 1 GROUP BY viewer_id"
_PLAIN_DRAW = "INSERT INTO draws VALUES (?, ?, ?)"
_PLAIN_STANDING = "SELECT viewer_id, count(*) FROM tickets WHERE source = 'follow' AND is_valid = 1 GROUP BY viewer_id"
_PLAIN_LOWEST = (
    "UPDATE tickets SET is_valid = 0 WHERE number = (SELECT min(number) FROM tickets WHERE viewer_id = ?"
    " AND is_valid = 1)"
)


def awards(viewers: int, tickets: int) -> Iterator[tuple[int, int]]:
    """(viewer, tickets) in no order of viewers, as they come in an evening."""
    chance = random.Random(6)
    while tickets > 0:
        count = min(tickets, chance.randrange(1, 80))
        tickets -= count
        yield chance.randrange(1, viewers + 1), count


def plain_table(path: Path) -> Any:
    connection = sqlite_driver.connect(str(path), isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "cache_size = -16384"):
        connection.execute(f"PRAGMA {pragma}")
    connection.executescript(PLAIN)
    return connection


def size_of(path: Path) -> int:
    return path.stat().st_size


def people(services: Services, count: int) -> None:
    def work(transaction: Transaction) -> None:
        insert_viewers(
            transaction, [(Person("twitch", f"viewer_{n}", str(n)), f"viewer_{n}") for n in range(1, count + 1)]
        )
        now = transaction.now
        transaction.connection.exec_driver_sql(
            "INSERT INTO periods (id, book_id, name, state, starts_at, ends_at) VALUES (1, 1, 'bench', 'active', ?, ?)",
            (now, now + 10**13),
        )

    services.core.write(work, actor=ACTOR)


def load(services: Services, rows: Sequence[tuple[int, int]]) -> float:
    begin = time.perf_counter()
    for part in batched_rows(rows):
        services.core.write(
            lambda transaction, part=part: ticket_log.award_all(  # type: ignore[misc]
                transaction, 1, [LogRow(viewer, count, Source.BONUS, "bench") for viewer, count in part]
            ),
            actor=ACTOR,
        )
    return time.perf_counter() - begin


def load_plain(plain: Any, rows: Sequence[tuple[int, int]]) -> float:
    begin = time.perf_counter()
    for part in batched_rows(rows):
        plain.execute("BEGIN IMMEDIATE")
        plain.executemany(_PLAIN_INSERT, ((viewer, "bonus") for viewer, count in part for _ in range(count)))
        plain.execute("COMMIT")
    plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return time.perf_counter() - begin


def batched_rows(rows: Sequence[tuple[int, int]]) -> Iterator[Sequence[tuple[int, int]]]:
    for start in range(0, len(rows), BATCH):
        yield rows[start : start + BATCH]


def measure(results: Results, folder: Path, sizes: Sequence[int] = SIZES) -> None:
    for size in sizes:
        viewers = max(size // TICKETS_EACH, 100)
        rows = list(awards(viewers, size))
        root = folder / f"tickets-{size}"
        plain = plain_table(folder / f"plain-{size}.db")
        with desk(root) as services:
            people(services, viewers)
            empty = size_of(DataFolder(root).database)
            loaded, floor = load(services, rows), load_plain(plain, rows)
            results.add(Figure("tickets", "load", size, loaded, "s", floor, FLOOR))
            checkpoint(services)
            grown = size_of(DataFolder(root).database) - empty
            plain_size = size_of(folder / f"plain-{size}.db")
            results.add(Figure("tickets", "on disk", size, grown, "bytes", plain_size, FLOOR))
            look(results, services, plain, size, viewers)
            sync(results, services, plain, size, viewers)
            give(results, services, plain, size, viewers)
            differences = services.tickets.audit()
            if differences:
                raise ValueError(f"the books are wrong: {differences[:3]}")
            audited = best_of([timed(services.tickets.audit)], seconds=0, least=1)[0]
            results.add(Figure("tickets", "audit of everything", size, audited, "s"))
        plain.close()
    for name in GROWING:
        # 1.3: ten times as many tickets may take n log n, which is 10 × log(10 n) / log(n).
        results.tell_growth("tickets", name, 1.3)


def checkpoint(services: Services) -> None:
    services.core.database.writer.run(lambda _connection: None)
    driver = services.core.database.engine.raw_connection()
    try:
        driver.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        driver.close()


def look(results: Results, services: Services, plain: Any, size: int, viewers: int) -> None:
    """What is only read."""
    tickets = services.tickets
    everybody = viewers + 1

    def plain_all(statement: str, *values: object) -> list[Any]:
        found: list[Any] = plain.execute(statement, values).fetchall()
        return found

    compared = (
        ("leaderboard, first 10", partial(tickets.leaderboard, None, 10), partial(plain_all, _PLAIN_BOARD, 10)),
        (
            "leaderboard, all",
            partial(tickets.leaderboard, None, everybody),
            partial(plain_all, _PLAIN_BOARD, everybody),
        ),
        ("one viewer's numbers", partial(tickets.numbers, 17), partial(plain_all, _PLAIN_NUMBERS, 17)),
        ("participants of a draw", partial(participants, services), partial(plain_all, _PLAIN_LIST)),
        ("whole draw", partial(services.period_draws.draw, confirm=True, actor=ACTOR), partial(plain_draw, plain)),
    )
    for name, ours, bare in compared:
        taken, floor = best_of([timed(ours), timed(bare)], seconds=2, most=20)
        results.add(Figure("tickets", name, size, taken, "s", floor, FLOOR))
        if size == LARGEST:
            limit = 0.05 if name.endswith("draw") else 0.3
            results.aim(f"{name} at {size:,} tickets, seconds", taken, limit)


def participants(services: Services) -> None:
    with services.core.database.read() as connection:
        ticket_views.period_participants(connection, 1, 1)


def plain_draw(plain: Any) -> None:
    """What a draw cannot do without, over ticket rows: read who has how many, write it out, hash, pick, store."""
    plain.execute("BEGIN IMMEDIATE")
    rows = plain.execute(_PLAIN_LIST).fetchall()
    text = "".join([f"{count} twitch:{viewer} viewer_{viewer}\n" for viewer, count in rows])
    sums = list(accumulate(count for _viewer, count in rows))
    winner = rows[bisect_right(sums, secrets.randbelow(sums[-1]))][0]
    plain.execute(_PLAIN_DRAW, (hashlib.sha256(text.encode()).hexdigest(), winner, text))
    plain.execute("COMMIT")


def sync(results: Results, services: Services, plain: Any, size: int, viewers: int) -> None:
    """All of them follow, and one in a hundred changes from time to time."""
    followers = dict.fromkeys(range(1, viewers + 1), 1)
    changing = viewers // 100

    def standing(wanted: dict[int, int]) -> None:
        def work(transaction: Transaction) -> None:
            ticket_log.set_standing(transaction, 1, Source.FOLLOW, wanted, complete=True)

        services.core.write(work, actor=ACTOR)

    first = timed(partial(standing, followers))()
    floor = timed(partial(plain_standing, plain, set(followers)))()
    results.add(Figure("tickets", "first sync", size, first, "s", floor, FLOOR))
    turns = iter(range(1_000_000))

    def changed() -> dict[int, int]:
        # A hundredth of other people each time.
        start = next(turns) * changing
        gone = {1 + (start + n) % viewers for n in range(changing)}
        return {viewer: 1 for viewer in followers if viewer not in gone}

    ours, bare = best_of(
        [timed(lambda: standing(changed())), timed(lambda: plain_standing(plain, set(changed())))], seconds=3, most=10
    )
    results.add(Figure("tickets", "sync, 1 % changed", size, ours, "s", bare, FLOOR))
    if size == LARGEST:
        results.aim(f"sync of {viewers:,} at {size:,} tickets, seconds", ours, 2)


def plain_standing(plain: Any, wanted: set[int]) -> None:
    plain.execute("BEGIN IMMEDIATE")
    present = {viewer for viewer, _count in plain.execute(_PLAIN_STANDING)}
    plain.executemany(_PLAIN_LOWEST, [(viewer,) for viewer in present - wanted])
    plain.executemany(_PLAIN_INSERT, [(viewer, "follow") for viewer in sorted(wanted - present)])
    plain.execute("COMMIT")


def give(results: Results, services: Services, plain: Any, size: int, viewers: int) -> None:
    chosen = list(range(1, viewers // GIVEN_PART + 1))

    def plain_give() -> None:
        plain.execute("BEGIN IMMEDIATE")
        plain.executemany(_PLAIN_INSERT, ((viewer, "bonus") for viewer in chosen for _ in range(5)))
        plain.execute("COMMIT")

    ours, bare = best_of(
        [timed(lambda: services.tickets.give_all(chosen, 5, "bench", actor=ACTOR)), timed(plain_give)],
        seconds=3,
        most=10,
    )
    results.add(Figure("tickets", "give to a fifth", size, ours, "s", bare, FLOOR))
