"""A breeze: a few kills, so that the storm itself stays in working order, and proof that it would notice a loss."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from raffle_desktop.domain.streamdraw.texts import Level
from tests.storm.killing import Ended
from tests.storm.model import Broken, Cheer, End, Enter, Entrant, Import, Start, State, expected
from tests.storm.money import MoneyStorm
from tests.storm.staged import ANNOUNCED, DRAWN, OPENED, WAITING, FakeBeacon, StagedStorm
from tests.storm.storming import Storm, _told_acts
from tests.storm.turning import opened
from tests.storm.turns import FIRST_DAY, TurnStorm, moment_of
from tests.storm.worker import TURN, TURNED


def test_a_few_kills_lose_nothing(tmp_path: Path) -> None:
    storm = Storm(tmp_path, seed=3)
    storm.prepare()
    while sum(storm.summary.kills.values()) < 3:
        storm.step()
    assert storm.summary.done["import"] >= 1
    assert storm.summary.done["draw"] >= 1


def test_a_lost_act_and_one_too_many_are_noticed(tmp_path: Path) -> None:
    storm = Storm(tmp_path, seed=1)
    with pytest.raises(Broken, match="expected ENDED, found None"):
        storm._look_over("test", [Start(), End()], None)
    storm._look_over("test", [], Start())
    assert storm.summary.gone == 1
    storm._state = Start().after(State(), State())
    with pytest.raises(Broken, match="expected ACTIVE, found None"):
        storm._look_over("test", [], None)


def test_what_a_killed_worker_told_is_read_up_to_the_act_in_hand() -> None:
    out = ["try enter a 5", "ack", "try cheer a 7 e1", "ack", "try enter b None"]
    done, in_hand = _told_acts(Ended(killed=True, code=-9, out=out, errors=[], begun=True))
    assert done == [Enter("a", 5), Cheer("a", 7, "e1")]
    assert in_hand == Enter("b", None)


def test_the_model_follows_an_evening() -> None:
    rows = (("ann", None, 1000), ("bob", 4_000_000, 0))
    state = expected(State(), [Import(rows), Cheer("ann", 1000, "e"), End(), Start()], State())
    assert state.sessions == {1: "ENDED", 2: "ACTIVE"}
    # 1 + 2000 bits / 1000 = 3, half of it carried; the given 4 likewise.
    assert state.entrants["ann"] == Entrant(2, bits=0, lifetime_bits=2000, carry_over=1_500_000)
    assert state.entrants["bob"] == Entrant(2, carry_over=2_000_000)
    assert state.carried == {1: 2}


def test_a_few_kills_of_a_turn_turn_it_once(tmp_path: Path) -> None:
    storm = TurnStorm(tmp_path, seed=6, viewers=30)
    storm.prepare()
    while storm.summary.kills < 2:
        storm.step()
    storm.look_back()
    assert storm.summary.turns > 0


def test_a_turn_that_went_wrong_is_noticed(tmp_path: Path) -> None:
    storm = TurnStorm(tmp_path, seed=6, viewers=30)
    storm.prepare()
    with opened(tmp_path / "desk", FIRST_DAY) as services:
        services.tickets.give(1, 1, "unheard of", actor="storm")
    with pytest.raises(Broken, match="viewer_0 in period 1: expected"):
        storm.step()


def test_it_is_told_where_in_a_turn_a_kill_has_hit() -> None:
    def killed(*marks: str) -> str:
        return moment_of(Ended(killed=True, code=-9, out=[], errors=[], begun=False, marks=marks))

    assert killed("begin", "commit") == "before the turn"
    assert killed("begin", "commit", TURN) == "between its beginning and its transaction"
    assert killed(TURN, "begin") == "in its transaction"
    assert killed(TURN, "begin", "commit") == "at its commit"
    assert killed(TURN, "begin", "commit", f"{TURNED} 0.01", "begin") == "after it"


def test_a_few_kills_of_purchases_lose_no_cent(tmp_path: Path) -> None:
    storm = MoneyStorm(tmp_path, seed=4, acts=25)
    storm.prepare()
    # A kill at the start of a process leaves it no time for any act.
    while storm.summary.kills < 2 or storm.summary.acts.total() == 0:
        storm.step()


def test_a_few_kills_of_a_draw_in_steps_change_nothing_of_it(tmp_path: Path) -> None:
    with FakeBeacon() as relay:
        storm = StagedStorm(tmp_path, 5, relay)
        storm.prepare()
        for state in (OPENED, WAITING, ANNOUNCED):
            storm.step(state)
    assert storm.summary.happened + storm.summary.not_happened == 3


def test_another_secret_and_another_winner_are_noticed(tmp_path: Path) -> None:
    with FakeBeacon() as relay:
        storm = StagedStorm(tmp_path, 5, relay)
        storm.prepare()
        with opened(tmp_path / "desk", FIRST_DAY) as services:
            draw_id = storm._bring(services, DRAWN, Level.BEACON)
        storm.look_over()
        assert draw_id is not None
        facts = storm._facts[draw_id]
        for wrong, words in (
            (replace(facts, secret="0" * 64), "another secret"),
            (replace(facts, list_text=facts.list_text + " "), "another list"),
            (replace(facts, winners={0: facts.winners[0][::-1]}), "other winners"),
            (replace(facts, void="because"), "was void"),
        ):
            storm._facts[draw_id] = wrong
            with pytest.raises(Broken, match=words):
                storm.look_over()
        storm._facts[draw_id], storm._facts["0" * 16] = facts, facts
        with pytest.raises(Broken, match="is gone"):
            storm.look_over()


def test_a_cent_too_many_is_noticed(tmp_path: Path) -> None:
    storm = MoneyStorm(tmp_path, seed=4)
    storm.prepare()
    nothing = Ended(killed=True, code=-9, out=[], errors=[], begun=False)
    storm.look_over(nothing)
    told = Ended(killed=True, code=-9, out=["try hold 1 5", "ack"], errors=[], begun=False)
    with pytest.raises(Broken, match="expected"):
        storm.look_over(told)
    with opened(tmp_path / "desk", FIRST_DAY) as services:
        services.wallets.adjust(1, 1, "unheard of", actor="storm")
    with pytest.raises(Broken, match="expected"):
        storm.look_over(nothing)
