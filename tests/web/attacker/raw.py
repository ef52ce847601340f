"""Requests byte by byte, as no library would send them, and answers as they came."""

from __future__ import annotations

import io
import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPResponse
from typing import Any

from raffle_desktop.web.gate import HEADERS

PATIENCE_S = 60


@dataclass(frozen=True)
class Raw:
    """One answer. `headers` by lower-case name, several of one name joined with a comma."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def code(self) -> str | None:
        """The refusal's code; None where it is no refusal in the API's form."""
        try:
            found = self.json
        except ValueError:
            return None
        return found["error"] if isinstance(found, dict) and set(found) == {"error", "message"} else None

    @property
    def lacks(self) -> set[str]:
        """Security headers that this answer should have and has not."""
        return set(HEADERS) - set(self.headers)


class _Received:
    """Received bytes as the socket that http.client reads an answer from; what is behind the answer stays."""

    def __init__(self, received: bytes) -> None:
        self._file = io.BytesIO(received)

    def makefile(self, _mode: str) -> _Received:
        return self

    @property
    def rest(self) -> bytes:
        return self._file.getvalue()[self._file.tell() :]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def close(self) -> None:
        """The next answer is read from it."""


def parsed(received: bytes, *methods: str) -> list[Raw]:
    """Every answer in these bytes; `methods` are those of the requests, GET where none is given."""
    played, found = _Received(received), list[Raw]()
    wanted = iter(methods)
    while played.rest:
        response = HTTPResponse(played, method=next(wanted, "GET"))  # type: ignore[arg-type]
        response.begin()
        headers: dict[str, str] = {}
        for name, value in response.getheaders():
            known = headers.get(name.lower())
            headers[name.lower()] = value if known is None else f"{known}, {value}"
        found.append(Raw(response.status, headers, response.read()))
    return found


class Attacker:
    """Speaks to one server on loopback, without manners."""

    def __init__(self, port: int, token: str) -> None:
        self.port, self.token = port, token
        self.host = f"127.0.0.1:{port}"

    @contextmanager
    def connection(self) -> Iterator[socket.socket]:
        with socket.create_connection(("127.0.0.1", self.port), PATIENCE_S) as link:
            link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            yield link

    def exchange(self, sent: bytes) -> bytes:
        """Send these bytes and give everything that comes back until the server closes."""
        with self.connection() as link:
            # A server that refuses need not take the rest.
            with suppress(BrokenPipeError, ConnectionResetError):
                link.sendall(sent)
            return read_all(link)

    def send(self, head: str, body: bytes = b"") -> Raw:
        """The one answer to a request given as its lines; the connection is closed after it.

        What is beyond ASCII goes out as Latin-1.
        """
        request = head.replace("\n", "\r\n").encode("latin-1") + b"\r\nConnection: close\r\n\r\n" + body
        [answer] = parsed(self.exchange(request), head.split(" ", 1)[0])
        return answer

    def ask(
        self,
        method: str,
        target: str,
        *headers: str,
        body: bytes | None = None,
        token: bool = False,
        host: str | None = "",
        version: str = "1.1",
    ) -> Raw:
        """A request with the right host (another one, or none with `host`), these headers and, if wanted, the token."""
        lines = [f"{method} {target} HTTP/{version}"]
        if host is not None:
            lines.append(f"Host: {host or self.host}")
        if token:
            lines.append(f"Authorization: Bearer {self.token}")
        lines += headers
        if body is not None:
            given = {line.split(":", 1)[0].lower() for line in headers}
            if "content-type" not in given:
                lines.append("Content-Type: application/json")
            if not given & {"content-length", "transfer-encoding"}:
                lines.append(f"Content-Length: {len(body)}")
        return self.send("\n".join(lines), body or b"")

    def post(self, target: str, document: Any, *headers: str, token: bool = True) -> Raw:
        """This JSON, with the token."""
        return self.ask("POST", target, *headers, body=json.dumps(document).encode(), token=token)


def read_all(link: socket.socket) -> bytes:
    """Everything until the other side closes."""
    received = b""
    while True:
        try:
            chunk = link.recv(65536)
        except ConnectionResetError:
            return received
        if not chunk:
            return received
        received += chunk


def read_until(link: socket.socket, wanted: bytes) -> bytes:
    """Everything up to where these bytes have come. A stream that only beats does not bring them any more."""
    received = b""
    while wanted not in received:
        chunk = link.recv(65536)
        if not chunk or b"event: beat" in received:
            raise AssertionError(f"{wanted!r} did not come: {received!r}")
        received += chunk
    return received
