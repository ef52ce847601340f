"""A desk worth attacking: entries with private data, a stored draw, and a server that all tests of a file share."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from tests.conftest import Desk, build_desk
from tests.web.attacker.raw import Attacker
from tests.web.conftest import STOP_S, TOKEN, Served, serving

SECRET_NOTES = "please-nobody-may-read-this"
SECRET_EMAIL = "ann@private.example"


@dataclass
class Target:
    """The served desk with what the attacker would like to read, and what must stay as it is."""

    served: Served
    attacker: Attacker

    @property
    def desk(self) -> Desk:
        return self.served.desk

    def stored(self) -> dict[str, list[tuple[Any, ...]]]:
        return self.desk.everything()

    def settle(self) -> None:
        """Returns when the server has carried out all it was sent, also for clients that did not wait for an answer."""
        # A connection of its own, behind all others: when it is answered, the earlier ones have been read.
        assert self.attacker.ask("GET", "/health").status == 200
        for task in tuple(self.served.server._server.server_state.tasks):
            asyncio.run_coroutine_threadsafe(asyncio.wait({task}), task.get_loop()).result(STOP_S)


def furnish(desk: Desk) -> None:
    desk.services.sessions.start("Friday", actor="op")
    desk.enter("ann", notes=SECRET_NOTES, email=SECRET_EMAIL)
    desk.enter("bob")
    desk.draw(confirm=True)
    # A desk that has a winner takes no entries any more until it is told to.
    desk.services.settings.switch_submissions(is_open=True, actor="op")
    desk.enter("cid")


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    desk = build_desk(tmp_path_factory.mktemp("desk"))
    furnish(desk)
    with serving(desk) as served:
        yield Target(served, Attacker(served.server.port, TOKEN))
    desk.database.close()


@pytest.fixture
def unchanged(target: Target) -> Iterator[Target]:
    """The target; the test fails if it moved one row or made the desk tell anybody anything."""
    target.settle()
    before, told = target.stored(), len(target.desk.changes)
    yield target
    target.settle()
    assert target.stored() == before
    assert len(target.desk.changes) == told


@pytest.fixture
def attacker(target: Target) -> Attacker:
    return target.attacker
