"""The local server: requests a second beside a bare uvicorn, and how soon the overlays know."""

from __future__ import annotations

import json
import os
import re
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import uvicorn

from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.services.entries import EntryRequest
from raffle_desktop.services.services import Services
from raffle_desktop.web.limits import Limits
from raffle_desktop.web.server import LocalServer, listen
from tests.bench.desks import ACTOR, desk
from tests.bench.measuring import Figure, Results

CONNECTIONS = 8
SECONDS = 3.0
OVERLAYS = 50
CHANGES = 60
PAUSE_S = 0.15
BOARD_MS, NEWS_P99_MS = 20, 100
MEMORY_MINUTES = float(os.environ.get("RAFFLE_BENCH_MEMORY_MINUTES", "0.5"))
NO_LIMITS = Limits(reads=(1e9, 10**9), writes=(1e9, 10**9))


class _AnyToken:
    ready = True

    def matches(self, given: str) -> bool:
        return bool(given)


def measure(results: Results, roots: Mapping[int, Path]) -> None:
    """Requests a second, the board's time, news to all overlays, and memory, at the largest size up to 100 000."""
    size = max(one for one in roots if one <= 100_000)
    bare = _bare_uvicorn()
    with bare as port:
        floor = _rate(port, "/")
    results.add(Figure("web", "bare uvicorn", 0, floor, "/s"))
    with desk(roots[size]) as services, serving(services) as port:
        for path in ("/health", "/api/leaderboard"):
            results.add(Figure("web", f"GET {path}", size, _rate(port, path), "/s", floor, "bare uvicorn"))
        board = _board(services, port)
        results.add(Figure("web", "GET /api/leaderboard after a change", size, board, "s"))
        results.aim("ms of the leaderboard after a change", board * 1000, BOARD_MS)
        _news(results, services, port, size)
        _memory(results, services, port, size)


def _rate(port: int, path: str) -> float:
    command = [
        sys.executable,
        "-m",
        "tests.bench.web_clients",
        "requests",
        str(port),
        path,
        str(CONNECTIONS),
        str(SECONDS),
    ]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(answer.stdout) / SECONDS


def _board(services: Services, port: int) -> float:
    """The median of the first answer after each of some changes, in seconds."""
    import httpx

    times: list[float] = []
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
        client.get("/api/leaderboard")
        for number in range(20):
            services.entries.enter(EntryRequest(f"late {time.time_ns()} {number}"), Origin.CHAT, actor=ACTOR)
            began = time.perf_counter()
            client.get("/api/leaderboard").raise_for_status()
            times.append(time.perf_counter() - began)
    return statistics.median(times)


def _news(results: Results, services: Services, port: int, size: int) -> None:
    delays: list[float] = []
    with _listeners(port) as clients:
        for number in range(CHANGES):
            time.sleep(PAUSE_S)
            clients.stdin.write("next\n")
            clients.stdin.flush()
            services.entries.enter(EntryRequest(f"news {time.time_ns()} {number}"), Origin.CHAT, actor=ACTOR)
            committed = time.time()
            delays += [arrived - committed for arrived in json.loads(clients.stdout.readline())]
    delays.sort()
    p50, p99 = delays[len(delays) // 2], delays[int(len(delays) * 0.99)]
    results.add(Figure("web", f"commit to {OVERLAYS} overlays: p50", size, max(p50, 0.0), "s"))
    results.add(Figure("web", f"commit to {OVERLAYS} overlays: p99", size, p99, "s"))
    results.aim(f"p99 in ms from commit to {OVERLAYS} overlays", p99 * 1000, NEWS_P99_MS)


def _memory(results: Results, services: Services, port: int, size: int) -> None:
    """How much larger the process becomes while overlays listen and the raffle goes on."""
    with _listeners(port) as clients:
        before = _resident()
        until = time.monotonic() + MEMORY_MINUTES * 60
        while time.monotonic() < until:
            time.sleep(PAUSE_S)
            clients.stdin.write("next\n")
            clients.stdin.flush()
            services.entries.enter(EntryRequest(f"more {time.time_ns()}"), Origin.CHAT, actor=ACTOR)
            clients.stdout.readline()
        grown = (_resident() - before) / 1e6
    results.add(Figure("web", f"grown in {MEMORY_MINUTES:g} min, {OVERLAYS} overlays", size, grown, "MB"))


def _resident() -> int:
    """Bytes of this process in memory; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    found = re.search(r"VmRSS:\s+(\d+) kB", status.read_text()) if status.exists() else None
    return int(found.group(1)) * 1024 if found else 0


@contextmanager
def _listeners(port: int, count: int = OVERLAYS) -> Iterator[Any]:
    command = [sys.executable, "-m", "tests.bench.web_clients", "listen", str(port), str(count)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as clients:
        if clients.stdin is None or clients.stdout is None:
            raise RuntimeError("the clients have no pipes")
        if clients.stdout.readline() != "ready\n":
            raise RuntimeError("the clients could not listen")
        yield clients
        clients.stdin.close()


@contextmanager
def serving(services: Services) -> Iterator[int]:
    started = threading.Event()
    server = LocalServer(services, 0, _AnyToken(), on_started=started.set, limits=NO_LIMITS)
    thread = threading.Thread(target=server.run)
    thread.start()
    started.wait()
    yield server.port
    server.stop()
    thread.join()


@contextmanager
def _bare_uvicorn() -> Iterator[int]:
    """The least that can be asked of the same server: an application that answers two bytes."""

    async def answer(_scope: Any, _receive: Any, send: Any) -> None:
        headers = [(b"content-length", b"2"), (b"content-type", b"application/json")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"{}"})

    listener = listen(0)
    config = uvicorn.Config(
        answer, loop="asyncio", http="h11", ws="none", lifespan="off", log_config=None, access_log=False
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=lambda: server.run(sockets=[listener]))
    thread.start()
    yield int(listener.getsockname()[1])
    server.should_exit = True
    thread.join()
    listener.close()
