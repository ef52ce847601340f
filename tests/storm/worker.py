"""The process that is killed: a command of the program, or single acts one after the other.

It tells on stderr when a writing transaction begins and when it is about to commit, so that the kill can aim there;
apart from that it is the program as it is. Single acts are told on stdout: `try …` before, `ack …` when done.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Engine, event
from sqlalchemy.engine import Connection

from raffle_desktop.__main__ import main as run_command
from raffle_desktop.bootstrap import open_desk
from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.domain.fixed_point import MICRO
from raffle_desktop.services.entries import EntryRequest
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.people import Person
from raffle_desktop.services.services import Services
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.engine import NO_TRANSACTION, READ_ONLY

BEGIN, COMMIT = "begin", "commit"
TURN, TURNED = "turn begins", "turn done"
"""The second is followed by the seconds that it took."""


def _tell_moments() -> None:
    def writes(connection: Connection) -> bool:
        options = connection.get_execution_options()
        return not (options.get(READ_ONLY) or options.get(NO_TRANSACTION))

    @event.listens_for(Engine, "begin")
    def begin(connection: Connection) -> None:
        if writes(connection):
            mark(BEGIN)

    @event.listens_for(Engine, "commit")
    def commit(connection: Connection) -> None:
        if writes(connection):
            mark(COMMIT)


def mark(text: str) -> None:
    """Tell of a moment, at once."""
    os.write(2, f"{text}\n".encode())


def _act(services: Services, chance: random.Random, prefix: str, number: int, known: list[str]) -> None:
    """One single act: somebody enters, or cheers."""
    if chance.random() < 0.5 or not known:
        name = f"{prefix}-{number}"
        weight = chance.randrange(1, 5 * MICRO) if chance.random() < 0.3 else None
        _say(f"try enter {name} {weight}")
        services.entries.enter(EntryRequest(name, weight=weight), Origin.MANUAL, actor="storm")
        _say("ack")
        known.append(name)
    else:
        name, bits = chance.choice(known), chance.randrange(1, 5000)
        _say(f"try cheer {name} {bits} {prefix}-{number}")
        cheer = OutsideEvent("storm", f"{prefix}-{number}", EventType.CHEER, Person("manual", name), bits)
        if not services.ingest.apply(cheer, actor="storm"):
            raise AssertionError("a new event was taken for a known one")
        _say("ack")


def _say(line: str) -> None:
    print(line, flush=True)


def main(arguments: Sequence[str]) -> int:
    """`command WORD…` runs a command; `acts FOLDER PREFIX SEED COUNT` does single acts; `turn FOLDER NOW` has the
    periods turn that are due then; `money FOLDER PREFIX SEED COUNT` does single acts on wallets and pools;
    `staged FOLDER NOW STEP DRAW LEVEL RELAY` takes one step of a draw.
    """
    kind, *rest = arguments
    _tell_moments()
    if kind == "command":
        return run_command(rest)
    if kind == "turn":
        from tests.storm import turns

        return turns.work(rest)
    if kind == "money":
        from tests.storm import money

        return money.work(rest)
    if kind == "staged":
        from tests.storm import staged

        return staged.work(rest)
    folder, prefix, seed, count = rest
    chance = random.Random(int(seed))
    with open_desk(DataFolder(Path(folder)), "WARNING") as services:
        known = [view.name for view in services.entries.page(limit=50)[0] if not view.is_winner]
        for number in range(int(count)):
            _act(services, chance, prefix, number, known)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
