"""Signing in by a code, against a fake Twitch over real sockets; time passes only when the desk waits."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from itertools import pairwise
from typing import Any, TypeVar

import httpx
import pytest

from raffle_desktop.domain.redaction import redacted
from raffle_desktop.services.http_trust import trusted
from raffle_desktop.twitch.device_sign_in import DeviceCode, Tokens, begin, wait_for_token
from raffle_desktop.twitch.endpoints import Endpoints
from raffle_desktop.twitch.faults import (
    Refused,
    SignInCancelled,
    SignInDenied,
    SignInExpired,
    TwitchFault,
    Unreachable,
    WrongShape,
)
from tests.conftest import FakeClock
from tests.fakes.twitch import Answer, Drop, FakeTwitch, Hang

T = TypeVar("T")
SCOPES = ("bits:read", "user:read:chat")
TOKEN = "POST /oauth2/token"


class SignIn:
    """The streamer's side of it: `at` says what happens when the desk has waited so often."""

    def __init__(self, twitch: FakeTwitch, clock: FakeClock) -> None:
        self.twitch = twitch
        self.clock = clock
        self.endpoints = Endpoints(**twitch.endpoints)
        self.naps: list[float] = []
        self.at: dict[int, Callable[[], object]] = {}
        self.troubles: list[TwitchFault | None] = []
        self.cancelled = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        self.naps.append(seconds)
        self.clock.advance(seconds=seconds)
        self.at.get(len(self.naps), lambda: None)()
        await asyncio.sleep(0)

    async def begin(self, http: httpx.AsyncClient) -> DeviceCode:
        return await begin(http, self.endpoints, self.twitch.client_id, SCOPES, clock=self.clock)

    async def wait(
        self, http: httpx.AsyncClient, code: DeviceCode, sleep: Callable[[float], Awaitable[None]] | None = None
    ) -> Tokens:
        return await wait_for_token(
            http,
            self.endpoints,
            self.twitch.client_id,
            SCOPES,
            code,
            self.cancelled,
            clock=self.clock,
            sleep=sleep or self.sleep,
            on_trouble=self.troubles.append,
        )

    def run(self, work: Callable[[httpx.AsyncClient], Awaitable[T]]) -> T:
        async def whole() -> T:
            async with httpx.AsyncClient(verify=trusted(), trust_env=False) as http:
                return await work(http)

        return asyncio.run(whole())

    def code(self) -> DeviceCode:
        return self.run(self.begin)

    def tokens(self) -> Tokens:
        async def both(http: httpx.AsyncClient) -> Tokens:
            return await self.wait(http, await self.begin(http))

        return self.run(both)

    @property
    def polls(self) -> int:
        return len(self.twitch.asked(TOKEN))


@pytest.fixture
def sign_in() -> Iterator[SignIn]:
    clock = FakeClock()
    with FakeTwitch(clock=clock) as twitch:
        yield SignIn(twitch, clock)


def test_the_code_and_its_address_are_for_the_streamer_the_device_code_is_not(sign_in: SignIn) -> None:
    code = sign_in.code()

    assert code.user_code in code.verification_uri
    assert code.interval == 5
    assert (code.expires_at - sign_in.clock()).total_seconds() == 1800
    assert sign_in.twitch.oauth.devices[-1].scopes == SCOPES
    assert code.device_code not in repr(code)
    assert code.device_code not in redacted(f"sent {code.device_code}")


def test_tokens_come_once_the_streamer_has_agreed(sign_in: SignIn) -> None:
    sign_in.at[3] = sign_in.twitch.oauth.approve

    tokens = sign_in.tokens()

    assert sign_in.twitch.oauth.grant_of(tokens.access) is not None
    assert tokens.scopes == SCOPES
    assert (tokens.expires_at - sign_in.clock()).total_seconds() == 14_400
    assert tokens.access not in repr(tokens)
    assert tokens.refresh not in repr(tokens)
    assert redacted(f"{tokens.access} {tokens.refresh}").count("[removed]") == 2


def test_a_public_client_sends_no_secret(sign_in: SignIn) -> None:
    sign_in.at[1] = sign_in.twitch.oauth.approve

    sign_in.tokens()

    assert not [request for request in sign_in.twitch.requests if "client_secret" in request.form]


def test_it_asks_no_more_often_than_the_interval_says(sign_in: SignIn) -> None:
    sign_in.twitch.oauth.interval = 7
    sign_in.at[4] = sign_in.twitch.oauth.approve

    sign_in.tokens()

    times = [request.at for request in sign_in.twitch.asked(TOKEN)]
    assert [(later - earlier).total_seconds() for earlier, later in pairwise(times)] == [7, 7, 7]
    assert sign_in.naps[0] == 7


@pytest.mark.parametrize("slower", [Answer(400, {"error": "slow_down"}), Answer(429, {"message": "too many"})])
def test_it_asks_less_often_from_then_on_when_told_to_slow_down(sign_in: SignIn, slower: Answer) -> None:
    sign_in.twitch.script(TOKEN, slower)
    sign_in.at[3] = sign_in.twitch.oauth.approve

    sign_in.tokens()

    assert sign_in.naps == [5, 10, 10]


@pytest.mark.parametrize("message", ["invalid device code", "access_denied", "Access denied"])
def test_a_refusal_on_twitchs_page_ends_it_at_the_next_question(sign_in: SignIn, message: str) -> None:
    sign_in.at[2] = lambda: sign_in.twitch.oauth.deny(message)

    with pytest.raises(SignInDenied):
        sign_in.tokens()

    assert sign_in.polls == 2


def test_a_code_that_nobody_types_in_expires(sign_in: SignIn) -> None:
    sign_in.twitch.oauth.device_seconds = 18

    with pytest.raises(SignInExpired):
        sign_in.tokens()

    assert sign_in.naps == [5, 5, 5, 3]


def test_twitchs_word_for_expired_counts_before_the_desks_clock(sign_in: SignIn) -> None:
    sign_in.at[1] = lambda: sign_in.twitch.oauth.deny("expired_token")

    with pytest.raises(SignInExpired):
        sign_in.tokens()

    assert sign_in.polls == 1


@pytest.mark.parametrize("trouble", [Drop(), Answer(503), Answer(500, b"<html>")])
def test_a_lost_network_is_waited_out_and_told_once_it_is_over(sign_in: SignIn, trouble: Any) -> None:
    sign_in.twitch.script(TOKEN, trouble, times=2)
    sign_in.at[4] = sign_in.twitch.oauth.approve

    tokens = sign_in.tokens()

    assert sign_in.twitch.oauth.grant_of(tokens.access) is not None
    assert [type(fault) for fault in sign_in.troubles] == [Unreachable, Unreachable, type(None)]


def test_a_network_that_stays_away_ends_with_the_codes_time(sign_in: SignIn) -> None:
    code = sign_in.code()
    gone = Endpoints(auth="http://127.0.0.1:1/oauth2/")
    sign_in.endpoints = gone

    with pytest.raises(SignInExpired):
        sign_in.run(lambda http: sign_in.wait(http, code))

    assert len(sign_in.troubles) == 1800 / 5


def test_cancelling_ends_a_wait_at_once(sign_in: SignIn) -> None:
    async def for_ever(seconds: float) -> None:
        sign_in.cancelled.set()
        await asyncio.Event().wait()

    code = sign_in.code()
    with pytest.raises(SignInCancelled):
        sign_in.run(lambda http: sign_in.wait(http, code, for_ever))

    assert sign_in.polls == 0


def test_cancelling_ends_a_question_that_is_under_way(sign_in: SignIn) -> None:
    async def cancel_in_the_middle(http: httpx.AsyncClient) -> Tokens:
        waiting = asyncio.ensure_future(sign_in.wait(http, code))
        await asyncio.to_thread(sign_in.twitch.wait_for, lambda: sign_in.polls == 1)
        sign_in.cancelled.set()
        return await waiting

    code = sign_in.code()
    sign_in.twitch.script(TOKEN, Hang())
    with pytest.raises(SignInCancelled):
        sign_in.run(cancel_in_the_middle)

    # Not after the request has run out of time.
    assert sign_in.troubles == []


def test_one_that_is_cancelled_before_it_waits_asks_nothing(sign_in: SignIn) -> None:
    sign_in.cancelled.set()

    with pytest.raises(SignInCancelled):
        sign_in.tokens()

    assert sign_in.naps == []


def test_an_unknown_client_id_is_said_in_words(sign_in: SignIn) -> None:
    sign_in.twitch.client_id = "somebodyelse"

    with pytest.raises(Refused) as caught:
        sign_in.code()

    assert caught.value.status == 400
    assert "invalid client" in caught.value.message
    assert "client id" in caught.value.way_out


def test_a_refusal_of_another_kind_ends_the_waiting(sign_in: SignIn) -> None:
    sign_in.twitch.script(TOKEN, Answer(403, {"message": "the program was suspended"}))

    with pytest.raises(Refused, match="suspended"):
        sign_in.tokens()


def test_no_network_at_the_beginning_is_said_at_once(sign_in: SignIn) -> None:
    sign_in.endpoints = Endpoints(auth="http://127.0.0.1:1/oauth2/")

    with pytest.raises(Unreachable):
        sign_in.code()


@pytest.mark.parametrize(
    "change",
    [
        {"device_code": None},
        {"user_code": 5},
        {"expires_in": "soon"},
        {"expires_in": True},
        {"interval": -1},
        {"verification_uri": "javascript:alert(1)"},
        {"verification_uri": "https://host/\u202egpj"},
    ],
)
def test_an_answer_of_another_shape_begins_nothing(sign_in: SignIn, change: dict[str, Any]) -> None:
    usual = {"device_code": "d" * 20, "user_code": "ABCD", "expires_in": 1800, "interval": 5,
             "verification_uri": "https://host/", "new_field": {}}  # fmt: skip
    sign_in.twitch.script("POST /oauth2/device", Answer(200, usual), Answer(200, usual | change))

    assert sign_in.code().user_code == "ABCD"
    with pytest.raises(WrongShape):
        sign_in.code()


@pytest.mark.parametrize(
    "body",
    [b"tokenfromtwitch123", [], {"access_token": "tokenfromtwitch123"},
     {"access_token": "tokenfromtwitch123", "refresh_token": "refreshfromtwitch1", "scope": 7}],
)  # fmt: skip
def test_a_token_answer_of_another_shape_is_no_sign_in_and_is_not_repeated(sign_in: SignIn, body: Any) -> None:
    sign_in.twitch.script(TOKEN, Answer(200, body))

    with pytest.raises(WrongShape) as caught:
        sign_in.tokens()

    assert "fromtwitch" not in f"{caught.value!r} {caught.value.__cause__!r}"


def test_scopes_in_one_text_and_an_end_that_is_not_said_are_understood(sign_in: SignIn) -> None:
    body = {"access_token": "tokenfromtwitch123", "refresh_token": "refreshfromtwitch1", "scope": "bits:read a:b"}
    sign_in.twitch.script(TOKEN, Answer(200, body))

    tokens = sign_in.tokens()

    assert tokens.scopes == ("bits:read", "a:b")
    assert tokens.expires_at > sign_in.clock()
