"""What a raffle asks of people is asked of Twitch before they enter: over real sockets, with few calls."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta

import httpx
import pytest

from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.eligibility import EntryRules, Origin
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.services.channel_intake import EntryWish, KnownFacts
from raffle_desktop.services.http_trust import trusted
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.people import Person
from raffle_desktop.services.reconcile import FollowerRow
from raffle_desktop.twitch.endpoints import Endpoints
from raffle_desktop.twitch.helix import Helix
from raffle_desktop.twitch.live_checks import NO_KEPT_SECONDS, PROBLEM_SECONDS, SINGLE_CALLS_A_MINUTE, LiveChecks
from tests.conftest import START, Desk
from tests.fakes.twitch import Answer, FakeTwitch, Hang, Pass, User

FOLLOWERS = "GET /helix/channels/followers"
USERS = "GET /helix/users"


class Token:
    def __init__(self, token: str) -> None:
        self._token = token

    async def token(self) -> str:
        return self._token

    async def renewed(self, refused: str) -> str:
        raise AssertionError("nobody needs a new token")


class Gate:
    """Checks over a desk's database and a Twitch on loopback. Viewer n is known to Twitch as 100000 + n."""

    def __init__(self, desk: Desk, twitch: FakeTwitch) -> None:
        self.desk = desk
        self.twitch = twitch
        self.problems: list[str] = []
        self.seconds = 1000.0
        self.full_list_read = False
        self.checks: LiveChecks
        twitch.helix.limit = twitch.helix.left = 10_000
        desk.services.channel_settings.set_connected(twitch.user.id, twitch.user.login, actor="op")

    def rules(self, **given: object) -> None:
        self.desk.services.settings.set_entry_rules(EntryRules(**given), actor="op")  # type: ignore[arg-type]

    def play(self, story: Callable[[LiveChecks], Awaitable[None]], *, longest_seconds: float = 30.0) -> None:
        async def whole() -> None:
            async with self._open(longest_seconds) as checks, asyncio.timeout(60):
                await story(checks)

        asyncio.run(whole())

    def look(self, *numbers: int, times: int = 1, longest_seconds: float = 30.0) -> None:
        async def story(checks: LiveChecks) -> None:
            for _ in range(times):
                await checks.look([viewer(number) for number in numbers])

        self.play(story, longest_seconds=longest_seconds)

    @asynccontextmanager
    async def _open(self, longest_seconds: float) -> AsyncIterator[LiveChecks]:
        access, _ = self.twitch.oauth.sign_in("moderator:read:followers")
        endpoints = Endpoints(**self.twitch.endpoints)
        async with httpx.AsyncClient(verify=trusted(), trust_env=False) as http:
            helix = Helix(http, endpoints, self.twitch.client_id, Token(access), sleep=no_time)
            self.checks = LiveChecks(
                helix,
                self.desk.services.channel_intake,
                self.twitch.user.id,
                self.desk.services.settings.entry_rules,
                on_problem=self.problems.append,
                clock_seconds=lambda: self.seconds,
                longest_seconds=longest_seconds,
            )
            self.checks.full_list_read = self.full_list_read
            yield self.checks

    def store_followers(self) -> None:
        """What a full comparison with Twitch's list does."""
        rows = [
            FollowerRow(row["user_id"], row["user_name"], to_micros(START - timedelta(days=200)))
            for row in self.twitch.helix.channel.followers
        ]
        self.desk.services.reconcile.followers(rows, actor="test")
        self.full_list_read = True

    def facts(self, number: int) -> KnownFacts:
        return self.desk.services.channel_intake.facts([viewer(number)])[0]

    def follows(self, *numbers: int) -> list[bool | None]:
        return [self.facts(number).is_follower for number in numbers]

    def asked(self, route: str = FOLLOWERS) -> int:
        return len(self.twitch.asked(route))

    def enter(self, number: int) -> str:
        wish = EntryWish(f"wish-{number}-{self.seconds}", viewer(number), Origin.CHAT, to_micros(START))
        (outcome,) = self.desk.services.channel_intake.take([wish], actor="test")
        return outcome.code or outcome.kind


async def no_time(_: float) -> None:
    await asyncio.sleep(0)


def viewer(number: int) -> Person:
    return Person("twitch", f"Viewer{number}", str(100_000 + number))


@pytest.fixture
def gate(session: Desk) -> Iterator[Gate]:
    with FakeTwitch() as twitch:
        yield Gate(session, twitch)
        twitch.release()


# Follows


def test_followers_enter_and_others_do_not(gate: Gate) -> None:
    gate.twitch.helix.add_followers(2)
    gate.look(1, 2, 3)
    assert gate.follows(1, 2, 3) == [True, True, False]
    assert gate.facts(1).followed_at is not None
    assert [gate.enter(number) for number in (1, 2, 3)] == ["entered", "entered", "NOT_FOLLOWING"]
    assert gate.asked() == 3


def test_who_is_known_to_follow_is_not_asked_about(gate: Gate) -> None:
    gate.twitch.helix.add_followers(3)
    gate.store_followers()
    gate.look(1, 2, 3)
    assert gate.asked() == 0


def test_a_raffle_for_everybody_asks_nothing(gate: Gate) -> None:
    gate.rules(require_follow=False)
    gate.look(1, 2, 3)
    assert gate.twitch.requests == []
    assert gate.follows(1) == [None]


def test_only_accounts_of_twitch_are_asked_about(gate: Gate) -> None:
    async def story(checks: LiveChecks) -> None:
        await checks.look([Person("kick", "Ann", "5"), Person("twitch", "Bob")])

    gate.play(story)
    assert gate.twitch.requests == []


def test_a_no_holds_for_some_seconds_and_is_then_asked_again(gate: Gate) -> None:
    async def story(checks: LiveChecks) -> None:
        await checks.look([viewer(1)])
        gate.twitch.helix.add_followers(1)
        gate.seconds += NO_KEPT_SECONDS - 1
        await checks.look([viewer(1)])
        assert (gate.asked(), gate.follows(1)) == (1, [False])
        gate.seconds += 1
        await checks.look([viewer(1)])
        assert (gate.asked(), gate.follows(1)) == (2, [True])
        gate.seconds += 100
        await checks.look([viewer(1)])
        assert gate.asked() == 2

    gate.play(story)


def test_a_follow_that_twitch_tells_counts_at_once_after_a_no(gate: Gate) -> None:
    async def story(checks: LiveChecks) -> None:
        await checks.look([viewer(1)])
        follow = OutsideEvent("twitch", "follow-1", EventType.FOLLOW, viewer(1))
        gate.desk.services.ingest.apply(follow, actor="test")
        await checks.look([viewer(1)])

    gate.play(story)
    assert gate.asked() == 1
    assert gate.enter(1) == "entered"


def test_a_crowd_is_looked_up_in_the_newest_followers_once_the_list_is_known(gate: Gate) -> None:
    gate.twitch.helix.add_followers(1000)
    gate.store_followers()
    gate.twitch.helix.add_followers(30, first=1001)
    gate.look(*range(990, 1060))
    assert gate.follows(990, 1001, 1030, 1031, 1059) == [True, True, True, False, False]
    # The first page has seventy known ones below the new: no need for a second.
    assert gate.asked() == 1
    # Those of the page who did not ask to enter are known from now on as well.
    assert gate.facts(1030).followed_at is not None


def test_more_new_followers_than_a_page_holds_are_read_to_where_they_began(gate: Gate) -> None:
    gate.twitch.helix.add_followers(500)
    gate.store_followers()
    gate.twitch.helix.add_followers(250, first=501)
    gate.look(*range(501, 511), 9001)
    assert gate.follows(501, 510, 750, 9001) == [True, True, True, False]
    assert gate.asked() == 3


def test_a_follow_that_was_heard_of_does_not_hide_one_below_it_that_was_not(gate: Gate) -> None:
    gate.twitch.helix.add_followers(300)
    gate.store_followers()
    gate.twitch.helix.add_followers(10, first=301)
    # The newest five were told as they came, the five before them were not.
    for number in range(306, 311):
        follow = OutsideEvent("twitch", f"follow-{number}", EventType.FOLLOW, viewer(number))
        gate.desk.services.ingest.apply(follow, actor="test")
    gate.look(301, 302, 303, 304, 305, 999)
    assert gate.follows(301, 305, 999) == [True, True, False]


def test_one_known_follower_at_a_pages_end_is_not_where_the_new_ones_began(gate: Gate) -> None:
    gate.twitch.helix.add_followers(300)
    gate.store_followers()
    gate.twitch.helix.add_followers(105, first=301)
    # The last of the first page, and those who stand on the second were missed.
    follow = OutsideEvent("twitch", "follow-306", EventType.FOLLOW, viewer(306))
    gate.desk.services.ingest.apply(follow, actor="test")
    gate.look(301, 302, 303, 304, 305)
    assert gate.follows(301, 305) == [True, True]
    assert gate.asked() == 2


def test_a_channel_with_few_followers_is_read_to_its_end(gate: Gate) -> None:
    gate.full_list_read = True
    gate.twitch.helix.add_followers(5)
    gate.look(1, 2, 3, 4, 5, 6)
    assert gate.follows(*range(1, 7)) == [True] * 5 + [False]
    assert gate.asked() == 1


def test_while_the_list_is_not_known_everybody_is_asked_about(gate: Gate) -> None:
    gate.twitch.helix.add_followers(40)
    gate.look(*range(1, 61))
    assert gate.follows(*range(1, 61)) == [True] * 40 + [False] * 20
    assert gate.asked() == 60
    assert all(request.one("user_id") for request in gate.twitch.asked(FOLLOWERS))


def test_without_the_list_a_crowd_does_not_use_up_twitchs_limit(gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    # Twitch gives 800 calls a minute for everything; a small share shows the same as the real one.
    assert SINGLE_CALLS_A_MINUTE < 800 / 2
    most = 30
    monkeypatch.setattr("raffle_desktop.twitch.live_checks.SINGLE_CALLS_A_MINUTE", most)

    async def story(checks: LiveChecks) -> None:
        crowd = [viewer(number) for number in range(1, most + 6)]
        await checks.look(crowd)
        assert gate.asked() == most
        gate.seconds += 60
        await checks.look(crowd)
        assert gate.asked() == most * 2

    gate.play(story)
    # The second time those came first who had not been asked about.
    assert None not in gate.follows(*range(1, most + 6))
    assert len(gate.problems) == 2


def test_a_minimum_age_of_the_follow_needs_its_day(gate: Gate) -> None:
    gate.rules(require_follow=False, min_follow_days=30)
    gate.twitch.helix.add_followers(1)
    (row,) = gate.twitch.helix.channel.followers
    row["followed_at"] = "2026-11-20T00:00:00Z"
    gate.look(1)
    assert gate.enter(1) == "FOLLOW_TOO_RECENT"
    assert gate.asked() == 1


def test_a_follow_of_unknown_age_is_asked_about_where_its_age_matters(gate: Gate) -> None:
    gate.twitch.helix.add_followers(1)
    gate.store_followers()
    gate.desk.run_sql("UPDATE engagement SET followed_at = NULL")
    gate.look(1)
    assert gate.asked() == 0
    gate.rules(min_follow_days=1)
    gate.look(1)
    assert gate.facts(1).followed_at is not None


# Ages


def test_ages_are_asked_for_a_hundred_at_a_time_and_kept(gate: Gate) -> None:
    gate.rules(require_follow=False, min_account_days=30)
    users = [User(str(100_000 + number), f"viewer{number}", f"Viewer{number}") for number in range(2, 151)]
    gate.twitch.helix.add_users(User("100001", "viewer1", "Viewer1", "2026-11-01T00:00:00Z"), *users)
    gate.look(*range(1, 151), times=2)
    assert gate.asked(USERS) == 2
    assert gate.enter(1) == "ACCOUNT_TOO_NEW"
    assert gate.enter(2) == "entered"
    gate.look(*range(1, 151))
    assert gate.asked(USERS) == 2


def test_an_account_that_twitch_does_not_know_is_not_asked_about_again_and_again(gate: Gate) -> None:
    gate.rules(require_follow=False, min_account_days=30)

    async def story(checks: LiveChecks) -> None:
        await checks.look([viewer(1)])
        await checks.look([viewer(1)])
        assert gate.asked(USERS) == 1
        gate.seconds += NO_KEPT_SECONDS
        await checks.look([viewer(1)])
        assert gate.asked(USERS) == 2

    gate.play(story)
    assert gate.facts(1).account_created_at is None


def test_trouble_with_one_question_does_not_keep_the_other_from_being_answered(gate: Gate) -> None:
    gate.rules(min_account_days=30)
    gate.twitch.script(FOLLOWERS, Answer(403, {"message": "no"}))
    gate.twitch.helix.add_users(User("100001", "viewer1", "Viewer1"))
    gate.look(1)
    assert gate.facts(1).account_created_at is not None
    assert gate.facts(1).is_follower is None
    assert gate.checks.failures == 1


# Trouble


def test_what_twitch_does_not_answer_stays_unknown_and_is_told_once_a_minute(gate: Gate) -> None:
    gate.twitch.script(FOLLOWERS, Answer(403, {"message": "no"}), times=3)

    async def story(checks: LiveChecks) -> None:
        await checks.look([viewer(1)])
        await checks.look([viewer(2)])
        assert (checks.failures, len(gate.problems)) == (2, 1)
        gate.seconds += PROBLEM_SECONDS
        await checks.look([viewer(3)])
        assert (checks.failures, len(gate.problems)) == (3, 2)

    gate.play(story)
    assert gate.follows(1, 2, 3) == [None, None, None]
    assert gate.enter(1) == "entered"
    gate.rules(unknown_refuses=True)
    assert gate.enter(2) == "NOT_FOLLOWING"


def test_a_twitch_that_hangs_holds_nobody_up_for_long_and_what_it_answered_counts(gate: Gate) -> None:
    gate.twitch.helix.add_followers(3)
    gate.twitch.script(FOLLOWERS, Pass(), Hang(), Pass())
    gate.look(1, 2, 3, longest_seconds=0.5)
    assert sorted(gate.follows(1, 2, 3), key=str) == [None, True, True]
    assert gate.checks.failures == 1
    assert "too long" in gate.problems[0]


def test_a_limit_that_is_reached_is_waited_for(gate: Gate) -> None:
    gate.twitch.helix.add_followers(1)
    gate.twitch.script(FOLLOWERS, Answer(429, {"message": "Too Many Requests"}))
    gate.look(1)
    assert gate.follows(1) == [True]
    assert gate.checks.failures == 0


def test_trouble_with_the_database_is_not_taken_for_an_answer(gate: Gate) -> None:
    def fail(*_: object, **__: object) -> None:
        raise EnvironmentFault("The disk is full.")

    gate.desk.services.channel_intake.note_follows = fail  # type: ignore[method-assign]
    with pytest.raises(EnvironmentFault, match="disk is full"):
        gate.look(1)
    assert gate.checks.failures == 0
