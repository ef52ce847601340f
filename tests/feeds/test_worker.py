"""The entries feed as a whole: its worker in a thread, asking a loopback server, telling what came of it."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from raffle_desktop.domain.changes import FeedChanged, OutsideChange, PeriodChanged, SettingsChanged
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.feeds.rows import FeedRow
from raffle_desktop.feeds.status import FeedName, FeedPhase, PartState, in_words
from tests.fakes.entries_feed import Reply
from tests.feeds.fed import PATIENCE_S, Fed, fed
from tests.feeds.hostile import SPOILED

ENTRIES = FeedName.ENTRIES
PARTS = ("followers", "subscribers", "gift_subs")


@pytest.fixture
def off(tmp_path: Path) -> Iterator[Fed]:
    """Not started, nothing switched on."""
    with fed(tmp_path) as made:
        yield made


@pytest.fixture
def on(off: Fed) -> Fed:
    """Running, after the first answers."""
    off.entries_on().start().first()
    return off


# What goes well


def test_every_list_is_taken_and_told(on: Fed) -> None:
    assert on.books.applied == [
        ("followers", (FeedRow("ann"), FeedRow("bob")), False),
        ("subscribers", (FeedRow("ann"),), False),
        ("gift_subs", (FeedRow("bob", None, 2),), False),
    ]
    status, now = on.status, on.feeds._board.now()
    assert (status.phase, status.problem, status.failures) == (FeedPhase.WAITING, "", 0)
    assert (status.asked_at, status.answered_at, status.next_at) == (now, now, now + 30_000_000)
    assert status.host == f"127.0.0.1:{on.entries.port}"
    part = on.part("followers")
    assert (part.state, part.seen, part.added, part.sentence) == (PartState.TAKEN, 2, 2, "2 given, 0 taken.")
    assert [line.kind for line in on.log()] == ["on", "taken", "taken", "taken"]
    assert in_words(status) == ""


def test_it_is_asked_again_at_its_interval_and_what_changed_is_told(on: Fed) -> None:
    on.entries.lists["/followers"] = ["bob", "cy", "dee"]
    assert round(on.pauses.until_waiting()) == 30
    on.desk.clock.advance(seconds=30)
    on.again()
    part = on.part("followers")
    assert (part.added, part.removed, part.changed_at) == (2, 1, on.feeds._board.now())
    assert on.names("followers") == {"bob", "cy", "dee"}
    assert on.part("subscribers").state is PartState.UNCHANGED
    assert [line.detail for line in on.log("taken")][3:] == ["2 given, 1 taken."]


@pytest.mark.parametrize("marked", [True, False])
def test_the_same_answer_is_not_handed_on_again(off: Fed, marked: bool) -> None:
    off.entries.marked = marked
    off.entries_on().start().first()
    off.again()
    assert len(off.books.applied) == 3
    assert [part.state for part in off.status.parts] == [PartState.UNCHANGED] * 3
    assert off.part("followers").seen == 2
    assert ("if-none-match" in off.entries.asked_for("/followers")[1].headers) is marked


def test_the_same_answer_after_a_failure_is_not_handed_on_again(on: Fed) -> None:
    on.entries.next("/followers", Reply(500))
    on.again()
    on.again()
    assert len(on.books.applied) == 3
    assert on.part("followers").state is PartState.UNCHANGED


@pytest.mark.parametrize("change", [PeriodChanged(1, "ended"), OutsideChange(), SettingsChanged("desk.currency")])
def test_after_a_turn_the_same_answer_is_compared_again(on: Fed, change: object) -> None:
    on.desk.services.core.bus.publish(change)  # type: ignore[arg-type]
    on.feeds.sync(ENTRIES)
    assert len(on.books.applied) == 6
    assert "if-none-match" not in on.entries.asked_for("/followers")[1].headers
    on.feeds.sync(ENTRIES)
    assert len(on.books.applied) == 6


def test_what_changes_while_the_answers_come_is_compared_with_the_next_ones(on: Fed) -> None:
    on.books.gate = threading.Event()
    on.entries.lists["/followers"] = ["cy"]
    on.books.entered.clear()
    on.pauses.pass_one()
    assert on.books.entered.wait(PATIENCE_S)
    on.desk.services.core.bus.publish(PeriodChanged(1, "ended"))
    on.books.gate.set()
    on.until(lambda status: status.entries.phase is FeedPhase.WAITING)
    on.feeds.sync(ENTRIES)
    assert [kind for kind, _, _ in on.books.applied[3:]].count("followers") == 2


def test_its_own_doing_is_no_reason_to_compare_again(on: Fed) -> None:
    real = on.books.apply_lists

    def telling(*given: Any, **more: Any) -> Any:
        on.desk.services.core.bus.publish(FeedChanged("entries"))
        return real(*given, **more)

    on.books.apply_lists = telling  # type: ignore[method-assign]
    on.entries.lists["/followers"] = ["cy"]
    on.again()
    on.again()
    assert len(on.books.applied) == 6


def test_what_nobody_told_is_found_after_a_while(on: Fed, monkeypatch: pytest.MonkeyPatch) -> None:
    on.again()
    assert len(on.books.applied) == 3
    monkeypatch.setattr("raffle_desktop.feeds.poller.REFRESH_SECONDS", 0)
    monkeypatch.setattr("raffle_desktop.feeds.poller.REFRESH_POLLS", 0)
    on.again()
    assert len(on.books.applied) == 6


def test_a_list_that_is_never_there_keeps_the_others_waiting_until_its_path_is_emptied(off: Fed) -> None:
    del off.entries.lists["/gift-subs"]
    off.entries_on().start().first()
    off.again()
    assert off.books.applied == []
    assert "no such page" in off.status.problem
    assert "empty its path" in off.status.way_out
    off.entries_on(gift_subs="")
    off.until(lambda status: status.entries.phase is FeedPhase.WAITING)
    assert [kind for kind, _, _ in off.books.applied] == ["followers", "subscribers"]


def test_a_list_without_a_path_is_not_asked_for(off: Fed) -> None:
    off.entries_on(subscribers="", gift_subs="").start().first()
    assert [part.part for part in off.status.parts] == ["followers"]
    assert {asked.path for asked in off.entries.asked} == {"/followers"}


def test_it_begins_when_switched_on_and_ends_when_switched_off(off: Fed) -> None:
    off.start()
    off.until(lambda status: status.entries.phase is FeedPhase.OFF)
    off.entries_on()
    off.until(lambda status: status.entries.phase is FeedPhase.WAITING)
    off.feeds.switch(ENTRIES, on=False, actor="op")
    off.until(lambda status: status.entries.phase is FeedPhase.OFF)
    assert len(off.entries.asked) == 3
    assert [line.kind for line in off.log()] == ["on", "taken", "taken", "taken", "off"]


def test_other_settings_take_effect_at_once(on: Fed) -> None:
    on.entries.lists["/v2/f"] = ["zoe"]
    on.entries_on(followers="/v2/f", seconds=300)
    on.until(lambda status: on.names("followers") == {"zoe"})
    on.until(lambda status: status.entries.phase is FeedPhase.WAITING)
    assert round(on.pauses.until_waiting()) == 300


def test_many_desks_do_not_ask_in_the_same_moment(off: Fed) -> None:
    chances = iter([0.0, 0.999])
    off.entries_on(seconds=100).make()
    off.feeds._random = lambda: next(chances)
    off.run().first()
    off.again()
    assert [round(seconds) for seconds in off.pauses.asked] == [95, 105]


# What goes wrong


@pytest.mark.parametrize("name", SPOILED)
def test_from_an_answer_that_is_no_list_nothing_follows_and_the_reason_is_told(on: Fed, name: str) -> None:
    reply, why = SPOILED[name]
    before, told = dict(on.books.lists), len(on.desk.changes)
    on.entries.next("/followers", reply)
    if name == "not modified since nothing":
        on.desk.services.core.bus.publish(OutsideChange())
        on.feeds.sync(ENTRIES)
    else:
        on.again()
    assert on.books.lists == before
    part, status = on.part("followers"), on.status
    assert part.state is PartState.PROBLEM
    assert why in part.problem
    assert (status.phase, status.problem, status.failures) == (FeedPhase.TROUBLE, part.problem, 1)
    assert part.seen == 2
    assert part.problem in in_words(status)
    assert on.log("problem")[0].detail == part.problem
    assert FeedChanged("entries") in on.desk.changes[told:]
    on.again()
    assert on.status.phase is FeedPhase.WAITING
    assert on.part("followers").problem == ""
    assert [line.kind for line in on.log()][-1] in ("recovered", "taken")
    assert on.books.lists == before


@pytest.mark.parametrize("marked", [True, False])
def test_while_one_list_cannot_be_read_nothing_is_taken_of_the_others(on: Fed, marked: bool) -> None:
    on.entries.marked = marked
    on.entries.next("/followers", Reply(500))
    on.entries.lists["/subscribers"] = ["ann", "cy"]
    on.again()
    assert on.part("followers").problem
    waits = on.part("subscribers")
    assert (waits.state, waits.seen, waits.problem) == (PartState.WAITS, 1, "")
    assert "can be read (2 people)" in waits.sentence
    assert on.names("subscribers") == {"ann"}
    on.again()
    assert on.names("subscribers") == {"ann", "cy"}
    assert on.part("subscribers").state is PartState.TAKEN
    assert on.status.phase is FeedPhase.WAITING


def test_what_one_list_takes_is_weighed_together_with_the_others(on: Fed) -> None:
    on.entries.lists["/followers"] = ["ann", "bob", "cy"]
    on.books.holds_over = 0
    on.entries.lists["/subscribers"] = []
    on.entries.lists["/gift-subs"] = [{"username": "bob", "count": 1}]
    on.again()
    assert on.part("gift_subs").state is PartState.HELD
    assert on.names("followers") == {"ann", "bob"}


@pytest.mark.parametrize("reply", [Reply(401), Reply(429), Reply(200, b"[]", sent=0)])
def test_a_server_that_wants_nothing_more_is_left_alone(on: Fed, reply: Reply) -> None:
    asked = len(on.entries.asked)
    on.entries.next("/followers", reply)
    on.again()
    assert len(on.entries.asked) == asked + 1
    assert [part.state for part in on.status.parts] == [PartState.PROBLEM] * 3


def test_trouble_is_asked_about_ever_more_rarely_and_forgotten_when_it_is_over(on: Fed) -> None:
    on.entries.next("/followers", *[Reply(500)] * 8)
    for _ in range(8):
        on.again()
    assert [round(seconds) for seconds in on.pauses.asked] == [30, 30, 60, 120, 240, 480, 900, 900, 900]
    assert on.status.failures == 8
    assert len(on.log("problem")) == 1
    on.again()
    assert (on.status.failures, round(on.pauses.asked[-1])) == (0, 30)


def test_a_wish_to_be_left_alone_for_longer_is_granted(on: Fed) -> None:
    on.entries.next("/followers", Reply(429, headers={"Retry-After": "700"}))
    on.again()
    assert round(on.pauses.asked[-1]) == 700
    assert on.status.next_at == on.feeds._board.now() + 700_000_000


def test_a_server_that_is_gone_is_told(on: Fed) -> None:
    on.entries.stop_listening()
    on.feeds.sync(ENTRIES)
    assert "could not be reached" in on.status.problem or "broke off" in on.status.problem


def test_a_list_that_is_suddenly_empty_is_not_taken_by_itself(on: Fed) -> None:
    on.entries.lists["/followers"] = []
    for _ in range(2):
        on.again()
        part = on.part("followers")
        assert part.state is PartState.HELD
        assert "suddenly empty" in part.sentence
        assert part.sentence in in_words(on.status)
    assert on.names("followers") == {"ann", "bob"}
    assert len(on.log("held")) == 1
    on.entries.lists["/followers"] = ["ann", "bob"]
    on.again()
    assert on.names("followers") == {"ann", "bob"}
    assert on.part("followers").state is PartState.TAKEN


def test_an_empty_list_is_taken_when_the_operator_says_so(on: Fed) -> None:
    on.entries.lists["/followers"] = []
    on.feeds.sync(ENTRIES)
    assert on.names("followers") == {"ann", "bob"}
    status = on.feeds.sync(ENTRIES, force=True)
    assert status.part("followers").state is PartState.TAKEN
    assert on.names("followers") == frozenset()
    on.again()
    assert on.part("followers").state is PartState.UNCHANGED


def test_a_list_that_was_always_empty_is_no_reason_for_alarm(off: Fed) -> None:
    off.entries.lists["/gift-subs"] = []
    off.entries_on().start().first()
    part = off.part("gift_subs")
    assert (part.state, part.seen, part.problem) == (PartState.TAKEN, 0, "")
    assert off.status.phase is FeedPhase.WAITING


def test_a_sync_that_is_held_waits_for_the_operator(on: Fed) -> None:
    on.books.holds_over = 0
    on.entries.lists["/followers"] = ["ann"]
    for _ in range(2):
        on.again()
        part = on.part("followers")
        assert (part.state, part.added, part.removed) == (PartState.HELD, 0, 0)
        assert part.sentence == "1 tickets would be lost; confirm it first."
    assert len(on.log("held")) == 1
    assert len(on.books.applied) == 6
    on.feeds.sync(ENTRIES, force=True)
    assert on.names("followers") == {"ann"}
    assert on.part("followers").state is PartState.TAKEN


def test_a_period_that_begins_is_fed_at_once(on: Fed) -> None:
    asked = len(on.entries.asked)
    on.desk.services.core.bus.publish(PeriodChanged(2, "started"))
    on.until(lambda _status: len(on.books.applied) == 6)
    assert len(on.entries.asked) == asked + 3


def test_what_the_operator_decided_about_a_held_list_is_seen_at_once(on: Fed) -> None:
    on.books.holds_over = 0
    on.entries.lists["/followers"] = ["ann"]
    on.again()
    assert on.part("followers").state is PartState.HELD
    on.books.lists["followers"] = {"ann": 1}
    on.desk.services.core.bus.publish(FeedChanged("entries"))
    on.until(lambda status: status.entries.part("followers").state is PartState.TAKEN)


def test_what_could_not_be_stored_is_handed_on_again(on: Fed) -> None:
    on.books.fault = EnvironmentFault("The disk is full.", "Make room.")
    on.entries.lists["/followers"] = ["ann", "bob", "cy"]
    on.again()
    assert (on.status.problem, on.status.way_out) == ("The disk is full.", "Make room.")
    on.again()
    assert on.names("followers") == {"ann", "bob", "cy"}
    assert on.status.problem == ""


def test_what_a_rule_refuses_is_told_and_asked_again_at_the_usual_time(on: Fed) -> None:
    on.books.fault = RaffleError(Code.NOT_AVAILABLE, "No period is running.")
    on.entries.lists["/followers"] = ["cy"]
    on.again()
    assert on.part("followers").problem == "No period is running."
    assert round(on.pauses.asked[-1]) == 30


def test_a_bug_is_logged_and_the_feed_lives_on(on: Fed, caplog: pytest.LogCaptureFixture) -> None:
    on.books.fault = ZeroDivisionError("oops")
    on.entries.lists["/followers"] = ["cy"]
    on.again()
    assert "the log has the details" in on.status.problem
    assert "ZeroDivisionError" in caplog.text
    on.again()
    assert on.names("followers") == {"cy"}
    assert on.status.problem == ""


# Asked by the operator


def test_sync_now_answers_with_what_came_of_it(on: Fed) -> None:
    on.entries.lists["/followers"] = ["cy"]
    status = on.feeds.sync(ENTRIES)
    assert (status.part("followers").added, status.part("followers").removed) == (1, 2)
    assert [force for _, _, force in on.books.applied] == [False] * 6


def test_a_feed_that_is_off_is_not_synced(off: Fed) -> None:
    off.start()
    off.until(lambda status: status.entries.phase is FeedPhase.OFF)
    with pytest.raises(RaffleError, match="switched off"):
        off.feeds.sync(ENTRIES)
    assert not off.entries.asked


def test_nothing_can_be_asked_of_feeds_that_do_not_run(off: Fed) -> None:
    off.make()
    for act in (off.feeds.sync, off.feeds.test):
        with pytest.raises(RaffleError, match="not running"):
            act(ENTRIES)


def test_a_test_reads_every_list_and_changes_nothing(off: Fed) -> None:
    off.entries.lists["/subscribers"] = b"<html>"
    off.start()
    off.feeds.set_address(ENTRIES, off.entries.address, actor="op")
    followers, subscribers, gifts = off.feeds.test(ENTRIES)
    assert (followers.seen, followers.examples) == (2, ("ann", "bob"))
    assert followers.sentence == "The list of followers can be read: 2 people."
    assert "a web page" in subscribers.problem
    assert gifts.sentence == "The list of gifted subs can be read: 1 person, 2 subs."
    assert not off.books.applied
    assert off.status.phase is FeedPhase.OFF


def test_a_test_needs_an_address(off: Fed) -> None:
    off.start()
    off.until(lambda status: status.entries.phase is FeedPhase.OFF)
    with pytest.raises(RaffleError, match="address first"):
        off.feeds.test(ENTRIES)


def test_the_log_can_be_read_on_from_any_line(on: Fed) -> None:
    newest, lines = on.feeds.log()
    assert newest == len(lines) == 4
    on.entries.lists["/followers"] = ["cy"]
    on.again()
    after, more = on.feeds.log(newest)
    assert (after, [line.kind for line in more]) == (5, ["taken"])
    assert on.feeds.log(999)[1] == on.feeds.log()[1]


def test_names_in_a_problem_cannot_forge_lines(on: Fed) -> None:
    name = "bob\n2026-11-21 ERROR all is lost\u202e"
    on.entries.lists["/followers"] = json.loads(json.dumps(["ann", name]))
    on.again()
    assert on.part("followers").problem.isprintable()
    assert all(line.detail.isprintable() for line in on.log())
