"""An evening on Twitch, with the program as a process of its own and a Twitch on loopback ports."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from raffle_desktop import bootstrap
from raffle_desktop.domain.eligibility import EntryRules
from raffle_desktop.services.settings import DrawSettings
from raffle_desktop.services.stage_settings import StageSettings
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.twitch.scopes import wanted_names
from tests.fakes.twitch import BROADCASTER, FakeTwitch
from tests.twitch.wired import chat, id_of

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60.0
TOKEN = "an-api-token-for-this-test"


def until(condition: Callable[[], object], what: str) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > deadline:
            pytest.fail(f"waited in vain for {what}")
        time.sleep(0.05)


def environment(twitch: FakeTwitch, token: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("RAFFLE_")}
    urls = {f"RAFFLE_TWITCH_{name.upper()}_URL": url for name, url in twitch.endpoints.items()}
    return {
        **kept,
        **urls,
        "RAFFLE_TWITCH_CLIENT_ID": twitch.client_id,
        "RAFFLE_TWITCH_TOKEN": token,
        "RAFFLE_API_TOKEN": TOKEN,
        "PYTHONUNBUFFERED": "1",
    }


@contextmanager
def running(root: Path, env: dict[str, str]) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The desk without a window, and its server's address."""
    output = root.with_suffix(".out")
    with output.open("w") as sink:
        process = subprocess.Popen(
            [sys.executable, "-m", "raffle_desktop", "--data-dir", str(root), "--offscreen", "--port", "0"],
            cwd=ROOT,
            env=env,
            stdout=sink,
            stderr=subprocess.STDOUT,
            text=True,
        )
    try:
        until(lambda: "answers at http" in output.read_text(), "the server")
        until(lambda: "Twitch: listening" in output.read_text(), f"Twitch: {output.read_text()}")
        yield process, output.read_text().split("answers at ")[1].split()[0]
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


def ask(url: str, path: str, body: object = None) -> dict[str, Any]:
    request = urllib.request.Request(  # noqa: S310 - loopback
        url + path,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
        document: dict[str, Any] = json.load(answer)
        return document


@pytest.fixture
def twitch() -> Iterator[FakeTwitch]:
    with FakeTwitch() as fake:
        yield fake


def test_an_evening_without_a_window_from_the_first_entry_to_the_claim(tmp_path: Path, twitch: FakeTwitch) -> None:
    root = tmp_path / "desk"
    with bootstrap.open_desk(DataFolder(root)) as desk:
        desk.settings.set_entry_rules(EntryRules(require_follow=False), actor="test")
        desk.settings.set_draw_settings(DrawSettings(claim_seconds=60), actor="test")
        desk.stage_settings.set(StageSettings(spin_seconds=2), actor="test")
        desk.sessions.start("Friday", actor="test")
    token, _ = twitch.oauth.sign_in(*wanted_names())

    def said(part: str) -> list[str]:
        return [str(one["message"]) for one in list(twitch.helix.chat_sent) if part in str(one["message"])]

    with running(root, environment(twitch, token)) as (process, url):
        until(lambda: ask(url, "/health")["feeds"]["twitch"]["state"] == "listening", "the feed's state")
        for name in ("Ann", "Bo", "Cid"):
            twitch.emit("channel.chat.message", chat(name, "!join"))
        until(lambda: ask(url, "/api/status")["totalEntries"] == 3, "three entries")
        twitch.emit("channel.chat.message", chat("Ann", "!join"))
        until(lambda: said("already have an active submission"), "the refusal in chat")
        # Nobody else closes submissions, whatever they type.
        twitch.emit("channel.chat.message", chat("Ann", "!close"))
        twitch.emit("channel.chat.message", chat(BROADCASTER.name, "!close", "broadcaster"))
        until(lambda: said("Submissions are closed"), "the announcement")
        assert ask(url, "/api/status")["submissionsOpen"] is False
        twitch.emit("channel.chat.message", chat("Mo", "!draw", "moderator"))
        until(lambda: said("The winner is"), "the winner in chat")
        winner = ask(url, "/api/winner")["winner"]
        assert isinstance(winner, dict)
        assert f"@{winner['name']}" in said("The winner is")[0]
        draw_id = str(winner["drawId"])
        assert ask(url, f"/api/draws/{draw_id}")["winners"][0]["state"] == "drawn"
        twitch.emit("channel.chat.message", chat(str(winner["name"]), "here!"))
        until(
            lambda: ask(url, f"/api/draws/{draw_id}")["winners"][0]["state"] == "confirmed",
            "the claim",
        )
        assert ask(url, "/api/twitch/sync", {})["done"] is True
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE_S) == 0
    assert token not in "".join(path.read_text(errors="replace") for path in (root / "logs").glob("*"))
    with bootstrap.open_desk(DataFolder(root)) as desk:
        proof = json.loads(desk.draw_reader.proof(draw_id))
        assert f"channel twitch:{BROADCASTER.id}" in proof["open"]
        assert f"twitch:{id_of('Ann')}" in proof["list"]
        assert token not in json.dumps(proof)


def test_the_check_up_has_a_line_for_each_address_of_twitch(tmp_path: Path, twitch: FakeTwitch) -> None:
    token, _ = twitch.oauth.sign_in(*wanted_names())
    answer = subprocess.run(
        [sys.executable, "-m", "raffle_desktop", "--data-dir", str(tmp_path / "desk"), "doctor"],
        cwd=ROOT,
        env=environment(twitch, token),
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    lines = [line for line in answer.stdout.splitlines() if line[6:].startswith("Twitch")]
    assert answer.returncode == 0, answer.stdout
    assert [line.split(":")[0] for line in lines] == [
        "ok    Twitch sign-in", "ok    Twitch permissions", "ok    Twitch Helix", "ok    Twitch EventSub",
        "ok    Twitch subscriptions",
    ]  # fmt: skip
    assert token not in answer.stdout + answer.stderr
