"""The Kick sign-in that is kept: renewed once for all callers, in the keyring before it is used, never lost unsaid."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, TypeVar

import pytest
from keyring.errors import KeyringLocked

from raffle_desktop.credentials.secret_store import SERVICE, WINDOWS_LIMIT_BYTES, SecretStore
from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.domain.redaction import redacted
from raffle_desktop.kick.api_faults import KickFault, NotKept, NotSignedIn, Refused, TooOften, Unreachable
from raffle_desktop.kick.http_client import Http
from raffle_desktop.kick.kept import ENTRY, Kept, checked_app, decoded, encoded
from raffle_desktop.kick.places import API_VARIABLE, AUTH_VARIABLE, Places
from raffle_desktop.kick.tokens import Tokens
from tests.conftest import FakeClock
from tests.credentials.memory_keyring import ALLOWED, MemoryKeyring
from tests.fakes.http_server import Answer, Drop, Request
from tests.fakes.kick_api import REVOKE, TOKEN, FakeKickApi

T = TypeVar("T")
KEY = (SERVICE, ENTRY)
HOUR = 3_600_000_000


class Signed:
    """A desk that is signed in to Kick, its keyring, and the Kick that it is signed in to."""

    def __init__(self, kick: FakeKickApi, clock: FakeClock) -> None:
        self.kick, self.clock, self.ring = kick, clock, MemoryKeyring()
        access, refresh = kick.sign_in()
        expires_at = to_micros(clock()) + 2 * HOUR
        self.kept = Kept(kick.client_id, kick.client_secret, access, refresh, expires_at, ("chat:write",), "7", "Ann")

    def run(self, work: Callable[[Tokens], Awaitable[T]]) -> T:
        """In a process of its own, as it were: only the keyring outlives it."""

        async def whole() -> T:
            http = Http()
            secrets = SecretStore(self.ring, protecting=ALLOWED)
            tokens = Tokens(secrets, Places.from_environment(self.kick.environment), http, self.clock)
            try:
                async with asyncio.timeout(20):
                    return await work(tokens)
            finally:
                await tokens.aclose()
                await http.aclose()

        return asyncio.run(whole())

    def token(self) -> str:
        return self.run(lambda tokens: tokens.token())

    @property
    def stored(self) -> dict[str, Any]:
        row = json.loads(self.ring.entries[KEY])
        assert isinstance(row, dict)
        return row

    @property
    def renewals(self) -> int:
        return len(self.kick.asked(TOKEN))


@pytest.fixture
def desk() -> Iterator[Signed]:
    clock = FakeClock()
    with FakeKickApi(clock=clock) as kick:
        signed = Signed(kick, clock)
        signed.run(lambda tokens: tokens.adopt(signed.kept))
        yield signed


def test_a_token_that_is_good_is_given_without_asking_kick(desk: Signed) -> None:
    assert desk.token() == desk.kept.access
    assert desk.kick.requests == []


def test_one_that_is_about_to_end_is_renewed_once_for_all_who_ask_and_kept_before_it_is_used(desk: Signed) -> None:
    desk.clock.advance(hours=1.95)
    kept_when_asked: list[dict[str, Any]] = []
    desk.kick.script(TOKEN, lambda _request: kept_when_asked.append(desk.stored))

    async def crowd(tokens: Tokens) -> set[str]:
        return set(await asyncio.gather(*(tokens.token() for _ in range(20))))

    (token,) = desk.run(crowd)
    assert token != desk.kept.access
    assert desk.renewals == 1
    (request,) = desk.kick.asked(TOKEN)
    assert request.form["refresh_token"] == desk.kept.refresh
    # While Kick was asked, the keyring had the old pair, with a note of it.
    assert kept_when_asked[0]["refresh"] == desk.kept.refresh
    assert "renewing" in kept_when_asked[0]
    assert desk.stored["access"] == token
    assert "renewing" not in desk.stored
    # The next process goes on with the new pair.
    desk.clock.advance(hours=2)
    assert desk.token() not in ("", token)


def test_a_renewed_token_that_the_keyring_does_not_take_is_not_used_and_not_lost(desk: Signed) -> None:
    desk.kick.expire_access_tokens()

    def lock(_request: Request) -> None:
        desk.ring.failing["set"] = KeyringLocked("locked")

    async def asked(tokens: Tokens) -> str:
        desk.kick.script(TOKEN, lock)
        with pytest.raises(NotKept, match="could not be kept"):
            await tokens.renewed(desk.kept.access)
        assert await tokens.token() == desk.kept.access
        desk.ring.failing.clear()
        desk.clock.advance(seconds=30)
        return await tokens.renewed(desk.kept.access)

    token = desk.run(asked)
    assert desk.renewals == 1
    assert desk.stored["access"] == token


def test_a_locked_keyring_stops_a_renewal_before_anything_can_be_lost(desk: Signed) -> None:
    desk.clock.advance(hours=3)

    async def asked(tokens: Tokens) -> None:
        await tokens.kept()
        desk.ring.failing["set"] = KeyringLocked("locked")
        with pytest.raises(EnvironmentFault, match="locked"):
            await tokens.token()

    desk.run(asked)
    assert desk.renewals == 0


@pytest.mark.parametrize("grace", [True, False], ids=["Kick takes it once more", "Kick gives each one once"])
def test_a_renewal_that_was_cut_off_is_tried_once_more_and_its_loss_is_explained(desk: Signed, *, grace: bool) -> None:
    desk.clock.advance(hours=3)
    desk.kick.rotates = not grace
    desk.kick.script(TOKEN, Drop(after=True))
    with pytest.raises(Unreachable):
        desk.token()
    assert desk.stored["refresh"] == desk.kept.refresh

    if grace:
        assert desk.token() == desk.stored["access"]
        return
    with pytest.raises(NotSignedIn, match="23:00 UTC on 2026-11-21 was cut off") as lost:
        desk.token()
    assert "Sign in to Kick again" in lost.value.way_out
    # The app stays, so that nothing has to be pasted again.
    assert desk.stored == {"client_id": desk.kick.client_id, "client_secret": desk.kick.client_secret}


def test_a_sign_in_that_was_taken_back_at_kick_ends_here_too_and_is_not_tried_again(desk: Signed) -> None:
    desk.kick.disconnect()
    desk.clock.advance(hours=3)

    async def asked(tokens: Tokens) -> None:
        for _ in range(3):
            with pytest.raises(NotSignedIn, match="has ended: it was taken back there"):
                await tokens.token()

    desk.run(asked)
    assert desk.renewals == 1


def test_what_stands_in_the_way_of_a_renewal_costs_no_sign_in_and_is_no_hail_of_questions(desk: Signed) -> None:
    cases: list[tuple[Answer | Drop, type[KickFault]]] = [
        (Answer(500), Unreachable),
        (Answer(403, b"<html>blocked</html>"), Refused),
        (Answer(429, {"message": "x"}), TooOften),
        (Answer(401, {"error": "invalid_client", "error_description": "no"}), Refused),
        (Drop(), Unreachable),
        (Answer(200, b"hello"), KickFault),
        (Answer(200, {"access_token": 5}), KickFault),
    ]
    desk.clock.advance(hours=3)

    async def asked(tokens: Tokens) -> None:
        for fault, kind in cases:
            desk.clock.advance(seconds=60)
            before = desk.renewals
            desk.kick.script(TOKEN, fault)
            for _ in range(5):
                with pytest.raises(kind):
                    await tokens.token()
            assert desk.renewals == before + 1
        desk.clock.advance(seconds=60)
        assert await tokens.token()

    desk.run(asked)


def test_a_renewal_that_kick_refused_for_another_reason_is_not_taken_for_one_that_was_cut_off(desk: Signed) -> None:
    desk.clock.advance(hours=3)
    desk.kick.script(TOKEN, Answer(403))
    with pytest.raises(Refused):
        desk.token()
    desk.kick.disconnect()
    with pytest.raises(NotSignedIn, match="was taken back there"):
        desk.token()


def test_a_token_that_kick_refuses_right_after_its_renewal_is_not_renewed_for_ever(desk: Signed) -> None:
    async def asked(tokens: Tokens) -> None:
        fresh = await tokens.renewed(desk.kept.access)
        # Whoever was refused with the old one gets the new one.
        assert await tokens.renewed(desk.kept.access) == fresh
        for _ in range(3):
            with pytest.raises(NotSignedIn, match="though it has just renewed it"):
                await tokens.renewed(fresh)
        desk.clock.advance(seconds=61)
        assert await tokens.renewed(fresh) != fresh

    desk.run(asked)
    assert desk.renewals == 2


def test_one_that_another_desk_has_renewed_is_taken_from_the_keyring(desk: Signed) -> None:
    async def asked(tokens: Tokens) -> str:
        await tokens.kept()
        theirs: str = await asyncio.to_thread(lambda: desk.run(lambda other: other.renewed(desk.kept.access)))
        assert await tokens.renewed(desk.kept.access) == theirs
        return theirs

    desk.run(asked)
    assert desk.renewals == 1


def test_signing_out_revokes_and_forgets_all_of_it(desk: Signed) -> None:
    assert desk.run(lambda tokens: tokens.sign_out()) == ""
    assert desk.kick.grants[0].revoked
    assert desk.ring.entries == {}


def test_signing_out_without_kick_is_said_and_forgets_all_the_same(desk: Signed) -> None:
    desk.kick.script(REVOKE, Answer(503), times=2)
    assert "remove the app’s access" in desk.run(lambda tokens: tokens.sign_out())
    assert desk.ring.entries == {}


def test_what_the_keyring_holds_is_read_as_it_is_written_or_not_at_all(
    subtests: pytest.Subtests, caplog: pytest.LogCaptureFixture
) -> None:
    whole = Kept("id", "the-secret-of-it", "a" * 20, "r" * 20, 5, ("x", "y"), "7", "Änn", 6, 7)
    assert decoded(encoded(whole)) == whole
    # Whoever reads it knows from then on what is secret of it.
    assert decoded('{"client_secret":"read-secret-1","access":"read-secret-2","refresh":"read-secret-3"}') is not None
    assert "read-secret" not in redacted("a read-secret-1 b read-secret-2 c read-secret-3")
    long = Kept("i" * 100, "s" * 100, "a" * 900, "r" * 400)
    assert len(encoded(long).encode("utf-16-le")) <= WINDOWS_LIMIT_BYTES
    assert decoded(encoded(long)) == Kept(long.client_id, long.client_secret, "", long.refresh)
    for text in ("", "{", "[]", "5", '{"expires_at": "soon-a-secret"}', '{"scopes": 5, "since": [1]}', "[" * 100_000):
        with subtests.test(text[:40]):
            assert decoded(text) is None
    assert "soon-a-secret" not in caplog.text


def test_an_app_that_cannot_be_one_is_refused_without_repeating_it(subtests: pytest.Subtests) -> None:
    for client_id, secret in (("", "abcdefgh"), ("abcdefgh", " "), ("with space", "x1x1x1x1"), ("x", "ünïcödé-secret"),
                              ("x", "s" * 201), ("\u202eabc", "x")):  # fmt: skip
        with subtests.test(client_id + secret[:5]), pytest.raises(RaffleError) as refused:
            checked_app(client_id, secret)
        assert "abcdefgh" not in str(refused.value)
        assert "ünïcödé" not in str(refused.value)
    assert checked_app(" id ", " secret-of-it\n") == Kept("id", "secret-of-it")
    assert "secret-of-it" not in redacted("x secret-of-it")
    assert "secret-of-it" not in repr(Kept("id", "secret-of-it", "a", "r"))


def test_addresses_from_the_environment_are_checked(subtests: pytest.Subtests) -> None:
    places = Places.from_environment({API_VARIABLE: "http://localhost:1", AUTH_VARIABLE: " "})
    assert (places.api, places.auth) == ("http://localhost:1/", "https://id.kick.com/")
    for given in ("kick.com", "ftp://kick.com", "http://", "http://a:b@kick.com", "http://kick.com?x=1", "http://a b"):
        with subtests.test(given), pytest.raises(EnvironmentFault) as refused:
            Places.from_environment({API_VARIABLE: given})
        assert API_VARIABLE in str(refused.value)
        assert "a:b" not in str(refused.value)


def test_no_secret_reaches_the_log_or_an_error(desk: Signed, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    said: list[str] = []
    desk.clock.advance(hours=3)

    async def asked(tokens: Tokens) -> None:
        desk.kick.script(
            TOKEN, Drop(after=True), Answer(400, {"error": "nope", "error_description": desk.kept.refresh})
        )
        for _ in range(3):
            desk.clock.advance(seconds=60)
            with pytest.raises(KickFault) as refused:
                await tokens.token()
            fault = refused.value
            said.append(f"{fault!r} {fault}")
            # The library's own error holds the request, with everything in it.
            assert fault.__cause__ is None
            assert fault.__suppress_context__ or fault.__context__ is None
        said.append(repr(tokens))
        said.append(await tokens.sign_out())

    desk.run(asked)
    assert len(said) == 5
    # The log file's own filter stands between httpx and the disk.
    written = "\n".join([*said, *(redacted(record.getMessage()) for record in caplog.records)])
    assert [secret for secret in desk.kick.secrets_given if secret in written] == []
