"""Draws in steps as a user types them: in one go or one by one, with the beacon on time, late, lying or gone."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from raffle_desktop.domain.streamdraw.texts import round_time
from raffle_desktop.feeds.beacon import check_signature
from raffle_desktop.feeds.relays import VARIABLE
from raffle_desktop.services import core
from raffle_desktop.services.settings import DrawSettings
from raffle_desktop.services.stage_settings import StageSettings
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.locks import desk_lock
from tests.conftest import FakeClock
from tests.e2e.test_command_line import Desk, desk
from tests.e2e.test_command_line_money import sold
from tests.e2e.test_command_line_tickets import give, opened
from tests.fakes.drand import ROUNDS, FakeDrand, document
from tests.fakes.entries_feed import Reply

__all__ = ["desk"]

NAMES = "username\nann\nbob\ncy\n"


@dataclass
class Evening:
    """A desk, a relay, and a clock that only waiting moves. `meanwhile`: what happens during the next wait."""

    desk: Desk
    relay: FakeDrand
    clock: FakeClock
    folder: Path
    meanwhile: list[Callable[[], object]] = field(default_factory=list)

    def at(self, round_number: int, seconds: float) -> None:
        self.clock.now = datetime.fromtimestamp(round_time(round_number) + seconds, UTC)

    def sleep(self, seconds: float) -> None:
        self.clock.advance(seconds=seconds)
        if self.meanwhile:
            self.meanwhile.pop(0)()

    def enter(self) -> None:
        path = self.folder / "entries.csv"
        path.write_text(NAMES, encoding="utf-8")
        self.desk.ok("import", str(path))

    def proof(self, draw_id: str = "#1") -> Path:
        """Its proof file, which holds."""
        path = self.folder / "proof.json"
        self.desk.ok("proof", draw_id, "-o", str(path))
        assert "All checks hold" in self.desk.ok("verify", str(path))
        return path

    def states(self) -> list[tuple[int, str]]:
        listed = json.loads(self.desk("draws", "list", "--json").out)
        return [(one["seq"], one["state"]) for one in listed["draws"]]


@pytest.fixture
def evening(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Evening]:
    clock = FakeClock()
    with FakeDrand(clock) as relay:
        # Of the rounds it knows none is near the one before the draw's.
        relay.has_latest = False
        made = Evening(desk, relay, clock, tmp_path)
        made.at(1000, -30)
        monkeypatch.setenv(VARIABLE, relay.address)
        monkeypatch.setattr("raffle_desktop.services.core.Core", partial(core.Core, clock=clock))
        monkeypatch.setattr("raffle_desktop.bootstrap.system_clock", clock)
        monkeypatch.setattr("raffle_desktop.cli.beacon_wait.sleep", made.sleep)
        yield made


# In one go


def test_a_session_is_drawn_by_the_beacon_and_told_in_words(evening: Evening) -> None:
    evening.enter()
    out = evening.desk.ok("draw", "--level", "beacon", "--prize", "a mug")
    assert "Its commitment came before no entry" in out
    assert "It is decided by drand’s round 1000, which comes out at 15:59:24 UTC." in out
    assert out.index("Commitment: ") < out.index("Secret: ") < out.index("Waiting for it") < out.index("Winner: ")
    assert "Level beacon: provably fair. Round 1000 of drand decided" in out
    document_ = json.loads(evening.proof().read_text())
    assert document_["open"].startswith("streamdraw/1 open\n")
    assert "Prize: a mug." in document_["open"]
    assert document_["events"][0]["signature"] == ROUNDS[1000]
    assert evening.relay.asks(1000) == 1
    assert evening.clock.now.timestamp() >= round_time(1000)


@pytest.mark.parametrize("source", ["session", "list", "period", "pool"])
def test_every_source_gives_one_object_with_the_promised_fields(evening: Evening, source: str) -> None:
    given, expected = source, source
    if source == "session":
        evening.enter()
    elif source == "list":
        path = evening.folder / "names.txt"
        path.write_text("ann\nbob\nЮлия\n", encoding="utf-8")
        given, expected = f"list:{path}", "list:names.txt"
    elif source == "period":
        give(evening.desk, {"ann": 20, "bob": 30})
        expected = "period:Monthly"
    else:
        given = expected = f"pool:{sold(evening.desk, holders={'ann': 2, 'bob': 1})}"
    answer = evening.desk("draw", "--source", given, "--level", "beacon", "--json")
    assert answer.code == 0, answer
    drawn = json.loads(answer.out)
    assert set(drawn) == {"drawId", "source", "level", "entries", "total", "winners"}
    assert (drawn["source"], drawn["level"]) == (expected, "beacon")
    [winner] = drawn["winners"]
    assert set(winner) == {"place", "viewerId", "username", "platform", "weight", "odds", "ticket"}
    assert "Its commitment came before no entry" in answer.err
    document_ = json.loads(evening.proof(drawn["drawId"]).read_text())
    assert document_["events"][0]["round"] == 1000


def test_without_a_witness_the_committed_level_says_whom_it_does_not_bind(evening: Evening) -> None:
    evening.enter()
    out = evening.desk.ok("draw", "--level", "committed")
    assert "does not bind a streamer who may add entries" in out
    assert "provably fair" not in out
    assert evening.relay.asked == []
    evening.proof()


def test_a_late_and_lying_relay_is_waited_for_with_words(evening: Evening) -> None:
    evening.enter()
    path = evening.relay.path(1000)
    lies = [Reply(200, document(1000, signature=ROUNDS[1001])), Reply(200, document(1001)), Reply(503), Reply(425)]
    evening.relay.next(path, *lies, *[Reply(404)] * 6)
    answer = evening.desk("draw", "--level", "beacon", "--json")
    assert answer.code == 0
    assert len(json.loads(answer.out)["winners"]) == 1
    assert "not drand’s; it was not believed" in answer.err
    assert "gave round 1001 where round 1000 was asked for" in answer.err
    assert "The draw is stored and waits." in answer.err
    assert evening.relay.asks(1000) == 11
    evening.proof()


def test_a_desk_that_is_first_finishes_it_with_the_same_winner(evening: Evening) -> None:
    evening.enter()
    evening.relay.says = Reply(503)

    finished: list[datetime] = []

    def other_desk() -> None:
        finished.append(evening.clock.now)
        with opened(evening.desk) as services:
            services.staged.take_signature("#1", ROUNDS[1000], check=check_signature, actor="desk")
        evening.relay.says = None

    evening.meanwhile = [*([int] * 40), other_desk]
    drawn = evening.desk.draw("--level", "beacon")
    picked = json.loads(evening.proof().read_text())["events"][0]["picks"][0]
    assert drawn["winners"][0]["ticket"] == picked["ticket"]
    assert evening.clock.now == finished[0], "it was noticed at once, not at the end of a long pause"


def test_a_draw_that_was_interrupted_goes_on(evening: Evening) -> None:
    evening.enter()

    def interrupt() -> None:
        raise KeyboardInterrupt

    evening.meanwhile = [int, interrupt]
    answer = evening.desk("draw", "--level", "beacon", "--json")
    assert answer.code == 130
    assert answer.out == ""
    assert "is stored and waits for drand’s round 1000" in answer.err
    assert evening.states() == [(1, "waiting")]
    second = evening.desk("draw", "--level", "beacon")
    assert second.code == 1
    assert "Draw #1 is under way" in second.err
    drawn = json.loads(evening.desk.ok("draws", "wait", "latest", "--json"))
    assert (drawn["level"], len(drawn["winners"])) == ("beacon", 1)
    again = json.loads(evening.desk.ok("draws", "wait", "#1", "--json"))
    assert again == drawn


def test_a_draw_of_nobody_is_given_up_at_once(evening: Evening) -> None:
    evening.desk.ok("session", "start")
    answer = evening.desk("draw", "--level", "beacon")
    assert answer.code == 1
    assert answer.err.endswith("no eligible entry has a weight above 0. Draw #1 was given up.\n")
    assert evening.states() == [(1, "void")]


def test_a_wrong_clock_fixes_no_round(evening: Evening) -> None:
    evening.enter()
    evening.relay.has_latest = True
    evening.at(1000, 60)
    evening.relay.next(evening.relay.path("latest"), Reply(200, document(657413)))
    answer = evening.desk("draw", "--level", "beacon")
    assert answer.code == 1
    assert "seconds behind: drand has published a later round already." in answer.sentence
    assert answer.sentence.endswith("Nothing was drawn.")
    assert evening.states() == []
    evening.at(1002, 1)
    assert evening.desk.ok("draws", "open").startswith("Draw #1 is open")
    evening.at(1002, 40)
    closing = evening.desk("draws", "close", "latest")
    assert "Nothing was closed." in closing.sentence
    assert evening.states() == [(1, "opened")]


# Step by step


def test_a_beacon_draw_step_by_step_with_redraw_void_and_pasted_signature(evening: Evening) -> None:
    run = evening.desk.ok
    run("session", "start")
    evening.at(1000, -300)
    assert "Commitment: " in run("draws", "open", "--prize", "a mug", "--winners", "2", "--rules", "Be nice.")
    early = evening.desk("draws", "wait", "latest")
    assert (early.code, early.sentence) == (1, "Draw #1 is open: close it first.")
    evening.enter()
    evening.at(1000, -30)
    closed = run("draws", "close", "latest")
    assert "draws wait" in closed
    evening.at(1000, 5)
    wrong = evening.desk("draws", "signature", "#1", ROUNDS[1001])
    assert wrong.code == 1
    assert "not drand's signature of round 1000" in wrong.sentence
    assert "Winner 1: " in run("draws", "signature", "#1", json.dumps(document(1000)))
    evening.at(657413, -30)
    misplaced = evening.desk("draws", "redraw", "latest", "--reason", "not here", "--place", "２")
    assert (misplaced.code, "'２' is not a winner's place" in misplaced.err) == (2, True)
    redraw = run("draws", "redraw", "latest", "--reason", "not here", "--place", "2")
    assert "drand’s round 657413" in redraw
    assert "Winner 2: " in run("draws", "wait", "latest")
    events = json.loads(evening.proof().read_text())["events"]
    assert [(event["event"], event["round"]) for event in events] == [(0, 1000), (1, 657413)]
    late = evening.desk("draws", "void", "#1", "--reason", "no")
    assert (late.code, "has its result already" in late.sentence) == (1, True)
    run("draws", "open")
    assert "gap that viewers see" in run("draws", "void", "latest", "--reason", "the wrong\nprize")
    listed = run("draws", "list")
    assert "#1  drawn  beacon" in listed
    assert "(given up: the wrong prize)" in listed
    assert "The chain of 2 draws is whole; 1 of them given up or undone" in listed


def test_a_committed_draw_with_a_witness(evening: Evening) -> None:
    run = evening.desk.ok
    evening.enter()
    run("draws", "open", "--level", "committed", "--witness", "modmary", "--witness", "otherjoe")
    assert "Now the witnesses speak: modmary, otherjoe." in run("draws", "close", "latest")
    assert "Secret" not in run("draws", "list")
    stranger = evening.desk("draws", "salt", "#1", "7", "--author", "ann")
    assert (stranger.code, "Only a witness who was named" in stranger.sentence) == (1, True)
    assert "1 line of its witnesses" in run("draws", "salt", "#1", "dice: 4 2 6 🎲", "--author", "modmary")
    out = run("draws", "reveal", "#1")
    assert "Level committed, with 1 line of a witness: provably fair as far as" in out
    document_ = json.loads(evening.proof().read_text())
    assert document_["salts"] == ["dice: 4 2 6 🎲"]
    assert "Witnesses: modmary, otherjoe." in document_["open"]
    late = evening.desk("draws", "salt", "#1", "7", "--author", "otherjoe")
    assert late.code == 1


def test_what_was_opened_in_chat_is_closed_beside_a_running_desk_only(evening: Evening) -> None:
    evening.enter()
    evening.desk.ok("draws", "open")
    with opened(evening.desk) as services:
        [due] = services.draw_posts.due("twitch")
        services.draw_posts.attempt(due, platform="twitch", actor="op")
    alone = evening.desk("draws", "close", "latest")
    assert alone.code == 1
    assert "start the desk and connect it first. Nothing was closed." in alone.sentence
    assert evening.states() == [(1, "opened")]
    with desk_lock(DataFolder(evening.desk.folder)):
        assert "is closed" in evening.desk.ok("draws", "close", "latest")


def test_a_list_is_given_at_the_close(evening: Evening) -> None:
    names = evening.folder / "names.txt"
    names.write_text("ann\nbob\n", encoding="utf-8")
    evening.desk.ok("draws", "open", "--source", "list:names.txt", "--level", "committed")
    without = evening.desk("draws", "close", "latest")
    assert (without.code, without.sentence.count("list")) == (1, 1)
    evening.desk.ok("draws", "close", "latest", "--list", str(names))
    reveal = json.loads(evening.desk.ok("draws", "reveal", "latest", "--json"))
    assert (reveal["source"], reveal["entries"]) == ("list:names.txt", 2)


def test_a_missing_number_is_told_and_exits_1(evening: Evening) -> None:
    evening.enter()
    for _ in range(2):
        evening.desk.ok("draw")
    assert "The chain of 2 draws is whole; none was given up or undone." in evening.desk.ok("draws", "list")
    with opened(evening.desk) as services:
        run = services.core.database.writer.run
        for statement in (
            "PRAGMA defer_foreign_keys = 1",
            *(f"DROP TRIGGER {name}" for name in _triggers(services)),
            "UPDATE draws SET seq = 5 WHERE seq = 2",
        ):
            run(lambda connection, statement=statement: connection.exec_driver_sql(statement))  # type: ignore[misc]
    answer = evening.desk("draws", "list")
    assert answer.code == 1
    assert "Missing numbers: #2, #3, #4." in answer.out
    assert json.loads(evening.desk("draws", "list", "--json").out)["missing"] == [2, 3, 4]


def test_an_undone_draw_is_listed_as_such_and_has_no_result_to_wait_for(evening: Evening) -> None:
    evening.enter()
    evening.desk.ok("draw", "--level", "beacon")
    with opened(evening.desk) as services:
        services.winners.undo("#1", "the wrong list", actor="op")
    listed = evening.desk.ok("draws", "list")
    assert "(undone: the wrong list)" in listed
    assert "1 of them given up or undone" in listed
    answer = evening.desk("draws", "wait", "#1")
    assert (answer.code, answer.sentence) == (1, "This draw was undone.")


def _triggers(services: object) -> list[str]:
    database = services.core.database  # type: ignore[attr-defined]
    with database.read() as connection:
        rows = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'draws'"
        )
        return [name for (name,) in rows]


@pytest.mark.parametrize(
    "arguments",
    [
        ["draws"],
        ["draws", "close"],
        ["draws", "void", "#1"],
        ["draws", "salt", "#1", "dice"],
        ["draws", "open", "--level", "local"],
        ["draws", "open", "--witness", "joe"],
        ["draws", "open", "--level", "committed", "--delay", "30"],
        ["draws", "open", "--delay", "14"],
        ["draws", "open", "--source", "pool:1", "--winners", "2"],
        ["draws", "open", "--ended"],
        ["draw", "--prize", "a mug"],
    ],
)
def test_what_does_not_go_together_exits_2_with_one_line(desk: Desk, arguments: list[str]) -> None:
    answer = desk(*arguments)
    assert answer.code == 2
    assert answer.sentence
    assert not desk.folder.exists()


def test_a_claim_timer_leaves_the_winner_waiting(evening: Evening) -> None:
    evening.enter()
    with opened(evening.desk) as services:
        services.settings.set_draw_settings(DrawSettings(claim_seconds=60), actor="op")
    assert "waits for confirmation: the claim timer is set" in evening.desk.ok("draw", "--level", "beacon")


# Checking


def test_a_proof_is_compared_with_the_relays(evening: Evening, monkeypatch: pytest.MonkeyPatch) -> None:
    evening.enter()
    evening.desk.ok("draw", "--level", "beacon")
    proof = evening.proof()
    asked = evening.relay.asks(1000)
    out = evening.desk.ok("verify", "--beacon-online", str(proof))
    host = evening.relay.address.removeprefix("http://")
    assert f"ok    beacon online: {host} has the same signature of round 1000." in out
    assert evening.relay.asks(1000) == asked + 1
    evening.relay.says = Reply(503)
    open_ = evening.desk.ok("verify", "--beacon-online", str(proof))
    assert "open  beacon online: Round 1000 could not be compared: drand’s relays do not give round 1000." in open_
    assert "All checks hold" in open_
    altered = evening.folder / "altered.json"
    altered.write_text(proof.read_text().replace(ROUNDS[1000], ROUNDS[1001]))
    answer = evening.desk("verify", "--beacon-online", str(altered))
    assert answer.code == 1
    assert "open  beacon online: The relays were not asked" in answer.out
    monkeypatch.setenv(VARIABLE, "nonsense")
    wrong = evening.desk("verify", "--beacon-online", str(proof))
    assert (wrong.code, VARIABLE in wrong.sentence) == (1, True)
    evening.desk.ok("verify", str(proof))


def test_the_check_up_asks_the_relays_where_the_beacon_is_used(evening: Evening) -> None:
    evening.enter()
    assert "drand: not asked: draws are local" in evening.desk("doctor").out
    assert evening.relay.asked == []
    with opened(evening.desk) as services:
        services.stage_settings.set(StageSettings(level="beacon"), actor="op")
    assert "FAIL  drand: This machine’s clock could not be compared" in evening.desk("doctor").out
    evening.relay.has_latest = True
    # The check-up has the machine's own clock, which is years away from any round that is known here.
    assert "seconds ahead of drand’s newest round. Set the clock" in evening.desk("doctor").out


def test_ctrl_c_leaves_a_real_process_with_a_stored_draw(desk: Desk, tmp_path: Path) -> None:
    names = tmp_path / "names.txt"
    names.write_text("ann\nbob\n", encoding="utf-8")
    with FakeDrand() as relay:
        relay.says = Reply(404)
        command = [sys.executable, "-m", "raffle_desktop", "draw", "--source", f"list:{names}", "--level", "beacon"]
        process = subprocess.Popen(
            [*command, "--data-dir", str(desk.folder)],
            env={**os.environ, VARIABLE: relay.address, "PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        assert process.stdout is not None
        try:
            for line in process.stdout:
                if line.startswith("Waiting for it."):
                    break
            process.send_signal(signal.SIGINT)
            _, err = process.communicate(timeout=30)
        finally:
            process.kill()
    assert process.returncode == 130, err
    assert "is stored and waits for drand’s round" in err
    assert "raffle-desktop draws wait" in err
    assert "#1  waiting  beacon  names.txt" in desk.ok("draws", "list")
