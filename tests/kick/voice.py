"""The desk's voice on Kick to test with: the loopback Kick, a real database, time that passes quickly."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from typing import Any

import httpx

from raffle_desktop.domain.clock import to_micros
from raffle_desktop.kick.kept import ENTRY, Kept, encoded
from raffle_desktop.kick.speaking import Speaking
from raffle_desktop.kick.status import KickStatus
from raffle_desktop.services.http_trust import trusted
from tests.conftest import Desk
from tests.fakes.kick_api import FakeKickApi
from tests.twitch.wired import Memory

QUICKER = 100.0
SECONDS_TO_FAIL = 30.0
CHANNEL = "streameronkick"


def free_port() -> int:
    """A port of this computer that nobody listens on."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Voice:
    """`status` holds what was said of it last; `lines` what the live log got."""

    def __init__(self, desk: Desk, kick: FakeKickApi, ring: Memory) -> None:
        self.desk, self.kick, self.ring = desk, kick, ring
        self.status: dict[str, Any] = {}
        self.told: list[dict[str, Any]] = []
        self.lines: list[tuple[str, str]] = []
        self.port = free_port()
        self._news = asyncio.Event()
        loop = asyncio.get_running_loop()
        self.speaking = Speaking(
            desk.services,
            ring,
            say=self._say,
            line=self._line,
            environ=kick.environment,
            clock=desk.clock,
            clock_seconds=lambda: loop.time() * QUICKER,
            sleep=lambda seconds: asyncio.sleep(seconds / QUICKER),
            port=self.port,
        )
        kick.redirects = {f"http://localhost:{self.port}/kick"}

    async def until(self, condition: Callable[[], object]) -> None:
        """Fails after a while; woken by what is told, and by what Kick was asked in between."""
        loop = asyncio.get_running_loop()
        patience = loop.time() + SECONDS_TO_FAIL
        while not condition():
            assert loop.time() < patience, (self.kick.lines, self.lines, self.status)
            self._news.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), 0.01)

    async def sign_in(self, client_id: str = FakeKickApi.client_id, secret: str = FakeKickApi.client_secret) -> None:
        address = await self.speaking.begin_sign_in(client_id, secret, actor="op")
        async with httpx.AsyncClient(verify=trusted(), trust_env=False) as browser:
            page = await browser.get(self.kick.agree(address))
        assert page.status_code == 200
        await self.until(lambda: self.status["signing_in_until"] == 0)

    def of(self, kind: str) -> list[str]:
        return [detail for one, detail in self.lines if one == kind]

    def _say(self, **changes: object) -> None:
        # All of them are fields of the status.
        KickStatus(**changes)  # type: ignore[arg-type]
        self.status |= changes
        self.told.append(dict(changes))
        self._news.set()

    def _line(self, kind: str, detail: str) -> None:
        self.lines.append((kind, detail))
        self._news.set()


def signed_in(desk: Desk, kick: FakeKickApi, *, channel: str = CHANNEL, answer: bool = True) -> Memory:
    """A keyring with a sign-in, and a desk that is to write in Kick's chat."""
    access, refresh = kick.sign_in()
    now = to_micros(desk.clock())
    kept = Kept(kick.client_id, kick.client_secret, access, refresh, now + 7_200_000_000, since=now)
    switched_on(desk, channel)
    desk.services.kick_settings.switch_answers(on=answer, actor="op")
    return Memory({ENTRY: encoded(kept)})


def switched_on(desk: Desk, channel: str = CHANNEL) -> None:
    desk.services.kick_settings.set_channel(channel, actor="op")
    desk.services.kick_settings.switch(on=True, actor="op")


@asynccontextmanager
async def voice(desk: Desk, kick: FakeKickApi, ring: Memory | None = None) -> AsyncIterator[Voice]:
    made = Voice(desk, kick, ring or Memory())
    running = asyncio.create_task(made.speaking.run())
    try:
        async with asyncio.timeout(2 * SECONDS_TO_FAIL):
            yield made
    finally:
        running.cancel()
        await asyncio.wait({running})
        await made.speaking.aclose()
        assert not [task for task in asyncio.all_tasks() if task is not asyncio.current_task()], os.getpid()
