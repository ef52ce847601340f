"""The overlay pages over real HTTP on loopback, with a stream that the test feeds."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

from raffle_desktop.obs.resources import resource

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "worker-src 'self'; base-uri 'none'; form-action 'none'"
)
PAGES = ("wheel", "winner", "leaderboard", "entries", "ticker")
LOOK_S = 0.5
_TYPES = {"html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8"}

Document = dict[str, Any]


class OverlayServer:
    """What the program's server does for its pages, as a test wants it: documents change when the test says so."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._documents: dict[str, tuple[int, str]] = {}
        self._wheels: dict[str, str] = {}
        self._wheel = "{}"
        self._seq = 0
        self._generation = 0
        self._epoch = "first"
        self._refusals = 0
        self.requests: list[str] = []
        """Paths with their queries, in the order in which they were asked for."""
        self.resumed: list[str] = []
        """What streams said was the last event they saw."""
        self.refused = 0
        self.streams = 0
        """Open now."""
        self.skew_ms = 0.0
        """So far ahead of the browser's clock is this server's."""
        server = _Quiet(("127.0.0.1", 0), type("Bound", (Handler,), {"owner": self}))
        server.daemon_threads = True
        self._http = server

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_address[1]}"

    def page(self, name: str, query: str = "") -> str:
        return f"{self.url}/overlay/{name}{query}"

    def publish(self, topic: str, document: Document) -> None:
        """The topic's new document. A wheel's goes out as its summary and is then fetched."""
        text = json.dumps(document, ensure_ascii=False)
        with self._condition:
            if topic == "wheel":
                self._wheel = self._wheels[document["version"]] = text
                spinning = document["spin"] is not None
                summary = {"version": document["version"], "mode": document["mode"], "spinning": spinning}
                text = json.dumps(summary)
            self._seq += 1
            self._documents[topic] = (self._seq, text)
            self._condition.notify_all()

    def restart(self, epoch: str, documents: dict[str, Document] | None = None, *, refusals: int = 0) -> None:
        """Break off every stream and go on as a server started anew; so many streams are refused at first."""
        with self._condition:
            self._epoch, self._seq, self._refusals = epoch, 0, refusals
            self._documents.clear()
            self._generation += 1
            self._condition.notify_all()
        for topic, document in (documents or {}).items():
            self.publish(topic, document)

    @property
    def asked_streams(self) -> list[str]:
        return [path for path in self.requests if path.startswith("/overlay/events?")]

    def wait_until(self, held: Callable[[], bool], timeout: float = 15) -> None:
        with self._condition:
            assert self._condition.wait_for(held, timeout)

    # --- for the handler ----------------------------------------------------------------------------------------------

    def note(self, path: str) -> None:
        with self._condition:
            self.requests.append(path)
            self._condition.notify_all()

    def wheel(self, version: str) -> str:
        with self._condition:
            return self._wheels.get(version, self._wheel)

    def begin(self, last_event_id: str) -> tuple[int, int] | None:
        """The stream's generation and the number that it has seen; None to refuse it."""
        with self._condition:
            if last_event_id:
                self.resumed.append(last_event_id)
            if self._refusals:
                self._refusals -= 1
                self.refused += 1
                self._condition.notify_all()
                return None
            epoch, _, number = last_event_id.partition("-")
            self.streams += 1
            self._condition.notify_all()
            return self._generation, int(number) if epoch == self._epoch else 0

    def end(self) -> None:
        with self._condition:
            self.streams -= 1
            self._condition.notify_all()

    def news(self, topics: list[str], seen: int, generation: int) -> tuple[int, str] | None:
        """What came after `seen`, at the latest after a moment nothing; None when the stream is to end."""
        with self._condition:

            def fresh() -> list[tuple[int, str, str]]:
                return sorted(
                    (seq, t, text) for t, (seq, text) in self._documents.items() if seq > seen and t in topics
                )

            self._condition.wait_for(lambda: fresh() or generation != self._generation, LOOK_S)
            if generation != self._generation:
                return None
            found = fresh()
            lines = [f"event: {topic}\nid: {self._epoch}-{seq}\ndata: {text}\n\n" for seq, topic, text in found]
            return (found[-1][0] if found else seen), "".join(lines)

    def run(self) -> None:
        self._http.serve_forever(poll_interval=0.05)

    def stop(self) -> None:
        with self._condition:
            self._generation += 1
            self._condition.notify_all()
        self._http.shutdown()
        self._http.server_close()


class _Quiet(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that breaks off is no fault; anything else the test notices by what is missing."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    owner: ClassVar[OverlayServer]

    def do_GET(self) -> None:
        self.owner.note(self.path)
        address = urlsplit(self.path)
        name = address.path.removeprefix("/overlay/")
        query = parse_qs(address.query)
        if name == "events":
            self._stream(query["topics"][0].split(","))
        elif name == "clock":
            self._answer(f'{{"now":{time.time() * 1000 + self.owner.skew_ms:.3f}}}', "application/json")
        elif name == "wheel.json":
            self._answer(self.owner.wheel(query["v"][0]), "application/json")
        else:
            self._file(name)

    def _file(self, name: str) -> None:
        if name in PAGES:
            name = f"{name}.html"
        if name == "transport.js":
            name = "live.js"
        kind = name.rpartition(".")[2]
        try:
            text = resource(f"overlay/{name}").read_text("utf-8")
        except FileNotFoundError:
            self.send_error(404)
            return
        self._answer(text, _TYPES[kind])

    def _answer(self, text: str, kind: str) -> None:
        content = text.encode()
        self.send_response(200)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(content)))
        self.send_header("content-security-policy", POLICY)
        self.send_header("cache-control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def _stream(self, topics: list[str]) -> None:
        begun = self.owner.begin(self.headers.get("last-event-id", ""))
        if begun is None:
            self.send_error(503)
            return
        generation, seen = begun
        self.close_connection = True
        try:
            self.send_response(200)
            self.send_header("content-type", "text/event-stream")
            self.end_headers()
            self.wfile.write(b"retry: 100\n\n")
            while (news := self.owner.news(topics, seen, generation)) is not None:
                seen, text = news
                # Also when there is no news: so it shows that the page has gone.
                self.wfile.write(text.encode() or b":\n\n")
        except OSError:
            pass
        finally:
            self.owner.end()

    def log_message(self, *arguments: object) -> None:
        """Tests say what they want to know."""


@contextmanager
def overlay_server() -> Iterator[OverlayServer]:
    server = OverlayServer()
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        yield server
    finally:
        server.stop()
        thread.join(10)
        assert not thread.is_alive()
