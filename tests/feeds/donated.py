"""Donations to test with: the desk's own worker in a thread, loopback providers, a real database, time in the test's
hand.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from raffle_desktop.feeds.donation_endpoints import DonationEndpoints
from raffle_desktop.feeds.donation_status import DonationLine, DonationPhase, DonationProvider, DonationsStatus
from raffle_desktop.feeds.donation_tokens import SECRET_NAMES
from raffle_desktop.feeds.donation_worker import Donations
from raffle_desktop.services.gaps import GapView
from raffle_desktop.services.people import Person
from tests.conftest import Desk, build_desk
from tests.fakes.donation_sockets import SE_TOKEN, SL_TOKEN, FakeStreamElements, FakeStreamlabs
from tests.feeds.fed import Keyring
from tests.feeds.kept import Hours

PATIENCE_S = 20.0
SE, SL = DonationProvider.STREAMELEMENTS, DonationProvider.STREAMLABS
TOKENS = {SE: SE_TOKEN, SL: SL_TOKEN}
Lines = list[DonationLine]


class Times(Hours):
    """See Hours."""

    def somebody_waits_until(self, seconds: float) -> int:
        """How many wait for this very time (unix seconds)."""
        with self._lock:
            return sum(abs(waiter.due - seconds) < 0.01 for waiter in self._waiting)


@dataclass
class Donated:
    """All of it together. `statuses`: everything that was told."""

    desk: Desk
    tips: FakeStreamElements
    labs: FakeStreamlabs
    keyring: Keyring = field(default_factory=Keyring)
    statuses: list[DonationsStatus] = field(default_factory=list)
    worker: Donations = field(init=False)
    hours: Times = field(init=False)
    _thread: threading.Thread | None = None
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def __post_init__(self) -> None:
        self.hours = Times(self.desk.clock)
        self.make()

    def make(self) -> Donations:
        self.worker = Donations(
            self.desk.services,
            self.keyring,
            tell=self._told,
            clock=self.desk.clock,
            sleep=self.hours.sleep,
            random=lambda: 0.5,
            endpoints=DonationEndpoints(self.tips.address, self.labs.address),
        )
        return self.worker

    def switched_on(self, *providers: DonationProvider) -> Donated:
        """With their tokens in the keyring, before the start or after it."""
        for provider in providers:
            self.keyring.values.setdefault(SECRET_NAMES[provider], TOKENS[provider])
            self.worker.switch(provider, on=True, actor="op")
        return self

    def start(self) -> Donated:
        self._thread = threading.Thread(target=self.worker.run, name="donations under test")
        self._thread.start()
        return self

    def stop(self, seconds: float = PATIENCE_S) -> None:
        if self._thread is not None:
            self.worker.end()
            self._thread.join(seconds)
            assert not self._thread.is_alive(), "donations did not end"
            self._thread = None

    def restart(self) -> Donated:
        self.stop()
        self.make()
        return self.start()

    def _told(self, status: DonationsStatus) -> None:
        with self._changed:
            self.statuses.append(status)
            self._changed.notify_all()

    def until(self, condition: Callable[[DonationsStatus], object]) -> DonationsStatus:
        """Waits for the status to be so; says what there was instead where it does not come to that."""
        with self._changed:
            if not self._changed.wait_for(lambda: condition(self.worker.status), PATIENCE_S):
                raise AssertionError(f"it did not come to that: {self.worker.status}")
        return self.worker.status

    def until_phase(self, provider: DonationProvider, phase: DonationPhase) -> None:
        self.until(lambda status: status.of(provider).phase is phase)

    def listening(self, *providers: DonationProvider) -> Donated:
        for provider in providers:
            self.until_phase(provider, DonationPhase.LISTENING)
        return self

    def until_lines(self, kind: str, count: int = 1) -> Lines:
        """Wait until the live log has so many lines of this kind."""
        self.until_so(lambda: len(self.log(kind)) >= count)
        return self.log(kind)

    def log(self, kind: str = "") -> Lines:
        return [line for line in self.worker.log()[1] if not kind or line.kind == kind]

    def pass_pause(self, provider: DonationProvider) -> float:
        """Let time go by to the next attempt, once the worker waits for it; gives the seconds."""
        now = self.worker._board.now()
        status = self.until(lambda status: status.of(provider).next_at > now).of(provider)
        due = status.next_at / 1_000_000
        self.until_so(lambda: self.hours.somebody_waits_until(due))
        self.hours.advance(due - self.desk.clock().timestamp())
        return (status.next_at - now) / 1_000_000

    def pass_time(self, seconds: float) -> None:
        """Let time go by, once somebody waits for the end of it."""
        due = self.desk.clock().timestamp() + seconds
        self.until_so(lambda: self.hours.somebody_waits_until(due))
        self.hours.advance(seconds)

    def until_so(self, condition: Callable[[], object]) -> None:
        """Wait for what nobody tells."""
        for _ in range(round(PATIENCE_S / 0.005)):
            if condition():
                return
            with self._changed:
                self._changed.wait(0.005)
        raise AssertionError(f"it did not come to that: {self.worker.status} {self.worker.log()[1]}")

    def donated(self, name: str, platform: str = "manual") -> int | None:
        """What this viewer has donated, in minor units; None where there is no such viewer."""
        viewer = self.desk.services.viewers.of_person(Person(platform, name))
        return None if viewer is None else viewer.donations_minor

    def gaps(self) -> list[GapView]:
        return self.desk.services.gaps.open()


@contextmanager
def donated(tmp_path: Path) -> Iterator[Donated]:
    """Nothing is on, and the worker not started."""
    with FakeStreamElements() as tips, FakeStreamlabs() as labs:
        desk = build_desk(tmp_path / "desk")
        made = Donated(desk, tips, labs)
        try:
            yield made
        finally:
            made.stop()
            desk.database.close()
