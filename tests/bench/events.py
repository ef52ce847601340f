"""Single durable acts a second through the services, against bare commits of one row through the same writer."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from sqlalchemy import insert
from sqlalchemy.engine import Connection

from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.services.entries import EntryRequest
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.people import Person
from raffle_desktop.services.services import Services
from raffle_desktop.storage.schema import outside_events
from tests.bench.desks import ACTOR, bare_connection, desk, entries_csv, fill
from tests.bench.measuring import Figure, Results, Run, best_of

VIEWERS = 2_000
BATCH = 50
A_TURN = 250
"""Acts in one turn of one run."""
_INSERT = insert(outside_events)
_BARE_INSERT = "INSERT INTO outside_events (source, event_id, type, received_at, effect) VALUES (?, ?, ?, ?, ?)"


def measure(results: Results, folder: Path) -> None:
    root = folder / "events"
    fill(root, entries_csv(VIEWERS))
    with desk(root) as services, bare_connection(root) as bare:
        known = [(view.name, view.platform, view.user_id) for view in services.entries.page(limit=VIEWERS)[0]]
        people = [Person(platform, name, account) for name, platform, account in known if account is not None]
        numbers = iter(range(10**9))

        def cheer() -> None:
            number = next(numbers)
            person = people[number % len(people)]
            event = OutsideEvent("bench", f"cheer-{number}", EventType.CHEER, person, 100)
            services.ingest.apply(event, actor=ACTOR)

        def cheers_together() -> None:
            events = [
                OutsideEvent("bench", f"cheer-{next(numbers)}", EventType.CHEER, person, 100)
                for person in people[:BATCH]
            ]
            services.ingest.apply_all(events, actor=ACTOR)

        def bare_cheer() -> None:
            number = next(numbers)
            viewer = 1 + number % VIEWERS
            work = partial(_write_as_a_cheer, viewer=viewer, event_id=f"same-{number}")
            services.core.database.writer.run(work)

        def enter_new() -> None:
            number = next(numbers)
            services.entries.enter(EntryRequest(f"newcomer_{number}", "twitch", f"9{number}"), Origin.CHAT, actor=ACTOR)

        def enter_by_operator() -> None:
            services.entries.enter(EntryRequest(f"added_{next(numbers)}"), Origin.MANUAL, actor=ACTOR)

        def bare_commit() -> None:
            _store_one(services, f"bare-{next(numbers)}")

        def driver_commit() -> None:
            bare.execute("BEGIN IMMEDIATE")
            bare.execute(_BARE_INSERT, ("bench", f"driver-{next(numbers)}", "cheer", 0, "{}"))
            bare.execute("COMMIT")

        acts = (cheer, enter_new, enter_by_operator, bare_commit, driver_commit, bare_cheer)
        runs = [*(_turn(act) for act in acts), _turn(cheers_together, A_TURN // 10)]
        cheers, newcomers, added, floor, driver, same_rows, together = best_of(runs, seconds=20, least=8, most=40)
    compared = "bare commits, same writer"
    results.add(Figure("events", "driver alone, no other thread", VIEWERS, 1 / driver, "/s"))
    results.add(Figure("events", "bare commits, same writer", VIEWERS, 1 / floor, "/s", 1 / driver, "driver alone"))
    results.add(Figure("events", "rows of a cheer, no look-ups", VIEWERS, 1 / same_rows, "/s", 1 / floor, compared))
    for name, seconds in (
        ("cheers of entered viewers", cheers),
        ("entries of new viewers by chat", newcomers),
        ("entries added by the operator", added),
    ):
        results.add(Figure("events", name, VIEWERS, 1 / seconds, "/s", 1 / floor, compared))
        results.aim(f"{name} over bare commits", floor / seconds, 0.6, at_least=True)
    ratio_name = f"cheers, {BATCH} in one transaction"
    results.add(Figure("events", ratio_name, VIEWERS, BATCH / together, "/s", 1 / floor, compared))


def _write_as_a_cheer(connection: Connection, *, viewer: int, event_id: str) -> None:
    """The rows that a cheer writes, without looking anything up: what the disk asks for it at the least."""
    driver = connection.connection.driver_connection
    if driver is None:
        raise TypeError("the connection has no driver connection")
    driver.execute(_BARE_INSERT, ("bench", event_id, "cheer", 0, "{}"))
    driver.execute(
        "UPDATE engagement SET cheer_bits = cheer_bits + 100, lifetime_bits = lifetime_bits + 100 WHERE viewer_id = ?",
        (viewer,),
    )
    driver.execute(
        "UPDATE entries SET current_weight = current_weight + 100000, total_weight = total_weight + 100000"
        " WHERE viewer_id = ? AND is_winner = 0 AND removed_at IS NULL",
        (viewer,),
    )


def _store_one(services: Services, event_id: str) -> None:
    row = {"source": "bench", "event_id": event_id, "type": "cheer", "received_at": 0, "effect": "{}"}

    def work(connection: Connection) -> None:
        connection.execute(_INSERT, row)

    services.core.database.writer.run(work)


def _turn(act: Callable[[], None], times: int = A_TURN) -> Run:
    def run() -> float:
        begin = time.perf_counter()
        for _ in range(times):
            act()
        return (time.perf_counter() - begin) / times

    return run
