"""Draws that wait for the beacon are finished, whatever comes in between, and always as their round says."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from raffle_desktop.domain.changes import OutsideChange
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.domain.streamdraw.texts import round_time
from raffle_desktop.feeds.beacon import check_signature
from raffle_desktop.feeds.beacon_keeper import ECHO_SECONDS, MARGIN_SECONDS, NAP_SECONDS
from raffle_desktop.feeds.beacon_status import BeaconPhase, in_words
from raffle_desktop.feeds.relays import VARIABLE, RelayLimits
from raffle_desktop.services.bus import ChangeBus
from raffle_desktop.services.core import Core
from raffle_desktop.services.services import build_services
from tests.fakes.drand import ROUNDS, document
from tests.fakes.entries_feed import Reply
from tests.feeds.kept import PATIENCE_S, Kept, kept

LATER = 657413
"""A round whose signature is known, three weeks after 1000."""
SOON_S = 8.0
"""Far less than any of the waits below would last."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Kept]:
    with kept(tmp_path) as made:
        yield made


def is_idle(made: Kept) -> Callable[[], bool]:
    return lambda: made.status.phase is BeaconPhase.IDLE


# Finished


def test_a_draw_and_its_redraws_are_finished_each_by_its_own_round(desk: Kept) -> None:
    desk.start()
    desk.closed(123, winners=2)
    status = desk.until(lambda status: status.rounds)
    assert (status.phase, status.rounds[0].round, status.problem) == (BeaconPhase.WAITING, 123, "")
    assert status.of(desk.draw().id) == status.rounds[0]
    taken = desk.pass_until(desk.is_drawn, step=1)
    assert 30 + MARGIN_SECONDS <= taken < 30 + MARGIN_SECONDS + NAP_SECONDS
    for number in (1000, LATER):
        desk.at(number, -30)
        view = desk.desk.services.winners.redraw("latest", "not here", [1], actor="op")
        assert view.redraw is not None
        assert view.redraw.round == number
        desk.pass_until(desk.is_drawn)
    assert len(set(desk.winners())) == 4
    assert [desk.relay.asks(number) for number in (123, 1000, LATER)] == [1, 1, 1]
    desk.until(lambda status: status.phase is BeaconPhase.IDLE and not status.rounds)
    assert not any(status.problem for status in desk.statuses)


def test_relays_that_do_not_answer_are_waited_for_with_words(desk: Kept) -> None:
    desk.closed()
    desk.relay.says = Reply(503)
    desk.start()
    desk.pass_until(lambda: desk.relay.asks(1000) >= 8, most=400)
    status = desk.until(lambda status: status.phase is BeaconPhase.TROUBLE)
    assert "do not give round 1000 (since 15:59 UTC). The draw waits, and is finished" in status.problem
    assert "paste the round’s signature" in status.way_out
    assert status.trouble_since > 0
    assert in_words(status) == f"{status.problem} {status.way_out}"
    assert len({in_words(status) for status in desk.statuses} - {""}) == 1
    assert status.rounds[0].next_at - desk.desk.services.core.now_micros() <= 61_000_000
    assert desk.draw().state == "waiting"
    desk.relay.says = None
    desk.pass_until(desk.is_drawn)
    status = desk.until(lambda status: status.phase is BeaconPhase.IDLE)
    assert (status.problem, status.trouble_since, status.notes) == ("", 0, ())


def test_nobody_waits_for_the_end_of_a_pause_who_asks_at_once(desk: Kept) -> None:
    desk.closed()
    desk.relay.says = Reply(500)
    desk.start()
    desk.pass_until(lambda: desk.relay.asks(1000) >= 7, most=400)
    desk.until(lambda status: status.phase is BeaconPhase.TROUBLE)
    desk.relay.says = None
    desk.keeper.ask_now()
    desk.until(lambda _status: desk.is_drawn())


def test_a_round_that_is_a_little_late_is_no_trouble_and_one_that_is_very_late_is(desk: Kept) -> None:
    desk.closed()
    desk.relay.next(desk.relay.path(1000), *[Reply(425)] * 3)
    desk.start()
    desk.pass_until(desk.is_drawn, step=1)
    assert desk.relay.asks(1000) == 4
    assert not any(status.problem for status in desk.statuses)
    desk.at(LATER, -30)
    desk.desk.services.winners.redraw("latest", "not here", actor="op")
    desk.relay.says = Reply(404)
    desk.pass_until(lambda: desk.status.problem)
    assert "do not have round 657413 yet (since 11:00 UTC)" in desk.status.problem
    assert desk.desk.clock().timestamp() > round_time(LATER) + 10


def test_trouble_that_is_over_is_not_told_any_more(desk: Kept) -> None:
    desk.closed()
    desk.at(1000, 1)
    desk.relay.next(desk.relay.path(1000), Reply(503), Reply(425))
    desk.start()
    desk.pass_until(desk.is_drawn, step=1)
    told = [(one.rounds[0].phase, bool(one.rounds[0].problem)) for one in desk.statuses if one.rounds]
    assert told.index((BeaconPhase.TROUBLE, True)) < max(
        at for at, one in enumerate(told) if one == (BeaconPhase.WAITING, False)
    )
    assert (BeaconPhase.WAITING, True) not in told


def test_an_honest_relay_decides_and_a_lying_one_is_told_of(tmp_path: Path) -> None:
    with kept(tmp_path, relays=3) as desk:
        desk.limits = RelayLimits(seconds=10, stagger=10)
        lying, other, _honest = desk.relays
        lying.says = Reply(200, document(1001))
        other.says = Reply(200, document(1000, signature=ROUNDS[1001]))
        desk.closed()
        desk.start()
        desk.pass_until(desk.is_drawn)
        assert desk.winners()
        notes = {note for status in desk.statuses for note in status.notes}
        assert all("not believed" in note for note in notes)
        lying.says = other.says = desk.relays[2].says = Reply(200, document(1000, signature=ROUNDS[42]))
        desk.at(LATER, -30)
        desk.desk.services.winners.redraw("latest", "not here", actor="op")
        desk.pass_until(lambda: desk.status.problem)
        assert desk.draw().state == "waiting"
        desk.relays[0].says = None
        desk.pass_until(desk.is_drawn)


def test_a_machine_that_was_asleep_goes_on_at_once(desk: Kept) -> None:
    desk.closed()
    desk.start()
    desk.until(lambda status: status.rounds and status.rounds[0].next_at)
    desk.pass_until(lambda: desk.desk.clock().timestamp() > round_time(1000) - 20)
    desk.hours.sleep_machine(3 * 3600)
    assert desk.pass_until(desk.is_drawn, step=1) <= NAP_SECONDS + 1


@pytest.mark.parametrize("problem", [None, RaffleError(Code.BUSY), ZeroDivisionError("a bug")])
def test_after_24_hours_the_draw_is_void_and_says_so(
    desk: Kept, monkeypatch: pytest.MonkeyPatch, problem: Exception | None
) -> None:
    desk.relay.says = Reply(503)
    desk.closed()
    desk.start()
    desk.pass_until(lambda: desk.status.problem)
    if problem is not None:
        failing(desk, monkeypatch, "expire", problem)
    desk.hours.advance(24 * 3600)
    desk.pass_until(lambda: desk.draw().state == "void", step=10, most=400)
    assert "24 hours" in desk.draw().void_reason
    desk.until(lambda status: status.phase is BeaconPhase.IDLE and not status.problem)


def test_a_round_that_is_taken_and_waits_all_the_same_is_not_asked_for_again(
    desk: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[object] = []
    monkeypatch.setattr(type(desk.desk.services.staged), "take_signature", lambda *given, **more: taken.append(given))
    desk.closed()
    desk.start()
    desk.pass_until(lambda: len(taken) >= 5)
    assert desk.relay.asks(1000) == 1
    assert desk.desk.clock().timestamp() > round_time(1000) + 4 * NAP_SECONDS - 5


def test_a_desk_that_was_off_for_days_asks_before_it_gives_up(desk: Kept) -> None:
    desk.closed()
    desk.at(1000, 9 * 86_400)
    desk.start()
    desk.until(lambda _status: desk.is_drawn())
    assert desk.winners()


# Others


def test_whoever_is_first_decides_and_the_keeper_lets_go(desk: Kept) -> None:
    view = desk.closed()
    desk.start()
    desk.until(lambda status: status.rounds)
    desk.keeper.take(view.id, ROUNDS[1000].upper(), actor="op")
    desk.until(lambda status: status.phase is BeaconPhase.IDLE)
    desk.hours.advance(100)
    assert desk.relay.asked == []
    assert desk.winners()
    with pytest.raises(RaffleError, match="96 hex digits"):
        desk.keeper.take(view.id, "nonsense", actor="op")


def test_a_draw_that_is_given_up_is_not_asked_for(desk: Kept) -> None:
    view = desk.closed()
    desk.start()
    desk.until(lambda status: status.rounds)
    desk.desk.services.staged.give_up(view.id, "the wrong prize", actor="op")
    desk.until(lambda status: status.phase is BeaconPhase.IDLE)
    desk.hours.advance(100)
    assert desk.relay.asked == []


def test_what_another_process_closed_is_finished_here(desk: Kept) -> None:
    view = desk.opened()
    desk.start()
    desk.until(lambda status: status.phase is BeaconPhase.IDLE)
    other = build_services(Core(desk.desk.database, ChangeBus(), desk.desk.clock))
    desk.at(1000, -30)
    other.staged.close(view.id, actor="elsewhere")
    desk.desk.services.core.bus.publish(OutsideChange())
    desk.until(lambda status: status.rounds)
    desk.pass_until(desk.is_drawn)


def test_chats_echo_is_waited_for_with_one_question_to_the_relays(desk: Kept) -> None:
    view = desk.opened()
    posts = desk.desk.services.draw_posts
    [due] = posts.due("twitch")
    number = posts.attempt(due, platform="twitch", actor="op")
    at_ms = round(desk.desk.clock().timestamp() * 1000)
    assert posts.seen(platform="twitch", text=due.text, at_ms=at_ms, post_id=number, actor="op")
    desk.close(view)
    desk.at(1000, 1)
    desk.start()
    desk.until(lambda status: status.rounds and status.rounds[0].problem)
    assert desk.status.phase is BeaconPhase.WAITING
    assert "has not been seen there yet" in desk.status.rounds[0].problem
    assert desk.status.rounds[0].next_at - desk.desk.services.core.now_micros() <= ECHO_SECONDS * 1_000_000
    desk.pass_until(lambda: desk.draw().state == "void")
    assert "not seen in chat in time" in desk.draw().void_reason
    assert desk.relay.asks(1000) == 1


# Trouble of the desk's own


def failing(desk: Kept, monkeypatch: pytest.MonkeyPatch, what: str, problem: Exception) -> None:
    """The next call of the service raises this, as an attribute of its class: the real one comes after it."""
    service = type(desk.desk.services.staged)
    real = getattr(service, what)
    left = [problem]

    def once(*given: Any, **more: Any) -> Any:
        if left:
            raise left.pop()
        return real(*given, **more)

    monkeypatch.setattr(service, what, once)


PROBLEMS = {
    "too busy": RaffleError(Code.BUSY),
    "The disk is full.": EnvironmentFault("The disk is full.", "Free some space."),
    "the log has the details": ZeroDivisionError("a bug"),
}


def test_a_database_that_fails_is_told_of_and_tried_again(
    desk: Kept, monkeypatch: pytest.MonkeyPatch, subtests: pytest.Subtests, caplog: pytest.LogCaptureFixture
) -> None:
    desk.start()
    for words, problem in PROBLEMS.items():
        with subtests.test(words):
            desk.until(lambda status: status.phase is BeaconPhase.IDLE)
            failing(desk, monkeypatch, "waiting", problem)
            desk.keeper.ask_now()
            assert words in desk.until(lambda status: status.problem).problem
            desk.pass_until(is_idle(desk), step=10)
            assert not desk.status.problem
    assert caplog.text.count("ZeroDivisionError") == 1
    desk.closed()
    desk.pass_until(desk.is_drawn)


def test_a_decision_that_cannot_be_stored_is_told_of_and_tried_again_with_the_same_signature(
    desk: Kept, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    desk.closed()
    desk.at(1000, 1)
    for words, problem in PROBLEMS.items():
        failing(desk, monkeypatch, "take_signature", problem)
        if words == "too busy":
            desk.start()
        else:
            desk.keeper.ask_now()
        desk.until(lambda _status, words=words: any(words in status.problem for status in desk.statuses))  # type: ignore[misc]
    assert "ZeroDivisionError" in caplog.text
    desk.pass_until(desk.is_drawn, step=10)
    assert desk.relay.asks(1000) == 1
    desk.until(lambda status: not status.problem)


def test_an_address_that_is_none_is_told_and_a_signature_can_be_pasted(desk: Kept) -> None:
    desk.environment = {VARIABLE: "ftp://relay.example"}
    view = desk.closed()
    desk.start()
    desk.pass_until(lambda: desk.status.problem)
    assert VARIABLE in desk.status.problem
    assert desk.keeper.check_clock().offset is None
    desk.keeper.take(view.id, ROUNDS[1000], actor="op")
    desk.until(lambda status: status.phase is BeaconPhase.IDLE)


# Begun again


def test_the_winners_are_the_same_wherever_the_desk_was_begun_again(tmp_path: Path) -> None:
    """The dice are the same, so the secret is: two desks, of which one stops and begins again in every state."""
    outcomes = []
    for stops in (False, True):
        with kept(tmp_path / str(stops)) as desk:
            desk.start()

            def here(desk: Kept = desk, stops: bool = stops) -> None:
                if stops:
                    desk.stop()
                    desk.start()

            view = desk.opened()
            here()
            desk.close(view)
            here()
            desk.relay.says = Reply(500)
            desk.pass_until(lambda desk=desk: desk.relay.asks(1000) >= 2)  # type: ignore[misc]
            here()
            desk.relay.says = None
            desk.pass_until(desk.is_drawn)
            here()
            desk.at(LATER, -30)
            desk.desk.services.winners.redraw("latest", "not here", actor="op")
            here()
            desk.pass_until(desk.is_drawn)
            outcomes.append((desk.winners(), desk.draw().commitment))
    assert outcomes[0] == outcomes[1]
    assert len(set(outcomes[0][0])) == 2


# The clock


def test_the_clock_is_compared_at_the_word_of_the_operator(desk: Kept) -> None:
    desk.make()
    before = desk.keeper.check_clock()
    assert before.offset is None
    assert "just beginning or ending" in before.problem
    desk.at(1002, 1.5)
    desk.run()
    desk.until(lambda status: status.phase is BeaconPhase.IDLE)
    right = desk.keeper.check_clock()
    assert right.offset == pytest.approx(0.0)
    assert (right.is_wrong, right.problem) == (False, "")
    assert desk.status.clock == right
    desk.hours.advance(60)
    assert desk.keeper.check_clock().is_wrong
    desk.relay.has_latest = False
    assert desk.keeper.check_clock().offset is None


# The end


def ends_soon(desk: Kept) -> None:
    desk.stop(SOON_S)
    assert desk.status.phase is BeaconPhase.STOPPED


def test_it_ends_soon_before_it_began_and_with_nothing_to_do(desk: Kept) -> None:
    desk.make().end()
    desk.run()
    ends_soon(desk)
    desk.start()
    desk.until(lambda status: status.phase is BeaconPhase.IDLE)
    ends_soon(desk)


@pytest.mark.parametrize("reply", [Reply(hangs=True), Reply(200, drips=True, length="100000")], ids=["hang", "drip"])
def test_it_ends_soon_while_a_relay_does_not_answer(desk: Kept, reply: Reply) -> None:
    desk.relay.says = reply
    desk.closed()
    desk.start()
    desk.pass_until(lambda: desk.relay.asked)
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(desk.keeper.check_clock)
        desk.relay.wait_for(desk.relay.path("latest"), 1)
        ends_soon(desk)
        assert asked.result(SOON_S).offset is None
    assert desk.draw().state == "waiting"


def test_it_ends_soon_while_the_database_hangs_and_the_decision_is_stored_all_the_same(
    desk: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = type(desk.desk.services.staged)
    real, entered, go_on, stored = service.take_signature, threading.Event(), threading.Event(), threading.Event()

    def slowly(*given: Any, **more: Any) -> Any:
        entered.set()
        go_on.wait(PATIENCE_S)
        try:
            return real(*given, **more)
        finally:
            stored.set()

    monkeypatch.setattr(service, "take_signature", slowly)
    monkeypatch.setattr("raffle_desktop.feeds.beacon_keeper.CLOSE_SECONDS", 0.1)
    desk.closed()
    desk.start()
    desk.pass_until(entered.is_set)
    ends_soon(desk)
    go_on.set()
    assert stored.wait(PATIENCE_S)
    assert desk.is_drawn()


def test_the_end_waits_a_while_for_a_decision_that_is_being_stored(desk: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    service = type(desk.desk.services.staged)
    real, entered, go_on, waited = service.take_signature, threading.Event(), threading.Event(), list[bool]()

    def slowly(*given: Any, **more: Any) -> Any:
        keeper = next(thread for thread in threading.enumerate() if thread.name == "keeper under test")
        entered.set()
        go_on.wait(PATIENCE_S)
        keeper.join(0.3)
        waited.append(keeper.is_alive())
        return real(*given, **more)

    monkeypatch.setattr(service, "take_signature", slowly)
    desk.closed()
    desk.start()
    desk.pass_until(entered.is_set)
    desk.keeper.end()
    go_on.set()
    ends_soon(desk)
    assert waited == [True]
    assert desk.is_drawn()


def test_a_wrong_signature_never_decides(desk: Kept) -> None:
    view = desk.closed()
    desk.at(1000, 5)
    for wrong in (ROUNDS[1001], ROUNDS[1000][:-2] + "00"):
        with desk.desk.refuses(Code.VALUE_INVALID):
            desk.desk.services.staged.take_signature(view.id, wrong, check=check_signature, actor="op")
