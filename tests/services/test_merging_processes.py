"""Several programs on one desk, and one that is killed: a merge happens once, and whole or not at all."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import Desk
from tests.services.merge_tools import all_is_well, someone, sums, two_books

ROOT = Path(__file__).parents[2]


@contextmanager
def merging(desk: Desk, kept: int, absorbed: int, times: str) -> Iterator[subprocess.Popen[str]]:
    """The process, ready to begin; killed at the end."""
    command = [sys.executable, "-m", "tests.services.merging_process", str(desk.folder.root), str(kept), str(absorbed)]
    with subprocess.Popen(
        [*command, times], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            yield process
        finally:
            process.kill()


def begin(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("now\n")
    process.stdin.flush()


@pytest.fixture
def two(session: Desk) -> tuple[int, int]:
    two_books(session)
    people = someone(session, "twitch", "ann", cheer_bits=7), someone(session, "kick", "ann_k", cheer_bits=70)
    session.enter("ann_k", platform="kick", user_id="id-ann_k")
    for viewer in people:
        session.services.tickets.give(viewer, 5, "x", actor="op")
        wallet = session.services.wallets.open(viewer, actor="op")
        session.services.wallets.adjust(wallet.id, 100, "in", actor="op")
    return people


@pytest.mark.timeout(60)
def test_two_programs_that_merge_two_viewers_at_once_either_way_do_it_once(session: Desk, two: tuple[int, int]) -> None:
    ann, other = two
    before = sums(session)
    with merging(session, ann, other, "once") as one, merging(session, other, ann, "once") as another:
        for process in (one, another):
            begin(process)
        said = sorted(process.communicate(timeout=30)[0].strip() for process in (one, another))
    assert said == ["ALREADY_MERGED", "merged"]
    assert session.services.merging.count() == 1
    assert sums(session) == before
    assert all_is_well(session)


@pytest.mark.timeout(60)
def test_a_merge_whose_program_is_killed_is_whole_or_was_not_there(session: Desk, two: tuple[int, int]) -> None:
    before = sums(session)
    with merging(session, *two, "for-ever") as process:
        begin(process)
        assert process.stdout is not None
        for _ in range(7):
            assert process.stdout.readline() in ("merged\n", "undone\n")
    assert session.services.merging.count() >= 4
    assert sums(session) == before
    assert all_is_well(session)
