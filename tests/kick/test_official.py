"""Writing into Kick's chat by its official interface: what is asked, and what each answer means."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import pytest

from raffle_desktop.domain.clock import to_micros
from raffle_desktop.kick.api_faults import KickFault, NotSignedIn, Refused, TooOften, Unreachable, WrongShape
from raffle_desktop.kick.http_client import Http
from raffle_desktop.kick.kept import Kept
from raffle_desktop.kick.official import Channel, Official, Sent
from raffle_desktop.kick.places import Places
from raffle_desktop.kick.tokens import Tokens
from tests.conftest import FakeClock
from tests.fakes.http_server import Answer, Drop, Fault
from tests.fakes.kick_api import CHANNELS, CHAT, TOKEN, USERS, FakeKickApi
from tests.twitch.wired import Memory

T = TypeVar("T")


def official(kick: FakeKickApi, work: Callable[[Official], Awaitable[T]]) -> T:
    """With a sign-in of its own."""

    async def whole() -> T:
        clock, http, places = FakeClock(), Http(), Places.from_environment(kick.environment)
        tokens = Tokens(Memory(), places, http, clock)
        access, refresh = kick.sign_in()
        await tokens.adopt(
            Kept(kick.client_id, kick.client_secret, access, refresh, to_micros(clock()) + 7_200_000_000)
        )
        try:
            async with asyncio.timeout(20):
                return await work(Official(http, places, tokens))
        finally:
            await tokens.aclose()
            await http.aclose()

    return asyncio.run(whole())


def test_a_message_is_sent_as_the_account_into_the_channel_of_the_broadcaster() -> None:
    with FakeKickApi() as kick:
        sent = official(kick, lambda one: one.send(800800, "🎉 hello", "msg-1"))
        assert sent == Sent("kick-1", is_shown=True)
        (request,) = kick.asked(CHAT)
    assert request.json == {
        "broadcaster_user_id": 800800,
        "content": "🎉 hello",
        "type": "user",
        "reply_to_message_id": "msg-1",
    }
    assert request.headers["authorization"].startswith("Bearer accesstoken")
    assert request.headers["user-agent"].startswith("RaffleDesktop/")


def test_who_is_signed_in_and_whose_a_channel_is() -> None:
    with FakeKickApi() as kick:
        assert official(kick, lambda one: one.me()) == ("700700", "StreamerOnKick")
        assert official(kick, lambda one: one.channel("other")) == Channel(800800, "other")
        assert official(kick, lambda one: one.channel("nobody&slug=other")) is None


def test_a_refused_token_is_renewed_once_and_the_message_sent_once() -> None:
    with FakeKickApi() as kick:
        kick.script(CHAT, Answer(401, {"data": {}, "message": "Unauthorized"}))
        assert official(kick, lambda one: one.send(700700, "hello")).is_shown
        assert kick.lines == ["hello"]
        assert len(kick.asked(TOKEN)) == 1
        kick.script(CHAT, Answer(401), times=2)
        with pytest.raises(NotSignedIn, match="though it has just renewed it"):
            official(kick, lambda one: one.send(700700, "hello"))
        assert kick.lines == ["hello"]


def test_what_each_answer_to_a_message_means(subtests: pytest.Subtests) -> None:
    cases: list[tuple[str, Fault, type[KickFault], str]] = [
        ("not allowed", Answer(403, {"data": {}, "message": "Forbidden"}), Refused, "status 403): Forbidden"),
        ("blocked on the way", Answer(403, b"<html>"), Refused, "(status 403)"),
        (
            "nonsense",
            Answer(400, {"data": "Channel not found", "message": "Bad request"}),
            Refused,
            "Channel not found",
        ),
        (
            "hostile words",
            Answer(400, {"message": "a\n\u202eb" + "c" * 999}),
            Refused,
            "a \N{REPLACEMENT CHARACTER}bccc",
        ),
        ("too often", Answer(429, headers={"Retry-After": "17"}), TooOften, "less often"),
        ("in trouble", Answer(500), Unreachable, "status 500"),
        ("in trouble on the way", Answer(502, b"<html>"), Unreachable, "status 502"),
        ("a lost answer", Drop(after=True), Unreachable, "lost in the middle"),
        ("a moved site", Answer(302, headers={"Location": "http://127.0.0.1:9/"}), Refused, "status 302"),
        ("somebody's log-in page", Answer(200, b"<html>"), WrongShape, "not JSON"),
    ]
    with FakeKickApi() as kick:
        for name, answer, kind, words in cases:
            with subtests.test(name):
                kick.script(CHAT, answer)
                with pytest.raises(kind) as refused:
                    official(kick, lambda one: one.send(700700, "hello"))
                assert words in refused.value.message
                assert len(str(refused.value)) < 600
                if isinstance(refused.value, Unreachable):
                    # 500 says that it failed; of the others nobody knows.
                    assert refused.value.unknown == (name != "in trouble")
                if isinstance(refused.value, TooOften):
                    assert refused.value.wait_seconds == 17.0


@pytest.mark.parametrize("wait", ["", "soon", "-5", "9" * 400, "²"])
def test_a_wait_that_is_no_number_is_none(wait: str) -> None:
    with FakeKickApi() as kick:
        kick.script(CHAT, Answer(429, headers={"Retry-After": wait.encode().decode("latin-1")}))
        with pytest.raises(TooOften) as refused:
            official(kick, lambda one: one.send(700700, "hello"))
    assert refused.value.wait_seconds in (0.0, 3600.0)


def test_a_message_that_kick_takes_and_does_not_send_is_told() -> None:
    with FakeKickApi() as kick:
        kick.sends = False
        assert not official(kick, lambda one: one.send(700700, "hello")).is_shown
        kick.script(CHAT, Answer(200, {"data": {}}), Answer(204))
        assert official(kick, lambda one: one.send(700700, "hello")) == Sent("", is_shown=True)
        assert official(kick, lambda one: one.send(700700, "hello")) == Sent("", is_shown=True)


def test_what_no_message_can_hold_is_never_asked() -> None:
    with FakeKickApi() as kick:
        for text in ("", "  ", "x" * 501):
            with pytest.raises(ValueError, match="500 characters"):
                official(kick, lambda one, text=text: one.send(700700, text))  # type: ignore[misc]
        assert kick.asked(CHAT) == []


@pytest.mark.parametrize("body", [b"{", {"data": {}}, {"data": [5]}, {"data": [{}]}, {"data": [{"user_id": True}]}, []])
def test_what_is_not_what_kick_documents_is_not_used(body: object) -> None:
    with FakeKickApi() as kick:
        kick.script(USERS, Answer(200, body))
        kick.script(CHANNELS, Answer(200, body))
        with pytest.raises(WrongShape):
            official(kick, lambda one: one.me())
        with pytest.raises(WrongShape):
            official(kick, lambda one: one.channel("other"))
