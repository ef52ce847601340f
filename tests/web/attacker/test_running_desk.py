"""A whole desk as a process with its server: started, asked, signalled, killed and started again."""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue
from typing import IO, Any

import httpx
import pytest

from raffle_desktop.__main__ import main
from raffle_desktop.domain.streamdraw.verification import verify
from tests.preloaded import Loaded, Process

TOKEN = "token-of-this-run"
PATIENCE_S = 60.0

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forked off a process, and stopped by signals")


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("RAFFLE_")}
    return {**kept, "PYTHONUNBUFFERED": "1", "RAFFLE_API_TOKEN": TOKEN, **more}


@dataclass
class Running:
    """A desk without a window. Its lines are read as they come, so that it never waits for a reader."""

    process: Process
    output: IO[str]
    lines: list[str] = field(default_factory=list)
    news: Queue[str | None] = field(default_factory=Queue)

    def listen(self) -> None:
        for line in self.output:
            self.news.put(line.rstrip("\n"))
        self.news.put(None)

    def line(self, wanted: str) -> str:
        """The first line that holds this text."""
        for line in self.lines:
            if wanted in line:
                return line
        while (line := self.news.get(timeout=PATIENCE_S)) is not None:  # type: ignore[assignment]
            self.lines.append(line)
            if wanted in line:
                return line
        pytest.fail(f"ended without a word of {wanted!r}: {self.lines}")

    @property
    def url(self) -> str:
        return self.line("answers at ").rpartition(" ")[2]

    def client(self, token: str = TOKEN) -> httpx.Client:
        return httpx.Client(base_url=self.url, headers={"authorization": f"Bearer {token}"}, timeout=PATIENCE_S)

    def stop(self, number: int = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.process.wait(PATIENCE_S)


Start = Callable[..., Running]


@pytest.fixture(scope="module")
def preloaded() -> Iterator[Loaded]:
    with Loaded() as loaded:
        yield loaded


@pytest.fixture
def start(preloaded: Loaded, tmp_path: Path) -> Iterator[Start]:
    """Starts a desk on the test's folder, on any free port unless told otherwise."""
    with ExitStack() as parts:

        def starting(*arguments: str, folder: str = "data", **more: str) -> Running:
            given = arguments if "--port" in arguments or "--no-server" in arguments else (*arguments, "--port", "0")
            reading, writing = os.pipe()
            desk = ["--offscreen", "--data-dir", str(tmp_path / folder), *given]
            process = preloaded.start(desk, environment(**more), writing)
            os.close(writing)
            running = Running(process, os.fdopen(reading, encoding="utf-8"))
            listener = threading.Thread(target=running.listen)
            listener.start()

            def end() -> None:
                if process.poll() is None:
                    process.kill()
                process.wait(PATIENCE_S)
                listener.join(PATIENCE_S)
                running.output.close()

            parts.callback(end)
            return running

        yield starting


Command = Callable[..., str]


@pytest.fixture
def command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, qapp: object
) -> Command:
    """What the command line answers, on the folder that the desk runs on: in this process, which is not the desk's."""
    for name in [name for name in os.environ if name.startswith("RAFFLE_")]:
        monkeypatch.delenv(name)

    def answering(*arguments: str) -> str:
        capsys.readouterr()
        code = main([*arguments, "--data-dir", str(tmp_path / "data")])
        told = capsys.readouterr()
        assert code == 0, told
        return told.out

    return answering


def post(client: httpx.Client, path: str, body: Any = None, **headers: str) -> Any:
    answer = client.post(path, json=body, headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_the_server_and_the_command_line_tell_the_same(start: Start, command: Command, tmp_path: Path) -> None:
    running = start()
    with running.client() as client:
        post(client, "/api/admin/session/start", {"name": "Friday"})
        for number in range(30):
            post(client, "/api/viewers", {"username": f"viewer {number}", "carry_over": f"{number}.{number:06}"})
            post(client, "/api/enter", {"username": f"viewer {number}"})
        board = client.get("/api/status", params={"top": 1000}).json()
        drawn = json.loads(command("draw", "--json", "--winners", "3"))
        # Another process drew; the desk's answers follow at once or within the second that was promised.
        draw = client.get(f"/api/draws/{drawn['drawId']}").json()
        assert (drawn["source"], drawn["level"], drawn["entries"]) == (draw["source"], draw["level"], draw["entries"])
        assert drawn["total"] == draw["total"] == board["totalWeight"]
        fields = ("place", "viewerId", "username", "platform", "weight", "odds", "ticket")
        assert drawn["winners"] == [{name: one[name] for name in fields} for one in draw["winners"]]
        assert client.get("/api/winner").json()["winner"]["drawId"] == drawn["drawId"]
        assert client.get("/api/draws").json()["total"] == 1
        proof = client.get(f"/api/draws/{drawn['drawId']}/proof")
        assert verify(proof.content).complete
        path = tmp_path / "proof.json"
        path.write_bytes(proof.content)
        assert "All checks hold" in command("verify", str(path))
        other = tmp_path / "other.json"
        command("proof", drawn["drawId"], "-o", str(other))
        assert other.read_bytes() == proof.content

        picked = post(client, "/api/pick-winner", {"winners": 2})
        draws = tmp_path / "draws.json"
        command("export", "--what", "draws", "--format", "json", "-o", str(draws))
        assert picked["drawId"] in draws.read_text(encoding="utf-8")
        left = client.get("/api/admin/entries", params={"limit": 1000}).json()
        assert left["total"] >= 25
    assert running.stop() == 0


def test_what_another_process_does_is_answered_at_the_latest_after_a_second(start: Start, command: Command) -> None:
    running = start()
    with running.client() as client:
        assert client.get("/api/status").json()["sessionId"] is None
        with client.stream("GET", "/overlay/events?topics=desk") as stream:
            lines = stream.iter_lines()
            assert any('"session":null' in line for line in lines)
            command("session", "start", "Outside")
            assert any('"name":"Outside"' in line for line in lines)
        # The news came with the change, so the board that is kept must be the new one by now.
        assert client.get("/api/status").json()["sessionName"] == "Outside"
    assert running.stop() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_stopped_desk_ends_streams_finishes_calls_and_loses_nothing(number: int, start: Start) -> None:
    running = start()
    entered: list[str] = []
    refused = threading.Event()

    def enter(worker: int) -> None:
        with running.client() as client:
            for count in range(10_000):
                name = f"viewer {worker} {count}"
                try:
                    answer = client.post("/api/enter", json={"username": name})
                except httpx.TransportError:
                    return
                finally:
                    if count == 20:
                        refused.set()
                if answer.status_code == 200:
                    entered.append(name)

    with running.client() as client:
        post(client, "/api/admin/session/start")
        url = httpx.URL(running.url)
        with ExitStack() as streams, ThreadPoolExecutor(4) as pool:
            lines = [
                streams.enter_context(client.stream("GET", "/overlay/events?pages=wheel")).iter_lines()
                for _ in range(5)
            ]
            for one in lines:
                assert next(one).startswith("retry:")
            # One who listens and never reads, and one who never finishes asking.
            deaf = streams.enter_context(socket.create_connection((url.host, url.port or 0)))
            deaf.sendall(f"GET /overlay/events HTTP/1.1\r\nHost: 127.0.0.1:{url.port}\r\n\r\n".encode())
            slow = streams.enter_context(socket.create_connection((url.host, url.port or 0)))
            slow.sendall(b"POST /api/enter HTTP/1.1\r\nHost: ")
            workers = [pool.submit(enter, worker) for worker in range(4)]
            assert refused.wait(PATIENCE_S)
            assert running.stop(number) == 0
            for worker in workers:
                worker.result(PATIENCE_S)
            for one in lines:
                # Each stream ends in good order, with its last event whole.
                assert "".join(one) is not None
    assert running.line("The desk has stopped")
    assert [line for line in running.lines if "Traceback" in line or "Error" in line] == []
    again = start()
    with again.client() as client:
        found: set[str] = set()
        total = client.get("/api/status").json()["totalEntries"]
        for offset in range(0, total, 1000):
            page = client.get("/api/admin/entries", params={"limit": 1000, "offset": offset}).json()
            found |= {one["name"] for one in page["entries"]}
    assert set(entered) <= found
    # Of each worker at most the one call in hand may have been stored without an answer.
    assert len(found) <= len(entered) + 4
    assert again.stop() == 0


def test_a_killed_desk_that_starts_again_on_its_port_knows_every_answer_it_gave(start: Start) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    running = start("--port", str(port))
    assert running.url == f"http://127.0.0.1:{port}"
    # Whoever binds every address would be reached by the machine's other loopback addresses too.
    with socket.socket() as other:
        other.settimeout(PATIENCE_S)
        assert other.connect_ex(("127.0.0.2", port)) != 0
    with running.client() as client:
        post(client, "/api/admin/session/start")
        for name in ("ann", "bob", "cid"):
            post(client, "/api/enter", {"username": name})
        picked = post(client, "/api/pick-winner", {}, **{"idempotency-key": "once"})
    running.process.kill()
    running.process.wait(PATIENCE_S)
    again = start("--port", str(port))
    assert again.url == running.url
    with again.client() as client:
        assert client.get("/api/winner").json()["winner"]["drawId"] == picked["drawId"]
        assert post(client, "/api/pick-winner", {}, **{"idempotency-key": "once"}) == picked
        assert client.get("/api/draws").json()["total"] == 1
    assert again.stop() == 0


def test_without_a_server_nothing_listens(start: Start) -> None:
    running = start("--no-server", RAFFLE_API_TOKEN="short")
    running.line("The desk runs on")
    assert running.stop() == 0
    running.line("The desk has stopped")
    assert [line for line in running.lines if "answers at" in line] == []


def test_a_second_desk_leaves_the_first_its_folder_and_its_port(start: Start) -> None:
    first = start()
    with first.client() as client:
        assert client.get("/health").status_code == 200
        second = start()
        assert second.process.wait(PATIENCE_S) == 0
        second.line("is running on")
        assert client.get("/health").status_code == 200
        # One on another folder is a desk of its own, with its own token and another port than the one it was told.
        port = first.url.rpartition(":")[2]
        other = start("--port", port, folder="other", RAFFLE_API_TOKEN="another-token")
        assert other.url != first.url
        assert port in other.line("is taken by another program")
        with other.client("another-token") as stranger:
            assert stranger.get("/api/admin/auth").status_code == 200
        with other.client() as stranger:
            assert stranger.get("/api/admin/auth").status_code == 401
        assert other.stop() == 0
    assert first.stop() == 0


def test_a_token_that_cannot_be_one_is_said_and_opens_nothing(start: Start) -> None:
    # One that an environment holds as bytes; what else cannot be a token is tried at the server alone.
    token = "täglich-neu"
    running = start(RAFFLE_API_TOKEN=token)
    assert "RAFFLE_API_TOKEN" in running.line("cannot be the API")
    with httpx.Client(base_url=running.url) as client:
        assert client.get("/health").status_code == 200
        for given in (token.encode(), b"x", b"short"):
            answer = client.get("/api/admin/auth", headers={b"authorization": b"Bearer " + given})
            assert (answer.status_code, answer.json()["error"]) == (503, "NOT_READY")
    assert running.stop() == 0
    assert token not in "".join(running.lines)


def test_the_token_is_in_no_log(start: Start, tmp_path: Path) -> None:
    running = start("--log-level", "DEBUG")
    with running.client() as client:
        post(client, "/api/admin/session/start")
        client.get("/api/admin/entries", params={"token": TOKEN})
        client.post("/api/enter", content=b"{")
        client.get(f"/api/draws/{TOKEN}")
    with running.client("wrong-" + TOKEN) as client:
        client.get("/api/admin/auth")
    assert running.stop() == 0
    logs = list((tmp_path / "data" / "logs").iterdir())
    assert logs
    assert [path.name for path in logs if TOKEN in path.read_text(encoding="utf-8")] == []
    assert TOKEN not in "".join(running.lines)
