"""Signing in to Kick in the browser: the address that is opened, who may answer at the desk, and what comes of it."""

from __future__ import annotations

import asyncio
import logging
import socket
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.redaction import redacted
from raffle_desktop.kick.api_faults import SignInFailed, Unreachable
from raffle_desktop.kick.http_client import Http
from raffle_desktop.kick.kept import Kept
from raffle_desktop.kick.landing import HEAD_MAX, Landing
from raffle_desktop.kick.places import Places
from raffle_desktop.kick.sign_in import SECONDS, SignIn
from raffle_desktop.kick.status import REDIRECT_ADDRESS, REDIRECT_PORT
from raffle_desktop.services.http_trust import trusted
from tests.conftest import FakeClock
from tests.fakes.http_server import Answer, Drop, Request
from tests.fakes.kick_api import TOKEN, FakeKickApi
from tests.kick.voice import free_port
from tests.twitch.chat_out_tools import VirtualTime, settled

APP = Kept(FakeKickApi.client_id, FakeKickApi.client_secret)


class Browser:
    """A sign-in under way, and the browser that goes to where Kick sends it."""

    def __init__(self, kick: FakeKickApi) -> None:
        self.kick, self.clock, self.time = kick, FakeClock(), VirtualTime()
        self.port = free_port()
        self.http = Http()
        self.sign_in = SignIn(
            self.http, Places.from_environment(kick.environment), self.clock, self.port, self.time.sleep
        )
        kick.redirects = {self.sign_in.redirect}
        self.adopted: list[Kept] = []
        self.refuses: EnvironmentFault | None = None
        self.ends: asyncio.Queue[EnvironmentFault | None] = asyncio.Queue()

    async def begin(self, app: Kept = APP) -> str:
        return await self.sign_in.begin(app, self._adopt, self.ends.put_nowait)

    async def visit(self, address: str, **headers: str) -> httpx.Response:
        async with httpx.AsyncClient(verify=trusted(), trust_env=False) as client:
            return await client.get(address, headers=headers)

    async def end(self) -> EnvironmentFault | None:
        async with asyncio.timeout(20):
            return await self.ends.get()

    async def is_listened_to(self) -> bool:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", self.port)
        except OSError:
            return False
        writer.close()
        return True

    async def _adopt(self, kept: Kept) -> None:
        if self.refuses is not None:
            raise self.refuses
        self.adopted.append(kept)


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    with FakeKickApi() as kick:
        made = Browser(kick)
        try:
            async with asyncio.timeout(60):
                yield made
        finally:
            await made.sign_in.cancel()
            await made.http.aclose()


def run(test: Callable[[], Awaitable[None]]) -> None:
    async def whole() -> None:
        await test()

    asyncio.run(whole())


def test_the_streamer_agrees_and_the_desk_is_signed_in() -> None:
    async def test() -> None:
        async with browser() as desk:
            address = await desk.begin()
            assert desk.sign_in.until == to_micros(desk.clock()) + SECONDS * 1_000_000
            page = await desk.visit(desk.kick.agree(address))
            assert await desk.end() is None
            (kept,) = desk.adopted
            assert (kept.client_id, kept.client_secret) == (APP.client_id, APP.client_secret)
            assert kept.access in desk.kick.grants[0].access
            assert kept.refresh == desk.kick.grants[0].refresh
            assert kept.scopes == ("user:read", "channel:read", "chat:write")
            assert kept.expires_at == to_micros(desk.clock()) + 7_200_000_000
            assert "You can close this window" in page.text
            assert [secret for secret in desk.kick.secrets_given if secret in page.text + str(page.headers)] == []
            assert page.headers["cache-control"] == "no-store"
            assert page.headers["referrer-policy"] == "no-referrer"
            # Nobody listens any longer than that.
            assert not await desk.is_listened_to()
            assert desk.sign_in.until == 0

    run(test)


def test_the_address_asks_for_a_proof_key_and_gives_no_secret_away() -> None:
    async def test() -> None:
        async with browser() as desk:
            address = await desk.begin()
            query = parse_qs(urlsplit(address).query)
            assert query["redirect_uri"] == [f"http://localhost:{desk.port}/kick"]
            assert len(query["code_challenge"][0]) == 43
            assert APP.client_secret not in address
            first = query["state"]
            again = parse_qs(urlsplit(await desk.begin()).query)
            assert again["state"] != first
            assert again["code_challenge"] != query["code_challenge"]

    run(test)
    assert f"http://localhost:{REDIRECT_PORT}/kick" == REDIRECT_ADDRESS


def test_what_is_not_the_answer_is_turned_away_and_the_true_one_still_taken() -> None:
    async def test() -> None:
        async with browser() as desk:
            true = desk.kick.agree(await desk.begin())
            state = parse_qs(urlsplit(true).query)["state"][0]
            here = f"http://localhost:{desk.port}"
            strange = {
                f"{here}/kick?code=forged&state=wrong": 400,
                f"{here}/kick?code=forged": 400,
                f"{here}/kick?code=forged&state={state}&state={state}": 400,
                f"{here}/kick?state={state}": 400,
                f"{here}/kick?state={state}&code=": 400,
                f"{here}/kick?state={state}&code=" + "x" * 3000: 400,
                f"{here}/kick?error=access_denied&state=wrong": 400,
                f"{here}/kick?" + "a=1&" * 50: 400,
                f"{here}/favicon.ico": 404,
                f"{here}//kick?code=x&state={state}": 404,
            }
            for address, status in strange.items():
                assert (await desk.visit(address)).status_code == status, address
            # A page of somebody else's, under a name that it has made point here.
            assert (await desk.visit(true, Host=f"evil.example:{desk.port}")).status_code == 400
            async with httpx.AsyncClient(verify=trusted(), trust_env=False) as client:
                assert (await client.post(true)).status_code == 405
            assert desk.ends.empty()
            assert (await desk.visit(true)).status_code == 200
            assert await desk.end() is None

    run(test)


def test_raw_nonsense_ends_neither_the_listener_nor_the_sign_in() -> None:
    async def test() -> None:
        async with browser() as desk:
            true = desk.kick.agree(await desk.begin())
            for raw in (b"\r\n\r\n", b"\xff\xfe\x00\r\n\r\n", b"GET /kick\r\n\r\n", b"x" * (HEAD_MAX + 5000), b""):
                reader, writer = await asyncio.open_connection("127.0.0.1", desk.port)
                writer.write(raw)
                writer.write_eof()
                try:
                    assert not (await reader.read()).startswith(b"HTTP/1.1 200")
                except ConnectionError:
                    assert len(raw) > HEAD_MAX
                writer.close()
            # A browser opens connections that it then does not use, and may not wait for its page.
            _, idle = await asyncio.open_connection("127.0.0.1", desk.port)
            _, hasty = await asyncio.open_connection("127.0.0.1", desk.port)
            target = true.removeprefix(f"http://localhost:{desk.port}")
            hasty.write(f"GET {target} HTTP/1.1\r\nHost: localhost:{desk.port}\r\n\r\n".encode())
            await hasty.drain()
            hasty.transport.abort()
            assert await desk.end() is None
            idle.close()

    run(test)


def test_only_the_first_answer_counts() -> None:
    async def test() -> None:
        landing = Landing(port := free_port(), "the-state")
        await landing.open()
        address = f"http://localhost:{port}/kick?state=the-state&code="
        async with httpx.AsyncClient(verify=trusted(), trust_env=False) as client:
            assert (await client.get(address + "one")).status_code == 200
            assert (await client.get(address + "two")).status_code == 400
        assert await landing.heard() == "one"
        await landing.close()

    run(test)


def test_the_listener_is_on_this_computer_only() -> None:
    async def test() -> None:
        landing = Landing(port := free_port(), "the-state")
        await landing.open()
        assert landing._server is not None
        assert [one.getsockname() for one in landing._server.sockets] == [("127.0.0.1", port)]
        await landing.close()

    run(test)


def test_a_port_that_is_taken_is_said_and_nothing_is_begun() -> None:
    async def test() -> None:
        async with browser() as desk:
            with closing(socket.socket()) as other:
                other.bind(("127.0.0.1", desk.port))
                other.listen()
                with pytest.raises(EnvironmentFault, match=f"port {desk.port} of this computer") as taken:
                    await desk.begin()
                assert "Close the program that uses it" in taken.value.way_out
                assert desk.sign_in.until == 0

    run(test)


def test_how_a_sign_in_comes_to_nothing(subtests: pytest.Subtests) -> None:
    cases: list[tuple[str, Answer | Drop | None, str]] = [
        ("the streamer refuses", None, "refused on Kick’s page"),
        ("another id or secret", Answer(401, {"error": "invalid_client"}), "do not belong together"),
        ("the code is too old", Answer(400, {"error": "invalid_grant"}), "too old, or was used already"),
        ("something else", Answer(400, {"error": "x", "error_description": "No\nway"}), "No way"),
        ("Kick in trouble", Answer(502), "status 502"),
        ("the answer is lost", Drop(after=True), "lost in the middle"),
        ("no permission to write",
         Answer(200, {"access_token": "a" * 9, "refresh_token": "r" * 9, "scope": "user:read"}),
         "does not allow writing in chat"),
        ("no tokens", Answer(200, {}), "not understood"),
        ("no JSON", Answer(200, b"<html>"), "not JSON"),
    ]  # fmt: skip

    async def test() -> None:
        async with browser() as desk:
            for name, answer, words in cases:
                with subtests.test(name):
                    address = await desk.begin()
                    if answer is None:
                        page = await desk.visit(desk.kick.deny(address))
                        assert "did not give the permission" in page.text
                    else:
                        desk.kick.script(TOKEN, answer)
                        await desk.visit(desk.kick.agree(address))
                    fault = await desk.end()
                    assert isinstance(fault, (SignInFailed, EnvironmentFault))
                    assert words in fault.message
                    assert fault.way_out
                    assert desk.adopted == []
                    assert not await desk.is_listened_to()
            desk.refuses = EnvironmentFault("The keyring is locked.", "Unlock it.")
            await desk.visit(desk.kick.agree(await desk.begin()))
            assert await desk.end() is desk.refuses

    run(test)


def test_nobody_waits_for_the_browser_for_ever() -> None:
    async def test() -> None:
        async with browser() as desk:
            await desk.begin()
            await desk.time.pass_by(SECONDS + 1)
            fault = await desk.end()
            assert isinstance(fault, SignInFailed)
            assert "did not come back" in fault.message
            assert desk.sign_in.redirect in fault.way_out
            assert not await desk.is_listened_to()

    run(test)


def test_begun_again_or_given_up_the_one_before_takes_nothing_any_more() -> None:
    async def test() -> None:
        async with browser() as desk:
            old = desk.kick.agree(await desk.begin())
            new = desk.kick.agree(await desk.begin())
            assert (await desk.visit(old)).status_code == 400
            assert desk.ends.empty()
            await desk.sign_in.cancel()
            assert not await desk.is_listened_to()
            new = desk.kick.agree(await desk.begin())
            await desk.visit(new)
            assert await desk.end() is None
            assert len(desk.adopted) == 1

    run(test)


def test_a_code_that_is_there_is_used_though_the_desk_ends() -> None:
    async def test() -> None:
        async with browser() as desk:
            asked, gate = threading.Event(), threading.Event()

            def slow(_request: Request) -> None:
                asked.set()
                gate.wait(20)

            desk.kick.script(TOKEN, slow)
            await desk.visit(desk.kick.agree(await desk.begin()))
            assert await asyncio.to_thread(asked.wait, 20)
            ending = asyncio.create_task(desk.sign_in.cancel())
            await settled()
            gate.set()
            await ending
            assert [kept.refresh for kept in desk.adopted] == [desk.kick.grants[0].refresh]

    run(test)


def test_no_secret_of_a_sign_in_is_written_down(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    ends: list[EnvironmentFault | None] = []

    async def test() -> None:
        async with browser() as desk:
            for fault in (
                Drop(after=True),
                Answer(400, {"error": "x", "error_description": "client_secret=abcdefgh1"}),
            ):
                desk.kick.script(TOKEN, fault)
                await desk.visit(desk.kick.agree(await desk.begin()))
                ends.append(await desk.end())
            await desk.visit(desk.kick.agree(await desk.begin()))
            ends.append(await desk.end())
            secrets.update(desk.kick.secrets_given)

    secrets: set[str] = set()
    run(test)
    assert [type(one) for one in ends] == [Unreachable, SignInFailed, type(None)]
    written = "\n".join([*map(str, ends), *(redacted(record.getMessage()) for record in caplog.records)])
    assert len(secrets) > 6
    assert [secret for secret in secrets if secret in written] == []
    assert "abcdefgh1" not in written
