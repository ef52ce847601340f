"""The made-up channel brought to a desk, by the same doors through which a real one comes in."""

from __future__ import annotations

import logging
import random
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from raffle_desktop.demo import past
from raffle_desktop.demo.cast import Cast, CastMember
from raffle_desktop.demo.channel import HYPE_SECONDS, DemoChannel
from raffle_desktop.demo.connection import Connection
from raffle_desktop.demo.delivery import ACTOR, Delivery, Stopped
from raffle_desktop.demo.happenings import Happening, Kind
from raffle_desktop.domain.changes import Change, OutsideChange, SessionChanged, SubmissionsSwitched
from raffle_desktop.domain.entry_rows import EntryList, EntryRow
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.services.people import Person
from raffle_desktop.services.services import Services

log = logging.getLogger(__name__)

SLOWEST, FASTEST = 0.25, 20.0
LOSS_SECONDS = 20.0
_TICK_SECONDS = 0.1
# A machine that slept, or a database that was slow, is not made up for by a flood.
_LONGEST_TICK_SECONDS = 0.5
_FLOOD_CHUNK = 5_000
_CLOSED = (Code.SUBMISSIONS_CLOSED, Code.NO_ACTIVE_SESSION)


class State(StrEnum):
    """Where a simulator is in its life."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class DemoEvent:
    """One line of the live feed: when (UTC microseconds), what about, who (empty: nobody in particular), in words."""

    at: int
    kind: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class DemoStats:
    """Figures since the simulator was made. `refused` counts entries, `events_refused` outside events, by code.

    `missed` happenings were lost with the connection for good; `caught_up` events were found out afterwards.
    `troubles` counts failures of the surroundings that were waited out. `lost_since` is in UTC microseconds.
    """

    happenings: int
    events: int
    entries: int
    refused: dict[str, int]
    events_refused: dict[str, int]
    missed: int
    caught_up: int
    troubles: int
    connected: bool
    lost_since: int | None


class DemoSimulator:
    """Runs a channel on its own thread, or step by step. Controls may be called from any thread and never wait.

    `on_event`, `on_connection` and `say` (sentences for people) are called on the simulator's thread: they hand on and
    return. `clock` gives seconds that only grow; `sleep` replaces the waiting after trouble.
    """

    def __init__(
        self,
        services: Services,
        *,
        seed: int | None = None,
        say: Callable[[str], None] | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] | None = None,
    ) -> None:
        self.on_event: Callable[[DemoEvent], None] | None = None
        self.on_connection: Callable[[bool], None] | None = None
        self._services = services
        self._say = say or (lambda _text: None)
        self._clock = clock
        self._cast = Cast()
        # Not from the seed: after a restart events must have other names, and strangers be other people.
        self._run = secrets.token_hex(6)
        self._events_named = 0
        self._numbers = threading.Lock()
        self._next_stranger = int(self._run, 16) % 50_000_000
        self._channel = DemoChannel(
            random.Random(seed),
            self._cast,
            new_id=self._new_id,
            stranger=lambda: self._strangers(1)[0],
            is_pending=self._is_pending,
        )
        self._connection = Connection()
        self._delivery = Delivery(services, say=self._say, sleep=sleep)
        self._speed = 1.0
        self._paused = False
        self._failed = False
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()
        self._stepping = threading.Lock()
        self._unsubscribe: Callable[[], None] | None = None
        # What other threads wish for, met at the next tick.
        self._wishes = threading.Lock()
        self._hype_wanted = False
        self._loss_wanted = 0.0
        self._session_started = False
        self._taking_entries: bool | None = None
        self._lost_since: int | None = None

    def prepare(self, stopping: Callable[[], bool] = bool) -> bool:
        """Fill a database that has no session yet with a channel's past and a running raffle; says whether it did, and
        all of it. `stopping` is asked often: the desk may have to end before it is done.
        """
        return past.prepare(self._services, self._cast, stopping)

    @property
    def state(self) -> State:
        if self._failed:
            return State.FAILED
        if self._thread is None:
            return State.STOPPED if self._stop.is_set() else State.READY
        if not self._thread.is_alive() or self._stop.is_set():
            return State.STOPPED
        return State.PAUSED if self._paused else State.RUNNING

    @property
    def speed(self) -> float:
        """Simulated seconds per second; what is set is brought into the range from SLOWEST to FASTEST."""
        return self._speed

    @speed.setter
    def speed(self, wanted: float) -> None:
        self._speed = min(FASTEST, max(SLOWEST, float(wanted)))

    @property
    def paused(self) -> bool:
        return self._paused

    def pause(self) -> None:
        """Let nothing happen until `resume`; a lost connection stays lost as well."""
        self._paused = True

    def resume(self) -> None:
        self._paused = False

    def hype_train(self) -> None:
        """Some 20 seconds (real ones, at the present speed) in which everything happens at once."""
        with self._wishes:
            self._hype_wanted = True

    def lose_connection(self, seconds: float = LOSS_SECONDS) -> None:
        """Let nothing arrive for so long. While a loss goes on, the later end counts."""
        with self._wishes:
            self._loss_wanted = max(self._loss_wanted, seconds)

    @property
    def connected(self) -> bool:
        return not self._connection.is_lost and self._loss_wanted <= 0

    def stats(self) -> DemoStats:
        delivery, connection = self._delivery, self._connection
        return DemoStats(
            happenings=delivery.happenings,
            events=delivery.stored,
            entries=delivery.entered,
            refused=dict(delivery.refused),
            events_refused=dict(delivery.events_refused),
            missed=connection.missed,
            caught_up=connection.caught_up,
            troubles=delivery.troubles,
            connected=self.connected,
            lost_since=self._lost_since,
        )

    def start(self) -> None:
        """Run on a thread of its own, from where it was; nothing changes where it runs already."""
        if self._thread is not None and self._thread.is_alive() and not self._stop.is_set():
            return
        self._failed = False
        self._listen()
        # Its own, so that a thread which is slow to end cannot be waked up by a new start.
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._loop, args=(self._stop,), name="demo-channel", daemon=True)
        self._thread.start()

    def stop(self, timeout: float = 2.0) -> bool:
        """End the thread; False where it is still at a write after `timeout` seconds (it ends after that one)."""
        self._stop.set()
        unsubscribe, self._unsubscribe = self._unsubscribe, None
        if unsubscribe is not None:
            unsubscribe()
        thread = self._thread
        if thread is None:
            return True
        if thread is not threading.current_thread():
            thread.join(timeout)
        return not thread.is_alive()

    def step(self, happenings: int = 1) -> None:
        """Let so many things happen here and now, brought to the desk together. What is a bug is raised."""
        self._listen()
        with self._stepping:
            self._obey()
            batch: list[Happening] = []
            for _ in range(happenings):
                happening = self._channel.next()
                if happening is not None:
                    batch += self._arriving(happening)
            # Whether the thread was stopped does not matter here.
            self._bring(batch, threading.Event())

    def flood(
        self,
        count: int,
        cancelled: Callable[[], bool] = lambda: False,
        progress: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> int:
        """Put so many strangers into the running session, for a worker thread; gives how many it has put in.

        In parts of a few thousand, each stored as a whole; cancelled, the parts so far stay.
        Raises RaffleError: NO_ACTIVE_SESSION, BUSY, WEIGHTS_TOO_LARGE; EnvironmentFault.
        """
        done = stored = 0
        while done < count and not cancelled():
            # An import would start a session of its own.
            if self._services.sessions.active() is None:
                raise RaffleError(Code.NO_ACTIVE_SESSION)
            members = self._strangers(min(_FLOOD_CHUNK, count - done))
            rows = tuple(_flood_row(line, member) for line, member in enumerate(members, start=1))
            report = self._services.imports.store(EntryList(rows, ()), skip_bad=True, actor=ACTOR)
            stored += report.accepted if report.stored else 0
            done += len(members)
            progress(done, count)
        return stored

    def _loop(self, stop: threading.Event) -> None:
        last = self._clock()
        try:
            while not stop.wait(_TICK_SECONDS):
                now = self._clock()
                if not self._paused:
                    self._tick(min(now - last, _LONGEST_TICK_SECONDS), stop)
                last = now
        except Stopped:
            pass
        except Exception as error:
            if stop.is_set():
                # The desk may be closed already while a write of ours is still on its way.
                log.warning("The demo channel was stopped in the middle of something", exc_info=True)
                return
            self._failed = True
            log.exception("The demo channel failed")
            self._say(f"The demo channel has stopped because of a fault in the program: {error}")

    def _tick(self, seconds: float, stop: threading.Event) -> None:
        with self._stepping:
            self._obey()
            until = self._channel.time + seconds * self._speed
            batch: list[Happening] = []
            while (happening := self._channel.next(until)) is not None:
                batch += self._arriving(happening)
            back = self._connection.pass_to(until, self._speed)
            self._bring([*batch, back] if back else batch, stop)

    def _obey(self) -> None:
        """Do what other threads wished for since the last tick."""
        with self._wishes:
            hype, self._hype_wanted = self._hype_wanted, False
            loss, self._loss_wanted = self._loss_wanted, 0.0
            started, self._session_started = self._session_started, False
            taking, self._taking_entries = self._taking_entries, None
            breaks = loss > 0 and self._connection.lose(loss)
        if breaks:
            self._lost_since = self._services.core.now_micros()
            self._tell(Kind.LOST, "", "The connection is lost")
        if started:
            self._channel.everyone_again()
        if taking is not None:
            self._channel.taking_entries = taking
        if hype:
            self._channel.hype(HYPE_SECONDS * self._speed)

    def _listen(self) -> None:
        if self._unsubscribe is None:
            self._unsubscribe = self._services.core.bus.subscribe(Change, self._heard)

    def _heard(self, change: Change) -> None:
        """The channel sees what is done at the desk. Runs on the thread that wrote it."""
        with self._wishes:
            if isinstance(change, SubmissionsSwitched):
                self._taking_entries = change.is_open
            elif isinstance(change, SessionChanged):
                self._taking_entries = change.state == "ACTIVE"
                self._session_started |= change.state == "ACTIVE"
            elif isinstance(change, OutsideChange):
                # Whatever it was: whoever tries will be told.
                self._taking_entries = True

    def _arriving(self, happening: Happening) -> list[Happening]:
        """What reaches the desk at this moment."""
        back = self._connection.pass_to(happening.at, self._speed)
        arriving = [] if back is None else [back]
        if self._connection.carries(happening):
            arriving.append(happening)
        else:
            self._unanswered(happening)
        return arriving

    def _bring(self, batch: list[Happening], stop: threading.Event) -> None:
        for happening, refusal in self._delivery.bring(batch, stop):
            text = happening.text
            if refusal is not None:
                text = f"could not enter: {refusal.message}"
                if refusal.code in _CLOSED:
                    self._channel.taking_entries = False
                    self._unanswered(happening)
            elif happening.entry is not None:
                self._channel.taking_entries = True
            if happening.kind is Kind.BACK:
                self._lost_since = None
            self._tell(happening.kind, happening.name, text)

    def _unanswered(self, happening: Happening) -> None:
        entry = happening.entry
        if entry is not None:
            self._channel.heard_nothing(Person(entry.platform, entry.username, entry.user_id))

    def _tell(self, kind: Kind, name: str, text: str) -> None:
        # Looked at once: another thread may take them away at any moment.
        on_connection, on_event = self.on_connection, self.on_event
        if kind in (Kind.LOST, Kind.BACK) and on_connection is not None:
            on_connection(kind is Kind.BACK)
        if on_event is not None:
            on_event(DemoEvent(self._services.core.now_micros(), kind.value, name, text))

    def _is_pending(self, person: Person) -> bool:
        try:
            return self._services.entries.pending_of(person) is not None
        except EnvironmentFault:
            return False
        except RaffleError:
            return False

    def _new_id(self) -> str:
        self._events_named += 1
        return f"{self._run}-{self._events_named}"

    def _strangers(self, count: int) -> list[CastMember]:
        with self._numbers:
            first = self._next_stranger
            self._next_stranger += count
        return [self._cast.fresh(number) for number in range(first, first + count)]


def _flood_row(line: int, member: CastMember) -> EntryRow:
    """A crowd with some variety in its weights: every third subscribes, every twentieth has cheered."""
    months = line % 23 + 1 if line % 3 == 0 else None
    person = member.person
    return EntryRow(
        line,
        person.name,
        person.platform,
        person.external_id,
        is_subscriber=True if months else None,
        sub_months=months,
        cheer_bits=100 * (line % 37) if line % 20 == 0 else None,
    )
