"""A keeper of the beacon to test with: its own thread, loopback relays, a real database, time in the test's hand."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from raffle_desktop.domain.streamdraw.texts import Level, round_time
from raffle_desktop.domain.streamdraw.verification import verify
from raffle_desktop.feeds.beacon import check_signature
from raffle_desktop.feeds.beacon_keeper import BeaconKeeper
from raffle_desktop.feeds.beacon_status import BeaconStatus
from raffle_desktop.feeds.relays import VARIABLE, RelayLimits
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.staged import DrawSource
from tests.conftest import Desk, FakeClock, build_desk
from tests.fakes.drand import FakeDrand

PATIENCE_S = 30.0
LOOK_S = 0.005
LIMITS = RelayLimits(seconds=10.0, stagger=0.05, latest=10.0)
DELAY = 30


@dataclass(eq=False)
class Waiter:
    """Somebody who waits until `due` (unix seconds)."""

    due: float
    loop: asyncio.AbstractEventLoop
    over: asyncio.Event


class Hours:
    """What the keeper waits by: until the test's clock has come so far."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self._waiting: list[Waiter] = []
        self._lock = threading.Lock()

    async def sleep(self, seconds: float) -> None:
        over = asyncio.Event()
        with self._lock:
            waiter = Waiter(self._clock().timestamp() + seconds, asyncio.get_running_loop(), over)
            self._waiting.append(waiter)
        try:
            await over.wait()
        finally:
            with self._lock:
                self._waiting.remove(waiter)

    def advance(self, seconds: float) -> None:
        with self._lock:
            self._clock.advance(seconds=seconds)
            now = self._clock().timestamp()
            for waiter in self._waiting:
                if waiter.due <= now:
                    waiter.loop.call_soon_threadsafe(waiter.over.set)

    @property
    def waiting(self) -> int:
        """How many wait for a time that is still to come."""
        with self._lock:
            now = self._clock().timestamp()
            return sum(waiter.due > now for waiter in self._waiting)

    def sleep_machine(self, seconds: float) -> None:
        """The machine is asleep for so long: the clock goes on, and no wait gets any shorter."""
        with self._lock:
            self._clock.advance(seconds=seconds)
            for waiter in self._waiting:
                waiter.due += seconds


@dataclass
class Kept:
    """All of it together. `statuses`: everything that was told."""

    desk: Desk
    relays: list[FakeDrand]
    limits: RelayLimits = LIMITS
    environment: dict[str, str] | None = None
    statuses: list[BeaconStatus] = field(default_factory=list)
    keeper: BeaconKeeper = field(init=False)
    hours: Hours = field(init=False)
    _thread: threading.Thread | None = None
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def __post_init__(self) -> None:
        self.hours = Hours(self.desk.clock)

    @property
    def relay(self) -> FakeDrand:
        return self.relays[0]

    @property
    def status(self) -> BeaconStatus:
        return self.keeper.status

    def make(self) -> BeaconKeeper:
        given = {VARIABLE: " ".join(relay.address for relay in self.relays)}
        self.keeper = BeaconKeeper(
            self.desk.services,
            tell=self._told,
            environment=given if self.environment is None else self.environment,
            sleep=self.hours.sleep,
            random=lambda: 0.5,
            limits=self.limits,
        )
        return self.keeper

    def start(self) -> Kept:
        self.make()
        return self.run()

    def run(self) -> Kept:
        self._thread = threading.Thread(target=self.keeper.run, name="keeper under test")
        self._thread.start()
        return self

    def stop(self, seconds: float = PATIENCE_S) -> None:
        if self._thread is not None:
            self.keeper.end()
            self._thread.join(seconds)
            assert not self._thread.is_alive(), "the keeper did not end"
            self._thread = None

    def _told(self, status: BeaconStatus) -> None:
        with self._changed:
            self.statuses.append(status)
            self._changed.notify_all()

    def until(self, what: Callable[[BeaconStatus], object]) -> BeaconStatus:
        """Wait until the status is so, while time stands still."""
        with self._changed:
            assert self._changed.wait_for(lambda: what(self.keeper.status), PATIENCE_S), self.keeper.status
            return self.keeper.status

    def pass_until(self, what: Callable[[], object], *, step: float = 3.0, most: float = 200.0) -> float:
        """Let time go by in steps until it is so, each when the keeper does nothing but wait; gives the seconds."""
        passed, patience = 0.0, time.monotonic() + PATIENCE_S
        while not what():
            if self.rests:
                assert passed < most, self.keeper.status
                self.hours.advance(step)
                passed += step
            assert time.monotonic() < patience, self.keeper.status
            with self._changed:
                self._changed.wait(LOOK_S)
        return passed

    @property
    def rests(self) -> bool:
        """Whether the keeper only waits: for the next look at the database, and with each round that it knows of."""
        return self.hours.waiting == 1 + len(self.keeper.status.rounds)

    # The draw

    def at(self, round_number: int, seconds: float) -> None:
        """Set the clock to so many seconds after that round comes out."""
        now = datetime.fromtimestamp(round_time(round_number) + seconds, UTC)
        self.hours.advance((now - self.desk.clock()).total_seconds())

    def opened(self, round_number: int = 1000, names: str = "abcdefgh", winners: int = 1) -> DrawView:
        """An open draw of a session with these people, to be closed in time for that round."""
        self.at(round_number, -DELAY - 60)
        self.desk.services.sessions.start("Friday", actor="op")
        for name in names:
            self.desk.enter(name)
        return self.desk.services.staged.open(
            DrawSource("session"), level=Level.BEACON, winners=winners, delay=DELAY, actor="op"
        )

    def closed(self, round_number: int = 1000, **more: object) -> DrawView:
        view = self.opened(round_number, **more)  # type: ignore[arg-type]
        return self.close(view, round_number)

    def close(self, view: DrawView, round_number: int = 1000) -> DrawView:
        self.at(round_number, -DELAY)
        closed = self.desk.services.staged.close(view.id, actor="op")
        assert (closed.state, closed.round) == ("waiting", round_number)
        return closed

    def draw(self) -> DrawView:
        return self.desk.services.draw_reader.get("#1")

    def is_drawn(self) -> bool:
        return self.draw().state == "drawn"

    def winners(self) -> list[str]:
        """Who was drawn, in order, after the stored proof has been checked wholly."""
        report = verify(self.desk.services.draw_reader.proof("#1"), check_signature)
        assert report.complete, report.summary
        return [winner.name for winner in self.draw().winners]


@contextmanager
def kept(folder: Path, relays: int = 1) -> Iterator[Kept]:
    """A desk with a keeper that is not started yet, and so many relays that have each round when it is due."""
    desk = build_desk(folder / "desk")
    with ExitStack() as running:
        made = Kept(desk, [running.enter_context(FakeDrand(desk.clock)) for _ in range(relays)])
        try:
            yield made
        finally:
            made.stop()
            desk.database.close()
