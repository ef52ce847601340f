"""Instant wins a second, each of them durable, against bare commits of one row through the same writer."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sqlalchemy import insert
from sqlalchemy.engine import Connection

from raffle_desktop.services.core import Transaction
from raffle_desktop.services.lucky_audit import audit
from raffle_desktop.services.lucky_campaigns import PrizeRequest
from raffle_desktop.services.people import Person, insert_viewers
from raffle_desktop.services.services import Services
from raffle_desktop.storage.schema import outside_events
from tests.bench.desks import ACTOR, desk
from tests.bench.measuring import Figure, Results, Run, best_of, timed

VIEWERS = 100_000
PRIZES = (("CAR", "0.000001"), ("MUG", "0.05"), ("COUPON", "0.1"), ("STICKER", "0.25"))
A_TURN = 250
TOGETHER = 8
"""Callers at once; each waits for its own answer."""
SIMULATED = 100_000
_INSERT = insert(outside_events)


def measure(results: Results, folder: Path) -> None:
    with desk(folder / "lucky") as services:
        _fill(services)
        numbers, viewers = iter(range(10**9)), iter(range(1, VIEWERS + 1))

        def bare_commit() -> None:
            _store_one(services, f"bare-{next(numbers)}")

        def a_try() -> None:
            services.lucky.try_luck(next(viewers), actor=ACTOR)

        def a_try_by_event() -> None:
            number = next(viewers)
            person = Person("twitch", f"viewer_{number}", str(number))
            services.lucky.try_luck(person, actor=ACTOR, event=("twitch", f"m{number}"))

        def again() -> None:
            services.lucky.try_luck(1, actor=ACTOR)

        with ThreadPoolExecutor(TOGETHER) as pool:

            def together() -> float:
                wanted = [next(viewers) for _ in range(A_TURN)]
                begin = time.perf_counter()
                list(pool.map(lambda viewer: services.lucky.try_luck(viewer, actor=ACTOR), wanted))
                return (time.perf_counter() - begin) / A_TURN

            a_try()
            runs: list[Run] = [_turn(act) for act in (bare_commit, a_try, a_try_by_event, again)]
            floor, alone, by_event, refused, at_once = best_of([*runs, together], seconds=20, least=8, most=40)
        compared = "bare commits, same writer"
        results.add(Figure("lucky", "bare commits, same writer", VIEWERS, 1 / floor, "/s"))
        for name, seconds in (
            ("tries", alone),
            ("tries by chat, with their event", by_event),
            (f"tries of {TOGETHER} callers at once", at_once),
            ("second tries of a day", refused),
        ):
            results.add(Figure("lucky", name, VIEWERS, 1 / seconds, "/s", 1 / floor, compared))
        results.aim("lucky tries a second, durable", 1 / alone, 500, at_least=True)
        campaign, simulate = services.lucky_campaigns.get, services.lucky.simulate
        looked, simulated = best_of([timed(campaign, 20), timed(lambda: simulate(n=SIMULATED))], seconds=5)
        tried = campaign().tries
        results.add(Figure("lucky", "a lucky draw with its prizes", tried, looked, "s"))
        results.add(Figure("lucky", "simulated tries", SIMULATED, SIMULATED / simulated, "/s"))
        with services.core.database.read() as connection:
            audited = best_of([timed(lambda: audit(connection))], seconds=3)[0]
        results.add(Figure("lucky", "audit of all tries", tried, audited, "s"))


def _fill(services: Services) -> None:
    def work(transaction: Transaction) -> None:
        people = [(Person("twitch", f"viewer_{n}", str(n)), f"viewer_{n}") for n in range(1, VIEWERS + 1)]
        insert_viewers(transaction, people)

    services.core.write(work, actor=ACTOR)
    services.desk_time.set_zone("Europe/Berlin", actor=ACTOR)
    services.lucky_campaigns.create("Daily", actor=ACTOR)
    for code, probability in PRIZES:
        wanted = PrizeRequest(code, code.title(), probability, daily_quota=10**6, total_quota=10**7)
        services.lucky_campaigns.add_prize(wanted, actor=ACTOR)


def _store_one(services: Services, event_id: str) -> None:
    row = {"source": "bench", "event_id": event_id, "type": "cheer", "received_at": 0, "effect": "{}"}

    def work(connection: Connection) -> None:
        connection.execute(_INSERT, row)

    services.core.database.writer.run(work)


def _turn(act: Callable[[], None]) -> Run:
    return timed(act, A_TURN)
