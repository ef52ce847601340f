"""The channel-point reward of the desk's own, and the points that are kept or given back."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

import pytest

from raffle_desktop.domain.eligibility import EntryRules, Origin
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.services.channel_intake import EntryWish
from raffle_desktop.services.people import Person
from raffle_desktop.twitch.faults import MissingScope, Refused, Unreachable
from raffle_desktop.twitch.rewards import BACK_OFF_SECONDS, LOOK_SECONDS, TITLE_MAX, Rewards
from raffle_desktop.twitch.status import LogLine
from tests.conftest import Desk
from tests.fakes.twitch import Answer, Drop, FakeTwitch, Pass, Request
from tests.fakes.twitch_helix import Data
from tests.fakes.twitch_helix_desk import SECONDS_TO_FAIL, Naps, signed_in

T = TypeVar("T")
REWARDS = "/helix/channel_points/custom_rewards"
CREATE, SETTLE = f"POST {REWARDS}", f"PATCH {REWARDS}/redemptions"
REWARD = "reward-1"


class Points:
    """A desk, its channel, and what the live log says."""

    def __init__(self, desk: Desk, twitch: FakeTwitch) -> None:
        self.desk, self.twitch, self.channel = desk, twitch, twitch.helix.channel
        self.log: list[LogLine] = []
        self.naps = Naps(desk.clock)
        self.scopes: tuple[str, ...] = ()

    def run(
        self, work: Callable[[Rewards], Awaitable[T]], *, sleep: Callable[[float], Awaitable[None]] | None = None
    ) -> T:
        async def whole() -> T:
            async with signed_in(self.twitch, self.desk.clock, *self.scopes, sleep=self.naps) as helix:
                rewards = Rewards(
                    helix, self.desk.services, self.twitch.user.id, self.log.append, sleep=sleep or self.naps
                )
                return await work(rewards)

        return asyncio.run(whole())

    def ensure(self, title: str = "Raffle", cost: int = 100) -> str:
        return self.run(lambda rewards: rewards.ensure(title, cost))

    def settle(self) -> bool:
        return self.run(lambda rewards: rewards.settle_due())

    def waits(self, redemption_id: str, wish: str = "refund", *, at: int = 1, reward: str = REWARD) -> Data:
        """A redemption as the desk has stored it, with what Twitch is to be told."""
        self.desk.run_sql(
            "INSERT INTO redemptions (id, reward_id, at, wish) VALUES (?, ?, ?, ?)", redemption_id, reward, at, wish
        )
        row = {"id": redemption_id, "reward": {"id": reward}, "status": "UNFULFILLED"}
        self.channel.redemptions.append(row)
        return row

    def stored(self) -> list[tuple[Any, ...]]:
        """Each redemption's id, whether it is settled, and what was not as wished."""
        return self.desk.rows("SELECT id, settled_at IS NOT NULL, problem FROM redemptions ORDER BY at, id")

    def asked(self, route: str) -> int:
        return len(self.twitch.asked(route))

    @property
    def problems(self) -> list[str]:
        return [line.detail for line in self.log if line.kind == "problem"]

    @property
    def given_back(self) -> int:
        return sum(line.kind == "points_back" for line in self.log)


@pytest.fixture
def points(desk: Desk) -> Iterator[Points]:
    with FakeTwitch(clock=desk.clock) as twitch:
        yield Points(desk, twitch)


@pytest.fixture
def rewarded(points: Points) -> Points:
    """With the reward made."""
    assert points.ensure() == REWARD
    return points


# The reward


def test_a_reward_is_made_and_stored_as_the_one_that_enters(points: Points) -> None:
    reward_id = points.ensure("  Enter the raffle ", 250)

    (row,) = points.channel.rewards
    assert (row["id"], row["title"], row["cost"]) == (reward_id, "Enter the raffle", 250)
    # Points of a redemption that skips the queue never come back.
    assert row["should_redemptions_skip_request_queue"] is False
    settings = points.desk.services.channel_settings.get()
    assert (settings.reward_id, settings.reward_title, settings.reward_cost) == (reward_id, "Enter the raffle", 250)


@pytest.mark.parametrize("required", [True, False])
def test_it_asks_for_a_text_only_where_the_raffle_wants_a_link(points: Points, required: bool) -> None:
    points.desk.services.settings.set_entry_rules(EntryRules(link_required=required), actor="desk")

    points.ensure()

    assert points.channel.rewards[0]["is_user_input_required"] is required


@pytest.mark.parametrize("title", ["", "  ", "a" * (TITLE_MAX + 1), "a\nb", "a\u202eb"])
def test_a_title_that_twitch_does_not_take_is_refused_before_it_is_asked(points: Points, title: str) -> None:
    with points.desk.refuses(Code.VALUE_INVALID):
        points.ensure(title)
    assert points.twitch.requests == []


@pytest.mark.parametrize("cost", [0, -1, 2**31])
def test_a_cost_that_makes_no_sense_is_refused_before_twitch_is_asked(points: Points, cost: int) -> None:
    with points.desk.refuses(Code.VALUE_INVALID):
        points.ensure(cost=cost)
    assert points.twitch.requests == []


def test_the_desks_own_reward_is_found_by_its_title_and_brought_up_to_date(rewarded: Points) -> None:
    # A new data folder, and a streamer who has changed things on Twitch's pages.
    rewarded.channel.rewards[0].update(cost=5, is_enabled=False, is_paused=True)
    services = rewarded.desk.services.channel_settings
    services.set(replace(services.get(), reward_id="", reward_title="", reward_cost=0), actor="desk")

    assert rewarded.ensure("raffle", 300) == REWARD

    (row,) = rewarded.channel.rewards
    assert (row["title"], row["cost"], row["is_enabled"], row["is_paused"]) == ("raffle", 300, True, False)
    assert services.get().reward_id == REWARD


def test_another_title_renames_the_reward_instead_of_making_a_second(rewarded: Points) -> None:
    assert rewarded.ensure("Something else", 100) == REWARD

    assert [row["title"] for row in rewarded.channel.rewards] == ["Something else"]


def test_asked_again_for_the_same_nothing_is_changed_anywhere(rewarded: Points) -> None:
    before = rewarded.desk.everything()

    assert rewarded.ensure() == REWARD

    assert rewarded.desk.everything() == before
    assert [request.method for request in rewarded.twitch.requests].count("PATCH") == 0


def test_a_title_that_a_reward_of_the_streamers_own_has_is_refused_with_what_to_do(points: Points) -> None:
    points.channel.rewards.append({"id": "made-by-hand", "title": "Raffle", "cost": 1, "made_elsewhere": True})

    with points.desk.refuses(Code.VALUE_INVALID, "Choose another title"):
        points.ensure()


def test_a_channel_without_channel_points_is_told_why(points: Points) -> None:
    points.channel.affiliate = False

    with points.desk.refuses(Code.NOT_AVAILABLE, "affiliates and partners"):
        points.ensure()


def test_no_room_for_another_reward_is_told(points: Points) -> None:
    points.channel.rewards += [{"id": f"r{number}", "title": f"R{number}", "cost": 1, "made_elsewhere": True}
                               for number in range(50)]  # fmt: skip

    with points.desk.refuses(Code.NOT_AVAILABLE, "Delete one on Twitch"):
        points.ensure()


def test_a_missing_permission_is_a_fault_and_nothing_is_stored(points: Points) -> None:
    points.scopes = ("bits:read",)
    before = points.desk.everything()

    with pytest.raises(MissingScope):
        points.ensure()
    assert points.desk.everything() == before


def test_a_reward_that_was_made_though_the_answer_was_lost_is_not_made_twice(points: Points) -> None:
    points.twitch.script(CREATE, Drop(after=True))

    assert points.ensure() == REWARD

    assert len(points.channel.rewards) == 1
    assert points.desk.services.channel_settings.get().reward_id == REWARD


def test_an_answer_that_is_lost_before_it_had_its_effect_is_a_fault(points: Points) -> None:
    points.twitch.script(CREATE, Answer(500))

    with pytest.raises(Unreachable):
        points.ensure()
    assert points.desk.services.channel_settings.get().reward_id == ""


def test_two_wishes_for_a_reward_at_once_make_one(points: Points) -> None:
    async def both(rewards: Rewards) -> list[str]:
        return list(await asyncio.gather(rewards.ensure("Raffle", 100), rewards.ensure("Raffle", 100)))

    assert points.run(both) == [REWARD, REWARD]
    assert len(points.channel.rewards) == 1


def test_what_is_wrong_with_the_reward_on_twitch_is_said(points: Points) -> None:
    def missing() -> str:
        return points.run(lambda rewards: rewards.missing())

    assert missing() == ""
    points.ensure()
    assert missing() == ""
    points.channel.rewards[0]["is_paused"] = True
    assert "paused" in missing()
    points.channel.rewards.clear()
    assert "no longer on the channel" in missing()
    # Made again, it enters again.
    points.ensure()
    assert missing() == ""
    points.channel.affiliate = False
    with pytest.raises(RaffleError, match="affiliates"):
        missing()


# Redemptions


def test_points_are_kept_or_given_back_as_the_entries_turned_out(rewarded: Points) -> None:
    refused, won = rewarded.waits("refused"), rewarded.waits("won", "fulfil", at=2)

    assert rewarded.settle() is True

    assert (refused["status"], won["status"]) == ("CANCELED", "FULFILLED")
    assert rewarded.stored() == [("refused", 1, ""), ("won", 1, "")]
    assert rewarded.given_back == 1
    assert rewarded.problems == []
    # And only once.
    assert rewarded.settle() is True
    assert rewarded.asked(SETTLE) == 2


def test_more_than_one_batch_is_settled_in_turn(rewarded: Points) -> None:
    rows = [rewarded.waits(f"r{number:03}", at=number) for number in range(120)]

    async def whole(rewards: Rewards) -> None:
        for _ in range(3):
            await rewards.settle_due()

    rewarded.run(whole)

    assert {row["status"] for row in rows} == {"CANCELED"}


@pytest.mark.parametrize("fault", [Drop(after=True), Drop(), Answer(503), Answer(429)])
def test_a_fault_of_twitch_leaves_it_for_later_and_settles_it_once(rewarded: Points, fault: Any) -> None:
    row = rewarded.waits("one")
    # More than Helix itself sits out.
    rewarded.twitch.script(SETTLE, fault, times=6 if fault == Answer(429) else 5)

    while not rewarded.settle():
        assert rewarded.stored() == [("one", 0, "")]

    assert row["status"] == "CANCELED"
    assert rewarded.stored() == [("one", 1, "")]


def test_what_an_earlier_try_settled_is_no_problem(rewarded: Points) -> None:
    rewarded.waits("one")["status"] = "CANCELED"
    rewarded.waits("two", "fulfil", at=2)["status"] = "FULFILLED"

    assert rewarded.settle() is True

    assert rewarded.stored() == [("one", 1, ""), ("two", 1, "")]
    assert rewarded.problems == []


def test_points_that_somebody_kept_on_twitchs_own_pages_are_told(rewarded: Points) -> None:
    rewarded.waits("one")["status"] = "FULFILLED"

    assert rewarded.settle() is True

    ((_, is_settled, problem),) = rewarded.stored()
    assert is_settled
    assert "could not be given back" in problem
    assert rewarded.problems == [problem]
    assert rewarded.given_back == 0


def test_a_reward_that_was_deleted_on_twitch_takes_its_redemptions_along(rewarded: Points) -> None:
    rewarded.waits("one")
    rewarded.waits("two", "fulfil", at=2)
    rewarded.channel.rewards.clear()

    assert rewarded.settle() is True

    (_, _, lost), (_, _, fine) = rewarded.stored()
    assert "no longer on the channel" in lost
    assert fine == ""


def test_a_reward_of_another_program_cannot_be_settled_and_that_is_told(rewarded: Points) -> None:
    # Another client id is set since.
    rewarded.channel.rewards[0]["made_elsewhere"] = True
    rewarded.waits("one")

    assert rewarded.settle() is True

    ((_, is_settled, problem),) = rewarded.stored()
    assert is_settled
    assert "client ID" in problem


def test_a_redemption_that_twitch_does_not_know_holds_up_no_other(rewarded: Points) -> None:
    rewarded.waits("one")
    rewarded.channel.redemptions.clear()
    row = rewarded.waits("two", at=2)

    assert rewarded.settle() is True

    assert row["status"] == "CANCELED"
    assert [bool(problem) for _, _, problem in rewarded.stored()] == [True, False]


def test_one_that_fails_by_itself_is_tried_later_and_the_others_now(rewarded: Points) -> None:
    first = rewarded.waits("one")
    others = [rewarded.waits(f"r{number}", at=number) for number in range(2, 6)]
    rewarded.twitch.script(SETTLE, Answer(500))

    assert rewarded.settle() is False

    assert first["status"] == "UNFULFILLED"
    assert {row["status"] for row in others} == {"CANCELED"}
    assert rewarded.settle() is True
    assert first["status"] == "CANCELED"


def test_a_twitch_in_trouble_is_not_asked_for_each_of_fifty(rewarded: Points) -> None:
    for number in range(50):
        rewarded.waits(f"r{number:02}", at=number)
    rewarded.twitch.script(SETTLE, Answer(500), times=50)

    assert rewarded.settle() is False

    assert rewarded.asked(SETTLE) == 3


def test_a_missing_permission_keeps_everything_for_later_and_is_said_once(rewarded: Points) -> None:
    rewarded.waits("one")
    rewarded.waits("two", at=2)
    rewarded.scopes = ("channel:read:redemptions",)

    async def thrice(rewards: Rewards) -> list[bool]:
        return [await rewards.settle_due() for _ in range(3)]

    assert rewarded.run(thrice) == [False, False, False]
    assert rewarded.stored() == [("one", 0, ""), ("two", 0, "")]
    (problem,) = rewarded.problems
    assert "channel:manage:redemptions" in problem
    rewarded.scopes = ()
    assert rewarded.settle() is True


def test_a_sign_in_that_was_taken_back_keeps_everything_for_later(rewarded: Points) -> None:
    row = rewarded.waits("one")

    async def revoked(rewards: Rewards) -> bool:
        rewarded.twitch.oauth.disconnect()
        return await rewards.settle_due()

    assert rewarded.run(revoked) is False
    assert rewarded.stored() == [("one", 0, "")]
    assert rewarded.settle() is True
    assert row["status"] == "CANCELED"


def test_what_twitch_was_told_is_kept_also_where_the_desk_changed_its_mind_meanwhile(rewarded: Points) -> None:
    rewarded.waits("one")

    def restored(_: Request) -> None:
        rewarded.desk.run_sql("UPDATE redemptions SET wish = NULL")

    rewarded.twitch.script(SETTLE, restored)

    assert rewarded.settle() is True

    assert rewarded.desk.rows("SELECT wish, settled_at IS NOT NULL FROM redemptions") == [("refund", 1)]


def test_settling_at_the_same_time_tells_twitch_once(rewarded: Points) -> None:
    rewarded.waits("one")

    async def both(rewards: Rewards) -> None:
        await asyncio.gather(rewards.settle_due(), rewards.settle_due())

    rewarded.run(both)

    assert rewarded.asked(SETTLE) == 1
    assert rewarded.given_back == 1


def test_what_was_redeemed_while_nobody_listened_is_found(rewarded: Points) -> None:
    for number in range(60):
        status = "FULFILLED" if number % 3 == 0 else "UNFULFILLED"
        row = {"id": f"r{number}", "reward": {"id": REWARD}, "status": status}
        rewarded.channel.redemptions.append(row)

    found = rewarded.run(lambda rewards: rewards.waiting())

    assert [notification.event["id"] for notification in found] == [f"r{number}" for number in range(60) if number % 3]


def test_a_reward_for_the_lucky_draw_of_another_program_is_told_and_holds_up_no_entry(rewarded: Points) -> None:
    lucky = rewarded.run(lambda rewards: rewards.ensure_lucky("Lucky draw", 10))
    for redemption, reward in (("r1", REWARD), ("r2", lucky)):
        row = {"id": redemption, "reward": {"id": reward}, "status": "UNFULFILLED"}
        rewarded.channel.redemptions.append(row)

    def waiting() -> list[str]:
        found = rewarded.run(lambda rewards: rewards.waiting())
        return [str(notification.event["id"]) for notification in found]

    def missing() -> str:
        return rewarded.run(lambda rewards: rewards.missing())

    assert (waiting(), missing()) == (["r1", "r2"], "")
    paused: dict[str, Any] = rewarded.channel.rewards[1]
    paused["is_paused"] = True
    assert "nobody can try" in missing()
    paused["made_elsewhere"] = True
    assert waiting() == ["r1"]
    assert "cannot be given back" in missing()
    rewarded.channel.rewards.pop(0)
    with pytest.raises(Refused):
        waiting()


def test_without_a_reward_nothing_waits_and_twitch_is_not_asked(points: Points) -> None:
    assert points.run(lambda rewards: rewards.waiting()) == []
    assert points.twitch.requests == []


def test_from_the_redemption_to_the_points(rewarded: Points) -> None:
    services = rewarded.desk.services
    services.sessions.start("Friday", actor="desk")
    services.settings.switch_submissions(is_open=True, actor="desk")
    names = ("ann", "bob", "cid", "dan")
    rows: dict[str, Data] = {}
    for number, name in enumerate([*names, "ann"]):
        redemption = f"redemption-{number}"
        rows[redemption] = {"id": redemption, "reward": {"id": REWARD}, "status": "UNFULFILLED"}
        rewarded.channel.redemptions.append(rows[redemption])
        person = Person("twitch", name, str(1000 + names.index(name)))
        wish = EntryWish(redemption, person, Origin.CHANNEL_POINTS, number, reward_id=REWARD)
        (outcome,) = services.channel_intake.take([wish, wish], actor="twitch")[:1]
        assert outcome.kind == ("refused" if number == 4 else "entered")
    entries = {line.entry.name: line.entry.id for line in services.entries.leaderboard(10)[0]}

    def states() -> list[str]:
        assert rewarded.settle() is True
        return [row["status"][:3] for row in rows.values()]

    # Ann's second try had its points back; the others wait for what becomes of their entries.
    assert states() == ["UNF", "UNF", "UNF", "UNF", "CAN"]
    services.entries.remove([entries["bob"], entries["cid"]], "a slip", actor="desk")
    services.entries.restore([entries["cid"]], actor="desk")
    assert states() == ["UNF", "CAN", "UNF", "UNF", "CAN"]
    draw = services.draws.draw_session(confirm=True, actor="desk")
    won = names.index(draw.standing[0].name)
    assert [state for at, state in enumerate(states()) if at == won] == ["FUL"]
    services.sessions.end(actor="desk")
    assert states() == ["FUL", "CAN", "FUL", "FUL", "CAN"]
    assert rewarded.problems == []


# At work


class Watch:
    """Sleeps that last until the test ends them, or for ever."""

    def __init__(self, enough: int) -> None:
        self.slept: list[float] = []
        self._enough = enough
        self.done = asyncio.Event()

    async def __call__(self, seconds: float) -> None:
        self.slept.append(seconds)
        if len(self.slept) >= self._enough:
            self.done.set()
            await asyncio.Event().wait()


async def until(rewards: Rewards, watch: Watch) -> None:
    """Runs until the watch has had enough."""
    running = asyncio.create_task(rewards.run())
    ended = asyncio.create_task(watch.done.wait())
    try:
        async with asyncio.timeout(SECONDS_TO_FAIL):
            await asyncio.wait({running, ended}, return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            running.result()
    finally:
        running.cancel()
        ended.cancel()
        await asyncio.gather(running, ended, return_exceptions=True)


def work(points: Points, looks: int) -> list[float]:
    """The pauses between so many looks."""

    async def whole(rewards: Rewards) -> list[float]:
        watch = Watch(looks)
        rewards._sleep = watch
        await until(rewards, watch)
        return watch.slept

    return points.run(whole)


def test_it_looks_every_two_seconds(rewarded: Points) -> None:
    assert work(rewarded, 3) == [LOOK_SECONDS] * 3


def test_it_backs_off_from_a_twitch_in_trouble_and_comes_back(rewarded: Points) -> None:
    row = rewarded.waits("one")
    rewarded.twitch.script(SETTLE, *[Answer(500)] * 7, Pass(), Answer(500))

    async def whole(rewards: Rewards) -> list[float]:
        watch = Watch(11)

        async def pause(seconds: float) -> None:
            if len(watch.slept) == 8:
                # Trouble comes again, later.
                rewarded.waits("two", at=2)
            await watch(seconds)

        rewards._sleep = pause
        await until(rewards, watch)
        return watch.slept

    looks, again = [LOOK_SECONDS] * 2, BACK_OFF_SECONDS[0]
    assert rewarded.run(whole) == [*BACK_OFF_SECONDS, 300.0, 300.0, *looks, again, LOOK_SECONDS]
    assert row["status"] == "CANCELED"
    assert len(rewarded.problems) == 2


def test_a_database_in_trouble_is_said_once_and_ends_nothing(rewarded: Points, monkeypatch: pytest.MonkeyPatch) -> None:
    row = rewarded.waits("one")
    due = rewarded.desk.services.redemptions.due
    faults = [EnvironmentFault("The disk could not be read."), RaffleError(Code.BUSY), None]

    def shaky(_: object, limit: int = 50) -> Any:
        fault = faults.pop(0) if faults else None
        if fault is not None:
            raise fault
        return due(limit)

    monkeypatch.setattr(type(rewarded.desk.services.redemptions), "due", shaky)

    assert work(rewarded, 3)[:2] == list(BACK_OFF_SECONDS[:2])
    assert row["status"] == "CANCELED"
    assert rewarded.problems[0] == "The disk could not be read."


def test_a_poke_from_another_thread_is_looked_after_at_once(rewarded: Points) -> None:
    async def whole(rewards: Rewards) -> Data:
        watch = Watch(1)
        rewards._sleep = watch
        running = asyncio.create_task(rewards.run())
        try:
            # It has looked, and sleeps.
            await watch.done.wait()
            row = rewarded.waits("one")
            await asyncio.to_thread(rewards.poke)
            await asyncio.to_thread(rewarded.twitch.wait_for, lambda: row["status"] == "CANCELED")
            return row
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)

    rewarded.run(whole)


def test_a_poke_after_the_end_is_nothing(rewarded: Points) -> None:
    async def whole(rewards: Rewards) -> Rewards:
        await asyncio.sleep(0)
        return rewards

    rewarded.run(whole).poke()
