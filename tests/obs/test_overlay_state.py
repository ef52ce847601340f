"""The files for OBS: nothing of a result is in them before its wheel has come to rest."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from raffle_desktop.bootstrap import reveal_what_is_fresh, write_winner_view
from raffle_desktop.domain.wheel import FADE_MS
from raffle_desktop.obs.winner_files import PAGE_FILES
from raffle_desktop.services.stage_settings import StageSettings
from tests.conftest import Desk

# The picture is painted with Qt, of which there can be one application only.
pytestmark = pytest.mark.usefixtures("qapp")


def written(desk: Desk, *, at_once: bool) -> float:
    problems: list[str] = []
    due = write_winner_view(desk.services, problems.append, at_once=at_once)
    assert problems == []
    return due


def state(desk: Desk) -> Any:
    text = (desk.folder.overlay / "state.js").read_text("ascii")
    return json.loads(text.removeprefix("window.RAFFLE_STATE = ").rstrip().rstrip(";"))


def names(desk: Desk) -> str:
    path = desk.folder.overlay / "winner.txt"
    return path.read_text() if path.exists() else ""


def test_both_pages_are_written_with_all_that_they_load(session: Desk) -> None:
    written(session, at_once=True)
    folder = session.folder.overlay
    assert {path.name for path in folder.iterdir()} == {"state.js", "winner.txt", "winner.png", *PAGE_FILES}
    for page in ("wheel.html", "winner.html"):
        needed = (folder / page).read_text()
        loaded = re.findall(r'(?:src|href)="([^":]+)"', needed)
        assert loaded
        assert {name for name in loaded if not (folder / name).is_file()} == set()
        assert not [line for line in needed.splitlines() if ("src=" in line or "href=" in line) and "//" in line]


def test_the_pool_is_on_the_wheel_before_a_draw(session: Desk) -> None:
    session.enter("ann", weight="3")
    written(session, at_once=False)
    assert state(session)["wheel"]["slices"] == [["ann", 3_000_000]]
    assert state(session)["winner"] is None


def test_while_the_wheel_spins_only_the_pages_know_and_they_wait(session: Desk) -> None:
    session.enter("ann")
    assert written(session, at_once=False) == 0
    draw = session.draw(confirm=True)
    assert written(session, at_once=False) == 0
    assert state(session)["winner"] is None
    reveal_what_is_fresh(session.services)
    due = written(session, at_once=False)
    assert due == state(session)["visibleFrom"] == (draw.opened_at + 6_000_000) / 1000
    assert state(session)["winner"]["drawId"] == draw.id
    assert state(session)["wheel"]["spin"]["startedAt"] == draw.opened_at / 1000
    assert names(session) == ""
    session.clock.advance(seconds=6)
    assert written(session, at_once=False) == 0
    assert names(session) == "ann\n"


def test_a_spin_is_begun_once(session: Desk) -> None:
    session.enter("ann")
    session.draw()
    reveal_what_is_fresh(session.services)
    first = session.services.stage.present().reveal
    session.clock.advance(seconds=1)
    reveal_what_is_fresh(session.services)
    assert session.services.stage.present().reveal == first


def test_a_command_that_has_said_the_winner_writes_everything_at_once(session: Desk) -> None:
    session.enter("ann")
    session.draw(confirm=True)
    assert written(session, at_once=True) == 0
    assert names(session) == "ann\n"
    told = state(session)
    assert told["winner"]["winners"][0]["name"] == "ann"
    assert told["wheel"]["winner"]["name"] == "ann"
    assert told["wheel"]["spin"]["startedAt"] == 0


def test_with_reduced_motion_the_winner_shows_after_the_fade(session: Desk) -> None:
    session.services.stage_settings.set(StageSettings(reduced_motion=True), actor="op")
    session.enter("ann")
    draw = session.draw(confirm=True)
    reveal_what_is_fresh(session.services)
    assert written(session, at_once=False) == draw.opened_at / 1000 + FADE_MS
