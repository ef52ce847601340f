"""A real server on loopback over a real desk, and a client that knows the token."""

from __future__ import annotations

import hmac
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

import httpx
import pytest

from raffle_desktop.feeds.beacon_status import BeaconControl
from raffle_desktop.feeds.status import FeedsControl
from raffle_desktop.web.feeds import Outside
from raffle_desktop.web.limits import Limits
from raffle_desktop.web.server import LocalServer
from tests.conftest import Desk

TOKEN = "a-token-of-the-tests"
STOP_S = 60


@dataclass
class FixedToken:
    value: str = TOKEN
    ready: bool = True

    def matches(self, given: str) -> bool:
        return hmac.compare_digest(given.encode(), self.value.encode())


@dataclass
class Served:
    """A desk with its server running. `client` sends the token, `stranger` does not."""

    desk: Desk
    server: LocalServer
    token: FixedToken
    client: httpx.Client
    stranger: httpx.Client
    viewers: list[int] = field(default_factory=list)

    @property
    def url(self) -> str:
        return self.server.url


NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Trusts nobody, and reads no list of whom to trust, which would take longer than most tests."""


@contextmanager
def serving(
    desk: Desk,
    *,
    port: int = 0,
    limits: Limits | None = None,
    origins: tuple[str, ...] = (),
    feeds: FeedsControl | None = None,
    beacon: BeaconControl | None = None,
) -> Iterator[Served]:
    """The server in a thread of its own until the block ends."""
    token, started, viewers = FixedToken(), threading.Event(), list[int]()
    server = LocalServer(
        desk.services,
        port,
        token,
        origins=lambda: origins,
        on_viewers=viewers.append,
        on_started=started.set,
        limits=limits,
        outside=Outside(feeds=feeds, beacon=beacon),
    )
    thread = threading.Thread(target=server.run)
    thread.start()
    with ExitStack() as parts:
        try:
            assert started.wait(STOP_S)
            bearer = {"authorization": f"Bearer {token.value}"}
            client = parts.enter_context(
                httpx.Client(base_url=server.url, headers=bearer, timeout=STOP_S, verify=NO_TLS)
            )
            stranger = parts.enter_context(httpx.Client(base_url=server.url, timeout=STOP_S, verify=NO_TLS))
            yield Served(desk, server, token, client, stranger, viewers)
        finally:
            server.stop()
            thread.join(STOP_S)
            assert not thread.is_alive()


Serve = Callable[..., Served]


@pytest.fixture
def served(session: Desk) -> Iterator[Served]:
    """A running session with nobody in it, served."""
    with serving(session) as one:
        yield one


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Serves a desk as the test wants it."""
    with ExitStack() as open_servers:

        def start(desk: Desk, **given: object) -> Served:
            return open_servers.enter_context(serving(desk, **given))  # type: ignore[arg-type]

        yield start
