"""The storm: act after act in processes that are killed, and everything looked over after each kill."""

from __future__ import annotations

import json
import random
import shutil
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from raffle_desktop.bootstrap import open_desk
from raffle_desktop.domain.fixed_point import MICRO, format_micro
from raffle_desktop.domain.streamdraw.verification import verify
from raffle_desktop.storage.backup import integrity_problems
from raffle_desktop.storage.data_folder import DataFolder
from tests.storm.killing import Aim, Ended, chosen_aim, run_and_kill
from tests.storm.model import Act, Broken, Cheer, Draw, End, Enter, Import, Start, State, expected, read_state

JOBS = ("first", "import", "draw", "session", "acts")
ACTS_AT_MOST = 60
"""Single acts of one worker; a kill aims somewhere among them."""

# About how long a transaction of each kind takes; kills aimed into one come in this time from its beginning.
TRANSACTION_SECONDS = {"first": 0.02, "import": 0.04, "draw": 0.04, "end": 0.02, "start": 0.004, "acts": 0.0015}


@dataclass(slots=True)
class Summary:
    """What was done and what was hit."""

    kills: Counter[str] = field(default_factory=Counter)
    moments: Counter[str] = field(default_factory=Counter)
    done: Counter[str] = field(default_factory=Counter)
    """acts that were told as done"""
    ended_before: int = 0
    mid_act: int = 0
    in_transaction: int = 0
    kept: int = 0
    """acts in hand at the kill that are stored whole"""
    gone: int = 0
    """acts in hand at the kill that left no trace"""

    def lines(self) -> list[str]:
        def listed(counter: Counter[str]) -> str:
            return ", ".join(f"{name} {count}" for name, count in sorted(counter.items())) or "none"

        return [
            f"kills: {sum(self.kills.values())} ({listed(self.kills)}); aimed at: {listed(self.moments)}",
            (
                f"in mid-act: {self.mid_act}, of these in a writing transaction: {self.in_transaction};"
                f" the act was stored whole: {self.kept}, left no trace: {self.gone}"
            ),
            (
                f"acknowledged acts, all found: {sum(self.done.values())} ({listed(self.done)});"
                f" processes done before their kill: {self.ended_before}"
            ),
        ]


@dataclass(frozen=True, slots=True)
class Plan:
    """One process: its kind, its arguments, and how what it tells becomes acts (done, in hand)."""

    kind: str
    arguments: list[str]
    acts: Callable[[Ended], tuple[list[Act], Act | None]]
    most_acts: int = 1


class Storm:
    """One storm on one data folder. The same seed chooses the same acts and moments (the machine adds its own)."""

    def __init__(self, folder: Path, seed: int, jobs: Sequence[str] = JOBS) -> None:
        self.summary = Summary()
        self._folder = folder
        self._desk = folder / "desk"
        self._chance = random.Random(seed)
        self._jobs = tuple(jobs)
        self._state = State()
        self._number = 0
        self._usual: dict[str, float] = {}

    def prepare(self) -> None:
        """A desk with some entries, made undisturbed; how long that takes tells where kills can hit."""
        for kind in ("import", "draw", "acts", "end", "start"):
            self._run(self._plan_of(kind), None)

    def step(self) -> None:
        """One process and its kill. Raises Broken."""
        kind = self._chance.choice(self._jobs)
        if kind == "first":
            self._first_start()
            return
        active = self._state.active is not None
        if kind == "session":
            kind = "end" if active and self._state.waiting else "start" if not active else "import"
        elif not active and kind != "import":
            kind = "start"
        elif kind in ("draw", "acts") and len(self._state.waiting) < 3:
            kind = "import"
        plan = self._plan_of(kind)
        usual = self._usual.get(kind, 1.0)
        aim = chosen_aim(self._chance, usual, TRANSACTION_SECONDS[kind], acts=plan.most_acts)
        self._run(plan, aim)

    def _run(self, plan: Plan, aim: Aim | None) -> None:
        begin = time.monotonic()
        ended = run_and_kill(plan.arguments, aim)
        if aim is None:
            self._usual[plan.kind] = time.monotonic() - begin
        if not ended.killed and ended.code != 0:
            raise Broken(f"{plan.kind} ended with {ended.code}: {' / '.join(ended.errors[-5:])}")
        done, in_hand = plan.acts(ended)
        if not ended.killed and in_hand is not None:
            raise Broken(f"{plan.kind} ended well and did not tell so: {ended.out[-3:]}")
        if aim is not None:
            self._count(plan.kind, aim, ended, in_hand)
        self._look_over(plan.kind, done, in_hand)
        for act in done:
            self.summary.done[type(act).__name__.lower()] += 1

    def _count(self, kind: str, aim: Aim, ended: Ended, in_hand: Act | None) -> None:
        if not ended.killed:
            self.summary.ended_before += 1
            return
        self.summary.kills[kind] += 1
        self.summary.moments[aim.moment] += 1
        if in_hand is not None:
            self.summary.mid_act += 1
            self.summary.in_transaction += ended.begun

    def _look_over(self, kind: str, done: list[Act], in_hand: Act | None) -> None:
        """Everything acknowledged is there, the act in hand is there whole or not at all, and all of it agrees."""
        problems = integrity_problems(DataFolder(self._desk).database) if self._desk.exists() else []
        if problems:
            raise Broken(f"after a kill in {kind} the database is damaged: {problems[0]}")
        with open_desk(DataFolder(self._desk), "WARNING") as services:
            with services.core.database.read() as connection:
                found = read_state(connection.connection.driver_connection)
            wrong = [one for one in services.reports.reconcile() if not one.ok]
            if wrong:
                raise Broken(f"after a kill in {kind}: {wrong[0].name}: {wrong[0].detail}")
            for draw_id in found.draws.keys() - self._state.draws.keys():
                if not verify(services.draw_reader.proof(draw_id)).ok:
                    raise Broken(f"the proof of draw {draw_id} does not verify")
        without = expected(self._state, done, found)
        differences = without.differences(found)
        if differences and in_hand is not None:
            with_it = expected(self._state, [*done, in_hand], found)
            remaining = with_it.differences(found)
            if not remaining:
                self.summary.kept += 1
                self._state = found
                return
            differences = min((differences, remaining), key=len)
        if differences:
            raise Broken(f"after a kill in {kind}: {len(differences)} differ: {'; '.join(differences[:6])}")
        self.summary.gone += in_hand is not None
        self._state = found

    def _first_start(self) -> None:
        """A desk that is killed while its database is being made: then it has a whole one, or starts afresh."""
        root = self._folder / "first"
        shutil.rmtree(root, ignore_errors=True)
        usual = self._usual.get("start", 1.0)
        aim = chosen_aim(self._chance, usual, TRANSACTION_SECONDS["first"])
        ended = run_and_kill(["command", "session", "start", "--data-dir", str(root)], aim)
        if not ended.killed and ended.code != 0:
            raise Broken(f"a first start ended with {ended.code}: {' / '.join(ended.errors[-5:])}")
        told = any("has started" in line for line in ended.out)
        self._count("first", aim, ended, None if told else Start())
        database = DataFolder(root).database
        if database.exists() and integrity_problems(database):
            raise Broken("a kill at the first start left a damaged database at its place")
        with open_desk(DataFolder(root), "WARNING") as services, services.core.database.read() as connection:
            found = read_state(connection.connection.driver_connection)
        if found not in (State(), Start().after(State(), found)) or (told and not found.sessions):
            raise Broken(f"a kill at the first start left {found}")
        if not told and ended.killed:
            self.summary.kept += bool(found.sessions)
            self.summary.gone += not found.sessions
        self.summary.done["start"] += told

    def _plan_of(self, kind: str) -> Plan:
        self._number += 1
        common = ["--data-dir", str(self._desk)]
        if kind == "import":
            rows = self._rows()
            path = self._folder / "list.csv"
            lines = [f"{name},{'' if given is None else format_micro(given)},{bits}" for name, given, bits in rows]
            path.write_text("username,weight,cheer_bits\n" + "\n".join(lines) + "\n", encoding="utf-8")
            return Plan(kind, ["command", "import", str(path), *common], _told(Import(rows), "Accepted"))
        if kind == "draw":
            wanted = self._chance.choice((1, 1, 2, 3))
            return Plan(kind, ["command", "draw", "--json", "--winners", str(wanted), *common], _told_draw(wanted))
        if kind == "end":
            return Plan(kind, ["command", "session", "end", *common], _told(End(), "has ended"))
        if kind == "start":
            return Plan(kind, ["command", "session", "start", *common], _told(Start(), "has started"))
        seed = self._chance.randrange(10**9)
        arguments = ["acts", str(self._desk), f"w{self._number}", str(seed), str(ACTS_AT_MOST)]
        return Plan(kind, arguments, _told_acts, ACTS_AT_MOST)

    def _rows(self) -> tuple[tuple[str, int | None, int], ...]:
        chance = self._chance
        return tuple(
            (
                f"i{self._number}-{number}",
                chance.randrange(1, 5 * MICRO) if chance.random() < 0.2 else None,
                chance.randrange(9000) if chance.random() < 0.3 else 0,
            )
            for number in range(chance.randrange(50, 500))
        )


def _told(act: Act, sign: str) -> Callable[[Ended], tuple[list[Act], Act | None]]:
    def acts(ended: Ended) -> tuple[list[Act], Act | None]:
        return ([act], None) if any(sign in line for line in ended.out) else ([], act)

    return acts


def _told_draw(winners: int) -> Callable[[Ended], tuple[list[Act], Act | None]]:
    def acts(ended: Ended) -> tuple[list[Act], Act | None]:
        answers = [json.loads(line) for line in ended.out if line.startswith("{")]
        if not answers:
            return [], Draw(winners)
        names = tuple(str(winner["username"]) for winner in answers[0]["winners"])
        return [Draw(winners, (str(answers[0]["drawId"]), names))], None

    return acts


def _told_acts(ended: Ended) -> tuple[list[Act], Act | None]:
    done: list[Act] = []
    in_hand: Act | None = None
    for line in ended.out:
        words = line.split()
        if words[0] == "ack" and in_hand is not None:
            done.append(in_hand)
            in_hand = None
        elif words[:2] == ["try", "enter"]:
            in_hand = Enter(words[2], None if words[3] == "None" else int(words[3]))
        elif words[:2] == ["try", "cheer"]:
            in_hand = Cheer(words[2], int(words[3]), words[4])
    return done, in_hand
