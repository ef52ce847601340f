"""Comparing with Twitch's lists: what was missed comes in, who is gone goes, and a torn list does nothing."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime
from typing import Any, TypeVar

import pytest

from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.people import Person
from raffle_desktop.services.reconcile import ChatterRow, ReconcileService
from raffle_desktop.twitch.reconciler import LIST_AGAIN_SECONDS, Reconciler
from raffle_desktop.twitch.reconciler_rows import Columns
from raffle_desktop.twitch.scopes import CHATTERS, FOLLOWERS, SUBSCRIPTIONS, wanted_names
from raffle_desktop.twitch.status import LogLine, SyncPart, SyncReport, SyncView
from tests.conftest import Desk
from tests.fakes.twitch import Answer, Drop, FakeTwitch, Pass, Request
from tests.fakes.twitch_helix_desk import Naps, signed_in

T = TypeVar("T")
FOLLOWER_LIST, SUBSCRIPTION_LIST = "GET /helix/channels/followers", "GET /helix/subscriptions"
CHATTER_LIST = "GET /helix/chat/chatters"
PATIENCE_S = 30
"""Only a broken program takes as long."""


class Comparing:
    """A desk, its channel, and one reconciler for the whole test."""

    def __init__(self, desk: Desk, twitch: FakeTwitch) -> None:
        self.desk, self.twitch, self.channel = desk, twitch, twitch.helix.channel
        self.scopes = wanted_names()
        self.progress: list[SyncView | None] = []
        self.log: list[LogLine] = []
        self.naps = Naps(desk.clock)

    def run(self, work: Callable[[Reconciler], Awaitable[T]]) -> T:
        async def whole() -> T:
            async with signed_in(self.twitch, self.desk.clock, *self.scopes, sleep=self.naps) as helix:
                reconciler = Reconciler(
                    helix,
                    self.desk.services,
                    self.twitch.user.id,
                    scopes=lambda: frozenset(self.scopes),
                    on_progress=self.progress.append,
                    on_log=self.log.append,
                    clock=self.desk.clock,
                    sleep=self.naps,
                )
                return await work(reconciler)

        return asyncio.run(whole())

    def compare(self, *, full: bool = True) -> SyncReport:
        return self.run(lambda reconciler: reconciler.run_once(full))

    def parts(self, *, full: bool = True) -> dict[str, SyncPart]:
        return {part.part: part for part in self.compare(full=full).parts}

    def asked(self, route: str, *, since: int = 0) -> list[Request]:
        """Pages of a list, not the questions for its length or for one person."""
        found = [request for request in self.twitch.requests[since:] if f"{request.method} {request.path}" == route]
        return [request for request in found if request.one("first") != "1" and request.one("user_id") is None]

    def asked_for(self, *, since: int = 0) -> list[str | None]:
        """The people that Twitch was asked for one by one."""
        return [
            request.one("user_id") for request in self.twitch.requests[since:] if request.one("user_id") is not None
        ]

    def follows(self) -> dict[str, int | None]:
        """Of each account by its id: 1, 0 or unknown."""
        return dict(
            self.desk.rows(
                "SELECT external_id, is_follower FROM identities JOIN engagement USING (viewer_id)"
                " WHERE platform = 'twitch'"
            )
        )

    def followers(self) -> set[str]:
        return {account for account, follows in self.follows().items() if follows}

    def subscribers(self) -> dict[str, tuple[str, int]]:
        """Tier and months by id."""
        return {
            account: (tier, months)
            for account, tier, months in self.desk.rows(
                "SELECT external_id, sub_tier, sub_months FROM identities JOIN engagement USING (viewer_id)"
                " WHERE platform = 'twitch' AND is_subscriber = 1"
            )
        }

    def leave(self, *numbers: int) -> None:
        """These viewers follow no more."""
        gone = {row_id(number) for number in numbers}
        self.channel.followers[:] = [row for row in self.channel.followers if row["user_id"] not in gone]

    @property
    def problems(self) -> list[str]:
        return [line.detail for line in self.log if line.kind == "problem"]


def row_id(number: int) -> str:
    """The account of the fake's viewer of this number."""
    return str(100_000 + number)


def ids(first: int, last: int) -> set[str]:
    return {row_id(number) for number in range(first, last + 1)}


@pytest.fixture
def sync(session: Desk) -> Iterator[Comparing]:
    with FakeTwitch(clock=session.clock) as twitch:
        yield Comparing(session, twitch)


# Followers


def test_a_first_comparison_makes_everybody_known(sync: Comparing) -> None:
    sync.twitch.helix.add_followers(250)
    sync.twitch.helix.add_subscriptions(120, tier="2000")
    sync.twitch.helix.add_chatters(30)

    report = sync.compare(full=False)

    # Nothing was known yet, so the whole list was needed.
    assert report.full
    assert report.at == sync.desk.services.core.now_micros()
    assert report.parts == (
        SyncPart("followers", seen=250, new=250),
        SyncPart("unfollows"),
        SyncPart("subscriptions", seen=120, new=120),
        SyncPart("chatters", seen=30),
    )
    assert sync.followers() == ids(1, 250)
    assert sync.subscribers() == dict.fromkeys(ids(1, 120), ("2000", 1))
    since = sync.desk.value(
        "SELECT followed_at FROM identities JOIN engagement USING (viewer_id) WHERE external_id = ?", row_id(250)
    )
    assert since == to_micros(datetime.fromisoformat(sync.channel.followers[0]["followed_at"]))
    assert [(line.kind, line.detail, line.amount) for line in sync.log] == [
        ("sync", "followers", 250), ("sync", "unfollows", 0), ("sync", "subscriptions", 120), ("sync", "chatters", 0),
    ]  # fmt: skip


def test_the_same_again_changes_nothing(sync: Comparing) -> None:
    sync.twitch.helix.add_followers(150)
    sync.twitch.helix.add_subscriptions(120)
    sync.compare()
    before = sync.desk.everything()

    assert {(part.new, part.changed, part.gone) for part in sync.compare().parts} == {(0, 0, 0)}

    assert sync.desk.everything() == before
    assert sync.asked_for() == []


def test_only_the_newest_followers_are_read_until_a_page_of_known_ones(sync: Comparing) -> None:
    sync.twitch.helix.add_followers(500)
    sync.compare()
    sync.twitch.helix.add_followers(150, first=501)
    before = len(sync.twitch.requests)

    parts = sync.parts(full=False)

    # New ones, half and half, and known ones only; 400 more are not read.
    assert len(sync.asked(FOLLOWER_LIST, since=before)) == 3
    assert parts["followers"] == SyncPart("followers", seen=300, new=150)
    assert "unfollows" not in parts
    assert sync.followers() == ids(1, 650)


def test_somebody_who_follows_while_the_list_is_read_harms_nothing(sync: Comparing) -> None:
    sync.twitch.helix.add_followers(250)

    def somebody_follows(_: Request) -> None:
        sync.twitch.helix.add_followers(1, first=251)

    # The first is the question for the list's length.
    sync.twitch.script(FOLLOWER_LIST, Pass(), Pass(), somebody_follows)

    assert sync.parts()["followers"].problem == ""
    assert sync.followers() == ids(1, 250)
    sync.compare(full=False)
    assert sync.followers() == ids(1, 251)


def test_who_unfollowed_is_found_by_a_full_comparison_only(sync: Comparing) -> None:
    sync.twitch.helix.add_followers(250)
    sync.compare()
    sync.leave(7, 130, 131)

    sync.compare(full=False)
    assert sync.followers() == ids(1, 250)
    parts = sync.parts()

    assert parts["unfollows"] == SyncPart("unfollows", seen=3, gone=3)
    assert sync.followers() == ids(1, 250) - {row_id(7), row_id(130), row_id(131)}
    assert sync.follows()[row_id(7)] == 0
    assert set(sync.asked_for()) == {row_id(7), row_id(130), row_id(131)}


def test_who_is_pushed_out_of_the_list_while_it_is_read_is_asked_for_and_stays(sync: Comparing) -> None:
    sync.twitch.helix.add_followers(250)
    sync.compare()

    def somebody_leaves(_: Request) -> None:
        # Of the first page: the first of the second moves up to it and is never seen.
        sync.leave(250)

    sync.twitch.script(FOLLOWER_LIST, Pass(), Pass(), somebody_leaves)
    before = len(sync.twitch.requests)

    parts = sync.parts()

    assert parts["unfollows"] == SyncPart("unfollows", seen=1, gone=0)
    assert sync.asked_for(since=before) == [row_id(150)]
    # The one who really left was still in the list: the next full comparison finds that.
    assert sync.followers() == ids(1, 250)
    sync.compare()
    assert sync.followers() == ids(1, 249)


@pytest.mark.parametrize(
    "there, leaving, is_held", [(60, 50, False), (60, 51, True), (3000, 60, False), (3000, 61, True)]
)
def test_an_unusual_number_of_unfollows_is_believed_only_the_second_time(
    sync: Comparing, there: int, leaving: int, is_held: bool
) -> None:
    sync.twitch.helix.add_followers(there)
    sync.compare()
    sync.leave(*range(1, leaving + 1))

    async def twice(reconciler: Reconciler) -> list[SyncPart]:
        found = [await reconciler.run_once(True), await reconciler.run_once(True)]
        return [part for report in found for part in report.parts if part.part == "unfollows"]

    first, second = sync.run(twice)

    if is_held:
        assert first.gone == 0
        assert f"{leaving} of {there} followers" in first.problem
        assert first.problem in sync.problems
        assert second == SyncPart("unfollows", seen=leaving, gone=leaving)
    else:
        assert first == SyncPart("unfollows", seen=leaving, gone=leaving)
    assert sync.followers() == ids(leaving + 1, there)


def test_other_people_missing_the_second_time_are_held_anew(sync: Comparing) -> None:
    sync.twitch.helix.add_followers(300)
    sync.compare()

    async def twice(reconciler: Reconciler) -> None:
        rows = list(sync.channel.followers)
        sync.leave(*range(1, 101))
        await reconciler.run_once(True)
        sync.channel.followers[:] = rows
        sync.leave(*range(101, 201))
        await reconciler.run_once(True)

    sync.run(twice)

    assert sync.followers() == ids(1, 300)
    assert len(sync.problems) == 2


def test_who_was_found_to_be_gone_is_held_anew_after_coming_back(sync: Comparing) -> None:
    sync.twitch.helix.add_followers(300)
    sync.compare()
    everybody = list(sync.channel.followers)

    async def again(reconciler: Reconciler) -> None:
        for _ in range(2):
            sync.channel.followers[:] = everybody[100:]
            await reconciler.run_once(True)
            assert len(sync.followers()) == 300
            await reconciler.run_once(True)
            assert len(sync.followers()) == 200
            sync.channel.followers[:] = everybody
            await reconciler.run_once(True)

    sync.run(again)
    assert len(sync.problems) == 2


@pytest.mark.parametrize("off_by", [-1, 1])
def test_a_total_that_does_not_match_changes_nothing_and_is_said(sync: Comparing, off_by: int) -> None:
    sync.twitch.helix.add_followers(150)
    sync.twitch.helix.add_chatters(3)
    sync.twitch.helix.totals["followers"] = 150 + off_by

    parts = sync.parts()

    assert "150 rows" in parts["followers"].problem
    assert "unfollows" not in parts
    assert sync.follows() == {}
    assert sync.problems == [parts["followers"].problem]
    # It was read once more, some seconds later; and the others were not held up.
    assert len(sync.asked(FOLLOWER_LIST)) == 4
    assert sync.naps.taken == [LIST_AGAIN_SECONDS]
    assert parts["chatters"] == SyncPart("chatters", seen=3)


def test_a_total_that_matches_the_second_time_is_good(sync: Comparing) -> None:
    sync.twitch.helix.add_followers(150)
    sync.twitch.helix.totals["followers"] = 149

    def caught_up(_: Request) -> None:
        del sync.twitch.helix.totals["followers"]

    sync.twitch.script(FOLLOWER_LIST, Pass(), Pass(), Pass(), caught_up)

    assert sync.parts()["followers"] == SyncPart("followers", seen=150, new=150)
    assert sync.problems == []


@pytest.mark.parametrize("fault", [Answer(503), Answer(429), Drop(), Drop(after=True)])
def test_a_page_that_fails_is_asked_again_and_no_row_is_lost_or_doubled(sync: Comparing, fault: Any) -> None:
    sync.twitch.helix.add_followers(250)
    sync.twitch.helix.add_subscriptions(250)
    for route in (FOLLOWER_LIST, SUBSCRIPTION_LIST):
        sync.twitch.script(route, Pass(), Pass(), fault, fault)

    parts = sync.parts()

    assert parts["followers"] == SyncPart("followers", seen=250, new=250)
    assert parts["subscriptions"] == SyncPart("subscriptions", seen=250, new=250)


def test_a_limit_reached_in_the_middle_is_waited_out(sync: Comparing) -> None:
    sync.twitch.helix.add_followers(450)
    sync.twitch.helix.left = 3

    assert sync.parts()["followers"] == SyncPart("followers", seen=450, new=450)
    assert len(sync.naps.taken) == 1


def test_a_twitch_that_stays_in_trouble_ends_that_part_only(sync: Comparing) -> None:
    sync.twitch.helix.add_followers(250)
    sync.twitch.helix.add_subscriptions(3)
    sync.twitch.script(FOLLOWER_LIST, Pass(), Pass(), *[Answer(500)] * 20)

    parts = sync.parts()

    assert "status 500" in parts["followers"].problem
    assert sync.followers() == set()
    assert parts["subscriptions"] == SyncPart("subscriptions", seen=3, new=3)
    assert sync.progress[-1] is None


def test_unfollows_that_cannot_be_asked_for_are_left_and_those_that_could_are_done(sync: Comparing) -> None:
    sync.twitch.helix.add_followers(100)
    sync.compare()
    sync.leave(*range(1, 26))

    # The length, the list, and fifteen people.
    sync.twitch.script(FOLLOWER_LIST, *[Pass()] * 17, *[Answer(500)] * 20)

    part = sync.parts()["unfollows"]

    assert (part.seen, part.gone) == (25, 10)
    assert part.problem.startswith("10 of 25 missing followers were found to be gone; then: ")
    assert len(sync.followers()) == 90


# Permissions and sign-in


def test_without_any_permission_everything_is_skipped_and_said_once(sync: Comparing) -> None:
    sync.scopes = ("user:read:chat",)
    sync.twitch.helix.add_followers(5)

    async def twice(reconciler: Reconciler) -> SyncReport:
        await reconciler.run_once(True)
        return await reconciler.run_once(True)

    report = sync.run(twice)

    assert [(part.part, part.skipped, part.seen) for part in report.parts] == [
        ("followers", True, 0), ("subscriptions", True, 0), ("chatters", True, 0),
    ]  # fmt: skip
    assert [scope for scope in (FOLLOWERS, SUBSCRIPTIONS, CHATTERS) if scope in " ".join(sync.problems)] == [
        FOLLOWERS, SUBSCRIPTIONS, CHATTERS,
    ]  # fmt: skip
    assert len(sync.problems) == 3
    assert sync.twitch.requests == []


@pytest.mark.parametrize("missing", [FOLLOWERS, SUBSCRIPTIONS, CHATTERS])
def test_a_missing_permission_skips_its_list_only(sync: Comparing, missing: str) -> None:
    sync.scopes = tuple(scope for scope in wanted_names() if scope != missing)
    sync.twitch.helix.add_followers(5)
    sync.twitch.helix.add_subscriptions(5)
    sync.twitch.helix.add_chatters(5)

    parts = sync.compare().parts

    (skipped,) = [part for part in parts if part.skipped]
    assert missing in skipped.problem
    assert all(part.seen == 5 for part in parts if not part.skipped and part.part != "unfollows")


def test_a_permission_that_twitch_misses_all_the_same_changes_nothing(sync: Comparing) -> None:
    sync.twitch.helix.add_followers(5)
    sync.compare()
    sync.scopes = ("user:read:chat",)

    async def believing(reconciler: Reconciler) -> SyncReport:
        sync.scopes = wanted_names()
        return await reconciler.run_once(True)

    parts = sync.run(believing).parts

    assert [bool(part.problem) for part in parts] == [True, True, True]
    assert sync.followers() == ids(1, 5)


def test_a_sign_in_that_is_taken_back_in_the_middle_changes_nothing_and_is_said_once(sync: Comparing) -> None:
    sync.twitch.helix.add_followers(50)
    sync.compare()
    sync.log.clear()
    sync.twitch.helix.add_followers(250, first=51)
    sync.leave(*range(1, 6))

    def revoked(_: Request) -> None:
        sync.twitch.oauth.disconnect()

    sync.twitch.script(FOLLOWER_LIST, Pass(), Pass(), revoked)

    parts = sync.parts()

    assert [bool(part.problem) for part in parts.values()] == [True, True, True]
    assert sync.followers() == ids(1, 50)
    assert len(sync.problems) == 1


# Subscriptions


def test_a_list_of_subscriptions_says_who_came_who_went_and_whose_tier_changed(sync: Comparing) -> None:
    sync.twitch.helix.add_subscriptions(120)
    sync.compare()
    rows = sync.channel.subscriptions
    rows[0]["tier"] = "3000"
    del rows[100:]
    sync.twitch.helix.add_subscriptions(2, first=121)

    parts = sync.parts(full=False)

    assert parts["subscriptions"] == SyncPart("subscriptions", seen=102, new=2, changed=1, gone=20)
    assert sync.subscribers().keys() == ids(1, 100) | ids(121, 122)
    assert sync.subscribers()[row_id(1)] == ("3000", 1)


def test_a_list_of_subscriptions_that_moved_is_read_once_more(sync: Comparing) -> None:
    sync.twitch.helix.add_subscriptions(150)
    sync.compare()

    def somebody_ends(_: Request) -> None:
        del sync.channel.subscriptions[10]

    sync.twitch.script(SUBSCRIPTION_LIST, Pass(), Pass(), somebody_ends)

    assert sync.parts()["subscriptions"] == SyncPart("subscriptions", seen=149, gone=1)
    assert sync.subscribers().keys() == ids(1, 150) - {row_id(11)}


def test_a_list_of_subscriptions_that_never_stands_still_ends_nobodys(sync: Comparing) -> None:
    sync.twitch.helix.add_subscriptions(150)
    sync.compare()

    def somebody_ends(_: Request) -> None:
        del sync.channel.subscriptions[10]

    sync.twitch.script(SUBSCRIPTION_LIST, Pass(), Pass(), somebody_ends, Pass(), somebody_ends)

    part = sync.parts()["subscriptions"]

    assert "changed while it was read" in part.problem
    assert (part.new, part.gone) == (0, 0)
    assert sync.subscribers().keys() == ids(1, 150)


@pytest.mark.parametrize("off_by", [-1, 1])
def test_subscriptions_whose_total_does_not_match_change_nothing(sync: Comparing, off_by: int) -> None:
    sync.twitch.helix.add_subscriptions(150)
    sync.compare()
    before = sync.desk.everything()
    del sync.channel.subscriptions[100:]
    sync.twitch.helix.totals["subscriptions"] = 100 + off_by

    assert sync.parts()["subscriptions"].problem

    assert sync.desk.everything() == before


def test_who_subscribes_while_the_list_is_read_is_not_ended_by_it(sync: Comparing) -> None:
    sync.twitch.helix.add_subscriptions(150)
    person = Person("twitch", "Newcomer", "555")

    def subscribes(_: Request) -> None:
        # EventSub is quicker than the list, which does not have them yet.
        event = OutsideEvent("twitch", "message", EventType.SUBSCRIBE, person, tier="1000")
        sync.desk.services.ingest.apply(event, actor="twitch")
        sync.desk.clock.advance(seconds=5)

    sync.twitch.script(SUBSCRIPTION_LIST, Pass(), Pass(), subscribes)

    assert sync.parts()["subscriptions"].gone == 0
    assert "555" in sync.subscribers()


# Chatters


def test_a_name_heard_while_the_list_of_chatters_was_read_is_the_newer_one(sync: Comparing) -> None:
    sync.desk.enter("Viewer1", platform="twitch", user_id=row_id(1))
    sync.desk.enter("Formerly", platform="twitch", user_id=row_id(2))
    sync.twitch.helix.add_chatters(3)

    def renamed(_: Request) -> None:
        sync.desk.clock.advance(seconds=5)
        person = Person("twitch", "Renamed", row_id(1))
        sync.desk.services.ingest.apply(OutsideEvent("twitch", "m", EventType.CHEER, person, amount=1), actor="twitch")
        sync.desk.clock.advance(seconds=5)

    sync.twitch.script(CHATTER_LIST, renamed)

    assert sync.parts()["chatters"] == SyncPart("chatters", seen=3)
    # The third is nobody whom the desk knows, and stays that.
    assert sync.desk.rows("SELECT external_id, display_name FROM identities ORDER BY 1") == [
        (row_id(1), "Renamed"), (row_id(2), "Viewer2"),
    ]  # fmt: skip


# At work


def test_it_tells_how_far_it_is_and_when_it_is_over(sync: Comparing) -> None:
    sync.twitch.helix.add_followers(250)
    sync.compare()

    assert sync.progress[:4] == [
        SyncView("followers", 0, 0), SyncView("followers", 100, 250), SyncView("followers", 200, 250),
        SyncView("followers", 250, 250),
    ]  # fmt: skip
    assert sync.progress[-1] is None
    parts = [view.part for view in sync.progress if view is not None]
    assert list(dict.fromkeys(parts)) == ["followers", "subscriptions", "chatters"]


def test_two_comparisons_at_once_come_one_after_the_other(sync: Comparing) -> None:
    sync.twitch.helix.add_followers(250)

    async def both(reconciler: Reconciler) -> list[SyncReport]:
        return list(await asyncio.gather(reconciler.run_once(True), reconciler.run_once(True)))

    first, second = sync.run(both)

    assert (first.parts[0].new, second.parts[0].new) == (250, 0)
    ends = [at for at, view in enumerate(sync.progress) if view is None]
    assert len(ends) == 2
    assert sync.progress[ends[0] + 1] == SyncView("followers", 0, 0)


def test_cancelled_while_it_reads_it_has_changed_nothing(sync: Comparing) -> None:
    sync.twitch.helix.add_followers(250)
    before = sync.desk.everything()

    async def cancelled(reconciler: Reconciler) -> None:
        task = asyncio.create_task(reconciler.run_once(True))

        def cancel(_: Request) -> None:
            loop.call_soon_threadsafe(task.cancel)

        loop = asyncio.get_running_loop()
        sync.twitch.script(FOLLOWER_LIST, Pass(), Pass(), cancel)
        with pytest.raises(asyncio.CancelledError):
            await task
        # And the next one is not held up by it.
        await reconciler.run_once(True)

    def check(reconciler: Reconciler) -> Awaitable[None]:
        return cancelled(reconciler)

    assert before["engagement"] == []
    sync.run(check)
    assert sync.followers() == ids(1, 250)


def test_cancelled_while_it_stores_whole_chunks_stay_and_the_thread_has_ended(
    sync: Comparing, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync.twitch.helix.add_followers(5000)
    store = ReconcileService.followers
    ended: list[int] = []
    begun, told = asyncio.Event(), threading.Event()

    def storing(*given: Any, progress: Callable[[int, int], None], **named: Any) -> Any:
        def one_chunk(done: int, of: int) -> None:
            progress(done, of)
            # However slow the machine: the next chunk is not begun before the cancel is there.
            assert told.wait(PATIENCE_S)

        report = store(*given, progress=one_chunk, **named)
        ended.append(len(sync.followers()))
        return report

    monkeypatch.setattr(ReconcileService, "followers", storing)

    async def cancelled(reconciler: Reconciler) -> None:
        task = asyncio.create_task(reconciler.run_once(True))
        note, read = sync.progress.append, SyncView("followers", 5000, 5000)

        def progress(view: SyncView | None) -> None:
            note(view)
            if view is not None and read in sync.progress and 0 < view.done < 5000:
                begun.set()

        reconciler._on_progress = progress
        try:
            async with asyncio.timeout(PATIENCE_S):
                await begun.wait()
            # Impatience does not end it any sooner.
            for _ in range(3):
                task.cancel()
                for _ in range(5):
                    await asyncio.sleep(0)
            waits = not task.done()
        finally:
            told.set()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert waits
        # Nobody writes any more.
        assert len(ended) == 1

    sync.run(cancelled)

    (stored,) = ended
    assert stored == len(sync.followers())
    assert 0 < stored < 5000
    assert sync.progress[-1] is None
    # What is missing comes with the next one.
    assert sync.parts()["followers"].new == 5000 - stored
    assert sync.followers() == ids(1, 5000)


def test_a_disk_that_fails_in_the_middle_ends_that_part_with_how_far_it_came(
    sync: Comparing, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync.twitch.helix.add_followers(10)

    def failing(_: object, rows: Any, *, progress: Callable[[int, int], None], **__: Any) -> None:
        progress(4, len(rows))
        raise EnvironmentFault("The disk is full; nothing was changed.", "Free some space.")

    monkeypatch.setattr(ReconcileService, "followers", failing)

    problem = sync.parts()["followers"].problem

    assert problem == (
        "Of Twitch’s list of followers 4 rows were taken in, the others not: The disk is full; nothing was changed."
        " Free some space."
    )
    assert sync.problems == [problem]


def test_a_bug_is_not_taken_for_a_fault_and_ends_the_comparison(
    sync: Comparing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(ReconcileService, "chatters", broken)

    with pytest.raises(ZeroDivisionError):
        sync.compare()
    assert sync.progress[-1] is None


def test_columns_are_a_sequence_of_rows() -> None:
    rows = Columns(ChatterRow, 2)
    assert (len(rows), list(rows), rows[0:5]) == (0, [], [])
    rows.extend([])
    rows.extend([("1", "a"), ("2", "b")])
    rows.extend(iter([("3", "c")]))

    assert list(rows) == [rows[0], rows[1], rows[-1]] == [*rows[0:2], *rows[2:9]]
    assert rows[1] == ChatterRow("2", "b")
    assert len(rows) == 3
    with pytest.raises(IndexError):
        rows[3]


def test_weights_of_entries_follow_what_was_learnt(sync: Comparing) -> None:
    sync.desk.enter("Viewer1", platform="twitch", user_id=row_id(1))
    before = sync.desk.totals()["Viewer1"]
    sync.twitch.helix.add_subscriptions(1)

    sync.compare()

    # A month of subscription counts a tenth.
    assert sync.desk.totals()["Viewer1"] == before + 100_000
