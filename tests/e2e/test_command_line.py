"""The commands as a user types them: real processes' work on a real data folder, from arguments to exit codes."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from raffle_desktop.__main__ import main
from raffle_desktop.domain.streamdraw.verification import verify
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.locks import desk_lock

LIST = "username,platform,user_id,sub_months,weight\nann,twitch,11,3,\nbob,twitch,12,,2.5\nJürgen,,,,\nمحمد,kick,7,,4\n"


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def sentence(self) -> str:
        """The one line on stderr."""
        assert self.err.count("\n") == 1, self.err
        return self.err.strip()


@dataclass(frozen=True)
class Desk:
    """Runs commands on one data folder, in this process: same code, a tenth of the time."""

    folder: Path
    capture: Callable[[], tuple[str, str]]

    def __call__(self, *arguments: str) -> Answer:
        try:
            code = main([*arguments, "--data-dir", str(self.folder)])
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = self.capture()
        return Answer(code, out, err)

    def ok(self, *arguments: str) -> str:
        answer = self(*arguments)
        assert answer.code == 0, answer
        return answer.out

    def draw(self, *arguments: str) -> Any:
        return json.loads(self.ok("draw", "--json", *arguments))


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, qapp: object) -> Desk:
    # One Qt application for all tests of this process: a draw would otherwise make a smaller one of its own.
    monkeypatch.delenv("RAFFLE_DATA_DIR", raising=False)

    def capture() -> tuple[str, str]:
        read = capsys.readouterr()
        return read.out, read.err

    return Desk(tmp_path / "data", capture)


@pytest.fixture
def entries(tmp_path: Path) -> Path:
    path = tmp_path / "entries.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def snapshot(folder: Path, *, without: str = "") -> dict[str, bytes]:
    """What is stored, table by table, so that "nothing changed" can be compared exactly."""
    with sqlite3.connect(f"file:{folder / 'raffle.db'}?mode=ro", uri=True) as database:
        tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            table: repr(database.execute(f"SELECT * FROM {table}").fetchall()).encode()
            for table in tables
            if table != without
        }


def test_a_list_is_imported_drawn_and_proved(desk: Desk, entries: Path, tmp_path: Path) -> None:
    assert "Accepted 4, refused 0" in desk.ok("import", str(entries), "--session-name", "Friday")
    drawn = desk.draw()
    proof = tmp_path / "p.json"
    desk.ok("proof", str(drawn["drawId"]), "-o", str(proof))
    assert "All checks hold" in desk.ok("verify", str(proof))
    document = json.loads(proof.read_text())
    [winner] = drawn["winners"]
    picked = document["events"][0]["picks"][0]
    assert picked["ticket"] == winner["ticket"]
    weights = {"ann": "1.3", "bob": "2.5", "Jürgen": "1", "محمد": "4"}
    assert Fraction(str(winner["weight"])) == Fraction(weights[winner["username"]])
    assert Fraction(str(drawn["total"])) == Fraction("8.8")
    assert winner["odds"] == pytest.approx(float(Fraction(weights[winner["username"]]) / Fraction("8.8")))
    assert winner["place"] == 1
    assert drawn["entries"] == 4
    assert drawn["level"] == "local"
    assert drawn["source"] == "session"


def test_the_json_of_a_draw_has_exactly_the_promised_fields(desk: Desk, entries: Path) -> None:
    desk.ok("import", str(entries))
    drawn = desk.draw("--winners", "2")
    assert set(drawn) == {"drawId", "source", "level", "entries", "total", "winners"}
    winners = drawn["winners"]
    assert isinstance(winners, list)
    for winner in winners:
        assert set(winner) == {"place", "viewerId", "username", "platform", "weight", "odds", "ticket"}
    assert [winner["place"] for winner in winners] == [1, 2]
    assert len({winner["viewerId"] for winner in winners}) == 2


def test_winners_leave_the_pool_until_nobody_is_left(desk: Desk, entries: Path) -> None:
    desk.ok("import", str(entries))
    names = [desk.draw()["winners"][0]["username"] for _ in range(4)]
    assert sorted(names) == sorted(["ann", "bob", "Jürgen", "محمد"])
    answer = desk("draw")
    assert answer.code == 1
    assert answer.sentence == "There is nobody to draw: no eligible entry has a weight above 0."


def test_the_winner_stands_in_the_files_for_obs(desk: Desk, entries: Path) -> None:
    desk.ok("import", str(entries))
    name = desk.draw()["winners"][0]["username"]
    overlay = desk.folder / "overlay"
    assert (overlay / "winner.txt").read_text(encoding="utf-8") == f"{name}\n"
    assert (overlay / "winner.html").exists()
    assert (overlay / "winner.png").read_bytes().startswith(b"\x89PNG")


def test_beside_a_running_desk_the_files_for_obs_are_left_to_its_wheel(desk: Desk, entries: Path) -> None:
    desk.ok("import", str(entries))
    with desk_lock(DataFolder(desk.folder)):
        desk.draw()
    assert not (desk.folder / "overlay" / "winner.txt").exists()
    desk.draw()
    assert (desk.folder / "overlay" / "winner.txt").exists()


def test_a_session_is_started_ended_and_carries_over(desk: Desk, entries: Path) -> None:
    assert "has started" in desk.ok("session", "start", "First")
    refused = desk("session", "start")
    assert refused.code == 1
    assert refused.sentence == "A session is already running; end it before starting another."
    desk.ok("import", str(entries))
    assert "Submissions are open" in desk.ok("session", "status")
    ended = desk.ok("session", "end")
    assert "bob carries 1.25" in ended
    again = desk("session", "end")
    assert again.code == 1
    assert again.sentence == "The raffle is not currently running."
    assert "4 entries" in desk.ok("session", "start", "Second")
    rows = {row["username"]: row for row in csv.DictReader(io.StringIO(desk.ok("export", "-o", "-")))}
    assert rows["bob"]["total_weight"] == "2.25"
    assert rows["bob"]["weight"] == ""


def test_carry_over_can_be_reset_at_the_end(desk: Desk, entries: Path) -> None:
    desk.ok("import", str(entries))
    desk.ok("session", "end", "--reset-weights")
    desk.ok("session", "start")
    rows = list(csv.DictReader(io.StringIO(desk.ok("export", "-o", "-"))))
    assert {row["carry_over"] for row in rows} == {"0"}


def test_the_submissions_switch_is_turned_by_its_command_alone(desk: Desk, entries: Path) -> None:
    desk.ok("submissions", "close")
    desk.ok("session", "start")
    desk.ok("import", str(entries))
    desk.ok("draw")
    desk.ok("session", "end")
    assert "Submissions are closed." in desk.ok("session", "status")
    desk.ok("submissions", "open")
    assert "Submissions are open." in desk.ok("session", "status")


BAD_LISTS = {
    "missing column": (b"name,weight\nann,1\n", "username"),
    "empty": (b"", "empty"),
    "header only": (b"username\n", "no entries"),
    "broken JSON": (b'[{"username": "ann"}', "not valid JSON"),
    "wrong encoding": ("username\nJürgen\n".encode("utf-16"), "UTF-8"),
    "latin-1": ("username\nJürgen\n".encode("latin-1"), "UTF-8"),
    "zero bytes": (b"username\nann\0\n", "zero bytes"),
    "broken quotes": (b'username\n"ann\n', "not a valid CSV"),
    "column twice": (b"username,username\na,b\n", "twice"),
}
BAD_ROWS = {
    "duplicate": (b"username\nANN\nann\n", "already on line 2"),
    "formula": (b'username\n"=HYPERLINK(""http://evil"")"\n', "spreadsheet formula"),
    "long name": (b"username\n" + b"x" * 10_000 + b"\n", "10000 characters"),
    "direction override": ("username\nan\u202en\n".encode(), "U+202E"),
    "zero width": ("username\nan\u200bn\n".encode(), "U+200B"),
    "negative weight": (b"username,weight\nann,-1\n", "weight must be"),
    "NaN weight": (b"username,weight\nann,NaN\n", "weight must be"),
    "huge exponent": (b"username,weight\nann,1e999999\n", "weight must be"),
    "other digits": ("username,weight\nann,٣\n".encode(), "weight must be"),
    "negative count": (b"username,cheer_bits\nann,-5\n", "cheer_bits must be"),
    "too heavy": (b"username,weight\nann,9007199255\n", "9007199254 at the most"),
    "unknown platform": (b"username,platform\nann,myspace\n", "not a platform"),
    "script link": (b"username,link\nann,javascript:alert(1)\n", "http or https"),
    "too many cells": (b"username\nann,1\n", "2 cells"),
    "no name": (b"username,weight\n,1\n", "name is empty"),
}


@pytest.mark.parametrize("kind", BAD_LISTS)
def test_an_unusable_list_is_refused_with_one_sentence_and_no_change(desk: Desk, tmp_path: Path, kind: str) -> None:
    content, says = BAD_LISTS[kind]
    desk.ok("session", "start")
    before = snapshot(desk.folder)
    path = tmp_path / "bad.csv"
    path.write_bytes(content)
    answer = desk("import", str(path))
    assert answer.code == 1
    assert says in answer.sentence
    assert snapshot(desk.folder) == before


@pytest.mark.parametrize("kind", BAD_ROWS)
def test_a_bad_row_refuses_the_whole_list_and_changes_nothing(desk: Desk, tmp_path: Path, kind: str) -> None:
    content, says = BAD_ROWS[kind]
    desk.ok("session", "start")
    before = snapshot(desk.folder)
    path = tmp_path / "bad.csv"
    header, _, rest = content.partition(b"\n")
    path.write_bytes(header + b"\n" + rest + b"good\n")
    answer = desk("import", str(path))
    assert answer.code == 1
    assert says in answer.err
    assert "Nothing was imported" in answer.err
    assert snapshot(desk.folder) == before
    assert "Accepted" in desk.ok("import", str(path), "--skip-bad")


def test_a_refused_import_starts_no_session(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("username\nann\nann\n")
    assert desk("import", str(path)).code == 1
    assert "No session is running." in desk.ok("session", "status")


def test_a_second_import_of_the_same_people_is_refused(desk: Desk, entries: Path) -> None:
    desk.ok("import", str(entries))
    before = snapshot(desk.folder)
    answer = desk("import", str(entries))
    assert answer.code == 1
    assert "You already have an active submission for this session." in answer.err
    assert snapshot(desk.folder) == before


def test_names_in_any_script_can_enter_and_win(desk: Desk, tmp_path: Path) -> None:
    names = ["محمد", "דוד", "さくら", "👨‍👩‍👧", "नमस्ते", "Ünïcödé", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "a" * 500]
    path = tmp_path / "list.csv"
    path.write_text("username\n" + "\n".join(names) + "\n", encoding="utf-8")
    desk.ok("import", str(path))
    drawn = desk.draw("--winners", str(len(names)))
    assert sorted(winner["username"] for winner in drawn["winners"]) == sorted(names)
    assert verify(desk.ok("proof", "latest", "-o", "-")).complete


def test_our_own_export_can_be_imported_again(desk: Desk, entries: Path, tmp_path: Path) -> None:
    desk.ok("import", str(entries))
    exported = tmp_path / "out.csv"
    desk.ok("export", "-o", str(exported))
    other = Desk(tmp_path / "other", desk.capture)
    other.ok("import", str(exported))
    first, second = (
        [{key: row[key] for key in row if key != "entered_at"} for row in csv.DictReader(io.StringIO(text))]
        for text in (exported.read_text(encoding="utf-8"), other.ok("export", "-o", "-"))
    )
    assert first == second


def test_a_plain_list_is_drawn_without_touching_the_session(desk: Desk, entries: Path, tmp_path: Path) -> None:
    desk.ok("import", str(entries))
    names = tmp_path / "names.txt"
    names.write_text("Zoe\nYuri\nXenia\n")
    drawn = desk.draw("--source", f"list:{names}", "--winners", "3")
    assert sorted(winner["username"] for winner in drawn["winners"]) == ["Xenia", "Yuri", "Zoe"]
    assert {winner["viewerId"] for winner in drawn["winners"]} == {None}
    assert verify(desk.ok("proof", str(drawn["drawId"]), "-o", "-")).complete
    assert "with 4 entries" in desk.ok("session", "status")


def test_a_plain_list_with_a_name_twice_is_refused(desk: Desk, tmp_path: Path) -> None:
    names = tmp_path / "names.txt"
    names.write_text("Zoe\nzoe\n")
    answer = desk("draw", "--source", f"list:{names}")
    assert answer.code == 1
    assert "already on line 1" in answer.sentence


def test_altered_proofs_fail_and_other_files_are_no_proofs(desk: Desk, entries: Path, tmp_path: Path) -> None:
    desk.ok("import", str(entries))
    desk.ok("draw")
    proof = tmp_path / "p.json"
    desk.ok("proof", "latest", "-o", str(proof))
    document = json.loads(proof.read_text())
    document["events"][0]["picks"][0]["ticket"] ^= 1
    altered = tmp_path / "altered.json"
    altered.write_text(json.dumps(document))
    answer = desk("verify", str(altered))
    assert answer.code == 1
    assert "does NOT hold" in answer.out
    other = tmp_path / "other.json"
    other.write_text("{}")
    assert desk("verify", str(other)).code == 2
    assert desk("verify", str(tmp_path / "absent.json")).code == 2
    assert desk("verify", str(proof), str(other)).code == 2
    assert desk("verify", str(other), str(altered), str(proof)).code == 1


def test_an_unknown_draw_has_no_proof(desk: Desk) -> None:
    for given in ("12345678abcdef00", "nonsense", "latest", "#7"):
        answer = desk("proof", given)
        assert answer.code == 1
        assert answer.sentence == "There is no such draw."


@pytest.mark.parametrize(
    "arguments",
    [
        ["draw", "--winners", "0"],
        ["draw", "--winners", "-1"],
        ["draw", "--winners", "1e3"],
        ["draw", "--winners", "٣"],
        ["draw", "--source", "moon"],
        ["draw", "--level", "cosmic"],
        ["import"],
        ["export", "--what", "nothing"],
        ["session"],
        ["nonsense"],
        ["--port", "99999"],
        ["--demo", "session", "start"],
        ["--offscreen", "draw"],
    ],
)
def test_a_wrong_argument_exits_2_with_one_line(desk: Desk, arguments: list[str]) -> None:
    answer = desk(*arguments)
    assert answer.code == 2
    assert answer.sentence
    assert not desk.folder.exists()


def test_a_json_list_is_imported_like_a_csv(desk: Desk, entries: Path, tmp_path: Path) -> None:
    desk.ok("import", str(entries))
    exported = tmp_path / "out.json"
    desk.ok("export", "--format", "json", "-o", str(exported))
    other = Desk(tmp_path / "other", desk.capture)
    other.ok("import", str(exported))
    assert other.ok("export", "-o", "-").splitlines()[1].split(",")[:3] == ['"ann"', '"twitch"', '"11"']
    exported.write_text('[{"username": "ann", "weight": 1e3}]')
    assert "weight must be" in other("import", str(exported)).err
    exported.write_text('[{"username": ["ann"]}]')
    assert "not a flat object" in other("import", str(exported)).sentence


def test_a_backup_that_knows_less_draws_says_which_and_gives_up_what_was_open(desk: Desk, entries: Path) -> None:
    """An open draw may have been closed in public since, and its secret be known: it never gets a second list."""
    desk.ok("import", str(entries))
    desk.ok("draws", "open", "--level", "beacon")
    copy = desk.folder / "copy of it.db"
    desk.ok("backup", "-o", str(copy))
    desk.ok("draws", "void", "#1", "--reason", "changed my mind")
    desk.ok("draw")
    told = desk.ok("restore", str(copy))
    assert "Draw #2 of manual:" in told
    assert "is not in this backup" in told
    assert "Draw #1 was open in this backup and is given up" in told
    assert "a backup was restored" in desk.ok("draws", "list")


def test_a_backup_is_restored_and_the_replaced_database_kept(desk: Desk, entries: Path, tmp_path: Path) -> None:
    desk.ok("import", str(entries))
    copy = tmp_path / "copy.db"
    desk.ok("backup", "-o", str(copy))
    kept = snapshot(desk.folder, without="audit_log")
    desk.ok("draw")
    after = snapshot(desk.folder)
    told = desk.ok("restore", str(copy))
    assert snapshot(desk.folder, without="audit_log") == kept
    replaced = Path(told.rsplit(" ", 1)[1].strip())
    other = tmp_path / "look"
    other.mkdir()
    shutil.copy(replaced, other / "raffle.db")
    assert snapshot(other) == after


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\0" + b"\0" * 200])
def test_what_is_no_backup_is_not_restored(desk: Desk, entries: Path, tmp_path: Path, content: bytes) -> None:
    desk.ok("import", str(entries))
    before = snapshot(desk.folder)
    bad = tmp_path / "bad.db"
    bad.write_bytes(content)
    answer = desk("restore", str(bad))
    assert answer.code == 1
    assert answer.sentence
    assert snapshot(desk.folder) == before


@pytest.mark.parametrize(
    "content, says",
    [
        (b"", "not a database"),
        (b"hello, I am a text file of some other program" * 10, "not a database"),
        (b"SQLite format 3\0" + b"\x10\0\x01\x01\0\x40\x20\x20" + b"\0" * 4096, "another program"),
    ],
)
def test_a_foreign_or_damaged_database_is_left_alone(desk: Desk, content: bytes, says: str) -> None:
    desk.folder.mkdir()
    (desk.folder / "raffle.db").write_bytes(content)
    answer = desk("session", "status")
    assert answer.code == 1
    assert says in answer.sentence
    assert (desk.folder / "raffle.db").read_bytes() == content
    assert desk("doctor").code == 1


def test_a_newer_database_is_refused_untouched(desk: Desk, entries: Path) -> None:
    desk.ok("import", str(entries))
    path = desk.folder / "raffle.db"
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    before = path.read_bytes()
    answer = desk("draw")
    assert answer.code == 1
    assert "newer" in answer.sentence
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_one_sentence(desk: Desk, entries: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    answer = Desk(tmp_path / "file" / "data", desk.capture)("import", str(entries))
    assert answer.code == 1
    assert "nothing was changed" in answer.sentence


def test_the_check_up_changes_nothing(desk: Desk) -> None:
    assert desk("doctor").code == 0
    assert not desk.folder.exists()


def test_everything_stored_twice_is_equal_after_an_evening(desk: Desk, entries: Path) -> None:
    desk.ok("import", str(entries))
    desk.ok("draw", "--winners", "2")
    desk.ok("session", "end")
    desk.ok("session", "start")
    told = desk.ok("report", "reconcile")
    assert "FAIL" not in told
    with sqlite3.connect(desk.folder / "raffle.db") as database:
        database.execute("UPDATE entries SET total_weight = total_weight + 1 WHERE is_winner = 0")
    database.close()
    answer = desk("report", "reconcile")
    assert answer.code == 1
    assert "FAIL" in answer.out


def test_cells_in_exports_are_never_run_by_a_spreadsheet(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("username,notes\nann,\"=cmd|' /C calc'!A0\"\nbob,＝1+1\n", encoding="utf-8")
    desk.ok("import", str(path))
    rows = list(csv.DictReader(io.StringIO(desk.ok("export", "-o", "-"))))
    assert [row["notes"][0] for row in rows] == ["'", "'"]
    audit = json.loads(desk.ok("export", "--what", "audit", "--format", "json", "-o", "-"))
    assert [row["action"] for row in audit] == ["session.start", "entries.import", "export", "export"]


def process(folder: Path, *arguments: str, **variables: str) -> subprocess.Popen[str]:
    """The real console program, in an environment without a display."""
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment.pop("QT_QPA_PLATFORM", None)
    return subprocess.Popen(
        [sys.executable, "-m", "raffle_desktop", "--data-dir", str(folder), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment | variables,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can be without a display")
def test_without_a_display_the_window_names_the_ways_out(tmp_path: Path) -> None:
    with process(tmp_path) as desk:
        out, err = desk.communicate(timeout=30)
    assert desk.returncode == 3
    assert err.count("\n") == 1
    assert "--offscreen" in err
    assert "xvfb-run" in err
    assert not out


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_desk_without_window_runs_until_it_is_told_to_stop(tmp_path: Path, desk: Desk, entries: Path) -> None:
    with process(desk.folder, "--offscreen") as running:
        assert running.stdout is not None
        assert "The desk runs on" in running.stdout.readline()
        # Beside the running desk: commands work, a second desk steps back, a restore is refused.
        desk.ok("import", str(entries))
        name = desk.draw()["winners"][0]["username"]
        with process(desk.folder, "--offscreen") as second:
            out, _ = second.communicate(timeout=30)
            assert second.returncode == 0
            assert "already" in out
        copy = tmp_path / "copy.db"
        desk.ok("backup", "-o", str(copy))
        refused = desk("restore", str(copy))
        assert refused.code == 1
        assert refused.sentence == "The desk is running on this data folder; close it first."
        deadline = time.monotonic() + 20
        backups = desk.folder / "backups"
        while not list(backups.glob("*-start.db")) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert list(backups.glob("*-start.db"))
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=20)
        assert running.returncode == 0, err
        assert "stopped" in out
        assert not err
    assert (desk.folder / "overlay" / "winner.txt").read_text(encoding="utf-8") == f"{name}\n"
    desk.ok("restore", str(copy))


@pytest.mark.skipif(os.name != "posix", reason="a limit on file sizes")
def test_a_full_disk_is_one_sentence_and_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.ok("session", "start")
    before = snapshot(desk.folder)
    many = tmp_path / "many.csv"
    many.write_text("username\n" + "".join(f"viewer{number}\n" for number in range(50_000)))
    # The shell's limit on file size stands in for a disk that fills up in the middle of the import.
    command = f"ulimit -f 4000; exec {sys.executable} -m raffle_desktop --data-dir {desk.folder} import {many}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1, done
    assert done.stderr.count("\n") == 1
    assert "nothing was changed" in done.stderr
    assert snapshot(desk.folder) == before
    assert "Accepted 50000" in desk.ok("import", str(many))


def test_the_version_needs_nothing_but_the_interpreter(tmp_path: Path) -> None:
    with process(tmp_path, "--version") as asked:
        out, _ = asked.communicate(timeout=30)
    assert out.startswith("raffle-desktop ")
    heavy = "import sys; from raffle_desktop.__main__ import main; main(['--version']); print(sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", heavy], capture_output=True, text=True, check=True)
    for library in ("sqlalchemy", "PySide6", "argparse", "httpx", "keyring"):
        assert f"'{library}'" not in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
def test_a_desk_goes_on_when_nobody_can_read_what_it_says() -> None:
    says = "import sys; from raffle_desktop.cli.desk import _say; _say('one'); _say('two'); sys.stderr.write('on')"
    command = f'exec {sys.executable} -c "{says}" > /dev/full'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr.endswith("on")
    assert done.stderr.count("nothing can be printed") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
def test_an_answer_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    for target in ("> /dev/full", ">&-"):
        command = f"{sys.executable} -m raffle_desktop --data-dir {tmp_path} session status {target}"
        done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=30, check=False)
        assert "fault of its own" not in done.stderr
        assert (done.returncode, done.stderr.count("\n")) == ((1, 1) if "full" in target else (0, 0))


@pytest.mark.skipif(os.name != "posix" or shutil.which("unshare") is None, reason="a read-only mount")
def test_a_read_only_folder_is_told_apart_from_a_damaged_one(desk: Desk, entries: Path, tmp_path: Path) -> None:
    desk.ok("import", str(entries))
    before = snapshot(desk.folder)
    mount = f"mount --bind {desk.folder} {desk.folder} && mount -o remount,ro,bind {desk.folder}"
    probe = subprocess.run(["unshare", "-m", "sh", "-c", mount], capture_output=True, check=False)
    if probe.returncode:
        pytest.skip("this user may not mount")
    for arguments, stream in (("draw", "err"), (f"import {entries}", "err"), ("doctor", "out")):
        command = f"{mount} && exec {sys.executable} -m raffle_desktop --data-dir {desk.folder} {arguments}"
        done = subprocess.run(["unshare", "-m", "sh", "-c", command], capture_output=True, text=True, check=False)
        assert done.returncode == 1, done
        assert "damaged" not in done.stdout + done.stderr
        assert "fault of its own" not in done.stderr
        assert ("cannot be written" in done.stdout) if stream == "out" else (done.stderr.count("\n") == 1)
    assert snapshot(desk.folder) == before


@pytest.mark.parametrize("name", ["raffle.db", "raffle.db-wal", "use.lock", "./logs/../raffle.db"])
def test_no_answer_is_written_over_the_desks_own_files(desk: Desk, entries: Path, name: str) -> None:
    desk.ok("import", str(entries))
    desk.ok("draw")
    before = snapshot(desk.folder, without="audit_log")
    for command in (["export"], ["proof", "latest"], ["backup"]):
        answer = desk(*command, "-o", f"{desk.folder}/{name}")
        assert answer.code == 1
        assert "belongs to the desk itself" in answer.sentence
    assert snapshot(desk.folder, without="audit_log") == before


def test_a_link_to_the_database_is_no_place_for_an_answer(desk: Desk, entries: Path, tmp_path: Path) -> None:
    desk.ok("import", str(entries))
    link = tmp_path / "link.csv"
    link.symlink_to(desk.folder / "raffle.db")
    assert desk("export", "-o", str(link)).code == 1
    assert "with 4 entries" in desk.ok("session", "status")


@pytest.mark.parametrize("text", ["name,weight\nann,5\n", "name;weight\nann;5\n", '{"entries": []}'])
def test_a_list_with_columns_but_no_username_is_not_drawn_line_by_line(desk: Desk, tmp_path: Path, text: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(text)
    answer = desk("draw", "--source", f"list:{path}")
    assert answer.code == 1
    assert answer.sentence


@pytest.mark.parametrize("version, application", [(99, 0x52464C44), (1, 1)])
def test_a_database_that_is_refused_is_not_backed_up_either(desk: Desk, version: int, application: int) -> None:
    desk.ok("session", "start")
    with sqlite3.connect(desk.folder / "raffle.db") as database:
        database.execute(f"PRAGMA user_version = {version}")
        database.execute(f"PRAGMA application_id = {application}")
    database.close()
    assert desk("backup").code == 1
    assert not list((desk.folder / "backups").glob("*.db"))


def test_an_unknown_log_level_and_an_empty_folder_name_are_wrong_arguments(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SystemExit) as wrong:
        main(["--data-dir", "", "session", "status"])
    assert wrong.value.code == 2
    assert desk.capture()[1].count("\n") == 1
    monkeypatch.setenv("RAFFLE_LOG_LEVEL", "verbose")
    answer = desk("session", "status")
    assert answer.code == 2
    assert "RAFFLE_LOG_LEVEL" in answer.sentence


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_an_interrupted_draw_is_finished_and_told(desk: Desk, tmp_path: Path) -> None:
    many = tmp_path / "many.csv"
    many.write_text("username\n" + "".join(f"viewer{number}\n" for number in range(20_000)))
    desk.ok("import", str(many))

    def stored() -> set[str]:
        rows = json.loads(desk.ok("export", "--what", "draws", "--format", "json", "-o", "-"))
        return {row["draw_id"] for row in rows}

    answered, delay = 0, 0.25
    while not answered:
        # A little later each time, until one is answered before it is interrupted.
        delay *= 1.3
        before = stored()
        with process(desk.folder, "draw", "--json") as drawing:
            time.sleep(delay)
            drawing.send_signal(signal.SIGINT)
            out, _ = drawing.communicate(timeout=30)
        told = {json.loads(out)["drawId"]} if out else set()
        assert stored() - before == told
        assert drawing.returncode == 0 or not told
        answered += len(told)
    assert answered


def test_the_check_up_finds_what_differs_and_a_guarantee_that_is_gone(desk: Desk, entries: Path) -> None:
    desk.ok("import", str(entries))
    assert "FAIL" not in desk.ok("doctor")
    with sqlite3.connect(desk.folder / "raffle.db") as database:
        database.execute("UPDATE entries SET total_weight = total_weight + 1 WHERE id = 1")
    database.close()
    assert "FAIL  weights of entries" in desk("doctor").out
    with sqlite3.connect(desk.folder / "raffle.db") as database:
        database.execute("UPDATE entries SET total_weight = total_weight - 1 WHERE id = 1")
        database.execute("DROP TRIGGER audit_log_no_delete")
    database.close()
    answer = desk("doctor")
    assert answer.code == 1
    assert "FAIL  schema" in answer.out


def test_qt_is_loaded_before_a_desk_without_window_begins_its_threads(tmp_path: Path) -> None:
    # As it is loaded it goes through all modules, and ends the process when another thread loads one meanwhile.
    program = """
import sys, threading
from raffle_desktop import bootstrap
from raffle_desktop.bootstrap import outside
from raffle_desktop.storage.data_folder import DataFolder
def first_part(*_arguments, **_named):
    print("PySide6.QtGui" in sys.modules)
    raise SystemExit(0)
outside.connected = first_part
bootstrap.run_desk(DataFolder(__import__("pathlib").Path(sys.argv[1])), "INFO", threading.Event(), lambda _said: None)
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "desk")], cwd=Path(__file__).parents[2],
        capture_output=True, text=True, timeout=60,
        check=False,
    )  # fmt: skip
    assert done.stdout.split() == ["True"], done.stderr
