"""Helix over real sockets: limits and troubles are waited out, lists come whole or not at all."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from datetime import timedelta
from typing import Any, TypeVar

import httpx
import pytest

from raffle_desktop.services.http_trust import trusted
from raffle_desktop.twitch.device_sign_in import Tokens
from raffle_desktop.twitch.endpoints import Endpoints
from raffle_desktop.twitch.faults import (
    IncompleteList,
    MissingScope,
    NotSignedIn,
    Refused,
    TwitchFault,
    Unreachable,
    WrongShape,
)
from raffle_desktop.twitch.helix import BACK_OFF_SECONDS, LIMIT_WAITS, LONGEST_WAIT_SECONDS, Helix, Sent, Total
from raffle_desktop.twitch.scopes import wanted_names
from raffle_desktop.twitch.tokens import TokenKeeper
from tests.conftest import FakeClock
from tests.fakes.twitch import Answer, Drop, FakeTwitch, Hang, Pass, Request, User

T = TypeVar("T")
FOLLOWERS = "GET /helix/channels/followers"
USERS = "GET /helix/users"
CHAT = "POST /helix/chat/messages"
RENEW = "POST /oauth2/token"
EVENTSUB = "/helix/eventsub/subscriptions"


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


class Desk:
    """A desk that is signed in. Waiting takes no time; the clock that it moves is Twitch's too, unless set apart."""

    def __init__(self, twitch: FakeTwitch, clock: FakeClock) -> None:
        self.twitch = twitch
        self.clock = clock
        self.endpoints = Endpoints(**twitch.endpoints)
        self.me = twitch.user.id
        self.naps: list[float] = []
        self.scopes: tuple[str, ...] = wanted_names()

    async def sleep(self, seconds: float) -> None:
        self.naps.append(seconds)
        self.clock.advance(seconds=seconds)
        await asyncio.sleep(0)

    def run(
        self,
        work: Callable[[Helix], Awaitable[T]],
        *,
        sleep: Callable[[float], Awaitable[None]] | None = None,
        own_clock: FakeClock | None = None,
    ) -> T:
        async def whole() -> T:
            access, refresh = self.twitch.oauth.sign_in(*self.scopes)
            clock = own_clock or self.clock
            async with httpx.AsyncClient(verify=trusted(), trust_env=False) as http:
                keeper = TokenKeeper(Secrets(), self.endpoints, self.twitch.client_id, http, clock)
                await keeper.adopt(Tokens(access, refresh, clock() + timedelta(hours=4)))
                helix = Helix(
                    http, self.endpoints, self.twitch.client_id, keeper, clock=clock, sleep=sleep or self.sleep
                )
                return await work(helix)

        return asyncio.run(whole())

    def followers(self, **given: Any) -> list[str]:
        rows = self.run(lambda helix: everything(helix.followers(self.me, **given)))
        return [row.login for row in rows]

    def asked(self, route: str) -> int:
        return len(self.twitch.asked(route))


async def everything(pages: AsyncGenerator[list[T], None]) -> list[T]:
    return [row async for page in pages for row in page]


@pytest.fixture
def desk() -> Iterator[Desk]:
    clock = FakeClock()
    with FakeTwitch(clock=clock) as twitch:
        yield Desk(twitch, clock)


# Lists


def newest_first(count: int) -> list[str]:
    return [f"viewer{number}" for number in range(count, 0, -1)]


@pytest.mark.parametrize("count", [0, 1, 100, 101, 250])
def test_a_list_comes_whole_and_in_order(desk: Desk, count: int) -> None:
    desk.twitch.helix.add_followers(count)

    assert desk.followers() == newest_first(count)


@pytest.mark.parametrize(
    "fault",
    [Answer(429, {"message": "Too Many Requests"}), Answer(503), Answer(500, b"<html>"), Drop(), Drop(after=True)],
)
@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_page_that_fails_is_asked_for_again_and_no_row_is_lost_or_doubled(desk: Desk, fault: Any, at: int) -> None:
    desk.twitch.helix.add_followers(250)
    desk.twitch.script(FOLLOWERS, *[Pass()] * at, fault, fault)

    assert desk.followers() == newest_first(250)
    assert len(desk.naps) == 2


def test_a_limit_that_is_reached_in_the_middle_of_a_list_is_waited_out_until_its_reset(desk: Desk) -> None:
    desk.twitch.helix.add_followers(450)
    desk.twitch.helix.left = 2

    assert desk.followers() == newest_first(450)
    (nap,) = desk.naps
    assert 59 <= nap <= 61


def test_a_row_that_is_pushed_over_to_the_next_page_comes_once(desk: Desk) -> None:
    desk.twitch.helix.add_followers(150)

    def somebody_follows(request: Request) -> None:
        desk.twitch.helix.add_followers(1, first=151)

    desk.twitch.script(FOLLOWERS, Pass(), somebody_follows)

    assert desk.followers(total=Total.MOVING) == newest_first(150)


def test_a_list_that_moved_while_it_was_read_is_not_taken_for_whole(desk: Desk) -> None:
    desk.twitch.helix.add_followers(150)

    def somebody_leaves(request: Request) -> None:
        # Of the first page: one of the second moves up to it and is never seen.
        del desk.twitch.helix.channel.followers[10]

    desk.twitch.script(FOLLOWERS, Pass(), somebody_leaves)

    with pytest.raises(IncompleteList) as caught:
        desk.followers()

    # As many rows as the last count says: only that the count moved tells that one is lost.
    assert (caught.value.rows, caught.value.total, caught.value.moved) == (149, 149, True)


@pytest.mark.parametrize("total", [149, 151])
@pytest.mark.parametrize("check", [Total.EXACT, Total.MOVING])
def test_a_total_that_does_not_match_is_a_fault_at_the_end(desk: Desk, total: int, check: Total) -> None:
    desk.twitch.helix.add_followers(150)
    desk.twitch.helix.totals["followers"] = total

    with pytest.raises(IncompleteList, match="150 rows") as caught:
        desk.followers(total=check)

    assert (caught.value.rows, caught.value.total, caught.value.moved) == (150, total, False)


def test_a_list_can_be_left_at_a_known_row_without_reading_the_rest(desk: Desk) -> None:
    desk.twitch.helix.add_followers(250)

    async def first_page(helix: Helix) -> str:
        pages = helix.followers(desk.me)
        async for page in pages:
            await pages.aclose()
            return page[0].login
        raise AssertionError

    assert desk.run(first_page) == "viewer250"
    assert desk.asked(FOLLOWERS) == 1


@pytest.mark.parametrize(
    "body",
    [
        {"total": 1},
        {"data": {}, "total": 0},
        {"data": [5], "total": 1},
        {"data": [{"user_login": "a"}], "total": 1},
        {"data": []},
        {"data": [], "total": "0"},
        {"data": [], "total": 0, "pagination": [1]},
        {"data": [], "total": 0, "pagination": {"cursor": 5}},
        [],
        b"{",
    ],
)
def test_a_page_of_another_shape_is_a_fault_with_a_sentence(desk: Desk, body: Any) -> None:
    desk.twitch.script(FOLLOWERS, Answer(200, body))

    with pytest.raises(WrongShape, match="channels/followers"):
        desk.followers()


@pytest.mark.parametrize("end", [None, {}, {"cursor": ""}, {"cursor": None}])
def test_every_way_of_ending_a_list_ends_it_and_unknown_fields_are_passed_over(desk: Desk, end: Any) -> None:
    row = {"user_id": "1", "user_login": "a", "user_name": "A", "followed_at": "2026-01-01T00:00:00Z", "new": [1]}
    desk.twitch.script(FOLLOWERS, Answer(200, {"data": [row], "total": 1, "pagination": end, "new": {}}))

    assert desk.followers() == ["a"]


def test_pages_that_go_round_in_a_circle_end_with_a_fault(desk: Desk) -> None:
    desk.twitch.script(FOLLOWERS, Answer(200, {"data": [], "total": 0, "pagination": {"cursor": "same"}}), times=3)

    with pytest.raises(WrongShape, match="circle"):
        desk.followers()


@pytest.mark.parametrize("time", ["yesterday", "2026-01-01T00:00:00", None])
def test_a_row_without_a_real_time_is_a_fault(desk: Desk, time: Any) -> None:
    row = {"user_id": "1", "user_login": "a", "user_name": "A", "followed_at": time}
    desk.twitch.script(FOLLOWERS, Answer(200, {"data": [row], "total": 1, "pagination": {}}))

    with pytest.raises(WrongShape):
        desk.followers()


def test_subscriptions_have_their_tier_and_giver(desk: Desk) -> None:
    desk.twitch.helix.add_subscriptions(101, tier="2000")
    desk.twitch.helix.add_subscriptions(1, first=102, is_gift=True)

    rows = desk.run(lambda helix: everything(helix.subscriptions(desk.me)))

    assert len({row.user_id for row in rows}) == 102
    assert (rows[0].tier, rows[0].is_gift, rows[0].gifter_id) == ("2000", False, "")
    assert (rows[-1].is_gift, bool(rows[-1].gifter_id)) == (True, True)


def test_chatters_come_a_thousand_at_a_time(desk: Desk) -> None:
    desk.twitch.helix.add_chatters(2001)

    rows = desk.run(lambda helix: everything(helix.chatters(desk.me, desk.me)))

    assert len({row.user_id for row in rows}) == 2001
    assert desk.asked("GET /helix/chat/chatters") == 3


def test_users_are_asked_for_by_the_hundred_each_once(desk: Desk) -> None:
    desk.twitch.helix.add_users(*(User(str(number), f"user{number}", f"User{number}") for number in range(150)))
    ids = [str(number) for number in range(150)]

    found = desk.run(lambda helix: helix.users(ids=[*ids, *ids, "nobody"], logins=["user5", "testbroadcaster"]))

    assert len(found) == 151
    assert found[0].created_at.isoformat() == "2019-05-06T07:08:09+00:00"
    assert desk.asked(USERS) == 2


def test_asking_for_no_users_is_not_asking_for_oneself(desk: Desk) -> None:
    assert desk.run(lambda helix: helix.users()) == []
    assert desk.twitch.requests == []


def test_users_come_in_spite_of_a_limit(desk: Desk) -> None:
    desk.twitch.script(USERS, Answer(429))

    (found,) = desk.run(lambda helix: helix.users(ids=[desk.me]))

    assert found.id == desk.me


def test_one_follower_is_found_or_is_not(desk: Desk) -> None:
    desk.twitch.helix.add_followers(3)

    async def look(helix: Helix) -> tuple[Any, Any]:
        return await helix.follower(desk.me, "100002"), await helix.follower(desk.me, "999")

    found, absent = desk.run(look)

    assert found.login == "viewer2"
    assert absent is None


# The token


def test_a_token_that_ended_early_is_renewed_once_and_the_call_repeated(desk: Desk) -> None:
    desk.twitch.helix.add_followers(150)

    def end_tokens(request: Request) -> None:
        desk.twitch.oauth.expire_access_tokens()

    desk.twitch.script(FOLLOWERS, Pass(), end_tokens)

    assert desk.followers() == newest_first(150)
    assert desk.asked(RENEW) == 1


def test_many_calls_with_an_ended_token_renew_it_once(desk: Desk) -> None:
    async def many(helix: Helix) -> list[dict[str, Any] | None]:
        desk.twitch.oauth.expire_access_tokens()
        return await asyncio.gather(*(helix.channel(desk.me) for _ in range(20)))

    assert all(desk.run(many))
    assert desk.asked(RENEW) == 1


def test_a_renewed_token_that_is_refused_too_ends_the_call(desk: Desk) -> None:
    desk.twitch.script(USERS, Answer(401, {"message": "Invalid OAuth token"}), times=5)

    with pytest.raises(NotSignedIn):
        desk.run(lambda helix: helix.users(ids=["1"]))

    assert desk.asked(USERS) == 2
    assert desk.asked(RENEW) == 1


def test_a_sign_in_that_was_taken_back_is_not_signed_in(desk: Desk) -> None:
    async def ask(helix: Helix) -> object:
        desk.twitch.oauth.disconnect()
        return await helix.channel(desk.me)

    with pytest.raises(NotSignedIn, match="taken back"):
        desk.run(ask)


def test_a_missing_scope_is_named_and_spends_no_refresh_token(desk: Desk) -> None:
    desk.scopes = ("bits:read",)

    with pytest.raises(MissingScope) as caught:
        desk.followers()

    assert caught.value.scopes == ("moderator:read:followers",)
    assert desk.asked(RENEW) == 0


def test_another_channels_id_is_refused_and_spends_no_refresh_token(desk: Desk) -> None:
    with pytest.raises(Refused, match="must match"):
        desk.run(lambda helix: everything(helix.followers("777")))

    assert desk.asked(RENEW) == 0


# Limits and troubles


def test_no_points_left_after_a_success_is_no_reason_to_wait(desk: Desk) -> None:
    desk.twitch.helix.left = 1

    desk.run(lambda helix: helix.channel(desk.me))

    assert desk.twitch.helix.left == 0
    assert desk.naps == []


@pytest.mark.parametrize("off_by_hours", [-1, 1])
def test_the_wait_for_the_reset_is_right_by_a_clock_that_is_wrong(desk: Desk, off_by_hours: int) -> None:
    desk.twitch.helix.left = 0
    own_clock = FakeClock(desk.clock.now + timedelta(hours=off_by_hours))

    assert desk.run(lambda helix: helix.channel(desk.me), own_clock=own_clock)
    (nap,) = desk.naps
    assert 59 <= nap <= 61


@pytest.mark.parametrize("reset", ["9999999999", "0", "soon", "nan", "inf", "-1"])
def test_an_absurd_reset_leads_to_a_bounded_wait_and_no_hail_of_requests(desk: Desk, reset: str) -> None:
    desk.twitch.script(USERS, Answer(429, headers={"Ratelimit-Reset": reset}), times=2)

    desk.run(lambda helix: helix.users(ids=["1"]))

    assert len(desk.naps) == 2
    assert all(1 <= nap <= LONGEST_WAIT_SECONDS for nap in desk.naps)


def test_a_limit_without_end_becomes_a_refusal(desk: Desk) -> None:
    desk.twitch.script(USERS, Answer(429, {"message": "Too Many Requests"}), times=50)

    with pytest.raises(Refused) as caught:
        desk.run(lambda helix: helix.users(ids=["1"]))

    assert caught.value.status == 429
    assert len(desk.naps) == LIMIT_WAITS


def test_a_limit_of_another_kind_is_refused_at_once(desk: Desk) -> None:
    desk.twitch.script(USERS, Answer(429, {"message": "number of things exceeded"}, {"Ratelimit-Remaining": "700"}))

    with pytest.raises(Refused, match="number of things"):
        desk.run(lambda helix: helix.users(ids=["1"]))

    assert desk.naps == []


def test_trouble_at_twitch_is_tried_again_ever_more_slowly_and_given_up(desk: Desk) -> None:
    desk.twitch.script(USERS, Answer(503), times=50)

    with pytest.raises(Unreachable, match="503"):
        desk.run(lambda helix: helix.users(ids=["1"]))

    assert tuple(desk.naps) == BACK_OFF_SECONDS


def test_no_network_is_said_after_some_attempts(desk: Desk) -> None:
    desk.endpoints = Endpoints(**{**desk.twitch.endpoints, "helix": "http://127.0.0.1:1/"})

    with pytest.raises(Unreachable, match="could not be reached"):
        desk.run(lambda helix: helix.users(ids=["1"]))

    assert tuple(desk.naps) == BACK_OFF_SECONDS


@pytest.mark.parametrize("status", [400, 403, 404, 409, 422, 302])
def test_every_refusal_is_a_fault_and_not_an_empty_list(desk: Desk, status: int) -> None:
    desk.twitch.script(USERS, Answer(status, {"message": "So not."}, {"Location": "https://elsewhere/"}))

    with pytest.raises(Refused) as caught:
        desk.run(lambda helix: helix.users(ids=["1"]))

    assert (caught.value.status, caught.value.sentence) == (status, "So not.")
    assert desk.asked(USERS) == 1


def test_cancelling_a_call_ends_its_wait(desk: Desk) -> None:
    desk.twitch.helix.left = 0
    waiting = asyncio.Event()

    async def for_ever(seconds: float) -> None:
        waiting.set()
        await asyncio.Event().wait()

    async def cancel(helix: Helix) -> bool:
        asking = asyncio.ensure_future(helix.channel(desk.me))
        await waiting.wait()
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        return asking.cancelled()

    assert desk.run(cancel, sleep=for_ever)


def test_cancelling_a_call_ends_its_request(desk: Desk) -> None:
    desk.twitch.script(USERS, Hang())

    async def cancel(helix: Helix) -> bool:
        asking = asyncio.ensure_future(helix.users(ids=["1"]))
        await asyncio.to_thread(desk.twitch.wait_for, lambda: desk.asked(USERS) == 1)
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        return asking.cancelled()

    assert desk.run(cancel)


# Chat


def test_a_chat_message_is_sent_once(desk: Desk) -> None:
    sent = desk.run(lambda helix: helix.send_chat(desk.me, desk.me, "hello ✨", reply_to="m1"))

    assert sent == Sent("chat-1", "")
    (message,) = desk.twitch.helix.chat_sent
    assert message["message"] == "hello ✨"
    assert message["reply_parent_message_id"] == "m1"


@pytest.mark.parametrize("trouble", [Answer(500), Drop(after=True)])
def test_a_chat_message_that_may_be_there_already_is_not_sent_again(desk: Desk, trouble: Any) -> None:
    desk.twitch.script(CHAT, trouble)

    with pytest.raises(Unreachable) as caught:
        desk.run(lambda helix: helix.send_chat(desk.me, desk.me, "hello"))

    assert caught.value.unknown
    assert desk.asked(CHAT) == 1


def test_a_chat_message_that_was_refused_for_the_limit_is_sent_after_it(desk: Desk) -> None:
    desk.twitch.helix.left = 0

    desk.run(lambda helix: helix.send_chat(desk.me, desk.me, "hello"))

    assert len(desk.twitch.helix.chat_sent) == 1


def test_a_chat_message_that_twitch_does_not_show_says_why(desk: Desk) -> None:
    desk.twitch.helix.chat_drops.append(("automod_held", "Held for review."))

    assert desk.run(lambda helix: helix.send_chat(desk.me, desk.me, "hello")) == Sent("", "Held for review.")


@pytest.mark.parametrize("text", ["", "  ", "x" * 501])
def test_a_chat_message_that_cannot_be_one_is_not_sent(desk: Desk, text: str) -> None:
    with pytest.raises(ValueError, match="500"):
        desk.run(lambda helix: helix.send_chat(desk.me, desk.me, text))


@pytest.mark.parametrize("body", [{"data": []}, {"data": [{"is_sent": "yes"}]}, None])
def test_an_answer_that_does_not_say_whether_chat_got_it_is_a_fault(desk: Desk, body: Any) -> None:
    desk.twitch.script(CHAT, Answer(200, body))

    with pytest.raises(WrongShape):
        desk.run(lambda helix: helix.send_chat(desk.me, desk.me, "hello"))


# Channel points and EventSub


@pytest.mark.parametrize("fulfilled, status", [(True, "FULFILLED"), (False, "CANCELED")])
def test_a_reward_of_the_desks_own_is_made_and_its_redemptions_settled(
    desk: Desk, fulfilled: bool, status: str
) -> None:
    async def settle(helix: Helix) -> tuple[str, list[dict[str, Any]]]:
        reward = await helix.create_reward(desk.me, "Enter", 100, prompt="A link?", asks_for_text=True)
        redemption = {"id": "red1", "status": "UNFULFILLED", "reward": {"id": reward}}
        desk.twitch.helix.channel.redemptions.append(redemption)
        await helix.settle_redemption(desk.me, reward, "red1", fulfilled=fulfilled)
        with pytest.raises(Refused) as caught:
            await helix.settle_redemption(desk.me, reward, "red1", fulfilled=fulfilled)
        assert caught.value.status == 404
        return reward, await helix.rewards(desk.me)

    reward, rewards = desk.run(settle)

    assert [row["id"] for row in rewards] == [reward]
    assert rewards[0]["is_user_input_required"] is True
    assert desk.twitch.helix.channel.redemptions[0]["status"] == status


def test_a_channel_without_points_is_refused_with_twitchs_sentence(desk: Desk) -> None:
    desk.twitch.helix.channel.affiliate = False

    with pytest.raises(Refused, match="affiliate"):
        desk.run(lambda helix: helix.create_reward(desk.me, "Enter", 100))


def test_channel_and_stream_tell_what_is_on(desk: Desk) -> None:
    async def look(helix: Helix) -> tuple[Any, Any, Any]:
        off = await helix.stream(desk.me)
        desk.twitch.helix.channel.live_since = "2026-11-21T19:00:00Z"
        return await helix.channel(desk.me), off, await helix.stream(desk.me)

    channel, off, live = desk.run(look)

    assert channel["title"] == "Raffle night"
    assert off is None
    assert live["started_at"] == "2026-11-21T19:00:00Z"


def test_topics_are_asked_for_listed_and_ended_at_their_own_address(desk: Desk) -> None:
    row = {"id": "sub1", "status": "enabled", "type": "stream.online"}
    desk.twitch.script(f"POST {EVENTSUB}", Answer(503), Answer(202, {"data": [row]}))
    desk.twitch.script(
        f"GET {EVENTSUB}",
        Answer(200, {"data": [row], "total": 2, "pagination": {"cursor": "next"}}),
        Answer(200, {"data": [row | {"id": "sub2"}], "total": 2, "pagination": {}}),
    )
    desk.twitch.script(f"DELETE {EVENTSUB}", Answer(503), Answer(404), Answer(204))

    async def use(helix: Helix) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        made = await helix.listen({"type": "stream.online"})
        listed = await helix.listening()
        await helix.unlisten("sub1")
        await helix.unlisten("sub2")
        return made, listed

    made, listed = desk.run(use)

    assert made == row
    assert [one["id"] for one in listed] == ["sub1", "sub2"]


def test_a_topic_that_stands_already_is_told_by_its_status(desk: Desk) -> None:
    desk.twitch.script(f"POST {EVENTSUB}", Answer(409, {"message": "subscription already exists"}))

    with pytest.raises(Refused) as caught:
        desk.run(lambda helix: helix.listen({}))

    assert caught.value.status == 409


def test_what_is_gone_already_need_not_be_deleted(desk: Desk) -> None:
    desk.run(lambda helix: helix.delete("channel_points/none", {"id": "1"}))

    assert desk.asked("DELETE /helix/channel_points/none") == 1


def test_no_token_is_in_a_message_or_the_log(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    written: list[str] = []

    async def fail(helix: Helix) -> None:
        token = await helix._keeper.token()
        for fault in (Answer(503), Drop(), Answer(400, {"message": f"bad token {token}"}), Answer(200, [token])):
            desk.twitch.script(USERS, fault, times=5 if fault in (Answer(503), Drop()) else 1)
            with pytest.raises(TwitchFault) as caught:
                await helix.users(ids=["1"])
            written.append(f"{caught.value!r} {caught.value.__cause__!r} {helix!r}")
        # Debugging lines of the HTTP library's lower layer hold whole headers; the desk's log filter takes those out.
        written.extend(record.getMessage() for record in caplog.records if not record.name.startswith("httpcore"))
        assert token not in " ".join(written)

    desk.run(fail)
