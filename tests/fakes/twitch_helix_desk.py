"""A desk with its own database that is signed in to the fake Twitch, for what speaks to Helix."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import httpx

from raffle_desktop.services.http_trust import trusted
from raffle_desktop.twitch.device_sign_in import Tokens
from raffle_desktop.twitch.endpoints import Endpoints
from raffle_desktop.twitch.helix import Helix
from raffle_desktop.twitch.scopes import wanted_names
from raffle_desktop.twitch.tokens import TokenKeeper
from tests.conftest import FakeClock
from tests.fakes.twitch import FakeTwitch

SECONDS_TO_FAIL = 60


class Secrets:
    """A keyring in memory."""

    def __init__(self) -> None:
        self.entries: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self.entries.get(name)

    def set(self, name: str, value: str) -> None:
        self.entries[name] = value

    def delete(self, name: str) -> None:
        self.entries.pop(name, None)


class Naps:
    """Waiting that takes no time but moves the clock; `taken` are the seconds of each, in order."""

    def __init__(self, clock: FakeClock) -> None:
        self.taken: list[float] = []
        self._clock = clock

    async def __call__(self, seconds: float) -> None:
        self.taken.append(seconds)
        self._clock.advance(seconds=seconds)
        await asyncio.sleep(0)


@asynccontextmanager
async def signed_in(
    twitch: FakeTwitch,
    clock: FakeClock,
    *scopes: str,
    sleep: Callable[[float], Awaitable[None]],
) -> AsyncIterator[Helix]:
    """Helix with a good token of these scopes (all that the desk wants, unless told otherwise)."""
    access, refresh = twitch.oauth.sign_in(*(scopes or wanted_names()))
    endpoints = Endpoints(**twitch.endpoints)
    async with httpx.AsyncClient(verify=trusted(), trust_env=False) as http, asyncio.timeout(SECONDS_TO_FAIL):
        keeper = TokenKeeper(Secrets(), endpoints, twitch.client_id, http, clock)
        await keeper.adopt(Tokens(access, refresh, clock() + timedelta(hours=4)))
        yield Helix(http, endpoints, twitch.client_id, keeper, clock=clock, sleep=sleep)
