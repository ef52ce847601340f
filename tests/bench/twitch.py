"""Twitch: what a channel tells, taken in durably, and its lists of followers and subscribers compared with the desk."""

from __future__ import annotations

import asyncio
import itertools
import multiprocessing
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import httpx

from raffle_desktop.domain.clock import system_clock
from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.services.channel_intake import EntryWish, Item, Sighting
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.people import Person
from raffle_desktop.services.reconcile import FollowerRow, SubscriberRow
from raffle_desktop.services.services import Services
from raffle_desktop.twitch.endpoints import Endpoints
from raffle_desktop.twitch.helix import Helix
from raffle_desktop.twitch.reconciler import Reconciler
from raffle_desktop.twitch.scopes import wanted_names
from raffle_desktop.twitch.status import SyncReport
from raffle_desktop.twitch.tokens import TokenKeeper
from tests.bench.desks import ACTOR, desk, entries_csv, fill
from tests.bench.events import A_TURN, _store_one
from tests.bench.measuring import Figure, Results, Run, best_of
from tests.fakes.twitch import FakeTwitch
from tests.twitch.wired import Memory

VIEWERS = 2_000
BATCHES = (1, 50, 500)
SIZES = ((10_000, 2_000), (100_000, 20_000))
"""Followers and subscribers."""
FIRST_LISTED = 9_900_000
"""With the fake's numbering, the account of the first viewer of the desk's list of entries."""
ALONE_AT_LEAST, TOGETHER_AT_LEAST = 0.2, 1.0
GROWTH_AT_MOST = 1.3
MEGABYTES_AT_MOST = 200.0


def measure(results: Results, folder: Path) -> None:
    """Durable items a second, then whole comparisons of lists at two sizes."""
    _take(results, folder / "twitch-take")
    for followers, subscribers in SIZES:
        _compare(results, folder, followers, subscribers)
    for name in (FIRST, AGAIN, ALONE):
        results.tell_growth("twitch", name, GROWTH_AT_MOST)


# Taking in


def _take(results: Results, root: Path) -> None:
    fill(root, entries_csv(VIEWERS))
    with desk(root) as services:
        items = _items(services)

        def taking(size: int) -> Run:
            def run() -> float:
                batches = [list(itertools.islice(items, size)) for _ in range(max(1, A_TURN * 2 // size))]
                begin = time.perf_counter()
                for batch in batches:
                    services.channel_intake.take(batch, actor=ACTOR)
                return (time.perf_counter() - begin) / (len(batches) * size)

            return run

        numbers = itertools.count()

        def bare() -> float:
            begin = time.perf_counter()
            for _ in range(A_TURN):
                _store_one(services, f"bare-{next(numbers)}")
            return (time.perf_counter() - begin) / A_TURN

        floor, *taken = best_of([bare, *(taking(size) for size in BATCHES)], seconds=20, least=5, most=30)
    compared = "bare commits, same writer"
    results.add(Figure("twitch", compared, VIEWERS, 1 / floor, "/s"))
    for size, seconds in zip(BATCHES, taken, strict=True):
        name = f"taken in, {size} in one transaction"
        results.add(Figure("twitch", name, VIEWERS, 1 / seconds, "/s", 1 / floor, compared))
        least = ALONE_AT_LEAST if size == 1 else TOGETHER_AT_LEAST
        results.aim(f"{name}, over bare commits", floor / seconds, least, at_least=True)


def _items(services: Services) -> Iterator[Item]:
    """As a busy channel tells: of ten things four cheers, a gift, three lines of chat, and somebody new who enters (a
    line, and the wish). All but chat by people who have entered.
    """
    known = [(view.name, view.user_id) for view in services.entries.page(limit=VIEWERS)[0] if view.platform == "twitch"]
    people = [Person("twitch", name, account) for name, account in known if account is not None]
    now = services.core.now_micros()
    for number in itertools.count():
        person = people[number * 7 % len(people)]
        match number % 9:
            case 0 | 2 | 4 | 6:
                yield OutsideEvent("twitch", f"cheer-{number}", EventType.CHEER, person, 100)
            case 1:
                yield OutsideEvent("twitch", f"gift-{number}", EventType.GIFT, person, 5)
            case 8:
                newcomer = Person("twitch", f"newcomer_{number}", str(500_000_000 + number))
                yield Sighting(newcomer, now + number, frozenset(), None, chatted=False)
                yield EntryWish(f"wish-{number}", newcomer, Origin.CHAT, now + number)
            case _:
                yield Sighting(person, now + number, frozenset({"subscriber"}), 5)


# Comparing lists

FIRST, AGAIN, ALONE = "lists new to the desk: own time", "the same lists again: own time", "their rows alone, stored"


@dataclass(frozen=True, slots=True)
class Spent:
    """On one comparison: seconds in all, seconds of this process's own work, and bytes of memory at the highest beyond
    what there was before.
    """

    seconds: float
    own: float
    memory: int


def _compare(results: Results, folder: Path, followers: int, subscribers: int) -> None:
    root = folder / f"twitch-lists-{followers}"
    fill(root, entries_csv(VIEWERS))
    fill(folder / f"twitch-rows-{followers}", entries_csv(VIEWERS))
    with FakeTwitch() as twitch:
        twitch.helix.limit = twitch.helix.left = 10**9
        twitch.helix.add_followers(followers, first=FIRST_LISTED)
        twitch.helix.add_subscriptions(subscribers, first=FIRST_LISTED)
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        token = twitch.oauth.sign_in(*wanted_names())[0]
        given = (theirs, folder, followers, subscribers, twitch.endpoints, twitch.client_id, twitch.user.id, token)
        # In a process of its own, so that the fake's work and memory do not count.
        process = context.Process(target=_compare_there, args=given)
        process.start()
        theirs.close()
        try:
            first, again, alone = ours.recv()
        finally:
            process.join()
    size = followers
    for own, whole, spent in ((FIRST, "lists new to the desk: in all", first), (AGAIN, "in all, again", again)):
        results.add(Figure("twitch", own, size, spent.own, "s", spent.seconds, "in all, with the fake"))
        results.add(Figure("twitch", f"{whole}: memory", size, spent.memory / 1e6, "MB"))
    results.add(Figure("twitch", ALONE, size, alone.own, "s", first.own, "own time with reading"))
    results.aim(f"MB of memory at {followers:,} followers", first.memory / 1e6, MEGABYTES_AT_MOST)


def _compare_there(
    pipe: Connection,
    folder: Path,
    followers: int,
    subscribers: int,
    endpoints: dict[str, str],
    client_id: str,
    channel_id: str,
    token: str,
) -> None:
    with desk(folder / f"twitch-lists-{followers}") as services:

        async def run() -> tuple[Spent, Spent]:
            async with httpx.AsyncClient() as http:
                where = Endpoints(**endpoints)
                keeper = TokenKeeper(Memory(), where, client_id, http, system_clock, fixed=token)
                helix = Helix(http, where, client_id, keeper)
                scopes = frozenset(wanted_names())
                reconciler = Reconciler(
                    helix, services, channel_id, lambda: scopes, lambda _: None, lambda _: None, system_clock
                )
                # What is imported and made ready once is not the list's.
                await helix.users(logins=["nobody"])
                found = []
                for _ in range(2):
                    meter = _Meter()
                    report = await reconciler.run_once(full=True)
                    found.append(meter.spent())
                    _check(services, report, followers, subscribers)
                return found[0], found[1]

        first, again = asyncio.run(run())
    with desk(folder / f"twitch-rows-{followers}") as services:
        first_id = 100_000 + FIRST_LISTED
        meter = _Meter()
        services.reconcile.followers(
            [FollowerRow(str(first_id + number), f"Viewer{number}", 1_000_000) for number in range(followers)],
            actor=ACTOR,
        )
        services.reconcile.subscribers(
            [SubscriberRow(str(first_id + number), f"Viewer{number}", "1000") for number in range(subscribers)],
            actor=ACTOR,
        )
        alone = meter.spent()
    pipe.send((first, again, alone))


def _check(services: Services, report: SyncReport, followers: int, subscribers: int) -> None:
    problems = [part.problem for part in report.parts if part.problem]
    statement = (
        "SELECT count(*) FILTER (WHERE is_follower = 1), count(*) FILTER (WHERE is_subscriber = 1) FROM engagement"
    )
    with services.core.database.read() as connection:
        stored = tuple(connection.exec_driver_sql(statement).one())
    if problems or stored[0] != followers or stored[1] < subscribers:
        raise RuntimeError(f"the comparison went wrong: {stored}, {problems}")


class _Meter:
    """Begins to count when it is made."""

    def __init__(self) -> None:
        self._memory = _memory("VmRSS")
        _forget_peak()
        self._own, self._began = time.process_time(), time.perf_counter()

    def spent(self) -> Spent:
        seconds, own = time.perf_counter() - self._began, time.process_time() - self._own
        return Spent(seconds, own, max(0, _memory("VmHWM") - self._memory))


def _memory(which: str) -> int:
    """Bytes of this process: in use now (VmRSS), or at the highest (VmHWM). 0 where the system does not tell."""
    status = Path("/proc/self/status")
    found = re.search(rf"{which}:\s+(\d+) kB", status.read_text()) if status.exists() else None
    return int(found.group(1)) * 1024 if found else 0


def _forget_peak() -> None:
    """The highest use of memory counts from now on, where the system can do that."""
    path = Path("/proc/self/clear_refs")
    if path.exists():
        path.write_text("5")
