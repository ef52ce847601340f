"""`make storm STORM="--turns"`: periods that turn in processes which are killed in the midst of it.

Each process opens the desk at the time of a turn, or months after it, and does what a desk's heartbeat does. It tells
when the turn begins, and is killed a random part of a turn's measured length after that. After each kill the desk is
opened again and all of it is audited: the turn has happened whole or not at all. In the end each has happened once,
with its draw, and nothing of an ended period has changed.
"""

from __future__ import annotations

import hashlib
import itertools
import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.tickets import Rates, Source
from raffle_desktop.services.books import BookSettings
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.periods import PeriodService
from raffle_desktop.services.services import Services
from raffle_desktop.services.wagers import WagerRow
from raffle_desktop.storage.backup import integrity_problems
from raffle_desktop.storage.data_folder import DataFolder
from tests.storm.killing import AT_TURN, START, Aim, Ended, run_and_kill
from tests.storm.model import Broken
from tests.storm.turning import Viewer, opened
from tests.storm.worker import BEGIN, COMMIT, TURN, TURNED, mark

WORKER = "turn"
VIEWERS = 400
LINKED = 10
"""Of them, so many have an affiliate name that is theirs; as many again one that is nobody's yet."""
USUAL_SECONDS = 1.2
"""Of a whole process."""
FIRST_DAY = datetime(2026, 1, 10, 12, tzinfo=UTC)
RATES = Rates(
    {
        "twitch": {Source.FOLLOW: 1, Source.SUBSCRIPTION: 5, Source.GIFTED_SUB: 5, Source.WATCHTIME: 10},
        "affiliate": {Source.WAGER: 20},
    }
)
MICRO = 1_000_000
ROWS = ("ticket_log", "ticket_ranges", "ticket_sources", "ticket_totals", "wager_totals")

NO_TURN, BEFORE, INSIDE, COMMITTING, AFTER = (
    "before the turn",
    "between its beginning and its transaction",
    "in its transaction",
    "at its commit",
    "after it",
)


def work(arguments: Sequence[str]) -> int:
    """The process that is killed: FOLDER NOW."""
    folder, now = arguments
    turn = PeriodService._turn

    def told(self: PeriodService, book_id: int, turned: list[object]) -> None:
        mark(TURN)
        begin = time.perf_counter()
        turn(self, book_id, turned)  # type: ignore[arg-type]
        mark(f"{TURNED} {time.perf_counter() - begin}")

    PeriodService._turn = told  # type: ignore[method-assign, assignment]
    with opened(Path(folder), datetime.fromisoformat(now)) as services:
        print(f"ack {len(services.periods.turn_if_due())}", flush=True)
    return 0


def moment_of(ended: Ended) -> str:
    """Where in the turn a process was killed, by what it had told."""
    marks = ended.marks
    if TURN not in marks:
        return NO_TURN
    since = marks[marks.index(TURN) + 1 :]
    if any(one.startswith(TURNED) for one in since):
        return AFTER
    if COMMIT in since:
        return COMMITTING
    return INSIDE if BEGIN in since else BEFORE


@dataclass(slots=True)
class TurnSummary:
    kills: int = 0
    moments: Counter[str] = field(default_factory=Counter)
    turned_whole: int = 0
    not_turned: int = 0
    done_before: int = 0
    turns: int = 0
    by_hand: int = 0
    missed: int = 0
    draws: int = 0
    lengths: list[float] = field(default_factory=list)

    def lines(self) -> list[str]:
        moments = ", ".join(f"{name} {self.moments[name]}" for name in (NO_TURN, BEFORE, INSIDE, COMMITTING, AFTER))
        return [
            f"kills: {self.kills}: {moments}",
            (
                f"after the kill turned whole: {self.turned_whole}, not at all: {self.not_turned};"
                f" processes done before their kill: {self.done_before};"
                f" a turn takes {1000 * min(self.lengths, default=0):.0f}"
                f" to {1000 * max(self.lengths, default=0):.0f} ms"
            ),
            (
                f"turns: {self.turns}, each once, {self.by_hand} of them after an end by hand;"
                f" missed periods recorded: {self.missed}; draws: {self.draws}, each once"
            ),
        ]


class TurnStorm:
    """One storm on one data folder. Raises Broken."""

    def __init__(self, folder: Path, seed: int, viewers: int = VIEWERS) -> None:
        self.summary = TurnSummary()
        self._folder = folder / "desk"
        self._chance = random.Random(seed)
        self._now = FIRST_DAY
        self._viewers = [Viewer(f"viewer_{number}", linked=number < LINKED) for number in range(viewers)]
        self._events = 0
        self._periods = 1
        self._ended: dict[int, str] = {}
        """Period -> what all its rows come to"""

    def prepare(self) -> None:
        """A desk whose first period runs."""
        with opened(self._folder, self._now) as services:
            settings = BookSettings(rates=RATES, draw_on_turn=True, winners=2)
            services.books.change(services.books.get().id, settings, actor="storm")
            services.periods.turn_if_due()
            for number, viewer in enumerate(self._viewers):
                viewer.follows, viewer.subscribes = number % 2 == 0, number % 5 == 0
            services.ingest.apply_all([event for one in self._viewers for event in self._standing(one)], actor="storm")
            for viewer in self._viewers[:LINKED]:
                found = services.viewers.of_person(viewer.person)
                if found is None:
                    raise AssertionError("everybody is known")
                services.links.link(found.id, viewer.affiliate, actor="storm")
            services.wagers.take(self._amounts(), actor="storm", feed="storm")

    def step(self) -> None:
        """One month and its turn, killed until it has happened or three times."""
        by_hand = self._chance.random() < 0.25
        with opened(self._folder, self._now) as services:
            self._month(services)
            before = services.periods.current()
            if before is None:
                raise Broken("no period runs")
        wanted = {viewer.name: viewer.at_the_end() for viewer in self._viewers}
        if by_hand:
            self._now += timedelta(hours=1)
            with opened(self._folder, self._now) as services:
                services.periods.end(actor="storm")
                self._compare(services, before.id, wanted)
                for viewer in self._viewers:
                    viewer.begin_anew()
                self._month(services)
        off = self._chance.choice((0, 0, 0, 1, 3))
        start = self._now.replace(day=1, hour=0, minute=0, second=0)
        for _ in range(off + 1):
            start = (start + timedelta(days=32)).replace(day=1)
        now = start + timedelta(seconds=self._chance.choice((0, 1, 3600, 86_400 * 9)))
        for _ in range(3):
            if self._kill(now, before.id):
                break
        with opened(self._folder, now) as services:
            services.periods.turn_if_due()
            self._periods += 1 + off
            self.summary.turns += 1
            self.summary.by_hand += by_hand
            self.summary.missed += off
            for viewer in self._viewers:
                if not by_hand:
                    viewer.begin_anew()
            self._look_over(services, before.id, start, wanted, by_hand=by_hand)
            # A clock that is set back, and every further beat, change nothing.
            state = services.periods.history(archived=True)
            if services.periods.turn_if_due() or services.periods.history(archived=True) != state:
                raise Broken("a turn was done twice")
            self._ended[before.id] = _rows(services, before.id)
        with opened(self._folder, before_turn := start - timedelta(minutes=5)) as services:
            if services.periods.turn_if_due() or services.periods.history(archived=True) != state:
                raise Broken(f"a clock set back to {before_turn} turned something")
        for viewer in self._viewers:
            viewer.convert()
        self._now = now + timedelta(days=1)

    def look_back(self) -> None:
        """Nothing of any period that has ended is other than when it ended."""
        with opened(self._folder, self._now) as services:
            for period_id, rows in self._ended.items():
                if _rows(services, period_id) != rows:
                    raise Broken(f"rows of the ended period {period_id} have changed")

    # ------------------------------------------------------------------------------------------------------------------

    def _kill(self, now: datetime, before: int) -> bool:
        ended = run_and_kill([WORKER, str(self._folder), now.isoformat()], self._aim())
        if not ended.killed and ended.code != 0:
            raise Broken(f"a turn ended with {ended.code}: {' / '.join(ended.errors[-5:])}")
        problems = integrity_problems(DataFolder(self._folder).database)
        if problems:
            raise Broken(f"after a kill the database is damaged: {problems[0]}")
        lengths = [float(one.removeprefix(TURNED)) for one in ended.marks if one.startswith(TURNED)]
        self.summary.lengths.extend(lengths)
        with opened(self._folder, now) as services:
            turned = self._has_turned(services, before, ended)
        self._count(ended, turned=turned)
        return turned

    def _aim(self) -> Aim:
        """Most kills at a random point of the turn, by the length it had of late; some before and some after it."""
        lately = self.summary.lengths[-10:]
        length = sum(lately) / len(lately) if lately else 0.1
        kind = self._chance.random()
        if kind < 0.06:
            return Aim(START, self._chance.uniform(0, USUAL_SECONDS))
        if kind < 0.2:
            return Aim(AT_TURN, self._chance.uniform(length, 5 * length))
        return Aim(AT_TURN, self._chance.uniform(0, 1.3 * length))

    def _has_turned(self, services: Services, before: int, ended: Ended) -> bool:
        """Whole, or not at all."""
        current = services.periods.current()
        turned = current is not None and current.id != before
        if moment_of(ended) == AFTER and not turned:
            raise Broken("a turn that was told as done is gone")
        if turned and services.periods.get(before).is_active:
            raise Broken("two periods run")
        if not turned and len(services.periods.history(archived=True)) != self._periods:
            raise Broken("a turn that was not done left periods behind")
        wrong = [one for one in services.reports.reconcile() if not one.ok]
        if wrong:
            raise Broken(f"after a kill: {wrong[0].name}: {wrong[0].detail}")
        for period_id, rows in list(self._ended.items())[-3:]:
            if _rows(services, period_id) != rows:
                raise Broken(f"a turn changed rows of the ended period {period_id}")
        return turned

    def _count(self, ended: Ended, *, turned: bool) -> None:
        if not ended.killed:
            self.summary.done_before += 1
            return
        self.summary.kills += 1
        self.summary.moments[moment_of(ended)] += 1
        self.summary.turned_whole += turned
        self.summary.not_turned += not turned

    def _look_over(
        self, services: Services, before: int, start: datetime, wanted: dict[str, dict[str, int]], *, by_hand: bool
    ) -> None:
        history = services.periods.history(archived=True)
        if len(history) != self._periods:
            raise Broken(f"expected {self._periods} periods, found {len(history)}")
        current = services.periods.current()
        if current is None or current.starts_at != to_micros(start):
            raise Broken(f"expected a period from {start}, found {current}")
        spans = sorted((one.starts_at, one.ends_at) for one in history)
        if any(one[1] != other[0] for one, other in itertools.pairwise(spans)):
            raise Broken("between two periods there is a gap")
        self._compare(services, before, wanted)
        begun = {viewer.name: viewer.at_the_end() if by_hand else viewer.standing() for viewer in self._viewers}
        self._compare(services, current.id, begun)
        draws = services.period_draws.of_period(before)
        if [len(one.view.standing) for one in draws] != ([] if by_hand else [2]):
            raise Broken(f"expected one draw of two after a turn, none after an end by hand, found {len(draws)}")
        self.summary.draws += len(draws)
        wrong = [one for one in services.reports.reconcile() if not one.ok]
        if wrong:
            raise Broken(f"{wrong[0].name}: {wrong[0].detail}")

    def _compare(self, services: Services, period_id: int, wanted: dict[str, dict[str, int]]) -> None:
        held: dict[str, dict[str, int]] = {}
        with services.core.database.read() as connection:
            for name, source, balance in connection.exec_driver_sql(
                "SELECT i.display_name, t.source, t.balance FROM ticket_sources AS t JOIN identities AS i"
                " ON i.viewer_id = t.viewer_id WHERE t.period_id = ? AND t.balance <> 0",
                (period_id,),
            ):
                held.setdefault(name, {})[source] = balance
        for name, sources in wanted.items():
            has = held.pop(name, {})
            if has != sources:
                raise Broken(f"{name} in period {period_id}: expected {sources}, found {has}")
        if held:
            raise Broken(f"somebody unheard of has tickets: {min(held)}")

    # A month

    def _month(self, services: Services) -> None:
        events: list[OutsideEvent] = []
        for viewer in self._chance.sample(self._viewers, 25):
            match self._chance.randrange(4):
                case 0:
                    minutes = self._chance.randrange(1, 400)
                    viewer.minutes += minutes
                    events.append(self._event(viewer, EventType.WATCH_MINUTES, minutes))
                case 1:
                    gifts = self._chance.randrange(1, 5)
                    viewer.gifts += gifts
                    events.append(self._event(viewer, EventType.GIFT, gifts))
                case 2:
                    viewer.follows = not viewer.follows
                    events.extend(self._standing(viewer))
                case _:
                    viewer.subscribes = not viewer.subscribes
                    events.extend(self._standing(viewer))
        services.ingest.apply_all(events, actor="storm")
        for viewer in self._viewers[: 2 * LINKED]:
            more = self._chance.randrange(0, 300 * MICRO)
            viewer.amount += more
            viewer.wagered += more
        services.wagers.take(self._amounts(), actor="storm", feed="storm")

    def _amounts(self) -> list[WagerRow]:
        return [WagerRow(viewer.affiliate, "lele", viewer.amount) for viewer in self._viewers[: 2 * LINKED]]

    def _standing(self, viewer: Viewer) -> list[OutsideEvent]:
        return [
            self._event(viewer, EventType.FOLLOW if viewer.follows else EventType.UNFOLLOW),
            self._event(viewer, EventType.SUBSCRIBE if viewer.subscribes else EventType.UNSUBSCRIBE),
        ]

    def _event(self, viewer: Viewer, kind: EventType, amount: int = 0) -> OutsideEvent:
        self._events += 1
        return OutsideEvent("twitch", f"e{self._events}", kind, viewer.person, amount)


def _rows(services: Services, period_id: int) -> str:
    """All rows of a period as one number."""
    digest = hashlib.sha256()
    with services.core.database.read() as connection:
        digest.update(
            repr(connection.exec_driver_sql("SELECT * FROM periods WHERE id = ?", (period_id,)).all()).encode()
        )
        for table in ROWS:
            rows = connection.exec_driver_sql(
                f"SELECT * FROM {table} WHERE period_id = ? ORDER BY 1, 2, 3", (period_id,)
            )
            digest.update(repr(rows.all()).encode())
    return digest.hexdigest()
