"""How the stage shows a draw, as it is stored."""

from __future__ import annotations

import pytest

from raffle_desktop.domain.changes import SettingsChanged
from raffle_desktop.domain.errors import Code
from raffle_desktop.services.stage_settings import STAGE_SETTINGS, StageSettings, StageSettingsService
from tests.conftest import Desk


def service(desk: Desk) -> StageSettingsService:
    return StageSettingsService(desk.services.core)


def test_a_new_desk_spins_for_six_seconds_with_confetti_and_sound(desk: Desk) -> None:
    assert service(desk).get() == StageSettings(6, confetti=True, sound=True, reduced_motion=False)


def test_what_was_set_is_there_after_a_restart_told_and_in_the_audit_log(desk: Desk) -> None:
    wanted = StageSettings(12, confetti=False, sound=False, reduced_motion=True)
    service(desk).set(wanted, actor="op")
    assert StageSettingsService(desk.services.core).get() == wanted
    assert desk.changes == [SettingsChanged(STAGE_SETTINGS)]
    newest = desk.services.audit.search()[0]
    assert (newest.actor, newest.action, newest.subject) == ("op", "settings.change", STAGE_SETTINGS)
    assert newest.after is not None
    assert newest.after["spin_seconds"] == 12


@pytest.mark.parametrize("seconds", [1, 21, 0, -6])
def test_a_spin_outside_two_to_twenty_seconds_is_refused(desk: Desk, seconds: int) -> None:
    with desk.refuses(Code.VALUE_INVALID, "The wheel must spin for 2 to 20 seconds."):
        service(desk).set(StageSettings(seconds), actor="op")


@pytest.mark.parametrize("seconds", [2, 20])
def test_the_shortest_and_the_longest_spin_are_taken(desk: Desk, seconds: int) -> None:
    service(desk).set(StageSettings(seconds), actor="op")
    assert service(desk).get().spin_seconds == seconds


def test_setting_what_is_set_already_is_no_act(desk: Desk) -> None:
    before = desk.everything()
    service(desk).set(StageSettings(), actor="op")
    assert desk.everything() == before
    assert desk.changes == []
