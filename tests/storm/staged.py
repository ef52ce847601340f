"""`make storm STORM="--staged"`: draws that go in steps, killed in each of their states.

Before each kill the desk is brought to one state. A process then takes the next step (opens, closes, adds a salt,
reveals, lets the keeper of the beacon fetch the round, announces a redraw, gives up, lets it expire) and is killed a
random part of that step's measured length after its beginning. Then the desk is opened again and all of it is looked
over: every draw is what it was or one step further; no secret, commitment, list or winner has changed, and no
commitment has two secrets; each result follows from its proof; each void one says why; the chain has no gap.
"""

from __future__ import annotations

import json
import random
import threading
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.domain.entry_rows import EntryRow
from raffle_desktop.domain.streamdraw.texts import Level, commitment
from raffle_desktop.domain.streamdraw.verification import verify
from raffle_desktop.feeds.beacon_keeper import BeaconKeeper
from raffle_desktop.feeds.relays import VARIABLE
from raffle_desktop.services.entries import EntryRequest
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.services import Services
from raffle_desktop.services.staged import EXPIRES_SECONDS, DrawSource
from raffle_desktop.storage.backup import integrity_problems
from raffle_desktop.storage.data_folder import DataFolder
from tests.fakes.drand import FakeDrand
from tests.fakes.entries_feed import Asked, Reply
from tests.services.staged_tools import check, signature_of
from tests.storm.killing import AT_TURN, START, Aim, Ended, run_and_kill
from tests.storm.model import Broken
from tests.storm.turning import opened
from tests.storm.turns import AFTER, BEFORE, COMMITTING, INSIDE, NO_TURN, moment_of
from tests.storm.worker import TURN, TURNED, mark

WORKER = "staged"
FIRST_DAY = datetime(2026, 1, 10, 12, tzinfo=UTC)
USUAL_SECONDS = 1.2
"""Of a whole process."""
PEOPLE = 8
PATIENCE_S = 30.0
NOTHING, OPENED, CLOSED, WAITING, DRAWN, ANNOUNCED = "nothing", "opened", "closed", "waiting", "drawn", "announced"
STATES = (NOTHING, OPENED, CLOSED, WAITING, DRAWN, ANNOUNCED)
STEPS = {
    NOTHING: ("open",),
    OPENED: ("close", "close", "close", "give_up"),
    CLOSED: ("salt", "reveal", "reveal", "give_up"),
    WAITING: ("keep", "keep", "keep", "keep", "give_up", "expire"),
    DRAWN: ("redraw",),
    ANNOUNCED: ("keep", "keep", "keep", "expire"),
}
"""What may come next in each state."""
_AFTER = {
    "open": (OPENED,),
    "close": (CLOSED, WAITING),
    "salt": (CLOSED,),
    "reveal": (DRAWN,),
    "keep": (DRAWN,),
    "redraw": (ANNOUNCED,),
    "give_up": ("void",),
    "expire": ("void", DRAWN),
}


class FakeBeacon(FakeDrand):
    """A relay of the tests' own beacon, which has every round."""

    def _true(self, asked: Asked) -> Reply:
        number = int(asked.path.removeprefix(self.path("")))
        return Reply(200, {"round": number, "signature": signature_of(number)})


# The process that is killed


def work(arguments: Sequence[str]) -> int:
    """FOLDER NOW STEP DRAW LEVEL RELAY: one step of that draw ("-" where there is none)."""
    folder, now, step, draw_id, level, relay = arguments
    with opened(Path(folder), datetime.fromisoformat(now)) as services:
        mark(TURN)
        begin = time.perf_counter()
        _act(services, step, draw_id, Level(level), relay)
        mark(f"{TURNED} {time.perf_counter() - begin}")
    return 0


def _act(services: Services, step: str, draw_id: str, level: Level, relay: str) -> None:
    staged = services.staged
    match step:
        case "open":
            staged.open(
                _source(level), level=level, winners=2, witnesses=_witnesses(level), confirm=True, actor="storm"
            )
        case "close":
            staged.close(draw_id, listed=_listed(level), actor="storm")
        case "salt":
            staged.add_salt(draw_id, f"dice {draw_id}", author="mary", actor="storm")
        case "reveal":
            staged.reveal(draw_id, actor="storm")
        case "keep":
            _keep(services, relay)
        case "redraw":
            services.winners.redraw(draw_id, "not here", [1], actor="storm")
        case "give_up":
            staged.give_up(draw_id, "the storm wants it", actor="storm")
        case "expire":
            for one in staged.waiting():
                staged.expire(one)
        case _:
            raise ValueError(step)


def _keep(services: Services, relay: str) -> None:
    """Let the keeper do what is to be done."""
    keeper = BeaconKeeper(services, tell=lambda _status: None, environment={VARIABLE: relay}, check=check)
    thread = threading.Thread(target=keeper.run)
    thread.start()
    end = time.monotonic() + PATIENCE_S
    while services.staged.waiting() and time.monotonic() < end:
        time.sleep(0.002)
    keeper.end()
    thread.join()


def _source(level: Level) -> DrawSource:
    return DrawSource("list", label="names.txt") if level is Level.COMMITTED else DrawSource("session")


def _witnesses(level: Level) -> tuple[str, ...]:
    return ("mary",) if level is Level.COMMITTED else ()


def _listed(level: Level) -> list[EntryRow] | None:
    if level is not Level.COMMITTED:
        return None
    return [EntryRow(number, f"name {number}", platform="manual") for number in range(1, PEOPLE)]


# The storm


@dataclass(slots=True)
class StagedSummary:
    kills: Counter[str] = field(default_factory=Counter)
    """By the state the desk was in."""
    moments: Counter[str] = field(default_factory=Counter)
    steps: Counter[str] = field(default_factory=Counter)
    happened: int = 0
    not_happened: int = 0
    done_before: int = 0
    ends: Counter[str] = field(default_factory=Counter)
    lengths: dict[str, list[float]] = field(default_factory=dict)

    def lines(self) -> list[str]:
        moments = ", ".join(f"{name} {self.moments[name]}" for name in (NO_TURN, BEFORE, INSIDE, COMMITTING, AFTER))
        return [
            f"kills: {self.kills.total()}: " + ", ".join(f"{name} {self.kills[name]}" for name in STATES),
            f"when (the step is the “turn” here): {moments}",
            (
                f"after the kill the step had happened: {self.happened}, not: {self.not_happened};"
                f" processes done before their kill: {self.done_before}"
            ),
            "steps: " + ", ".join(f"{name} {count}" for name, count in sorted(self.steps.items())),
            "draws: " + ", ".join(f"{name} {count}" for name, count in sorted(self.ends.items())),
        ]


@dataclass(slots=True)
class Facts:
    """What has been seen of a draw, and can never be anything else. `lists` and `winners` are empty until they are
    there; `winners`: event -> its picks.
    """

    commitment: str
    open_text: str
    secret: str
    list_text: str = ""
    salts: tuple[str, ...] = ()
    winners: dict[int, tuple[str, ...]] = field(default_factory=dict)
    void: str = ""


class StagedStorm:
    """One storm on one data folder. Raises Broken."""

    def __init__(self, folder: Path, seed: int, relay: FakeBeacon) -> None:
        self.summary = StagedSummary()
        self._folder = folder / "desk"
        self._chance = random.Random(seed)
        self._relay = relay
        self._now = FIRST_DAY
        self._facts: dict[str, Facts] = {}
        self._names = 0

    def prepare(self) -> None:
        """A desk with a running session."""
        with opened(self._folder, self._now) as services:
            services.sessions.start("Storm", actor="storm")

    def step(self, state: str | None = None) -> None:
        """Bring the desk to a state, have the next step killed, and look over what there is."""
        state = state or min(STATES, key=lambda one: (self.summary.kills[one], self._chance.random()))
        step = self._chance.choice(STEPS[state])
        level = Level.COMMITTED if state == CLOSED else Level.BEACON
        if state in (NOTHING, OPENED):
            level = self._chance.choice((Level.BEACON, Level.COMMITTED))
        with opened(self._folder, self._now) as services:
            draw_id = self._bring(services, state, level)
            before = _stand(services, draw_id)
        if step in ("keep", "expire"):
            self._now += timedelta(seconds=700 if step == "keep" else EXPIRES_SECONDS + 700)
        arguments = [str(self._folder), self._now.isoformat(), step, draw_id or "-", level.value, self._relay.address]
        ended = run_and_kill([WORKER, *arguments], self._aim(step))
        if not ended.killed and ended.code != 0:
            raise Broken(f"a worker ended with {ended.code}: {' / '.join(ended.errors[-5:])}")
        self._count(ended, state, step)
        self.look_over()
        with opened(self._folder, self._now) as services:
            self._compare(services, step, draw_id, before, told=moment_of(ended) == AFTER)
        self._now += timedelta(minutes=1)

    def look_over(self) -> None:
        """Everything there is, compared with everything that was seen before."""
        problems = integrity_problems(DataFolder(self._folder).database)
        if problems:
            raise Broken(f"after a kill the database is damaged: {problems[0]}")
        with opened(self._folder, self._now) as services:
            seen = {view.id: self._fact(services, view) for view in services.draw_reader.history(limit=100_000)}
            for draw_id, facts in self._facts.items():
                _never_otherwise(draw_id, facts, seen.get(draw_id))
            if len({one.commitment for one in seen.values()}) != len(seen):
                raise Broken("two draws have one commitment")
            if len({one.secret for one in seen.values()}) != len(seen):
                raise Broken("two draws have one secret")
            self._facts = seen
            chain = services.staged.chain()
            if not chain.is_whole or len(chain.links) != len(seen):
                raise Broken(f"the chain is not whole: {chain.missing} {[one for one in chain.links if one.fault]}")
            wrong = [one for one in services.reports.reconcile() if not one.ok]
            if wrong:
                raise Broken(f"{wrong[0].name}: {wrong[0].detail}")
            self.summary.ends = Counter(link.state for link in chain.links)

    # ------------------------------------------------------------------------------------------------------------------

    def _bring(self, services: Services, state: str, level: Level) -> str | None:
        """Finish what is under way, as a desk that begins again does, then make a draw that is in this state."""
        staged = services.staged
        for view in staged.all_under_way():
            if view.state == "opened":
                staged.give_up(view.id, "begun again", actor="storm")
            elif view.state == "closed":
                staged.reveal(view.id, actor="storm")
        for waiting in staged.waiting():
            self._now = max(self._now, datetime.fromtimestamp(waiting.round_at + 20, UTC))
        with opened(self._folder, self._now) as later:
            for waiting in later.staged.waiting():
                later.staged.take_signature(waiting.draw_id, signature_of(waiting.round), check=check, actor="storm")
            self._enter(later)
            if state == NOTHING:
                return None
            draw = later.staged.open(
                _source(level), level=level, winners=2, witnesses=_witnesses(level), confirm=True, actor="storm"
            )
            if state != OPENED:
                draw = later.staged.close(draw.id, listed=_listed(level), actor="storm")
        if state not in (DRAWN, ANNOUNCED):
            return draw.id
        self._now += timedelta(seconds=700)
        with opened(self._folder, self._now) as later:
            later.staged.take_signature(draw.id, signature_of(draw.round), check=check, actor="storm")
            if state == ANNOUNCED:
                later.winners.redraw(draw.id, "not here", [1], actor="storm")
        return draw.id

    def _enter(self, services: Services) -> None:
        waiting = [view for view in services.entries.page(limit=PEOPLE)[0] if not view.is_winner]
        for _ in range(PEOPLE - len(waiting)):
            self._names += 1
            services.entries.enter(EntryRequest(f"viewer {self._names}"), Origin.MANUAL, actor="storm")

    def _aim(self, step: str) -> Aim:
        """Most kills at a random point of the step, by the length it had of late; some before and some after it."""
        lately = self.summary.lengths.get(step, [])[-10:]
        length = sum(lately) / len(lately) if lately else 0.03
        kind = self._chance.random()
        if kind < 0.05:
            return Aim(START, self._chance.uniform(0, USUAL_SECONDS))
        if kind < 0.15:
            return Aim(AT_TURN, self._chance.uniform(length, 3 * length))
        return Aim(AT_TURN, self._chance.uniform(0, 1.2 * length))

    def _count(self, ended: Ended, state: str, step: str) -> None:
        for line in ended.marks:
            if line.startswith(TURNED):
                self.summary.lengths.setdefault(step, []).append(float(line.removeprefix(TURNED)))
        if not ended.killed:
            self.summary.done_before += 1
            return
        self.summary.kills[state] += 1
        self.summary.steps[step] += 1
        self.summary.moments[moment_of(ended)] += 1

    def _compare(self, services: Services, step: str, draw_id: str | None, before: str, *, told: bool) -> None:
        """The step has happened whole or not at all; one that was told as done has happened."""
        if draw_id is None:
            under_way = services.staged.under_way()
            draw_id = None if under_way is None else under_way.id
        now = _stand(services, draw_id)
        has_happened = now != before
        if has_happened and now.split()[0] not in _AFTER[step]:
            raise Broken(f"{step} made {before} into {now}")
        if told and not has_happened:
            raise Broken(f"{step} was told as done, and {before} is what there is")
        self.summary.happened += has_happened
        self.summary.not_happened += not has_happened

    def _fact(self, services: Services, view: DrawView) -> Facts:
        with services.core.database.read() as connection:
            row = connection.exec_driver_sql("SELECT secret, open_text FROM draws WHERE id = ?", (view.id,)).one()
        if commitment(row.secret, row.open_text) != view.commitment:
            raise Broken(f"draw {view.id} has another secret than the one it committed to")
        facts = Facts(view.commitment, row.open_text, row.secret, salts=tuple(salt.text for salt in view.salts))
        if view.state == "void":
            facts.void = view.void_reason
            if not facts.void:
                raise Broken(f"draw {view.id} is void and does not say why")
        if view.closed_at is not None:
            facts.list_text = services.draw_reader.list_text(view.id)
        if view.winners and (view.id not in self._facts or self._facts[view.id].winners.keys() != _events(view)):
            proof = services.draw_reader.proof(view.id)
            report = verify(proof, check)
            if not report.complete:
                raise Broken(f"draw {view.id}: {report.summary}")
            for event in json.loads(proof)["events"]:
                picks = tuple(pick["id"] for pick in event["picks"])
                facts.winners[event["event"]] = picks
                if picks != tuple(one.list_id for one in view.winners if one.event == event["event"]):
                    raise Broken(f"draw {view.id} shows other winners than its proof")
        else:
            for number in _events(view):
                facts.winners[number] = tuple(one.list_id for one in view.winners if one.event == number)
        return facts


def _events(view: DrawView) -> set[int]:
    return {winner.event for winner in view.winners}


def _stand(services: Services, draw_id: str | None) -> str:
    """Where a draw stands, in a word and what else its steps change."""
    if draw_id is None:
        return NOTHING
    view = services.draw_reader.get(draw_id)
    state = ANNOUNCED if view.redraw is not None else view.state
    return f"{state} {len(view.salts)} {len(_events(view))} {len(view.vacant)}"


def _never_otherwise(draw_id: str, before: Facts, now: Facts | None) -> None:
    if now is None:
        raise Broken(f"draw {draw_id} is gone")
    if (before.commitment, before.open_text, before.secret) != (now.commitment, now.open_text, now.secret):
        raise Broken(f"draw {draw_id} has other terms or another secret")
    if before.list_text and before.list_text != now.list_text:
        raise Broken(f"draw {draw_id} has another list")
    if before.salts != now.salts[: len(before.salts)]:
        raise Broken(f"draw {draw_id} has other salts")
    if any(now.winners.get(event) != picks for event, picks in before.winners.items()):
        raise Broken(f"draw {draw_id} has other winners")
    if before.void and before.void != now.void:
        raise Broken(f"draw {draw_id} was void and is not any more")
